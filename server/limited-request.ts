import { IncomingMessage } from "node:http";

/** In bytes: a form is small, and whoever sends more is not filling one in. */
export const longestBody = 64 * 1_024;

/** A request that counts its body as it comes in, since a chunked one declares no length. */
export class LimitedRequest extends IncomingMessage {
  #received = 0;
  /** Called once, when more came in than a body may have. */
  onTooLarge: () => void = () => {};

  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    const isCutOff = this.#received > longestBody;
    this.#received += chunk?.length ?? 0;
    if (this.#received <= longestBody) return super.push(chunk, encoding);
    if (isCutOff) return false;
    this.onTooLarge();
    // Whoever reads this body must learn that it broke off, not that it ended.
    setImmediate(() => this.destroy());
    return false;
  }
}
