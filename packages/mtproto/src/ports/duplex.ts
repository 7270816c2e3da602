/** One connection as the client sees it: a TCP socket, a WebSocket, or the end of a pair in memory. */
export interface Duplex {
  /** Never throws and never waits; what is sent after the end is lost. */
  send(bytes: Uint8Array): void;
  /** `onClosed` follows, at once or later, unless it was called before. */
  close(): void;
}

/** None of these is called before `OpenDuplex` has returned. */
export interface DuplexEvents {
  /** From now on `send` takes bytes. */
  onOpen(): void;
  /** May be changed in place by the receiver. */
  onBytes(bytes: Uint8Array): void;
  /** Once, also where the connection could not be opened. */
  onClosed(): void;
}

export type OpenDuplex = (events: DuplexEvents) => Duplex;
