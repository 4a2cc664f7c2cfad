import { expect, test } from "vitest";
import { z } from "zod";
import { useTestDatabase } from "#db/test-database.ts";
import { deleteOldDrafts, dropDraft, findDraft, keepDraft } from "#lib/forms/draft.ts";
import { randomToken } from "#lib/random.ts";

const database = useTestDatabase();
const schema = z.object({ name: z.string() });

test("a browser's last form is found by its token alone, as that form alone, until it is dropped", async () => {
  const token = randomToken();
  await keepDraft(token, { form: "checkout", content: { name: "Afi" } });
  expect(await findDraft(token, "checkout", schema)).toEqual({ name: "Afi" });
  expect(await findDraft(token, "look_up", schema)).toBeUndefined();
  expect(await findDraft(randomToken(), "checkout", schema)).toBeUndefined();
  expect(await findDraft(token, "checkout", z.object({ other: z.string() }))).toBeUndefined();
  await keepDraft(token, { form: "cart", content: { name: "Kofi" } });
  expect(await findDraft(token, "checkout", schema)).toBeUndefined();
  expect(await findDraft(token, "cart", schema)).toEqual({ name: "Kofi" });
  const rows = JSON.stringify(await database.sql`select * from form_drafts`);
  expect(rows).not.toContain(token);
  await dropDraft(token);
  expect(await findDraft(token, "cart", schema)).toBeUndefined();
});

test("after 15 minutes it is neither shown nor kept", async () => {
  const token = randomToken();
  await keepDraft(token, { form: "checkout", content: { name: "Afi" } });
  await database.sql`update form_drafts set kept_at = kept_at - interval '16 minutes'`;
  expect(await findDraft(token, "checkout", schema)).toBeUndefined();
  expect(await deleteOldDrafts()).toBe(1);
  expect(await database.sql`select from form_drafts`).toHaveLength(0);
});
