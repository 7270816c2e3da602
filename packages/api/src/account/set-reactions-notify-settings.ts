import type { ReactionsFrom, ReactionsNotify } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { handler } from '../handler.ts';
import { readSound } from '../input/notify-peer.ts';
import { renderReactionsNotify } from '../render/reactions-notify.ts';

/** Source: core.telegram.org/method/account.setReactionsNotifySettings */
export const accountSetReactionsNotifySettings = handler(
  'account.setReactionsNotifySettings',
  { lane: 2, allow: 'user' },
  async (call, { settings }) => {
    const reactionsNotify: ReactionsNotify = {
      messages: readFrom(settings.messages_notify_from),
      stories: readFrom(settings.stories_notify_from),
      pollVotes: readFrom(settings.poll_votes_notify_from),
      sound: readSound(settings.sound),
      showPreviews: settings.show_previews,
    };
    await call.services.life.store.changeSettings(call.caller.userId, { reactionsNotify });
    return renderReactionsNotify(reactionsNotify);
  },
);

function readFrom(from: Tl<'ReactionNotificationsFrom'> | undefined): ReactionsFrom | null {
  if (from === undefined) return null;
  return from._ === 'reactionNotificationsFromAll' ? 'all' : 'contacts';
}
