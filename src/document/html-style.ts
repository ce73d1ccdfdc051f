/** How a page looks on a screen and on A4 paper. No picture, no font, nothing from anywhere else. */
export const HTML_STYLE = `:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 11pt/1.4 Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
article { max-width: 46em; margin: 0 auto; padding: 1.5em; }
article + article { border-top: 3px double #555; }
h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 .5em; }
h2 { font-size: 1.1em; margin: 1.1em 0 .3em; border-bottom: 1px solid #555; }
h3 { font-size: 1em; margin: .8em 0 .2em; }
p { margin: .2em 0; }
ul, ol { margin: .2em 0; padding-left: 1.8em; }
li { margin: .2em 0; }
li.tick { padding-left: 1.5em; }
ul > li.tick { list-style: none; }
.box { display: inline-block; width: .75em; height: .75em; border: 1.5px solid #111; margin: 0 .6em 0 -1.5em; vertical-align: -.05em; }
.levels { display: flex; flex-wrap: wrap; gap: .25em; margin: .3em 0; padding: 0; list-style: none; max-width: 40em; }
.levels li { flex: auto; margin: 0; padding: .05em .4em; border: 1px solid #555; text-align: center; }
.levels .present { border: 2px solid #111; background: #111; color: #fff; font-weight: bold; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.levels .possible { border: 2px dashed #111; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.urgent { border: 3px solid #b00020; padding: 0 1em .5em; margin-bottom: 1em; }
.label { font-weight: bold; }
.mark, .about p { color: #333; }
.about p { font-size: .85em; }
p.write { border-bottom: 1px solid #555; height: 1.7em; }
.sign-off ul { padding: 0; }
.sign-off li { display: grid; grid-template-columns: 3fr 3fr 2fr 4fr; column-gap: 1em; padding: .4em 0 .2em 1.5em; position: relative; }
.sign-off li > strong { grid-column: 1 / -1; }
.sign-off .box { position: absolute; left: 0; top: .6em; margin: 0; }
pre { margin: .3em 0; padding: .4em .6em; background: #f2f2f2; white-space: pre-wrap; font-size: .9em; }
table { border-collapse: collapse; margin: .4em 0; }
th, td { border: 1px solid #999; padding: .15em .5em; text-align: left; vertical-align: top; }
th { overflow-wrap: normal; }
.right { text-align: right; }
a { color: #0b3d91; }
nav { font-size: .9em; margin: 0 0 .8em; }
.picture img, .chart svg { max-width: 100%; height: auto; }
.chart { margin: .6em 0; }
section:target, li:target { background: #fff6d6; }
@media screen {
  a[href^="tel:"], a[href^="sms:"] { position: relative; padding: calc(22px - .5em) max(0px, 22px - .75em); margin: 0 min(0px, .75em - 22px); }
  .way a[href^="tel:"], .way a[href^="sms:"] { display: inline-block; z-index: 1; }
}
@page { size: A4; margin: 13mm 16mm; }
@media print {
  body { font-size: 10pt; line-height: 1.3; }
  h2 { margin-top: .6em; }
  h1 { font-size: 1.3em; }
  li { margin: .1em 0; }
  article { max-width: none; padding: 0; }
  article + article { border: 0; break-before: page; }
  .plan + section { break-before: page; }
  h1, h2, h3 { break-after: avoid; }
  li, p, tr, pre { break-inside: avoid; }
  .picture img { max-height: 235mm; }
  nav { display: none; }
  details::details-content { content-visibility: visible; }
  summary { list-style: none; }
  a { color: inherit; text-decoration: none; }
}
`;
