import type { ReactNode } from "react";
import { drawStill } from "#components/ui/draw-still.ts";

type Draw<Facts> = (facts: Facts) => ReactNode;
type Props<Facts> = {
  /** The element around it. */
  as: "a" | "details" | "div" | "dl" | "footer" | "nav" | "p" | "section" | "ul";
  /** Draws what is inside from the facts alone: a plain function of its file, not one made anew for each page. */
  draw: Draw<Facts>;
  facts: Facts;
  [attribute: `aria-${string}`]: string | undefined;
  href?: string;
  id?: string;
  className?: string;
  tabIndex?: number;
};

/**
 * A part of a page that never moves once it is there: drawn once for what it says, and then kept, so that a page costs
 * its differences. Kept under all that it is drawn from, so a change of any fact draws it anew.
 */
export function Still<Facts>({ as: Element, draw, facts, ...attributes }: Props<Facts>) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by `drawStill`, which escapes every text
  return <Element {...attributes} dangerouslySetInnerHTML={{ __html: recall(draw, facts) }} />;
}

function recall<Facts>(draw: Draw<Facts>, facts: Facts): string {
  const drawn = drawings.get(draw as Draw<never>) ?? new Map<string, string>();
  drawings.set(draw as Draw<never>, drawn);
  const key = JSON.stringify(facts);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const html = drawStill(draw(facts));
  kept += key.length + html.length;
  if (kept > most) {
    for (const other of drawings.values()) other.clear();
    kept = key.length + html.length;
  }
  drawn.set(key, html);
  return html;
}

/** Letters kept in all; with more, everything is drawn again. */
const most = 4_000_000;
const drawings = new Map<Draw<never>, Map<string, string>>();
let kept = 0;
