import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Person } from './person.ts';
import { sees, seesMessage, texts, textsSeen } from './sees.ts';

/** Two people who know each other. The names say who acts first. */
export interface Pair {
  readonly ayu: Person;
  readonly budi: Person;
}

/** Both sign up and import each other's number, and find the right person behind it. */
export const meet = async ({ ayu, budi }: Pair): Promise<void> => {
  await ayu.enter('Ayu');
  await budi.enter('Budi');
  assert.equal(await ayu.importContact(budi.phone, 'Budi'), budi.userId);
  assert.equal(await budi.importContact(ayu.phone, 'Ayu'), ayu.userId);
};

const talkAndReply = async ({ ayu, budi }: Pair): Promise<void> => {
  const sentId = await ayu.send(budi.userId, 'Halo, Budi');
  const came = await seesMessage(budi, 'Halo, Budi');
  assert.deepEqual([came.peer, came.out], [ayu.userId, false]);

  await budi.send(ayu.userId, 'Halo juga', came.id);
  const reply = await seesMessage(ayu, 'Halo juga');
  assert.equal(reply.replyTo, sentId, 'a reply names the message by the id it has on the reader’s side');
};

const edit = async ({ ayu, budi }: Pair): Promise<void> => {
  const sentId = await ayu.send(budi.userId, 'Sampai jumpa jam lima');
  const came = await seesMessage(budi, 'Sampai jumpa jam lima');
  await ayu.edit(budi.userId, sentId, 'Sampai jumpa jam enam');
  const isEdit = (text: string) => (seen: Person['seen'][number]) => seen.kind === 'edit' && seen.message.text === text;
  const edited = await sees(budi, 'the edit', isEdit('Sampai jumpa jam enam'));
  assert.ok(edited.kind === 'edit' && edited.message.id === came.id && edited.message.edited);
  const [newest] = await budi.history(ayu.userId, 1);
  assert.equal(newest?.text, 'Sampai jumpa jam enam');
};

const typing = async ({ ayu, budi }: Pair): Promise<void> => {
  await budi.type(ayu.userId);
  await sees(ayu, 'typing', (seen) => seen.kind === 'typing' && seen.user === budi.userId);
};

const read = async ({ ayu, budi }: Pair): Promise<void> => {
  const sentId = await ayu.send(budi.userId, 'Sudah dibaca?');
  const came = await seesMessage(budi, 'Sudah dibaca?');
  await budi.read(ayu.userId, came.id);
  await sees(
    ayu,
    'the read mark',
    (seen) => seen.kind === 'readOutbox' && seen.peer === budi.userId && seen.maxId === sentId,
  );
  const ofBudi = (await budi.dialogs()).find(({ peer }) => peer === ayu.userId);
  assert.deepEqual([ofBudi?.unreadCount, ofBudi?.readInboxMaxId], [0, came.id]);
  const ofAyu = (await ayu.dialogs()).find(({ peer }) => peer === budi.userId);
  assert.equal(ofAyu?.readOutboxMaxId, sentId);
};

const forward = async ({ ayu, budi }: Pair): Promise<void> => {
  await budi.send(ayu.userId, 'Kabar baik');
  const came = await seesMessage(ayu, 'Kabar baik');
  const [copyId] = await ayu.forward(budi.userId, [came.id], budi.userId);
  const copy = (await ayu.history(budi.userId, 1))[0];
  assert.deepEqual([copy?.id, copy?.forwardedFrom, copy?.out], [copyId, budi.userId, true]);
  await sees(
    budi,
    'the forwarded copy',
    (seen) =>
      seen.kind === 'message' && seen.message.text === 'Kabar baik' && seen.message.forwardedFrom === budi.userId,
  );
};

const deleteForOne = async ({ ayu, budi }: Pair): Promise<void> => {
  await ayu.send(budi.userId, 'Hanya untukmu');
  const came = await seesMessage(budi, 'Hanya untukmu');
  await budi.remove(ayu.userId, [came.id], false);
  assert.ok(!(await texts(budi, ayu.userId)).includes('Hanya untukmu'));
  assert.ok((await texts(ayu, budi.userId)).includes('Hanya untukmu'));
};

const deleteForBoth = async ({ ayu, budi }: Pair): Promise<void> => {
  const sentId = await ayu.send(budi.userId, 'Salah kirim');
  const came = await seesMessage(budi, 'Salah kirim');
  await ayu.remove(budi.userId, [sentId], true);
  await sees(budi, 'the deletion', (seen) => seen.kind === 'delete' && seen.ids.includes(came.id));
  assert.ok(!(await texts(budi, ayu.userId)).includes('Salah kirim'));
  assert.ok(!(await texts(ayu, budi.userId)).includes('Salah kirim'));
};

const draft = async ({ ayu, budi }: Pair): Promise<void> => {
  await ayu.saveDraft(budi.userId, 'Nanti aku');
  const withDraft = (await ayu.dialogs()).find(({ peer }) => peer === budi.userId);
  assert.equal(withDraft?.draft, 'Nanti aku');
  await ayu.saveDraft(budi.userId, '');
  const without = (await ayu.dialogs()).find(({ peer }) => peer === budi.userId);
  assert.equal(without?.draft, undefined);
};

