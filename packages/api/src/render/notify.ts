import {
  initialNotifySettings,
  type NotifySettings,
  type NotifySound,
  type NotifyTarget,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderPeer } from './peer.ts';

/** Source: core.telegram.org/constructor/peerNotifySettings. A sound that was chosen sounds on every platform. */
export function renderNotifySettings(settings: NotifySettings): TlOf<'peerNotifySettings'> {
  const sound = settings.sound && renderSound(settings.sound);
  const storiesSound = settings.storiesSound && renderSound(settings.storiesSound);
  return {
    _: 'peerNotifySettings',
    show_previews: settings.showPreviews,
    silent: settings.silent,
    mute_until: settings.muteUntil,
    ios_sound: sound,
    android_sound: sound,
    other_sound: sound,
    stories_muted: settings.storiesMuted,
    stories_hide_sender: settings.storiesHideSender,
    stories_ios_sound: storiesSound,
    stories_android_sound: storiesSound,
    stories_other_sound: storiesSound,
  };
}

/** What holds for a target: a kind of chats has all settings, a chat those that differ from its kind. */
export const renderSettingsOf = (target: NotifyTarget, settings: NotifySettings): TlOf<'peerNotifySettings'> =>
  renderNotifySettings('peerId' in target ? settings : { ...initialNotifySettings, ...defined(settings) });

const defined = (settings: NotifySettings): NotifySettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** Source: core.telegram.org/type/NotificationSound */
export function renderSound(sound: NotifySound): Tl<'NotificationSound'> {
  switch (sound.kind) {
    case 'default':
      return { _: 'notificationSoundDefault' };
    case 'none':
      return { _: 'notificationSoundNone' };
    case 'local':
      return { _: 'notificationSoundLocal', title: sound.title, data: sound.data };
    case 'ringtone':
      break;
  }
  return { _: 'notificationSoundRingtone', id: BigInt(sound.id) };
}

/** Source: core.telegram.org/type/NotifyPeer */
export function renderNotifyPeer(target: NotifyTarget): Tl<'NotifyPeer'> {
  switch (target.kind) {
    case 'users':
      return { _: 'notifyUsers' };
    case 'chats':
      return { _: 'notifyChats' };
    case 'broadcasts':
      return { _: 'notifyBroadcasts' };
    case 'topic':
      return { _: 'notifyForumTopic', peer: renderPeer(target.peerId), top_msg_id: target.topicId };
    case 'peer':
      break;
  }
  return { _: 'notifyPeer', peer: renderPeer(target.peerId) };
}

/** What of a target is told to all the owner's devices. */
export const notifyUpdate = (target: NotifyTarget, settings: NotifySettings): TlOf<'updateNotifySettings'> => ({
  _: 'updateNotifySettings',
  peer: renderNotifyPeer(target),
  notify_settings: renderSettingsOf(target, settings),
});

/** The own settings of chats, as dialogs and full infos show them. */
export async function notifySettingsOf(
  { dialogSettings }: Pick<Services, 'dialogSettings'>,
  viewer: UserId,
  peers: readonly PeerId[],
): Promise<(peer: PeerId) => TlOf<'peerNotifySettings'>> {
  const targets = peers.map((peerId): NotifyTarget => ({ kind: 'peer', peerId }));
  const entries = await dialogSettings.notify.find(viewer, targets);
  const byPeer = new Map(entries.map(({ target, settings }) => ['peerId' in target ? target.peerId : 0, settings]));
  return (peer) => renderNotifySettings(byPeer.get(peer) ?? {});
}
