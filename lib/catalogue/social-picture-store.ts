import { drawSocialPicture } from "#lib/catalogue/draw-social-picture.ts";
import type { SocialPicture } from "#lib/catalogue/social-picture.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/** Some 100 KB each. */
const mostKept = 40;
const mostWaiting = 8;

const kept = new Map<string, Promise<Buffer>>();
let drawing: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * The picture at this address, drawn or kept from before. One is drawn at a time, since each takes a core for a third of
 * a second that shoppers want too; who comes when eight wait is told to come again. The process keeps the forty asked
 * for last; others draw their own, at the same address the same.
 */
export async function getSocialPicture(
  address: string,
  picture: SocialPicture,
): Promise<Result<Buffer, "busy">> {
  const known = kept.get(address);
  if (!known && waiting >= mostWaiting) return refused("busy");
  const drawn = known ?? enqueue(() => drawSocialPicture(picture));
  kept.delete(address);
  kept.set(address, drawn);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  try {
    return ok(await drawn);
  } catch (error) {
    // Not kept: the next who asks may have more luck.
    if (kept.get(address) === drawn) kept.delete(address);
    throw error;
  }
}

function enqueue(draw: () => Promise<Buffer>): Promise<Buffer> {
  waiting++;
  const drawn = drawing.then(draw).finally(() => {
    waiting--;
  });
  drawing = drawn.catch(() => {});
  return drawn;
}
