import postgres from "postgres";
import { splitStatements } from "./sql-statement.ts";
import type { SqlAnswer } from "./sql-table.ts";

/** One connection, so that `begin` and `set` hold for what follows. Reads only, unless told otherwise. */
export class SqlSession {
  readonly #sql: postgres.Sql;
  #running: { cancel(): void } | undefined;

  constructor(url: string, { canWrite }: { canWrite: boolean }) {
    this.#sql = postgres(url, {
      max: 1,
      connect_timeout: 5,
      fetch_types: false,
      onnotice: ({ severity, message }) => console.error(`${severity}: ${message}`),
      connection: {
        application_name: "asigame db:sql",
        ...(canWrite ? {} : { default_transaction_read_only: true }),
      },
    });
  }

  /** Told of each answer as it comes; the first error ends the text. Each statement is a transaction of its own. */
  async ask(text: string, onAnswer: (answer: SqlAnswer) => void): Promise<void> {
    for (const statement of splitStatements(text)) {
      const running = this.#sql.unsafe(statement);
      this.#running = running;
      try {
        // Raw: what PostgreSQL wrote, not what JavaScript would make of a date or a large number.
        onAnswer(readAnswer((await running.raw()) as unknown as RawAnswer));
      } finally {
        this.#running = undefined;
      }
    }
  }

  /** False when nothing is running. */
  cancel(): boolean {
    this.#running?.cancel();
    return this.#running !== undefined;
  }

  async end(): Promise<void> {
    await this.#sql.end({ timeout: 2 });
  }
}

type RawAnswer = (Uint8Array | null)[][] & {
  command: string;
  count: number | null;
  columns?: { name: string; type: number }[];
};

function readAnswer(answer: RawAnswer): SqlAnswer {
  const rows = answer.map((row) =>
    row.map((value) => (value === null ? null : Buffer.from(value).toString("utf8"))),
  );
  return { command: answer.command, count: answer.count, columns: answer.columns ?? [], rows };
}

/** One line, as PostgreSQL says it, and what to do when only reading is allowed. */
export function describeSqlError(error: unknown): string {
  const { message, code, hint } = error as { message?: string; code?: string; hint?: string };
  if (code === "25006") return `${message}: db:sql only reads; add --write to change something.`;
  const line = String(message ?? error).replaceAll(/\s+/g, " ");
  return hint ? `${line} (${hint})` : line;
}
