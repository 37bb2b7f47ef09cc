export const id = 6035;
export const ids = [6035];
export const modules = {

  6035:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Ih: () => (  annotationsOf),
  UV: () => (  firstLines),
  tJ: () => (  inert),
  zt: () => (  renderFailure),
  hF: () => (  renderJson),
  WH: () => (  renderSarif),
  Br: () => (  renderSummary),
  bF: () => (  renderTerminal),
  mf: () => (  summaryLimit),
  aS: () => (  writeReportFile)
});


var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/report/lib/exception-text.js

function passedOverText({ exception, suppression }, now) {
	if (exception?.state === "active")
		return activeExceptionText(exception, now);
	return suppression === undefined ? "" : suppressionText(suppression, now);
}
function activeExceptionText(exception, now) {
	return `${untilText(exception.expires, now)}, ${peopleText(exception)}: ${exception.reason}`;
}
function suppressionText(suppression, now) {
	const { kind, source, owner, approvedBy, reason } = suppression;
	const where = kind === "comment" ? `by the comment at ${source}` : `by the baseline ${source}`;
	const people = owner !== undefined && approvedBy !== undefined ? `, ${peopleText({ owner, approvedBy })}` : "";
	return `${where}, ${untilText(suppression.expires, now)}${people}: ${reason}`;
}
function untilText(expires, now) {
	const left = (0,lib .YM)(now, expires);
	return `until ${(0,lib .B8)(expires)}${left === undefined ? "" : ` (${(0,lib .au)(left, "day")} left)`}`;
}
function exception_text_lapsedExceptionText(exception, now) {
	const over = (0,lib .YM)(exception.expires, now);
	const clock = over === undefined ? "" : ` (${over === 0 ? "today" : `${(0,lib .au)(over, "day")} ago`})`;
	return `EXCEPTION LAPSED at ${(0,lib .B8)(exception.expires)}${clock}: the finding counts again, one severity higher. ${capital(peopleText(exception))}. Planned replacement: ${exception.replacement}`;
}
function peopleText(exception) {
	return `owner ${exception.owner}, approved by ${exception.approvedBy}`;
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./packages/report/lib/place-text.js

function place_text_placeText(place) {
	return `${placeName(place)}${positionText(place.region)}${place.object === "file-name" ? " (file name)" : ""}`;
}
function placeName(place) {
	if (place.object === "commit-message")
		return `message of commit ${place.commit ? shortCommit(place.commit) : place.path}`;
	if (place.object === "tag-message")
		return `message of tag ${place.path}`;
	return place.path;
}
function positionText(region) {
	return region ? `:${region.start.line}:${region.start.column}` : "";
}
function place_text_originText(place) {
	const parts = [
		place.commit ? shortCommit(place.commit) : undefined,
		place.author ? `by ${place.author}` : undefined,
		place.date ? `on ${(0,lib .Yq)(place.date)}` : undefined,
	].filter((part) => part !== undefined);
	return parts.length === 0 ? undefined : parts.join(" ");
}
function place_text_originRowOf({ places: [place], evidence }) {
	const { commit } = place;
	const told = commit !== undefined && evidence.some(({ value }) => value.includes(shortCommit(commit)));
	return told ? undefined : place_text_originText(place);
}
function place_text_morePlacesText({ places, unlistedPlaces = 0 }, shown) {
	const more = Math.max(0, places.length - shown) + unlistedPlaces;
	if (more === 0)
		return "";
	return `${unlistedPlaces > 0 ? "at least " : ""}${(0,lib .au)(more, "more place")}`;
}
function place_text_otherPlacesText(finding, most, show) {
	const shown = finding.places.slice(1, 1 + most).map(show);
	const more = place_text_morePlacesText(finding, 1 + shown.length);
	return [shown.join(", "), more].filter((part) => part !== "").join(" and ");
}
function place_text_decodingText(place) {
	return place.via && place.via.length > 0 ? place.via.join(", then ") : undefined;
}
function shortCommit(commit) {
	return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit) ? commit.slice(0, 7) : commit;
}

;// CONCATENATED MODULE: ./packages/report/lib/place-row.js


const mostRows = 10;
const mostRanges = 10;
function placeRows(findings) {
	const areas = areasOf(findings);
	if (areas.length > 1)
		return largestFirst(areas).map(rowOf);
	const parts = largestFirst(partsOf(findings));
	if (parts.length <= mostRows)
		return parts.map(rowOf);
	const rest = parts.slice(mostRows - 1).flat();
	return [...parts.slice(0, mostRows - 1).map(rowOf), { count: rest.length, detail: amountOf(rest, "other ") }];
}
function placeRowText({ count, name, detail }, show = (text) => text) {
	if (name === undefined)
		return `${(0,lib .ZV)(count)} in ${detail}`;
	return `${(0,lib .ZV)(count)} in ${show(name)}${detail === "" ? "" : ` (${detail})`}`;
}
function areasOf(findings) {
	let areas = [findings];
	for (;;) {
		const room = mostRows - areas.length + 1;
		const fitting = (parts) => parts.length > 1 && parts.length <= room;
		const next = largestFirst(areas).find((area) => fitting(partsOf(area)));
		if (next === undefined)
			return areas;
		areas = areas.flatMap((area) => (area === next ? partsOf(area) : [area]));
	}
}
function partsOf(area) {
	const { length } = commonFolder(area);
	const parts = Map.groupBy(area, ({ places: [place] }) => {
		const path = pathOf(place);
		const end = path.indexOf("/", length);
		return end === -1 ? path : path.slice(0, end + 1);
	});
	return [...parts.values()];
}
function commonFolder(area) {
	const [first = "", ...others] = new Set(area.map(({ places: [place] }) => pathOf(place)));
	let { length } = first;
	for (const path of others) {
		length = Math.min(length, path.length);
		while (!path.startsWith(first.slice(0, length)))
			length -= 1;
	}
	return first.slice(0, first.slice(0, length).lastIndexOf("/") + 1);
}
function pathOf(place) {
	if (place.object === "commit-message")
		return `messages of commits/${place.commit ?? place.path}`;
	return place.object === "tag-message" ? `messages of tags/${place.path}` : place.path;
}
function largestFirst(areas) {
	return [...areas].sort((a, b) => b.length - a.length);
}
function rowOf(area) {
	const [first] = area;
	const count = area.length;
	if (new Set(area.map(({ places: [place] }) => pathOf(place))).size > 1)
		return { count, name: commonFolder(area), detail: amountOf(area) };
	const contents = area.filter(({ places: [{ object }] }) => object !== "file-name");
	const details = [linesText(contents), contents.length < count ? "its name" : ""].filter((part) => part !== "");
	return { count, name: placeName(first.places[0]), detail: details.join("; ") };
}
function amountOf(area, which = "") {
	const paths = new Set(area.map(({ places: [place] }) => pathOf(place)));
	const inTree = area.every(({ places: [{ object }] }) => object === undefined || object === "file-name");
	return (0,lib .au)(paths.size, `${which}${inTree ? "file" : "place"}`);
}
function linesText(area) {
	const lines = [...new Set(area.flatMap(({ places: [{ region }] }) => (region ? [region.start.line] : [])))];
	lines.sort((a, b) => a - b);
	const ranges = [];
	for (const line of lines) {
		const last = ranges.at(-1);
		if (last && line === last[1] + 1)
			last[1] = line;
		else
			ranges.push([line, line]);
	}
	const shown = ranges.slice(0, mostRanges).map(([start, end]) => (start === end ? `${start}` : `${start}-${end}`));
	const hidden = ranges.slice(mostRanges).reduce((sum, [start, end]) => sum + end - start + 1, 0);
	if (shown.length === 0)
		return "";
	const more = hidden > 0 ? ` and ${(0,lib .ZV)(hidden)} more` : "";
	return `${lines.length === 1 ? "line" : "lines"} ${shown.join(", ")}${more}`;
}

;// CONCATENATED MODULE: ./packages/report/lib/fold.js

const few = 5;
const ofMany = 3;
function fold_fold(findings) {
	if (findings.length <= few)
		return { findings, shown: findings, places: [] };
	const kinds = new Map();
	for (const finding of findings) {
		const kind = likenessOf(finding);
		if (!kinds.has(kind))
			kinds.set(kind, finding);
	}
	return { findings, shown: [...kinds.values()].slice(0, ofMany), places: placeRows(findings) };
}
function likenessOf({ places: [place], message, confidence, basis, excerpt, exception }) {
	const { path, object, commit } = place;
	return JSON.stringify([path, object, commit, message, confidence, basis, excerpt?.text, exception]);
}

;// CONCATENATED MODULE: ./packages/report/lib/finding-group.js


function finding_group_groupFindings(findings, rules) {
	const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
	const groups = new Map();
	for (const finding of findings) {
		const { severity, rule, why, age, exception } = finding;
		const fix = fixOfAny(finding);
		const isExisting = age === "existing";
		const key = JSON.stringify([severity, rule, isExisting, exception?.state, why, fix.text, fix.commands, fix.patch]);
		const group = groups.get(key);
		if (group)
			group.push(finding);
		else
			groups.set(key, [finding]);
	}
	return [...groups.values()].map((members) => groupOf(members, titles));
}
function groupOf(findings, titles) {
	const [first] = findings;
	const { severity, rule, why } = first;
	const fix = findings.length === 1 ? first.fix : fixOfAny(first);
	return { severity, rule, title: titles.get(rule) ?? first.message, why, fix, ...fold_fold(findings) };
}
function fixOfAny({ fix, fingerprint }) {
	const general = (text) => text.replaceAll(fingerprint, lib .D6);
	return { ...fix, text: general(fix.text), ...(fix.commands && { commands: fix.commands.map(general) }) };
}

;// CONCATENATED MODULE: ./packages/report/lib/gap-group.js
function gap_group_groupGaps(gaps) {
	const groups = Map.groupBy(gaps, ({ kind, fix, allowed }) => JSON.stringify([kind, fix, allowed === true]));
	return [...groups.values()].map((same) => {
		const [{ kind, fix, allowed }] = same;
		return { kind, fix, isAllowed: allowed === true, subjects: same.map(({ what }) => what) };
	});
}

;// CONCATENATED MODULE: ./packages/report/lib/inert.js

const longest = 4_000;
function inert(text) {
	return clip((0,lib .g$)(text), longest)
		.replace(/(^|\s):(?=:)/g, "$1\\x3a")
		.replaceAll("##[", "#\\x23[");
}
function clip(text, limit) {
	if (text.length <= limit)
		return text;
	const end = limit - 1;
	const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
	return `${text.slice(0, splitsPair ? end - 1 : end)}\u2026`;
}

;// CONCATENATED MODULE: ./packages/report/lib/verdict-sentence.js

