import { runCommand } from "./refusal.ts";
import { runShop } from "./run-shop.ts";

// The same parts, ports and database as `npm start`, but nothing is built: web and worker follow the sources.
await runCommand(() => runShop({ isDev: true }));
