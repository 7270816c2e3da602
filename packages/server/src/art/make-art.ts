import { readArt, type DiceArt, type ReactionArt, type StickerSetArt } from '@suaka/art';
import {
  stickerAttribute,
  type ArtDocuments,
  type DiceDocuments,
  type Document,
  type ReactionDocuments,
  type StickerSet,
  type StickerStore,
} from '@suaka/domain';
import { artBytes, artDocument, artId, newDocument, type ArtParts } from './art-files.ts';

export type ArtMaker = ArtParts & { readonly stickers: StickerStore };

/**
 * The installation's drawings as documents, and its sets of stickers. The first start stores them; every later one
 * finds them there.
 */
export async function makeArt(parts: ArtMaker): Promise<ArtDocuments> {
  const art = readArt();
  const reactions: ReactionDocuments[] = [];
  for (const reaction of art.reactions) reactions.push(await reactionOf(parts, reaction));
  const dice: DiceDocuments[] = [];
  for (const thrown of art.dice) dice.push(await diceOf(parts, thrown));
  for (const set of art.stickers) await makeSet(parts, set);
  return { reactions, dice };
}

async function reactionOf(parts: ArtParts, reaction: ReactionArt): Promise<ReactionDocuments> {
  const { emoji, title } = reaction;
  const document = (file: string): Promise<Document> =>
    artDocument(parts, { file, sticker: { kind: 'sticker', alt: emoji } });
  return {
    emoji,
    title,
    staticIcon: await document(reaction.staticIcon),
    appear: await document(reaction.appear),
    select: await document(reaction.select),
    activate: await document(reaction.activate),
    center: await document(reaction.center),
    effect: await document(reaction.effect),
    around: await document(reaction.around),
  };
}

async function diceOf(parts: ArtParts, { emoji, waiting, thumb, values }: DiceArt): Promise<DiceDocuments> {
  const document = (file: string): Promise<Document> =>
    artDocument(parts, { file, thumb, sticker: { kind: 'sticker', alt: emoji } });
  const landed: Document[] = [];
  for (const value of values) landed.push(await document(value));
  return { emoji, waiting: await document(waiting), values: landed };
}

/** A set that is there already stays as it is: people have it in their lists. */
async function makeSet(parts: ArtMaker, { title, shortName, stickers }: StickerSetArt): Promise<void> {
  if ((await parts.stickers.setByShortName(shortName)) !== undefined) return;
  const set: Pick<StickerSet, 'id' | 'accessHash' | 'kind'> = {
    id: artId(shortName).toString(),
    accessHash: parts.random.long().toString(),
    kind: 'stickers',
  };
  const documents: Document[] = [];
  for (const { file, thumb, emoji } of stickers) {
    const bytes = await artBytes(file);
    const attribute = stickerAttribute(set, emoji);
    // Of the two kinds of attributes that a set gives, stickers have this one.
    if (attribute.kind !== 'sticker') throw new Error('a set of stickers has no custom emojis');
    const id = artId(shortName, file, bytes);
    documents.push(await newDocument(parts, id, { file, thumb, sticker: attribute }, bytes));
  }
  await parts.stickers.putSet({
    set: {
      ...set,
      shortName,
      title,
      ownerId: undefined,
      items: documents.map(({ id }, index) => ({ documentId: id, emoji: stickers[index]?.emoji ?? '' })),
      thumbId: undefined,
      version: 1,
    },
    knownVersion: undefined,
    documents,
    ownedMax: Number.MAX_SAFE_INTEGER,
  });
}
