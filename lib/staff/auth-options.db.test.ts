import NextAuth from "next-auth";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { authOptions } from "#lib/staff/auth-options.ts";
import { findSession } from "#lib/staff/find-session.ts";
import { openSession } from "#lib/staff/open-session.ts";
import { revokeSession } from "#lib/staff/revoke-session.ts";
import { decodeSessionToken, encodeSessionToken } from "#lib/staff/session-token.ts";
import { signInStaff } from "#lib/staff/sign-in-staff.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

vi.hoisted(() => {
  process.env.LOG_LEVEL = "silent";
});

useTestDatabase();
const shop = "https://shop.example.tg";
const cookieName = "__Host-asigame-staff";

beforeAll(() => {
  process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
  process.env.APP_URL = shop;
  process.env.NEXTAUTH_URL = shop;
});

/** The cookie of the browser, which Next's own request would read and write. */
const browser: { deviceToken: string | undefined } = { deviceToken: undefined };
const device = {
  read: async () => browser.deviceToken,
  write: async (token: string) => void Object.assign(browser, { deviceToken: token }),
};

beforeEach(() => {
  browser.deviceToken = undefined;
});

type Asked = { method?: string; cookies?: Record<string, string>; body?: object; query?: object };

/** next-auth as a browser meets it, by its older door: the newer one needs Next's own request around it. */
async function ask(path: string, { method = "GET", cookies = {}, body, query = {} }: Asked = {}) {
  const headers = new Map<string, unknown>();
  const answer = {
    body: undefined as unknown,
    location: "",
    cookies: {} as Record<string, string>,
  };
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: unknown) => headers.set(name, value),
    send: (sent: unknown) => Object.assign(answer, { body: sent }),
    json: (sent: unknown) => Object.assign(answer, { body: sent }),
    end: () => {},
  };
  const request = { method, cookies, body, headers: {}, query: { nextauth: path.split("/"), ...query } };
  await NextAuth(request as never, response as never, authOptions(device));
  answer.location = String(headers.get("Location") ?? "");
  for (const line of (headers.get("Set-Cookie") as string[] | undefined) ?? []) {
    const [pair = "", ...attributes] = line.split("; ");
    const [name = "", value = ""] = pair.split("=");
    answer.cookies[name] = decodeURIComponent(value);
    expect(attributes, name).toEqual(
      expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]),
    );
    expect(name).toMatch(/^__Host-asigame-/);
  }
  return answer;
}

async function signIn(email: string, password: string, callbackUrl = "/admin/orders") {
  const csrf = await ask("csrf");
  const { csrfToken } = csrf.body as { csrfToken: string };
  const body = { csrfToken, email, password, callbackUrl };
  return ask("callback/credentials", { method: "POST", cookies: csrf.cookies, body });
}

describe("next-auth's own door", () => {
  test("knows the member of a cookie that our form has set, as long as the row lives", async () => {
    const { member } = await arrangeMember();
    const sessionId = await openSession(member.id);
    const cookies = { [cookieName]: await encodeSessionToken(sessionId) };
    expect((await ask("session", { cookies })).body).toMatchObject({
      user: { name: member.name, email: member.email },
    });
    await revokeSession(sessionId);
    expect((await ask("session", { cookies })).body).not.toHaveProperty("user");
  });

  test("signs in by the same way: its cookie opens our pages too", async () => {
    const { member, password } = await arrangeMember();
    const answer = await signIn(member.email, password);
    expect(answer.location).toBe(`${shop}/admin/orders`);
    const sessionId = await decodeSessionToken(answer.cookies[cookieName] ?? "");
    expect(await findSession(sessionId ?? "")).toEqual(member);
  });

  test("makes the browser a known device, which strangers' wrong tries do not keep out", async () => {
    const { member, password } = await arrangeMember();
    await signIn(member.email, "wrong");
    expect(browser.deviceToken).toBeUndefined();
    await signIn(member.email, password);
    for (let n = 0; n < 20; n++) await signInStaff(member.email, "wrong", `192.0.2.${n}`);
    expect((await signIn(member.email, password)).cookies).toHaveProperty(cookieName);
    browser.deviceToken = undefined;
    expect((await signIn(member.email, password)).cookies).not.toHaveProperty(cookieName);
  });

  test("refuses a wrong password and a missing token of the form, without a cookie", async () => {
    const { member, password } = await arrangeMember();
    const wrong = await signIn(member.email, "wrong");
    expect(JSON.stringify([wrong.location, wrong.body])).toContain("CredentialsSignin");
    expect(wrong.cookies).not.toHaveProperty(cookieName);
    const body = { email: member.email, password };
    const forged = await ask("callback/credentials", { method: "POST", body });
    expect(forged.cookies).not.toHaveProperty(cookieName);
  });

  test.each(["https://evil.example/admin", "//evil.example", `${shop}/cart`])(
    "never leads to %s",
    async (callbackUrl) => {
      const { member, password } = await arrangeMember();
      expect((await signIn(member.email, password, callbackUrl)).location).toBe(`${shop}/admin/orders`);
    },
  );

  test("signing out ends the row, so a copy of the cookie is worth nothing", async () => {
    const { member } = await arrangeMember();
    const sessionId = await openSession(member.id);
    const csrf = await ask("csrf");
    const { csrfToken } = csrf.body as { csrfToken: string };
    const cookies = { ...csrf.cookies, [cookieName]: await encodeSessionToken(sessionId) };
    await ask("signout", { method: "POST", cookies, body: { csrfToken } });
    expect(await findSession(sessionId)).toBeUndefined();
  });
});
