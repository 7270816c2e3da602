import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { serviceUserId } from '@suaka/domain';
import { accountLimits } from '@suaka/operations/limits';
import { delivery, openHouse, tempFolder, type Client, type House } from '../accounts/house.ts';
import { arrive, sendCode, signIn, signUp, userOf, type Person } from '../accounts/people.ts';

const { vouches: limits } = accountLimits;
let house: House;
let next = 0;
const newNumber = (): string => `62812555${String((next += 1)).padStart(5, '0')}`;

before(async () => {
  house = await openHouse(tempFolder());
});
beforeEach(() => {
  delivery.isDown = false;
});
after(async () => {
  delivery.isDown = false;
  await house.close();
});

/** Someone who has been here for long enough to vouch. */
async function neighbour(): Promise<Person> {
  const person = await arrive(house, (next += 1));
  house.clock.moveS(limits.voucherAgeMinS + 1);
  return person;
}

let randomId = 1n;
async function servicePeer() {
  const card = await house.services.people.find(serviceUserId);
  return { _: 'inputPeerUser', user_id: serviceUserId, access_hash: card?.accessHash ?? 0n } as const;
}

/** Writes to the service account and reads the newest that it says. */
async function ask(person: Person, message: string): Promise<string> {
  const peer = await servicePeer();
  await person.call<'messages.sendMessage'>({ _: 'messages.sendMessage', peer, message, random_id: (randomId += 1n) });
  return await newest(person);
}

async function newest({ call }: Person): Promise<string> {
  const range = { offset_id: 0, offset_date: 0, add_offset: 0, limit: 1, max_id: 0, min_id: 0, hash: 0n };
  const page = await call<'messages.getHistory'>({ _: 'messages.getHistory', peer: await servicePeer(), ...range });
  const [message] = 'messages' in page ? page.messages : [];
  return message?._ === 'message' ? message.message : '';
}

const codeIn = (text: string): string => /\d{5}/u.exec(text)?.[0] ?? '';

/** Asks for a code while no provider works. */
async function askInTrouble(client: Client, phone: string): Promise<string> {
  delivery.isDown = true;
  try {
    return await sendCode(client, phone);
  } finally {
    delivery.isDown = false;
  }
}

test('where no provider works a friend who vouches is told the code, and the newcomer signs up with it', async () => {
  const friend = await neighbour();
  const phone = newNumber();
  assert.match(await ask(friend, `/invite +${phone}`), new RegExp(`\\+${phone}`, 'u'));
  const client = await house.connect();
  const heard = house.hear(friend.id);
  const hash = await askInTrouble(client, phone);
  const said = await newest(friend);
  assert.match(said, new RegExp(`\\+${phone}`, 'u'));
  assert.equal(heard.length, 1, 'it is pushed');
  await signIn(client, phone, hash, codeIn(said));
  const user = userOf(await signUp(client, phone, hash, 'Newcomer'));
  assert.equal(user.phone, phone);
});

test('without a friend who vouches the caller is told that no code can be sent, and the try does not count', async () => {
  const phone = newNumber();
  const client = await house.connect();
  for (let tries = 0; tries < accountLimits.codes.perNumber.perHourMax + 2; tries++) {
    await assert.rejects(askInTrouble(client, phone), /SEND_CODE_UNAVAILABLE/u);
  }
  await sendCode(client, phone);
});

test('while a provider works nobody but the number is told the code', async () => {
  const friend = await neighbour();
  const phone = newNumber();
  await ask(friend, `/invite ${phone}`);
  const earlier = await newest(friend);
  await sendCode(await house.connect(), phone);
  assert.equal(await newest(friend), earlier);
  assert.equal(house.codes.at(-1)?.phone, phone);
});

