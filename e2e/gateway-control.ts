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
    async promptsOf(phone: string): Promise<Prompt[]> {
      const answer = (await call("GET", "/prompts")) as { prompts?: Prompt[] } | Prompt[];
      const prompts = Array.isArray(answer) ? answer : (answer.prompts ?? []);
      return prompts.filter((prompt) => String(prompt.phone).endsWith(phone));
    },
    decide: (txReference: number, decision: "approve" | "cancel" | "ignore" | "wrong-pin" | "no-funds") =>
      call("POST", `/prompts/${txReference}/${decision}`),
    advance: (seconds: number) => call("POST", "/advance", { seconds }),
  };
}
