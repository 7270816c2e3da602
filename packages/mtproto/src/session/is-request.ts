import { isServiceId } from '@suaka/tl/mtproto';
import {
  constructorIdOf,
  GZIP_PACKED_ID,
  MSG_CONTAINER_ID,
  MSG_COPY_ID,
  MSG_RESEND_ANS_REQ_ID,
  RPC_RESULT_ID,
} from '../service/constructor-id.ts';

const RPC_DROP_ANSWER_ID = 0x58e4a740;

/** Of the protocol itself, although the generated codec does not read them. */
const ENVELOPES: ReadonlySet<number> = new Set([MSG_CONTAINER_ID, MSG_COPY_ID, MSG_RESEND_ANS_REQ_ID, RPC_RESULT_ID]);

/** Whether an object of this constructor belongs to the protocol and not to the API. */
export const isOfProtocol = (id: number): boolean => isServiceId(id) || id === GZIP_PACKED_ID || ENVELOPES.has(id);

/** Whether `body` is answered by an rpc_result. gzip_packed carries nothing else from a client. */
export function isRequest(body: Uint8Array): boolean {
  const id = constructorIdOf(body);
  return id === GZIP_PACKED_ID || id === RPC_DROP_ANSWER_ID || !(isServiceId(id) || ENVELOPES.has(id));
}
