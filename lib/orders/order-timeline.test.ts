import { expect, test } from "vitest";
import { foldRepeats, type TimelineEvent, timelineOf } from "#lib/orders/order-timeline.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second));
const event = (id: number, second: number, fields: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  at: at(second),
  kind: "order_placed",
  actor: "shopper",
  staffName: null,
  attemptNumber: null,
  data: {},
  ...fields,
});
const call = (second: number) => ({
  at: at(second),
  attemptNumber: 1,
  endpoint: "v1_status",
  outcome: "paid",
  httpStatus: 200,
  durationMs: 31,
  answer: { status: "0", amount: "13500" },
});
const callback = (second: number, copies = 1) => ({
  at: at(second),
  lastAt: at(second),
  copies,
  attemptNumber: 1,
  body: { tx_reference: "9", phone_number: "…56" },
});

test("events, questions and callbacks become one story, oldest first", () => {
  const story = timelineOf(
    [
      event(3, 9, { kind: "order_paid", actor: "worker" }),
      event(1, 0),
      event(2, 1, { kind: "attempt_sending" }),
    ],
    [call(9), call(2)],
    [callback(8)],
  );
  expect(story.map((entry) => entry.kind)).toEqual([
    "order_placed",
    "attempt_sending",
    "gateway_called",
    "callback_received",
    // At the same instant: the question before the change that its answer made.
    "gateway_called",
    "order_paid",
  ]);
});

test("events of one instant keep the order they were written in", () => {
  const story = timelineOf(
    [event(8, 1, { kind: "order_paid" }), event(7, 1, { kind: "attempt_succeeded" })],
    [],
    [],
  );
  expect(story.map((entry) => entry.kind)).toEqual(["attempt_succeeded", "order_paid"]);
});

test("a member of staff is told by name; somebody unheard of counts as the shop", () => {
  const story = timelineOf(
    [
      event(1, 0, { actor: "staff:3f6c", staffName: "Afi", kind: "payment_verified_by_staff" }),
      event(2, 1, { actor: "cron" }),
    ],
    [],
    [],
  );
  expect(story.map(({ actor, staffName }) => [actor, staffName])).toEqual([
    ["staff", "Afi"],
    ["shop", null],
  ]);
});

test("evidence is plain pairs; what is empty, a key or a phone is left out", () => {
  const told = event(1, 0, { data: { amountXof: 5, reason: null, auth_token: "s3cret", phone: "90123456" } });
  const [placed, asked, posted] = timelineOf([told], [call(1)], [callback(2, 5)]);
  expect(placed?.facts).toEqual([["amountXof", "5"]]);
  expect(asked?.facts).toContainEqual(["http", "200"]);
  expect(posted?.facts).toContainEqual(["copies", "5"]);
});

test("a kind nobody has words for yet is still told", () => {
  const [entry] = timelineOf([event(1, 0, { kind: "parcel_weighed" })], [], []);
  expect(entry).toMatchObject({ kind: "other", facts: [["event", "parcel_weighed"]] });
});

test("answers of the gateway that are alike become one line; anything between them stays in its place", () => {
  const asked = (second: number, outcome: string) => ({ ...call(second), outcome });
  const story = timelineOf(
    [event(1, 0, { kind: "attempt_sending" }), event(2, 6, { kind: "attempt_succeeded" })],
    [
      asked(1, "pending"),
      asked(2, "pending"),
      asked(3, "pending"),
      asked(4, "unclear"),
      asked(5, "pending"),
      asked(6, "paid"),
    ],
    [],
  );
  const groups = foldRepeats(story);
  expect(groups.map(({ kind, entries }) => [kind, entries.length])).toEqual([
    ["attempt_sending", 1],
    ["gateway_called", 3],
    ["gateway_called", 1],
    ["gateway_called", 1],
    ["gateway_called", 1],
    ["attempt_succeeded", 1],
  ]);
  expect(groups.flatMap(({ entries }) => entries)).toEqual(story);
  expect(groups[1]?.at).toEqual(at(3));
});

test("events of the shop are never folded, however alike", () => {
  const story = timelineOf(
    [event(1, 0, { kind: "attempt_resent" }), event(2, 1, { kind: "attempt_resent" })],
    [],
    [],
  );
  expect(foldRepeats(story)).toHaveLength(2);
});
