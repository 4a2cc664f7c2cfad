import { hasRuntime } from "./runtime.ts";

const navigation = "navigation" in window ? (window.navigation as Navigation | undefined) : undefined;

/**
 * An open order's page refreshes itself by `<meta http-equiv="refresh">`, for when this script is lost. Taking the element
 * away does not stop the browser's timer (tried in Chromium 156). What does: refusing the navigation once it begins.
 */
export function preventSelfRefresh(isFollowed: () => boolean, signal: AbortSignal): void {
  // In runtime mode this script reloads the page itself, which cannot be told apart.
  if (hasRuntime()) return;
  navigation?.addEventListener(
    "navigate",
    (event) => {
      if (event.cancelable && isSelfRefresh(event) && isFollowed()) event.preventDefault();
    },
    { signal },
  );
}

function isSelfRefresh({
  destination,
  userInitiated,
  hashChange,
  formData,
  navigationType,
}: NavigateEvent): boolean {
  const isElsewhere = destination.sameDocument || destination.url !== location.href;
  return !(isElsewhere || userInitiated || hashChange || formData || navigationType === "traverse");
}

/**
 * Takes the element away once the script follows the order, since the page then no longer does what it says. In browsers
 * without the Navigation API, `window.stop()` ends the timer, and with it all that still loads. True if it was needed.
 */
export async function stopSelfRefresh(): Promise<boolean> {
  if (hasRuntime()) return false;
  document.querySelector("meta[http-equiv=refresh]")?.remove();
  if (navigation) return false;
  if (document.readyState !== "complete")
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  // Only now has the timer been started: it follows the load event.
  await new Promise((resolve) => setTimeout(resolve, 100));
  window.stop();
  return true;
}
