import { expect, test } from "vitest";
import { isAdmin, isReceipt, offlinePageFor, showCopyNote } from "./offline-cache.ts";

test("only a receipt is kept, never the order, the admin or another receipt's check", () => {
  expect(isReceipt("/orders/abc_-1/receipt")).toBe(true);
  expect(isReceipt("/en/orders/abc/receipt")).toBe(true);
  for (const path of ["/orders/abc", "/receipts/check", "/orders/a/b/receipt", "/admin/orders/abc/receipt"])
    expect(isReceipt(path)).toBe(false);
  expect(["/admin", "/en/admin/x", "/administration"].map(isAdmin)).toEqual([true, true, false]);
});

test("a failed page is replaced in its own language", () => {
  expect(["/", "/en", "/en/cart", "/english"].map(offlinePageFor)).toEqual([
    "/offline",
    "/en/offline",
    "/en/offline",
    "/offline",
  ]);
});

test("a copy says that it is one", () => {
  expect(showCopyNote('<p data-copy="true" hidden="" class="a hidden">x</p>')).toBe(
    '<p data-copy="true" class="a hidden">x</p>',
  );
  expect(showCopyNote("<p data-copy hidden>x</p>")).toBe("<p data-copy>x</p>");
});
