/// The page's style: light and dark, narrow and wide, and on paper.
let pageStyle = """

  :root {
    color-scheme: light dark;
    --back: #ffffff; --text: #1c2128; --faint: #57606a; --line: #d0d7de; --soft: #f3f5f7; --link: #0b57d0;
    --closed: #2f6fb5; --open: #c2410c; --cancelled: #15803d; --superseded: #7c3aed; --repeated: #64748b;
    --orphan: #be123c; --other: #475569;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --back: #0f141a; --text: #e3e8ee; --faint: #9aa4af; --line: #323a44; --soft: #1a2129; --link: #8ab4f8;
      --closed: #5b9be0; --open: #f08a4b; --cancelled: #4cc38a; --superseded: #a58bf5; --repeated: #94a3b8;
      --orphan: #f4728c; --other: #a3b1c2;
    }
  }
  * { box-sizing: border-box; }
  body {
    margin: 0; background: var(--back); color: var(--text);
    font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  }
  main { max-width: 1500px; margin: 0 auto; padding: 20px; }
  h1 { font-size: 24px; line-height: 1.25; margin: 0 0 6px; overflow-wrap: anywhere; }
  h2 { font-size: 18px; margin: 34px 0 6px; padding-top: 10px; border-top: 1px solid var(--line); }
  p { margin: 0 0 10px; }
  .answer { font-size: 17px; }
  time, .answer strong { white-space: nowrap; }
  .note { color: var(--faint); font-size: 14px; }
  .note strong { color: var(--text); }
  .paper { display: none; }
  .facts { display: flex; flex-wrap: wrap; gap: 8px 28px; margin: 0 0 10px; }
  .facts dt { font-size: 12px; color: var(--faint); }
  .facts dd { margin: 0; overflow-wrap: anywhere; }
  code, pre, td, .bars text { font-family: ui-monospace, SFMono-Regular, Menlo, "Liberation Mono", monospace; }
  pre { background: var(--soft); padding: 12px; overflow-x: auto; font-size: 13px; line-height: 1.45; margin: 0 0 10px; }
  pre.wrap { white-space: pre-wrap; overflow-wrap: anywhere; }
  .esc { font-weight: normal; color: var(--orphan); background: var(--soft); border: 1px solid var(--line); }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

  .scroll { overflow: auto; max-height: 80vh; border: 1px solid var(--line); }
  table { border-collapse: collapse; }
  .scroll table { width: 100%; }
  th, td { text-align: left; padding: 3px 10px; vertical-align: top; font-size: 13px; }
  th { white-space: nowrap; }
  td { overflow: hidden; unicode-bidi: isolate; }
  .scroll td { white-space: nowrap; }
  .scroll td.w { white-space: normal; overflow-wrap: anywhere; min-width: 40ch; max-width: 60ch; }
  td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .scroll thead th { position: sticky; top: 0; background: var(--soft); border-bottom: 1px solid var(--line); z-index: 1; }
  .scroll tbody tr:nth-child(even) { background: var(--soft); }
  .scroll tbody tr.marked { outline: 2px solid var(--link); outline-offset: -2px; }
  td i { color: var(--faint); }
  th button {
    all: unset; cursor: pointer; font-weight: bold; font-size: 13px; padding: 0 2px;
  }
  th button::after { content: " ↕"; content: " ↕" / ""; color: var(--faint); font-weight: normal; }
  th[aria-sort=ascending] button::after { content: " ↑"; content: " ↑" / ""; color: var(--text); }
  th[aria-sort=descending] button::after { content: " ↓"; content: " ↓" / ""; color: var(--text); }
  :focus-visible, th button:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
  #tools { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: baseline; margin: 0 0 8px; }
  #tools:empty { display: none; }
  #tools label { font-size: 14px; }
  #tools input {
    font: inherit; font-size: 14px; padding: 3px 8px; width: min(22em, 80vw); color: inherit; background: var(--back);
    border: 1px solid var(--line);
  }
  .funnel td.n { font-weight: bold; }
  .funnel .loss td { color: var(--faint); font-weight: normal; padding-left: 30px; }
  .funnel td { max-width: none; }

  svg { display: block; width: 100%; }
  svg.axis, svg.chart { overflow: visible; }
  .legend { list-style: none; margin: 0 0 8px; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 22px; font-size: 13px; }
  .legend .key { display: inline-block; width: 14px; height: 10px; margin-right: 6px; }
  .plot { position: relative; overflow-y: auto; max-height: 60vh; border: 1px solid var(--line); }
  .plot .axis { position: sticky; top: 0; background: var(--soft); z-index: 1; }
  .bars text { font-size: 12px; fill: var(--text); pointer-events: none; }
  .bars g:hover rect, .bars g:hover circle, .bars g.on rect, .bars g.on circle { stroke: var(--text); stroke-width: 2; }
  text.tick { font-size: 12px; fill: var(--faint); }
  .grid { stroke: var(--line); stroke-width: 1; }
  rect.closed, circle.closed { fill: var(--closed); } line.closed { stroke: var(--closed); }
  rect.open, circle.open { fill: var(--open); } line.open { stroke: var(--open); }
  rect.cancelled, circle.cancelled { fill: var(--cancelled); } line.cancelled { stroke: var(--cancelled); }
  rect.superseded, circle.superseded { fill: var(--superseded); } line.superseded { stroke: var(--superseded); }
  rect.repeated, circle.repeated { fill: var(--repeated); } line.repeated { stroke: var(--repeated); }
  rect.orphan, circle.orphan { fill: var(--orphan); } line.orphan { stroke: var(--orphan); }
  rect.other, circle.other { fill: var(--other); } line.other { stroke: var(--other); }
  .bars rect { fill-opacity: 0.45; stroke: currentColor; stroke-opacity: 0.35; stroke-width: 1; }
  .bars rect.closed { stroke: var(--closed); stroke-opacity: 1; }
  .bars rect.cancelled { stroke: var(--cancelled); stroke-opacity: 1; }
  .bars rect.other { stroke: var(--other); stroke-opacity: 1; }
  .bars rect.fading { fill: url(#fade); fill-opacity: 0.75; stroke: none; }
  .bars line { stroke-width: 3; }
  .bars line.grid { stroke-width: 1; }
  stop { stop-color: var(--open); } stop.to { stop-opacity: 0.05; }
  .area { fill: var(--closed); fill-opacity: 0.4; stroke: var(--closed); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
  line.peak { stroke: var(--open); stroke-dasharray: 4 3; } text.peak { fill: var(--open); font-size: 12px; font-weight: bold; }
  .histogram { width: 100%; }
  .histogram th[scope=row] { font-weight: normal; width: 1%; }
  .histogram td.n { width: 1%; }
  .histogram td.bar { max-width: none; padding-right: 0; vertical-align: middle; }
  .bin { fill: var(--closed); }
  #tip {
    position: fixed; z-index: 9; max-width: min(640px, 94vw); max-height: 70vh; overflow: hidden; pointer-events: none;
    background: var(--back); border: 1px solid var(--faint); box-shadow: 0 2px 10px rgb(0 0 0 / 25%); padding: 6px 8px;
  }
  #tip td { padding: 0 6px; font-size: 12px; overflow-wrap: anywhere; }
  #tip td:first-child { color: var(--faint); white-space: nowrap; }

  @media (max-width: 700px) {
    main { padding: 12px; }
    .minor { display: none; }
    .histogram th, .histogram td { padding: 3px 6px; }
    .legend { display: block; }
  }
  @media print {
    :root {
      --back: #ffffff; --text: #000000; --faint: #444444; --line: #bbbbbb; --soft: #f3f5f7;
      --closed: #2f6fb5; --open: #c2410c; --cancelled: #15803d; --superseded: #7c3aed; --repeated: #64748b;
      --orphan: #be123c; --other: #475569;
    }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    @page { margin: 12mm; }
    body { font-size: 11pt; }
    main { max-width: none; padding: 0; }
    #tools, #tip { display: none; }
    .scroll, .plot { max-height: none; overflow: visible; }
    .paper { display: block; }
    #table tbody tr:nth-child(n + \(paperRowLimit + 1)) { display: none; }
    .scroll thead th, .plot .axis { position: static; }
    .scroll th, .scroll td, .scroll td.w {
      font-size: 7.5pt; padding: 1px 4px; white-space: normal; min-width: 0; overflow-wrap: anywhere;
    }
    .scroll td.n { white-space: nowrap; }
    th button::after { content: ""; }
    tr, h2, .chart, .legend { break-inside: avoid; } h2, section > .note, .legend { break-after: avoid; }
    pre { white-space: pre-wrap; }
  }

  """
