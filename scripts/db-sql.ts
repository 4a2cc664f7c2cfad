import { parseArgs } from "node:util";
import { Refusal, runCommand } from "./refusal.ts";
import { withShopDatabase } from "./shop-database.ts";
import { runPrompt } from "./sql-prompt.ts";
import { describeSqlError, SqlSession } from "./sql-session.ts";
import { printJson, printTable } from "./sql-table.ts";

const usage = `Usage: npm run db:sql -- "select code, status from orders"
       npm run db:sql                       asks line by line; also reads a file: npm run db:sql < questions.sql
  --write   allows changes (without it the session only reads)
  --json    prints JSON instead of a table`;

/** Stands in for psql, which does not come with the embedded server. */
await runCommand(async () => {
  const { text, canWrite, isJson, isHelp } = readArguments();
  if (isHelp) return console.log(usage);
  const print = isJson ? printJson : printTable;
  await withShopDatabase(async (url) => {
    const session = new SqlSession(url, { canWrite });
    // Otherwise a database that was started only for this question would stay behind.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => session.cancel());
    try {
      if (text) await session.ask(text, (answer) => console.log(print(answer)));
      else if ((await runPrompt(session, print)) > 0 && !process.stdin.isTTY) process.exitCode = 1;
    } catch (error) {
      throw new Refusal(describeSqlError(error));
    } finally {
      await session.end();
    }
  });
});

function readArguments() {
  const flag = { type: "boolean", default: false } as const;
  try {
    const options = { write: flag, json: flag, help: { ...flag, short: "h" } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const text = positionals.join(" ");
    return { text, canWrite: values.write, isJson: values.json, isHelp: values.help };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${usage}`);
  }
}
