import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mutants } from "./mutants.ts";

// A run of all mutants takes half an hour; that a change of the shop has left one behind is to be known at once.
test.each(mutants.flatMap(({ name, patches }) => patches.map((patch) => ({ name, ...patch }))))(
  "$name still fits $file",
  ({ file, find }) => {
    const source = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
    expect(source.split(find)).toHaveLength(2);
  },
);
