import type { Callback } from "./callback.ts";
import type { Transaction } from "./transaction.ts";

/** For a person; whoever reads it by a program asks for `--json`. */
export function report(command: string, told: unknown): string {
  if (command === "trigger") return triggerReport(told as Triggered);
  if (command === "scenarios") return scenarioReport(told as { scenarios: Scenario[] });
  return lines(told as Record<string, unknown>).join("\n");
}

type Scenario = { digits: string; amount?: number; en: string };
type Triggered = {
  by: string;
  identifier: string;
  answer: object;
  transaction: Transaction | null;
  callbacks: Callback[];
};

function triggerReport({ by, identifier, answer, transaction, callbacks }: Triggered): string {
  const ended = transaction ? `${transaction.txReference} ${transaction.state}` : "none was registered";
  return [
    `identifier   ${identifier}`,
    `${by === "pay" ? "pay answered" : "without key "} ${JSON.stringify(answer)}`,
    `transaction  ${ended}`,
    ...callbacks.map(({ id, state, deliveries }) => {
      const last = deliveries.at(-1);
      return `callback     ${id} ${state}${last ? ` ${last.httpStatus ?? last.error}` : ""}`;
    }),
  ].join("\n");
}

function scenarioReport({ scenarios }: { scenarios: Scenario[] }): string {
  return scenarios
    .map(
      ({ digits, amount, en }) =>
        `${digits}  90 00 00 ${digits}  ${amount ? `${amount} F` : "      "}  ${en}`,
    )
    .join("\n");
}

function lines(told: Record<string, unknown>): string[] {
  return Object.entries(told).map(
    ([name, value]) => `${name.padEnd(16)} ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
}
