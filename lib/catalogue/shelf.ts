/** The orders in which a department can be looked through; the first is the merchant's own. */
export const shelfSorts = ["chosen", "new", "price-up", "price-down", "popular"] as const;
export type ShelfSort = (typeof shelfSorts)[number];

/** What a shopper chose on a department's page. Prices are whole francs of a product's least price. */
export type ShelfChoice = {
  sort: ShelfSort;
  inStockOnly: boolean;
  minXof: number | undefined;
  maxXof: number | undefined;
};

/** A place on the shelf: the last card's value in the chosen order, and its id between equals. */
export type ShelfCursor = { value: string; id: string };

type Params = Record<string, string | string[] | undefined>;

/** From an address that anybody may have written: what cannot be understood is not chosen. */
export function readShelfChoice(params: Params): ShelfChoice {
  const [minXof, maxXof] = [readXof(params.min), readXof(params.max)];
  const isSwapped = minXof !== undefined && maxXof !== undefined && minXof > maxXof;
  return {
    sort: shelfSorts.find((sort) => sort === params.sort) ?? "chosen",
    inStockOnly: params.stock === "1",
    minXof: isSwapped ? maxXof : minXof,
    maxXof: isSwapped ? minXof : maxXof,
  };
}

/** The query of an address that shows this choice; empty for the shelf as it is. */
export function writeShelfChoice(choice: ShelfChoice, after?: ShelfCursor): string {
  const query = new URLSearchParams();
  if (choice.sort !== "chosen") query.set("sort", choice.sort);
  if (choice.inStockOnly) query.set("stock", "1");
  if (choice.minXof !== undefined) query.set("min", String(choice.minXof));
  if (choice.maxXof !== undefined) query.set("max", String(choice.maxXof));
  if (after) query.set("after", `${after.value}.${after.id}`);
  return query.size > 0 ? `?${query}` : "";
}

export function isNarrowed({ inStockOnly, minXof, maxXof }: ShelfChoice): boolean {
  return inStockOnly || minXof !== undefined || maxXof !== undefined;
}

/** Undefined for anything that we did not write, so that rubbish in an address shows the first page. */
export function readShelfCursor(text: string | string[] | undefined): ShelfCursor | undefined {
  if (typeof text !== "string") return undefined;
  const [, value, id] = /^(-?\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return value && id ? { value, id } : undefined;
}

/** "2 500", "2.500 F" and "2500" are one price; no price is above ten million francs. */
function readXof(text: string | string[] | undefined): number | undefined {
  if (typeof text !== "string") return undefined;
  const digits = text.slice(0, 20).replaceAll(/[\s.,]|F\s*CFA|F$/gi, "");
  return /^\d{1,8}$/.test(digits) ? Math.min(Number(digits), 10_000_000) : undefined;
}
