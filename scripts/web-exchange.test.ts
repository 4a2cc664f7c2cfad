import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asRequest, readBody } from "./web-exchange.ts";
import { findForm } from "./web-forms.ts";

/** Tells what it read of a request. */
const server: Server = createServer(async (asked, response) => {
  const body = await readBody(asked);
  if (!body) return;
  const field = (await asRequest(asked, body).formData()).get("name");
  response.end(JSON.stringify({ field, isOurs: findForm(asked) !== undefined }));
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

test("a form is read whole, whatever its letters", async () => {
  expect(await send("/checkout?a=b", { body: formOf("Afi É.") })).toMatchObject({ field: "Afi É." });
});

test("the checkout's form and the code's are answered here, and no other", async () => {
  const body = formOf("Afi");
  for (const path of ["/checkout", "/en/checkout", "/checkout?code", "/cart?code", "/en/cart?code"])
    expect((await send(path, { body })).isOurs, path).toBe(true);
  for (const path of ["/cart", "/checkout/more", "/orders/checkout", "/?code", "/cart?codes"])
    expect((await send(path, { body })).isOurs, path).toBe(false);
});
