import { html } from "hono/html";
import { settingWords } from "./desk-settings-words.ts";
import { deskWords } from "./desk-words.ts";
import { francs } from "./phone-card.ts";
import type { Lang } from "./phone-words.ts";
import { amountOf, scenarios } from "./scenarios.ts";
import { type Settings, settingChoices } from "./settings.ts";
import { acts } from "./shopper.ts";

const leaps = { "+1 min": 60, "+15 min": 900, "+1 h": 3_600, "+72 h": 259_200 };
type Act = (path: string) => string;

export function clockSection(now: number, lang: Lang, actPath: Act) {
  const t = deskWords[lang];
  return html`<section id="clock"><h2>${t.clock}</h2>
<p>${t.now} : <time>${new Date(now).toISOString().slice(0, 19).replace("T", " ")}</time></p>
<form class="row" method="post" action="${actPath("/advance")}" aria-label="${t.ahead}">
${Object.entries(leaps).map(
  ([name, seconds]) => html`<button name="seconds" value="${seconds}">${name}</button>`,
)}</form>
<form class="row" method="post" action="${actPath("/advance")}">
<label>${t.free} <input class="short" type="text" name="seconds" required autocomplete="off"></label>
<button>${t.move}</button></form></section>`;
}

export function scenarioSection(lang: Lang, actPath: Act) {
  const t = deskWords[lang];
  const rows = scenarios.map((scenario) => {
    const amount = amountOf(scenario);
    return html`<tr><td>90 00 00 ${scenario.digits}</td><td>${amount ? francs(amount) : "–"}</td>
<td>${scenario[lang]}</td></tr>`;
  });
  const text = (name: "phone" | "amount" | "identifier", label: string) => html`<label>${label}
<small>${t.optional}</small><input type="text" name="${name}" autocomplete="off"></label>`;
  return html`<section id="scenarios"><h2>${t.scenarios}</h2><p>${t.scenariosWhy}</p>
<div class="wide"><table><thead><tr><th scope="col">${t.number}</th><th scope="col">${t.exactAmount}</th>
<th scope="col">${t.happens}</th></tr></thead><tbody>${rows}</tbody></table></div>
<form class="row" method="post" action="${actPath("/trigger")}" aria-label="${t.trigger}">
<label>${t.what} <select name="what">
${scenarios.map((scenario) => html`<option value="${scenario.digits}">${scenario.digits} : ${scenario[lang]}</option>`)}
${acts.map((act) => html`<option value="${act}">${act}</option>`)}</select></label>
${text("phone", t.number)}${text("amount", t.amount)}${text("identifier", t.identifier)}
<label>${t.network} <select name="network"><option>TMONEY</option><option>FLOOZ</option></select></label>
<button>${t.launch}</button></form></section>`;
}

export function settingsSection(settings: Settings, lang: Lang, actPath: Act) {
  const t = deskWords[lang];
  // In the order of their descriptions: what belongs together stands together.
  const names = Object.keys(settingWords) as (keyof Settings)[];
  return html`<section id="settings"><h2>${t.settings}</h2>
<form method="post" action="${actPath("/settings")}"><div class="grid">
${names.map(
  (name) => html`<label>${name} <small>${settingWords[name][lang]}</small>
${settingInput(name, settings[name])}</label>`,
)}</div>
<p class="row"><button class="approve">${t.save}</button></p></form></section>`;
}

function settingInput(name: keyof Settings, value: Settings[keyof Settings]) {
  const choices = settingChoices[name];
  if (!choices)
    return html`<input type="text" name="${name}" value="${value === null ? "" : String(value)}" autocomplete="off">`;
  return html`<select name="${name}">${choices.map(
    (choice) => html`<option${choice === value ? html` selected` : ""}>${String(choice)}</option>`,
  )}</select>`;
}
