import type { BoxStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** The message boxes over any engine. */
export const boxStoreOver = (engine: Engine): BoxStore => ({
  append: (append) => engine.write('boxes.append', append),
  edit: (edit) => engine.write('boxes.edit', edit),
  delete: (deletion) => engine.write('boxes.delete', deletion),
  deleteHistory: (deletion) => engine.write('boxes.deleteHistory', deletion),
  readChannel: (reading) => engine.write('boxes.readChannel', reading),
  readHistory: (reading) => engine.write('boxes.readHistory', reading),
  readDates: (query) => engine.read('boxes.readDates', query),
  head: (boxId) => engine.read('boxes.head', { boxId }),
  messages: (boxId, ids) => engine.read('boxes.messages', { boxId, ids }),
  history: (window) => engine.read('boxes.history', window),
  eventsAfter: (boxId, pts, limit) => engine.read('boxes.eventsAfter', { boxId, pts, limit }),
  stateEventsSince: (boxId, date, limit) => engine.read('boxes.stateEventsSince', { boxId, date, limit }),
  forgetStateEvents: (before, rowsMax) => engine.write('boxes.forgetStateEvents', { before, rowsMax }),
  recordStateEvent: (boxId, date, event) => engine.write('boxes.recordStateEvent', { boxId, date, event }),
});
