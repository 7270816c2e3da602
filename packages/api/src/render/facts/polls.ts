import { nowSeconds, type BoxMessage, type PollShown, type UserId } from '@suaka/domain';
import type { Services } from '../../services.ts';
import { everyone } from '../everyone.ts';

const none: ReadonlyMap<string, PollShown> = new Map();

/** The polls that messages show, as a viewer sees them. */
export async function pollsIn(
  { messages: { polls, clock } }: Pick<Services, 'messages'>,
  viewer: UserId,
  messages: readonly BoxMessage[],
): Promise<ReadonlyMap<string, PollShown>> {
  const ids = messages.flatMap(({ content }) => {
    const media = content.extra?.media;
    return media?.kind === 'poll' ? [media.pollId] : [];
  });
  if (ids.length === 0) return none;
  const shown = await polls.shown(viewer === everyone ? undefined : viewer, [...new Set(ids)], nowSeconds(clock));
  return new Map(shown.map((poll) => [poll.id, poll]));
}
