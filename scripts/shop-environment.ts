import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { readDemoSecrets, readOwnSecrets } from "./demo-env.ts";
import { root } from "./folders.ts";
import { portFrom } from "./ports.ts";
import { decideRunKind, type RunKind, refusePlaceholders } from "./run-kind.ts";

type Variables = Record<string, string | undefined>;

export interface ShopEnvironment {
  kind: RunKind;
  ports: { web: number; sandbox: number; database: number };
  appUrl: string;
  /** What the web and worker processes are given, but DATABASE_URL of a demonstration: its port is known later. */
  variables: Record<string, string>;
  /** A real shop may migrate by a role that owns the tables, which the shop itself then does not. */
  migrationUrl: string;
}

/** The operator's `.env`, overruled by the real environment. */
export function readVariables(): Variables {
  const path = join(root, ".env");
  const written = existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
  const given = Object.entries(process.env).filter(([, value]) => value !== "");
  return { ...written, ...Object.fromEntries(given) };
}

export function readShopEnvironment(variables: Variables = readVariables()): ShopEnvironment {
  refusePlaceholders(variables);
  const kind = decideRunKind(variables);
  const ports = {
    web: portFrom(variables, "PORT", 3000),
    sandbox: portFrom(variables, "SANDBOX_PORT", 4010),
    database: portFrom(variables, "EMBEDDED_PG_PORT", 54_329),
  };
  const own = kind === "production" ? productionVariables(variables) : demoVariables(ports.sandbox);
  const appUrl = kind === "production" ? String(variables.APP_URL) : `http://localhost:${ports.web}`;
  return {
    kind,
    ports,
    appUrl,
    migrationUrl: variables.MIGRATE_DATABASE_URL || String(variables.DATABASE_URL ?? ""),
    variables: {
      ...fromSystem(variables),
      ...own,
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      NEXTAUTH_SECRET: String(own.AUTH_SECRET),
      PORT: String(ports.web),
      NEXT_TELEMETRY_DISABLED: "1",
    },
  };
}

function demoVariables(sandboxPort: number): Record<string, string> {
  const { AUTH_SECRET, PAYGATE_AUTH_TOKEN, PAYGATE_CALLBACK_SECRET } = readDemoSecrets();
  return {
    AUTH_SECRET,
    PAYGATE_AUTH_TOKEN,
    PAYGATE_CALLBACK_SECRET,
    PAYGATE_BASE_URL: `http://127.0.0.1:${sandboxPort}`,
    ASIGAME_DEMO: "1",
  };
}

function productionVariables(variables: Variables): Record<string, string> {
  const named: Variables = {
    AUTH_SECRET: variables.AUTH_SECRET || variables.NEXTAUTH_SECRET,
    PAYGATE_CALLBACK_SECRET: variables.PAYGATE_CALLBACK_SECRET,
  };
  const complete = named.AUTH_SECRET && named.PAYGATE_CALLBACK_SECRET;
  const known = Object.entries(named).filter(([, value]) => value);
  return {
    ...pick(variables, ["DATABASE_URL", "PAYGATE_BASE_URL", "PAYGATE_AUTH_TOKEN", ...optional]),
    ...(complete ? {} : readOwnSecrets()),
    ...(Object.fromEntries(known) as Record<string, string>),
    ASIGAME_DEMO: "0",
  };
}

const optional = [
  "PAYGATE_CALLBACK_SECRET_PREVIOUS",
  "PAYGATE_TIMEOUT_MS",
  "TRUSTED_PROXY_HOPS",
  "DATABASE_POOL",
  "ALERT_WEBHOOK_URL",
  "SMTP_URL",
  "ALERT_MAIL_FROM",
  "ALERT_MAIL_TO",
  "HOST",
];

/** Nothing else of the operator's shell reaches the shop. */
function fromSystem(variables: Variables): Record<string, string> {
  const names = [
    "PATH",
    "Path",
    "HOME",
    "USERPROFILE",
    "SystemRoot",
    "TEMP",
    "TMP",
    "TMPDIR",
    "LANG",
    "TZ",
    "LOG_LEVEL",
  ];
  const extra = ["NODE_EXTRA_CA_CERTS", "FORCE_COLOR", "NO_COLOR", "TERM"];
  return pick(variables, [...names, ...extra]);
}

function pick(variables: Variables, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])));
}
