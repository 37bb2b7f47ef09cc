export const id = 8264;
export const ids = [8264];
export const modules = {

  8264:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  testPolicy: () => (  testPolicy)
});

var lib = __webpack_require__(1344);
var diff_stages = __webpack_require__(6429);
var decide_stage = __webpack_require__(6336);
var claim_bases = __webpack_require__(7140);
var yaml_text = __webpack_require__(6830);
var time_text = __webpack_require__(4888);
var window_refusal = __webpack_require__(5838);
;// CONCATENATED MODULE: ./packages/policy/lib/policy-tests/killing-test.js






function killingTest(policy, stage, mutant) {
	for (const attempt of attempts(stage, mutant)) {
		if (!notices(policy, stage, mutant, attempt))
			continue;
		const shorter = withoutNeedless(attempt, (fewer) => notices(policy, stage, mutant, fewer));
		return yamlTest(policy, stage, mutant, shorter);
	}
	return undefined;
}
function* attempts(stage, { steps, widened }) {
	for (const [index, grant] of stage.allow.entries()) {
		if (widened !== undefined && index !== widened.index)
			continue;
		const claims = allSamples(grant)[0] ?? {};
		const base = baseOf(claims);
		if (widened !== undefined) {
			const { matcher } = grant.claims[widened.claim] ?? {};
			const excluded = typeof matcher === "object" && "not" in matcher ? [matcher.not].flat().map(sample) : [];
			for (const other of [...excluded, ...others(widened.claim, claims[widened.claim])])
				yield { base, claims: { ...claims, [widened.claim]: other } };
		}
		else if (steps[0] === "deny") {
			const denied = stage.deny[Number(steps[1])];
			if (denied === undefined)
				return;
			for (const extra of allSamples(denied))
				yield { base, claims: { ...claims, ...extra } };
		}
		else if (steps[0] === "window" && stage.window !== undefined) {
			for (const now of shutMoments(stage.window))
				yield { base, claims, now };
		}
		else if (steps[0] === "forbid-with") {
			yield { base, claims, held: [stage.forbidWith[Number(steps[1])] ?? ""] };
		}
		else if (steps[0] === "credentials" || steps[0] === "max-duration") {
			const unlimited = Object.values(stage.credentials).find(({ duration }) => duration === undefined)?.name;
			const credential = steps[0] === "credentials" ? String(steps[1]) : unlimited;
			yield { base, claims, ...(credential === undefined ? {} : { credential }) };
		}
		else if (steps[0] === "when") {
			for (const other of conditionSamples(stage))
				yield { base, claims: { ...claims, ...other } };
		}
		else
			yield { base, claims };
	}
}
function ask(policy, stage, { base, claims, credential, now, held = [] }) {
	const open = stage.window === undefined ? noon : ((0,window_refusal .d)(stage.window, noon) ?? noon);
	return (0,decide_stage .TE)(policy, {
		stage: stage.name,
		...(credential === undefined ? {} : { credential }),
		claims: (0,claim_bases .eq)(base, claims),
		now: now ?? (0,lib .uR)(new Date(open)),
		held,
	});
}
function notices(policy, stage, mutant, attempt) {
	const before = ask(policy, stage, attempt);
	const after = ask({ ...policy, stages: { ...policy.stages, [stage.name]: mutant.stage } }, stage, attempt);
	return before.effect !== after.effect || (before.effect === "allow" && before.duration !== after.duration);
}
function withoutNeedless(attempt, stillNotices) {
	let kept = attempt;
	for (const name of Object.keys(attempt.claims)) {
		const { [name]: _, ...claims } = kept.claims;
		if (stillNotices({ ...kept, claims }))
			kept = { ...kept, claims };
	}
	return kept;
}
function yamlTest(policy, stage, mutant, attempt) {
	const { effect, duration } = ask(policy, stage, attempt);
	const claims = Object.entries(attempt.claims).map(([claim, value]) => `${claim}: ${value === null ? "~" : (0,yaml_text .pS)(String(value))}`);
	const isAboutDuration = effect === "allow" && duration !== undefined && attempt.credential !== undefined;
	const fields = [
		`name: ${(0,yaml_text .pS)(nameOf(stage, mutant, attempt))}`,
		`stage: ${stage.name}`,
		...(attempt.credential === undefined ? [] : [`credential: ${attempt.credential}`]),
		`base: ${attempt.base}`,
		...(claims.length === 0 ? [] : [`claims: { ${claims.join(", ")} }`]),
		...(attempt.now === undefined ? [] : [`now: ${(0,yaml_text .pS)(attempt.now.replace(".000Z", "Z"))}`]),
		...(attempt.held === undefined ? [] : [`held: [${attempt.held.join(", ")}]`]),
		`expect: ${effect}`,
		...(isAboutDuration ? [`duration: ${(0,time_text .S)(duration)}`] : []),
	];
	return `- { ${fields.join(", ")} }`;
}
function nameOf({ name }, { widened, steps }, { held, now, credential, claims }) {
	if (widened !== undefined)
		return `another ${widened.claim} is not ${name}`;
	if (steps[0] === "deny")
		return `${Object.values(claims).join(" ")} is kept out of ${name}`;
	if (held !== undefined)
		return `${name} is not held beside ${held.join(" ")}`;
	if (now !== undefined)
		return `${name} is shut on ${now.slice(0, 16)}`;
	if (steps[0] === "when")
		return `${name} keeps its condition`;
	return credential === undefined ? `somebody is ${name}` : `${credential} of ${name} lives no longer`;
}
const noon = Date.UTC(2026, 0, 5, 12);
const halfAnHour = 30 * 60_000;
function* shutMoments(window) {
	for (const { from } of window.freezes) {
		const at = (0,window_refusal .d)({ ...window, freezes: [] }, Date.parse(from));
		if (at !== undefined)
			yield (0,lib .uR)(new Date(at));
	}
	for (let at = noon; at < noon + 8 * 86_400_000; at += halfAnHour) {
		if ((0,window_refusal .r)(window, at) !== undefined)
			yield (0,lib .uR)(new Date(at));
	}
}
function allSamples(grant) {
	const lines = Object.entries(grant.claims).flatMap(([claim, { matcher }]) => {
		const texts = typeof matcher === "string" ? [matcher] : "not" in matcher ? [] : matcher;
		return texts.length === 0 ? [] : [[claim, texts.map(sample)]];
	});
	const first = Object.fromEntries(lines.map(([claim, texts]) => [claim, texts[0] ?? ""]));
	return [first, ...lines.flatMap(([claim, texts]) => texts.slice(1).map((text) => ({ ...first, [claim]: text })))];
}
function conditionSamples({ when }) {
	const texts = [...(when?.source ?? "").matchAll(/"([^"\\]*)"|'([^'\\]*)'/g)].map(([, double, single]) => double ?? single ?? "");
	return (when?.compiled?.reads ?? [])
		.filter((read) => read.startsWith("claims."))
		.map((read) => read.slice("claims.".length))
		.flatMap((claim) => [...texts, `${texts[0]}-other`, null].map((value) => ({ [claim]: value })));
}
function sample(pattern) {
	return pattern.replaceAll("*", "x").replaceAll("?", "x");
}
const likely = {
	ref: ["refs/heads/other", "refs/tags/other"],
	runner_environment: ["self-hosted"],
	event_name: ["pull_request_target", "push"],
	environment: ["preview"],
};
function others(claim, value) {
	if (value === undefined)
		return ["other"];
	const beside = value.includes("/") ? [value.replace(/[^/]*$/, "other")] : [];
	return [
		...beside,
		...(likely[claim] ?? []),
		...(claim.endsWith("_id") ? ["999"] : []),
		...[`${value}-other`, "other"],
	];
}
function baseOf({ environment, ref = "", event_name: event = "" }) {
	if (environment !== undefined)
		return "environment";
	if (event === "pull_request" || event === "schedule" || event === "workflow_dispatch" || event === "release")
		return event;
	return ref.startsWith("refs/tags/") ? "tag" : "push";
}

