/** The picture of the first page: a village at night, and one window lit. Drawn for Suaka. */
const STARS: readonly (readonly [number, number, number])[] = [
  [64, 70, 1.6],
  [132, 148, 1.1],
  [190, 52, 1.3],
  [244, 118, 1],
  [318, 40, 1.5],
  [352, 168, 1],
  [430, 88, 1.2],
  [500, 34, 1],
  [548, 132, 1.6],
  [610, 66, 1.1],
  [676, 108, 1.4],
  [742, 50, 1],
  [90, 220, 1],
  [286, 214, 1.2],
  [598, 206, 1],
  [714, 196, 1.2],
];

function Far() {
  return (
    <g className="scene__far">
      <path d="M0 470 120 396l70 34 92-74 104 70 86-52 110 76 92-58 126 78v330H0Z" />
    </g>
  );
}

/** Roofs of the islands, side by side: a saddle roof, a tiered one, plain ones; their windows are dark. */
function Row() {
  return (
    <g>
      <g className="scene__row">
        <path d="M-40 560c44-10 70-44 78-92 20 42 56 60 104 60s84-18 104-60c8 48 34 82 78 92v260H-40Z" />
        <path d="M478 566h66l26-52h34l24-62h44l24 62h34l26 52h66v254H478Z" />
      </g>
      <g className="scene__near">
        <path d="M-30 800V640l96-78 96 78v160Z" />
        <path d="M620 800V648l108-86 108 86v152Z" />
      </g>
      <g className="scene__dark">
        <rect x="46" y="640" width="40" height="44" rx="7" />
        <rect x="708" y="646" width="42" height="46" rx="7" />
        <rect x="122" y="576" width="26" height="30" rx="5" />
        <rect x="600" y="586" width="26" height="30" rx="5" />
      </g>
    </g>
  );
}

const LEAF = 'M0 0c22-26 58-30 86-6-30-4-56 0-78 18Z';

/** A coconut palm with its foot at the origin. */
function Palm({ at, flip = false }: { at: readonly [number, number]; flip?: boolean }) {
  return (
    <g transform={`translate(${at[0]} ${at[1]}) scale(${flip ? -0.84 : 0.84} 0.84)`}>
      <path className="scene__trunk" d="M0 0c-4-70 4-140 34-206" />
      <g className="scene__palm" transform="translate(35 -208)">
        {[-168, -132, -70, -24, 16, 52].map((angle) => (
          <path key={angle} d={LEAF} transform={`rotate(${angle})`} />
        ))}
      </g>
    </g>
  );
}

function House() {
  return (
    <g>
      <radialGradient id="lamp-glow">
        <stop offset="0" className="scene__glow" stopOpacity="0.42" />
        <stop offset="0.45" className="scene__glow" stopOpacity="0.12" />
        <stop offset="1" className="scene__glow" stopOpacity="0" />
      </radialGradient>
      <path className="scene__wall" d="M272 800V512l124-104 124 104v288Z" />
      <circle cx="396" cy="566" r="330" fill="url(#lamp-glow)" />
      <path className="scene__roof" d="M232 538 396 400l164 138" />
      <path
        className="scene__window"
        d="M364 516h66a16 16 0 0 1 16 16v56a16 16 0 0 1-16 16h-56l-26 22v-94a16 16 0 0 1 16-16Z"
      />
      <path className="scene__panes" d="M397 516v88M348 560h98" />
    </g>
  );
}

export function Scene() {
  return (
    <svg className="scene" viewBox="0 0 800 800" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <g className="scene__stars">
        {STARS.map(([x, y, r]) => (
          <circle key={`${x}-${y}`} cx={x} cy={y} r={r} />
        ))}
      </g>
      <Far />
      <Row />
      <House />
      <Palm at={[150, 762]} />
      <Palm at={[656, 766]} flip />
      <path className="scene__front" d="M0 742c150-40 290-20 400-14s270 2 400-24v96H0Z" />
    </svg>
  );
}
