import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Metrics, observeAdmission } from '@suaka/operations/telemetry';

const dashboard = JSON.parse(readFileSync(new URL('../../../deploy/grafana/suaka.json', import.meta.url), 'utf8')) as {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
};

test('the dashboard asks for nothing that is not measured', () => {
  const metrics = new Metrics();
  metrics.collectProcess();
  metrics.observe({ counts: {} });
  const never = { snapshot: () => assert.fail('nothing is collected here') };
  observeAdmission(metrics.registry, { admission: never, room: never, keyExchange: never });
  const known = new Set(metrics.registry.getMetricsAsArray().map(({ name }) => name));
  const asked = dashboard.panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/\b(?:suaka|process)_[a-z_]+/gu) ?? []),
  );
  assert.ok(asked.length >= dashboard.panels.length);
  assert.deepEqual(
    asked.filter((name) => !known.has(name.replace(/_bucket$/u, ''))),
    [],
  );
});
