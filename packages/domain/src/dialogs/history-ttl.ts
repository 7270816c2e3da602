import { LRUCache } from 'lru-cache';
import { growsTo } from '../counters/grows-to.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { serviceUserId, type UserId } from '../ids.ts';
import { appendMessage, type Sent } from '../messages/append-message.ts';
import { deliver } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { destinationOf } from '../messages/places.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds, type Timer } from '../ports/clock.ts';
import type { TtlStore } from '../ports/ttl-store.ts';

/** The longest time that can be set: a year and a day. */
const ttlMaxS = 366 * 24 * 60 * 60;
/** Pairs of people kept in memory; the one unused longest is read again. */
const pairsCachedMax = 100_000;
const lookEveryMs = 1000;
/** Messages that one look deletes; the rest waits for the next. */
const expiredAtOnceMax = 500;

/** @throws TTL_PERIOD_INVALID */
export function checkedTtl(periodS: number): number {
  if (periodS < 0 || periodS > ttlMaxS) throw rpcError('TTL_PERIOD_INVALID');
  return periodS;
}

/** After how long the messages of two people vanish. Asked for with every message, so it is kept in memory. */
export class PrivateTtls {
  readonly #store: TtlStore;
  readonly #pairs = new LRUCache<string, number>(growsTo(pairsCachedMax));

  constructor(store: TtlStore) {
    this.#store = store;
  }

  /** Seconds; 0 for never. A chat without messages takes over what its beginner set for new ones. */
  async of(parts: TtlNeed, author: UserId, other: UserId): Promise<number> {
    if (author === other || other === serviceUserId) return 0;
    const known = this.#pairs.get(keyOf(author, other));
    if (known !== undefined) return known;
    const set = (await this.#store.ofPair(author, other)) ?? (await this.#ofNewChat(parts, author, other));
    this.#pairs.set(keyOf(author, other), set);
    return set;
  }

  async #ofNewChat(parts: TtlNeed, actorId: UserId, otherId: UserId): Promise<number> {
    const ttlS = await this.#store.defaultOf(actorId);
    if (ttlS === 0) return 0;
    const [dialog] = await parts.dialogs.get(actorId, [otherId]);
    if (dialog?.topMessage !== undefined) return 0;
    const date = nowSeconds(parts.clock);
    if (await this.#store.setPair({ actorId, otherId, ttlS, date })) tellBoth(parts, actorId, otherId, ttlS, date);
    return ttlS;
  }

  changed(one: UserId, other: UserId, ttlS: number): void {
    this.#pairs.set(keyOf(one, other), ttlS);
  }
}

type TtlNeed = Pick<MessageParts, 'dialogs' | 'clock' | 'bus'>;

const keyOf = (one: UserId, other: UserId): string => `${Math.min(one, other)}:${Math.max(one, other)}`;

/**
 * Sets after how long the messages of two people vanish, and says so in their chat.
 *
 * @throws TTL_PERIOD_INVALID, CHAT_NOT_MODIFIED
 * Source: core.telegram.org/method/messages.setHistoryTTL
 */
export async function setPrivateTtl(
  parts: MessageParts & { readonly ttl: TtlStore; readonly privateTtls: PrivateTtls },
  change: { readonly actorId: UserId; readonly otherId: UserId; readonly ttlS: number },
  origin: Origin,
): Promise<Sent> {
  const { actorId, otherId } = change;
  const ttlS = checkedTtl(change.ttlS);
  const date = nowSeconds(parts.clock);
  if (!(await parts.ttl.setPair({ actorId, otherId, ttlS, date }))) throw rpcError('CHAT_NOT_MODIFIED');
  parts.privateTtls.changed(actorId, otherId, ttlS);
  tellBoth(parts, actorId, otherId, ttlS, date, origin);
  const extra = { action: { kind: 'setMessagesTtl', periodS: ttlS } } as const;
  const append = { authorId: actorId, date, text: '', extra, ...destinationOf(actorId, otherId) };
  return await appendMessage(parts, append, origin);
}

function tellBoth(
  { bus }: Pick<MessageParts, 'bus'>,
  actorId: UserId,
  otherId: UserId,
  ttlS: number,
  date: number,
  origin?: Origin,
): void {
  const own = { kind: 'historyTtl', peerId: otherId, ttlS } as const;
  const theirs = { kind: 'historyTtl', peerId: actorId, ttlS } as const;
  bus.publish(actorId, { kind: 'state', event: own, date, origin });
  bus.publish(otherId, { kind: 'state', event: theirs, date });
}

/** Deletes messages whose time is over at intervals, until the timer is cancelled. */
export const startExpiring = (parts: Pick<MessageParts, 'bus' | 'clock'> & { readonly ttl: TtlStore }): Timer =>
  parts.clock.every(lookEveryMs, () => void expireOnce(parts).catch(() => undefined));

export async function expireOnce({
  ttl,
  clock,
  bus,
}: Pick<MessageParts, 'bus' | 'clock'> & { readonly ttl: TtlStore }): Promise<void> {
  const deliveries = await ttl.expire(nowSeconds(clock), expiredAtOnceMax);
  // Nobody gave the command, so that everybody is told.
  for (const delivery of deliveries) deliver({ bus }, [delivery], delivery.boxId, undefined);
}
