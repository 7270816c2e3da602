import { idsHash } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { renderDocument } from './document.ts';
import { bare, type StickersNeed } from './sticker-set.ts';

/**
 * How a dice lands, as the set that clients ask for by its emoji: the waiting animation first, then one for each value.
 * Undefined for an emoji that nothing is drawn for. Source: core.telegram.org/api/dice
 */
export async function diceSet(
  services: StickersNeed,
  emoticon: string,
): Promise<TlOf<'messages.stickerSet'> | undefined> {
  const { dice } = await services.stickers.art();
  const thrown = dice.find(({ emoji }) => bare(emoji) === bare(emoticon));
  if (thrown === undefined) return undefined;
  const documents = [thrown.waiting, ...thrown.values];
  const ids = documents.map(({ id }) => BigInt(id));
  // The set is none that anyone can install: its id is that of what it begins with.
  const [id = 0n] = ids;
  return {
    _: 'messages.stickerSet',
    set: {
      _: 'stickerSet',
      official: true,
      id,
      access_hash: BigInt(thrown.waiting.accessHash),
      title: thrown.emoji,
      short_name: `dice_${id}`,
      count: documents.length,
      hash: Number(BigInt.asUintN(31, idsHash(ids))),
    },
    packs: ids.map((documentId, value) => ({
      _: 'stickerPack',
      emoticon: value === 0 ? '#️⃣' : `${value}️⃣`,
      documents: [documentId],
    })),
    keywords: [],
    documents: documents.map((document) => renderDocument(services, document)),
  };
}
