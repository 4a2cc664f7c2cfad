import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

/** Everything a run leaves behind: secrets, databases, stamps. Never committed. */
export const dataFolder = join(root, ".data");
