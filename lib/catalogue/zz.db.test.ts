import { test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { searchProducts } from "#lib/catalogue/queries.ts";
const d = useTestDatabase();
test("x", async () => {
  const rows = await d.sql`select slug, name_fr, name_en, search_words from products`;
  const bad: string[] = [];
  for (const r of rows) {
    for (const q of [r.name_fr, r.name_en]) {
      const found = (await searchProducts(q, "fr")).map(({ slug }) => slug);
      if (found[0] !== r.slug) bad.push(`${q} -> ${found.slice(0, 3)}`);
    }
    const firstWords = r.search_words.split(" ").slice(0, 3);
    for (const q of firstWords) {
      const found = (await searchProducts(q, "fr")).map(({ slug }) => slug);
      if (!found.slice(0, 6).includes(r.slug)) bad.push(`word ${q} (${r.slug}) -> ${found.slice(0, 6)}`);
    }
  }
  console.log(bad.join("\n"));
});
