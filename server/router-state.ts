const segmentKinds = /^(?:c|ci\((?:\.\.\)\(\.\.|\.{1,3})\)|oc|d|di\((?:\.\.\)\(\.\.|\.{1,3})\))$/;
const longest = 40_000;

/**
 * Whether a header is a state of Next's router, as its runtime sends it with an action or a navigation. Next answers
 * anything else with a 500.
 */
export function isRouterState(header: string | string[] | undefined): boolean {
  if (typeof header !== "string" || header.length > longest) return false;
  try {
    return isState(JSON.parse(decodeURIComponent(header)), 0);
  } catch {
    return false;
  }
}

function isState(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6 || depth > 50) return false;
  const [segment, slots, address, marker, hint, extra] = value;
  return (
    isSegment(segment) &&
    typeof slots === "object" &&
    slots !== null &&
    !Array.isArray(slots) &&
    Object.values(slots).every((slot) => isState(slot, depth + 1)) &&
    (isMissing(address) || isTexts(address, 2)) &&
    (isMissing(marker) || ["refetch", "inside-shared-layout", "metadata-only"].includes(marker)) &&
    (isMissing(hint) || typeof hint === "number") &&
    (extra === undefined || typeof extra === "string")
  );
}

function isSegment(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [name, key, kind, siblings] = value;
  return isTexts([name, key, kind], 3) && segmentKinds.test(kind) && (siblings === null || isTexts(siblings));
}

function isTexts(value: unknown, length?: number): boolean {
  return (
    Array.isArray(value) &&
    (length === undefined || value.length === length) &&
    value.every((one) => typeof one === "string")
  );
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}
