import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  adminBit,
  bannedBit,
  ChatFlag,
  RpcError,
  type ChatCard,
  type ChatStore,
  type PeerId,
  type UserId,
} from '@suaka/domain';

export interface ChatStoreHandle {
  readonly chats: ChatStore;
  readonly close: () => Promise<void>;
}

export interface ChatStoreUnderTest {
  readonly openFresh: () => Promise<ChatStoreHandle>;
}

const refused = (name: string) => (error: unknown) => error instanceof RpcError && error.message === name;

/** What every store of groups and channels holds to: see ChatStore, InviteStore and AdminLogStore. */
export function chatStoreContract(name: string, { openFresh }: ChatStoreUnderTest): void {
  describe(name, () => {
    let handle: ChatStoreHandle;
    before(async () => {
      handle = await openFresh();
    });
    after(() => handle.close());

    const [ana, budi, citra, dewi] = [10_000_001, 10_000_129, 10_000_257, 10_000_385] as UserId[] as [
      UserId,
      UserId,
      UserId,
      UserId,
    ];
    const said = (authorId: UserId) => ({ authorId, date: 100, text: '' });
    const make = async (kind: 'chat' | 'channel', members: readonly UserId[] = [], flags = 0): Promise<ChatCard> => {
      const { card } = await handle.chats.create({
        kind,
        creatorId: ana,
        accessHash: 7n,
        title: 'Ruang',
        about: '',
        flags,
        defaultBanned: 0,
        ttlS: 0,
        members,
        dcId: 2,
        nowS: 100,
        message: said(ana),
      });
      return card;
    };
    const peopleIn = async (chatId: PeerId): Promise<readonly UserId[]> => {
      const { members } = await handle.chats.list({ chatId, kind: 'recent', query: '', offset: 0, limit: 100 });
      return members.map(({ userId }) => userId).toSorted((one, two) => one - two);
    };
    const joining = (chatId: PeerId, userIds: readonly UserId[], membersMax = 100) => ({
      chatId,
      userIds,
      inviterId: ana,
      viaRequest: false,
      membersMax,
      nowS: 200,
      message: undefined,
    });
    const limits = { adminsMax: 10, membersMax: 100, chatsOfUserMax: 100, nowS: 300, message: undefined };

    test('a chat is found as it was made, and its id is of its kind', async () => {
      const group = await make('chat', [budi]);
      const channel = await make('channel', [], ChatFlag.megagroup);
      assert.ok(group.id < 0 && group.id > -1_000_000_000_000 && channel.id < -1_000_000_000_000);
      assert.deepEqual(await handle.chats.byIds([group.id]), [group]);
      assert.equal(group.memberCount, 2);
      assert.deepEqual(await peopleIn(group.id), [ana, budi]);
    });

    test('of two switches that are turned at once neither is lost, and a change of nothing can be an error', async () => {
      const { id } = await make('channel', [], ChatFlag.megagroup);
      await Promise.all([
        handle.chats.change({ chatId: id, setFlags: ChatFlag.noForwards }),
        handle.chats.change({ chatId: id, setFlags: ChatFlag.hiddenHistory }),
        handle.chats.change({ chatId: id, title: 'Lain' }),
      ]);
      const [card] = await handle.chats.byIds([id]);
      assert.equal(card?.flags, ChatFlag.megagroup | ChatFlag.noForwards | ChatFlag.hiddenHistory);
      assert.equal(card.title, 'Lain');
      const same = { chatId: id, title: 'Lain', onSame: 'CHAT_NOT_MODIFIED' } as const;
      await assert.rejects(handle.chats.change(same), refused('CHAT_NOT_MODIFIED'));
    });

    test('no more come in than there is room for, however many come at once', async () => {
      const { id } = await make('chat');
      const outcomes = await Promise.allSettled(
        [budi, citra, dewi].map((userId) => handle.chats.join(joining(id, [userId], 2))),
      );
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
      assert.equal((await peopleIn(id)).length, 2);
      const [card] = await handle.chats.byIds([id]);
      assert.equal(card?.memberCount, 2);
    });

    test('a change of a member is judged by what its maker is at that moment, and leaves no trace where it fails', async () => {
      const { id: chatId } = await make('channel', [budi, citra], ChatFlag.megagroup);
      const rights = adminBit('add_admins') | adminBit('ban_users');
      await handle.chats.editMember({
        ...limits,
        chatId,
        userId: budi,
        actorId: ana,
        edit: { kind: 'admin', rights, rank: undefined },
      });
      const ban = { kind: 'ban', rights: bannedBit('view_messages'), untilDate: 0 } as const;
      const demote = { kind: 'admin', rights: 0, rank: undefined } as const;
      const outcomes = await Promise.allSettled([
        handle.chats.editMember({ ...limits, chatId, userId: budi, actorId: ana, edit: demote }),
        handle.chats.editMember({ ...limits, chatId, userId: citra, actorId: budi, edit: ban }),
      ]);
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['fulfilled', 'rejected'],
      );
      const [member] = await handle.chats.membersOf(chatId, [citra]);
      assert.deepEqual([member?.isIn, member?.bannedRights], [true, 0]);
      const log = { query: '', categories: undefined, actorIds: [budi], maxId: 0, minId: 0, sinceS: 0, limit: 10 };
      assert.deepEqual(await handle.chats.log.read({ ...log, chatId }), []);
    });

    test('who is banned is counted, does not come back, and does after it', async () => {
      const { id: chatId } = await make('channel', [budi], ChatFlag.megagroup);
      const edit = { kind: 'ban', rights: bannedBit('view_messages'), untilDate: 0 } as const;
      await handle.chats.editMember({ ...limits, chatId, userId: budi, actorId: ana, edit });
      assert.deepEqual(await handle.chats.counts(chatId), { admins: 1, kicked: 1, banned: 0 });
      await assert.rejects(handle.chats.join(joining(chatId, [budi])), refused('USER_KICKED'));
      await handle.chats.editMember({ ...limits, chatId, userId: budi, actorId: ana, edit: { ...edit, rights: 0 } });
      await handle.chats.join(joining(chatId, [budi]));
      assert.deepEqual(await peopleIn(chatId), [ana, budi]);
    });

    test('there are so many admins and no more', async () => {
      const { id: chatId } = await make('channel', [budi, citra], ChatFlag.megagroup);
      const edit = { kind: 'admin', rights: adminBit('other'), rank: undefined } as const;
      const outcomes = await Promise.allSettled(
        [budi, citra].map((userId) =>
          handle.chats.editMember({ ...limits, adminsMax: 2, chatId, userId, actorId: ana, edit }),
        ),
      );
      const refusals = outcomes.filter((one) => one.status === 'rejected');
      assert.equal(refusals.length, 1);
      assert.ok(refused('ADMINS_TOO_MUCH')(refusals[0]?.reason));
    });

    test('a name is one chat’s at a time', async () => {
      const [one, two] = [await make('channel'), await make('channel')];
      const naming = { actorId: ana, nowS: 100, username: 'Satu_Nama', publicMax: 10 };
      const outcomes = await Promise.allSettled(
        [one, two].map(({ id: chatId }) => handle.chats.setUsername({ ...naming, chatId })),
      );
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
      await handle.chats.end({ chatId: one.id, actorId: ana, nowS: 100 });
      await handle.chats.setUsername({ ...naming, chatId: two.id });
      assert.deepEqual(await handle.chats.searchPublic('satu', 10), [two.id]);
    });

    test('a group that becomes a supergroup does so once, with all its people', async () => {
      const { id: chatId } = await make('chat', [budi, citra]);
      const migration = { chatId, actorId: ana, dcId: 2, nowS: 100 };
      const outcomes = await Promise.allSettled([handle.chats.migrate(migration), handle.chats.migrate(migration)]);
      const [first, second] = outcomes;
      assert.ok(first?.status === 'fulfilled' && second?.status === 'rejected');
      const { card } = first.value.channel;
      assert.deepEqual(await peopleIn(card.id), [ana, budi, citra]);
      assert.deepEqual([card.migratedFrom, first.value.chat.card.migratedTo], [chatId, card.id]);
    });

    test('a link lets in as many as it says, of however many who open it at once', async () => {
      const { id: chatId } = await make('channel', [], ChatFlag.megagroup);
      const invite = {
        hash: 'tautan',
        chatId,
        adminId: ana,
        title: '',
        date: 100,
        expireDate: 0,
        usageLimit: 2,
        needsRequest: false,
        isPermanent: false,
      };
      await handle.chats.invites.create({ invite, invitesMax: 10 });
      const entering = { hash: 'tautan', nowS: 100, membersMax: 100, chatsOfUserMax: 100, message: undefined };
      const outcomes = await Promise.allSettled(
        [budi, citra, dewi].map((userId) => handle.chats.invites.import({ ...entering, userId })),
      );
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2);
      assert.equal((await handle.chats.invites.find('tautan'))?.usage, 2);
      assert.equal((await peopleIn(chatId)).length, 3);
    });

    test('whoever asks twice waits once, and is let in once', async () => {
      const { id: chatId } = await make('channel', [budi], ChatFlag.megagroup);
      const { invites } = handle.chats;
      const asked = await invites.request({ chatId, userId: citra, nowS: 100 });
      assert.deepEqual(asked.admins, [ana]);
      assert.deepEqual((await invites.request({ chatId, userId: citra, nowS: 101 })).admins, []);
      assert.deepEqual(await invites.pending(chatId), { count: 1, recent: [citra] });
      const answer = {
        ...limits,
        chatId,
        actorId: ana,
        isApproved: true,
        userId: citra,
        hash: undefined,
        isTold: false,
        limit: 10,
      };
      const outcomes = await Promise.allSettled([invites.answer(answer), invites.answer(answer)]);
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['fulfilled', 'rejected'],
      );
      assert.deepEqual(await peopleIn(chatId), [ana, budi, citra]);
      assert.deepEqual(await invites.pending(chatId), { count: 0, recent: [] });
    });

    test('the log tells a change of a channel with who made it, and is forgotten from its oldest end', async () => {
      const { id: chatId } = await make('channel', [], ChatFlag.broadcast);
      await handle.chats.change({ chatId, actorId: ana, nowS: 50, title: 'Satu' });
      await handle.chats.change({ chatId, actorId: ana, nowS: 60, about: 'dua' });
      const query = { query: '', categories: undefined, actorIds: undefined, maxId: 0, minId: 0, sinceS: 0, limit: 10 };
      const entries = await handle.chats.log.read({ ...query, chatId });
      assert.deepEqual(
        entries.map(({ date, actorId, action }) => [date, actorId, action.kind]),
        [
          [60, ana, 'about'],
          [50, ana, 'title'],
        ],
      );
      assert.deepEqual(await handle.chats.log.read({ ...query, chatId, query: 'satu' }), [entries[1]]);
      await handle.chats.log.forget(55, 1000);
      assert.deepEqual(await handle.chats.log.read({ ...query, chatId }), [entries[0]]);
    });
  });
}
