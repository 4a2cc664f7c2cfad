import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asRequest, readBody, unread } from "./web-exchange.ts";
import { findForm, isPageForm } from "./web-forms.ts";

/** Reads a request to its end, and then hands it on as if nobody had. */
const server: Server = createServer(async (asked, response) => {
  const body = await readBody(asked);
  if (!body) return;
  const form = await asRequest(asked, body).formData();
  const field = form.get("name");
  const again = unread(asked, body);
  const { method, url, complete } = again;
  const isOurs = isPageForm(asked) && findForm(url ?? "", form) !== undefined;
  const seen = { method, url, complete, field, isOurs, type: again.headers["content-type"] };
  response.end(JSON.stringify({ ...seen, body: await text(again) }));
});
let address = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

function formOf(name: string): FormData {
  const form = new FormData();
  form.set("name", name);
  return form;
}

async function send(path: string, init: RequestInit) {
  return (await fetch(`${address}${path}`, { method: "POST", ...init })).json();
}

test("a request that was read is read again by the next one, whole", async () => {
  const seen = await send("/checkout?a=b", { body: formOf("Afi É.") });
  expect(seen).toMatchObject({ method: "POST", url: "/checkout?a=b", complete: true, field: "Afi É." });
  expect(seen.body).toContain('name="name"\r\n\r\nAfi É.\r\n');
  expect(seen.type).toContain("multipart/form-data; boundary=");
});

test("the checkout's form and the code's are answered here, and no other", async () => {
  const code = new FormData();
  code.set("code", "WOEZON");
  for (const [path, body] of [
    ["/checkout", formOf("Afi")],
    ["/en/checkout?a=b", formOf("Afi")],
    ["/checkout", code],
    ["/cart", code],
    ["/en/cart", code],
  ] as const)
    expect((await send(path, { body })).isOurs, path).toBe(true);
  for (const [path, body] of [
    ["/cart", formOf("Afi")],
    ["/checkout/more", formOf("Afi")],
    ["/orders/checkout", code],
    ["/", code],
  ] as const)
    expect((await send(path, { body })).isOurs, path).toBe(false);
});
