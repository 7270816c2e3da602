import { boxOf, ChatFlag, hasChatFlag, readersOf, rpcError } from '@suaka/domain';
import { accessAsMember, accessChat, hiddenUntil } from '../access/access-chat.ts';
import { isChatInput } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Who read a message of a small group. Source: core.telegram.org/method/messages.getMessageReadParticipants */
export const getMessageReadParticipants = handler(
  'messages.getMessageReadParticipants',
  { lane: 2, allow: 'user' },
  async (call, { peer, msg_id }) => {
    const { services, caller } = call;
    if (!isChatInput(peer)) throw rpcError('PEER_ID_INVALID');
    const access = accessAsMember(await accessChat(call, peer));
    const { card } = access;
    if (hasChatFlag(card, ChatFlag.broadcast)) throw rpcError('PEER_ID_INVALID');
    const boxId = boxOf(caller.userId, card.id);
    const [message] = msg_id <= hiddenUntil(access) ? [] : await services.messages.boxes.messages(boxId, [msg_id]);
    if (message === undefined || message.peerId !== card.id) throw rpcError('MSG_ID_INVALID');
    const readers = await readersOf(services.messages, { card, boxId, message, by: caller.userId });
    return readers.map(({ userId, date }) => ({ _: 'readParticipantDate', user_id: userId, date }));
  },
);
