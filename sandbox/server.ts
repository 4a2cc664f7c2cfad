import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type HttpBindings, serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { controlRoutes } from "./control-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { developerOnly } from "./developer-only.ts";
import { Gateway, type GatewayOptions } from "./gateway.ts";
import { gatewayRoutes } from "./gateway-routes.ts";
import { pageRoutes } from "./page-routes.ts";
import { phoneRoutes } from "./phone-routes.ts";

export type SandboxOptions = GatewayOptions & { port: number; host?: string };
export type RunningSandbox = { url: string; gateway: Gateway; stop(): Promise<void> };

/** Starts a simulator of its own; rejects when the port is taken. Port 0 takes a free one. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { host = "127.0.0.1", port } = options;
  if (!options.key.startsWith("sandbox_")) throw new Error("the key must begin with sandbox_");
  let app: Hono<{ Bindings: HttpBindings }> | undefined;
  const server = await listen((request, env) => app?.fetch(request, env as HttpBindings), port, host);
  try {
    // Only once the port is ours: a second simulator must not touch the journal of the first.
    const gateway = new Gateway(options);
    app = sandboxApp(gateway);
    const url = `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
    return { url, gateway, stop: () => stop(server, gateway) };
  } catch (error) {
    server.close();
    throw error;
  }
}

function sandboxApp(gateway: Gateway) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: () => new Response("Too large", { status: 413 }) }));
  for (const path of ["/", "/phone/*", "/desk/*", "/sandbox/*"]) app.use(path, developerOnly);
  app.route("/", gatewayRoutes(gateway));
  app.route("/", pageRoutes(gateway));
  app.route("/", phoneRoutes(gateway));
  const control = controlRoutes(gateway);
  app.route("/sandbox", control);
  app.route("/", deskRoutes(gateway, control));
  app.onError((error, c) => {
    console.error(error);
    return c.text("The simulator failed.", 500);
  });
  return app;
}

type Fetch = (request: Request, env: unknown) => Response | Promise<Response> | undefined;

function listen(fetch: Fetch, port: number, hostname: string): Promise<Server> {
  const early = () => new Response("Starting", { status: 503 });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request, env) => fetch(request, env) ?? early(), port, hostname }, () =>
      resolve(server),
    ) as Server;
    server.once("error", reject);
  });
}

function stop(server: Server, gateway: Gateway): Promise<void> {
  gateway.stop();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
