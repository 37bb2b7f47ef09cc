export const id = 4822;
export const ids = [4822];
export const modules = {

  4822:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  planCondition: () => (  planCondition)
});

var env = __webpack_require__(950);
var plan = __webpack_require__(4382);
var error = __webpack_require__(546);
var parse = __webpack_require__(1765);
var run = __webpack_require__(6949);
var strings = __webpack_require__(8870);
var lib = __webpack_require__(1344);
var condition = __webpack_require__(4426);
var type = __webpack_require__(4286);
var func = __webpack_require__(508);
var uint = __webpack_require__(6626);
;// CONCATENATED MODULE: ./packages/cel/lib/conversions.js

const { STRING, INT, UINT, DOUBLE, DYN } = type .ZR;
const standard = (0,env .U)();
const timestampOf = (0,plan .e)(standard, (0,parse .q)("timestamp(text)"));
const afterEpoch = (0,plan .e)(standard, (0,parse .q)('timestamp("1970-01-01T00:00:00Z") + duration(text)'));
const durationOf = (0,plan .e)(standard, (0,parse .q)("duration(text)"));
const conversions = [
	(0,func .V)("int", [STRING], INT, (text) => BigInt.asIntN(64, whole(text, /^[+-]?\d+$/, -(2n ** 63n), 2n ** 63n - 1n))),
	(0,func .V)("uint", [STRING], UINT, (text) => (0,uint .f)(whole(text, /^\d+$/, 0n, 2n ** 64n - 1n))),
	(0,func .V)("double", [STRING], DOUBLE, (text) => {
		if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text))
			throw new RangeError("not a number");
		return Number(text);
	}),
	(0,func .V)("timestamp", [STRING], DYN, (text) => {
		const [, day = "", hours] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):/.exec(text) ?? [];
		const start = new Date(`${day}T00:00:00Z`);
		const isDay = !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day);
		if (!isDay || hours === "24")
			throw new RangeError("not a timestamp");
		return timestampOf({ text });
	}),
	(0,func .V)("timestamp", [INT], DYN, (seconds) => afterEpoch({ text: `${seconds}s` })),
	(0,func .V)("duration", [STRING], DYN, (text) => {
		if (text === "")
			throw new RangeError("not a duration");
		return durationOf({ text });
	}),
];
function whole(text, form, least, most) {
	if (!form.test(text) || text.length > 100)
		throw new RangeError("not a whole number");
	const value = BigInt(text.replace("+", ""));
	if (value < least || value > most)
		throw new RangeError("overflow");
	return value;
}

;// CONCATENATED MODULE: ./packages/cel/lib/google-functions.js

const googleFunctions = [
	(0,func .y)("extract", type .ZR.STRING, [type .ZR.STRING], type .ZR.STRING, function (template) {
		return extract(String(this), template);
	}),
];
function extract(text, template) {
	const match = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template);
	if (match === null)
		return "";
	const [, before = "", after = ""] = match;
	const start = text.indexOf(before);
	if (start < 0)
		return "";
	const rest = text.slice(start + before.length);
	const end = after === "" ? rest.length : rest.indexOf(after);
	return end < 0 ? "" : rest.slice(0, end);
}

var compile_condition = __webpack_require__(3810);
;// CONCATENATED MODULE: ./packages/cel/lib/result-kind.js
const results = {
	"a boolean": [
		...["_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in"],
		...["bool", "contains", "endsWith", "matches", "startsWith"],
	],
	"a number": ["_*_", "_/_", "_%_", "-_", "size", "int", "uint", "double", "indexOf", "lastIndexOf"],
	"a text": [
		...["string", "lowerAscii", "upperAscii", "replace", "substring", "trim", "join", "charAt", "extract", "format"],
	],
	"a moment": ["timestamp"],
	"a duration": ["duration"],
};
const kinds = new Map(Object.entries(results).flatMap(([kind, names]) => names.map((name) => [name, kind])));
const constants = {
	boolValue: "a boolean",
	stringValue: "a text",
	nullValue: "null",
	bytesValue: "bytes",
};
function kindOf({ exprKind: kind }) {
	if (kind.case === "listExpr")
		return "a list";
	if (kind.case === "structExpr")
		return "a map";
	if (kind.case === "constExpr")
		return constants[kind.value.constantKind.case ?? ""] ?? "a number";
	if (kind.case === "selectExpr")
		return kind.value.testOnly ? "a boolean" : undefined;
	if (kind.case !== "callExpr")
		return undefined;
	const name = kind.value.function;
	return name.startsWith("get") ? "a number" : kinds.get(name);
}
function kindOtherThanBoolean(expression) {
	const { exprKind: kind } = expression;
	const name = kind.case === "callExpr" ? kind.value.function : "";
	if (name === "_+_")
		return "a number or a text";
	if (name === "_-_")
		return "a number";
	const known = kindOf(expression);
	return known === "a boolean" ? undefined : known;
}

