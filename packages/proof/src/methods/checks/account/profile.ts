import { check } from '../../run/check.ts';

check('a new name and bio are seen by others', async ({ ana, budi, marker, after }) => {
  const [firstName, about] = [marker(), marker()];
  await ana.call({ _: 'account.updateProfile', firstName, about });
  after(() => ana.call({ _: 'account.updateProfile', firstName: ana.owner.firstName, about: '' }));
  await ana.other.shows('account.updateProfile', { _: 'users.getUsers', id: [{ _: 'inputUserSelf' }] }, firstName);
  await budi.shows('account.updateProfile', { _: 'users.getFullUser', id: ana.input }, about);
});
