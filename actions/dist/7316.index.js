export const id = 7316;
export const ids = [7316];
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

  7316:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  dialects: () => (  dialects),
  errorDescriptions: () => (  errorDescriptions),
  evaluateTrust: () => (  evaluate_trust_evaluateTrust),
  explainTrustAnswer: () => (  explainTrustAnswer),
  findTrustDocuments: () => (  findTrustDocuments),
  isBicep: () => (  language .W),
  isConfiguration: () => (  language .ZC),
  joinTrustDocuments: () => (  joinTrustDocuments),
  loadTerraform: () => (  language .Jf),
  parseTrustDocument: () => (  parseTrustDocument),
  renderTrustDenial: () => (  renderTrustDenial),
  terraform: () => (  language .v4)
});

;// CONCATENATED MODULE: ./packages/trust/lib/error-pages.js
const errorDescriptions = [
	{
		code: "TRUST_DOCUMENT_INVALID",
		title: "A trust document cannot be read",
		why: "The file is broken, is too large, says a thing twice, or says what its provider would not take. A guess at what it means could call a job trusted that is not, so nothing is said about it at all.",
		fix: "Correct the place that the message names, or export the document again with the provider's own command. For Terraform, `terraform show -json` says of a plan what the files leave open.",
		bad: '{ "Statement": [{ "Effect": "allow", "Principal": "*" }] }',
		good: '{ "Statement": [{ "Effect": "Allow", "Principal": "*" }] }',
	},
	{
		code: "TRUST_DOCUMENT_FOREIGN",
		title: "The file is no trust document",
		why: "What is read is what AWS, Google Cloud, Azure, Vault or octo-sts trust: a role's trust policy, a provider of a workload identity pool, federated credentials, a role of the JWT method, an `.sts.yaml`. This file holds none of these.",
		fix: "Name the document that says who may assume the role, not the one that says what the role may do.",
		bad: '{ "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }] }',
		good: "aws iam get-role --role-name shop-deploy > infra/shop-deploy.trust.json",
	},
];

;// CONCATENATED MODULE: ./packages/trust/lib/plain-check.js
function indifferent() {
	return false;
}
function plainCheck(claim, { source, at }) {
	return {
		claim,
		label: claim,
		operator: "",
		comparison: "other",
		expected: [],
		observed: undefined,
		source,
		at,
		accepts: indifferent,
	};
}

var tree_text = __webpack_require__(5823);
;// CONCATENATED MODULE: ./packages/trust/lib/truth.js
function allOf(truths) {
	let answer = true;
	for (const truth of truths) {
		if (truth === false)
			return false;
		if (truth === "unknown")
			answer = "unknown";
	}
	return answer;
}
function anyOf(truths) {
	let answer = false;
	for (const truth of truths) {
		if (truth === true)
			return true;
		if (truth === "unknown")
			answer = "unknown";
	}
	return answer;
}
function not(truth) {
	return truth === "unknown" ? truth : !truth;
}

var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/trust/lib/aws/action-check.js




const assuming = "sts:AssumeRoleWithWebIdentity";
const brought = [
	{ claim: "https://aws.amazon.com/tags", action: "sts:TagSession" },
	{ claim: "https://aws.amazon.com/source_identity", action: "sts:SetSourceIdentity" },
];
function checkActions(statement, at) {
	const claims = Object.keys(at.request.claims);
	const others = brought.flatMap(({ claim, action }) => claims.some((name) => name.startsWith(claim)) ? [action] : []);
	if (statement.effect === "Deny")
		return [checkAction(statement, [assuming, ...others], at)];
	const besides = others.map((action) => {
		const check = checkAction(statement, [action], at);
		if (check.holds === true)
			return check;
		const { cause: _, ...open } = check;
		return { ...open, holds: "unknown", why: `the token also needs ${action}, which another statement may allow` };
	});
	return [checkAction(statement, [assuming], at), ...besides];
}
function checkAction({ actions }, wanted, at) {
	const isNamed = (action) => {
		const truths = actions.values.map(({ text }) => {
			const known = (0,tree_text .bG)(text);
			return known === undefined ? "unknown" : (0,lib .Wo)(known.toLowerCase())(action.toLowerCase());
		});
		return actions.negated ? not(anyOf(truths)) : anyOf(truths);
	};
	const holds = anyOf(wanted.map(isNamed));
	return {
		...plainCheck("action", { source: at.source, at: actions.at }),
		label: actions.negated ? "NotAction" : "Action",
		operator: actions.negated ? "is none of" : "is one of",
		expected: actions.values.map((value) => ({ text: (0,tree_text .f$)(value.text), at: value.at })),
		observed: wanted,
		holds,
		...(holds === false ? { cause: "action" } : {}),
	};
}

