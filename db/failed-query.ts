/**
 * A query that failed, told without its parameters and without the row that broke a rule: both hold names and phones,
 * and whoever prints an error (Next does, by itself) would print them.
 */
export class FailedQuery extends Error {
  override name = "FailedQuery";
  /** SQLSTATE, or the network's code. */
  code: string | undefined;
  /** The constraint that refused, when one did. */
  constraint: string | undefined;

  constructor(failure: unknown) {
    const driverError = (failure instanceof Error ? (failure.cause ?? failure) : {}) as {
      code?: string;
      constraint_name?: string;
    };
    super(
      ["The database refused or failed", driverError.code, driverError.constraint_name]
        .filter(Boolean)
        .join(" "),
    );
    this.code = driverError.code;
    this.constraint = driverError.constraint_name;
  }
}

/** The unique constraint that refused, if that is why. */
export function violatedUnique(error: unknown): string | undefined {
  return violated(error, "23505");
}

/** The CHECK that refused, if that is why. */
export function violatedCheck(error: unknown): string | undefined {
  return violated(error, "23514");
}

/** By name: each bundle of a build has a class of its own. */
function violated(error: unknown, kind: string): string | undefined {
  if (!(error instanceof Error) || error.name !== "FailedQuery") return undefined;
  const { code, constraint } = error as FailedQuery;
  return code === kind ? constraint : undefined;
}
