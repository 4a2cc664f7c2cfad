import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text } from "drizzle-orm/pg-core";

/** One row: what the owner may change without a developer. */
export const shopSettings = pgTable(
  "shop_settings",
  {
    isOnlyRow: boolean("is_only_row").primaryKey().default(true),
    shopName: text("shop_name").notNull().default("Asigamé"),
    contactPhone: text("contact_phone"),
    holdMinutes: integer("hold_minutes").notNull().default(15),
    minTotalXof: integer("min_total_xof").notNull().default(100),
    maxTotalXof: integer("max_total_xof").notNull().default(1_000_000),
    tmoneyName: text("tmoney_name").notNull().default("Mixx by Yas"),
    tmoneyFormerName: text("tmoney_former_name").notNull().default("T-Money"),
    tmoneyUssd: text("tmoney_ussd").notNull().default("*145#"),
    floozName: text("flooz_name").notNull().default("Moov Money"),
    floozFormerName: text("flooz_former_name").notNull().default("Flooz"),
    floozUssd: text("flooz_ussd").notNull().default("*155#"),
    /** A paused network takes no new payment; those that are open are still asked about. */
    tmoneyIsPaused: boolean("tmoney_is_paused").notNull().default(false),
    floozIsPaused: boolean("flooz_is_paused").notNull().default(false),
    /** What shoppers are told besides, while a network is paused; may be empty. */
    pauseNoteFr: text("pause_note_fr").notNull().default(""),
    pauseNoteEn: text("pause_note_en").notNull().default(""),
    /** Method 2: the gateway's own page, which shows its reader the key and an amount that can be edited. */
    hostedPageIsOn: boolean("hosted_page_is_on").notNull().default(false),
    /** Closing a case of more than this, or more than this in a day, takes two people. */
    secondPersonAboveXof: integer("second_person_above_xof").notNull().default(50_000),
    /** Above this number an address is slowed down; never refused, since a carrier hides many shoppers behind one. */
    addressPaymentsPerHour: integer("address_payments_per_hour").notNull().default(300),
  },
  (t) => [
    check("shop_settings_only_row", sql`${t.isOnlyRow}`),
    check(
      "shop_settings_pause_note_length",
      sql`length(${t.pauseNoteFr}) <= 200 and length(${t.pauseNoteEn}) <= 200`,
    ),
    check("shop_settings_second_person_bounds", sql`${t.secondPersonAboveXof} between 0 and 100000000`),
    check("shop_settings_address_bounds", sql`${t.addressPaymentsPerHour} between 10 and 100000`),
    check("shop_settings_hold_bounds", sql`${t.holdMinutes} between 5 and 60`),
    check(
      "shop_settings_total_bounds",
      sql`${t.minTotalXof} between 1 and ${t.maxTotalXof} and ${t.maxTotalXof} <= 100000000`,
    ),
  ],
);
