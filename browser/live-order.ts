import { hasRuntime, OwnElement } from "./own-element.ts";
import { pageShown, refreshPage } from "./page.ts";
import { requestJson } from "./request.ts";

const pollEveryMs = 4_000;
const silenceMs = 20_000;

/**
 * Reads an open order's page again when the order changed. Each part stands in for the one before: the event stream;
 * polling of the status; reading the page again all the same, with the link that does so by hand.
 */
export class LiveOrder extends OwnElement {
  private stream: EventSource | undefined;
  private isLooking = false;
  private openedAt = 0;
  private streamHeardAt = 0;
  /** When stream or status last told a version, and when the page was last read without either. */
  private heardAt = 0;
  private readAt = 0;

  protected begin(signal: AbortSignal): void {
    const listening = { signal };
    const look = () => void this.look();
    this.readAt = Date.now();
    document.addEventListener("visibilitychange", () => document.hidden || look(), listening);
    document.addEventListener(pageShown, () => this.showLink(), listening);
    addEventListener("online", look, listening);
    // An open stream could keep the page out of the back-forward cache.
    addEventListener("pagehide", () => this.stream?.close(), listening);
    addEventListener("pageshow", ({ persisted }) => persisted && this.openStream(), listening);
    const polling = setInterval(() => this.poll(), pollEveryMs);
    signal.addEventListener("abort", () => {
      clearInterval(polling);
      this.stream?.close();
    });
    // Where React reloads the page, its own refresh cannot be told apart.
    if (!hasRuntime())
      window.navigation?.addEventListener("navigate", (event) => this.refuseSelfRefresh(event), listening);
    this.openStream();
  }

  private openStream(): void {
    void this.look();
    const address = this.getAttribute("events");
    this.stream?.close();
    this.openedAt = Date.now();
    if (!address) return;
    try {
      this.stream = new EventSource(address);
      this.stream.onmessage = ({ data }) => {
        this.streamHeardAt = Date.now();
        this.take(Number(data));
      };
    } catch (error) {
      console.debug("no event stream; the status is polled instead", error);
    }
  }

  /** A tab that nobody sees spends nobody's data. */
  private poll(): void {
    if (document.hidden) return;
    const now = Date.now();
    if (now - this.streamHeardAt > silenceMs || this.stream?.readyState === 2) {
      // A stream that was refused, or that broke without a word when the telephone changed its network.
      if (now - this.openedAt > silenceMs) this.openStream();
      else void this.look();
    }
    this.showLink();
    if (this.isHeard() || now - this.readAt < silenceMs) return;
    this.readAt = now;
    void refreshPage();
  }

  /** Asks for the order's version. An answer that is something else is as good as none. */
  private async look(): Promise<void> {
    const address = this.getAttribute("status");
    if (!address || this.isLooking) return;
    this.isLooking = true;
    const order = await requestJson<{ version: number }>(address, {}, 8_000);
    this.isLooking = false;
    this.take(Number(order?.version ?? Number.NaN));
  }

  private take(version: number): void {
    if (!Number.isFinite(version) || !this.isConnected) return;
    // The page no longer does what this element says.
    if (!hasRuntime()) document.querySelector("meta[http-equiv=refresh]")?.remove();
    this.heardAt = Date.now();
    this.showLink();
    if (version > Number(this.getAttribute("version"))) void refreshPage();
  }

  /**
   * The page refreshes itself by `<meta http-equiv="refresh">`, for when this script is lost. Taking the element away does
   * not stop the browser's timer (tried in Chromium 156); refusing the navigation once it begins does.
   */
  private refuseSelfRefresh(event: NavigateEvent): void {
    const { cancelable, destination, navigationType, userInitiated } = event;
    const isElsewhere = destination.sameDocument || destination.url !== location.href;
    const isSelfRefresh = !(isElsewhere || userInitiated || navigationType === "traverse");
    const isFollowed = this.isHeard() || (document.hidden && this.heardAt > 0);
    if (cancelable && isSelfRefresh && isFollowed) event.preventDefault();
  }

  private isHeard(): boolean {
    return Date.now() - this.heardAt < silenceMs + pollEveryMs;
  }

  /** The link that reads the page again is needed only while nobody else does. */
  private showLink(): void {
    if (hasRuntime()) return;
    for (const link of document.querySelectorAll<HTMLElement>("[data-refresh]")) link.hidden = this.isHeard();
  }
}
