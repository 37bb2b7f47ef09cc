export const id = 176;
export const ids = [176];
export const modules = {

/***/ 7176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runGate: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 15 modules
var lib = __webpack_require__(5740);
// EXTERNAL MODULE: ./packages/policy/lib/index.js + 41 modules
var policy_lib = __webpack_require__(8692);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 50 modules
var report_lib = __webpack_require__(5620);
;// CONCATENATED MODULE: ./packages/action-kit/lib/github-client.js
/** A limit that asks for a longer wait than this ends the read: a job that sleeps costs more than one that says why it stops. */
const longestWaitSeconds = 10;
const retries = 2;
/**
 * A client of the GitHub API that asks again, at most twice, after 429, after a rate limit with a short wait, and after a failure of GitHub's own. A refused or missing permission is never asked for again. Octokit is loaded at the first request.
 */
function githubClient(options) {
    let connecting;
    return {
        async request(route, parameters) {
            connecting ??= connect(options);
            const client = await connecting;
            const signal = AbortSignal.timeout(options.timeoutMilliseconds);
            const late = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
            // The wait before a retry does not listen to the signal, so both race.
            return Promise.race([client.request(route, { ...parameters, request: { signal } }), late]);
        },
    };
}
async function connect({ token, apiUrl }) {
    const [{ getOctokit }, { throttling }, { retry }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(521), __webpack_require__.e(635)]).then(__webpack_require__.bind(__webpack_require__, 3635)),
        Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(864)]).then(__webpack_require__.bind(__webpack_require__, 8864)),
        Promise.all(/* import() */[__webpack_require__.e(384), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 7517)),
    ]);
    const mayWait = (seconds, _options, _octokit, retried) => seconds <= longestWaitSeconds && retried < retries;
    const octokit = getOctokit(token, {
        baseUrl: apiUrl,
        log: silent,
        throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
        // Limits are the throttling plugin's business.
        retry: { retries, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retryAfterBaseValue: 250 },
    }, throttling, retry);
    return { request: async (route, parameters) => (await octokit.request(route, { ...parameters })) };
}
/** Octokit would print warnings that we word better. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() { }

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





const usualTimeout = 20_000;
/** Lets the gate decide, and makes its answer the model that all reports render. */
async function runGate(manifest, gate, prepared, circumstances) {
    const { runner, startedAt } = circumstances;
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
            scope: result.scope,
        },
        policy: loaded.reference,
        verdicts: result.verdicts,
        rules: [...policy_lib.ruleDescriptions, ...result.rules],
        notes: [...loaded.notes, ...result.notes],
        digests: result.digests,
    };
    return { run, outputs: result.outputs ?? {} };
}
function contextOf({ input, event, repository, path, loaded }, { runner, environment, startedAt }) {
    const github = githubOf(input, environment);
    return {
        input,
        event,
        repository,
        path,
        policy: loaded.policy,
        policyPath: loaded.reference.path ?? input.policy,
        policyFindings: loaded.findings,
        now: startedAt,
        ...(github === undefined ? {} : { github }),
        progress: progressPrinter(runner.print),
        saveState: runner.saveState,
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
/** The inputs `token` and `api-timeout`, of actions that have them. */
function githubOf(input, environment) {
    const { token, apiTimeout } = input;
    if (typeof token !== "string")
        return undefined;
    return githubClient({
        token,
        apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
        timeoutMilliseconds: typeof apiTimeout === "number" ? apiTimeout : usualTimeout,
    });
}


/***/ })

};
