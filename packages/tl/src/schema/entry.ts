/** One argument of a constructor or method, in one form for every schema source. */
export interface Argument {
  readonly name: string;
  /** A bare type (int, long, int53, ...), a boxed type's name, or '!X' for a nested query. */
  readonly type: string;
  readonly isVector: boolean;
  /** Set where the argument is present only if that bit of that flags field is set. */
  readonly flag: { readonly field: string; readonly bit: number } | undefined;
}

export interface Entry {
  readonly kind: 'class' | 'method';
  readonly name: string;
  readonly id: number;
  /** The boxed type that results: 'User', 'messages.Dialogs', 'Vector<User>', 'X'. */
  readonly type: string;
  readonly args: readonly Argument[];
}

export interface Schema {
  readonly layer: number;
  readonly entries: readonly Entry[];
}
