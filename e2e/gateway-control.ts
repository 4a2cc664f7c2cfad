import { expect } from "@playwright/test";

/** What stories ask of the simulator, over the same HTTP that a developer would use (sandbox/README.md). */
export type GatewayControl = ReturnType<typeof gatewayControl>;

type Prompt = { txReference: number; phone: string; amount: number; state: string };

export function gatewayControl(url: string) {
  let before: unknown;
  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${url}/sandbox${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} /sandbox${path} answered ${response.status}`);
    return response.json();
  }
  type Decision = "approve" | "cancel" | "ignore" | "wrong-pin" | "no-funds";
  async function promptsOf(phone: string): Promise<Prompt[]> {
    const answer = (await call("GET", "/prompts")) as { prompts?: Prompt[] } | Prompt[];
    const prompts = Array.isArray(answer) ? answer : (answer.prompts ?? []);
    return prompts.filter((prompt) => String(prompt.phone).endsWith(phone));
  }
  return {
    url,
    async set(settings: Record<string, unknown>): Promise<void> {
      before ??= await call("GET", "/settings");
      await call("PUT", "/settings", settings);
    },
    async restoreSettings(): Promise<void> {
      if (before) await call("PUT", "/settings", before);
      before = undefined;
    },
    /** Prompts that went to a phone (8 local digits), oldest first. */
    promptsOf,
    decide: (txReference: number, decision: Decision) => call("POST", `/prompts/${txReference}/${decision}`),
    /** Decides on the first prompt of a phone as soon as it is there: a busy worker sends it some time after the order. */
    async decideOnFirst(phone: string, decision: Decision): Promise<void> {
      await expect.poll(async () => (await promptsOf(phone)).length).toBeGreaterThan(0);
      const [prompt] = await promptsOf(phone);
      await call("POST", `/prompts/${prompt?.txReference}/${decision}`);
    },
    advance: (seconds: number) => call("POST", "/advance", { seconds }),
  };
}
