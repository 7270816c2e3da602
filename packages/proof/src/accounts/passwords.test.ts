import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type Client, type House } from './house.ts';
import { arrive, sendCode, signIn, testCode, userOf, type Person } from './people.ts';
import { proofOf, setPassword, settingsFor } from './srp-client.ts';

let house: House;
let next = 0;

before(async () => {
  house = await openHouse(tempFolder());
});
after(() => house.close());

const newcomer = (): Promise<Person> => arrive(house, ++next);
const stateOf = ({ call }: Client) => call<'account.getPassword'>({ _: 'account.getPassword' });

/** A device that has entered the code and owes the password. */
async function waitingDevice({ phone }: Person): Promise<Client> {
  const client = await house.connect();
  const hash = await sendCode(client, phone);
  await assert.rejects(signIn(client, phone, hash, testCode), /SESSION_PASSWORD_NEEDED/u);
  return client;
}

const check = async (client: Client, password: string) =>
  client.call<'auth.checkPassword'>({ _: 'auth.checkPassword', password: await proofOf(client, password) });

test('whoever enters the code is in only with the password, and each proof is good for one attempt', async () => {
  const ana = await newcomer();
  await setPassword(ana, 'rahasia', { hint: 'the usual' });
  const device = await waitingDevice(ana);
  assert.equal(device.key.userId, undefined);
  assert.equal((await stateOf(device)).hint, 'the usual');
  await assert.rejects(check(device, 'wrong'), /PASSWORD_HASH_INVALID/u);
  const proof = await proofOf(device, 'rahasia');
  const attempt = () => device.call<'auth.checkPassword'>({ _: 'auth.checkPassword', password: proof });
  assert.equal(userOf(await attempt()).id, ana.id);
  assert.equal(device.key.userId, ana.id);
  await assert.rejects(attempt(), /SRP_ID_INVALID/u);
});

test('a code may be entered again before the password, and a restart forgets neither', async () => {
  const ana = await newcomer();
  await setPassword(ana, 'rahasia');
  const device = await house.connect();
  const hash = await sendCode(device, ana.phone);
  for (let time = 0; time < 2; time++) {
    await assert.rejects(signIn(device, ana.phone, hash, testCode), /SESSION_PASSWORD_NEEDED/u);
  }
  const back = await house.reconnect(device.key.id);
  assert.equal(userOf(await check(back, 'rahasia')).id, ana.id);
});

test('a device that entered no code is asked for no password', async () => {
  const stranger = await house.connect();
  await assert.rejects(stateOf(stranger), /AUTH_KEY_UNREGISTERED/u);
});

test('wrong passwords are counted before they are judged, and the right one clears the count', async () => {
  const ana = await newcomer();
  await setPassword(ana, 'rahasia');
  const device = await waitingDevice(ana);
  const { countMax, windowS } = house.services.passwords.limits.attempts;
  for (let attempt = 1; attempt < countMax; attempt++) await assert.rejects(check(device, 'x'), /HASH_INVALID/u);
  await check(device, 'rahasia');
  const second = await waitingDevice(ana);
  const proofs = [];
  for (let attempt = 0; attempt < countMax + 5; attempt++) proofs.push(await proofOf(second, 'x'));
  const answers = await Promise.allSettled(
    proofs.map((password) => second.call<'auth.checkPassword'>({ _: 'auth.checkPassword', password })),
  );
  const refusals = answers.filter((one) => one.status === 'rejected' && /FLOOD_WAIT/u.test(String(one.reason)));
  assert.equal(refusals.length, 5, 'all at once are no way around the limit');
  await assert.rejects(check(second, 'rahasia'), /FLOOD_WAIT_/u);
  house.clock.moveS(windowS);
  await check(second, 'rahasia');
});

test('a password is changed and taken away only by who knows it', async () => {
  const ana = await newcomer();
  await setPassword(ana, 'first', { hint: 'one' });
  const update = async (password: string, settings: Awaited<ReturnType<typeof settingsFor>>) =>
    ana.call<'account.updatePasswordSettings'>({
      _: 'account.updatePasswordSettings',
      password: await proofOf(ana, password),
      new_settings: settings,
    });
  await assert.rejects(setPassword(ana, 'second'), /PASSWORD_HASH_INVALID/u);
  await assert.rejects(update('wrong', await settingsFor(ana, 'second')), /PASSWORD_HASH_INVALID/u);
  await update('first', await settingsFor(ana, 'second'));
  await assert.rejects(update('first', await settingsFor(ana, 'third')), /PASSWORD_HASH_INVALID/u);
  assert.equal((await stateOf(ana)).hint, undefined);
  await update('second', {
    _: 'account.passwordInputSettings',
    new_algo: { _: 'passwordKdfAlgoUnknown' },
    new_password_hash: new Uint8Array(0),
    hint: '',
  });
  assert.equal((await stateOf(ana)).has_password, undefined);
  await assert.rejects(check(ana, 'second'), /no algorithm/u);
});

