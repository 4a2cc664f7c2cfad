import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each forbidden import, as it would be written, and the rule that must see it. */
const planted: [rule: string, file: string, source: string][] = [
  ["doors-and-furniture-know-no-cellar", "app/a.tsx", 'import { db } from "#db/client.ts"; db;'],
  [
    "doors-and-furniture-know-no-cellar",
    "components/b.tsx",
    'import type { Row } from "#db/schema/orders.ts"; export type X = Row;',
  ],
  ["doors-and-furniture-know-no-cellar", "app/c.tsx", 'import { sql } from "drizzle-orm"; sql;'],
  [
    "furniture-knows-no-doors",
    "components/d.tsx",
    'import type { A } from "#app/page.tsx"; export type X = A;',
  ],
  ["rooms-know-no-doors", "lib/orders/e.ts", 'import { task } from "#worker/tasks.ts"; task;'],
  [
    "rooms-know-no-doors",
    "lib/orders/f.ts",
    'import type { A } from "#components/x.tsx"; export type X = A;',
  ],
  ["cellar-knows-only-env", "db/g.ts", 'import { formatXof } from "#lib/money.ts"; formatXof;'],
  ["time-knows-only-rooms", "worker/h.ts", 'import type { A } from "#components/x.tsx"; export type X = A;'],
  ["stories-know-only-rooms-and-cellar", "e2e/i.ts", 'import { task } from "#worker/tasks.ts"; task;'],
  ["neighbour-knows-nobody", "sandbox/j.ts", 'import { formatXof } from "#lib/money.ts"; formatXof;'],
  ["nobody-knows-the-neighbour", "e2e/k.ts", 'import { start } from "../sandbox/main.ts"; start;'],
  ["shelf-knows-no-room", "lib/shelf.ts", 'import { canMove } from "#lib/orders/order-status.ts"; canMove;'],
  [
    "orders-knows-nothing-to-its-right",
    "lib/orders/l.ts",
    'import type { S } from "#lib/payments/attempt.ts"; export type X = S;',
  ],
  ["next-stays-at-the-doors", "lib/orders/m.ts", 'import { headers } from "next/headers"; headers;'],
  [
    "commands-read-inside-their-statement",
    "lib/checkout/place-x.ts",
    'import { list } from "#lib/orders/queries.ts"; list;',
  ],
  [
    "the-bundle-imports-nothing-of-ours",
    "browser/n.ts",
    'import { formatXof } from "#lib/money.ts"; formatXof;',
  ],
  ["the-bundle-imports-nothing-of-ours", "browser/m.ts", 'import { useState } from "react"; useState;'],
  ["server-imports-only-env-and-log", "server/r.ts", 'import { formatXof } from "#lib/money.ts"; formatXof;'],
  [
    "server-imports-only-env-and-log",
    "server/s.ts",
    'import type { A } from "#app/page.tsx"; export type X = A;',
  ],
  [
    "the-proxy-decides-nothing",
    "proxy.ts",
    'import { canMove } from "#lib/orders/order-status.ts"; canMove;',
  ],
  ["nobody-imports-bench", "worker/w.ts", 'import { WebShopper } from "#bench/shopper.ts"; WebShopper;'],
  [
    "measured-pages-import-the-baseline-alone",
    "app/api/bench/x/page.bench.tsx",
    'import { WebShopper } from "#bench/shopper.ts"; WebShopper;',
  ],
  [
    "bench-knows-the-sandbox-by-http-only",
    "bench/y.ts",
    'import { start } from "../sandbox/main.ts"; start;',
  ],
  ["nobody-imports-server", "lib/t.ts", 'import { start } from "../server/main.ts"; start;'],
  ["documents-need-no-runtime", "components/cart/u.tsx", 'import Link from "next/link"; Link;'],
  [
    "documents-need-no-runtime",
    "app/[locale]/(shop)/v.tsx",
    'import { act } from "#lib/orders/admin-actions.ts"; act;',
  ],
  ["nobody-knows-the-simulation", "worker/p.ts", 'import { run } from "#simulation/run.ts"; run;'],
  [
    "the-simulation-knows-the-neighbour-by-letter-only",
    "simulation/q.ts",
    'import { start } from "../sandbox/main.ts"; start;',
  ],
  ["nothing-unresolved", "lib/orders/o.ts", 'import { gone } from "#lib/gone.ts"; gone;'],
];

const standing: [file: string, source: string][] = [
  ["app/page.tsx", "export type A = 1;"],
  ["app/api/bench/order/route.bench.ts", 'import { insert } from "#bench/baseline.ts"; insert;'],
  ["bench/baseline.ts", "export const insert = 1;"],
  ["bench/shopper.ts", "export const WebShopper = 1;"],
  ["components/x.tsx", "export type A = 1;"],
  ["db/client.ts", "export const db = 1;"],
  ["db/schema/orders.ts", "export type Row = 1;"],
  ["lib/money.ts", "export const formatXof = 1;"],
  ["lib/orders/order-status.ts", "export const canMove = 1;"],
  ["lib/orders/queries.ts", "export const list = 1;"],
  ["lib/payments/attempt.ts", "export type S = 1;"],
  ["lib/env.ts", "export const env = 1;"],
  ["lib/orders/admin-actions.ts", "export const act = 1;"],
  ["sandbox/main.ts", "export const start = 1;"],
  ["server/main.ts", 'import { env } from "#lib/env.ts"; export const start = env;'],
  ["simulation/run.ts", "export const run = 1;"],
  ["worker/tasks.ts", "export const task = 1;"],
];

let folder = "";
let found: Set<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arrows-"));
  const { imports } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module", imports }));
  await writeFile(join(folder, "tsconfig.json"), await readFile(join(root, "tsconfig.json")));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [file, source] of [...standing, ...planted.map(([, file, source]) => [file, source] as const)]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), source);
  }
  found = await violations(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function violations(cwd: string): Promise<Set<string>> {
  const folders = [
    "app",
    "bench",
    "browser",
    "components",
    "lib",
    "db",
    "worker",
    "sandbox",
    "e2e",
    "server",
    "simulation",
    "proxy.ts",
  ];
  const command = [
    join(root, "node_modules/.bin/depcruise"),
    "--config",
    join(root, ".dependency-cruiser.mjs"),
    "--output-type",
    "json",
    ...folders,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((failed) => failed);
  const report = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return new Set(report.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`));
}

test.each(planted)("%s is refused in %s", (rule, file) => {
  expect(found).toContain(`${rule} ${file}`);
});

test("what stands where it may is not refused", () => {
  for (const [file] of standing)
    expect([...found].filter((violation) => violation.endsWith(` ${file}`))).toEqual([]);
});
