import { createHash } from "node:crypto";
import { and, eq, gt, lte, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "#db/client.ts";
import { formDrafts } from "#db/schema/forms.ts";

/** A browser's last form: which one, and what the page that follows shows of it. */
export type Draft = { form: DraftForm; content: object };
export type DraftForm = "cart" | "checkout" | "look_up" | "pay_again" | "pay_link";

export const draftMinutes = 15;
const oldest = sql`clock_now() - make_interval(mins => ${draftMinutes})`;

/** Keeps the draft of the browser that holds this token, instead of its former one. */
export async function keepDraft(token: string, { form, content }: Draft): Promise<void> {
  const row = { form, content, keptAt: sql`clock_now()` };
  await db()
    .insert(formDrafts)
    .values({ tokenHash: hashOf(token), ...row })
    .onConflictDoUpdate({ target: formDrafts.tokenHash, set: row });
}

export async function dropDraft(token: string): Promise<void> {
  await db()
    .delete(formDrafts)
    .where(eq(formDrafts.tokenHash, hashOf(token)));
}

/** Deletes drafts that no page shows any more, names and phones in them; returns how many. */
export async function deleteOldDrafts(): Promise<number> {
  const deleted = await db().delete(formDrafts).where(lte(formDrafts.keptAt, oldest)).returning();
  return deleted.length;
}

/** The draft of this form; undefined when there is none, when it is old, or when an older build wrote it otherwise. */
export async function findDraft<Schema extends z.ZodType>(
  token: string,
  form: DraftForm,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const [row] = await db()
    .select({ content: formDrafts.content })
    .from(formDrafts)
    .where(
      and(eq(formDrafts.tokenHash, hashOf(token)), eq(formDrafts.form, form), gt(formDrafts.keptAt, oldest)),
    );
  return row && schema.safeParse(row.content).data;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
