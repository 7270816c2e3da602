import { rpcError, type NotifySettings, type NotifySound, type NotifyTarget } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { accessPeer } from '../access/access-peer.ts';
import type { UserCall } from '../handler.ts';

/** What notification settings are about, as a client names it. @throws PEER_ID_INVALID */
export async function readNotifyPeer(call: UserCall, input: Tl<'InputNotifyPeer'>): Promise<NotifyTarget> {
  switch (input._) {
    case 'inputNotifyUsers':
      return { kind: 'users' };
    case 'inputNotifyChats':
      return { kind: 'chats' };
    case 'inputNotifyBroadcasts':
      return { kind: 'broadcasts' };
    case 'inputNotifyForumTopic':
      // No chat has topics yet.
      throw rpcError('METHOD_NOT_IMPLEMENTED');
    case 'inputNotifyPeer':
      break;
  }
  return { kind: 'peer', peerId: await accessPeer(call, input.peer) };
}

/** Source: core.telegram.org/constructor/inputPeerNotifySettings. A mute of a negative time is for ever. */
export const readNotifySettings = (input: TlOf<'inputPeerNotifySettings'>): NotifySettings => ({
  showPreviews: input.show_previews,
  silent: input.silent,
  muteUntil: input.mute_until === undefined || input.mute_until >= 0 ? input.mute_until : muteForEver,
  sound: input.sound && readSound(input.sound),
  storiesMuted: input.stories_muted,
  storiesHideSender: input.stories_hide_sender,
  storiesSound: input.stories_sound && readSound(input.stories_sound),
});

/** The last second that an int can say; some clients say it as -1. */
const muteForEver = 2 ** 31 - 1;

/** Source: core.telegram.org/type/NotificationSound */
export function readSound(sound: Tl<'NotificationSound'>): NotifySound {
  switch (sound._) {
    case 'notificationSoundDefault':
      return { kind: 'default' };
    case 'notificationSoundNone':
      return { kind: 'none' };
    case 'notificationSoundLocal':
      return { kind: 'local', title: sound.title, data: sound.data };
    case 'notificationSoundRingtone':
      break;
  }
  return { kind: 'ringtone', id: sound.id.toString() };
}
