export const id = 1644;
export const ids = [1644];
export const modules = {

  1644:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
	collectIndex: () => (  collectIndex),
	collectStaged: () => (  collectStaged)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _sallyport_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3890);
  var _coverage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1329);
  var _decide_ages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1784);
  var _leak_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1129);
  var _name_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7872);
  var _scan_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8998);
  var _sightings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9641);








async function collectStaged(repository, staged, run) {
	const { files, unmerged } = staged;
	if (unmerged.length > 0)
		run.coverage.uncheck(inConflict(unmerged.map(run.redact)));
	return collectFiles(repository, files, run);
}
async function collectIndex(repository, run) {
	const { files } = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.listStaged)(repository);
	return files.length === 0
		? { tables: [], leaks: [], comments: [], scopeText: "" }
		: collectFiles(repository, files, run);
}
async function collectFiles(repository, files, run) {
	const staged = new Map();
	const table = (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_2__  .Of)(run);
	const names = (0,_name_scan_js__WEBPACK_IMPORTED_MODULE_3__  .H)(run.ruleSet.scanner, table.record);
	for (const { path, oid, mode } of files) {
		const pattern = run.excluded(path);
		if (pattern !== undefined)
			run.coverage.skip(`files matching ${pattern}`, _coverage_js__WEBPACK_IMPORTED_MODULE_4__  .k7);
		else {
			staged.set(path, { oid, mode });
			names.add(path);
		}
	}
	names.flush();
	const source = { kind: "objects", repository };
	const { bytes } = staged.size === 0 ? { bytes: 0 } : await (0,_scan_run_js__WEBPACK_IMPORTED_MODULE_5__  .A)(table, source, contentsOf(staged), run, { total: staged.size });
	run.coverage.count("staged files", staged.size);
	run.coverage.count("content", bytes, "bytes");
	(0,_leak_table_js__WEBPACK_IMPORTED_MODULE_2__  .Q0)(table, run.coverage);
	const scopeText = `staged changes: ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .au)(staged.size, "file")}`;
	if (table.all().length === 0 && table.marked.length === 0)
		return { tables: [table], leaks: [], comments: [], scopeText };
	const commit = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.headCommit)(repository);
	const base = commit === undefined ? new Map() : await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.listTree)(repository, commit);
	const existing = await (0,_decide_ages_js__WEBPACK_IMPORTED_MODULE_6__  .Y)(repository, table.all(), { base, head: new Map([...base, ...staged]) }, run);
	const { leaks, comments } = await (0,_sightings_js__WEBPACK_IMPORTED_MODULE_7__  .Q)(table, { source, current: staged, before: base, run });
	return {
		tables: [table],
		leaks: leaks.map((leak) => ({ ...leak, age: existing.has(leak.leak.key) ? "existing" : "new" })),
		comments,
		scopeText,
	};
}
function inConflict(paths) {
	const some = paths
		.slice(0, 3)
		.map((path) => (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(path))
		.join(", ");
	return {
		kind: "merge-conflict",
		what: `${paths.length} ${paths.length === 1 ? "file is" : "files are"} in conflict, so that nothing says what will be committed: ${some}${paths.length > 3 ? ", \u2026" : ""}`,
		fix: "Resolve the conflict, `git add` the files, and check again.",
	};
}
function contentsOf(staged) {
	return [...staged].map(([path, { oid }]) => ({ oid, type: "blob", size: 0, path }));
}


  }),

  1784:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Y: () => (  existingLeaks)
  });
  var _leak_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1129);
  var _name_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
  var _scan_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8998);



async function existingLeaks(repository, leaks, trees, run) {
	const undecided = new Set(leaks.map((leak) => leak.key));
	const existing = new Set();
	const { touched, untouched } = baseBlobs(trees.base, trees.head, run);
	const missing = [];
	const coverage = { ...run.coverage, gap: () => { }, skip: () => { }, miss: (oid) => void missing.push(oid) };
	for (const blobs of [touched, untouched]) {
		if (undecided.size === 0)
			break;
		const table = (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_0__  .Of)({ only: undecided });
		await (0,_scan_run_js__WEBPACK_IMPORTED_MODULE_1__  .A)(table, { kind: "objects", repository }, blobs, { ...run, coverage }, { only: undecided });
		if (blobs === touched)
			scanNames(trees.base, run, table);
		for (const { key } of table.all()) {
			existing.add(key);
			undecided.delete(key);
		}
		table.clear();
	}
	if (undecided.size > 0)
		for (const oid of missing)
			run.coverage.miss(oid);
	return existing;
}
function baseBlobs(base, head, run) {
	const touched = new Map();
	const untouched = new Map();
	for (const [path, entry] of base) {
		if (run.excluded(path) !== undefined)
			continue;
		const ref = { oid: entry.oid, type: "blob", size: typicalSize, path };
		if (head.get(path)?.oid === entry.oid)
			untouched.set(entry.oid, ref);
		else
			touched.set(entry.oid, ref);
	}
	return { touched: [...touched.values()], untouched: [...untouched.values()].filter(({ oid }) => !touched.has(oid)) };
}
const typicalSize = 8_000;
function scanNames(base, run, table) {
	const names = (0,_name_scan_js__WEBPACK_IMPORTED_MODULE_2__  .H)(run.ruleSet.scanner, table.record);
	for (const path of base.keys())
		names.add(path);
	names.flush();
}


  })

};
