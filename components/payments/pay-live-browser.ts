import { renewPage } from "#components/ui/exchange-browser.ts";

/** Keeps an open pay link's page true: asks every 4 s whether its order changed, and when somebody comes back to it. */
export function followPayLink(): void {
  const ask = () => {
    const mark = document.querySelector<HTMLElement>("[data-open-link]");
    // A tab that nobody sees spends nobody's data.
    if (!mark || document.hidden) return;
    fetch(`/api/pay/${mark.dataset.openLink}/status`)
      .then((answer) => answer.json())
      .then((order: { version: number }) => {
        if (order.version > Number(mark.dataset.version)) void renewPage();
      })
      .catch(() => {});
  };
  setInterval(ask, 4000);
  document.addEventListener("visibilitychange", ask);
}
