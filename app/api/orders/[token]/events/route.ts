import { log } from "#lib/log.ts";
import { onOrderChange } from "#lib/orders/order-changes.ts";
import { findOrderVersion } from "#lib/orders/queries.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";

export const dynamic = "force-dynamic";

const tickMs = 3_000;
const ticksPerMessage = 3;
const longestMs = 10 * 60_000;

/** Streams that are open for each order: one for each of its shopper's tabs, and a crowd of nobody's. */
const openStreams = new Map<string, number>();
const mostStreams = 4;

/**
 * Server-sent events of one order: its version now, whenever it changes and every few seconds, so that a page whose
 * stream is held back on its way finds out. The browser then reads the page again.
 */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const order = await findOrderVersion(token);
  const noStore = { "cache-control": "no-store" };
  if (!order) return new Response("Not found", { status: 404, headers: noStore });
  if ((openStreams.get(order.orderId) ?? 0) >= mostStreams)
    return new Response("Too many streams", { status: 503, headers: { ...noStore, "retry-after": "30" } });
  return new Response(streamOf(token, order, request.signal), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Compressing or buffering on the way would hold the events back.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

type Seen = { orderId: string; version: number; isAwaiting: boolean };

function streamOf(token: string, first: Seen, gone: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      let { isAwaiting } = first;
      let sentVersion = 0;
      let ticks = 0;
      let isBusy = false;

      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const sendVersion = (seen: Seen, isDue = false) => {
        isAwaiting = seen.isAwaiting;
        if (seen.version <= sentVersion && !isDue) return;
        sentVersion = seen.version;
        send(`data: ${seen.version}\n\n`);
      };
      const look = (isDue = false) =>
        quietly(async () => {
          const seen = await findOrderVersion(token);
          if (seen && !isOver) sendVersion(seen, isDue);
        });
      const tick = async () => {
        ticks += 1;
        // A proxy drops a silent connection; and should a notice ever be lost, the page is late by this much only.
        if (ticks % ticksPerMessage === 0) void look(true);
        if (!isAwaiting || isBusy) return;
        isBusy = true;
        await quietly(() => nudgeOrder(token));
        isBusy = false;
      };

      let isOver = false;
      const stopHearing = onOrderChange(first.orderId, () => void look());
      const ticking = setInterval(() => void tick(), tickMs);
      const ending = setTimeout(() => end(), longestMs);
      end = () => {
        if (isOver) return;
        isOver = true;
        countStream(first.orderId, -1);
        stopHearing();
        clearInterval(ticking);
        clearTimeout(ending);
        gone.removeEventListener("abort", end);
        try {
          controller.close();
        } catch {
          // The browser closed it first.
        }
      };
      gone.addEventListener("abort", end);
      countStream(first.orderId, 1);
      send("retry: 2000\n");
      sendVersion(first);
      // Who left before this began is not heard to leave.
      if (gone.aborted) return end();
      // What changed between the first look and the listening.
      void look();
    },
    cancel() {
      end();
    },
  });
}

function countStream(orderId: string, change: 1 | -1): void {
  const count = (openStreams.get(orderId) ?? 0) + change;
  if (count > 0) openStreams.set(orderId, count);
  else openStreams.delete(orderId);
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn("an open order page could not be served for now", { error });
  }
}
