/** Whether this is a page of the shop, which is sent without Next's runtime: its `<html>` tag says so. */
export function isDocument(html: string): boolean {
  const [tag = ""] = /<html\b[^>]*>/.exec(html) ?? [];
  return /\sdata-document[\s=>]/.test(tag);
}

/** The status that a document gives itself, since Next cannot give one to a page with a readable body. */
export function markedStatus(html: string): number | undefined {
  const status = /<main\b[^>]*\sdata-status="(4\d\d)"/.exec(html)?.[1];
  return status === undefined ? undefined : Number(status);
}

/** Removes Next's runtime: its scripts, the data they would read, and the preloads of both. */
export function withoutRuntime(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      isOfRuntime(attributes) ? "" : script,
    )
    .replace(/<link\b[^>]*\sas="script"[^>]*>/g, "");
}

function isOfRuntime(attributes: string): boolean {
  const source = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
  if (source !== undefined) return source.includes("/_next/");
  return !/\stype="application\/ld\+json"/.test(attributes);
}

/** A `Link` header without the preloads of scripts; undefined if nothing is left. */
export function withoutScriptPreloads(link: string): string | undefined {
  const links = link.split(/,\s*(?=<)/).filter((one) => !/;\s*as="?script"?/.test(one));
  return links.join(", ") || undefined;
}
