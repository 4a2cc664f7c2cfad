import { onEachPage } from "#components/ui/exchange-browser.ts";

/** Lets "encore 12 min" go down by itself. The server's clock says where it starts. */
export function countMinutes(): void {
  const ends = new WeakMap<HTMLElement, { saidS: string | undefined; endsAt: number }>();
  const count = () => {
    for (const shown of document.querySelectorAll<HTMLElement>("[data-seconds-left]")) {
      const saidS = shown.dataset.secondsLeft;
      if (ends.get(shown)?.saidS !== saidS) {
        ends.set(shown, { saidS, endsAt: Date.now() + Number(saidS) * 1000 });
      }
      const leftMs = (ends.get(shown)?.endsAt ?? 0) - Date.now();
      const minutes = String(Math.max(1, Math.ceil(leftMs / 60_000)));
      shown.textContent = (shown.dataset.text ?? "").replace("{minutes}", minutes);
    }
  };
  onEachPage(count);
  setInterval(count, 10_000);
}
