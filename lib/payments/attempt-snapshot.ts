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
  /** Since a callback last named it; null before it is 72 h old, when nobody needs to know. */
  calledBackS: number | null;
  ageS: number;
  sinceSendS: number;
};
