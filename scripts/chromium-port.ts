import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const flags = [
  ...["--headless=new", "--remote-debugging-port=0", "--no-first-run", "--no-default-browser-check"],
  // It shall ask for nothing but the page: a machine without a way out refuses it thousands of times.
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"],
  ...["--disable-extensions", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio"],
  // A page in a window that nobody sees is drawn all the same.
  ...["--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows"],
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Lends a Chromium that knows nothing yet to a tool that speaks to it by a port; it ends with the work. */
export async function withChromium<Result>(
  chromiumPath: string,
  work: (port: number) => Promise<Result>,
): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), "asigame-chromium-"));
  const browser = spawn(chromiumPath, [...flags, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => browser.once("close", () => resolve()));
  const stopOnExit = () => browser.kill("SIGKILL");
  process.once("exit", stopOnExit);
  try {
    return await work(await readPort(browser));
  } finally {
    browser.kill();
    await ended;
    process.removeListener("exit", stopOnExit);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** It says on its error output where it listens. */
function readPort(browser: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    browser.once("error", reject);
    browser.once("exit", () => reject(new Error(`Chromium did not start: ${said.join("\n")}`)));
    // Read to its end, so that a chatty browser is not held up by a full pipe.
    if (browser.stderr)
      createInterface({ input: browser.stderr }).on("line", (line) => {
        const port = /^DevTools listening on ws:\/\/[^/]+:(\d+)\//.exec(line)?.[1];
        if (port) resolve(Number(port));
        else if (said.length < 20) said.push(line);
      });
  });
}
