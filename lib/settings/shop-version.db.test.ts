import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { listCategories } from "#lib/catalogue/queries.ts";
import { listDeliveryPlaces } from "#lib/delivery/queries.ts";
import { changeSettings } from "#lib/settings/change-settings.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { readShopVersion, withShopVersion } from "#lib/settings/shop-version.ts";

const database = useTestDatabase();

/** As a page is rendered: the version first, then all that it says. */
async function openPage() {
  return withShopVersion(await readShopVersion(), async () => ({
    name: (await getShopSettings()).shopName,
    departments: (await listCategories("fr")).map(({ name }) => name),
    places: (await listDeliveryPlaces("en")).map(({ name }) => name),
  }));
}

test("the next page after a change says it, whoever made it and by whatever way", async () => {
  const { sql } = database;
  const first = await openPage();
  expect(await openPage()).toEqual(first);

  await changeSettings({ shopName: "Chez Afi" });
  expect(await openPage()).toEqual({ ...first, name: "Chez Afi" });

  await sql`update categories set name_fr = 'Étoffes' where position = (select min(position) from categories)`;
  expect((await openPage()).departments[0]).toBe("Étoffes");

  await sql`update delivery_places set is_open = false where id = (select id from delivery_places where is_open limit 1)`;
  expect((await openPage()).places).toHaveLength(first.places.length - 1);
});

test("a row that comes or goes is another version; nothing changed is the same one", async () => {
  const { sql } = database;
  const before = await readShopVersion();
  expect(await readShopVersion()).toBe(before);
  await sql`insert into categories (slug, name_fr, name_en, description_fr, description_en, image, position)
    select 'later', name_fr, name_en, description_fr, description_en, image, 99 from categories limit 1`;
  const later = await readShopVersion();
  expect(later).not.toBe(before);
  await sql`delete from categories where slug = 'later'`;
  expect(await readShopVersion()).not.toBe(later);
});

test("a change that is not committed yet is in no version, so that nobody keeps what came before it", async () => {
  const { sql } = database;
  const before = await openPage();
  const version = await readShopVersion();
  await sql.begin(async (open) => {
    await open`update shop_settings set shop_name = 'Demain'`;
    expect(await readShopVersion()).toBe(version);
    expect(await openPage()).toEqual(before);
  });
  expect((await openPage()).name).toBe("Demain");
});

test("what changed between its version and its reading is not kept", async () => {
  const { sql } = database;
  const version = await readShopVersion();
  await sql`update delivery_places set detail_fr = 'Demain matin'`;
  const page = () => withShopVersion(version, () => listDeliveryPlaces("fr"));
  expect((await page())[0]?.detail).toBe("Demain matin");
  await sql`update delivery_places set detail_fr = 'Ce soir'`;
  expect((await page())[0]?.detail).toBe("Ce soir");
});

test("what is read once is not read again for its version, and is read each time outside a page", async () => {
  const { sql } = database;
  const version = await readShopVersion();
  const page = () => withShopVersion(version, getShopSettings);
  const first = await page();
  await sql`update shop_settings set contact_phone = '90000001'`;
  expect(await page()).toBe(first);
  expect((await getShopSettings()).contactPhone).toBe("90000001");
});
