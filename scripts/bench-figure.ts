/** One line of the bench: what was measured, beside the floor of the same run where the goal is a ratio. */
export type Figure = {
  /** Of performance.md. */
  goal: number;
  what: string;
  unit: string;
  measured: number;
  floor?: number;
  ratio?: number;
  limit: number;
  /** Whether `limit` is the most or the least; it limits the ratio where there is one. */
  bound: "most" | "least";
  isMet: boolean;
};

type Judged = Omit<Figure, "ratio" | "isMet">;

export function judge(figure: Judged): Figure {
  const ratio = figure.floor === undefined ? undefined : figure.measured / figure.floor;
  const value = ratio ?? figure.measured;
  // Written so that a figure that is no number is not met.
  const isMet = figure.bound === "most" ? value <= figure.limit : value >= figure.limit;
  return { ...figure, ratio, isMet };
}

export function tableOf(figures: Figure[]): string {
  const head = ["goal", "what", "measured", "floor", "ratio", "limit", "met"];
  const rows = figures.map(({ goal, what, unit, measured, floor, ratio, limit, bound, isMet }) => [
    String(goal),
    what,
    `${round(measured)} ${unit}`.trim(),
    floor === undefined ? "" : `${round(floor)} ${unit}`.trim(),
    ratio === undefined ? "" : ratio.toFixed(2),
    `${bound === "most" ? "≤" : "≥"} ${limit}`,
    isMet ? "yes" : "NO",
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

function round(value: number): string {
  return Number.isInteger(value) || Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
}
