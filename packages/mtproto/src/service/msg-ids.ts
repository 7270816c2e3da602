import { MSGS_ACK_ID, VECTOR_ID } from './constructor-id.ts';

/** More ids than this are not allowed in one constructor (core.telegram.org/mtproto/service_messages_about_messages). */
export const MSG_IDS_MAX = 8192;

const HEADER_BYTES = 12;

/** The ids of msgs_ack or another constructor that is one Vector<long>; undefined where it is malformed. */
export function readMsgIds(body: Uint8Array): BigInt64Array | undefined {
  if (body.length < HEADER_BYTES) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const count = view.getUint32(8, true);
  if (view.getUint32(4, true) !== VECTOR_ID || count > MSG_IDS_MAX) return undefined;
  if (body.length !== HEADER_BYTES + 8 * count) return undefined;
  const msgIds = new BigInt64Array(count);
  for (let index = 0; index < count; index += 1) msgIds[index] = view.getBigInt64(HEADER_BYTES + 8 * index, true);
  return msgIds;
}

/** msgs_ack, or another constructor that is one Vector<long>. */
export function writeMsgIds(msgIds: readonly bigint[], constructorId: number = MSGS_ACK_ID): Uint8Array {
  const body = new Uint8Array(HEADER_BYTES + 8 * msgIds.length);
  const view = new DataView(body.buffer);
  view.setUint32(0, constructorId, true);
  view.setUint32(4, VECTOR_ID, true);
  view.setUint32(8, msgIds.length, true);
  msgIds.forEach((msgId, index) => view.setBigInt64(HEADER_BYTES + 8 * index, msgId, true));
  return body;
}
