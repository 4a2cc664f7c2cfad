import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { isAnswering } from "./wait-until.ts";

export type FrontDoor = {
  /** Connections that one process refused and another took. */
  readonly rerouted: number;
  /** Connections that nobody took. */
  readonly refused: number;
  close(): void;
};

/** How often each process is asked whether it is ready. */
const askMs = 250;

/**
 * What a host puts before several web processes: each connection goes to the next of those that say they are ready, and
 * to another when that one does not take it. It never looks inside and repeats nothing, so whatever a process breaks off,
 * the shopper sees.
 */
export async function openFrontDoor(port: number, behind: readonly number[]): Promise<FrontDoor> {
  const counts = { rerouted: 0, refused: 0 };
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (client) => {
    open.add(client);
    client.once("close", () => open.delete(client));
    client.on("error", () => client.destroy());
    turn += 1;
    const inTurn = [...behind.slice(turn % behind.length), ...behind.slice(0, turn % behind.length)];
    // Those that are not ready come last: better a try than nobody.
    offer(
      client,
      inTurn.toSorted((a, b) => Number(resting.has(a)) - Number(resting.has(b))),
    );
  });
  const resting = new Set<number>();
  const asking = setInterval(() => {
    for (const inner of behind)
      isAnswering(`http://127.0.0.1:${inner}/api/health/ready`)
        .catch(() => false)
        .then((isReady) => (isReady ? resting.delete(inner) : resting.add(inner)));
  }, askMs);

  function offer(client: Socket, [next, ...rest]: number[]): void {
    if (next === undefined) {
      counts.refused += 1;
      client.destroy();
      return;
    }
    const inner = connect({ port: next, host: "127.0.0.1", allowHalfOpen: true });
    const refused = () => {
      if (rest.length > 0) counts.rerouted += 1;
      offer(client, rest);
    };
    inner.once("error", refused);
    inner.once("connect", () => {
      inner.off("error", refused);
      inner.on("error", () => client.resetAndDestroy());
      inner.once("close", () => client.destroySoon());
      client.once("close", () => inner.destroy());
      client.pipe(inner);
      inner.pipe(client);
    });
  }

  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    get rerouted() {
      return counts.rerouted;
    },
    get refused() {
      return counts.refused;
    },
    close() {
      clearInterval(asking);
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
