import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The names in the list that follows `_next/` in a file, without the escapes that each notation needs. */
function staticNames(file: string): string[] {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8").replaceAll("\\", "");
  const [, list = ""] = /(_next\/\|[^()]*)\)/.exec(text) ?? [];
  return list.split("|");
}

test("the server, the rewrite and the proxy agree on what is a file and no page", () => {
  const names = staticNames("scripts/web-page.ts");
  expect(names).toContain("robots.txt$");
  expect(staticNames("next.config.mjs")).toEqual(names);
  expect(staticNames("proxy.ts")).toEqual(names);
});
