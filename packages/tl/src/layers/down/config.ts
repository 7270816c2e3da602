import { down, until152 } from './down.ts';

/** Limits that later layers moved to help.getAppConfig, with the values of core.telegram.org/api/config. */
const movedLimits = {
  saved_gifs_limit: 200,
  stickers_faved_limit: 5,
  pinned_dialogs_count_max: 5,
  pinned_infolder_count_max: 100,
};

export const config = [down('config', until152, (value) => ({ ...value, ...movedLimits }))];
