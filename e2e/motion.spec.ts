import { expect, test } from "#e2e/fixtures.ts";
import { fillCheckout, newPhone, order } from "#e2e/shopper.ts";

// What moves in the shop today is the way to a part of the same page; whatever moves tomorrow is found here.
test("nothing moves for whoever asked for less movement", async ({ page }) => {
  await fillCheckout(page, { phone: newPhone() });
  const moving = () =>
    page.evaluate(() => {
      const isStill = (value: string) => value.split(",").every((part) => Number.parseFloat(part) === 0);
      const found = [...document.querySelectorAll("*")].flatMap((element) =>
        ["", "::before", "::after"].flatMap((part) => {
          const style = getComputedStyle(element, part || undefined);
          const named = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}${part}`;
          if (style.scrollBehavior === "smooth") return [`${named}: scrolls smoothly`];
          if (style.animationName !== "none" && !isStill(style.animationDuration))
            return [`${named}: is animated`];
          if (!isStill(style.transitionDuration)) return [`${named}: has a transition`];
          return [];
        }),
      );
      return [...found, ...document.getAnimations().map(() => "an animation runs")];
    });
  const paths = [
    "/",
    "/products/pagne-wax-soleil",
    "/categories/soins",
    "/search?q=savon",
    "/cart",
    "/checkout",
  ];
  for (const path of [...paths, "/orders", "/admin/sign-in"]) {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(path);
    expect(await moving(), path).toEqual([]);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await moving(), `${path}, where it may move`).toContain("html.: scrolls smoothly");
  }
  await page.emulateMedia({ reducedMotion: "reduce" });
  await order(page, { phone: newPhone() });
  expect(await moving()).toEqual([]);
});
