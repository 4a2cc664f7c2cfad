import type { PayMode } from "./settings.ts";

export type Decision = "approve" | "cancel" | "no-funds";

/** What happens by itself for a phone number, chosen by its last two digits or by an exact amount; any other waits for a hand. */
export type Scenario = {
  digits: string;
  en: string;
  fr: string;
  decision?: Decision;
  payMode?: PayMode;
  /** 0: the callback is lost. */
  callbackCopies?: number;
};

export const scenarios: readonly Scenario[] = [
  { digits: "01", decision: "approve", en: "approves after 2 s", fr: "approuve après 2 s" },
  { digits: "02", decision: "cancel", en: "cancels after 2 s", fr: "annule après 2 s" },
  {
    digits: "03",
    en: "never answers: the prompt expires",
    fr: "ne répond jamais : la demande expire",
  },
  {
    digits: "04",
    decision: "no-funds",
    en: "has not enough money: ends cancelled",
    fr: "n’a pas assez d’argent : finit annulé",
  },
  {
    digits: "05",
    payMode: "timeout_after_registering",
    en: "the prompt goes out, the answer never arrives; you decide",
    fr: "la demande part, la réponse n’arrive jamais ; à vous de décider",
  },
  {
    digits: "06",
    decision: "approve",
    callbackCopies: 0,
    en: "pays, but the callback is lost",
    fr: "paie, mais la notification se perd",
  },
  {
    digits: "07",
    payMode: "http_502_before",
    en: "error page, no prompt goes out",
    fr: "page d’erreur, aucune demande ne part",
  },
  {
    digits: "08",
    payMode: "http_502_after_registering",
    en: "the prompt goes out, then an error page; you decide",
    fr: "la demande part, puis page d’erreur ; à vous de décider",
  },
  {
    digits: "09",
    payMode: "callback_first",
    en: "pays at once: the callback arrives before the answer",
    fr: "paie aussitôt : la notification précède la réponse",
  },
  {
    digits: "10",
    decision: "approve",
    callbackCopies: 5,
    en: "pays, the callback arrives five times",
    fr: "paie, la notification arrive cinq fois",
  },
];

/** The number decides first, so that an order of any amount can be tried; the amount serves where the number is fixed. */
export function findScenario({ phone, amount }: { phone: string; amount: number }): Scenario | undefined {
  return (
    scenarios.find((scenario) => phone.endsWith(scenario.digits)) ??
    scenarios.find((scenario) => amountOf(scenario) === amount)
  );
}

/** 4 001 F does what …01 does, and so on. No amount for multiples of five: those could be prices. */
export function amountOf({ digits }: Scenario): number | undefined {
  const amount = 4_000 + Number(digits);
  return amount % 5 === 0 ? undefined : amount;
}
