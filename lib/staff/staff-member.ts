import type { StaffRole } from "#lib/staff/staff-right.ts";

/** A person of the shop as pages and actions know them: never with the password's hash. */
export type StaffMember = { id: string; email: string; name: string; role: StaffRole };

/** How a member is named in an order's events; the timeline finds the name behind it. */
export function actorOf(member: Pick<StaffMember, "id">): string {
  return `staff:${member.id}`;
}
