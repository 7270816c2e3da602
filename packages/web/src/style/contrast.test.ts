import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

/** Relative luminance. Source: www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const AA_TEXT = 4.5;
const AA_GRAPHIC = 3;

const TEXT_PAIRS: [string, string][] = [
  ...['ground', 'surface', 'hover', 'pressed', 'own', 'field'].map((back): [string, string] => ['ink', back]),
  ...['ground', 'surface', 'hover', 'field'].map((back): [string, string] => ['quiet', back]),
  ...['ground', 'surface', 'hover', 'field', 'own'].map((back): [string, string] => ['lamp-deep', back]),
  ['lamp-text', 'surface'],
  ...['ground', 'surface', 'hover', 'field'].map((back): [string, string] => ['danger', back]),
  ...['ground', 'surface', 'hover'].map((back): [string, string] => ['here', back]),
  ['own-quiet', 'own'],
  ['on-lamp', 'lamp'],
  ['on-night', 'night'],
  ['on-night', 'night-2'],
  ['on-night-quiet', 'night'],
  ['on-night-quiet', 'night-2'],
  ['night-lamp', 'night'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((tone): [string, string] => [`tone-${tone}-ink`, `tone-${tone}`]),
];

for (const theme of ['light', 'dark'] as const) {
  for (const [front, back] of TEXT_PAIRS) {
    test(`${theme}: ${front} on ${back} can be read (WCAG AA)`, () => {
      const a = tokens.get(front)?.[theme] ?? '';
      const b = tokens.get(back)?.[theme] ?? '';
      assert.ok(contrast(a, b) >= AA_TEXT, `${a} on ${b}: ${contrast(a, b).toFixed(2)}`);
    });
  }

  test(`${theme}: the mark of somebody who is here stands out`, () => {
    assert.ok(contrast(tokens.get('here')?.[theme] ?? '', tokens.get('surface')?.[theme] ?? '') >= AA_GRAPHIC);
  });
}
