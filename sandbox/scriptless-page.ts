import { html, raw } from "hono/html";
import { phoneStyle } from "./phone-style.ts";
import { type Lang, phoneWords } from "./phone-words.ts";

export type Html = ReturnType<typeof html>;
type Screen = {
  lang: Lang;
  title: string;
  style: string;
  body: Html;
  /** The same page in the other language; none where it cannot be had again. */
  otherHref?: string;
  /** Content of the meta element, which brings news and leads back without a script. */
  refresh?: string;
};

/** Frame of every screen that has no script: what it shows was written by whoever calls the gateway. */
export function scriptlessPage({ lang, title, style, body, otherHref, refresh }: Screen) {
  const other = lang === "fr" ? "en" : "fr";
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh ? html`<meta http-equiv="refresh" content="${refresh}">` : ""}
<link rel="icon" href="data:,">
<title>${title} · PayGateGlobal</title>
<style>${raw(phoneStyle + style)}</style>
</head>
<body>
<p class="banner" role="note">${phoneWords[lang].banner}</p>
<main>
<header>
<h1>${title}</h1>
${otherHref ? html`<a href="${otherHref}" lang="${other}" hreflang="${other}">${phoneWords[lang].other}</a>` : ""}
</header>
${body}
</main>
</body>
</html>`;
}

/** The address may hold the key: it must not travel on to the shop in a Referer. */
export const scriptlessHeaders = {
  "cache-control": "no-store",
  "content-security-policy": [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};
