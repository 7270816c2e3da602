import type { Layers } from '../../../generated/api.js';
import { emoticonOf } from './chat-theme.ts';
import { down, until144, until152, until198 } from './down.ts';

type Status152 = Layers[152]['emojiStatus'] | Layers[152]['emojiStatusUntil'];

/** Two constructors said what one says since. */
const statusUntil = (document_id: bigint, until: number | undefined): Status152 =>
  until === undefined ? { _: 'emojiStatus', document_id } : { _: 'emojiStatusUntil', document_id, until };

export const users = [
  down('user', [198, 214], (value) => ({ ...value, stories_max_id: value.stories_max_id?.max_id })),
  down('channel', [198, 214], (value) => ({ ...value, stories_max_id: value.stories_max_id?.max_id })),
  down('userFull', until198, (value) => ({ ...value, theme_emoticon: emoticonOf(value.theme) })),
  down('updateUserName', until144, ({ user_id, first_name, last_name, usernames }) => ({
    _: 'updateUserName',
    user_id,
    first_name,
    last_name,
    username: usernames.find(({ active }) => active)?.username ?? '',
  })),
  down('emojiStatus', [152], ({ document_id, until }) => statusUntil(document_id, until)),
  down('emojiStatusCollectible', [152], ({ document_id, until }) => statusUntil(document_id, until)),
  down('peerColorCollectible', [198, 214], ({ background_emoji_id }) => ({ _: 'peerColor', background_emoji_id })),
  down('globalPrivacySettings', until152, ({ archive_and_mute_new_noncontact_peers: archives }) => ({
    _: 'globalPrivacySettings',
    archive_and_mute_new_noncontact_peers: archives === true,
  })),
];
