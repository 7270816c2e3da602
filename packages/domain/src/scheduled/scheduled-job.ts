import type { People } from '../accounts/people.ts';
import { hasFlag, UserFlag } from '../accounts/user-card.ts';
import { ChatFlag, hasChatFlag } from '../chats/chat-card.ts';
import { isForbidden, mayAsAdmin, standingOf } from '../chats/member.ts';
import type { Relations } from '../contacts/relations.ts';
import { peerKind, type PeerId, type UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { nowSeconds, type Timer } from '../ports/clock.ts';
import type { Presence } from '../presence/presence.ts';
import { deleteScheduled } from './change-scheduled.ts';
import type { ScheduledMessage } from './scheduled-message.ts';
import { sendScheduled } from './send-scheduled.ts';

export interface ScheduledJobParts {
  readonly messages: MessageParts;
  readonly people: Pick<People, 'find'>;
  readonly relations: Pick<Relations, 'find'>;
  readonly presence: Pick<Presence, 'of'>;
}

/** Sends what was scheduled when its time has come. */
export class ScheduledJob {
  readonly #parts: ScheduledJobParts;
  #isBusy = false;

  constructor(parts: ScheduledJobParts) {
    this.#parts = parts;
  }

  /** Looks at intervals, until the timer is cancelled. What fails is tried again by the next look. */
  start(): Timer {
    const { clock, scheduleLimits } = this.#parts.messages;
    return clock.every(scheduleLimits.lookEveryMs, () => void this.look().catch(() => undefined));
  }

  /** Sends all that is due now. */
  async look(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      const { clock, scheduled, scheduleLimits } = this.#parts.messages;
      const { takenAtOnceMax } = scheduleLimits;
      for (const message of await scheduled.due(nowSeconds(clock), takenAtOnceMax)) await this.#sendOrDrop(message);
      for (const peerId of await scheduled.awaitedOnline(takenAtOnceMax)) await this.#greet(peerId);
    } finally {
      this.#isBusy = false;
    }
  }

  /** What waits for someone is sent when they are here. */
  async #greet(peerId: UserId): Promise<void> {
    const { people, presence, messages } = this.#parts;
    const card = await people.find(peerId);
    const isHere = card !== undefined && presence.of(peerId, card.lastSeenAt).state === 'online';
    if (!isHere && card !== undefined && !hasFlag(card, UserFlag.deleted)) return;
    const waiting = await messages.scheduled.waitingFor(peerId, messages.scheduleLimits.takenAtOnceMax);
    for (const message of waiting) await this.#sendOrDrop(message);
  }

  /** The rights are those of the moment when it is sent: what may not be sent any more is taken back. */
  async #sendOrDrop(message: ScheduledMessage): Promise<void> {
    const { ownerId, peerId, id } = message;
    const { messages } = this.#parts;
    if (await this.#mayWrite(ownerId, peerId)) await sendScheduled(messages, message, undefined);
    else await deleteScheduled(messages, { ownerId, peerId, ids: [id] }, undefined);
  }

  async #mayWrite(ownerId: UserId, peerId: PeerId): Promise<boolean> {
    if (ownerId === peerId) return true;
    if (peerKind(peerId) !== 'user') return await this.#mayWriteInChat(ownerId, peerId);
    const card = await this.#parts.people.find(peerId as UserId);
    if (card === undefined || hasFlag(card, UserFlag.deleted)) return false;
    const { blocked, blockedBy } = await this.#parts.relations.find(ownerId, card.id);
    return !blocked && !blockedBy;
  }

  async #mayWriteInChat(ownerId: UserId, chatId: PeerId): Promise<boolean> {
    const { chats, clock } = this.#parts.messages;
    const card = await chats.find(chatId);
    if (card === undefined || hasChatFlag(card, ChatFlag.deactivated)) return false;
    const standing = standingOf(card, await chats.member(chatId, ownerId), ownerId, nowSeconds(clock));
    if (!standing.isIn) return false;
    if (hasChatFlag(card, ChatFlag.broadcast)) return mayAsAdmin(standing, 'post_messages');
    return !isForbidden(standing, 'send_messages');
  }
}
