import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { killPoints } from "#lib/kill-point.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "asigame-kill-"));
  for (const name of killPoints) writeFileSync(join(folder, name), "");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own that passes one point and then ends by itself, with 7. */
function passPoint(variables: Record<string, string | undefined>) {
  return spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { killPoint } from "#lib/kill-point.ts"; killPoint("send_leased"); process.exit(7);`,
    ],
    {
      cwd: join(import.meta.dirname, ".."),
      env: { PATH: process.env.PATH, ...variables } as unknown as NodeJS.ProcessEnv,
    },
  );
}

test.each(["production", "development", undefined])(
  "an armed point is passed when NODE_ENV is %s, and stays armed",
  (NODE_ENV) => {
    expect(passPoint({ NODE_ENV, KILL_POINT_FOLDER: folder }).status).toBe(7);
    expect(readdirSync(folder)).toHaveLength(killPoints.length);
  },
);

test("no point is armed in a test that names no folder", () => {
  expect(passPoint({ NODE_ENV: "test" }).status).toBe(7);
});

test("an armed point ends its process at once, and only the first that passes", () => {
  const variables = { NODE_ENV: "test", KILL_POINT_FOLDER: folder };
  expect(passPoint(variables).signal).toBe("SIGKILL");
  expect(readdirSync(folder).sort()).toEqual(killPoints.filter((name) => name !== "send_leased").sort());
  expect(passPoint(variables).status).toBe(7);
});
