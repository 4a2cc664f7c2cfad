import { randomBytes } from "node:crypto";
import { addStaff } from "#lib/staff/add-staff.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import type { StaffRole } from "#lib/staff/staff-right.ts";

/** For tests: a member of staff made afresh, with the password that opens. */
export async function arrangeMember(
  role: StaffRole = "clerk",
): Promise<{ member: StaffMember; password: string }> {
  const mark = randomBytes(4).toString("hex");
  const password = `right-${mark}-horse`;
  const added = await addStaff(`Afi.${mark}@Example.TG`, "Afi Test", role, password);
  if (!added.ok) throw new Error(`The test's member was refused: ${added.reason}`);
  return { member: added.value, password };
}
