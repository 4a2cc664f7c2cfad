import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashSources, isBuilt } from "./build.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "asigame-build-"));
  mkdirSync(join(folder, "app", "cart"), { recursive: true });
  write("app/cart/page.tsx", "cart");
  write("next.config.mjs", "config");
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = (salt?: string) => hashSources(folder, ["app", "next.config.mjs", "absent"], salt);

test("the same sources have the same hash", () => {
  expect(hash()).toBe(hash());
});

test.each([
  ["another content", () => write("app/cart/page.tsx", "other")],
  ["another file", () => write("app/page.tsx", "")],
  ["another name", () => renameSync(join(folder, "app/cart"), join(folder, "app/basket"))],
  ["a file that comes into being", () => write("absent", "now here")],
])("%s wants a new build", (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test("a test, or a file beside the sources, wants none", () => {
  const before = hash();
  write("app/cart/page.test.tsx", "a test");
  write("README.md", "words");
  expect(hash()).toBe(before);
});

test("a build with the pages of a measurement is another build", () => {
  expect(hash("bench")).not.toBe(hash());
});

test("a folder is built only when its stamp names exactly these sources", () => {
  const stamp = join(folder, "stamp");
  expect(isBuilt(stamp, hash())).toBe(false);
  writeFileSync(stamp, hash());
  expect(isBuilt(stamp, hash())).toBe(true);
  write("app/cart/page.tsx", "other");
  expect(isBuilt(stamp, hash())).toBe(false);
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}
