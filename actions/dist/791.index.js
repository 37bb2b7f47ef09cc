export const id = 791;
export const ids = [791];
export const modules = {

/***/ 1791:
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

// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var policy = __webpack_require__(9717);
// EXTERNAL MODULE: ./packages/policy/lib/load/policy-file.js
var policy_file = __webpack_require__(9451);
// EXTERNAL MODULE: ./packages/policy/lib/load/policy-side.js
var policy_side = __webpack_require__(562);
// EXTERNAL MODULE: ./packages/policy/lib/load/read-policy.js
var read_policy = __webpack_require__(8417);
;// CONCATENATED MODULE: ./packages/policy/lib/load/load-policy-state.js




/**
 * The policy of one state of a repository, merged with what it extends; undefined where it has none. Compares with nothing. Throws what
 * `loadPolicy` throws.
 */
async function loadPolicyState(repository, options = {}) {
    const path = (0,policy_file/* checkPolicyPath */.iL)(options.path ?? policy/* defaultPolicyPath */.r2);
    return (0,read_policy/* readPolicy */.T4)(await sideOf(repository, options), path, options.parents);
}
/** The same without what it extends: only what stands in the file itself, of which alone nothing can be decided. */
async function parsePolicyState(repository, options = {}) {
    const path = checkPolicyPath(options.path ?? defaultPolicyPath);
    const bytes = await (await sideOf(repository, options)).read(path);
    if (bytes === undefined)
        return defaultPolicy;
    return readPolicyFile(bytes, path, options.commit);
}
async function sideOf(repository, { commit, folder }) {
    if (repository !== undefined && commit !== undefined)
        return (0,policy_side/* commitSide */.t)(repository, commit);
    return (0,policy_side/* checkedOutSide */.T)(repository, folder ?? process.cwd());
}

;// CONCATENATED MODULE: ./actions/test-policy/lib/proposed-policy.js

/** The policy of what is checked out, which on a pull request is not the one that holds. Undefined where there is none that can be read. */
async function proposedPolicy(context) {
    // What is wrong with a broken one is among the findings already.
    if (context.policyFindings.some(({ rule }) => rule === "policy/broken-file"))
        return undefined;
    const state = await loadPolicyState(context.repository, { path: context.policyPath, parents: context.parents });
    return state?.policy;
}

;// CONCATENATED MODULE: ./actions/test-policy/lib/main.js



/** Runs the action. */
async function main() {
    const loading = (0,lib/* later */.NU)(() => Promise.all(/* import() */[__webpack_require__.e(477), __webpack_require__.e(106), __webpack_require__.e(83), __webpack_require__.e(55), __webpack_require__.e(36)]).then(__webpack_require__.bind(__webpack_require__, 4036)));
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


/***/ }),

/***/ 9451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ linkRefusal),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   iL: () => (/* binding */ checkPolicyPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5950);
/* harmony import */ var _parse_policy_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2713);
/* harmony import */ var _parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9183);






/** The path as it is used everywhere, with `/`. Throws `POLICY_PATH_INVALID` for one that could leave the repository. */
function checkPolicyPath(file) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(file);
    const objection = pathObjections.find(([applies]) => applies(file, normal));
    if (objection === undefined)
        return normal;
    throw new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__/* .SallyportError */ .$E({
        code: "POLICY_PATH_INVALID",
        kind: "usage",
        message: `the policy path ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(file)} ${objection[1]}`,
        fix: "Give a path relative to the root of the repository, such as .github/sallyport.yml.",
    });
}
const pathObjections = [
    [(file) => node_path__WEBPACK_IMPORTED_MODULE_2__.posix.isAbsolute(file) || node_path__WEBPACK_IMPORTED_MODULE_2__.win32.isAbsolute(file), "is absolute"],
    [(file) => file.split(/[\\/]/).includes(".."), "leads out of the repository"],
    [(file, normal) => file.includes("\0") || normal === "." || normal.endsWith("/"), "names no file"],
    [(_, normal) => /^\.git(?:\/|$)/i.test(normal), "is not under version control"],
];
/**
 * The bytes of a file below `root`; undefined when there is nothing at that path. Follows no symbolic link, on no part of the way.
 * Throws `POLICY_UNREADABLE` for a link, a folder or a device, and when the system refuses.
 */
