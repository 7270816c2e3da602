/** What someone has set of their account that nobody else sees; absent parts are as for newcomers. */
export interface AccountSettings {
  /** Days without use after which the account ends. */
  readonly ttlDays?: number | undefined;
  /** Days without use after which a device is signed out. */
  readonly authorizationTtlDays?: number | undefined;
  /** Nobody is rated for the list of those one writes to most. */
  readonly topPeersOff?: boolean | undefined;
  /** Contacts arrive without a notice. */
  readonly contactSignUpSilent?: boolean | undefined;
  readonly sensitiveEnabled?: boolean | undefined;
}

/** Source: core.telegram.org/method/account.setAccountTTL; what holds where nothing was chosen. */
export const accountTtlDaysDefault = 365;
export const authorizationTtlDaysDefault = 180;
