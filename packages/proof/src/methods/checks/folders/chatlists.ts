import type { tl } from '@mtcute/core';
import type { Actor } from '../../run/actor.ts';
import { check } from '../../run/check.ts';
import { idsOf, memberIds, newChannel, newSupergroup, type Channel } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { participantsOf } from '../../run/participants.ts';

const listOf = (filterId: number): tl.RawInputChatlistDialogFilter => ({ _: 'inputChatlistDialogFilter', filterId });
const folders = { _: 'messages.getDialogFilters' } as const;

/** Puts chats into a folder and gives the slug of a link to the first of them. */
async function shared(owner: Actor, title: string, chats: readonly Channel[]): Promise<string> {
  await owner.call({
    _: 'messages.updateDialogFilter',
    id: 2,
    filter: {
      _: 'dialogFilter',
      id: 2,
      title: { _: 'textWithEntities', text: title, entities: [] },
      pinnedPeers: [],
      includePeers: chats.map(({ peer }) => peer),
      excludePeers: [],
    },
  });
  const { invite } = await owner.call({
    _: 'chatlists.exportChatlistInvite',
    chatlist: listOf(2),
    title: '',
    peers: chats.slice(0, 1).map(({ peer }) => peer),
  });
  return invite.url.replace(/^.*\//u, '');
}

const namedIn = (name: 'inputPeerChannel' | 'peerChannel') => (answer: unknown) =>
  pick(answer, name).map(({ channelId }) => channelId);

check('a folder is shared by a link, whose title and chats change, until the link is taken away', async (kit) => {
  const { newcomer, marker } = kit;
  const dewi = await newcomer();
  const [folder, title] = [marker().slice(0, 12), marker().slice(0, 30)];
  const [one, two] = [await newSupergroup(kit, dewi), await newChannel(kit, dewi)];
  const slug = await shared(dewi, folder, [one, two]);
  const links = { _: 'chatlists.getExportedInvites', chatlist: listOf(2) } as const;
  await dewi.other.shows('chatlists.exportChatlistInvite', links, slug);
  const hasLinks = (answer: unknown) => pick(answer, 'dialogFilterChatlist').map(({ hasMyInvites }) => hasMyInvites);
  await dewi.other.shows('chatlists.exportChatlistInvite', folders, hasLinks, [true]);
  const link = { chatlist: listOf(2), slug };
  await dewi.call({ _: 'chatlists.editExportedInvite', ...link, title, peers: [two.peer] });
  await dewi.other.shows('chatlists.editExportedInvite', links, title);
  await dewi.other.shows('chatlists.editExportedInvite', links, namedIn('peerChannel'), [two.id]);
  await dewi.call({ _: 'chatlists.deleteExportedInvite', ...link });
  await dewi.other.isRefused(
    'chatlists.deleteExportedInvite',
    { _: 'chatlists.checkChatlistInvite', slug },
    'INVITE_SLUG_EXPIRED',
  );
});

check('whoever opens the link of a shared folder comes into its chats, and leaves them with it', async (kit) => {
  const { ana, newcomer, marker } = kit;
  const [dewi, eko] = [await newcomer(), await newcomer()];
  const folder = marker().slice(0, 12);
  const [one, two, three] = [
    await newSupergroup(kit, dewi),
    await newSupergroup(kit, dewi),
    await newSupergroup(kit, dewi),
  ];
  const slug = await shared(dewi, folder, [one, two, three]);
  const opened = { _: 'chatlists.checkChatlistInvite', slug } as const;
  await ana.shows('chatlists.exportChatlistInvite', opened, folder);
  await eko.shows('chatlists.exportChatlistInvite', opened, one.title);
  await eko.call({ _: 'chatlists.joinChatlistInvite', slug, peers: [one.peer] });
  await dewi.shows('chatlists.joinChatlistInvite', participantsOf(one), memberIds, idsOf(dewi, eko));
  await eko.other.shows('chatlists.joinChatlistInvite', folders, folder);
  const list = { chatlist: listOf(2) };
  const edited = { _: 'chatlists.editExportedInvite', ...list, slug } as const;
  await dewi.call({ ...edited, peers: [one.peer, two.peer] });
  const news = { _: 'chatlists.getChatlistUpdates', ...list } as const;
  await eko.shows('chatlists.editExportedInvite', news, namedIn('peerChannel'), [two.id]);
  await eko.call({ _: 'chatlists.hideChatlistUpdates', ...list });
  await eko.other.confirms('chatlists.hideChatlistUpdates', news, namedIn('peerChannel'), []);
  await dewi.call({ ...edited, peers: [one.peer, two.peer, three.peer] });
  await eko.shows('chatlists.editExportedInvite', news, namedIn('peerChannel'), [three.id]);
  await eko.call({ _: 'chatlists.joinChatlistUpdates', ...list, peers: [three.peer] });
  await dewi.shows('chatlists.joinChatlistUpdates', participantsOf(three), memberIds, idsOf(dewi, eko));
  const suggestions = { _: 'chatlists.getLeaveChatlistSuggestions', ...list } as const;
  await eko.other.shows('chatlists.joinChatlistUpdates', suggestions, namedIn('peerChannel'), [one.id, three.id]);
  await eko.call({ _: 'chatlists.leaveChatlist', ...list, peers: [one.peer] });
  await dewi.shows('chatlists.leaveChatlist', participantsOf(one), memberIds, idsOf(dewi));
  await dewi.confirms('chatlists.joinChatlistUpdates', participantsOf(three), memberIds, idsOf(dewi, eko));
  await eko.other.confirms(
    'chatlists.leaveChatlist',
    folders,
    (answer) => pick(answer, 'dialogFilterChatlist').length,
    0,
  );
});
