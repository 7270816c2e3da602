import type { Constructors } from '../../../generated/api.js';

/** Optional fields of older layers that the canonical one has no counterpart for; they stay absent on purpose. */
export const unset: Partial<Record<keyof Constructors, readonly string[]>> = {
  phoneCallWaiting: ['conference_call'],
  phoneCallRequested: ['conference_call'],
  phoneCallAccepted: ['conference_call'],
  phoneCall: ['conference_call'],
  phoneCallDiscarded: ['conference_call'],
  groupCall: ['conference_from_call'],
};
