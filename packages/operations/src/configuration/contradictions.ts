import type { ParsedEnvironment } from './environment.ts';

type Rule = (environment: ParsedEnvironment) => string | undefined;

const wildcards = new Set(['0.0.0.0', '::', '']);

const rules: readonly Rule[] = [
  (e) =>
    (e.SUAKA_TLS_CERT === undefined) === (e.SUAKA_TLS_KEY === undefined)
      ? undefined
      : 'SUAKA_TLS_CERT and SUAKA_TLS_KEY belong together: set both, or neither.',
  (e) =>
    wildcards.has(e.SUAKA_HOST) && e.SUAKA_PUBLIC_HOST === undefined
      ? `SUAKA_HOST=${e.SUAKA_HOST} serves every address, so clients cannot be told which one to use: set SUAKA_PUBLIC_HOST.`
      : undefined,
  (e) =>
    e.SUAKA_PUBLIC_HOST !== undefined && wildcards.has(e.SUAKA_PUBLIC_HOST)
      ? 'SUAKA_PUBLIC_HOST must be an address that clients can connect to.'
      : undefined,
  (e) =>
    e.SUAKA_TEST_MODE && e.SUAKA_DC_ID > 9
      ? 'SUAKA_TEST_MODE=1 needs SUAKA_DC_ID from 1 to 9, since a test number holds the DC in one digit.'
      : undefined,
  (e) => (e.SUAKA_BUS.kind === 'local' ? undefined : 'SUAKA_BUS: this version has the local bus only.'),
];

/** What cannot hold at the same time, one sentence each, naming the variable to change. */
export const contradictions = (environment: ParsedEnvironment): string[] =>
  rules.flatMap((rule) => rule(environment) ?? []);
