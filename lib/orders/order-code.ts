/** `K7M29QXD` → `K7M2-9QXD`: in two halves, as one reads it out on the telephone. */
export function formatOrderCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * A code as people write it down (small letters, halves apart, a zero taken for an O, a one for an I or an L) → its
 * eight signs, or undefined. No code has a U, so that one stays a mistake.
 */
export function parseOrderCode(input: string): string | undefined {
  if (input.length > 40) return undefined;
  const code = input
    .replace(/[\s\-–—_.#]/g, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined;
}
