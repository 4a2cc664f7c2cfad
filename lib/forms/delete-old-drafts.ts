import { lt, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { formDrafts } from "#db/schema/forms.ts";
import { draftMinutes } from "#lib/forms/draft.ts";

/** Deletes drafts that no page shows any more, names and phones in them; returns how many. */
export async function deleteOldDrafts(): Promise<number> {
  const deleted = await db()
    .delete(formDrafts)
    .where(lt(formDrafts.keptAt, sql`clock_now() - make_interval(mins => ${draftMinutes})`))
    .returning({ form: formDrafts.form });
  return deleted.length;
}
