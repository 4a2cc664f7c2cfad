import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Below these, known holes are open (docs/dependencies.md). */
const floors: Record<string, string> = { next: "16.3.3", react: "19.2.6", "next-auth": "4.24.15" };

function versionOf(name: string): number[] {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return numbers(version);
}

function numbers(version: string): number[] {
  return version.split(".").map(Number);
}

function isAtLeast(version: number[], floor: number[]): boolean {
  const at = version.findIndex((part, index) => part !== floor[index]);
  return at === -1 || (version[at] ?? 0) > (floor[at] ?? 0);
}

for (const [name, floor] of Object.entries(floors)) {
  test(`${name} is at least ${floor}`, () => {
    expect(isAtLeast(versionOf(name), numbers(floor))).toBe(true);
  });
}

test("an older version would be noticed", () => {
  expect(isAtLeast([16, 3, 2], [16, 3, 3])).toBe(false);
  expect(isAtLeast([15, 9, 9], [16, 3, 3])).toBe(false);
  expect(isAtLeast([16, 3, 3], [16, 3, 3])).toBe(true);
  expect(isAtLeast([16, 10, 0], [16, 3, 3])).toBe(true);
});

test("what handles money, identity and input is pinned to one version", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  for (const name of ["next", "next-auth", "drizzle-orm", "postgres", "zod"]) {
    expect(manifest.dependencies[name], name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
