export const id = 1055;
export const ids = [1055];
export const modules = {

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

  1886:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$: () => (  changedExceptions)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _apply_exception_lifetime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8169);
  var _apply_exception_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1047);
  var _parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6939);
  var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5547);





function changedExceptions(base, head) {
	return head.exceptions.flatMap((exception, index) => {
		const at = (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("exceptions", index);
		const related = base.exceptions.filter((old) => old.rule === exception.rule);
		if (related.some((old) => covers(old, exception) && holdsAsLong(old, exception) && !mayRevive(old, exception)))
			return [];
		const target = (0,_apply_exception_target_js__WEBPACK_IMPORTED_MODULE_2__  .ff)(exception);
		const extended = related.find((old) => covers(old, exception));
		if (extended)
			return [widened(at, exception, `the exception for ${target} ${extensionOf(extended, exception)}`)];
		const former = related.find((old) => covers(exception, old) || isSameFinding(old, exception));
		if (former)
			return [widened(at, exception, `the exception is for ${target} now; it was for ${(0,_apply_exception_target_js__WEBPACK_IMPORTED_MODULE_2__  .ff)(former)}`)];
		const message = `an exception for ${target} until ${exception.expires} is added`;
		return [
			{
				rule: "policy/added-exception",
				at,
				message,
				undo: "Mend the finding and delete the exception.",
				evidence: facts(exception),
			},
		];
	});
}
function covers(outer, inner) {
	const fingerprint = outer.fingerprint === undefined || outer.fingerprint === inner.fingerprint;
	return fingerprint && (outer.path === undefined || (inner.path !== undefined && coversPath(outer.path, inner.path)));
}
function coversPath(outer, inner) {
	return outer === inner || (!(0,_parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_3__  .q)(inner) && (0,_apply_exception_target_js__WEBPACK_IMPORTED_MODULE_2__  .H9)(outer)(inner));
}
function isSameFinding(a, b) {
	return a.fingerprint !== undefined && a.fingerprint === b.fingerprint;
}
function holdsAsLong(old, exception) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(exception.expires) <= (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(old.expires) && startOf(exception) <= startOf(old);
}
function mayRevive(old, exception) {
	if ((0,_apply_exception_target_js__WEBPACK_IMPORTED_MODULE_2__  .VL)(old) && !(0,_apply_exception_target_js__WEBPACK_IMPORTED_MODULE_2__  .VL)(exception))
		return true;
	if (old.expires === exception.expires)
		return false;
	const [before, after] = [lifetimeOf(old) ?? Number.POSITIVE_INFINITY, lifetimeOf(exception) ?? 0];
	return Object.values(_apply_exception_lifetime_js__WEBPACK_IMPORTED_MODULE_4__  .ST).some((limit) => before > limit && after <= limit);
}
function lifetimeOf(exception) {
	return exception.created === undefined ? undefined : (0,_apply_exception_lifetime_js__WEBPACK_IMPORTED_MODULE_4__  .$d)(exception, exception.created);
}
function startOf({ created }) {
	return created === undefined ? Number.POSITIVE_INFINITY : (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(created);
}
function extensionOf(old, exception) {
	if (holdsAsLong(old, exception))
		return `may hold now; as it was (${(0,_apply_exception_target_js__WEBPACK_IMPORTED_MODULE_2__  .ff)(old)} until ${old.expires}) it could be refused`;
	if (old.expires !== exception.expires)
		return `ends ${exception.expires} now; it was ${old.expires}`;
	return `counts from ${exception.created ?? "each run"} now; it was ${old.created}`;
}
function widened(at, exception, message) {
	return {
		rule: "policy/widened-exception",
		at,
		message,
		undo: "Restore the exception as it was.",
		evidence: facts(exception),
	};
}
function facts({ owner, approvedBy, reason, control, replacement }) {
	return [
		{ label: "owner", value: owner },
		{ label: "approved by", value: approvedBy },
		{ label: "reason", value: reason },
		{ label: "control", value: control },
		{ label: "replacement", value: replacement },
	];
}


  }),

  7319:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	q: () => (  weakenedRules)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4386);
  var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5547);
  var _wildcards_overlap_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5542);




