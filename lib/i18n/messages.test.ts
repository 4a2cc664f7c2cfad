import { expect, test } from "vitest";
import { locales } from "#lib/i18n/locale.ts";
import { messages } from "#lib/i18n/messages.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, path = ""): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  ) as [string, string][];
}

/** `{count, plural, one {item} …}` and `{name}` → count, name; what a branch says is no argument. */
function argumentsOf(text: string): string[] {
  const found = text.matchAll(/(?<!(?:=\d+|zero|one|two|few|many|other)\s*)\{\s*([a-zA-Z]+)\s*[,}]/g);
  return [...new Set([...found].map((match) => match[1] ?? ""))].sort();
}

const [fr, en] = locales.map((locale) => new Map(flatten(messages[locale] as Texts)));
if (!fr || !en) throw new Error("Both languages are needed.");

test("French and English have the same keys, and every noun has some", () => {
  expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
  for (const noun of Object.keys(messages.fr))
    expect([...fr.keys()].some((key) => key.startsWith(`${noun}.`))).toBe(true);
});

test("no text is empty, and each takes the same arguments in both languages", () => {
  for (const [key, text] of fr) {
    expect(text.trim(), key).not.toBe("");
    expect(en.get(key)?.trim(), key).not.toBe("");
    expect(argumentsOf(en.get(key) ?? ""), key).toEqual(argumentsOf(text));
  }
});

test("a key that no message has does not compile: else every key in the shop would go unchecked", () => {
  // @ts-expect-error no such message
  const key: Parameters<ReturnType<typeof wordsIn<"cart">>>[0] = "no_such_message";
  expect(Object.keys(messages.fr.cart)).not.toContain(key);
  expect(wordsIn("en", "cart")("removed")).not.toBe(wordsIn("fr", "cart")("removed"));
});

test("no line of French begins with a sign that belongs to the word before it, or ends with an opening quotation mark", () => {
  for (const [key, text] of fr) expect(text, key).not.toMatch(/ [?!;»]| :(\s|$)|« /);
});
