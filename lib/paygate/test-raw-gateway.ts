import { createServer, type Socket } from "node:net";
import { afterAll, beforeAll } from "vitest";

/** Writes the answer byte by byte as it likes, and may leave the line open or cut it. */
export type RawAnswer = (socket: Socket) => void;

/**
 * For tests: a gateway below HTTP, for answers that no HTTP server would let one write. Each request is answered by the
 * raw answer that stands under the first word of its address (`http://…/<name>/api/v1/pay`).
 */
export function useRawGateway(answers: Record<string, RawAnswer>) {
  const asked: string[] = [];
  const lines = new Set<Socket>();
  const server = createServer((socket) => {
    lines.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => lines.delete(socket));
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      const length = Number(/content-length: (\d+)/i.exec(heard)?.[1] ?? Number.NaN);
      const head = heard.indexOf("\r\n\r\n");
      if (head < 0 || heard.length < head + 4 + length) return;
      const path = heard.split(" ")[1] ?? "";
      heard = "";
      asked.push(path);
      answers[decodeURIComponent(path.split("/")[1] ?? "")]?.(socket);
    });
  });
  const held = { port: 0 };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    held.port = (server.address() as { port: number }).port;
    process.env.PAYGATE_AUTH_TOKEN = "sandbox_key_of_a_test";
    process.env.LOG_LEVEL = "silent";
  });
  afterAll(() => {
    for (const line of lines) line.destroy();
    server.close();
  });
  return { asked, url: (name: string) => `http://127.0.0.1:${held.port}/${encodeURIComponent(name)}` };
}
