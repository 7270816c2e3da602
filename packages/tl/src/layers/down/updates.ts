import type { Tl, TlOf } from '../../types.ts';
import { down, leftOutWhen, until144, until152, until214 } from './down.ts';

/** Live stories have calls too, whose peer is no chat. */
function chatIdOf(peer: Tl<'Peer'> | undefined): number | undefined {
  if (peer?._ === 'peerChat') return peer.chat_id;
  return peer?._ === 'peerChannel' ? peer.channel_id : undefined;
}

const noMedia: TlOf<'messageExtendedMediaPreview'> = { _: 'messageExtendedMediaPreview' };

export const updates = [
  // An update that is left out must not take the envelope with it: an empty one is the envelope of nothing.
  down('updateShort', until214, (value, carrier) =>
    carrier.has(value.update) ? value : { _: 'updates', updates: [], users: [], chats: [], date: value.date, seq: 0 },
  ),
  down('updateMessagePollVote', until152, ({ poll_id, peer, options, qts }) => ({
    _: 'updateMessagePollVote',
    poll_id,
    user_id: peer._ === 'peerUser' ? peer.user_id : 0,
    options,
    qts,
  })),
  down('updatePeerBlocked', until152, ({ peer_id, blocked }) => ({
    _: 'updatePeerBlocked',
    peer_id,
    blocked: blocked === true,
  })),
  down('updateGroupCall', until152, ({ peer, call }) => ({ _: 'updateGroupCall', chat_id: chatIdOf(peer) ?? 0, call })),
  down('updateGroupCall', [198, 214], ({ peer, call }) => ({ _: 'updateGroupCall', chat_id: chatIdOf(peer), call })),
  down('updateMessageExtendedMedia', [152], ({ peer, msg_id, extended_media: [media] }) => ({
    _: 'updateMessageExtendedMedia',
    peer,
    msg_id,
    extended_media: media ?? noMedia,
  })),
  down('updatePaidReactionPrivacy', [198], (value) => ({
    _: 'updatePaidReactionPrivacy',
    private: value.private._ === 'paidReactionPrivacyAnonymous',
  })),
];

export const updatesLeftOut = [
  leftOutWhen('updateMessagePollVote', until152, ({ peer }) => peer._ !== 'peerUser'),
  leftOutWhen('updateGroupCall', until152, ({ peer }) => chatIdOf(peer) === undefined),
  leftOutWhen('updateMessageExtendedMedia', [152], ({ extended_media }) => extended_media.length === 0),
  leftOutWhen('updateNotifySettings', until144, ({ peer }, carrier) => !carrier.has(peer)),
  leftOutWhen('updatePrivacy', until214, ({ key }, carrier) => !carrier.has(key)),
];
