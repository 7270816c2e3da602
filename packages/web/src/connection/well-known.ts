/** What the server of this page says of itself. */

export interface House {
  readonly dcId: number;
  /** PKCS#1 PEM. */
  readonly rsaPublicKey: string;
}

/** Reads `/.well-known/suaka.json` of the page's own origin. Rejects where it is not there or not whole. */
export async function fetchHouse(origin: string): Promise<House> {
  const response = await fetch(`${origin}/.well-known/suaka.json`, { cache: 'no-cache', credentials: 'omit' });
  const body = (await response.json()) as Partial<House>;
  if (typeof body.dcId !== 'number' || typeof body.rsaPublicKey !== 'string') {
    throw new Error('suaka.json lacks dcId or rsaPublicKey');
  }
  return { dcId: body.dcId, rsaPublicKey: body.rsaPublicKey };
}