test('a code that a friend was told opens no account that there is, not even one made while they held it', async () => {
  const friend = await neighbour();
  const phone = newNumber();
  await ask(friend, `/invite ${phone}`);
  const thief = await house.connect();
  const hash = await askInTrouble(thief, phone);
  const code = codeIn(await newest(friend));
  const owner = await house.connect();
  const ownHash = await sendCode(owner, phone);
  await signIn(owner, phone, ownHash, house.codes.at(-1)?.code ?? '');
  await signUp(owner, phone, ownHash, 'Owner');
  await assert.rejects(signIn(thief, phone, hash, code), /PHONE_CODE_EXPIRED/u);
  await assert.rejects(signUp(thief, phone, hash, 'Thief'), /PHONE_/u);
  house.clock.moveS(3600);
  const earlier = await newest(friend);
  await owner.call<'auth.logOut'>({ _: 'auth.logOut' });
  await assert.rejects(askInTrouble(await house.connect(), phone), /SEND_CODE_UNAVAILABLE/u);
  assert.equal(await newest(friend), earlier, 'nor is a friend told the code of an account');
});

test('a code that a friend was told does not give its number to an account that there is', async () => {
  const friend = await neighbour();
  const phone = newNumber();
  await ask(friend, `/invite ${phone}`);
  const hash = await askInTrouble(friend, phone);
  const code = codeIn(await newest(friend));
  const change = { _: 'account.changePhone', phone_number: phone, phone_code_hash: hash, phone_code: code } as const;
  await assert.rejects(friend.call<'account.changePhone'>(change), /PHONE_CODE_EXPIRED/u);
});

test('a code goes with the request that it was for: another request has another', async () => {
  const friend = await neighbour();
  const phone = newNumber();
  await ask(friend, `/invite ${phone}`);
  const [one, other] = [await house.connect(), await house.connect()];
  const hash = await askInTrouble(one, phone);
  const code = codeIn(await newest(friend));
  const otherHash = await sendCode(other, phone);
  assert.notEqual(otherHash, hash);
  const sent = house.codes.at(-1)?.code;
  if (sent !== code) await assert.rejects(signIn(other, phone, otherHash, code), /PHONE_CODE_INVALID/u);
  await signIn(one, phone, hash, code);
});

test('a person vouches for so many a day, is told so many codes, and not before they are here for a day', async () => {
  const newcomer = await arrive(house, (next += 1));
  const phone = newNumber();
  await ask(newcomer, `/invite ${phone}`);
  await assert.rejects(askInTrouble(await house.connect(), phone), /SEND_CODE_UNAVAILABLE/u);

  const friend = await neighbour();
  const phones = Array.from({ length: limits.perDayMax + 1 }, newNumber);
  for (const one of phones) await ask(friend, `/invite ${one}`);
  await assert.rejects(askInTrouble(await house.connect(), phones.at(-1) ?? ''), /SEND_CODE_UNAVAILABLE/u);
  const client = await house.connect();
  for (let told = 0; told < limits.toldMax; told++) await askInTrouble(client, phones[0] ?? '');
  await assert.rejects(askInTrouble(client, phones[0] ?? ''), /SEND_CODE_UNAVAILABLE/u);
  house.clock.moveS(limits.validForS);
  await assert.rejects(askInTrouble(client, phones[1] ?? ''), /SEND_CODE_UNAVAILABLE/u);
});

test('who vouched first is told: a second one cannot turn the code to themselves', async () => {
  const [friend, second] = [await neighbour(), await neighbour()];
  const phone = newNumber();
  await ask(friend, `/invite ${phone}`);
  house.clock.moveS(1);
  const answer = await ask(second, `/invite ${phone}`);
  await askInTrouble(await house.connect(), phone);
  assert.equal(await newest(second), answer);
  assert.notEqual(codeIn(await newest(friend)), '');
});

test('newcomers for whom someone vouches are told from others in the waiting room', async () => {
  const friend = await neighbour();
  const phone = newNumber();
  const { invitations } = house.services.signIn;
  assert.equal(await invitations.isInvited(phone), false);
  await ask(friend, `/invite ${phone}`);
  assert.equal(await invitations.isInvited(phone), true);
});

test('what is no number, and what is no command, is told apart', async () => {
  const friend = await neighbour();
  const help = await ask(friend, '/invite');
  assert.match(help, /\/invite \+62/u);
  assert.notEqual(await ask(friend, '/invite my friend'), help);
  const plain = 'hello';
  assert.equal(await ask(friend, plain), plain, 'nobody answers');
});
