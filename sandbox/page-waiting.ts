import { html } from "hono/html";
import { linkQuery, type PageLink } from "./page-link.ts";
import { pageStyle } from "./page-style.ts";
import { pageWords } from "./page-words.ts";
import { promptCard } from "./phone-card.ts";
import { scriptlessPage } from "./scriptless-page.ts";
import type { Transaction } from "./transaction.ts";

/** The prompt, shown where the shopper waits, with the buttons of the phone: one screen is enough to try a payment. */
export function waitingPage(link: PageLink, prompt: Transaction, returnS: number) {
  const { lang } = link;
  const t = pageWords[lang];
  const url = link.url || prompt.returnUrl;
  const isPaid = prompt.state === "paid";
  const isEnded = prompt.state === "cancelled" || prompt.state === "expired";
  const here = (other: PageLink = link) => linkQuery(other, { reference: String(prompt.txReference) });
  const returns = isPaid && url && returnS > 0;
  const body = html`
${promptCard(prompt, lang, (act) => `/v1/page/waiting/${act}?${here()}`)}
${returns ? html`<p role="status">${t.leaving}</p>` : ""}
<p class="away">
${isEnded ? html`<a href="/v1/page/checkout?${linkQuery({ ...link, amount: String(prompt.amount) })}">${t.again}</a>` : ""}
${url ? html`<a href="${url}">${t.back}</a>` : isPaid || isEnded ? html`<span>${t.close}</span>` : ""}
</p>`;
  const refresh = prompt.state === "pending" ? "3" : returns ? `${returnS};url=${url}` : undefined;
  const other: PageLink = { ...link, lang: lang === "fr" ? "en" : "fr" };
  const title = prompt.state === "pending" ? t.waiting : t.title;
  const otherHref = `/v1/page/waiting?${here(other)}`;
  return scriptlessPage({ lang, otherHref, title, style: pageStyle, body, refresh });
}
