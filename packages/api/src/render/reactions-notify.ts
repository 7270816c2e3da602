import type { ReactionsFrom, ReactionsNotify } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { renderSound } from './notify.ts';

/** Source: core.telegram.org/constructor/reactionsNotifySettings */
export const renderReactionsNotify = (settings: ReactionsNotify): TlOf<'reactionsNotifySettings'> => ({
  _: 'reactionsNotifySettings',
  messages_notify_from: renderFrom(settings.messages),
  stories_notify_from: renderFrom(settings.stories),
  poll_votes_notify_from: renderFrom(settings.pollVotes),
  sound: renderSound(settings.sound),
  show_previews: settings.showPreviews,
});

function renderFrom(from: ReactionsFrom | null): Tl<'ReactionNotificationsFrom'> | undefined {
  if (from === null) return undefined;
  return { _: from === 'all' ? 'reactionNotificationsFromAll' : 'reactionNotificationsFromContacts' };
}
