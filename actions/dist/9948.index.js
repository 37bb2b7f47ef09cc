export const id = 9948;
export const ids = [9948];
export const modules = {

  2388:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  comparePolicies: () => (  comparePolicies)
});

var changed_exceptions = __webpack_require__(1886);
var weakened_rules = __webpack_require__(7319);
var weakened_secrets = __webpack_require__(6130);
var policy_finding = __webpack_require__(9257);
;// CONCATENATED MODULE: ./packages/policy/lib/compare/weakening.js

function weakeningFinding({ rule, at, message, undo, evidence }, head, path) {
	const fix = {
		text: `${undo} If it is meant, it needs the approval of a code owner of ${path}; it takes effect with the merge.`,
	};
	return (0,policy_finding .U)({
		rule,
		message,
		fix,
		policy: head,
		path,
		at,
		evidence: evidence ?? [],
		subject: [at, message],
	});
}

var lib = __webpack_require__(1344);
var diff_stages = __webpack_require__(6429);
var inheritance_changes = __webpack_require__(4259);
var policy_change = __webpack_require__(5982);
;// CONCATENATED MODULE: ./packages/policy/lib/compare/widened-stages.js




function widenedStages(base, head) {
	const changes = [...(0,diff_stages .b)(base, head), ...(0,inheritance_changes .m)(base, head)];
	return changes.filter(policy_change .vb).map((change) => ({
		rule: ruleOf(change),
		at: change.pointer,
		message: change.sentence,
		undo: undoings[change.kind] ?? "Restore it as it was.",
		evidence: exampleOf(change),
	}));
}
const inheritance = ["LOCK-REMOVED", "DELEGATE-ADDED", "PARENT-CHANGED"];
function ruleOf({ kind, effect }) {
	if (inheritance.includes(kind))
		return "policy/weakened-inheritance";
	return effect === "may-widen" ? "policy/unproven-access" : "policy/widened-access";
}
const undoings = {
	"NEW-ACCESS": "Delete the grant.",
	WIDER: "Restore the claims as they were.",
	"DENY-REMOVED": "Restore the entry of `deny`.",
	"CREDENTIAL-ADDED": "Delete the credential.",
	"CREDENTIAL-CHANGED": "Restore the credential as it was.",
	"TTL-UP": "Restore the shorter life.",
	"WINDOW-WIDER": "Restore the window as it was.",
	"FORBID-WITH-REMOVED": "Restore `forbid-with` at one of the two.",
	"LOCK-REMOVED": "Restore the lock.",
	"DELEGATE-ADDED": "Delete the delegation, or restore its bound.",
	"PARENT-CHANGED": "Restore `extends` as it was.",
};
function exampleOf({ kind, counterexample }) {
	const facts = [{ label: "change", value: kind }];
	if (counterexample === undefined)
		return facts;
	const { claims, decisive, telling, assumes, now } = counterexample;
	const names = [...new Set([...decisive, ...telling])].filter((name) => (0,lib .jq)(name)?.mayBePrinted === true);
	return [
		...facts,
		...names.map((name) => ({
			label: name,
			value: Object.hasOwn(claims, name) ? shownValue(claims[name]) : "missing",
		})),
		...(now === undefined ? [] : [{ label: "at", value: now }]),
		...(assumes === undefined ? [] : [{ label: "assuming", value: assumes }]),
	];
}
function shownValue(value) {
	return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/compare-policies.js





function comparePolicies(base, head, path) {
	const weakenings = [
		...widenedStages(base, head),
		...(0,weakened_rules .q)(base, head),
		...(0,weakened_secrets .e)(base, head),
		...(0,changed_exceptions .$)(base, head),
	];
	return weakenings.map((weakening) => weakeningFinding(weakening, head, path));
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

  109:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	IL: () => (  exceptionsSchema),
	NJ: () => (  shortestReason),
	lC: () => (  exceptionSchema)
  });
