export const id = 8391;
export const ids = [8391];
export const modules = {

  5645:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	policyDenialFinding: () => (  policyDenialFinding)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _sallyport_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2249);
  var _rule_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(528);



function policyDenialFinding(decision, policy, policyPath) {
	const explanation = (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__  .e)(decision, policy);
	const { summary, basis, checks, reasons, edit } = explanation;
	return {
		rule: _rule_pages_js__WEBPACK_IMPORTED_MODULE_2__  .wU.id,
		severity: _rule_pages_js__WEBPACK_IMPORTED_MODULE_2__  .wU.severity,
		confidence: "verified",
		basis: `policy decision ${explanation.code}`,
		message: `${summary}${misfitText(checks)}`,
		why: _rule_pages_js__WEBPACK_IMPORTED_MODULE_2__  .wU.why,
		fix: { text: fixText(explanation), ...(edit ? { patch: edit.yaml.map((line) => `+${line}`).join("\n") } : {}) },
		places: [placeOf(decision, policy, policyPath)],
		evidence: [
			...(basis === undefined ? [] : [{ label: "decided by", value: basis }]),
			...checks.filter(({ holds }) => !holds).flatMap(misfit),
			...fits(checks),
			...reasons.map((value) => ({ label: "reason", value })),
		],
		fingerprint: `d1:${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .sc)([_rule_pages_js__WEBPACK_IMPORTED_MODULE_2__  .wU.id, decision.stage, decision.credential ?? "", decision.code].join("\0")).slice(0, 32)}`,
	};
}
function misfitText(checks) {
	const texts = checks
		.filter(({ holds }) => !holds)
		.slice(0, 3)
		.map(({ claim, observed, expected }) => `${claim} is ${observed}, not ${expected}`);
	return texts.length === 0 ? "" : `: ${texts.join("; ")}`;
}
function misfit({ claim, expected, observed, place, hint }) {
	return [
		{ label: `claim ${claim}`, value: `${observed}; ${place} wants ${expected}` },
		...(hint === undefined ? [] : [{ label: "perhaps", value: hint }]),
	];
}
function fits(checks) {
	const names = checks.filter(({ holds }) => holds).map(({ claim }) => claim);
	return names.length === 0 ? [] : [{ label: "claims that fit", value: names.join(", ") }];
}
function fixText({ remedies, edit }) {
	const own = remedies.join(" ");
	if (edit === undefined)
		return own || "Ask the stage's owner.";
	const { action, at, file, yaml, warning, lock } = edit;
	const care = warning === undefined ? "" : ` (careful: ${warning})`;
	const [line = "", ...more] = yaml;
	const what = yaml.length > 0 && more.length === 0 ? `${action} \`${line.trim()}\`` : action;
	const change = `If it should be allowed${care}, ${what} on line ${at.start.line} of ${file}${more.length > 0 ? ":" : "."}`;
	const locked = lock?.file === undefined ? "" : `, by ${lock.file}`;
	return [own, lock ? `The policy is locked there (${lock.pointer}${locked}), so it cannot be allowed here.` : change]
		.filter((part) => part !== "")
		.join(" ");
}
function placeOf(decision, policy, policyPath) {
	const { nearest, deny, condition, window, stage } = decision;
	const blamed = nearest?.failed[0] ?? nearest ?? deny ?? condition ?? window ?? policy.stages[stage];
	if (blamed === undefined)
		return { path: policyPath };
	const file = "file" in blamed ? blamed.file : undefined;
	return { path: file ?? policyPath, region: blamed.at };
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


  })

};
