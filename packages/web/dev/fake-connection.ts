/** A line to nowhere that answers just enough for looking at screens. */
import { RpcError, type Connection, type ConnectionStatus } from '../src/connection/connection.ts';

const CODE = '22222';

/** Answers by method; everything else never answers. */
const ANSWERS: Record<string, (request: Record<string, unknown>) => unknown> = {
  'auth.sendCode': (request) => {
    if (String(request['phone_number']).endsWith('0000')) throw new RpcError(420, 'FLOOD_WAIT_187');
    return {
      _: 'auth.sentCode',
      type: { _: 'auth.sentCodeTypeSms', length: 5 },
      phone_code_hash: 'h',
      timeout: 42,
    };
  },
  'auth.signIn': (request) => {
    if (request['phone_code'] !== CODE) throw new RpcError(400, 'PHONE_CODE_INVALID');
    return { _: 'auth.authorizationSignUpRequired' };
  },
  'account.getAuthorizations': () => ({
    _: 'account.authorizations',
    authorization_ttl_days: 180,
    authorizations: [
      device({ current: true, device_model: 'Chrome', platform: 'Linux', app_name: 'Suaka Web' }),
      device({
        hash: 2n,
        device_model: 'Redmi 12',
        platform: 'Android',
        app_name: 'Telegram Android',
        app_version: '12.1',
      }),
      device({ hash: 3n, device_model: 'Firefox', platform: 'Windows', app_name: 'Suaka Web' }),
    ],
  }),
};

function device(more: Record<string, unknown>): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    _: 'authorization',
    hash: 0n,
    api_id: 1,
    app_version: '0.1',
    system_version: '',
    date_created: now - 90000,
    date_active: now - 4000,
    ip: '203.0.113.9',
    country: 'Indonesia',
    region: '',
    ...more,
  };
}

export function createFakeConnection(search: string): Connection {
  const status: ConnectionStatus = {
    phase: search.includes('offline') ? 'waiting' : 'ready',
  };
  return {
    call: (request) => {
      const answer = ANSWERS[request._];
      if (answer === undefined) return new Promise(() => {});
      return new Promise<never>((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(answer(request) as never);
          } catch (error) {
            reject(error);
          }
        }, 200);
      });
    },
    onUpdates: () => () => {},
    onSignedOut: () => () => {},
    onStatus(listener) {
      listener(status);
      return () => {};
    },
    retryNow() {},
    provePassword: async () => ({ A: new Uint8Array(256), M1: new Uint8Array(32) }),
    findPlace: async () => ({ place: 1204, ahead: 1203, dueMs: 0, waitSeconds: 187 }),
    setSignedIn: async () => {},
  };
}
