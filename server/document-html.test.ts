import { expect, test } from "vitest";
import { isDocument, markedStatus, withoutRuntime, withoutScriptPreloads } from "./document-html.ts";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="fr" data-document=""><head>${head}</head><body>${body}</body></html>`;

test("of Next's runtime nothing is left; the shop's own script stays", () => {
  const ours = '<script type="module" src="/browser/1.js" async=""></script>';
  const html = page(
    `<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>${ours}<script src="/_next/a.js" async=""></script>`,
    '<main>É < "x"</main><script>self.__next_f.push([1,"<p>\\u003c/script>"])</script><script id="_R_" src="https://cdn.example/_next/b.js"></script>',
  );
  expect(withoutRuntime(html)).toBe(page(ours, '<main>É < "x"</main>'));
});

test("styles, pictures and facts for search engines stay", () => {
  const head =
    '<link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="style" href="/_next/a.css"/><link rel="preload" as="image" href="/a.webp"/>';
  const html = page(head, '<script type="application/ld+json">{"name":"é"}</script>');
  expect(withoutRuntime(html)).toBe(html);
});

test.each([
  ['<!DOCTYPE html><html lang="fr" data-document="">', true],
  ['<!DOCTYPE html><html data-document="true" lang="fr">', true],
  ["<html data-document>", true],
  ['<html lang="fr">', false],
  ['<html data-documents="">', false],
  ['<html lang="fr"><body><html data-document="">', false],
  ["", false],
])("%s is a document: %j", (html, expected) => {
  expect(isDocument(html)).toBe(expected);
});

test("a document may mark itself as not found, and as nothing else but a 4xx", () => {
  expect(markedStatus('<main id="content" data-status="404" class="a">')).toBe(404);
  expect(markedStatus('<main data-status="200">')).toBeUndefined();
  expect(markedStatus("<main>data-status=&quot;404&quot;</main>")).toBeUndefined();
});

test("of a Link header only the preloads of scripts go", () => {
  const style = '</_next/a.css>; rel=preload; as="style"';
  const script = '</_next/a.js>; rel=preload; as="script"; crossorigin=""';
  expect(withoutScriptPreloads(`${script}, ${style}`)).toBe(style);
  expect(withoutScriptPreloads(script)).toBeUndefined();
});
