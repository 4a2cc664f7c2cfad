/** What a receipt claims and its signature covers; `issuedAtS` counts whole seconds since 1970. */
export type ReceiptClaim = { number: number; code: string; totalXof: number; issuedAtS: number };

export type ReceiptProof = { claim: ReceiptClaim; signature: Buffer };

const shape =
  /^([1-9]\d{0,11})\.([0-9A-HJKMNP-TV-Z]{8})\.([1-9]\d{0,8})\.([1-9]\d{8,10})\.([A-Za-z0-9_-]{86})$/;

/** The bytes that are signed: what they are for comes first, so that no signature of ours ever serves for another thing. */
export function signedBytes({ number, code, totalXof, issuedAtS }: ReceiptClaim): Buffer {
  return Buffer.from(`asigame receipt\n${number}\n${code}\n${totalXof} XOF\n${issuedAtS}`);
}

/** The proof as it stands in a link: number, order code, total, time and signature, each readable, with dots between. */
export function writeProof({ claim, signature }: ReceiptProof): string {
  const { number, code, totalXof, issuedAtS } = claim;
  return [number, code, totalXof, issuedAtS, signature.toString("base64url")].join(".");
}

/** The one way in which `writeProof` writes a proof → its parts; anything else, however near, is undefined. */
export function readProof(text: unknown): ReceiptProof | undefined {
  if (typeof text !== "string" || text.length > 160) return undefined;
  const [, number, code = "", totalXof, issuedAtS, sealed = ""] = shape.exec(text) ?? [];
  if (!number) return undefined;
  const signature = Buffer.from(sealed, "base64url");
  // The last letter has bits to spare: only one of its writings is the one.
  if (signature.length !== 64 || signature.toString("base64url") !== sealed) return undefined;
  return {
    claim: { number: Number(number), code, totalXof: Number(totalXof), issuedAtS: Number(issuedAtS) },
    signature,
  };
}

/** Where the proof leads whoever scans it; `path` is that of the check page in the receipt's language. */
export function proofLink(origin: string, path: string, proof: string): string {
  return `${origin}${path}?r=${proof}`;
}

/** `42` → `000042`. */
export function formatReceiptNumber(number: number): string {
  return String(number).padStart(6, "0");
}

/** `Afi Mawuli Essai` → `Afi E.`: enough for whoever hands the goods over, little for a stranger. */
export function shortenName(name: string): string {
  const [first = "", ...others] = name.trim().split(/\s+/);
  const [initial] = others.at(-1) ?? "";
  return initial ? `${first} ${initial}.` : first;
}
