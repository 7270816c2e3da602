import {
  channelOfPeer,
  chatOfPeer,
  peerKind,
  type PeerId,
  type PlainTypingAction,
  type TypingAction,
  type UploadAction,
  type UserId,
} from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderPeer } from './peer.ts';

type PlainConstructor = `sendMessage${Capitalize<PlainTypingAction>}Action`;
type UploadConstructor = `sendMessage${Capitalize<UploadAction>}Action`;

/** Someone types, records or uploads: in the chat with the user, in a group, or in a channel. */
export const renderTyping = (typing: {
  readonly userId: UserId;
  readonly chatId?: PeerId | undefined;
  readonly action: TypingAction;
  readonly date: number;
}): Tl<'Updates'> => ({ _: 'updateShort', update: typingUpdate(typing), date: typing.date });

function typingUpdate({ userId, chatId, ...typing }: Parameters<typeof renderTyping>[0]): Tl<'Update'> {
  const action = renderTypingAction(typing.action);
  if (chatId === undefined) return { _: 'updateUserTyping', user_id: userId, action };
  const from_id = renderPeer(userId);
  return peerKind(chatId) === 'chat'
    ? { _: 'updateChatUserTyping', chat_id: chatOfPeer(chatId), from_id, action }
    : { _: 'updateChannelUserTyping', channel_id: channelOfPeer(chatId), from_id, action };
}

export function renderTypingAction(action: TypingAction): Tl<'SendMessageAction'> {
  const name = `sendMessage${action.kind.charAt(0).toUpperCase()}${action.kind.slice(1)}Action`;
  if ('progress' in action) return { _: name as UploadConstructor, progress: action.progress };
  return { _: name as PlainConstructor };
}
