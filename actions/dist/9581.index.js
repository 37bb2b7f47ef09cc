export const id = 9581;
export const ids = [9581,5465];
export const modules = {

  9581:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  main: () => (  main)
});

var lib = __webpack_require__(9452);
var github_lib = __webpack_require__(9652);
var core_lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./actions/detect-secrets/lib/live-check.js

async function liveCheck(isWanted, event, environment) {
	if (!isWanted)
		return {};
	const { assertOwnEvent } = await __webpack_require__.e(  4660).then(__webpack_require__.bind(__webpack_require__, 4660));
	assertOwnEvent(event);
	const { createHttpSender } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 5101));
	const send = createHttpSender({ env: { ...environment }, userAgent: `sallyport/${core_lib .rE}` });
	return { verify: { send, now: () => new Date() } };
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/manifest.js
const manifest = {
	name: "detect-secrets",
	inputs: {
		mode: { name: "mode", kind: ["auto", "range", "history", "tree"], default: "auto" },
		since: { name: "since", kind: "duration" },
		path: { name: "path", kind: "path", default: "." },
		policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
		failOn: { name: "fail-on", kind: "severity", default: "error" },
		allowUnknown: { name: "allow-unknown", kind: "list" },
		verify: { name: "verify", kind: "boolean", default: "false" },
		token: { name: "token", kind: "secret" },
		apiTimeout: { name: "api-timeout", kind: "duration", default: "20s" },
		report: { name: "report", kind: "path" },
		sarif: { name: "sarif", kind: "path" },
	},
	outputs: ["verdict", "findings", "new", "report", "sarif"],
};

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/new-findings.js

function countNew(verdict) {
	return verdict.findings.filter((finding) => (0,core_lib .$m)(finding) && finding.age !== "existing").length;
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/push-protection.js


async function checkPushProtection(client, repository, limits) {
	if (client === undefined || repository === undefined) {
		return { findings: [], verdicts: [], notes: ["push protection was not asked for: the input `token` is empty"] };
	}
	const read = await (0,github_lib .cM)(client, repository);
	if (!(0,github_lib .b)(read)) {
		const notes = [`push protection is ${read.state}`];
		return { findings: (0,github_lib .Dw)(read, repository), verdicts: [], notes };
	}
	const verdict = (0,core_lib .Ep)({ gate: "push-protection", ...limits, findings: [], unchecked: [read], examined: [] });
	return { findings: [], verdicts: [verdict], notes: [] };
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/scope.js

function scopeOf(mode, event, recent) {
	const history = { kind: "history", ...(recent ? { since: (0,core_lib .gM)(recent.now, recent.milliseconds) } : {}) };
	if (mode === "history")
		return history;
	if (mode === "tree")
		return { kind: "tree" };
	const { change, defaultBranch, ref } = event;
	if (change !== undefined) {
		const { title, ...range } = change;
		return {
			kind: "range",
			title,
			change: {
				...range,
				...(defaultBranch === undefined ? {} : { defaultBranch }),
				...(ref === undefined ? {} : { ref }),
			},
		};
	}
	if (mode === "range")
		throw eventWithoutChange(event.name);
	return event.extent === "history" ? history : { kind: "tree" };
}
function eventWithoutChange(eventName) {
	return new core_lib .$E({
		code: "EVENT_WITHOUT_CHANGE",
		message: `\`mode: range\` needs an event that brings a change, and \`${eventName}\` brings none`,
		fix: "Use `mode: auto`, or `mode: history` for this event; a change comes with pull_request, push and merge_group.",
		kind: "usage",
	});
}

var apply_policy = __webpack_require__(5465);
;// CONCATENATED MODULE: ./actions/detect-secrets/lib/secret-alerts.js



async function checkSecretAlerts(search, context) {
	const { github, repositoryName, scope, policy, policyPath, now, failOn, allowUnknown } = context;
	const isWhole = scope.kind === "history" && scope.since === undefined;
	if (!isWhole || github === undefined || repositoryName === undefined)
		return { verdicts: [search], notes: [] };
	const limits = { gate: "secret-alerts", failOn, allowUnknown };
	const read = await (0,github_lib .ul)(github, repositoryName);
	if ((0,github_lib .b)(read)) {
		const verdict = (0,core_lib .Ep)({ ...limits, findings: [], unchecked: [read], examined: [] });
		return { verdicts: [search, verdict], notes: [] };
	}
	const { found, findings, note } = (0,github_lib .HY)(read.alerts, search.findings, repositoryName);
	const verdict = (0,core_lib .Ep)({
		...limits,
		...(0,apply_policy .V)(findings, policy, now, policyPath),
		unchecked: read.cut ? [tooMany(read.alerts.length)] : [],
		examined: [{ label: "open alerts", count: read.alerts.length }],
	});
	return { verdicts: [{ ...search, findings: found }, verdict], notes: [note] };
}
function tooMany(count) {
	return {
		kind: "secret-alerts",
		what: `there are more open alerts, or more with places, than the ${count} that were compared`,
		fix: "Close the alerts that have been dealt with; or allow `secret-alerts` in the input `allow-unknown`.",
	};
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/main.js








async function main(worker) {
	const loading = (0,lib .NU)(() => __webpack_require__.e(  4660).then(__webpack_require__.bind(__webpack_require__, 4660)));
	await (0,lib .XI)(manifest, async (context) => {
		const { input, event, github, policyFindings, progress, ...given } = context;
		const recent = input.since === undefined ? undefined : { now: given.now, milliseconds: input.since };
		const scope = scopeOf(input.mode, event, recent);
		const limits = { failOn: input.failOn, allowUnknown: input.allowUnknown };
		const asking = await liveCheck(input.verify, event, process.env);
		const settings = await checkPushProtection(github, event.repository, limits);
		const { detectSecrets } = await loading;
		const secrets = await detectSecrets({
			...given,
			...limits,
			scope,
			policyFindings: [...policyFindings, ...settings.findings],
			onProgress: progress,
			...asking,
			worker,
		});
		const around = { ...given, ...limits, github, repositoryName: event.repository, scope };
		const alerts = await checkSecretAlerts(secrets.verdict, around);
		return {
			verdicts: [...alerts.verdicts, ...settings.verdicts],
			rules: [...github_lib .UX, ...secrets.rules],
			digests: secrets.digests,
			scope: secrets.scopeText,
			notes: [...settings.notes, ...alerts.notes, ...secrets.notes],
			outputs: { new: String(countNew(secrets.verdict)) },
		};
	});
}


  }),

  5465:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  V: () => (  applyPolicy),
  I: () => (  applyRules)
});

