/** What somebody looks for, from an address that anybody may have written: words of letters and digits alone. */
export function readQuestion(text: unknown): string {
  if (typeof text !== "string") return "";
  return text
    .slice(0, longestQuestion)
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

export const longestQuestion = 80;

/** The words that say which product is meant: « beurre de karité » is also found where it says « beurre, karité ». */
export function tellingWords(question: string): string {
  const words = question.split(" ").filter((word) => word !== "");
  const telling = words.filter((word) => !smallWords.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words).join(" ");
}

const smallWords = new Set(
  "le la les l un une de du des d et à a au aux en pour avec the an of for and with in".split(" "),
);
