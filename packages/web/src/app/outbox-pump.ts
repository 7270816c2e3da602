/**
 * Sends what is on its way, in the order it was written. The random id is kept with the message before it leaves, so a
 * second sending after a reload or a lost line gives the first one's result and never a second message.
 */
import type { TypeUpdates } from '../codec/generated/types.ts';
import { ConnectionLostError, RpcError } from '../connection/connection.ts';
import { markOutgoing, type Outgoing } from '../state/outbox.ts';
import { takeSent } from '../state/sent.ts';
import { nowSeconds, type App } from './app.ts';
import { inputPeer } from './peers.ts';
import { UploadCancelled, uploadAttachment } from './upload.ts';

/** Past this wait a message is shown as not sent, with a button, instead of hanging. */
const WAIT_SECONDS_MAX = 30;
/** Where no answer is known, the message goes out again after this, under its old random id. */
const LOST_SECONDS = 2;

const pumping = new WeakSet<App>();

function nextOutgoing(app: App, tried: ReadonlySet<bigint>): Outgoing | undefined {
  return app.store.get().outbox.find((one) => one.error === undefined && !tried.has(one.randomId));
}

function pause(app: App, seconds: number): Promise<void> {
  return new Promise((resolve) => app.platform.timers.after(seconds * 1000, resolve));
}

async function ask(app: App, outgoing: Outgoing): Promise<TypeUpdates> {
  const { randomId, text, entities, replyToId, attachment } = outgoing;
  // Bytes first: who it goes to is looked up when they are there.
  const media = attachment === undefined ? undefined : await uploadAttachment(app, randomId, attachment);
  const common = {
    clear_draft: true,
    peer: inputPeer(app.store.get(), outgoing.chatId),
    message: text,
    random_id: randomId,
    entities: entities.length === 0 ? undefined : [...entities],
    reply_to: replyToId === undefined ? undefined : { _: 'inputReplyToMessage' as const, reply_to_msg_id: replyToId },
  };
  if (media !== undefined) return app.connection.call({ _: 'messages.sendMedia', ...common, media });
  return app.connection.call({ _: 'messages.sendMessage', ...common, no_webpage: true });
}

async function sendOne(app: App, outgoing: Outgoing): Promise<void> {
  const { randomId } = outgoing;
  const answer = await ask(app, outgoing);
  app.store.update((state) => takeSent(state, randomId, answer, nowSeconds(app)));
  await app.platform.storage.dropOutgoing(randomId);
}

/** Seconds after which the same message is sent again; undefined where it is refused for good. */
function waitAfter(error: unknown): number | undefined {
  if (error instanceof ConnectionLostError) return LOST_SECONDS;
  return error instanceof RpcError ? error.waitSeconds : undefined;
}

async function failOne(app: App, outgoing: Outgoing, error: unknown): Promise<void> {
  const name = error instanceof RpcError ? error.errorName : 'UNKNOWN';
  app.store.update((state) => markOutgoing(state, outgoing.randomId, name));
  await app.platform.storage.saveOutgoing({ ...outgoing, error: name });
}

async function pump(app: App): Promise<void> {
  const tried = new Set<bigint>();
  for (let one = nextOutgoing(app, tried); one !== undefined; one = nextOutgoing(app, tried)) {
    try {
      await sendOne(app, one);
      tried.add(one.randomId);
    } catch (error) {
      if (error instanceof UploadCancelled) continue;
      const waitSeconds = waitAfter(error);
      if (waitSeconds !== undefined && waitSeconds <= WAIT_SECONDS_MAX) await pause(app, waitSeconds);
      else await failOne(app, one, error);
    }
  }
}

/** Sends everything that waits; while it runs another call only returns. */
export async function pumpOutbox(app: App): Promise<void> {
  if (pumping.has(app)) return;
  pumping.add(app);
  try {
    await pump(app);
  } finally {
    pumping.delete(app);
  }
}
