export { Gateway } from './gateway.ts';
export type { GatewayParts } from './gateway-parts.ts';
export type { HttpHandler } from './http/http-server.ts';
export type { Peer } from './connection/peer.ts';
export { gatewayLimits, type GatewayLimits } from './limits.ts';
export { admitAll, admitBy, type Admit } from './rpc/admit.ts';
export { SaltSource } from './session/salts.ts';
export { KeyExchangeGate, keyExchangeGateLimits } from './key-exchange/gate.ts';
export { keepKeyIn } from './key-exchange/keep-key.ts';
