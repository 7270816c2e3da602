import type { AccountTables } from './tables/account-tables.ts';
import type { BoxTables } from './tables/box-tables.ts';
import type { ChatTables } from './tables/chat-tables.ts';
import type { FileTables } from './tables/file-tables.ts';
import type { SearchTables } from './tables/search-tables.ts';
import type { SecurityTables } from './tables/security-tables.ts';
import type { DialogSettingsTables } from './tables/dialog-settings-tables.ts';

/** Every table of the store. Each part of the product declares its own. */
export interface Database
  extends AccountTables, BoxTables, ChatTables, DialogSettingsTables, FileTables, SearchTables, SecurityTables {}
