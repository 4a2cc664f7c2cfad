import { html } from "hono/html";
import { deskWords } from "./desk-words.ts";
import { clockTime, francs, pairs } from "./phone-card.ts";
import { type Lang, phoneWords } from "./phone-words.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { Transaction } from "./transaction.ts";
import type { Withdrawal } from "./withdrawal.ts";

type Act = (path: string) => string;

export function balanceSection(
  balances: { flooz: number; tmoney: number },
  withdrawals: readonly Withdrawal[],
  lang: Lang,
  actPath: Act,
) {
  const t = deskWords[lang];
  return html`<section id="balances"><h2>${t.balances}</h2>
<p>T-Money ${francs(balances.tmoney)} · Flooz ${francs(balances.flooz)}</p>
${withdrawals.map(({ network, amount }) => html`<p>${t.withdrawal} : ${network} ${francs(amount)}</p>`)}
<form class="row" method="post" action="${actPath("/withdraw")}">
<label>${t.network} <select name="network"><option>TMONEY</option><option>FLOOZ</option></select></label>
<label>${t.amount} <input type="text" name="amount" inputmode="numeric" required autocomplete="off"></label>
<button>${t.withdraw}</button></form></section>`;
}

export function ledgerSection(transactions: Transaction[], lang: Lang, actPath: Act) {
  const t = deskWords[lang];
  if (transactions.length === 0)
    return html`<section id="ledger"><h2>${t.ledger}</h2><p>${t.noLedger}</p></section>`;
  const heads = [t.time, t.reference, t.identifier, t.amount, t.number, t.network, t.state, ""];
  return html`<section id="ledger"><h2>${t.ledger}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${t.ledger}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${transactions.map(
  (
    one,
  ) => html`<tr><td>${clockTime(one.registeredAt)}</td><td>${one.txReference}</td><td>${one.identifier}</td>
<td>${francs(one.amount)}</td><td>${pairs(one.phone)}</td><td>${one.network}</td>
<td>${phoneWords[lang].states[one.state]}</td>
<td><a href="${actPath(`/forge?transaction=${one.txReference}`)}">${t.forge}</a></td></tr>`,
)}</tbody></table></div></section>`;
}

export function requestSection(requests: LoggedRequest[], lang: Lang) {
  const t = deskWords[lang];
  const heads = [t.time, t.path, t.answer, t.content];
  return html`<section id="requests"><h2>${t.requests}</h2><p>${t.requestsWhy}</p>
${
  requests.length === 0
    ? html`<p>${t.noRequests}</p>`
    : html`<div class="wide" tabindex="0" role="region" aria-label="${t.requests}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${requests.map(
  ({ at, path, httpStatus, body }) => html`<tr><td>${clockTime(at)}</td><td>${path}</td>
<td>${httpStatus ?? t.noAnswer}</td><td>${Object.entries(body)
    .map(([name, value]) => `${name}: ${value}`)
    .join(" · ")}</td></tr>`,
)}</tbody></table></div>`
}</section>`;
}
