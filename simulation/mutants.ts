import type { Mutant } from "./mutant.ts";
import { careMutants } from "./mutants-of-care.ts";
import { trustMutants } from "./mutants-of-trust.ts";

export const mutants: readonly Mutant[] = [...trustMutants, ...careMutants];

export function findMutant(name: string): Mutant {
  const mutant = mutants.find((known) => known.name === name);
  if (!mutant) throw new Error(`There is no mutant named ${name}.`);
  return mutant;
}
