import { HtmlValidate } from "html-validate";
import { makeShopPages } from "#e2e/every-page.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { type Language, putIntoCart, words } from "#e2e/shopper.ts";
import { withoutTable } from "#e2e/troubled-shop.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  elements: [
    "html5",
    // React writes action="" for a server action (the sign-in). Every browser sends such a form to the address of its
    // page, which is what is meant; only the letter of the standard wants the attribute left out.
    { form: { attributes: { action: { enum: ["", "/.+/"] } } } },
  ],
  rules: {
    // How React spells what it writes, and not what it means: attributes in camelCase (HTML ignores the case),
    "attr-case": "off",
    // `<meta/>` for `<meta>`,
    "void-style": "off",
    // `async=""` for `async`,
    "attribute-boolean-style": "off",
    // and `hidden=""` for `hidden`.
    "attribute-empty-style": "off",
    // An id is any text without spaces; Next's runtime calls a script of the admin `_R_`.
    "valid-id": ["error", { relaxed: true }],
  },
});

for (const language of ["fr", "en"] satisfies Language[]) {
  test(`every page is valid HTML as it is served (${language})`, async ({ page, sql, baseURL }) => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    for (const { name, path, hasCart } of await makeShopPages(baseURL ?? "", sql)) {
      if (hasCart) await putIntoCart(page, language);
      const answer = await page.request.get(`${words[language].prefix}${path}`);
      expect(answer.headers()["content-type"], name).toContain("text/html");
      faults.push(...(await faultsOf(name, await answer.text())));
    }
    expect(faults).toEqual([]);
  });
}

test("so is the page that stands in while the database is away", async ({ request, sql }) => {
  await withoutTable(sql, "products", async () => {
    const answer = await request.get("/products/savon-noir");
    expect(answer.status()).toBe(503);
    expect(await faultsOf("database away", await answer.text())).toEqual([]);
  });
});

async function faultsOf(name: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages
      .filter((fault) => !isOwnRefresh(fault))
      .map(({ ruleId, message, selector }) => `${name}: ${ruleId}: ${message} (${selector})`),
  );
}

/**
 * An open order's page refreshes itself by `<meta http-equiv="refresh">`, for when its script is lost, and sooner by
 * another in `<noscript>`. The standard allows the first and wants the second in the head, where a page of Next cannot put
 * it; every browser obeys it in the body.
 */
function isOwnRefresh({ ruleId, selector }: { ruleId: string; selector: string | null }): boolean {
  if (ruleId === "meta-refresh") return true;
  return ruleId === "element-permitted-content" && / > noscript > meta$/.test(selector ?? "");
}
