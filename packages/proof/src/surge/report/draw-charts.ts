/** The script of a report page: draws each chart with uPlot, anew where the page changes its width or its colours. */
export const drawCharts = `
const charts = JSON.parse(document.getElementById('charts').textContent);
const dark = matchMedia('(prefers-color-scheme: dark)');
const probe = document.createElement('i');
document.body.append(probe);
const colour = (name) => {
  probe.style.color = 'var(--' + name + ')';
  return getComputedStyle(probe).color;
};
const short = (value) => {
  if (value == null) return '–';
  const size = Math.abs(value);
  if (size >= 1e6) return (value / 1e6).toFixed(1) + ' M';
  if (size >= 1e4) return (value / 1e3).toFixed(0) + ' k';
  return size >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(size >= 10 ? 1 : 2);
};
const shade = (spans) => ({
  hooks: {
    drawClear: (plot) => {
      for (const { from, to } of spans) {
        const [left, right] = [plot.valToPos(from, 'x', true), plot.valToPos(to, 'x', true)];
        plot.ctx.fillStyle = colour('shade');
        plot.ctx.fillRect(left, plot.bbox.top, right - left, plot.bbox.height);
      }
    },
  },
});
const draw = (chart, box) => {
  box.replaceChildren();
  const axis = { stroke: colour('quiet'), grid: { stroke: colour('line'), width: 1 }, ticks: { show: false }, font: '12px sans-serif' };
  new uPlot(
    {
      width: box.clientWidth,
      height: 220,
      scales: { x: { time: false }, y: { range: (plot, low, high) => [0, high > 0 ? high * 1.08 : 1] } },
      axes: [
        { ...axis, values: (plot, values) => values.map((value) => short(value) + ' ' + chart.xUnit) },
        { ...axis, size: 62, values: (plot, values) => values.map(short) },
      ],
      series: [
        { label: chart.xUnit === 's' ? 'second' : chart.xUnit, value: (plot, value) => short(value) },
        ...chart.series.map(({ label, tone }) => ({
          label,
          stroke: colour(tone),
          width: chart.kind === 'bars' ? 0 : 1.75,
          fill: chart.kind === 'bars' ? colour(tone) : undefined,
          paths: chart.kind === 'bars' ? uPlot.paths.bars({ size: [0.85, 60] }) : undefined,
          points: { show: false },
          value: (plot, value) => (value == null ? '–' : short(value) + ' ' + chart.unit),
        })),
      ],
      plugins: [shade(chart.spans ?? [])],
    },
    [chart.x, ...chart.series.map(({ values }) => values)],
    box,
  );
};
const drawAll = () => charts.forEach((chart, index) => draw(chart, document.getElementById('plot-' + index)));
drawAll();
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== width) drawAll();
  width = innerWidth;
});
dark.addEventListener('change', drawAll);
`;
