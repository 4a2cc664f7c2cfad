const place = "asigame-shopper";
const names = ["customerName", "phone"] as const;

type Shopper = Record<(typeof names)[number], string>;

/** What this browser was asked to remember; undefined when nothing, when it refuses, or when it holds rubbish. */
export function recallShopper(): Shopper | undefined {
  try {
    const { customerName, phone } = JSON.parse(localStorage.getItem(place) ?? "") as Record<string, unknown>;
    return typeof customerName === "string" && typeof phone === "string"
      ? { customerName, phone }
      : undefined;
  } catch {
    return undefined;
  }
}

export function keepShopper(form: HTMLFormElement | null): void {
  if (!form) return;
  const fields = new FormData(form);
  const shopper = Object.fromEntries(names.map((name) => [name, String(fields.get(name) ?? "")]));
  try {
    localStorage.setItem(place, JSON.stringify(shopper));
  } catch {
    // A browser that keeps nothing still sells.
  }
}

export function forgetShopper(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
