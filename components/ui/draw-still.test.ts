import fc from "fast-check";
import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StructuredData } from "#components/layout/structured-data.tsx";
import { drawStill } from "#components/ui/draw-still.ts";

const text = fc.string({ unit: "grapheme" });
const attributes = fc.record(
  {
    id: text,
    className: text,
    title: fc.oneof(text, fc.constant(undefined)),
    width: fc.nat(),
    tabIndex: fc.integer(),
    hidden: fc.boolean(),
    "aria-hidden": fc.constantFrom("true", "false", true, false, undefined),
    "aria-label": text,
    "data-x": text,
  },
  { requiredKeys: [] },
);
const { tree } = fc.letrec<{ tree: ReactNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(text, fc.integer(), fc.constantFrom(null, undefined, true, false)),
    fc
      .tuple(
        fc.constantFrom("p", "li", "a", "b", "details"),
        attributes,
        fc.array(tie("tree"), { maxLength: 4 }),
      )
      .map(([name, properties, children]) => createElement(name, properties, ...children)),
    fc
      .tuple(fc.constantFrom("img", "br"), attributes)
      .map(([name, properties]) => createElement(name, properties)),
    fc.array(tie("tree"), { maxLength: 3 }).map((children) => createElement(Fragment, null, ...children)),
    tie("tree").map((children) => createElement(Frame, null, children)),
  ),
}));

function Frame({ children }: { children?: ReactNode }) {
  return createElement("section", { className: "frame" }, children);
}

test("whatever is drawn still, React would write the same", () => {
  fc.assert(
    fc.property(tree, (node) => {
      expect(drawStill(node)).toBe(renderToStaticMarkup(node));
    }),
    { numRuns: 500 },
  );
});

test("a sign, a field and data for search engines are written as React writes them", () => {
  const nodes = [
    createElement(
      "svg",
      {
        viewBox: "0 0 24 24",
        strokeLinecap: "round",
        strokeLinejoin: "round",
        strokeWidth: "2",
        fill: "none",
      },
      createElement("circle", { cx: "1", cy: "2", r: "3", strokeDasharray: "3.5 2.47" }),
    ),
    createElement("input", {
      type: "checkbox",
      name: "stock",
      value: "1",
      defaultChecked: true,
      className: "x",
    }),
    createElement("input", {
      type: "text",
      name: "min",
      defaultValue: 1200,
      maxLength: 12,
      autoComplete: "off",
    }),
    createElement("input", { type: "text", name: "min", defaultValue: undefined, inputMode: "numeric" }),
    createElement("label", { htmlFor: "min" }, "≤"),
    createElement("details", { open: true }, createElement("summary", null, "…")),
    createElement(StructuredData, { data: { name: "</script>" } }),
    createElement("img", { src: "/a.webp", alt: "", width: 1, height: 2, loading: "lazy" }),
  ];
  for (const node of nodes) expect(drawStill(node)).toBe(renderToStaticMarkup(node));
});

test("what would need a browser, or would be lost, is refused", () => {
  const Late = async () => "later";
  expect(() => drawStill(createElement("p", { onClick: () => {} }))).toThrow("onClick");
  expect(() => drawStill(createElement("p", { style: { color: "red" } }))).toThrow("style");
  expect(() => drawStill(createElement("p", { draggable: true }))).toThrow("draggable");
  expect(() => drawStill(createElement(Late))).toThrow();
});

test("nothing that a person typed can end its element or its attribute", () => {
  const typed = `"><script>alert('x')</script>`;
  expect(drawStill(createElement("p", { title: typed }, typed))).not.toMatch(/<script|"x|'>|">[^&]*</);
  expect(drawStill(createElement("p", null, typed))).toBe(
    "<p>&quot;&gt;&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;</p>",
  );
});
