export const id = 201;
export const ids = [201];
export const modules = {

/***/ 5173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ longestBaseline),
/* harmony export */   De: () => (/* binding */ baselineState)
/* harmony export */ });
/* unused harmony export latestBaselineEnd */
/* harmony import */ var _exception_lifetime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8169);

/** Most days between the approval of a baseline, or of the comments of another scanner, and its end. */
const longestBaseline = 180;
/** Whether what was approved lets anything pass at `now`. */
function baselineState(entry, now) {
    if ((0,_exception_lifetime_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLapsed */ .WA)(entry, now))
        return "lapsed";
    return (0,_exception_lifetime_js__WEBPACK_IMPORTED_MODULE_0__/* .lifetimeDays */ .$d)(entry, now) > longestBaseline ? "too-long" : "active";
}
/** The last date that `expires` of a baseline may name. */
function latestBaselineEnd(entry, now) {
    return latestEnd(entry, longestBaseline, now);
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


/***/ }),

/***/ 4791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ classEscapes),
/* harmony export */   P9: () => (/* binding */ anyButLineBreak),
/* harmony export */   Zw: () => (/* binding */ complement),
/* harmony export */   eQ: () => (/* binding */ noByte),
/* harmony export */   i7: () => (/* binding */ everyByte),
/* harmony export */   jz: () => (/* binding */ byteSet)
/* harmony export */ });
const noByte = 0n;
const everyByte = (1n << 256n) - 1n;
function byteSet(...members) {
    let set = noByte;
    for (const member of members) {
        const [first, last] = typeof member === "object" ? member : [member, member];
        for (let byte = codeOf(first); byte <= codeOf(last); byte += 1)
            set |= 1n << BigInt(byte);
    }
    return set;
}
function complement(set) {
    return everyByte & ~set;
}
function codeOf(member) {
    return typeof member === "number" ? member : member.charCodeAt(0);
}
const digits = byteSet(["0", "9"]);
const word = byteSet(["0", "9"], ["A", "Z"], ["a", "z"], "_");
/** Of Latin-1, the text that a window of bytes is decoded to. */
const space = byteSet([0x09, 0x0d], " ", 0xa0);
/** What the class escapes `\d`, `\w`, `\s` and their opposites stand for. */
const classEscapes = {
    d: digits,
    D: complement(digits),
    w: word,
    W: complement(word),
    s: space,
    S: complement(space),
};
/** What `.` stands for without the flag `s`. */
const anyButLineBreak = complement(byteSet("\n", "\r"));


/***/ }),

/***/ 7737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ checkPattern)
/* harmony export */ });
/* harmony import */ var _pattern_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3980);
/* harmony import */ var _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);


/**
 * Why a regular expression may not run on hostile text; undefined for one that may. What passes compiles with and without the
 * flag `u`, matches at least one byte, and takes less than 50 ms for all matches in a text of 1 KiB, whatever the text.
 */
function checkPattern(pattern) {
    try {
        (0,_pattern_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .checkCost */ ._)((0,_pattern_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(pattern));
        return undefined;
    }
    catch (error) {
        if (error instanceof _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .PatternRefusal */ .T)
            return { position: error.position, message: error.message };
        throw error;
    }
}


/***/ }),

/***/ 3980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ longestWindow),
/* harmony export */   _: () => (/* binding */ checkCost)
/* harmony export */ });
/* harmony import */ var _byte_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4791);
/* harmony import */ var _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);


/** Longest text that a pattern ever sees, in bytes. */
const longestWindow = 1024;
/** Steps of all starts in one window. Measured: 20 million take V8 less than 50 ms. */
const budget = 20_000_000;
const overlap = "bound it, or put something between that it cannot match";
/** Throws a `PatternRefusal` for a pattern that is nullable, can never match in a window, or could run for long in one. */
function checkCost(pattern) {
    const shortest = shortestOf(pattern);
    if (shortest === 0)
        throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .PatternRefusal */ .T(0, "the pattern can match nothing at all; it must need at least one character");
    if (shortest > longestWindow) {
        throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .PatternRefusal */ .T(0, `the pattern needs at least ${shortest} bytes and only ever sees ${longestWindow}`);
    }
    const blamed = [];
    const { steps } = costOf(pattern, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .everyByte */ .i7, blamed);
    if (steps * longestWindow <= budget)
        return;
    const position = blamed[1] ?? blamed[0] ?? 0;
    throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .PatternRefusal */ .T(position, `this repeat can match the same text as what is around it, in too many ways; ${overlap}`);
}
/** `follow`: bytes with which the rest of the pattern can begin. `blamed` collects repeats that can end in several places. */
function costOf(node, follow, blamed) {
    switch (node.kind) {
        case "byte":
            return { ways: 1, steps: 1, rate: 1, waste: 1 };
        case "boundary":
            return { ways: 1, steps: 1, rate: 1, waste: 1 };
        case "look":
            return stuck(1, 1 + costOf(node.body, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .everyByte */ .i7, blamed).steps);
        case "sequence":
            return costOfSequence(node.parts, follow, blamed);
        case "choice":
            return costOfChoice(node.options, follow, blamed);
        case "repeat":
            return node.body.kind === "byte"
                ? costOfRun(node, node.body.set, follow, blamed)
                : costOfLoop(node, follow, blamed);
    }
}
/** A cost whose steps are not paid for by the bytes that are consumed. */
function stuck(ways, steps) {
    return { ways, steps, rate: 1, waste: steps };
}
function costOfSequence(parts, follow, blamed) {
    const costs = parts.map((part, index) => costOf(part, firstOfAll(parts.slice(index + 1), follow), blamed));
    const ways = costs.reduce((product, cost) => product * cost.ways, 1);
    const steps = costs.reduceRight((rest, cost) => cost.steps + cost.ways * rest, 0);
    if (ways > 1)
        return stuck(ways, steps);
    return {
        ways,
        steps,
        rate: Math.max(1, ...costs.map((cost) => cost.rate)),
        waste: sum(costs.map((cost) => cost.waste)),
    };
}
function costOfChoice(options, follow, blamed) {
    const costs = options.map((option) => costOf(option, follow, blamed));
    const steps = options.length + sum(costs.map((cost) => cost.steps));
    const prefixes = options.map((option) => fixedPrefix(option, follow));
    const exclusive = prefixes.every((a, i) => prefixes.every((b, j) => i === j || areExclusive(a, b)));
    if (!exclusive)
        return stuck(sum(costs.map((cost) => cost.ways)), steps);
    return {
        ways: Math.max(...costs.map((cost) => cost.ways)),
        steps,
        rate: Math.max(...costs.map((cost) => cost.rate)),
        waste: options.length + sum(prefixes.map((prefix) => prefix.length)) + Math.max(...costs.map((cost) => cost.waste)),
    };
}
/** A repeated byte: `[a-z]{2,8}`. It stops in one place when what follows cannot begin with a byte of the run. */
function costOfRun({ min, max, at }, set, follow, blamed) {
    const longest = Math.min(max, longestWindow);
    const steps = 2 * longest + 1;
    if (min === max || (set & follow) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .noByte */ .eQ)
        return { ways: 1, steps, rate: 2, waste: 1 };
    blamed.push(at);
    return stuck(Math.max(1, longest - min + 1), steps);
}
/** A repeated group. Each round must be free of choice, or the ways multiply with every round. */
function costOfLoop({ body, min, max, at }, follow, blamed) {
    const shortest = shortestOf(body);
    if (shortest === 0)
        throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .PatternRefusal */ .T(at, "this repeats something that can be empty");
    const first = firstOf(body, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .noByte */ .eQ);
    const round = costOf(body, first | follow, blamed);
    const rounds = Math.min(max, Math.floor(longestWindow / shortest));
    if (round.ways > 1) {
        const steps = geometric(round.ways, rounds) * round.steps;
        if (steps * longestWindow > budget) {
            throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .PatternRefusal */ .T(at, `this repeats something that can match the same text in several ways; ${overlap}`);
        }
        return stuck(geometric(round.ways, rounds), steps);
    }
    const rate = round.rate + (round.waste + 1) / shortest;
    const steps = rounds + round.steps + Math.min(rounds * round.steps, Math.ceil(rate * longestWindow));
    if (min === max || (first & follow) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .noByte */ .eQ)
        return { ways: 1, steps, rate, waste: round.waste + 1 };
    blamed.push(at);
    return stuck(Math.max(1, rounds - min + 1), steps);
}
/** 1 + n + n² + … up to n to the power of `rounds`; infinite when it is out of all proportion. */
function geometric(n, rounds) {
    let total = 1;
    for (let round = 1, power = n; round <= rounds; round += 1, power *= n) {
        total += power;
        if (total > budget)
            return Number.POSITIVE_INFINITY;
    }
    return total;
}
/** Least number of bytes that a node consumes. */
function shortestOf(node) {
    switch (node.kind) {
        case "byte":
            return 1;
        case "boundary":
        case "look":
            return 0;
        case "sequence":
            return sum(node.parts.map(shortestOf));
        case "choice":
            return Math.min(...node.options.map(shortestOf));
        case "repeat":
            return node.min * shortestOf(node.body);
    }
}
/** Bytes with which a node, or what follows it where the node can be empty, can begin. */
function firstOf(node, follow) {
    switch (node.kind) {
        case "byte":
            return node.set;
        case "boundary":
        case "look":
            return follow;
        case "sequence":
            return firstOfAll(node.parts, follow);
        case "choice":
            return node.options.reduce((set, option) => set | firstOf(option, follow), _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .noByte */ .eQ);
        case "repeat":
            return firstOf(node.body, follow) | (node.min === 0 ? follow : _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .noByte */ .eQ);
    }
}
function firstOfAll(parts, follow) {
    return parts.reduceRight((rest, part) => firstOf(part, rest), follow);
}
/** What the first bytes of a node must be, as far as each has a fixed place; at least one set. */
function fixedPrefix(node, follow) {
    const prefix = [];
    const parts = node.kind === "sequence" ? node.parts : [node];
    for (const [index, part] of parts.entries()) {
        if (part.kind !== "byte")
            return [...prefix, firstOfAll(parts.slice(index), follow)];
        prefix.push(part.set);
    }
    return [...prefix, follow];
}
function areExclusive(a, b) {
    return a.some((set, index) => (set & (b[index] ?? _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .everyByte */ .i7)) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__/* .noByte */ .eQ);
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parsePattern),
/* harmony export */   T: () => (/* binding */ PatternRefusal)
/* harmony export */ });
/* harmony import */ var _byte_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4791);

/** Why a pattern is refused, and where: a 0-based offset. */
class PatternRefusal extends Error {
    position;
    constructor(position, message) {
        super(message);
        this.position = position;
    }
}
const deepestGroup = 20;
/**
 * Parses the patterns that mean the same with and without the flag `u`, on bytes read as Latin-1. Everything else, and what
 * other engines write differently, throws a `PatternRefusal` that says what to write instead.
 */
function parsePattern(pattern) {
    const foreign = /[^ -~]/.exec(pattern);
    if (foreign)
        throw new PatternRefusal(foreign.index, "patterns match bytes: write anything but printable ASCII as \\xNN");
    const parser = new PatternParser(pattern);
    return parser.parse();
}
const simpleEscapes = { t: "\t", n: "\n", r: "\r", f: "\f", v: "\v" };
const syntaxCharacters = new Set("^$\\.*+?()[]{}|/");
const foreignGroups = [
    ["(?<=", "lookbehind is not allowed; match the text before the value and put the value in a group"],
    ["(?<!", "lookbehind is not allowed; use \\b, or match the text before the value"],
    ["(?P<", "a named group is written (?<name>…)"],
    ["(?>", "atomic groups do not exist in JavaScript"],
    ["(?#", "comments do not exist in JavaScript patterns"],
];
class PatternParser {
    #pattern;
    #names = new Set();
    #at = 0;
    #depth = 0;
    constructor(pattern) {
        this.#pattern = pattern;
    }
    parse() {
        const node = this.#choice();
        if (this.#at < this.#pattern.length)
            this.#refuse("this ) closes nothing; write \\) for the character");
        return node;
    }
    #choice() {
        const options = [this.#sequence()];
        while (this.#take("|"))
            options.push(this.#sequence());
        return options.length === 1 && options[0] ? options[0] : { kind: "choice", options };
    }
    #sequence() {
        const parts = [];
        while (this.#at < this.#pattern.length && this.#peek() !== "|" && this.#peek() !== ")")
            parts.push(this.#repeated());
        return { kind: "sequence", parts };
    }
    #repeated() {
        const body = this.#atom();
        const at = this.#at;
        const bounds = this.#quantifier();
        if (bounds === undefined)
            return body;
        if (body.kind === "boundary" || body.kind === "look")
            this.#refuse("there is nothing to repeat here", at);
        this.#take("?");
        const next = this.#at;
        if (this.#peek() === "+")
            this.#refuse("possessive repeats do not exist in JavaScript");
        if (this.#quantifier() !== undefined)
            this.#refuse("a repeat directly after a repeat; put the first one in a group", next);
        return { kind: "repeat", body, ...bounds, at };
    }
    #quantifier() {
        if (this.#take("*"))
            return { min: 0, max: Number.POSITIVE_INFINITY };
        if (this.#take("+"))
            return { min: 1, max: Number.POSITIVE_INFINITY };
        if (this.#take("?"))
            return { min: 0, max: 1 };
        if (this.#peek() !== "{")
            return undefined;
        const match = this.#takeMatch(/\{(\d{1,4})(,?)(\d{0,4})\}/y);
        if (match === undefined)
            this.#refuse("this { is no repeat such as {2}, {2,} or {2,8}; write \\{ for the character");
        const min = Number(match[1]);
        const max = match[2] === "" ? min : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
        if (min > max)
            this.#refuse(`the repeat ${match[0]} has its bounds in the wrong order`, this.#at - match[0].length);
        return { min, max };
    }
    #atom() {
        const character = this.#peek();
        if (character === "(")
            return this.#group();
        if (character === "[")
            return { kind: "byte", set: this.#class() };
        if (character === "\\")
            return this.#escape();
        if (character === "^" || character === "$") {
            this.#refuse(`${character} has no meaning in a window around a keyword; use \\b, or write \\${character} for the character`);
        }
        if (character === "*" || character === "+" || character === "?")
            this.#refuse("there is nothing to repeat here");
        if (character === "{" || character === "}" || character === "]") {
            this.#refuse(`write \\${character} for the character ${character}`);
        }
        this.#at += 1;
        return { kind: "byte", set: character === "." ? _byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .anyButLineBreak */ .P9 : (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSet */ .jz)(character) };
    }
    #group() {
        const start = this.#at;
        const foreign = foreignGroups.find(([text]) => this.#pattern.startsWith(text, start));
        if (foreign)
            this.#refuse(foreign[1]);
        const look = this.#take("(?=") || this.#take("(?!");
        const plain = look || this.#take("(?:");
        if (!plain && !this.#takeName() && this.#pattern.startsWith("(?", start)) {
            this.#refuse("flags inside a pattern are not allowed; for either case write classes such as [Aa]");
        }
        if (!plain && this.#at === start)
            this.#at += 1;
        this.#depth += 1;
        if (this.#depth > deepestGroup)
            this.#refuse(`groups are nested more than ${deepestGroup} levels deep`, start);
        const body = this.#choice();
        this.#depth -= 1;
        if (!this.#take(")"))
            this.#refuse("this ( is never closed; write \\( for the character", start);
        return look ? { kind: "look", body } : body;
    }
    #takeName() {
        const match = this.#takeMatch(/\(\?<([A-Za-z_][A-Za-z0-9_]*)>/y);
        if (match === undefined)
            return false;
        const name = match[1] ?? "";
        if (this.#names.has(name))
            this.#refuse(`there are two groups named ${name}`, this.#at - match[0].length);
        this.#names.add(name);
        return true;
    }
    #escape() {
        if (this.#take("\\b") || this.#take("\\B"))
            return { kind: "boundary" };
        return { kind: "byte", set: this.#escapedBytes("") };
    }
    /** A backslash and what follows; `extra` are more characters that may be escaped here. */
    #escapedBytes(extra) {
        const start = this.#at;
        const letter = this.#pattern[start + 1] ?? "";
        this.#at += 2;
        const hex = this.#takeMatch(/(?<=\\x)[0-9A-Fa-f]{2}/y);
        if (hex)
            return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSet */ .jz)(Number.parseInt(hex[0], 16));
        const set = _byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .classEscapes */ .HN[letter];
        if (set !== undefined)
            return set;
        const literal = simpleEscapes[letter] ?? (syntaxCharacters.has(letter) || extra.includes(letter) ? letter : "");
        if (literal !== "")
            return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSet */ .jz)(literal);
        return this.#refuse(escapeRefusal(letter), start);
    }
    #class() {
        const start = this.#at;
        this.#at += 1;
        const negated = this.#take("^");
        if (this.#peek() === "]")
            this.#refuse("an empty class; write \\] for the character, or [\\s\\S] for any", start);
        let set = _byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .noByte */ .eQ;
        while (!this.#take("]")) {
            if (this.#at >= this.#pattern.length)
                this.#refuse("this [ is never closed; write \\[ for the character", start);
            if (this.#pattern.startsWith("[:", this.#at))
                this.#refuse("names such as [:alnum:] do not exist in JavaScript; write A-Za-z0-9");
            set |= this.#classRange();
        }
        return negated ? (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .complement */ .Zw)(set) : set;
    }
    #classRange() {
        const start = this.#at;
        const first = this.#classMember();
        if (this.#peek() !== "-" || this.#pattern[this.#at + 1] === "]")
            return first;
        this.#at += 1;
        if (this.#at >= this.#pattern.length)
            return first;
        const last = this.#classMember();
        const [low, high] = [singleByte(first), singleByte(last)];
        if (low === undefined || high === undefined)
            this.#refuse("a range must be between two characters; put - last", start);
        if (low > high)
            this.#refuse("the range has its ends in the wrong order", start);
        return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSet */ .jz)([low, high]);
    }
    #classMember() {
        if (this.#take("\\b"))
            return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSet */ .jz)(0x08);
        if (this.#peek() === "\\")
            return this.#escapedBytes("-");
        const character = this.#peek();
        this.#at += 1;
        return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSet */ .jz)(character);
    }
    #peek() {
        return this.#pattern[this.#at] ?? "";
    }
    #take(text) {
        if (!this.#pattern.startsWith(text, this.#at))
            return false;
        this.#at += text.length;
        return true;
    }
    /** `expression` is sticky. */
    #takeMatch(expression) {
        expression.lastIndex = this.#at;
        const match = expression.exec(this.#pattern);
        if (match === null)
            return undefined;
        this.#at += match[0].length;
        return match;
    }
    #refuse(message, position = this.#at) {
        throw new PatternRefusal(position, message);
    }
}
function escapeRefusal(letter) {
    if (letter === "")
        return "a backslash at the end; write \\\\ for the character";
    if (/[1-9k]/.test(letter))
        return "backreferences are not allowed: they can take exponential time";
    if (letter === "x")
        return "\\x needs two hex digits";
    if (letter === "u" || letter === "p" || letter === "P" || letter === "0" || letter === "c") {
        return `patterns match bytes: write \\xNN or a class instead of \\${letter}`;
    }
    if (/[A-Za-z]/.test(letter))
        return `\\${letter} does not exist in JavaScript`;
    return `write ${letter} without the backslash`;
}
function singleByte(set) {
    const byte = set.toString(2).length - 1;
    return set === 1n << BigInt(byte) ? byte : undefined;
}


/***/ }),

/***/ 7185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ archiveKind)
/* harmony export */ });
/** Formats that hold other content, by how they begin. */
const signatures = [
    { kind: "gzip", at: 0, bytes: Buffer.from([0x1f, 0x8b, 0x08]) }, // RFC 1952
    { kind: "zip", at: 0, bytes: Buffer.from("PK\u0003\u0004", "latin1") }, // and jar, docx, whl, …; APPNOTE 4.3.7
    { kind: "zstd", at: 0, bytes: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) }, // RFC 8878
    { kind: "tar", at: 257, bytes: Buffer.from("ustar", "latin1") }, // POSIX pax, "ustar Interchange Format"
    { kind: "bzip2", at: 0, bytes: Buffer.from("BZh", "latin1") },
    { kind: "xz", at: 0, bytes: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]) },
    { kind: "7z", at: 0, bytes: Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) },
];
/** Which archive the content is, judged by its first bytes; undefined for everything else. */
function archiveKind(bytes) {
    return signatures.find(({ at, bytes: signature }) => signature.equals(bytes.subarray(at, at + signature.length)))
        ?.kind;
}


/***/ }),

/***/ 2737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ isArchiveStep),
  p: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: ./packages/secrets/lib/archives/archive-kind.js
var archive_kind = __webpack_require__(7185);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var lib = __webpack_require__(5950);
;// CONCATENATED MODULE: ./packages/secrets/lib/archives/archive-member.js
/** Takes one member of so many bytes from the budget; false, and told, when there is not enough left. */
function admit(unpacking, bytes) {
    const { budget } = unpacking;
    if (budget.members < 1 || bytes > budget.bytes) {
        unpacking.onUnopened("too-large");
        return false;
    }
    budget.members -= 1;
    budget.bytes -= bytes;
    return true;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/archives/tar.js


const block = 512;
const plainFiles = new Set(["0", "\0", "7"]);
const longName = "L";
const extendedHeader = "x";
/** The files of a tar archive: ustar, pax and GNU. Source: POSIX pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format". */
function* tarMembers(archive, unpacking) {
    let named;
    for (let at = 0; at + block <= archive.length;) {
        const header = archive.subarray(at, at + block);
        if (header[0] === 0)
            return;
        const size = numberOf(header.subarray(124, 136));
        if (size === undefined || !isWhole(header))
            return unpacking.onUnopened("damaged");
        const start = at + block;
        const end = start + size;
        if (end > archive.length)
            unpacking.onUnopened("damaged");
        const bytes = archive.subarray(start, end);
        const type = String.fromCharCode(header[156] ?? 0);
        if (type === longName)
            named = textOf(bytes);
        else if (type === extendedHeader)
            named = pathOf(bytes) ?? named;
        else {
            if (plainFiles.has(type) && admit(unpacking, bytes.length))
                yield { name: named ?? nameOf(header), bytes, start, end: Math.min(end, archive.length) };
            named = undefined;
        }
        at = start + Math.ceil(size / block) * block;
    }
}
/** Octal digits, or 256-based when the first bit is set, as GNU tar writes sizes over 8 GiB. */
function numberOf(field) {
    if (((field[0] ?? 0) & 0x80) !== 0) {
        const value = field.subarray(-6).readUIntBE(0, 6);
        return field.subarray(1, -6).every((byte) => byte === 0) ? value : undefined;
    }
    const digits = textOf(field).trim();
    return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : undefined;
}
/** The checksum is the sum of the header's bytes with its own field as spaces. */
function isWhole(header) {
    let sum = 8 * 0x20;
    for (const [index, byte] of header.entries())
        if (index < 148 || index >= 156)
            sum += byte;
    return numberOf(header.subarray(148, 156)) === sum;
}
function nameOf(header) {
    const prefix = textOf(header.subarray(345, 500));
    const name = textOf(header.subarray(0, 100));
    return prefix === "" ? name : `${prefix}/${name}`;
}
function textOf(field) {
    const end = field.indexOf(0);
    return (0,lib/* decodePath */.q0)(end < 0 ? field : field.subarray(0, end));
}
/** Records of `<length> <key>=<value>\n`. */
function pathOf(records) {
    const record = /(?:^|\n)\d+ path=([^\n]*)\n/.exec((0,lib/* decodePath */.q0)(records.subarray(0, 64 * 1024)));
    return record?.[1];
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/secrets/lib/archives/unpack.js


/** Methods of packing that Node can undo. */
const methods = {
    deflate: (bytes, maxOutputLength, finishFlush) => (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength, finishFlush }),
    gzip: (bytes, maxOutputLength, finishFlush) => (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength, finishFlush }),
    zstd: (bytes, maxOutputLength) => (0,external_node_zlib_.zstdDecompressSync)(bytes, { maxOutputLength }),
};
/**
 * Unpacks within the budget; undefined, and told, when that cannot be done. Of data that breaks off, what there is comes back and is told as
 * damaged: a half of an archive may hold a whole secret.
 */
function unpack(bytes, method, unpacking) {
    const limit = Math.max(1, unpacking.budget.bytes);
    try {
        return admitted(methods[method](bytes, limit, external_node_zlib_.constants.Z_FINISH), unpacking);
    }
    catch (error) {
        if (isTooLarge(error)) {
            unpacking.onUnopened("too-large");
            return undefined;
        }
        unpacking.onUnopened("damaged");
    }
    try {
        return admitted(methods[method](bytes, limit, external_node_zlib_.constants.Z_SYNC_FLUSH), unpacking);
    }
    catch {
        return undefined;
    }
}
function admitted(unpacked, unpacking) {
    return admit(unpacking, unpacked.length) ? unpacked : undefined;
}
function isTooLarge(error) {
    return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}

;// CONCATENATED MODULE: ./packages/secrets/lib/archives/zip.js



const endSignature = Buffer.from("PK\u0005\u0006", "latin1");
const endLength = 22;
const longestComment = 0xffff;
const entrySignature = 0x02014b50;
const entryLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;
const encryptedFlag = 0x1;
const stored = 0;
const deflated = 8;
const packedWithZstd = 93;
/** What a field holds when the true number stands in a zip64 record, which only archives over 4 GiB need. */
const beyond32Bits = 0xffffffff;
/** The files of a zip archive, by its central directory. Source: PKWARE APPNOTE 6.3.10, 4.3. */
function* zipMembers(archive, unpacking) {
    const end = archive.lastIndexOf(endSignature, archive.length - endLength);
    if (end < 0 || end < archive.length - endLength - longestComment)
        return unpacking.onUnopened("damaged");
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
        if (at + entryLength > archive.length || archive.readUInt32LE(at) !== entrySignature)
            return unpacking.onUnopened(at === beyond32Bits ? "unsupported" : "damaged");
        const nameLength = archive.readUInt16LE(at + 28);
        const name = (0,lib/* decodePath */.q0)(archive.subarray(at + entryLength, at + entryLength + nameLength));
        if (!name.endsWith("/"))
            yield* memberOf(archive, at, name, unpacking);
        at += entryLength + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
}
function* memberOf(archive, entry, name, unpacking) {
    const packedLength = archive.readUInt32LE(entry + 20);
    const local = archive.readUInt32LE(entry + 42);
    if (packedLength === beyond32Bits || local === beyond32Bits)
        return unpacking.onUnopened("unsupported");
    if (local + localLength > archive.length || archive.readUInt32LE(local) !== localSignature)
        return unpacking.onUnopened("damaged");
    if ((archive.readUInt16LE(entry + 8) & encryptedFlag) !== 0)
        return unpacking.onUnopened("encrypted");
    // The local header has lengths of its own: its extra field often differs from the directory's.
    const start = local + localLength + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const end = start + packedLength;
    if (end > archive.length)
        unpacking.onUnopened("damaged");
    const bytes = unpacked(archive.subarray(start, end), archive.readUInt16LE(entry + 10), unpacking);
    if (bytes)
        yield { name, bytes, start, end: Math.min(end, archive.length) };
}
function unpacked(packed, method, unpacking) {
    if (method === stored)
        return admit(unpacking, packed.length) ? packed : undefined;
    if (method === deflated)
        return unpack(packed, "deflate", unpacking);
    if (method === packedWithZstd)
        return unpack(packed, "zstd", unpacking);
    unpacking.onUnopened("unsupported");
    return undefined;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/archives/open-archive.js




/** Whether a step of `via` goes into an archive; the others decode. */
function isArchiveStep(step) {
    return /^(?:gzip|zstd|zip|tar)(?: \(|$)/.test(step);
}
/** Archives within archives that are followed, a compressed tar counting as two. */
const deepest = 4;
/** Every file in an archive whose format can be read, depth first; nothing for content that is no archive. Never throws. */
function* openArchive(bytes, unpacking) {
    yield* membersOf({ bytes, start: 0, end: bytes.length, via: [] }, unpacking);
}
function* membersOf(outer, unpacking) {
    const kind = (0,archive_kind/* archiveKind */.F)(outer.bytes);
    if (kind === undefined)
        return;
    if (outer.via.length >= deepest)
        return unpacking.onUnopened("too-large");
    for (const member of read(kind, outer.bytes, unpacking)) {
        const step = member.name === undefined ? kind : `${kind} (${member.name})`;
        const isTop = outer.via.length === 0;
        const opened = {
            ...member,
            ...(isTop ? {} : { start: outer.start, end: outer.end }),
            via: [...outer.via, step],
        };
        if ((0,archive_kind/* archiveKind */.F)(opened.bytes) === undefined)
            yield opened;
        else
            yield* membersOf(opened, unpacking);
    }
}
function* read(kind, bytes, unpacking) {
    if (kind === "zip")
        yield* zipMembers(bytes, unpacking);
    else if (kind === "tar")
        yield* tarMembers(bytes, unpacking);
    else if (kind === "gzip" || kind === "zstd") {
        const unpacked = unpack(bytes, kind, unpacking);
        if (unpacked)
            yield { bytes: unpacked, start: 0, end: bytes.length };
    }
    else
        unpacking.onUnopened("unsupported");
}


/***/ }),

/***/ 5780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ familyOf),
/* harmony export */   i: () => (/* binding */ canonicalValue)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Values of rules that share a family are the same thing, so that one leak found by two rules is one finding. */
function familyOf(rule) {
    return rule.family ?? rule.id;
}
/**
 * The bytes that identify a secret, whatever its dress: without surrounding white space and quotes, and for an armoured block the
 * digest of what the armour holds, so that line width, indentation, `\n` escapes and line endings make no difference.
 * The result is a copy and may be zeroed.
 */
function canonicalValue(value) {
    const bytes = trimmed(value);
    const armoured = armourContent(bytes);
    return armoured ?? Buffer.from(bytes);
}
const quotes = new Set([0x22, 0x27, 0x60]);
function trimmed(value) {
    let start = 0;
    let end = value.length;
    while (start < end && isOuter(value[start]))
        start += 1;
    while (end > start && isOuter(value[end - 1]))
        end -= 1;
    return value.subarray(start, end);
}
function isOuter(byte) {
    return byte !== undefined && (byte <= 0x20 || quotes.has(byte));
}
const beginMark = Buffer.from("-----BEGIN ");
/** `RFC 7468` and OpenPGP armour. Undefined for anything that is no armoured block or holds no base64. */
function armourContent(bytes) {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (view.indexOf(beginMark) !== 0)
        return undefined;
    const text = view.toString("latin1");
    const head = /^-----BEGIN ([A-Z0-9 ]{1,60})-----/.exec(text);
    if (!head)
        return undefined;
    const end = text.indexOf("-----END ", head[0].length);
    const body = unescaped(text.slice(head[0].length, end === -1 ? text.length : end));
    const base64 = body
        .split(/[\r\n]+/)
        .filter((line) => !/^\s*["']?[A-Za-z-]{2,30}: /.test(line) && !/^\s*["']?=[A-Za-z0-9+/]{4}["']?\s*$/.test(line))
        .join("")
        .replace(/[^A-Za-z0-9+/]/g, "");
    if (base64.length < 16)
        return undefined;
    const content = Buffer.from(base64, "base64");
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(content).digest();
    content.fill(0);
    return Buffer.concat([Buffer.from(`armour:${head[1]}\0`), digest]);
}
/** Blocks in JSON, `.env` files and source code hold `\n` for line ends and are glued by `" + "`. */
function unescaped(body) {
    return body
        .replace(/\\+r/g, "\r")
        .replace(/\\+n/g, "\n")
        .replace(/["']\s*\+\s*["']/g, "");
}


/***/ }),

/***/ 8563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ unlessDocumented),
/* harmony export */   z: () => (/* binding */ isDocumentationExample)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8140);


/** SHA-256 of values that vendors print in their documentation, so that no scanner finds them here. */
const known = new Set([
    "1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3", // AWS, access key id of the IAM guide
    "c6ea27c534f993d31f0aef882e3d200e7b87470c379ae79c8f9b19d3bd363dc9", // AWS, second access key id of the IAM guide
    "cb20d34a7adda2f5d2043836051e242fd4c2b233e02c80c91fe9d5af9b100574", // AWS, temporary key id of the STS guide
    "df93a8a6d0728913999d6402b950f2f8a4b4a3fbb922b3f1e36df296eda06b17", // AWS, temporary key id of the STS reference
    "78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598", // AWS, secret access key of the IAM guide
    "e8a0614b6747a06ff9a2728dd2250bf13068310cd2550ebc3cecd4d287a4e259", // AWS, the same as printed in older pages
    "e21b597ba6b9cafa59d9ebc4d65c0385f5eb3fa56abab2607fa76589ad849a33", // AWS, second secret access key of the IAM guide
    "0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059", // Azure, storage emulator
    "aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615", // Azure, Cosmos DB emulator
    "2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326", // Stripe, test key of the API reference
    "f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397", // Stripe, test key of older pages
    "2d1f7723aabc5c7a51fcdc2463c99b5f3fdbc57cf3134db4ac12913c35976e6f", // Stripe, test key of older pages
    "a4b8b245ab28bc4f72dcaa0d9ba9f73d6488fa758a2a5cb55ecb11511f002f80", // Kubernetes, bootstrap token of the kubeadm reference
    "3002888f967a7086ab52fcc9e8bbc3e46724c349828ce6c8625b850a7036e876", // Kubernetes, bootstrap token of the authentication reference
    "731fa294d036e54f19df879bfcd4fe72d967dc6327800c5f74a48414a3f258c9", // Telegram, bot token of the Bot API reference
    "0b5dd075ccdd03c42f4edda8e299e6838e2a75d3486a2a8d86940ed1541e9178", // Telegram, bot token of the tutorial
    "97663138e66699214db9caac00d9d29a9496b38ecf076e4c09284166a238a315", // Telegram, bot token of the features page
    "0bf94c226793084a4cf8e0711e63018275aac20599decef186bf75dfe267afd1", // Buildkite, API access token of the security page
    "e377db8ee3a4ea372b31aedb9b1c20b3b0089975a9194ad710d839fb37b9d322", // Bitwarden, access token of the Secrets Manager guide
    "a1f3235a12ea17c00af5565efba5be7fc9ae093158094bab5454365213dfaa91", // Slack, incoming webhook of the API guide
    "8d567eb88afff34f31ab97fbb2731e582703bdeaf3c92b989cf568e0b23cef31", // RFC 5849, consumer key
    "9d03b692e941d5ace207a9f8048834439f6de98e5c6c1590c22c4f4577c88a42", // RFC 5849, token
    "6c96130f130ab0d6d158397e24d2bcc1c9a5e73ae081f6e983f1c7b545d24a4c", // RFC 6749, access token
    "00cf4c781dc37003f7c7dd7d4c9a6ef1e0f4c62d9a291aa8bc398774e3fefd32", // RFC 6749, refresh token
    "0df3a31d8bb54d63c62a7dc44316a4acd08e0437aec0c18fe5007c951fef9015", // RFC 6749, token of the examples
    "a71b359a87afde133e6d9731de69f8823d62b012072d43749f5dc976505403f5", // OAuth 2.0 MAC tokens, key identifier
    "ca7459e2b26776de081b9a07e40227fd6cff232a1e3233ff6b6aa6d036ca9981", // RFC 6749, client id and secret of the Basic header
    "f2bf5681609f469a2c65a6688daa61ee8df9e5763908ffd455068bd349458ade", // RFC 6750, bearer token
]);
function isDocumentationExample(value) {
    return known.has((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(value));
}
/** Puts the question "is it a documentation example" before a rule's own check, or before none. */
function unlessDocumented(check = () => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .structureVerdict */ .bE)("published format")) {
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .labelled */ .wW)(`unless documented, ${check.name}`, (value) => isDocumentationExample(value) ? _verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .documentationExample */ .PH : check(value));
}


/***/ }),

/***/ 8140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ shapeCheck),
/* harmony export */   Ft: () => (/* binding */ checksumVerdict),
/* harmony export */   PH: () => (/* binding */ documentationExample),
/* harmony export */   Z: () => (/* binding */ asciiOf),
/* harmony export */   bE: () => (/* binding */ structureVerdict),
/* harmony export */   eI: () => (/* binding */ mixedCheck),
/* harmony export */   wW: () => (/* binding */ labelled)
/* harmony export */ });
/* unused harmony exports checksumMatches, checksumFails */
/** The token carries a checksum of itself and it is right: nobody types that by chance. */
const checksumMatches = { confidence: "verified", basis: "checksum matches" };
/** The checksum is wrong: a mangled or an invented token. Never dropped, because issuers change their formats. */
const checksumFails = { confidence: "low", basis: "checksum does not match" };
/** The value is printed in the vendor's own documentation. */
const documentationExample = { confidence: "low", basis: "documentation example" };
function checksumVerdict(matches) {
    return matches ? checksumMatches : checksumFails;
}
/** The parts of the value are what the format says they are. */
function structureVerdict(basis, evidence = []) {
    return evidence.length === 0 ? { confidence: "high", basis } : { confidence: "high", basis, evidence };
}
/** Accepts a value whose text has the shape; for alternatives that a list of segments cannot say. Values are at most a few KiB. */
function shapeCheck(pattern) {
    return labelled(`shape ${pattern}`, (value) => pattern.test(asciiOf(value)) ? structureVerdict("published format") : undefined);
}
/** A generator's value is no single word: it mixes letters with digits, or small letters with capitals. */
const mixedCheck = shapeCheck(/^(?=.*[A-Za-z])(?:(?=.*\d)|(?=.*[A-Z])(?=.*[a-z]))/);
/** Names a check after what it checks: the digest of the rules sees no more of a function than its name. */
function labelled(name, check) {
    return Object.defineProperty(check, "name", { value: name });
}
/** A token's bytes as text. Tokens are ASCII; other bytes come out as Latin-1 and match no shape. */
function asciiOf(value) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("latin1");
}


/***/ }),

/***/ 6439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ chunkOverlap),
/* harmony export */   v: () => (/* binding */ ownsMatch)
/* harmony export */ });
/** What `readObjects` and the file reader promise for content over the whole limit. */
const chunkOverlap = 4096;
/** Bytes at the end of a chunk whose right-hand side is better seen by the next one. */
const margin = 256;
/**
 * Whether a match belongs to this chunk of its content and not to a neighbour. Chunks overlap, so that every match of up to
 * 4 KiB is whole in at least one of them; each is counted by the chunk that sees more around it, and by no other.
 */
function ownsMatch(chunk, match) {
    const seenBetterByNext = !chunk.last && match.end > chunk.length - margin && match.start >= chunk.length - chunkOverlap;
    const seenByPrevious = !chunk.first && match.end <= chunkOverlap - margin;
    return !seenBetterByNext && !seenByPrevious;
}


/***/ }),

/***/ 7322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ contentId)
/* harmony export */ });
/** One string a piece of content, unique within a scan. */
function contentId(content) {
    if (content.type === "file")
        return `file ${content.path}`;
    if (content.type === "name")
        return `name ${content.path}`;
    return content.oid;
}


/***/ }),

/***/ 1329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ exclusion),
/* harmony export */   k7: () => (/* binding */ excludedByPolicy),
/* harmony export */   vk: () => (/* binding */ coverage)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);

const gapsToName = 10;
const words = {
    "archive-unopened": {
        more: "more archives that were not opened, or not wholly",
        fix: "Unpack the archive and check what it holds.",
    },
    "document-unparsed": {
        more: "more documents that were not parsed, or not wholly",
        fix: "Correct the document, so that it can be parsed.",
    },
    "document-too-complex": {
        more: "more documents of which not everything could be told",
        fix: "Write the document plainly: without aliases of aliases, deep nesting and slow patterns; or name it under `secrets.exclude`.",
    },
    "archive-too-large": {
        more: "more archives that unpack to more than is looked at",
        fix: "Unpack the archive and check what it holds, or name it under `secrets.exclude`.",
    },
    "unreadable-file": {
        more: "more files that could not be read",
        fix: "Make the file readable for the user that runs the scan, or name it under `secrets.exclude` in the policy.",
    },
    oversize: {
        more: "more pieces of content over the limit",
        fix: "Raise `secrets.max-file-size` in the policy, or name the file under `secrets.exclude`.",
    },
    "rule-timeout": {
        more: "more pieces of content on which a custom rule took too long",
        fix: "Give the custom rule rarer keywords or a simpler pattern, or name the file under `secrets.exclude`.",
    },
    "decoded-too-large": {
        more: "more pieces of content whose encoded parts are too large to be decoded",
        fix: "Look at what the file is: only text made for it decodes to so much. If it is harmless, name it under `secrets.exclude`.",
    },
};
/** `show` makes the name of a piece of content safe to print. */
function coverage(show) {
    const skipped = new Map();
    const gaps = new Map();
    const unchecked = [];
    const examined = new Map();
    const notes = [];
    const missing = new Set();
    return {
        missing,
        miss: (oid) => void missing.add(oid),
        skip(what, why, count = 1) {
            if (count === 0)
                return;
            const key = `${what}\0${why}`;
            const entry = skipped.get(key) ?? { what, why, count: 0 };
            entry.count += count;
            skipped.set(key, entry);
        },
        gap(gap) {
            const entry = gaps.get(gap.kind) ?? { named: [], total: 0 };
            // Content that comes in chunks says the same thing more than once.
            if (entry.named.some(({ subject, detail }) => subject === gap.subject && detail === gap.detail))
                return;
            if (entry.named.length < gapsToName)
                entry.named.push(gap);
            entry.total += 1;
            gaps.set(gap.kind, entry);
        },
        uncheck: (entry) => void unchecked.push(entry),
        count(label, count, unit) {
            const total = (examined.get(label)?.count ?? 0) + count;
            examined.set(label, { label, count: total, ...(unit ? { unit } : {}) });
        },
        note: (text) => void notes.push(text),
        get skipped() {
            const searched = [...gaps].flatMap(([kind, entry]) => (isSearched(kind) ? skippedOf(kind, entry, show) : []));
            return [...skipped.values(), ...searched];
        },
        get unchecked() {
            const missed = [...gaps].flatMap(([kind, entry]) => (isSearched(kind) ? [] : uncheckedOf(kind, entry, show)));
            return [...unchecked, ...missed];
        },
        get examined() {
            return [...examined.values()];
        },
        get notes() {
            return notes;
        },
    };
}
const searchedGaps = new Set(["archive-unopened", "document-unparsed"]);
function isSearched(kind) {
    return searchedGaps.has(kind);
}
/** What was left undone with content that was scanned. */
function skippedOf(kind, { named, total }, show) {
    const listed = named.map(({ subject, detail }) => ({ what: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(show(subject)), why: detail, count: 1 }));
    const rest = total - named.length;
    return rest > 0 ? [...listed, { what: words[kind].more, why: "searched only as they are", count: rest }] : listed;
}
function uncheckedOf(kind, entry, show) {
    const { fix, more } = words[kind];
    const named = entry.named.map((gap) => ({ kind, what: `${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(show(gap.subject))}: ${gap.detail}`, fix }));
    const rest = entry.total - named.length;
    return rest > 0 ? [...named, { kind, what: `${rest} ${more}`, fix }] : named;
}
/** Compiles `secrets.exclude`: answers the first pattern that names the path. */
function exclusion(patterns) {
    const compiled = patterns.map((pattern) => ({ pattern, matches: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .SO)(pattern) }));
    return (path) => compiled.find(({ matches }) => matches(path))?.pattern;
}
/** Words for a file that a pattern of the policy leaves out. */
const excludedByPolicy = "excluded by policy (secrets.exclude)";


/***/ }),

/***/ 1921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ reasons),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6439);



const defaultWholeLimit = 16 * 2 ** 20;
const chunkSize = 2 ** 20;
const breath = 50;
/**
 * Reads files into the sink and calls `onGap` for what cannot be read. One buffer is used again and again, so memory does not grow
 * with the tree. Reads block: on files that the system has cached, which a checkout is, that takes a third of the time of
 * asynchronous reads (measured: 6,000 files in 76 ms against 270 ms). The event loop gets its turn every 50 ms.
 * A file that has gone since it was listed is left out: there is nothing left to check.
 */
async function readFiles(root, files, sink, onGap, options = {}) {
    const wholeLimit = options.wholeLimit ?? defaultWholeLimit;
    const prefix = Buffer.from(root.endsWith("/") ? root : `${root}/`);
    const room = growingBuffer();
    let pause = performance.now() + breath;
    for await (const file of files) {
        try {
            const regular = readFile(Buffer.concat([prefix, file.rawPath]), file, sink, room, wholeLimit);
            if (!regular)
                onGap({ kind: "unreadable-file", subject: file.path, detail: "no regular file any more" });
        }
        catch (error) {
            const code = systemCode(error);
            if (code === undefined)
                throw error;
            if (!vanished.has(code))
                onGap({ kind: "unreadable-file", subject: file.path, detail: reasons[code] ?? code });
        }
        if (performance.now() > pause) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
            pause = performance.now() + breath;
        }
    }
}
const vanished = new Set(["ENOENT", "ENOTDIR"]);
/** Words for the codes of the system that people meet. */
const reasons = {
    EACCES: "permission denied",
    EPERM: "not permitted",
    EIO: "the disk reports an error",
    ELOOP: "became a symbolic link during the scan",
    EMFILE: "too many open files",
    ENXIO: "no such device",
};
function systemCode(error) {
    return error instanceof Error && "syscall" in error && "code" in error ? String(error.code) : undefined;
}
/** False when the path is no regular file. */
function readFile(path, file, sink, room, wholeLimit) {
    if (file.link) {
        sink.whole(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path, "buffer"));
        return true;
    }
    // Not blocking: a FIFO that took the file's place since it was listed would wait for a writer for ever.
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!status.isFile())
            return false;
        if (status.size <= wholeLimit) {
            const buffer = room(status.size);
            sink.whole(file, buffer.subarray(0, fill(descriptor, buffer, 0, status.size)));
        }
        else {
            readChunks(descriptor, file, sink, room(chunkSize));
        }
        return true;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function readChunks(descriptor, file, sink, buffer) {
    let offset = 0;
    let kept = 0;
    for (;;) {
        const end = fill(descriptor, buffer, kept, chunkSize);
        const last = end < chunkSize;
        sink.chunk(file, buffer.subarray(0, end), offset, last);
        if (last)
            return;
        buffer.copyWithin(0, end - _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__/* .chunkOverlap */ .P, end);
        offset += end - _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__/* .chunkOverlap */ .P;
        kept = _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__/* .chunkOverlap */ .P;
    }
}
/** Reads into `buffer` from `start` until `end` is reached or the file ends. Returns where it stopped. */
function fill(descriptor, buffer, start, end) {
    let at = start;
    while (at < end) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, at, end - at, null);
        if (count === 0)
            break;
        at += count;
    }
    return at;
}
/** A buffer that is made anew only when it must be larger. */
function growingBuffer() {
    let buffer = Buffer.allocUnsafeSlow(2 ** 18);
    return (size) => {
        if (size > buffer.length)
            buffer = Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(size)));
        return buffer;
    };
}


/***/ }),

/***/ 8817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zk: () => (/* binding */ scanningSink),
/* harmony export */   am: () => (/* binding */ newBytes),
/* harmony export */   rZ: () => (/* binding */ isMarked)
/* harmony export */ });
/* harmony import */ var _engine_utf16_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8867);
/* harmony import */ var _chunk_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6439);


/** Whether allow comments may stand in it; commit messages and file names have none. */
function isMarked({ content, marked }) {
    return marked && (content.type === "blob" || content.type === "file");
}
/** Scans what it is given, as it comes, and hands on every stretch with the matches that belong to it. */
function scanningSink(scanner, onFrame, onGap, refine = (_content, _bytes, matches) => matches) {
    let mark;
    let marked = false;
    const onMark = () => {
        marked = true;
    };
    const scan = (content, bytes, partial = false) => {
        marked = false;
        return scanner.scan(bytes, { ...contextOf(content, onGap), partial, onMark });
    };
    return {
        whole(content, bytes) {
            for (const { part, bytes: piece } of partsOf(content, bytes)) {
                const matches = refine(content, piece, scan(content, piece));
                if (matches)
                    onFrame({ content, part, bytes: piece, offset: 0, last: true, matches, marked });
            }
        },
        chunk(content, bytes, offset, last) {
            const first = offset === 0;
            if (first)
                mark = byteOrderMark(bytes);
            const found = mark && !first ? unmarked(scan(content, Buffer.concat([mark, bytes]), true)) : scan(content, bytes, true);
            const chunk = { length: bytes.length, first, last };
            onFrame({
                content,
                part: "body",
                bytes,
                offset,
                last,
                matches: found.filter((match) => (0,_chunk_window_js__WEBPACK_IMPORTED_MODULE_0__/* .ownsMatch */ .v)(chunk, match)),
                marked,
            });
        },
    };
}
/** Bytes of the content that a frame adds to what earlier frames of it have shown. */
function newBytes(frame) {
    return frame.offset === 0 ? frame.bytes.length : Math.max(0, frame.bytes.length - _chunk_window_js__WEBPACK_IMPORTED_MODULE_0__/* .chunkOverlap */ .P);
}
function contextOf(content, onGap) {
    return {
        ...(content.path === undefined ? {} : { path: content.path }),
        onSkipped(skip) {
            const subject = content.type === "file" ? content.path : (content.path ?? content.oid);
            if (skip.reason === "decoded-too-large")
                onGap({ kind: skip.reason, subject, detail: "not all that is encoded in it was decoded" });
            else if (skip.reason === "custom-rule-timeout")
                onGap({ kind: "rule-timeout", subject, detail: `the rule ${skip.rule} took too long` });
            else
                onGap({ kind: skip.reason, subject, detail: skip.detail });
        },
    };
}
/** The byte order mark of UTF-16 content, also of such that has none. */
function byteOrderMark(bytes) {
    const encoding = (0,_engine_utf16_js__WEBPACK_IMPORTED_MODULE_1__/* .encodingOf */ .P)(bytes);
    if (encoding === "utf-16le")
        return Buffer.from([0xff, 0xfe]);
    return encoding === "utf-16be" ? Buffer.from([0xfe, 0xff]) : undefined;
}
/** Offsets as they are without the mark that was put before a later chunk, by which the scanner knows UTF-16 for certain. */
function unmarked(matches) {
    return matches.map((match) => ({ ...match, start: Math.max(0, match.start - 2), end: match.end - 2 }));
}
const headerEnd = Buffer.from("\n\n");
const signature = Buffer.from("\ngpgsig");
/**
 * A commit's or tag's message is a body of its own, so that its first line is line 1. The header is scanned too (names and
 * mail addresses are free text), up to the signature, which is nothing but base64.
 */
function partsOf(content, bytes) {
    if (content.type !== "commit" && content.type !== "tag")
        return [{ part: "body", bytes }];
    const end = bytes.indexOf(headerEnd);
    if (end === -1)
        return [{ part: "header", bytes }];
    const signed = bytes.subarray(0, end).indexOf(signature);
    const header = bytes.subarray(0, signed === -1 ? end : signed);
    return [
        { part: "header", bytes: header },
        { part: "body", bytes: bytes.subarray(end + headerEnd.length) },
    ];
}


/***/ }),

/***/ 1129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ leakTable),
/* harmony export */   Q0: () => (/* binding */ sayDropped),
/* harmony export */   tc: () => (/* binding */ leakKey)
/* harmony export */ });
/* unused harmony export defaultLeakLimit */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5950);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5780);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7322);




const defaultLeakLimit = 20_000;
function leakTable(options = {}) {
    const leaks = new Map();
    const overflow = new Set();
    const marked = new Map();
    const limit = options.limit ?? defaultLeakLimit;
    function slot(key, rule, value, check) {
        if (options.only && !options.only.has(key))
            return undefined;
        const known = leaks.get(key);
        if (known) {
            if ((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__/* .compareConfidence */ .Sq)(check.confidence, known.check.confidence) > 0)
                Object.assign(known, { rule, check });
            return known;
        }
        if (leaks.size >= limit) {
            if (overflow.size < 10 * limit)
                overflow.add(key);
            return undefined;
        }
        const leak = { key, rule, value: Buffer.from(value), check, holders: [], seen: new Set() };
        leaks.set(key, leak);
        return leak;
    }
    return {
        record(match, content) {
            hold(slot(leakKey(match.rule, match.value), match.rule, match.value, match.check), content);
        },
        merge(others) {
            for (const other of others) {
                const leak = slot(other.key, other.rule, other.value, other.check);
                for (const holder of other.holders)
                    hold(leak, holder);
            }
        },
        get: (key) => leaks.get(key),
        delete(key) {
            leaks.get(key)?.value.fill(0);
            leaks.delete(key);
        },
        all: () => [...leaks.values()],
        mark: (content) => void marked.set((0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .contentId */ .f)(content), content),
        get marked() {
            return [...marked.values()];
        },
        get dropped() {
            return overflow.size;
        },
        clear() {
            for (const leak of leaks.values())
                leak.value.fill(0);
            leaks.clear();
        },
    };
}
function hold(leak, content) {
    if (!leak || leak.holders.at(-1) === content)
        return;
    const id = (0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .contentId */ .f)(content);
    if (leak.seen.has(id))
        return;
    leak.seen.add(id);
    leak.holders.push(content);
}
/** Digest under which a table keeps a value. */
function leakKey(rule, value) {
    const canonical = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalValue */ .i)(value);
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", Buffer.concat([Buffer.from(`${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .familyOf */ .A)(rule)}\0`), canonical]), "base64");
    canonical.fill(0);
    return key;
}
/** Says in the verdict that more was found than can be listed. */
function sayDropped(table, coverage) {
    if (table.dropped === 0)
        return;
    coverage.uncheck({
        kind: "too-many-secrets",
        what: `at least ${table.dropped} more secrets than the ${table.all().length} that are listed`,
        fix: "Revoke and remove what is listed, or name files that hold sample values under `secrets.exclude`; then scan again.",
    });
}


/***/ }),

/***/ 2538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ scanContents)
});

// EXTERNAL MODULE: ./packages/git/lib/index.js + 25 modules
var lib = __webpack_require__(7205);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/gate.js
var gate = __webpack_require__(2664);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/parse-documents.js + 1 modules
var parse_documents = __webpack_require__(7656);
// EXTERNAL MODULE: ./packages/secrets/lib/archives/archive-kind.js
var archive_kind = __webpack_require__(7185);
// EXTERNAL MODULE: ./packages/secrets/lib/archives/open-archive.js + 4 modules
var open_archive = __webpack_require__(2737);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/archive-stage.js


/** What one archive may unpack to, and what all of a scan together. Past that a few kilobytes could keep a scan busy for hours. */
const largestArchive = 256 * 2 ** 20;
const mostMembers = 20_000;
const largestTogether = 4 * 2 ** 30;
const reasons = {
    encrypted: "an archive with files under a password, which were not opened",
    damaged: "an archive that is damaged: what could be unpacked was searched",
    unsupported: "an archive in a format that is not opened",
};
/** Opens archives as they come. */
function archiveStage(scanner, onGap) {
    let together = largestTogether;
    return {
        open(content, bytes, matches) {
            if ((0,archive_kind/* archiveKind */.F)(bytes) === undefined)
                return matches;
            const budget = { bytes: Math.min(largestArchive, together), members: mostMembers };
            const before = budget.bytes;
            const unopened = new Set();
            const inside = [];
            for (const member of (0,open_archive/* openArchive */.p)(bytes, { budget, onUnopened: (reason) => unopened.add(reason) }))
                inside.push(...matchesIn(member, content, scanner));
            together -= before - budget.bytes;
            for (const reason of unopened)
                onGap(gapOf(content, reason));
            // What is stored without packing is found twice, and the place inside of the archive tells more.
            return [...matches.filter((match) => !inside.some((other) => isSame(match, other))), ...inside];
        },
        inPieces(content, firstBytes) {
            if ((0,archive_kind/* archiveKind */.F)(firstBytes) === undefined)
                return;
            onGap({ kind: "archive-unopened", subject: subjectOf(content), detail: "an archive too large to be opened" });
        },
    };
}
function matchesIn(member, content, scanner) {
    const path = member.name ?? content.path?.replace(/\.(?:gz|zst)$/i, "");
    return scanner.scan(member.bytes, path === undefined ? {} : { path }).map((match) => ({
        ...match,
        start: member.start,
        end: member.end,
        via: [...member.via, ...match.via],
        inArchive: true,
    }));
}
function isSame(match, other) {
    return match.rule.id === other.rule.id && match.value.equals(other.value);
}
function gapOf(content, reason) {
    const subject = subjectOf(content);
    return reason === "too-large"
        ? { kind: "archive-too-large", subject, detail: "unpacks to more than is looked at" }
        : { kind: "archive-unopened", subject, detail: reasons[reason] };
}
function subjectOf(content) {
    return content.type === "file" ? content.path : (content.path ?? content.oid);
}

// EXTERNAL MODULE: ./packages/secrets/lib/collect/file-reader.js
var file_reader = __webpack_require__(1921);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/frames.js
var collect_frames = __webpack_require__(8817);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/scan-contents.js






/** Reads and scans content in this thread. All of it must come from the one source. */
async function scanContents(source, contents, scan) {
    let read = 0;
    let bytes = 0;
    const archives = archiveStage(scan.scanner, scan.onGap);
    function take(frame) {
        scan.onFrame(frame);
        bytes += (0,collect_frames/* newBytes */.am)(frame);
        if (frame.offset === 0 && !frame.last)
            archives.inPieces(frame.content, frame.bytes);
        if (!frame.last || frame.part === "header")
            return;
        read += 1;
        scan.onProgress?.({ contents: read, bytes });
    }
    const sink = (0,collect_frames/* scanningSink */.Zk)(scan.scanner, take, scan.onGap, archives.open);
    const ready = withYaml(contents);
    const options = scan.wholeLimit === undefined ? {} : { wholeLimit: scan.wholeLimit };
    if (source.kind === "files") {
        await (0,file_reader/* readFiles */.Ul)(source.root, ready, sink, scan.onGap, options);
    }
    else {
        await (0,lib.readObjects)(source.repository, ready, { ...sink, missing: scan.onMissing }, options);
    }
    return { contents: read, bytes };
}
/** The same contents, each of which can be parsed when it comes. */
async function* withYaml(contents) {
    for await (const content of contents) {
        if ((0,gate/* mayHoldDocuments */.xZ)(content.path))
            await (0,parse_documents/* loadYaml */.y)();
        yield content;
    }
}


/***/ }),

/***/ 2664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ isDocumentName),
/* harmony export */   Hn: () => (/* binding */ isWorthParsing),
/* harmony export */   xZ: () => (/* binding */ mayHoldDocuments)
/* harmony export */ });
/* harmony import */ var _engine_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9854);
/* harmony import */ var _helm_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14);


const yamlName = /\.ya?ml(?:\.(?:tpl|tmpl|gotmpl|j2))?$/i;
const jsonName = /\.(?:json|tfstate(?:\.backup)?)$/i;
const bareName = /(?:^|[/._-])(?:kubeconfig|kube[/._-]config|admin\.conf|kustomization)$/i;
/** Whether a file of this name may be a document at all. */
function isDocumentName(path) {
    return yamlName.test(path) || jsonName.test(path) || bareName.test(path);
}
/** Whether a document may be in content of this name, or in an archive of this name; all that has no name may hold one. */
function mayHoldDocuments(path) {
    if (path === undefined || isDocumentName(path))
        return true;
    const syntax = (0,_engine_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .syntaxOf */ .K)(path);
    return syntax === "config" || (syntax === "prose" && !/\.(?:md|txt|rst|adoc)$/i.test(path));
}
/**
 * Whether the file is worth parsing, by its name and a few words in it. Most files are not: to look through one takes a thousandth of
 * the time that it takes to parse it. What only tells more about a match of the scanner is parsed only where there is one.
 */
function isWorthParsing(bytes, path, matches) {
    if (!isDocumentName(path))
        return false;
    if (holdsSecretKind(bytes) || isSops(bytes) || bytes.includes("secretGenerator") || isKubeconfig(bytes))
        return true;
    if (bytes.includes('"lineage"') && bytes.includes('"serial"'))
        return true;
    const hasNamed = matches.some(({ rule }) => rule.kind === "generic");
    return hasNamed && ((0,_helm_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isValuesFile */ .P5)(path) || bytes.includes("kind"));
}
const secretWord = Buffer.from("Secret");
const beforeKind = /["']?\bkind["']?\s*:\s*(?:&\w+\s+)?["']?\w*$/;
const reach = 60;
/** `kind: Secret`, `kind: SealedSecret`, `"kind": "ExternalSecret"`, `kind: SecretStore`. */
function holdsSecretKind(bytes) {
    for (let at = bytes.indexOf(secretWord); at !== -1; at = bytes.indexOf(secretWord, at + 1)) {
        if (beforeKind.test(bytes.toString("latin1", Math.max(0, at - reach), at)))
            return true;
    }
    return false;
}
/** The key of SOPS's metadata, in YAML at the begin of a line. */
function isSops(bytes) {
    if (bytes.indexOf("sops:") === 0 || bytes.includes("\nsops:") || bytes.includes('\n"sops"'))
        return true;
    return bytes.includes('"sops"') && bytes.includes("ENC[AES256_GCM");
}
function isKubeconfig(bytes) {
    return bytes.includes("users") && bytes.includes("clusters") && bytes.includes("current-context");
}


/***/ }),

/***/ 14:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ inspectApplication),
/* harmony export */   EJ: () => (/* binding */ inspectHelmRelease),
/* harmony export */   P5: () => (/* binding */ isValuesFile),
/* harmony export */   zv: () => (/* binding */ inspectValues)
/* harmony export */ });
/* harmony import */ var _inspection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2985);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(864);
/* harmony import */ var _named_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4934);



const rule = "helm-values-literal";
/** Whether the path names a file of values for a chart. */
function isValuesFile(path) {
    return /(?:^|\/)(?:[\w.-]+[._-])?values(?:[._-][\w.-]+)?\.ya?ml$/i.test(path);
}
/** Judges values by the last of their names, also `name` and `value` side by side as Argo CD's parameters have them. */
function inspectValues(values, inspection) {
    for (const { path, leaf } of (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .leavesBelow */ .eH)(values)) {
        const check = (0,_named_value_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeNamedValue */ .q)(path.findLast((key) => key !== "*") ?? "", leaf, inspection);
        if (check)
            (0,_inspection_js__WEBPACK_IMPORTED_MODULE_2__/* .report */ .z)(inspection, rule, leaf, check);
    }
}
/** Flux keeps values inside of a HelmRelease. */
function inspectHelmRelease(document, inspection) {
    for (const values of (0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "spec", "values"))
        inspectValues(values, inspection);
}
/** Argo CD keeps values and parameters inside of an Application, for one source or for many. */
function inspectApplication(document, inspection) {
    const specs = [(0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "spec"), (0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "spec", "template", "spec")].flat();
    const sources = specs.flatMap((spec) => [...(0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(spec, "source"), ...(0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(spec, "sources", "*")]);
    for (const helm of sources.flatMap((source) => (0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(source, "helm"))) {
        for (const values of (0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(helm, "valuesObject"))
            inspectValues(values, inspection);
        for (const parameter of (0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(helm, "parameters", "*")) {
            const [name] = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(parameter, "name");
            const [value] = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(parameter, "value");
            if (name?.kind !== "leaf" || value?.kind !== "leaf")
                continue;
            const check = (0,_named_value_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeNamedValue */ .q)(name.text, value, inspection);
            if (check)
                (0,_inspection_js__WEBPACK_IMPORTED_MODULE_2__/* .report */ .z)(inspection, rule, value, check);
        }
    }
}


/***/ }),

/***/ 2985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ claim),
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8423);
/* harmony import */ var _secret_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8019);


/** Notes a secret. `value` is what the leaf's text was decoded to, in one step. */
function report(inspection, id, leaf, check, decoded) {
    if (leaf.end <= leaf.start)
        return;
    inspection.matches.push({
        rule: (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .documentRule */ .y)(id),
        start: leaf.start,
        end: leaf.end,
        value: decoded?.value ?? (0,_secret_value_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(leaf.text.trim()),
        check,
        via: decoded ? [decoded.step] : [],
    });
}
/** Notes that the leaf holds no secret in the clear. */
function claim(inspection, leaf) {
    if (leaf.end > leaf.start)
        inspection.claims.push({ start: leaf.start, end: leaf.end });
}


/***/ }),

/***/ 864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   LU: () => (/* binding */ NotLoaded),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   NZ: () => (/* binding */ leafEntries),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   eH: () => (/* binding */ leavesBelow),
/* harmony export */   hx: () => (/* binding */ TooComplex)
/* harmony export */ });
/** Thrown where a document is made to be walked for hours. */
class TooComplex extends Error {
}
/** Thrown where nobody expected a document, so that its parser is not there. */
class NotLoaded extends Error {
}
/** Thrown where parsing a document would take seconds. */
class TooLarge extends Error {
}
const mostSteps = 200_000;
const deepest = 100;
/** What stands under the keys, one after the other; `*` goes into a list. A key that stands twice gives both. */
function at(item, ...keys) {
    let found = item ? [item] : [];
    for (const key of keys) {
        found = found.flatMap((one) => {
            if (key === "*")
                return one.kind === "list" ? [...one.items] : [];
            return one.kind === "map" ? one.entries.filter((entry) => entry.key === key).map(({ value }) => value) : [];
        });
    }
    return found;
}
/** The text under the keys, where there is one. */
function textAt(item, ...keys) {
    const leaf = at(item, ...keys).find((one) => one.kind === "leaf");
    return leaf?.text;
}
/** Entries of the maps under the keys that have a leaf as their value. */
function leafEntries(item, ...keys) {
    return at(item, ...keys).flatMap((one) => one.kind === "map"
        ? one.entries.flatMap(({ key, value }) => (value.kind === "leaf" ? [{ key, leaf: value }] : []))
        : []);
}
/** Every leaf below, also through aliases. Throws TooComplex. */
function leavesBelow(item) {
    const found = [];
    walk(item, [], (path, one) => {
        if (one.kind === "leaf")
            found.push({ path, leaf: one });
    });
    return found;
}
/** Visits the item and all below it, parents first. Throws TooComplex. */
function walk(item, path, visit) {
    let steps = 0;
    const step = (one, keys) => {
        steps += 1;
        if (steps > mostSteps || keys.length > deepest + path.length)
            throw new TooComplex();
        visit(keys, one);
        if (one.kind === "map")
            for (const { key, value } of one.entries)
                step(value, [...keys, key]);
        if (one.kind === "list")
            for (const value of one.items)
                step(value, [...keys, "*"]);
    };
    step(item, path);
}


/***/ }),

/***/ 9233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dw: () => (/* binding */ isTemplated),
/* harmony export */   q6: () => (/* binding */ maskTemplates)
/* harmony export */ });
/* unused harmony export filler */
/** Stands for each character that a template will write; no manifest holds it. */
const filler = "\u0001";
/**
 * Text with Go templates (`{{ … }}`) taken out, of the same length, so that it can be parsed and places stay. A line of nothing but
 * templates becomes blank, for it is control flow or inserts lines; elsewhere a template becomes filler.
 */
function maskTemplates(text) {
    let start = text.indexOf("{{");
    if (start === -1)
        return text;
    const pieces = [];
    let done = 0;
    while (start !== -1) {
        const close = text.indexOf("}}", start + 2);
        const end = close === -1 ? text.length : close + 2;
        pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, filler));
        done = end;
        start = text.indexOf("{{", end);
    }
    pieces.push(text.slice(done));
    return pieces
        .join("")
        .replace(/^[ \t\u0001]+\r?$/gm, (line) => (line.includes(filler) ? line.replaceAll(filler, " ") : line));
}
/** Whether a template writes a part of it. */
function isTemplated(text) {
    return text.includes(filler);
}


/***/ }),

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ judgeNamedValue)
/* harmony export */ });
/* harmony import */ var _engine_generic_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(528);
/* harmony import */ var _engine_secret_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(905);
/* harmony import */ var _mask_templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);



const longestName = 80;
const longestValue = 300;
/** Judges a value by its name, as the engine does it in any text; here name and value are known for certain. */
function judgeNamedValue(name, leaf, { trial }) {
    const value = leaf.text.trim();
    if (!leaf.isText || value.length > longestValue || (0,_mask_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .isTemplated */ .dw)(value))
        return undefined;
    return (0,_engine_generic_value_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeGenericValue */ .w)({
        name: (0,_engine_secret_name_js__WEBPACK_IMPORTED_MODULE_2__/* .secretNameOf */ .Jf)(name.slice(-longestName)),
        value,
        form: "assign",
        quoted: true,
        whole: true,
        syntax: "config",
        trial,
    }).check;
}


/***/ }),

/***/ 7656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ loadYaml),
  e: () => (/* binding */ parseDocuments)
});

// EXTERNAL MODULE: ./packages/secrets/lib/documents/item.js
var item = __webpack_require__(864);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/mask-templates.js
var mask_templates = __webpack_require__(9233);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/parse-json.js

const deepest = 100;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\r\n]*/y;
/**
 * Parses JSON (RFC 8259) with the place of every value, twenty times as fast as a YAML parser does: state files are large. Undefined for
 * what is no JSON. Throws TooComplex where it is nested too deeply.
 */
function parseJson(text, offset = 0) {
    const cursor = { text, offset, at: 0 };
    const item = value(cursor, 0);
    skip(cursor);
    return item && cursor.at === text.length ? item : undefined;
}
function value(cursor, depth) {
    if (depth > deepest)
        throw new item/* TooComplex */.hx();
    skip(cursor);
    const sign = cursor.text[cursor.at];
    if (sign === "{")
        return map(cursor, depth);
    if (sign === "[")
        return list(cursor, depth);
    return sign === '"' ? string(cursor) : word(cursor);
}
function map(cursor, depth) {
    const entries = [];
    cursor.at += 1;
    if (takes(cursor, "}"))
        return { kind: "map", entries };
    do {
        skip(cursor);
        const key = cursor.text[cursor.at] === '"' ? string(cursor) : undefined;
        if (!key || !takes(cursor, ":"))
            return undefined;
        const item = value(cursor, depth + 1);
        if (!item)
            return undefined;
        entries.push({ key: key.text, value: item });
    } while (takes(cursor, ","));
    return takes(cursor, "}") ? { kind: "map", entries } : undefined;
}
function list(cursor, depth) {
    const items = [];
    cursor.at += 1;
    if (takes(cursor, "]"))
        return { kind: "list", items };
    do {
        const item = value(cursor, depth + 1);
        if (!item)
            return undefined;
        items.push(item);
    } while (takes(cursor, ","));
    return takes(cursor, "]") ? { kind: "list", items } : undefined;
}
function string(cursor) {
    const start = cursor.at + 1;
    let end = start;
    let isEscaped = false;
    for (let code = cursor.text.charCodeAt(end); code !== 0x22; code = cursor.text.charCodeAt(end)) {
        if (Number.isNaN(code) || code === 0x0a)
            return undefined;
        if (code === 0x5c) {
            isEscaped = true;
            end += 1;
        }
        end += 1;
    }
    cursor.at = end + 1;
    const written = cursor.text.slice(start, end);
    const text = isEscaped ? unescaped(written) : written;
    return text === undefined
        ? undefined
        : {
            kind: "leaf",
            text,
            isText: true,
            start: cursor.offset + start,
            end: cursor.offset + end,
        };
}
function unescaped(written) {
    try {
        // Control characters are no reason to refuse a file.
        return JSON.parse(`"${written.replace(/[\u0000-\u001f]/g, " ")}"`);
    }
    catch {
        return undefined;
    }
}
function word(cursor) {
    number.lastIndex = cursor.at;
    const found = number.exec(cursor.text)?.[0];
    if (found === undefined)
        return undefined;
    const start = cursor.offset + cursor.at;
    cursor.at += found.length;
    return { kind: "leaf", text: found, isText: false, start, end: cursor.offset + cursor.at };
}
function takes(cursor, sign) {
    skip(cursor);
    if (cursor.text[cursor.at] !== sign)
        return false;
    cursor.at += 1;
    return true;
}
function skip(cursor) {
    space.lastIndex = cursor.at;
    space.exec(cursor.text);
    cursor.at = space.lastIndex;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/parse-documents.js



/** Bytes, and places where a value may begin. A Secret may have 1 MiB, most of it in few values. */
const largestDocument = 2 * 2 ** 20;
const mostPlaces = 60_000;
const lineFeed = 0x0a;
const comma = 0x2c;
const openSquare = 0x5b;
const byteOrderMark = "\u00ef\u00bb\u00bf";
let parseYaml;
/** To be awaited before content is scanned that `mayHoldDocuments`: loading a parser of YAML takes longer than to scan the files of most commits. */
async function loadYaml() {
    parseYaml ??= (await Promise.all(/* import() */[__webpack_require__.e(9), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 6762))).parseYaml;
}
/**
 * Parses YAML, with one or many documents, or JSON. Offsets are those of the bytes: the text is read as Latin-1, whose characters are
 * bytes, and UTF-8 comes out of it again where a value is taken. `offset` is where the bytes stand in their file. Throws TooComplex
 * and TooLarge, and NotLoaded where `loadYaml` was not awaited.
 */
function parseDocuments(bytes, offset = 0) {
    if (bytes.length > largestDocument)
        throw new item/* TooLarge */.MF();
    const text = bytes.toString("latin1");
    const skipped = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
    const body = skipped === 0 ? text : `\n\n\n${text.slice(skipped)}`;
    const json = /^\s*[{[]/.test(body) ? parseJson(body, offset) : undefined;
    if (json)
        return { documents: [json], damaged: false };
    refuseSize(bytes);
    refuseDepth(body);
    if (!parseYaml)
        throw new item/* NotLoaded */.LU();
    return parseYaml((0,mask_templates/* maskTemplates */.q6)(body), offset);
}
/** A parser of YAML takes a second for so many; one of JSON a twentieth of that. */
function refuseSize(bytes) {
    let places = 0;
    for (const byte of bytes)
        if (byte === lineFeed || byte === comma || byte === openSquare)
            places += 1;
    if (places > mostPlaces)
        throw new item/* TooLarge */.MF();
}
/** Brackets in brackets make the parser slow long before it says that there are too many. */
function refuseDepth(text) {
    if (/(?:[[{]\s*){60}/.test(text) || /(?:- ){60}/.test(text))
        throw new item/* TooComplex */.hx();
}


/***/ }),

/***/ 8423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ documentRule),
  R: () => (/* binding */ documentRules)
});

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules-delivery.js
/** The same value in a manifest and in a `.env` file is one leak, so that an exception for it holds in both. */
const family = "secrets/generic-password";
const externalSecret = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: shop
spec:
  secretStoreRef: { name: vault, kind: ClusterSecretStore }
  data:
    - secretKey: password
      remoteRef: { key: shop/database, property: password }`;
const fromSecret = `env:
  - name: DB_PASSWORD
    valueFrom:
      secretKeyRef: { name: shop, key: password }`;
/** Manifests and what makes them: Kubernetes, Helm, kustomize. */
const deliveryRules = [
    {
        kind: "document",
        id: "secrets/kubernetes-secret",
        title: "Kubernetes Secret with its data in the clear",
        provider: "Kubernetes",
        why: "The data of a Secret is base64, which is no encryption: whoever reads the repository has the value.",
        fix: "Change the value where it is used. Keep in Git a SealedSecret, an ExternalSecret or a SOPS-encrypted file instead of the Secret, or let the workload sign in by its own identity.",
        source: "https://kubernetes.io/docs/concepts/configuration/secret/",
        family,
        bad: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  password: <base64 of a random value>",
        good: externalSecret,
    },
    {
        kind: "document",
        id: "secrets/workload-literal",
        title: "Secret as a literal in a workload",
        provider: "Kubernetes",
        why: "Whoever may read the manifest, the Deployment or the ConfigMap in the cluster has the value.",
        fix: "Change the value where it is used. Put it into a Secret that comes from a secret store, and name that with `valueFrom.secretKeyRef` or mount it as a file.",
        source: "https://kubernetes.io/docs/concepts/configuration/secret/#use-cases",
        family,
        bad: "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: shop\n      env:\n        - name: DB_PASSWORD\n          value: <a random value>",
        good: fromSecret,
    },
    {
        kind: "document",
        id: "secrets/helm-values-literal",
        title: "Secret as a literal in Helm values",
        provider: "Helm",
        why: "The value is in the repository, in the release that Helm keeps in the cluster, and in every rendered manifest.",
        fix: "Change the value where it is used. Give the chart the name of a Secret that exists (`existingSecret`, `valuesFrom`), or encrypt the values file by SOPS.",
        source: "https://helm.sh/docs/chart_best_practices/values/",
        family,
        bad: "# values.yaml\nauth:\n  password: <a random value>",
        good: "# values.yaml\nauth:\n  existingSecret: shop-database",
    },
    {
        kind: "document",
        id: "secrets/kustomize-literal",
        title: "Secret as a literal of a kustomize generator",
        provider: "kustomize",
        why: "kustomize makes a Secret of it, and the value stays in the repository in the clear.",
        fix: "Change the value where it is used. Replace the generator by an ExternalSecret or a SealedSecret, or decrypt its input by the KSOPS plug-in.",
        source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/",
        family,
        bad: "# kustomization.yaml\nsecretGenerator:\n  - name: shop\n    literals:\n      - password=<a random value>",
        good: "# kustomization.yaml\nresources:\n  - external-secret.yaml",
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules-files.js
const rules_files_family = "secrets/generic-password";
/** Files of tools that keep a user's or a system's credentials. */
const fileRules = [
    {
        kind: "document",
        id: "secrets/kubeconfig-credential",
        title: "kubeconfig with a credential",
        provider: "Kubernetes",
        why: "It signs in to the API server as its user, often as the administrator, until the certificate or token ends.",
        fix: "Revoke it: delete the token, or for a client certificate remove the rights of its user, for it cannot be revoked. Use an `exec` plug-in that signs in when it is needed.",
        source: "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
        family: rules_files_family,
        bad: "apiVersion: v1\nkind: Config\nusers:\n  - name: deployer\n    user:\n      token: <a random value>",
        good: "apiVersion: v1\nkind: Config\nusers:\n  - name: deployer\n    user:\n      exec:\n        apiVersion: client.authentication.k8s.io/v1\n        command: kubelogin",
    },
    {
        kind: "document",
        id: "secrets/terraform-state",
        title: "Secret in a Terraform state",
        provider: "Terraform",
        why: "A state holds every attribute of every resource in the clear, also what is called sensitive.",
        fix: "Change the values in it. Keep the state in an encrypted backend with locks (S3, GCS, azurerm, HCP Terraform), and `*.tfstate*` in .gitignore.",
        source: "https://developer.hashicorp.com/terraform/language/state/sensitive-data",
        family: rules_files_family,
        bad: '{ "version": 4, "serial": 7, "lineage": "<a UUID>", "outputs": { "password": { "value": "<a random value>", "sensitive": true } } }',
        good: 'terraform {\n  backend "s3" {\n    bucket  = "acme-state"\n    encrypt = true\n  }\n}',
    },
    {
        kind: "document",
        id: "secrets/terraform-sensitive-value",
        title: "Secret as a literal in a file of Terraform variables",
        provider: "Terraform",
        why: "A file of variables in Git gives the value to whoever reads the repository, also where the variable is called sensitive.",
        fix: "Change the value where it is used. Give it as `TF_VAR_…` from a secret of the pipeline's stage, or read it from a store by a data source or an ephemeral resource.",
        source: "https://developer.hashicorp.com/terraform/language/values/variables",
        family: rules_files_family,
        bad: '# prod.tfvars\ndb_password = "<a random value>"',
        good: '# prod.tfvars\ndb_user = "shop"',
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules-sealing.js
const rules_sealing_family = "secrets/generic-password";
/** Documents that are meant to hold nothing in the clear, and do. */
const sealingRules = [
    {
        kind: "document",
        id: "secrets/sealed-secret-not-sealed",
        title: "SealedSecret with a value that is not sealed",
        provider: "Sealed Secrets",
        why: "What stands in place of the sealed value cannot be an envelope of the controller's key, so it is the value itself.",
        fix: "Change the value where it is used, and seal the new one: `kubeseal --format yaml < secret.yaml > sealed-secret.yaml`.",
        source: "https://github.com/bitnami-labs/sealed-secrets/blob/main/docs/developer/crypto.md",
        family: rules_sealing_family,
        bad: "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: shop\nspec:\n  encryptedData:\n    password: <base64 of a random value>",
        good: "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: shop\nspec:\n  encryptedData:\n    password: <what kubeseal wrote>",
    },
    {
        kind: "document",
        id: "secrets/sops-not-encrypted",
        title: "File that .sops.yaml wants encrypted is in the clear",
        provider: "SOPS",
        why: "A creation rule of .sops.yaml names the file, so its values were to be encrypted, and nothing of it is.",
        fix: "Change the values where they are used, then run `sops encrypt --in-place` on the file before it is committed.",
        source: "https://getsops.io/docs/#using-sops-yaml-conf-to-select-kms-pgp-and-age-for-new-files",
        family: rules_sealing_family,
        bad: "# secrets/database.yaml, which .sops.yaml names\npassword: <a random value>",
        good: "password: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]\nsops:\n  mac: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]",
    },
    {
        kind: "document",
        id: "secrets/sops-partially-encrypted",
        title: "Value in the clear in a SOPS-encrypted file",
        provider: "SOPS",
        why: "The file's own rules want the value encrypted, and it is not: it was added by hand, without `sops edit`.",
        fix: "Change the value where it is used, remove it from the file and add the new one with `sops edit`.",
        source: "https://getsops.io/docs/#encrypting-only-parts-of-a-file",
        family: rules_sealing_family,
        bad: "user: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]\npassword: <a random value>\nsops:\n  mac: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]",
        good: "password: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]\nsops:\n  mac: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]",
    },
    {
        kind: "document",
        id: "secrets/sops-mac-missing",
        title: "SOPS file without its checksum",
        provider: "SOPS",
        severity: "warning",
        why: "Without the encrypted `mac` nobody notices when values are exchanged or added; SOPS itself refuses such a file.",
        fix: "Find out who removed it. Take the file back from the history, or set it up anew with `sops encrypt`.",
        source: "https://getsops.io/docs/#message-authentication-code",
        bad: "password: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]\nsops:\n  lastmodified: <a time>\n  version: 3.9.0",
        good: "password: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]\nsops:\n  lastmodified: <a time>\n  mac: ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]\n  version: 3.9.0",
    },
    {
        kind: "document",
        id: "secrets/external-secret-literal",
        title: "ExternalSecret or store with a literal value",
        provider: "External Secrets Operator",
        why: "These objects are there to hold no value, only where it is: a literal in them is a secret in the clear.",
        fix: "Change the value where it is used, put the new one into the store, and refer to it with `remoteRef` or a template.",
        source: "https://external-secrets.io/latest/api/externalsecret/",
        family: rules_sealing_family,
        bad: "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  target:\n    template:\n      data:\n        password: <a random value>",
        good: 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  target:\n    template:\n      data:\n        password: "{{ .password }}"',
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules.js



/** Rules about places in documents: what stands in the clear where a document keeps its secrets. */
const documentRules = [...deliveryRules, ...sealingRules, ...fileRules];
const byId = new Map(documentRules.map((rule) => [rule.id, rule]));
/** Throws a TypeError for an id that is none of them. */
function documentRule(id) {
    const rule = byId.get(`secrets/${id}`);
    if (!rule)
        throw new TypeError(`there is no rule secrets/${id}`);
    return rule;
}


/***/ }),

/***/ 8019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Jm: () => (/* binding */ judgeSecretValue)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8563);
/* harmony import */ var _engine_placeholder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3101);
/* harmony import */ var _engine_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7564);
/* harmony import */ var _engine_secret_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(905);
/* harmony import */ var _mask_templates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);






/** Values that only name a secret, or that a tool puts in. */
const references = [
    /^\$\{[^}]*\}$|^\$\([^)]*\)$|^\$[A-Za-z_]\w*$/,
    /^<[^<>]*>$|<path:[^<>#]+#[^<>]+>/,
    /^(?:ref\+|op:\/\/|vault:|secretref\+|awssm:|ssm:|akvs?:)/i,
    /^ENC\[|^\{\{|\}\}$|^<%|^%%?[A-Z_]+%%?$|^@@?[\w.:/-]+@@?$/,
];
/** Keys of a secret under which its public part or its description stands. */
const openKeys = /(?:^|[._-])(?:crt|cert|pub|ca|known_hosts|ssh-publickey)$|^(?:username|user|login|namespace|type|project|name|description|expiration|usage-bootstrap-\w+|auth-extra-groups|token-id|enableLfs|insecure)$/i;
/** Keys whose values are usually told to everybody: where, as whom, how often. */
const settingKeys = /(?:^|[._-])(?:host|hostname|port|database|dbname|db_name|region|endpoint|server|bucket|url|uri|email|mode|level|enabled|size|timeout)$/i;
const fillIn = /change[-_ ]?(?:me|it)|todo|tbd|fill[-_ ]?(?:in|me)|set[-_ ]?me|^x{3,}$|^\*+$|^\.{3,}$|^-+$/i;
const bitsOfRandom = 24;
/** Below that, what a test or an example calls a secret was made up for it. */
const bitsInTrial = 30;
const leastVariety = 0.5;
const longestWeighed = 4096;
/**
 * What a value is that stands where only secrets do. `holder` completes "the value is …": `data of a Secret`. Undefined for what is none:
 * nothing, a template, a reference, the public half of a pair. `trial` is true in a test or an example.
 */
function judgeSecretValue(key, text, holder, { trial }) {
    const value = text.trim();
    if (value === "" || (0,_mask_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemplated */ .dw)(value) || references.some((reference) => reference.test(value)))
        return undefined;
    if (openKeys.test(key) || /^(?:true|false|yes|no|on|off|null|none|~)$/i.test(value))
        return undefined;
    if (isPublic(value))
        return undefined;
    const name = (0,_engine_secret_name_js__WEBPACK_IMPORTED_MODULE_2__/* .secretNameOf */ .Jf)(key.slice(-80));
    if (/^\d+(?:\.\d+)?$/.test(value) && !(name && value.length >= 6))
        return undefined;
    const bytes = Buffer.from(value.slice(0, longestWeighed), "latin1");
    if (fillIn.test(value.slice(0, 64)) || (0,_engine_placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlaceholderToken */ .B)(bytes, 1) || (0,_checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_4__/* .isDocumentationExample */ .z)(bytes))
        return { confidence: "low", basis: "placeholder" };
    const bits = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .randomnessBits */ .bv)(value.slice(0, longestWeighed));
    if (trial && bits < bitsInTrial)
        return { confidence: "low", basis: "in a test or example" };
    const isRandom = bits >= bitsOfRandom && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .varietyOf */ .WH)(value.slice(0, longestWeighed)) >= leastVariety;
    if (name)
        return { confidence: "high", basis: `${holder}, and its key says ${name.core.replaceAll("_", " ")}` };
    const setting = settingKeys.test(key) || (0,_engine_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .looksLike */ ._)(value, "certain") !== undefined;
    if (setting)
        return { confidence: "low", basis: `${holder}, but it reads like a setting` };
    if (isRandom)
        return { confidence: "high", basis: `${holder}, and the value looks random` };
    return { confidence: "medium", basis: holder };
}
function isPublic(value) {
    return ((/^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|SSH2 PUBLIC KEY|CERTIFICATE REQUEST|PGP PUBLIC KEY BLOCK)-----/.test(value) &&
        !/-----BEGIN [A-Z ]*PRIVATE KEY/.test(value)) ||
        /^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) /.test(value));
}
/** The bytes of a text that a parser read as Latin-1; what escapes wrote beyond it becomes UTF-8. */
function bytesOf(text) {
    if (!/[^\u0000-\u00ff]/.test(text))
        return Buffer.from(text, "latin1");
    return Buffer.concat(Array.from(text, (sign) => Buffer.from(sign, (sign.codePointAt(0) ?? 0) < 0x100 ? "latin1" : "utf8")));
}
/** What base64 stands for; undefined where the text is none. White space in it counts for nothing. */
function fromBase64(text) {
    const packed = text.replace(/\s+/g, "");
    if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed))
        return undefined;
    return Buffer.from(packed, "base64");
}


/***/ }),

/***/ 5108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ noteTool),
/* harmony export */   Q6: () => (/* binding */ toolsByName),
/* harmony export */   ce: () => (/* binding */ alternativeInUse)
/* harmony export */ });
function noteTool(tools, tool, path) {
    const known = tools.get(tool);
    if (known === undefined || path < known)
        tools.set(tool, path);
}
const byName = [
    { tool: "sops", pattern: /(?:^|\/)\.sops\.yaml$|[.-](?:sops|enc)\.(?:ya?ml|json|env)$/ },
    { tool: "sealed-secrets", pattern: /sealed-?secrets?[^/]*\.ya?ml$/i },
    { tool: "external-secrets", pattern: /external-?secrets?[^/]*\.ya?ml$/i },
];
/** Tools that names of files speak of: for a change, of which only a few files were read. */
function toolsByName(paths) {
    const tools = new Map();
    for (const path of paths) {
        for (const { tool, pattern } of byName)
            if (pattern.test(path))
                noteTool(tools, tool, path);
    }
    return tools;
}
const advice = {
    sops: (path) => `This repository uses SOPS already (${path}): encrypt the file with \`sops encrypt --in-place\`.`,
    "sealed-secrets": (path) => `This repository seals its secrets already (${path}): seal the new value with \`kubeseal\`.`,
    "external-secrets": (path) => `This repository takes its secrets from a store already (${path}): put the new value there and refer to it by an ExternalSecret.`,
};
/** Their own fix is the only one. */
const ownFix = new Set(["secrets/terraform-state", "secrets/kubeconfig-credential", "secrets/sops-mac-missing"]);
/** What the repository does elsewhere with such a value, one sentence; undefined where nothing is known. */
function alternativeInUse(rule, tools) {
    if (ownFix.has(rule.id))
        return undefined;
    const preferred = preferredTools(rule.id).find((tool) => tools.has(tool));
    const path = preferred && tools.get(preferred);
    return preferred && path !== undefined ? advice[preferred](path) : undefined;
}
/** A SOPS file stays one; a store is better than a file, where there is one. */
function preferredTools(rule) {
    if (rule.startsWith("secrets/sops-"))
        return [];
    if (rule === "secrets/sealed-secret-not-sealed")
        return [];
    return rule === "secrets/helm-values-literal"
        ? ["sops", "external-secrets", "sealed-secrets"]
        : ["external-secrets", "sealed-secrets", "sops"];
}


/***/ }),

/***/ 2618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ isLineEnd),
/* harmony export */   a: () => (/* binding */ ascii),
/* harmony export */   vG: () => (/* binding */ isQuote),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/** Bytes that the matchers look for, by name. */
const ascii = {
    nul: 0x00,
    tab: 0x09,
    lineFeed: 0x0a,
    carriageReturn: 0x0d,
    escape: 0x1b,
    space: 0x20,
    bang: 0x21,
    doubleQuote: 0x22,
    hash: 0x23,
    dollar: 0x24,
    percent: 0x25,
    and: 0x26,
    singleQuote: 0x27,
    open: 0x28,
    close: 0x29,
    plus: 0x2b,
    comma: 0x2c,
    dash: 0x2d,
    dot: 0x2e,
    slash: 0x2f,
    zero: 0x30,
    colon: 0x3a,
    semicolon: 0x3b,
    less: 0x3c,
    equals: 0x3d,
    more: 0x3e,
    question: 0x3f,
    at: 0x40,
    openSquare: 0x5b,
    backslash: 0x5c,
    closeSquare: 0x5d,
    backtick: 0x60,
    openBrace: 0x7b,
    pipe: 0x7c,
    closeBrace: 0x7d,
};
function isBlank(byte) {
    return byte === ascii.space || byte === ascii.tab;
}
function isLineEnd(byte) {
    return byte === ascii.lineFeed || byte === ascii.carriageReturn || byte === undefined;
}
function isQuote(byte) {
    return byte === ascii.doubleQuote || byte === ascii.singleQuote || byte === ascii.backtick;
}


/***/ }),

/***/ 9903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ compileAutomaton)
/* harmony export */ });
/** Builds the automaton. Patterns are Latin-1 texts; letters match in either case. Throws a RangeError for an empty pattern. */
function compileAutomaton(patterns) {
    const folded = patterns.map((pattern) => Buffer.from(pattern.toLowerCase(), "latin1"));
    const classes = classesOf(folded);
    const width = Math.max(...classes) + 1;
    const trie = buildTrie(folded, classes, width);
    const order = numberStates(trie);
    const table = new Int32Array(trie.next.length);
    const outputs = [];
    const acceptingCount = trie.found.filter((found) => found.length > 0).length;
    const accepting = (trie.found.length - acceptingCount) * width;
    for (const [state, found] of trie.found.entries()) {
        const row = (order[state] ?? 0) * width;
        for (let column = 0; column < width; column++) {
            table[row + column] = (order[trie.next[state * width + column] ?? 0] ?? 0) * width;
        }
        if (found.length > 0)
            outputs[(row - accepting) / width] = found;
    }
    return { classes, table, width, accepting, outputs, longest: Math.max(0, ...folded.map((bytes) => bytes.length)) };
}
/** Class 0 is every byte that no pattern holds; an upper-case letter has the class of its lower-case one. */
function classesOf(patterns) {
    const classes = new Uint8Array(256);
    let count = 0;
    for (const pattern of patterns) {
        if (pattern.length === 0)
            throw new RangeError("an automaton cannot look for an empty pattern");
        for (const byte of pattern)
            if (classes[byte] === 0)
                classes[byte] = ++count;
    }
    for (let upper = 0x41; upper <= 0x5a; upper++)
        classes[upper] = classes[upper + 0x20] ?? 0;
    return classes;
}
function buildTrie(patterns, classes, width) {
    const capacity = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
    const next = new Int32Array(capacity * width);
    const found = [[]];
    for (const [index, pattern] of patterns.entries()) {
        let state = 0;
        for (const byte of pattern) {
            const slot = state * width + (classes[byte] ?? 0);
            if (next[slot] === 0) {
                next[slot] = found.length;
                found.push([]);
            }
            state = next[slot] ?? 0;
        }
        found[state]?.push(index);
    }
    linkFailures(next, found, width);
    return { next: next.subarray(0, found.length * width), found };
}
/** Breadth first, so that the state to fall back to is complete before it is needed. */
function linkFailures(next, found, width) {
    const fallback = new Int32Array(found.length);
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
        const state = queue[head] ?? 0;
        const other = fallback[state] ?? 0;
        if (state !== 0)
            found[state]?.push(...(found[other] ?? []));
        for (let column = 0; column < width; column++) {
            const child = next[state * width + column] ?? 0;
            const otherChild = state === 0 ? 0 : (next[other * width + column] ?? 0);
            if (child === 0)
                next[state * width + column] = otherChild;
            else {
                fallback[child] = otherChild;
                queue.push(child);
            }
        }
    }
}
/** New number of each state: accepting ones last, otherwise in the order of creation, which keeps the root first. */
function numberStates(trie) {
    const order = new Int32Array(trie.found.length);
    let number = 0;
    for (const wanted of [false, true]) {
        for (const [state, found] of trie.found.entries())
            if (found.length > 0 === wanted)
                order[state] = number++;
    }
    return order;
}


/***/ }),

/***/ 528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isGenericLength),
/* harmony export */   w: () => (/* binding */ judgeGenericValue)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8563);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3101);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);




const shortest = 8;
const longest = 200;
/** Bits for "random" (see `randomnessBits`) that a value needs: beside a name that asks for a machine's value, in prose, beside a password's name. */
const bitsForKey = 24;
const bitsInProse = 30;
const bitsForPassword = 12;
/** Share of the different characters to be expected that a random value has at least. */
const leastVariety = 0.5;
/** A person's password is at least this much less like writing than an identifier is, in bits for each character; more so without a digit. */
const humanBits = -1.7;
const humanBitsWithoutDigit = -1;
/** A first look, without the value: most are too short or too long. */
function isGenericLength({ start, end }) {
    return end - start >= shortest && end - start <= longest;
}
/** Decides whether a value with such a name is a secret. Pure; `explain --finding` shows its reasons. */
function judgeGenericValue(candidate) {
    const { name, value, syntax, form, quoted, whole } = candidate;
    if (!name)
        return rejected("the name does not stand for a secret");
    const because = `the name ends in ${name.core}, so it stands for a ${name.kind}`;
    if (syntax === "lock")
        return rejected(because, "the file is written by a tool and holds only digests");
    if (!quoted && form !== "parameter" && syntax === "code")
        return rejected(because, "an unquoted value is an expression in source code");
    if (!quoted && form !== "parameter" && syntax === "markup")
        return rejected(because, "an unquoted value is text in markup");
    if (!whole && !endsItself.has(form))
        return rejected(because, "more words follow, so it is a sentence");
    const text = syntax === "config" ? textInBase64(value) : undefined;
    if (text === undefined)
        return withReasons([because], judgeText(candidate, name, value));
    const decision = judgeText(candidate, name, text);
    return { ...withReasons([because, "it is base64 of a text, so the text was judged"], decision), decoded: text };
}
/** Forms whose values end at a delimiter of their own, whatever follows on the line. */
const endsItself = new Set(["flag", "parameter", "fallback"]);
function rejected(...reasons) {
    return { check: undefined, reasons };
}
function withReasons(reasons, decision) {
    return { ...decision, reasons: [...reasons, ...decision.reasons] };
}
/** The part of the decision that looks at nothing but the text, and at how much is asked of it. */
function judgeText(candidate, name, text) {
    if (text.length < shortest || text.length > longest)
        return rejected(`it has ${text.length} characters, not ${shortest} to ${longest}`);
    if (!/^[!-~]+$/.test(text))
        return rejected("it holds white space or characters that are not visible ASCII");
    const bits = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .randomnessBits */ .bv)(text);
    const weighed = `${Math.round(bits)} bits speak for a random value`;
    const isRandom = bits >= bitsNeeded(candidate, name) && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .varietyOf */ .WH)(text) >= leastVariety;
    const isHuman = name.kind === "password" && isExplicit(candidate) && isHumanPassword(text, bits);
    if (!isRandom && !isHuman)
        return rejected(weighed, "it reads like a word or an identifier");
    const other = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLike */ ._)(text, "certain") ?? (bits < bitsInProse ? (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLike */ ._)(text, "unless-random") : undefined);
    if (other)
        return rejected(weighed, `it is ${other}`);
    const mark = (0,_checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_2__/* .isDocumentationExample */ .z)(Buffer.from(text, "latin1"))
        ? "is printed in a vendor's documentation"
        : (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholderMark */ .x)(text);
    if (mark)
        return accepted({ confidence: "low", basis: "placeholder" }, weighed, `it ${mark}`);
    if (candidate.trial && (bits < bitsInProse || (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .alphabetSize */ .DY)(text) <= 16)) {
        return accepted({ confidence: "low", basis: "in a test or example" }, weighed, "a test or example holds it, and it is not surely a key");
    }
    const why = isRandom ? "the value looks random" : "the value is no word or identifier";
    return accepted({ confidence: "medium", basis: `name says ${name.core.replaceAll("_", " ")}, ${why}` }, weighed, why);
}
function accepted(check, ...reasons) {
    return { check, reasons };
}
function bitsNeeded({ syntax, quoted, form }, name) {
    if (form === "compare" || form === "call" || form === "argument")
        return bitsInProse;
    if (syntax === "prose")
        return quoted ? bitsForKey : bitsInProse;
    return name.kind === "password" ? bitsForPassword : bitsForKey;
}
/** Forms in which a password that need not look random is believed: plain assignments, outside of prose. */
function isExplicit({ syntax, form }) {
    return (syntax !== "prose" &&
        form !== "compare" &&
        form !== "call" &&
        form !== "argument" &&
        form !== "fallback" &&
        form !== "flag");
}
/** What people make up when a word is not allowed: letters with digits or signs among them. */
function isHumanPassword(value, bits) {
    const hasLetters = /[A-Za-z]{2}/.test(value);
    const hasSign = /[!@#$%^&*+?~]/.test(value);
    const hasDigit = /\d/.test(value);
    if (!hasLetters || !(hasDigit || hasSign))
        return false;
    return bits / value.length > (hasDigit ? humanBits : humanBitsWithoutDigit) && new Set(value).size >= 5;
}
/** The text that a value is the base64 of, as in a Kubernetes Secret; a random value is that once in ten thousand times. */
function textInBase64(value) {
    if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value))
        return undefined;
    if (value.length < shortestWithoutPadding && !value.endsWith("="))
        return undefined;
    const text = Buffer.from(value, "base64").toString("latin1").trimEnd();
    return /^[ -~]{3,}$/.test(text) ? text : undefined;
}
const shortestWithoutPadding = 12;


/***/ }),

/***/ 3332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createLayer)
/* harmony export */ });
/** Numbers that describe a stretch: where it begins in the decoded and in the encoded bytes, and its two units. */
const fields = 4;
function createLayer(via) {
    let bytes = Buffer.allocUnsafe(0);
    let length = 0;
    let stretches = new Int32Array(0);
    let count = 0;
    const reserve = (more) => {
        if (length + more <= bytes.length)
            return;
        const larger = Buffer.allocUnsafe(Math.max(256, 2 * (length + more)));
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
    };
    const appendByte = (byte) => {
        if (length === bytes.length)
            reserve(1);
        bytes[length++] = byte;
    };
    const stretch = (encoded, decodedUnit, encodedUnit) => {
        const last = count - fields;
        const goesOn = last >= 0 &&
            stretches[last + 2] === decodedUnit &&
            stretches[last + 3] === encodedUnit &&
            encoded - stretches[last + 1] === ((length - stretches[last]) / decodedUnit) * encodedUnit;
        if (goesOn)
            return;
        if (count === stretches.length) {
            const larger = new Int32Array(Math.max(16 * fields, 2 * count));
            larger.set(stretches);
            stretches = larger;
        }
        stretches[count++] = length;
        stretches[count++] = encoded;
        stretches[count++] = decodedUnit;
        stretches[count++] = encodedUnit;
    };
    return {
        stretch,
        appendByte,
        append(source, start, end) {
            reserve(end - start);
            length += source.copy(bytes, length, start, end);
        },
        part(encoded) {
            stretch(encoded, 1, 0);
            appendByte(0x0a);
        },
        build: () => length === 0
            ? undefined
            : { via, bytes: bytes.subarray(0, length), locate: locator(stretches.subarray(0, count)) },
    };
}
function locator(stretches) {
    /** Index of the last stretch that begins at or before an offset. */
    const stretchAt = (offset) => {
        let low = 0;
        let high = stretches.length / fields - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (stretches[middle * fields] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low * fields;
    };
    const encodedAt = (index, offset, round) => stretches[index + 1] + round((offset - stretches[index]) / stretches[index + 2]) * stretches[index + 3];
    return (start, end) => ({
        start: encodedAt(stretchAt(start), start, Math.floor),
        end: encodedAt(stretchAt(Math.max(start, end - 1)), end, Math.ceil),
    });
}


/***/ }),

/***/ 3101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ isPlaceholderToken),
  x: () => (/* binding */ placeholderMark)
});

// EXTERNAL MODULE: ./packages/secrets/lib/engine/automaton.js
var automaton = __webpack_require__(9903);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/monotony.js
/** Rows of a keyboard, and what is counted up: neighbours there are neighbours in a lazy value. */
const walks = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz"];
/** `first << 7 | second` is 1 when one follows the other, in either direction, or they are the same letter or digit. */
const isStep = new Uint8Array(128 * 128);
for (let code = 0; code < 128; code++)
    isStep[(code << 7) | code] = 1;
for (const walk of walks) {
    for (let index = 0; index + 1 < walk.length; index++) {
        const first = walk.charCodeAt(index);
        const second = walk.charCodeAt(index + 1);
        isStep[(first << 7) | second] = 1;
        isStep[(second << 7) | first] = 1;
    }
}
/** Share of steps that no random value reaches; more where only the letters or the digits are looked at, because of which there are few. */
const stepShare = 0.6;
const stepShareOfPart = 0.85;
/** Longest text that is looked for over and over. */
const longestPeriod = 40;
/**
 * True for a value that somebody typed without a thought: few different characters, one short text over and over, or mostly steps to
 * the same or a neighbouring character; also when only its letters and its digits taken for themselves are so: `a1b2c3d4`.
 */
function isMonotonous(value) {
    const codes = lowerCodes(value);
    if (hasFewCharacters(codes) || isRepetition(codes) || isWalk(codes, stepShare))
        return true;
    const letters = codes.filter((code) => code >= 0x61 && code <= 0x7a);
    const digits = codes.filter((code) => code >= 0x30 && code <= 0x39);
    return (letters.length >= 4 && digits.length >= 3 && isWalk(letters, stepShareOfPart) && isWalk(digits, stepShareOfPart));
}
/** Character codes, upper-case letters as lower-case ones; whatever is beyond ASCII is one and the same. */
function lowerCodes(value) {
    const codes = new Uint8Array(value.length);
    for (let index = 0; index < value.length; index++) {
        const code = value.charCodeAt(index);
        codes[index] = code >= 0x41 && code <= 0x5a ? code + 0x20 : code & 0x7f;
    }
    return codes;
}
function hasFewCharacters(codes) {
    const limit = Math.min(3, codes.length / 3);
    const seen = new Uint8Array(128);
    let count = 0;
    for (let index = 0; index < codes.length && count <= limit; index++) {
        const code = codes[index];
        if (seen[code] === 0)
            count++;
        seen[code] = 1;
    }
    return count <= limit;
}
function isWalk(codes, share) {
    let steps = 0;
    for (let index = 0; index + 1 < codes.length; index++)
        steps += isStep[(codes[index] << 7) | codes[index + 1]];
    return steps >= (codes.length - 1) * share;
}
/** `abcdabcdabcd`: at least three times the same text, the last one maybe cut. */
function isRepetition(codes) {
    for (let period = 1; period <= longestPeriod && period * 3 <= codes.length; period++) {
        let index = period;
        while (index < codes.length && codes[index] === codes[index - period])
            index++;
        if (index === codes.length)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/placeholder.js


/** Marks of values that were never secret: made up for documentation, or to be replaced. */
/** Long enough that a random token does not hold one by chance: each in fewer than one of 10 000 of 100 characters. */
const tokenWords = "example changeme placeholder redacted yourtoken yourkey your_ your- xxxxxx dummy insert sample notreal replace deadbeef cafebabe";
/** In a password a word counts that in a random token might be chance. */
const valueWords = `${tokenWords} change_me change-me changeit xxxx your test fake mock todo tbd demo foobar foo bar default secret passw
  passphrase qwerty asdf azerty letmein admin 1234 abcd abc123 lorem ipsum hello world string value token apikey api_key api-key username
  undefined null none nothing invalid wrong incorrect bogus stub blah correcthorse monkey dragon`;
/** Also found when digits and signs stand for letters: `P@55w0rd`. */
const disguisedWords = "passw secret letmein changeme";
const disguises = {
    "@": "a",
    "4": "a",
    $: "s",
    "5": "s",
    "0": "o",
    "3": "e",
    "1": "i",
    "!": "i",
};
const findTokenWord = wordFinder(tokenWords);
const findValueWord = wordFinder(valueWords);
const findDisguisedWord = wordFinder(disguisedWords);
/** A value that is longer may hold one of the words of people by chance. */
const longestOfPeople = 24;
/**
 * True for a value that has the shape of its format but was plainly typed by hand. The first `fixedLength` bytes are the format's own and
 * say nothing; without any the value may have been chosen by a person.
 */
function isPlaceholderToken(value, fixedLength) {
    const body = value.toString("latin1", Math.min(fixedLength, value.length));
    if (fixedLength === 0 && body.length < longestOfPeople)
        return placeholderMark(body) !== undefined;
    return body.length >= 8 && (isMonotonous(body) || findTokenWord(body) !== undefined);
}
/** The mark that shows a generic value to be a placeholder; undefined when there is none. */
function placeholderMark(value) {
    if (isMonotonous(value))
        return "repeats or counts up";
    const word = findValueWord(value) ?? findDisguisedWord(value.replace(/[@4$5031!]/g, (sign) => disguises[sign] ?? sign));
    return word === undefined ? undefined : `contains the word ${word}`;
}
/** Looks for all the words at once, in either case. */
function wordFinder(list) {
    const words = list.split(/\s+/);
    const { classes, table, accepting, width, outputs } = (0,automaton/* compileAutomaton */.C)(words);
    return (text) => {
        let state = 0;
        for (let index = 0; index < text.length; index++) {
            state = table[state + classes[text.charCodeAt(index) & 0xff]];
            if (state >= accepting)
                return words[outputs[(state - accepting) / width]?.[0] ?? 0];
        }
        return undefined;
    };
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ looksLike)
/* harmony export */ });
const references = [
    {
        what: "a template",
        pattern: /\$\{|\$\(|\$\[|\{\{|\}\}|<%|%>|\{%|#\{|%\{|@\{|\[\[|<<|>>|__[A-Z]|\$\{?[A-Z_]{3,}\b/,
    },
    { what: "a variable", pattern: /^(?:\$[A-Za-z_][\w.:]*|%[A-Za-z_]\w*%|@[A-Za-z_]\w*@|#[A-Za-z_]\w*#|!\w+!|&\w+)$/ },
    {
        what: "a placeholder in brackets",
        pattern: /^(?:<.*>|\[.*\]|\{.*\}|\(.*\)|\*+.*|.*\*{3,}.*|.*\.{3,}.*|.*\u2026.*)$/,
    },
    { what: "a format directive", pattern: /%[sdvqxr]|%\(\w+\)s|%[-+ 0#]*\d*(?:\.\d+)?[sdfx]|\{\d*\}|\{[a-z_]\w*\}/ },
    {
        what: "read from the environment",
        pattern: /process\.env|os\.(?:getenv|environ)|System\.getenv|ENV\[|getenv|env\(|\benv\./i,
    },
    {
        what: "read from a store of secrets",
        pattern: /^(?:vault:|ref\+|op:\/\/|sm:\/\/|ssm:|awssm|gcpsm|akv|keyvault|secretref|file:|arn:aws|azurekeyvault|keeper:|doppler|bws:|env:|projects\/)|secretsmanager|\bsecrets?\.[A-Za-z]|^@Microsoft\.KeyVault|\/secrets\//i,
    },
    {
        what: "encrypted",
        pattern: /^(?:ENC[[(]|\{cipher\}|\{aes|\{enc|!vault|\$ANSIBLE_VAULT|AQICAH|vault:v\d+:|crypt:|encrypted:|secure:|\{SSHA|\{SHA|\{MD5|\{CRYPT)/i,
    },
    {
        what: "a password hash",
        pattern: /^(?:\$(?:2[abxy]?|5|6|1|y|7|apr1|argon2\w*|pbkdf2\S*|scrypt|P|H|S)\$|pbkdf2[_:]|sha1\$|sha256\$|bcrypt|argon2|scrypt:|SCRAM-|md5[0-9a-f]{32}$)/,
    },
    { what: "a key that is meant to be public", pattern: /^(?:pk[._]|sb_publishable_|phc_)/ },
    { what: "a URL", pattern: /^[a-z][a-z\d+.-]*:\/\/|^www\.|^data:|^mailto:|^urn:|^\/\/[a-z]/i },
    {
        what: "a path",
        pattern: /^(?:~|\.{1,2})?\/(?:[\w.@%+-]+\/)*[\w.@%+-]*$|^(?:[\w.@-]+\/){2,}[\w.@-]*$|^[A-Za-z]:\\|^(?:\\\\?[\w.-]+)+$/,
        byChance: true,
    },
    {
        what: "a file name",
        pattern: /^[\w.@ -]+\.(?:js|ts|json|ya?ml|txt|pem|key|crt|cer|p12|pfx|jks|html?|xml|py|rb|go|java|css|png|svg|md|env|conf|cfg|ini|sh|exe|dll|so|jar|zip|gz|log|db|sqlite|asc|gpg|pub|php|cs)$/i,
        byChance: true,
    },
    { what: "a UUID", pattern: /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i },
    { what: "a date or time", pattern: /^\d{4}[-/.]\d\d[-/.]\d\d|^\d\d[-/.]\d\d[-/.]\d{4}|^\d\d:\d\d/ },
    { what: "a version", pattern: /^v?\d+\.\d+(?:\.\d+)?(?:[-+.][\w.]+)?$/ },
    {
        what: "an IP or host name",
        pattern: /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$|^(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|local|internal|svc|example|cloud|app|edu|gov)(?::\d+)?$/i,
        byChance: true,
    },
    { what: "an e-mail address", pattern: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/ },
    { what: "a number", pattern: /^[+-]?(?:0x[\da-f]{1,16}|[\d_]+(?:\.\d+)?(?:e[+-]?\d+)?[a-z]{0,2})$/i },
    { what: "a public key or certificate", pattern: /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|-----BEGIN|MII[A-Za-z])/ },
    { what: "a colour or dimension", pattern: /^#[\da-f]{3,8}$|^\d+(?:px|em|rem|%)$/i },
    {
        what: "a regular expression",
        pattern: /\\[dwsSWDb]|\[\^|\(\?|\[[a-z]-[a-z]|\[0-9|\[A-Z|[)\]][*+?]|\.\*|\.\+|\$\/|\{\d+,\d*\}/,
    },
    {
        what: "code",
        pattern: /[\w\])]\((?:.*\))?;?$|=>|::|->|&&|\|\||===|[=!]=|\+\+|^\w+\[|\w\]\.|^!!|^(?:new|function|return|await|typeof|lambda)\b|^@\w+\(|\(\)/,
        byChance: true,
    },
    {
        what: "an expression",
        pattern: /^[a-z_]\w*(?:\??\.[A-Za-z_]\w*)+$|^[A-Z]\w*(?:\.[A-Za-z_]\w*)+$/i,
        byChance: true,
    },
    { what: "a digest", pattern: /^(?:sha\d{1,3}|md5|blake2\w*)[-:=]/i },
    { what: "an example of a date or code", pattern: /^[A-Z]{2,5}-\d+$/ },
];
/** What the value is, when its shape shows that it is no secret: completes "the value is …". `certain` leaves out what chance makes too. */
function looksLike(value, mode) {
    return references.find(({ byChance, pattern }) => (byChance === true) === (mode === "unless-random") && pattern.test(value))?.what;
}


/***/ }),

/***/ 905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ secretNameOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   iw: () => (/* binding */ squash),
/* harmony export */   jY: () => (/* binding */ nameTriggers),
/* harmony export */   uT: () => (/* binding */ genericNames)
/* harmony export */ });
/** Ends of names that stand for a password, words parted by `_`. */
const passwordCores = words("password passwd passwort passphrase userpass dbpass rootpass adminpass pswd passwrd identified_by pwd pass");
/** Ends of names that stand for a key, token or secret. `key` alone stands for far too much. */
const keyCores = words("secret secret_key secret_key_base secret_value api_key api_token api_secret access_key private_key encryption_key encrypt_key " +
    "signing_key signature_key master_key shared_key auth_key auth_token account_key storage_key service_key session_key hmac_key " +
    "aes_key jwt_key crypto_key consumer_key function_key admin_key integration_key subscription_key ingest_key write_key token " +
    "credential credentials authorization auth");
const secretNames = [
    ...passwordCores.map((core) => ({ kind: "password", core, end: squash(core) })),
    ...keyCores.map((core) => ({ kind: "key", core, end: squash(core) })),
];
/** Words that may follow without changing what the name stands for: `DB_PASSWORD_PROD`, `token2`. */
const harmlessSuffixes = new Set(words("prod production prd dev development stage staging stg test testing qa uat live sandbox local default new old current previous " +
    "primary secondary backup main master value val str string text txt plain plaintext raw b64 base64 env var literal const v"));
/** Words that make it stand for something that is no secret, wherever they are in the name. */
const harmlessWords = new Set(words("public pub existing csrf xsrf forgery antiforgery authenticity next prev page paging pagination continuation starting cursor cancel cancellation cancelation sync " +
    "resume lock verification subject hash hashed digest checksum encrypted enc sealed masked redacted confirm confirmation reset forgot change is has no not non " +
    "without missing invalid wrong bad incorrect expired require requires required show hide toggle visible enable enabled disable " +
    "disabled allow allowed use min max get fetch find read load parse validate verify check match expect expected compare " +
    "example sample dummy fake mock stub placeholder parser lexer syntax grammar keyword identifier css html error err msg message " +
    "label title hint help desc description prompt type name format regex regexp pattern"));
/** Undefined when nothing about the name makes its value worth a look. `name` is as written, at most about 80 characters. */
function secretNameOf(name) {
    const parts = wordsOf(name);
    while (parts.length > 1 && isHarmlessSuffix(parts.at(-1) ?? ""))
        parts.pop();
    if (parts.some((part) => harmlessWords.has(part)))
        return undefined;
    const squashed = parts.join("");
    const last = parts.at(-1);
    return secretNames.find(({ core, end }) => (core.length > 4 ? squashed.endsWith(end) : last === core));
}
function isHarmlessSuffix(word) {
    return harmlessSuffixes.has(word) || /^v?\d+$/.test(word);
}
/**
 * Every way to write the end of a name that any of the names may have: what the automaton looks for. Leaves out those in which another
 * one is found anyway, because a name is read to both sides of a hit as far as it goes without a space.
 */
function nameTriggers(names) {
    const triggers = new Set();
    for (const name of names) {
        const parts = name.split("_").slice(-2);
        for (const joint of ["", "_", "-", ".", " "])
            triggers.add(parts.join(joint));
    }
    // Only these are short and common enough to be found in others.
    const single = names.filter((name) => !name.includes("_"));
    const isCovered = (trigger) => {
        const inner = trigger.slice(trigger.lastIndexOf(" ") + 1);
        return single.some((name) => name !== trigger && inner.includes(name));
    };
    return [...triggers].filter((trigger) => !isCovered(trigger));
}
/** Names that the generic rule looks for. */
const genericNames = secretNames.map(({ core }) => core);
/** Words of a name, lower case: parted by anything that is no letter or digit, where the case goes up, and before a number at a word's end. */
function wordsOf(name) {
    const parts = [];
    let start = 0;
    for (let at = 0; at <= name.length; at++) {
        const isEnd = !isWordCode(name.charCodeAt(at));
        if (!isEnd && !(at > start && beginsWord(name, at)))
            continue;
        if (at > start)
            parts.push(name.slice(start, at).toLowerCase());
        start = isEnd ? at + 1 : at;
    }
    return parts;
}
/** `adminPassword`, `AWSSecret`, `token2`. */
function beginsWord(name, at) {
    const code = name.charCodeAt(at);
    const before = name.charCodeAt(at - 1);
    if (isUpper(code))
        return !isUpper(before) || isLower(name.charCodeAt(at + 1));
    return isDigit(code) && !isDigit(before) && !isWordCode(name.charCodeAt(endOfDigits(name, at)));
}
function endOfDigits(name, at) {
    let end = at;
    while (isDigit(name.charCodeAt(end)))
        end++;
    return end;
}
function isUpper(code) {
    return code >= 0x41 && code <= 0x5a;
}
function isLower(code) {
    return code >= 0x61 && code <= 0x7a;
}
function isDigit(code) {
    return code >= 0x30 && code <= 0x39;
}
function isWordCode(code) {
    return isUpper(code) || isLower(code) || isDigit(code);
}
/** Lower-case letters and digits of a name, nothing else: `dbAdminPassword` and `DB_ADMIN-PASSWORD` are the same. */
function squash(name) {
    return wordsOf(name).join("");
}
function words(text) {
    return text.split(" ");
}


/***/ }),

/***/ 9854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ syntaxOf),
/* harmony export */   r: () => (/* binding */ isTrial)
/* harmony export */ });
const extensions = {
    code: "js jsx mjs cjs ts tsx mts cts py pyi pyw go java kt kts scala groovy gradle c h cc cpp cxx hh hpp cs fs vb rs rb erb php swift m mm " +
        "lua pl pm r jl dart ex exs erl clj cljs hs elm ml sql vue svelte astro ipynb map proto thrift graphql zig nim sol ps1 psm1 bat cmd " +
        "coffee tcl el lisp scm vim pas d cr hx as jsp asp aspx cshtml ejs hbs mustache tpl tmpl j2 jinja liquid css scss less patch diff tf tfvars hcl nomad toml",
    config: "env yaml yml json jsonc json5 ini cfg conf config properties props sh bash zsh ksh fish tfstate " +
        "dockerfile containerfile service netrc npmrc pypirc pgpass my cnf desktop editorconfig mk rc envrc secrets credentials kubeconfig sops",
    markup: "xml html htm xhtml svg plist pom csproj vbproj fsproj xaml wsdl xsd xsl xslt nuspec resx storyboard jelly rels dita",
    lock: "lock sum lockb snap",
};
const names = {
    dockerfile: "config",
    containerfile: "config",
    makefile: "config",
    jenkinsfile: "code",
    vagrantfile: "code",
    rakefile: "code",
    gemfile: "code",
    procfile: "config",
    _netrc: "config",
    credentials: "config",
    config: "config",
    hosts: "config",
    "package-lock.json": "lock",
    "npm-shrinkwrap.json": "lock",
    "pnpm-lock.yaml": "lock",
    "packages.lock.json": "lock",
    "go.sum": "lock",
    "composer.lock": "lock",
};
const byExtension = new Map();
for (const [syntax, list] of Object.entries(extensions)) {
    for (const extension of list.split(" "))
        byExtension.set(extension, syntax);
}
/** Of paths lately asked about: a history holds hundreds of versions of one file. */
const remembered = new Map();
const mostRemembered = 10_000;
/** The syntax of a file by its name; `prose` when there is no path or nothing is known of it. */
function syntaxOf(path) {
    if (path === undefined)
        return "prose";
    const known = remembered.get(path);
    if (known !== undefined)
        return known;
    if (remembered.size === mostRemembered)
        remembered.clear();
    const syntax = syntaxOfName(path);
    remembered.set(path, syntax);
    return syntax;
}
function syntaxOfName(path) {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    const known = names[name];
    if (known && Object.hasOwn(names, name))
        return known;
    if (name.startsWith(".env") || name.startsWith("dockerfile."))
        return "config";
    const parts = name.split(".");
    const last = parts.at(-1) ?? "";
    // `config.yaml.bak`, `app.env.example`: what the file is a copy of.
    if (parts.length > 2 && copies.has(last))
        return byExtension.get(parts.at(-2) ?? "") ?? "prose";
    return parts.length > 1 ? (byExtension.get(last) ?? "prose") : "prose";
}
const copies = new Set([
    "bak",
    "backup",
    "old",
    "orig",
    "save",
    "example",
    "sample",
    "dist",
    "local",
    "template",
    "txt",
    "in",
]);
/** True for a test, a fixture, an example or a mock, by its path. */
function isTrial(path) {
    return (path !== undefined &&
        /(?:^|[/._-])(?:tests?|testing|testdata|specs?|fixtures?|__tests__|__mocks__|mocks?|examples?|samples?|e2e)(?:[/._-]|$)/i.test(path));
}


/***/ }),

/***/ 8867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ encodingOf),
/* harmony export */   z: () => (/* binding */ decodeUtf16)
/* harmony export */ });
/* harmony import */ var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2618);
/* harmony import */ var _layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3332);


const lookedAt = 8000;
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return "utf-16le";
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return "utf-16be";
    const nul = bytes.indexOf(_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .ascii */ .a.nul);
    if (nul === -1 || nul >= lookedAt)
        return "text";
    const head = bytes.subarray(0, lookedAt);
    // In UTF-16 most text has a NUL in every second byte, always on the same side.
    let even = 0;
    let odd = 0;
    for (let index = 0; index + 1 < head.length; index += 2) {
        if (head[index] === 0)
            even++;
        if (head[index + 1] === 0)
            odd++;
    }
    const half = head.length / 2;
    if (odd > half * 0.7 && even < half * 0.05)
        return "utf-16le";
    return even > half * 0.7 && odd < half * 0.05 ? "utf-16be" : "binary";
}
/** UTF-16 as one byte a unit: ASCII as it is, everything else as 0xff, which is of no token. */
function decodeUtf16(bytes, encoding) {
    const low = encoding === "utf-16le" ? 0 : 1;
    const units = Buffer.alloc(bytes.length >> 1);
    for (let index = 0; index < units.length; index++) {
        const isAscii = bytes[index * 2 + 1 - low] === 0 && bytes[index * 2 + low] < 0x80;
        units[index] = isAscii ? bytes[index * 2 + low] : 0xff;
    }
    const layer = (0,_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .createLayer */ .A)("utf-16");
    layer.stretch(0, 1, 2);
    layer.append(units, 0, units.length);
    return layer.build();
}


/***/ }),

/***/ 2979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dI: () => (/* binding */ anchorOf),
/* harmony export */   oW: () => (/* binding */ previewOf),
/* harmony export */   zU: () => (/* binding */ excerptOf)
/* harmony export */ });
const cut = "…";
/**
 * The source line without a byte of any secret, known or not: the name that the value is assigned to, where it reads like a name;
 * the public prefix of the format; nothing else of the line. Undefined where nothing of that is left to show.
 */
function excerptOf(source) {
    const name = nameBefore(source.left);
    const anchor = anchorOf(source.rule, source.value);
    if (name === "" && anchor === "")
        return undefined;
    const lead = name === source.left.trimStart() ? "" : cut;
    const value = source.via.length > 0 ? `(${source.via.join(", ")})${cut}` : `${anchor}${cut}`;
    const before = `${lead}${name}`;
    return {
        line: source.line,
        text: `${before}${value}${tailOf(source.right)}`,
        startColumn: before.length + 1,
        endColumn: before.length + value.length + 1,
    };
}
/** What closes the assignment is harmless and helps the eye; anything else is cut. */
function tailOf(right) {
    const rest = right.trimEnd();
    return /^["'`]?[,;)\]}]{0,4}$/.test(rest) ? rest : ` ${cut}`;
}
/** The literal that all values of the format begin with; empty where the value begins with random bytes. */
function anchorOf(rule, value) {
    const anchors = rule.kind === "token" && !rule.before?.length ? rule.anchors : rule.kind === "block" ? rule.begin : [];
    const anchor = anchors.find((candidate) => startsWith(value, candidate)) ?? "";
    // A prefix too short to search for is listed with each byte that may follow it, and that byte is random.
    return anchors.length > mostPrefixes ? anchor.slice(0, -1) : anchor;
}
/** No format has more prefixes than this that are all its own. */
const mostPrefixes = 12;
function startsWith(value, text) {
    if (value.length < text.length)
        return false;
    for (let at = 0; at < text.length; at += 1)
        if (value[at] !== text.charCodeAt(at))
            return false;
    return true;
}
/** How a preview is shown beside a finding: `ghp_…`; `…` where the format has no public prefix. */
function previewOf(rule, value) {
    const anchor = anchorOf(rule, value);
    return `${rule.kind === "block" ? anchor : anchor.slice(0, 4)}${cut}`;
}
const assignment = /(?:^|[^\w.-])((["'`]?)[A-Za-z][\w.-]{0,47}\2[ \t]{0,4}(?::=|=>|=|:)[ \t]{0,4}["'`]?)$/;
const nameWords = /^(?:access|account|admin|api|apikey|app|auth|authorization|aws|azure|bearer|bot|client|config|conn|connection|cred|credential|credentials|data|db|database|dsn|env|gh|git|github|gitlab|google|hook|id|jwt|key|keys|license|login|npm|pass|passphrase|passwd|password|pat|pem|private|pwd|refresh|registry|root|salt|secret|secrets|service|session|signing|slack|ssh|stripe|token|tokens|url|user|value|webhook)$/;
const mostLettersOfAnUnknownWord = 7;
/**
 * The assignment that ends where the value begins: `api_token: "`. A second secret could stand where a name stands
 * (`<secret>: <value>`), so a name is shown only when it reads like one: letters, short words, one of them well known.
 */
function nameBefore(left) {
    const text = assignment.exec(left.slice(-120))?.[1] ?? "";
    const words = wordsOf(text);
    const known = words.some((word) => word.length > 2 && nameWords.test(word));
    const harmless = words.every((word) => nameWords.test(word) || (/^[a-z]+$/.test(word) && word.length <= mostLettersOfAnUnknownWord));
    return known && harmless && words.length <= 6 ? text : "";
}
function wordsOf(name) {
    return name
        .replace(/([a-z])([A-Z])/g, "$1_$2")
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => word !== "")
        .map((word) => word.toLowerCase());
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ needsStretching),
/* harmony export */   SV: () => (/* binding */ fingerprintKey),
/* harmony export */   ax: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* unused harmony export estimatedBits */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5780);


/**
 * Key of fingerprints where the policy has no salt. Published, so such fingerprints can be compared across repositories,
 * and by everybody; a salt in the policy makes them the repository's own.
 */
const publishedKey = Buffer.from("sallyport secret fingerprint s1");
/** The HMAC key: the policy's salt (hex digits) or the published constant. */
function fingerprintKey(salt) {
    return salt === undefined ? publishedKey : Buffer.from(salt, "hex");
}
/**
 * Identity of a leaked value: `s1:` and the first 32 hex digits of HMAC-SHA-256(key, family NUL canonical value). It holds no
 * commit, path, line or version, so it survives rebase, squash and move. A value that could be guessed goes through scrypt
 * first (about 40 ms in the thread pool), for otherwise whoever reads a report could try a dictionary against it.
 */
async function fingerprintOf(key, family, value) {
    const canonical = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalValue */ .i)(value);
    const subject = isGuessable(canonical) ? await stretched(canonical, key) : canonical;
    const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", key).update(family).update("\0").update(subject).digest("hex");
    canonical.fill(0);
    return `s1:${mac.slice(0, 32)}`;
}
/** Whether a fingerprint of this value costs a scrypt. */
function needsStretching(value) {
    const canonical = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalValue */ .i)(value);
    const guessable = isGuessable(canonical);
    canonical.fill(0);
    return guessable;
}
function stretched(value, key) {
    return new Promise((resolve, reject) => {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(value, key, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, derived) => (error ? reject(error) : resolve(derived)));
    });
}
const guessableBits = 64;
const wordRun = 4;
function isGuessable(value) {
    return estimatedBits(value) < guessableBits;
}
/**
 * A careful estimate of how many bits a guesser must find, in whole numbers so that it is the same on every platform for ever:
 * fingerprints depend on it. Letters in a row of four or more of one case read as words and count 2 bits each, other letters 4,
 * digits 3, other bytes 4; a byte that repeats or continues its predecessor counts 0 or 1.
 */
function estimatedBits(value) {
    let bits = 0;
    let wordEnd = 0;
    for (const [at, byte] of value.entries()) {
        if (at >= wordEnd) {
            const length = lengthOfWord(value, at);
            if (length >= wordRun)
                wordEnd = at + length;
        }
        const alone = bitsOfByte(byte, at === 0 ? -9 : (value[at - 1] ?? 0));
        bits += at < wordEnd ? Math.min(2, alone) : alone;
    }
    return bits;
}
/** Length of `word`, `Word` or `WORD` at this place; 0 when there is no letter. */
function lengthOfWord(value, start) {
    let at = start;
    if (isUpper(value[at])) {
        at += 1;
        if (isUpper(value[at])) {
            while (isUpper(value[at]))
                at += 1;
            return at - start;
        }
    }
    while (isLower(value[at]))
        at += 1;
    return at - start;
}
function bitsOfByte(byte, previous) {
    if (byte === previous)
        return 0;
    if (Math.abs(byte - previous) === 1)
        return 1;
    return byte >= 0x30 && byte <= 0x39 ? 3 : 4;
}
function isLower(byte) {
    return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}
function isUpper(byte) {
    return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}


/***/ }),

/***/ 8201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assertOwnEvent: () => (/* reexport */ permission.assertOwnEvent),
  assertOwnRun: () => (/* reexport */ permission.assertOwnRun),
  builtinRules: () => (/* reexport */ builtinRules),
  compileScanner: () => (/* reexport */ compileScanner),
  detectSecrets: () => (/* reexport */ detectSecrets),
  errorDescriptions: () => (/* reexport */ errorDescriptions),
  fingerprintKey: () => (/* reexport */ fingerprint/* fingerprintKey */.SV),
  fingerprintOf: () => (/* reexport */ fingerprint/* fingerprintOf */.ax),
  isSecretsTask: () => (/* reexport */ isSecretsTask),
  largestBaseline: () => (/* reexport */ baseline_file/* largestBaseline */.Oo),
  readBaseline: () => (/* reexport */ baseline_file/* readBaseline */.mF),
  ruleDescriptions: () => (/* reexport */ rule_pages_ruleDescriptions),
  runSecretsWorker: () => (/* reexport */ runSecretsWorker),
  writeBaseline: () => (/* reexport */ baseline_file/* writeBaseline */.B9)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var lib = __webpack_require__(5950);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/coverage.js
var coverage = __webpack_require__(1329);
// EXTERNAL MODULE: ./packages/secrets/lib/excerpt.js
var excerpt = __webpack_require__(2979);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/redact-text.js

const mostRemembered = 10_000;
/** Makes names safe to show: secrets in a path or an author's name are cut to their public prefix and `…`. */
function textRedactor(scanner) {
    const remembered = new Map();
    return (text) => {
        const known = remembered.get(text);
        if (known !== undefined)
            return known;
        const safe = redacted(scanner, text);
        if (remembered.size < mostRemembered)
            remembered.set(text, safe);
        return safe;
    };
}
function redacted(scanner, text) {
    const bytes = Buffer.from(text);
    const matches = [...scanner.scan(bytes)].sort((a, b) => a.start - b.start);
    let shown = "";
    let at = 0;
    for (const match of matches) {
        if (match.end <= at)
            continue;
        if (match.start >= at) {
            const anchor = match.via.length > 0 ? "" : (0,excerpt/* anchorOf */.dI)(match.rule, match.value);
            shown += `${bytes.subarray(at, match.start).toString()}${anchor}…`;
        }
        at = match.end;
    }
    return shown + bytes.subarray(at).toString();
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/git/lib/index.js + 25 modules
var git_lib = __webpack_require__(7205);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/item.js
var documents_item = __webpack_require__(864);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/parse-documents.js + 1 modules
var parse_documents = __webpack_require__(7656);
// EXTERNAL MODULE: ./packages/policy/lib/pattern/check-pattern.js
var check_pattern = __webpack_require__(7737);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/safe-pattern.js

/** Texts that such a pattern is tried on are keys and paths; a longer one is cut. */
const longestText = 1024;
/** What `.*` may span. Without a limit two of them in one pattern could take a second; folders between are rarely longer. */
const spans = [undefined, 64, 32];
/**
 * A pattern from a file that anybody may have written, which SOPS hands to Go's linear engine: here only one runs that is known to be
 * quick, by the check that custom rules pass. Undefined for one that may be slow, and for what JavaScript would read in another way.
 */
function safePattern(pattern) {
    const folds = pattern.startsWith("(?i)");
    const body = folds ? pattern.slice(4) : pattern;
    if (/\[\[:|\\[zAQEpPC]|\(\?P/.test(body))
        return undefined;
    // It is looked for anywhere in the text, so these change nothing.
    const core = body.replace(/^\^?(?:\.\*)+/, "").replace(/(?<!\\)(?:\.\*)+\$?$/, "");
    if (core === "")
        return () => true;
    const quick = spans
        .map((span) => withSpan(core, span))
        .find((candidate) => (0,check_pattern/* checkPattern */.r)(withoutAnchors(candidate)) === undefined);
    if (quick === undefined)
        return undefined;
    const regex = new RegExp(quick, folds ? "i" : "");
    return (text) => regex.test(text.slice(0, longestText));
}
function withSpan(pattern, span) {
    if (span === undefined)
        return pattern;
    return pattern.replace(/(?<!\\)\.([*+])/g, (_, sign) => `.{${sign === "*" ? 0 : 1},${span}}`);
}
/** Anchors as word boundaries, which cost the same: the check knows no begin and no end. */
function withoutAnchors(pattern) {
    let isInClass = false;
    return pattern.replace(/\\.|[[\]^$]/gs, (sign) => {
        if (sign === "[")
            isInClass = true;
        if (sign === "]")
            isInClass = false;
        return (sign === "^" || sign === "$") && !isInClass ? "\\b" : sign;
    });
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/sops-config.js



/** Bytes; larger is no configuration. */
const largestConfig = 256 * 1024;
/** Reads the creation rules. A rule without `path_regex` says how to encrypt, not what must be. Undefined for what cannot be read. */
async function readSopsConfig(bytes) {
    if (bytes.length > largestConfig)
        return undefined;
    await (0,parse_documents/* loadYaml */.y)();
    const rules = creationRules(bytes);
    if (!rules)
        return undefined;
    const compiled = rules.map((rule) => {
        const pattern = (0,documents_item/* textAt */.$6)(rule, "path_regex") ?? "";
        return {
            pattern,
            matches: pattern === "" ? () => false : safePattern(pattern),
            specific: /secret|sops|enc|cred|private|sensitive/i.test(pattern),
        };
    });
    return {
        ruleFor: (path) => (isConfig(path) ? undefined : compiled.find(({ matches }) => matches?.(path))),
        refused: compiled.flatMap(({ matches }, index) => (matches ? [] : [index + 1])),
    };
}
function creationRules(bytes) {
    try {
        return (0,parse_documents/* parseDocuments */.e)(bytes).documents.flatMap((document) => (0,documents_item.at)(document, "creation_rules", "*"));
    }
    catch {
        return undefined;
    }
}
function isConfig(path) {
    return /(?:^|\/)\.sops\.ya?ml$/.test(path);
}

// EXTERNAL MODULE: ./packages/secrets/lib/documents/tools.js
var documents_tools = __webpack_require__(5108);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/repository-facts.js





const configName = ".sops.yaml";
/**
 * The bytes of the `.sops.yaml` at the top: as it lies there, of a bare repository as HEAD has it. Undefined where there is none, nothing
 * of one that is too large.
 */
async function sopsConfigOf(repository, folder) {
    if (repository?.bare) {
        const commit = await (0,git_lib.headCommit)(repository);
        return commit === undefined ? undefined : (0,git_lib.readFileAt)(repository, commit, configName);
    }
    const file = external_node_path_.join(repository ? repository.root : folder, configName);
    // A link could lead anywhere, and a FIFO would never end.
    const status = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    if (!status?.isFile())
        return undefined;
    return status.size > largestConfig ? Buffer.alloc(largestConfig + 1) : (0,external_node_fs_.readFileSync)(file);
}
/** What the repository keeps its secrets with: seen in the documents that were read, else by the names of the files at HEAD. */
async function toolsInUse(repository, seen) {
    if (seen.size > 0 || !repository)
        return seen;
    const commit = await (0,git_lib.headCommit)(repository);
    return commit === undefined ? seen : (0,documents_tools/* toolsByName */.Q6)((await (0,git_lib.listTree)(repository, commit)).keys());
}

// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var lib_policy = __webpack_require__(9717);
// EXTERNAL MODULE: ./packages/policy/lib/apply/apply-policy.js + 2 modules
var apply_policy = __webpack_require__(5465);
// EXTERNAL MODULE: ./packages/secrets/lib/archives/open-archive.js + 4 modules
var open_archive = __webpack_require__(2737);
// EXTERNAL MODULE: ./packages/secrets/lib/suppressions/load-baselines.js
var load_baselines = __webpack_require__(1838);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/rule-pages.js
const approved = `secrets:
  salt: <32 hex digits>
  baseline:
    - path: .github/secrets.baseline
      owner: "@alice"
      approved-by: "@bob"
      reason: What was in the history before the first scan; each value is revoked.
      control: All of them were revoked on 2027-01-10.
      replacement: https://github.com/acme/shop/issues/12
      created: 2027-01-15
      expires: 2027-06-30`;
const approvedComments = `secrets:
  foreign-comments:
    - tool: gitleaks
      owner: "@alice"
      approved-by: "@bob"
      reason: The comments in test/ were reviewed; they are replaced one by one.
      control: An added one is a finding of every pull request.
      replacement: https://github.com/acme/shop/issues/14
      created: 2027-01-15
      expires: 2027-06-30`;
const sample = "s1:<32 hex digits> secrets/generic-password";
/** The rules about what lets findings of secrets pass. */
const suppressionRules = [
    {
        id: "suppressions/added-comment",
        title: "Allow comment added",
        severity: "warning",
        why: "The comment lets a finding pass from this change on, and whoever wrote the line can write the comment too.",
        fix: "Review the reason, and that the value is no secret. `secrets.inline` in the policy makes it an error, or honours no comments at all.",
        bad: 'password: "<value>"  # sallyport:allow secrets/generic-password until=<date> reason="it works"',
        good: 'password: "<value>"  # sallyport:allow secrets/generic-password until=<date> reason="the vendor prints it in its manual"',
    },
    {
        id: "suppressions/unused-comment",
        title: "Allow comment that lets nothing pass",
        severity: "warning",
        why: "Readers believe that the comment settles something; where it is ready for a secret that is not there yet, nobody would be told of that one.",
        fix: "Delete it, or complete it: one rule, a date at most 180 days off, a reason; on the line of the finding or the line above.",
        bad: 'password: !vault db-password  # sallyport:allow secrets/generic-password until=<date> reason="test server"',
        good: "password: !vault db-password",
    },
    {
        id: "suppressions/added-baseline-entry",
        title: "Entries added to a baseline",
        severity: "warning",
        why: "From the merge on, these findings fail no run until the baseline ends.",
        fix: "Review each entry: the value must be revoked, or be no secret. It takes effect with the merge, not in this change.",
        bad: `+${sample}`,
        good: `-${sample}`,
    },
    {
        id: "suppressions/stale-baseline-entry",
        title: "Baseline entries that fit nothing",
        severity: "info",
        why: "The entry would let the value pass if somebody brought it back.",
        fix: "Write the baseline again with `sallyport secrets baseline`, which leaves them out.",
        bad: `${sample}  # the value is gone`,
        good: "sallyport secrets baseline",
    },
    {
        id: "suppressions/broken-baseline",
        title: "Baseline that cannot be read",
        severity: "error",
        why: "A file that is missing, damaged or not a baseline lets nothing pass, and everything that it should list is told again.",
        fix: "Restore the file, or write it again with `sallyport secrets baseline`.",
        bad: "<<<<<<< HEAD",
        good: `# sallyport secrets baseline 1\n${sample}`,
    },
    {
        id: "suppressions/idle-baseline",
        title: "Baseline that is not in force",
        severity: "warning",
        why: "The policy names it, and it lets nothing pass: it has ended, lasts too long, or the policy has no salt.",
        fix: "Correct its entry under `secrets.baseline`, or delete the entry and the file.",
        bad: approved.replace("2027-06-30", "2029-12-31"),
        good: approved,
    },
    {
        id: "suppressions/idle-foreign-comments",
        title: "Approval of another scanner's comments that is not in force",
        severity: "warning",
        why: "Readers believe that the comments settle something, and they let nothing pass: the approval has ended or lasts too long.",
        fix: "Correct its entry under `secrets.foreign-comments`, or delete the entry and the comments.",
        bad: approvedComments.replace("2027-06-30", "2029-12-31"),
        good: approvedComments,
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/suppression-finding.js


/** A finding about a suppression itself. */
function suppressionFinding(parts) {
    const page = suppressionRules.find(({ id }) => id === parts.rule);
    return {
        rule: parts.rule,
        severity: parts.severity ?? page?.severity ?? "warning",
        confidence: "verified",
        basis: "read from the repository",
        message: parts.message,
        why: page?.why ?? "",
        fix: { text: parts.fix, ...(parts.commands ? { commands: parts.commands } : {}) },
        places: [parts.place],
        evidence: parts.evidence ?? [],
        fingerprint: `b1:${(0,lib/* sha256 */.sc)((0,lib/* canonicalJson */.dj)([parts.rule, parts.place.path, parts.subject])).slice(0, 32)}`,
    };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/baseline-findings.js


/** What there is to say about the baselines themselves. */
function baselineFindings(baselines, secrets, context) {
    const found = new Set(secrets.map(({ fingerprint, rule }) => (0,load_baselines/* keyOf */.T)({ fingerprint, rule: rule.id })));
    return baselines.flatMap((baseline) => [
        ...broken(baseline),
        ...idle(baseline, context),
        ...added(baseline),
        ...(context.isWhole ? stale(baseline, found) : []),
    ]);
}
function broken({ entry, reading }) {
    if (reading.kind !== "broken")
        return [];
    const at = { line: reading.line ?? 1, column: 1 };
    return [
        suppressionFinding({
            rule: "suppressions/broken-baseline",
            message: `the baseline ${entry.path} cannot be read, so it lets nothing pass: ${reading.problem}`,
            fix: "Restore the file, or write it again.",
            commands: ["sallyport secrets baseline"],
            place: { path: entry.path, ...(reading.line === undefined ? {} : { region: { start: at, end: at } }) },
            subject: "broken",
        }),
    ];
}
function idle({ entry, index, idle: reason }, { policy, policyPath }) {
    if (reason === undefined)
        return [];
    const region = policy.source?.regions[`/secrets/baseline/${index}`];
    return [
        suppressionFinding({
            rule: "suppressions/idle-baseline",
            message: `the baseline ${entry.path} lets nothing pass: ${reason}`,
            fix: "Correct its entry under `secrets.baseline`, or delete the entry and the file.",
            place: { path: policyPath, ...(region ? { region } : {}) },
            evidence: [
                { label: "owner", value: entry.owner },
                { label: "expires", value: entry.expires },
            ],
            subject: entry.path,
        }),
    ];
}
function added({ entry, added: lines }) {
    if (lines.length === 0)
        return [];
    return [
        suppressionFinding({
            rule: "suppressions/added-baseline-entry",
            message: `this change adds ${counted(lines.length)} to the baseline ${entry.path}`,
            fix: "Review each: the value must be revoked, or be no secret. It takes effect with the merge, not in this change.",
            place: placeOf(entry.path),
            evidence: factsOf(lines),
            subject: lines.map(load_baselines/* keyOf */.T).sort(),
        }),
    ];
}
function stale({ entry, reading, idle: reason }, found) {
    if (reading.kind === "broken" || reason !== undefined)
        return [];
    const lines = reading.lines.filter((line) => !found.has((0,load_baselines/* keyOf */.T)(line)));
    if (lines.length === 0)
        return [];
    return [
        suppressionFinding({
            rule: "suppressions/stale-baseline-entry",
            message: `${counted(lines.length)} of the baseline ${entry.path} ${lines.length === 1 ? "fits" : "fit"} no finding`,
            fix: "Write the baseline again, which leaves them out.",
            commands: ["sallyport secrets baseline"],
            place: placeOf(entry.path),
            evidence: factsOf(lines),
            subject: lines.map(load_baselines/* keyOf */.T).sort(),
        }),
    ];
}
const mostNamed = 10;
function factsOf(lines) {
    const named = lines.slice(0, mostNamed).map((line) => ({ label: "entry", value: (0,load_baselines/* keyOf */.T)(line) }));
    const rest = lines.length - named.length;
    return rest > 0 ? [...named, { label: "more", value: `${rest} entries` }] : named;
}
function placeOf(path) {
    return { path };
}
function counted(count) {
    return count === 1 ? "1 entry" : `${count} entries`;
}

// EXTERNAL MODULE: ./packages/policy/lib/apply/baseline-state.js
var baseline_state = __webpack_require__(5173);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/comment-state.js


/** Most days that the date of a comment may be off. */
const longestComment = 180;
const day = 86_400_000;
/** Why a comment lets nothing pass, a clause without a full stop; undefined for one that is in force. */
function objectionTo(comment, terms) {
    const { reading } = comment;
    const { inline, now } = terms;
    if (inline === "off")
        return "the policy honours none (secrets.inline is off)";
    if (!comment.honoured)
        return "the policy honours none in this file (secrets.inline-from)";
    if (reading.kind === "incomplete")
        return reading.problem;
    if (reading.kind === "foreign")
        return foreignObjection(reading, terms);
    if ((0,lib/* milliseconds */.Rz)(reading.expires) <= (0,lib/* milliseconds */.Rz)(now))
        return "its date is over";
    const latest = (Math.floor((0,lib/* milliseconds */.Rz)(now) / day) + 1 + longestComment) * day;
    return (0,lib/* milliseconds */.Rz)(reading.expires) > latest ? `its date is more than ${longestComment} days off` : undefined;
}
function foreignObjection({ tool, mark, reach }, { foreign, now }) {
    const entry = foreign.find((each) => each.tool === tool);
    if (entry === undefined)
        return `the policy approves no comments of ${tool} (secrets.foreign-comments)`;
    if (reach === "nothing")
        return `${mark} speaks of a part of the file, and only comments for one line count`;
    return idleBecause(entry, now);
}
/** Why an approval of another scanner's comments lets nothing pass, a clause without a full stop. */
function idleBecause(entry, now) {
    const state = (0,baseline_state/* baselineState */.De)(entry, now);
    if (state === "lapsed")
        return `the policy's approval of ${entry.tool} comments has ended`;
    return state === "too-long"
        ? `the policy approves ${entry.tool} comments for more than ${baseline_state/* longestBaseline */.As} days`
        : undefined;
}
/** The rule that a comment speaks of; undefined where it names none. */
function ruleOf({ reading }) {
    return reading.kind === "complete" ? reading.rule : undefined;
}
/** How a finding says that this comment lets it pass; undefined for one that lets nothing pass. */
function suppressionOf(comment, terms) {
    const { reading, path, line } = comment;
    if (objectionTo(comment, terms) !== undefined || reading.kind === "incomplete")
        return undefined;
    const source = `${path}:${line}`;
    if (reading.kind === "complete") {
        return { kind: "comment", source, reason: reading.reason, expires: reading.expires };
    }
    const entry = terms.foreign.find(({ tool }) => tool === reading.tool);
    if (entry === undefined)
        return undefined;
    const { reason, expires, owner, approvedBy } = entry;
    return { kind: "comment", source: `${source} (${reading.mark})`, reason, expires, owner, approvedBy };
}

// EXTERNAL MODULE: ./packages/secrets/lib/suppressions/placed-comment.js
var placed_comment = __webpack_require__(7654);
// EXTERNAL MODULE: ./packages/secrets/lib/suppressions/read-comment.js
var read_comment = __webpack_require__(9107);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/comment-findings.js




/**
 * What there is to say about the allow comments themselves: those that a change adds, or whose secret a change replaces, and those that
 * let nothing pass. A text that only speaks of comments is told where it stands beside a finding, and nowhere else.
 */
function commentFindings(comments, secrets, terms) {
    const used = new Map();
    const beside = new Map();
    for (const judged of secrets) {
        for (const comment of judged.use?.comments ?? []) {
            if (used.get((0,placed_comment/* commentId */.Zr)(comment))?.secret.age !== "new")
                used.set((0,placed_comment/* commentId */.Zr)(comment), judged);
        }
        for (const comment of judged.secret.besides?.flat() ?? [])
            beside.set((0,placed_comment/* commentId */.Zr)(comment), judged);
    }
    const numbers = new Map();
    return [...comments].sort(inOrder).flatMap((comment) => {
        const key = `${comment.path}\0${(0,placed_comment/* contentOf */.$E)(comment)}`;
        const number = numbers.get(key) ?? 0;
        numbers.set(key, number + 1);
        const id = (0,placed_comment/* commentId */.Zr)(comment);
        const told = { comment, setting: terms.inline, number, objection: objectionTo(comment, terms) };
        return [...comment_findings_added(told, used.get(id)), ...unused(told, used.has(id), beside.get(id))];
    });
}
function comment_findings_added({ comment, setting, number, objection }, user) {
    if (setting === "off" || objection !== undefined)
        return [];
    const isReused = comment.fresh === false && user?.secret.age === "new";
    if (!comment.fresh && !isReused)
        return [];
    // One of another scanner says nothing to us where it lets nothing pass.
    if (comment.reading.kind === "foreign" && user === undefined)
        return [];
    return [
        suppressionFinding({
            rule: "suppressions/added-comment",
            severity: setting,
            message: isReused
                ? `${nameOf(comment)} that was there before lets a new finding of ${ruleOf(comment) ?? user?.secret.rule.id} pass`
                : `this change adds ${nameOf(comment)} for ${ruleOf(comment) ?? user?.secret.rule.id}`,
            fix: "Review the reason, and that the value is no secret. Where it is one, revoke it and delete the comment.",
            place: comment_findings_placeOf(comment),
            evidence: comment_findings_factsOf(comment),
            subject: [(0,placed_comment/* contentOf */.$E)(comment), number, isReused],
        }),
    ];
}
function unused(told, isUsed, neighbour) {
    const { comment, number, objection } = told;
    // The finding beside one of another scanner says what there is to say, and without a finding it may still serve that scanner.
    if (isUsed || comment.reading.kind === "foreign")
        return [];
    const about = ruleOf(comment);
    const isMeant = neighbour !== undefined && (about === undefined || about === neighbour.secret.rule.id);
    // Elsewhere it is an example in a text, or makes no difference.
    if (objection !== undefined && !isMeant && (about === undefined || objection !== "its date is over"))
        return [];
    return [
        suppressionFinding({
            rule: "suppressions/unused-comment",
            message: `the allow comment${about === undefined ? "" : ` for ${about}`} lets nothing pass: ${why(told, isMeant, neighbour)}`,
            fix: objection !== undefined && isMeant ? `Correct it, or remove the secret and the comment.` : "Delete it.",
            place: comment_findings_placeOf(comment),
            evidence: [...comment_findings_factsOf(comment), ...toDelete(comment)],
            subject: [(0,placed_comment/* contentOf */.$E)(comment), number],
        }),
    ];
}
function why({ objection }, isMeant, neighbour) {
    if (objection !== undefined)
        return objection;
    if (isMeant)
        return "the same value stands in another place without one";
    if (neighbour !== undefined)
        return `the finding beside it is one of ${neighbour.secret.rule.id}`;
    return "there is no finding on its line or the line below";
}
/** `an allow comment`, `the comment gitleaks:allow` */
function nameOf({ reading }) {
    return reading.kind === "foreign" ? `the comment ${reading.mark}` : "an allow comment";
}
function comment_findings_placeOf({ path, line, column, reading }) {
    const end = { line, column: column + (0,placed_comment/* lengthOf */.Y5)(reading) };
    return { path, region: { start: { line, column }, end } };
}
function comment_findings_factsOf({ reading }) {
    if (reading.kind !== "complete")
        return [];
    return [
        { label: "until", value: reading.expires },
        { label: "reason", value: reading.reason },
    ];
}
/** The exact text that is to go, and where. Nothing where its end is not known. */
function toDelete({ line, column, reading }) {
    if (reading.kind !== "complete")
        return [];
    const last = column + (0,placed_comment/* lengthOf */.Y5)(reading) - 1;
    return [{ label: "delete", value: `line ${line}, columns ${column} to ${last}: ${read_comment/* commentMark */.Hc}${reading.text}` }];
}
function inOrder(a, b) {
    return a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/foreign-approvals.js


/** The approvals of other scanners' comments that are not in force. */
function idleApprovals(policy, policyPath, now) {
    return (policy.secrets.foreignComments ?? []).flatMap((entry, index) => {
        const reason = idleBecause(entry, now);
        if (reason === undefined)
            return [];
        const region = policy.source?.regions[`/secrets/foreign-comments/${index}`];
        return [
            suppressionFinding({
                rule: "suppressions/idle-foreign-comments",
                message: `allow comments of ${entry.tool} let nothing pass: ${reason}`,
                fix: "Correct its entry under `secrets.foreign-comments`, or delete the entry and the comments.",
                place: { path: policyPath, ...(region ? { region } : {}) },
                evidence: [
                    { label: "owner", value: entry.owner },
                    { label: "expires", value: entry.expires },
                ],
                subject: entry.tool,
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/foreign-hints.js


const foreign_hints_mostNamed = 3;
function foreignHints({ rule, besides }, terms) {
    const comments = new Map((besides ?? [])
        .flat()
        .filter(({ reading }) => reading.kind === "foreign")
        .map((comment) => [(0,placed_comment/* commentId */.Zr)(comment), comment]));
    if (comments.size === 0)
        return { evidence: [] };
    const evidence = [...comments.values()].slice(0, foreign_hints_mostNamed).map((comment) => ({
        label: "comment",
        value: `${markOf(comment)} at ${comment.path}:${comment.line} does not count: ${objectionTo(comment, terms) ?? "the same value stands in another place without one"}`,
    }));
    if (terms.inline === "off")
        return { evidence };
    return {
        evidence,
        fix: `If it is no secret, say so in a comment of ours: \`sallyport:allow ${rule.id} until=YYYY-MM-DD reason="…"\`.`,
    };
}
function markOf({ reading }) {
    return reading.kind === "foreign" ? reading.mark : "";
}

;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/suppress-by-baseline.js

/** Answers which baseline lets a secret pass. What a change brings was not there before, so no baseline speaks of it. */
function suppressByBaseline(baselines) {
    const byLine = new Map();
    for (const baseline of [...baselines].sort((a, b) => (a.entry.expires < b.entry.expires ? -1 : 1))) {
        if (baseline.idle !== undefined || baseline.reading.kind === "broken")
            continue;
        for (const line of baseline.reading.lines)
            byLine.set((0,load_baselines/* keyOf */.T)(line), baseline);
    }
    return ({ fingerprint, rule, age }) => {
        const entry = age === "new" ? undefined : byLine.get((0,load_baselines/* keyOf */.T)({ fingerprint, rule: rule.id }))?.entry;
        if (entry === undefined)
            return undefined;
        const { path, reason, expires, owner, approvedBy } = entry;
        return { kind: "baseline", source: path, reason, expires, owner, approvedBy };
    };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/suppress-by-comment.js


/** Comments behind a finding on the same line: they speak of that one, and not of another value on the next line. */
function commentsBehind(secrets) {
    const behind = new Set();
    for (const secret of secrets) {
        for (const comment of secret.besides?.flat() ?? []) {
            if (ruleOf(comment) === secret.rule.id && standsBefore(secret, comment))
                behind.add((0,placed_comment/* commentId */.Zr)(comment));
        }
    }
    return behind;
}
function standsBefore({ places }, comment) {
    return places.some(({ path, region }) => path === comment.path && region?.start.line === comment.line);
}
/**
 * A secret passes where each of its places has a comment for its very rule, or one of another scanner that the policy approves: a copy
 * elsewhere was not meant. Undefined where one place has none, or where not all places are known.
 */
function suppressByComment(secret, terms, behind) {
    const { rule, places, placeCount, besides } = secret;
    if (besides === undefined || placeCount > places.length || besides.length < places.length)
        return undefined;
    const isOwn = (comment) => ruleOf(comment) === rule.id && (!behind.has((0,placed_comment/* commentId */.Zr)(comment)) || standsBefore(secret, comment));
    const isForeign = ({ reading }) => reading.kind === "foreign";
    const uses = [];
    for (const beside of besides) {
        const candidates = [...beside.filter(isOwn), ...beside.filter(isForeign)];
        const use = candidates
            .map((comment) => ({ comment, suppression: suppressionOf(comment, terms) }))
            .find((each) => each.suppression !== undefined);
        if (use?.suppression === undefined)
            return undefined;
        uses.push({ comment: use.comment, suppression: use.suppression });
    }
    const [first] = [...uses].sort((a, b) => (a.suppression.expires < b.suppression.expires ? -1 : 1));
    return first && { comments: uses.map(({ comment }) => comment), suppression: first.suppression };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/judge/replacement.js
const aws = { providers: ["aws"], needs: "a role" };
const google = { providers: ["google"], needs: "a workload identity provider" };
const azure = { providers: ["azure"], needs: "an application with a federated credential" };
const vault = { providers: ["vault"], needs: "a JWT role" };
/** Most of them give way to the job's own token, which the rule says; a policy needs none for that. */
const github = { providers: ["octo-sts", "github-app"] };
/** By rule. Keys of services that know no federated identity are not among them. */
const kinds = {
    "secrets/aws-access-key-id": aws,
    "secrets/aws-temporary-access-key-id": aws,
    "secrets/aws-secret-access-key": aws,
    "secrets/aws-session-token": aws,
    "secrets/aws-bedrock-long-term-key": aws,
    "secrets/aws-bedrock-short-term-key": aws,
    "secrets/google-service-account-key": google,
    "secrets/google-oauth-access-token": google,
    "secrets/google-oauth-refresh-token": google,
    "secrets/azure-entra-client-secret": azure,
    "secrets/azure-storage-account-key": azure,
    "secrets/azure-account-key": azure,
    "secrets/azure-cosmos-db-key": azure,
    "secrets/azure-messaging-key": azure,
    "secrets/azure-shared-access-key": azure,
    "secrets/azure-container-registry-key": azure,
    "secrets/azure-sas-signature": azure,
    "secrets/azure-openai-key": azure,
    "secrets/vault-service-token": vault,
    "secrets/vault-batch-token": vault,
    "secrets/vault-legacy-token": vault,
    "secrets/github-personal-access-token": github,
    "secrets/github-fine-grained-token": github,
    "secrets/github-oauth-token": github,
    "secrets/npm-access-token": { registry: "npm" },
    "secrets/npmrc-auth-token": { registry: "npm" },
    "secrets/pypi-upload-token": { registry: "pypi" },
    "secrets/test-pypi-upload-token": { registry: "pypi" },
    "secrets/crates-io-token": { registry: "crates-io" },
    "secrets/rubygems-api-key": { registry: "rubygems" },
    "secrets/nuget-api-key": { registry: "nuget" },
    "secrets/jfrog-reference-token": { registry: "jfrog" },
    "secrets/jfrog-api-key": { registry: "jfrog" },
};
const replacedRules = Object.keys(kinds);
const replacement_mostNamed = 3;
/**
 * Answers what takes the place of a leaked credential, in the policy's own words, one sentence: those of the same AWS account first.
 * Undefined for a secret that no credential of a policy replaces. `all` are the secrets of the run: a secret access key belongs to the key
 * ids in the same file.
 */
function replacements(all, policy, policyPath) {
    const byPath = accountsByPath(all);
    return (secret) => {
        const kind = kinds[secret.rule.id];
        if (kind === undefined)
            return undefined;
        return sentence(kind, kind === aws ? accountsOf(secret, byPath) : new Set(), policy, policyPath);
    };
}
function sentence(kind, accounts, policy, policyPath) {
    const fitting = credentialsOf(policy)
        .filter(({ credential }) => fits(credential, kind))
        .map((one) => ({ ...one, isSame: accounts.has(accountOf(one.credential) ?? "") }))
        .sort((a, b) => Number(b.isSame) - Number(a.isSame));
    if (fitting.length === 0)
        return howToAdd("The policy has no credential to take its place", kind, accounts);
    const named = fitting.slice(0, replacement_mostNamed).map(({ stage, credential, isSame }) => {
        const place = `line ${credential.at.start.line} of ${credential.file ?? policyPath}`;
        const account = accountOf(credential);
        const where = accounts.size === 0 || account === undefined ? "" : isSame ? ", the same account" : `, account ${account}`;
        return `\`stage: ${stage}\`, \`credential: ${credential.name}\` (${place}${where})`;
    });
    const list = `${named.join(", or ")}${fitting.length > replacement_mostNamed ? `, or another of ${fitting.length}` : ""}`;
    const isElsewhere = accounts.size > 0 && !fitting.some(({ isSame }) => isSame);
    return isElsewhere
        ? howToAdd(`The policy has credentials for other accounts alone, ${list}`, kind, accounts)
        : `In the pipeline use \`assume-role\` with ${list}.`;
}
function credentialsOf({ stages }) {
    return Object.values(stages).flatMap(({ name, credentials }) => Object.values(credentials).map((credential) => ({ stage: name, credential })));
}
function fits(credential, kind) {
    if (credential.provider === "registry")
        return "registry" in kind && credential.registry === kind.registry;
    return "providers" in kind && kind.providers.includes(credential.provider);
}
function howToAdd(found, kind, accounts) {
    const [account] = accounts;
    if (!("registry" in kind) && kind.needs === undefined)
        return undefined;
    const settings = "registry" in kind
        ? `\`provider: registry\` and \`registry: ${kind.registry}\``
        : `\`provider: ${kind.providers[0]}\` and ${kind.needs}${account === undefined ? "" : ` in account ${account}`}`;
    return `${found}: add one with ${settings} under \`credentials\` of the stage that needs it, and use \`assume-role\`.`;
}
/** Of the role of an AWS credential. */
function accountOf(credential) {
    return credential.provider === "aws" ? credential.role.split(":")[4] : undefined;
}
function accountsByPath(all) {
    const accounts = new Map();
    for (const secret of all) {
        const own = accountsIn(secret);
        if (own.length === 0)
            continue;
        for (const { path } of secret.places) {
            const known = accounts.get(path) ?? new Set();
            for (const account of own)
                known.add(account);
            accounts.set(path, known);
        }
    }
    return accounts;
}
/** The account that the secret itself names, else those of key ids in the same files. */
function accountsOf(secret, byPath) {
    const own = accountsIn(secret);
    return new Set(own.length > 0 ? own : secret.places.flatMap(({ path }) => [...(byPath.get(path) ?? [])]));
}
function accountsIn({ check }) {
    return (check.evidence ?? []).filter(({ label }) => label === "AWS account").map(({ value }) => value);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/judge/judge-secrets.js











const secretAreas = ["secrets", "custom"];
/** The gate: what was found and what could not be looked at, judged by the policy. */
function judgeSecrets(scan, judgement) {
    const { policy, now, policyPath } = judgement;
    const { minConfidence } = policy.secrets;
    const terms = {
        inline: policy.secrets.inline ?? "warning",
        foreign: policy.secrets.foreignComments ?? [],
        now,
    };
    const behind = commentsBehind(scan.secrets);
    const secrets = scan.secrets.map((secret) => ({ secret, use: suppressByComment(secret, terms, behind) }));
    const { baselines = [] } = scan;
    const replacementOf = replacements(scan.secrets, policy, policyPath ?? lib_policy/* defaultPolicyPath */.r2);
    const inBaseline = suppressByBaseline(baselines);
    const found = [
        ...secrets.map(({ secret, use }) => {
            const suppression = use?.suppression ?? inBaseline(secret);
            const hints = suppression === undefined ? foreignHints(secret, terms) : { evidence: [] };
            const finding = findingOf(secret, minConfidence, suppression);
            return {
                ...finding,
                evidence: [...finding.evidence, ...hints.evidence],
                fix: fixOf(secret, [alternativeOf(secret, scan.tools), replacementOf(secret), hints.fix]),
            };
        }),
        ...scan.policyFindings,
        ...commentFindings(scan.comments ?? [], secrets, terms),
        ...idleApprovals(policy, policyPath ?? lib_policy/* defaultPolicyPath */.r2, now),
        ...baselineFindings(baselines, scan.secrets, {
            policy,
            policyPath: policyPath ?? lib_policy/* defaultPolicyPath */.r2,
            isWhole: scan.isWhole,
        }),
    ];
    const { findings, skipped } = (0,apply_policy/* applyPolicy */.V)(found, policy, now, policyPath, {
        completeAreas: scan.isWhole ? secretAreas : [],
    });
    return (0,lib/* conclude */.Ep)({
        gate: "detect-secrets",
        failOn: judgement.failOn,
        allowUnknown: judgement.allowUnknown ?? [],
        findings,
        unchecked: scan.unchecked,
        skipped: [...scan.skipped, ...skipped],
        examined: scan.examined,
    });
}
function findingOf(secret, minConfidence, suppression) {
    const { rule, check } = secret;
    return {
        rule: rule.id,
        severity: rule.severity ?? "error",
        confidence: check.confidence,
        basis: isDoubtful(check.confidence, minConfidence)
            ? `${check.basis}; below the confidence that counts (${minConfidence})`
            : check.basis,
        message: messageOf(secret),
        why: rule.why,
        places: secret.places,
        ...(secret.excerpt ? { excerpt: secret.excerpt } : {}),
        evidence: evidenceOf(secret),
        fingerprint: secret.fingerprint,
        ...(secret.age ? { age: secret.age } : {}),
        ...(suppression ? { suppression } : {}),
    };
}
function isDoubtful(confidence, least) {
    return (0,lib/* compareConfidence */.Sq)(confidence, least) < 0;
}
const objectWords = {
    "commit-message": "in a commit message",
    "tag-message": "in a tag message",
    "file-name": "in the name of a file",
};
function messageOf({ rule, places, stillAt }) {
    const [place] = places;
    const where = place.object ? ` ${objectWords[place.object]}` : "";
    const how = place.via && place.via.length > 0 ? `, ${wayTo([...place.via].reverse())}` : "";
    const when = stillAt === null && !place.object ? ", in the history only" : "";
    return `${rule.title}${where}${how}${when}`;
}
/** `encoded as base64 in hex`, `in zip (app.env) in gzip`, `encoded as base64 in zip (app.env)`; innermost first. */
function wayTo(steps) {
    const isEncoded = !(0,open_archive/* isArchiveStep */.V)(steps[0] ?? "");
    return `${isEncoded ? "encoded as" : "in"} ${steps.join(" in ")}`;
}
function alternativeOf({ rule }, tools = new Map()) {
    return rule.kind === "document" ? (0,documents_tools/* alternativeInUse */.ce)(rule, tools) : undefined;
}
/** The rule's fix, and what is known of this repository besides. */
function fixOf({ rule, places, introduction, stillAt }, advice) {
    const text = [rule.fix, ...advice].filter((part) => part !== undefined).join(" ");
    const committed = introduction !== undefined || places[0].commit !== undefined || stillAt !== undefined;
    if (!committed)
        return { text };
    return {
        text: `${text} It is in the history: revoke it first, for deleting the line or rewriting commits does not undo the leak.`,
    };
}
function evidenceOf(secret) {
    const { rule, check, introduction, commits, stillAt, placeCount, places } = secret;
    return [
        { label: "provider", value: rule.provider },
        { label: "value", value: `${secret.preview} (${secret.length} bytes)` },
        ...(check.evidence ?? []),
        ...(introduction ? [{ label: "introduced by", value: introducedBy(introduction) }] : []),
        ...(commits !== undefined && commits > 1 ? [{ label: "commits", value: `${commits}` }] : []),
        ...(stillAt === undefined ? [] : [{ label: "still in HEAD", value: stillAt === null ? "no" : `yes, ${stillAt}` }]),
        ...(placeCount > places.length
            ? [{ label: "places", value: `at least ${placeCount}, ${places.length} of them listed` }]
            : []),
    ];
}
function introducedBy({ commit, author, date, merge, cut }) {
    return `${cut ? "this commit or an earlier one, which is not in this shallow clone: " : ""}${merge ? "merge " : ""}${commit.slice(0, 12)} by ${author}, ${date.slice(0, 10)}`;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/overlap.js

/** How much a kind of rule knows about its values: a provider's token is more than a custom pattern, that more than a name or a place. */
const specificity = {
    token: 6,
    block: 5,
    named: 4,
    custom: 3,
    url: 2,
    document: 1,
    generic: 0,
};
/**
 * Drops of two matches on the same bytes the one that says less, and sorts by place. Matches that only touch (neighbours in base64 share
 * a group of four characters) both stay.
 */
function withoutOverlaps(matches) {
    if (matches.length < 2)
        return [...matches];
    const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
    const kept = [];
    for (const match of sorted) {
        let isStronger = true;
        for (let last = kept.at(-1); last && overlaps(last, match); last = kept.at(-1)) {
            isStronger = compareStrength(match, last) > 0;
            if (!isStronger)
                break;
            kept.pop();
        }
        if (isStronger)
            kept.push(match);
    }
    return kept;
}
/** True when they share more than half of the shorter one. */
function overlaps(a, b) {
    const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}
/** Positive when `a` says more. A value that stands there as it is beats the same one decoded. */
function compareStrength(a, b) {
    return (specificity[a.rule.kind] - specificity[b.rule.kind] ||
        b.via.length - a.via.length ||
        a.value.length - b.value.length ||
        (0,lib/* compareConfidence */.Sq)(a.check.confidence, b.check.confidence));
}

// EXTERNAL MODULE: ./packages/secrets/lib/engine/syntax.js
var engine_syntax = __webpack_require__(9854);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/inspection.js
var documents_inspection = __webpack_require__(2985);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/named-value.js
var named_value = __webpack_require__(4934);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/secret-value.js
var secret_value = __webpack_require__(8019);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/external-secret.js




const rule = "external-secret-literal";
/** Objects that say where a secret is. */
const referringKinds = new Set([
    "ExternalSecret",
    "ClusterExternalSecret",
    "PushSecret",
    "SecretStore",
    "ClusterSecretStore",
    "VaultStaticSecret",
    "VaultDynamicSecret",
    "SecretProviderClass",
    "InfisicalSecret",
    "DopplerSecret",
    "OnePasswordItem",
    "BitwardenSecret",
    "AzureKeyVaultSecret",
]);
/** Keys that hold where a value is, never the value. */
const referring = /^(?:name|namespace|key|property|version|secretKey|remoteKey|path|mount|role|kind|secretName|objectName|objectType|tokenPath|refreshInterval|item|itemPath)$|(?:Ref|Selector|Refs)$/;
/** Judges the literals of a document that is to hold references; the references are none. */
function inspectReferring(document, inspection) {
    if (/^(?:Cluster)?ExternalSecret$/.test((0,documents_item/* textAt */.$6)(document, "kind") ?? ""))
        inspection.tools.add("external-secrets");
    const templates = [(0,documents_item.at)(document, "spec", "target"), (0,documents_item.at)(document, "spec", "externalSecretSpec", "target")].flat();
    const judged = new Set();
    for (const { key, leaf } of templates.flatMap((target) => (0,documents_item/* leafEntries */.NZ)(target, "template", "data"))) {
        judged.add(leaf);
        // Text with lines is a file that the template writes; the values in it are judged by the scanner of bytes.
        if (/\n/.test(leaf.text.trim()))
            continue;
        const check = (0,secret_value/* judgeSecretValue */.Jm)(key, leaf.text, "literal in the template of an external secret", inspection);
        if (check)
            (0,documents_inspection/* report */.z)(inspection, rule, leaf, check);
    }
    for (const { path, leaf } of (0,documents_item.at)(document, "spec").flatMap(documents_item/* leavesBelow */.eH)) {
        if (judged.has(leaf))
            continue;
        if (path.some((key) => referring.test(key)))
            (0,documents_inspection/* claim */.B)(inspection, leaf);
        else {
            const check = (0,named_value/* judgeNamedValue */.q)(path.findLast((key) => key !== "*") ?? "", leaf, inspection);
            if (check)
                (0,documents_inspection/* report */.z)(inspection, rule, leaf, check);
        }
    }
}

// EXTERNAL MODULE: ./packages/secrets/lib/documents/gate.js
var gate = __webpack_require__(2664);
// EXTERNAL MODULE: ./packages/secrets/lib/documents/helm-values.js
var helm_values = __webpack_require__(14);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubeconfig.js



const kubeconfig_rule = "kubeconfig-credential";
const holder = "credential of a user in a kubeconfig";
const ofUser = new Set(["token", "password", "client-key-data"]);
const ofProvider = /^(?:access-token|refresh-token|id-token|client-secret)$/;
/** Judges the users of a kubeconfig. */
function inspectKubeconfig(document, inspection) {
    for (const user of (0,documents_item.at)(document, "users", "*", "user")) {
        for (const { key, leaf } of (0,documents_item/* leafEntries */.NZ)(user))
            if (ofUser.has(key))
                judge(key, leaf, inspection);
        for (const { path, leaf } of (0,documents_item.at)(user, "auth-provider", "config").flatMap(documents_item/* leavesBelow */.eH)) {
            const key = path.at(-1) ?? "";
            if (ofProvider.test(key))
                judge(key, leaf, inspection);
        }
    }
}
function judge(key, leaf, inspection) {
    const decoded = key === "client-key-data" ? (0,secret_value/* fromBase64 */.Ey)(leaf.text) : undefined;
    const check = (0,secret_value/* judgeSecretValue */.Jm)(key, decoded ? decoded.toString("latin1") : leaf.text, holder, inspection);
    if (!check)
        return;
    const sure = check.confidence === "low" ? check : { confidence: "high", basis: holder };
    (0,documents_inspection/* report */.z)(inspection, kubeconfig_rule, leaf, sure, decoded ? { value: decoded, step: "base64" } : undefined);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes-secret.js



const kubernetes_secret_holder = "data of a Secret, in the clear";
/** Argo CD keeps in labelled Secrets how it reaches repositories and clusters; most of their keys are an address. */
const argocdOpen = /^(?:name|server|url|type|project|githubApp\w*ID|namespaces|clusterResources|shard|enable\w+|proxy)$/;
/** Types whose data is no credential at all: Helm's record of a release. */
const otherTypes = new Set(["helm.sh/release.v1"]);
/** Judges every value of a `v1 Secret`. */
function inspectSecret(secret, inspection, rule = "kubernetes-secret") {
    if (otherTypes.has((0,documents_item/* textAt */.$6)(secret, "type") ?? ""))
        return;
    const isArgocd = (0,documents_item/* textAt */.$6)(secret, "metadata", "labels", "argocd.argoproj.io/secret-type") !== undefined;
    const isOpen = (key) => isArgocd && argocdOpen.test(key);
    for (const { key, leaf } of (0,documents_item/* leafEntries */.NZ)(secret, "data"))
        if (!isOpen(key))
            judgeData(key, leaf, inspection, rule);
    for (const { key, leaf } of (0,documents_item/* leafEntries */.NZ)(secret, "stringData")) {
        if (!isOpen(key))
            judgeText(key, leaf, inspection, rule);
    }
}
function judgeData(key, leaf, inspection, rule) {
    const decoded = (0,secret_value/* fromBase64 */.Ey)(leaf.text);
    // What is no base64 cannot be applied, but it was written as a value all the same.
    if (!decoded) {
        judgeText(key, leaf, inspection, rule);
        return;
    }
    const check = (0,secret_value/* judgeSecretValue */.Jm)(key, settingsIn(key, decoded.toString("latin1")), kubernetes_secret_holder, inspection);
    if (check)
        (0,documents_inspection/* report */.z)(inspection, rule, leaf, check, { value: decoded, step: "base64" });
}
function judgeText(key, leaf, inspection, rule) {
    const check = (0,secret_value/* judgeSecretValue */.Jm)(key, settingsIn(key, leaf.text), kubernetes_secret_holder, inspection);
    if (check)
        (0,documents_inspection/* report */.z)(inspection, rule, leaf, check);
}
const credentialFields = /"(?:auth|password|bearerToken|identitytoken|registrytoken|keyData|token|private_key|client_secret|clientSecret)"\s*:\s*"(?!")/;
/**
 * The text to be judged: the whole, but nothing where JSON that configures an access holds no credential: `exec` or a cloud's identity in an
 * Argo CD cluster, only `email` in a registry's configuration.
 */
function settingsIn(key, text) {
    const isAccess = key === "config" || key === ".dockerconfigjson" || key === ".dockercfg";
    return isAccess && /^\s*\{/.test(text) && !credentialFields.test(text) ? "" : text;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kustomization.js



const kustomization_rule = "kustomize-literal";
/** Judges `secretGenerator[].literals`: `NAME=value`, of which all become data of a Secret. */
function inspectKustomization(document, inspection) {
    for (const literal of (0,documents_item.at)(document, "secretGenerator", "*", "literals", "*")) {
        if (literal.kind !== "leaf")
            continue;
        const equals = literal.text.indexOf("=");
        if (equals <= 0)
            continue;
        const text = literal.text.slice(equals + 1).replace(/^(["'])(.*)\1$/s, "$2");
        const check = (0,secret_value/* judgeSecretValue */.Jm)(literal.text.slice(0, equals), text, "literal of a generator of Secrets", inspection);
        if (!check)
            continue;
        // The value alone where it stands as it is; with escapes in it, the whole.
        const isPlain = literal.end - literal.start === literal.text.length;
        const start = isPlain ? literal.start + literal.text.indexOf(text, equals + 1) : literal.start;
        (0,documents_inspection/* report */.z)(inspection, kustomization_rule, { ...literal, text, start, end: isPlain ? start + text.length : literal.end }, check);
    }
}

// EXTERNAL MODULE: ./packages/secrets/lib/documents/rules.js + 3 modules
var rules = __webpack_require__(8423);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/sealed-secret.js




const sealed_secret_rule = "sealed-secret-not-sealed";
const sealed_secret_holder = "in place of a sealed value";
/** Proves each value of a SealedSecret to be sealed, and judges its template, which is a Secret. */
function inspectSealedSecret(sealed, inspection) {
    for (const { key, leaf } of (0,documents_item/* leafEntries */.NZ)(sealed, "spec", "encryptedData")) {
        if (isSealed(leaf.text)) {
            inspection.tools.add("sealed-secrets");
            (0,documents_inspection/* claim */.B)(inspection, leaf);
        }
        else
            judgeUnsealed(key, leaf, inspection);
    }
    // Before version 0.6 the whole Secret was sealed as one.
    for (const leaf of (0,documents_item.at)(sealed, "spec", "data")) {
        if (leaf.kind === "leaf" && isSealed(leaf.text))
            (0,documents_inspection/* claim */.B)(inspection, leaf);
    }
    for (const template of (0,documents_item.at)(sealed, "spec", "template"))
        inspectSecret(template, inspection, sealed_secret_rule);
}
/** Length of the encrypted session key, 2 bytes; the key, RSA of 2048 to 8192 bits; then AES-GCM, whose tag alone has 16 bytes. */
function isSealed(text) {
    const bytes = (0,secret_value/* fromBase64 */.Ey)(text);
    if (!bytes || bytes.length < 2)
        return false;
    const keyLength = bytes.readUInt16BE(0);
    return keyLengths.has(keyLength) && bytes.length >= 2 + keyLength + 16;
}
const keyLengths = new Set([256, 384, 512, 1024]);
function judgeUnsealed(key, leaf, inspection) {
    const decoded = (0,secret_value/* fromBase64 */.Ey)(leaf.text);
    const text = decoded && /^[\t\n\r -~]+$/.test(decoded.toString("latin1")) ? decoded : undefined;
    const check = (0,secret_value/* judgeSecretValue */.Jm)(key, text ? text.toString("latin1") : leaf.text, sealed_secret_holder, inspection);
    if (check)
        (0,documents_inspection/* report */.z)(inspection, sealed_secret_rule, leaf, check, text ? { value: text, step: "base64" } : undefined);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/sops.js




const sops_holder = "in a SOPS file whose rules want it encrypted";
const recipients = ["kms", "gcp_kms", "azure_kv", "hc_vault", "age", "pgp", "hckms", "key_groups"];
/** The document's SOPS metadata, where it has some: the key `sops` alone could be anything. */
function sopsMetadata(document) {
    return (0,documents_item.at)(document, "sops").find((one) => one.kind === "map" &&
        one.entries.some(({ key }) => key === "mac" || key === "lastmodified" || recipients.includes(key)));
}
/** Proves a SOPS document to be encrypted, value by value, as its own metadata says which are to be. */
function inspectSops(document, metadata, inspection) {
    inspection.tools.add("sops");
    const isSelected = selection(metadata, inspection);
    for (const { key, value } of document.entries) {
        if (key === "sops")
            continue;
        for (const { path, leaf } of (0,documents_item/* leavesBelow */.eH)(value)) {
            if (isEncrypted(leaf.text))
                (0,documents_inspection/* claim */.B)(inspection, leaf);
            else if (leaf.isText && isSelected?.([key, ...path]))
                judgeClear({ path: [key, ...path], leaf }, inspection);
        }
    }
    const mac = (0,documents_item/* textAt */.$6)(metadata, "mac");
    for (const { leaf } of (0,documents_item/* leavesBelow */.eH)(metadata))
        (0,documents_inspection/* claim */.B)(inspection, leaf);
    if (mac !== undefined && isEncrypted(mac))
        return;
    const first = (0,documents_item/* leavesBelow */.eH)(metadata).find(({ leaf }) => leaf.end > leaf.start);
    if (first)
        (0,documents_inspection/* report */.z)(inspection, "sops-mac-missing", first.leaf, {
            confidence: "high",
            basis: "no encrypted mac in its metadata",
        });
}
function judgeClear({ path, leaf }, inspection) {
    const check = (0,secret_value/* judgeSecretValue */.Jm)(path.findLast((key) => key !== "*") ?? "", leaf.text, sops_holder, inspection);
    if (check)
        (0,documents_inspection/* report */.z)(inspection, "sops-partially-encrypted", leaf, check);
}
const shape = /^ENC\[AES256_GCM,data:[A-Za-z0-9+/=]*,iv:[A-Za-z0-9+/]{43}=,tag:[A-Za-z0-9+/]{22}==,type:(?:str|int|float|bool|bytes|comment|time)\]$/;
/** `ENC[AES256_GCM,…]` with an initialisation vector of 32 bytes and a tag of 16. */
function isEncrypted(text) {
    return shape.test(text.trim());
}
/** Whether the keys that lead to a value select it for encryption. Undefined when that cannot be told. */
function selection(metadata, inspection) {
    const text = (key) => (0,documents_item/* textAt */.$6)(metadata, key) || undefined;
    if (text("encrypted_comment_regex") ?? text("unencrypted_comment_regex"))
        return undefined;
    const encryptedSuffix = text("encrypted_suffix");
    if (encryptedSuffix)
        return (path) => path.some((key) => key.endsWith(encryptedSuffix));
    const wanted = text("encrypted_regex");
    if (wanted)
        return matching(wanted, "encrypted_regex", inspection);
    const left = text("unencrypted_regex");
    if (left) {
        const isLeft = matching(left, "unencrypted_regex", inspection);
        return isLeft && ((path) => !isLeft(path));
    }
    const suffix = text("unencrypted_suffix") ?? "_unencrypted";
    return (path) => !path.some((key) => key.endsWith(suffix));
}
/** The pattern is the file's, so it may be made to take for ever: only one that is known to be quick runs. */
function matching(pattern, key, inspection) {
    const matches = safePattern(pattern);
    if (!matches)
        inspection.unknown.push(`its ${key} cannot be run safely, so which values are to be encrypted is not known`);
    return matches && ((path) => path.some((part) => part !== "*" && matches(part)));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/sops-lines.js



/** Files of lines that SOPS encrypts value by value. */
function isLinesName(path) {
    return /(?:^|[/.])env(?:\.[\w-]+)?$|\.ini$/i.test(path);
}
/** Whether SOPS has left its metadata in a file of lines: `sops_mac=…`, or in INI the section `[sops]`. */
function holdsSopsLines(bytes) {
    return bytes.includes("sops_lastmodified=") || bytes.includes("sops_mac=") || bytes.includes("\n[sops]");
}
/** A longer line holds no value that a person wrote in the clear. */
const longestLine = 4096;
/** Proves the lines to be encrypted. Which values are to be is the same rule everywhere but for the suffix that leaves one in the clear. */
function inspectSopsLines(bytes, inspection) {
    inspection.tools.add("sops");
    const text = bytes.toString("latin1");
    const metadata = text.indexOf("\n[sops]");
    const body = metadata === -1 ? text : text.slice(0, metadata);
    let start = 0;
    for (const line of body.split("\n")) {
        if (line.length <= longestLine)
            inspectLine(line, start, inspection);
        start += line.length + 1;
    }
}
function inspectLine(line, start, inspection) {
    const equals = line.indexOf("=");
    const key = line.slice(0, Math.max(0, equals)).trim();
    if (!/^[A-Za-z_][\w.-]*$/.test(key) || key.startsWith("sops_") || key.endsWith("_unencrypted"))
        return;
    const written = line.slice(equals + 1).trim();
    const value = /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
    if (value === "" || isEncrypted(value))
        return;
    const from = start + line.indexOf(value, equals + 1);
    const leaf = { kind: "leaf", text: value, isText: true, start: from, end: from + value.length };
    const check = (0,secret_value/* judgeSecretValue */.Jm)(key, value, "in a SOPS file of lines", inspection);
    if (check)
        (0,documents_inspection/* report */.z)(inspection, "sops-partially-encrypted", leaf, check);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/split-documents.js
const mark = Buffer.from("\n---");
/**
 * The documents of a file of YAML, each with its `---`. Inside of a document no line begins with that, so that one can be parsed without
 * the others: of the bundle of an operator only the Secret is.
 */
function splitDocuments(bytes) {
    const ranges = [];
    let start = 0;
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
        if (!endsLine(bytes[at + mark.length]))
            continue;
        ranges.push({ start, end: at + 1 });
        start = at + 1;
    }
    ranges.push({ start, end: bytes.length });
    return ranges;
}
function endsLine(byte) {
    return byte === undefined || byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/terraform-state.js




const terraform_state_rule = "terraform-state";
/** Whether the document is a state: no other JSON has these three. */
function isTerraformState(document) {
    return ((0,documents_item/* textAt */.$6)(document, "lineage") !== undefined &&
        (0,documents_item/* textAt */.$6)(document, "version") !== undefined &&
        (0,documents_item/* textAt */.$6)(document, "serial") !== undefined);
}
/**
 * Judges what the state itself calls sensitive, and attributes whose names say so. A state without any is reported by its lineage, which
 * names it: the next apply may write one.
 */
function inspectTerraformState(document, inspection) {
    const before = inspection.matches.length;
    for (const output of (0,documents_item.at)(document, "outputs").flatMap(valuesOf)) {
        if ((0,documents_item/* textAt */.$6)(output, "sensitive") !== "true")
            continue;
        for (const found of (0,documents_item.at)(output, "value").flatMap(documents_item/* leavesBelow */.eH))
            judgeSensitive(found, "sensitive output of a state", inspection);
    }
    for (const instance of (0,documents_item.at)(document, "resources", "*", "instances", "*"))
        inspectInstance(instance, inspection);
    if (inspection.matches.length > before)
        return;
    for (const lineage of (0,documents_item.at)(document, "lineage")) {
        if (lineage.kind === "leaf")
            (0,documents_inspection/* report */.z)(inspection, terraform_state_rule, lineage, {
                confidence: "high",
                basis: "state of Terraform, which holds all values in the clear",
            });
    }
}
function inspectInstance(instance, inspection) {
    const sensitive = (0,documents_item.at)(instance, "sensitive_attributes", "*").map(pathOfSteps);
    for (const found of (0,documents_item.at)(instance, "attributes").flatMap(documents_item/* leavesBelow */.eH)) {
        const names = found.path.filter((key) => key !== "*");
        const isMarked = sensitive.some((path) => path.length > 0 && path.every((key, index) => names[index] === key));
        if (isMarked)
            judgeSensitive(found, "attribute that the state calls sensitive", inspection);
        else {
            const check = (0,named_value/* judgeNamedValue */.q)(names.at(-1) ?? "", found.leaf, inspection);
            if (check)
                (0,documents_inspection/* report */.z)(inspection, terraform_state_rule, found.leaf, check);
        }
    }
}
/** `[{"type": "get_attr", "value": "password"}]`; a step into a list stands for any place in it. */
function pathOfSteps(steps) {
    return (0,documents_item.at)(steps, "*").flatMap((step) => ((0,documents_item/* textAt */.$6)(step, "type") === "get_attr" ? [(0,documents_item/* textAt */.$6)(step, "value") ?? ""] : []));
}
function judgeSensitive({ path, leaf }, holder, inspection) {
    const check = (0,secret_value/* judgeSecretValue */.Jm)(path.findLast((key) => key !== "*") ?? "", leaf.text, holder, inspection);
    if (check)
        (0,documents_inspection/* report */.z)(inspection, terraform_state_rule, leaf, check);
}
function valuesOf(item) {
    return item.kind === "map" ? item.entries.map(({ value }) => value) : [];
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/workload.js



const workload_rule = "workload-literal";
/** Judges literals in the environment of containers, wherever a workload keeps its pods, and the data of a ConfigMap. */
function inspectWorkload(document, kind, inspection) {
    if (kind === "ConfigMap") {
        for (const { path, leaf } of (0,documents_item.at)(document, "data").flatMap(documents_item/* leavesBelow */.eH)) {
            const check = (0,named_value/* judgeNamedValue */.q)(path.at(-1) ?? "", leaf, inspection);
            if (check)
                (0,documents_inspection/* report */.z)(inspection, workload_rule, leaf, check);
        }
        return;
    }
    (0,documents_item/* walk */.GG)(document, [], (path, item) => {
        if (path.at(-1) !== "env" || item.kind !== "list")
            return;
        for (const variable of item.items)
            inspectVariable(variable, inspection);
    });
}
function inspectVariable(variable, inspection) {
    const [name] = (0,documents_item.at)(variable, "name");
    const [value] = (0,documents_item.at)(variable, "value");
    if (name?.kind !== "leaf" || value?.kind !== "leaf")
        return;
    const check = (0,named_value/* judgeNamedValue */.q)(name.text, value, inspection);
    if (check)
        (0,documents_inspection/* report */.z)(inspection, workload_rule, value, check);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/inspect-documents.js



















const nothing = { matches: [], claims: [], skipped: [], unknown: [], tools: new Set() };
/** Parses a file that is worth it and judges its documents. `known` is what the scanner of bytes has found. Never throws. */
function inspectDocuments(bytes, path, known, sops) {
    const isLines = isLinesName(path) && holdsSopsLines(bytes);
    if (!isLines && !(0,gate/* isDocumentName */.Bd)(path))
        return nothing;
    const required = sops?.ruleFor(path);
    const trial = (0,engine_syntax/* isTrial */.r)(path);
    const inspection = { path, trial, matches: [], claims: [], unknown: [], required, tools: new Set() };
    const skipped = new Set();
    if (isLines) {
        inspectSopsLines(bytes, inspection);
        return { ...inspection, skipped: [] };
    }
    if (!required && !(0,gate/* isWorthParsing */.Hn)(bytes, path, known))
        return nothing;
    for (const { start, end } of splitDocuments(bytes)) {
        const part = bytes.subarray(start, end);
        const within = known.filter((match) => match.start >= start && match.end <= end);
        if (!required && !(0,gate/* isWorthParsing */.Hn)(part, path, within))
            continue;
        inspectPart(part, start, inspection, skipped);
    }
    return { ...inspection, skipped: [...skipped] };
}
function inspectPart(part, start, inspection, skipped) {
    try {
        const { documents, damaged } = (0,parse_documents/* parseDocuments */.e)(part, start);
        for (const document of documents)
            inspectDocument(document, inspection, 0);
        if (damaged)
            skipped.add("a document with mistakes, of which only a part could be parsed");
    }
    catch (error) {
        if (error instanceof documents_item/* TooLarge */.MF) {
            skipped.add("a document too large to be parsed, which was searched as text");
            return;
        }
        if (error instanceof documents_item/* NotLoaded */.LU)
            inspection.unknown.push("it holds a document, which its name does not tell");
        else if (error instanceof documents_item/* TooComplex */.hx)
            inspection.unknown.push("its documents are nested or repeated too often to be parsed");
        else
            throw error;
    }
}
const deepestList = 3;
function inspectDocument(document, inspection, depth) {
    if (document.kind !== "map")
        return;
    const metadata = sopsMetadata(document);
    const kind = (0,documents_item/* textAt */.$6)(document, "kind") ?? "";
    const version = (0,documents_item/* textAt */.$6)(document, "apiVersion") ?? "";
    if (metadata)
        inspectSops(document, metadata, inspection);
    else if (inspection.required)
        inspectRequired(document, kind, version, inspection);
    else if (isTerraformState(document))
        inspectTerraformState(document, inspection);
    else if (version === "" || kind === "")
        inspectUnversioned(document, inspection);
    else if (/List$/.test(kind) && depth < deepestList) {
        for (const item of (0,documents_item.at)(document, "items", "*"))
            inspectDocument(item, inspection, depth + 1);
    }
    else
        inspectKind(document, kind, version, inspection);
}
/** A document that `.sops.yaml` wants encrypted and that is not: what it holds as secrets is reported as that. */
function inspectRequired(document, kind, version, inspection) {
    const rule = (0,rules/* documentRule */.y)("sops-not-encrypted");
    if (kind !== "" && version !== "") {
        const inner = { ...inspection, required: undefined, matches: [] };
        inspectDocument(document, inner, 0);
        inspection.matches.push(...inner.matches.map((match) => ({ ...match, rule })));
        return;
    }
    for (const { path, leaf } of (0,documents_item/* leavesBelow */.eH)(document)) {
        const key = path.findLast((part) => part !== "*") ?? "";
        const check = inspection.required?.specific
            ? leaf.isText && (0,secret_value/* judgeSecretValue */.Jm)(key, leaf.text, "in a file that .sops.yaml wants encrypted", inspection)
            : (0,named_value/* judgeNamedValue */.q)(key, leaf, inspection);
        if (check)
            (0,documents_inspection/* report */.z)(inspection, "sops-not-encrypted", leaf, check);
    }
}
function inspectKind(document, kind, version, inspection) {
    if (kind === "Secret" && version === "v1")
        inspectSecret(document, inspection);
    else if (kind === "SealedSecret")
        inspectSealedSecret(document, inspection);
    else if (referringKinds.has(kind))
        inspectReferring(document, inspection);
    else if (kind === "Config" && (0,documents_item.at)(document, "users").length > 0)
        inspectKubeconfig(document, inspection);
    else if (kind === "HelmRelease")
        (0,helm_values/* inspectHelmRelease */.EJ)(document, inspection);
    else if (kind === "Application" || kind === "ApplicationSet")
        (0,helm_values/* inspectApplication */.$e)(document, inspection);
    else if (kind === "Kustomization" || kind === "Component")
        inspectKustomization(document, inspection);
    else
        inspectWorkload(document, kind, inspection);
}
/** Files that are known by their names. */
function inspectUnversioned(document, inspection) {
    if ((0,helm_values/* isValuesFile */.P5)(inspection.path))
        (0,helm_values/* inspectValues */.zv)(document, inspection);
    else if ((0,documents_item.at)(document, "secretGenerator").length > 0)
        inspectKustomization(document, inspection);
    else if ((0,documents_item.at)(document, "users", "*", "user").length > 0)
        inspectKubeconfig(document, inspection);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/document-scanner.js




/** A scanner that also parses documents: what it knows from them is stronger than a name, and weaker than a provider's token. */
function withDocuments(scanner, { sops, tools }) {
    return {
        get digest() {
            return scanner.digest;
        },
        scan(bytes, context = {}) {
            const matches = renamed(scanner.scan(bytes, context), context.path);
            if (context.path === undefined || context.partial)
                return matches;
            const findings = inspectDocuments(bytes, context.path, matches, sops);
            for (const tool of findings.tools)
                (0,documents_tools/* noteTool */.Lm)(tools, tool, context.path);
            for (const detail of findings.skipped)
                context.onSkipped?.({ reason: "document-unparsed", detail });
            for (const detail of findings.unknown)
                context.onSkipped?.({ reason: "document-too-complex", detail });
            return combined(matches, findings);
        },
    };
}
/** A name and a value in a file of variables need no parser: only what to do about them is another. */
function renamed(matches, path) {
    if (matches.length === 0 || path === undefined || !/\.tfvars$/i.test(path))
        return matches;
    const rule = (0,rules/* documentRule */.y)("terraform-sensitive-value");
    return matches.map((match) => (match.rule.kind === "generic" ? { ...match, rule } : match));
}
function combined(matches, { matches: found, claims }) {
    if (found.length === 0 && claims.length === 0)
        return matches;
    const open = claims.length === 0 ? matches : matches.filter((match) => !isClaimed(match, claims));
    // A value of many lines is a file of its own: what the scanner finds in it is the secret, and has the better place.
    const own = found.filter((match) => !isFile(match) || !open.some((other) => isWithin(other, match)));
    return withoutOverlaps([...open, ...own]);
}
/** Claims silence only what goes by a name: a provider's token is one wherever it stands. */
function isClaimed(match, claims) {
    return match.rule.kind === "generic" && claims.some((claim) => isWithin(match, claim));
}
function isWithin(inner, outer) {
    return inner.start >= outer.start && inner.end <= outer.end;
}
function isFile({ value }) {
    const text = value.subarray(0, value.length - 1);
    return text.includes(0x0a) && text.indexOf("-----BEGIN") !== 0;
}

// EXTERNAL MODULE: ./packages/secrets/lib/engine/ascii.js
var ascii = __webpack_require__(2618);
// EXTERNAL MODULE: ./packages/secrets/lib/engine/layer.js
var engine_layer = __webpack_require__(3332);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/decode-escapes.js


const escapeKinds = [
    { via: "percent", marks: ["%2", "%3", "%4", "%5", "%6", "%7"], read: readPercent },
    { via: "escape", marks: ["\\u00", "\\u{", "\\x2", "\\x3", "\\x4", "\\x5", "\\x6", "\\x7"], read: readBackslash },
    { via: "html", marks: ["&#"], read: readEntity },
];
/** How much of the line around an escape is decoded with it, in bytes to each side. */
const reach = 512;
/** Decodes the surroundings of each escape. `hits` are offsets of marks, ascending. */
function decodeEscapes(bytes, kind, hits) {
    if (hits.length === 0)
        return undefined;
    const layer = (0,engine_layer/* createLayer */.A)(kind.via);
    for (let index = 0, done = 0; index < hits.length;) {
        const start = lineStart(bytes, hits[index], done);
        let at = start;
        let end = at;
        for (; index < hits.length && (end === start || hits[index] < end); index++) {
            const hit = hits[index];
            if (hit >= end)
                end = lineEnd(bytes, hit, hit + reach);
            else if (hit + reach > end && end < bytes.length && !(0,ascii/* isLineEnd */.S4)(bytes[end]))
                end = lineEnd(bytes, end, hit + reach);
            const found = hit < at ? 0 : kind.read(bytes, hit);
            if (found === 0)
                continue;
            if (hit > at) {
                layer.stretch(at, 1, 1);
                layer.append(bytes, at, hit);
            }
            layer.stretch(hit, 1, found >> 8);
            layer.appendByte(found & 0xff);
            at = hit + (found >> 8);
        }
        done = end;
        if (at === start)
            continue;
        layer.stretch(at, 1, 1);
        layer.append(bytes, at, Math.max(at, end));
        layer.part(end);
    }
    return layer.build();
}
function lineStart(bytes, at, floor) {
    const limit = Math.max(floor, at - reach);
    let start = at;
    while (start > limit && !(0,ascii/* isLineEnd */.S4)(bytes[start - 1]))
        start--;
    return start;
}
function lineEnd(bytes, at, limit) {
    const stop = Math.min(bytes.length, limit);
    let end = at;
    while (end < stop && !(0,ascii/* isLineEnd */.S4)(bytes[end]))
        end++;
    return end;
}
/** `%41` */
function readPercent(bytes, at) {
    return visible(hexNumber(bytes, at + 1, 2), 3);
}
/** `\u0041`, `\u{41}`, `\u{0041}`, `\x41` */
function readBackslash(bytes, at) {
    if ((bytes[at + 1] | 0x20) === 0x78)
        return visible(hexNumber(bytes, at + 2, 2), 4);
    if (bytes[at + 2] !== ascii/* ascii */.a.openBrace)
        return visible(hexNumber(bytes, at + 2, 4), 6);
    let end = at + 3;
    while (end < at + 9 && hexValue(bytes[end]) >= 0)
        end++;
    return bytes[end] === ascii/* ascii */.a.closeBrace ? visible(hexNumber(bytes, at + 3, end - at - 3), end - at + 1) : 0;
}
/** `&#65;`, `&#x41;`, also without the semicolon */
function readEntity(bytes, at) {
    const isHex = (bytes[at + 2] | 0x20) === 0x78;
    const first = at + (isHex ? 3 : 2);
    let end = first;
    let code = 0;
    while (end < first + 7) {
        const value = hexValue(bytes[end]);
        if (value < 0 || (!isHex && value > 9))
            break;
        code = code * (isHex ? 16 : 10) + value;
        end++;
    }
    return end === first ? 0 : visible(code, end - at + (bytes[end] === ascii/* ascii */.a.semicolon ? 1 : 0));
}
function visible(code, length) {
    return code >= 0x20 && code <= 0x7e ? (length << 8) | code : 0;
}
function hexNumber(bytes, at, digits) {
    let number = 0;
    for (let index = at; index < at + digits; index++) {
        const value = hexValue(bytes[index]);
        if (value < 0)
            return -1;
        number = number * 16 + value;
    }
    return number;
}
function hexValue(byte) {
    if (byte === undefined)
        return -1;
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const letter = (byte | 0x20) - 0x61;
    return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/charset.js
/**
 * A set written as in a regular expression's brackets, without the brackets: `a-z` is a range, `-` first or last is itself.
 * Only bytes below 0x80 can be named. Throws a RangeError for an empty text or a range that runs backwards.
 */
function charset(name, members) {
    const table = new Uint8Array(256);
    if (members === "")
        throw new RangeError(`charset ${name} is empty`);
    for (let at = 0; at < members.length; at++) {
        const first = byteAt(name, members, at);
        const isRange = members[at + 1] === "-" && at + 2 < members.length;
        const last = isRange ? byteAt(name, members, at + 2) : first;
        if (last < first)
            throw new RangeError(`charset ${name} has a range that runs backwards`);
        table.fill(1, first, last + 1);
        if (isRange)
            at += 2;
    }
    return { name, table };
}
/** Bytes of any of the sets. */
function union(name, ...sets) {
    const table = new Uint8Array(256);
    for (const set of sets)
        for (let byte = 0; byte < 256; byte++)
            table[byte] = (table[byte] ?? 0) | (set.table[byte] ?? 0);
    return { name, table };
}
/** Every byte that is not of the set. */
function complement(name, set) {
    return { name, table: set.table.map((isMember) => 1 - isMember) };
}
function byteAt(name, members, at) {
    const code = members.charCodeAt(at);
    if (code > 0x7f)
        throw new RangeError(`charset ${name} names a character beyond ASCII`);
    return code;
}
const digits = charset("digits", "0-9");
const lower = charset("lower", "a-z");
const upper = charset("upper", "A-Z");
const letters = charset("letters", "A-Za-z");
/** Digits and letters of either case; also called alphanumeric. */
const base62 = charset("base62", "0-9A-Za-z");
const lowerAlnum = charset("lower-alnum", "0-9a-z");
const upperAlnum = charset("upper-alnum", "0-9A-Z");
const hexLower = charset("hex-lower", "0-9a-f");
const hexUpper = charset("hex-upper", "0-9A-F");
/** Either case. */
const hex = charset("hex", "0-9A-Fa-f");
/** RFC 4648 section 6, upper case, without padding. */
const base32 = charset("base32", "A-Z2-7");
const base32Lower = charset("base32-lower", "a-z2-7");
/** Bitcoin's alphabet: base62 without 0, O, I and l. */
const base58 = charset("base58", "1-9A-HJ-NP-Za-km-z");
/** RFC 4648 section 4, without padding. */
const base64 = charset("base64", "0-9A-Za-z+/");
/** With `=`. */
const base64Padded = charset("base64-padded", "0-9A-Za-z+/=");
/** RFC 4648 section 5, without padding. */
const base64url = charset("base64url", "0-9A-Za-z_-");
const base64urlPadded = charset("base64url-padded", "0-9A-Za-z_=-");
/** Bech32's data part (BIP 173), either case. */
const bech32 = charset("bech32", "023456789acdefghjklmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ");
/** Letters, digits and `-`. */
const alnumDash = charset("alnum-dash", "0-9A-Za-z-");
/** Letters, digits and `_`: `\w`. */
const word = charset("word", "0-9A-Za-z_");
/** Letters, digits, `_`, `-` and `.`: names of hosts, files, keys. */
const nameBytes = charset("name", "0-9A-Za-z_.-");
/** Every visible ASCII character, so no white space and no control characters. */
const charset_visible = charset("visible", "!-~");
/** Spaces and tabs. */
const blank = charset("blank", " \t");

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/decode-runs.js



/** Runs of base64 and hexadecimal: what they hold when it is text. */
const shortestBase64 = 20;
const shortestHex = 32;
/** Longer runs are pictures and fonts. */
const longestHex = 64 * 1024;
/** Share of bytes that must be text. */
const textShare = 0.9;
const runBytes = union("encoded", base64, base64url).table;
const hexBytes = hex.table;
/** Values of base64 and base64url digits. */
const digitValues = new Uint8Array(256);
for (const [value, digit] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) {
    digitValues[digit.charCodeAt(0)] = value;
}
digitValues[ascii/* ascii */.a.dash] = 62;
digitValues["_".charCodeAt(0)] = 63;
/** 1 for bytes of ASCII text. */
const textBytes = new Uint8Array(256).fill(1, 0x20, 0x7f);
for (const byte of [ascii/* ascii */.a.tab, ascii/* ascii */.a.lineFeed, ascii/* ascii */.a.carriageReturn])
    textBytes[byte] = 1;
/** Decodes every run that holds text. Where there are no long runs it reads one byte in ten or so, and none twice. */
function decodeRuns(bytes) {
    let run = nextRun(bytes, 0);
    // Most files of a history are small and have none.
    if (!run)
        return [];
    const fromBase64 = (0,engine_layer/* createLayer */.A)("base64");
    const fromHex = (0,engine_layer/* createLayer */.A)("hex");
    while (run) {
        const end = addHex(bytes, run, fromHex) ?? addBase64(bytes, run, fromBase64) ?? run.end;
        run = nextRun(bytes, end + 1);
    }
    return [fromBase64.build(), fromHex.build()].filter((layer) => layer !== undefined);
}
/** The first run that begins at or after `from`. Looks at the byte where a run that begins at once would end: if it is of no run, none of the bytes before it matter. */
function nextRun(bytes, from) {
    let start = from;
    let known = from;
    for (let probe = start + shortestBase64 - 1; probe < bytes.length; probe = start + shortestBase64 - 1) {
        let at = probe;
        while (at >= known && runBytes[bytes[at]] === 1)
            at--;
        if (at < known) {
            let end = probe + 1;
            while (end < bytes.length && runBytes[bytes[end]] === 1)
                end++;
            return { start, end };
        }
        // Everything after `at` and up to the probe is of a run that begins there.
        start = at + 1;
        known = probe + 1;
    }
    return undefined;
}
/** End of what was decoded; undefined when the run is no hexadecimal text. */
function addHex(bytes, run, layer) {
    const start = bytes[run.start] === ascii/* ascii */.a.zero && bytes[run.start + 1] === 0x78 ? run.start + 2 : run.start;
    const length = run.end - start;
    if (length < shortestHex || length % 2 !== 0 || length > longestHex)
        return undefined;
    for (let index = start; index < run.end; index++)
        if (hexBytes[bytes[index]] === 0)
            return undefined;
    const decoded = Buffer.from(bytes.toString("latin1", start, run.end), "hex");
    if (textCount(decoded) < decoded.length * textShare)
        return undefined;
    layer.stretch(start, 1, 2);
    layer.append(decoded, 0, decoded.length);
    layer.part(run.end);
    return run.end;
}
/**
 * End of what was decoded. Line after line, as long as all of it together is text: a block that is none must not be decoded again from
 * each of its lines.
 */
function addBase64(bytes, run, layer) {
    if (!beginsAsText(bytes, run.start))
        return undefined;
    let length = 0;
    let text = 0;
    let end;
    for (const line of wrappedLines(bytes, run)) {
        const decoded = Buffer.from(bytes.toString("latin1", line.start, line.end), "base64");
        length += decoded.length;
        text += textCount(decoded);
        if (text < length * textShare)
            break;
        layer.stretch(line.start, 3, 4);
        layer.append(decoded, 0, decoded.length);
        end = line.end;
    }
    if (end !== undefined)
        layer.part(end);
    return end;
}
/** Of the first twelve decoded bytes at most one is not text. A word or a path fails at its second byte on average. */
function beginsAsText(bytes, start) {
    let others = 0;
    for (let group = start; group < start + 16; group += 4) {
        const bits = (digitValues[bytes[group]] << 18) |
            (digitValues[bytes[group + 1]] << 12) |
            (digitValues[bytes[group + 2]] << 6) |
            digitValues[bytes[group + 3]];
        others += 3 - textBytes[bits >> 16] - textBytes[(bits >> 8) & 0xff] - textBytes[bits & 0xff];
        if (others > 1)
            return false;
    }
    return true;
}
function textCount(bytes) {
    let count = 0;
    for (let index = 0; index < bytes.length; index++)
        count += textBytes[bytes[index]];
    return count;
}
/** Encoders break lines at 64 or 76 characters. */
const shortestWrapped = 60;
/** The run and the runs on the lines below it that go on with it: all as long as the first, but for the last one. */
function* wrappedLines(bytes, first) {
    yield first;
    const width = first.end - first.start;
    if (width < shortestWrapped || width % 4 !== 0)
        return;
    for (let at = first.end; (0,ascii/* isLineEnd */.S4)(bytes[at]) && at < bytes.length;) {
        while (at < bytes.length && ((0,ascii/* isLineEnd */.S4)(bytes[at]) || (0,ascii/* isBlank */.z3)(bytes[at])))
            at++;
        let end = at;
        while (end < bytes.length && end - at <= width && runBytes[bytes[end]] === 1)
            end++;
        if (end === at || end - at > width)
            return;
        yield { start: at, end };
        if (end - at < width)
            return;
        at = end;
    }
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/rules-digest.js

/** Version of the engine's own decisions (names, references, thresholds), which are no data of a rule. Raise it when they change. */
const engineVersion = 1;
/**
 * `sha256:…` over everything in the rules that decides what is found: shapes, anchors, names, patterns, severities. Words for people
 * are left out, so that a better explanation is not a new set of rules. A function counts by its name.
 */
function digestOfRules(rules) {
    const words = new Set(["title", "why", "fix", "source", "provider", "seal"]);
    const data = rules.map((rule) => Object.fromEntries(Object.entries(rule)
        .filter(([key]) => !words.has(key))
        .map(([key, value]) => [key, dataOf(value)])));
    return (0,lib/* digestOf */.ol)({ engine: engineVersion, rules: data });
}
function dataOf(value) {
    if (typeof value === "function")
        return { function: value.name };
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString("hex");
    if (Array.isArray(value))
        return value.map(dataOf);
    if (typeof value === "object" && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dataOf(item)]));
    }
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/runs.js
function createRuns(bytes) {
    const forwards = createMemory();
    const backwards = createMemory();
    return {
        end({ table }, at, limit) {
            const known = forwards(table);
            if (at < known.from || at > known.to) {
                known.from = at;
                known.to = at;
                known.closed = false;
            }
            if (known.to >= limit)
                return limit;
            if (known.closed)
                return known.to;
            const stop = Math.min(limit, bytes.length);
            let to = known.to;
            while (to < stop && table[bytes[to]] === 1)
                to++;
            known.to = to;
            known.closed = to < stop;
            return to;
        },
        start({ table }, at, limit) {
            const known = backwards(table);
            if (at < known.from || at > known.to) {
                // A later question about the same run: what lies between joins what is known.
                const joint = Math.max(limit, known.to);
                let from = at;
                while (from > joint && table[bytes[from - 1]] === 1)
                    from--;
                const joins = from === known.to && known.from < known.to;
                known.to = at;
                if (!joins) {
                    known.from = from;
                    known.closed = false;
                }
            }
            if (known.from <= limit)
                return limit;
            while (!known.closed && known.from > limit && table[bytes[known.from - 1]] === 1)
                known.from--;
            known.closed ||= known.from > limit;
            return known.from;
        },
    };
}
/** What is known by charset. The same one is asked for many times in a row, so the last answer comes first. */
function createMemory() {
    // Made when it is needed: most files of a history ask nothing.
    let byTable;
    let lastTable;
    let last = { from: 0, to: -1, closed: false };
    return (table) => {
        if (table === lastTable)
            return last;
        byTable ??= new Map();
        let known = byTable.get(table);
        if (!known) {
            known = { from: 0, to: -1, closed: false };
            byTable.set(table, known);
        }
        lastTable = table;
        last = known;
        return known;
    };
}

// EXTERNAL MODULE: ./packages/secrets/lib/suppressions/foreign-marks.js
var foreign_marks = __webpack_require__(2632);
// EXTERNAL MODULE: ./packages/secrets/lib/engine/automaton.js
var engine_automaton = __webpack_require__(9903);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/block.js
/** The largest armoured private keys (RSA with 16384 bits) take 13 KB. */
const longestBlock = 32 * 1024;
/** Base64 characters that make it a key: the shortest real body (Ed25519) has 64. Less is an example such as `MIIE...`. */
const shortestBody = 40;
/** Without an end line it takes more to be believed. */
const shortestTruncatedBody = 120;
const beginMark = "-----BEGIN";
const complete = { confidence: "high", basis: "begin line, key material and end line" };
const truncated = { confidence: "medium", basis: "begin line and key material, but no end line" };
function compileBlock(rule) {
    const texts = (all) => all.map((text) => Buffer.from(text, "latin1"));
    const own = rule.begin.filter((text) => !text.startsWith(beginMark));
    return { rule, begins: texts([beginMark, ...own]), ends: texts(rule.end) };
}
function createFinder(bytes) {
    const answers = new Map();
    return (text, at) => {
        const last = answers.get(text);
        if (last && at >= last.asked && (at <= last.found || last.found < 0))
            return last.found;
        const found = bytes.indexOf(text, at);
        answers.set(text, { asked: at, found });
        return found;
    };
}
/** Verifies one hit of a begin text, which stands at `[beginStart, beginEnd)`. */
function matchBlock(bytes, find, block, beginStart, beginEnd) {
    const nextBegin = nearest(find, block.begins, beginEnd, bytes.length)?.start;
    if (nextBegin !== undefined && nextBegin - beginEnd < shortestBody)
        return undefined;
    const limit = Math.min(beginEnd + longestBlock, nextBegin ?? bytes.length);
    const end = nearest(find, block.ends, beginEnd, limit);
    // Two beginnings in a row are a text about keys.
    if (!end && limit === nextBegin)
        return undefined;
    const lines = armourLines(bytes.toString("latin1", beginEnd, end?.start ?? limit), end === undefined);
    const amount = lines.reduce((sum, line) => sum + (isArmour(line) ? line.length : 0), 0);
    if (amount < (end ? shortestBody : shortestTruncatedBody))
        return undefined;
    // A PEM line ends with its dashes; in other formats the begin text is the first half of a line.
    const begin = bytes.toString("latin1", beginStart, beginEnd);
    if (!begin.endsWith("-----"))
        lines[0] = `${begin}${lines[0] ?? ""}`;
    else
        lines.unshift(begin);
    if (!end) {
        const value = Buffer.from([...lines, ""].join("\n"), "latin1");
        const isOfRule = block.rule.check === undefined || block.rule.check(value) !== undefined;
        const stop = beginEnd + lengthOfLines(bytes.toString("latin1", beginEnd, limit), lines);
        return isOfRule ? { start: beginStart, end: stop, value, check: truncated } : undefined;
    }
    const value = Buffer.from([...lines, bytes.toString("latin1", end.start, end.end), ""].join("\n"), "latin1");
    const check = block.rule.check ? block.rule.check(value) : complete;
    return check && { start: beginStart, end: end.end, value, check };
}
/** The first of the texts that stands between two places. */
function nearest(find, texts, from, limit) {
    let first;
    for (const text of texts) {
        const start = find(text, from);
        if (start >= 0 && start < (first?.start ?? limit))
            first = { start, end: start + text.length };
    }
    return first;
}
/** Lines of a body without what the file around it adds: `\n` written out, quotes and `+` of source code, comment signs, indentation. */
function armourLines(text, stopAtFirstOther) {
    const lines = [];
    for (const raw of text.split(/(?:\\+r)?\\+n|[\r\n]+/)) {
        const line = raw
            .replace(/^[ \t]*(?:#|\/\/|\*|>|\|)[ \t]+/, "")
            .replace(/^[ \t]*(?:\+[ \t]*)?["'`]|["'`][ \t]*[+,;\\)]*[ \t]*$/g, "")
            .trim();
        // A `+` or `.` alone joined two literals whose line breaks were written out.
        if (line === "" || line === "+" || line === ".")
            continue;
        if (stopAtFirstOther && !isArmour(line) && !/^[\w-]+: /.test(line))
            break;
        lines.push(...(/^[\w-]+: /.test(line) ? [line] : line.split(/[ \t]+/)));
    }
    return lines;
}
function isArmour(line) {
    return /^[\w+/=-]{4,}$/.test(line);
}
/** Where the last line ends in the text that it came from. */
function lengthOfLines(text, lines) {
    const last = lines.at(-1) ?? "";
    const at = text.lastIndexOf(last);
    return at < 0 ? 0 : at + last.length;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/content.js
/** True when `text` (Latin-1) stands at `at`, case-exact. */
function standsAt(bytes, text, at) {
    if (at < 0 || at + text.length > bytes.length)
        return false;
    for (let index = 0; index < text.length; index++)
        if (bytes[at + index] !== text[index])
            return false;
    return true;
}

// EXTERNAL MODULE: ./packages/policy/lib/pattern/pattern-cost.js
var pattern_cost = __webpack_require__(3980);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/custom.js

/** How far from a keyword the pattern sees, in bytes to each side. */
const custom_reach = 320;
/** Time that one rule may spend on one content, in milliseconds, looked at between windows. */
const customBudget = 250;
const matched = { confidence: "high", basis: "pattern of your policy" };
/** The pattern has passed `checkPattern` of the policy, so that it compiles and is quick on a text of `longestWindow` bytes. */
function compileCustom(rule) {
    return { rule, pattern: new RegExp(rule.pattern, "dg") };
}
/** Runs the pattern over a stretch of text. Group 1, if the pattern has one, is the secret. */
function matchCustom(bytes, custom, window) {
    const text = bytes.toString("latin1", window.start, window.end);
    const matches = [];
    for (const match of text.matchAll(custom.pattern)) {
        const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
        if (end > start)
            matches.push({ start: window.start + start, end: window.start + end, check: matched });
    }
    return matches;
}
/** Windows in which every hit has its whole reach; neighbours share one as long as it stays within `longestWindow`. Hits are ascending. */
function windowsAround(hits, length) {
    const windows = [];
    for (const hit of hits) {
        const start = Math.max(0, hit.start - custom_reach);
        const end = Math.min(length, hit.end + custom_reach);
        const last = windows.at(-1);
        if (last && end - last.start <= pattern_cost/* longestWindow */.Z)
            windows[windows.length - 1] = { start: last.start, end: Math.max(last.end, end) };
        else
            windows.push({ start, end });
    }
    return windows;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/hits.js
/** Bytes that are searched before their hits are handled; four lanes of 16 KiB keep text, table and hits in the cache. */
const blockSize = 64 * 1024;
const lanes = 4;
/** Below this the warm-up of four lanes costs more than it gains. */
const smallestForLanes = 1024;
function createHitBuffer() {
    return {
        pairs: new Int32Array(2 * (blockSize + lanes)),
        laneStarts: new Int32Array(lanes),
        laneLengths: new Int32Array(lanes),
    };
}
/**
 * Finds every pattern whose last byte is in `[from, to)`, at most `blockSize` bytes. Bytes before `from` are read too, because a
 * pattern may begin there. The block is cut into four lanes that advance together: each step of one lane waits for the table, and
 * the processor works on the other three meanwhile. Measured: one lane 310 MB/s, two 490, four 690, six 700 and unsteady.
 */
function findHits(automaton, bytes, from, to, hits) {
    const length = to - from;
    hits.laneLengths.fill(0);
    if (length < smallestForLanes) {
        hits.laneStarts[0] = 0;
        const start = Math.max(0, from - automaton.longest + 1);
        hits.laneLengths[0] = finishLane(automaton, bytes, start, to, 0, from, hits.pairs, 0);
        return;
    }
    const { classes, table, accepting } = automaton;
    const { pairs } = hits;
    const warmUp = automaton.longest - 1;
    const quarter = length >> 2;
    const from0 = from;
    const from1 = from0 + quarter;
    const from2 = from1 + quarter;
    const from3 = from2 + quarter;
    const start0 = Math.max(0, from0 - warmUp);
    let at0 = start0;
    let at1 = Math.max(0, from1 - warmUp);
    let at2 = Math.max(0, from2 - warmUp);
    let at3 = Math.max(0, from3 - warmUp);
    const slots = (quarter + 1) * 2;
    let count0 = 0;
    let count1 = slots;
    let count2 = 2 * slots;
    let count3 = 3 * slots;
    let state0 = 0;
    let state1 = 0;
    let state2 = 0;
    let state3 = 0;
    for (const end0 = start0 + quarter; at0 < end0; at0++, at1++, at2++, at3++) {
        state0 = table[state0 + classes[bytes[at0]]];
        state1 = table[state1 + classes[bytes[at1]]];
        state2 = table[state2 + classes[bytes[at2]]];
        state3 = table[state3 + classes[bytes[at3]]];
        if (state0 >= accepting || state1 >= accepting || state2 >= accepting || state3 >= accepting) {
            if (state0 >= accepting && at0 >= from0) {
                pairs[count0++] = at0;
                pairs[count0++] = state0;
            }
            if (state1 >= accepting && at1 >= from1) {
                pairs[count1++] = at1;
                pairs[count1++] = state1;
            }
            if (state2 >= accepting && at2 >= from2) {
                pairs[count2++] = at2;
                pairs[count2++] = state2;
            }
            if (state3 >= accepting && at3 >= from3) {
                pairs[count3++] = at3;
                pairs[count3++] = state3;
            }
        }
    }
    count0 = finishLane(automaton, bytes, at0, from1, state0, from0, pairs, count0);
    count1 = finishLane(automaton, bytes, at1, from2, state1, from1, pairs, count1);
    count2 = finishLane(automaton, bytes, at2, from3, state2, from2, pairs, count2);
    count3 = finishLane(automaton, bytes, at3, to, state3, from3, pairs, count3);
    for (const [lane, count] of [count0, count1, count2, count3].entries()) {
        hits.laneStarts[lane] = lane * slots;
        hits.laneLengths[lane] = count - lane * slots;
    }
}
/** One lane from `at` up to `to`; hits before `first` are another lane's. Returns the new count. */
function finishLane(automaton, bytes, at, to, state, first, pairs, count) {
    const { classes, table, accepting } = automaton;
    let current = state;
    let next = count;
    for (let index = at; index < to; index++) {
        current = table[current + classes[bytes[index]]];
        if (current >= accepting && index >= first) {
            pairs[next++] = index;
            pairs[next++] = current;
        }
    }
    return next;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assigned-value.js


/** A longer value is a document, not a password. */
const longestValue = 320;
/** Blanks between a name, its operator and its value. */
const longestGap = 64;
/** Bytes of a value without quotes: all that is visible but quotes, angle brackets and the backslash. */
const bare = charset("bare", "!#-&(-;=?-[]-_a-~");
/** The same between the `;` or `&` of a connection string or a query. */
const parameter = charset("parameter", "!#-%(-:=?-[]-_a-~");
/** The same in `${NAME:-value}`. */
const braced = charset("braced", "!#-&(-;=?-[]-_a-|~");
/** The assignment whose value begins at `at`, if one stands there; the form says what may be unquoted, and what ends it. */
function valueAt(content, name, at, form) {
    const { bytes } = content;
    const open = openingQuote(bytes, at);
    const start = open?.inside ?? at;
    const credentials = skipScheme(bytes, name, start);
    // What follows a scheme is parted from the rest by a blank or a quote, in whatever language the header is written.
    if (credentials > start)
        return bareValue(content, name, credentials, "parameter");
    if (open !== undefined)
        return quotedValue(content, name, open, form);
    if (form === "argument" || form === "call" || form === "compare")
        return undefined;
    if (form === "fallback" && bytes[name.start - 1] !== ascii/* ascii */.a.openBrace)
        return undefined;
    return bareValue(content, name, at, form);
}
/** `Authorization: Bearer …`: the scheme is not a part of the value. */
function skipScheme(bytes, name, at) {
    if (name.end - name.start < authorization.length)
        return at;
    if (bytes.toString("latin1", name.end - authorization.length, name.end).toLowerCase() !== authorization)
        return at;
    return at + (/^(?:bearer|token|apikey) +/i.exec(bytes.toString("latin1", at, at + 12))?.[0].length ?? 0);
}
const authorization = "authorization";
/** A quote at `at`, or behind the letter or sign that some languages put before it: `b"…"`, `@"…"`, `\"…\"`. */
function openingQuote(bytes, at) {
    const first = bytes[at] ?? 0;
    if ((0,ascii/* isQuote */.vG)(first))
        return { quote: first, escaped: false, inside: at + 1 };
    const second = bytes[at + 1] ?? 0;
    if (!(0,ascii/* isQuote */.vG)(second))
        return undefined;
    if (first === ascii/* ascii */.a.backslash)
        return { quote: second, escaped: true, inside: at + 2 };
    return "bBrRuULfF@$(".includes(String.fromCharCode(first))
        ? { quote: second, escaped: false, inside: at + 2 }
        : undefined;
}
function quotedValue({ bytes }, name, { quote, escaped, inside }, form) {
    // Three quotes open a longer text, two an empty one.
    if (bytes[inside] === quote)
        return undefined;
    const limit = Math.min(bytes.length, inside + longestValue);
    const result = (end, closed) => ({
        name,
        form,
        value: { start: inside, end },
        closed,
        quoted: true,
        whole: true,
    });
    for (let end = inside; end < limit; end++) {
        const byte = bytes[end];
        if (byte === quote)
            return result(end, !escaped);
        if ((0,ascii/* isBlank */.z3)(byte) || (0,ascii/* isLineEnd */.S4)(byte))
            return result(end, false);
        if (byte !== ascii/* ascii */.a.backslash)
            continue;
        if (escaped && bytes[end + 1] === quote)
            return result(end, true);
        end++;
    }
    return result(limit, false);
}
const bareBytes = { parameter, fallback: braced };
function bareValue(content, name, at, form) {
    const { bytes, runs } = content;
    const limit = at + longestValue;
    let end = Math.min(limit, runs.end(bareBytes[form] ?? bare, at, bytes.length));
    const closed = end < limit;
    if (form !== "parameter")
        while (end > at && isTrailing(bytes[end - 1]))
            end--;
    return end === at
        ? undefined
        : { name, form, value: { start: at, end }, closed, quoted: false, whole: endsHere(bytes, end) };
}
/** Punctuation that ends a statement rather than a value. */
function isTrailing(byte) {
    return (byte === ascii/* ascii */.a.comma ||
        byte === ascii/* ascii */.a.semicolon ||
        byte === ascii/* ascii */.a.close ||
        byte === ascii/* ascii */.a.closeBrace ||
        byte === ascii/* ascii */.a.closeSquare);
}
/** True when nothing but punctuation or a comment follows on the line. */
function endsHere(bytes, end) {
    let at = end;
    while (at < end + longestGap && at < bytes.length && ((0,ascii/* isBlank */.z3)(bytes[at]) || isTrailing(bytes[at])))
        at++;
    const byte = bytes[at];
    return ((0,ascii/* isLineEnd */.S4)(byte) ||
        byte === ascii/* ascii */.a.hash ||
        byte === ascii/* ascii */.a.backslash ||
        byte === ascii/* ascii */.a.pipe ||
        byte === ascii/* ascii */.a.and ||
        (0,ascii/* isQuote */.vG)(byte) ||
        // The end of an element, not `prefix<your-token>`.
        (byte === ascii/* ascii */.a.less && bytes[at + 1] === ascii/* ascii */.a.slash));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/operator.js
/** Longest first where one begins like another. `!=` is none: it says what a value is not. */
const operators = [
    { text: "===", form: "compare" },
    { text: "==", form: "compare" },
    { text: "=>", form: "assign" },
    { text: "=~", form: "compare" },
    { text: "=", form: "assign" },
    { text: ":=", form: "assign" },
    { text: ":-", form: "fallback" },
    { text: "::", form: "call" },
    { text: ":", form: "assign" },
    { text: "||=", form: "assign" },
    { text: "||", form: "fallback" },
    { text: "??=", form: "assign" },
    { text: "??", form: "fallback" },
    { text: "?=", form: "assign" },
    { text: "?:", form: "assign" },
    { text: ",", form: "argument", onlyAfterQuote: true },
    { text: "(", form: "call" },
];
const byFirst = new Map();
for (const operator of operators) {
    const first = operator.text.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), operator]);
}
/** The operator at `at`. A comma joins only a quoted name and its value: `set("password", "…")`. */
function readOperator(bytes, at, afterQuote) {
    for (const { text, form, onlyAfterQuote } of byFirst.get(bytes[at] ?? 0) ?? []) {
        if (onlyAfterQuote && !afterQuote)
            continue;
        let length = 1;
        while (length < text.length && bytes[at + length] === text.charCodeAt(length))
            length++;
        if (length === text.length)
            return { form, end: at + length };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignment.js




/** A longer name is no name that a person wrote. */
const longestName = 64;
/** Bytes of the text of an element. */
const assignment_element = charset("element", "!-%'-;=?-~");
/** What may directly follow a name; anything else shows at once that the hit is a part of a sentence or an identifier. */
const follows = new Uint8Array(256);
for (const byte of Buffer.from("\"'`\\]) \t:=,>(|?\r\n&"))
    follows[byte] = 1;
/**
 * The whole name around `[hitStart, hitEnd)`, without leading dashes; undefined when what follows shows that nothing is assigned. Of a
 * name that is longer than `longestName` only a part is read.
 */
function readName(bytes, hitStart, hitEnd) {
    let end = hitEnd;
    while (end < hitEnd + longestName && nameTable[bytes[end]] === 1)
        end++;
    if (follows[bytes[end] ?? ascii/* ascii */.a.lineFeed] === 0 && end < hitEnd + longestName)
        return undefined;
    let start = hitStart;
    while (start > 0 && start > hitStart - longestName && nameTable[bytes[start - 1]] === 1)
        start--;
    while (bytes[start] === ascii/* ascii */.a.dash)
        start++;
    return { start, end };
}
const nameTable = nameBytes.table;
/** Reads the assignment to a name; undefined when there is none. Looks a few hundred bytes far at most. */
function readAssignment(content, name) {
    const { bytes } = content;
    // `"AWS::IAM::AccessKey": …` names a type.
    const isType = bytes[name.start - 1] === ascii/* ascii */.a.colon && bytes[name.start - 2] === ascii/* ascii */.a.colon;
    // In `arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop` the word is a part of a longer name.
    const isPart = bytes[name.start - 1] === ascii/* ascii */.a.colon && bytes[name.end] === ascii/* ascii */.a.colon;
    if (isType || isPart || name.end - name.start >= longestName)
        return undefined;
    if (bytes[name.end] === ascii/* ascii */.a.more)
        return elementOf(content, name);
    const closed = skipClosers(bytes, name.end);
    const isQuotedName = closed > name.end;
    const after = skipBlanks(bytes, closed);
    const operator = readOperator(bytes, after, isQuotedName);
    const pair = isQuotedName || !operator ? pairOf(content, name, after, isQuotedName) : undefined;
    if (pair)
        return pair;
    if (!operator)
        return wordOf(content, name, after);
    const value = skipBlanks(bytes, operator.end);
    if (operator.form !== "assign")
        return valueAt(content, name, value, operator.form);
    const typed = content.syntax === "code" ? skipType(content, value) : value;
    return valueAt(content, name, typed, assignForm(bytes, name));
}
/** A plain assignment, unless what stands before the name says that it is inside of a text that has its own separators. */
function assignForm(bytes, name) {
    const before = bytes[name.start - 1];
    if (before === ascii/* ascii */.a.dash)
        return "flag";
    if (before === ascii/* ascii */.a.openBrace && bytes[name.start - 2] === ascii/* ascii */.a.dollar)
        return "fallback";
    if (before === ascii/* ascii */.a.question || before === ascii/* ascii */.a.and || before === ascii/* ascii */.a.semicolon)
        return "parameter";
    return (0,ascii/* isBlank */.z3)(before) && bytes[name.start - 2] === ascii/* ascii */.a.semicolon && bytes[name.end] === ascii/* ascii */.a.equals
        ? "parameter"
        : "assign";
}
/** `"`, `\"`, `']`, `")`: the end of a quoted name. */
function skipClosers(bytes, at) {
    let next = at;
    if (bytes[next] === ascii/* ascii */.a.backslash && (0,ascii/* isQuote */.vG)(bytes[next + 1]))
        next += 2;
    else if ((0,ascii/* isQuote */.vG)(bytes[next]))
        next += 1;
    else
        return at;
    return bytes[next] === ascii/* ascii */.a.closeSquare || bytes[next] === ascii/* ascii */.a.close ? next + 1 : next;
}
function skipBlanks(bytes, at) {
    let next = at;
    while (next < at + longestGap && (0,ascii/* isBlank */.z3)(bytes[next]))
        next++;
    return next;
}
/** The type between a name and its value: `: string = "…"`, `: Option<&str> = "…"`. */
function skipType({ bytes }, at) {
    if ((0,ascii/* isQuote */.vG)(bytes[at]) || (0,ascii/* isLineEnd */.S4)(bytes[at]))
        return at;
    for (let index = at; index < at + 40; index++) {
        const byte = bytes[index];
        if (byte === ascii/* ascii */.a.equals)
            return (0,ascii/* isBlank */.z3)(bytes[index + 1]) && (0,ascii/* isQuote */.vG)(bytes[index + 2]) ? index + 2 : at;
        if (byte === undefined || (0,ascii/* isLineEnd */.S4)(byte) || (0,ascii/* isQuote */.vG)(byte) || byte === ascii/* ascii */.a.comma || byte === ascii/* ascii */.a.open)
            return at;
    }
    return at;
}
/** `<password>value</password>`, also with a namespace before the name. */
function elementOf(content, name) {
    const { bytes, runs } = content;
    const before = bytes[name.start - 1];
    if (before !== ascii/* ascii */.a.less && before !== ascii/* ascii */.a.colon)
        return undefined;
    const start = name.end + 1;
    const end = runs.end(assignment_element, start, Math.min(bytes.length, start + longestValue));
    if (end === start || bytes[end] !== ascii/* ascii */.a.less || bytes[end + 1] !== ascii/* ascii */.a.slash)
        return undefined;
    return { name, form: "element", value: { start, end }, closed: true, quoted: true, whole: true };
}
const valueWord = Buffer.from("value");
/**
 * The name is itself a value, and the next key on the same or the next line is `value`:
 * `- name: DB_PASSWORD⏎ value: x`, `{"name": "DB_PASSWORD", "value": "x"}`, `key="password" value="x"`.
 */
function pairOf(content, name, after, isQuotedName) {
    const { bytes } = content;
    if (!isPairName(bytes, name.start - (isQuotedName ? 2 : 1)))
        return undefined;
    let at = after;
    if (bytes[at] === ascii/* ascii */.a.comma)
        at++;
    while (at < after + longestGap && ((0,ascii/* isBlank */.z3)(bytes[at]) || (at < bytes.length && (0,ascii/* isLineEnd */.S4)(bytes[at]))))
        at++;
    while ((0,ascii/* isQuote */.vG)(bytes[at]) || bytes[at] === ascii/* ascii */.a.backslash)
        at++;
    if (at + valueWord.length > bytes.length ||
        (bytes[at] | 0x20) !== valueWord[0] ||
        bytes.toString("latin1", at, at + 5).toLowerCase() !== "value")
        return undefined;
    at += valueWord.length;
    while ((0,ascii/* isQuote */.vG)(bytes[at]) || bytes[at] === ascii/* ascii */.a.backslash)
        at++;
    const operator = readOperator(bytes, skipBlanks(bytes, at), false);
    return operator?.form === "assign" ? valueAt(content, name, skipBlanks(bytes, operator.end), "pair") : undefined;
}
/** True when `:` or `=` stands at or, over blanks and a quote, before `at`. */
function isPairName(bytes, at) {
    let index = at;
    while (index > at - 8 && ((0,ascii/* isBlank */.z3)(bytes[index]) || (0,ascii/* isQuote */.vG)(bytes[index]) || bytes[index] === ascii/* ascii */.a.backslash))
        index--;
    return bytes[index] === ascii/* ascii */.a.colon || bytes[index] === ascii/* ascii */.a.equals;
}
/** A blank is all that parts name and value: `--password value`, `ENV PASSWORD value`, `IDENTIFIED BY 'value'`. */
function wordOf(content, name, after) {
    const { bytes, syntax } = content;
    if (after === name.end || after >= bytes.length)
        return undefined;
    if (bytes[name.start - 1] === ascii/* ascii */.a.dash && bytes[name.start - 2] === ascii/* ascii */.a.dash)
        return valueAt(content, name, after, "flag");
    if ((0,ascii/* isQuote */.vG)(bytes[after]))
        return syntax === "code" ? valueAt(content, name, after, "call") : undefined;
    if (syntax !== "config" || !(0,ascii/* isBlank */.z3)(bytes[name.start - 1]))
        return undefined;
    return isAfterEnv(bytes, name.start) ? valueAt(content, name, after, "word") : undefined;
}
/** True when `ENV` and nothing else stands before `at` on the line. */
function isAfterEnv(bytes, at) {
    const end = skipBlanksBack(bytes, at);
    for (const [index, letter] of env.entries())
        if ((bytes[end - env.length + index] ?? 0) !== letter)
            return false;
    const start = skipBlanksBack(bytes, end - env.length);
    return start === 0 || (0,ascii/* isLineEnd */.S4)(bytes[start - 1]);
}
const env = Buffer.from("ENV");
function skipBlanksBack(bytes, at) {
    let start = at;
    while (start > at - longestGap && (0,ascii/* isBlank */.z3)(bytes[start - 1]))
        start--;
    return start;
}

// EXTERNAL MODULE: ./packages/secrets/lib/engine/generic-value.js
var generic_value = __webpack_require__(528);
// EXTERNAL MODULE: ./packages/secrets/lib/engine/secret-name.js
var secret_name = __webpack_require__(905);
// EXTERNAL MODULE: ./packages/secrets/lib/engine/placeholder.js + 1 modules
var placeholder = __webpack_require__(3101);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/token.js



const shortestInBinaries = 24;
const publishedFormat = { confidence: "high", basis: "published format" };
const token_placeholder = { confidence: "low", basis: "placeholder" };
function compileToken(rule) {
    const before = compileSegments(rule.before ?? []);
    const after = compileSegments(rule.after);
    const shortestAnchor = Math.min(...rule.anchors.map((anchor) => anchor.length));
    return {
        rule,
        before,
        after,
        left: rule.leftBoundary ?? defaultBoundary(rule.before ?? []),
        right: rule.rightBoundary ?? defaultBoundary(rule.after),
        verify: rememberLast((value, fixedLength) => checkValue(value, rule.check, fixedLength)),
        checksummed: rule.check !== undefined && rule.seal !== undefined,
        standsInBinaries: rule.check !== undefined || shortestAnchor + lengthOf(before) + lengthOf(after) >= shortestInBinaries,
    };
}
function compileSegments(segments) {
    return segments.map((segment, index) => {
        if ("literal" in segment)
            return { text: Buffer.from(segment.literal, "latin1") };
        return {
            ...segment,
            giveBack: couldEat(segment.charset, segments[index + 1], 0) ? mostGivenBack : 0,
            giveBackBefore: couldEat(segment.charset, segments[index - 1], -1) ? mostGivenBack : 0,
        };
    });
}
const mostGivenBack = 64;
/** True for a text whose first (0) or last (-1) byte is of the charset. */
function couldEat(charset, next, edge) {
    return (next !== undefined &&
        "literal" in next &&
        charset.table[next.literal.charCodeAt(edge === 0 ? 0 : next.literal.length - 1)] === 1);
}
const wordOrDash = union("word-or-dash", word, { name: "dash", table: new Uint8Array(256).fill(1, 0x2d, 0x2e) });
/** Letters, digits and `_`; also `-` where the token itself may hold it. */
function defaultBoundary(segments) {
    return segments.some((segment) => "charset" in segment && segment.charset.table[0x2d] === 1) ? wordOrDash : word;
}
function lengthOf(segments) {
    return segments.reduce((sum, segment) => sum + ("text" in segment ? segment.text.length : segment.min), 0);
}
/** Verifies one hit of an anchor, which stands at `[anchorStart, anchorEnd)` case-exact. Linear over all hits of a content together. */
function matchToken(content, token, anchorStart, anchorEnd) {
    // The usual case first: it costs one look-up to see that a hit is the middle of a word.
    const mayBeFree = token.before.length > 0 || isLeftFree(content.bytes, anchorStart, token.left);
    const free = mayBeFree ? matchBetween(content, token, anchorStart, anchorEnd, token.left, token.right) : undefined;
    if (free || !token.checksummed)
        return free;
    const amidWord = matchBetween(content, token, anchorStart, anchorEnd, anything, anything);
    return amidWord?.check.confidence === "verified" ? amidWord : undefined;
}
/** The boundary of nothing: whatever stands there is no part of the token. */
const anything = { name: "nothing", table: new Uint8Array(256) };
/** Whether what must follow the anchor does, wherever the token ends. One question for all rules of one shape, such as those of JWTs. */
function goesOn(content, { after }, anchorEnd) {
    return matchForwards(content, after, 0, anchorEnd, anything) >= 0;
}
function matchBetween(content, token, anchorStart, anchorEnd, left, right) {
    const { bytes } = content;
    const end = matchForwards(content, token.after, 0, anchorEnd, right);
    if (end < 0)
        return undefined;
    const whole = token.before.length === 0
        ? anchorStart
        : matchBackwards(content, token.before, token.before.length - 1, anchorStart, left);
    if (whole < 0)
        return undefined;
    const start = token.rule.value === "after" ? anchorEnd : whole;
    const check = token.verify(bytes.subarray(start, end), anchorEnd - start);
    if (!check || !hasContext(bytes, token.rule, whole, end))
        return undefined;
    return { start, end, check };
}
function rememberLast(verify) {
    let last;
    let answer;
    return (value, fixedLength) => {
        if (last?.equals(value))
            return answer;
        last = Buffer.from(value);
        answer = verify(value, fixedLength);
        return answer;
    };
}
/**
 * The rule's own verification, then the marks of a made-up value. `fixedLength` bytes at its front are the format's own; without any the
 * value may have been chosen by a person.
 */
function checkValue(value, check, fixedLength) {
    const answer = check ? check(value) : publishedFormat;
    if (!answer || answer.confidence === "verified")
        return answer;
    return (0,placeholder/* isPlaceholderToken */.B)(value, fixedLength) ? token_placeholder : answer;
}
/** End of the segments from `index` on, or -1. */
function matchForwards(content, segments, index, at, right) {
    const { bytes, runs } = content;
    const segment = segments[index];
    if (segment === undefined)
        return at < bytes.length && right.table[bytes[at]] === 1 ? -1 : at;
    if ("text" in segment) {
        return standsAt(bytes, segment.text, at)
            ? matchForwards(content, segments, index + 1, at + segment.text.length, right)
            : -1;
    }
    const longest = runs.end(segment.charset, at, Math.min(bytes.length, at + segment.max));
    const shortest = Math.max(at + segment.min, longest - segment.giveBack);
    for (let end = longest; end >= shortest; end--) {
        const result = matchForwards(content, segments, index + 1, end, right);
        if (result >= 0)
            return result;
    }
    return -1;
}
/** Start of the segments up to `index`, or -1. */
function matchBackwards(content, segments, index, at, left) {
    const { bytes, runs } = content;
    const segment = segments[index];
    if (segment === undefined)
        return isLeftFree(bytes, at, left) ? at : -1;
    if ("text" in segment) {
        const start = at - segment.text.length;
        return standsAt(bytes, segment.text, start) ? matchBackwards(content, segments, index - 1, start, left) : -1;
    }
    const longest = runs.start(segment.charset, at, Math.max(0, at - segment.max));
    const shortest = Math.min(at - segment.min, longest + segment.giveBackBefore);
    for (let start = longest; start <= shortest; start++) {
        const result = matchBackwards(content, segments, index - 1, start, left);
        if (result >= 0)
            return result;
    }
    return -1;
}
/** True when nothing before `at` makes the token a part of a longer word. In `"\nghp_…"` the `n` belongs to an escape. */
function isLeftFree(bytes, at, left) {
    if (at === 0 || left.table[bytes[at - 1]] === 0)
        return true;
    return isEscape(bytes, at) || isTerminalColour(bytes, at);
}
/** `\n`, `\t`, `\r`, `\b`, `\f`, `\v`, `\0` directly before `at`. */
function isEscape(bytes, at) {
    return at >= 2 && bytes[at - 2] === 0x5c && "ntrbfv0".includes(String.fromCharCode(bytes[at - 1]));
}
/** The end of `ESC [ 3 2 m`: logs colour what they print. */
function isTerminalColour(bytes, at) {
    if (bytes[at - 1] !== 0x6d)
        return false;
    let index = at - 2;
    while (index > at - 12 && ((bytes[index] >= 0x30 && bytes[index] <= 0x39) || bytes[index] === 0x3b))
        index--;
    return bytes[index] === 0x5b;
}
function hasContext(bytes, rule, start, end) {
    if (!rule.context)
        return true;
    const { words, within } = rule.context;
    const nearby = `${bytes.toString("latin1", Math.max(0, start - within), start)} ${bytes.toString("latin1", end, end + within)}`.toLowerCase();
    return words.some((word) => nearby.includes(word));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/named.js


function compileNamed(rule) {
    return { rule, value: compileSegments(rule.value), right: defaultBoundary(rule.value) };
}
/** The value that begins at `start`, if it is exactly of the rule's shape. */
function matchNamed(content, named, start) {
    const end = matchForwards(content, named.value, 0, start, named.right);
    if (end < 0)
        return undefined;
    const check = checkValue(content.bytes.subarray(start, end), named.rule.check, 0);
    return check && { start, end, check };
}
/** Shorter names must be whole words: `dd_token` is none of `add_token`. */
const shortName = 5;
/** Finds the rules that know a name: it equals one of theirs or ends with it, however the words are joined. */
function indexNames(rules) {
    const bySquashed = new Map();
    for (const named of rules) {
        for (const name of new Set(named.rule.names.map(secret_name/* squash */.iw)))
            bySquashed.set(name, [...(bySquashed.get(name) ?? []), named]);
    }
    return (name) => {
        const words = (0,secret_name/* wordsOf */.Z9)(name);
        const squashed = words.join("");
        const wordStarts = new Set();
        let wordStart = 0;
        for (const word of words) {
            wordStarts.add(wordStart);
            wordStart += word.length;
        }
        const found = [];
        for (let at = 0; at < squashed.length; at++) {
            const known = bySquashed.get(squashed.slice(at));
            if (known && (squashed.length - at > shortName || wordStarts.has(at)))
                found.push(...known);
        }
        return [...new Set(found)];
    };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/search-state.js


function createState(content, matches) {
    return {
        content,
        matches,
        find: createFinder(content.bytes),
        customHits: new Map(),
        escapes: escapeKinds.map(() => []),
        marked: false,
        nameEnd: 0,
        last: undefined,
    };
}
/** Adds what was found at `range`. The value is copied: the scanned bytes may be a buffer that is filled again. */
function addMatch(state, rule, range, check, rewritten) {
    const { content } = state;
    state.matches.push({
        rule,
        ...content.locate(range.start, range.end),
        value: rewritten?.value ?? Buffer.from(content.bytes.subarray(range.start, range.end)),
        check,
        via: rewritten?.step === undefined ? content.via : [...content.via, rewritten.step],
    });
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/name-patterns.js





/** Names that are remembered; a text has few different ones. */
const rememberedNames = 4096;
/** One handler for every name: the assignment around it is read once, and then shown to all the rules that go by names. */
function namePatterns(rules) {
    const named = rules.filter((rule) => rule.kind === "named").map(compileNamed);
    const generic = rules.find((rule) => rule.kind === "generic");
    const names = [...named.flatMap(({ rule }) => rule.names), ...(generic ? secret_name/* genericNames */.uT : [])];
    const rulesOf = indexNames(named);
    const meanings = new Map();
    const meaningOf = (name) => {
        let meaning = meanings.get(name);
        if (!meaning) {
            meaning = { named: rulesOf(name), generic: generic && (0,secret_name/* secretNameOf */.Jf)(name) };
            if (meanings.size >= rememberedNames)
                meanings.clear();
            meanings.set(name, meaning);
        }
        return meaning;
    };
    const handler = (state, start, end) => {
        const { content } = state;
        if (end <= state.nameEnd || content.binary)
            return;
        const name = readName(content.bytes, start, end);
        if (!name)
            return;
        state.nameEnd = name.end;
        const assignment = readAssignment(content, name);
        if (!assignment)
            return;
        // A text often holds one assignment many times: what was decided is true again.
        const { last } = state;
        const meaning = last && isSameText(content.bytes, last.assignment.name, assignment.name)
            ? last.meaning
            : meaningOf(latin1(content.bytes, assignment.name));
        const decision = last && last.meaning === meaning && isSameValue(content.bytes, last.assignment, assignment)
            ? last.decision
            : decideGeneric(content, assignment, meaning.generic);
        state.last = { assignment, meaning, decision };
        for (const rule of meaning.named) {
            const match = matchNamed(content, rule, assignment.value.start);
            if (match)
                addMatch(state, rule.rule, match, match.check);
        }
        if (generic && decision?.check) {
            const { decoded, reasons } = decision;
            const check = { ...decision.check, reasons };
            const rewritten = decoded === undefined ? undefined : { value: Buffer.from(decoded, "latin1"), step: "base64" };
            addMatch(state, generic, assignment.value, check, rewritten);
        }
    };
    return (0,secret_name/* nameTriggers */.jY)(names).map((text) => ({ text, handler }));
}
function decideGeneric(content, assignment, name) {
    if (!name || !assignment.closed || !(0,generic_value/* isGenericLength */.a)(assignment.value))
        return undefined;
    const { form, quoted, whole } = assignment;
    const { syntax, trial } = content;
    const value = latin1(content.bytes, assignment.value);
    return (0,generic_value/* judgeGenericValue */.w)({ name, value, form, quoted, whole, syntax, trial });
}
function isSameValue(bytes, a, b) {
    const isSameForm = a.form === b.form && a.quoted === b.quoted && a.whole === b.whole;
    return isSameForm && a.closed && b.closed && isSameText(bytes, a.value, b.value);
}
function isSameText(bytes, a, b) {
    if (a.end - a.start !== b.end - b.start)
        return false;
    for (let index = 0; index < a.end - a.start; index++) {
        if (bytes[a.start + index] !== bytes[b.start + index])
            return false;
    }
    return true;
}
function latin1(bytes, { start, end }) {
    return bytes.toString("latin1", start, end);
}

// EXTERNAL MODULE: ./packages/secrets/lib/engine/reference.js
var reference = __webpack_require__(7564);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/url-password.js





/** What the automaton looks for. */
const urlMark = "://";
/** RFC 3986 section 3.2 up to the path, with what people forget to percent-encode; braces and `$` because templates hold them. */
const authority = charset("authority", "!$-.0-;=@-[]^-_a-~");
const scheme = charset("scheme", "A-Za-z0-9+.-");
const longestAuthority = 300;
/** Hosts that exist only in documents and on one's own machine. */
const madeUpHost = /^(?:localhost|127\.|0\.0\.0\.0|\[|(?:.*\.)?(?:example|test|invalid|localhost|local)(?:\.|:|$)|(?:.*\.)?example\.|host(?:name|$|:|\d)|my|your|some|server|proxy|domain|foo|bar|a\.|b\.|x\.)/i;
const trivial = /^(?:pass|password|passwd|pwd|pw|secret|token|key|user|username|admin|root|test|guest|foo|bar|baz|hunter2|secrets|xyz|abc|x+|\*+|-+|_+|\.+|p|s|auth|login|me|my\w*|your\w*)\d{0,3}$/i;
/** Reads `scheme://user:password@host` around `://`, which stands at `[markStart, markEnd)`. */
function matchUrlPassword({ bytes, runs, syntax }, markStart, markEnd) {
    const end = runs.end(authority, markEnd, bytes.length);
    if (end - markEnd > longestAuthority || end === markEnd)
        return undefined;
    let at = end - 1;
    while (at > markEnd && bytes[at] !== ascii/* ascii */.a.at)
        at--;
    let colon = markEnd;
    while (colon < at && bytes[colon] !== ascii/* ascii */.a.colon)
        colon++;
    if (colon >= at - 1)
        return undefined;
    if (runs.start(scheme, markStart, Math.max(0, markStart - 20)) === markStart)
        return undefined;
    const user = bytes.toString("latin1", markEnd, colon);
    const password = bytes.toString("latin1", colon + 1, at);
    const check = judgeUrlPassword(user, password, bytes.toString("latin1", at + 1, end), syntax === "config");
    return check && { start: colon + 1, end: at, check };
}
const found = { confidence: "medium", basis: "password in a URL" };
const url_password_placeholder = { confidence: "low", basis: "placeholder" };
const shortest = 6;
const bitsForRandom = 10;
function judgeUrlPassword(user, password, host, isConfig) {
    if (password.length < shortest || !/^[\w.~%!*+@:=,;^&$#-]+$/.test(password))
        return undefined;
    if (password === user || trivial.test(password) || !/^[A-Za-z\d[]/.test(host))
        return undefined;
    if ((0,reference/* looksLike */._)(password, "certain") || /^[$%:<{]|\$\{?\w/.test(password))
        return undefined;
    const isUnusual = (0,lib/* randomnessBits */.bv)(password) >= bitsForRandom ||
        (isConfig && /\d|[!@#$%^&*+]/.test(password) && /[A-Za-z]/.test(password));
    if (madeUpHost.test(host) || (0,placeholder/* placeholderMark */.x)(password))
        return isUnusual || isConfig ? url_password_placeholder : undefined;
    return isUnusual || isConfig ? found : undefined;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/search.js












function compileSearch(rules) {
    const byText = new Map();
    for (const { text, handler } of patternsOf(rules)) {
        const folded = text.toLowerCase();
        byText.set(folded, [...(byText.get(folded) ?? []), handler]);
    }
    const texts = [...byText.keys()];
    const handlers = [...byText.values()];
    const lengths = texts.map((text) => text.length);
    const automaton = (0,engine_automaton/* compileAutomaton */.C)(texts);
    const hits = createHitBuffer();
    return {
        run(content, matches, onTimeout, onMark) {
            const state = createState(content, matches);
            const { bytes } = content;
            for (let from = 0; from < bytes.length; from += blockSize) {
                findHits(automaton, bytes, from, Math.min(bytes.length, from + blockSize), hits);
                handleHits(automaton, hits, handlers, lengths, state);
            }
            runCustomRules(state, onTimeout);
            if (state.marked)
                onMark?.();
            return state.escapes;
        },
    };
}
function handleHits(automaton, hits, handlers, lengths, state) {
    const { pairs, laneStarts, laneLengths } = hits;
    for (let lane = 0; lane < laneStarts.length; lane++) {
        const first = laneStarts[lane];
        const last = first + laneLengths[lane];
        for (let index = first; index < last; index += 2) {
            const end = pairs[index] + 1;
            const output = automaton.outputs[(pairs[index + 1] - automaton.accepting) / automaton.width];
            for (const pattern of output) {
                for (const handler of handlers[pattern])
                    handler(state, end - lengths[pattern], end);
            }
        }
    }
}
function patternsOf(rules) {
    const tokens = tokenPatterns(rules.filter((rule) => rule.kind === "token"));
    return [...tokens, ...rules.flatMap(patternsOfRule), ...namePatterns(rules), ...escapePatterns(), ...commentPatterns];
}
function patternsOfRule(rule) {
    switch (rule.kind) {
        case "block":
            return blockPatterns(rule);
        case "custom":
            return customPatterns(rule);
        case "url":
            return [{ text: urlMark, handler: urlHandler(rule) }];
        case "token":
        case "named":
        case "generic":
        case "document":
            return [];
    }
}
/** Rules whose tokens go on in the same way after the same anchor have one pattern. */
function tokenPatterns(rules) {
    const groups = new Map();
    const shapes = new Map();
    for (const rule of rules) {
        const token = compileToken(rule);
        const shape = shapes.get(rule.after) ?? shapes.size;
        shapes.set(rule.after, shape);
        for (const anchor of rule.anchors) {
            const group = groups.get(`${shape} ${anchor}`);
            if (group)
                group.push(token);
            else
                groups.set(`${shape} ${anchor}`, [token]);
        }
    }
    return [...groups].map(([key, tokens]) => tokenPattern(key.slice(key.indexOf(" ") + 1), tokens));
}
function tokenPattern(text, tokens) {
    const anchor = Buffer.from(text, "latin1");
    const [first] = tokens;
    const handler = (state, start, end) => {
        const { content } = state;
        if (!standsAt(content.bytes, anchor, start))
            return;
        if (tokens.length > 1 && !goesOn(content, first, end))
            return;
        for (const token of tokens) {
            if (content.binary && !token.standsInBinaries)
                continue;
            const match = matchToken(content, token, start, end);
            if (match)
                addMatch(state, token.rule, match, match.check);
        }
    };
    return { text, handler };
}
function blockPatterns(rule) {
    const block = compileBlock(rule);
    return rule.begin.map((text) => {
        const begin = Buffer.from(text, "latin1");
        const handler = (state, start, end) => {
            if (!standsAt(state.content.bytes, begin, start))
                return;
            const match = matchBlock(state.content.bytes, state.find, block, start, end);
            if (match)
                addMatch(state, rule, match, match.check, match);
        };
        return { text, handler };
    });
}
function customPatterns(rule) {
    const custom = compileCustom(rule);
    const handler = (state, start, end) => {
        const hits = state.customHits.get(custom);
        if (hits)
            hits.push({ start, end });
        else
            state.customHits.set(custom, [{ start, end }]);
    };
    return rule.keywords.map((keyword) => ({ text: Buffer.from(keyword, "utf8").toString("latin1"), handler }));
}
function urlHandler(rule) {
    return (state, start, end) => {
        if (state.content.binary)
            return;
        const match = matchUrlPassword(state.content, start, end);
        if (match)
            addMatch(state, rule, match, match.check);
    };
}
/** The automaton passes them anyway; a search of its own would cost a tenth of the time of all rules. */
const commentPatterns = [read_comment/* commentMark */.Hc, ...foreign_marks/* foreignTexts */.$].map((text) => ({
    text,
    handler: (state) => {
        state.marked = true;
    },
}));
function escapePatterns() {
    return escapeKinds.flatMap(({ marks }, kind) => {
        const handler = (state, start) => state.escapes[kind]?.push(start);
        return marks.map((text) => ({ text, handler }));
    });
}
function runCustomRules(state, onTimeout) {
    const { bytes } = state.content;
    for (const [custom, hits] of state.customHits) {
        const started = performance.now();
        for (const window of windowsAround(hits, bytes.length)) {
            for (const match of matchCustom(bytes, custom, window))
                addMatch(state, custom.rule, match, match.check);
            if (performance.now() - started > customBudget) {
                onTimeout(custom.rule.id);
                break;
            }
        }
    }
}

// EXTERNAL MODULE: ./packages/secrets/lib/engine/utf16.js
var utf16 = __webpack_require__(8867);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/scanner.js








/** Encodings within encodings that are followed. */
const deepest = 3;
/** All that is decoded of one content together may be so many times as large. Only a text made for it comes near. */
const decodedTimes = 6;
const decodedAtLeast = 64 * 1024;
function compileScanner(rules, options = {}) {
    const search = compileSearch(rules);
    const depth = options.decode === false ? 0 : deepest;
    let { digest } = options;
    return {
        get digest() {
            digest ??= digestOfRules(rules);
            return digest;
        },
        scan(bytes, context = {}) {
            const scan = { search, matches: [], context, budget: decodedAtLeast + bytes.length * decodedTimes };
            const encoding = (0,utf16/* encodingOf */.P)(bytes);
            const syntax = (0,engine_syntax/* syntaxOf */.K)(context.path);
            const top = {
                bytes,
                syntax,
                trial: (0,engine_syntax/* isTrial */.r)(context.path),
                binary: encoding === "binary",
                runs: createRuns(bytes),
                via: [],
                locate: (start, end) => ({ start, end }),
            };
            if (encoding === "text")
                searchContent(scan, top, depth);
            else if (encoding === "binary")
                searchContent(scan, top, 0);
            else
                for (const layer of layersOf((0,utf16/* decodeUtf16 */.z)(bytes, encoding)))
                    searchContent(scan, within(top, layer, syntax), depth);
            return withoutOverlaps(scan.matches);
        },
    };
}
function searchContent(scan, content, depth) {
    const escapes = scan.search.run(content, scan.matches, (rule) => scan.context.onSkipped?.({ reason: "custom-rule-timeout", rule }), scan.context.onMark);
    if (depth === 0)
        return;
    // What escapes are decoded to is still the same text; what base64 holds is one of its own.
    for (const layer of decodeRuns(content.bytes))
        searchLayer(scan, content, layer, "config", depth);
    for (const [index, kind] of escapeKinds.entries()) {
        for (const layer of layersOf(decodeEscapes(content.bytes, kind, escapes[index] ?? [])))
            searchLayer(scan, content, layer, content.syntax, depth);
    }
}
function searchLayer(scan, outer, layer, syntax, depth) {
    scan.budget -= layer.bytes.length;
    if (scan.budget < 0)
        scan.context.onSkipped?.({ reason: "decoded-too-large" });
    else
        searchContent(scan, within(outer, layer, syntax), depth - 1);
}
function within(outer, layer, syntax) {
    const locate = (start, end) => {
        const range = layer.locate(start, end);
        return outer.locate(range.start, range.end);
    };
    const { bytes } = layer;
    return { ...outer, bytes, syntax, binary: false, runs: createRuns(bytes), via: [...outer.via, layer.via], locate };
}
function layersOf(layer) {
    return layer ? [layer] : [];
}

;// CONCATENATED MODULE: ./packages/secrets/lib/generated/rules-digest.js
// Generated by `pnpm generate`.
/** What `digestOfRules` gives for the rules of this release. */
const builtinDigest = "sha256:3c232ddfed40391578fd6c984da864e18d10dd740ccb510ea76b4f4db9a2cf04";

// EXTERNAL MODULE: ./packages/secrets/lib/checksums/verdict.js
var verdict = __webpack_require__(8140);
;// CONCATENATED MODULE: ./packages/secrets/lib/segment.js
/** A run of at least `min` and at most `max` bytes of the charset; exactly `min` when `max` is not given. */
function run(charset, min, max = min) {
    if (!(min >= 0 && max >= min))
        throw new RangeError(`a run of ${charset.name} cannot be ${min} to ${max} bytes long`);
    return { charset, min, max };
}
/** A fixed ASCII text, case-exact. */
function literal(text) {
    return { literal: text };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/anchors.js
/**
 * Anchors of four bytes for a prefix of three: the prefix with each byte that may come next. The segment after it is one shorter.
 * A short anchor would be hit too often, and the engine wants four bytes.
 */
function anchorsOf(prefix, next) {
    const anchors = [];
    for (let byte = 0; byte < 128; byte++)
        if (next.table[byte] === 1)
            anchors.push(prefix + String.fromCharCode(byte));
    return anchors;
}
/** How a signed JWT can begin: `{"` and the first letter of a header's first member (alg, b64, cty, enc, jku, kid, typ, x5t). */
const jwtAnchors = ["eyJh", "eyJi", "eyJj", "eyJl", "eyJq", "eyJr", "eyJ0", "eyJ4"];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/ai.js




const spends = "It calls models at the account's cost";
const keep = "Keep it in the deployment's secret store, never in code that ships to a browser or app, and set a spending limit";
/** Providers of language models. */
const ai = [
    {
        kind: "token",
        id: "secrets/openai-api-key",
        title: "OpenAI API key",
        provider: "OpenAI",
        why: `${spends} and reads the files, threads and fine-tuned models of its project; an admin key manages the organisation.`,
        fix: `Delete it under API keys on platform.openai.com, and look at the project's usage. Use a service account's key limited to one project. ${keep}.`,
        source: "https://platform.openai.com/docs/api-reference/authentication",
        // "OpenAI" in base64 stands in the middle.
        anchors: ["T3BlbkFJ"],
        before: [run(base64url, 23, 140)],
        after: [run(base64url, 20, 120)],
        check: (0,verdict/* shapeCheck */.Am)(/^sk-(?:(?:proj|svcacct|admin|service)-)?[\w-]{20,}T3BlbkFJ[\w-]{20,}$/),
        seal: (value) => `sk-proj-${value.slice(Math.max(0, value.indexOf("T3BlbkFJ") - 74))}`,
    },
    {
        kind: "token",
        id: "secrets/anthropic-api-key",
        title: "Anthropic API key",
        provider: "Anthropic",
        why: `${spends} and reads the files and batches of its workspace.`,
        fix: `Delete it under API Keys in the Claude Console, and look at its usage. Make one key per workspace. ${keep}.`,
        source: "https://docs.claude.com/en/api/overview",
        anchors: ["sk-ant-api03-"],
        after: [run(base64url, 93), literal("AA")],
    },
    {
        kind: "token",
        id: "secrets/anthropic-admin-key",
        title: "Anthropic admin API key",
        provider: "Anthropic",
        why: "It manages the members, workspaces and API keys of the organisation and reads its usage.",
        fix: "Delete it under Admin keys in the Claude Console, and look for members and keys that you do not know.",
        source: "https://docs.claude.com/en/api/administration-api",
        anchors: ["sk-ant-admin01-"],
        after: [run(base64url, 93), literal("AA")],
    },
    {
        kind: "token",
        id: "secrets/anthropic-oauth-token",
        title: "Claude Code OAuth token",
        provider: "Anthropic",
        why: "It uses its owner's subscription, for up to a year when it was made for automation.",
        fix: "Sign out of the session under Settings on claude.ai, and make another with `claude setup-token`, kept as the secret CLAUDE_CODE_OAUTH_TOKEN.",
        source: "https://code.claude.com/docs/en/iam",
        anchors: ["sk-ant-oat01-", "sk-ant-ort01-"],
        after: [run(base64url, 80, 110)],
    },
    {
        kind: "token",
        id: "secrets/huggingface-token",
        title: "Hugging Face access token",
        provider: "Hugging Face",
        why: "It reads private models and datasets of its owner and, with write scope, replaces models that others load and run.",
        fix: "Delete or refresh it under Settings > Access Tokens. Use fine-grained tokens for one repository; in GitHub workflows trusted publishers.",
        source: "https://huggingface.co/docs/hub/security-tokens",
        anchors: anchorsOf("hf_", letters),
        after: [run(letters, 33)],
    },
    {
        kind: "token",
        id: "secrets/replicate-api-token",
        title: "Replicate API token",
        provider: "Replicate",
        why: `${spends} and reads its predictions and private models.`,
        fix: `Disable it under Account settings > API tokens. ${keep}.`,
        source: "https://replicate.com/docs/topics/security/api-tokens",
        anchors: anchorsOf("r8_", base62),
        after: [run(base62, 36)],
    },
    {
        kind: "token",
        id: "secrets/groq-api-key",
        title: "Groq API key",
        provider: "Groq",
        why: `${spends}.`,
        fix: `Delete it under API Keys on console.groq.com. ${keep}.`,
        source: "https://console.groq.com/docs/quickstart",
        anchors: ["gsk_"],
        after: [run(base62, 52)],
    },
    {
        kind: "token",
        id: "secrets/perplexity-api-key",
        title: "Perplexity API key",
        provider: "Perplexity",
        why: `${spends}.`,
        fix: `Revoke it under API Keys in the account's settings, or with \`/revoke_auth_token\`. ${keep}.`,
        source: "https://docs.perplexity.ai/guides/getting-started",
        anchors: ["pplx-"],
        after: [run(base62, 48)],
    },
    {
        kind: "token",
        id: "secrets/xai-api-key",
        title: "xAI API key",
        provider: "xAI",
        why: `${spends}.`,
        fix: `Disable it under API Keys on console.x.ai. Limit keys to the models and endpoints of the task. ${keep}.`,
        source: "https://docs.x.ai/docs/tutorial",
        anchors: ["xai-"],
        after: [run(base62, 80)],
    },
    {
        kind: "token",
        id: "secrets/openrouter-api-key",
        title: "OpenRouter API key",
        provider: "OpenRouter",
        why: `${spends}, with every model provider behind it.`,
        fix: `Delete it under Keys on openrouter.ai, and give each application a key with a credit limit. ${keep}.`,
        source: "https://openrouter.ai/docs/api-reference/authentication",
        anchors: ["sk-or-v1-"],
        after: [run(hexLower, 64)],
    },
    {
        kind: "token",
        id: "secrets/nvidia-api-key",
        title: "NVIDIA API key",
        provider: "NVIDIA",
        why: `${spends} and pulls private containers and models from NGC.`,
        fix: `Revoke it under API Keys on build.nvidia.com or org.ngc.nvidia.com. ${keep}.`,
        source: "https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html",
        anchors: ["nvapi-"],
        after: [run(base64url, 60, 72)],
    },
    {
        kind: "token",
        id: "secrets/cerebras-api-key",
        title: "Cerebras API key",
        provider: "Cerebras",
        why: `${spends}.`,
        fix: `Delete it under API Keys on cloud.cerebras.ai. ${keep}.`,
        source: "https://inference-docs.cerebras.ai/quickstart",
        anchors: ["csk-"],
        after: [run(lowerAlnum, 48)],
    },
    {
        kind: "named",
        id: "secrets/cohere-api-key",
        title: "Cohere API key",
        provider: "Cohere",
        why: `${spends}.`,
        fix: `Delete it under API keys on dashboard.cohere.com. ${keep}.`,
        source: "https://docs.cohere.com/docs/rate-limits",
        names: ["cohere_api_key", "co_api_key", "cohere_key", "cohere_token"],
        value: [run(base62, 40)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/mistral-api-key",
        title: "Mistral AI API key",
        provider: "Mistral AI",
        why: `${spends}.`,
        fix: `Delete it under API Keys on console.mistral.ai. ${keep}.`,
        source: "https://docs.mistral.ai/getting-started/quickstart/",
        names: ["mistral_api_key", "mistral_key", "mistralai_api_key"],
        value: [run(base62, 32)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/deepseek-api-key",
        title: "DeepSeek API key",
        provider: "DeepSeek",
        why: `${spends}.`,
        fix: `Delete it under API keys on platform.deepseek.com. ${keep}.`,
        source: "https://api-docs.deepseek.com/",
        names: ["deepseek_api_key", "deepseek_key", "deepseek_token"],
        value: [literal("sk-"), run(hexLower, 32)],
    },
    {
        kind: "named",
        id: "secrets/together-api-key",
        title: "Together AI API key",
        provider: "Together AI",
        why: `${spends} and reads its fine-tuned models.`,
        fix: `Delete it under Settings > API Keys on api.together.ai. ${keep}.`,
        source: "https://docs.together.ai/docs/quickstart",
        names: ["together_api_key", "togetherai_api_key", "together_ai_api_key", "together_key"],
        value: [run(charset("word-dash", "0-9A-Za-z_-"), 40, 64)],
        check: (0,verdict/* shapeCheck */.Am)(/^(?:[0-9a-f]{64}|tgp_v1_[\w-]{33,57})$/),
        seal: (value) => `tgp_v1_${value.slice(0, 43).padEnd(43, "k")}`,
    },
    {
        kind: "named",
        id: "secrets/fireworks-api-key",
        title: "Fireworks AI API key",
        provider: "Fireworks AI",
        why: `${spends}.`,
        fix: `Delete it under Settings > API Keys on fireworks.ai. ${keep}.`,
        source: "https://docs.fireworks.ai/getting-started/quickstart",
        names: ["fireworks_api_key", "fireworks_ai_api_key", "fireworks_key"],
        value: [literal("fw_"), run(base62, 22, 30)],
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/uuid.js


/** A UUID with its dashes, either case. */
const uuid = [
    run(hex, 8),
    literal("-"),
    run(hex, 4),
    literal("-"),
    run(hex, 4),
    literal("-"),
    run(hex, 4),
    literal("-"),
    run(hex, 12),
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/ai-tools.js




const ai_tools_spends = "It calls models at the account's cost";
const ai_tools_keep = "Keep it in the deployment's secret store, never in code that ships to a browser or app, and set a spending limit";
/** What is built around language models: traces, vectors, searches, speech. */
const aiTools = [
    {
        kind: "token",
        id: "secrets/langsmith-api-key",
        title: "LangSmith API key",
        provider: "LangChain",
        why: "It reads and writes traces: prompts and answers of production, with the data of users in them.",
        fix: "Delete it under Settings > API Keys. Use a service key limited to a workspace, with an expiry date.",
        source: "https://docs.langchain.com/langsmith/create-account-api-key",
        anchors: ["lsv2_pt_", "lsv2_sk_"],
        after: [run(hexLower, 32), literal("_"), run(hexLower, 10)],
    },
    {
        kind: "token",
        id: "secrets/langfuse-secret-key",
        title: "Langfuse secret key",
        provider: "Langfuse",
        why: "With its public key it reads traces: prompts and answers of production, with the data of users in them.",
        fix: "Delete it under Project Settings > API Keys, and make another pair.",
        source: "https://langfuse.com/faq/all/where-are-langfuse-api-keys",
        anchors: ["sk-lf-"],
        after: uuid,
    },
    {
        kind: "token",
        id: "secrets/pinecone-api-key",
        title: "Pinecone API key",
        provider: "Pinecone",
        why: "It reads, changes and deletes the indexes of the project, with the documents in their metadata.",
        fix: "Delete it under the project's API keys, and give each application a key with the roles it needs.",
        source: "https://docs.pinecone.io/guides/projects/manage-api-keys",
        anchors: ["pcsk_"],
        after: [run(base62, 4, 8), literal("_"), run(base62, 60, 70)],
    },
    {
        kind: "token",
        id: "secrets/wandb-api-key",
        title: "Weights & Biases API key",
        provider: "Weights & Biases",
        why: "It reads and changes the runs, models and datasets that its owner sees, and has no scope or end.",
        fix: "Delete it under User Settings > API Keys. Use a service account for automation.",
        source: "https://docs.wandb.ai/models/ref/cli/wandb-login",
        anchors: ["wandb_v1_"],
        after: [run(charset("word", "0-9A-Za-z_"), 70, 95)],
    },
    {
        kind: "named",
        id: "secrets/wandb-legacy-api-key",
        title: "Weights & Biases API key (40 hex digits)",
        provider: "Weights & Biases",
        why: "It reads and changes the runs, models and datasets that its owner sees, and has no scope or end.",
        fix: "Delete it under User Settings > API Keys. Use a service account for automation.",
        source: "https://docs.wandb.ai/models/ref/cli/wandb-login",
        names: ["wandb_api_key", "wandb_key", "wandb_apikey"],
        value: [run(hexLower, 40)],
    },
    {
        kind: "token",
        id: "secrets/jina-api-key",
        title: "Jina AI API key",
        provider: "Jina AI",
        why: `${ai_tools_spends}.`,
        fix: `Delete it under API Key & Billing on jina.ai. ${ai_tools_keep}.`,
        source: "https://jina.ai/embeddings/",
        anchors: ["jina_"],
        after: [run(hexLower, 32), run(base64url, 28)],
    },
    {
        kind: "token",
        id: "secrets/tavily-api-key",
        title: "Tavily API key",
        provider: "Tavily",
        why: "It searches and crawls at the account's cost.",
        fix: `Delete it under API Keys on app.tavily.com. ${ai_tools_keep}.`,
        source: "https://docs.tavily.com/documentation/api-reference/introduction",
        anchors: ["tvly-"],
        after: [run(base64url, 32, 44)],
        check: (0,verdict/* shapeCheck */.Am)(/^tvly-(?:(?:dev|prod)-)?[A-Za-z0-9]{32,}$/),
        seal: (value) => `tvly-dev-${value.slice(5).replace(/[_-]/g, "q").slice(0, 32)}`,
    },
    {
        kind: "token",
        id: "secrets/e2b-api-key",
        title: "E2B API key",
        provider: "E2B",
        why: "It runs code in sandboxes at the team's cost and reads what is in those that run.",
        fix: `Delete it under API Keys on e2b.dev. ${ai_tools_keep}.`,
        source: "https://e2b.dev/docs/api-key",
        anchors: ["e2b_"],
        after: [run(hexLower, 40)],
    },
    {
        kind: "token",
        id: "secrets/apify-api-token",
        title: "Apify API token",
        provider: "Apify",
        why: "It runs actors at the account's cost and reads what they have collected.",
        fix: "Delete it under Settings > API & Integrations. Use scoped tokens with an expiration date.",
        source: "https://docs.apify.com/platform/integrations/api",
        anchors: ["apify_api_"],
        after: [run(base62, 36)],
    },
    {
        kind: "named",
        id: "secrets/firecrawl-api-key",
        title: "Firecrawl API key",
        provider: "Firecrawl",
        why: "It crawls at the account's cost.",
        fix: `Delete it under API Keys on firecrawl.dev. ${ai_tools_keep}.`,
        source: "https://docs.firecrawl.dev/introduction",
        names: ["firecrawl_api_key", "firecrawl_key", "firecrawl_token"],
        value: [literal("fc-"), run(hexLower, 32)],
    },
    {
        kind: "named",
        id: "secrets/elevenlabs-api-key",
        title: "ElevenLabs API key",
        provider: "ElevenLabs",
        why: "It speaks with the account's voices, cloned ones too, at its cost.",
        fix: `Delete it under Developers > API Keys, and limit keys to the endpoints and credits they need. ${ai_tools_keep}.`,
        source: "https://elevenlabs.io/docs/api-reference/authentication",
        names: ["elevenlabs_api_key", "eleven_api_key", "xi_api_key", "elevenlabs_key", "eleven_labs_api_key"],
        value: [literal("sk_"), run(hexLower, 48)],
    },
    {
        kind: "named",
        id: "secrets/deepgram-api-key",
        title: "Deepgram API key",
        provider: "Deepgram",
        why: "It transcribes at the account's cost and, with the right scope, manages its keys and members.",
        fix: `Delete it under API Keys on console.deepgram.com. Use temporary tokens in browsers. ${ai_tools_keep}.`,
        source: "https://developers.deepgram.com/docs/create-additional-api-keys",
        names: ["deepgram_api_key", "deepgram_key", "deepgram_token"],
        value: [run(hexLower, 40)],
    },
    {
        kind: "named",
        id: "secrets/assemblyai-api-key",
        title: "AssemblyAI API key",
        provider: "AssemblyAI",
        why: "It transcribes at the account's cost and reads the transcripts of others' recordings.",
        fix: `Delete it under API Keys on the dashboard. Use temporary tokens in browsers. ${ai_tools_keep}.`,
        source: "https://www.assemblyai.com/docs/api-reference/overview",
        names: ["assemblyai_api_key", "assembly_ai_api_key", "assemblyai_key", "aai_api_key"],
        value: [run(hexLower, 32)],
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/base32.js
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** Decodes RFC 4648 base32 without padding; bits that do not fill a byte are dropped. Undefined for a character outside of it. */
function decodeBase32(text) {
    const bytes = [];
    let bits = 0;
    let width = 0;
    for (const character of text) {
        const digit = alphabet.indexOf(character);
        if (digit === -1)
            return undefined;
        bits = ((bits << 5) | digit) & 0xfff;
        width += 5;
        if (width >= 8) {
            width -= 8;
            bytes.push((bits >>> width) & 0xff);
        }
    }
    return Buffer.from(bytes);
}
/** Encodes as RFC 4648 base32 without padding. */
function encodeBase32(bytes) {
    let text = "";
    let bits = 0;
    let width = 0;
    for (const byte of bytes) {
        bits = ((bits << 8) | byte) & 0xfff;
        for (width += 8; width >= 5; width -= 5)
            text += alphabet.charAt((bits >>> (width - 5)) & 31);
    }
    return width === 0 ? text : text + alphabet.charAt((bits << (5 - width)) & 31);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/aws-account.js


/** Ids made since 2019 begin with a set bit, so that their fifth character is one of the last 16; older ones hold no account. */
const holdsAccount = /^.{4}[Q-Z2-7]/;
/**
 * The account that an AWS access key id belongs to: the 16 characters after the prefix are base32, and 40 bits of their first six
 * bytes, after the first bit, are the account's number. Undefined for ids that hold none.
 */
function awsAccountOf(keyId) {
    const bytes = holdsAccount.test(keyId) ? decodeBase32(keyId.slice(4)) : undefined;
    if (bytes === undefined || bytes.length < 6)
        return undefined;
    const account = (BigInt(bytes.readUIntBE(0, 6)) & 0x7fffffffff80n) >> 7n;
    return account > 999999999999n ? undefined : account.toString().padStart(12, "0");
}
/** An access key id, with the account that it belongs to. */
function checkAwsKeyId(value) {
    const keyId = (0,verdict/* asciiOf */.Z)(value);
    const account = awsAccountOf(keyId);
    if (account !== undefined)
        return (0,verdict/* structureVerdict */.bE)("published format with an account number", [{ label: "AWS account", value: account }]);
    return holdsAccount.test(keyId)
        ? { confidence: "medium", basis: "published format, but no possible account number" }
        : (0,verdict/* structureVerdict */.bE)("published format");
}

// EXTERNAL MODULE: ./packages/secrets/lib/checksums/documentation-examples.js
var documentation_examples = __webpack_require__(8563);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/aws.js





const provider = "AWS";
const identifiers = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html";
const accessKeys = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html";
const bedrock = "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html";
const federation = "In workflows assume a role by OIDC (aws-actions/configure-aws-credentials with role-to-assume and `id-token: write`); on AWS use the workload's own role.";
/** Random base64 of this length holds both cases and is no hex digest. */
const mixed = /^(?=.*[a-z])(?=.*[A-Z])(?=.*[^0-9a-fA-F])/;
const aws_aws = [
    {
        kind: "token",
        id: "secrets/aws-access-key-id",
        title: "AWS access key id (long-term)",
        provider,
        why: "It names a long-lived key of an IAM user, whose secret half is rarely far away, and it tells which account to attack.",
        fix: `Look for its secret half in the same change; run \`aws iam update-access-key --status Inactive --access-key-id …\`, then delete-access-key, and search CloudTrail for the id. ${federation}`,
        source: identifiers,
        anchors: ["AKIA"],
        after: [run(base32, 16)],
        check: (0,documentation_examples/* unlessDocumented */.V)(checkAwsKeyId),
        seal: sealKeyId,
    },
    {
        kind: "token",
        id: "secrets/aws-temporary-access-key-id",
        title: "AWS access key id (temporary)",
        provider,
        severity: "warning",
        why: "It names temporary credentials that may still be valid for hours, and it tells which account to attack.",
        fix: `Revoke the role's active sessions (IAM > Roles > the role > Revoke sessions) if the secret and the session token leaked too, and find what wrote them to a file. ${federation}`,
        source: identifiers,
        anchors: ["ASIA"],
        after: [run(base32, 16)],
        check: (0,documentation_examples/* unlessDocumented */.V)(checkAwsKeyId),
        seal: sealKeyId,
    },
    {
        kind: "named",
        id: "secrets/aws-secret-access-key",
        title: "AWS secret access key",
        provider,
        why: "With its key id it signs requests as the IAM user, from anywhere, until somebody deactivates it.",
        fix: `Run \`aws iam update-access-key --status Inactive --access-key-id …\`, then delete-access-key, and search CloudTrail for the id. ${federation}`,
        source: accessKeys,
        names: [
            "aws_secret_access_key",
            "aws_secret_key",
            "secret_access_key",
            "aws_secret_accesskey",
            "awssecretkey",
            "aws_sk",
        ],
        value: [run(base64, 40)],
        check: (0,documentation_examples/* unlessDocumented */.V)((0,verdict/* shapeCheck */.Am)(mixed)),
    },
    {
        kind: "named",
        id: "secrets/aws-session-token",
        title: "AWS session token",
        provider,
        severity: "warning",
        why: "With its temporary key it is a role's session, valid for up to 36 hours.",
        fix: `Revoke the role's active sessions (IAM > Roles > the role > Revoke sessions), and find what wrote it to a file. ${federation}`,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html",
        names: ["aws_session_token", "aws_security_token", "x_amz_security_token"],
        value: [run(base64Padded, 100, 4000)],
        check: (0,verdict/* shapeCheck */.Am)(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/]+={0,2}$/),
        seal: (value) => value.replaceAll("=", "9"),
    },
    {
        kind: "token",
        id: "secrets/aws-bedrock-long-term-key",
        title: "Amazon Bedrock API key (long-term)",
        provider,
        why: "It calls models at the account's cost, as an IAM user that the console made for it, in the worst case for ever.",
        fix: `Delete it with \`aws iam delete-service-specific-credential\`, and then its BedrockAPIKey user. ${federation}`,
        source: bedrock,
        // "BedrockAPIKey-", the name of the key's user, in base64.
        anchors: ["ABSKQmVkcm9ja0FQSUtleS"],
        after: [run(base64Padded, 60, 160)],
    },
    {
        kind: "token",
        id: "secrets/aws-bedrock-short-term-key",
        title: "Amazon Bedrock API key (short-term)",
        provider,
        severity: "warning",
        why: "For up to twelve hours it calls models with the permissions of whoever made it.",
        fix: `End the session of the role that made it (IAM > Roles > the role > Revoke sessions). ${federation}`,
        source: bedrock,
        anchors: ["bedrock-api-key-"],
        after: [run(base64Padded, 200, 4000)],
    },
    {
        kind: "token",
        id: "secrets/aws-appsync-api-key",
        title: "AWS AppSync API key",
        provider,
        severity: "warning",
        why: "It sends queries to the GraphQL API, whatever the caller is, for up to a year.",
        fix: "Delete it with `aws appsync delete-api-key`. Use IAM or OIDC authorization; an API key is meant for public data only.",
        source: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
        anchors: ["da2-"],
        after: [run(lowerAlnum, 26)],
    },
    {
        kind: "token",
        id: "secrets/amazon-mws-auth-token",
        title: "Amazon Marketplace Web Service auth token",
        provider: "Amazon",
        why: "It gives a developer's application access to a seller's orders, customers and stock.",
        fix: "Remove the application under Seller Central > Manage your apps, and move to the Selling Partner API, whose tokens live for an hour.",
        source: "https://developer-docs.amazon.com/sp-api/",
        anchors: ["amzn.mws."],
        after: [
            run(hexLower, 8),
            literal("-"),
            run(hexLower, 4),
            literal("-"),
            run(hexLower, 4),
            literal("-"),
            run(hexLower, 4),
            literal("-"),
            run(hexLower, 12),
        ],
    },
    {
        kind: "token",
        id: "secrets/amazon-oauth-client-secret",
        title: "Login with Amazon client secret",
        provider: "Amazon",
        why: "It poses as the application and, with a seller's refresh token, reads orders and customers.",
        fix: "Rotate it in the Solution Provider Portal or developer console (View > LWA credentials); the old one works for seven days more. Keep it in a secret manager.",
        source: "https://developer-docs.amazon.com/sp-api/",
        anchors: ["amzn1.oa2-cs.v1."],
        after: [run(hexLower, 64)],
    },
];
/** Of the fifth character, four bits begin the account's number: beyond `4` it would have thirteen digits. */
function sealKeyId(value) {
    return /[Q-Z2-4]/.test(value.charAt(4)) ? value : `${value.slice(0, 4)}T${value.slice(5)}`;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/azure.js




const azure_provider = "Azure";
const identity = "Use a managed identity, or in workflows azure/login with a federated credential and `id-token: write`, and turn key access off.";
/** Last character of base64 that stands for 64 and for 32 bytes. */
const lastOf64 = charset("base64-last-of-64", "AQgw");
const lastOf32 = charset("base64-last-of-32", "AEIMQUYcgkosw048");
const signature = charset("base64-percent", "0-9A-Za-z%");
const secretBytes = charset("entra-secret", "0-9A-Za-z_.~-");
/** Keys of 64 bytes carry 4 letters of their service at offset 76, then 24 bits of checksum. */
const key64 = { before: [run(base64, 76)], after: [run(base64, 5), run(lastOf64, 1), literal("==")] };
/** Keys of 32 bytes carry 4 letters of their service at offset 33. */
const key32 = { before: [run(base64, 33)], after: [run(base64, 5), run(lastOf32, 1), literal("=")] };
/** https://learn.microsoft.com/purview/sit-azure-storage-account-key and its siblings; https://github.com/microsoft/security-utilities documents the marks. */
const azure_azure = [
    {
        kind: "token",
        id: "secrets/azure-entra-client-secret",
        title: "Microsoft Entra client secret",
        provider: azure_provider,
        why: "It signs in as the application, with every role and Graph permission it has, for up to two years.",
        fix: "Delete it under App registrations > Certificates & secrets (`az ad app credential delete`) and read the sign-in log. Use a managed identity, or in workflows azure/login with a federated credential and `id-token: write`.",
        source: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret",
        anchors: ["7Q~", "8Q~"].flatMap((mark) => [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.~-"].map((next) => mark + next)),
        before: [run(secretBytes, 3)],
        after: [run(secretBytes, 30, 33)],
        leftBoundary: secretBytes,
        rightBoundary: secretBytes,
    },
    {
        kind: "token",
        id: "secrets/azure-storage-account-key",
        title: "Azure storage account key",
        provider: azure_provider,
        why: "It reads, writes and deletes everything in the storage account and signs shared access signatures in its name.",
        fix: `Rotate both keys (\`az storage account keys renew\`), which also ends every signature made with them. ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
        anchors: ["+ASt"],
        ...key64,
    },
    {
        kind: "token",
        id: "secrets/azure-account-key",
        title: "Azure account key in a connection string",
        provider: azure_provider,
        why: "It reads, writes and deletes everything in the storage or Cosmos DB account that the connection string names.",
        fix: `Rotate both keys of the account (\`az storage account keys renew\` or \`az cosmosdb keys regenerate\`). ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string",
        family: "secrets/azure-storage-account-key",
        anchors: ["AccountKey="],
        value: "after",
        after: [run(base64, 85), run(lastOf64, 1), literal("==")],
        check: (0,documentation_examples/* unlessDocumented */.V)(),
    },
    {
        kind: "token",
        id: "secrets/azure-cosmos-db-key",
        title: "Azure Cosmos DB account key",
        provider: azure_provider,
        why: "It reads, writes and deletes every database of the account.",
        fix: `Rotate it (\`az cosmosdb keys regenerate\`), secondary first. ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/cosmos-db/how-to-connect-role-based-access-control",
        family: "secrets/azure-storage-account-key",
        anchors: ["ACDb"],
        ...key64,
    },
    {
        kind: "token",
        id: "secrets/azure-service-key",
        title: "Azure Batch, API Management or Machine Learning key",
        provider: azure_provider,
        why: "It manages the service that it belongs to: runs jobs on its pools, changes its APIs or calls its models.",
        fix: `Regenerate it on the resource's Keys page, secondary first. ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/batch/batch-aad-auth",
        anchors: ["APIM", "+ABa", "+AMC"],
        ...key64,
    },
    {
        kind: "token",
        id: "secrets/azure-messaging-key",
        title: "Azure Service Bus, Event Hubs, Relay or IoT Hub key",
        provider: azure_provider,
        why: "It sends and receives the messages of its namespace or hub, and as a manage key changes the rules of who may.",
        fix: `Regenerate it on the Shared access policies page, secondary first. ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
        anchors: ["+ASb", "+AEh", "+ARm", "AIoT"],
        ...key32,
    },
    {
        kind: "token",
        id: "secrets/azure-shared-access-key",
        title: "Azure shared access key in a connection string",
        provider: azure_provider,
        why: "It sends and receives the messages of the namespace or hub that the connection string names.",
        fix: `Regenerate it on the Shared access policies page, secondary first. ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
        family: "secrets/azure-messaging-key",
        anchors: ["SharedAccessKey="],
        value: "after",
        after: [run(base64, 42), run(lastOf32, 1), literal("=")],
    },
    {
        kind: "token",
        id: "secrets/azure-functions-key",
        title: "Azure Functions key",
        provider: azure_provider,
        why: "It calls a function that is protected by nothing else; the master key also changes the function app.",
        fix: "Renew it under App keys or Function keys (`az functionapp keys set`). Put App Service authentication in front of the function instead of a key.",
        source: "https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to",
        anchors: ["AzFu"],
        before: [run(base64url, 44)],
        after: [run(base64url, 5), run(lastOf64, 1), literal("==")],
    },
    {
        kind: "token",
        id: "secrets/azure-search-key",
        title: "Azure AI Search admin or query key",
        provider: azure_provider,
        why: "An admin key reads, changes and deletes every index of the search service; a query key reads them.",
        fix: `Regenerate it (\`az search admin-key renew\` or \`az search query-key delete\`). ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/search/search-security-api-keys",
        anchors: ["AzSe"],
        before: [run(base62, 42)],
        after: [run(charset("a-to-d", "A-D"), 1), run(base62, 5)],
    },
    {
        kind: "token",
        id: "secrets/azure-redis-key",
        title: "Azure Cache for Redis access key",
        provider: azure_provider,
        why: "It reads and changes everything in the cache, sessions of users among it.",
        fix: `Regenerate it (\`az redis regenerate-keys\`), secondary first. ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/azure-cache-for-redis/cache-configure",
        anchors: ["AzCa"],
        before: [run(base62, 33)],
        after: [run(charset("a-to-p", "A-P"), 1), run(base62, 5), literal("=")],
    },
    {
        kind: "token",
        id: "secrets/azure-container-registry-key",
        title: "Azure Container Registry password",
        provider: azure_provider,
        why: "As the admin user or a token of the registry it pulls, replaces and deletes images that are then deployed.",
        fix: "Renew it (`az acr credential renew`, or `az acr token credential generate`) and turn the admin user off. Use a managed identity with AcrPull or AcrPush, and `az acr login` after azure/login in workflows.",
        source: "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication",
        anchors: ["+ACR"],
        before: [run(base64, 42)],
        after: [run(charset("a-to-d", "A-D"), 1), run(base64, 5)],
    },
    {
        kind: "token",
        id: "secrets/azure-devops-personal-access-token",
        title: "Azure DevOps personal access token",
        provider: "Azure DevOps",
        why: "It acts as its owner on code, pipelines and packages of one or of all organisations, within its scopes.",
        fix: "Revoke it under User settings > Personal access tokens, and read the organisation's audit log. In pipelines use System.AccessToken; elsewhere Microsoft Entra tokens or a service principal with workload identity federation.",
        source: "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
        anchors: ["JQQJ99"],
        before: [run(base62, 52)],
        after: [run(base62, 18), literal("AZDO"), run(base62, 4)],
    },
    {
        kind: "named",
        id: "secrets/azure-devops-legacy-token",
        title: "Azure DevOps personal access token (before 2024)",
        provider: "Azure DevOps",
        why: "It acts as its owner on code, pipelines and packages of one or of all organisations, within its scopes.",
        fix: "Revoke it under User settings > Personal access tokens, and read the organisation's audit log. In pipelines use System.AccessToken; elsewhere Microsoft Entra tokens or a service principal with workload identity federation.",
        source: "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
        names: [
            "azure_devops_ext_pat",
            "azure_devops_pat",
            "azure_devops_token",
            "azdo_personal_access_token",
            "azdo_pat",
            "ado_pat",
            "vsts_pat",
            "vsce_pat",
        ],
        value: [run(base32Lower, 52)],
    },
    {
        kind: "token",
        id: "secrets/azure-annotated-key",
        title: "Azure service key (common annotated format)",
        provider: azure_provider,
        why: "It opens the Azure service that its annotation names, such as an AI or Event Grid resource, without any sign-in.",
        fix: `Regenerate it on the resource's Keys page, secondary first. ${identity}`,
        source: "https://github.com/microsoft/security-utilities",
        anchors: ["JQQJ99", "JQQJ9D", "JQQJ9H"],
        before: [run(base62, 52)],
        after: [run(base62, 26, 28), run(charset("padding", "="), 0, 2)],
        check: (0,verdict/* shapeCheck */.Am)(/^(?!.{76}AZDO).{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?$/),
        seal: (value) => `${value.slice(0, 58)}BA${value.slice(60, 76)}ACOG${value.slice(80, 84)}`,
    },
    {
        kind: "token",
        id: "secrets/azure-sas-signature",
        title: "Azure shared access signature",
        provider: azure_provider,
        why: "The URL that it ends reads or writes the blobs, queues or tables that it names until the time that it names, for whoever has it.",
        fix: "Delete the stored access policy it was made from, or rotate the account key that signed it. Make user delegation signatures of minutes when they are needed.",
        source: "https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview",
        anchors: ["&sig=", "?sig=", "&amp;sig="],
        value: "after",
        after: [run(signature, 43, 70)],
        context: { words: ["sv=20", "se=20", "sp="], within: 300 },
        check: (0,verdict/* shapeCheck */.Am)(/^(?:[A-Za-z0-9]|%2[BbFf]){43}%3[Dd]$/),
        seal: (value) => `${value.slice(0, 43).replace(/%/g, "A")}%3D`,
    },
    {
        kind: "token",
        id: "secrets/azure-publish-profile-password",
        title: "Azure App Service publish profile password",
        provider: azure_provider,
        why: "It replaces the code of the web app or function app over FTP or web deploy.",
        fix: "Reset the publish profile on the app's Overview page, and turn basic publishing credentials off. Deploy with azure/login by a federated credential.",
        source: "https://learn.microsoft.com/en-us/azure/app-service/deploy-configure-credentials",
        anchors: ['userPWD="'],
        value: "after",
        after: [run(base62, 60)],
    },
    {
        kind: "named",
        id: "secrets/azure-openai-key",
        title: "Azure OpenAI or AI services key (before 2024)",
        provider: azure_provider,
        why: "It calls the models and other services of the resource at its owner's cost.",
        fix: `Regenerate it on the resource's Keys and Endpoint page, secondary first. ${identity}`,
        source: "https://learn.microsoft.com/en-us/azure/ai-services/authentication",
        names: [
            "azure_openai_api_key",
            "azure_openai_key",
            "azure_openai_apikey",
            "ocp_apim_subscription_key",
            "azure_speech_key",
            "azure_cognitive_services_key",
        ],
        value: [run(hexLower, 32)],
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/hex-digits.js

/** Hex digits (64 at most) made of a random text, for generated examples of formats that a list of segments says too loosely. */
function hexDigits(text, length) {
    return (0,lib/* sha256 */.sc)(text).slice(0, length);
}
/** Decimal digits, likewise. */
function decimalDigits(text, length) {
    return Buffer.from((0,lib/* sha256 */.sc)(text), "hex").join("").slice(0, length);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/chat.js







const slack = "https://docs.slack.dev/authentication/tokens/";
const slackWebhook = "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/";
const urlPath = charset("url-path", "0-9A-Za-z/_-");
const chat = [
    {
        kind: "token",
        id: "secrets/slack-bot-token",
        title: "Slack bot token",
        provider: "Slack",
        why: "It reads the channels that the bot is in and writes as the bot, which people trust.",
        fix: "Revoke it with `auth.revoke`, or reinstall the app under OAuth & Permissions, and read the workspace's access log. Turn token rotation on, and keep tokens in the deployment's secret store.",
        source: slack,
        anchors: ["xoxb-"],
        after: [run(digits, 8, 14), literal("-"), run(alnumDash, 20, 64)],
    },
    {
        kind: "token",
        id: "secrets/slack-user-token",
        title: "Slack user token",
        provider: "Slack",
        why: "It reads and writes as a person, private channels and direct messages too where its scopes allow.",
        fix: "Revoke it with `auth.revoke`, or remove the app under the person's connected apps. Use a bot token with the scopes of the task.",
        source: slack,
        anchors: ["xoxp-"],
        after: [run(digits, 8, 14), literal("-"), run(alnumDash, 40, 90)],
    },
    {
        kind: "token",
        id: "secrets/slack-app-token",
        title: "Slack app-level token",
        provider: "Slack",
        why: "It opens the app's socket and receives every event that the app is subscribed to, in all workspaces.",
        fix: "Revoke it under the app's Basic Information > App-Level Tokens, and make another with the scopes it needs.",
        source: slack,
        anchors: ["xapp-"],
        after: [
            run(digits, 1),
            literal("-A"),
            run(upperAlnum, 8, 14),
            literal("-"),
            run(digits, 8, 14),
            literal("-"),
            run(hexLower, 64),
        ],
    },
    {
        kind: "token",
        id: "secrets/slack-rotating-token",
        title: "Slack configuration, rotating or refresh token",
        provider: "Slack",
        why: "It changes the settings of apps, or makes new access tokens for the workspace.",
        fix: "Revoke it with `auth.revoke`, or delete it under Your App Configuration Tokens on api.slack.com/apps.",
        source: "https://docs.slack.dev/authentication/using-token-rotation/",
        anchors: ["xoxe-1-", "xoxe.xoxb-1-", "xoxe.xoxp-1-"],
        after: [run(base64url, 100, 250)],
    },
    {
        kind: "token",
        id: "secrets/slack-webhook",
        title: "Slack incoming webhook URL",
        provider: "Slack",
        why: "Whoever has the address posts to the channel in the app's name: good for phishing colleagues.",
        fix: "Delete it under the app's Incoming Webhooks, and make another. Keep the address in a secret: it is the password.",
        source: slackWebhook,
        anchors: ["hooks.slack.com/services/"],
        after: [run(upperAlnum, 8, 14), literal("/"), run(upperAlnum, 8, 14), literal("/"), run(base62, 24)],
        check: (0,documentation_examples/* unlessDocumented */.V)((0,verdict/* shapeCheck */.Am)(/\/T[A-Z0-9]+\/B[A-Z0-9]+\/\w+$/)),
        seal: (value) => value.replace(/services\/.([A-Z0-9]+)\/./, "services/T$1/B"),
    },
    {
        kind: "token",
        id: "secrets/slack-workflow-webhook",
        title: "Slack workflow trigger URL",
        provider: "Slack",
        why: "Whoever has the address starts the workflow with input of their choice.",
        fix: "Delete the webhook trigger in the workflow's builder, and make another. Keep the address in a secret: it is the password.",
        source: "https://slack.com/help/articles/360041352714",
        anchors: ["hooks.slack.com/workflows/", "hooks.slack.com/triggers/"],
        after: [run(urlPath, 45, 90)],
        check: (0,verdict/* shapeCheck */.Am)(/\/(?:workflows\/T\w{8,13}\/A\w{8,13}\/\d{10,20}\/\w{24}|triggers\/[TE]\w{8,13}\/\d{10,15}\/[0-9a-f]{32})$/),
        seal: (value) => `hooks.slack.com/triggers/T${value.slice(-9).replace(/[^0-9A-Z]/g, "A")}/${value.length}00000000/${hexDigits(value, 32)}`,
    },
    {
        kind: "named",
        id: "secrets/discord-bot-token",
        title: "Discord bot token",
        provider: "Discord",
        why: "It controls the bot in every server it is in: reads messages, deletes channels, bans people.",
        fix: "Reset it in the Developer Portal under Bot > Reset Token, and read the servers' audit logs.",
        source: "https://discord.com/developers/docs/reference#authentication",
        names: [
            "discord_token",
            "discord_bot_token",
            "discord_api_token",
            "discord_client_token",
            "bot_token",
            "bot_secret",
            "discord_secret",
        ],
        value: [run(base64url, 23, 28), literal("."), run(base64url, 6), literal("."), run(base64url, 27, 40)],
        check: checkDiscordToken,
        seal: (value) => value.replace(/^[^.]+/, Buffer.from(`1${String(value.charCodeAt(0)).repeat(9).slice(0, 17)}`).toString("base64url")),
    },
    {
        kind: "token",
        id: "secrets/discord-webhook",
        title: "Discord webhook URL",
        provider: "Discord",
        why: "Whoever has the address posts to the channel under any name, and edits or deletes what it posted.",
        fix: "Delete it under the channel's Integrations > Webhooks, or send `DELETE` to the address itself, and make another.",
        source: "https://discord.com/developers/docs/resources/webhook",
        anchors: ["discord.com/api/webhooks/", "discordapp.com/api/webhooks/"],
        after: [run(digits, 17, 20), literal("/"), run(base64url, 60, 72)],
    },
    {
        kind: "token",
        id: "secrets/telegram-bot-token",
        title: "Telegram bot token",
        provider: "Telegram",
        why: "It reads every message to the bot and writes to everybody who talked to it.",
        fix: "Send `/revoke` to @BotFather, and put the new token into the deployment's secret store.",
        source: "https://core.telegram.org/bots/features#botfather",
        anchors: anchorsOf(":AA", base64url),
        before: [run(digits, 8, 10)],
        after: [run(base64url, 32)],
        check: (0,documentation_examples/* unlessDocumented */.V)(),
    },
    {
        kind: "token",
        id: "secrets/teams-webhook",
        title: "Microsoft Teams incoming webhook URL",
        provider: "Microsoft Teams",
        why: "Whoever has the address posts cards to the channel in the connector's name: good for phishing colleagues.",
        fix: "Remove the connector from the channel; they are retired. Post by a workflow that only named people may trigger, and keep its address in a secret.",
        source: "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
        anchors: [".webhook.office.com/webhookb2/"],
        before: [run(alnumDash, 2, 60)],
        after: [
            ...uuid,
            literal("@"),
            ...uuid,
            literal("/IncomingWebhook/"),
            run(hexLower, 32),
            literal("/"),
            run(urlPath, 36, 100),
        ],
    },
    {
        kind: "token",
        id: "secrets/power-automate-webhook",
        title: "Power Automate or Logic Apps trigger URL",
        provider: "Microsoft",
        why: "Whoever has the address starts the flow with input of their choice; the signature in it is the only check.",
        fix: "Regenerate the trigger's access key (Logic app > Access keys), or delete and add the trigger. Restrict the trigger to users of the tenant.",
        source: "https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app",
        anchors: ["%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=", "%2Ftriggers%2Fmanual%2Frun&amp;sv=1.0&amp;sig="],
        value: "after",
        after: [run(base64url, 43)],
    },
    {
        kind: "token",
        id: "secrets/google-chat-webhook",
        title: "Google Chat webhook URL",
        provider: "Google Chat",
        why: "Whoever has the address posts to the space in the app's name: good for phishing colleagues.",
        fix: "Delete it under the space's Apps & integrations > Webhooks, and make another. Keep the address in a secret.",
        source: "https://developers.google.com/workspace/chat/quickstart/webhooks",
        anchors: ["chat.googleapis.com/v1/spaces/"],
        after: [
            run(base64url, 8, 20),
            literal("/messages?key="),
            run(base64url, 39),
            literal("&token="),
            run(charset("base64-percent-dash", "0-9A-Za-z%_-"), 40, 60),
        ],
    },
];
/** The first part is a snowflake, the bot's id in decimal digits. */
function checkDiscordToken(value) {
    const [id] = Buffer.from(value).toString("latin1").split(".");
    return /^\d{17,20}$/.test(Buffer.from(id ?? "", "base64url").toString("latin1"))
        ? (0,verdict/* structureVerdict */.bE)("begins with the id of a bot")
        : undefined;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/jwt.js

/** Header and payload of a signed token (RFC 7519), or undefined when either is no JSON object or nothing signs it. */
function parseJwt(text) {
    const [head, body, signature] = text.split(".");
    const header = jsonObjectOf(head ?? "");
    const payload = jsonObjectOf(body ?? "");
    if (!header || !payload || !signature)
        return undefined;
    return typeof header.alg === "string" && header.alg.toLowerCase() !== "none" ? { header, payload } : undefined;
}
/** A rule's check for tokens whose payload satisfies a condition. */
function jwtCheck(wanted) {
    return (0,verdict/* labelled */.wW)(`JWT ${wanted.name}`, (value) => {
        const jwt = parseJwt((0,verdict/* asciiOf */.Z)(value));
        if (!jwt || !wanted(jwt))
            return undefined;
        return isTextbook(jwt) ? verdict/* documentationExample */.PH : (0,verdict/* structureVerdict */.bE)("header and payload are JSON", jwt_evidenceOf(jwt));
    });
}
/** The header alone is looked at, the rest is opaque: GitHub says so of its installation tokens. */
function checkJwtHeader(value) {
    const text = (0,verdict/* asciiOf */.Z)(value);
    const header = jsonObjectOf(text.slice(text.indexOf("eyJ")).split(".", 1)[0] ?? "");
    return typeof header?.alg === "string" ? (0,verdict/* structureVerdict */.bE)("holds a JWT header") : undefined;
}
function isServiceAccount({ payload }) {
    return (payload.iss === "kubernetes/serviceaccount" ||
        typeof payload["kubernetes.io"] === "object" ||
        (typeof payload.sub === "string" && payload.sub.startsWith("system:serviceaccount:")));
}
function isArgocd({ payload }) {
    return payload.iss === "argocd";
}
function isSupabase({ payload }) {
    return (payload.iss === "supabase" || payload.iss === "supabase-demo") && typeof payload.role === "string";
}
/** Supabase gives one such key to browsers, `anon`, and one to servers that no row policy stops, `service_role`. */
function isSupabaseServiceRole(jwt) {
    return isSupabase(jwt) && jwt.payload.role === "service_role";
}
/** Any token without a rule of its own. Supabase's key for browsers is left out too: it is meant to be public. */
function isOrdinary(jwt) {
    return !isServiceAccount(jwt) && !isArgocd(jwt) && !isSupabase(jwt);
}
const textbookPayloads = new Set(['{"some":"payload"}', '{"hello":"world"}', '{"foo":"bar"}']);
/** The token on the front page of jwt.io, whatever it is signed with, and those in the manuals of the libraries. */
function isTextbook({ payload }) {
    const isJohnDoe = payload.sub === "1234567890" && payload.name === "John Doe";
    return isJohnDoe || textbookPayloads.has(JSON.stringify(payload));
}
function jwt_evidenceOf({ header, payload }) {
    const facts = [{ label: "algorithm", value: shortOf(header.alg) }];
    if (typeof payload.iss === "string")
        facts.push({ label: "issuer", value: shortOf(payload.iss) });
    const expires = typeof payload.exp === "number" ? new Date(payload.exp * 1000) : undefined;
    if (expires && !Number.isNaN(expires.getTime()))
        facts.push({ label: "expires", value: expires.toISOString() });
    return facts;
}
function shortOf(value) {
    const text = String(value);
    return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
/** Decodes base64url JSON; undefined unless it is an object. */
function jsonObjectOf(base64url) {
    try {
        const value = JSON.parse(Buffer.from(base64url, "base64url").toString("utf8"));
        return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/ci.js







/** Build servers, code quality, package and test services of the delivery chain. */
const ci = [
    {
        kind: "token",
        id: "secrets/circleci-token",
        title: "CircleCI API token",
        provider: "CircleCI",
        why: "It starts pipelines and reads their logs, and as a personal token changes the contexts and variables of its owner's projects.",
        fix: "Delete it under User Settings > Personal API Tokens, or Project Settings > API Permissions. For cloud access in jobs use CircleCI's OIDC tokens.",
        source: "https://circleci.com/docs/managing-api-tokens/",
        anchors: ["CCIPAT_", "CCIPRJ_"],
        after: [run(base58, 21, 23), literal("_"), run(hexLower, 40)],
    },
    {
        kind: "named",
        id: "secrets/circleci-legacy-token",
        title: "CircleCI API token (before 2023)",
        provider: "CircleCI",
        why: "It starts pipelines and reads their logs, and as a personal token changes the contexts and variables of its owner's projects.",
        fix: "Delete it under User Settings > Personal API Tokens, or Project Settings > API Permissions. For cloud access in jobs use CircleCI's OIDC tokens.",
        source: "https://circleci.com/docs/managing-api-tokens/",
        names: ["circle_token", "circleci_token", "circleci_api_token", "circle_api_token", "circleci_cli_token"],
        value: [run(hexLower, 40)],
    },
    {
        kind: "token",
        id: "secrets/buildkite-api-token",
        title: "Buildkite API access token",
        provider: "Buildkite",
        why: "It reads builds, logs and artifacts and starts builds as its owner, within its scopes.",
        fix: "Revoke it under Personal Settings > API Access Tokens. For cloud access in jobs use `buildkite-agent oidc request-token`.",
        source: "https://buildkite.com/docs/platform/security/tokens",
        anchors: ["bkua_"],
        after: [run(charset("alnum-dot", "0-9A-Za-z."), 40, 60)],
        check: (0,documentation_examples/* unlessDocumented */.V)((0,verdict/* shapeCheck */.Am)(/^bkua_(?:[A-Za-z0-9]{2,16}\.)?[0-9a-f]{40}$/)),
        seal: (value) => `bkua_${hexDigits(value, 40)}`,
    },
    {
        kind: "token",
        id: "secrets/buildkite-agent-token",
        title: "Buildkite agent token",
        provider: "Buildkite",
        why: "It registers an agent of the holder's own, which then receives the organisation's jobs and their secrets.",
        fix: "Revoke it on the cluster's Agent Tokens page once the agents have a new one. Limit it to the addresses of your agents, and mount it from the host's secret store.",
        source: "https://buildkite.com/docs/platform/security/tokens",
        anchors: ["bkaa_", "bkar_", "bkct_"],
        after: [run(charset("alnum-dot", "0-9A-Za-z."), 40, 100)],
        check: (0,verdict/* shapeCheck */.Am)(/^bk(?:aa|ar|ct)_(?:[A-Za-z0-9]{2,16}\.)?[A-Za-z0-9]{40,80}$/),
        seal: (value) => value.slice(0, 5) + value.slice(5).replace(/\./g, "7"),
    },
    {
        kind: "token",
        id: "secrets/buildkite-job-token",
        title: "Buildkite agent job token",
        provider: "Buildkite",
        severity: "warning",
        why: "While its job runs it uploads artifacts and pipelines and asks for OIDC tokens in the job's name.",
        fix: "Nothing to revoke once the job has ended, but find what writes BUILDKITE_AGENT_ACCESS_TOKEN into files or artifacts.",
        source: "https://buildkite.com/docs/platform/security/tokens",
        anchors: ["bkaj_eyJ"],
        after: [run(base64url, 10, 600), literal("."), run(base64url, 20, 2000), literal("."), run(base64url, 40, 1000)],
        check: checkJwtHeader,
        seal: (value) => value.replace(/_eyJ[\w-]+/, `_${Buffer.from('{"alg":"HS512"}').toString("base64url")}`),
    },
    {
        kind: "named",
        id: "secrets/jenkins-api-token",
        title: "Jenkins API token",
        provider: "Jenkins",
        why: "It acts as its user: starts jobs, changes their scripts and, as an administrator, runs code on the controller.",
        fix: "Revoke it under the user's Security > API Token. Give automation an account of its own with the rights to the jobs it starts.",
        source: "https://www.jenkins.io/doc/book/using/remote-access-api/",
        names: ["jenkins_api_token", "jenkins_token", "jenkins_user_token"],
        value: [literal("11"), run(hexLower, 32)],
    },
    {
        kind: "token",
        id: "secrets/sonarqube-token",
        title: "SonarQube token",
        provider: "SonarQube",
        why: "It reads the source code and issues of the projects that its owner sees, and as a global one falsifies analyses.",
        fix: "Revoke it under My Account > Security. Use project analysis tokens with an expiration date.",
        source: "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/",
        anchors: ["squ_", "sqp_", "sqa_"],
        after: [run(hexLower, 40)],
    },
    {
        kind: "named",
        id: "secrets/codecov-upload-token",
        title: "Codecov upload token",
        provider: "Codecov",
        severity: "warning",
        why: "It uploads false coverage for the repository, or for the whole organisation when it is a global one.",
        fix: "Regenerate it under the repository's Configuration > General. Upload with `use_oidc: true` and `id-token: write` instead.",
        source: "https://docs.codecov.com/docs/codecov-tokens",
        names: ["codecov_token", "codecov_upload_token"],
        value: uuid,
    },
    {
        kind: "named",
        id: "secrets/snyk-api-token",
        title: "Snyk API token",
        provider: "Snyk",
        why: "It reads the vulnerabilities of every project that its owner sees, and changes what is ignored.",
        fix: "Revoke it under Account settings > API token. Use a service account limited to one organisation, or OAuth client credentials.",
        source: "https://docs.snyk.io/snyk-api/authentication-for-api",
        names: ["snyk_token", "snyk_api_token", "snyk_api_key"],
        value: uuid,
    },
    {
        kind: "token",
        id: "secrets/sourcegraph-token",
        title: "Sourcegraph access token",
        provider: "Sourcegraph",
        why: "It reads all code that its owner sees in Sourcegraph, and as a site administrator everything.",
        fix: "Delete it under Settings > Access tokens. Make one without the sudo scope and with an expiration date.",
        source: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
        anchors: ["sgp_"],
        after: [run(charset("alnum-underscore", "0-9a-z_"), 40, 57)],
        check: (0,verdict/* shapeCheck */.Am)(/^sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}$/),
        seal: (value) => `sgp_${hexDigits(value, 40)}`,
    },
    {
        kind: "token",
        id: "secrets/harness-api-key",
        title: "Harness personal access or service account token",
        provider: "Harness",
        why: "It runs and changes deployment pipelines and reads connectors, as its user or service account.",
        fix: "Delete it under the profile's (or service account's) API keys > Tokens. Use a service account with one role in one project and an expiration date; in pipelines OIDC connectors.",
        source: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
        anchors: ["pat.", "sat."],
        after: [run(base64url, 22), literal("."), run(hexLower, 24), literal("."), run(base62, 20)],
    },
    {
        kind: "named",
        id: "secrets/octopus-deploy-api-key",
        title: "Octopus Deploy API key",
        provider: "Octopus Deploy",
        why: "It deploys releases and reads or changes variables as its user, in every space that the user has.",
        fix: "Revoke it under the user's My API Keys. In workflows use OctopusDeploy/login with an OIDC identity of a service account.",
        source: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
        names: ["octopus_api_key", "octopus_cli_api_key", "octopus_apikey", "octopus_deploy_api_key", "octo_api_key"],
        value: [literal("API-"), run(upperAlnum, 25, 32)],
    },
    {
        kind: "token",
        id: "secrets/jetbrains-permanent-token",
        title: "JetBrains permanent token",
        provider: "JetBrains",
        why: "It acts as its user in YouTrack, TeamCity, Hub or the Marketplace until it is deleted.",
        fix: "Delete it under the profile's Account Security > Tokens. Give automation a user of its own and a token of the one service it needs.",
        source: "https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html",
        anchors: ["perm:", "perm-"],
        after: [run(base64Padded, 4, 120), literal("."), run(base64Padded, 4, 120), literal("."), run(base62, 30)],
    },
    {
        kind: "token",
        id: "secrets/postman-api-key",
        title: "Postman API key",
        provider: "Postman",
        why: "It reads its owner's workspaces: collections, and environments with the secrets that people keep in them.",
        fix: "Delete it under Settings > API keys, and rotate the secrets in environments that it could read. Keep values in Postman Vault.",
        source: "https://learning.postman.com/docs/developer/postman-api/authentication/",
        anchors: ["PMAK-"],
        after: [run(hexLower, 24), literal("-"), run(hexLower, 34)],
    },
    {
        kind: "named",
        id: "secrets/expo-access-token",
        title: "Expo access token",
        provider: "Expo",
        why: "It publishes updates to the apps of its owner's accounts, which reach users without any store review.",
        fix: "Delete it under Account settings > Access tokens. Give automation a robot user with a role in one account.",
        source: "https://docs.expo.dev/accounts/programmatic-access/",
        names: ["expo_token", "eas_token"],
        value: [run(base64url, 40)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/launchdarkly-key",
        title: "LaunchDarkly API token or SDK key",
        provider: "LaunchDarkly",
        why: "An API token changes feature flags, which is to change production; an SDK key reads all flags and targeting rules.",
        fix: "Delete the token under Organization settings > Authorization, or reset the SDK key on the environment's page. Use service tokens with a role for one project.",
        source: "https://launchdarkly.com/docs/home/account/api",
        names: [
            "launchdarkly_sdk_key",
            "launchdarkly_api_key",
            "launchdarkly_api_token",
            "launchdarkly_access_token",
            "launch_darkly_sdk_key",
            "ld_sdk_key",
        ],
        value: [run(lower, 3), literal("-"), ...uuid],
        check: (0,verdict/* shapeCheck */.Am)(/^(?:api|sdk)-/),
        seal: (value) => `sdk${value.slice(3)}`,
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/clouds.js




const secretStore = "Keep it in the pipeline's environment secrets, one token a stage, with the least rights and an end date";
/** Clouds beside AWS, Azure and Google. */
const clouds = [
    {
        kind: "token",
        id: "secrets/digitalocean-token",
        title: "DigitalOcean personal access token",
        provider: "DigitalOcean",
        why: "It manages droplets, clusters, databases and their backups of the team, within its scopes.",
        fix: `Delete it under API > Tokens, and read the team's security history. ${secretStore}.`,
        source: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
        anchors: ["dop_v1_"],
        after: [run(hexLower, 64)],
    },
    {
        kind: "token",
        id: "secrets/digitalocean-oauth-token",
        title: "DigitalOcean OAuth or refresh token",
        provider: "DigitalOcean",
        why: "It manages the resources of the user who authorized the application; a refresh token makes new ones.",
        fix: "Revoke the application's access under API > Applications & API > Authorized applications. Hold such tokens in memory or an encrypted store.",
        source: "https://docs.digitalocean.com/reference/api/oauth/",
        anchors: ["doo_v1_", "dor_v1_"],
        after: [run(hexLower, 64)],
    },
    {
        kind: "named",
        id: "secrets/linode-token",
        title: "Linode personal access token",
        provider: "Akamai Linode",
        why: "It manages servers, clusters, volumes and users of the account, within its scopes.",
        fix: `Revoke it under API Tokens in the profile. ${secretStore}.`,
        source: "https://techdocs.akamai.com/linode-api/reference/get-started",
        names: ["linode_token", "linode_api_token", "linode_cli_token", "linode_api_key"],
        value: [run(hexLower, 64)],
    },
    {
        kind: "named",
        id: "secrets/hetzner-cloud-token",
        title: "Hetzner Cloud API token",
        provider: "Hetzner",
        why: "It creates, opens and destroys every server, volume and network of the project.",
        fix: `Delete it under the project's Security > API tokens. ${secretStore}.`,
        source: "https://docs.hetzner.cloud/",
        names: ["hcloud_token", "hetzner_token", "hetzner_cloud_token", "hetzner_api_token", "hetzner_api_key"],
        value: [run(base62, 64)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/vultr-api-key",
        title: "Vultr API key",
        provider: "Vultr",
        why: "It manages every server, cluster and backup of the account.",
        fix: `Regenerate it under Account > API, and limit it to your addresses. ${secretStore}.`,
        source: "https://www.vultr.com/api/",
        names: ["vultr_api_key", "vultr_key", "vultr_token"],
        value: [run(upperAlnum, 36)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/scaleway-secret-key",
        title: "Scaleway API secret key",
        provider: "Scaleway",
        why: "It manages the resources that its user or application may, in every project of its policy.",
        fix: "Delete it under IAM > API keys. Give each pipeline an IAM application of its own with a policy for one project and an expiration date.",
        source: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/",
        names: ["scw_secret_key", "scaleway_secret_key"],
        value: uuid,
    },
    {
        kind: "named",
        id: "secrets/ibm-cloud-api-key",
        title: "IBM Cloud API key",
        provider: "IBM Cloud",
        why: "It signs in as its user or service id with all their access policies, until it is deleted.",
        fix: "Run `ibmcloud iam api-key-delete` or service-api-key-delete. In workloads use a trusted profile of the compute resource; in pipelines a service id with one policy.",
        source: "https://cloud.ibm.com/docs/account?topic=account-userapikey",
        names: ["ibmcloud_api_key", "ibm_cloud_api_key", "ibmcloud_apikey", "bluemix_api_key", "ic_api_key"],
        value: [run(base64url, 44)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/alibaba-cloud-access-key-secret",
        title: "Alibaba Cloud AccessKey secret",
        provider: "Alibaba Cloud",
        why: "With its AccessKey id it acts as the account or RAM user, until it is disabled.",
        fix: "Disable and delete it under RAM > Users > AccessKey. Use a RAM role with OIDC, or the instance's role.",
        source: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
        names: [
            "alibaba_cloud_access_key_secret",
            "alicloud_access_key_secret",
            "alicloud_secret_key",
            "aliyun_access_key_secret",
            "access_key_secret",
        ],
        value: [run(base62, 30)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/tencent-cloud-secret-key",
        title: "Tencent Cloud secret key",
        provider: "Tencent Cloud",
        why: "With its secret id it acts as the account or sub-user, until it is disabled.",
        fix: "Disable and delete it under CAM > API Keys. Use a CAM role with temporary credentials from STS.",
        source: "https://www.tencentcloud.com/document/product/598",
        names: ["tencentcloud_secret_key", "tencent_secret_key", "tencent_cloud_secret_key", "qcloud_secret_key"],
        value: [run(base62, 32)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/backblaze-application-key",
        title: "Backblaze B2 application key",
        provider: "Backblaze",
        why: "It reads, writes or deletes the buckets that it was made for, often the backups.",
        fix: "Delete it under Application Keys (`b2 key delete`). Make one per bucket with the capabilities it needs, and object lock for backups.",
        source: "https://www.backblaze.com/docs/cloud-storage-application-keys",
        names: ["b2_application_key", "b2_app_key", "backblaze_application_key"],
        value: [literal("K00"), run(base64, 28)],
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/jwt-shape.js


/** What follows the first four bytes of a signed JWT (RFC 7519): the header's rest, payload, signature. */
const jwtSegments = [
    run(base64url, 6, 4000),
    literal("."),
    run(base64url, 8, 8000),
    literal("."),
    run(base64url, 20, 1400),
];
/** Puts a header and this payload before the signature of a random value; `jti` gets random bytes of it, so that no two are the same. */
function sealJwt(payload) {
    return (value) => {
        const header = { alg: "RS256", typ: "JWT" };
        const body = { ...payload, jti: value.slice(4, 26) };
        return `${encode(header)}.${encode(body)}.${value.slice(value.lastIndexOf(".") + 1).padEnd(43, "A")}`;
    };
}
function encode(value) {
    return Buffer.from(JSON.stringify(value)).toString("base64url");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/clusters.js








/** Clusters and what runs on them. */
const clusters = [
    {
        kind: "token",
        id: "secrets/kubernetes-service-account-token",
        title: "Kubernetes service account token",
        provider: "Kubernetes",
        why: "It acts as the service account against the API server; old ones, made from a Secret, never end.",
        fix: "Delete its Secret or the pod it is bound to (`kubectl get clusterrolebinding,rolebinding -A` shows its rights). Use projected tokens of minutes, and from outside the cluster OIDC instead of a token.",
        source: "https://kubernetes.io/docs/concepts/security/service-accounts/",
        anchors: jwtAnchors,
        after: jwtSegments,
        check: jwtCheck(isServiceAccount),
        seal: sealJwt({
            iss: "kubernetes/serviceaccount",
            "kubernetes.io/serviceaccount/namespace": "shop",
            sub: "system:serviceaccount:shop:deployer",
        }),
    },
    {
        kind: "token",
        id: "secrets/argocd-token",
        title: "Argo CD API token",
        provider: "Argo CD",
        why: "It acts as its account or project role: syncs applications, changes what they deploy, reads manifests.",
        fix: "Run `argocd account delete-token` or `argocd proj role delete-token`. Let Argo CD pull from Git instead of calling it from a pipeline; where a token must be, give it a project role and an expiry.",
        source: "https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/",
        anchors: jwtAnchors,
        after: jwtSegments,
        check: jwtCheck(isArgocd),
        seal: sealJwt({ iss: "argocd", sub: "proj:shop:deployer", nbf: 1735689600, iat: 1735689600 }),
    },
    {
        kind: "token",
        id: "secrets/kubeadm-join-token",
        title: "kubeadm join token",
        provider: "Kubernetes",
        why: "For as long as it lives, a day by default, it joins a machine of the holder's to the cluster as a node.",
        fix: "Run `kubeadm token delete`, and look for nodes that you do not know. Make the token when a node joins (`kubeadm token create --ttl 15m`).",
        source: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
        anchors: ["--token ", "--token="],
        value: "after",
        after: [run(lowerAlnum, 6), literal("."), run(lowerAlnum, 16)],
        context: { words: ["kubeadm", "discovery-token"], within: 300 },
        check: (0,documentation_examples/* unlessDocumented */.V)((0,verdict/* shapeCheck */.Am)(/\d/)),
        seal: (value) => `4${value.slice(1)}`,
    },
    {
        kind: "named",
        id: "secrets/kubernetes-bootstrap-token",
        title: "Kubernetes bootstrap token",
        provider: "Kubernetes",
        why: "For as long as it lives, a day by default, it joins a machine of the holder's to the cluster as a node.",
        fix: "Run `kubeadm token delete`, and look for nodes that you do not know. Make the token when a node joins (`kubeadm token create --ttl 15m`).",
        source: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
        family: "secrets/kubeadm-join-token",
        names: ["bootstrap_token", "kubeadm_token", "tls_bootstrap_token", "kubeadm_join_token", "join_token", "token"],
        value: [run(lowerAlnum, 6), literal("."), run(lowerAlnum, 16)],
        check: (0,documentation_examples/* unlessDocumented */.V)((0,verdict/* shapeCheck */.Am)(/^(?=.*\d)(?=.*[a-z])/)),
        seal: (value) => `4b${value.slice(2)}`,
    },
    {
        kind: "token",
        id: "secrets/k3s-token",
        title: "K3s or RKE2 server or node token",
        provider: "K3s",
        why: "It joins a machine of the holder's to the cluster; the server token also decrypts the cluster's datastore.",
        fix: "Run `k3s token rotate` (or `k3s token delete` for a bootstrap token), and look for nodes that you do not know.",
        source: "https://docs.k3s.io/cli/token",
        anchors: ["::server:", "::node:"],
        before: [literal("K10"), run(hexLower, 64)],
        after: [run(base62, 16, 64)],
    },
    {
        kind: "token",
        id: "secrets/rancher-token",
        title: "Rancher API token",
        provider: "Rancher",
        why: "It acts as its user on every cluster that Rancher manages, kubeconfigs made by Rancher hold one.",
        fix: "Delete it under Account & API Keys (`kubectl delete tokens.management.cattle.io …`). Make keys limited to a cluster with a TTL.",
        source: "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys",
        anchors: ["token-", "kubeconfig-u-", "kubeconfig-user-"],
        after: [run(lowerAlnum, 5, 24), literal(":"), run(lowerAlnum, 54)],
    },
    {
        kind: "token",
        id: "secrets/openshift-token",
        title: "OpenShift OAuth access token",
        provider: "OpenShift",
        why: "For up to a day it acts as the user who signed in, on the API server.",
        fix: "Run `oc logout`, or `oc delete useroauthaccesstokens …`. In pipelines use a service account's bound token or OIDC.",
        source: "https://docs.okd.io/latest/authentication/managing-oauth-access-tokens.html",
        anchors: ["sha256~"],
        after: [run(base64url, 43)],
    },
    {
        kind: "token",
        id: "secrets/docker-swarm-token",
        title: "Docker Swarm join or unlock token",
        provider: "Docker",
        why: "It joins a machine of the holder's to the swarm, as a manager if it is that token; an unlock key opens its encrypted state.",
        fix: "Run `docker swarm join-token --rotate worker` (and manager), or `docker swarm unlock-key --rotate`.",
        source: "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
        anchors: ["SWMTKN-1-"],
        after: [run(lowerAlnum, 50), literal("-"), run(lowerAlnum, 25)],
    },
    {
        kind: "named",
        id: "secrets/consul-token",
        title: "Consul ACL token",
        provider: "HashiCorp Consul",
        why: "It reads or changes keys, services and intentions within its policies; the management token everything.",
        fix: "Run `consul acl token delete`. Let workloads sign in by the Kubernetes or JWT auth method.",
        source: "https://developer.hashicorp.com/consul/docs/security/acl/tokens",
        names: ["consul_http_token", "consul_token", "consul_acl_token", "x_consul_token"],
        value: uuid,
    },
    {
        kind: "named",
        id: "secrets/nomad-token",
        title: "Nomad ACL token",
        provider: "HashiCorp Nomad",
        why: "It runs jobs on the cluster's machines within its policies, which is to run any code on them.",
        fix: "Run `nomad acl token delete`. Let people and pipelines sign in by an OIDC or JWT auth method.",
        source: "https://developer.hashicorp.com/nomad/tutorials/access-control/access-control-tokens",
        names: ["nomad_token", "nomad_acl_token", "x_nomad_token"],
        value: uuid,
    },
];

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/crc32.js

/** CRC-32 (IEEE 802.3) of ASCII text as 8 lower-case hex digits; `little` turns the four bytes round, as Grafana does. */
function crc32Hex(text, order = "big") {
    return crc32Bytes(text, order).toString("hex");
}
/** The four bytes of the CRC-32 of ASCII text. */
function crc32Bytes(text, order) {
    const bytes = Buffer.alloc(4);
    if (order === "big")
        bytes.writeUInt32BE((0,external_node_zlib_.crc32)(text));
    else
        bytes.writeUInt32LE((0,external_node_zlib_.crc32)(text));
    return bytes;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/confluent.js


/** `cflt`, 54 random characters, then the CRC-32 of those 54, little-endian, in base64 without padding. */
function checkConfluentSecret(value) {
    const text = (0,verdict/* asciiOf */.Z)(value);
    return (0,verdict/* checksumVerdict */.Ft)(text.slice(-6) === checksumOf(text));
}
function sealConfluentSecret(value) {
    return value.slice(0, -6) + checksumOf(value);
}
function checksumOf(secret) {
    return crc32Bytes(secret.slice(4, -6), "little").toString("base64").slice(0, 6);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/databases.js








const reads = "It reads and changes everything in the database that its role may";
/** Databases, streams and search services. Passwords in their URLs are found by `secrets/url-password`. */
const databases = [
    {
        kind: "token",
        id: "secrets/planetscale-password",
        title: "PlanetScale database password",
        provider: "PlanetScale",
        why: `${reads}, from anywhere.`,
        fix: "Delete it under the branch's Settings > Passwords (`pscale password delete`), and limit the new one to your addresses.",
        source: "https://planetscale.com/docs/concepts/connection-strings",
        anchors: ["pscale_pw_"],
        after: [run(base64url, 32, 64)],
    },
    {
        kind: "token",
        id: "secrets/planetscale-token",
        title: "PlanetScale service or OAuth token",
        provider: "PlanetScale",
        why: "It makes, opens and deletes databases and branches within its permissions.",
        fix: "Delete it under Settings > Service tokens, and grant another the permissions of one database.",
        source: "https://planetscale.com/docs/concepts/service-tokens",
        anchors: ["pscale_tkn_", "pscale_oauth_"],
        after: [run(base64url, 32, 64)],
    },
    {
        kind: "token",
        id: "secrets/neon-api-key",
        title: "Neon API key",
        provider: "Neon",
        why: "It makes and deletes projects and branches, resets their passwords, and so reads all their data.",
        fix: "Revoke it under Account or Organization settings > API keys. Use keys limited to a project.",
        source: "https://neon.com/docs/manage/api-keys",
        anchors: ["napi_"],
        after: [run(base62, 64)],
    },
    {
        kind: "token",
        id: "secrets/neon-password",
        title: "Neon role password",
        provider: "Neon",
        why: `${reads}, from anywhere unless the project allows known addresses only.`,
        fix: "Reset it under Branches > Roles & Databases, and keep the connection string in the deployment's secret store.",
        source: "https://neon.com/docs/manage/roles",
        anchors: ["npg_"],
        after: [run(base62, 12)],
    },
    {
        kind: "token",
        id: "secrets/supabase-access-token",
        title: "Supabase personal access token",
        provider: "Supabase",
        why: "It manages all projects of its owner: reads their keys, runs SQL on their databases.",
        fix: "Revoke it under Account > Access Tokens, and keep the new one as an environment secret of the job that migrates.",
        source: "https://supabase.com/docs/reference/api/introduction",
        anchors: ["sbp_"],
        after: [run(hexLower, 40)],
    },
    {
        kind: "token",
        id: "secrets/supabase-secret-key",
        title: "Supabase secret API key",
        provider: "Supabase",
        why: "It reads and changes every row of every table, past all row-level security.",
        fix: "Delete it under Project Settings > API Keys. Use it in servers and functions only, one for each; browsers take the publishable key.",
        source: "https://supabase.com/docs/guides/api/api-keys",
        anchors: ["sb_secret_"],
        after: [run(base64url, 22, 50)],
    },
    {
        kind: "token",
        id: "secrets/supabase-service-role-key",
        title: "Supabase service_role key",
        provider: "Supabase",
        why: "It reads and changes every row of every table, past all row-level security, until the project's JWT secret changes.",
        fix: "Move to secret API keys and disable the legacy keys under Project Settings > API Keys; or rotate the JWT secret, which ends every session.",
        source: "https://supabase.com/docs/guides/api/api-keys",
        anchors: jwtAnchors,
        after: jwtSegments,
        check: jwtCheck(isSupabaseServiceRole),
        seal: sealJwt({
            iss: "supabase",
            ref: "abcdefghijklmnopqrst",
            role: "service_role",
            iat: 1735689600,
            exp: 2051222400,
        }),
    },
    {
        kind: "token",
        id: "secrets/mongodb-atlas-service-account-secret",
        title: "MongoDB Atlas service account secret",
        provider: "MongoDB",
        why: "With its client id it manages clusters, database users and network access within its roles.",
        fix: "Generate a new secret under Access Manager > Applications, roll it out, then revoke the old one. Limit its API access list.",
        source: "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/",
        anchors: ["mdb_sa_sk_"],
        after: [run(base64url, 40)],
    },
    {
        kind: "named",
        id: "secrets/mongodb-atlas-private-key",
        title: "MongoDB Atlas private API key",
        provider: "MongoDB",
        why: "With its public key it manages clusters, database users and network access within its roles.",
        fix: "Delete it under Access Manager > Applications > API Keys, and use a service account, whose tokens live for an hour.",
        source: "https://www.mongodb.com/docs/atlas/configure-api-access/",
        names: [
            "mongodb_atlas_private_key",
            "atlas_private_key",
            "mongodb_atlas_private_api_key",
            "mongo_atlas_private_key",
        ],
        value: uuid,
    },
    {
        kind: "token",
        id: "secrets/aiven-password",
        title: "Aiven service password",
        provider: "Aiven",
        why: `${reads}, or produces and consumes on the stream.`,
        fix: "Reset it on the service's Users page (`avn service user-password-reset`), and limit the service's allowed addresses.",
        source: "https://aiven.io/docs/platform/howto/create_new_service_user",
        anchors: ["AVNS_"],
        after: [run(base64url, 19)],
    },
    {
        kind: "token",
        id: "secrets/cockroachdb-api-key",
        title: "CockroachDB Cloud API key",
        provider: "CockroachDB",
        why: "It manages clusters and SQL users within the roles of its service account.",
        fix: "Delete it under Access Management > Service Accounts, and give the account the role for one cluster.",
        source: "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access",
        anchors: ["CCDB1_"],
        after: [run(base62, 22), literal("_"), run(base62, 40)],
    },
    {
        kind: "token",
        id: "secrets/confluent-secret",
        title: "Confluent Cloud API secret",
        provider: "Confluent",
        why: "With its key it produces and consumes on the cluster, or manages the organisation's resources.",
        fix: "Delete it with `confluent api-key delete`. Use workload identity (OAuth), or a key of a service account limited to one cluster.",
        source: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
        anchors: ["cflt"],
        after: [run(base64, 60)],
        check: checkConfluentSecret,
        seal: sealConfluentSecret,
    },
    {
        kind: "named",
        id: "secrets/confluent-legacy-secret",
        title: "Confluent Cloud API secret (before 2025)",
        provider: "Confluent",
        why: "With its key it produces and consumes on the cluster, or manages the organisation's resources.",
        fix: "Delete it with `confluent api-key delete`. Use workload identity (OAuth), or a key of a service account limited to one cluster.",
        source: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
        family: "secrets/confluent-secret",
        names: [
            "confluent_cloud_api_secret",
            "confluent_api_secret",
            "confluent_secret",
            "kafka_api_secret",
            "schema_registry_api_secret",
        ],
        value: [run(base64, 64)],
        check: (0,verdict/* shapeCheck */.Am)(/^(?!cflt)(?=.*[A-Z])(?=.*[a-z])/),
    },
    {
        kind: "token",
        id: "secrets/databricks-token",
        title: "Databricks personal access token",
        provider: "Databricks",
        why: "It acts as its owner in the workspace: reads tables, runs code on clusters, reads secret scopes.",
        fix: "Revoke it under Settings > Developer > Access tokens (`databricks tokens delete`). In workflows use OAuth token federation; elsewhere a service principal.",
        source: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
        anchors: ["dapi"],
        after: [run(charset("hex-dash", "0-9a-f-"), 32, 34)],
        check: (0,verdict/* shapeCheck */.Am)(/^dapi[0-9a-f]{32}(?:-\d)?$/),
        seal: (value) => value.slice(0, 36).replace(/-/g, "7"),
    },
    {
        kind: "token",
        id: "secrets/databricks-oauth-secret",
        title: "Databricks service principal OAuth secret",
        provider: "Databricks",
        why: "With its client id it signs in as the service principal, with all its rights, for up to two years.",
        fix: "Delete it on the service principal's Secrets tab. In workflows use OAuth token federation, which needs no secret.",
        source: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m",
        anchors: ["dose"],
        after: [run(hexLower, 32)],
    },
    {
        kind: "token",
        id: "secrets/elastic-cloud-api-key",
        title: "Elastic Cloud API key",
        provider: "Elastic",
        why: "It manages the organisation's deployments and projects within its roles, and can reset their passwords.",
        fix: "Revoke it under Organization > API keys. Give another the roles of one deployment and an expiration date.",
        source: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
        anchors: ["essu_"],
        after: [run(base64Padded, 60, 160)],
    },
    {
        kind: "named",
        id: "secrets/influxdb-token",
        title: "InfluxDB API token",
        provider: "InfluxDB",
        why: `${reads}; an operator token reaches every organisation of the server.`,
        fix: "Delete it with `influx auth delete`, and make one that reads or writes a single bucket.",
        source: "https://docs.influxdata.com/influxdb/v2/admin/tokens/",
        names: [
            "influxdb_token",
            "influx_token",
            "influxdb_v2_token",
            "influxdb_admin_token",
            "influxdb_init_admin_token",
            "docker_influxdb_init_admin_token",
        ],
        value: [run(base64url, 86), literal("==")],
    },
    {
        kind: "named",
        id: "secrets/algolia-admin-key",
        title: "Algolia admin or write API key",
        provider: "Algolia",
        why: "It reads, changes and deletes all indices and makes more keys.",
        fix: "Regenerate it under Settings > API Keys > Admin API Key. Browsers take the search-only key; indexers a key for their index.",
        source: "https://www.algolia.com/doc/guides/security/api-keys/",
        names: [
            "algolia_admin_key",
            "algolia_admin_api_key",
            "algolia_write_key",
            "algolia_write_api_key",
            "algolia_adminkey",
        ],
        value: [run(hexLower, 32)],
    },
    {
        kind: "token",
        id: "secrets/astra-db-token",
        title: "DataStax Astra DB application token",
        provider: "DataStax",
        why: `${reads}, within the token's role.`,
        fix: "Delete it under Settings > Tokens, and make one with a role for one database.",
        source: "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html",
        anchors: ["AstraCS:"],
        after: [run(base62, 24), literal(":"), run(hexLower, 64)],
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/instead.js
/** What stands in the file instead, done right: by rule, else by provider, else a reference to a secret of the environment. */
function insteadOf(rule) {
    return byRule[rule.id] ?? byProvider[rule.provider] ?? instead_reference(rule);
}
/** The name under which a pipeline would hold such a value: `GITHUB_REFRESH_TOKEN`. */
function variableOf(rule) {
    return rule.id
        .slice(rule.id.indexOf("/") + 1)
        .replaceAll("-", "_")
        .toUpperCase();
}
function instead_reference(rule) {
    const name = variableOf(rule);
    return `environment: production # its secrets are for this stage alone\nenv:\n  ${name}: \${{ secrets.${name} }}`;
}
const githubToken = `permissions:
  contents: read
steps:
  - run: gh release list
    env:
      GH_TOKEN: \${{ github.token }}`;
const awsRole = `permissions:
  id-token: write
steps:
  - uses: aws-actions/configure-aws-credentials@<commit>
    with:
      role-to-assume: arn:aws:iam::111122223333:role/shop-deploy
      aws-region: eu-west-1`;
const azureLogin = `permissions:
  id-token: write
steps:
  - uses: azure/login@<commit>
    with:
      client-id: \${{ vars.AZURE_CLIENT_ID }}
      tenant-id: \${{ vars.AZURE_TENANT_ID }}
      subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}`;
const googleAuth = `permissions:
  id-token: write
steps:
  - uses: google-github-actions/auth@<commit>
    with:
      workload_identity_provider: projects/123/locations/global/workloadIdentityPools/github/providers/acme
      service_account: deploy@acme-shop.iam.gserviceaccount.com`;
const vaultLogin = `permissions:
  id-token: write
steps:
  - uses: hashicorp/vault-action@<commit>
    with:
      url: https://vault.acme.test
      method: jwt
      role: shop-deploy
      secrets: kv/data/shop token | SHOP_TOKEN`;
const workloadIdentity = `apiVersion: v1
kind: Pod
spec:
  serviceAccountName: shop
  volumes:
    - name: token
      projected:
        sources:
          - serviceAccountToken: { audience: api, expirationSeconds: 600, path: token }`;
const externalSecret = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
spec:
  secretStoreRef: { name: vault, kind: ClusterSecretStore }
  data:
    - secretKey: password
      remoteRef: { key: shop/database, property: password }`;
const npmTrusted = `permissions:
  id-token: write # npm trusts this workflow; no token is needed
steps:
  - run: npm publish`;
const byRule = {
    "secrets/npmrc-auth-token": `//registry.npmjs.org/:_authToken=\${NODE_AUTH_TOKEN}`,
    "secrets/pypi-upload-token": `permissions:
  id-token: write # PyPI trusts this workflow; no token is needed
steps:
  - uses: pypa/gh-action-pypi-publish@<commit>`,
    "secrets/crates-io-token": `permissions:
  id-token: write
steps:
  - uses: rust-lang/crates-io-auth-action@<commit>
    id: auth
  - run: cargo publish
    env:
      CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}`,
    "secrets/rubygems-api-key": `permissions:
  id-token: write
  contents: write
steps:
  - uses: rubygems/release-gem@<commit>`,
    "secrets/pulumi-access-token": `permissions:
  id-token: write
steps:
  - uses: pulumi/auth-actions@<commit>
    with:
      organization: acme
      requested-token-type: urn:pulumi:token-type:access_token:organization`,
    "secrets/kubernetes-service-account-token": workloadIdentity,
    "secrets/kubeadm-join-token": "kubeadm join --discovery-file discovery.conf # the token is made when the node joins, for 15 minutes",
    "secrets/url-password": externalSecret,
    "secrets/generic-password": externalSecret,
    "secrets/age-secret-key": `# .sops.yaml: recipients are public, the identity stays with the workload
creation_rules:
  - path_regex: secrets/.*
    kms: arn:aws:kms:eu-west-1:111122223333:alias/sops`,
    "secrets/docker-registry-auth": '{ "credHelpers": { "111122223333.dkr.ecr.eu-west-1.amazonaws.com": "ecr-login" } }',
    "secrets/terraform-cloud-token": 'credentials "app.terraform.io" {} # the token comes from TF_TOKEN_app_terraform_io',
};
const byProvider = {
    GitHub: githubToken,
    AWS: awsRole,
    Azure: azureLogin,
    "Azure DevOps": "steps:\n  - script: az repos list\n    env:\n      AZURE_DEVOPS_EXT_PAT: $(System.AccessToken)",
    "Google Cloud": googleAuth,
    "HashiCorp Vault": vaultLogin,
    GitLab: 'publish:\n  script: curl --header "JOB-TOKEN: $CI_JOB_TOKEN" --upload-file app.tgz "$CI_API_V4_URL/projects/$CI_PROJECT_ID/packages/generic/app/1.0/app.tgz"',
    npm: npmTrusted,
};

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/describe.js

/** A rule's page. The examples hold no value that any scanner could take for a real one. */
function describeSecretRule(rule) {
    return {
        id: rule.id,
        title: rule.title,
        severity: rule.severity ?? "error",
        why: rule.why,
        fix: rule.fix,
        bad: badExample(rule),
        good: rule.kind === "document" ? rule.good : insteadOf(rule),
        ...(rule.source === undefined ? {} : { source: rule.source }),
    };
}
function badExample(rule) {
    switch (rule.kind) {
        case "token": {
            const shown = [...(rule.before ?? []), { literal: rule.anchors[0] ?? "" }, ...rule.after]
                .map(shownSegment)
                .join("");
            return rule.value === "after" ? shown : `${variableOf(rule)}="${shown}"`;
        }
        case "named":
            return `${rule.names[0]?.toUpperCase()}="${rule.value.map(shownSegment).join("")}"`;
        case "block":
            return `${rule.begin[0]}\n<lines of base64>\n${rule.end[0]}`;
        case "url":
            return 'DATABASE_URL="postgres://shop:<password>@db.acme.test/shop"';
        case "custom":
            return `a text that matches ${rule.pattern}`;
        case "document":
            return rule.bad;
        case "generic":
            return 'DB_PASSWORD="<a random value>"';
    }
}
/** `<36 base62>`: angle brackets stand in no token. */
function shownSegment(segment) {
    if ("literal" in segment)
        return segment.literal;
    const { min, max, charset } = segment;
    return `<${min === max ? min : `${min} to ${max}`} ${charset.name}>`;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/generic.js
/** Values that only their place or their name and their randomness give away; the engine decides. */
const generic = [
    {
        kind: "url",
        id: "secrets/url-password",
        title: "Password in a URL",
        provider: "any",
        why: "It signs in to the database, queue, registry or repository that the URL names, and URLs end up in logs.",
        fix: "Change the password there. Keep the whole connection string in a secret store, or the URL without it and the password in a variable of its own.",
        source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
    },
    {
        kind: "generic",
        id: "secrets/generic-password",
        title: "Password or key in the clear",
        provider: "any",
        why: "Its name says that it is a secret and its value looks random: whoever reads the repository can use it.",
        fix: "Change it where it is used, and read it from the environment or a secret store; in Kubernetes from a sealed, external or SOPS-encrypted secret.",
        source: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/base62.js
const base62_alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** A non-negative integer in base 62 (`0-9A-Za-z`), padded with `0` on the left to `width`. */
function base62Of(value, width) {
    let text = "";
    for (let rest = value; rest > 0; rest = Math.floor(rest / 62))
        text = base62_alphabet.charAt(rest % 62) + text;
    return text.padStart(width, "0");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/github.js



/**
 * `ghp_`, `gho_`, `ghu_`, `ghs_` and `npm_` tokens: a prefix of 4, 30 random characters, then their CRC-32 in base 62, 6 wide.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
function checkGithubToken(value) {
    const text = (0,verdict/* asciiOf */.Z)(value);
    return (0,verdict/* checksumVerdict */.Ft)(text.slice(-6) === github_checksumOf(text));
}
/** Replaces the last 6 characters by the right checksum. */
function sealGithubToken(value) {
    return value.slice(0, -6) + github_checksumOf(value);
}
function github_checksumOf(token) {
    return base62Of((0,external_node_zlib_.crc32)(token.slice(4, -6)), 6);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/github.js




const github_provider = "GitHub";
const formats = "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const authentication = "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github";
const checksummed = { after: [run(base62, 36)], check: checkGithubToken, seal: sealGithubToken };
/** https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats */
const github_github = [
    {
        kind: "token",
        id: "secrets/github-personal-access-token",
        title: "GitHub personal access token (classic)",
        provider: github_provider,
        why: "It acts as its owner in every repository and organisation that the owner can reach, within coarse scopes that cannot name a repository.",
        fix: "Delete it under Settings > Developer settings > Personal access tokens > Tokens (classic), and read the owner's security log. In workflows use GITHUB_TOKEN with `permissions:`; across repositories use a GitHub App installation token.",
        source: formats,
        anchors: ["ghp_"],
        ...checksummed,
    },
    {
        kind: "token",
        id: "secrets/github-fine-grained-token",
        title: "GitHub fine-grained personal access token",
        provider: github_provider,
        why: "It acts as its owner on the repositories and permissions that it was given, often with write access to code or workflows.",
        fix: "Delete it under Settings > Developer settings > Personal access tokens > Fine-grained tokens. In workflows use GITHUB_TOKEN with `permissions:`; across repositories use a GitHub App installation token.",
        source: "https://github.blog/security/application-security/introducing-fine-grained-personal-access-tokens-for-github/",
        anchors: ["github_pat_"],
        after: [run(base62, 22), literal("_"), run(base62, 59)],
    },
    {
        kind: "token",
        id: "secrets/github-oauth-token",
        title: "GitHub OAuth access token",
        provider: github_provider,
        why: "It acts as the user who signed in to an OAuth app, or as whoever ran `gh auth login`, until it is revoked.",
        fix: "Revoke the app's access under Settings > Applications > Authorized OAuth Apps; for the command line run `gh auth logout` and sign in again. In workflows use GITHUB_TOKEN.",
        source: formats,
        anchors: ["gho_"],
        ...checksummed,
    },
    {
        kind: "token",
        id: "secrets/github-app-user-token",
        title: "GitHub App user access token",
        provider: github_provider,
        why: "It acts as a user through a GitHub App, with the permissions of both, for eight hours or for ever if the app's tokens do not expire.",
        fix: "Revoke it with `DELETE /applications/CLIENT_ID/token`, or under Settings > Applications > Authorized GitHub Apps. Keep such tokens in memory, and turn on user token expiration in the app's optional features.",
        source: formats,
        anchors: ["ghu_"],
        ...checksummed,
    },
    {
        kind: "token",
        id: "secrets/github-installation-token",
        title: "GitHub App installation access token",
        provider: github_provider,
        why: "For up to an hour it has the app's permissions, and as GITHUB_TOKEN those of the job, on every repository of the installation.",
        fix: "Revoke it with `DELETE /installation/token`, and look for what wrote it to a file. Ask for a new one in the job that needs it, limited to the repositories and permissions of that job.",
        source: formats,
        anchors: ["ghs_"],
        ...checksummed,
    },
    {
        kind: "token",
        id: "secrets/github-installation-jwt",
        title: "GitHub App installation access token (signed form)",
        provider: github_provider,
        why: "For up to an hour it has the app's permissions, and as GITHUB_TOKEN those of the job, on every repository of the installation.",
        fix: "Revoke it with `DELETE /installation/token`, and look for what wrote it to a file. Ask for a new one in the job that needs it, limited to the repositories and permissions of that job.",
        source: authentication,
        family: "secrets/github-installation-token",
        anchors: ["ghs_"],
        after: [
            run(digits, 1, 12),
            literal("_eyJ"),
            run(base64url, 10, 600),
            literal("."),
            run(base64url, 20, 2000),
            literal("."),
            run(base64url, 40, 1000),
        ],
        check: checkJwtHeader,
        seal: (value) => value.replace(/_eyJ[\w-]+/, `_${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString("base64url")}`),
    },
    {
        kind: "token",
        id: "secrets/github-refresh-token",
        title: "GitHub App refresh token",
        provider: github_provider,
        why: "Together with the app's client secret it makes new user access tokens for six months.",
        fix: "Revoke the user's authorization under Settings > Applications > Authorized GitHub Apps, and rotate the app's client secret if it leaked as well. Keep refresh tokens in a database that is encrypted at rest.",
        source: formats,
        anchors: ["ghr_"],
        after: [run(base62, 76)],
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/gitlab.js


const routable = /^gl[a-z]+-[\w-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}$/;
/**
 * Routable tokens: prefix, base64url payload, `.`, in newer ones a version and `.`, then the payload's length (2 digits) and the
 * CRC-32 of everything before it (7 digits), both in base 36. Undefined for another shape.
 */
function checkGitlabRoutable(value) {
    const text = (0,verdict/* asciiOf */.Z)(value);
    return routable.test(text) ? (0,verdict/* checksumVerdict */.Ft)(text.slice(-7) === gitlab_checksumOf(text)) : undefined;
}
/** Sets version, length and checksum for the payload that the value holds. */
function sealGitlabRoutable(value) {
    const payload = value.slice(value.indexOf("-") + 1, value.indexOf("."));
    const head = `${value.slice(0, value.indexOf("."))}.01.${payload.length.toString(36).padStart(2, "0")}`;
    return head + gitlab_checksumOf(`${head}0000000`);
}
function gitlab_checksumOf(token) {
    return (0,external_node_zlib_.crc32)(token.slice(0, -7)).toString(36).padStart(7, "0");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/gitlab.js




const gitlab_provider = "GitLab";
const source = "https://docs.gitlab.com/security/tokens/";
const lengthAndChecksum = charset("lower-alnum-dot", "0-9a-z.");
/** https://docs.gitlab.com/security/tokens/#token-prefixes */
const gitlab = [
    {
        kind: "token",
        id: "secrets/gitlab-personal-access-token",
        title: "GitLab personal, project or group access token",
        provider: gitlab_provider,
        why: "It acts as a user, or as the bot user of a project or group, in the API, in Git and in the registries, within its scopes.",
        fix: "Revoke it under Edit profile > Access tokens, or Settings > Access tokens of the project or group. In pipelines use CI_JOB_TOKEN; for cloud access use `id_tokens` and OIDC federation.",
        source,
        anchors: ["glpat-"],
        after: [run(base64url, 20)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-routable-token",
        title: "GitLab routable access token",
        provider: gitlab_provider,
        why: "It acts as a user, a bot, a runner or a job of the organisation that its payload names, within its scopes.",
        fix: "Revoke it where it was made: Edit profile > Access tokens, Settings > Access tokens, or the runner's page. In pipelines use CI_JOB_TOKEN; for cloud access use `id_tokens` and OIDC federation.",
        source,
        anchors: [
            "glpat-",
            "gldt-",
            "glrt-",
            "glrtr-",
            "glptt-",
            "glft-",
            "glimt-",
            "glagent-",
            "glsoat-",
            "glffct-",
            "gloas-",
        ],
        after: [run(base64url, 27, 300), literal("."), run(lengthAndChecksum, 9, 12)],
        check: checkGitlabRoutable,
        seal: sealGitlabRoutable,
    },
    {
        kind: "token",
        id: "secrets/gitlab-oauth-application-secret",
        title: "GitLab OAuth application secret",
        provider: gitlab_provider,
        why: "Whoever has it can pose as the application, redeem authorization codes of its users and make tokens in its name.",
        fix: "Renew the secret on the application's page (User settings, group or Admin > Applications). Keep it in the deployment's secret store, or use PKCE without a secret for public clients.",
        source,
        anchors: ["gloas-"],
        after: [run(hexLower, 64)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-deploy-token",
        title: "GitLab deploy token",
        provider: gitlab_provider,
        why: "It clones the code and reads or writes packages and images of its project or group, without belonging to any person.",
        fix: "Revoke it under Settings > Repository > Deploy tokens. In pipelines use CI_JOB_TOKEN; in a cluster keep the token in a sealed or external image pull secret.",
        source,
        anchors: ["gldt-"],
        after: [run(base64url, 20)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-runner-token",
        title: "GitLab runner authentication token",
        provider: gitlab_provider,
        why: "It takes jobs in the place of the runner, and with them their variables, job tokens and code.",
        fix: "Reset it on the runner's page (Settings > CI/CD > Runners) or with `POST /runners/:id/reset_authentication_token`. Keep `config.toml` out of Git; inject the token from the runner host's secret store.",
        source,
        anchors: ["glrt-", "glrtr-"],
        after: [run(base64url, 20, 26)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-runner-registration-token",
        title: "GitLab runner registration token",
        provider: gitlab_provider,
        why: "It registers a runner of the holder's own, to which the project then hands its jobs and their variables.",
        fix: "Reset it under Settings > CI/CD > Runners, and turn registration tokens off: they are deprecated. Create runners in the user interface or by the API and use their authentication tokens.",
        source,
        anchors: ["GR1348941"],
        after: [run(base64url, 20)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-job-token",
        title: "GitLab CI/CD job token",
        provider: gitlab_provider,
        severity: "warning",
        why: "While its job runs it reads and writes what the job may: code, packages, images, other projects on the allowlist.",
        fix: "Nothing to revoke once the job has ended, but find what writes CI_JOB_TOKEN into files or artifacts. Limit it under Settings > CI/CD > Job token permissions.",
        source,
        anchors: ["glcbt-"],
        after: [run(lowerAlnum, 1, 5), literal("_"), run(base64url, 20)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-job-jwt",
        title: "GitLab CI/CD job token (signed form)",
        provider: gitlab_provider,
        severity: "warning",
        why: "While its job runs it reads and writes what the job may: code, packages, images, other projects on the allowlist.",
        fix: "Nothing to revoke once the job has ended, but find what writes CI_JOB_TOKEN into files or artifacts. Limit it under Settings > CI/CD > Job token permissions.",
        source,
        family: "secrets/gitlab-job-token",
        anchors: ["glcbt-eyJ"],
        after: [run(base64url, 10, 600), literal("."), run(base64url, 20, 2000), literal("."), run(base64url, 40, 1000)],
        check: checkJwtHeader,
        seal: (value) => value.replace(/-eyJ[\w-]+/, `-${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString("base64url")}`),
    },
    {
        kind: "token",
        id: "secrets/gitlab-trigger-token",
        title: "GitLab pipeline trigger token",
        provider: gitlab_provider,
        why: "It starts pipelines on any branch or tag with variables of the holder's choice, as the user who made it.",
        fix: "Revoke it under Settings > CI/CD > Pipeline trigger tokens. From other projects start pipelines with `trigger:` or with CI_JOB_TOKEN.",
        source,
        anchors: ["glptt-"],
        after: [run(base62, 40)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-feed-token",
        title: "GitLab feed token",
        provider: gitlab_provider,
        severity: "warning",
        why: "It reads the activity feeds and calendars of its owner, titles of private issues and merge requests among them.",
        fix: "Reset it under Edit profile > Access tokens > Feed token.",
        source,
        anchors: ["glft-"],
        after: [run(base64url, 20, 26)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-incoming-mail-token",
        title: "GitLab incoming mail token",
        provider: gitlab_provider,
        severity: "warning",
        why: "It opens issues and merge requests by mail in the name of its owner.",
        fix: "Reset it under Edit profile > Access tokens > Incoming email token.",
        source,
        anchors: ["glimt-"],
        after: [run(base62, 25)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-agent-token",
        title: "GitLab agent for Kubernetes token",
        provider: gitlab_provider,
        why: "It poses as the agent of a cluster, receives its configuration and can answer requests that are meant for the cluster.",
        fix: "Revoke it under Operate > Kubernetes clusters > the agent > Access tokens, after a second token is rolled out. Hand it to the cluster as a sealed or external secret.",
        source,
        anchors: ["glagent-"],
        after: [run(base64url, 50)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-scim-token",
        title: "GitLab SCIM token",
        provider: gitlab_provider,
        why: "It creates, changes and removes the accounts of a whole group or instance.",
        fix: "Reset it under Settings > SAML SSO > SCIM token, and enter the new one at the identity provider, its only reader.",
        source,
        anchors: ["glsoat-"],
        after: [run(base64url, 20)],
    },
    {
        kind: "token",
        id: "secrets/gitlab-feature-flags-token",
        title: "GitLab feature flags client token",
        provider: gitlab_provider,
        severity: "warning",
        why: "It reads all feature flags of a project and the user lists they name.",
        fix: "Reset it under Deploy > Feature flags > Configure, and give it to the application through its environment.",
        source,
        anchors: ["glffct-"],
        after: [run(base64url, 20)],
    },
];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/armour.js

/**
 * Reads an armoured block (RFC 7468, RFC 1421 headers, OpenPGP armour) as it stands in a source file: indented, quoted, with `\n` escapes or
 * glued together from string literals. Undefined where there is no base64 in it.
 */
function parseArmour(value) {
    const text = (0,verdict/* asciiOf */.Z)(value).replace(/\\+r/g, "").replace(/\\+n/g, "\n");
    const begin = /-----BEGIN ([A-Z0-9 ]{1,60})-----/.exec(text);
    if (!begin)
        return undefined;
    const from = begin.index + begin[0].length;
    const end = text.indexOf("-----END", from);
    const headers = new Map();
    let base64 = "";
    for (const line of text.slice(from, end === -1 ? text.length : end).split("\n")) {
        const header = /^[\s"'+]*([A-Za-z][A-Za-z-]{1,30}): ?(.*)$/.exec(line);
        if (header?.[1])
            headers.set(header[1].toLowerCase(), (header[2] ?? "").trim());
        else if (!/^[\s"'+]*=[\w+/]{4}[\s"',+]*$/.test(line))
            base64 += lineOf(line);
    }
    if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(base64))
        return undefined;
    return { label: begin[1] ?? "", headers, content: Buffer.from(base64, "base64") };
}
/** A line of base64 without the quotes, signs and spaces of the source code around it. */
function lineOf(line) {
    const bare = line.replace(/["']\s*[+.]?\s*$|^[\s+.]*["']|[\s\\]/g, "");
    return bare === "+" ? "" : bare;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/openpgp.js
/**
 * How the first secret key of an OpenPGP transferable secret key is kept (RFC 9580, 5.5.3): `none` or `passphrase`.
 * Undefined when the bytes begin with no secret key packet that can be read.
 */
function openpgpProtection(content) {
    const body = firstPacket(content);
    if (!body)
        return undefined;
    const usage = body[usageOffset(body)];
    if (usage === undefined)
        return undefined;
    return usage === 0 ? "none" : "passphrase";
}
const secretKeyTag = 5;
function firstPacket(content) {
    const head = content[0] ?? 0;
    if ((head & 0x80) === 0)
        return undefined;
    return (head & 0x40) === 0 ? oldFormat(content, head) : newFormat(content, head);
}
function oldFormat(content, head) {
    const width = [1, 2, 4][head & 3];
    if (((head >> 2) & 15) !== secretKeyTag || width === undefined || content.length < 1 + width)
        return undefined;
    return content.subarray(1 + width, 1 + width + content.readUIntBE(1, width));
}
function newFormat(content, head) {
    const first = content[1] ?? 0;
    if ((head & 63) !== secretKeyTag || content.length < 7)
        return undefined;
    if (first < 192)
        return content.subarray(2, 2 + first);
    if (first < 224)
        return content.subarray(3, 3 + ((first - 192) << 8) + (content[2] ?? 0) + 192);
    return first === 255 ? content.subarray(6, 6 + content.readUInt32BE(2)) : undefined;
}
/** Where the octet stands that says how the secret part is kept: directly after the public part. */
function usageOffset(body) {
    const version = body[0];
    if (version === 6)
        return body.length > 10 ? 10 + body.readUInt32BE(6) : -1;
    return version === 4 ? skipPublicPart(body, 6) : -1;
}
/** Public parts by algorithm id: `i` an integer, `o` a curve's object id, `k` parameters of a key derivation, a number that many octets. */
const publicParts = {
    1: ["i", "i"],
    2: ["i", "i"],
    3: ["i", "i"],
    16: ["i", "i", "i"],
    17: ["i", "i", "i", "i"],
    18: ["o", "i", "k"],
    19: ["o", "i"],
    22: ["o", "i"],
    25: [32],
    26: [56],
    27: [32],
    28: [57],
};
function skipPublicPart(body, start) {
    const parts = publicParts[body[5] ?? 0];
    let at = start;
    for (const part of parts ?? []) {
        if (typeof part === "number")
            at += part;
        else if (part !== "i")
            at += 1 + (body[at] ?? 0);
        else
            at += at + 2 <= body.length ? 2 + ((body.readUInt16BE(at) + 7) >> 3) : 2;
    }
    return parts ? at : -1;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/openssh.js
const magic = Buffer.from("openssh-key-v1\0");
/**
 * The outside of an OpenSSH private key file: magic, cipher, kdf, kdf options, number of keys, public key, private part.
 * Undefined when it is cut off or something else. https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
function opensshKeyOf(content) {
    if (!content.subarray(0, magic.length).equals(magic))
        return undefined;
    let at = magic.length;
    const next = () => {
        const length = at + 4 <= content.length ? content.readUInt32BE(at) : content.length;
        const bytes = content.subarray(at + 4, at + 4 + length);
        at += 4 + length;
        return at <= content.length ? bytes : undefined;
    };
    const cipher = next();
    next(); // name of the key derivation
    next(); // its options
    at += 4; // number of keys, always one
    const publicKey = next();
    const privatePart = next();
    if (!cipher || !publicKey || !privatePart || publicKey.length < 8 || privatePart.length < 8)
        return undefined;
    return { cipher: openssh_nameOf(cipher), type: openssh_nameOf(publicKey.subarray(4, 4 + publicKey.readUInt32BE(0))) };
}
function openssh_nameOf(bytes) {
    const name = bytes.toString("latin1");
    return /^[\w@.-]{1,64}$/.test(name) ? name : "unknown";
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/pem.js





const pem_broken = { confidence: "low", basis: "not a whole key" };
/** Private keys that anybody who has the file can use. Undefined for encrypted ones. */
function checkClearPrivateKey(value) {
    const key = privateKeyOf(value);
    return key.state === "clear" ? key.check : undefined;
}
/** Private keys that a passphrase protects. Undefined for others. */
function checkEncryptedPrivateKey(value) {
    const key = privateKeyOf(value);
    return key.state === "encrypted" ? key.check : undefined;
}
function privateKeyOf(value) {
    const armour = parseArmour(value);
    if (!armour)
        return { state: "clear", check: pem_broken };
    if (armour.label === "OPENSSH PRIVATE KEY")
        return opensshState(armour);
    if (armour.label === "PGP PRIVATE KEY BLOCK")
        return openpgpState(armour);
    if (armour.label === "ENCRYPTED PRIVATE KEY") {
        return {
            state: "encrypted",
            check: isWholeSequence(armour.content) ? (0,verdict/* structureVerdict */.bE)("encrypted PKCS #8 key") : pem_broken,
        };
    }
    const procType = armour.headers.get("proc-type") ?? "";
    if (procType.includes("ENCRYPTED")) {
        return {
            state: "encrypted",
            check: (0,verdict/* structureVerdict */.bE)(`encrypted with ${armour.headers.get("dek-info")?.split(",")[0] ?? "a passphrase"}`),
        };
    }
    return { state: "clear", check: derCheck(armour) };
}
function opensshState(armour) {
    const key = opensshKeyOf(armour.content);
    if (!key)
        return { state: "clear", check: pem_broken };
    const facts = [{ label: "key type", value: key.type }];
    return key.cipher === "none"
        ? { state: "clear", check: { confidence: "verified", basis: "key parses, no passphrase", evidence: facts } }
        : { state: "encrypted", check: (0,verdict/* structureVerdict */.bE)(`encrypted with ${key.cipher}`, facts) };
}
function openpgpState(armour) {
    const protection = openpgpProtection(armour.content);
    if (protection === undefined)
        return { state: "clear", check: pem_broken };
    return protection === "none"
        ? { state: "clear", check: { confidence: "verified", basis: "key parses, no passphrase" } }
        : { state: "encrypted", check: (0,verdict/* structureVerdict */.bE)("secret key packet is encrypted") };
}
const derTypes = {
    "RSA PRIVATE KEY": "pkcs1",
    "EC PRIVATE KEY": "sec1",
    "PRIVATE KEY": "pkcs8",
};
function derCheck(armour) {
    const type = derTypes[armour.label];
    const key = type && readKey(armour.content, type);
    if (key)
        return {
            confidence: "verified",
            basis: "key parses, no passphrase",
            evidence: [{ label: "key type", value: describe(key) }],
        };
    // DSA and others that this build of OpenSSL may not read: their outer frame has to do.
    return isWholeSequence(armour.content) ? (0,verdict/* structureVerdict */.bE)("DER structure of a key") : pem_broken;
}
function readKey(der, type) {
    try {
        return (0,external_node_crypto_.createPrivateKey)({ key: der, format: "der", type });
    }
    catch {
        return undefined;
    }
}
function describe(key) {
    const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
    return [key.asymmetricKeyType, namedCurve, modulusLength].filter((part) => part !== undefined).join(" ");
}
/** Whether the bytes are one DER SEQUENCE of exactly this length. */
function isWholeSequence(der) {
    if (der.length < 2 || der[0] !== 0x30)
        return false;
    const first = der[1] ?? 0;
    if (first < 0x80)
        return der.length === first + 2;
    const width = first & 0x7f;
    return width >= 1 && width <= 4 && der.length > 2 + width && der.length === 2 + width + der.readUIntBE(2, width);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/google.js



const google_provider = "Google Cloud";
/** A PEM body inside a JSON string: base64 and the two characters `\n`. */
const escapedBody = charset("base64-escaped", "0-9A-Za-z+/=\\");
const google_google = [
    {
        kind: "token",
        id: "secrets/google-api-key",
        title: "Google API key",
        provider: google_provider,
        severity: "warning",
        why: "It calls the APIs that its restrictions allow, Gemini among them when it has none, at the project's cost.",
        fix: "Delete or rotate it under APIs & Services > Credentials (`gcloud services api-keys delete`). Keys that must ship to a browser or app need application and API restrictions; servers use a service account by workload identity.",
        source: "https://cloud.google.com/docs/authentication/api-keys",
        anchors: ["AIza"],
        after: [run(base64url, 35)],
    },
    {
        kind: "token",
        id: "secrets/google-oauth-client-secret",
        title: "Google OAuth client secret",
        provider: google_provider,
        why: "It poses as the application towards Google and its users, and redeems their authorization codes.",
        fix: "Add a new secret to the client under Google Auth Platform > Clients, roll it out, then disable and delete the old one. Keep it in Secret Manager.",
        source: "https://developers.google.com/identity/protocols/oauth2",
        anchors: ["GOCSPX-"],
        after: [run(base64url, 28)],
    },
    {
        kind: "token",
        id: "secrets/google-oauth-access-token",
        title: "Google OAuth access token",
        provider: google_provider,
        severity: "warning",
        why: "For up to an hour, or twelve for some service accounts, it acts as a user or service account.",
        fix: "Revoke it with `curl -d token=… https://oauth2.googleapis.com/revoke`, and find what wrote it to a file. Let client libraries fetch tokens by application default credentials.",
        source: "https://developers.google.com/identity/protocols/oauth2",
        anchors: ["ya29."],
        after: [run(base64url, 60, 2048)],
    },
    {
        kind: "token",
        id: "secrets/google-oauth-refresh-token",
        title: "Google OAuth refresh token",
        provider: google_provider,
        why: "With the client's id and secret it makes access tokens for the user until it is revoked.",
        fix: "Revoke it with `curl -d token=… https://oauth2.googleapis.com/revoke`; for the command line run `gcloud auth revoke`. In workflows use google-github-actions/auth with workload identity federation.",
        source: "https://developers.google.com/identity/protocols/oauth2",
        anchors: ["1//0"],
        after: [run(base64url, 40, 510)],
        context: { words: ["refresh", "client_id", "client_secret", "authorized_user"], within: 400 },
    },
    {
        kind: "token",
        id: "secrets/google-service-account-key",
        title: "Google Cloud service account key",
        provider: google_provider,
        why: "It signs in as the service account from anywhere, with all its roles, for ten years unless it is deleted.",
        fix: "Delete it with `gcloud iam service-accounts keys delete KEY_ID --iam-account …` and read the account's audit log. In workflows use google-github-actions/auth with workload identity federation, and forbid keys by the policy iam.disableServiceAccountKeyCreation.",
        source: "https://cloud.google.com/iam/docs/service-account-creds",
        family: "secrets/private-key",
        anchors: ["-----BEGIN PRIVATE KEY-----\\n"],
        after: [run(escapedBody, 400, 6000), literal("-----END PRIVATE KEY-----")],
        context: { words: ["service_account", "gserviceaccount.com"], within: 400 },
        check: checkClearPrivateKey,
        seal: sealServiceAccountKey,
    },
];
/** A real key cannot be made of random base64: the frame of one, 1,218 bytes of DER, has to do. */
function sealServiceAccountKey(value) {
    const frame = Buffer.from(value
        .slice(28, -25)
        .replace(/[^A-Za-z0-9+/]/g, "")
        .repeat(5)
        .slice(0, 1624), "base64");
    frame.writeUInt32BE(0x308204be);
    const lines = frame.toString("base64").match(/.{1,64}/g) ?? [];
    return `-----BEGIN PRIVATE KEY-----\\n${lines.join("\\n")}\\n-----END PRIVATE KEY-----`;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/cloudflare.js


/** `cfk_`, `cfut_` or `cfat_`, 40 random characters, then the CRC-32 of those 40 in lower-case hex. */
function checkCloudflareToken(value) {
    const text = (0,verdict/* asciiOf */.Z)(value);
    return (0,verdict/* checksumVerdict */.Ft)(text.slice(-8) === cloudflare_checksumOf(text));
}
function sealCloudflareToken(value) {
    return value.slice(0, -8) + cloudflare_checksumOf(value);
}
function cloudflare_checksumOf(token) {
    return crc32Hex(token.slice(token.indexOf("_") + 1, -8));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/encoded-pair.js


const templates = /[$<>{}%]|^(?:user(?:name)?|login|name):(?:pass(?:word)?|token|secret)$/i;
/** Base64 of `user:password` as HTTP Basic sends it (RFC 7617); undefined for other text, placeholders and an empty password. */
function checkBasicCredentials(value) {
    const text = Buffer.from((0,verdict/* asciiOf */.Z)(value), "base64").toString("latin1");
    const colon = text.indexOf(":");
    if (colon < 0 || text.length - colon < 5 || !/^[ -~]+$/.test(text))
        return undefined;
    if (templates.test(text))
        return { confidence: "low", basis: "decodes to a placeholder" };
    return (0,verdict/* structureVerdict */.bE)("decodes to a user name and a password");
}
/** A check for `<prefix><base64 JSON>…`: the JSON object must have all of the keys. */
function jsonTokenCheck(prefix, keys) {
    return (0,verdict/* labelled */.wW)(`JSON with ${keys.join(", ")}`, (value) => {
        const encoded = /^[\w+/-]+/.exec((0,verdict/* asciiOf */.Z)(value).slice(prefix.length))?.[0] ?? "";
        const object = jsonObjectOf(encoded.replace(/_[\w+/]{43}$/, "")) ?? jsonObjectOf(encoded);
        return object && keys.every((key) => key in object) ? (0,verdict/* structureVerdict */.bE)("holds the JSON of its format") : undefined;
    });
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/hosting.js






const hosting_secretStore = "Keep it in the pipeline's environment secrets, one token a stage, with the least rights and an end date";
/** Hosting and edge providers. */
const hosting = [
    {
        kind: "token",
        id: "secrets/cloudflare-token",
        title: "Cloudflare API token or key",
        provider: "Cloudflare",
        why: "It changes DNS, certificates, Workers and firewall rules of the zones that it may edit, so it can redirect all their traffic.",
        fix: `Roll or delete it under My Profile (or Manage Account) > API Tokens, and read the audit log. ${hosting_secretStore} and IP filter.`,
        source: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
        anchors: ["cfk_", "cfut_", "cfat_"],
        after: [run(base62, 40), run(hexLower, 8)],
        check: checkCloudflareToken,
        seal: sealCloudflareToken,
    },
    {
        kind: "named",
        id: "secrets/cloudflare-legacy-token",
        title: "Cloudflare API token (before 2026)",
        provider: "Cloudflare",
        why: "It changes DNS, certificates, Workers and firewall rules of the zones that it may edit, so it can redirect all their traffic.",
        fix: `Roll or delete it under My Profile > API Tokens, and read the audit log. ${hosting_secretStore} and IP filter.`,
        source: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
        names: ["cloudflare_api_token", "cf_api_token", "cloudflare_token", "cloudflare_dns_api_token"],
        value: [run(base64url, 40)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/cloudflare-global-key",
        title: "Cloudflare global API key",
        provider: "Cloudflare",
        why: "With the account's mail address it does everything that its user can do in every account, with no scope at all.",
        fix: "Change it under My Profile > API Tokens > Global API Key. Use API tokens limited to the zones and permissions of the task.",
        source: "https://developers.cloudflare.com/fundamentals/api/get-started/keys/",
        names: ["cloudflare_api_key", "cf_api_key", "cloudflare_global_api_key", "x_auth_key"],
        value: [run(hexLower, 37)],
    },
    {
        kind: "token",
        id: "secrets/cloudflare-origin-ca-key",
        title: "Cloudflare Origin CA key",
        provider: "Cloudflare",
        why: "It issues and revokes the certificates by which Cloudflare trusts the origin servers of every zone of the user.",
        fix: "Change it under My Profile > API Tokens > Origin CA Key; it is deprecated. Use an API token with the permission Zone > SSL and Certificates > Edit.",
        source: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
        anchors: ["v1.0-"],
        after: [run(hexLower, 24), literal("-"), run(hexLower, 146)],
    },
    {
        kind: "token",
        id: "secrets/cloudflare-tunnel-token",
        title: "Cloudflare Tunnel token",
        provider: "Cloudflare",
        why: "It runs a connector of the tunnel: the holder receives the requests that are meant for the private service.",
        fix: "Rotate it under Networks > Tunnels > the tunnel > Refresh token, then restart the connectors. Give it to cloudflared as a sealed or external secret, by TUNNEL_TOKEN_FILE.",
        source: "https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/configure-tunnels/remote-tunnel-permissions/",
        // {"a":"
        anchors: ["eyJhIjoi"],
        after: [run(base64Padded, 120, 300)],
        check: jsonTokenCheck("", ["a", "t", "s"]),
        seal: (value) => Buffer.from(JSON.stringify({ a: value.slice(10, 42), t: value.slice(42, 78), s: value.slice(78, 118) })).toString("base64"),
    },
    {
        kind: "named",
        id: "secrets/fastly-api-token",
        title: "Fastly API token",
        provider: "Fastly",
        why: "It changes or purges the services of the account, so it can replace what visitors see.",
        fix: `Delete it under Account > API tokens. Use automation tokens limited to one service. ${hosting_secretStore}.`,
        source: "https://www.fastly.com/documentation/reference/api/auth-tokens/",
        names: ["fastly_api_token", "fastly_api_key", "fastly_token", "fastly_key"],
        value: [run(base64url, 32)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "token",
        id: "secrets/netlify-token",
        title: "Netlify personal access token",
        provider: "Netlify",
        why: "It deploys to all sites of its owner's teams and reads their environment variables.",
        fix: `Revoke it under User settings > Applications > Personal access tokens. ${hosting_secretStore}, or let Netlify build from the repository.`,
        source: "https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/",
        anchors: ["nfp_"],
        after: [run(base62, 36)],
    },
    {
        kind: "token",
        id: "secrets/vercel-token",
        title: "Vercel token or API key",
        provider: "Vercel",
        why: "It deploys to the projects of its owner's teams and reads their environment variables, or spends on the AI gateway.",
        fix: `Delete it under Account Settings > Tokens, or the team's API keys, and read the team's activity log. ${hosting_secretStore}, or let Vercel build from the repository.`,
        source: "https://vercel.com/changelog/new-token-formats-and-secret-scanning",
        anchors: ["vcp_", "vci_", "vca_", "vcr_", "vck_"],
        after: [run(base62, 24, 100)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/vercel-legacy-token",
        title: "Vercel token (before 2026)",
        provider: "Vercel",
        why: "It deploys to the projects of its owner's teams and reads their environment variables.",
        fix: `Delete it under Account Settings > Tokens, and read the team's activity log. ${hosting_secretStore}, or let Vercel build from the repository.`,
        source: "https://vercel.com/docs/rest-api",
        names: ["vercel_token", "vercel_access_token", "vercel_api_token", "now_token"],
        value: [run(base62, 24)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "token",
        id: "secrets/heroku-token",
        title: "Heroku API token",
        provider: "Heroku",
        why: "It deploys, scales and deletes apps of its owner and reads their config vars, database URLs among them.",
        fix: "Run `heroku authorizations:revoke ID`, or regenerate the API key under Account settings. For pipelines make a scoped one with `heroku authorizations:create --scope …`.",
        source: "https://devcenter.heroku.com/articles/authentication",
        anchors: ["HRKU-"],
        after: [run(base64url, 36, 64)],
    },
    {
        kind: "named",
        id: "secrets/heroku-api-key",
        title: "Heroku API key (UUID)",
        provider: "Heroku",
        why: "It deploys, scales and deletes apps of its owner and reads their config vars, database URLs among them.",
        fix: "Run `heroku authorizations:revoke ID`, or regenerate the API key under Account settings. For pipelines make a scoped one with `heroku authorizations:create --scope …`.",
        source: "https://devcenter.heroku.com/articles/authentication",
        family: "secrets/heroku-token",
        names: ["heroku_api_key", "heroku_api_token", "heroku_auth_token", "heroku_oauth_token"],
        value: uuid,
    },
    {
        kind: "token",
        id: "secrets/flyio-token",
        title: "Fly.io personal access token",
        provider: "Fly.io",
        why: "It deploys, opens consoles in and destroys the apps of every organisation that its owner is in.",
        fix: "Delete it under Account > Access Tokens. For pipelines make one for a single app with `fly tokens create deploy --expiry …`.",
        source: "https://fly.io/docs/security/tokens/",
        anchors: ["fo1_"],
        after: [run(base64url, 43)],
    },
    {
        kind: "token",
        id: "secrets/flyio-macaroon",
        title: "Fly.io access token with caveats",
        provider: "Fly.io",
        why: "It deploys, opens consoles in and destroys the apps of its organisation, within its caveats.",
        fix: "Run `fly tokens revoke ID`. Make one for a single app with `fly tokens create deploy --expiry …`, and keep it as an environment secret.",
        source: "https://fly.io/docs/security/tokens/",
        anchors: ["fm1r_", "fm1a_", "fm2_"],
        after: [run(base64Padded, 100, 3000)],
    },
    {
        kind: "token",
        id: "secrets/render-api-key",
        title: "Render API key",
        provider: "Render",
        why: "It manages all services of its owner's workspaces and reads their environment variables.",
        fix: `Revoke it under Account Settings > API Keys. ${hosting_secretStore}, or use a service's deploy hook.`,
        source: "https://render.com/docs/api",
        anchors: ["rnd_"],
        after: [run(base62, 28, 32)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/railway-token",
        title: "Railway token",
        provider: "Railway",
        why: "It deploys to its project or workspace and reads the variables of its services.",
        fix: "Delete it under the project's Settings > Tokens, or Account Settings > Tokens. Use project tokens, which reach one environment alone.",
        source: "https://docs.railway.com/reference/public-api",
        names: ["railway_token", "railway_api_token"],
        value: uuid,
    },
    {
        kind: "token",
        id: "secrets/akamai-edgegrid-secret",
        title: "Akamai EdgeGrid client secret",
        provider: "Akamai",
        why: "With the tokens beside it, it changes properties, certificates and firewall rules of the account's sites.",
        fix: "Deactivate the credential under Identity & access > API clients, and read the events of the account. Keep `.edgerc` out of Git; give it to the job as a file secret.",
        source: "https://techdocs.akamai.com/developer/docs/edgegrid",
        anchors: ["client_secret = ", "client_secret=", "client_secret: "],
        value: "after",
        after: [run(base64, 43), literal("=")],
        context: { words: ["akab-"], within: 400 },
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/infrastructure.js






const infrastructure_vaultLogin = "In workflows sign in by hashicorp/vault-action with method jwt and `id-token: write`; in clusters by Kubernetes auth";
/** Stores of secrets and infrastructure as code. */
const infrastructure = [
    {
        kind: "token",
        id: "secrets/vault-service-token",
        title: "Vault or OpenBao service token",
        provider: "HashiCorp Vault",
        why: "It reads the secrets that its policies allow, and makes child tokens; a root token opens everything.",
        fix: `Run \`vault token revoke\` (by accessor, if the token is gone) and search the audit log for it. ${infrastructure_vaultLogin}.`,
        source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
        anchors: ["hvs."],
        after: [run(base64url, 24, 300)],
    },
    {
        kind: "token",
        id: "secrets/vault-batch-token",
        title: "Vault or OpenBao batch or recovery token",
        provider: "HashiCorp Vault",
        why: "It reads the secrets that its policies allow until it ends; a recovery token unseals or repairs the server.",
        fix: `Batch tokens cannot be revoked: revoke the parent or the auth role's tokens, shorten their life, and search the audit log. ${infrastructure_vaultLogin}.`,
        source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
        anchors: ["hvb.", "hvr."],
        after: [run(base64url, 24, 500)],
    },
    {
        kind: "named",
        id: "secrets/vault-legacy-token",
        title: "Vault token (before 1.10)",
        provider: "HashiCorp Vault",
        why: "It reads the secrets that its policies allow, and makes child tokens; a root token opens everything.",
        fix: `Run \`vault token revoke\` and search the audit log for it. ${infrastructure_vaultLogin}.`,
        source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
        names: ["vault_token", "x_vault_token", "vault_root_token", "vault_dev_root_token_id"],
        value: [literal("s."), run(base62, 24)],
    },
    {
        kind: "token",
        id: "secrets/terraform-cloud-token",
        title: "HCP Terraform or Terraform Enterprise API token",
        provider: "HashiCorp Terraform",
        why: "It reads state, in which secrets stand in the clear, and starts runs with the workspace's cloud credentials.",
        fix: "Delete it under User, Team or Organization settings > Tokens. Use team tokens that expire, and dynamic provider credentials (OIDC) in the workspaces.",
        source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
        anchors: [".atlasv1."],
        before: [run(base62, 14)],
        after: [run(base64url, 60, 70)],
    },
    {
        kind: "token",
        id: "secrets/pulumi-access-token",
        title: "Pulumi access token",
        provider: "Pulumi",
        why: "It reads and changes stacks, their state and, through ESC environments, the secrets and cloud roles they open.",
        fix: "Revoke it under Access Tokens. In workflows use pulumi/auth-actions, which exchanges the job's OIDC token.",
        source: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
        anchors: ["pul-"],
        after: [run(hexLower, 40)],
    },
    {
        kind: "token",
        id: "secrets/doppler-token",
        title: "Doppler token",
        provider: "Doppler",
        why: "It reads, and unless it is a read-only service token changes, all secrets of its config, project or workplace.",
        fix: "Revoke it under the config's Access tab or Tokens, then rotate the secrets that it could read. In workflows use a service account identity (OIDC).",
        source: "https://docs.doppler.com/reference/auth-token-formats",
        anchors: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
        after: [run(charset("alnum-dot-dash", "0-9A-Za-z._-"), 40, 90)],
        check: (0,verdict/* shapeCheck */.Am)(/^dp\.(?:(?:pt|ct|sa|scim|audit)\.|st\.(?:[a-z0-9_-]{2,35}\.)?)[A-Za-z0-9]{40,44}$/),
        seal: (value) => value.slice(0, value.indexOf(".", 3) + 1) +
            value
                .slice(value.indexOf(".", 3) + 1)
                .replace(/[._-]/g, "7")
                .slice(0, 43)
                .padEnd(43, "d"),
    },
    {
        kind: "token",
        id: "secrets/onepassword-service-account-token",
        title: "1Password service account token",
        provider: "1Password",
        why: "It reads, or changes, every item of the vaults that the service account was given.",
        fix: "Rotate or revoke it under Developer > Directory > the service account, then rotate the items that it could read.",
        source: "https://developer.1password.com/docs/service-accounts/",
        anchors: ["ops_eyJ"],
        after: [run(base64url, 250, 1500)],
        check: jsonTokenCheck("ops_", ["email"]),
        seal: (value) => `ops_${Buffer.from(JSON.stringify({ signInAddress: "acme.1password.com", email: "bot@1passwordserviceaccounts.com", muk: { k: value.slice(20, 260) } })).toString("base64url")}`,
    },
    {
        kind: "named",
        id: "secrets/infisical-service-token",
        title: "Infisical service token",
        provider: "Infisical",
        why: "It reads or writes the secrets of its environment and path, and decrypts them by its last part.",
        fix: "Delete it under the project's Access Control > Service Tokens. Use a machine identity with OIDC or Kubernetes auth.",
        source: "https://infisical.com/docs/documentation/platform/token",
        names: ["infisical_token", "infisical_service_token"],
        value: [literal("st."), run(hexLower, 24), literal("."), run(hexLower, 32), literal("."), run(hexLower, 32)],
    },
    {
        kind: "named",
        id: "secrets/bitwarden-access-token",
        title: "Bitwarden Secrets Manager access token",
        provider: "Bitwarden",
        why: "It reads, or changes, the secrets of the projects that its machine account was given.",
        fix: "Revoke it on the machine account's Access tokens tab, then rotate the secrets that it could read.",
        source: "https://bitwarden.com/help/access-tokens/",
        names: ["bws_access_token", "bw_access_token", "bitwarden_access_token"],
        value: [literal("0."), ...uuid, literal("."), run(base62, 30), literal(":"), run(base64, 22), literal("==")],
        check: (0,documentation_examples/* unlessDocumented */.V)(),
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/bech32.js

const bech32_alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** A bech32 text (BIP 173) such as `AGE-SECRET-KEY-1…`: human-readable part, `1`, data, 6 characters of checksum. */
function checkBech32(value) {
    const text = (0,verdict/* asciiOf */.Z)(value).toLowerCase();
    const separator = text.lastIndexOf("1");
    return (0,verdict/* checksumVerdict */.Ft)(polymod([...expand(text.slice(0, separator)), ...bech32_dataOf(text.slice(separator + 1))]) === 1);
}
/** Replaces the last 6 characters by the right checksum, in the case that the text has. */
function sealBech32(value) {
    const text = value.toLowerCase();
    const separator = text.lastIndexOf("1");
    const data = bech32_dataOf(text.slice(separator + 1, -6));
    const rest = polymod([...expand(text.slice(0, separator)), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
    let checksum = "";
    for (let at = 0; at < 6; at++)
        checksum += bech32_alphabet.charAt((rest >>> (5 * (5 - at))) & 31);
    const sealed = value.slice(0, -6) + checksum;
    return value === value.toUpperCase() ? sealed.toUpperCase() : sealed;
}
function bech32_dataOf(text) {
    return Array.from(text, (character) => bech32_alphabet.indexOf(character));
}
function expand(humanReadable) {
    const codes = Array.from(humanReadable, (character) => character.charCodeAt(0));
    return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}
function polymod(values) {
    let sum = 1;
    for (const value of values) {
        const top = sum >>> 25;
        sum = ((sum & 0x1ffffff) << 5) ^ value;
        for (let bit = 0; bit < 5; bit++)
            if ((top >>> bit) & 1)
                sum ^= generators[bit] ?? 0;
    }
    return sum;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/crc16.js
/** CRC-16/XMODEM: polynomial 0x1021, start 0, neither input nor output turned round. */
function crc16(bytes) {
    let sum = 0;
    for (const byte of bytes) {
        sum ^= byte << 8;
        for (let bit = 0; bit < 8; bit++)
            sum = (sum & 0x8000) === 0 ? sum << 1 : (sum << 1) ^ 0x1021;
        sum &= 0xffff;
    }
    return sum;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/nkey.js



const seed = /S[ANOUCX][A-Z2-7]{56}/;
/**
 * A NATS nkey seed, alone or in the block of a credentials file: 36 bytes in base32, of which the last two are the CRC-16/XMODEM
 * of the others, little-endian. Undefined when there is none. https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth
 */
function checkNkeySeed(value) {
    const text = seed.exec((0,verdict/* asciiOf */.Z)(value))?.[0];
    const bytes = text === undefined ? undefined : decodeBase32(text);
    return bytes && (0,verdict/* checksumVerdict */.Ft)(crc16(bytes.subarray(0, -2)) === bytes.readUInt16LE(bytes.length - 2));
}
/** Makes a user's seed of any 58 base32 characters. */
function sealNkeySeed(value) {
    const bytes = decodeBase32(value) ?? Buffer.alloc(36);
    // The first 5 bits say seed, the next 8 say user; 3 bits of padding follow before the 32 bytes of the key.
    bytes.writeUInt16BE((18 << 11) | (20 << 6));
    bytes.writeUInt16LE(crc16(bytes.subarray(0, -2)), bytes.length - 2);
    return encodeBase32(bytes);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/putty.js

/**
 * A PuTTY key file (`.ppk`, versions 2 and 3): the line `Encryption: none` says that there is no passphrase.
 * https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html
 */
function checkClearPuttyKey(value) {
    const encryption = encryptionOf(value);
    if (encryption === undefined)
        return { confidence: "low", basis: "not a whole key" };
    return encryption === "none" ? (0,verdict/* structureVerdict */.bE)("PuTTY key file, no passphrase") : undefined;
}
function checkEncryptedPuttyKey(value) {
    const encryption = encryptionOf(value);
    return encryption === undefined || encryption === "none"
        ? undefined
        : (0,verdict/* structureVerdict */.bE)(`encrypted with ${encryption}`);
}
/** Undefined when there is no such line, or no private part after it. */
function encryptionOf(value) {
    const text = (0,verdict/* asciiOf */.Z)(value).replace(/\\+r/g, "").replace(/\\+n/g, "\n");
    const encryption = /\bEncryption: ?([\w-]{1,40})/.exec(text)?.[1];
    return /\bPrivate-Lines: ?[1-9]/.test(text) ? encryption : undefined;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/keys.js









const replace = "Make a new pair, put its public half wherever the old one is trusted (authorized_keys, deploy keys, certificates), and take the old one away there.";
const armour = {
    begin: [
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----",
        "-----BEGIN DSA PRIVATE KEY-----",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----",
    ],
    end: [
        "-----END PRIVATE KEY-----",
        "-----END RSA PRIVATE KEY-----",
        "-----END EC PRIVATE KEY-----",
        "-----END DSA PRIVATE KEY-----",
        "-----END OPENSSH PRIVATE KEY-----",
        "-----END ENCRYPTED PRIVATE KEY-----",
        "-----END PGP PRIVATE KEY BLOCK-----",
    ],
};
const putty = {
    begin: ["PuTTY-User-Key-File-2: ", "PuTTY-User-Key-File-3: "],
    end: ["Private-MAC: "],
};
/** Keys, and tokens that anybody can issue. */
const keys = [
    {
        kind: "block",
        id: "secrets/private-key",
        title: "Private key without a passphrase",
        provider: "PEM, OpenSSH or OpenPGP",
        why: "Whoever has it signs in, signs or decrypts as its owner, and nobody can tell the difference.",
        fix: `${replace} Keep private keys in a secret store or hardware; in workflows use short-lived certificates or OIDC instead.`,
        source: "https://www.rfc-editor.org/rfc/rfc7468",
        ...armour,
        check: checkClearPrivateKey,
    },
    {
        kind: "block",
        id: "secrets/encrypted-private-key",
        title: "Private key with a passphrase",
        provider: "PEM, OpenSSH or OpenPGP",
        severity: "warning",
        why: "Only its passphrase protects it now, and whoever has a copy can try passphrases for years.",
        fix: `${replace} An encrypted key is no file for a repository either, unless it was encrypted to named recipients by SOPS or age.`,
        source: "https://www.rfc-editor.org/rfc/rfc7468",
        family: "secrets/private-key",
        ...armour,
        check: checkEncryptedPrivateKey,
    },
    {
        kind: "block",
        id: "secrets/putty-private-key",
        title: "PuTTY private key without a passphrase",
        provider: "PuTTY",
        why: "Whoever has it signs in as its owner on every machine that knows the public half.",
        fix: `${replace} Keep private keys in an agent or hardware.`,
        source: "https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html",
        ...putty,
        check: checkClearPuttyKey,
    },
    {
        kind: "block",
        id: "secrets/putty-encrypted-private-key",
        title: "PuTTY private key with a passphrase",
        provider: "PuTTY",
        severity: "warning",
        why: "Only its passphrase protects it now, and whoever has a copy can try passphrases for years.",
        fix: replace,
        source: "https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html",
        family: "secrets/putty-private-key",
        ...putty,
        check: checkEncryptedPuttyKey,
    },
    {
        kind: "token",
        id: "secrets/age-secret-key",
        title: "age secret key",
        provider: "age",
        why: "It decrypts everything that was ever encrypted to its recipient, so every SOPS file of the repository's whole history.",
        fix: "Make a new key (`age-keygen`), replace the recipient in `.sops.yaml`, run `sops updatekeys` and `sops rotate`, and rotate every secret that the old key could read. Keep identities out of Git; use a KMS key by workload identity where you can.",
        source: "https://github.com/FiloSottile/age",
        anchors: ["AGE-SECRET-KEY-1"],
        after: [run(charset("bech32-upper", "02-9AC-HJ-NP-Z"), 58)],
        check: checkBech32,
        seal: sealBech32,
    },
    {
        kind: "block",
        id: "secrets/nats-credentials",
        title: "NATS user credentials",
        provider: "NATS",
        why: "They connect as the user: read and send the messages that its permissions allow.",
        fix: "Revoke the user (`nsc revocations add-user`) and push the account. Mount `.creds` files from a sealed or external secret.",
        source: "https://docs.nats.io/using-nats/developer/connecting/creds",
        family: "secrets/nats-nkey-seed",
        begin: [
            "-----BEGIN USER NKEY SEED-----",
            "-----BEGIN ACCOUNT NKEY SEED-----",
            "-----BEGIN OPERATOR NKEY SEED-----",
        ],
        end: ["END USER NKEY SEED------", "END ACCOUNT NKEY SEED------", "END OPERATOR NKEY SEED------"],
        check: checkNkeySeed,
    },
    {
        kind: "named",
        id: "secrets/nats-nkey-seed",
        title: "NATS nkey seed",
        provider: "NATS",
        why: "It signs in as the user, account, operator or server that it belongs to; an account's or operator's seed makes new users.",
        fix: "Revoke the user, or rotate the account's or operator's signing key (`nsc generate nkey`), and keep seeds in the nsc key store or a secret store.",
        source: "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth",
        names: [
            "nkey_seed",
            "nats_seed",
            "nats_nkey",
            "nats_nkey_seed",
            "nats_user_seed",
            "nats_account_seed",
            "nkey",
            "user_seed",
        ],
        value: [run(base32, 58)],
        check: checkNkeySeed,
        seal: sealNkeySeed,
    },
    {
        kind: "token",
        id: "secrets/jwt",
        title: "JSON web token",
        provider: "JWT",
        severity: "warning",
        why: "Until it ends it is taken for its subject by whoever trusts its issuer; some never end.",
        fix: "Look at its issuer and expiry. Revoke it there, or rotate the signing key if it cannot be revoked, and read such tokens from a secret store at run time.",
        source: "https://www.rfc-editor.org/rfc/rfc7519",
        anchors: jwtAnchors,
        after: jwtSegments,
        check: jwtCheck(isOrdinary),
        seal: sealJwt({ iss: "https://login.acme.test", sub: "4711", exp: 2051222400 }),
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/messaging.js





const phishing = "It sends mail from the company's own domain, which passes every check that protects people from phishing";
/** Services that send mail and text messages. */
const messaging = [
    {
        kind: "token",
        id: "secrets/sendgrid-api-key",
        title: "SendGrid API key",
        provider: "SendGrid",
        why: `${phishing}, and reads or changes contacts and templates within its scopes.`,
        fix: "Delete it under Settings > API Keys, and look for mail that you did not send. Make one with Mail Send alone for each sender.",
        source: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
        anchors: anchorsOf("SG.", base64url),
        after: [run(base64url, 21), literal("."), run(base64url, 43)],
    },
    {
        kind: "token",
        id: "secrets/mailgun-api-key",
        title: "Mailgun API key",
        provider: "Mailgun",
        why: `${phishing}, and reads logs and stored messages of all domains of the account.`,
        fix: "Delete it under API Security. Use a sending key of one domain for each sender.",
        source: "https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials",
        anchors: ["key-"],
        after: [run(hexLower, 32)],
        context: { words: ["mailgun"], within: 300 },
    },
    {
        kind: "named",
        id: "secrets/mailgun-sending-key",
        title: "Mailgun sending key",
        provider: "Mailgun",
        why: `${phishing}.`,
        fix: "Delete it under the domain's Sending keys, and look for mail that you did not send.",
        source: "https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials",
        names: ["mailgun_api_key", "mailgun_key", "mailgun_sending_key", "mailgun_private_api_key", "mailgun_token"],
        value: [run(hexLower, 32), literal("-"), run(hexLower, 8), literal("-"), run(hexLower, 8)],
    },
    {
        kind: "token",
        id: "secrets/mailchimp-api-key",
        title: "Mailchimp API key",
        provider: "Mailchimp",
        why: "It reads and changes the audiences, with the addresses of all subscribers, and sends campaigns to them.",
        fix: "Delete it under Account & billing > Extras > API keys. Integrations of others use OAuth.",
        source: "https://mailchimp.com/developer/marketing/guides/quick-start/",
        anchors: ["-us1", "-us2", "-us3", "-us4", "-us5", "-us6", "-us7", "-us8", "-us9"],
        before: [run(hexLower, 32)],
        after: [run(digits, 0, 1)],
    },
    {
        kind: "named",
        id: "secrets/mandrill-api-key",
        title: "Mailchimp Transactional (Mandrill) API key",
        provider: "Mailchimp",
        why: `${phishing}.`,
        fix: "Delete it under Settings > SMTP & API Info. Make one limited to the calls and addresses of the sender.",
        source: "https://mailchimp.com/developer/transactional/guides/quick-start/",
        names: ["mandrill_api_key", "mandrill_apikey", "mandrill_key", "mailchimp_transactional_api_key"],
        value: [run(base64url, 22, 25)],
        check: (0,verdict/* shapeCheck */.Am)(/^(?:md-)?(?=.*[A-Z])(?=.*[a-z])[\w-]{22}$/),
        seal: (value) => `md-${value.slice(0, 22)}`,
    },
    {
        kind: "token",
        id: "secrets/brevo-api-key",
        title: "Brevo API or SMTP key",
        provider: "Brevo",
        why: `${phishing}, and reads the contacts of the account.`,
        fix: "Delete it under SMTP & API, limit the account to known addresses, and look for mail that you did not send.",
        source: "https://developers.brevo.com/docs/getting-started",
        anchors: ["xkeysib-", "xsmtpsib-"],
        after: [run(hexLower, 64), literal("-"), run(base62, 16)],
    },
    {
        kind: "named",
        id: "secrets/postmark-token",
        title: "Postmark server or account token",
        provider: "Postmark",
        why: `${phishing}, and reads the messages of the last 45 days.`,
        fix: "Generate another on the server's API Tokens page, and delete the old one.",
        source: "https://postmarkapp.com/developer/api/overview",
        names: [
            "postmark_api_token",
            "postmark_server_token",
            "postmark_api_key",
            "postmark_token",
            "postmark_account_token",
            "x_postmark_server_token",
        ],
        value: uuid,
    },
    {
        kind: "named",
        id: "secrets/resend-api-key",
        title: "Resend API key",
        provider: "Resend",
        why: `${phishing}.`,
        fix: "Delete it under API Keys, and look for mail that you did not send. Use keys with sending access for one domain.",
        source: "https://resend.com/docs/api-reference/api-keys/create-api-key",
        names: ["resend_api_key", "resend_key", "resend_token"],
        value: [literal("re_"), run(base62, 8), literal("_"), run(base62, 20, 30)],
    },
    {
        kind: "named",
        id: "secrets/twilio-auth-token",
        title: "Twilio auth token",
        provider: "Twilio",
        why: "With the account's SID it calls and texts at the account's cost, reads messages with one-time codes, and makes more keys.",
        fix: "Promote the secondary token under Account > API keys & tokens, which ends the first. Use API keys with restricted permissions in applications.",
        source: "https://www.twilio.com/docs/iam/api-keys",
        names: ["twilio_auth_token", "twilio_token", "twilio_authtoken", "twilio_account_token"],
        value: [run(hexLower, 32)],
    },
    {
        kind: "named",
        id: "secrets/twilio-api-secret",
        title: "Twilio API key secret",
        provider: "Twilio",
        why: "With its SID it calls and texts at the account's cost, and reads messages with one-time codes.",
        fix: "Delete the key under Account > API keys & tokens, and make a restricted one for the task.",
        source: "https://www.twilio.com/docs/iam/api-keys",
        names: ["twilio_api_secret", "twilio_api_key_secret", "twilio_secret"],
        value: [run(base62, 32)],
        check: verdict/* mixedCheck */.eI,
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/networks.js





const whiteSpace = charset("white-space", " \t\r\n");
/** Manuals write a word where a real file has a password. */
const netrcCheck = (0,verdict/* labelled */.wW)("netrc: no reference, and no single word", (value) => {
    const text = (0,verdict/* asciiOf */.Z)(value);
    if (/^[$<{%"'(`\\]/.test(text))
        return undefined;
    return /^[a-z]+$/i.test(text)
        ? { confidence: "low", basis: "reads like a word" }
        : (0,verdict/* structureVerdict */.bE)("entry of a .netrc file");
});
/** Networks, and credentials in the files and headers of network protocols. */
const networks = [
    {
        kind: "token",
        id: "secrets/tailscale-key",
        title: "Tailscale key",
        provider: "Tailscale",
        why: "An auth key joins a machine of the holder's to the network; an API key or OAuth client changes who may reach what.",
        fix: "Revoke it under Settings > Keys (or Trust credentials), and remove nodes that you do not know. In workflows use tailscale/github-action with workload identity federation; elsewhere one-time, tagged, ephemeral keys.",
        source: "https://tailscale.com/kb/1085/auth-keys",
        anchors: ["tskey-auth-", "tskey-api-", "tskey-client-", "tskey-scim-", "tskey-webhook-"],
        after: [run(base62, 10, 22), literal("-"), run(base62, 20, 50)],
    },
    {
        kind: "named",
        id: "secrets/ngrok-authtoken",
        title: "ngrok authtoken",
        provider: "ngrok",
        why: "It opens tunnels under the account's domains, so that the holder receives what is meant for them.",
        fix: "Reset it under Your Authtoken, or delete it under Authtokens. Give each agent a token with an access control list.",
        source: "https://ngrok.com/docs/agent/",
        names: ["ngrok_authtoken", "ngrok_auth_token", "ngrok_token"],
        value: [run(base62, 20, 30), literal("_"), run(base62, 18, 24)],
    },
    {
        kind: "token",
        id: "secrets/wireguard-private-key",
        title: "WireGuard private key",
        provider: "WireGuard",
        why: "It poses as the peer: joins the network, or receives what is sent to it.",
        fix: "Make a new pair (`wg genkey | tee private | wg pubkey`), replace the public key at all peers, and load the private one with `PostUp = wg set %i private-key <(…)` from a secret store.",
        source: "https://www.wireguard.com/quickstart/",
        anchors: ["PrivateKey = ", "PrivateKey=", "PresharedKey = ", "PresharedKey="],
        value: "after",
        after: [run(base64, 42), run(charset("base64-last-of-32", "AEIMQUYcgkosw048"), 1), literal("=")],
        context: { words: ["[interface]", "[peer]", "wireguard", "allowedips"], within: 600 },
    },
    {
        kind: "token",
        id: "secrets/netrc-password",
        title: "Password in .netrc",
        provider: "netrc",
        why: "It signs in to the host that the entry names, as the user beside it; Git, curl and package managers read it.",
        fix: "Change the password or revoke the token at that host. Write the file at run time from a secret, or use a credential helper.",
        source: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
        anchors: ["password "],
        before: [literal("login "), run(charset_visible, 1, 100), run(whiteSpace, 1, 20)],
        value: "after",
        after: [run(charset_visible, 6, 255)],
        context: { words: ["machine "], within: 300 },
        check: netrcCheck,
        seal: (value) => `k7${value.slice(2)}`,
    },
    {
        kind: "token",
        id: "secrets/basic-auth-header",
        title: "User and password in a Basic authorization header",
        provider: "HTTP",
        why: "It is the password itself, only in base64: whoever reads it signs in.",
        fix: "Change the password. Read the header's value from the environment or a secret store, and prefer a token that ends.",
        source: "https://www.rfc-editor.org/rfc/rfc7617",
        anchors: [
            "Authorization: Basic ",
            "authorization: Basic ",
            "authorization: basic ",
            '"Authorization": "Basic ',
            "'Authorization': 'Basic ",
            "AUTHORIZATION: basic ",
            "AUTHORIZATION: Basic ",
        ],
        value: "after",
        after: [run(charset("base64-padded", "0-9A-Za-z+/="), 12, 400)],
        check: (0,documentation_examples/* unlessDocumented */.V)(checkBasicCredentials),
        seal: sealBasicCredentials,
    },
    {
        kind: "token",
        id: "secrets/docker-registry-auth",
        title: "Registry credentials in a Docker configuration",
        provider: "Docker",
        why: "It is the user's name and password for the registry, only in base64: it pulls private images and may replace them.",
        fix: "Change the password or revoke the token at the registry. Use a credential helper (`credHelpers`), and in clusters the nodes' or workload's identity.",
        source: "https://docs.docker.com/reference/cli/docker/login/",
        anchors: ['"auth": "', '"auth":"', '\\"auth\\":\\"', '\\"auth\\": \\"'],
        value: "after",
        after: [run(charset("base64-padded", "0-9A-Za-z+/="), 12, 4000)],
        context: { words: ['auths"'], within: 500 },
        check: checkBasicCredentials,
        seal: sealBasicCredentials,
    },
];
function sealBasicCredentials(value) {
    return Buffer.from(`deploy:${value.replace(/=/g, "")}`).toString("base64");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/grafana.js


/** `glsa_`, 32 random characters, `_`, then the CRC-32 of all before that `_`, its bytes little-endian, in lower-case hex. */
function checkGrafanaToken(value) {
    const text = (0,verdict/* asciiOf */.Z)(value);
    return (0,verdict/* checksumVerdict */.Ft)(text.slice(-8) === grafana_checksumOf(text));
}
function sealGrafanaToken(value) {
    return value.slice(0, -8) + grafana_checksumOf(value);
}
function grafana_checksumOf(token) {
    return crc32Hex(token.slice(0, -9), "little");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/observability.js






const secretsInLogs = "logs and traces hold users' data, addresses of internal systems and often other secrets";
const observability = [
    {
        kind: "token",
        id: "secrets/grafana-service-account-token",
        title: "Grafana service account token",
        provider: "Grafana",
        why: `It reads or changes dashboards and, through data sources, queries what is behind them: ${secretsInLogs}.`,
        fix: "Delete it under Administration > Users and access > Service accounts. Make one with the Viewer role or fixed permissions and an expiration date.",
        source: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
        anchors: ["glsa_"],
        after: [run(base62, 32), literal("_"), run(hexLower, 8)],
        check: checkGrafanaToken,
        seal: sealGrafanaToken,
    },
    {
        kind: "token",
        id: "secrets/grafana-cloud-token",
        title: "Grafana Cloud access policy token",
        provider: "Grafana",
        why: `It reads or writes metrics, logs and traces of the stacks that its policy names: ${secretsInLogs}.`,
        fix: "Delete it under Administration > Cloud access policies. Make one per agent with write scopes alone and an expiration date.",
        source: "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
        // {"o":"
        anchors: ["glc_eyJvIjoi"],
        after: [run(base64Padded, 60, 400)],
        check: jsonTokenCheck("glc_", ["o", "n", "k"]),
        seal: (value) => `glc_${Buffer.from(JSON.stringify({ o: "752911", n: value.slice(14, 24), k: value.slice(24, 48), m: { r: "eu" } })).toString("base64")}`,
    },
    {
        kind: "token",
        id: "secrets/grafana-api-key",
        title: "Grafana API key (legacy)",
        provider: "Grafana",
        why: "It reads or changes dashboards of its organisation with its role, as Admin also users and data sources.",
        fix: "Delete it, and migrate API keys to service accounts under Administration > Users and access.",
        source: "https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/",
        // {"k":"
        anchors: ["eyJrIjoi"],
        after: [run(base64Padded, 60, 300)],
        check: jsonTokenCheck("", ["k", "n", "id"]),
        seal: (value) => Buffer.from(JSON.stringify({ k: value.slice(10, 42), n: value.slice(42, 50), id: 1 })).toString("base64"),
    },
    {
        kind: "token",
        id: "secrets/datadog-token",
        title: "Datadog access token or application key",
        provider: "Datadog",
        why: `It calls the API as a user or service account: ${secretsInLogs}.`,
        fix: "Revoke it under Personal Settings or Organization Settings > Access Tokens or Application Keys. Use scoped tokens that end after days.",
        source: "https://docs.datadoghq.com/account_management/personal-access-tokens/",
        anchors: ["ddpat_", "ddsat_", "ddapp_"],
        after: [run(charset("word", "0-9A-Za-z_"), 32, 90)],
    },
    {
        kind: "named",
        id: "secrets/datadog-api-key",
        title: "Datadog API key",
        provider: "Datadog",
        severity: "warning",
        why: "It sends false metrics, logs and events, and with an application key beside it reads everything.",
        fix: "Revoke it under Organization Settings > API Keys. Give each agent a key of its own, mounted as a sealed or external secret.",
        source: "https://docs.datadoghq.com/account_management/api-app-keys/",
        names: ["dd_api_key", "datadog_api_key", "datadog_apikey", "ddapikey"],
        value: [run(hexLower, 32)],
    },
    {
        kind: "named",
        id: "secrets/datadog-application-key",
        title: "Datadog application key",
        provider: "Datadog",
        why: `With any API key it calls the API as the user who made it: ${secretsInLogs}.`,
        fix: "Revoke it under Organization Settings > Application Keys. Use scoped keys of a service account, or access tokens that end.",
        source: "https://docs.datadoghq.com/account_management/api-app-keys/",
        names: ["dd_app_key", "dd_application_key", "datadog_app_key", "datadog_application_key"],
        value: [run(hexLower, 40)],
    },
    {
        kind: "token",
        id: "secrets/new-relic-user-key",
        title: "New Relic user API key",
        provider: "New Relic",
        why: `It queries and configures every account that its user sees: ${secretsInLogs}.`,
        fix: "Delete it under API keys in the user menu, and give automation a user of its own.",
        source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
        anchors: ["NRAK-"],
        after: [run(upperAlnum, 27)],
    },
    {
        kind: "token",
        id: "secrets/new-relic-license-key",
        title: "New Relic license key",
        provider: "New Relic",
        severity: "warning",
        why: "It sends false telemetry to the account and runs up its bill.",
        fix: "Make another ingest key under API keys, roll it out, then delete the old one (the original one through support).",
        source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
        anchors: ["FFFFNRAL"],
        before: [run(hexLower, 32)],
        after: [],
    },
    {
        kind: "token",
        id: "secrets/new-relic-insert-key",
        title: "New Relic insights insert or query key",
        provider: "New Relic",
        severity: "warning",
        why: "It sends false events to the account, or queries all that it holds.",
        fix: "Delete it under API keys > Insights keys, and use a license key or user key instead.",
        source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
        anchors: ["NRII-", "NRIQ-"],
        after: [run(base64url, 32)],
    },
    {
        kind: "token",
        id: "secrets/sentry-organization-token",
        title: "Sentry organization token",
        provider: "Sentry",
        why: "It uploads releases and source maps for every project, so it can falsify what engineers see.",
        fix: "Revoke it under Settings > Developer Settings > Organization Tokens, and keep the new one as an environment secret of the release job.",
        source: "https://docs.sentry.io/account/auth-tokens/",
        // {"iat":
        anchors: ["sntrys_eyJ"],
        after: [run(charset("base64-underscore", "0-9A-Za-z+/=_"), 100, 400)],
        check: jsonTokenCheck("sntrys_", ["iat", "org"]),
        seal: (value) => `sntrys_${Buffer.from(JSON.stringify({ iat: 1735689600.123, url: "https://sentry.io", region_url: "https://de.sentry.io", org: "acme" })).toString("base64")}_${value.slice(-43).replace(/[_=]/g, "k")}`,
    },
    {
        kind: "token",
        id: "secrets/sentry-user-token",
        title: "Sentry personal token",
        provider: "Sentry",
        why: "It reads events of all its owner's projects, with the users' data that crashes carry, within its scopes.",
        fix: "Remove it under User settings > Personal Tokens. For releases use an organization token.",
        source: "https://docs.sentry.io/account/auth-tokens/",
        anchors: ["sntryu_"],
        after: [run(hexLower, 64)],
    },
    {
        kind: "named",
        id: "secrets/pagerduty-api-key",
        title: "PagerDuty REST API key",
        provider: "PagerDuty",
        why: "It reads the on-call rota with people's telephone numbers, and silences or resolves incidents.",
        fix: "Delete it under Integrations > API Access Keys, or My Profile > User Settings. Use read-only keys, or OAuth with scopes.",
        source: "https://support.pagerduty.com/main/docs/api-access-keys",
        names: ["pagerduty_api_key", "pagerduty_token", "pagerduty_api_token", "pd_api_key", "pagerduty_user_token"],
        value: [run(charset("pagerduty", "0-9A-Za-z_+-"), 20)],
        check: (0,verdict/* shapeCheck */.Am)(/^(?=.*[A-Z])(?=.*[a-z])/),
    },
    {
        kind: "named",
        id: "secrets/pagerduty-integration-key",
        title: "PagerDuty integration key",
        provider: "PagerDuty",
        severity: "warning",
        why: "It raises false incidents that wake people, and resolves real ones.",
        fix: "Regenerate it on the service's Integrations tab.",
        source: "https://developer.pagerduty.com/docs/events-api-v2/overview/",
        names: ["pagerduty_integration_key", "pagerduty_routing_key", "pagerduty_service_key", "pd_routing_key"],
        value: [run(lowerAlnum, 32)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/opsgenie-api-key",
        title: "Opsgenie API key",
        provider: "Opsgenie",
        why: "It raises false alerts and closes real ones, and reads the on-call rota, within its rights.",
        fix: "Delete it under Settings > API key management or the team's integration.",
        source: "https://support.atlassian.com/opsgenie/docs/api-key-management/",
        names: ["opsgenie_api_key", "opsgenie_key", "opsgenie_apikey", "opsgenie_token"],
        value: uuid,
    },
    {
        kind: "token",
        id: "secrets/honeycomb-key",
        title: "Honeycomb ingest or management key",
        provider: "Honeycomb",
        why: "An ingest key sends false telemetry; a management key makes and deletes environments and keys.",
        fix: "Delete it under Environment settings or Team settings > API Keys.",
        source: "https://docs.honeycomb.io/api/authentication",
        anchors: ["ik_", "mk_"].flatMap((type) => [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `hc${letter}${type}`)),
        after: [run(charset("lower-alnum-colon", "0-9a-z:"), 58, 59)],
        check: (0,verdict/* shapeCheck */.Am)(/^hc[a-z](?:ik_[0-9a-z]{58}|mk_[0-9a-z]{26}:[0-9a-z]{32})$/),
        seal: (value) => `hcaik_${value.slice(6, 64).replace(/:/g, "9")}`,
    },
    {
        kind: "token",
        id: "secrets/dynatrace-token",
        title: "Dynatrace token",
        provider: "Dynatrace",
        why: `It calls the environment's API within its scopes: ${secretsInLogs}.`,
        fix: "Delete it under Access tokens (for platform tokens: Account Management), and make one with the scopes of the task and an expiration date.",
        source: "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
        anchors: [
            "dt0c01.",
            "dt0a01.",
            "dt0b01.",
            "dt0e01.",
            "dt0l01.",
            "dt0s01.",
            "dt0s02.",
            "dt0s03.",
            "dt0s08.",
            "dt0s16.",
        ],
        after: [run(charset("base32-dash", "0-9A-Z-"), 8, 24), literal("."), run(upperAlnum, 64)],
    },
    {
        kind: "named",
        id: "secrets/sumologic-access-key",
        title: "Sumo Logic access key",
        provider: "Sumo Logic",
        why: `With its access id it acts as its owner: ${secretsInLogs}.`,
        fix: "Delete it under Administration > Security > Access Keys. Use a service account with a role for the task.",
        source: "https://help.sumologic.com/docs/manage/security/access-keys/",
        names: ["sumologic_accesskey", "sumologic_access_key", "sumo_access_key", "sumo_logic_access_key"],
        value: [run(base62, 64)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/splunk-hec-token",
        title: "Splunk HTTP event collector token",
        provider: "Splunk",
        severity: "warning",
        why: "It sends false events to the index, which hides real ones.",
        fix: "Delete it under Settings > Data inputs > HTTP Event Collector, and limit tokens to one index.",
        source: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector",
        names: ["splunk_hec_token", "hec_token", "splunk_token", "splunk_access_token"],
        value: uuid,
    },
    {
        kind: "token",
        id: "secrets/axiom-token",
        title: "Axiom API or personal token",
        provider: "Axiom",
        why: `It sends or queries data within its permissions; a personal one does all that its owner can: ${secretsInLogs}.`,
        fix: "Delete it under Settings > API tokens or Profile. Use basic tokens that only ingest into one dataset.",
        source: "https://axiom.co/docs/reference/tokens",
        anchors: ["xaat-", "xapt-"],
        after: uuid,
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/payment.js





/** Paystack's keys have the same prefix and 40 hex digits. */
const notPaystack = /^[rs]k_(?:live|test)_(?![0-9a-f]{40}$)/;
const stripe = "https://docs.stripe.com/keys";
const payment = [
    {
        kind: "token",
        id: "secrets/stripe-live-key",
        title: "Stripe live secret or restricted key",
        provider: "Stripe",
        why: "It reads customers and payments and moves money: refunds, payouts, charges to saved cards.",
        fix: "Roll it under Developers > API keys, and read the key's request log. Use restricted keys with the permissions of the task, limited to your addresses.",
        source: stripe,
        anchors: ["sk_live_", "rk_live_"],
        after: [run(base62, 24, 247)],
        check: (0,verdict/* shapeCheck */.Am)(notPaystack),
    },
    {
        kind: "token",
        id: "secrets/stripe-test-key",
        title: "Stripe test secret or restricted key",
        provider: "Stripe",
        severity: "warning",
        why: "It reads and changes the test data, which often holds copies of real customers, and shows how the integration works.",
        fix: "Roll it under Developers > API keys in test mode, and read it from the environment as in production.",
        source: stripe,
        anchors: ["sk_test_", "rk_test_"],
        after: [run(base62, 24, 247)],
        check: (0,documentation_examples/* unlessDocumented */.V)((0,verdict/* shapeCheck */.Am)(notPaystack)),
    },
    {
        kind: "token",
        id: "secrets/webhook-signing-secret",
        title: "Webhook signing secret",
        provider: "Stripe and Standard Webhooks",
        why: "It signs events that the receiver takes for the provider's: an order paid, a user verified.",
        fix: "Roll it on the endpoint's page (Stripe: Developers > Webhooks > Roll secret), with an overlap while both are accepted.",
        source: "https://docs.stripe.com/webhooks/signature",
        anchors: ["whsec_"],
        after: [run(charset("base64", "0-9A-Za-z+/="), 32, 100)],
        check: (0,verdict/* shapeCheck */.Am)(/^whsec_(?=.*\d)(?=.*[A-Za-z])[\w+/]+={0,2}$/),
        seal: (value) => value.replace(/=/g, "7"),
    },
    {
        kind: "token",
        id: "secrets/paystack-live-key",
        title: "Paystack live secret key",
        provider: "Paystack",
        why: "It reads customers and transactions, makes transfers and charges saved cards.",
        fix: "Generate a new key under Settings > API Keys & Webhooks, and limit it to your addresses.",
        source: "https://paystack.com/docs/api/authentication/",
        anchors: ["sk_live_"],
        after: [run(hexLower, 40)],
    },
    {
        kind: "token",
        id: "secrets/square-access-token",
        title: "Square access token",
        provider: "Square",
        why: "It takes payments, refunds them and reads customers of the seller, in production.",
        fix: "Replace it in the Developer Console under Credentials, or revoke the seller's OAuth token with `RevokeToken`.",
        source: "https://developer.squareup.com/docs/build-basics/access-tokens",
        anchors: ["EAAA"],
        after: [run(base64url, 60)],
    },
    {
        kind: "token",
        id: "secrets/square-oauth-secret",
        title: "Square OAuth application secret",
        provider: "Square",
        why: "It poses as the application and redeems or renews the tokens of its sellers.",
        fix: "Replace it in the Developer Console under OAuth; both work for a while.",
        source: "https://developer.squareup.com/docs/oauth-api/overview",
        anchors: ["sq0csp-", "sq0atp-"],
        after: [run(base64url, 22, 43)],
    },
    {
        kind: "named",
        id: "secrets/paypal-client-secret",
        title: "PayPal client secret",
        provider: "PayPal",
        why: "With its client id it captures, refunds and pays out in the merchant's name.",
        fix: "Add a second secret to the app in the Developer Dashboard, roll it out, then disable and delete the first.",
        source: "https://developer.paypal.com/api/rest/",
        names: ["paypal_client_secret", "paypal_secret", "paypal_app_secret", "paypal_secret_key"],
        value: [literal("E"), run(base64url, 79)],
    },
    {
        kind: "token",
        id: "secrets/braintree-access-token",
        title: "Braintree access token",
        provider: "Braintree",
        why: "It charges, refunds and reads customers of the merchant that connected its account.",
        fix: "Revoke it in the Control Panel under Processing > PayPal, or with the OAuth API, and connect again.",
        source: "https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens",
        anchors: ["access_token$production$"],
        after: [run(lowerAlnum, 16), literal("$"), run(hexLower, 32)],
    },
    {
        kind: "named",
        id: "secrets/adyen-api-key",
        title: "Adyen API key",
        provider: "Adyen",
        why: "It makes, captures and refunds payments in the merchant's name.",
        fix: "Generate a new key for the API credential (Developers > API credentials); the old one works for 24 hours more. Limit the credential's addresses and roles.",
        source: "https://docs.adyen.com/development-resources/api-credentials/",
        names: ["adyen_api_key", "adyen_apikey", "adyen_key"],
        value: [literal("AQE"), run(charset("adyen", "0-9A-Za-z+/=,;:.<>(){}!?%&$#*@^_~|[]-"), 80, 250)],
        check: (0,verdict/* shapeCheck */.Am)(/^AQE[a-zA-Z0-9+/]{20,120}={0,2}-[A-Za-z0-9+/]{20,100}={0,2}-/),
        seal: (value) => `AQE${value
            .slice(3)
            .replace(/[^A-Za-z0-9]/g, "h")
            .padEnd(100, "k")
            .slice(0, 40)}-${value
            .slice(-40)
            .replace(/[^A-Za-z0-9]/g, "J")
            .padStart(40, "R")}=-i1i${value.slice(20, 30)}`,
    },
    {
        kind: "token",
        id: "secrets/plaid-access-token",
        title: "Plaid access token",
        provider: "Plaid",
        why: "With the client's id and secret it reads a customer's bank accounts and transactions.",
        fix: "Invalidate it with `/item/access_token/invalidate`, which answers with a new one. Keep such tokens encrypted in a database.",
        source: "https://plaid.com/docs/api/tokens/",
        anchors: ["access-production-", "access-development-"],
        after: uuid,
    },
    {
        kind: "named",
        id: "secrets/plaid-secret",
        title: "Plaid client secret",
        provider: "Plaid",
        why: "With the client's id and a user's token it reads bank accounts and transactions.",
        fix: "Rotate it under Developers > Keys, where both work until the old one is deleted.",
        source: "https://plaid.com/docs/account/security/",
        names: ["plaid_secret", "plaid_client_secret", "plaid_secret_production"],
        value: [run(hexLower, 30)],
    },
    {
        kind: "token",
        id: "secrets/shopify-token",
        title: "Shopify access token or app secret",
        provider: "Shopify",
        why: "It reads and changes the shop: customers, orders, products, themes; the app secret forges its webhooks.",
        fix: "Uninstall and reinstall the custom app to rotate its token, or rotate the client secret in the Dev Dashboard.",
        source: "https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens",
        anchors: ["shpat_", "shpca_", "shppa_", "shpss_", "shpua_"],
        after: [run(hexLower, 32)],
    },
    {
        kind: "token",
        id: "secrets/shippo-live-token",
        title: "Shippo live API token",
        provider: "Shippo",
        why: "It buys labels at the account's cost and reads the addresses of its customers.",
        fix: "Regenerate it under Settings > API.",
        source: "https://docs.goshippo.com/docs/guides_general/authentication/",
        anchors: ["shippo_live_"],
        after: [run(hexLower, 40)],
    },
    {
        kind: "token",
        id: "secrets/paddle-api-key",
        title: "Paddle API key",
        provider: "Paddle",
        why: "It reads customers and changes prices, subscriptions and refunds within its permissions.",
        fix: "Revoke it under Developer tools > Authentication. Give each integration a key with its permissions and an expiry date.",
        source: "https://developer.paddle.com/api-reference/about/api-keys",
        anchors: ["pdl_live_apikey_"],
        after: [run(lowerAlnum, 26), literal("_"), run(base62, 22), literal("_"), run(base62, 3)],
    },
    {
        kind: "token",
        id: "secrets/flutterwave-secret-key",
        title: "Flutterwave secret key",
        provider: "Flutterwave",
        why: "It makes transfers and refunds and reads customers of the merchant.",
        fix: "Generate new keys under Settings > APIs, and limit them to your addresses.",
        source: "https://developer.flutterwave.com/docs/authentication",
        anchors: ["FLWSECK-"],
        after: [run(hexLower, 32), literal("-X")],
    },
    {
        kind: "named",
        id: "secrets/razorpay-key-secret",
        title: "Razorpay key secret",
        provider: "Razorpay",
        why: "With its key id it captures and refunds payments and reads customers.",
        fix: "Regenerate the key under Account & Settings > API Keys; the old one can work for 24 hours more.",
        source: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/",
        names: ["razorpay_key_secret", "razorpay_secret", "razorpay_api_secret", "razorpay_secret_key"],
        value: [run(base62, 24)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "token",
        id: "secrets/mollie-live-key",
        title: "Mollie live API key",
        provider: "Mollie",
        why: "It makes and refunds payments and reads customers of the profile.",
        fix: "Reset it under Developers > API keys.",
        source: "https://docs.mollie.com/reference/authentication",
        anchors: ["live_"],
        after: [run(base62, 30)],
        context: { words: ["mollie"], within: 300 },
    },
    {
        kind: "token",
        id: "secrets/gocardless-live-token",
        title: "GoCardless live access token",
        provider: "GoCardless",
        why: "It collects direct debits from customers' accounts and reads their details.",
        fix: "Revoke it under Developers > Access tokens, and make a read-only one where that does.",
        source: "https://developer.gocardless.com/getting-started/api/making-your-first-request",
        anchors: ["live_"],
        after: [run(base64url, 40)],
        context: { words: ["gocardless"], within: 300 },
    },
    {
        kind: "token",
        id: "secrets/easypost-production-key",
        title: "EasyPost production API key",
        provider: "EasyPost",
        why: "It buys postage at the account's cost and reads the addresses of its customers.",
        fix: "Disable and delete it under API Keys, and make another.",
        source: "https://docs.easypost.com/docs/authentication",
        anchors: ["EZAK"],
        after: [run(base62, 54)],
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/registries.js




const trustedPublishing = "Publish by trusted publishing (OIDC), which needs no token at all";
const registries = [
    {
        kind: "token",
        id: "secrets/npm-access-token",
        title: "npm access token",
        provider: "npm",
        why: "It installs private packages and, unless it is read-only, publishes new versions of its owner's packages to everybody who depends on them.",
        fix: `Delete it under Access Tokens on npmjs.com (\`npm token revoke\`), and look for versions that you did not publish. ${trustedPublishing}; to install in workflows, set NODE_AUTH_TOKEN from a secret.`,
        source: "https://docs.npmjs.com/about-access-tokens",
        anchors: ["npm_"],
        after: [run(base62, 36)],
        check: checkGithubToken,
        seal: sealGithubToken,
    },
    {
        kind: "token",
        id: "secrets/npmrc-auth-token",
        title: "Registry token in .npmrc",
        provider: "npm",
        why: "It signs in to the registry that the line names: installs private packages, and mostly publishes them too.",
        fix: `Revoke it at the registry, and write "_authToken=\${NODE_AUTH_TOKEN}" instead, so that the file holds only the name of a variable.`,
        source: "https://docs.npmjs.com/cli/v11/configuring-npm/npmrc",
        anchors: [":_authToken="],
        value: "after",
        after: [run(base64url, 20, 400)],
        // Tokens of npm and others that have a rule of their own.
        check: (0,verdict/* shapeCheck */.Am)(/^(?!npm_|gh[pousr]_|glpat-|eyJ)(?=.*\d)[\w-]+$/),
        seal: (value) => `7${value.slice(1)}`,
    },
    {
        kind: "token",
        id: "secrets/pypi-upload-token",
        title: "PyPI API token",
        provider: "PyPI",
        why: "It uploads new releases of one or all of its owner's projects, which others then install and run.",
        fix: `Delete it under Account settings > API tokens, and look for releases that you did not upload. ${trustedPublishing} (pypa/gh-action-pypi-publish with \`id-token: write\`).`,
        source: "https://pypi.org/help/#apitoken",
        // A macaroon whose location is pypi.org, in base64.
        anchors: ["pypi-AgEIcHlwaS5vcmc"],
        after: [run(base64url, 70, 500)],
    },
    {
        kind: "token",
        id: "secrets/test-pypi-upload-token",
        title: "TestPyPI API token",
        provider: "PyPI",
        severity: "warning",
        why: "It uploads releases to the test index, from which hurried installations also take packages.",
        fix: `Delete it under Account settings > API tokens on test.pypi.org. ${trustedPublishing}.`,
        source: "https://packaging.python.org/en/latest/guides/using-testpypi/",
        anchors: ["pypi-AgENdGVzdC5weXBpLm9yZw"],
        after: [run(base64url, 70, 500)],
    },
    {
        kind: "named",
        id: "secrets/crates-io-token",
        title: "crates.io API token",
        provider: "crates.io",
        why: "It publishes new versions of its owner's crates, whose build scripts run on every machine that builds them.",
        fix: `Revoke it under Account Settings > API Tokens, and look for versions that you did not publish. ${trustedPublishing} (rust-lang/crates-io-auth-action).`,
        source: "https://doc.rust-lang.org/cargo/reference/publishing.html",
        names: ["cargo_registry_token", "crates_io_token", "cratesio_token", "crates_token", "cargo_token"],
        value: [literal("cio"), run(base62, 32)],
    },
    {
        kind: "token",
        id: "secrets/rubygems-api-key",
        title: "RubyGems API key",
        provider: "RubyGems",
        why: "It pushes, yanks or takes over gems, as far as its scopes go.",
        fix: `Delete it under Settings > API keys, and read the gems' version history. ${trustedPublishing} (rubygems/release-gem).`,
        source: "https://guides.rubygems.org/api-key-scopes/",
        anchors: ["rubygems_"],
        after: [run(hexLower, 48)],
    },
    {
        kind: "named",
        id: "secrets/nuget-api-key",
        title: "NuGet API key",
        provider: "NuGet",
        why: "It pushes new versions of the packages that its glob names, for up to a year.",
        fix: `Delete it under API Keys on nuget.org, and look for versions that you did not push. ${trustedPublishing} (NuGet/login).`,
        source: "https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package",
        names: ["nuget_api_key", "nuget_apikey", "nuget_key", "nuget_token", "nuget_auth_token"],
        value: [literal("oy2"), run(lowerAlnum, 43)],
    },
    {
        kind: "token",
        id: "secrets/docker-personal-access-token",
        title: "Docker personal access token",
        provider: "Docker",
        why: "It pulls private images of its owner and, with write scope, replaces tags that others deploy.",
        fix: "Delete it under Account settings > Personal access tokens. For automation use an organization access token limited to its repositories, kept as a secret of the workflow's environment; deploy images by digest.",
        source: "https://docs.docker.com/security/access-tokens/",
        anchors: ["dckr_pat_"],
        after: [run(base64url, 27)],
    },
    {
        kind: "token",
        id: "secrets/docker-organization-access-token",
        title: "Docker organization access token",
        provider: "Docker",
        why: "It pulls or pushes the organisation's images within its scopes, as no person in particular.",
        fix: "Delete it in Docker Home > Admin Console > Access tokens. Make one per pipeline with the repositories it needs and an expiration date.",
        source: "https://docs.docker.com/enterprise/security/access-tokens/",
        anchors: ["dckr_oat_"],
        after: [run(base64url, 32)],
    },
    {
        kind: "token",
        id: "secrets/jfrog-reference-token",
        title: "JFrog reference token",
        provider: "JFrog",
        why: "It acts as its user in Artifactory: reads packages, and replaces those that the user may deploy.",
        fix: "Revoke it under Edit Profile > Identity Tokens, or Administration > User Management > Access Tokens. In workflows use jfrog/setup-jfrog-cli with an OIDC provider.",
        source: "https://docs.jfrog.com/user-management/docs/identity-tokens",
        // "reftkn" in base64.
        anchors: ["cmVmdGtu"],
        after: [run(base62, 56)],
    },
    {
        kind: "token",
        id: "secrets/jfrog-api-key",
        title: "JFrog Artifactory API key",
        provider: "JFrog",
        why: "It acts as its user in Artifactory and never expires: reads packages, and replaces those that the user may deploy.",
        fix: "Revoke it under Edit Profile > API Key; API keys are deprecated. In workflows use jfrog/setup-jfrog-cli with an OIDC provider, elsewhere an identity token that expires.",
        source: "https://jfrog.com/help/r/platform-api-key-deprecation-and-the-new-reference-tokens/what-is-a-reference-token",
        anchors: ["AKCp"],
        after: [run(base62, 69)],
    },
    {
        kind: "token",
        id: "secrets/clojars-deploy-token",
        title: "Clojars deploy token",
        provider: "Clojars",
        why: "It deploys new versions of its owner's artifacts.",
        fix: "Disable it under Deploy Tokens on clojars.org. Make a single-use token, limited to one artifact, for the release job alone.",
        source: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
        anchors: ["CLOJARS_"],
        after: [run(hexLower, 60)],
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/atlassian.js


/** `ATATT3…=` and the CRC-32 of everything up to and with the `=`, in 8 upper-case hex digits. */
function checkAtlassianToken(value) {
    const text = (0,verdict/* asciiOf */.Z)(value);
    return (0,verdict/* checksumVerdict */.Ft)(text.slice(-8) === atlassian_checksumOf(text));
}
function sealAtlassianToken(value) {
    return value.slice(0, -8) + atlassian_checksumOf(value);
}
function atlassian_checksumOf(token) {
    return crc32Hex(token.slice(0, -8)).toUpperCase();
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/zuplo.js


/** `zpka_`, 32 random characters, `_`, then the CRC-32 of those 32 in lower-case hex. */
function checkZuploKey(value) {
    const text = (0,verdict/* asciiOf */.Z)(value);
    return (0,verdict/* checksumVerdict */.Ft)(text.slice(-8) === zuplo_checksumOf(text));
}
function sealZuploKey(value) {
    return value.slice(0, -8) + zuplo_checksumOf(value);
}
function zuplo_checksumOf(key) {
    return crc32Hex(key.slice(5, -9));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/saas.js









/** Services that hold documents, issues, customers and identities. */
const saas = [
    {
        kind: "token",
        id: "secrets/atlassian-api-token",
        title: "Atlassian API token",
        provider: "Atlassian",
        why: "It acts as its owner in Jira, Confluence or Bitbucket: reads issues and pages, in which people paste secrets, and code.",
        fix: "Revoke it under Account settings > Security > API tokens. Use a token with scopes and an expiry, or a service account.",
        source: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
        anchors: ["ATATT3"],
        after: [run(base64url, 150, 260), literal("="), run(charset("hex-upper", "0-9A-F"), 8)],
        check: checkAtlassianToken,
        seal: sealAtlassianToken,
    },
    {
        kind: "token",
        id: "secrets/bitbucket-access-token",
        title: "Bitbucket repository, project or workspace access token",
        provider: "Bitbucket",
        why: "It reads or writes the code of its repository, project or workspace, as no person in particular.",
        fix: "Revoke it under the repository's, project's or workspace's Settings > Access tokens. In Pipelines use OIDC (`oidc: true`) for cloud access.",
        source: "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
        anchors: ["ATCTT3"],
        after: [run(base64url, 150, 260), literal("="), run(charset("hex-upper", "0-9A-F"), 8)],
    },
    {
        kind: "token",
        id: "secrets/bitbucket-app-password",
        title: "Bitbucket app password",
        provider: "Bitbucket",
        why: "With its owner's user name it clones and pushes code and calls the API within its scopes.",
        fix: "Revoke it under Personal settings > App passwords, which are retired, and use an API token with scopes.",
        source: "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
        anchors: ["ATBB"],
        after: [run(base62, 32)],
    },
    {
        kind: "token",
        id: "secrets/linear-api-key",
        title: "Linear API key",
        provider: "Linear",
        why: "It reads and changes the issues and documents that its owner sees.",
        fix: "Revoke it under Settings > Security & access > Personal API keys. Use keys limited to teams and permissions, or an OAuth app.",
        source: "https://linear.app/developers/graphql",
        anchors: ["lin_api_"],
        after: [run(base62, 40)],
    },
    {
        kind: "token",
        id: "secrets/linear-oauth-token",
        title: "Linear OAuth access token",
        provider: "Linear",
        why: "It reads and changes issues in the name of the user or app that it was made for.",
        fix: "Revoke it with `POST https://api.linear.app/oauth/revoke`, or remove the app under Settings > Applications.",
        source: "https://linear.app/developers/oauth-2-0-authentication",
        anchors: ["lin_oauth_"],
        after: [run(hexLower, 64)],
    },
    {
        kind: "token",
        id: "secrets/notion-token",
        title: "Notion integration token",
        provider: "Notion",
        why: "It reads or changes every page and database that was shared with the integration.",
        fix: "Refresh the secret on the integration's Configuration page (notion.so/profile/integrations), and share only the pages it needs.",
        source: "https://developers.notion.com/docs/authorization",
        anchors: ["ntn_"],
        after: [run(base62, 40, 50)],
        check: (0,verdict/* shapeCheck */.Am)(/\d/),
    },
    {
        kind: "named",
        id: "secrets/notion-legacy-token",
        title: "Notion integration token (before 2024)",
        provider: "Notion",
        why: "It reads or changes every page and database that was shared with the integration.",
        fix: "Refresh the secret on the integration's Configuration page (notion.so/profile/integrations), and share only the pages it needs.",
        source: "https://developers.notion.com/docs/authorization",
        names: [
            "notion_token",
            "notion_api_key",
            "notion_secret",
            "notion_key",
            "notion_api_token",
            "notion_integration_token",
        ],
        value: [literal("secret_"), run(base62, 43)],
    },
    {
        kind: "named",
        id: "secrets/airtable-token",
        title: "Airtable personal access token",
        provider: "Airtable",
        why: "It reads or changes the bases that it was given, as its owner.",
        fix: "Delete it under airtable.com/create/tokens. Give each integration a token for its base and scopes.",
        source: "https://airtable.com/developers/web/guides/personal-access-tokens",
        names: [
            "airtable_token",
            "airtable_api_key",
            "airtable_access_token",
            "airtable_pat",
            "airtable_personal_access_token",
            "airtable_key",
        ],
        value: [literal("pat"), run(base62, 14), literal("."), run(hexLower, 64)],
    },
    {
        kind: "token",
        id: "secrets/figma-token",
        title: "Figma personal access token",
        provider: "Figma",
        why: "It reads the design files that its owner sees, unreleased products among them, and comments as its owner.",
        fix: "Revoke it under Settings > Security > Personal access tokens. Use tokens with the scopes of the task that expire.",
        source: "https://developers.figma.com/docs/rest-api/authentication/",
        anchors: ["figd_"],
        after: [run(base64url, 38, 46)],
    },
    {
        kind: "named",
        id: "secrets/asana-token",
        title: "Asana personal access token",
        provider: "Asana",
        why: "It reads and changes the tasks and projects that its owner sees.",
        fix: "Deauthorize it under My apps > Manage developer apps. Use a service account for automation.",
        source: "https://developers.asana.com/docs/personal-access-token",
        names: ["asana_token", "asana_access_token", "asana_pat", "asana_personal_access_token", "asana_api_key"],
        value: [run(charset("digits-slash", "0-9/"), 12, 60), literal(":"), run(hexLower, 32)],
        check: (0,verdict/* shapeCheck */.Am)(/^[12]\/\d{8,20}(?:\/\d{8,20})?:/),
        seal: (value) => `2/1${decimalDigits(value, 15)}/1${decimalDigits(value.slice(9), 15)}${value.slice(value.indexOf(":"))}`,
    },
    {
        kind: "token",
        id: "secrets/dropbox-access-token",
        title: "Dropbox access token",
        provider: "Dropbox",
        severity: "warning",
        why: "For four hours it reads or changes the files that the app may reach.",
        fix: "Revoke it with `/2/auth/token/revoke`, or disconnect the app under Settings > Connected apps, and look for a refresh token beside it.",
        source: "https://developers.dropbox.com/oauth-guide",
        anchors: anchorsOf("sl.", base62),
        after: [run(charset("base64url-dot", "0-9A-Za-z_.-"), 129, 1400)],
        check: (0,verdict/* shapeCheck */.Am)(/^sl\.(?:u\.)?[\w-]{129,}$/),
        seal: (value) => `sl.${value.slice(3).replace(/\./g, "x")}`,
    },
    {
        kind: "token",
        id: "secrets/hubspot-token",
        title: "HubSpot private app token",
        provider: "HubSpot",
        why: "It reads and changes contacts, deals and other customer data within the app's scopes.",
        fix: "Rotate it on the private app's Auth tab, at once or with a week of overlap.",
        source: "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
        anchors: ["pat-na1-", "pat-na2-", "pat-na3-", "pat-eu1-", "pat-ap1-"],
        after: uuid,
    },
    {
        kind: "named",
        id: "secrets/zendesk-api-token",
        title: "Zendesk API token",
        provider: "Zendesk",
        why: "With an agent's mail address it acts as any agent: reads tickets and customers, answers them.",
        fix: "Delete it under Admin Center > Apps and integrations > API tokens. Use OAuth clients with scopes.",
        source: "https://support.zendesk.com/hc/en-us/articles/4408889192858",
        names: ["zendesk_api_token", "zendesk_token", "zendesk_api_key"],
        value: [run(base62, 40)],
        check: verdict/* mixedCheck */.eI,
    },
    {
        kind: "named",
        id: "secrets/okta-api-token",
        title: "Okta API token",
        provider: "Okta",
        why: "It has all rights of the administrator who made it: makes users, resets passwords and factors, reads the system log.",
        fix: "Revoke it under Security > API > Tokens, and read the system log for what it did. Use OAuth service apps with scopes and a key (`private_key_jwt`).",
        source: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
        names: ["okta_api_token", "okta_token", "okta_api_key", "okta_client_token"],
        value: [literal("00"), run(base64url, 40)],
    },
    {
        kind: "token",
        id: "secrets/okta-authorization-header",
        title: "Okta API token in a header",
        provider: "Okta",
        why: "It has all rights of the administrator who made it: makes users, resets passwords and factors, reads the system log.",
        fix: "Revoke it under Security > API > Tokens, and read the system log for what it did. Use OAuth service apps with scopes and a key (`private_key_jwt`).",
        source: "https://developer.okta.com/docs/reference/core-okta-api/",
        family: "secrets/okta-api-token",
        anchors: ["SSWS 00"],
        after: [run(base64url, 40)],
    },
    {
        kind: "token",
        id: "secrets/stytch-secret",
        title: "Stytch live secret",
        provider: "Stytch",
        why: "With the project's id it signs in as any user of the application and reads them all.",
        fix: "Rotate it under API keys in the dashboard; old and new work until the old one is deleted.",
        source: "https://stytch.com/docs/api",
        anchors: ["secret-live-"],
        after: [run(base64url, 35), literal("=")],
    },
    {
        kind: "token",
        id: "secrets/contentful-token",
        title: "Contentful personal access token",
        provider: "Contentful",
        why: "It reads, changes and publishes the content of all spaces of its owner.",
        fix: "Revoke it under Settings > CMA tokens. Use an app identity for automation, and delivery keys for reading.",
        source: "https://www.contentful.com/developers/docs/references/authentication/",
        anchors: ["CFPAT-"],
        after: [run(base64url, 43)],
    },
    {
        kind: "token",
        id: "secrets/posthog-personal-api-key",
        title: "PostHog personal API key",
        provider: "PostHog",
        why: "It reads events and persons of the projects that its owner sees and changes feature flags, within its scopes.",
        fix: "Delete it under Settings > Personal API keys. Limit keys to a project and scopes; applications only need the project key.",
        source: "https://posthog.com/docs/api",
        anchors: ["phx_"],
        after: [run(base62, 42, 52)],
    },
    {
        kind: "token",
        id: "secrets/typeform-token",
        title: "Typeform personal access token",
        provider: "Typeform",
        why: "It reads the responses to its owner's forms, which are mostly personal data.",
        fix: "Delete it under Your settings > Personal tokens, and make one with the scopes of the task.",
        source: "https://www.typeform.com/developers/get-started/personal-access-token/",
        anchors: ["tfp_"],
        after: [run(base64url, 40, 62)],
    },
    {
        kind: "token",
        id: "secrets/mapbox-secret-token",
        title: "Mapbox secret access token",
        provider: "Mapbox",
        why: "It uploads, changes and deletes maps and data and makes more tokens, within its scopes.",
        fix: "Delete it on the account's Access tokens page. Browsers take public tokens (`pk.`) limited to their addresses.",
        source: "https://docs.mapbox.com/api/accounts/tokens/",
        // {"u":"
        anchors: ["sk.eyJ1Ijoi"],
        after: [run(base64url, 40, 120), literal("."), run(base64url, 22)],
        check: jsonTokenCheck("sk.", ["u", "a"]),
        seal: (value) => `sk.${Buffer.from(JSON.stringify({ u: "acme", a: `c${value.slice(12, 36).toLowerCase()}` })).toString("base64url")}.${value.slice(-22)}`,
    },
    {
        kind: "named",
        id: "secrets/clickup-token",
        title: "ClickUp API token",
        provider: "ClickUp",
        why: "It reads and changes the tasks and documents that its owner sees.",
        fix: "Regenerate it under Settings > ClickUp API, and use an OAuth app for integrations of others.",
        source: "https://developer.clickup.com/docs/authentication",
        names: ["clickup_api_token", "clickup_token", "clickup_api_key", "clickup_key"],
        value: [literal("pk_"), run(digits, 6, 10), literal("_"), run(upperAlnum, 32)],
    },
    {
        kind: "token",
        id: "secrets/zuplo-api-key",
        title: "Zuplo API key",
        provider: "Zuplo",
        why: "It calls the API behind the gateway as the consumer that it was given to.",
        fix: "Roll it on the consumer's page in the API key service, with an expiry for the old one.",
        source: "https://zuplo.com/docs/articles/api-key-management",
        anchors: ["zpka_"],
        after: [run(base62, 32), literal("_"), run(hexLower, 8)],
        check: checkZuploKey,
        seal: sealZuploKey,
    },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/index.js
























/** Every rule that Sallyport brings, from what vendors publish about their formats. */
const builtinRules = [
    ...github_github,
    ...gitlab,
    ...registries,
    ...ci,
    ...aws_aws,
    ...google_google,
    ...azure_azure,
    ...clouds,
    ...hosting,
    ...infrastructure,
    ...clusters,
    ...networks,
    ...keys,
    ...databases,
    ...observability,
    ...chat,
    ...messaging,
    ...payment,
    ...ai,
    ...aiTools,
    ...saas,
    ...generic,
    ...rules/* documentRules */.R,
];
/** Their pages. */
const ruleDescriptions = builtinRules.map(describeSecretRule);

;// CONCATENATED MODULE: ./packages/secrets/lib/rule-set.js




let builtin;
/** Throws CUSTOM_RULE_INVALID. `sops` is what the repository's `.sops.yaml` says. */
function compileRuleSet(customRules, sops) {
    const { rules, scanner } = compiledWith(customRules);
    const tools = new Map();
    return { rules, scanner: withDocuments(scanner, { sops, tools }), tools };
}
/** Our own rules alone are compiled once a process. */
function compiledWith(customRules) {
    if (customRules.length > 0)
        return compiled([...builtinRules, ...customRules.map(customRule)]);
    builtin ??= { rules: builtinRules, scanner: compileScanner(builtinRules, { digest: builtinDigest }) };
    return builtin;
}
function compiled(rules) {
    return { rules, scanner: compileScanner(rules) };
}
function customRule(rule) {
    return {
        kind: "custom",
        id: rule.id,
        title: rule.title,
        provider: "this repository's policy",
        severity: rule.severity,
        why: "Your policy says that values of this form are secrets; whoever reads the repository has them.",
        fix: rule.fix ?? "Revoke the value where it was issued, then replace it by a reference to a secret store.",
        keywords: rule.keywords,
        pattern: rule.pattern,
    };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/detect-secrets.js









/**
 * Looks for secrets in a scope and judges them by the policy. Nothing in the result holds a byte of a secret beyond the public
 * prefix of its format. Throws a SallyportError where the scope cannot be looked at at all (SCOPE_NEEDS_GIT, NO_WORKING_TREE,
 * VERIFY_REFUSED, VERIFY_NO_HOST, what @sallyport/git throws); what could not be looked at in part is in the verdict.
 */
async function detectSecrets(request) {
    const { policy } = request;
    const asked = request.verify && (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3314)));
    const hosts = asked?.allowedVerification(policy.secrets, request.scope.kind);
    const sopsBytes = await sopsConfigOf(request.repository, request.path);
    const sops = sopsBytes && (await readSopsConfig(sopsBytes));
    const ruleSet = compileRuleSet(policy.secrets.customRules, sops);
    const redact = textRedactor(ruleSet.scanner);
    const seen = (0,coverage/* coverage */.vk)(redact);
    const run = {
        ruleSet,
        customRules: policy.secrets.customRules,
        ...(sopsBytes ? { sops: sopsBytes } : {}),
        coverage: seen,
        excluded: (0,coverage/* exclusion */.Ls)(policy.secrets.exclude),
        redact,
        honoursComments: honoursComments(policy.secrets),
        ...(policy.secrets.maxFileSize === undefined ? {} : { maxFileSize: policy.secrets.maxFileSize }),
        ...(request.worker ? { worker: request.worker } : {}),
        ...(request.onProgress ? { onProgress: request.onProgress } : {}),
    };
    const { tables, leaks, comments, scopeText } = await collect(request, run);
    if (sopsBytes && !sops)
        seen.gap(unknownConfig("it is no configuration that can be read"));
    for (const number of sops?.refused ?? [])
        seen.gap(unknownConfig(refusedRule(number)));
    for (const gap of await gapsOfClone(request.repository, seen.missing))
        seen.uncheck(gap);
    seen.count("rules", ruleSet.rules.length);
    const secrets = leaks.length === 0 ? [] : await detect_secrets_describe(leaks, request, run, hosts);
    for (const table of tables)
        table.clear();
    const { unchecked, skipped, examined, notes } = seen;
    const verdict = judgeSecrets({
        secrets,
        tools: await toolsOf(secrets, request, run),
        policyFindings: request.policyFindings ?? [],
        comments,
        baselines: await baselinesOf(request),
        unchecked,
        skipped,
        examined,
        isWhole: isWhole(request.scope) && unchecked.length === 0,
    }, { ...request, allowUnknown: request.allowUnknown ?? [] });
    return {
        verdict,
        rules: [...ruleSet.rules.map(describeSecretRule), ...suppressionRules],
        digests: { "secrets rules": ruleSet.scanner.digest },
        scopeText,
        notes,
    };
}
async function baselinesOf({ policy, repository, path, policyCommit, now }) {
    if (!policy.secrets.baseline?.length)
        return [];
    const { loadBaselines } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1838));
    const source = { repository, folder: path, ...(policyCommit === undefined ? {} : { policyCommit }) };
    return loadBaselines(policy.secrets, source, now);
}
function honoursComments({ inline, inlineFrom }) {
    if (inline === "off")
        return () => false;
    if (inlineFrom === undefined)
        return () => true;
    const patterns = inlineFrom.map(lib/* compileGlob */.SO);
    return (path) => patterns.some((matches) => matches(path));
}
/** Asked for only where a finding's fix depends on it. */
async function toolsOf(secrets, request, run) {
    if (!secrets.some(({ rule }) => rule.kind === "document"))
        return new Map();
    const tools = await toolsInUse(request.repository, run.ruleSet.tools);
    return new Map([...tools].map(([tool, path]) => [tool, (0,lib/* printable */.g$)(run.redact(path))]));
}
function unknownConfig(why) {
    return {
        kind: "document-too-complex",
        subject: ".sops.yaml",
        detail: `${why}: which files are to be encrypted is not known`,
    };
}
function refusedRule(number) {
    return `the path_regex of creation rule ${number} cannot be run safely`;
}
/** Only such scopes see every place where an exception may be needed. */
function isWhole(scope) {
    return scope.kind === "repository" || (scope.kind === "history" && scope.since === undefined);
}
/** Each scope is loaded when it is asked for: a pre-commit check has no time for the others. */
async function collect({ repository, path, scope }, run) {
    if (scope.kind === "tree")
        return (await Promise.all(/* import() */[__webpack_require__.e(181), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 8455))).collectTree(repository, path, run);
    if (!repository)
        throw scopeNeedsGit(scope);
    if (scope.kind === "staged")
        return (await Promise.all(/* import() */[__webpack_require__.e(181), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 1644))).collectStaged(repository, run);
    if (scope.kind === "repository")
        return (await Promise.all(/* import() */[__webpack_require__.e(181), __webpack_require__.e(946)]).then(__webpack_require__.bind(__webpack_require__, 4946))).collectRepository(repository, run);
    const { collectHistory, collectRange } = await Promise.all(/* import() */[__webpack_require__.e(181), __webpack_require__.e(783)]).then(__webpack_require__.bind(__webpack_require__, 5783));
    return scope.kind === "history"
        ? collectHistory(repository, run, scope.since)
        : collectRange(repository, scope.change, scope.title, run);
}
async function gapsOfClone(repository, missing) {
    if (!repository || missing.size === 0)
        return [];
    return (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7205))).missingObjects(repository, missing);
}
async function detect_secrets_describe(leaks, { policy, reveal, verify }, run, hosts) {
    const { describeLeaks } = await __webpack_require__.e(/* import() */ 348).then(__webpack_require__.bind(__webpack_require__, 6348));
    const candidates = verify && hosts && (await Promise.all(/* import() */[__webpack_require__.e(101), __webpack_require__.e(250)]).then(__webpack_require__.bind(__webpack_require__, 8250))).candidateList();
    const see = candidates
        ? (secret) => {
            reveal?.(secret);
            candidates.add(secret);
        }
        : reveal;
    const { secrets, passing } = await describeLeaks(leaks, policy.secrets.salt, see ? { reveal: see } : {});
    if (passing > 0) {
        run.coverage.note(`${passing} findings have fingerprints (s0:…) for this run only: too many guessable values to identify them all`);
    }
    if (!candidates)
        return secrets;
    const { askAbout } = await Promise.all(/* import() */[__webpack_require__.e(101), __webpack_require__.e(733)]).then(__webpack_require__.bind(__webpack_require__, 6733));
    return askAbout(secrets, candidates.take(), hosts, verify, run.coverage);
}
const scopeNames = {
    range: "a range of commits",
    history: "the history",
    repository: "the history",
    staged: "what is staged",
};
function scopeNeedsGit(scope) {
    return new lib/* SallyportError */.$E({
        code: "SCOPE_NEEDS_GIT",
        kind: "usage",
        message: `${scopeNames[scope.kind]} was to be scanned, and the folder is in no Git repository`,
        fix: "Name a folder inside a repository, or scan the files alone by leaving out `--history`, `--range` and `--staged`.",
    });
}

;// CONCATENATED MODULE: ./packages/secrets/lib/error-pages.js
/** Pages of the errors that this package throws. */
const errorDescriptions = [
    {
        code: "SCOPE_NEEDS_GIT",
        title: "The scope needs a Git repository",
        why: "A history, a range of commits and staged changes exist only in a Git repository. Scanning only the files instead would look like a check of the history that never took place.",
        fix: "Run it inside a repository, or scan only the files. In a workflow, run actions/checkout before this step.",
        bad: "sallyport secrets /tmp/unpacked --history",
        good: "sallyport secrets /tmp/unpacked",
    },
    {
        code: "SECRETS_WORKER_FAILED",
        title: "A scanning thread ended early",
        why: "Large scans are shared by several threads. When one ends before it is done, its share was not looked at, so there is no verdict.",
        fix: "Run it again. If it stays so, give the machine more memory; else report it with the cause that is printed.",
        bad: "A container with 128 MB of memory that scans gigabytes of history.",
        good: "A container with 512 MB of memory or more.",
    },
    {
        code: "VERIFY_REFUSED",
        title: "Live verification is not for changes",
        why: "Asking a service whether a credential works sends the credential. For a change under review, a fork, a merge queue or a Git hook the author of the change would choose what is sent, and when.",
        fix: "Leave `--verify` out there. Run it on a schedule or by workflow_dispatch on the default branch, or by hand.",
        bad: "sallyport secrets --staged --verify",
        good: "sallyport secrets --history --verify",
    },
    {
        code: "VERIFY_NO_HOST",
        title: "The policy names nobody to ask",
        why: "Nothing that is found leaves the machine unless the policy names the host that it goes to, service by service. Without a host `--verify` would look like a check that never took place.",
        fix: "Name the hosts under `secrets.verify.hosts`, or leave `--verify` out.",
        bad: "version: 1",
        good: "secrets:\n  verify:\n    hosts: { github: api.github.com }",
    },
];

// EXTERNAL MODULE: ./packages/secrets/lib/fingerprint.js
var fingerprint = __webpack_require__(346);
// EXTERNAL MODULE: ./packages/secrets/lib/live/permission.js
var permission = __webpack_require__(3314);
;// CONCATENATED MODULE: ./packages/secrets/lib/rule-pages.js


/** Pages of all rules of this package: what is a secret, and what lets one pass. */
const rule_pages_ruleDescriptions = [...ruleDescriptions, ...suppressionRules];

// EXTERNAL MODULE: ./packages/secrets/lib/suppressions/baseline-file.js
var baseline_file = __webpack_require__(295);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/frames.js
var collect_frames = __webpack_require__(8817);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/leak-table.js
var leak_table = __webpack_require__(1129);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/scan-contents.js + 1 modules
var scan_contents = __webpack_require__(2538);
// EXTERNAL MODULE: ./packages/secrets/lib/progress.js
var progress = __webpack_require__(3447);
;// CONCATENATED MODULE: ./packages/secrets/lib/worker.js








/** Whether `workerData` is meant for `runSecretsWorker`. */
function isSecretsTask(data) {
    return typeof data === "object" && data !== null && "sallyport" in data && data.sallyport === "secrets";
}
/**
 * The body of a worker thread: scans the content that the host sends until there is no more, then reports and ends.
 * Hosts call it from their entry file when it runs as a worker: `if (isSecretsTask(workerData)) await runSecretsWorker(workerData)`.
 */
async function runSecretsWorker(task) {
    const port = external_node_worker_threads_.parentPort;
    if (!port)
        throw new TypeError("runSecretsWorker was called outside a worker thread");
    const send = (report) => port.postMessage(report);
    try {
        const sops = task.sops && (await readSopsConfig(Buffer.from(task.sops)));
        const { scanner, tools } = compileRuleSet(task.customRules, sops);
        const table = (0,leak_table/* leakTable */.Of)(task.only ? { only: new Set(task.only) } : {});
        const gaps = [];
        const missing = [];
        const meter = (0,progress/* progressMeter */.P)((amount) => send({ kind: "progress", amount }));
        const amount = await (0,scan_contents/* scanContents */.O)(task.source, receive(port, send), {
            scanner,
            onFrame: (frame) => {
                for (const match of frame.matches)
                    table.record(match, frame.content);
                if ((0,collect_frames/* isMarked */.rZ)(frame))
                    table.mark(frame.content);
            },
            onGap: (gap) => void gaps.push(gap),
            onMissing: (oid) => void missing.push(oid),
            onProgress: meter,
        });
        const leaks = table
            .all()
            .map(({ key, rule, value, check, holders }) => ({ key, rule: rule.id, value, check, holders }));
        send({ kind: "done", amount, leaks, dropped: table.dropped, marked: table.marked, gaps, missing, tools });
        table.clear();
    }
    catch (error) {
        const known = error instanceof lib/* SallyportError */.$E ? { code: error.code, fix: error.fix } : {};
        send({
            kind: "failed",
            message: error instanceof lib/* SallyportError */.$E ? error.message : (0,lib/* causeChain */.DD)(error).join(": "),
            ...known,
        });
    }
    finally {
        port.close();
    }
}
async function* receive(port, send) {
    const arrived = [];
    let wake = () => { };
    port.on("message", (order) => {
        arrived.push(order);
        wake();
    });
    for (;;) {
        while (arrived.length === 0) {
            await new Promise((resolve) => {
                wake = resolve;
            });
        }
        const order = arrived.shift();
        if (order === undefined)
            return;
        send({ kind: "ready" });
        yield* order;
    }
}

;// CONCATENATED MODULE: ./packages/secrets/lib/index.js











/***/ }),

/***/ 3314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allowedVerification: () => (/* binding */ allowedVerification),
/* harmony export */   assertOwnEvent: () => (/* binding */ assertOwnEvent),
/* harmony export */   assertOwnRun: () => (/* binding */ assertOwnRun)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);

/**
 * The policy's word on live verification. Throws VERIFY_NO_HOST where it names nobody to ask, and VERIFY_REFUSED for a change under
 * review or a commit that is being made: whoever wrote it would choose what is sent.
 */
function allowedVerification({ verify }, scope) {
    if (scope !== "tree" && scope !== "history" && scope !== "repository") {
        throw refused("what is looked at is a change, and its author would choose what is sent");
    }
    if (verify === undefined || Object.keys(verify.hosts).length === 0)
        throw noHost();
    return verify;
}
/** Throws VERIFY_REFUSED for an event that a change or a stranger can cause. */
function assertOwnEvent({ name, fork, ref, defaultBranch }) {
    assertOwnEventName(name);
    if (fork)
        throw refused("the event comes from a fork");
    if (name === "workflow_dispatch" && (defaultBranch === undefined || ref !== `refs/heads/${defaultBranch}`)) {
        throw refused(`the run is of ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(ref ?? "an unknown ref")}, and only the default branch may`);
    }
}
/** Events that no change starts. A schedule is always one of the default branch. */
const ownEvents = new Set(["schedule", "workflow_dispatch"]);
function assertOwnEventName(name) {
    if (!ownEvents.has(name))
        throw refused(`the event is ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}, and only schedule and workflow_dispatch may`);
}
/** Throws VERIFY_REFUSED in a Git hook, and where the CI system says that a change started the run, or does not say what did. */
function assertOwnRun(env) {
    if (env.GIT_INDEX_FILE || env.PRE_COMMIT)
        throw refused("a Git hook runs it, and a hook sends nothing");
    if (env.GITHUB_ACTIONS === "true") {
        assertOwnEventName(env.GITHUB_EVENT_NAME ?? "unknown");
        return;
    }
    if (env.GITLAB_CI) {
        const source = env.CI_PIPELINE_SOURCE ?? "unknown";
        if (source === "schedule" || source === "web")
            return;
        throw refused(`the pipeline was started by ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(source)}, and only schedule and web may`);
    }
    if (env.CI && env.CI !== "false")
        throw refused("this CI system does not say what started the run");
}
function refused(why) {
    return new _sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .SallyportError */ .$E({
        code: "VERIFY_REFUSED",
        kind: "usage",
        message: `nothing was sent and nothing was checked: ${why}`,
        fix: "Leave live verification out here. Run it on a schedule, or by hand on a branch that you trust.",
    });
}
function noHost() {
    return new _sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .SallyportError */ .$E({
        code: "VERIFY_NO_HOST",
        kind: "usage",
        message: "live verification was asked for, and the policy names nobody who may be asked (secrets.verify.hosts)",
        fix: "Name a host for each service under `secrets.verify.hosts` in the policy, such as `github: api.github.com`; or leave live verification out.",
    });
}


/***/ }),

/***/ 3447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ progressMeter)
/* harmony export */ });
const interval = 100;
/** Lets through at most ten calls a second, the first at once. */
function progressMeter(report) {
    let next = 0;
    return (value) => {
        const now = performance.now();
        if (now < next)
            return;
        next = now + interval;
        report(value);
    };
}


/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ writeBaseline),
/* harmony export */   Oo: () => (/* binding */ largestBaseline),
/* harmony export */   mF: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);

/** Bytes. */
const largestBaseline = 2 ** 20;
const heading = "# sallyport secrets baseline 1";
const entry = /^(s1:[0-9a-f]{32}) ([a-z0-9/-]{1,100})$/;
/**
 * Reads a baseline. One damaged line breaks all of it: a file that was tampered with or cut off says nothing that could be relied on.
 * Lines may repeat and stand in any order, so that two branches merge. Never throws.
 */
function readBaseline(bytes) {
    if (bytes.length > largestBaseline)
        return broken(`it is larger than 1 MiB`);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    if (text !== "" && !text.endsWith("\n"))
        return broken("its last line has no end: it may be cut off");
    const rows = text.split(/\r?\n/);
    if (rows[0] !== heading)
        return broken(`its first line is not "${heading}"`, 1);
    const lines = new Map();
    for (const [index, row] of rows.entries()) {
        if (row === "" || row.startsWith("#"))
            continue;
        const [, fingerprint, rule] = entry.exec(row) ?? [];
        if (fingerprint === undefined || rule === undefined || !isSecretRule(rule)) {
            return broken("a line is no fingerprint and rule", index + 1);
        }
        lines.set(row, { fingerprint, rule });
    }
    return { kind: "lines", lines: [...lines.values()] };
}
function isSecretRule(rule) {
    return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .isRuleId */ .KX)(rule) && /^(?:secrets|custom)\//.test(rule);
}
function broken(problem, line) {
    return { kind: "broken", problem, ...(line === undefined ? {} : { line }) };
}
/** The file for these findings: sorted, each once, no dates, places or values, so that two branches merge line by line. */
function writeBaseline(lines) {
    const rows = new Set(lines.map(({ fingerprint, rule }) => `${fingerprint} ${rule}`));
    return `${[heading, ...[...rows].sort()].join("\n")}\n`;
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ foreignTexts),
/* harmony export */   p: () => (/* binding */ foreignMarks)
/* harmony export */ });
/** As the scanners' own documentation writes them. What is longer comes first: `secretlint-disable` begins three marks. */
const foreignMarks = [
    // https://github.com/gitleaks/gitleaks#gitleaksallow
    { tool: "gitleaks", text: "gitleaks:allow", pattern: /gitleaks:allow(?![\w-])/y, reach: "line" },
    // https://github.com/betterleaks/betterleaks
    { tool: "betterleaks", text: "betterleaks:allow", pattern: /betterleaks:allow(?![\w-])/y, reach: "line" },
    // https://github.com/trufflesecurity/trufflehog#what-is-new-in-v3
    { tool: "trufflehog", text: "trufflehog:ignore", pattern: /trufflehog:ignore(?![\w-])/y, reach: "line" },
    // https://github.com/mongodb/kingfisher/blob/main/docs/ADVANCED.md
    { tool: "kingfisher", text: "kingfisher:ignore", pattern: /kingfisher:ignore(?![\w-])/y, reach: "line" },
    // https://github.com/Yelp/detect-secrets#inline-allowlisting
    {
        tool: "detect-secrets",
        text: "pragma: allowlist",
        pattern: /pragma: allowlist nextline secret(?![\w-])/y,
        reach: "next-line",
    },
    {
        tool: "detect-secrets",
        text: "pragma: allowlist",
        pattern: /pragma: allowlist secret(?![\w-])/y,
        reach: "line",
    },
    // https://www.npmjs.com/package/@secretlint/secretlint-rule-filter-comments
    {
        tool: "secretlint",
        text: "secretlint-disable",
        pattern: /secretlint-disable-next-line(?![\w-])/y,
        reach: "next-line",
    },
    { tool: "secretlint", text: "secretlint-disable", pattern: /secretlint-disable-line(?![\w-])/y, reach: "line" },
    { tool: "secretlint", text: "secretlint-disable", pattern: /secretlint-disable(?![\w-])/y, reach: "nothing" },
    // https://developer.hashicorp.com/hcp/docs/vault-radar/manage/write-inline-ignore-rules
    { tool: "vault-radar", text: "HashiCorpIgnore", pattern: /HashiCorpIgnore(?![\w-])/iy, reach: "line" },
];
/** What starts the search for comments of others, each once. */
const foreignTexts = [...new Set(foreignMarks.map(({ text }) => text))];


/***/ }),

/***/ 1838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf),
/* harmony export */   loadBaselines: () => (/* binding */ loadBaselines)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _sallyport_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(562);
/* harmony import */ var _sallyport_policy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5173);
/* harmony import */ var _baseline_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(295);



/** Reads the baselines from where the policy was read, so that a change cannot list what it brings itself. Never throws. */
async function loadBaselines({ baseline = [], salt }, { repository, folder, policyCommit }, now) {
    const loaded = [];
    for (const [index, entry] of baseline.entries()) {
        const current = await attempt(async () => (await (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__/* .checkedOutSide */ .T)(repository, folder)).read(entry.path));
        const isProtected = repository !== undefined && policyCommit !== undefined;
        const reading = isProtected ? await attempt(() => (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__/* .commitSide */ .t)(repository, policyCommit).read(entry.path)) : current;
        const idle = idleBecause(entry, reading, salt, now);
        loaded.push({
            entry,
            index,
            reading,
            ...(idle === undefined ? {} : { idle }),
            added: isProtected ? addedLines(reading, current) : [],
        });
    }
    return loaded;
}
async function attempt(read) {
    try {
        const bytes = await read();
        return bytes === undefined ? { kind: "broken", problem: "there is no such file" } : (0,_baseline_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readBaseline */ .mF)(bytes);
    }
    catch (error) {
        if (!(error instanceof _sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .SallyportError */ .$E))
            throw error;
        return { kind: "broken", problem: "it is no plain file that can be read" };
    }
}
function idleBecause(entry, reading, salt, now) {
    const state = (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_3__/* .baselineState */ .De)(entry, now);
    if (salt === undefined)
        return "the policy has no salt, so that everybody could try values against its fingerprints";
    if (state === "lapsed")
        return "it has ended";
    if (state === "too-long")
        return "it lasts longer than 180 days";
    return reading.kind === "lines" && reading.lines.length === 0 ? "it lists nothing" : undefined;
}
function addedLines(before, after) {
    if (after.kind === "broken")
        return [];
    const known = new Set(before.kind === "broken" ? [] : before.lines.map(keyOf));
    return after.lines.filter((line) => !known.has(keyOf(line)));
}
/** What identifies a line. */
function keyOf({ fingerprint, rule }) {
    return `${fingerprint} ${rule}`;
}


/***/ }),

/***/ 7654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   DF: () => (/* binding */ commentsBeside),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   Zr: () => (/* binding */ commentId),
/* harmony export */   jb: () => (/* binding */ freshAmong)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _read_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9107);


/** One string a comment, the same for the same comment in several looks at one file. */
function commentId({ path, line, column }) {
    return `${path}\0${line}\0${column}`;
}
/**
 * The comments that speak of what stands at a place: on its line, or on the line above; and the nearest one above that begins a part of the
 * file. None speaks of what it holds itself. `comments` are in the order of the file.
 */
function commentsBeside(comments, { line, column }) {
    const near = comments.filter((comment) => (comment.line === line - 1 && isAboutNextLine(comment)) ||
        (comment.line === line && isAboutLine(comment) && !holdsColumn(comment, column)));
    const part = comments.findLast((comment) => comment.line < line && reachOf(comment) === "nothing");
    return part === undefined ? near : [...near, part];
}
function isAboutLine(comment) {
    const reach = reachOf(comment);
    return reach === undefined || reach === "line";
}
function isAboutNextLine(comment) {
    const reach = reachOf(comment);
    return reach === undefined || reach === "next-line";
}
/** One of ours speaks of both lines; one of another scanner of that which its documentation says. */
function reachOf({ reading }) {
    return reading.kind === "foreign" ? reading.reach : undefined;
}
function holdsColumn({ column, reading }, at) {
    return at >= column && at < column + lengthOf(reading);
}
/** Characters of the whole comment as far as it is understood: what to delete to be rid of it. */
function lengthOf(reading) {
    if (reading.kind === "foreign")
        return reading.mark.length;
    return _read_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentMark */ .Hc.length + (reading.kind === "complete" ? reading.text.length : 0);
}
/** What a comment says, for comparing two states of a file. */
function contentOf({ reading }) {
    return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ ...reading });
}
/** Those of `comments` that `before` does not have; of equal ones as many as there are more. */
function freshAmong(comments, before) {
    const left = new Map();
    for (const comment of before)
        left.set(contentOf(comment), (left.get(contentOf(comment)) ?? 0) + 1);
    return comments.filter((comment) => {
        const count = left.get(contentOf(comment)) ?? 0;
        left.set(contentOf(comment), count - 1);
        return count <= 0;
    });
}


/***/ }),

/***/ 9107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ commentMark),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   W6: () => (/* binding */ readForeignComment),
/* harmony export */   yd: () => (/* binding */ longestComment)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _foreign_marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2632);


/** How every allow comment begins, in whatever syntax of comments. */
const commentMark = "sallyport:allow";
/** Longest comment, from its mark to the end of the reason, in characters. */
const longestComment = 600;
const shortestReason = 10;
/**
 * Reads `sallyport:allow secrets/<rule> until=YYYY-MM-DD reason="…"`, where `text` is what follows the mark on its line. Undefined for a
 * mark that begins no comment, such as one in a sentence or in backticks. Never throws, and takes linear time.
 */
function readComment(text) {
    const own = text.slice(0, longestComment);
    const next = own.indexOf(commentMark);
    const head = /^[ \t]+([^\s"'=]+)/.exec(next === -1 ? own : own.slice(0, next));
    if (head === null)
        return undefined;
    const [all, rule = ""] = head;
    const rest = own.slice(all.length, next === -1 ? undefined : next);
    if (!(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .isRuleId */ .KX)(rule) || !/^(?:secrets|custom)\//.test(rule)) {
        return incomplete("it must name one rule, such as secrets/generic-password");
    }
    const date = /[ \t]until=([0-9-]{1,20})(?![^\s])/.exec(rest);
    if (date === null)
        return incomplete("it has no date: until=YYYY-MM-DD");
    const until = date[1] ?? "";
    const expires = until.length === 10 ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .expiryInstant */ .jE)(until) : undefined;
    if (expires === undefined)
        return incomplete("its date is none that exists: until=YYYY-MM-DD");
    const found = /[ \t]reason=(?:"([^"]*)"|'([^']*)')/.exec(rest);
    const reason = (found?.[1] ?? found?.[2])?.trim();
    if (reason === undefined || reason.replace(/\s+/g, " ").length < shortestReason) {
        return incomplete(`it has no reason of at least ${shortestReason} characters: reason="…"`);
    }
    const end = Math.max((found?.index ?? 0) + (found?.[0].length ?? 0), date.index + date[0].length);
    return { kind: "complete", rule, expires, reason, text: own.slice(0, all.length + end) };
}
/** Reads the comment of another scanner that begins at an offset of `text`. */
function readForeignComment(text, offset) {
    for (const { tool, pattern, reach } of _foreign_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignMarks */ .p) {
        pattern.lastIndex = offset;
        const mark = pattern.exec(text)?.[0];
        if (mark !== undefined)
            return { kind: "foreign", tool, mark, reach };
    }
    return undefined;
}
function incomplete(problem) {
    return { kind: "incomplete", problem };
}


/***/ })

};
