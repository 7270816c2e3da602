import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { picture, upload } from '../../run/media.ts';
import { historyOf } from '../../run/requests.ts';
import { randomId } from '../../run/unique.ts';

check('an album of photos comes as one', async ({ ana, budi, marker }) => {
  const caption = marker();
  const media = [];
  for (const message of [caption, '']) {
    const file = await upload(ana, picture(), 'x.png');
    const made = await ana.call({
      _: 'messages.uploadMedia',
      peer: budi.peer,
      media: { _: 'inputMediaUploadedPhoto', file },
    });
    const [photo] = pick(made, 'photo');
    if (photo === undefined) throw new Error('no photo was made');
    const { id, accessHash, fileReference } = photo;
    media.push({
      _: 'inputSingleMedia',
      media: { _: 'inputMediaPhoto', id: { _: 'inputPhoto', id, accessHash, fileReference } },
      randomId: randomId(),
      message,
    } as const);
  }
  await ana.call({ _: 'messages.sendMultiMedia', peer: budi.peer, multiMedia: media });
  const history = await budi.shows('messages.sendMultiMedia', historyOf(ana.peer, 2), caption);
  const groups = new Set(pick(history, 'message').map(({ groupedId }) => String(groupedId)));
  if (groups.size !== 1 || groups.has('undefined')) throw new Error('they are no album');
  const photos = (answer: unknown) =>
    pick(answer, 'photo')
      .map(({ id }) => id)
      .toReversed();
  const sent = media.map(({ media: { id } }) => id.id);
  await budi.shows('messages.uploadMedia', historyOf(ana.peer, 2), photos, sent);
});
