import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Dialog } from '../ports/dialog-store.ts';
import type { BoxEvent } from './box-event.ts';

export type ChannelDifference =
  | { readonly kind: 'empty'; readonly pts: number }
  | { readonly kind: 'tooLong'; readonly dialog: Dialog }
  | {
      readonly kind: 'part';
      readonly events: readonly BoxEvent[];
      readonly pts: number;
      /** False where the client has to ask again from `pts`. */
      readonly isLast: boolean;
    };

/**
 * What a reader missed of a channel since it stood at `pts`.
 *
 * @throws PERSISTENT_TIMESTAMP_INVALID where the channel never reached that pts.
 * Source: core.telegram.org/method/updates.getChannelDifference
 */
export async function channelDifference(
  { boxes, dialogs, limits }: MessageParts,
  asked: {
    readonly viewer: UserId;
    readonly channelId: PeerId;
    readonly pts: number;
    readonly limit: number;
    /** Nothing up to this pts is shown. */
    readonly hiddenUntil: number;
  },
): Promise<ChannelDifference> {
  const { channelId, pts } = asked;
  if (pts <= 0) throw rpcError('PERSISTENT_TIMESTAMP_EMPTY');
  const limit = Math.min(Math.max(asked.limit, 1), limits.channelDifferenceSliceMax);
  const { events, reachedPts, headPts } = await boxes.eventsAfter(channelId, pts, limit);
  if (pts > headPts) throw rpcError('PERSISTENT_TIMESTAMP_INVALID');
  if (pts === headPts) return { kind: 'empty', pts };
  if (headPts - pts > limits.channelDifferenceTotalMax || pts < asked.hiddenUntil) {
    const [dialog] = await dialogs.get(asked.viewer, [channelId]);
    if (dialog !== undefined) return { kind: 'tooLong', dialog };
  }
  const isLast = reachedPts >= headPts;
  return { kind: 'part', events, pts: Math.max(reachedPts, isLast ? headPts : 0), isLast };
}
