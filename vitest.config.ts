import { defineConfig } from "vitest/config";

/** The rooms where money and stock are decided; `npm run coverage` says what is counted. */
const guarded = ["payments", "paygate", "orders", "inventory"];

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", ".next*/**", ".data/**"],
    globalSetup: ["./scripts/vitest-setup.ts"],
    // Two cores, and a database behind many of these tests.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: guarded.map((room) => `lib/${room}/*.ts`),
      // The doors of Next run inside a request only, and are walked through by the stories in e2e.
      exclude: [
        "**/*.test.ts",
        "**/test-*.ts",
        "**/scripted-gateway.ts",
        "**/actions.ts",
        "**/admin-actions.ts",
      ],
      reporter: [["text", { skipFull: true }]],
      reportsDirectory: ".data/test/coverage",
      thresholds: Object.fromEntries(guarded.map((room) => [`lib/${room}/*.ts`, { branches: 95 }])),
    },
  },
});
