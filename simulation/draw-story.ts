import { type Random, randomFrom } from "./random.ts";
import type { CallbackFate, Ending, Event, PayFault, Story } from "./story.ts";

const minute = 60;
const hour = 3600;
const afterExpiryS = 3700;
const prefixes = ["90", "91", "92", "93", "70", "71", "72", "73", "96", "97", "98", "99", "78", "79"];

/** The story of payment `number` of a run: the same for the same seed. Shares: payments.md "Fault plan". */
export function drawStory(seed: number, number: number, variants: number): Story {
  const random = randomFrom(seed, `story ${number}`);
  const method = random.chance(0.14) ? "page" : "prompt";
  const payFault = drawPayFault(random);
  const ending = drawEnding(random, method);
  const phone = phoneOf(number);
  const story: Story = {
    number,
    name: `Canari ${number}`,
    phone,
    otherPhone: phoneOf(number + 5_000_000),
    network: random.chance(0.5) ? "TMONEY" : "FLOOZ",
    method,
    variant: random.whole(0, variants - 1),
    quantity: random.whole(1, 3),
    isScarce: random.chance(ending === "pays_after_expiry" ? 0.4 : 0.06),
    clicks: random.chance(0.1) ? "double" : random.chance(0.11) ? "two_tabs" : "one",
    payFault,
    isPayFaultLasting: payFault === "lost_before_gateway" && random.chance(0.25),
    callback: drawCallback(random),
    ending,
    hidesSuccess: random.chance(0.01),
    endsAfterSuccess: random.chance(0.02),
    blindUntilS: isUnclear(payFault)
      ? random.chance(0.2)
        ? 330
        : 0
      : method === "page" && random.chance(0.06)
        ? 700
        : 0,
    events: [{ atS: payFault === "key_refused" ? 12 : random.chance(0.015) ? 8 : 0, act: { do: "place" } }],
    random: randomFrom(seed, `answers ${number}`),
  };
  if (method === "page") tellPage(story, random);
  else tellPrompt(story, random);
  if (random.chance(0.5)) add(story, random.whole(3, 30) * minute, { do: "forge", of: "own" });
  if (random.chance(0.03)) add(story, random.whole(10, 3000), { do: "forge", of: "nobody" });
  if (random.chance(0.02)) add(story, random.whole(10, 3000), { do: "foreign_success" });
  for (const atS of [random.whole(5, 60), random.whole(61, 900)])
    if (random.chance(0.2)) add(story, atS, { do: "look" });
  if (random.chance(0.3)) add(story, 80 * hour, { do: "look" });
  // Somebody buys what an expired order no longer keeps, before its late money comes.
  if (story.isScarce && ending === "pays" && random.chance(0.6))
    for (const event of story.events) event.atS += afterExpiryS;
  return story;
}

/** No two stories share a number, and none ends in 01 to 10: those are scenarios of the simulator. */
function phoneOf(number: number): string {
  const rest = Math.floor(number / prefixes.length);
  const digits = Math.floor(rest / 80) * 100 + 15 + (rest % 80);
  return `${prefixes[number % prefixes.length]}${String(digits % 1_000_000).padStart(6, "0")}`;
}

function drawPayFault(random: Random): PayFault | undefined {
  return drawByShare<PayFault>(random, [
    ["lost_before_gateway", 0.05],
    ["lost_after_registering", 0.07],
    ["reset_mid_body", 0.02],
    ["error_5xx_after_registering", 0.01],
    ["html_502", 0.01],
    ["bad_json", 0.01],
    ["key_refused", 0.005],
    ["parameters_refused", 0.005],
    ["squatted_identifier", 0.01],
  ]);
}

/** After such a send the shop does not know what became of it. */
function isUnclear(fault: PayFault | undefined): boolean {
  return (
    fault !== undefined && !["lost_before_gateway", "key_refused", "squatted_identifier"].includes(fault)
  );
}

function drawCallback(random: Random): CallbackFate {
  return (
    drawByShare<CallbackFate>(random, [
      ["lost", 0.15],
      ["copies", 0.15],
      ["late", 0.1],
      ["before_pay_answer", 0.05],
      ["strings_for_numbers", 0.02],
      ["truncated", 0.02],
    ]) ?? "delivered"
  );
}

function drawEnding(random: Random, method: Story["method"]): Ending {
  return (
    drawByShare<Ending>(random, [
      ["cancels", 0.1],
      ["ignores", 0.12],
      ["pays_after_expiry", 0.05],
      ["pays_after_cancel", 0.03],
      ["never_decided", 0.012],
      ["status_never_answers", method === "prompt" ? 0.008 : 0],
      ["underpays_twice", method === "page" ? 0.05 : 0],
    ]) ?? "pays"
  );
}

function drawByShare<T>(random: Random, shares: [T, number][]): T | undefined {
  let left = random.next();
  for (const [what, share] of shares) {
    if (left < share) return what;
    left -= share;
  }
  return undefined;
}

