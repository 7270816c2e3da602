import { membersOfGroup, peerKind, rpcError, setTyping as tellTyping } from '@suaka/domain';
import { accessPeerToWrite } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readTypingAction } from '../input/typing-action.ts';

/** Source: core.telegram.org/method/messages.setTyping */
export const setTyping = handler('messages.setTyping', { lane: 1, allow: 'user' }, async (call, params) => {
  const action = readTypingAction(params.action);
  if (action === undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const peerId = await accessPeerToWrite(call, params.peer);
  const { messages } = call.services;
  const members = peerKind(peerId) === 'chat' ? await membersOfGroup(messages, peerId) : undefined;
  tellTyping(messages, { userId: call.caller.userId, peerId, members, action });
  return true;
});
