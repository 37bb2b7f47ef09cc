export const id = 2249;
export const ids = [2249];
export const modules = {

  2249:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  e: () => (  explainDecision)
});

var lib = __webpack_require__(1344);
var lib_policy = __webpack_require__(9717);
var time_text = __webpack_require__(4888);
var window_refusal = __webpack_require__(5838);
var stages_zone = __webpack_require__(3393);
;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/claim-value.js

const longest = 160;
function shownClaim(claim, value) {
	if (value === undefined)
		return "missing";
	if (!mayShow(claim))
		return typeof value === "string" ? "another value (not shown)" : "no text";
	if (typeof value === "string")
		return value === "" ? "empty" : cut(value);
	return `not text but ${Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`}`;
}
function mayShow(claim) {
	return (0,lib .jq)(claim)?.mayBePrinted === true;
}
function cut(text) {
	return (0,lib .g$)(text.length > longest ? `${text.slice(0, longest)}\u2026` : text);
}
function shownMatcher(matcher) {
	if (typeof matcher === "string")
		return cut(matcher);
	if ("not" in matcher)
		return `anything but ${listed(matcher.not)}`;
	return listed(matcher);
}
const mostListed = 8;
function listed(texts) {
	const words = (typeof texts === "string" ? [texts] : texts).map(cut);
	const more = words.length - mostListed;
	const shown = more > 0 ? [...words.slice(0, mostListed), `${more} more`] : words;
	const last = shown.at(-1) ?? "nothing";
	return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} or ${last}`;
}
function wantedTexts(matcher) {
	if (typeof matcher === "string")
		return [matcher];
	return "not" in matcher ? [] : matcher;
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/claim-hint.js


function hintOf({ claim, matcher, observed }) {
	const wanted = wantedTexts(matcher);
	if (observed === undefined) {
		return missing[claim]?.(wanted[0]) ?? (mayBeMissing.has(claim) ? undefined : absenceOf(claim));
	}
	if (typeof observed !== "string")
		return undefined;
	const sameLetters = wanted.some((text) => text !== observed && text.toLowerCase() === observed.toLowerCase());
	if (sameLetters)
		return "only the letter case differs, and case counts";
	if (wanted.includes(observed.trim()))
		return "the claim has spaces at its ends";
	return different[claim]?.(observed, wanted);
}
function absenceOf(claim) {
	return lib .ro.some(({ name }) => name === claim)
		? "every token of GitHub has it, so these are not all claims of one"
		: "GitHub puts no claim of this name into a token; look for a misspelling";
}
const mayBeMissing = new Set(["enterprise", "head_ref", "base_ref", "job_workflow_ref", "check_run_id"]);
const missing = {
	environment: (wanted) => `the job names no environment, and only then is there such a claim${isExact(wanted) ? `: write \`environment: ${wanted}\` in the job` : ""}`,
	enterprise: () => "the repository belongs to no enterprise",
	enterprise_id: () => "the repository belongs to no enterprise",
	ref: () => "the run is for a commit and not for a ref",
};
function isExact(text) {
	return text !== undefined && !(0,lib .rl)(text);
}
const different = {
	ref: (observed, wanted) => {
		if (observed.startsWith("refs/pull/"))
			return "this is the run of a pull request, which has not been merged";
		if (observed.startsWith("refs/heads/gh-readonly-queue/"))
			return "this is the run of a merge queue, which has not been merged";
		const areAll = (prefix) => wanted.length > 0 && wanted.every((text) => text.startsWith(prefix));
		const isTag = observed.startsWith("refs/tags/");
		if (isTag && areAll("refs/heads/"))
			return "this is a tag, and the grant is for branches";
		return !isTag && areAll("refs/tags/") ? "this is a branch, and the grant is for tags" : undefined;
	},
	event_name: (observed) => (0,lib .bS)(observed)
		? `\`${observed}\` runs with this repository's rights on what a stranger can send`
		: undefined,
	environment: () => "the job names another environment",
	repository_id: () => "this is another repository; one that was deleted and made again has a new id",
	repository_owner_id: () => "the repository belongs to another account; after a transfer the id is that of the new owner",
	repository: (observed, wanted) => wanted.some((text) => text.split("/")[1] === observed.split("/")[1])
		? "the name is the same under another owner: a fork, a transfer or a renamed owner"
		: undefined,
	runner_environment: (observed) => observed === "self-hosted"
		? "the job runs on a runner of your own, and the grant is for those of GitHub"
		: undefined,
	job_workflow_ref: (observed, wanted) => {
		const file = (text) => text.split("@")[0];
		return wanted.some((text) => file(text) === file(observed))
			? "the file is the right one, but at another ref"
			: "the job is defined by another workflow file";
	},
	sub: (observed, wanted) => {
		const isImmutable = (text) => /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(text);
		if (isImmutable(observed) && wanted.some((text) => text.startsWith("repo:") && !isImmutable(text)))
			return "GitHub writes subjects with ids now (repo:OWNER@ID/NAME@ID:\u2026), and the grant expects the old form without them";
		if (/:environment:/.test(observed) && wanted.some((text) => /:ref:/.test(text)))
			return "the job names an environment, which takes the place of the ref in the subject; match the claim `ref` instead";
		return undefined;
	},
};
function remedyOf({ claim, matcher, observed }) {
	const [first] = wantedTexts(matcher);
	const wanted = isExact(first) ? first : undefined;
	switch (claim) {
		case "environment":
			return wanted === undefined ? undefined : `Name the environment in the job: \`environment: ${wanted}\`.`;
		case "ref":
			if (typeof observed === "string" && observed.startsWith("refs/pull/"))
				return "Merge the pull request; the stage is entered by the run after it.";
			return first === undefined ? undefined : `Run it for ${wanted ?? `a ref such as ${first}`}.`;
		case "event_name":
			return wanted === undefined ? undefined : `Start it by \`on: ${wanted}\`.`;
		case "runner_environment":
			return wanted === "github-hosted"
				? "Run the job on a runner of GitHub, for example `runs-on: ubuntu-24.04`."
				: undefined;
		case "job_workflow_ref":
			return wanted === undefined ? undefined : `Call the workflow that the grant names: \`uses: ${wanted}\`.`;
		default:
			return undefined;
	}
}

