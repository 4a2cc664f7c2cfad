import { OwnElement } from "./own-element.ts";

/** Lets the browser keep what helps without a network (`service-worker.ts`): who has ordered needs it, not who looks around. */
export class KeepOffline extends OwnElement {
  protected begin(signal: AbortSignal): void {
    this.register(signal).catch((error) => console.debug("nothing is kept for offline", error));
  }

  private async register(signal: AbortSignal): Promise<void> {
    // Keeping takes nothing from what the page itself still waits for.
    if (document.readyState !== "complete")
      await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
    if (signal.aborted || !("serviceWorker" in navigator)) return;
    const { installing, waiting, active } = await navigator.serviceWorker.register("/service-worker.js", {
      scope: "/",
    });
    const worker = installing ?? waiting ?? active;
    const tell = () => worker?.postMessage({ receipt: this.getAttribute("receipt") });
    if (worker?.state === "activated") tell();
    else worker?.addEventListener("statechange", () => worker.state === "activated" && tell());
  }
}
