import { expect, type JSHandle, type Locator, type Page } from "@playwright/test";
import { type FocusStop, readFocusStop } from "#e2e/focus-stop.ts";

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
