import { text as readAll } from "node:stream/consumers";
import { CliRefusal, type Environment, type Simulator } from "./cli-simulator.ts";
import { type TriggerOptions, triggerPayment } from "./cli-trigger.ts";
import { secondsIn } from "./duration.ts";
import type { Transaction } from "./transaction.ts";

export type CliOptions = TriggerOptions & { url?: string; copies?: string };
export type Command = {
  /** Names of what follows; `?` may be left out, `…` takes any number. */
  takes: string[];
  options?: (keyof CliOptions)[];
  run(simulator: Simulator, given: string[], options: CliOptions, env: Environment): Promise<unknown>;
};

const post =
  (path: (given: string[]) => string, body?: (given: string[], options: CliOptions) => unknown) =>
  (simulator: Simulator, given: string[], options: CliOptions) =>
    simulator.call("POST", path(given), body?.(given, options));

/** All that the command line can do; each asks the control API, and answers what that answered. */
export const commands: Record<string, Command> = {
  trigger: {
    takes: ["scenario|act"],
    options: ["phone", "amount", "identifier", "network"],
    run: (simulator, [what = ""], options, env) => triggerPayment(simulator, what, options, env),
  },
  advance: {
    takes: ["time"],
    run: post(
      () => "/advance",
      ([time]) => ({ seconds: seconds(time) }),
    ),
  },
  resend: { takes: ["callback"], run: post(([id]) => `/callbacks/${whole(id)}/resend`) },
  drop: { takes: ["callback"], run: post(([id]) => `/callbacks/${whole(id)}/drop`) },
  delay: {
    takes: ["callback", "time"],
    run: post(
      ([id]) => `/callbacks/${whole(id)}/delay`,
      ([, time]) => ({ seconds: seconds(time) }),
    ),
  },
  duplicate: {
    takes: ["callback"],
    options: ["copies"],
    run: post(
      ([id]) => `/callbacks/${whole(id)}/duplicate`,
      (_given, { copies = "1" }) => ({ copies: whole(copies) }),
    ),
  },
  forge: {
    takes: ["body|-"],
    options: ["url"],
    run: async (simulator, [body], { url }) =>
      simulator.call("POST", "/callbacks/forge", {
        body: body === "-" ? await readAll(process.stdin) : body,
        url,
      }),
  },
  withdraw: {
    takes: ["network", "amount"],
    run: post(
      () => "/withdraw",
      ([network, amount]) => ({ network, amount: whole(amount) }),
    ),
  },
  settings: {
    takes: ["name=value…"],
    run: (simulator, given) =>
      given.length === 0
        ? simulator.call("GET", "/settings")
        : simulator.call("PUT", "/settings", Object.fromEntries(given.map(setting))),
  },
  reset: { takes: [], run: post(() => "/reset") },
  scenarios: { takes: [], run: (simulator) => simulator.call("GET", "/scenarios") },
  status: { takes: [], run: status },
};

async function status(simulator: Simulator) {
  type Answer = { now: string; balances: object; transactions: Transaction[] };
  const { now, balances, transactions } = await simulator.call<Answer>("GET", "/ledger");
  const { url: callbackUrl, callbacks } = await simulator.call<{ url: string | null; callbacks: object[] }>(
    "GET",
    "/callbacks",
  );
  const states = { pending: 0, paid: 0, cancelled: 0, expired: 0 };
  for (const { state } of transactions) states[state] += 1;
  return {
    url: simulator.url,
    now,
    transactions: states,
    balances,
    callbackUrl,
    callbacks: callbacks.length,
  };
}

function seconds(time = ""): number {
  const told = secondsIn(time);
  if (!told) throw new CliRefusal(`"${time}" is no time: 90, 15m, 72h or 2d.`, 2);
  return told;
}

function whole(text = ""): number {
  if (!/^\d{1,9}$/.test(text)) throw new CliRefusal(`"${text}" is no whole number.`, 2);
  return Number(text);
}

/** `hangMs=50`, `payMode=cut_before`, `callbackUrl=null`. */
function setting(given: string): [string, unknown] {
  const [, name = "", value = ""] = /^(\w+)=(.*)$/s.exec(given) ?? [];
  if (name === "") throw new CliRefusal(`"${given}" is no setting: name=value.`, 2);
  return [name, /^(true|false|null|\d+)$/.test(value) && name !== "statusMode" ? JSON.parse(value) : value];
}
