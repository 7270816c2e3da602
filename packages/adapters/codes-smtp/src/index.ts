export { SmtpCodes, type SmtpCodesOptions } from './smtp-codes.ts';
