import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#lib/i18n/locale.ts";

export type DeliveryPlace = {
  id: string;
  kind: "zone" | "pickup";
  name: string;
  detail: string;
  address: string | null;
  feeXof: number;
};

/** Open zones, then pick-up points, in the merchant's order: one value of a statement that reads more. */
export function deliveryPlacesJson(locale: Locale): SQL {
  const fr = locale === "fr";
  return sql`(select coalesce(json_agg(json_build_object('id', id, 'kind', kind,
      'name', ${fr ? sql`name_fr` : sql`name_en`}, 'detail', ${fr ? sql`detail_fr` : sql`detail_en`},
      'address', ${fr ? sql`address_fr` : sql`address_en`}, 'feeXof', fee_xof) order by kind, position), '[]')
    from delivery_places where is_open)`;
}
