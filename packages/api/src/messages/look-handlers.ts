import { getPersonalChannelHistory } from './get-personal-channel-history.ts';
import { getRecentLocations } from './get-recent-locations.ts';
import { searchCustomEmoji } from './search-custom-emoji.ts';
import { searchStickers } from './search-stickers.ts';
import { messagesSetChatTheme } from './set-chat-theme.ts';
import { messagesSetChatWallPaper } from './set-chat-wall-paper.ts';

/** The methods of how a chat looks, and of what is found for it. */
export const messageLookHandlers = [
  getPersonalChannelHistory,
  getRecentLocations,
  messagesSetChatTheme,
  messagesSetChatWallPaper,
  searchCustomEmoji,
  searchStickers,
] as const;
