extension Page {
  static let style = """
    :root {
      --paper: #f6f4ef; --sheet: #fffefb; --ink: #23262b; --soft: #70757e; --rule: #e3dfd6;
      --repair: #15803d; --repair-wash: #22c55e1f; --quantity: #b45309; --quantity-wash: #f59e0b30;
      --organization: #1d4ed8; --organization-wash: #3b82f624; --province: #9d174d; --province-wash: #ec489926;
      --card: #ffffff; --shadow: 0 .6rem 2rem #1f232826, 0 .1rem .4rem #1f23281f;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #111318; --sheet: #191c23; --ink: #e4e4df; --soft: #949aa5; --rule: #2b303a;
        --repair: #4ade80; --repair-wash: #22c55e26; --quantity: #fbbf24; --quantity-wash: #f59e0b33;
        --organization: #93b4fd; --organization-wash: #3b82f638; --province: #f9a8d4; --province-wash: #ec489938;
        --card: #242934; --shadow: 0 .6rem 2rem #000a, 0 .1rem .4rem #0008;
      }
    }
    * { box-sizing: border-box; }
    html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font-family: Vazirmatn, Vazir, "IRANSans", Sahel, "Noto Sans Arabic", "Noto Naskh Arabic", "Geeza Pro", Tahoma,
        system-ui, sans-serif;
      font-size: 1.125rem; line-height: 2.15;
    }
    header {
      position: sticky; top: 0; z-index: 2; padding: .7rem max(1rem, 50vw - 25rem) .8rem;
      background: color-mix(in srgb, var(--paper) 88%, transparent); backdrop-filter: blur(.6rem);
      border-bottom: 1px solid var(--rule);
    }
    h1 { margin: 0 0 .3rem; font-size: 1.15rem; line-height: 1.7; overflow-wrap: anywhere; }
    h2 {
      margin: 2.4rem 0 .6rem; font-size: 1.05rem; color: var(--soft); overflow-wrap: anywhere; counter-reset: line;
    }
    h2:first-child { margin-top: 0; }
    .legend { display: flex; flex-wrap: wrap; gap: .4rem .5rem; margin: 0; }
    .chip {
      display: inline-flex; align-items: center; gap: .45em; padding: .1em .8em; border-radius: 2em; cursor: pointer;
      font-size: .82rem; line-height: 2; border: 1px solid var(--rule); background: var(--sheet); color: var(--soft);
      user-select: none; transition: background .15s, color .15s, border-color .15s;
    }
    .chip input { position: absolute; opacity: 0; pointer-events: none; }
    .chip i { width: .7em; height: .7em; border-radius: 50%; border: 2px solid var(--colour); }
    .chip output { font-variant-numeric: tabular-nums; opacity: .75; }
    .chip output:empty { display: none; }
    .chip:has(:checked) {
      background: var(--wash); border-color: color-mix(in srgb, var(--colour) 45%, transparent); color: var(--ink);
    }
    .chip:has(:checked) i { background: var(--colour); }
    .chip:has(:focus-visible) { outline: 2px solid var(--colour); outline-offset: 2px; }
    .chip.original { margin-inline-start: auto; }
    .repair { --colour: var(--repair); --wash: var(--repair-wash); }
    .quantity { --colour: var(--quantity); --wash: var(--quantity-wash); }
    .organization { --colour: var(--organization); --wash: var(--organization-wash); }
    .province { --colour: var(--province); --wash: var(--province-wash); }
    .original { --colour: var(--soft); --wash: transparent; }
    main {
      max-width: 50rem; margin: 1.6rem auto; padding: 2rem 2.2rem 2.2rem; background: var(--sheet);
      border: 1px solid var(--rule); border-radius: 1rem; counter-reset: line; overflow-wrap: break-word;
    }
    p { position: relative; margin: 0; padding-inline-start: 2.6rem; min-height: 1.1em; unicode-bidi: plaintext; }
    p + p { margin-top: .35rem; }
    p:empty { line-height: 1.1; }
    p::before {
      counter-increment: line; content: counter(line, persian); position: absolute; inset-inline-start: 0;
      width: 2rem; text-align: start; font-size: .68em; color: var(--soft); opacity: .75; user-select: none;
    }
    p span {
      background: var(--wash); box-shadow: inset 0 -2px var(--colour); border-radius: .28em; padding: .12em .1em .2em;
      cursor: help; box-decoration-break: clone; -webkit-box-decoration-break: clone; outline-color: var(--colour);
    }
    p span.repair {
      box-shadow: none; border-bottom: 2px dotted var(--colour); border-radius: .2em .2em 0 0; padding: .05em 0 .1em;
    }
    p span span { padding-block: .02em .1em; }
    p span:hover, p span:focus { background: color-mix(in srgb, var(--colour) 30%, transparent); }
    p span:focus-visible { outline: 2px solid var(--colour); outline-offset: 1px; }
    del { display: none; text-decoration: none; } ins { text-decoration: none; }
    body:has(#original:checked) ins { display: none; } body:has(#original:checked) del { display: inline; }
    body:has(#repair:not(:checked)) p .repair, body:has(#quantity:not(:checked)) p .quantity,
    body:has(#organization:not(:checked)) p .organization, body:has(#province:not(:checked)) p .province {
      background: none; box-shadow: none; border-color: transparent; cursor: auto;
    }
    #card {
      position: fixed; z-index: 3; max-width: min(22rem, calc(100vw - 1.5rem)); padding: .65rem .95rem .75rem;
      border-radius: .8rem; background: var(--card); box-shadow: var(--shadow); border: 1px solid var(--rule);
      font-size: .88rem; line-height: 1.9; pointer-events: none; unicode-bidi: plaintext;
    }
    #card section + section { margin-top: .5rem; padding-top: .45rem; border-top: 1px solid var(--rule); }
    #card strong { display: flex; align-items: center; gap: .45em; color: var(--colour); }
    #card strong::before { content: ""; width: .6em; height: .6em; border-radius: 50%; background: var(--colour); }
    #card dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .9rem; margin: 0; }
    #card dt { color: var(--soft); } #card dd { margin: 0; overflow-wrap: anywhere; }
    #card .half-space { display: inline-block; width: 0; position: relative; }
    #card .half-space::after {
      content: ""; position: absolute; inset-inline-start: -1.5px; bottom: -.35em; width: 3px; height: .55em;
      border-radius: 2px; background: var(--repair);
    }
    footer {
      max-width: 50rem; margin: 0 auto; padding: 0 1rem 2rem; text-align: center; font-size: .8rem; color: var(--soft);
    }
    @media (max-width: 40rem) {
      body { font-size: 1.0625rem; }
      header { padding: .55rem .9rem .6rem; } h1 { font-size: 1rem; margin-bottom: .15rem; }
      .legend {
        flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; margin-inline: -.9rem; padding-inline: .9rem;
      }
      .chip { flex: none; }
      main { margin: 0; border: 0; border-radius: 0; padding: 1rem .9rem 1.6rem; }
      p { padding-inline-start: 1.7rem; } p::before { width: 1.4rem; }
      footer { padding-top: 1.2rem; }
      #card { inset-inline: .6rem; bottom: .6rem; max-width: none; font-size: .95rem; }
    }
    @media print { header { position: static; } #card { display: none; } main { border: 0; } }
    """
}
