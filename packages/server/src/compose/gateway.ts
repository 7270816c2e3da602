import { channelPushOf, handlers, pushOf, type Services } from '@suaka/api';
import type { Bus, BusMessage, Clock } from '@suaka/domain';
import { nodeCompression } from '@suaka/compression-node';
import {
  Gateway,
  admitBy,
  type GatewayLimits,
  type HttpHandler,
  type KeyExchangeServer,
  type SaltSource,
} from '@suaka/gateway';
import { MessageCipher, type Crypto } from '@suaka/mtproto';
import { createServerSession } from '@suaka/mtproto/session';
import type { Admission } from '@suaka/operations/admission';
import type { Config } from '@suaka/operations/configuration';
import type { Logger, Metrics } from '@suaka/operations/telemetry';
import { secureContextOf } from './secure-context.ts';

export interface GatewayComposition {
  readonly config: Config;
  readonly clock: Clock;
  readonly services: Services;
  readonly bus: Bus<BusMessage>;
  readonly crypto: Crypto;
  readonly keyExchange: KeyExchangeServer;
  readonly admission: Admission;
  readonly limits: GatewayLimits;
  readonly salts: SaltSource;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly onHttpRequest: HttpHandler;
}

/** The gateway over everything else. */
export function composeGateway(parts: GatewayComposition): Gateway {
  const { config, clock, services, bus, crypto, keyExchange, admission, salts, log, metrics, onHttpRequest } = parts;
  return new Gateway({
    clock,
    random: services.random,
    defer: (run) => void setImmediate(run),
    log,
    metrics,
    limits: parts.limits,
    crypto,
    cipher: new MessageCipher(crypto, 'server'),
    keys: services.keys,
    keyExchange,
    salts,
    createSession: (options) => createServerSession(options, { compression: nodeCompression }),
    handlers,
    services,
    admit: admitBy(admission),
    bus,
    render: (userId, message) => pushOf(userId, message, services),
    renderChannel: (channelId, message) => channelPushOf(channelId, message, services),
    channelsOf: (userId) => services.messages.chatStore.channelsOf(userId),
    presence: services.presence,
    trustedProxies: config.trustedProxies,
    secureContext: secureContextOf(config),
    countsLoopback: !config.testMode,
    onHttpRequest,
  });
}