;// CONCATENATED MODULE: ./packages/policy/lib/policy-tests/mutants.js

function mutantsOf(stage) {
	return [
		...grantMutants(stage),
		...denyMutants(stage),
		...conditionMutants(stage),
		...windowMutants(stage),
		...forbidMutants(stage),
		...durationMutants(stage),
	];
}
function replaced(list, index, by) {
	return list.flatMap((each, place) => (place === index ? by : [each]));
}
function grantMutants(stage) {
	return stage.allow.flatMap((grant, index) => {
		const withGrants = (...grants) => ({
			...stage,
			allow: replaced(stage.allow, index, grants),
		});
		const what = "the grant is gone";
		const dropped = { stage: withGrants(), what, steps: ["allow", index], at: grant.at };
		const claims = Object.entries(grant.claims).flatMap(([claim, line]) => {
			const { [claim]: _, ...rest } = grant.claims;
			const place = { steps: ["allow", index, claim], at: line.at, widened: { index, claim } };
			const isLast = Object.keys(rest).length === 0;
			const open = { ...grant, claims: isLast ? { [claim]: { ...line, matcher: "*", also: [] } } : rest };
			const wider = widerMatchers(line.matcher).map((matcher) => ({
				...place,
				stage: withGrants({ ...grant, claims: { ...grant.claims, [claim]: { ...line, matcher } } }),
				what: `${claim} is ${JSON.stringify(matcher)}`,
			}));
			const opened = isLast ? `${claim} may be anything` : `${claim} is not looked at`;
			return [{ ...place, stage: withGrants(open), what: opened }, ...wider];
		});
		return [dropped, ...claims];
	});
}
function widerMatchers(matcher) {
	if (typeof matcher === "string")
		return widened(matcher);
	if ("not" in matcher) {
		const texts = [matcher.not].flat();
		return texts.length < 2 ? [] : texts.map((text) => ({ not: texts.filter((each) => each !== text) }));
	}
	return matcher.flatMap((text, index) => widened(text).map((wide) => replaced(matcher, index, [wide])));
}
function widened(text) {
	const wide = `${text
		.replace(/\*+$/, "")
		.replace(/\/$/, "")
		.replace(/[^/]+$/, "")}*`;
	return wide === "*" || wide === text ? [] : [wide];
}
function denyMutants(stage) {
	return stage.deny.flatMap((grant, index) => {
		const withEntries = (...entries) => ({
			...stage,
			deny: replaced(stage.deny, index, entries),
		});
		const steps = ["deny", index];
		const dropped = { stage: withEntries(), what: "this entry of deny is gone", steps, at: grant.at };
		const narrower = Object.entries(grant.claims).flatMap(([claim, line]) => {
			const texts = typeof line.matcher === "string" || "not" in line.matcher ? [] : line.matcher;
			if (texts.length < 2)
				return [];
			return texts.map((text, place) => {
				const claims = { ...grant.claims, [claim]: { ...line, matcher: replaced(texts, place, []) } };
				const what = `${claim} ${text} is not kept out`;
				return { stage: withEntries({ ...grant, claims }), what, steps: [...steps, claim], at: line.at };
			});
		});
		return [dropped, ...narrower];
	});
}
function conditionMutants({ when, ...rest }) {
	return when === undefined ? [] : [{ stage: rest, what: "the condition is gone", steps: ["when"], at: when.at }];
}
function windowMutants(stage) {
	const { window } = stage;
	if (window === undefined)
		return [];
	const { days, hours, ...open } = window;
	const mutant = (changed, what, ...steps) => ({
		stage: { ...stage, window: changed },
		what,
		steps: ["window", ...steps],
		at: window.at,
	});
	return [
		...(days === undefined ? [] : [mutant({ ...open, ...(hours && { hours }) }, "every day is open", "days")]),
		...(hours === undefined ? [] : [mutant({ ...open, ...(days && { days }) }, "every hour is open", "hours")]),
		...window.freezes.map((freeze, index) => {
			const freezes = replaced(window.freezes, index, []);
			return mutant({ ...window, freezes }, `the freeze "${freeze.reason}" is gone`, "freezes", index);
		}),
	];
}
function forbidMutants(stage) {
	return stage.forbidWith.map((other, index) => ({
		stage: { ...stage, forbidWith: replaced(stage.forbidWith, index, []) },
		what: `a job may hold ${other} too`,
		steps: ["forbid-with", index],
		at: stage.at,
	}));
}
function durationMutants(stage) {
	const { maxDuration, credentials } = stage;
	const mutants = [];
	if (maxDuration !== undefined && Object.values(credentials).some(({ duration }) => duration === undefined)) {
		const doubled = maxDuration * 2;
		const what = `max-duration is ${(0,time_text .S)(doubled)}`;
		mutants.push({ stage: { ...stage, maxDuration: doubled }, what, steps: ["max-duration"], at: stage.at });
	}
	for (const [name, credential] of Object.entries(credentials)) {
		const doubled = (credential.duration ?? 0) * 2;
		if (doubled === 0 || (maxDuration ?? doubled) < doubled)
			continue;
		mutants.push({
			stage: { ...stage, credentials: { ...credentials, [name]: { ...credential, duration: doubled } } },
			what: `${name} lives ${(0,time_text .S)(doubled)}`,
			steps: ["credentials", name, "duration"],
			at: credential.at,
		});
	}
	return mutants;
}

