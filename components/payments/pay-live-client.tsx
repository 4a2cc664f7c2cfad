"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Keeps an open pay link's page true: asks every 4 s whether its order changed, and when somebody comes back to it. */
export function PayLiveClient({ link, version }: { link: string; version: number }) {
  const { refresh } = useRouter();
  useEffect(() => {
    const ask = () => {
      // A tab that nobody sees spends nobody's data.
      if (document.hidden) return;
      fetch(`/api/pay/${link}/status`)
        .then((answer) => answer.json())
        .then((order: { version: number }) => order.version > version && refresh())
        .catch(() => {});
    };
    const asking = setInterval(ask, 4000);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(asking);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [link, version, refresh]);
  return null;
}
