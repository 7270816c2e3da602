import { palette as c } from './palette.ts';
import { circle, line, path, type Motion, type Part } from './shape.ts';
import type { Thrown } from './thrown.ts';

const pinPlaces: readonly (readonly [number, number])[] = [
  [256, 250],
  [206, 196],
  [306, 196],
  [156, 142],
  [256, 142],
  [356, 142],
];
const pin = (index: number, falls: boolean): Part => {
  const [x, y] = pinPlaces[index] ?? [256, 250];
  const side = x < 256 ? -1 : 1;
  return {
    pivot: [x, y + 56],
    motion: falls
      ? {
          turn: [
            [0, 0],
            [0.5, 0],
            [0.85, side * 86],
            [1, side * 82],
          ],
          move: [
            [0, [0, 0]],
            [0.5, [0, 0]],
            [1, [side * 34, 18]],
          ],
          opacity: [
            [0, 100],
            [0.8, 100],
            [1, 40],
          ],
        }
      : {},
    shapes: [
      path(
        `M${x} ${y - 62} C${x + 22} ${y - 62} ${x + 18} ${y - 26} ${x + 14} ${y - 14} C${x + 34} ${y + 8} ${x + 30} ${y + 50} ${x + 16} ${y + 58} L${x - 16} ${y + 58} C${x - 30} ${y + 50} ${x - 34} ${y + 8} ${x - 14} ${y - 14} C${x - 18} ${y - 26} ${x - 22} ${y - 62} ${x} ${y - 62} Z`,
        { fill: c.white },
      ),
      line(`M${x - 14} ${y - 22} L${x + 14} ${y - 22}`, c.red, 10),
    ],
  };
};
const bowlingBall = (motion: Motion): Part => ({
  pivot: [256, 430],
  motion,
  shapes: [
    circle(256, 430, 64, c.deepBlue),
    circle(244, 406, 8, c.ink),
    circle(270, 406, 8, c.ink),
    circle(258, 430, 8, c.ink),
  ],
});
/** How many pins fall for each value: 1 leaves all, 6 leaves none. */
const fallen = [0, 1, 3, 4, 5, 6];
export const bowling: Thrown = {
  emoji: '🎳',
  name: 'bowling',
  waiting: {
    parts: [
      ...pinPlaces.map((_, index) => pin(index, false)),
      bowlingBall({
        turn: [
          [0, 0],
          [1, 360],
        ],
        move: [
          [0, [-26, 0]],
          [0.5, [26, 0]],
          [1, [-26, 0]],
        ],
      }),
    ],
  },
  values: fallen.map((count) => ({
    parts: [
      ...pinPlaces.map((_, index) => pin(index, index < count)),
      bowlingBall({
        move: [
          [0, [0, 0]],
          [0.55, [count === 0 ? 180 : 0, -210]],
          [1, [count === 0 ? 230 : 0, -330]],
        ],
        scale: [
          [0, 100],
          [1, 62],
        ],
        opacity: [
          [0, 100],
          [0.7, 100],
          [1, 0],
        ],
      }),
    ],
  })),
};
