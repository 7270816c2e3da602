import { deleteMessages, mayAsAdmin, rpcError } from '@suaka/domain';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { renderAffected } from '../render/affected.ts';

/** Admins with the right delete anything, others their own. Source: core.telegram.org/method/channels.deleteMessages */
export const deleteChannelMessages = handler(
  'channels.deleteMessages',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card, standing } = accessAsMember(await accessChannel(call, params.channel));
    const parts = call.services.messages;
    if (!mayAsAdmin(standing, 'delete_messages')) {
      const messages = await parts.boxes.messages(card.id, params.id);
      const isAllOwn = messages.every(({ content }) => content.authorId === call.caller.userId);
      if (!isAllOwn) throw rpcError('MESSAGE_DELETE_FORBIDDEN');
    }
    const deletion = { boxId: card.id, ids: params.id, revoke: true, actorId: call.caller.userId };
    return renderAffected(await deleteMessages(parts, deletion, call.caller));
  },
);
