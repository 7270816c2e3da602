import { Long, type tl } from '@mtcute/core';
import { SchemaReader } from '@suaka/tl/testing/schema-reader';
import { SchemaWriter } from '@suaka/tl/testing/schema-writer';
import { loose } from '../../conformance/loose.ts';
import type { ServerDescription } from '../../harness/server-description.ts';
import { LoadConnection } from '../../load/load-connection.ts';
import { layerSchemas } from './layer-schema.ts';
import { keepUpdate, type AnswerOf, type MethodDevice } from './method-device.ts';
import { camelOf } from './names.ts';
import { unsayableIn } from './unsayable.ts';

/** The schema's own name of each field, by the name that mtcute has for it. */
const schemaNames = new Map(
  layerSchemas[144].entries.flatMap(({ args }) => args.map(({ name }) => [camelOf(name), name] as const)),
);

const snakeOf = (name: string): string => schemaNames.get(name) ?? name;

/** Both directions of one walk: names of fields and longs differ between mtcute and our own codec, nothing else. */
function walk(value: unknown, nameOf: (name: string) => string, leaf: (value: unknown) => unknown): unknown {
  if (Long.isLong(value) || value instanceof Uint8Array) return leaf(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, nameOf, leaf));
  const object = loose(value);
  if (object === undefined) return leaf(value);
  // A flag that is false is a flag that is not set.
  const there = Object.entries(object).filter(([, part]) => part !== undefined);
  return Object.fromEntries(there.map(([field, part]) => [nameOf(field), walk(part, nameOf, leaf)]));
}

const toOwn = (value: unknown): unknown =>
  walk(value, snakeOf, (leaf) => (Long.isLong(leaf) ? BigInt(leaf.toString()) : leaf));
const fromOwn = (value: unknown): unknown =>
  walk(value, camelOf, (leaf) => (typeof leaf === 'bigint' ? Long.fromString(leaf.toString()) : leaf));

const schema = layerSchemas[144];
const writer = new SchemaWriter(schema.entries);
const reader = new SchemaReader(schema.entries);
type Written = Parameters<SchemaWriter['write']>[0];

/**
 * A client of layer 144, of which no library exists: our own transport, and a codec made of nothing but that layer's
 * schema, so that an answer with a constructor of another layer fails to be read.
 */
export class OwnDevice implements MethodDevice {
  readonly client = 'own client';
  readonly layer = 144;
  readonly updates: tl.TypeUpdate[] = [];
  readonly #connection: LoadConnection;

  private constructor(connection: LoadConnection) {
    this.#connection = connection;
    connection.onUpdateBytes = (body) => {
      const pushed = fromOwn(reader.read(body)) as tl.TypeUpdates;
      const updates = 'updates' in pushed ? pushed.updates : 'update' in pushed ? [pushed.update] : [];
      for (const update of updates) keepUpdate(this.updates, update);
    };
  }

  static async open(server: ServerDescription): Promise<OwnDevice> {
    const connection = await LoadConnection.open(server);
    await connection.exchangeKeys();
    const device = new OwnDevice(connection);
    await device.#ask('Config', {
      _: 'invokeWithLayer',
      layer: 144,
      query: {
        _: 'initConnection',
        api_id: 1,
        device_model: 'layer 144',
        system_version: '1',
        app_version: '1',
        system_lang_code: 'id',
        lang_pack: '',
        lang_code: 'id',
        query: { _: 'help.getConfig' },
      },
    });
    return device;
  }

  async #ask(type: string, request: unknown): Promise<unknown> {
    return reader.read(await this.#connection.ask(writer.write(request as Written)), resultOf(type));
  }

  async call<T extends tl.RpcMethod>(request: T): Promise<AnswerOf<T>> {
    const missing = unsayableIn(schema, request);
    if (missing !== undefined) throw new Error(`layer 144 has no ${missing}`);
    const type = schema.methods.get(request._)?.type ?? '';
    return fromOwn(await this.#ask(type, toOwn(request)));
  }

  close(): Promise<void> {
    this.#connection.close();
    return Promise.resolve();
  }
}

/** The type of a method's result as the reader wants it. */
const resultOf = (type: string): string => type;
