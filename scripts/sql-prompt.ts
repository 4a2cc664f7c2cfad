import { createInterface } from "node:readline";
import { describeSqlError, type SqlSession } from "./sql-session.ts";
import { isComplete, isEmpty } from "./sql-statement.ts";
import { printTable, type SqlAnswer } from "./sql-table.ts";

/**
 * Asks line by line until `\q`, Ctrl-D or the end of a piped file; a statement may go on over lines until its `;`.
 * Returns how many statements failed: at a keyboard that matters to nobody, for a file it is the answer.
 */
export async function runPrompt(session: SqlSession, print: (answer: SqlAnswer) => string): Promise<number> {
  const isTerminal = Boolean(process.stdin.isTTY);
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: isTerminal });
  let written = "";
  let failed = 0;
  const invite = () => {
    if (!isTerminal) return;
    lines.setPrompt(isEmpty(written) ? "asigame=> " : "asigame-> ");
    lines.prompt();
  };
  const ask = async (text: string, show = print) => {
    try {
      await session.ask(text, (answer) => console.log(show(answer)));
    } catch (error) {
      failed++;
      console.error(describeSqlError(error));
    }
  };
  lines.on("SIGINT", () => {
    if (session.cancel()) return;
    if (isEmpty(written) && lines.line === "") return lines.close();
    written = "";
    lines.write(null, { ctrl: true, name: "u" });
    process.stdout.write("\n");
    invite();
  });
  if (isTerminal) console.log(`${help}\n`);
  invite();
  for await (const line of lines) {
    const word = isEmpty(written) ? line.trim().replace(/;$/, "") : "";
    if (["\\q", "exit", "quit"].includes(word)) break;
    if (word === "\\?" || word === "help") console.log(help);
    else if (word === "\\d") await ask(listTables, printTable);
    else if (word.startsWith("\\d ")) await ask(describeTable(word.slice(3).trim()), printTable);
    else if (word.startsWith("\\")) console.error(`There is no ${word}. ${help}`);
    else written += `${line}\n`;
    if (isComplete(written)) {
      const text = written;
      written = "";
      await ask(text);
    }
    invite();
  }
  lines.close();
  if (!isEmpty(written) && !isTerminal) await ask(written);
  return failed;
}

const help = "End a statement with ;   \\d lists tables   \\d orders shows one   \\q leaves";

const listTables = `select n.nspname as schema, c.relname as name,
    case c.relkind when 'v' then 'view' when 'm' then 'view' else 'table' end as kind
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
    and n.nspname not like 'pg\\_toast%'
  order by n.nspname <> 'public', 1, 2`;

function describeTable(name: string): string {
  const literal = `'${name.replaceAll("'", "''")}'`;
  return `select attname as column, format_type(atttypid, atttypmod) as type,
      case when attnotnull then 'not null' else '' end as required, coalesce(pg_get_expr(adbin, adrelid), '') as default
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = ${literal}::regclass and attnum > 0 and not attisdropped order by attnum`;
}
