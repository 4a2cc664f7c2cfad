import { Refusal } from "./refusal.ts";

type Variables = Record<string, string | undefined>;

/** The four that make a shop real. None: a demonstration. All: production. Some: a mistake, refused by name. */
export const deciding = ["DATABASE_URL", "PAYGATE_BASE_URL", "PAYGATE_AUTH_TOKEN", "APP_URL"] as const;

export type RunKind = "demonstration" | "production";

export function decideRunKind(variables: Variables): RunKind {
  const missing = deciding.filter((name) => !variables[name]);
  if (missing.length === deciding.length) return "demonstration";
  if (missing.length === 0) return "production";
  const set = deciding.filter((name) => variables[name]);
  throw new Refusal(
    `${set.join(", ")} ${set.length > 1 ? "are" : "is"} set, but ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} not. ` +
      "Set all four for a real shop, or none for the demonstration.",
  );
}

/** `.env.example` writes what is to be filled in as `<…>`: copied as it stands it must not start anything. */
export function refusePlaceholders(variables: Variables): void {
  const left = Object.keys(variables).filter(
    (name) => ours.test(name) && /^<.*>$/.test(variables[name] ?? ""),
  );
  if (left.length === 0) return;
  throw new Refusal(
    `${left.join(", ")} still ${left.length > 1 ? "hold" : "holds"} the placeholder of .env.example. ` +
      "Fill it in, or take the line away.",
  );
}

/** Other programs' variables may hold what they like. */
const ours = /^((MIGRATE_)?DATABASE_|PAYGATE_|APP_URL$|AUTH_SECRET$|NEXTAUTH_SECRET$|TRUSTED_PROXY_HOPS$)/;