async function readPlainFile(root, file) {
    try {
        await refuseLinks(root, file);
        // O_NONBLOCK: a pipe in its place must not make the run wait for a writer.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, file), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            if (!(await handle.stat()).isFile())
                throw notPlain(file, "is not a file");
            // One byte more than is allowed shows that there are too many.
            const chunks = [];
            for await (const chunk of handle.createReadStream({ end: _parse_policy_text_js__WEBPACK_IMPORTED_MODULE_5__/* .largestPolicy */ .v, autoClose: false }))
                chunks.push(chunk);
            return Buffer.concat(chunks);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (error instanceof _sallyport_core__WEBPACK_IMPORTED_MODULE_3__/* .SallyportError */ .$E)
            throw error;
        const code = error.code;
        if (code === "ENOENT" || code === "ENOTDIR")
            return undefined;
        throw new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__/* .SallyportError */ .$E({
            code: "POLICY_UNREADABLE",
            message: `the policy ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(file)} cannot be read`,
            fix: "Let the user that runs Sallyport read the file.",
            cause: error,
        });
    }
}
async function refuseLinks(root, file) {
    const names = file.split("/");
    for (let depth = 1; depth <= names.length; depth += 1) {
        const part = names.slice(0, depth).join("/");
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, part));
        if (status.isSymbolicLink())
            throw linkRefusal(file, part);
        if (depth === names.length && status.isDirectory())
            throw notPlain(file, "is a folder");
    }
}
/** For a policy that is, or lies behind, a symbolic link. */
function linkRefusal(file, link = file) {
    return notPlain(file, link === file ? "is a symbolic link" : `lies behind the symbolic link ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(link)}`);
}
function notPlain(file, what) {
    return new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__/* .SallyportError */ .$E({
        code: "POLICY_UNREADABLE",
        kind: "usage",
        message: `the policy ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(file)} ${what}`,
        fix: "Replace it with a plain file that holds the policy itself.",
    });
}


/***/ }),

/***/ 562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checkedOutSide),
/* harmony export */   t: () => (/* binding */ commitSide)
/* harmony export */ });
/* harmony import */ var _sallyport_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7205);
/* harmony import */ var _policy_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9451);


/** What is checked out; of a bare repository the commit of HEAD. Without a repository, the folder itself. */
async function checkedOutSide(repository, folder) {
    if (repository?.bare !== true)
        return { read: (file) => (0,_policy_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlainFile */ .b$)(repository?.root ?? folder, file) };
    const head = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.headCommit)(repository);
    return head === undefined ? { read: async () => undefined } : commitSide(repository, head);
}
function commitSide(repository, commit) {
    return {
        commit,
        read: async (file) => {
            const bytes = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.readFileAt)(repository, commit, file);
            // Git gives the text of a link, which is one line. Few policies are, so the tree is listed rarely.
            if (bytes === undefined || bytes.includes("\n"))
                return bytes;
            if ((await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.listTree)(repository, commit)).get(file)?.mode === _sallyport_git__WEBPACK_IMPORTED_MODULE_0__.symlinkMode)
                throw (0,_policy_file_js__WEBPACK_IMPORTED_MODULE_1__/* .linkRefusal */ .Xi)(file);
            return bytes;
        },
    };
}


/***/ }),

/***/ 8417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/* unused harmony export readPolicyFile */
/* harmony import */ var _policy_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9451);

