import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { PostgresHome } from "./postgres-binaries.ts";
import { isAlive } from "./postmaster.ts";

/** Makes an empty cluster, or leaves the one that is there. A half-made one (killed meanwhile) is made anew. */
export async function initialiseCluster(home: PostgresHome, password: string): Promise<void> {
  if (existsSync(join(home.dataDir, "complete.asigame"))) return;
  rmSync(home.dataDir, { recursive: true, force: true });
  mkdirSync(home.dataDir, { recursive: true, mode: 0o700 });
  if (home.owner) chownSync(home.dataDir, home.owner.uid, home.owner.gid);
  const passwordFile = join(tmpdir(), `asigame-${randomBytes(8).toString("hex")}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.owner) chownSync(passwordFile, home.owner.uid, home.owner.gid);
  try {
    runInitdb(home, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(join(home.dataDir, "complete.asigame"), "");
}

/** Sorting is by code point on every machine; only the character classes (pg_trgm) come from the system's locale. */
function runInitdb(home: PostgresHome, passwordFile: string): void {
  const classes = { linux: ["C.UTF-8", "en_US.UTF-8", "C"], darwin: ["en_US.UTF-8", "C"] } as Record<
    string,
    string[]
  >;
  let output = "";
  for (const characterClass of classes[process.platform] ?? ["C"]) {
    const made = spawnSync(
      home.initdb,
      [
        `--pgdata=${home.dataDir}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        `--lc-ctype=${characterClass}`,
        "--no-instructions",
      ],
      { ...asOwner(home), encoding: "utf8" },
    );
    if (made.status === 0) return;
    output = `${made.stdout}${made.stderr}${made.error ?? ""}`;
  }
  throw new Error(`PostgreSQL could not be initialised:\n${output}`);
}

/** Resolves with the process id once the server accepts connections or is about to; its log is beside the data. */
export async function spawnPostgres(home: PostgresHome, port: number, durable: boolean): Promise<number> {
  const logPath = `${home.dataDir}.log`;
  for (let attempt = 1; ; attempt++) {
    const log = openSync(logPath, "w", 0o600);
    const child = spawn(home.postgres, ["-D", home.dataDir, ...settings(port, durable)], {
      ...asOwner(home),
      // A group of its own: Ctrl-C in the terminal must not end the database before those who still write to it.
      detached: process.platform !== "win32",
      windowsHide: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    child.unref();
    const failed = new Promise<true>((resolve) => {
      child.once("error", () => resolve(true));
      child.once("exit", () => resolve(true));
    });
    const isReady = () => readFileSync(logPath, "utf8").includes("ready to accept connections");
    while (child.pid && isAlive(child.pid) && !isReady()) await Promise.race([failed, sleep(50)]);
    if (child.pid && isAlive(child.pid)) return child.pid;
    const said = readFileSync(logPath, "utf8");
    // After a kill -9 the old sessions need a moment to notice that their server is gone.
    if (attempt < 20 && /shared memory block|lock file/.test(said)) await sleep(500);
    else throw new Error(`PostgreSQL did not start; its log (${logPath}) says:\n${said}`);
  }
}

function settings(port: number, durable: boolean): string[] {
  const values = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    logging_collector: "off",
    log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The single-user mode asks for no password; the server must be down. */
export async function resetPassword(home: PostgresHome, password: string): Promise<void> {
  chmodSync(home.dataDir, 0o700);
  spawnSync(home.postgres, ["--single", "-D", home.dataDir, "postgres"], {
    ...asOwner(home),
    input: `ALTER ROLE postgres PASSWORD '${password.replaceAll("'", "''")}'\n`,
  });
}

function asOwner(home: PostgresHome) {
  return {
    ...home.owner,
    cwd: process.platform === "win32" ? undefined : "/",
    env: { ...process.env, LC_ALL: "", LC_MESSAGES: "C", PGTZ: "UTC" },
  };
}
