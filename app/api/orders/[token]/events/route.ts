import { log } from "#lib/log.ts";
import { onOrderChange } from "#lib/orders/order-changes.ts";
import { findOrderVersion } from "#lib/orders/queries.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";

export const dynamic = "force-dynamic";

const tickMs = 3_000;
const ticksPerPing = 5;
const longestMs = 10 * 60_000;

/** Server-sent events of one order: its version now and whenever it changes. The browser then reads the page again. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const order = await findOrderVersion(token);
  if (!order) return new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });
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
      const tellVersion = (seen: Seen) => {
        isAwaiting = seen.isAwaiting;
        if (seen.version <= sentVersion) return;
        sentVersion = seen.version;
        send(`data: ${seen.version}\n\n`);
      };
      const look = () =>
        quietly(async () => {
          const seen = await findOrderVersion(token);
          if (seen && !isOver) tellVersion(seen);
        });
      const tick = async () => {
        ticks += 1;
        // A proxy drops a silent connection; and should a notice ever be lost, the page is late by this much only.
        if (ticks % ticksPerPing === 0) {
          send(": ping\n\n");
          void look();
        }
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
      send("retry: 2000\n");
      tellVersion(first);
      // What changed between the first look and the listening.
      void look();
    },
    cancel() {
      end();
    },
  });
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn("an open order page could not be served for now", { error });
  }
}
