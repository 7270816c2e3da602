/** The worker's door: every message of the page goes to the line. */
import { Line } from './line.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The worker's own scope, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { data: ToWorker }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const tell = (message: FromWorker) => scope.postMessage(message);

/** Random bytes of one proof. Source: core.telegram.org/api/srp */
const SECRET_BYTES = 256;

let line: Line | undefined;

/** The mathematics of passwords is loaded only where somebody has one. */
async function prove({ id, password, question }: Extract<ToWorker, { kind: 'prove' }>): Promise<FromWorker> {
  try {
    const { provePassword } = await import('./srp.ts');
    const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
    return { kind: 'result', id, result: provePassword(password, question, secret) };
  } catch (error) {
    return { kind: 'error', id, code: 400, name: error instanceof Error ? error.name : 'UNKNOWN' };
  }
}

function take(message: ToWorker): void {
  switch (message.kind) {
    case 'start':
      line = new Line({ origin: message.origin, tell });
      break;
    case 'call':
      void line?.call(message.id, message.request);
      break;
    case 'prove':
      void prove(message).then(tell);
      break;
    case 'place':
      void line?.findPlace(message.phone).then((place) => tell({ kind: 'result', id: message.id, result: place }));
      break;
    case 'retry':
      line?.retry();
      break;
    case 'signed-in':
      void line
        ?.setSignedIn(message.isSignedIn)
        .then(() => tell({ kind: 'result', id: message.id, result: undefined }));
      break;
  }
}

scope.addEventListener('message', (event) => take(event.data));
