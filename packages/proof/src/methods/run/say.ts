import type { tl } from '@mtcute/core';
import type { Actor } from './actor.ts';
import { pick } from './leaves.ts';
import { historyOf } from './requests.ts';
import { randomId } from './unique.ts';

/** The message of a history that holds a text. @throws where there is none */
export async function messageIn(actor: Actor, peer: tl.TypeInputPeer, text: string): Promise<tl.RawMessage> {
  const answer = await actor.until(historyOf(peer), (found) => withText(found, text) !== undefined);
  const message = withText(answer, text);
  if (message === undefined) throw new Error(`no message ${text}`);
  return message;
}

const withText = (answer: unknown, text: string): tl.RawMessage | undefined =>
  pick(answer, 'message').find(({ message }) => message.includes(text));

type More = Partial<tl.messages.RawSendMessageRequest>;

/** Sends a text and gives its id on the sender's side. */
export async function say(from: Actor, peer: tl.TypeInputPeer, text: string, more: More = {}): Promise<number> {
  const answer = await from.call({ _: 'messages.sendMessage', peer, message: text, randomId: randomId(), ...more });
  if (answer._ === 'updateShortSentMessage') return answer.id;
  const [sent] = pick(answer, 'updateMessageID');
  if (sent === undefined) throw new Error('nothing was sent');
  return sent.id;
}
