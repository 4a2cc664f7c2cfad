import type { Scene } from "./scene.ts";
import type { Story } from "./story.ts";

/** The callback of the newest payment, if it is paid, as its fate wants it. */
export async function announceSuccess(scene: Scene, fate: Story["callback"]): Promise<undefined> {
  const attempt = (await scene.attempts()).at(-1);
  const reference = attempt && scene.records.known.get(attempt.identifier)?.txReference;
  if (!attempt || reference === undefined) return undefined;
  const { gateway } = scene.records;
  const url = scene.shop(1).callbackUrl;
  if (!gateway.isPaid(reference)) return undefined;
  if (fate !== "delivered") scene.records.count(fate);
  if (fate === "copies") await gateway.announce(reference, scene.story.random.whole(2, 10));
  else if (fate === "strings_for_numbers")
    await gateway.forge(scene.callbackBody(attempt, String(reference)), url);
  else if (fate === "truncated")
    await gateway.forge(JSON.stringify(scene.callbackBody(attempt, reference)).slice(0, 60), url);
  else await gateway.announce(reference, 1, scene.story.random.chance(0.5) ? url : undefined);
  if (fate !== "truncated") scene.records.noteSuccess(attempt.identifier, true);
  return undefined;
}
