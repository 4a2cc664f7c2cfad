import { expect, test } from "vitest";
import { withOwnScript } from "./web-scripts.ts";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

test("of the framework's scripts none is left, and ours is there once", () => {
  const html = page(
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/a.js" async=""></script>',
    '<main>É < "x"</main><script>self.__next_f.push([1,"<p>\\u003c/script>"])</script><script id="_R_" src="/b.js"></script>',
  );
  expect(withOwnScript(Buffer.from(html), "/browser/1.js").toString()).toBe(
    page('<script type="module" src="/browser/1.js"></script>', '<main>É < "x"</main>'),
  );
});

test("styles and facts for search engines stay", () => {
  const data = '<script type="application/ld+json">{"name":"é"}</script>';
  const style = '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="image" href="/a.webp"/>';
  const html = withOwnScript(Buffer.from(page(style, data)), "/s.js").toString();
  expect(html).toContain(data);
  expect(html).toContain(style);
});
