import type { Tl } from '../../types.ts';
import { up } from './up.ts';

const subscription = (restore?: boolean): Tl<'InputStorePaymentPurpose'> => ({
  _: 'inputStorePaymentPremiumSubscription',
  restore,
});

export const payments = [
  // The only thing to buy was Premium for oneself.
  up(['payments.assignAppStoreTransaction#fec13c6'], ({ restore, receipt }) => ({
    _: 'payments.assignAppStoreTransaction',
    receipt,
    purpose: subscription(restore),
  })),
  up(['payments.assignPlayMarketTransaction#4faa4aed'], ({ purchase_token }) => ({
    _: 'payments.assignPlayMarketTransaction',
    receipt: { _: 'dataJSON', data: JSON.stringify({ purchase_token }) },
    purpose: subscription(),
  })),
  up(['payments.canPurchasePremium#aa6a90c8'], () => ({ _: 'payments.canPurchaseStore', purpose: subscription() })),
  up(['payments.canPurchasePremium#9fc19eb6'], ({ purpose }) => ({ _: 'payments.canPurchaseStore', purpose })),
  // What was limited is now told apart by whether it can be upgraded.
  up(['payments.getSavedStarGifts#23830de9'], ({ exclude_limited: limited, ...rest }) => ({
    ...rest,
    exclude_upgradable: limited,
    exclude_unupgradable: limited,
  })),
  up(['payments.getStarsRevenueWithdrawalUrl#13bbe8b3'], ({ stars, ...rest }) => ({ ...rest, amount: stars })),
];
