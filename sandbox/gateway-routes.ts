import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { cutLine } from "./cut-line.ts";
import type { Gateway } from "./gateway.ts";
import { isFraction, readPayment } from "./payment.ts";
import { badRequest, errorPage, wrongKey } from "./refusals.ts";
import { type Fields, readFields } from "./request-body.ts";
import { answerStatus } from "./status-answer.ts";
import { takePayment } from "./take-payment.ts";

type Answered = Response | "cut" | "hang";
type Answer = (fields: Fields) => Answered | Promise<Answered>;

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
          : answerTo(fields));
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

async function answerPay(gateway: Gateway, fields: Fields): Promise<Answered> {
  if (isFraction(fields)) return badRequest();
  const payment = readPayment(fields);
  if (!payment) return payCode(4);
  const taken = await takePayment(gateway, payment);
  if (taken.outcome === "known") return payCode(6);
  if (taken.outcome === "error_page") return errorPage();
  if (taken.outcome !== "registered") return taken.outcome;
  return Response.json({ tx_reference: taken.transaction.txReference, status: 0 });
}

function payCode(status: 2 | 4 | 6): Response {
  return Response.json({ status });
}
