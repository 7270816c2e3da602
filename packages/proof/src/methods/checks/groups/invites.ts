import type { tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { idsOf, memberIds, newSupergroup, type Channel } from '../../run/chats.ts';
import type { Actor } from '../../run/actor.ts';
import { pick } from '../../run/leaves.ts';
import { participantsOf } from '../../run/participants.ts';

/** Makes a link, and gives it and the hash in it. */
async function linkOf(admin: Actor, { peer }: Channel, wish: Partial<tl.messages.RawExportChatInviteRequest> = {}) {
  const invite = await admin.call({ _: 'messages.exportChatInvite', peer, ...wish });
  if (invite._ !== 'chatInviteExported') throw new Error(invite._);
  return { link: invite.link, hash: invite.link.replace(/^.*[/+]/u, '') };
}

check('a link shows what it leads to and lets people in', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana);
  const { hash } = await linkOf(ana, group);
  await budi.shows('messages.exportChatInvite', { _: 'messages.checkChatInvite', hash }, group.title);
  await budi.call({ _: 'messages.importChatInvite', hash });
  await ana.shows('messages.importChatInvite', participantsOf(group), memberIds, idsOf(ana, budi));
});

check('links are listed, changed and deleted', async (kit) => {
  const { ana, marker } = kit;
  const group = await newSupergroup(kit, ana);
  const { peer } = group;
  const title = marker();
  const { link, hash } = await linkOf(ana, group, { title });
  const list = { _: 'messages.getExportedChatInvites', peer, adminId: ana.input, limit: 10 } as const;
  await ana.other.shows('messages.exportChatInvite', list, title);
  await ana.other.shows('messages.exportChatInvite', { _: 'messages.getExportedChatInvite', peer, link }, title);
  const after = marker();
  await ana.call({ _: 'messages.editExportedChatInvite', peer, link, title: after });
  await ana.other.shows('messages.editExportedChatInvite', list, after);
  const counts = (answer: unknown) => pick(answer, 'chatAdminWithInvites').map(({ adminId }) => adminId);
  await ana.other.shows('messages.exportChatInvite', { _: 'messages.getAdminsWithInvites', peer }, counts, [ana.id]);
  await ana.call({ _: 'messages.editExportedChatInvite', revoked: true, peer, link });
  const revoked = { ...list, revoked: true } as const;
  await ana.other.shows('messages.editExportedChatInvite', revoked, hash);
  await ana.call({ _: 'messages.deleteExportedChatInvite', peer, link });
  const invites = (answer: unknown) => pick(answer, 'chatInviteExported').filter((one) => one.link === link).length;
  await ana.other.confirms('messages.deleteExportedChatInvite', revoked, invites, 0);
});

check('all links that were revoked are deleted at once', async (kit) => {
  const { ana } = kit;
  const group = await newSupergroup(kit, ana);
  const { peer } = group;
  const { link, hash } = await linkOf(ana, group, { title: 'x' });
  await ana.call({ _: 'messages.editExportedChatInvite', revoked: true, peer, link });
  const revoked = { _: 'messages.getExportedChatInvites', revoked: true, peer, adminId: ana.input, limit: 10 } as const;
  await ana.other.shows('messages.editExportedChatInvite', revoked, hash);
  await ana.call({ _: 'messages.deleteRevokedExportedChatInvites', peer, adminId: ana.input });
  const count = (answer: unknown) => pick(answer, 'chatInviteExported').length;
  await ana.other.confirms('messages.deleteRevokedExportedChatInvites', revoked, count, 0);
});

check('requests to join wait for an admin', async (kit) => {
  const { ana, budi, citra } = kit;
  const group = await newSupergroup(kit, ana);
  const { peer } = group;
  const { hash, link } = await linkOf(ana, group, { requestNeeded: true });
  const importers = {
    _: 'messages.getChatInviteImporters',
    requested: true,
    peer,
    offsetDate: 0,
    offsetUser: { _: 'inputUserEmpty' },
    limit: 10,
  } as const;
  const ask = (who: Actor) =>
    who.call({ _: 'messages.importChatInvite', hash }).catch((error: unknown) => {
      if (!String(error).includes('INVITE_REQUEST_SENT')) throw error;
    });
  const waiting = (answer: unknown) => pick(answer, 'chatInviteImporter').map(({ userId }) => userId);
  await ask(budi);
  await ana.returns('messages.exportChatInvite', importers, waiting, [budi.id]);
  await ana.call({ _: 'messages.hideChatJoinRequest', approved: true, peer, userId: budi.input });
  await budi.shows('messages.hideChatJoinRequest', participantsOf(group), memberIds, idsOf(ana, budi));
  await ask(citra);
  await ana.returns('messages.exportChatInvite', importers, waiting, [citra.id]);
  await ana.call({ _: 'messages.hideAllChatJoinRequests', approved: true, peer, link });
  await citra.shows('messages.hideAllChatJoinRequests', participantsOf(group), memberIds, idsOf(ana, budi, citra));
});
