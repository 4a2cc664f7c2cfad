import { type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { LimitedRequest } from "./limited-request.ts";
import { sendBusy } from "./refusal.ts";
import { finishText, isCompleteText, isEventStream, type RequestFacts } from "./text-content.ts";

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];
type Callback = (error?: Error | null) => void;

/**
 * The response that Next writes to. Text is buffered until it is complete, then finished in one go (`text-content.ts`);
 * files and event streams pass through as they come. HEAD is rendered as GET, so that its headers are those of GET.
 */
export class DocumentResponse extends ServerResponse<LimitedRequest> {
  readonly #facts: RequestFacts;
  readonly #isHead: boolean;
  readonly #acceptsHtml: boolean;
  #isText: boolean | undefined;
  #isStream = false;
  #pieces: Uint8Array[] = [];
  /** Whether one more event stream may be opened; asked when the first byte of one is about to be sent. */
  admitsEventStream: () => boolean = () => true;
  /** Called when nothing is left to render: the text is complete, or what passes through begins. */
  onRendered: () => void = () => {};

  constructor(request: LimitedRequest) {
    super(request);
    const { method, headers } = request;
    this.#isHead = method === "HEAD";
    this.#acceptsHtml = headers.accept?.includes("text/html") ?? false;
    this.#facts = {
      isRead: method === "GET" || method === "HEAD",
      acceptEncoding: headers["accept-encoding"]?.toString(),
      ifNoneMatch: headers["if-none-match"],
    };
  }

  /** Sends nothing by itself: Next's compression calls it before each write, and a text's headers are known at its end. */
  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    // Node's own error for headers that are sent twice.
    if (this.headersSent) return super.writeHead(status);
    this.statusCode = status;
    if (typeof reason === "string") this.statusMessage = reason;
    for (const [name, value] of Object.entries((typeof reason === "string" ? headers : reason) ?? {}))
      if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override flushHeaders(): void {
    if (this.#isOver || this.#buffersText()) return;
    // Next's compression wraps it, and lets nobody hear that the socket has room again before it was called.
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.#open();
    if (!this.writableEnded) super.flushHeaders();
  }

  override write(...written: unknown[]): boolean {
    const { bytes = Buffer.alloc(0), done } = readArguments(written);
    // Its handler would go on for minutes: Next cancels it when it hears of an abort.
    if (this.#isOver && this.#isStream) throw new DOMException("The event stream is over.", "AbortError");
    if (this.#isOver) return this.#ignore(done);
    if (this.#buffersText()) {
      this.#pieces.push(bytes);
      if (done) process.nextTick(done);
      return true;
    }
    this.#open();
    return this.writableEnded ? this.#ignore(done) : super.write(bytes, done);
  }

  override end(...written: unknown[]): this {
    const { bytes, done } = readArguments(written);
    if (this.#isOver) this.#ignore(done);
    else if (this.#failsWithoutType() || this.#buffersText()) this.#endText(bytes, done);
    else {
      const mayHaveBody = this.statusCode !== 204 && this.statusCode !== 304;
      if (!this.headersSent && !this.hasHeader("transfer-encoding") && mayHaveBody)
        this.setHeader("Content-Length", this.getHeader("content-length") ?? bytes?.length ?? 0);
      this.#open();
      super.end(this.writableEnded ? undefined : bytes, done);
    }
    return this;
  }

  get #isOver(): boolean {
    return this.writableEnded || this.destroyed;
  }

  /** Decided once, by the headers that stand when the first byte is written. */
  #buffersText(): boolean {
    this.#isText ??= !this.headersSent && isCompleteText(this);
    return this.#isText;
  }

  /** Sends the headers of what passes through. */
  #open(): void {
    if (this.headersSent) return;
    this.onRendered();
    this.#isStream = isEventStream(this);
    if (this.#isStream && !this.admitsEventStream()) {
      sendBusy(this, this.#acceptsHtml);
      return;
    }
    super.writeHead(this.statusCode);
    if (this.#isHead) super.end();
  }

  #endText(last: Uint8Array | undefined, done: Callback | undefined): void {
    const content = finishText(
      this,
      Buffer.concat(last ? [...this.#pieces, last] : this.#pieces),
      this.#facts,
    );
    this.#pieces = [];
    this.onRendered();
    super.writeHead(this.statusCode);
    super.end(content.length === 0 || this.#isHead ? undefined : content, done);
  }

  /** Next says by an empty body, or a bare line, that something threw: a person would see a blank page. */
  #failsWithoutType(): boolean {
    const isUndecided = this.#isText === undefined && !this.headersSent && !this.hasHeader("content-type");
    const fails = isUndecided && this.#acceptsHtml && this.statusCode >= 500;
    if (fails) this.setHeader("Content-Type", "text/html; charset=utf-8");
    return fails;
  }

  /** The client is gone or has everything: whoever writes on is told, and nothing else happens. */
  #ignore(done: Callback | undefined): true {
    this.#pieces = [];
    if (done) process.nextTick(done, new Error("The response is over."));
    return true;
  }
}

/** Of `write` and `end`: a chunk, its encoding and a callback, each of which may be left out. */
function readArguments(written: unknown[]): { bytes?: Uint8Array | undefined; done?: Callback | undefined } {
  const [chunk, encoding] = written;
  const done = written.find((one) => typeof one === "function") as Callback | undefined;
  if (chunk === undefined || chunk === null || chunk === done) return { done };
  if (chunk instanceof Uint8Array) return { bytes: chunk, done };
  return {
    bytes: Buffer.from(chunk as string, typeof encoding === "string" ? (encoding as "utf8") : "utf8"),
    done,
  };
}
