import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./look.css", import.meta.url), "utf8");
const [day = "", night = ""] = [...css.matchAll(/^(?::root|@utility dark-palette) \{([^}]*)\}/gm)].map(
  (block) => block[1] ?? "",
);
const themes = { day, night };

/** What stands on what, as the pages use it. */
const texts: [text: string, ground: string][] = [
  ...["paper", "surface", "sunken", "brand-soft", "warning-soft", "danger-soft", "success-soft"].map(
    (ground): [string, string] => ["ink", ground],
  ),
  ...["paper", "surface", "sunken", "brand-soft"].map((ground): [string, string] => ["ink-soft", ground]),
  ["on-brand", "brand"],
  ["on-brand", "brand-strong"],
  ["brand", "surface"],
  ["accent", "surface"],
  ["accent", "paper"],
  ["paper", "accent"],
  ["on-cloth", "cloth"],
  ["on-cloth", "cloth-print"],
  ["cloth-accent", "cloth"],
  ["cloth-accent", "cloth-print"],
  ["on-cloth-accent", "cloth-accent"],
  ...["success", "warning", "danger"].flatMap((state): [string, string][] => [
    [state, `${state}-soft`],
    [state, "surface"],
    [state, "paper"],
  ]),
];
const edges: [edge: string, ground: string][] = [
  ["line-strong", "surface"],
  ["line-strong", "paper"],
  ["brand", "surface"],
  ["brand", "paper"],
  ["danger", "surface"],
];

/** WCAG 2.2: relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: keyof typeof themes, one: string, other: string): number {
  const colourOf = (token: string) =>
    new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(themes[theme])?.[1] ?? "";
  const [dark = 0, light = 0] = [luminance(colourOf(one)), luminance(colourOf(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["day", "night"] as const)("by %s", (theme) => {
  test.each(texts)("%s on %s can be read: at least 4.5 to 1", (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)("%s on %s can be made out: at least 3 to 1", (edge, ground) => {
    expect(contrast(theme, edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
