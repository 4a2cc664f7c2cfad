/**
 * A rule of the books that must hold at any instant, as SQL that only reads and returns the rows that break it:
 * `subject` (an id) and `detail` (words and numbers, never anything personal). Source: payments.md "Invariants".
 */
export type Invariant = {
  /** Of payments.md; several queries may hold one rule. */
  id: InvariantId;
  name: string;
  /** `order` reads the orders of the relation `touched (id)`; `shop` the whole, cases since `span.since`. */
  per: "order" | "shop";
  sql: string;
};

export type InvariantId = "I1" | "I4" | "I6" | "I7" | "I8" | "I10" | "I11" | "I14" | "I15" | "I17";

export type Violation = { id: InvariantId; name: string; subject: string; detail: string };

/** What is looked at: what changed in the last 26 hours and whatever is open, or everything there ever was. */
export type CheckScope = "recent" | "all";
