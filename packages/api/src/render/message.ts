import {
  ContentMark,
  hasMark,
  peerKind,
  type BoxMessage,
  type Content,
  type ForwardHeader,
  type PeerId,
  type Media,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { peersOfAction, renderAction } from './action.ts';
import { renderEntities } from './entity.ts';
import { peersOfFacts, type MessageFacts } from './facts.ts';
import { shownCount } from './facts/counts.ts';
import { renderReactions } from './facts/reactions.ts';
import { renderReplies } from './facts/threads.ts';
import { renderMedia } from './media.ts';
import { renderPeer } from './peer.ts';
import type { FilesShown } from './photo.ts';
import { pollMediaOf } from './poll.ts';
import { webPageMedia } from './web-page.ts';

/** A message as its box shows it to a viewer. Source: core.telegram.org/constructor/message */
export function renderMessage(message: BoxMessage, facts: MessageFacts): TlOf<'message'> | TlOf<'messageService'> {
  const { content, peerId } = message;
  const { extra } = content;
  // A channel has one box for all, so that whose a message is depends on who looks.
  const isOut = peerKind(peerId) === 'channel' ? content.authorId === facts.viewer : message.isOut;
  const common = {
    out: isOut || undefined,
    mentioned: extra?.mentions?.includes(facts.viewer) || undefined,
    media_unread: message.isUnheard ?? (facts.unreadMentions.has(content.seq) || undefined),
    silent: extra?.silent,
    post: extra?.isPost,
    id: message.id,
    from_id: fromOf(message),
    peer_id: renderPeer(peerId),
    reply_to: renderReply(message, facts.files),
    date: content.date,
    ttl_period: extra?.ttlS,
  };
  const action = extra?.action;
  if (action !== undefined) return { _: 'messageService', ...common, action: renderAction(action, facts.files) };
  const count = shownCount(message, facts.counts.get(content.seq), facts.postCounts);
  const forward = extra?.forward;
  return {
    _: 'message',
    ...common,
    pinned: message.isPinned,
    from_scheduled: extra?.fromScheduled,
    noforwards: extra?.noForwards,
    invert_media: extra?.invertMedia,
    saved_peer_id:
      peerId === message.boxId && peerId > 0 ? renderPeer(forward?.savedFrom?.peerId ?? peerId) : undefined,
    fwd_from: forward && renderForward(forward),
    message: content.text,
    media: extra?.media && mediaOf(extra.media, facts),
    entities: renderEntities(content.entities),
    views: count?.views,
    forwards: count?.forwards,
    replies: renderReplies(message, facts.threads.get(content.seq), facts.viewer),
    reactions: renderReactions(message, facts.reactions.get(content.seq), facts.viewer),
    effect: extra?.effect === undefined ? undefined : BigInt(extra.effect),
    edit_date: content.editDate,
    post_author: extra?.postAuthor,
    grouped_id: extra?.groupedId === undefined ? undefined : BigInt(extra.groupedId),
  };
}

/** Polls and pages are kept beside their messages, since they change. */
function mediaOf(media: Media, facts: MessageFacts): Tl<'MessageMedia'> | undefined {
  if (media.kind === 'poll') return pollMediaOf(facts.polls, media.pollId, facts.viewer);
  if (media.kind === 'webPage') return webPageMedia(facts.webPages.get(media.url));
  return renderMedia(facts.files, media);
}

/** Who speaks: nobody where a channel posts in its own name. */
function fromOf({ peerId, content }: BoxMessage): Tl<'Peer'> | undefined {
  const sentAs = content.extra?.sentAs;
  if (sentAs === undefined) return renderPeer(content.authorId);
  return sentAs === peerId && content.extra?.isPost === true ? undefined : renderPeer(sentAs);
}

/** Source: core.telegram.org/constructor/messageReplyHeader */
export function renderReply(message: BoxMessage, files: FilesShown): TlOf<'messageReplyHeader'> | undefined {
  const { replyToId, topId, content } = message;
  const foreign = content.extra?.replyFrom;
  const topic = topicOf(message);
  if (replyToId === undefined && foreign === undefined && topic === undefined) return undefined;
  const quote = content.extra?.quote;
  return {
    _: 'messageReplyHeader',
    forum_topic: topic === undefined ? undefined : true,
    reply_to_msg_id: replyToId ?? foreign?.messageId ?? topic,
    ...(foreign && {
      reply_to_peer_id: foreign.peerId === undefined ? undefined : renderPeer(foreign.peerId),
      reply_from: renderForward(foreign.from),
      reply_media: foreign.media && renderMedia(files, foreign.media),
    }),
    // An answer to the first message of a thread is in it without saying so.
    ...(topId !== undefined && topId !== (replyToId ?? topic) && { reply_to_top_id: topId }),
    ...(quote && {
      quote: true,
      quote_text: quote.text,
      quote_entities: renderEntities(quote.entities),
      quote_offset: quote.offset,
    }),
  };
}

/** The topic that a message is in; absent for the one of everything. */
const topicOf = ({ topId, content }: BoxMessage): number | undefined =>
  hasMark(content, ContentMark.topical) ? topId : undefined;

export const renderForward = (forward: ForwardHeader): TlOf<'messageFwdHeader'> => ({
  _: 'messageFwdHeader',
  from_id: forward.fromId === undefined ? undefined : renderPeer(forward.fromId),
  from_name: forward.fromName,
  date: forward.date,
  channel_post: forward.channelPost,
  post_author: forward.postAuthor,
  saved_from_peer: forward.savedFrom && renderPeer(forward.savedFrom.peerId),
  saved_from_msg_id: forward.savedFrom?.messageId,
});

/** Every person and chat that a reader meets in messages. */
export function peersOf(messages: readonly BoxMessage[], facts?: MessageFacts): PeerId[] {
  const ids = new Set<PeerId>(facts === undefined ? [] : peersOfFacts(messages, facts));
  for (const { peerId, content } of messages) {
    ids.add(peerId);
    // Who wrote a post or speaks as the chat is nobody's business.
    ids.add(content.extra?.sentAs ?? content.authorId);
    addPeersOf(content, ids);
  }
  return [...ids];
}

function addPeersOf({ extra, entities }: Content, ids: Set<PeerId>): void {
  for (const entity of entities ?? []) if (entity.kind === 'mentionName') ids.add(entity.userId);
  if (extra === undefined) return;
  const { forward, action, media } = extra;
  if (forward?.fromId !== undefined) ids.add(forward.fromId);
  if (forward?.savedFrom !== undefined) ids.add(forward.savedFrom.peerId);
  const foreign = extra.replyFrom;
  if (foreign?.from.fromId !== undefined) ids.add(foreign.from.fromId);
  if (foreign?.peerId !== undefined) ids.add(foreign.peerId);
  if (media?.kind === 'contact' && media.userId !== undefined) ids.add(media.userId);
  if (action !== undefined) for (const id of peersOfAction(action)) ids.add(id);
}
