import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckoutMain } from "#components/checkout/checkout-main.tsx";
import { drawCheckout } from "#components/checkout/draw-checkout.tsx";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeCart, arrangeShop } from "#db/test-shop.ts";
import { type CheckoutState, untouchedCheckout } from "#lib/checkout/checkout-state.ts";
import { type GivenAnswer, withAnswerGiven } from "#lib/checkout/given-answer.ts";
import { getCheckout } from "#lib/checkout/queries.ts";
import { locales } from "#lib/i18n/locale.ts";

const database = useTestDatabase();
const key = "5f0b6c5e-8d8c-4d0e-9a57-0c7d1f9f7a10";
const typed = {
  customerName: `Afi "<É>" & Co`,
  phone: "90",
  network: "FLOOZ",
  deliveryPlaceId: "",
  landmark: "'",
};
const sent = (state: Partial<CheckoutState>): GivenAnswer => ({
  checkout: { ...untouchedCheckout, idempotencyKey: key, ...state },
});

test.each<[string, GivenAnswer]>([
  ["opened", sent({})],
  ["with answers to correct", sent({ values: typed, errors: { phone: "Écrivez…", deliveryPlace: "Où ?" } })],
  ["refused", sent({ values: typed, refusal: { reason: "out_of_stock", text: "D’autres ont acheté…" } })],
])("the checkout %s is drawn as the framework would render it", async (_, answer) => {
  const token = await arrangeCart(database.sql, await arrangeShop(database.sql), 3);
  await database.sql`update shop_settings set flooz_is_paused = not flooz_is_paused, pause_note_fr = 'À 18 h <bientôt>'`;
  for (const locale of locales) {
    const facts = await getCheckout(token, locale);
    await withAnswerGiven(answer, async () => {
      const rendered = renderToStaticMarkup(createElement(CheckoutMain, { facts, locale }));
      expect(rendered).toContain(key);
      expect(await drawCheckout(token, locale)).toBe(rendered);
    });
  }
});

test("an empty cart is left to the framework, and each form has a key of its own", async () => {
  const shop = await arrangeShop(database.sql);
  expect(await drawCheckout("x".repeat(27), "fr")).toBeUndefined();
  const token = await arrangeCart(database.sql, shop);
  expect(await drawCheckout(token, "fr")).not.toBe(await drawCheckout(token, "fr"));
});
