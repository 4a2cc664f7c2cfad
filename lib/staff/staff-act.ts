import type { StaffRight } from "#lib/staff/staff-right.ts";

/**
 * Every act of staff and the right that it needs. A server action of the admin is called `<act>Action`; one without a
 * line here does not compile, and `e2e/staff-rights.spec.ts` tries each of a build's actions with every role.
 */
export const staffActs = {
  verifyPayment: "verify_payment",
  cancelOrder: "cancel_orders",
  fulfilOrder: "fulfil_orders",
  undoFulfilment: "fulfil_orders",
  oweRefund: "refund_orders",
  closeCase: "close_cases",
  confirmClosing: "close_cases",
  withdrawClosing: "close_cases",
  correctStock: "edit_stock",
  createPromotion: "edit_promotions",
  pausePromotion: "edit_promotions",
  blockPhone: "block_phones",
  unblockPhone: "block_phones",
  recordBalance: "verify_payment",
  seeAlert: "verify_payment",
  pauseNetworks: "change_settings",
  switchHostedPage: "change_settings",
  changeHold: "change_settings",
  changeLimits: "change_settings",
  changeContact: "change_settings",
  changeNetworkNames: "change_settings",
} as const satisfies Record<string, StaffRight>;
export type StaffAct = keyof typeof staffActs;
