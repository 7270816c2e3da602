import type { InnerDraft } from '../service/container.ts';

/** A call on its way. It keeps the msg_id it is sent with first, unless the server surely knows nothing of it. */
export class ClientRequest implements InnerDraft {
  readonly callId: number;
  readonly bodyBytes: number;
  private readonly body: Uint8Array;
  /** 0 until it is sent first. */
  msgId = 0n;
  seqNo = 0;
  /** How many of its transmissions may have arrived. */
  sends = 0;
  /** The outer message of its last transmission. */
  carrierMsgId = 0n;
  waiting = false;

  constructor(callId: number, body: Uint8Array) {
    this.callId = callId;
    this.body = body;
    this.bodyBytes = body.length;
  }

  write(into: Uint8Array, _view: DataView, at: number): void {
    into.set(this.body, at);
  }

  alone(): Uint8Array {
    return this.body;
  }
}
