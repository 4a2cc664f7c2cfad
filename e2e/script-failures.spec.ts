import type { Browser, BrowserContext, Page } from "@playwright/test";
import { WebShopper } from "#bench/shopper.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import type { GatewayControl } from "#e2e/gateway-control.ts";
import { type HeldServer, startHeldServer } from "#e2e/held-server.ts";
import { newPhone, words } from "#e2e/shopper.ts";
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

const { scenes, relative } = paymentsFr;
const script = /\/browser\/shop\.[0-9a-f]+\.js$/;
const events = /\/api\/orders\/[\w-]+\/events$/;
const status = /\/api\/(orders|pay)\/[\w-]+\/status$/;

type Fault = {
  name: string;
  /** Spoils what a browser's pages load or find. */
  spoil: (context: BrowserContext, held: HeldServer) => Promise<unknown>;
  /** Where nothing tells whether the order changed, the page offers to be read again by hand. */
  offersRefresh: { order: boolean; link: boolean };
};

const never = { order: false, link: false };
const always = { order: true, link: true };

const faults: Fault[] = [
  { name: "nothing is wrong", spoil: async () => {}, offersRefresh: never },
  {
    name: "the script does not come",
    spoil: (context) => context.route(script, (route) => route.abort()),
    offersRefresh: always,
  },
  {
    name: "the script is cut off",
    spoil: (context) =>
      context.route(script, (route) =>
        route.fulfill({ contentType: "text/javascript", body: "const a = {" }),
      ),
    offersRefresh: always,
  },
  {
    name: "of the stream come its headers and nothing else",
    spoil: (context, { headersOnly: url }) => context.route(events, (route) => route.continue({ url })),
    offersRefresh: never,
  },
  {
    name: "the stream is never answered",
    spoil: (context, { silent: url }) => context.route(events, (route) => route.continue({ url })),
    offersRefresh: never,
  },
  {
    name: "the browser knows no streams",
    spoil: (context) =>
      context.addInitScript(() => {
        Reflect.deleteProperty(window, "EventSource");
      }),
    offersRefresh: never,
  },
  {
    name: "the status is answered by an error",
    spoil: (context) => context.route(status, (route) => route.fulfill({ status: 500, body: "Error" })),
    // Whoever pays by the link has no stream.
    offersRefresh: { order: false, link: true },
  },
  {
    name: "neither stream nor status is answered",
    spoil: async (context, { silent: url }) => {
      await context.route(events, (route) => route.continue({ url }));
      await context.route(status, (route) => route.continue({ url }));
    },
    offersRefresh: always,
  },
  {
    name: "the browser keeps nothing",
    spoil: (context) =>
      context.addInitScript(() => {
        Object.defineProperty(window, "caches", {
          get: () => {
            throw new DOMException("Denied", "SecurityError");
          },
        });
        Object.defineProperty(Navigator.prototype, "serviceWorker", {
          get: () => {
            throw new DOMException("Denied", "SecurityError");
          },
        });
      }),
    offersRefresh: never,
  },
];

/** An order whose prompt is on the phone, over plain HTTP. */
async function orderByHttp(): Promise<{ phone: string; token: string; link: string }> {
  const phone = newPhone();
  const appUrl = fromRun("E2E_APP_URL");
  const token = await new WebShopper({ appUrl, phone }).buy([{ slug: "savon-noir" }]);
  let html = "";
  // A page without its script would go on telling that the prompt is on its way.
  await expect
    .poll(async () => {
      html = await (await fetch(`${appUrl}/orders/${token}`)).text();
      return html;
    })
    .toContain(scenes.confirm.title);
  return { phone, token, link: /\/pay\/[\w-]{48}/.exec(html)?.[0] ?? "" };
}

const openPages: BrowserContext[] = [];
test.afterEach(async () => {
  await Promise.all(openPages.splice(0).map((context) => context.close()));
});

async function openBrowser(browser: Browser, fault: Fault, held: HeldServer): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: fromRun("E2E_APP_URL"), locale: "fr-FR" });
  openPages.push(context);
  await fault.spoil(context, held);
  return context;
}

const refreshOn = (page: Page) => page.getByRole("link", { name: ordersFr.refreshByHand });

/** Somebody who types a number, on both pages that ask for one. Returns what finds out whether it was lost. */
async function beginTyping(
  context: BrowserContext,
  gateway: GatewayControl,
  name: string,
): Promise<() => Promise<void>> {
  const { phone, token, link } = await orderByHttp();
  const order = await context.newPage();
  await order.goto(`/orders/${token}`);

  await gateway.decideOnFirst(phone, "cancel");
  await expect(order.getByRole("heading", { name: scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });
  const checks = await Promise.all(
    [`/orders/${token}/pay`, `${link}/number`].map(async (path) => {
      const page = await context.newPage();
      await page.goto(path);
      const loads: string[] = [];
      page.on("request", (sent) => sent.isNavigationRequest() && loads.push(sent.url()));
      const number = page.getByLabel(words.fr.checkout.phone);
      await number.fill("79 12 3");
      const mixx = page.getByRole("radio", { name: /Mixx by Yas/ });
      await mixx.check();
      return async () => {
        // What makes other pages look for news.
        await page.evaluate(() => {
          document.dispatchEvent(new Event("visibilitychange"));
          for (const event of ["online", "focus"]) dispatchEvent(new Event(event));
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        });
        await expect(number, `${name}, ${path}`).toHaveValue("79 12 3");
        await expect(mixx, `${name}, ${path}`).toBeChecked();
        expect(loads, `${name}, ${path}`).toEqual([]);
      };
    }),
  );
  return async () => {
    for (const check of checks) await check();
  };
}

/** Until the order's own page and the relative's say that it is paid. */
async function liveThrough(context: BrowserContext, gateway: GatewayControl, fault: Fault): Promise<void> {
  const { phone, token, link } = await orderByHttp();
  const [own, relatives] = [await context.newPage(), await context.newPage()];
  await own.goto(`/orders/${token}`);
  await expect(own.getByRole("heading", { name: scenes.confirm.title }), fault.name).toBeVisible();
  await relatives.goto(link);
  await expect(relatives.getByRole("heading", { name: relative.busy.title }), fault.name).toBeVisible();
  for (const [page, isOffered] of [
    [own, fault.offersRefresh.order],
    [relatives, fault.offersRefresh.link],
  ] as const)
    await expect(refreshOn(page), `${fault.name}: to refresh by hand`).toBeVisible({ visible: isOffered });

  await gateway.decideOnFirst(phone, "approve");
  await Promise.all(
    [
      own.getByRole("heading", { name: scenes.paid.title, exact: true }),
      relatives.getByRole("heading", { name: relative.paid.title, exact: true }),
    ].map((heading) => expect(heading, fault.name).toBeVisible({ timeout: 25_000 })),
  );
}

// All at once: each waits for most of its time.
test("whatever of the script fails, “paid” is read within 25 s without an act, and what is being typed is not lost", async ({
  browser,
  gateway,
}) => {
  test.setTimeout(120_000);
  const held = await startHeldServer();
  const told: string[] = [];
  try {
    await Promise.all(
      faults.map(async (fault) => {
        const context = await openBrowser(browser, fault, held);
        const checkTyped = await beginTyping(context, gateway, fault.name);
        const startedAt = Date.now();
        await liveThrough(context, gateway, fault);
        told.push(`${fault.name}: ${Date.now() - startedAt} ms`);
        await checkTyped();
      }),
    );
  } finally {
    await held.close();
  }
  console.log(told.join("\n"));
});
