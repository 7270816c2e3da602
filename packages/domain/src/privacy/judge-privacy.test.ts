import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UserCard } from '../accounts/user-card.ts';
import { serviceUserId, type PeerId, type UserId } from '../ids.ts';
import { isAllowed, type Onlooker } from './judge-privacy.ts';
import { orderedRules, privacyExceptionsMax } from './ordered-rules.ts';
import { privacyKeys, type PrivacyKey } from './privacy-key.ts';
import { isUnguarded, rulesOf, type PrivacyRule } from './privacy-rule.ts';

const group = -5 as PeerId;
const [ownerId, friend, foe] = [1, 2, 3] as UserId[];
assert.ok(ownerId !== undefined && friend !== undefined && foe !== undefined);

const onlooker = (facts: Partial<Onlooker> = {}): Onlooker => ({
  id: 9 as UserId,
  isContact: false,
  isCloseFriend: false,
  isBlocked: false,
  isBot: false,
  isIn: () => false,
  ...facts,
});

const people = {
  stranger: onlooker(),
  contact: onlooker({ isContact: true }),
  closeFriend: onlooker({ isContact: true, isCloseFriend: true }),
  allowed: onlooker({ id: friend }),
  disallowed: onlooker({ id: foe, isContact: true }),
  member: onlooker({ isIn: (chat) => chat === group }),
  bot: onlooker({ isBot: true }),
  blocked: onlooker({ id: friend, isContact: true, isCloseFriend: true, isBlocked: true, isIn: () => true }),
};
type Who = keyof typeof people;

const exceptions: readonly PrivacyRule[] = [
  { kind: 'allowUsers', users: [friend] },
  { kind: 'disallowUsers', users: [foe] },
  { kind: 'allowChatParticipants', chats: [group] },
];

/** Whom each set of rules lets through, in whatever order the rules were sent. */
const cases: readonly { readonly rules: readonly PrivacyRule[]; readonly lets: readonly Who[] }[] = [
  {
    rules: [{ kind: 'allowAll' }],
    lets: ['stranger', 'contact', 'closeFriend', 'allowed', 'disallowed', 'member', 'bot'],
  },
  { rules: [{ kind: 'disallowAll' }], lets: [] },
  { rules: [{ kind: 'disallowAll' }, { kind: 'allowContacts' }], lets: ['contact', 'closeFriend', 'disallowed'] },
  { rules: [{ kind: 'disallowAll' }, { kind: 'allowCloseFriends' }], lets: ['closeFriend'] },
  { rules: [{ kind: 'disallowAll' }, { kind: 'allowBots' }], lets: ['bot'] },
  { rules: [{ kind: 'disallowAll' }, { kind: 'allowPremium' }], lets: [] },
  { rules: [{ kind: 'allowAll' }, { kind: 'disallowContacts' }], lets: ['stranger', 'allowed', 'member', 'bot'] },
  { rules: [{ kind: 'disallowAll' }, ...exceptions], lets: ['allowed', 'member'] },
  {
    rules: [{ kind: 'allowContacts' }, { kind: 'disallowAll' }, ...exceptions],
    lets: ['contact', 'closeFriend', 'allowed', 'member'],
  },
  {
    rules: [{ kind: 'allowAll' }, ...exceptions, { kind: 'disallowBots' }],
    lets: ['stranger', 'contact', 'closeFriend', 'allowed', 'member'],
  },
];

const cardWith = (key: PrivacyKey, rules: readonly PrivacyRule[]): UserCard => ({
  id: ownerId,
  accessHash: 0n,
  phone: undefined,
  firstName: 'Ana',
  lastName: '',
  about: '',
  username: undefined,
  langCode: '',
  flags: 0,
  createdAt: 0,
  lastSeenAt: 0,
  extra: { privacy: { [key]: orderedRules(rules) } },
});

for (const key of privacyKeys) {
  test(`${key}: each set of rules lets through whom it says, and never who is blocked`, () => {
    for (const { rules, lets } of cases) {
      const card = cardWith(key, rules);
      const through = Object.entries(people).filter(([, who]) => isAllowed(card, key, who));
      const said = rules.map(({ kind }) => kind).join(', ');
      assert.deepEqual(through.map(([name]) => name).toSorted(), lets.toSorted(), said);
      const other = privacyKeys[(privacyKeys.indexOf(key) + 1) % privacyKeys.length];
      assert.ok(other !== undefined);
      const untouched = isAllowed(card, other, people.contact);
      assert.equal(
        untouched,
        isAllowed({ ...card, extra: undefined }, other, people.contact),
        'other keys are as before',
      );
    }
  });
}

test('the owner and the service account are let through whatever the rules say', () => {
  const card = cardWith('about', [{ kind: 'disallowAll' }]);
  assert.equal(isAllowed(card, 'about', onlooker({ id: ownerId })), true);
  assert.equal(isAllowed(card, 'about', onlooker({ id: serviceUserId })), true);
});

test('a number is unguarded only where everybody may find its owner by it', () => {
  assert.equal(isUnguarded(undefined), true);
  assert.equal(isUnguarded({ addedByPhone: orderedRules([{ kind: 'allowAll' }]) }), true);
  const except: PrivacyRule = { kind: 'disallowUsers', users: [foe] };
  assert.equal(isUnguarded({ addedByPhone: orderedRules([{ kind: 'allowAll' }, except]) }), false);
  assert.equal(isUnguarded({ about: orderedRules([{ kind: 'disallowAll' }]) }), true);
});

test('rules are refused where there are none or too many, and empty lists are left out', () => {
  assert.throws(() => orderedRules([]), /PRIVACY_VALUE_INVALID/u);
  assert.throws(() => orderedRules([{ kind: 'allowUsers', users: [] }]), /PRIVACY_VALUE_INVALID/u);
  const users = Array.from({ length: privacyExceptionsMax }, (_, index) => (index + 1) as UserId);
  const all: PrivacyRule = { kind: 'disallowAll' };
  assert.equal(orderedRules([all, { kind: 'allowUsers', users }]).length, 2);
  const oneMore: PrivacyRule = { kind: 'disallowUsers', users: [foe] };
  assert.throws(() => orderedRules([all, { kind: 'allowUsers', users }, oneMore]), /PRIVACY_TOO_LONG/u);
  assert.deepEqual(
    rulesOf({}, 'phoneNumber').map(({ kind }) => kind),
    ['allowContacts', 'disallowAll'],
  );
});
