import { defineConfig } from "@playwright/test";
import shop from "./playwright.config.ts";

/**
 * What must hold whatever serves the pages: plain Next without `server/`, or builds of several commits behind a
 * round-robin. `npm test` runs these against such shops; the other stories need only the usual one.
 */
const isPlain = process.env.E2E_ADDED_PAGE !== undefined;
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

export default defineConfig({
  ...shop,
  testMatch: "builds/*.spec.ts",
  testIgnore: [],
  // One of the shops is served over TLS with a certificate of its own making.
  use: {
    ...shop.use,
    ignoreHTTPSErrors: true,
    // The service worker's script is fetched past the setting above.
    launchOptions: { ...shop.use?.launchOptions, args: ["--ignore-certificate-errors"] },
  },
  projects: [
    // Whose cart is whose is asked over HTTP, of several processes and over TLS.
    ...(isPlain ? [] : [{ name: "strangers", testMatch: "strangers.spec.ts" }]),
    { name: "scripts", use: phone, grepInvert: isPlain ? /^$/ : /plain Next/ },
    {
      name: "no scripts",
      use: { ...phone, javaScriptEnabled: false },
      grepInvert: isPlain ? /^$/ : /plain Next/,
    },
  ],
});
