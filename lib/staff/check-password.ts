import { hash, verify } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";

/** Of no password in use; made with the cost of the others, so that verifying against it takes as long. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$XcZeEIlHn2ibA8wpo3LReA$N9ZCNKPS53OSl3ezWi40Qh4fSaVwWbwolandvij4HWM";

/**
 * The active member of this e-mail and password, or undefined. An unknown e-mail, a wrong password and a member who
 * left give the same answer after the same work.
 */
export async function checkPassword(email: string, password: string): Promise<StaffMember | undefined> {
  const [row] = await db().execute<StaffMember & { passwordHash: string; isActive: boolean }>(sql`
    select id, email, name, role, password_hash as "passwordHash", is_active as "isActive"
    from staff_members where email = ${email.trim().toLowerCase()}`);
  const isRight = await verify(row?.passwordHash ?? nobodysHash, password);
  if (!row?.isActive || !isRight) return undefined;
  return { id: row.id, email: row.email, name: row.name, role: row.role };
}

/** argon2id with the library's cost (19 MiB, 2 passes), which is OWASP's. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}
