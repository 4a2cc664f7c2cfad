import { readDemoSecrets } from "./demo-env.ts";
import { bold } from "./log-lines.ts";
import type { ShopEnvironment } from "./shop-environment.ts";

/** What a person needs to know once everything is up. */
export function welcome({ kind, appUrl, ports }: ShopEnvironment): string {
  const lines = [
    ["Shop", appUrl],
    ["in English", `${appUrl}/en`],
    ["Admin", `${appUrl}/admin`],
  ];
  if (kind === "demonstration") {
    const { DEMO_STAFF_EMAIL, DEMO_STAFF_PASSWORD } = readDemoSecrets();
    lines.push(
      ["  sign in as", `${DEMO_STAFF_EMAIL}   ${DEMO_STAFF_PASSWORD}`],
      ["Phone", `http://localhost:${ports.sandbox}   (the shopper's: approve or cancel a payment there)`],
    );
  }
  const text = lines.map(([name = "", value = ""]) => `  ${name.padEnd(14)}${bold(value)}`).join("\n");
  return `\n${bold("Asigamé is open.")}\n\n${text}\n${kind === "demonstration" ? magicNumbers : ""}\n  Ctrl-C closes everything.\n`;
}

const magicNumbers = "";
