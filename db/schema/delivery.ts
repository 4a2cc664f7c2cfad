import { sql } from "drizzle-orm";
import { boolean, check, integer, pgEnum, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";

export const deliveryPlaceKind = pgEnum("delivery_place_kind", ["zone", "pickup"]);

/** A zone we deliver to, or a point where the shopper picks up (fee 0, with address and hours). */
export const deliveryPlaces = pgTable(
  "delivery_places",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: deliveryPlaceKind().notNull(),
    slug: text().notNull().unique(),
    nameFr: text("name_fr").notNull(),
    nameEn: text("name_en").notNull(),
    /** Zones: how long it takes. Pick-up points: opening hours. */
    detailFr: text("detail_fr").notNull(),
    detailEn: text("detail_en").notNull(),
    addressFr: text("address_fr"),
    addressEn: text("address_en"),
    feeXof: integer("fee_xof").notNull(),
    isOpen: boolean("is_open").notNull().default(true),
    position: smallint().notNull(),
  },
  (t) => [
    check("delivery_places_fee_bounds", sql`${t.feeXof} between 0 and 100000`),
    check("delivery_places_pickup_is_free", sql`${t.kind} = 'zone' or ${t.feeXof} = 0`),
    check(
      "delivery_places_pickup_has_address",
      sql`${t.kind} = 'zone' or (${t.addressFr} is not null and ${t.addressEn} is not null)`,
    ),
  ],
);
