import type { Page } from "@playwright/test";
import { z } from "zod";
import { makeShopPages } from "#e2e/every-page.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { type Language, words } from "#e2e/shopper.ts";

const languages = ["fr", "en"] satisfies Language[];

// What schema.org and the merchant listings of search engines ask of each type in use; a type that is not here is a fault.
const text = z.string().regex(/^\S(.*\S)?$/s);
const address = z.url().startsWith(fromRun("E2E_APP_URL"));
const context = { "@context": z.literal("https://schema.org") };
const offer = z.strictObject({
  "@type": z.literal("Offer"),
  url: address,
  name: text,
  sku: text,
  // The franc has no part: a price is a whole number, never a text with spaces.
  price: z.int().positive(),
  priceCurrency: z.literal("XOF"),
  itemCondition: z.literal("https://schema.org/NewCondition"),
  availability: z.enum(["https://schema.org/InStock", "https://schema.org/OutOfStock"]),
});
const product = z.strictObject({
  ...context,
  "@type": z.literal("Product"),
  "@id": address,
  name: text,
  description: text,
  category: text,
  image: z.array(address).min(1),
  offers: z.array(offer).min(1),
});
const step = z.strictObject({
  "@type": z.literal("ListItem"),
  position: z.int(),
  name: text,
  item: address.optional(),
});
const breadcrumb = z
  .strictObject({
    ...context,
    "@type": z.literal("BreadcrumbList"),
    itemListElement: z.array(step).min(2),
  })
  .refine(({ itemListElement: steps }) => steps.every(({ position }, index) => position === index + 1), {
    error: "the steps are not counted from 1",
  })
  .refine(({ itemListElement: steps }) => steps.slice(0, -1).every(({ item }) => item !== undefined), {
    error: "a step that leads nowhere is not the last",
  });
const shop = z.strictObject({
  ...context,
  "@type": z.literal("OnlineStore"),
  "@id": address,
  name: text,
  description: text,
  url: address,
  logo: address,
  areaServed: z.literal("TG"),
  telephone: z
    .string()
    .regex(/^\+228\d{8}$/)
    .optional(),
});
const site = z.strictObject({
  ...context,
  "@type": z.literal("WebSite"),
  name: text,
  url: address,
  inLanguage: z.enum(languages),
  publisher: z.strictObject({ "@id": address }),
});
const structuredData = z.discriminatedUnion("@type", [product, breadcrumb, shop, site]);

test("every page that may be found says who it is, in which languages, and what it sells", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? "");
  expect(addresses.length).toBeGreaterThan(40);
  const heads = new Map<string, Head>();
  for (const found of addresses) heads.set(found, await readHead(page, found));

  for (const [found, head] of heads) {
    const path = found.slice(baseURL?.length);
    const language = path === "/en" || path.startsWith("/en/") ? "en" : "fr";
    expect(head.status, found).toBe(200);
    expect(head.language, found).toBe(language);
    expect(head.robots, found).toEqual([]);
    expect(head.canonicals, found).toEqual([found]);
    expect(head.headings, found).toHaveLength(1);
    const { fr, en, "x-default": other, ...more } = head.alternates;
    expect(head.alternates[language], "a page is its own address in its language").toBe(found);
    expect(other, "who speaks neither reads French").toBe(fr);
    expect(more, found).toEqual({});
    for (const there of [fr, en])
      expect(heads.get(there ?? "")?.alternates, `${found} and ${there} name each other`).toEqual(
        head.alternates,
      );
    const types = head.data.map((entry) => structuredData.safeParse(entry));
    for (const read of types) if (!read.success) throw new Error(`${found}: ${z.prettifyError(read.error)}`);
    const room = /^(?:\/en)?\/(products|categories)\//.exec(path)?.[1];
    const owed = {
      products: ["BreadcrumbList", "Product"],
      categories: ["BreadcrumbList"],
      none: ["OnlineStore", "WebSite"],
    };
    expect(types.map(({ data }) => data?.["@type"]).sort(), found).toEqual(
      owed[(room as "products" | "categories" | undefined) ?? "none"],
    );
    for (const { data } of types) {
      if (data?.["@type"] === "Product") expect(data["@id"]).toBe(found);
      if (data?.["@type"] === "WebSite") expect(data).toMatchObject({ url: found, inLanguage: language });
    }
  }
  for (const language of languages) {
    const own = [...heads.values()].filter((head) => head.language === language);
    for (const said of [
      own.map(({ title }) => title),
      own.map(({ descriptions }) => descriptions.join("|")),
    ]) {
      expect(twice(said), `said of two pages (${language})`).toEqual([]);
      for (const one of said) expect(one).toMatch(/\S{2}/);
    }
  }
});

test("what is not to be found is not indexed, and has a title and one heading like all else", async ({
  page,
  sql,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const sitemap = await (await page.request.get("/sitemap.xml")).text();
  for (const { name, path } of await makeShopPages(baseURL ?? "", sql))
    for (const language of languages) {
      const found = `${baseURL}${words[language].prefix}${path}`.replace(/(?<=\/en)\/$/, "");
      const { title, headings, data, robots } = await readHead(page, found);
      const isListed = sitemap.includes(`<loc>${found}</loc>`);
      expect(/noindex/.test(robots.join()), `${name} (${language})`).toBe(!isListed);
      // Of an address that leads nowhere no language is known: its title says so in both, and names no shop.
      expect(title, name).toMatch(path === "/nothing-here" ? /\S · \S/ : /\S – \S/);
      expect(headings, `${name} (${language})`).toHaveLength(1);
      for (const entry of data) structuredData.parse(entry);
    }
});

function twice(said: string[]): string[] {
  return said.filter((one, place) => said.indexOf(one) !== place);
}

type Head = Awaited<ReturnType<typeof readHead>>;

/** What a page says of itself before any script runs. */
async function readHead(page: Page, url: string) {
  const answer = await page.request.get(url);
  const read = await page.evaluate(
    (html) => {
      const served = new DOMParser().parseFromString(html, "text/html");
      const all = (selector: string, attribute: string) =>
        Array.from(served.querySelectorAll(selector), (element) => element.getAttribute(attribute) ?? "");
      const alternates = served.querySelectorAll('link[rel="alternate"][hreflang]');
      return {
        language: served.documentElement.lang,
        title: served.title,
        descriptions: all('meta[name="description"]', "content"),
        // Refused unless absolute; the root is the same with and without its slash.
        canonicals: all('link[rel="canonical"]', "href").map((href) => new URL(href).href),
        robots: all('meta[name="robots"]', "content"),
        alternates: Object.fromEntries(
          Array.from(alternates, (link) => [
            link.getAttribute("hreflang"),
            new URL(link.getAttribute("href") ?? "").href,
          ]),
        ) as Record<string, string>,
        headings: Array.from(served.querySelectorAll("h1"), ({ textContent }) => textContent),
        data: Array.from(
          served.querySelectorAll('script[type="application/ld+json"]'),
          ({ textContent }) => JSON.parse(textContent ?? "") as unknown,
        ),
      };
    },
    await answer.text(),
  );
  return { status: answer.status(), ...read };
}
