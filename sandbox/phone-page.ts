import { html, raw } from "hono/html";
import { francs, promptCard } from "./phone-card.ts";
import { liveScript } from "./phone-live.ts";
import { phoneStyle } from "./phone-style.ts";
import { type Lang, phoneWords } from "./phone-words.ts";
import { scenarios } from "./scenarios.ts";
import type { Transaction } from "./transaction.ts";

export type PhoneScreen = {
  lang: Lang;
  /** Newest first. */
  prompts: Transaction[];
  balances: { flooz: number; tmoney: number };
};

export function phonePage({ lang, prompts, balances }: PhoneScreen) {
  const t = phoneWords[lang];
  const other = lang === "fr" ? "en" : "fr";
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<noscript><meta http-equiv="refresh" content="4"></noscript>
<link rel="icon" href="data:,">
<title>${t.title}</title>
<style>${raw(phoneStyle)}</style>
</head>
<body>
<p class="banner" role="note">${t.banner}</p>
<main>
<header>
<h1>${t.title}</h1>
<a href="${other === "en" ? "/?lang=en" : "/"}" lang="${other}" hreflang="${other}">${t.other}</a>
</header>
<section id="prompts" aria-label="${t.prompts}">
${prompts.length === 0 ? html`<p class="empty">${t.empty}</p>` : prompts.map((prompt) => promptCard(prompt, lang))}
</section>
<section class="magic">
<h2>${t.magic}</h2>
<p>${t.magicWhy}</p>
<dl>${scenarios.map(({ digits, [lang]: told }) => html`<dt>90 00 00 ${digits}</dt><dd>${told}</dd>`)}</dl>
</section>
<p class="balance" id="balance">${t.balance} : T-Money ${francs(balances.tmoney)} · Flooz ${francs(balances.flooz)}</p>
<p><a class="desk" href="${lang === "en" ? "/desk?lang=en" : "/desk"}">${t.desk}</a></p>
</main>
<script>${raw(liveScript)}</script>
</body>
</html>`;
}
