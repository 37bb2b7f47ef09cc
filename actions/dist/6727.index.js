export const id = 6727;
export const ids = [6727];
export const modules = {

  3810:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Mo: () => (  longestCondition),
	oQ: () => (  checkBrackets),
	qv: () => (  deepestCondition),
	vs: () => (  compileCondition)
  });
  var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4426);
  var _pieces_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2276);


const longestCondition = 4096;
async function compileCondition(source, variables, options = {}) {
	if (source.trim() === "")
		throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i("the condition is empty");
	if (source.length > longestCondition) {
		throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`the condition has ${source.length} characters; the most is ${longestCondition}`);
	}
	checkBrackets(source);
	(0,_pieces_js__WEBPACK_IMPORTED_MODULE_1__  .h)(source);
	const { planCondition } = await Promise.all( [__webpack_require__.e(3274), __webpack_require__.e(4822)]).then(__webpack_require__.bind(__webpack_require__, 4822));
	return planCondition(source, variables, options);
}
const deepestCondition = 40;
function checkBrackets(source) {
	const open = [];
	for (const { source: token, at: index } of (0,_pieces_js__WEBPACK_IMPORTED_MODULE_1__  .X)(source)) {
		if (token in closing)
			open.push({ bracket: token, index });
		else if (Object.values(closing).includes(token)) {
			const last = open.pop();
			if (last === undefined || closing[last.bracket] !== token)
				throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`this is not a CEL expression: ${token} closes nothing`, index);
		}
		if (open.length > deepestCondition)
			throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`nested more than ${deepestCondition} levels deep`, index);
	}
	const last = open.at(-1);
	if (last !== undefined)
		throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`this is not a CEL expression: ${last.bracket} is not closed`, last.index);
	if (/[!-]{41}/.test(source.replace(/\s/g, "")))
		throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`more than ${deepestCondition} signs in a row`);
}
const closing = { "(": ")", "[": "]", "{": "}" };


  }),

  4426:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	i: () => (  ConditionError)
  });
class ConditionError extends Error {
	name = "ConditionError";
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
}


  }),

  1718:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  iG: () => (  condition .i),
  oQ: () => (  compile_condition .oQ),
  vs: () => (  compile_condition .vs),
  Re: () => (  conjunctsOf),
  Mo: () => (  compile_condition .Mo),
  Xe: () => (  pieces .X)
});

var compile_condition = __webpack_require__(3810);
var condition = __webpack_require__(4426);
var pieces = __webpack_require__(2276);
;// CONCATENATED MODULE: ./packages/cel/lib/conjuncts.js

function conjunctsOf(source) {
	const parts = [[]];
	let depth = 0;
	let isOne = false;
	for (const { kind, source: piece } of (0,pieces .X)(source)) {
		if (kind === "comment" || piece.trim() === "")
			continue;
		if ("([{".includes(piece))
			depth += 1;
		if (")]}".includes(piece))
			depth -= 1;
		if (depth === 0 && kind === "sign") {
			if (piece === "||" || piece === "?")
				isOne = true;
			if (piece === "&&") {
				parts.push([]);
				continue;
			}
		}
		parts.at(-1)?.push(piece);
	}
	const spelled = parts.map((part) => part.join(" "));
	return isOne ? [spelled.join(" && ")] : spelled;
}

;// CONCATENATED MODULE: ./packages/cel/lib/index.js






  }),

  2276:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	X: () => (  piecesOf),
	h: () => (  checkEscapes)
  });
  var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4426);

