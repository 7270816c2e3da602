import type { tl } from '@mtcute/core';
import type { MethodDevice } from '../devices/method-device.ts';
import type { ProofLayer } from '../devices/layer-schema.ts';
import type { Actor } from './actor.ts';
import type { Patience } from './patience.ts';
import type { Pool } from './pool.ts';
import type { MethodProof, ProofKind } from './record.ts';

/** Calls of one method go out from a device of another layer. */
export interface Route {
  readonly method: string;
  readonly layer: ProofLayer;
}

export interface CheckRunOptions {
  readonly title: string;
  readonly pool: Pool;
  readonly patience: Patience;
  readonly route?: Route;
}

/** One run of one check: who called what, and what that proved. */
export class CheckRun {
  readonly title: string;
  readonly pool: Pool;
  readonly patience: Patience;
  readonly route: Route | undefined;
  readonly proofs: MethodProof[] = [];
  readonly #calls: { readonly by: MethodDevice; readonly method: string }[] = [];
  /** How many updates each device had when the check began. */
  readonly #heardBefore = new Map<MethodDevice, number>();
  #carrier: MethodDevice | undefined;
  /** The method that was called last, for the report of a failure. */
  lastMethod = '';
  isTidying = false;

  constructor({ title, pool, patience, route }: CheckRunOptions) {
    this.title = title;
    this.pool = pool;
    this.patience = patience;
    this.route = route;
  }

  /** The device that carries a call: the actor's own, or one of the layer that the run is about. */
  async deviceFor(actor: Actor, { _: method }: tl.RpcMethod): Promise<MethodDevice> {
    if (!this.isTidying) this.lastMethod = method;
    if (this.route?.method !== method) return actor.device;
    this.#carrier = actor.isSignedIn ? await this.pool.layerDevice(actor.owner, this.route.layer) : actor.device;
    return this.#carrier;
  }

  called(actor: Actor, method: string): void {
    this.#calls.push({ by: actor.device, method });
  }

  watch(device: MethodDevice): void {
    this.#heardBefore.set(device, device.updates.length);
  }

  updatesOf({ device }: Actor): readonly tl.TypeUpdate[] {
    return device.updates.slice(this.#heardBefore.get(device) ?? 0);
  }

  /** A witness has to be another device than the one that wrote, and another method than the one that is proved. */
  writersSeenBy(witness: Actor, wrote: string | readonly string[], by: string): readonly string[] {
    const writers = typeof wrote === 'string' ? [wrote] : wrote;
    for (const method of writers) {
      this.mustHaveCalled(method);
      if (method === by) throw new Error(`${method} cannot be its own witness`);
      const callers = this.#calls.filter((call) => call.method === method);
      if (callers.length > 0 && callers.every((call) => call.by === witness.device)) {
        throw new Error(`${method} was called by the very device that is to witness it`);
      }
    }
    return writers;
  }

  mustHaveCalled(method: string): void {
    if (this.#calls.some((call) => call.method === method) || this.pool.hasCalled(method)) return;
    throw new Error(`${method} was not called`);
  }

  claim(method: string, kind: ProofKind, witness: string): void {
    const { client, layer } = this.#carrierOf(method);
    this.proofs.push({ method, kind, witness, check: this.title, client, layer });
  }

  #carrierOf(method: string): { readonly client: string; readonly layer: number } {
    if (this.route?.method === method && this.#carrier !== undefined) return this.#carrier;
    return { client: 'mtcute', layer: 227 };
  }
}
