import { Long } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { freeNumber } from '../../run/entering.ts';
import { askForCode } from '../../run/entering.ts';
import { pick } from '../../run/leaves.ts';
import { say } from '../../run/say.ts';
import type { tl } from '@mtcute/core';

const contacts = { _: 'contacts.getContacts', hash: Long.ZERO } as const;

check('a link to oneself leads others to one', async ({ newcomer, budi, marker }) => {
  const name = marker();
  const dewi = await newcomer(name);
  const { url } = await dewi.call({ _: 'contacts.exportContactToken' });
  const token = url.slice(url.lastIndexOf('/') + 1);
  await budi.shows('contacts.exportContactToken', { _: 'contacts.importContactToken', token }, name);
});

check('close friends are marked on the other device', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'contacts.addContact', id: budi.input, firstName: 'Budi', lastName: '', phone: '' });
  await dewi.call({ _: 'contacts.editCloseFriends', id: [budi.id] });
  const close = (answer: unknown) => pick(answer, 'user').map(({ closeFriend }) => closeFriend);
  await dewi.other.shows('contacts.editCloseFriends', contacts, close, [true]);
});

check('whoever was added adds back with one call', async ({ newcomer }) => {
  const dewi = await newcomer();
  const eko = await newcomer();
  await dewi.call({ _: 'contacts.addContact', id: eko.input, firstName: 'Eko', lastName: '', phone: '' });
  await eko.call({ _: 'contacts.acceptContact', id: dewi.input });
  const ids = (answer: unknown) => pick(answer, 'contact').map(({ userId }) => userId);
  await eko.other.shows('contacts.acceptContact', contacts, ids, [dewi.id]);
});

check('the list of the blocked is replaced as a whole', async ({ newcomer, budi, citra }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'contacts.block', id: budi.peer });
  await dewi.call({ _: 'contacts.setBlocked', id: [citra.peer], limit: 100 });
  const blocked = { _: 'contacts.getBlocked', offset: 0, limit: 100 } as const;
  const peers = (answer: unknown) => pick(answer, 'peerBlocked').map(({ peerId }) => peerId);
  await dewi.other.shows('contacts.setBlocked', blocked, peers, [{ _: 'peerUser', userId: citra.id }]);
});

check('those whom one writes to most are told, forgotten and switched off', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  for (let count = 0; count < 3; count += 1) await say(dewi, budi.peer, marker());
  const top: tl.contacts.RawGetTopPeersRequest = {
    _: 'contacts.getTopPeers',
    correspondents: true,
    offset: 0,
    limit: 10,
    hash: Long.ZERO,
  };
  const peers = (answer: unknown) => pick(answer, 'topPeer').map(({ peer }) => peer);
  const budis = [{ _: 'peerUser', userId: budi.id }];
  await dewi.other.shows('messages.sendMessage', top, peers, budis);
  await dewi.call({ _: 'contacts.toggleTopPeers', enabled: false });
  await dewi.other.shows('contacts.toggleTopPeers', top, ({ _ }) => _, 'contacts.topPeersDisabled');
  await dewi.call({ _: 'contacts.toggleTopPeers', enabled: true });
  await say(dewi, budi.peer, marker());
  await dewi.other.shows('contacts.toggleTopPeers', top, peers, budis);
  const category = { _: 'topPeerCategoryCorrespondents' } as const;
  await dewi.call({ _: 'contacts.resetTopPeerRating', category, peer: budi.peer });
  await dewi.other.confirms('contacts.resetTopPeerRating', top, peers, []);
});

check('numbers that wait for their account are forgotten', async ({ newcomer, freshDevice }) => {
  const dewi = await newcomer();
  const phone = freeNumber();
  const contact = { _: 'inputPhoneContact', clientId: Long.ONE, phone, firstName: 'Fajar', lastName: '' } as const;
  await dewi.call({ _: 'contacts.importContacts', contacts: [contact] });
  await dewi.call({ _: 'contacts.resetSaved' });
  const fresh = await freshDevice();
  const { phoneCode, ...code } = await askForCode(fresh, phone);
  await fresh.call({ _: 'auth.signIn', ...code, phoneCode });
  await fresh.call({ _: 'auth.signUp', ...code, firstName: 'Fajar', lastName: '' });
  const count = (answer: unknown) => pick(answer, 'contact').length;
  await dewi.other.confirms('contacts.resetSaved', contacts, count, 0);
});
