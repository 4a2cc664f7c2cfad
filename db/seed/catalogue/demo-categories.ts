import { care } from "./care.ts";
import { children } from "./children.ts";
import { crafts } from "./crafts.ts";
import type { DemoCategory } from "./demo-category.ts";
import { drinks } from "./drinks.ts";
import { fabrics } from "./fabrics.ts";
import { fashion } from "./fashion.ts";
import { home } from "./home.ts";
import { pantry } from "./pantry.ts";

/**
 * The demonstration's shelves, in the order of the shop. Places named are known for what is sold; nothing is said of
 * labels, awards or named makers, because a demonstration has none. Stock holds on purpose every truth a shelf can
 * tell: plenty, the last three, the last two, a unique piece, a sold-out choice, a product sold out altogether.
 */
export const demoCategories: DemoCategory[] = [
  fabrics,
  fashion,
  care,
  pantry,
  drinks,
  home,
  crafts,
  children,
];
