import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Still } from "#components/ui/still.tsx";

test("a part is drawn once for what it says, and anew when anything of that changes", () => {
  let drawings = 0;
  const draw = ({ name, left }: { name: string; left: number }) => {
    drawings++;
    return createElement("li", null, `${name}: ${left}`);
  };
  const page = (facts: { name: string; left: number }) =>
    renderToStaticMarkup(createElement(Still<typeof facts>, { as: "ul", className: "x", draw, facts }));
  expect(page({ name: "Savon", left: 3 })).toBe('<ul class="x"><li>Savon: 3</li></ul>');
  expect(page({ name: "Savon", left: 3 })).toBe('<ul class="x"><li>Savon: 3</li></ul>');
  expect(drawings).toBe(1);
  expect(page({ name: "Savon", left: 2 })).toContain("Savon: 2");
  expect(drawings).toBe(2);
});

test("two parts drawn from the same facts are not taken for each other", () => {
  const facts = { name: "Savon" };
  const part = (draw: (said: typeof facts) => string) =>
    renderToStaticMarkup(createElement(Still<typeof facts>, { as: "p", draw, facts }));
  expect(part(({ name }) => name)).toBe("<p>Savon</p>");
  expect(part(({ name }) => `${name} noir`)).toBe("<p>Savon noir</p>");
});

test("more than may be kept is forgotten, not wrong", () => {
  const long = "x".repeat(1_500_000);
  for (let at = 0; at < 8; at++) {
    const page = createElement(Still<{ at: number }>, {
      as: "p",
      draw: ({ at }) => `${at}${long}`,
      facts: { at },
    });
    expect(renderToStaticMarkup(page)).toBe(`<p>${at}${long}</p>`);
  }
});
