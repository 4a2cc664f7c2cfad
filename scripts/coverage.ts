import { runCommand } from "./refusal.ts";
import { countVitest, Tally } from "./test-tally.ts";

// What is counted and how much must be walked stands in vitest.config.ts; below it vitest ends with an error.
await runCommand(async () => {
  console.log(
    "Branches of lib/payments, lib/paygate, lib/orders and lib/inventory that the tests walk; 95 % of each must be.\n" +
      "Not counted: actions.ts and admin-actions.ts, which run inside a request of Next only (the stories in e2e walk\n" +
      "them), and the cases inside SQL (lib/checkout/payment-model walks those of a payment).",
  );
  const tally = new Tally();
  await tally.suite("unit and database tests", (report) => ({
    script: [
      "vitest/vitest.mjs",
      ...["run", "lib", "worker", "--coverage"],
      ...["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    ],
    variables: {},
    count: countVitest,
  }));
  tally.finish();
});
