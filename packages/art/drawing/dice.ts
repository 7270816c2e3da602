import { bowling } from './bowling.ts';
import { palette as c } from './palette.ts';
import { circle, line, path, rect, type Motion, type Part, type Shape } from './shape.ts';
import type { Thrown } from './thrown.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const pips: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[0, 0]],
  2: [
    [-1, -1],
    [1, 1],
  ],
  3: [
    [-1, -1],
    [0, 0],
    [1, 1],
  ],
  4: [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
  5: [
    [-1, -1],
    [1, -1],
    [0, 0],
    [-1, 1],
    [1, 1],
  ],
  6: [
    [-1, -1],
    [1, -1],
    [-1, 0],
    [1, 0],
    [-1, 1],
    [1, 1],
  ],
};

const cube = (value: number): Shape[] => [
  rect(256, 264, 330, 330, 68, c.grey),
  rect(256, 250, 330, 330, 68, c.white),
  ...(pips[value] ?? []).map(([x, y]) =>
    circle(256 + x * 88, 250 + y * 88, value === 1 ? 46 : 33, value === 1 ? c.red : c.ink),
  ),
];
const tumble: Motion = {
  turn: [
    [0, -420],
    [1, 0],
  ],
  move: [
    [0, [-180, -60]],
    [0.35, [-60, 70]],
    [0.6, [20, -40]],
    [1, [0, 0]],
  ],
  scale: [
    [0, 70],
    [1, 100],
  ],
};
const rolling: Motion = {
  turn: [
    [0, 0],
    [1, 360],
  ],
  move: [
    [0, [0, 0]],
    [0.25, [0, -50]],
    [0.5, [0, 0]],
    [0.75, [0, -50]],
    [1, [0, 0]],
  ],
};

const die: Thrown = {
  emoji: '🎲',
  name: 'die',
  waiting: { parts: [{ shapes: cube(5), motion: rolling }] },
  values: range(6).map((value) => ({ parts: [{ shapes: cube(value), motion: tumble }] })),
};

const board: Part = {
  shapes: [
    circle(256, 264, 214, c.redShade),
    circle(256, 254, 214, c.red),
    circle(256, 254, 164, c.white),
    circle(256, 254, 114, c.red),
    circle(256, 254, 64, c.white),
    circle(256, 254, 28, c.red),
  ],
};
const dart = (x: number, y: number, motion: Motion): Part => ({
  pivot: [x, y],
  motion,
  shapes: [
    line(`M${x} ${y} L${x + 96} ${y - 92}`, c.darkGrey, 16),
    path(`M${x + 78} ${y - 98} L${x + 132} ${y - 152} L${x + 156} ${y - 128} L${x + 102} ${y - 74} Z`, {
      fill: c.blue,
    }),
    circle(x, y, 10, c.ink),
  ],
});
const fly: Motion = {
  move: [
    [0, [260, -240]],
    [0.5, [0, 0]],
    [1, [0, 0]],
  ],
  turn: [
    [0, 0],
    [0.5, 0],
    [0.6, -7],
    [0.7, 5],
    [0.85, 0],
    [1, 0],
  ],
};
/** How far from the middle each value lands; 1 misses the board. */
const misses: readonly (readonly [number, number])[] = [
  [-206, 176],
  [-136, 128],
  [-104, 78],
  [70, 62],
  [-34, -30],
  [0, 0],
];
const darts: Thrown = {
  emoji: '🎯',
  name: 'darts',
  waiting: {
    parts: [
      board,
      dart(300, 230, {
        move: [
          [0, [60, -60]],
          [0.5, [90, -84]],
          [1, [60, -60]],
        ],
      }),
    ],
  },
  values: misses.map(([x, y]) => ({ parts: [board, dart(256 + x, 254 + y, fly)] })),
};

const hoop: Part = {
  shapes: [
    rect(256, 150, 330, 220, 20, c.white),
    rect(256, 170, 130, 92, 8, c.grey),
    rect(256, 170, 106, 68, 6, c.white),
    line('M182 248 L330 248', c.orange, 20),
    line('M194 262 L220 344 M230 262 L238 344 M282 262 L274 344 M318 262 L292 344', c.grey, 7),
  ],
};
const basketBall = (motion: Motion): Part => ({
  pivot: [256, 420],
  motion,
  shapes: [
    circle(256, 420, 62, c.orange),
    line('M194 420 L318 420 M256 358 L256 482', c.ink, 6),
    path('M214 374 Q250 420 214 466 M298 374 Q262 420 298 466', { stroke: c.ink, width: 6 }),
  ],
});
const shot = (end: readonly [number, number], mid: readonly [number, number]): Motion => ({
  move: [
    [0, [0, 0]],
    [0.45, mid],
    [1, end],
  ],
  turn: [
    [0, 0],
    [1, 260],
  ],
});
const basketball: Thrown = {
  emoji: '🏀',
  name: 'basketball',
  waiting: {
    parts: [
      hoop,
      basketBall({
        move: [
          [0, [0, 0]],
          [0.5, [0, -40]],
          [1, [0, 0]],
        ],
        scale: [
          [0, 100],
          [1, 100],
        ],
      }),
    ],
  },
  values: [
    { parts: [hoop, basketBall(shot([-190, 20], [-120, -330]))] },
    { parts: [hoop, basketBall(shot([170, 30], [100, -240]))] },
    { parts: [hoop, basketBall(shot([66, -176], [20, -330]))] },
    { parts: [hoop, basketBall(shot([0, -60], [-40, -360]))] },
    { parts: [hoop, basketBall(shot([0, -60], [0, -372]))] },
  ],
};

const goal: Part = {
  shapes: [
    line('M66 330 L66 96 L446 96 L446 330', c.white, 22),
    line(
      'M110 330 L110 118 M176 330 L176 108 M242 330 L242 108 M308 330 L308 108 M374 330 L374 108 M76 160 L436 160 M76 220 L436 220 M76 280 L436 280',
      c.grey,
      5,
    ),
  ],
};
const football = (motion: Motion): Part => ({
  pivot: [256, 430],
  motion,
  shapes: [
    circle(256, 430, 56, c.white),
    path('M256 400 L284 420 L274 452 L238 452 L228 420 Z', { fill: c.ink }),
    line('M256 400 L256 376 M284 420 L308 410 M274 452 L290 474 M238 452 L222 474 M228 420 L204 410', c.ink, 7),
  ],
});
const soccer: Thrown = {
  emoji: '⚽',
  name: 'football',
  waiting: {
    parts: [
      goal,
      football({
        turn: [
          [0, -10],
          [0.5, 10],
          [1, -10],
        ],
      }),
    ],
  },
  values: [
    { parts: [goal, football(shot([-250, -300], [-150, -220]))] },
    { parts: [goal, football(shot([120, -60], [190, -250]))] },
    { parts: [goal, football(shot([0, -180], [0, -220]))] },
    { parts: [goal, football(shot([-130, -240], [-80, -200]))] },
    { parts: [goal, football(shot([140, -290], [90, -220]))] },
  ],
};

export const thrown: readonly Thrown[] = [die, darts, basketball, soccer, bowling];
