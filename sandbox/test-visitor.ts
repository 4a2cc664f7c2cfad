import { type Bench, testKey } from "./test-bench.ts";

export const shopUrl = "https://shop.example/retour?order=a%20b&x=1";
export type Link = ReturnType<typeof newLink>;

/** What a shop would write into the link; each with an identifier of its own. */
export function newLink(fields: Record<string, string> = {}) {
  const identifier = `page-${crypto.randomUUID()}`;
  return { token: testKey, amount: "5000", identifier, url: shopUrl, ...fields };
}

/** A shopper without scripts on the hosted page: follows links and sends forms, one step at a time. */
export function visitor(bench: () => Bench) {
  async function get(path: string, fields: Record<string, string> = {}) {
    const query = new URLSearchParams(fields).toString();
    return read(await fetch(`${bench().url()}${path}${query && `?${query}`}`, { redirect: "manual" }));
  }
  async function submit(path: string, fields: Record<string, string> = {}, headers = {}) {
    const body = new URLSearchParams(fields);
    return read(
      await fetch(`${bench().url()}${path}`, { method: "POST", body, headers, redirect: "manual" }),
    );
  }
  const payOn = (link: Link, entered: Record<string, string> = {}) =>
    submit("/v1/page/checkout", { ...link, phone: "90123456", network: "TOGOCEL", ...entered });
  const press = (waiting: string, act: string) => submit(waiting.replace("?", `/${act}?`));
  return { get, submit, payOn, press };
}

async function read(response: Response) {
  const text = (await response.text()).replaceAll("&amp;", "&");
  return { httpStatus: response.status, location: response.headers.get("location") ?? "", text, response };
}
