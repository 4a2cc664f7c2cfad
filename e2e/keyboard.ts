import { expect, type JSHandle, type Locator, type Page } from "@playwright/test";
import { type FocusStop, listStops, readFocusStop } from "#e2e/focus-stop.ts";

/** Somebody without mouse or touch: goes by Tab from stop to stop, and must see at each of them where they are. */
export class Keyboard {
  readonly #page: Page;
  #stop: JSHandle<FocusStop> | undefined;

  constructor(page: Page) {
    this.#page = page;
    // A new document has no former stop.
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) this.#stop = undefined;
    });
  }

  async press(key: "Enter" | "Space" | "ArrowDown" | "ArrowUp" | "ArrowRight" | "ArrowLeft"): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    // What a field holds already is replaced.
    await this.#page.keyboard.press("ControlOrMeta+a");
    await this.#page.keyboard.type(text);
  }

  /** Presses Tab until the target has the focus; every stop on the way is looked at. */
  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 120; presses++) {
      await this.#step(key);
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`The keyboard does not reach ${target}.`);
  }

  async follow(target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.tabTo(target);
    await this.press(key);
  }

  /** Writes into a field that is reached by Tab. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.type(text);
  }

  /** From the top of the page to its end and on: each thing that can be used is a stop, in its place, and none holds the focus. */
  async goRound(): Promise<void> {
    const expected = await this.#page.evaluate(listStops);
    const stops: string[] = [];
    for (;;) {
      const stop = await this.#step("Tab");
      // Past the end there is the browser itself, or, where that has nothing to stop at, the beginning again.
      if (stop.isOutside || stop.name === stops[0]) break;
      if (stops.length > expected.length + 20)
        throw new Error(`The focus goes in circles: ${stops.slice(-8)}`);
      stops.push(stop.name);
    }
    const missed = expected.filter((name) => !stops.includes(name));
    expect.soft(missed, "the keyboard reaches everything").toEqual([]);
    const inPlace = stops.filter((name) => expected.includes(name));
    expect.soft(inPlace, "in the order in which it is read").toEqual(expected);
    // The way back is open too.
    const back: string[] = [];
    for (let presses = 0; presses < 3 && back.at(-1) !== stops.at(-1); presses++)
      back.push((await this.#step("Shift+Tab")).name);
    expect.soft(back.at(-1)).toBe(stops.at(-1));
  }

  async #step(key: "Tab" | "Shift+Tab") {
    await this.#page.keyboard.press(key);
    const former = this.#stop;
    let read = await this.#read(former);
    // The browser brings what has the focus into sight with one of its next pictures; only what stays wrong is wrong.
    for (let looks = 0; read.faults.length > 0 && looks < 10; looks++) read = await this.#read(former);
    expect.soft(read.faults, `${key} on ${this.#page.url()}`).toEqual([]);
    return read;
  }

  async #read(former: JSHandle<FocusStop> | undefined) {
    this.#stop = await this.#page.evaluateHandle(readFocusStop, former);
    return this.#stop.evaluate(async ({ name, isOutside, faults }) => {
      if (faults.length > 0)
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return { name, isOutside, faults };
    });
  }
}