var lib = __webpack_require__(1344);
var lib_policy = __webpack_require__(9717);
var source_node = __webpack_require__(5547);
var policy_finding = __webpack_require__(9257);
var exception_lifetime = __webpack_require__(8169);
var exception_target = __webpack_require__(1047);
;// CONCATENATED MODULE: ./packages/policy/lib/apply/exception-findings.js





function exceptionFindings(policy, uses, now, context) {
	const findings = policy.exceptions.flatMap((exception) => {
		const own = { policy, exception, uses: uses.filter((use) => use.exception === exception), now, context };
		return own.uses.length === 0 ? unused(own) : [...tooLong(own), ...tooBroad(own)];
	});
	const told = new Set();
	return findings.sort(comparePlaces).filter(({ fingerprint }) => !told.has(fingerprint) && told.add(fingerprint));
}
function unused(own) {
	const { exception, now, context } = own;
	if (!isExpectedToMatch(exception, context))
		return [];
	const lapsed = (0,exception_lifetime .WA)(exception, now) ? "has lapsed and " : "";
	const message = `the exception for ${(0,exception_target .ff)(exception)} ${lapsed}excepts nothing`;
	return [findingAbout(own, "policy/unused-exception", message, "Delete it.")];
}
function isExpectedToMatch({ rule, file }, { completeAreas }) {
	return file === undefined && completeAreas.some((area) => rule.startsWith(`${area}/`));
}
function tooLong(own) {
	const { exception, uses, now } = own;
	const severity = worstOf(uses, "too-long");
	if (severity === undefined)
		return [];
	const message = `the exception for ${(0,exception_target .ff)(exception)} lasts ${(0,exception_lifetime .$d)(exception, now)} days; ` +
		`for a finding of severity ${severity} at most ${exception_lifetime .ST[severity]} are allowed, so it excepts nothing`;
	const fix = `Set \`expires\` to ${(0,exception_lifetime .ZU)(exception, severity, now)} or earlier.`;
	return [findingAbout(own, "policy/exception-too-long", message, fix)];
}
function tooBroad(own) {
	const { exception, uses } = own;
	const severity = worstOf(uses, "too-broad");
	if (severity === undefined)
		return [];
	const matched = uses.filter((use) => use.state === "too-broad").map((use) => use.finding.fingerprint);
	const [first, ...more] = [...new Set(matched)].sort();
	const message = `the exception for ${(0,exception_target .ff)(exception)} names a pattern of paths and no fingerprint; ` +
		`for a finding of severity ${severity} that is too broad, so it excepts nothing`;
	const fix = `Name each finding: fingerprint: "${first}"${more.length > 0 ? ` and ${more.length} more` : ""}.`;
	return [findingAbout(own, "policy/exception-too-broad", message, fix)];
}
function worstOf(uses, state) {
	const severities = uses.filter((use) => use.state === state).map((use) => use.finding.severity);
	return severities.sort((a, b) => (0,lib .zK)(b, a))[0];
}
function findingAbout({ policy, exception, context }, rule, message, fix) {
	const { fingerprint, path, owner, expires } = exception;
	const evidence = [
		{ label: "owner", value: owner },
		{ label: "expires", value: (0,lib .B8)(expires) },
	];
	return (0,policy_finding .U)({
		rule,
		message,
		fix: { text: fix },
		policy: exception.file === undefined ? policy : {},
		path: exception.file ?? context.policyPath,
		at: exception.region,
		evidence,
		subject: { rule: exception.rule, fingerprint, path },
	});
}
function comparePlaces(a, b) {
	const [first, second] = [a.places[0].region, b.places[0].region];
	const order = first && second ? (0,source_node .Ez)(first.start, second.start) : 0;
	return order || (a.fingerprint < b.fingerprint ? -1 : 1);
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/apply-exceptions.js




function applyExceptions(findings, policy, now, context) {
	const targets = policy.exceptions.map((exception) => ({ exception, matches: (0,exception_target .bs)(exception) }));
	const uses = [];
	const judged = findings.map((finding) => {
		if (finding.rule.startsWith("policy/"))
			return finding;
		const own = targets
			.filter(({ matches }) => matches(finding))
			.map(({ exception }) => ({ exception, finding, state: stateOf(exception, finding.severity, now) }));
		uses.push(...own);
		return finding.exception === undefined ? applyTo(finding, own) : finding;
	});
	return { findings: judged, policyFindings: exceptionFindings(policy, uses, now, context) };
}
function stateOf(exception, severity, now) {
	if ((0,exception_lifetime .WA)(exception, now))
		return "lapsed";
	if ((0,exception_target .VL)(exception) && (0,lib .jZ)(severity, "error"))
		return "too-broad";
	return (0,exception_lifetime .$d)(exception, now) > exception_lifetime .ST[severity] ? "too-long" : "active";
}
function applyTo(finding, uses) {
	const active = lastToEnd(uses, "active");
	if (active)
		return { ...finding, exception: applied(active, "active") };
	const lapsed = lastToEnd(uses, "lapsed");
	if (lapsed)
		return { ...finding, severity: (0,lib .P5)(finding.severity), exception: applied(lapsed, "lapsed") };
	return finding;
}
function lastToEnd(uses, state) {
	const candidates = uses.filter((use) => use.state === state).map((use) => use.exception);
	return candidates.sort((a, b) => compareText(b.expires, a.expires) || compareText(contentOf(a), contentOf(b))).at(0);
}
function contentOf({ region: _, ...exception }) {
	return (0,lib .dj)({ ...exception });
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function applied(exception, state) {
	const { owner, approvedBy, reason, control, replacement, expires } = exception;
	return { state, owner, approvedBy, reason, control, replacement, expires };
}

var rule_severity = __webpack_require__(4386);
;// CONCATENATED MODULE: ./packages/policy/lib/apply/apply-policy.js




function applyPolicy(findings, policy, now, policyPath = lib_policy .r2, { completeAreas = [] } = {}) {
	const set = applyRules(findings, policy, policyPath);
	const judged = applyExceptions(set.findings, policy, now, { policyPath, completeAreas });
	const known = new Set(judged.findings.map((finding) => finding.fingerprint));
	const added = applyRules(judged.policyFindings.filter((finding) => !known.has(finding.fingerprint)), policy, policyPath);
	return { findings: [...judged.findings, ...added.findings], skipped: [...set.skipped, ...added.skipped] };
}
function applyRules(findings, policy, policyPath) {
	const kept = [];
	const off = new Map();
	for (const finding of findings) {
		const severity = finding.exception === undefined ? effectiveSeverity(finding, policy) : finding.severity;
		if (severity === "off")
			off.set(finding.rule, (off.get(finding.rule) ?? 0) + 1);
		else
			kept.push(severity === finding.severity ? finding : { ...finding, severity });
	}
	const skipped = [...off].map(([rule, count]) => ({
		what: `findings of ${(0,lib .pc)(rule)}`,
		why: `the rule is off: ${(0,lib .pc)((0,rule_severity .ge)(policy, rule)?.pattern ?? "")} in ${policyPath}`,
		count,
	}));
	return { findings: kept, skipped };
}
function effectiveSeverity(finding, policy) {
	const severity = (0,rule_severity .xJ)(policy, finding.rule, finding.severity);
	const isSecret = finding.rule.startsWith("secrets/") || finding.rule.startsWith("custom/");
	const isUnsure = isSecret && (0,lib .Sq)(finding.confidence, policy.secrets.minConfidence) < 0;
	return severity !== "off" && isUnsure ? "info" : severity;
}


  }),

  8169:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$d: () => (  lifetimeDays),
	ST: () => (  longestLifetime),
	WA: () => (  hasLapsed),
	ZU: () => (  latestExpiry)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const longestLifetime = { critical: 14, error: 30, warning: 90, info: 180 };
