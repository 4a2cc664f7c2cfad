import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { assertPortFree } from "./ports.ts";
import { findPostgresHome } from "./postgres-binaries.ts";
import { initialiseCluster, resetPassword, spawnPostgres } from "./postgres-cluster.ts";
import { joinUsers, leaveUsers, listUsers } from "./postgres-users.ts";
import { findPostmaster, stopPostmaster } from "./postmaster.ts";
import { Refusal } from "./refusal.ts";

export interface EmbeddedPostgres {
  port: number;
  url(databaseName: string): string;
  createDatabase(name: string): Promise<void>;
  /** Idempotent; ends the sessions that are in it. */
  dropDatabase(name: string): Promise<void>;
  /** Ends the server, or, when others share it, only our use of it. */
  stop(): Promise<void>;
}

interface Options {
  dataDir: string;
  port: number;
  password: string;
  /** Only a test's database may skip fsync. */
  durable: boolean;
  /** A shared server (the tests') is joined when it runs already, and ends with its last user. */
  shared?: boolean;
}

/**
 * Starts PostgreSQL on 127.0.0.1 and waits until it answers. A server whose starter was killed is ended first;
 * one that another living command serves is refused by name, or joined when `shared`.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  mkdirSync(join(options.dataDir, ".."), { recursive: true });
  const users = `${options.dataDir}.users`;
  const release = await joinUsers(users);
  try {
    const home = await findPostgresHome(options.dataDir);
    const running = findPostmaster(home.dataDir);
    const others = listUsers(users).filter((pid) => pid !== process.pid);
    if (running && others.length > 0) {
      if (!options.shared) throw new Refusal(inUse(options.dataDir, others));
      return handle(options, running.port, running.pid, users);
    }
    if (running) await stopPostmaster(running.pid);
    if (!options.shared) await assertPortFree("EMBEDDED_PG_PORT", options.port);
    await initialiseCluster(home, options.password);
    let pid = await spawnPostgres(home, options.port, options.durable);
    const server = handle(options, options.port, pid, users);
    if (!(await waitUntilAnswering(server.url("postgres")))) {
      // The data outlived the file that held its password: nobody but the folder's owner can do this.
      await stopPostmaster(pid);
      await resetPassword(home, options.password);
      pid = await spawnPostgres(home, options.port, options.durable);
      await waitUntilAnswering(server.url("postgres"));
      return handle(options, options.port, pid, users);
    }
    return server;
  } catch (error) {
    leaveUsers(users);
    throw error;
  } finally {
    release();
  }
}

function inUse(dataDir: string, others: number[]): string {
  return (
    `The database in ${dataDir} is already served by another command of this checkout (process ${others.join(", ")}). ` +
    "Stop that one first."
  );
}

function handle(options: Options, port: number, pid: number, users: string): EmbeddedPostgres {
  const url = (name: string) =>
    `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${name}`;
  return {
    port,
    url,
    createDatabase: (name) => createDatabase(url("postgres"), name),
    dropDatabase: (name) => dropDatabase(url("postgres"), name),
    async stop() {
      const release = await joinUsers(users);
      leaveUsers(users);
      if (listUsers(users).length === 0) await stopPostmaster(pid);
      release();
    },
  };
}

/** Idempotent. */
export async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`create database ${quoteName(name)}`);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code !== "42P04" && code !== "23505") throw error;
  } finally {
    await sql.end();
  }
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`drop database if exists ${quoteName(name)} with (force)`);
  } finally {
    await sql.end();
  }
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** False when the server answers but refuses the password. */
async function waitUntilAnswering(adminUrl: string): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    const sql = postgres(adminUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === "28P01") return false;
      if (attempt > 300) throw error;
      await sleep(100);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}
