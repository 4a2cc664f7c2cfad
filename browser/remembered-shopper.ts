const place = "asigame-shopper";
const names = ["customerName", "phone"];

/** Fields by name, as this browser was asked to remember them; none when it refuses or holds rubbish. */
export function recallShopper(): [name: string, value: string][] {
  const shopper = Object(inStorage((storage) => JSON.parse(storage.getItem(place) ?? "{}")));
  return names.flatMap((name) => (typeof shopper[name] === "string" ? [[name, shopper[name]]] : []));
}

export function rememberShopper(form: HTMLFormElement): void {
  const fields = new FormData(form);
  const shopper = Object.fromEntries(names.map((name) => [name, fields.get(name)]));
  inStorage((storage) => storage.setItem(place, JSON.stringify(shopper)));
}

export function forgetShopper(): void {
  inStorage((storage) => storage.removeItem(place));
}

function inStorage<Result>(work: (storage: Storage) => Result): Result | undefined {
  try {
    return work(localStorage);
  } catch (error) {
    console.debug("this browser remembers nothing", error);
    return undefined;
  }
}
