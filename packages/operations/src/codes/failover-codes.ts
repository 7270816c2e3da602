import type { Clock, CodeDelivery, CodeKind, CodeMessage, CodeWay, Hand, MailMessage, Random } from '@suaka/domain';
import type { FailoverLimits } from './failover-limits.ts';
import { WatchedProvider, type NamedProvider, type ProviderSnapshot } from './watched-provider.ts';

export interface FailoverParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: FailoverLimits;
  /** The preferred one first; at least one. */
  readonly providers: readonly NamedProvider[];
  /** Told of each try that failed, without number or code. */
  readonly onFailure: (failure: { readonly provider: string; readonly outcome: 'refused' | 'failed' }) => void;
}

/**
 * Hands codes to several providers: to the first that does well, and to the next one within the same request where it
 * fails or takes too long. Where none does well all are asked still: if everyone is unhealthy, nobody is.
 */
export class FailoverCodes implements CodeDelivery {
  readonly kinds: readonly CodeKind[];
  readonly #parts: FailoverParts;
  readonly #providers: readonly WatchedProvider[];

  constructor(parts: FailoverParts) {
    const { clock, random, limits, providers } = parts;
    if (providers.length === 0) throw new Error('codes need a provider');
    this.#parts = parts;
    this.#providers = providers.map((named) => new WatchedProvider(named, clock, random, limits));
    this.kinds = [...new Set(providers.map(({ provider }) => provider.kind))];
  }

  async deliver(message: CodeMessage, { via, resends }: CodeWay): Promise<CodeKind> {
    const wanted = this.#providers.filter(({ provider }) => provider.kind === via);
    // Sent again, it begins with another provider: the one that took it first may not have brought it.
    const turn = wanted.length === 0 ? 0 : resends % wanted.length;
    const others = this.#providers.filter(({ provider }) => provider.kind !== via);
    const order = [...wanted.slice(turn), ...wanted.slice(0, turn), ...others];
    const { provider } = await this.#hand(order, (watched, hand) => watched.provider.deliver(message, hand));
    return provider.kind;
  }

  async deliverMail(message: MailMessage): Promise<void> {
    await this.#hand(this.#providers, (watched, hand) => watched.provider.deliverMail(message, hand));
  }

  /** How each provider does, in the order of the configuration. */
  snapshot(): readonly ProviderSnapshot[] {
    return this.#providers.map((watched) => watched.snapshot());
  }

  async #hand(
    order: readonly WatchedProvider[],
    give: (watched: WatchedProvider, hand: Hand) => Promise<void>,
  ): Promise<WatchedProvider> {
    const { clock, random, limits, onFailure } = this.#parts;
    const endMs = clock.nowMs() + limits.totalMs;
    const id = BigInt.asUintN(64, random.long()).toString(16);
    const tries = new Map(order.map((watched) => [watched, 0]));
    for (let made = 0; made < Math.max(limits.triesMin, order.length); made++) {
      const leftMs = endMs - clock.nowMs();
      const watched = leftMs > 0 ? next(tries) : undefined;
      if (watched === undefined) break;
      tries.set(watched, (tries.get(watched) ?? 0) + 1);
      const timeoutMs = Math.min(limits.attemptTimeoutMs, leftMs);
      const outcome = await watched.attempt((signal) => give(watched, { id, signal }), timeoutMs);
      if (outcome === 'sent') return watched;
      onFailure({ provider: watched.name, outcome });
      // What a provider does not want it will not want a moment later.
      if (outcome === 'refused') tries.delete(watched);
    }
    throw new Error('no provider took the code');
  }
}

/** The one to ask now: the least asked for this code, then the healthiest, then the preferred. */
function next(tries: ReadonlyMap<WatchedProvider, number>): WatchedProvider | undefined {
  let best: { readonly watched: WatchedProvider; readonly value: number } | undefined;
  for (const [watched, made] of tries) {
    if (watched.isFull) continue;
    const value = made * 10 + watched.rank;
    if (best === undefined || value < best.value) best = { watched, value };
  }
  return best?.watched;
}
