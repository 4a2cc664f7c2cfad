import { randomSecret } from "#scripts/secrets-file.ts";
import { type ShopParts, spawnWeb, startWorker } from "#scripts/shop-processes.ts";
import { fromSystem } from "#scripts/test-shop-run.ts";
import { KeptProcess } from "./kept-process.ts";
import { isAnswering } from "./wait-until.ts";

export function keepWeb(name: string, port: number, parts: ShopParts): KeptProcess {
  const own = { ...parts, variables: { ...parts.variables, PORT: String(port) } };
  return new KeptProcess({
    name,
    spawn: () => spawnWeb({ ...own, onLine: (_, line) => parts.onLine(name, line) }),
    isReady: () => isAnswering(`http://127.0.0.1:${port}/api/health/ready`),
  });
}

export function keepWorker(name: string, parts: ShopParts): KeptProcess {
  let isReady = false;
  const onLine = (_: string, line: string) => {
    isReady ||= line.includes("worker ready");
    parts.onLine(name, line);
  };
  return new KeptProcess({
    name,
    spawn: () => {
      isReady = false;
      return startWorker({ ...parts, onLine });
    },
    isReady: () => isReady,
  });
}

type Places = {
  distDir: string;
  databaseUrl: string;
  doorPort: number;
  sandboxPort: number;
  killPointFolder: string;
};

/** What every process of the shop is told; nothing of the caller's own shop reaches it. */
export function partsOf(
  places: Places,
  onLine: ShopParts["onLine"],
): ShopParts & { variables: { PAYGATE_CALLBACK_SECRET: string } } {
  const appUrl = `http://127.0.0.1:${places.doorPort}`;
  const authSecret = randomSecret(48);
  return {
    distDir: places.distDir,
    isTest: true,
    onLine,
    variables: {
      ...fromSystem(),
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      AUTH_SECRET: authSecret,
      NEXTAUTH_SECRET: authSecret,
      DATABASE_URL: places.databaseUrl,
      PAYGATE_BASE_URL: `http://127.0.0.1:${places.sandboxPort}`,
      PAYGATE_AUTH_TOKEN: `sandbox_${randomSecret(24)}`,
      PAYGATE_CALLBACK_SECRET: randomSecret(24),
      PORT: "",
      KILL_POINT_FOLDER: places.killPointFolder,
      // The shoppers' own addresses, as a host's entrance writes them down: one address for all would be slowed down.
      TRUSTED_PROXY_HOPS: "1",
      BENCH_PAGES: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  };
}
