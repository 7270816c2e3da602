import * as v from 'valibot';
import { logLevels } from './config.ts';
import { choice } from './choice.ts';
import { listOfChoices } from './list-of-choices.ts';
import { listOfSubnets } from './subnet.ts';

/** The variables of a process, as given; names and meanings are those of the README's table. */
export type Environment = Readonly<Record<string, string | undefined>>;

const integer = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,5}$/u, `must be a whole number from ${min} to ${max}`),
    v.transform(Number),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`),
  );
const flag = v.pipe(
  v.picklist(['0', '1'], 'must be 0 or 1'),
  v.transform((text) => text === '1'),
);
const text = v.string();

/** One variable each; what holds between several of them is in contradictions.ts. */
export const environmentSchema = v.object({
  SUAKA_HOST: v.optional(text, '127.0.0.1'),
  SUAKA_PORT: v.optional(integer(0, 65_535), '8443'),
  SUAKA_PUBLIC_HOST: v.optional(text),
  SUAKA_PUBLIC_PORT: v.optional(integer(1, 65_535)),
  SUAKA_TLS_CERT: v.optional(text),
  SUAKA_TLS_KEY: v.optional(text),
  SUAKA_DATA: v.optional(text, './data'),
  SUAKA_KEYS: v.optional(text),
  SUAKA_DC_ID: v.optional(integer(1, 99), '2'),
  SUAKA_STORE: v.optional(choice({ 'sqlite:': 'sqlite' }, { postgres: 'postgres', postgresql: 'postgres' }), 'sqlite:'),
  SUAKA_BUS: v.optional(choice({ local: 'local' }, { nats: 'nats' }), 'local'),
  SUAKA_BLOBS: v.optional(choice({ disk: 'disk' }, { s3: 's3' }), 'disk'),
  SUAKA_CODES: v.optional(
    listOfChoices({ console: 'console' }, { webhook: 'webhook', call: 'call', smtp: 'smtp' }),
    'console',
  ),
  SUAKA_TEST_MODE: v.optional(flag, '0'),
  SUAKA_LINK_PREVIEWS: v.optional(flag, '0'),
  SUAKA_TRUSTED_PROXIES: v.optional(listOfSubnets, ''),
  SUAKA_LOG_LEVEL: v.optional(v.picklist(logLevels, `must be one of ${logLevels.join(', ')}`), 'info'),
});
export type ParsedEnvironment = v.InferOutput<typeof environmentSchema>;

/** Names that begin with SUAKA_ but mean nothing here: most often a slip of the pen. */
export function unknownNames(environment: Environment): string[] {
  return Object.keys(environment).filter((name) => name.startsWith('SUAKA_') && !(name in environmentSchema.entries));
}
