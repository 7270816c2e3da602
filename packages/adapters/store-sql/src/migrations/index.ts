import { boxes } from './0001-boxes.ts';
import { accounts } from './0002-accounts.ts';
import { authKeys } from './0003-auth-keys.ts';
import { chats } from './0004-chats.ts';
import { files } from './0005-files.ts';
import { dialogSettings } from './0007-dialog-settings.ts';
import { accountSecurity } from './0006-account-security.ts';
import { search } from './0008-search.ts';
import { reactions } from './0009-reactions.ts';
import { scheduled } from './0010-scheduled.ts';
import { messageFacts } from './0011-message-facts.ts';
import { polls } from './0012-polls.ts';
import { invites } from './0013-invites.ts';
import { adminLog } from './0014-admin-log.ts';
import { stickers } from './0016-stickers.ts';
import { looks } from './0018-looks.ts';
import { accountExtras } from './0019-account-extras.ts';
import { chatlists } from './0020-chatlists.ts';
import { readings } from './0021-readings.ts';
import { hiddenBars } from './0022-hidden-bars.ts';
import { savedTags } from './0023-saved-tags.ts';
import { waitingPlaces } from './0024-waiting-places.ts';
import { arrivals } from './0025-arrivals.ts';
import { vouches } from './0026-vouches.ts';
import { minutes } from './0027-minutes.ts';
import { topics } from './0028-topics.ts';
import type { Migration } from './migration.ts';

/** All steps, in their order. */
export const migrations: readonly Migration[] = [
  boxes,
  accounts,
  authKeys,
  chats,
  files,
  dialogSettings,
  accountSecurity,
  search,
  reactions,
  scheduled,
  messageFacts,
  polls,
  invites,
  adminLog,
  stickers,
  looks,
  accountExtras,
  chatlists,
  readings,
  hiddenBars,
  savedTags,
  waitingPlaces,
  arrivals,
  vouches,
  minutes,
  topics,
];
