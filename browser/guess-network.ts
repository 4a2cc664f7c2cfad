/** A first guess from what was typed so far. The server decides when nothing was chosen (`guessNetwork` in lib/phone.ts). */
export function guessNetwork(phone: string): "TMONEY" | "FLOOZ" | undefined {
  const local = phone.replace(/\D/g, "").replace(/^(00)?228/, "");
  if (/^[79][0-3]/.test(local)) return "TMONEY";
  return /^(7[89]|9[6-9])/.test(local) ? "FLOOZ" : undefined;
}