;// CONCATENATED MODULE: ./packages/cel/lib/mixed-kinds.js

const logic = new Set(["_&&_", "_||_", "!_", "_?_:_"]);
const equality = new Set(["_==_", "_!=_"]);
const order = new Set(["_<_", "_<=_", "_>_", "_>=_"]);
function mixedKinds(expression, readOf, kindOfRead) {
	const call = expression.exprKind.case === "callExpr" ? expression.exprKind.value : undefined;
	if (call === undefined)
		return undefined;
	const { function: name, args } = call;
	const sides = args.map((part) => {
		const known = kindOf(part);
		const read = known === undefined ? readOf(part) : undefined;
		return { read, kind: known ?? (read === undefined ? undefined : kindOfRead(read)) };
	});
	if (logic.has(name))
		return notBoolean(name === "_?_:_" ? sides.slice(0, 1) : sides);
	const [left, right] = sides;
	if (name === "@in")
		return right?.kind === "a text" ? "in asks a list or a map; a text has contains()" : undefined;
	if (!equality.has(name) && !order.has(name))
		return undefined;
	if (left?.kind === undefined || right?.kind === undefined || left.kind === right.kind)
		return undefined;
	const is = `${describe(left)} is never ${equality.has(name) ? "equal to" : "before or after"} ${describe(right)}`;
	const text = [left, right].find(({ kind }) => kind === "a text");
	return text === undefined ? is : `${is}${hint(text === left ? right.kind : left.kind, text.read)}`;
}
function describe({ read, kind }) {
	return read === undefined ? `${kind}` : `${read} (${kind})`;
}
function notBoolean(sides) {
	const wrong = sides.find(({ kind }) => kind !== undefined && kind !== "a boolean");
	if (wrong === undefined)
		return undefined;
	const example = wrong.read === undefined ? "" : `; compare it, as in ${wrong.read} == "\u2026"`;
	return `${describe(wrong)} is neither true nor false${example}`;
}
function hint(kind, read) {
	if (kind === "a moment")
		return `; write timestamp(${read ?? '"\u2026"'})`;
	if (read === undefined)
		return "";
	if (kind === "a boolean")
		return `; write ${read} == "true"`;
	if (kind === "a number")
		return `; put the number in quotes, or write int(${read})`;
	return kind === "null" ? `; ask has(${read})` : "";
}

;// CONCATENATED MODULE: ./packages/cel/lib/inspect.js





