export { WebhookCodes, type WebhookCodesOptions } from './webhook-codes.ts';
