import { archivedList, idsHash, installedList, type Document, type StickerSet, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderDocument } from './document.ts';
import type { FilesShown } from './photo.ts';

export type StickersNeed = FilesShown & Pick<Services, 'stickers'>;

/** When a viewer installed sets, and which are put away. */
interface Kept {
  readonly installed: ReadonlyMap<string, number>;
  readonly archived: ReadonlySet<string>;
}

/** Sets as a viewer keeps them. */
export async function renderSets(
  services: StickersNeed,
  viewer: UserId,
  sets: readonly StickerSet[],
): Promise<TlOf<'stickerSet'>[]> {
  if (sets.length === 0) return [];
  const kept = await keptBy(services, viewer, sets);
  return sets.map((set) => renderSet(set, viewer, kept));
}

async function keptBy({ stickers }: StickersNeed, viewer: UserId, sets: readonly StickerSet[]): Promise<Kept> {
  const installed = new Map<string, number>();
  const archived = new Set<string>();
  for (const kind of new Set(sets.map((set) => set.kind))) {
    for (const { id, date } of await stickers.store.kept(viewer, installedList(kind))) installed.set(`${id}`, date);
    for (const { id } of await stickers.store.kept(viewer, archivedList(kind))) archived.add(`${id}`);
  }
  return { installed, archived };
}

/** Source: core.telegram.org/constructor/stickerSet */
const renderSet = (set: StickerSet, viewer: UserId, { installed, archived }: Kept): TlOf<'stickerSet'> => ({
  _: 'stickerSet',
  archived: archived.has(set.id) || undefined,
  official: set.ownerId === undefined || undefined,
  masks: set.kind === 'masks' || undefined,
  emojis: set.kind === 'emojis' || undefined,
  creator: set.ownerId === viewer || undefined,
  installed_date: installed.get(set.id),
  id: BigInt(set.id),
  access_hash: BigInt(set.accessHash),
  title: set.title,
  short_name: set.shortName,
  thumb_document_id: set.thumbId === undefined ? undefined : BigInt(set.thumbId),
  count: set.items.length,
  hash: hashOf(set),
});

/** What a client compares to know whether it has the set as it is now. */
export const hashOf = (set: StickerSet): number =>
  Number(BigInt.asUintN(31, idsHash([BigInt(set.version), ...set.items.map(({ documentId }) => BigInt(documentId))])));

/** The documents of sets by their id. */
export async function documentsOf(
  { stickers }: StickersNeed,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Document>> {
  const documents = await stickers.store.documents(ids.map(BigInt));
  return new Map(documents.map((document) => [document.id, document]));
}

/** A set with all that is in it. Source: core.telegram.org/constructor/messages.stickerSet */
export async function renderWholeSet(
  services: StickersNeed,
  viewer: UserId,
  set: StickerSet,
): Promise<TlOf<'messages.stickerSet'>> {
  const [rendered] = await renderSets(services, viewer, [set]);
  if (rendered === undefined) throw new Error('a set was not rendered');
  const documents = await documentsOf(
    services,
    set.items.map(({ documentId }) => documentId),
  );
  return {
    _: 'messages.stickerSet',
    set: rendered,
    packs: renderPacks(set.items.map(({ documentId, emoji }) => ({ id: BigInt(documentId), emoji }))),
    keywords: set.items.flatMap(({ documentId, keywords }) =>
      keywords === undefined
        ? []
        : [{ _: 'stickerKeyword' as const, document_id: BigInt(documentId), keyword: [...keywords] }],
    ),
    documents: set.items.flatMap(({ documentId }) => {
      const document = documents.get(documentId);
      return document === undefined ? [] : [renderDocument(services, document)];
    }),
  };
}

/** Which stickers each emoji stands for. */
export function renderPacks(items: readonly { readonly id: bigint; readonly emoji: string }[]): TlOf<'stickerPack'>[] {
  const packs = new Map<string, bigint[]>();
  for (const { id, emoji } of items) {
    for (const each of emojisIn(emoji)) packs.set(each, [...(packs.get(each) ?? []), id]);
  }
  return [...packs].map(([emoticon, documents]) => ({ _: 'stickerPack', emoticon, documents }));
}

/** A sticker may stand for several emojis in a row. */
export function emojisIn(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => bare(segment));
}

/** With or without the selector that asks for a coloured glyph, it is the same emoji. */
export const bare = (emoji: string): string => emoji.replaceAll('\ufe0f', '');

/** Sets in a list, each with the sticker that stands for it. Source: core.telegram.org/type/StickerSetCovered */
export async function renderCovered(
  services: StickersNeed,
  viewer: UserId,
  sets: readonly StickerSet[],
): Promise<Tl<'StickerSetCovered'>[]> {
  const rendered = await renderSets(services, viewer, sets);
  const covers = sets.map((set) => set.thumbId ?? set.items[0]?.documentId);
  const documents = await documentsOf(
    services,
    covers.flatMap((id) => id ?? []),
  );
  return rendered.map((set, index) => {
    const cover = documents.get(covers[index] ?? '');
    if (cover === undefined) return { _: 'stickerSetNoCovered', set };
    return { _: 'stickerSetCovered', set, cover: renderDocument(services, cover) };
  });
}
