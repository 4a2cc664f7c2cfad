import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Result, Scene } from "./scene.ts";

// What strangers do: with the leaked key, with the address of the callbacks, with somebody else's number.

/** The identifier was read with the leaked key: cancelled, and paid with 1 F on the page under the same name. */
export async function payOneFranc(scene: Scene): Promise<undefined> {
  const attempt = (await scene.attempts()).at(-1);
  const before = attempt && scene.records.known.get(attempt.identifier)?.txReference;
  if (!attempt || before === undefined || attempt.status !== "pending") return undefined;
  const { gateway } = scene.records;
  if (!(await gateway.act(before, "cancel"))) return undefined;
  const reference = await gateway.payOnPage({
    identifier: attempt.identifier,
    amount: 1,
    phone: "99999998",
  });
  if (reference === undefined || !(await gateway.act(reference, "approve"))) return undefined;
  scene.records.count("stranger_pays_1_f");
  scene.records.noteRegistered(attempt.identifier, { tx_reference: reference }, "page");
  scene.records.noteSuccess(attempt.identifier);
  return undefined;
}

export async function forgeCallback(scene: Scene, of: "own" | "nobody"): Promise<undefined> {
  const attempt = (await scene.attempts()).at(-1);
  const isOwn = of === "own" && attempt !== undefined;
  scene.records.count("forged_callback");
  const identifier = isOwn ? attempt.identifier : randomBytes(16).toString("hex").toUpperCase();
  await scene.records.gateway.forge(
    { ...scene.callbackBody({ identifier, total: 1_000_000 }, 1), payment_reference: "1" },
    scene.shop().callbackUrl,
  );
  return undefined;
}

/** Somebody with the leaked key pays the merchant under a name of their own, and the gateway tells us. */
export async function payUnderOwnName(scene: Scene): Promise<undefined> {
  const identifier = `FOREIGN${randomBytes(12).toString("hex").toUpperCase()}`;
  const { gateway } = scene.records;
  const reference = await gateway.register({ identifier, phone: "99999997", amount: 777 });
  if (reference === undefined || !(await gateway.act(reference, "approve"))) return undefined;
  await gateway.announce(reference, 1);
  scene.records.count("foreign_success");
  scene.records.foreignSuccesses.add(identifier);
  return undefined;
}

/** One number, again and again, each time as a new visitor of another process. */
export async function ringAgainAndAgain(scene: Scene): Promise<undefined> {
  const { shop } = scene.cart;
  const { sql } = scene.records;
  const tries = [0, 1].map(async (offset) => {
    const token = randomBytes(20).toString("base64url");
    const hash = createHash("sha256").update(token).digest();
    await sql`with made as (insert into carts (token_hash) values (${hash}) returning id)
      insert into cart_lines (cart_id, variant_id, quantity) select id, ${shop.variantId}, 1 from made`;
    const placed = await scene.shop(offset).call<Result<{ token: string }>>("place", {
      cartToken: token,
      idempotencyKey: randomUUID(),
      locale: "en",
      customerName: scene.story.name,
      phone: scene.story.otherPhone,
      network: scene.story.network,
      deliveryPlaceId: shop.placeId,
      landmark: "",
      seenTotalXof: shop.priceXof + shop.feeXof,
    });
    if (!placed.ok) scene.refused(placed.reason);
  });
  await Promise.all(tries);
  scene.records.count("eager_number");
  return undefined;
}