const day = 86_400_000;
function hasLapsed(exception, now) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(exception.expires) <= (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(now);
}
function lifetimeDays(exception, now) {
	return Math.ceil(((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(exception.expires) - endOfFirstDay(exception, now)) / day);
}
function latestExpiry(exception, severity, now) {
	const end = endOfFirstDay(exception, now) + longestLifetime[severity] * day;
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .uR)(new Date(end - 1)).slice(0, 10);
}
function endOfFirstDay(exception, now) {
	const made = Math.min((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(exception.created ?? now), (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(now));
	return (Math.floor(made / day) + 1) * day;
}


  }),

  1047:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	H9: () => (  compilePath),
	VL: () => (  isOpenEnded),
	bs: () => (  compileTarget),
	ff: () => (  describeTarget)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);


function compileTarget(exception) {
	const { rule, fingerprint, path } = exception;
	const matchesPath = path === undefined ? undefined : compilePath(path);
	return ({ unlistedPlaces = 0, places, ...finding }) => finding.rule === rule &&
		(fingerprint === undefined || finding.fingerprint === fingerprint) &&
		(matchesPath === undefined || (unlistedPlaces === 0 && places.every((place) => matchesPath(place.path))));
}
function compilePath(path) {
	return (0,_parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .q)(path) ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .SO)(path) : (candidate) => candidate === path;
}
function isOpenEnded({ fingerprint, path }) {
	return fingerprint === undefined && (path === undefined || (0,_parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .q)(path));
}
function describeTarget({ rule, fingerprint, path }) {
	const target = [fingerprint, path].filter((part) => part !== undefined).join(" in ");
	return target === "" ? rule : `${rule} (${target})`;
}


  }),

  4386:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Fg: () => (  ruleEntries),
	VD: () => (  strictness),
	ge: () => (  decidingEntry),
	mk: () => (  compareSpecificity),
	xJ: () => (  severityOf)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8782);
  var _schema_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16);



