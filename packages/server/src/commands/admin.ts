import { usageExitCode, type Command } from '../command-line.ts';
import { askServer, operatorName } from '../operator/operator-client.ts';

/** Prints a link to the console that can be opened once, within five minutes. */
export const admin: Command = async ([verb], environment) => {
  if (verb === 'link') return await askServer({ do: 'admin link', by: operatorName() }, environment);
  console.error('Usage: suaka admin link');
  return usageExitCode;
};
