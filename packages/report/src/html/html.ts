import { formatInstant, type Run } from "@sallyport/core";
import { endOf, overviewOf } from "../overview.ts";
import { html } from "./escape.ts";
import { exceptionsSection } from "./exceptions.ts";
import { pageOf } from "./page.ts";
import { appendix, coverageSection, findingsSections, headOf, uncheckedSection } from "./section.ts";

/** The report as one page to forward, keep and print: no script, nothing loaded from anywhere. */
export function renderHtml(run: Run): string {
  const overview = overviewOf(run);
  const gates = run.verdicts.map((verdict) => verdict.gate).join(", ");
  return pageOf({
    title: `${overview.word}: ${run.subject.name}, Sallyport report`,
    brand: `Sallyport report${gates === "" ? "" : `: ${gates}`}`,
    outcome: overview.outcome,
    word: overview.word,
    sentence: overview.sentence,
    head: headOf(run, overview),
    main: html`${uncheckedSection(overview)}
${findingsSections(run, overview)}
${exceptionsSection(overview)}
${coverageSection(run, overview)}
${appendix(run, overview)}`,
    footer: `Written by Sallyport ${run.version} on ${formatInstant(endOf(run))}. The page holds no secret values, loads nothing and runs no script.`,
  });
}
