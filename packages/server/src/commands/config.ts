import { readFileSync } from 'node:fs';
import { usageExitCode, type Command } from '../command-line.ts';
import { askServer, operatorName } from '../operator/operator-client.ts';
import type { OperatorRequest } from '../operator/requests.ts';

const usage = `Usage: suaka config show                      every limit that can be changed live
       suaka config plan FILE                 what a file would change
       suaka config apply FILE [--within S]   put it in force; taken back after S seconds unless confirmed
       suaka config confirm                   keep what was applied
       suaka config rollback                  take it back now
A file is JSON: { "section": { "key": number } }; what it does not name has its default.`;

/** Shows and changes the limits of the server that serves from the data folder. */
export const config: Command = async (args, environment) => {
  const request = requestOf(args);
  if (typeof request !== 'string') return await askServer(request, environment);
  console.error(request);
  return usageExitCode;
};

/** @returns the usage, or what is wrong with a file, where there is nothing to ask */
function requestOf([verb, file, option, seconds]: readonly string[]): OperatorRequest | string {
  const by = operatorName();
  if (verb === 'show') return { do: 'config show' };
  if (verb === 'confirm' || verb === 'rollback') return { do: `config ${verb}`, by };
  if ((verb !== 'plan' && verb !== 'apply') || file === undefined) return usage;
  if (option !== undefined && (option !== '--within' || !(Number(seconds) > 0))) return usage;
  const text = textOf(file);
  if (text === undefined) return `suaka: ${file} cannot be read.`;
  if (verb === 'plan') return { do: 'config plan', text };
  return { do: 'config apply', text, by, ...(option === undefined ? {} : { withinS: Number(seconds) }) };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