const unset = (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)("error");
function weakenedRules(base, head) {
	return [...weakenedEntries(base, head), ...weakenedFloors(base, head)];
}
function weakenedFloors(base, head) {
	const layers = [head.rules, ...(head.floors ?? [])];
	return (base.floors ?? []).flatMap((floor) => {
		const losses = layers.map((rules) => weakenedEntries({ rules: floor }, { rules }));
		const fewest = losses.sort((a, b) => a.length - b.length)[0] ?? [];
		return fewest.map(({ message }) => ({
			rule: "policy/weakened-rules",
			at: (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_2__  .rq)("extends"),
			message: `the files above ask for less: ${message}`,
			undo: "Extend them as they were.",
		}));
	});
}
function weakenedEntries(base, head) {
	const [before, after] = [(0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .Fg)(base), (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .Fg)(head)];
	const isKept = ({ pattern, setting }) => base.rules[pattern] === setting && head.rules[pattern] === setting;
	const changed = after.filter((entry) => !isKept(entry));
	const removed = before.filter((entry) => head.rules[entry.pattern] === undefined);
	return [
		...changed.flatMap((entry) => changedEntry(entry, base.rules[entry.pattern], before, isKept)),
		...removed.flatMap((entry) => removedEntry(entry, after, isKept)),
	];
}
function changedEntry(entry, old, before, isKept) {
	const stricter = before
		.filter((other) => (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(other.setting) > (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(entry.setting) && (0,_wildcards_overlap_js__WEBPACK_IMPORTED_MODULE_3__  .N)(other.pattern, entry.pattern))
		.filter((other) => !(isKept(other) && (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .mk)(other, entry) < 0))
		.sort((a, b) => (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(b.setting) - (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(a.setting))[0];
	const wasUnset = !before.some((other) => covers(other, entry));
	if (stricter === undefined && !(wasUnset && (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(entry.setting) < unset))
		return [];
	const was = old ?? (stricter === undefined ? "the rule's own severity" : `${stricter.setting} by ${stricter.pattern}`);
	const undo = old === undefined ? `Take ${entry.pattern} out of rules.` : `Set ${entry.pattern} to ${old} again.`;
	return [weakening(entry, `${entry.pattern} is ${entry.setting} now; it was ${was}`, undo)];
}
function removedEntry(entry, after, isKept) {
	const milder = after
		.filter((other) => (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(other.setting) < (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(entry.setting) && (0,_wildcards_overlap_js__WEBPACK_IMPORTED_MODULE_3__  .N)(other.pattern, entry.pattern))
		.filter((other) => isKept(other) && (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .mk)(entry, other) < 0)
		.sort((a, b) => (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(a.setting) - (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(b.setting))[0];
	const isUnset = !after.some((other) => covers(other, entry));
	if (milder === undefined && !(isUnset && (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_1__  .VD)(entry.setting) > unset))
		return [];
	const now = milder === undefined ? "the rule's own severity holds now" : `${milder.pattern} makes it ${milder.setting} now`;
	return [
		weakening(entry, `${entry.pattern} was ${entry.setting}; ${now}`, `Set ${entry.pattern} to ${entry.setting} again.`),
	];
}
function weakening({ pattern }, message, undo) {
	return { rule: "policy/weakened-rules", at: (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_2__  .rq)("rules", pattern), message, undo };
}
function covers(other, entry) {
	if (other.pattern === entry.pattern)
		return true;
	const text = entry.pattern.replace(/[*?]/g, "\0");
	return !other.pattern.includes("?") && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Wo)(other.pattern)(text);
}


  }),

  6130:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  e: () => (  weakenedSecrets)
});

var lib = __webpack_require__(1344);
var exception_target = __webpack_require__(1047);
var path_pattern = __webpack_require__(6939);
var source_node = __webpack_require__(5547);
var loosened_suppressions = __webpack_require__(8419);
;// CONCATENATED MODULE: ./packages/policy/lib/compare/widened-verification.js

function widenedVerification({ verify: base }, { verify: head }) {
	const hosts = Object.entries(head?.hosts ?? {}).flatMap(([service, host]) => {
		const old = base?.hosts[service];
		if (old === host)
			return [];
		const undo = old === undefined ? `Take ${service} out of secrets.verify.hosts.` : `Set ${service} to ${old} again.`;
		return [weakening(["hosts", service], `found credentials of ${service} may be sent to ${host} now`, undo)];
	});
	if (base === undefined || head === undefined || head.maxRequests <= base.maxRequests)
		return hosts;
	const message = `up to ${head.maxRequests} found credentials may be sent in one run now; it was ${base.maxRequests}`;
	return [...hosts, weakening(["max-requests"], message, `Set max-requests to ${base.maxRequests} again.`)];
}
function weakening(steps, message, undo) {
	return { rule: "policy/weakened-secrets", at: (0,source_node .rq)("secrets", "verify", ...steps), message, undo };
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/weakened-secrets.js






function weakenedSecrets({ secrets: base }, { secrets: head }) {
	return [
		...addedExcludes(base, head),
		...changedSettings(base, head),
		...(0,loosened_suppressions .I)(base, head),
		...widenedVerification(base, head),
		...weakenedCustomRules(base, head),
	];
}
function weakened_secrets_weakening(steps, message, undo) {
	return { rule: "policy/weakened-secrets", at: (0,source_node .rq)("secrets", ...steps), message, undo };
}
function addedExcludes(base, head) {
	const isOld = (pattern) => base.exclude.some((old) => old === pattern || (!(0,path_pattern .q)(pattern) && pattern.includes("/") && (0,exception_target .H9)(old)(pattern)));
	return head.exclude.flatMap((pattern, index) => isOld(pattern)
		? []
		: [
			weakened_secrets_weakening(["exclude", index], `${pattern} is excluded from the search now`, `Take ${pattern} out of secrets.exclude.`),
		]);
}
function changedSettings(base, head) {
	const changes = [];
	if ((0,lib .Sq)(head.minConfidence, base.minConfidence) > 0) {
		const message = `findings must be of confidence ${head.minConfidence} now to count; it was ${base.minConfidence}`;
		changes.push(weakened_secrets_weakening(["min-confidence"], message, `Set min-confidence to ${base.minConfidence} again.`));
	}
	if (head.maxFileSize !== undefined && head.maxFileSize < (base.maxFileSize ?? Number.POSITIVE_INFINITY)) {
		const was = base.maxFileSize === undefined ? "there was no limit" : `it was ${base.maxFileSize}`;
		const message = `files of more than ${head.maxFileSize} bytes are not searched now; ${was}`;
		changes.push(weakened_secrets_weakening(["max-file-size"], message, "Restore max-file-size."));
	}
	if (base.salt !== undefined && head.salt !== base.salt) {
		const message = "the salt is another now, so every finding gets a new fingerprint and its history is lost";
		changes.push(weakened_secrets_weakening(["salt"], message, "Restore the salt."));
	}
	return changes;
}
function weakenedCustomRules(base, head) {
	return base.customRules.flatMap((old) => {
		const index = head.customRules.findIndex((rule) => rule.id === old.id);
		const rule = head.customRules[index];
		if (rule === undefined)
			return [weakened_secrets_weakening(["custom-rules"], `the rule ${old.id} is gone`, `Restore ${old.id}.`)];
		return customRuleChanges(old, rule).map(([key, message]) => weakened_secrets_weakening(["custom-rules", index, key], message, `Restore the ${key} of ${old.id}.`));
	});
}
function customRuleChanges(old, rule) {
	const changes = [];
	if (rule.pattern !== old.pattern)
		changes.push(["pattern", `the pattern of ${rule.id} is another now`]);
	const lost = old.keywords.filter((keyword) => !rule.keywords.includes(keyword));
	if (lost.length > 0)
		changes.push(["keywords", `${rule.id} is not searched for at ${lost.join(", ")} any more`]);
	if ((0,lib .zK)(rule.severity, old.severity) < 0) {
		changes.push(["severity", `${rule.id} is ${rule.severity} now; it was ${old.severity}`]);
	}
	return changes;
}


  }),

  6429:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  b: () => (  diffStages)
});

var lib = __webpack_require__(1344);
var source_node = __webpack_require__(5547);
var stage_meaning = __webpack_require__(3423);
var claim_box = __webpack_require__(4079);
var decide_stage = __webpack_require__(6336);
var fill_blanks = __webpack_require__(3203);
var find_text = __webpack_require__(8422);
var text_set = __webpack_require__(101);
var character_class = __webpack_require__(9109);
var text_pattern = __webpack_require__(6583);
var claim_words = __webpack_require__(6283);
;// CONCATENATED MODULE: ./packages/policy/lib/diff/claim-forms.js



const digit = (0,character_class .EV)("digit", /^[0-9]$/);
const leadingDigit = (0,character_class .EV)("leading digit", /^[1-9]$/);
const hexDigit = (0,character_class .EV)("hex digit", /^[0-9a-f]$/);
const ownerEdge = (0,character_class .EV)("letter or digit", /^[A-Za-z0-9]$/);
const ownerCharacter = (0,character_class .EV)("character of owners", /^[A-Za-z0-9_-]$/);
const nameCharacter = (0,character_class .EV)("character of repositories", /^[A-Za-z0-9._-]$/);
const refCharacter = (0,character_class .EV)("character of refs", /^[^\x00-\x20\x7f~^:?*[\\]$/);
const refEdge = (0,character_class .EV)("edge of refs", /^[^\x00-\x20\x7f~^:?*[\\/.]$/);
const fileCharacter = (0,character_class .EV)("character of file names", /^[^\x00-\x20\x7f/@]$/);
const printableCharacter = (0,character_class .EV)("printable character", /^[^\x00-\x1f\x7f]$/);
const number = (0,text_pattern .Fb)((0,text_pattern .xH)(leadingDigit), (0,text_pattern .eF)(digit));
const hexDigits = Array.from({ length: 40 }, () => (0,text_pattern .xH)(hexDigit));
const commit = (0,text_pattern .Fb)(...hexDigits);
const owner = [(0,text_pattern .xH)(ownerEdge), (0,text_pattern .eF)(ownerCharacter)];
const repository = [(0,text_pattern .xH)(nameCharacter), (0,text_pattern .eF)(nameCharacter)];
const ref = [[(0,text_pattern .xH)(refEdge)], [(0,text_pattern .xH)(refEdge), (0,text_pattern .eF)(refCharacter), (0,text_pattern .xH)(refEdge)]];
const claim_forms_text = (0,text_pattern .Fb)((0,text_pattern .xH)(printableCharacter), (0,text_pattern .eF)(printableCharacter));
const workflow = [(0,text_pattern .xH)(fileCharacter), (0,text_pattern .eF)(fileCharacter)];
const refForms = ref.map((parts) => (0,text_pattern .Fb)(...parts));
const blanks = {
	owner: { name: "owner", forms: [(0,text_pattern .Fb)(...owner)], favourites: ["acme", "acme-labs"] },
	ownerId: { name: "owner id", forms: [number], favourites: ["45"] },
	repository: { name: "repository", forms: [(0,text_pattern .Fb)(...repository)], favourites: ["shop", "api"] },
	repositoryId: { name: "repository id", forms: [number], favourites: ["123"] },
	workflow: {
		name: "workflow",
		forms: [(0,text_pattern .Fb)(...workflow, ".yml"), (0,text_pattern .Fb)(...workflow, ".yaml")],
		favourites: ["ci.yml"],
	},
	environment: { name: "environment", forms: [claim_forms_text], favourites: ["staging", "dev", "production"], escaped: [":"] },
	branch: { name: "branch", forms: refForms, favourites: ["dev", "main", "feature/login"] },
	tag: { name: "tag", forms: refForms, favourites: ["v1.2.3", "nightly"] },
	pull: { name: "pull", forms: [number], favourites: ["12"] },
	rest: {
		name: "rest",
		forms: [(0,text_pattern .Fb)(), (0,text_pattern .Fb)(":", (0,text_pattern .xH)(printableCharacter), (0,text_pattern .eF)(printableCharacter))],
		favourites: [""],
	},
};
function words(claim) {
	const all = claim_words .w[claim];
	return { words: all, forms: [], favourites: all };
}
const refsOfFiles = [
	...ref.flatMap((parts) => [
		["refs/heads/", ...parts],
		["refs/tags/", ...parts],
	]),
	hexDigits,
];
const sha = { forms: [commit], favourites: ["1f0c6a52d1b87e931f0c6a52d1b87e931f0c6a52"] };
const freeClaims = {
	iss: {
		forms: [(0,text_pattern .Fb)("https://", (0,text_pattern .eF)(printableCharacter))],
		favourites: ["https://token.actions.githubusercontent.com"],
	},
	aud: { forms: [claim_forms_text], favourites: ["sts.amazonaws.com"] },
	repository_visibility: words("repository_visibility"),
	actor: { forms: [(0,text_pattern .Fb)(...owner), (0,text_pattern .Fb)(...owner, "[bot]")], favourites: ["alice"] },
	actor_id: { forms: [number], favourites: ["6"] },
	workflow: { forms: [claim_forms_text], favourites: ["ci"] },
	job_workflow_ref: {
		forms: refsOfFiles.flatMap((parts) => [".yml", ".yaml"].map((ending) => (0,text_pattern .Fb)(...owner, "/", ...repository, "/.github/workflows/", ...workflow, `${ending}@`, ...parts))),
		favourites: ["acme/shop/.github/workflows/ci.yml@refs/heads/main"],
	},
	sha,
	workflow_sha: sha,
	job_workflow_sha: sha,
	ref_protected: words("ref_protected"),
	runner_environment: words("runner_environment"),
	run_id: { forms: [number], favourites: ["7000000001"] },
	run_number: { forms: [number], favourites: ["42"] },
	run_attempt: { forms: [number], favourites: ["1"] },
	check_run_id: { forms: [number], favourites: ["9000000001"] },
	environment_node_id: { forms: [claim_forms_text], favourites: ["EN_kwDOA1b2c3"], optional: true },
	enterprise: { forms: [(0,text_pattern .Fb)(...owner)], favourites: ["acme-inc"], optional: true },
	enterprise_id: { forms: [number], favourites: ["7"], optional: true },
};
const propertyPrefix = "repo_property_";
const property = { forms: [claim_forms_text], favourites: ["true"], optional: true };

;// CONCATENATED MODULE: ./packages/policy/lib/diff/token-forms.js

const { owner: token_forms_owner, ownerId, repository: token_forms_repository, repositoryId, workflow: token_forms_workflow, environment, branch, tag, pull, rest } = blanks;
const the = (blank) => ({ blank: blank.name });
const triggers = [
	{
		ref: ["refs/heads/", the(branch)],
		refType: "branch",
		name: branch,
		comparesBranches: false,
		events: [
			...["push", "workflow_dispatch", "schedule", "merge_group", "workflow_run", "issue_comment", "issues"],
			...["repository_dispatch", "check_run", "check_suite", "create", "delete", "deployment", "deployment_status"],
			...["discussion", "discussion_comment", "dynamic", "fork", "gollum", "image_version", "label", "milestone"],
			...["page_build", "project", "project_card", "project_column", "public", "registry_package", "status", "watch"],
			"branch_protection_rule",
		],
	},
	{
		ref: ["refs/tags/", the(tag)],
		refType: "tag",
		name: tag,
		comparesBranches: false,
		events: ["push", "release", "workflow_dispatch", "create", "deployment", "deployment_status", "registry_package"],
	},
	{
		ref: ["refs/pull/", the(pull), "/merge"],
		refType: "branch",
		name: pull,
		comparesBranches: true,
		events: ["pull_request", "pull_request_review", "pull_request_review_comment"],
		context: "pull_request",
	},
	{
		ref: ["refs/heads/", the(branch)],
		refType: "branch",
		name: branch,
		comparesBranches: true,
		events: ["pull_request_target"],
	},
];
const names = ["repo:", the(token_forms_owner), "/", the(token_forms_repository)];
const ids = ["repo:", the(token_forms_owner), "@", the(ownerId), "/", the(token_forms_repository), "@", the(repositoryId)];
const customised = "an administrator of the repository has customised the subject of its tokens";
const customAnchors = [
	names,
	ids,
	["repository:", the(token_forms_owner), "/", the(token_forms_repository)],
	["repository_id:", the(repositoryId)],
	["repository_owner:", the(token_forms_owner)],
	["repository_owner_id:", the(ownerId)],
];
const subjectKinds = [
	{ anchor: names, isCustomised: false },
	{ anchor: ids, isCustomised: false, assumes: "the repository has immutable subjects" },
	...customAnchors.map((anchor) => ({ anchor, isCustomised: true, assumes: customised })),
];
function escapeColons(text) {
	return text.replaceAll(":", "%3A");
}
function subject({ anchor, isCustomised }, trigger, hasEnvironment) {
	if (isCustomised)
		return [...anchor, the(rest)];
	if (hasEnvironment)
		return [...anchor, ":environment:", { ...the(environment), escape: escapeColons }];
	return trigger.context === undefined ? [...anchor, ":ref:", ...trigger.ref] : [...anchor, `:${trigger.context}`];
}
function formOf(kind, trigger, hasEnvironment) {
	return {
		...(kind.assumes === undefined ? {} : { assumes: kind.assumes }),
		blanks: [token_forms_owner, ownerId, token_forms_repository, repositoryId, token_forms_workflow, environment, trigger.name, rest],
		templates: {
			repository_owner: [the(token_forms_owner)],
			repository_owner_id: [the(ownerId)],
			repository: [the(token_forms_owner), "/", the(token_forms_repository)],
			repository_id: [the(repositoryId)],
			workflow_ref: [the(token_forms_owner), "/", the(token_forms_repository), "/.github/workflows/", the(token_forms_workflow), "@", ...trigger.ref],
			...(hasEnvironment ? { environment: [the(environment)] } : {}),
			ref: trigger.ref,
			ref_type: [trigger.refType],
			...(trigger.comparesBranches ? {} : { head_ref: [""], base_ref: [""] }),
			sub: subject(kind, trigger, hasEnvironment),
		},
		events: trigger.events,
		missing: hasEnvironment ? [] : ["environment", "environment_node_id"],
		open: trigger.comparesBranches ? ["head_ref", "base_ref"] : [],
	};
}
const tokenForms = subjectKinds.flatMap((kind) => [false, true].flatMap((hasEnvironment) => triggers.map((trigger) => formOf(kind, trigger, hasEnvironment))));

;// CONCATENATED MODULE: ./packages/policy/lib/diff/example-token.js





function* exampleTokens(box) {
	const needsSubject = box.has("sub");
	for (const form of tokenForms) {
		if (form.assumes !== undefined && !needsSubject)
			return;
		const claims = claimsOf(form, box);
		if (claims === "too-large")
			yield claims;
		else if (claims !== undefined)
			yield { claims, ...(form.assumes === undefined ? {} : { assumes: form.assumes }) };
	}
}
function claimsOf(form, box) {
	const free = freeClaimsOf(form, box);
	if (typeof free !== "object")
		return free;
	const texts = (0,fill_blanks .F)(form, box);
	if (texts === undefined || texts === "too-large")
		return texts;
	const derived = Object.entries(form.templates).map(([claim, template]) => [claim, (0,fill_blanks .s)(template, texts)]);
	return { ...free, ...Object.fromEntries(derived) };
}
const alwaysThere = [...Object.keys(freeClaims), "event_name"];
function freeClaimsOf(form, box) {
	const claims = {};
	for (const claim of new Set([...box.keys(), ...alwaysThere, ...form.open])) {
		if (Object.hasOwn(form.templates, claim))
			continue;
		const set = box.get(claim) ?? text_set .YT;
		const shape = form.missing.includes(claim) ? undefined : shapeOf(claim, form);
		if (shape === undefined || shape.optional) {
			if (set.absent)
				continue;
			if (shape === undefined)
				return undefined;
		}
		const text = textOf(set, shape);
		if (text === undefined || text === "too-large")
			return text;
		claims[claim] = text.text;
	}
	return claims;
}
function shapeOf(claim, form) {
	if (claim === "event_name")
		return { words: form.events, forms: [], favourites: form.events };
	if (claim === "head_ref")
		return { ...blanks.branch, favourites: ["feature/login"] };
	if (claim === "base_ref")
		return { ...blanks.branch, favourites: ["main"] };
	if (Object.hasOwn(freeClaims, claim))
		return freeClaims[claim];
	return claim.startsWith(propertyPrefix) ? property : undefined;
}
function textOf(set, shape) {
	const [favourite] = shape.favourites;
	if (set === text_set .YT && favourite !== undefined)
		return { text: favourite };
	if (shape.words !== undefined) {
		const word = shape.words.find((each) => (0,text_set .I3)(set, each));
		return word === undefined ? undefined : { text: word };
	}
	const blank = { name: "text", forms: shape.forms, favourites: shape.favourites };
	const found = (0,fill_blanks .F)({ blanks: [blank], templates: { claim: [{ blank: "text" }] } }, new Map([["claim", set]]));
	return found === undefined || found === "too-large" ? found : { text: found.text ?? "" };
}
function anyClaims(box) {
	const claims = {};
	for (const [claim, set] of box) {
		if (set.absent)
			continue;
		const found = (0,find_text .V)(set);
		if (found === undefined || found === "too-large")
			return "too-large";
		claims[claim] = found.text;
	}
	return claims;
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/counterexample.js



const mostTries = 24;
function findCounterexample(box, pair) {
	let tries = 0;
	for (const token of exampleTokens(box)) {
		tries += 1;
		if (tries > mostTries)
			return undefined;
		if (token === "too-large")
			continue;
		const { claims, assumes } = token;
		if (!allows(pair.after, claims) || (pair.before !== undefined && allows(pair.before, claims)))
			continue;
		return { claims, ...describe(claims, pair), ...(assumes === undefined ? {} : { assumes }) };
	}
	return undefined;
}
function allows(stage, claims) {
	return decide(stage, claims).effect === "allow";
}
const someMoment = "2027-01-04T12:00:00.000Z";
function decide(stage, claims) {
	const { window: _, ...alone } = { ...stage, forbidWith: [] };
	return (0,decide_stage .TE)({ stages: { [stage.name]: alone } }, { stage: stage.name, claims, now: someMoment });
}
function describe(claims, { before, after }) {
	const stages = [after, ...(before ? [before] : [])];
	const asked = stages.flatMap((stage) => [...stage.allow, ...stage.deny]).flatMap(counterexample_claimsOf);
	return { decisive: decisiveClaims(claims, { before, after }), telling: [...new Set([...asked, "sub"])] };
}
function decisiveClaims(claims, { before, after }) {
	const refusal = before && decide(before, claims);
	const failed = refusal?.failed.length ? refusal.failed : (refusal?.matched ?? []);
	const checks = failed.length > 0 ? failed : decide(after, claims).matched;
	return [...new Set(checks.map(({ claim }) => claim))];
}
function counterexample_claimsOf(grant) {
	return (0,claim_box .yb)(grant).map(([claim]) => claim);
}
const longestValue = 80;
function claimsInWords(claims, names) {
	const parts = names.map((name) => {
		const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
		if (value === undefined)
			return `no ${name}`;
		const text = typeof value === "string" ? value : JSON.stringify(value);
		return `${name}=${text === "" ? '""' : text.slice(0, longestValue)}`;
	});
	return parts.length < 2 ? (parts[0] ?? "any claims") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

var policy_change = __webpack_require__(5982);
;// CONCATENATED MODULE: ./packages/policy/lib/diff/access-changes.js







function accessChanges(pair) {
	const { before, after } = pair;
	if (before !== undefined && sameGrants(before.allow, after.allow) && sameGrants(before.deny, after.deny))
		return [];
	const wider = distinct(after.allow.flatMap((grant, index) => widerGrant(pair, grant, index)));
	const narrower = before === undefined ? false : isNarrower(before, after);
	if (narrower !== true)
		return wider.length > 0 || narrower === "too-many" ? wider : equal(pair);
	const sentence = `some who could be ${after.name} no longer can`;
	return [
		...wider,
		(0,policy_change .LF)("NARROWER", after.name, { pointer: (0,source_node .rq)("stages", after.name, "allow"), sentence }),
	];
}
function equal({ before, after }) {
	if (before === undefined)
		return [];
	const sentence = `the claims of ${after.name} are written in another way and mean the same`;
	return [(0,policy_change .LF)("EQUAL", after.name, { pointer: (0,source_node .rq)("stages", after.name, "allow"), sentence })];
}
function sameGrants(a, b) {
	return (0,lib .dj)(a.map(stage_meaning .$t)) === (0,lib .dj)(b.map(stage_meaning .$t));
}
function realGrants(grants) {
	return grants.filter((grant) => Object.keys(grant.claims).length > 0);
}
function widerGrant(pair, grant, index) {
	const { before, after } = pair;
	if (realGrants([grant]).length === 0)
		return [];
	const openings = openingsOf(pair, grant);
	const pointer = (0,source_node .rq)("stages", after.name, "allow", index);
	if (openings === "too-many") {
		const sentence = `grant ${index + 1} of ${after.name} may let in more: the difference has more than ${claim_box .Nn} parts, too many to compare`;
		return [(0,policy_change .LF)("MAY-WIDEN", after.name, { pointer, sentence })];
	}
	for (const { box, through } of openings) {
		const counterexample = findCounterexample(box, pair);
		if (counterexample === undefined)
			continue;
		const isNew = before === undefined || before.allow.length === 0;
		const kind = isNew ? "NEW-ACCESS" : through === "deny" ? "DENY-REMOVED" : "WIDER";
		const place = kind === "DENY-REMOVED" ? (0,source_node .rq)("stages", after.name, "deny") : pointer;
		const sentence = sentenceOf(after, counterexample);
		return [(0,policy_change .LF)(kind, after.name, { pointer: place, sentence, counterexample })];
	}
	const [first] = openings;
	if (first === undefined)
		return [];
	return [(0,policy_change .LF)("MAY-WIDEN", after.name, { pointer, sentence: unlikely(after, index, openings, first.box) })];
}
function openingsOf({ before, after }, grant) {
	const admitted = (0,claim_box .BU)((0,claim_box .b0)(grant), realGrants(after.deny));
	if (admitted === "too-many")
		return admitted;
	const openings = [];
	for (const box of admitted) {
		const fresh = (0,claim_box .BU)(box, realGrants(before?.allow ?? []));
		if (fresh === "too-many")
			return fresh;
		openings.push(...fresh.map((each) => ({ box: each, through: "allow" })));
		for (const deny of realGrants(before?.deny ?? [])) {
			const kept = (0,claim_box .Ph)(box, deny);
			if (kept !== undefined)
				openings.push({ box: kept, through: "deny" });
		}
		if (openings.length > claim_box .Nn)
			return "too-many";
	}
	return openings;
}
function sentenceOf(after, { claims, decisive, assumes }) {
	const condition = assumes === undefined ? "" : `, if ${assumes}`;
	return `after this change a token with ${claimsInWords(claims, decisive)} gets ${after.name}${condition}`;
}
function unlikely(after, index, openings, box) {
	const grant = `grant ${index + 1} of ${after.name}`;
	if (after.when !== undefined && openings.some((each) => exampleTokens(each.box).next().done !== true))
		return `${grant} lets in more; whether its condition (when) still keeps them out is not known`;
	const claims = anyClaims(box);
	const example = claims === "too-large" ? "" : `, such as ${claimsInWords(claims, Object.keys(claims))}`;
	return `${grant} lets in more, but only claims of a form that GitHub is not known to issue${example}`;
}
function isNarrower(before, after) {
	let isCertain = true;
	for (const grant of realGrants(before.allow)) {
		const openings = openingsOf({ before: after, after: before }, grant);
		if (openings === "too-many")
			isCertain = false;
		else if (openings.length > 0)
			return true;
	}
	return isCertain ? false : "too-many";
}
function distinct(changes) {
	const told = new Set();
	return changes.filter(({ kind, sentence }) => {
		const key = `${kind} ${sentence}`;
		if (told.has(key))
			return false;
		told.add(key);
		return true;
	});
}

var cel_lib = __webpack_require__(1718);
;// CONCATENATED MODULE: ./packages/policy/lib/diff/condition-changes.js







const proof = "write it as claim matchers, which are compared exactly, or add `tests` for both sides and have a code owner approve it";
function conditionChanges(pair) {
	const { before, after } = pair;
	if (before === undefined || condition_changes_textOf(before.when) === condition_changes_textOf(after.when))
		return [];
	const pointer = (0,source_node .rq)("stages", after.name, "when");
	const [old, now] = [partsOf(before.when), partsOf(after.when)];
	const isKept = old.every((part) => now.includes(part));
	if ((isKept && now.every((part) => old.includes(part))) || isForNobody(after))
		return [];
	if (isKept) {
		return [(0,policy_change .LF)("NARROWER", after.name, { pointer, sentence: `${after.name} has a further condition now` })];
	}
	const counterexample = exampleOf(pair);
	const what = now.every((part) => old.includes(part)) ? "is gone" : "is another";
	if (counterexample === undefined) {
		const sentence = `the condition (when) of ${after.name} ${what}: that it lets in no more cannot be proven; ${proof}`;
		return [(0,policy_change .LF)("UNPROVABLE", after.name, { pointer, sentence })];
	}
	const words = claimsInWords(counterexample.claims, counterexample.decisive);
	const sentence = `after this change a token with ${words} gets ${after.name}: its condition (when) ${what}`;
	return [(0,policy_change .LF)("WIDER", after.name, { pointer, sentence, counterexample })];
}
function condition_changes_textOf(condition) {
	return condition === undefined ? "" : (0,lib .dj)((0,stage_meaning .cu)(condition));
}
function partsOf(condition) {
	return condition === undefined
		? []
		: [condition, ...(condition.also ?? [])].flatMap(({ source }) => (0,cel_lib .Re)(source));
}
function isForNobody({ allow, deny }) {
	return allow.every((grant) => (0,claim_box .BU)((0,claim_box .b0)(grant), deny).length === 0);
}
function exampleOf(pair) {
	for (const grant of pair.after.allow) {
		const boxes = (0,claim_box .BU)((0,claim_box .b0)(grant), pair.after.deny);
		if (boxes === "too-many")
			continue;
		for (const box of boxes) {
			const found = findCounterexample(box, pair);
			if (found !== undefined)
				return found;
		}
	}
	return undefined;
}

var credential_changes = __webpack_require__(3326);
var window_changes = __webpack_require__(5571);
;// CONCATENATED MODULE: ./packages/policy/lib/diff/diff-stages.js








function diffStages(old, next) {
	const gone = Object.keys(old.stages).filter((name) => !Object.hasOwn(next.stages, name));
	const names = [...Object.keys(next.stages), ...gone];
	const changes = names.flatMap((name) => stageChanges(old, stageOf(old, name), stageOf(next, name)));
	return [...changes, ...freedPairs(old, next)];
}
function stageOf({ stages }, name) {
	return Object.hasOwn(stages, name) ? stages[name] : undefined;
}
function stageChanges(old, before, after) {
	if (after === undefined) {
		if (before === undefined)
			return [];
		const sentence = `the stage ${before.name} is gone`;
		return [(0,policy_change .LF)("NARROWER", before.name, { pointer: (0,source_node .rq)("stages"), sentence })];
	}
	if (before !== undefined && (0,lib .dj)((0,stage_meaning .np)(before)) === (0,lib .dj)((0,stage_meaning .np)(after)))
		return [];
	const pair = { before, after };
	const changes = [
		...accessChanges(pair),
		...conditionChanges(pair),
		...(0,credential_changes .V)(pair),
		...(0,window_changes .E)(pair),
	];
	return changes.length > 0 || before === undefined ? changes : sameAccess(old, before, after);
}
function sameAccess(old, before, after) {
	const wasApart = (other) => before.forbidWith.includes(other) || stageOf(old, other)?.forbidWith.includes(after.name) === true;
	const added = after.forbidWith.filter((other) => !wasApart(other));
	if (added.length > 0) {
		const pointer = (0,source_node .rq)("stages", after.name, "forbid-with");
		const sentence = `no job may hold ${after.name} besides ${added.join(", ")} now`;
		return [(0,policy_change .LF)("NARROWER", after.name, { pointer, sentence })];
	}
	if (before.forbidWith.some((other) => !after.forbidWith.includes(other)))
		return [];
	const owner = before.owner === after.owner ? "" : `: ${after.owner} answers for it now, it was ${before.owner}`;
	const sentence = `${after.name} gives the same access${owner}`;
	return [(0,policy_change .LF)("EQUAL", after.name, { pointer: (0,source_node .rq)("stages", after.name), sentence })];
}
function freedPairs(old, next) {
	const changes = [];
	const told = new Set();
	for (const stage of Object.values(old.stages)) {
		for (const other of stage.forbidWith) {
			const [now, otherNow] = [stageOf(next, stage.name), stageOf(next, other)];
			if (now === undefined || otherNow === undefined)
				continue;
			if (now.forbidWith.includes(other) || otherNow.forbidWith.includes(stage.name))
				continue;
			const pair = [stage.name, other].sort().join(" ");
			if (told.has(pair))
				continue;
			told.add(pair);
			const pointer = (0,source_node .rq)("stages", stage.name, "forbid-with");
			const sentence = `one job may hold ${stage.name} and ${other} together now`;
			changes.push((0,policy_change .LF)("FORBID-WITH-REMOVED", stage.name, { pointer, sentence }));
		}
	}
	return changes;
}


  }),

  4259:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	m: () => (  inheritanceChanges)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4386);
  var _languages_empty_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2999);
  var _languages_text_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(101);
  var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5547);
  var _schema_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16);
  var _policy_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5982);







