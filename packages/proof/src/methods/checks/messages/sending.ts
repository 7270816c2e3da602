import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { historyOf, dialogsOf } from '../../run/requests.ts';
import { messageIn, say } from '../../run/say.ts';
import { randomId } from '../../run/unique.ts';

check('a message that was sent is in the history of the other person', async ({ ana, budi, marker }) => {
  const text = marker();
  await say(ana, budi.peer, text);
  await budi.shows('messages.sendMessage', historyOf(ana.peer), text);
  await budi.shows('messages.sendMessage', dialogsOf(), text);
});

check('a message is found by its id on another device', async ({ ana, budi, marker }) => {
  const text = marker();
  const id = await say(ana, budi.peer, text);
  await ana.other.shows('messages.sendMessage', { _: 'messages.getMessages', id: [{ _: 'inputMessageID', id }] }, text);
});

check('an edited text is seen by the other person', async ({ ana, budi, marker }) => {
  const [before, after] = [marker(), marker()];
  const id = await say(ana, budi.peer, before);
  await ana.call({ _: 'messages.editMessage', peer: budi.peer, id, message: after });
  await budi.shows('messages.editMessage', historyOf(ana.peer), after);
});

check('a message that was forwarded names its author to whoever gets it', async ({ ana, budi, citra, marker }) => {
  const text = marker();
  const id = await say(ana, budi.peer, text);
  await ana.call({
    _: 'messages.forwardMessages',
    fromPeer: budi.peer,
    id: [id],
    randomId: [randomId()],
    toPeer: citra.peer,
  });
  const origins = (answer: unknown) =>
    pick(answer, 'message')
      .filter(({ message }) => message === text)
      .map(({ fwdFrom }) => fwdFrom?.fromId);
  await citra.shows('messages.forwardMessages', historyOf(ana.peer), origins, [{ _: 'peerUser', userId: ana.id }]);
});

check('a message that was deleted for both is gone for the other', async ({ ana, budi, marker }) => {
  const text = marker();
  const id = await say(ana, budi.peer, text);
  await messageIn(budi, ana.peer, text);
  await ana.call({ _: 'messages.deleteMessages', id: [id], revoke: true });
  const has = (answer: unknown) => pick(answer, 'message').some(({ message }) => message === text);
  await budi.confirms('messages.deleteMessages', historyOf(ana.peer), has, false);
  await budi.hears('messages.deleteMessages', 'updateDeleteMessages', () => true);
});

check('a history that was deleted for both is empty for the other', async ({ ana, newcomer, marker }) => {
  const dewi = await newcomer();
  const text = marker();
  await say(ana, dewi.peer, text);
  await messageIn(dewi, ana.peer, text);
  await ana.call({ _: 'messages.deleteHistory', peer: dewi.peer, maxId: 0, revoke: true });
  await dewi.confirms('messages.deleteHistory', historyOf(ana.peer), (answer) => pick(answer, 'message').length, 0);
});

check('what was read is seen by the sender and by the reader’s other device', async ({ ana, budi, marker }) => {
  const text = marker();
  const id = await say(ana, budi.peer, text);
  const came = await messageIn(budi, ana.peer, text);
  await budi.call({ _: 'messages.readHistory', peer: ana.peer, maxId: came.id });
  const read = (answer: unknown) => pick(answer, 'dialog').map((dialog) => dialog.readOutboxMaxId);
  const request = { _: 'messages.getPeerDialogs', peers: [{ _: 'inputDialogPeer', peer: budi.peer }] } as const;
  await ana.shows('messages.readHistory', { ...request, peers: [...request.peers] }, read, [id]);
});

check('typing is told to the other person', async ({ ana, budi }) => {
  await ana.call({ _: 'messages.setTyping', peer: budi.peer, action: { _: 'sendMessageTypingAction' } });
  await budi.hears('messages.setTyping', 'updateUserTyping', ({ userId }: { userId: number }) => userId === ana.id);
});
