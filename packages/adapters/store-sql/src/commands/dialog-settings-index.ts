import { filtersOf, orderFilters, putFilter, removeFilter, showFilterTags } from './folders-filters.ts';
import { findNotify, notifyExceptionsOf, resetNotify, setNotify } from './notify.ts';

export const dialogSettingWrites = {
  'folders.orderFilters': orderFilters,
  'folders.putFilter': putFilter,
  'folders.removeFilter': removeFilter,
  'folders.showTags': showFilterTags,
  'notify.reset': resetNotify,
  'notify.set': setNotify,
};

export const dialogSettingReads = {
  'folders.filters': filtersOf,
  'notify.exceptions': notifyExceptionsOf,
  'notify.find': findNotify,
};
