import { rpcError, saveDraft as keepDraft } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { readReplyTo } from '../input/reply-to.ts';

/** Source: core.telegram.org/method/messages.saveDraft */
export const saveDraft = handler('messages.saveDraft', { lane: 1, allow: 'user' }, async (call, params) => {
  if (params.media !== undefined || params.rich_message !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const peerId = await accessPeer(call, params.peer);
  const replyTo = await readReplyTo(call, peerId, params.reply_to);
  // A draft remembers an id of its own box alone.
  if (replyTo?.foreign !== undefined) throw rpcError('REPLY_TO_INVALID');
  const saving = {
    boxId: call.caller.userId,
    peerId,
    text: params.message,
    entities: await readEntities(call, params.entities),
    replyToId: replyTo?.id,
    noWebpage: params.no_webpage === true,
  };
  await keepDraft(call.services.messages, saving, call.caller);
  return true;
});
