import {
  type Finding,
  formatInstant,
  formatNumber,
  quantity,
  type RuleDescription,
  type Run,
  severities,
} from "@sallyport/core";
import { examinedText, skippedText, subjectText } from "../closing-text.ts";
import { type FindingGroup, groupFindings } from "../finding-group.ts";
import { groupGaps } from "../gap-group.ts";
import type { Overview } from "../overview.ts";
import { placeText } from "../place-text.ts";
import { formatDuration } from "../quantity.ts";
import { type Html, html, link, nothing, prose, remark, text } from "./escape.ts";
import { groupCard, placeList, ruleLink } from "./finding.ts";

/** The parts of the page, in the order in which it shows them. */

/** Subject, time and policy, and one tile a number with a link to its part of the page. */
export function headOf(run: Run, overview: Overview): Html {
  const { policy, subject } = run;
  const commit =
    subject.commit && subject.url && /^[0-9a-f]{40,64}$/.test(subject.commit) && subject.url.startsWith("https://")
      ? link(`${subject.url}/commit/${subject.commit}`, html`<span class="mono">${text(subject.commit)}</span>`)
      : undefined;
  const source =
    policy.path === undefined
      ? html`built-in defaults, no policy file`
      : html`<code>${text(policy.path)}</code>${policy.ref ? html` at <span class="mono">${text(policy.ref)}</span>` : nothing}`;
  return html`${definitions([
    ["Subject", text(subjectText({ name: subject.name, scope: subject.scope }))],
    ["Commit", commit ?? (subject.commit ? html`<span class="mono">${text(subject.commit)}</span>` : undefined)],
    ["Findings", overview.places.length > 0 ? placeList(overview.places) : undefined],
    ["Examined", lines(examinedText(overview))],
    ["Policy", html`${source}<br><span class="mono soft">${text(policy.digest)}</span>`],
    ["When", text(`${formatInstant(run.startedAt)}, took ${formatDuration(run.durationMilliseconds)}`)],
  ])}
<ul class="tiles" aria-label="Numbers">
${severities.toReversed().map((severity) => tile(overview.counts[severity], severity, `severity-${severity}`, severity))}
${tile(overview.excepted.length, "excepted", "exceptions", "excepted")}
${tile(overview.unchecked.filter((gap) => !gap.allowed).length, "not checked", "not-checked", "gap")}
</ul>`;
}

function tile(count: number, label: string, id: string, look: string): Html {
  const content = html`<b>${text(formatNumber(count))}</b>${text(label)}`;
  return count > 0
    ? html`<li class="${text(look)}"><a href="#${text(id)}">${content}</a></li>
`
    : html`<li><div class="none">${content}</div></li>
`;
}

/** Comes first: a reader who stops early must have seen what the verdict does not cover. */
export function uncheckedSection({ unchecked }: Overview): Html {
  if (unchecked.length === 0) return nothing;
  const open = unchecked.some((gap) => !gap.allowed);
  const cards = groupGaps(unchecked).map(({ kind, fix, isAllowed, subjects }) => {
    const headings = subjects.map(
      (subject) => html`<h3>${remark(subject)}</h3>
`,
    );
    return html`<article class="card gap">
<header><span class="badge">${isAllowed ? html`allowed` : html`not checked`}</span><span class="rule mono">${text(kind)}</span></header>
${headings}<dl class="advice"><dt>Fix</dt><dd>${remark(fix)}</dd></dl>
</article>
`;
  });
  return html`<section aria-labelledby="not-checked"><h2 id="not-checked">What could not be checked</h2>
<p class="soft">${open ? html`Nothing is known about these, so there is no pass.` : html`Nothing is known about these; the input <code>allow-unknown</code> permits that.`}</p>
${cards}</section>`;
}