const mostNodes = 500;
const deepestLoop = 2;
const operators = new Set([
	...["_+_", "_-_", "_*_", "_/_", "_%_", "-_"],
	...["_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in"],
	...["_&&_", "_||_", "!_", "_?_:_", "_[_]", "@not_strictly_false"],
]);
const standardFunctions = [
	...["bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint"],
	...["contains", "endsWith", "matches", "size", "startsWith"],
	...["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear"],
	...["getHours", "getMinutes", "getSeconds", "getMilliseconds"],
];
const macros = ["has", "all", "exists", "exists_one", "map", "filter"];
const inspect_kinds = new Set(["bool", "bytes", "double", "int", "list", "map", "null_type", "string", "type", "uint"]);
function inspect({ expr }, source, names) {
	const reads = new Set();
	let count = 0;
	const visit = ({ node, scope, depth, loops }) => {
		count += 1;
		if (count > mostNodes)
			throw new condition .i(`the condition has more than ${mostNodes} parts; split the stage instead`);
		if (depth > compile_condition .qv * 2)
			throw new condition .i(`nested more than ${compile_condition .qv} levels deep`);
		if (loops > deepestLoop)
			throw new condition .i(`macros such as all() nested more than ${deepestLoop} deep`);
		refuseUnknown(node, scope, source, names);
		const readIn = (part) => readOf(part, scope, names.variables);
		const mixed = names.kindOfRead && mixedKinds(node, readIn, names.kindOfRead);
		if (mixed !== undefined)
			throw new condition .i(mixed);
		const read = readIn(node);
		if (read !== undefined)
			reads.add(read);
		else
			for (const part of partsOf(node, scope))
				visit({ ...part, depth: depth + 1, loops: loops + part.loops });
	};
	visit({ node: expr, scope: new Set(), depth: 0, loops: 0 });
	const whole = readOf(expr, new Set(), names.variables);
	const read = whole === undefined || kindOf(expr) !== undefined ? undefined : names.kindOfRead?.(whole);
	const other = read ?? kindOtherThanBoolean(expr);
	if (other !== undefined)
		throw new condition .i(`a condition is true or false; this is ${other}`, 0);
	return [...reads].sort();
}
function partsOf({ exprKind: kind }, scope) {
	const plain = (...nodes) => nodes.flatMap((node) => (node === undefined ? [] : [{ node, scope, loops: 0 }]));
	switch (kind.case) {
		case "selectExpr":
			return plain(kind.value.operand);
		case "callExpr":
			return plain(kind.value.target, ...kind.value.args);
		case "listExpr":
			return plain(...kind.value.elements);
		case "structExpr":
			return kind.value.entries.flatMap(({ keyKind, value }) => plain(keyKind.case === "mapKey" ? keyKind.value : undefined, value));
		case "comprehensionExpr": {
			const { accuVar, iterVar, iterVar2, iterRange, accuInit, loopCondition, loopStep, result } = kind.value;
			const inner = new Set([...scope, accuVar, iterVar, iterVar2]);
			const looped = [loopCondition, loopStep, result].flatMap((node) => node === undefined ? [] : [{ node, scope: inner, loops: 1 }]);
			return [...plain(iterRange, accuInit), ...looped];
		}
		default:
			return [];
	}
}
function readOf(expression, scope, variables) {
	const kind = expression.exprKind;
	const variableOf = (node) => {
		const name = node?.exprKind.case === "identExpr" ? node.exprKind.value.name : undefined;
		return name !== undefined && !scope.has(name) && variables.includes(name) ? name : undefined;
	};
	if (kind.case === "identExpr")
		return variableOf(expression);
	if (kind.case === "selectExpr") {
		const variable = variableOf(kind.value.operand);
		return variable === undefined ? undefined : `${variable}.${kind.value.field}`;
	}
	if (kind.case !== "callExpr" || kind.value.function !== "_[_]")
		return undefined;
	const [list, index] = kind.value.args;
	const variable = variableOf(list);
	const key = index?.exprKind.case === "constExpr" ? index.exprKind.value.constantKind : undefined;
	return variable !== undefined && key?.case === "stringValue" ? `${variable}.${key.value}` : undefined;
}
function refuseUnknown({ exprKind: kind }, scope, source, { variables, functions }) {
	refuseTooLarge(kind);
	if (kind.case === "structExpr" && kind.value.messageName !== "")
		throw new condition .i(`messages such as ${kind.value.messageName.slice(0, 60)} are not known here`);
	if (kind.case === "identExpr") {
		const { name } = kind.value;
		if (!scope.has(name) && !inspect_kinds.has(name) && !variables.includes(name))
			throw unknownName("variable", name, variables, source);
	}
	if (kind.case === "callExpr") {
		const { function: name } = kind.value;
		const names = [...standardFunctions, ...macros, ...functions];
		if (!operators.has(name) && !names.includes(name))
			throw unknownName("function", name, names, source);
		if (name.startsWith("get"))
			refuseZone(kind.value.args[0], source);
	}
}
function refuseZone(zone, source) {
	const constant = zone?.exprKind.case === "constExpr" ? zone.exprKind.value.constantKind : undefined;
	if (constant?.case !== "stringValue" || isZone(constant.value))
		return;
	const offset = source.indexOf(constant.value);
	const shown = JSON.stringify(constant.value.slice(0, 60));
	const message = `there is no time zone ${shown}; write one such as "Europe/Berlin", "UTC" or "+01:00"`;
	throw new condition .i(message, offset < 0 ? undefined : offset);
}
function isZone(text) {
	if (/^[+-]?\d/.test(text))
		return /^[+-]?(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
	try {
		return new Intl.DateTimeFormat("en", { timeZone: text }) !== undefined;
	}
	catch {
		return false;
	}
}
function refuseTooLarge(kind) {
	const constant = kind.case === "constExpr" ? kind.value.constantKind : undefined;
	const fits = constant?.case === "int64Value"
		? BigInt.asIntN(64, constant.value) === constant.value
		: constant?.case === "uint64Value"
			? BigInt.asUintN(64, constant.value) === constant.value
			: constant?.case !== "doubleValue" || Number.isFinite(constant.value);
	if (!fits)
		throw new condition .i("a number is too large: CEL has 64 bits for each");
}
function unknownName(what, name, names, source) {
	const meant = (0,lib .pA)(name, names);
	const list = what === "variable" ? `; there are ${names.join(", ")}` : "";
	const offset = source.search(new RegExp(`\\b${name.replace(/\W/g, "\\$&")}\\b`));
	const hint = meant === undefined ? list : ` (did you mean ${meant}?)`;
	return new condition .i(`there is no ${what} ${name.slice(0, 60)}${hint}`, offset < 0 ? undefined : offset);
}

;// CONCATENATED MODULE: ./packages/cel/lib/text-functions.js

const { STRING: text_functions_STRING, INT: text_functions_INT, BOOL, DYN: text_functions_DYN } = type .ZR;
const matches = (0,plan .e)((0,env .U)(), (0,parse .q)("text.matches(pattern)"));
const textFunctions = [
	(0,func .V)("_<_", [text_functions_STRING, text_functions_STRING], BOOL, (left, right) => text_functions_order(left, right) < 0),
	(0,func .V)("_<=_", [text_functions_STRING, text_functions_STRING], BOOL, (left, right) => text_functions_order(left, right) <= 0),
	(0,func .V)("_>_", [text_functions_STRING, text_functions_STRING], BOOL, (left, right) => text_functions_order(left, right) > 0),
	(0,func .V)("_>=_", [text_functions_STRING, text_functions_STRING], BOOL, (left, right) => text_functions_order(left, right) >= 0),
	(0,func .V)("matches", [text_functions_STRING, text_functions_STRING], text_functions_DYN, (text, pattern) => matches({ text, pattern })),
	(0,func .y)("charAt", text_functions_STRING, [text_functions_INT], text_functions_STRING, function (index) {
		const points = [...String(this)];
		return points[within(index, points.length)] ?? "";
	}),
	(0,func .y)("substring", text_functions_STRING, [text_functions_INT], text_functions_STRING, function (start) {
		const points = [...String(this)];
		return points.slice(within(start, points.length)).join("");
	}),
	(0,func .y)("substring", text_functions_STRING, [text_functions_INT, text_functions_INT], text_functions_STRING, function (start, end) {
		const points = [...String(this)];
		const to = within(end, points.length);
		return points.slice(within(start, to), to).join("");
	}),
	(0,func .y)("indexOf", text_functions_STRING, [text_functions_STRING], text_functions_INT, function (wanted) {
		return indexOf(String(this), wanted, 0n);
	}),
	(0,func .y)("indexOf", text_functions_STRING, [text_functions_STRING, text_functions_INT], text_functions_INT, function (wanted, from) {
		return indexOf(String(this), wanted, from);
	}),
	(0,func .y)("lastIndexOf", text_functions_STRING, [text_functions_STRING], text_functions_INT, function (wanted) {
		const text = String(this);
		return pointsBefore(text, text.lastIndexOf(wanted));
	}),
	(0,func .y)("lastIndexOf", text_functions_STRING, [text_functions_STRING, text_functions_INT], text_functions_INT, function (wanted, from) {
		const text = String(this);
		const points = [...text];
		const unit = points.slice(0, within(from, points.length)).join("").length;
		return pointsBefore(text, text.lastIndexOf(wanted, unit));
	}),
	(0,func .y)("split", text_functions_STRING, [text_functions_STRING, text_functions_INT], (0,type .Vc)(text_functions_STRING), function (separator, limit) {
		const parts = split(String(this), separator);
		if (limit < 0n || limit >= parts.length)
			return parts;
		if (limit === 0n)
			return [];
		const last = Number(limit) - 1;
		return [...parts.slice(0, last), parts.slice(last).join(separator)];
	}),
	(0,func .y)("replace", text_functions_STRING, [text_functions_STRING, text_functions_STRING], text_functions_STRING, function (wanted, by) {
		return replace(String(this), wanted, by, -1n);
	}),
	(0,func .y)("replace", text_functions_STRING, [text_functions_STRING, text_functions_STRING, text_functions_INT], text_functions_STRING, function (wanted, by, limit) {
		return replace(String(this), wanted, by, limit);
	}),
];
function text_functions_order(left, right) {
	return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
function within(index, length) {
	if (index < 0n || index > length)
		throw new RangeError("index out of range");
	return Number(index);
}
function indexOf(text, wanted, from) {
	const points = [...text];
	const unit = points.slice(0, within(from, points.length)).join("").length;
	return pointsBefore(text, text.indexOf(wanted, unit));
}
function pointsBefore(text, unit) {
	return unit < 0 ? -1n : BigInt([...text.slice(0, unit)].length);
}
function split(text, separator) {
	return separator === "" ? [...text] : text.split(separator);
}
function replace(text, wanted, by, limit) {
	const parts = wanted === "" ? ["", ...text, ""] : text.split(wanted);
	return parts.reduce((whole, part, index) => {
		const isReplaced = limit < 0n || BigInt(index) <= limit;
		return `${whole}${isReplaced ? by : wanted}${part}`;
	});
}

;// CONCATENATED MODULE: ./packages/cel/lib/plan-condition.js








function planCondition(source, variables, { dialect, timestamps = [], isText }) {
	const functions = [
		...strings .A,
		...conversions,
		...textFunctions,
		...(dialect === "google" ? googleFunctions : []),
	];
	const environment = (0,env .U)({ funcs: functions });
	const expression = parsed(source);
	const kindOfRead = isText && ((read) => (timestamps.includes(read) ? "a moment" : isText(read) ? "a text" : undefined));
	const names = new Set(functions.map(({ name }) => name));
	const reads = inspect(expression, source, { variables, functions: names, kindOfRead });
	const evaluate = (0,plan .e)(environment, expression);
	const moments = new Set(timestamps);
	return {
		source,
		reads,
		evaluate: (bindings) => {
			try {
				const input = {};
				for (const name in bindings) {
					const value = bindings[name];
					if (value !== undefined)
						input[name] = moments.has(name) ? timestamp(value) : value;
				}
				return answerOf(evaluate(input), reads);
			}
			catch {
				return { error: "the condition could not be evaluated" };
			}
		},
	};
}
function answerOf(result, reads) {
	if (typeof result === "boolean")
		return { value: result };
	if (!(0,error .Jr)(result))
		return { error: `the condition is neither true nor false but ${plan_condition_kindOf(result)}` };
	return { error: harmless(result.message, reads) };
}
function plan_condition_kindOf(value) {
	if (value === null)
		return "null";
	if (typeof value === "string")
		return "a text";
	return typeof value === "number" || typeof value === "bigint" ? "a number" : "another value";
}
function harmless(message, reads) {
	const field = /^(?:field not found|no such key|unresolved attribute): ?"?([\w.-]{1,100})/.exec(message)?.[1];
	if (field !== undefined) {
		const path = reads.find((read) => read.endsWith(`.${field}`));
		return path === undefined ? "a claim or key is missing" : `${path} is missing`;
	}
	const name = /^found no matching overload for '([^']{1,40})'/.exec(message)?.[1];
	if (name !== undefined)
		return `${nameOfFunction(name)} does not take values of these kinds`;
	return messages.find(([form]) => form.test(message))?.[1] ?? "the condition could not be evaluated";
}
const messages = [
	[/(?:divide|modulus) by zero/, "a division by zero"],
	[/overflow/, "a number is too large"],
	[/index out of (?:bounds|range)/, "an index is outside of its list"],
];
function nameOfFunction(name) {
	return (0,lib .g$)(name.replace(/^@/, "").replaceAll("_", "") || name);
}
function parsed(source) {
	try {
		return (0,parse .q)(`${source}\n`);
	}
	catch (error) {
		if (/(?:[=!<>]=|[<>+*/%?:.,!-]|&&|\|\||\bin)\s*$/.test(source))
			throw new condition .i("this is not a CEL expression: it ends too early", source.trimEnd().length);
		const { location, found } = error;
		const offset = location?.start?.offset;
		if (offset === undefined)
			throw new condition .i("this is not a CEL expression");
		const what = found === null || found === undefined
			? "it ends too early"
			: `${JSON.stringify((0,lib .g$)(found))} is not expected here`;
		throw new condition .i(`this is not a CEL expression: ${what}${plan_condition_hint(source, offset)}`, offset);
	}
}
const habits = [
	[/^=(?!=)/, "write == to compare"],
	[/^(?:and\b|&(?!&))/, "write && for and"],
	[/^(?:or\b|\|(?!\|))/, "write || for or"],
	[/^not\b/, "write ! for not"],
];
function plan_condition_hint(source, offset) {
	const rest = source.slice(offset);
	const found = habits.find(([form]) => form.test(rest));
	return found === undefined ? "" : ` (${found[1]})`;
}
const toTimestamp = (text) => {
	const result = (0,run .e)("timestamp(text)", { text });
	if ((0,error .Jr)(result))
		throw new RangeError("not a timestamp");
	return result;
};
let last;
function timestamp(value) {
	const text = String(value);
	if (last?.text !== text)
		last = { text, value: toTimestamp(text) };
	return last.value;
}


  })

};
