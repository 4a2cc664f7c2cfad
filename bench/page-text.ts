/** What a page says of itself: why a form was refused, else its heading. */
export function statusText(html: string): string {
  const text =
    /<[^>]+id="refusal"[^>]*>(.*?)<\/(?:p|div)>/s.exec(html)?.[1] ??
    /<[^>]+data-refusal[^>]*>(.*?)<\/(?:p|div)>/s.exec(html)?.[1] ??
    /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ??
    "no word";
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
