import { bots, botsLeftOut } from './bots.ts';
import { chatReactions } from './chat-reactions.ts';
import { config } from './config.ts';
import { dialogFilters } from './dialog-filters.ts';
import type { Down, LeftOutWhen } from './down.ts';
import { lists, listsLeftOut } from './lists.ts';
import { messageActions } from './message-actions.ts';
import { messages, messagesLeftOut } from './messages.ts';
import { payments } from './payments.ts';
import { polls } from './polls.ts';
import { premium } from './premium.ts';
import { reactions, reactionsLeftOut } from './reactions.ts';
import { richText } from './rich-text.ts';
import { sentCodeTypes } from './sent-code-types.ts';
import { statistics } from './statistics.ts';
import { updates, updatesLeftOut } from './updates.ts';
import { users } from './users.ts';

/** Every named mapping of a canonical constructor to an older layer. */
export const downs: readonly Down[] = [
  ...bots,
  ...chatReactions,
  ...config,
  ...dialogFilters,
  ...lists,
  ...messageActions,
  ...messages,
  ...payments,
  ...polls,
  ...premium,
  ...reactions,
  ...richText,
  ...sentCodeTypes,
  ...statistics,
  ...updates,
  ...users,
];

export const leftOut: readonly LeftOutWhen[] = [
  ...botsLeftOut,
  ...listsLeftOut,
  ...messagesLeftOut,
  ...reactionsLeftOut,
  ...updatesLeftOut,
];
