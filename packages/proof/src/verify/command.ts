import fc from 'fast-check';

/**
 * A command as plain data; who, to whom and which message are taken modulo what there is when it
 * runs, so that any sequence makes sense.
 */
export interface Command {
  readonly kind:
    | 'send'
    | 'reply'
    | 'sendPlace'
    | 'movePlace'
    | 'edit'
    | 'deleteForOne'
    | 'deleteForBoth'
    | 'forward'
    | 'read'
    | 'draft'
    | 'deleteHistory'
    | 'privacy';
  readonly person: number;
  readonly device: number;
  readonly peer: number;
  readonly pick: number;
  readonly text: string;
}

const kinds: readonly { readonly kind: Command['kind']; readonly weight: number }[] = [
  { kind: 'send', weight: 10 },
  { kind: 'reply', weight: 4 },
  { kind: 'sendPlace', weight: 2 },
  { kind: 'movePlace', weight: 2 },
  { kind: 'edit', weight: 3 },
  { kind: 'deleteForOne', weight: 2 },
  { kind: 'deleteForBoth', weight: 2 },
  { kind: 'forward', weight: 3 },
  { kind: 'read', weight: 4 },
  { kind: 'draft', weight: 2 },
  { kind: 'deleteHistory', weight: 1 },
  { kind: 'privacy', weight: 1 },
];

/** Small numbers for what is taken modulo; texts that are never empty once trimmed. */
export const commands = (lengthMax: number): fc.Arbitrary<Command[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(...kinds.map(({ kind, weight }) => ({ arbitrary: fc.constant(kind), weight }))),
      person: fc.nat(999),
      device: fc.nat(999),
      peer: fc.nat(999),
      pick: fc.nat(999),
      text: fc.stringMatching(/^[a-z]{1,12}( [a-zé😀]{1,8}){0,3}$/u),
    }),
    { minLength: lengthMax, maxLength: lengthMax },
  );
