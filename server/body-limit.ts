import { IncomingMessage } from "node:http";
import type { Refusal } from "./refusal.ts";

/** A form is small, and whoever sends more is not filling one in. */
const longestBody = 64 * 1_024;

export const bodyTooLarge: Refusal = { status: 413, reason: "Body too large" };

export function isDeclaredTooLarge(declaredLength: string | undefined): boolean {
  return Number(declaredLength ?? 0) > longestBody;
}

/** A request that counts its body as it comes in, since a chunked one declares no length. */
export class LimitedRequest extends IncomingMessage {
  #received = 0;
  #isCutOff = false;
  /** Called once, when more came in than a body may have. */
  onTooLarge: () => void = () => {};

  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    if (this.#isCutOff) return false;
    this.#received += chunk?.length ?? 0;
    if (this.#received <= longestBody) return super.push(chunk, encoding);
    this.#isCutOff = true;
    this.onTooLarge();
    // Whoever reads this body must learn that it broke off, not that it ended.
    setImmediate(() => this.destroy());
    return false;
  }
}
