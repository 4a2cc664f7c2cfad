/** A place in the list of orders: when placed, to the microsecond, and the id between equals. */
export type OrderCursor = { placedMicros: string; id: string };

export function writeCursor({ placedMicros, id }: OrderCursor): string {
  return `${placedMicros}.${id}`;
}

/** Undefined for anything that we did not write, so that rubbish in an address shows the first page. */
export function readCursor(text: string | undefined): OrderCursor | undefined {
  const [, placedMicros, id] =
    /^(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "") ?? [];
  return placedMicros && id ? { placedMicros, id } : undefined;
}
