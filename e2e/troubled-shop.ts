import type { Sql } from "postgres";

/** While the table cannot be read: `products`, and a product is answered as if the database were away; `delivery_places`, and the first page breaks while it is rendered. */
export async function withoutTable(
  sql: Sql,
  table: "products" | "delivery_places",
  look: () => Promise<void>,
): Promise<void> {
  await sql`alter table ${sql(table)} rename to out_of_reach`;
  try {
    await look();
  } finally {
    await sql`alter table out_of_reach rename to ${sql(table)}`;
  }
}
