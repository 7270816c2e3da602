export {
  ClientKeyExchange,
  KeyExchangeFault,
  type ClientKeyExchangeOptions,
  type ClientKeyExchangeOutcome,
  type ClientKeyExchangeStep,
} from './client-key-exchange.ts';
export { factorize } from './factorize.ts';
export { defaultHalfOpenLimits, type HalfOpenLimits } from './half-open-exchanges.ts';
export type { RsaPadding } from './seal-inner-data.ts';
export type { ServerExchangeContext } from './server-exchange.ts';
export { ServerKeyExchange } from './server-key-exchange.ts';
export type * from './types.ts';
