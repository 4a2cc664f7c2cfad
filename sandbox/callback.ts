export type CallbackDelivery = { at: number; httpStatus?: number; error?: string };

/** One message to the shop and what became of it. */
export type Callback = {
  id: number;
  /** 0: forged, and the body names none. */
  txReference: number;
  /** Text is posted as it is, which a forged body may need; anything else as JSON. */
  body: unknown;
  /** Posted here rather than to `callbackUrl`: forged, or a return address that is told too. */
  url?: string;
  isForged?: true;
  /** `refused`: the shop answered, but not 2xx. `failed`: nobody answered at all. */
  state: "waiting" | "delivered" | "refused" | "failed" | "dropped" | "not_configured";
  /** When the next attempt is due, while waiting. */
  dueAt?: number;
  retriesLeft: number;
  deliveries: CallbackDelivery[];
};
