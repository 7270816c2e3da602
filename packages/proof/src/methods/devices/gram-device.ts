import type { tl } from '@mtcute/core';
import { createGram, type GramLibrary } from '../../conformance/gram-connect.ts';
import type { ServerDescription } from '../../harness/server-description.ts';
import { fromGram, toGram } from './gram-values.ts';
import { layerSchemas } from './layer-schema.ts';
import { keepUpdate, type AnswerOf, type MethodDevice } from './method-device.ts';
import { unsayableIn } from './unsayable.ts';

/** A stock GramJS of layer 152. */
export class GramDevice implements MethodDevice {
  readonly client = 'GramJS';
  readonly layer = 152;
  readonly updates: tl.TypeUpdate[] = [];
  readonly #gram: GramLibrary;

  private constructor(gram: GramLibrary) {
    this.#gram = gram;
    gram.client.addEventHandler((update: unknown) => {
      keepUpdate(this.updates, fromGram(layerSchemas[152], update) as tl.TypeUpdate);
    });
  }

  static async open(server: ServerDescription): Promise<GramDevice> {
    const gram = createGram(server, 152);
    await gram.client.connect();
    return new GramDevice(gram);
  }

  async call<T extends tl.RpcMethod>(request: T): Promise<AnswerOf<T>> {
    const schema = layerSchemas[152];
    const missing = unsayableIn(schema, request);
    if (missing !== undefined) throw new Error(`layer 152 has no ${missing}`);
    const sent = toGram(this.#gram.gram, request) as Parameters<GramLibrary['client']['invoke']>[0];
    return fromGram(schema, await this.#gram.client.invoke(sent));
  }

  async close(): Promise<void> {
    await this.#gram.client.destroy();
  }
}
