import type { Gateway } from '@suaka/gateway';
import { ConfigError, type Config } from '@suaka/operations/configuration';

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EACCES: 'this user may not listen there',
  EADDRNOTAVAIL: 'this machine does not have that address',
};

/**
 * Listens and resolves with the port.
 * @throws ConfigError where the address cannot be had
 */
export async function listenOn(gateway: Gateway, { host, port }: Config['listen']): Promise<number> {
  try {
    return (await gateway.listen(host, port)).port;
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new ConfigError([`SUAKA_HOST=${host} and SUAKA_PORT=${port} cannot be served: ${reason}.`]);
  }
}
