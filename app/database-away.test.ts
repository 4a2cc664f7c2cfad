import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#db/client.ts";
import { GET as suggestions } from "./api/suggestions/route.ts";
import { GET as manifest } from "./manifest.webmanifest/route.ts";
import { GET as socialPicture } from "./pictures/social/[locale]/[file]/route.ts";
import robots from "./robots.ts";
import { GET as sitemap } from "./sitemap.xml/route.ts";

beforeAll(() => {
  process.env.APP_URL = "https://shop.example";
  // Nobody listens on port 1.
  process.env.DATABASE_URL = "postgres://nobody:nothing@127.0.0.1:1/none";
});
afterAll(closeDb);

const ask = new Request("https://shop.example/api/suggestions?q=pagne&locale=fr");
const file = "savon-noir.000000000000.png";

test.each([
  ["sitemap", () => sitemap()],
  ["manifest", () => manifest()],
  ["suggestions", () => suggestions(ask)],
  ["picture of a product", () => socialPicture(ask, { params: Promise.resolve({ locale: "fr", file }) })],
])("without a database the %s is told as away for now, which nobody keeps", async (_, get) => {
  const answer = await get();
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("robots.txt needs none", () => {
  expect(robots().sitemap).toBe("https://shop.example/sitemap.xml");
});
