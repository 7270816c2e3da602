import type { Point } from './shape.ts';

/** A run of cubic curves: each point with the handles before and after it, relative to it. */
export interface Curve {
  readonly points: Point[];
  readonly before: Point[];
  readonly after: Point[];
  isClosed: boolean;
}

/** Reads the absolute M, L, Q, C and Z of SVG into curves. @throws where there is anything else */
export function curvesOf(d: string): Curve[] {
  const tokens = d.match(/[A-Za-z]|-?\d+(?:\.\d+)?/gu) ?? [];
  const curves: Curve[] = [];
  let index = 0;
  const number = (): number => Number(tokens[index++]);
  const point = (): Point => [number(), number()];
  while (index < tokens.length) {
    const command = tokens[index++];
    const curve = curves.at(-1);
    if (command === 'M') curves.push({ points: [point()], before: [[0, 0]], after: [[0, 0]], isClosed: false });
    else if (curve === undefined) throw new Error(`a path begins with M, not ${command}`);
    else if (command === 'L') add(curve, [0, 0], [0, 0], point());
    else if (command === 'C') cubic(curve, point(), point(), point());
    else if (command === 'Q') quadratic(curve, point(), point());
    else if (command === 'Z') curve.isClosed = true;
    else throw new Error(`${command} is not understood in a path`);
  }
  return curves;
}

function add(curve: Curve, leave: Point, arrive: Point, to: Point): void {
  curve.after[curve.after.length - 1] = leave;
  curve.points.push(to);
  curve.before.push(arrive);
  curve.after.push([0, 0]);
}

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];

function cubic(curve: Curve, first: Point, second: Point, to: Point): void {
  add(curve, minus(first, lastOf(curve)), minus(second, to), to);
}

function quadratic(curve: Curve, handle: Point, to: Point): void {
  const part = ([x, y]: Point): Point => [(x * 2) / 3, (y * 2) / 3];
  add(curve, part(minus(handle, lastOf(curve))), part(minus(handle, to)), to);
}

function lastOf({ points }: Curve): Point {
  const last = points.at(-1);
  if (last === undefined) throw new Error('a curve without a point');
  return last;
}