const quoted = /"""(?:\\[\s\S]|(?!""")[^\\])*"""|'''(?:\\[\s\S]|(?!''')[^\\])*'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'/
	.source;
const rawQuoted = /"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\r\n]*"|'[^'\r\n]*'/.source;
const pieces = new RegExp([
	"(?<comment>//[^\\n]*)",
	`(?<raw>(?:[bB]?[rR]|[rR][bB])(?:${rawQuoted}))`,
	`(?<text>[bB]?(?:${quoted}))`,
	"(?<name>[A-Za-z_][\\w.]*)",
	"(?<sign>&&|\\|\\||[\\s\\S])",
].join("|"), "g");
function piecesOf(source) {
	return [...source.matchAll(pieces)].map(({ 0: piece, index, groups = {} }) => {
		const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
		return { kind, source: piece, at: index };
	});
}
const escapes = /\\(?:[abfnrtv\\?"'`]|[xX][\dA-Fa-f]{2}|[0-3][0-7]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})|\\[\s\S]/g;
function checkEscapes(source) {
	for (const { kind, source: literal, at } of piecesOf(source)) {
		if (kind !== "text")
			continue;
		for (const { 0: found, index } of literal.matchAll(escapes)) {
			if (found.length > 2 || /[abfnrtv\\?"'`]/.test(found.charAt(1)))
				continue;
			const message = `CEL has no escape ${found}; write r'\u2026' for a text without escapes, or \\${found} for a backslash`;
			throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(message, at + index);
		}
	}
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

  8419:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	I: () => (  loosenedSuppressions),
	r: () => (  laxness)
  });
  var _apply_exception_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1047);
  var _parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6939);
  var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5547);
  var _schema_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5343);




function loosenedSuppressions(base, head) {
	return [...loosenedInline(base, head), ...widenedPaths(base, head), ...loosenedApprovals(base, head)];
}
function weakening(steps, message, undo) {
	return { rule: "policy/weakened-secrets", at: (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_0__  .rq)("secrets", ...steps), message, undo };
}
function loosenedInline(base, head) {
	const [was, is] = [base.inline ?? "warning", head.inline ?? "warning"];
	if (laxness(is) <= laxness(was))
		return [];
	const message = was === "off"
		? "comments in files can suppress findings now"
		: `an added allow comment is ${is} now; it was ${was}`;
	return [weakening(["inline"], message, `Set inline to ${was} again.`)];
}
function laxness(setting) {
	return setting === "off" ? 0 : _schema_secrets_js__WEBPACK_IMPORTED_MODULE_1__  .ZK.length - _schema_secrets_js__WEBPACK_IMPORTED_MODULE_1__  .ZK.indexOf(setting);
}
function widenedPaths({ inlineFrom: base }, { inlineFrom: head }) {
	if (base === undefined)
		return [];
	if (head === undefined) {
		return [weakening(["inline-from"], "allow comments are honoured everywhere now", "Restore inline-from.")];
	}
	const isOld = (path) => base.some((old) => old === path || (!(0,_parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_2__  .q)(path) && (0,_apply_exception_target_js__WEBPACK_IMPORTED_MODULE_3__  .H9)(old)(path)));
	return head.flatMap((path, index) => isOld(path)
		? []
		: [
			weakening(["inline-from", index], `allow comments are honoured in ${path} now`, `Take ${path} out of secrets.inline-from.`),
		]);
}
function loosenedApprovals(base, head) {
	const comments = (entry) => `allow comments of ${entry.tool}`;
	const baseline = (entry) => `the baseline ${entry.path}`;
	return [
		...laterEnds("foreign-comments", base.foreignComments, head.foreignComments, comments),
		...laterEnds("baseline", base.baseline, head.baseline, baseline),
	];
}
function laterEnds(key, base = [], head = [], nameOf) {
	return head.flatMap((entry, index) => {
		const name = nameOf(entry);
		const old = base.find((other) => nameOf(other) === name);
		if (old === undefined) {
			return [weakening([key, index], `${name} can let findings pass now`, `Delete the entry for ${name}.`)];
		}
		if (entry.expires <= old.expires)
			return [];
		const message = `${name} can let findings pass until ${entry.expires} now; it was until ${old.expires}`;
		return [weakening([key, index, "expires"], message, "Restore its expiry.")];
	});
}


  }),

  5542:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	N: () => (  wildcardsOverlap)
  });
function wildcardsOverlap(a, b) {
	let row = [true];
	for (let j = 1; j <= b.length; j += 1)
		row.push(row[j - 1] === true && b[j - 1] === "*");
	for (const x of a) {
		const above = row;
		row = [above[0] === true && x === "*"];
		for (let j = 1; j <= b.length; j += 1) {
			const y = b[j - 1] ?? "";
			if (x === "*" || y === "*")
				row.push(above[j] === true || row[j - 1] === true);
			else
				row.push(above[j - 1] === true && (x === y || x === "?" || y === "?"));
		}
	}
	return row[b.length] === true;
}


  }),

  3326:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  credentialChanges),
	t: () => (  describeCredential)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5547);
  var _stages_credential_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9241);
  var _stages_credential_lifetime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4988);
  var _policy_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5982);





function credentialChanges(pair) {
	const { before, after } = pair;
	const old = before?.credentials ?? {};
	const changes = Object.entries(after.credentials).flatMap(([name, credential]) => {
		const former = Object.hasOwn(old, name) ? old[name] : undefined;
		if (former !== undefined)
			return changedCredential(pair, former, credential);
		if (before === undefined)
			return [];
		const pointer = (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("stages", after.name, "credentials", name);
		const sentence = `${after.name} leads to one more credential, ${name}: ${describeCredential(credential)}`;
		return [(0,_policy_change_js__WEBPACK_IMPORTED_MODULE_2__  .LF)("CREDENTIAL-ADDED", after.name, { pointer, sentence })];
	});
	const gone = Object.keys(old).filter((name) => !Object.hasOwn(after.credentials, name));
	const removed = gone.map((name) => (0,_policy_change_js__WEBPACK_IMPORTED_MODULE_2__  .LF)("NARROWER", after.name, {
		pointer: (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("stages", after.name, "credentials"),
		sentence: `${after.name} no longer leads to the credential ${name}`,
	}));
	return [...changes, ...removed, ...longerLives(pair)];
}
const propertyRules = {
	region: () => "same",
	fips: () => "same",
	trust: () => "same",
	privateKeyVariable: () => "same",
	audience: () => "same",
	sessionPolicy: limitRule,
	policyArns: limitRule,
	repositories: (before, after) => after === undefined ? "wider" : before === undefined ? "narrower" : listRule(before, after),
	scopes: (before, after) => (after === undefined || before === undefined ? "wider" : listRule(before, after)),
	permissions: permissionRule,
};
function limitRule(_before, _after, former) {
	return former.sessionPolicy === undefined && former.policyArns === undefined ? "narrower" : "wider";
}
function listRule(before, after) {
	const known = new Set([before].flat());
	return [after].flat().every((item) => known.has(item)) ? "narrower" : "wider";
}
const permissionLevels = ["none", "read", "write", "admin"];
function permissionRule(before, after) {
	const level = (permissions, name) => permissionLevels.indexOf(String(permissions?.[name] ?? "none"));
	const names = Object.keys(after ?? {});
	return names.some((name) => level(after, name) > level(before, name)) ? "wider" : "narrower";
}
function changedCredential({ after }, former, credential) {
	const [old, now] = [propertiesOf(former), propertiesOf(credential)];
	const changes = [];
	for (const property of new Set([...Object.keys(old), ...Object.keys(now)])) {
		const [was, is] = [old[property], now[property]];
		const [meant, means] = [(0,_stages_credential_access_js__WEBPACK_IMPORTED_MODULE_3__  .vO)(former, property, was), (0,_stages_credential_access_js__WEBPACK_IMPORTED_MODULE_3__  .vO)(credential, property, is)];
		if (meant === means)
			continue;
		const isOther = former.provider !== credential.provider || (0,_stages_credential_access_js__WEBPACK_IMPORTED_MODULE_3__  .n8)(credential.provider, property);
		const bearing = isOther ? "wider" : (propertyRules[property]?.(was, is, old) ?? "wider");
		if (bearing === "same")
			continue;
		const key = kebab(property);
		const pointer = (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("stages", after.name, "credentials", credential.name, key);
		const sentence = `credential ${credential.name} of ${after.name}: ${key} ${changeInWords(was, is)}`;
		const kind = bearing === "wider" ? "CREDENTIAL-CHANGED" : "NARROWER";
		changes.push((0,_policy_change_js__WEBPACK_IMPORTED_MODULE_2__  .LF)(kind, after.name, { pointer, sentence }));
	}
	return changes;
}
function propertiesOf(credential) {
	const { at: _at, file: _file, name: _name, duration: _duration, ...properties } = credential;
	return properties;
}
function kebab(property) {
	return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
const longestValue = 100;
function changeInWords(was, is) {
	if (is === undefined)
		return `is gone; it was ${valueInWords(was)}`;
	return was === undefined ? `is ${valueInWords(is)} now` : `is ${valueInWords(is)} now; it was ${valueInWords(was)}`;
}
function valueInWords(value) {
	const text = typeof value === "string" ? value : (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)(value ?? null);
	return text.length > longestValue ? `${text.slice(0, longestValue)}\u2026` : text;
}
const identities = {
	aws: "role",
	google: "serviceAccount",
	azure: "client",
	vault: "role",
	"octo-sts": "identity",
	"github-app": "app",
	"token-exchange": "url",
	registry: "registry",
};
function describeCredential(credential) {
	const identity = propertiesOf(credential)[identities[credential.provider]];
	return identity === undefined ? credential.provider : `${credential.provider}, ${valueInWords(identity)}`;
}
function longerLives({ before, after }) {
	if (before === undefined)
		return [];
	const changes = [];
	const longest = (seconds) => seconds ?? Number.POSITIVE_INFINITY;
	if (longest(after.maxDuration) !== longest(before.maxDuration)) {
		const kind = longest(after.maxDuration) > longest(before.maxDuration) ? "TTL-UP" : "NARROWER";
		const sentence = `credentials of ${after.name} may live ${secondsInWords(after.maxDuration)} now; it was ${secondsInWords(before.maxDuration)}`;
		const pointer = (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("stages", after.name, "max-duration");
		changes.push((0,_policy_change_js__WEBPACK_IMPORTED_MODULE_2__  .LF)(kind, after.name, { pointer, sentence }));
	}
	for (const [name, credential] of Object.entries(after.credentials)) {
		const former = Object.hasOwn(before.credentials, name) ? before.credentials[name] : undefined;
		if (former === undefined)
			continue;
		const [was, is] = [(0,_stages_credential_lifetime_js__WEBPACK_IMPORTED_MODULE_4__  .NW)(former) ?? 0, (0,_stages_credential_lifetime_js__WEBPACK_IMPORTED_MODULE_4__  .NW)(credential) ?? 0];
		if (is === was)
			continue;
		const sentence = `credential ${name} of ${after.name} asks for ${wishInWords(credential)} now; it was ${wishInWords(former)}`;
		const pointer = (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("stages", after.name, "credentials", name, "duration");
		changes.push((0,_policy_change_js__WEBPACK_IMPORTED_MODULE_2__  .LF)(is > was ? "TTL-UP" : "NARROWER", after.name, { pointer, sentence }));
	}
	return changes;
}
function wishInWords({ duration }) {
	return duration === undefined ? "the shortest life" : secondsInWords(duration);
}
function secondsInWords(seconds) {
	if (seconds === undefined)
		return "as long as the provider allows";
	if (seconds % 3600 === 0)
		return `${seconds / 3600}h`;
	return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}


  }),

  5982:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	LF: () => (  stageChange),
	cz: () => (  changeKinds),
	vb: () => (  needsApproval)
  });
const changeKinds = {
	"NEW-ACCESS": { effect: "widens", meaning: "a stage that nobody could be before" },
	WIDER: { effect: "widens", meaning: "more identities may be the stage" },
	"DENY-REMOVED": { effect: "widens", meaning: "identities that `deny` kept out come in" },
	"CREDENTIAL-ADDED": { effect: "widens", meaning: "the stage leads to one more credential" },
	"CREDENTIAL-CHANGED": { effect: "widens", meaning: "a credential is for another identity, or for more" },
	"TTL-UP": { effect: "widens", meaning: "credentials live longer" },
	"WINDOW-WIDER": { effect: "widens", meaning: "the stage may be entered at more times" },
	"FORBID-WITH-REMOVED": { effect: "widens", meaning: "one job may hold two stages that were kept apart" },
	"LOCK-REMOVED": { effect: "widens", meaning: "who extends this file may change more" },
	"DELEGATE-ADDED": { effect: "widens", meaning: "who extends this file may loosen more" },
	"PARENT-CHANGED": { effect: "may-widen", meaning: "another file, or another version of it, is extended" },
	"SEVERITY-DOWN": { effect: "widens", meaning: "a rule is milder" },
	"SEARCH-WEAKER": { effect: "widens", meaning: "the search for secrets is weaker" },
	"EXCEPTION-ADDED": { effect: "widens", meaning: "findings are approved that were not" },
	"MAY-WIDEN": { effect: "may-widen", meaning: "more identities may be the stage, or not; no example could be made" },
	UNPROVABLE: { effect: "may-widen", meaning: "a condition is another, and conditions cannot be compared" },
	NARROWER: { effect: "tightens", meaning: "less than before" },
	EQUAL: { effect: "same", meaning: "written in another way, and the same" },
};
function stageChange(kind, stage, details) {
	return { kind, effect: changeKinds[kind].effect, stage, ...details };
}
function needsApproval({ effect }) {
	return effect === "widens" || effect === "may-widen";
}


  }),

  5571:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	E: () => (  windowChanges),
	d: () => (  momentBetween)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5547);
  var _stages_stage_meaning_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3423);
  var _stages_window_refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5838);
  var _stages_zone_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3393);
  var _policy_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5982);






function windowChanges({ before, after }) {
	if (before === undefined || textOf(before.window) === textOf(after.window))
		return [];
	const pointer = (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("stages", after.name, "window");
	const opened = momentBetween(before.window, after.window);
	if (opened !== undefined) {
		const where = inZone(opened, after.window?.zone ?? before.window?.zone);
		const sentence = `${after.name} may be entered at ${opened} (${where}) now; it was shut`;
		const counterexample = { claims: {}, decisive: [], telling: [], now: opened };
		return [(0,_policy_change_js__WEBPACK_IMPORTED_MODULE_2__  .LF)("WINDOW-WIDER", after.name, { pointer, sentence, counterexample })];
	}
	const shut = momentBetween(after.window, before.window) !== undefined;
	const sentence = shut ? `${after.name} may be entered at fewer times` : `the window of ${after.name} means the same`;
	return [(0,_policy_change_js__WEBPACK_IMPORTED_MODULE_2__  .LF)(shut ? "NARROWER" : "EQUAL", after.name, { pointer, sentence })];
}
function textOf(window) {
	return window === undefined ? "" : (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)((0,_stages_stage_meaning_js__WEBPACK_IMPORTED_MODULE_3__  .xi)(window));
}
function momentBetween(inner, outer) {
	const windows = [inner, outer].flatMap((window) => (window === undefined ? [] : [window, ...(window.also ?? [])]));
	if (isSameWeek(windows) && timeBetween(asUtc(inner), asUtc(outer), windows.map(inUtc)) === undefined)
		return undefined;
	const at = timeBetween(inner, outer, windows);
	return at === undefined ? undefined : (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .uR)(new Date(at));
}
function timeBetween(inner, outer, windows) {
	const isOpen = (window, at) => window === undefined || (0,_stages_window_refusal_js__WEBPACK_IMPORTED_MODULE_4__  .r)(window, at) === undefined;
	for (const at of boundaries(windows))
		if (isOpen(outer, at) && !isOpen(inner, at))
			return at;
	return undefined;
}
function isSameWeek(windows) {
	return windows.every(({ zone, freezes }) => zone === windows[0]?.zone && freezes.length === 0);
}
function inUtc(window) {
	return { ...window, zone: "UTC" };
}
function asUtc(window) {
	return window && { ...inUtc(window), ...(window.also && { also: window.also.map(inUtc) }) };
}
const day = 86_400_000;
const minute = 60_000;
const someWeek = Date.parse("2027-01-04T00:00:00.000Z");
const daysTried = 9;
const weeksOfYear = 56;
function* boundaries(windows) {
	const edges = windows.flatMap(({ freezes }) => freezes.flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)]));
	const calm = Math.max(someWeek, ...edges.map((edge) => edge + day));
	for (const edge of edges) {
		yield edge;
		yield edge - minute;
	}
	for (const start of [...weeksFrom(calm, windows), ...edges.map((edge) => edge - day)]) {
		for (let index = 0; index < daysTried; index += 1)
			yield* boundariesOfDay(windows, new Date(start + index * day));
	}
}
function weeksFrom(start, windows) {
	const zones = [...new Set(windows.map(({ zone }) => zone))];
	if (zones.length < 2)
		return [start];
	const known = new Set();
	return Array.from({ length: weeksOfYear }, (_, week) => start + week * 7 * day).filter((week) => {
		const key = zones.map((zone) => offsetsOf(zone, week).join()).join(";");
		return known.has(key) ? false : known.add(key);
	});
}
function offsetsOf(zone, week) {
	return [week, week + daysTried * day].map((at) => (0,_stages_zone_js__WEBPACK_IMPORTED_MODULE_5__  .b4)(at, zone));
}
function partsOf(date) {
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
function* boundariesOfDay(windows, date) {
	const { year, month, day: dayOfMonth } = partsOf(date);
	const midnight = Date.UTC(year, month - 1, dayOfMonth);
	for (const { zone, hours } of windows) {
		const [before, after] = [(0,_stages_zone_js__WEBPACK_IMPORTED_MODULE_5__  .b4)(midnight - day, zone), (0,_stages_zone_js__WEBPACK_IMPORTED_MODULE_5__  .b4)(midnight + 2 * day, zone)];
		if (before !== after)
			yield* changesOfClock(zone, midnight - day, midnight + 2 * day);
		for (const offset of new Set([before, after]))
			for (const minutes of new Set([0, hours?.from ?? 0, hours?.to ?? 0]))
				yield midnight + minutes * minute - offset;
	}
}
function* changesOfClock(zone, from, until) {
	for (let at = from; at < until; at += _stages_zone_js__WEBPACK_IMPORTED_MODULE_5__  .$G)
		if ((0,_stages_zone_js__WEBPACK_IMPORTED_MODULE_5__  .b4)(at, zone) !== (0,_stages_zone_js__WEBPACK_IMPORTED_MODULE_5__  .b4)(at - _stages_zone_js__WEBPACK_IMPORTED_MODULE_5__  .$G, zone))
			yield at;
}
function inZone(moment, zone = "UTC") {
	const { weekday, minutes } = (0,_stages_zone_js__WEBPACK_IMPORTED_MODULE_5__  .Ow)(Date.parse(moment), zone);
	const two = (part) => String(part).padStart(2, "0");
	const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
	return `${weekday[0]?.toUpperCase()}${weekday.slice(1)} ${clock} in ${zone}`;
}


  }),

  9109:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	EV: () => (  characterClass),
	MR: () => (  anyCharacter),
	h3: () => (  alphabetOf)
  });
const anyCharacter = { name: "any", has: () => true };
function characterClass(name, expression) {
	return { name, has: (character) => expression.test(character) };
}
const likely = [
	..."xyzabcdefghijklmnopqrstuvw1234567890-ABCDEFGHIJKLMNOPQRSTUVWXYZ._/@:%+=,~^!#$&'()[]{};<>|\" \\?*`",
	...Array.from({ length: 160 }, (_, index) => String.fromCharCode(0x4e00 + index)),
];
const members = new WeakMap();
function membersOf(each) {
	const known = members.get(each);
	if (known !== undefined)
		return known;
	const made = likely.map((character) => each.has(character));
	members.set(each, made);
	return made;
}
function alphabetOf(literals, classes) {
	const telling = classes.filter((each) => each !== anyCharacter);
	const tables = telling.map(membersOf);
	const fresh = new Map();
	for (const [index, character] of likely.entries()) {
		if (literals.has(character))
			continue;
		const signature = tables.map((table) => (table[index] ? "1" : "0")).join("");
		if (!fresh.has(signature))
			fresh.set(signature, character);
		if (telling.length === 0)
			break;
	}
	const signatureOf = (character) => telling.map((each) => (each.has(character) ? "1" : "0")).join("");
	return {
		fresh: [...fresh.values()],
		alone: [...literals].filter((character) => !fresh.has(signatureOf(character))),
	};
}


  }),

  4079:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	BU: () => (  boxOutside),
	Nn: () => (  mostBoxes),
	Ph: () => (  boxWithin),
	Zt: () => (  allMatchers),
	b0: () => (  boxOf),
	lP: () => (  isEmptyBox),
	yb: () => (  conditionsOf)
  });
  var _empty_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2999);
  var _text_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(101);


const mostBoxes = 64;
function conditionsOf(grant) {
	return Object.entries(grant.claims).flatMap(([claim, first]) => allMatchers(first).map((each) => [claim, each]));
}
function allMatchers(first) {
	return [first.matcher, ...(first.also ?? []).map((each) => each.matcher)];
}
function boxOf(grant) {
	return conditionsOf(grant).reduce(narrowed, new Map());
}
function boxWithin(box, grant) {
	const inside = conditionsOf(grant).reduce(narrowed, box);
	return isEmptyBox(inside) ? undefined : inside;
}
function isEmptyBox(box) {
	return [...box.values()].some(_empty_set_js__WEBPACK_IMPORTED_MODULE_0__  .I);
}
function narrowed(box, [claim, matcher]) {
	return withSet(box, claim, (0,_text_set_js__WEBPACK_IMPORTED_MODULE_1__  .E$)(box.get(claim) ?? _text_set_js__WEBPACK_IMPORTED_MODULE_1__  .YT, (0,_text_set_js__WEBPACK_IMPORTED_MODULE_1__  .w5)(matcher)));
}
function withSet(box, claim, set) {
	return new Map(box).set(claim, set);
}
function boxOutside(box, grants) {
	let rest = isEmptyBox(box) ? [] : [box];
	for (const grant of grants) {
		rest = rest.flatMap((each) => withoutGrant(each, grant));
		if (rest.length > mostBoxes)
			return "too-many";
	}
	return rest;
}
function withoutGrant(box, grant) {
	const outside = [];
	let inside = box;
	for (const [claim, matcher] of conditionsOf(grant)) {
		const before = inside.get(claim) ?? _text_set_js__WEBPACK_IMPORTED_MODULE_1__  .YT;
		const failing = (0,_text_set_js__WEBPACK_IMPORTED_MODULE_1__  .E$)(before, (0,_text_set_js__WEBPACK_IMPORTED_MODULE_1__  .E6)(matcher));
		if (!(0,_empty_set_js__WEBPACK_IMPORTED_MODULE_0__  .I)(failing))
			outside.push(withSet(inside, claim, failing));
		const holding = (0,_text_set_js__WEBPACK_IMPORTED_MODULE_1__  .E$)(before, (0,_text_set_js__WEBPACK_IMPORTED_MODULE_1__  .w5)(matcher));
		if ((0,_empty_set_js__WEBPACK_IMPORTED_MODULE_0__  .I)(holding))
			return [box];
		inside = withSet(inside, claim, holding);
	}
	return outside;
}


  }),

  2999:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	I: () => (  isEmpty),
	U: () => (  isWithin)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _find_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8422);
  var _text_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6583);
  var _text_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(101);




const answers = new Map();
const mostAnswers = 20_000;
function isEmpty(set) {
	if (set.absent)
		return false;
	const [first] = set.within;
	if (first !== undefined && set.within.length === 1 && first.every(_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .c$)) {
		return !first.some((text) => (0,_text_set_js__WEBPACK_IMPORTED_MODULE_2__  .I3)(set, text));
	}
	if (isExcluded(set))
		return true;
	const key = keyOf(set);
	const before = answers.get(key);
	if (before !== undefined)
		return before;
	if (answers.size >= mostAnswers)
		answers.clear();
	const answer = (0,_find_text_js__WEBPACK_IMPORTED_MODULE_3__  .V)(set) === undefined;
	answers.set(key, answer);
	return answer;
}
function isExcluded({ within, outside }) {
	return within.some((list) => list.every((inner) => outside.some((outer) => covers(outer, inner))));
}
function covers(outer, inner) {
	return outer === inner || (!outer.includes("?") && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Wo)(outer)(inner));
}
function isWithin(inner, matcher) {
	return isEmpty((0,_text_set_js__WEBPACK_IMPORTED_MODULE_2__  .E$)(inner, (0,_text_set_js__WEBPACK_IMPORTED_MODULE_2__  .E6)(matcher)));
}
function keyOf({ absent, within, outside }) {
	return JSON.stringify([absent, within, outside]);
}


  }),

  3203:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  F: () => (  fillBlanks),
  s: () => (  writeTemplate)
});

var character_class = __webpack_require__(9109);
;// CONCATENATED MODULE: ./packages/policy/lib/languages/pattern-automaton.js
const dead = 0;
const known = new Map();
const mostKnown = 5_000;
function automatonOf(pattern) {
	const made = known.get(pattern.key);
	if (made !== undefined)
		return made;
	if (known.size >= mostKnown)
		known.clear();
	const automaton = makeAutomaton(pattern.places);
	known.set(pattern.key, automaton);
	return automaton;
}
function makeAutomaton(places) {
	const states = [];
	const numbers = new Map();
	const add = (next) => {
		const key = next.join(",");
		const before = numbers.get(key);
		if (before !== undefined)
			return before;
		const literals = next.flatMap((index) => literalOf(places[index]));
		states.push({ next, literals: [...new Set(literals)], steps: new Map() });
		numbers.set(key, states.length - 1);
		return states.length - 1;
	};
	add([]);
	const start = add(withSkips([0], places));
	const step = (number, character) => {
		const state = states[number];
		if (state === undefined || state.next.length === 0)
			return dead;
		const before = state.steps.get(character);
		if (before !== undefined)
			return before;
		const reached = [];
		for (const index of state.next) {
			const place = places[index];
			if (place === undefined || !takes(place, character))
				continue;
			reached.push("class" in place && place.repeats ? index : index + 1);
		}
		const after = add(withSkips(reached, places));
		state.steps.set(character, after);
		return after;
	};
	return {
		start,
		step,
		accepts: (state) => states[state]?.next.at(-1) === places.length,
		literalsAt: (state) => states[state]?.literals ?? [],
		literals: [...new Set(places.flatMap(literalOf))],
		classes: [...new Set(places.flatMap((place) => ("class" in place ? [place.class] : [])))],
	};
}
function literalOf(place) {
	return place !== undefined && "literal" in place ? [place.literal] : [];
}
function takes(place, character) {
	return "literal" in place ? place.literal === character : place.class.has(character);
}
function withSkips(indexes, places) {
	const all = new Set();
	for (let index of indexes) {
		all.add(index);
		for (let place = places[index]; place !== undefined && "class" in place && place.repeats; place = places[index]) {
			index += 1;
			all.add(index);
		}
	}
	return [...all].sort((a, b) => a - b);
}

var text_pattern = __webpack_require__(6583);
var text_set = __webpack_require__(101);
;// CONCATENATED MODULE: ./packages/policy/lib/languages/guess-blanks.js



const mostGuesses = 200;
function guessBlanks(blanks, asked) {
	const open = new Set(asked.flatMap(({ template }) => template.flatMap((part) => (typeof part === "string" ? [] : [part.blank]))));
	for (const { template, set } of asked) {
		if (template.every((part) => typeof part === "string") && !(0,text_set .I3)(set, template.join("")))
			return undefined;
	}
	const candidates = blanks.map((blank) => open.has(blank.name)
		? [...new Set([...blank.favourites, ...namedTexts(blank, asked)])]
		: [blank.favourites[0] ?? ""]);
	const count = candidates.reduce((product, each) => product * each.length, 1);
	for (let number = 0; number < Math.min(count, mostGuesses); number += 1) {
		const texts = combination(blanks, candidates, number);
		if (asked.every(({ template, set }) => (0,text_set .I3)(set, write(template, texts))))
			return texts;
	}
	return "unknown";
}
const fillings = ["", "x"];
function namedTexts(blank, asked) {
	return asked.flatMap(({ template, set }) => {
		const at = template.findIndex((part) => typeof part !== "string" && part.blank === blank.name);
		if (at < 0 || template.some((part, index) => index !== at && typeof part !== "string"))
			return [];
		const before = template.slice(0, at).join("");
		const after = template.slice(at + 1).join("");
		return set.within
			.flat()
			.flatMap(examplesOf)
			.filter((text) => text.startsWith(before) && text.endsWith(after) && text.length >= before.length + after.length)
			.map((text) => text.slice(before.length, text.length - after.length))
			.filter((text) => blank.forms.length === 0 || blank.forms.some((form) => hasForm(text, form)));
	});
}
function examplesOf(wildcard) {
	if ((0,text_pattern .c$)(wildcard))
		return [wildcard];
	return fillings.map((filling) => wildcard.replace(/\*+/g, filling).replaceAll("?", "x"));
}
function hasForm(text, form) {
	const automaton = automatonOf(form);
	let state = automaton.start;
	for (let index = 0; index < text.length && state !== dead; index += 1)
		state = automaton.step(state, text[index] ?? "");
	return automaton.accepts(state);
}
function combination(blanks, candidates, number) {
	const texts = {};
	let rest = number;
	for (let index = blanks.length - 1; index >= 0; index -= 1) {
		const choices = candidates[index] ?? [];
		texts[blanks[index].name] = choices[rest % choices.length] ?? "";
		rest = Math.floor(rest / choices.length);
	}
	return texts;
}
function write(template, texts) {
	let text = "";
	for (const part of template) {
		if (typeof part === "string")
			text += part;
		else
			text += part.escape?.(texts[part.blank] ?? "") ?? texts[part.blank] ?? "";
	}
	return text;
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/fill-blanks.js




const mostStates = 20_000;
function fillBlanks({ blanks, templates }, wanted) {
	const asked = Object.entries(templates).flatMap(([claim, template]) => {
		const set = wanted.get(claim);
		return set === undefined ? [] : [{ template, set }];
	});
	const guess = guessBlanks(blanks, asked);
	if (guess !== "unknown")
		return guess;
	const tracks = asked.map(({ template, set }) => trackOf(template, set));
	const found = search(blanks, tracks);
	return found === undefined || found === "too-large" ? found : withFavourites(found, blanks, tracks);
}
function trackOf(template, { within, outside }) {
	const automata = [];
	const add = (wildcard) => automata.push(automatonOf((0,text_pattern .f8)(wildcard))) - 1;
	return { template, lists: within.map((list) => list.map(add)), outside: outside.map(add), automata };
}
function startOf(track) {
	return track.automata.map((automaton) => automaton.start);
}
function read(track, states, text) {
	let current = states;
	for (let index = 0; index < text.length; index += 1) {
		const character = text[index] ?? "";
		current = current.map((state, automaton) => track.automata[automaton]?.step(state, character) ?? dead);
	}
	return current;
}
function isHopeless({ lists }, states) {
	return lists.some((list) => list.every((automaton) => states[automaton] === dead));
}
function isAccepted({ lists, outside, automata }, states) {
	const accepts = (index) => automata[index]?.accepts(states[index] ?? dead) === true;
	return lists.every((list) => list.some(accepts)) && !outside.some(accepts);
}
function literalAfter(template, blank) {
	const at = template.findIndex((part) => typeof part !== "string" && part.blank === blank);
	let text = "";
	for (const part of template.slice(blank === undefined ? 0 : at + 1)) {
		if (typeof part !== "string")
			break;
		text += part;
	}
	return text;
}
function search(blanks, tracks) {
	const open = blanks.filter(({ name }) => tracks.some((track) => escapeOf(track, name) !== undefined));
	const forms = open.map((blank) => blank.forms.map(automatonOf));
	const escaped = open.flatMap((blank) => blank.escaped ?? []);
	const given = { open, forms, tracks, alphabet: alphabetFor(tracks, forms, escaped) };
	const begin = tracks.map((track) => read(track, startOf(track), literalAfter(track.template, undefined)));
	const queue = [enter(given, 0, begin)];
	const seen = new Set();
	for (let at = 0; at < queue.length; at += 1) {
		const node = queue[at];
		if (node.blank === open.length) {
			const isEnd = node.tracks.every((states, index) => isAccepted(tracks[index], states));
			if (isEnd)
				return textsOf(node, open, blanks);
			continue;
		}
		for (const next of successors(node, given)) {
			const key = `${next.blank};${next.form.join()};${next.tracks.join(";")}`;
			if (seen.has(key))
				continue;
			if (seen.size >= mostStates)
				return "too-large";
			seen.add(key);
			queue.push(next);
		}
	}
	return undefined;
}
function enter({ forms }, blank, tracks, parent) {
	const form = (forms[blank] ?? []).map((automaton) => automaton.start);
	return { blank, form, tracks, ...(parent && { parent }) };
}
function* successors(node, given) {
	const { open, tracks } = given;
	const forms = given.forms[node.blank] ?? [];
	const { name } = open[node.blank];
	const isHopelessNode = (all) => all.some((states, index) => isHopeless(tracks[index], states));
	if (forms.length === 0 || forms.some((form, index) => form.accepts(node.form[index] ?? dead))) {
		const states = node.tracks.map((before, index) => {
			const track = tracks[index];
			return escapeOf(track, name) === undefined ? before : read(track, before, literalAfter(track.template, name));
		});
		if (!isHopelessNode(states))
			yield enter(given, node.blank + 1, states, node);
	}
	for (const character of charactersAt(node, forms, given)) {
		const form = node.form.map((state, index) => forms[index]?.step(state, character) ?? dead);
		if (forms.length > 0 && form.every((state) => state === dead))
			continue;
		const states = node.tracks.map((before, index) => {
			const track = tracks[index];
			const written = escapeOf(track, name)?.(character);
			return written === undefined ? before : read(track, before, written);
		});
		if (!isHopelessNode(states))
			yield { blank: node.blank, form, tracks: states, parent: node, character };
	}
}
function charactersAt(node, forms, { tracks, alphabet }) {
	const characters = new Set(alphabet.fresh);
	for (const [index, state] of node.form.entries())
		for (const each of forms[index]?.literalsAt(state) ?? [])
			characters.add(each);
	for (const [index, states] of node.tracks.entries()) {
		const { automata } = tracks[index];
		for (const [automaton, state] of states.entries())
			for (const each of automata[automaton]?.literalsAt(state) ?? [])
				characters.add(each);
	}
	for (const each of alphabet.alone)
		characters.add(each);
	return characters;
}
function alphabetFor(tracks, forms, escaped) {
	const automata = [...tracks.flatMap((track) => track.automata), ...forms.flat()];
	const classes = new Map();
	for (const automaton of automata)
		for (const each of automaton.classes)
			classes.set(each.name, each);
	const literals = new Set(automata.flatMap((automaton) => automaton.literals));
	const { fresh, alone } = (0,character_class .h3)(new Set([...literals, ...escaped]), [...classes.values()]);
	return { fresh, alone: [...new Set([...alone, ...escaped])] };
}
const unescaped = (text) => text;
function escapeOf({ template }, name) {
	for (const part of template)
		if (typeof part !== "string" && part.blank === name)
			return part.escape ?? unescaped;
	return undefined;
}
function textsOf(end, open, blanks) {
	const texts = new Map(open.map(({ name }) => [name, ""]));
	for (let node = end; node !== undefined; node = node.parent) {
		const name = open[node.blank]?.name;
		if (node.character !== undefined && name !== undefined)
			texts.set(name, node.character + texts.get(name));
	}
	return Object.fromEntries(blanks.map(({ name, favourites }) => [name, texts.get(name) ?? favourites[0] ?? ""]));
}
function withFavourites(found, blanks, tracks) {
	let best = found;
	for (const { name, favourites } of blanks) {
		const better = favourites.find((text) => text === best[name] || holds({ ...best, [name]: text }, tracks));
		if (better !== undefined)
			best = { ...best, [name]: better };
	}
	return best;
}
function holds(texts, tracks) {
	return tracks.every((track) => isAccepted(track, read(track, startOf(track), writeTemplate(track.template, texts))));
}
function writeTemplate(template, texts) {
	return template
		.map((part) => (typeof part === "string" ? part : (part.escape ?? unescaped)(texts[part.blank] ?? "")))
		.join("");
}


  }),

  8422:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  findText)
  });
  var _fill_blanks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3203);

const blank = { name: "text", forms: [], favourites: [] };
const templates = { claim: [{ blank: "text" }] };
function findText(set) {
	const found = (0,_fill_blanks_js__WEBPACK_IMPORTED_MODULE_0__  .F)({ blanks: [blank], templates }, new Map([["claim", set]]));
	return found === undefined || found === "too-large" ? found : { text: found.text ?? "" };
}


  }),

  6583:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Fb: () => (  formPattern),
	c$: () => (  isLiteral),
	eF: () => (  run),
	f8: () => (  wildcardPattern),
	xH: () => (  one)
  });
  var _character_class_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9109);

const anyOne = { class: _character_class_js__WEBPACK_IMPORTED_MODULE_0__  .MR, repeats: false };
const anyRun = { class: _character_class_js__WEBPACK_IMPORTED_MODULE_0__  .MR, repeats: true };
function wildcardPattern(text) {
	const places = [];
	for (const character of text.replace(/\*+/g, "*").split("")) {
		places.push(character === "*" ? anyRun : character === "?" ? anyOne : { literal: character });
	}
	return { key: `wildcard ${text}`, places };
}
function formPattern(...parts) {
	const places = parts.flatMap((part) => typeof part === "string" ? part.split("").map((literal) => ({ literal })) : [part]);
	const words = places.map((place) => "literal" in place ? place.literal : `<${place.class.name}${place.repeats ? "*" : ""}>`);
	return { key: `form ${words.join("")}`, places };
}
function one(characters) {
	return { class: characters, repeats: false };
}
function run(characters) {
	return { class: characters, repeats: true };
}
function isLiteral(wildcard) {
	return !wildcard.includes("*") && !wildcard.includes("?");
}


  }),

  101:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	E$: () => (  intersection),
	E6: () => (  setOutside),
	I3: () => (  hasText),
	YT: () => (  everything),
	w5: () => (  setOfMatcher)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _text_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6583);


const everything = { absent: true, within: [], outside: [] };
function setOfMatcher(matcher) {
	if (typeof matcher === "object" && "not" in matcher) {
		return { absent: false, within: [], outside: [matcher.not].flat() };
	}
	return { absent: false, within: [[matcher].flat()], outside: [] };
}
function setOutside(matcher) {
	const { within, outside } = setOfMatcher(matcher);
	return { absent: true, within: outside.length > 0 ? [outside] : [], outside: within.flat() };
}
function intersection(a, b) {
	if (a === everything)
		return b;
	if (b === everything)
		return a;
	const lists = new Map([...a.within, ...b.within].map((list) => [JSON.stringify(list), list]));
	return simplified({
		absent: a.absent && b.absent,
		within: [...lists.values()],
		outside: [...new Set([...a.outside, ...b.outside])],
	});
}
function simplified(set) {
	const plain = set.within.find((list) => list.every(_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .c$));
	if (plain === undefined)
		return set;
	const rest = { ...set, within: set.within.filter((list) => list !== plain) };
	return { absent: set.absent, within: [plain.filter((text) => hasText(rest, text))], outside: [] };
}
function hasText({ within, outside }, text) {
	return within.every((list) => matchesAny(list, text)) && !matchesAny(outside, text);
}
function matchesAny(patterns, text) {
	return patterns.some((pattern) => pattern === text || (!(0,_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .c$)(pattern) && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Wo)(pattern)(text)));
}


  }),

  9241:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Vo: () => (  isSameAccess),
	n8: () => (  saysWhose),
	vO: () => (  propertyMeaning)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const anyCase = (text) => text.toLowerCase();
function address(text) {
	if (!URL.canParse(text))
		return text;
	const { host, pathname } = new URL(text);
	const path = pathname.replace(/%[0-9a-f]{2}/gi, (code) => {
		const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
		return /[\w.~-]/.test(sign) ? sign : code.toUpperCase();
	});
	return [host, ...path.split("/").filter((part) => part !== "")].join("/");
}
const accessProperties = {
	aws: [{ name: "role" }, { name: "chain" }],
	google: [{ name: "workloadIdentityProvider" }, { name: "serviceAccount" }, { name: "delegates" }],
	azure: [
		{ name: "tenant", spell: anyCase },
		{ name: "client", spell: anyCase },
	],
	vault: [
		{ name: "url", spell: address },
		{ name: "namespace" },
		{ name: "mount", fallback: "jwt" },
		{ name: "role", spell: anyCase },
	],
	"octo-sts": [{ name: "domain", fallback: "octo-sts.dev" }, { name: "scope", spell: anyCase }, { name: "identity" }],
	"github-app": [{ name: "app" }, { name: "owner", spell: anyCase }],
	"token-exchange": [{ name: "url", spell: address }, { name: "audience" }, { name: "resource" }],
	registry: [
		{ name: "registry" },
		{ name: "url", spell: address },
		...["package", "user", "oidcProvider", "identityMapping", "project"].map((name) => ({ name })),
	],
};
const publicRegistries = {
	npm: "https://registry.npmjs.org",
	pypi: "https://pypi.org",
	"crates-io": "https://crates.io",
	rubygems: "https://rubygems.org",
	nuget: "https://www.nuget.org",
};
const unordered = ["repositories", "scopes", "policyArns"];
function propertyMeaning({ provider }, property, value) {
	const said = value ?? impliedValue(provider, property) ?? null;
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)(Array.isArray(said) && unordered.includes(property) ? [...said].map(String).sort() : said);
}
function impliedValue(provider, property) {
	return accessProperties[provider].find(({ name }) => name === property)?.fallback ?? otherFallbacks[property];
}
const otherFallbacks = {
	cloud: "public",
	universe: "googleapis.com",
	privateKeyVariable: "GITHUB_APP_PRIVATE_KEY",
};
function saysWhose(provider, property) {
	return accessProperties[provider].some(({ name }) => name === property);
}
function isSameAccess(a, b) {
	if (a.provider === "aws" && b.provider === "aws") {
		const [ours, theirs] = [rolesOf(a), rolesOf(b)];
		return ours.includes(theirs.at(-1) ?? "") || theirs.includes(ours.at(-1) ?? "");
	}
	if (a.provider === "google" && b.provider === "google" && a.serviceAccount && b.serviceAccount)
		return anyCase(a.serviceAccount) === anyCase(b.serviceAccount);
	if (a.provider === "github-app" && b.provider === "github-app" && isNumber(a.app) !== isNumber(b.app))
		return anyCase(a.owner) === anyCase(b.owner);
	return accessOf(a) === accessOf(b);
}
function isNumber(app) {
	return /^\d+$/.test(app);
}
function rolesOf({ role, chain = [] }) {
	return [role, ...chain].map(anyCase);
}
function accessOf(credential) {
	const given = credential;
	const access = accessProperties[credential.provider].map(({ name, fallback, spell = (text) => text }) => {
		const value = given[name] ?? fallback ?? (name === "url" ? publicRegistries[String(given.registry)] : undefined);
		return typeof value === "string" ? spell(value) : (value ?? null);
	});
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)([credential.provider, ...access]);
}


  }),

  5838:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	d: () => (  momentInside),
	r: () => (  windowRefusal)
  });
  var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8385);
  var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3393);


function windowRefusal(window, at) {
	const refusal = refusalOfOne(window, at);
	if (refusal !== undefined)
		return refusal;
	for (const other of window.also ?? []) {
		const theirs = windowRefusal(other, at);
		if (theirs !== undefined)
			return theirs;
	}
	return undefined;
}
function refusalOfOne(window, at) {
	const place = { at: window.at, ...(window.file === undefined ? {} : { file: window.file }) };
	for (const freeze of window.freezes) {
		if (at >= Date.parse(freeze.from) && at < Date.parse(freeze.until))
			return { kind: "freeze", freeze, ...place };
	}
	if (window.days === undefined && window.hours === undefined)
		return undefined;
	const { weekday, minutes } = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, window.zone);
	const { from, to } = window.hours ?? { from: 0, to: 24 * 60 };
	const isOvernight = from > to;
	const isInHours = isOvernight ? minutes >= from || minutes < to : minutes >= from && minutes < to;
	const day = isOvernight && minutes < to ? dayBefore(weekday) : weekday;
	if (window.days !== undefined && !window.days.includes(day))
		return { kind: "day", weekday: day, ...place };
	return isInHours ? undefined : { kind: "hours", minutes, ...place };
}
function dayBefore(weekday) {
	return _stage_js__WEBPACK_IMPORTED_MODULE_1__  .m[(_stage_js__WEBPACK_IMPORTED_MODULE_1__  .m.indexOf(weekday) + 6) % 7] ?? weekday;
}
const quarterOfAnHour = 15 * 60_000;
const searched = 9 * 24 * 4;
function momentInside(window, start) {
	for (let step = 0; step < searched; step += 1) {
		const at = start + step * quarterOfAnHour;
		if (windowRefusal(window, at) === undefined)
			return at;
	}
	return undefined;
}


  })

};
