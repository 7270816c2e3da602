import { accountServices, dialogServices, extraServices, type InstallationFacts, type Services } from '@suaka/api';
import {
  Chats,
  defaultChatLimits,
  defaultMessageLimits,
  leaveAllChats,
  PostCounts,
  defaultScheduleLimits,
  defaultSearchLimits,
  type Bus,
  type BusMessage,
  type Clock,
  type CodeDelivery,
  type FileParts,
  type PageFetcher,
  type PasswordCrypto,
  type Random,
  type Seal,
  type SearchIndex,
  type WaitingRoom,
} from '@suaka/domain';
import { openBindingMessage, type Crypto } from '@suaka/mtproto';
import { SpendingLimits, spendingLimits } from '@suaka/operations/codes';
import { WindowCounter, type accountLimits } from '@suaka/operations/limits';
import { cldrEmojiKeywords } from './emoji-keywords.ts';
import type { Stores } from './open-store.ts';
import { composeStickers } from './stickers.ts';

export interface ServicesParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly crypto: Crypto;
  readonly seal: Seal;
  readonly stores: Stores;
  readonly searchIndex: SearchIndex;
  readonly waitingRoom: WaitingRoom;
  readonly delivery: CodeDelivery;
  /** Read at each use, so that they can change while the server runs. */
  readonly limits: typeof accountLimits;
  readonly passwordCrypto: PasswordCrypto;
  readonly pageFetcher: PageFetcher | undefined;
  readonly installation: InstallationFacts;
  readonly files: Omit<FileParts, 'people'>;
}

/** Everything that handlers use. */
export function composeServices(parts: ServicesParts): Services {
  const { clock, random, bus, crypto, seal, stores, delivery, installation, passwordCrypto, files, limits } = parts;
  const accounts = accountServices({
    clock,
    random,
    bus,
    seal,
    delivery,
    installation,
    stores,
    admission: new WindowCounter(clock, limits.codes.perAddress, limits.codes.addressesMax),
    spending: new SpendingLimits(clock, spendingLimits),
    waitingRoom: parts.waitingRoom,
    passwordCrypto,
    openBinding: (permanent, msgId, message) => openBindingMessage(crypto, permanent, msgId, message),
    limits,
  });
  const messages = {
    clock,
    bus,
    boxes: stores.boxes,
    dialogs: stores.dialogs,
    chatStore: stores.chats,
    chats: new Chats(stores.chats),
    accounts: stores.accounts,
    polls: stores.polls,
    scheduled: stores.scheduled,
    scheduleLimits: defaultScheduleLimits,
    facts: stores.facts,
    postCounts: new PostCounts({ store: stores.facts.counters, clock, bus }),
    limits: defaultMessageLimits,
    chatLimits: defaultChatLimits,
  };
  accounts.life.leaveAll.push((userId) => leaveAllChats(messages, userId));
  const search = {
    index: parts.searchIndex,
    store: stores.search,
    boxes: stores.boxes,
    pins: stores.facts.pins,
    tags: stores.facts.reactions,
    chats: messages.chats,
    chatStore: stores.chats,
    limits: defaultSearchLimits,
  };
  const dialogs = dialogServices({ clock, random, bus, stores, pageFetcher: parts.pageFetcher });
  const whole = { ...files, people: accounts.people };
  const stickers = composeStickers({ files, bus, stores });
  return {
    clock,
    random,
    ...accounts,
    messages,
    emojiKeywords: cldrEmojiKeywords(),
    search,
    ...dialogs,
    files: whole,
    ...extraServices({ clock, random, bus, store: stores.extras, files: whole, messages }),
    stickers,
  };
}
