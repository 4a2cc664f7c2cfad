import { parseArgs } from "node:util";
import { runFlood } from "#simulation/process/run-flood.ts";
import { type ProcessRunOptions, runProcessRuns } from "#simulation/process/run-process-runs.ts";
import { tellFlood, tellProcessRuns } from "#simulation/process/tell-runs.ts";
import { tellProgress } from "#simulation/progress.ts";
import { added, type Report, tellReport, unseen } from "#simulation/report.ts";
import { runSimulation } from "#simulation/run.ts";
import { runMutants } from "#simulation/run-mutants.ts";
import { Refusal, runCommand } from "./refusal.ts";

const usage = `npm run simulate -- [--payments N] [--seed S] [--seeds K] [--json]   stories against the shop, checked by every invariant
npm run simulate -- --mutants [--only NAME] [--seed S]                 turns each seeded bug on; each must be caught
npm run simulate -- --kill [--kills N] [--crashes N] [--backends N] [--outages N] [--rollings N] [--seed S]
                                                                       ends real processes, their database and gateway
npm run simulate -- --flood [--seed S]                                 forged callbacks while real shoppers pay
npm run simulate -- --help`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      payments: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      seeds: { type: "string", default: "1" },
      mutants: { type: "boolean", default: false },
      kill: { type: "boolean", default: false },
      kills: { type: "string", default: "10" },
      crashes: { type: "string", default: "10" },
      backends: { type: "string", default: "100" },
      outages: { type: "string", default: "5" },
      rollings: { type: "string", default: "2" },
      flood: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const seed = whole("seed", values.seed);
  if (values.help) console.log(usage);
  else if (values.kill)
    await endProcesses(seed, {
      kills: count("kills", values.kills),
      crashes: count("crashes", values.crashes),
      backends: count("backends", values.backends),
      outages: count("outages", values.outages),
      rollings: count("rollings", values.rollings),
    });
  else if (values.flood) await flood(seed);
  else if (values.mutants) await mutate(seed, values.only);
  else await simulate(whole("payments", values.payments), seed, whole("seeds", values.seeds), values.json);
});

/** `seeds` runs of `payments` each, with seeds that follow one another. */
async function simulate(payments: number, seed: number, seeds: number, isJson: boolean): Promise<void> {
  const reports: Report[] = [];
  for (let n = 0; n < seeds; n++) {
    const report = await runSimulation({
      payments,
      seed: seed + n,
      onProgress: isJson ? undefined : (done) => tellProgress(`seed ${seed + n}`, done, payments),
    });
    reports.push(report);
    if (report.violations.length > 0) break;
  }
  const report = added(reports);
  const missing = unseen(report);
  console.log(isJson ? JSON.stringify({ ...report, unseen: missing }) : tellReport(report));
  // A run too short to see everything says so; one that is meant to prove something must have seen it.
  if (missing.length > 0) console.log(`never seen in this run: ${missing.join(", ")}`);
  const isProof = report.payments >= 10_000;
  process.exitCode = report.violations.length > 0 || (isProof && missing.length > 0) ? 1 : 0;
}

async function mutate(seed: number, only: string[]): Promise<void> {
  const caught = await runMutants(seed, only, ({ name, what, invariant, text, payments, seconds }) =>
    console.log(
      `${invariant ? "caught  " : "ALIVE   "} ${name} (${what}): ${invariant ? `${invariant}, ${text}, within` : "after"} ${payments} payments, ${Math.round(seconds)} s`,
    ),
  );
  const alive = caught.filter(({ invariant }) => invariant === undefined);
  console.log(`${caught.length - alive.length} of ${caught.length} mutants caught`);
  process.exitCode = alive.length === 0 && caught.length > 0 ? 0 : 1;
}

async function endProcesses(
  seed: number,
  counts: Pick<ProcessRunOptions, "kills" | "crashes" | "backends" | "outages" | "rollings">,
): Promise<void> {
  const report = await runProcessRuns({ ...counts, seed, tell: (line) => console.log(line) });
  console.log(tellProcessRuns(report));
  process.exitCode = report.violations.length === 0 && report.rows.length > 0 ? 0 : 1;
}

async function flood(seed: number): Promise<void> {
  const report = await runFlood({ seed, tell: (line) => console.log(line) });
  console.log(tellFlood(report));
  process.exitCode = report.violations.length === 0 ? 0 : 1;
}

/** None of one kind leaves its part of the run out. */
function count(name: string, text: string): number {
  return text === "0" ? 0 : whole(name, text);
}

function whole(name: string, text: string): number {
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text) || number < 1)
    throw new Refusal(`--${name} must be a whole number from 1.\n${usage}`);
  return number;
}
