import { onEachPage } from "#components/ui/exchange-browser.ts";

/** What only a browser with scripts can do with a receipt: print it at a press, share it by the telephone's own way. */
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
    if (share) share.hidden = !("share" in navigator);
  });
}
