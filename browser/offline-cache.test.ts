import { expect, test } from "vitest";
import { isAdmin, isReceipt, listExpired, offlinePageFor, showCopyNote } from "./offline-cache.ts";

const dayMs = 24 * 60 * 60_000;

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

test("twenty receipts stay, for ninety days, the newest first; offline pages are not counted", () => {
  const now = 1_000 * dayMs;
  const fresh = Array.from({ length: 21 }, (_, at) => ({
    path: `/orders/o${at}/receipt`,
    keptAt: now - at * dayMs,
  }));
  const page = { path: "/offline", keptAt: 0 };
  const old = { path: "/orders/old/receipt", keptAt: now - 91 * dayMs };
  expect(listExpired([page, ...fresh.slice(1), old], now)).toEqual([old.path]);
  expect(listExpired([page, ...fresh], now)).toEqual(["/orders/o20/receipt"]);
  expect(listExpired([{ path: "/orders/x/receipt", keptAt: Number.NaN }], now)).toHaveLength(1);
});

test("a copy says that it is one", () => {
  expect(showCopyNote('<p data-copy="true" hidden="" class="a hidden">x</p>')).toBe(
    '<p data-copy="true" class="a hidden">x</p>',
  );
  expect(showCopyNote("<p data-copy hidden>x</p>")).toBe("<p data-copy>x</p>");
});
