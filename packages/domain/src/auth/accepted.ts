import { rpcError } from '../errors/rpc-error.ts';
import { isRefusal, type Refusal } from '../ports/sign-in-store.ts';

/** What the store answered, unless it refused: then the refusal as the error that the client sees. */
export function accepted<Answer>(answer: Answer): Exclude<Answer, Refusal> {
  if (typeof answer === 'object' && answer !== null && isRefusal(answer)) throw rpcError(answer.error, answer.waitS);
  return answer as Exclude<Answer, Refusal>;
}