/** What a side says, merged with what it extends; undefined where it has no file. Throws POLICY_INVALID and what `resolveParents` throws. */
async function readPolicy(side, path, parents) {
    const bytes = await side.read(path);
    return bytes === undefined ? undefined : readWhole(bytes, path, side, parents);
}
/** The policy with all that it extends, its conditions ready to be asked. */
async function readWhole(bytes, path, side, remote) {
    const own = await readPolicyFile(bytes, path, side.commit);
    if (own.extends === undefined)
        return { policy: own, conflicts: [], parents: [] };
    const { resolveParents } = await Promise.all(/* import() */[__webpack_require__.e(9), __webpack_require__.e(477), __webpack_require__.e(793), __webpack_require__.e(106), __webpack_require__.e(83), __webpack_require__.e(990)]).then(__webpack_require__.bind(__webpack_require__, 7990));
    return resolveParents(own, { remote, vendored: (file) => side.read((0,_policy_file_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPolicyPath */ .iL)(file)) });
}
/**
 * One file, its conditions ready to be asked, without what it extends. The parser, the schema and the YAML library are loaded with the
 * first one: a repository without a policy has no time for them. Throws POLICY_INVALID.
 */
async function readPolicyFile(bytes, path, commit) {
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(9), __webpack_require__.e(477), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 5793));
    const { compileConditions } = await Promise.all(/* import() */[__webpack_require__.e(9), __webpack_require__.e(477), __webpack_require__.e(793), __webpack_require__.e(269)]).then(__webpack_require__.bind(__webpack_require__, 8269));
    return compileConditions(parsePolicy(bytes, path, commit), path, commit);
}


/***/ }),

/***/ 2713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ decodePolicy),
/* harmony export */   v: () => (/* binding */ largestPolicy)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5950);


/** Largest policy file, in bytes. */
const largestPolicy = 1024 * 1024;
/** Decodes a policy file, or says why it is no text that a person could have reviewed. A byte order mark is dropped. */
function decodePolicy(bytes) {
    if (bytes.length > largestPolicy) {
        return problemAt({ line: 1, column: 1 }, `the file is larger than ${largestPolicy} bytes, the most that is read`);
    }
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return problemAt({ line: 1, column: 1 }, "the file is UTF-16; save it as UTF-8");
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return problemAt(firstInvalidByte(bytes), "the file is not UTF-8 here; save it as UTF-8");
    const text = new TextDecoder().decode(bytes);
    const hidden = firstHiddenCharacter(text);
    return hidden ?? { text };
}
/** Control characters and bidirectional overrides make a file read differently from what it says. */
const hiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]|\r(?!\n)/;
function firstHiddenCharacter(text) {
    const found = hiddenCharacter.exec(text);
    if (found === null)
        return undefined;
    const before = text.slice(0, found.index).split("\n");
    const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return problemAt(position, `the character ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(found[0])} is invisible to a reviewer; delete it`);
}
function firstInvalidByte(bytes) {
    let line = 1;
    let start = 0;
    for (;;) {
        const end = bytes.indexOf(0x0a, start);
        const content = bytes.subarray(start, end === -1 ? bytes.length : end);
        if (end === -1 || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content))
            return { line, column: invalidColumn(content) };
        line += 1;
        start = end + 1;
    }
}
/** A true U+FFFD in the line before the invalid byte would be taken for it; it is still the right line. */
function invalidColumn(line) {
    return new TextDecoder().decode(line).indexOf("\ufffd") + 1;
}
function problemAt(position, message) {
    return { problem: { pointer: "", region: { start: position, end: position }, message } };
}


/***/ }),

/***/ 9183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ quotedPath),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);

/** What stands in a policy may be a secret in the wrong place, so messages show only plain words of it: see `isPlain` of @sallyport/core. */

const longestPath = 200;
/** The path of a file in quotes: whole, for it must be found, but without words that look like secrets. */
function quotedPath(path) {
    return `"${shownPath(path)}"`;
}
/** The same without the quotes. */
function shownPath(path) {
    return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc)(path.length > longestPath ? `${path.slice(0, longestPath)}…` : path));
}


/***/ })

};
