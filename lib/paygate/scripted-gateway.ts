import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

export type GatewayRequest = { path: string; body: Record<string, unknown> };
/** An answer word for word, or a way to fail. */
export type ScriptedAnswer =
  | { status?: number; body: string; type?: string }
  | ((request: GatewayRequest, response: ServerResponse) => void);

/**
 * For tests of answers that a well-behaved simulator never gives: a gateway on real HTTP that answers each request by
 * what the test says. Points PAYGATE_BASE_URL to itself.
 */
export function useScriptedGateway() {
  const seen: GatewayRequest[] = [];
  const script: { answer: (request: GatewayRequest) => ScriptedAnswer | Promise<ScriptedAnswer> } = {
    answer: () => json({ error_code: 403, error_message: "Transaction non trouvée." }),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = { path: request.url ?? "", body: JSON.parse(Buffer.concat(chunks).toString()) };
    seen.push(asked);
    const answer = await script.answer(asked);
    if (typeof answer === "function") return answer(asked, response);
    response.writeHead(answer.status ?? 200, { "content-type": answer.type ?? "application/json" });
    response.end(answer.body);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env.PAYGATE_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.PAYGATE_AUTH_TOKEN = "sandbox_key_of_a_test";
    process.env.LOG_LEVEL = "silent";
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, script };
}

export function json(body: unknown, status = 200): ScriptedAnswer {
  return { status, body: JSON.stringify(body) };
}

/** Takes the request and hangs up without an answer. */
export const hangUp: ScriptedAnswer = (_request, response) => response.destroy();
