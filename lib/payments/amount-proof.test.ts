import { expect, test } from "vitest";
import { type ProofBasis, proveAmount } from "#lib/payments/amount-proof.ts";

const sent: ProofBasis = {
  method: "prompt",
  amountXof: 5000,
  txReference: "7",
  isAcceptedByOwnSend: true,
  pendingSeenTxReference: null,
};

test("the amount in our own status answer decides, even against our own", () => {
  expect(proveAmount(sent, { txReference: "7", amountXof: 1 })).toBe(1);
});

test("our own accepted prompt proves its amount under its own reference only", () => {
  expect(proveAmount(sent, { txReference: "7", amountXof: undefined })).toBe(5000);
  expect(proveAmount(sent, { txReference: "8", amountXof: undefined })).toBeUndefined();
});

test("after an unclear send only the reference seen pending in time proves it", () => {
  const unclear = { ...sent, isAcceptedByOwnSend: false, pendingSeenTxReference: "9" };
  expect(proveAmount(unclear, { txReference: "9", amountXof: undefined })).toBe(5000);
  expect(
    proveAmount({ ...unclear, pendingSeenTxReference: null }, { txReference: "9", amountXof: undefined }),
  ).toBeUndefined();
});

test("the hosted page proves nothing by itself: its reader can edit the amount", () => {
  expect(
    proveAmount({ ...sent, method: "hosted_page" }, { txReference: "7", amountXof: undefined }),
  ).toBeUndefined();
});
