import { expect, test } from "vitest";
import { readCallbackPath } from "#lib/staff/callback-path.ts";

test.each(["/admin/orders", "/en/admin/orders?status=paid", "/admin"])("%s is ours", (path) => {
  expect(readCallbackPath(path)).toBe(path);
});

test.each([
  "https://evil.example/admin",
  "//evil.example/admin",
  "/\\evil.example/admin",
  "\t//evil.example",
  "/admin/../../cart",
  "/admin/..//evil.example",
  "/administrator",
  "/cart",
  "javascript:alert(1)",
  "/admin/sign-in?callbackUrl=/admin/sign-in",
  `/admin/${"x".repeat(400)}`,
  "",
  undefined,
  ["/admin"],
])("%s is refused", (path) => {
  expect(readCallbackPath(path)).toBeUndefined();
});