;// CONCATENATED MODULE: ./packages/policy/lib/policy-tests/run-policy-test.js



function runPolicyTest(policy, test, index) {
	const { stage, credential, claims, held } = test;
	const now = test.now ?? momentFor(policy, stage);
	const request = { stage, ...(credential === undefined ? {} : { credential }), claims, now, held };
	const answer = (0,decide_stage .TE)(policy, request);
	const problem = problemOf(test, answer);
	return { test, index, passed: problem === undefined, ...(problem === undefined ? {} : { problem }), answer };
}
const run_policy_test_noon = Date.UTC(2026, 0, 5, 12);
function momentFor({ stages }, name) {
	const window = Object.hasOwn(stages, name) ? stages[name]?.window : undefined;
	return (0,lib .uR)(new Date(window === undefined ? run_policy_test_noon : ((0,window_refusal .d)(window, run_policy_test_noon) ?? run_policy_test_noon)));
}
function problemOf(test, answer) {
	const { expect, grant, because, duration } = test;
	if (answer.effect !== expect)
		return `expected ${expect}, got ${answer.effect} (${answer.code})`;
	if (grant !== undefined && answer.grant?.index !== grant)
		return `expected grant ${grant}, got grant ${answer.grant?.index}`;
	if (duration !== undefined && answer.duration !== duration)
		return `expected a life of ${duration} s, got ${answer.duration === undefined ? "no limit" : `${answer.duration} s`}`;
	if (because === undefined || because === answer.code)
		return undefined;
	const causes = answer.code === "DENIED_BY_DENY" ? answer.matched : answer.failed;
	if (causes.some(({ claim }) => claim === because))
		return undefined;
	const names = causes.map(({ claim }) => claim).join(", ");
	const found = causes.length === 0 ? answer.code : `${answer.code}, for ${names}`;
	return `expected it to be denied because of ${because}, got ${found}`;
}

