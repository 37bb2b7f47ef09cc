export const id = 9055;
export const ids = [9055];
export const modules = {

  4712:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	M: () => (  approvalProblems),
	y: () => (  readApproval)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _schema_exceptions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(109);
  var _source_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5547);




function readApproval({ created, expires, ...entry }) {
	return {
		owner: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(entry.owner),
		approvedBy: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(entry["approved-by"]),
		reason: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(entry.reason.trim()),
		control: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(entry.control.trim()),
		replacement: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(entry.replacement.trim()),
		...(created === undefined ? {} : { created: createdInstant(created) ?? created }),
		expires: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jE)(expires) ?? expires,
	};
}
function approvalProblems(node, steps) {
	const problems = [];
	const report = (key, message) => {
		const region = (0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .oB)(node, key)?.region ?? (0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .GH)(node.region);
		if (message !== undefined)
			problems.push({ pointer: (0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)(...steps, key), region, message });
	};
	report("approved-by", approverProblem((0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(node, "owner"), (0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(node, "approved-by")));
	report("reason", reasonProblem((0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(node, "reason")));
	for (const key of ["control", "replacement"])
		report(key, blankProblem((0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(node, key)));
	for (const key of ["created", "expires"])
		report(key, dateProblem((0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(node, key)));
	report("expires", orderProblem((0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(node, "created"), (0,_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(node, "expires")));
	return problems;
}
function approverProblem(owner, approver) {
	if (owner === undefined || approver === undefined || bareName(owner) !== bareName(approver))
		return undefined;
	return `the approver must not be the owner; found ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .TL)(approver)} as both`;
}
function bareName(identity) {
	return identity.trim().replace(/^@/, "").toLowerCase();
}
function reasonProblem(reason) {
	if (reason === undefined || reason.length < _schema_exceptions_js__WEBPACK_IMPORTED_MODULE_2__  .NJ)
		return undefined;
	const said = reason.trim().replace(/\s+/g, " ").length;
	return said >= _schema_exceptions_js__WEBPACK_IMPORTED_MODULE_2__  .NJ
		? undefined
		: `expected at least ${_schema_exceptions_js__WEBPACK_IMPORTED_MODULE_2__  .NJ} characters without padding; found ${said}`;
}
function blankProblem(text) {
	return text !== undefined && text.length >= 3 && text.trim() === "" ? "expected words; found only spaces" : undefined;
}
const dateForm = /^\d{4}-\d{2}-\d{2}/;
function dateProblem(date) {
	if (date === undefined || !dateForm.test(date) || (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jE)(date) !== undefined)
		return undefined;
	return `${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .TL)(date)} is not a day and time that exists`;
}
function orderProblem(created, expires) {
	const start = created === undefined ? undefined : createdInstant(created);
	const end = expires === undefined ? undefined : (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jE)(expires);
	if (start === undefined || end === undefined || (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(start) < (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(end))
		return undefined;
	return `it ends before it was created (${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .TL)(created ?? "")})`;
}
function createdInstant(text) {
	if ((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jE)(text) === undefined)
		return undefined;
	return text.includes("T") ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jE)(text) : `${text}T00:00:00.000Z`;
}


  }),

  9055:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  U: () => (  invalidPolicy),
  parsePolicy: () => (  parsePolicy)
});

var lib = __webpack_require__(1344);
var approval = __webpack_require__(4712);
var path_pattern = __webpack_require__(6939);
var source_node = __webpack_require__(5547);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/exceptions.js




function exceptionProblems(root) {
	const list = (0,source_node .oB)(root, "exceptions")?.items ?? [];
	return list.flatMap((node, index) => {
		const problems = [];
		const report = (key, message) => {
			const region = (0,source_node .oB)(node, key)?.region ?? (0,source_node .GH)(node.region);
			if (message !== undefined)
				problems.push({ pointer: (0,source_node .rq)("exceptions", index, key), region, message });
		};
		report("rule", ruleProblem((0,source_node .$6)(node, "rule")));
		report("path", pathProblem((0,source_node .$6)(node, "path")));
		return [...problems, ...(0,approval .M)(node, ["exceptions", index])];
	});
}
function readExceptions(root) {
	const list = (0,source_node .oB)(root, "exceptions")?.items ?? [];
	return list.map((node) => {
		const entry = node.value;
		const { rule, fingerprint, path } = entry;
		return {
			rule,
			...(fingerprint === undefined ? {} : { fingerprint }),
			...(path === undefined ? {} : { path }),
			...(0,approval .y)(entry),
			region: node.region,
		};
	});
}
function ruleProblem(rule) {
	if (rule?.startsWith("policy/") !== true)
		return undefined;
	return "a finding about the policy itself cannot be excepted; mend the policy instead";
}
function pathProblem(path) {
	if (path === undefined || path === "")
		return undefined;
	if (path.startsWith("/") && !(0,path_pattern .q)(path))
		return `paths start at the root of the repository; write ${(0,lib .TL)(path.slice(1))}`;
	return (0,path_pattern .P)(path);
}

;// CONCATENATED MODULE: ./packages/policy/lib/schema/inheritance.js
const pointerPattern = "^(?:/(?:[^~/]|~[01])+)+$";
const longestPointer = 500;
function isPointer(text) {
	return text.length <= longestPointer && new RegExp(pointerPattern, "u").test(text);
}
const pointer = {
	type: "string",
	pattern: pointerPattern,
	maxLength: longestPointer,
	errorMessage: "expected a JSON pointer such as /stages/deploy-production/allow (write / in a key as ~1)",
};
const extendsSchema = {
	title: "the file whose rules hold here too",
	description: "`owner/repository/path@` and 40 hex digits of a commit, or `sha256:` and the digest of the file. A copy in this repository is `./path@sha256:` and its digest. This file may only tighten what is there.",
	type: "string",
	maxLength: 500,
	pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})|\\.(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@sha256:[0-9a-f]{64})$",
	errorMessage: "expected owner/repository/path@ and a full commit of 40 hex digits, or sha256: and 64 hex digits; for a file of this repository ./path@sha256: (a branch or tag can move: `gh api repos/OWNER/REPOSITORY/commits/BRANCH --jq .sha` prints its commit)",
	examples: ["acme/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567"],
};
const lockedSchema = {
	title: "what nobody may change",
	description: "JSON pointers into this file. Who extends it may change nothing at or below them, not even to tighten it.",
	type: "array",
	maxItems: 200,
	uniqueItems: true,
	items: {
		...pointer,
		title: "a place in this file",
		description: "A JSON pointer.",
		examples: ["/stages/deploy-production/deny"],
	},
	examples: [["/stages/deploy-production/deny"]],
};
const delegatesSchema = {
	title: "what others may loosen",
	description: "Who extends this file may loosen what is at these JSON pointers, as far as the bound.",
	type: "array",
	maxItems: 200,
	items: {
		title: "a delegation",
		description: "A place in this file, and how far.",
		type: "object",
		required: ["pointer"],
		additionalProperties: false,
		properties: {
			pointer: {
				...pointer,
				title: "a place in this file",
				description: "A JSON pointer.",
				examples: ["/stages/preview/max-duration"],
			},
			bound: {
				title: "how far",
				description: "A duration, a severity or matchers, as the key at the pointer takes them. Absent: as far as they like.",
				type: ["string", "array"],
				minLength: 1,
				maxLength: 1000,
				minItems: 1,
				maxItems: 100,
				items: {
					title: "one of them",
					description: "As text.",
					type: "string",
					minLength: 1,
					maxLength: 1000,
					examples: ["refs/heads/*"],
				},
				examples: ["1h"],
			},
		},
		examples: [{ pointer: "/stages/preview/max-duration", bound: "1h" }],
	},
	examples: [[{ pointer: "/stages/preview/max-duration", bound: "1h" }]],
};

var exceptions = __webpack_require__(109);
var rules = __webpack_require__(16);
var secrets = __webpack_require__(8730);
var stages = __webpack_require__(9149);
var claim_bases = __webpack_require__(7140);
var credential_forms = __webpack_require__(7124);
var grants = __webpack_require__(4664);
;// CONCATENATED MODULE: ./packages/policy/lib/schema/tests.js




const example = {
	name: "a pull request does not deploy",
	stage: "deploy-production",
	base: "pull_request",
	claims: { repository_id: "123" },
	expect: "deny",
	because: "environment",
};
const testsSchema = {
	title: "tests of this policy",
	description: "Who must get in and, above all, who must not. Run by `sallyport policy test`.",
	type: "array",
	maxItems: 1000,
	items: {
		title: "a test",
		description: "An identity, and what the policy must decide about it.",
		type: "object",
		required: ["name", "stage", "expect"],
		additionalProperties: false,
		properties: {
			name: {
				title: "what it shows",
				description: "One line; unique.",
				type: "string",
				minLength: 3,
				maxLength: 200,
				examples: ["a pull request does not deploy"],
			},
			stage: {
				...stages .oB,
				type: "string",
				title: "the stage",
				description: "Which the identity asks for.",
				examples: ["deploy-production"],
			},
			credential: {
				...stages .oB,
				type: "string",
				title: "the credential",
				description: "Absent: only the stage is asked for.",
				examples: ["aws"],
			},
			base: {
				title: "what the claims start from",
				description: "A typical token; `claims` change it. Absent: `claims` are all there is.",
				enum: claim_bases .dr,
				examples: ["push"],
			},
			claims: {
				title: "the claims",
				description: "In place of those of the base; what follows from them (subject, workflow_ref) follows. Nothing (`~`) takes a claim away.",
				type: "object",
				maxProperties: 60,
				propertyNames: grants .R,
				additionalProperties: {
					title: "a claim",
					description: "Text; ids in quotes.",
					type: ["string", "null"],
					maxLength: 1000,
					examples: ["refs/heads/main"],
				},
				examples: [{ repository_id: "123", ref: "refs/heads/main" }],
			},
			now: {
				type: "string",
				pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$",
				errorMessage: "expected a time with its zone such as 2027-02-01T12:00:00Z",
				title: "when it asks",
				description: "Absent: some time inside of the stage's window.",
				examples: ["2027-12-24T12:00:00Z"],
			},
			held: {
				title: "stages that the job holds already",
				description: "For `forbid-with`.",
				type: "array",
				maxItems: 50,
				uniqueItems: true,
				items: { ...stages .oB, type: "string", title: "a stage", description: "Its name.", examples: ["build"] },
				examples: [["build"]],
			},
			expect: {
				title: "what must come out",
				description: "allow or deny.",
				enum: ["allow", "deny"],
				examples: ["deny"],
			},
			grant: {
				title: "which grant must allow it",
				description: "Its place in `allow`, counted from 0.",
				type: "integer",
				minimum: 0,
				maximum: 99,
				examples: [0],
			},
			duration: {
				...credential_forms .L.duration,
				title: "how long the credential may live",
				description: "As decided: its own duration, else the shortest that is asked for; never more than the stage's `max-duration`.",
				examples: ["15m"],
			},
			because: {
				title: "why it must be denied",
				description: "The claim that does not match, or the code of the denial.",
				type: "string",
				pattern: "^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$",
				maxLength: 100,
				errorMessage: "expected a claim such as environment, or a code such as DENIED_WINDOW",
				examples: ["environment", "DENIED_WINDOW"],
			},
		},
		examples: [example],
	},
	examples: [[example]],
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/policy-schema.js






const policySchemaUrl = "https://raw.githubusercontent.com/sallyport/sallyport/main/packages/policy/schema/sallyport.schema.json";
const policySchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: policySchemaUrl,
	title: "Sallyport policy",
	description: "What Sallyport checks in this repository, how strictly, and what is excepted. Read from the protected branch.",
	type: "object",
	required: ["version"],
	additionalProperties: false,
	properties: {
		version: {
			title: "the version of this format",
			description: "Always 1.",
			const: 1,
			errorMessage: "expected 1, the only version of the policy format that this Sallyport reads",
			examples: [1],
		},
		extends: extendsSchema,
		stages: stages .H1,
		rules: rules .j,
		exceptions: exceptions .IL,
		secrets: secrets .$v,
		tests: testsSchema,
		locked: lockedSchema,
		delegates: delegatesSchema,
	},
	examples: [{ version: 1, rules: { "secrets/*": "error" } }],
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/schema-at.js

function schemaAt(steps) {
	let forms = [policySchema];
	for (const step of steps) {
		const inner = forms.flatMap((form) => childOf(form, step));
		if (inner.length === 0)
			return { unknown: step, known: keysOf(forms) };
		forms = inner;
	}
	return { forms };
}
function childOf(schema, step) {
	const { oneOf, properties = {}, additionalProperties, propertyNames, items } = schema;
	if (oneOf !== undefined)
		return oneOf.flatMap((form) => childOf(form, step));
	const own = Object.hasOwn(properties, step) ? properties[step] : undefined;
	if (own !== undefined)
		return [own];
	if (typeof additionalProperties === "object" && fits(step, propertyNames))
		return [additionalProperties];
	return items !== undefined && /^\d+$/.test(step) ? [items] : [];
}
function fits(key, names) {
	if (key.length > (names?.maxLength ?? Number.POSITIVE_INFINITY))
		return false;
	return names?.pattern === undefined || new RegExp(names.pattern, "u").test(key);
}
function keysOf(forms) {
	return [
		...new Set(forms.flatMap(({ oneOf = [], properties = {} }) => [...Object.keys(properties), ...keysOf(oneOf)])),
	];
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/inheritance.js





function inheritanceProblems(root) {
	const locks = (0,source_node .oB)(root, "locked")?.items ?? [];
	const locked = locks.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
	const delegates = ((0,source_node .oB)(root, "delegates")?.items ?? []).flatMap((node, index) => {
		const at = (key) => (0,source_node .rq)("delegates", index, key);
		const pointer = (0,source_node .oB)(node, "pointer");
		const wrong = pointer === undefined ? [] : pointerProblem(pointer, at("pointer"));
		if (pointer === undefined || wrong.length > 0)
			return wrong;
		const lock = locked.find((each) => pointer.value === each || String(pointer.value).startsWith(`${each}/`));
		const message = `${(0,lib .TL)(String(lock))} is locked, so nobody may loosen this; delete the lock or the delegation`;
		if (lock !== undefined)
			return [{ pointer: at("pointer"), region: pointer.region, message }];
		return boundProblem((0,source_node .oB)(node, "bound"), (0,source_node .$6)(node, "pointer") ?? "", at("bound"));
	});
	return [...locks.flatMap((node, index) => pointerProblem(node, (0,source_node .rq)("locked", index))), ...delegates];
}
function pointerProblem({ value, region }, pointer) {
	if (typeof value !== "string" || !isPointer(value))
		return [];
	const place = schemaAt((0,source_node .B_)(value));
	if (!("unknown" in place))
		return [];
	const meant = place.unknown.length > longestKey ? undefined : (0,lib .pA)(place.unknown, place.known);
	const hint = meant === undefined ? "" : ` (did you mean ${(0,lib .TL)(meant)}?)`;
	const message = `no policy has the key ${(0,lib .TL)(place.unknown)} at this place of the pointer${hint}`;
	return [{ pointer, region, message }];
}
const longestKey = 100;
function boundProblem(bound, to, pointer) {
	if (bound === undefined || !isPointer(to))
		return [];
	const texts = [bound.value].flat().filter((text) => typeof text === "string");
	const place = schemaAt((0,source_node .B_)(to));
	if ("unknown" in place || texts.length === 0)
		return [];
	if (place.forms.some((form) => takesBound(form, texts, Array.isArray(bound.value))))
		return [];
	const [form] = place.forms;
	const wanted = form === undefined ? undefined : (form.errorMessage ?? expectedWords(form));
	const message = wanted === undefined
		? `${(0,source_node .lR)(to)} is not one value, so nothing bounds it; name a key below it`
		: `${wanted}, as ${(0,source_node .lR)(to)} takes it`;
	return [{ pointer, region: bound.region, message }];
}
function takesBound(form, texts, isList) {
	const { type, items, additionalProperties } = form;
	const types = [type ?? []].flat();
	if (types.includes("array"))
		return items?.type === "object" || texts.every((text) => fitsText(items ?? {}, text));
	if (typeof additionalProperties === "object" && additionalProperties.enum !== undefined)
		return takesBound(additionalProperties, texts, isList);
	if (types.includes("object") || isList)
		return false;
	return texts.every((text) => fitsText(form, text) || (types.includes("integer") && /^[1-9]\d{0,15}$/.test(text)));
}
function fitsText({ enum: words, pattern, type }, text) {
	if (words !== undefined)
		return words.includes(text);
	if (pattern !== undefined)
		return new RegExp(pattern, "u").test(text);
	return [type ?? []].flat().includes("string");
}
function expectedWords({ enum: words, additionalProperties, type }) {
	const either = words ?? (typeof additionalProperties === "object" ? additionalProperties.enum : undefined);
	if (either !== undefined)
		return `expected one of ${either.join(", ")}`;
	return [type ?? []].flat().some((each) => each === "object") ? undefined : "expected another value";
}
function readInheritance(root) {
	const parent = (0,source_node .oB)(root, "extends");
	return {
		...(parent === undefined ? {} : { extends: readParent(parent) }),
		locked: ((0,source_node .oB)(root, "locked")?.items ?? []).map(({ value, region }) => ({ pointer: String(value), at: region })),
		delegates: ((0,source_node .oB)(root, "delegates")?.items ?? []).map(readDelegate),
	};
}
function readParent({ value, region }) {
	const text = String(value);
	const at = text.lastIndexOf("@");
	const [owner = "", name = "", ...path] = text.slice(0, at).split("/");
	const pin = text.slice(at + 1);
	return {
		...(owner === "." ? { path: [name, ...path].join("/") } : { repository: `${owner}/${name}`, path: path.join("/") }),
		pin: pin.startsWith("sha256:") ? { sha256: pin.slice("sha256:".length) } : { commit: pin },
		text,
		at: region,
	};
}
function readDelegate(node) {
	const bound = (0,source_node .oB)(node, "bound")?.value;
	return {
		pointer: String((0,source_node .oB)(node, "pointer")?.value),
		...(bound === undefined ? {} : { bound: Array.isArray(bound) ? bound.map(String) : String(bound) }),
		at: node.region,
	};
}

var policy_text = __webpack_require__(2713);
var quoted = __webpack_require__(9183);
var rule_pages = __webpack_require__(8782);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/rules.js




function ruleProblems(root) {
	const problems = [];
	for (const [rule, { node }] of (0,source_node .oB)(root, "rules")?.entries ?? []) {
		const least = (0,rule_pages .E)(rule);
		const setting = node.value;
		if (least === undefined || typeof setting !== "string")
			continue;
		if (setting !== "off" && (!(0,lib ._Z)(setting) || (0,lib .zK)(setting, least) >= 0))
			continue;
		const message = `${rule} watches over the policy and cannot be set below ${least}; found ${(0,lib .TL)(setting)}`;
		problems.push({ pointer: (0,source_node .rq)("rules", rule), region: node.region, message });
	}
	return problems;
}

;// CONCATENATED MODULE: ./packages/policy/lib/generated/validate.js
function schemaErrors(data) {
	return validate(data) ? [] : validate.errors;
}
function added(errors, error) {
	if (errors === null)
		return [error];
	errors.push(error);
	return errors;
}
const schema19 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["version"], "additionalProperties": false, "properties": { "version": { "const": 1 }, "extends": { "$ref": "#/$defs/d0" }, "stages": { "$ref": "#/$defs/d1" }, "rules": { "type": "object", "propertyNames": { "pattern": "^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$", "maxLength": 100 }, "additionalProperties": { "enum": ["info", "warning", "error", "critical", "off"] } }, "exceptions": { "$ref": "#/$defs/d24" }, "secrets": { "$ref": "#/$defs/d31" }, "tests": { "$ref": "#/$defs/d43" }, "locked": { "type": "array", "maxItems": 200, "uniqueItems": true, "items": { "type": "string", "pattern": "^(?:/(?:[^~/]|~[01])+)+$", "maxLength": 500 } }, "delegates": { "$ref": "#/$defs/d46" } }, "$defs": { "d0": { "type": "string", "maxLength": 500, "pattern": "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})|\\.(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@sha256:[0-9a-f]{64})$" }, "d1": { "type": "object", "maxProperties": 500, "propertyNames": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60 }, "additionalProperties": { "$ref": "#/$defs/d2" } }, "d2": { "type": "object", "additionalProperties": false, "properties": { "owner": { "type": "string", "pattern": "^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$" }, "purpose": { "$ref": "#/$defs/d3" }, "allow": { "$ref": "#/$defs/d4" }, "deny": { "$ref": "#/$defs/d4" }, "when": { "type": "string", "minLength": 1, "maxLength": 4096 }, "credentials": { "$ref": "#/$defs/d8" }, "max-duration": { "$ref": "#/$defs/d11" }, "window": { "$ref": "#/$defs/d20" }, "forbid-with": { "type": "array", "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" } } } }, "d3": { "type": "string", "minLength": 3, "maxLength": 300 }, "d4": { "type": "array", "maxItems": 100, "items": { "$ref": "#/$defs/d5" } }, "d5": { "type": "object", "minProperties": 1, "maxProperties": 40, "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 100 }, "additionalProperties": { "$ref": "#/$defs/d6" } }, "d6": { "type": ["string", "array", "object"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 }, "required": ["not"], "additionalProperties": false, "properties": { "not": { "$ref": "#/$defs/d7" } } }, "d7": { "type": ["string", "array"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 } }, "d8": { "type": "object", "maxProperties": 50, "propertyNames": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60 }, "additionalProperties": { "$ref": "#/$defs/d9" } }, "d9": { "type": "object", "discriminator": { "propertyName": "provider" }, "oneOf": [{ "$ref": "#/$defs/d10" }, { "$ref": "#/$defs/d12" }, { "$ref": "#/$defs/d14" }, { "$ref": "#/$defs/d15" }, { "$ref": "#/$defs/d16" }, { "$ref": "#/$defs/d17" }, { "$ref": "#/$defs/d18" }, { "$ref": "#/$defs/d19" }] }, "d10": { "type": "object", "required": ["provider", "role", "region"], "additionalProperties": false, "properties": { "provider": { "const": "aws" }, "role": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$" }, "region": { "type": "string", "pattern": "^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$" }, "chain": { "type": "array", "minItems": 1, "maxItems": 5, "items": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$" } }, "session-policy": { "type": "object", "minProperties": 1 }, "policy-arns": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$" } }, "fips": { "type": "boolean" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d11": { "type": "string", "pattern": "^[1-9][0-9]{0,5}[smhd]$" }, "d12": { "type": "object", "required": ["provider", "workload-identity-provider"], "additionalProperties": false, "properties": { "provider": { "const": "google" }, "workload-identity-provider": { "type": "string", "pattern": "^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$" }, "service-account": { "type": "string", "maxLength": 320, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$" }, "delegates": { "type": "array", "minItems": 1, "maxItems": 10, "items": { "type": "string", "maxLength": 320, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$" } }, "scopes": { "$ref": "#/$defs/d13" }, "id-token-audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "universe": { "type": "string", "maxLength": 253, "pattern": "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d13": { "type": "array", "minItems": 1, "maxItems": 50, "uniqueItems": true, "items": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" } }, "d14": { "type": "object", "required": ["provider", "tenant", "client"], "additionalProperties": false, "properties": { "provider": { "const": "azure" }, "tenant": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "client": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "subscription": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "scope": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "cloud": { "enum": ["public", "us-government", "china"] }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d15": { "type": "object", "required": ["provider", "url", "role"], "additionalProperties": false, "properties": { "provider": { "const": "vault" }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "role": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "mount": { "type": "string", "maxLength": 200, "pattern": "^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$" }, "namespace": { "type": "string", "maxLength": 200, "pattern": "^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d16": { "type": "object", "required": ["provider", "scope", "identity"], "additionalProperties": false, "properties": { "provider": { "const": "octo-sts" }, "domain": { "type": "string", "maxLength": 253, "pattern": "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$" }, "scope": { "type": "string", "pattern": "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$" }, "identity": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d17": { "type": "object", "required": ["provider", "app", "owner", "permissions"], "additionalProperties": false, "properties": { "provider": { "const": "github-app" }, "app": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "private-key-variable": { "type": "string", "maxLength": 100, "pattern": "^[A-Z_][A-Z0-9_]*$" }, "owner": { "type": "string", "pattern": "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$" }, "repositories": { "type": "array", "minItems": 1, "maxItems": 500, "uniqueItems": true, "items": { "type": "string", "pattern": "^[A-Za-z0-9._-]{1,100}$" } }, "permissions": { "type": "object", "minProperties": 1, "maxProperties": 50, "propertyNames": { "pattern": "^[a-z][a-z_]*$", "maxLength": 60 }, "additionalProperties": { "enum": ["read", "write", "admin"] } }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d18": { "type": "object", "required": ["provider", "url", "audience"], "additionalProperties": false, "properties": { "provider": { "const": "token-exchange" }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "scope": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "resource": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "requested-token-type": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "subject-token-type": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "fields": { "type": "object", "minProperties": 1, "maxProperties": 20, "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9_.-]*$", "maxLength": 100 }, "additionalProperties": { "type": "string", "maxLength": 1000 } }, "duration": { "$ref": "#/$defs/d11" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d19": { "type": "object", "required": ["provider", "registry"], "additionalProperties": false, "properties": { "provider": { "const": "registry" }, "registry": { "enum": ["npm", "pypi", "crates-io", "rubygems", "nuget", "jfrog"] }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "package": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "user": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "oidc-provider": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "identity-mapping": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "project": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d20": { "type": "object", "minProperties": 1, "additionalProperties": false, "properties": { "days": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "enum": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] } }, "hours": { "type": "string", "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" }, "zone": { "type": "string", "maxLength": 60, "pattern": "^[A-Za-z][A-Za-z0-9_+/-]*$" }, "freezes": { "$ref": "#/$defs/d21" } } }, "d21": { "type": "array", "minItems": 1, "maxItems": 100, "items": { "$ref": "#/$defs/d22" } }, "d22": { "type": "object", "required": ["from", "until", "reason"], "additionalProperties": false, "properties": { "from": { "$ref": "#/$defs/d23" }, "until": { "$ref": "#/$defs/d23" }, "reason": { "$ref": "#/$defs/d3" } } }, "d23": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$" }, "d24": { "type": "array", "items": { "$ref": "#/$defs/d25" }, "maxItems": 500 }, "d25": { "type": "object", "required": ["rule", "owner", "approved-by", "reason", "control", "replacement", "expires"], "anyOf": [{ "required": ["fingerprint"] }, { "required": ["path"] }], "additionalProperties": false, "properties": { "rule": { "type": "string", "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "fingerprint": { "type": "string", "pattern": "^[a-z]+[0-9]+:[0-9a-f]{32}$" }, "path": { "$ref": "#/$defs/d26" }, "owner": { "$ref": "#/$defs/d27" }, "approved-by": { "$ref": "#/$defs/d27" }, "reason": { "$ref": "#/$defs/d28" }, "control": { "$ref": "#/$defs/d29" }, "replacement": { "$ref": "#/$defs/d29" }, "created": { "$ref": "#/$defs/d30" }, "expires": { "$ref": "#/$defs/d30" } } }, "d26": { "type": "string", "minLength": 1, "maxLength": 1000 }, "d27": { "type": "string", "pattern": "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$" }, "d28": { "type": "string", "minLength": 20, "maxLength": 2000 }, "d29": { "type": "string", "minLength": 3, "maxLength": 2000 }, "d30": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$" }, "d31": { "type": "object", "additionalProperties": false, "properties": { "salt": { "type": "string", "pattern": "^[0-9a-f]{32,128}$" }, "exclude": { "$ref": "#/$defs/d32" }, "min-confidence": { "enum": ["low", "medium", "high", "verified"] }, "max-file-size": { "type": ["integer", "string"], "minimum": 1, "maximum": 9007199254740991, "pattern": "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$" }, "inline": { "enum": ["off", "info", "warning", "error"] }, "inline-from": { "$ref": "#/$defs/d32" }, "foreign-comments": { "$ref": "#/$defs/d33" }, "baseline": { "$ref": "#/$defs/d35" }, "verify": { "$ref": "#/$defs/d37" }, "custom-rules": { "$ref": "#/$defs/d40" } } }, "d32": { "type": "array", "maxItems": 200, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 } }, "d33": { "type": "array", "maxItems": 7, "items": { "$ref": "#/$defs/d34" } }, "d34": { "type": "object", "required": ["tool", "owner", "approved-by", "reason", "control", "replacement", "expires"], "additionalProperties": false, "properties": { "tool": { "enum": ["betterleaks", "detect-secrets", "gitleaks", "kingfisher", "secretlint", "trufflehog", "vault-radar"] }, "owner": { "$ref": "#/$defs/d27" }, "approved-by": { "$ref": "#/$defs/d27" }, "reason": { "$ref": "#/$defs/d28" }, "control": { "$ref": "#/$defs/d29" }, "replacement": { "$ref": "#/$defs/d29" }, "created": { "$ref": "#/$defs/d30" }, "expires": { "$ref": "#/$defs/d30" } } }, "d35": { "type": "array", "maxItems": 20, "items": { "$ref": "#/$defs/d36" } }, "d36": { "type": "object", "required": ["path", "owner", "approved-by", "reason", "control", "replacement", "expires"], "additionalProperties": false, "properties": { "path": { "type": "string", "maxLength": 1000, "pattern": "^(?:\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$" }, "owner": { "$ref": "#/$defs/d27" }, "approved-by": { "$ref": "#/$defs/d27" }, "reason": { "$ref": "#/$defs/d28" }, "control": { "$ref": "#/$defs/d29" }, "replacement": { "$ref": "#/$defs/d29" }, "created": { "$ref": "#/$defs/d30" }, "expires": { "$ref": "#/$defs/d30" } } }, "d37": { "type": "object", "required": ["hosts"], "additionalProperties": false, "properties": { "hosts": { "$ref": "#/$defs/d38" }, "max-requests": { "type": "integer", "minimum": 1, "maximum": 200 } } }, "d38": { "type": "object", "additionalProperties": false, "properties": { "aws": { "$ref": "#/$defs/d39" }, "cloudflare": { "$ref": "#/$defs/d39" }, "github": { "$ref": "#/$defs/d39" }, "gitlab": { "$ref": "#/$defs/d39" }, "hugging-face": { "$ref": "#/$defs/d39" }, "npm": { "$ref": "#/$defs/d39" }, "slack": { "$ref": "#/$defs/d39" }, "vault": { "$ref": "#/$defs/d39" } } }, "d39": { "type": "string", "maxLength": 259, "pattern": "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?::[0-9]{1,5})?$" }, "d40": { "type": "array", "items": { "$ref": "#/$defs/d41" }, "maxItems": 100 }, "d41": { "type": "object", "required": ["id", "title", "keywords", "pattern"], "additionalProperties": false, "properties": { "id": { "type": "string", "pattern": "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "title": { "$ref": "#/$defs/d42" }, "keywords": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "minLength": 3, "maxLength": 64, "pattern": "^[!-~]+(?: [!-~]+)*$" } }, "pattern": { "type": "string", "minLength": 1, "maxLength": 300 }, "severity": { "enum": ["info", "warning", "error", "critical"] }, "fix": { "type": "string", "minLength": 3, "maxLength": 500 } } }, "d42": { "type": "string", "minLength": 3, "maxLength": 200 }, "d43": { "type": "array", "maxItems": 1000, "items": { "$ref": "#/$defs/d44" } }, "d44": { "type": "object", "required": ["name", "stage", "expect"], "additionalProperties": false, "properties": { "name": { "$ref": "#/$defs/d42" }, "stage": { "$ref": "#/$defs/d45" }, "credential": { "$ref": "#/$defs/d45" }, "base": { "enum": ["push", "tag", "pull_request", "pull_request_target", "merge_group", "environment", "reusable", "schedule", "workflow_dispatch", "workflow_run", "issue_comment", "release", "deployment"] }, "claims": { "type": "object", "maxProperties": 60, "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 100 }, "additionalProperties": { "type": ["string", "null"], "maxLength": 1000 } }, "now": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$" }, "held": { "type": "array", "maxItems": 50, "uniqueItems": true, "items": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" } }, "expect": { "enum": ["allow", "deny"] }, "grant": { "type": "integer", "minimum": 0, "maximum": 99 }, "duration": { "$ref": "#/$defs/d11" }, "because": { "type": "string", "pattern": "^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$", "maxLength": 100 } } }, "d45": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" }, "d46": { "type": "array", "maxItems": 200, "items": { "$ref": "#/$defs/d47" } }, "d47": { "type": "object", "required": ["pointer"], "additionalProperties": false, "properties": { "pointer": { "$ref": "#/$defs/d48" }, "bound": { "type": ["string", "array"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "items": { "$ref": "#/$defs/d26" } } } }, "d48": { "type": "string", "pattern": "^(?:/(?:[^~/]|~[01])+)+$", "maxLength": 500 } } };
const func0 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})|\\.(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@sha256:[0-9a-f]{64})$", "u");
function validate53(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 500) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 500 } });
			errors++;
		}
		if (!pattern3.test(data)) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate53.errors = vErrors;
	return errors === 0;
}
const pattern4 = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "u");
const schema22 = { "type": "object", "additionalProperties": false, "properties": { "owner": { "type": "string", "pattern": "^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$" }, "purpose": { "$ref": "#/$defs/d3" }, "allow": { "$ref": "#/$defs/d4" }, "deny": { "$ref": "#/$defs/d4" }, "when": { "type": "string", "minLength": 1, "maxLength": 4096 }, "credentials": { "$ref": "#/$defs/d8" }, "max-duration": { "$ref": "#/$defs/d11" }, "window": { "$ref": "#/$defs/d20" }, "forbid-with": { "type": "array", "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" } } } };
const pattern5 = new RegExp("^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$", "u");
function validate57(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 300) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 300 } });
			errors++;
		}
		if (data.length < 3) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 3 } });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate57.errors = vErrors;
	return errors === 0;
}
const pattern6 = new RegExp("^[a-z][a-z0-9_]*$", "u");
const schema26 = { "type": ["string", "array", "object"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 }, "required": ["not"], "additionalProperties": false, "properties": { "not": { "$ref": "#/$defs/d7" } } };
const schema27 = { "type": ["string", "array"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 } };
function validate62(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if ((typeof data !== "string") && (!(Array.isArray(data)))) {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema27.type } });
		errors++;
	}
	if (typeof data === "string") {
		if (data.length > 1000) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1000 } });
			errors++;
		}
		if (data.length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } });
			errors++;
		}
	}
	if (Array.isArray(data)) {
		if (data.length > 100) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
			errors++;
		}
		if (data.length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			let data0 = data[i0];
			if (typeof data0 === "string") {
				if (data0.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data0.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		let i1 = data.length;
		let j0;
		if (i1 > 1) {
			const indices0 = {};
			for (; i1--;) {
				let item0 = data[i1];
				if (typeof item0 !== "string") {
					continue;
				}
				if (typeof indices0[item0] == "number") {
					j0 = indices0[item0];
					vErrors = added(vErrors, { instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
					errors++;
					break;
				}
				indices0[item0] = i1;
			}
		}
	}
	validate62.errors = vErrors;
	return errors === 0;
}
function validate61(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if ((!data || typeof data != "object") && (typeof data !== "string")) {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema26.type } });
		errors++;
	}
	if (typeof data === "string") {
		if (data.length > 1000) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1000 } });
			errors++;
		}
		if (data.length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } });
			errors++;
		}
	}
	if (Array.isArray(data)) {
		if (data.length > 100) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
			errors++;
		}
		if (data.length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			let data0 = data[i0];
			if (typeof data0 === "string") {
				if (data0.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data0.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		let i1 = data.length;
		let j0;
		if (i1 > 1) {
			const indices0 = {};
			for (; i1--;) {
				let item0 = data[i1];
				if (typeof item0 !== "string") {
					continue;
				}
				if (typeof indices0[item0] == "number") {
					j0 = indices0[item0];
					vErrors = added(vErrors, { instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
					errors++;
					break;
				}
				indices0[item0] = i1;
			}
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.not === undefined) || (!(func0.call(data, "not")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "not" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(key0 === "not")) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.not !== undefined && func0.call(data, "not")) {
			if (!(validate62(data.not, { instancePath: instancePath + "/not" }))) {
				vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
				errors = vErrors.length;
			}
		}
	}
	validate61.errors = vErrors;
	return errors === 0;
}
function validate60(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length > 40) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 40 } });
			errors++;
		}
		if (Object.keys(data).length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			const _errs1 = errors;
			if (typeof key0 === "string") {
				if (key0.length > 100) {
					vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key0 });
					errors++;
				}
				if (!pattern6.test(key0)) {
					vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key0 });
					errors++;
				}
			}
			var valid0 = _errs1 === errors;
			if (!valid0) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } });
				errors++;
			}
		}
		for (const key1 of Object.keys(data)) {
			if (!(validate61(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") }))) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate60.errors = vErrors;
	return errors === 0;
}
function validate59(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 100) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			if (!(validate60(data[i0], { instancePath: instancePath + "/" + i0 }))) {
				vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate59.errors = vErrors;
	return errors === 0;
}
const schema30 = { "type": "object", "required": ["provider", "role", "region"], "additionalProperties": false, "properties": { "provider": { "const": "aws" }, "role": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$" }, "region": { "type": "string", "pattern": "^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$" }, "chain": { "type": "array", "minItems": 1, "maxItems": 5, "items": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$" } }, "session-policy": { "type": "object", "minProperties": 1 }, "policy-arns": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$" } }, "fips": { "type": "boolean" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern8 = new RegExp("^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$", "u");
const pattern9 = new RegExp("^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$", "u");
const pattern11 = new RegExp("^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$", "u");
const pattern13 = new RegExp("^\\S(?:.*\\S)?$", "u");
const pattern14 = new RegExp("^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$", "u");
const pattern12 = new RegExp("^[1-9][0-9]{0,5}[smhd]$", "u");
function validate71(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (!pattern12.test(data)) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate71.errors = vErrors;
	return errors === 0;
}
function validate70(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
			errors++;
		}
		if ((data.role === undefined) || (!(func0.call(data, "role")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } });
			errors++;
		}
		if ((data.region === undefined) || (!(func0.call(data, "region")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "region" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema30.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.provider !== undefined && func0.call(data, "provider")) {
			if ("aws" !== data.provider) {
				vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "aws" } });
				errors++;
			}
		}
		if (data.role !== undefined && func0.call(data, "role")) {
			let data1 = data.role;
			if (typeof data1 === "string") {
				if (data1.length > 2048) {
					vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/maxLength", keyword: "maxLength", params: { limit: 2048 } });
					errors++;
				}
				if (!pattern8.test(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.region !== undefined && func0.call(data, "region")) {
			let data2 = data.region;
			if (typeof data2 === "string") {
				if (!pattern9.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/region", schemaPath: "#/properties/region/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/region", schemaPath: "#/properties/region/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.chain !== undefined && func0.call(data, "chain")) {
			let data3 = data.chain;
			if (Array.isArray(data3)) {
				if (data3.length > 5) {
					vErrors = added(vErrors, { instancePath: instancePath + "/chain", schemaPath: "#/properties/chain/maxItems", keyword: "maxItems", params: { limit: 5 } });
					errors++;
				}
				if (data3.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/chain", schemaPath: "#/properties/chain/minItems", keyword: "minItems", params: { limit: 1 } });
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (typeof data4 === "string") {
						if (data4.length > 2048) {
							vErrors = added(vErrors, { instancePath: instancePath + "/chain/" + i0, schemaPath: "#/properties/chain/items/maxLength", keyword: "maxLength", params: { limit: 2048 } });
							errors++;
						}
						if (!pattern8.test(data4)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/chain/" + i0, schemaPath: "#/properties/chain/items/pattern", keyword: "pattern", params: {} });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/chain/" + i0, schemaPath: "#/properties/chain/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/chain", schemaPath: "#/properties/chain/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
		if (data["session-policy"] !== undefined && func0.call(data, "session-policy")) {
			let data5 = data["session-policy"];
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				if (Object.keys(data5).length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/session-policy", schemaPath: "#/properties/session-policy/minProperties", keyword: "minProperties", params: { limit: 1 } });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/session-policy", schemaPath: "#/properties/session-policy/type", keyword: "type", params: { type: "object" } });
				errors++;
			}
		}
		if (data["policy-arns"] !== undefined && func0.call(data, "policy-arns")) {
			let data6 = data["policy-arns"];
			if (Array.isArray(data6)) {
				if (data6.length > 10) {
					vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns", schemaPath: "#/properties/policy-arns/maxItems", keyword: "maxItems", params: { limit: 10 } });
					errors++;
				}
				if (data6.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns", schemaPath: "#/properties/policy-arns/minItems", keyword: "minItems", params: { limit: 1 } });
					errors++;
				}
				const len1 = data6.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data7 = data6[i1];
					if (typeof data7 === "string") {
						if (data7.length > 2048) {
							vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns/" + i1, schemaPath: "#/properties/policy-arns/items/maxLength", keyword: "maxLength", params: { limit: 2048 } });
							errors++;
						}
						if (!pattern11.test(data7)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns/" + i1, schemaPath: "#/properties/policy-arns/items/pattern", keyword: "pattern", params: {} });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns/" + i1, schemaPath: "#/properties/policy-arns/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
				let i2 = data6.length;
				let j0;
				if (i2 > 1) {
					const indices0 = {};
					for (; i2--;) {
						let item0 = data6[i2];
						if (typeof item0 !== "string") {
							continue;
						}
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns", schemaPath: "#/properties/policy-arns/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 } });
							errors++;
							break;
						}
						indices0[item0] = i2;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns", schemaPath: "#/properties/policy-arns/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
		if (data.fips !== undefined && func0.call(data, "fips")) {
			if (typeof data.fips !== "boolean") {
				vErrors = added(vErrors, { instancePath: instancePath + "/fips", schemaPath: "#/properties/fips/type", keyword: "type", params: { type: "boolean" } });
				errors++;
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.audience !== undefined && func0.call(data, "audience")) {
			let data10 = data.audience;
			if (typeof data10 === "string") {
				if (data10.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data10.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data10)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.trust !== undefined && func0.call(data, "trust")) {
			let data11 = data.trust;
			if (typeof data11 === "string") {
				if (data11.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern14.test(data11)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate70.errors = vErrors;
	return errors === 0;
}
const schema32 = { "type": "object", "required": ["provider", "workload-identity-provider"], "additionalProperties": false, "properties": { "provider": { "const": "google" }, "workload-identity-provider": { "type": "string", "pattern": "^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$" }, "service-account": { "type": "string", "maxLength": 320, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$" }, "delegates": { "type": "array", "minItems": 1, "maxItems": 10, "items": { "type": "string", "maxLength": 320, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$" } }, "scopes": { "$ref": "#/$defs/d13" }, "id-token-audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "universe": { "type": "string", "maxLength": 253, "pattern": "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern15 = new RegExp("^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$", "u");
const pattern20 = new RegExp("^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$", "u");
const pattern18 = new RegExp("^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$", "u");
function validate74(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 50) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 50 } });
			errors++;
		}
		if (data.length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			let data0 = data[i0];
			if (typeof data0 === "string") {
				if (data0.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern18.test(data0)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		let i1 = data.length;
		let j0;
		if (i1 > 1) {
			const indices0 = {};
			for (; i1--;) {
				let item0 = data[i1];
				if (typeof item0 !== "string") {
					continue;
				}
				if (typeof indices0[item0] == "number") {
					j0 = indices0[item0];
					vErrors = added(vErrors, { instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
					errors++;
					break;
				}
				indices0[item0] = i1;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate74.errors = vErrors;
	return errors === 0;
}
function validate73(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
			errors++;
		}
		if ((data["workload-identity-provider"] === undefined) || (!(func0.call(data, "workload-identity-provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workload-identity-provider" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema32.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.provider !== undefined && func0.call(data, "provider")) {
			if ("google" !== data.provider) {
				vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "google" } });
				errors++;
			}
		}
		if (data["workload-identity-provider"] !== undefined && func0.call(data, "workload-identity-provider")) {
			let data1 = data["workload-identity-provider"];
			if (typeof data1 === "string") {
				if (!pattern15.test(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/workload-identity-provider", schemaPath: "#/properties/workload-identity-provider/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/workload-identity-provider", schemaPath: "#/properties/workload-identity-provider/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data["service-account"] !== undefined && func0.call(data, "service-account")) {
			let data2 = data["service-account"];
			if (typeof data2 === "string") {
				if (data2.length > 320) {
					vErrors = added(vErrors, { instancePath: instancePath + "/service-account", schemaPath: "#/properties/service-account/maxLength", keyword: "maxLength", params: { limit: 320 } });
					errors++;
				}
				if (!pattern16.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/service-account", schemaPath: "#/properties/service-account/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/service-account", schemaPath: "#/properties/service-account/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.delegates !== undefined && func0.call(data, "delegates")) {
			let data3 = data.delegates;
			if (Array.isArray(data3)) {
				if (data3.length > 10) {
					vErrors = added(vErrors, { instancePath: instancePath + "/delegates", schemaPath: "#/properties/delegates/maxItems", keyword: "maxItems", params: { limit: 10 } });
					errors++;
				}
				if (data3.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/delegates", schemaPath: "#/properties/delegates/minItems", keyword: "minItems", params: { limit: 1 } });
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (typeof data4 === "string") {
						if (data4.length > 320) {
							vErrors = added(vErrors, { instancePath: instancePath + "/delegates/" + i0, schemaPath: "#/properties/delegates/items/maxLength", keyword: "maxLength", params: { limit: 320 } });
							errors++;
						}
						if (!pattern16.test(data4)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/delegates/" + i0, schemaPath: "#/properties/delegates/items/pattern", keyword: "pattern", params: {} });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/delegates/" + i0, schemaPath: "#/properties/delegates/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/delegates", schemaPath: "#/properties/delegates/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
		if (data.scopes !== undefined && func0.call(data, "scopes")) {
			if (!(validate74(data.scopes, { instancePath: instancePath + "/scopes" }))) {
				vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
				errors = vErrors.length;
			}
		}
		if (data["id-token-audience"] !== undefined && func0.call(data, "id-token-audience")) {
			let data6 = data["id-token-audience"];
			if (typeof data6 === "string") {
				if (data6.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/id-token-audience", schemaPath: "#/properties/id-token-audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data6.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/id-token-audience", schemaPath: "#/properties/id-token-audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data6)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/id-token-audience", schemaPath: "#/properties/id-token-audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/id-token-audience", schemaPath: "#/properties/id-token-audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.universe !== undefined && func0.call(data, "universe")) {
			let data7 = data.universe;
			if (typeof data7 === "string") {
				if (data7.length > 253) {
					vErrors = added(vErrors, { instancePath: instancePath + "/universe", schemaPath: "#/properties/universe/maxLength", keyword: "maxLength", params: { limit: 253 } });
					errors++;
				}
				if (!pattern20.test(data7)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/universe", schemaPath: "#/properties/universe/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/universe", schemaPath: "#/properties/universe/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.audience !== undefined && func0.call(data, "audience")) {
			let data9 = data.audience;
			if (typeof data9 === "string") {
				if (data9.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data9.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data9)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.trust !== undefined && func0.call(data, "trust")) {
			let data10 = data.trust;
			if (typeof data10 === "string") {
				if (data10.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern14.test(data10)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate73.errors = vErrors;
	return errors === 0;
}
const schema34 = { "type": "object", "required": ["provider", "tenant", "client"], "additionalProperties": false, "properties": { "provider": { "const": "azure" }, "tenant": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "client": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "subscription": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "scope": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "cloud": { "enum": ["public", "us-government", "china"] }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern23 = new RegExp("^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$", "u");
function validate77(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
			errors++;
		}
		if ((data.tenant === undefined) || (!(func0.call(data, "tenant")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tenant" } });
			errors++;
		}
		if ((data.client === undefined) || (!(func0.call(data, "client")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema34.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.provider !== undefined && func0.call(data, "provider")) {
			if ("azure" !== data.provider) {
				vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "azure" } });
				errors++;
			}
		}
		if (data.tenant !== undefined && func0.call(data, "tenant")) {
			let data1 = data.tenant;
			if (typeof data1 === "string") {
				if (!pattern23.test(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.client !== undefined && func0.call(data, "client")) {
			let data2 = data.client;
			if (typeof data2 === "string") {
				if (!pattern23.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/client", schemaPath: "#/properties/client/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/client", schemaPath: "#/properties/client/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.subscription !== undefined && func0.call(data, "subscription")) {
			let data3 = data.subscription;
			if (typeof data3 === "string") {
				if (!pattern23.test(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/subscription", schemaPath: "#/properties/subscription/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/subscription", schemaPath: "#/properties/subscription/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.scope !== undefined && func0.call(data, "scope")) {
			let data4 = data.scope;
			if (typeof data4 === "string") {
				if (data4.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data4.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data4)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.cloud !== undefined && func0.call(data, "cloud")) {
			let data5 = data.cloud;
			if (!(((data5 === "public") || (data5 === "us-government")) || (data5 === "china"))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/cloud", schemaPath: "#/properties/cloud/enum", keyword: "enum", params: { allowedValues: schema34.properties.cloud.enum } });
				errors++;
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.audience !== undefined && func0.call(data, "audience")) {
			let data7 = data.audience;
			if (typeof data7 === "string") {
				if (data7.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data7.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data7)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.trust !== undefined && func0.call(data, "trust")) {
			let data8 = data.trust;
			if (typeof data8 === "string") {
				if (data8.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern14.test(data8)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate77.errors = vErrors;
	return errors === 0;
}
const pattern31 = new RegExp("^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$", "u");
function validate79(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
			errors++;
		}
		if ((data.url === undefined) || (!(func0.call(data, "url")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } });
			errors++;
		}
		if ((data.role === undefined) || (!(func0.call(data, "role")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!((((((((key0 === "provider") || (key0 === "url")) || (key0 === "role")) || (key0 === "mount")) || (key0 === "namespace")) || (key0 === "duration")) || (key0 === "audience")) || (key0 === "trust"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.provider !== undefined && func0.call(data, "provider")) {
			if ("vault" !== data.provider) {
				vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "vault" } });
				errors++;
			}
		}
		if (data.url !== undefined && func0.call(data, "url")) {
			let data1 = data.url;
			if (typeof data1 === "string") {
				if (data1.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern18.test(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.role !== undefined && func0.call(data, "role")) {
			let data2 = data.role;
			if (typeof data2 === "string") {
				if (data2.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data2.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.mount !== undefined && func0.call(data, "mount")) {
			let data3 = data.mount;
			if (typeof data3 === "string") {
				if (data3.length > 200) {
					vErrors = added(vErrors, { instancePath: instancePath + "/mount", schemaPath: "#/properties/mount/maxLength", keyword: "maxLength", params: { limit: 200 } });
					errors++;
				}
				if (!pattern31.test(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/mount", schemaPath: "#/properties/mount/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/mount", schemaPath: "#/properties/mount/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.namespace !== undefined && func0.call(data, "namespace")) {
			let data4 = data.namespace;
			if (typeof data4 === "string") {
				if (data4.length > 200) {
					vErrors = added(vErrors, { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 200 } });
					errors++;
				}
				if (!pattern31.test(data4)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.audience !== undefined && func0.call(data, "audience")) {
			let data6 = data.audience;
			if (typeof data6 === "string") {
				if (data6.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data6.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data6)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.trust !== undefined && func0.call(data, "trust")) {
			let data7 = data.trust;
			if (typeof data7 === "string") {
				if (data7.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern14.test(data7)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate79.errors = vErrors;
	return errors === 0;
}
const pattern36 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$", "u");
const pattern37 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
function validate81(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
			errors++;
		}
		if ((data.scope === undefined) || (!(func0.call(data, "scope")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scope" } });
			errors++;
		}
		if ((data.identity === undefined) || (!(func0.call(data, "identity")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "identity" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(((((((key0 === "provider") || (key0 === "domain")) || (key0 === "scope")) || (key0 === "identity")) || (key0 === "duration")) || (key0 === "audience")) || (key0 === "trust"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.provider !== undefined && func0.call(data, "provider")) {
			if ("octo-sts" !== data.provider) {
				vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "octo-sts" } });
				errors++;
			}
		}
		if (data.domain !== undefined && func0.call(data, "domain")) {
			let data1 = data.domain;
			if (typeof data1 === "string") {
				if (data1.length > 253) {
					vErrors = added(vErrors, { instancePath: instancePath + "/domain", schemaPath: "#/properties/domain/maxLength", keyword: "maxLength", params: { limit: 253 } });
					errors++;
				}
				if (!pattern20.test(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/domain", schemaPath: "#/properties/domain/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/domain", schemaPath: "#/properties/domain/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.scope !== undefined && func0.call(data, "scope")) {
			let data2 = data.scope;
			if (typeof data2 === "string") {
				if (!pattern36.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.identity !== undefined && func0.call(data, "identity")) {
			let data3 = data.identity;
			if (typeof data3 === "string") {
				if (data3.length > 100) {
					vErrors = added(vErrors, { instancePath: instancePath + "/identity", schemaPath: "#/properties/identity/maxLength", keyword: "maxLength", params: { limit: 100 } });
					errors++;
				}
				if (!pattern37.test(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/identity", schemaPath: "#/properties/identity/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/identity", schemaPath: "#/properties/identity/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.audience !== undefined && func0.call(data, "audience")) {
			let data5 = data.audience;
			if (typeof data5 === "string") {
				if (data5.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data5.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data5)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.trust !== undefined && func0.call(data, "trust")) {
			let data6 = data.trust;
			if (typeof data6 === "string") {
				if (data6.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern14.test(data6)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate81.errors = vErrors;
	return errors === 0;
}
const schema37 = { "type": "object", "required": ["provider", "app", "owner", "permissions"], "additionalProperties": false, "properties": { "provider": { "const": "github-app" }, "app": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "private-key-variable": { "type": "string", "maxLength": 100, "pattern": "^[A-Z_][A-Z0-9_]*$" }, "owner": { "type": "string", "pattern": "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$" }, "repositories": { "type": "array", "minItems": 1, "maxItems": 500, "uniqueItems": true, "items": { "type": "string", "pattern": "^[A-Za-z0-9._-]{1,100}$" } }, "permissions": { "type": "object", "minProperties": 1, "maxProperties": 50, "propertyNames": { "pattern": "^[a-z][a-z_]*$", "maxLength": 60 }, "additionalProperties": { "enum": ["read", "write", "admin"] } }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern41 = new RegExp("^[A-Z_][A-Z0-9_]*$", "u");
const pattern42 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$", "u");
const pattern43 = new RegExp("^[A-Za-z0-9._-]{1,100}$", "u");
const pattern44 = new RegExp("^[a-z][a-z_]*$", "u");
function validate83(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
			errors++;
		}
		if ((data.app === undefined) || (!(func0.call(data, "app")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "app" } });
			errors++;
		}
		if ((data.owner === undefined) || (!(func0.call(data, "owner")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } });
			errors++;
		}
		if ((data.permissions === undefined) || (!(func0.call(data, "permissions")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "permissions" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema37.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.provider !== undefined && func0.call(data, "provider")) {
			if ("github-app" !== data.provider) {
				vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "github-app" } });
				errors++;
			}
		}
		if (data.app !== undefined && func0.call(data, "app")) {
			let data1 = data.app;
			if (typeof data1 === "string") {
				if (data1.length > 100) {
					vErrors = added(vErrors, { instancePath: instancePath + "/app", schemaPath: "#/properties/app/maxLength", keyword: "maxLength", params: { limit: 100 } });
					errors++;
				}
				if (!pattern37.test(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/app", schemaPath: "#/properties/app/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/app", schemaPath: "#/properties/app/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data["private-key-variable"] !== undefined && func0.call(data, "private-key-variable")) {
			let data2 = data["private-key-variable"];
			if (typeof data2 === "string") {
				if (data2.length > 100) {
					vErrors = added(vErrors, { instancePath: instancePath + "/private-key-variable", schemaPath: "#/properties/private-key-variable/maxLength", keyword: "maxLength", params: { limit: 100 } });
					errors++;
				}
				if (!pattern41.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/private-key-variable", schemaPath: "#/properties/private-key-variable/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/private-key-variable", schemaPath: "#/properties/private-key-variable/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.owner !== undefined && func0.call(data, "owner")) {
			let data3 = data.owner;
			if (typeof data3 === "string") {
				if (!pattern42.test(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.repositories !== undefined && func0.call(data, "repositories")) {
			let data4 = data.repositories;
			if (Array.isArray(data4)) {
				if (data4.length > 500) {
					vErrors = added(vErrors, { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/maxItems", keyword: "maxItems", params: { limit: 500 } });
					errors++;
				}
				if (data4.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/minItems", keyword: "minItems", params: { limit: 1 } });
					errors++;
				}
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					if (typeof data5 === "string") {
						if (!pattern43.test(data5)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/repositories/" + i0, schemaPath: "#/properties/repositories/items/pattern", keyword: "pattern", params: {} });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/repositories/" + i0, schemaPath: "#/properties/repositories/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
				let i1 = data4.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data4[i1];
						if (typeof item0 !== "string") {
							continue;
						}
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							vErrors = added(vErrors, { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
		if (data.permissions !== undefined && func0.call(data, "permissions")) {
			let data6 = data.permissions;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (Object.keys(data6).length > 50) {
					vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/maxProperties", keyword: "maxProperties", params: { limit: 50 } });
					errors++;
				}
				if (Object.keys(data6).length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/minProperties", keyword: "minProperties", params: { limit: 1 } });
					errors++;
				}
				for (const key1 of Object.keys(data6)) {
					const _errs15 = errors;
					if (typeof key1 === "string") {
						if (key1.length > 60) {
							vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/propertyNames/maxLength", keyword: "maxLength", params: { limit: 60 }, propertyName: key1 });
							errors++;
						}
						if (!pattern44.test(key1)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key1 });
							errors++;
						}
					}
					var valid4 = _errs15 === errors;
					if (!valid4) {
						vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } });
						errors++;
					}
				}
				for (const key2 of Object.keys(data6)) {
					let data7 = data6[key2];
					if (!(((data7 === "read") || (data7 === "write")) || (data7 === "admin"))) {
						vErrors = added(vErrors, { instancePath: instancePath + "/permissions/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/permissions/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema37.properties.permissions.additionalProperties.enum } });
						errors++;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/type", keyword: "type", params: { type: "object" } });
				errors++;
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.audience !== undefined && func0.call(data, "audience")) {
			let data9 = data.audience;
			if (typeof data9 === "string") {
				if (data9.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data9.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data9)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.trust !== undefined && func0.call(data, "trust")) {
			let data10 = data.trust;
			if (typeof data10 === "string") {
				if (data10.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern14.test(data10)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate83.errors = vErrors;
	return errors === 0;
}
const schema38 = { "type": "object", "required": ["provider", "url", "audience"], "additionalProperties": false, "properties": { "provider": { "const": "token-exchange" }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "scope": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "resource": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "requested-token-type": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "subject-token-type": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "fields": { "type": "object", "minProperties": 1, "maxProperties": 20, "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9_.-]*$", "maxLength": 100 }, "additionalProperties": { "type": "string", "maxLength": 1000 } }, "duration": { "$ref": "#/$defs/d11" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern53 = new RegExp("^[A-Za-z][A-Za-z0-9_.-]*$", "u");
function validate85(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
			errors++;
		}
		if ((data.url === undefined) || (!(func0.call(data, "url")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } });
			errors++;
		}
		if ((data.audience === undefined) || (!(func0.call(data, "audience")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "audience" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema38.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.provider !== undefined && func0.call(data, "provider")) {
			if ("token-exchange" !== data.provider) {
				vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "token-exchange" } });
				errors++;
			}
		}
		if (data.url !== undefined && func0.call(data, "url")) {
			let data1 = data.url;
			if (typeof data1 === "string") {
				if (data1.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern18.test(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.audience !== undefined && func0.call(data, "audience")) {
			let data2 = data.audience;
			if (typeof data2 === "string") {
				if (data2.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data2.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.scope !== undefined && func0.call(data, "scope")) {
			let data3 = data.scope;
			if (typeof data3 === "string") {
				if (data3.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data3.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.resource !== undefined && func0.call(data, "resource")) {
			let data4 = data.resource;
			if (typeof data4 === "string") {
				if (data4.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data4.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data4)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data["requested-token-type"] !== undefined && func0.call(data, "requested-token-type")) {
			let data5 = data["requested-token-type"];
			if (typeof data5 === "string") {
				if (data5.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/requested-token-type", schemaPath: "#/properties/requested-token-type/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data5.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/requested-token-type", schemaPath: "#/properties/requested-token-type/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data5)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/requested-token-type", schemaPath: "#/properties/requested-token-type/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/requested-token-type", schemaPath: "#/properties/requested-token-type/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data["subject-token-type"] !== undefined && func0.call(data, "subject-token-type")) {
			let data6 = data["subject-token-type"];
			if (typeof data6 === "string") {
				if (data6.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/subject-token-type", schemaPath: "#/properties/subject-token-type/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data6.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/subject-token-type", schemaPath: "#/properties/subject-token-type/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data6)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/subject-token-type", schemaPath: "#/properties/subject-token-type/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/subject-token-type", schemaPath: "#/properties/subject-token-type/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.fields !== undefined && func0.call(data, "fields")) {
			let data7 = data.fields;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				if (Object.keys(data7).length > 20) {
					vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/maxProperties", keyword: "maxProperties", params: { limit: 20 } });
					errors++;
				}
				if (Object.keys(data7).length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/minProperties", keyword: "minProperties", params: { limit: 1 } });
					errors++;
				}
				for (const key1 of Object.keys(data7)) {
					const _errs17 = errors;
					if (typeof key1 === "string") {
						if (key1.length > 100) {
							vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key1 });
							errors++;
						}
						if (!pattern53.test(key1)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key1 });
							errors++;
						}
					}
					var valid1 = _errs17 === errors;
					if (!valid1) {
						vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } });
						errors++;
					}
				}
				for (const key2 of Object.keys(data7)) {
					let data8 = data7[key2];
					if (typeof data8 === "string") {
						if (data8.length > 1000) {
							vErrors = added(vErrors, { instancePath: instancePath + "/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/fields/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1000 } });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/fields/additionalProperties/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/type", keyword: "type", params: { type: "object" } });
				errors++;
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.trust !== undefined && func0.call(data, "trust")) {
			let data10 = data.trust;
			if (typeof data10 === "string") {
				if (data10.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern14.test(data10)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate85.errors = vErrors;
	return errors === 0;
}
const schema39 = { "type": "object", "required": ["provider", "registry"], "additionalProperties": false, "properties": { "provider": { "const": "registry" }, "registry": { "enum": ["npm", "pypi", "crates-io", "rubygems", "nuget", "jfrog"] }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "package": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "user": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "oidc-provider": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "identity-mapping": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "project": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
function validate87(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
			errors++;
		}
		if ((data.registry === undefined) || (!(func0.call(data, "registry")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "registry" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema39.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.provider !== undefined && func0.call(data, "provider")) {
			if ("registry" !== data.provider) {
				vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "registry" } });
				errors++;
			}
		}
		if (data.registry !== undefined && func0.call(data, "registry")) {
			let data1 = data.registry;
			if (!((((((data1 === "npm") || (data1 === "pypi")) || (data1 === "crates-io")) || (data1 === "rubygems")) || (data1 === "nuget")) || (data1 === "jfrog"))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/registry", schemaPath: "#/properties/registry/enum", keyword: "enum", params: { allowedValues: schema39.properties.registry.enum } });
				errors++;
			}
		}
		if (data.url !== undefined && func0.call(data, "url")) {
			let data2 = data.url;
			if (typeof data2 === "string") {
				if (data2.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern18.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.package !== undefined && func0.call(data, "package")) {
			let data3 = data.package;
			if (typeof data3 === "string") {
				if (data3.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/package", schemaPath: "#/properties/package/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data3.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/package", schemaPath: "#/properties/package/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/package", schemaPath: "#/properties/package/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/package", schemaPath: "#/properties/package/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.user !== undefined && func0.call(data, "user")) {
			let data4 = data.user;
			if (typeof data4 === "string") {
				if (data4.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/user", schemaPath: "#/properties/user/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data4.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/user", schemaPath: "#/properties/user/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data4)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/user", schemaPath: "#/properties/user/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data["oidc-provider"] !== undefined && func0.call(data, "oidc-provider")) {
			let data5 = data["oidc-provider"];
			if (typeof data5 === "string") {
				if (data5.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/oidc-provider", schemaPath: "#/properties/oidc-provider/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data5.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/oidc-provider", schemaPath: "#/properties/oidc-provider/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data5)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/oidc-provider", schemaPath: "#/properties/oidc-provider/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/oidc-provider", schemaPath: "#/properties/oidc-provider/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data["identity-mapping"] !== undefined && func0.call(data, "identity-mapping")) {
			let data6 = data["identity-mapping"];
			if (typeof data6 === "string") {
				if (data6.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/identity-mapping", schemaPath: "#/properties/identity-mapping/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data6.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/identity-mapping", schemaPath: "#/properties/identity-mapping/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data6)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/identity-mapping", schemaPath: "#/properties/identity-mapping/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/identity-mapping", schemaPath: "#/properties/identity-mapping/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.project !== undefined && func0.call(data, "project")) {
			let data7 = data.project;
			if (typeof data7 === "string") {
				if (data7.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/project", schemaPath: "#/properties/project/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data7.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/project", schemaPath: "#/properties/project/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data7)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/project", schemaPath: "#/properties/project/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/project", schemaPath: "#/properties/project/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.audience !== undefined && func0.call(data, "audience")) {
			let data9 = data.audience;
			if (typeof data9 === "string") {
				if (data9.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data9.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
				if (!pattern13.test(data9)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.trust !== undefined && func0.call(data, "trust")) {
			let data10 = data.trust;
			if (typeof data10 === "string") {
				if (data10.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern14.test(data10)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate87.errors = vErrors;
	return errors === 0;
}
function validate69(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const tag0 = data.provider;
		if (typeof tag0 == "string") {
			if (tag0 === "aws") {
				if (!(validate70(data, { instancePath }))) {
					vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
					errors = vErrors.length;
				}
				var props0 = true;
			}
			else if (tag0 === "google") {
				if (!(validate73(data, { instancePath }))) {
					vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
					errors = vErrors.length;
				}
				if (props0 !== true) {
					props0 = true;
				}
			}
			else if (tag0 === "azure") {
				if (!(validate77(data, { instancePath }))) {
					vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
					errors = vErrors.length;
				}
				if (props0 !== true) {
					props0 = true;
				}
			}
			else if (tag0 === "vault") {
				if (!(validate79(data, { instancePath }))) {
					vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
					errors = vErrors.length;
				}
				if (props0 !== true) {
					props0 = true;
				}
			}
			else if (tag0 === "octo-sts") {
				if (!(validate81(data, { instancePath }))) {
					vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
					errors = vErrors.length;
				}
				if (props0 !== true) {
					props0 = true;
				}
			}
			else if (tag0 === "github-app") {
				if (!(validate83(data, { instancePath }))) {
					vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
					errors = vErrors.length;
				}
				if (props0 !== true) {
					props0 = true;
				}
			}
			else if (tag0 === "token-exchange") {
				if (!(validate85(data, { instancePath }))) {
					vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
					errors = vErrors.length;
				}
				if (props0 !== true) {
					props0 = true;
				}
			}
			else if (tag0 === "registry") {
				if (!(validate87(data, { instancePath }))) {
					vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
					errors = vErrors.length;
				}
				if (props0 !== true) {
					props0 = true;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "provider", tagValue: tag0 } });
				errors++;
			}
		}
		else {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "provider", tagValue: tag0 } });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate69.errors = vErrors;
	return errors === 0;
}
function validate68(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length > 50) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 50 } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			const _errs1 = errors;
			if (typeof key0 === "string") {
				if (key0.length > 60) {
					vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/maxLength", keyword: "maxLength", params: { limit: 60 }, propertyName: key0 });
					errors++;
				}
				if (!pattern4.test(key0)) {
					vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key0 });
					errors++;
				}
			}
			var valid0 = _errs1 === errors;
			if (!valid0) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } });
				errors++;
			}
		}
		for (const key1 of Object.keys(data)) {
			if (!(validate69(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") }))) {
				vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate68.errors = vErrors;
	return errors === 0;
}
const schema40 = { "type": "object", "minProperties": 1, "additionalProperties": false, "properties": { "days": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "enum": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] } }, "hours": { "type": "string", "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" }, "zone": { "type": "string", "maxLength": 60, "pattern": "^[A-Za-z][A-Za-z0-9_+/-]*$" }, "freezes": { "$ref": "#/$defs/d21" } } };
const pattern63 = new RegExp("^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", "u");
const pattern64 = new RegExp("^[A-Za-z][A-Za-z0-9_+/-]*$", "u");
const pattern65 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$", "u");
function validate103(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (!pattern65.test(data)) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate103.errors = vErrors;
	return errors === 0;
}
function validate102(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.from === undefined) || (!(func0.call(data, "from")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" } });
			errors++;
		}
		if ((data.until === undefined) || (!(func0.call(data, "until")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "until" } });
			errors++;
		}
		if ((data.reason === undefined) || (!(func0.call(data, "reason")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(((key0 === "from") || (key0 === "until")) || (key0 === "reason"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.from !== undefined && func0.call(data, "from")) {
			if (!(validate103(data.from, { instancePath: instancePath + "/from" }))) {
				vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
				errors = vErrors.length;
			}
		}
		if (data.until !== undefined && func0.call(data, "until")) {
			if (!(validate103(data.until, { instancePath: instancePath + "/until" }))) {
				vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
				errors = vErrors.length;
			}
		}
		if (data.reason !== undefined && func0.call(data, "reason")) {
			if (!(validate57(data.reason, { instancePath: instancePath + "/reason" }))) {
				vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate102.errors = vErrors;
	return errors === 0;
}
function validate101(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 100) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
			errors++;
		}
		if (data.length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			if (!(validate102(data[i0], { instancePath: instancePath + "/" + i0 }))) {
				vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate101.errors = vErrors;
	return errors === 0;
}
function validate100(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!((((key0 === "days") || (key0 === "hours")) || (key0 === "zone")) || (key0 === "freezes"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.days !== undefined && func0.call(data, "days")) {
			let data0 = data.days;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/days", schemaPath: "#/properties/days/minItems", keyword: "minItems", params: { limit: 1 } });
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 !== "string") {
						vErrors = added(vErrors, { instancePath: instancePath + "/days/" + i0, schemaPath: "#/properties/days/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
					if (!(((((((data1 === "monday") || (data1 === "tuesday")) || (data1 === "wednesday")) || (data1 === "thursday")) || (data1 === "friday")) || (data1 === "saturday")) || (data1 === "sunday"))) {
						vErrors = added(vErrors, { instancePath: instancePath + "/days/" + i0, schemaPath: "#/properties/days/items/enum", keyword: "enum", params: { allowedValues: schema40.properties.days.items.enum } });
						errors++;
					}
				}
				let i1 = data0.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data0[i1];
						if (typeof item0 !== "string") {
							continue;
						}
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							vErrors = added(vErrors, { instancePath: instancePath + "/days", schemaPath: "#/properties/days/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/days", schemaPath: "#/properties/days/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
		if (data.hours !== undefined && func0.call(data, "hours")) {
			let data2 = data.hours;
			if (typeof data2 === "string") {
				if (!pattern63.test(data2)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/hours", schemaPath: "#/properties/hours/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/hours", schemaPath: "#/properties/hours/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.zone !== undefined && func0.call(data, "zone")) {
			let data3 = data.zone;
			if (typeof data3 === "string") {
				if (data3.length > 60) {
					vErrors = added(vErrors, { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/maxLength", keyword: "maxLength", params: { limit: 60 } });
					errors++;
				}
				if (!pattern64.test(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.freezes !== undefined && func0.call(data, "freezes")) {
			if (!(validate101(data.freezes, { instancePath: instancePath + "/freezes" }))) {
				vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate100.errors = vErrors;
	return errors === 0;
}
function validate56(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema22.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.owner !== undefined && func0.call(data, "owner")) {
			let data0 = data.owner;
			if (typeof data0 === "string") {
				if (!pattern5.test(data0)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.purpose !== undefined && func0.call(data, "purpose")) {
			if (!(validate57(data.purpose, { instancePath: instancePath + "/purpose" }))) {
				vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
				errors = vErrors.length;
			}
		}
		if (data.allow !== undefined && func0.call(data, "allow")) {
			if (!(validate59(data.allow, { instancePath: instancePath + "/allow" }))) {
				vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
				errors = vErrors.length;
			}
		}
		if (data.deny !== undefined && func0.call(data, "deny")) {
			if (!(validate59(data.deny, { instancePath: instancePath + "/deny" }))) {
				vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
				errors = vErrors.length;
			}
		}
		if (data.when !== undefined && func0.call(data, "when")) {
			let data4 = data.when;
			if (typeof data4 === "string") {
				if (data4.length > 4096) {
					vErrors = added(vErrors, { instancePath: instancePath + "/when", schemaPath: "#/properties/when/maxLength", keyword: "maxLength", params: { limit: 4096 } });
					errors++;
				}
				if (data4.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/when", schemaPath: "#/properties/when/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/when", schemaPath: "#/properties/when/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.credentials !== undefined && func0.call(data, "credentials")) {
			if (!(validate68(data.credentials, { instancePath: instancePath + "/credentials" }))) {
				vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
				errors = vErrors.length;
			}
		}
		if (data["max-duration"] !== undefined && func0.call(data, "max-duration")) {
			if (!(validate71(data["max-duration"], { instancePath: instancePath + "/max-duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.window !== undefined && func0.call(data, "window")) {
			if (!(validate100(data.window, { instancePath: instancePath + "/window" }))) {
				vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
				errors = vErrors.length;
			}
		}
		if (data["forbid-with"] !== undefined && func0.call(data, "forbid-with")) {
			let data8 = data["forbid-with"];
			if (Array.isArray(data8)) {
				if (data8.length > 100) {
					vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with", schemaPath: "#/properties/forbid-with/maxItems", keyword: "maxItems", params: { limit: 100 } });
					errors++;
				}
				if (data8.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with", schemaPath: "#/properties/forbid-with/minItems", keyword: "minItems", params: { limit: 1 } });
					errors++;
				}
				const len0 = data8.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data9 = data8[i0];
					if (typeof data9 === "string") {
						if (data9.length > 60) {
							vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with/" + i0, schemaPath: "#/properties/forbid-with/items/maxLength", keyword: "maxLength", params: { limit: 60 } });
							errors++;
						}
						if (!pattern4.test(data9)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with/" + i0, schemaPath: "#/properties/forbid-with/items/pattern", keyword: "pattern", params: {} });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with/" + i0, schemaPath: "#/properties/forbid-with/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
				let i1 = data8.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data8[i1];
						if (typeof item0 !== "string") {
							continue;
						}
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with", schemaPath: "#/properties/forbid-with/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with", schemaPath: "#/properties/forbid-with/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate56.errors = vErrors;
	return errors === 0;
}
function validate55(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length > 500) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 500 } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			const _errs1 = errors;
			if (typeof key0 === "string") {
				if (key0.length > 60) {
					vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/maxLength", keyword: "maxLength", params: { limit: 60 }, propertyName: key0 });
					errors++;
				}
				if (!pattern4.test(key0)) {
					vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key0 });
					errors++;
				}
			}
			var valid0 = _errs1 === errors;
			if (!valid0) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } });
				errors++;
			}
		}
		for (const key1 of Object.keys(data)) {
			if (!(validate56(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") }))) {
				vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate55.errors = vErrors;
	return errors === 0;
}
const schema45 = { "type": "object", "required": ["rule", "owner", "approved-by", "reason", "control", "replacement", "expires"], "anyOf": [{ "required": ["fingerprint"] }, { "required": ["path"] }], "additionalProperties": false, "properties": { "rule": { "type": "string", "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "fingerprint": { "type": "string", "pattern": "^[a-z]+[0-9]+:[0-9a-f]{32}$" }, "path": { "$ref": "#/$defs/d26" }, "owner": { "$ref": "#/$defs/d27" }, "approved-by": { "$ref": "#/$defs/d27" }, "reason": { "$ref": "#/$defs/d28" }, "control": { "$ref": "#/$defs/d29" }, "replacement": { "$ref": "#/$defs/d29" }, "created": { "$ref": "#/$defs/d30" }, "expires": { "$ref": "#/$defs/d30" } } };
const pattern68 = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern69 = new RegExp("^[a-z]+[0-9]+:[0-9a-f]{32}$", "u");
function validate114(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 1000) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1000 } });
			errors++;
		}
		if (data.length < 1) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate114.errors = vErrors;
	return errors === 0;
}
const pattern70 = new RegExp("^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$", "u");
function validate116(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (!pattern70.test(data)) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate116.errors = vErrors;
	return errors === 0;
}
function validate119(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 2000) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2000 } });
			errors++;
		}
		if (data.length < 20) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 20 } });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate119.errors = vErrors;
	return errors === 0;
}
function validate121(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 2000) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2000 } });
			errors++;
		}
		if (data.length < 3) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 3 } });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate121.errors = vErrors;
	return errors === 0;
}
const pattern71 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$", "u");
function validate124(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (!pattern71.test(data)) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate124.errors = vErrors;
	return errors === 0;
}
function validate113(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	const _errs1 = errors;
	let valid0 = false;
	const _errs2 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.fingerprint === undefined) || (!(func0.call(data, "fingerprint")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "fingerprint" } });
			errors++;
		}
	}
	var _valid0 = _errs2 === errors;
	valid0 = valid0 || _valid0;
	const _errs3 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.path === undefined) || (!(func0.call(data, "path")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "path" } });
			errors++;
		}
	}
	var _valid0 = _errs3 === errors;
	valid0 = valid0 || _valid0;
	if (!valid0) {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} });
		errors++;
	}
	else {
		errors = _errs1;
		if (vErrors !== null) {
			if (_errs1) {
				vErrors.length = _errs1;
			}
			else {
				vErrors = null;
			}
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.rule === undefined) || (!(func0.call(data, "rule")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } });
			errors++;
		}
		if ((data.owner === undefined) || (!(func0.call(data, "owner")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } });
			errors++;
		}
		if ((data["approved-by"] === undefined) || (!(func0.call(data, "approved-by")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "approved-by" } });
			errors++;
		}
		if ((data.reason === undefined) || (!(func0.call(data, "reason")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } });
			errors++;
		}
		if ((data.control === undefined) || (!(func0.call(data, "control")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "control" } });
			errors++;
		}
		if ((data.replacement === undefined) || (!(func0.call(data, "replacement")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "replacement" } });
			errors++;
		}
		if ((data.expires === undefined) || (!(func0.call(data, "expires")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expires" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema45.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.rule !== undefined && func0.call(data, "rule")) {
			let data0 = data.rule;
			if (typeof data0 === "string") {
				if (data0.length > 100) {
					vErrors = added(vErrors, { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/maxLength", keyword: "maxLength", params: { limit: 100 } });
					errors++;
				}
				if (!pattern68.test(data0)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.fingerprint !== undefined && func0.call(data, "fingerprint")) {
			let data1 = data.fingerprint;
			if (typeof data1 === "string") {
				if (!pattern69.test(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.path !== undefined && func0.call(data, "path")) {
			if (!(validate114(data.path, { instancePath: instancePath + "/path" }))) {
				vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
				errors = vErrors.length;
			}
		}
		if (data.owner !== undefined && func0.call(data, "owner")) {
			if (!(validate116(data.owner, { instancePath: instancePath + "/owner" }))) {
				vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
				errors = vErrors.length;
			}
		}
		if (data["approved-by"] !== undefined && func0.call(data, "approved-by")) {
			if (!(validate116(data["approved-by"], { instancePath: instancePath + "/approved-by" }))) {
				vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
				errors = vErrors.length;
			}
		}
		if (data.reason !== undefined && func0.call(data, "reason")) {
			if (!(validate119(data.reason, { instancePath: instancePath + "/reason" }))) {
				vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
				errors = vErrors.length;
			}
		}
		if (data.control !== undefined && func0.call(data, "control")) {
			if (!(validate121(data.control, { instancePath: instancePath + "/control" }))) {
				vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
				errors = vErrors.length;
			}
		}
		if (data.replacement !== undefined && func0.call(data, "replacement")) {
			if (!(validate121(data.replacement, { instancePath: instancePath + "/replacement" }))) {
				vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
				errors = vErrors.length;
			}
		}
		if (data.created !== undefined && func0.call(data, "created")) {
			if (!(validate124(data.created, { instancePath: instancePath + "/created" }))) {
				vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
				errors = vErrors.length;
			}
		}
		if (data.expires !== undefined && func0.call(data, "expires")) {
			if (!(validate124(data.expires, { instancePath: instancePath + "/expires" }))) {
				vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate113.errors = vErrors;
	return errors === 0;
}
function validate112(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 500) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 500 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			if (!(validate113(data[i0], { instancePath: instancePath + "/" + i0 }))) {
				vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate112.errors = vErrors;
	return errors === 0;
}
const schema51 = { "type": "object", "additionalProperties": false, "properties": { "salt": { "type": "string", "pattern": "^[0-9a-f]{32,128}$" }, "exclude": { "$ref": "#/$defs/d32" }, "min-confidence": { "enum": ["low", "medium", "high", "verified"] }, "max-file-size": { "type": ["integer", "string"], "minimum": 1, "maximum": 9007199254740991, "pattern": "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$" }, "inline": { "enum": ["off", "info", "warning", "error"] }, "inline-from": { "$ref": "#/$defs/d32" }, "foreign-comments": { "$ref": "#/$defs/d33" }, "baseline": { "$ref": "#/$defs/d35" }, "verify": { "$ref": "#/$defs/d37" }, "custom-rules": { "$ref": "#/$defs/d40" } } };
const pattern72 = new RegExp("^[0-9a-f]{32,128}$", "u");
const pattern73 = new RegExp("^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$", "u");
function validate130(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 200) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 200 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			let data0 = data[i0];
			if (typeof data0 === "string") {
				if (data0.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data0.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		let i1 = data.length;
		let j0;
		if (i1 > 1) {
			const indices0 = {};
			for (; i1--;) {
				let item0 = data[i1];
				if (typeof item0 !== "string") {
					continue;
				}
				if (typeof indices0[item0] == "number") {
					j0 = indices0[item0];
					vErrors = added(vErrors, { instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
					errors++;
					break;
				}
				indices0[item0] = i1;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate130.errors = vErrors;
	return errors === 0;
}
const schema54 = { "type": "object", "required": ["tool", "owner", "approved-by", "reason", "control", "replacement", "expires"], "additionalProperties": false, "properties": { "tool": { "enum": ["betterleaks", "detect-secrets", "gitleaks", "kingfisher", "secretlint", "trufflehog", "vault-radar"] }, "owner": { "$ref": "#/$defs/d27" }, "approved-by": { "$ref": "#/$defs/d27" }, "reason": { "$ref": "#/$defs/d28" }, "control": { "$ref": "#/$defs/d29" }, "replacement": { "$ref": "#/$defs/d29" }, "created": { "$ref": "#/$defs/d30" }, "expires": { "$ref": "#/$defs/d30" } } };
function validate134(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.tool === undefined) || (!(func0.call(data, "tool")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tool" } });
			errors++;
		}
		if ((data.owner === undefined) || (!(func0.call(data, "owner")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } });
			errors++;
		}
		if ((data["approved-by"] === undefined) || (!(func0.call(data, "approved-by")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "approved-by" } });
			errors++;
		}
		if ((data.reason === undefined) || (!(func0.call(data, "reason")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } });
			errors++;
		}
		if ((data.control === undefined) || (!(func0.call(data, "control")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "control" } });
			errors++;
		}
		if ((data.replacement === undefined) || (!(func0.call(data, "replacement")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "replacement" } });
			errors++;
		}
		if ((data.expires === undefined) || (!(func0.call(data, "expires")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expires" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!((((((((key0 === "tool") || (key0 === "owner")) || (key0 === "approved-by")) || (key0 === "reason")) || (key0 === "control")) || (key0 === "replacement")) || (key0 === "created")) || (key0 === "expires"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.tool !== undefined && func0.call(data, "tool")) {
			let data0 = data.tool;
			if (!(((((((data0 === "betterleaks") || (data0 === "detect-secrets")) || (data0 === "gitleaks")) || (data0 === "kingfisher")) || (data0 === "secretlint")) || (data0 === "trufflehog")) || (data0 === "vault-radar"))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/enum", keyword: "enum", params: { allowedValues: schema54.properties.tool.enum } });
				errors++;
			}
		}
		if (data.owner !== undefined && func0.call(data, "owner")) {
			if (!(validate116(data.owner, { instancePath: instancePath + "/owner" }))) {
				vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
				errors = vErrors.length;
			}
		}
		if (data["approved-by"] !== undefined && func0.call(data, "approved-by")) {
			if (!(validate116(data["approved-by"], { instancePath: instancePath + "/approved-by" }))) {
				vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
				errors = vErrors.length;
			}
		}
		if (data.reason !== undefined && func0.call(data, "reason")) {
			if (!(validate119(data.reason, { instancePath: instancePath + "/reason" }))) {
				vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
				errors = vErrors.length;
			}
		}
		if (data.control !== undefined && func0.call(data, "control")) {
			if (!(validate121(data.control, { instancePath: instancePath + "/control" }))) {
				vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
				errors = vErrors.length;
			}
		}
		if (data.replacement !== undefined && func0.call(data, "replacement")) {
			if (!(validate121(data.replacement, { instancePath: instancePath + "/replacement" }))) {
				vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
				errors = vErrors.length;
			}
		}
		if (data.created !== undefined && func0.call(data, "created")) {
			if (!(validate124(data.created, { instancePath: instancePath + "/created" }))) {
				vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
				errors = vErrors.length;
			}
		}
		if (data.expires !== undefined && func0.call(data, "expires")) {
			if (!(validate124(data.expires, { instancePath: instancePath + "/expires" }))) {
				vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate134.errors = vErrors;
	return errors === 0;
}
function validate133(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 7) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 7 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			if (!(validate134(data[i0], { instancePath: instancePath + "/" + i0 }))) {
				vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate133.errors = vErrors;
	return errors === 0;
}
const pattern74 = new RegExp("^(?:\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$", "u");
function validate145(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.path === undefined) || (!(func0.call(data, "path")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } });
			errors++;
		}
		if ((data.owner === undefined) || (!(func0.call(data, "owner")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } });
			errors++;
		}
		if ((data["approved-by"] === undefined) || (!(func0.call(data, "approved-by")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "approved-by" } });
			errors++;
		}
		if ((data.reason === undefined) || (!(func0.call(data, "reason")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } });
			errors++;
		}
		if ((data.control === undefined) || (!(func0.call(data, "control")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "control" } });
			errors++;
		}
		if ((data.replacement === undefined) || (!(func0.call(data, "replacement")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "replacement" } });
			errors++;
		}
		if ((data.expires === undefined) || (!(func0.call(data, "expires")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expires" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!((((((((key0 === "path") || (key0 === "owner")) || (key0 === "approved-by")) || (key0 === "reason")) || (key0 === "control")) || (key0 === "replacement")) || (key0 === "created")) || (key0 === "expires"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.path !== undefined && func0.call(data, "path")) {
			let data0 = data.path;
			if (typeof data0 === "string") {
				if (data0.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/path", schemaPath: "#/properties/path/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (!pattern74.test(data0)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/path", schemaPath: "#/properties/path/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.owner !== undefined && func0.call(data, "owner")) {
			if (!(validate116(data.owner, { instancePath: instancePath + "/owner" }))) {
				vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
				errors = vErrors.length;
			}
		}
		if (data["approved-by"] !== undefined && func0.call(data, "approved-by")) {
			if (!(validate116(data["approved-by"], { instancePath: instancePath + "/approved-by" }))) {
				vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
				errors = vErrors.length;
			}
		}
		if (data.reason !== undefined && func0.call(data, "reason")) {
			if (!(validate119(data.reason, { instancePath: instancePath + "/reason" }))) {
				vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
				errors = vErrors.length;
			}
		}
		if (data.control !== undefined && func0.call(data, "control")) {
			if (!(validate121(data.control, { instancePath: instancePath + "/control" }))) {
				vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
				errors = vErrors.length;
			}
		}
		if (data.replacement !== undefined && func0.call(data, "replacement")) {
			if (!(validate121(data.replacement, { instancePath: instancePath + "/replacement" }))) {
				vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
				errors = vErrors.length;
			}
		}
		if (data.created !== undefined && func0.call(data, "created")) {
			if (!(validate124(data.created, { instancePath: instancePath + "/created" }))) {
				vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
				errors = vErrors.length;
			}
		}
		if (data.expires !== undefined && func0.call(data, "expires")) {
			if (!(validate124(data.expires, { instancePath: instancePath + "/expires" }))) {
				vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate145.errors = vErrors;
	return errors === 0;
}
function validate144(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 20) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 20 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			if (!(validate145(data[i0], { instancePath: instancePath + "/" + i0 }))) {
				vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate144.errors = vErrors;
	return errors === 0;
}
const pattern75 = new RegExp("^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?::[0-9]{1,5})?$", "u");
function validate157(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 259) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 259 } });
			errors++;
		}
		if (!pattern75.test(data)) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate157.errors = vErrors;
	return errors === 0;
}
function validate156(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 of Object.keys(data)) {
			if (!((((((((key0 === "aws") || (key0 === "cloudflare")) || (key0 === "github")) || (key0 === "gitlab")) || (key0 === "hugging-face")) || (key0 === "npm")) || (key0 === "slack")) || (key0 === "vault"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.aws !== undefined && func0.call(data, "aws")) {
			if (!(validate157(data.aws, { instancePath: instancePath + "/aws" }))) {
				vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
				errors = vErrors.length;
			}
		}
		if (data.cloudflare !== undefined && func0.call(data, "cloudflare")) {
			if (!(validate157(data.cloudflare, { instancePath: instancePath + "/cloudflare" }))) {
				vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
				errors = vErrors.length;
			}
		}
		if (data.github !== undefined && func0.call(data, "github")) {
			if (!(validate157(data.github, { instancePath: instancePath + "/github" }))) {
				vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
				errors = vErrors.length;
			}
		}
		if (data.gitlab !== undefined && func0.call(data, "gitlab")) {
			if (!(validate157(data.gitlab, { instancePath: instancePath + "/gitlab" }))) {
				vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
				errors = vErrors.length;
			}
		}
		if (data["hugging-face"] !== undefined && func0.call(data, "hugging-face")) {
			if (!(validate157(data["hugging-face"], { instancePath: instancePath + "/hugging-face" }))) {
				vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
				errors = vErrors.length;
			}
		}
		if (data.npm !== undefined && func0.call(data, "npm")) {
			if (!(validate157(data.npm, { instancePath: instancePath + "/npm" }))) {
				vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
				errors = vErrors.length;
			}
		}
		if (data.slack !== undefined && func0.call(data, "slack")) {
			if (!(validate157(data.slack, { instancePath: instancePath + "/slack" }))) {
				vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
				errors = vErrors.length;
			}
		}
		if (data.vault !== undefined && func0.call(data, "vault")) {
			if (!(validate157(data.vault, { instancePath: instancePath + "/vault" }))) {
				vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate156.errors = vErrors;
	return errors === 0;
}
function validate155(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.hosts === undefined) || (!(func0.call(data, "hosts")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "hosts" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!((key0 === "hosts") || (key0 === "max-requests"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.hosts !== undefined && func0.call(data, "hosts")) {
			if (!(validate156(data.hosts, { instancePath: instancePath + "/hosts" }))) {
				vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
				errors = vErrors.length;
			}
		}
		if (data["max-requests"] !== undefined && func0.call(data, "max-requests")) {
			let data1 = data["max-requests"];
			if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/max-requests", schemaPath: "#/properties/max-requests/type", keyword: "type", params: { type: "integer" } });
				errors++;
			}
			if ((typeof data1 == "number") && (isFinite(data1))) {
				if (data1 > 200 || isNaN(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/max-requests", schemaPath: "#/properties/max-requests/maximum", keyword: "maximum", params: { comparison: "<=", limit: 200 } });
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/max-requests", schemaPath: "#/properties/max-requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } });
					errors++;
				}
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate155.errors = vErrors;
	return errors === 0;
}
const schema61 = { "type": "object", "required": ["id", "title", "keywords", "pattern"], "additionalProperties": false, "properties": { "id": { "type": "string", "pattern": "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "title": { "$ref": "#/$defs/d42" }, "keywords": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "minLength": 3, "maxLength": 64, "pattern": "^[!-~]+(?: [!-~]+)*$" } }, "pattern": { "type": "string", "minLength": 1, "maxLength": 300 }, "severity": { "enum": ["info", "warning", "error", "critical"] }, "fix": { "type": "string", "minLength": 3, "maxLength": 500 } } };
const pattern76 = new RegExp("^custom/[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern77 = new RegExp("^[!-~]+(?: [!-~]+)*$", "u");
function validate170(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 200) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 200 } });
			errors++;
		}
		if (data.length < 3) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 3 } });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate170.errors = vErrors;
	return errors === 0;
}
function validate169(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.id === undefined) || (!(func0.call(data, "id")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } });
			errors++;
		}
		if ((data.title === undefined) || (!(func0.call(data, "title")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" } });
			errors++;
		}
		if ((data.keywords === undefined) || (!(func0.call(data, "keywords")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "keywords" } });
			errors++;
		}
		if ((data.pattern === undefined) || (!(func0.call(data, "pattern")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pattern" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!((((((key0 === "id") || (key0 === "title")) || (key0 === "keywords")) || (key0 === "pattern")) || (key0 === "severity")) || (key0 === "fix"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.id !== undefined && func0.call(data, "id")) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length > 100) {
					vErrors = added(vErrors, { instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 100 } });
					errors++;
				}
				if (!pattern76.test(data0)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.title !== undefined && func0.call(data, "title")) {
			if (!(validate170(data.title, { instancePath: instancePath + "/title" }))) {
				vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
				errors = vErrors.length;
			}
		}
		if (data.keywords !== undefined && func0.call(data, "keywords")) {
			let data2 = data.keywords;
			if (Array.isArray(data2)) {
				if (data2.length > 10) {
					vErrors = added(vErrors, { instancePath: instancePath + "/keywords", schemaPath: "#/properties/keywords/maxItems", keyword: "maxItems", params: { limit: 10 } });
					errors++;
				}
				if (data2.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/keywords", schemaPath: "#/properties/keywords/minItems", keyword: "minItems", params: { limit: 1 } });
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 === "string") {
						if (data3.length > 64) {
							vErrors = added(vErrors, { instancePath: instancePath + "/keywords/" + i0, schemaPath: "#/properties/keywords/items/maxLength", keyword: "maxLength", params: { limit: 64 } });
							errors++;
						}
						if (data3.length < 3) {
							vErrors = added(vErrors, { instancePath: instancePath + "/keywords/" + i0, schemaPath: "#/properties/keywords/items/minLength", keyword: "minLength", params: { limit: 3 } });
							errors++;
						}
						if (!pattern77.test(data3)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/keywords/" + i0, schemaPath: "#/properties/keywords/items/pattern", keyword: "pattern", params: {} });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/keywords/" + i0, schemaPath: "#/properties/keywords/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
				let i1 = data2.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data2[i1];
						if (typeof item0 !== "string") {
							continue;
						}
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							vErrors = added(vErrors, { instancePath: instancePath + "/keywords", schemaPath: "#/properties/keywords/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/keywords", schemaPath: "#/properties/keywords/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
		if (data.pattern !== undefined && func0.call(data, "pattern")) {
			let data4 = data.pattern;
			if (typeof data4 === "string") {
				if (data4.length > 300) {
					vErrors = added(vErrors, { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/maxLength", keyword: "maxLength", params: { limit: 300 } });
					errors++;
				}
				if (data4.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.severity !== undefined && func0.call(data, "severity")) {
			let data5 = data.severity;
			if (!((((data5 === "info") || (data5 === "warning")) || (data5 === "error")) || (data5 === "critical"))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema61.properties.severity.enum } });
				errors++;
			}
		}
		if (data.fix !== undefined && func0.call(data, "fix")) {
			let data6 = data.fix;
			if (typeof data6 === "string") {
				if (data6.length > 500) {
					vErrors = added(vErrors, { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/maxLength", keyword: "maxLength", params: { limit: 500 } });
					errors++;
				}
				if (data6.length < 3) {
					vErrors = added(vErrors, { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/minLength", keyword: "minLength", params: { limit: 3 } });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate169.errors = vErrors;
	return errors === 0;
}
function validate168(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 100) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			if (!(validate169(data[i0], { instancePath: instancePath + "/" + i0 }))) {
				vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate168.errors = vErrors;
	return errors === 0;
}
function validate129(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema51.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.salt !== undefined && func0.call(data, "salt")) {
			let data0 = data.salt;
			if (typeof data0 === "string") {
				if (!pattern72.test(data0)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.exclude !== undefined && func0.call(data, "exclude")) {
			if (!(validate130(data.exclude, { instancePath: instancePath + "/exclude" }))) {
				vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
				errors = vErrors.length;
			}
		}
		if (data["min-confidence"] !== undefined && func0.call(data, "min-confidence")) {
			let data2 = data["min-confidence"];
			if (!((((data2 === "low") || (data2 === "medium")) || (data2 === "high")) || (data2 === "verified"))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/min-confidence", schemaPath: "#/properties/min-confidence/enum", keyword: "enum", params: { allowedValues: schema51.properties["min-confidence"].enum } });
				errors++;
			}
		}
		if (data["max-file-size"] !== undefined && func0.call(data, "max-file-size")) {
			let data3 = data["max-file-size"];
			if ((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")) {
				vErrors = added(vErrors, { instancePath: instancePath + "/max-file-size", schemaPath: "#/properties/max-file-size/type", keyword: "type", params: { type: schema51.properties["max-file-size"].type } });
				errors++;
			}
			if ((typeof data3 == "number") && (isFinite(data3))) {
				if (data3 > 9007199254740991 || isNaN(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/max-file-size", schemaPath: "#/properties/max-file-size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } });
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/max-file-size", schemaPath: "#/properties/max-file-size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } });
					errors++;
				}
			}
			if (typeof data3 === "string") {
				if (!pattern73.test(data3)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/max-file-size", schemaPath: "#/properties/max-file-size/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
		}
		if (data.inline !== undefined && func0.call(data, "inline")) {
			let data4 = data.inline;
			if (!((((data4 === "off") || (data4 === "info")) || (data4 === "warning")) || (data4 === "error"))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/inline", schemaPath: "#/properties/inline/enum", keyword: "enum", params: { allowedValues: schema51.properties.inline.enum } });
				errors++;
			}
		}
		if (data["inline-from"] !== undefined && func0.call(data, "inline-from")) {
			if (!(validate130(data["inline-from"], { instancePath: instancePath + "/inline-from" }))) {
				vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
				errors = vErrors.length;
			}
		}
		if (data["foreign-comments"] !== undefined && func0.call(data, "foreign-comments")) {
			if (!(validate133(data["foreign-comments"], { instancePath: instancePath + "/foreign-comments" }))) {
				vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
				errors = vErrors.length;
			}
		}
		if (data.baseline !== undefined && func0.call(data, "baseline")) {
			if (!(validate144(data.baseline, { instancePath: instancePath + "/baseline" }))) {
				vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
				errors = vErrors.length;
			}
		}
		if (data.verify !== undefined && func0.call(data, "verify")) {
			if (!(validate155(data.verify, { instancePath: instancePath + "/verify" }))) {
				vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
				errors = vErrors.length;
			}
		}
		if (data["custom-rules"] !== undefined && func0.call(data, "custom-rules")) {
			if (!(validate168(data["custom-rules"], { instancePath: instancePath + "/custom-rules" }))) {
				vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate129.errors = vErrors;
	return errors === 0;
}
const schema64 = { "type": "object", "required": ["name", "stage", "expect"], "additionalProperties": false, "properties": { "name": { "$ref": "#/$defs/d42" }, "stage": { "$ref": "#/$defs/d45" }, "credential": { "$ref": "#/$defs/d45" }, "base": { "enum": ["push", "tag", "pull_request", "pull_request_target", "merge_group", "environment", "reusable", "schedule", "workflow_dispatch", "workflow_run", "issue_comment", "release", "deployment"] }, "claims": { "type": "object", "maxProperties": 60, "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 100 }, "additionalProperties": { "type": ["string", "null"], "maxLength": 1000 } }, "now": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$" }, "held": { "type": "array", "maxItems": 50, "uniqueItems": true, "items": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" } }, "expect": { "enum": ["allow", "deny"] }, "grant": { "type": "integer", "minimum": 0, "maximum": 99 }, "duration": { "$ref": "#/$defs/d11" }, "because": { "type": "string", "pattern": "^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$", "maxLength": 100 } } };
function validate178(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 60) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 60 } });
			errors++;
		}
		if (!pattern4.test(data)) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate178.errors = vErrors;
	return errors === 0;
}
const pattern80 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$", "u");
const pattern82 = new RegExp("^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$", "u");
function validate176(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.name === undefined) || (!(func0.call(data, "name")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } });
			errors++;
		}
		if ((data.stage === undefined) || (!(func0.call(data, "stage")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stage" } });
			errors++;
		}
		if ((data.expect === undefined) || (!(func0.call(data, "expect")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expect" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema64.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.name !== undefined && func0.call(data, "name")) {
			if (!(validate170(data.name, { instancePath: instancePath + "/name" }))) {
				vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
				errors = vErrors.length;
			}
		}
		if (data.stage !== undefined && func0.call(data, "stage")) {
			if (!(validate178(data.stage, { instancePath: instancePath + "/stage" }))) {
				vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
				errors = vErrors.length;
			}
		}
		if (data.credential !== undefined && func0.call(data, "credential")) {
			if (!(validate178(data.credential, { instancePath: instancePath + "/credential" }))) {
				vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
				errors = vErrors.length;
			}
		}
		if (data.base !== undefined && func0.call(data, "base")) {
			let data3 = data.base;
			if (!(((((((((((((data3 === "push") || (data3 === "tag")) || (data3 === "pull_request")) || (data3 === "pull_request_target")) || (data3 === "merge_group")) || (data3 === "environment")) || (data3 === "reusable")) || (data3 === "schedule")) || (data3 === "workflow_dispatch")) || (data3 === "workflow_run")) || (data3 === "issue_comment")) || (data3 === "release")) || (data3 === "deployment"))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/base", schemaPath: "#/properties/base/enum", keyword: "enum", params: { allowedValues: schema64.properties.base.enum } });
				errors++;
			}
		}
		if (data.claims !== undefined && func0.call(data, "claims")) {
			let data4 = data.claims;
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
				if (Object.keys(data4).length > 60) {
					vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/maxProperties", keyword: "maxProperties", params: { limit: 60 } });
					errors++;
				}
				for (const key1 of Object.keys(data4)) {
					const _errs8 = errors;
					if (typeof key1 === "string") {
						if (key1.length > 100) {
							vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key1 });
							errors++;
						}
						if (!pattern6.test(key1)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key1 });
							errors++;
						}
					}
					var valid1 = _errs8 === errors;
					if (!valid1) {
						vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } });
						errors++;
					}
				}
				for (const key2 of Object.keys(data4)) {
					let data5 = data4[key2];
					if ((typeof data5 !== "string") && (data5 !== null)) {
						vErrors = added(vErrors, { instancePath: instancePath + "/claims/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/claims/additionalProperties/type", keyword: "type", params: { type: schema64.properties.claims.additionalProperties.type } });
						errors++;
					}
					if (typeof data5 === "string") {
						if (data5.length > 1000) {
							vErrors = added(vErrors, { instancePath: instancePath + "/claims/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/claims/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1000 } });
							errors++;
						}
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/type", keyword: "type", params: { type: "object" } });
				errors++;
			}
		}
		if (data.now !== undefined && func0.call(data, "now")) {
			let data6 = data.now;
			if (typeof data6 === "string") {
				if (!pattern80.test(data6)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/now", schemaPath: "#/properties/now/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/now", schemaPath: "#/properties/now/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
		if (data.held !== undefined && func0.call(data, "held")) {
			let data7 = data.held;
			if (Array.isArray(data7)) {
				if (data7.length > 50) {
					vErrors = added(vErrors, { instancePath: instancePath + "/held", schemaPath: "#/properties/held/maxItems", keyword: "maxItems", params: { limit: 50 } });
					errors++;
				}
				const len0 = data7.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data8 = data7[i0];
					if (typeof data8 === "string") {
						if (data8.length > 60) {
							vErrors = added(vErrors, { instancePath: instancePath + "/held/" + i0, schemaPath: "#/properties/held/items/maxLength", keyword: "maxLength", params: { limit: 60 } });
							errors++;
						}
						if (!pattern4.test(data8)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/held/" + i0, schemaPath: "#/properties/held/items/pattern", keyword: "pattern", params: {} });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/held/" + i0, schemaPath: "#/properties/held/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
				let i1 = data7.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data7[i1];
						if (typeof item0 !== "string") {
							continue;
						}
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							vErrors = added(vErrors, { instancePath: instancePath + "/held", schemaPath: "#/properties/held/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/held", schemaPath: "#/properties/held/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
		if (data.expect !== undefined && func0.call(data, "expect")) {
			let data9 = data.expect;
			if (!((data9 === "allow") || (data9 === "deny"))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/enum", keyword: "enum", params: { allowedValues: schema64.properties.expect.enum } });
				errors++;
			}
		}
		if (data.grant !== undefined && func0.call(data, "grant")) {
			let data10 = data.grant;
			if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/grant", schemaPath: "#/properties/grant/type", keyword: "type", params: { type: "integer" } });
				errors++;
			}
			if ((typeof data10 == "number") && (isFinite(data10))) {
				if (data10 > 99 || isNaN(data10)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/grant", schemaPath: "#/properties/grant/maximum", keyword: "maximum", params: { comparison: "<=", limit: 99 } });
					errors++;
				}
				if (data10 < 0 || isNaN(data10)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/grant", schemaPath: "#/properties/grant/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } });
					errors++;
				}
			}
		}
		if (data.duration !== undefined && func0.call(data, "duration")) {
			if (!(validate71(data.duration, { instancePath: instancePath + "/duration" }))) {
				vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
				errors = vErrors.length;
			}
		}
		if (data.because !== undefined && func0.call(data, "because")) {
			let data12 = data.because;
			if (typeof data12 === "string") {
				if (data12.length > 100) {
					vErrors = added(vErrors, { instancePath: instancePath + "/because", schemaPath: "#/properties/because/maxLength", keyword: "maxLength", params: { limit: 100 } });
					errors++;
				}
				if (!pattern82.test(data12)) {
					vErrors = added(vErrors, { instancePath: instancePath + "/because", schemaPath: "#/properties/because/pattern", keyword: "pattern", params: {} });
					errors++;
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/because", schemaPath: "#/properties/because/type", keyword: "type", params: { type: "string" } });
				errors++;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate176.errors = vErrors;
	return errors === 0;
}
function validate175(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 1000) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1000 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			if (!(validate176(data[i0], { instancePath: instancePath + "/" + i0 }))) {
				vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate175.errors = vErrors;
	return errors === 0;
}
const schema67 = { "type": "object", "required": ["pointer"], "additionalProperties": false, "properties": { "pointer": { "$ref": "#/$defs/d48" }, "bound": { "type": ["string", "array"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "items": { "$ref": "#/$defs/d26" } } } };
const pattern83 = new RegExp("^(?:/(?:[^~/]|~[01])+)+$", "u");
function validate186(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 500) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 500 } });
			errors++;
		}
		if (!pattern83.test(data)) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
			errors++;
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
		errors++;
	}
	validate186.errors = vErrors;
	return errors === 0;
}
function validate185(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.pointer === undefined) || (!(func0.call(data, "pointer")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pointer" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!((key0 === "pointer") || (key0 === "bound"))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.pointer !== undefined && func0.call(data, "pointer")) {
			if (!(validate186(data.pointer, { instancePath: instancePath + "/pointer" }))) {
				vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
				errors = vErrors.length;
			}
		}
		if (data.bound !== undefined && func0.call(data, "bound")) {
			let data1 = data.bound;
			if ((typeof data1 !== "string") && (!(Array.isArray(data1)))) {
				vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/type", keyword: "type", params: { type: schema67.properties.bound.type } });
				errors++;
			}
			if (typeof data1 === "string") {
				if (data1.length > 1000) {
					vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/maxLength", keyword: "maxLength", params: { limit: 1000 } });
					errors++;
				}
				if (data1.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/minLength", keyword: "minLength", params: { limit: 1 } });
					errors++;
				}
			}
			if (Array.isArray(data1)) {
				if (data1.length > 100) {
					vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/maxItems", keyword: "maxItems", params: { limit: 100 } });
					errors++;
				}
				if (data1.length < 1) {
					vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/minItems", keyword: "minItems", params: { limit: 1 } });
					errors++;
				}
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					if (!(validate114(data1[i0], { instancePath: instancePath + "/bound/" + i0 }))) {
						vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
						errors = vErrors.length;
					}
				}
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate185.errors = vErrors;
	return errors === 0;
}
function validate184(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		if (data.length > 200) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 200 } });
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			if (!(validate185(data[i0], { instancePath: instancePath + "/" + i0 }))) {
				vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
		errors++;
	}
	validate184.errors = vErrors;
	return errors === 0;
}
const pattern67 = new RegExp("^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$", "u");
function validate(data, { instancePath = "" } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if ((data.version === undefined) || (!(func0.call(data, "version")))) {
			vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } });
			errors++;
		}
		for (const key0 of Object.keys(data)) {
			if (!(func0.call(schema19.properties, key0))) {
				vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
				errors++;
			}
		}
		if (data.version !== undefined && func0.call(data, "version")) {
			if (1 !== data.version) {
				vErrors = added(vErrors, { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } });
				errors++;
			}
		}
		if (data.extends !== undefined && func0.call(data, "extends")) {
			if (!(validate53(data.extends, { instancePath: instancePath + "/extends" }))) {
				vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
				errors = vErrors.length;
			}
		}
		if (data.stages !== undefined && func0.call(data, "stages")) {
			if (!(validate55(data.stages, { instancePath: instancePath + "/stages" }))) {
				vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
				errors = vErrors.length;
			}
		}
		if (data.rules !== undefined && func0.call(data, "rules")) {
			let data3 = data.rules;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 of Object.keys(data3)) {
					const _errs7 = errors;
					if (typeof key1 === "string") {
						if (key1.length > 100) {
							vErrors = added(vErrors, { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key1 });
							errors++;
						}
						if (!pattern67.test(key1)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key1 });
							errors++;
						}
					}
					var valid1 = _errs7 === errors;
					if (!valid1) {
						vErrors = added(vErrors, { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } });
						errors++;
					}
				}
				for (const key2 of Object.keys(data3)) {
					let data4 = data3[key2];
					if (!(((((data4 === "info") || (data4 === "warning")) || (data4 === "error")) || (data4 === "critical")) || (data4 === "off"))) {
						vErrors = added(vErrors, { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema19.properties.rules.additionalProperties.enum } });
						errors++;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } });
				errors++;
			}
		}
		if (data.exceptions !== undefined && func0.call(data, "exceptions")) {
			if (!(validate112(data.exceptions, { instancePath: instancePath + "/exceptions" }))) {
				vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
				errors = vErrors.length;
			}
		}
		if (data.secrets !== undefined && func0.call(data, "secrets")) {
			if (!(validate129(data.secrets, { instancePath: instancePath + "/secrets" }))) {
				vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
				errors = vErrors.length;
			}
		}
		if (data.tests !== undefined && func0.call(data, "tests")) {
			if (!(validate175(data.tests, { instancePath: instancePath + "/tests" }))) {
				vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors);
				errors = vErrors.length;
			}
		}
		if (data.locked !== undefined && func0.call(data, "locked")) {
			let data8 = data.locked;
			if (Array.isArray(data8)) {
				if (data8.length > 200) {
					vErrors = added(vErrors, { instancePath: instancePath + "/locked", schemaPath: "#/properties/locked/maxItems", keyword: "maxItems", params: { limit: 200 } });
					errors++;
				}
				const len0 = data8.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data9 = data8[i0];
					if (typeof data9 === "string") {
						if (data9.length > 500) {
							vErrors = added(vErrors, { instancePath: instancePath + "/locked/" + i0, schemaPath: "#/properties/locked/items/maxLength", keyword: "maxLength", params: { limit: 500 } });
							errors++;
						}
						if (!pattern83.test(data9)) {
							vErrors = added(vErrors, { instancePath: instancePath + "/locked/" + i0, schemaPath: "#/properties/locked/items/pattern", keyword: "pattern", params: {} });
							errors++;
						}
					}
					else {
						vErrors = added(vErrors, { instancePath: instancePath + "/locked/" + i0, schemaPath: "#/properties/locked/items/type", keyword: "type", params: { type: "string" } });
						errors++;
					}
				}
				let i1 = data8.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data8[i1];
						if (typeof item0 !== "string") {
							continue;
						}
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							vErrors = added(vErrors, { instancePath: instancePath + "/locked", schemaPath: "#/properties/locked/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			}
			else {
				vErrors = added(vErrors, { instancePath: instancePath + "/locked", schemaPath: "#/properties/locked/type", keyword: "type", params: { type: "array" } });
				errors++;
			}
		}
		if (data.delegates !== undefined && func0.call(data, "delegates")) {
			if (!(validate184(data.delegates, { instancePath: instancePath + "/delegates" }))) {
				vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
				errors = vErrors.length;
			}
		}
	}
	else {
		vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
		errors++;
	}
	validate.errors = vErrors;
	return errors === 0;
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/schema-problems.js





function schemaProblems(root) {
	const told = new Set();
	const problems = [];
	const errors = schemaErrors(root.value);
	const misspelt = misspeltKeys(errors, root);
	for (const error of errors) {
		if (error.keyword === "required" && misspelt.has(`${error.instancePath} ${error.params.missingProperty}`))
			continue;
		const steps = (0,source_node .B_)(error.instancePath);
		const node = (0,source_node .oB)(root, ...steps);
		const sentence = sentences[error.keyword];
		if (node === undefined || sentence === undefined || isPartOfAnother(error))
			continue;
		const once = `${error.instancePath} ${error.propertyName ?? error.params.additionalProperty ?? error.params.missingProperty ?? ""}`;
		if (told.has(once))
			continue;
		told.add(once);
		const message = sentence({ error, node, schema: schemaOf(error, root), limit: Number(error.params.limit) });
		const place = placeOf(error, node, schemaOf(error, root));
		problems.push({ pointer: (0,source_node .rq)(...steps, ...place.steps), region: place.region, message });
	}
	return problems;
}
function misspeltKeys(errors, root) {
	return new Set(errors
		.filter(({ keyword }) => keyword === "additionalProperties")
		.map((error) => {
		const known = Object.keys(schemaOf(error, root).properties ?? {});
		return `${error.instancePath} ${meantKey(String(error.params.additionalProperty), known)}`;
	}));
}
function isPartOfAnother(error) {
	return error.keyword === "propertyNames" || /\/anyOf\/[0-9]/.test(error.schemaPath);
}
function schemaOf(error, root) {
	let schema = policySchema;
	let node = root;
	for (const step of (0,source_node .B_)(error.instancePath)) {
		const here = alternativeOf(schema, node);
		const rest = typeof here.additionalProperties === "object" ? here.additionalProperties : undefined;
		const property = Object.hasOwn(here.properties ?? {}, step) ? here.properties?.[step] : undefined;
		schema = (Array.isArray(node?.value) ? here.items : (property ?? rest)) ?? {};
		node = (0,source_node .oB)(node, step);
	}
	if (error.keyword === "discriminator")
		return schema;
	const here = alternativeOf(schema, node);
	return error.propertyName === undefined ? here : (here.propertyNames ?? here);
}
function alternativeOf(schema, node) {
	const key = schema.discriminator?.propertyName;
	if (key === undefined)
		return schema;
	const chosen = (0,source_node .oB)(node, key)?.value;
	return schema.oneOf?.find((alternative) => alternative.properties?.[key]?.const === chosen) ?? schema;
}
function placeOf(error, node, schema) {
	const key = error.keyword === "discriminator" ? schema.discriminator?.propertyName : undefined;
	const chosen = key === undefined ? undefined : (0,source_node .oB)(node, key);
	if (key === undefined || chosen === undefined)
		return { steps: [], region: regionOf(error, node) };
	return { steps: [key], region: chosen.text === "" ? (0,source_node .GH)(chosen.region) : chosen.region };
}
function regionOf(error, node) {
	const key = error.propertyName ?? error.params.additionalProperty;
	const entry = typeof key === "string" ? node.entries.get(key) : undefined;
	if (entry)
		return entry.keyRegion;
	return node.text === "" ? (0,source_node .GH)(node.region) : node.region;
}
const sentences = {
	type: ({ node, schema }) => {
		const expected = schema.errorMessage ??
			`expected ${[schema.type ?? []]
				.flat()
				.map((type) => typeNames[type])
				.join(" or ")}`;
		return `${expected}; found ${found(node, schema)}${typeHint(node, schema)}`;
	},
	const: ({ node, schema }) => `${schema.errorMessage ?? `expected ${schema.const}`}; found ${found(node, schema)}`,
	enum: ({ node, schema }) => {
		const known = schema.enum ?? [];
		return `expected one of ${known.join(", ")}; found ${found(node, schema)}${didYouMean(meantWord(node), known)}`;
	},
	pattern: ({ error, node, schema }) => {
		const value = error.propertyName === undefined ? found(node, schema) : (0,lib .TL)(error.propertyName);
		return `${schema.errorMessage ?? `expected text of the form ${schema.pattern}`}; found ${value}`;
	},
	required: ({ error, schema }) => {
		const key = String(error.params.missingProperty);
		const title = schema.properties?.[key]?.title;
		return `${(0,lib .TL)(key)} is missing${title === undefined ? "" : `: ${title}`}`;
	},
	additionalProperties: ({ error, schema }) => {
		const key = String(error.params.additionalProperty);
		const known = Object.keys(schema.properties ?? {});
		const hint = didYouMean(key, known);
		return `unknown key ${(0,lib .TL)(key)}${hint === "" ? `; known here: ${known.join(", ")}` : hint}`;
	},
	anyOf: ({ schema }) => {
		const keys = (schema.anyOf ?? []).flatMap((alternative) => alternative.required ?? []);
		return `${keys.map(lib .TL).join(" or ")} is missing; give at least one`;
	},
	discriminator: ({ node, schema }) => {
		const key = schema.discriminator?.propertyName ?? "";
		const known = (schema.oneOf ?? []).map((alternative) => String(alternative.properties?.[key]?.const));
		const chosen = (0,source_node .oB)(node, key);
		if (chosen === undefined)
			return `${(0,lib .TL)(key)} is missing: one of ${known.join(", ")}`;
		return `expected one of ${known.join(", ")}; found ${found(chosen, schema)}${didYouMean(meantWord(chosen), known)}`;
	},
	minProperties: ({ schema, limit }) => `expected at least ${limit === 1 ? "one key" : `${limit} keys`}${schema.title === undefined ? "" : ` in ${schema.title}`}; found none`,
	maxProperties: ({ node, limit }) => `expected at most ${limit} keys; found ${node.entries.size}`,
	minLength: ({ error, node, limit }) => `expected at least ${(0,lib .au)(limit, "character")}; found ${lengthOf(error, node)}`,
	maxLength: ({ error, node, limit }) => `expected at most ${(0,lib .au)(limit, "character")}; found ${lengthOf(error, node)}`,
	minItems: ({ node, limit }) => `expected at least ${entries(limit)} in the list; found ${node.items.length || "none"}`,
	maxItems: ({ node, limit }) => `expected at most ${entries(limit)} in the list; found ${node.items.length}`,
	uniqueItems: ({ error }) => {
		const [first, second] = [Number(error.params.i), Number(error.params.j)].sort((a, b) => a - b);
		return `entries ${Number(first) + 1} and ${Number(second) + 1} of the list are the same`;
	},
	minimum: ({ node, schema, limit }) => `expected ${limit} or more; found ${found(node, schema)}`,
	maximum: ({ node, schema, limit }) => `expected ${limit} or less; found ${found(node, schema)}`,
};
const typeNames = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping of keys to values",
	null: "nothing",
};
function typeHint(node, schema) {
	if (node.value === null)
		return " (give it a value or delete the key)";
	if (schema.writeOnly === true)
		return " (write it in quotes)";
	if (typeof schema.pattern === "string" && !matchesPattern(schema.pattern, node.text))
		return "";
	if ([schema.type ?? []].flat().includes("string") && node.text !== "")
		return ` (write it in quotes${(0,lib .$i)(node.text) ? `: "${node.text}"` : ""})`;
	if (schema.type === "array" && node.text !== "")
		return ` (write it as a list${(0,lib .$i)(node.text) ? `: [${node.text}]` : ""})`;
	return "";
}
function matchesPattern(pattern, text) {
	return new RegExp(pattern, "u").test(text);
}
function found({ value, text }, schema) {
	if (schema.writeOnly === true && text !== "")
		return `${(0,lib .au)(text.length, "character")} of another form`;
	if (value === null)
		return "nothing";
	if (typeof value === "string")
		return (0,lib .TL)(value);
	if (typeof value === "object")
		return Array.isArray(value) ? "a list" : "a mapping";
	return typeof value === "number" ? `the number ${(0,lib .SP)(text)}` : (0,lib .SP)(text);
}
function meantWord(node) {
	if (node.value === false)
		return "off";
	return typeof node.value === "string" ? node.value : "";
}
function didYouMean(word, known) {
	const meant = meantKey(word, known);
	return meant === undefined ? "" : ` (did you mean ${(0,lib .TL)(meant)}?)`;
}
function meantKey(word, known) {
	return word.length > 100 ? undefined : (0,lib .pA)(word, known);
}
function lengthOf(error, node) {
	return (0,lib .au)((error.propertyName ?? String(node.value)).length, "character");
}
function entries(count) {
	return (0,lib .au)(count, "entry", "entries");
}

var parse_secrets = __webpack_require__(7800);
var parse_stages = __webpack_require__(1606);
;// CONCATENATED MODULE: ./packages/policy/lib/stages/decision-pages.js
const stage = `stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { repository_id: "123", environment: production, ref: refs/heads/main }`;
const denialDescriptions = [
	{
		code: "DENIED_NO_GRANT",
		title: "No grant of the stage names this identity",
		why: "Nobody is a stage whom no grant names. Every line of a grant must match, and a claim that is missing matches nothing, under `not` neither. The explanation shows the nearest grant and the lines that do not match.",
		fix: "Start the job so that the claims match (another ref, the environment named in the job), or have the grant changed and reviewed as the explanation shows.",
		bad: `${stage}\n# a job that names no environment`,
		good: "jobs:\n  deploy:\n    environment: production",
	},
	{
		code: "DENIED_BY_DENY",
		title: "An entry of `deny` keeps this identity out",
		why: "An entry of `deny` beats every grant. It was put there to keep this kind of identity out.",
		fix: "Start the job in another way, for example in a run after the merge instead of on pull_request_target.",
		bad: `${stage}\n    deny:\n      - { event_name: pull_request_target }\n# on: pull_request_target`,
		good: "# on: push",
	},
	{
		code: "DENIED_WHEN",
		title: "The condition of the stage is false",
		why: "A grant names this identity, and `when` must be true besides.",
		fix: "Meet the condition that the explanation shows.",
		bad: `${stage}\n    when: claims.actor != "dependabot[bot]"\n# started by Dependabot`,
		good: "# started by a person",
	},
	{
		code: "DENIED_WHEN_ERROR",
		title: "The condition of the stage cannot be evaluated",
		why: "A condition that fails is no answer, and without an answer nobody gets in. Mostly it reads a claim that this identity has not.",
		fix: "Ask `has(claims.NAME)` before a claim that may be missing.",
		bad: `when: claims.environment == "production"`,
		good: `when: has(claims.environment) && claims.environment == "production"`,
	},
	{
		code: "DENIED_WINDOW",
		title: "The stage is shut at this hour",
		why: "The stage may be entered in its window only, so that somebody is there when something goes wrong.",
		fix: "Wait until it opens; the explanation says when.",
		bad: `window: { days: [monday, tuesday], hours: "08:00-18:00", zone: Europe/Berlin }\n# on a Sunday`,
		good: "# on a Monday, 10:00 in Berlin",
	},
	{
		code: "DENIED_FREEZE",
		title: "The stage is frozen",
		why: "Somebody decided that nothing is to be changed in this time, and wrote down why.",
		fix: "Wait until the freeze ends, or have it shortened and reviewed.",
		bad: `window: { freezes: [{ from: 2027-12-20, until: 2028-01-04, reason: Christmas trade }] }\n# on the 24th of December`,
		good: "# on the 5th of January",
	},
	{
		code: "DENIED_FORBID_WITH",
		title: "The job holds another stage that cannot go with this one",
		why: "A step that is compromised in one stage must not get what the other one has.",
		fix: "Do it in a job of its own.",
		bad: "jobs:\n  all: # builds, then deploys",
		good: "jobs:\n  build: {}\n  deploy:\n    needs: build",
	},
	{
		code: "DENIED_UNKNOWN_STAGE",
		title: "The policy has no such stage",
		why: "What the policy does not know it cannot allow.",
		fix: "Correct the name; the explanation lists those that there are.",
		bad: "with: { stage: delpoy }",
		good: "with: { stage: deploy }",
	},
	{
		code: "DENIED_UNKNOWN_CREDENTIAL",
		title: "The stage has no such credential",
		why: "A stage leads to the access that the policy lists, and to nothing else.",
		fix: "Correct the name; the explanation lists those that there are.",
		bad: "with: { stage: deploy, credential: asw }",
		good: "with: { stage: deploy, credential: aws }",
	},
	{
		code: "DENIED_INCOMPLETE_POLICY",
		title: "The policy extends a file that was not read",
		why: "The file that it extends may only be tightened, so without it nobody knows what is allowed.",
		fix: "Run it where that file can be read, or give a copy of it that has the pinned digest.",
		bad: "extends: acme/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567",
		good: "# the same, in a job whose token can read acme/.github",
	},
	{
		code: "DENIED_ERROR",
		title: "The decision could not be made",
		why: "Something that should not happen did, for example a moment that is none. What cannot be decided is denied.",
		fix: "Check the moment and the claims; else report a defect of Sallyport.",
		bad: "sallyport policy explain --stage deploy --claims broken.json",
		good: "sallyport policy explain --stage deploy --base push",
	},
];

;// CONCATENATED MODULE: ./packages/policy/lib/parse/tests.js




function testProblems(root) {
	const problems = [];
	const stages = (0,source_node .oB)(root, "stages");
	const isWhole = (0,source_node .oB)(root, "extends") === undefined;
	const lines = new Map();
	for (const [index, test] of ((0,source_node .oB)(root, "tests")?.items ?? []).entries()) {
		const report = (steps, message) => {
			const region = (0,source_node .oB)(test, ...steps)?.region ?? (0,source_node .GH)(test.region);
			if (message !== undefined)
				problems.push({ pointer: (0,source_node .rq)("tests", index, ...steps), region, message });
		};
		const name = (0,source_node .$6)(test, "name");
		const first = name === undefined ? undefined : lines.get(name);
		if (first !== undefined)
			report(["name"], `${(0,lib .TL)(name ?? "")} is taken by the test on line ${first}; names must differ`);
		else if (name !== undefined)
			lines.set(name, test.region.start.line);
		if (isWhole) {
			report(["stage"], unknownName("stage", (0,source_node .$6)(test, "stage"), stages));
			const stage = (0,source_node .oB)(stages, (0,source_node .$6)(test, "stage") ?? "");
			if (stage !== undefined) {
				const credentials = (0,source_node .oB)(stage, "credentials");
				report(["credential"], unknownName("credential of this stage", (0,source_node .$6)(test, "credential"), credentials));
			}
			for (const [place, held] of ((0,source_node .oB)(test, "held")?.items ?? []).entries())
				if (typeof held.value === "string")
					report(["held", place], unknownName("stage", held.value, stages));
		}
		const expect = (0,source_node .$6)(test, "expect");
		for (const key of ["grant", "duration"])
			if (expect === "deny" && (0,source_node .oB)(test, key) !== undefined)
				report([key], `only what is allowed has a ${key}; delete it`);
		if (expect === "allow" && (0,source_node .oB)(test, "because") !== undefined)
			report(["because"], "only a denial has a reason; delete it");
		else
			report(["because"], unknownReason((0,source_node .$6)(test, "because")));
		const now = (0,source_node .$6)(test, "now");
		if (now !== undefined && /^\d{4}-.*T/.test(now) && Number.isNaN(new Date(now).getTime()))
			report(["now"], `${(0,lib .TL)(now)} is not a day and time that exists`);
	}
	return problems;
}
function readTests(root) {
	return ((0,source_node .oB)(root, "tests")?.items ?? []).map((node) => {
		const entry = node.value;
		const { credential, base, claims = {}, now, grant, duration, because } = entry;
		return {
			name: entry.name,
			stage: entry.stage,
			...(credential === undefined ? {} : { credential }),
			...(base === undefined ? {} : { base }),
			claims: (0,claim_bases .eq)(baseOf(base), { ...claims }),
			...(now === undefined ? {} : { now: new Date(now).toISOString() }),
			held: [...(entry.held ?? [])],
			expect: entry.expect,
			...(grant === undefined ? {} : { grant }),
			...(duration === undefined ? {} : { duration: ((0,lib .E9)(duration) ?? 0) / 1000 }),
			...(because === undefined ? {} : { because }),
			at: node.region,
		};
	});
}
function baseOf(base) {
	return base !== undefined && (0,claim_bases .wG)(base) ? base : undefined;
}
function unknownReason(because) {
	if (because === undefined || !/^DENIED_[A-Z_]+$/.test(because) || codes.includes(because))
		return undefined;
	const meant = (0,lib .pA)(because, codes);
	return `there is no denial ${(0,lib .TL)(because)}${meant === undefined ? `; known are ${codes.join(", ")}` : ` (did you mean ${(0,lib .TL)(meant)}?)`}`;
}
const codes = denialDescriptions.map(({ code }) => code);
function unknownName(what, name, known) {
	const names = [...(known?.entries.keys() ?? [])];
	if (name === undefined || names.includes(name))
		return undefined;
	const meant = (0,lib .pA)(name, names);
	return `there is no ${what} ${(0,lib .TL)(name)}${meant === undefined ? "" : ` (did you mean ${(0,lib .TL)(meant)}?)`}`;
}

var dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/yaml-errors.js

const deepestNesting = 32;
const tagMisfit = "a tag does not fit its value; delete it";
function worthSaying(errors) {
	const tooDeep = errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
	if (tooDeep)
		return [tooDeep];
	const lost = errors.findIndex(({ code }) => code !== "BAD_SCALAR_START");
	return errors.slice(0, Math.min(20, lost < 0 ? errors.length : lost + 1));
}
const syntaxMessages = {
	ALIAS_PROPS: "an alias takes no anchor and no tag",
	BAD_ALIAS: "an alias has no name that can be read",
	BAD_COLLECTION_TYPE: "a tag does not fit the list or mapping that it stands at",
	BAD_DIRECTIVE: "a directive (%\u2026) is not read; delete the line",
	BAD_DQ_ESCAPE: "a backslash in double quotes is followed by no escape that YAML knows; use single quotes",
	BAD_INDENT: "not indented as YAML needs it: the entries of one list or mapping start in one column",
	BAD_PROP_ORDER: "an anchor or tag stands in the wrong place",
	BAD_SCALAR_START: 'a text may not start with this character; put it in quotes, for example "@alice"',
	BLOCK_AS_IMPLICIT_KEY: "not valid YAML: a mapping may not start on the line of its key, and a text that holds `: ` needs quotes",
	BLOCK_IN_FLOW: "a list or mapping in brackets may not hold one of several lines",
	DUPLICATE_KEY: "a key is written twice",
	IMPOSSIBLE: "not valid YAML",
	KEY_OVER_1024_CHARS: "a key is longer than 1024 characters",
	MISSING_CHAR: "not valid YAML: a quote, bracket, comma, colon or space is missing here",
	MULTILINE_IMPLICIT_KEY: "a key must stand on one line, and a `: ` after it; a text of several lines needs `>-`",
	MULTIPLE_ANCHORS: "a value has more than one anchor",
	MULTIPLE_DOCS: "a second document starts here; a policy file holds one (delete the `---`)",
	MULTIPLE_TAGS: "a value has more than one tag",
	NON_STRING_KEY: "a key must be plain text",
	RESOURCE_EXHAUSTION: `nested more than ${deepestNesting} levels deep`,
	TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
	TAG_RESOLVE_FAILED: tagMisfit,
	UNEXPECTED_TOKEN: "not valid YAML: this may not stand here; a text with such characters needs quotes",
};
const unclosedQuote = "a text in quotes starts here, and the quote that would end it is missing";
const unclosed = "a bracket that was opened before is not closed here: the file may be cut off, or what is in brackets is not indented far enough";
function isQuote(error) {
	return error.code === "MISSING_CHAR" && /^Missing closing ["']quote/.test(error.message);
}
function yaml_errors_placeOf(error, document) {
	if (!isQuote(error))
		return error.pos;
	let start;
	(0,dist .YR)(document, {
		Scalar: (_, { type, range }) => {
			if (type?.startsWith("QUOTE") && range && range[0] < error.pos[0])
				start = Math.max(start ?? 0, range[0]);
		},
	});
	return start === undefined ? error.pos : [start, start + 1];
}
function syntaxMessage(error) {
	if (isQuote(error))
		return unclosedQuote;
	if (error.code === "BAD_INDENT" && /^Flow /.test(error.message))
		return unclosed;
	return syntaxMessages[error.code] ?? "not valid YAML";
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/yaml-source.js




const mostAliases = 50;
const mostAliasedValues = 10_000;
function readYaml(text) {
	const lines = new dist .HN();
	const options = {
		lineCounter: lines,
		uniqueKeys: false,
		merge: false,
		schema: "core",
		resolveKnownTags: false,
		prettyErrors: false,
	};
	const document = (0,dist .Tp)(text, { ...options, logLevel: "error" });
	const reader = new SourceReader(text, lines);
	const root = reader.readDocument(document);
	const syntax = worthSaying(document.errors).map((error) => reader.problem([], yaml_errors_placeOf(error, document), syntaxMessage(error)));
	const reliable = document.errors.every((error) => error.code === "BAD_SCALAR_START");
	return { problems: [...syntax, ...reader.problems], ...(root && reliable ? { root } : {}) };
}
const coreTags = {
	map: dist .jh,
	seq: dist .oP,
	str: (_, value) => typeof value === "string",
	int: (_, value) => Number.isInteger(value),
	float: (_, value) => typeof value === "number",
	bool: (_, value) => typeof value === "boolean",
	null: (_, value) => value === null,
};
const corePrefix = "tag:yaml.org,2002:";
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
class SourceReader {
	problems = [];
	#text;
	#lines;
	#anchors = new Map();
	#sizes = new Map();
	#aliases = 0;
	#aliasedValues = 0;
	constructor(text, lines) {
		this.#text = text;
		this.#lines = lines;
	}
	readDocument(document) {
		const version = document.directives.yaml;
		if (version.explicit === true && version.version !== "1.2") {
			this.problems.push(this.problem([], [0, 0], `this is YAML ${(0,lib .SP)(version.version)}; a policy is YAML 1.2 (delete the line %YAML)`));
		}
		return document.contents === null ? undefined : this.#read(document.contents, []);
	}
	problem(steps, range, message) {
		return { pointer: (0,source_node .rq)(...steps), region: this.#region(range), message };
	}
	#report(steps, node, message) {
		this.problems.push(this.problem(steps, node.range, message));
	}
	#read(node, steps) {
		if (steps.length > deepestNesting) {
			this.#report(steps.slice(0, 1), node, `nested more than ${deepestNesting} levels deep`);
			return undefined;
		}
		if ((0,dist .Vj)(node))
			return this.#readAlias(node.source, node, steps);
		this.#checkTag(node, steps);
		const anchor = "anchor" in node && typeof node.anchor === "string" ? node.anchor : undefined;
		if (anchor !== undefined)
			this.#anchors.set(anchor, "open");
		const read = this.#readValue(node, steps);
		if (anchor !== undefined)
			this.#anchors.set(anchor, read);
		return read;
	}
	#checkTag(node, steps) {
		const { tag } = node;
		if (tag === undefined)
			return;
		const core = tag.startsWith(corePrefix) ? tag.slice(corePrefix.length) : "";
		const fits = Object.hasOwn(coreTags, core) ? coreTags[core] : undefined;
		if (fits === undefined)
			this.#report(steps, node, `the tag ${(0,lib .TL)(tag)} is not read; delete it`);
		else if (!fits(node, (0,dist .jn)(node) ? node.value : undefined))
			this.#report(steps, node, tagMisfit);
	}
	#readValue(node, steps) {
		if ((0,dist .jh)(node))
			return this.#readMap(node, steps);
		if ((0,dist .oP)(node))
			return this.#readSequence(node, steps);
		const value = (0,dist .jn)(node) ? node.value : null;
		const text = node.range ? this.#text.slice(node.range[0], node.range[1]) : "";
		const region = this.#region(node.range);
		return this.#sized({ value: plainScalar(value, text), region, text, entries: new Map(), items: [] }, []);
	}
	#readMap(map, steps) {
		const entries = new Map();
		const value = Object.create(null);
		for (const pair of map.items) {
			const key = this.#readKey(pair, steps, entries);
			if (key === undefined)
				continue;
			const keyRegion = this.#region(pair.key.range);
			const node = isNode(pair.value) ? this.#read(pair.value, [...steps, key]) : this.#nothing(keyRegion);
			if (node === undefined)
				continue;
			entries.set(key, { keyRegion, node });
			value[key] = node.value;
		}
		const parts = [...entries.values()].map((entry) => entry.node);
		return this.#sized({ value, region: this.#span(map, parts), text: "", entries, items: [] }, parts);
	}
	#readKey(pair, steps, entries) {
		const node = pair.key;
		if (!(0,dist .jn)(node)) {
			const at = isNode(node) ? node.range : undefined;
			this.problems.push(this.problem(steps, at, "a key must be plain text, not a list, mapping or alias"));
			return undefined;
		}
		this.#checkTag(node, steps);
		const key = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
		const first = entries.get(key);
		if (first)
			this.#report(steps, node, `${(0,lib .TL)(key)} is written twice; the first is on line ${first.keyRegion.start.line}`);
		else if (key === "")
			this.problems.push(this.problem(steps, node.range, "a key is missing before this colon"));
		else if (forbiddenKeys.has(key))
			this.#report(steps, node, `the key "${key}" is not allowed anywhere`);
		else if (key === "<<")
			this.#report(steps, node, "merge keys (<<) are not read; write the keys out");
		else
			return key;
		return undefined;
	}
	#readSequence(sequence, steps) {
		const items = [];
		for (const item of sequence.items) {
			const node = isNode(item) ? this.#read(item, [...steps, items.length]) : undefined;
			if (node)
				items.push(node);
		}
		const value = items.map((item) => item.value);
		return this.#sized({ value, region: this.#span(sequence, items), text: "", entries: new Map(), items }, items);
	}
	#readAlias(name, node, steps) {
		const target = this.#anchors.get(name);
		this.#aliases += 1;
		if (target === undefined)
			this.#report(steps, node, `the alias ${(0,lib .TL)(`*${name}`)} has no anchor before it`);
		else if (target === "open")
			this.#report(steps, node, `the alias ${(0,lib .TL)(`*${name}`)} stands inside its own anchor`);
		else if (this.#aliases === mostAliases + 1)
			this.#report(steps, node, `more than ${mostAliases} aliases; write the values out`);
		if (target === undefined || target === "open" || this.#aliases > mostAliases)
			return undefined;
		const before = this.#aliasedValues;
		this.#aliasedValues += this.#sizes.get(target) ?? 1;
		if (this.#aliasedValues <= mostAliasedValues)
			return this.#sized({ ...target, region: this.#region(node.range) }, [target]);
		if (before <= mostAliasedValues) {
			this.#report(steps, node, `aliases stand for more than ${mostAliasedValues} values; write them out`);
		}
		return undefined;
	}
	#sized(node, parts) {
		this.#sizes.set(node, parts.reduce((sum, part) => sum + (this.#sizes.get(part) ?? 1), 1));
		return node;
	}
	#span(node, parts) {
		const region = this.#region(node.range);
		const last = parts.at(-1);
		return node.flow === true || last === undefined ? region : { start: region.start, end: last.region.end };
	}
	#nothing(region) {
		return { value: null, region: { start: region.end, end: region.end }, text: "", entries: new Map(), items: [] };
	}
	#region(range) {
		const start = range?.[0];
		if (start === undefined)
			return nowhere;
		return { start: this.#position(start), end: this.#position(Math.max(start, range?.[1] ?? start)) };
	}
	#position(offset) {
		const { line, col } = this.#lines.linePos(offset);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	}
}
function isNode(value) {
	return (0,dist .jh)(value) || (0,dist .oP)(value) || (0,dist .jn)(value) || (0,dist .Vj)(value);
}
function plainScalar(value, text) {
	if (typeof value === "string" || typeof value === "boolean" || value === null)
		return value;
	return typeof value === "number" && Number.isFinite(value) ? value : text;
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/parse-policy.js












function parsePolicy(bytes, path, commit) {
	const decoded = (0,policy_text .V)(bytes);
	if ("problem" in decoded)
		throw invalidPolicy([decoded.problem], path, commit);
	const { root, problems } = readYaml(decoded.text);
	const all = [...problems, ...(root === undefined ? [] : contentProblems(root))];
	if (root === undefined && all.length === 0)
		all.push(emptyFile);
	if (root === undefined || all.length > 0)
		throw invalidPolicy(all, path, commit);
	return {
		version: 1,
		rules: { ...(0,source_node .oB)(root, "rules")?.value },
		exceptions: readExceptions(root),
		secrets: (0,parse_secrets .ql)(root),
		stages: (0,parse_stages .ir)(root),
		tests: readTests(root),
		...readInheritance(root),
		source: sourceOf(root, decoded.text, path),
	};
}
const start = { line: 1, column: 1 };
const emptyFile = {
	pointer: "",
	region: { start, end: start },
	message: "the file is empty; the least that it must say is `version: 1`",
};
function contentProblems(root) {
	if (root.value === null)
		return [emptyFile];
	return [
		...schemaProblems(root),
		...(0,parse_stages .N0)(root),
		...ruleProblems(root),
		...exceptionProblems(root),
		...(0,parse_secrets .Eq)(root),
		...testProblems(root),
		...inheritanceProblems(root),
	];
}
const mostProblems = 100;
function invalidPolicy(found, path, commit) {
	const problems = [...found].sort((a, b) => (0,source_node .Ez)(a.region.start, b.region.start));
	const more = problems.length - mostProblems;
	const count = problems.length === 1
		? "1 problem"
		: `${problems.length} problems${more > 0 ? `, the first ${mostProblems} are listed` : ""}`;
	return new lib .$E({
		code: "POLICY_INVALID",
		kind: "usage",
		message: `the policy ${(0,quoted .pS)(path)}${commit === undefined ? "" : ` at commit ${commit.slice(0, 12)}`} has ${count}`,
		fix: "Correct the places listed. An editor with the published JSON Schema completes and explains every key.",
		problems: problems.slice(0, mostProblems).map(({ pointer, region, message }) => {
			const place = { path, region, ...(commit === undefined ? {} : { commit }) };
			return { place, message: pointer === "" ? message : `${(0,source_node .lR)(pointer)}: ${message}` };
		}),
	});
}
const deepestPointer = 5;
function sourceOf(root, text, path) {
	let regions;
	return {
		path,
		get regions() {
			regions ??= regionsOf(root);
			return regions;
		},
		lines: text.split(/\r?\n/),
	};
}
function regionsOf(root) {
	const regions = {};
	const collect = (node, steps) => {
		if (steps.length >= deepestPointer)
			return;
		for (const [key, { keyRegion, node: value }] of node.entries) {
			const oneLine = value.region.end.line === keyRegion.start.line;
			regions[(0,source_node .rq)(...steps, key)] = oneLine ? { start: keyRegion.start, end: value.region.end } : keyRegion;
			collect(value, [...steps, key]);
		}
		for (const [index, item] of node.items.entries()) {
			regions[(0,source_node .rq)(...steps, index)] = item.region;
			collect(item, [...steps, index]);
		}
	};
	collect(root, []);
	return regions;
}


  }),

  7800:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  $$: () => (  bytesOf),
  ql: () => (  readSecrets),
  Eq: () => (  secretsProblems)
});

var lib = __webpack_require__(1344);
var pattern_cost = __webpack_require__(3980);
var pattern_syntax = __webpack_require__(3506);
;// CONCATENATED MODULE: ./packages/policy/lib/pattern/check-pattern.js


function checkPattern(pattern) {
	try {
		(0,pattern_cost ._)((0,pattern_syntax .E)(pattern));
		return undefined;
	}
	catch (error) {
		if (error instanceof pattern_syntax .T)
			return { position: error.position, message: error.message };
		throw error;
	}
}

var policy = __webpack_require__(9717);
var secrets = __webpack_require__(8730);
var verify = __webpack_require__(3914);
var path_pattern = __webpack_require__(6939);
var source_node = __webpack_require__(5547);
var approval = __webpack_require__(4712);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/suppressions.js




function suppressionProblems(secrets) {
	return [
		...pathProblems((0,source_node .oB)(secrets, "inline-from")),
		...approvedProblems((0,source_node .oB)(secrets, "foreign-comments"), "foreign-comments", "tool", "is approved already"),
		...approvedProblems((0,source_node .oB)(secrets, "baseline"), "baseline", "path", "is a baseline already"),
	];
}
function pathProblems(list) {
	return (list?.items ?? []).flatMap((node, index) => {
		const message = typeof node.value === "string" && node.value !== "" ? (0,path_pattern .P)(node.value) : undefined;
		const pointer = (0,source_node .rq)("secrets", "inline-from", index);
		return message === undefined ? [] : [{ pointer, region: node.region, message }];
	});
}
function approvedProblems(list, name, key, whenTwice) {
	const lines = new Map();
	return (list?.items ?? []).flatMap((node, index) => {
		const problems = (0,approval .M)(node, ["secrets", name, index]);
		const subject = (0,source_node .oB)(node, key);
		const first = lines.get(subject?.value);
		if (subject !== undefined && typeof subject.value === "string") {
			if (first === undefined)
				lines.set(subject.value, subject.region.start.line);
			else {
				const message = `${(0,lib .TL)(subject.value)} ${whenTwice}, on line ${first}`;
				problems.push({ pointer: (0,source_node .rq)("secrets", name, index, key), region: subject.region, message });
			}
		}
		return problems;
	});
}
function readSuppressions(secrets) {
	const inline = (0,source_node .oB)(secrets, "inline")?.value;
	const inlineFrom = (0,source_node .oB)(secrets, "inline-from")?.value;
	const foreignComments = (0,source_node .oB)(secrets, "foreign-comments")?.items;
	const baseline = (0,source_node .oB)(secrets, "baseline")?.items;
	return {
		...(inline === undefined ? {} : { inline }),
		...(inlineFrom === undefined ? {} : { inlineFrom }),
		...(foreignComments === undefined ? {} : { foreignComments: foreignComments.map(readForeignComment) }),
		...(baseline === undefined ? {} : { baseline: baseline.map(readBaseline) }),
	};
}
function readBaseline({ value }) {
	const entry = value;
	return { path: entry.path, ...(0,approval .y)(entry) };
}
function readForeignComment({ value }) {
	const entry = value;
	return { tool: entry.tool, ...(0,approval .y)(entry) };
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/secrets.js









function secretsProblems(root) {
	const secrets = (0,source_node .oB)(root, "secrets");
	return [
		...excludeProblems((0,source_node .oB)(secrets, "exclude")),
		...suppressionProblems(secrets),
		...customRuleProblems((0,source_node .oB)(secrets, "custom-rules")),
	];
}
function readSecrets(root) {
	const entry = ((0,source_node .oB)(root, "secrets")?.value ?? {});
	const size = entry["max-file-size"];
	return {
		...(entry.salt === undefined ? {} : { salt: entry.salt }),
		exclude: entry.exclude ?? policy .G4.secrets.exclude,
		minConfidence: entry["min-confidence"] ?? policy .G4.secrets.minConfidence,
		customRules: (entry["custom-rules"] ?? []).map(readCustomRule),
		...(size === undefined ? {} : { maxFileSize: bytesOf(size) }),
		...(entry.verify === undefined ? {} : { verify: readVerify(entry.verify) }),
		...readSuppressions((0,source_node .oB)(root, "secrets")),
	};
}
function readVerify({ hosts, "max-requests": maxRequests = verify .mN }) {
	return { hosts, maxRequests };
}
function readCustomRule({ id, title, keywords, pattern, severity, fix }) {
	return {
		id,
		title: (0,lib .pc)(title),
		keywords,
		pattern,
		severity: severity ?? "error",
		...(fix === undefined ? {} : { fix: (0,lib .pc)(fix) }),
	};
}
const units = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };
function bytesOf(size) {
	if (typeof size === "number")
		return size;
	const [, amount, unit = ""] = /^(\d+) ?(\w+)$/.exec(size) ?? [];
	return Number(amount) * (units[unit] ?? 1);
}
function excludeProblems(exclude) {
	return (exclude?.items ?? []).flatMap((node, index) => {
		const message = typeof node.value === "string" && node.value !== "" ? (0,path_pattern .P)(node.value) : undefined;
		return message === undefined
			? []
			: [{ pointer: (0,source_node .rq)("secrets", "exclude", index), region: node.region, message }];
	});
}
function customRuleProblems(rules) {
	const problems = [];
	const lines = new Map();
	for (const [index, rule] of (rules?.items ?? []).entries()) {
		const steps = ["secrets", "custom-rules", index];
		const id = (0,source_node .oB)(rule, "id");
		if (id !== undefined && typeof id.value === "string") {
			const first = lines.get(id.value);
			const message = `${(0,lib .TL)(id.value)} is taken by the rule on line ${first}; ids must differ`;
			if (first !== undefined)
				problems.push({ pointer: (0,source_node .rq)(...steps, "id"), region: id.region, message });
			else
				lines.set(id.value, id.region.start.line);
		}
		const pattern = (0,source_node .oB)(rule, "pattern");
		const problem = pattern && patternProblem(pattern);
		if (problem)
			problems.push({ pointer: (0,source_node .rq)(...steps, "pattern"), ...problem });
	}
	return problems;
}
function patternProblem(node) {
	const pattern = node.value;
	if (typeof pattern !== "string" || pattern === "" || pattern.length > secrets .Xx)
		return undefined;
	const problem = checkPattern(pattern);
	if (problem === undefined)
		return undefined;
	const offset = node.text.includes("\n") ? -1 : node.text.indexOf(pattern);
	const at = { line: node.region.start.line, column: node.region.start.column + offset + problem.position };
	const region = offset < 0 ? node.region : { start: at, end: { ...at, column: at.column + 1 } };
	return { region, message: `not allowed at character ${problem.position + 1} of the pattern: ${problem.message}` };
}


  }),

  4791:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	HN: () => (  classEscapes),
	P9: () => (  anyButLineBreak),
	Zw: () => (  complement),
	eQ: () => (  noByte),
	i7: () => (  everyByte),
	jz: () => (  byteSet)
  });
const noByte = 0n;
const everyByte = (1n << 256n) - 1n;
function byteSet(...members) {
	let set = noByte;
	for (const member of members) {
		const [first, last] = typeof member === "object" ? member : [member, member];
		for (let byte = codeOf(first); byte <= codeOf(last); byte += 1)
			set |= 1n << BigInt(byte);
	}
	return set;
}
function complement(set) {
	return everyByte & ~set;
}
function codeOf(member) {
	return typeof member === "number" ? member : member.charCodeAt(0);
}
const digits = byteSet(["0", "9"]);
const word = byteSet(["0", "9"], ["A", "Z"], ["a", "z"], "_");
const space = byteSet([0x09, 0x0d], " ", 0xa0);
const classEscapes = {
	d: digits,
	D: complement(digits),
	w: word,
	W: complement(word),
	s: space,
	S: complement(space),
};
const anyButLineBreak = complement(byteSet("\n", "\r"));


  }),

  3980:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Z: () => (  longestWindow),
	_: () => (  checkCost)
  });
  var _byte_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4791);
  var _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);


const longestWindow = 1024;
const budget = 20_000_000;
const overlap = "bound it, or put something between that it cannot match";
function checkCost(pattern) {
	const shortest = shortestOf(pattern);
	if (shortest === 0)
		throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(0, "the pattern can match nothing at all; it must need at least one character");
	if (shortest > longestWindow) {
		throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(0, `the pattern needs at least ${shortest} bytes and only ever sees ${longestWindow}`);
	}
	const blamed = [];
	const { steps } = costOf(pattern, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .i7, blamed);
	if (steps * longestWindow <= budget)
		return;
	const position = blamed[1] ?? blamed[0] ?? 0;
	throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(position, `this repeat can match the same text as what is around it, in too many ways; ${overlap}`);
}
function costOf(node, follow, blamed) {
	switch (node.kind) {
		case "byte":
			return { ways: 1, steps: 1, rate: 1, waste: 1 };
		case "boundary":
			return { ways: 1, steps: 1, rate: 1, waste: 1 };
		case "look":
			return stuck(1, 1 + costOf(node.body, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .i7, blamed).steps);
		case "sequence":
			return costOfSequence(node.parts, follow, blamed);
		case "choice":
			return costOfChoice(node.options, follow, blamed);
		case "repeat":
			return node.body.kind === "byte"
				? costOfRun(node, node.body.set, follow, blamed)
				: costOfLoop(node, follow, blamed);
	}
}
function stuck(ways, steps) {
	return { ways, steps, rate: 1, waste: steps };
}
function costOfSequence(parts, follow, blamed) {
	const costs = parts.map((part, index) => costOf(part, firstOfAll(parts.slice(index + 1), follow), blamed));
	const ways = costs.reduce((product, cost) => product * cost.ways, 1);
	const steps = costs.reduceRight((rest, cost) => cost.steps + cost.ways * rest, 0);
	if (ways > 1)
		return stuck(ways, steps);
	return {
		ways,
		steps,
		rate: Math.max(1, ...costs.map((cost) => cost.rate)),
		waste: sum(costs.map((cost) => cost.waste)),
	};
}
function costOfChoice(options, follow, blamed) {
	const costs = options.map((option) => costOf(option, follow, blamed));
	const steps = options.length + sum(costs.map((cost) => cost.steps));
	const prefixes = options.map((option) => fixedPrefix(option, follow));
	const exclusive = prefixes.every((a, i) => prefixes.every((b, j) => i === j || areExclusive(a, b)));
	if (!exclusive)
		return stuck(sum(costs.map((cost) => cost.ways)), steps);
	return {
		ways: Math.max(...costs.map((cost) => cost.ways)),
		steps,
		rate: Math.max(...costs.map((cost) => cost.rate)),
		waste: options.length + sum(prefixes.map((prefix) => prefix.length)) + Math.max(...costs.map((cost) => cost.waste)),
	};
}
function costOfRun({ min, max, at }, set, follow, blamed) {
	const longest = Math.min(max, longestWindow);
	const steps = 2 * longest + 1;
	if (min === max || (set & follow) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ)
		return { ways: 1, steps, rate: 2, waste: 1 };
	blamed.push(at);
	return stuck(Math.max(1, longest - min + 1), steps);
}
function costOfLoop({ body, min, max, at }, follow, blamed) {
	const shortest = shortestOf(body);
	if (shortest === 0)
		throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(at, "this repeats something that can be empty");
	const first = firstOf(body, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ);
	const round = costOf(body, first | follow, blamed);
	const rounds = Math.min(max, Math.floor(longestWindow / shortest));
	if (round.ways > 1) {
		const steps = geometric(round.ways, rounds) * round.steps;
		if (steps * longestWindow > budget) {
			throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(at, `this repeats something that can match the same text in several ways; ${overlap}`);
		}
		return stuck(geometric(round.ways, rounds), steps);
	}
	const rate = round.rate + (round.waste + 1) / shortest;
	const steps = rounds + round.steps + Math.min(rounds * round.steps, Math.ceil(rate * longestWindow));
	if (min === max || (first & follow) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ)
		return { ways: 1, steps, rate, waste: round.waste + 1 };
	blamed.push(at);
	return stuck(Math.max(1, rounds - min + 1), steps);
}
function geometric(n, rounds) {
	let total = 1;
	for (let round = 1, power = n; round <= rounds; round += 1, power *= n) {
		total += power;
		if (total > budget)
			return Number.POSITIVE_INFINITY;
	}
	return total;
}
function shortestOf(node) {
	switch (node.kind) {
		case "byte":
			return 1;
		case "boundary":
		case "look":
			return 0;
		case "sequence":
			return sum(node.parts.map(shortestOf));
		case "choice":
			return Math.min(...node.options.map(shortestOf));
		case "repeat":
			return node.min * shortestOf(node.body);
	}
}
function firstOf(node, follow) {
	switch (node.kind) {
		case "byte":
			return node.set;
		case "boundary":
		case "look":
			return follow;
		case "sequence":
			return firstOfAll(node.parts, follow);
		case "choice":
			return node.options.reduce((set, option) => set | firstOf(option, follow), _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ);
		case "repeat":
			return firstOf(node.body, follow) | (node.min === 0 ? follow : _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ);
	}
}
function firstOfAll(parts, follow) {
	return parts.reduceRight((rest, part) => firstOf(part, rest), follow);
}
function fixedPrefix(node, follow) {
	const prefix = [];
	const parts = node.kind === "sequence" ? node.parts : [node];
	for (const [index, part] of parts.entries()) {
		if (part.kind !== "byte")
			return [...prefix, firstOfAll(parts.slice(index), follow)];
		prefix.push(part.set);
	}
	return [...prefix, follow];
}
function areExclusive(a, b) {
	return a.some((set, index) => (set & (b[index] ?? _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .i7)) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ);
}
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
}


  }),

  3506:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	E: () => (  parsePattern),
	T: () => (  PatternRefusal)
  });
  var _byte_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4791);

class PatternRefusal extends Error {
	position;
	constructor(position, message) {
		super(message);
		this.position = position;
	}
}
const deepestGroup = 20;
function parsePattern(pattern) {
	const foreign = /[^ -~]/.exec(pattern);
	if (foreign)
		throw new PatternRefusal(foreign.index, "patterns match bytes: write anything but printable ASCII as \\xNN");
	const parser = new PatternParser(pattern);
	return parser.parse();
}
const simpleEscapes = { t: "\t", n: "\n", r: "\r", f: "\f", v: "\v" };
const syntaxCharacters = new Set("^$\\.*+?()[]{}|/");
const foreignGroups = [
	["(?<=", "lookbehind is not allowed; match the text before the value and put the value in a group"],
	["(?<!", "lookbehind is not allowed; use \\b, or match the text before the value"],
	["(?P<", "a named group is written (?<name>\u2026)"],
	["(?>", "atomic groups do not exist in JavaScript"],
	["(?#", "comments do not exist in JavaScript patterns"],
];
class PatternParser {
	#pattern;
	#names = new Set();
	#at = 0;
	#depth = 0;
	constructor(pattern) {
		this.#pattern = pattern;
	}
	parse() {
		const node = this.#choice();
		if (this.#at < this.#pattern.length)
			this.#refuse("this ) closes nothing; write \\) for the character");
		return node;
	}
	#choice() {
		const options = [this.#sequence()];
		while (this.#take("|"))
			options.push(this.#sequence());
		return options.length === 1 && options[0] ? options[0] : { kind: "choice", options };
	}
	#sequence() {
		const parts = [];
		while (this.#at < this.#pattern.length && this.#peek() !== "|" && this.#peek() !== ")")
			parts.push(this.#repeated());
		return { kind: "sequence", parts };
	}
	#repeated() {
		const body = this.#atom();
		const at = this.#at;
		const bounds = this.#quantifier();
		if (bounds === undefined)
			return body;
		if (body.kind === "boundary" || body.kind === "look")
			this.#refuse("there is nothing to repeat here", at);
		this.#take("?");
		const next = this.#at;
		if (this.#peek() === "+")
			this.#refuse("possessive repeats do not exist in JavaScript");
		if (this.#quantifier() !== undefined)
			this.#refuse("a repeat directly after a repeat; put the first one in a group", next);
		return { kind: "repeat", body, ...bounds, at };
	}
	#quantifier() {
		if (this.#take("*"))
			return { min: 0, max: Number.POSITIVE_INFINITY };
		if (this.#take("+"))
			return { min: 1, max: Number.POSITIVE_INFINITY };
		if (this.#take("?"))
			return { min: 0, max: 1 };
		if (this.#peek() !== "{")
			return undefined;
		const match = this.#takeMatch(/\{(\d{1,4})(,?)(\d{0,4})\}/y);
		if (match === undefined)
			this.#refuse("this { is no repeat such as {2}, {2,} or {2,8}; write \\{ for the character");
		const min = Number(match[1]);
		const max = match[2] === "" ? min : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
		if (min > max)
			this.#refuse(`the repeat ${match[0]} has its bounds in the wrong order`, this.#at - match[0].length);
		return { min, max };
	}
	#atom() {
		const character = this.#peek();
		if (character === "(")
			return this.#group();
		if (character === "[")
			return { kind: "byte", set: this.#class() };
		if (character === "\\")
			return this.#escape();
		if (character === "^" || character === "$") {
			this.#refuse(`${character} has no meaning in a window around a keyword; use \\b, or write \\${character} for the character`);
		}
		if (character === "*" || character === "+" || character === "?")
			this.#refuse("there is nothing to repeat here");
		if (character === "{" || character === "}" || character === "]") {
			this.#refuse(`write \\${character} for the character ${character}`);
		}
		this.#at += 1;
		return { kind: "byte", set: character === "." ? _byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .P9 : (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(character) };
	}
	#group() {
		const start = this.#at;
		const foreign = foreignGroups.find(([text]) => this.#pattern.startsWith(text, start));
		if (foreign)
			this.#refuse(foreign[1]);
		const look = this.#take("(?=") || this.#take("(?!");
		const plain = look || this.#take("(?:");
		if (!plain && !this.#takeName() && this.#pattern.startsWith("(?", start)) {
			this.#refuse("flags inside a pattern are not allowed; for either case write classes such as [Aa]");
		}
		if (!plain && this.#at === start)
			this.#at += 1;
		this.#depth += 1;
		if (this.#depth > deepestGroup)
			this.#refuse(`groups are nested more than ${deepestGroup} levels deep`, start);
		const body = this.#choice();
		this.#depth -= 1;
		if (!this.#take(")"))
			this.#refuse("this ( is never closed; write \\( for the character", start);
		return look ? { kind: "look", body } : body;
	}
	#takeName() {
		const match = this.#takeMatch(/\(\?<([A-Za-z_][A-Za-z0-9_]*)>/y);
		if (match === undefined)
			return false;
		const name = match[1] ?? "";
		if (this.#names.has(name))
			this.#refuse(`there are two groups named ${name}`, this.#at - match[0].length);
		this.#names.add(name);
		return true;
	}
	#escape() {
		if (this.#take("\\b") || this.#take("\\B"))
			return { kind: "boundary" };
		return { kind: "byte", set: this.#escapedBytes("") };
	}
	#escapedBytes(extra) {
		const start = this.#at;
		const letter = this.#pattern[start + 1] ?? "";
		this.#at += 2;
		const hex = this.#takeMatch(/(?<=\\x)[0-9A-Fa-f]{2}/y);
		if (hex)
			return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(Number.parseInt(hex[0], 16));
		const set = _byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .HN[letter];
		if (set !== undefined)
			return set;
		const literal = simpleEscapes[letter] ?? (syntaxCharacters.has(letter) || extra.includes(letter) ? letter : "");
		if (literal !== "")
			return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(literal);
		return this.#refuse(escapeRefusal(letter), start);
	}
	#class() {
		const start = this.#at;
		this.#at += 1;
		const negated = this.#take("^");
		if (this.#peek() === "]")
			this.#refuse("an empty class; write \\] for the character, or [\\s\\S] for any", start);
		let set = _byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .eQ;
		while (!this.#take("]")) {
			if (this.#at >= this.#pattern.length)
				this.#refuse("this [ is never closed; write \\[ for the character", start);
			if (this.#pattern.startsWith("[:", this.#at))
				this.#refuse("names such as [:alnum:] do not exist in JavaScript; write A-Za-z0-9");
			set |= this.#classRange();
		}
		return negated ? (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .Zw)(set) : set;
	}
	#classRange() {
		const start = this.#at;
		const first = this.#classMember();
		if (this.#peek() !== "-" || this.#pattern[this.#at + 1] === "]")
			return first;
		this.#at += 1;
		if (this.#at >= this.#pattern.length)
			return first;
		const last = this.#classMember();
		const [low, high] = [singleByte(first), singleByte(last)];
		if (low === undefined || high === undefined)
			this.#refuse("a range must be between two characters; put - last", start);
		if (low > high)
			this.#refuse("the range has its ends in the wrong order", start);
		return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)([low, high]);
	}
	#classMember() {
		if (this.#take("\\b"))
			return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(0x08);
		if (this.#peek() === "\\")
			return this.#escapedBytes("-");
		const character = this.#peek();
		this.#at += 1;
		return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(character);
	}
	#peek() {
		return this.#pattern[this.#at] ?? "";
	}
	#take(text) {
		if (!this.#pattern.startsWith(text, this.#at))
			return false;
		this.#at += text.length;
		return true;
	}
	#takeMatch(expression) {
		expression.lastIndex = this.#at;
		const match = expression.exec(this.#pattern);
		if (match === null)
			return undefined;
		this.#at += match[0].length;
		return match;
	}
	#refuse(message, position = this.#at) {
		throw new PatternRefusal(position, message);
	}
}
function escapeRefusal(letter) {
	if (letter === "")
		return "a backslash at the end; write \\\\ for the character";
	if (/[1-9k]/.test(letter))
		return "backreferences are not allowed: they can take exponential time";
	if (letter === "x")
		return "\\x needs two hex digits";
	if (letter === "u" || letter === "p" || letter === "P" || letter === "0" || letter === "c") {
		return `patterns match bytes: write \\xNN or a class instead of \\${letter}`;
	}
	if (/[A-Za-z]/.test(letter))
		return `\\${letter} does not exist in JavaScript`;
	return `write ${letter} without the backslash`;
}
function singleByte(set) {
	const byte = set.toString(2).length - 1;
	return set === 1n << BigInt(byte) ? byte : undefined;
}


  }),

  8730:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$v: () => (  secretsSchema),
	Xx: () => (  longestPattern)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _suppressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5343);
  var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3914);




const longestPattern = 300;
const exampleRule = {
	id: "custom/acme-deploy-key",
	title: "Acme deploy key",
	keywords: ["acmedk_"],
	pattern: "\\bacmedk_[A-Za-z0-9]{32}\\b",
};
const customRuleSchema = {
	title: "a rule of your own",
	description: "A regular expression that runs only in a window of 1 KiB around one of its keywords.",
	examples: [exampleRule],
	type: "object",
	required: ["id", "title", "keywords", "pattern"],
	additionalProperties: false,
	properties: {
		id: {
			title: "the id of the rule",
			description: "`custom/` and a name in kebab-case; `rules` and `exceptions` refer to it.",
			type: "string",
			pattern: "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$",
			maxLength: 100,
			errorMessage: 'expected "custom/" and a name in lower case such as "custom/acme-deploy-key"',
			examples: ["custom/acme-deploy-key"],
		},
		title: {
			title: "what it finds",
			description: "A noun phrase without a full stop, as findings show it.",
			type: "string",
			minLength: 3,
			maxLength: 200,
			examples: ["Acme deploy key"],
		},
		keywords: {
			title: "words that start the search",
			description: "The pattern is tried only where one of them stands. The rarer they are, the faster the scan.",
			type: "array",
			minItems: 1,
			maxItems: 10,
			uniqueItems: true,
			items: {
				title: "a keyword",
				description: "Printable ASCII, compared without case.",
				type: "string",
				minLength: 3,
				maxLength: 64,
				pattern: "^[!-~]+(?: [!-~]+)*$",
				errorMessage: "expected printable ASCII characters without spaces at the ends",
				examples: ["acmedk_"],
			},
			examples: [["acmedk_"]],
		},
		pattern: {
			title: "the regular expression",
			description: "JavaScript syntax without flags, matched on bytes. Refused when it could run for long: no backreference, no lookbehind, no repeats that overlap without a bound.",
			type: "string",
			minLength: 1,
			maxLength: longestPattern,
			examples: ["\\bacmedk_[A-Za-z0-9]{32}\\b"],
		},
		severity: {
			title: "how bad a finding is",
			description: "`error` unless said; `rules` may change it.",
			enum: _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .gO,
			default: "error",
			examples: ["critical"],
		},
		fix: {
			title: "what to do about a finding",
			description: "In the imperative; shown under each finding.",
			type: "string",
			minLength: 3,
			maxLength: 500,
			examples: ["Revoke it at https://keys.acme.example and use the vault."],
		},
	},
};
const secretsSchema = {
	title: "the search for secrets",
	description: "Everything here has a strict default.",
	type: "object",
	additionalProperties: false,
	properties: {
		salt: {
			title: "the key of the fingerprints",
			description: "At least 32 hex digits, random, one per repository, so that fingerprints tell nothing about values. A new salt gives every finding a new fingerprint.",
			type: "string",
			writeOnly: true,
			pattern: "^[0-9a-f]{32,128}$",
			errorMessage: "expected 32 to 128 hex digits in lower case (make them with: openssl rand -hex 16)",
		},
		exclude: {
			title: "files that are not searched",
			description: "Patterns as in .gitignore, without `!`: `*` and `?` stop at `/`, `**` crosses it, a trailing `/` means everything below. What is left out is counted in every report.",
			type: "array",
			maxItems: 200,
			uniqueItems: true,
			items: {
				title: "a pattern of paths",
				type: "string",
				minLength: 1,
				maxLength: 1000,
				examples: ["test/fixtures/**"],
			},
			examples: [["test/fixtures/**"]],
		},
		"min-confidence": {
			title: "how sure a finding must be to count",
			description: "Findings below it are shown as info.",
			enum: _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .E2,
			default: "medium",
			examples: ["high"],
		},
		"max-file-size": {
			title: "the largest file that is searched",
			description: "In bytes, or with a unit: KiB, MiB or GiB. Absent: every size. Larger files are reported as unchecked.",
			type: ["integer", "string"],
			minimum: 1,
			maximum: Number.MAX_SAFE_INTEGER,
			pattern: "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$",
			errorMessage: 'expected a number of bytes or a size such as "20 MiB"',
			examples: ["20 MiB"],
		},
		inline: _suppressions_js__WEBPACK_IMPORTED_MODULE_1__  .J$,
		"inline-from": _suppressions_js__WEBPACK_IMPORTED_MODULE_1__  .Rh,
		"foreign-comments": _suppressions_js__WEBPACK_IMPORTED_MODULE_1__  ._D,
		baseline: _suppressions_js__WEBPACK_IMPORTED_MODULE_1__  .d2,
		verify: _verify_js__WEBPACK_IMPORTED_MODULE_2__  .fu,
		"custom-rules": {
			title: "rules of your own",
			description: "For credentials that only your organisation issues.",
			type: "array",
			items: customRuleSchema,
			maxItems: 100,
			examples: [[exampleRule]],
		},
	},
	examples: [{ exclude: ["test/fixtures/**"] }],
};


  }),

  3914:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	fu: () => (  verifySchema),
	mN: () => (  defaultLiveRequests)
  });
const liveServices = ["aws", "cloudflare", "github", "gitlab", "hugging-face", "npm", "slack", "vault"];
const defaultLiveRequests = 20;
const mostLiveRequests = 200;
const usualHosts = {
	aws: "sts.amazonaws.com",
	cloudflare: "api.cloudflare.com",
	github: "api.github.com",
	gitlab: "gitlab.com",
	"hugging-face": "huggingface.co",
	npm: "registry.npmjs.org",
	slack: "slack.com",
	vault: "vault.acme.example:8200",
};
const hosts = liveServices.map((service) => [
	service,
	{
		title: "the host that is asked",
		description: "Its name, with a port where that is not 443. Always over HTTPS, never through a redirect.",
		type: "string",
		maxLength: 259,
		pattern: "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?::[0-9]{1,5})?$",
		errorMessage: `expected the name of a host in lower case such as "${usualHosts[service]}"`,
		examples: [usualHosts[service]],
	},
]);
const verifySchema = {
	title: "who may be asked whether a secret still works",
	description: "Absent: nobody, ever. A found credential is sent to the host that is named for its service, and to no other, only where a person asks for it (`--verify`) or on a schedule, never for a change under review.",
	type: "object",
	required: ["hosts"],
	additionalProperties: false,
	properties: {
		hosts: {
			title: "one host for each service",
			description: "A service that is not named is not asked.",
			type: "object",
			additionalProperties: false,
			properties: Object.fromEntries(hosts),
			examples: [{ github: "api.github.com" }],
		},
		"max-requests": {
			title: "most requests of one run",
			description: "What is beyond it stays unknown, and the report says so.",
			type: "integer",
			minimum: 1,
			maximum: mostLiveRequests,
			default: defaultLiveRequests,
			examples: [50],
		},
	},
	examples: [{ hosts: { github: "api.github.com", npm: "registry.npmjs.org" } }],
};


  })

};
