import { PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { bundleBrowser } from "./browser/bundle.mjs";

const isMeasured = process.env.BENCH_PAGES === "1";
const immutable = "public, max-age=31536000, immutable";
const daily = "public, max-age=86400, stale-while-revalidate=604800";

/** Pages that show nothing of a visitor: they may stay in the browser for its way back, and are asked for anew each time. */
const publicPage =
  "/:path((?!(?:en/)?(?:cart|checkout|orders|pay|returns|admin)(?:/|$)|_next/|api/|pictures/|brand/|browser/)[^.]*)";

const header = (source, key, value) => ({ source, headers: [{ key, value }] });

/** @returns {Promise<import("next").NextConfig>} */
export default async function config(phase) {
  return {
    // `npm start`, `npm run dev` and `npm test` may run side by side: each names its own build folder.
    distDir: process.env.NEXT_DIST_DIR || ".next",
    generateBuildId: () => process.env.SOURCES_HASH || null,
    // A page of the admin that another build rendered loads anew instead of mixing two builds.
    deploymentId: process.env.SOURCES_HASH?.slice(0, 32),
    // A build is complete in itself: the shop's one script is bundled before the pages that name it.
    env: phase === PHASE_PRODUCTION_SERVER ? {} : { BROWSER_BUNDLE: await bundleBrowser() },
    // Server actions and chunks are named by paths below it: not by where the checkout lies.
    turbopack: { root: import.meta.dirname },
    // The floors that pages and bytes are measured against; built for measuring only.
    pageExtensions: isMeasured ? ["bench.tsx", "bench.ts", "tsx", "ts"] : ["tsx", "ts"],
    // French has no prefix: what is no file is looked for under the language that it is rendered in.
    redirects: async () => [
      { source: "/fr", destination: "/", permanent: true },
      { source: "/fr/:path*", destination: "/:path*", permanent: true },
    ],
    rewrites: async () => ({
      // The shop's pages have no server action: what is posted to one as if to such is posted nowhere.
      beforeFiles: [
        { type: "header", key: "content-type", value: "multipart/form-data.*" },
        { type: "header", key: "next-action" },
      ].map((sign) => ({
        source: "/:path((?!(?:(?:en|fr)/)?admin(?:/|$)|_next/|api/).*)",
        has: [sign],
        destination: "/api/no-such-form",
      })),
      afterFiles: [
        { source: "/", destination: "/fr" },
        { source: "/:path((?!(?:fr|en)(?:/|$)|_next/|api/|pictures/).+)", destination: "/fr/:path" },
      ],
    }),
    headers: async () => [
      header("/", "Cache-Control", "private, no-cache"),
      header(publicPage, "Cache-Control", "private, no-cache"),
      header("/browser/:file", "Cache-Control", immutable),
      header("/service-worker.js", "Cache-Control", "no-cache"),
      header("/(pictures|brand)/:file([a-z0-9-]+\\.\\w+)", "Cache-Control", daily),
      // The empty page keeps the framework's inline scripts.
      ...(isMeasured
        ? [header("/empty", "Content-Security-Policy", "script-src 'self' 'unsafe-inline'")]
        : []),
    ],
    // `server/` redirects a GET; a POST with a final slash (a callback address typed so) is taken.
    skipTrailingSlashRedirect: true,
    // Titles stand in the head of what is sent, whoever asks.
    htmlLimitedBots: /.*/,
    // Pictures are drawn in the sizes that are shown: nobody may have others made.
    images: { unoptimized: true },
    poweredByHeader: false,
    reactStrictMode: true,
    agentRules: false,
    // Types are checked once by `npm test`, not again by every build.
    typescript: { ignoreBuildErrors: true },
    serverExternalPackages: ["@node-rs/argon2", "pino", "postgres"],
    experimental: {
      globalNotFound: true,
      // Few requests for a first visit matter more here than pieces that pages could share.
      turbopackChunking: { maxChunkCountPerGroup: 2, maxMergeChunkSize: 1_000_000 },
      serverActions: { bodySizeLimit: "64kb" },
    },
  };
}
