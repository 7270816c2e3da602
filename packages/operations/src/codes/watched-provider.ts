import { CodeRefused, type Clock, type CodeProvider, type Random } from '@suaka/domain';
import { Circuit } from './circuit.ts';
import type { FailoverLimits } from './failover-limits.ts';
import { HealthWindow } from './health-window.ts';

export interface NamedProvider {
  /** For logs, metrics and the status page: never its URL, which may hold a secret. */
  readonly name: string;
  readonly provider: CodeProvider;
}

/** How a provider does, in the order in which they are asked. */
export type ProviderState = 'healthy' | 'slow' | 'probing' | 'open';

/** What is shown of a provider. */
export interface ProviderSnapshot {
  readonly name: string;
  readonly kind: CodeProvider['kind'];
  readonly state: ProviderState;
  /** Of the last minute. */
  readonly sent: number;
  readonly failed: number;
  readonly p95Ms: number | undefined;
  readonly inFlight: number;
  /** Since the start. */
  readonly sentTotal: number;
  readonly failedTotal: number;
  /** Codes that it did not want while it worked. */
  readonly refusedTotal: number;
}

export type Outcome = 'sent' | 'refused' | 'failed';

/** A provider with what is known of its health. */
export class WatchedProvider {
  readonly name: string;
  readonly provider: CodeProvider;
  readonly #clock: Clock;
  readonly #limits: FailoverLimits;
  readonly #window: HealthWindow;
  readonly #circuit: Circuit;
  /** When each try under way began. */
  readonly #inFlight = new Set<{ readonly startedMs: number }>();
  #failedInRow = 0;
  #lastEndMs = 0;
  #judgedMs = -Infinity;
  #wasSlow = false;
  #sentTotal = 0;
  #failedTotal = 0;
  #refusedTotal = 0;

  constructor({ name, provider }: NamedProvider, clock: Clock, random: Random, limits: FailoverLimits) {
    this.name = name;
    this.provider = provider;
    this.#clock = clock;
    this.#limits = limits;
    this.#window = new HealthWindow(clock, limits);
    this.#circuit = new Circuit(clock, random, limits);
  }

  get state(): ProviderState {
    const { state } = this.#circuit;
    if (state !== 'closed') return state === 'open' ? 'open' : 'probing';
    return this.#isStalled() || this.#isSlow() ? 'slow' : 'healthy';
  }

  get isFull(): boolean {
    return this.#inFlight.size >= this.#limits.inFlightMax;
  }

  /** Lower is asked earlier; one that is to be probed takes its turn while nobody else probes it. */
  get rank(): number {
    const { state } = this;
    if (state === 'probing') return this.#inFlight.size === 0 ? 0 : 2;
    return { healthy: 0, slow: 1, open: 3 }[state];
  }

  /** Makes one try, for at most `timeoutMs`. */
  async attempt(hand: (signal: AbortSignal) => Promise<void>, timeoutMs: number): Promise<Outcome> {
    const mark = { startedMs: this.#clock.nowMs() };
    this.#inFlight.add(mark);
    const outcome = await this.#outcome(hand, timeoutMs);
    this.#inFlight.delete(mark);
    this.#note(outcome, this.#clock.nowMs() - mark.startedMs);
    return outcome;
  }

  snapshot(): ProviderSnapshot {
    const { sent, failed, p95Ms } = this.#window.figures();
    return {
      name: this.name,
      kind: this.provider.kind,
      state: this.state,
      sent,
      failed,
      p95Ms,
      inFlight: this.#inFlight.size,
      sentTotal: this.#sentTotal,
      failedTotal: this.#failedTotal,
      refusedTotal: this.#refusedTotal,
    };
  }

  async #outcome(hand: (signal: AbortSignal) => Promise<void>, timeoutMs: number): Promise<Outcome> {
    const controller = new AbortController();
    const { promise: late, resolve } = Promise.withResolvers<Outcome>();
    const timer = this.#clock.after(timeoutMs, () => {
      controller.abort(new Error('the provider took too long'));
      resolve('failed');
    });
    const taken = hand(controller.signal).then(
      (): Outcome => 'sent',
      (error: unknown): Outcome => (error instanceof CodeRefused ? 'refused' : 'failed'),
    );
    const outcome = await Promise.race([taken, late]);
    timer.cancel();
    return outcome;
  }

  #note(outcome: Outcome, tookMs: number): void {
    this.#lastEndMs = this.#clock.nowMs();
    if (outcome === 'failed') {
      this.#noteFailed();
      return;
    }
    // Whoever refuses works: numbers that nobody has must not take a provider from those who have one.
    this.#failedInRow = 0;
    this.#window.sent(tookMs);
    if (outcome === 'sent') this.#sentTotal += 1;
    else this.#refusedTotal += 1;
    if (this.#circuit.passed()) this.#window.clear();
  }

  #noteFailed(): void {
    const { failedInRowMax, failedShareMax, judgedTriesMin } = this.#limits;
    this.#failedTotal += 1;
    this.#failedInRow += 1;
    this.#window.failed();
    const { state } = this.#circuit;
    // Tries that began before it was opened end while it is open, and say nothing new.
    if (state === 'open') return;
    const { sent, failed } = this.#window.figures();
    const isMostly = sent + failed >= judgedTriesMin && failed / (sent + failed) > failedShareMax;
    if (state === 'halfOpen' || this.#failedInRow >= failedInRowMax || isMostly) this.#circuit.open();
  }

  /** Judged now and then: sorting latencies for each code would cost more than the code. */
  #isSlow(): boolean {
    const nowMs = this.#clock.nowMs();
    if (nowMs - this.#judgedMs < this.#limits.judgeEveryMs) return this.#wasSlow;
    this.#judgedMs = nowMs;
    const { sent, p95Ms } = this.#window.figures();
    this.#wasSlow = sent >= this.#limits.stalledTriesMin && (p95Ms ?? 0) > this.#limits.slowMs;
    return this.#wasSlow;
  }

  /** Many wait, and for a while nobody has had an answer. */
  #isStalled(): boolean {
    const { stalledMs, stalledTriesMin } = this.#limits;
    const [oldest] = this.#inFlight;
    if (oldest === undefined || this.#inFlight.size < stalledTriesMin) return false;
    return this.#clock.nowMs() - Math.max(oldest.startedMs, this.#lastEndMs) > stalledMs;
  }
}
