import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type Config } from '@suaka/operations/configuration';
import {
  StoreInUse,
  accountStoreOver,
  arrivalStoreOver,
  authKeyStoreOver,
  boxStoreOver,
  chatStoreOver,
  contactStoreOver,
  dialogStoreOver,
  extraStoreOver,
  factStoresOver,
  fileStoreOver,
  folderStoreOver,
  minuteStoreOver,
  notifyStoreOver,
  pollStoreOver,
  savedStoreOver,
  ttlStoreOver,
  webPageStoreOver,
  scheduledStoreOver,
  searchStoreOver,
  securityStoreOver,
  signInStoreOver,
  stickerStoreOver,
  vouchStoreOver,
  waitingPlaceStoreOver,
  type Engine,
} from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';

/** The stores of the domain, over one engine. */
export interface Stores {
  readonly engine: Engine;
  readonly accounts: ReturnType<typeof accountStoreOver>;
  readonly arrivals: ReturnType<typeof arrivalStoreOver>;
  readonly authKeys: ReturnType<typeof authKeyStoreOver>;
  readonly boxes: ReturnType<typeof boxStoreOver>;
  readonly chats: ReturnType<typeof chatStoreOver>;
  readonly contacts: ReturnType<typeof contactStoreOver>;
  readonly dialogs: ReturnType<typeof dialogStoreOver>;
  readonly extras: ReturnType<typeof extraStoreOver>;
  readonly facts: ReturnType<typeof factStoresOver>;
  readonly files: ReturnType<typeof fileStoreOver>;
  readonly folders: ReturnType<typeof folderStoreOver>;
  readonly minutes: ReturnType<typeof minuteStoreOver>;
  readonly notify: ReturnType<typeof notifyStoreOver>;
  readonly polls: ReturnType<typeof pollStoreOver>;
  readonly ttl: ReturnType<typeof ttlStoreOver>;
  readonly webPages: ReturnType<typeof webPageStoreOver>;
  readonly saved: ReturnType<typeof savedStoreOver>;
  readonly scheduled: ReturnType<typeof scheduledStoreOver>;
  readonly search: ReturnType<typeof searchStoreOver>;
  readonly security: ReturnType<typeof securityStoreOver>;
  readonly stickers: ReturnType<typeof stickerStoreOver>;
  readonly signIn: ReturnType<typeof signInStoreOver>;
  readonly vouches: ReturnType<typeof vouchStoreOver>;
  readonly waitingPlaces: ReturnType<typeof waitingPlaceStoreOver>;
}

/** The file of the embedded store. */
export const storeFileOf = ({ dataFolder }: Config): string => join(dataFolder, storeFileName);

const storeFileName = 'suaka.db';

/**
 * Opens the store that the configuration names and brings it up to date.
 * @param onFault told of a fault after which nothing can be stored any more
 * @throws ConfigError where another process has it, or it cannot be reached
 */
export async function openStores(config: Config, onFault: (fault: Error) => void): Promise<Stores> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const engine = await openEngine(config, onFault);
  return {
    engine,
    accounts: accountStoreOver(engine),
    arrivals: arrivalStoreOver(engine),
    authKeys: authKeyStoreOver(engine),
    boxes: boxStoreOver(engine),
    chats: chatStoreOver(engine),
    contacts: contactStoreOver(engine),
    dialogs: dialogStoreOver(engine),
    extras: extraStoreOver(engine),
    facts: factStoresOver(engine),
    files: fileStoreOver(engine),
    folders: folderStoreOver(engine),
    minutes: minuteStoreOver(engine),
    notify: notifyStoreOver(engine),
    polls: pollStoreOver(engine),
    ttl: ttlStoreOver(engine),
    webPages: webPageStoreOver(engine),
    saved: savedStoreOver(engine),
    scheduled: scheduledStoreOver(engine),
    search: searchStoreOver(engine),
    security: securityStoreOver(engine),
    stickers: stickerStoreOver(engine),
    signIn: signInStoreOver(engine),
    vouches: vouchStoreOver(engine),
    waitingPlaces: waitingPlaceStoreOver(engine),
  };
}

async function openEngine({ store, dataFolder }: Config, onFault: (fault: Error) => void): Promise<Engine> {
  if (store.kind === 'postgres') return await openPostgres(store.url);
  return await openSqliteStore({ file: join(dataFolder, storeFileName), onFault }).catch((error: unknown) => {
    if (!(error instanceof StoreInUse)) throw error;
    throw new ConfigError([
      `Another process serves from ${dataFolder}. End it first, or give this one a SUAKA_DATA of its own.`,
    ]);
  });
}

/** Loaded at need: nobody else should wait for its driver. */
async function openPostgres(url: string): Promise<Engine> {
  const { openPostgresStore } = await import('@suaka/store-postgres');
  return await openPostgresStore({ url }).catch((error: unknown) => {
    throw new ConfigError([`SUAKA_STORE: ${error instanceof Error ? error.message : String(error)}.`]);
  });
}
