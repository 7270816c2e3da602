import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { dialogsOf, peerDialogOf } from '../../run/requests.ts';
import { say } from '../../run/say.ts';

check('a draft is on the other device until all drafts are cleared', async ({ ana, budi, marker }) => {
  const text = marker();
  await ana.call({ _: 'messages.saveDraft', peer: budi.peer, message: text });
  await ana.other.shows('messages.saveDraft', { _: 'messages.getAllDrafts' }, text);
  await ana.call({ _: 'messages.clearAllDrafts' });
  const drafts = (answer: unknown) => pick(answer, 'draftMessage').length;
  await ana.other.confirms('messages.clearAllDrafts', peerDialogOf(budi.peer), drafts, 0);
});

check('a chat that was marked unread is so on the other device', async ({ ana, budi, marker, after }) => {
  await say(budi, ana.peer, marker());
  const peer = { _: 'inputDialogPeer', peer: budi.peer } as const;
  await ana.call({ _: 'messages.markDialogUnread', unread: true, peer });
  after(() => ana.call({ _: 'messages.markDialogUnread', peer }));
  const marked = (answer: unknown) => pick(answer, 'dialogPeer').map((one) => one.peer);
  const budis = [{ _: 'peerUser', userId: budi.id }];
  await ana.other.shows('messages.markDialogUnread', { _: 'messages.getDialogUnreadMarks' }, marked, budis);
});

check('pinned chats are pinned in their order on the other device', async ({ ana, budi, citra, marker, after }) => {
  const people = [budi, citra];
  for (const person of people) await say(ana, person.peer, marker());
  for (const { peer } of people) {
    const dialog = { _: 'inputDialogPeer', peer } as const;
    await ana.call({ _: 'messages.toggleDialogPin', pinned: true, peer: dialog });
    after(() => ana.call({ _: 'messages.toggleDialogPin', peer: dialog }));
  }
  const order = (answer: unknown) => pick(answer, 'dialog').map(({ peer }) => peer);
  const of = (ids: readonly number[]) => ids.map((userId) => ({ _: 'peerUser', userId }));
  const pinned = { _: 'messages.getPinnedDialogs', folderId: 0 } as const;
  await ana.other.shows('messages.toggleDialogPin', pinned, order, of([citra.id, budi.id]));
  await ana.call({
    _: 'messages.reorderPinnedDialogs',
    force: true,
    folderId: 0,
    order: people.map(({ peer }) => ({ _: 'inputDialogPeer', peer })),
  });
  await ana.other.shows('messages.reorderPinnedDialogs', pinned, order, of([budi.id, citra.id]));
});

check('the newest chat comes first in the list of chats', async ({ ana, budi, marker }) => {
  const text = marker();
  await say(budi, ana.peer, text);
  const tops = (answer: unknown) => pick(answer, 'message').some(({ message }) => message === text);
  await ana.other.shows('messages.sendMessage', dialogsOf(), tops, true);
});

check('a stranger who writes has a bar to block or add them', async ({ ana, newcomer, marker }) => {
  const dewi = await newcomer();
  await say(dewi, ana.peer, marker());
  const bar = (answer: unknown) =>
    pick(answer, 'peerSettings').map(({ addContact, blockContact }) => [addContact, blockContact]);
  const request = { _: 'messages.getPeerSettings', peer: dewi.peer } as const;
  await ana.returns('messages.sendMessage', request, bar, [[true, true]]);
  await ana.call({ _: 'contacts.addContact', id: dewi.input, firstName: 'Dewi', lastName: '', phone: '' });
  await ana.other.confirms('contacts.addContact', request, bar, [[undefined, undefined]]);
});

check('a bar that was hidden is hidden on the other device', async ({ ana, newcomer, marker }) => {
  const dewi = await newcomer();
  await say(dewi, ana.peer, marker());
  const bar = (answer: unknown) => pick(answer, 'peerSettings').map(({ addContact }) => addContact);
  const request = { _: 'messages.getPeerSettings', peer: dewi.peer } as const;
  await ana.other.returns('messages.sendMessage', request, bar, [true]);
  await ana.call({ _: 'messages.hidePeerSettingsBar', peer: dewi.peer });
  await ana.other.confirms('messages.hidePeerSettingsBar', request, bar, [undefined]);
});
