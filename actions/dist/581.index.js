export const id = 581;
export const ids = [581,2408];
export const modules = {

  2408:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  deliverFailure: () => (  deliverFailure),
  deliverRun: () => (  deliverRun),
  failureText: () => (  failureText)
});

var lib = __webpack_require__(1344);
var report_lib = __webpack_require__(6035);
var promises_ = __webpack_require__(1455);
var external_node_os_ = __webpack_require__(8161);
var external_node_path_ = __webpack_require__(6760);
var workspace_path = __webpack_require__(9047);
;// CONCATENATED MODULE: ./packages/action-kit/lib/report-files.js






async function writeReports(actionName, targets, texts, environment) {
	const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
	const needsFolder = targets.json === undefined || targets.sarif === undefined;
	const temporary = environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
	const folder = needsFolder ? await newFolder(temporary, actionName) : "";
	const json = targets.json === undefined ? (0,external_node_path_.join)(folder, "report.json") : (0,external_node_path_.resolve)(workspace, targets.json);
	const sarif = targets.sarif === undefined ? (0,external_node_path_.join)(folder, "results.sarif") : (0,external_node_path_.resolve)(workspace, targets.sarif);
	await writeReport(json, texts.json, workspace, temporary);
	await writeReport(sarif, texts.sarif, workspace, temporary);
	return { json, sarif };
}
async function newFolder(temporary, actionName) {
	try {
		return await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, `sallyport-${actionName}-`));
	}
	catch (cause) {
		throw new lib .$E({
			code: "REPORT_NOT_WRITABLE",
			message: `cannot make a folder for the reports in ${(0,lib .g$)((0,lib .pc)(temporary))}, which RUNNER_TEMP names`,
			fix: "Let RUNNER_TEMP name a folder that this step may write to, or name files below the workspace in the inputs `report` and `sarif`.",
			cause,
		});
	}
}
async function writeReport(path, text, workspace, temporary) {
	try {
		const problem = (0,workspace_path .wX)(path, workspace, [temporary]);
		if (problem !== undefined)
			throw new Error(`the path ${problem}`);
		await (0,report_lib .aS)(path, text, (0,workspace_path .UO)(path, workspace) ? workspace : temporary);
	}
	catch (cause) {
		throw new lib .$E({
			code: "REPORT_NOT_WRITABLE",
			message: `cannot write the report ${(0,lib .g$)((0,lib .pc)(path))}`,
			fix: "Name a file below the workspace, in a writable folder, or leave the inputs `report` and `sarif` away: the reports then go to RUNNER_TEMP.",
			cause,
		});
	}
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/deliver.js



const logWidth = 120;
async function deliverRun({ run, outputs, summary }, delivery) {
	const { runner, environment } = delivery;
	const outcome = (0,lib .z_)(run);
	await deliverFiles({ json: (0,report_lib .hF)(run), sarif: (0,report_lib .WH)(run) }, delivery);
	runner.print((0,report_lib .bF)(run, { color: wantsColor(environment), width: logWidth }));
	const { annotations, leftOut } = (0,report_lib .Ih)(run);
	for (const annotation of annotations)
		runner.annotate(annotation);
	if (leftOut > 0)
		runner.print(`${(0,lib .au)(leftOut, "more annotation")} ${leftOut === 1 ? "is" : "are"} left out, GitHub shows 10 of a level; the job summary says where all findings are.`);
	await runner.summarize(summaryOf(run, summary));
	runner.setOutput("findings", String(run.verdicts.flatMap((verdict) => verdict.findings.filter(lib .$m)).length));
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
function summaryOf(run, own) {
	if (own === undefined)
		return (0,report_lib .Br)(run);
	const first = (0,report_lib .UV)(own, report_lib .mf / 2);
	return `${first}\n\n${(0,report_lib .Br)(run, report_lib .mf - Buffer.byteLength(first))}`;
}
async function deliverFailure(error, delivery) {
	const { runner, environment, actionName } = delivery;
	const failed = { command: actionName, version: lib .rE, error };
	runner.print((0,report_lib .zt)(failed, "terminal", { color: wantsColor(environment), width: logWidth }));
	if (environment.RUNNER_DEBUG === "1")
		runner.print(harmless(stackOf(error)));
	await runner.summarize((0,report_lib .zt)(failed, "markdown"));
	if (error.decided !== undefined)
		runner.setOutput("verdict", "fail");
	runner.fail(failureText(error));
	const texts = { json: (0,report_lib .zt)(failed, "json"), sarif: (0,report_lib .zt)(failed, "sarif") };
	await deliverFiles(texts, delivery).catch((thrown) => runner.print((0,lib .DD)(thrown).join(": ")));
}
async function deliverFiles(texts, { actionName, targets, runner, environment }) {
	const paths = await writeReports(actionName, targets, texts, environment);
	runner.setOutput("report", paths.json);
	runner.setOutput("sarif", paths.sarif);
}
function failureText({ code, message, fix }) {
	return harmless(`${code}: ${message.replaceAll("\n", " ")}\nfix: ${fix}`);
}
function harmless(text) {
	return (0,lib .pc)(text).split("\n").map(report_lib .tJ).join("\n");
}
function wantsColor(environment) {
	return !environment.NO_COLOR;
}
function stackOf(error) {
	let innermost = error;
	while (innermost.cause instanceof Error)
		innermost = innermost.cause;
	return innermost.stack ?? innermost.message;
}


  }),

  2421:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Z: () => (  jobOf)
  });
function jobOf({ mask, print, setOutput, exportVariable }, environment) {
	return { environment, mask, print, setOutput, exportVariable };
}


  }),

  581:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	runPostStep: () => (  runPostStep)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _sallyport_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6035);
  var _deliver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2408);
  var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1832);
  var _job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2421);





async function runPostStep(actionName, post, runner, environment) {
	const saved = post.state.map((name) => [name, environment[`STATE_${name}`]]).filter(([, value]) => value);
	const state = Object.fromEntries(saved);
	try {
		const summarize = (markdown) => runner.summarize((0,_sallyport_report__WEBPACK_IMPORTED_MODULE_1__  .UV)(markdown, _sallyport_report__WEBPACK_IMPORTED_MODULE_1__  .mf));
		await post.run({ state, job: (0,_job_js__WEBPACK_IMPORTED_MODULE_4__  .Z)(runner, environment), summarize });
	}
	catch (thrown) {
		const error = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__  .D)(thrown);
		const command = `${actionName} (post)`;
		runner.print((0,_sallyport_report__WEBPACK_IMPORTED_MODULE_1__  .zt)({ command, version: _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rE, error }, "terminal"));
		runner.annotate({
			level: "warning",
			title: command,
			message: (0,_deliver_js__WEBPACK_IMPORTED_MODULE_2__.failureText)(error),
		});
	}
}


  })

};