function severityOf(policy, rule, fallback) {
	const files = [policy.rules, ...(policy.floors ?? [])];
	const least = (0,_rule_pages_js__WEBPACK_IMPORTED_MODULE_1__  .E)(rule);
	const said = files
		.flatMap((rules) => decidingEntry({ rules }, rule) ?? [])
		.filter(({ pattern, setting }) => least === undefined || pattern.startsWith("policy/") || isAtLeast(setting, fallback))
		.map(({ setting }) => setting);
	const setting = said.sort((a, b) => strictness(b) - strictness(a))[0] ?? fallback;
	return least === undefined || isAtLeast(setting, least) ? setting : least;
}
function isAtLeast(setting, least) {
	return setting !== "off" && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jZ)(setting, least);
}
function ruleEntries({ rules }) {
	return Object.entries(rules).map(([pattern, setting]) => ({ pattern, setting }));
}
function decidingEntry(policy, rule) {
	return ruleEntries(policy)
		.filter(({ pattern }) => (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Wo)(pattern)(rule))
		.sort(compareSpecificity)
		.at(0);
}
function compareSpecificity(a, b) {
	return (Number((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rl)(a.pattern)) - Number((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rl)(b.pattern)) ||
		literalPrefix(b.pattern) - literalPrefix(a.pattern) ||
		literalLength(b.pattern) - literalLength(a.pattern) ||
		strictness(b.setting) - strictness(a.setting) ||
		(a.pattern < b.pattern ? -1 : 1));
}
function strictness(setting) {
	return setting === "off" ? 0 : _schema_rules_js__WEBPACK_IMPORTED_MODULE_2__  .I.indexOf(setting) + 1;
}
function literalPrefix(pattern) {
	return pattern.split(/[*?]/, 1)[0]?.length ?? 0;
}
function literalLength(pattern) {
	return pattern.replace(/[*?]/g, "").length;
}


  }),

  6939:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	P: () => (  pathPatternProblem),
	q: () => (  isPathPattern)
  });
