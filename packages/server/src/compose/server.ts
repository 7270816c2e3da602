import {
  ArrivalJob,
  arrivalLimits,
  ensureServiceAccount,
  PeriodicWork,
  PollJob,
  ScheduledJob,
  startClearing,
  startExpiring,
  startCollecting,
  type BusMessage,
  type Clock,
  type PageFetcher,
} from '@suaka/domain';
import { LocalBus } from '@suaka/bus-local';
import { NodeCrypto } from '@suaka/crypto-node';
import { SaltSource } from '@suaka/gateway';
import type { Config } from '@suaka/operations/configuration';
import { MinuteRecorder } from '@suaka/operations/growth';
import { Health } from '@suaka/operations/health';
import { WindowCounter } from '@suaka/operations/limits';
import { Metrics, observeAdmission, type Logger } from '@suaka/operations/telemetry';
import { pageFetcher } from '@suaka/link-previews';
import { hmacMac, SystemRandom, systemClock } from '@suaka/system';
import { composeAdmission } from './admission.ts';
import { codesRoute, composeDelivery } from './code-delivery.ts';
import { composeFiles } from './files.ts';
import { composeGateway } from './gateway.ts';
import { composeOperating } from './operating.ts';
import { adminRoutes } from '../http/admin.ts';
import { growthRoutes } from '../http/growth.ts';
import { statusRoutes } from '../http/status.ts';
import { pageFileRoutes } from '../pages/page-files.ts';
import { installationOf, urlOf, wellKnownOf } from './installation.ts';
import { composeKeyExchange, composeKeyPool, keyWorkers } from './key-exchange.ts';
import { openKeys } from './open-keys.ts';
import { passwordCryptoOver } from './password-crypto.ts';
import type { Stores } from './open-store.ts';
import { composePages } from './pages.ts';
import { composeSearch } from './search.ts';
import { composeServices } from './services.ts';
import { tourRoute } from '../http/tour.ts';
import { waitingRoomQuestions, waitingRoomRoute } from '../http/waiting-room.ts';
import { listenOn } from './listen.ts';

/** A server that serves. */
export interface RunningServer {
  /** What a person opens. */
  readonly url: string;
  readonly port: number;
  /** The page with the codes, where they go to the console. */
  readonly codesUrl: string | undefined;
  /** Takes nothing new, answers what runs, makes everything durable and closes. */
  stop(): Promise<void>;
}

export interface ServerParts {
  readonly config: Config;
  readonly log: Logger;
  /** Opened beside all else, since their writer takes as long to start as the rest of the house. */
  readonly stores: Promise<Stores>;
  /** Settles where nothing can be stored any more. */
  readonly fault: Promise<Error>;
  /** What the house has around it; a proof gives it a clock that it can move, and pages of its own. */
  readonly clock?: Clock;
  readonly fetcher?: PageFetcher;
}

