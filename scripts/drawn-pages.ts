import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";
import type { drawCheckout } from "#components/checkout/draw-checkout.tsx";
import { root } from "./folders.ts";

export type DrawnPages = { drawCheckout: typeof drawCheckout };

const fileIn = (distDir: string) => join(root, distDir, "drawn", "pages.mjs");

/** Bundles the components that `web-frame.ts` draws by itself, since Node reads no TSX. Of `lib` there is one, not a second. */
export async function bundleDrawnPages(distDir: string): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [join(root, "components", "checkout", "draw-checkout.tsx")],
    bundle: true,
    format: "esm",
    platform: "node",
    jsx: "automatic",
    packages: "external",
    plugins: [shared],
    outfile: fileIn(distDir),
  });
}

const shared: Plugin = {
  name: "shared rooms",
  setup({ onResolve }) {
    onResolve({ filter: /^#(lib|db)\// }, ({ path }) => ({
      path: pathToFileURL(join(root, path.slice(1))).href,
      external: true,
    }));
    onResolve({ filter: /^#components\// }, ({ path }) => ({ path: join(root, path.slice(1)) }));
  },
};

export async function loadDrawnPages(distDir: string): Promise<DrawnPages> {
  return import(pathToFileURL(fileIn(distDir)).href);
}
