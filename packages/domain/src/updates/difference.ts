import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChannelHead } from '../ports/chat-store.ts';
import type { BoxEvent } from './box-event.ts';
import type { StateEvent } from './state-event.ts';

/** Where a client stands. Source: core.telegram.org/constructor/updates.state */
export interface UpdatesState {
  readonly pts: number;
  /** Seconds since the epoch. */
  readonly date: number;
}

export type Difference =
  | { readonly kind: 'empty'; readonly date: number }
  | { readonly kind: 'tooLong'; readonly pts: number }
  | {
      readonly kind: 'part';
      readonly events: readonly BoxEvent[];
      readonly stateEvents: readonly StateEvent[];
      /** Channels that the box's owner is in and that have moved on since. */
      readonly movedChannels: readonly ChannelHead[];
      readonly state: UpdatesState;
      /** False where the client has to ask again from `state`. */
      readonly isLast: boolean;
    };

export interface DifferenceAsked {
  readonly boxId: UserId;
  readonly pts: number;
  readonly date: number;
  /** The most events of one slice that the client wants. */
  readonly ptsLimit: number | undefined;
  /** The most events that the client wants at all. */
  readonly ptsTotalLimit: number | undefined;
}

/**
 * What a client missed since it stood at `pts` and `date`.
 *
 * @throws PERSISTENT_TIMESTAMP_INVALID where the box never reached that pts.
 * Source: core.telegram.org/method/updates.getDifference
 */
export async function difference(
  { boxes, chatStore, limits, clock }: MessageParts,
  asked: DifferenceAsked,
): Promise<Difference> {
  const { boxId, pts } = asked;
  if (pts < 0) throw rpcError('PERSISTENT_TIMESTAMP_INVALID');
  const now = nowSeconds(clock);
  const limit = Math.min(Math.max(asked.ptsLimit ?? limits.differenceSliceMax, 1), limits.differenceSliceMax);
  const { events, reachedPts, headPts } = await boxes.eventsAfter(boxId, pts, limit);
  if (pts > headPts) throw rpcError('PERSISTENT_TIMESTAMP_INVALID');
  const missing = headPts - pts;
  const total = Math.min(asked.ptsTotalLimit ?? limits.differenceTotalMax, limits.differenceTotalMax);
  if (missing > total) return { kind: 'tooLong', pts: headPts };
  const isLast = reachedPts >= headPts;
  // State events come with the last slice, so that a slice's date stays the client's own.
  if (!isLast)
    return {
      kind: 'part',
      events,
      stateEvents: [],
      movedChannels: [],
      state: { pts: reachedPts, date: asked.date },
      isLast,
    };
  const since = asked.date - limits.stateEventLagS;
  const stateEvents = await boxes.stateEventsSince(boxId, since, limits.stateEventsMax);
  const movedChannels = await chatStore.movedSince(boxId, since);
  if (missing === 0 && stateEvents.length === 0 && movedChannels.length === 0) return { kind: 'empty', date: now };
  return {
    kind: 'part',
    events,
    stateEvents,
    movedChannels,
    state: { pts: Math.max(reachedPts, headPts), date: now },
    isLast,
  };
}

/** Where a client that starts now stands. Source: core.telegram.org/method/updates.getState */
export async function currentState(
  { dialogs, clock }: MessageParts,
  boxId: UserId,
): Promise<UpdatesState & { readonly unreadCount: number }> {
  const date = nowSeconds(clock);
  return { date, ...(await dialogs.state(boxId)) };
}
