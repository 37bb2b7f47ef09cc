export const id = 783;
export const ids = [783];
export const modules = {

/***/ 5783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectHistory: () => (/* binding */ collectHistory),
  collectRange: () => (/* binding */ collectRange)
});

// EXTERNAL MODULE: ./packages/git/lib/index.js + 25 modules
var lib = __webpack_require__(7205);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/coverage.js
var coverage = __webpack_require__(1329);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/decide-ages.js
var decide_ages = __webpack_require__(1784);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/leak-table.js
var leak_table = __webpack_require__(1129);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/name-scan.js
var name_scan = __webpack_require__(7872);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/scan-run.js
var scan_run = __webpack_require__(8998);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/sightings.js + 5 modules
var sightings = __webpack_require__(9641);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var core_lib = __webpack_require__(5950);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/tolerate-damage.js

/**
 * What `read` answers, or `without` when the repository is damaged there: then a gap is noted, and what was found elsewhere still
 * counts. Every other failure is thrown on.
 */
async function tolerateDamage(coverage, without, read) {
    try {
        return await read();
    }
    catch (error) {
        noteDamage(error, coverage);
        return without;
    }
}
/** Throws on what is no damage of the repository. */
function noteDamage(error, coverage) {
    if (!(error instanceof core_lib/* SallyportError */.$E) || error.code !== "REPOSITORY_DAMAGED")
        throw error;
    coverage.uncheck({ kind: "missing-object", what: error.message, fix: error.fix });
}

;// CONCATENATED MODULE: ./packages/secrets/lib/collect/collect-commits.js








/** Scans everything that the commits of a change brought, also what later commits of it deleted, and tells old leaks from new. */
async function collectRange(repository, change, title, run) {
    const range = await (0,lib.resolveRange)(repository, change);
    for (const note of range.notes)
        run.coverage.note(note);
    for (const gap of range.unchecked)
        run.coverage.uncheck(gap);
    const table = (0,leak_table/* leakTable */.Of)();
    const { commits } = await scanSelection(repository, range.selection, table, run);
    if (commits === 0 && range.notes.length === 0 && range.unchecked.length === 0)
        run.coverage.note("the range holds no commit that its base lacks: nothing was looked at (are its ends the right way round?)");
    const onto = range.mergeBase === undefined ? "" : ` onto ${range.mergeBase.slice(0, 7)}`;
    const scopeText = `${title}: ${counted(commits, "commit")}${onto}`;
    const head = await treeOf(repository, commits === 0 ? undefined : range.selection.head, run);
    const base = await treeOf(repository, commits === 0 ? undefined : range.mergeBase, run);
    scanNewNames(head, base, table, run);
    const { leaks, comments } = await placeCommitted(repository, range.selection, table, { head, base }, run);
    const existing = await (0,decide_ages/* existingLeaks */.Y)(repository, leaks.map(({ leak }) => leak), { base, head }, run);
    return {
        tables: [table],
        leaks: leaks.map((leak) => ({ ...leak, age: existing.has(leak.leak.key) ? "existing" : "new" })),
        comments,
        scopeText,
    };
}
/** Scans all that any ref reaches, or what commits dated `since` or later brought. */
async function collectHistory(repository, run, since) {
    const selection = since === undefined ? { kind: "history" } : await (0,lib.recentHistory)(repository, since);
    const table = (0,leak_table/* leakTable */.Of)();
    for (const gap of await (0,lib.uncheckedHistory)(repository, selection))
        run.coverage.uncheck(gap);
    const { commits } = await scanSelection(repository, selection, table, run);
    const scopeText = `${since === undefined ? "full history" : `history since ${since}`}: ${counted(commits, "commit")}`;
    if (since !== undefined)
        run.coverage.note(datesAreClaims);
    else if (commits === 0)
        run.coverage.note("the repository has no commits yet");
    const head = await treeOf(repository, await (0,lib.headCommit)(repository), run);
    if (since === undefined)
        scanNewNames(head, new Map(), table, run);
    return { tables: [table], ...(await placeCommitted(repository, selection, table, { head }, run)), scopeText };
}
const datesAreClaims = "only commits dated since then were looked at, and a commit's date is what its author claims: search the whole history now and then";
async function scanSelection(repository, selection, table, run) {
    const { coverage } = run;
    const counts = { commits: 0, blobs: 0 };
    const names = (0,name_scan/* nameScan */.H)(run.ruleSet.scanner, table.record);
    const { bytes } = await (0,scan_run/* scanInto */.A)(table, { kind: "objects", repository }, listed(repository, selection, names, counts, run), run);
    names.flush();
    coverage.count("commits", counts.commits);
    coverage.count("blobs", counts.blobs);
    coverage.count("content", bytes, "bytes");
    (0,leak_table/* sayDropped */.Q0)(table, coverage);
    return counts;
}
/**
 * The objects of a selection that are to be read. Content at an excluded path is read too: the same content may stand at another
 * path, so what is excluded is decided place by place when there is something to show.
 */
