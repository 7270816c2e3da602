import {
  aboutLengthMax,
  defaultFileLimits,
  defaultFolderLimits,
  defaultMessageLimits,
  diceEmoticons,
  reactionKindsMax,
  reactionsOfOneMax,
  topicLimits,
} from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderJson, type Json } from './json-value.ts';

/** What clients may do here. Nothing is sold, so what a premium account may do, all may. */
const appConfig: Record<string, Json> = {
  about_length_limit_default: aboutLengthMax,
  about_length_limit_premium: aboutLengthMax,
  authorization_autoconfirm_period: 604_800,
  caption_length_limit_default: 1024,
  caption_length_limit_premium: 1024,
  chat_read_mark_expire_period: defaultMessageLimits.readMarkExpiryS,
  chat_read_mark_size_threshold: defaultMessageLimits.readMarkMembersMax,
  chatlist_invites_limit_default: defaultFolderLimits.linksMax,
  chatlist_invites_limit_premium: defaultFolderLimits.linksMax,
  chatlist_update_period: 3600,
  chatlists_joined_limit_default: defaultFolderLimits.chatlistsMax,
  chatlists_joined_limit_premium: defaultFolderLimits.chatlistsMax,
  dialog_filters_chats_limit_default: defaultFolderLimits.peersMax,
  dialog_filters_chats_limit_premium: defaultFolderLimits.peersMax,
  dialog_filters_limit_default: defaultFolderLimits.filtersMax,
  dialog_filters_limit_premium: defaultFolderLimits.filtersMax,
  dialogs_pinned_limit_default: defaultMessageLimits.pinnedMax,
  dialogs_pinned_limit_premium: defaultMessageLimits.pinnedMax,
  emojies_send_dice: [...diceEmoticons],
  pm_read_date_expire_period: defaultMessageLimits.outboxReadDateExpiryS,
  premium_purchase_blocked: true,
  reactions_in_chat_max: reactionKindsMax,
  reactions_uniq_max: reactionKindsMax,
  reactions_user_max_default: reactionsOfOneMax,
  reactions_user_max_premium: reactionsOfOneMax,
  topics_pinned_limit: topicLimits.pinnedMax,
  upload_max_fileparts_default: defaultFileLimits.partsMax,
  upload_max_fileparts_premium: defaultFileLimits.partsMax,
};

/** Grows when `appConfig` changes, so that clients take the new one. */
const appConfigHash = 6;
const rendered = renderJson(appConfig);

/** Source: core.telegram.org/method/help.getAppConfig */
export const helpGetAppConfig = handler('help.getAppConfig', { lane: 3, allow: 'anyone' }, (_call, { hash }) =>
  Promise.resolve(
    hash === appConfigHash
      ? { _: 'help.appConfigNotModified' as const }
      : { _: 'help.appConfig' as const, hash: appConfigHash, config: rendered },
  ),
);
