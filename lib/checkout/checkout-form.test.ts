import { describe, expect, it } from "vitest";
import { answerLost } from "#lib/checkout/answer-checkout.ts";
import { readCheckoutForm } from "#lib/checkout/checkout-form.ts";

const place = "7a397c8b-d4e8-430a-b452-f6cac932b508";
const good = {
  locale: "fr",
  idempotencyKey: "0b9ac5a6-7a55-4a3c-9a4f-0a5b8f1f2a10",
  customerName: "Afi Mensah",
  phone: "90 12 34 56",
  network: "TMONEY",
  deliveryPlace: `${place}:12500`,
  landmark: "face à la pharmacie",
};

function formOf(fields: Record<string, string | undefined>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...good, ...fields }))
    if (value !== undefined) form.append(name, value);
  return form;
}

describe("le formulaire de commande", () => {
  it("rend ce qu'il faut pour commander", () => {
    expect(readCheckoutForm(formOf({ $ACTION_REF_1: "", "$ACTION_1:0": "{}", $ACTION_KEY: "k" }))).toEqual({
      ok: true,
      value: {
        locale: "fr",
        idempotencyKey: good.idempotencyKey,
        customerName: "Afi Mensah",
        phone: "90123456",
        network: "TMONEY",
        deliveryPlaceId: place,
        takesLess: false,
        seenTotalXof: 12_500,
        landmark: "face à la pharmacie",
      },
    });
  });

  it.each([
    "90123456",
    "90 12 34 56",
    "+228 90 12 34 56",
    "00228 90123456",
    "90-12-34-56",
    "90.12.34.56",
    " 90123456 ",
    "(+228) 90 12 34 56",
  ])("accepte le numéro écrit « %s »", (phone) =>
    expect(readCheckoutForm(formOf({ phone }))).toMatchObject({ ok: true, value: { phone: "90123456" } }),
  );

  it.each([
    ["90 12 34 56", "TMONEY"],
    ["98 12 34 56", "FLOOZ"],
  ])("sans réseau choisi, le préfixe de %s donne %s", (phone, network) => {
    for (const chosen of [undefined, ""])
      expect(readCheckoutForm(formOf({ phone, network: chosen }))).toMatchObject({
        ok: true,
        value: { network },
      });
  });

  it("laisse le choix du client l'emporter sur le préfixe", () => {
    expect(readCheckoutForm(formOf({ phone: "90123456", network: "FLOOZ" }))).toMatchObject({
      ok: true,
      value: { network: "FLOOZ" },
    });
  });

  it("range les espaces et les accents d'un nom", () => {
    expect(readCheckoutForm(formOf({ customerName: "  Kofi   Ade\u0301  " }))).toMatchObject({
      ok: true,
      value: { customerName: "Kofi Adé" },
    });
  });

  it.each([
    ["customerName", undefined, "name_missing"],
    ["customerName", "", "name_missing"],
    ["customerName", " a ", "name_missing"],
    ["customerName", "x".repeat(81), "name_too_long"],
    ["customerName", "Afi\u0000Mensah", "name_unreadable"],
    ["customerName", "Afi\nMensah", "name_unreadable"],
    ["customerName", "Afi\u202eMensah", "name_unreadable"],
    ["customerName", "Afi \ud800", "name_unreadable"],
    ["phone", undefined, "phone_missing"],
    ["phone", "   ", "phone_missing"],
    ["phone", "9012345", "phone_unreadable"],
    ["phone", "901234567", "phone_unreadable"],
    ["phone", "+33 6 12 34 56 78", "phone_unreadable"],
    ["phone", "90 12 34 56; drop", "phone_unreadable"],
    ["phone", "9".repeat(33), "phone_unreadable"],
    ["phone", "22 21 22 23", "phone_not_mobile"],
    ["network", "ORANGE", "network_missing"],
    ["network", "tmoney", "network_missing"],
    ["deliveryPlace", undefined, "place_missing"],
    ["deliveryPlace", "", "place_missing"],
    ["deliveryPlace", place, "place_missing"],
    ["deliveryPlace", `${place}:`, "place_missing"],
    ["deliveryPlace", `${place}:-5`, "place_missing"],
    ["deliveryPlace", `${place}:12.5`, "place_missing"],
    ["deliveryPlace", `${place}:1e9`, "place_missing"],
    ["deliveryPlace", `${place}:9999999999`, "place_missing"],
    ["deliveryPlace", "1 or 1=1:5", "place_missing"],
    ["landmark", "x".repeat(141), "landmark_too_long"],
    ["landmark", "face\tau marché", "landmark_unreadable"],
    ["landmark", undefined, "landmark_unreadable"],
  ])("refuse %s = %j en disant %s", (field, value, reason) => {
    expect(readCheckoutForm(formOf({ [field]: value }))).toEqual({ ok: false, errors: { [field]: reason } });
  });

  it.each([
    ["une clé qui n'en est pas une", { idempotencyKey: "1" }],
    ["une langue inconnue", { locale: "de" }],
    ["un champ de plus", { totalXof: "1" }],
    ["un prix envoyé par le navigateur", { seenTotalXof: "1" }],
  ])("refuse %s sans accuser un champ", (_, fields) => {
    expect(readCheckoutForm(formOf(fields as Record<string, string>))).toEqual({ ok: false, errors: {} });
  });

  it("refuse un champ envoyé deux fois et un fichier à la place d'un texte", () => {
    const twice = formOf({});
    twice.append("phone", "98123456");
    expect(readCheckoutForm(twice)).toEqual({ ok: false, errors: { phone: "phone_missing" } });
    const file = formOf({ customerName: undefined });
    file.append("customerName", new File(["x"], "x.txt"));
    expect(readCheckoutForm(file)).toEqual({ ok: false, errors: { customerName: "name_missing" } });
  });

  it("dit tout ce qui manque en une fois", () => {
    expect(readCheckoutForm(new FormData())).toMatchObject({
      ok: false,
      errors: { customerName: "name_missing", phone: "phone_missing", deliveryPlace: "place_missing" },
    });
  });

  it("revient entier, avec sa clé, quand personne ne sait ce qu'il est devenu", () => {
    const { customerName, phone, network, landmark } = good;
    expect(answerLost(formOf({}), "fr")).toMatchObject({
      idempotencyKey: good.idempotencyKey,
      values: { customerName, phone, network, landmark, deliveryPlaceId: place },
      errors: {},
      refusal: { reason: "unanswered" },
    });
    expect(answerLost(formOf({ idempotencyKey: "1'--" }), "fr").idempotencyKey).toBeUndefined();
  });
});
