import { build } from "esbuild";
import { expect, test } from "#e2e/fixtures.ts";

type Morph = { morph: (shown: Element, sent: Element) => void };

test("whatever a page was, it becomes what is sent, and what has a name of its own stays itself", async ({
  page,
}) => {
  const { outputFiles } = await build({
    entryPoints: ["components/ui/morph.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "asigameMorph",
  });
  await page.goto("about:blank");
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  const faults = await page.evaluate(() => {
    // The same trees in every run: a small generator of its own (mulberry32).
    let seed = 20_261_126;
    const random = (below: number) => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
    const grow = (depth: number): Node => {
      if (depth === 0 || random(4) === 0) return document.createTextNode(`t${random(5)}`);
      const element = document.createElement(["p", "div", "li", "section"][random(4)] ?? "p");
      if (random(3) === 0) element.id = `i${random(6)}`;
      if (random(3) === 0) element.className = `c${random(4)}`;
      if (random(4) === 0) element.setAttribute("data-key", `k${random(4)}`);
      for (let child = random(5); child > 0; child--) element.append(grow(depth - 1));
      element.normalize();
      return element;
    };
    const tree = () => {
      const root = document.createElement("main");
      for (let child = random(6); child > 0; child--) root.append(grow(3));
      root.normalize();
      return root;
    };
    const { morph } = (window as unknown as { asigameMorph: Morph }).asigameMorph;
    const faults: string[] = [];
    for (let turn = 0; turn < 2_000; turn++) {
      const [shown, sent] = [tree(), tree()];
      const before = shown.outerHTML;
      morph(shown, sent);
      if (!shown.isEqualNode(sent)) faults.push(`${before}\n→ ${shown.outerHTML}\n≠ ${sent.outerHTML}`);
    }
    // A line that goes leaves its neighbours who they were.
    const list = document.createElement("ul");
    list.innerHTML = '<li id="a"><input value="1"></li><li id="b"><input value="1"></li><li id="c"></li>';
    const second = list.querySelector("#b");
    const typed = second?.querySelector("input");
    if (typed) typed.value = "typed";
    const without = document.createElement("ul");
    without.innerHTML = '<li id="b"><input value="1"></li><li id="c"></li>';
    morph(list, without);
    if (list.firstElementChild !== second || typed?.value !== "typed") faults.push("a neighbour was rebuilt");
    return faults.slice(0, 3);
  });
  expect(faults).toEqual([]);
});
