import type { NotifyParts } from '@suaka/domain';

/** What handlers use of how people keep their chats. */
export interface DialogServices {
  readonly dialogSettings: NotifyParts;
}
