import type { Violation } from "./records.ts";
import { callbackFates, otherFaults, payFaults, statusFaults } from "./story.ts";
import { allTransitions } from "./transitions.ts";

export type Report = {
  seed: number;
  payments: number;
  waves: number;
  seconds: number;
  /** How often each fault was seen to fire, and what else was counted. */
  counts: Record<string, number>;
  transitions: Record<string, number>;
  /** How often the books were held against every rule. */
  checked: number;
  violations: Violation[];
  /** Of the order with a violation that has the shortest story. */
  trace: string[];
};

export const allFaults: readonly string[] = [...payFaults, ...callbackFates, ...statusFaults, ...otherFaults];

/** What a run had to show and did not; a fault that never fired proves nothing. */
export function unseen(report: Report): string[] {
  return [
    ...allFaults.filter((fault) => !report.counts[fault]),
    ...allTransitions.filter((move) => !report.transitions[move]),
  ];
}

/** Several runs told as one; the first trace is kept. */
export function added(reports: readonly Report[]): Report {
  const [first, ...others] = reports;
  if (!first) throw new Error("No run was made.");
  return others.reduce(
    (sum, report) => ({
      seed: sum.seed,
      payments: sum.payments + report.payments,
      waves: sum.waves + report.waves,
      seconds: sum.seconds + report.seconds,
      counts: addedCounts(sum.counts, report.counts),
      transitions: addedCounts(sum.transitions, report.transitions),
      checked: sum.checked + report.checked,
      violations: [...sum.violations, ...report.violations],
      trace: sum.trace.length > 0 ? sum.trace : report.trace,
    }),
    first,
  );
}

function addedCounts(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const sum = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

export function tellReport(report: Report): string {
  const isFault = new Set(allFaults);
  const isMove = new Set(allTransitions);
  const others = (counts: Record<string, number>, known: Set<string>) =>
    Object.keys(counts).filter((name) => !known.has(name));
  return [
    "",
    table("Faults that fired", allFaults, report.counts),
    table("Transitions seen", allTransitions, report.transitions),
    table("Cases and reasons", others(report.transitions, isMove), report.transitions),
    table("Refusals, closings and other counts", others(report.counts, isFault), report.counts),
    `The books were held against every rule ${report.checked} times.`,
    ...report.violations
      .slice(0, 20)
      .map(
        ({ invariant, text, subject, payments }) =>
          `VIOLATION ${invariant} after ${payments} payments: ${text} ${subject ?? ""}`,
      ),
    ...(report.trace.length > 0
      ? ["", `Shortest story with a violation (seed ${report.seed}):`, ...report.trace]
      : []),
    `${report.payments} payments, seed ${report.seed}, ${Math.round(report.seconds)} s: ${report.violations.length} violations`,
  ].join("\n");
}

function table(title: string, names: readonly string[], counts: Record<string, number>): string {
  const width = Math.max(...names.map((name) => name.length), 10);
  const rows = names.map((name) => `  ${name.padEnd(width)}  ${String(counts[name] ?? 0).padStart(7)}`);
  return [title, ...rows, ""].join("\n");
}
