import fc from 'fast-check';

/** A command as plain data; who and which message are taken modulo what there is when it runs. */
export interface ChannelCommand {
  readonly kind: 'send' | 'reply' | 'edit' | 'delete' | 'read' | 'pin' | 'unpin' | 'title' | 'kick' | 'invite';
  readonly person: number;
  readonly device: number;
  readonly pick: number;
  readonly text: string;
}

const kinds: readonly { readonly kind: ChannelCommand['kind']; readonly weight: number }[] = [
  { kind: 'send', weight: 10 },
  { kind: 'reply', weight: 4 },
  { kind: 'edit', weight: 4 },
  { kind: 'delete', weight: 3 },
  { kind: 'read', weight: 4 },
  { kind: 'pin', weight: 2 },
  { kind: 'unpin', weight: 1 },
  { kind: 'title', weight: 2 },
  { kind: 'kick', weight: 1 },
  { kind: 'invite', weight: 2 },
];

export const channelCommands = (length: number): fc.Arbitrary<ChannelCommand[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(...kinds.map(({ kind, weight }) => ({ arbitrary: fc.constant(kind), weight }))),
      person: fc.nat(999),
      device: fc.nat(999),
      pick: fc.nat(999),
      text: fc.stringMatching(/^[a-z]{1,12}( [a-zé😀]{1,8}){0,3}$/u),
    }),
    { minLength: length, maxLength: length },
  );