function pathPatternProblem(pattern) {
	if (pattern.startsWith("!"))
		return "a pattern cannot take back another one; delete it, or narrow the other one";
	if (pattern.includes("\\"))
		return "paths are separated by /; a backslash matches nothing";
	if (/^\.\//.test(pattern))
		return `patterns start at the root of the repository; write "${pattern.slice(2)}"`;
	if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(pattern))
		return "a path of the repository has no . or .. in it";
	if (/^[*?/]*$/.test(pattern))
		return "this matches every file; say which files are meant";
	if (pattern.includes("//"))
		return "an empty name between two / matches nothing";
	return undefined;
}
function isPathPattern(path) {
	return /[*?]|\/$/.test(path);
}


  }),

  5547:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$6: () => (  textAt),
	B_: () => (  stepsOf),
	Ez: () => (  comparePositions),
	GH: () => (  startOf),
	lR: () => (  shownPointer),
	oB: () => (  nodeAt),
	rq: () => (  pointerOf)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

function nodeAt(node, ...steps) {
	let current = node;
	for (const step of steps) {
		current = current?.entries.get(String(step))?.node ?? current?.items[Number(step)];
	}
	return current;
}
function textAt(node, key) {
	const value = nodeAt(node, key)?.value;
	return typeof value === "string" ? value : undefined;
}
function pointerOf(...steps) {
	return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function stepsOf(pointer) {
	return pointer
		.split("/")
		.slice(1)
		.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function shownPointer(pointer) {
	return pointerOf(...stepsOf(pointer).map((step) => ((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$i)(step) ? step : "\u2026")));
}
function startOf(region) {
	return { start: region.start, end: region.start };
}
function comparePositions(a, b) {
	return a.line - b.line || a.column - b.column;
}


  }),

  9257:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	U: () => (  policyFinding)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8782);


function policyFinding(parts) {
	const description = _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__  .U.find(({ id }) => id === parts.rule);
	const region = typeof parts.at === "string" ? regionOf(parts.policy, parts.at) : parts.at;
	const excerpt = region && excerptOf(parts.policy, region);
	const place = { path: parts.path, ...(region && { region }) };
	return {
		rule: parts.rule,
		severity: description?.severity ?? "error",
		confidence: "verified",
		basis: "read from the policy",
		message: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(parts.message),
		why: description?.why ?? "",
		fix: { ...parts.fix, text: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(parts.fix.text) },
		places: [place],
		...(excerpt && { excerpt }),
		evidence: (parts.evidence ?? []).map(({ label, value }) => ({ label, value: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(value) })),
		fingerprint: `p1:${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .sc)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)([parts.rule, parts.path, parts.subject])).slice(0, 32)}`,
	};
}
function regionOf({ source }, pointer) {
	if (source === undefined)
		return undefined;
	for (let current = pointer; current !== ""; current = current.slice(0, current.lastIndexOf("/"))) {
		const region = source.regions[current];
		if (region)
			return region;
	}
	const start = { line: 1, column: 1 };
	return { start, end: start };
}
const longestLine = 200;
function excerptOf({ source }, { start, end }) {
	const text = source?.lines[start.line - 1];
	if (text === undefined || text.length > longestLine || (start.column === 1 && end.column === 1))
		return undefined;
	const endColumn = end.line === start.line ? end.column : text.length + 1;
	return {
		line: start.line,
		text: excerptText(text),
		startColumn: start.column,
		endColumn: Math.max(endColumn, start.column),
	};
}
function excerptText(line) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(line).replace(/(\bsalt["']?\s*:\s*)(.*)$/, (_, key, value) => key + "\u2022".repeat(value.length));
}


  }),

  8782:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  E: () => (  protectedSeverity),
  U: () => (  ruleDescriptions)
});

