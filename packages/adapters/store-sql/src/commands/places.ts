import type { PeerId } from '@suaka/domain';

/** Where a content is shown: pairs of a box and the message's id there. */
export type Places = readonly (readonly [box: PeerId, id: number])[];

export const encodePlaces = (places: Places): string => JSON.stringify(places);

// The column is only ever written by `encodePlaces`.
export const decodePlaces = (text: string): Places => JSON.parse(text) as Places;

/** The id that a content has in a box, where the box shows it. */
export function idIn(places: Places, box: PeerId): number | undefined {
  return places.find((place) => place[0] === box)?.[1];
}
