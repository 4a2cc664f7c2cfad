import { html } from "hono/html";
import { linkQuery, type PageLink, type PageMistake, pageNetworks } from "./page-link.ts";
import { pageStyle } from "./page-style.ts";
import { pageWords } from "./page-words.ts";
import type { Lang } from "./phone-words.ts";
import { scriptlessPage } from "./scriptless-page.ts";

export type PageNotice = { mistake: PageMistake } | { before: "cancelled" | "expired" };

/** Method 2 as a shopper meets it. The amount can be edited here as in the real page: a shop must not believe it. */
export function checkoutPage(link: PageLink, notice?: PageNotice) {
  const { lang, url } = link;
  const t = pageWords[lang];
  const mistake = notice && "mistake" in notice ? notice.mistake : undefined;
  const wrongField = mistake === "fraction" ? "amount" : mistake;
  const hidden = { token: link.token, identifier: link.identifier, description: link.description, url, lang };
  const field = (name: "amount" | "phone", type: string, mode: string) => html`<div class="field">
<label for="${name}">${t[name]}</label>
<input id="${name}" name="${name}" type="${type}" inputmode="${mode}" value="${link[name]}" required
autocomplete="off" ${wrongField === name ? html`aria-invalid="true" aria-describedby="mistake"` : ""}></div>`;
  const body = html`
${mistake ? html`<p class="refusal" role="alert" id="mistake">${t.wrong[mistake]}</p>` : ""}
${notice && "before" in notice ? html`<p class="note" role="status">${t.before[notice.before]}</p>` : ""}
<p class="what">${t.simulated}</p>
<dl class="facts"><dt>${t.order}</dt><dd>${link.identifier}</dd>
${link.description ? html`<dt>${t.what}</dt><dd>${link.description}</dd>` : ""}</dl>
<form method="post" action="/v1/page/checkout">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${field("amount", "text", "numeric")}
${field("phone", "tel", "tel")}
<fieldset${wrongField === "network" ? html` aria-describedby="mistake"` : ""}><legend>${t.network}</legend>
${Object.keys(pageNetworks).map(
  (network) => html`<label><input type="radio" name="network" value="${network}" required
${link.network === network ? html`checked` : ""}> ${t.networks[network as keyof typeof pageNetworks]}</label>`,
)}
</fieldset>
<button class="approve">${t.pay}</button>
</form>
${url ? html`<p class="away"><a href="${url}">${t.back}</a></p>` : ""}`;
  const other: PageLink = { ...link, lang: lang === "fr" ? "en" : "fr" };
  // What was mistyped is no link to come back by.
  const otherHref = mistake ? undefined : `/v1/page/checkout?${linkQuery(other)}`;
  return scriptlessPage({ lang, otherHref, title: t.title, style: pageStyle, body });
}

export function refusalPage(lang: Lang, reason: keyof (typeof pageWords)["fr"]["refusals"]) {
  const t = pageWords[lang];
  const body = html`<p class="refusal" role="alert">${t.refusals[reason]}</p>`;
  return scriptlessPage({ lang, title: t.refused, style: pageStyle, body });
}
