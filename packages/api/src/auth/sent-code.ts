import { codeLength, type SentCodeFacts } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

const types = {
  app: 'auth.sentCodeTypeApp',
  sms: 'auth.sentCodeTypeSms',
  call: 'auth.sentCodeTypeCall',
} as const;
const nextTypes = { sms: 'auth.codeTypeSms', call: 'auth.codeTypeCall' } as const;

/** Source: core.telegram.org/constructor/auth.sentCode */
export const renderSentCode = ({ via, hash, next, resendAfterS }: SentCodeFacts): Tl<'auth.SentCode'> => ({
  _: 'auth.sentCode',
  type: { _: types[via], length: codeLength },
  phone_code_hash: hash,
  next_type: next && { _: nextTypes[next] },
  timeout: resendAfterS,
});
