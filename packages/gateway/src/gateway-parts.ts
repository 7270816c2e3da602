import type { SecureContext } from 'node:tls';
import type { ChannelPush, Handler, Services } from '@suaka/api';
import type { Bus, BusMessage, Clock, PeerId, Random, UserId } from '@suaka/domain';
import type { Crypto } from '@suaka/mtproto';
import type { ServerSession, SessionOptions } from '@suaka/mtproto/session';
import type { Logger, Metrics } from '@suaka/operations';
import type { MethodName, Tl } from '@suaka/tl';
import type { HttpHandler } from './http/http-server.ts';
import type { GatewayLimits } from './limits.ts';
import type { KeyDirectory, KeyExchangeServer, MessageCipher } from './ports.ts';
import type { Admit } from './rpc/admit.ts';
import type { Defer } from './session/flusher.ts';
import type { SaltSource } from './session/salts.ts';

/** What a gateway is put together from. */
export interface GatewayParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly defer: Defer;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly limits: GatewayLimits;
  readonly crypto: Crypto;
  readonly cipher: MessageCipher;
  readonly keys: KeyDirectory;
  readonly keyExchange: KeyExchangeServer;
  readonly salts: SaltSource;
  readonly createSession: (options: SessionOptions) => ServerSession;
  readonly handlers: ReadonlyMap<MethodName, Handler>;
  readonly services: Services;
  readonly admit: Admit;
  readonly bus: Bus<BusMessage>;
  /** What a user is told for a message on the bus; undefined where nothing. */
  readonly render: (userId: UserId, message: BusMessage) => Promise<Tl<'Updates'> | undefined>;
  /** What those who are in a channel are told for a message on the bus about its box. */
  readonly renderChannel: (channelId: PeerId, message: BusMessage) => Promise<ChannelPush | undefined>;
  /** The channels that a user is in. */
  readonly channelsOf: (userId: UserId) => Promise<readonly PeerId[]>;
  readonly presence: { disconnected(userId: UserId): void };
  readonly trustedProxies: readonly string[];
  readonly secureContext: SecureContext | undefined;
  /** False in test mode, where a machine may talk to itself as much as it likes. */
  readonly countsLoopback: boolean;
  /** Every HTTP request that is not MTProto. */
  readonly onHttpRequest: HttpHandler;
}
