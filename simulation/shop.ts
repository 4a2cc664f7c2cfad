import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeWorkerUtils, runTaskListOnce } from "graphile-worker";
import { POST as receiveCallback } from "#app/api/paygate/callback/[secret]/route.ts";
import { closeDb } from "#db/client.ts";
import type { OrderRequest } from "#lib/checkout/order-request.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { sceneOf } from "#lib/orders/order-scene.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";
import { offerPage } from "#lib/payments/offer-page.ts";
import { type AttemptRequest, startAttempt } from "#lib/payments/start-attempt.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { confirmClosing } from "#lib/review/confirm-closing.ts";
import type { RefundWish } from "#lib/review/order-refund.ts";
import { oweRefund } from "#lib/review/owe-refund.ts";
import type { WantedClosing } from "#lib/review/review-case.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { graphileLogger } from "#worker/logger.ts";
import { crontab, tasks } from "#worker/tasks.ts";
import { leap } from "./virtual-date.ts";

// One process of the shop, as many as wanted on one database: the rooms that the doors call, the route handler that
// takes callbacks, and a worker. Driven by the run that forked it; time is virtual.

const workers = 6;
const secret = process.env.PAYGATE_CALLBACK_SECRET ?? "";
const utils = await makeWorkerUtils({
  connectionString: process.env.DATABASE_URL,
  maxPoolSize: workers,
  logger: graphileLogger,
});
const workerOptions = Array.from({ length: workers }, () => ({
  useNodeTime: true,
  noHandleSignals: true,
  logger: graphileLogger,
}));
const perMinute = crontab
  .split("\n")
  .filter((line) => line.startsWith("* * * * *"))
  .map((line) => line.split(" ")[5] ?? "");

const acts: Record<string, (given: never) => Promise<unknown>> = {
  leap: async (aheadMs: number) => leap(aheadMs),
  place: (request: OrderRequest) => placeOrder(request),
  payAgain: (request: AttemptRequest) => startAttempt(request),
  offer: (token: string) => offerPage(token),
  cancel: (token: string) => cancelOrder({ token }, "shopper"),
  look: async (token: string) => {
    await nudgeOrder(token);
    const order = await findOrderByToken(token, "fr");
    return order ? { scene: sceneOf(order), status: order.status } : undefined;
  },
  close: ({ caseId, wanted, staff }: { caseId: string; wanted: WantedClosing; staff: StaffMember }) =>
    closeCase(caseId, wanted, staff),
  confirm: ({ caseId, proposal, staff }: { caseId: string; proposal: string; staff: StaffMember }) =>
    confirmClosing(caseId, proposal, staff),
  oweRefund: ({ orderId, wish, staff }: { orderId: string; wish: RefundWish; staff: StaffMember }) =>
    oweRefund(orderId, wish, staff),
  /** Does every job that is due, as a worker does; those that come due meanwhile, too. */
  drain: async (hands: number) => {
    await Promise.all(
      workerOptions
        .slice(0, hands)
        .map((options) => utils.withPgClient((client) => runTaskListOnce(options, tasks, client).promise)),
    );
  },
  /** What the crontab does each minute. */
  minute: async () => {
    for (const name of perMinute) await tasks[name]?.({}, {} as never);
  },
  task: async (name: string) => tasks[name]?.({}, {} as never),
};

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const answer = await receiveCallback(
    new Request(`http://shop.example${request.url}`, {
      method: "POST",
      headers: { "content-type": request.headers["content-type"] ?? "" },
      body: Buffer.concat(chunks),
    }),
    { params: Promise.resolve({ secret: (request.url ?? "").split("/").at(-1) ?? "" }) },
  );
  response.writeHead(answer.status).end(await answer.text());
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

process.on("message", async ({ id, act, given }: { id: number; act: string; given: never }) => {
  try {
    process.send?.({ id, value: await acts[act]?.(given) });
  } catch (error) {
    process.send?.({ id, failure: error instanceof Error ? `${error.message}` : String(error) });
  }
});
process.on("disconnect", async () => {
  server.closeAllConnections();
  server.close();
  await utils.release();
  await closeDb();
  process.exit(0);
});
(globalThis as { assertMutated?: () => void }).assertMutated?.();
process.send?.({
  id: 0,
  value: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/paygate/callback/${secret}`,
});
