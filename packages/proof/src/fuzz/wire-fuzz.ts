/** `node wire-fuzz.ts [count] [seed]`: the long fuzz of the wire, 100,000 inputs of each kind unless told. */
import { fuzzExchanges } from './fuzz-exchanges.ts';
import { fuzzMessages } from './fuzz-messages.ts';
import type { FuzzTally } from './fuzz-options.ts';
import { fuzzStreams } from './fuzz-streams.ts';

const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const print = (what: string, tally: FuzzTally): void =>
  console.log(`${what}: ${tally.count} inputs from seed ${seed}, ${tally.refusedCount} refused`);

print('streams', fuzzStreams({ seed, count }));
print('handshakes', await fuzzExchanges({ seed, count }));
print('messages', fuzzMessages({ seed, count }));
