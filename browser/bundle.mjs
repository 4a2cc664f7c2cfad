import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const publicFolder = join(here, "..", "public");
/** Pages of an earlier build may still be open, or be sent by another machine. */
const mostKept = 5;

/**
 * Bundles what a page's browser is given to run into `public/browser/`, under a name of its own for each content, and the
 * service worker into `public/`. Returns the address of the bundle. Called by `next.config.mjs`, so that `next build` and
 * `next dev` need nothing else.
 */
export async function bundleBrowser() {
  const [bundle, worker] = await Promise.all([bundleOf("entry.ts"), bundleOf("service-worker.ts")]);
  const hash = createHash("sha256").update(bundle).digest("hex").slice(0, 16);
  const folder = join(publicFolder, "browser");
  mkdirSync(folder, { recursive: true });
  write(join(folder, `shop.${hash}.js`), bundle);
  write(join(publicFolder, "service-worker.js"), worker);
  forgetOldest(folder);
  return `/browser/shop.${hash}.js`;
}

async function bundleOf(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    // Neither imports anything when it is bundled, so the worker needs no wrapper.
    format: "esm",
    target: "es2020",
    write: false,
  });
  return outputFiles[0].contents;
}

/** Whole or not at all: a build asks for its configuration in several processes at once. */
function write(path, content) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

function forgetOldest(folder) {
  const byAge = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const path of byAge.slice(mostKept)) rmSync(path, { force: true });
}
