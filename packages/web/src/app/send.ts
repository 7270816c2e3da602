/** Writing, again and not at all. */
import type { TypeMessageEntity } from '../codec/generated/types.ts';
import { putDraft } from '../state/dialog.ts';
import { dropOutgoing, markOutgoing, queueOutgoing, type Attachment, type Outgoing } from '../state/outbox.ts';
import { nowSeconds, type App } from './app.ts';
import { pumpOutbox } from './outbox-pump.ts';

/** Longest message of the protocol, in UTF-16 units; longer texts are cut into several. */
export const TEXT_LENGTH_MAX = 4096;

export interface Writing {
  readonly text: string;
  readonly entities: readonly TypeMessageEntity[];
  readonly replyToId: number | undefined;
  readonly attachment?: Attachment | undefined;
}

function nextOrderMs(app: App): number {
  const last = app.store.get().outbox.at(-1)?.orderMs ?? 0;
  return Math.max(app.platform.clock.nowMs(), last + 1);
}

/** Shows the message at once, keeps it, and sends it when the line is there. */
export async function sendMessage(app: App, chatId: number, writing: Writing): Promise<void> {
  const outgoing: Outgoing = {
    ...writing,
    randomId: app.platform.random.id64(),
    chatId,
    date: nowSeconds(app),
    orderMs: nextOrderMs(app),
    error: undefined,
  };
  app.store.update((state) => putDraft(queueOutgoing(state, outgoing), chatId, undefined));
  await app.platform.storage.saveOutgoing(outgoing);
  await pumpOutbox(app);
}

/** Sends a refused message again. */
export async function resend(app: App, randomId: bigint): Promise<void> {
  app.store.update((state) => markOutgoing(state, randomId, undefined));
  const outgoing = app.store.get().outbox.find((one) => one.randomId === randomId);
  if (outgoing !== undefined) await app.platform.storage.saveOutgoing(outgoing);
  await pumpOutbox(app);
}

/** Gives a refused message up. */
export async function discard(app: App, randomId: bigint): Promise<void> {
  app.store.update((state) => dropOutgoing(state, randomId));
  await app.platform.storage.dropOutgoing(randomId);
}
