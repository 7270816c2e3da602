import type { Draft } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderEntities } from './entity.ts';

/** Source: core.telegram.org/type/DraftMessage */
export function renderDraft(draft: Draft | undefined, dateIfEmpty?: number): Tl<'DraftMessage'> {
  if (draft === undefined) return { _: 'draftMessageEmpty', date: dateIfEmpty };
  return {
    _: 'draftMessage',
    no_webpage: draft.noWebpage,
    reply_to:
      draft.replyToId === undefined ? undefined : { _: 'inputReplyToMessage', reply_to_msg_id: draft.replyToId },
    message: draft.text,
    entities: renderEntities(draft.entities),
    date: draft.date,
  };
}