;// CONCATENATED MODULE: ./packages/policy/lib/stages/stage-rule-pages.js
const grant = (claims, rest = "") => `stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { ${claims} }${rest}`;
const credentials = `
    credentials:
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }`;
const good = grant('repository_id: "123", environment: production, ref: refs/heads/main');
const azure = (maxDuration) => `${good}
    max-duration: ${maxDuration}
    credentials:
      azure: { provider: azure, tenant: 00000000-0000-0000-0000-000000000001, client: 00000000-0000-0000-0000-000000000002 }`;
const test = (...lines) => `${good}
tests:
  - { name: main deploys, stage: deploy, base: environment, expect: allow }
${lines.map((line) => `  - { ${line} }`).join("\n")}`;
const denied = "name: a branch does not, stage: deploy, base: environment, claims: { ref: refs/heads/x }, expect: deny";
const stageRuleDescriptions = [
	{
		id: "policy/open-grant",
		title: "Grant that matches anybody",
		severity: "error",
		least: "error",
		why: "Every claim in it can be chosen by whoever writes a workflow in a repository of their own, so anybody on GitHub can be this stage.",
		fix: "Add `repository_id`, or `repository_owner_id`, to the grant: nobody else can have these.",
		bad: grant("workflow: deploy, ref: refs/heads/main"),
		good,
		source: "https://docs.github.com/actions/concepts/security/openid-connect",
	},
	{
		id: "policy/name-only-grant",
		title: "Grant that knows the repository by name only",
		severity: "warning",
		why: "A name is free again after a rename or a deletion; whoever takes it next can be this stage.",
		fix: "Add `repository_id` or `repository_owner_id` to the grant. `gh api repos/OWNER/NAME --jq .id` prints it.",
		bad: grant("repository: acme/shop, environment: production"),
		good,
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/untrusted-event",
		title: "Credentials for runs that strangers can start",
		severity: "error",
		least: "error",
		why: "These events run with the rights of this repository on what a stranger can send: the code of a fork, a comment, an artifact.",
		fix: "Take the event out of the grant, and do the privileged part in a run after the merge.",
		bad: grant('repository_id: "123", event_name: [push, pull_request_target]', credentials),
		good: grant('repository_id: "123", event_name: push', credentials),
		source: "https://docs.github.com/actions/reference/security/secure-use",
	},
	{
		id: "policy/any-event",
		title: "Grant that leaves the event open",
		severity: "info",
		why: "A workflow of this repository that starts on pull_request_target or workflow_run would get the credentials as well.",
		fix: "Name the events in the grant (`event_name`), the environment, or keep these events out by `deny`.",
		bad: grant('repository_id: "123", ref: refs/heads/main', credentials),
		good: grant('repository_id: "123", ref: refs/heads/main, event_name: push', credentials),
		source: "https://docs.github.com/actions/reference/security/secure-use",
	},
	{
		id: "policy/any-owner",
		title: "Stage that everybody owns",
		severity: "warning",
		why: "What everybody owns nobody answers for, and nobody is asked when it is used.",
		fix: "Name a user or a team.",
		bad: good.replace("@acme/sre", "*"),
		good,
	},
	{
		id: "policy/unknown-claim",
		title: "Claim that GitHub does not issue",
		severity: "warning",
		least: "warning",
		why: "A claim that no token has matches nobody in `allow`, and in `deny` it keeps nobody out.",
		fix: "Correct the name of the claim.",
		bad: grant('repository_id: "123", enviroment: production'),
		good,
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/ambiguous-environment",
		title: "Environment whose name can be confused",
		severity: "warning",
		why: "GitHub writes a colon as %3A into the subject and leaves % as it is: two environments can have the same subject at a provider.",
		fix: "Rename the environment so that its name holds neither : nor %.",
		bad: grant('repository_id: "123", environment: "production:eu"'),
		good: grant('repository_id: "123", environment: production-eu'),
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/long-lived-credential",
		title: "Credential that outlives its stage's limit",
		severity: "warning",
		why: "The provider gives no shorter life, or takes no wish, so `max-duration` is a promise that nobody keeps.",
		fix: "Raise `max-duration` to what the provider gives, or use a way to it that takes a duration.",
		bad: azure("15m"),
		good: azure("90m"),
	},
	{
		id: "policy/widened-access",
		title: "Change that gives somebody more access",
		severity: "error",
		least: "warning",
		why: "After the merge an identity is this stage, or gets more of it, that was kept out before; the example shows one.",
		fix: "Restore the line. If it is meant, have a code owner of the policy approve it in a change of its own.",
		bad: grant('repository_id: "123", environment: production, ref: "refs/heads/*"'),
		good,
	},
	{
		id: "policy/failing-test",
		title: "Test of the policy that fails",
		severity: "error",
		least: "error",
		why: "The policy does not decide what its authors wrote down that it must.",
		fix: "Correct the policy, or the test if it was wrong.",
		bad: test(denied.replace("expect: deny", "expect: allow")),
		good: test(denied),
	},
	{
		id: "policy/untested-stage",
		title: "Stage without a test",
		severity: "warning",
		why: "The next change of its grants could let in anybody, and every test would still pass.",
		fix: "Add a test for who must get in and, above all, one for who must not.",
		bad: good,
		good: test(denied),
	},
	{
		id: "policy/unnoticed-change",
		title: "Change of the policy that no test notices",
		severity: "info",
		why: "The policy was broken here on purpose and every test still passed, so a mistake or an attack at this place would pass them too.",
		fix: "Add the test that the finding shows.",
		bad: test("name: a pull request does not, stage: deploy, base: pull_request, expect: deny"),
		good: test(denied, "name: another environment does not, stage: deploy, base: environment, claims: { environment: test }, expect: deny", 'name: another repository does not, stage: deploy, base: environment, claims: { repository_id: "9" }, expect: deny'),
	},
];

