export const id = 4477;
export const ids = [4477];
export const modules = {

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

  1606:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  ir: () => (  readStages),
  N0: () => (  stageProblems),
  FQ: () => (  valueProblem)
});

var lib = __webpack_require__(1344);
var stages = __webpack_require__(9149);
var claim_words = __webpack_require__(6283);
var credential_lifetime = __webpack_require__(4988);
var source_node = __webpack_require__(5547);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/credentials.js



function credentialProblems(credentials, stage) {
	return [...(credentials?.entries ?? [])].flatMap(([name, { keyRegion, node }]) => objections(node).map(({ key, message }) => ({
		pointer: (0,source_node .rq)("stages", stage, "credentials", name, ...((0,source_node .oB)(node, key) === undefined ? [] : [key])),
		region: (0,source_node .oB)(node, key)?.region ?? (0,source_node .GH)(keyRegion),
		message,
	})));
}
function readCredential(name, { keyRegion, node }) {
	const fields = Object.entries(node.value).map(([key, value]) => [
		key.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()),
		key === "duration" ? ((0,lib .E9)(String(value)) ?? 0) / 1000 : plain(value),
	]);
	return { ...Object.fromEntries(fields), name, at: keyRegion };
}
function plain(value) {
	return JSON.parse(JSON.stringify(value));
}
function objections(node) {
	const provider = credentials_text(node, "provider");
	if (provider === undefined || !providers.has(provider))
		return [];
	return [...durationObjections(node, provider), ...(perProvider[provider]?.(node) ?? [])];
}
const providers = new Set([
	...["aws", "google", "azure", "vault", "octo-sts", "github-app", "token-exchange", "registry"],
]);
function durationObjections(node, provider) {
	const given = credentials_text(node, "duration");
	const milliseconds = given === undefined ? undefined : (0,lib .E9)(given);
	if (given === undefined || milliseconds === undefined)
		return [];
	const lifetime = (0,credential_lifetime .XA)({
		provider,
		chained: (0,source_node .oB)(node, "chain") !== undefined,
		impersonated: credentials_text(node, "service-account") !== undefined && credentials_text(node, "id-token-audience") === undefined,
	});
	if (lifetime.kind === "fixed")
		return [{ key: "duration", message: `this duration would not hold: ${lifetime.who}; delete the key` }];
	const seconds = milliseconds / 1000;
	if (seconds >= lifetime.shortest && seconds <= lifetime.longest)
		return [];
	return [{ key: "duration", message: `${(0,lib .TL)(given)} is not possible: ${lifetime.why}` }];
}
const perProvider = {
	aws: (node) => {
		const found = [];
		const [role, region] = [credentials_text(node, "role"), credentials_text(node, "region")];
		const wanted = region === undefined ? undefined : partitionOf(region);
		const partition = role?.split(":")[1];
		if (wanted !== undefined && partition?.startsWith("aws") === true && partition !== wanted) {
			const message = `the region ${(0,lib .TL)(region ?? "")} is of the partition ${wanted}, the role of another one`;
			found.push({ key: "region", message });
		}
		const policy = (0,source_node .oB)(node, "session-policy")?.value;
		const own = typeof policy === "object" ? (0,lib .dj)(policy).length : 0;
		const size = own + listOf(node, "policy-arns").join("").length;
		if (size > 2048) {
			const message = `it has ${size} characters of JSON with \`policy-arns\`; AWS takes 2048`;
			found.push({ key: "session-policy", message });
		}
		return found;
	},
	google: (node) => {
		const account = credentials_text(node, "service-account");
		return ["delegates", "id-token-audience"]
			.filter((key) => (0,source_node .oB)(node, key) !== undefined && account === undefined)
			.map((key) => ({ key, message: `${key} needs a service-account` }));
	},
	registry: (node) => {
		const kind = credentials_text(node, "registry") ?? "";
		return (neededByRegistry[kind] ?? [])
			.filter((key) => (0,source_node .oB)(node, key) === undefined)
			.map((key) => ({ key, message: `"${key}" is missing: ${kind} needs it` }));
	},
};
const neededByRegistry = {
	npm: ["package"],
	nuget: ["user"],
	jfrog: ["url", "oidc-provider"],
};
const partitions = [
	["cn-", "aws-cn"],
	["us-gov-", "aws-us-gov"],
	["eusc-", "aws-eusc"],
	["us-iso-", "aws-iso"],
	["us-isob-", "aws-iso-b"],
	["eu-isoe-", "aws-iso-e"],
	["us-isof-", "aws-iso-f"],
	["eu-isof-", "aws-iso-f"],
];
function partitionOf(region) {
	return partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}
function credentials_text(node, key) {
	const value = (0,source_node .oB)(node, key)?.value;
	return typeof value === "string" ? value : undefined;
}
function listOf(node, key) {
	return ((0,source_node .oB)(node, key)?.items ?? []).map(({ value }) => String(value));
}

var stages_zone = __webpack_require__(3393);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/window.js



