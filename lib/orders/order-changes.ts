import postgres from "postgres";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";

type Listener = () => void;
type Watch = { listeners: Map<string, Set<Listener>>; client: postgres.Sql | undefined };

/** One connection listens for all open pages of a process; were this file loaded twice, two would, and nothing be wrong. */
let current: Watch | undefined;

/**
 * Calls `listener` whenever the status of the order, or of one of its payments, has changed and that is committed; a
 * listener must look for itself what is true. A lost connection is opened again and everybody is told to look, since
 * a change may have gone by meanwhile. Returns the way to stop, which may be called more than once.
 */
export function onOrderChange(orderId: string, listener: Listener): () => void {
  current ??= { listeners: new Map(), client: undefined };
  const watch = current;
  const ofOrder = watch.listeners.get(orderId) ?? new Set();
  watch.listeners.set(orderId, ofOrder.add(listener));
  listen(watch);
  return () => {
    ofOrder.delete(listener);
    if (ofOrder.size === 0 && watch.listeners.get(orderId) === ofOrder) watch.listeners.delete(orderId);
  };
}

/** How many orders are being watched in this process. */
export function countWatchedOrders(): number {
  return current?.listeners.size ?? 0;
}

/** Lets the connection go, when the process stops. */
export async function closeOrderChanges(): Promise<void> {
  const watch = current;
  current = undefined;
  watch?.listeners.clear();
  await watch?.client?.end({ timeout: 1 });
}

function listen(watch: Watch): void {
  if (watch.client) return;
  const client = postgres(env.databaseUrl, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "asigame-order-changes" },
  });
  watch.client = client;
  const onNotify = (orderId: string) => tell(watch.listeners.get(orderId));
  const onListening = () => {
    for (const ofOrder of watch.listeners.values()) tell(ofOrder);
  };
  client.listen("order_changed", onNotify, onListening).catch((error: unknown) => {
    // The driver goes on trying by itself; pages fall back to looking every few seconds.
    log.warn("order changes not heard for now", { error });
  });
}

function tell(listeners: Set<Listener> | undefined): void {
  for (const listener of [...(listeners ?? [])]) listener();
}
