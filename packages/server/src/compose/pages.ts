import { fileURLToPath } from 'node:url';
import type { HttpHandler } from '@suaka/gateway';
import type { Health } from '@suaka/operations/health';
import type { Logger, Metrics } from '@suaka/operations/telemetry';
import { metricsRoute, probeRoutes } from '../http/probes.ts';
import { createRouter, type Route } from '../http/router.ts';
import { webClient } from '../http/web-client.ts';
import { wellKnownRoute, type WellKnown } from '../http/well-known.ts';

export interface PagesParts {
  readonly health: Health;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly wellKnown: () => WellKnown;
  /** Routes that only some installations have. */
  readonly more: readonly Route[];
}

const webFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Everything that is served over HTTP besides MTProto. */
export function composePages({ health, metrics, log, wellKnown, more }: PagesParts): HttpHandler {
  const routes = [...probeRoutes(health), metricsRoute(metrics), wellKnownRoute(wellKnown), ...more];
  return createRouter(routes, webClient(webFolder), log);
}
