import { createHash } from "node:crypto";

/** The colours of the shop, written out, since its style sheet may be out of reach. */
const style = `
:root{color-scheme:light dark;--cloth:#1f2f63;--print:#33457f;--ink:#fbf1dc;--accent:#f0b950;--on-accent:#2a1a12}
@media(prefers-color-scheme:dark){:root{--cloth:#17224c;--print:#2a3868;--ink:#f7ecd9;--accent:#ecb44e;--on-accent:#271708}}
body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;background:var(--cloth);color:var(--ink)}
main{max-width:34rem;margin:0 auto;padding:9vh 1.25rem 3rem}
svg{width:4rem;height:4rem;display:block;fill:none;stroke:var(--print);stroke-width:2.5}
h1{font-size:1.9rem;line-height:1.2;margin:1.25rem 0 .75rem;text-wrap:balance}h2{font-size:1.2rem;margin:2rem 0 .5rem}p{margin:0 0 .5rem}
p.ways{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;margin-top:2rem}
a{color:inherit;display:flex;align-items:center;min-height:3rem;text-underline-offset:.25em}
a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
a.again{padding:0 1.75rem;border-radius:.5rem;background:var(--accent);color:var(--on-accent);font-weight:700;text-decoration:none}`;

/** In place of HTML that failed, whatever the reason: complete in itself, without scripts, and in both languages. */
export const failurePage = Buffer.from(`<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Un problème de notre côté</title><style>${style}</style></head>
<body><main><svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="14"/><circle cx="16" cy="16" r="9.5" stroke-dasharray="3.5 2.47"/><circle cx="16" cy="16" r="4"/></svg>
<h1>Un problème de notre côté</h1>
<p>Réessayez dans une minute. Rien n’est perdu : les commandes et les paiements déjà faits sont gardés.</p>
<p>Si vous veniez de payer, ne payez pas une deuxième fois : ouvrez la page de votre commande.</p>
<div lang="en"><h2>A problem on our side</h2>
<p>Please try again in a minute. Nothing is lost: orders and payments already made are kept.</p>
<p>If you were just paying, do not pay a second time: open your order’s page.</p></div>
<p class="ways"><a class="again" href="">Réessayer · Try again</a> <a href="/">Accueil · Home</a></p></main></body></html>
`);

export const failureHeaders = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cache-Control": "no-store",
  "Retry-After": "30",
};
