export const id = 644;
export const ids = [644];
export const modules = {

/***/ 1644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collectStaged: () => (/* binding */ collectStaged)
/* harmony export */ });
/* harmony import */ var _sallyport_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4492);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1329);
/* harmony import */ var _decide_ages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1784);
/* harmony import */ var _leak_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1129);
/* harmony import */ var _name_scan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7872);
/* harmony import */ var _scan_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8998);
/* harmony import */ var _sightings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2653);







/** Scans what `git commit` would record now. What the last commit already had is not held against it. */
async function collectStaged(repository, run) {
    const staged = new Map();
    const table = (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_3__/* .leakTable */ .Of)();
    const names = (0,_name_scan_js__WEBPACK_IMPORTED_MODULE_6__/* .nameScan */ .H)(run.ruleSet.scanner, table.record);
    for (const { path, oid, mode } of await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.listStaged)(repository)) {
        const pattern = run.excluded(path);
        if (pattern !== undefined)
            run.coverage.skip(`files matching ${pattern}`, _coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .excludedByPolicy */ .k7);
        else {
            staged.set(path, { oid, mode });
            names.add(path);
        }
    }
    names.flush();
    const source = { kind: "objects", repository };
    const { bytes } = staged.size === 0 ? { bytes: 0 } : await (0,_scan_run_js__WEBPACK_IMPORTED_MODULE_4__/* .scanInto */ .A)(table, source, contentsOf(staged), run, { total: staged.size });
    run.coverage.count("staged files", staged.size);
    run.coverage.count("content", bytes, "bytes");
    (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_3__/* .sayDropped */ .Q0)(table, run.coverage);
    const scopeText = `staged changes: ${staged.size} ${staged.size === 1 ? "file" : "files"}`;
    if (table.all().length === 0)
        return { tables: [table], leaks: [], scopeText };
    const commit = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.headCommit)(repository);
    const base = commit === undefined ? new Map() : await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.listTree)(repository, commit);
    const existing = await (0,_decide_ages_js__WEBPACK_IMPORTED_MODULE_2__/* .existingLeaks */ .Y)(repository, table.all(), { base, head: new Map([...base, ...staged]) }, run);
    const leaks = await (0,_sightings_js__WEBPACK_IMPORTED_MODULE_5__/* .placeLeaks */ .Q)(table.all(), { source, current: staged, run });
    return {
        tables: [table],
        leaks: leaks.map((leak) => ({ ...leak, age: existing.has(leak.leak.key) ? "existing" : "new" })),
        scopeText,
    };
}
function contentsOf(staged) {
    return [...staged].map(([path, { oid }]) => ({ oid, type: "blob", size: 0, path }));
}


/***/ })

};
