import { encodeMt } from '@suaka/tl/mtproto';
import type { InnerMessage } from '../service/container.ts';

/** Why a message is ignored (core.telegram.org/mtproto/service_messages_about_messages). */
export const BadMsg = {
  msgIdTooLow: 16,
  msgIdTooHigh: 17,
  msgIdBits: 18,
  sameContainerId: 19,
  tooOld: 20,
  seqNoTooLow: 32,
  seqNoTooHigh: 33,
  seqNoOdd: 34,
  seqNoEven: 35,
  badSalt: 48,
  invalidContainer: 64,
} as const;

/** The bad_msg_notification for a message that is ignored. */
export const refusal = ({ msgId, seqNo }: InnerMessage, code: number): Uint8Array =>
  encodeMt({ _: 'bad_msg_notification', bad_msg_id: msgId, bad_msg_seqno: seqNo, error_code: code });
