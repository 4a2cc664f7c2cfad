import type postgres from "postgres";
import type { Clock } from "./clock.ts";
import type { Gateway } from "./gateway.ts";
import { scheduledGapS } from "./scheduled-gap.ts";
import type { Fault, Story } from "./story.ts";

/** One identifier as the line has seen it. */
export type Known = {
  identifier: string;
  story: Story;
  isFirst: boolean;
  sends: number;
  questions: number;
  /** Answers 2, 4 and 6 of `pay`: clear words that nothing was registered by this send. */
  refusals: number;
  /** In milliseconds of the virtual clock. */
  firstSentMs: number | undefined;
  lastSentMs: number;
  txReference: number | undefined;
};
export type Sent = { story: Story; isFirst: boolean; sends: number };
export type Asked = { story: Story; isFirst: boolean; atS: number; sinceFirstSendS: number; known: Known };

/** A success that the shop has to find by itself, and until when, in milliseconds of the virtual clock. */
export type OpenSuccess = {
  identifier: string;
  bornMs: number;
  deadlineMs: number;
  calledBackMs: number | undefined;
};

export type Violation = { invariant: string; text: string; subject?: string; payments: number };

/** All that a run knows beside the shop's own database: who is whose, what was seen to fire, what was broken. */
export class Records {
  readonly counts = new Map<string, number>();
  readonly violations: Violation[] = [];
  readonly known = new Map<string, Known>();
  readonly openSuccesses = new Map<string, OpenSuccess>();
  readonly foreignSuccesses = new Set<string>();
  payments = 0;
  /** How often the books were held against every rule. */
  checked = 0;
  #stories = new Map<string, Story>();
  #references = new Map<string, string>();
  #foreignQuestionsMs: number[] = [];
  #promptsMs = new Map<string, number[]>();
  #waveBeganMs = 0;
  readonly sql: postgres.Sql;
  readonly clock: Clock;
  readonly gateway: Gateway;

  constructor(sql: postgres.Sql, clock: Clock, gateway: Gateway) {
    this.sql = sql;
    this.clock = clock;
    this.gateway = gateway;
  }

  beginWave(stories: readonly Story[]): void {
    this.#waveBeganMs = this.clock.nowMs();
    this.#stories.clear();
    for (const story of stories) {
      this.#stories.set(story.phone, story);
      this.#stories.set(story.otherPhone, story);
    }
    this.known.clear();
    this.#references.clear();
    this.openSuccesses.clear();
  }

  /** Seconds since the wave's payments began. */
  waveS(): number {
    return (this.clock.nowMs() - this.#waveBeganMs) / 1000;
  }

  count(what: Fault | "contradiction" | string, by = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + by);
  }

  violation(invariant: string, text: string, subject?: string): void {
    this.violations.push({ invariant, text, subject, payments: this.payments });
  }

  /** Before the gateway hears of it: the attempt must be committed as being sent, and no transaction may be waiting. */
  async noteSend(identifier: string, phone: string): Promise<Sent> {
    const [seen] = await this.sql<{ status: string | null; waiting: number; number: number | null }[]>`
      select (select status from payment_attempts where identifier = ${identifier}),
        (select number from payment_attempts where identifier = ${identifier}),
        (select count(*)::int from pg_stat_activity where datname = current_database()
          and application_name = 'asigame' and state like 'idle in transaction%') as waiting`;
    // The shop may have given up waiting meanwhile, which makes it unknown; what matters is that it is there.
    if (!seen?.status || seen.status === "created")
      this.violation("I9", `the gateway was told of an attempt that is ${seen?.status ?? "not committed"}`);
    if ((seen?.waiting ?? 0) > 0) this.violation("WALL3", "a transaction stood open during a call");
    const story = this.#stories.get(phone);
    if (!story) throw new Error("a prompt to a number of no story");
    const known = this.#knownOf(identifier, story, (seen?.number ?? 1) === 1 && phone === story.phone);
    known.sends++;
    if (known.sends > 3) this.violation("I8", `${known.sends} sends under one identifier`, identifier);
    const nowMs = this.clock.nowMs();
    if (nowMs - known.lastSentMs < 55_000)
      this.violation("I8", "sent again within a minute under one identifier", identifier);
    known.firstSentMs ??= nowMs;
    known.lastSentMs = nowMs;
    if (known.sends === 1) this.#notePrompt(phone);
    return { story, isFirst: known.isFirst, sends: known.sends };
  }

  noteRefusal(identifier: string): void {
    const known = this.known.get(identifier);
    if (known) known.refusals++;
  }

  noteRegistered(identifier: string, answer: { tx_reference: number }, how: "prompt" | "page"): void {
    const known = this.known.get(identifier);
    if (!known) throw new Error("registered, but never heard of");
    if (how === "prompt" && known.txReference !== undefined)
      this.violation("I8", "two prompts under one identifier", identifier);
    known.txReference = answer.tx_reference;
    this.#references.set(String(answer.tx_reference), identifier);
  }

  knowPage(identifier: string, story: Story, isFirst: boolean): Known {
    return this.#knownOf(identifier, story, isFirst);
  }

