import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Clock ticks per second, in which /proc counts CPU. */
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The fields of /proc/PID/stat after the command's name, which may hold spaces. */
const statOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Seconds of CPU, user and system, of all threads of a process and of the children it has waited for. */
export const cpuSeconds = (pid: number): number => {
  const ticks = statOf(pid).slice(11, 15).map(Number);
  return ticks.reduce((sum, part) => sum + part, 0) / ticksPerSecond;
};

/** Memory that a process holds in RAM, in KiB. */
export const residentKib = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1]);
};
