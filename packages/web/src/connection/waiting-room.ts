/** Asks the house where a newcomer stands. Shapes: docs/waiting-room.md */

export interface Place {
  /** 1 for the next one; 0: come in now. */
  readonly place: number;
  readonly ahead: number;
  /** Milliseconds since the epoch, by the server's clock, and the seconds that remain until then. */
  readonly dueMs: number;
  readonly waitSeconds: number;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** The place in an answer; undefined for anything else. */
export function placeOf(body: unknown): Place | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { place, ahead, waitS, dueMs } = body as Record<string, unknown>;
  if (!isCount(place) || !isCount(ahead) || !isCount(waitS) || !isCount(dueMs)) return undefined;
  return { place, ahead, dueMs, waitSeconds: waitS };
}

/** The 64-bit id of an auth key: the last 8 bytes of its SHA-1, least significant first. */
export function authKeyIdOf(sha1: Uint8Array): bigint {
  return new DataView(sha1.buffer, sha1.byteOffset, sha1.byteLength).getBigInt64(12, true);
}

/** The place of a number and key; undefined where none is held, or nobody answers there. */
export async function fetchPlace(origin: string, phone: string, authKeyId: bigint): Promise<Place | undefined> {
  try {
    const response = await fetch(`${origin}/waiting-room`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ phone, authKeyId: authKeyId.toString() }),
    });
    return response.ok ? placeOf(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
