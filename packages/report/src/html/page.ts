import type { Outcome } from "@sallyport/core";
import { type Html, html, remark, text } from "./escape.ts";
import { style } from "./style.ts";

/** Shapes that differ, so that the verdict is clear without colour: a tick, a cross, a question mark. */
const shapes: Readonly<Record<Outcome, Html>> = {
  pass: html`<path d="M7 12.5l3.3 3.3L17 9"/>`,
  fail: html`<path d="M8 8l8 8M16 8l-8 8"/>`,
  unknown: html`<path d="M9.2 9.3a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2.9-1.2 1.9"/><path d="M12 17v.01"/>`,
};

export interface Page {
  readonly title: string;
  readonly brand: string;
  readonly outcome: Outcome;
  readonly word: string;
  readonly sentence: string;
  /** Below the verdict, in the head of the page. */
  readonly head: Html;
  readonly main: Html;
  readonly footer: string;
}

/** One file that loads nothing and runs nothing; the policy in its head says so to the browser. */
export function pageOf(page: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${text(page.title)}</title>
<style>${style as Html}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
<header class="top"><div class="wrap">
<p class="brand">${text(page.brand)}</p>
<div class="verdict ${text(page.outcome)}">
<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/>${shapes[page.outcome]}</svg>
<div><h1>${text(page.word)}</h1><p>${remark(page.sentence)}</p></div>
</div>
${page.head}
</div></header>
<main id="main" class="wrap">
${page.main}
</main>
<footer><div class="wrap">${text(page.footer)}</div></footer>
</body>
</html>
`;
}
