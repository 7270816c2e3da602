/** A string, or one for each form that a number takes. */
export type LangString = string | { readonly one?: string; readonly other: string };
export type LangStrings = Readonly<Record<string, LangString>>;
