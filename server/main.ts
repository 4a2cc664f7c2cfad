import { createServer } from "node:http";
import { createServer as createListener } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { env } from "#lib/env.ts";
import { createShopServer } from "./shop-server.ts";

const { appUrl, port, host, isDemo, isDevelopment, trustedProxyHops } = env;
const settings = { appUrl: new URL(appUrl), isDemo, isDevelopment, trustedProxyHops };
const { server, drain } = createShopServer(settings, () => handle);

// Next adds its own upgrade handler to the server that it is given: in production it is given one that never listens.
const httpServer = isDevelopment ? server : createServer();
const dir = join(import.meta.dirname, "..");
const app = next({ dev: isDevelopment, dir, port, hostname: "localhost", httpServer });
await app.prepare();
const handle = app.getRequestHandler();

/** Node accepts one connection for each listener and turn of its loop: behind a burst a health check would wait long. */
const others = Array.from({ length: 15 }, () =>
  createListener({ noDelay: true }, (socket) => server.emit("connection", socket)),
);
drain.onClose = () => {
  for (const more of others) more.close();
};

server.on("error", (error: NodeJS.ErrnoException) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken (PORT).` : error);
  process.exit(1);
});

async function stop(): Promise<void> {
  if (drain.isDraining) return;
  await drain.drain(isDevelopment ? 500 : 9_000);
  // Work that Next promised to do after a response; then nothing may hold the process.
  await Promise.race([app.close(), sleep(1_000)]);
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

const listening = { port, host, reusePort: process.platform === "linux", backlog: 4_096 };
server.listen(listening, () => {
  if (listening.reusePort) for (const more of others) more.listen(listening);
  console.log(`listening on port ${port}`);
});
