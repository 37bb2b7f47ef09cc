export const id = 440;
export const ids = [440];
export const modules = {

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ jobOf)
/* harmony export */ });
function jobOf({ mask, print, setOutput, exportVariable }, environment) {
    return { environment, mask, print, setOutput, exportVariable };
}


/***/ }),

/***/ 1440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runGate: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var lib = __webpack_require__(5950);
// EXTERNAL MODULE: ./packages/policy/lib/index.js + 117 modules
var policy_lib = __webpack_require__(1029);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 51 modules
var report_lib = __webpack_require__(5604);
// EXTERNAL MODULE: ./packages/action-kit/lib/github-of.js + 1 modules
var github_of = __webpack_require__(2661);
// EXTERNAL MODULE: ./packages/action-kit/lib/job.js
var job = __webpack_require__(2421);
;// CONCATENATED MODULE: ./packages/action-kit/lib/progress.js
/** The log is no terminal: one line in ten seconds shows that something goes on, and quick runs show none. */
const interval = 10_000;
/** Prints progress at most every ten seconds. */
function progressPrinter(print, clock = Date.now) {
    let last = clock();
    return ({ done, total, unit }) => {
        if (clock() - last < interval)
            return;
        last = clock();
        print(`${numberText(done)}${total === undefined ? "" : ` of ${numberText(total)}`} ${unit}`);
    };
}
function numberText(value) {
    return value.toLocaleString("en-US");
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/run-gate.js






/** Lets the gate decide, and makes its answer the model that all reports render. */
async function runGate(manifest, gate, prepared, circumstances) {
    const { runner, startedAt, environment } = circumstances;
    const { event, loaded, head } = prepared;
    const result = await runner.group(manifest.name, async () => {
        runner.print(opening(prepared));
        return gate(contextOf(prepared, circumstances));
    });
    const run = {
        command: manifest.name,
        version: lib/* version */.rE,
        startedAt,
        durationMilliseconds: Date.now() - Date.parse(startedAt),
        subject: {
            name: event.repository ?? "repository",
            ...(head === undefined ? {} : { commit: head }),
            scope: (0,lib/* redacted */.pc)(result.scope),
            ...repositoryUrl(event.repository, environment),
        },
        policy: loaded.reference,
        verdicts: result.verdicts,
        rules: [...policy_lib.ruleDescriptions, ...result.rules],
        notes: [...loaded.notes, ...result.notes].map(lib/* redacted */.pc),
        digests: result.digests,
    };
    const { outputs = {}, summary } = result;
    return { run, outputs, ...(summary === undefined ? {} : { summary }) };
}
/** `https://github.com/acme/shop`, where the runner and the event agree on what they say. */
function repositoryUrl(repository, environment) {
    const name = repository ?? environment.GITHUB_REPOSITORY;
    const server = environment.GITHUB_SERVER_URL || "https://github.com";
    if (name === undefined || !/^[\w.-]+\/[\w.-]+$/.test(name) || !/^https:\/\/[\w.:-]+$/.test(server))
        return {};
    return { url: `${server}/${name}` };
}
function contextOf({ input, event, repository, path, loaded, parents }, { runner, environment, startedAt }) {
    const github = (0,github_of/* githubOf */.z)(input, environment);
    return {
        input,
        event,
        repository,
        path,
        policy: loaded.policy,
        policyPath: loaded.reference.path ?? input.policy,
        ...(loaded.reference.ref === undefined ? {} : { policyCommit: loaded.reference.ref }),
        policyFindings: loaded.findings,
        ...(parents === undefined ? {} : { parents }),
        now: startedAt,
        ...(github === undefined ? {} : { github }),
        progress: progressPrinter(runner.print),
        saveState: runner.saveState,
        job: (0,job/* jobOf */.Z)(runner, environment),
    };
}
/** The first lines of the log: for which event, and by which rules. */
function opening({ event, loaded }) {
    const { path, ref, digest } = loaded.reference;
    const source = ref === undefined ? path : `${path} at ${ref}`;
    const policy = path === undefined ? "strict defaults, no policy file" : source;
    const lines = [`event: ${event.name}${event.fork ? ", from a fork" : ""}`, `policy: ${policy} (${digest})`];
    return lines.map(report_lib/* inert */.tJ).join("\n");
}


/***/ })

};
