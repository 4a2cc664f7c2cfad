import { randomUUID } from "node:crypto";
import type { Result, Scene } from "./scene.ts";
import type { Act } from "./story.ts";

// What a shopper does with browser and phone. Each returns after how many seconds to try again, when it was too early.

export async function placeOrder(scene: Scene): Promise<undefined> {
  const { story } = scene;
  const cart = scene.cart;
  if (story.ending === "ignores") scene.records.count("ignores_prompt");
  const request = {
    cartToken: cart.token,
    idempotencyKey: randomUUID(),
    locale: "fr",
    customerName: story.name,
    phone: story.phone,
    network: story.method === "page" ? "PAGE" : story.network,
    deliveryPlaceId: cart.shop.placeId,
    landmark: "",
    seenTotalXof: cart.shop.priceXof * cart.quantity + cart.shop.feeXof,
  };
  const sent = [scene.shop().call<Result<{ token: string }>>("place", request)];
  if (story.clicks === "double") sent.push(scene.shop(1).call("place", request));
  if (story.clicks === "two_tabs")
    sent.push(scene.shop(1).call("place", { ...request, idempotencyKey: randomUUID() }));
  const results = await Promise.all(sent);
  if (story.clicks !== "one") scene.records.count(story.clicks === "double" ? "double_click" : "two_tabs");
  const tokens = new Set(results.flatMap((result) => (result.ok ? [result.value.token] : [])));
  for (const result of results) if (!result.ok) scene.refused(result.reason);
  if (tokens.size > 1) scene.records.violation("I17", "one cart became two orders");
  if (story.clicks === "double" && results.filter((result) => result.ok).length === 1)
    scene.records.violation("I17", "the same form got an order and a refusal");
  if (story.clicks === "double" && tokens.size === 1) await reuseKey(scene, request);
  scene.token = [...tokens][0];
  return undefined;
}

/** The same key for another order is refused. */
async function reuseKey(scene: Scene, request: Record<string, unknown>): Promise<void> {
  const other = await scene.shop().call<Result<unknown>>("place", {
    ...request,
    customerName: "Canari autre",
  });
  if (other.ok || other.reason !== "key_reused")
    scene.records.violation("I17", "a key was taken again for another order");
}

/** The prompt on the phone; none as long as the gateway has not heard of it. */
export async function decide(scene: Scene, what: "approve" | "cancel"): Promise<number | undefined> {
  const attempt = (await scene.attempts()).at(-1);
  if (!attempt) return undefined;
  const reference = scene.records.known.get(attempt.identifier)?.txReference;
  if (reference === undefined) {
    if (["succeeded", "rejected"].includes(attempt.status)) return undefined;
    if (attempt.status !== "abandoned") return 30;
    await payAgain(scene, "same");
    return 60;
  }
  if (!(await scene.records.gateway.act(reference, what))) return undefined;
  if (what === "cancel") scene.records.count("cancels_prompt");
  else scene.records.noteSuccess(attempt.identifier);
  return undefined;
}

export async function payLate(scene: Scene, isFirst: boolean): Promise<undefined> {
  const attempts = await scene.attempts();
  const attempt = isFirst ? attempts[0] : attempts.at(-1);
  const reference = attempt && scene.records.known.get(attempt.identifier)?.txReference;
  if (!attempt || reference === undefined) return undefined;
  // Not expired yet by the gateway's own clock: then it is simply paid.
  const isPaid =
    (await scene.records.gateway.act(reference, "pay-late")) ||
    (await scene.records.gateway.act(reference, "approve"));
  if (!isPaid) return undefined;
  scene.records.noteSuccess(attempt.identifier);
  if (isFirst) scene.records.count("second_attempt_pays_too");
  else
    scene.records.count(
      scene.story.ending === "pays_after_cancel" ? "pays_after_cancel" : "pays_after_expiry",
    );
  return undefined;
}

export async function openPage(scene: Scene, act: Extract<Act, { do: "open_page" }>): Promise<undefined> {
  const pages = (await scene.attempts()).filter(({ isPage }) => isPage);
  const attempt = act.from === "first" ? pages[0] : pages.at(-1);
  if (!attempt || !["offered", "superseded", "lapsed", "cancelled", "expired"].includes(attempt.status))
    return undefined;
  const amount = { right: attempt.total, less: Math.ceil(attempt.total * 0.6), more: attempt.total + 500 }[
    act.amount
  ];
  const { gateway } = scene.records;
  const reference = await gateway.payOnPage({
    identifier: attempt.identifier,
    amount,
    phone: scene.story.phone,
  });
  if (reference === undefined) return undefined;
  scene.records.noteRegistered(attempt.identifier, { tx_reference: reference }, "page");
  if (act.amount !== "right") scene.records.count("edited_amount");
  if (act.from === "first") scene.records.count("underpays_twice");
  if (act.decision === "ignore") return undefined;
  const isDone = await gateway.act(reference, act.decision);
  if (isDone && act.decision === "approve") scene.records.noteSuccess(attempt.identifier);
  return undefined;
}

export async function askForPage(scene: Scene): Promise<undefined> {
  if (!scene.token) return undefined;
  const offered = await scene.shop().call<Result<unknown>>("offer", scene.token);
  if (!offered.ok) scene.refused(offered.reason);
  await scene.attempts();
  return undefined;
}

export async function cancelOrder(scene: Scene): Promise<undefined> {
  if (!scene.token) return undefined;
  const cancelled = await scene.shop(1).call<Result<unknown>>("cancel", scene.token);
  if (!cancelled.ok) scene.refused(cancelled.reason);
  return undefined;
}

export async function payAgain(scene: Scene, number: "same" | "other" | "both"): Promise<undefined> {
  const attempts = await scene.attempts();
  const { story } = scene;
  const token = scene.token;
  if (!token) return undefined;
  const seenNumber = attempts.at(-1)?.number ?? 0;
  const phones = { same: [story.phone], other: [story.otherPhone], both: [story.phone, story.otherPhone] };
  const results = await Promise.all(
    phones[number].map((phone, offset) =>
      scene.shop(offset).call<Result<unknown>>("payAgain", {
        token,
        phone,
        network: story.network,
        seenNumber,
      }),
    ),
  );
  if (number === "both") scene.records.count("pays_again_in_two_tabs");
  for (const result of results) if (!result.ok) scene.refused(result.reason);
  if (results.filter((result) => result.ok).length > 1)
    scene.records.violation("I8", "two tabs began two payments of one order");
  return undefined;
}

/** I18: what a page says is so. */
export async function lookAtOrder(scene: Scene): Promise<undefined> {
  if (!scene.token) return undefined;
  const seen = await scene.shop().call<{ scene: string; status: string } | undefined>("look", scene.token);
  if (!seen) scene.records.violation("I18", "an order has no page");
  else if ((seen.scene === "paid") !== (seen.status === "paid"))
    scene.records.violation("I18", `a page shows ${seen.scene} for an order that is ${seen.status}`);
  return undefined;
}
