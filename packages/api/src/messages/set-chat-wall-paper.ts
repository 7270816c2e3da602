import {
  checkedSettings,
  revertChatWallpaper,
  rpcError,
  setChatWallpaper,
  type UserId,
  type Wallpaper,
} from '@suaka/domain';
import type { Params, Result } from '@suaka/tl';
import { accessWallpaper } from '../access/access-look.ts';
import { accessMessage } from '../access/access-message.ts';
import { accessPrivateChat } from '../access/access-private-chat.ts';
import { handler, type UserCall } from '../handler.ts';
import { readWallpaperSettings } from '../input/look.ts';
import { renderUpdates } from '../render/events.ts';
import { extraStateUpdate } from '../render/extra-state-event.ts';

type Asked = Params<'messages.setChatWallPaper'>;

/** Source: core.telegram.org/method/messages.setChatWallPaper */
export const messagesSetChatWallPaper = handler(
  'messages.setChatWallPaper',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { caller, services } = call;
    const peerId = await accessPrivateChat(call, params.peer);
    const doer = { userId: caller.userId, origin: caller };
    if (params.revert === true) {
      await revertChatWallpaper(services.extras, doer, peerId);
      return await answer(call, peerId, []);
    }
    const wish = { peerId, isForBoth: params.for_both === true, isSame: params.id !== undefined };
    const wallpaper = await wanted(call, params, peerId);
    const sent = await setChatWallpaper(services.extras, doer, { ...wish, wallpaper });
    const events =
      sent?.message === undefined ? [] : [{ kind: 'message', pts: sent.id, message: sent.message } as const];
    return await answer(call, peerId, events);
  },
);

/** What the chat is to show. @throws WALLPAPER_INVALID, WALLPAPER_NOT_FOUND; MESSAGE_ID_INVALID */
async function wanted(call: UserCall, params: Asked, peerId: UserId): Promise<Wallpaper | undefined> {
  const settings = params.settings && checkedSettings(readWallpaperSettings(params.settings));
  if (params.id !== undefined) {
    const { content } = await accessMessage(call, peerId, params.id);
    if (content.extra?.action?.kind !== 'setChatWallpaper') throw rpcError('WALLPAPER_NOT_FOUND');
    return { ...content.extra.action.wallpaper, ...(settings && { settings }) };
  }
  if (params.wallpaper === undefined) return undefined;
  return { ...(await accessWallpaper(call, params.wallpaper, settings)), ...(settings && { settings }) };
}

/** The message, if any, and how the chat looks now. */
async function answer(
  { caller, services }: UserCall,
  peerId: UserId,
  events: Parameters<typeof renderUpdates>[2],
): Promise<Result<'messages.setChatWallPaper'>> {
  const look = await extraStateUpdate(caller.userId, { kind: 'chatWallpaper', userId: peerId }, services);
  const updates = look === undefined ? [] : [look];
  return await renderUpdates(caller.userId, caller.userId, events, services, { updates, peers: [peerId] });
}
