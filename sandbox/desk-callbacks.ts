import { html } from "hono/html";
import type { Callback } from "./callback.ts";
import { deskWords } from "./desk-words.ts";
import { clockTime } from "./phone-card.ts";
import type { Lang } from "./phone-words.ts";

type Act = (path: string) => string;

/** Newest first; each with all that can befall a message. */
export function callbackSection(callbacks: Callback[], url: string | null, lang: Lang, actPath: Act) {
  const t = deskWords[lang];
  return html`<section id="callbacks"><h2>${t.callbacks}</h2>
<p>${t.address} : ${url ?? t.noAddress}</p>
<p class="row"><a href="${actPath("/forge")}">${t.forge}</a></p>
${callbacks.length === 0 ? html`<p>${t.noCallbacks}</p>` : ""}
<ol>${callbacks.map((callback) => callbackItem(callback, lang, actPath))}</ol></section>`;
}

function callbackItem(callback: Callback, lang: Lang, actPath: Act) {
  const t = deskWords[lang];
  const { id, state, dueAt, deliveries, isForged } = callback;
  const form = (act: string, fields: unknown) =>
    html`<form method="post" action="${actPath(`/callbacks/${id}/${act}`)}">${fields}</form>`;
  const short = (name: string, value: string, label: string) =>
    html`<label>${label} <input class="short" type="text" name="${name}" value="${value}" autocomplete="off"></label>`;
  return html`<li aria-label="${t.callbacks} ${id}">
<p><strong>${id}</strong> · ${callback.txReference || "–"} · ${t.states[state]}${isForged ? ` · ${t.forged}` : ""}
${state === "waiting" && dueAt !== undefined ? html` · ${t.due} ${clockTime(dueAt)}` : ""}</p>
${callback.url ? html`<p>${callback.url}</p>` : ""}
${
  deliveries.length === 0
    ? ""
    : html`<p>${t.attempts} : ${deliveries
        .map(({ at, httpStatus, error }) => `${clockTime(at)} ${httpStatus ?? error}`)
        .join(", ")}</p>`
}
<details><summary>${t.body}</summary><pre>${bodyText(callback.body)}</pre></details>
<div class="row">
${form("resend", html`<button>${t.resend}</button>`)}
${state === "waiting" ? form("drop", html`<button>${t.drop}</button>`) : ""}
${form("delay", html`${short("seconds", "60", t.delayFor)}<button>${t.delay}</button>`)}
${form("duplicate", html`${short("copies", "1", t.copies)}<button>${t.duplicate}</button>`)}
<a href="${actPath(`/forge?callback=${id}`)}">${t.forge}</a>
</div></li>`;
}

/** The whole message stands in the box, as it would be sent; what leaves is what is in the box then. */
export function forgeForm(message: { body: unknown; url: string }, lang: Lang, actPath: Act) {
  const t = deskWords[lang];
  return html`<p>${t.forgeWhy}</p>
<form method="post" action="${actPath("/callbacks/forge")}">
<p class="field"><label for="body">${t.body}</label>
<textarea id="body" name="body" spellcheck="false" required>
${bodyText(message.body)}</textarea></p>
<p class="field"><label for="url">${t.forgeUrl}</label>
<input type="text" id="url" name="url" value="${message.url}" autocomplete="off"></p>
<button class="approve">${t.send}</button></form>
<p class="away"><a href="${actPath("")}">${t.back}</a></p>`;
}

function bodyText(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body, null, 2);
}
