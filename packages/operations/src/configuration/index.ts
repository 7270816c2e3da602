export type * from './config.ts';
export { ConfigError } from './config-error.ts';
export { unknownNames, type Environment } from './environment.ts';
export { readConfig } from './read-config.ts';