export function findingsSections(run: Run, overview: Overview): Html {
  const groups = groupFindings(overview.findings, run.rules);
  if (groups.length === 0) {
    return html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2><p>${noFindings(overview)}</p></section>`;
  }
  const cards = new Map(groups.map((group, index) => [group, `group-${index + 1}`]));
  const sections = severities.toReversed().map((severity) => {
    const own = [...cards].filter(([group]) => group.severity === severity);
    if (own.length === 0) return nothing;
    const id = text(`severity-${severity}`);
    return html`<section aria-labelledby="${id}"><h2 id="${id}">${text(capital(severity))} <span class="soft">${text(formatNumber(overview.counts[severity]))}</span></h2>
${own.map(([group, target]) => groupCard(group, target, overview.now))}</section>
`;
  });
  return html`${groups.length < fewGroups ? nothing : contentsSection(cards)}${sections}`;
}

/** So few cards are found without a list of them. */
const fewGroups = 4;

/** What there is and where, on one screen or sheet, before pages of details. */
function contentsSection(cards: ReadonlyMap<FindingGroup, string>): Html {
  const rows = [...cards].map(([{ severity, title, findings }, id]) => {
    const [first] = findings as [Finding, ...Finding[]];
    const rest = findings.length > 1 ? ` and ${formatNumber(findings.length - 1)} more` : "";
    return html`<tr><td><a href="#${text(id)}">${remark(title)}</a></td><td>${text(severity)}</td><td>${text(formatNumber(findings.length))}</td><td><code>${text(placeText(first.places[0]))}</code>${text(rest)}</td></tr>
`;
  });
  return html`<section aria-labelledby="contents"><h2 id="contents">At a glance</h2>
<div class="scroll"><table class="contents"><thead><tr><th scope="col">What</th><th scope="col">Severity</th><th scope="col">Findings</th><th scope="col">Where</th></tr></thead><tbody>
${rows}</tbody></table></div></section>
`;
}

function noFindings({ excepted, outcome }: Overview): Html {
  const scope = outcome === "unknown" ? html` in what could be checked` : nothing;
  return excepted.length > 0 ? html`None${scope} that counts; the exceptions are below.` : html`None${scope}.`;
}

/** What was left out on purpose, remarks, and what decided. */
export function coverageSection(run: Run, overview: Overview): Html {
  const rows: readonly (readonly [string, Html | undefined])[] = [
    [
      "Skipped",
      overview.skipped.length > 0
        ? html`${overview.skipped.map((item) => html`${remark(skippedText(item))}<br>`)}`
        : text("nothing"),
    ],
    ["Notes", run.notes.length > 0 ? html`${run.notes.map((note) => html`${remark(note)}<br>`)}` : undefined],
    ["Command", html`<code>${text(run.command)}</code>, Sallyport ${text(run.version)}`],
    ...Object.entries(run.digests).map(
      ([name, digest]) => [`Digest of ${name}`, html`<span class="mono">${text(digest)}</span>`] as const,
    ),
  ];
  return html`<section aria-labelledby="coverage"><h2 id="coverage">How it was checked</h2>
<div class="card plain">${definitions(rows)}</div></section>`;
}

/** The rules of which no card says why and how, and what the words mean: the page is read by people who have never seen Sallyport. */
export function appendix(run: Run, overview: Overview): Html {
  const said = new Set(overview.findings.map((finding) => finding.rule));
  const named = new Set(overview.excepted.map((finding) => finding.rule));
  const rules = run.rules
    .filter((rule) => named.has(rule.id) && !said.has(rule.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return html`<section aria-labelledby="appendix"><h2 id="appendix">Appendix</h2>
${rules.length > 0 ? ruleTable(rules) : nothing}
<h3 class="part">Words</h3>
<div class="card plain">${definitions([
    ["PASS", text("Everything in scope was checked, and no finding reaches the level that fails.")],
    ["FAIL", text("At least one finding that counts reaches that level.")],
    ["UNKNOWN", text("Something in scope could not be checked. It is never a pass.")],
    [
      "Confidence",
      text(
        "verified: proven, for example by a checksum; high: a published format matches; medium: name and value suggest it; low: probably a placeholder.",
      ),
    ],
    ["Existing", text("The base of the change already had it, so it does not fail the change.")],
    [
      "Fingerprint",
      text("Identity of a finding across moves and rebases; it does not reveal the value. Exceptions name it."),
    ],
  ])}</div></section>`;
}

function ruleTable(rules: readonly RuleDescription[]): Html {
  const rows = rules.map(
    (
      rule,
    ) => html`<tr><td>${ruleLink(rule.id)}</td><td>${remark(rule.title)}<br><span class="soft">${prose(rule.why)}</span></td><td>${prose(rule.fix)}</td></tr>
`,
  );
  return html`<h3 class="part">${text(quantity(rules.length, "rule"))} behind the exceptions</h3>
<div class="scroll"><table><thead><tr><th scope="col">Rule</th><th scope="col">What and why</th><th scope="col">Fix</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}

function definitions(rows: readonly (readonly [string, Html | undefined])[]): Html {
  return html`<dl>${rows.map(([label, value]) =>
    value === undefined
      ? nothing
      : html`<dt>${text(label)}</dt><dd>${value}</dd>
`,
  )}</dl>`;
}

function lines(texts: readonly string[]): Html {
  return html`${texts.map((line, index) => html`${index > 0 ? html`<br>` : nothing}${text(line)}`)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
