import { deleteChatlistLink, editChatlistLink, hideChatlistPeers, shareChatlist, takeChatlist } from './chatlists.ts';
import { chatlistLink, chatlistLinksOf } from './chatlists-rows.ts';
import { filtersOf, orderFilters, putFilter, removeFilter, showFilterTags } from './folders-filters.ts';
import { defaultTtl, expireMessages, setDefaultTtl, setPairTtl, ttlOfPair, ttlsOfPeers } from './history-ttl.ts';
import { moveToFolders } from './folders-move.ts';
import { findPages, putPage } from './link-previews.ts';
import { findNotify, notifyExceptionsOf, resetNotify, setNotify } from './notify.ts';
import { getSaved, listSaved, pinnedSaved, setSavedPinned, setSavedPinnedOrder } from './saved-dialogs.ts';
import { deleteSaved, savedHistory } from './saved-history.ts';
import { advanceSaved, isSavedBehind } from './saved-index.ts';

export const dialogSettingWrites = {
  'chatlists.delete': deleteChatlistLink,
  'chatlists.edit': editChatlistLink,
  'chatlists.hide': hideChatlistPeers,
  'chatlists.share': shareChatlist,
  'chatlists.take': takeChatlist,
  'folders.move': moveToFolders,
  'folders.orderFilters': orderFilters,
  'folders.putFilter': putFilter,
  'folders.removeFilter': removeFilter,
  'folders.showTags': showFilterTags,
  'notify.reset': resetNotify,
  'notify.set': setNotify,
  'saved.advance': advanceSaved,
  'saved.deleteHistory': deleteSaved,
  'saved.setPinned': setSavedPinned,
  'saved.setPinnedOrder': setSavedPinnedOrder,
  'ttl.expire': expireMessages,
  'ttl.setDefault': setDefaultTtl,
  'ttl.setPair': setPairTtl,
  'webPages.put': putPage,
};

export const dialogSettingReads = {
  'chatlists.find': chatlistLink,
  'chatlists.linksOf': chatlistLinksOf,
  'folders.filters': filtersOf,
  'notify.exceptions': notifyExceptionsOf,
  'notify.find': findNotify,
  'saved.get': getSaved,
  'saved.history': savedHistory,
  'saved.isBehind': isSavedBehind,
  'saved.list': listSaved,
  'saved.pinned': pinnedSaved,
  'ttl.default': defaultTtl,
  'ttl.ofPair': ttlOfPair,
  'ttl.ofPeers': ttlsOfPeers,
  'webPages.find': findPages,
};
