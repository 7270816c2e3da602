import type { MethodRecord } from '../run/record.ts';
import { leftOut } from './left-out.ts';
import { methodStates, type MethodState } from './method-states.ts';

type Of<S extends MethodState['state']> = Extract<MethodState, { state: S }>;

const namespaceOf = (method: string): string => (method.includes('.') ? (method.split('.')[0] ?? '') : 'the wrappers');

/** The entries of one state, by name. */
const select = <S extends MethodState['state']>(states: ReadonlyMap<string, MethodState>, state: S) =>
  [...states]
    .flatMap(([method, is]) => (is.state === state ? [[method, is as Of<S>] as const] : []))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text}\``;

function proofText({ proof }: Of<'real'>): string {
  const by = code(proof.witness);
  return proof.kind === 'written' ? `what it wrote was seen through ${by}` : `it returned what ${by} had made`;
}

function realTables(states: ReadonlyMap<string, MethodState>): string {
  const real = select(states, 'real');
  const spaces = [...new Set(real.map(([method]) => namespaceOf(method)))];
  return spaces
    .map((space) => {
      const rows = real.filter(([method]) => namespaceOf(method) === space);
      const lines = rows.map(([method, is]) => [code(method), proofText(is), is.proof.check, is.layers.join(', ')]);
      return `### ${space} (${rows.length})\n\n${table(['method', 'proof', 'check', 'layers'], lines)}`;
    })
    .join('\n\n');
}

function notYetTable(states: ReadonlyMap<string, MethodState>): string {
  const errors = new Map<string, Map<string, string[]>>();
  for (const [method, { error }] of select(states, 'not yet')) {
    const spaces = errors.get(error) ?? new Map<string, string[]>();
    errors.set(error, spaces);
    const space = namespaceOf(method);
    spaces.set(space, [...(spaces.get(space) ?? []), code(method)]);
  }
  return [...errors]
    .map(([error, spaces]) => {
      const rows = [...spaces].map(([space, methods]) => [space, String(methods.length), methods.join(', ')]);
      return `They answer ${code(error)}.\n\n${table(['namespace', '', 'methods'], rows)}`;
    })
    .join('\n\n');
}

function leftOutList(states: ReadonlyMap<string, MethodState>): string {
  const out = select(states, 'left out');
  return leftOut
    .map(({ why }) => {
      const methods = out.filter(([, is]) => is.why === why).map(([method]) => code(method));
      return `- ${why} (${methods.length}): ${methods.join(', ')}`;
    })
    .join('\n');
}

function unprovedSection(states: ReadonlyMap<string, MethodState>): string {
  const methods = select(states, 'unproved').map(([method]) => code(method));
  if (methods.length === 0) return '';
  return `## Answered, and not proved (${methods.length})

These have a handler that no check of the run holds to account, so they do not count.

${methods.join(', ')}

`;
}

/** docs/methods.md, of what a run has recorded. */
export function methodsPage(record: MethodRecord): string {
  const states = methodStates(record);
  const count = (state: MethodState['state']): number => select(states, state).length;
  const real = select(states, 'real');
  const onOld = (layer: number): number => real.filter(([, { layers }]) => layers.includes(layer)).length;
  const constants = select(states, 'constant').map(([method, { answer }]) => [code(method), answer.answered]);
  return `# Methods

Written by \`npm run methods\` from what a run of stock clients against a real server has seen; a test runs it again and
compares. Do not edit it.

| | |
|---|---|
| methods of the schema (layer 227) | ${states.size} |
| real | **${real.length}** |
| answered, and not proved | ${count('unproved')} |
| constant answers and empty lists, not counted | ${constants.length} |
| wrappers around requests | ${count('wrapper')} |
| not yet | ${count('not yet')} |
| left out on purpose | ${count('left out')} |

A method is **real** if mtcute, unchanged but for address and key, called it in the run and

- what it wrote was seen by another account or device, through another method or an update that was pushed to it; or
- it returned data that an earlier call of the run had made.

\`npm run methods -- --mutate\` replaces one handler after the other by an empty answer of the right type; the check named
here must fail then. One method in five, chosen by a hash of its name, is called again on the layers 144 (by a client of
our own, since no library speaks it) and 152 (by GramJS), where that layer has words for the call: ${onOld(144)} on layer
144, ${onOld(152)} on layer 152.

## Real (${real.length})

${realTables(states)}

${unprovedSection(states)}## Constant answers and empty lists (${constants.length})

${table(['method', 'answers'], constants)}

## Wrappers (${count('wrapper')})

The gateway takes them off around a request: ${select(states, 'wrapper')
    .map(([method]) => code(method))
    .join(', ')}.

## Not yet (${count('not yet')})

${notYetTable(states)}

## Left out on purpose (${count('left out')})

${leftOutList(states)}
`;
}
