export const id = 7990;
export const ids = [7990];
export const modules = {

  7990:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  resolveParents: () => (  resolveParents)
});

var lib = __webpack_require__(1344);
var source_node = __webpack_require__(5547);
;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-context.js

const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
function isGiven(policy, pointer) {
	if (policy.origins !== undefined)
		return Object.hasOwn(policy.origins, pointer);
	return policy.source === undefined || Object.hasOwn(policy.source.regions, pointer);
}
function originOf(policy, pointer) {
	for (let current = pointer; current !== ""; current = current.slice(0, current.lastIndexOf("/"))) {
		if (policy.origins && Object.hasOwn(policy.origins, current))
			return policy.origins[current];
		if (policy.source && Object.hasOwn(policy.source.regions, current)) {
			return { file: policy.source.path, at: policy.source.regions[current] };
		}
	}
	return { file: fileOf(policy), at: nowhere };
}
function fileOf(policy) {
	return policy.source?.path ?? "the policy";
}
function refuse({ above, below, conflicts }, refusal) {
	const { pointer, message, fix } = refusal;
	const origins = { below: originOf(below, pointer), above: originOf(above, refusal.above ?? pointer) };
	conflicts.push({ pointer, message, fix, ...origins });
}
function isLocked({ above }, pointer) {
	return above.locked.some((lock) => isAtOrBelow(pointer, lock.pointer) || isAtOrBelow(lock.pointer, pointer));
}
function lockedRules({ locked }) {
	return locked.flatMap(({ pointer }) => {
		const [top, pattern, ...deeper] = (0,source_node .B_)(pointer);
		return top === "rules" && pattern !== undefined && deeper.length === 0 ? [pattern] : [];
	});
}
function refusesLocked(context, pointer) {
	if (!isLocked(context, pointer))
		return false;
	refuse(context, { pointer, message: `${pointer} is locked, so the file above holds`, fix: "Delete it here." });
	return true;
}
function delegateFor({ above }, pointer) {
	return above.delegates.find((delegate) => isAtOrBelow(pointer, delegate.pointer));
}
function isUnbounded(delegate) {
	return delegate !== undefined && delegate.bound === undefined;
}
function isAtOrBelow(pointer, top) {
	return pointer === top || pointer.startsWith(`${top}/`);
}
function inherited(part, from) {
	return part.file === undefined ? { ...part, file: fileOf(from) } : part;
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-exceptions.js



function mergeExceptions(context) {
	const { above, below } = context;
	const theirs = above.exceptions.map((exception) => inherited(exception, above));
	const known = new Set(theirs.map(meaningOf));
	const ours = below.exceptions.filter((exception, index) => !known.has(meaningOf(exception)) && !isRefused(context, exception, index));
	return [...theirs, ...ours];
}
function meaningOf({ region: _region, file: _file, ...exception }) {
	return (0,lib .dj)({ ...exception });
}
function isRefused(context, { rule }, index) {
	const { rules, locked } = context.above;
	const isLocked = (pointer) => locked.some((lock) => lock.pointer === pointer);
	const lockedOnes = [...lockedRules(context.above), ...(isLocked("/rules") ? Object.keys(rules) : [])];
	const pattern = lockedOnes.find((each) => (0,lib .Wo)(each)(rule));
	if (pattern === undefined && !isLocked("/exceptions"))
		return false;
	const what = pattern === undefined ? "exceptions are" : `the rule ${rule} is`;
	const message = `${what} locked by the file above, so it cannot be excepted here`;
	const fix = "Mend the finding and delete the exception.";
	refuse(context, {
		pointer: (0,source_node .rq)("exceptions", index),
		message,
		fix,
		above: pattern && (0,source_node .rq)("rules", pattern),
	});
	return true;
}

var rule_severity = __webpack_require__(4386);
var wildcards_overlap = __webpack_require__(5542);
var rules = __webpack_require__(16);
;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-rules.js





function mergeRules(context) {
	const { above, below } = context;
	const kept = (0,rule_severity .Fg)(below).filter((entry) => !merge_rules_isRefused(context, entry));
	const rules = Object.fromEntries(kept.map(({ pattern, setting }) => [pattern, setting]));
	const floor = lowered(context, above.rules, rules);
	for (const entry of kept)
		tellMilder(context, entry, [floor, ...(above.floors ?? [])]);
	const floors = distinct([floor, ...(above.floors ?? []), ...(below.floors ?? [])]);
	return { rules, ...(floors.length > 0 ? { floors } : {}) };
}
function merge_rules_isRefused(context, { pattern }) {
	const pointer = (0,source_node .rq)("rules", pattern);
	if (isLocked(context, pointer))
		return refusesLocked(context, pointer);
	const locked = lockedRules(context.above).find((each) => (0,wildcards_overlap .N)(each, pattern));
	if (locked === undefined)
		return false;
	const message = `${locked} is locked by the file above, and ${pattern} would change it; it is left out`;
	refuse(context, { pointer, message, fix: "Delete it here.", above: (0,source_node .rq)("rules", locked) });
	return true;
}
function lowered(context, above, below) {
	const entries = Object.entries(above).map(([pattern, setting]) => {
		const wanted = below[pattern];
		const delegate = delegateFor(context, (0,source_node .rq)("rules", pattern));
		if (delegate === undefined || wanted === undefined || (0,rule_severity .VD)(wanted) >= (0,rule_severity .VD)(setting))
			return [pattern, setting];
		const bound = isUnbounded(delegate) ? "off" : (rules .I.find((each) => each === delegate.bound) ?? setting);
		const least = (0,rule_severity .VD)(wanted) < (0,rule_severity .VD)(bound) ? bound : wanted;
		return [pattern, (0,rule_severity .VD)(least) < (0,rule_severity .VD)(setting) ? least : setting];
	});
	return Object.fromEntries(entries);
}
function distinct(floors) {
	const known = new Set();
	return floors.filter((floor) => {
		const key = JSON.stringify(Object.entries(floor).sort(([a], [b]) => (a < b ? -1 : 1)));
		return Object.keys(floor).length === 0 || known.has(key) ? false : known.add(key);
	});
}
function tellMilder(context, { pattern, setting }, floors) {
	const stricter = floors
		.filter((floor) => floor[pattern] === undefined || (0,rule_severity .VD)(floor[pattern]) > (0,rule_severity .VD)(setting))
		.flatMap((floor) => Object.entries(floor))
		.find(([other, least]) => (0,rule_severity .VD)(least) > (0,rule_severity .VD)(setting) && (0,wildcards_overlap .N)(other, pattern));
	if (stricter === undefined)
		return;
	const [other, least] = stricter;
	const message = `${pattern} is ${setting} here and ${other} is ${least} in the file above; the stricter holds`;
	const fix = `Take ${pattern} out of rules, or set it to ${least} or worse.`;
	refuse(context, { pointer: (0,source_node .rq)("rules", pattern), message, fix, above: (0,source_node .rq)("rules", other) });
}

var exception_target = __webpack_require__(1047);
var loosened_suppressions = __webpack_require__(8419);
var path_pattern = __webpack_require__(6939);
var secrets = __webpack_require__(7800);
var suppressions = __webpack_require__(5343);
var verify = __webpack_require__(3914);
;// CONCATENATED MODULE: ./packages/policy/lib/merge/tighter.js

function tightest(context, pointer, ours, theirs, compare, boundOf) {
	if (compare(ours, theirs) <= 0)
		return ours;
	const delegate = delegateFor(context, pointer);
	const bound = typeof delegate?.bound === "string" ? boundOf(delegate.bound) : isUnbounded(delegate) ? ours : undefined;
	const limit = bound !== undefined && compare(bound, theirs) > 0 ? bound : theirs;
	if (compare(ours, limit) <= 0)
		return ours;
	const message = `${nameOf(pointer)} is ${ours} here and ${limit} in the file above, which holds`;
	refuse(context, { pointer, message, fix: "Delete it here, or make it as tight." });
	return limit;
}
function nameOf(pointer) {
	return pointer.slice(1).replaceAll("/", ".");
}
function shared(context, above, below, pointer, covers) {
	const delegate = delegateFor(context, pointer);
	const bounds = delegate?.bound === undefined ? undefined : [delegate.bound].flat();
	return below.filter((entry, index) => {
		if (above.some((other) => covers(other, entry)))
			return true;
		if (delegate !== undefined && (bounds === undefined || bounds.some((bound) => covers(bound, entry))))
			return true;
		const message = `${entry} is not in ${nameOf(pointer)} of the file above; it is left out`;
		refuse(context, { pointer: `${pointer}/${index}`, message, fix: "Delete it here.", above: pointer });
		return false;
	});
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-verify.js



function mergeVerify(context, above, below, pointer) {
	if (above === undefined || below === undefined)
		return above;
	const kept = Object.entries(below.hosts).filter(([service, host]) => {
		const theirs = above.hosts[service];
		if (theirs === host)
			return true;
		const held = theirs === undefined ? "the file above names none for it" : `the file above names ${theirs}`;
		const message = `${service} may not be asked at ${host}: ${held}; it is left out`;
		refuse(context, {
			pointer: `${pointer}/hosts/${service}`,
			message,
			fix: "Delete it here.",
			above: `${pointer}/hosts`,
		});
		return false;
	});
	const asked = `${pointer}/max-requests`;
	const isSaid = context.below.source?.regions[asked] !== undefined || below.maxRequests !== verify .mN;
	return {
		hosts: Object.fromEntries(kept),
		maxRequests: isSaid
			? tightest(context, asked, below.maxRequests, above.maxRequests, (a, b) => a - b, numberOf)
			: Math.min(above.maxRequests, below.maxRequests),
	};
}
function numberOf(text) {
	return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-secrets.js










function mergeSecrets(context) {
	const [above, below] = [context.above.secrets, context.below.secrets];
	const pick = (key, name, tighter) => {
		const pointer = (0,source_node .rq)("secrets", name);
		if (!isSaid(context.below, key, pointer) || refusesLocked(context, pointer))
			return above[key];
		return isSaid(context.above, key, pointer) ? tighter(above[key], below[key], pointer) : below[key];
	};
	const salt = pick("salt", "salt", (_, ours) => ours);
	const baseline = pick("baseline", "baseline", (_, ours) => ours);
	const inline = pick("inline", "inline", (theirs = "warning", ours = "warning", pointer) => tightest(context, pointer, ours, theirs, compareInline, (text) => suppressions .ZK.find((each) => each === text)));
	const inlineFrom = pick("inlineFrom", "inline-from", (theirs = [], ours = [], pointer) => shared(context, theirs, ours, pointer, coversPath));
	const foreignComments = pick("foreignComments", "foreign-comments", (theirs = [], ours = [], pointer) => sharedApprovals(context, theirs, ours, pointer));
	const verify = pick("verify", "verify", (theirs, ours, pointer) => mergeVerify(context, theirs, ours, pointer));
	const every = Number.POSITIVE_INFINITY;
	const maxFileSize = pick("maxFileSize", "max-file-size", (theirs, ours, pointer) => tightest(context, pointer, ours ?? every, theirs ?? every, (a, b) => b - a, sizeOf));
	return {
		...(salt === undefined ? {} : { salt }),
		exclude: pick("exclude", "exclude", (theirs, ours, pointer) => shared(context, theirs, ours, pointer, coversPath)),
		minConfidence: pick("minConfidence", "min-confidence", (theirs, ours, pointer) => tightest(context, pointer, ours, theirs, lib .Sq, (text) => lib .E2.find((each) => each === text))),
		customRules: pick("customRules", "custom-rules", (theirs, ours) => mergeCustomRules(context, theirs, ours)),
		...(maxFileSize === undefined || maxFileSize === every ? {} : { maxFileSize }),
		...(inline === undefined ? {} : { inline }),
		...(inlineFrom === undefined ? {} : { inlineFrom }),
		...(verify === undefined ? {} : { verify }),
		...(foreignComments === undefined ? {} : { foreignComments }),
		...(baseline === undefined ? {} : { baseline }),
	};
}
function isSaid(policy, key, pointer) {
	if (policy.source !== undefined || policy.origins !== undefined)
		return isGiven(policy, pointer);
	const value = policy.secrets[key];
	return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
function coversPath(outer, inner) {
	return outer === inner || (!(0,path_pattern .q)(inner) && inner.includes("/") && (0,exception_target .H9)(outer)(inner));
}
function compareInline(a, b) {
	return (0,loosened_suppressions .r)(a) - (0,loosened_suppressions .r)(b);
}
function sizeOf(text) {
	const size = (0,secrets .$$)(/^\d+$/.test(text) ? Number(text) : text);
	return Number.isNaN(size) ? undefined : size;
}
function sharedApprovals(context, above, below, pointer) {
	const toolOf = ({ tool }) => tool;
	const tools = shared(context, above.map(toolOf), below.map(toolOf), pointer, (outer, inner) => outer === inner);
	return below
		.filter(({ tool }) => tools.includes(tool))
		.map((entry) => {
		const theirs = above.find(({ tool }) => tool === entry.tool);
		return theirs !== undefined && theirs.expires < entry.expires ? { ...entry, expires: theirs.expires } : entry;
	});
}
function mergeCustomRules(context, above, below) {
	const merged = new Map(above.map((rule) => [rule.id, rule]));
	for (const [index, rule] of below.entries()) {
		const theirs = merged.get(rule.id);
		merged.set(rule.id, theirs === undefined ? rule : mergeCustomRule(context, theirs, rule, index));
	}
	return [...merged.values()];
}
function mergeCustomRule(context, above, below, index) {
	const isWorse = (0,lib .zK)(below.severity, above.severity) >= 0;
	const meaningOf = (rule) => (0,lib .dj)({ ...rule, severity: "", fix: "" });
	if (meaningOf(above) !== meaningOf(below) || !isWorse) {
		const message = `the rule ${above.id} is another than in the file above, which holds`;
		const fix = "Give it an id of its own, or delete it here.";
		refuse(context, {
			pointer: (0,source_node .rq)("secrets", "custom-rules", index),
			message,
			fix,
			above: "/secrets/custom-rules",
		});
	}
	return { ...above, severity: isWorse ? below.severity : above.severity };
}

var credential_changes = __webpack_require__(3326);
var credential_access = __webpack_require__(9241);
var credential_lifetime = __webpack_require__(4988);
var time_text = __webpack_require__(4888);
;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-credentials.js







function mergeCredentials(context, above, below) {
	const pointer = (0,source_node .rq)("stages", above.name, "credentials");
	if (Object.keys(above.credentials).length === 0 && !isGiven(context.above, pointer))
		return ownCredentials(context, below);
	const merged = Object.fromEntries(Object.entries(above.credentials).map(([name, credential]) => [name, inherited(credential, context.above)]));
	for (const [name, credential] of Object.entries(below.credentials)) {
		const at = (0,source_node .rq)("stages", above.name, "credentials", name);
		const theirs = Object.hasOwn(above.credentials, name) ? above.credentials[name] : undefined;
		if (theirs !== undefined) {
			const isSame = (0,lib .dj)(merge_credentials_meaningOf(theirs)) === (0,lib .dj)(merge_credentials_meaningOf(credential));
			if (!isSame && !refusesLocked(context, at))
				merged[name] = mergeCredential(context, above.name, theirs, credential);
		}
		else if (delegateFor(context, at) !== undefined) {
			if (!isGuarded(context, below, credential))
				merged[name] = credential;
		}
		else {
			const known = Object.keys(above.credentials).join(", ") || "no credential";
			refuse(context, {
				pointer: at,
				message: `${above.name} leads to ${known} by the file above; ${name} is left out`,
				fix: "Delete it here.",
			});
		}
	}
	return merged;
}
function identityOf(credential) {
	const { at: _at, file: _file, name: _name, duration: _duration, trust: _trust, ...identity } = credential;
	return identity;
}
function merge_credentials_meaningOf(credential) {
	const { duration, trust } = credential;
	return {
		identity: identityOf(credential),
		...(duration === undefined ? {} : { duration }),
		...(trust === undefined ? {} : { trust }),
	};
}
function mergeCredential(context, stage, above, below) {
	const at = (0,source_node .rq)("stages", stage, "credentials", above.name);
	for (const property of changedProperties(above, below)) {
		const message = `${property} of the credential ${above.name} of ${stage} is another than in the file above, which holds`;
		const fix = `Write ${property} as it is there (${(0,credential_changes .t)(above)}).`;
		refuse(context, { pointer: `${at}/${property}`, message, fix, above: at });
	}
	const longest = above.duration ?? (below.duration === undefined ? undefined : (0,credential_lifetime .NW)(above));
	const what = `credential ${above.name} of ${stage}`;
	const duration = shortest(context, `${at}/duration`, longest, below.duration, what);
	return {
		...inherited(above, context.above),
		...(duration === undefined ? {} : { duration }),
		...(below.trust === undefined ? {} : { trust: below.trust }),
	};
}
function changedProperties(above, below) {
	const theirs = identityOf(above);
	const ours = identityOf(below);
	const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
	const changed = [...names].filter((name) => (0,credential_access .vO)(above, name, theirs[name]) !== (0,credential_access .vO)(below, name, ours[name]));
	return changed.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}
function shortest(context, pointer, above, below, what) {
	if (above === undefined || below === undefined || below <= above)
		return below ?? above;
	const delegate = delegateFor(context, pointer);
	const bound = typeof delegate?.bound === "string" ? ((0,lib .E9)(delegate.bound) ?? 0) / 1000 : 0;
	const limit = isUnbounded(delegate) ? Number.POSITIVE_INFINITY : Math.max(above, bound);
	if (below <= limit)
		return below;
	const message = `${what} may live ${(0,time_text .S)(limit)} by the file above, not ${(0,time_text .S)(below)}; ${(0,time_text .S)(limit)} holds`;
	refuse(context, { pointer, message, fix: "Shorten it, or leave it out." });
	return limit;
}
function ownCredentials(context, below) {
	const kept = Object.entries(below.credentials).filter(([, credential]) => !isGuarded(context, below, credential));
	return Object.fromEntries(kept);
}
function isGuarded(context, below, credential) {
	const guard = Object.values(context.above.stages).find(({ name, credentials }) => name !== below.name && Object.values(credentials).some((each) => (0,credential_access .Vo)(each, credential)));
	if (guard === undefined)
		return false;
	const message = `${credential.name} of ${below.name} is the access of ${guard.name} by the file above (${(0,credential_changes .t)(credential)}); it is left out`;
	const fix = `Use the stage ${guard.name}, or a credential of its own.`;
	const pointer = (0,source_node .rq)("stages", below.name, "credentials", credential.name);
	refuse(context, { pointer, message, fix, above: (0,source_node .rq)("stages", guard.name, "credentials") });
	return true;
}

var claim_box = __webpack_require__(4079);
var empty_set = __webpack_require__(2999);
var text_pattern = __webpack_require__(6583);
var text_set = __webpack_require__(101);
var stage_meaning = __webpack_require__(3423);
;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-grants.js








function mergeAllow(context, above, below) {
	const theirs = above.allow.map((grant) => inheritedGrant(grant, context.above));
	const grants = below.allow.flatMap((grant, index) => {
		const shared = theirs.flatMap((other, otherIndex) => {
			const both = intersectGrants(delegatedGrant(context, other, otherIndex, grant, above.name), grant);
			return both === undefined ? [] : [both];
		});
		tellLoosening(context, above, grant, index, shared.length);
		return shared;
	});
	return withoutCovered(grants);
}
function mergeDeny(context, above, below) {
	const theirs = above.deny.map((grant) => inheritedGrant(grant, context.above));
	const known = new Set(theirs.map((grant) => (0,lib .dj)((0,stage_meaning .$t)(grant))));
	return [...theirs, ...below.deny.filter((grant) => !known.has((0,lib .dj)((0,stage_meaning .$t)(grant))))];
}
function inheritedGrant(grant, from) {
	const claims = Object.entries(grant.claims).map(([claim, line]) => [
		claim,
		{
			...inherited(line, from),
			...(line.also && { also: line.also.map((each) => inherited(each, from)) }),
			...(line.limits && { limits: line.limits.map((each) => inherited(each, from)) }),
		},
	]);
	return inherited({ ...grant, claims: Object.fromEntries(claims) }, from);
}
function intersectGrants(a, b) {
	const claims = {};
	for (const claim of new Set([...Object.keys(a.claims), ...Object.keys(b.claims)])) {
		const merged = intersectLines([...linesOf(b.claims[claim]), ...linesOf(a.claims[claim])]);
		if (merged === undefined)
			return undefined;
		claims[claim] = merged;
	}
	return { claims, at: b.at, ...(b.file === undefined ? {} : { file: b.file }) };
}
function linesOf(line) {
	if (line === undefined)
		return [];
	const { also = [], ...first } = line;
	return [first, ...also];
}
function intersectLines(lines) {
	const set = lines.reduce((all, { matcher }) => (0,text_set .E$)(all, (0,text_set .w5)(matcher)), text_set .YT);
	if ((0,empty_set .I)(set))
		return undefined;
	const plain = plainTexts(lines);
	if (plain !== undefined)
		return withLimits(plain, lines);
	const needed = lines.filter((line, index) => !isImplied(line, index, lines));
	const positive = needed.filter(({ matcher }) => !isNegative(matcher));
	const negative = needed.filter(({ matcher }) => isNegative(matcher));
	const [first, ...also] = [...positive, ...(negative.length > 1 ? [joinedNegatives(negative)] : negative)].map((line) => withLimits(line, lines));
	return first === undefined ? undefined : { ...first, ...(also.length > 0 ? { also } : {}) };
}
function withLimits(line, lines) {
	const others = lines.filter(({ file, matcher }) => file !== undefined && file !== line.file && (0,empty_set .U)((0,text_set .w5)(line.matcher), matcher));
	const limits = [...(line.limits ?? []), ...others.flatMap(({ limits = [], ...other }) => [other, ...limits])];
	return limits.length === 0 ? line : { ...line, limits };
}
function plainTexts(lines) {
	const line = lines.find(({ matcher }) => !isNegative(matcher) && textsOf(matcher).every(text_pattern .c$));
	if (line === undefined)
		return undefined;
	const texts = textsOf(line.matcher).filter((text) => lines.every(({ matcher }) => (0,text_set .I3)((0,text_set .w5)(matcher), text)));
	const key = (each) => (0,lib .dj)([...each].sort());
	const same = lines.find(({ matcher }) => !isNegative(matcher) && key(textsOf(matcher)) === key(texts));
	return { ...(same ?? line), matcher: texts.length === 1 && texts[0] !== undefined ? texts[0] : texts };
}
function isNegative(matcher) {
	return typeof matcher === "object" && "not" in matcher;
}
function textsOf(matcher) {
	return typeof matcher === "object" && "not" in matcher ? [matcher.not].flat() : [matcher].flat();
}
function isImplied(line, index, lines) {
	return lines.some((other, otherIndex) => {
		if (otherIndex === index || !(0,empty_set .U)((0,text_set .w5)(other.matcher), line.matcher))
			return false;
		return otherIndex < index || !(0,empty_set .U)((0,text_set .w5)(line.matcher), other.matcher);
	});
}
function joinedNegatives(lines) {
	const [first] = lines;
	return { ...first, matcher: { not: [...new Set(lines.flatMap(({ matcher }) => textsOf(matcher)))].sort() } };
}
const mostCompared = 64;
function withoutCovered(grants) {
	if (grants.length > mostCompared)
		return grants;
	const covers = (outer, inner) => {
		const rest = (0,claim_box .BU)((0,claim_box .b0)(inner), [outer]);
		return rest !== "too-many" && rest.length === 0;
	};
	return grants.filter((grant, index) => !(0,claim_box .lP)((0,claim_box .b0)(grant)) &&
		!grants.some((other, at) => at !== index && covers(other, grant) && (at < index || !covers(grant, other))));
}
function delegatedGrant(context, grant, index, below, stage) {
	const claims = {};
	for (const [claim, line] of Object.entries(grant.claims)) {
		const delegate = delegateFor(context, (0,source_node .rq)("stages", stage, "allow", index, claim));
		const isWanted = delegate !== undefined && Object.hasOwn(below.claims, claim);
		if (!isWanted || !isUnbounded(delegate))
			claims[claim] = isWanted ? loosenedLine(line, delegate) : line;
	}
	return { ...grant, claims };
}
function loosenedLine(line, delegate) {
	if (delegate?.bound === undefined || isNegative(line.matcher) || line.also !== undefined)
		return line;
	return { ...line, matcher: [...textsOf(line.matcher), ...[delegate.bound].flat()] };
}
function tellLoosening(context, above, grant, index, shared) {
	const pointer = (0,source_node .rq)("stages", above.name, "allow", index);
	const top = (0,source_node .rq)("stages", above.name, "allow");
	if (shared === 0) {
		if ((0,claim_box .lP)((0,claim_box .b0)(grant)))
			return;
		const message = `grant ${index + 1} of ${above.name} lets in nobody whom the file above lets in, so it is for nobody`;
		refuse(context, { pointer, message, fix: "Correct its claims, or delete the grant.", above: top });
		return;
	}
	for (const [claim, line] of Object.entries(grant.claims)) {
		const delegates = above.allow.map((_, place) => delegateFor(context, (0,source_node .rq)("stages", above.name, "allow", place, claim)));
		if (above.allow.some(({ claims }) => !Object.hasOwn(claims, claim)) || delegates.some(isUnbounded))
			continue;
		const limits = above.allow.flatMap(({ claims }, place) => (0,claim_box .Zt)(loosenedLine(claims[claim], delegates[place])));
		const isTighter = (0,claim_box .Zt)(line).some((matcher) => limits.some((limit) => (0,empty_set .U)((0,text_set .w5)(matcher), limit)));
		if (isTighter)
			continue;
		const message = `grant ${index + 1} of ${above.name} lets in more values of ${claim} than the file above, which holds`;
		refuse(context, {
			pointer: `${pointer}/${claim}`,
			message,
			fix: `Write ${claim} as narrow as there, or leave it out.`,
			above: top,
		});
	}
}

var window_changes = __webpack_require__(5571);
;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-window.js





function mergeWindow(context, stage, above, below) {
	const theirs = inheritedWindow(above, context);
	const opened = (0,window_changes .d)(theirs, filledIn(below, theirs));
	if (opened !== undefined) {
		const message = `the window of ${stage} is open at ${opened}, when that of the file above is shut; it stays shut`;
		const fix = "Write days and hours within those of the file above.";
		refuse(context, { pointer: (0,source_node .rq)("stages", stage, "window"), message, fix });
	}
	return intersectWindows(below, theirs);
}
function inheritedWindow(window, { above }) {
	const also = window.also?.map((each) => inherited(each, above));
	return { ...inherited(window, above), ...(also && { also }) };
}
function filledIn(below, above) {
	const { days = above.days, hours = above.hours } = below;
	return {
		...below,
		...(days && { days }),
		...(hours && { hours }),
		freezes: joinedFreezes(below.freezes, above.freezes),
		...(above.also && { also: above.also }),
	};
}
function intersectWindows(a, b) {
	const merged = [];
	for (const part of [...partsOf(a), ...partsOf(b)]) {
		const index = merged.findIndex((each) => joined(each, part) !== undefined);
		const both = merged[index] && joined(merged[index], part);
		if (both === undefined)
			merged.push(part);
		else
			merged[index] = both;
	}
	const [first, ...also] = merged;
	return { ...first, ...(also.length > 0 ? { also } : {}) };
}
function partsOf({ also = [], ...first }) {
	return [first, ...also];
}
function joined(a, b) {
	if ((0,lib .dj)((0,stage_meaning .xi)(a)) === (0,lib .dj)((0,stage_meaning .xi)(b)))
		return a;
	if (a.zone !== b.zone || isNight(a) !== isNight(b))
		return undefined;
	if (isNight(a) && (0,lib .dj)(a.hours ?? null) !== (0,lib .dj)(b.hours ?? null))
		return undefined;
	const days = a.days && b.days ? a.days.filter((day) => b.days?.includes(day)) : (a.days ?? b.days);
	const hours = a.hours && b.hours && !isNight(a)
		? { from: Math.max(a.hours.from, b.hours.from), to: Math.min(a.hours.to, b.hours.to) }
		: (a.hours ?? b.hours);
	if (hours !== undefined && !isNight(a) && hours.from >= hours.to)
		return undefined;
	return { ...a, ...(days && { days }), ...(hours && { hours }), freezes: joinedFreezes(a.freezes, b.freezes) };
}
function isNight({ hours }) {
	return hours !== undefined && hours.from > hours.to;
}
function joinedFreezes(a, b) {
	const known = new Set(a.map((freeze) => (0,lib .dj)({ ...freeze })));
	return [...a, ...b.filter((freeze) => !known.has((0,lib .dj)({ ...freeze })))];
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-stages.js





function mergeStages(context) {
	const { above, below } = context;
	const merged = {};
	for (const [name, stage] of Object.entries(above.stages)) {
		const ours = Object.hasOwn(below.stages, name) ? below.stages[name] : undefined;
		merged[name] = ours === undefined ? inheritedStage(stage, above) : mergeStage(context, stage, ours);
	}
	for (const [name, stage] of Object.entries(below.stages)) {
		if (Object.hasOwn(above.stages, name) || refusesLocked(context, (0,source_node .rq)("stages", name)))
			continue;
		merged[name] = ownStage(context, stage);
	}
	return merged;
}
function inheritedStage(stage, from) {
	const { when, window } = stage;
	const credentials = Object.entries(stage.credentials).map(([name, each]) => [name, inherited(each, from)]);
	return {
		...stage,
		allow: stage.allow.map((grant) => inheritedGrant(grant, from)),
		deny: stage.deny.map((grant) => inheritedGrant(grant, from)),
		credentials: Object.fromEntries(credentials),
		...(when && { when: inheritedWithOthers(when, from) }),
		...(window && { window: inheritedWithOthers(window, from) }),
	};
}
function inheritedWithOthers(part, from) {
	return { ...inherited(part, from), ...(part.also && { also: part.also.map((each) => inherited(each, from)) }) };
}
function ownStage(context, stage) {
	if (stage.unsaid !== undefined && context.above.extends === undefined) {
		const left = stage.unsaid.join(", ");
		const message = `${stage.name} says nothing about ${left}, and no file above has a stage of this name; nobody can be it`;
		const fix = "Write them, or correct the name of the stage.";
		refuse(context, { pointer: (0,source_node .rq)("stages", stage.name), message, fix, above: "/stages" });
	}
	return { ...stage, credentials: ownCredentials(context, stage) };
}
function mergeStage(context, above, below) {
	const ours = unlocked(context, above, below);
	const theirs = inheritedStage(above, context.above);
	const { name } = above;
	const unsaid = (above.unsaid ?? []).filter((key) => ours.unsaid?.includes(key));
	const at = (0,source_node .rq)("stages", name, "max-duration");
	const maxDuration = shortest(context, at, above.maxDuration, ours.maxDuration, `credentials of ${name}`);
	const when = mergeConditions(theirs.when, ours.when);
	const window = theirs.window && ours.window
		? mergeWindow(context, name, theirs.window, ours.window)
		: (ours.window ?? theirs.window);
	const narrowed = says(above, "allow") ? mergeAllow : () => ours.allow;
	return {
		name,
		owner: mergeOwner(context, above, ours),
		purpose: ours.purpose === "" ? above.purpose : ours.purpose,
		allow: says(ours, "allow") ? narrowed(context, above, ours) : theirs.allow,
		deny: mergeDeny(context, above, ours),
		...(when && { when }),
		credentials: mergeCredentials(context, above, ours),
		...(maxDuration === undefined ? {} : { maxDuration }),
		...(window && { window }),
		forbidWith: [...new Set([...above.forbidWith, ...ours.forbidWith])],
		...(unsaid.length > 0 ? { unsaid } : {}),
		at: below.at,
	};
}
function says({ unsaid }, key) {
	return unsaid?.includes(key) !== true;
}
function unlocked(context, above, below) {
	const refused = (key) => merge_stages_isSaid(context, below, key) && refusesLocked(context, (0,source_node .rq)("stages", above.name, key));
	const { when, window, maxDuration, ...rest } = below;
	const unsaid = new Set(below.unsaid ?? []);
	for (const key of ["owner", "purpose", "allow"])
		if (refused(key))
			unsaid.add(key);
	return {
		...rest,
		...(unsaid.size > 0 ? { unsaid: [...unsaid] } : {}),
		...(unsaid.has("owner") ? { owner: "" } : {}),
		...(unsaid.has("purpose") ? { purpose: "" } : {}),
		deny: refused("deny") ? [] : below.deny,
		credentials: refused("credentials") ? {} : below.credentials,
		forbidWith: refused("forbid-with") ? [] : below.forbidWith,
		...(when && !refused("when") ? { when } : {}),
		...(window && !refused("window") ? { window } : {}),
		...(maxDuration !== undefined && !refused("max-duration") ? { maxDuration } : {}),
	};
}
function merge_stages_isSaid({ below }, stage, key) {
	if (below.source !== undefined || below.origins !== undefined)
		return isGiven(below, (0,source_node .rq)("stages", stage.name, key));
	const values = {
		owner: says(stage, "owner"),
		purpose: says(stage, "purpose"),
		allow: says(stage, "allow"),
		deny: stage.deny.length > 0,
		credentials: Object.keys(stage.credentials).length > 0,
		"forbid-with": stage.forbidWith.length > 0,
		when: stage.when !== undefined,
		window: stage.window !== undefined,
		"max-duration": stage.maxDuration !== undefined,
	};
	return values[key] === true;
}
function mergeOwner(context, above, below) {
	if (!says(above, "owner"))
		return below.owner;
	if (below.owner === "" || below.owner === above.owner)
		return above.owner;
	const message = `${above.owner} owns ${above.name} by the file above, not ${below.owner}`;
	const fix = "Leave the owner out, or write it as it is there.";
	refuse(context, { pointer: (0,source_node .rq)("stages", above.name, "owner"), message, fix });
	return above.owner;
}
function mergeConditions(above, below) {
	if (above === undefined || below === undefined)
		return above ?? below;
	const all = [above, below].flatMap(({ also = [], ...first }) => [first, ...also]);
	const different = all.filter((each, index) => all.findIndex(({ source }) => source === each.source) === index);
	const [first, ...also] = different;
	return { ...first, ...(also.length > 0 ? { also } : {}) };
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-policies.js






function mergePolicies(organisation, child) {
	const conflicts = [];
	const context = { above: organisation, below: child, conflicts };
	const merged = {
		version: 1,
		...mergeRules(context),
		exceptions: mergeExceptions(context),
		secrets: mergeSecrets(context),
		stages: mergeStages(context),
		tests: child.tests,
		...(organisation.extends && { extends: organisation.extends }),
		locked: mergeLocks(organisation, child),
		delegates: mergeDelegates(context),
		...(child.source && { source: child.source }),
	};
	const origins = hasPlaces(organisation) && hasPlaces(child) ? originsOf(context, merged) : undefined;
	return { policy: { ...merged, ...(origins && { origins }) }, conflicts };
}
function hasPlaces({ source, origins }) {
	return source !== undefined || origins !== undefined;
}
function mergeLocks(above, below) {
	const theirs = above.locked.map((lock) => inherited(lock, above));
	return [...theirs, ...below.locked.filter(({ pointer }) => !theirs.some((lock) => lock.pointer === pointer))];
}
function mergeDelegates(context) {
	const { above, below } = context;
	const own = below.delegates.filter(({ pointer }, index) => {
		if (!isLocked(context, pointer) && (isDelegated(above, pointer) || !isKnown(above, pointer)))
			return true;
		const message = `${pointer} is not this file's to delegate: the file above decides about it`;
		refuse(context, { pointer: (0,source_node .rq)("delegates", index), message, fix: "Delete it here.", above: pointer });
		return false;
	});
	const theirs = above.delegates.filter(({ pointer }) => !own.some((delegate) => delegate.pointer === pointer) && !isRenumbered(context, pointer));
	return [...theirs.map((delegate) => inherited(delegate, above)), ...own];
}
function isDelegated(above, pointer) {
	return above.delegates.some((delegate) => pointer === delegate.pointer && delegate.bound === undefined);
}
function isRenumbered({ above, below }, pointer) {
	const [top, name = "", key, index] = (0,source_node .B_)(pointer);
	if (top !== "stages" || key !== "allow" || index === undefined || !Object.hasOwn(above.stages, name))
		return false;
	const ours = Object.hasOwn(below.stages, name) ? below.stages[name] : undefined;
	return ours !== undefined && ours.unsaid?.includes("allow") !== true;
}
function isKnown(above, pointer) {
	return placesOf(above).some((each) => each === pointer || each.startsWith(`${pointer}/`) || (pointer.startsWith(`${each}/`) && !isOpen(each)));
}
function isOpen(pointer) {
	const [top, ...rest] = (0,source_node .B_)(pointer);
	return rest.length === 0 || (top === "stages" && rest.length === 1);
}
function placesOf({ origins, source }) {
	return Object.keys(origins ?? source?.regions ?? {});
}
function originsOf({ above, below, conflicts }, merged) {
	const refused = new Set(conflicts.map(({ pointer }) => pointer));
	const origins = {};
	for (const pointer of placesOf(above))
		origins[pointer] = originOf(above, pointer);
	for (const pointer of placesOf(below)) {
		const isAbove = Object.hasOwn(origins, pointer) && (isLocked({ above }, pointer) || refused.has(pointer));
		if (!isAbove)
			origins[pointer] = originOf(below, pointer);
	}
	for (const stage of Object.values(merged.stages))
		for (const [pointer, origin] of stageOrigins(stage, fileOf(below)))
			origins[pointer] = origin;
	return origins;
}
function* stageOrigins(stage, own) {
	const top = (0,source_node .rq)("stages", stage.name);
	for (const key of ["allow", "deny"]) {
		for (const [index, grant] of stage[key].entries()) {
			yield [`${top}/${key}/${index}`, { file: grant.file ?? own, at: grant.at }];
			for (const [claim, line] of Object.entries(grant.claims))
				yield [`${top}/${key}/${index}/${claim}`, { file: line.file ?? grant.file ?? own, at: line.at }];
		}
	}
	for (const [name, { file = own, at }] of Object.entries(stage.credentials))
		yield [`${top}/credentials/${name}`, { file, at }];
	if (stage.when)
		yield [`${top}/when`, { file: stage.when.file ?? own, at: stage.when.at }];
	if (stage.window)
		yield [`${top}/window`, { file: stage.window.file ?? own, at: stage.window.at }];
}

var parse_policy = __webpack_require__(9055);
var compile_conditions = __webpack_require__(8269);
;// CONCATENATED MODULE: ./packages/policy/lib/load/resolve-parents.js





const deepestInheritance = 3;
async function resolveParents(policy, readers) {
	const chain = [policy];
	const parents = [];
	for (let parent = policy.extends; parent !== undefined; parent = chain.at(-1)?.extends) {
		const file = resolve_parents_nameOf(parent);
		const above = parents.map((each) => each.file);
		if (above.includes(file) || file === fileOf(policy))
			throw circle(parent, [...above, file]);
		if (parents.length === deepestInheritance)
			throw tooDeep([...above, file]);
		if (parents.length > 0 && parent.repository === undefined)
			throw notVendored(parent, above.at(-1) ?? "");
		const bytes = await readParent(parent, readers);
		const digest = `sha256:${(0,lib .sc)(bytes)}`;
		const pin = "sha256" in parent.pin ? `sha256:${parent.pin.sha256}` : parent.pin.commit;
		if ("sha256" in parent.pin && digest !== pin)
			throw changed(parent, pin, digest);
		chain.push(await (0,compile_conditions.compileConditions)((0,parse_policy.parsePolicy)(bytes, file), file));
		parents.push({ file, digest, pin });
	}
	return { ...mergedChain(chain), parents };
}
function mergedChain(chain) {
	const [top, ...rest] = [...chain].reverse();
	const conflicts = [];
	let merged = top;
	for (const { extends: _, ...below } of rest) {
		const step = mergePolicies(merged, below);
		conflicts.push(...step.conflicts);
		merged = step.policy;
	}
	return { policy: merged, conflicts };
}
function resolve_parents_nameOf({ repository, path }) {
	return repository === undefined ? path : `${repository}/${path}`;
}
async function readParent(parent, { remote, vendored }) {
	const { repository, path, text } = parent;
	if (repository === undefined) {
		const bytes = await vendored(path);
		if (bytes !== undefined)
			return bytes;
		throw new lib .$E({
			code: "POLICY_EXTENDS_UNREADABLE",
			kind: "usage",
			message: `the policy extends ${(0,lib .g$)(path)}, and there is no such file in this repository`,
			fix: "Correct the path after `extends: ./`, or add the file.",
		});
	}
	if (remote !== undefined)
		return remote.read({ ...parent, repository });
	const copy = `.github/${repository.split("/")[0]}-${path.split("/").at(-1)}`;
	throw new lib .$E({
		code: "POLICY_EXTENDS_UNREADABLE",
		message: `the policy extends ${(0,lib .g$)(text)}, and this run cannot read other repositories; without that file nothing can be decided`,
		fix: `Copy the file to ${copy} and write \`extends: ./${copy}@sha256:\` and its digest (sha256sum); or, in an action, pass a \`token\` that may read ${(0,lib .g$)(repository)}.`,
	});
}
function changed(parent, pin, digest) {
	return new lib .$E({
		code: "POLICY_EXTENDS_CHANGED",
		kind: "usage",
		message: `${(0,lib .g$)(resolve_parents_nameOf(parent))} is not the file that was pinned: it has the digest ${digest}, and \`extends\` says ${pin}`,
		fix: "Review how the file has changed; then pin the new digest, or restore the file.",
	});
}
function circle(parent, files) {
	return new lib .$E({
		code: "POLICY_EXTENDS_CYCLE",
		kind: "usage",
		message: `\`extends\` leads in a circle: ${(0,lib .g$)(files.join(" extends "))}`,
		fix: `Delete \`extends\` in the topmost of these files, which should extend nothing (${(0,lib .g$)(parent.text)}).`,
	});
}
function tooDeep(files) {
	return new lib .$E({
		code: "POLICY_EXTENDS_TOO_DEEP",
		kind: "usage",
		message: `more than ${deepestInheritance} files are extended one through the other: ${(0,lib .g$)(files.join(", "))}`,
		fix: "Extend the organisation's file directly.",
	});
}
function notVendored(parent, file) {
	return new lib .$E({
		code: "POLICY_EXTENDS_INVALID",
		kind: "usage",
		message: `${(0,lib .g$)(file)} extends ${(0,lib .g$)(parent.text)}, a file of its own repository, which is not here`,
		fix: "Write `extends: owner/repository/path@commit` there.",
	});
}


  }),

  8269:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	compileConditions: () => (  compileConditions)
  });
  var _sallyport_cel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1718);
  var _parse_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9055);
  var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5547);
  var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9717);