;// CONCATENATED MODULE: ./packages/policy/lib/rule-pages.js

const approval = "If it is meant, have a code owner of the policy approve it in a change of its own.";
const sampleException = `exceptions:
  - rule: secrets/generic-password
    fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"
    owner: "@alice"
    approved-by: "@bob"
    reason: The vendor's test server takes this fixed password and holds no data.
    control: The server is reachable from the build network only.
    replacement: https://github.com/acme/shop/issues/12
    created: 2027-01-15
    expires: 2027-02-01`;
const ruleDescriptions = [
	{
		id: "policy/weakened-rules",
		title: "Rule made milder or turned off",
		severity: "error",
		least: "warning",
		why: "A change that lowers the severity of a rule could let through what it brings itself, or what comes after it.",
		fix: `Restore the severity. ${approval}`,
		bad: `rules: { "secrets/*": "off" }`,
		good: `rules: { "secrets/*": error }`,
	},
	{
		id: "policy/unproven-access",
		title: "Stage may give more access",
		severity: "error",
		least: "warning",
		why: "Conditions are programs, which cannot be compared, and some sets of claims are too many to compare; what cannot be shown to be as strict as before counts as weaker.",
		fix: `Write the condition as claim matchers, which are compared exactly, and add tests for both sides. ${approval}`,
		bad: `when: claims.ref.startsWith("refs/heads/")`,
		good: `allow: [ { repository_id: "123", ref: "refs/heads/*" } ]`,
	},
	{
		id: "policy/weakened-inheritance",
		title: "More left to the files that extend this one",
		severity: "error",
		least: "warning",
		why: "A lock that is gone, or a delegation that is new, lets every repository that extends this file loosen what it could not.",
		fix: `Restore the lock, or delete the delegation. ${approval}`,
		bad: "delegates: [ { pointer: /stages/deploy-production/allow/0/ref } ]",
		good: "locked: [ /stages/deploy-production ]",
	},
	{
		id: "policy/looser-than-parent",
		title: "Looser than the file that it extends",
		severity: "error",
		least: "error",
		why: "The file above holds, so what is written here has no effect, and whoever reads it believes that it has.",
		fix: "Write it as tight as in the file above, or leave it out. Where it must be looser, the file above can delegate it.",
		bad: `# the file above says: rules: { "secrets/*": error }\nrules: { "secrets/*": warning }`,
		good: `rules: { "secrets/*": critical }`,
	},
	{
		id: "policy/weakened-secrets",
		title: "Search for secrets made weaker",
		severity: "error",
		least: "warning",
		why: "What is no longer searched is where the next secret will be found by somebody else.",
		fix: `Restore the setting. ${approval}`,
		bad: `secrets: { exclude: [ "src/**" ] }`,
		good: `secrets: { exclude: [ "test/fixtures/**" ] }`,
	},
	{
		id: "policy/deleted-file",
		title: "Policy file deleted",
		severity: "error",
		least: "error",
		why: "Without its policy a repository loses its own rules and everything that was set stricter than the defaults.",
		fix: `Restore the file. ${approval}`,
		bad: "git rm .github/sallyport.yml",
		good: "# .github/sallyport.yml\nversion: 1",
	},
	{
		id: "policy/broken-file",
		title: "Policy file cannot be read",
		severity: "error",
		least: "error",
		why: "After the merge every run would stop at this file, and nothing would be checked until it is mended.",
		fix: "Correct the places listed before the merge.",
		bad: "version: 1\nrulez: {}",
		good: "version: 1\nrules: {}",
	},
	{
		id: "policy/added-exception",
		title: "Exception added",
		severity: "warning",
		least: "warning",
		why: "From the merge on, this finding fails no run until the exception lapses.",
		fix: "Review the reason, the control and the replacement plan. It takes effect with the merge, not in this change.",
		bad: sampleException,
		good: "# Mend the finding, then no exception is needed.\nexceptions: []",
	},
	{
		id: "policy/widened-exception",
		title: "Exception widened or extended",
		severity: "warning",
		least: "warning",
		why: "An exception that is renewed again and again, or that comes to cover more, is a hole that nobody decided on.",
		fix: "Ask what became of the replacement plan before this is approved. It takes effect with the merge, not in this change.",
		bad: sampleException.replace("2027-02-01", "2027-06-01"),
		good: sampleException,
	},
	{
		id: "policy/exception-too-long",
		title: "Exception longer than allowed",
		severity: "warning",
		least: "warning",
		why: "An exception without a near end is a permanent one, and a permanent exception is a finding.",
		fix: "Shorten it: 14 days for critical findings, 30 for error, 90 for warning, 180 for info. Until then it excepts nothing.",
		bad: sampleException.replace("2027-02-01", "2029-12-31"),
		good: sampleException,
	},
	{
		id: "policy/exception-too-broad",
		title: "Exception for too many findings at once",
		severity: "warning",
		least: "warning",
		why: "A pattern of paths excepts findings of severity error or worse that nobody has seen yet.",
		fix: "Name the finding by its fingerprint, or give the exact path. Until then it excepts nothing of that severity.",
		bad: sampleException.replace('fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"', 'path: "src/**"'),
		good: sampleException,
	},
	{
		id: "policy/unused-exception",
		title: "Exception that excepts nothing",
		severity: "warning",
		why: "What it was for is gone; left in place it waits to except something that nobody approved.",
		fix: "Delete it.",
		bad: sampleException,
		good: "exceptions: []",
	},
	{
		id: "policy/unknown-rule",
		title: "No such rule",
		severity: "warning",
		why: "A misspelt rule sets nothing: the rule that was meant runs at its own severity, or unexcepted.",
		fix: "Correct the id or pattern, or delete the entry.",
		bad: `rules: { secrets/privat-key: critical }`,
		good: `rules: { secrets/private-key: critical }`,
	},
	...stageRuleDescriptions,
];
const described = ruleDescriptions;
function protectedSeverity(rule) {
	return described.find(({ id }) => id === rule)?.least;
}


  }),

  16:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	I: () => (  ruleSettings),
	j: () => (  rulesSchema)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const ruleSettings = [..._sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .gO, "off"];
const rulesSchema = {
	title: "how bad each rule is",
	description: "Severity by rule id or pattern; `*` stands for any characters and `?` for one. The most specific pattern wins: an exact id over a pattern, then the longer text before the first wildcard. `off` leaves findings out and counts them as skipped.",
	type: "object",
	propertyNames: {
		pattern: "^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$",
		maxLength: 100,
		errorMessage: 'expected a rule id or pattern in lower case such as "secrets/private-key" or "secrets/*"',
	},
	additionalProperties: {
		title: "severity",
		description: "`info` and `warning` are shown; `error` and `critical` fail a run unless `fail-on` says otherwise.",
		enum: ruleSettings,
		examples: ["error"],
	},
	examples: [{ "secrets/*": "error", "secrets/generic-password": "warning" }],
};


  })

};
