import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  APP_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  PAYGATE_BASE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
  PAYGATE_AUTH_TOKEN: z.string().min(8),
  /** How long one whole call to the gateway may take. A send's lease (20 s) outlasts the longest. */
  PAYGATE_TIMEOUT_MS: z
    .string()
    .regex(/^[1-9]\d{2,3}$/)
    .default("8000")
    .transform(Number)
    .pipe(z.int().max(8_000)),
  PAYGATE_CALLBACK_SECRET: z.string().min(24),
  /** The former secret path, still accepted while the gateway's dashboard is being changed. */
  PAYGATE_CALLBACK_SECRET_PREVIOUS: z.string().min(24).optional(),
  AUTH_SECRET: z.string().min(32),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  DATABASE_POOL: z
    .string()
    .regex(/^[1-9]\d?$/)
    .default("10")
    .transform(Number),
  /** Where alerts are posted as JSON. */
  ALERT_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** `smtp://user:password@host:587` or `smtps://…`; without it no mail leaves. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  ALERT_MAIL_FROM: z.email(),
  /** One address, or several with commas. */
  ALERT_MAIL_TO: z
    .string()
    .transform((list) => list.split(",").map((address) => address.trim()))
    .pipe(z.array(z.email()).max(20)),
  /** Where the web process listens; without HOST on every address of the machine. */
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .default("3000")
    .transform(Number)
    .pipe(z.int().max(65_535)),
  HOST: z.string().optional(),
  /** How many proxies stand in front of the web process and write true forwarding headers. */
  TRUSTED_PROXY_HOPS: z.string().regex(/^\d$/).default("0").transform(Number),
  ASIGAME_DEMO: z.enum(["0", "1"]).default("0"),
  /** Whether the build has the empty page that bytes are measured against. */
  BENCH_PAGES: z.enum(["0", "1"]).default("0"),
  /** Where a run of kills arms its points. */
  KILL_POINT_FOLDER: z.string().optional(),
});

type Env = z.infer<typeof schema>;

/** Reads one variable when it is first needed: a build, or a script that needs only the database, wants no key. */
function read<Name extends keyof Env>(name: Name): Env[Name] {
  const value = process.env[name];
  const former = readings.get(name);
  if (former && former.value === value) return former.read as Env[Name];
  const parsed = schema.shape[name].safeParse(value === "" ? undefined : value);
  // The value itself may be a secret, so only its name is told.
  if (!parsed.success) throw new Error(`Environment variable ${name} is missing or malformed.`);
  readings.set(name, { value, read: parsed.data });
  return parsed.data as Env[Name];
}

/** Some are read several times for each request. */
const readings = new Map<keyof Env, { value: string | undefined; read: unknown }>();

export const env = {
  get databaseUrl() {
    return read("DATABASE_URL");
  },
  get databasePool() {
    return read("DATABASE_POOL");
  },
  /** Origin of the shop, without a trailing slash. */
  get appUrl() {
    return read("APP_URL");
  },
  get paygateBaseUrl() {
    return read("PAYGATE_BASE_URL");
  },
  get paygateAuthToken() {
    return read("PAYGATE_AUTH_TOKEN");
  },
  get paygateTimeoutMs() {
    return read("PAYGATE_TIMEOUT_MS");
  },
  get paygateCallbackSecrets(): string[] {
    const previous = read("PAYGATE_CALLBACK_SECRET_PREVIOUS");
    return previous ? [read("PAYGATE_CALLBACK_SECRET"), previous] : [read("PAYGATE_CALLBACK_SECRET")];
  },
  get authSecret() {
    return read("AUTH_SECRET");
  },
  get alertWebhookUrl() {
    return read("ALERT_WEBHOOK_URL");
  },
  get alertMail() {
    const smtpUrl = read("SMTP_URL");
    return smtpUrl ? { smtpUrl, from: read("ALERT_MAIL_FROM"), to: read("ALERT_MAIL_TO") } : undefined;
  },
  get isDevelopment() {
    return read("NODE_ENV") === "development";
  },
  get hasBenchPages() {
    return read("BENCH_PAGES") === "1";
  },
  /** Undefined but in a test: nothing can arm a kill in production. */
  get killPointFolder() {
    return read("NODE_ENV") === "test" ? read("KILL_POINT_FOLDER") : undefined;
  },
  get port() {
    return read("PORT");
  },
  get host() {
    return read("HOST");
  },
  get trustedProxyHops() {
    return read("TRUSTED_PROXY_HOPS");
  },
  get isDemo() {
    return read("ASIGAME_DEMO") === "1";
  },
  get logLevel() {
    return read("LOG_LEVEL");
  },
};
