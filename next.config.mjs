/** @type {import("next").NextConfig} */
const config = {
  // `npm start`, `npm run dev` and `npm test` may run side by side: each names its own build folder.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // The floors that pages, actions and bytes are measured against; built for measuring only.
  pageExtensions: process.env.BENCH_PAGES === "1" ? ["bench.tsx", "bench.ts", "tsx", "ts"] : ["tsx", "ts"],
  // French has no prefix: its pages are found under the language that they are rendered in.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/fr" },
      {
        source:
          "/:path((?!(?:fr|en)(?:/|$)|_next/|api/|pictures/|brand/|icon\\.svg$|apple-icon\\.png$|favicon\\.ico$|manifest\\.webmanifest$|robots\\.txt$|sitemap\\.xml$).+)",
        destination: "/fr/:path",
      },
    ],
  }),
  // What is drawn of a product seldom changes: a telephone that comes back asks for nothing that it has.
  headers: async () => [
    {
      source: "/(pictures|brand)/:file([a-z0-9-]+\\.\\w+)",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" }],
    },
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // Types are checked once by `npm test`, not again by every build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pino", "postgres"],
  experimental: {
    // Few requests for a first visit matter more here than pieces that pages could share.
    turbopackChunking: { maxChunkCountPerGroup: 2, maxMergeChunkSize: 1_000_000 },
    serverActions: { bodySizeLimit: "64kb" },
    // The PIN never waits for us: a page of the shop is rendered for each request (nonce), so keep no copy of it.
    staleTimes: { dynamic: 0 },
  },
};

export default config;
