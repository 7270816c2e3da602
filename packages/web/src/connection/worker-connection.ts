/** The page's end of the line: it hands requests to the worker that speaks MTProto. */
import type { MethodName, Requests, Results, TypeUpdates } from '../codec/generated/types.ts';
import { ConnectionLostError, RpcError, type Connection, type ConnectionStatus } from './connection.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { PasswordAnswer, PasswordQuestion } from './srp.ts';
import type { Place } from './waiting-room.ts';

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** What is needed of a Worker. */
export interface Port {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void;
}

class Listeners<T> {
  private readonly all = new Set<(value: T) => void>();

  add(listener: (value: T) => void): () => void {
    this.all.add(listener);
    return () => this.all.delete(listener);
  }

  tell(value: T): void {
    for (const listener of this.all) listener(value);
  }
}

/** A connection through a worker, which it starts. */
export class WorkerConnection implements Connection {
  private readonly port: Port;
  private readonly waiting = new Map<number, Waiting>();
  private readonly updates = new Listeners<TypeUpdates>();
  private readonly statuses = new Listeners<ConnectionStatus>();
  private readonly signedOut = new Listeners<undefined>();
  private status: ConnectionStatus = { phase: 'connecting' };
  private lastId = 0;

  constructor(port: Port, origin: string) {
    this.port = port;
    port.addEventListener('message', (event) => this.take(event.data));
    port.postMessage({ kind: 'start', origin });
  }

  call<M extends MethodName>(request: Requests[M] & { _: M }): Promise<Results[M]> {
    return this.wait((id) => ({ kind: 'call', id, request }));
  }

  provePassword(password: string, question: PasswordQuestion): Promise<PasswordAnswer> {
    return this.wait((id) => ({ kind: 'prove', id, password, question }));
  }

  findPlace(phone: string): Promise<Place | undefined> {
    return this.wait((id) => ({ kind: 'place', id, phone }));
  }

  setSignedIn(isSignedIn: boolean): Promise<void> {
    return this.wait((id) => ({ kind: 'signed-in', id, isSignedIn }));
  }

  onUpdates(listener: (updates: TypeUpdates) => void): () => void {
    return this.updates.add(listener);
  }

  onStatus(listener: (status: ConnectionStatus) => void): () => void {
    listener(this.status);
    return this.statuses.add(listener);
  }

  onSignedOut(listener: () => void): () => void {
    return this.signedOut.add(listener);
  }

  retryNow(): void {
    this.port.postMessage({ kind: 'retry' });
  }

  private wait<T>(messageOf: (id: number) => ToWorker): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.lastId += 1;
      this.waiting.set(this.lastId, { resolve, reject });
      this.port.postMessage(messageOf(this.lastId));
    });
  }

  private take(message: FromWorker): void {
    switch (message.kind) {
      case 'updates':
        this.updates.tell(message.updates);
        break;
      case 'status':
        this.status = message.status;
        this.statuses.tell(message.status);
        break;
      case 'signed-out':
        this.signedOut.tell(undefined);
        break;
      default: {
        const waiting = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.kind === 'result') waiting?.resolve(message.result as never);
        else if (message.kind === 'error') waiting?.reject(new RpcError(message.code, message.name));
        else waiting?.reject(new ConnectionLostError());
      }
    }
  }
}
