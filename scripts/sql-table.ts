export interface SqlAnswer {
  /** SELECT, UPDATE, CREATE TABLE, … */
  command: string;
  count: number | null;
  columns: { name: string; type: number }[];
  /** Each value as PostgreSQL writes it. */
  rows: (string | null)[][];
}

/** As psql prints it: a head, a line, numbers to the right, and how many rows there were. */
export function printTable({ command, count, columns, rows }: SqlAnswer): string {
  if (columns.length === 0) return [command, count].filter((part) => part != null).join(" ");
  const cells = rows.map((row) => row.map((value) => (value === null ? "∅" : showControls(value))));
  const names = columns.map(({ name }) => showControls(name));
  const widths = names.map((name, at) =>
    Math.max(...[name, ...cells.map((row) => row[at] ?? "")].map(width)),
  );
  const line = (row: string[], isHead = false) =>
    row
      .map((text, at) => pad(text, widths[at] ?? 0, !isHead && numbers.has(columns[at]?.type ?? 0)))
      .join(" | ")
      .trimEnd();
  const rule = widths.map((wide) => "-".repeat(wide)).join("-+-");
  const total = `(${rows.length} ${rows.length === 1 ? "row" : "rows"})`;
  return [line(names, true), rule, ...cells.map((row) => line(row)), total].join("\n");
}

/** One object for each row. Whole numbers past what JSON's readers keep exactly stay text, and so do decimals. */
export function printJson({ columns, rows }: SqlAnswer): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map(({ name, type }, at) => [name, asJson(row[at] ?? null, type)])),
  );
  return JSON.stringify(objects, null, 2);
}

const bool = 16;
const int8 = 20;
const numeric = 1700;
const small = new Set([21, 23, 26, 700, 701]);
const json = new Set([114, 3802]);
const numbers = new Set([...small, int8, numeric]);

function asJson(text: string | null, type: number): unknown {
  if (text === null) return null;
  if (type === bool) return text === "t";
  if (json.has(type)) return JSON.parse(text);
  const number = Number(text);
  if (small.has(type) && Number.isFinite(number)) return number;
  if (type === int8 && Number.isSafeInteger(number)) return number;
  return text;
}

/** A shopper's text may hold anything: it must not speak to the terminal. */
function showControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (letter) =>
    letter === "\n"
      ? "\\n"
      : letter === "\t"
        ? "\\t"
        : `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const letters = new Intl.Segmenter();

function width(text: string): number {
  return [...letters.segment(text)].length;
}

function pad(text: string, wide: number, isRight: boolean): string {
  const space = " ".repeat(Math.max(0, wide - width(text)));
  return isRight ? space + text : text + space;
}
