import { connect, createServer } from "node:net";
import { Refusal } from "./refusal.ts";

/** Refuses a taken port by the name of the variable that changes it. */
export async function assertPortFree(variable: string, port: number): Promise<void> {
  if (!(await isPortFree(port))) throw new Refusal(portTaken(variable, port));
}

export function portTaken(variable: string, port: number, command = nameOfCommand()): string {
  const another = port < 65_535 ? port + 1 : port - 1;
  return `Port ${port} is taken by another program. Stop it, or choose another port: ${variable}=${another} ${command}`;
}

function nameOfCommand(): string {
  const script = process.env.npm_lifecycle_event ?? "start";
  return script === "start" || script === "test" ? `npm ${script}` : `npm run ${script}`;
}

/** Both questions, since a server on one address leaves the port free on another. */
export async function isPortFree(port: number): Promise<boolean> {
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => isAnswering(host, port)));
  return !answers.includes(true) && (await canListen(port));
}

export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 200; port++) if (await isPortFree(port)) return port;
  throw new Refusal(`No free port between ${wanted} and ${wanted + 200}.`);
}

/** A port from the environment, or the usual one. */
export function portFrom(variables: Record<string, string | undefined>, name: string, usual: number): number {
  const text = variables[name];
  if (!text) return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`${name} must be a port number, not "${text}".`);
  return port;
}

function isAnswering(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => finish(true));
    socket.once("timeout", () => finish(false));
    socket.once("error", () => finish(false));
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
