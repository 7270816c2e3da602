import type { AccountTables } from './tables/account-tables.ts';
import type { ArrivalTables } from './tables/arrival-tables.ts';
import type { BoxTables } from './tables/box-tables.ts';
import type { ChatTables } from './tables/chat-tables.ts';
import type { FactTables } from './tables/fact-tables.ts';
import type { FileTables } from './tables/file-tables.ts';
import type { InviteTables } from './tables/invite-tables.ts';
import type { MinuteTables } from './tables/minute-tables.ts';
import type { ReactionTables } from './tables/reaction-tables.ts';
import type { SearchTables } from './tables/search-tables.ts';
import type { SecurityTables } from './tables/security-tables.ts';
import type { DialogSettingsTables } from './tables/dialog-settings-tables.ts';
import type { ExtraTables } from './tables/extra-tables.ts';
import type { StickerTables } from './tables/sticker-tables.ts';
import type { PollTables } from './tables/poll-tables.ts';
import type { ScheduledTables } from './tables/scheduled-tables.ts';
import type { TopicTables } from './tables/topic-tables.ts';
import type { VouchTables } from './tables/vouch-tables.ts';
import type { WaitingTables } from './tables/waiting-tables.ts';

/** Every table of the store. Each part of the product declares its own. */
export interface Database
  extends
    AccountTables,
    ArrivalTables,
    BoxTables,
    ChatTables,
    DialogSettingsTables,
    PollTables,
    ScheduledTables,
    ExtraTables,
    FactTables,
    FileTables,
    InviteTables,
    MinuteTables,
    ReactionTables,
    SearchTables,
    SecurityTables,
    StickerTables,
    TopicTables,
    VouchTables,
    WaitingTables {}
