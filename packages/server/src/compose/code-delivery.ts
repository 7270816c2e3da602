import type { Clock, CodeDelivery } from '@suaka/domain';
import { codesPage, codesPath, ConsoleCodes, type CodesPage } from '@suaka/codes-console';
import { WebhookCodes } from '@suaka/codes-webhook';
import { ConfigError, type Config } from '@suaka/operations/configuration';
import type { Logger } from '@suaka/operations/telemetry';
import type { Route } from '../http/router.ts';

export interface ComposedDelivery {
  readonly delivery: CodeDelivery;
  /** Only where codes go to the console. */
  readonly page: CodesPage | undefined;
}

/** How codes reach people, as the configuration says. */
export async function composeDelivery(
  { codes, listen, publicAddress }: Config,
  clock: Clock,
  log: Logger,
): Promise<ComposedDelivery> {
  const onFailure = (reason: string): void => log.error({ reason }, 'a code could not be delivered');
  if (codes.kind === 'webhook') return { delivery: new WebhookCodes({ url: codes.url, onFailure }), page: undefined };
  if (codes.kind === 'smtp') return { delivery: await smtpCodes(codes.url, onFailure), page: undefined };
  const delivery = new ConsoleCodes(clock, (line) => console.log(line));
  const hosts = ['localhost', '127.0.0.1', '[::1]', listen.host, publicAddress.host ?? listen.host];
  return { delivery, page: codesPage(delivery, hosts) };
}

/** Loaded at need: nobody else should wait for a mail library. */
async function smtpCodes(url: string, onFailure: (reason: string) => void): Promise<CodeDelivery> {
  const { SmtpCodes } = await import('@suaka/codes-smtp');
  try {
    return new SmtpCodes({ url, onFailure });
  } catch (error) {
    throw new ConfigError([`SUAKA_CODES: ${(error as Error).message}.`]);
  }
}

export const codesRoute = ({ answer }: CodesPage): Route => ({
  path: codesPath,
  methods: ['GET', 'HEAD'],
  page: (request, response) => answer(request, response),
});
