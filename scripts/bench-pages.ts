import { parseArgs } from "node:util";
import { runPageBench } from "#bench/pages/run-pages.ts";
import { numberOf, reportFigures } from "#bench/report.ts";
import { runCommand } from "./refusal.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    goals: { type: "string", default: "5,6,7,8" },
    runs: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "5" },
  },
});

await runCommand(async () => {
  const figures = await runPageBench({
    goals: new Set(values.goals.split(",")),
    runs: numberOf(values, "runs"),
    rounds: numberOf(values, "rounds"),
    seconds: numberOf(values, "seconds"),
  });
  reportFigures(values, figures);
});
