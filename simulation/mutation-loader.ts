import { registerHooks } from "node:module";
import { findMutant } from "./mutants.ts";

// Loaded first into a process that shall have a bug: changes the source of the shop's files as Node reads them, so that
// no bug and no switch for one stands in the shop's own code. A patch that does not fit exactly once ends the process.

const mutant = findMutant(process.env.SIMULATION_MUTANT ?? "");
const applied = new Set<string>();

/** Asked by the shop once it has loaded: a file that was never read was never changed. */
(globalThis as { assertMutated?: () => void }).assertMutated = () => {
  for (const { file } of mutant.patches)
    if (!applied.has(file)) {
      console.error(`mutant ${mutant.name}: ${file} was never read`);
      process.exit(3);
    }
};

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const patches = mutant.patches.filter(({ file }) => decodeURIComponent(url).endsWith(`/${file}`));
    if (patches.length === 0 || loaded.source === null || loaded.source === undefined) return loaded;
    let text =
      typeof loaded.source === "string" ? loaded.source : Buffer.from(loaded.source as never).toString();
    for (const { file, find, replace } of patches) {
      const pieces = text.split(find);
      if (pieces.length !== 2) {
        console.error(`mutant ${mutant.name}: ${pieces.length - 1} places in ${file} read ${find}`);
        process.exit(3);
      }
      text = pieces.join(replace);
      applied.add(file);
    }
    return { ...loaded, source: text };
  },
});
