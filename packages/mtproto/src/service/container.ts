import { MSG_CONTAINER_ID } from './constructor-id.ts';

/** A message inside `msg_container` or `msg_copy`. */
export interface InnerMessage {
  readonly msgId: bigint;
  readonly seqNo: number;
  /** A view into the container's body. */
  readonly body: Uint8Array;
}

/** core.telegram.org/mtproto/service_messages#simple-container */
export const CONTAINER_MESSAGES_MAX = 1024;
/** msg_id, seqno and bytes before each inner body. */
export const INNER_HEADER_BYTES = 16;
/** Constructor id and count. */
export const CONTAINER_HEADER_BYTES = 8;

/** The messages of a `msg_container` body in their order, or undefined where it is malformed. */
export function readContainer(body: Uint8Array): InnerMessage[] | undefined {
  if (body.length < CONTAINER_HEADER_BYTES) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const count = view.getUint32(4, true);
  if (count > CONTAINER_MESSAGES_MAX) return undefined;
  const messages: InnerMessage[] = [];
  let at = CONTAINER_HEADER_BYTES;
  for (let index = 0; index < count; index += 1) {
    const message = readInner(body, view, at);
    if (message === undefined) return undefined;
    messages.push(message);
    at += INNER_HEADER_BYTES + message.body.length;
  }
  return at === body.length ? messages : undefined;
}

/** The original message of a `msg_copy` body, or undefined where it is malformed. */
export function readCopy(body: Uint8Array): InnerMessage | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const message = readInner(body, view, 4);
  return message?.body.length === body.length - INNER_HEADER_BYTES - 4 ? message : undefined;
}

function readInner(body: Uint8Array, view: DataView, at: number): InnerMessage | undefined {
  if (at + INNER_HEADER_BYTES > body.length) return undefined;
  const length = view.getUint32(at + 12, true);
  const start = at + INNER_HEADER_BYTES;
  if (length < 4 || length % 4 !== 0 || length > body.length - start) return undefined;
  return {
    msgId: view.getBigInt64(at, true),
    seqNo: view.getInt32(at + 8, true),
    body: body.subarray(start, start + length),
  };
}

/** Where an inner body goes, so that it is written once and into its place. */
export type WriteInner = (into: Uint8Array, view: DataView, at: number) => void;

export interface InnerDraft {
  readonly msgId: bigint;
  readonly seqNo: number;
  readonly bodyBytes: number;
  readonly write: WriteInner;
}

/** The body of a `msg_container`. */
export function writeContainer(drafts: readonly InnerDraft[]): Uint8Array {
  let length = CONTAINER_HEADER_BYTES;
  for (const draft of drafts) length += INNER_HEADER_BYTES + draft.bodyBytes;
  const into = new Uint8Array(length);
  const view = new DataView(into.buffer);
  view.setUint32(0, MSG_CONTAINER_ID, true);
  view.setUint32(4, drafts.length, true);
  let at = CONTAINER_HEADER_BYTES;
  for (const draft of drafts) {
    view.setBigInt64(at, draft.msgId, true);
    view.setInt32(at + 8, draft.seqNo, true);
    view.setUint32(at + 12, draft.bodyBytes, true);
    draft.write(into, view, at + INNER_HEADER_BYTES);
    at += INNER_HEADER_BYTES + draft.bodyBytes;
  }
  return into;
}
