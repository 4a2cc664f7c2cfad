import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { assertPortFree, freePort, isPortFree, portFrom, portTaken } from "./ports.ts";

const listening: Server[] = [];
afterEach(() => {
  for (const server of listening.splice(0)) server.close();
});

test("a port that is not named is the usual one", () => {
  expect(portFrom({}, "PORT", 3000)).toBe(3000);
  expect(portFrom({ PORT: "" }, "PORT", 3000)).toBe(3000);
  expect(portFrom({ PORT: "8080" }, "PORT", 3000)).toBe(8080);
});

test.each(["0", "65536", "80.5", "-1", "web"])(
  "the port %j is refused by the name of its variable",
  (text) => {
    expect(() => portFrom({ SANDBOX_PORT: text }, "SANDBOX_PORT", 4010)).toThrow(
      "SANDBOX_PORT must be a port",
    );
  },
);

test("a taken port is refused by the name of the variable that changes it", async () => {
  const port = await listenOn("127.0.0.1");
  expect(await isPortFree(port)).toBe(false);
  await expect(assertPortFree("SANDBOX_PORT", port)).rejects.toThrow(`SANDBOX_PORT=${port + 1}`);
});

test("a port taken on one address only is taken", async () => {
  expect(await isPortFree(await listenOn("127.0.0.1"))).toBe(false);
});

test("the next free port is found past a taken one", async () => {
  const port = await listenOn("127.0.0.1");
  expect(await freePort(port)).toBeGreaterThan(port);
});

test("the way out of a taken port is a command that works", () => {
  expect(portTaken("PORT", 3000, "npm run dev")).toContain("PORT=3001 npm run dev");
  expect(portTaken("PORT", 65_535, "npm start")).toContain("PORT=65534 npm start");
});

function listenOn(host: string): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, host, () => resolve((server.address() as { port: number }).port));
    listening.push(server);
  });
}
