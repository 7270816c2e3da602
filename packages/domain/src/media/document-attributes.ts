import type { FileLimits } from '../files/file-limits.ts';
import type { DocumentAttribute } from './document.ts';
import { safeFileName } from './file-name.ts';

const sideMax = 100_000;
const durationMaxS = 366 * 24 * 3600;
const titleLengthMax = 256;

type Limits = Pick<FileLimits, 'fileNameLengthMax' | 'waveformBytesMax'>;

/** Attributes as they are stored: one of each kind, and their numbers within what can be. */
export function checkedAttributes(attributes: readonly DocumentAttribute[], limits: Limits): DocumentAttribute[] {
  const byKind = new Map<DocumentAttribute['kind'], DocumentAttribute>();
  for (const attribute of attributes) {
    const checked = checkedAttribute(attribute, limits);
    if (checked !== undefined && !byKind.has(checked.kind)) byKind.set(checked.kind, checked);
  }
  return [...byKind.values()];
}

function checkedAttribute(attribute: DocumentAttribute, limits: Limits): DocumentAttribute | undefined {
  switch (attribute.kind) {
    case 'filename': {
      const fileName = safeFileName(attribute.fileName, limits.fileNameLengthMax);
      return fileName === undefined ? undefined : { kind: 'filename', fileName };
    }
    case 'imageSize':
      return { ...attribute, ...sidesOf(attribute) };
    case 'video':
      return { ...attribute, ...sidesOf(attribute), durationS: within(attribute.durationS, durationMaxS) };
    case 'audio':
      return {
        ...attribute,
        durationS: Math.floor(within(attribute.durationS, durationMaxS)),
        title: attribute.title?.slice(0, titleLengthMax),
        performer: attribute.performer?.slice(0, titleLengthMax),
        // A quarter of base64's characters is no data.
        waveform: attribute.waveform?.slice(0, Math.ceil(limits.waveformBytesMax / 3) * 4),
      };
    default:
      return attribute;
  }
}

const sidesOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  width: Math.floor(within(width, sideMax)),
  height: Math.floor(within(height, sideMax)),
});

/** Not a number, below nothing or beyond all reason: clients send what they misread. */
const within = (value: number, max: number): number => (value >= 0 ? Math.min(value, max) : 0);
