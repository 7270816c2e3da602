/** Received messages are acknowledged with the next request, or by themselves after this. */
export const CLIENT_ACK_DELAY_MS = 5000;
/** So many unacknowledged messages do not wait for the delay. */
export const CLIENT_ACKS_MAX = 16;

/** Calls that wait for their answers; those beyond are refused. */
export const CALLS_MAX = 8192;

/** Outer messages that a bad_msg_notification can still refer to. */
export const RECENT_SENT_MAX = 64;

/** A container is closed when it would pass this; a request that is larger goes alone. */
export const CLIENT_CONTAINER_BYTES_MAX = 32 * 1024;

/** Requests between these sizes are gzipped where that makes them smaller; larger ones are files. */
export const CLIENT_GZIP_BYTES_MIN = 4096;
export const CLIENT_GZIP_BYTES_MAX = 128 * 1024;

/** After so many refusals in a row the connection is given up, so that two sides at odds do not play ball for ever. */
export const REFUSALS_MAX = 16;
