import type { MinuteStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** What happened by the minute, over any engine. */
export const minuteStoreOver = (engine: Engine): MinuteStore => ({
  add: (minute) => engine.write('minutes.add', minute),
  between: (fromMinute, toMinute) => engine.read('minutes.between', { fromMinute, toMinute }),
  usual: (fromMinute, toMinute) => engine.read('minutes.usual', { fromMinute, toMinute }),
  records: () => engine.read('minutes.records', {}),
  removeBefore: (minute, limit) => engine.write('minutes.removeBefore', { minute, limit }),
});
