/** Which part of a list of messages is asked for. Source: core.telegram.org/api/offsets */
export interface IdsWindow {
  readonly offsetId: number;
  readonly addOffset: number;
  readonly limit: number;
  /** Exclusive bounds; 0 for none. */
  readonly maxId: number;
  readonly minId: number;
}

/** A part of a list of ids, newest first, as of a history. */
export function pageOfIds(ids: readonly number[], window: IdsWindow): readonly number[] {
  const { offsetId, maxId, minId } = window;
  const newer = offsetId > 0 ? ids.filter((id) => id >= offsetId).length : 0;
  const from = Math.max(newer + window.addOffset, 0);
  return ids.slice(from, from + window.limit).filter((id) => (maxId === 0 || id < maxId) && id > minId);
}
