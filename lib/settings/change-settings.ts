import { db } from "#db/client.ts";
import { shopSettings } from "#db/schema/settings.ts";

export type SettingsChange = Partial<Omit<typeof shopSettings.$inferInsert, "isOnlyRow">>;

/**
 * Writes some of the settings in one statement; statements that follow read them. The same when repeated; two at once:
 * the later one of each value stays. Values outside the bounds of the forms are refused by CHECKs, whole.
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  await db().update(shopSettings).set(change);
}
