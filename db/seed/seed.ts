import { hash } from "@node-rs/argon2";
import { type SQL, sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { categories, productImages, products, variants } from "#db/schema/catalogue.ts";
import { deliveryPlaces } from "#db/schema/delivery.ts";
import { stockLevels, stockMovements } from "#db/schema/inventory.ts";
import { promotions } from "#db/schema/promotions.ts";
import { shopSettings } from "#db/schema/settings.ts";
import { staffMembers } from "#db/schema/staff.ts";
import { demoCategories } from "./catalogue/demo-categories.ts";
import type { DemoCategory, DemoProduct } from "./catalogue/demo-category.ts";
import { demoPlaces } from "./delivery-data.ts";

type DemoStaff = { email: string; password: string };
type Writer = Pick<PostgresJsDatabase, "insert">;

/**
 * Fills an empty shop with the demonstration: all of it or nothing. A shop with one category belongs to somebody and
 * is left alone. Returns whether it filled.
 */
export async function seedWhenEmpty(
  databaseUrl: string,
  { demoStaff }: { demoStaff?: DemoStaff },
): Promise<boolean> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    return await drizzle(client).transaction(async (tx) => {
      // Two starts at once: the second waits here for the first to commit, then sees its categories.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('asigame-seed'))`);
      if ((await tx.$count(categories)) > 0) return false;
      for (const [at, category] of demoCategories.entries()) await insertCategory(tx, category, at + 1);
      await insertPlaces(tx);
      if (demoStaff) await openDemonstration(tx, demoStaff);
      return true;
    });
  } finally {
    await client.end();
  }
}

async function insertCategory(tx: Writer, category: DemoCategory, position: number): Promise<void> {
  const { products: shelf, ...row } = category;
  const image = `/pictures/category-${row.slug}.svg`;
  const [made] = await tx
    .insert(categories)
    .values({ ...row, image, position })
    .returning({ id: categories.id });
  if (!made) throw new Error(`Category ${row.slug} was not written.`);
  for (const [at, product] of shelf.entries()) {
    // A shop is not filled in one day: the end of each shelf came last, so that « new » shows something of each.
    const daysAgo = (shelf.length - at) * 8 + position;
    await insertProduct(tx, product, { categoryId: made.id, position: at + 1, publishedAt: before(daysAgo) });
  }
}

const before = (days: number) => sql`clock_now() - ${days} * interval '1 day'`;

async function insertProduct(
  tx: Writer,
  product: DemoProduct,
  place: { categoryId: string; position: number; publishedAt: SQL },
): Promise<void> {
  const { variants: choices, altFr, altEn, morePictures = [], ...row } = product;
  const [made] = await tx
    .insert(products)
    .values({ ...row, ...place })
    .returning({ id: products.id });
  if (!made) throw new Error(`Product ${row.slug} was not written.`);
  const pictures = [{ altFr, altEn }, ...morePictures].map((texts, at) => ({
    ...texts,
    productId: made.id,
    file: `/pictures/${row.slug}${at === 0 ? "" : `-${at + 1}`}.svg`,
    width: 800,
    height: 800,
    position: at + 1,
  }));
  await tx.insert(productImages).values(pictures);
  for (const [at, choice] of choices.entries()) await insertVariant(tx, choice, made.id, at + 1);
}

async function insertVariant(
  tx: Writer,
  choice: DemoProduct["variants"][number],
  productId: string,
  position: number,
): Promise<void> {
  const { onHand, ...row } = choice;
  const [made] = await tx
    .insert(variants)
    .values({ ...row, productId, position })
    .returning({ id: variants.id });
  if (!made) throw new Error(`Variant ${row.sku} was not written.`);
  await tx.insert(stockLevels).values({ variantId: made.id, onHand });
  // A movement of nothing would only be noise in the ledger of a sold-out variant.
  if (onHand === 0) return;
  await tx.insert(stockMovements).values({ variantId: made.id, delta: onHand, reason: "initial" });
}

async function insertPlaces(tx: Writer): Promise<void> {
  const rows = demoPlaces.map((place, at) => ({ ...place, position: at + 1 }));
  // Fees that an owner set before the first category are theirs to keep.
  await tx.insert(deliveryPlaces).values(rows).onConflictDoNothing({ target: deliveryPlaces.slug });
}

/** A demonstration shows everything: both methods, a promo code, and somebody who may see behind the shop. */
async function openDemonstration(
  tx: Writer & Pick<PostgresJsDatabase, "update">,
  staff: DemoStaff,
): Promise<void> {
  await insertOwner(tx, staff);
  await tx.update(shopSettings).set({ hostedPageIsOn: true });
  // « Welcome » in Ewe.
  await tx
    .insert(promotions)
    .values({ code: "WOEZON", kind: "percent", value: 10, minSubtotalXof: 5_000, maxUsesPerPhone: 3 })
    .onConflictDoNothing({ target: promotions.code });
}

async function insertOwner(tx: Writer, { email, password }: DemoStaff): Promise<void> {
  const passwordHash = await hash(password, {
    algorithm: 2 /* Argon2id */,
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  });
  // An account that is already there keeps its password and role.
  await tx
    .insert(staffMembers)
    .values({ email: email.toLowerCase(), name: "Démonstration", role: "owner", passwordHash })
    .onConflictDoNothing({ target: staffMembers.email });
}
