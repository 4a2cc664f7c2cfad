import { parseArgs } from "node:util";
import { runPageBench } from "#bench/pages/run-pages.ts";
import { reportFigures } from "#bench/report.ts";
import { runCommand } from "./refusal.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

// Goals 5 and 6, which depend on no machine: `npm test` gates the same.
await runCommand(async () => {
  const figures = await runPageBench({ goals: new Set(["5", "6"]), runs: 1, rounds: 1, seconds: 1 });
  reportFigures(values, figures);
});
