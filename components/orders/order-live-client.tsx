"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Keeps an open order page true: reads it again when the server says that it changed, when the shopper comes back to
 * the tab (after typing the PIN), and every 5 s when the event stream does not come through. Draws nothing.
 */
export function OrderLiveClient({ token, version }: { token: string; version: number }) {
  const { refresh } = useRouter();
  const shown = useRef(version);
  shown.current = version;

  useEffect(() => {
    const address = `/api/orders/${token}/`;
    let polling: ReturnType<typeof setInterval> | undefined;
    const compare = (newest: number) => {
      if (newest > shown.current) refresh();
    };
    const poll = () =>
      fetch(`${address}status`)
        .then((answer) => answer.json())
        .then((order: { version: number }) => compare(order.version))
        .catch(() => {});
    const events = new EventSource(`${address}events`);
    events.onmessage = (message) => compare(+message.data);
    events.onopen = () => {
      clearInterval(polling);
      polling = undefined;
    };
    events.onerror = () => {
      polling ??= setInterval(poll, 5000);
    };
    const back = () => {
      if (!document.hidden) refresh();
    };
    // A page that has just been loaded is shown, too, and is as new as can be.
    const backFromCache = ({ persisted }: PageTransitionEvent) => {
      if (persisted) back();
    };
    document.addEventListener("visibilitychange", back);
    addEventListener("pageshow", backFromCache);
    return () => {
      events.close();
      clearInterval(polling);
      document.removeEventListener("visibilitychange", back);
      removeEventListener("pageshow", backFromCache);
    };
  }, [token, refresh]);
  return null;
}
