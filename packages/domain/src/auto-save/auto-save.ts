/** What is saved to a device's gallery by itself. Source: core.telegram.org/constructor/autoSaveSettings */
export interface AutoSaveRule {
  readonly photos?: true | undefined;
  readonly videos?: true | undefined;
  /** Bytes, a decimal 64-bit number. */
  readonly videoBytesMax?: string | undefined;
}

export type AutoSaveKind = 'users' | 'chats' | 'broadcasts';
export type AutoSave = Readonly<Partial<Record<AutoSaveKind, AutoSaveRule>>>;
