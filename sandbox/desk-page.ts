import { html } from "hono/html";
import { callbackSection, forgeForm } from "./desk-callbacks.ts";
import { balanceSection, ledgerSection, requestSection } from "./desk-ledger.ts";
import { clockSection, scenarioSection, settingsSection } from "./desk-setup.ts";
import { deskStyle } from "./desk-style.ts";
import { deskWords } from "./desk-words.ts";
import type { Ledger } from "./ledger.ts";
import type { Lang } from "./phone-words.ts";
import { type Html, scriptlessPage } from "./scriptless-page.ts";

const shown = 50;
const sections = ["clock", "scenarios", "settings", "callbacks", "requests", "balances", "ledger"] as const;

export type DeskNotice = { done: string } | { error: string };

export function deskPage(ledger: Ledger, lang: Lang, notice?: DeskNotice) {
  const t = deskWords[lang];
  const actPath = (path: string) => deskPath(path, lang);
  const newest = <Item>(items: Iterable<Item>) => [...items].slice(-shown).reverse();
  const { settings } = ledger;
  const body = html`
<nav aria-label="${t.sections}"><a href="${lang === "en" ? "/?lang=en" : "/"}">${t.phone}</a>
${sections.map((id) => html`<a href="#${id}">${t[id]}</a>`)}
<a href="${actPath("")}">${t.refresh}</a><a href="${actPath("/reset")}">${t.reset}</a></nav>
${notice ? noticeLine(notice, lang) : ""}
${clockSection(ledger.now(), lang, actPath)}
${scenarioSection(lang, actPath)}
${settingsSection(settings, lang, actPath)}
${callbackSection(newest(ledger.callbacks.values()), settings.callbackUrl, lang, actPath)}
${requestSection(newest(ledger.requests), lang)}
${balanceSection(ledger.balances(), ledger.withdrawals, lang, actPath)}
${ledgerSection(newest(ledger.list()), lang, actPath)}`;
  return deskScreen(lang, t.title, "", body);
}

export function forgePage(message: { body: unknown; url: string }, query: string, lang: Lang) {
  const body = forgeForm(message, lang, (path) => deskPath(path, lang));
  return deskScreen(lang, deskWords[lang].forge, `/forge${query}`, body);
}

/** Asked first: a ledger that was emptied cannot be had again. */
export function resetPage(lang: Lang) {
  const t = deskWords[lang];
  const body = html`<p>${t.resetAsk}</p>
<form class="row" method="post" action="${deskPath("/reset", lang)}">
<button class="danger" name="sure" value="yes">${t.resetYes}</button></form>
<p class="away"><a href="${deskPath("", lang)}">${t.no}</a></p>`;
  return deskScreen(lang, t.reset, "/reset", body);
}

export function deskPath(path: string, lang: Lang): string {
  return `/desk${path}${lang === "en" ? `${path.includes("?") ? "&" : "?"}lang=en` : ""}`;
}

function deskScreen(lang: Lang, title: string, path: string, body: Html) {
  const otherHref = deskPath(path, lang === "fr" ? "en" : "fr");
  return scriptlessPage({ lang, title, style: deskStyle, body, otherHref });
}

function noticeLine(notice: DeskNotice, lang: Lang) {
  const { done, outcomes } = deskWords[lang];
  if ("error" in notice) return html`<p class="refusal" role="alert">${notice.error}</p>`;
  const told = Object.entries(outcomes).find(([outcome]) => outcome === notice.done)?.[1] ?? done;
  return html`<p class="note" role="status">${told}</p>`;
}
