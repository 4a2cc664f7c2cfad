import { html } from "hono/html";
import { type Lang, phoneWords } from "./phone-words.ts";
import { type Act, acts } from "./shopper.ts";
import type { Transaction } from "./transaction.ts";

/** One prompt as it stands on the phone. Any PIN would do, so none is asked for: no page should teach to type it. */
export function promptCard(
  prompt: Transaction,
  lang: Lang,
  actPath = (act: Act) => `/phone/${prompt.txReference}/${act}${lang === "en" ? "?lang=en" : ""}`,
) {
  const t = phoneWords[lang];
  return html`<article aria-label="${pairs(prompt.phone)} · ${francs(prompt.amount)}" class="${prompt.state}">
<p class="top"><span>${t.from} · ${prompt.network === "TMONEY" ? "T-Money" : "Flooz"}</span>
<span>${clockTime(prompt.registeredAt)}</span></p>
<p class="amount">${francs(prompt.amount)}</p>
<p class="what">${prompt.description || prompt.identifier}</p>
<p class="who">${pairs(prompt.phone)}</p>
${prompt.state === "pending" ? openPrompt(prompt, lang, actPath) : html`<p class="state">${t.states[prompt.state]}</p>`}
</article>`;
}

function openPrompt(prompt: Transaction, lang: Lang, actPath: (act: Act) => string) {
  const t = phoneWords[lang];
  return html`<p class="ask">${t.ask} <span>${t.until} ${clockTime(prompt.expiresAt)}</span></p>
${prompt.wrongPins > 0 ? html`<p class="note">${t.wrong} : ${prompt.wrongPins} ${t.tries}.</p>` : ""}
${prompt.isIgnored ? html`<p class="note">${t.ignored}</p>` : ""}
<div class="acts">${acts.map((act) => actButton(prompt, act, lang, actPath(act)))}</div>`;
}

/** The id lets focus return to the same button after the list was refreshed. */
function actButton({ txReference }: Transaction, act: Act, lang: Lang, path: string) {
  return html`<form method="post" action="${path}">
<button id="${act}-${txReference}" class="${act}">${phoneWords[lang].acts[act]}</button></form>`;
}

export function francs(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, "\u00a0")}\u00a0F\u00a0CFA`;
}

export function pairs(phone: string): string {
  return phone.replace(/(\d{2})(?=\d)/g, "$1 ");
}

/** Togo keeps UTC all year. A fixed hour rather than a countdown: only a real change makes the list change. */
export function clockTime(instant: number): string {
  return new Date(instant).toISOString().slice(11, 19);
}
