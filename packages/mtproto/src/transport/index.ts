export { createClientCodec, type ClientTransport } from './client-frame-codec.ts';
export { detectBytesMax, detectTransport, type DetectedTransport } from './detect-transport.ts';
export type * from './frame-codec.ts';
export { clientFrameLimits, serverFrameLimits } from './frame-limits.ts';
export { ServerFrameCodec, type ServerTransport } from './server-frame-codec.ts';
export * from './transport-error.ts';
