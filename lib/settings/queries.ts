import { getTableColumns, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "#db/client.ts";
import { shopSettings } from "#db/schema/settings.ts";
import type { Network } from "#lib/phone.ts";

export type ShopSettings = typeof shopSettings.$inferSelect;

/** Read at most once for each page, however many of its parts ask. */
export const getShopSettings = cache(readShopSettings);

async function readShopSettings(): Promise<ShopSettings> {
  const [row] = await db().execute<ShopSettings>(everySetting);
  if (!row) throw new Error("shop_settings has no row: the migrations have not run.");
  return row;
}

/** Every column of `shop_settings` under its name. */
export const settingColumns = sql.join(
  Object.entries(getTableColumns(shopSettings)).map(
    ([name, column]) => sql`${column} as ${sql.identifier(name)}`,
  ),
  sql`, `,
);

const everySetting = sql`select ${settingColumns} from ${shopSettings}`;

export type NetworkTexts = {
  network: Network;
  name: string;
  formerName: string;
  ussd: string;
  isPaused: boolean;
};

/** Brand names and USSD hints change with the market, so they are data. */
export function networkTexts(settings: ShopSettings): Record<Network, NetworkTexts> {
  return {
    TMONEY: {
      network: "TMONEY",
      name: settings.tmoneyName,
      formerName: settings.tmoneyFormerName,
      ussd: settings.tmoneyUssd,
      isPaused: settings.tmoneyIsPaused,
    },
    FLOOZ: {
      network: "FLOOZ",
      name: settings.floozName,
      formerName: settings.floozFormerName,
      ussd: settings.floozUssd,
      isPaused: settings.floozIsPaused,
    },
  };
}
