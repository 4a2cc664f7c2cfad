import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { cutLine } from "./cut-line.ts";
import type { Gateway } from "./gateway.ts";
import { isFraction, readPayment } from "./payment.ts";
import { badRequest, errorPage, wrongKey } from "./refusals.ts";
import { type Fields, readFields } from "./request-body.ts";
import { act } from "./shopper.ts";
import { answerStatus } from "./status-answer.ts";

type GatewayContext = Context<{ Bindings: HttpBindings }>;
type Answer = (fields: Fields, c: GatewayContext) => Response | "cut" | "hang" | Promise<Response>;

/** The gateway's own endpoints: paths, bodies, types and codes of the real one, and nothing more. */
export function gatewayRoutes(gateway: Gateway) {
  const { ledger } = gateway;
  const routes = new Hono<{ Bindings: HttpBindings }>();

  function endpoint(path: string, wrongKeyAnswer: () => Response, answerTo: Answer): void {
    routes.post(path, async (c) => {
      const fields = await readFields(c.req.raw);
      const answer = await (!fields
        ? badRequest()
        : fields.auth_token !== gateway.key
          ? wrongKeyAnswer()
          : answerTo(fields, c));
      gateway.log(path, fields ?? {}, answer instanceof Response ? answer.status : undefined);
      return answer instanceof Response ? answer : cutLine(c, answer === "cut" ? 0 : ledger.settings.hangMs);
    });
  }

  // The same numbers mean other things here than in `status`: 2 is a wrong key, 4 wrong parameters, 6 a known identifier.
  endpoint(
    "/api/v1/pay",
    () => payCode(2),
    (fields) => answerPay(gateway, fields),
  );
  endpoint("/api/v1/status", wrongKey, ({ tx_reference }) => answerStatus(ledger, { tx_reference }));
  endpoint("/api/v2/status", wrongKey, ({ identifier }) => answerStatus(ledger, { identifier }));
  endpoint("/api/v1/check-balance", wrongKey, () => Response.json({ ...ledger.balances(), status: 0 }));
  return routes;
}

function answerPay(gateway: Gateway, fields: Fields): ReturnType<Answer> {
  if (isFraction(fields)) return badRequest();
  const payment = readPayment(fields);
  if (!payment) return payCode(4);
  const mode = gateway.payModeFor(payment.phone);
  if (mode === "cut_before") return "cut";
  if (mode === "http_502_before") return errorPage();
  if (gateway.ledger.find({ identifier: payment.identifier })) return payCode(6);
  const { txReference } = gateway.register(payment);
  if (mode === "cut_after_registering") return "cut";
  if (mode === "timeout_after_registering") return "hang";
  if (mode === "http_502_after_registering") return errorPage();
  const registered = Response.json({ tx_reference: txReference, status: 0 });
  if (mode !== "callback_first") return registered;
  const acted = act(gateway.ledger, gateway.callbacks, txReference, "approve");
  return Promise.resolve(acted?.announced).then(() => registered);
}

function payCode(status: 2 | 4 | 6): Response {
  return Response.json({ status });
}
