export const id = 269;
export const ids = [269];
export const modules = {

/***/ 3810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* binding */ longestCondition),
/* harmony export */   qv: () => (/* binding */ deepestCondition),
/* harmony export */   vs: () => (/* binding */ compileCondition)
/* harmony export */ });
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4426);

/** Longest condition, in characters; what Google Cloud takes too. */
const longestCondition = 4096;
/**
 * Makes a condition of a CEL expression (https://github.com/google/cel-spec) over these variables. Loads the engine with the first
 * one, so that nobody pays for it who has no condition. Throws a ConditionError for what is too large, is not CEL, names an unknown
 * variable or function, or cannot be true or false.
 */
async function compileCondition(source, variables, options = {}) {
    if (source.trim() === "")
        throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .i("the condition is empty");
    if (source.length > longestCondition) {
        throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .i(`the condition has ${source.length} characters; the most is ${longestCondition}`);
    }
    checkBrackets(source);
    const { planCondition } = await Promise.all(/* import() */[__webpack_require__.e(274), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 572));
    return planCondition(source, variables, options);
}
/** Deeper than any condition that people read. */
const deepestCondition = 40;
/**
 * The parser goes down one call for each bracket, and the stack ends before the length does. It also blames the wrong place for a
 * bracket that is missing, so that is found here.
 */
function checkBrackets(source) {
    const open = [];
    for (const { 0: token, index } of source.matchAll(tokens)) {
        if (token in closing)
            open.push({ bracket: token, index });
        else if (Object.values(closing).includes(token)) {
            const last = open.pop();
            if (last === undefined || closing[last.bracket] !== token)
                throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .i(`this is not a CEL expression: ${token} closes nothing`, index);
        }
        if (open.length > deepestCondition)
            throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .i(`nested more than ${deepestCondition} levels deep`, index);
    }
    const last = open.at(-1);
    if (last !== undefined)
        throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .i(`this is not a CEL expression: ${last.bracket} is not closed`, last.index);
    if (/[!-]{41}/.test(source.replace(/\s/g, "")))
        throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .i(`more than ${deepestCondition} signs in a row`);
}
const closing = { "(": ")", "[": "]", "{": "}" };
/** Texts and comments are passed over: a bracket in them opens nothing. */
const tokens = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`\n]*`|\/\/[^\n]*|[()[\]{}]/g;


/***/ }),

/***/ 4426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ ConditionError)
/* harmony export */ });
/** Why a text is no condition that can be relied on. */
class ConditionError extends Error {
    name = "ConditionError";
    /** Where in the source, in UTF-16 units from 0, when that is known. */
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}


/***/ }),

/***/ 6647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* reexport safe */ _compile_condition_js__WEBPACK_IMPORTED_MODULE_0__.Mo),
/* harmony export */   iG: () => (/* reexport safe */ _condition_js__WEBPACK_IMPORTED_MODULE_1__.i),
/* harmony export */   vs: () => (/* reexport safe */ _compile_condition_js__WEBPACK_IMPORTED_MODULE_0__.vs)
/* harmony export */ });
/* harmony import */ var _compile_condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3810);
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4426);




/***/ }),

/***/ 8269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileConditions: () => (/* binding */ compileConditions)
/* harmony export */ });
/* unused harmony export conditionVariables */
/* harmony import */ var _sallyport_cel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6647);
/* harmony import */ var _parse_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5793);
/* harmony import */ var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5547);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9717);




/** What a condition of a stage can speak of. */
const conditionVariables = ["claims", "stage", "credential", "now"];
/**
 * The same policy with every `when` ready to be asked. Loads the engine only when there is one. Throws `POLICY_INVALID` with all
 * conditions that are none.
 */
async function compileConditions(policy, path, commit) {
    const stages = {};
    const problems = [];
    let changed = false;
    for (const [name, stage] of Object.entries(policy.stages)) {
        stages[name] = stage;
        if (stage.when === undefined || isCompiled(stage.when))
            continue;
        changed = true;
        try {
            stages[name] = { ...stage, when: await compiledCondition(stage.when) };
        }
        catch (error) {
            if (!(error instanceof _sallyport_cel__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG))
                throw error;
            const region = regionIn(stage.when, error.offset, policy.source?.lines ?? []);
            problems.push({ pointer: (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerOf */ .rq)("stages", name, "when"), region, message: error.message });
        }
    }
    if (problems.length > 0)
        throw (0,_parse_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidPolicy */ .U)(problems, path ?? policy.source?.path ?? _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultPolicyPath */ .r2, commit);
    return changed ? { ...policy, stages } : policy;
}
function isCompiled({ compiled, also = [] }) {
    return compiled !== undefined && also.every(isCompiled);
}
async function compiledCondition(condition) {
    const compiled = condition.compiled ?? (await (0,_sallyport_cel__WEBPACK_IMPORTED_MODULE_0__/* .compileCondition */ .vs)(condition.source, conditionVariables, { timestamps: ["now"] }));
    const also = await Promise.all((condition.also ?? []).map(compiledCondition));
    return { ...condition, compiled, ...(also.length === 0 ? {} : { also }) };
}
/** Points into a condition that stands in the file as it is, on one line. */
function regionIn({ source, at, file }, offset, lines) {
    const line = lines[at.start.line - 1];
    const start = file === undefined && offset !== undefined ? (line?.indexOf(source, at.start.column - 1) ?? -1) : -1;
    if (start < 0 || offset === undefined)
        return at;
    const place = { line: at.start.line, column: start + offset + 1 };
    return { start: place, end: { ...place, column: place.column + 1 } };
}


/***/ })

};
