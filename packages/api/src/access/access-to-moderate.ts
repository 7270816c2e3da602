import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessAdminRight, accessAsMember, accessChat, type ChatAccess } from './access-chat.ts';

/** A chat in which the caller takes away what others left. @throws CHAT_ADMIN_REQUIRED; as `accessChat`, `accessAsMember` */
export const accessToModerate = async (call: UserCall, input: Tl<'InputPeer'>): Promise<ChatAccess> =>
  accessAdminRight(accessAsMember(await accessChat(call, input)), 'delete_messages');
