import { Refusal } from "./refusal.ts";

/** A database that is away, or not migrated, is told in a sentence; its own words could hold the address. */
export function asDatabaseRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const { code } = (error.cause ?? error) as { code?: string };
  if (code === "42P01") return new Refusal("The database has no tables yet: run `npm run db:migrate` first.");
  if (code)
    return new Refusal(`The database could not be used (${code}). Is it running, and DATABASE_URL right?`);
  return error;
}
