import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Long, type tl } from '@mtcute/core';
import { Poll, type Message } from '@mtcute/node';
import { ServerProcess } from '../harness/server-process.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { StockDevice } from './stock-device.ts';

let server: ServerProcess;
let ayu: StockDevice;
let budi: StockDevice;
let citra: StockDevice;
/** A basic group of the three. */
let group = 0;
before(async () => {
  server = await ServerProcess.start();
  ayu = await StockDevice.enter(server, 'Ayu');
  budi = await StockDevice.enter(server, 'Budi');
  citra = await StockDevice.enter(server, 'Citra');
  await ayu.meet(budi);
  await ayu.meet(citra);
  const { chat } = await ayu.client.createGroup({ title: 'Makan siang', users: [budi.userId, citra.userId] });
  group = chat.id;
  for (const friend of [budi, citra])
    await friend.sees('updateNewMessage', ({ message }) => message._ === 'messageService');
});
after(async () => {
  for (const device of [ayu, budi, citra]) await device.leave();
  await server.dispose();
});

const answers = (message: Message | null | undefined): Poll => {
  assert.ok(message?.media instanceof Poll);
  return message.media;
};

/** Sends a poll and gives each reader's id of it. */
async function ask(question: string, more: Record<string, unknown> = {}) {
  const type = 'solution' in more || 'correct' in more ? 'quiz' : 'poll';
  const sent = await ayu.client.sendMedia(group, {
    type,
    question,
    answers: ['Soto', 'Sate', 'Gado-gado'],
    ...more,
  } as never);
  const idOf = async (device: StockDevice): Promise<number> => {
    const [newest] = await device.client.getHistory(group, { limit: 1 });
    assert.equal(answers(newest).question, question);
    return newest?.id ?? 0;
  };
  return { ayu: sent.id, budi: await idOf(budi), citra: await idOf(citra) };
}

const votesOf = (update: tl.RawUpdateMessagePoll): (number | undefined)[] =>
  (update.results.results ?? []).map(({ voters }) => voters);

test('votes are told to all who see the poll, and counts are shown to those who voted', async () => {
  const ids = await ask('Makan apa?');
  const voted = await budi.client.sendVote({ chatId: group, message: ids.budi, options: [1] });
  assert.deepEqual([voted.voters, voted.answers[1]?.voters, voted.answers[1]?.chosen], [1, 1, true]);
  const told = await citra.sees('updateMessagePoll');
  assert.deepEqual(
    [told.results.totalVoters, told.results.results],
    [1, undefined],
    'who has not voted sees no counts',
  );
  const ofAyu = await ayu.sees('updateMessagePoll', (one) => one.results.totalVoters === 1);
  assert.deepEqual(votesOf(ofAyu), [0, 1, 0], 'its author does');
  await citra.client.sendVote({ chatId: group, message: ids.citra, options: [0] });
  await budi.client.sendVote({ chatId: group, message: ids.budi, options: [0] });
  const [newest] = await citra.client.getHistory(group, { limit: 1 });
  assert.deepEqual(
    [answers(newest).voters, answers(newest).answers[0]?.voters, answers(newest).answers[1]?.voters],
    [2, 2, 0],
  );
  await budi.client.sendVote({ chatId: group, message: ids.budi, options: null });
  const [last] = await budi.client.getHistory(group, { limit: 1 });
  assert.equal(answers(last).voters, 1, 'a vote is taken back');
});

test('a poll that changed while someone was away is in their difference', async () => {
  const ids = await ask('Kapan?');
  await citra.goAway();
  await budi.client.sendVote({ chatId: group, message: ids.budi, options: [2] });
  await citra.comeBack();
  await citra.sees(
    'updateMessagePoll',
    ({ poll, results }) => poll?.question.text === 'Kapan?' && results.totalVoters === 1,
  );
});

test('several answers are taken where the poll says so, and no more than one elsewhere', async () => {
  const several = await ask('Siapa saja?', { multiple: true });
  const voted = await budi.client.sendVote({ chatId: group, message: several.budi, options: [0, 2] });
  assert.deepEqual(
    voted.answers.map(({ chosen }) => chosen),
    [true, false, true],
  );
  const one = await ask('Yang mana?');
  const both = budi.client.sendVote({ chatId: group, message: one.budi, options: [0, 2] });
  await assert.rejects(both, /OPTIONS_TOO_MUCH/u);
  const none = budi.client.sendVote({ chatId: group, message: one.budi, options: [new Uint8Array([99])] });
  await assert.rejects(none, /OPTION_INVALID/u);
});

test('voters of a public poll are listed to those who voted; those of an anonymous one to nobody', async () => {
  const ids = await ask('Siapa ikut?', { public: true });
  const peer = await budi.client.resolvePeer(group);
  const list = (id: number, more: { option?: Uint8Array; offset?: string; limit?: number } = {}) =>
    budi.client.call({ _: 'messages.getPollVotes', peer, id, limit: 10, ...more });
  await assert.rejects(list(ids.budi), /POLL_VOTE_REQUIRED/u);
  await budi.client.sendVote({ chatId: group, message: ids.budi, options: [0] });
  await citra.client.sendVote({ chatId: group, message: ids.citra, options: [1] });
  const first = await list(ids.budi, { limit: 1 });
  assert.deepEqual([first.count, first.votes.length, first.nextOffset !== undefined], [2, 1, true]);
  const second = await list(ids.budi, { limit: 1, offset: first.nextOffset ?? '' });
  const voters = [...first.votes, ...second.votes].map(({ peer: of }) => (of._ === 'peerUser' ? of.userId : 0));
  assert.deepEqual(new Set(voters), new Set([budi.userId, citra.userId]));
  const [newest] = await budi.client.getHistory(group, { limit: 1 });
  const option = answers(newest).raw.answers[1];
  assert.ok(option?._ === 'pollAnswer');
  const ofOne = await list(ids.budi, { option: option.option });
  assert.deepEqual([ofOne.count, ofOne.votes[0]?._], [1, 'messagePeerVoteInputOption']);
  const hidden = await ask('Rahasia?');
  await budi.client.sendVote({ chatId: group, message: hidden.budi, options: [0] });
  await assert.rejects(list(hidden.budi), /BROADCAST_FORBIDDEN/u);
});

