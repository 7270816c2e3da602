import { check } from '../../run/check.ts';
import { newGroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { say } from '../../run/say.ts';

check('folders are proposed to whoever has chats of several sorts', async (kit) => {
  const { newcomer, ana, budi, citra, marker } = kit;
  const dewi = await newcomer();
  const suggested = { _: 'messages.getSuggestedDialogFilters' } as const;
  const titles = (answer: unknown) => pick(answer, 'dialogFilterSuggested').length > 0;
  for (const person of [ana, budi, citra]) await say(dewi, person.peer, marker());
  await newGroup(kit, dewi, [ana]);
  await newGroup(kit, dewi, [budi]);
  await dewi.other.shows('messages.createChat', suggested, titles, true);
});
