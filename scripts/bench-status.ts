import { parseArgs } from "node:util";
import { runStatusBench } from "#bench/status/run-status.ts";
import { Refusal, runCommand } from "./refusal.ts";

const { values } = parseArgs({
  options: { payments: { type: "string", default: "100" }, rounds: { type: "string", default: "7" } },
});

await runCommand(async () => {
  const payments = Number(values.payments);
  const rounds = Number(values.rounds);
  if (!(payments >= 1 && payments <= 9_999)) throw new Refusal("--payments must be a number up to 9999.");
  if (!(Number.isInteger(rounds) && rounds >= 0)) throw new Refusal("--rounds must be a whole number.");
  const missed = await runStatusBench({ payments, rounds });
  if (missed.length > 0) throw new Refusal(missed.join(" "));
});
