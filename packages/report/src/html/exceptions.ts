import { type Finding, formatExpiry, formatInstant, formatNumber, type Instant, quantity } from "@sallyport/core";
import { type Fold, fold } from "../fold.ts";
import type { Overview } from "../overview.ts";
import { placeText } from "../place-text.ts";
import { type Html, html, nothing, text } from "./escape.ts";
import { placeList, ruleLink } from "./finding.ts";

/** What does not count, by whose word and until when: a card for what lets several pass, a table for the others. */
export function exceptionsSection({ excepted, now }: Overview): Html {
  if (excepted.length === 0) return nothing;
  const all = approvals(excepted);
  const single = all.filter(([, { length }]) => length === 1);
  return html`<section aria-labelledby="exceptions"><h2 id="exceptions">Exceptions <span class="soft">${text(formatNumber(excepted.length))}</span></h2>
<p class="soft">Approved findings that do not count until they expire. State of ${text(formatInstant(now as Instant))}.</p>
${all.filter(([, { length }]) => length > 1).map(approvalCard)}
${single.length > 0 ? approvalTable(single) : nothing}</section>`;
}

function approvalCard([approval, findings]: Approved): Html {
  const facts = [
    ["Reason", approval.reason],
    ["Control", approval.control],
    ["Replacement", approval.replacement],
    ["Owner", approval.owner],
    ["Approved by", approval.approvedBy],
    ["Until", formatExpiry(approval.expires)],
  ].filter(([, value]) => value !== "");
  const kinds = Map.groupBy(findings, ({ severity, rule }) => JSON.stringify([severity, rule]));
  const rows = [...kinds.values()].map(fold).flatMap(approvedRows);
  return html`<article class="card">
<h3>Passing ${sourceOf(approval)} <span class="soft">${text(quantity(findings.length, "finding"))}</span></h3>
<dl class="advice">${facts.map(([label = "", value = ""]) => html`<dt>${text(label)}</dt><dd>${text(value)}</dd>`)}</dl>
<div class="scroll"><table class="contents"><thead><tr><th scope="col">Finding</th><th scope="col">Severity</th><th scope="col">Rule</th></tr></thead><tbody>
${rows}</tbody></table></div>
</article>
`;
}

/** A row for each finding; of many one row, with where they are. */
function approvedRows({ findings, places }: Fold): Html[] {
  const row = (where: Html, { severity, rule }: Finding) =>
    html`<tr><td>${where}</td><td>${text(severity)}</td><td>${ruleLink(rule)}</td></tr>
`;
  const [first] = findings;
  if (first !== undefined && places.length > 0) return [row(placeList(places), first)];
  return findings.map((finding) => row(html`<code>${text(placeText(finding.places[0]))}</code>`, finding));
}

function approvalTable(approved: readonly Approved[]): Html {
  const rows = approved.map(([approval, [finding]]) => {
    if (finding === undefined) return nothing;
    const { places, severity, rule } = finding;
    return html`<tr><td><code>${text(placeText(places[0]))}</code><br>${text(severity)}, ${ruleLink(rule)}${approval.source ? html`<br>${sourceOf(approval)}` : nothing}</td><td>${text(approval.reason)}</td><td>${text(approval.control)}</td><td>${text(approval.replacement)}</td><td>${text(approval.owner)}${approval.approvedBy === "" ? nothing : html`<br>approved by ${text(approval.approvedBy)}`}</td><td>${text(formatExpiry(approval.expires))}</td></tr>
`;
  });
  return html`<div class="scroll"><table><thead><tr><th scope="col">Finding</th><th scope="col">Reason</th><th scope="col">Control</th><th scope="col">Replacement</th><th scope="col">Owner</th><th scope="col">Until</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}

function sourceOf({ source }: Approval): Html {
  return source ? html`by the ${text(source.kind)} <code>${text(source.name)}</code>` : html`by the policy`;
}

type Approved = readonly [Approval, readonly Finding[]];

interface Approval {
  /** Absent for an exception of the policy. */
  readonly source?: { readonly kind: string; readonly name: string };
  readonly reason: string;
  readonly control: string;
  readonly replacement: string;
  readonly owner: string;
  readonly approvedBy: string;
  readonly expires: Instant;
}

/** What lets findings pass, each with all that it lets pass: a baseline says the same of hundreds. */
function approvals(excepted: readonly Finding[]): Approved[] {
  const groups = new Map<string, [Approval, Finding[]]>();
  for (const finding of excepted) {
    const approval = approvalOf(finding);
    if (approval === undefined) continue;
    const key = JSON.stringify(approval);
    const group = groups.get(key);
    if (group) group[1].push(finding);
    else groups.set(key, [approval, [finding]]);
  }
  return [...groups.values()];
}

function approvalOf({ exception, suppression }: Finding): Approval | undefined {
  const approved = exception?.state === "active" ? exception : suppression;
  if (approved === undefined) return undefined;
  const { reason, control = "", replacement = "", owner = "", approvedBy = "", expires } = approved;
  const source = approved === suppression ? { source: { kind: suppression.kind, name: suppression.source } } : {};
  return { ...source, reason, control, replacement, owner, approvedBy, expires };
}
