import { Long, type tl } from '@mtcute/core';

/**
 * What answers the same to everyone and in every run, or with an empty list because the thing itself is not there. They
 * are called, so that they are known to answer, and are not counted.
 */
export const constantRequests: readonly tl.RpcMethod[] = [
  { _: 'help.getAppConfig', hash: 0 },
  { _: 'help.getAppUpdate', source: '' },
  { _: 'help.getCountriesList', langCode: 'id', hash: 0 },
  { _: 'help.getInviteText' },
  { _: 'help.getNearestDc' },
  { _: 'help.getPeerColors', hash: 0 },
  { _: 'help.getPeerProfileColors', hash: 0 },
  { _: 'help.getTermsOfServiceUpdate' },
  { _: 'help.getTimezonesList', hash: 0 },
  { _: 'account.getChatThemes', hash: Long.ZERO },
  { _: 'account.getDefaultEmojiStatuses', hash: Long.ZERO },
  { _: 'messages.getEmojiKeywords', langCode: 'id' },
  { _: 'messages.getEmojiKeywordsDifference', langCode: 'id', fromVersion: 0 },
  { _: 'messages.getEmojiKeywordsLanguages', langCodes: ['id'] },
  { _: 'messages.getAvailableReactions', hash: 0 },
  { _: 'messages.getFeaturedEmojiStickers', hash: Long.ZERO },
  { _: 'messages.getFeaturedStickers', hash: Long.ZERO },
  { _: 'langpack.getDifference', langPack: 'android', langCode: 'id', fromVersion: 0 },
  { _: 'langpack.getLangPack', langPack: 'android', langCode: 'id' },
  { _: 'langpack.getLanguage', langPack: 'android', langCode: 'id' },
  { _: 'langpack.getLanguages', langPack: 'android' },
  { _: 'langpack.getStrings', langPack: 'android', langCode: 'id', keys: ['LanguageName'] },
];
