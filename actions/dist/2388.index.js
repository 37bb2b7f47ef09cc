export const id = 2388;
export const ids = [2388];
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
var diff_stages = __webpack_require__(829);
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


  })

};
