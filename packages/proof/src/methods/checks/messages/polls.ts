import { Long, type tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { historyOf } from '../../run/requests.ts';
import { randomId } from '../../run/unique.ts';

const text = (value: string): tl.RawTextWithEntities => ({ _: 'textWithEntities', text: value, entities: [] });
const option = (value: string, byte: number): tl.RawPollAnswer => ({
  _: 'pollAnswer',
  text: text(value),
  option: new Uint8Array([byte]),
});

check('votes of a public poll are counted and listed for all', async (kit) => {
  const { ana, budi, citra, marker } = kit;
  const { peer } = await newSupergroup(kit, ana, [budi, citra]);
  const question = marker();
  const answer = await ana.call({
    _: 'messages.sendMedia',
    peer,
    message: '',
    randomId: randomId(),
    media: {
      _: 'inputMediaPoll',
      poll: {
        _: 'poll',
        id: Long.ZERO,
        publicVoters: true,
        question: text(question),
        answers: [option('ya', 1), option('tidak', 2)],
        hash: Long.ZERO,
      },
    },
  });
  const msgId = pick(answer, 'updateMessageID')[0]?.id ?? 0;
  await budi.shows('messages.sendMedia', historyOf(peer), question);
  await budi.call({ _: 'messages.sendVote', peer, msgId, options: [new Uint8Array([1])] });
  const voters = (result: unknown) => pick(result, 'pollAnswerVoters').map((one) => one.voters ?? 0);
  await ana.shows(
    'messages.sendVote',
    { _: 'messages.getPollResults', peer, msgId, pollHash: Long.ZERO },
    voters,
    [1, 0],
  );
  const names = (result: unknown) => pick(result, 'messagePeerVote').map((vote) => vote.peer);
  const list = { _: 'messages.getPollVotes', peer, id: msgId, limit: 10 } as const;
  await ana.shows('messages.sendVote', list, names, [{ _: 'peerUser', userId: budi.id }]);
});
