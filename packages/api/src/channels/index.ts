import { createChannelHandler } from './create-channel.ts';
import { deleteChannelMessages } from './delete-messages.ts';
import { getChannels } from './get-channels.ts';
import { getChannelMessages } from './get-messages.ts';
import { joinChannel } from './join-channel.ts';
import { leaveChannel } from './leave-channel.ts';
import { readChannelHistory } from './read-history.ts';

export const channelsHandlers = [
  createChannelHandler,
  deleteChannelMessages,
  getChannelMessages,
  getChannels,
  joinChannel,
  leaveChannel,
  readChannelHistory,
] as const;
