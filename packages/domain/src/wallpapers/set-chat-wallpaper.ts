import { rpcError } from '../errors/rpc-error.ts';
import { publishTold, type Doer, type KeepingParts } from '../extras/keeping-parts.ts';
import type { UserId } from '../ids.ts';
import { tellAppended, type Sent } from '../messages/append-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { placesOf } from '../messages/places.ts';
import type { Append } from '../ports/box-store.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatLook } from './chat-look.ts';
import type { Wallpaper } from './wallpaper.ts';

export interface ChatWallpaperWish {
  readonly peerId: UserId;
  /** Undefined takes it away. */
  readonly wallpaper: Wallpaper | undefined;
  /** It is shown to the other as well, who may take it back. */
  readonly isForBoth: boolean;
  /** Taken over from the other's message. */
  readonly isSame: boolean;
}

/**
 * Chooses the wallpaper of a private chat, and says so in it.
 * @returns the message; undefined where a wallpaper was taken away, which is not said.
 * Source: core.telegram.org/method/messages.setChatWallPaper
 */
export async function setChatWallpaper(
  parts: KeepingParts & { readonly messages: MessageParts },
  doer: Doer,
  wish: ChatWallpaperWish,
): Promise<Sent | undefined> {
  const { userId } = doer;
  const { peerId, wallpaper, isSame } = wish;
  const isForBoth = wish.isForBoth && peerId !== userId;
  const date = nowSeconds(parts.clock);
  const chosen = wallpaper ?? null;
  const looks: { owner: UserId; peer: UserId; look: ChatLook }[] = [
    { owner: userId, peer: peerId, look: { wallpaper: chosen, imposed: null } },
  ];
  if (isForBoth) looks.push({ owner: peerId, peer: userId, look: { imposed: chosen } });
  const told = { nowS: date, events: looks.map(({ owner, peer }) => eventOf(owner, peer)) };
  const message: Append | undefined = wallpaper && {
    authorId: userId,
    date,
    text: '',
    extra: {
      action: {
        kind: 'setChatWallpaper',
        wallpaper,
        ...(isSame && { isSame }),
        ...(isForBoth && { isForBoth }),
      },
    },
    places: placesOf(userId, peerId),
  };
  const appended = await parts.store.changeChatLooks({ looks, message, told });
  publishTold(parts, doer, told);
  if (message === undefined || appended === undefined) return undefined;
  return await tellAppended(parts.messages, message, appended, doer.origin);
}

/**
 * Goes back to one's own wallpaper where the other chose one for both.
 * @throws WALLPAPER_NOT_FOUND where nobody did
 */
export async function revertChatWallpaper(parts: KeepingParts, doer: Doer, peer: UserId): Promise<void> {
  const { imposed } = await parts.store.chatLook(doer.userId, peer);
  if (imposed === undefined || imposed === null) throw rpcError('WALLPAPER_NOT_FOUND');
  const told = { nowS: nowSeconds(parts.clock), events: [eventOf(doer.userId, peer)] };
  const looks = [{ owner: doer.userId, peer, look: { imposed: null } }];
  await parts.store.changeChatLooks({ looks, message: undefined, told });
  publishTold(parts, doer, told);
}

const eventOf = (boxId: UserId, userId: UserId) => ({ boxId, event: { kind: 'chatWallpaper', userId } as const });
