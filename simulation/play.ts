import { announceSuccess } from "./announce-success.ts";
import type { Scene } from "./scene.ts";
import {
  askForPage,
  cancelOrder,
  decide,
  lookAtOrder,
  openPage,
  payAgain,
  payLate,
  placeOrder,
} from "./shopper-acts.ts";
import type { Act } from "./story.ts";
import { forgeCallback, payOneFranc, payUnderOwnName, ringAgainAndAgain } from "./stranger-acts.ts";

/** Does one thing of a story. Returns after how many seconds to try again when it was not possible yet. */
export async function play(scene: Scene, act: Act): Promise<number | undefined> {
  switch (act.do) {
    case "place":
      return placeOrder(scene);
    case "approve":
      return decide(scene, "approve");
    case "cancel_prompt":
      return decide(scene, "cancel");
    case "pay_late":
      return payLate(scene, act.from === "first");
    case "announce":
      return announceSuccess(scene, act.fate);
    case "lose_callback":
      scene.records.count("lost");
      return undefined;
    case "open_page":
      return openPage(scene, act);
    case "offer":
      return askForPage(scene);
    case "stranger_pays":
      return payOneFranc(scene);
    case "forge":
      return forgeCallback(scene, act.of);
    case "foreign_success":
      return payUnderOwnName(scene);
    case "cancel_order":
      return cancelOrder(scene);
    case "pay_again":
      return payAgain(scene, act.number);
    case "look":
      return lookAtOrder(scene);
    case "try_again_eagerly":
      return ringAgainAndAgain(scene);
  }
}
