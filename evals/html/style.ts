/** The look of the report: light and dark, and no wider than it can be read. */
export const style = `
:root{color-scheme:light dark;--ink:light-dark(#1c1e21,#e6e6e3);--soft:light-dark(#6b7078,#9aa0a8);--line:light-dark(#dcdfe3,#33373d);--paper:light-dark(#fff,#17191c);--accent:light-dark(#0b6e5b,#4cc2a6);--bad:light-dark(#b3261e,#ff8a80)}
body{margin:0 auto;padding:2rem 1rem 4rem;max-width:56rem;font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:3rem 0 .75rem}header p{color:var(--soft);margin:.25rem 0 1rem}
nav a{color:var(--accent);margin-right:.75rem}
table{border-collapse:collapse;width:100%;font-size:.87rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:500}
tr.miss td,tr.worse td{color:var(--bad)}tr.better td:last-child,tr.pass td:last-child{color:var(--accent)}
figure{margin:1.5rem 0}figcaption,caption{color:var(--soft);font-size:.87rem;text-align:left;margin-bottom:.5rem}
svg{width:100%;height:auto;overflow:visible}svg text{font-size:12px;fill:var(--ink)}
.bar{fill:var(--accent);opacity:.75}.reach{stroke:var(--ink);fill:none}.grid{stroke:var(--line)}
.curve{fill:none;stroke-width:2;stroke:currentColor}.dot{fill:currentColor}
.c0{color:#0b8f75}.c1{color:#d9822b}.c2{color:#4178be}.c3{color:#c2417b}.c4{color:#7a8b2e}.c5{color:#7d5bbe}.c6{color:#8a8d91}.c7{color:#b0472f}
.matrix{width:auto}.matrix td{text-align:right;padding:.25rem .6rem;background:color-mix(in srgb,var(--accent) calc(var(--share,0)*70%),transparent)}.matrix th[scope=col]{writing-mode:vertical-rl;padding:.5rem .25rem}
pre{white-space:pre-wrap;font-size:.8rem;margin:.5rem 0}summary{cursor:pointer;color:var(--soft)}
`