/** When the lost, late and repeated word of a success reaches the shop. */
function announceAt(story: Story, random: Random, paidS: number): void {
  const { callback } = story;
  if (callback === "lost") add(story, paidS, { do: "lose_callback" });
  if (callback === "lost" || callback === "before_pay_answer") return;
  const lateS = callback === "late" ? random.pick([90, 10 * minute, 2 * hour, 13 * hour, 47 * hour]) : 0;
  add(story, paidS + lateS, { do: "announce", fate: callback });
}

function tellPrompt(story: Story, random: Random): void {
  const { ending } = story;
  if (ending === "pays") {
    const paidS = random.chance(0.7) ? random.whole(3, 44) : random.whole(45, 95);
    add(story, paidS, { do: "approve" });
    announceAt(story, random, paidS);
    if (random.chance(0.03)) add(story, paidS + random.whole(1, 400), { do: "pay_again", number: "same" });
  }
  if (ending === "cancels") {
    add(story, random.whole(5, 100), { do: "cancel_prompt" });
    if (random.chance(0.06)) {
      add(story, random.whole(300, 900), { do: "cancel_order" });
    } else if (random.chance(0.7)) {
      const againS = random.whole(150, 420);
      add(story, againS, {
        do: "pay_again",
        number: random.pick(["same", "other", "both"] as const),
      });
      add(story, againS + random.whole(20, 200), { do: "approve" });
      add(story, againS + 220, { do: "announce", fate: "delivered" });
      // The refused prompt is paid after all, beside the second one.
      if (random.chance(0.4)) add(story, random.whole(400, 5000), { do: "pay_late", from: "first" });
    } else if (random.chance(0.4)) {
      add(story, random.whole(150, 600), { do: "offer" });
      add(story, 700, { do: "open_page", amount: "right", decision: "approve" });
    }
  }
  if (ending === "pays_after_expiry") {
    const lateS = random.pick([20 * minute, 70 * minute, 100 * minute, 5 * hour, 30 * hour, 75 * hour]);
    add(story, lateS, { do: "pay_late" });
    if (lateS > 72 * hour || story.callback === "delivered")
      add(story, lateS, { do: "announce", fate: "delivered" });
  }
  if (ending === "pays_after_cancel") {
    add(story, random.whole(5, 60), { do: "cancel_prompt" });
    add(story, random.whole(200, 800), { do: "cancel_order" });
    add(story, random.pick([1200, 2 * hour, 40 * hour]), { do: "pay_late" });
  }
  if (ending === "never_decided") {
    add(story, 74 * hour, { do: "pay_late" });
    add(story, 74 * hour, { do: "announce", fate: "delivered" });
  }
  if (ending === "status_never_answers") {
    add(story, 60, { do: "approve" });
    add(story, 74 * hour, { do: "announce", fate: "delivered" });
  }
  if (random.chance(0.006)) add(story, random.whole(8, 200), { do: "stranger_pays" });
  if (random.chance(0.007)) {
    for (const atS of [5, 70, 140, 400, 1000, 2000, 3 * hour, 5 * hour, 6 * hour, 8 * hour, 12 * hour])
      add(story, atS, { do: "try_again_eagerly" });
  }
}

function tellPage(story: Story, random: Random): void {
  const { ending } = story;
  if (ending === "underpays_twice") {
    // Refused on the first page; then both pages are paid, each with three fifths of the price.
    add(story, 5, { do: "open_page", amount: "right", decision: "cancel" });
    add(story, 150, { do: "offer" });
    add(story, 300, { do: "open_page", amount: "less", decision: "approve" });
    add(story, 650, { do: "open_page", amount: "less", decision: "approve", from: "first" });
    return;
  }
  const openS = random.whole(5, 200);
  if (ending === "ignores") {
    if (random.chance(0.5)) add(story, random.whole(60, 900), { do: "pay_again", number: "same" });
    if (random.chance(0.5))
      add(story, 40 * minute, { do: "open_page", amount: "right", decision: "approve" });
    return;
  }
  const amount = random.chance(0.15) ? random.pick(["less", "less", "more"] as const) : "right";
  const decision = ({ pays: "approve", never_decided: "ignore" } as const)[ending as "pays"] ?? "cancel";
  add(story, openS, { do: "open_page", amount, decision: random.chance(0.1) ? "ignore" : decision });
  announceAt(story, random, openS);
  if (ending === "pays_after_expiry" || ending === "pays_after_cancel")
    add(story, random.pick([30 * minute, 80 * minute, 50 * hour]), { do: "pay_late" });
  if (ending === "cancels" && random.chance(0.5))
    add(story, openS + 200, { do: "open_page", amount: "right", decision: "approve" });
}

function add(story: Story, atS: number, act: Event["act"]): void {
  story.events.push({ atS, act });
}