const conditionVariables = ["claims", "stage", "credential", "now"];
const moments = ["claims.exp", "claims.iat", "claims.nbf"];
function isText(read) {
	return read === "stage" || read === "credential" || (read.startsWith("claims.") && !moments.includes(read));
}
const options = { timestamps: ["now"], isText };
async function compileConditions(policy, path, commit) {
	const stages = {};
	const problems = [];
	let changed = false;
	for (const [name, stage] of Object.entries(policy.stages)) {
		stages[name] = stage;
		if (stage.when === undefined || isCompiled(stage.when))
			continue;
		changed = true;
		try {
			stages[name] = { ...stage, when: await compiledCondition(stage.when) };
		}
		catch (error) {
			if (!(error instanceof _sallyport_cel__WEBPACK_IMPORTED_MODULE_0__  .iG))
				throw error;
			const region = regionIn(stage.when, error.offset, policy.source?.lines ?? []);
			problems.push({ pointer: (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("stages", name, "when"), region, message: error.message });
		}
	}
	if (problems.length > 0)
		throw (0,_parse_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__  .U)(problems, path ?? policy.source?.path ?? _policy_js__WEBPACK_IMPORTED_MODULE_3__  .r2, commit);
	return changed ? { ...policy, stages } : policy;
}
function isCompiled({ compiled, also = [] }) {
	return compiled !== undefined && also.every(isCompiled);
}
async function compiledCondition(condition) {
	const compiled = condition.compiled ?? (await (0,_sallyport_cel__WEBPACK_IMPORTED_MODULE_0__  .vs)(condition.source, conditionVariables, options));
	const also = await Promise.all((condition.also ?? []).map(compiledCondition));
	return { ...condition, compiled, ...(also.length === 0 ? {} : { also }) };
}
function regionIn({ source, at, file }, offset, lines) {
	const line = lines[at.start.line - 1];
	const start = file === undefined && offset !== undefined ? (line?.indexOf(source, at.start.column - 1) ?? -1) : -1;
	if (start < 0 || offset === undefined)
		return at;
	const place = { line: at.start.line, column: start + offset + 1 };
	return { start: place, end: { ...place, column: place.column + 1 } };
}


  }),

  4888:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	S: () => (  durationText),
	Y: () => (  clockText)
  });
function durationText(seconds) {
	if (seconds % 86_400 === 0)
		return `${seconds / 86_400}d`;
	if (seconds % 3600 === 0)
		return `${seconds / 3600}h`;
	return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
function clockText(minutes) {
	return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}


  })

};
