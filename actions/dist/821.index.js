export const id = 821;
export const ids = [821];
export const modules = {

/***/ 3821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 9 modules
var lib = __webpack_require__(6662);
// EXTERNAL MODULE: ./packages/github/lib/index.js + 11 modules
var github_lib = __webpack_require__(9652);
;// CONCATENATED MODULE: ./actions/detect-secrets/lib/manifest.js
const manifest = {
    name: "detect-secrets",
    inputs: {
        mode: { name: "mode", kind: ["auto", "range", "history", "tree"], default: "auto" },
        since: { name: "since", kind: "duration" },
        path: { name: "path", kind: "path", default: "." },
        policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
        failOn: { name: "fail-on", kind: "severity", default: "error" },
        allowUnknown: { name: "allow-unknown", kind: "list" },
        token: { name: "token", kind: "secret" },
        apiTimeout: { name: "api-timeout", kind: "duration", default: "20s" },
        report: { name: "report", kind: "path" },
        sarif: { name: "sarif", kind: "path" },
    },
    outputs: ["verdict", "findings", "new", "report", "sarif"],
};

// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var core_lib = __webpack_require__(5950);
;// CONCATENATED MODULE: ./actions/detect-secrets/lib/new-findings.js

/** How many findings the change brings. Where nothing is compared with, every one counts as new. */
function countNew(verdict) {
    return verdict.findings.filter((finding) => (0,core_lib/* isActive */.$m)(finding) && finding.age !== "existing").length;
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/push-protection.js


/** Asks whether GitHub itself refuses pushes with secrets. Without a token the question is left out, and a note says so. */
async function checkPushProtection(client, repository, limits) {
    if (client === undefined || repository === undefined) {
        return { findings: [], verdicts: [], notes: ["push protection was not asked for: the input `token` is empty"] };
    }
    const read = await (0,github_lib/* readPushProtection */.cM)(client, repository);
    if (!(0,github_lib/* isUnchecked */.b)(read)) {
        const notes = [`push protection is ${read.state}`];
        return { findings: (0,github_lib/* judgePushProtection */.Dw)(read, repository), verdicts: [], notes };
    }
    const verdict = (0,core_lib/* conclude */.Ep)({ gate: "push-protection", ...limits, findings: [], unchecked: [read], examined: [] });
    return { findings: [], verdicts: [verdict], notes: [] };
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/scope.js

/** What to look at: what the workflow says, else what the event deserves; `recent` limits a history. Throws EVENT_WITHOUT_CHANGE. */
function scopeOf(mode, event, recent) {
    const history = { kind: "history", ...(recent ? { since: (0,core_lib/* before */.gM)(recent.now, recent.milliseconds) } : {}) };
    if (mode === "history")
        return history;
    if (mode === "tree")
        return { kind: "tree" };
    const { change, defaultBranch, ref } = event;
    if (change !== undefined) {
        const { title, ...range } = change;
        return {
            kind: "range",
            title,
            change: {
                ...range,
                ...(defaultBranch === undefined ? {} : { defaultBranch }),
                ...(ref === undefined ? {} : { ref }),
            },
        };
    }
    if (mode === "range")
        throw eventWithoutChange(event.name);
    return event.extent === "history" ? history : { kind: "tree" };
}
function eventWithoutChange(eventName) {
    return new core_lib/* SallyportError */.$E({
        code: "EVENT_WITHOUT_CHANGE",
        message: `\`mode: range\` needs an event that brings a change, and \`${eventName}\` brings none`,
        fix: "Use `mode: auto`, or `mode: history` for this event; a change comes with pull_request, push and merge_group.",
        kind: "usage",
    });
}

// EXTERNAL MODULE: ./packages/policy/lib/index.js + 117 modules
var policy_lib = __webpack_require__(1029);
;// CONCATENATED MODULE: ./actions/detect-secrets/lib/secret-alerts.js



/** Holds GitHub's open alerts against a search of the whole history; of any other search, and without a token, nothing can be said. */
async function checkSecretAlerts(search, context) {
    const { github, repositoryName, scope, policy, policyPath, now, failOn, allowUnknown } = context;
    const isWhole = scope.kind === "history" && scope.since === undefined;
    if (!isWhole || github === undefined || repositoryName === undefined)
        return { verdicts: [search], notes: [] };
    const limits = { gate: "secret-alerts", failOn, allowUnknown };
    const read = await (0,github_lib/* readSecretAlerts */.ul)(github, repositoryName);
    if ((0,github_lib/* isUnchecked */.b)(read)) {
        const verdict = (0,core_lib/* conclude */.Ep)({ ...limits, findings: [], unchecked: [read], examined: [] });
        return { verdicts: [search, verdict], notes: [] };
    }
    const { found, findings, note } = (0,github_lib/* judgeSecretAlerts */.HY)(read.alerts, search.findings, repositoryName);
    const verdict = (0,core_lib/* conclude */.Ep)({
        ...limits,
        ...(0,policy_lib.applyPolicy)(findings, policy, now, policyPath),
        unchecked: read.cut ? [tooMany(read.alerts.length)] : [],
        examined: [{ label: "open alerts", count: read.alerts.length }],
    });
    return { verdicts: [{ ...search, findings: found }, verdict], notes: [note] };
}
function tooMany(count) {
    return {
        kind: "secret-alerts",
        what: `there are more open alerts, or more with places, than the ${count} that were compared`,
        fix: "Close the alerts that have been dealt with; or allow `secret-alerts` in the input `allow-unknown`.",
    };
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/main.js







/** Runs the action. `worker` is the file that worker threads start. */
async function main(worker) {
    const loading = (0,lib/* later */.NU)(() => __webpack_require__.e(/* import() */ 68).then(__webpack_require__.bind(__webpack_require__, 7068)));
    await (0,lib/* action */.XI)(manifest, async (context) => {
        const { input, event, github, policyFindings, progress, ...given } = context;
        const recent = input.since === undefined ? undefined : { now: given.now, milliseconds: input.since };
        const scope = scopeOf(input.mode, event, recent);
        const limits = { failOn: input.failOn, allowUnknown: input.allowUnknown };
        const settings = await checkPushProtection(github, event.repository, limits);
        const { detectSecrets } = await loading;
        const secrets = await detectSecrets({
            ...given,
            ...limits,
            scope,
            policyFindings: [...policyFindings, ...settings.findings],
            onProgress: progress,
            worker,
        });
        const around = { ...given, ...limits, github, repositoryName: event.repository, scope };
        const alerts = await checkSecretAlerts(secrets.verdict, around);
        return {
            verdicts: [...alerts.verdicts, ...settings.verdicts],
            rules: [...github_lib/* ruleDescriptions */.UX, ...secrets.rules],
            digests: secrets.digests,
            scope: secrets.scopeText,
            notes: [...settings.notes, ...alerts.notes, ...secrets.notes],
            outputs: { new: String(countNew(secrets.verdict)) },
        };
    });
}


/***/ })

};
