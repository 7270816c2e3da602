import { checkEditable } from '@suaka/domain';
import { accessEditableMessage } from '../access/access-message.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Whether the caller may edit a message, and whether its text is a caption. Source: core.telegram.org/method/messages.getMessageEditData */
export const getMessageEditData = handler(
  'messages.getMessageEditData',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const message = await accessEditableMessage(call, await accessPeer(call, params.peer), params.id);
    checkEditable(call.services.messages, message);
    return { _: 'messages.messageEditData', caption: message.content.extra?.media === undefined ? undefined : true };
  },
);
