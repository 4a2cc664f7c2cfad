/**
 * A page as its browser gets it: all of its HTML, of the framework's scripts none, and the one of ours, which stands at
 * `path`.
 */
export function withOwnScript(page: Buffer, path: string): Buffer {
  // Each byte stays itself: only ASCII is looked for.
  const html = page.toString("latin1").replace(frameworkScripts, "");
  const script = `<script type="module" src="${path}"></script>`;
  return Buffer.from(html.replace("</head>", `${script}</head>`), "latin1");
}

/** Facts for search engines are no scripts. */
const frameworkScripts =
  /<script(?![^>]* type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;
