import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admissionLimits } from '@suaka/operations/admission';
import type { MeasuredCosts } from '../costs/costs.ts';
import { reportPage } from '../surge/report/report-page.ts';
import { isKept } from '../surge/report/report.ts';
import { simulateDay } from './day-simulation.ts';
import { simulationReport } from './simulation-report.ts';

const evenly = (meanUs: number): { loopUs: number[]; allUs: number[] } => {
  const loopUs = Array.from({ length: 33 }, (_, index) => meanUs * (0.5 + index / 32));
  return { loopUs, allUs: loopUs.map((us) => us * 1.5) };
};

/** A machine that does not change with where the test runs. */
const costs: MeasuredCosts = {
  measuredOn: '2026-11-24',
  machine: 'none',
  cores: 2,
  rsaPrivatePerSecond: 3_800,
  samples: { knock: 1, signUp: 1, message: 1, comeBack: 1 },
  work: { knock: evenly(250), signUp: evenly(1_000), message: evenly(60), comeBack: evenly(500) },
  diskBytes: { signUp: 4_000, message: 300 },
  idleKib: 15,
};

const scale = 700;

test('a day at 1:700 keeps what it has to, and one seed gives the same report to the byte', () => {
  const page = (): string => {
    const report = simulationReport(simulateDay({ scale, seed: 1, costs }));
    assert.ok(isKept(report), JSON.stringify(report.claims.filter((claim) => !claim.isKept)));
    return reportPage(report);
  };
  assert.equal(page(), page());
});

test('another seed gives another day', () => {
  const { all } = simulateDay({ scale: 2_000, seed: 2, costs });
  assert.notEqual(all.came, simulateDay({ scale: 2_000, seed: 3, costs }).all.came);
});

test('the alarm rings: where the lanes close in the wrong order, the day is broken', () => {
  const admission = { ...admissionLimits, closingOrder: admissionLimits.closingOrder.toReversed() };
  const lanes = { ...admission.lanes, 1: { ...admission.lanes[1], strainMin: 1 } };
  const { all } = simulateDay({ scale, seed: 1, costs, admission: { ...admission, lanes } });
  const report = simulationReport({ scale, seed: 1, nodePerS: 1, regions: [], all });
  assert.equal(isKept(report), false);
  assert.ok(all.refusedWrites > 0);
});
