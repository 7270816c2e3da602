import type { LayerWriters } from './layer-writers.ts';
import { CANONICAL_LAYER } from './layers/layers.ts';
import { TlReader } from './reader.ts';
import { readers } from './readers.ts';
import { readResult, writeResult } from './results.ts';
import { TlError } from './tl-error.ts';
import type { AnyObject, AnyRequest, MethodName, Result } from './types.ts';
import { TlWriter } from './writer.ts';
import { writersOf } from './writers.ts';

/**
 * Decodes any canonical object, or one of another layer that a request can hold, in canonical shape.
 * What follows it stays unread. Throws TlError.
 */
export function decodeObject(bytes: Uint8Array, start = 0): AnyObject {
  return new TlReader(bytes, readers, start).object() as AnyObject;
}

/**
 * Decodes a request of any known layer into its canonical shape. Every object in it is of the type that the schema
 * asks for there. A method that has no counterpart today decodes to an object with its name and nothing else.
 * @param end where the request ends. Bytes between the request and `end` are refused with INPUT_REQUEST_TOO_LONG
 *   (core.telegram.org/api/errors): a message says its exact length and padding is outside of it, so that bytes to
 *   spare mean a definition other than the one that was read.
 * Throws TlError, and nothing else, whatever the bytes are.
 */
export function decodeRequest(bytes: Uint8Array, start = 0, end: number = bytes.length): AnyRequest {
  const reader = new TlReader(bytes, readers, start, end);
  const request = reader.query() as AnyRequest;
  if (reader.position !== end) throw new TlError('bytes after the request', undefined, 'INPUT_REQUEST_TOO_LONG');
  return request;
}

const scratch = new TlWriter(64 * 1024);

function withScratch(layer: number, write: (writers: LayerWriters) => void): Uint8Array<ArrayBuffer> {
  scratch.reset();
  write(writersOf(layer));
  return scratch.finish();
}

/**
 * Encodes a canonical object for a client of `layer`, one of LAYERS. What the layer cannot say is mapped: see
 * docs/layers.md. Throws where that is a mistake of the caller.
 */
export function encodeObject(value: AnyObject | AnyRequest, layer: number = CANONICAL_LAYER): Uint8Array<ArrayBuffer> {
  return withScratch(layer, (writers) => writers.object(scratch, value));
}

/** Encodes a request in the canonical layer, as a client does. */
export const encodeRequest = (request: AnyRequest): Uint8Array<ArrayBuffer> => encodeObject(request);

/** Encodes what a handler of `method` returned, for a client of `layer`, one of LAYERS. */
export function encodeResult<M extends MethodName>(
  method: M,
  value: Result<M>,
  layer: number = CANONICAL_LAYER,
): Uint8Array<ArrayBuffer> {
  return withScratch(layer, (writers) => writeResult(scratch, method, value, writers));
}

/** Decodes the answer to a request made in the canonical layer, as a client does. Throws TlError. */
export function decodeResult<M extends MethodName>(method: M, bytes: Uint8Array, start = 0): Result<M> {
  return readResult(new TlReader(bytes, readers, start), method);
}
