import type { AttemptStatus } from "#lib/payments/attempt-status.ts";

/** What one look at an attempt needs to know; ages are in seconds of the shop's clock. */
export type AttemptSnapshot = {
  id: string;
  status: AttemptStatus;
  method: "prompt" | "hosted_page";
  identifier: string;
  amountXof: number;
  txReference: string | null;
  isAcceptedByOwnSend: boolean;
  pendingSeenTxReference: string | null;
  sendCount: number;
  isLeaseLost: boolean;
  ageS: number;
  sinceSendS: number;
};