test('salts of an own making, settings that say nothing and addresses that are none are refused', async () => {
  const ana = await newcomer();
  const settings = await settingsFor(ana, 'rahasia');
  assert.ok(settings.new_algo !== undefined && settings.new_algo._ !== 'passwordKdfAlgoUnknown');
  const put = (new_settings: typeof settings) =>
    ana.call<'account.updatePasswordSettings'>({
      _: 'account.updatePasswordSettings',
      password: { _: 'inputCheckPasswordEmpty' },
      new_settings,
    });
  const salted = (salt1: Uint8Array) => put({ ...settings, new_algo: { ...settings.new_algo, salt1 } as never });
  await assert.rejects(salted(new Uint8Array(40)), /NEW_SALT_INVALID/u);
  await assert.rejects(salted(settings.new_algo.salt1.subarray(0, 39)), /NEW_SALT_INVALID/u);
  await assert.rejects(put({ ...settings, new_password_hash: new Uint8Array(256) }), /NEW_SETTINGS_INVALID/u);
  await assert.rejects(put({ ...settings, new_password_hash: new Uint8Array(256).fill(255) }), /NEW_SETTINGS_INVALID/u);
  await assert.rejects(put({ _: 'account.passwordInputSettings' }), /NEW_SETTINGS_EMPTY/u);
  await assert.rejects(put({ ...settings, email: 'not an address' }), /EMAIL_INVALID/u);
  assert.equal((await stateOf(ana)).has_password, undefined, 'nothing of it was kept');
});

test('an address is in force once its code is entered, and recovers the password', async () => {
  const ana = await newcomer();
  const email = 'ana.lestari@example.org';
  await assert.rejects(setPassword(ana, 'rahasia', { email }), /EMAIL_UNCONFIRMED_6/u);
  const confirm = (code: string) =>
    ana.call<'account.confirmPasswordEmail'>({ _: 'account.confirmPasswordEmail', code });
  const waiting = await stateOf(ana);
  assert.deepEqual([waiting.has_recovery, waiting.email_unconfirmed_pattern], [undefined, 'a*********i@example.org']);
  await assert.rejects(confirm('000000x'), /CODE_INVALID/u);
  await confirm(house.mails.at(-1)?.code ?? '');
  await assert.rejects(confirm(house.mails.at(-1)?.code ?? ''), /EMAIL_HASH_EXPIRED/u);
  assert.equal((await stateOf(ana)).has_recovery, true);

  const device = await waitingDevice(ana);
  const asked = await device.call<'auth.requestPasswordRecovery'>({ _: 'auth.requestPasswordRecovery' });
  assert.equal(asked.email_pattern, 'a*********i@example.org');
  const mail = house.mails.at(-1);
  assert.deepEqual([mail?.purpose, mail?.email], ['recovery', email]);
  const code = mail?.code ?? '';
  const isRight = (entered: string) =>
    device.call<'auth.checkRecoveryPassword'>({ _: 'auth.checkRecoveryPassword', code: entered });
  assert.deepEqual([await isRight('x'), await isRight(code)], [false, true]);
  const recover = async () =>
    device.call<'auth.recoverPassword'>({
      _: 'auth.recoverPassword',
      code,
      new_settings: await settingsFor(device, 'baru'),
    });
  assert.equal(userOf(await recover()).id, ana.id);
  await assert.rejects(recover(), /PASSWORD_RECOVERY_EXPIRED/u);
  await check(await waitingDevice(ana), 'baru');
});

test('a recovery code ends after some wrong guesses, and mails are limited', async () => {
  const ana = await newcomer();
  await assert.rejects(setPassword(ana, 'rahasia', { email: 'b@example.org' }), /EMAIL_UNCONFIRMED/u);
  await ana.call<'account.confirmPasswordEmail'>({
    _: 'account.confirmPasswordEmail',
    code: house.mails.at(-1)?.code ?? '',
  });
  const request = () => ana.call<'auth.requestPasswordRecovery'>({ _: 'auth.requestPasswordRecovery' });
  await request();
  const recover = (code: string) => ana.call<'auth.recoverPassword'>({ _: 'auth.recoverPassword', code });
  const { attemptsMax, perHourMax } = house.services.passwords.limits.mail;
  for (let guess = 0; guess < attemptsMax; guess++) await assert.rejects(recover('1'), /CODE_INVALID/u);
  await assert.rejects(recover(house.mails.at(-1)?.code ?? ''), /PASSWORD_RECOVERY_EXPIRED/u);
  for (let mail = 1; mail < perHourMax; mail++) await request();
  await assert.rejects(request(), /FLOOD_WAIT_/u);
});

test('a reset waits for a week, and whoever says no to it is not asked again that day', async () => {
  const ana = await newcomer();
  const reset = () => ana.call<'account.resetPassword'>({ _: 'account.resetPassword' });
  const decline = () => ana.call<'account.declinePasswordReset'>({ _: 'account.declinePasswordReset' });
  await assert.rejects(reset(), /PASSWORD_EMPTY/u);
  await setPassword(ana, 'rahasia');
  await assert.rejects(decline(), /RESET_REQUEST_MISSING/u);
  const asked = await reset();
  assert.equal(asked._, 'account.resetPasswordRequestedWait');
  assert.equal((await stateOf(ana)).pending_reset_date, asked.until_date);
  await decline();
  assert.equal((await reset())._, 'account.resetPasswordFailedWait');
  house.clock.moveS(86_400);
  await reset();
  house.clock.moveS(604_800);
  assert.equal((await reset())._, 'account.resetPasswordOk');
  assert.equal((await stateOf(ana)).has_password, undefined);
});
