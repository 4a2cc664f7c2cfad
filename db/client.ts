import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { FailedQuery } from "#db/failed-query.ts";
import { env } from "#lib/env.ts";

type Database = PostgresJsDatabase & { $client: postgres.Sql };

/** One pool for each process, however many bundles import this file. */
const held = globalThis as { asigameDatabase?: Database };
const dialect = new PgDialect();
const reconnectAfterS = 0.3;

function open(): Database {
  // Drizzle changes the parsers of the client it is given, so this one is its own and never lent out.
  const client = postgres(env.databaseUrl, {
    max: env.databasePool,
    connect_timeout: 5,
    // The driver's own wait grows to 20 s with every connection that fails, and all questions hang meanwhile.
    backoff: () => reconnectAfterS,
    idle_timeout: 60,
    onnotice: () => {},
    connection: {
      application_name: "asigame",
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
      // PostgreSQL would plan the statements inside `add_job` anew for every job, which costs more than running them. Each
      // statement here finds its rows by a key, so its plan is the same for all values.
      plan_cache_mode: "force_generic_plan",
    },
  });
  const database = drizzle(client) as Database;
  // Prepared by name, which Drizzle alone does not do for raw statements: one round trip instead of two, and a long
  // transition is planned once for a connection and not for each payment.
  database.execute = (async (query: SQL) => {
    const { sql, params } = read(query);
    try {
      return await client.unsafe(sql, params as never[], { prepare: true });
    } catch (error) {
      throw new FailedQuery(error);
    }
  }) as unknown as Database["execute"];
  return database;
}

/** A statement that is a constant of its file is put together once, however often it is asked. */
function read(query: SQL): ReturnType<PgDialect["sqlToQuery"]> {
  const known = readings.get(query) ?? dialect.sqlToQuery(query);
  readings.set(query, known);
  return known;
}

const readings = new WeakMap<SQL, ReturnType<PgDialect["sqlToQuery"]>>();

/** Opened on first use, so that a build or a pure test needs no database. */
export function db(): Database {
  held.asigameDatabase ??= open();
  return held.asigameDatabase;
}

export async function closeDb(): Promise<void> {
  const database = held.asigameDatabase;
  held.asigameDatabase = undefined;
  await database?.$client.end({ timeout: 5 });
}
