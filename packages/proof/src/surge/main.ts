/** `suaka surge`: see `usage` in options.ts. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeDayRun } from './judge/day-judgement.ts';
import { readOptions, usage, type SurgeOptions } from './options.ts';
import { dayReport } from './report/day-report.ts';
import { reportPage } from './report/report-page.ts';
import { reportText } from './report/report-text.ts';
import { isKept, type Report } from './report/report.ts';
import { runDay } from './run/day-run.ts';

const usageExitCode = 2;

const say = (line: string): void => console.error(line);

const publish = (report: Report, file: string): number => {
  writeFileSync(file, reportPage(report));
  console.log(reportText(report));
  console.log(`\nThe report with its pictures is at ${resolve(file)}`);
  return isKept(report) ? 0 : 1;
};

const commands: {
  readonly [K in SurgeOptions['kind']]: (options: Extract<SurgeOptions, { kind: K }>) => Promise<number>;
} = {
  help: async () => {
    console.log(usage);
    return 0;
  },
  play: async ({ day, reportFile }) => {
    const run = await runDay(day, say);
    return publish(dayReport(run, judgeDayRun(run)), reportFile);
  },
  simulate: async ({ scale, seed, reportFile }) => {
    const { readCosts } = await import('../costs/costs.ts');
    const { simulateDay } = await import('../simulation/day-simulation.ts');
    const { simulationReport } = await import('../simulation/simulation-report.ts');
    return publish(simulationReport(simulateDay({ scale, seed, costs: readCosts() }, say)), reportFile);
  },
  plan: async ({ reportFile }) => {
    const { readCosts } = await import('../costs/costs.ts');
    const { planReport } = await import('../plan/plan-report.ts');
    return publish(planReport(readCosts()), reportFile);
  },
  measure: async () => {
    const { costsFile } = await import('../costs/costs.ts');
    const { measureCosts } = await import('../costs/measure-costs.ts');
    writeFileSync(costsFile, `${JSON.stringify(await measureCosts(say), undefined, 1)}\n`);
    return 0;
  },
};

const main = async (): Promise<number> => {
  let options: SurgeOptions;
  try {
    options = readOptions(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(`suaka surge: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return usageExitCode;
  }
  const run = commands[options.kind] as (of: SurgeOptions) => Promise<number>;
  try {
    return await run(options);
  } catch (error) {
    console.error(`suaka surge: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
};

process.exit(await main());
