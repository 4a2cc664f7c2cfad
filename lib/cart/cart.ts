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