function inheritanceChanges(old, next) {
	return [...removedLocks(old, next), ...addedDelegates(old, next), ...changedParent(old, next)];
}
function change(kind, pointer, sentence) {
	return { kind, effect: _policy_change_js__WEBPACK_IMPORTED_MODULE_1__  .cz[kind].effect, pointer, sentence };
}
function removedLocks(old, next) {
	const holds = (pointer) => next.locked.some((lock) => pointer === lock.pointer || pointer.startsWith(`${lock.pointer}/`));
	const gone = old.locked.filter(({ pointer }) => !holds(pointer));
	return gone.map(({ pointer }) => change("LOCK-REMOVED", (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_2__  .rq)("locked"), `${pointer} is not locked any more`));
}
function addedDelegates(old, next) {
	return next.delegates.flatMap(({ pointer, bound }, index) => {
		const at = (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_2__  .rq)("delegates", index);
		const former = old.delegates.find((delegate) => delegate.pointer === pointer);
		const words = bound === undefined ? "without a bound" : `as far as ${[bound].flat().join(", ")}`;
		const sentence = `who extends this file may loosen ${pointer} now, ${words}`;
		if (former === undefined)
			return [change("DELEGATE-ADDED", at, sentence)];
		if (former.bound === undefined || isAsNarrow(pointer, former.bound, bound))
			return [];
		return [change("DELEGATE-ADDED", at, `${sentence}; it was ${[former.bound].flat().join(", ")}`)];
	});
}
function isAsNarrow(pointer, was, is) {
	if (is === undefined)
		return false;
	const [old, now] = [[was].flat(), [is].flat()];
	if (now.every((text) => old.includes(text)))
		return true;
	const [[before = ""], [after = ""]] = [old, now];
	if ((0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_2__  .B_)(pointer).at(0) === "rules")
		return strictnessOf(after) >= strictnessOf(before);
	if (/^\/stages\/[^/]+\/allow\//.test(pointer))
		return (0,_languages_empty_set_js__WEBPACK_IMPORTED_MODULE_3__  .U)((0,_languages_text_set_js__WEBPACK_IMPORTED_MODULE_4__  .w5)(now), old);
	const [longest, length] = [(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .E9)(before), (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .E9)(after)];
	return longest !== undefined && length !== undefined && length <= longest;
}
function strictnessOf(text) {
	const setting = _schema_rules_js__WEBPACK_IMPORTED_MODULE_5__  .I.find((each) => each === text);
	return setting === undefined ? Number.NaN : (0,_apply_rule_severity_js__WEBPACK_IMPORTED_MODULE_6__  .VD)(setting);
}
function changedParent({ extends: old }, { extends: next }) {
	if (old?.text === next?.text)
		return [];
	const was = old === undefined ? "" : `; it was ${old.text}`;
	const words = next === undefined ? `extends ${old?.text} no longer` : `extends ${next.text} now${was}`;
	const sentence = `the policy ${words}; what that changes was not compared`;
	return [change("PARENT-CHANGED", (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_2__  .rq)("extends"), sentence)];
}


  }),

  6336:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Nw: () => (  decideStage),
	TE: () => (  answerStage),
	tg: () => (  checksOf)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9717);
  var _credential_lifetime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4988);
  var _match_claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1391);
  var _window_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5838);





