import { join } from "node:path";
import { dataFolder } from "./folders.ts";
import { keepSecrets, randomPassword, randomSecret } from "./secrets-file.ts";

/** The demonstration's own secrets, made at random once for each checkout. */
export function readDemoSecrets() {
  return keepSecrets(
    join(dataFolder, "demo.env"),
    "Secrets of the demonstration; made at random, safe to delete.",
    {
      DATABASE_PASSWORD: () => randomSecret(18),
      PAYGATE_AUTH_TOKEN: () => `sandbox_${randomSecret(24)}`,
      PAYGATE_CALLBACK_SECRET: () => randomSecret(24),
      AUTH_SECRET: () => randomSecret(48),
      DEMO_STAFF_EMAIL: () => "demo@asigame.example",
      DEMO_STAFF_PASSWORD: randomPassword,
    },
  );
}

/** A real shop needs two more secrets than the four that decide; on one machine they may be made here. */
export function readOwnSecrets() {
  return keepSecrets(
    join(dataFolder, "production.env"),
    "Made at random because the environment did not name them.",
    {
      PAYGATE_CALLBACK_SECRET: () => randomSecret(24),
      AUTH_SECRET: () => randomSecret(48),
    },
  );
}
