import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** One line of JSON for each change; survives kill -9, and a last line cut in the middle is left out. */
export class Journal {
  readonly #file: string;
  /** Held open: each change is one write, not three calls of the system. */
  #descriptor: number | undefined;
  #isClosed = false;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#file = join(dataDir, "ledger.jsonl");
  }

  read(): unknown[] {
    if (!existsSync(this.#file)) return [];
    const text = readFileSync(this.#file, "utf8");
    // Nothing may be appended to a half line, or the next entry would be lost with it.
    if (text !== "" && !text.endsWith("\n")) appendFileSync(this.#file, "\n");
    return text.split("\n").flatMap(parseLine);
  }

  append(entry: unknown): void {
    if (this.#isClosed) return;
    this.#descriptor ??= openSync(this.#file, "a");
    writeSync(this.#descriptor, `${JSON.stringify(entry)}\n`);
  }

  /** An answer may still come in after the end, when the file is another simulator's or gone. */
  close(): void {
    this.#isClosed = true;
    this.#release();
  }

  /** Starts over from one entry. Renamed into place: a kill leaves either the old journal or the new one, never none. */
  restart(entry: unknown): void {
    writeFileSync(`${this.#file}.new`, `${JSON.stringify(entry)}\n`);
    this.#release();
    renameSync(`${this.#file}.new`, this.#file);
  }

  #release(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

function parseLine(line: string): unknown[] {
  try {
    return line === "" ? [] : [JSON.parse(line)];
  } catch {
    return [];
  }
}
