"use client";

import { type FormEvent, useTransition } from "react";

type Placing = [place: (event: FormEvent<HTMLFormElement>) => void, isPlacing: boolean];

/**
 * Places the order by the short way, which renders nothing on the server, and opens its page. Whatever else comes of it
 * is left to the form's own `submit`, which says it: sent by both ways, it is still one order.
 */
export function usePlacing(submit: (form: FormData) => void): Placing {
  const [isPlacing, startPlacing] = useTransition();
  const place = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startPlacing(async () => {
      const orderPath = await request(form);
      if (orderPath === undefined) return startPlacing(() => submit(form));
      window.location.assign(orderPath);
      // Until the page is left, the button stays as it is; whoever comes back finds it ready.
      await new Promise((resolve) => window.addEventListener("pagehide", resolve, { once: true }));
    });
  };
  return [place, isPlacing];
}

async function request(form: FormData): Promise<string | undefined> {
  try {
    const answer = await fetch("/api/checkout", { method: "POST", body: form });
    const { orderPath } = (await answer.json()) as { orderPath?: string };
    return orderPath ?? undefined;
  } catch {
    return undefined;
  }
}
