import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serviceUserId } from '@suaka/domain';
import { delivery, openHouse, tempFolder, type House } from './house.ts';
import { arrive, secondDevice, sendCode, signIn, signUp, testCode, testPhone, userOf } from './people.ts';

let house: House;
before(async () => {
  house = await openHouse(tempFolder());
});
after(() => house.close());

test('a newcomer signs up with a code and finds the welcome in their language', async () => {
  const person = await arrive(house, 1, 'Sari');
  assert.equal(person.user.first_name, 'Sari');
  assert.equal(person.user.self, true);
  assert.equal(person.user.phone, testPhone(1));
  assert.ok(person.id >= 10_000_000);
  const [welcome] = await house.services.boxes.messages(person.id, [await headOf(person.id)]);
  assert.equal(welcome?.peerId, serviceUserId);
  assert.match(welcome?.content.text ?? '', /Selamat datang di Suaka, Sari\./u);
  assert.equal(welcome?.content.entities?.[0]?.kind, 'bold');
});

const headOf = (box: number): Promise<number> => house.engine.read('boxes.head', { boxId: box as never });

test('the code stays valid from signIn to signUp, and may be entered twice before it', async () => {
  const client = await house.connect();
  const hash = await sendCode(client, testPhone(2));
  for (let time = 0; time < 2; time++) {
    const answer = await signIn(client, testPhone(2), hash, testCode);
    assert.equal(answer._, 'auth.authorizationSignUpRequired');
  }
  await signUp(client, testPhone(2), hash, 'Budi');
  await assert.rejects(signUp(client, testPhone(2), hash, 'Budi'), /PHONE_CODE_EXPIRED/u);
  await assert.rejects(signIn(client, testPhone(2), hash, testCode), /PHONE_CODE_EXPIRED/u);
});

test('nobody signs up with a code that was never entered, or for another number', async () => {
  const client = await house.connect();
  const hash = await sendCode(client, testPhone(3));
  await assert.rejects(signUp(client, testPhone(3), hash, 'Eve'), /PHONE_CODE_INVALID/u);
  await signIn(client, testPhone(3), hash, testCode);
  await assert.rejects(signUp(client, testPhone(4), hash, 'Eve'), /PHONE_CODE_EXPIRED/u);
  const other = await sendCode(client, testPhone(3));
  await signUp(client, testPhone(3), hash, 'Citra');
  await signIn(client, testPhone(3), other, testCode);
  await assert.rejects(signUp(client, testPhone(3), other, 'Eve'), /PHONE_CODE_EXPIRED|PHONE_NUMBER_OCCUPIED/u);
});

test('five wrong codes end a code, and the right one opens nothing then', async () => {
  const client = await house.connect();
  const hash = await sendCode(client, testPhone(5));
  for (let time = 0; time < 5; time++) {
    await assert.rejects(signIn(client, testPhone(5), hash, '00000'), /PHONE_CODE_INVALID/u);
  }
  await assert.rejects(signIn(client, testPhone(5), hash, testCode), /PHONE_CODE_EXPIRED/u);
});

test('a code ends with its time, and when it is cancelled', async () => {
  const client = await house.connect();
  const old = await sendCode(client, testPhone(6));
  house.clock.moveS(house.services.signIn.limits.validForS + 1);
  await assert.rejects(signIn(client, testPhone(6), old, testCode), /PHONE_CODE_EXPIRED/u);
  const cancelled = await sendCode(client, testPhone(6));
  const phone_number = testPhone(6);
  const params = { _: 'auth.cancelCode' as const, phone_number, phone_code_hash: cancelled };
  assert.equal(await client.call<'auth.cancelCode'>(params), true);
  await assert.rejects(signIn(client, testPhone(6), cancelled, testCode), /PHONE_CODE_EXPIRED/u);
  await assert.rejects(client.call<'auth.cancelCode'>(params), /PHONE_CODE_EXPIRED/u);
});

test('what is missing or cannot be is refused by name', async () => {
  const client = await house.connect();
  const hash = await sendCode(client, testPhone(7));
  await assert.rejects(signIn(client, testPhone(7), '', testCode), /PHONE_CODE_HASH_EMPTY/u);
  await assert.rejects(signIn(client, testPhone(7), hash, ''), /PHONE_CODE_EMPTY/u);
  await assert.rejects(signIn(client, testPhone(7), 'ff', testCode), /PHONE_CODE_EXPIRED/u);
  await assert.rejects(sendCode(client, '12'), /PHONE_NUMBER_INVALID/u);
  await assert.rejects(sendCode(client, 'hello'), /PHONE_NUMBER_INVALID/u);
  await signIn(client, testPhone(7), hash, testCode);
  await assert.rejects(signUp(client, testPhone(7), hash, ' \u200b '), /FIRSTNAME_INVALID/u);
  await assert.rejects(signUp(client, testPhone(7), hash, 'x'.repeat(65)), /FIRSTNAME_INVALID/u);
});

