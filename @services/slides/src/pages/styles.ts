/** One sheet for every page of ours; neutral, since several brands may stand on one page. */
export const styles = `
:root {
  color-scheme: light dark;
  --ground: #f5f6f8; --card: #ffffff; --line: #dfe3e9; --ink: #18212f; --soft: #566173;
  --accent: #1f5fbf; --accent-ink: #ffffff; --hover: #eef3fb; --bad: #b42318; --bad-ground: #fef3f2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #11161d; --card: #1a212b; --line: #303a48; --ink: #e8ecf2; --soft: #a3adbd;
    --accent: #7fb0ff; --accent-ink: #0c1a30; --hover: #232d3a; --bad: #ff9b92; --bad-ground: #3a1d1b;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; background: var(--card); padding: 0.5rem 1rem; }
.head {
  display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; justify-content: space-between;
  padding: 0.75rem clamp(1rem, 4vw, 2rem); background: var(--card); border-bottom: 1px solid var(--line);
}
.mark { display: inline-flex; gap: 0.5rem; align-items: center; font-weight: 650; font-size: 1.125rem; color: var(--ink); text-decoration: none; }
.mark svg { fill: none; stroke: var(--accent); stroke-width: 2.2; stroke-linejoin: round; stroke-linecap: round; }
.corner { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; font-size: 0.9375rem; }
.corner a { padding: 0.375rem 0; }
.who { color: var(--soft); overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 2.5rem) clamp(1rem, 4vw, 2rem) 4rem; }
h1 { font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.2; margin: 0 0 0.25rem; letter-spacing: -0.01em; }
.intro { margin: 0 0 1.75rem; color: var(--soft); }
h2 { font-size: 1.25rem; margin: 2.25rem 0 0.75rem; }
h3 { font-size: 1.0625rem; margin: 0; }
.period { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin: 0 0 1rem; overflow: hidden; }
.period > header { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; padding: 0.875rem 1.25rem; border-bottom: 1px solid var(--line); }
.kind { color: var(--soft); font-size: 0.875rem; }
.period ul { list-style: none; margin: 0; padding: 0; }
.deck { display: grid; grid-template-columns: minmax(12rem, 2fr) 5fr; gap: 0.75rem 1.5rem; align-items: start; padding: 0.875rem 1.25rem; }
.deck + .deck { border-top: 1px solid var(--line); }
.deck-name { min-width: 0; }
.deck-name strong { display: block; font-weight: 600; overflow-wrap: anywhere; }
.deck-name small { color: var(--soft); font-size: 0.875rem; }
.ways { display: flex; flex-direction: column; gap: 0.5rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.row-name { flex-basis: 100%; color: var(--soft); font-size: 0.875rem; }
.way {
  display: inline-flex; gap: 0.375rem; align-items: baseline; min-height: 2.75rem; padding: 0.625rem 0.875rem;
  border: 1px solid var(--line); border-radius: 8px; color: var(--ink); text-decoration: none; line-height: 1.4; font-size: 0.9375rem;
}
.way:hover { background: var(--hover); border-color: var(--accent); }
.way small { color: var(--soft); font-size: 0.8125rem; }
.way.open { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600; }
.way.open:hover { filter: brightness(1.08); }
.year { margin: 0 0 1rem; }
.year > summary { cursor: pointer; padding: 0.625rem 0; font-weight: 600; }
.empty { background: var(--card); border: 1px dashed var(--line); border-radius: 12px; padding: 2rem 1.25rem; text-align: center; color: var(--soft); }
.empty strong { display: block; color: var(--ink); font-size: 1.0625rem; }
.narrow { max-width: 26rem; margin: clamp(1rem, 8vh, 5rem) auto 0; }
.panel .intro { margin-bottom: 0.5rem; }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: clamp(1.25rem, 5vw, 2rem); }
label { display: block; font-weight: 600; margin: 1.125rem 0 0.375rem; }
input:not([type="checkbox"]) {
  width: 100%; min-height: 3rem; padding: 0.625rem 0.875rem; font: inherit; color: var(--ink); background: var(--ground);
  border: 1px solid var(--soft); border-radius: 8px;
}
input[type="checkbox"] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
label.tick { display: flex; gap: 0.625rem; align-items: center; min-height: 2.75rem; margin: 0.375rem 0 0; font-weight: 400; }
form[hidden] { display: none; }
button {
  width: 100%; min-height: 3rem; margin-top: 1rem; padding: 0.625rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--accent-ink); background: var(--accent); border: 0; border-radius: 8px;
}
button.plain { width: auto; min-height: 0; margin: 0; padding: 0.375rem 0; border-radius: 0; font-weight: 400; color: var(--accent); background: none; text-decoration: underline; text-underline-offset: 0.2em; }
button:hover { filter: brightness(1.08); }
button[disabled] { opacity: 0.6; cursor: progress; }
.problem { margin: 0.75rem 0 0; padding: 0.75rem 1rem; border-radius: 8px; background: var(--bad-ground); color: var(--bad); }
.done { margin: 0; color: var(--accent); font-weight: 600; }
.problem[hidden] { display: none; }
.hint { color: var(--soft); font-size: 0.9375rem; margin: 1rem 0 0; }
label + input + .hint { margin-top: 0.5rem; }
@media (max-width: 46rem) { .deck { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 34rem) {
  .way { flex: 1 1 auto; justify-content: center; }
  .who { display: none; }
}
@media print { .head, .skip { display: none; } body { background: none; } }
`;
