import type { IncomingMessage, ServerResponse } from "node:http";
import { answerCode } from "#lib/cart/answer-code.ts";
import { readCartHeader } from "#lib/cart/cart-header.ts";
import { answerCheckout, answerLost } from "#lib/checkout/answer-checkout.ts";
import { type GivenAnswer, withAnswerGiven } from "#lib/checkout/given-answer.ts";
import { addressOf } from "#lib/client-address.ts";
import { splitLocalePath } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { isOwnOrigin } from "#lib/same-origin.ts";
import { asRequest, readBody, unread } from "./web-exchange.ts";
import { isPage } from "./web-page.ts";
import { openAnewWhenUnknown } from "./web-redirect.ts";
import { answerRefusal } from "./web-refusal.ts";
import { answerAway } from "./web-trouble.ts";

type Sender = { cartToken: string | undefined; address: string | undefined };
/** Where the form leads, or what its page shall say. */
type Answer = { path: string } | GivenAnswer;
type AnswerForm = (form: FormData, sender: Sender) => Promise<Answer>;

/** Which forms are answered past the framework: of those that post to this page, by what they send. */
export function findForm(url: string, form: FormData): AnswerForm | undefined {
  const { path } = splitLocalePath(url.split("?")[0] ?? "");
  if (path !== "/cart" && path !== "/checkout") return undefined;
  if (form.has("code")) return takeCode;
  return path === "/checkout" ? takeOrder : undefined;
}

/** A form as browsers post those of a page. */
export function isPageForm({ method, headers, url = "" }: IncomingMessage): boolean {
  const [pathname = ""] = url.split("?");
  return (
    method === "POST" &&
    isPage(pathname) &&
    headers["content-type"]?.startsWith("multipart/form-data") === true
  );
}

/**
 * Answers a form past the framework, which costs several times what the form does, and leads to where it leads. Else its
 * page is rendered as if it were opened, with the answer on it. A form that is not answered here is the framework's,
 * whole. What no form of ours sends is refused: the framework would fall over it.
 */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  render: (request: IncomingMessage) => Promise<void>,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined || response.headersSent) return;
  if (countParts(body) > mostFields)
    return answerRefusal(request, response, { status: 413, reason: "Too many fields" });
  const asked = asRequest(request, body);
  // Who names no origin at all is an old browser, or none.
  const isForeign = request.headers.origin !== undefined && !isOwnOrigin(asked.headers);
  if (isForeign) return answerRefusal(request, response, { status: 403, reason: "Forbidden" });
  const form = await asked.formData().catch(() => undefined);
  if (!form) return answerRefusal(request, response, { status: 400, reason: "Bad request" });
  const answerOf = findForm(request.url ?? "", form);
  if (!answerOf) {
    openAnewWhenUnknown(request, response);
    return render(unread(request, body));
  }
  const sender = {
    cartToken: readCartHeader(asked.headers.get("cookie")),
    address: addressOf(asked.headers.get("x-forwarded-for")),
  };
  const answer = await answerOf(form, sender).catch((error: unknown) => {
    log.warn("a form could not be answered", { error });
  });
  if (!answer) return answerAway(response);
  if ("path" in answer) {
    response.writeHead(303, { Location: answer.path, "Cache-Control": "no-store" }).end();
    return;
  }
  request.method = "GET";
  await withAnswerGiven(answer, () => render(request));
}

/** More than any form of ours has; each would cost the parser time. */
const mostFields = 200;

/** Fields of a multipart body, counted before anybody takes it apart. */
function countParts(body: Buffer): number {
  const header = Buffer.from("content-disposition");
  let count = 0;
  const lower = Buffer.from(body.toString("latin1").toLowerCase(), "latin1");
  for (let at = lower.indexOf(header); at >= 0; at = lower.indexOf(header, at + header.length)) count += 1;
  return count;
}

async function takeOrder(form: FormData, sender: Sender): Promise<Answer> {
  try {
    const answer = await answerCheckout(form, sender);
    return "orderPath" in answer ? { path: answer.orderPath } : { checkout: answer.state };
  } catch (error) {
    log.warn("a checkout form could not be answered", { error });
    return { checkout: answerLost(form) };
  }
}

async function takeCode(form: FormData, sender: Sender): Promise<Answer> {
  return { code: await answerCode(form, sender) };
}
