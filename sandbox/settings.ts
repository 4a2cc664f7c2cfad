import { z } from "zod";

export const payModes = [
  "normal",
  "cut_before",
  "cut_after_registering",
  "timeout_after_registering",
  "http_502_before",
  "http_502_after_registering",
  "callback_first",
] as const;
export const statusModes = ["normal", "timeout", "502", "html", "stale", "not_found"] as const;
export type PayMode = (typeof payModes)[number];

/** What is not known of the real gateway, or changes with its mood: a developer may set each to its worst. */
export const settingsSchema = z.strictObject({
  /** Is `amount` in the status of a paid transaction? Seen on the wire, not in the guide. */
  amountInStatus: z.boolean(),
  callbackUrl: z.url({ protocol: /^https?$/ }).nullable(),
  callbackMode: z.enum(["send", "drop"]),
  callbackDelayMs: z.int().min(0).max(172_800_000),
  callbackCopies: z.int().min(1).max(20),
  /** Attempts after the first when nobody answers; whether the real gateway retries is not known. */
  callbackRetries: z.int().min(0).max(10),
  callbackRetryMs: z.int().min(1).max(3_600_000),
  promptLifetimeS: z.int().min(1).max(86_400),
  /** How long a scenario waits before it decides. */
  decisionDelayMs: z.int().min(0).max(600_000),
  /** How long a lost answer keeps the line open before it is reset. */
  hangMs: z.int().min(0).max(120_000),
  unknownHttpStatus: z.union([z.literal(200), z.literal(400), z.literal(403), z.literal(404)]),
  payMode: z.enum(payModes),
  statusMode: z.enum(statusModes),
  /** Does the hosted page redirect once on its way? A browser's form-action sees every address on it. */
  pageRedirects: z.boolean(),
  /** Is a payment on the page also posted to its `url`, the guide's "URL de retour"? */
  pageReturnPosts: z.boolean(),
  /** Seconds until a paid page goes back to `url` by itself; 0: only by its link. */
  pageReturnS: z.int().min(0).max(3_600),
  /** What the merchant had before the ledger's first payment. */
  floozBalance: z.int().min(0).max(999_999_999_999),
  tmoneyBalance: z.int().min(0).max(999_999_999_999),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Those that are chosen from a list. */
export const settingChoices: Partial<Record<keyof Settings, readonly (string | number | boolean)[]>> = {
  amountInStatus: [true, false],
  callbackMode: ["send", "drop"],
  unknownHttpStatus: [200, 400, 403, 404],
  payMode: payModes,
  statusMode: statusModes,
  pageRedirects: [true, false],
  pageReturnPosts: [true, false],
};

export const initialSettings: Settings = {
  amountInStatus: true,
  callbackUrl: null,
  callbackMode: "send",
  callbackDelayMs: 0,
  callbackCopies: 1,
  callbackRetries: 2,
  callbackRetryMs: 5_000,
  promptLifetimeS: 300,
  decisionDelayMs: 2_000,
  hangMs: 10_000,
  unknownHttpStatus: 200,
  payMode: "normal",
  statusMode: "normal",
  pageRedirects: true,
  pageReturnPosts: false,
  pageReturnS: 5,
  floozBalance: 0,
  tmoneyBalance: 0,
};
