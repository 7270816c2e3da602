import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accountServices,
  dialogServices,
  extraServices,
  handlers,
  type Caller,
  type Handler,
  type Services,
} from '@suaka/api';
import { LocalBus } from '@suaka/bus-local';
import { InlineClientKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import {
  ensureServiceAccount,
  Chats,
  defaultChatLimits,
  defaultMessageLimits,
  defaultStickerLimits,
  PostCounts,
  defaultScheduleLimits,
  defaultSearchLimits,
  type AuthKeyStore,
  type BoxStore,
  type BusMessage,
  type Clock,
  type CodeKind,
  type CodeMessage,
  type DeviceFacts,
  type KeyRecord,
  type MailMessage,
  type PageFacts,
  type PeerId,
  type SignInStore,
} from '@suaka/domain';
import { openBindingMessage } from '@suaka/mtproto';
import { SpendingLimits, spendingLimits } from '@suaka/operations/codes';
import { accountLimits, WindowCounter } from '@suaka/operations/limits';
import { cldrEmojiKeywords } from '@suaka/server/emoji-keywords';
import { passwordCryptoOver } from '@suaka/server/password-crypto';
import {
  accountStoreOver,
  authKeyStoreOver,
  boxStoreOver,
  contactStoreOver,
  chatStoreOver,
  dialogStoreOver,
  extraStoreOver,
  factStoresOver,
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
  vouchStoreOver,
  type Engine,
} from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';
import { aesGcmSeal, SystemRandom } from '@suaka/system';
import type { MethodName, Params, Result } from '@suaka/tl';
import { IndexInProcess } from '../search/index-in-process.ts';
import { makeArt } from '@suaka/server/art';
import { filesIn } from '../files/files-in.ts';

/** A clock that stands still until it is moved, and then rings what is due. */
export class HandMovedClock implements Clock {
  #ms = 1_700_000_000_000;
  #due: { atMs: number; everyMs: number; run: () => void }[] = [];

  nowMs(): number {
    return this.#ms;
  }

  after(delayMs: number, run: () => void) {
    // What is due at once is only to come after the work under way.
    if (delayMs === 0) setImmediate(run);
    if (delayMs === 0) return { cancel: () => undefined };
    return this.#add({ atMs: this.#ms + delayMs, everyMs: 0, run });
  }

  every(everyMs: number, run: () => void) {
    return this.#add({ atMs: this.#ms + everyMs, everyMs, run });
  }

  moveS(seconds: number): void {
    this.#ms += seconds * 1000;
    for (const timer of this.#due.filter(({ atMs }) => atMs <= this.#ms)) {
      this.#due = this.#due.filter((one) => one !== timer);
      if (timer.everyMs > 0) this.#due.push({ ...timer, atMs: this.#ms + timer.everyMs });
      timer.run();
    }
  }

  #add(timer: { atMs: number; everyMs: number; run: () => void }) {
    this.#due.push(timer);
    return { cancel: () => void (this.#due = this.#due.filter((one) => one.run !== timer.run)) };
  }
}

export const device: DeviceFacts = {
  apiId: 6,
  deviceModel: 'Test',
  systemVersion: '1',
  appVersion: '2',
  langCode: 'id',
  systemLangCode: 'id-ID',
  langPack: '',
};

/** A client as a handler sees it: a key, and who it says it is. */
export interface Client {
  readonly key: KeyRecord;
  readonly call: <M extends MethodName>(params: Params<M>) => Promise<Result<M>>;
}

export interface House {
  readonly clock: HandMovedClock;
  readonly services: Services;
  readonly engine: Engine;
  readonly stores: { readonly authKeys: AuthKeyStore; readonly boxes: BoxStore; readonly signIn: SignInStore };
  /** Codes that were handed to the delivery. */
  readonly codes: CodeMessage[];
  /** Codes that were handed over to go out by mail. */
  readonly mails: MailMessage[];
  /** A device with a fresh key. */
  readonly connect: (
    facts?: Partial<Pick<Caller, 'address' | 'isLoopback'> & { device: DeviceFacts }>,
  ) => Promise<Client>;
  /** A device whose key is in the store. */
  readonly reconnect: (keyId: bigint) => Promise<Client>;
  /** Everything published to a box from now on. */
  readonly hear: (box: PeerId) => BusMessage[];
  readonly close: () => Promise<void>;
}

export const crypto = new NodeCrypto();
const keyCrypto = new InlineClientKeyCrypto();
/** The id of the message that carries every request. */
export const msgId = 4n << 32n;
const sealKey = new Uint8Array(32).fill(9);

/** Pages of others, by their addresses. */
export const pages = new Map<string, PageFacts>();

/** Stops the sending of codes, as a provider that is down does. */
export const delivery: { isDown: boolean; kinds: CodeKind[] } = { isDown: false, kinds: ['sms'] };

/** The accounts of a server without its sockets: real handlers over the real store. */
export async function openHouse(folder: string, testMode = true): Promise<House> {
  const clock = new HandMovedClock();
  const engine = await openSqliteStore({ file: join(folder, 'house.db') });
  const bus = new LocalBus<BusMessage>({
    onFault: (fault) => {
      throw fault;
    },
  });
  const random = new SystemRandom();
  const codes: CodeMessage[] = [];
  const mails: MailMessage[] = [];
  const { codes: codeLimits } = accountLimits;
  const stores = {
    accounts: accountStoreOver(engine),
    authKeys: authKeyStoreOver(engine),
    boxes: boxStoreOver(engine),
    contacts: contactStoreOver(engine),
    security: securityStoreOver(engine),
    signIn: signInStoreOver(engine),
    vouches: vouchStoreOver(engine),
  };
  const accounts = accountServices({
    clock,
    random,
    bus,
    seal: aesGcmSeal(sealKey),
    delivery: {
      kinds: delivery.kinds,
      deliver: (message, { via }) => {
        if (delivery.isDown) return Promise.reject(new Error('down'));
        codes.push(message);
        return Promise.resolve(via);
      },
      deliverMail: (message) => {
        if (delivery.isDown) return Promise.reject(new Error('down'));
        mails.push(message);
        return Promise.resolve();
      },
    },
    admission: new WindowCounter(clock, codeLimits.perAddress, codeLimits.addressesMax),
    spending: new SpendingLimits(clock, spendingLimits),
    // Nobody waits in front of this house.
    waitingRoom: {
      isOpen: true,
      ask: () => Promise.resolve(undefined),
      askBack: () => undefined,
      passed: () => undefined,
    },
    openBinding: (key, id, encrypted) => openBindingMessage(crypto, key, id, encrypted),
    passwordCrypto: passwordCryptoOver(crypto, keyCrypto),
    installation: {
      dcId: 2,
      dcIds: [2],
      testMode,
      publicHost: '127.0.0.1',
      publicPort: 8443,
      meUrlPrefix: 'http://127.0.0.1:8443/',
    },
    limits: accountLimits,
    stores,
  });
  const { boxes } = stores;
  const chatStore = chatStoreOver(engine);
  const factStores = factStoresOver(engine);
  const messages = {
    clock,
    bus,
    boxes,
    dialogs: dialogStoreOver(engine),
    chatStore,
    chats: new Chats(chatStore),
    accounts: stores.accounts,
    polls: pollStoreOver(engine),
    scheduled: scheduledStoreOver(engine),
    scheduleLimits: defaultScheduleLimits,
    facts: factStores,
    postCounts: new PostCounts({ store: factStores.counters, clock, bus }),
    limits: defaultMessageLimits,
    chatLimits: defaultChatLimits,
  };
  const dialogs = dialogServices({
    random,
    pageFetcher: { fetch: (url) => Promise.resolve(pages.get(url)) },
    clock,
    bus,
    stores: {
      notify: notifyStoreOver(engine),
      saved: savedStoreOver(engine),
      ttl: ttlStoreOver(engine),
      webPages: webPageStoreOver(engine),
      folders: folderStoreOver(engine),
    },
  });
  const files = await filesIn(folder, { clock, random, bus, people: accounts.people, engine });
  const searchIndex = new IndexInProcess(folder, 'house.db');
  const search = {
    index: searchIndex,
    store: searchStoreOver(engine),
    boxes,
    pins: factStores.pins,
    tags: factStores.reactions,
    chats: messages.chats,
    chatStore,
    limits: defaultSearchLimits,
  };
  const stickerStore = stickerStoreOver(engine);
  const stickers = {
    clock,
    random,
    bus,
    boxes,
    store: stickerStore,
    limits: defaultStickerLimits,
    art: () => makeArt({ clock, random, blobs: files.blobs, files: files.store, stickers: stickerStore }),
  };
  const extras = extraServices({ clock, random, bus, store: extraStoreOver(engine), files, messages });
  const emojiKeywords = cldrEmojiKeywords();
  const services: Services = {
    ...accounts,
    clock,
    random,
    emojiKeywords,
    messages,
    search,
    ...dialogs,
    files,
    stickers,
    ...extras,
  };
  await ensureServiceAccount(services.accounts, { clock, random });
  services.presence.start();
  const clientOf = (key: KeyRecord, facts: Partial<Pick<Caller, 'address' | 'isLoopback'>>): Client => {
    services.keys.hold(key);
    return { key, call: (params) => call(key, params, facts) };
  };

  async function call<M extends MethodName>(key: KeyRecord, params: Params<M>, facts: object): Promise<Result<M>> {
    // A request names its method in `_`, which the union of all requests does not show.
    const handler = handlers.get((params as { _: MethodName })._) as unknown as Handler<M> | undefined;
    if (handler === undefined) throw new Error('no such handler');
    const owner = await services.keys.ownerOf(key);
    if (handler.allow === 'user' && owner?.userId === undefined) throw new Error('AUTH_KEY_UNREGISTERED');
    const known = { address: '127.0.0.1', isLoopback: true, layer: 227, sessionId: 1n, ...facts };
    const caller = { ...known, authKeyId: key.id, userId: owner?.userId, device: key.device };
    return handler.run({ caller, msgId, services }, params);
  }

  return {
    clock,
    services,
    engine,
    stores,
    codes,
    mails,
    connect: async ({ device: facts = device, ...rest } = {}) => {
      const bytes = random.bytes(256);
      const key = await services.keys.create({ id: random.long(), bytes, expiresInS: undefined, address: '127.0.0.1' });
      if (key === undefined) throw new Error('two keys with one id');
      services.keys.announce(key, 227, facts);
      return clientOf(key, rest);
    },
    reconnect: async (keyId) => {
      const key = await services.keys.find(keyId);
      if (key === undefined) throw new Error('no such key');
      return clientOf(key, {});
    },
    hear: (box) => {
      const heard: BusMessage[] = [];
      bus.subscribe(box, (message) => heard.push(message));
      return heard;
    },
    close: async () => {
      services.presence.stop();
      await services.presence.flush();
      await services.keys.flush();
      await messages.postCounts.flush();
      searchIndex.close();
      await engine.close();
    },
  };
}

const root = mkdtempSync(join(tmpdir(), 'suaka-accounts-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

/** A folder that is gone when the process ends. */
export const tempFolder = (): string => mkdtempSync(join(root, 'house-'));
