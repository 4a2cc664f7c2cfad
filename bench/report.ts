import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "#scripts/folders.ts";
import { Refusal } from "#scripts/refusal.ts";
import { type Figure, tableOf, verdictOf } from "./figure.ts";

/** Prints the figures and writes them to `.data/bench`; refuses, and so ends the command with 1, when one is missed that is no note. */
export function reportFigures(options: { json: boolean }, figures: Figure[]): void {
  const report = { at: new Date().toISOString(), node: process.version, options, figures };
  const folder = join(dataFolder, "bench");
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(report, null, 2);
  writeFileSync(join(folder, `${report.at.replaceAll(":", "-")}.json`), `${json}\n`);
  console.log(options.json ? json : `${tableOf(figures)}\n${verdictOf(figures)}`);
  const missed = figures.filter(({ isMet, isNote }) => !isMet && !isNote);
  if (missed.length > 0) throw new Refusal(`${missed.length} of ${figures.length} figures are not met.`);
}

/** The same as a gate of `npm test`. */
export function requireFigures(figures: Figure[]): void {
  console.log(tableOf(figures));
  if (figures.length === 0) throw new Error("nothing was measured");
  const missed = figures.filter(({ isMet, isNote }) => !isMet && !isNote).map(({ what }) => what);
  if (missed.length > 0) throw new Error(`not met: ${missed.join("; ")}`);
}

/** A number of the command line. */
export function numberOf(values: Record<string, unknown>, name: string): number {
  const value = Number(values[name]);
  if (!(value > 0 && value <= 120)) throw new Refusal(`--${name} must be a number up to 120.`);
  return value;
}
