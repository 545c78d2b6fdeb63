/** Style of the reference: the design's tokens, light and dark, without anything from elsewhere. */
export const DOCS_STYLE = `
:root {
  color-scheme: light dark;
  --bg: #F4F2EC; --surface: #FFFFFF; --surface2: #FAF9F5;
  --ink: #1D2226; --ink2: #454D54; --ink3: #626A71;
  --line: #DEDAD0; --strong: #BDB7A9; --chip: #F1EFE8;
  --link: #1F4E79; --focus: #1A5FB4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #121518; --surface: #1A1E22; --surface2: #20252A;
    --ink: #ECEAE4; --ink2: #BEC2C1; --ink3: #949B9D;
    --line: #2E3439; --strong: #485057; --chip: #262C31;
    --link: #8DB8E0; --focus: #7FB2F0;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 14.5px/1.55 "IBM Plex Sans", system-ui, sans-serif; }
code, pre, .path { font-family: "IBM Plex Mono", ui-monospace, monospace; font-size: 0.92em; }
code { background: var(--chip); border-radius: 3px; padding: 0 3px; }
pre { background: var(--surface2); border: 1px solid var(--line); border-radius: 4px; padding: 8px 12px; overflow-x: auto; }
pre code { background: none; padding: 0; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.page { display: grid; grid-template-columns: 260px minmax(0, 1fr); gap: 24px; max-width: 1180px; margin: 0 auto; padding: 24px; }
nav { position: sticky; top: 24px; align-self: start; max-height: calc(100vh - 48px); overflow-y: auto; }
nav h2 { font-size: 10.5px; letter-spacing: 0.06em; text-transform: uppercase; color: var(--ink3); margin: 16px 0 4px; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: 2px 0; min-height: 24px; text-decoration: none; }
nav a:hover { text-decoration: underline; }
h1 { font-size: 23px; line-height: 1.25; margin: 0 0 8px; }
main > h2 { font-size: 17px; margin: 32px 0 12px; }
section.route { background: var(--surface); border: 1px solid var(--line); border-radius: 4px; padding: 16px; margin: 0 0 16px; }
section.route h3 { font-size: 14.5px; margin: 0 0 4px; }
.path { color: var(--ink2); overflow-wrap: anywhere; margin: 0 0 8px; }
.path b { color: var(--ink); font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 12.5px; }
caption, th { text-align: start; font-size: 11px; color: var(--ink3); font-weight: 600; }
caption { padding: 8px 0 2px; }
td, th { border-top: 1px solid var(--line); padding: 4px 12px 4px 0; vertical-align: top; }
td:first-child { white-space: nowrap; }
.note { color: var(--ink2); font-size: 12.5px; }
@media (max-width: 760px) { .page { grid-template-columns: minmax(0, 1fr); padding: 16px; } nav { position: static; max-height: none; } nav a { min-height: 44px; padding: 12px 0; } td:first-child { white-space: normal; } }
`
