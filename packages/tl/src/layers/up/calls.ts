import { up } from './up.ts';

/** Conference calls had keys of their own for a while; their calls are ordinary group calls without them. */
export const calls = [
  up(['phone.joinGroupCall#d61e1df3'], ({ key_fingerprint: _key, ...rest }) => rest),
  up(['phone.requestCall#a6c4600c'], ({ conference_call: _call, ...rest }) => rest),
];
