import { sendJson } from './answers.ts';
import type { Route } from './router.ts';

/** What a client needs to know to connect; the shape is part of the contract with scripts. */
export interface WellKnown {
  readonly name: string;
  readonly version: string;
  readonly dcId: number;
  readonly dcs: readonly {
    readonly id: number;
    readonly host: string;
    readonly port: number;
    readonly region: string;
  }[];
  readonly layer: number;
  readonly layers: readonly number[];
  /** PKCS#1 PEM. */
  readonly rsaPublicKey: string;
  /** Big-endian hex of the 64-bit value. */
  readonly rsaFingerprint: string;
  /** Where the Bot API is served; null where it is not. */
  readonly botApi: string | null;
  readonly testMode: boolean;
}

/** @param facts may be asked for before all is known, so they come from a function */
export const wellKnownRoute = (facts: () => WellKnown): Route => ({
  path: '/.well-known/suaka.json',
  methods: ['GET', 'HEAD', 'OPTIONS'],
  page: (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method === 'OPTIONS') response.writeHead(204, { 'Access-Control-Allow-Methods': 'GET' }).end();
    else sendJson(response, 200, facts());
  },
});
