import { randomBytes } from 'node:crypto';
import { Long } from '@mtcute/core';

/** What a client names a message by. */
export const randomId = (): Long => Long.fromBytes([...randomBytes(8)]);
