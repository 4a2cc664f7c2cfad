export type TransactionState = "pending" | "paid" | "cancelled" | "expired";

/** One payment as this gateway knows it; instants are milliseconds of the simulator's own clock. */
export type Transaction = {
  txReference: number;
  identifier: string;
  amount: number;
  /** 8 local digits. */
  phone: string;
  network: "FLOOZ" | "TMONEY";
  description: string;
  state: TransactionState;
  registeredAt: number;
  expiresAt: number;
  /** When the number's scenario decides; kept, so that a restart does not forget it. */
  decidesAt?: number;
  endedAt?: number;
  paymentReference?: string;
  wrongPins: number;
  isIgnored: boolean;
  /** Paid on the hosted page: where the shopper goes afterwards, when the shop said so. */
  returnUrl?: string;
};

export type Payment = Pick<
  Transaction,
  "identifier" | "amount" | "phone" | "network" | "description" | "returnUrl"
>;
