import { firstView, peerKind, type BoxMessage, type PostCount, type PostCounts } from '@suaka/domain';

const none: PostCount = { views: 0, forwards: 0 };

/** How often a post was seen and forwarded; undefined for what is no post of a channel. */
export function shownCount(
  { peerId, content }: BoxMessage,
  stored: PostCount | undefined,
  counts: PostCounts,
): PostCount | undefined {
  if (content.extra?.isPost !== true || peerKind(peerId) !== 'channel') return undefined;
  const { views, forwards } = stored ?? none;
  const waiting = counts.waitingOf(content.seq);
  return { views: firstView + views + waiting.views, forwards: forwards + waiting.forwards };
}
