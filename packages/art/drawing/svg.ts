import type { Drawing, Shape } from './shape.ts';

/** A drawing at rest, as SVG of 512 by 512. */
export const svgOf = ({ parts }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">${parts
    .flatMap(({ shapes }) => shapes.map(element))
    .join('')}</svg>`;

function element(shape: Shape): string {
  const fill = `fill="${shape.fill ?? 'none'}"`;
  const stroke =
    shape.stroke === undefined
      ? ''
      : ` stroke="${shape.stroke}" stroke-width="${shape.width ?? 1}" stroke-linecap="round" stroke-linejoin="round"`;
  const paint = fill + stroke;
  switch (shape.kind) {
    case 'ellipse':
      return `<ellipse cx="${shape.at[0]}" cy="${shape.at[1]}" rx="${shape.rx}" ry="${shape.ry}" ${paint}/>`;
    case 'rect': {
      const { at, width2, height2, round } = shape;
      const place = `x="${at[0] - width2}" y="${at[1] - height2}" width="${width2 * 2}" height="${height2 * 2}"`;
      return `<rect ${place} rx="${round}" ${paint}/>`;
    }
    case 'path':
      break;
  }
  return `<path d="${shape.d}" ${paint}/>`;
}
