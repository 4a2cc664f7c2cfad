import { readRows } from "#bench/baseline.ts";

/** The empty dynamic page that reads 20 rows. */
export default async function Page() {
  return <main>{(await readRows()).length}</main>;
}
