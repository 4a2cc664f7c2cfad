import { rmSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#scripts/database.ts";
import { dataFolder } from "#scripts/folders.ts";
import { freePort } from "#scripts/ports.ts";
import { findPostgresHome } from "#scripts/postgres-binaries.ts";
import { findPostmaster } from "#scripts/postmaster.ts";
import { randomSecret } from "#scripts/secrets-file.ts";
import { waitUntil } from "./wait-until.ts";

/**
 * A PostgreSQL of this run's own, which may be killed without hurting anybody else. It is durable: what was committed
 * before a crash must be there after it. What a killed run left behind is ended and taken over; a living run is refused.
 */
export class CrashDatabase {
  readonly #options: Parameters<typeof startEmbeddedPostgres>[0];
  #server: EmbeddedPostgres;

  private constructor(options: Parameters<typeof startEmbeddedPostgres>[0], server: EmbeddedPostgres) {
    this.#options = options;
    this.#server = server;
  }

  static async start(): Promise<CrashDatabase> {
    const options = {
      dataDir: join(dataFolder, "test", "crashing-postgres"),
      port: await freePort(54_500),
      password: randomSecret(18),
      durable: true,
    };
    return new CrashDatabase(options, await startEmbeddedPostgres(options));
  }

  url(name: string): string {
    return this.#server.url(name);
  }

  /** `kill -9` on the server and on every process of it, as when the machine loses its power. */
  async crash(): Promise<void> {
    const { dataDir } = await findPostgresHome(this.#options.dataDir);
    const postmaster = findPostmaster(dataDir);
    if (!postmaster) throw new Error("The database to be crashed does not run.");
    const children = await this.#listChildren();
    for (const pid of [postmaster.pid, ...children]) killHard(pid);
  }

  /** As the host would: started again over the same data, it recovers from its log. */
  async recover(): Promise<void> {
    this.#server = await startEmbeddedPostgres(this.#options);
  }

  /** One backend killed hard makes the server end all of them and recover by itself. */
  async crashOneBackend(): Promise<void> {
    const [victim] = await this.#listChildren("backend_type = 'client backend' and pid <> pg_backend_pid()");
    if (victim === undefined) throw new Error("There is no backend to be crashed.");
    killHard(victim);
    await waitUntil("the database has recovered", async () => (await this.#listChildren()).length > 0);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    const { dataDir } = await findPostgresHome(this.#options.dataDir);
    for (const path of [dataDir, `${dataDir}.log`, `${this.#options.dataDir}.users`])
      rmSync(path, { recursive: true, force: true });
  }

  async #listChildren(which = "true"): Promise<number[]> {
    const sql = postgres(this.url("postgres"), { max: 1, connect_timeout: 2, onnotice: () => {} });
    try {
      const rows = await sql.unsafe<{ pid: number }[]>(
        `select pid from pg_stat_activity where ${which} order by state = 'active' desc, random()`,
      );
      return rows.map(({ pid }) => pid);
    } finally {
      await sql.end({ timeout: 1 }).catch(() => {});
    }
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself, in the moment since it was listed.
  }
}
