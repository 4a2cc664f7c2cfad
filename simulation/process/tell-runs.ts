import type { FloodReport } from "./run-flood.ts";
import type { ProcessRunReport } from "./run-process-runs.ts";

const mostTold = 40;

/** The report of a run of kills as a person reads it. */
export function tellProcessRuns({ rows, violations, orders }: ProcessRunReport): string {
  const table = rows.map((row) => [
    row.name,
    `${row.seen}/${row.wanted}`,
    String(row.recovered),
    String(row.violations),
    row.note,
  ]);
  return [
    ...columns([["disturbance", "seen", "recovered", "violations", ""], ...table]),
    ...tellViolations(violations),
    `${orders} orders placed meanwhile, ${violations.length} violations`,
  ].join("\n");
}

export function tellFlood({ rows, violations }: FloodReport): string {
  const table = rows.map(({ what, measured, limit }) => [what, measured, limit]);
  return [
    ...columns([["what", "measured", "limit"], ...table]),
    ...tellViolations(violations),
    `${violations.length} violations`,
  ].join("\n");
}

function tellViolations(violations: readonly string[]): string[] {
  const more = violations.length - mostTold;
  return [
    ...violations.slice(0, mostTold).map((text) => `VIOLATION ${text}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function columns(rows: readonly string[][]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(cell.length, widest[at] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
