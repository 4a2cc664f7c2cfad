// The arrows of the house: who may know whom. `scripts/arrows.test.ts` plants one forbidden import of each kind and
// must see each refused, because this tool is not written for TypeScript 7 and could one day see nothing.

/** Rooms of lib from left to right: a room never imports one that stands to its right. */
const rooms = [
  "i18n",
  "forms",
  "staff",
  "settings",
  "notifications",
  "catalogue",
  "inventory",
  "delivery",
  "promotions",
  "cart",
  "orders",
  "frame",
  "receipts",
  "paygate",
  "payments",
  "quarantine",
  "review",
  "checkout",
  "invariants",
  "reconciliation",
  "reports",
];
const tests = "\\.(test|spec)\\.tsx?$|/test-[a-z-]+\\.ts$|/test-support/|/scripted-gateway\\.ts$";

function never(name, from, to, fromNot) {
  return {
    name,
    severity: "error",
    from: { path: from, pathNot: [tests, ...(fromNot ? [fromNot] : [])].join("|") },
    to: { path: to },
  };
}

/** What is sent without the framework's runtime, and the components it is made of. */
const documents =
  "^app/\\[locale\\]/\\((shop|checkout)\\)/|^components/(cart|catalogue|checkout|delivery|layout|orders|payments|promotions/(code-form|promotion-code)|receipts)";

const drizzle = "node_modules/(drizzle-orm|postgres)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^server-only$" },
    },
    never("doors-and-furniture-know-no-cellar", "^(app|components)/", `^db/|${drizzle}`),
    never("furniture-knows-no-doors", "^components/", "^(app|worker|sandbox|scripts|e2e)/"),
    never("rooms-know-no-doors", "^lib/", "^(app|components|worker|sandbox|scripts|e2e)/"),
    never(
      "cellar-knows-only-env",
      "^db/",
      "^(app|components|worker|sandbox|scripts|e2e)/|^lib/(?!env\\.ts$)",
    ),
    never("time-knows-only-rooms", "^worker/", "^(app|components|sandbox|scripts|e2e)/"),
    never("stories-know-only-rooms-and-cellar", "^e2e/", "^(app|components|worker|sandbox)/"),
    {
      ...never("neighbour-knows-nobody", "^sandbox/", "^(app|components|lib|db|worker|scripts|e2e)/"),
      from: { path: "^sandbox/" },
    },
    never("nobody-knows-the-neighbour", "^(app|components|lib|db|worker|scripts|e2e)/", "^sandbox/"),
    never("nobody-knows-the-simulation", "^(app|components|lib|db|worker|sandbox|e2e)/", "^simulation/"),
    never("the-simulation-knows-the-neighbour-by-letter-only", "^simulation/", "^sandbox/"),
    never(
      "shelf-knows-no-room",
      "^lib/[a-z-]+\\.ts$",
      `^lib/(${rooms.filter((room) => room !== "i18n").join("|")})/`,
    ),
    ...rooms
      .slice(0, -1)
      .map((room, place) =>
        never(
          `${room}-knows-nothing-to-its-right`,
          `^lib/${room}/`,
          `^lib/(${rooms.slice(place + 1).join("|")})/`,
        ),
      ),
    never(
      "next-stays-at-the-doors",
      "^lib/",
      "node_modules/(next|next-auth|next-intl)/",
      "^lib/(staff|i18n)/|/(actions|admin-actions|queries)\\.ts$|-cookie\\.ts$",
    ),
    never(
      "commands-read-inside-their-statement",
      "^lib/[a-z]+/(add|set|place|settle|send|apply|expire|record)-",
      "/queries\\.ts$",
    ),
    never(
      "the-bundle-imports-nothing-of-ours",
      "^browser/",
      "^(app|components|lib|db|worker|sandbox|scripts|server|simulation|e2e|bench)/|node_modules/(?!idiomorph/|esbuild/)",
    ),
    never(
      "server-imports-only-env-and-log",
      "^server/",
      "^(app|browser|components|db|worker|sandbox|scripts|simulation|e2e|bench)/|^lib/(?!(env|log)\\.ts$)",
    ),
    never("nobody-imports-bench", "^(app|components|lib|db|worker|sandbox)/", "^bench/", "\\.bench\\.tsx?$"),
    never("measured-pages-import-the-baseline-alone", "\\.bench\\.tsx?$", "^bench/(?!baseline\\.ts$)"),
    never("bench-knows-the-sandbox-by-http-only", "^bench/", "^sandbox/"),
    never(
      "the-proxy-decides-nothing",
      "^proxy\\.ts$",
      "^(app|components|db|worker|scripts|server)/|^lib/(?!env\\.ts$)",
    ),
    never("nobody-imports-server", "^(app|browser|components|lib|db|worker|sandbox)/", "^server/"),
    never(
      "documents-need-no-runtime",
      documents,
      "node_modules/next/(link|form|image|script)|node_modules/@base-ui/|^lib/.*/(admin-)?actions\\.ts$|^components/(admin/|ui/(dialog|toasts)\\.)",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|public)" },
    tsPreCompilationDeps: true,
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
