import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.updateStatus */
export const accountUpdateStatus = handler('account.updateStatus', { lane: 1, allow: 'user' }, (call, { offline }) => {
  const { presence } = call.services;
  if (offline) presence.goesOffline(call.caller.userId);
  else presence.comesOnline(call.caller.userId);
  return Promise.resolve(true);
});
