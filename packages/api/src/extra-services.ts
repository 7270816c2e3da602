import {
  defaultExtraLimits,
  type Bus,
  type BusMessage,
  type Clock,
  type ExtraStore,
  type FileParts,
  type KeepingParts,
  type MessageParts,
  type Random,
} from '@suaka/domain';

/** What handlers use of looks, sounds and what else people keep. */
export interface ExtraServices {
  readonly extras: KeepingParts & { readonly files: FileParts; readonly messages: MessageParts };
}

/** Puts together what the handlers of looks and sounds need. */
export const extraServices = (parts: {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly store: ExtraStore;
  readonly files: FileParts;
  readonly messages: MessageParts;
}): ExtraServices => ({ extras: { ...parts, limits: defaultExtraLimits } });