/**
 * The composition root: puts the house together over its stores and listens.
 * @throws ConfigError for what the person who started it can mend
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, log, stores: opening, fault } = parts;
  const clock = systemClock;
  // Of what is stored and judged; the protocol's own time stays that of the machine.
  const houseClock = parts.clock ?? clock;
  const random = new SystemRandom();
  const crypto = new NodeCrypto();
  const health = new Health();
  const metrics = new Metrics();
  metrics.collectProcess();
  const bus = new LocalBus<BusMessage>({ onFault: (err) => log.error({ err }, 'a receiver on the bus failed') });
  const installation = installationOf(config);
  const isTls = config.tls !== undefined;
  const ownUrl = () => urlOf(installation.publicHost, installation.publicPort, isTls);
  const operating = await composeOperating({ config, clock, log, url: ownUrl });
  const { limits } = operating.settings;
  const {
    delivery,
    page,
    snapshot: codes,
  } = await composeDelivery({ config, clock, random, log, limits: limits.failover });
  const stores = await opening;
  void fault.then(() => health.add('store', () => 'the writer has ended'));
  const { serverKey, seal, saltSecret, referenceSecret, waitingSecret } = await openKeys(
    config.keysFolder,
    crypto,
    stores.authKeys,
  );
  const pool = composeKeyPool(serverKey);
  const passwordCrypto = passwordCryptoOver(crypto, pool);
  const keyQueue = () => ({ length: pool.queueLength, workers: keyWorkers });
  const admission = await composeAdmission({ clock, random, log, stores, keyQueue, limits });
  const { files, close: closeFiles } = await composeFiles({
    config,
    clock: houseClock,
    random,
    bus,
    store: stores.files,
    referenceSecret,
  });
  const searchIndex = composeSearch(config, stores, metrics, log);
  const services = composeServices({
    clock: houseClock,
    random,
    bus,
    crypto,
    seal,
    stores,
    delivery,
    installation,
    passwordCrypto,
    pageFetcher: config.linkPreviews ? (parts.fetcher ?? pageFetcher()) : undefined,
    files,
    searchIndex,
    waitingRoom: admission.waitingRoom,
    limits: limits.accounts,
  });
  await ensureServiceAccount(services.accounts, { clock: houseClock, random });
  const salts = new SaltSource(saltSecret, clock);
  const { exchange, gate } = composeKeyExchange({
    clock,
    crypto,
    keys: services.keys,
    salts,
    serverKey,
    pool,
    room: admission.room,
    countsLoopback: !config.testMode,
  });
  const shown = {
    admission: admission.admission,
    room: admission.room,
    codes,
    minutes: stores.minutes,
    nowMs: () => houseClock.nowMs(),
  };
  // The gateway is made after the pages that it serves.
  const counted = { active: () => 0 };
  const onHttpRequest = composePages({
    health,
    metrics,
    log,
    wellKnown: () => wellKnownOf(installation, serverKey),
    more: [
      ...(page === undefined ? [] : [codesRoute(page)]),
      tourRoute,
      ...adminRoutes({ links: operating.adminLinks, isTls }),
      ...pageFileRoutes(),
      ...statusRoutes(shown),
      ...growthRoutes({ ...shown, links: operating.adminLinks, active: () => counted.active() }),
      waitingRoomRoute({
        room: admission.room,
        mac: hmacMac(waitingSecret),
        installation,
        questions: new WindowCounter(clock, waitingRoomQuestions.perBlock, waitingRoomQuestions.blocksMax),
      }),
    ],
  });
  const gateway = composeGateway({
    config,
    clock,
    services,
    bus,
    crypto,
    keyExchange: exchange,
    admission: admission.admission,
    limits: limits.gateway,
    salts,
    log,
    metrics,
    onHttpRequest,
  });
  metrics.observe(gateway);
  counted.active = () => gateway.counts.users;
  observeAdmission(metrics.registry, { admission: admission.admission, room: admission.room, keyExchange: gate });
  const port = await listenOn(gateway, config.listen);
  installation.publicPort = config.publicAddress.port ?? port;
  services.presence.start();
  const periodicWork = new PeriodicWork(services.life).start();
  const sending = new ScheduledJob(services).start();
  const arriving = new ArrivalJob({
    clock: houseClock,
    bus,
    store: stores.arrivals,
    limits: arrivalLimits,
    isCalm: () => admission.admission.isOpen,
  }).start();
  const recorder = new MinuteRecorder({
    clock: houseClock,
    store: stores.minutes,
    sources: { ...shown, active: counted.active, signUpsTotal: () => metrics.answeredTotal('auth.signUp') },
    onFault: (err) => log.error({ err }, 'a minute of the growth page was not written down'),
  }).start();
  const expiring = startExpiring({ ...services.messages, ttl: stores.ttl });
  const closing = new PollJob({ ...services.messages, pollNews: services.pollNews }).start();
  const clearing = startClearing({ clock: houseClock, stores, limits: limits.accounts.clearing });
  const collecting = startCollecting(services.files);
  await operating.listen();
  health.started();
  // Not waited for: whoever asks for the drawings first waits for them.
  services.stickers.art().catch((err: unknown) => log.error({ err }, 'the drawings could not be stored'));
  return {
    url: ownUrl(),
    port,
    codesUrl: page === undefined ? undefined : urlOf(config.listen.host, port, isTls).replace(/\/$/u, page.link),
    stop: async () => {
      health.draining();
      operating.stop();
      await gateway.drain();
      clearing.cancel();
      sending.cancel();
      closing.cancel();
      arriving.cancel();
      expiring.cancel();
      collecting.cancel();
      periodicWork.cancel();
      services.presence.stop();
      await services.presence.flush();
      await services.keys.flush();
      await services.messages.postCounts.flush();
      await recorder.stop();
      await admission.stop();
      closeFiles();
      await searchIndex.close();
      await Promise.all([stores.engine.close(), pool.close()]);
    },
  };
}
