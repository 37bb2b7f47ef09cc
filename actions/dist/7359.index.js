export const id = 7359;
export const ids = [7359];
export const modules = {

  2257:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	MZ: () => (  property),
	cx: () => (  propertyPrefix),
	gW: () => (  freeClaims),
	u9: () => (  blanks)
  });
  var _languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9109);
  var _languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6583);


const digit = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("digit", /^[0-9]$/);
const leadingDigit = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("leading digit", /^[1-9]$/);
const hexDigit = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("hex digit", /^[0-9a-f]$/);
const ownerEdge = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("letter or digit", /^[A-Za-z0-9]$/);
const ownerCharacter = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("character of owners", /^[A-Za-z0-9_-]$/);
const nameCharacter = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("character of repositories", /^[A-Za-z0-9._-]$/);
const refCharacter = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("character of refs", /^[^\x00-\x20\x7f~^:?*[\\]$/);
const refEdge = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("edge of refs", /^[^\x00-\x20\x7f~^:?*[\\/.]$/);
const fileCharacter = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("character of file names", /^[^\x00-\x20\x7f/@]$/);
const printableCharacter = (0,_languages_character_class_js__WEBPACK_IMPORTED_MODULE_0__  .EV)("printable character", /^[^\x00-\x1f\x7f]$/);
const number = (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)((0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(leadingDigit), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .eF)(digit));
const hexDigits = Array.from({ length: 40 }, () => (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(hexDigit));
const commit = (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...hexDigits);
const owner = [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(ownerEdge), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .eF)(ownerCharacter)];
const repository = [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(nameCharacter), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .eF)(nameCharacter)];
const ref = [[(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(refEdge)], [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(refEdge), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .eF)(refCharacter), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(refEdge)]];
const text = (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)((0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(printableCharacter), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .eF)(printableCharacter));
const workflow = [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(fileCharacter), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .eF)(fileCharacter)];
const refForms = ref.map((parts) => (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...parts));
const blanks = {
	owner: { name: "owner", forms: [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...owner)], favourites: ["acme", "acme-labs"] },
	ownerId: { name: "owner id", forms: [number], favourites: ["45"] },
	repository: { name: "repository", forms: [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...repository)], favourites: ["shop", "api"] },
	repositoryId: { name: "repository id", forms: [number], favourites: ["123"] },
	workflow: {
		name: "workflow",
		forms: [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...workflow, ".yml"), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...workflow, ".yaml")],
		favourites: ["ci.yml"],
	},
	environment: { name: "environment", forms: [text], favourites: ["staging", "dev", "production"], escaped: [":"] },
	branch: { name: "branch", forms: refForms, favourites: ["dev", "main", "feature/login"] },
	tag: { name: "tag", forms: refForms, favourites: ["v1.2.3", "nightly"] },
	pull: { name: "pull", forms: [number], favourites: ["12"] },
	rest: {
		name: "rest",
		forms: [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(":", (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .xH)(printableCharacter), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .eF)(printableCharacter))],
		favourites: [""],
	},
};
function words(...all) {
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
		forms: [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)("https://", (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .eF)(printableCharacter))],
		favourites: ["https://token.actions.githubusercontent.com"],
	},
	aud: { forms: [text], favourites: ["sts.amazonaws.com"] },
	repository_visibility: words("private", "internal", "public"),
	actor: { forms: [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...owner), (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...owner, "[bot]")], favourites: ["alice"] },
	actor_id: { forms: [number], favourites: ["6"] },
	workflow: { forms: [text], favourites: ["ci"] },
	job_workflow_ref: {
		forms: refsOfFiles.flatMap((parts) => [".yml", ".yaml"].map((ending) => (0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...owner, "/", ...repository, "/.github/workflows/", ...workflow, `${ending}@`, ...parts))),
		favourites: ["acme/shop/.github/workflows/ci.yml@refs/heads/main"],
	},
	sha,
	workflow_sha: sha,
	job_workflow_sha: sha,
	ref_protected: words("false", "true"),
	runner_environment: words("github-hosted", "self-hosted"),
	run_id: { forms: [number], favourites: ["7000000001"] },
	run_number: { forms: [number], favourites: ["42"] },
	run_attempt: { forms: [number], favourites: ["1"] },
	check_run_id: { forms: [number], favourites: ["9000000001"] },
	environment_node_id: { forms: [text], favourites: ["EN_kwDOA1b2c3"], optional: true },
	enterprise: { forms: [(0,_languages_text_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .Fb)(...owner)], favourites: ["acme-inc"], optional: true },
	enterprise_id: { forms: [number], favourites: ["7"], optional: true },
};
const propertyPrefix = "repo_property_";
const property = { forms: [text], favourites: ["true"], optional: true };


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