test('a quiz tells what is right to those who answered, once', async () => {
  const ids = await ask('Ibu kota?', { correct: 1, solution: { text: 'Karena begitu', entities: [] } });
  const wrong = await budi.client.sendVote({ chatId: group, message: ids.budi, options: [0] });
  assert.deepEqual([wrong.answers[1]?.correct, wrong.solution], [true, 'Karena begitu']);
  const again = budi.client.sendVote({ chatId: group, message: ids.budi, options: [1] });
  await assert.rejects(again, /REVOTE_NOT_ALLOWED/u);
  const [unanswered] = await citra.client.getHistory(group, { limit: 1 });
  assert.equal(JSON.stringify(answers(unanswered).raw).includes('Karena'), false);
  assert.equal(answers(unanswered).results?.results, undefined);
});

test('its author closes a poll, nobody else does, and then it takes no votes', async () => {
  const ids = await ask('Masih?');
  const byOther = budi.client.closePoll({ chatId: group, message: ids.budi });
  await assert.rejects(byOther, /MESSAGE_AUTHOR_REQUIRED/u);
  assert.equal((await ayu.client.closePoll({ chatId: group, message: ids.ayu })).isClosed, true);
  await citra.sees('updateMessagePoll', ({ poll }) => poll?.question.text === 'Masih?' && poll.closed === true);
  const late = citra.client.sendVote({ chatId: group, message: ids.citra, options: [0] });
  await assert.rejects(late, /MESSAGE_POLL_CLOSED/u);
});

test('a poll closes by itself when its time is over', async () => {
  const ids = await ask('Cepat!', { closePeriod: 5 });
  await budi.sees('updateMessagePoll', ({ poll }) => poll?.question.text === 'Cepat!' && poll.closed === true);
  await assert.rejects(
    budi.client.sendVote({ chatId: group, message: ids.budi, options: [0] }),
    /MESSAGE_POLL_CLOSED/u,
  );
});

test('of votes given at once each is counted, and one voter counts once', async () => {
  const ids = await ask('Bersamaan?');
  await Promise.all(
    [0, 1, 2, 0, 1].map((option) => budi.client.sendVote({ chatId: group, message: ids.budi, options: [option] })),
  );
  await citra.client.sendVote({ chatId: group, message: ids.citra, options: [2] });
  const poll = await waitUntil('both votes', async () => {
    const [newest] = await citra.client.getHistory(group, { limit: 1 });
    return answers(newest).voters === 2 ? answers(newest) : undefined;
  });
  assert.equal(
    poll.answers.reduce((sum, { voters }) => sum + voters, 0),
    2,
  );
});

test('what cannot be asked is refused with its own error', async () => {
  const text = (value: string): tl.RawTextWithEntities => ({ _: 'textWithEntities', text: value, entities: [] });
  const answer = (value: string, option: number): tl.RawPollAnswer => ({
    _: 'pollAnswer',
    text: text(value),
    option: new Uint8Array([option]),
  });
  let n = 0;
  const send = async (more: Partial<tl.RawPoll>, media: Partial<tl.RawInputMediaPoll> = {}) => {
    const yes = [answer('Ya', 1), answer('Tidak', 2)];
    const poll: tl.RawPoll = {
      _: 'poll',
      id: Long.ZERO,
      question: text('Ya?'),
      answers: yes,
      hash: Long.ZERO,
      ...more,
    };
    const peer = await ayu.client.resolvePeer(group);
    const request = { peer, message: '', randomId: Long.fromNumber(++n) };
    return ayu.client.call({ _: 'messages.sendMedia', ...request, media: { _: 'inputMediaPoll', poll, ...media } });
  };
  await assert.rejects(send({ question: text(' ') }), /POLL_QUESTION_INVALID/u);
  await assert.rejects(send({ answers: [answer('Ya', 1)] }), /POLL_ANSWERS_INVALID/u);
  await assert.rejects(
    send({ answers: Array.from({ length: 13 }, (_, i) => answer(`${i}`, i)) }),
    /POLL_ANSWERS_INVALID/u,
  );
  await assert.rejects(send({ answers: [answer('Ya', 1), answer('Tidak', 1)] }), /POLL_OPTION_DUPLICATE/u);
  await assert.rejects(send({ quiz: true }), /QUIZ_CORRECT_ANSWERS_EMPTY/u);
  await assert.rejects(send({ quiz: true }, { correctAnswers: [5] }), /QUIZ_CORRECT_ANSWER_INVALID/u);
  await assert.rejects(send({ quiz: true, multipleChoice: true }, { correctAnswers: [0] }), /QUIZ_MULTIPLE_INVALID/u);
});
