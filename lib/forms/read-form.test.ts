import { expect, test } from "vitest";
import { fieldsOf } from "#lib/form-fields.ts";
import { readForm } from "#lib/forms/read-form.ts";

function posted(body: BodyInit, type?: string): Request {
  return new Request("http://shop.example/api/x", {
    method: "POST",
    body,
    ...(type === undefined ? {} : { headers: { "content-type": type } }),
  });
}

const multipart = (pairs: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return posted(form);
};

const many = (count: number): [string, string][] => Array.from({ length: count }, (_, at) => [`f${at}`, "x"]);

test("a form is read whichever way a browser encodes it", async () => {
  for (const request of [
    posted(new URLSearchParams({ name: "Éfoé", code: "A&B=C" })),
    multipart([
      ["name", "Éfoé"],
      ["code", "A&B=C"],
    ]),
  ]) {
    const read = await readForm(request);
    expect(read.ok && fieldsOf(read.value)).toEqual({ name: "Éfoé", code: "A&B=C" });
  }
});

test("what no text column can hold is taken out", async () => {
  const read = await readForm(posted("name=a%00b%ED%A0%80", "application/x-www-form-urlencoded"));
  const name = read.ok ? String(read.value.get("name")) : "";
  expect(name.startsWith("ab")).toBe(true);
  expect(name.isWellFormed()).toBe(true);
  expect(name).not.toContain("\0");
});

test("a form of thousands of fields is refused before it is taken apart", async () => {
  for (const request of [
    posted(new URLSearchParams(many(201))),
    posted("&".repeat(13_000), "application/x-www-form-urlencoded"),
    multipart(many(201)),
  ])
    expect(await readForm(request)).toEqual({ ok: false, reason: "too_large" });
  expect((await readForm(multipart(many(200)))).ok).toBe(true);
});

test("a body over 64 KB is refused, declared or not", async () => {
  const large = `name=${"x".repeat(65 * 1024)}`;
  expect(await readForm(posted(large, "application/x-www-form-urlencoded"))).toMatchObject({ ok: false });
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(large));
      controller.close();
    },
  });
  const chunked = new Request("http://shop.example/", {
    method: "POST",
    body: stream,
    duplex: "half",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  } as RequestInit);
  expect(await readForm(chunked)).toEqual({ ok: false, reason: "too_large" });
});

test.each([
  ["{}", "application/json"],
  ["x", "multipart/form-data"],
  ["x", "multipart/form-data; boundary=y"],
  ["x", ""],
])("%j as %j is malformed", async (body, type) => {
  expect(await readForm(posted(body, type))).toEqual({ ok: false, reason: "malformed" });
});
