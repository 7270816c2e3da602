import type { DiskEvent } from './disk-event.ts';

/** The system calls to trace; `write` is in for the journal of acknowledgements, which is appended to. */
export const tracedCalls = 'pwrite64,write,fsync,fdatasync,ftruncate,unlink';

const linePattern = /^(?<thread>\d+) +(?<call>.*)$/u;
const resumedPattern = /^<\.\.\. \w+ resumed>(?<rest>.*)$/u;
const unfinished = ' <unfinished ...>';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const pathOf = (text: string): string => hex(text).toString();

const callPatterns = {
  write: /^write\(\d+<(?<path>[^>]*)>, "(?<bytes>[^"]*)", \d+\) += \d+/u,
  pwrite: /^pwrite64\(\d+<(?<path>[^>]*)>, "(?<bytes>[^"]*)", \d+, (?<offset>\d+)\) += \d+/u,
  truncate: /^ftruncate\(\d+<(?<path>[^>]*)>, (?<length>\d+)\) += 0/u,
  sync: /^(?:fsync|fdatasync)\(\d+<(?<path>[^>]*)>\) += 0/u,
  unlink: /^unlink\("(?<path>[^"]*)"\) += 0/u,
};

function eventOf(call: string): DiskEvent | undefined {
  const write = callPatterns.write.exec(call)?.groups;
  // Only the journal is written without an offset; where it ends does not matter.
  if (write) return { kind: 'write', path: pathOf(write['path'] ?? ''), offset: -1, bytes: hex(write['bytes'] ?? '') };
  const pwrite = callPatterns.pwrite.exec(call)?.groups;
  if (pwrite) {
    const { path = '', bytes = '', offset } = pwrite;
    return { kind: 'write', path: pathOf(path), offset: Number(offset), bytes: hex(bytes) };
  }
  const truncate = callPatterns.truncate.exec(call)?.groups;
  if (truncate) return { kind: 'truncate', path: pathOf(truncate['path'] ?? ''), length: Number(truncate['length']) };
  const sync = callPatterns.sync.exec(call)?.groups;
  if (sync) return { kind: 'sync', path: pathOf(sync['path'] ?? '') };
  const unlink = callPatterns.unlink.exec(call)?.groups;
  return unlink && { kind: 'remove', path: pathOf(unlink['path'] ?? '') };
}

/**
 * Reads the output of `strace -f -y -xx`. A call that another thread interrupts in the trace counts
 * where it ended, so that a sync never counts too early.
 */
export function readTrace(text: string): DiskEvent[] {
  const begun = new Map<string, string>();
  const events: DiskEvent[] = [];
  for (const line of text.split('\n')) {
    const { thread = '', call = '' } = linePattern.exec(line)?.groups ?? {};
    if (call.endsWith(unfinished)) {
      begun.set(thread, call.slice(0, -unfinished.length));
      continue;
    }
    const resumed = resumedPattern.exec(call)?.groups?.['rest'];
    const event = eventOf(resumed === undefined ? call : (begun.get(thread) ?? '') + resumed);
    if (event) events.push(event);
  }
  return events;
}
