/** From a phone number to a person who is signed in. */
import type { Constructors, TypeUser, Typeauth_Authorization } from '../codec/generated/types.ts';
import { RpcError } from '../connection/connection.ts';
import { putUsers } from '../state/user.ts';
import type { App } from './app.ts';
import { follow } from './follow.ts';

/** The page's own identity towards the server, which asks for none: any pair is welcome. */
const API_ID = 1;
const API_HASH = 'suaka-web';

export interface CodeWay {
  readonly phone: string;
  readonly hash: string;
  readonly length: number;
  /** Where the code was sent. */
  readonly by: 'app' | 'sms' | 'call';
  /** Seconds until another may be asked for; undefined where none can be. */
  readonly nextInSeconds: number | undefined;
}

/** Where the way goes on after a code or a name. */
export type SignInStep = 'signed-in' | 'name-needed' | 'password-needed';

function codeWayOf(phone: string, sent: Constructors['auth.sentCode']): CodeWay {
  const { type } = sent;
  const by = type._ === 'auth.sentCodeTypeApp' ? 'app' : type._ === 'auth.sentCodeTypeCall' ? 'call' : 'sms';
  const length = 'length' in type ? type.length : 5;
  return { phone, hash: sent.phone_code_hash, length, by, nextInSeconds: sent.timeout };
}

/** Asks for a code. Rejects with the documented errors of auth.sendCode. */
export async function askForCode(app: App, phone: string): Promise<CodeWay> {
  const sent = await app.connection.call({
    _: 'auth.sendCode',
    phone_number: phone,
    api_id: API_ID,
    api_hash: API_HASH,
    settings: { _: 'codeSettings' },
  });
  if (sent._ !== 'auth.sentCode') throw new Error(`an answer without a code: ${sent._}`);
  return codeWayOf(phone, sent);
}

/** Asks for another code after the first did not come. */
export async function askForAnotherCode(app: App, way: CodeWay): Promise<CodeWay> {
  const sent = await app.connection.call({
    _: 'auth.resendCode',
    phone_number: way.phone,
    phone_code_hash: way.hash,
  });
  if (sent._ !== 'auth.sentCode') throw new Error(`an answer without a code: ${sent._}`);
  return codeWayOf(way.phone, sent);
}

async function welcome(app: App, authorization: Typeauth_Authorization): Promise<SignInStep> {
  if (authorization._ === 'auth.authorizationSignUpRequired') return 'name-needed';
  const user: TypeUser = authorization.user;
  await app.connection.setSignedIn(true);
  app.store.update((state) => putUsers(state, [user]));
  app.platform.tabs.announce('signed-in');
  follow(app);
  return 'signed-in';
}

/** Gives the code. Rejects with PHONE_CODE_INVALID, PHONE_CODE_EXPIRED and the like. */
export async function giveCode(app: App, way: CodeWay, code: string): Promise<SignInStep> {
  try {
    const answer = await app.connection.call({
      _: 'auth.signIn',
      phone_number: way.phone,
      phone_code_hash: way.hash,
      phone_code: code,
    });
    return await welcome(app, answer);
  } catch (error) {
    if (error instanceof RpcError && error.errorName === 'SESSION_PASSWORD_NEEDED') return 'password-needed';
    throw error;
  }
}

/** The hint that somebody gave themselves for their password; empty where there is none. */
export async function passwordHint(app: App): Promise<string> {
  const password = await app.connection.call({ _: 'account.getPassword' });
  return password.hint ?? '';
}

/** Gives the password that protects the account. Rejects with PASSWORD_HASH_INVALID, FLOOD_WAIT_X. */
export async function givePassword(app: App, password: string): Promise<SignInStep> {
  const asked = await app.connection.call({ _: 'account.getPassword' });
  const { current_algo: algorithm, srp_B: srpB, srp_id: srpId } = asked;
  if (algorithm === undefined || algorithm._ === 'unsupported' || srpB === undefined || srpId === undefined) {
    throw new RpcError(400, 'PASSWORD_EMPTY');
  }
  const proof = await app.connection.provePassword(password, { ...algorithm, srpB });
  const answer = await app.connection.call({
    _: 'auth.checkPassword',
    password: { _: 'inputCheckPasswordSRP', srp_id: srpId, ...proof },
  });
  return welcome(app, answer);
}

/** Gives the name of a newcomer. */
export async function giveName(app: App, way: CodeWay, firstName: string, lastName: string): Promise<SignInStep> {
  const answer = await app.connection.call({
    _: 'auth.signUp',
    phone_number: way.phone,
    phone_code_hash: way.hash,
    first_name: firstName,
    last_name: lastName,
  });
  return welcome(app, answer);
}
