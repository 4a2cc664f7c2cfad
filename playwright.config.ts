import { defineConfig } from "@playwright/test";

// Run by `npm test`, which starts the shop and says where it is.
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: "e2e",
  // These run against shops of their own (playwright.builds.config.ts).
  testIgnore: "builds/**",
  outputDir: ".data/test/stories",
  timeout: 45_000,
  expect: { timeout: 10_000 },
  // One shop, one clock that stories move: one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  use: {
    baseURL: process.env.E2E_APP_URL,
    locale: "fr-FR",
    timezoneId: "Africa/Lome",
    launchOptions: { executablePath: process.env.E2E_CHROMIUM },
    screenshot: "only-on-failure",
    trace: "off",
  },
  projects: [
    { name: "phone", use: phone },
    // The purchase once more on a large screen and without scripts, the staff's work on both; the other stories do not
    // depend on either.
    {
      name: "desktop",
      use: desktop,
      testMatch:
        /(purchase|admin|review|refund|settings|stock|gateway|reconciliation|keyboard-staff|staff-.*)\.spec\.ts/,
    },
    {
      name: "no scripts",
      use: { ...phone, javaScriptEnabled: false },
      testMatch:
        /(purchase|few-taps|pay-again|relative|hosted-page|refund|catalogue|look-up|receipt|order-again|cart-changes|promotions)\.spec\.ts/,
    },
  ],
});