const identity = {
	type: "string",
	pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$",
	errorMessage: 'expected a GitHub user or team such as "@alice" or "@acme/security"',
};
const moment = {
	type: "string",
	pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$",
	errorMessage: "expected a date such as 2027-02-01, or a time with its zone such as 2027-02-01T12:00:00Z",
};
const shortestReason = 20;
const example = {
	rule: "secrets/generic-password",
	fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649",
	owner: "@alice",
	"approved-by": "@bob",
	reason: "The vendor's test server takes this fixed password and holds no data.",
	control: "The server is reachable from the build network only.",
	replacement: "https://github.com/acme/shop/issues/12",
	expires: "2027-02-01",
};
const exceptionSchema = {
	title: "an exception",
	description: "One finding (by fingerprint), or one rule in some place (by path), approved for a limited time.",
	examples: [example],
	type: "object",
	required: ["rule", "owner", "approved-by", "reason", "control", "replacement", "expires"],
	anyOf: [{ required: ["fingerprint"] }, { required: ["path"] }],
	additionalProperties: false,
	properties: {
		rule: {
			title: "the rule that reported it",
			description: "The exact rule id. Patterns are not taken here: an exception is for something known.",
			type: "string",
			pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$",
			maxLength: 100,
			errorMessage: 'expected one exact rule id such as "secrets/generic-password"',
			examples: ["secrets/generic-password"],
		},
		fingerprint: {
			title: "the finding",
			description: "The finding's fingerprint as reports show it. It survives moves, renames and rebases.",
			type: "string",
			writeOnly: true,
			pattern: "^[a-z]+[0-9]+:[0-9a-f]{32}$",
			errorMessage: 'expected a whole fingerprint as reports show it, with its 32 digits, such as "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"',
			examples: ["s1:4f0c6a52d1b87e93a10fb2c7d35e8649"],
		},
		path: {
			title: "the place",
			description: "Exact path from the root of the repository, or a pattern: `*` and `?` stop at `/`, `**` crosses it, a trailing `/` means everything below. Every place of a finding must match. Without a fingerprint, a pattern cannot except findings of severity error or worse.",
			type: "string",
			minLength: 1,
			maxLength: 1000,
			examples: ["test/fixtures/**", "docs/example.md"],
		},
		owner: {
			...identity,
			title: "who answers for it",
			description: "The user or team that asked for the exception and carries out the replacement.",
			examples: ["@alice"],
		},
		"approved-by": {
			...identity,
			title: "who approved it",
			description: "A user or team other than the owner.",
			examples: ["@bob"],
		},
		reason: {
			title: "why it is acceptable for now",
			description: `At least ${shortestReason} characters. Say what a reader in a year needs to know.`,
			type: "string",
			minLength: shortestReason,
			maxLength: 2000,
			examples: ["The vendor's test server takes this fixed password and holds no data."],
		},
		control: {
			title: "what limits the damage meanwhile",
			description: "The compensating control.",
			type: "string",
			minLength: 3,
			maxLength: 2000,
			examples: ["The server is reachable from the build network only."],
		},
		replacement: {
			title: "what will take its place",
			description: "The plan, or the issue that tracks it.",
			type: "string",
			minLength: 3,
			maxLength: 2000,
			examples: ["https://github.com/acme/shop/issues/12"],
		},
		created: {
			...moment,
			title: "when it was made",
			description: "The lifetime counts from here; without it, from the day of each run.",
			examples: ["2027-01-15"],
		},
		expires: {
			...moment,
			title: "when it ends",
			description: "A bare date is the end of that day in UTC. At most 14 days for critical findings, 30 for error, 90 for warning, 180 for info. Once it has lapsed, the finding returns one severity up.",
			examples: ["2027-02-01"],
		},
	},
};
const exceptionsSchema = {
	title: "findings that are approved for a limited time",
	description: "An excepted finding stays in every report, marked; it does not fail a run until the exception lapses.",
	type: "array",
	items: exceptionSchema,
	maxItems: 500,
	defaultSnippets: [
		{
			label: "exception",
			description: "An exception with everything that it needs",
			body: [
				{
					rule: "$1",
					fingerprint: "$2",
					owner: "@$3",
					"approved-by": "@$4",
					reason: "$5",
					control: "$6",
					replacement: "$7",
					created: "$8",
					expires: "$9",
				},
			],
		},
	],
	examples: [[example]],
};


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


  }),

  5343:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	J$: () => (  inlineSchema),
	Rh: () => (  inlineFromSchema),
	ZK: () => (  inlineSettings),
	_D: () => (  foreignCommentsSchema),
	d2: () => (  baselineSchema)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _exceptions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(109);


