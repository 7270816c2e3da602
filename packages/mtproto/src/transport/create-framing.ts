import type { RandomSource } from '../crypto/port.ts';
import type { FramingKind } from './frame-codec.ts';
import type { Framing, Side } from './framing.ts';
import { AbridgedFraming } from './framing-abridged.ts';
import { FullFraming } from './framing-full.ts';
import { IntermediateFraming } from './framing-intermediate.ts';
import { PaddedFraming } from './framing-padded.ts';

/** A fresh framing for one side of one connection. */
export function createFraming(kind: FramingKind, side: Side, random: RandomSource): Framing {
  if (kind === 'full') return new FullFraming();
  if (kind === 'abridged') return new AbridgedFraming(side);
  if (kind === 'intermediate') return new IntermediateFraming(side);
  return new PaddedFraming(side, random);
}
