"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import { placeOrderAction } from "#lib/checkout/actions.ts";
import type { CheckoutAnswer, CheckoutState } from "#lib/checkout/checkout-state.ts";

type Placing = {
  /** What the last answer said. */
  state: CheckoutState;
  /** The form's own action, as browsers without scripts send it. */
  action: (form: FormData) => void;
  place: (event: FormEvent<HTMLFormElement>) => void;
  isPlacing: boolean;
};

const untouched: CheckoutState = {
  idempotencyKey: undefined,
  values: { customerName: "", phone: "", network: "", deliveryPlaceId: "", landmark: "" },
  errors: {},
  refusal: undefined,
};

/**
 * Places the order by the short way, which renders nothing on the server, and opens its page or says why not. When that
 * way gives no answer, the form's own action does: sent by both, it is still one order.
 */
export function usePlacing(): Placing {
  const [actionState, action] = useActionState(placeOrderAction, untouched);
  const [shortState, setShortState] = useState<CheckoutState>();
  const [isPlacing, startPlacing] = useTransition();
  const { refresh } = useRouter();
  const place = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startPlacing(async () => {
      const answer = await request(form);
      if (answer && "orderPath" in answer) {
        window.location.assign(answer.orderPath);
        // Until the page is left, the button stays as it is; whoever comes back finds it ready.
        await new Promise((resolve) => window.addEventListener("pagehide", resolve, { once: true }));
        return;
      }
      startPlacing(() => {
        setShortState(answer?.state);
        if (!answer) action(form);
        else if (answer.isPageOld) refresh();
      });
    });
  };
  return { state: shortState ?? actionState, action, place, isPlacing };
}

async function request(form: FormData): Promise<CheckoutAnswer | undefined> {
  try {
    const answer = await fetch("/api/checkout", { method: "POST", body: form });
    return answer.ok ? ((await answer.json()) as CheckoutAnswer) : undefined;
  } catch {
    return undefined;
  }
}
