"use client";

import { useEffect, useState } from "react";

/** "encore 12 min", going down by itself; `text` holds `{minutes}`. The server's clock says where it starts. */
export function MinutesLeftClient({ seconds, text }: { seconds: number; text: string }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const ticking = setInterval(() => setLeft(Math.max(0, (end - Date.now()) / 1000)), 10_000);
    setLeft(seconds);
    return () => clearInterval(ticking);
  }, [seconds]);
  return <span aria-live="off">{text.replace("{minutes}", String(Math.max(1, Math.ceil(left / 60))))}</span>;
}
