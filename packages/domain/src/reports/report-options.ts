/** A reason for which messages can be reported, and the finer ones that it has. */
export interface ReportOption {
  readonly key: string;
  readonly text: string;
  readonly options?: readonly ReportOption[];
  /** Whether the reporter is asked for words of their own; nobody has to give any but for `other`. */
  readonly comment?: 'optional' | 'required';
}

/** The tree of reasons that messages.report walks through. Source: core.telegram.org/api/report */
export const reportOptions: readonly ReportOption[] = [
  { key: 'dislike', text: "I don't like it" },
  { key: 'child', text: 'Child abuse' },
  {
    key: 'violence',
    text: 'Violence',
    options: [
      { key: 'threat', text: 'A threat' },
      { key: 'cruelty', text: 'Cruelty against people or animals' },
      { key: 'terror', text: 'Terrorism' },
    ],
  },
  {
    key: 'illegal',
    text: 'Illegal goods and services',
    options: [
      { key: 'drugs', text: 'Drugs' },
      { key: 'weapons', text: 'Weapons' },
      { key: 'forged', text: 'Forged documents or money' },
      { key: 'other', text: 'Something else', comment: 'optional' },
    ],
  },
  { key: 'adult', text: 'Illegal adult content' },
  { key: 'personal', text: 'Personal data', comment: 'optional' },
  {
    key: 'fraud',
    text: 'Scam or fraud',
    options: [
      { key: 'posing', text: 'Posing as someone else' },
      { key: 'money', text: 'Asking for money or passwords' },
    ],
  },
  { key: 'copyright', text: 'Copyright', comment: 'optional' },
  { key: 'spam', text: 'Spam' },
  { key: 'other', text: 'Something else', comment: 'required' },
];

/** The option at a path of keys such as illegal/drugs; undefined where there is none. */
export function reportOptionAt(path: string): ReportOption | undefined {
  let options: readonly ReportOption[] | undefined = reportOptions;
  let found: ReportOption | undefined;
  for (const key of path.split('/')) {
    found = options?.find((option) => option.key === key);
    options = found?.options;
  }
  return found;
}
