import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Refusal } from "./refusal.ts";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that stories can drive; brings one when the machine has none. Takes `CHROMIUM_PATH` first. */
export async function provideChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  console.log("   none found: installing one …");
  installChromium();
  const installed = await findChromium();
  if (installed) return installed;
  throw new Refusal(
    "No Chromium was found, and none could be installed. Install one, or name it in CHROMIUM_PATH.",
  );
}

async function findChromium(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const candidates = [process.env.CHROMIUM_PATH ?? "", ...usual, chromium.executablePath()];
  return candidates.find((path) => path !== "" && existsSync(path));
}

/** Debian's own package where we may install packages, else Playwright's download. */
function installChromium(): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args: string[]) => spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0;
    const install = () => apt("install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
    if (install() || (apt("update") && install())) return;
  }
  const cli = "node_modules/@playwright/test/cli.js";
  spawnSync(process.execPath, [cli, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"], {
    stdio: "inherit",
  });
}