test('a test number of a data centre that does not exist is no number', async () => {
  const client = await house.connect();
  await assert.rejects(sendCode(client, '9996670001'), /PHONE_NUMBER_INVALID/u);
});

test('a banned number gets no code, and a code from before opens nothing', async () => {
  const client = await house.connect();
  const hash = await sendCode(client, testPhone(8));
  await house.services.accounts.banNumber(testPhone(8), 1);
  await assert.rejects(sendCode(client, testPhone(8)), /PHONE_NUMBER_BANNED/u);
  await assert.rejects(signIn(client, testPhone(8), hash, testCode), /PHONE_NUMBER_BANNED/u);
  await house.services.accounts.unbanNumber(testPhone(8));
  await sendCode(client, testPhone(8));
});

test('a real number gets its code delivered, again when asked, and not for ever', async () => {
  const client = await house.connect();
  const phone = '+62 812-3456-7890';
  const hash = await sendCode(client, phone);
  const first = house.codes.at(-1);
  assert.equal(first?.phone, '6281234567890');
  assert.match(first?.code ?? '', /^\d{5}$/u);
  const again = { _: 'auth.resendCode' as const, phone_number: phone, phone_code_hash: hash };
  for (let time = 0; time < 3; time++) await client.call<'auth.resendCode'>(again);
  assert.equal(house.codes.at(-1)?.code, first?.code);
  await assert.rejects(client.call<'auth.resendCode'>(again), /SEND_CODE_UNAVAILABLE/u);
  const answer = await signIn(client, phone, hash, first?.code ?? '');
  assert.equal(answer._, 'auth.authorizationSignUpRequired');
});

test('a provider that is down is told to the client', async () => {
  const client = await house.connect();
  delivery.isDown = true;
  await assert.rejects(sendCode(client, '+62 812-3456-7891'), /SEND_CODE_UNAVAILABLE/u);
  delivery.isDown = false;
  await sendCode(client, '+62 812-3456-7891');
});

test('too many codes for a number are FLOOD_WAIT with the time, then PHONE_NUMBER_FLOOD for the day', async () => {
  const client = await house.connect();
  const { perHourMax, perDayMax } = house.services.signIn.limits.perNumber;
  const phone = '+62 812-3456-7892';
  let sent = 0;
  for (; sent < perHourMax; sent++) await sendCode(client, phone);
  await assert.rejects(sendCode(client, phone), /^RpcError: FLOOD_WAIT_3600$/u);
  house.clock.moveS(3601);
  for (; sent < perDayMax; sent++) {
    if (sent % perHourMax === 0) house.clock.moveS(3601);
    await sendCode(client, phone);
  }
  house.clock.moveS(3601);
  await assert.rejects(sendCode(client, phone), /PHONE_NUMBER_FLOOD/u);
});

test('too many codes for an address are FLOOD_WAIT, but not for this machine in test mode', async () => {
  const far = await house.connect({ address: '203.0.113.7', isLoopback: false });
  const near = await house.connect();
  const most = 200;
  for (let n = 0; n < most; n++) await sendCode(far, testPhone(1000 + n));
  await assert.rejects(sendCode(far, testPhone(1999)), /FLOOD_WAIT_\d+/u);
  for (let n = 0; n < most + 1; n++) await sendCode(near, testPhone(2000 + n));
});

test('the code of someone with a signed-in device comes there from the service account', async () => {
  const client = await house.connect();
  const phone = '+62 812-3456-7893';
  const hash = await sendCode(client, phone);
  await signIn(client, phone, hash, house.codes.at(-1)?.code ?? '');
  const id = userOf(await signUp(client, phone, hash, 'Dewi')).id;
  const heard = house.hear(id as never);
  const delivered = house.codes.length;
  const second = await house.connect();
  const settings = { _: 'codeSettings' as const };
  const sent = await second.call<'auth.sendCode'>({
    _: 'auth.sendCode',
    phone_number: phone,
    api_id: 6,
    api_hash: '',
    settings,
  });
  assert.ok(sent._ === 'auth.sentCode' && sent.type._ === 'auth.sentCodeTypeApp');
  assert.equal(house.codes.length, delivered, 'no message is paid for');
  const [news] = heard;
  assert.ok(news?.kind === 'events' && news.events[0]?.kind === 'message');
  const code = /\d{5}/u.exec(news.events[0].message.content.text)?.[0] ?? '';
  assert.equal(userOf(await signIn(second, phone, sent.phone_code_hash, code)).id, id);
});

test('a second device signs in to the same account', async () => {
  const person = await arrive(house, 20);
  const second = await secondDevice(house, person);
  assert.equal(second.user.id, person.user.id);
});
