import sharp from "sharp";
import { expect, test } from "vitest";
import { drawSocialPicture } from "#lib/catalogue/draw-social-picture.ts";
import { type SocialPicture, socialPicturePath } from "#lib/catalogue/social-picture.ts";
import { getSocialPicture } from "#lib/catalogue/social-picture-store.ts";

const soap: SocialPicture = {
  shopName: "Asigamé",
  name: "Savon noir",
  price: "dès 1 500 F CFA",
  file: "/pictures/savon-noir.svg",
};

/** Where in the picture something differs: on the cloth with its texts, or beside it. */
async function difference(one: Buffer, other: Buffer): Promise<{ cloth: boolean; beside: boolean }> {
  const part = (picture: Buffer, left: number) =>
    sharp(picture).extract({ left, top: 0, width: 560, height: 630 }).removeAlpha().raw().toBuffer();
  const differs = async (left: number) => {
    const [a, b] = await Promise.all([part(one, left), part(other, left)]);
    return a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 60).length > 500;
  };
  return { cloth: await differs(0), beside: await differs(640) };
}

test("is a PNG of the size that messengers ask for, and small enough for them", async () => {
  const drawn = await drawSocialPicture(soap);
  expect(await sharp(drawn).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(drawn.length).toBeLessThan(250_000);
});

test("shows the name, the price and the product's own picture", async () => {
  const drawn = await drawSocialPicture(soap);
  const with_ = async (other: Partial<SocialPicture>) =>
    difference(drawn, await drawSocialPicture({ ...soap, ...other }));
  expect(await with_({ name: "Gari" })).toEqual({ cloth: true, beside: false });
  expect(await with_({ price: "900 F CFA" })).toEqual({ cloth: true, beside: false });
  expect(await with_({ file: "/pictures/gari.svg" })).toEqual({ cloth: false, beside: true });
});

test.each([
  ["signs of a markup language", { name: "<b>Sel & poivre</b> \" ' </span>" }],
  ["one word longer than the cloth", { name: "x".repeat(400) }],
  ["nothing at all", { name: "", price: "", shopName: "" }],
  ["letters that few fonts have", { name: "avɔ ŋutɔ 😀 عربى" }],
  ["a picture that is not there", { file: "/pictures/nothing.svg" }],
  ["a picture outside the shop", { file: "/pictures/../../package.json" }],
  ["no picture", { file: undefined }],
])("is drawn with %s", async (_, other) => {
  expect((await drawSocialPicture({ ...soap, ...other })).length).toBeGreaterThan(10_000);
});

test("its address changes with all that is seen in it, and with nothing else", () => {
  const path = (other: Partial<SocialPicture> = {}) =>
    socialPicturePath({ ...soap, ...other }, "savon-noir", "fr");
  expect(path()).toBe(path());
  const others = [{ name: "x" }, { price: "x" }, { shopName: "x" }, { file: "x" }].map(path);
  expect(new Set([path(), ...others]).size).toBe(5);
});

test("one address is drawn once however many ask at once, and no more than eight addresses wait", async () => {
  const same = await Promise.all([1, 2, 3].map(() => getSocialPicture("/a", soap)));
  const pictures = same.map((answer) => answer.ok && answer.value);
  expect(pictures[0]).toBeInstanceOf(Buffer);
  expect(new Set(pictures).size).toBe(1);
  const asked = Array.from({ length: 10 }, (_, at) => getSocialPicture(`/${at}`, soap));
  const answers = await Promise.all(asked);
  expect(answers.map(({ ok }) => ok)).toEqual([...Array(8).fill(true), false, false]);
  expect((await getSocialPicture("/9", soap)).ok).toBe(true);
});
