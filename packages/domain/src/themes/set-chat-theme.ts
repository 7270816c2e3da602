import { rpcError } from '../errors/rpc-error.ts';
import { type Doer, type KeepingParts } from '../extras/keeping-parts.ts';
import type { UserId } from '../ids.ts';
import { tellAppended, type Sent } from '../messages/append-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { placesOf } from '../messages/places.ts';
import type { Append } from '../ports/box-store.ts';
import { nowSeconds } from '../ports/clock.ts';
import { chatThemes } from './chat-themes.ts';

/**
 * Chooses the theme of a private chat for both sides; '' takes it away.
 * Source: core.telegram.org/method/messages.setChatTheme
 * @throws EMOJI_INVALID, EMOJI_NOT_MODIFIED
 */
export async function setChatTheme(
  parts: KeepingParts & { readonly messages: MessageParts },
  { userId, origin }: Doer,
  peerId: UserId,
  emoticon: string,
): Promise<Sent> {
  if (emoticon !== '' && !chatThemes.some((theme) => theme.emoticon === emoticon)) throw rpcError('EMOJI_INVALID');
  const before = await parts.store.chatLook(userId, peerId);
  if ((before.theme ?? '') === emoticon) throw rpcError('EMOJI_NOT_MODIFIED');
  const look = { theme: emoticon === '' ? null : emoticon };
  const looks = [
    { owner: userId, peer: peerId, look },
    { owner: peerId, peer: userId, look },
  ];
  const nowS = nowSeconds(parts.clock);
  const message: Append = {
    authorId: userId,
    date: nowS,
    text: '',
    extra: { action: { kind: 'setChatTheme', emoticon } },
    places: placesOf(userId, peerId),
  };
  // The message itself tells both sides.
  const appended = await parts.store.changeChatLooks({ looks, message, told: { nowS, events: [] } });
  if (appended === undefined) throw new Error('the message of a theme was not stored');
  return await tellAppended(parts.messages, message, appended, origin);
}
