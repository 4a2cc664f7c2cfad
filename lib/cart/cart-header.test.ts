import { beforeEach, expect, test } from "vitest";
import { cartHeader, readCartHeader } from "#lib/cart/cart-header.ts";

const token = "abcdefghijklmnopqrstuvwxyz0";

beforeEach(() => {
  process.env.APP_URL = "https://shop.example";
});

test("a cart's cookie is found among others, and rubbish in its place is no cart", () => {
  expect(readCartHeader(`a=1; __Host-cart=${token}; b=2`)).toBe(token);
  expect(readCartHeader(`__Host-cart=${token}`)).toBe(token);
  for (const cookie of [
    null,
    "",
    "__Host-cart",
    `cart=${token}`,
    `x__Host-cart=${token}`,
    `__Host-cart=${token}x`,
    `__Host-cart="${token}"`,
    `a=__Host-cart=${token}`,
  ])
    expect(readCartHeader(cookie), String(cookie)).toBeUndefined();
});

test("the cookie is this host's alone, out of reach of scripts, and secure over https", () => {
  expect(cartHeader(token)).toBe(
    `__Host-cart=${token}; Path=/; Max-Age=7776000; Secure; HttpOnly; SameSite=lax`,
  );
  process.env.APP_URL = "http://localhost:3000";
  expect(cartHeader(token)).toBe(`cart=${token}; Path=/; Max-Age=7776000; HttpOnly; SameSite=lax`);
});
