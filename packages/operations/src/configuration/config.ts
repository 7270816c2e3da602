/** What a running server was told by its environment: typed, complete and free of contradictions. */
export interface Config {
  readonly listen: { readonly host: string; readonly port: number };
  /** What help.getConfig lists for this DC; absent parts are taken from the address that is served. */
  readonly publicAddress: { readonly host: string | undefined; readonly port: number | undefined };
  readonly tls: TlsFiles | undefined;
  readonly dataFolder: string;
  /** The folder of the installation's keys, which all nodes of an installation share. */
  readonly keysFolder: string;
  readonly dcId: number;
  readonly store: StoreChoice;
  readonly bus: BusChoice;
  readonly blobs: BlobsChoice;
  /** The ways in which codes reach people, the preferred one first; never empty. */
  readonly codes: readonly CodesChoice[];
  readonly testMode: boolean;
  /** Looks at the pages that messages lead to; off where the machine has no way out. */
  readonly linkPreviews: boolean;
  /** Addresses and subnets (10.0.0.0/8) whose PROXY header and X-Forwarded-For are believed. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: LogLevel;
}

export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

export type StoreChoice = { readonly kind: 'sqlite' } | { readonly kind: 'postgres'; readonly url: string };
export type BusChoice = { readonly kind: 'local' } | { readonly kind: 'nats'; readonly url: string };
export type BlobsChoice = { readonly kind: 'disk' } | { readonly kind: 's3'; readonly url: string };
export type CodesChoice =
  | { readonly kind: 'console' }
  | { readonly kind: 'webhook'; readonly url: string }
  /** A webhook of a provider that calls people and says the code. */
  | { readonly kind: 'call'; readonly url: string }
  | { readonly kind: 'smtp'; readonly url: string };

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
