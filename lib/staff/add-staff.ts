import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import { hashPassword } from "#lib/staff/check-password.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import type { StaffRole } from "#lib/staff/staff-right.ts";

export const shortestPassword = 12;
export type AddStaffRefusal = "email_malformed" | "email_taken" | "name_missing" | "password_too_short";

/** Adds a member who may sign in at once. One statement; two at once with one e-mail make one member. */
export async function addStaff(
  email: string,
  name: string,
  role: StaffRole,
  password: string,
): Promise<Result<StaffMember, AddStaffRefusal>> {
  const plainEmail = email.trim().toLowerCase();
  const plainName = name.normalize("NFC").trim().replace(/\s+/g, " ");
  if (plainEmail.length > 254 || !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u.test(plainEmail))
    return refused("email_malformed");
  if (!/^\P{Cc}{1,80}$/u.test(plainName)) return refused("name_missing");
  if (password.length < shortestPassword) return refused("password_too_short");
  const [member] = await db().execute<StaffMember>(sql`
    insert into staff_members (email, name, role, password_hash)
    values (${plainEmail}, ${plainName}, ${role}, ${await hashPassword(password)})
    on conflict (email) do nothing returning id, email, name, role`);
  return member ? ok(member) : refused("email_taken");
}
