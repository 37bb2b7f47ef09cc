export const id = 5645;
export const ids = [5645];
export const modules = {

  5645:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    policyDenialFinding: () => (  policyDenialFinding)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8860);
  var _sallyport_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3083);
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
    const change = `If it should be allowed${care}, ${action} on line ${at.start.line} of ${file}${yaml.length > 0 ? ":" : "."}`;
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


  })

};
