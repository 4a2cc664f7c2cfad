import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { useTestDatabase } from "#db/test-database.ts";

const database = useTestDatabase();
const open = new Set<Socket>();
let line: Server | undefined;
let port = 0;

/** The way to the database, which a test can cut. */
async function openLine(): Promise<void> {
  const { hostname, port: databasePort } = new URL(database.url);
  line = createServer((near) => {
    const far = connect(Number(databasePort), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => {});
      socket.once("close", () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  }).listen(port, "127.0.0.1");
  await once(line, "listening");
  const address = line.address();
  port = typeof address === "object" && address ? address.port : 0;
}

function cutLine(): void {
  line?.close();
  for (const socket of open) socket.destroy();
  open.clear();
}

beforeAll(async () => {
  await openLine();
  const url = new URL(database.url);
  url.port = String(port);
  process.env.DATABASE_URL = url.href;
});
afterAll(cutLine);

const ask = () => db().execute(sql`select 1 as one`);

test("a database that was away for many questions is used again within two seconds of its return", async () => {
  await ask();
  cutLine();
  for (let round = 0; round < 4; round++) {
    const answers = await Promise.allSettled(Array.from({ length: 10 }, ask));
    expect(answers.every(({ status }) => status === "rejected")).toBe(true);
  }
  await openLine();
  const returnedAt = performance.now();
  await expect
    .poll(
      () =>
        ask().then(
          () => "answered",
          () => "away",
        ),
      { timeout: 15_000 },
    )
    .toBe("answered");
  expect(performance.now() - returnedAt).toBeLessThan(2_000);
});
