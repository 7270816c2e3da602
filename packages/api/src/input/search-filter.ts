import { rpcError, type SearchKind, type SearchWish } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';

type Filter = Tl<'MessagesFilter'>;

/** Which kinds of messages each filter shows; nobody can be called by phone here, so that list is empty. */
const kindsOfFilter: Partial<Record<Filter['_'], readonly SearchKind[]>> = {
  inputMessagesFilterChatPhotos: ['chatPhoto'],
  inputMessagesFilterContacts: ['contact'],
  inputMessagesFilterDocument: ['document'],
  inputMessagesFilterGeo: ['geo'],
  inputMessagesFilterGif: ['gif'],
  inputMessagesFilterMusic: ['music'],
  inputMessagesFilterPhoneCalls: [],
  inputMessagesFilterPhotoVideo: ['photo', 'video'],
  inputMessagesFilterPhotos: ['photo'],
  inputMessagesFilterPoll: ['poll'],
  inputMessagesFilterRoundVideo: ['round'],
  inputMessagesFilterRoundVoice: ['round', 'voice'],
  inputMessagesFilterUrl: ['url'],
  inputMessagesFilterVideo: ['video'],
  inputMessagesFilterVoice: ['voice'],
};

/** What a filter of messages asks for. Source: core.telegram.org/type/MessagesFilter */
export async function readSearchFilter(
  { services, caller }: UserCall,
  filter: Filter,
): Promise<Pick<SearchWish, 'kinds' | 'mentionOf' | 'isPinned'>> {
  const kinds = kindsOfFilter[filter._];
  if (kinds !== undefined) return { kinds };
  if (filter._ === 'inputMessagesFilterEmpty') return {};
  if (filter._ === 'inputMessagesFilterPinned') return { isPinned: true };
  const card = await services.people.find(caller.userId);
  return { mentionOf: { userId: caller.userId, username: card?.username } };
}

/**
 * The kinds of a filter where it has to be one of media.
 *
 * @throws FILTER_NOT_SUPPORTED
 */
export function readMediaFilter(filter: Filter): { readonly kinds: readonly SearchKind[] } {
  const kinds = kindsOfFilter[filter._];
  if (kinds === undefined) throw rpcError('FILTER_NOT_SUPPORTED');
  return { kinds };
}
