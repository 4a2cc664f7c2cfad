import { onEachPage, renewPage } from "#components/ui/exchange-browser.ts";

/**
 * Keeps an open order page true: reads it again when the server says that it changed, when the shopper comes back to
 * the tab (after typing the PIN), and every 5 s when the event stream does not come through.
 */
export function followOrder(): void {
  const findMark = () => document.querySelector<HTMLElement>("[data-open-order]");
  let events: EventSource | undefined;
  let polling: ReturnType<typeof setInterval> | undefined;
  const address = () => `/api/orders/${findMark()?.dataset.openOrder}/`;
  const compare = (newest: number) => {
    const mark = findMark();
    if (mark && newest > Number(mark.dataset.version)) void renewPage();
  };
  const poll = () =>
    fetch(`${address()}status`)
      .then((answer) => answer.json())
      .then((order: { version: number }) => compare(order.version))
      .catch(() => {});
  const stopPolling = () => {
    clearInterval(polling);
    polling = undefined;
  };
  onEachPage(() => {
    if (!findMark()) {
      events?.close();
      stopPolling();
    } else if (!events) {
      events = new EventSource(`${address()}events`);
      events.onmessage = (message) => compare(+message.data);
      events.onopen = stopPolling;
      events.onerror = () => {
        polling ??= setInterval(poll, 5000);
      };
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && findMark()) void renewPage();
  });
}
