import { contactNumber, countryOfOwner, rpcError, type ContactCard } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { accessPrivacy } from '../access/access-privacy.ts';
import { accessSelf } from '../access/access-self.ts';
import type { UserCall } from '../handler.ts';

const nameLengthMax = 64;
const vcardLengthMax = 8192;

/**
 * A contact to share. It names an account where the number has one that may be found by it.
 * @throws PHONE_NUMBER_INVALID, MEDIA_INVALID
 */
export async function readContactCard(call: UserCall, media: TlOf<'inputMediaContact'>): Promise<ContactCard> {
  const { first_name: firstName, last_name: lastName, vcard } = media;
  if (firstName === '' || vcard.length > vcardLengthMax) throw rpcError('MEDIA_INVALID');
  const phone = contactNumber(media.phone_number, countryOfOwner((await accessSelf(call)).phone));
  if (phone === undefined) throw rpcError('PHONE_NUMBER_INVALID');
  const card = await call.services.accounts.byPhone(phone);
  const isFound = card !== undefined && (await accessPrivacy(call, card.id, 'addedByPhone'));
  return {
    phone,
    firstName: firstName.slice(0, nameLengthMax),
    lastName: lastName.slice(0, nameLengthMax),
    vcard,
    ...(isFound && { userId: card.id }),
  };
}