function decideStage(policy, request) {
	return { ...answerStage(policy, request), policyDigest: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__  .p1)(policy) };
}
function answerStage(policy, request) {
	try {
		return answer(policy, request);
	}
	catch {
		return denial(request, { code: "DENIED_ERROR" });
	}
}
function answer(policy, request) {
	const { claims, credential } = request;
	const at = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(request.now);
	const stage = Object.hasOwn(policy.stages, request.stage) ? policy.stages[request.stage] : undefined;
	if (policy.extends !== undefined)
		return denial(request, { code: "DENIED_INCOMPLETE_POLICY" });
	if (stage === undefined)
		return denial(request, { code: "DENIED_UNKNOWN_STAGE" });
	if (credential !== undefined && !Object.hasOwn(stage.credentials, credential))
		return denial(request, { code: "DENIED_UNKNOWN_CREDENTIAL" });
	const denied = firstMatch(stage.deny, claims, _match_claim_js__WEBPACK_IMPORTED_MODULE_2__  .OE);
	const granted = firstMatch(stage.allow, claims, _match_claim_js__WEBPACK_IMPORTED_MODULE_2__  .ku);
	if (denied !== undefined) {
		const matched = checksOf(denied.grant, claims);
		const grant = granted && { grant: granted.place };
		return denial(request, { code: "DENIED_BY_DENY", deny: denied.place, matched, ...grant });
	}
	if (granted === undefined)
		return denial(request, { code: "DENIED_NO_GRANT", ...nearestOf(stage, claims) });
	const proven = { grant: granted.place, matched: checksOf(granted.grant, claims) };
	const refusal = conditionRefusal(stage, request) ?? windowDenial(stage, at) ?? conflictOf(policy, stage, request.held ?? []);
	if (refusal !== undefined)
		return denial(request, { ...proven, ...refusal });
	const duration = durationOf(stage, credential);
	return {
		...frame(request),
		effect: "allow",
		code: "ALLOWED",
		failed: [],
		...proven,
		...(duration === undefined ? {} : { duration }),
	};
}
function denial(request, refusal) {
	return { ...frame(request), effect: "deny", matched: [], failed: [], ...refusal };
}
function frame({ stage, credential, now }) {
	return { stage, ...(credential === undefined ? {} : { credential }), now };
}
function firstMatch(grants, claims, matches) {
	for (const [index, grant] of grants.entries()) {
		if (matches((0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__  .iY)(grant), claims))
			return { grant, place: placeOf(grant, index) };
	}
	return undefined;
}
function placeOf({ at, file }, index) {
	return { index, at, ...(file === undefined ? {} : { file }) };
}
function checksOf(grant, claims) {
	return (0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__  .iY)(grant).map(({ claim, line, matches }) => {
		const { matcher, at, lines, file = grant.file } = line;
		const observed = (0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__  ._B)(claims, claim);
		return {
			claim,
			matcher,
			...(observed === undefined ? {} : { observed }),
			holds: typeof observed === "string" && matches(observed),
			at,
			...(lines === undefined ? {} : { lines }),
			...(file === undefined ? {} : { file }),
		};
	});
}
function nearestOf(stage, claims) {
	const candidates = stage.allow.map((grant, index) => {
		const checks = checksOf(grant, claims);
		return {
			place: placeOf(grant, index),
			matched: checks.filter(({ holds }) => holds),
			failed: checks.filter(({ holds }) => !holds),
		};
	});
	candidates.sort((a, b) => a.failed.length - b.failed.length || b.matched.length - a.matched.length);
	const [best] = candidates;
	if (best === undefined)
		return { matched: [], failed: [] };
	return { matched: best.matched, failed: best.failed, nearest: { ...best.place, failed: best.failed } };
}
function conditionRefusal({ when }, { stage, credential, claims, now }) {
	if (when === undefined)
		return undefined;
	const bindings = { claims, stage, credential: credential ?? "", now };
	for (const { at, file, source, compiled } of [when, ...(when.also ?? [])]) {
		const condition = { at, ...(file === undefined ? {} : { file }), source };
		const answered = compiled?.evaluate(bindings) ?? { error: "the condition was not compiled" };
		if ("error" in answered)
			return { code: "DENIED_WHEN_ERROR", condition: { ...condition, error: answered.error } };
		if (!answered.value)
			return { code: "DENIED_WHEN", condition };
	}
	return undefined;
}
function windowDenial({ window }, at) {
	if (window === undefined)
		return undefined;
	const refusal = (0,_window_refusal_js__WEBPACK_IMPORTED_MODULE_3__  .r)(window, at);
	if (refusal === undefined)
		return undefined;
	return { code: refusal.kind === "freeze" ? "DENIED_FREEZE" : "DENIED_WINDOW", window: refusal };
}
function conflictOf(policy, stage, held) {
	const conflict = held.find((other) => other !== stage.name &&
		(stage.forbidWith.includes(other) || policy.stages[other]?.forbidWith.includes(stage.name) === true));
	return conflict === undefined ? undefined : { code: "DENIED_FORBID_WITH", conflict };
}
function durationOf(stage, credential) {
	const named = credential === undefined ? undefined : stage.credentials[credential];
	const wanted = named && (0,_credential_lifetime_js__WEBPACK_IMPORTED_MODULE_4__  .gZ)(named);
	if (wanted === undefined || stage.maxDuration === undefined)
		return wanted ?? stage.maxDuration;
	return Math.min(wanted, stage.maxDuration);
}


  }),

  1391:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	OE: () => (  denyMatches),
	_B: () => (  claimOf),
	iY: () => (  compileGrant),
	ku: () => (  grantMatches),
	qM: () => (  compileMatcher)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const compiled = new WeakMap();
