/** A message as a client shows it. */
export interface SeenMessage {
  readonly id: number;
  /** The other side's user id. */
  readonly peer: number;
  readonly out: boolean;
  readonly text: string;
  readonly replyTo: number | undefined;
  readonly edited: boolean;
  readonly forwardedFrom: number | undefined;
}

/** An update as every library has it, whatever its layer called it. */
export type Seen =
  | { readonly kind: 'message'; readonly message: SeenMessage }
  | { readonly kind: 'edit'; readonly message: SeenMessage }
  | { readonly kind: 'delete'; readonly ids: readonly number[] }
  | { readonly kind: 'readInbox'; readonly peer: number; readonly maxId: number }
  | { readonly kind: 'readOutbox'; readonly peer: number; readonly maxId: number }
  | { readonly kind: 'typing'; readonly user: number }
  | { readonly kind: 'status'; readonly user: number; readonly online: boolean }
  | { readonly kind: 'draft'; readonly peer: number; readonly text: string }
  | { readonly kind: 'name'; readonly user: number; readonly firstName: string };
