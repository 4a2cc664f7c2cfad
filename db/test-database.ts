import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "#db/client.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser address of the test cluster, database `postgres`. */
    testClusterUrl: string;
    /** Migrated and seeded, with the clock that tests may move. */
    testTemplate: string;
  }
}

export type TestDatabase = { readonly url: string; readonly sql: postgres.Sql };

/**
 * Gives a test file its own real PostgreSQL database, a copy of the seeded template, and points the code under test to
 * it. Call once at the top of the file; `sql` is a client for arranging and looking.
 */
export function useTestDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const url = new URL(inject("testClusterUrl"));
  url.pathname = `/${name}`;
  const held: { sql?: postgres.Sql } = {};
  beforeAll(async () => {
    await onCluster((sql) => sql.unsafe(`create database ${name} template ${inject("testTemplate")}`));
    held.sql = postgres(url.href, { max: 4, onnotice: () => {} });
    process.env.DATABASE_URL = url.href;
  });
  afterAll(async () => {
    await closeDb();
    await held.sql?.end();
    await onCluster((sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
  });
  return {
    url: url.href,
    get sql() {
      if (!held.sql) throw new Error("The test database is there once the tests have begun.");
      return held.sql;
    },
  };
}

async function onCluster(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(inject("testClusterUrl"), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
