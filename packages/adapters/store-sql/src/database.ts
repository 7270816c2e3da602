import type { AccountTables } from './tables/account-tables.ts';
import type { BoxTables } from './tables/box-tables.ts';

/** Every table of the store. Each part of the product declares its own. */
export interface Database extends AccountTables, BoxTables {}
