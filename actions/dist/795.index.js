export const id = 795;
export const ids = [795];
export const modules = {

/***/ 6795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   testPolicy: () => (/* binding */ testPolicy)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _sallyport_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1029);


/** Checks and tests the proposed policy, and judges how it differs from the one that holds. */
function testPolicy(request) {
    const { policy, policyPath, policyFindings, proposed, now, failOn, allowUnknown } = request;
    const limits = { gate: "test-policy", failOn, allowUnknown };
    if (proposed === undefined) {
        const unchecked = policyFindings.length > 0 ? [] : [noPolicy(policyPath)];
        const verdict = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)({ ...limits, findings: policyFindings, unchecked, examined: [] });
        return { verdict, widenings: 0, notes: [] };
    }
    const report = (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__.runPolicyTests)(proposed);
    const own = [...(0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__.lintStages)(proposed, policyPath), ...(0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__.testFindings)(report, proposed, policyPath)];
    const judged = (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__.applyPolicy)([...policyFindings, ...own], policy, now, policyPath);
    const changes = (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__.diffPolicies)(policy, proposed);
    const examined = [
        { label: "stages", count: Object.keys(proposed.stages).length },
        { label: "tests", count: report.results.length },
        { label: "mutants killed", count: report.mutation.killed },
        { label: "changes", count: changes.length },
    ];
    return {
        verdict: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)({ ...limits, ...judged, examined }),
        widenings: changes.filter(_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__.needsApproval).length,
        notes: [...report.notes, ...changeNotes(policy, changes)],
    };
}
const mostNotes = 40;
/** What is no finding: changes that only take away, and all changes where there was no policy to compare with. */
function changeNotes(policy, changes) {
    const told = changes.filter((change) => !(0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__.needsApproval)(change) || policy.source === undefined);
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


/***/ })

};
