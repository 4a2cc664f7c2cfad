import type { Page } from "@playwright/test";

/** A cheap telephone on a slow 4G: four times less CPU, and the network that Lighthouse calls by that name. */
export const slowPhone = { cpu: 4, downBitsPerSecond: 1_600_000, upBitsPerSecond: 750_000, roundTripMs: 150 };

/** Slows a page down before anything is loaded in it, for as long as it lives. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowPhone.cpu });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: slowPhone.roundTripMs,
    downloadThroughput: slowPhone.downBitsPerSecond / 8,
    uploadThroughput: slowPhone.upBitsPerSecond / 8,
  });
}
