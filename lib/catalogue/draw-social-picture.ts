import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SocialPicture } from "#lib/catalogue/social-picture.ts";

const [width, height] = [1200, 630];
/** Where texts stand: on the cloth, left of its seam. */
const text = { left: 64, width: 460 };
const gap = 36;
const ink = { name: "#fbf1dc", price: "#f0b950" };

/**
 * A PNG of 1200 × 630: the cloth with the shop's mark, the product's name and price, its own picture beside them. Only
 * here is `sharp` loaded, so a shop that nobody links to does not pay for it. A picture that cannot be read is left out.
 */
export async function drawSocialPicture({ shopName, name, price, file }: SocialPicture): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  // What was drawn is kept as a file by whoever asked: no second memory of it, and one core is enough.
  sharp.cache(false);
  sharp.concurrency(1);
  const ground = await readFile(join(publicFolder, "brand", "product-ground.svg"));
  const goods = await readGoods(file);
  const shop = await write(sharp, shopName, { colour: ink.name, sizes: [34, 28, 22], most: 50, room: 370 });
  const title = await write(sharp, name, { colour: ink.name, sizes: [62, 52, 44, 36], most: 270 });
  const amount = await write(sharp, price, { colour: ink.price, sizes: [50, 42, 34], most: 64 });
  const square = goods && (await sharp(goods).resize(height, height, { fit: "cover" }).png().toBuffer());
  // In the middle of what the mark leaves of the height.
  const top = 140 + Math.round((height - 180 - title.height - gap - amount.height) / 2);
  return (
    sharp({ create: { width, height, channels: 3, background: "#f3e2c0" } })
      .composite([
        ...(square ? [{ input: square, left: width - height, top: 0 }] : []),
        { input: ground, left: 0, top: 0 },
        // In the middle of the mark's height.
        { input: shop.data, left: text.left + 84, top: 96 - Math.round(shop.height / 2) },
        { input: title.data, left: text.left, top },
        { input: amount.data, left: text.left, top: top + title.height + gap },
      ])
      // Flat colours: a palette holds them, and keeps the file below what messengers still show.
      .png({ palette: true, colours: 128, dither: 0.4, effort: 4 })
      .toBuffer()
  );
}

const publicFolder = join(process.cwd(), "public");
/** Of ours and in the package of Next: a server need not have any font. One that has a serif writes like the pages. */
const fontfile = join(process.cwd(), "node_modules/next/dist/compiled/@vercel/og/Geist-Regular.ttf");
const families = "Noto Serif, DejaVu Serif, Geist";

async function readGoods(file: string | undefined): Promise<Buffer | undefined> {
  if (file === undefined || !/^\/pictures\/[a-z0-9-]{1,90}\.(svg|png|jpg|webp)$/.test(file)) return undefined;
  return readFile(join(publicFolder, file)).catch(() => undefined);
}

/** In the largest of the sizes (px) whose lines fit into the height; of what fits in none, its beginning. */
async function write(
  sharp: typeof import("sharp").default,
  words: string,
  {
    colour,
    sizes,
    most,
    room = text.width,
  }: { colour: string; sizes: number[]; most: number; room?: number },
): Promise<{ data: Buffer; height: number }> {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const markup = `<span foreground="${colour}">${escaped.trim() || "–"}</span>`;
  for (let at = 0; ; at++) {
    const font = `${families} Bold ${sizes[at]}`;
    const lines = sharp({
      text: { text: markup, font, fontfile, width: room, dpi: 72, rgba: true, wrap: "word-char" },
    });
    const { data, info } = await lines.png().toBuffer({ resolveWithObject: true });
    if (info.height <= most) return { data, height: info.height };
    if (at < sizes.length - 1) continue;
    const begin = { left: 0, top: 0, width: info.width, height: most };
    return { data: await sharp(data).extract(begin).png().toBuffer(), height: most };
  }
}
