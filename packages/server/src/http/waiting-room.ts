import { readNumber, RpcError, type Installation, type Mac } from '@suaka/domain';
import { json } from 'node:stream/consumers';
import type { PlaceKey, WaitingRoom } from '@suaka/operations/admission';
import type { WindowCounter } from '@suaka/operations/limits';
import { sendJson } from './answers.ts';
import type { Route } from './router.ts';
import { openToken, signToken } from './waiting-room-token.ts';

export interface WaitingRoomRouteParts {
  readonly room: Pick<WaitingRoom, 'find' | 'snapshot'>;
  readonly mac: Mac;
  readonly installation: Installation;
  /** Questions by address block. */
  readonly questions: Pick<WindowCounter, 'admit'>;
}

/** How often one address block may ask; a page asks every few seconds, and many may share an address. */
export const waitingRoomQuestions = { perBlock: { countMax: 600, windowS: 60 }, blocksMax: 10_000 };

const bodyBytesMax = 2_048;

/**
 * Tells the holder of a place how it stands; docs/waiting-room.md has the shapes. By POST, so that neither number
 * nor token stands in an address.
 */
export const waitingRoomRoute = ({ room, mac, installation, questions }: WaitingRoomRouteParts): Route => ({
  path: '/waiting-room',
  methods: ['POST'],
  page: async (request, response, peer) => {
    const isCounted = !(installation.testMode && peer.isLoopback);
    const waitS = isCounted ? questions.admit(peer.addressBlock) : undefined;
    if (waitS !== undefined) {
      response.setHeader('Retry-After', String(waitS));
      sendJson(response, 429, { error: 'FLOOD_WAIT', retryAfterS: waitS });
      return;
    }
    if (!(Number(request.headers['content-length']) <= bodyBytesMax)) {
      sendJson(response, 413, { error: 'BODY_TOO_LONG' });
      return;
    }
    const key = keyOf(await json(request).catch(() => undefined), mac, installation);
    if (key === undefined) {
      sendJson(response, 400, { error: 'BODY_INVALID' });
      return;
    }
    const view = room.find(key);
    if (view === undefined) sendJson(response, 404, { error: 'NO_PLACE', waitS: room.snapshot().waitS });
    else sendJson(response, 200, { ...view, token: signToken(mac, key) });
  },
});

/** The place that a body asks for: by its token, or by the number and the 64-bit id of the auth key in decimals. */
function keyOf(body: unknown, mac: Mac, installation: Installation): PlaceKey | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { token, phone, authKeyId } = body as Partial<Record<string, unknown>>;
  if (typeof token === 'string') return openToken(mac, token);
  if (typeof phone !== 'string' || typeof authKeyId !== 'string' || !/^-?\d{1,20}$/u.test(authKeyId)) return undefined;
  try {
    return { phone: readNumber(phone, installation).phone, authKeyId: BigInt.asIntN(64, BigInt(authKeyId)) };
  } catch (error) {
    if (error instanceof RpcError) return undefined;
    throw error;
  }
}