;// CONCATENATED MODULE: ./packages/policy/lib/policy-tests/run-policy-tests.js





function runPolicyTests(policy) {
	const results = policy.tests.map((test, index) => runPolicyTest(policy, test, index));
	const tested = new Set(policy.tests.map(({ stage }) => stage));
	const untested = Object.keys(policy.stages).filter((name) => !tested.has(name));
	const coverage = coverageOf(policy, results);
	const mutation = mutationScore(policy, results);
	return { results, coverage, mutation, untested, notes: notesOf(results, coverage, mutation) };
}
function notesOf(results, { grants, matchers }, { killed, all }) {
	if (results.length === 0)
		return ["the policy has no tests"];
	const passed = results.filter((result) => result.passed).length;
	const score = `mutation score ${Math.floor((killed / all) * 100)} %: the tests notice ${killed} of ${all} broken policies`;
	return [
		`${passed} of ${results.length} tests pass`,
		`${grants.reached} of ${grants.all} grants are reached by a test that is allowed, ${matchers.reached} of ${matchers.all} of their lines by one that is denied`,
		all === 0 ? "there is nothing to break" : score,
	];
}
function coverageOf({ stages }, results) {
	const grants = new Set();
	const matchers = new Set();
	for (const { test, answer } of results) {
		if (answer.effect === "allow")
			grants.add(`${test.stage} ${answer.grant?.index}`);
		if (answer.code !== "DENIED_NO_GRANT")
			continue;
		for (const [index, grant] of (stages[test.stage]?.allow ?? []).entries())
			for (const { claim, holds } of (0,decide_stage .tg)(grant, test.claims))
				if (!holds)
					matchers.add(`${test.stage} ${index} ${claim}`);
	}
	const allow = Object.values(stages).flatMap((stage) => stage.allow);
	const lines = allow.reduce((sum, { claims }) => sum + Object.keys(claims).length, 0);
	return {
		grants: { reached: grants.size, all: allow.length },
		matchers: { reached: matchers.size, all: lines },
	};
}
function mutationScore(policy, results) {
	const survivors = [];
	let all = 0;
	for (const [name, stage] of Object.entries(policy.stages)) {
		const own = results.filter(({ test, passed }) => passed && (test.stage === name || test.held.includes(name)));
		if (own.length === 0)
			continue;
		for (const mutant of mutantsOf(stage)) {
			const stages = { ...policy.stages, [name]: mutant.stage };
			const broken = { stages, ...(policy.extends && { extends: policy.extends }) };
			const isNoticed = own.some(({ test, index, answer }) => !runPolicyTest(broken, atMoment(test, answer.now), index).passed);
			const killedBy = isNoticed ? undefined : killingTest(policy, stage, mutant);
			if (!isNoticed && killedBy === undefined && isAsStrict(policy, stage, mutant))
				continue;
			all += 1;
			if (isNoticed)
				continue;
			survivors.push({ stage: name, mutant, ...(killedBy === undefined ? {} : { killedBy }) });
		}
	}
	return { killed: all - survivors.length, all, survivors };
}
function isAsStrict({ stages }, stage, mutant) {
	const near = [stage.name, ...stage.forbidWith].flatMap((name) => {
		const found = Object.hasOwn(stages, name) ? stages[name] : undefined;
		return found === undefined ? [] : [[name, found]];
	});
	const whole = Object.fromEntries(near);
	const changes = (0,diff_stages .b)({ stages: whole }, { stages: { ...whole, [stage.name]: mutant.stage } });
	return changes.every(({ effect }) => effect === "same");
}
function atMoment(test, now) {
	return { ...test, now };
}

