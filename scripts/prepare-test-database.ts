import { readFile } from "node:fs/promises";
import postgres from "postgres";
import { migrate } from "#db/migrate.ts";
import { seedWhenEmpty } from "#db/seed/seed.ts";

type Options = {
  adminUrl: string;
  url: string;
  name: string;
  demoStaff?: { email: string; password: string };
};

/** A database made afresh: migrated, seeded, and with a clock that tests may move. */
export async function prepareTestDatabase({ adminUrl, url, name, demoStaff }: Options): Promise<void> {
  await dropTestDatabase(adminUrl, name);
  await onDatabase(adminUrl, (sql) => sql.unsafe(`create database ${name}`));
  await migrate(url);
  await seedWhenEmpty(url, { demoStaff });
  const clock = await readFile(new URL("../db/test-clock.sql", import.meta.url), "utf8");
  await onDatabase(url, (sql) => sql.unsafe(clock));
}

export async function dropTestDatabase(adminUrl: string, name: string): Promise<void> {
  await onDatabase(adminUrl, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
}

async function onDatabase(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
