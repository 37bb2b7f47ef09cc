export const id = 962;
export const ids = [962,408];
export const modules = {

/***/ 2408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliverFailure: () => (/* binding */ deliverFailure),
  deliverRun: () => (/* binding */ deliverRun),
  failureText: () => (/* binding */ failureText)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var lib = __webpack_require__(5950);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 51 modules
var report_lib = __webpack_require__(5604);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/action-kit/lib/workspace-path.js
var workspace_path = __webpack_require__(9047);
;// CONCATENATED MODULE: ./packages/action-kit/lib/report-files.js






/** Writes both reports and answers with their absolute paths. Throws REPORT_NOT_WRITABLE. */
async function writeReports(actionName, targets, texts, environment) {
    const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
    const needsFolder = targets.json === undefined || targets.sarif === undefined;
    const temporary = environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)();
    const folder = needsFolder ? await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, `sallyport-${actionName}-`)) : "";
    const json = targets.json === undefined ? (0,external_node_path_.join)(folder, "report.json") : (0,external_node_path_.resolve)(workspace, targets.json);
    const sarif = targets.sarif === undefined ? (0,external_node_path_.join)(folder, "results.sarif") : (0,external_node_path_.resolve)(workspace, targets.sarif);
    await writeReport(json, texts.json, workspace, temporary);
    await writeReport(sarif, texts.sarif, workspace, temporary);
    return { json, sarif };
}
/** The workspace holds what a stranger may have written: nothing there may lead a report out of it, or into `.git`. */
async function writeReport(path, text, workspace, temporary) {
    try {
        const problem = (0,workspace_path/* workspacePathProblem */.wX)(path, workspace, [temporary]);
        if (problem !== undefined)
            throw new Error(`the path ${problem}`);
        await (0,report_lib/* writeReportFile */.aS)(path, text, (0,workspace_path/* isWithin */.UO)(path, workspace) ? workspace : temporary);
    }
    catch (cause) {
        throw new lib/* SallyportError */.$E({
            code: "REPORT_NOT_WRITABLE",
            message: `cannot write the report ${(0,lib/* printable */.g$)((0,lib/* redacted */.pc)(path))}`,
            fix: "Name a file below the workspace, in a writable folder, or leave the inputs `report` and `sarif` away: the reports then go to RUNNER_TEMP.",
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/deliver.js



/** Columns of a log on GitHub that can be read without scrolling. */
const logWidth = 120;
/** Says what the run found, everywhere: log, annotations, summary, report files, outputs, and the end of the step. */
async function deliverRun({ run, outputs, summary }, delivery) {
    const { runner, environment } = delivery;
    const outcome = (0,lib/* outcomeOfRun */.z_)(run);
    // Files first: when they can't be written, the run ends with that error and not with two stories.
    await deliverFiles({ json: (0,report_lib/* renderJson */.hF)(run), sarif: (0,report_lib/* renderSarif */.WH)(run) }, delivery);
    runner.print((0,report_lib/* renderTerminal */.bF)(run, { color: wantsColor(environment), width: logWidth }));
    const { annotations, leftOut } = (0,report_lib/* annotationsOf */.Ih)(run);
    for (const annotation of annotations)
        runner.annotate(annotation);
    if (leftOut > 0)
        runner.print(`${leftOut} more annotations are left out, GitHub shows 10 of a level; the job summary has all findings.`);
    await runner.summarize(summary === undefined ? (0,report_lib/* renderSummary */.Br)(run) : `${summary}\n\n${(0,report_lib/* renderSummary */.Br)(run)}`);
    runner.setOutput("findings", String(run.verdicts.flatMap((verdict) => verdict.findings.filter(lib/* isActive */.$m)).length));
    for (const [name, value] of Object.entries(outputs))
        runner.setOutput(name, value);
    runner.setOutput("verdict", outcome);
    if (outcome === "pass")
        return;
    if (annotations.some((annotation) => annotation.level === "error"))
        runner.failQuietly();
    else
        runner.fail(`${delivery.actionName}: the verdict is ${outcome}`);
}
/** Says why there is no verdict. The output `verdict` stays `unknown`. */
async function deliverFailure(error, delivery) {
    const { runner, environment, actionName } = delivery;
    const failed = { command: actionName, version: lib/* version */.rE, error };
    runner.print((0,report_lib/* renderFailure */.zt)(failed, "terminal", { color: wantsColor(environment), width: logWidth }));
    if (environment.RUNNER_DEBUG === "1")
        runner.print(harmless(stackOf(error)));
    await runner.summarize((0,report_lib/* renderFailure */.zt)(failed, "markdown"));
    runner.fail(failureText(error));
    const texts = { json: (0,report_lib/* renderFailure */.zt)(failed, "json"), sarif: (0,report_lib/* renderFailure */.zt)(failed, "sarif") };
    // Where the reports can't be written, the log above is all there is.
    await deliverFiles(texts, delivery).catch((thrown) => runner.print((0,lib/* causeChain */.DD)(thrown).join(": ")));
}
async function deliverFiles(texts, { actionName, targets, runner, environment }) {
    const paths = await writeReports(actionName, targets, texts, environment);
    runner.setOutput("report", paths.json);
    runner.setOutput("sarif", paths.sarif);
}
/** One line for what is wrong, and those of the fix. */
function failureText({ code, message, fix }) {
    return harmless(`${code}: ${message.replaceAll("\n", " ")}\nfix: ${fix}`);
}
/** Keeps only line breaks that are ours or the author's of a fix. */
function harmless(text) {
    return text.split("\n").map(report_lib/* inert */.tJ).join("\n");
}
/** Logs on GitHub show colours. https://no-color.org */
function wantsColor(environment) {
    return !environment.NO_COLOR;
}
/** Only for debug logging: where the innermost cause was thrown. */
function stackOf(error) {
    let innermost = error;
    while (innermost.cause instanceof Error)
        innermost = innermost.cause;
    return innermost.stack ?? innermost.message;
}


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ jobOf)
/* harmony export */ });
function jobOf({ mask, print, setOutput, exportVariable }, environment) {
    return { environment, mask, print, setOutput, exportVariable };
}


/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPostStep: () => (/* binding */ runPostStep)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _sallyport_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5604);
/* harmony import */ var _deliver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2408);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1832);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2421);





/** Runs the post step. It may go wrong in any way: the job's result is not its business, so that only warns. */
async function runPostStep(actionName, post, runner, environment) {
    const saved = post.state.map((name) => [name, environment[`STATE_${name}`]]).filter(([, value]) => value);
    const state = Object.fromEntries(saved);
    try {
        await post.run({ state, job: (0,_job_js__WEBPACK_IMPORTED_MODULE_4__/* .jobOf */ .Z)(runner, environment), summarize: runner.summarize });
    }
    catch (thrown) {
        const error = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asSallyportError */ .D)(thrown);
        const command = `${actionName} (post)`;
        runner.print((0,_sallyport_report__WEBPACK_IMPORTED_MODULE_1__/* .renderFailure */ .zt)({ command, version: _sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE, error }, "terminal"));
        runner.annotate({
            level: "warning",
            title: command,
            message: (0,_deliver_js__WEBPACK_IMPORTED_MODULE_2__.failureText)(error),
        });
    }
}


/***/ })

};
