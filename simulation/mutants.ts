import { careMutants } from "./mutants-of-care.ts";
import { trustMutants } from "./mutants-of-trust.ts";

/** A bug put into the shop on purpose, to see that the simulation finds it. */
export type Mutant = {
  name: string;
  /** What somebody might have written in good faith. */
  what: string;
  /** Changes of the source as it is read; `find` stands exactly once in `file`. */
  patches: readonly { file: string; find: string; replace: string }[];
  /** Changes of the database, for bugs that are a rule left out. */
  sql?: string;
};

export const mutants: readonly Mutant[] = [...trustMutants, ...careMutants];

export function findMutant(name: string): Mutant {
  const mutant = mutants.find((known) => known.name === name);
  if (!mutant) throw new Error(`There is no mutant named ${name}.`);
  return mutant;
}
