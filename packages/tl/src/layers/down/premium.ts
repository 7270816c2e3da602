import type { TlOf } from '../../types.ts';
import { down, until144 } from './down.ts';
import { monthsOf } from './premium-months.ts';

function monthlyPrice(options: readonly TlOf<'premiumSubscriptionOption'>[]): { currency: string; amount: bigint } {
  const option = options.find(({ months }) => months === 1) ?? options[0];
  if (option === undefined || option.months <= 0) return { currency: 'USD', amount: 0n };
  return { currency: option.currency, amount: option.amount / BigInt(option.months) };
}

export const premium = [
  down('help.premiumPromo', until144, (value) => {
    const { currency, amount } = monthlyPrice(value.period_options);
    return { ...value, currency, monthly_amount: amount };
  }),
  down('payments.checkedGiftCode', [198, 214], (value) => ({ ...value, months: monthsOf(value.days) })),
];
