import { parseArgs } from "node:util";
import { numberOf, reportFigures } from "#bench/report.ts";
import { runServerBench } from "#bench/server/run-server.ts";
import { runCommand } from "./refusal.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    goals: { type: "string", default: "1,2,3,4,9" },
    peer: { type: "string" },
    "soak-minutes": { type: "string", default: "1" },
  },
});

// `--quick`: goal 1 alone.
await runCommand(async () => {
  const figures = await runServerBench({
    goals: new Set((values.quick ? "1" : values.goals).split(",")),
    rounds: numberOf(values, "rounds"),
    seconds: numberOf(values, "seconds"),
    soakMinutes: numberOf(values, "soak-minutes"),
    peerUrl: values.peer,
  });
  reportFigures(values, figures);
});
