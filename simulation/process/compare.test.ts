import { expect, test } from "vitest";
import { type BookedAttempt, compareLedger } from "./compare-ledger.ts";
import { compareReplies } from "./compare-replies.ts";
import type { LedgerEntry } from "./gateway-desk.ts";
import type { Visit } from "./shopper-visit.ts";

const paid: LedgerEntry = { txReference: 1, identifier: "a", amount: 500, phone: "90000001", state: "paid" };
const applied: BookedAttempt = {
  identifier: "a",
  amount: 500,
  status: "succeeded",
  disposition: "applied",
  proven: 500,
  paysOrder: true,
  receipt: 500,
};

test("a ledger and books that agree have nothing between them", () => {
  const unpaid = { ...applied, identifier: "b", status: "expired", disposition: null, proven: null };
  const expired = { ...paid, identifier: "b", state: "expired" } as const;
  expect(compareLedger([paid, expired], [applied, { ...unpaid, paysOrder: false, receipt: null }])).toEqual(
    [],
  );
});

test.each<[what: string, ledger: LedgerEntry[], attempts: BookedAttempt[]]>([
  ["an order paid without money", [], [applied]],
  ["an order paid by a prompt that was cancelled", [{ ...paid, state: "cancelled" }], [applied]],
  [
    "money that nobody saw",
    [paid],
    [{ ...applied, status: "expired", disposition: null, proven: null, paysOrder: false }],
  ],
  ["two prompts for one attempt", [paid, { ...paid, txReference: 2, state: "expired" }], [applied]],
  ["an identifier that the shop lost", [paid, { ...paid, identifier: "lost", state: "pending" }], [applied]],
  ["a franc too little", [{ ...paid, amount: 499 }], [applied]],
  ["a success that pays nothing", [paid], [{ ...applied, paysOrder: false, receipt: null }]],
  ["no receipt", [paid], [{ ...applied, receipt: null }]],
])("%s is seen", (_, ledger, attempts) => {
  expect(compareLedger(ledger, attempts)).not.toEqual([]);
});

const visit: Visit = {
  phone: "90000001",
  idempotencyKey: "k",
  tokens: ["t"],
  lostReplies: 0,
  refusal: undefined,
  longestWaitMs: 0,
  hasGivenUp: false,
};
const order = { key: "k", token: "t" };

test("a lost reply may leave an order behind, and a form sent again has the same one", () => {
  expect(compareReplies([{ ...visit, tokens: ["t", "t"], lostReplies: 1 }], [order])).toEqual([]);
  expect(compareReplies([{ ...visit, tokens: [], lostReplies: 1 }], [order])).toEqual([]);
  expect(compareReplies([{ ...visit, tokens: [], refusal: "sold out" }], [])).toEqual([]);
});

test.each<[what: string, visits: Visit[], orders: { key: string; token: string }[]]>([
  ["an order that was told of and is gone", [visit], []],
  ["a form that was told of two orders", [{ ...visit, tokens: ["t", "u"] }], [order]],
  ["a form that made two orders", [visit], [order, { ...order, token: "u" }]],
  ["an order that nobody placed", [], [order]],
  ["an order behind a refusal", [{ ...visit, tokens: [], refusal: "sold out" }], [order]],
  ["a shopper without any answer", [{ ...visit, hasGivenUp: true }], [order]],
])("%s is seen", (_, visits, orders) => {
  expect(compareReplies(visits, orders)).not.toEqual([]);
});