const inlineSettings = ["off", ..._sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .gO.filter((severity) => severity !== "critical")];
const inlineSchema = {
	title: "how bad an added allow comment is",
	description: "The severity of the finding that tells of each comment `sallyport:allow \u2026` that a change adds. `off`: such comments suppress nothing.",
	enum: inlineSettings,
	default: "warning",
	examples: ["off"],
};
const inlineFromSchema = {
	title: "where allow comments are honoured",
	description: "Patterns of paths as in `exclude`. Absent: everywhere.",
	type: "array",
	maxItems: 200,
	uniqueItems: true,
	items: {
		title: "a pattern of paths",
		type: "string",
		minLength: 1,
		maxLength: 1000,
		examples: ["test/**"],
	},
	examples: [["test/**"]],
};
const foreignTools = [
	"betterleaks",
	"detect-secrets",
	"gitleaks",
	"kingfisher",
	"secretlint",
	"trufflehog",
	"vault-radar",
];
const { owner, "approved-by": approver, reason, control, replacement, created, expires } = _exceptions_js__WEBPACK_IMPORTED_MODULE_1__  .lC.properties;
const example = {
	path: ".github/secrets.baseline",
	owner: "@alice",
	"approved-by": "@bob",
	reason: "What was in the history before the first scan; each value is revoked.",
	control: "All of them were revoked on 2027-01-10.",
	replacement: "https://github.com/acme/shop/issues/12",
	created: "2027-01-15",
	expires: "2027-06-30",
};
const baselineSchema = {
	title: "files that list known findings",
	description: "Made by `sallyport secrets baseline`: fingerprints of findings that were there before, approved for a limited time. Needs `salt`.",
	type: "array",
	maxItems: 20,
	items: {
		title: "a baseline",
		description: "Lets the findings that its file lists pass until it expires, at most 180 days.",
		type: "object",
		required: ["path", "owner", "approved-by", "reason", "control", "replacement", "expires"],
		additionalProperties: false,
		properties: {
			path: {
				title: "the file",
				description: "Path from the root of the repository.",
				type: "string",
				maxLength: 1000,
				pattern: "^(?:\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$",
				errorMessage: 'expected a path from the root of the repository, of letters, digits, ".", "_" and "-", such as ".github/secrets.baseline"',
				examples: [".github/secrets.baseline"],
			},
			...{ owner, "approved-by": approver, reason, control, replacement, created, expires },
		},
		examples: [example],
	},
	examples: [[example]],
};
const foreignExample = {
	tool: "gitleaks",
	owner: "@alice",
	"approved-by": "@bob",
	reason: "The comments in test/ were reviewed; they are replaced one by one.",
	control: "An added one is a finding of every pull request.",
	replacement: "https://github.com/acme/shop/issues/14",
	created: "2027-01-15",
	expires: "2027-06-30",
};
const foreignCommentsSchema = {
	title: "whose allow comments are honoured besides our own",
	description: "Comments of other scanners, such as `gitleaks:allow`, name no rule, no end and no reason, so they let nothing pass unless this list approves them for a limited time.",
	type: "array",
	maxItems: foreignTools.length,
	items: {
		title: "the comments of one scanner",
		description: "Lets the findings on their lines pass until it expires, at most 180 days.",
		type: "object",
		required: ["tool", "owner", "approved-by", "reason", "control", "replacement", "expires"],
		additionalProperties: false,
		properties: {
			tool: { title: "the scanner", enum: foreignTools, examples: ["gitleaks"] },
			...{ owner, "approved-by": approver, reason, control, replacement, created, expires },
		},
		examples: [foreignExample],
	},
	examples: [[foreignExample]],
};


  }),

  6283:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	d: () => (  wordsOfClaim),
	w: () => (  claimWords)
  });
const claimWords = {
	repository_visibility: ["private", "internal", "public"],
	ref_protected: ["false", "true"],
	runner_environment: ["github-hosted", "self-hosted"],
};
function wordsOfClaim(claim) {
	return Object.hasOwn(claimWords, claim) ? claimWords[claim] : undefined;
}


  }),

  4988:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	NW: () => (  wantedLifetime),
	Pe: () => (  credentialLifetime),
	XA: () => (  lifetimeOf),
	gZ: () => (  askedLifetime)
  });
