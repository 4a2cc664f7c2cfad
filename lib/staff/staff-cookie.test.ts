import { expect, test } from "vitest";
import { staffCookie } from "#lib/staff/staff-cookie.ts";

test("over https a cookie of the staff belongs to this host alone; over http browsers would drop the prefix", () => {
  const always = { httpOnly: true, sameSite: "lax", path: "/" };
  for (const purpose of ["asigame-staff", "asigame-csrf", "asigame-callback", "asigame-device"] as const) {
    process.env.APP_URL = "https://shop.example.tg";
    expect(staffCookie(purpose)).toEqual({ name: `__Host-${purpose}`, options: { ...always, secure: true } });
    process.env.APP_URL = "http://localhost:3000";
    expect(staffCookie(purpose)).toEqual({ name: purpose, options: { ...always, secure: false } });
  }
});