var stages = __webpack_require__(1606);
var match_claim = __webpack_require__(1391);
var source_node = __webpack_require__(5547);
;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/proposed-edit.js


function proposedEdit(policy, stage, change) {
	const { steps, place, action, yaml = [], warning } = change;
	const pointer = (0,source_node .rq)("stages", stage.name, ...steps);
	const own = pathOf(policy);
	const file = place.file ?? own;
	return {
		file,
		at: place.lines ?? (place.file === undefined ? policy.source?.regions[pointer] : undefined) ?? place.at,
		pointer,
		action,
		yaml,
		...(warning === undefined ? {} : { warning }),
		...(file === own ? {} : { pinnedIn: own }),
		...lockOn(policy, pointer, file),
	};
}
function pathOf({ source }) {
	return source?.path ?? lib_policy .r2;
}
function lockOn({ locked }, pointer, file) {
	const lock = locked.find((each) => each.file !== undefined &&
		each.file !== file &&
		(pointer === each.pointer || pointer.startsWith(`${each.pointer}/`)));
	if (lock === undefined)
		return {};
	return { lock: { pointer: lock.pointer, ...(lock.file === undefined ? {} : { file: lock.file }) } };
}

var yaml_text = __webpack_require__(6830);
;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/grant-edit.js






function grantEdit({ nearest, failed }, policy, stage) {
	const grant = nearest === undefined ? undefined : stage.allow[nearest.index];
	if (nearest === undefined || grant === undefined)
		return undefined;
	if (failed.some((check) => typeof check.observed === "string" && !canBeWritten(check.claim, check.observed)))
		return undefined;
	const warning = warningOf(failed);
	const wanted = failed.map((check) => wantedBy(grant, check));
	const [only] = wanted;
	const widened = wanted.length === 1 && only !== undefined ? widenedMatcher(only.top) : undefined;
	if (only !== undefined && widened !== undefined) {
		const line = `${only.top.claim}: ${(0,yaml_text .Oc)(widened)}`;
		const steps = ["allow", nearest.index, only.top.claim];
		const proposed = proposedEdit(policy, stage, { steps, place: only.top, action: "write", yaml: [line], warning });
		const again = only.again.map(({ at, file = pathOf(policy) }) => ({ at, file }));
		return again.length === 0 ? proposed : { ...proposed, again };
	}
	const above = wanted.map(({ top }) => top).find(({ file }) => file !== undefined && file !== nearest.file);
	if (above !== undefined) {
		const steps = ["allow", nearest.index, above.claim];
		return proposedEdit(policy, stage, { steps, place: above, action: `change ${above.claim}`, warning });
	}
	const claims = (0,yaml_text .z6)(grant).flatMap(([claim, matcher]) => {
		const check = failed.find((each) => each.claim === claim);
		if (check === undefined)
			return [[claim, matcher]];
		return typeof check.observed === "string" && check.observed !== "" ? [[claim, check.observed]] : [];
	});
	if (claims.length === 0)
		return undefined;
	const action = `add to \`allow\` of ${stage.name}`;
	return proposedEdit(policy, stage, { steps: ["allow"], place: nearest, action, yaml: (0,yaml_text .ey)(claims), warning });
}
function wantedBy(grant, check) {
	const { claim, observed, at } = check;
	const first = grant.claims[claim];
	const line = [...(first === undefined ? [] : [first, ...(first.also ?? [])])].find((each) => each.at === at);
	const admits = ({ matcher }) => typeof observed === "string" && (0,match_claim .qM)(matcher)(observed);
	const above = (line?.limits ?? []).filter((limit) => !admits(limit));
	const last = above.at(-1);
	if (last === undefined)
		return { top: check, again: [] };
	const { lines: _, ...asked } = check;
	return { top: { ...asked, ...last }, again: [check, ...above.slice(0, -1)] };
}
function canBeWritten(claim, value) {
	const isReadable = value.length <= 200 && (0,lib .g$)(value) === value && !(0,lib .rl)(value);
	return mayShow(claim) && isReadable && (0,stages .FQ)(claim, value) === undefined;
}
function widenedMatcher({ matcher, observed }) {
	if (typeof observed !== "string" || observed === "")
		return undefined;
	if (typeof matcher === "string")
		return [matcher, observed];
	if (!("not" in matcher))
		return [...matcher, observed];
	const kept = [matcher.not].flat().filter((text) => !(0,match_claim .qM)(text)(observed));
	return kept.length === 0 ? undefined : { not: kept.length === 1 ? (kept[0] ?? kept) : kept };
}
function warningOf(failed) {
	for (const { claim, observed } of failed) {
		if (observed === undefined)
			return `without ${claim} every job of the workflow that meets the rest could be this stage`;
		if (claim === "event_name" && (observed === "pull_request" || (0,lib .bS)(observed)))
			return `${observed} runs on what has not been reviewed`;
		if (claim === "ref" && String(observed).startsWith("refs/pull/"))
			return "what is in a pull request has not been reviewed";
		if (claim === "repository_id" || claim === "repository" || claim === "repository_owner_id")
			return "whoever can push to that repository could be this stage";
	}
	return undefined;
}

