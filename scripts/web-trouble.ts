import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

type Words = { title: string; text: string };

/**
 * Pages that must come whatever is broken: whole in themselves, without scripts, and in both languages, since an error
 * knows no translation.
 */
const troubles = {
  /** The database does not answer. */
  away: {
    fr: {
      title: "Un instant, la boutique revient",
      text: "Rien n’est perdu : commandes et paiements déjà faits sont gardés. Réessayez dans une minute.",
    },
    en: {
      title: "One moment, the shop will be back",
      text: "Nothing is lost: orders and payments already made are kept. Please try again in a minute.",
    },
  },
  /** A page could not be rendered. */
  broken: {
    fr: {
      title: "Un problème chez nous",
      text: "Si vous veniez de payer, ne payez pas une deuxième fois : ouvrez la page de votre commande.",
    },
    en: {
      title: "A problem on our side",
      text: "If you were just paying, do not pay a second time: open your order’s page.",
    },
  },
} satisfies Record<string, { fr: Words; en: Words }>;

const style = `
:root{color-scheme:light dark;--paper:#faf4e8;--ink:#2a1a12;--brand:#1d4f3a;--on-brand:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#1a110c;--ink:#f6eadb;--brand:#9fd8b8;--on-brand:#12251b}}
body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.25rem;background:var(--paper);color:var(--ink)}
h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2rem}
p.ways{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;margin-top:2rem}
a{color:inherit;display:flex;align-items:center;min-height:3rem}
a.again{padding:0 1.5rem;border-radius:.5rem;background:var(--brand);color:var(--on-brand);font-weight:700;text-decoration:none}`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Answers that the database is away; nobody keeps it. */
export function answerAway(response: ServerResponse): void {
  const page = troublePage(response, "away");
  response.writeHead(503, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": page.length,
    "Cache-Control": "no-store",
    "Retry-After": "30",
  });
  response.end(page);
}

/** The whole page, on an answer whose policy lets its style through. */
export function troublePage(response: ServerResponse, kind: keyof typeof troubles): Buffer {
  const { fr, en } = troubles[kind];
  response.setHeader("content-security-policy", policy);
  return Buffer.from(`<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${fr.title}</title><style>${style}</style></head>
<body><main><h1>${fr.title}</h1><p>${fr.text}</p>
<div lang="en"><h2>${en.title}</h2><p>${en.text}</p></div>
<p class="ways"><a class="again" href="?">Réessayer · Try again</a> <a href="/">Accueil · Home</a></p></main></body></html>
`);
}
