export type * from './handler.ts';
export { handler } from './handler.ts';
export * from './account-services.ts';
export * from './dialog-services.ts';
export type * from './message-services.ts';
export { handlers } from './registry.ts';
export { channelPushOf, pushOf, type ChannelPush } from './render/push.ts';
export type { Services } from './services.ts';
export type * from './sticker-services.ts';
