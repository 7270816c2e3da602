import { gzipSync } from 'node:zlib';
import { curvesOf } from './path-points.ts';
import type { Drawing, Motion, Part, Point, Shape } from './shape.ts';

/** What animated stickers are held to. Source: core.telegram.org/stickers#animation-requirements */
const framesPerSecond = 60;
const sizePx = 512;
const bytesMax = 64 * 1024;
const secondsMax = 3;

/** Slow at both ends, as things with weight move. */
const ease = { i: { x: 0.4, y: 1 }, o: { x: 0.3, y: 0 } };

type Keys = readonly (readonly [s: number, value: number | Point])[];

/**
 * A drawing that moves, as TGS: Lottie in gzip. `whole` moves all parts together around the middle.
 *
 * @throws where it would not be a valid animated sticker
 */
export function tgsOf({ parts }: Drawing, seconds: number, whole: Motion = {}): Buffer {
  if (seconds > secondsMax) throw new Error(`${seconds} s are longer than an animated sticker may be`);
  const end = seconds * framesPerSecond;
  const carrier = { ddd: 0, ind: 1, ty: 3, ks: transform([256, 256], whole), ip: 0, op: end, st: 0 };
  // The first layer of Lottie is the front one.
  const layers = parts.map((part, index) => layer(part, index + 2, end)).toReversed();
  const animation = {
    tgs: 1,
    v: '5.5.2',
    fr: framesPerSecond,
    ip: 0,
    op: end,
    w: sizePx,
    h: sizePx,
    ddd: 0,
    assets: [],
    layers: [...layers, carrier],
  };
  // A file is the same wherever it is made: gzip's header holds no time here, and level 9 no luck.
  const bytes = gzipSync(JSON.stringify(animation), { level: 9 });
  if (bytes.length > bytesMax) throw new Error(`${bytes.length} bytes are more than an animated sticker may have`);
  return bytes;
}

const layer = ({ shapes, pivot = [256, 256], motion = {} }: Part, ind: number, end: number) => ({
  ddd: 0,
  ind,
  ty: 4,
  parent: 1,
  ks: transform(pivot, motion),
  shapes: shapes.toReversed().map(group),
  ip: 0,
  op: end,
  st: 0,
});

const transform = (pivot: Point, { scale, turn, move, opacity }: Motion) => ({
  a: still([...pivot, 0]),
  p: keyed(
    move?.map(([s, [x, y]]) => [s, [pivot[0] + x, pivot[1] + y]] as const),
    [...pivot, 0],
  ),
  s: keyed(
    scale?.map(([s, percent]) => [s, [percent, percent]] as const),
    [100, 100, 100],
  ),
  r: keyed(turn, 0),
  o: keyed(opacity, 100),
});

const still = (k: unknown) => ({ a: 0, k });

function keyed(keys: Keys | undefined, otherwise: unknown) {
  if (keys === undefined) return still(otherwise);
  const list = keys.map(([s, value], index) => {
    const values = typeof value === 'number' ? [value] : [...value, 0];
    const key = { t: s * framesPerSecond, s: values };
    return index === keys.length - 1 ? key : { ...key, ...easing(values.length) };
  });
  return { a: 1, k: list };
}

/** One curve for each of the values that move. */
const easing = (count: number) => ({
  i: { x: Array(count).fill(ease.i.x), y: Array(count).fill(ease.i.y) },
  o: { x: Array(count).fill(ease.o.x), y: Array(count).fill(ease.o.y) },
});

const group = (shape: Shape) => ({
  ty: 'gr',
  it: [
    ...outline(shape),
    ...(shape.fill === undefined ? [] : [{ ty: 'fl', c: still(rgb(shape.fill)), o: still(100), r: 1 }]),
    ...(shape.stroke === undefined
      ? []
      : [{ ty: 'st', c: still(rgb(shape.stroke)), o: still(100), w: still(shape.width ?? 1), lc: 2, lj: 2 }]),
    { ty: 'tr', p: still([0, 0]), a: still([0, 0]), s: still([100, 100]), r: still(0), o: still(100) },
  ],
});

function outline(shape: Shape): object[] {
  switch (shape.kind) {
    case 'ellipse':
      return [{ ty: 'el', p: still(shape.at), s: still([shape.rx * 2, shape.ry * 2]), d: 1 }];
    case 'rect':
      return [
        { ty: 'rc', p: still(shape.at), s: still([shape.width2 * 2, shape.height2 * 2]), r: still(shape.round), d: 1 },
      ];
    case 'path':
      break;
  }
  return curvesOf(shape.d).map(({ points, before, after, isClosed }) => ({
    ty: 'sh',
    ks: still({ i: before, o: after, v: points, c: isClosed }),
  }));
}

/** `#rrggbb` as Lottie has it. */
const rgb = (color: string): number[] => {
  const number = Number.parseInt(color.slice(1), 16);
  const parts = [number >> 16, (number >> 8) & 255, number & 255];
  return [...parts.map((part) => Math.round((part / 255) * 1000) / 1000), 1];
};
