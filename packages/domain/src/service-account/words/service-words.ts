import type { NewDeviceFacts } from '../new-device-message.ts';

/** The facts of a new device with the time as it is written. */
export type NewDeviceWords = Omit<NewDeviceFacts, 'dateS'> & { readonly time: string };

/** All that the service account says, in one language. `**` marks bold parts; names come without such marks. */
export interface ServiceWords {
  readonly code: (code: string) => string;
  readonly newDevice: (facts: NewDeviceWords) => string;
  readonly deletion: (days: number, link: string) => string;
  readonly welcome: (name: string) => string;
  /** Links to the tour. */
  readonly tour: string;
  /** Above the contacts of a newcomer who are here. */
  readonly friendsHere: string;
  /** Above those who joined. */
  readonly friendsJoined: (count: number) => string;
  /** Below the names, for those who are not named. */
  readonly others: (count: number) => string;
  readonly inviteHelp: (perDay: number) => string;
  readonly inviteMade: (phone: string, days: number) => string;
  readonly inviteTooMany: string;
  readonly inviteTooEarly: string;
  readonly inviteNumber: string;
  /** Tells whoever vouched the code of the newcomer. */
  readonly inviteCode: (phone: string, code: string) => string;
}
