export const id = 8269;
export const ids = [8269];
export const modules = {

  3810:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Mo: () => (  longestCondition),
	oQ: () => (  checkBrackets),
	qv: () => (  deepestCondition),
	vs: () => (  compileCondition)
  });
  var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4426);
  var _pieces_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2276);


const longestCondition = 4096;
async function compileCondition(source, variables, options = {}) {
	if (source.trim() === "")
		throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i("the condition is empty");
	if (source.length > longestCondition) {
		throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`the condition has ${source.length} characters; the most is ${longestCondition}`);
	}
	checkBrackets(source);
	(0,_pieces_js__WEBPACK_IMPORTED_MODULE_1__  .h)(source);
	const { planCondition } = await Promise.all( [__webpack_require__.e(3274), __webpack_require__.e(4822)]).then(__webpack_require__.bind(__webpack_require__, 4822));
	return planCondition(source, variables, options);
}
const deepestCondition = 40;
function checkBrackets(source) {
	const open = [];
	for (const { source: token, at: index } of (0,_pieces_js__WEBPACK_IMPORTED_MODULE_1__  .X)(source)) {
		if (token in closing)
			open.push({ bracket: token, index });
		else if (Object.values(closing).includes(token)) {
			const last = open.pop();
			if (last === undefined || closing[last.bracket] !== token)
				throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`this is not a CEL expression: ${token} closes nothing`, index);
		}
		if (open.length > deepestCondition)
			throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`nested more than ${deepestCondition} levels deep`, index);
	}
	const last = open.at(-1);
	if (last !== undefined)
		throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`this is not a CEL expression: ${last.bracket} is not closed`, last.index);
	if (/[!-]{41}/.test(source.replace(/\s/g, "")))
		throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(`more than ${deepestCondition} signs in a row`);
}
const closing = { "(": ")", "[": "]", "{": "}" };


  }),

  4426:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	i: () => (  ConditionError)
  });
class ConditionError extends Error {
	name = "ConditionError";
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
}


  }),

  1718:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  iG: () => (  condition .i),
  oQ: () => (  compile_condition .oQ),
  vs: () => (  compile_condition .vs),
  Re: () => (  conjunctsOf),
  Mo: () => (  compile_condition .Mo),
  Xe: () => (  pieces .X)
});

var compile_condition = __webpack_require__(3810);
var condition = __webpack_require__(4426);
var pieces = __webpack_require__(2276);
;// CONCATENATED MODULE: ./packages/cel/lib/conjuncts.js

function conjunctsOf(source) {
	const parts = [[]];
	let depth = 0;
	let isOne = false;
	for (const { kind, source: piece } of (0,pieces .X)(source)) {
		if (kind === "comment" || piece.trim() === "")
			continue;
		if ("([{".includes(piece))
			depth += 1;
		if (")]}".includes(piece))
			depth -= 1;
		if (depth === 0 && kind === "sign") {
			if (piece === "||" || piece === "?")
				isOne = true;
			if (piece === "&&") {
				parts.push([]);
				continue;
			}
		}
		parts.at(-1)?.push(piece);
	}
	const spelled = parts.map((part) => part.join(" "));
	return isOne ? [spelled.join(" && ")] : spelled;
}

;// CONCATENATED MODULE: ./packages/cel/lib/index.js






  }),

  2276:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	X: () => (  piecesOf),
	h: () => (  checkEscapes)
  });
  var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4426);

const quoted = /"""(?:\\[\s\S]|(?!""")[^\\])*"""|'''(?:\\[\s\S]|(?!''')[^\\])*'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'/
	.source;
const rawQuoted = /"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\r\n]*"|'[^'\r\n]*'/.source;
const pieces = new RegExp([
	"(?<comment>//[^\\n]*)",
	`(?<raw>(?:[bB]?[rR]|[rR][bB])(?:${rawQuoted}))`,
	`(?<text>[bB]?(?:${quoted}))`,
	"(?<name>[A-Za-z_][\\w.]*)",
	"(?<sign>&&|\\|\\||[\\s\\S])",
].join("|"), "g");
function piecesOf(source) {
	return [...source.matchAll(pieces)].map(({ 0: piece, index, groups = {} }) => {
		const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
		return { kind, source: piece, at: index };
	});
}
const escapes = /\\(?:[abfnrtv\\?"'`]|[xX][\dA-Fa-f]{2}|[0-3][0-7]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})|\\[\s\S]/g;
function checkEscapes(source) {
	for (const { kind, source: literal, at } of piecesOf(source)) {
		if (kind !== "text")
			continue;
		for (const { 0: found, index } of literal.matchAll(escapes)) {
			if (found.length > 2 || /[abfnrtv\\?"'`]/.test(found.charAt(1)))
				continue;
			const message = `CEL has no escape ${found}; write r'\u2026' for a text without escapes, or \\${found} for a backslash`;
			throw new _condition_js__WEBPACK_IMPORTED_MODULE_0__  .i(message, at + index);
		}
	}
}


  }),

  8269:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	compileConditions: () => (  compileConditions)
  });
  var _sallyport_cel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1718);
  var _parse_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9055);
  var _parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5547);
  var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9717);




const conditionVariables = ["claims", "stage", "credential", "now"];
const moments = ["claims.exp", "claims.iat", "claims.nbf"];
function isText(read) {
	return read === "stage" || read === "credential" || (read.startsWith("claims.") && !moments.includes(read));
}
const options = { timestamps: ["now"], isText };
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
			if (!(error instanceof _sallyport_cel__WEBPACK_IMPORTED_MODULE_0__  .iG))
				throw error;
			const region = regionIn(stage.when, error.offset, policy.source?.lines ?? []);
			problems.push({ pointer: (0,_parse_source_node_js__WEBPACK_IMPORTED_MODULE_1__  .rq)("stages", name, "when"), region, message: error.message });
		}
	}
	if (problems.length > 0)
		throw (0,_parse_parse_policy_js__WEBPACK_IMPORTED_MODULE_2__  .U)(problems, path ?? policy.source?.path ?? _policy_js__WEBPACK_IMPORTED_MODULE_3__  .r2, commit);
	return changed ? { ...policy, stages } : policy;
}
function isCompiled({ compiled, also = [] }) {
	return compiled !== undefined && also.every(isCompiled);
}
async function compiledCondition(condition) {
	const compiled = condition.compiled ?? (await (0,_sallyport_cel__WEBPACK_IMPORTED_MODULE_0__  .vs)(condition.source, conditionVariables, options));
	const also = await Promise.all((condition.also ?? []).map(compiledCondition));
	return { ...condition, compiled, ...(also.length === 0 ? {} : { also }) };
}
function regionIn({ source, at, file }, offset, lines) {
	const line = lines[at.start.line - 1];
	const start = file === undefined && offset !== undefined ? (line?.indexOf(source, at.start.column - 1) ?? -1) : -1;
	if (start < 0 || offset === undefined)
		return at;
	const place = { line: at.start.line, column: start + offset + 1 };
	return { start: place, end: { ...place, column: place.column + 1 } };
}


  })

};
