import { isFraction, readAmount, readDescription, readIdentifier, readPhone } from "./payment.ts";
import { type Lang, langOf } from "./phone-words.ts";
import { type Fields, fieldText } from "./request-body.ts";
import type { Payment } from "./transaction.ts";

/** The hosted page's own spelling of networks, which is not that of `pay`. */
export const pageNetworks = { TOGOCEL: "TMONEY", MOOV: "FLOOZ" } as const;
export type PageNetwork = keyof typeof pageNetworks;

/** What a shop wrote into the link, or the shopper into the form: texts, since the shopper may write anything. */
export type PageLink = {
  token: string;
  identifier: string;
  description: string;
  amount: string;
  phone: string;
  network: string;
  url: string;
  lang: Lang;
};
type PageRefusal = "wrong_key" | "invalid";
export type PageMistake = "fraction" | "amount" | "phone" | "network";

/** Amount, phone and network are left to the shopper's check; all else is the shop's and must be right. */
export function readLink(fields: Fields, key: string): PageLink | PageRefusal {
  if (fields.token !== key) return "wrong_key";
  const identifier = readIdentifier(fields.identifier);
  const url = fieldText(fields.url);
  const network = fieldText(fields.network);
  if (
    !identifier ||
    (url !== "" && !isHttp(url)) ||
    (network !== "" && !Object.hasOwn(pageNetworks, network))
  )
    return "invalid";
  return {
    token: key,
    identifier,
    description: readDescription(fields.description),
    amount: fieldText(fields.amount),
    phone: fieldText(fields.phone),
    network,
    url,
    lang: langOf(fields),
  };
}

/** A shopper writes `12 500` and `+228 90 12 34 56`; what is left must be what `pay` would take. */
export function readEntered(link: PageLink): Payment | PageMistake {
  const { identifier, description, url } = link;
  const entered = link.amount.replace(/\s/g, "");
  if (isFraction({ amount: entered })) return "fraction";
  const amount = readAmount(entered);
  if (!amount) return "amount";
  const phone = readPhone(link.phone.replace(/[\s.-]/g, "").replace(/^(\+|00)(?=228)/, ""));
  if (!phone) return "phone";
  if (!isPageNetwork(link.network)) return "network";
  const payment = { identifier, description, amount, phone, network: pageNetworks[link.network] };
  return url === "" ? payment : { ...payment, returnUrl: url };
}

/** The query that leads back to this payment, with whatever a step needs besides. */
export function linkQuery(link: PageLink, more: Record<string, string> = {}): string {
  const told = Object.entries({ ...link, lang: link.lang === "en" ? "en" : "", ...more });
  return new URLSearchParams(told.filter(([, value]) => value !== "")).toString();
}

function isPageNetwork(network: string): network is PageNetwork {
  return Object.hasOwn(pageNetworks, network);
}

/** Only where a browser can go without harm: never `javascript:`. */
function isHttp(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}
