export type CallbackDelivery = { at: number; httpStatus?: number; error?: string };

/** One message to the shop and what became of it. */
export type Callback = {
  id: number;
  txReference: number;
  body: Record<string, string | number>;
  /** `refused`: the shop answered, but not 2xx. `failed`: nobody answered at all. */
  state: "waiting" | "delivered" | "refused" | "failed" | "dropped" | "not_configured";
  /** When the next attempt is due, while waiting. */
  dueAt?: number;
  retriesLeft: number;
  deliveries: CallbackDelivery[];
};
