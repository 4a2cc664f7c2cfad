import { runCommand } from "./refusal.ts";
import { runShop } from "./run-shop.ts";

await runCommand(() => runShop({ isDev: false }));
