import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { dialogsOf, peerDialogOf } from '../../run/requests.ts';
import { say } from '../../run/say.ts';
import type { tl } from '@mtcute/core';

const filterOf = (id: number, title: string, peer: tl.TypeInputPeer): tl.messages.RawUpdateDialogFilterRequest => ({
  _: 'messages.updateDialogFilter',
  id,
  filter: {
    _: 'dialogFilter',
    id,
    title: { _: 'textWithEntities', text: title, entities: [] },
    pinnedPeers: [],
    includePeers: [peer],
    excludePeers: [],
  },
});

check(
  'folders are on the other device, in the order that was given, with their tags',
  async ({ newcomer, budi, marker }) => {
    const dewi = await newcomer();
    const [one, two] = [marker().slice(0, 12), marker().slice(0, 12)];
    await say(dewi, budi.peer, marker());
    await dewi.call(filterOf(2, one, budi.peer));
    await dewi.call(filterOf(3, two, budi.peer));
    const filters = { _: 'messages.getDialogFilters' } as const;
    await dewi.other.shows('messages.updateDialogFilter', filters, one);
    await dewi.call({ _: 'messages.updateDialogFiltersOrder', order: [3, 2] });
    const ids = (answer: unknown) => pick(answer, 'dialogFilter').map(({ id }) => id);
    await dewi.other.shows('messages.updateDialogFiltersOrder', filters, ids, [3, 2]);
    await dewi.call({ _: 'messages.toggleDialogFilterTags', enabled: true });
    const tags = (answer: unknown) => pick(answer, 'messages.dialogFilters').map(({ tagsEnabled }) => tagsEnabled);
    await dewi.other.shows('messages.toggleDialogFilterTags', filters, tags, [true]);
  },
);

check('a chat that was archived is in the archive of the other device', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const text = marker();
  await say(dewi, budi.peer, text);
  await dewi.call({
    _: 'folders.editPeerFolders',
    folderPeers: [{ _: 'inputFolderPeer', peer: budi.peer, folderId: 1 }],
  });
  await dewi.other.shows('folders.editPeerFolders', dialogsOf(1), text);
  const folder = (answer: unknown) => pick(answer, 'dialog').map(({ folderId }) => folderId);
  await dewi.other.shows('folders.editPeerFolders', peerDialogOf(budi.peer), folder, [1]);
});
