import { beforeEach, expect, test } from "vitest";
import { cookieName, cookieOptions, tokenOf } from "#lib/cookie.ts";

beforeEach(() => {
  process.env.APP_URL = "https://shop.example";
});

test("over https a cookie belongs to this host alone; over http it has no prefix, which browsers would drop", () => {
  expect(cookieName("cart")).toBe("__Host-cart");
  expect(cookieOptions(60)).toEqual({ httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 60 });
  process.env.APP_URL = "http://localhost:3000";
  expect(cookieName("cart")).toBe("cart");
  expect(cookieOptions(60)).toMatchObject({ secure: false, path: "/" });
});

test("rubbish in a cookie is no token", () => {
  const token = "abcdefghijklmnopqrstuvwxyz0";
  expect(tokenOf(token)).toBe(token);
  for (const value of [undefined, "", "x", `${token}x`, `"${token}"`, `%${token.slice(1)}`, `${token} `])
    expect(tokenOf(value)).toBeUndefined();
});
