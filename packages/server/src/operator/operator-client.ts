import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { userInfo } from 'node:os';
import { ConfigError, readConfig, type Environment } from '@suaka/operations/configuration';
import { socketOf, type OperatorAnswer, type OperatorRequest } from './requests.ts';

const answerMs = 15_000;

/** Who asks, for the audit. */
export const operatorName = (): string => userInfo().username.slice(0, 64);

/** Asks the server that serves from the environment's data folder, and prints what it says. @returns the exit code */
export async function askServer(request: OperatorRequest, environment: Environment): Promise<number> {
  try {
    const { isOk, lines } = await ask(socketOf(readConfig(environment).dataFolder), request);
    for (const line of lines) (isOk ? console.log : console.error)(line);
    return isOk ? 0 : 1;
  } catch (error) {
    console.error(`suaka: ${error instanceof ConfigError ? error.message : reasonOf(error)}`);
    return 1;
  }
}

async function ask(path: string, request: OperatorRequest): Promise<OperatorAnswer> {
  const socket = connect(path);
  socket.setTimeout(answerMs, () => socket.destroy(new Error('the server does not answer')));
  await once(socket, 'connect');
  socket.write(`${JSON.stringify(request)}\n`);
  return JSON.parse(await text(socket)) as OperatorAnswer;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const isAway = code === 'ENOENT' || code === 'ECONNREFUSED';
  return isAway ? 'no server serves from this data folder (SUAKA_DATA)' : message;
}