;// CONCATENATED MODULE: ./packages/trust/lib/aws/context.js
const commonClaims = ["sub", "aud", "amr"];
const githubClaims = [
	...["sub", "aud", "actor", "actor_id", "job_workflow_ref", "repository", "repository_id", "workflow", "ref"],
	...["environment", "enterprise_id"],
];
const ofCredentials = /^aws:multifactorauth(?:present|age)$/i;
const unsigned = "nobody signs a request for a web identity, so it never has this key";
const githubIssuer = "token.actions.githubusercontent.com";
function hostAndPath(issuer) {
	return issuer.replace(/^https:\/\//i, "");
}
function contextOf(request, partition) {
	const { claims } = request;
	const prefix = hostAndPath(typeof claims.iss === "string" ? claims.iss : "");
	const known = new Map(Object.entries(request.context ?? {}).map(([key, values]) => [key.toLowerCase(), values]));
	const claimOf = (key) => prefix !== "" && key.toLowerCase().startsWith(`${prefix.toLowerCase()}:`)
		? key.slice(prefix.length + 1).toLowerCase()
		: undefined;
	return {
		prefix,
		claimOf,
		lookup: (key) => {
			const claim = claimOf(key);
			if (claim !== undefined)
				return claimContext(claim, claims, prefix, partition);
			const values = known.get(key.toLowerCase());
			if (values)
				return { values };
			if (ofCredentials.test(key))
				return { absent: true, why: unsigned };
			if (/^(?:aws|sts|saml|iam):/i.test(key))
				return { unknown: `the condition key ${key} is not part of the token` };
			return { absent: true };
		},
	};
}
function claimContext(claim, claims, prefix, partition) {
	const support = supportOf(claim, prefix, partition);
	if (support === false)
		return { absent: true };
	const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
	if (value === undefined || value === null)
		return { absent: true };
	if (support !== true)
		return { unknown: support };
	const values = (Array.isArray(value) ? value : [value]).filter((item) => typeof item !== "object");
	return { values: values.map(String) };
}
function supportOf(claim, prefix, partition) {
	if (commonClaims.includes(claim))
		return true;
	const host = prefix.split("/")[0]?.toLowerCase() ?? "";
	if (prefix.toLowerCase() === githubIssuer) {
		if (partition !== undefined && partition !== "aws")
			return false;
		if (claim === "repository_owner_id") {
			return "AWS does not document whether it looks at the claim repository_owner_id";
		}
		return githubClaims.includes(claim);
	}
	const isGithub = host === githubIssuer || /^token\.actions\..+\.ghe\.com$/.test(host);
	if (!isGithub || !githubClaims.includes(claim))
		return false;
	return `AWS does not document whether it looks at the claim ${claim} of ${prefix}`;
}
function isUnseen(claim, request, prefix, partition) {
	return Object.hasOwn(request.claims, claim) && supportOf(claim, prefix, partition) === false;
}

var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/trust/lib/aws/pattern.js

function iamPattern(text, context, version, wildcards) {
	const cut = version === "2012-10-17" ? cutVariable(text) : undefined;
	if (cut !== undefined)
		return { tokens: [{ open: true }], unknown: cut };
	const tokens = [];
	let absent;
	let unknown;
	for (const part of text) {
		if (typeof part !== "string") {
			tokens.push({ open: true });
			unknown ??= part.unresolved;
			continue;
		}
		const pieces = version === "2012-10-17" ? part.split(/(\$\{[^{}]*\})/) : [part];
		for (const [index, piece] of pieces.entries()) {
			if (index % 2 === 0) {
				tokens.push(...plainTokens(piece, wildcards));
				continue;
			}
			const value = variable(piece.slice(2, -1), context);
			if ("literal" in value) {
				if (!wildcards || !isWildAsValue(piece, value.literal))
					tokens.push(value);
				else {
					tokens.push({ open: true });
					unknown ??= `AWS does not document whether a wildcard within the value of ${piece} is one`;
				}
			}
			else if ("unknown" in value) {
				tokens.push({ open: true });
				unknown ??= value.unknown;
			}
			else
				absent ??= value.absent;
		}
	}
	return { tokens, ...(absent === undefined ? {} : { absent }), ...(unknown === undefined ? {} : { unknown }) };
}
function cutVariable(text) {
	const isCut = (part, at) => typeof part === "string" && at.test(part);
	const cut = text.find((part, index) => typeof part !== "string" && (isCut(text[index - 1], /\$(?:\{[^{}]*)?$/) || isCut(text[index + 1], /^[^{}]*\}/)));
	return typeof cut === "object" ? cut.unresolved : undefined;
}
function plainTokens(text, wildcards) {
	if (!wildcards)
		return [{ literal: text }];
	return text
		.split(/([*?])/)
		.map((piece, index) => (index % 2 === 1 ? { wild: piece } : { literal: piece }));
}
function variable(content, context) {
	if (content === "*" || content === "?" || content === "$")
		return { literal: content };
	const [, key = content, fallback] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(content) ?? [];
	const held = context.lookup(key);
	if ("unknown" in held)
		return held;
	const values = "values" in held ? held.values : [];
	if (values.length === 1 && values[0] === "")
		return { unknown: `AWS does not document whether an empty text counts as a value of \${${key}}` };
	if (values.length === 1)
		return { literal: values[0] ?? "" };
	return fallback === undefined ? { absent: key } : { literal: fallback };
}
function isWildAsValue(piece, value) {
	return /[*?]/.test(value) && piece !== `\${${value}}`;
}
function matchesPattern(pattern, value) {
	return pattern.absent === undefined ? (0,tree_text .IT)(pattern.tokens, value) : "invalid";
}
function matchesAnyCase(pattern, value) {
	const tokens = pattern.tokens.map((token) => ("literal" in token ? { literal: token.literal.toLowerCase() } : token));
	return pattern.absent === undefined ? (0,tree_text .IT)(tokens, value.toLowerCase()) : "invalid";
}
function matchesArn(pattern, value) {
	const parts = splitArn(pattern.tokens);
	const values = value.split(":");
	if (pattern.absent !== undefined)
		return "invalid";
	if (values[0] !== "arn" || values.length < 6)
		return undefined;
	const sure = pattern.unknown === undefined ? false : "unknown";
	if (parts.length < 6)
		return pattern.tokens.every((token) => "literal" in token) ? undefined : "unknown";
	const six = [...values.slice(0, 5), values.slice(5).join(":")];
	let answer = true;
	for (const [index, part] of six.entries()) {
		const truth = (0,tree_text .IT)(parts[index] ?? [], part);
		if (truth === false)
			return sure;
		if (truth === "unknown")
			answer = truth;
	}
	return answer;
}
function splitArn(tokens) {
	const parts = [[]];
	for (const token of tokens) {
		if (!("literal" in token)) {
			parts.at(-1)?.push(token);
			continue;
		}
		let rest = token.literal;
		for (let colon = rest.indexOf(":"); colon >= 0 && parts.length < 6; colon = rest.indexOf(":")) {
			parts.at(-1)?.push({ literal: rest.slice(0, colon) });
			parts.push([]);
			rest = rest.slice(colon + 1);
		}
		parts.at(-1)?.push({ literal: rest });
	}
	return parts;
}

;// CONCATENATED MODULE: ./packages/trust/lib/aws/operator.js





const baseOperators = new Map();
function operator_define(name, comparison, fits, negatedName) {
	baseOperators.set(name, { name, comparison, negated: false, fits });
	const negated = comparison === "equal" ? "not-equal" : comparison === "wildcard" ? "not-wildcard" : "other";
	if (negatedName)
		baseOperators.set(negatedName, { name: negatedName, comparison: negated, negated: true, fits });
}
function textual(match, wildcards) {
	return (policy, held, context, version) => match(iamPattern(policy, context, version, wildcards), held);
}
operator_define("StringEquals", "equal", textual(matchesPattern, false), "StringNotEquals");
operator_define("StringEqualsIgnoreCase", "equal-any-case", textual(matchesAnyCase, false), "StringNotEqualsIgnoreCase");
operator_define("StringLike", "wildcard", textual(matchesPattern, true), "StringNotLike");
operator_define("ArnEquals", "other", textual(matchesArn, true), "ArnNotEquals");
operator_define("ArnLike", "other", textual(matchesArn, true), "ArnNotLike");
operator_define("Bool", "other", literally(compareBooleans));
operator_define("BinaryEquals", "other", literally((policy, held) => policy === held));
operator_define("IpAddress", "other", literally(isInRange), "NotIpAddress");
const orders = [
	["Equals", (order) => order === 0],
	["LessThan", (order) => order < 0],
	["LessThanEquals", (order) => order <= 0],
	["GreaterThan", (order) => order > 0],
	["GreaterThanEquals", (order) => order >= 0],
];
for (const [suffix, holds] of orders) {
	const isEquality = suffix === "Equals";
	operator_define(`Numeric${suffix}`, "other", ordered(compareNumbers, holds), isEquality ? "NumericNotEquals" : undefined);
	operator_define(`Date${suffix}`, "other", ordered(compareDates, holds), isEquality ? "DateNotEquals" : undefined);
}
function operatorOf(name) {
	const [, qualifier, plain = name, ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s.exec(name) ?? [];
	const base = plain === "Null" && ifExists === undefined ? "Null" : baseOperators.get(plain);
	if (base === undefined) {
		const meant = (0,lib .pA)(plain, baseOperators.keys());
		const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
		return { unknown: `IAM has no operator ${name.slice(0, 60)}${hint}` };
	}
	return {
		base,
		ifExists: ifExists !== undefined,
		...(qualifier === undefined ? {} : { qualifier: qualifier }),
	};
}
function literally(fits) {
	return (policy, held) => {
		const known = (0,tree_text .bG)(policy);
		return known === undefined ? "unknown" : fits(known, held);
	};
}
function ordered(compare, holds) {
	return literally((policy, held) => {
		const order = compare(held, policy);
		return order === undefined ? undefined : holds(order);
	});
}
function compareBooleans(policy, held) {
	const isBoolean = (text) => /^(?:true|false)$/i.test(text);
	return isBoolean(policy) && isBoolean(held) ? policy.toLowerCase() === held.toLowerCase() : undefined;
}
const integer = /^[+-]?\d{1,100}$/;
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
function compareNumbers(a, b) {
	if (integer.test(a) && integer.test(b)) {
		const difference = BigInt(a.replace("+", "")) - BigInt(b.replace("+", ""));
		return difference < 0n ? -1 : difference > 0n ? 1 : 0;
	}
	const difference = decimal.test(a) && decimal.test(b) ? Number(a) - Number(b) : Number.NaN;
	return Number.isFinite(difference) ? Math.sign(difference) : undefined;
}
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;
function compareDates(a, b) {
	const [first, second] = [instant(a), instant(b)];
	return first === undefined || second === undefined ? undefined : Math.sign(first - second);
}
function instant(text) {
	if (/^\d{5,12}$/.test(text))
		return Number(text) * 1000;
	const time = isoDate.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? undefined : time;
}
function isInRange(range, address) {
	const [, network = "", bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
	const [version, family] = [(0,external_node_net_.isIP)(network), (0,external_node_net_.isIP)(address)];
	const widest = version === 4 ? 32 : 128;
	const prefix = bits === undefined ? widest : Number(bits);
	if (version === 0 || family === 0 || prefix > widest)
		return undefined;
	if (family !== version)
		return false;
	const type = version === 4 ? "ipv4" : "ipv6";
	const list = new external_node_net_.BlockList();
	list.addSubnet(network, prefix, type);
	return list.check(address, type);
}
function holdsForValue(base, policy, held, context, version) {
	let answer = false;
	let isDoubtful = false;
	for (const value of policy) {
		const fits = base.fits(value, held, context, version);
		if (fits === "invalid")
			isDoubtful = true;
		else if (fits === undefined)
			isDoubtful ||= base.negated;
		else
			answer = anyOf([answer, fits]);
	}
	const holds = base.negated ? not(answer) : answer;
	return isDoubtful && holds === true ? "unknown" : holds;
}

;// CONCATENATED MODULE: ./packages/trust/lib/aws/condition.js





function checkCondition(condition, at) {
	const { context, request } = at;
	const misnamed = misnamedClaim(condition.key, at);
	const claim = context.claimOf(condition.key) ?? misnamed ?? condition.key;
	const held = context.lookup(condition.key);
	const operator = operatorOf(condition.operator);
	const never = "absent" in held ? held.why : undefined;
	const unreadable = "unknown" in operator ? operator.unknown : undefined;
	const holds = "unknown" in operator ? "unknown" : holdsFor(operator, condition, held, at);
	const why = unreadable ??
		(holds === "unknown" ? whyUnknown(condition, operator, held, at) : (never ?? absentVariable(condition, at)));
	return {
		claim,
		label: condition.key,
		operator: condition.operator,
		comparison: "unknown" in operator || operator.base === "Null" ? "other" : operator.base.comparison,
		expected: condition.values.map((value) => ({ text: (0,tree_text .f$)(value.text), at: value.at })),
		observed: "values" in held ? held.values : undefined,
		holds,
		source: at.source,
		at: condition.at,
		operatorAt: condition.operatorAt,
		labelAt: condition.keyAt,
		...(why === undefined ? {} : { why }),
		...(isUnseen(claim, request, context.prefix, at.partition)
			? { cause: "unsupported-claim" }
			: holds === false && misnamed !== undefined
				? { cause: "condition-key" }
				: holds === false &&
					condition.values.length > 0 &&
					patterns(condition, at).every(({ absent }) => absent !== undefined)
					? { cause: "absent-variable" }
					: holds === false && never !== undefined
						? { cause: "value" }
						: {}),
		accepts: (value) => {
			if ("unknown" in operator)
				return false;
			return holdsFor(operator, condition, value === undefined ? { absent: true } : { values: [value] }, at) === true;
		},
	};
}
function misnamedClaim(key, { context, request }) {
	if (context.claimOf(key) !== undefined || context.prefix === "" || !("absent" in context.lookup(key)))
		return undefined;
	const claim = key.split(/[:/]/).at(-1)?.toLowerCase() ?? "";
	return Object.hasOwn(request.claims, claim) ? claim : undefined;
}
function holdsFor(operator, condition, held, { context, version }) {
	const { base, qualifier } = operator;
	const policy = condition.values.map((value) => value.text);
	if (base === "Null")
		return holdsNull(policy, held);
	if ("unknown" in held)
		return "unknown";
	const values = "values" in held ? held.values : [];
	if (values.length === 0)
		return holdsWhereAbsent(operator, base.negated);
	const truths = values.map((value) => holdsForValue(base, policy, value, context, version));
	if (qualifier === "ForAllValues")
		return isNullSet(values) || allOf(truths);
	if (qualifier === "ForAnyValue")
		return !isNullSet(values) && anyOf(truths);
	const holds = anyOf(truths);
	return values.length > 1 && holds === true ? "unknown" : holds;
}
function holdsWhereAbsent({ qualifier, ifExists }, isNegated) {
	if (qualifier === "ForAnyValue")
		return ifExists && "unknown";
	return ifExists || qualifier === "ForAllValues" || isNegated;
}
function isNullSet(values) {
	return values.every((value) => value === "");
}
function holdsNull(policy, held) {
	if ("unknown" in held)
		return "unknown";
	const isAbsent = !("values" in held) || held.values.length === 0;
	if (!isAbsent && isNullSet(held.values))
		return "unknown";
	return anyOf(policy.map((value) => {
		const wanted = (0,tree_text .bG)(value)?.toLowerCase();
		if (wanted === undefined)
			return "unknown";
		return wanted === "true" ? isAbsent : wanted === "false" ? not(isAbsent) : false;
	}));
}
function whyUnknown(condition, operator, held, at) {
	if ("unknown" in held)
		return held.unknown;
	const unresolved = condition.values.flatMap((value) => (0,tree_text .rL)(value.text))[0];
	if ("base" in operator && operator.base === "Null")
		return unresolved ?? "AWS does not document whether an empty text counts as null";
	if (!("values" in held) || held.values.length === 0)
		return "the token has no such claim: IfExists would hold for that, ForAnyValue would not, and AWS does not document both together";
	const open = unresolved ?? patterns(condition, at).find((pattern) => pattern.unknown)?.unknown;
	const absent = absentVariable(condition, at);
	if (open === undefined && absent !== undefined)
		return `${absent}, which may make the whole statement invalid`;
	const wild = condition.values.flatMap(({ text }) => (0,tree_text .c2)((0,tree_text .f$)(text), held.values.join("")) ?? [])[0];
	return open ?? wild ?? "the value and the condition are of different kinds";
}
function absentVariable(condition, at) {
	const absent = patterns(condition, at).find((pattern) => pattern.absent !== undefined)?.absent;
	return absent === undefined ? undefined : `\${${absent}} stands for nothing in this request`;
}
function patterns(condition, { context, version }) {
	return condition.values.map((value) => iamPattern(value.text, context, version, true));
}

;// CONCATENATED MODULE: ./packages/trust/lib/aws/evaluate-aws.js






function evaluateAws(document, request) {
	return rolesFor(document, request.target).map((role) => evaluateRole(role, document.providers, request));
}
function rolesFor(document, target) {
	if (target === undefined)
		return document.roles;
	const name = target.split("/").at(-1);
	const exact = document.roles.filter((role) => role.arn === target);
	if (exact.length > 0)
		return exact;
	const named = document.roles.filter((role) => role.name === name && (role.arn === undefined || !target.startsWith("arn:")));
	const nameless = document.roles.filter((role) => role.name === undefined && role.arn === undefined);
	const isElsewhere = named.every(({ policy }) => "unresolved" in policy);
	return isElsewhere && nameless.length > 0 ? nameless : named;
}
function evaluateRole(role, providers, request) {
	const name = role.name === undefined ? "the trust policy" : `role ${role.name}`;
	const { policy } = role;
	if ("unresolved" in policy) {
		const note = `The trust policy of ${name} is not in the document: ${policy.unresolved}.`;
		return { name, effect: "unknown", alternatives: [], notes: [note] };
	}
	const arn = role.arn ?? (request.target?.startsWith("arn:") ? request.target : undefined);
	const partition = arn?.split(":")[1] ?? partitionIn(policy.statements);
	const context = contextOf(request, partition);
	const at = { request, context, partition, version: policy.version, source: role.source };
	const client = checkClientId(providers, at);
	const account = arn?.split(":")[4];
	const alternatives = policy.statements.map((statement) => evaluateStatement(statement, name, account, at, client));
	const refused = anyOf(alternatives.filter(({ kind }) => kind === "deny").map(({ holds }) => holds));
	const allowed = anyOf(alternatives.filter(({ kind }) => kind === "allow").map(({ holds }) => holds));
	const holds = allOf([allowed, not(refused)]);
	return {
		name,
		effect: holds === true ? "allow" : holds === false ? "deny" : "unknown",
		alternatives,
		notes: providers.length === 0 ? [withoutProvider] : [],
	};
}
function partitionIn(statements) {
	const federated = statements.flatMap(({ principals }) => principals.values.filter(({ kind }) => kind === "Federated"));
	const named = federated.map(({ value }) => /^arn:([\w-]+):iam::/.exec((0,tree_text .f$)(value.text))?.[1]);
	return named.find((partition) => partition !== undefined);
}
const withoutProvider = "The OIDC provider is not in the document. AWS also holds the audience against its list of client IDs.";
function evaluateStatement(statement, role, account, at, client) {
	const isAllow = statement.effect === "Allow";
	const checks = [...checkActions(statement, at), checkPrincipal(statement, account, at)];
	checks.push(...statement.conditions.map((condition) => checkCondition(condition, at)));
	if (isAllow)
		checks.push(...client);
	if (statement.unresolved !== undefined) {
		const why = `this statement is not resolved: ${statement.unresolved}`;
		checks.push({ ...plainCheck("statement", { source: at.source, at: statement.at }), holds: "unknown", why });
	}
	return {
		name: `statement ${statement.name} of ${role}`,
		kind: isAllow ? "allow" : "deny",
		holds: allOf(checks.map((check) => check.holds)),
		checks,
		sees: (claim) => supportOf(claim, at.context.prefix, at.partition) === true,
		source: at.source,
		at: statement.at,
	};
}
function checkPrincipal({ principals, effect }, account, at) {
	const issuer = at.context.prefix;
	const { values, negated } = principals;
	const isRefusedAccount = effect === "Deny" && values.some((principal) => isAccount(principal, account));
	const named = anyOf([
		...values.map((principal) => isTrusted(principal, issuer, account)),
		isRefusedAccount ? "unknown" : false,
	]);
	const holds = negated ? (named === true ? false : "unknown") : named;
	const isFederated = values.some(({ kind }) => kind === "Federated");
	const otherAccount = holds === false && values.some((principal) => isTrusted(principal, issuer, undefined) === true);
	const positive = otherAccount ? "provider-account" : isFederated ? "issuer" : "principal";
	const cause = negated ? "kept-out" : positive;
	const why = negated ? "AWS takes no NotPrincipal in the trust policy of a role" : whyOpen(values, isRefusedAccount);
	return {
		...plainCheck(isFederated ? "iss" : "principal", { source: at.source, at: principals.at }),
		label: negated ? "NotPrincipal" : "Principal",
		operator: negated ? "is none of" : "is one of",
		expected: values.map(({ kind, value }) => {
			const text = (0,tree_text .f$)(value.text);
			return { text: kind === "*" || kind === "Federated" ? text : `${kind}: ${text}`, at: value.at };
		}),
		observed: issuer === "" ? undefined : [issuer],
		holds,
		...(holds === false ? { cause } : {}),
		...(holds === "unknown" ? { why } : {}),
		accepts: (value) => {
			if (value === undefined)
				return false;
			return !negated && anyOf(values.map((principal) => isTrusted(principal, hostAndPath(value), account))) === true;
		},
	};
}
function whyOpen(values, isRefusedAccount) {
	if (isRefusedAccount)
		return "AWS does not document whether who refuses an account refuses its OIDC providers, too";
	const isOpen = values.some(({ value }) => (0,tree_text .bG)(value.text) === undefined);
	const texts = values.map(({ value }) => (0,tree_text .f$)(value.text)).join(", ");
	return isOpen ? `the principal is not resolved: ${texts}` : "AWS does not document `*` as a federated principal";
}
function isAccount({ kind, value }, account) {
	const id = /^(?:arn:[\w-]*:iam::)?(\d{12})(?::root)?$/.exec((0,tree_text .bG)(value.text) ?? "")?.[1];
	return kind === "AWS" && id !== undefined && (account === undefined || id === account);
}
function isTrusted({ kind, value }, issuer, account) {
	const known = (0,tree_text .bG)(value.text);
	if (kind === "*" || kind === "AWS")
		return (0,tree_text .PG)(value.text, "*");
	if (kind !== "Federated")
		return false;
	if (known === "*")
		return "unknown";
	const [provider, owner] = splitProvider(value.text);
	if (provider === undefined)
		return known === undefined ? "unknown" : false;
	if (issuer === "" || provider !== issuer)
		return false;
	return account === undefined || owner === undefined || owner === account;
}
function splitProvider(text) {
	const known = (0,tree_text .bG)(text);
	if (known !== undefined) {
		const match = /^arn:[\w-]*:iam::(\d*):oidc-provider\/(.+)$/s.exec(known);
		return match ? [match[2] ?? "", match[1] ?? ""] : [];
	}
	const last = text.at(-1);
	const provider = typeof last === "string" ? /:oidc-provider\/(.+)$/s.exec(last)?.[1] : undefined;
	return provider === undefined ? [] : [provider];
}
function checkClientId(providers, at) {
	const truths = providers.map((provider) => ({ provider, isMeant: isProviderOf(provider, at.context.prefix) }));
	const known = truths.filter(({ isMeant }) => isMeant === true);
	const isSure = known.length > 0;
	const meant = (isSure ? known : truths.filter(({ isMeant }) => isMeant === "unknown")).map(({ provider }) => provider);
	const [first, second] = meant;
	if (first === undefined)
		return [];
	const held = at.context.lookup(`${at.context.prefix}:aud`);
	const values = "values" in held ? held.values : [];
	const lists = (provider, audiences) => anyOf(audiences.flatMap((audience) => provider.clientIds.map((id) => (0,tree_text .PG)(id.text, audience))));
	const listedBy = meant.map((provider) => lists(provider, values));
	const listed = listedBy.every((truth) => truth === listedBy[0]) ? (listedBy[0] ?? "unknown") : "unknown";
	const holds = isSure || (listed === true && second === undefined) ? listed : "unknown";
	return [
		{
			...plainCheck("aud", { source: at.source, at: first.at }),
			label: "the client ID list of the OIDC provider",
			document: "the OIDC provider",
			operator: "is one of",
			comparison: "equal",
			expected: meant.flatMap(({ clientIds }) => clientIds.map((id) => ({ text: (0,tree_text .f$)(id.text), at: id.at }))),
			observed: "values" in held ? values : undefined,
			holds,
			...(holds === "unknown" ? { why: "which OIDC provider it is, or its list of client IDs, is not resolved" } : {}),
			source: first.source,
			accepts: (value) => isSure && value !== undefined && meant.every((provider) => lists(provider, [value]) === true),
		},
	];
}
function isProviderOf({ url }, issuer) {
	const known = (0,tree_text .bG)(url.text);
	if (known !== undefined)
		return hostAndPath(known) === issuer;
	return anyOf([(0,tree_text .PG)(url.text, `https://${issuer}`), (0,tree_text .PG)(url.text, issuer)]);
}

;// CONCATENATED MODULE: ./packages/trust/lib/claim-check.js


function checkTexts({ values, observed, ...check }) {
	const held = textsOf(observed);
	const fits = (value) => anyOf(values.map((expected) => fitsText(expected, value, check.comparison)));
	const holds = anyOf((held ?? []).map(fits));
	const open = values.flatMap((value) => (0,tree_text .rL)(value.text))[0];
	return {
		...check,
		expected: values.map((value) => ({ text: (0,tree_text .f$)(value.text), at: value.at })),
		observed: held,
		holds,
		...(holds === "unknown" && open !== undefined ? { why: open } : {}),
		accepts: (value) => value !== undefined && fits(value) === true,
	};
}
function fitsText({ text }, value, comparison) {
	if (comparison === "equal")
		return (0,tree_text .PG)(text, value);
	return (0,tree_text .IT)((0,tree_text .Nu)(text, comparison === "star" ? "*" : "*?"), value);
}
function textsOf(claim) {
	if (claim === undefined || claim === null)
		return undefined;
	return (Array.isArray(claim) ? claim : [claim]).filter((item) => typeof item !== "object").map(String);
}

;// CONCATENATED MODULE: ./packages/trust/lib/tree/place-within.js
function placeWithin({ inside, at, pieces }, from, to) {
	if (inside && inside.start.line === inside.end.line) {
		const { line, column } = inside.start;
		return { start: { line, column: column + from }, end: { line, column: column + to } };
	}
	let begin = 0;
	for (const piece of pieces ?? []) {
		if (!("literal" in piece))
			return at;
		const end = begin + piece.literal.length;
		if (from >= begin && to <= end) {
			const { line, column } = piece.at;
			return { start: { line, column: column + from - begin }, end: { line, column: column + to - begin } };
		}
		begin = end;
	}
	return at;
}

;// CONCATENATED MODULE: ./packages/trust/lib/azure/flexible-expression.js


const flexibleClaims = ["sub", "job_workflow_ref"];
const flexibleIssuer = "https://token.actions.githubusercontent.com";
const term = /claims\['([^']*)'\] (eq|matches) '([^']*)'(?!')/y;
const and = " and ";
function readFlexible(expression) {
	const terms = [];
	let at = 0;
	for (;;) {
		term.lastIndex = at;
		const match = term.exec(expression);
		if (match === null)
			return undefined;
		const [whole, claim = "", operator, value = ""] = match;
		const to = at + whole.length - 1;
		terms.push({ claim, operator: operator === "eq" ? "eq" : "matches", value, from: to - value.length, to });
		at += whole.length;
		if (at === expression.length)
			return terms;
		if (!expression.startsWith(and, at))
			return undefined;
		at += and.length;
	}
}
function holdsFlexible({ operator, value }, held) {
	const fits = (wanted, text) => operator === "eq" ? text === wanted : (0,tree_text .IT)((0,tree_text .Nu)([wanted], "*?"), text);
	return anyOf([fits(value, held), fits(value.toLowerCase(), held.toLowerCase()) !== false && "unknown"]);
}

;// CONCATENATED MODULE: ./packages/trust/lib/azure/evaluate-azure.js






function evaluateAzure(document, request) {
	const target = request.target?.toLowerCase();
	const credentials = document.credentials.filter(({ client }) => client === undefined || target === undefined || client.toLowerCase() === target);
	if (credentials.length === 0)
		return [];
	const alternatives = credentials.map((credential) => evaluateCredential(credential, request));
	const holds = anyOf(alternatives.map((alternative) => alternative.holds));
	const isOfOne = target === undefined || credentials.every(({ client }) => client !== undefined);
	const effect = holds === true ? "allow" : holds === false ? "deny" : "unknown";
	return [{ name: "the application", effect, alternatives, notes: isOfOne ? [] : [withoutClient] }];
}
const withoutClient = "The document does not say whose credentials these are; they were taken for those of the client.";
function evaluateCredential(credential, request) {
	const { issuer, audiences, subject, expression, source, at } = credential;
	const { claims } = request;
	const exact = { operator: "is", comparison: "equal", source };
	const checks = [
		checkTexts({ ...exact, claim: "iss", label: "issuer", values: [issuer], observed: claims.iss, at: issuer.at }),
		checkTexts({
			...exact,
			claim: "aud",
			label: "audiences",
			values: audiences,
			observed: claims.aud,
			at: audiences[0]?.at ?? at,
		}),
	];
	if (subject) {
		const label = { claim: "sub", label: "subject", values: [subject], observed: claims.sub, at: subject.at };
		checks.push(checkTexts({ ...exact, ...label }));
	}
	if (expression)
		checks.push(...checkExpression(expression, credential, request));
	if (credential.choice !== undefined) {
		const why = `whether it is there hangs on ${credential.choice}`;
		checks.push({ ...plainCheck("credential", credential), holds: "unknown", why });
	}
	return {
		name: credential.name === undefined ? "credential" : `credential ${credential.name}`,
		kind: "allow",
		holds: allOf(checks.map((check) => check.holds)),
		checks,
		source,
		at,
	};
}
function checkExpression(expression, credential, request) {
	const known = (0,tree_text .bG)(expression.text);
	const terms = known === undefined ? undefined : readFlexible(known);
	const unknown = (why) => ({
		...plainCheck("claimsMatchingExpression", { source: credential.source, at: expression.at }),
		expected: [{ text: (0,tree_text .f$)(expression.text), at: expression.at }],
		holds: "unknown",
		why,
	});
	if (terms === undefined) {
		const why = "the expression is not of the form that Microsoft documents: claims['sub'] matches '\u2026' and \u2026";
		return [unknown((0,tree_text .rL)(expression.text)[0] ?? why)];
	}
	const checks = terms.map((term) => checkTerm(term, expression, credential, request));
	const isSupported = request.claims.iss === flexibleIssuer;
	return isSupported
		? checks
		: [...checks, unknown(`Microsoft documents such expressions for ${flexibleIssuer} alone`)];
}
function checkTerm(term, expression, { source }, { claims }) {
	const isSeen = flexibleClaims.includes(term.claim);
	const value = isSeen && Object.hasOwn(claims, term.claim) ? claims[term.claim] : undefined;
	const held = typeof value === "string" ? value : undefined;
	const holds = held !== undefined && holdsFlexible(term, held);
	return {
		claim: term.claim,
		label: `claims['${term.claim}']`,
		operator: term.operator,
		comparison: term.operator === "eq" ? "equal" : "wildcard",
		expected: [{ text: term.value, at: placeWithin(expression, term.from, term.to) }],
		observed: held === undefined ? undefined : [held],
		holds,
		source,
		at: expression.at,
		...(isSeen ? {} : { cause: "unsupported-claim" }),
		...(holds === "unknown" ? { why: (0,tree_text .c2)(term.value, held ?? "") ?? otherCase } : {}),
		accepts: (text) => isSeen && text !== undefined && holdsFlexible(term, text) === true,
	};
}
const otherCase = "only upper and lower case differ from the token, and Microsoft does not document whether they count here; write it as GitHub does";

var cel_lib = __webpack_require__(1718);
;// CONCATENATED MODULE: ./packages/trust/lib/google/expression.js

function splitAt(whole, operator) {
	const part = withoutParentheses(whole);
	const parts = [];
	let depth = 0;
	let from = 0;
	for (const { source: piece, at: index } of (0,cel_lib .Xe)(part.source)) {
		if ("([{".includes(piece))
			depth += 1;
		else if (")]}".includes(piece))
			depth -= 1;
		if (depth > 0)
			continue;
		if (piece === "?" || (operator === "&&" && piece === "||"))
			return [part];
		if (piece !== operator)
			continue;
		parts.push({ source: part.source.slice(from, index), from: part.from + from });
		from = index + 2;
	}
	parts.push({ source: part.source.slice(from), from: part.from + from });
	return parts.map(trimmed);
}
function trimmed({ source, from }) {
	const start = source.length - source.trimStart().length;
	return { source: source.trim(), from: from + start };
}
function withoutParentheses(whole) {
	const part = trimmed(whole);
	if (!part.source.startsWith("("))
		return part;
	let depth = 0;
	for (const { source: piece, at: index } of (0,cel_lib .Xe)(part.source)) {
		if (piece === "(")
			depth += 1;
		else if (piece === ")")
			depth -= 1;
		if (depth === 0) {
			const isLast = index === part.source.length - 1;
			return isLast ? withoutParentheses({ source: part.source.slice(1, -1), from: part.from + 1 }) : part;
		}
	}
	return part;
}
const attributeName = /^(?:google|attribute)\.\w+/;
function attributesIn(source) {
	return (0,cel_lib .Xe)(source).flatMap(({ kind, source: piece }) => kind === "name" ? (attributeName.exec(piece)?.[0] ?? []) : []);
}
function substitute(source, attributes) {
	return (0,cel_lib .Xe)(source)
		.map(({ kind, source: piece }) => {
		if (kind !== "name" || !/^(?:google|attribute)\./.test(piece))
			return piece;
		const [root = "", name = "", ...rest] = piece.split(".");
		const expression = attributes.get(`${root}.${name}`);
		return expression === undefined ? piece : [expression, ...rest].join(".");
	})
		.join("");
}
function readText(literal) {
	const match = /^(r?)(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')$/s.exec(literal);
	if (match === null)
		return undefined;
	const [, raw, double, single] = match;
	const content = double ?? single ?? "";
	if (raw === "r")
		return content;
	return /\\[^\\"']/.test(content.replaceAll("\\\\", "")) ? undefined : content.replace(/\\(.)/g, "$1");
}
const expression_name = /((?:assertion|attribute|google)(?:\.\w+|\[(?:'[^'\\]*'|"[^"\\]*")\]))/.source;
const expression_text = /(r?"(?:\\.|[^"\\])*"|r?'(?:\\.|[^'\\])*'|-?\d[\w.]*|true|false|null)/.source;
const expression_forms = [
	new RegExp(`^${expression_name}\\s*(==|!=)\\s*${expression_text}$`, "s"),
	new RegExp(`^${expression_name}\\s*(in)\\s*\\[([^\\[\\]]*)\\]$`, "s"),
	new RegExp(`^${expression_name}\\.(matches|startsWith|endsWith|contains)\\(\\s*${expression_text}\\s*\\)$`, "s"),
];
function readComparison({ source, from }) {
	const turned = new RegExp(`^${expression_text}\\s*(==|!=)\\s*${expression_name}$`, "s").exec(source);
	const match = turned
		? [source, turned[3], turned[2], turned[1]]
		: expression_forms.map((form) => form.exec(source)).find(Boolean);
	if (!match)
		return undefined;
	const [, subject = "", operator = "", list = ""] = match;
	const start = from + (turned ? 0 : source.lastIndexOf(list));
	const literals = [...list.matchAll(new RegExp(expression_text, "gs"))];
	if (list.replace(new RegExp(expression_text, "gs"), "").replace(/[\s,]/g, "") !== "")
		return undefined;
	const isOtherKind = literals.length > 0 && literals.every(({ 0: literal }) => /^[\dtfn-]/.test(literal));
	const texts = literals.flatMap(({ 0: literal, index }) => {
		const begin = start + index;
		if (isOtherKind)
			return [{ text: literal, from: begin, to: begin + literal.length }];
		const value = readText(literal);
		const inner = begin + (literal.startsWith("r") ? 2 : 1);
		return value === undefined ? [] : [{ text: value, from: inner, to: begin + literal.length - 1 }];
	});
	return { subject: subject.replace(/\[.(.*).\]$/s, ".$1"), operator, texts, isOtherKind };
}

;// CONCATENATED MODULE: ./packages/trust/lib/google/condition-check.js






async function condition_check_checkCondition(provider, request) {
	const { condition } = provider;
	if (condition === undefined)
		return [[]];
	const known = (0,tree_text .bG)(condition.text);
	if (known === undefined)
		return [[openCheck(condition, provider, (0,tree_text .rL)(condition.text)[0] ?? "")]];
	if (known.length > cel_lib .Mo) {
		return [[openCheck(condition, provider, `the condition has more than ${cel_lib .Mo} characters`)]];
	}
	const whole = { source: known, from: 0 };
	const alternatives = splitAt(whole, "||").map((part) => splitAt(part, "&&"));
	const checks = await Promise.all(alternatives.map((parts) => Promise.all(parts.map((part) => checkPart(part, condition, provider, request)))));
	if (checks.length === 1 && checks[0]?.length === 1)
		return checks;
	const asked = await checkPart(whole, condition, provider, request);
	const holds = anyOf(checks.map((parts) => allOf(parts.map((part) => part.holds))));
	return holds === asked.holds ? checks : [[asked]];
}
function openCheck(condition, { source }, why) {
	return {
		claim: "attributeCondition",
		label: "attribute condition",
		operator: "",
		comparison: "other",
		expected: [{ text: (0,tree_text .f$)(condition.text), at: condition.at }],
		observed: undefined,
		holds: "unknown",
		source,
		at: condition.at,
		why,
		accepts: () => false,
	};
}
const comparisons = {
	...{ "==": "equal", in: "equal", "!=": "not-equal", matches: "regex" },
};
async function checkPart(part, condition, provider, request) {
	const at = placeWithin(condition, part.from, part.from + part.source.length);
	const compiled = await compile(part.source, provider);
	if (typeof compiled === "string")
		return { ...openCheck(condition, provider, compiled), at };
	const read = readComparison(part);
	const claim = claimOf(read?.subject ?? "", provider) ?? onlyClaim(compiled.reads);
	const answer = compiled.evaluate({ assertion: request.claims });
	const isOtherKind = read?.isOtherKind === true && !("value" in answer && answer.value);
	const missing = "error" in answer && claim !== undefined && !Object.hasOwn(request.claims, claim);
	return {
		claim: claim ?? "attributeCondition",
		label: read?.subject ?? part.source,
		operator: read?.operator ?? "",
		comparison: (read && comparisons[read.operator]) ?? "other",
		expected: read?.texts.map(({ text, from, to }) => ({ text, at: placeWithin(condition, from, to) })) ?? [],
		observed: claim === undefined
			? undefined
			: textsOf(Object.hasOwn(request.claims, claim) ? request.claims[claim] : undefined),
		holds: "value" in answer && answer.value,
		source: provider.source,
		at,
		...whyNot(answer, claim === undefined ? part : undefined),
		...(missing
			? { cause: "missing-claim" }
			: isOtherKind
				? { cause: "value-type" }
				: claim === undefined
					? { cause: "value" }
					: {}),
		accepts: (value) => {
			if (claim === undefined)
				return false;
			const { [claim]: _, ...others } = request.claims;
			const tried = compiled.evaluate({ assertion: value === undefined ? others : { ...others, [claim]: value } });
			return "value" in tried && tried.value;
		},
	};
}
function whyNot(answer, ofNoClaim) {
	if ("error" in answer)
		return { why: answer.error };
	return ofNoClaim === undefined || answer.value ? {} : { why: `\`${ofNoClaim.source}\` is false for this token` };
}
async function compile(source, { mapping }) {
	const attributes = new Map();
	for (const { attribute, expression } of mapping) {
		const known = (0,tree_text .bG)(expression.text)?.trim();
		if (known !== undefined && !isBalanced(known))
			return `the mapping of ${attribute} is no expression`;
		if (known !== undefined && known.length <= cel_lib .Mo)
			attributes.set(attribute, isPlainField.test(known) ? known : `(${known}\n)`);
	}
	if (source.length > cel_lib .Mo * 2)
		return "the expression is too long to be looked at";
	const open = attributesIn(source).find((attribute) => !attributes.has(attribute));
	if (open !== undefined) {
		const isMapped = mapping.some(({ attribute }) => attribute === open);
		return isMapped ? `the mapping of ${open} is not resolved` : `the provider maps no ${open}`;
	}
	try {
		return await (0,cel_lib .vs)(substitute(source, attributes), ["assertion"], { dialect: "google" });
	}
	catch (error) {
		if (error instanceof cel_lib .iG)
			return error.message;
		throw error;
	}
}
function isBalanced(source) {
	try {
		(0,cel_lib .oQ)(source);
		return true;
	}
	catch (error) {
		if (error instanceof cel_lib .iG)
			return false;
		throw error;
	}
}
const isPlainField = /^assertion\.\w+$/;
function claimOf(subject, { mapping }) {
	if (subject.startsWith("assertion."))
		return subject.slice("assertion.".length);
	const mapped = mapping.find(({ attribute }) => attribute === subject);
	const known = mapped && (0,tree_text .bG)(mapped.expression.text)?.trim();
	return known !== undefined && isPlainField.test(known) ? known.slice("assertion.".length) : undefined;
}
function onlyClaim(reads) {
	const [only, second] = reads;
	return second === undefined && only?.startsWith("assertion.") === true ? only.slice("assertion.".length) : undefined;
}

;// CONCATENATED MODULE: ./packages/trust/lib/google/binding-check.js





const impersonating = new Set(["roles/iam.workloadIdentityUser", "roles/iam.serviceAccountTokenCreator"]);
const idTokensOnly = "roles/iam.serviceAccountOpenIdTokenCreator";
const policyOfAccount = "the service account's policy";
function checkRole({ role, isConditional, source, at }) {
	const known = (0,tree_text .bG)(role.text);
	const isCustom = known === undefined || !known.startsWith("roles/") || known === idTokensOnly;
	const holds = known !== undefined && impersonating.has(known) ? !isConditional || "unknown" : isCustom && "unknown";
	const why = isConditional
		? "the binding has a condition of its own"
		: known === idTokensOnly
			? "this role is enough for an ID token of the account, and not for an access token"
			: "what this role allows is not in the document";
	return {
		claim: "role",
		document: policyOfAccount,
		label: "role",
		operator: "is one of",
		comparison: "other",
		expected: [...impersonating].map((text) => ({ text, at: role.at })),
		observed: [(0,tree_text .f$)(role.text)],
		holds,
		source,
		at: isConditional ? at : role.at,
		...(holds === "unknown" ? { why } : {}),
		...(holds === false ? { cause: "action" } : {}),
		accepts: indifferent,
	};
}
function reaches(binding, wanted) {
	const isMeant = isAbout(binding, wanted);
	return binding.choice === undefined || isMeant === false ? isMeant : "unknown";
}
function isAbout({ account, project, isAbove }, wanted) {
	if (isAbove)
		return "unknown";
	if (account !== undefined)
		return anyOf([(0,tree_text .PG)(account, wanted), /^\d+$/.test((0,tree_text .f$)(account)) && "unknown"]);
	if (project === undefined)
		return true;
	const own = /@([\w-]+)\.iam\.gserviceaccount\.com$/.exec(wanted)?.[1];
	return own === undefined ? "unknown" : own === project;
}
function checkReach({ source, at }, account) {
	const why = `whether this binding reaches ${account} is not in the document`;
	return { ...plainCheck("principal", { source, at }), label: "binding", holds: "unknown", why };
}
const everybody = "allUsers";
const member = /^(principal|principalSet):\/\/iam\.[\w.-]+\/(projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+)\/(.+)$/s;
async function checkMember(scalar, binding, provider, request) {
	const text = (0,tree_text .f$)(scalar.text);
	const base = {
		claim: "principal",
		document: policyOfAccount,
		label: "member",
		operator: "is",
		comparison: "equal",
		expected: [{ text, at: scalar.at }],
		observed: undefined,
		source: binding.source,
		at: scalar.at,
		accepts: indifferent,
	};
	const known = (0,tree_text .bG)(scalar.text) ?? withOpenProject(scalar.text);
	if (known === undefined)
		return { ...base, holds: "unknown", why: (0,tree_text .rL)(scalar.text)[0] ?? "" };
	if (known === everybody)
		return { ...base, holds: true };
	const [, scheme = "", pool = "", rest = ""] = member.exec(known) ?? [];
	if (pool === "")
		return { ...base, holds: false, cause: "principal" };
	const name = provider.name ?? request.target;
	if (name === undefined)
		return { ...base, holds: "unknown", why: "the pool of the provider is not in the document" };
	const isOfOneFolder = folderOf(binding) === folderOf(provider);
	const named = isSamePool(pool, name, isOfOneFolder);
	const isNumberOpen = provider.name?.startsWith("projects/<") === true && named === "unknown";
	const samePool = isNumberOpen ? isSamePool(pool, request.target ?? name, false) : named;
	if (samePool === false)
		return { ...base, holds: false, cause: "principal" };
	const answer = await checkIdentity(scheme, rest, { ...base, holds: false }, scalar, provider, request);
	if (samePool === true || answer.holds === false)
		return answer;
	const [ours, theirs] = [pool, name].map((each) => each.split("/")[1]);
	return { ...answer, holds: "unknown", why: `whether ${ours} and ${theirs} are one project is not in the document` };
}
async function checkIdentity(scheme, rest, base, scalar, provider, request) {
	const [attribute, value] = splitMember(rest);
	const isDocumented = scheme === (attribute === "google.subject" ? "principal" : "principalSet");
	if (!isDocumented || (attribute === undefined && rest !== "*"))
		return { ...base, holds: "unknown", why: "members of this form are not read" };
	if (attribute === undefined)
		return { ...base, holds: true };
	const isWhole = provider.unresolved === undefined && provider.mapping.length > 0;
	if (isWhole && provider.mapping.every((mapping) => mapping.attribute !== attribute)) {
		const why = `the provider maps no ${attribute}, so that no identity has one`;
		return { ...base, label: `member ${attribute}`, operator: "==", expected: [], why, cause: "value" };
	}
	const isGroup = attribute === "google.groups";
	const text = JSON.stringify(value);
	const compiled = await compile(isGroup ? `${text} in ${attribute}` : `${attribute} == ${text}`, provider);
	if (typeof compiled === "string")
		return { ...base, holds: "unknown", why: compiled };
	const claim = claimOf(attribute, provider);
	const answer = compiled.evaluate({ assertion: request.claims });
	const { claims } = request;
	return {
		...base,
		claim: claim ?? attribute,
		label: `member ${attribute}`,
		operator: isGroup ? "has" : "==",
		expected: [{ text: value, at: endOf(scalar, value) }],
		observed: claim === undefined ? undefined : textsOf(Object.hasOwn(claims, claim) ? claims[claim] : undefined),
		holds: "value" in answer ? answer.value : isGroup && "unknown",
		...(isGroup && "error" in answer ? { why: answer.error } : {}),
		accepts: (tried) => {
			if (claim === undefined || tried === undefined)
				return false;
			const other = compiled.evaluate({ assertion: { ...claims, [claim]: tried } });
			return "value" in other && other.value;
		},
	};
}
function withOpenProject(text) {
	const [before, open, after, more] = text;
	const isProject = typeof before === "string" && before.endsWith("/projects/") && typeof open === "object";
	if (!isProject || typeof after !== "string" || !after.startsWith("/locations/") || more !== undefined)
		return undefined;
	return (0,tree_text .f$)(text);
}
function folderOf({ source }) {
	return source.path.slice(0, source.path.lastIndexOf("/") + 1);
}
function isSamePool(pool, provider, isOfOneFolder) {
	const [ours, theirs] = [pool, provider].map((name) => name.split("/"));
	const [one = "", two = ""] = [ours?.[1], theirs?.[1]];
	const isNumber = (text) => /^\d+$/.test(text);
	const isOpen = (text) => text.startsWith("<");
	const isAnyOpen = isOpen(one) || isOpen(two);
	const isUnclear = isAnyOpen || isNumber(one) !== isNumber(two);
	const sameProject = (one === two && (!isAnyOpen || isOfOneFolder)) || (isUnclear && "unknown");
	return allOf([sameProject, ours?.slice(2, 6).join("/") === theirs?.slice(2, 6).join("/")]);
}
function splitMember(rest) {
	const slash = rest.indexOf("/");
	const [kind, value] = [rest.slice(0, slash), rest.slice(slash + 1)];
	if (kind === "subject")
		return ["google.subject", value];
	if (kind === "group")
		return ["google.groups", value];
	return [/^attribute\.\w+$/.test(kind) ? kind : undefined, value];
}
function endOf({ inside, at }, value) {
	if (inside === undefined)
		return at;
	const { line, column } = inside.end;
	return { start: { line, column: column - value.length }, end: inside.end };
}

;// CONCATENATED MODULE: ./packages/trust/lib/google/mapping-check.js




const longestSubject = 127;
const longestMapping = 2048;
async function checkMapping(provider, request) {
	const subject = provider.mapping.find(({ attribute }) => attribute === "google.subject");
	if (subject) {
		const others = provider.mapping.filter((mapping) => mapping !== subject);
		const checks = others.map((mapping) => checkAttribute(mapping, provider, request));
		return [await checkSubject(subject, provider, request), ...(await Promise.all(checks)).flat()];
	}
	if (provider.unresolved !== undefined)
		return [];
	return [
		{
			...base(provider),
			expected: [],
			at: provider.at,
			observed: undefined,
			holds: "unknown",
			why: "the mapping of google.subject is not in the document",
		},
	];
}
function base({ source }, claim = "google.subject") {
	return { claim, label: claim, operator: "is mapped", comparison: "other", source, accepts: indifferent };
}
async function checkAttribute({ attribute, attributeAt, expression }, provider, { claims }) {
	const known = (0,tree_text .bG)(expression.text);
	if (known === undefined || known.length > longestMapping)
		return [];
	const compiled = await compile(`(${known}\n) == (${known}\n)`, provider);
	if (typeof compiled === "string")
		return [];
	const answer = compiled.evaluate({ assertion: claims });
	if ("value" in answer)
		return [];
	const why = `Google does not document what becomes of a token for which ${attribute} has no value (${answer.error})`;
	const place = { expected: [{ text: known, at: expression.at }], observed: undefined, at: expression.at };
	return [{ ...base(provider, attribute), ...place, labelAt: attributeAt, holds: "unknown", why }];
}
async function checkSubject({ expression, attributeAt }, provider, { claims }) {
	const shown = { ...base(provider), expected: [{ text: (0,tree_text .f$)(expression.text), at: expression.at }] };
	const place = { at: expression.at, labelAt: attributeAt };
	const known = (0,tree_text .bG)(expression.text);
	const compiled = known === undefined || known.length > longestMapping
		? ((0,tree_text .rL)(expression.text)[0] ?? `a mapping has at most ${longestMapping} characters`)
		: await compile(`(${known}\n) != '' && size(bytes(${known}\n)) <= ${longestSubject}`, provider);
	if (typeof compiled === "string")
		return { ...shown, ...place, observed: undefined, holds: "unknown", why: compiled };
	const claim = claimOf("google.subject", provider);
	const answer = compiled.evaluate({ assertion: claims });
	const observed = claim === undefined ? undefined : textsOf(Object.hasOwn(claims, claim) ? claims[claim] : undefined);
	const mapped = { ...shown, ...place, ...(claim === undefined ? {} : { claim }), observed };
	if ("value" in answer && answer.value)
		return { ...mapped, holds: true };
	const failed = { ...mapped, expected: [], holds: false };
	if ("value" in answer) {
		const length = claim === undefined ? "" : ` (it has ${Buffer.byteLength(observed?.[0] ?? "")})`;
		const why = `google.subject must come out with 1 to ${longestSubject} bytes${length}`;
		return { ...failed, why, cause: "google-subject" };
	}
	const isMissing = / is missing$/.test(answer.error);
	if (isMissing)
		return { ...failed, why: `google.subject has no value, for ${answer.error}`, cause: "missing-claim" };
	return { ...failed, why: "google.subject comes out as something that is no text", cause: "google-subject" };
}

;// CONCATENATED MODULE: ./packages/trust/lib/google/evaluate-google.js






const mostAlternatives = 500;
async function evaluateGoogle(document, request) {
	return await Promise.all(providersFor(document, request.target).map((provider) => evaluateProvider(provider, document, request)));
}
function providersFor({ providers }, target) {
	if (target === undefined)
		return providers;
	const tail = (name) => name.split("/").slice(-6).join("/");
	const named = providers.filter(({ name }) => name !== undefined && tail(name) === tail(target));
	return named.length > 0 ? named : providers.filter(({ name }) => name === undefined);
}
async function evaluateProvider(provider, document, request) {
	const id = provider.name?.split("/").at(-1);
	const name = id === undefined ? "the provider" : `provider ${id}`;
	const first = [...checkToken(provider, request), ...(await checkMapping(provider, request))];
	const ways = (await condition_check_checkCondition(provider, request)).map((checks) => [...first, ...checks]);
	const { serviceAccount } = request;
	const { source, at } = provider;
	const alternatives = serviceAccount === undefined
		? ways.map((checks, index) => ({
			name: ways.length > 1 ? `${name}, way ${index + 1}` : name,
			checks,
			source,
			at,
		}))
		: await throughBindings(ways, name, serviceAccount, provider, document, request);
	const judged = alternatives.map((way) => {
		return { ...way, kind: "allow", holds: allOf(way.checks.map((check) => check.holds)) };
	});
	const holds = anyOf(judged.map((alternative) => alternative.holds));
	const notes = serviceAccount === undefined ? [withoutAccount] : [];
	return { name, effect: holds === true ? "allow" : holds === false ? "deny" : "unknown", alternatives: judged, notes };
}
const withoutAccount = "What the federated identity may do is not looked at, only that Google issues it a token.";
async function throughBindings(ways, name, account, provider, document, request) {
	const bindings = document.bindings.filter((binding) => reaches(binding, account) !== false);
	const found = [];
	const { source, at } = provider;
	for (const binding of bindings) {
		const role = checkRole(binding);
		const isInherited = binding.project !== undefined || binding.isAbove === true;
		if (isInherited && role.holds === false)
			continue;
		const reach = reaches(binding, account) === "unknown" ? [checkReach(binding, account)] : [];
		for (const member of binding.members) {
			if (!isPrincipal(member))
				continue;
			const check = await checkMember(member, binding, provider, request);
			for (const checks of ways) {
				if (found.length === mostAlternatives)
					break;
				const title = `${name}, binding of ${account}`;
				found.push({ name: title, checks: [...checks, ...reach, role, check], source: binding.source, at: binding.at });
			}
		}
	}
	const isCut = found.length === mostAlternatives;
	if (bindings.length > 0 && !isCut)
		return found.length > 0 ? found : ways.map((checks) => unbound(checks, false));
	const open = ways.map((checks) => unbound(checks, "unknown"));
	return isCut ? [...found, ...open] : open;
	function unbound(checks, holds) {
		const why = holds === false ? "no binding of the account is for a pool" : "the account's policy is not in the document";
		const base = plainCheck("principal", provider);
		const missing = { ...base, label: `who may impersonate ${account}`, holds, why };
		return { name, checks: [...checks, holds === false ? { ...missing, cause: "principal" } : missing], source, at };
	}
}
function isPrincipal({ text }) {
	const [start] = text;
	return typeof start !== "string" || start.startsWith("principal") || start === everybody;
}
function checkToken(provider, request) {
	const { issuer, source, at } = provider;
	const { claims } = request;
	const checks = [];
	if (provider.isDisabled)
		checks.push({
			...plainCheck("state", provider),
			holds: false,
			cause: "disabled",
			why: "it is disabled or deleted",
		});
	if (provider.unresolved !== undefined) {
		const why = `the provider is not resolved: ${provider.unresolved}`;
		checks.push({ ...plainCheck("provider", provider), holds: "unknown", why });
	}
	const exact = { comparison: "equal", source };
	if (issuer) {
		const label = { claim: "iss", label: "issuer", operator: "is", values: [issuer], at: issuer.at };
		checks.push(checkTexts({ ...exact, ...label, observed: claims.iss }));
	}
	else {
		checks.push({
			...plainCheck("iss", provider),
			holds: "unknown",
			why: "the provider's issuer is not in the document",
		});
	}
	const audience = { claim: "aud", operator: "is one of", observed: claims.aud };
	const [first] = provider.audiences;
	if (first) {
		const label = { label: "allowed audiences", values: provider.audiences, at: first.at };
		checks.push(checkTexts({ ...exact, ...audience, ...label }));
		return checks;
	}
	const values = ownAudiences(provider.name, request.target, claims.aud).map((text) => ({ kind: "text", text, at }));
	checks.push(checkTexts({ ...exact, ...audience, label: "the provider's own name", values, at }));
	return checks;
}
function ownAudiences(name, target, observed) {
	const full = [target, name].find((each) => each !== undefined && /^projects\/\d+\//.test(each)) ?? undefined;
	const tail = (full ?? name ?? target)?.split("/").slice(2).join("/");
	const own = full !== undefined
		? [full]
		: ["projects/", { unresolved: "the project's number" }, tail === undefined ? "" : `/${tail}`];
	const isOpen = full === undefined && tail === undefined;
	const rest = isOpen ? [{ unresolved: "the provider's name" }] : own;
	const publicNames = ["https:", ""].map((scheme) => [`${scheme}//iam.googleapis.com/`, ...rest]);
	const other = /^(?:https:)?\/\/iam\./.exec(String(observed))?.[0];
	if (other === undefined || String(observed).startsWith(`${other}googleapis.com/`))
		return publicNames;
	return [...publicNames, [other, { unresolved: "the universe" }, "/", ...rest]];
}

;// CONCATENATED MODULE: ./packages/trust/lib/nearest-alternative.js
function nearestAlternative(alternatives) {
	let best;
	for (const [index, alternative] of alternatives.entries()) {
		if (alternative.kind !== "allow")
			continue;
		const failing = alternative.checks.filter(({ holds }) => holds !== true);
		const distance = failing.reduce((sum, check) => sum + weightOf(check), 0);
		const likeness = failing.reduce((sum, check) => sum + likenessOf(check), 0);
		if (best === undefined || distance < best.distance || (distance === best.distance && likeness > best.likeness)) {
			best = { index, distance, likeness };
		}
	}
	return best?.index;
}
function weightOf({ claim, holds }) {
	if (holds === "unknown")
		return 1;
	return claim === "iss" || claim === "action" || claim === "principal" ? 100 : 10;
}
function likenessOf({ expected, observed }) {
	const [held] = observed ?? [];
	if (held === undefined)
		return 0;
	const shares = expected.map(({ text }) => {
		let common = 0;
		while (common < held.length && held[common]?.toLowerCase() === text[common]?.toLowerCase())
			common += 1;
		return common / Math.max(held.length, text.length, 1);
	});
	return Math.max(0, ...shares.slice(0, 100));
}

;// CONCATENATED MODULE: ./packages/trust/lib/octo-sts/app-permissions.js
const appPermissions = new Set(`
  actions administration artifact_metadata attestations checks code_quality codespaces contents
  dependabot_secrets deployments discussions environments issues merge_queues metadata packages pages
  pull_requests repository_custom_properties repository_hooks repository_projects secret_scanning_alerts
  secrets security_events single_file statuses vulnerability_alerts workflows
  custom_properties_for_organizations members organization_administration organization_custom_roles
  organization_custom_org_roles organization_custom_properties organization_copilot_seat_management
  organization_copilot_agent_settings organization_announcement_banners organization_events organization_hooks
  organization_personal_access_tokens organization_personal_access_token_requests organization_plan
  organization_projects organization_packages organization_secrets organization_self_hosted_runners
  organization_user_blocking email_addresses followers git_ssh_keys gpg_keys interaction_limits profile
  starring
  `
	.trim()
	.split(/\s+/));

;// CONCATENATED MODULE: ./packages/trust/lib/octo-sts/check-forms.js



function checkForms(policy, claims) {
	return [
		...checkIssuer(policy, claims.iss),
		...check_forms_checkSubject(policy, claims.sub),
		...checkAudiences(policy, claims.aud),
		...checkPermissions(policy),
	];
}
const longest = 255;
const odd = /[\p{C}\p{Z}"'`\\<>;&$(){}[\]]/u;
function check_forms_checkSubject(policy, subject) {
	if (typeof subject !== "string")
		return [];
	const isLong = [...subject].length > longest;
	if (!isLong && subject !== "" && !odd.test(subject))
		return [];
	const why = isLong
		? `octo-sts takes no subject of more than ${longest} characters`
		: "octo-sts takes no subject that is empty or has spaces, quotes, brackets or one of \\ < > ; & $";
	const check = plainCheck("sub", { source: policy.source, at: policy.subject.value.at });
	return [{ ...check, observed: [subject], holds: false, why, cause: "subject-form" }];
}
const plainIssuer = /^https:\/\/[a-z0-9][a-z0-9.-]*(?::[1-9][0-9]{0,3})?(?:\/[\w~-][\w.~-]*)*$/;
function checkIssuer(policy, issuer) {
	if (typeof issuer !== "string" || (plainIssuer.test(issuer) && issuer.length <= longest))
		return [];
	const why = "octo-sts takes issuers with https, a host and a plain path alone, and this one may be none";
	return [{ ...plainCheck("iss", { source: policy.source, at: policy.issuer.value.at }), holds: "unknown", why }];
}
function checkAudiences(policy, audience) {
	const isTaken = (text) => text !== "" && [...text].length <= longest && !odd.test(text) && !/[@|]/.test(text);
	if ((textsOf(audience) ?? []).every(isTaken))
		return [];
	const why = "octo-sts refuses a token with an audience that is empty, long, or has spaces, quotes, brackets, @ or |";
	const at = policy.audience?.value.at ?? policy.at;
	return [{ ...plainCheck("aud", { source: policy.source, at }), holds: "unknown", why }];
}
function checkPermissions(policy) {
	const strange = policy.permissions.find(({ name }) => !appPermissions.has(name));
	if (strange === undefined)
		return [];
	const why = `GitHub documents no permission ${strange.name.slice(0, 60)}, and octo-sts refuses a policy with one that it does not know`;
	return [{ ...plainCheck("permissions", { source: policy.source, at: strange.at }), holds: "unknown", why }];
}

;// CONCATENATED MODULE: ./packages/trust/lib/octo-sts/whole-pattern.js

const longestPattern = 2048;
async function wholePatterns() {
	const condition = await (0,cel_lib .vs)("text.matches(pattern)", ["text", "pattern"]);
	const matches = (pattern, text) => {
		const answer = condition.evaluate({ text, pattern });
		return "value" in answer ? answer.value : undefined;
	};
	return (pattern, text) => {
		if (pattern.length > longestPattern)
			return { holds: "unknown", why: "the pattern is too long to be looked at" };
		const grouped = matches(`^(?:${pattern})$`, text);
		const plain = matches(`^${pattern}$`, text);
		if (grouped === undefined || plain === undefined) {
			return { holds: "unknown", why: "the pattern is no regular expression of RE2" };
		}
		if (grouped === plain)
			return { holds: grouped };
		return { holds: "unknown", why: "versions of octo-sts differ in how they read this pattern; put it in ^(?:\u2026)$" };
	};
}

;// CONCATENATED MODULE: ./packages/trust/lib/octo-sts/evaluate-octo-sts.js





async function evaluateOctoSts(document, request) {
	const match = await wholePatterns();
	const { target } = request;
	const policies = document.policies.filter(({ identity }) => target === undefined || identity === undefined || identity === target);
	return policies.map((policy) => {
		const name = policy.identity === undefined ? "the trust policy" : `trust policy ${policy.identity}`;
		const checks = checkPolicy(policy, request, match);
		const holds = allOf(checks.map((check) => check.holds));
		const effect = holds === true ? "allow" : holds === false ? "deny" : "unknown";
		const { source, at } = policy;
		return { name, effect, alternatives: [{ name, kind: "allow", holds, checks, source, at }], notes: [] };
	});
}
function checkPolicy(policy, request, match) {
	const { claims, domain = "octo-sts.dev" } = request;
	return [
		checkWanted("iss", policy.issuer, claims.iss, policy, match),
		...checkForms(policy, claims),
		checkWanted("sub", policy.subject, claims.sub, policy, match),
		policy.audience
			? checkWanted("aud", policy.audience, claims.aud, policy, match)
			: checkTexts({
				claim: "aud",
				label: "audience (the service's domain)",
				operator: "is",
				comparison: "equal",
				values: [{ kind: "text", text: [domain], at: policy.at }],
				observed: claims.aud,
				source: policy.source,
				at: policy.at,
			}),
		...policy.claims.map((claim) => checkClaim(claim, policy, request, match)),
	];
}
function checkWanted(claim, wanted, observed, { source }, match) {
	const { key, keyAt, value, isPattern } = wanted;
	if (isPattern)
		return checkPattern(claim, key, value, textsOf(observed), match, { source, labelAt: keyAt });
	const exact = { operator: "is", comparison: "equal", values: [value], observed, source, at: value.at };
	return { ...checkTexts({ claim, label: key, ...exact }), labelAt: keyAt };
}
function checkClaim({ name, nameAt, pattern }, { source }, { claims }, match) {
	const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
	const isRead = typeof value === "string" || typeof value === "boolean";
	const texts = isRead ? [String(value)] : undefined;
	const check = checkPattern(name, `claim_pattern.${name}`, pattern, texts, match, { source, labelAt: nameAt });
	return isRead || value === undefined ? check : { ...check, cause: "unsupported-claim" };
}
function checkPattern(claim, label, pattern, observed, match, place) {
	const known = (0,tree_text .bG)(pattern.text);
	const fits = (text) => known === undefined ? { holds: "unknown", why: (0,tree_text .f$)(pattern.text) } : match(known, text);
	const answers = (observed ?? []).map(fits);
	const holds = anyOf(answers.map((answer) => answer.holds));
	const why = answers.find((answer) => answer.why !== undefined)?.why;
	return {
		claim,
		label,
		operator: "matches",
		comparison: "regex",
		expected: [{ text: (0,tree_text .f$)(pattern.text), at: pattern.at }],
		observed,
		holds,
		at: pattern.at,
		...place,
		...(holds === "unknown" && why !== undefined ? { why } : {}),
		accepts: (text) => text !== undefined && fits(text).holds === true,
	};
}

;// CONCATENATED MODULE: ./packages/trust/lib/vault/bound-claim.js



function checkBoundClaim(bound, role, claims) {
	const value = claimAt(claims, bound.name);
	const held = value === undefined ? undefined : Array.isArray(value) ? value : [value];
	const type = role.claimsType === undefined ? "string" : (0,tree_text .bG)(role.claimsType.text);
	const isGlob = type === "glob";
	const isRead = isGlob || type === "string";
	const fits = (item) => !isRead ? "unknown" : anyOf(bound.values.map((wanted) => fitsValue(wanted, item, isGlob)));
	const holds = held === undefined ? false : anyOf(held.map(fits));
	const openType = type === undefined ? "`bound_claims_type` is not resolved" : `Vault has no bound_claims_type ${(0,lib .g$)(type)}`;
	const open = isRead ? (bound.values.flatMap(({ text }) => (0,tree_text .rL)(text))[0] ?? "") : openType;
	const isOtherKind = holds === false && bound.values.some((wanted) => held?.some((item) => differsInKind(wanted, item)));
	return {
		claim: bound.name.replace(/^\//, ""),
		label: `bound_claims.${bound.name}`,
		operator: isGlob ? "glob" : "string",
		comparison: isGlob ? "star" : "equal",
		expected: bound.values.map(({ text, at }) => ({ text: (0,tree_text .f$)(text), at })),
		observed: held?.map((item) => (typeof item === "string" ? item : JSON.stringify(item))),
		holds,
		source: role.source,
		at: bound.at,
		labelAt: bound.nameAt,
		...(role.claimsType ? { operatorAt: role.claimsType.at } : {}),
		...(holds === "unknown" ? { why: open } : {}),
		...(isOtherKind ? { cause: "value-type" } : {}),
		accepts: (text) => text !== undefined && fits(text) === true,
	};
}
function fitsValue(wanted, held, isGlob) {
	if (typeof held === "string") {
		if (wanted.kind !== "text")
			return false;
		return isGlob ? (0,tree_text .IT)((0,tree_text .Nu)(wanted.text, "*"), held) : (0,tree_text .IT)(literal(wanted), held);
	}
	if (wanted.kind === "text" && (0,tree_text .rL)(wanted.text).length > 0)
		return "unknown";
	if (isGlob || wanted.kind === "text")
		return false;
	const known = (0,tree_text .bG)(wanted.text) ?? "";
	if (typeof held === "number")
		return wanted.kind === "number" && Number(known) === held;
	return typeof held === "boolean" && wanted.kind === "boolean" && String(held) === known;
}
function literal({ text }) {
	return text.map((part) => (typeof part === "string" ? { literal: part } : { open: true }));
}
function differsInKind(wanted, held) {
	if (typeof held === "object")
		return false;
	const isText = typeof held === "string";
	return (0,tree_text .bG)(wanted.text) === String(held) && isText !== (wanted.kind === "text");
}
function claimAt(claims, name, isPointer = name.startsWith("/")) {
	if (isPointer && /~(?![01])/.test(name))
		return undefined;
	const steps = isPointer ? name.replace(/^\//, "").split("/").map(unescapeStep) : [name];
	let value = claims;
	for (const step of steps) {
		if (Array.isArray(value) && !/^\d+$/.test(step))
			return undefined;
		const key = Array.isArray(value) ? String(Number(step)) : step;
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
			return undefined;
		value = value[key];
	}
	return value ?? undefined;
}
function unescapeStep(step) {
	return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

;// CONCATENATED MODULE: ./packages/trust/lib/vault/evaluate-vault.js






function evaluateVault(document, request) {
	return evaluate_vault_rolesFor(document, request.target).map((role) => {
		const name = role.name === undefined ? "the role" : `role ${role.name}`;
		const mounts = mountsOf(document, role);
		const checks = [...checkMount(mounts, request.claims), ...evaluate_vault_checkRole(role, request)];
		const holds = allOf(checks.map((check) => check.holds));
		return {
			name,
			effect: holds === true ? "allow" : holds === false ? "deny" : "unknown",
			alternatives: [{ name, kind: "allow", holds, checks, source: role.source, at: role.at }],
			notes: mounts.length === 0 ? [withoutMount] : [],
		};
	});
}
const withoutMount = "The mount's own configuration is not in the document; it names the issuer that Vault trusts.";
function evaluate_vault_rolesFor({ roles }, target) {
	if (target === undefined)
		return roles;
	const named = roles.filter(({ name }) => name?.toLowerCase() === target.toLowerCase());
	return named.length > 0 ? named : roles.filter(({ name }) => name === undefined);
}
function mountsOf({ mounts }, { mount }) {
	return mounts.filter(({ path }) => path === undefined || mount === undefined || path === mount);
}
function checkMount(mounts, claims) {
	const label = { claim: "iss", label: "bound_issuer", operator: "is", comparison: "equal" };
	const checks = mounts.map(({ issuer, source }) => checkTexts({ ...label, values: [issuer], observed: claims.iss, source, at: issuer.at }));
	const [first] = checks;
	if (first === undefined)
		return [];
	const expected = checks.flatMap((check) => check.expected);
	if (checks.every(({ holds }) => holds === first.holds))
		return [{ ...first, expected }];
	return [{ ...first, expected, holds: "unknown", why: "of which mount the role is, is not in the document" }];
}
function evaluate_vault_checkRole(role, request) {
	const { claims } = request;
	const checks = [];
	if (role.type !== "jwt") {
		const why = "a role of the type oidc is for people who sign in; a job needs `role_type: jwt`";
		checks.push({ ...plainCheck("role_type", role), holds: false, cause: "disabled", why });
	}
	checks.push(checkAudience(role, request));
	if (role.subject) {
		const label = { claim: "sub", label: "bound_subject", operator: "is", comparison: "equal" };
		const { subject, source } = role;
		checks.push(checkTexts({ ...label, values: [subject], observed: claims.sub, source, at: subject.at }));
	}
	checks.push(...role.claims.map((bound) => checkBoundClaim(bound, role, claims)));
	checks.push(checkUserClaim(role, claims));
	checks.push(...role.mappedClaims.flatMap((mapped) => checkMapped(mapped, role, claims)));
	if (role.groupsClaim)
		checks.push(checkGroups(role, role.groupsClaim, claims));
	if (role.networks.length > 0) {
		const why = "the role is bound to networks, and where the job runs is not part of the token";
		checks.push({ ...plainCheck("token_bound_cidrs", role), holds: "unknown", why });
	}
	if (role.unresolved !== undefined) {
		const why = `the role is not resolved: ${role.unresolved}`;
		checks.push({ ...plainCheck("bound_claims", role), holds: "unknown", why });
	}
	if (request.now)
		checks.push(checkTimes(role, claims, request.now));
	return checks;
}
function checkAudience(role, { claims }) {
	const [first] = role.audiences;
	const at = first?.at ?? role.at;
	const texts = { claim: "aud", label: "bound_audiences", operator: "is one of", comparison: "equal" };
	const check = checkTexts({ ...texts, values: role.audiences, observed: claims.aud, source: role.source, at });
	if (first !== undefined)
		return check;
	const isAbsent = check.observed === undefined || check.observed.length === 0;
	const why = "a role without `bound_audiences` refuses every token that has an audience";
	return isAbsent ? { ...check, holds: true } : { ...check, holds: false, why };
}
function checkUserClaim(role, claims) {
	const name = role.userClaim && (0,tree_text .bG)(role.userClaim.text);
	const at = role.userClaim?.at ?? role.at;
	const base = { ...plainCheck("user_claim", role), at, operator: "is present" };
	if (name === undefined) {
		const why = role.userClaim ? ((0,tree_text .rL)(role.userClaim.text)[0] ?? "") : "`user_claim` is not in the document";
		return { ...base, holds: "unknown", why };
	}
	if (role.userClaimIsPointer === undefined && name.startsWith("/"))
		return { ...base, holds: "unknown", why: "`user_claim_json_pointer` is not resolved" };
	const value = claimAt(claims, name, role.userClaimIsPointer === true && name.startsWith("/"));
	const isText = typeof value === "string";
	if (value === "") {
		const why = `Vault does not document whether ${name} may be empty, which names the entity`;
		return { ...base, claim: name, observed: [""], holds: "unknown", why };
	}
	return {
		...base,
		claim: name,
		observed: value === undefined ? undefined : [asText(value)],
		holds: isText,
		...(value === undefined ? {} : { operator: "is a text" }),
		...(isText ? {} : { cause: value === undefined ? "missing-claim" : "value-type" }),
		accepts: (text) => text !== undefined,
	};
}
function checkMapped({ name, nameAt }, { source }, claims) {
	const value = claimAt(claims, name);
	if (typeof value === "string")
		return [];
	const place = { ...plainCheck("claim_mappings", { source, at: nameAt }), label: `claim_mappings.${name}` };
	const claim = name.replace(/^\//, "");
	if (value === undefined) {
		const why = "Vault's documentation has the login fail without this claim, and Vault itself was seen to let it pass";
		return [{ ...place, claim, operator: "is present", holds: "unknown", why }];
	}
	const why = `Vault refuses a token whose ${claim}, which claim_mappings names, is no text`;
	return [
		{ ...place, claim, operator: "is a text", observed: [asText(value)], holds: false, why, cause: "value-type" },
	];
}
function checkGroups(role, scalar, claims) {
	const name = (0,tree_text .bG)(scalar.text);
	const base = { ...plainCheck("groups_claim", role), at: scalar.at, operator: "is a list" };
	if (name === undefined)
		return { ...base, holds: "unknown", why: (0,tree_text .f$)(scalar.text) };
	const value = claimAt(claims, name);
	const holds = typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
	return {
		...base,
		claim: name,
		observed: value === undefined ? undefined : [asText(value)],
		holds,
		...(holds ? {} : { cause: value === undefined ? "missing-claim" : "value-type" }),
	};
}
const defaultSkew = 60;
function checkTimes(role, claims, now) {
	const skew = role.clockSkew === 0 ? defaultSkew : Math.max(0, role.clockSkew);
	const seconds = now.getTime() / 1000;
	const { exp, nbf, iat } = claims;
	const isNumber = (value) => typeof value === "number";
	const isTimed = [exp, nbf, iat].some(isNumber);
	const isWhole = isNumber(exp) && (isNumber(nbf) || isNumber(iat));
	const holds = allOf([
		isTimed,
		isWhole || "unknown",
		!isNumber(exp) || seconds <= exp + skew,
		anyOf([!isNumber(nbf), isNumber(nbf) && seconds + skew >= nbf]),
		anyOf([!isNumber(iat), isNumber(iat) && seconds + skew >= iat]),
	]);
	const time = (value) => ((0,lib .t_)(value) ? (0,lib .uR)(new Date(value * 1_000)) : "an unknown time");
	const times = `the token holds from ${time(nbf ?? iat)} to ${time(exp)}, give or take ${skew} seconds, and it is ${(0,lib .uR)(now)}`;
	const reckoned = "the token lacks `exp`, or both `nbf` and `iat`, and what Vault then takes is not looked at";
	const whyTimed = holds === "unknown" ? reckoned : times;
	const why = isTimed ? whyTimed : "the token has none of `exp`, `nbf` and `iat`";
	return {
		...plainCheck("lifetime of the token", role),
		claim: "exp",
		operator: "is now",
		observed: isNumber(exp) ? [String(exp)] : undefined,
		holds,
		...(holds === true ? {} : { why }),
		...(holds === false ? { cause: "expired" } : {}),
	};
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./packages/trust/lib/evaluate-trust.js






async function evaluate_trust_evaluateTrust(document, given) {
	const request = withAudience(given);
	const entities = await entitiesOf(document, request);
	const [first, ...others] = entities;
	const alternatives = entities.flatMap((entity) => entity.alternatives);
	const notes = [...new Set([...document.notes, ...entities.flatMap((entity) => entity.notes)])];
	if (first === undefined) {
		const what = request.target === undefined ? "nothing that could trust anybody" : `nothing named ${request.target}`;
		return { effect: "unknown", checks: [], alternatives, notes: [...notes, `The document holds ${what}.`] };
	}
	const isOneMind = others.every(({ effect }) => effect === first.effect);
	if (!isOneMind)
		notes.push("The document holds several that the request may mean, and they differ.");
	const effect = isOneMind ? first.effect : "unknown";
	const decisive = decisiveOf(effect, alternatives);
	const checks = decisive === undefined ? [] : (alternatives[decisive]?.checks ?? []);
	return { effect, checks, alternatives, notes, ...(decisive === undefined ? {} : { decisive }) };
}
function withAudience({ audience, ...request }) {
	return audience === undefined ? request : { ...request, claims: { ...request.claims, aud: audience } };
}
async function entitiesOf(document, request) {
	switch (document.dialect) {
		case "aws":
			return evaluateAws(document, request);
		case "google":
			return await evaluateGoogle(document, request);
		case "azure":
			return evaluateAzure(document, request);
		case "vault":
			return evaluateVault(document, request);
		case "octo-sts":
			return await evaluateOctoSts(document, request);
	}
}
function decisiveOf(effect, alternatives) {
	const find = (kind, holds) => {
		const index = alternatives.findIndex((each) => each.kind === kind && each.holds === holds);
		return index < 0 ? undefined : index;
	};
	if (effect === "allow")
		return find("allow", true);
	const open = effect === "unknown" ? (find("allow", "unknown") ?? find("deny", "unknown")) : undefined;
	return open ?? find("deny", true) ?? nearestAlternative(alternatives);
}

var language = __webpack_require__(7150);
;// CONCATENATED MODULE: ./packages/trust/lib/cause/pull-request.js
function isOfPullRequest({ event_name: event, sub }) {
	const isEvent = typeof event === "string" && event.startsWith("pull_request");
	return isEvent || (typeof sub === "string" && /:pull_request$/.test(sub));
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/document-edit.js

const observedOf = ({ observed }) => observed?.[0] ?? "";
function writtenFor({ check: { comparison }, dialect }, value) {
	if (comparison !== "regex")
		return value;
	const literal = value.replace(/[.*+?$(){}|]/g, "[$&]").replace(/\^|\\|\[(?![.*+?$(){}|]\])/g, "\\$&");
	return dialect === "google" ? `^${literal}$` : literal;
}
const single = ["subject", "bound_subject", "issuer", "audiences", "audience"];
const another = {
	aws: "a further statement",
	google: "a further provider",
	azure: "a further federated credential",
	vault: "a further role",
	"octo-sts": "a further trust policy",
};
const homes = {
	"the provider's own name": "the provider's allowed audiences",
	"audience (the service's domain)": "the trust policy as `audience`",
};
function homeOf({ label, document }) {
	if (label.startsWith("member "))
		return `the ${label} of ${document ?? "the binding"}`;
	return homes[label] ?? label;
}
function isForgeable(check) {
	return check.claim === "sub" && !/^(?:repo|repository|repository_owner)(?:_id)?:/.test(observedOf(check));
}
const forgeable = "let the repository's subject template begin with `repo` or `repository_id` first: anybody can give the jobs of a repository of theirs a subject as this one";
function admit(explained) {
	const { check, dialect, claims } = explained;
	const { comparison, label, operator } = check;
	if (isOfPullRequest(claims) && ["sub", "ref", "event_name", "job_workflow_ref"].includes(check.claim)) {
		return "run the job on a push and take what the token has then: whoever opens a pull request should not get this access";
	}
	if (isForgeable(check))
		return forgeable;
	if (check.claim === "sts:RoleSessionName") {
		const ofEveryRun = observedOf(check).replace(/-\d+-\d+$/, "-*");
		return `let ${label} be \`StringLike\` \`${ofEveryRun}\`: the name ends with the run`;
	}
	const value = `\`${writtenFor(explained, observedOf(check))}\``;
	if (label.startsWith("member "))
		return `write ${value} in ${homeOf(check)}, or bind a further member`;
	if (single.includes(label) || dialect === "azure") {
		return `write ${value} in ${label}, or make ${another[dialect]} for it`;
	}
	const isList = (comparison === "equal" || comparison === "equal-any-case") && operator !== "==";
	return isList ? `add ${value} to ${homeOf(check)}` : `let ${label} take ${value}, too`;
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/job-change.js
function wouldPass(explained, change) {
	const { check, claims } = explained;
	return isPassed(check, claims, change) && spoiltBy(explained, change) === undefined;
}
function spoiltBy({ others, claims }, change) {
	return others.find((other) => isTried(other) && !isPassed(other, claims, change));
}
function isTried({ holds, observed, accepts }) {
	return holds === true && accepts(observed?.[0]);
}
function isPassed(check, claims, change) {
	const values = claimsAfter(claims, change);
	if (!Object.hasOwn(values, check.claim))
		return check.holds === true;
	const value = values[check.claim];
	return check.accepts(typeof value === "string" ? value : undefined);
}
function claimsAfter(claims, { ref, environment, audience }) {
	const after = {};
	if (audience !== undefined)
		after.aud = audience;
	if (environment !== undefined)
		after.environment = environment ?? undefined;
	if (ref !== undefined) {
		after.ref = ref;
		for (const name of ["job_workflow_ref", "workflow_ref"]) {
			const { [name]: held } = claims;
			if (typeof held === "string")
				after[name] = held.replace(/@.*$/s, `@${ref}`);
		}
	}
	const sub = subjectAfter(claims, {
		...(ref === undefined ? {} : { ref }),
		...(environment === undefined ? {} : { environment }),
	});
	if (sub !== undefined)
		after.sub = sub;
	return after;
}
const defaultForm = /^(repo:[^:]+:)(?:environment:[^:]+|ref:[^:]+|pull_request)$/s;
function subjectAfter(claims, { ref = claims.ref, environment }) {
	const match = typeof claims.sub === "string" ? defaultForm.exec(claims.sub) : null;
	if (match?.[1] === undefined)
		return undefined;
	const [, start] = match;
	const name = environment === undefined ? claims.environment : environment;
	if (typeof name === "string")
		return `${start}environment:${name.replaceAll(":", "%3A")}`;
	return typeof ref === "string" ? `${start}ref:${ref}` : undefined;
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/trust-cause.js
const causes = {
	"letter-case": "letter case",
	whitespace: "a space at the beginning or end",
	"immutable-subject": "the token's subject has ids, the document has the form without",
	"legacy-subject": "the document has the subject with ids, the token has the form without",
	"environment-instead-of-ref": "the job names an environment, so its subject holds no branch or tag",
	"ref-instead-of-environment": "the job names no environment, so its subject holds the branch or tag",
	"pull-request-instead-of-ref": "the run is of a pull request, not of a branch or tag",
	"wildcard-under-equality": "a wildcard in a comparison that takes it literally",
	"colon-not-encoded": "GitHub writes a colon within the subject as %3A",
	"other-form": "GitHub writes this job's subject in another form",
	"subject-form": "the service takes no such subject",
	"short-ref": "GitHub gives the full ref",
	"condition-key": "the key is none of the token's issuer",
	"pattern-not-whole": "the pattern must fit the whole text",
	"other-repository": "another repository",
	"other-ref": "another branch or tag",
	"other-environment": "another environment",
	audience: "another audience",
	issuer: "another issuer",
	"missing-claim": "the token lacks the claim",
	"unsupported-claim": "the provider does not look at this claim",
	"value-type": "they are values of different kinds (text, number, truth value), which are never equal",
	"kept-out": "this is what it keeps out",
	"absent-variable": "a variable without a value",
	"google-subject": "this is not what google.subject can be",
	"explicit-deny": "a statement refuses it",
	action: "the action is not allowed",
	principal: "the principal is no OIDC provider",
	"provider-account": "the OIDC provider is of another account",
	disabled: "it is switched off",
	expired: "the time of the token",
	value: "another value",
};
const causePhrases = causes;

;// CONCATENATED MODULE: ./packages/trust/lib/cause/sentence.js


const documents = {
	aws: "the trust policy",
	google: "Google Cloud's provider",
	azure: "the federated credential",
	vault: "the Vault role",
	"octo-sts": "the trust policy",
};
function sentenceOf({ check, near, alternative, dialect, claims, prefix }) {
	const { claim, observed, why } = check;
	const document = check.document ?? documents[dialect];
	if (near.cause === "explicit-deny") {
		const held = observed?.length ? `, and the token's ${claim} is ${quotedList(observed)}` : "";
		return `${capital(alternative)} refuses this job${held}: a refusal counts before everything that allows.`;
	}
	if (near.cause === "unsupported-claim") {
		return `${capital(document)} asks for ${claim}, which the token has, but the provider does not look at this claim, so the condition can never hold.`;
	}
	if (near.cause === "condition-key") {
		return `${capital(document)} asks for the condition key "${check.label}", and AWS calls the token's ${claim} "${prefix}:${claim}": ${causePhrases[near.cause]}.`;
	}
	if (check.expected.length === 0 && why !== undefined)
		return `${capital(document)}: ${why}.`;
	const holder = holders[claim] ?? (claim.includes(":") ? "the request has" : "the token has");
	const has = observed?.length ? `${holder} ${quotedList(observed)}` : `${holder} no ${claim}`;
	const also = near.and === undefined ? "" : `; and ${causePhrases[near.and]}`;
	const note = why === undefined ? "" : ` (${why})`;
	return `${capital(document)} wants ${claim} ${wantsOf(check)}, ${has}: ${phraseOf(near.cause, claims)}${also}${note}.`;
}
function phraseOf(cause, claims) {
	return cause === "ref-instead-of-environment" && isOfPullRequest(claims)
		? "the run is of a pull request and the job names no environment, so its subject says no more than that"
		: causePhrases[cause];
}
const holders = { action: "the job asks for", role: "the binding has" };
const verbs = {
	"not-equal": "other than ",
	"not-wildcard": "unlike ",
	wildcard: "like ",
	star: "like ",
	regex: "matching ",
};
const verbsOfOperators = {
	startsWith: "starting with ",
	endsWith: "ending with ",
	contains: "containing ",
	"is none of": "other than ",
};
function verbOf({ comparison, operator }) {
	const known = verbs[comparison] ?? verbsOfOperators[operator];
	return known ?? (comparison === "other" && !operator.startsWith("is ") ? `${operator} ` : "");
}
function wantsOf(check) {
	const { expected, operator, label } = check;
	const texts = expected.map(({ text }) => text);
	if (operator === "Null")
		return texts[0] === "true" ? "to be absent (`Null` true)" : "to be there (`Null` false)";
	if (texts.length > 0)
		return `${verbOf(check)}${quotedList(texts)}`;
	return operator.startsWith("is ") ? `to be ${operator.slice(3)}` : `such that \`${label}\``;
}
const mostShown = 3;
function quotedList(texts) {
	const shown = texts.slice(0, mostShown).map((text) => `"${text.slice(0, 300)}"`);
	const rest = texts.length - shown.length;
	return rest > 0 ? `${shown.join(", ")} or one of ${rest} more` : shown.join(" or ");
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/job-fix.js




function either(ofJob, ofDocument) {
	return ofJob === undefined ? `${capital(ofDocument)}.` : `${ofJob}, or ${ofDocument}.`;
}
function firstThatPasses(explained, change) {
	const { check, near } = explained;
	const names = near.wanted === undefined ? check.expected.map(({ text }) => text) : [near.wanted];
	const isExact = check.comparison === "equal" || check.comparison === "equal-any-case";
	return names.find((name) => wouldPass(explained, change(isExact && near.wanted === undefined ? name : (near.wanted?.replaceAll("*", "any") ?? exampleOf(name, check)))));
}
function exampleOf(pattern, { operator }) {
	const filled = pattern.replaceAll(/\.?\*/g, "any");
	return operator === "startsWith" && !pattern.includes("*") ? `${filled}any` : filled;
}
function runOnRef(explained) {
	const wanted = firstThatPasses(explained, (ref) => ({ ref }));
	return wanted === undefined ? undefined : `Run the job on ${trusted("a ref", wanted, explained)}`;
}
function nameTrusted(explained) {
	const wanted = firstThatPasses(explained, (environment) => ({ environment }));
	return wanted === undefined ? undefined : `Name ${trusted("an environment", wanted, explained)} in the job`;
}
function askForAudience(explained) {
	const wanted = firstThatPasses(explained, (audience) => ({ audience }));
	return wanted === undefined
		? undefined
		: `Ask for the token with the audience \`${wanted}\` (\`audience\` of the credential in the policy)`;
}
function trusted(noun, wanted, { check, near }) {
	if (near.wanted !== undefined || /^(?:like |)$/.test(verbOf(check)))
		return namedOrLike(noun, wanted);
	return `${noun} ${verbOf(check)}\`${wanted}\``;
}
function namedOrLike(noun, wanted) {
	return /[*?]/.test(wanted) ? `${noun} like \`${wanted}\`` : `${noun} that is trusted (\`${wanted}\`)`;
}
function nameEnvironment({ near: { wanted }, check }) {
	if (wanted === undefined)
		return `name an environment in the job that fits \`${check.expected[0]?.text ?? ""}\``;
	if (wanted !== "*" && /[*?]/.test(wanted))
		return `name an environment like \`${wanted}\` in the job`;
	return `name the environment in the job: \`environment: ${wanted === "*" ? "production" : wanted}\``;
}
const withoutOne = "without one the token has no such claim";
function missingEnvironment(explained) {
	const { check, claims } = explained;
	const { expected, comparison } = check;
	const plain = expected.flatMap(({ text }) => (comparison !== "other" && /^[\w-]+$/.test(text) ? [text] : []));
	const taken = [...plain, "production", "staging"].find((tried) => check.accepts(tried));
	const [{ text: wanted } = { text: "" }] = expected;
	const name = taken ?? (comparison === "other" || wanted === "" ? "production" : undefined);
	if (name === undefined)
		return `name an environment in the job that fits \`${wanted}\`; ${withoutOne}`;
	const spoilt = spoiltBy(explained, { environment: name });
	const subject = subjectAfter(claims, { environment: name });
	const then = spoilt?.claim === "sub" && subject !== undefined
		? `the token's subject is \`${subject}\` then, which ${homeOf(spoilt)} has to take, too`
		: withoutOne;
	return `name the environment in the job: \`environment: ${name}\`; ${then}`;
}
function refBeside({ check, others, claims, dialect, sees }) {
	const { ref } = claims;
	const isHeld = [check, ...others].some(({ claim }) => claim === "ref");
	if (typeof ref !== "string" || isHeld || dialect === "azure" || !sees("ref") || isOfPullRequest(claims))
		return "";
	return `, and hold the branch with a condition of its own on \`ref\`: \`${ref}\``;
}
function withoutEnvironment(explained) {
	return wouldPass(explained, { environment: null }) ? "; or take `environment:` out of the job" : "";
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/patch.js

function patchOf(source, at, from, to) {
	const { line, column } = at.start;
	if (source.standing !== "source" || line !== at.end.line || !/^[\w:/@.*?%+=,~-]+$/.test(to))
		return undefined;
	const lines = source.text.split("\n");
	const old = lines[line - 1];
	if (old === undefined || old.length > 2_000 || !isHarmless(old) || !isHarmless(source.path))
		return undefined;
	const piece = old.slice(column - 1, at.end.column - 1);
	const index = piece.indexOf(from);
	if (index < 0 || piece.indexOf(from, index + 1) >= 0)
		return undefined;
	const start = column - 1 + index;
	const changed = old.slice(0, start) + to + old.slice(start + from.length);
	const path = source.path;
	return [`--- a/${path}`, `+++ b/${path}`, `@@ -${line} +${line} @@`, `-${old}`, `+${changed}`, ""].join("\n");
}
function isHarmless(text) {
	const plain = text.replaceAll("\t", " ");
	return (0,lib .g$)(plain) === plain;
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/wildcard-fix.js



function wildcardFix(explained) {
	const { check, claims } = explained;
	const narrow = isOfPullRequest(claims)
		? `Run the job on a push, and have the ${check.claim} that it has then in ${homeOf(check)}`
		: `Write \`${observedOf(check)}\` in ${homeOf(check)}`;
	return `${narrow}${asPattern(explained)}.`;
}
function asPattern(explained) {
	const { check, near, dialect } = explained;
	const { label, operator, comparison } = check;
	const isCondition = check.operatorAt !== undefined;
	if (dialect === "aws" && isCondition) {
		return near.accepted === undefined
			? ""
			: wider(explained, `write \`${likeOf(operator)}\` instead of \`${operator}\``);
	}
	if (dialect === "vault" && label.startsWith("bound_claims.")) {
		if (comparison === "star")
			return ", where `*` alone is a wildcard: `?` is none in Vault";
		return wider(explained, "set `bound_claims_type` to `glob`; `?` is no wildcard in Vault");
	}
	if (dialect === "azure" && check.claim === "sub")
		return ": a federated credential takes no wildcard; a flexible one does";
	if (dialect === "google" && operator === "==")
		return ", or compare with a pattern";
	if (dialect === "octo-sts")
		return `, or write a regular expression as \`${label}_pattern\``;
	return ", which takes no wildcard";
}
function wider({ check, near }, change) {
	const pattern = near.rewrite?.from ?? "";
	const subject = observedOf(check).split(":", 2).join(":");
	const isOpen = check.claim === "sub" && (0,lib .Wo)(pattern)(`${subject}:pull_request`);
	return `; or, if the access is meant for all that \`${pattern}\` stands for${isOpen ? ", pull requests too" : ""}, ${change}`;
}
function likeOf(operator) {
	return operator.replace(/String(Not)?Equals(?:IgnoreCase)?/, "String$1Like");
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/fix.js








function fixOf(explained) {
	const { check, near } = explained;
	const { standing } = check.source;
	const also = near.and && jobFixes[near.and]?.(explained);
	const text = (0,lib .g$)([fixes[near.cause](explained), also].filter((part) => part !== undefined).join(" "));
	const replacement = replacementOf(explained);
	const patch = replacement && patchOf(check.source, replacement.at, replacement.from, replacement.to);
	return {
		text: `${text}${standing === "source" || isOfTheJob(explained) ? "" : ` ${elsewhere[standing]}`}`,
		...(patch === undefined ? {} : { patch }),
		...commandsOf(explained),
	};
}
const ofTheJob = new Set(["expired", "pull-request-instead-of-ref", "subject-form"]);
function isOfTheJob(explained) {
	const { check, near } = explained;
	if (near.cause !== "missing-claim")
		return ofTheJob.has(near.cause);
	return check.claim === "aud" && askForAudience(explained) !== undefined;
}
const elsewhere = {
	export: "The document is an export: change it at the provider, then export it again.",
	plan: "The document is a plan: change the Terraform sources, then plan again.",
};
const write = (explained) => `Write \`${rightText(explained)}\` in ${homeOf(explained.check)}.`;
function rightText(explained) {
	return explained.near.rewrite?.to ?? writtenFor(explained, observedOf(explained.check));
}
function subjectOf(explained) {
	const { check, near } = explained;
	if (near.rewrite)
		return near.rewrite.to;
	const observed = observedOf(check);
	const isOfWriting = near.and === undefined || near.and === "colon-not-encoded" || near.and === "short-ref";
	if (isOfWriting || near.accepted === undefined)
		return writtenFor(explained, observed);
	const [repository, rest] = [observed.split(":").slice(0, 2), near.accepted.split(":").slice(2)];
	const subject = [...repository, ...rest].join(":");
	return writtenFor(explained, near.wanted?.includes("*") ? subject.replace(/:(environment|ref):.*$/s, ":$1:NAME") : subject);
}
const fixes = {
	"letter-case": (explained) => `Write \`${rightText(explained)}\` in ${homeOf(explained.check)}, with the letters as GitHub gives them: this comparison knows upper and lower case.`,
	whitespace: write,
	"immutable-subject": (explained) => `Write \`${subjectOf(explained)}\` in ${homeOf(explained.check)}: the repository has immutable subjects, with the ids of owner and repository.`,
	"legacy-subject": (explained) => `Write \`${subjectOf(explained)}\` in ${homeOf(explained.check)}, or turn on immutable subjects for the repository.`,
	"environment-instead-of-ref": (explained) => `${write(explained).slice(0, -1)}${refBeside(explained)}${withoutEnvironment(explained)}.`,
	"ref-instead-of-environment": (explained) => {
		const isWritten = !isOfPullRequest(explained.claims);
		const edit = isWritten ? `; or write \`${rightText(explained)}\` in ${homeOf(explained.check)}` : "";
		return `${capital(nameEnvironment(explained))}${edit}.`;
	},
	"pull-request-instead-of-ref": () => "Run the job on a push, not on a pull request: whoever opens a pull request should not get this access.",
	"wildcard-under-equality": wildcardFix,
	"colon-not-encoded": write,
	"other-form": (explained) => isOfPullRequest(explained.claims) || isForgeable(explained.check)
		? `${capital(admit(explained))}.`
		: `${write(explained).slice(0, -1)}: so GitHub writes it for this job.`,
	"subject-form": () => "Give the branch or environment another name, or leave it out of the repository's subject template (`include_claim_keys`).",
	"short-ref": write,
	"condition-key": ({ check, prefix }) => `Write \`${prefix}:${check.claim}\` in place of \`${check.label}\`: so AWS calls this claim of the token.`,
	"pattern-not-whole": (explained) => `Let the pattern in ${explained.check.label} fit the whole text: write \`${rightText(explained)}\` in it. A \`.*\` at its end would let in pull requests and other branches, too.`,
	"other-repository": (explained) => `If this repository is meant to have the access, ${admit(explained)}; otherwise ask for another credential.`,
	"other-ref": (explained) => either(runOnRef(explained), admit(explained)),
	"other-environment": (explained) => either(nameTrusted(explained), admit(explained)),
	audience: (explained) => either(askForAudience(explained), admit(explained)),
	issuer: ({ check, dialect }) => {
		if (check.observed === undefined)
			return "Use a token of the issuer that the document names.";
		if (dialect === "aws")
			return `Name the OIDC provider of \`${observedOf(check)}\` in ${check.label}.`;
		return `Write \`${observedOf(check)}\` as the issuer, exactly so: a slash at its end makes it another one.`;
	},
	"missing-claim": (explained) => {
		const { check, claims } = explained;
		if (check.claim === "environment")
			return `${capital(missingEnvironment(explained))}.`;
		const audience = check.claim === "aud" ? askForAudience(explained) : undefined;
		if (audience !== undefined)
			return `${audience}.`;
		const meant = (0,lib .jq)(check.claim) ? undefined : (0,lib .pA)(check.claim, Object.keys(claims));
		return meant === undefined
			? `Run the job so that its token has the claim ${check.claim}; or take the condition on it out, if the others let in nobody else without it.`
			: `Write \`${meant}\` in place of \`${check.claim}\`: GitHub gives no claim of that name.`;
	},
	"unsupported-claim": ({ check, dialect, sees }) => {
		if (dialect === "azure")
			return `Compare \`sub\` or \`job_workflow_ref\` instead of ${check.claim}.`;
		const seen = ["sub", "repository_id"].filter(sees).map((name) => `\`${name}\``);
		return `Compare a claim that the provider looks at instead of ${check.claim}, for example ${seen.join(" or ")}.`;
	},
	"value-type": ({ check }) => check.expected.length === 0
		? `Name another claim in ${check.label.split(".")[0]}: in this token ${check.claim} is no text.`
		: `Write the value in ${check.label} as a text, in quotes: GitHub's claims are texts, ids too.`,
	"kept-out": ({ check }) => check.operator === "Null"
		? `Run the job so that its token has no ${check.claim}, or take the condition out.`
		: `The condition keeps \`${observedOf(check)}\` out: change ${check.label} if the job is meant to have the access.`,
	"absent-variable": ({ check }) => {
		const variable = (0,language .ZC)(check.source.path)
			? "`&{KEY, 'default'}` in a policy document, `$${KEY, 'default'}` elsewhere"
			: "`${KEY, 'default'}`";
		return `Write the value itself in ${check.label} in place of the variable, or give the variable a default: ${variable}.`;
	},
	"google-subject": () => "Map `google.subject` to a short text, for example `assertion.repository_id + ':' + assertion.run_id`; branch and environment names make `sub` long.",
	"explicit-deny": ({ check }) => `If the job is meant to have the access, change ${check.label} in that statement so that it no longer fits this job.`,
	action: ({ check }) => check.claim === "role"
		? "Give the principal the role `roles/iam.workloadIdentityUser`."
		: "Let the statement allow `sts:AssumeRoleWithWebIdentity`.",
	principal: ({ dialect, check }) => {
		if (dialect === "google") {
			return "Bind `roles/iam.workloadIdentityUser` of the account to a principal of the provider's pool.";
		}
		const arn = "arn:aws:iam::ACCOUNT:oidc-provider/token.actions.githubusercontent.com";
		return (0,language .ZC)(check.source.path)
			? `Name the OIDC provider as a principal of the type \`Federated\`: \`"${arn}"\`, or the \`arn\` of its resource.`
			: `Name the OIDC provider in \`Principal\`: \`{ "Federated": "${arn}" }\`.`;
	},
	"provider-account": ({ check }) => `Name the OIDC provider of the role's own account in ${check.label}.`,
	disabled: ({ check }) => (check.claim === "role_type" ? "Set `role_type` to `jwt`." : "Turn the provider on again."),
	expired: () => "Exchange the token within five minutes after it was made, and check the clocks.",
	value: (explained) => {
		const { expected, comparison, operator, label } = explained.check;
		const change = expected.length === 0
			? `change \`${label}\``
			: comparison === "other"
				? `change the condition \`${operator}\` on ${label}`
				: admit(explained);
		return `If the job is meant to have the access, ${change}.`;
	},
};
const jobFixes = {
	"environment-instead-of-ref": () => "And take `environment:` out of the job.",
	"ref-instead-of-environment": (explained) => `And ${nameEnvironment(explained)}.`,
	"other-ref": ({ near }) => `And run the job on ${namedOrLike("a ref", near.wanted ?? "")}.`,
	"other-environment": ({ near }) => `And name ${namedOrLike("an environment", near.wanted ?? "")} in the job.`,
	"pull-request-instead-of-ref": (explained) => fixes["pull-request-instead-of-ref"](explained),
};
function replacementOf({ check, near, claims, prefix }) {
	const { rewrite, cause } = near;
	if (cause === "condition-key" && check.labelAt) {
		return { at: check.labelAt, from: check.label, to: `${prefix}:${check.claim}` };
	}
	if (cause === "wildcard-under-equality" && isOfPullRequest(claims))
		return undefined;
	const found = rewrite && check.expected.find(({ text }) => text === rewrite.from);
	return found && rewrite && { at: found.at, ...rewrite };
}
function commandsOf({ check, dialect, alternative }) {
	const role = /of role (\S+)$/.exec(alternative)?.[1];
	if (dialect !== "aws" || role === undefined || check.source.standing !== "export")
		return {};
	const name = (0,lib .r7)(role);
	return {
		commands: [
			`aws iam get-role --role-name ${name} --query Role.AssumeRolePolicyDocument > trust.json`,
			`aws iam update-assume-role-policy --role-name ${name} --policy-document file://trust.json`,
		],
	};
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/wanted.js

function wantedIn(check, part) {
	const names = check.expected.flatMap(({ text }) => {
		const plain = plainPattern(check, text);
		const name = plain === undefined ? undefined : new RegExp(`:${part}:(.+)$`, "s").exec(plain)?.[1];
		return name === undefined ? [] : [name];
	});
	return [...new Set(names)].map((shown) => ({ shown, instance: instanceOf(check, shown) }));
}
const anything = "any";
function instanceOf({ comparison, operator }, shown) {
	if (comparison === "equal" || comparison === "equal-any-case")
		return shown;
	const filled = shown.replaceAll("*", anything);
	return comparison === "wildcard" && operator !== "eq" ? filled.replaceAll("?", "x") : filled;
}
function plainPattern({ comparison, operator }, text) {
	if (operator === "startsWith")
		return `${text}*`;
	if (comparison !== "regex")
		return text;
	const pattern = text
		.replace(/^\^/, "")
		.replace(/\$$/, "")
		.replace(/\.[*+]/g, "*")
		.replace(/\\([^\w])|\[([.])\]/g, "$1$2");
	return /[()[\]{}|+?^$\\]/.test(pattern) ? undefined : pattern;
}
function textFits({ comparison, operator }, text, value) {
	if (comparison === "equal")
		return text === value;
	if (comparison === "equal-any-case")
		return text.toLowerCase() === value.toLowerCase();
	if (comparison === "wildcard" || comparison === "star")
		return (0,lib .Wo)(text)(value);
	if (operator === "startsWith")
		return value.startsWith(text);
	if (operator === "endsWith")
		return value.endsWith(text);
	return operator === "contains" && value.includes(text);
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/subject-variants.js



function variantsOf(subject, claims, check) {
	const match = /^repo:([^:]+):(.+)$/s.exec(subject);
	if (match === null)
		return [];
	const [, repository = "", context = ""] = match;
	const repositories = otherRepositories(repository, claims);
	const contexts = defaultForm.test(subject) ? otherContexts(context, claims, check) : [];
	const both = repositories.flatMap((other) => contexts.map(({ cause: and, ...inner }) => ({
		...inner,
		cause: other.cause,
		and,
		value: `repo:${other.value}:${inner.value}`,
	})));
	const forms = (check.comparison === "regex" ? [] : otherForms(repository, context, claims)).map((value) => ({ cause: "other-form", value }));
	return [
		...repositories.map(({ cause, value }) => ({ cause, value: `repo:${value}:${context}` })),
		...contexts.map((inner) => ({ ...inner, value: `repo:${repository}:${inner.value}` })),
		...both,
		...forms,
	];
}
function otherForms(repository, context, { repository_owner_id: ownerId, repository_id: id }) {
	const [owner = "", name = ""] = repository.replace(/@[^/]*/g, "").split("/");
	const ref = context.replace(/^ref:/, "");
	const short = ref.replace(/^refs\/(?:heads|tags)\//, "");
	const contexts = context.startsWith("ref:") ? [ref, short, `branch:${short}`, `tag:${short}`, `refs:${ref}`] : [];
	return [
		`${repository}:${context}`,
		`repo:${owner}-${ownerId}/${name}-${id}:${context}`,
		...contexts.map((other) => `repo:${repository}:${other}`),
		`repo:${repository}`,
		`repo:${repository}:`,
		repository,
	];
}
function otherRepositories(repository, claims) {
	if (repository.includes("@")) {
		return [{ cause: "immutable-subject", value: repository.replace(/@[^/]*/g, "") }];
	}
	const [owner, name] = repository.split("/");
	const { repository_owner_id: ownerId, repository_id: id } = claims;
	if (name === undefined || typeof ownerId !== "string" || typeof id !== "string")
		return [];
	return [{ cause: "legacy-subject", value: `${owner}@${ownerId}/${name}@${id}` }];
}
function otherContexts(context, claims, check) {
	const environments = wantedIn(check, "environment");
	const refs = wantedIn(check, "ref");
	const as = (cause, prefix, names) => names.map(({ shown, instance }) => ({ cause, value: `${prefix}${instance}`, wanted: shown }));
	const variants = context.startsWith("environment:")
		? [
			...ofEnvironment(context, claims),
			...as("other-environment", "environment:", environments),
			...as("environment-instead-of-ref", "ref:", refs),
		]
		: isOfPullRequest(claims)
			? [
				...as("pull-request-instead-of-ref", "ref:", refs),
				{ cause: "pull-request-instead-of-ref", value: `ref:refs/heads/${claims.base_ref}` },
				{ cause: "pull-request-instead-of-ref", value: "ref:refs/heads/main" },
				...as("ref-instead-of-environment", "environment:", environments),
			]
			: [
				{ cause: "short-ref", value: context.replace(/^ref:refs\/(?:heads|tags)\//, "ref:") },
				...as("ref-instead-of-environment", "environment:", environments),
				...as("other-ref", "ref:", refs),
			];
	return variants.filter(({ value }) => value !== context);
}
function ofEnvironment(context, claims) {
	const { ref, environment, event_name: event } = claims;
	const cause = "environment-instead-of-ref";
	return [
		...(typeof ref === "string" ? [{ cause, value: `ref:${ref}` }] : []),
		...(typeof ref === "string" && typeof environment === "string"
			? [
				{ cause, value: `ref:${ref}:environment:${environment}` },
				{ cause, value: `environment:${environment}:ref:${ref}` },
			]
			: []),
		...(event === "pull_request" ? [{ cause, value: "pull_request" }] : []),
		{ cause: "colon-not-encoded", value: context.replaceAll("%3A", ":") },
	];
}

;// CONCATENATED MODULE: ./packages/trust/lib/cause/near-miss.js





function nearMissOf(check, request) {
	if (check.cause !== undefined)
		return { cause: check.cause };
	const [observed] = check.observed ?? [];
	if (observed === undefined || (observed === "" && !check.accepts("")))
		return { cause: "missing-claim" };
	const isKeptOut = check.comparison.startsWith("not-") || check.operator === "Null" || check.accepts(nobodysValue);
	if (isKeptOut)
		return { cause: "kept-out" };
	for (const guess of guesses) {
		const found = guess(check, observed, request);
		if (found)
			return found;
	}
	return { cause: fallbackOf(check, observed, request.claims) };
}
const nobodysValue = "\u0001";
const guesses = [letterCase, whitespace, wildcard, shortRef, subject, pullRequest, partialPattern];
function letterCase(check, observed) {
	const lower = observed.toLowerCase();
	for (const { text } of check.expected) {
		if (text.toLowerCase() === lower && text !== observed && check.accepts(text)) {
			return { cause: "letter-case", accepted: text, rewrite: { from: text, to: observed } };
		}
		const found = inOtherLetters(check, text, observed);
		if (found)
			return { cause: "letter-case", ...found };
	}
	return undefined;
}
function inOtherLetters(check, text, observed) {
	const { comparison } = check;
	if (comparison === "equal")
		return undefined;
	const { observed: accepted, pattern } = adoptCase(text, observed, check.operator === "endsWith") ?? {};
	if (accepted === undefined || pattern === undefined || accepted === observed || !check.accepts(accepted))
		return undefined;
	return { accepted, ...(comparison === "regex" ? {} : { rewrite: { from: text, to: pattern } }) };
}
function adoptCase(pattern, observed, isLast) {
	const lower = observed.toLowerCase();
	if (lower.length !== observed.length)
		return undefined;
	let adopted = observed;
	let corrected = "";
	let from = 0;
	for (const [index, piece] of pattern.split(/([*?^$()|.+[\]\\]+)/).entries()) {
		const wanted = piece.toLowerCase();
		const at = index % 2 === 1 ? from : isLast ? lower.lastIndexOf(wanted) : lower.indexOf(wanted, from);
		if (at < 0)
			return undefined;
		corrected += index % 2 === 1 ? piece : observed.slice(at, at + piece.length);
		if (index % 2 === 1)
			continue;
		adopted = adopted.slice(0, at) + piece + adopted.slice(at + piece.length);
		from = at + piece.length;
	}
	return { observed: adopted, pattern: corrected };
}
function whitespace(check, observed) {
	for (const { text } of check.expected) {
		const trimmed = text.trim();
		const [before = "", after = ""] = text.split(trimmed, 2);
		if (trimmed === "" || trimmed === text)
			continue;
		const accepted = [`${before}${observed}${after}`, `${before}${observed}`].find((tried) => check.accepts(tried));
		if (accepted !== undefined)
			return { cause: "whitespace", accepted, rewrite: { from: text, to: trimmed } };
	}
	const held = observed.trim();
	return held !== observed && check.accepts(held) ? { cause: "whitespace", accepted: held } : undefined;
}
function subject(check, observed, { claims }) {
	if (check.claim !== "sub")
		return undefined;
	for (const { value, ...variant } of variantsOf(observed, claims, check)) {
		if (!check.accepts(value))
			continue;
		return { ...variant, accepted: value, ...rewriteSubject(check, { ...variant, value }, observed) };
	}
	return undefined;
}
function rewriteSubject(check, { cause, and, value }, observed) {
	const [wrong, right] = [value, observed].map((subject) => `${subject.split(":", 2).join(":")}:`);
	const { expected, comparison } = check;
	const isPlain = (text) => comparison !== "regex" || /^[\w:/@-]*$/.test(text ?? "");
	const begins = expected.filter(({ text }) => text.startsWith(wrong ?? value) && isPlain(wrong) && isPlain(right));
	const found = begins.find(({ text }) => comparison === "regex" || textFits(check, text, value));
	if (found === undefined || and === "colon-not-encoded" || and === "short-ref")
		return {};
	if (cause === "short-ref" && comparison !== "regex") {
		return { rewrite: { from: found.text, to: found.text.replace(":ref:", `:ref:${headOf(observed)}`) } };
	}
	if (cause !== "immutable-subject" && cause !== "legacy-subject")
		return {};
	return { rewrite: { from: found.text, to: `${right}${found.text.slice(wrong?.length)}` } };
}
function headOf(text) {
	return /refs\/(?:heads|tags)\//.exec(text)?.[0] ?? "";
}
function wildcard(check, observed) {
	const { comparison } = check;
	if (comparison !== "equal" && comparison !== "equal-any-case" && comparison !== "star")
		return undefined;
	const signs = comparison === "star" ? /\?/ : /[*?]/;
	const found = check.expected.find(({ text }) => signs.test(text) && fitsAsWildcard(text, observed));
	if (!found)
		return undefined;
	const isEnough = (0,lib .Wo)(found.text)(observed);
	const rewrite = { from: found.text, to: observed };
	return { cause: "wildcard-under-equality", rewrite, ...(isEnough ? { accepted: observed } : {}) };
}
function fitsAsWildcard(pattern, observed) {
	return (0,lib .Wo)(pattern.toLowerCase())(observed.toLowerCase());
}
function shortRef(check, observed) {
	const mark = { ref: "", job_workflow_ref: "@", workflow_ref: "@" }[check.claim];
	const head = `${mark}${headOf(observed)}`;
	const isRef = mark === "" ? observed.startsWith(head) : observed.includes(head);
	if (mark === undefined || head === mark || !isRef)
		return undefined;
	const short = observed.replace(head, mark);
	if (!check.accepts(short))
		return undefined;
	const found = check.expected.find(({ text }) => textFits(check, text, short));
	const isWhole = found !== undefined && (mark === "" || found.text.includes(mark));
	const to = mark === "" ? `${head}${found?.text}` : found?.text.replace(mark, head);
	return {
		cause: "short-ref",
		accepted: short,
		...(isWhole && to !== undefined ? { rewrite: { from: found.text, to } } : {}),
	};
}
function pullRequest(check, observed, { claims }) {
	if (!isOfPullRequest(claims))
		return undefined;
	const refs = wantedRefs(check, claims);
	const [file] = observed.split("@", 1);
	const wanted = { ref: refs, event_name: ["push"], job_workflow_ref: refs.map((ref) => `${file}@${ref}`) }[check.claim] ?? [];
	const accepted = wanted.find((value) => value !== observed && check.accepts(value));
	return accepted === undefined ? undefined : { cause: "pull-request-instead-of-ref", accepted };
}
function wantedRefs(check, { base_ref: base }) {
	const named = check.expected.map(({ text }) => (text.split("@").at(-1) ?? text).replaceAll("*", "any"));
	return [...named, `refs/heads/${base}`, "refs/heads/main"];
}
function partialPattern(check, observed) {
	if (check.comparison !== "regex")
		return undefined;
	const ends = [...observed.matchAll(/[:/@]/g)].slice(0, 30).map(({ index }) => index);
	for (const end of ends) {
		for (const part of [observed.slice(0, end), observed.slice(0, end + 1), observed.slice(end + 1)]) {
			if (part !== "" && check.accepts(part))
				return { cause: "pattern-not-whole", accepted: part };
		}
	}
	return undefined;
}
const byClaim = {
	aud: "audience",
	iss: "issuer",
	repository: "other-repository",
	repository_id: "other-repository",
	ref: "other-ref",
	environment: "other-environment",
};
const near_miss_textual = ["startsWith", "endsWith", "contains"];
function fallbackOf(check, observed, claims) {
	const { claim, expected, comparison, operator } = check;
	if (comparison === "other" && !near_miss_textual.includes(operator))
		return "value";
	const known = Object.hasOwn(byClaim, claim) ? byClaim[claim] : undefined;
	if (known !== undefined)
		return known;
	if (claim !== "sub")
		return "value";
	const isCustom = !defaultForm.test(observed);
	if (expected.some(({ text }) => (isCustom ? defaultForm.test(text) : isOfTemplate(text))))
		return "other-form";
	const repository = observed.split(":", 2).join(":");
	const sameRepository = expected.filter(({ text }) => text.startsWith(`${repository}:`));
	if (sameRepository.length === 0)
		return expected.some(({ text }) => text.startsWith("repo:")) ? "other-repository" : "value";
	const wants = (part) => sameRepository.some(({ text }) => text.includes(`:${part}:`));
	if (typeof claims.environment === "string") {
		return wants("environment") ? "other-environment" : wants("ref") ? "environment-instead-of-ref" : "value";
	}
	if (!wants("ref"))
		return wants("environment") ? "ref-instead-of-environment" : "value";
	return isOfPullRequest(claims) ? "pull-request-instead-of-ref" : "other-ref";
}
function isOfTemplate(text) {
	return /^(?!repo:)[a-z][a-z_]+:[^*?]/.test(text);
}

;// CONCATENATED MODULE: ./packages/trust/lib/explain-trust-denial.js






async function explainTrustDenial(document, request) {
	return explainTrustAnswer(await evaluateTrust(document, request), request, document.dialect);
}
function explainTrustAnswer(answer, request, dialect) {
	const alternative = answer.decisive === undefined ? undefined : answer.alternatives[answer.decisive];
	if (answer.effect !== "deny" || alternative === undefined)
		return [];
	if (alternative.kind === "deny")
		return [refusal(alternative, request, dialect)];
	return alternative.checks
		.filter(({ holds }) => holds === false)
		.map((check) => denialOf(check, nearMissOf(check, request), alternative, request, dialect));
}
function refusal(alternative, request, dialect) {
	const condition = alternative.checks.findLast(({ claim }) => claim !== "action" && claim !== "iss");
	const check = condition ?? alternative.checks.at(-1);
	if (check === undefined)
		throw new TypeError("a statement always has checks");
	return denialOf(check, { cause: "explicit-deny" }, alternative, request, dialect);
}
function denialOf(check, near, alternative, request, dialect) {
	const { name } = alternative;
	const { iss } = request.claims;
	const isHidden = mayNotBePrinted(check, request);
	const failing = isHidden ? { ...check, observed: check.observed?.map(() => hiddenValue) } : check;
	const explained = {
		check: failing,
		near: isHidden ? { cause: near.cause } : near,
		alternative: name,
		dialect,
		claims: request.claims,
		others: alternative.checks.filter((other) => other !== check),
		sees: (claim) => alternative.sees?.(claim) ?? true,
		prefix: hostAndPath(typeof iss === "string" ? iss : ""),
	};
	const sentence = sentenceOf(explained);
	const fix = withoutHidden(fixOf(explained));
	return { failing, cause: near.cause, sentence: (0,lib .g$)(sentence), fix, alternative: name };
}
const hiddenValue = "a value that is not shown";
function withoutHidden(fix) {
	const text = fix.text.replace(/`\^?a value that is not shown\$?`/g, "the token's own value (it is not shown here)");
	return { ...fix, text };
}
function mayNotBePrinted({ claim, observed }, { claims }) {
	const [name = ""] = claim.split("/");
	if (observed === undefined || !Object.hasOwn(claims, name))
		return false;
	return (0,lib .jq)(name)?.mayBePrinted !== true;
}

var external_node_path_ = __webpack_require__(6760);
var invalid_tree = __webpack_require__(3349);
var read_json = __webpack_require__(9659);
var tree_tree = __webpack_require__(5328);
;// CONCATENATED MODULE: ./packages/trust/lib/tree/embedded-json.js




function readEmbeddedJson(document) {
	const { at, pieces, source } = document;
	const known = (0,tree_text .bG)(document.text);
	const inSource = source === undefined ? {} : { source };
	if (pieces)
		return { ...fromPieces(pieces, document), ...inSource };
	if (known === undefined)
		return document;
	return {
		...(0,tree_tree .Bc)((0,read_json .V)(known, () => at.start), at),
		...inSource,
	};
}
const mark = "\ufdd0";
const marked = new RegExp(`${mark}(\\d+)${mark}`, "g");
function fromPieces(pieces, document) {
	const open = document.text.find((part) => typeof part !== "string");
	const unresolved = (0,tree_tree .QE)(typeof open === "object" ? open.unresolved : "a text with signs that are none", document.at);
	const flat = flatten(pieces);
	if (flat === undefined)
		return unresolved;
	try {
		return filled((0,read_json .V)(flat.text, flat.positionAt), flat.values);
	}
	catch (error) {
		if (error instanceof invalid_tree .O4 && flat.values.length > 0)
			return unresolved;
		throw error;
	}
}
function flatten(pieces) {
	const spots = [];
	const values = [];
	let text = "";
	let isWithinText = false;
	for (const piece of pieces) {
		spots.push({ offset: text.length, at: piece.at, isLiteral: "literal" in piece });
		const known = "literal" in piece ? piece.literal : textOf(piece.value);
		if (known?.includes(mark))
			return undefined;
		if (known !== undefined) {
			isWithinText = endsWithinText(known, isWithinText);
			text += known;
		}
		else if ("value" in piece) {
			if (isWithinText && piece.mayHoldQuotes)
				return undefined;
			const stand = `${mark}${values.push(piece.value) - 1}${mark}`;
			text += isWithinText ? stand : `"${stand}"`;
		}
	}
	return { text, values, positionAt: (offset) => placeIn(spots, offset) };
}
function placeIn(spots, offset) {
	let low = 0;
	let high = spots.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((spots[middle]?.offset ?? 0) <= offset)
			low = middle;
		else
			high = middle - 1;
	}
	const { at, isLiteral, offset: from } = spots[low] ?? { at: { line: 1, column: 1 }, isLiteral: false, offset: 0 };
	return isLiteral ? { line: at.line, column: at.column + offset - from } : at;
}
function textOf(tree) {
	return tree.kind === "object" || tree.kind === "list" || tree.kind === "null" ? undefined : (0,tree_text .bG)(tree.text);
}
const quote = /["\\]/g;
function endsWithinText(piece, isWithinText) {
	let isWithin = isWithinText;
	for (let index = piece.search(quote); index >= 0 && index < piece.length;) {
		if (piece[index] === '"')
			isWithin = !isWithin;
		quote.lastIndex = index + (piece[index] === "\\" ? 2 : 1);
		index = quote.exec(piece)?.index ?? -1;
	}
	return isWithin;
}
function filled(tree, values) {
	if (tree.kind === "list")
		return { ...tree, items: tree.items.map((item) => filled(item, values)) };
	if (tree.kind === "object") {
		const entries = new Map();
		for (const [key, { keyAt, value }] of tree.entries) {
			if (key.includes(mark))
				return (0,tree_tree .QE)("a key that is not known", keyAt);
			entries.set(key, { keyAt, value: filled(value, values) });
		}
		return { ...tree, entries };
	}
	return tree.kind === "text" ? filledText(tree, values) : tree;
}
function filledText(scalar, values) {
	const { inside, ...plain } = scalar;
	const known = (0,tree_text .bG)(scalar.text) ?? "";
	const pieces = known.split(marked);
	if (pieces.length === 1) {
		const { start, end } = scalar.inside ?? scalar.at;
		const isAsWritten = start.line === end.line && end.column - start.column === known.length;
		return inside && !isAsWritten ? plain : scalar;
	}
	const [before, index, after] = pieces;
	const alone = pieces.length === 3 && before === "" && after === "" ? values[Number(index)] : undefined;
	if (alone)
		return alone;
	const text = pieces.flatMap((piece, at) => {
		if (at % 2 === 0)
			return piece === "" ? [] : [piece];
		const value = values[Number(piece)];
		return value && value.kind !== "object" && value.kind !== "list" ? value.text : [{ unresolved: "a part of it" }];
	});
	return { ...plain, text: (0,tree_text .Oq)(text) };
}

;// CONCATENATED MODULE: ./packages/trust/lib/aws/cloudformation.js


const oidcProviderTypes = {
	"AWS::IAM::OIDCProvider": { clientIds: "ClientIdList" },
	"Custom::AWSCDKOpenIdConnectProvider": { clientIds: "ClientIDList" },
};
function isTemplate(tree) {
	return (0,tree_tree .Mc)((0,tree_tree .Ss)(tree, "Resources")).some(([, { value }]) => (0,tree_tree .$6)(value, "Type")?.includes("::") === true);
}
function readTemplate(tree, given) {
	const resources = (0,tree_tree .Mc)((0,tree_tree .Ss)(tree, "Resources")).map(([name, { value }]) => {
		const condition = (0,tree_tree .Ss)(value, "Condition");
		const choice = condition && `the condition ${(0,tree_tree .$6)(condition) ?? "of the template"}`;
		const properties = (0,tree_tree .Ss)(value, "Properties");
		return { name, type: (0,tree_tree .$6)(value, "Type") ?? "", properties, at: value.at, ...(choice && { choice }) };
	});
	const defaultsUsed = new Set();
	const open = new Set();
	const scope = {
		callsLeft: mostCalls,
		name: (name, at) => {
			const own = Object.hasOwn(given, name) ? given[name] : undefined;
			const parameter = (0,tree_tree .Ss)(tree, "Parameters", name);
			if (parameter)
				return parameterValue(name, parameter, own, at, defaultsUsed);
			if (own !== undefined)
				return scalar(own, at);
			const provider = resources.find((resource) => resource.name === name && Object.hasOwn(oidcProviderTypes, resource.type));
			if (provider && !open.has(name)) {
				open.add(name);
				const arn = providerArn(provider, scope, at);
				open.delete(name);
				return arn;
			}
			const isPseudo = name.startsWith("AWS::");
			return (0,tree_tree .QE)(isPseudo ? `the pseudo parameter ${name}` : `a reference to ${name}`, at);
		},
	};
	return { resolve: (value) => resolve(value, scope), resources, defaultsUsed };
}
const mostCalls = 20_000;
const longestText = 10_000;
function scalar(text, at) {
	return { kind: "text", text: [text], at };
}
function parameterValue(name, parameter, given, at, defaultsUsed) {
	const type = (0,tree_tree .$6)(parameter, "Type") ?? "String";
	if (type.startsWith("AWS::SSM"))
		return (0,tree_tree .QE)(`parameter ${name}, whose value is kept in the Parameter Store`, at);
	const value = given ?? (0,tree_tree .$6)(parameter, "Default");
	if (value === undefined)
		return (0,tree_tree .QE)(`parameter ${name}, which has no default`, at);
	if (given === undefined)
		defaultsUsed.add(name);
	if (!type.startsWith("List<") && type !== "CommaDelimitedList")
		return scalar(value, at);
	return { kind: "list", items: value.split(",").map((item) => scalar(item.trim(), at)), at };
}
function providerArn(provider, scope, at) {
	const url = (0,tree_tree .Ss)(provider.properties, "Url");
	const known = (0,tree_tree .$6)(url && resolve(url, scope));
	if (known === undefined)
		return (0,tree_tree .QE)(`a reference to ${provider.name}`, at);
	const end = `:oidc-provider/${known.replace(/^https:\/\//, "")}`;
	const text = ["arn:", { unresolved: "the partition" }, ":iam::", { unresolved: "the account" }, end];
	return { kind: "text", text, at };
}
function resolve(tree, scope) {
	if (tree.kind === "list") {
		return {
			...tree,
			items: tree.items.flatMap((item) => branchesOf(item, scope) ?? spread(item, resolve(item, scope))),
		};
	}
	if (tree.kind !== "object")
		return tree;
	const [only] = tree.entries;
	if (tree.entries.size === 1 && only && (only[0] === "Ref" || only[0].startsWith("Fn::"))) {
		return call(only[0], only[1].value, tree.at, scope);
	}
	const entries = new Map();
	for (const [key, { keyAt, value }] of tree.entries)
		entries.set(key, { keyAt, value: resolve(value, scope) });
	return { ...tree, entries };
}
function branchesOf(item, scope) {
	const [only] = item.kind === "object" ? item.entries : [];
	if (item.kind !== "object" || item.entries.size !== 1 || only === undefined)
		return undefined;
	const [name, { value: argument }] = only;
	if (isNoValue(item))
		return [];
	if (name !== "Fn::If" || argument.kind !== "list" || argument.items.length !== 3)
		return undefined;
	scope.callsLeft -= 1;
	if (scope.callsLeft < 0)
		return undefined;
	const [condition, ...branches] = argument.items;
	const resolved = branches.flatMap((branch) => branchesOf(branch, scope) ?? [resolve(branch, scope)]);
	if (condition === undefined || resolved.some(({ kind }) => kind !== "object"))
		return undefined;
	const choice = `the condition ${(0,tree_tree .$6)(condition) ?? "of an Fn::If"}`;
	return resolved.map((branch) => ({ ...branch, choice }));
}
function isNoValue(tree) {
	return (0,tree_tree .$6)(tree, "Ref") === "AWS::NoValue";
}
function spread(before, after) {
	return before.kind === "object" && after.kind === "list" ? after.items : [after];
}
function call(name, argument, at, scope) {
	scope.callsLeft -= 1;
	if (scope.callsLeft < 0)
		return (0,tree_tree .QE)("a template with too many functions", at);
	const tree = callAny(name, argument, at, scope);
	if (tree.kind !== "text" || (0,tree_text .f$)(tree.text).length <= longestText)
		return tree;
	return (0,tree_tree .QE)(`the function ${name}, whose text is too long`, at);
}
function callAny(name, argument, at, scope) {
	if (name === "Ref")
		return scope.name((0,tree_tree .$6)(argument) ?? "", at);
	if (name === "Fn::Sub")
		return cloudformation_substitute(argument, at, scope);
	if (name === "Fn::Join")
		return join(argument, at, scope);
	if (name === "Fn::GetAtt") {
		const path = argument.kind === "list" ? argument.items.map((item) => (0,tree_tree .$6)(item)).join(".") : ((0,tree_tree .$6)(argument) ?? "");
		const [resource = "", attribute = ""] = path.split(/\.(.*)/s);
		return attribute === "Arn" ? scope.name(resource, at) : (0,tree_tree .QE)(`the attribute ${path}`, at);
	}
	return (0,tree_tree .QE)(`the function ${name}`, at);
}
function cloudformation_substitute(argument, at, scope) {
	const pattern = argument.kind === "list" ? argument.items[0] : argument;
	const own = argument.kind === "list" ? (0,tree_tree .Ss)(argument, 1) : undefined;
	const template = (0,tree_tree .$6)(pattern);
	if (template === undefined)
		return (0,tree_tree .QE)("the function Fn::Sub", at);
	const text = template.split(/(\$\{[^{}]*\})/).flatMap((piece, index) => {
		if (index % 2 === 0)
			return [piece];
		const name = piece.slice(2, -1).trim();
		if (name.startsWith("!"))
			return [`\${${name.slice(1)}}`];
		const bound = (0,tree_tree .Ss)(own, name);
		const value = bound
			? resolve(bound, scope)
			: name.includes(".")
				? call("Fn::GetAtt", scalar(name, at), at, scope)
				: scope.name(name, at);
		return value.kind === "object" || value.kind === "list" ? [{ unresolved: name }] : value.text;
	});
	return { kind: "text", text: (0,tree_text .Oq)(text), at: (pattern ?? argument).at };
}
function join(argument, at, scope) {
	const delimiter = (0,tree_tree .$6)(argument, 0);
	const list = (0,tree_tree .Ss)(argument, 1);
	const resolved = list && resolve(list, scope);
	if (delimiter === undefined || resolved?.kind !== "list")
		return (0,tree_tree .QE)("the function Fn::Join", at);
	const text = (0,tree_tree .S3)(resolved).flatMap((item, index) => {
		const value = (0,tree_tree .C_)(item)?.text ?? [{ unresolved: "a part of Fn::Join" }];
		return index === 0 ? value : [delimiter, ...value];
	});
	return { kind: "text", text: (0,tree_text .Oq)(text), at };
}

;// CONCATENATED MODULE: ./packages/trust/lib/aws/read-policy.js



function readPolicy(tree) {
	const open = openPart(tree);
	if (open !== undefined)
		return { unresolved: open };
	const statements = (0,tree_tree .Ss)(tree, "Statement");
	if (statements === undefined) {
		throw new invalid_tree .O4("an IAM policy has `Statement`; this one has none", tree.at.start);
	}
	const openStatements = openPart(statements);
	if (openStatements !== undefined)
		return { unresolved: openStatements };
	const list = (0,tree_tree .S3)(statements).flatMap((statement, index) => readStatement(statement, index));
	const version = (0,tree_tree .Ss)(tree, "Version");
	const openVersion = openPart(version);
	if (openVersion !== undefined)
		return { unresolved: openVersion };
	const language = (0,tree_tree .$6)(tree, "Version") ?? "2008-10-17";
	if (!languages.includes(language))
		throw new invalid_tree .O4("`Version` is 2012-10-17 or 2008-10-17: it names the policy language", (version ?? tree).at.start);
	return { statements: list, version: language };
}
const languages = ["2012-10-17", "2008-10-17"];
function openPart(tree) {
	return tree?.kind === "text" ? (0,tree_text .rL)(tree.text)[0] : undefined;
}
function readStatement(tree, index) {
	const at = tree.at;
	const name = (0,tree_tree .$6)(tree, "Sid") ?? String(index + 1);
	const missing = openPart(tree);
	if (missing !== undefined)
		return anyStatement(name, missing, at);
	if (tree.kind !== "object")
		throw new invalid_tree .O4("a statement is a mapping", at.start);
	const missingEffect = openPart((0,tree_tree .Ss)(tree, "Effect"));
	if (missingEffect !== undefined)
		return anyStatement(name, missingEffect, at);
	const effect = (0,tree_tree .$6)(tree, "Effect");
	if (effect !== "Allow" && effect !== "Deny") {
		const message = effect === undefined ? "a statement needs `Effect`" : "`Effect` is `Allow` or `Deny`, written so";
		throw new invalid_tree .O4(message, ((0,tree_tree .Ss)(tree, "Effect") ?? tree).at.start);
	}
	for (const [key, { keyAt }] of tree.entries) {
		if (!read_policy_elements.has(key))
			throw new invalid_tree .O4(`IAM knows no element ${key.slice(0, 60)} in a statement`, keyAt.start);
	}
	const condition = (0,tree_tree .pk)(tree, "Condition");
	const openKeys = (0,tree_tree .Mc)(condition).flatMap(([, { value }]) => openPart(value) ?? []);
	const unresolved = openPart(condition) ??
		openKeys[0] ??
		openPart((0,tree_tree .Ss)(tree, "Principal")) ??
		(tree.choice && `it is there or not by ${tree.choice}`);
	const statement = {
		name,
		effect,
		actions: read_policy_element(tree, "Action", (value) => (0,tree_tree .TM)(value)),
		principals: read_policy_element(tree, "Principal", readPrincipals),
		conditions: (0,tree_tree .Mc)(condition).flatMap(([operator, { keyAt, value }]) => readOperator(operator, keyAt, value)),
		...(unresolved === undefined ? {} : { unresolved }),
		at,
	};
	return [statement];
}
function anyStatement(name, unresolved, at) {
	const anything = (0,tree_tree .QE)(unresolved, at);
	const open = { negated: false, at };
	const shared = { name, conditions: [], unresolved, at, actions: { ...open, values: [anything] } };
	const principals = { ...open, values: [{ kind: "*", value: anything, kindAt: at }] };
	return ["Allow", "Deny"].map((effect) => ({ ...shared, principals, effect }));
}
const read_policy_elements = new Set([
	...["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"],
]);
function none(at) {
	return { negated: false, values: [], at };
}
function read_policy_element(tree, name, read) {
	const positive = (0,tree_tree .Ss)(tree, name);
	const negative = (0,tree_tree .Ss)(tree, `Not${name}`);
	if (positive && negative) {
		throw new invalid_tree .O4(`a statement has either \`${name}\` or \`Not${name}\``, negative.at.start);
	}
	const value = positive ?? negative;
	return value === undefined ? none(tree.at) : { negated: negative !== undefined, values: read(value), at: value.at };
}
function readPrincipals(value) {
	if (value.kind !== "object") {
		return (0,tree_tree .TM)(value).map((scalar) => ({
			kind: (0,tree_text .bG)(scalar.text) === "*" ? "*" : "AWS",
			value: scalar,
			kindAt: value.at,
		}));
	}
	return (0,tree_tree .Mc)(value).flatMap(([kind, entry]) => (0,tree_tree .TM)(entry.value).map((scalar) => ({ kind, value: scalar, kindAt: entry.keyAt })));
}
function readOperator(operator, operatorAt, keys) {
	if (keys.kind !== "object") {
		if (openPart(keys) !== undefined)
			return [];
		throw new invalid_tree .O4(`\`${operator.slice(0, 60)}\` needs a mapping of condition keys`, keys.at.start);
	}
	return (0,tree_tree .Mc)(keys).map(([key, { keyAt, value }]) => ({
		operator,
		operatorAt,
		key,
		keyAt,
		values: (0,tree_tree .TM)(value),
		at: value.at,
	}));
}

;// CONCATENATED MODULE: ./packages/trust/lib/aws/read-aws.js






const awsResources = /^(?:aws_iam_role|aws_iam_openid_connect_provider|data\.aws_iam_policy_document)$/;
function readAws({ trees, resources, source }, parameters) {
	const found = { roles: [], providers: [], notes: [] };
	for (const resource of resources)
		(0,invalid_tree .s5)(resource.source.path, () => readResource(resource, found));
	for (const given of trees) {
		const tree = (0,tree_tree .Ss)(given, "TemplateBody") ?? given;
		if (isTemplate(tree))
			readStack(tree, source, parameters, found);
		else
			readExport(tree, source, found);
	}
	return found.roles.length + found.providers.length === 0 ? undefined : { dialect: "aws", ...found };
}
function readExport(tree, source, found) {
	const exported = { ...source, standing: "export" };
	const alone = (0,tree_tree .Ss)(tree, "AssumeRolePolicyDocument") ? tree : undefined;
	const roles = (0,tree_tree .S3)((0,tree_tree .Ss)(tree, "Roles") ?? (0,tree_tree .Ss)(tree, "Role") ?? (0,tree_tree .Ss)(tree, "RoleDetailList") ?? alone);
	for (const role of roles) {
		const document = (0,tree_tree .Ss)(role, "AssumeRolePolicyDocument");
		if (document === undefined)
			continue;
		const name = (0,tree_tree .C_)(role, "RoleName");
		found.roles.push(roleOf(name, (0,tree_tree .$6)(role, "Arn"), embedded(document), exported, role.at));
	}
	const url = (0,tree_tree .C_)(tree, "Url");
	if (url && (0,tree_tree .Ss)(tree, "ClientIDList")) {
		found.providers.push(providerOf(url, (0,tree_tree .Ss)(tree, "ClientIDList"), exported, tree.at));
	}
	if (roles.length === 0 && isTrustPolicy(tree))
		found.roles.push({ policy: readPolicy(tree), source, at: tree.at });
}
function isTrustPolicy(tree) {
	return (0,tree_tree .S3)((0,tree_tree .Ss)(tree, "Statement")).some((statement) => ((0,tree_tree .Ss)(statement, "Principal") ?? (0,tree_tree .Ss)(statement, "NotPrincipal")) !== undefined);
}
function roleOf(name, arn, document, source, at) {
	const known = name && (0,tree_text .bG)(name.text);
	return {
		policy: readPolicy(document),
		source,
		at,
		...(known === undefined ? {} : { name: known }),
		...(arn === undefined ? {} : { arn }),
	};
}
function providerOf(url, clientIds, source, at) {
	return { url, clientIds: (0,tree_tree .TM)(clientIds), source, at };
}
function embedded(document) {
	if (document.kind !== "text")
		return document;
	const text = (0,tree_text .bG)(document.text);
	const isEncoded = text?.trimStart().startsWith("%7B");
	return readEmbeddedJson(text !== undefined && isEncoded ? { ...document, text: [decoded(text)] } : document);
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	}
	catch {
		return text;
	}
}
function readResource({ type, address, values, source, choice }, found) {
	if (type === "data.aws_iam_policy_document") {
		if (isAboutAssuming(values))
			found.roles.push({ policy: readPolicy(values), source, at: values.at });
		return;
	}
	if (type === "aws_iam_role") {
		const document = (0,tree_tree .Ss)(values, "assume_role_policy");
		if (document === undefined && source.standing === "source") {
			throw new invalid_tree .O4(`the role ${address} has no assume_role_policy`, values.at.start);
		}
		const unresolved = `${address}, known only after the apply`;
		const place = document?.source ?? source;
		const read = document ? (0,invalid_tree .s5)(place.path, () => readPolicy(embedded(document))) : { unresolved };
		const policy = choice === undefined ? read : perhaps(read, `${address} is there or not by ${choice}`);
		const [name, arn] = [(0,tree_tree .$6)(values, "name"), (0,tree_tree .$6)(values, "arn")];
		found.roles.push({
			policy,
			source: place,
			at: (document ?? values).at,
			...(name === undefined ? {} : { name }),
			...(arn === undefined ? {} : { arn }),
		});
	}
	const url = (0,tree_tree .C_)(values, "url");
	if (type === "aws_iam_openid_connect_provider" && url) {
		const meant = choice === undefined ? url : (0,tree_tree .QE)(choice, url.at);
		found.providers.push(providerOf(meant, (0,tree_tree .Ss)(values, "client_id_list"), source, values.at));
	}
}
function perhaps(policy, unresolved) {
	if ("unresolved" in policy)
		return policy;
	return { ...policy, statements: policy.statements.map((statement) => ({ unresolved, ...statement })) };
}
function isAboutAssuming(policy) {
	const actions = (0,tree_tree .S3)((0,tree_tree .Ss)(policy, "Statement")).flatMap((statement) => (0,tree_tree .TM)((0,tree_tree .Ss)(statement, "Action")));
	return isTrustPolicy(policy) && actions.some(({ text }) => /^sts:assumerole/i.test((0,tree_text .bG)(text) ?? ""));
}
function readStack(tree, source, parameters, found) {
	const template = readTemplate(tree, parameters);
	for (const { name, type, properties, at, choice } of template.resources) {
		if (properties === undefined)
			continue;
		if (type === "AWS::IAM::Role") {
			const written = (0,tree_tree .Ss)(properties, "AssumeRolePolicyDocument");
			if (written === undefined) {
				throw new invalid_tree .O4(`the role ${name} has no AssumeRolePolicyDocument`, at.start);
			}
			const roleName = (0,tree_tree .Ss)(properties, "RoleName");
			const resolved = roleName && (0,tree_tree .C_)(template.resolve(roleName));
			const role = roleOf(resolved, undefined, embedded(template.resolve(written)), source, at);
			const policy = choice === undefined ? role.policy : perhaps(role.policy, `${name} is there or not by ${choice}`);
			found.roles.push({ ...role, policy });
		}
		const url = (0,tree_tree .Ss)(properties, "Url");
		const resolved = url && (0,tree_tree .C_)(template.resolve(url));
		const provider = Object.hasOwn(oidcProviderTypes, type) ? oidcProviderTypes[type] : undefined;
		if (provider && resolved) {
			const clients = (0,tree_tree .Ss)(properties, provider.clientIds);
			const meant = choice === undefined ? resolved : (0,tree_tree .QE)(choice, resolved.at);
			found.providers.push(providerOf(meant, clients && template.resolve(clients), source, at));
		}
	}
	for (const name of template.defaultsUsed)
		found.notes.push(`The parameter ${name} was taken at its default.`);
}

;// CONCATENATED MODULE: ./packages/trust/lib/azure/read-azure.js



function readAzure({ trees, resources, source }) {
	const configured = resources.flatMap((resource) => (0,invalid_tree .s5)(resource.source.path, () => read_azure_readResource(resource)));
	const written = trees.flatMap((tree) => {
		if ((0,tree_tree .$6)(tree, "$schema")?.includes("deploymentTemplate.json") === true)
			return read_azure_readTemplate(tree, source);
		return read_azure_readExport(tree, source);
	});
	const credentials = [...configured, ...written];
	return credentials.length === 0 ? undefined : { dialect: "azure", credentials, notes: [] };
}
function read_azure_readExport(tree, source) {
	const list = tree.kind === "object" && (0,tree_tree .Ss)(tree, "audiences") === undefined && !(0,tree_tree .Ss)(tree, "properties");
	const candidates = (0,tree_tree .S3)(list ? (0,tree_tree .Ss)(tree, "value") : tree);
	return candidates
		.map((item) => (0,tree_tree .Ss)(item, "properties") ?? item)
		.filter((item) => (0,tree_tree .C_)(item, "issuer") !== undefined && (0,tree_tree .Ss)(item, "audiences") !== undefined)
		.map((item) => {
		const isExport = (0,tree_tree .Ss)(item, "id") !== undefined;
		return credentialOf(item, "audiences", isExport ? { ...source, standing: "export" } : source);
	});
}
function credentialOf(tree, audiences, source) {
	const issuer = (0,tree_tree .C_)(tree, "issuer");
	if (issuer === undefined)
		throw new invalid_tree .O4("a federated credential has an `issuer`", tree.at.start);
	const written = (0,tree_tree .Ss)(tree, "claimsMatchingExpression") ?? (0,tree_tree .Ss)(tree, "claims_matching_expression");
	const text = (0,tree_tree .C_)((0,tree_tree .S3)(written)[0], "value") ?? (0,tree_tree .C_)(written);
	const version = (0,tree_tree .$6)((0,tree_tree .S3)(written)[0], "languageVersion") ?? "1";
	const expression = text && version !== "1"
		? (0,tree_tree .QE)(`version ${version} of the language of such expressions`, text.at)
		: text;
	if (expression === undefined && (0,tree_tree .S3)(written).length > 0) {
		throw new invalid_tree .O4("`claimsMatchingExpression` holds an expression as `value`", tree.at.start);
	}
	const subject = (0,tree_tree .Xp)(tree, "subject");
	if (subject === undefined && expression === undefined) {
		throw new invalid_tree .O4("a federated credential has a `subject` or a `claimsMatchingExpression`", tree.at.start);
	}
	if (subject !== undefined && expression !== undefined) {
		throw new invalid_tree .O4("`subject` and `claimsMatchingExpression` exclude each other: one of them is null", subject.at.start);
	}
	const name = (0,tree_tree .$6)(tree, "name") ?? (0,tree_tree .$6)(tree, "display_name");
	const client = (0,tree_tree .$6)(tree, "client_id");
	return {
		issuer,
		audiences: (0,tree_tree .TM)((0,tree_tree .Ss)(tree, audiences)),
		source,
		at: tree.at,
		...(name === undefined ? {} : { name }),
		...(client === undefined ? {} : { client }),
		...(subject === undefined ? {} : { subject }),
		...(expression === undefined ? {} : { expression }),
	};
}
const azureResources = /_federated_identity_credential$/;
const terraformTypes = {
	azuread_application_federated_identity_credential: "audiences",
	azuread_application_flexible_federated_identity_credential: "audience",
	azurerm_federated_identity_credential: "audience",
};
function read_azure_readResource({ type, values, source, choice }) {
	const audiences = Object.hasOwn(terraformTypes, type) ? terraformTypes[type] : undefined;
	if (audiences === undefined)
		return [];
	const credential = credentialOf(values, audiences, source);
	return [choice === undefined ? credential : { ...credential, choice }];
}
function read_azure_readTemplate(tree, source) {
	const found = [];
	const holders = [{ tree, isOpen: false }];
	for (const { tree: holder, isOpen: isWithinOpen } of holders) {
		const resources = (0,tree_tree .Ss)(holder, "resources");
		const list = resources?.kind === "object" ? (0,tree_tree .Mc)(resources).map(([, { value }]) => value) : (0,tree_tree .S3)(resources);
		for (const resource of list) {
			const properties = (0,tree_tree .Ss)(resource, "properties");
			const condition = (0,tree_tree .$6)(resource, "condition") ?? "true";
			if (condition === "false")
				continue;
			const isOpen = isWithinOpen || condition !== "true";
			if (credentialType.test((0,tree_tree .$6)(resource, "type") ?? "") && properties) {
				const credential = credentialOf((0,tree_tree .g2)(properties, opened), "audiences", source);
				found.push(isOpen ? { ...credential, choice: "a `condition` of the template" } : credential);
			}
			for (const inner of [resource, (0,tree_tree .Ss)(properties, "template")])
				if ((0,tree_tree .Ss)(inner, "resources") && inner)
					holders.push({ tree: inner, isOpen });
		}
	}
	return found;
}
const credentialType = /(?:^|\/)federatedIdentityCredentials(?:@[\w.-]+)?$/i;
function opened(scalar) {
	const known = (0,tree_text .bG)(scalar.text) ?? "";
	if (known.startsWith("[["))
		return { ...scalar, text: [known.slice(1)] };
	return /^\[.*\]$/s.test(known) ? (0,tree_tree .QE)(`the expression ${known.slice(0, 80)}`, scalar.at) : scalar;
}

var resource = __webpack_require__(6308);
;// CONCATENATED MODULE: ./packages/trust/lib/google/read-google.js





function readGoogle({ trees, resources, source }) {
	const found = { providers: [], bindings: [] };
	const pools = poolsById(resources);
	for (const resource of resources)
		(0,invalid_tree .s5)(resource.source.path, () => read_google_readResource(resource, pools, found));
	for (const tree of trees)
		for (const item of (0,tree_tree .S3)(tree))
			read_google_readExport(item, source, found);
	if (found.providers.length + found.bindings.length === 0)
		return undefined;
	return { dialect: "google", ...found, notes: [] };
}
function read_google_readExport(tree, source, found) {
	if ((0,tree_tree .Ss)(tree, "attributeMapping") || (0,tree_tree .Ss)(tree, "attributeCondition")) {
		const name = (0,tree_tree .$6)(tree, "name");
		const place = (0,tree_tree .Ss)(tree, "state") ? { ...source, standing: "export" } : source;
		found.providers.push(read_google_providerOf(tree, camel, name, place));
	}
	const bindings = readBindings((0,tree_tree .Ss)(tree, "bindings"), {}, { ...source, standing: "export" });
	if (bindings.some(({ members }) => members.some(isFederated)))
		found.bindings.push(...bindings);
}
function isFederated({ text }) {
	return typeof text[0] === "string" && /^principal(?:Set)?:\/\//.test(text[0]);
}
const camel = {
	...{ mapping: "attributeMapping", condition: "attributeCondition", disabled: "disabled", oidc: "oidc" },
	...{ issuer: "issuerUri", audiences: "allowedAudiences" },
};
const snake = {
	...{ mapping: "attribute_mapping", condition: "attribute_condition", disabled: "disabled", oidc: "oidc" },
	...{ issuer: "issuer_uri", audiences: "allowed_audiences" },
};
function read_google_providerOf(tree, keys, name, source) {
	const oidc = (0,tree_tree .S3)((0,tree_tree .Ss)(tree, keys.oidc))[0];
	const issuer = (0,tree_tree .C_)(oidc, keys.issuer);
	const condition = (0,tree_tree .Xp)(tree, keys.condition);
	const mapping = (0,tree_tree .pk)(tree, keys.mapping);
	const parts = [mapping, oidc, (0,tree_tree .Ss)(oidc, keys.audiences), (0,tree_tree .Ss)(tree, "state"), (0,tree_tree .Ss)(tree, keys.disabled)];
	const open = parts.flatMap((part) => (part?.kind === "text" ? (0,tree_text .rL)(part.text) : []));
	const isActive = ((0,tree_tree .$6)(tree, "state") ?? "ACTIVE") === "ACTIVE" && (0,tree_tree .$6)(tree, keys.disabled) !== "true";
	return {
		audiences: oidc?.kind === "text" ? [oidc] : (0,tree_tree .TM)((0,tree_tree .Ss)(oidc, keys.audiences)),
		mapping: (0,tree_tree .Mc)(mapping).map(([attribute, { keyAt, value }]) => ({
			attribute,
			attributeAt: keyAt,
			expression: (0,tree_tree .C_)(value) ?? { kind: "text", text: [{ unresolved: attribute }], at: value.at },
		})),
		isDisabled: !isActive,
		source,
		at: tree.at,
		...(name === undefined ? {} : { name }),
		...(issuer === undefined ? {} : { issuer }),
		...(condition === undefined || (0,tree_text .bG)(condition.text) === "" ? {} : { condition }),
		...(open[0] === undefined ? {} : { unresolved: open[0] }),
	};
}
function readBindings(list, holder, source) {
	return (0,tree_tree .S3)(list).flatMap((binding) => {
		const { at } = binding;
		if ((0,tree_tree .so)(binding)) {
			const anything = (0,tree_tree .QE)("a binding that may be there", at);
			return [{ role: anything, members: [anything], isConditional: false, source, at, ...holder }];
		}
		const role = (0,tree_tree .C_)(binding, "role");
		if (role === undefined)
			return [];
		const condition = (0,tree_tree .Ss)(binding, "condition");
		return [
			{
				role,
				members: (0,tree_tree .TM)((0,tree_tree .Ss)(binding, "members") ?? (0,tree_tree .Ss)(binding, "member")),
				isConditional: (0,tree_tree .S3)(condition).length > 0,
				source,
				at,
				...holder,
			},
		];
	});
}
const googleResources = /^google_(?:iam_workload_identity_pool(?:_provider)?|(?:service_account|project|folder|organization)_iam_(?:member|binding|policy))$/;
const policyTypes = /^google_(service_account|project|folder|organization)_iam_(?:member|binding|policy)$/;
function read_google_readResource(resource, pools, found) {
	const { type, values, source, choice } = resource;
	if (type === "google_iam_workload_identity_pool_provider") {
		const provider = inPool(read_google_providerOf(values, snake, (0,tree_tree .$6)(values, "name"), source), values, pools);
		const unresolved = choice && `it is there or not by ${choice}`;
		found.providers.push(unresolved === undefined ? provider : { unresolved, ...provider });
	}
	const [, level] = policyTypes.exec(type) ?? [];
	if (level === undefined)
		return;
	const holder = { ...holderOf(level, values), ...(choice === undefined ? {} : { choice }) };
	const written = (0,tree_tree .Ss)(values, "policy_data");
	const policy = written?.kind === "text" ? readEmbeddedJson(written) : written;
	const bindings = policy?.kind === "object" ? (0,tree_tree .Ss)(policy, "bindings") : (policy ?? values);
	found.bindings.push(...readBindings(bindings, holder, written?.source ?? source));
}
const mostPools = 1_000;
function poolsById(resources) {
	const all = resources.filter(({ type }) => type === "google_iam_workload_identity_pool");
	const surplus = all[mostPools];
	if (surplus)
		throw new invalid_tree .O4(`it has more than ${mostPools} pools`, surplus.values.at.start);
	return Map.groupBy(all, ({ values }) => (0,tree_tree .$6)(values, "workload_identity_pool_id"));
}
function inPool(provider, values, pools) {
	const [id, project] = [(0,tree_tree .$6)(values, "workload_identity_pool_id"), (0,tree_tree .$6)(values, "project")];
	const candidates = id === undefined ? [...pools.values()].flat() : [id, undefined].flatMap((each) => pools.get(each) ?? []);
	const [pool, second] = candidates.filter(({ values: own }) => {
		const theirs = (0,tree_tree .$6)(own, "project");
		return project === undefined || theirs === undefined || project === theirs;
	});
	const isSure = id !== undefined && pool !== undefined && (0,tree_tree .$6)(pool.values, "workload_identity_pool_id") === id;
	const disabled = pool && (0,tree_tree .Ss)(pool.values, "disabled");
	const [open] = disabled?.kind === "text" ? (0,tree_text .rL)(disabled.text) : [];
	const isOff = (0,tree_tree .$6)(disabled) === "true";
	const unresolved = isSure ? open : (open ?? (isOff ? "which pool it is of" : undefined));
	const name = provider.name ?? nameIn(isSure && second === undefined ? pool : undefined, id, values);
	return {
		...provider,
		isDisabled: provider.isDisabled || (isSure && isOff),
		...(name === undefined ? {} : { name }),
		...(unresolved === undefined ? {} : { unresolved: provider.unresolved ?? unresolved }),
	};
}
function nameIn(pool, id, values) {
	const own = (0,tree_tree .$6)(values, "workload_identity_pool_provider_id");
	if (id === undefined || own === undefined)
		return undefined;
	const number = pool === undefined ? { unresolved: "the project's number" } : (0,resource .j)(pool.address);
	return (0,tree_text .f$)(["projects/", number, `/locations/global/workloadIdentityPools/${id}/providers/${own}`]);
}
function holderOf(level, values) {
	if (level === "service_account") {
		const account = (0,tree_tree .C_)(values, "service_account_id")?.text;
		return account === undefined ? {} : { account: behindSlash(account) };
	}
	const project = level === "project" ? (0,tree_tree .$6)(values, "project") : undefined;
	return project === undefined ? { isAbove: true } : { project };
}
function behindSlash(text) {
	const index = text.findLastIndex((part) => typeof part === "string" && part.includes("/"));
	const part = text[index];
	return typeof part === "string" ? [part.slice(part.lastIndexOf("/") + 1), ...text.slice(index + 1)] : text;
}

;// CONCATENATED MODULE: ./packages/trust/lib/kubernetes/manifest-resources.js


const at = (...path) => (spec) => (0,tree_tree .Ss)(spec, ...path);
const upbound = /^iam\.aws(?:\.m)?\.upbound\.io\//;
const ack = /^iam\.services\.k8s\.aws\//;
const configConnector = /^iam\.cnrm\.cloud\.google\.com\//;
const kinds = [
	{
		...{ api: upbound, kind: "Role", type: "aws_iam_role", path: ["spec", "forProvider"] },
		fields: { name: ownName, assume_role_policy: at("assumeRolePolicy") },
		needed: "assume_role_policy",
	},
	{
		...{ api: upbound, kind: "OpenIDConnectProvider", type: "aws_iam_openid_connect_provider" },
		path: ["spec", "forProvider"],
		fields: { url: at("url"), client_id_list: at("clientIdList") },
		needed: "url",
	},
	{
		...{ api: ack, kind: "Role", type: "aws_iam_role", path: ["spec"] },
		fields: { name: at("name"), assume_role_policy: at("assumeRolePolicyDocument") },
		needed: "assume_role_policy",
	},
	{
		...{ api: ack, kind: "OpenIDConnectProvider", type: "aws_iam_openid_connect_provider", path: ["spec"] },
		fields: { url: at("url"), client_id_list: at("clientIDs") },
		needed: "url",
	},
	{
		...{ api: configConnector, kind: "IAMWorkloadIdentityPool", type: "google_iam_workload_identity_pool" },
		path: ["spec"],
		fields: { workload_identity_pool_id: ownName, disabled: at("disabled") },
		needed: "workload_identity_pool_id",
	},
	{
		...{ api: configConnector, kind: "IAMWorkloadIdentityPoolProvider", path: ["spec"] },
		type: "google_iam_workload_identity_pool_provider",
		fields: {
			workload_identity_pool_id: poolOf,
			workload_identity_pool_provider_id: ownName,
			attribute_mapping: at("attributeMapping"),
			attribute_condition: at("attributeCondition"),
			disabled: at("disabled"),
			oidc: (spec) => objectOf((0,tree_tree .Ss)(spec, "oidc"), { issuer_uri: at("issuerUri"), allowed_audiences: at("allowedAudiences") }),
		},
		needed: "oidc",
	},
	...["IAMPolicyMember", "IAMPartialPolicy", "IAMPolicy"].map((kind) => ({
		...{ api: configConnector, kind, type: "google_service_account_iam_policy", path: ["spec"] },
		fields: { service_account_id: accountOf, policy_data: policyOf },
		needed: "service_account_id",
	})),
];
function manifestResources(trees, source) {
	const resources = [];
	const others = [];
	for (const tree of trees) {
		const manifests = (0,tree_tree .$6)(tree, "kind") === "List" ? (0,tree_tree .S3)((0,tree_tree .Ss)(tree, "items")) : [tree];
		const found = manifests.flatMap((manifest) => kindOf(manifest) ?? []);
		if (found.length === 0)
			others.push(tree);
		for (const manifest of manifests)
			resources.push(...resourceOf(manifest, source));
	}
	return { resources, others };
}
function kindOf(manifest) {
	const [api, kind] = [(0,tree_tree .$6)(manifest, "apiVersion"), (0,tree_tree .$6)(manifest, "kind")];
	return api === undefined ? undefined : kinds.find((each) => each.kind === kind && each.api.test(api));
}
function resourceOf(written, source) {
	const kind = kindOf(written);
	if (kind === undefined)
		return [];
	const manifest = (0,tree_tree .g2)(written, manifest_resources_opened);
	const spec = (0,tree_tree .Ss)(manifest, ...kind.path);
	const values = spec && objectOf(spec, kind.fields, manifest);
	if (values === undefined || (0,tree_tree .Ss)(values, kind.needed) === undefined)
		return [];
	return [{ type: kind.type, address: `${kind.kind} ${(0,tree_tree .$6)(manifest, "metadata", "name") ?? ""}`, values, source }];
}
function objectOf(tree, fields, manifest = tree) {
	if (tree === undefined || manifest === undefined || tree.kind !== "object")
		return tree;
	const entries = Object.entries(fields).flatMap(([name, read]) => {
		const value = read(tree, manifest);
		return value === undefined ? [] : [[name, { keyAt: value.at, value }]];
	});
	return { kind: "object", entries: new Map(entries), at: tree.at };
}
function ownName(spec, manifest) {
	const annotated = (0,tree_tree .Ss)(manifest, "metadata", "annotations", "crossplane.io/external-name");
	return annotated ?? (0,tree_tree .Ss)(spec, "resourceID") ?? (0,tree_tree .Ss)(manifest, "metadata", "name");
}
function poolOf(spec) {
	const written = (0,tree_tree .Ss)(spec, "workloadIdentityPoolRef", "external");
	const known = (0,tree_tree .$6)(written)?.split("/").at(-1);
	return written && known !== undefined ? { kind: "text", text: [known], at: written.at } : written;
}
function accountOf(spec) {
	const reference = (0,tree_tree .Ss)(spec, "resourceRef");
	if (reference === undefined || (0,tree_tree .$6)(reference, "kind") !== "IAMServiceAccount")
		return undefined;
	const name = (0,tree_tree .$6)(reference, "name") ?? "that is not said";
	return (0,tree_tree .Ss)(reference, "external") ?? (0,tree_tree .QE)(`the e-mail of the account ${name}`, reference.at);
}
function policyOf(spec) {
	const fields = { role: at("role"), members: membersOf, condition: at("condition") };
	const written = (0,tree_tree .Ss)(spec, "bindings");
	const bindings = (written ? (0,tree_tree .S3)(written) : [spec]).flatMap((binding) => objectOf(binding, fields) ?? []);
	const list = { kind: "list", items: bindings, at: spec.at };
	return objectOf(spec, { bindings: () => list });
}
function membersOf(binding) {
	const written = (0,tree_tree .Ss)(binding, "members") ?? (0,tree_tree .Ss)(binding, "member");
	if (written === undefined)
		return { kind: "list", items: [], at: binding.at };
	const items = (0,tree_tree .S3)(written).flatMap((item) => (item.kind === "object" ? ((0,tree_tree .Ss)(item, "member") ?? []) : [item]));
	return { kind: "list", items, at: written.at };
}
const substituted = /(\$\{[A-Za-z_][\w.]*(?::?[-=?+][^{}]*)?\})/;
function manifest_resources_opened(scalar) {
	const known = scalar.kind === "text" ? (0,tree_text .bG)(scalar.text) : undefined;
	if (known === undefined || !substituted.test(known))
		return scalar;
	const text = known.split(substituted).map((piece, index) => {
		return index % 2 === 0 ? piece : { unresolved: piece, isMade: true };
	});
	return { kind: "text", text: (0,tree_text .Oq)(text), at: scalar.at };
}

;// CONCATENATED MODULE: ./packages/trust/lib/octo-sts/read-octo-sts.js



const knownKeys = new Set([
	...["issuer", "issuer_pattern", "subject", "subject_pattern", "audience", "audience_pattern"],
	...["claim_pattern", "permissions", "repositories", "app", "app_pattern"],
]);
function readOctoSts({ trees, source }) {
	const [tree, second] = trees;
	const identity = /([^/]+)\.sts\.ya?ml$/.exec(source.path)?.[1];
	const issuer = (0,tree_tree .Ss)(tree, "issuer") ?? (0,tree_tree .Ss)(tree, "issuer_pattern");
	if (tree === undefined || (identity === undefined && (issuer === undefined || !(0,tree_tree .Ss)(tree, "permissions")))) {
		return undefined;
	}
	if (second)
		throw new invalid_tree .O4("a trust policy is one document; a second one starts here", second.at.start);
	const notes = repositoriesOf(tree)
		? [
			"octo-sts reads `repositories` in an organisation's repository `.github` alone, and refuses the policy elsewhere.",
		]
		: [];
	return { dialect: "octo-sts", policies: [read_octo_sts_policyOf(tree, identity, source)], notes };
}
function read_octo_sts_policyOf(tree, identity, source) {
	if (tree.kind !== "object")
		throw new invalid_tree .O4("a trust policy is a mapping", tree.at.start);
	for (const [key, { keyAt }] of tree.entries) {
		if (!knownKeys.has(key))
			throw new invalid_tree .O4(`octo-sts knows no key ${key.slice(0, 60)}`, keyAt.start);
	}
	const audience = wanted(tree, "audience");
	wanted(tree, "app");
	const claims = (0,tree_tree .pk)(tree, "claim_pattern");
	refuseNonTexts((0,tree_tree .S3)(repositoriesOf(tree)), "a repository is a text");
	return {
		issuer: wanted(tree, "issuer") ?? missing(tree, "issuer"),
		subject: wanted(tree, "subject") ?? missing(tree, "subject"),
		claims: (0,tree_tree .Mc)(claims).map(([name, { keyAt, value }]) => {
			if (value.kind === "object" || value.kind === "list") {
				throw new invalid_tree .O4("a claim's pattern is a text", value.at.start);
			}
			return { name, nameAt: keyAt, pattern: asServiceReads(value) };
		}),
		permissions: permissionsOf(tree),
		source,
		at: tree.at,
		...(identity === undefined ? {} : { identity }),
		...(audience === undefined ? {} : { audience }),
	};
}
function wanted(tree, name) {
	const [exact, pattern] = [name, `${name}_pattern`].map((key) => {
		const value = (0,tree_tree .Xp)(tree, key);
		const entry = tree.kind === "object" ? tree.entries.get(key) : undefined;
		if (entry === undefined || value === undefined || (0,tree_text .bG)(value.text) === "")
			return undefined;
		return { key, keyAt: entry.keyAt, value: asServiceReads(value), isPattern: key !== name };
	});
	if (exact && pattern) {
		throw new invalid_tree .O4(`a trust policy has either \`${name}\` or \`${name}_pattern\``, pattern.keyAt.start);
	}
	return exact ?? pattern;
}
const ambiguous = /^(?:y|n|yes|no|on|off|[-+]?\.?[0-9][0-9a-fox_.+:-]*|[-+]?\.(?:inf|nan))$/i;
const plainInteger = /^(?:0|-?[1-9][0-9]{0,14})$/;
function asServiceReads(scalar) {
	const written = (0,tree_text .bG)(scalar.text);
	const { at, inside, kind } = scalar;
	const isQuoted = kind === "text" && (inside === undefined || inside.start.column !== at.start.column);
	if (isQuoted || written === undefined || !ambiguous.test(written) || plainInteger.test(written))
		return scalar;
	return (0,tree_tree .QE)(`${written.slice(0, 60)} without quotes, which YAML 1.1 may read as another value`, at);
}
function permissionsOf(tree) {
	const entries = (0,tree_tree .Mc)((0,tree_tree .pk)(tree, "permissions"));
	refuseNonTexts(entries.map(([, { value }]) => value), "a permission is `read`, `write` or `admin`");
	return entries.map(([name, { keyAt }]) => ({ name, at: keyAt }));
}
function repositoriesOf(tree) {
	const found = (0,tree_tree .Ss)(tree, "repositories");
	if (found === undefined || found.kind === "null" || found.kind === "list")
		return found;
	throw new invalid_tree .O4("`repositories` is a list", found.at.start);
}
function refuseNonTexts(values, message) {
	const wrong = values.find(({ kind }) => kind !== "text" && kind !== "null");
	if (wrong)
		throw new invalid_tree .O4(message, wrong.at.start);
}
function missing(tree, name) {
	throw new invalid_tree .O4(`a trust policy needs \`${name}\` or \`${name}_pattern\``, tree.at.start);
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/plan.js

function isPlan(tree) {
	return ((0,tree_tree .Ss)(tree, "format_version") !== undefined &&
		((0,tree_tree .Ss)(tree, "planned_values") ?? (0,tree_tree .Ss)(tree, "values")) !== undefined);
}
function plannedResources(tree, source) {
	const plan = { ...source, standing: "plan" };
	const unknowns = new Map();
	for (const change of (0,tree_tree .S3)((0,tree_tree .Ss)(tree, "resource_changes"))) {
		const after = (0,tree_tree .Ss)(change, "change", "after_unknown");
		if (after)
			unknowns.set((0,tree_tree .$6)(change, "address") ?? "", after);
	}
	const resources = [];
	const root = (0,tree_tree .Ss)(tree, "planned_values", "root_module") ?? (0,tree_tree .Ss)(tree, "values", "root_module");
	const modules = [root];
	for (let module = modules.shift(); module !== undefined; module = modules.shift()) {
		for (const resource of (0,tree_tree .S3)((0,tree_tree .Ss)(module, "resources"))) {
			const address = (0,tree_tree .$6)(resource, "address") ?? "";
			const values = (0,tree_tree .Ss)(resource, "values");
			if (values === undefined || (0,tree_tree .$6)(resource, "mode") === "data")
				continue;
			const type = (0,tree_tree .$6)(resource, "type") ?? "";
			resources.push({ type, address, source: plan, values: withUnknowns(values, unknowns.get(address), address) });
		}
		modules.push(...(0,tree_tree .S3)((0,tree_tree .Ss)(module, "child_modules")));
	}
	return resources;
}
function withUnknowns(values, unknown, address) {
	if (unknown?.kind === "boolean") {
		const isOpen = (0,tree_tree .$6)(unknown) === "true";
		return isOpen ? (0,tree_tree .QE)(`${address}, known only after the apply`, values.at) : values;
	}
	if (unknown?.kind === "list" && values.kind === "list") {
		const length = Math.max(values.items.length, unknown.items.length);
		const items = Array.from({ length }, (_, index) => {
			const item = values.items[index];
			return withUnknowns(item ?? nothing(values.at), unknown.items[index], address);
		});
		return { ...values, items: items.filter((item, index) => index < values.items.length || item.kind !== "null") };
	}
	if (unknown?.kind !== "object" || values.kind !== "object")
		return isAnyOpen(unknown) ? (0,tree_tree .QE)(`${address}, known only after the apply`, values.at) : values;
	const entries = new Map(values.entries);
	for (const [key, { value: open }] of unknown.entries) {
		const present = entries.get(key);
		const entry = present ?? { keyAt: values.at, value: nothing(values.at) };
		const value = withUnknowns(entry.value, open, `${address}.${key}`);
		if (present || value !== entry.value)
			entries.set(key, { keyAt: entry.keyAt, value });
	}
	return { ...values, entries };
}
function nothing(at) {
	return { kind: "null", text: [""], at };
}
function isAnyOpen(unknown) {
	if (unknown?.kind === "boolean")
		return (0,tree_tree .$6)(unknown) === "true";
	if (unknown?.kind === "list")
		return unknown.items.some(isAnyOpen);
	return (0,tree_tree .Mc)(unknown).some(([, { value }]) => isAnyOpen(value));
}

var read_trees = __webpack_require__(7246);
;// CONCATENATED MODULE: ./packages/trust/lib/trust-document.js
const dialects = ["aws", "google", "azure", "vault", "octo-sts"];

;// CONCATENATED MODULE: ./packages/trust/lib/vault/read-vault.js




function readVault({ trees, resources, source }) {
	const roles = [];
	const mounts = [];
	for (const resource of resources)
		(0,invalid_tree .s5)(resource.source.path, () => read_vault_readResource(resource, roles, mounts));
	for (const tree of trees) {
		const data = (0,tree_tree .Ss)(tree, "data");
		const place = data ? { ...source, standing: "export" } : source;
		const body = data ?? tree;
		if (isRole(body))
			roles.push(read_vault_roleOf(body, (0,tree_tree .$6)(body, "name"), place, false));
		const mount = mountOf(body, place);
		if (mount)
			mounts.push(mount);
	}
	return roles.length + mounts.length === 0 ? undefined : { dialect: "vault", roles, mounts, notes: [] };
}
const boundKeys = ["bound_audiences", "bound_subject", "bound_claims"];
function isRole(tree) {
	return boundKeys.some((key) => (0,tree_tree .Ss)(tree, key) !== undefined);
}
function mountOf(tree, source) {
	const found = ["bound_issuer", "oidc_discovery_url"]
		.map((key) => (0,tree_tree .C_)(tree, key))
		.find((scalar) => scalar !== undefined && (0,tree_text .bG)(scalar.text) !== "");
	const path = pathOf(tree, "path");
	return found && { issuer: found, source, at: tree.at, ...(path === undefined ? {} : { path }) };
}
function pathOf(tree, key) {
	return (0,tree_tree .$6)(tree, key)?.replace(/^\/+|\/+$/g, "");
}
const vaultResources = /^vault_jwt_auth_backend(?:_role)?$/;
function read_vault_readResource(resource, roles, mounts) {
	const { type, values, source, choice } = resource;
	if (type === "vault_jwt_auth_backend_role") {
		const role = read_vault_roleOf(values, (0,tree_tree .$6)(values, "role_name"), source, true);
		roles.push(choice === undefined ? role : { unresolved: `it is there or not by ${choice}`, ...role });
	}
	const mount = type === "vault_jwt_auth_backend" ? mountOf(values, source) : undefined;
	if (mount)
		mounts.push(choice === undefined ? mount : { ...mount, issuer: (0,tree_tree .QE)(choice, mount.issuer.at) });
}
function read_vault_roleOf(tree, name, source, isPlanned) {
	const bound = (0,tree_tree .pk)(tree, "bound_claims");
	const mapped = (0,tree_tree .pk)(tree, "claim_mappings");
	const type = (0,tree_tree .Xp)(tree, "role_type");
	const pointer = (0,tree_tree .Ss)(tree, "user_claim_json_pointer");
	const parts = [bound, mapped, type, pointer, (0,tree_tree .Ss)(tree, "clock_skew_leeway")];
	const [unresolved] = parts.flatMap((part) => (part?.kind === "text" ? (0,tree_text .rL)(part.text) : []));
	const isOpen = type !== undefined && (0,tree_text .bG)(type.text) === undefined;
	const isJoined = isPlanned && (0,tree_tree .$6)(tree, "disable_bound_claims_parsing") !== "true";
	const mount = pathOf(tree, "backend");
	const subject = (0,tree_tree .Xp)(tree, "bound_subject");
	const userClaim = (0,tree_tree .Xp)(tree, "user_claim");
	const groupsClaim = (0,tree_tree .Xp)(tree, "groups_claim");
	const isEmpty = (scalar) => scalar === undefined || (0,tree_text .bG)(scalar.text) === "";
	return {
		type: isOpen ? "jwt" : ((0,tree_tree .$6)(tree, "role_type") ?? "oidc"),
		audiences: audiencesOf((0,tree_tree .Ss)(tree, "bound_audiences")),
		claims: (0,tree_tree .Mc)(bound).map(([key, { keyAt, value }]) => {
			const values = isPlanned ? read_vault_textsOf(value, isJoined) : (0,tree_tree .TM)(value);
			return { name: key, nameAt: keyAt, values, at: value.at };
		}),
		mappedClaims: (0,tree_tree .Mc)(mapped).map(([name, { keyAt }]) => ({ name, nameAt: keyAt })),
		claimsType: (0,tree_tree .Xp)(tree, "bound_claims_type"),
		userClaimIsPointer: pointer?.kind === "text" ? undefined : (0,tree_tree .$6)(pointer) === "true",
		networks: ["token_bound_cidrs", "bound_cidrs"].flatMap((key) => (0,tree_tree .S3)((0,tree_tree .Ss)(tree, key)).flatMap((item) => (0,tree_tree .TM)(item))),
		clockSkew: secondsOf((0,tree_tree .$6)(tree, "clock_skew_leeway")),
		source,
		at: tree.at,
		...(name === undefined ? {} : { name }),
		...(mount === undefined ? {} : { mount }),
		...(subject === undefined || isEmpty(subject) ? {} : { subject }),
		...(userClaim === undefined || isEmpty(userClaim) ? {} : { userClaim }),
		...(groupsClaim === undefined || isEmpty(groupsClaim) ? {} : { groupsClaim }),
		...(unresolved === undefined ? {} : { unresolved }),
	};
}
function audiencesOf(tree) {
	return tree?.kind === "text" ? splitAtCommas(tree) : (0,tree_tree .TM)(tree);
}
function secondsOf(text) {
	const milliseconds = text === undefined ? undefined : (0,lib .E9)(text);
	return milliseconds === undefined ? Number(text ?? 0) || 0 : milliseconds / 1_000;
}
function read_vault_textsOf(value, isJoined) {
	const known = (0,tree_tree .$6)(value);
	if (known === undefined)
		return [(0,tree_tree .QE)(nameOf(value), value.at)];
	const { inside, at } = value;
	const scalar = { kind: "text", text: [known], at, ...(inside === undefined ? {} : { inside }) };
	return isJoined ? splitAtCommas(scalar) : [scalar];
}
function nameOf(value) {
	const [open] = value.kind === "text" ? (0,tree_text .rL)(value.text) : [];
	return open ?? "a value that is no text";
}
function splitAtCommas(scalar) {
	const known = (0,tree_text .bG)(scalar.text);
	return known === undefined ? [scalar] : known.split(",").map((value) => ({ ...scalar, text: [value.trim()] }));
}

;// CONCATENATED MODULE: ./packages/trust/lib/parse-trust-document.js














function parseTrustDocument(bytes, path, options = {}) {
	return located(path, () => {
		if ((0,language .ZC)(path))
			return parseConfiguration(bytes, path, options);
		if ((0,language .W)(path))
			return parseBicep(bytes, path, options);
		const { text, trees: all } = (0,read_trees .i9)(bytes, path);
		const source = { path, text, standing: "source" };
		const planned = all.filter(isPlan).flatMap((tree) => plannedResources(tree, source));
		const manifests = manifestResources(all.filter((tree) => !isPlan(tree)), source);
		const resources = [...planned, ...manifests.resources];
		const trees = manifests.others;
		return onlyDocument(source, options, (dialect) => readAs(dialect, { source, trees, resources }, options));
	});
}
function parseBicep(bytes, path, options) {
	(0,read_trees .y2)(bytes, "Bicep", mostBytesOfBicep);
	const source = { path, text: (0,read_trees .DH)(bytes), standing: "source" };
	const { resources, notes } = (0,language .v4)().bicepCredentials(source);
	const found = onlyDocument(source, options, (dialect) => readAs(dialect, { source, trees: [], resources }, options));
	return { ...found, notes: [...found.notes, ...notes] };
}
const mostBytesOfBicep = 256 * 1024;
function parseConfiguration(bytes, path, options) {
	const own = (0,language .v4)().readConfiguration(bytes, path);
	const others = (options.beside ?? []).filter((file) => external_node_path_.posix.normalize(file.path) !== external_node_path_.posix.normalize(path));
	const read = (file) => (file.path === path ? own : readIfPossible(file));
	const folders = (0,language .v4)().configurationFolders([{ path, bytes }, ...others], new Map(), read);
	const module = folders.get((0,language .v4)().folderOf(path));
	return onlyDocument(own.source, options, (dialect) => module && readModule(dialect, module, own.source));
}
function readIfPossible({ bytes, path }) {
	try {
		return (0,language .v4)().readConfiguration(bytes, path);
	}
	catch (error) {
		if (error instanceof invalid_tree .O4)
			return undefined;
		throw error;
	}
}
function readModule(dialect, module, only) {
	const types = resourceTypes[dialect];
	if (types === undefined)
		return undefined;
	const { resources: all, notes } = (0,language .v4)().configuredResources(module, types);
	const resources = only ? resourcesFor(only, all) : all;
	const source = only ?? resources[0]?.source;
	const document = source && readAs(dialect, { source, trees: [], resources }, {});
	return document && { ...document, notes: [...document.notes, ...notes] };
}
const entities = /^(?:aws_iam_role|data\.aws_iam_policy_document|google_iam_workload_identity_pool_provider|vault_jwt_auth_backend_role|\w+_federated_identity_credential)$/;
function resourcesFor(source, all) {
	const isOwn = ({ source: own, call, values }) => own === source || call === source || (0,tree_tree .Mc)(values).some(([, { value }]) => value.source === source);
	const own = new Set(all.filter(isOwn));
	const isOfEntity = [...own].some(({ type }) => entities.test(type));
	if (own.size === 0 || !isOfEntity)
		return own.size === 0 ? [] : all;
	return all.filter((resource) => own.has(resource) || !entities.test(resource.type));
}
const resourceTypes = {
	...{ aws: awsResources, google: googleResources, azure: azureResources, vault: vaultResources },
};
function onlyDocument(source, { dialect }, read) {
	const wanted = dialect === undefined ? dialects : [dialect];
	const [found, second] = wanted.flatMap((each) => read(each) ?? []);
	if (found === undefined)
		throw foreign(source.path, dialect);
	if (second === undefined)
		return found;
	const start = { line: 1, column: 1 };
	throw new invalid_tree .O4(`it holds what ${found.dialect} and ${second.dialect} trust; say which is meant`, start);
}
function readAs(dialect, file, { parameters = {} }) {
	switch (dialect) {
		case "aws":
			return readAws(file, parameters);
		case "google":
			return readGoogle(file);
		case "azure":
			return readAzure(file);
		case "vault":
			return readVault(file);
		case "octo-sts":
			return readOctoSts(file);
	}
}
function located(path, read) {
	try {
		return read();
	}
	catch (error) {
		if (error instanceof invalid_tree .O4)
			throw invalid(error.path ?? path, error);
		throw error;
	}
}
function invalid(path, { message, position }) {
	const { line, column } = position;
	return new lib .$E({
		code: "TRUST_DOCUMENT_INVALID",
		kind: "usage",
		message: `${(0,lib .g$)(path)}:${line}:${column} is no trust document that can be relied on: ${(0,lib .g$)(message)}`,
		fix: "Correct this place, or export the document again with the provider's own command.",
		problems: [{ place: { path, region: { start: position, end: position } }, message: (0,lib .g$)(message) }],
	});
}
function foreign(path, dialect) {
	const whose = dialect === undefined ? "AWS, Google Cloud, Azure, Vault or octo-sts" : dialect;
	const message = `nothing in it is a trust document of ${whose}`;
	return new lib .$E({
		code: "TRUST_DOCUMENT_FOREIGN",
		kind: "usage",
		message: `${(0,lib .g$)(path)}: ${message}`,
		fix: "Name the document that says who may assume the role or account, for example the output of `aws iam get-role`.",
		problems: [{ place: { path }, message }],
	});
}

;// CONCATENATED MODULE: ./packages/trust/lib/find-trust-documents.js



function findTrustDocuments(files, dialect) {
	const search = { documents: [], unread: [], dialect };
	const others = new Map();
	const configuration = [];
	for (const file of files) {
		if ((0,language .ZC)(file.path)) {
			if (dialect !== "octo-sts")
				configuration.push(file);
		}
		else if (mayHold(file, dialect)) {
			others.set(file.path, file);
			add(search, file.path, () => parseTrustDocument(file.bytes, file.path, { dialect }));
		}
	}
	if (configuration.length > 0)
		addConfiguration(search, configuration, others);
	return search;
}
function add({ documents, unread }, path, read) {
	try {
		const document = read();
		if (document)
			documents.push({ path, document });
	}
	catch (error) {
		if (!(error instanceof lib .$E))
			throw error;
		if (error.code === "TRUST_DOCUMENT_INVALID")
			unread.push(...error.problems);
	}
}
function addConfiguration(search, files, others) {
	const folders = (0,language .v4)().configurationFolders(files, others, (file) => {
		const isOfTrust = mayHold(file, search.dialect);
		let read;
		add(isOfTrust ? search : { ...search, unread: [] }, file.path, () => {
			read = located(file.path, () => (0,language .v4)().readConfiguration(file.bytes, file.path));
			return undefined;
		});
		return read;
	});
	for (const module of folders.unused((folder) => folder.some((file) => mayHold(file, search.dialect)))) {
		const [first] = module.sources;
		if (first)
			add(search, first.path, () => located(first.path, () => readModule(search.dialect, module)));
	}
}
const readable = /\.(?:json|ya?ml|template|bicep)$/i;
const marks = {
	aws: [
		...["AssumeRolePolicyDocument", "sts:AssumeRole", "assume_role_policy", "oidc-provider/", "ClientIDList"],
		...["clientIdList", "clientIDs"],
		...["iam-github-oidc-role", "iam-assumable-role-with-oidc", "//modules/iam-role"],
	],
	google: ["attributeMapping", "attribute_mapping", "attributeCondition", "workloadIdentityPools/", "gh-oidc"],
	azure: ["federatedIdentityCredential", "federated_identity_credential", "AzureADTokenExchange", '"audiences"'],
	vault: ["bound_audiences", "bound_claims", "bound_subject", "bound_issuer"],
	"octo-sts": ["issuer"],
};
function mayHold({ path: file, bytes }, dialect) {
	const isReadable = dialect === "octo-sts" ? /\.sts\.ya?ml$/i.test(file) : readable.test(file) || (0,language .ZC)(file);
	if (!isReadable)
		return false;
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return marks[dialect].some((mark) => buffer.includes(mark));
}

;// CONCATENATED MODULE: ./packages/trust/lib/join-trust-documents.js
function joinTrustDocuments(documents) {
	return documents.reduce((joined, document) => (joined === undefined ? document : joinTwo(joined, document)), undefined);
}
function joinTwo(one, two) {
	const notes = [...one.notes, ...two.notes];
	if (one.dialect === "aws" && two.dialect === "aws") {
		return { ...one, notes, roles: [...one.roles, ...two.roles], providers: [...one.providers, ...two.providers] };
	}
	if (one.dialect === "google" && two.dialect === "google") {
		const bindings = [...one.bindings, ...two.bindings];
		return { ...one, notes, providers: [...one.providers, ...two.providers], bindings };
	}
	if (one.dialect === "azure" && two.dialect === "azure") {
		return { ...one, notes, credentials: [...one.credentials, ...two.credentials] };
	}
	if (one.dialect === "vault" && two.dialect === "vault") {
		return { ...one, notes, roles: [...one.roles, ...two.roles], mounts: [...one.mounts, ...two.mounts] };
	}
	if (one.dialect === "octo-sts" && two.dialect === "octo-sts") {
		return { ...one, notes, policies: [...one.policies, ...two.policies] };
	}
	return one;
}

;// CONCATENATED MODULE: ./packages/trust/lib/render-trust-denial.js

const names = {
	aws: "AWS",
	google: "Google Cloud",
	azure: "Azure",
	vault: "Vault",
	"octo-sts": "octo-sts",
};
function renderTrustDenial(answer, denials, dialect) {
	const lines = denials.flatMap(({ failing, sentence, fix, alternative }) => {
		const { line, column } = failing.at.start;
		return [`${failing.source.path}:${line}:${column} (${alternative}): ${sentence}`, `fix: ${fix.text}`];
	});
	if (denials.length === 0)
		lines.push(...undecided(answer, names[dialect]));
	return [...lines, ...answer.notes].map(lib .g$);
}
function undecided(answer, provider) {
	if (answer.effect === "allow") {
		return [
			`By the document ${provider} would let this token in; what ${provider} holds may be another version, or a change may still be on its way.`,
		];
	}
	if (answer.effect === "deny")
		return ["Nothing in the document allows this token."];
	const open = answer.checks.filter(({ holds }) => holds === "unknown");
	if (open.length === 0)
		return [`Whether ${provider} lets this token in cannot be told from the document.`];
	return open.map(({ label, why }) => ended(`${label} cannot be told from the document: ${why ?? "a part of it is not resolved"}`));
}
function ended(sentence) {
	return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

;// CONCATENATED MODULE: ./packages/trust/lib/index.js











  })

};
