import type { AnyRequest } from '@suaka/tl';
import type { Role, Stage } from './cast.ts';

/** What comes of a call: an answer, or this error. */
export type Outcome = 'ok' | (string & {});

/** What is asked, by the person whose turn it is; `turn` counts the people of the rule: the admin's is odd, the creator's even. */
export type Ask = (stage: Stage, turn: number) => AnyRequest;

export interface Rule {
  readonly method: string;
  readonly ask: Ask;
  readonly outcomes: Readonly<Record<Role, Outcome>>;
}

export const rule = (outcomes: Rule['outcomes'], ask: Ask): Omit<Rule, 'method'> => ({ outcomes, ask });

const outsiders = { banned: 'CHANNEL_PRIVATE', stranger: 'CHANNEL_PRIVATE' } as const;
const admins = { creator: 'ok', admin: 'ok' } as const;
const refused = 'CHAT_ADMIN_REQUIRED';

/** Whoever is in the group may. */
export const members: Rule['outcomes'] = {
  ...admins,
  adminWithout: 'ok',
  member: 'ok',
  restricted: 'ok',
  ...outsiders,
};

/** Admins with the right in question. */
export const rightful: Rule['outcomes'] = {
  ...admins,
  adminWithout: refused,
  member: refused,
  restricted: refused,
  ...outsiders,
};

/** Any admin, whatever their rights. */
export const anyAdmin: Rule['outcomes'] = { ...rightful, adminWithout: 'ok' };

/** The creator alone. */
export const creatorOnly: Rule['outcomes'] = { ...rightful, admin: refused };
