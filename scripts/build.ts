import { createHash, hkdfSync } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./folders.ts";
import { startProcess } from "./processes.ts";
import { Refusal } from "./refusal.ts";

/** What a build is made of; a change anywhere here means a new one. */
const sources = [
  "app",
  "browser",
  "components",
  "lib",
  "db",
  "messages",
  "public",
  "next.config.mjs",
  "proxy.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "bench/baseline.ts",
];

interface Options {
  distDir: string;
  variables: Record<string, string>;
  onLine: (line: string) => void;
  /** The bare pages and handlers that others are measured against; built only for that. */
  withBenchPages?: boolean;
}

/** Builds unless the folder holds a build of exactly these sources. Returns whether it built. */
export async function buildWhenChanged({
  distDir,
  variables,
  onLine,
  withBenchPages,
}: Options): Promise<boolean> {
  const stamp = join(root, distDir, "asigame-build");
  const hash = hashOfSources(withBenchPages);
  if (isBuilt(stamp, hash)) return false;
  rmSync(stamp, { force: true });
  const former = setAsideAssets(distDir);
  const building = startProcess({
    name: "build",
    script: ["node_modules/next/dist/bin/next", "build"],
    variables: {
      ...variables,
      NODE_ENV: "production",
      NEXT_DIST_DIR: distDir,
      SOURCES_HASH: hash,
      ...actionKey(variables.AUTH_SECRET),
      ...(withBenchPages ? { BENCH_PAGES: "1" } : {}),
    },
    onLine,
  });
  const stopOnExit = () => building.child.kill("SIGKILL");
  process.once("exit", stopOnExit);
  const { code } = await building.ended;
  process.removeListener("exit", stopOnExit);
  if (code !== 0) throw new Refusal("The build failed; its lines are above.");
  former.putBack();
  writeFileSync(stamp, hash);
  return true;
}

/** The builds of the tests are of one deployment: what an admin's page posts is known to each of them. */
export const secretOfTestBuilds = "the secret that the builds of the tests share";

/** What these sources are called: their build's id. */
export function hashOfSources(withBenchPages = false): string {
  return hashSources(root, sources, withBenchPages ? "bench" : "");
}

/**
 * Under which server actions are named. Derived, so that each machine that builds these sources with the same secret
 * names them alike; an image is built with a key of its own (`NEXT_SERVER_ACTIONS_ENCRYPTION_KEY`).
 */
export function actionKey(secret: string | undefined): Record<string, string> {
  if (secret === undefined || process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return {};
  const key = hkdfSync("sha256", secret, "", "server actions of a build", 32);
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(key).toString("base64") };
}

/** Pages of the former build may still be open somewhere, or be sent by another machine: its assets go on being served. */
function setAsideAssets(distDir: string): { putBack(): void } {
  const assets = join(root, distDir, "static");
  if (!existsSync(assets)) return { putBack: () => {} };
  const aside = mkdtempSync(join(tmpdir(), "asigame-assets-"));
  cpSync(assets, aside, { recursive: true });
  return {
    putBack() {
      cpSync(aside, assets, { recursive: true, force: false });
      rmSync(aside, { recursive: true, force: true });
    },
  };
}

export function isBuilt(stamp: string, hash: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** One hash of all names and contents, tests left out. */
export function hashSources(base: string, names: string[], salt = ""): string {
  const hash = createHash("sha256").update(salt);
  for (const path of names.flatMap((name) => listFiles(base, name))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(base, path)));
  }
  return hash.digest("hex");
}

/** `next.config.mjs` writes these while it builds. */
const generated = new Set(["public/browser", "public/service-worker.js"]);

function listFiles(base: string, path: string): string[] {
  if (!existsSync(join(base, path)) || generated.has(path)) return [];
  if (!statSync(join(base, path)).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(join(base, path))
    .sort()
    .flatMap((name) => listFiles(base, `${path}/${name}`));
}