async function* listed(repository, selection, names, counts, run) {
    const limit = run.maxFileSize ?? Number.POSITIVE_INFINITY;
    for await (const ref of allObjects(repository, selection, run)) {
        if (ref.type === "commit")
            counts.commits += 1;
        if (ref.type === "blob") {
            counts.blobs += 1;
            const pattern = ref.path === undefined ? undefined : run.excluded(ref.path);
            if (ref.path !== undefined)
                names.add(ref.path, ref.oid);
            if (pattern !== undefined)
                run.coverage.skip(`files matching ${pattern}`, coverage/* excludedByPolicy */.k7);
            if (ref.size > limit) {
                if (pattern === undefined)
                    run.coverage.gap({ kind: "oversize", subject: ref.path ?? ref.oid, detail: `${ref.size} bytes` });
                continue;
            }
        }
        yield ref;
    }
}
/** A file that was only renamed brings no content, and so no object with its new name. */
function scanNewNames(head, base, table, run) {
    const names = (0,name_scan/* nameScan */.H)(run.ruleSet.scanner, table.record);
    for (const [path, { oid }] of head)
        if (!base.has(path))
            names.add(path, oid);
    names.flush();
}
async function* allObjects(repository, selection, run) {
    try {
        yield* (0,lib.listObjects)(repository, selection, { onMissing: run.coverage.miss });
    }
    catch (error) {
        noteDamage(error, run.coverage);
    }
}
async function placeCommitted(repository, selection, table, trees, run) {
    const leaks = table.all();
    const blobs = new Set();
    for (const { holders } of leaks) {
        for (const content of holders) {
            if (content.type === "blob")
                blobs.add(content.oid);
            else if (content.type === "name" && content.oid !== undefined)
                blobs.add(content.oid);
        }
    }
    const introductions = await tolerateDamage(run.coverage, new Map(), async () => leaks.length === 0 ? new Map() : (0,lib.attributeBlobs)(repository, blobs, selection));
    const { head, base } = trees;
    const source = { kind: "objects", repository };
    return (0,sightings/* placeLeaks */.Q)(table, { source, current: head, introductions, run, ...(base ? { before: base } : {}) });
}
async function treeOf(repository, commit, run) {
    if (commit === undefined)
        return new Map();
    return tolerateDamage(run.coverage, new Map(), () => (0,lib.listTree)(repository, commit));
}
function counted(count, noun) {
    return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 1784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ existingLeaks)
/* harmony export */ });
/* harmony import */ var _leak_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1129);
/* harmony import */ var _name_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
/* harmony import */ var _scan_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8998);



/**
 * Tells which leaks the base already had. A leak is known by its value alone, wherever in the base's tree it stands, so moved,
 * renamed and re-indented secrets are old ones, and another secret on the same line is a new one. The files that the
 * change touches are looked at first; the whole base only when that leaves something undecided. Excluded files of the base
 * decide nothing: what was let off there must not pass elsewhere.
 */
async function existingLeaks(repository, leaks, trees, run) {
    const undecided = new Set(leaks.map((leak) => leak.key));
    const existing = new Set();
    const { touched, untouched } = baseBlobs(trees.base, trees.head, run);
    const missing = [];
    const coverage = { ...run.coverage, gap: () => { }, skip: () => { }, miss: (oid) => void missing.push(oid) };
    for (const blobs of [touched, untouched]) {
        if (undecided.size === 0)
            break;
        const table = (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_0__/* .leakTable */ .Of)({ only: undecided });
        await (0,_scan_run_js__WEBPACK_IMPORTED_MODULE_1__/* .scanInto */ .A)(table, { kind: "objects", repository }, blobs, { ...run, coverage }, { only: undecided });
        if (blobs === touched)
            scanNames(trees.base, run, table);
        for (const { key } of table.all()) {
            existing.add(key);
            undecided.delete(key);
        }
        table.clear();
    }
    // What a missing file of the base might have excused counts as new, and the report says why.
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
/** Bytes; stands for the size of a blob, which a listing of a tree does not tell. */
const typicalSize = 8_000;
function scanNames(base, run, table) {
    const names = (0,_name_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .nameScan */ .H)(run.ruleSet.scanner, table.record);
    for (const path of base.keys())
        names.add(path);
    names.flush();
}


/***/ })

};
