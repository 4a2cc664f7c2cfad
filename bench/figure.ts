/** What was measured, beside the baseline of the same run where the goal is a ratio. */
export type Figure = {
  /** By its number in the performance goals. */
  goal: number;
  what: string;
  unit: string;
  measured: number;
  baseline?: number;
  /** A goal beside a baseline limits the ratio to it, or, for scores and delays that add up, the difference from it. */
  beside?: "ratio" | "difference";
  ratio?: number;
  difference?: number;
  /** Left out where no goal names one: then the figure is printed and not judged. */
  limit?: number;
  /** A miss of it is printed as a note: absolute rates are those of the machine. */
  isNote?: boolean;
  /** Whether `limit` is the most or the least; it limits the ratio or difference where there is one. */
  bound: "most" | "least";
  isMet: boolean;
};

type Judged = Omit<Figure, "ratio" | "difference" | "isMet">;

export function judge(figure: Judged): Figure {
  const { measured, baseline, beside = "ratio" } = figure;
  const ratio = baseline === undefined || beside === "difference" ? undefined : measured / baseline;
  const difference = baseline === undefined || beside === "ratio" ? undefined : measured - baseline;
  const value = ratio ?? difference ?? measured;
  // Written so that a figure that is no number is not met.
  const { limit } = figure;
  const isMet = limit === undefined || (figure.bound === "most" ? value <= limit : value >= limit);
  return { ...figure, ratio, difference, isMet };
}

export function tableOf(figures: Figure[]): string {
  const head = ["goal", "what", "measured", "baseline", "beside", "limit", "met"];
  const rows = figures.map(
    ({ goal, what, unit, measured, baseline, ratio, difference, limit, bound, isMet, isNote }) => [
      String(goal),
      what,
      `${round(measured)} ${unit}`.trim(),
      baseline === undefined ? "" : `${round(baseline)} ${unit}`.trim(),
      ratio?.toFixed(2) ?? (difference === undefined ? "" : signed(difference)),
      limit === undefined ? "" : `${bound === "most" ? "≤" : "≥"} ${limit}`,
      limit === undefined ? "" : isMet ? "yes" : isNote ? "no (note)" : "NO",
    ],
  );
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

/** One line for each goal of these figures. */
export function verdictOf(figures: Figure[]): string {
  return [...new Set(figures.map(({ goal }) => goal))]
    .map((goal) => {
      const own = figures.filter((figure) => figure.goal === goal);
      const missed = own.filter(({ isMet }) => !isMet).length;
      const noted = own.filter(({ isMet, isNote }) => !isMet && isNote).length;
      if (missed === 0) return `goal ${goal}: met`;
      return `goal ${goal}: ${missed > noted ? "NOT met" : "missed, a note"}, ${missed} of ${own.length} figures`;
    })
    .join("\n");
}

function signed(value: number): string {
  return (value < 0 ? "−" : "+") + round(Math.abs(value));
}

function round(value: number): string {
  return Number.isInteger(value) || Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
}
