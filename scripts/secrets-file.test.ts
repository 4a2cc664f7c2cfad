import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSecrets, randomPassword, randomSecret } from "./secrets-file.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "asigame-secrets-"));
  path = join(folder, "deep", "demo.env");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a secret is made once and kept", () => {
  const first = keepSecrets(path, "Made at random.", { KEY: () => randomSecret() });
  const second = keepSecrets(path, "Made at random.", { KEY: () => randomSecret() });
  expect(second).toEqual(first);
});

test("a file that lacks one gets it, and keeps the others, also those it knows nothing of", () => {
  const { KEY } = keepSecrets(path, "Made at random.", { KEY: () => randomSecret() });
  writeFileSync(path, `${readFileSync(path, "utf8")}MINE=written by hand\n`);
  expect(keepSecrets(path, "Made at random.", { KEY: () => "never asked", MORE: () => "more" })).toEqual({
    KEY,
    MORE: "more",
  });
  expect(readFileSync(path, "utf8")).toContain("MINE=written by hand");
});

test.skipIf(process.platform === "win32")("only the owner may read the file", () => {
  keepSecrets(path, "Made at random.", { KEY: () => randomSecret() });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a password to be typed has four groups without letters that look alike", () => {
  for (let time = 0; time < 50; time++)
    expect(randomPassword()).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}$/);
});
