import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import { decodeSessionToken, encodeSessionToken } from "#lib/staff/session-token.ts";
import { isSecureShop, staffCookie } from "#lib/staff/staff-cookie.ts";

const secret = "a-secret-for-tests-of-at-least-32-letters";

beforeEach(() => {
  process.env.AUTH_SECRET = secret;
  process.env.APP_URL = "https://shop.example.tg";
});

describe("the token in the cookie", () => {
  test("carries the session's id back, unreadable on its way", async () => {
    const token = await encodeSessionToken("c0ffee00-0000-4000-8000-000000000000");
    expect(await decodeSessionToken(token)).toBe("c0ffee00-0000-4000-8000-000000000000");
    expect(Buffer.from(token, "base64url").toString()).not.toContain("c0ffee");
  });

  test("of another key, expired, without an id or rubbish names nobody", async () => {
    const sid = "c0ffee00-0000-4000-8000-000000000000";
    const forged = await encode({ token: { sid }, secret: `${secret}x` });
    const expired = await encode({ token: { sid }, secret, maxAge: -60 });
    const empty = await encode({ token: { sub: sid }, secret });
    const good = await encodeSessionToken(sid);
    for (const token of [forged, expired, empty, `${good}x`, good.slice(3), "", "a.b.c.d.e", "\u0000"])
      expect(await decodeSessionToken(token)).toBeUndefined();
  });
});

describe("the cookie", () => {
  test("belongs to this host alone, where the shop is served over TLS", () => {
    expect(staffCookie("asigame-staff")).toEqual({
      name: "__Host-asigame-staff",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
    for (const url of ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])
      expect(isSecureShop(url)).toBe(false);
  });

  test("drops the prefix where a browser would drop the cookie", () => {
    process.env.APP_URL = "http://shop.example.tg";
    expect(staffCookie("asigame-staff")).toMatchObject({ name: "asigame-staff", options: { secure: false } });
  });
});
