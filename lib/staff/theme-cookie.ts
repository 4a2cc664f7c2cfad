import { cookies } from "next/headers";
import { isSecureShop } from "#lib/staff/staff-cookie.ts";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const name = () => `${isSecureShop() ? "__Host-" : ""}asigame-theme`;
const aYearS = 365 * 86_400;

/** How this browser wants the admin to look; `auto` is as the device has it. */
export async function readTheme(): Promise<Theme> {
  const value = (await cookies()).get(name())?.value;
  return themes.find((theme) => theme === value) ?? "auto";
}

/** Anything but a theme means `auto`. */
export async function writeTheme(wanted: unknown): Promise<void> {
  const theme = themes.find((known) => known === wanted) ?? "auto";
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureShop() } as const;
  (await cookies()).set(name(), theme, { ...options, maxAge: theme === "auto" ? 0 : aYearS });
}
