import type { Page } from "@playwright/test";

/**
 * From now on each page of this tab notes when each scene of an order was on its screen: a mark in the page's own
 * performance entries, set one frame after the frame that first held the scene's heading, so never too early.
 */
export async function noteScenes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = new Set<string>();
    const look = () => {
      const scene = document.querySelector<HTMLElement>("[data-scene]")?.dataset.scene;
      if (scene === undefined || noted.has(scene)) return;
      noted.add(scene);
      const onceDrawn = () => {
        const heading = document.querySelector(`[data-scene="${scene}"] h1`);
        if (!heading?.getClientRects().length) requestAnimationFrame(onceDrawn);
        else requestAnimationFrame(() => performance.mark(`scene ${scene}`));
      };
      requestAnimationFrame(onceDrawn);
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-scene"],
    });
  });
}

/** When a scene was on the screen: after how many milliseconds of this page, and at what time of the clock (ms). */
export function sceneTime(page: Page, scene: string): Promise<{ sinceStartMs: number; atMs: number }> {
  return page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const [mark] = list.getEntriesByName(name);
          if (!mark) return;
          observer.disconnect();
          resolve({ sinceStartMs: mark.startTime, atMs: performance.timeOrigin + mark.startTime });
        });
        observer.observe({ type: "mark", buffered: true });
      }),
    `scene ${scene}`,
  );
}
