const known = ["flooz", "tmoney"];

/**
 * The name that an answer gives to the network it was paid by, when it is none that we know, cut to what may stand in
 * a log; undefined when known or absent. The gateway says FLOOZ and T-Money, and may some day say Mixx: that is told
 * to whoever reads the log, and fails nothing. Source: gateway.md "Codes".
 */
export function unknownMethod(method: unknown): string | undefined {
  if (method === undefined || method === null) return undefined;
  const letters = String(method).replaceAll(/[^a-z]/gi, "");
  return known.includes(letters.toLowerCase()) ? undefined : letters.slice(0, 20) || "unreadable";
}
