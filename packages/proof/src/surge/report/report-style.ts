/** Colours and measures of the house, in light and dark. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f5f1, #10151f);
  --surface: light-dark(#ffffff, #182030);
  --ink: light-dark(#17202e, #e9edf4);
  --quiet: light-dark(#5b6676, #98a3b5);
  --line: light-dark(#e4e0d8, #263145);
  --amber: light-dark(#b4610a, #f6b95a);
  --green: light-dark(#2f6b57, #7fc4a8);
  --blue: light-dark(#3a5fa0, #8fb0ea);
  --red: light-dark(#b3261e, #f2867d);
  --shade: light-dark(rgb(242 169 59 / 0.13), rgb(246 185 90 / 0.1));
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 'Plus Jakarta Sans Variable', system-ui, sans-serif; font-variant-numeric: tabular-nums;
}
main { max-width: 1120px; margin: 0 auto; padding: 32px 16px 64px; }
header { display: flex; gap: 16px; align-items: flex-start; margin-bottom: 24px; }
header svg { flex: none; width: 44px; height: 44px; }
h1 { margin: 0; font-size: 26px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 40px 0 12px; font-size: 18px; font-weight: 650; }
h3 { margin: 0; font-size: 15px; font-weight: 650; }
p { margin: 4px 0; }
.quiet { color: var(--quiet); font-size: 13.5px; }
.verdict { display: inline-block; margin-top: 12px; padding: 4px 12px; border-radius: 999px; font-weight: 650; color: var(--surface); background: var(--green); }
.verdict.broken { background: var(--red); }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 14px; padding: 16px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(156px, 1fr)); gap: 12px; }
.tile strong { display: block; font-size: 21px; font-weight: 650; letter-spacing: -0.01em; }
.claims { list-style: none; margin: 0; padding: 4px 16px; }
.claims li { display: grid; grid-template-columns: 24px 1fr; gap: 8px; padding: 10px 0; border-top: 1px solid var(--line); }
.claims li:first-child { border-top: 0; }
.claims .mark { color: var(--green); font-weight: 650; }
.claims .broken .mark { color: var(--red); }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 480px), 1fr)); gap: 16px; }
.chart { min-width: 0; }
.plot { margin-top: 8px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { padding: 8px 12px; text-align: right; border-top: 1px solid var(--line); white-space: nowrap; }
th { border-top: 0; color: var(--quiet); font-weight: 550; }
th:first-child, td:first-child { text-align: left; padding-left: 0; white-space: normal; }
.notes { padding-left: 18px; color: var(--quiet); font-size: 13.5px; }
.u-legend { font-size: 12.5px; text-align: left; color: var(--quiet); }
.u-legend .u-marker { border-radius: 3px; }
.u-title { display: none; }
`;
