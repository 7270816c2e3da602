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

let line: Line | undefined;

function take(message: ToWorker): void {
  switch (message.kind) {
    case 'start':
      line = new Line({ origin: message.origin, tell });
      break;
    case 'call':
      void line?.call(message.id, message.request);
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
