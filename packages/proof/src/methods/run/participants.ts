import { Long, type tl } from '@mtcute/core';
import type { Channel } from './chats.ts';

/** The first page of a channel's members that a filter lets through. */
export const participantsOf = (
  { input }: Channel,
  filter: tl.TypeChannelParticipantsFilter = { _: 'channelParticipantsRecent' },
): tl.channels.RawGetParticipantsRequest => ({
  _: 'channels.getParticipants',
  channel: input,
  filter,
  offset: 0,
  limit: 100,
  hash: Long.ZERO,
});

/** What a channel says of itself. */
export const fullOf = ({ input }: Channel): tl.channels.RawGetFullChannelRequest => ({
  _: 'channels.getFullChannel',
  channel: input,
});
