import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { handOverTo } from './hand-over-to.ts';

/** Source: core.telegram.org/method/channels.editCreator */
export const editCreator = handler('channels.editCreator', { lane: 1, allow: 'user' }, async (call, params) =>
  handOverTo(call, accessAsMember(await accessChannel(call, params.channel)), params.user_id, params.password),
);
