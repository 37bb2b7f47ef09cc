export const id = 965;
export const ids = [965];
export const modules = {

/***/ 5965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 9 modules
var lib = __webpack_require__(6662);
;// CONCATENATED MODULE: ./actions/test-policy/lib/manifest.js
const manifest = {
    name: "test-policy",
    inputs: {
        path: { name: "path", kind: "path", default: "." },
        policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
        failOn: { name: "fail-on", kind: "severity", default: "error" },
        allowUnknown: { name: "allow-unknown", kind: "list" },
        token: { name: "token", kind: "secret" },
        report: { name: "report", kind: "path" },
        sarif: { name: "sarif", kind: "path" },
    },
    outputs: ["verdict", "findings", "widenings", "report", "sarif"],
};

// EXTERNAL MODULE: ./packages/policy/lib/index.js + 117 modules
var policy_lib = __webpack_require__(1029);
;// CONCATENATED MODULE: ./actions/test-policy/lib/proposed-policy.js

/** The policy of what is checked out, which on a pull request is not the one that holds. Undefined where there is none that can be read. */
async function proposedPolicy(context) {
    // What is wrong with a broken one is among the findings already.
    if (context.policyFindings.some(({ rule }) => rule === "policy/broken-file"))
        return undefined;
    const state = await (0,policy_lib.loadPolicyState)(context.repository, { path: context.policyPath, parents: context.parents });
    return state?.policy;
}

;// CONCATENATED MODULE: ./actions/test-policy/lib/main.js



/** Runs the action. */
async function main() {
    const loading = (0,lib/* later */.NU)(() => __webpack_require__.e(/* import() */ 795).then(__webpack_require__.bind(__webpack_require__, 6795)));
    await (0,lib/* action */.XI)(manifest, async (context) => {
        const { input, policy, policyPath, policyFindings, now } = context;
        const proposed = await proposedPolicy(context);
        const { testPolicy } = await loading;
        const result = testPolicy({
            ...{ policy, policyPath, policyFindings, proposed, now },
            failOn: input.failOn,
            allowUnknown: input.allowUnknown,
        });
        return {
            verdicts: [result.verdict],
            rules: [],
            digests: {},
            scope: proposed === undefined ? "no policy" : `the policy ${policyPath}`,
            notes: result.notes,
            outputs: { widenings: String(result.widenings) },
        };
    });
}


/***/ })

};
