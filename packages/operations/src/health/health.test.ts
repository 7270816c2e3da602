import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Health } from './health.ts';

test('a process is ready only between its start and its drain', () => {
  const health = new Health();
  assert.deepEqual(health.report(), { ready: false, problems: { server: 'starting' } });
  health.started();
  assert.deepEqual(health.report(), { ready: true, problems: {} });
  health.draining();
  assert.deepEqual(health.report(), { ready: false, problems: { server: 'draining' } });
});

test('one part that is not well makes the process not ready, and is named', () => {
  const health = new Health();
  health.started();
  health.add('store', () => 'disk full');
  health.add('bus', () => undefined);
  assert.deepEqual(health.report(), { ready: false, problems: { store: 'disk full' } });
});