function verdictSentence(run, outcome) {
	if (outcome === "unknown")
		return `This is not a pass: ${whyUnknown(run)}.`;
	const gaps = count(run, (verdict) => verdict.unchecked.filter((gap) => !gap.allowed).length);
	if (outcome === "fail")
		return `${whyFailed(run)}.${gaps > 0 ? ` Also, ${notChecked(gaps)}.` : ""}`;
	const allowed = count(run, (verdict) => verdict.unchecked.length);
	return `${whyPassed(run)}.${allowed > 0 ? ` ${verdict_sentence_capital(notChecked(allowed))}, which \`allow-unknown\` permits.` : ""}`;
}
function whyUnknown(run) {
	if (run.verdicts.length === 0)
		return "nothing was checked";
	const gaps = count(run, (verdict) => verdict.unchecked.filter((gap) => !gap.allowed).length);
	return gaps > 0 ? notChecked(gaps) : "a gate could not decide";
}
function notChecked(gaps) {
	return `${(0,lib .au)(gaps, "thing")} could not be checked`;
}
function whyFailed(run) {
	const failing = severe(run, (finding) => finding.age !== "existing");
	const total = count(run, (verdict) => verdict.findings.filter(lib .$m).length);
	if (failing === 0)
		return "A gate says no";
	const which = failing === total ? (0,lib .au)(failing, "finding") : `${failing} of ${(0,lib .au)(total, "finding")}`;
	return `${which} ${failing === 1 ? "has" : "have"} ${threshold(run)}`;
}
function whyPassed(run) {
	const excepted = count(run, (verdict) => verdict.findings.filter((finding) => !(0,lib .$m)(finding)).length);
	if (count(run, (verdict) => verdict.findings.filter(lib .$m).length) === 0) {
		return excepted === 0
			? "No findings"
			: `No finding counts; ${(0,lib .ZV)(excepted)} ${excepted === 1 ? "is" : "are"} excepted`;
	}
	const existing = severe(run, (finding) => finding.age === "existing");
	if (existing === 0)
		return `No finding has ${threshold(run)}`;
	return `No new finding has ${threshold(run)}; ${(0,lib .au)(existing, "finding")} that the base already had ${existing === 1 ? "does" : "do"} not count`;
}
function threshold(run) {
	const levels = new Set(run.verdicts.map((verdict) => verdict.failOn));
	const [level] = levels;
	if (level === undefined || levels.size > 1)
		return "a severity that its gate does not allow";
	return level === "critical" ? "severity critical" : `severity ${level} or worse`;
}
function severe(run, which) {
	return count(run, (verdict) => verdict.findings.filter((finding) => (0,lib .$m)(finding) && (0,lib .jZ)(finding.severity, verdict.failOn) && which(finding)).length);
}
function count(run, of) {
	return run.verdicts.reduce((sum, verdict) => sum + of(verdict), 0);
}
function verdict_sentence_capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./packages/report/lib/overview.js



const verdictWords = {
	pass: "PASS",
	fail: "FAIL",
	unknown: "UNKNOWN",
};
const overview_few = 10;
function overview_overviewOf(run) {
	const all = (0,lib .JM)(run.verdicts.flatMap((verdict) => verdict.findings));
	const findings = all.filter(lib .$m);
	const unchecked = run.verdicts.flatMap((verdict) => verdict.unchecked);
	const outcome = (0,lib .z_)(run);
	return {
		outcome,
		word: verdictWords[outcome],
		sentence: verdictSentence(run, outcome),
		findings,
		places: placesOf(findings),
		excepted: all.filter((finding) => !(0,lib .$m)(finding)),
		counts: countSeverities(findings),
		failing: run.verdicts.reduce((sum, verdict) => sum + verdict.findings.filter((finding) => (0,lib .FR)(finding, verdict.failOn)).length, 0),
		existing: findings.filter((finding) => finding.age === "existing").length,
		lapsed: findings.filter((finding) => finding.exception?.state === "lapsed").length,
		unchecked: [...unchecked.filter((gap) => !gap.allowed), ...unchecked.filter((gap) => gap.allowed)],
		skipped: run.verdicts.flatMap((verdict) => verdict.skipped),
		examined: run.verdicts.map((verdict) => ({ gate: verdict.gate, counts: verdict.examined })),
		now: run.judgedAt ?? overview_endOf(run),
	};
}
function countSeverities(findings) {
	const counts = { critical: 0, error: 0, warning: 0, info: 0 };
	for (const finding of findings)
		counts[finding.severity] += 1;
	return counts;
}
function placesOf(findings) {
	const rows = findings.length > overview_few ? placeRows(findings) : [];
	return rows.length > 1 ? rows : [];
}
function overview_endOf(run) {
	try {
		return (0,lib .uR)(new Date((0,lib .Rz)(run.startedAt) + run.durationMilliseconds));
	}
	catch {
		return run.startedAt;
	}
}

;// CONCATENATED MODULE: ./packages/report/lib/rule-page.js

function rule_page_rulePage(rule) {
	return (0,lib .KX)(rule) && !rule.startsWith("custom/") ? (0,lib .fs)(`rules/${rule}`) : undefined;
}

;// CONCATENATED MODULE: ./packages/report/lib/annotations.js









const perLevel = 10;
const longestMessage = 4_096;
const longestTitle = 250;
const levels = {
	critical: "error",
	error: "error",
	warning: "warning",
	info: "notice",
};
function annotationsOf(run) {
	const overview = overview_overviewOf(run);
	const gaps = gap_group_groupGaps(overview.unchecked.filter((gap) => !gap.allowed)).map(uncheckedAnnotation);
	const shownGaps = gaps.slice(0, perLevel);
	const room = { error: perLevel - shownGaps.length, warning: perLevel, notice: perLevel };
	const candidates = finding_group_groupFindings(overview.findings, run.rules).flatMap((group) => [...group.shown, ...firstOfOtherFiles(group)].map((finding, turn) => {
		return { finding, turn, group, level: levelOf(finding), isExtra: turn >= group.shown.length };
	}));
	const chosen = new Set([...Map.groupBy(candidates, ({ level }) => level)].flatMap(([level, same]) => inTurn(same).slice(0, room[level])));
	const annotations = [
		...shownGaps,
		...candidates
			.filter((each) => chosen.has(each))
			.map(({ finding, group, turn }) => findingAnnotation(finding, overview, turn === 0 ? group : undefined)),
	];
	const missing = candidates.filter((each) => !each.isExtra && !chosen.has(each));
	return { annotations, leftOut: gaps.length - shownGaps.length + missing.length };
}
function inTurn(same) {
	return [...same].sort((a, b) => Number(a.isExtra) - Number(b.isExtra) ||
		(0,lib .zK)(b.finding.severity, a.finding.severity) ||
		a.turn - b.turn);
}
function firstOfOtherFiles({ findings, shown }) {
	const names = new Set(shown.map(({ places: [place] }) => placeName(place)));
	return findings.filter(({ places: [place] }) => {
		const name = placeName(place);
		if (names.has(name))
			return false;
		names.add(name);
		return true;
	});
}
function levelOf({ age, severity }) {
	return age === "existing" ? "notice" : levels[severity];
}
function uncheckedAnnotation({ kind, fix, subjects }) {
	const shown = subjects.slice(0, perLevel);
	const hidden = subjects.length - shown.length;
	return {
		level: "error",
		title: titleOf(`UNKNOWN (${kind}): not a pass`),
		message: messageOf([...shown, ...(hidden > 0 ? [`and ${(0,lib .ZV)(hidden)} more`] : []), `fix: ${fix}`]),
	};
}
function findingAnnotation(finding, overview, group) {
	const [place] = finding.places;
	const more = place_text_morePlacesText(finding, 1);
	const origin = place_text_originText(place);
	const decoding = place_text_decodingText(place);
	const page = rule_page_rulePage(finding.rule);
	const age = finding.age === "existing" ? " (existing)" : "";
	const places = group?.places ?? [];
	const others = group && places.length > 0 ? `, and ${(0,lib .ZV)(group.findings.length - 1)} more of this kind` : "";
	return {
		level: levelOf(finding),
		title: titleOf(`${finding.severity}[${finding.rule}]${age}`),
		message: messageOf([
			`${finding.message}, at ${place_text_placeText(place)}${others}`,
			...(finding.exception ? [exception_text_lapsedExceptionText(finding.exception, overview.now)] : []),
			`confidence: ${finding.confidence} (${finding.basis})`,
			...(origin ? [`commit: ${origin}`] : []),
			...(decoding ? [`encoded as: ${decoding}`] : []),
			...(more === "" ? [] : [`also at: ${more}, see the job summary`]),
			`why: ${finding.why}`,
			`fix: ${finding.fix.text}`,
			...(finding.fix.commands ?? []).map((command) => `$ ${command}`),
			...(page ? [`docs: ${page}`] : []),
			...places.map((place, index) => `${index === 0 ? "where: " : ""}${placeRowText(place)}`),
		]),
		...linkOf(finding),
	};
}
function titleOf(text) {
	return clip(inert(text), longestTitle);
}
function messageOf(lines) {
	return clip(lines.map(inert).join("\n"), longestMessage);
}
function linkOf(finding) {
	const [{ path, object, region }] = finding.places;
	if ((object !== undefined && object !== "file-name") || path === "" || (0,lib .g$)(path) !== path)
		return {};
	if (!region || object === "file-name")
		return { path };
	const { start, end } = region;
	if (end.line !== start.line)
		return { path, startLine: start.line, endLine: Math.max(start.line, end.line) };
	return {
		path,
		startLine: start.line,
		endLine: start.line,
		startColumn: start.column,
		endColumn: Math.max(start.column, end.column - 1),
	};
}

;// CONCATENATED MODULE: ./packages/report/lib/failure-view.js


function failureView({ error }) {
	return {
		code: error.code,
		message: (0,lib .pc)(error.message),
		causes: (0,lib .DD)(error).slice(1),
		problems: error.problems.map(({ place, message }) => ({
			...(place && { place: place_text_placeText(place) }),
			message: (0,lib .pc)(message),
		})),
		fix: (0,lib .pc)(error.fix),
		docs: error.docs,
		...closingOf(error),
	};
}
function closingOf({ kind, decided }) {
	if (decided !== undefined)
		return { outcome: "fail", word: "FAIL", sentence: (0,lib .pc)(decided) };
	if (kind === "usage")
		return { outcome: "unknown", word: "ERROR", sentence: "Nothing was checked, so this is not a pass." };
	const sentence = "This is not a pass: the run stopped before anything was decided.";
	return { outcome: "unknown", word: "UNKNOWN", sentence };
}

;// CONCATENATED MODULE: ./packages/report/lib/prose.js
const pattern = /`([^`]+)`|(https:\/\/[\w./~#?&=%+:-]*[\w/~#=%+-])/g;
function fragments(sentence) {
	const found = [];
	let end = 0;
	for (const match of sentence.matchAll(pattern)) {
		if (match.index > end)
			found.push({ kind: "text", text: sentence.slice(end, match.index) });
		found.push(match[1] === undefined ? { kind: "link", text: match[0] } : { kind: "code", text: match[1] });
		end = match.index + match[0].length;
	}
	if (end < sentence.length)
		found.push({ kind: "text", text: sentence.slice(end) });
	return found;
}

;// CONCATENATED MODULE: ./packages/report/lib/html/escape.js



function escape_text(value) {
	return clip((0,lib .g$)(value), 4_000)
		.replace(/[&<>"'`#]/g, (character) => `&#${character.charCodeAt(0)};`)
		.replaceAll("::", "&#58;:");
}
function escape_html(literals, ...values) {
	return literals.reduce((page, literal, index) => {
		const value = values[index - 1];
		return `${page}${Array.isArray(value) ? value.join("") : (value ?? "")}${literal}`;
	});
}
function escape_remark(sentence) {
	const parts = fragments(sentence).map((part) => part.kind === "code" ? escape_html `<code>${escape_text(part.text)}</code>` : escape_text(part.text));
	return escape_html `${parts}`;
}
function escape_prose(sentence) {
	const parts = fragments(sentence).map((part) => {
		if (part.kind === "link")
			return escape_link(part.text, escape_text(part.text));
		return part.kind === "code" ? escape_html `<code>${escape_text(part.text)}</code>` : escape_text(part.text);
	});
	return escape_html `${parts}`;
}
function escape_link(url, content) {
	return escape_html `<a href="${escape_text(url)}" rel="noreferrer">${content}</a>`;
}
const escape_nothing = "";

;// CONCATENATED MODULE: ./packages/report/lib/html/style.js
const style = `
:root {
  color-scheme: light dark;
  --page: #f6f7f8; --card: #ffffff; --line: #dde1e6; --ink: #1b2026; --soft: #57606c; --link: #0b57a4; --code: #f0f2f5; --mark: #fde7b0; --mark-ink: #3d2c00;
  --critical: #8f1237; --critical-back: #fbe9ef; --error: #b3261e; --error-back: #fcebe9; --warning: #7f5200; --warning-back: #fdf1d8; --info: #24597f; --info-back: #e6f1f9;
  --pass: #14683b; --pass-back: #e3f4ea; --fail: #a3201a; --fail-back: #fdebe9; --unknown: #7f5200; --unknown-back: #fdf1d8;
  --removed: #a3201a; --added: #14683b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #13171b; --card: #1b2127; --line: #323b45; --ink: #e4e8ec; --soft: #a3aeba; --link: #7db8f5; --code: #242c34; --mark: #5a4310; --mark-ink: #ffe9b3;
    --critical: #ff9db8; --critical-back: #3a1824; --error: #ff9f96; --error-back: #3a1b19; --warning: #f2c063; --warning-back: #352810; --info: #8cc7ee; --info-back: #16293a;
    --pass: #7fd9a4; --pass-back: #12301f; --fail: #ff9f96; --fail-back: #3a1b19; --unknown: #f2c063; --unknown-back: #352810;
    --removed: #ff9f96; --added: #7fd9a4;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif; }
.wrap { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; }
code { background: var(--code); padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere; unicode-bidi: isolate; }
pre { margin: .6rem 0; padding: .7rem .9rem; background: var(--code); border-radius: 8px; overflow-x: auto; line-height: 1.5; }
pre code { background: none; padding: 0; overflow-wrap: normal; font-size: 1em; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h2 { font-size: 1.3rem; margin: 2.6rem 0 .9rem; }
h3 { font-size: 1.08rem; } h3.part { margin: 1.4rem 0 .6rem; }
p { margin: .5rem 0; max-width: 72ch; }
.soft { color: var(--soft); }

.top { background: var(--card); border-bottom: 1px solid var(--line); padding: 2rem 0 1.8rem; }
.brand { font-size: .82rem; letter-spacing: .04em; color: var(--soft); margin: 0 0 1rem; }
.verdict { display: flex; gap: 1.1rem; align-items: center; padding: 1.1rem 1.3rem; border-radius: 12px; border: 1px solid currentColor; max-width: none; }
.verdict h1 { font-size: 1.9rem; letter-spacing: .03em; }
.verdict p { margin: .15rem 0 0; color: var(--ink); font-size: 1.08rem; }
.verdict svg { flex: none; width: 2.9rem; height: 2.9rem; }
.verdict.pass { color: var(--pass); background: var(--pass-back); }
.verdict.fail { color: var(--fail); background: var(--fail-back); }
.verdict.unknown { color: var(--unknown); background: var(--unknown-back); }
dl { display: grid; grid-template-columns: fit-content(12rem) 1fr; gap: .3rem 1.2rem; margin: 0; }
dt { color: var(--soft); } dt::first-letter { text-transform: uppercase; } dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
.top dl { margin-top: 1.4rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .7rem; list-style: none; padding: 0; margin: 1.4rem 0 0; }
.tiles li { flex: 1 1 7rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.tiles a { display: block; padding: .6rem .9rem; color: inherit; text-decoration: none; } .tiles a:hover { text-decoration: underline; }
.tiles .none { padding: .6rem .9rem; color: var(--soft); }
.tiles b { display: block; color: var(--accent, inherit); font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; font-weight: 650; }

.card { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--accent, var(--line)); border-radius: 10px; padding: 1.1rem 1.3rem; margin: 0 0 1.1rem; }
.critical { --accent: var(--critical); --back: var(--critical-back); } .error { --accent: var(--error); --back: var(--error-back); }
.warning { --accent: var(--warning); --back: var(--warning-back); } .info { --accent: var(--info); --back: var(--info-back); }
.gap { --accent: var(--unknown); --back: var(--unknown-back); }
.plain { border-left-width: 1px; }
.card header { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; }
.badge { font-size: .78rem; font-weight: 650; letter-spacing: .03em; padding: .12rem .6rem; border-radius: 99px; color: var(--accent); background: var(--back); border: 1px solid currentColor; white-space: nowrap; }
.card header h3 { flex: 1 1 16rem; min-width: 0; overflow-wrap: anywhere; } .card header + h3 { margin-top: .5rem; }
.rule { font-size: .875rem; margin-left: auto; }
.advice { border-radius: 8px; background: var(--page); padding: .75rem 1rem; margin: .9rem 0; }
.advice dt { color: inherit; font-weight: 650; } .advice dd > :last-child { margin-bottom: 0; } .advice p { margin: 0; } .advice:last-child { margin-bottom: 0; }
.places { margin: 0; padding: 0; list-style: none; }
.place { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .9rem; }
.place h4 { font-size: .95rem; font-weight: 600; overflow-wrap: anywhere; }
.place h4 span { font-weight: 400; }
.place dl { font-size: .9rem; margin-top: .5rem; grid-template-columns: 7.2rem 1fr; } .place dt { overflow-wrap: anywhere; }
.line { color: var(--soft); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 3px; padding: .1em 0; text-decoration: underline wavy; text-decoration-color: var(--accent); text-underline-offset: .25em; text-decoration-skip-ink: none; }
.loud { color: var(--fail); background: var(--fail-back); border: 1px solid currentColor; border-radius: 8px; padding: .5rem .9rem; max-width: none; }
.removed { color: var(--removed); } .added { color: var(--added); }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .55rem .9rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 6.5rem; } td:first-child { min-width: 13rem; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; } tbody tr:last-child > * { border-bottom: 0; }
.rest td { padding-block: .25rem; }
details > summary { cursor: pointer; color: var(--link); margin: .9rem 0 .4rem; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding: 1.2rem 0 2.5rem; color: var(--soft); font-size: .88rem; }
@media (max-width: 40rem) { dl, .place dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } .rule { margin-left: 0; }
  .contents thead, section[aria-labelledby="contents"] td:nth-child(3) { display: none; } .contents tr, .contents td { display: block; } .contents td { border: 0; padding: .15rem .9rem; }
  .contents tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } .contents tr:last-child { border-bottom: 0; }
}
@media print {
  :root {
    --page: #ffffff; --card: #ffffff; --line: #c9ced4; --ink: #000000; --soft: #444b54; --link: #0b3d7a; --code: #f4f5f7; --mark: #fde7b0; --mark-ink: #3d2c00;
    --critical: #8f1237; --critical-back: #ffffff; --error: #b3261e; --error-back: #ffffff; --warning: #7f5200; --warning-back: #ffffff; --info: #24597f; --info-back: #ffffff;
    --pass: #14683b; --pass-back: #ffffff; --fail: #a3201a; --fail-back: #ffffff; --unknown: #7f5200; --unknown-back: #ffffff; --removed: #a3201a; --added: #14683b;
  }
  @page { margin: 16mm 14mm; }
  body { font-size: 10.5pt; }
  .wrap { max-width: none; padding: 0; }
  .top { padding-top: 0; }
  .skip { display: none; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); }
  h2, h3, .card > header { break-after: avoid; }
  pre, tr, .loud, .tiles, .verdict, .plain { break-inside: avoid; }
  h4, .place > p { break-after: avoid; }
  .tiles li { flex-basis: 5rem; }
  .scroll { overflow: visible; } table { font-size: 8.5pt; } th, td, td:first-child { min-width: 0; padding: .4rem .6rem; } .rest td { padding: .1rem .6rem; }
  .advice { padding: 0; } .advice pre { background: none; }
  details::details-content { content-visibility: visible; display: block; }
  details > summary { list-style: none; color: var(--soft); }
}
`;

;// CONCATENATED MODULE: ./packages/report/lib/html/page.js


const shapes = {
	pass: escape_html `<path d="M7 12.5l3.3 3.3L17 9"/>`,
	fail: escape_html `<path d="M8 8l8 8M16 8l-8 8"/>`,
	unknown: escape_html `<path d="M9.2 9.3a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2.9-1.2 1.9"/><path d="M12 17v.01"/>`,
};
function page_pageOf(page) {
	return escape_html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escape_text(page.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
<header class="top"><div class="wrap">
<p class="brand">${escape_text(page.brand)}</p>
<div class="verdict ${escape_text(page.outcome)}">
<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/>${shapes[page.outcome]}</svg>
<div><h1>${escape_text(page.word)}</h1><p>${escape_remark(page.sentence)}</p></div>
</div>
${page.head}
</div></header>
<main id="main" class="wrap">
${page.main}
</main>
<footer><div class="wrap">${escape_text(page.footer)}</div></footer>
</body>
</html>
`;
}

;// CONCATENATED MODULE: ./packages/report/lib/html/failure.js



function htmlFailure(view, { command, version }) {
	const problems = view.problems.map(({ place, message, }) => escape_html `<li>${place === undefined ? escape_nothing : escape_html `<code>${escape_text(place)}</code> `}${escape_remark(message)}</li>
`);
	const causes = view.causes.map((cause) => escape_html `<dt>Cause</dt><dd>${escape_text(cause)}</dd>
`);
	return page_pageOf({
		title: `${view.word}: ${view.code}, Sallyport report`,
		brand: "Sallyport report",
		outcome: view.outcome,
		word: view.word,
		sentence: view.sentence,
		head: escape_nothing,
		main: escape_html `<section aria-labelledby="error"><h2 id="error">Why it stopped</h2>
<article class="card error"><header><span class="badge">error</span><h3>${escape_remark(view.message)}</h3><span class="rule mono">${escape_text(view.code)}</span></header>
${problems.length > 0 ? escape_html `<ul>${problems}</ul>` : escape_nothing}
<dl class="advice"><dt>Fix</dt><dd>${escape_prose(view.fix)}</dd></dl>
<dl>${causes}<dt>Page</dt><dd>${escape_link(view.docs, escape_text(view.docs))}</dd>
<dt>Command</dt><dd><code>${escape_text((0,lib .pc)(command))}</code></dd></dl>
</article></section>`,
		footer: `Written by Sallyport ${version}. The page loads nothing and runs no script.`,
	});
}

;// CONCATENATED MODULE: ./packages/report/lib/named-rules.js
function namedRules({ rules, verdicts }) {
	const named = new Set(verdicts.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
	return rules.filter(({ id }) => named.has(id));
}

;// CONCATENATED MODULE: ./packages/report/lib/json.js




const schemaVersion = 1;
function renderJson(run) {
	return (0,lib .EL)(runDocument(run));
}
function runDocument(run) {
	const overview = overview_overviewOf(run);
	return {
		schemaVersion,
		kind: "run",
		tool: { name: "sallyport", version: run.version },
		command: run.command,
		startedAt: run.startedAt,
		durationMilliseconds: run.durationMilliseconds,
		outcome: overview.outcome,
		sentence: overview.sentence,
		subject: run.subject,
		policy: run.policy,
		counts: {
			...overview.counts,
			failing: overview.failing,
			existing: overview.existing,
			lapsed: overview.lapsed,
			excepted: overview.excepted.length,
			unchecked: overview.unchecked.filter((gap) => !gap.allowed).length,
		},
		verdicts: run.verdicts.map((verdict) => ({
			...verdict,
			findings: verdict.findings.map(findingDocument),
			unchecked: verdict.unchecked.map((gap) => ({ ...gap, allowed: gap.allowed === true })),
		})),
		ruleCount: run.rules.length,
		rules: namedRules(run).map(ruleDocument),
		notes: run.notes,
		digests: run.digests,
	};
}
function findingDocument(finding) {
	const docs = rule_page_rulePage(finding.rule);
	return { ...finding, ...(docs === undefined ? {} : { docs }) };
}
function ruleDocument({ id, title, severity, why, fix }) {
	return { id, title, severity, why, fix, ...(rule_page_rulePage(id) === undefined ? {} : { docs: rule_page_rulePage(id) }) };
}

;// CONCATENATED MODULE: ./packages/report/lib/json-failure.js


function jsonFailure(view, { command, version, error }) {
	return (0,lib .EL)({
		schemaVersion: schemaVersion,
		kind: "failure",
		tool: { name: "sallyport", version },
		command: (0,lib .pc)(command),
		outcome: view.outcome,
		sentence: view.sentence,
		error: {
			code: view.code,
			kind: error.kind,
			message: view.message,
			fix: view.fix,
			docs: view.docs,
			causes: view.causes,
			problems: error.problems.map((problem) => ({ ...problem, message: (0,lib .pc)(problem.message) })),
		},
	});
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/escape.js


function escape_markdownText(text) {
	return breakReferences(escapeMarkup(inert(text)));
}
function escape_markdownRemark(sentence) {
	return fragments(inert(sentence))
		.map(({ kind, text }) => (kind === "code" ? markdownCode(text) : escape_markdownText(text)))
		.join("");
}
function markdownProse(sentence) {
	return fragments(inert(sentence))
		.map(({ kind, text }) => {
		if (kind === "code")
			return markdownCode(text);
		return kind === "link" ? `<${text}>` : escape_markdownText(text);
	})
		.join("");
}
function markdownCode(text) {
	const content = inert(text) || " ";
	const delimiter = "`".repeat(longestBackticks(content, 0) + 1);
	const pad = /^`|`$|^ .*[^ ].* $/.test(content) ? " " : "";
	return `${delimiter}${pad}${content}${pad}${delimiter}`;
}
function markdownCellCode(text) {
	return text.includes("|") ? `<code>${breakReferences(everyMarkAsEntity(inert(text)))}</code>` : markdownCode(text);
}
function markdownHtml(text) {
	return breakReferences(inert(text).replace(/[&<>"']/g, entity));
}
function markdownHtmlRemark(sentence) {
	return fragments(inert(sentence))
		.map(({ kind, text }) => (kind === "code" ? `<code>${markdownHtml(text)}</code>` : markdownHtml(text)))
		.join("");
}
function fencedBlock(lines, language = "") {
	const content = lines.map(inert).join("\n");
	const fence = "`".repeat(longestBackticks(content, 2) + 1);
	return `${fence}${language}\n${content}\n${fence}`;
}
function longestBackticks(text, least) {
	return [...text.matchAll(/`+/g)].reduce((most, match) => Math.max(most, match[0].length), least);
}
function escapeMarkup(text) {
	return text
		.replace(/[&<>$]/g, entity)
		.replace(/[\\`*[\]|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\$&")
		.replace(/^( *)([#+=-])/, "$1\\$2")
		.replace(/^( *\d{1,9})(?=[.)](?:\s|$))/, "$1\\")
		.replace(/^ (?= {3})/, entity)
		.replace(/:(?=\/\/|:)/g, "&#58;")
		.replace(/(www)\./gi, "$1&#46;");
}
function everyMarkAsEntity(text) {
	return text
		.replace(/[^\w /.-]|_/g, (character) => (character.charCodeAt(0) < 0x80 ? entity(character) : character))
		.replace(/(www)\./gi, "$1&#46;");
}
function entity(character) {
	return `&#${character.charCodeAt(0)};`;
}
function breakReferences(text) {
	return text
		.replace(/@|&#64;/g, "$&&#8203;")
		.replace(/(?:(?<!&)#|&#35;)(?=\d)/g, "$&&#8203;")
		.replace(/\bGH-(?=\d)/gi, "$&&#8203;");
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/failure.js


function markdownFailure(view, { command, version }) {
	const problems = view.problems.map(({ place, message }) => place === undefined ? `- ${escape_markdownRemark(message)}` : `- ${markdownCode(place)}: ${escape_markdownRemark(message)}`);
	const blocks = [
		`## ${view.word}${view.word === "ERROR" ? "" : ": error"} ${markdownCode(view.code)}`,
		`**${escape_markdownText(view.sentence)}**`,
		escape_markdownRemark(view.message),
		...(problems.length > 0 ? [problems.join("\n")] : []),
		...(view.causes.length > 0 ? [view.causes.map((cause) => `- cause: ${escape_markdownText(cause)}`).join("\n")] : []),
		`**Fix:** ${markdownProse(view.fix)}`,
		`[The error's page](${view.docs})`,
		`Ran ${markdownCode((0,lib .pc)(command))}, Sallyport ${escape_markdownText(version)}.`,
	];
	return `${blocks.join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif/message.js

function plainMessage(...sentences) {
	return { text: sentences.map((sentence) => inert(sentence).replaceAll("](", "] (")).join(" ") };
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif/location.js


const sourceRoot = "%SRCROOT%";
function locationOf(place) {
	const inTree = place.object === undefined || place.object === "file-name";
	const { commit, author, date, object, via } = place;
	const known = Object.entries({ commit, author, date, object, via }).filter(([, value]) => value !== undefined);
	return {
		physicalLocation: {
			artifactLocation: {
				uri: uriOf(inTree ? place.path : `${place.object}/${place.commit ?? place.path}`),
				uriBaseId: sourceRoot,
			},
			region: place.region ? regionOf(place.region) : { startLine: 1 },
		},
		...(inTree
			? {}
			: {
				logicalLocations: [
					{ name: place.commit ?? place.path, fullyQualifiedName: placeName(place), kind: "resource" },
				],
			}),
		...(known.length > 0 ? { properties: Object.fromEntries(known) } : {}),
	};
}
function relatedLocationOf(place, index) {
	return { id: index + 1, message: plainMessage("Also here."), ...locationOf(place) };
}
function uriOf(path) {
	const segments = path.toWellFormed().split("/").map(encodeSegment);
	return segments.every((segment) => segment === "") ? "." : segments.join("/").replace(/^\/+/, "");
}
function encodeSegment(segment) {
	return encodeURIComponent(segment).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function regionOf({ start, end }) {
	const startLine = Math.max(1, start.line);
	const startColumn = Math.max(1, start.column);
	const endLine = Math.max(startLine, end.line);
	const endColumn = endLine === startLine ? Math.max(startColumn, end.column) : Math.max(1, end.column);
	return { startLine, startColumn, endLine, endColumn };
}

;// CONCATENATED MODULE: ./packages/report/lib/quantity.js

const units = ["KB", "MB", "GB", "TB"];
function formatBytes(bytes) {
	if (bytes < 1_000)
		return (0,lib .au)(bytes, "byte");
	let value = bytes;
	let unit = -1;
	while (value >= 999.95 && unit < units.length - 1) {
		value /= 1_000;
		unit += 1;
	}
	return `${value.toFixed(1)} ${units[unit]}`;
}
function quantity_formatDuration(milliseconds) {
	if (milliseconds < 1_000)
		return `${Math.round(milliseconds)} ms`;
	if (milliseconds < 59_950)
		return `${(milliseconds / 1_000).toFixed(1)} s`;
	const seconds = Math.round(milliseconds / 1_000);
	return `${(0,lib .ZV)(seconds / 60)} min ${seconds % 60} s`;
}
function formatCount(count) {
	if (count.unit === "bytes")
		return [formatBytes(count.count), count.label].filter((part) => part !== "bytes").join(" ");
	if (count.count === 1 && isPath(count.label))
		return count.label;
	return `${(0,lib .ZV)(count.count)} ${count.count === 1 ? singular(count.label) : count.label}`;
}
function isPath(label) {
	return /^[^ ]*[/.]/.test(label);
}
function singular(label) {
	const plural = /^[a-z]*[^s\W]s\b/.test(label) ? /^([a-z]+)/ : /([a-z]+)$/;
	return label.replace(plural, (word) => word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/([^s])s$/, "$1"));
}

;// CONCATENATED MODULE: ./packages/report/lib/closing-text.js



function closing_text_subjectText(subject) {
	return [subject.name, subject.scope, subject.commit ? `at ${shortCommit(subject.commit)}` : ""]
		.filter((part) => part !== "")
		.join(", ");
}
function findingsText(overview) {
	const counted = severityText(overview.counts);
	const among = [
		overview.existing > 0 ? `${(0,lib .ZV)(overview.existing)} existing` : undefined,
		overview.lapsed > 0 ? `${(0,lib .ZV)(overview.lapsed)} with a lapsed exception` : undefined,
	].filter((part) => part !== undefined);
	const excepted = `${(0,lib .ZV)(overview.excepted.length)} excepted`;
	if (counted === "")
		return overview.excepted.length > 0 ? `none that counts, ${excepted}` : "none";
	return [
		counted,
		among.length > 0 ? `of these ${among.join(", ")}` : undefined,
		overview.excepted.length > 0 ? `and ${excepted}` : undefined,
	]
		.filter((part) => part !== undefined)
		.join("; ");
}
function severityText(counts) {
	return lib .gO
		.toReversed()
		.filter((severity) => counts[severity] > 0)
		.map((severity) => `${(0,lib .ZV)(counts[severity])} ${severity}`)
		.join(", ");
}
function closing_text_examinedText(overview) {
	const lines = overview.examined.map(({ gate, counts }) => {
		const text = counts.length > 0 ? counts.map(formatCount).join(", ") : "nothing";
		return overview.examined.length > 1 ? `${gate}: ${text}` : text;
	});
	return lines.length > 0 ? lines : ["nothing"];
}
function closing_text_skippedText(skipped) {
	return `${formatCount({ label: skipped.what, count: skipped.count })}: ${skipped.why}`;
}
function policyText(policy) {
	const digest = policy.digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1");
	if (policy.path === undefined)
		return `built-in defaults, ${digest}`;
	return `${policy.path}${policy.ref ? ` at ${shortCommit(policy.ref)}` : ""}, ${digest}`;
}
function leftOutText(count, command) {
	return `${(0,lib .au)(count, "more finding")} ${count === 1 ? "is" : "are"} not shown here. ${closing_text_seeAllText(command)}`;
}
function closing_text_seeAllText(command) {
	const where = command.startsWith("sallyport ")
		? "add `--report html=report.html` (or `json=`, `sarif=`) to the command"
		: "open the JSON or SARIF report of this run";
	return `To see all, ${where}.`;
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif/notification.js



function uncheckedNotification(gap) {
	return {
		descriptor: { id: `unchecked/${gap.kind}` },
		level: gap.allowed ? "note" : "error",
		message: plainMessage(`Not checked: ${gap.what}.`, `Fix: ${gap.fix}`),
	};
}
function skippedNotification(skipped) {
	return { descriptor: { id: "skipped" }, level: "note", message: plainMessage(`Skipped: ${closing_text_skippedText(skipped)}.`) };
}
function leftOutNotification(kept, total) {
	return {
		descriptor: { id: "left-out" },
		level: "warning",
		message: plainMessage(`This file holds the ${(0,lib .ZV)(kept)} worst of ${(0,lib .ZV)(total)} findings, as many as GitHub keeps; ${(0,lib .ZV)(total - kept)} are left out. The JSON report has them all.`),
	};
}
function noteNotification(note) {
	return { descriptor: { id: "note" }, level: "note", message: plainMessage(note) };
}

;// CONCATENATED MODULE: ./packages/report/lib/unified-diff.js
function parseUnifiedDiff(patch) {
	const lines = patch.replace(/\n$/, "").split("\n");
	const changes = new Map();
	let at = 0;
	while (at < lines.length) {
		if (/^(?:diff --git |index )/.test(lines[at] ?? "")) {
			at += 1;
			continue;
		}
		const path = unified_diff_pathOf(lines[at], lines[at + 1]);
		if (path === undefined || changes.has(path))
			return undefined;
		at += 2;
		const replacements = [];
		while (lines[at]?.startsWith("@@ ")) {
			const hunk = readHunk(lines, at);
			if (!hunk)
				return undefined;
			replacements.push(...hunk.replacements);
			at = hunk.next;
		}
		if (replacements.length === 0)
			return undefined;
		changes.set(path, replacements);
	}
	return changes.size === 0 ? undefined : [...changes].map(([path, replacements]) => ({ path, replacements }));
}
function unified_diff_pathOf(oldLine, newLine) {
	const before = /^--- a\/([^"\t]+)/.exec(oldLine ?? "")?.[1];
	const after = /^\+\+\+ b\/([^"\t]+)/.exec(newLine ?? "")?.[1];
	return before !== undefined && before === after ? before : undefined;
}
function readHunk(lines, start) {
	const header = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/.exec(lines[start] ?? "");
	if (!header)
		return undefined;
	let oldLeft = Number(header[2] ?? 1);
	let newLeft = Number(header[3] ?? 1);
	let line = Number(header[1]) + (oldLeft === 0 ? 1 : 0);
	let at = start + 1;
	let open;
	const replacements = [];
	while (oldLeft > 0 || newLeft > 0) {
		const text = lines[at] ?? "";
		const mark = at >= lines.length ? undefined : text === "" ? " " : text.charAt(0);
		if (mark === " ")
			open = undefined;
		else if (mark !== "-" && mark !== "+")
			return undefined;
		else if (!open) {
			open = { line, removed: 0, inserted: "" };
			replacements.push(open);
		}
		if (open && mark === "-")
			open.removed += 1;
		if (open && mark === "+")
			open.inserted += `${text.slice(1)}\n`;
		if (mark !== "+") {
			line += 1;
			oldLeft -= 1;
		}
		if (mark !== "-")
			newLeft -= 1;
		if (oldLeft < 0 || newLeft < 0)
			return undefined;
		at += 1;
	}
	return lines[at]?.startsWith("\\") ? undefined : { replacements, next: at };
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif/fix.js



function fixesOf(fix) {
	const changes = fix.patch === undefined ? undefined : parseUnifiedDiff(fix.patch);
	return changes ? [{ description: plainMessage(fix.text), artifactChanges: changes.map(artifactChangeOf) }] : [];
}
function artifactChangeOf({ path, replacements }) {
	return {
		artifactLocation: { uri: uriOf(path), uriBaseId: sourceRoot },
		replacements: replacements.map(replacementOf),
	};
}
function replacementOf({ line, removed, inserted, }) {
	return {
		deletedRegion: { startLine: line, startColumn: 1, endLine: line + removed, endColumn: 1 },
		...(inserted === "" ? {} : { insertedContent: { text: inserted } }),
	};
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/rule.js

function rulePageMarkdown(rule) {
	return [
		`**Why:** ${markdownProse(rule.why)}`,
		`**Fix:** ${markdownProse(rule.fix)}`,
		...(rule.bad === undefined ? [] : ["**Bad:**", fencedBlock(rule.bad.trimEnd().split("\n"))]),
		...(rule.good === undefined ? [] : ["**Good:**", fencedBlock(rule.good.trimEnd().split("\n"))]),
		...(rule.source === undefined
			? []
			: [
				`Documented at ${rule.source.startsWith("https://") ? markdownProse(rule.source) : escape_markdownText(rule.source)}.`,
			]),
		...(rule.page === undefined ? [] : [`[The rule's page](${rule.page})`]),
	].join("\n\n");
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif/rule.js




const rule_levelOf = {
	critical: "error",
	error: "error",
	warning: "warning",
	info: "note",
};
const securitySeverity = {
	critical: "9.5",
	error: "8.0",
	warning: "5.0",
	info: "2.0",
};
const precisionOf = {
	verified: "very-high",
	high: "high",
	medium: "medium",
	low: "low",
};
function descriptorsOf(rules, findings) {
	const byRule = new Map();
	for (const finding of findings) {
		const known = byRule.get(finding.rule);
		if (known)
			known.push(finding);
		else
			byRule.set(finding.rule, [finding]);
	}
	const described = new Map(rules.map((rule) => [rule.id, rule]));
	return [...byRule.keys()].sort().map((id) => descriptorOf(id, described.get(id), byRule.get(id) ?? []));
}
function descriptorOf(id, rule, findings) {
	const [first] = findings;
	const page = rule_page_rulePage(id);
	const severity = findings.map((finding) => finding.severity).reduce(worse);
	const title = rule?.title ?? first.message;
	const why = rule?.why ?? first.why;
	const fix = rule?.fix ?? first.fix.text;
	return {
		id,
		shortDescription: plainMessage(title),
		fullDescription: plainMessage(why),
		...(page === undefined ? {} : { helpUri: page }),
		help: {
			...plainMessage(why, `Fix: ${fix}`),
			markdown: rulePageMarkdown({ why, fix, ...(rule ?? {}), ...(page ? { page } : {}) }),
		},
		defaultConfiguration: { level: rule_levelOf[rule?.severity ?? severity] },
		properties: {
			tags: ["security", id.split("/")[0] ?? id],
			"security-severity": securitySeverity[severity],
			precision: precisionOf[findings.map((finding) => finding.confidence).reduce(surer)],
		},
	};
}
function worse(a, b) {
	return (0,lib .zK)(a, b) >= 0 ? a : b;
}
function surer(a, b) {
	return (0,lib .Sq)(a, b) >= 0 ? a : b;
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif/result.js






const relatedShown = 20;
function resultOf(finding, { ruleIndexes, agesKnown }) {
	const [place, ...others] = finding.places;
	const more = place_text_morePlacesText(finding, 1);
	const fixes = fixesOf(finding.fix);
	const ruleIndex = ruleIndexes.get(finding.rule);
	return {
		ruleId: finding.rule,
		...(ruleIndex === undefined ? {} : { ruleIndex }),
		level: rule_levelOf[finding.severity],
		message: plainMessage(`${finding.message}.`, ...(more === "" ? [] : [`It is in ${more} too.`]), finding.why, `Fix: ${finding.fix.text}`),
		locations: [locationOf(place)],
		...(others.length > 0 ? { relatedLocations: others.slice(0, relatedShown).map(relatedLocationOf) } : {}),
		partialFingerprints: { "sallyport/v1": finding.fingerprint },
		...(fixes.length > 0 ? { fixes } : {}),
		suppressions: [
			...(finding.exception?.state === "active" ? [exceptionOf(finding.exception)] : []),
			...(finding.suppression ? [suppressionOf(finding.suppression)] : []),
		],
		...(agesKnown ? { baselineState: finding.age === "existing" ? "unchanged" : "new" } : {}),
		properties: {
			severity: finding.severity,
			confidence: finding.confidence,
			basis: finding.basis,
			...(finding.evidence.length > 0 ? { evidence: finding.evidence } : {}),
			...(finding.fix.commands ? { commands: finding.fix.commands } : {}),
			...(finding.exception ? { exception: finding.exception } : {}),
			...(finding.suppression ? { suppression: finding.suppression } : {}),
		},
	};
}
function suppressionOf({ kind, source, reason, expires, owner, approvedBy }) {
	const people = [...(owner ? [`Owner ${owner}`] : []), ...(approvedBy ? [`approved by ${approvedBy}`] : [])];
	return {
		kind: kind === "comment" ? "inSource" : "external",
		status: "accepted",
		justification: plainMessage(`${reason}.`, `${kind === "comment" ? "Comment at" : "Baseline"} ${source}, until ${(0,lib .B8)(expires)}.`, ...(people.length > 0 ? [`${people.join(", ")}.`] : [])).text,
	};
}
function exceptionOf(exception) {
	return {
		kind: "external",
		status: "accepted",
		justification: plainMessage(`${exception.reason}.`, `Owner ${exception.owner}, approved by ${exception.approvedBy}, until ${(0,lib .B8)(exception.expires)}.`, `Compensating control: ${exception.control}.`, `Replacement: ${exception.replacement}.`).text,
	};
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif/sarif.js






const mostResults = 5_000;
function renderSarif(run) {
	const overview = overview_overviewOf(run);
	const all = (0,lib .JM)([...overview.findings, ...overview.excepted]);
	const kept = all.slice(0, mostResults);
	const rules = descriptorsOf(run.rules, kept);
	const context = {
		ruleIndexes: new Map(rules.map((rule, index) => [rule.id, index])),
		agesKnown: all.length > 0 && all.every((finding) => finding.age !== undefined),
	};
	const notifications = [
		...(all.length > kept.length ? [leftOutNotification(kept.length, all.length)] : []),
		...overview.unchecked.map(uncheckedNotification),
		...overview.skipped.map(skippedNotification),
		...run.notes.map(noteNotification),
	];
	return sarifLog({
		tool: toolOf(run.version, rules, notifications),
		automationDetails: { id: automationId(run) },
		originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
		...provenanceOf(run),
		invocations: [invocationOf(run, overview, notifications)],
		columnKind: "utf16CodeUnits",
		results: kept.map((finding) => resultOf(finding, context)),
		properties: {
			outcome: overview.outcome,
			subject: run.subject,
			policy: run.policy,
			digests: run.digests,
			ruleCount: run.rules.length,
			examined: overview.examined,
		},
	});
}
function sarifLog(run) {
	const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
	return (0,lib .EL)(log);
}
function toolOf(version, rules, notifications) {
	const ids = [...new Set(notifications.map((notification) => notification.descriptor?.id ?? ""))].sort();
	return {
		driver: {
			name: "Sallyport",
			informationUri: "https://github.com/sallyport/sallyport",
			version,
			semanticVersion: version,
			rules,
			...(ids.length > 0 ? { notifications: ids.map((id) => ({ id })) } : {}),
		},
	};
}
function automationId(run) {
	return `sallyport/${run.verdicts.map((verdict) => verdict.gate).join("+") || "none"}/`;
}
function invocationOf(run, overview, notifications) {
	return {
		executionSuccessful: run.verdicts.length > 0 && overview.unchecked.every((gap) => gap.allowed === true),
		startTimeUtc: run.startedAt,
		endTimeUtc: overview_endOf(run),
		...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
	};
}
function provenanceOf({ subject }) {
	if (subject.url === undefined || !URL.canParse(subject.url))
		return {};
	return {
		versionControlProvenance: [
			{ repositoryUri: subject.url, ...(subject.commit ? { revisionId: subject.commit } : {}) },
		],
	};
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif/failure.js




function sarifFailure(view, { error, version }) {
	const notifications = [
		{
			descriptor: { id: `error/${view.code}` },
			level: "error",
			message: plainMessage(`${view.message}.`, ...view.causes.map((cause) => `Cause: ${cause}.`), `Fix: ${view.fix}`, view.docs),
		},
		...error.problems.map(({ place, message }) => ({
			descriptor: { id: `error/${view.code}` },
			level: "error",
			message: plainMessage((0,lib .pc)(message)),
			...(place ? { locations: [locationOf(place)] } : {}),
		})),
	];
	const list = error.kind === "usage" ? "toolConfigurationNotifications" : "toolExecutionNotifications";
	return sarifLog({
		tool: toolOf(version, [], notifications),
		invocations: [{ executionSuccessful: false, [list]: notifications }],
		columnKind: "utf16CodeUnits",
		results: [],
	});
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/width.js
function displayWidth(text) {
	if (ascii.test(text))
		return text.length;
	let width = 0;
	for (const character of text)
		width += characterWidth(character);
	return width;
}
const ascii = /^[\x20-\x7e]*$/;
const combining = /^\p{Mark}$/u;
const wideBlocks = [
	[0x1100, 0x115f],
	[0x2e80, 0x303e],
	[0x3041, 0x33ff],
	[0x3400, 0x4dbf],
	[0x4e00, 0x9fff],
	[0xa000, 0xa4cf],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0xffe0, 0xffe6],
	[0x1f300, 0x1f64f],
	[0x1f680, 0x1f6ff],
	[0x1f900, 0x1faff],
	[0x20000, 0x3fffd],
];
function characterWidth(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x300)
		return 1;
	if (combining.test(character))
		return 0;
	return wideBlocks.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/wrap.js

function wrap(text, width) {
	const lines = [];
	let line = "";
	let used = 0;
	for (const word of pieces(text.split(" "), width)) {
		const needed = displayWidth(word);
		if (line !== "" && used + 1 + needed > width) {
			lines.push(line);
			line = word;
			used = needed;
		}
		else {
			used += needed + (line === "" ? 0 : 1);
			line = line === "" ? word : `${line} ${word}`;
		}
	}
	return [...lines, line];
}
function pieces(words, width) {
	const found = [];
	for (let at = 0; at < words.length;) {
		const end = hasOddTicks(words[at]) ? endOfCode(words, at) : at + 1;
		const piece = words.slice(at, end);
		const whole = piece.join(" ");
		found.push(displayWidth(whole) <= width ? [whole] : piece);
		at = end;
	}
	return found.flat();
}
function endOfCode(words, start) {
	for (let at = start + 1; at < words.length; at += 1)
		if (hasOddTicks(words[at]))
			return at + 1;
	return start + 1;
}
function hasOddTicks(word = "") {
	return word.split("`").length % 2 === 0;
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/row.js


const margin = "  ";
const labelWidth = 15;
function row(canvas, label, text, look) {
	const lines = wrap(inert(text), textWidth(canvas));
	const head = label === "" ? "" : `${clip(inert(label), 40)}:`;
	return lines.map((line, index) => {
		const painted = look ? canvas.pen.paint(look, line) : line;
		const lead = index === 0 ? canvas.pen.paint(look ?? "strong", head) + gap(head) : " ".repeat(labelWidth);
		return `${margin}${lead}${painted}`;
	});
}
function verbatimRow(text) {
	return `${margin}${" ".repeat(labelWidth)}${text}`;
}
function paragraph(canvas, text, look) {
	const lines = wrap(inert(text), columns(canvas) - margin.length);
	return lines.map((line) => `${margin}${look ? canvas.pen.paint(look, line) : line}`);
}
function textWidth(canvas) {
	return columns(canvas) - margin.length - labelWidth;
}
function columns({ width }) {
	return Math.min(Math.max(40, width), 120);
}
function gap(head) {
	return " ".repeat(Math.max(1, labelWidth - head.length));
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/place.js


function placeLines(places, canvas) {
	return places.flatMap((place, index) => row(canvas, index === 0 ? "where" : "", placeRowText(place)));
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/closing.js








const listed = 20;
function closingLines(run, overview, canvas) {
	const nothing = overview.findings.length + overview.excepted.length === 0;
	return [
		...verdictLines(overview, canvas),
		...row(canvas, "subject", closing_text_subjectText(run.subject)),
		...(nothing ? [] : row(canvas, "findings", findingsText(overview))),
		...placeLines(overview.places, canvas),
		...closing_text_examinedText(overview).flatMap((text, index, all) => row(canvas, index === 0 ? "examined" : "", index === all.length - 1 ? `${text} in ${quantity_formatDuration(run.durationMilliseconds)}` : text)),
		...uncheckedLines(overview.unchecked, canvas),
		...skippedLines(overview.skipped, canvas),
		...run.notes.slice(0, listed).flatMap((note) => row(canvas, "note", note)),
		...moreLines(run.notes.length, "more note", canvas),
		...row(canvas, "policy", policyText(run.policy)),
	];
}
function verdictLines(verdict, canvas) {
	const indent = verdict.word.length + 2;
	const lines = wrap(inert(verdict.sentence), Math.max(40, canvas.width) - indent);
	return lines.map((line, index) => index === 0
		? `${canvas.pen.paint(verdict.outcome, verdict.word)}  ${canvas.pen.paint("strong", line)}`
		: `${" ".repeat(indent)}${canvas.pen.paint("strong", line)}`);
}
function uncheckedLines(gaps, canvas) {
	const groups = gap_group_groupGaps(gaps);
	const hidden = groups.slice(listed).reduce((sum, { subjects }) => sum + subjects.length, 0);
	return [
		...groups.slice(0, listed).flatMap((group) => gapLines(group, canvas)),
		...(hidden > 0 ? row(canvas, "", `and ${(0,lib .au)(hidden, "more thing")} not checked`, "unknown") : []),
	];
}
function gapLines({ kind, isAllowed, subjects, fix }, canvas) {
	const [label, look] = isAllowed ? ["unchecked", "dim"] : ["NOT CHECKED", "unknown"];
	const lines = subjects.slice(0, listed).map((subject) => `${subject} (${kind}${isAllowed ? ", allowed" : ""})`);
	const hidden = subjects.length - lines.length;
	return [
		...[...lines, ...(hidden > 0 ? [`and ${(0,lib .ZV)(hidden)} more (${kind})`] : [])].flatMap((line, index) => row(canvas, index === 0 ? label : "", line, look)),
		...row(canvas, "fix", fix),
	];
}
function skippedLines(skipped, canvas) {
	const lines = skipped
		.slice(0, listed)
		.flatMap((item, index) => row(canvas, index === 0 ? "skipped" : "", closing_text_skippedText(item)));
	return [...lines, ...moreLines(skipped.length, "more reason", canvas)];
}
function moreLines(count, noun, canvas) {
	return count > listed ? row(canvas, "", `and ${(0,lib .au)(count - listed, noun)}`) : [];
}

var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/report/lib/terminal/paint.js

const looks = {
	critical: ["bold", "white", "bgRed"],
	error: ["bold", "red"],
	warning: ["bold", "yellow"],
	info: ["bold", "cyan"],
	pass: ["bold", "green"],
	fail: ["bold", "red"],
	unknown: ["bold", "yellow"],
	strong: ["bold"],
	dim: ["dim"],
	gutter: ["blue"],
	removed: ["red"],
	added: ["green"],
};
function penOf(options) {
	return {
		paint: (look, text) => options.color && text !== ""
			? (0,external_node_util_.styleText)([...looks[look]], text, { validateStream: false })
			: text,
		link: (url, text) => (options.hyperlinks ? `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\` : text),
	};
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/failure.js






function terminalFailure(view, failed, options) {
	const pen = penOf(options);
	const canvas = { pen, width: options.width };
	const label = `error[${inert(view.code)}]:`;
	const [first = "", ...rest] = wrap(`${label} ${inert(view.message)}`, Math.max(40, options.width));
	const headline = [
		`${pen.paint("error", label)}${pen.paint("strong", first.slice(label.length))}`,
		...rest.map((line) => pen.paint("strong", `  ${line}`)),
	];
	const problems = view.problems.flatMap((problem) => [
		...(problem.place === undefined ? [] : [`  ${pen.paint("strong", inert(problem.place))}`]),
		...paragraph(canvas, problem.message).map((line) => (problem.place === undefined ? line : `  ${line}`)),
	]);
	const lines = [
		headline,
		...(problems.length > 0 ? [problems] : []),
		[
			...view.causes.flatMap((cause) => row(canvas, "cause", cause)),
			...row(canvas, "fix", view.fix),
			...row(canvas, "docs", "").map((line) => `${line}${pen.link(view.docs, view.docs)}`),
			...row(canvas, "ran", `${(0,lib .pc)(failed.command)}, sallyport ${failed.version}`),
		],
		...(failed.judges === false
			? []
			: [verdictLines({ outcome: view.outcome, word: view.word, sentence: view.sentence }, canvas)]),
	];
	return `${lines.map((block) => block.join("\n")).join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./packages/report/lib/failure.js






function renderFailure(failed, format, options = { color: false, width: 80 }) {
	const view = failureView(failed);
	switch (format) {
		case "terminal":
			return terminalFailure(view, failed, options);
		case "json":
			return jsonFailure(view, failed);
		case "markdown":
			return markdownFailure(view, failed);
		case "html":
			return htmlFailure(view, failed);
		case "sarif":
			return sarifFailure(view, failed);
	}
}

;// CONCATENATED MODULE: ./packages/report/lib/excerpt-parts.js

const keptBefore = 60;
const keptMarked = 120;
function excerpt_parts_excerptParts(excerpt, width) {
	const { text } = excerpt;
	const start = clamp(excerpt.startColumn - 1, 0, text.length);
	const end = clamp(excerpt.endColumn - 1, start, text.length);
	const fits = text.length <= width;
	const before = text.slice(0, start);
	const marked = text.slice(start, end);
	const shownBefore = fits ? before : cutStart(before, Math.min(keptBefore, Math.floor(width / 3)));
	const shownMarked = fits ? marked : cutEnd(marked, Math.min(keptMarked, Math.floor(width / 2)));
	const room = Math.max(8, width - shownBefore.length - shownMarked.length);
	const shownAfter = fits ? text.slice(end) : cutEnd(text.slice(end), room);
	const plain = text.includes("##[") ? (part) => visible(part).replaceAll("#", "\\x23") : visible;
	return { before: plain(shownBefore), marked: plain(shownMarked), after: plain(shownAfter) };
}
function cutStart(text, limit) {
	return text.length <= limit ? text : `\u2026${text.slice(text.length - limit + 1).replace(/^[\udc00-\udfff]/, "")}`;
}
function cutEnd(text, limit) {
	return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}
function visible(text) {
	return (0,lib .g$)(text.replaceAll("\t", "  "));
}
function clamp(value, least, most) {
	return Math.min(Math.max(Math.trunc(value) || 0, least), most);
}

;// CONCATENATED MODULE: ./packages/report/lib/html/finding.js






const placesShown = 50;
const excerptWidth = 160;
function finding_groupCard(group, id, now) {
	const { severity, rule, title, findings, shown } = group;
	const count = findings.length > 1 ? html ` <span class="soft">${text(quantity(findings.length, "finding"))}</span>` : nothing;
	const inFull = new Set(shown);
	const rest = findings.filter((finding) => !inFull.has(finding));
	return html `<article class="card ${text(severity)}" id="${text(id)}">
<header><span class="badge">${text(severity)}</span><h3>${remark(title)}${count}</h3><span class="rule">${finding_ruleLink(rule)}</span></header>
${advice(group)}
${shown.map((finding) => findingSection(finding, title, now))}
${rest.length > 0 ? restTable(rest, title) : nothing}
</article>
`;
}
function finding_ruleLink(rule) {
	const page = rulePage(rule);
	const name = html `<span class="mono">${text(rule)}</span>`;
	return page === undefined ? name : link(page, name);
}
function advice({ why, fix, places }) {
	const commands = (fix.commands ?? []).map((command) => html `${text(command)}
`);
	const steps = html `${commands.length > 0 ? html `<pre><code>${commands}</code></pre>` : nothing}${fix.patch === undefined ? nothing : patchBlock(fix.patch)}`;
	const where = places.length > 0
		? html `<dt>Where</dt><dd>${finding_placeList(places)}</dd>
`
		: nothing;
	return html `<dl class="advice">
<dt>Why</dt><dd>${prose(why)}</dd>
<dt>Fix</dt><dd><p>${prose(fix.text)}</p>${steps}</dd>
${where}</dl>`;
}
function finding_placeList(places) {
	const items = places.map(({ count, name, detail }) => {
		const where = name === undefined ? text(detail) : html `<code>${text(name)}</code>${text(detail === "" ? "" : ` (${detail})`)}`;
		return html `<li>${text(formatNumber(count))} in ${where}</li>
`;
	});
	return html `<ul class="places">${items}</ul>`;
}
function patchBlock(patch) {
	const lines = patch
		.trimEnd()
		.split("\n")
		.map((line) => {
		const look = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : undefined;
		return look
			? html `<span class="${text(look)}">${text(line)}</span>
`
			: html `${text(line)}
`;
	});
	return html `<pre><code>${lines}</code></pre>`;
}
function findingSection(finding, title, now) {
	const [place] = finding.places;
	const existing = finding.age === "existing"
		? html ` <span class="soft">existing: the base already had it, so it does not fail this change</span>`
		: nothing;
	const lapsed = finding.exception?.state === "lapsed"
		? html `<p class="loud">${text(lapsedExceptionText(finding.exception, now))}</p>`
		: nothing;
	const facts = [
		["Confidence", html `${text(finding.confidence)} (${text(finding.basis)})`],
		["Commit", optional(originRowOf(finding))],
		["Encoded as", optional(decodingText(place))],
		["Also at", otherPlaces(finding)],
		...finding.evidence.map((fact) => [fact.label, text(fact.value)]),
		["Fingerprint", html `<span class="mono">${text(finding.fingerprint)}</span>`],
	];
	return html `<section class="place">
<h4><code>${text(placeText(place))}</code>${existing}</h4>
${finding.message === title ? nothing : html `<p>${remark(finding.message)}</p>`}
${lapsed}
${excerptBlock(finding)}
<dl>${facts.map(([label, value]) => (value === undefined ? nothing : html `<dt>${text(label)}</dt><dd>${value}</dd>`))}</dl>
</section>
`;
}
function optional(value) {
	return value === undefined ? undefined : text(value);
}
function excerptBlock({ excerpt, places: [place] }) {
	if (!excerpt)
		return nothing;
	const { before, marked, after } = excerptParts(excerpt, excerptWidth);
	const end = place.region && place.region.end.line > place.region.start.line
		? html `
<span class="line">down to line ${text(String(place.region.end.line))}</span>`
		: nothing;
	return html `<pre><code><span class="line">${text(String(excerpt.line))} | </span>${text(before)}<mark>${text(marked)}</mark>${text(after)}${end}</code></pre>`;
}
function otherPlaces(finding) {
	const places = otherPlacesText(finding, placesShown, (place) => html `<code>${text(placeText(place))}</code>`);
	return places === "" ? undefined : places;
}
function restTable(findings, title) {
	const commits = findings.some(({ places: [place] }) => originText(place) !== undefined);
	const rows = findings.map((finding) => {
		const [place] = finding.places;
		const more = morePlacesText(finding, 1);
		const remarks = [
			...(finding.message === title ? [] : [finding.message]),
			...(finding.exception?.state === "lapsed" ? [`exception of ${finding.exception.owner} lapsed`] : []),
		].map((remark) => html `<br><span class="soft">${text(remark)}</span>`);
		const commit = commits ? html `<td>${text(originText(place) ?? "")}</td>` : nothing;
		return html `<tr><td><code>${text(placeText(place))}</code>${more === "" ? nothing : text(` and ${more}`)}${remarks}</td>${commit}<td>${text(finding.confidence)}</td><td class="mono">${text(finding.fingerprint)}</td></tr>
`;
	});
	const head = html `<th scope="col">Where</th>${commits ? html `<th scope="col">Commit</th>` : nothing}<th scope="col">Confidence</th><th scope="col">Fingerprint</th>`;
	return html `<details><summary>${text(`${formatNumber(findings.length)} more of the same kind`)}</summary>
<div class="scroll"><table class="rest"><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></div></details>`;
}

;// CONCATENATED MODULE: ./packages/report/lib/html/exceptions.js





function exceptions_exceptionsSection({ excepted, now }) {
	if (excepted.length === 0)
		return nothing;
	const all = approvals(excepted);
	const single = all.filter(([, { length }]) => length === 1);
	return html `<section aria-labelledby="exceptions"><h2 id="exceptions">Exceptions <span class="soft">${text(formatNumber(excepted.length))}</span></h2>
<p class="soft">Approved findings that do not count until they expire. State of ${text(formatInstant(now))}.</p>
${all.filter(([, { length }]) => length > 1).map(approvalCard)}
${single.length > 0 ? approvalTable(single) : nothing}</section>`;
}
function approvalCard([approval, findings]) {
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
	return html `<article class="card">
<h3>Passing ${sourceOf(approval)} <span class="soft">${text(quantity(findings.length, "finding"))}</span></h3>
<dl class="advice">${facts.map(([label = "", value = ""]) => html `<dt>${text(label)}</dt><dd>${text(value)}</dd>`)}</dl>
<div class="scroll"><table class="contents"><thead><tr><th scope="col">Finding</th><th scope="col">Severity</th><th scope="col">Rule</th></tr></thead><tbody>
${rows}</tbody></table></div>
</article>
`;
}
function approvedRows({ findings, places }) {
	const row = (where, { severity, rule }) => html `<tr><td>${where}</td><td>${text(severity)}</td><td>${ruleLink(rule)}</td></tr>
`;
	const [first] = findings;
	if (first !== undefined && places.length > 0)
		return [row(placeList(places), first)];
	return findings.map((finding) => row(html `<code>${text(placeText(finding.places[0]))}</code>`, finding));
}
function approvalTable(approved) {
	const rows = approved.map(([approval, [finding]]) => {
		if (finding === undefined)
			return nothing;
		const { places, severity, rule } = finding;
		return html `<tr><td><code>${text(placeText(places[0]))}</code><br>${text(severity)}, ${ruleLink(rule)}${approval.source ? html `<br>${sourceOf(approval)}` : nothing}</td><td>${text(approval.reason)}</td><td>${text(approval.control)}</td><td>${text(approval.replacement)}</td><td>${text(approval.owner)}${approval.approvedBy === "" ? nothing : html `<br>approved by ${text(approval.approvedBy)}`}</td><td>${text(formatExpiry(approval.expires))}</td></tr>
`;
	});
	return html `<div class="scroll"><table><thead><tr><th scope="col">Finding</th><th scope="col">Reason</th><th scope="col">Control</th><th scope="col">Replacement</th><th scope="col">Owner</th><th scope="col">Until</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}
function sourceOf({ source }) {
	return source ? html `by the ${text(source.kind)} <code>${text(source.name)}</code>` : html `by the policy`;
}
function approvals(excepted) {
	const groups = new Map();
	for (const finding of excepted) {
		const approval = approvalOf(finding);
		if (approval === undefined)
			continue;
		const key = JSON.stringify(approval);
		const group = groups.get(key);
		if (group)
			group[1].push(finding);
		else
			groups.set(key, [approval, [finding]]);
	}
	return [...groups.values()];
}
function approvalOf({ exception, suppression }) {
	const approved = exception?.state === "active" ? exception : suppression;
	if (approved === undefined)
		return undefined;
	const { reason, control = "", replacement = "", owner = "", approvedBy = "", expires } = approved;
	const source = approved === suppression ? { source: { kind: suppression.kind, name: suppression.source } } : {};
	return { ...source, reason, control, replacement, owner, approvedBy, expires };
}

;// CONCATENATED MODULE: ./packages/report/lib/html/section.js








function section_headOf(run, overview) {
	const { policy, subject } = run;
	const commit = subject.commit && subject.url && /^[0-9a-f]{40,64}$/.test(subject.commit) && subject.url.startsWith("https://")
		? link(`${subject.url}/commit/${subject.commit}`, html `<span class="mono">${text(subject.commit)}</span>`)
		: undefined;
	const source = policy.path === undefined
		? html `built-in defaults, no policy file`
		: html `<code>${text(policy.path)}</code>${policy.ref ? html ` at <span class="mono">${text(policy.ref)}</span>` : nothing}`;
	return html `${definitions([
		["Subject", text(subjectText({ name: subject.name, scope: subject.scope }))],
		["Commit", commit ?? (subject.commit ? html `<span class="mono">${text(subject.commit)}</span>` : undefined)],
		["Findings", overview.places.length > 0 ? placeList(overview.places) : undefined],
		["Examined", lines(examinedText(overview))],
		["Policy", html `${source}<br><span class="mono soft">${text(policy.digest)}</span>`],
		["When", text(`${formatInstant(run.startedAt)}, took ${formatDuration(run.durationMilliseconds)}`)],
	])}
<ul class="tiles" aria-label="Numbers">
${severities.toReversed().map((severity) => tile(overview.counts[severity], severity, `severity-${severity}`, severity))}
${tile(overview.excepted.length, "excepted", "exceptions", "excepted")}
${tile(overview.unchecked.filter((gap) => !gap.allowed).length, "not checked", "not-checked", "gap")}
</ul>`;
}
function tile(count, label, id, look) {
	const content = html `<b>${text(formatNumber(count))}</b>${text(label)}`;
	return count > 0
		? html `<li class="${text(look)}"><a href="#${text(id)}">${content}</a></li>
`
		: html `<li><div class="none">${content}</div></li>
`;
}
function section_uncheckedSection({ unchecked }) {
	if (unchecked.length === 0)
		return nothing;
	const open = unchecked.some((gap) => !gap.allowed);
	const cards = groupGaps(unchecked).map(({ kind, fix, isAllowed, subjects }) => {
		const headings = subjects.map((subject) => html `<h3>${remark(subject)}</h3>
`);
		return html `<article class="card gap">
<header><span class="badge">${isAllowed ? html `allowed` : html `not checked`}</span><span class="rule mono">${text(kind)}</span></header>
${headings}<dl class="advice"><dt>Fix</dt><dd>${remark(fix)}</dd></dl>
</article>
`;
	});
	return html `<section aria-labelledby="not-checked"><h2 id="not-checked">What could not be checked</h2>
<p class="soft">${open ? html `Nothing is known about these, so there is no pass.` : html `Nothing is known about these; the input <code>allow-unknown</code> permits that.`}</p>
${cards}</section>`;
}
function section_findingsSections(run, overview) {
	const groups = groupFindings(overview.findings, run.rules);
	if (groups.length === 0) {
		return html `<section aria-labelledby="findings"><h2 id="findings">Findings</h2><p>${noFindings(overview)}</p></section>`;
	}
	const cards = new Map(groups.map((group, index) => [group, `group-${index + 1}`]));
	const sections = severities.toReversed().map((severity) => {
		const own = [...cards].filter(([group]) => group.severity === severity);
		if (own.length === 0)
			return nothing;
		const id = text(`severity-${severity}`);
		return html `<section aria-labelledby="${id}"><h2 id="${id}">${text(section_capital(severity))} <span class="soft">${text(formatNumber(overview.counts[severity]))}</span></h2>
${own.map(([group, target]) => groupCard(group, target, overview.now))}</section>
`;
	});
	return html `${groups.length < fewGroups ? nothing : contentsSection(cards)}${sections}`;
}
const fewGroups = 4;
function contentsSection(cards) {
	const rows = [...cards].map(([{ severity, title, findings }, id]) => {
		const [first] = findings;
		const rest = findings.length > 1 ? ` and ${formatNumber(findings.length - 1)} more` : "";
		return html `<tr><td><a href="#${text(id)}">${remark(title)}</a></td><td>${text(severity)}</td><td>${text(formatNumber(findings.length))}</td><td><code>${text(placeText(first.places[0]))}</code>${text(rest)}</td></tr>
`;
	});
	return html `<section aria-labelledby="contents"><h2 id="contents">At a glance</h2>
<div class="scroll"><table class="contents"><thead><tr><th scope="col">What</th><th scope="col">Severity</th><th scope="col">Findings</th><th scope="col">Where</th></tr></thead><tbody>
${rows}</tbody></table></div></section>
`;
}
function noFindings({ excepted, outcome }) {
	const scope = outcome === "unknown" ? html ` in what could be checked` : nothing;
	return excepted.length > 0 ? html `None${scope} that counts; the exceptions are below.` : html `None${scope}.`;
}
function section_coverageSection(run, overview) {
	const rows = [
		[
			"Skipped",
			overview.skipped.length > 0
				? html `${overview.skipped.map((item) => html `${remark(skippedText(item))}<br>`)}`
				: text("nothing"),
		],
		["Notes", run.notes.length > 0 ? html `${run.notes.map((note) => html `${remark(note)}<br>`)}` : undefined],
		["Command", html `<code>${text(run.command)}</code>, Sallyport ${text(run.version)}`],
		...Object.entries(run.digests).map(([name, digest]) => [`Digest of ${name}`, html `<span class="mono">${text(digest)}</span>`]),
	];
	return html `<section aria-labelledby="coverage"><h2 id="coverage">How it was checked</h2>
<div class="card plain">${definitions(rows)}</div></section>`;
}
function section_appendix(run, overview) {
	const said = new Set(overview.findings.map((finding) => finding.rule));
	const named = new Set(overview.excepted.map((finding) => finding.rule));
	const rules = run.rules
		.filter((rule) => named.has(rule.id) && !said.has(rule.id))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	return html `<section aria-labelledby="appendix"><h2 id="appendix">Appendix</h2>
${rules.length > 0 ? ruleTable(rules) : nothing}
<h3 class="part">Words</h3>
<div class="card plain">${definitions([
		["PASS", text("Everything in scope was checked, and no finding reaches the level that fails.")],
		["FAIL", text("At least one finding that counts reaches that level.")],
		["UNKNOWN", text("Something in scope could not be checked. It is never a pass.")],
		[
			"Confidence",
			text("verified: proven, for example by a checksum; high: a published format matches; medium: name and value suggest it; low: probably a placeholder."),
		],
		["Existing", text("The base of the change already had it, so it does not fail the change.")],
		[
			"Fingerprint",
			text("Identity of a finding across moves and rebases; it does not reveal the value. Exceptions name it."),
		],
	])}</div></section>`;
}
function ruleTable(rules) {
	const rows = rules.map((rule) => html `<tr><td>${ruleLink(rule.id)}</td><td>${remark(rule.title)}<br><span class="soft">${prose(rule.why)}</span></td><td>${prose(rule.fix)}</td></tr>
`);
	return html `<h3 class="part">${text(quantity(rules.length, "rule"))} behind the exceptions</h3>
<div class="scroll"><table><thead><tr><th scope="col">Rule</th><th scope="col">What and why</th><th scope="col">Fix</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}
function definitions(rows) {
	return html `<dl>${rows.map(([label, value]) => value === undefined
		? nothing
		: html `<dt>${text(label)}</dt><dd>${value}</dd>
`)}</dl>`;
}
function lines(texts) {
	return html `${texts.map((line, index) => html `${index > 0 ? html `<br>` : nothing}${text(line)}`)}`;
}
function section_capital(word) {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

;// CONCATENATED MODULE: ./packages/report/lib/html/html.js






function renderHtml(run) {
	const overview = overviewOf(run);
	const gates = run.verdicts.map((verdict) => verdict.gate).join(", ");
	return pageOf({
		title: `${overview.word}: ${run.subject.name}, Sallyport report`,
		brand: `Sallyport report${gates === "" ? "" : `: ${gates}`}`,
		outcome: overview.outcome,
		word: overview.word,
		sentence: overview.sentence,
		head: headOf(run, overview),
		main: html `${uncheckedSection(overview)}
${findingsSections(run, overview)}
${exceptionsSection(overview)}
${coverageSection(run, overview)}
${appendix(run, overview)}`,
		footer: `Written by Sallyport ${run.version} on ${formatInstant(endOf(run))}. The page holds no secret values, loads nothing and runs no script.`,
	});
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/first-lines.js

function firstLines(text, maxBytes) {
	if (Buffer.byteLength(text) <= maxBytes)
		return text;
	const lines = text.split("\n");
	const remark = (leftOut) => `\n\n**${(0,lib .au)(leftOut, "more line")} left out: GitHub shows no more.**`;
	const room = maxBytes - Buffer.byteLength(remark(lines.length));
	let [bytes, shown] = [0, 0];
	for (const line of lines) {
		bytes += Buffer.byteLength(line) + 1;
		if (bytes > room)
			break;
		shown += 1;
	}
	return lines.slice(0, shown).join("\n") + remark(lines.length - shown);
}

;// CONCATENATED MODULE: ./packages/report/lib/excepted-group.js


function excepted_group_groupExcepted(findings, now) {
	const groups = Map.groupBy(findings, (finding) => passedOverText(finding, now));
	return [...groups].map(([text, members]) => {
		const [{ exception }] = members;
		return { state: exception?.state === "active" ? "excepted" : "suppressed", text, ...fold_fold(members) };
	});
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/facts.js






const facts_listed = 50;
const subjectsListed = 20;
function facts_uncheckedMarkdown(gaps, most = Number.POSITIVE_INFINITY) {
	const groups = gap_group_groupGaps(gaps.filter((gap) => !gap.allowed));
	if (groups.length === 0)
		return [];
	const items = groups.slice(0, most).map((group) => `- ${gapText(group, Math.min(most, subjectsListed))}`);
	const rest = groups.slice(most).reduce((sum, { subjects }) => sum + subjects.length, 0);
	return [
		["**Not checked:**", "", ...items, ...(rest > 0 ? [`- and ${(0,lib .au)(rest, "more thing")}`] : [])].join("\n"),
	];
}
function gapText({ kind, fix, subjects }, most = subjectsListed) {
	const items = subjects.slice(0, most).map(escape_markdownRemark);
	const help = `**Fix:** ${escape_markdownRemark(fix)}`;
	if (subjects.length === 1)
		return `${items[0]} (${escape_markdownText(kind)}). ${help}`;
	const hidden = subjects.length - items.length;
	const all = [...items, ...(hidden > 0 ? [`and ${(0,lib .ZV)(hidden)} more`] : [])];
	return `${(0,lib .au)(subjects.length, "thing")} (${escape_markdownText(kind)}). ${help}${all.map((item) => `\n  - ${item}`).join("")}`;
}
function placeItem(place) {
	return `\n  - ${placeRowText(place, markdownCode)}`;
}
function facts_factsMarkdown(run, overview) {
	const { policy } = run;
	const source = policy.path === undefined
		? "built-in defaults"
		: `${markdownCode(policy.path)}${policy.ref ? ` at ${markdownCode(policy.ref)}` : ""}`;
	const items = [
		`**Subject:** ${escape_markdownText(closing_text_subjectText(run.subject))}`,
		`**Findings:** ${findingsText(overview)}`,
		...(overview.places.length > 0 ? [`**Where:**${overview.places.map(placeItem).join("")}`] : []),
		...closing_text_examinedText(overview).map((text) => `**Examined:** ${escape_markdownText(text)}`),
		...gap_group_groupGaps(overview.unchecked.filter((gap) => gap.allowed)).map((group) => `**Unchecked, allowed:** ${gapText(group)}`),
		...overview.skipped.slice(0, facts_listed).map((skipped) => `**Skipped:** ${escape_markdownRemark(closing_text_skippedText(skipped))}`),
		...moreItems("Skipped", overview.skipped.length, "more reason"),
		...run.notes.slice(0, facts_listed).map((note) => `**Note:** ${escape_markdownRemark(note)}`),
		...moreItems("Notes", run.notes.length, "more note"),
		`**Policy:** ${source}, ${markdownCode(policy.digest)}`,
		...Object.entries(run.digests).map(([name, digest]) => `**Digest of ${escape_markdownText(name)}:** ${markdownCode(digest)}`),
		`**Ran:** ${markdownCode(run.command)}, Sallyport ${escape_markdownText(run.version)}, in ${quantity_formatDuration(run.durationMilliseconds)}`,
	];
	return items.map((item) => `- ${item}`).join("\n");
}
function moreItems(title, count, noun) {
	return count > facts_listed ? [`**${title}:** and ${(0,lib .au)(count - facts_listed, noun)}`] : [];
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/finding.js







const finding_placesShown = 10;
const finding_excerptWidth = 110;
function finding_groupMarkdown(group, now) {
	const { findings, shown, places, title } = group;
	const where = [
		`**Where all ${(0,lib .ZV)(findings.length)} are:**`,
		places.map((place) => `- ${placeRowText(place, markdownCode)}`).join("\n"),
	];
	return {
		advice: [adviceMarkdown(group), ...(places.length > 0 ? where : [])].join("\n\n"),
		items: shown.map((finding, index) => `**${index + 1}.** ${findingMarkdown(finding, title, now)}`),
	};
}
function adviceMarkdown(group) {
	const { commands, patch, text } = group.fix;
	return [
		`**Why:** ${markdownProse(group.why)}`,
		`**Fix:** ${markdownProse(text)}`,
		...(commands && commands.length > 0 ? [fencedBlock(commands, "sh")] : []),
		...(patch === undefined ? [] : [fencedBlock(patch.trimEnd().split("\n"), "diff")]),
		`**Rule:** ${markdown_finding_ruleLink(group.rule)}`,
	].join("\n\n");
}
function findingMarkdown(finding, title, now) {
	const [place] = finding.places;
	const also = place_text_otherPlacesText(finding, finding_placesShown, (other) => markdownCode(place_text_placeText(other)));
	const origin = place_text_originRowOf(finding);
	const decoding = place_text_decodingText(place);
	const facts = [
		...(finding.exception?.state === "lapsed"
			? [`**${escape_markdownText(exception_text_lapsedExceptionText(finding.exception, now))}**`]
			: []),
		`confidence: ${finding.confidence} (${escape_markdownText(finding.basis)})`,
		...(finding.age === "existing" ? ["age: existing, so it does not fail this change"] : []),
		...(origin ? [`commit: ${escape_markdownText(origin)}`] : []),
		...(decoding ? [`encoded as: ${escape_markdownText(decoding)}`] : []),
		...(also === "" ? [] : [`also at: ${also}`]),
		...finding.evidence.map((fact) => `${escape_markdownText(fact.label)}: ${escape_markdownText(fact.value)}`),
		`fingerprint: ${markdownCode(finding.fingerprint)}`,
	];
	return [
		`${markdownCode(place_text_placeText(place))}${finding.message === title ? "" : `: ${escape_markdownRemark(finding.message)}`}`,
		...(finding.excerpt ? [finding_excerptBlock(finding)] : []),
		facts.map((fact) => `- ${fact}`).join("\n"),
	].join("\n\n");
}
function markdown_finding_ruleLink(rule) {
	const page = rule_page_rulePage(rule);
	return page === undefined ? markdownCellCode(rule) : `[${rule}](${page})`;
}
function finding_excerptBlock({ excerpt }) {
	if (!excerpt)
		return "";
	const { before, marked, after } = excerpt_parts_excerptParts(excerpt, finding_excerptWidth);
	const number = String(excerpt.line);
	const lines = [
		`${number} | ${before}${marked}${after}`,
		`${" ".repeat(number.length)} | ${" ".repeat(before.length)}${"^".repeat(Math.max(1, marked.length))}`,
	];
	return fencedBlock(lines, "text");
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/table.js







const findingTableHead = ["| severity | where | what | rule |", "|---|---|---|---|"];
const table_exceptionTableHead = ["| severity | where | rule | exception |", "|---|---|---|---|"];
function findingRows(group) {
	const { severity, rule, title, findings, places } = group;
	const row = (what, where, isExisting) => `| **${severity}**${isExisting ? " (existing)" : ""} | ${where} | ${escape_markdownText(what)} | ${markdown_finding_ruleLink(rule)} |`;
	if (places.length === 0)
		return findings.map(({ message, places: [place], age }) => ({
			text: row(message, markdownCellCode(place_text_placeText(place)), age === "existing"),
			count: 1,
		}));
	const isExisting = findings.every(({ age }) => age === "existing");
	return [{ text: row(title, placesCell(group), isExisting), count: findings.length }];
}
function table_exceptionRows(group) {
	const { text, findings, places } = group;
	const row = (severity, where, rule) => `| ${severity} | ${where} | ${rule} | ${escape_markdownText(text)} |`;
	if (places.length === 0)
		return findings.map(({ severity, rule, places: [place] }) => ({
			text: row(severity, markdownCellCode(place_text_placeText(place)), markdown_finding_ruleLink(rule)),
			count: 1,
		}));
	const rules = [...new Set(findings.map(({ rule }) => rule))];
	const names = rules.length === 1 ? rules.map(markdown_finding_ruleLink).join() : (0,lib .au)(rules.length, "rule");
	const severities = severityText(countSeverities(findings));
	return [{ text: row(severities, placesCell(group), names), count: findings.length }];
}
function placesCell({ findings, places }) {
	const rows = places.map((place) => placeRowText(place, markdownCellCode));
	return rows.length === 1 ? rows.join() : [`${(0,lib .ZV)(findings.length)} in all:`, ...rows].join("<br>");
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/markdown.js









function renderMarkdown(run) {
	const overview = overviewOf(run);
	const groups = groupFindings(overview.findings, run.rules);
	const sections = groups.map((group) => {
		const { advice, items } = groupMarkdown(group, overview.now);
		return [
			`## ${group.severity}: ${markdownRemark(group.title)} (${formatNumber(group.findings.length)})`,
			advice,
			...items,
		];
	});
	const excepted = groupExcepted(overview.excepted, overview.now).flatMap(exceptionRows);
	const blocks = [
		`# ${overview.word}: ${markdownText(run.subject.name)}`,
		`**${markdownRemark(overview.sentence)}**`,
		...uncheckedMarkdown(overview.unchecked),
		factsMarkdown(run, overview),
		...sections.flat(),
		...(groups.some(({ places }) => places.length > 0) ? [`**${markdownRemark(seeAllText(run.command))}**`] : []),
		...(excepted.length > 0
			? [
				`## ${quantity(overview.excepted.length, "exception")}`,
				[...exceptionTableHead, ...excepted.map(({ text }) => text)].join("\n"),
			]
			: []),
	];
	return `${blocks.join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./packages/report/lib/markdown/summary.js










const summaryLimit = 1_048_576 - 16_384;
const rowsShown = 50;
function renderSummary(run, maxBytes = summaryLimit) {
	const overview = overview_overviewOf(run);
	const opening = [
		`## ${overview.word}: ${escape_markdownText(gatesOf(run))}`,
		`**${escape_markdownRemark(overview.sentence)}**`,
	].join("\n\n");
	const reserved = 1_000;
	const purse = purseOf(maxBytes - Buffer.byteLength(opening) - reserved);
	const gaps = gapBlocks(overview, purse);
	const facts = [folded("What was looked at, and by which policy", facts_factsMarkdown(run, overview))].filter(purse.takes);
	const groups = finding_group_groupFindings(overview.findings, run.rules);
	const rows = rowsWithin(groups.flatMap(findingRows).slice(0, rowsShown), purse);
	const table = tableBlocks(rows, overview, purse);
	const details = detailBlocks(groups, overview, purse);
	const exceptions = rowsWithin(excepted_group_groupExcepted(overview.excepted, overview.now).flatMap(table_exceptionRows), purse);
	const blocks = [
		opening,
		...gaps,
		...table,
		...details.blocks,
		...(details.leftOut > 0 ? [`**${escape_markdownRemark(leftOutText(details.leftOut, run.command))}**`] : []),
		...exceptionBlocks(exceptions, overview),
		...facts,
	];
	const text = `${blocks.join("\n\n")}\n`;
	return Buffer.byteLength(text) <= maxBytes ? text : cutBytes(`${opening}\n`, maxBytes);
}
function gatesOf(run) {
	return run.verdicts.map((verdict) => verdict.gate).join(", ") || run.command;
}
function tableBlocks(rows, overview, purse) {
	if (rows.length === 0)
		return [];
	const [said, all] = [countOf(rows), overview.findings.length];
	if (said === all)
		return [tableOf(findingTableHead, rows)];
	const title = `${(0,lib .ZV)(said)} of ${(0,lib .ZV)(all)} findings, the worst first.`;
	const places = overview.places.map((place) => `- ${placeRowText(place, markdownCode)}`);
	const where = [`Where all ${(0,lib .ZV)(all)} are:\n\n${places.join("\n")}`];
	return [...(places.length > 0 ? where.filter(purse.takes) : []), title, tableOf(findingTableHead, rows)];
}
function detailBlocks(groups, overview, purse) {
	const blocks = [];
	let leftOut = 0;
	for (const group of groups) {
		const { advice, items } = finding_groupMarkdown(group, overview.now);
		const title = `${group.severity}: ${group.title} (${(0,lib .au)(group.findings.length, "finding")})`;
		const shown = purse.takes(folded(title, advice)) ? purse.prefix(items) : [];
		leftOut += shown.length > 0 && group.places.length > 0 ? 0 : group.findings.length - shown.length;
		if (shown.length > 0)
			blocks.push(folded(title, [advice, ...shown].join("\n\n")));
	}
	return { blocks, leftOut };
}
function exceptionBlocks(rows, overview) {
	if (overview.excepted.length === 0)
		return [];
	const said = countOf(rows);
	const title = (0,lib .au)(overview.excepted.length, "exception");
	return [
		folded(said < overview.excepted.length ? `${title}, ${(0,lib .ZV)(said)} shown` : title, tableOf(table_exceptionTableHead, rows)),
	];
}
function tableOf(head, rows) {
	return [...head, ...rows.map(({ text }) => text)].join("\n");
}
function countOf(rows) {
	return rows.reduce((sum, { count }) => sum + count, 0);
}
function rowsWithin(rows, purse) {
	return rows.slice(0, purse.prefix(rows.map(({ text }) => text)).length);
}
function folded(title, content) {
	return `<details><summary>${markdownHtmlRemark(title)}</summary>\n\n${content}\n\n</details>`;
}
function gapBlocks({ unchecked }, purse) {
	for (const most of [undefined, 20, 5, 1]) {
		const blocks = facts_uncheckedMarkdown(unchecked, most);
		if (blocks.every(purse.takes))
			return blocks;
	}
	return [];
}
function purseOf(bytes) {
	let left = bytes;
	const takes = (block) => {
		const cost = Buffer.byteLength(block) + 2;
		if (cost > left)
			return false;
		left -= cost;
		return true;
	};
	return {
		takes,
		prefix: (blocks) => {
			const end = blocks.findIndex((block) => !takes(block));
			return blocks.slice(0, end === -1 ? blocks.length : end);
		},
	};
}
function cutBytes(text, maxBytes) {
	return Buffer.from(text)
		.subarray(0, Math.max(0, maxBytes))
		.toString("utf8")
		.replace(/\ufffd$/, "");
}

var external_node_fs_ = __webpack_require__(3024);
var promises_ = __webpack_require__(1455);
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/report/lib/report-file.js



async function writeReportFile(file, text, root) {
	const problem = await reportFileProblem(file, root);
	if (problem !== undefined)
		throw new Error(problem);
	if (root !== undefined && isBelow(file, root))
		await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
	const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
	const handle = await (0,promises_.open)(file, flags, 0o644);
	try {
		const status = await handle.stat();
		if (!status.isFile() && !status.isCharacterDevice())
			throw new Error("it is neither a file nor a device");
		if (status.isFile() && status.nlink > 1)
			throw new Error("the file has a second name (a hard link)");
		if (status.isFile())
			await handle.truncate();
		await handle.writeFile(text);
	}
	finally {
		await handle.close();
	}
}
async function reportFileProblem(file, root) {
	const names = external_node_path_.resolve(file).split(external_node_path_.sep);
	if (names.some((name) => name.toLowerCase() === ".git"))
		return "it lies inside `.git`, where git obeys what it finds";
	if ((await kindOf(file)) === "link")
		return "it is a symbolic link";
	if ((await kindOf(file)) === "folder")
		return "it is a folder";
	if (root === undefined || !isBelow(file, root))
		return undefined;
	let part = external_node_path_.resolve(root);
	for (const name of external_node_path_.relative(part, external_node_path_.dirname(external_node_path_.resolve(file))).split(external_node_path_.sep)) {
		if (name === "")
			continue;
		part = external_node_path_.join(part, name);
		const kind = await kindOf(part);
		if (kind === "link")
			return `its folder ${external_node_path_.relative(root, part)} is a symbolic link`;
		if (kind === "file")
			return `${external_node_path_.relative(root, part)} is a file, not a folder`;
	}
	return undefined;
}
function isBelow(file, root) {
	const way = external_node_path_.relative(external_node_path_.resolve(root), external_node_path_.resolve(file));
	return way !== "" && !external_node_path_.isAbsolute(way) && way.split(external_node_path_.sep)[0] !== "..";
}
async function kindOf(file) {
	try {
		const status = await (0,promises_.lstat)(file);
		return status.isSymbolicLink() ? "link" : status.isDirectory() ? "folder" : "file";
	}
	catch (error) {
		const code = error.code;
		if (code === "ENOENT" || code === "ENOTDIR")
			return "nothing";
		throw error;
	}
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/excepted.js








const groupsShown = 20;
function exceptedLines({ excepted, now }, canvas) {
	const lines = [];
	let left = groupsShown;
	let hidden = 0;
	for (const group of excepted_group_groupExcepted(excepted, now)) {
		left -= 1;
		if (left < 0)
			hidden += group.findings.length;
		else
			lines.push(...groupLines(group, canvas));
	}
	return hidden === 0
		? lines
		: [...lines, ...paragraph(canvas, `and ${(0,lib .au)(hidden, "more excepted finding")}`, "dim")];
}
function groupLines({ state, findings, places, text }, canvas) {
	const rules = [...new Set(findings.map(({ rule }) => inert(rule)))];
	const which = rules.length === 1 ? `[${rules.join()}]` : "";
	const amount = `${(0,lib .au)(findings.length, "finding")}${rules.length > 1 ? ` of ${(0,lib .au)(rules.length, "rule")}` : ""}`;
	const heads = places.length === 0
		? findings.map(({ rule, places: [place] }) => `${state}[${inert(rule)}] ${inert(place_text_placeText(place))}`)
		: [
			`${state}${which} ${amount}: ${severityText(countSeverities(findings))}`,
			...places.map((place) => `    ${inert(placeRowText(place))}`),
		];
	return [...heads.map((head) => canvas.pen.paint("dim", head)), ...paragraph(canvas, clip(text, 400), "dim")];
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/excerpt.js


const gutterWidth = 8;
function excerptLines(finding, canvas) {
	if (!finding.excerpt)
		return [];
	const { pen } = canvas;
	const number = String(finding.excerpt.line);
	const parts = excerpt_parts_excerptParts(finding.excerpt, Math.max(40, canvas.width) - gutterWidth - 5);
	const carets = "^".repeat(Math.max(1, displayWidth(parts.marked)));
	const gutter = (text) => pen.paint("gutter", `  ${text.padStart(gutterWidth)} | `);
	return [
		`${gutter(number)}${parts.before}${pen.paint(finding.severity, parts.marked)}${parts.after}`.trimEnd(),
		`${gutter("")}${" ".repeat(displayWidth(parts.before))}${pen.paint(finding.severity, carets)}${lastLine(finding)}`,
	];
}
function lastLine(finding) {
	const region = finding.places[0].region;
	return region && region.end.line > region.start.line ? ` down to line ${region.end.line}` : "";
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/finding.js








const terminal_finding_placesShown = 3;
const patchLinesShown = 40;
function finding_groupLines(group, canvas, now) {
	const advice = adviceLines(group, canvas);
	const blocks = group.shown.map((finding) => findingLines(finding, canvas, now));
	if (group.findings.length === 1)
		return [...blocks.flat(), ...advice];
	const shown = group.places.length > 0
		? `, of which ${(0,lib .ZV)(blocks.length)} ${blocks.length === 1 ? "is" : "are"} shown`
		: "";
	const heading = `  For these ${(0,lib .ZV)(group.findings.length)} findings${shown}:`;
	return [
		...blocks.flatMap((lines) => [...lines, ""]),
		canvas.pen.paint("dim", heading),
		...placeLines(group.places, canvas),
		...advice,
	];
}
function findingLines(finding, canvas, now) {
	const [place] = finding.places;
	const also = place_text_otherPlacesText(finding, terminal_finding_placesShown, (other) => inert(place_text_placeText(other)));
	const lapsed = finding.exception?.state === "lapsed" ? finding.exception : undefined;
	const origin = place_text_originRowOf(finding);
	const decoding = place_text_decodingText(place);
	return [
		headline(finding, canvas),
		...paragraph(canvas, finding.message),
		...(lapsed ? paragraph(canvas, exception_text_lapsedExceptionText(lapsed, now), "fail") : []),
		...excerptLines(finding, canvas),
		...row(canvas, "confidence", `${finding.confidence} (${finding.basis})`),
		...(finding.age === "existing"
			? row(canvas, "age", "existing: the base already had it, so it does not fail this change")
			: []),
		...(origin ? row(canvas, "commit", origin) : []),
		...(decoding ? row(canvas, "encoded as", decoding) : []),
		...(also === "" ? [] : row(canvas, "also at", also)),
		...finding.evidence.flatMap((fact) => row(canvas, fact.label, fact.value)),
		...row(canvas, "fingerprint", finding.fingerprint, "dim"),
	];
}
function briefLines(group, canvas) {
	const findings = group.shown.flatMap((finding) => [
		headline(finding, canvas),
		...paragraph(canvas, `${finding.message}: ${finding.basis}`),
	]);
	return [...findings, ...placeLines(group.places, canvas)];
}
function headlineOfMany(findings, canvas) {
	const [first, ...others] = findings;
	const more = others.length > 0 ? ` and ${(0,lib .ZV)(others.length)} more` : "";
	return `${headline(first, canvas)}${more}`;
}
function headline(finding, { pen }) {
	const page = rule_page_rulePage(finding.rule);
	const rule = page ? pen.link(page, inert(finding.rule)) : inert(finding.rule);
	const severity = pen.paint(finding.severity, finding.severity);
	const age = finding.age === "existing" ? pen.paint("dim", " (existing)") : "";
	return `${severity}${pen.paint("strong", "[")}${rule}${pen.paint("strong", "]")} ${pen.paint("strong", inert(place_text_placeText(finding.places[0])))}${age}`;
}
function adviceLines(group, canvas) {
	const page = rule_page_rulePage(group.rule);
	return [
		...row(canvas, "why", group.why),
		...row(canvas, "fix", group.fix.text),
		...(group.fix.commands ?? []).map((command) => verbatimRow(`${canvas.pen.paint("dim", "$")} ${inert(command)}`)),
		...patchLines(group.fix.patch, canvas),
		...(page ? [...row(canvas, "docs", "").map((line) => `${line}${canvas.pen.link(page, page)}`)] : []),
	];
}
function patchLines(patch, { pen }) {
	if (patch === undefined)
		return [];
	const lines = patch.trimEnd().split("\n");
	const shown = lines.slice(0, patchLinesShown).map((line) => {
		const text = inert(line);
		const look = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : undefined;
		return verbatimRow(look ? pen.paint(look, text) : text);
	});
	const rest = lines.length - shown.length;
	return rest > 0 ? [...shown, verbatimRow(pen.paint("dim", `(${(0,lib .au)(rest, "more line")})`))] : shown;
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal/terminal.js









const findingsShown = 50;
const rulesListed = 50;
function renderTerminal(run, options) {
	const canvas = { pen: penOf(options), width: options.width };
	const overview = overview_overviewOf(run);
	const blocks = [
		...findingBlocks(run, overview, canvas),
		exceptedLines(overview, canvas),
		closingLines(run, overview, canvas),
	].filter((block) => block.length > 0);
	return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}
function findingBlocks(run, overview, canvas) {
	const levels = new Set(run.verdicts.map(({ failOn }) => failOn));
	const isGuess = ({ severity, confidence }) => severity === "info" && confidence === "low" && !levels.has("info");
	const { certain = [], guesses = [] } = Object.groupBy(overview.findings, (finding) => isGuess(finding) ? "guesses" : "certain");
	const groups = finding_group_groupFindings(certain, run.rules);
	const guessed = finding_group_groupFindings(guesses, run.rules);
	const inFull = groupsWithin(groups, findingsShown);
	const brief = groupsWithin(guessed, findingsShown - shownIn(inFull));
	const left = [...groups.slice(inFull.length), ...guessed.slice(brief.length)];
	const isPartial = left.length > 0 || [...inFull, ...brief].some(({ places }) => places.length > 0);
	return [
		...inFull.map((group) => finding_groupLines(group, canvas, overview.now)),
		guessLines(brief, canvas),
		leftLines(left, canvas),
		isPartial ? paragraph(canvas, closing_text_seeAllText(run.command), "strong") : [],
	];
}
function groupsWithin(groups, room) {
	let left = room;
	const end = groups.findIndex(({ shown }) => {
		left -= shown.length;
		return left < 0;
	});
	return end === -1 ? groups : groups.slice(0, end);
}
function shownIn(groups) {
	return groups.reduce((sum, { shown }) => sum + shown.length, 0);
}
function guessLines(groups, canvas) {
	if (groups.length === 0)
		return [];
	const more = "For information only; `sallyport explain --finding PATH:LINE` says what decided one.";
	return [...groups.flatMap((group) => briefLines(group, canvas)), ...paragraph(canvas, more, "dim")];
}
function leftLines(groups, canvas) {
	const findings = groups.flatMap((group) => group.findings);
	if (findings.length === 0)
		return [];
	const rules = Map.groupBy(findings, ({ severity, rule, age }) => JSON.stringify([severity, rule, age]));
	const lines = [...rules.values()].map((same) => headlineOfMany(same, canvas));
	const hidden = lines.length - rulesListed;
	return [
		...paragraph(canvas, `${(0,lib .au)(findings.length, "more finding")}, not shown in full:`, "strong"),
		...lines.slice(0, rulesListed),
		...(hidden > 0 ? paragraph(canvas, `and ${(0,lib .au)(hidden, "more rule")}`, "dim") : []),
	];
}

;// CONCATENATED MODULE: ./packages/report/lib/index.js














  })

};