  /** A question of the shop; `undefined` when it is about somebody else's payment. */
  async noteQuestion(body: Record<string, unknown>): Promise<Asked | undefined> {
    const identifier =
      "identifier" in body ? String(body.identifier) : this.#references.get(String(body.tx_reference));
    const known = identifier === undefined ? undefined : this.known.get(identifier);
    this.count("questions to status");
    if (known) {
      known.questions++;
      const sinceFirstSendS = (this.clock.nowMs() - (known.firstSentMs ?? this.clock.nowMs())) / 1000;
      return { story: known.story, isFirst: known.isFirst, atS: this.waveS(), sinceFirstSendS, known };
    }
    if (!(await this.#isOurs(body))) this.#noteForeignQuestion();
    return undefined;
  }

  /** Whether the shop has the success already: asked only of stories whose gateway takes it back afterwards. */
  async isSettled({ story, identifier }: Known): Promise<boolean> {
    if (!story.endsAfterSuccess) return false;
    const rows = await this.sql`
      select from payment_attempts where identifier = ${identifier} and status = 'succeeded'`;
    return rows.length > 0;
  }

  /** The shop was not told the truth, so its next look may be one gap later. */
  noteUntrue(asked: Asked | undefined): void {
    if (!asked) return;
    const success = this.openSuccesses.get(asked.known.identifier);
    if (!success) return;
    // A callback begins the schedule anew for what is past it.
    const calledBackS = (this.clock.nowMs() - (success.calledBackMs ?? 0)) / 1000;
    const gapS = Math.min(
      scheduledGapS(asked.atS),
      asked.atS > 66 * 3600 ? scheduledGapS(calledBackS) : Infinity,
    );
    success.deadlineMs = Math.max(success.deadlineMs, this.clock.nowMs() + (gapS + 60) * 1000);
  }

  /** From now on the shop has to find it; `calledBack`: a readable callback reached the shop. */
  noteSuccess(identifier: string, calledBack = false): void {
    const known = this.known.get(identifier);
    const nowMs = this.clock.nowMs();
    const hides =
      known?.story.ending === "status_never_answers" && known.isFirst && this.waveS() < 73.5 * 3600;
    const deadlineMs = calledBack ? nowMs + 60_000 : hides ? Infinity : this.#deadline(this.waveS());
    const before = this.openSuccesses.get(identifier);
    if (before?.deadlineMs === Infinity && !calledBack) return;
    this.openSuccesses.set(identifier, {
      identifier,
      bornMs: before?.bornMs ?? nowMs,
      calledBackMs: calledBack ? nowMs : before?.calledBackMs,
      deadlineMs: before && calledBack ? Math.max(deadlineMs, nowMs + 60_000) : deadlineMs,
    });
  }

  /** The shopper was quicker than the gateway's answer: paid and called back before `pay` has returned. */
  async approveAtOnce(identifier: string): Promise<void> {
    const known = this.known.get(identifier);
    if (known?.txReference === undefined) return;
    await this.gateway.act(known.txReference, "approve");
    await this.gateway.announce(known.txReference, 1);
    this.noteSuccess(identifier, true);
  }

  #deadline(ageS: number): number {
    return this.clock.nowMs() + (scheduledGapS(ageS) + 60) * 1000;
  }

  #knownOf(identifier: string, story: Story, isFirst: boolean): Known {
    let known = this.known.get(identifier);
    if (!known) {
      known = {
        identifier,
        story,
        isFirst,
        sends: 0,
        questions: 0,
        refusals: 0,
        firstSentMs: undefined,
        lastSentMs: Number.NEGATIVE_INFINITY,
        txReference: undefined,
      };
      this.known.set(identifier, known);
    }
    return known;
  }

  async #isOurs(body: Record<string, unknown>): Promise<boolean> {
    const { identifier = null, tx_reference = null } = body as Record<string, string | null>;
    const rows = await this.sql`select from payment_attempts
      where identifier = ${identifier} or tx_reference = ${tx_reference} limit 1`;
    return rows.length > 0;
  }

  #noteForeignQuestion(): void {
    const nowMs = this.clock.nowMs();
    this.count("question about a stranger's identifier");
    this.#foreignQuestionsMs = this.#foreignQuestionsMs.filter((at) => at > nowMs - 59_000);
    this.#foreignQuestionsMs.push(nowMs);
    if (this.#foreignQuestionsMs.length > 10)
      this.violation("BUDGET", `${this.#foreignQuestionsMs.length} questions about strangers in a minute`);
  }

  /** security.md "prompt bombing", judged at the gateway's door: what the phone has to bear. */
  #notePrompt(phone: string): void {
    const nowMs = this.clock.nowMs();
    const before = (this.#promptsMs.get(phone) ?? []).filter((at) => at > nowMs - 24 * 3_600_000);
    const within = (seconds: number) => before.filter((at) => at > nowMs - seconds * 1000).length;
    // Between the order and its prompt lie some seconds of a busy machine.
    if (within(45) > 0) this.violation("I8", "two prompts to one number within a minute");
    if (within(870) >= 3) this.violation("I8", "four prompts to one number in a quarter of an hour");
    if (before.length >= 6) this.violation("I8", "seven prompts to one number in a day");
    this.#promptsMs.set(phone, [...before, nowMs]);
  }
}