var source_node = __webpack_require__(5547);
var lib_policy = __webpack_require__(9717);
var policy_finding = __webpack_require__(9257);
var credential_lifetime = __webpack_require__(4988);
var match_claim = __webpack_require__(1391);
;// CONCATENATED MODULE: ./packages/policy/lib/stages/lint-stages.js







function lintStages(policy, path = policy.source?.path ?? lib_policy .r2) {
	return Object.values(policy.stages).flatMap((stage) => lintStage(stage).map(({ rule, steps, message, fix }) => (0,policy_finding .U)({
		rule,
		message,
		fix: { text: fix },
		policy,
		path,
		at: (0,source_node .rq)("stages", stage.name, ...steps),
		subject: ["stages", stage.name, ...steps],
	})));
}
function lintStage(stage) {
	return [
		...(stage.owner === "*" ? [anyOwner] : []),
		...stage.allow.flatMap((grant, index) => [
			...anchorLints(grant, index),
			...eventLints(stage, grant, index),
			...claimLints(grant, ["allow", index]),
		]),
		...stage.deny.flatMap((grant, index) => claimLints(grant, ["deny", index])),
		...conditionLints(stage),
		...lifetimeLints(stage),
	];
}
const anyOwner = {
	rule: "policy/any-owner",
	steps: ["owner"],
	message: "the owner is *, which is nobody",
	fix: "Name a user or a team, for example @acme/sre.",
};
const ids = ["repository_id", "repository_owner_id", "enterprise_id"];
const names = ["repository", "repository_owner", "enterprise", "job_workflow_ref", "workflow_ref", "sub"];
function anchorLints({ claims }, index) {
	if (ids.some((name) => isLiteral(claims[name], isWhole)))
		return [];
	const steps = ["allow", index];
	const named = names.find((name) => isLiteral(claims[name], ownerForms[name]));
	if (named === undefined) {
		const listed = Object.keys(claims).join(", ");
		const message = `this grant matches jobs of anybody's repository: ${listed} can be chosen freely there`;
		return [{ rule: "policy/open-grant", steps, message, fix: "Add `repository_id` (in quotes) to the grant." }];
	}
	if (named === "sub" && isLiteral(claims.sub, (text) => /^repo:[^/:*?]+@\d+\/[^:*?]+@\d+:/.test(text)))
		return [];
	const message = `this grant knows the repository only by a name, in ${named}`;
	const fix = "Add `repository_id` to the grant: `gh api repos/OWNER/NAME --jq .id` prints it.";
	return [{ rule: "policy/name-only-grant", steps, message, fix }];
}
const isWhole = (text) => !(0,lib .rl)(text);
const underOwner = (text) => /^[^/*?]+\//.test(text);
const ownerForms = {
	repository: underOwner,
	repository_owner: isWhole,
	enterprise: isWhole,
	job_workflow_ref: underOwner,
	workflow_ref: underOwner,
	sub: (text) => /^repo:[^/:*?]+\//.test(text),
};
function isLiteral(line, hasForm) {
	if (line === undefined)
		return false;
	return [line, ...(line.also ?? [])].some(({ matcher }) => isPositive(matcher) && [matcher].flat().every((text) => hasForm(text)));
}
function isPositive(matcher) {
	return typeof matcher === "string" || !("not" in matcher);
}
function eventLints(stage, { claims }, index) {
	if (Object.keys(stage.credentials).length === 0)
		return [];
	const line = claims.event_name;
	const matches = line === undefined ? undefined : (0,match_claim .qM)(line.matcher);
	const admitted = lib .w3.filter((event) => (matches?.(event) ?? true) && !isDenied(stage, event));
	if (admitted.length === 0)
		return [];
	const events = admitted.join(" and ");
	if (matches !== undefined) {
		const message = `${events} can get the credentials of this stage`;
		const fix = `Take ${events} out, and do the privileged part in a run after the merge.`;
		return [{ rule: "policy/untrusted-event", steps: ["allow", index, "event_name"], message, fix }];
	}
	const speaksOfEvents = stage.when?.source.includes("event_name") === true;
	if (speaksOfEvents || claims.environment !== undefined)
		return [];
	const message = `this grant leaves the event open, so ${admitted[0]} can get the credentials of this stage`;
	const fix = `Add \`event_name\` to the grant, or \`deny: [{ event_name: [${lib .w3.join(", ")}] }]\` to the stage.`;
	return [{ rule: "policy/any-event", steps: ["allow", index], message, fix }];
}
function isDenied(stage, event) {
	return stage.deny.some(({ claims }) => {
		const [only, ...rest] = Object.entries(claims);
		return only?.[0] === "event_name" && rest.length === 0 && (0,match_claim .qM)(only[1].matcher)(event);
	});
}
const claimNames = lib .ro.map(({ name }) => name).filter((name) => !name.endsWith("*"));
function claimLints({ claims }, steps) {
	return Object.entries(claims).flatMap(([claim, { matcher }]) => {
		if ((0,lib .jq)(claim) === undefined)
			return [unknownClaim(claim, [...steps, claim])];
		const texts = isPositive(matcher) ? [matcher].flat() : [];
		if (claim !== "environment" || !texts.some((text) => /[:%]/.test(text)))
			return [];
		const message = "the name of this environment holds : or %, which subjects do not keep apart";
		const fix = "Rename the environment, for example production-eu.";
		return [{ rule: "policy/ambiguous-environment", steps: [...steps, claim], message, fix }];
	});
}
function unknownClaim(claim, steps) {
	const meant = (0,lib .pA)(claim, claimNames);
	const hint = meant === undefined ? "" : ` (did you mean ${meant}?)`;
	const fix = meant === undefined ? "Correct the name, or delete the line." : `Write ${meant}.`;
	return { rule: "policy/unknown-claim", steps, message: `GitHub issues no claim ${claim}${hint}`, fix };
}
function conditionLints({ when }) {
	return (when?.compiled?.reads ?? [])
		.filter((read) => read.startsWith("claims."))
		.map((read) => read.slice("claims.".length))
		.filter((claim) => (0,lib .jq)(claim) === undefined)
		.map((claim) => unknownClaim(claim, ["when"]));
}
function lifetimeLints({ credentials, maxDuration }) {
	if (maxDuration === undefined)
		return [];
	return Object.values(credentials).flatMap((credential) => {
		const lifetime = (0,credential_lifetime .Pe)(credential);
		const isFixed = lifetime.kind === "fixed";
		const needed = isFixed ? lifetime.longest : lifetime.shortest;
		if (needed <= maxDuration)
			return [];
		const life = (0,time_text .S)(needed);
		const lives = isFixed ? `can live ${life}` : `lives ${life} at least`;
		const message = `this credential ${lives}, and the stage allows ${(0,time_text .S)(maxDuration)} (${isFixed ? lifetime.who : lifetime.why})`;
		const fix = `Raise \`max-duration\` to ${life}, or give this credential a stage of its own.`;
		return [{ rule: "policy/long-lived-credential", steps: ["credentials", credential.name], message, fix }];
	});
}

var explain_decision = __webpack_require__(2249);
;// CONCATENATED MODULE: ./packages/policy/lib/policy-tests/test-findings.js




function testFindings({ results, mutation, untested }, policy, path = policy.source?.path ?? lib_policy .r2) {
	return [
		...results.filter(({ passed }) => !passed).map((result) => failing(result, policy, path)),
		...untested.map((stage) => untestedStage(stage, policy, path)),
		...mutation.survivors.map((survivor) => unnoticed(survivor, policy, path)),
	];
}
function failing({ test, index, problem = "", answer }, policy, path) {
	const decision = { ...answer, policyDigest: (0,lib_policy .p1)(policy) };
	const { summary, basis, checks, reasons } = (0,explain_decision .e)(decision, policy);
	const failed = checks.filter(({ holds }) => !holds);
	return (0,policy_finding .U)({
		rule: "policy/failing-test",
		message: `the test "${test.name}" fails: ${problem}`,
		fix: { text: "Correct the policy, or the test if it was wrong." },
		policy,
		path,
		at: (0,source_node .rq)("tests", index, "name"),
		evidence: [
			{ label: "decision", value: [summary, basis].filter((text) => text !== undefined).join("; ") },
			...failed.map(({ claim, expected, observed, place, hint }) => ({
				label: claim,
				value: `expected ${expected}, observed ${observed} (${place})${hint === undefined ? "" : `: ${hint}`}`,
			})),
			...reasons.map((reason) => ({ label: "reason", value: reason })),
		],
		subject: ["tests", test.name],
	});
}
function untestedStage(stage, policy, path) {
	return (0,policy_finding .U)({
		rule: "policy/untested-stage",
		message: `no test asks for the stage ${stage}`,
		fix: { text: "Add a test for who must get in and, above all, one for who must not." },
		policy,
		path,
		at: (0,source_node .rq)("stages", stage),
		subject: ["stages", stage],
	});
}
function unnoticed({ stage, mutant, killedBy }, policy, path) {
	const steps = ["stages", stage, ...mutant.steps];
	const fix = killedBy === undefined ? "Add a test that is denied for this reason alone." : "Add the test that is shown here.";
	return (0,policy_finding .U)({
		rule: "policy/unnoticed-change",
		message: `no test of ${stage} notices when ${mutant.what}`,
		fix: { text: fix },
		policy,
		path,
		at: (0,source_node .rq)(...steps),
		evidence: killedBy === undefined ? [] : [{ label: "test", value: killedBy }],
		subject: [...steps, mutant.what],
	});
}

var apply_policy = __webpack_require__(5465);
var changed_exceptions = __webpack_require__(1886);
var weakened_rules = __webpack_require__(7319);
var weakened_secrets = __webpack_require__(6130);
var inheritance_changes = __webpack_require__(4259);
var policy_change = __webpack_require__(5982);
;// CONCATENATED MODULE: ./packages/policy/lib/diff/diff-policies.js






function diffPolicies(old, next) {
	const weakenings = [...(0,weakened_rules .q)(old, next), ...(0,weakened_secrets .e)(old, next), ...(0,changed_exceptions .$)(old, next)];
	const changes = [...(0,diff_stages .b)(old, next), ...(0,inheritance_changes .m)(old, next), ...weakenings.map(changeOf)];
	return changes.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
const kinds = Object.keys(policy_change .cz);
const kindsOfRules = {
	"policy/weakened-rules": "SEVERITY-DOWN",
	"policy/weakened-secrets": "SEARCH-WEAKER",
};
function changeOf({ rule, at, message }) {
	const kind = kindsOfRules[rule] ?? "EXCEPTION-ADDED";
	return { kind, effect: policy_change .cz[kind].effect, pointer: at, sentence: message };
}

;// CONCATENATED MODULE: ./actions/test-policy/lib/test-policy.js


function testPolicy(request) {
	const { policy, policyPath, policyFindings, proposed, now, failOn, allowUnknown } = request;
	const limits = { gate: "test-policy", failOn, allowUnknown };
	if (proposed === undefined) {
		const unchecked = policyFindings.length > 0 ? [] : [noPolicy(policyPath)];
		const verdict = (0,lib .Ep)({ ...limits, findings: policyFindings, unchecked, examined: [] });
		return { verdict, widenings: 0, notes: [] };
	}
	const report = runPolicyTests(proposed);
	const own = [...lintStages(proposed, policyPath), ...testFindings(report, proposed, policyPath)];
	const judged = (0,apply_policy .V)([...policyFindings, ...own], policy, now, policyPath);
	const changes = diffPolicies(policy, proposed);
	const examined = [
		{ label: "stages", count: Object.keys(proposed.stages).length },
		{ label: "tests", count: report.results.length },
		{ label: "mutants killed", count: report.mutation.killed },
		{ label: "changes", count: changes.length },
	];
	return {
		verdict: (0,lib .Ep)({ ...limits, ...judged, examined }),
		widenings: changes.filter(policy_change .vb).length,
		notes: [...report.notes, ...changeNotes(policy, changes)],
	};
}
const mostNotes = 40;
function changeNotes(policy, changes) {
	const told = changes.filter((change) => !(0,policy_change .vb)(change) || policy.source === undefined);
	const lines = told.slice(0, mostNotes).map(({ kind, sentence }) => `${kind}: ${sentence}`);
	const more = told.length - lines.length;
	return more > 0 ? [...lines, `${more} more changes: \`sallyport policy diff\` lists them`] : lines;
}
function noPolicy(policyPath) {
	return {
		kind: "no-policy",
		what: `there is no policy ${policyPath} to test`,
		fix: "Write one with `sallyport init`, or correct the input `policy`.",
	};
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


  })

};
