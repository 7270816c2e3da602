import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type Config } from '@suaka/operations/configuration';
import {
  StoreInUse,
  accountStoreOver,
  authKeyStoreOver,
  boxStoreOver,
  chatStoreOver,
  contactStoreOver,
  dialogStoreOver,
  extraStoreOver,
  factStoresOver,
  fileStoreOver,
  folderStoreOver,
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
  waitingPlaceStoreOver,
  type Engine,
} from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';

/** The stores of the domain, over one engine. */
export interface Stores {
  readonly engine: Engine;
  readonly accounts: ReturnType<typeof accountStoreOver>;
  readonly authKeys: ReturnType<typeof authKeyStoreOver>;
  readonly boxes: ReturnType<typeof boxStoreOver>;
  readonly chats: ReturnType<typeof chatStoreOver>;
  readonly contacts: ReturnType<typeof contactStoreOver>;
  readonly dialogs: ReturnType<typeof dialogStoreOver>;
  readonly extras: ReturnType<typeof extraStoreOver>;
  readonly facts: ReturnType<typeof factStoresOver>;
  readonly files: ReturnType<typeof fileStoreOver>;
  readonly folders: ReturnType<typeof folderStoreOver>;
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
  readonly waitingPlaces: ReturnType<typeof waitingPlaceStoreOver>;
}

/** The file of the embedded store. */
export const storeFileOf = ({ dataFolder }: Config): string => join(dataFolder, 'suaka.db');

/**
 * Opens the store that the configuration names and brings it up to date.
 * @param onFault told of a fault after which nothing can be stored any more
 * @throws ConfigError where another process has it
 */
export async function openStores(config: Config, onFault: (fault: Error) => void): Promise<Stores> {
  const { dataFolder } = config;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const engine = await openSqliteStore({ file: storeFileOf(config), onFault }).catch((error: unknown) => {
    if (!(error instanceof StoreInUse)) throw error;
    throw new ConfigError([
      `Another process serves from ${dataFolder}. End it first, or give this one a SUAKA_DATA of its own.`,
    ]);
  });
  return {
    engine,
    accounts: accountStoreOver(engine),
    authKeys: authKeyStoreOver(engine),
    boxes: boxStoreOver(engine),
    chats: chatStoreOver(engine),
    contacts: contactStoreOver(engine),
    dialogs: dialogStoreOver(engine),
    extras: extraStoreOver(engine),
    facts: factStoresOver(engine),
    files: fileStoreOver(engine),
    folders: folderStoreOver(engine),
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
    waitingPlaces: waitingPlaceStoreOver(engine),
  };
}
