import { handler } from '../handler.ts';

/**
 * The country is not guessed from the address, since no table of addresses is kept: the client
 * falls back on the language of its device. Source: core.telegram.org/method/help.getNearestDc
 */
export const helpGetNearestDc = handler('help.getNearestDc', { lane: 3, allow: 'anyone' }, ({ services }) => {
  const { dcId } = services.installation;
  return Promise.resolve({ _: 'nearestDc', country: '', this_dc: dcId, nearest_dc: dcId } as const);
});
