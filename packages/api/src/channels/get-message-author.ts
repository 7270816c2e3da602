import { rpcError } from '@suaka/domain';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessAsAdmin } from '../access/access-chat-kind.ts';
import { accessMessage } from '../access/access-message.ts';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

/** Who wrote what is said in the name of a channel, for its admins. Source: core.telegram.org/method/channels.getMessageAuthor */
export const getMessageAuthor = handler(
  'channels.getMessageAuthor',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { card } = accessAsAdmin(accessAsMember(await accessChannel(call, params.channel)));
    const { content } = await accessMessage(call, card.id, params.id);
    if (content.extra?.sentAs !== card.id) throw rpcError('MESSAGE_ID_INVALID');
    const [author] = await renderUsers(call.services, call.caller.userId, [content.authorId]);
    if (author === undefined) throw rpcError('MESSAGE_ID_INVALID');
    return author;
  },
);
