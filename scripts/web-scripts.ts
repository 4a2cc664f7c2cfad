/**
 * A page as its browser gets it: all of its HTML, of the framework's scripts none, and the one of ours. What the
 * framework says when it failed to render is left as it is: nothing of it would be seen without them.
 */
export function withOwnScript(page: Buffer, { path, nonce }: { path: string; nonce: string }): Buffer {
  // Each byte stays itself: only ASCII is looked for.
  const html = page.toString("latin1");
  if (html.includes('<html id="__next_error__"')) return page;
  const script = `<script type="module" src="${path}" nonce="${nonce}"></script>`;
  return Buffer.from(html.replace(frameworkScripts, "").replace("</head>", `${script}</head>`), "latin1");
}

/** Facts for search engines are no scripts. */
const frameworkScripts =
  /<script(?![^>]* type="application\/ld\+json")[^>]*>[^]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;
