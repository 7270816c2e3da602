import type { Caller, Handler, Services } from '@suaka/api';
import { RpcError, rpcError, type Clock, type KeyRecord } from '@suaka/domain';
import type { Logger, Metrics } from '@suaka/operations';
import { CANONICAL_LAYER, decodeRequest, encodeResult, TlError, type AnyRequest, type MethodName } from '@suaka/tl';
import type { GatewayLimits } from '../limits.ts';
import type { KeyDirectory } from '../ports.ts';
import type { Flusher } from '../session/flusher.ts';
import { layerOfKey } from '../session/key-entry.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { Admit } from './admit.ts';
import type { AfterQueue } from './after-queue.ts';
import { callerOf, ownerOf } from './caller.ts';
import { servedLayer } from './layer.ts';
import { RequestMetrics } from './request-metrics.ts';
import { unwrap, type Wrapping } from './unwrap.ts';

export interface DispatcherParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly limits: GatewayLimits;
  readonly keys: KeyDirectory;
  readonly flusher: Flusher;
  readonly handlers: ReadonlyMap<MethodName, Handler>;
  readonly services: Services;
  readonly admit: Admit;
  readonly afterQueue: AfterQueue;
  /** The session may want updates from now on, or no longer. */
  readonly onRequest: (session: LiveSession) => void;
}

/** The method that a temporary key calls before anything is known of its layer. */
const beforeLayer: ReadonlySet<string> = new Set<MethodName>(['auth.bindTempAuthKey']);

const fileLane = 6;

/** Turns RPC queries into calls of handlers, and what they return into answers. */
export class Dispatcher {
  private readonly parts: DispatcherParts;
  private readonly metrics: RequestMetrics;
  private running = 0;

  constructor(parts: DispatcherParts) {
    this.parts = parts;
    this.metrics = new RequestMetrics(parts.metrics);
  }

  /** Requests that are being worked on, in all sessions. */
  get inFlight(): number {
    return this.running;
  }

  /** Works on a query and answers it through its session. Never throws and never rejects. */
  request(session: LiveSession, msgId: bigint, body: Uint8Array): void {
    session.inFlight += 1;
    this.running += 1;
    const call: RunningCall = { session, msgId, method: 'unknown', isDense: false };
    this.work(call, body).then(
      (answer) => this.finish(call, 'ok', () => session.server.answer(msgId, answer, call.isDense)),
      (error: unknown) => {
        const { code, message, row } = this.errorOf(error, call);
        this.finish(call, row, () => session.server.answerError(msgId, code, message));
      },
    );
  }

  private finish({ session, msgId, method }: RunningCall, outcome: string, answer: () => void): void {
    session.inFlight -= 1;
    this.running -= 1;
    answer();
    this.metrics.answered(method, outcome);
    this.parts.afterQueue.settled(session, msgId, outcome === 'ok');
    this.parts.onRequest(session);
    this.parts.flusher.mark(session);
    session.carrier?.eased();
  }

  private async work(call: RunningCall, body: Uint8Array): Promise<Uint8Array> {
    const { session } = call;
    const { request, wrapping } = unwrap(decode(body), this.parts.limits.wrapperDepthMax);
    call.method = request._;
    const owner = session.key.owner ?? (await ownerOf(session.key, this.parts.keys));
    const layer = this.layerOf(session, owner, request, wrapping);
    session.wantsUpdates = !wrapping.withoutUpdates || (session.hasAsked && session.wantsUpdates);
    session.hasAsked = true;
    if (wrapping.after.length > 0) {
      await this.parts.afterQueue.waitFor(session, wrapping.after, this.parts.clock.nowMs());
    }
    const handler = this.parts.handlers.get(request._);
    if (handler === undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    call.isDense = handler.lane === fileLane;
    const caller = callerOf(session, owner, layer);
    if (handler.allow === 'user') refuseStrangers(session.key.record, owner);
    return encodeResult(request._, (await this.run(handler, call.msgId, caller, request)) as never, layer);
  }

  /** Runs a handler once the lanes let it. */
  private async run(handler: Handler, msgId: bigint, caller: Caller, request: AnyRequest): Promise<unknown> {
    const { admit, clock, services } = this.parts;
    const lane = admit.laneOf(handler.lane, caller);
    const turn = admit.enter(lane, caller);
    // Without a wait there is no promise, and none should be made: this is every message's way.
    if (turn !== undefined) await turn;
    const startedMs = clock.nowMs();
    try {
      const result = await handler.run({ caller, msgId, services }, request);
      if (request._ === 'auth.signUp') admit.born(caller);
      return result;
    } finally {
      const tookMs = clock.nowMs() - startedMs;
      admit.left(lane, tookMs);
      this.metrics.took(handler.lane, tookMs / 1000);
    }
  }

  /** Keeps what the wrappers announced, and says in which layer the answer goes out. */
  private layerOf(session: LiveSession, owner: KeyRecord | undefined, request: AnyRequest, wrapping: Wrapping): number {
    const { keys } = this.parts;
    const { record } = session.key;
    if (wrapping.layer !== undefined) servedLayer(wrapping.layer);
    if (wrapping.layer !== undefined || wrapping.device !== undefined) {
      const layer = wrapping.layer ?? record.layer;
      keys.announce(record, layer, wrapping.device);
      if (owner !== undefined && owner !== record) keys.announce(owner, layer, wrapping.device);
    }
    keys.see(owner ?? record, session.peer.address);
    const known = layerOfKey(session.key);
    return known === 0 && beforeLayer.has(request._) ? CANONICAL_LAYER : servedLayer(known);
  }

  private errorOf(error: unknown, { method, session }: RunningCall): { code: number; message: string; row: string } {
    if (error instanceof RpcError) return error;
    if (error instanceof TlError) {
      return error.unknownId === undefined ? rpcError('INPUT_FETCH_ERROR') : rpcError('INPUT_METHOD_INVALID');
    }
    this.parts.log.error({ err: error, method, layer: session.key.record.layer }, 'a request failed');
    return rpcError('INTERNAL');
  }
}

interface RunningCall {
  readonly session: LiveSession;
  readonly msgId: bigint;
  method: string;
  /** Its answer is bytes of a file, which are compressed already as a rule: trying costs more than sending them. */
  isDense: boolean;
}

function decode(body: Uint8Array): AnyRequest {
  try {
    return decodeRequest(body);
  } catch (error) {
    if (error instanceof TlError) throw error;
    // What a hostile request makes the decoder stumble over is still the request's fault.
    if (error instanceof RangeError) throw new TlError(error.message);
    throw error;
  }
}

/** @throws RpcError where the key is not signed in */
function refuseStrangers(record: KeyRecord, owner: KeyRecord | undefined): asserts owner is KeyRecord {
  if (owner === undefined) throw rpcError('AUTH_KEY_PERM_EMPTY');
  if (owner.isRevoked || record.isRevoked) throw rpcError('SESSION_REVOKED');
  if (owner.userId === undefined) throw rpcError('AUTH_KEY_UNREGISTERED');
}
