import { rpcError, type RpcError } from '../errors/rpc-error.ts';
import type { ErrorName } from '../errors/table.ts';
import type { ImageRefusal } from '../ports/image-worker.ts';

const names = {
  format: 'PHOTO_EXT_INVALID',
  size: 'PHOTO_INVALID_DIMENSIONS',
  small: 'PHOTO_CROP_SIZE_SMALL',
  broken: 'IMAGE_PROCESS_FAILED',
} as const satisfies Record<Exclude<ImageRefusal, 'busy'>, ErrorName>;

/** How long a client waits where the worker has too much to do. */
const busyWaitS = 5;

/** What a client is told of an image that could not be made a picture. */
export const imageError = (refusal: ImageRefusal): RpcError =>
  refusal === 'busy' ? rpcError('FLOOD_WAIT_X', busyWaitS) : rpcError(names[refusal]);
