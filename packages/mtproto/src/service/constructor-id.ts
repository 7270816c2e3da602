/** Constructor ids that the hot paths test without decoding (core.telegram.org/schema/mtproto). */
export const MSG_CONTAINER_ID = 0x73f1f8dc;
export const MSG_COPY_ID = 0xe06046b2;
export const GZIP_PACKED_ID = 0x3072cfa1;
export const MSGS_ACK_ID = 0x62d6b459;
/** From the first editions of the protocol; today's schema does not list it. */
export const MSG_RESEND_ANS_REQ_ID = 0x8610baeb;
export const RPC_RESULT_ID = 0xf35c6d01;
export const RPC_ERROR_ID = 0x2144ca19;
export const VECTOR_ID = 0x1cb5c415;

/** The constructor id that `body` begins with, or 0 where it is too short to have one. */
export function constructorIdOf(body: Uint8Array): number {
  if (body.length < 4) return 0;
  // The bytes are there: the length was tested above.
  return (body[0]! | (body[1]! << 8) | (body[2]! << 16) | (body[3]! << 24)) >>> 0;
}
