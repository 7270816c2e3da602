/** The mark: a roof over a lit window that is a speech bubble. */
const mark = `<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M3 15 16 4l13 11" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/><path d="M10 14h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7l-4 4v-4h-1a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z" fill="#f2a93b"/></svg>`;

export interface PageDocument {
  readonly title: string;
  /** HTML of this program alone: nothing that a person wrote gets in. */
  readonly body: string;
  readonly head?: string;
  readonly isNarrow?: boolean;
}

/** A page of the server's own in its looks: no inline script and no inline style. */
export const pageDocument = ({ title, body, head = '', isNarrow = false }: PageDocument): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/pages/page.css">
${head}
<main${isNarrow ? ' class="narrow"' : ''}>
<header>${mark}<span>${title}</span></header>
${body}
</main>
</html>
`;
