import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Records } from "./records.ts";
import type { Cart } from "./shelf.ts";
import type { ShopProcess } from "./shop-process.ts";
import type { Act, Story } from "./story.ts";

type Result<T> = { ok: true; value: T } | { ok: false; reason: string };
type Attempt = { identifier: string; number: number; status: string; isPage: boolean; total: number };

/** Refusals that a story may meet without anything being wrong. */
const expected = new Set([
  "out_of_stock",
  "phone_busy",
  "phone_limited",
  "network_paused",
  "payment_open",
  "order_closed",
  "attempts_used_up",
  "too_many_open_orders",
  "cart_empty",
]);

/** The people of one story: the shopper with browser and phone, and whoever means them harm. */
export class Player {
  readonly story: Story;
  readonly #carts: Map<Story, Cart>;
  readonly #records: Records;
  readonly #shops: readonly ShopProcess[];
  #token: string | undefined;

  constructor(story: Story, carts: Map<Story, Cart>, records: Records, shops: readonly ShopProcess[]) {
    this.story = story;
    this.#carts = carts;
    this.#records = records;
    this.#shops = shops;
  }

  /** Does one thing. Returns after how many seconds to try again when it was not possible yet. */
  async play(act: Act): Promise<number | undefined> {
    switch (act.do) {
      case "place":
        return this.#place();
      case "approve":
        return this.#decide("approve");
      case "cancel_prompt":
        return this.#decide("cancel");
      case "pay_late":
        return this.#payLate(act.from === "first");
      case "announce":
        return this.#announce(act.fate);
      case "lose_callback":
        this.#records.count("lost");
        return undefined;
      case "open_page":
        return this.#openPage(act);
      case "offer":
        return this.#offer();
      case "stranger_pays":
        return this.#strangerPays();
      case "forge":
        return this.#forge(act.of);
      case "foreign_success":
        return this.#foreignSuccess();
      case "cancel_order":
        return this.#cancelOrder();
      case "pay_again":
        return this.#payAgain(act.number);
      case "look":
        return this.#look();
      case "try_again_eagerly":
        return this.#tryAgainEagerly();
    }
  }