function compileGrant(grant) {
	const known = compiled.get(grant);
	if (known !== undefined)
		return known;
	const made = Object.entries(grant.claims).flatMap(([claim, first]) => [first, ...(first.also ?? [])].map((line) => ({ claim, line, matches: compileMatcher(line.matcher) })));
	compiled.set(grant, made);
	return made;
}
function grantMatches(grant, claims) {
	return grant.length > 0 && grant.every((line) => lineMatches(line, claims));
}
function denyMatches(entry, claims) {
	return entry.length > 0 && entry.every((line) => lineMatches(line, claims) || isNoText(claims, line.claim));
}
function lineMatches({ claim, matches }, claims) {
	const value = claimOf(claims, claim);
	return typeof value === "string" && matches(value);
}
function isNoText(claims, claim) {
	const value = claimOf(claims, claim);
	return value !== undefined && value !== null && typeof value !== "string";
}
function claimOf(claims, name) {
	return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
function compileMatcher(matcher) {
	if (typeof matcher === "string")
		return compileText(matcher);
	if ("not" in matcher) {
		const matches = compileMatcher(matcher.not);
		return (value) => !matches(value);
	}
	const alternatives = matcher.map(compileText);
	return (value) => alternatives.some((matches) => matches(value));
}
function compileText(text) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rl)(text) ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Wo)(text) : (value) => value === text;
}


  })

};
