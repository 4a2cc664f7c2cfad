import { randomUUID } from "node:crypto";
import type { BenchShop } from "../bench-shop.ts";
import type { Pairs } from "../http-browser.ts";
import { twoChoices } from "../shopper.ts";
import { fillForm, findForm } from "../web-form.ts";
import { freshPhone, freshShopper } from "./shoppers.ts";

type Forms = { additions: Pairs[]; order: Pairs };

/**
 * Shoppers who send the forms of a checkout and open no page: two additions with their answers, the order, its status.
 * The forms were read once for each product, by one shopper; each sends them under keys and a number of its own.
 */
export async function prepareActs(shop: BenchShop, slugs: readonly string[]): Promise<() => Promise<string>> {
  const prepared: Forms[] = [];
  for (const slug of slugs) prepared.push(await readForms(shop, slug));
  return async () => {
    const { additions, order } = prepared[Math.floor(Math.random() * prepared.length)] as Forms;
    const shopper = freshShopper(shop, { hasScripts: true });
    for (const addition of additions)
      await shopper.add("/api/cart/lines", withOwn(addition, { key: randomUUID() }));
    const own = { idempotencyKey: randomUUID(), phone: freshPhone() };
    const token = await shopper.placeOrder(withOwn(order, own));
    await shopper.readStatus(token);
    return token;
  };
}

async function readForms(shop: BenchShop, slug: string): Promise<Forms> {
  const shopper = freshShopper(shop, { hasScripts: true });
  const form = findForm(await shopper.lookAt(slug), "/api/cart/lines");
  if (!form) throw new Error(`${slug} cannot be bought.`);
  await shopper.fillCart(twoChoices(slug));
  const variants = form.fields.filter(({ name }) => name === "variantId").slice(0, 2);
  return {
    additions: variants.map(({ value }) => fillForm(form, { variantId: value, quantity: "1" })),
    order: await shopper.prepareOrder(),
  };
}

export function withOwn(pairs: Pairs, own: Record<string, string>): Pairs {
  return pairs.map(([name, value]) => [name, own[name] ?? value]);
}