const minute = 60;
const hour = 60 * minute;
function lifetimeOf({ provider, chained, impersonated }) {
	switch (provider) {
		case "aws":
			return chained ? awsChain : awsRole;
		case "google":
			return impersonated ? googleAccount : googleDirect;
		case "vault":
			return { kind: "chosen", shortest: minute, longest: 24 * hour, why: "a job lives at most 24 hours" };
		case "azure":
			return { kind: "fixed", longest: 90 * minute, who: "Azure decides, 60 to 90 minutes" };
		case "octo-sts":
		case "github-app":
			return { kind: "fixed", longest: hour, who: "GitHub decides, 1 hour; the token is revoked when the job ends" };
		case "token-exchange":
			return { kind: "fixed", longest: 24 * hour, who: "the server decides" };
		case "registry":
			return { kind: "fixed", longest: hour, who: "the registry decides" };
	}
}
const awsRole = {
	kind: "chosen",
	shortest: 15 * minute,
	longest: 12 * hour,
	usual: 15 * minute,
	why: "AWS gives 15 minutes to 12 hours",
};
const awsChain = {
	kind: "chosen",
	shortest: 15 * minute,
	longest: hour,
	usual: 15 * minute,
	why: "roles assumed through another role live 15 minutes to 1 hour",
};
const googleAccount = {
	kind: "chosen",
	shortest: minute,
	longest: 12 * hour,
	usual: 5 * minute,
	why: "Google gives up to 1 hour, and up to 12 where the organisation's policy allows it",
};
const googleDirect = {
	kind: "fixed",
	longest: hour,
	who: "Google decides, 1 hour; only access tokens of a `service-account` take a duration",
};
function credentialLifetime(credential) {
	const { provider } = credential;
	return lifetimeOf({
		provider,
		chained: provider === "aws" && (credential.chain ?? []).length > 0,
		impersonated: provider === "google" && credential.serviceAccount !== undefined && credential.idTokenAudience === undefined,
	});
}
function wantedLifetime(credential) {
	if (credential.duration !== undefined)
		return credential.duration;
	const lifetime = credentialLifetime(credential);
	return lifetime.kind === "chosen" ? lifetime.shortest : undefined;
}
function askedLifetime(credential) {
	if (credential.duration !== undefined)
		return credential.duration;
	const lifetime = credentialLifetime(credential);
	return lifetime.kind === "chosen" ? lifetime.usual : undefined;
}


  }),

  8385:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	m: () => (  weekdays)
  });
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];


  }),

  3393:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$G: () => (  quarter),
	DS: () => (  isZone),
	Ow: () => (  wallTime),
	UA: () => (  zonedInstant),
	b4: () => (  offsetOf)
  });
  var _stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8385);

function isZone(zone) {
	if (zone === "UTC" || listedZones().has(zone))
		return true;
	try {
		zoneOf(zone);
		return true;
	}
	catch {
		return false;
	}
}
let listed;
function listedZones() {
	listed ??= new Set(Intl.supportedValuesOf("timeZone"));
	return listed;
}
function wallTime(at, zone) {
	const local = new Date(at + offsetOf(at, zone));
	return {
		weekday: _stage_js__WEBPACK_IMPORTED_MODULE_0__  .m[(local.getUTCDay() + 6) % 7] ?? "monday",
		minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
	};
}
function zonedInstant({ year, month, day }, zone) {
	const wanted = Date.UTC(year, month - 1, day);
	let at = wanted - Math.max(offsetOf(wanted - wholeDay, zone), offsetOf(wanted + wholeDay, zone));
	while (at + offsetOf(at, zone) < wanted)
		at += quarter;
	return new Date(at).toISOString();
}
const wholeDay = 24 * 60 * 60_000;
const quarter = 15 * 60_000;
const mostOffsets = 20_000;
const zones = new Map();
function offsetOf(at, zone) {
	if (zone === "UTC")
		return 0;
	const { format, offsets } = zoneOf(zone);
	const current = Math.floor(at / quarter);
	const known = offsets.get(current);
	if (known !== undefined)
		return known;
	if (offsets.size >= mostOffsets)
		offsets.clear();
	const start = current * quarter;
	const offset = wallClock(format, start) - start;
	offsets.set(current, offset);
	return offset;
}
function wallClock(format, at) {
	const parts = {};
	for (const { type, value } of format.formatToParts(at))
		parts[type] = Number(value);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second);
}
function zoneOf(zone) {
	const known = zones.get(zone);
	if (known !== undefined)
		return known;
	const made = { format: formatOf(zone), offsets: new Map() };
	zones.set(zone, made);
	return made;
}
function formatOf(timeZone) {
	const two = "2-digit";
	return new Intl.DateTimeFormat("en-US", {
		...{ timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
		...{ year: "numeric", month: two, day: two, hour: two, minute: two, second: two },
	});
}


  })

};
