import { parseArgs } from "node:util";
import { type AddStaffRefusal, addStaff } from "#lib/staff/add-staff.ts";
import { isStaffRole, type StaffRole, staffRoles } from "#lib/staff/staff-right.ts";
import { asDatabaseRefusal } from "./database-refusal.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { randomPassword } from "./secrets-file.ts";
import { withShopDatabase } from "./shop-database.ts";

const usage = `Usage: npm run staff:add -- --email afi@example.tg --name "Afi Mensah" --role ${staffRoles.join("|")}`;

const words: Record<AddStaffRefusal, string> = {
  email_malformed: "that is not an e-mail address",
  email_taken: "somebody with that e-mail is already there",
  name_missing: "the name is missing, or longer than 80 characters",
  password_too_short: "the password is too short",
};

await runCommand(async () => {
  const { email, name, role } = readArguments();
  await withShopDatabase(async () => {
    // Made here and told once; only its hash is kept.
    const password = randomPassword();
    const added = await addStaff(email, name, role, password);
    if (!added.ok) throw new Refusal(`Nobody was added: ${words[added.reason]}.`);
    console.log(`\nAdded ${added.value.name} (${added.value.role}).\n`);
    console.log(`  Sign in   /admin/sign-in\n  E-mail    ${added.value.email}\n  Password  ${password}\n`);
    console.log("The password is shown this once. Hand it over by a safe way.");
  }).catch((error: unknown) => {
    throw asDatabaseRefusal(error);
  });
});

function readArguments(): { email: string; name: string; role: StaffRole } {
  const { email, name, role } = parse();
  const missing = Object.entries({ email, name, role }).filter(([, value]) => !value);
  if (missing.length > 0) throw new Refusal(`--${missing[0]?.[0]} is missing.\n${usage}`);
  if (!isStaffRole(role)) throw new Refusal(`There is no role "${role}".\n${usage}`);
  return { email: String(email), name: String(name), role };
}

function parse() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { email: text, name: text, role: text }, strict: true }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${usage}`);
  }
}
