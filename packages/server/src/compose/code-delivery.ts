import type { Clock, CodeDelivery, CodeProvider, Random } from '@suaka/domain';
import { codesPage, codesPath, ConsoleCodes, type CodesPage } from '@suaka/codes-console';
import { WebhookCodes } from '@suaka/codes-webhook';
import { FailoverCodes, type NamedProvider, type ProviderSnapshot, type failoverLimits } from '@suaka/operations/codes';
import { ConfigError, type CodesChoice, type Config } from '@suaka/operations/configuration';
import type { Logger } from '@suaka/operations/telemetry';
import type { Route } from '../http/router.ts';

export interface ComposedDelivery {
  readonly delivery: CodeDelivery;
  /** How each provider does, in the order of the configuration. */
  readonly snapshot: () => readonly ProviderSnapshot[];
  /** Only where codes go to the console. */
  readonly page: CodesPage | undefined;
}

export interface DeliveryParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  /** Read at each use, so that they can change while the server runs. */
  readonly limits: typeof failoverLimits;
}

/** How codes reach people, as the configuration says. */
export async function composeDelivery({
  config,
  clock,
  random,
  log,
  limits,
}: DeliveryParts): Promise<ComposedDelivery> {
  const console = new ConsoleCodes(clock, (line) => globalThis.console.log(line));
  const providers: NamedProvider[] = [];
  for (const [index, choice] of config.codes.entries()) {
    const name = `${choice.kind}-${index + 1}`;
    const onFailure = (reason: string): void => log.warn({ provider: name, reason }, 'a provider did not take a code');
    providers.push({ name, provider: choice.kind === 'console' ? console : await providerOf(choice, onFailure) });
  }
  const onFailure = (): void => undefined;
  const codes = new FailoverCodes({ clock, random, limits, providers, onFailure });
  const { listen, publicAddress } = config;
  const hosts = ['localhost', '127.0.0.1', '[::1]', listen.host, publicAddress.host ?? listen.host];
  const isShown = config.codes.some(({ kind }) => kind === 'console');
  return {
    delivery: codes,
    snapshot: () => codes.snapshot(),
    page: isShown ? codesPage(console, hosts) : undefined,
  };
}

async function providerOf(
  choice: Exclude<CodesChoice, { kind: 'console' }>,
  onFailure: (reason: string) => void,
): Promise<CodeProvider> {
  if (choice.kind === 'smtp') return await smtpCodes(choice.url, onFailure);
  return new WebhookCodes({ url: choice.url, kind: choice.kind === 'call' ? 'call' : 'sms', onFailure });
}

/** Loaded at need: nobody else should wait for a mail library. */
async function smtpCodes(url: string, onFailure: (reason: string) => void): Promise<CodeProvider> {
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
