import { hash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const publicFolder = join(import.meta.dirname, "..", "public");
/** Pages of an earlier build may still be open, or be sent by another machine. */
const mostKept = 5;

/**
 * Bundles the shop's script into `public/browser/`, its name by its content, and the service worker into `public/`.
 * Returns the script's address.
 */
export async function bundleBrowser() {
  const bundle = await bundleOf("entry.ts");
  const address = `/browser/shop.${hash("sha256", bundle).slice(0, 16)}.js`;
  const folder = join(publicFolder, "browser");
  mkdirSync(folder, { recursive: true });
  write(join(publicFolder, address), bundle);
  write(join(publicFolder, "service-worker.js"), await bundleOf("service-worker.ts"));
  const ageOf = (path) => -(statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const byAge = paths.sort((one, other) => ageOf(one) - ageOf(other));
  for (const path of byAge.slice(mostKept)) rmSync(path, { force: true });
  return address;
}

async function bundleOf(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
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
