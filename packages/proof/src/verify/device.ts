import type { MethodName, Params, Result, Tl } from '@suaka/tl';

/** One signed-in device of a person: a live session over a real socket. */
export interface Device {
  readonly userId: number;
  call<M extends MethodName>(request: Params<M>): Promise<Result<M>>;
  /** What was pushed since the last call, oldest first. */
  takeUpdates(): Tl<'Updates'>[];
}
