/** A session without a connection is remembered for this long; then its client gets `new_session_created`. */
export const SESSION_LIFE_MS = 10 * 60_000;

/** A request that is not answered by then is acknowledged by itself. */
export const ACK_DELAY_MS = 500;

/** Requests that run at the same time in one session; those beyond get FLOOD_WAIT_1. */
export const RUNNING_MAX = 1024;

/**
 * Received msg_ids remembered in one session. When they are more, those that need no memory are forgotten; what is
 * older than the newest forgotten one and not remembered is refused with code 20.
 */
export const RECEIVED_MAX = 4096;

/** Sent and unacknowledged messages kept for a resend. When they are more, the oldest are forgotten. */
export const KEPT_MESSAGES_MAX = 1024;
export const KEPT_BYTES_MAX = 1024 * 1024;

/**
 * Messages that wait for `drain`. Past the first pair the session is congested: the host stops reading. Pushes are
 * then replaced by one updatesTooLong, and replies to service messages are dropped past the second pair.
 */
export const WAITING_MESSAGES_MAX = 1024;
export const WAITING_BYTES_MAX = 2 * 1024 * 1024;
export const REPLIES_MAX = 4096;
export const REPLY_BYTES_MAX = 4 * 1024 * 1024;

/** A container is closed when it would pass this; a message that is larger goes alone. */
export const CONTAINER_BYTES_MAX = 32 * 1024;

/** After a reconnect, larger answers and pushes are announced by msg_(new_)detailed_info instead of sent again. */
export const RESEND_BYTES_MAX = 64 * 1024;

/** Answers from this size on are gzipped where that makes them smaller. */
export const GZIP_BYTES_MIN = 4096;

/** core.telegram.org/mtproto/service_messages#request-for-several-future-salts */
export const FUTURE_SALTS_MAX = 64;
