import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

function listSources(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\.(test|spec)\.tsx?$/.test(path)),
  );
}

const sources = listSources("app", "browser", "components", "db", "lib", "server");
/** The admin, and the headless library that is wrapped for it. */
const isAdmin = (path: string) => /\/admin\/|^components\/ui\/(dialog|toasts)\.tsx$/.test(path);

/** Each offence, what it looks like, and where alone it may stand. */
const rules: [offence: string, pattern: RegExp, mayStand: (path: string) => boolean][] = [
  ["a client component", /^["']use client["']/m, isAdmin],
  ["a hole that only scripts fill", /<Suspense\b|\buseActionState\b|\buseState\b/, isAdmin],
  ["an empty body for a missing page", /\bnotFound\(\)/, () => false],
  [
    "a server action",
    /^\s*["']use server["']/m,
    (path) => /\/(admin-)?actions\.ts$|\.bench\.tsx$/.test(path),
  ],
  ["raw HTML", /dangerouslySetInnerHTML/, (path) => path === "components/layout/structured-data.tsx"],
  ["a header between server and pages", /x-page-|x-exchange/, () => false],
  ["a response that is patched", /\.writeHead\s*=[^=]/, () => false],
  ["a value that requests share", /\bAsyncLocalStorage\b/, () => false],
  ["a global", /\bglobalThis\b/, (path) => path === "db/client.ts"],
];

test.each(rules)("%s stands only where it may", (_, pattern, mayStand) => {
  const offenders = sources.filter(
    (path) => pattern.test(readFileSync(join(root, path), "utf8")) && !mayStand(path),
  );
  expect(offenders).toEqual([]);
});

test("each pattern sees what it is for", () => {
  const examples = [
    '"use client";',
    "<Suspense fallback={null}>",
    "if (!order) notFound();",
    '"use server";',
    "<p dangerouslySetInnerHTML={x} />",
    'headers.get("x-page-path")',
    "response.writeHead = () => {}",
    "new AsyncLocalStorage()",
    "globalThis.x",
  ];
  for (const [at, [, pattern]] of rules.entries()) expect(examples[at]).toMatch(pattern);
});

test("no page of the shop has a loading state of its own", () => {
  expect(sources.filter((path) => /\/loading\.tsx$/.test(path) && !isAdmin(path))).toEqual([]);
});
