/** Pieces of one variant that a cart may hold, and lines that it may have. */
export const mostPerLine = 99;
export const mostLines = 50;

/** How long a line that was taken out can be put back by one button. */
export const putBackMinutes = 30;

/** Why a cart stays as it was; the key of the message that says so. */
export type CartRefusal =
  | "not_for_sale"
  | "sold_out"
  | "not_enough_stock"
  | "line_full"
  | "cart_full"
  | "nothing_removed";

/** Pieces in the cart, and how the way to it is read out. */
export type CartBadge = { items: number; label: string };

/** What the page says after a change. */
export type CartState = {
  outcome: "none" | "done" | "refused";
  text: string;
  /** What the way to the cart shall now say. */
  badge?: CartBadge;
};
