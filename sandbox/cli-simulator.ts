/** Told in one sentence. 1: it cannot be done now. 2: it was asked in a way that is not understood. */
export class CliRefusal extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

export type Environment = Record<string, string | undefined>;
export type Simulator = Awaited<ReturnType<typeof findSimulator>>;

/** The simulator that runs already, which the command line only talks to; refuses when there is none. */
export async function findSimulator(env: Environment) {
  const port = env.SANDBOX_PORT || "4010";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new CliRefusal("SANDBOX_PORT must be the port of a running simulator.", 2);
  const url = `http://${reachable(env.SANDBOX_HOST)}:${port}`;
  const none = `no simulator answers at ${url}. Start one first, or set SANDBOX_PORT.`;

  async function call<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/sandbox${path}`, { method, body: JSON.stringify(body) }).catch(
      () => {
        throw new CliRefusal(none, 1);
      },
    );
    const told = (await response.json().catch(() => ({}))) as T & { error?: string };
    if (!response.ok) throw new CliRefusal(told.error ?? `it answered ${response.status}.`, 1);
    return told;
  }
  const ready = await call("GET", "/ready");
  if (ready.status !== "ready") throw new CliRefusal(`what answers at ${url} is no simulator.`, 1);
  return { url, call };
}

/** An address to listen on is not always one to speak to. */
function reachable(host = ""): string {
  if (host === "" || host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
