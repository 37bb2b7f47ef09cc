/** The page's whole look: system fonts, light and dark by the reader's setting, and paper. Contrast of all text is 4.5:1 or more. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f6f7f8; --card: #ffffff; --line: #dde1e6; --ink: #1b2026; --soft: #57606c; --link: #0b57a4; --code: #f0f2f5; --mark: #fde7b0; --mark-ink: #3d2c00;
  --critical: #8f1237; --critical-back: #fbe9ef; --error: #b3261e; --error-back: #fcebe9; --warning: #7f5200; --warning-back: #fdf1d8; --info: #24597f; --info-back: #e6f1f9;
  --pass: #14683b; --pass-back: #e3f4ea; --fail: #a3201a; --fail-back: #fdebe9; --unknown: #7f5200; --unknown-back: #fdf1d8;
  --removed: #a3201a; --added: #14683b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #13171b; --card: #1b2127; --line: #323b45; --ink: #e4e8ec; --soft: #a3aeba; --link: #7db8f5; --code: #242c34; --mark: #5a4310; --mark-ink: #ffe9b3;
    --critical: #ff9db8; --critical-back: #3a1824; --error: #ff9f96; --error-back: #3a1b19; --warning: #f2c063; --warning-back: #352810; --info: #8cc7ee; --info-back: #16293a;
    --pass: #7fd9a4; --pass-back: #12301f; --fail: #ff9f96; --fail-back: #3a1b19; --unknown: #f2c063; --unknown-back: #352810;
    --removed: #ff9f96; --added: #7fd9a4;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif; }
.wrap { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; }
code { background: var(--code); padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere; unicode-bidi: isolate; }
pre { margin: .6rem 0; padding: .7rem .9rem; background: var(--code); border-radius: 8px; overflow-x: auto; line-height: 1.5; }
pre code { background: none; padding: 0; overflow-wrap: normal; font-size: 1em; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h2 { font-size: 1.3rem; margin: 2.6rem 0 .9rem; }
h3 { font-size: 1.08rem; } h3.part { margin: 1.4rem 0 .6rem; }
p { margin: .5rem 0; max-width: 72ch; }
.soft { color: var(--soft); }

.top { background: var(--card); border-bottom: 1px solid var(--line); padding: 2rem 0 1.8rem; }
.brand { font-size: .82rem; letter-spacing: .04em; color: var(--soft); margin: 0 0 1rem; }
.verdict { display: flex; gap: 1.1rem; align-items: center; padding: 1.1rem 1.3rem; border-radius: 12px; border: 1px solid currentColor; max-width: none; }
.verdict h1 { font-size: 1.9rem; letter-spacing: .03em; }
.verdict p { margin: .15rem 0 0; color: var(--ink); font-size: 1.08rem; }
.verdict svg { flex: none; width: 2.9rem; height: 2.9rem; }
.verdict.pass { color: var(--pass); background: var(--pass-back); }
.verdict.fail { color: var(--fail); background: var(--fail-back); }
.verdict.unknown { color: var(--unknown); background: var(--unknown-back); }
dl { display: grid; grid-template-columns: fit-content(12rem) 1fr; gap: .3rem 1.2rem; margin: 0; }
dt { color: var(--soft); } dt::first-letter { text-transform: uppercase; } dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
.top dl { margin-top: 1.4rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .7rem; list-style: none; padding: 0; margin: 1.4rem 0 0; }
.tiles li { flex: 1 1 7rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.tiles a { display: block; padding: .6rem .9rem; color: inherit; text-decoration: none; } .tiles a:hover { text-decoration: underline; }
.tiles .none { padding: .6rem .9rem; color: var(--soft); }
.tiles b { display: block; color: var(--accent, inherit); font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; font-weight: 650; }

.card { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--accent, var(--line)); border-radius: 10px; padding: 1.1rem 1.3rem; margin: 0 0 1.1rem; }
.critical { --accent: var(--critical); --back: var(--critical-back); } .error { --accent: var(--error); --back: var(--error-back); }
.warning { --accent: var(--warning); --back: var(--warning-back); } .info { --accent: var(--info); --back: var(--info-back); }
.gap { --accent: var(--unknown); --back: var(--unknown-back); }
.plain { border-left-width: 1px; }
.card header { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; }
.badge { font-size: .78rem; font-weight: 650; letter-spacing: .03em; padding: .12rem .6rem; border-radius: 99px; color: var(--accent); background: var(--back); border: 1px solid currentColor; white-space: nowrap; }
.card header h3 { flex: 1 1 16rem; min-width: 0; overflow-wrap: anywhere; } .card header + h3 { margin-top: .5rem; }
.rule { font-size: .875rem; margin-left: auto; }
.advice { border-radius: 8px; background: var(--page); padding: .75rem 1rem; margin: .9rem 0; }
.advice dt { color: inherit; font-weight: 650; } .advice dd > :last-child { margin-bottom: 0; } .advice p { margin: 0; } .advice:last-child { margin-bottom: 0; }
.places { margin: 0; padding: 0; list-style: none; }
.place { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .9rem; }
.place h4 { font-size: .95rem; font-weight: 600; overflow-wrap: anywhere; }
.place h4 span { font-weight: 400; }
.place dl { font-size: .9rem; margin-top: .5rem; grid-template-columns: 7.2rem 1fr; } .place dt { overflow-wrap: anywhere; }
.line { color: var(--soft); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 3px; padding: .1em 0; text-decoration: underline wavy; text-decoration-color: var(--accent); text-underline-offset: .25em; text-decoration-skip-ink: none; }
.loud { color: var(--fail); background: var(--fail-back); border: 1px solid currentColor; border-radius: 8px; padding: .5rem .9rem; max-width: none; }
.removed { color: var(--removed); } .added { color: var(--added); }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .55rem .9rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 6.5rem; } td:first-child { min-width: 13rem; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; } tbody tr:last-child > * { border-bottom: 0; }
.rest td { padding-block: .25rem; }
details > summary { cursor: pointer; color: var(--link); margin: .9rem 0 .4rem; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding: 1.2rem 0 2.5rem; color: var(--soft); font-size: .88rem; }
@media (max-width: 40rem) { dl, .place dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } .rule { margin-left: 0; }
  .contents thead, section[aria-labelledby="contents"] td:nth-child(3) { display: none; } .contents tr, .contents td { display: block; } .contents td { border: 0; padding: .15rem .9rem; }
  .contents tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } .contents tr:last-child { border-bottom: 0; }
}
@media print {
  :root {
    --page: #ffffff; --card: #ffffff; --line: #c9ced4; --ink: #000000; --soft: #444b54; --link: #0b3d7a; --code: #f4f5f7; --mark: #fde7b0; --mark-ink: #3d2c00;
    --critical: #8f1237; --critical-back: #ffffff; --error: #b3261e; --error-back: #ffffff; --warning: #7f5200; --warning-back: #ffffff; --info: #24597f; --info-back: #ffffff;
    --pass: #14683b; --pass-back: #ffffff; --fail: #a3201a; --fail-back: #ffffff; --unknown: #7f5200; --unknown-back: #ffffff; --removed: #a3201a; --added: #14683b;
  }
  @page { margin: 16mm 14mm; }
  body { font-size: 10.5pt; }
  .wrap { max-width: none; padding: 0; }
  .top { padding-top: 0; }
  .skip { display: none; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); }
  h2, h3, .card > header { break-after: avoid; }
  pre, tr, .loud, .tiles, .verdict, .plain { break-inside: avoid; }
  h4, .place > p { break-after: avoid; }
  .tiles li { flex-basis: 5rem; }
  .scroll { overflow: visible; } table { font-size: 8.5pt; } th, td, td:first-child { min-width: 0; padding: .4rem .6rem; } .rest td { padding: .1rem .6rem; }
  .advice { padding: 0; } .advice pre { background: none; }
  details::details-content { content-visibility: visible; display: block; }
  details > summary { list-style: none; color: var(--soft); }
}
`;
