import { helpGetAppConfig } from './get-app-config.ts';
import { helpGetAppUpdate } from './get-app-update.ts';
import { helpGetConfig } from './get-config.ts';
import { helpGetCountriesList } from './get-countries-list.ts';
import { helpGetInviteText } from './get-invite-text.ts';
import { helpGetNearestDc } from './get-nearest-dc.ts';
import { helpGetPeerColors } from './get-peer-colors.ts';
import { helpGetPeerProfileColors } from './get-peer-profile-colors.ts';
import { helpGetTermsOfServiceUpdate } from './get-terms-of-service-update.ts';
import { helpGetTimezonesList } from './get-timezones-list.ts';

export const helpHandlers = [
  helpGetAppConfig,
  helpGetAppUpdate,
  helpGetConfig,
  helpGetCountriesList,
  helpGetInviteText,
  helpGetNearestDc,
  helpGetPeerColors,
  helpGetPeerProfileColors,
  helpGetTermsOfServiceUpdate,
  helpGetTimezonesList,
];
