import { handler } from '../handler.ts';
import { peerColorsFor } from './peer-colors.ts';

/** Source: core.telegram.org/method/help.getPeerColors */
export const helpGetPeerColors = handler('help.getPeerColors', { lane: 3, allow: 'user' }, (_call, { hash }) =>
  Promise.resolve(peerColorsFor(hash)),
);
