import { type FailedRun, redacted } from "@sallyport/core";
import type { FailureView } from "../failure-view.ts";
import { html, link, nothing, prose, remark, text } from "./escape.ts";
import { pageOf } from "./page.ts";

export function htmlFailure(view: FailureView, { command, version }: FailedRun): string {
  const problems = view.problems.map(
    ({
      place,
      message,
    }) => html`<li>${place === undefined ? nothing : html`<code>${text(place)}</code> `}${remark(message)}</li>
`,
  );
  const causes = view.causes.map(
    (cause) => html`<dt>Cause</dt><dd>${text(cause)}</dd>
`,
  );
  return pageOf({
    title: `${view.word}: ${view.code}, Sallyport report`,
    brand: "Sallyport report",
    outcome: view.outcome,
    word: view.word,
    sentence: view.sentence,
    head: nothing,
    main: html`<section aria-labelledby="error"><h2 id="error">Why it stopped</h2>
<article class="card error"><header><span class="badge">error</span><h3>${remark(view.message)}</h3><span class="rule mono">${text(view.code)}</span></header>
${problems.length > 0 ? html`<ul>${problems}</ul>` : nothing}
<dl class="advice"><dt>Fix</dt><dd>${prose(view.fix)}</dd></dl>
<dl>${causes}<dt>Page</dt><dd>${link(view.docs, text(view.docs))}</dd>
<dt>Command</dt><dd><code>${text(redacted(command))}</code></dd></dl>
</article></section>`,
    footer: `Written by Sallyport ${version}. The page loads nothing and runs no script.`,
  });
}
