import { Agent, request } from "undici";
import { env } from "#lib/env.ts";
import { killPoint } from "#lib/kill-point.ts";
import { log } from "#lib/log.ts";
import {
  type AskedPayment,
  type PayAnswer,
  readPayAnswer,
  readStatusAnswer,
  type StatusAnswer,
} from "#lib/paygate/answers.ts";
import { unknownMethod } from "#lib/paygate/payment-method.ts";
import type { Network } from "#lib/phone.ts";

const connectTimeoutMs = 2_000;
const longestAnswerBytes = 64 * 1024;

/** At most 4 connections to the gateway, so that a slow gateway slows us and not the other way round. */
const agent = new Agent({ connect: { timeout: connectTimeoutMs }, connections: 4 });

export type Endpoint = "pay" | "v1_status" | "v2_status";
export type GatewayCall<Answer> = {
  endpoint: Endpoint;
  answer: Answer;
  httpStatus: number | undefined;
  durationMs: number;
  /** The answer's body for the timeline: neither key nor phone is in it. */
  evidence: Record<string, unknown> | undefined;
};

export type PayRequest = {
  identifier: string;
  /** 8 local digits: the gateway takes numbers without 228. */
  phone: string;
  network: Network;
  amountXof: number;
  description: string;
};

/**
 * `POST /api/v1/pay` (Method 1): sends the prompt to the shopper's phone. Never throws: a time-out, a reset, a 5xx, a
 * body we cannot read are all `unclear`, because the prompt may have gone out. Source: gateway.md "Endpoints".
 */
export async function pay(order: PayRequest): Promise<GatewayCall<PayAnswer>> {
  const call = await postToGateway("/api/v1/pay", {
    phone_number: order.phone,
    amount: order.amountXof,
    identifier: order.identifier,
    network: order.network,
    description: order.description,
  });
  return {
    ...call.measured,
    endpoint: "pay",
    answer: call.body === undefined ? { outcome: "unclear" } : readPayAnswer(call.body),
  };
}

/**
 * `POST /api/v1/status` when we hold the tx_reference, else `POST /api/v2/status` by the identifier. Never throws:
 * what cannot be read is `unclear`. Source: gateway.md "Endpoints".
 */
export async function askStatus(asked: AskedPayment): Promise<GatewayCall<StatusAnswer>> {
  const isByReference = asked.txReference !== null;
  const call = isByReference
    ? await postToGateway("/api/v1/status", { tx_reference: asked.txReference })
    : await postToGateway("/api/v2/status", { identifier: asked.identifier });
  const answer: StatusAnswer =
    call.body === undefined ? { outcome: "unclear" } : readStatusAnswer(call.body, asked);
  const endpoint = isByReference ? "v1_status" : "v2_status";
  const method = unknownMethod(call.measured.evidence?.payment_method);
  if (method !== undefined) log.warn("a payment method that the shop does not know", { endpoint, method });
  return { ...call.measured, endpoint, answer };
}

/** One call with our key; never throws. `body` is the parsed JSON, undefined when there is none to be believed. */
export async function postToGateway(path: string, parameters: Record<string, unknown>) {
  const startedAt = performance.now();
  let httpStatus: number | undefined;
  let body: unknown;
  try {
    const response = await request(`${env.paygateBaseUrl}${path}`, {
      method: "POST",
      dispatcher: agent,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ auth_token: env.paygateAuthToken, ...parameters }),
      signal: AbortSignal.timeout(env.paygateTimeoutMs),
    });
    httpStatus = response.statusCode;
    killPoint(path === "/api/v1/pay" ? "pay_answer_unread" : "status_answer_unread");
    const text = await readText(response.body);
    if (isOwnAnswer(httpStatus) && text !== undefined) body = parseJson(text);
  } catch {
    // Refused, reset, cut or too slow: the caller learns only that it is unclear.
  }
  const durationMs = Math.round(performance.now() - startedAt);
  return { body, measured: { httpStatus, durationMs, evidence: evidenceOf(body) } };
}

/**
 * A 5xx says nothing about what happened behind it, whatever its body claims; a redirection, which is never followed, is
 * not the gateway's own word either. What it cannot do it says with a 4xx.
 */
function isOwnAnswer(httpStatus: number): boolean {
  return (httpStatus >= 200 && httpStatus < 300) || (httpStatus >= 400 && httpStatus < 500);
}

async function readText(stream: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > longestAnswerBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Undefined when it is not JSON: 4xx bodies of the gateway can be plain text or HTML. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const toldFields = [
  "status",
  "tx_reference",
  "amount",
  "payment_reference",
  "payment_method",
  "datetime",
  "error_code",
];

function evidenceOf(body: unknown): Record<string, unknown> | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const fields = body as Record<string, unknown>;
  const told = toldFields.filter((name) => ["string", "number"].includes(typeof fields[name]));
  return Object.fromEntries(told.map((name) => [name, String(fields[name]).slice(0, 100)]));
}
