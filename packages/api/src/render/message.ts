import {
  peerKind,
  type BoxMessage,
  type Content,
  type ForwardHeader,
  type ServiceAction,
  type UserId,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { renderEntities } from './entity.ts';
import { renderPeer } from './peer.ts';

/** A message as its box shows it. Source: core.telegram.org/constructor/message */
export function renderMessage(message: BoxMessage): TlOf<'message'> | TlOf<'messageService'> {
  const { content } = message;
  const common = {
    out: message.isOut || undefined,
    silent: content.extra?.silent,
    id: message.id,
    from_id: renderPeer(content.authorId),
    peer_id: renderPeer(message.peerId),
    reply_to: renderReply(message),
    date: content.date,
  };
  const action = content.extra?.action;
  if (action !== undefined) return { _: 'messageService', ...common, action: renderAction(action) };
  const forward = content.extra?.forward;
  return {
    _: 'message',
    ...common,
    saved_peer_id:
      message.peerId === message.boxId ? renderPeer(forward?.savedFrom?.peerId ?? message.boxId) : undefined,
    fwd_from: forward && renderForward(forward),
    message: content.text,
    entities: renderEntities(content.entities),
    edit_date: content.editDate,
  };
}

/** Source: core.telegram.org/constructor/messageReplyHeader */
export function renderReply({ replyToId, content }: BoxMessage): TlOf<'messageReplyHeader'> | undefined {
  if (replyToId === undefined) return undefined;
  const quote = content.extra?.quote;
  if (quote === undefined) return { _: 'messageReplyHeader', reply_to_msg_id: replyToId };
  return {
    _: 'messageReplyHeader',
    reply_to_msg_id: replyToId,
    quote: true,
    quote_text: quote.text,
    quote_entities: renderEntities(quote.entities),
    quote_offset: quote.offset,
  };
}

export const renderForward = ({ fromId, date, savedFrom }: ForwardHeader): TlOf<'messageFwdHeader'> => ({
  _: 'messageFwdHeader',
  from_id: renderPeer(fromId),
  date,
  saved_from_peer: savedFrom && renderPeer(savedFrom.peerId),
  saved_from_msg_id: savedFrom?.messageId,
});

const actionNames = {
  historyClear: 'messageActionHistoryClear',
  contactSignUp: 'messageActionContactSignUp',
} as const satisfies Record<ServiceAction['kind'], string>;

const renderAction = ({ kind }: ServiceAction): Tl<'MessageAction'> => ({ _: actionNames[kind] });

/** Whom a reader meets in messages: both sides, first authors of forwards, and those mentioned by name. */
export function peopleOf(messages: readonly BoxMessage[]): UserId[] {
  const ids = new Set<number>();
  for (const { peerId, content } of messages) {
    ids.add(peerId).add(content.authorId);
    addPeopleOf(content, ids);
  }
  return [...ids].filter((id) => peerKind(id as UserId) === 'user') as UserId[];
}

function addPeopleOf(content: Content, ids: Set<number>): void {
  const forward = content.extra?.forward;
  if (forward !== undefined) ids.add(forward.fromId).add(forward.savedFrom?.peerId ?? forward.fromId);
  for (const entity of content.entities ?? []) if (entity.kind === 'mentionName') ids.add(entity.userId);
}
