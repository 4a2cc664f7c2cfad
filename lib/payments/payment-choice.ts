import type { Network } from "#lib/phone.ts";

/** How a shopper wants to pay: a prompt on a phone of that network, or the gateway's own page. */
export type PaymentChoice = Network | "PAGE";
