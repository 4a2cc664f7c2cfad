/** Everything that happened to an order, from three sources, as one story. */
export const timelineKinds = [
  "order_placed",
  "order_paid",
  "order_reinstated",
  "order_expired",
  "order_cancelled",
  "order_refund_due",
  "order_refunded",
  "attempt_created",
  "attempt_sending",
  "attempt_resent",
  "attempt_offered",
  "attempt_pending",
  "attempt_unknown",
  "attempt_succeeded",
  "attempt_expired",
  "attempt_cancelled",
  "attempt_rejected",
  "attempt_superseded",
  "attempt_abandoned",
  "attempt_lapsed",
  "contradiction_seen",
  "fulfilment_preparing",
  "fulfilment_ready",
  "fulfilment_shipped",
  "fulfilment_delivered",
  "fulfilment_undone",
  "payment_verified_by_staff",
  "review_proposed",
  "review_withdrawn",
  "review_closed",
  "gateway_called",
  "callback_received",
  "other",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const timelineActors = [
  "shopper",
  "page",
  "worker",
  "callback",
  "reconciliation",
  "staff",
  "gateway",
  "shop",
] as const;
export type TimelineActor = (typeof timelineActors)[number];

type Facts = Record<string, string | number | boolean | null>;

export type TimelineEvent = {
  id: number;
  at: Date;
  kind: string;
  actor: string;
  staffName: string | null;
  attemptNumber: number | null;
  data: Facts;
};
export type TimelineCall = {
  at: Date;
  /** Null: about a payment that is none of ours. */
  attemptNumber: number | null;
  endpoint: string;
  outcome: string;
  httpStatus: number | null;
  durationMs: number;
  answer: Facts | null;
};
export type TimelineCallback = {
  at: Date;
  lastAt: Date;
  copies: number;
  attemptNumber: number | null;
  body: Facts;
};

export type TimelineEntry = {
  /** Its place in the story, from 1. */
  number: number;
  at: Date;
  kind: TimelineKind;
  actor: TimelineActor;
  staffName: string | null;
  attemptNumber: number | null;
  /** Evidence as it was kept: neither key nor whole phone is in it. */
  facts: [name: string, value: string][];
};

/** Oldest first. At one instant a question to the gateway stands before the change that its answer made. */
export function timelineOf(
  events: readonly TimelineEvent[],
  calls: readonly TimelineCall[],
  callbacks: readonly TimelineCallback[],
): TimelineEntry[] {
  const told = [
    ...callbacks.map(fromCallback),
    ...calls.map(fromCall),
    ...events.toSorted((a, b) => a.id - b.id).map(fromEvent),
  ];
  // The sort is stable, so the order above decides between equals.
  const sorted = told.sort((a, b) => a.at.getTime() - b.at.getTime());
  return sorted.map((entry, place) => ({ number: place + 1, ...entry }));
}

/** Entries that say the same one after another; one that stands alone is a group of one. */
export type TimelineGroup = TimelineEntry & {
  /** All of the group, oldest first; the group itself is the newest of them. */
  entries: TimelineEntry[];
};

/** The shop asks about an open payment again and again: answers that are alike become one line. */
export function foldRepeats(entries: readonly TimelineEntry[]): TimelineGroup[] {
  const groups: TimelineGroup[] = [];
  for (const entry of entries) {
    const former = groups.at(-1);
    if (former && isRepeat(former, entry))
      groups[groups.length - 1] = { ...entry, entries: [...former.entries, entry] };
    else groups.push({ ...entry, entries: [entry] });
  }
  return groups;
}

function isRepeat(former: TimelineEntry, entry: TimelineEntry): boolean {
  const isAlike =
    entry.kind === former.kind &&
    entry.actor === former.actor &&
    entry.attemptNumber === former.attemptNumber &&
    outcomeOf(entry) === outcomeOf(former);
  return isAlike && (entry.kind === "gateway_called" || entry.kind === "callback_received");
}

/** What the gateway answered, as the shop understood it. */
export function outcomeOf(entry: TimelineEntry): string {
  return entry.facts.find(([name]) => name === "outcome")?.[1] ?? "";
}

type Told = Omit<TimelineEntry, "number">;

function fromEvent({ at, kind, actor, staffName, attemptNumber, data }: TimelineEvent): Told {
  const isKnown = (timelineKinds as readonly string[]).includes(kind);
  return {
    at,
    kind: isKnown ? (kind as TimelineKind) : "other",
    actor: actorFrom(actor),
    staffName,
    attemptNumber,
    facts: factsOf(isKnown ? data : { event: kind, ...data }),
  };
}

function fromCall({
  at,
  attemptNumber,
  endpoint,
  outcome,
  httpStatus,
  durationMs,
  answer,
}: TimelineCall): Told {
  const facts = factsOf({ endpoint, outcome, http: httpStatus, ms: durationMs, ...answer });
  return { at, kind: "gateway_called", actor: "shop", staffName: null, attemptNumber, facts };
}

function fromCallback({ at, attemptNumber, copies, body }: TimelineCallback): Told {
  const facts = factsOf({ ...body, copies: copies > 1 ? copies : null });
  return { at, kind: "callback_received", actor: "gateway", staffName: null, attemptNumber, facts };
}

function actorFrom(actor: string): TimelineActor {
  if (actor.startsWith("staff:")) return "staff";
  return timelineActors.find((known) => known === actor) ?? "shop";
}

function factsOf(facts: Facts): TimelineEntry["facts"] {
  return Object.entries(facts)
    .filter(([name, value]) => value !== null && !hidden.has(name))
    .map(([name, value]) => [name, String(value)]);
}

/** Our name of the attempt is a secret between us and the gateway; the other two are never kept in the first place. */
const hidden = new Set(["identifier", "auth_token", "phone"]);
