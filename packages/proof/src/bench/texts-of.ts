import type { Tl } from '@suaka/tl';

const textOf = (message: Tl<'Message'>): string[] => (message._ === 'message' ? [message.message] : []);

const textOfUpdate = (update: Tl<'Update'>): string[] =>
  update._ === 'updateNewMessage' ? textOf(update.message) : [];

/** The texts of the new messages in an Updates object, in order. */
export const textsOf = (updates: Tl<'Updates'>): string[] => {
  switch (updates._) {
    case 'updateShortMessage':
      return [updates.message];
    case 'updateShort':
      return textOfUpdate(updates.update);
    case 'updates':
    case 'updatesCombined':
      return updates.updates.flatMap(textOfUpdate);
    default:
      return [];
  }
};

/** The texts of a list of messages, in order. */
export const textsOfMessages = (messages: readonly Tl<'Message'>[]): string[] => messages.flatMap(textOf);
