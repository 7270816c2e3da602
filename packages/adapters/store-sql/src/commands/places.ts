import type { PeerId } from '@suaka/domain';

/**
 * Where a content is shown: pairs of a box and the message's id there. A place whose message was
 * deleted stays, marked with a 1, since what answers the message goes on naming it.
 */
export type Places = readonly Place[];
type Place = readonly [box: PeerId, id: number, gone?: 1];

export const encodePlaces = (places: Places): string => JSON.stringify(places);

// The column is only ever written by `encodePlaces`.
export const decodePlaces = (text: string): Places => JSON.parse(text) as Places;

/** The places that show the content still. */
export const shownPlaces = (places: Places): Places => places.filter((place) => place[2] === undefined);

export const goneFrom = ([box, id]: Place): Place => [box, id, 1];

/** The id that a content has in a box, whether or not it is shown there still. */
export function idIn(places: Places, box: PeerId): number | undefined {
  return places.find((place) => place[0] === box)?.[1];
}

/** The id that a content has in a box, where the box shows it. */
export const shownIdIn = (places: Places, box: PeerId): number | undefined => idIn(shownPlaces(places), box);
