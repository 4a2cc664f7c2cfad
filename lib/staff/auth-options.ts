import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { addressOf } from "#lib/client-address.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { readCallbackPath } from "#lib/staff/callback-path.ts";
import { findSession } from "#lib/staff/find-session.ts";
import { longestSessionS } from "#lib/staff/open-session.ts";
import { revokeSession } from "#lib/staff/revoke-session.ts";
import { signInFields } from "#lib/staff/sign-in-form.ts";
import { signInStaff } from "#lib/staff/sign-in-staff.ts";
import { isSecureShop, readDeviceCookie, staffCookie, writeDeviceCookie } from "#lib/staff/staff-cookie.ts";

const credentialsFields = signInFields.pick({ email: true, password: true });

/** By Next's own request, whose cookies are added to whatever next-auth answers. */
const deviceCookie = { read: readDeviceCookie, write: writeDeviceCookie };

/** next-auth for the staff: its encrypted token names a row of ours, and only that row is believed. */
export function authOptions(device = deviceCookie): NextAuthOptions {
  return {
    secret: env.authSecret,
    useSecureCookies: isSecureShop(),
    session: { strategy: "jwt", maxAge: longestSessionS },
    jwt: { maxAge: longestSessionS },
    pages: { signIn: "/admin/sign-in", error: "/admin/sign-in", signOut: "/admin" },
    cookies: {
      sessionToken: staffCookie("asigame-staff"),
      csrfToken: staffCookie("asigame-csrf"),
      callbackUrl: staffCookie("asigame-callback"),
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: (sent, { headers }) => authorize(sent, headers, device),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      session: async ({ session, token }) => {
        const member = typeof token.sid === "string" ? await findSession(token.sid) : undefined;
        // Without a live row there is nobody, however valid the token.
        if (!member) return { expires: session.expires };
        return { expires: session.expires, user: { name: member.name, email: member.email } };
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${readCallbackPath(path) ?? "/admin/orders"}`;
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await revokeSession(token.sid);
      },
    },
    logger: {
      error: (code) => log.error("next-auth", { reason: code }),
      warn: (code) => log.warn("next-auth", { reason: code }),
      debug: () => {},
    },
  };
}

/** The returned `id` is the session's, which `jwt` above puts into the token: the member is found through its row. */
async function authorize(
  sent: Record<string, unknown> | undefined,
  headers: Record<string, string> | undefined,
  device: typeof deviceCookie,
) {
  const read = credentialsFields.safeParse({ email: sent?.email, password: sent?.password });
  if (!read.success) return null;
  const { email, password } = read.data;
  const address = addressOf(headers?.["x-forwarded-for"]);
  const signedIn = await signInStaff(email, password, address, await device.read());
  if (!signedIn.ok) return null;
  await device.write(signedIn.deviceToken);
  return { id: signedIn.sessionId };
}
