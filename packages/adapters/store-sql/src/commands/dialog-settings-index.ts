import { findNotify, notifyExceptionsOf, resetNotify, setNotify } from './notify.ts';

export const dialogSettingWrites = {
  'notify.reset': resetNotify,
  'notify.set': setNotify,
};

export const dialogSettingReads = {
  'notify.exceptions': notifyExceptionsOf,
  'notify.find': findNotify,
};
