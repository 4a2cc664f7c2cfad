// Runs on Node 20 with nothing installed: brings the packages, then hands over to `scripts/<name>.ts` on Node 24.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { isInstalled, stampInstall, wantsDevParts } from "./install-stamp.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

if (!/^[a-z-]+$/.test(name ?? "") || !existsSync(script)) {
  fail(`There is no command named "${name}".`);
}
if (!isInstalled(root)) install();
handOver(findNode());

function install() {
  say("Installing packages from package-lock.json (about two minutes the first time) …");
  const npm = process.env.npm_execpath;
  const args = [
    "ci",
    "--no-audit",
    "--no-fund",
    ...(wantsDevParts(root) ? ["--include=dev"] : ["--omit=dev"]),
  ];
  // npm started us, so the same npm installs: `npm` by name may be another one, or a .cmd on Windows.
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) fail(`npm ci failed; its own message is above.`);
  stampInstall(root);
}

/** Node 24 comes as a package; an installation without development parts brings its own Node. */
function findNode() {
  const own = fileURLToPath(
    new URL(`../node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`, import.meta.url),
  );
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `Node ${process.versions.node} cannot run the shop itself, and node_modules/node holds no Node 24. ` +
      "Were install scripts disabled? Run `npm rebuild node`, or use Node 22.18 or newer.",
  );
}

function handOver(node) {
  const child = spawn(node, [script, ...rest], { cwd: root, stdio: "inherit" });
  // A terminal sends its signal to the whole group; `kill` reaches only us. Passing on serves both: twice is harmless.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(error.message));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

function say(text) {
  process.stderr.write(`asigame: ${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
