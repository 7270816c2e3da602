import { hasFlag, nowSeconds, rulesOf, strangers, UserFlag, type AccountStateEvent, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderEmojiStatus } from './emoji-status.ts';
import { renderPrivacyKey, renderPrivacyRule } from './privacy.ts';
import { maySeeNumber } from './user.ts';
import { sightOf } from './users.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'life'>;

/** What a viewer is told of a change of accounts, their privacy and devices; undefined where someone is gone. */
export async function accountStateUpdate(
  viewer: UserId,
  event: AccountStateEvent,
  services: Needed,
): Promise<Tl<'Update'> | undefined> {
  switch (event.kind) {
    case 'privacy': {
      const own = await services.people.find(viewer);
      const rules = rulesOf(own?.extra?.privacy, event.key).map(renderPrivacyRule);
      return { _: 'updatePrivacy', key: renderPrivacyKey(event.key), rules };
    }
    case 'userInfo':
      return { _: 'updateUser', user_id: event.userId };
    case 'userPhone':
      return await phoneUpdate(viewer, event.userId, services);
    case 'webBrowser': {
      const { webBrowser = {} } = await services.life.store.settings(viewer);
      const { opensExternally: open_external_browser, showsClose: display_close_button } = webBrowser;
      return { _: 'updateWebBrowserSettings', open_external_browser, display_close_button };
    }
    case 'emojiStatus':
      return await emojiStatusUpdate(event.userId, services);
    case 'recentEmojiStatuses':
      return { _: 'updateRecentEmojiStatuses' };
    case 'autoSave':
      return { _: 'updateAutoSaveSettings' };
    case 'newAuthorization':
      break;
  }
  const hash = BigInt(event.hash);
  if (!event.isUnconfirmed) return { _: 'updateNewAuthorization', hash };
  const { date, device, address: location } = event;
  return { _: 'updateNewAuthorization', unconfirmed: true, hash, date, device, location };
}

/** Who may not see the number is told to look anew: it was theirs to see before, perhaps. */
async function phoneUpdate(viewer: UserId, userId: UserId, services: Needed): Promise<Tl<'Update'> | undefined> {
  const card = await services.people.find(userId);
  if (card === undefined || hasFlag(card, UserFlag.deleted)) return undefined;
  const relation = viewer === userId ? strangers : await services.relations.find(viewer, userId);
  const sight = await sightOf(services, viewer, [card]);
  return card.phone !== undefined && maySeeNumber(sight, card, relation)
    ? { _: 'updateUserPhone', user_id: userId, phone: card.phone }
    : { _: 'updateUser', user_id: userId };
}

async function emojiStatusUpdate(userId: UserId, { people, life }: Needed): Promise<Tl<'Update'> | undefined> {
  const card = await people.find(userId);
  const status = renderEmojiStatus(card?.extra?.emojiStatus, nowSeconds(life.clock));
  return card && { _: 'updateUserEmojiStatus', user_id: userId, emoji_status: status ?? { _: 'emojiStatusEmpty' } };
}
