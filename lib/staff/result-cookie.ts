import { cookies } from "next/headers";
import { isSecureShop } from "#lib/staff/staff-cookie.ts";

export type ActResult = { text: string; isRefusal: boolean };

const name = () => `${isSecureShop() ? "__Host-" : ""}asigame-result`;
const shownForS = 10;

/** What an act came to, for the page that its browser is shown next; only where scripts do not run. */
export async function writeResult({ text, isRefusal }: ActResult): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureShop() } as const;
  (await cookies()).set(name(), (isRefusal ? "-" : "+") + text, { ...options, maxAge: shownForS });
}

export async function readResult(): Promise<ActResult | undefined> {
  const value = (await cookies()).get(name())?.value;
  return value ? { text: value.slice(1), isRefusal: value.startsWith("-") } : undefined;
}
