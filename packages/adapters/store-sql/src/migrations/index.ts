import { boxes } from './0001-boxes.ts';
import { accounts } from './0002-accounts.ts';
import { authKeys } from './0003-auth-keys.ts';
import type { Migration } from './migration.ts';

/** All steps, in their order. */
export const migrations: readonly Migration[] = [boxes, accounts, authKeys];
