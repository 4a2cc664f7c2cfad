import { sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export type DeliveryPlace = {
  id: string;
  kind: "zone" | "pickup";
  name: string;
  detail: string;
  address: string | null;
  feeXof: number;
};

/** Open zones, then pick-up points, in the merchant's order. */
export const listDeliveryPlaces = cache(readPlaces);

async function readPlaces(locale: Locale): Promise<DeliveryPlace[]> {
  const fr = locale === "fr";
  const places = await db().execute<DeliveryPlace>(sql`
    select id, kind, ${fr ? sql`name_fr` : sql`name_en`} as name, ${fr ? sql`detail_fr` : sql`detail_en`} as detail,
      ${fr ? sql`address_fr` : sql`address_en`} as address, fee_xof as "feeXof"
    from delivery_places where is_open order by kind, position`);
  return [...places];
}
