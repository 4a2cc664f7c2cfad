import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled, sameParts, stampInstall, wantsDevParts } from "./install-stamp.mjs";

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.0.0" },
  "node_modules/vitest": { version: "5.0.0", dev: true },
  "node_modules/for-another-system": { version: "1.0.0", optional: true },
};
const next = { "node_modules/next": { version: "16.0.0" } };
const vitest = { "node_modules/vitest": { version: "5.0.0", dev: true } };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "asigame-install-"));
  mkdirSync(join(folder, "node_modules"));
  writeLock(wanted);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("every part in its version is an installation; parts for other systems may lack", () => {
  expect(sameParts(wanted, { ...next, ...vitest }, true)).toBe(true);
});

test("a missing part, another version, or a part that nobody asked for is none", () => {
  expect(sameParts(wanted, next, true)).toBe(false);
  expect(sameParts(wanted, { ...vitest, "node_modules/next": { version: "15.9.9" } }, true)).toBe(false);
  expect(sameParts(wanted, { ...next, ...vitest, "node_modules/stray": { version: "1.0.0" } }, true)).toBe(
    false,
  );
});

test("an installation without development parts is complete for whoever asked for none", () => {
  expect(sameParts(wanted, next, false)).toBe(true);
});

test("a folder without packages is not installed, and wants the development parts", () => {
  expect(isInstalled(folder)).toBe(false);
  expect(wantsDevParts(folder)).toBe(true);
});

test("what was stamped is believed until the lockfile changes", () => {
  stampInstall(folder);
  expect(isInstalled(folder)).toBe(true);
  writeLock({ ...wanted, "node_modules/new": { version: "1.0.0" } });
  expect(isInstalled(folder)).toBe(false);
});

test("packages that somebody installed by hand are recognised by npm's own note", () => {
  writeNote({ ...next, ...vitest });
  expect(isInstalled(folder)).toBe(true);
});

test("who left the development parts out keeps it so", () => {
  writeNote(next);
  expect(wantsDevParts(folder)).toBe(false);
  expect(isInstalled(folder)).toBe(true);
});

function writeLock(packages: object): void {
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages }));
}

function writeNote(packages: object): void {
  writeFileSync(join(folder, "node_modules", ".package-lock.json"), JSON.stringify({ packages }));
}
