import { handler } from '../handler.ts';
import { peerColorsFor } from './peer-colors.ts';

/** Source: core.telegram.org/method/help.getPeerProfileColors */
export const helpGetPeerProfileColors = handler(
  'help.getPeerProfileColors',
  { lane: 3, allow: 'user' },
  (_call, { hash }) => Promise.resolve(peerColorsFor(hash)),
);
