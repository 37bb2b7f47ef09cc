import { type Finding, formatNumber, type Instant, quantity } from "@sallyport/core";
import { lapsedExceptionText } from "../exception-text.ts";
import { excerptParts } from "../excerpt-parts.ts";
import type { FindingGroup } from "../finding-group.ts";
import type { PlaceRow } from "../place-row.ts";
import { decodingText, morePlacesText, originRowOf, originText, otherPlacesText, placeText } from "../place-text.ts";
import { rulePage } from "../rule-page.ts";
import { type Html, html, link, nothing, prose, remark, text } from "./escape.ts";

const placesShown = 50;
const excerptWidth = 160;

/**
 * One card: what it is, why it matters and what to do, and then the findings with their own facts. Of many that are alike, most stand in a
 * table, so that a page of thousands can still be read; none is missing. `id` is where links lead.
 */
export function groupCard(group: FindingGroup, id: string, now: Instant): Html {
  const { severity, rule, title, findings, shown } = group;
  const count =
    findings.length > 1 ? html` <span class="soft">${text(quantity(findings.length, "finding"))}</span>` : nothing;
  const inFull = new Set(shown);
  const rest = findings.filter((finding) => !inFull.has(finding));
  return html`<article class="card ${text(severity)}" id="${text(id)}">
<header><span class="badge">${text(severity)}</span><h3>${remark(title)}${count}</h3><span class="rule">${ruleLink(rule)}</span></header>
${advice(group)}
${shown.map((finding) => findingSection(finding, title, now))}
${rest.length > 0 ? restTable(rest, title) : nothing}
</article>
`;
}

export function ruleLink(rule: string): Html {
  const page = rulePage(rule);
  const name = html`<span class="mono">${text(rule)}</span>`;
  return page === undefined ? name : link(page, name);
}

function advice({ why, fix, places }: FindingGroup): Html {
  const commands = (fix.commands ?? []).map(
    (command) => html`${text(command)}
`,
  );
  const steps = html`${commands.length > 0 ? html`<pre><code>${commands}</code></pre>` : nothing}${fix.patch === undefined ? nothing : patchBlock(fix.patch)}`;
  const where =
    places.length > 0
      ? html`<dt>Where</dt><dd>${placeList(places)}</dd>
`
      : nothing;
  return html`<dl class="advice">
<dt>Why</dt><dd>${prose(why)}</dd>
<dt>Fix</dt><dd><p>${prose(fix.text)}</p>${steps}</dd>
${where}</dl>`;
}

/** Where all findings of a kind are, one line a file or folder. */
export function placeList(places: readonly PlaceRow[]): Html {
  const items = places.map(({ count, name, detail }) => {
    const where =
      name === undefined ? text(detail) : html`<code>${text(name)}</code>${text(detail === "" ? "" : ` (${detail})`)}`;
    return html`<li>${text(formatNumber(count))} in ${where}</li>
`;
  });
  return html`<ul class="places">${items}</ul>`;
}

/** A diff in which colour only supports the marks `+` and `-`. */
function patchBlock(patch: string): Html {
  const lines = patch
    .trimEnd()
    .split("\n")
    .map((line) => {
      const look = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : undefined;
      return look
        ? html`<span class="${text(look)}">${text(line)}</span>
`
        : html`${text(line)}
`;
    });
  return html`<pre><code>${lines}</code></pre>`;
}

function findingSection(finding: Finding, title: string, now: Instant): Html {
  const [place] = finding.places;
  const existing =
    finding.age === "existing"
      ? html` <span class="soft">existing: the base already had it, so it does not fail this change</span>`
      : nothing;
  const lapsed =
    finding.exception?.state === "lapsed"
      ? html`<p class="loud">${text(lapsedExceptionText(finding.exception, now))}</p>`
      : nothing;
  const facts: readonly (readonly [string, Html | undefined])[] = [
    ["Confidence", html`${text(finding.confidence)} (${text(finding.basis)})`],
    ["Commit", optional(originRowOf(finding))],
    ["Encoded as", optional(decodingText(place))],
    ["Also at", otherPlaces(finding)],
    ...finding.evidence.map((fact) => [fact.label, text(fact.value)] as const),
    ["Fingerprint", html`<span class="mono">${text(finding.fingerprint)}</span>`],
  ];
  return html`<section class="place">
<h4><code>${text(placeText(place))}</code>${existing}</h4>
${finding.message === title ? nothing : html`<p>${remark(finding.message)}</p>`}
${lapsed}
${excerptBlock(finding)}
<dl>${facts.map(([label, value]) => (value === undefined ? nothing : html`<dt>${text(label)}</dt><dd>${value}</dd>`))}</dl>
</section>
`;
}

function optional(value: string | undefined): Html | undefined {
  return value === undefined ? undefined : text(value);
}

function excerptBlock({ excerpt, places: [place] }: Finding): Html {
  if (!excerpt) return nothing;
  const { before, marked, after } = excerptParts(excerpt, excerptWidth);
  const end =
    place.region && place.region.end.line > place.region.start.line
      ? html`
<span class="line">down to line ${text(String(place.region.end.line))}</span>`
      : nothing;
  return html`<pre><code><span class="line">${text(String(excerpt.line))} | </span>${text(before)}<mark>${text(marked)}</mark>${text(after)}${end}</code></pre>`;
}

function otherPlaces(finding: Finding): Html | undefined {
  // Joined from HTML that is safe to put between tags, and words of ours.
  const places = otherPlacesText(finding, placesShown, (place) => html`<code>${text(placeText(place))}</code>`);
  return places === "" ? undefined : (places as Html);
}

/** What is the finding's own; the rest is what the findings above it say. */
function restTable(findings: readonly Finding[], title: string): Html {
  const commits = findings.some(({ places: [place] }) => originText(place) !== undefined);
  const rows = findings.map((finding) => {
    const [place] = finding.places;
    const more = morePlacesText(finding, 1);
    const remarks = [
      ...(finding.message === title ? [] : [finding.message]),
      ...(finding.exception?.state === "lapsed" ? [`exception of ${finding.exception.owner} lapsed`] : []),
    ].map((remark) => html`<br><span class="soft">${text(remark)}</span>`);
    const commit = commits ? html`<td>${text(originText(place) ?? "")}</td>` : nothing;
    return html`<tr><td><code>${text(placeText(place))}</code>${more === "" ? nothing : text(` and ${more}`)}${remarks}</td>${commit}<td>${text(finding.confidence)}</td><td class="mono">${text(finding.fingerprint)}</td></tr>
`;
  });
  const head = html`<th scope="col">Where</th>${commits ? html`<th scope="col">Commit</th>` : nothing}<th scope="col">Confidence</th><th scope="col">Fingerprint</th>`;
  return html`<details><summary>${text(`${formatNumber(findings.length)} more of the same kind`)}</summary>
<div class="scroll"><table class="rest"><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></div></details>`;
}
