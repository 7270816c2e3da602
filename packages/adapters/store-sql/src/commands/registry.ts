import { accountReads, accountWrites } from './accounts-index.ts';
import { arrivalWrites } from './arrivals-index.ts';
import { boxReads, boxWrites } from './boxes-index.ts';
import { chatReads, chatWrites } from './chats-index.ts';
import { extraReads, extraWrites } from './extras-index.ts';
import { factReads, factWrites } from './facts-index.ts';
import { fileReads, fileWrites } from './files-index.ts';
import { dialogSettingReads, dialogSettingWrites } from './dialog-settings-index.ts';
import { minuteReads, minuteWrites } from './minutes.ts';
import { pollReads, pollWrites } from './polls-index.ts';
import { scheduledReads, scheduledWrites } from './scheduled-index.ts';
import { searchReads, searchWrites } from './search-index.ts';
import { stickerReads, stickerWrites } from './stickers-index.ts';
import { vouchReads, vouchWrites } from './vouches.ts';
import { waitingReads, waitingWrites } from './waiting-places.ts';
import { securityReads, securityWrites } from './security-index.ts';

/**
 * All commands that write, by name. The writer finds them here, so each file of commands is listed
 * through its index.
 */
export const writeCommands = {
  ...accountWrites,
  ...arrivalWrites,
  ...boxWrites,
  ...chatWrites,
  ...dialogSettingWrites,
  ...extraWrites,
  ...factWrites,
  ...fileWrites,
  ...minuteWrites,
  ...pollWrites,
  ...scheduledWrites,
  ...searchWrites,
  ...securityWrites,
  ...stickerWrites,
  ...vouchWrites,
  ...waitingWrites,
};

/** All commands that read, by name. */
export const readCommands = {
  ...accountReads,
  ...boxReads,
  ...chatReads,
  ...dialogSettingReads,
  ...extraReads,
  ...factReads,
  ...fileReads,
  ...minuteReads,
  ...pollReads,
  ...scheduledReads,
  ...searchReads,
  ...securityReads,
  ...stickerReads,
  ...vouchReads,
  ...waitingReads,
};

export type WriteCommands = typeof writeCommands;
export type ReadCommands = typeof readCommands;
