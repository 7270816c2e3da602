import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { StickerStateEvent } from './sticker-state-event.ts';
import { archivedList, installedList, type StickerKind, type StickerList, type StickerSet } from './sticker-set.ts';
import type { StickerParts } from './sticker-parts.ts';

/** Whose stickers change, and from where. */
export interface Keeper {
  readonly userId: UserId;
  readonly origin: Origin;
}

async function tell(parts: StickerParts, { userId, origin }: Keeper, event: StickerStateEvent): Promise<void> {
  const date = nowSeconds(parts.clock);
  await parts.boxes.recordStateEvent(userId, date, event);
  parts.bus.publish(userId, { kind: 'state', event, date, origin });
}

/** Source: core.telegram.org/method/messages.installStickerSet */
export async function installSet(parts: StickerParts, keeper: Keeper, set: StickerSet): Promise<void> {
  await keepSet(parts, keeper, set, installedList(set.kind), archivedList(set.kind));
  await tell(parts, keeper, { kind: 'newStickerSet', setId: set.id });
}

/** Puts a set away: it is kept and not shown. */
export async function archiveSet(parts: StickerParts, keeper: Keeper, set: StickerSet): Promise<void> {
  await keepSet(parts, keeper, set, archivedList(set.kind), installedList(set.kind));
  await tell(parts, keeper, { kind: 'stickerSets', sets: set.kind });
}

async function keepSet(
  { store, clock, limits }: StickerParts,
  { userId }: Keeper,
  set: StickerSet,
  list: StickerList,
  from: StickerList,
): Promise<void> {
  const id = BigInt(set.id);
  await store.keep({ userId, list, id, nowS: nowSeconds(clock), max: limits.installedMax, from });
}

/** @returns whether it was kept. Source: core.telegram.org/method/messages.uninstallStickerSet */
export async function uninstallSet(parts: StickerParts, keeper: Keeper, set: StickerSet): Promise<boolean> {
  const ids = [BigInt(set.id)];
  const lists = [installedList(set.kind), archivedList(set.kind)];
  const dropped = await Promise.all(lists.map((list) => parts.store.drop({ userId: keeper.userId, list, ids })));
  if (!dropped.includes(true)) return false;
  await tell(parts, keeper, { kind: 'stickerSets', sets: set.kind });
  return true;
}

/** Source: core.telegram.org/method/messages.reorderStickerSets */
export async function reorderSets(
  parts: StickerParts,
  keeper: Keeper,
  kind: StickerKind,
  order: readonly bigint[],
): Promise<void> {
  await parts.store.reorder({ userId: keeper.userId, list: installedList(kind), order });
  const now = await parts.store.kept(keeper.userId, installedList(kind));
  await tell(parts, keeper, { kind: 'stickerSetsOrder', sets: kind, order: now.map(({ id }) => id.toString()) });
}

/** Lists of single documents: what of them changed is told by the list alone. */
type DocumentList = Extract<StickerList, 'recent' | 'recentAttached' | 'faved' | 'gifs'>;

const eventOf = (list: DocumentList): StickerStateEvent => ({
  kind: 'keptStickers',
  list: list === 'recentAttached' ? 'recent' : list,
});

/** Puts a document first in a list, or takes it out. */
export async function keepDocument(
  parts: StickerParts,
  keeper: Keeper,
  list: DocumentList,
  id: bigint,
  isKept: boolean,
): Promise<void> {
  const { store, limits, clock } = parts;
  const { userId } = keeper;
  const max = list === 'faved' ? limits.favedMax : list === 'gifs' ? limits.gifsMax : limits.recentMax;
  if (isKept) await store.keep({ userId, list, id, nowS: nowSeconds(clock), max });
  else if (!(await store.drop({ userId, list, ids: [id] }))) return;
  await tell(parts, keeper, eventOf(list));
}

/** Source: core.telegram.org/method/messages.clearRecentStickers */
export async function clearDocuments(parts: StickerParts, keeper: Keeper, list: DocumentList): Promise<void> {
  const wasThere = await parts.store.drop({ userId: keeper.userId, list, ids: undefined });
  if (wasThere) await tell(parts, keeper, eventOf(list));
}
