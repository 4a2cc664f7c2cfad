import type { Mutant } from "./mutant.ts";
import { mutants } from "./mutants.ts";
import { runSimulation } from "./run.ts";

export type Caught = {
  name: string;
  what: string;
  /** Undefined: it lived through all payments. */
  invariant: string | undefined;
  text: string;
  payments: number;
  seconds: number;
};

/** Each seeded bug must be found within this many payments. */
const mostPayments = 10_000;

/** Turns each bug on in turn and runs until an invariant breaks. `only`: names; empty for all. */
export async function runMutants(
  seed: number,
  only: readonly string[],
  onDone: (caught: Caught) => void,
): Promise<Caught[]> {
  const chosen = mutants.filter(({ name }) => only.length === 0 || only.includes(name));
  const all: Caught[] = [];
  for (const mutant of chosen) {
    const caught = await catchMutant(mutant, seed);
    all.push(caught);
    onDone(caught);
  }
  return all;
}

async function catchMutant({ name, what }: Mutant, seed: number): Promise<Caught> {
  const { violations, payments, seconds } = await runSimulation({
    payments: mostPayments,
    seed,
    mutant: name,
    stopsAtFirst: true,
  });
  const [first] = violations;
  return { name, what, invariant: first?.invariant, text: first?.text ?? "", payments, seconds };
}
