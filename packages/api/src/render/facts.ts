import type { BoxMessage, UserId } from '@suaka/domain';
import type { Services } from '../services.ts';
import type { FilesShown } from './photo.ts';

/**
 * What is shown with messages but kept beside them, since it changes without them. It is loaded for
 * a whole page at once, before the page is rendered. A kind of fact adds a field here, the place where it is
 * loaded in `loadFacts`, and its look in message.ts.
 */
export interface MessageFacts {
  /** Who looks; everyone for what goes to all of a channel. */
  readonly viewer: UserId;
  /** With what files are shown. */
  readonly files: FilesShown;
}

export type FactsNeed = Pick<Services, 'messages'> & FilesShown;

/** Loads what is shown with messages. */
export function loadFacts(files: FactsNeed, viewer: UserId, _: readonly BoxMessage[]): Promise<MessageFacts> {
  return Promise.resolve({ viewer, files });
}
