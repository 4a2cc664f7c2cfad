import { setTimeout as sleep } from "node:timers/promises";
import type { Dispatcher } from "undici";
import { ShopperRefused } from "#bench/http-browser.ts";
import { WebShopper } from "#bench/shopper.ts";
import type { Random } from "../random.ts";

/** What one shopper did, as they know it. */
export type Visit = {
  phone: string;
  /** Of the checkout's form, once they had one. */
  idempotencyKey: string | undefined;
  /** Each reply to that form that told of an order; all must tell of the same one. */
  tokens: string[];
  /** How often the form was sent and no reply came. */
  lostReplies: number;
  /** The shop's own words when it would not make an order. */
  refusal: string | undefined;
  /** From asking for one thing to having it, every try in between counted. */
  longestWaitMs: number;
  /** They gave up: one thing was asked for again and again and not answered for minutes. */
  hasGivenUp: boolean;
};

type Options = {
  appUrl: string;
  random: Random;
  dispatcher: Dispatcher;
  onVisit: (visit: Visit) => void;
  /** A request that was not answered as it should. */
  onLoss: (error: unknown) => void;
};

const patienceMs = 180_000;

/**
 * One person at the shop: fills a cart, orders, and when no reply comes asks for the same page or sends the same form
 * again until one does, as a browser's "try again" would. Some look at the order's page meanwhile, some cancel. Never
 * throws.
 */
export async function shopOnce({ appUrl, random, dispatcher, onVisit, onLoss }: Options): Promise<void> {
  const { phone, scenario } = newPhone(random);
  const visit: Visit = {
    phone,
    idempotencyKey: undefined,
    tokens: [],
    lostReplies: 0,
    refusal: undefined,
    longestWaitMs: 0,
    hasGivenUp: false,
  };
  onVisit(visit);
  const network = random.pick(["TMONEY", "FLOOZ"] as const);
  const shopper = new WebShopper({ appUrl, phone, network, dispatcher });
  const basket = Array.from({ length: random.whole(1, 2) }, () => ({
    slug: random.pick(slugs),
    quantity: random.whole(1, 3),
  }));
  const sendsTwice = random.chance(0.1);
  const looks = random.chance(0.5);
  const insist = <T>(ask: () => Promise<T>, onEachLoss?: () => void) =>
    untilAnswered(ask, visit, (error) => {
      onLoss(error);
      onEachLoss?.();
    });
  try {
    for (const line of basket) {
      await insist(() => shopper.lookAt(line.slug));
      await insist(() => shopper.fillCart([line]));
    }
    const form = await insist(() => shopper.prepareOrder());
    visit.idempotencyKey = form.find(([name]) => name === "idempotencyKey")?.[1];
    const send = () =>
      insist(
        () => shopper.placeOrder(form),
        () => visit.lostReplies++,
      );
    const token = await send();
    visit.tokens.push(token);
    if (sendsTwice) visit.tokens.push(await send());
    if (looks) await insist(() => shopper.openOrder(token));
    if (scenario === "02" && looks) await cancelWhenPossible(shopper, token, insist);
  } catch (error) {
    if (error instanceof ShopperRefused) visit.refusal = error.message;
    else visit.hasGivenUp = true;
  }
}

type Insist = <T>(ask: () => Promise<T>) => Promise<T>;

/** Tries until there is an answer. The shop's own refusal is one; an answer of 500 and more is none. */
async function untilAnswered<T>(
  ask: () => Promise<T>,
  visit: Visit,
  onLoss: (error: unknown) => void,
): Promise<T> {
  const askedAt = performance.now();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ShopperRefused && !/was answered 5\d\d$/.test(error.message)) throw error;
      onLoss(error);
      if (performance.now() - askedAt > patienceMs) throw new Error("No answer for minutes.");
    } finally {
      visit.longestWaitMs = Math.max(visit.longestWaitMs, performance.now() - askedAt);
    }
    await sleep(250);
  }
}

/** Their prompt is refused soon after; then the order can be cancelled. */
async function cancelWhenPossible(shopper: WebShopper, token: string, insist: Insist): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const form = await insist(() => shopper.findCancelForm(token));
    if (form) {
      const location = await insist(() => shopper.browser.post(form.action, form.untouched));
      return void (await insist(() => shopper.browser.get(location)));
    }
    await sleep(500);
  }
}

const slugs = ["pagne-wax-soleil", "gari", "cafe-de-kpalime", "calebasse-gravee", "savon-noir"];

/** The last two digits decide what the phone's owner does (sandbox/scenarios.ts); most approve. */
const scenarios = (
  [
    ["01", 55],
    ["02", 8],
    ["03", 5],
    ["04", 8],
    ["06", 8],
    ["08", 2],
    ["09", 6],
    ["10", 8],
  ] as const
).flatMap(([digits, weight]) => Array<string>(weight).fill(digits));

const prefixes = ["70", "71", "72", "73", "78", "79", "90", "91", "92", "93", "96", "97", "98", "99"];

/** A number of nobody: its limits are its own. */
function newPhone(random: Random): { phone: string; scenario: string } {
  const scenario = random.pick(scenarios);
  return {
    phone: `${random.pick(prefixes)}${String(random.whole(0, 9_999)).padStart(4, "0")}${scenario}`,
    scenario,
  };
}
