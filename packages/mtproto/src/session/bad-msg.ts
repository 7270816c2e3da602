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
