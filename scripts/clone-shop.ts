import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { actionKey, hashOfSources, secretOfTestBuilds } from "./build.ts";
import { dataFolder, root } from "./folders.ts";
import { startProcess } from "./processes.ts";
import { Refusal } from "./refusal.ts";

type Options = {
  name: string;
  /** Changes a style, a text and the bundle, and adds a page: a later commit, as far as a browser can tell. */
  isLaterCommit: boolean;
};

/** The address of the page that a later commit has. */
export const addedPage = "/added-by-a-test";

/** A clone of this checkout without `server/`, built by nothing but `next build`. Returns its folder. */
export async function buildClone({ name, isLaterCommit }: Options): Promise<string> {
  const folder = join(dataFolder, "test", name);
  rmSync(folder, { recursive: true, force: true });
  for (const file of listFiles().filter((path) => !path.startsWith("server/"))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  linkPackages(folder);
  if (isLaterCommit) change(folder);
  const lines: string[] = [];
  const building = startProcess({
    name: "build",
    script: ["node_modules/next/dist/bin/next", "build"],
    variables: {
      PATH: process.env.PATH ?? "",
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // As a deployment of several machines has them: one id for one commit, one key for all.
      SOURCES_HASH: `${isLaterCommit ? "later-" : ""}${hashOfSources(true)}`,
      ...actionKey(secretOfTestBuilds),
    },
    folder,
    onLine: (line) => lines.push(line),
  });
  if ((await building.ended).code === 0) return folder;
  console.log(lines.join("\n"));
  throw new Refusal(`The build of the clone ${name} failed.`);
}

/** What alone `next start` does not give (docs/architecture.md). */
export function giveServer(folder: string): void {
  cpSync(join(root, "server"), join(folder, "server"), { recursive: true });
}

function listFiles(): string[] {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const deleted = new Set(git(["ls-files", "-z", "--deleted"]));
  return git(list).filter((path) => !deleted.has(path));
}

function git(words: string[]): string[] {
  return execFileSync("git", words, { cwd: root, encoding: "utf8", maxBuffer: 1e8 })
    .split("\0")
    .filter(Boolean);
}

/** Hard links where the system has them: a copy of all packages would take longer than the build. */
function linkPackages(folder: string): void {
  const [from, to] = [join(root, "node_modules"), join(folder, "node_modules")];
  if (spawnSync("cp", ["-al", from, to]).status !== 0) cpSync(from, to, { recursive: true });
}

function change(folder: string): void {
  appendFileSync(join(folder, "app/globals.css"), "\n.of-a-later-commit {\n  color: var(--ink);\n}\n");
  appendFileSync(join(folder, "browser/entry.ts"), '\nconsole.debug("of a later commit");\n');
  const page = join(folder, "app/[locale]/(shop)", addedPage);
  mkdirSync(page, { recursive: true });
  writeFileSync(
    join(page, "page.tsx"),
    `export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <h1 className="of-a-later-commit">{\`Added in \${(await params).locale}\`}</h1>;
}
`,
  );
}
