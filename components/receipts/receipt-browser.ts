import { onEachPage } from "#components/ui/exchange-browser.ts";

/** What only a browser with scripts can do with a receipt: print it at a press, share it by the telephone's own way, keep it. */
export function handleReceipts(): void {
  document.addEventListener("click", ({ target }) => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>("[data-print], [data-share]") : null;
    if (button?.dataset.print !== undefined) print();
    // Putting the sheet of the telephone away again is no failure.
    else if (button?.dataset.share) navigator.share(JSON.parse(button.dataset.share)).catch(() => {});
  });
  onEachPage(() => {
    const share = document.querySelector<HTMLElement>("[data-share]");
    if (!share) return;
    share.hidden = !("share" in navigator);
    keepCopy().catch(() => {});
  });
}

/** From now on this receipt is read without a network too (`app/api/receipts/copy`); styles and script come along. */
async function keepCopy(): Promise<void> {
  const { pathname } = location;
  const scope = pathname.slice(0, pathname.indexOf("/orders/") + 8);
  await navigator.serviceWorker.register("/api/receipts/copy", { scope });
  const kept = await caches.open("receipts");
  if (await kept.match(pathname)) return;
  const styles = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(
    ({ href }) => href,
  );
  const scripts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
  await kept.addAll([pathname, ...styles, ...scripts]);
}