var window_changes = __webpack_require__(5571);
var stage = __webpack_require__(8385);
;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/wider-window.js




function refusingPart(window, { at, file }) {
	const parts = [window, ...(window.also ?? [])];
	return parts.find((each) => each.at === at && each.file === file) ?? window;
}
const wholeDay = 24 * 60;
function widerWindow({ freezes: _, also: __, ...window }, at) {
	const part = { ...window, freezes: [] };
	const { weekday, minutes } = (0,stages_zone .Ow)(at, part.zone);
	const dayBefore = stage .m[(stage .m.indexOf(weekday) + 6) % 7] ?? weekday;
	const moreDays = part.days === undefined ? [] : [weekday, dayBefore].flatMap((day) => withDay(part.days ?? [], day));
	const moreHours = part.hours === undefined ? [] : withMinutes(part.hours, minutes);
	const candidates = [
		...moreHours.map((hours) => ({ ...part, hours })),
		...moreDays.map((days) => ({ ...part, days })),
		...moreDays.flatMap((days) => moreHours.map((hours) => ({ ...part, days, hours }))),
	];
	return candidates.find((each) => (0,window_refusal .r)(each, at) === undefined && (0,window_changes .d)(each, part) === undefined);
}
function withDay(days, day) {
	return days.includes(day) ? [] : [[...days, day]];
}
function withMinutes({ from, to }, minutes) {
	const earlier = { from: Math.floor(minutes / 60) * 60, to };
	const later = { from, to: (Math.floor(minutes / 60) + 1) * 60 };
	const isEarlier = (from - minutes + wholeDay) % wholeDay < (minutes - to + wholeDay) % wholeDay;
	return (isEarlier ? [earlier, later] : [later, earlier]).filter((each) => each.from !== each.to);
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/policy-edit.js





function editFor(decision, policy, stage) {
	switch (decision.code) {
		case "DENIED_NO_GRANT":
			return decision.nearest === undefined ? undefined : grantEdit(decision, policy, stage);
		case "DENIED_BY_DENY": {
			const { deny, grant } = decision;
			if (deny === undefined || grant === undefined)
				return undefined;
			const warning = "it was put there to keep this very kind of identity out";
			const action = "delete this entry of `deny`";
			return proposedEdit(policy, stage, { steps: ["deny", deny.index], place: deny, action, warning });
		}
		case "DENIED_WINDOW":
			return windowEdit(decision, policy, stage);
		case "DENIED_FREEZE":
			return freezeEdit(decision, policy, stage);
		case "DENIED_FORBID_WITH":
			return forbidEdit(decision, policy, stage);
		default:
			return undefined;
	}
}
function freezeEdit({ window }, policy, stage) {
	if (window?.kind !== "freeze")
		return undefined;
	const index = stage.window?.freezes.findIndex(({ from }) => from === window.freeze.from) ?? -1;
	if (index < 0)
		return undefined;
	const action = "delete or shorten this entry of `freezes`";
	return proposedEdit(policy, stage, { steps: ["window", "freezes", index], place: window, action });
}
function windowEdit({ window, now }, policy, stage) {
	if (window === undefined || stage.window === undefined)
		return undefined;
	const part = refusingPart(stage.window, window);
	const wider = widerWindow(part, Date.parse(now));
	if (wider === undefined)
		return undefined;
	const days = wider.days === part.days ? [] : [`days: [${(wider.days ?? []).join(", ")}]`];
	const { from = 0, to = 0 } = wider.hours ?? {};
	const hours = wider.hours === part.hours ? [] : [`hours: ${(0,yaml_text .pS)(`${(0,time_text .Y)(from)}-${(0,time_text .Y)(to)}`)}`];
	const key = days.length > 0 ? "days" : "hours";
	const yaml = [...days, ...hours];
	return proposedEdit(policy, stage, { steps: ["window", key], place: window, action: "write in the window", yaml });
}
function forbidEdit({ conflict }, policy, stage) {
	if (conflict === undefined)
		return undefined;
	const other = policy.stages[conflict];
	const isOwn = stage.forbidWith.includes(conflict) || other === undefined;
	const [owner, name] = isOwn ? [stage, conflict] : [other, stage.name];
	const index = owner.forbidWith.indexOf(name);
	const warning = "whoever controls the job would then hold both";
	const action = `take ${name} out of \`forbid-with\` of ${owner.name}`;
	return proposedEdit(policy, owner, { steps: ["forbid-with", index], place: owner, action, warning });
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/explain-decision.js









function explainDecision(decision, policy) {
	const stage = Object.hasOwn(policy.stages, decision.stage) ? policy.stages[decision.stage] : undefined;
	const path = policy.source?.path ?? lib_policy .r2;
	const { basis, reasons = [], remedies = [] } = words(decision, policy, stage, path);
	const edit = stage === undefined ? undefined : editFor(decision, policy, stage);
	const { effect, code, credential, policyDigest } = decision;
	return {
		effect,
		code,
		stage: decision.stage,
		...(credential === undefined ? {} : { credential }),
		summary: summaryOf(decision, stage),
		...(basis === undefined ? {} : { basis }),
		checks: [...decision.matched, ...decision.failed].map((check) => explained(check, path)),
		reasons,
		remedies,
		...(edit === undefined ? {} : { edit }),
		policyDigest,
	};
}
function explained(check, path) {
	const hint = check.holds ? undefined : hintOf(check);
	const { at, file = path } = check;
	return {
		claim: (0,lib .g$)(check.claim),
		holds: check.holds,
		expected: shownMatcher(check.matcher),
		observed: shownClaim(check.claim, check.observed),
		place: `${(0,lib .g$)(file)}:${at.start.line}:${at.start.column}`,
		...(hint === undefined ? {} : { hint: (0,lib .g$)(hint) }),
	};
}
function lineText(place, path) {
	return place === undefined ? (0,lib .g$)(path) : `line ${place.at.start.line} of ${(0,lib .g$)(place.file ?? path)}`;
}
function summaryOf({ effect, stage: name, credential, duration }, stage) {
	const asked = `stage ${(0,lib .g$)(name)}`;
	const what = credential === undefined ? asked : `credential ${(0,lib .g$)(credential)} of ${asked}`;
	if (stage === undefined)
		return `denied: ${what}`;
	const isLimited = effect === "allow" && duration !== undefined && credential !== undefined;
	const life = isLimited ? `, for ${(0,time_text .S)(duration)} at most` : "";
	const verdict = effect === "allow" ? "allowed" : "denied";
	return `${verdict}: ${what} (${(0,lib .g$)(stage.purpose)}; owner ${(0,lib .g$)(stage.owner)})${life}`;
}
function words(decision, policy, stage, path) {
	const { deny, grant, matched, conflict, credential } = decision;
	switch (decision.code) {
		case "ALLOWED":
			return grant === undefined ? {} : { basis: `by the grant on ${lineText(grant, path)}` };
		case "DENIED_NO_GRANT":
			return noGrant(decision, path);
		case "DENIED_BY_DENY":
			return {
				basis: `by the entry of \`deny\` on ${lineText(deny, path)}, which beats every grant`,
				reasons: [grant === undefined ? "No grant would allow it without that entry either." : wouldAllow(grant, path)],
				remedies: [`Start the job so that this entry does not match: ${listOf(matched)}.`],
			};
		case "DENIED_WHEN":
		case "DENIED_WHEN_ERROR":
			return refusedByCondition(decision, path);
		case "DENIED_WINDOW":
		case "DENIED_FREEZE":
			return shut(decision, stage, path);
		case "DENIED_FORBID_WITH":
			return {
				basis: `the grant on ${lineText(grant, path)} would allow it`,
				reasons: [`This job holds ${(0,lib .g$)(conflict ?? "another stage")} already, and no job may hold both.`],
				remedies: ["Do it in a job of its own, which needs the first one by `needs:`."],
			};
		case "DENIED_UNKNOWN_STAGE":
			return unknownName("stage", decision.stage, Object.keys(policy.stages), path);
		case "DENIED_UNKNOWN_CREDENTIAL": {
			const what = `credential of ${(0,lib .g$)(decision.stage)}`;
			return unknownName(what, credential ?? "", Object.keys(stage?.credentials ?? {}), path);
		}
		case "DENIED_INCOMPLETE_POLICY": {
			const parent = (0,lib .g$)(policy.extends?.text ?? "another file");
			return {
				reasons: [`${(0,lib .g$)(path)} extends ${parent}, which was not read; its rules are not known.`],
				remedies: ["Run it where that file can be read, or give a copy of it that has the pinned digest."],
			};
		}
		case "DENIED_ERROR":
			return {
				reasons: ["The decision could not be made, and what cannot be decided is denied."],
				remedies: ["Check that the moment (`--at`) and the claims are well formed; else report a defect of Sallyport."],
			};
	}
}
function wouldAllow(grant, path) {
	return `The grant on ${lineText(grant, path)} would allow it.`;
}
function listOf(checks) {
	return checks.map(({ claim, observed }) => `${(0,lib .g$)(claim)} is ${shownClaim(claim, observed)} now`).join(", ");
}
function noGrant({ nearest: close, matched, failed }, path) {
	if (close === undefined)
		return { reasons: ["The stage has no grant, so nobody may be it."], remedies: ["Add a grant to its `allow`."] };
	const all = matched.length + failed.length;
	const count = `${matched.length} of ${all} ${all === 1 ? "claim matches" : "claims match"}`;
	const remedies = failed.map(remedyOf).filter((remedy) => remedy !== undefined);
	return {
		basis: `nearest grant, on ${lineText(close, path)}: ${count}`,
		remedies: [...new Set(remedies.map(lib .g$))],
	};
}
function refusedByCondition({ condition, grant }, path) {
	const source = (0,lib .g$)((condition?.source ?? "").trim().replace(/\s+/g, " "));
	const shown = source.length > 200 ? `${source.slice(0, 200)}\u2026` : source;
	const error = condition?.error;
	const outcome = error === undefined ? "it is false" : `it cannot be evaluated: ${error}`;
	return {
		basis: `by the condition on ${lineText(condition, path)}: ${outcome}`,
		reasons: [`when: ${shown}`, wouldAllow(grant, path)],
		remedies: [
			error === undefined
				? "Meet the condition, or change it in the policy."
				: `A claim that is missing makes a condition an error: where it may be missing, ask \`has(${missingName(error)})\` first.`,
		],
	};
}
function missingName(error) {
	return /^(claims\.\w+) is missing/.exec(error)?.[1] ?? "claims.NAME";
}
const quarter = 15 * 60_000;
function shut({ window, now }, stage, path) {
	const own = stage?.window;
	if (window === undefined || own === undefined)
		return {};
	const at = Date.parse(now);
	const start = window.kind === "freeze" ? Date.parse(window.freeze.until) : at;
	const opens = (0,window_refusal .d)(own, Math.ceil(start / quarter) * quarter);
	const remedies = [
		opens === undefined
			? "It does not open within nine days."
			: `Wait until it opens: ${momentText(opens, own.zone)}, in ${waitText(opens - at)}.`,
	];
	const basis = `by the window on ${lineText(window, path)}`;
	const part = refusingPart(own, window);
	const here = `It is ${momentText(at, part.zone)}.`;
	if (window.kind === "freeze") {
		const until = momentText(Date.parse(window.freeze.until), part.zone);
		return { basis, reasons: [`Frozen until ${until}: ${(0,lib .g$)(window.freeze.reason)}.`, here], remedies };
	}
	const days = part.days === undefined ? "" : part.days.join(", ");
	const hours = part.hours === undefined ? "" : `${(0,time_text .Y)(part.hours.from)}-${(0,time_text .Y)(part.hours.to)}`;
	return { basis, reasons: [`It is open ${[days, hours].filter(Boolean).join(", ")} (${part.zone}).`, here], remedies };
}
function momentText(at, zone) {
	const { weekday, minutes } = (0,stages_zone .Ow)(at, zone);
	const fields = { year: "numeric", month: "2-digit", day: "2-digit" };
	const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone, ...fields }).format(at);
	const utc = zone === "UTC" ? "" : ` (${new Date(at).toISOString().slice(11, 16)} UTC)`;
	return `${weekday} ${day} ${(0,time_text .Y)(minutes)} ${zone}${utc}`;
}
function waitText(milliseconds) {
	const minutes = Math.max(1, Math.round(milliseconds / 60_000));
	const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
	const parts = [
		days > 0 ? `${days} d` : "",
		hours > 0 ? `${hours} h` : "",
		days === 0 && minutes % 60 > 0 ? `${minutes % 60} min` : "",
	];
	return parts.filter(Boolean).join(" ");
}
function unknownName(what, name, known, path) {
	const meant = (0,lib .pA)(name, known) ?? known.find((each) => each.startsWith(name) || name.startsWith(each));
	const list = known.length === 0 ? "none" : known.slice(0, 20).join(", ");
	return {
		reasons: [`${(0,lib .g$)(path)} has no ${what} named ${(0,lib .g$)(name)}; it has ${list}.`],
		remedies: [meant === undefined ? "Use one of these names, or add it to the policy." : `Did you mean ${meant}?`],
	};
}


  }),

  6830:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Oc: () => (  yamlMatcher),
	ey: () => (  yamlGrant),
	pS: () => (  yamlText),
	z6: () => (  matchersOf)
  });
function yamlText(text) {
	const isPlain = /^[A-Za-z/_](?:[\w/.@+ -]*[\w/.@+-])?$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
	return isPlain ? text : JSON.stringify(text);
}
function yamlMatcher(matcher) {
	if (typeof matcher === "string")
		return yamlText(matcher);
	if ("not" in matcher)
		return `{ not: ${yamlMatcher(matcher.not)} }`;
	return `[${matcher.map(yamlText).join(", ")}]`;
}
function yamlGrant(claims) {
	return claims.map(([claim, matcher], index) => `${index === 0 ? "- " : "  "}${claim}: ${yamlMatcher(matcher)}`);
}
function matchersOf(grant) {
	return Object.entries(grant.claims).map(([claim, { matcher }]) => [claim, matcher]);
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