function windowProblems(node, stage) {
	if (node === undefined)
		return [];
	const problems = [];
	const report = (steps, message) => {
		const found = (0,source_node .oB)(node, ...steps);
		if (message === undefined || found === undefined)
			return;
		problems.push({ pointer: (0,source_node .rq)("stages", stage, "window", ...steps), region: found.region, message });
	};
	const zone = textOf((0,source_node .oB)(node, "zone")) ?? "UTC";
	report(["zone"], zoneProblem(zone));
	report(["hours"], hoursProblem(textOf((0,source_node .oB)(node, "hours"))));
	for (const [index, freeze] of ((0,source_node .oB)(node, "freezes")?.items ?? []).entries()) {
		const [from, until] = [textOf((0,source_node .oB)(freeze, "from")), textOf((0,source_node .oB)(freeze, "until"))];
		for (const [key, text] of Object.entries({ from, until })) {
			if (text !== undefined && momentForm.test(text) && !exists(text))
				report(["freezes", index, key], `${(0,lib .TL)(text)} is not a day and time that exists`);
		}
		if (from === undefined || until === undefined || !(0,stages_zone .DS)(zone) || !exists(from) || !exists(until))
			continue;
		if (freezeInstant(from, zone, "from") >= freezeInstant(until, zone, "until"))
			report(["freezes", index, "until"], `it ends before it starts (${(0,lib .TL)(from)})`);
	}
	return problems;
}
const momentForm = /^\d{4}-\d{2}-\d{2}/;
function readWindow(node) {
	const value = node.value;
	const zone = value.zone ?? "UTC";
	const hours = value.hours === undefined ? undefined : minutesOf(value.hours);
	return {
		...(value.days === undefined ? {} : { days: [...value.days] }),
		...(hours === undefined ? {} : { hours }),
		zone,
		freezes: (value.freezes ?? []).map(({ reason, from, until }) => ({
			reason: reason.trim(),
			from: freezeInstant(from, zone, "from"),
			until: freezeInstant(until, zone, "until"),
		})),
		at: node.region,
	};
}
function minutesOf(text) {
	const match = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text);
	if (match === null)
		return undefined;
	const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
	return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
}
function hoursProblem(text) {
	const hours = text === undefined ? undefined : minutesOf(text);
	if (hours === undefined || hours.from !== hours.to)
		return undefined;
	return "this is no time at all; leave `hours` out for the whole day";
}
function zoneProblem(zone) {
	if ((0,stages_zone .DS)(zone))
		return undefined;
	const meant = (0,lib .pA)(zone, Intl.supportedValuesOf("timeZone"));
	const hint = meant === undefined ? "; write one such as Europe/Berlin" : ` (did you mean ${(0,lib .TL)(meant)}?)`;
	return `there is no time zone ${(0,lib .TL)(zone)}${hint}`;
}
function exists(text) {
	const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
	if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10))
		return false;
	return !Number.isNaN(new Date(text).getTime());
}
function freezeInstant(text, zone, end) {
	if (text.length > 10)
		return new Date(text).toISOString();
	const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
	return (0,stages_zone .UA)({ year, month, day: end === "from" ? day : day + 1 }, zone);
}
function textOf(node) {
	return typeof node?.value === "string" ? node.value : undefined;
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/stages.js






const needed = ["owner", "purpose", "allow"];
const titles = {
	owner: "who answers for it",
	purpose: "what it is for",
	allow: "who may be this stage",
};
function stageProblems(root) {
	const stages = (0,source_node .oB)(root, "stages");
	const isWhole = (0,source_node .oB)(root, "extends") === undefined;
	return [...(stages?.entries ?? [])].flatMap(([name, { keyRegion, node }]) => {
		if (!isMapping(node))
			return [];
		return [
			...(isWhole ? missingKeys(node, name, keyRegion) : []),
			...grantProblems(node, name, "allow"),
			...grantProblems(node, name, "deny"),
			...durationProblems(node, name),
			...windowProblems((0,source_node .oB)(node, "window"), name),
			...credentialProblems((0,source_node .oB)(node, "credentials"), name),
			...(isWhole ? forbidProblems(node, name, [...(stages?.entries.keys() ?? [])]) : selfProblems(node, name)),
		];
	});
}
function readStages(root) {
	const entries = (0,source_node .oB)(root, "stages")?.entries ?? new Map();
	const mayLeaveOut = (0,source_node .oB)(root, "extends") !== undefined;
	return Object.fromEntries([...entries].map(([name, entry]) => [name, readStage(name, entry, mayLeaveOut)]));
}
function readStage(name, { keyRegion, node }, mayLeaveOut) {
	const when = (0,source_node .oB)(node, "when");
	const duration = (0,source_node .$6)(node, "max-duration");
	const window = (0,source_node .oB)(node, "window");
	const unsaid = mayLeaveOut ? needed.filter((key) => (0,source_node .oB)(node, key) === undefined) : [];
	return {
		name,
		owner: (0,source_node .$6)(node, "owner") ?? "",
		purpose: (0,source_node .$6)(node, "purpose")?.trim() ?? "",
		allow: readGrants((0,source_node .oB)(node, "allow")),
		deny: readGrants((0,source_node .oB)(node, "deny")),
		...(when === undefined ? {} : { when: { source: String(when.value), at: when.region } }),
		credentials: Object.fromEntries([...((0,source_node .oB)(node, "credentials")?.entries ?? [])].map(([key, entry]) => [key, readCredential(key, entry)])),
		...(duration === undefined ? {} : { maxDuration: secondsOf(duration) }),
		...(window === undefined ? {} : { window: readWindow(window) }),
		forbidWith: ((0,source_node .oB)(node, "forbid-with")?.items ?? []).map(({ value }) => String(value)),
		...(unsaid.length === 0 ? {} : { unsaid }),
		at: keyRegion,
	};
}
function readGrants(list) {
	return (list?.items ?? []).map((node) => ({
		claims: Object.fromEntries([...node.entries].map(([claim, entry]) => [
			claim,
			{ matcher: matcherOf(entry.node), ...placeOf(entry) },
		])),
		at: node.region,
	}));
}
function matcherOf(node) {
	const not = (0,source_node .oB)(node, "not");
	if (not !== undefined && node.text === "")
		return { not: textsOf(not) };
	return textsOf(node);
}
function textsOf({ value }) {
	return Array.isArray(value) ? value.map(String) : String(value);
}
function placeOf({ keyRegion, node }) {
	const both = { start: keyRegion.start, end: node.region.end };
	return both.end.line === keyRegion.start.line ? { at: both } : { at: keyRegion, lines: both };
}
function secondsOf(duration) {
	return ((0,lib .E9)(duration) ?? 0) / 1000;
}
function isMapping(node) {
	return typeof node.value === "object" && node.value !== null && !Array.isArray(node.value);
}
function missingKeys(node, name, keyRegion) {
	return needed
		.filter((key) => !node.entries.has(key) && !isMisspelt(key, node))
		.map((key) => ({
		pointer: (0,source_node .rq)("stages", name),
		region: (0,source_node .GH)(keyRegion),
		message: `"${key}" is missing: ${titles[key]}`,
	}));
}
function isMisspelt(key, { entries }) {
	const known = Object.keys(stages .it.properties ?? {});
	return [...entries.keys()].some((word) => word.length <= 100 && !known.includes(word) && (0,lib .pA)(word, known) === key);
}
function grantProblems(stage, name, key) {
	const problems = [];
	for (const [index, grant] of ((0,source_node .oB)(stage, key)?.items ?? []).entries()) {
		for (const [claim, { node }] of grant.entries) {
			for (const value of texts((0,source_node .oB)(node, "not") ?? node)) {
				const message = valueProblem(claim, String(value.value));
				if (message === undefined)
					continue;
				problems.push({ pointer: (0,source_node .rq)("stages", name, key, index, claim), region: value.region, message });
			}
		}
	}
	return problems;
}
function texts(node) {
	if (typeof node.value === "string")
		return [node];
	return node.items.filter(({ value }) => typeof value === "string");
}
const ids = new Set(["repository_id", "repository_owner_id", "enterprise_id", "actor_id"]);
function valueProblem(claim, value) {
	if (value !== value.trim())
		return `${(0,lib .TL)(value)} has spaces at its ends, which no claim has`;
	if (ids.has(claim) && !/^[0-9*?]+$/.test(value))
		return `${claim} is a number; found ${(0,lib .TL)(value)}`;
	const words = (0,claim_words .d)(claim);
	if (words?.some((each) => (0,lib .Wo)(value)(each)) === false)
		return `${claim} is ${words.join(" or ")}; found ${(0,lib .TL)(value)}`;
	if (claim === "event_name" && !/^[a-z_*?]+$/.test(value))
		return `the name of an event is of small letters and _, such as pull_request_target; found ${(0,lib .TL)(value)}`;
	const short = !/^(?:refs\/|[*?])/.test(value);
	if (claim === "ref" && short && value !== "")
		return `ref is a full name; write ${(0,lib .TL)(`refs/heads/${value}`)}, or refs/tags/ for a tag`;
	if (claim === "repository" && !/[/*?]/.test(value))
		return `repository is owner/name; found ${(0,lib .TL)(value)}`;
	if (claim === "job_workflow_ref" && !/[@*?]/.test(value))
		return `job_workflow_ref ends with @ and a ref or commit; found ${(0,lib .TL)(value)}`;
	return undefined;
}
function durationProblems(stage, name) {
	const node = (0,source_node .oB)(stage, "max-duration");
	const seconds = node === undefined ? undefined : (0,lib .E9)(String(node.value));
	if (node === undefined || seconds === undefined)
		return [];
	const problem = (key, region, message) => ({
		pointer: (0,source_node .rq)("stages", name, ...key),
		region,
		message,
	});
	if (seconds < 60_000)
		return [problem(["max-duration"], node.region, "no credential lives less than a minute")];
	return [...((0,source_node .oB)(stage, "credentials")?.entries ?? [])].flatMap(([credential, { node: each }]) => {
		const own = (0,source_node .oB)(each, "duration");
		const length = own === undefined ? undefined : (0,lib .E9)(String(own.value));
		if (own === undefined || length === undefined || length <= seconds)
			return [];
		const message = `${(0,lib .TL)(String(own.value))} is longer than the stage's max-duration ${(0,lib .TL)(String(node.value))}`;
		return [problem(["credentials", credential, "duration"], own.region, message)];
	});
}
function selfProblems(stage, name) {
	return ((0,source_node .oB)(stage, "forbid-with")?.items ?? []).flatMap((node, index) => {
		if (node.value !== name)
			return [];
		const message = "a stage cannot be forbidden with itself";
		return [{ pointer: (0,source_node .rq)("stages", name, "forbid-with", index), region: node.region, message }];
	});
}
function forbidProblems(stage, name, names) {
	const unknown = ((0,source_node .oB)(stage, "forbid-with")?.items ?? []).flatMap((node, index) => {
		const other = node.value;
		if (typeof other !== "string" || names.includes(other))
			return [];
		const meant = (0,lib .pA)(other, names);
		const message = `there is no stage ${(0,lib .TL)(other)}${meant === undefined ? "" : ` (did you mean ${(0,lib .TL)(meant)}?)`}`;
		return [{ pointer: (0,source_node .rq)("stages", name, "forbid-with", index), region: node.region, message }];
	});
	return [...unknown, ...selfProblems(stage, name)];
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

  7124:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	L: () => (  credentialForms)
  });
const credentialForms = {
	duration: {
		type: "string",
		pattern: "^[1-9][0-9]{0,5}[smhd]$",
		errorMessage: "expected a duration such as 15m or 1h",
	},
	text: {
		type: "string",
		minLength: 1,
		maxLength: 1000,
		pattern: "^\\S(?:.*\\S)?$",
		errorMessage: "expected text without spaces at its ends",
	},
	path: {
		type: "string",
		maxLength: 1000,
		pattern: "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$",
		errorMessage: "expected the path of a file from the root of the repository, without . or ..",
	},
	roleArn: {
		type: "string",
		maxLength: 2048,
		pattern: "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$",
		errorMessage: "expected the ARN of a role such as arn:aws:iam::111122223333:role/shop-deploy",
	},
	policyArn: {
		type: "string",
		maxLength: 2048,
		pattern: "^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$",
		errorMessage: "expected the ARN of a managed policy such as arn:aws:iam::aws:policy/ReadOnlyAccess",
	},
	awsRegion: {
		type: "string",
		pattern: "^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$",
		errorMessage: "expected a region such as eu-west-1",
	},
	poolProvider: {
		type: "string",
		pattern: "^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$",
		errorMessage: "expected projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER with the project's number, and ids of 4 to 32 characters for POOL and PROVIDER",
	},
	serviceAccount: {
		type: "string",
		maxLength: 320,
		pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$",
		errorMessage: "expected the e-mail address of a service account such as deploy@shop-prod.iam.gserviceaccount.com",
	},
	uuid: {
		type: "string",
		pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
		errorMessage: "expected an id such as 00000000-0000-0000-0000-000000000001",
	},
	httpsUrl: {
		type: "string",
		maxLength: 1000,
		pattern: '^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-"$-;=@-\\[\\]-~]*)?$',
		errorMessage: "expected an address that starts with https:// and holds no user, query or fragment",
	},
	hostName: {
		type: "string",
		maxLength: 253,
		pattern: "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$",
		errorMessage: "expected the name of a host such as octo-sts.dev, without https://",
	},
	vaultPath: {
		type: "string",
		maxLength: 200,
		pattern: "^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$",
		errorMessage: "expected a path such as jwt or team/shop, without / at its ends",
	},
	name: {
		type: "string",
		maxLength: 100,
		pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
		errorMessage: "expected a name of letters, digits, dots and dashes",
	},
	account: {
		type: "string",
		pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$",
		errorMessage: "expected the name of a GitHub account such as acme",
	},
	repositoryName: {
		type: "string",
		pattern: "^[A-Za-z0-9._-]{1,100}$",
		errorMessage: "expected the name of a repository without its owner",
	},
	repositoryOrOwner: {
		type: "string",
		pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$",
		errorMessage: "expected owner or owner/repository",
	},
	variable: {
		type: "string",
		maxLength: 100,
		pattern: "^[A-Z_][A-Z0-9_]*$",
		errorMessage: "expected the name of an environment variable such as RELEASE_APP_KEY",
	},
};


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

  4664:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	R: () => (  claimNames),
	j: () => (  grantsSchema)
  });
const longestValue = 1000;
const pattern = {
	type: "string",
	minLength: 1,
	maxLength: longestValue,
};
const matcherSchema = {
	title: "what the claim must be",
	description: "A text: exact, unless it holds `*` (any characters, `/` too) or `?` (one). A list: any of them. `{ not: \u2026 }`: the claim is there and none of them. Ids are texts: write them in quotes.",
	type: ["string", "array", "object"],
	minLength: 1,
	maxLength: longestValue,
	minItems: 1,
	maxItems: 100,
	uniqueItems: true,
	items: {
		...pattern,
		title: "one of the values",
		description: "Exact, or with `*` and `?`.",
		examples: ["refs/heads/main"],
	},
	required: ["not"],
	additionalProperties: false,
	properties: {
		not: {
			title: "what the claim must not be",
			description: "A text or a list. A claim that is missing does not match here either.",
			type: ["string", "array"],
			minLength: 1,
			maxLength: longestValue,
			minItems: 1,
			maxItems: 100,
			uniqueItems: true,
			items: {
				...pattern,
				title: "one of the values",
				description: "Exact, or with `*` and `?`.",
				examples: ["pull_request_target"],
			},
			examples: ["pull_request_target", ["pull_request_target", "workflow_run"]],
		},
	},
	examples: ["refs/heads/main", ["push", "workflow_dispatch"], { not: "pull_request_target" }],
};
const claimNames = {
	pattern: "^[a-z][a-z0-9_]*$",
	maxLength: 100,
	errorMessage: "expected the name of a claim as GitHub writes it, such as repository_id",
};
const grantsSchema = {
	type: "array",
	maxItems: 100,
	items: {
		title: "a conjunction of claims",
		description: "Every line must match. Start with `repository_id`, which nobody else can have.",
		type: "object",
		minProperties: 1,
		maxProperties: 40,
		propertyNames: claimNames,
		additionalProperties: matcherSchema,
		examples: [{ repository_id: "123", environment: "production", ref: "refs/heads/main" }],
	},
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

  9149:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  oB: () => (  nameForm),
  it: () => (  stageSchema),
  H1: () => (  stagesSchema)
});

var stage = __webpack_require__(8385);
var credential_forms = __webpack_require__(7124);
;// CONCATENATED MODULE: ./packages/policy/lib/schema/provider-schema.js

const common = {
	duration: {
		...credential_forms .L.duration,
		title: "how long it lives",
		description: "Within the provider's limits and the stage's `max-duration`. Absent: the shortest that the provider grants.",
		examples: ["15m"],
	},
	audience: {
		...credential_forms .L.text,
		title: "whom the ID token is for",
		description: "Absent: what the provider expects by default.",
		examples: ["sts.amazonaws.com"],
	},
	trust: {
		...credential_forms .L.path,
		title: "the trust document of this provider",
		description: "Its path in this repository. Denials are explained with it, and rehearsals enforce it.",
		examples: ["infrastructure/deploy-role.json"],
	},
};
function providerSchema(name, { title, description, required, properties, example }) {
	const tag = {
		title: "the provider",
		description: title,
		const: name,
		errorMessage: `expected ${name}`,
		examples: [name],
	};
	return {
		title,
		description,
		type: "object",
		required: ["provider", ...required],
		additionalProperties: false,
		properties: { provider: tag, ...properties, ...common, ...overridden(properties) },
		examples: [{ provider: name, ...example }],
	};
}
function overridden(properties) {
	return Object.fromEntries(Object.entries(properties).filter(([key]) => Object.hasOwn(common, key)));
}

;// CONCATENATED MODULE: ./packages/policy/lib/schema/cloud-credentials.js


const aws = providerSchema("aws", {
	title: "AWS",
	description: "A role of AWS, through AssumeRoleWithWebIdentity. 15 minutes to 12 hours; 1 hour at most with `chain`.",
	required: ["role", "region"],
	properties: {
		role: {
			...credential_forms .L.roleArn,
			title: "the role",
			description: "Its ARN. The account that answers must be the one in it.",
			examples: ["arn:aws:iam::111122223333:role/shop-deploy"],
		},
		region: {
			...credential_forms .L.awsRegion,
			title: "the region",
			description: "Whose endpoint is asked, and which the job's tools use.",
			examples: ["eu-west-1"],
		},
		chain: {
			title: "further roles",
			description: "ARNs of roles to assume one after the other, each with the credentials of the one before.",
			type: "array",
			minItems: 1,
			maxItems: 5,
			items: {
				...credential_forms .L.roleArn,
				title: "a role",
				description: "Its ARN.",
				examples: ["arn:aws:iam::444455556666:role/shop-data"],
			},
			examples: [["arn:aws:iam::444455556666:role/shop-data"]],
		},
		"session-policy": {
			title: "an IAM policy that narrows the session",
			description: "As JSON or YAML; at most 2048 characters of JSON together with `policy-arns`.",
			type: "object",
			minProperties: 1,
			examples: [{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }] }],
		},
		"policy-arns": {
			title: "managed policies that narrow the session",
			description: "At most 10 ARNs.",
			type: "array",
			minItems: 1,
			maxItems: 10,
			uniqueItems: true,
			items: {
				...credential_forms .L.policyArn,
				title: "a managed policy",
				description: "Its ARN.",
				examples: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
			},
			examples: [["arn:aws:iam::aws:policy/ReadOnlyAccess"]],
		},
		fips: {
			title: "use the FIPS endpoint",
			description: "Of the region. Off unless said.",
			type: "boolean",
			examples: [true],
		},
	},
	example: { role: "arn:aws:iam::111122223333:role/shop-deploy", region: "eu-west-1", duration: "15m" },
});
const exampleProvider = "projects/123456789012/locations/global/workloadIdentityPools/github/providers/shop";
const google = providerSchema("google", {
	title: "Google Cloud",
	description: "Workload identity federation, direct or through a service account.",
	required: ["workload-identity-provider"],
	properties: {
		"workload-identity-provider": {
			...credential_forms .L.poolProvider,
			title: "the provider in the workload identity pool",
			description: "With the project's number, not its id.",
			examples: [exampleProvider],
		},
		"service-account": {
			...credential_forms .L.serviceAccount,
			title: "the account to impersonate",
			description: "Its e-mail address. Absent: direct federation.",
			examples: ["deploy@shop-prod.iam.gserviceaccount.com"],
		},
		delegates: {
			title: "accounts on the way",
			description: "E-mail addresses of the service accounts through which `service-account` is reached.",
			type: "array",
			minItems: 1,
			maxItems: 10,
			items: {
				...credential_forms .L.serviceAccount,
				title: "a service account",
				description: "Its e-mail address.",
				examples: ["step@shop-prod.iam.gserviceaccount.com"],
			},
			examples: [["step@shop-prod.iam.gserviceaccount.com"]],
		},
		scopes: {
			title: "the scopes of the access token",
			description: "Absent: cloud-platform.",
			type: "array",
			minItems: 1,
			maxItems: 50,
			uniqueItems: true,
			items: {
				...credential_forms .L.httpsUrl,
				title: "a scope",
				description: "Its address.",
				examples: ["https://www.googleapis.com/auth/devstorage.read_only"],
			},
			examples: [["https://www.googleapis.com/auth/devstorage.read_only"]],
		},
		"id-token-audience": {
			...credential_forms .L.text,
			title: "the audience of an ID token",
			description: "Asks for an ID token instead of an access token; needs `service-account`.",
			examples: ["https://shop.example.com"],
		},
		universe: {
			...credential_forms .L.hostName,
			title: "the universe",
			description: "Absent: googleapis.com.",
			examples: ["googleapis.com"],
		},
	},
	example: { "workload-identity-provider": exampleProvider },
});
const azure = providerSchema("azure", {
	title: "Azure",
	description: "An application or managed identity of Entra, by a federated credential. Azure decides how long tokens live.",
	required: ["tenant", "client"],
	properties: {
		tenant: {
			...credential_forms .L.uuid,
			title: "the tenant",
			description: "Its id.",
			examples: ["00000000-0000-0000-0000-000000000001"],
		},
		client: {
			...credential_forms .L.uuid,
			title: "the application or managed identity",
			description: "Its client id.",
			examples: ["00000000-0000-0000-0000-000000000002"],
		},
		subscription: {
			...credential_forms .L.uuid,
			title: "the subscription",
			description: "Its id, for the job's tools.",
			examples: ["00000000-0000-0000-0000-000000000003"],
		},
		scope: {
			...credential_forms .L.text,
			title: "the scope of the token",
			description: "Absent: the resource manager of the cloud.",
			examples: ["https://vault.azure.net/.default"],
		},
		cloud: {
			title: "the cloud",
			description: "Absent: public.",
			enum: ["public", "us-government", "china"],
			default: "public",
			examples: ["us-government"],
		},
	},
	example: { tenant: "00000000-0000-0000-0000-000000000001", client: "00000000-0000-0000-0000-000000000002" },
});

;// CONCATENATED MODULE: ./packages/policy/lib/schema/token-credentials.js


const vault = providerSchema("vault", {
	title: "Vault or OpenBao",
	description: "A token by the JWT auth method; revoked when the job ends.",
	required: ["url", "role"],
	properties: {
		url: {
			...credential_forms .L.httpsUrl,
			title: "the server",
			description: "Its address.",
			examples: ["https://vault.acme.example"],
		},
		role: { ...credential_forms .L.text, title: "the role", description: "Of the JWT auth method.", examples: ["deploy"] },
		mount: {
			...credential_forms .L.vaultPath,
			title: "where the auth method is mounted",
			description: "Absent: jwt.",
			default: "jwt",
			examples: ["github"],
		},
		namespace: { ...credential_forms .L.vaultPath, title: "the namespace", description: "Absent: none.", examples: ["team/shop"] },
	},
	example: { url: "https://vault.acme.example", role: "deploy" },
});
const octoSts = providerSchema("octo-sts", {
	title: "GitHub token through octo-sts",
	description: "A token of a GitHub App, by a trust policy of the repository it is for. Lives an hour; revoked when the job ends.",
	required: ["scope", "identity"],
	properties: {
		domain: {
			...credential_forms .L.hostName,
			title: "the service",
			description: "Absent: octo-sts.dev.",
			examples: ["octo-sts.dev"],
		},
		scope: {
			...credential_forms .L.repositoryOrOwner,
			title: "what the token is for",
			description: "`owner` or `owner/repository`.",
			examples: ["acme/infrastructure"],
		},
		identity: {
			...credential_forms .L.name,
			title: "the name of the trust policy",
			description: "Of the file .github/chainguard/NAME.sts.yaml there.",
			examples: ["release"],
		},
	},
	example: { scope: "acme/infrastructure", identity: "release" },
});
const githubApp = providerSchema("github-app", {
	title: "GitHub App",
	description: "A token of a GitHub App by its private key, which is a secret of the repository. Lives an hour; revoked when the job ends.",
	required: ["app", "owner", "permissions"],
	properties: {
		app: {
			...credential_forms .L.name,
			title: "the App",
			description: "Its client id, or its app id in quotes.",
			examples: ["Iv23liAbCdEf0123"],
		},
		"private-key-variable": {
			...credential_forms .L.variable,
			title: "the variable that holds its key",
			description: "Name of the environment variable with the PEM key. Absent: GITHUB_APP_PRIVATE_KEY.",
			default: "GITHUB_APP_PRIVATE_KEY",
			examples: ["RELEASE_APP_KEY"],
		},
		owner: {
			...credential_forms .L.account,
			title: "the account it is installed in",
			description: "An organisation or user.",
			examples: ["acme"],
		},
		repositories: {
			title: "the repositories",
			description: "Names without the owner. Absent: every repository of the installation.",
			type: "array",
			minItems: 1,
			maxItems: 500,
			uniqueItems: true,
			items: {
				...credential_forms .L.repositoryName,
				title: "a repository",
				description: "Its name without the owner.",
				examples: ["infrastructure"],
			},
			examples: [["infrastructure"]],
		},
		permissions: {
			title: "the permissions of the token",
			description: "By name, as the API calls them: contents, pull_requests and so on.",
			type: "object",
			minProperties: 1,
			maxProperties: 50,
			propertyNames: {
				pattern: "^[a-z][a-z_]*$",
				maxLength: 60,
				errorMessage: "expected the name of a permission such as contents or pull_requests",
			},
			additionalProperties: {
				title: "access",
				description: "How far.",
				enum: ["read", "write", "admin"],
				examples: ["read"],
			},
			examples: [{ contents: "read" }],
		},
	},
	example: { app: "Iv23liAbCdEf0123", owner: "acme", permissions: { contents: "read" } },
});
const tokenExchange = providerSchema("token-exchange", {
	title: "token exchange",
	description: "RFC 8693 at any server.",
	required: ["url", "audience"],
	properties: {
		url: {
			...credential_forms .L.httpsUrl,
			title: "the token endpoint",
			description: "Its address.",
			examples: ["https://sts.acme.example/token"],
		},
		audience: {
			...credential_forms .L.text,
			title: "whom the ID token is for",
			description: "The exchange asks for the same audience, unless `fields` has another `audience`.",
			examples: ["https://sts.acme.example"],
		},
		scope: { ...credential_forms .L.text, title: "the scope", description: "Separated by spaces.", examples: ["publish"] },
		resource: {
			...credential_forms .L.text,
			title: "the resource",
			description: "Address of the service that the token is for.",
			examples: ["https://packages.acme.example"],
		},
		"requested-token-type": {
			...credential_forms .L.text,
			title: "the kind of token to ask for",
			description: "Absent: the server decides.",
			examples: ["urn:ietf:params:oauth:token-type:access_token"],
		},
		"subject-token-type": {
			...credential_forms .L.text,
			title: "what the ID token is called",
			description: "Absent: urn:ietf:params:oauth:token-type:jwt.",
			examples: ["urn:ietf:params:oauth:token-type:id_token"],
		},
		fields: {
			title: "further form fields",
			description: "For servers that need them. Never a secret.",
			type: "object",
			minProperties: 1,
			maxProperties: 20,
			propertyNames: {
				pattern: "^[A-Za-z][A-Za-z0-9_.-]*$",
				maxLength: 100,
				errorMessage: "expected the name of a form field such as client_id",
			},
			additionalProperties: {
				title: "a field",
				description: "Sent as it is.",
				type: "string",
				maxLength: 1000,
				examples: ["shop"],
			},
			examples: [{ client_id: "shop" }],
		},
	},
	example: { url: "https://sts.acme.example/token", audience: "https://sts.acme.example" },
});
const registry = providerSchema("registry", {
	title: "package registry",
	description: "Trusted publishing. The registry decides how long the token lives.",
	required: ["registry"],
	properties: {
		registry: {
			title: "the kind of registry",
			description: "Whose protocol is spoken.",
			enum: ["npm", "pypi", "crates-io", "rubygems", "nuget", "jfrog"],
			examples: ["npm"],
		},
		url: {
			...credential_forms .L.httpsUrl,
			title: "the registry",
			description: "Absent: the public one of its kind. jfrog has none.",
			examples: ["https://registry.npmjs.org"],
		},
		package: { ...credential_forms .L.text, title: "the package to publish", description: "npm needs it.", examples: ["@acme/shop"] },
		user: { ...credential_forms .L.text, title: "who made the trust policy", description: "nuget needs it.", examples: ["acme"] },
		"oidc-provider": {
			...credential_forms .L.text,
			title: "the OIDC provider's name",
			description: "jfrog needs it.",
			examples: ["github"],
		},
		"identity-mapping": {
			...credential_forms .L.text,
			title: "the identity mapping",
			description: "jfrog: the one to use, also where others fit. Absent: the mapping that comes first by its priority.",
			examples: ["shop-publisher"],
		},
		project: { ...credential_forms .L.text, title: "the project", description: "jfrog: its key.", examples: ["shop"] },
	},
	example: { registry: "npm", package: "@acme/shop" },
});

;// CONCATENATED MODULE: ./packages/policy/lib/schema/credentials.js


const providers = [aws, google, azure, vault, octoSts, githubApp, tokenExchange, registry];
const credentialSchema = {
	title: "a credential",
	description: "Short-lived access at one provider. `provider` says which other keys there are.",
	type: "object",
	discriminator: { propertyName: "provider" },
	oneOf: providers,
	examples: [
		{ provider: "aws", role: "arn:aws:iam::111122223333:role/shop-deploy", region: "eu-west-1", duration: "15m" },
	],
};

var grants = __webpack_require__(4664);
;// CONCATENATED MODULE: ./packages/policy/lib/schema/stages.js




const nameForm = {
	pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
	maxLength: 60,
	errorMessage: "expected a name in lower case such as deploy-production",
};
const day = {
	type: "string",
	pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$",
	errorMessage: "expected a date such as 2027-12-20, or a time with its zone such as 2027-12-20T18:00:00Z",
};
const exampleFreeze = { from: "2027-12-20", until: "2028-01-04", reason: "Christmas trade" };
const exampleWindow = {
	days: ["monday", "tuesday"],
	hours: "08:00-18:00",
	zone: "Europe/Berlin",
	freezes: [exampleFreeze],
};
const windowSchema = {
	title: "when the stage may be entered",
	description: "Absent: always. What is absent in it does not limit.",
	type: "object",
	minProperties: 1,
	additionalProperties: false,
	properties: {
		days: {
			title: "the days of the week",
			description: "In the window's zone.",
			type: "array",
			minItems: 1,
			uniqueItems: true,
			items: { title: "a day", description: "In full.", type: "string", enum: stage .m, examples: ["monday"] },
			examples: [["monday", "tuesday", "wednesday", "thursday"]],
		},
		hours: {
			title: "the hours of the day",
			description: "From and to, in quotes. `22:00-06:00` runs over midnight; what is after midnight counts to the day before.",
			type: "string",
			pattern: "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
			errorMessage: 'expected two times such as "08:00-18:00"',
			examples: ["08:00-18:00"],
		},
		zone: {
			title: "the time zone",
			description: "Name of the IANA database. Absent: UTC.",
			type: "string",
			maxLength: 60,
			pattern: "^[A-Za-z][A-Za-z0-9_+/-]*$",
			errorMessage: "expected the name of a time zone such as Europe/Berlin",
			default: "UTC",
			examples: ["Europe/Berlin"],
		},
		freezes: {
			title: "times in which nobody enters",
			description: "Whatever days and hours say.",
			type: "array",
			minItems: 1,
			maxItems: 100,
			items: {
				title: "a freeze",
				description: "From and until, both included when they are bare dates.",
				type: "object",
				required: ["from", "until", "reason"],
				additionalProperties: false,
				properties: {
					from: {
						...day,
						title: "when it starts",
						description: "A bare date is the start of that day in the window's zone.",
						examples: ["2027-12-20"],
					},
					until: {
						...day,
						title: "when it ends",
						description: "A bare date is the end of that day in the window's zone.",
						examples: ["2028-01-04"],
					},
					reason: {
						title: "why",
						description: "Shown to whoever is turned away.",
						type: "string",
						minLength: 3,
						maxLength: 300,
						examples: ["Christmas trade"],
					},
				},
				examples: [exampleFreeze],
			},
			examples: [[exampleFreeze]],
		},
	},
	examples: [exampleWindow],
};
const exampleStage = {
	owner: "@acme/sre",
	purpose: "roll out the shop",
	allow: [{ repository_id: "123", environment: "production", ref: "refs/heads/main" }],
	credentials: {
		aws: {
			provider: "aws",
			role: "arn:aws:iam::111122223333:role/shop-deploy",
			region: "eu-west-1",
			duration: "15m",
		},
	},
};
const stageSchema = {
	title: "a stage",
	description: "A step of the pipeline with an identity of its own. Who holds none of its grants gets nothing.",
	type: "object",
	additionalProperties: false,
	properties: {
		owner: {
			title: "who answers for it",
			description: "A GitHub user or team.",
			type: "string",
			pattern: "^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$",
			errorMessage: 'expected a GitHub user or team such as "@alice" or "@acme/sre"',
			examples: ["@acme/sre"],
		},
		purpose: {
			title: "what it is for",
			description: "One line; shown with every decision.",
			type: "string",
			minLength: 3,
			maxLength: 300,
			examples: ["roll out the shop"],
		},
		allow: {
			...grants .j,
			title: "who may be this stage",
			description: "Any of these grants. An empty list is nobody.",
			examples: [exampleStage.allow],
		},
		deny: {
			...grants .j,
			title: "who may not, whatever `allow` says",
			description: "Any of these.",
			examples: [[{ event_name: ["pull_request_target", "workflow_run"] }]],
		},
		when: {
			title: "a further condition",
			description: "CEL over `claims`, `stage`, `credential` and `now`, only where matchers cannot say it. A claim that is missing makes it an error, and an error denies.",
			type: "string",
			minLength: 1,
			maxLength: 4096,
			examples: ['claims.event_name != "pull_request"'],
		},
		credentials: {
			title: "the access that the stage leads to",
			description: "By a name of your own.",
			type: "object",
			maxProperties: 50,
			propertyNames: nameForm,
			additionalProperties: credentialSchema,
			examples: [exampleStage.credentials],
		},
		"max-duration": {
			...credential_forms .L.duration,
			title: "the longest life of a credential",
			description: "No credential of the stage may live longer.",
			examples: ["15m"],
		},
		window: windowSchema,
		"forbid-with": {
			title: "stages that no job may hold besides",
			description: "It is enough to say it at one of the two.",
			type: "array",
			minItems: 1,
			maxItems: 100,
			uniqueItems: true,
			items: { ...nameForm, type: "string", title: "a stage", description: "Its name.", examples: ["build"] },
			examples: [["build"]],
		},
	},
	examples: [exampleStage],
};
const stagesSchema = {
	title: "the stages of the pipeline",
	description: "By name: who may be each, and what access that leads to.",
	type: "object",
	maxProperties: 500,
	propertyNames: nameForm,
	additionalProperties: stageSchema,
	defaultSnippets: [
		{
			label: "stage",
			description: "A stage with everything that it needs",
			body: { "${1:deploy}": { owner: "@$2", purpose: "$3", allow: [{ repository_id: "$4", environment: "$5" }] } },
		},
	],
	examples: [{ "deploy-production": exampleStage }],
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

  7140:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	dr: () => (  claimBases),
	eq: () => (  claimsFrom),
	wG: () => (  isClaimBase)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const bases = {
	push: {},
	tag: { ref: "refs/tags/v1.2.3" },
	pull_request: { event_name: "pull_request", ref: "refs/pull/12/merge", head_ref: "feature", base_ref: "main" },
	pull_request_target: { event_name: "pull_request_target", head_ref: "feature", base_ref: "main" },
	merge_group: { event_name: "merge_group", ref: "refs/heads/gh-readonly-queue/main/pr-12-1f0c6a52" },
	environment: { environment: "production" },
	reusable: { job_workflow_ref: "acme/workflows/.github/workflows/deploy.yml@refs/tags/v3" },
	schedule: { event_name: "schedule" },
	workflow_dispatch: { event_name: "workflow_dispatch" },
	workflow_run: { event_name: "workflow_run" },
	issue_comment: { event_name: "issue_comment" },
	release: { event_name: "release", ref: "refs/tags/v1.2.3" },
	deployment: { event_name: "deployment", environment: "production" },
};
const claimBases = Object.keys(bases);
function isClaimBase(text) {
	return Object.hasOwn(bases, text);
}
const common = {
	repository: "acme/shop",
	repository_id: "123",
	repository_owner_id: "45",
	repository_visibility: "private",
	actor: "alice",
	actor_id: "6",
	ref: "refs/heads/main",
	ref_protected: "true",
	sha: "1f0c6a52d1b87e931f0c6a52d1b87e931f0c6a52",
	head_ref: "",
	base_ref: "",
	event_name: "push",
	workflow: "ci",
	run_id: "7000000001",
	run_number: "42",
	run_attempt: "1",
	runner_environment: "github-hosted",
	iss: "https://token.actions.githubusercontent.com",
};
function claimsFrom(base, changes = {}) {
	if (base === undefined)
		return present(changes);
	const chosen = { ...common, ...bases[base], ...changes };
	const text = (name) => (typeof chosen[name] === "string" ? chosen[name] : "");
	const [owner = ""] = text("repository").split("/");
	const workflow = `${text("repository")}/.github/workflows/${text("workflow")}.yml@${text("ref")}`;
	return present({
		repository_owner: owner,
		ref_type: text("ref").startsWith("refs/tags/") ? "tag" : "branch",
		workflow_ref: workflow,
		workflow_sha: text("sha"),
		job_workflow_ref: workflow,
		job_workflow_sha: text("sha"),
		sub: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .et)(present(chosen), { immutable: true }) ?? null,
		...chosen,
	});
}
function present(claims) {
	return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
}


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
