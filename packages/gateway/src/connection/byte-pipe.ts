/** The bytes under an MTProto connection: a TCP or TLS socket, or the messages of a WebSocket. */
export interface BytePipe {
  /** Bytes that were written and that the peer has not taken yet. */
  readonly queuedBytes: number;
  write(bytes: Uint8Array): void;
  /** Stops and continues reading, so that the peer feels that it sends too much. */
  pause(): void;
  resume(): void;
  /** Closes once all that was written is on its way. */
  end(): void;
  /** Closes now. */
  destroy(): void;
}

/** What a pipe tells its connection. */
export interface PipeListener {
  receive(chunk: Uint8Array): void;
  /** All that was queued has been taken. */
  drained(): void;
  /** The pipe is closed; called once. */
  gone(): void;
}
