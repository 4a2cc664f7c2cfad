import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent, request } from "undici";
import { emptyValues, isRefused, payFaultFor, statusFaultFor } from "./line-faults.ts";
import type { Records } from "./records.ts";

/** After so long the shop's processes give a question up. Short, as steps end with the last question that is held. */
export const shopPatienceMs = 250;

type Body = Record<string, unknown>;
type Answer = { status: number; text: string };

/**
 * The line between the shop and the gateway: everything that the shop asks goes through it to the simulator, by HTTP on
 * both sides, and on the way meets the trouble of its story. It also watches what no database can tell afterwards: that
 * an attempt was committed before the gateway heard of it (I9), that no transaction waits for the network, and how often
 * each number, each identifier and each stranger's identifier is asked about (I8, I5).
 */
export class Line {
  isCut = false;
  /** What was last answered of a paid transaction: a proxy may mix two answers up. */
  #lastPaid: Answer | undefined;
  readonly #records: Records;
  readonly #gatewayUrl: string;
  readonly #agent = new Agent({ connections: 16, pipelining: 1 });
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  constructor(records: Records, gatewayUrl: string) {
    this.#records = records;
    this.#gatewayUrl = gatewayUrl;
  }

  async open(): Promise<string> {
    this.#server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await this.#agent.destroy();
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const body = JSON.parse(text) as Body;
      const path = incoming.url ?? "";
      if (path === "/api/v1/pay") await this.#pay(body, text, response);
      else if (path.endsWith("/status")) await this.#status(path, body, text, response);
      else if (this.isCut) response.destroy();
      else send(response, await this.#forward(path, text));
    } catch (error) {
      this.#records.violation("LINE", `the line itself failed: ${error}`);
      response.destroy();
    }
  }

  async #pay(body: Body, text: string, response: ServerResponse): Promise<void> {
    const records = this.#records;
    const identifier = String(body.identifier);
    const sent = await records.noteSend(identifier, String(body.phone_number));
    if (this.isCut) {
      records.count("gateway_outage");
      response.destroy();
      return;
    }
    const fault = payFaultFor(sent);
    if (fault) records.count(fault);
    if (fault === "lost_before_gateway") return void response.destroy();
    if (fault === "key_refused") return this.#refuse(identifier, json({ status: 2 }), response);
    if (fault === "html_502" && sent.story.random.chance(0.5)) return send(response, htmlPage(502));
    if (fault === "parameters_refused" && sent.story.random.chance(0.5))
      return this.#refuse(identifier, json({ status: 4 }), response);
    if (fault === "squatted_identifier") await this.#forward("/api/v1/pay", squatterOf(body));
    const answer = await this.#forward("/api/v1/pay", text);
    if (!isRefused(answer.text)) records.noteRegistered(identifier, JSON.parse(answer.text), "prompt");
    switch (fault) {
      case "lost_after_registering":
        response.destroy();
        return;
      case "reset_mid_body":
        response.writeHead(200, { "content-type": "application/json", "content-length": "200" });
        response.write(answer.text.slice(0, 9), () => response.destroy());
        return;
      case "error_5xx_after_registering":
        return send(response, { status: 503, text: answer.text });
      case "html_502":
        return send(response, htmlPage(502));
      case "bad_json":
        return send(response, { status: 200, text: answer.text.slice(0, -3) });
      case "parameters_refused":
        return this.#refuse(identifier, json({ status: 4 }), response);
    }
    if (isRefused(answer.text)) return this.#refuse(identifier, answer, response);
    if (sent.story.callback === "before_pay_answer" && sent.isFirst && sent.story.ending === "pays") {
      records.count("before_pay_answer");
      await records.approveAtOnce(identifier);
    }
    send(response, answer);
  }

  /** Only after such a word may the shop call an attempt rejected. */
  #refuse(identifier: string, answer: Answer, response: ServerResponse): void {
    this.#records.noteRefusal(identifier);
    send(response, answer);
  }

  async #status(path: string, body: Body, text: string, response: ServerResponse): Promise<void> {
    const records = this.#records;
    const heardAt = performance.now();
    const asked = await records.noteQuestion(body);
    if (this.isCut) {
      records.count("gateway_outage");
      records.noteUntrue(asked);
      response.destroy();
      return;
    }
    const answer = await this.#forward(path, text);
    const isSettled = asked !== undefined && (await this.#records.isSettled(asked.known));
    const fault = asked && statusFaultFor(asked, answer.text, isSettled);
    if (!fault) {
      if (/"status":0/.test(answer.text)) this.#lastPaid = answer;
      // On a busy machine the shop may have given up, or be about to: then it was told nothing.
      if (response.destroyed || performance.now() - heardAt > shopPatienceMs / 2) {
        records.count("answered too late by a busy machine");
        records.noteUntrue(asked);
      }
      return send(response, answer);
    }
    records.count(fault);
    records.noteUntrue(asked);
    switch (fault) {
      case "status_timeout":
        // Held until the shop gives up.
        return;
      case "status_5xx":
        return send(response, { status: 500, text: answer.text });
      case "status_html":
        return send(response, htmlPage(200));
      case "not_found_at_first":
        return send(response, json({ error_code: 403, error_message: "Transaction non trouvée." }));
      case "status_rubbish":
        return send(response, changed(answer.text, asked.story.random.pick(emptyValues)));
      case "status_of_another":
        return send(response, this.#lastPaid ?? htmlPage(200));
      case "status_stale":
        return send(response, changed(answer.text, 2));
      case "success_then_ended":
        return send(response, changed(answer.text, asked.story.random.pick([4, 6])));
      case "never_decided":
        // A page's payment that is told to be open, but not under which reference, stays an offer.
        return send(response, changed(answer.text, 2, asked.story.method === "page"));
      default:
        response.destroy();
    }
  }

  async #forward(path: string, text: string): Promise<Answer> {
    const answer = await request(`${this.#gatewayUrl}${path}`, {
      method: "POST",
      dispatcher: this.#agent,
      headers: { "content-type": "application/json" },
      body: text,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  }
}

/** Somebody who holds the leaked key was there first, under the same name and for 1 F. */
function squatterOf(body: Body): string {
  return JSON.stringify({ ...body, amount: 1, phone_number: "99999999" });
}

function changed(text: string, status: unknown, withoutReference = false): string | Answer {
  const { amount, payment_reference, payment_method, datetime, phone_number, ...rest } = JSON.parse(text);
  if (withoutReference) delete rest.tx_reference;
  return json({ ...rest, status });
}

function json(body: unknown): Answer {
  return { status: 200, text: JSON.stringify(body) };
}

function htmlPage(status: number): Answer {
  return { status, text: "<html><body><h1>Bad Gateway</h1></body></html>" };
}

function send(response: ServerResponse, answer: Answer | string): void {
  const { status, text } = typeof answer === "string" ? { status: 200, text: answer } : answer;
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}
