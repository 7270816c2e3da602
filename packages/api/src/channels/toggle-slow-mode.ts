import { rpcError } from '@suaka/domain';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessSupergroup } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { setOf } from './set-of.ts';

/** The times that can be chosen, in seconds. Source: core.telegram.org/method/channels.toggleSlowMode */
const choices: ReadonlySet<number> = new Set([0, 5, 10, 30, 60, 300, 900, 3600]);

export const toggleSlowMode = handler('channels.toggleSlowMode', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAdminRight(await accessSupergroup(call, params.channel), 'ban_users');
  if (!choices.has(params.seconds)) throw rpcError('SECONDS_INVALID');
  return await setOf(call, card, { slowModeS: params.seconds });
});
