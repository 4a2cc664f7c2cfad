import { expect, test } from "vitest";
import { fillForm, findForm, readForms } from "./web-form.ts";

const page = `<form action="/search"><input name="q"/></form>
<form id="x" method="post" action="/api/cart/lines"><input type="hidden" name="key" value="{&quot;id&quot;:&quot;a&amp;b&quot;}"/>
<input type="radio" disabled="" name="variantId" value="sold-out"/><input type="radio" name="variantId" value="one"/>
<input type="radio" name="variantId" checked="" value="two"/><input name="phone" disabled-look="no"/>
<select name="quantity"><option>1</option><option selected="">2</option></select><button type="submit">Add</button></form>`;

test("a form that posts is read with its hidden fields, what is chosen, and nothing that is disabled", () => {
  const forms = readForms(page);
  expect(forms).toHaveLength(1);
  expect(forms[0]?.untouched).toEqual([
    ["key", '{"id":"a&b"}'],
    ["variantId", "two"],
    ["phone", ""],
    ["quantity", "2"],
  ]);
  expect(forms[0]?.fields.map(({ value }) => value)).not.toContain("sold-out");
});

test("a filled field takes the place of what stood there, and a field that the form lacks is refused", () => {
  const [form] = readForms(page);
  if (!form) throw new Error("no form");
  expect(fillForm(form, { variantId: "one" }).filter(([name]) => name === "variantId")).toEqual([
    ["variantId", "one"],
  ]);
  expect(() => fillForm(form, { price: "1" })).toThrow('no field "price"');
});

test("a form is found by where it is posted to", () => {
  const html = '<form method="post" action="/a"></form><form method="post" action="/b?x=1&amp;y"></form>';
  expect(findForm(html, "/b?x=1&y")).toEqual({ action: "/b?x=1&y", fields: [], untouched: [] });
  expect(findForm(html, "/c")).toBeUndefined();
});
