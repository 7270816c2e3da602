/**
 * Every bound of the gateway by name. What happens at the bound is said beside it; nothing in this
 * package grows without one of these. Times are milliseconds, sizes bytes.
 */
export interface GatewayLimits {
  /** Open sockets of the process. Past it a new one is closed at once. */
  readonly connectionsMax: number;
  /** Open sockets of one address. Past it a new one is closed at once. */
  readonly connectionsPerAddressMax: number;
  /** New sockets of one address each second, on average and at once; past it a new one is closed before it is read. */
  readonly newConnectionsPerSPerAddress: number;
  readonly newConnectionsBurstPerAddress: number;
  /** Addresses whose new sockets are counted; past it those counted longest ago start anew. */
  readonly addressesCountedMax: number;
  /** Sockets that have not said yet what they speak; past it the one that is silent longest is closed. */
  readonly silentConnectionsMax: number;
  /** A socket that has not said what it speaks by then is closed. */
  readonly firstBytesMs: number;
  /** A connection without one valid encrypted message by then is closed. */
  readonly firstMessageMs: number;
  /** A frame that is begun and not whole by then closes the connection. */
  readonly frameMs: number;
  /** A connection that says nothing for so long is closed. Clients ping every minute or oftener. */
  readonly idleMs: number;
  /**
   * ping_delay_disconnect waits at least so long. Stock clients ask for seven seconds while a call of theirs runs
   * and then say nothing for a minute; closing later than asked costs only the memory of a dead connection.
   */
  readonly disconnectDelayMsMin: number;
  /** Bytes waiting for the socket from which on sessions keep their messages and reading pauses. */
  readonly writeHighWaterBytes: number;
  /** Bytes waiting for the socket past which the connection is dropped. */
  readonly writeQueueBytesMax: number;
  /** A peer that takes nothing of what waits for it for so long is dropped. */
  readonly writeStallMs: number;
  /** Requests being worked on for one connection; past it the socket is not read. */
  readonly requestsInFlightMax: number;
  /** Frames that wait for one connection's key look-up; past it the connection is dropped. */
  readonly framesWaitingMax: number;
  /** Sessions that one connection serves; past it the one that came first is left without a connection. */
  readonly sessionsPerConnectionMax: number;
  /** Sessions in memory; the one without a connection longest is forgotten first. */
  readonly sessionsMax: number;
  /** Sessions of one auth key; the one without a connection longest is forgotten first. */
  readonly sessionsPerKeyMax: number;
  /** How deep wrappers such as invokeWithLayer may nest; past it INPUT_METHOD_INVALID. */
  readonly wrapperDepthMax: number;
  /** How long invokeAfterMsg waits for the message it names; past it MSG_WAIT_FAILED. */
  readonly invokeAfterMs: number;
  /** Requests of one session that wait for others; past it MSG_WAIT_FAILED. */
  readonly invokeAfterMax: number;
  /** Hints of one user that wait to be rendered; past it the sessions get updatesTooLong. */
  readonly hintsWaitingMax: number;
  /** Body of one HTTP request to /api; past it 413. */
  readonly httpBodyBytesMax: number;
  /** The longest an HTTP request waits for something to answer with. */
  readonly httpWaitMs: number;
  /** HTTP requests of one session that wait at once; the oldest is answered empty. */
  readonly httpWaitersMax: number;
}

export const gatewayLimits: GatewayLimits = {
  connectionsMax: 200_000,
  connectionsPerAddressMax: 2_000,
  newConnectionsPerSPerAddress: 100,
  newConnectionsBurstPerAddress: 2_000,
  addressesCountedMax: 50_000,
  silentConnectionsMax: 20_000,
  firstBytesMs: 15_000,
  firstMessageMs: 90_000,
  frameMs: 120_000,
  idleMs: 15 * 60_000,
  disconnectDelayMsMin: 90_000,
  writeHighWaterBytes: 256 * 1024,
  writeQueueBytesMax: 4 * 1024 * 1024,
  writeStallMs: 60_000,
  requestsInFlightMax: 128,
  framesWaitingMax: 64,
  sessionsPerConnectionMax: 8,
  sessionsMax: 400_000,
  sessionsPerKeyMax: 64,
  wrapperDepthMax: 8,
  invokeAfterMs: 30_000,
  invokeAfterMax: 64,
  hintsWaitingMax: 256,
  httpBodyBytesMax: 2 * 1024 * 1024,
  httpWaitMs: 50_000,
  httpWaitersMax: 4,
};
