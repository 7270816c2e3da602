import { messagesSetChatTheme } from './set-chat-theme.ts';
import { messagesSetChatWallPaper } from './set-chat-wall-paper.ts';

/** The methods of how a chat looks. */
export const messageLookHandlers = [messagesSetChatTheme, messagesSetChatWallPaper] as const;
