import type { Clock, Random } from '@suaka/domain';

/** Everything a handler may use, put together by the composition root. */
export interface Services {
  readonly clock: Clock;
  readonly random: Random;
}
