import * as service from '../generated/service.js';
import type { AnyObject, AnyRequest, Constructors, Methods, Types } from '../generated/service.js';
import { LayerWriters } from './layer-writers.ts';
import { TlReader, type Readable } from './reader.ts';
import { TlWriter } from './writer.ts';

/** future_salts is written by hand: its vector and the salts in it are bare. */
export interface FutureSalts {
  _: 'future_salts';
  req_msg_id: bigint;
  now: number;
  salts: Constructors['future_salt'][];
}

export type MtTl<T extends keyof Types> = Types[T];
export type MtTlOf<C extends keyof Constructors> = Constructors[C];
export type MtParams<M extends keyof Methods> = Methods[M]['params'];
export type MtObject = AnyObject | AnyRequest | FutureSalts;

const futureSaltsId = 0xae500895;
const readFutureSalts = (reader: TlReader): FutureSalts => ({
  _: 'future_salts',
  req_msg_id: reader.long(),
  now: reader.int(),
  salts: reader.bareVector((each) => ({
    _: 'future_salt',
    valid_since: each.int(),
    valid_until: each.int(),
    salt: each.long(),
  })),
});

const readers = new Map<number, Readable>(
  service.readers.map(([id, type, isMethod, read]): [number, Readable] => [id, { type, isMethod, read }]),
);
readers.set(futureSaltsId, { type: 'FutureSalts', isMethod: false, read: readFutureSalts });

const writers = new LayerWriters(0, { ...service.writers, future_salts: writeFutureSalts });

function writeFutureSalts(writer: TlWriter, value: FutureSalts): void {
  writer.uint(futureSaltsId);
  writer.long(value.req_msg_id);
  writer.int(value.now);
  writer.uint(value.salts.length);
  for (const { valid_since, valid_until, salt } of value.salts) {
    writer.int(valid_since);
    writer.int(valid_until);
    writer.long(salt);
  }
}

/** The constructor ids of service messages by name, for fast paths. */
export const mtIds: Readonly<Record<string, number>> = { ...service.names, future_salts: futureSaltsId };

/** True where the id names a service message or method that `decodeMt` reads. */
export const isServiceId = (id: number): boolean => readers.has(id);

/** Decodes one service object; what follows it stays unread. Throws TlError. */
export function decodeMt(bytes: Uint8Array, start = 0): MtObject {
  return new TlReader(bytes, readers, start).object() as MtObject;
}

/** Decodes one service object and says where it ends, for inner data that random padding follows. */
export function decodeMtPrefix(bytes: Uint8Array, start = 0): { value: MtObject; end: number } {
  const reader = new TlReader(bytes, readers, start);
  const value = reader.object() as MtObject;
  return { value, end: reader.position };
}

export function encodeMt(value: MtObject): Uint8Array<ArrayBuffer> {
  const writer = new TlWriter(256);
  writers.object(writer, value);
  return writer.finish();
}
