export { FailoverCodes } from './failover-codes.ts';
export { failoverLimits } from './failover-limits.ts';
export { SpendingLimits } from './spending.ts';
export { spendingLimits } from './spending-limits.ts';
export type { NamedProvider, ProviderSnapshot } from './watched-provider.ts';
