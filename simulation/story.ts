import type { Random } from "./random.ts";

/** What goes wrong with one `pay`; the mix is that of payments.md "Fault plan". */
export const payFaults = [
  "lost_before_gateway",
  "lost_after_registering",
  "reset_mid_body",
  "error_5xx_after_registering",
  "html_502",
  "bad_json",
  "key_refused",
  "parameters_refused",
  "squatted_identifier",
] as const;
export type PayFault = (typeof payFaults)[number];

export const callbackFates = [
  "lost",
  "copies",
  "late",
  "before_pay_answer",
  "strings_for_numbers",
  "truncated",
] as const;
export type CallbackFate = (typeof callbackFates)[number] | "delivered";

/** What goes wrong with one answer of `status`. */
export const statusFaults = [
  "status_timeout",
  "status_reset",
  "status_5xx",
  "status_html",
  "status_rubbish",
  "status_of_another",
  "status_stale",
  "not_found_at_first",
  "success_then_ended",
] as const;
export type StatusFault = (typeof statusFaults)[number];

/** Faults of shoppers and strangers. */
export const otherFaults = [
  "double_click",
  "two_tabs",
  "second_attempt_pays_too",
  "edited_amount",
  "underpays_twice",
  "pays_again_in_two_tabs",
  "stranger_pays_1_f",
  "forged_callback",
  "foreign_success",
  "pays_after_expiry",
  "pays_after_cancel",
  "ignores_prompt",
  "cancels_prompt",
  "eager_number",
  "gateway_outage",
  "network_paused",
  "never_decided",
  "status_never_answers",
  "stock_gone",
] as const;
export type OtherFault = (typeof otherFaults)[number];
export type Fault = PayFault | (typeof callbackFates)[number] | StatusFault | OtherFault;

export type Ending =
  | "pays"
  | "cancels"
  | "ignores"
  | "pays_after_expiry"
  | "pays_after_cancel"
  | "never_decided"
  | "status_never_answers"
  | "underpays_twice";

export type Act =
  | { do: "place" }
  | {
      do: "open_page";
      amount: "right" | "less" | "more";
      decision: "approve" | "cancel" | "ignore";
      from?: "first";
    }
  | { do: "offer" }
  | { do: "approve" }
  | { do: "cancel_prompt" }
  | { do: "pay_late"; from?: "first" }
  | { do: "announce"; fate: CallbackFate }
  | { do: "lose_callback" }
  | { do: "stranger_pays" }
  | { do: "forge"; of: "own" | "nobody" }
  | { do: "foreign_success" }
  | { do: "cancel_order" }
  | { do: "pay_again"; number: "same" | "other" | "both" }
  | { do: "look" }
  | { do: "try_again_eagerly" };
export type Event = { atS: number; act: Act };

/** One order of one shopper, from the click to three days later; all of it is drawn before the run. */
export type Story = {
  number: number;
  name: string;
  /** 8 local digits, of this story alone (an eager number is used by several sessions). */
  phone: string;
  otherPhone: string;
  network: "FLOOZ" | "TMONEY";
  method: "prompt" | "page";
  variant: number;
  quantity: number;
  isScarce: boolean;
  clicks: "one" | "double" | "two_tabs";
  payFault: PayFault | undefined;
  /** The fault comes with each send, not with the first alone. */
  isPayFaultLasting: boolean;
  callback: CallbackFate;
  ending: Ending;
  /** So long, in seconds, the gateway's answers of `status` to this story are of no use. */
  blindUntilS: number;
  hidesSuccess: boolean;
  endsAfterSuccess: boolean;
  events: Event[];
  /** For the answers of `status`, drawn one by one as they come. */
  random: Random;
};
