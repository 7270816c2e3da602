import { down, leftOutWhen, until144, until152, until198, until214 } from './down.ts';

const durationMax = 0x7fff_ffff;
/** Video durations were whole seconds. */
const wholeSeconds = (duration: number): number =>
  Number.isFinite(duration) ? Math.max(0, Math.min(durationMax, Math.round(duration))) : 0;

export const messages = [
  down('messageReplyHeader', until152, (value) => ({ ...value, reply_to_msg_id: value.reply_to_msg_id ?? 0 })),
  down('documentAttributeVideo', until152, (value) => ({ ...value, duration: wholeSeconds(value.duration) })),
  down('draftMessage', until152, ({ reply_to, ...draft }) => ({
    ...draft,
    reply_to_msg_id: reply_to?._ === 'inputReplyToMessage' ? reply_to.reply_to_msg_id : undefined,
  })),
  down('stickerSetNoCovered', until144, ({ set }) => ({ _: 'stickerSetMultiCovered', set, covers: [] })),
  down('messages.translateResult', until144, ({ result: [first] }) =>
    first
      ? { _: 'messages.translateResultText' as const, text: first.text }
      : { _: 'messages.translateNoResult' as const },
  ),
  down('help.promoData', until198, (value) =>
    value.peer ? { ...value, peer: value.peer } : { _: 'help.promoDataEmpty', expires: value.expires },
  ),
  down('channels.sendAsPeers', until144, (value) => ({ ...value, peers: value.peers.map(({ peer }) => peer) })),
  down('urlAuthResultAccepted', until214, ({ url }) => ({ _: 'urlAuthResultAccepted', url: url ?? '' })),
];

export const messagesLeftOut = [
  leftOutWhen('messageReplyHeader', until152, ({ reply_to_msg_id }) => reply_to_msg_id === undefined),
];
