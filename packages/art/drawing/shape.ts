/** A drawing on a square of 512 units, as stickers have it: y grows downwards. */
export interface Drawing {
  /** From the back to the front. */
  readonly parts: readonly Part[];
}

/** Shapes that move together. */
export interface Part {
  readonly shapes: readonly Shape[];
  /** What it turns and grows around. */
  readonly pivot?: Point;
  /** What it does while the whole is shown; nothing where absent. */
  readonly motion?: Motion;
}

export type Point = readonly [x: number, y: number];

export type Shape = { readonly fill?: string; readonly stroke?: string; readonly width?: number } & (
  | { readonly kind: 'ellipse'; readonly at: Point; readonly rx: number; readonly ry: number }
  | {
      readonly kind: 'rect';
      readonly at: Point;
      readonly width2: number;
      readonly height2: number;
      readonly round: number;
    }
  /** Absolute M, L, Q, C and Z of SVG. */
  | { readonly kind: 'path'; readonly d: string }
);

/** Values at moments, each in seconds; between two of them it eases in and out. */
export interface Motion {
  /** In percent. */
  readonly scale?: readonly (readonly [s: number, percent: number])[];
  /** In degrees, clockwise. */
  readonly turn?: readonly (readonly [s: number, degrees: number])[];
  readonly move?: readonly (readonly [s: number, by: Point])[];
  /** In percent. */
  readonly opacity?: readonly (readonly [s: number, percent: number])[];
}

type Paint = Pick<Shape, 'fill' | 'stroke' | 'width'>;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string): Shape => ({
  kind: 'ellipse',
  at: [x, y],
  rx,
  ry,
  fill,
});

export const circle = (x: number, y: number, r: number, fill: string): Shape => ellipse(x, y, r, r, fill);

/** A rounded rectangle by its middle. */
export const rect = (x: number, y: number, w: number, h: number, round: number, fill: string): Shape => ({
  kind: 'rect',
  at: [x, y],
  width2: w / 2,
  height2: h / 2,
  round,
  fill,
});

export const path = (d: string, paint: Paint): Shape => ({ kind: 'path', d, ...paint });

export const line = (d: string, stroke: string, width: number): Shape => path(d, { stroke, width });
