import { cookies } from "next/headers";
import { tokenOf } from "#lib/cookie.ts";
import { env } from "#lib/env.ts";
import { longestDeviceS } from "#lib/staff/known-device.ts";
import { longestSessionS } from "#lib/staff/open-session.ts";
import { decodeSessionToken, encodeSessionToken } from "#lib/staff/session-token.ts";

/** Safari and Firefox drop `Secure` and `__Host-` cookies of an http address, localhost included. */
export function isSecureShop(appUrl: string = env.appUrl): boolean {
  return appUrl.startsWith("https:");
}

/** `__Host-`: this host only, whole site, never from a sub-domain or over plain HTTP. */
export function staffCookie(
  purpose: "asigame-staff" | "asigame-csrf" | "asigame-callback" | "asigame-device",
) {
  const secure = isSecureShop();
  return {
    name: `${secure ? "__Host-" : ""}${purpose}`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

export async function writeStaffCookie(sessionId: string): Promise<void> {
  const { name, options } = staffCookie("asigame-staff");
  (await cookies()).set(name, await encodeSessionToken(sessionId), { ...options, maxAge: longestSessionS });
}

export async function readStaffCookie(): Promise<string | undefined> {
  const token = (await cookies()).get(staffCookie("asigame-staff").name)?.value;
  return token === undefined ? undefined : decodeSessionToken(token);
}

export async function dropStaffCookie(): Promise<void> {
  const { name, options } = staffCookie("asigame-staff");
  // Deleting needs the same attributes: a browser ignores a `__Host-` cookie that is not Secure.
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Names the browser, not a person, and stays after signing out: lib/staff/known-device.ts. */
export async function readDeviceCookie(): Promise<string | undefined> {
  return tokenOf((await cookies()).get(staffCookie("asigame-device").name)?.value);
}

export async function writeDeviceCookie(deviceToken: string): Promise<void> {
  const { name, options } = staffCookie("asigame-device");
  (await cookies()).set(name, deviceToken, { ...options, maxAge: longestDeviceS });
}
