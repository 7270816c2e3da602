export { authKeyAuxHash, createAuthKey } from './auth-key.ts';
export { buildBindingMessage, openBindingMessage, type Binding } from './binding-message.ts';
export { MessageCipher, packetBytes } from './message-cipher.ts';
export { decodePlainMessage, encodePlainMessage, peekAuthKeyId } from './plain-message.ts';
export type * from './types.ts';
export { ANSWER_FROM_SERVER, nextMsgId } from '../service/msg-id.ts';
