/** A text with its entities as elements. */
import { useMemo, useState, type ReactNode } from 'react';
import type { TypeMessageEntity } from '../../codec/generated/types.ts';
import { openUsername } from '../../app/people.ts';
import { settle } from '../../app/settle.ts';
import { segmentsOf, type Segment, type Style } from '../../state/segments.ts';
import { useApp } from '../../ui/app-context.tsx';
import { chatHash, go } from '../../ui/router.ts';

const TAGS: Record<Exclude<Style, 'spoiler'>, 'b' | 'i' | 'u' | 's' | 'code' | 'pre' | 'blockquote'> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  code: 'code',
  pre: 'pre',
  quote: 'blockquote',
};

function Spoiler({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <span className="spoiler spoiler--open">{children}</span>;
  return (
    <button type="button" className="spoiler" aria-expanded={false} onClick={() => setOpen(true)}>
      <span>{children}</span>
    </button>
  );
}

function Mention({ to, children }: { to: string | number; children: ReactNode }) {
  const app = useApp();
  if (typeof to === 'number') return <a href={chatHash(to)}>{children}</a>;
  const open = async () => {
    const id = await openUsername(app, to);
    if (id !== undefined) go({ page: 'chat', id, isAbout: false });
  };
  return (
    <button type="button" className="link" onClick={() => settle(app, open())}>
      {children}
    </button>
  );
}

function elementOf(segment: Segment): ReactNode {
  let element: ReactNode = segment.text;
  if (segment.href !== undefined) {
    element = (
      <a href={segment.href} target="_blank" rel="noopener noreferrer">
        {element}
      </a>
    );
  } else if (segment.mention !== undefined) {
    element = <Mention to={segment.mention}>{element}</Mention>;
  }
  for (const style of segment.styles) {
    if (style === 'spoiler') {
      element = <Spoiler>{element}</Spoiler>;
      continue;
    }
    const Tag = TAGS[style];
    element = <Tag>{element}</Tag>;
  }
  return element;
}

export function MessageText({ text, entities }: { text: string; entities: readonly TypeMessageEntity[] }) {
  const segments = useMemo(() => segmentsOf(text, entities), [text, entities]);
  return (
    <span className="bubble__text" dir="auto">
      {segments.map((segment, index) => (
        <SegmentElement key={index} segment={segment} />
      ))}
    </span>
  );
}

function SegmentElement({ segment }: { segment: Segment }) {
  return elementOf(segment);
}