const profile = async ({ ayu, budi }: Pair): Promise<void> => {
  const username = `ayu_${ayu.userId}`;
  await ayu.setProfile('Ayu Lestari', 'Tinggal di Bandung');
  await ayu.setUsername(username);
  assert.equal(await budi.about(ayu.userId), 'Tinggal di Bandung');
  assert.equal((await budi.resolveUsername(username)).id, ayu.userId);
  const found = await budi.searchPeople(username);
  assert.ok(found.some(({ id }) => id === ayu.userId));
};

/** What people do with each other in one chat, each thing on its own. */
export const talk = async (t: TestContext, pair: Pair): Promise<void> => {
  const who = `${pair.ayu.library} and ${pair.budi.library}`;
  await t.test(`${who}: a message arrives and a reply names it`, () => talkAndReply(pair));
  await t.test(`${who}: an edit reaches the other side`, () => edit(pair));
  await t.test(`${who}: typing is seen while it happens`, () => typing(pair));
  await t.test(`${who}: reading shows on the sender's side`, () => read(pair));
  await t.test(`${who}: a forwarded message names its author`, () => forward(pair));
  await t.test(`${who}: deleting for oneself leaves the other's copy`, () => deleteForOne(pair));
  await t.test(`${who}: deleting for both removes both copies`, () => deleteForBoth(pair));
  await t.test(`${who}: a draft is kept and cleared`, () => draft(pair));
  await t.test(`${who}: profile and username are found by the other`, () => profile(pair));
  await t.test(`${who}: both sides hold the same conversation`, () => sameConversation(pair));
};

/** Both histories agree on every message that both still have; nothing is doubled. */
export const sameConversation = async ({ ayu, budi }: Pair): Promise<void> => {
  const ofAyu = await texts(ayu, budi.userId);
  const ofBudi = await texts(budi, ayu.userId);
  const shared = ofAyu.filter((text) => text !== 'Hanya untukmu');
  assert.deepEqual(ofBudi, shared);
};

/** How many messages are missed while away: more than one slice of a difference holds. */
const missedCount = 130;

/** One is away while the other writes, edits and deletes; on return everything is there once, in order. */
export const missAndCatchUp = async ({ ayu, budi }: Pair): Promise<void> => {
  const before = textsSeen(budi, ayu.userId).length;
  await budi.goOffline();
  const wanted: string[] = [];
  const ids: number[] = [];
  for (let index = 0; index < missedCount; index += 1) {
    const text = `Selagi kamu pergi ${index}`;
    ids.push(await ayu.send(budi.userId, text));
    wanted.push(text);
  }
  await ayu.remove(budi.userId, [ids[0] ?? 0], true);
  await ayu.edit(budi.userId, ids[1] ?? 0, 'Selagi kamu pergi, diubah');
  await budi.comeOnline();
  await seesMessage(budi, wanted.at(-1) ?? '');
  await ayu.send(budi.userId, 'Selamat datang kembali');
  await seesMessage(budi, 'Selamat datang kembali');

  const came = textsSeen(budi, ayu.userId).slice(before);
  // What was deleted or edited meanwhile may come in its last form or not at all; everything else exactly once.
  const settled = came.filter((text) => wanted.indexOf(text) > 1 || text === 'Selamat datang kembali');
  assert.deepEqual(settled, [...wanted.slice(2), 'Selamat datang kembali']);
  const kept = ['Selagi kamu pergi, diubah', ...wanted.slice(2), 'Selamat datang kembali'];
  assert.deepEqual((await texts(budi, ayu.userId, 100)).slice(-100), kept.slice(-100));
};

/** A second device of one person sees what the first does, under the same ids. */
export const devicesInStep = async ({ ayu, budi }: Pair): Promise<void> => {
  const second = await ayu.secondDevice();
  try {
    assert.equal(second.userId, ayu.userId);
    const sentId = await ayu.send(budi.userId, 'Dari perangkat pertama');
    const mirrored = await seesMessage(second, 'Dari perangkat pertama');
    assert.deepEqual([mirrored.id, mirrored.out], [sentId, true]);

    const backId = await second.send(budi.userId, 'Dari perangkat kedua');
    assert.equal((await seesMessage(ayu, 'Dari perangkat kedua')).id, backId);

    await budi.send(ayu.userId, 'Untuk kedua perangkat');
    const [onFirst, onSecond] = [
      await seesMessage(ayu, 'Untuk kedua perangkat'),
      await seesMessage(second, 'Untuk kedua perangkat'),
    ];
    assert.equal(onFirst.id, onSecond.id);
    await second.read(budi.userId, onSecond.id);
    await sees(ayu, 'what the second device read', (seen) => seen.kind === 'readInbox' && seen.maxId === onFirst.id);
    assert.deepEqual(await texts(second, budi.userId), await texts(ayu, budi.userId));
  } finally {
    await second.leave();
  }
};
