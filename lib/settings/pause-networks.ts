import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

export type NetworkPause = { tmoney: boolean; flooz: boolean; noteFr: string; noteEn: string };

/** Pauses or opens the networks, with the merchant's words; the next order statement follows. The same when repeated. */
export async function pauseNetworks({ tmoney, flooz, noteFr, noteEn }: NetworkPause): Promise<void> {
  await db().execute(sql`
    update shop_settings set tmoney_is_paused = ${tmoney}, flooz_is_paused = ${flooz},
      pause_note_fr = ${noteFr}, pause_note_en = ${noteEn}`);
}
