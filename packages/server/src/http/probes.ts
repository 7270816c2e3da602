import type { Health } from '@suaka/operations/health';
import type { Metrics } from '@suaka/operations/telemetry';
import { send, sendJson } from './answers.ts';
import type { Route } from './router.ts';

const read = ['GET', 'HEAD'] as const;

/** /healthz answers while the process turns at all; /readyz only while it should get new people. */
export const probeRoutes = (health: Health): Route[] => [
  { path: '/healthz', methods: read, page: (_, response) => sendJson(response, 200, { alive: true }) },
  {
    path: '/readyz',
    methods: read,
    page: (_, response) => {
      const report = health.report();
      sendJson(response, report.ready ? 200 : 503, report);
    },
  },
];

/** The figures of the process in the text format of Prometheus. */
export const metricsRoute = ({ registry }: Metrics): Route => ({
  path: '/metrics',
  methods: read,
  page: async (_, response) => send(response, 200, registry.contentType, await registry.metrics()),
});
