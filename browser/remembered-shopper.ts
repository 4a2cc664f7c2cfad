const place = "asigame-shopper";
const names = ["customerName", "phone"] as const;

type Shopper = Record<(typeof names)[number], string>;

/** What this browser was asked to remember; undefined when nothing, when it refuses, or when it holds rubbish. */
export function recallShopper(): Shopper | undefined {
  try {
    const { customerName, phone } = Object(JSON.parse(localStorage.getItem(place) ?? ""));
    const isWhole = typeof customerName === "string" && typeof phone === "string";
    return isWhole ? { customerName, phone } : undefined;
  } catch {
    return undefined;
  }
}

export function rememberShopper(form: HTMLFormElement): void {
  const fields = new FormData(form);
  const shopper = Object.fromEntries(names.map((name) => [name, String(fields.get(name) ?? "")]));
  try {
    localStorage.setItem(place, JSON.stringify(shopper));
  } catch (error) {
    console.debug("this browser remembers nothing", error);
  }
}

export function forgetShopper(): void {
  try {
    localStorage.removeItem(place);
  } catch (error) {
    console.debug("this browser remembers nothing", error);
  }
}