  #shop(offset = 0): ShopProcess {
    return this.#shops[(this.story.number + offset) % this.#shops.length] as ShopProcess;
  }

  async #place(): Promise<undefined> {
    const { story } = this;
    const cart = this.#carts.get(story) as Cart;
    if (story.ending === "ignores") this.#records.count("ignores_prompt");
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
    const sent = [this.#shop().call<Result<{ token: string }>>("place", request)];
    if (story.clicks === "double") sent.push(this.#shop(1).call("place", request));
    if (story.clicks === "two_tabs")
      sent.push(this.#shop(1).call("place", { ...request, idempotencyKey: randomUUID() }));
    const results = await Promise.all(sent);
    if (story.clicks !== "one") this.#records.count(story.clicks === "double" ? "double_click" : "two_tabs");
    const tokens = new Set(results.flatMap((result) => (result.ok ? [result.value.token] : [])));
    for (const result of results) if (!result.ok) this.#refused(result.reason);
    if (tokens.size > 1) this.#records.violation("I17", "one cart became two orders");
    if (story.clicks === "double" && results.filter((result) => result.ok).length === 1)
      this.#records.violation("I17", "the same form got an order and a refusal");
    if (story.clicks === "double" && tokens.size === 1) await this.#reuseKey(request);
    this.#token = [...tokens][0];
    return undefined;
  }

  /** The same key for another order is refused. */
  async #reuseKey(request: Record<string, unknown>): Promise<void> {
    const other = await this.#shop().call<Result<unknown>>("place", {
      ...request,
      customerName: "Canari autre",
    });
    if (other.ok || other.reason !== "key_reused")
      this.#records.violation("I17", "a key was taken again for another order");
  }

  #refused(reason: string): void {
    this.#records.count(`refused: ${reason}`);
    if (reason === "out_of_stock") this.#records.count("stock_gone");
    if (!expected.has(reason)) this.#records.violation("REFUSAL", `nobody expects the refusal ${reason}`);
  }

  async #attempts(): Promise<Attempt[]> {
    if (!this.#token) return [];
    const attempts = await this.#records.sql<Attempt[]>`
      select a.identifier, a.number::int, a.status, a.method = 'hosted_page' as "isPage", o.total_xof as total
      from payment_attempts a join orders o on o.id = a.order_id where o.token = ${this.#token} order by a.number`;
    for (const { identifier, number } of attempts)
      this.#records.knowPage(identifier, this.story, number === 1);
    return attempts;
  }

  /** The prompt on the phone; none as long as the gateway has not heard of it. */
  async #decide(what: "approve" | "cancel"): Promise<number | undefined> {
    const attempt = (await this.#attempts()).at(-1);
    if (!attempt) return undefined;
    const reference = this.#records.known.get(attempt.identifier)?.txReference;
    if (reference === undefined) {
      if (["succeeded", "rejected"].includes(attempt.status)) return undefined;
      if (attempt.status !== "abandoned") return 30;
      await this.#payAgain("same");
      return 60;
    }
    if (!(await this.#records.gateway.act(reference, what))) return undefined;
    if (what === "cancel") this.#records.count("cancels_prompt");
    else this.#records.noteSuccess(attempt.identifier);
    return undefined;
  }

  async #payLate(isFirst: boolean): Promise<undefined> {
    const attempts = await this.#attempts();
    const attempt = isFirst ? attempts[0] : attempts.at(-1);
    const reference = attempt && this.#records.known.get(attempt.identifier)?.txReference;
    if (!attempt || reference === undefined) return undefined;
    // Not expired yet by the gateway's own clock: then it is simply paid.
    const isPaid =
      (await this.#records.gateway.act(reference, "pay-late")) ||
      (await this.#records.gateway.act(reference, "approve"));
    if (!isPaid) return undefined;
    this.#records.noteSuccess(attempt.identifier);
    if (isFirst) this.#records.count("second_attempt_pays_too");
    else
      this.#records.count(
        this.story.ending === "pays_after_cancel" ? "pays_after_cancel" : "pays_after_expiry",
      );
    return undefined;
  }

  async #announce(fate: Story["callback"]): Promise<undefined> {
    const attempt = (await this.#attempts()).at(-1);
    const reference = attempt && this.#records.known.get(attempt.identifier)?.txReference;
    if (!attempt || reference === undefined) return undefined;
    const { gateway } = this.#records;
    const url = this.#shop(1).callbackUrl;
    if (!gateway.isPaid(reference)) return undefined;
    if (fate !== "delivered") this.#records.count(fate);
    if (fate === "copies") await gateway.announce(reference, this.story.random.whole(2, 10));
    else if (fate === "strings_for_numbers") await gateway.forge(this.#body(attempt, String(reference)), url);
    else if (fate === "truncated")
      await gateway.forge(JSON.stringify(this.#body(attempt, reference)).slice(0, 60), url);
    else await gateway.announce(reference, 1, this.story.random.chance(0.5) ? url : undefined);
    if (fate !== "truncated") this.#records.noteSuccess(attempt.identifier, true);
    return undefined;
  }

  #body(attempt: Attempt, reference: number | string): Record<string, unknown> {
    return {
      tx_reference: reference,
      identifier: attempt.identifier,
      amount: typeof reference === "string" ? String(attempt.total) : attempt.total,
      datetime: "2026-01-02 03:04:05 UTC",
      payment_method: "FLOOZ",
      phone_number: `228${this.story.phone}`,
    };
  }

  async #openPage(act: Extract<Act, { do: "open_page" }>): Promise<undefined> {
    const pages = (await this.#attempts()).filter(({ isPage }) => isPage);
    const attempt = act.from === "first" ? pages[0] : pages.at(-1);
    if (!attempt || !["offered", "superseded", "lapsed", "cancelled", "expired"].includes(attempt.status))
      return undefined;
    const amount = { right: attempt.total, less: Math.ceil(attempt.total * 0.6), more: attempt.total + 500 }[
      act.amount
    ];
    const { gateway } = this.#records;
    const reference = await gateway.payOnPage({
      identifier: attempt.identifier,
      amount,
      phone: this.story.phone,
    });
    if (reference === undefined) return undefined;
    this.#records.noteRegistered(attempt.identifier, { tx_reference: reference }, "page");
    if (act.amount !== "right") this.#records.count("edited_amount");
    if (act.from === "first") this.#records.count("underpays_twice");
    if (act.decision === "ignore") return undefined;
    const isDone = await gateway.act(reference, act.decision);
    if (isDone && act.decision === "approve") this.#records.noteSuccess(attempt.identifier);
    return undefined;
  }

  async #offer(): Promise<undefined> {
    if (!this.#token) return undefined;
    const offered = await this.#shop().call<Result<unknown>>("offer", this.#token);
    if (!offered.ok) this.#refused(offered.reason);
    await this.#attempts();
    return undefined;
  }

  /** The identifier was read with the leaked key: cancelled, and paid with 1 F on the page under the same name. */
  async #strangerPays(): Promise<undefined> {
    const attempt = (await this.#attempts()).at(-1);
    const before = attempt && this.#records.known.get(attempt.identifier)?.txReference;
    if (!attempt || before === undefined || attempt.status !== "pending") return undefined;
    const { gateway } = this.#records;
    if (!(await gateway.act(before, "cancel"))) return undefined;
    const reference = await gateway.payOnPage({
      identifier: attempt.identifier,
      amount: 1,
      phone: "99999998",
    });
    if (reference === undefined || !(await gateway.act(reference, "approve"))) return undefined;
    this.#records.count("stranger_pays_1_f");
    this.#records.noteRegistered(attempt.identifier, { tx_reference: reference }, "page");
    this.#records.noteSuccess(attempt.identifier);
    return undefined;
  }

  async #forge(of: "own" | "nobody"): Promise<undefined> {
    const attempt = (await this.#attempts()).at(-1);
    const isOwn = of === "own" && attempt !== undefined;
    this.#records.count("forged_callback");
    const identifier = isOwn ? attempt.identifier : randomBytes(16).toString("hex").toUpperCase();
    await this.#records.gateway.forge(
      { ...this.#body({ identifier, total: 1_000_000 } as Attempt, 1), payment_reference: "1" },
      this.#shop().callbackUrl,
    );
    return undefined;
  }

  /** Somebody with the leaked key pays the merchant under a name of their own, and the gateway tells us. */
  async #foreignSuccess(): Promise<undefined> {
    const identifier = `FOREIGN${randomBytes(12).toString("hex").toUpperCase()}`;
    const { gateway } = this.#records;
    const reference = await gateway.register({ identifier, phone: "99999997", amount: 777 });
    if (reference === undefined || !(await gateway.act(reference, "approve"))) return undefined;
    await gateway.announce(reference, 1);
    this.#records.count("foreign_success");
    this.#records.foreignSuccesses.add(identifier);
    return undefined;
  }

  async #cancelOrder(): Promise<undefined> {
    if (!this.#token) return undefined;
    const cancelled = await this.#shop(1).call<Result<unknown>>("cancel", this.#token);
    if (!cancelled.ok) this.#refused(cancelled.reason);
    return undefined;
  }

  async #payAgain(number: "same" | "other" | "both"): Promise<undefined> {
    const attempts = await this.#attempts();
    const { story } = this;
    const token = this.#token;
    if (!token) return undefined;
    const seenNumber = attempts.at(-1)?.number ?? 0;
    const phones = { same: [story.phone], other: [story.otherPhone], both: [story.phone, story.otherPhone] };
    const results = await Promise.all(
      phones[number].map((phone, offset) =>
        this.#shop(offset).call<Result<unknown>>("payAgain", {
          token,
          phone,
          network: story.network,
          seenNumber,
        }),
      ),
    );
    if (number === "both") this.#records.count("pays_again_in_two_tabs");
    for (const result of results) if (!result.ok) this.#refused(result.reason);
    if (results.filter((result) => result.ok).length > 1)
      this.#records.violation("I8", "two tabs began two payments of one order");
    return undefined;
  }

  /** I18: what a page says is so. */
  async #look(): Promise<undefined> {
    if (!this.#token) return undefined;
    const seen = await this.#shop().call<{ scene: string; status: string } | undefined>("look", this.#token);
    if (!seen) this.#records.violation("I18", "an order has no page");
    else if ((seen.scene === "paid") !== (seen.status === "paid"))
      this.#records.violation("I18", `a page shows ${seen.scene} for an order that is ${seen.status}`);
    return undefined;
  }

  /** One number, again and again, each time as a new visitor of another process. */
  async #tryAgainEagerly(): Promise<undefined> {
    const { shop } = this.#carts.get(this.story) as Cart;
    const { sql } = this.#records;
    const tries = [0, 1].map(async (offset) => {
      const token = randomBytes(20).toString("base64url");
      const hash = createHash("sha256").update(token).digest();
      await sql`with made as (insert into carts (token_hash) values (${hash}) returning id)
        insert into cart_lines (cart_id, variant_id, quantity) select id, ${shop.variantId}, 1 from made`;
      const placed = await this.#shop(offset).call<Result<{ token: string }>>("place", {
        cartToken: token,
        idempotencyKey: randomUUID(),
        locale: "en",
        customerName: this.story.name,
        phone: this.story.otherPhone,
        network: this.story.network,
        deliveryPlaceId: shop.placeId,
        landmark: "",
        seenTotalXof: shop.priceXof + shop.feeXof,
      });
      if (!placed.ok) this.#refused(placed.reason);
    });
    await Promise.all(tries);
    this.#records.count("eager_number");
    return undefined;
  }
}
