import type { BenchShop } from "../bench-shop.ts";
import { type Figure, judge } from "../figure.ts";
import { loadClosed } from "../load.ts";
import { WebShopper } from "../shopper.ts";
import { untilAccepted, untilQuiet } from "./settled.ts";
import { connections } from "./shoppers.ts";

/** Goal 4: how long after a delivered callback an order is paid. The shoppers approve on the simulator's phone. */
export async function measureSettling(shop: BenchShop, { turns }: { turns: number }): Promise<Figure> {
  const phones = Array.from({ length: turns }, (_, at) => `96${String(1_000 + at).padStart(4, "0")}77`);
  const { errors } = await loadClosed({ clients: 4, turns }, (turn) =>
    new WebShopper({ appUrl: shop.appUrl, phone: phones[turn] ?? "", dispatcher: connections }).buy(),
  );
  if (errors[0] !== undefined) throw new Error(errors[0]);
  await untilAccepted(shop);
  const open = await shop.sql<{ txReference: string }[]>`
    select tx_reference as "txReference" from payment_attempts where status = 'pending' and phone in ${shop.sql(phones)}`;
  for (const { txReference } of open)
    await fetch(`${shop.sandboxUrl}/sandbox/prompts/${txReference}/approve`, { method: "POST" });
  await untilQuiet(shop);
  const [slowest] = await shop.sql<{ paid: number; seconds: number }[]>`
    select count(o.paid_at)::int as paid, max(extract(epoch from o.paid_at - c.received_at))::float8 as seconds
    from gateway_callbacks c join payment_attempts a on a.id = c.attempt_id join orders o on o.paid_attempt_id = a.id
    where a.phone in ${shop.sql(phones)}`;
  if (slowest?.paid !== turns)
    throw new Error(`${slowest?.paid} of ${turns} approved payments were called back.`);
  return judge({
    goal: 4,
    what: `slowest of ${turns} payments, from its callback until paid`,
    unit: "s",
    measured: slowest.seconds,
    limit: 1,
    bound: "most",
    isNote: true,
  });
}
