import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { expect, test } from "vitest";
import { describeError } from "#lib/log.ts";

const name = "Akossiwa Canari";
const phone = "90 12 34 56";

async function failingQuery(): Promise<unknown> {
  // Nobody listens on port 1: the query fails with all its parameters in the error's message.
  const client = postgres("postgres://nobody@127.0.0.1:1/none", { max: 1, connect_timeout: 1 });
  try {
    await drizzle(client).execute(sql`select ${name}::text, ${phone}::text`);
  } catch (error) {
    return error;
  } finally {
    await client.end({ timeout: 0 });
  }
  throw new Error("The query should have failed.");
}

test("a failed query is told without its parameters", async () => {
  const error = await failingQuery();
  expect(String(error), "the error itself does hold them").toContain(name);
  const told = JSON.stringify(describeError(error));
  expect(told).not.toContain(name);
  expect(told).not.toContain(phone);
  expect(told).toContain("ECONNREFUSED");
});

test("numbers and tokens in other errors are masked", () => {
  const told = JSON.stringify(
    describeError(new Error(`no order abcdefghijklmnopqrstuvwxyz0 of +228 ${phone}`)),
  );
  expect(told).not.toContain(phone);
  expect(told).not.toContain("abcdefghijklmnopqrstuvwxyz0");
  expect(told).toContain("[number]");
});
