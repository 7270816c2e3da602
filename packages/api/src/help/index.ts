import { helpGetAppConfig } from './get-app-config.ts';
import { helpGetAppUpdate } from './get-app-update.ts';
import { helpGetConfig } from './get-config.ts';
import { helpGetCountriesList } from './get-countries-list.ts';
import { helpGetInviteText } from './get-invite-text.ts';
import { helpGetNearestDc } from './get-nearest-dc.ts';
import { helpGetTermsOfServiceUpdate } from './get-terms-of-service-update.ts';

export const helpHandlers = [
  helpGetAppConfig,
  helpGetAppUpdate,
  helpGetConfig,
  helpGetCountriesList,
  helpGetInviteText,
  helpGetNearestDc,
  helpGetTermsOfServiceUpdate,
];
