import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** The gateway's names: `pay` takes these two. Brands that shoppers know live in settings. */
export type Network = "FLOOZ" | "TMONEY";

/** Any usual way of writing a Togolese number → its 8 local digits, else undefined. */
export function parsePhone(input: string): string | undefined {
  if (input.length > 32 || !/^[\d\s().+-]+$/.test(input)) return undefined;
  const international = input.trim().replace(/^00/, "+");
  const parsed = parsePhoneNumberFromString(international, "TG");
  if (parsed?.countryCallingCode !== "228" || !/^\d{8}$/.test(parsed.nationalNumber)) return undefined;
  return parsed.nationalNumber;
}

/** Only mobile prefixes can hold mobile money: 70–73, 78, 79, 90–93, 96–99. */
export function isMobile(localDigits: string): boolean {
  return /^(7[0-389]|9[0-36-9])\d{6}$/.test(localDigits);
}

/** A first guess for the form: numbers have been portable since May 2024, so it never decides. */
export function guessNetwork(localDigits: string): Network | undefined {
  if (/^(7[0-3]|9[0-3])/.test(localDigits)) return "TMONEY";
  if (/^(7[89]|9[6-9])/.test(localDigits)) return "FLOOZ";
  return undefined;
}

/** `90123456` → `90 12 34 56`. */
export function formatPhone(localDigits: string): string {
  return localDigits.replace(/(\d{2})(?=\d)/g, "$1 ");
}

/** `90123456` → `•• •• •• 56`, on one line: enough to recognise one's own number, nothing for anyone else. */
export function maskPhone(localDigits: string): string {
  return `••\u00a0••\u00a0••\u00a0${localDigits.slice(-2)}`;
}
