export const id = 1887;
export const ids = [1887];
export const modules = {

  5173:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	A: () => (  longestBaseline),
	D: () => (  baselineState)
  });
  var _exception_lifetime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8169);

const longestBaseline = 180;
function baselineState(entry, now) {
	if ((0,_exception_lifetime_js__WEBPACK_IMPORTED_MODULE_0__  .WA)(entry, now))
		return "lapsed";
	return (0,_exception_lifetime_js__WEBPACK_IMPORTED_MODULE_0__  .$d)(entry, now) > longestBaseline ? "too-long" : "active";
}


  }),

  4624:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	f: () => (  mentionAccess)
  });
const accessRules = new Set([
	"policy/widened-access",
	"policy/unproven-access",
	"policy/weakened-inheritance",
]);
function mentionAccess(findings) {
	return findings.map((finding) => (accessRules.has(finding.rule) ? mentioned(finding) : finding));
}
function mentioned(finding) {
	const text = `${finding.fix.text} The action test-policy judges it; here it is mentioned.`;
	return { ...finding, severity: "warning", fix: { ...finding.fix, text } };
}


  }),

  9451:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Xi: () => (  linkRefusal),
	b$: () => (  readPlainFile),
	iL: () => (  checkPolicyPath)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1344);
  var _parse_policy_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2713);
  var _parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9183);






function checkPolicyPath(file) {
	const normal = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(file);
	const objection = pathObjections.find(([applies]) => applies(file, normal));
	if (objection === undefined)
		return normal;
	throw new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E({
		code: "POLICY_PATH_INVALID",
		kind: "usage",
		message: `the policy path ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__  .MW)(file)} ${objection[1]}`,
		fix: "Give a path relative to the root of the repository, such as .github/sallyport.yml.",
	});
}
const pathObjections = [
	[(file) => node_path__WEBPACK_IMPORTED_MODULE_2__.posix.isAbsolute(file) || node_path__WEBPACK_IMPORTED_MODULE_2__.win32.isAbsolute(file), "is absolute"],
	[(file) => file.split(/[\\/]/).includes(".."), "leads out of the repository"],
	[(file, normal) => file.includes("\0") || normal === "." || normal.endsWith("/"), "names no file"],
	[(_, normal) => /^\.git(?:\/|$)/i.test(normal), "is not under version control"],
];
async function readPlainFile(root, file) {
	try {
		await refuseLinks(root, file);
		const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, file), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
		try {
			if (!(await handle.stat()).isFile())
				throw notPlain(file, "is not a file");
			const chunks = [];
			for await (const chunk of handle.createReadStream({ end: _parse_policy_text_js__WEBPACK_IMPORTED_MODULE_5__  .v, autoClose: false }))
				chunks.push(chunk);
			return Buffer.concat(chunks);
		}
		finally {
			await handle.close();
		}
	}
	catch (error) {
		if (error instanceof _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E)
			throw error;
		const code = error.code;
		if (code === "ENOENT" || code === "ENOTDIR")
			return undefined;
		throw new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E({
			code: "POLICY_UNREADABLE",
			message: `the policy ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__  .MW)(file)} cannot be read`,
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
function linkRefusal(file, link = file) {
	return notPlain(file, link === file ? "is a symbolic link" : `lies behind the symbolic link ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__  .MW)(link)}`);
}
function notPlain(file, what) {
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E({
		code: "POLICY_UNREADABLE",
		kind: "usage",
		message: `the policy ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__  .MW)(file)} ${what}`,
		fix: "Replace it with a plain file that holds the policy itself.",
	});
}


  }),

  562:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	H8: () => (  refOf),
	TL: () => (  checkedOutSide),
	tR: () => (  commitSide)
  });
  var _sallyport_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7379);
  var _policy_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9451);


async function checkedOutSide(repository, folder) {
	if (repository?.bare !== true)
		return { read: (file) => (0,_policy_file_js__WEBPACK_IMPORTED_MODULE_1__  .b$)(repository?.root ?? folder, file) };
	const head = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.headCommit)(repository);
	return head === undefined ? { read: async () => undefined } : commitSide(repository, head);
}
function commitSide(repository, commit) {
	return {
		commit,
		read: async (file) => {
			const bytes = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.readFileAt)(repository, commit, file);
			if (bytes === undefined || bytes.includes("\n"))
				return bytes;
			if ((await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.listTree)(repository, commit)).get(file)?.mode === _sallyport_git__WEBPACK_IMPORTED_MODULE_0__.symlinkMode)
				throw (0,_policy_file_js__WEBPACK_IMPORTED_MODULE_1__  .Xi)(file);
			return bytes;
		},
	};
}
function refOf({ commit }) {
	return commit === undefined ? {} : { ref: commit };
}


  }),

  2713:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  decodePolicy),
	v: () => (  largestPolicy)
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1344);


const largestPolicy = 1024 * 1024;
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
const hiddenCharacter = new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f]|${_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .DH.source}|\\r(?!\\n)`, "u");
function firstHiddenCharacter(text) {
	const found = hiddenCharacter.exec(text);
	if (found === null)
		return undefined;
	const before = text.slice(0, found.index).split("\n");
	const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
	return problemAt(position, `the character ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .g$)(found[0])} is invisible to a reviewer; delete it`);
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
function invalidColumn(line) {
	return new TextDecoder().decode(line).indexOf("\ufffd") + 1;
}
function problemAt(position, message) {
	return { problem: { pointer: "", region: { start: position, end: position }, message } };
}


  }),

  9183:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	MW: () => (  quotedPath),
	pS: () => (  shownPath)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);


const longestPath = 200;
function quotedPath(path) {
	return `"${shownPath(path)}"`;
}
function shownPath(path) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .os)(path, longestPath);
}


  }),

  4791:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	HN: () => (  classEscapes),
	P9: () => (  anyButLineBreak),
	Zw: () => (  complement),
	eQ: () => (  noByte),
	i7: () => (  everyByte),
	jz: () => (  byteSet)
  });
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
const space = byteSet([0x09, 0x0d], " ", 0xa0);
const classEscapes = {
	d: digits,
	D: complement(digits),
	w: word,
	W: complement(word),
	s: space,
	S: complement(space),
};
const anyButLineBreak = complement(byteSet("\n", "\r"));


  }),

  3980:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Z: () => (  longestWindow),
	_: () => (  checkCost)
  });
  var _byte_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4791);
  var _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);


const longestWindow = 1024;
const budget = 20_000_000;
const overlap = "bound it, or put something between that it cannot match";
function checkCost(pattern) {
	const shortest = shortestOf(pattern);
	if (shortest === 0)
		throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(0, "the pattern can match nothing at all; it must need at least one character");
	if (shortest > longestWindow) {
		throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(0, `the pattern needs at least ${shortest} bytes and only ever sees ${longestWindow}`);
	}
	const blamed = [];
	const { steps } = costOf(pattern, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .i7, blamed);
	if (steps * longestWindow <= budget)
		return;
	const position = blamed[1] ?? blamed[0] ?? 0;
	throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(position, `this repeat can match the same text as what is around it, in too many ways; ${overlap}`);
}
function costOf(node, follow, blamed) {
	switch (node.kind) {
		case "byte":
			return { ways: 1, steps: 1, rate: 1, waste: 1 };
		case "boundary":
			return { ways: 1, steps: 1, rate: 1, waste: 1 };
		case "look":
			return stuck(1, 1 + costOf(node.body, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .i7, blamed).steps);
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
function costOfRun({ min, max, at }, set, follow, blamed) {
	const longest = Math.min(max, longestWindow);
	const steps = 2 * longest + 1;
	if (min === max || (set & follow) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ)
		return { ways: 1, steps, rate: 2, waste: 1 };
	blamed.push(at);
	return stuck(Math.max(1, longest - min + 1), steps);
}
function costOfLoop({ body, min, max, at }, follow, blamed) {
	const shortest = shortestOf(body);
	if (shortest === 0)
		throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(at, "this repeats something that can be empty");
	const first = firstOf(body, _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ);
	const round = costOf(body, first | follow, blamed);
	const rounds = Math.min(max, Math.floor(longestWindow / shortest));
	if (round.ways > 1) {
		const steps = geometric(round.ways, rounds) * round.steps;
		if (steps * longestWindow > budget) {
			throw new _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_0__  .T(at, `this repeats something that can match the same text in several ways; ${overlap}`);
		}
		return stuck(geometric(round.ways, rounds), steps);
	}
	const rate = round.rate + (round.waste + 1) / shortest;
	const steps = rounds + round.steps + Math.min(rounds * round.steps, Math.ceil(rate * longestWindow));
	if (min === max || (first & follow) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ)
		return { ways: 1, steps, rate, waste: round.waste + 1 };
	blamed.push(at);
	return stuck(Math.max(1, rounds - min + 1), steps);
}
function geometric(n, rounds) {
	let total = 1;
	for (let round = 1, power = n; round <= rounds; round += 1, power *= n) {
		total += power;
		if (total > budget)
			return Number.POSITIVE_INFINITY;
	}
	return total;
}
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
			return node.options.reduce((set, option) => set | firstOf(option, follow), _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ);
		case "repeat":
			return firstOf(node.body, follow) | (node.min === 0 ? follow : _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ);
	}
}
function firstOfAll(parts, follow) {
	return parts.reduceRight((rest, part) => firstOf(part, rest), follow);
}
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
	return a.some((set, index) => (set & (b[index] ?? _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .i7)) === _byte_set_js__WEBPACK_IMPORTED_MODULE_1__  .eQ);
}
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
}


  }),

  3506:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	E: () => (  parsePattern),
	T: () => (  PatternRefusal)
  });
  var _byte_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4791);

class PatternRefusal extends Error {
	position;
	constructor(position, message) {
		super(message);
		this.position = position;
	}
}
const deepestGroup = 20;
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
	["(?P<", "a named group is written (?<name>\u2026)"],
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
		return { kind: "byte", set: character === "." ? _byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .P9 : (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(character) };
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
	#escapedBytes(extra) {
		const start = this.#at;
		const letter = this.#pattern[start + 1] ?? "";
		this.#at += 2;
		const hex = this.#takeMatch(/(?<=\\x)[0-9A-Fa-f]{2}/y);
		if (hex)
			return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(Number.parseInt(hex[0], 16));
		const set = _byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .HN[letter];
		if (set !== undefined)
			return set;
		const literal = simpleEscapes[letter] ?? (syntaxCharacters.has(letter) || extra.includes(letter) ? letter : "");
		if (literal !== "")
			return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(literal);
		return this.#refuse(escapeRefusal(letter), start);
	}
	#class() {
		const start = this.#at;
		this.#at += 1;
		const negated = this.#take("^");
		if (this.#peek() === "]")
			this.#refuse("an empty class; write \\] for the character, or [\\s\\S] for any", start);
		let set = _byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .eQ;
		while (!this.#take("]")) {
			if (this.#at >= this.#pattern.length)
				this.#refuse("this [ is never closed; write \\[ for the character", start);
			if (this.#pattern.startsWith("[:", this.#at))
				this.#refuse("names such as [:alnum:] do not exist in JavaScript; write A-Za-z0-9");
			set |= this.#classRange();
		}
		return negated ? (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .Zw)(set) : set;
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
		return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)([low, high]);
	}
	#classMember() {
		if (this.#take("\\b"))
			return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(0x08);
		if (this.#peek() === "\\")
			return this.#escapedBytes("-");
		const character = this.#peek();
		this.#at += 1;
		return (0,_byte_set_js__WEBPACK_IMPORTED_MODULE_0__  .jz)(character);
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


  }),

  7185:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	F: () => (  archiveKind)
  });
const signatures = [
	{ kind: "gzip", at: 0, bytes: Buffer.from([0x1f, 0x8b, 0x08]) },  
	{ kind: "zip", at: 0, bytes: Buffer.from("PK\u0003\u0004", "latin1") },  
	{ kind: "zstd", at: 0, bytes: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) },  
	{ kind: "tar", at: 257, bytes: Buffer.from("ustar", "latin1") },  
	{ kind: "bzip2", at: 0, bytes: Buffer.from("BZh", "latin1") },
	{ kind: "xz", at: 0, bytes: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]) },
	{ kind: "7z", at: 0, bytes: Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) },
];
function archiveKind(bytes) {
	return signatures.find(({ at, bytes: signature }) => signature.equals(bytes.subarray(at, at + signature.length)))
		?.kind;
}


  }),

  2737:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  V: () => (  isArchiveStep),
  p: () => (  openArchive)
});

var archive_kind = __webpack_require__(7185);
var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/secrets/lib/archives/archive-member.js
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
const zeros = Buffer.alloc(block);
const longName = "L";
const extendedHeader = "x";
const noFiles = new Set(["1", "2", "3", "4", "5", "6"]);
const notes = new Set(["g", "K", "V"]);
function* tarMembers(archive, unpacking) {
	let named;
	for (let at = 0; at + block <= archive.length;) {
		const header = archive.subarray(at, at + block);
		if (header.equals(zeros)) {
			at += block;
			continue;
		}
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
		else if (!notes.has(type)) {
			if ((!noFiles.has(type) || size > 0) && admit(unpacking, bytes.length))
				yield { name: named ?? nameOf(header), bytes, start, end: Math.min(end, archive.length) };
			named = undefined;
		}
		at = start + Math.ceil(size / block) * block;
	}
}
function numberOf(field) {
	if (((field[0] ?? 0) & 0x80) !== 0) {
		const value = field.subarray(-6).readUIntBE(0, 6);
		return field.subarray(1, -6).every((byte) => byte === 0) ? value : undefined;
	}
	const digits = textOf(field).trim();
	return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : undefined;
}
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
	return (0,lib .q0)(end < 0 ? field : field.subarray(0, end));
}
function pathOf(records) {
	const record = /(?:^|\n)\d+ path=([^\n]*)\n/.exec((0,lib .q0)(records.subarray(0, 64 * 1024)));
	return record?.[1];
}

var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/secrets/lib/archives/unpack.js


const methods = {
	deflate: (bytes, maxOutputLength, finishFlush) => (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength, finishFlush }),
	gzip: (bytes, maxOutputLength, finishFlush) => (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength, finishFlush }),
	zstd: (bytes, maxOutputLength) => (0,external_node_zlib_.zstdDecompressSync)(bytes, { maxOutputLength }),
};
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
const zip64Signature = 0x06064b50;
const localSignature = 0x04034b50;
const localLength = 30;
const encryptedFlag = 0x1;
const stored = 0;
const deflated = 8;
const packedWithZstd = 93;
const longestFolder = 2;
const beyond32Bits = 0xffffffff;
function* zipMembers(archive, unpacking) {
	const end = archive.lastIndexOf(endSignature, archive.length - endLength);
	if (end < 0 || end < archive.length - endLength - longestComment)
		return unpacking.onUnopened("damaged");
	let at = archive.readUInt32LE(end + 16);
	const count = archive.readUInt16LE(end + 10);
	for (let left = count; left > 0; left -= 1) {
		if (at + entryLength > archive.length || archive.readUInt32LE(at) !== entrySignature)
			return unpacking.onUnopened(at === beyond32Bits ? "unsupported" : "damaged");
		const nameLength = archive.readUInt16LE(at + 28);
		const name = (0,lib .q0)(archive.subarray(at + entryLength, at + entryLength + nameLength));
		const isFolder = name.endsWith("/") && archive.readUInt32LE(at + 20) <= longestFolder;
		if (!isFolder)
			yield* memberOf(archive, at, name, unpacking);
		at += entryLength + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
	}
	if (count === 0 || !endsAt(archive, at, end, count))
		unpacking.onUnopened("damaged");
}
function endsAt(archive, at, end, count) {
	return at === end || (at < end && count < 0xffff && archive.readUInt32LE(at) === zip64Signature);
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
	const start = local + localLength + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
	const end = start + packedLength;
	if (end > archive.length)
		unpacking.onUnopened("damaged");
	const bytes = unpacked(archive.subarray(start, end), archive.readUInt16LE(entry + 10), unpacking);
	if (bytes)
		yield { name, bytes, start: Math.min(start, archive.length), end: Math.min(end, archive.length) };
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




function isArchiveStep(step) {
	return /^(?:gzip|zstd|zip|tar)(?: \(|$)/.test(step);
}
const deepest = 8;
function* openArchive(bytes, unpacking) {
	yield* membersOf({ bytes, start: 0, end: bytes.length, via: [] }, unpacking);
}
function* membersOf(outer, unpacking) {
	const kind = (0,archive_kind .F)(outer.bytes);
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
		if ((0,archive_kind .F)(opened.bytes) === undefined)
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


  }),

  5780:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	A: () => (  familyOf),
	i: () => (  canonicalValue)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

function familyOf(rule) {
	return rule.family ?? rule.id;
}
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
function unescaped(body) {
	return body
		.replace(/\\+r/g, "\r")
		.replace(/\\+n/g, "\n")
		.replace(/["']\s*\+\s*["']/g, "");
}


  }),

  166:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$I: () => (  charset),
	Gd: () => (  hexUpper),
	IW: () => (  base32Lower),
	J2: () => (  base64LastOf64),
	K3: () => (  base64),
	KC: () => (  union),
	MF: () => (  base64Marks),
	MG: () => (  upperAlnum),
	Mm: () => (  letters),
	QI: () => (  base64LastOf32),
	RG: () => (  base32),
	RK: () => (  visible),
	V: () => (  lowerAlnum),
	Vm: () => (  word),
	Yb: () => (  base62),
	dl: () => (  hexLower),
	dw: () => (  nameBytes),
	e4: () => (  alnumDash),
	ib: () => (  lower),
	mi: () => (  base64Padded),
	r0: () => (  base64url),
	s6: () => (  nothing),
	tw: () => (  base58),
	uh: () => (  hex),
	vm: () => (  digits)
  });
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
function union(name, ...sets) {
	const table = new Uint8Array(256);
	for (const set of sets)
		for (let byte = 0; byte < 256; byte++)
			table[byte] = (table[byte] ?? 0) | (set.table[byte] ?? 0);
	return { name, table };
}
function complement(name, set) {
	return { name, table: set.table.map((isMember) => 1 - isMember) };
}
function byteAt(name, members, at) {
	const code = members.charCodeAt(at);
	if (code > 0x7f)
		throw new RangeError(`charset ${name} names a character beyond ASCII`);
	return code;
}
const nothing = { name: "nothing", table: new Uint8Array(256) };
const digits = charset("digits", "0-9");
const lower = charset("lower", "a-z");
const upper = charset("upper", "A-Z");
const letters = charset("letters", "A-Za-z");
const base62 = charset("base62", "0-9A-Za-z");
const lowerAlnum = charset("lower-alnum", "0-9a-z");
const upperAlnum = charset("upper-alnum", "0-9A-Z");
const hexLower = charset("hex-lower", "0-9a-f");
const hexUpper = charset("hex-upper", "0-9A-F");
const hex = charset("hex", "0-9A-Fa-f");
const base32 = charset("base32", "A-Z2-7");
const base32Lower = charset("base32-lower", "a-z2-7");
const base58 = charset("base58", "1-9A-HJ-NP-Za-km-z");
const base64 = charset("base64", "0-9A-Za-z+/");
const base64LastOf64 = charset("base64-last-of-64", "AQgw");
const base64LastOf32 = charset("base64-last-of-32", "AEIMQUYcgkosw048");
const base64Marks = charset("base64-marks", "0-9A-Za-z+/_-");
const base64Padded = charset("base64-padded", "0-9A-Za-z+/=");
const base64url = charset("base64url", "0-9A-Za-z_-");
const bech32 = charset("bech32", "023456789acdefghjklmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ");
const alnumDash = charset("alnum-dash", "0-9A-Za-z-");
const word = charset("word", "0-9A-Za-z_");
const nameBytes = charset("name", "0-9A-Za-z_.-");
const visible = charset("visible", "!-~");
const blank = charset("blank", " \t");


  }),

  8563:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  unlessDocumented),
	z: () => (  isDocumentationExample)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8140);


const known = new Set([
	"1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3",  
	"c6ea27c534f993d31f0aef882e3d200e7b87470c379ae79c8f9b19d3bd363dc9",  
	"cb20d34a7adda2f5d2043836051e242fd4c2b233e02c80c91fe9d5af9b100574",  
	"df93a8a6d0728913999d6402b950f2f8a4b4a3fbb922b3f1e36df296eda06b17",  
	"78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598",  
	"e8a0614b6747a06ff9a2728dd2250bf13068310cd2550ebc3cecd4d287a4e259",  
	"e21b597ba6b9cafa59d9ebc4d65c0385f5eb3fa56abab2607fa76589ad849a33",  
	"0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059",  
	"aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615",  
	"2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326",  
	"f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397",  
	"2d1f7723aabc5c7a51fcdc2463c99b5f3fdbc57cf3134db4ac12913c35976e6f",  
	"a4b8b245ab28bc4f72dcaa0d9ba9f73d6488fa758a2a5cb55ecb11511f002f80",  
	"3002888f967a7086ab52fcc9e8bbc3e46724c349828ce6c8625b850a7036e876",  
	"731fa294d036e54f19df879bfcd4fe72d967dc6327800c5f74a48414a3f258c9",  
	"0b5dd075ccdd03c42f4edda8e299e6838e2a75d3486a2a8d86940ed1541e9178",  
	"97663138e66699214db9caac00d9d29a9496b38ecf076e4c09284166a238a315",  
	"0bf94c226793084a4cf8e0711e63018275aac20599decef186bf75dfe267afd1",  
	"e377db8ee3a4ea372b31aedb9b1c20b3b0089975a9194ad710d839fb37b9d322",  
	"a1f3235a12ea17c00af5565efba5be7fc9ae093158094bab5454365213dfaa91",  
	"8d567eb88afff34f31ab97fbb2731e582703bdeaf3c92b989cf568e0b23cef31",  
	"9d03b692e941d5ace207a9f8048834439f6de98e5c6c1590c22c4f4577c88a42",  
	"6c96130f130ab0d6d158397e24d2bcc1c9a5e73ae081f6e983f1c7b545d24a4c",  
	"00cf4c781dc37003f7c7dd7d4c9a6ef1e0f4c62d9a291aa8bc398774e3fefd32",  
	"0df3a31d8bb54d63c62a7dc44316a4acd08e0437aec0c18fe5007c951fef9015",  
	"a71b359a87afde133e6d9731de69f8823d62b012072d43749f5dc976505403f5",  
	"ca7459e2b26776de081b9a07e40227fd6cff232a1e3233ff6b6aa6d036ca9981",  
	"f2bf5681609f469a2c65a6688daa61ee8df9e5763908ffd455068bd349458ade",  
	"986c0dc956dc822b5d8f698661b9eb1ef880786ff9043c16744d2a420e99e9bb",  
	"a3a9e1ed9732cab28868127be00f1ce921acaefdd5c3b23a6e9e0072bd9c1a34",  
	"30a5154b77ab8b2ddbe19f5e7af72f33cc2a4a41f22940d965102650a1c72863",  
	"8f400c257611ed5d30c0e6607ac61074307dfa24cf70a8e92c3e8147d67d2c70",  
	"e5855ff48799c52c9ccf80b82bab9492c347a316876dbeaafef22b0bd4fac13d",  
	"cf4d418ed3de92d71f767db5391d5a2dacd40e1ce49e75d1137e2ecf4982d844",  
	"687da00b09c83361bf3a2853b3a0c7d63ca5da870c8d3cdc20905c7aa546840a",  
	"6bb1918670c15b9188ed3317d46429c81c3be199cfbb11a7bd66b1d54f4eb99f",  
	"c7d4ae7bfdb5d9d7d08d3aa91f051e6503aa84b81b0781c6aaee3c8a1a7628a2",  
	"08136314cc06d4f2e8e9bf82cb999595f0a3ef7f9ffc0e2960cf849e1f5c09d2",  
	"ea1ca3e25b35a51ea7c8c9e5434d6faa6d49963d09845fb49028aaa4f6a2e709",  
	"dc5f5c7791fda4a1b3890d4763653468d8c481f6e487334141563d5515c64b94",  
	"a331eaa2f3635a13c5b7db412ba8d49b735e0b98b0d96d7eb3fe927594a26b82",  
	"f1f8b1b62d946f50e7462439c619c089a91b7b7ae461a30d91a492024102d643",  
	"fdf8659e2964fc455d04395c3f727fc6f977f7275e47ac50c1918bb502a24a9e",  
	"d4ffb8b77f7d6b26196e9a070e983f6701a4c42dec813d4de1a535d20a7df536",  
	"2ef2503d964e9668092e6878d3c390ca7909bbbffabd781857115e3be4bb3e5a",  
	"80fa5ff8e512e1d12f60c27d305e47fb19daa5f0aad3f32c9dd5145309e38d54",  
	"c12ce25303a023aa1317614428c0ac8ef707c5a370d7c766353c66df5d2cb46f",  
	"b93c72b74bc8487d29827005f80d635918f91bc22b14d7ed05714d58f96702dd",  
	"837e8e636d452b6133d5a5c56de1eb57c08a94bbe632804fa621a49014c5c034",  
	"654dbe99eb697b1e5250fc5eac057facdadea69df0138eddc7a17f82b5b97aca",  
	"f3c3964ca854e172366f81d8bdb327da487c2f8a15f954b116e28961dd6585c0",  
	"f5e95c9954635b65acab57e6d5ea663eb900f06dc8794a90358f5abb1c77d4e0",  
	"f7e7896182dcde5db5a8b852a505f0487035ca8a1618d5591e6bb8f18523f581",  
	"bc1a50966c9e6486bc4ebf880b51611a2a97fcb8e7a6976e9b81a9e3e8ca0e3c",  
	"60a09e4357868c1e9b801052726d061c370429f723db84523ed58ac354f6eb8a",  
	"8335c55334821eefd4334369ff9c04a8594f161013cf9d87f58802d87297837e",  
	"095101cf732c298a0ce0320b9de704209cdd8640b70d8fdf4e5be51aa2eb272e",  
	"252ae56016cff408f0b85f48d578970bad8c44bcadae8f5fb401cc9242b3f5db",  
	"9cab58b24140ee12c08e265729d246f9200f8ef9b1d884f90c06c4e6b69adf18",  
]);
function isDocumentationExample(value) {
	return known.has((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .sc)(value));
}
function unlessDocumented(check = () => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .bE)("published format")) {
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .wW)(`unless documented, ${check.name}`, (value) => isDocumentationExample(value) ? _verdict_js__WEBPACK_IMPORTED_MODULE_1__  .PH : check(value));
}


  }),

  5772:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	F: () => (  checkBasicCredentials),
	S: () => (  jsonTokenCheck)
  });
  var _jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(876);
  var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8140);


const templates = /[$<>{}%]|^(?:user(?:name)?|login|name):(?:pass(?:word)?|token|secret)$/i;
function checkBasicCredentials(value) {
	const text = Buffer.from((0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__  .Z)(value), "base64").toString("latin1");
	const colon = text.indexOf(":");
	if (colon < 0 || text.length - colon < 5 || !/^[ -~]+$/.test(text))
		return undefined;
	if (templates.test(text))
		return { confidence: "low", basis: "decodes to a placeholder" };
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__  .wV)(text.slice(colon + 1), (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__  .bE)("decodes to a user name and a password"));
}
function jsonTokenCheck(prefix, keys) {
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__  .wW)(`JSON with ${keys.join(", ")}`, (value) => {
		const encoded = /^[\w+/-]+/.exec((0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__  .Z)(value).slice(prefix.length))?.[0] ?? "";
		const object = (0,_jwt_js__WEBPACK_IMPORTED_MODULE_1__  .pI)(encoded.replace(/_[\w+/]{43}$/, "")) ?? (0,_jwt_js__WEBPACK_IMPORTED_MODULE_1__  .pI)(encoded);
		return object && keys.every((key) => key in object) ? (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__  .bE)("holds the JSON of its format") : undefined;
	});
}


  }),

  876:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	A: () => (  isApiKey),
	H4: () => (  isServiceAccount),
	Hh: () => (  checkJwtHeader),
	P: () => (  isOrdinary),
	QO: () => (  madeUpJwtCheck),
	Xk: () => (  isArgocd),
	ah: () => (  jwtCheck),
	pI: () => (  jsonObjectOf),
	yr: () => (  isSupabaseServiceRole)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8140);


function parseJwt(text) {
	const [head, body, signature] = text.split(".");
	const header = jsonObjectOf(head ?? "");
	const payload = jsonObjectOf(body ?? "");
	if (!header || !payload || !signature)
		return undefined;
	return typeof header.alg === "string" && header.alg.toLowerCase() !== "none" ? { header, payload } : undefined;
}
function jwtCheck(wanted) {
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .wW)(`JWT ${wanted.name}`, (value) => {
		const jwt = parseJwt((0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .Z)(value));
		if (!jwt || !wanted(jwt))
			return undefined;
		return isTextbook(jwt) ? _verdict_js__WEBPACK_IMPORTED_MODULE_1__  .PH : (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .bE)("header and payload are JSON", evidenceOf(jwt));
	});
}
function madeUpJwtCheck(wanted) {
	const check = jwtCheck(wanted);
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .wW)(check.name, (value) => {
		const verdict = check(value);
		return verdict && { ...verdict, madeUp: true };
	});
}
function checkJwtHeader(value) {
	const text = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .Z)(value);
	const header = jsonObjectOf(text.slice(text.indexOf("eyJ")).split(".", 1)[0] ?? "");
	return typeof header?.alg === "string" ? (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .bE)("holds a JWT header") : undefined;
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
function isSupabaseServiceRole(jwt) {
	return isSupabase(jwt) && jwt.payload.role === "service_role";
}
function hasOwnRule(jwt) {
	return isServiceAccount(jwt) || isArgocd(jwt) || isSupabase(jwt);
}
function isOrdinary(jwt) {
	return !hasOwnRule(jwt) && !isEndless(jwt);
}
function isApiKey(jwt) {
	return !hasOwnRule(jwt) && isEndless(jwt);
}
const longLife = 90 * 24 * 60 * 60;
const firstYear = Date.UTC(2010) / 1000;
const textbookMoment = 1516239022;
function isEndless({ payload }) {
	const { exp, iat } = payload;
	if (typeof iat !== "number" || iat < firstYear || iat === textbookMoment)
		return false;
	return exp === undefined || exp === null ? isIssued(payload) : typeof exp === "number" && exp - iat > longLife;
}
function isIssued(payload) {
	return [payload.iss, payload.jti, payload.aud, payload.kid, payload.uid, payload.tid].some((claim) => (typeof claim === "string" && claim.length > 3) || typeof claim === "number");
}
const textbookPayloads = new Set(['{"some":"payload"}', '{"hello":"world"}', '{"foo":"bar"}']);
function isTextbook({ payload }) {
	const isJohnDoe = payload.sub === "1234567890" && payload.name === "John Doe";
	return isJohnDoe || textbookPayloads.has(JSON.stringify(payload));
}
function evidenceOf({ header, payload }) {
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
	return text.length > 100 ? `${text.slice(0, 99)}\u2026` : text;
}
function jsonObjectOf(base64url) {
	try {
		const value = JSON.parse(Buffer.from(base64url, "base64url").toString("utf8"));
		return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .u4)(value) ? { ...value } : undefined;
	}
	catch {
		return undefined;
	}
}


  }),

  8576:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  QH: () => (  atlassianChecksum),
  zh: () => (  cloudflareChecksum),
  km: () => (  confluentChecksum),
  zf: () => (  githubChecksum),
  wh: () => (  grafanaChecksum),
  f6: () => (  jsrChecksum),
  lL: () => (  packagistChecksum),
  S: () => (  polarChecksum),
  DE: () => (  synapseChecksum),
  ur: () => (  zuploChecksum)
});

var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/base62.js
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
function base62Of(value, width) {
	let text = "";
	for (let rest = value; rest > 0; rest = Math.floor(rest / 62))
		text = alphabet.charAt(rest % 62) + text;
	return text.padStart(width, "0");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/crc32.js

function crc32Hex(text, order = "big") {
	return crc32Bytes(text, order).toString("hex");
}
function crc32Bytes(text, order) {
	const bytes = Buffer.alloc(4);
	if (order === "big")
		bytes.writeUInt32BE((0,external_node_zlib_.crc32)(text));
	else
		bytes.writeUInt32LE((0,external_node_zlib_.crc32)(text));
	return bytes;
}

var verdict = __webpack_require__(8140);
;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/trailing-checksum.js




const githubChecksum = trailing("GitHub", 6, (head) => crc32Base62(head.slice(4)));
const grafanaChecksum = trailing("Grafana", 8, (head) => crc32Hex(head.slice(0, -1), "little"));
const zuploChecksum = trailing("Zuplo", 8, (head) => crc32Hex(head.slice(5, -1)));
const cloudflareChecksum = trailing("Cloudflare", 8, (head) => crc32Hex(head.slice(head.indexOf("_") + 1)));
const atlassianChecksum = trailing("Atlassian", 8, (head) => crc32Hex(head).toUpperCase());
const confluentChecksum = trailing("Confluent", 6, (head) => crc32Bytes(head.slice(4), "little").toString("base64").slice(0, 6));
const synapseChecksum = trailing("Synapse", 6, (head) => crc32Base62(head.slice(0, -1)));
const jsrChecksum = trailing("JSR", 6, crc32Base62);
const packagistChecksum = trailing("Private Packagist", 8, (head) => crc32Hex(head));
const polarChecksum = trailing("Polar", 6, (head) => crc32Base62(head.slice(-37)));
function trailing(name, width, checksumOf) {
	const check = (value) => {
		const text = (0,verdict .Z)(value);
		return (0,verdict .Ft)(text.slice(-width) === checksumOf(text.slice(0, -width)));
	};
	return {
		check: (0,verdict .wW)(`trailing checksum, ${name}`, check),
		seal: (value) => value.slice(0, -width) + checksumOf(value.slice(0, -width)),
	};
}
function crc32Base62(text) {
	return base62Of((0,external_node_zlib_.crc32)(text), 6);
}


  }),

  8140:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Am: () => (  shapeCheck),
	Ft: () => (  checksumVerdict),
	PH: () => (  documentationExample),
	Z: () => (  asciiOf),
	bE: () => (  structureVerdict),
	eI: () => (  mixedCheck),
	wV: () => (  madeByPerson),
	wW: () => (  labelled)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const checksumMatches = { confidence: "verified", basis: "checksum matches" };
const checksumFails = { confidence: "low", basis: "checksum does not match" };
const documentationExample = { confidence: "low", basis: "documentation example" };
function checksumVerdict(matches) {
	return matches ? checksumMatches : checksumFails;
}
function structureVerdict(basis, evidence = []) {
	return evidence.length === 0 ? { confidence: "high", basis } : { confidence: "high", basis, evidence };
}
function shapeCheck(pattern) {
	return labelled(`shape ${pattern}`, (value) => pattern.test(asciiOf(value)) ? structureVerdict("published format") : undefined);
}
const mixedCheck = shapeCheck(/^(?=.*[A-Za-z])(?:(?=.*\d)|(?=.*[A-Z])(?=.*[a-z]))/);
function labelled(name, check) {
	return Object.defineProperty(check, "name", { value: name });
}
function asciiOf(value) {
	return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("latin1");
}
const bitsOfMachine = 30;
function madeByPerson(password, verdict) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .bv)(password) < bitsOfMachine ? { ...verdict, madeUp: true } : verdict;
}


  }),

  6439:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	P: () => (  chunkOverlap),
	v: () => (  ownsMatch)
  });
const chunkOverlap = 4096;
const margin = 256;
function ownsMatch(chunk, match) {
	const seenBetterByNext = !chunk.last && match.end > chunk.length - margin && match.start >= chunk.length - chunkOverlap;
	const seenByPrevious = !chunk.first && match.end <= chunkOverlap - margin;
	return !seenBetterByNext && !seenByPrevious;
}


  }),

  7322:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	f: () => (  contentId)
  });
function contentId(content) {
	if (content.type === "file")
		return `file ${content.path}`;
	if (content.type === "name")
		return `name ${content.path}`;
	return content.oid;
}


  }),

  1329:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Ls: () => (  exclusion),
	k7: () => (  excludedByPolicy),
	vk: () => (  coverage)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

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
		fix: "Make it readable for the user that runs the scan, or name it under `secrets.exclude` in the policy.",
	},
	oversize: {
		more: "more pieces of content over the limit",
		fix: "Raise `secrets.max-file-size` in the policy, or name the file under `secrets.exclude`.",
	},
	"rule-timeout": {
		more: "more pieces of content on which a custom rule took too long",
		fix: "Give the custom rule rarer keywords or a simpler pattern, or name the file under `secrets.exclude`.",
	},
	"too-many-secrets": {
		more: "more pieces of content that hold more than can be kept",
		fix: "Look at what the file is: a list of stolen passwords, or text made for it. Remove it, or name it under `secrets.exclude`.",
	},
	"too-many-names": {
		more: "more pieces of content with more names of passwords and keys than are looked at",
		fix: "Look at what the file is: hardly a line of it is without such a name. Split it, remove it, or name it under `secrets.exclude`.",
	},
	"decoded-too-large": {
		more: "more pieces of content whose encoded parts are too large to be decoded",
		fix: "Look at what the file is: only text made for it decodes to so much. If it is harmless, name it under `secrets.exclude`.",
	},
};
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
function skippedOf(kind, { named, total }, show) {
	const listed = named.map(({ subject, detail }) => ({ what: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(show(subject)), why: detail, count: 1 }));
	const rest = total - named.length;
	return rest > 0 ? [...listed, { what: words[kind].more, why: "searched only as they are", count: rest }] : listed;
}
function uncheckedOf(kind, entry, show) {
	const { fix, more } = words[kind];
	const named = entry.named.map((gap) => ({ kind, what: `${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(show(gap.subject))}: ${gap.detail}`, fix }));
	const rest = entry.total - named.length;
	return rest > 0 ? [...named, { kind, what: `${rest} ${more}`, fix }] : named;
}
function exclusion(patterns) {
	const compiled = patterns.map((pattern) => ({ pattern, matches: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .SO)(pattern) }));
	return (path) => compiled.find(({ matches }) => matches(path))?.pattern;
}
const excludedByPolicy = "excluded by policy (secrets.exclude)";


  }),

  1921:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Ot: () => (  reasons),
	Ul: () => (  readFiles),
	xU: () => (  systemCode)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
  var _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6439);



const defaultWholeLimit = 16 * 2 ** 20;
const chunkSize = 2 ** 20;
const breath = 50;
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
function readFile(path, file, sink, room, wholeLimit) {
	if (file.link) {
		sink.whole(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path, "buffer"));
		return true;
	}
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
		buffer.copyWithin(0, end - _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__  .P, end);
		offset += end - _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__  .P;
		kept = _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__  .P;
	}
}
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
function growingBuffer() {
	let buffer = Buffer.allocUnsafeSlow(2 ** 18);
	return (size) => {
		if (size > buffer.length)
			buffer = Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(size)));
		return buffer;
	};
}


  }),

  8817:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Zk: () => (  scanningSink),
	am: () => (  newBytes),
	rZ: () => (  isMarked)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _engine_decoding_utf16_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6073);
  var _engine_search_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5961);
  var _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6439);




function isMarked({ content, marked }) {
	return marked && (content.type === "blob" || content.type === "file");
}
function scanningSink(scanner, onFrame, onGap, refine = (_content, _bytes, matches) => matches) {
	let encoding = "text";
	let marked = false;
	const onMark = () => {
		marked = true;
	};
	const scan = (content, bytes, stretch = {}) => {
		marked = false;
		return scanner.scan(bytes, { ...contextOf(content, onGap), ...stretch, onMark });
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
				encoding = (0,_engine_decoding_utf16_js__WEBPACK_IMPORTED_MODULE_1__  .P)(bytes);
			const found = scan(content, bytes, { partial: true, encoding });
			const chunk = { length: bytes.length, first, last };
			onFrame({
				content,
				part: "body",
				bytes,
				offset,
				last,
				matches: found.filter((match) => (0,_chunk_window_js__WEBPACK_IMPORTED_MODULE_2__  .v)(chunk, match)),
				marked,
			});
		},
	};
}
function newBytes(frame) {
	return frame.offset === 0 ? frame.bytes.length : Math.max(0, frame.bytes.length - _chunk_window_js__WEBPACK_IMPORTED_MODULE_2__  .P);
}
function contextOf(content, onGap) {
	return {
		...(content.path === undefined ? {} : { path: content.path }),
		onSkipped(skip) {
			const subject = content.type === "file" ? content.path : (content.path ?? content.oid);
			if (skip.reason === "decoded-too-large")
				onGap({ kind: skip.reason, subject, detail: "not all that is encoded in it was decoded" });
			else if (skip.reason === "too-many-secrets")
				onGap({
					kind: skip.reason,
					subject,
					detail: `only the first ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .ZV)(_engine_search_state_js__WEBPACK_IMPORTED_MODULE_3__  .nk)} secrets in it were taken`,
				});
			else if (skip.reason === "too-many-names")
				onGap({
					kind: skip.reason,
					subject,
					detail: "it holds so many names of passwords and keys that only the values of the first were looked at",
				});
			else if (skip.reason === "custom-rule-timeout")
				onGap({ kind: "rule-timeout", subject, detail: `the rule ${skip.rule} took too long` });
			else
				onGap({ kind: skip.reason, subject, detail: skip.detail });
		},
	};
}
const headerEnd = Buffer.from("\n\n");
const signature = Buffer.from("\ngpgsig");
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


  }),

  1129:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Of: () => (  leakTable),
	Q0: () => (  sayDropped),
	tc: () => (  leakKey)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1344);
  var _canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5780);
  var _content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7322);




const defaultLeakLimit = 20_000;
function leakTable(options = {}) {
	const leaks = new Map();
	const overflow = new Set();
	const marked = new Map();
	const limit = options.limit ?? defaultLeakLimit;
	function drop(key) {
		if (overflow.size < 10 * limit)
			overflow.add(key);
	}
	function slot(key, rule, value, check) {
		if (options.only && !options.only.has(key))
			return undefined;
		const known = leaks.get(key);
		if (known) {
			if ((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .Sq)(check.confidence, known.check.confidence) > 0)
				Object.assign(known, { rule, check });
			return known;
		}
		if (leaks.size >= limit) {
			drop(key);
			return undefined;
		}
		const leak = { key, rule, value: Buffer.from(value), check, holders: [], seen: new Set() };
		leaks.set(key, leak);
		options.onLeak?.(leak);
		return leak;
	}
	return {
		record(match, content) {
			hold(slot(leakKey(match.rule, match.value), match.rule, match.value, match.check), content);
		},
		merge(others, more = []) {
			for (const other of others) {
				const leak = slot(other.key, other.rule, other.value, other.check);
				for (const holder of other.holders)
					hold(leak, holder);
			}
			for (const key of more)
				if (!leaks.has(key))
					drop(key);
		},
		get: (key) => leaks.get(key),
		delete(key) {
			leaks.get(key)?.value.fill(0);
			leaks.delete(key);
		},
		all: () => [...leaks.values()],
		mark: (content) => void marked.set((0,_content_js__WEBPACK_IMPORTED_MODULE_2__  .f)(content), content),
		get marked() {
			return [...marked.values()];
		},
		get overflow() {
			return [...overflow];
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
	const id = (0,_content_js__WEBPACK_IMPORTED_MODULE_2__  .f)(content);
	if (leak.seen.has(id))
		return;
	leak.seen.add(id);
	leak.holders.push(content);
}
function leakKey(rule, value) {
	const canonical = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__  .i)(value);
	const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", Buffer.concat([Buffer.from(`${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__  .A)(rule)}\0`), canonical]), "base64");
	canonical.fill(0);
	return key;
}
function sayDropped(table, coverage) {
	const dropped = table.overflow.length;
	if (dropped === 0)
		return;
	coverage.uncheck({
		kind: "too-many-secrets",
		what: `at least ${dropped} more secrets than the ${table.all().length} that are listed`,
		fix: "Revoke and remove what is listed, or name files that hold sample values under `secrets.exclude`; then scan again.",
	});
}


  }),

  2538:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  O: () => (  scanContents)
});

var lib = __webpack_require__(7379);
var gate = __webpack_require__(2664);
var parse_documents = __webpack_require__(6571);
var archive_kind = __webpack_require__(7185);
var open_archive = __webpack_require__(2737);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/archive-stage.js


const largestArchive = 256 * 2 ** 20;
const mostMembers = 20_000;
const largestTogether = 4 * 2 ** 30;
const reasons = {
	encrypted: "an archive with files under a password, which were not opened",
	damaged: "an archive that is damaged: what could be unpacked was searched",
	unsupported: "an archive in a format that is not opened",
};
function archiveStage(scanner, onGap) {
	let together = largestTogether;
	return {
		open(content, bytes, matches) {
			if ((0,archive_kind .F)(bytes) === undefined)
				return matches;
			const budget = { bytes: Math.min(largestArchive, together), members: mostMembers };
			const before = budget.bytes;
			const unopened = new Set();
			const inside = [];
			for (const member of (0,open_archive .p)(bytes, { budget, onUnopened: (reason) => unopened.add(reason) }))
				inside.push(...matchesIn(member, content, scanner));
			together -= before - budget.bytes;
			for (const reason of unopened)
				onGap(gapOf(content, reason));
			return [...matches.filter((match) => !inside.some((other) => isSame(match, other))), ...inside];
		},
		inPieces(content, firstBytes) {
			if ((0,archive_kind .F)(firstBytes) === undefined)
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

var file_reader = __webpack_require__(1921);
var collect_frames = __webpack_require__(8817);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/scan-contents.js






async function scanContents(source, contents, scan) {
	let read = 0;
	let bytes = 0;
	const archives = archiveStage(scan.scanner, scan.onGap);
	function take(frame) {
		scan.onFrame(frame);
		bytes += (0,collect_frames .am)(frame);
		if (frame.offset === 0 && !frame.last)
			archives.inPieces(frame.content, frame.bytes);
		if (!frame.last || frame.part === "header")
			return;
		read += 1;
		scan.onProgress?.({ contents: read, bytes });
	}
	const sink = (0,collect_frames .Zk)(scan.scanner, take, scan.onGap, archives.open);
	const ready = withYaml(contents);
	const options = scan.wholeLimit === undefined ? {} : { wholeLimit: scan.wholeLimit };
	if (source.kind === "files") {
		await (0,file_reader .Ul)(source.root, ready, sink, scan.onGap, options);
	}
	else {
		await (0,lib.readObjects)(source.repository, ready, { ...sink, missing: scan.onMissing }, options);
	}
	return { contents: read, bytes };
}
async function* withYaml(contents) {
	for await (const content of contents) {
		if ((0,gate .xZ)(content.path))
			await (0,parse_documents .y)();
		yield content;
	}
}


  }),

  6368:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  EO: () => (  declaringNames),
  EQ: () => (  isDeclaring),
  m2: () => (  readDeclarations),
  TB: () => (  sopsRules)
});

var external_node_path_ = __webpack_require__(6760);
var parse_item = __webpack_require__(5600);
var parse_documents = __webpack_require__(6571);
var compose = __webpack_require__(1679);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/generated-secrets.js




function secretInputsOf(by, bytes) {
	return (0,compose .P)(by) ? inputsOfCompose(by, bytes) : inputsOfGenerators(by, bytes);
}
function inputsOfCompose(by, bytes) {
	const inputs = new Map();
	for (const secrets of itemsIn(bytes, "secrets")) {
		if (secrets.kind !== "map")
			continue;
		for (const { key, value } of secrets.entries) {
			const file = (0,parse_item .$6)(value, "file") ?? "";
			add(inputs, external_node_path_.posix.dirname(by), file.trim(), { by, rule: "compose-file", kind: "file", key });
		}
	}
	return inputs;
}
function inputsOfGenerators(by, bytes) {
	const inputs = new Map();
	const folder = external_node_path_.posix.dirname(by);
	const rule = "kustomize-file";
	for (const generator of itemsIn(bytes, "secretGenerator", "*")) {
		for (const file of textsAt(generator, "files", "*")) {
			const equals = file.indexOf("=");
			const name = file.slice(equals + 1).trim();
			const key = equals > 0 ? file.slice(0, equals).trim() : external_node_path_.posix.basename(name);
			add(inputs, folder, name, { by, rule, kind: "file", key });
		}
		for (const file of [...textsAt(generator, "envs", "*"), (0,parse_item .$6)(generator, "env") ?? ""])
			add(inputs, folder, file.trim(), { by, rule, kind: "lines" });
	}
	return inputs;
}
function add(inputs, folder, name, input) {
	if (name === "" || external_node_path_.posix.isAbsolute(name))
		return;
	const file = external_node_path_.posix.join(folder, name);
	if (!file.startsWith("../") && !inputs.has(file))
		inputs.set(file, input);
}
function itemsIn(bytes, ...keys) {
	try {
		return (0,parse_documents .e)(bytes).documents.flatMap((document) => (0,parse_item.at)(document, ...keys));
	}
	catch {
		return [];
	}
}
function textsAt(item, ...keys) {
	return (0,parse_item.at)(item, ...keys).flatMap((one) => (one.kind === "leaf" ? [one.text] : []));
}

var sops_config = __webpack_require__(3571);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/declarations.js





const declaringNames = [
	".sops.yaml",
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization",
	"compose.yaml",
	"compose.yml",
	"docker-compose.yaml",
	"docker-compose.yml",
];
async function readDeclarations(states) {
	if (states.some(({ length }) => length > 0))
		await (0,parse_documents .y)();
	const read = states.map((state) => ({ rules: sopsRules(state), inputs: secretInputs(state) }));
	return {
		ruleFor: (file) => isDeclaring(file) && !(0,compose .P)(file) ? undefined : first(read, ({ rules }) => rules.ruleFor(file)),
		secretInput: (file) => first(read, ({ inputs }) => inputs.get(file)),
		sopsConfigs: states.flatMap((state) => state.map((file) => file.path).filter(sops_config .iQ)),
		problems: distinct([...read.flatMap(({ rules }) => rules.problems), ...states.flatMap(unreadKustomizations)]),
	};
}
function isDeclaring(file) {
	return declaringNames.includes(external_node_path_.posix.basename(file));
}
function sopsRules(state) {
	const byFolder = new Map();
	const problems = [];
	for (const file of state) {
		if (!(0,sops_config .iQ)(file.path))
			continue;
		const config = file.bytes && (0,sops_config .aU)(Buffer.from(file.bytes), file.path);
		byFolder.set(external_node_path_.posix.dirname(file.path), config);
		const refused = config?.refused.map((what) => `the ${what} cannot be run`);
		for (const why of refused ?? ["it is no configuration that can be read"])
			problems.push({
				path: file.path,
				why: `${why}: which files are to be encrypted is not known`,
				isSerious: true,
			});
	}
	if (byFolder.size === 0)
		return { ruleFor: () => undefined, problems };
	return {
		problems,
		ruleFor(file) {
			let folder = external_node_path_.posix.dirname(file);
			while (!byFolder.has(folder) && folder !== ".")
				folder = external_node_path_.posix.dirname(folder);
			return byFolder.get(folder)?.ruleFor(folder === "." ? file : file.slice(folder.length + 1));
		},
	};
}
function secretInputs(state) {
	return new Map(state.flatMap(({ path: file, bytes }) => bytes && !(0,sops_config .iQ)(file) ? [...secretInputsOf(file, Buffer.from(bytes))] : []));
}
function unreadKustomizations(state) {
	const why = "a link or too large, so that it was not read: which files it makes Secrets of is not known";
	return state.flatMap(({ path: file, bytes }) => bytes || (0,sops_config .iQ)(file) ? [] : [{ path: file, why, isSerious: false }]);
}
function first(items, pick) {
	for (const item of items) {
		const picked = pick(item);
		if (picked !== undefined)
			return picked;
	}
	return undefined;
}
function distinct(problems) {
	return [...new Map(problems.map((problem) => [`${problem.path}\0${problem.why}`, problem])).values()];
}


  }),

  2664:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Bd: () => (  isDocumentName),
	Hn: () => (  isWorthParsing),
	cX: () => (  isJsonName),
	xZ: () => (  mayHoldDocuments)
  });
  var _engine_by_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);
  var _engine_syntax_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9854);
  var _infrastructure_ansible_vault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5730);
  var _infrastructure_pulumi_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9172);
  var _infrastructure_terraform_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3099);
  var _kubernetes_helm_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9829);
  var _kubernetes_last_applied_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(770);
  var _pipelines_compose_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1679);
  var _pipelines_workflow_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6522);
  var _programs_embedded_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9274);
  var _programs_known_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7324);











const yamlName = /\.ya?ml(?:\.(?:tpl|tmpl|gotmpl|j2))?$/i;
const jsonName = /\.(?:json|tfstate(?:\.backup)?)$/i;
const bareName = /(?:^|[/._-])(?:kubeconfig|kube[/._-]config|admin\.conf|kustomization|dockercfg|user-?data|cloud-(?:config|init))$/i;
function isJsonName(path) {
	return jsonName.test(path);
}
function isDocumentName(path) {
	return yamlName.test(path) || jsonName.test(path) || bareName.test(path) || (0,_infrastructure_ansible_vault_js__WEBPACK_IMPORTED_MODULE_0__  .P)(path);
}
function mayHoldDocuments(path) {
	return path === undefined || mayBeDocument(path);
}
const mayBeDocument = (0,_engine_by_path_js__WEBPACK_IMPORTED_MODULE_1__  .f)((path) => {
	if (isDocumentName(path) || (0,_infrastructure_terraform_variables_js__WEBPACK_IMPORTED_MODULE_2__  .L)(path))
		return true;
	const syntax = (0,_engine_syntax_js__WEBPACK_IMPORTED_MODULE_3__  .rS)(path);
	return syntax === "config" || (syntax === "prose" && !/\.(?:md|txt|rst|adoc)$/i.test(path));
});
function isWorthParsing(bytes, path, matches) {
	if (!isDocumentName(path))
		return false;
	if (holdsSecretKind(bytes) ||
		hidesKind(bytes, isJsonName(path)) ||
		isSops(bytes) ||
		bytes.includes("secretGenerator") ||
		isKubeconfig(bytes))
		return true;
	if (bytes.includes('"lineage"') && bytes.includes('"serial"'))
		return true;
	if (bytes.includes('"auths"') || bytes.includes("!vault") || /(?:^|\/)\.dockercfg$/.test(path))
		return true;
	if ((0,_infrastructure_ansible_vault_js__WEBPACK_IMPORTED_MODULE_0__  .P)(path) || bytes.includes(_kubernetes_last_applied_js__WEBPACK_IMPORTED_MODULE_4__  .E) || (0,_infrastructure_pulumi_config_js__WEBPACK_IMPORTED_MODULE_5__  .VE)(path))
		return true;
	const isJson = isJsonName(path);
	if ((0,_programs_known_fields_js__WEBPACK_IMPORTED_MODULE_6__  .p)(bytes, isJson) || (!isJson && ((0,_programs_embedded_file_js__WEBPACK_IMPORTED_MODULE_7__  .t)(bytes) || bytes.includes(parameters))))
		return true;
	if ((0,_kubernetes_helm_values_js__WEBPACK_IMPORTED_MODULE_8__  .P5)(path) && several.test(bytes.toString("latin1")))
		return true;
	return (matches.length > 0 &&
		((0,_kubernetes_helm_values_js__WEBPACK_IMPORTED_MODULE_8__  .P5)(path) ||
			(0,_pipelines_compose_js__WEBPACK_IMPORTED_MODULE_9__  .P)(path) ||
			(0,_pipelines_workflow_js__WEBPACK_IMPORTED_MODULE_10__  .K)(path) ||
			bytes.includes("kind") ||
			bytes.includes("helmCharts")));
}
const several = /(?:key|password|secret|token|passphrase)s["']?[ \t]*:/i;
const parameters = Buffer.from("apiVersion: tekton.dev/");
const secretWord = Buffer.from("Secret");
const beforeKind = /\bkind["']?\s*:(?:\s|(?:&\S+|!\S*|[|>][-+\d]*)\s|#[^\n]*\n)*["']?\w*$/;
const reach = 60;
function holdsSecretKind(bytes) {
	for (let at = bytes.indexOf(secretWord); at !== -1; at = bytes.indexOf(secretWord, at + 1)) {
		if (beforeKind.test(bytes.toString("latin1", Math.max(0, at - reach), at)))
			return true;
	}
	return false;
}
const kindWord = Buffer.from("kind");
const data = Buffer.from("ata");
const alias = /^kind["']?\s*:\s*\*/;
const escapedLetter = /\\(?:x|u00|U000000)(?:[46][1-9A-Fa-f]|[57][0-9Aa])/;
const escapes = ["\\x", "\\u00", "\\U000"].map((sign) => Buffer.from(sign));
function hidesKind(bytes, isJson) {
	for (let at = isJson ? -1 : bytes.indexOf(kindWord); at !== -1; at = bytes.indexOf(kindWord, at + 1)) {
		if (alias.test(bytes.toString("latin1", at, at + reach)))
			return true;
	}
	if (!escapes.some((sign) => bytes.includes(sign)) || !bytes.includes(data))
		return false;
	return escapedLetter.test(bytes.toString("latin1"));
}
function isSops(bytes) {
	if (bytes.indexOf("sops:") === 0 || bytes.includes("\nsops:") || bytes.includes('\n"sops"'))
		return true;
	return bytes.includes('"sops"') && bytes.includes("ENC[AES256_GCM");
}
function isKubeconfig(bytes) {
	return bytes.includes("users") && bytes.includes("clusters") && bytes.includes("current-context");
}


  }),

  5730:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	G: () => (  inspectVaulted),
	P: () => (  isVaultFile)
  });
  var _inspection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2985);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _values_named_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6995);
  var _values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(308);




const rule = "ansible-vault-not-encrypted";
const header = /^\$ANSIBLE_VAULT;1\.[12];AES256(?:;[\w.@-]{1,100})?\s/;
function isVaultFile(path) {
	return /(?:^|\/)(?:group_vars|host_vars)\/(?:[^/]+\/)*[\w.-]*vault[\w.-]*$/i.test(path);
}
function isVaulted(text) {
	const trimmed = text.trim();
	const [mark] = header.exec(trimmed) ?? [];
	if (mark === undefined)
		return false;
	const body = trimmed.slice(mark.length).replace(/\s+/g, "");
	if (!/^[\da-f]+$/i.test(body))
		return false;
	const inner = Buffer.from(body, "hex").toString("latin1");
	return /^[\da-f\n]*$/i.test(inner) || !/^[\t\n\r -~]*$/.test(inner);
}
const tag = /!vault(?:-encrypted)?[ \t]+(?:[|>][-+\d]*[ \t]*\r?\n\s*|["'])?$/;
const reach = 200;
function inspectVaulted(document, inspection) {
	const isWhole = isVaultFile(inspection.path);
	for (const { path, leaf } of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .eH)(document)) {
		const key = path.findLast((part) => part !== "*") ?? "";
		if (isVaulted(leaf.text))
			(0,_inspection_js__WEBPACK_IMPORTED_MODULE_1__  .B7)(inspection, leaf);
		else if (isTagged(leaf, inspection)) {
			const check = (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__  .Jm)(key, unheaded(leaf.text), "value that is tagged as encrypted", inspection);
			if (check)
				(0,_inspection_js__WEBPACK_IMPORTED_MODULE_1__  .z8)(inspection, rule, leaf, check);
		}
		else if (isWhole) {
			const check = /^vault_/.test(key)
				? leaf.isText && (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__  .Jm)(key, leaf.text, "in a file for Ansible Vault", inspection)
				: (0,_values_named_value_js__WEBPACK_IMPORTED_MODULE_3__  .q)(key, leaf, inspection);
			if (check)
				(0,_inspection_js__WEBPACK_IMPORTED_MODULE_1__  .z8)(inspection, rule, leaf, check);
		}
	}
}
function isTagged(leaf, { bytes }) {
	return tag.test(bytes.toString("latin1", Math.max(0, leaf.start - reach), leaf.start));
}
function unheaded(text) {
	return text.replace(header, "");
}


  }),

  9172:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Qx: () => (  stackName),
	VE: () => (  isPulumiStack),
	vQ: () => (  inspectPulumiConfig)
  });
  var _inspection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2985);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _values_named_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6995);



const stackName = /(?:^|\/)Pulumi\.[\w.-]+\.ya?ml$/;
function isPulumiStack(path) {
	return stackName.test(path);
}
function inspectPulumiConfig(document, inspection) {
	for (const { path, leaf } of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "config").flatMap(_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .eH)) {
		const key = path.findLast((part) => part !== "*") ?? "";
		if (key === "secure")
			continue;
		const check = (0,_values_named_value_js__WEBPACK_IMPORTED_MODULE_1__  .q)(key.slice(key.lastIndexOf(":") + 1), leaf, inspection);
		if (check)
			(0,_inspection_js__WEBPACK_IMPORTED_MODULE_2__  .z8)(inspection, "pulumi-config-literal", leaf, check);
	}
}


  }),

  3099:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	L: () => (  isTerraformFile),
	M: () => (  inspectTerraformVariables)
  });
  var _inspection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2985);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5600);
  var _values_named_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6995);
  var _values_secret_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(308);




const rule = "terraform-sensitive-value";
function isTerraformFile(path) {
	return /\.(?:tf|tofu|tfvars|hcl)$/i.test(path);
}
const head = /(?:^|\n)[ \t]*variable[ \t]+"([\w-]{1,200})"[ \t]*\{/g;
const attribute = /^[ \t]*(default|sensitive)[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.){0,4000})"|(true)\b)/;
function inspectTerraformVariables(bytes, inspection) {
	if (!bytes.includes("default"))
		return;
	const text = bytes.toString("latin1");
	for (const match of text.matchAll(head)) {
		const { value, isSensitive } = readBlock(text, match.index + match[0].length);
		if (!value || value.text.includes("${"))
			continue;
		const name = match[1] ?? "";
		const check = isSensitive
			? (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_0__  .Jm)(name, value.text, "default of a variable that is called sensitive", inspection)
			: (0,_values_named_value_js__WEBPACK_IMPORTED_MODULE_1__  .q)(name, value, inspection);
		if (check)
			(0,_inspection_js__WEBPACK_IMPORTED_MODULE_2__  .z8)(inspection, rule, value, check);
	}
}
const mostLines = 200;
function readBlock(text, from) {
	let value;
	let isSensitive = false;
	let start = from;
	for (let lines = 0; lines < mostLines && start < text.length; lines++) {
		const feed = text.indexOf("\n", start);
		const end = feed === -1 ? text.length : feed;
		const line = text.slice(start, end);
		if (lines > 0 && /^[a-z]/.test(line))
			break;
		const [whole, name, written, isTrue] = attribute.exec(line) ?? [];
		if (name === "default" && written !== undefined && whole !== undefined && !value) {
			value = (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_3__  .I6)(written, start + whole.length - 1 - written.length);
		}
		if (name === "sensitive" && isTrue)
			isSensitive = true;
		if (/^\}|\}[ \t\r]*$/.test(line))
			break;
		start = end + 1;
	}
	return { ...(value ? { value } : {}), isSensitive };
}


  }),

  2985:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	B7: () => (  claim),
	Sj: () => (  reportRequired),
	q8: () => (  asRequired),
	xx: () => (  because),
	z8: () => (  report)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _engine_by_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9106);
  var _rules_document_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6616);
  var _values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(308);




function report(inspection, id, leaf, check, decoded) {
	if (leaf.end <= leaf.start)
		return;
	inspection.matches.push({
		rule: (0,_rules_document_rules_js__WEBPACK_IMPORTED_MODULE_1__  .y)(id),
		start: leaf.start,
		end: leaf.end,
		value: decoded?.value ?? (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__  .$$)(leaf.text.trim()),
		check,
		via: decoded ? [decoded.step] : [],
	});
}
const shownPath = (0,_engine_by_path_js__WEBPACK_IMPORTED_MODULE_3__  .f)((path) => (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(path)));
function because(check, label, path) {
	return { ...check, evidence: [...(check.evidence ?? []), { label, value: shownPath(path) }] };
}
function reportRequired(leaf, check, inspection) {
	report(inspection, "sops-not-encrypted", leaf, wanted(check, inspection));
}
function asRequired(match, inspection) {
	return { ...match, rule: (0,_rules_document_rules_js__WEBPACK_IMPORTED_MODULE_1__  .y)("sops-not-encrypted"), check: wanted(match.check, inspection) };
}
function wanted(check, { required }) {
	return required ? because(check, "wanted by", required.config) : check;
}
function claim(inspection, leaf) {
	if (leaf.end > leaf.start)
		inspection.claims.push({ start: leaf.start, end: leaf.end });
}


  }),

  9829:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$e: () => (  inspectApplication),
	EJ: () => (  inspectHelmRelease),
	O0: () => (  inspectText),
	P5: () => (  isValuesFile),
	Vu: () => (  inspectHelmChart),
	zv: () => (  inspectValues)
  });
  var _inspection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2985);
  var _parse_inner_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1907);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _parse_parse_documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6571);
  var _values_named_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6995);





const helmValues = "helm-values-literal";
const flux = "flux-literal";
const argocd = "argocd-application-literal";
function isValuesFile(path) {
	return /(?:^|\/)(?:[\w.-]+[._-])?values(?:[._-][\w.-]+)?\.ya?ml$/i.test(path);
}
const open = new Set(["key", "value", "data"]);
const several = /^(.*(?:key|password|secret|token|passphrase))s$/i;
function nameOf(path) {
	const keys = path.filter((key) => key !== "*");
	const last = keys.at(-1) ?? "";
	if (last === "replicaSetKey")
		return "shared_key";
	const [, one] = several.exec(path.at(-1) === "*" ? last : (path.at(-2) ?? "")) ?? [];
	if (one !== undefined)
		return path.at(-1) === "*" ? one : `${last}_${one}`;
	return open.has(last.toLowerCase()) ? keys.slice(-2).join("_") : last;
}
function inspectValues(values, inspection, rule = helmValues) {
	for (const { path, leaf } of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .eH)(values)) {
		const check = (0,_values_named_value_js__WEBPACK_IMPORTED_MODULE_1__  .q)(nameOf(path), leaf, inspection);
		if (check)
			(0,_inspection_js__WEBPACK_IMPORTED_MODULE_2__  .z8)(inspection, rule, leaf, check);
	}
}
function inspectHelmRelease(document, inspection) {
	for (const values of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "spec", "values"))
		inspectValues(values, inspection, flux);
}
function inspectApplication(document, inspection) {
	const specs = [(0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "spec"), (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "spec", "template", "spec")].flat();
	const sources = specs.flatMap((spec) => [...(0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(spec, "source"), ...(0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(spec, "sources", "*")]);
	for (const helm of sources.flatMap((source) => (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(source, "helm"))) {
		for (const values of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(helm, "valuesObject"))
			inspectValues(values, inspection, argocd);
		for (const text of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(helm, "values"))
			inspectText(text, inspection, argocd);
		for (const parameter of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(helm, "parameters", "*")) {
			const [name] = (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(parameter, "name");
			const [value] = (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(parameter, "value");
			if (name?.kind !== "leaf" || value?.kind !== "leaf")
				continue;
			const check = (0,_values_named_value_js__WEBPACK_IMPORTED_MODULE_1__  .q)(name.text, value, inspection);
			if (check)
				(0,_inspection_js__WEBPACK_IMPORTED_MODULE_2__  .z8)(inspection, argocd, value, check);
		}
	}
}
function inspectHelmChart(document, inspection) {
	for (const values of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "spec", "set"))
		inspectValues(values, inspection);
	for (const text of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "spec", "valuesContent"))
		inspectText(text, inspection, helmValues);
}
function inspectText(text, inspection, rule) {
	if (text.kind !== "leaf")
		return;
	(0,_parse_inner_text_js__WEBPACK_IMPORTED_MODULE_3__  .n)(text, inspection, (inner, bytes) => {
		for (const values of (0,_parse_parse_documents_js__WEBPACK_IMPORTED_MODULE_4__  .e)(bytes).documents)
			inspectValues(values, inner, rule);
	});
}


  }),

  3651:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	L: () => (  inspectSecret)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _inspection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2985);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5600);
  var _parse_parse_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7411);
  var _values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(308);





const holder = "data of a Secret, in the clear";
const argocdOpen = /^(?:name|server|url|type|project|githubApp\w*ID|namespaces|clusterResources|shard|enable\w+|proxy)$/;
const otherTypes = new Set(["helm.sh/release.v1"]);
function inspectSecret(secret, inspection, rule = "kubernetes-secret") {
	if (otherTypes.has((0,_parse_item_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(secret, "type") ?? ""))
		return;
	const isArgocd = (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_1__  .$6)(secret, "metadata", "labels", "argocd.argoproj.io/secret-type") !== undefined;
	const isOpen = (key) => isArgocd && argocdOpen.test(key);
	for (const { key, leaf } of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_1__  .NZ)(secret, "data"))
		if (!isOpen(key))
			judgeData(key, leaf, inspection, rule);
	for (const { key, leaf } of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_1__  .NZ)(secret, "stringData")) {
		if (!isOpen(key))
			judgeText(key, leaf, inspection, rule);
	}
}
function judgeData(key, leaf, inspection, rule) {
	const decoded = (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__  .Ey)(leaf.text);
	if (!decoded) {
		judgeText(key, leaf, inspection, rule);
		return;
	}
	const check = judgeValue(key, decoded.toString("latin1"), inspection);
	if (check)
		(0,_inspection_js__WEBPACK_IMPORTED_MODULE_3__  .z8)(inspection, rule, leaf, check, { value: decoded, step: "base64" });
}
function judgeText(key, leaf, inspection, rule) {
	const check = judgeValue(key, leaf.text, inspection);
	if (check)
		(0,_inspection_js__WEBPACK_IMPORTED_MODULE_3__  .z8)(inspection, rule, leaf, check);
}
const accessKeys = new Set(["config", ".dockerconfigjson", ".dockercfg"]);
const credentialFields = new Set("auth password bearerToken identitytoken registrytoken keyData token private_key client_secret clientSecret".split(" "));
function judgeValue(key, text, inspection) {
	const json = /^\s*\{/.test(text) ? (0,_parse_parse_json_js__WEBPACK_IMPORTED_MODULE_4__  .q)(text) : undefined;
	if (!json) {
		const check = (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__  .Jm)(key, text, holder, inspection);
		return check?.confidence === "medium" && areSettings(text, inspection)
			? { confidence: "low", basis: `${holder}, but its lines read like settings` }
			: check;
	}
	const leaves = (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_1__  .eH)(json).filter(({ leaf }) => leaf.isText);
	const checked = (accessKeys.has(key) ? leaves.filter(({ path }) => credentialFields.has(path.at(-1) ?? "")) : leaves)
		.flatMap(({ path, leaf }) => (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__  .Jm)(path.at(-1) ?? "", leaf.text, holder, inspection) ?? [])
		.sort((a, b) => (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Sq)(b.confidence, a.confidence));
	if (accessKeys.has(key) || checked[0]?.confidence === "high")
		return checked[0];
	return (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__  .Jm)(key, text, holder, inspection);
}
const setting = /^[ \t]*(?:- )?["']?([\w.-]{1,100})["']?[ \t]*(?::(?=[ \t]|$)|=)[ \t]*["']?(.*?)["']?[ \t\r]*$/;
const mostLines = 500;
function areSettings(text, inspection) {
	const lines = text.split("\n").filter((line) => !/^\s*(?:#|$)/.test(line));
	if (lines.length > mostLines)
		return false;
	const found = lines.map((line) => setting.exec(line));
	return (found.some((one) => one !== null && one[2] !== "") &&
		found.every((one) => {
			const check = one && (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_2__  .Jm)(one[1] ?? "", one[2] ?? "", holder, inspection);
			return one !== null && (!check || check.confidence === "low");
		}));
}


  }),

  770:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	E: () => (  lastApplied),
	a: () => (  inspectLastApplied)
  });
  var _parse_inner_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1907);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _parse_parse_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7411);
  var _kubernetes_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3651);




const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";
function inspectLastApplied(document, inspection) {
	(0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .GG)(document, [], (path, item) => {
		if (path.at(-1) !== lastApplied || item.kind !== "leaf")
			return;
		(0,_parse_inner_text_js__WEBPACK_IMPORTED_MODULE_1__  .n)(item, inspection, (inner, bytes) => {
			const applied = (0,_parse_parse_json_js__WEBPACK_IMPORTED_MODULE_2__  .q)(bytes.toString("latin1"));
			if ((0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(applied, "kind") !== "Secret" || !applied)
				return;
			(0,_kubernetes_secret_js__WEBPACK_IMPORTED_MODULE_3__  .L)(applied, inner, "last-applied-secret");
		});
	});
}


  }),

  1907:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	n: () => (  inspectInner)
  });
  var _mask_templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7569);

function inspectInner(leaf, inspection, inspect) {
	if (inspection.isInner || !leaf.isText)
		return;
	const bytes = Buffer.from(leaf.text, "latin1");
	const inner = { ...inspection, bytes, isInner: true, matches: [], claims: [] };
	inspect(inner, bytes);
	if (inner.matches.length === 0 && inner.claims.length === 0)
		return;
	const written = inspection.bytes.toString("latin1", leaf.start, leaf.end);
	const places = placesOf(leaf.text, written);
	const within = ({ start, end }) => places && { start: leaf.start + (places[start] ?? 0), end: leaf.start + (places[end - 1] ?? 0) + 1 };
	for (const match of inner.matches)
		inspection.matches.push({ ...match, ...(within(match) ?? { start: leaf.start, end: leaf.end }) });
	for (const range of inner.claims) {
		const place = within(range);
		if (place)
			inspection.claims.push(place);
	}
}
const escapes = { "\n": "n", "\t": "t", "\r": "r" };
function placesOf(text, written) {
	const places = new Int32Array(text.length);
	let from = 0;
	for (let index = 0; index < text.length; index++) {
		const sign = text[index] ?? "";
		let at = from;
		let width = widthOf(sign, written, at);
		while (width === 0 && isDress(written.charCodeAt(at))) {
			at += 1;
			width = widthOf(sign, written, at);
		}
		if (width === 0) {
			if (!/\s/.test(sign))
				return undefined;
			places[index] = Math.min(from, Math.max(0, written.length - 1));
			continue;
		}
		places[index] = at;
		from = at + width;
	}
	return places;
}
function widthOf(sign, written, at) {
	if (at >= written.length)
		return 0;
	const there = written[at] ?? "";
	if (there === "\\" && escapes[sign] !== undefined && written[at + 1] === escapes[sign])
		return 2;
	if (there === sign || sign === _mask_templates_js__WEBPACK_IMPORTED_MODULE_0__  .D || (sign === " " && there === "\n"))
		return 1;
	return 0;
}
function isDress(code) {
	return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0x5c || code === 0x27;
}


  }),

  5600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$6: () => (  textAt),
	GG: () => (  walk),
	I6: () => (  textLeaf),
	L8: () => (  impliedLeaf),
	LU: () => (  NotLoaded),
	MF: () => (  TooLarge),
	NZ: () => (  leafEntries),
	at: () => (  at),
	eH: () => (  leavesBelow),
	hx: () => (  TooComplex)
  });
function textLeaf(text, start, end = start + text.length) {
	return { kind: "leaf", text, isText: true, start, end };
}
function impliedLeaf(text) {
	return textLeaf(text, 0, 0);
}
class TooComplex extends Error {
}
class NotLoaded extends Error {
}
class TooLarge extends Error {
}
const mostSteps = 200_000;
const deepest = 100;
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
function textAt(item, ...keys) {
	const leaf = at(item, ...keys).find((one) => one.kind === "leaf");
	return leaf?.text;
}
function leafEntries(item, ...keys) {
	return at(item, ...keys).flatMap((one) => one.kind === "map"
		? one.entries.flatMap(({ key, value }) => (value.kind === "leaf" ? [{ key, leaf: value }] : []))
		: []);
}
function leavesBelow(item) {
	const found = [];
	walk(item, [], (path, one) => {
		if (one.kind === "leaf")
			found.push({ path, leaf: one });
	});
	return found;
}
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


  }),

  7569:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	D: () => (  filler),
	dw: () => (  isTemplated),
	q6: () => (  maskTemplates)
  });
const filler = "\u0001";
const actions = ["{{", "}}"];
const statements = [
	["{%", "%}"],
	["{#", "#}"],
];
function maskTemplates(text) {
	const isJinja = text.includes("{%") && text.includes("%}");
	const filled = (isJinja ? [...statements, actions] : [actions]).reduce(fillBetween, text);
	if (filled === text)
		return text;
	return filled.replace(/^[ \t]*\u0001[ \t\u0001]*(?=\r?$)/gm, ({ length }) => " ".repeat(length));
}
function fillBetween(text, [open, close]) {
	let start = text.indexOf(open);
	if (start === -1)
		return text;
	const pieces = [];
	let done = 0;
	while (start !== -1) {
		const closed = text.indexOf(close, start + open.length);
		const end = closed === -1 ? text.length : closed + close.length;
		pieces.push(text.slice(done, start), filledLike(text.slice(start, end)));
		done = end;
		start = text.indexOf(open, end);
	}
	pieces.push(text.slice(done));
	return pieces.join("");
}
function filledLike(template) {
	return /[\r\n]/.test(template) ? template.replace(/[^\r\n]/g, filler) : filler.repeat(template.length);
}
function isTemplated(text) {
	return text.includes(filler);
}


  }),

  6571:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	e: () => (  parseDocuments),
	y: () => (  loadYaml)
  });
  var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _mask_templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7569);
  var _parse_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7411);



const largestDocument = 2 * 2 ** 20;
const mostPlaces = 60_000;
const lineFeed = 0x0a;
const comma = 0x2c;
const openSquare = 0x5b;
const mostSigns = 4000;
const isSign = new Uint8Array(256);
for (const sign of Buffer.from("\"'{}[]!&*"))
	isSign[sign] = 1;
const byteOrderMark = "\u00ef\u00bb\u00bf";
let parseYaml;
async function loadYaml() {
	parseYaml ??= (await Promise.all( [__webpack_require__.e(8009), __webpack_require__.e(2234)]).then(__webpack_require__.bind(__webpack_require__, 2234))).parseYaml;
}
function parseDocuments(bytes, offset = 0) {
	if (bytes.length > largestDocument)
		throw new _item_js__WEBPACK_IMPORTED_MODULE_0__  .MF();
	const text = bytes.toString("latin1");
	const skipped = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
	const body = skipped === 0 ? text : `\n\n\n${text.slice(skipped)}`;
	const json = /^\s*[{[]/.test(body) ? (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_1__  .q)(body, offset) : undefined;
	if (json)
		return { documents: [json], damaged: false };
	refuseDepth(body);
	refuseSize(bytes);
	if (!parseYaml)
		throw new _item_js__WEBPACK_IMPORTED_MODULE_0__  .LU();
	return parseYaml((0,_mask_templates_js__WEBPACK_IMPORTED_MODULE_2__  .q6)(body), offset);
}
function refuseSize(bytes) {
	let places = 0;
	let signs = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte === lineFeed || byte === comma || byte === openSquare)
			places += 1;
		if (byte === lineFeed)
			signs = 0;
		else if (isSign[byte] === 1)
			signs += 1;
		if (signs > mostSigns)
			throw new _item_js__WEBPACK_IMPORTED_MODULE_0__  .MF();
	}
	if (places > mostPlaces)
		throw new _item_js__WEBPACK_IMPORTED_MODULE_0__  .MF();
}
function refuseDepth(text) {
	if (/(?:[[{]\s*){60}/.test(text) || /(?:- ){60}/.test(text))
		throw new _item_js__WEBPACK_IMPORTED_MODULE_0__  .hx();
}


  }),

  7411:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	q: () => (  parseJson)
  });
  var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);

const deepest = 100;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\r\n]*/y;
function parseJson(text, offset = 0) {
	const cursor = { text, offset, at: 0 };
	const item = value(cursor, 0);
	skip(cursor);
	return item && cursor.at === text.length ? item : undefined;
}
function value(cursor, depth) {
	if (depth > deepest)
		throw new _item_js__WEBPACK_IMPORTED_MODULE_0__  .hx();
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
	return text === undefined ? undefined : (0,_item_js__WEBPACK_IMPORTED_MODULE_0__  .I6)(text, cursor.offset + start, cursor.offset + end);
}
function unescaped(written) {
	try {
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


  }),

  1679:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	P: () => (  isComposeFile),
	h: () => (  inspectCompose)
  });
  var _inspection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2985);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _values_assigned_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3054);
  var _values_named_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6995);




const rule = "compose-literal";
function isComposeFile(path) {
	return /(?:^|\/)(?:docker-)?compose(?:[._-][\w.-]+)?\.ya?ml$/i.test(path);
}
function inspectCompose(document, inspection) {
	const services = (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "services").flatMap((one) => one.kind === "map" ? one.entries.map(({ value }) => value) : []);
	for (const given of services.flatMap((service) => [...(0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(service, "environment"), ...(0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(service, "build", "args")])) {
		for (const { key, leaf } of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .NZ)(given))
			judge(key, leaf, inspection);
		for (const item of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(given, "*")) {
			const assigned = item.kind === "leaf" ? (0,_values_assigned_text_js__WEBPACK_IMPORTED_MODULE_1__  .k)(item) : undefined;
			if (assigned)
				judge(assigned.key, assigned.value, inspection);
		}
	}
}
function judge(name, leaf, inspection) {
	const value = fallbackIn(leaf);
	const check = (0,_values_named_value_js__WEBPACK_IMPORTED_MODULE_2__  .q)(name, value, inspection);
	if (check)
		(0,_inspection_js__WEBPACK_IMPORTED_MODULE_3__  .z8)(inspection, rule, value, check);
}
function fallbackIn(leaf) {
	const [, before, text] = /^(\$\{\w+:?-)([^{}]*)\}$/.exec(leaf.text) ?? [];
	if (before === undefined || text === undefined || leaf.end - leaf.start !== leaf.text.length)
		return leaf;
	const start = leaf.start + before.length;
	return { ...leaf, text, start, end: start + text.length };
}


  }),

  6522:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	K: () => (  isWorkflowFile),
	u: () => (  inspectWorkflow)
  });
  var _inspection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2985);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _values_named_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6995);



const rule = "workflow-literal";
const named = new Set(["env", "with", "credentials", "secrets"]);
function isWorkflowFile(path) {
	return /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i.test(path);
}
function inspectWorkflow(document, inspection) {
	(0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .GG)(document, [], (path, item) => {
		if (!named.has(path.at(-1) ?? ""))
			return;
		for (const { key, leaf } of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .NZ)(item)) {
			const check = (0,_values_named_value_js__WEBPACK_IMPORTED_MODULE_1__  .q)(key, leaf, inspection);
			if (check)
				(0,_inspection_js__WEBPACK_IMPORTED_MODULE_2__  .z8)(inspection, rule, leaf, check);
		}
	});
}


  }),

  5364:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  U: () => (  inspectCredentialFile),
  S: () => (  isCredentialFile)
});

var search_state = __webpack_require__(5961);
var documents_inspection = __webpack_require__(2985);
var item = __webpack_require__(5600);
var first_values = __webpack_require__(2471);
var named_value = __webpack_require__(6995);
var secret_value = __webpack_require__(308);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/any-name.js
const folder = "(?:^|\\/)";
function anyName(names) {
	const alternatives = [...new Set(names.flatMap(({ source }) => alternativesOf(source)))];
	const atFolder = alternatives.flatMap((one) => (one.startsWith(folder) ? [one.slice(folder.length)] : []));
	const ofName = anyOf("^", atFolder.filter(isOfName));
	const ofPath = anyOf("^(?:.*\\/)?", atFolder.filter((one) => !isOfName(one)));
	const anywhere = anyOf("", alternatives.filter((one) => !one.startsWith(folder)));
	return (path) => ofName.test(path.slice(path.lastIndexOf("/") + 1)) || ofPath.test(path) || anywhere.test(path);
}
function isOfName(source) {
	return source.endsWith("$") && !/\\\/|[^\\]\.[*{+]|\[\^/.test(source);
}
function anyOf(start, alternatives) {
	if (alternatives.length === 0)
		return /(?!)/;
	return new RegExp(`${start}(?:${alternatives.join("|")})`, "i");
}
function alternativesOf(source) {
	const found = [];
	let start = 0;
	let depth = 0;
	let isClass = false;
	for (const { 0: piece, index } of source.matchAll(/\\.|[[\]()|]/g)) {
		if (piece === "[")
			isClass = true;
		else if (piece === "]")
			isClass = false;
		else if (isClass)
			continue;
		else if (piece === "(")
			depth += 1;
		else if (piece === ")")
			depth -= 1;
		else if (piece === "|" && depth === 0) {
			found.push(source.slice(start, index));
			start = index + 1;
		}
	}
	return [...found, source.slice(start)];
}

var credential = __webpack_require__(8908);
var password_digest = __webpack_require__(343);
var secret_name = __webpack_require__(1011);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/csv-columns.js


const tableName = /\.(?:csv|tsv)$/i;
const seed = /^(?:login_)?totp$/i;
const longestLine = 64 * 1024;
const longLines = "lines of a table that are too long to be read by its columns, which were searched as text";
function passwordCells(text, skip) {
	const feed = text.indexOf("\n");
	const head = feed === -1 ? "" : text.slice(0, feed).replace(/\r$/, "");
	const separator = [",", ";", "\t"].find((sign) => head.includes(sign));
	if (separator === undefined)
		return [];
	if (head.length > longestLine) {
		skip(longLines);
		return [];
	}
	const names = cellsOf(head, 0, separator).map((cell) => cell.text);
	const columns = names.map((name) => (0,secret_name .Jf)(name) !== undefined || seed.test(name));
	if (!columns.includes(true))
		return [];
	const found = [];
	let start = feed + 1;
	while (start < text.length) {
		const next = text.indexOf("\n", start);
		const end = next === -1 ? text.length : next;
		if (end - start > longestLine)
			skip(longLines);
		else {
			for (const [column, cell] of cellsOf(text.slice(start, end).replace(/\r$/, ""), start, separator).entries()) {
				if (!columns[column] || cell.end === cell.start || password_digest .I.test(cell.text))
					continue;
				const name = names[column] ?? "";
				found.push({ name: seed.test(name) ? "secret" : name, leaf: { kind: "leaf", isText: true, ...cell } });
			}
		}
		start = end + 1;
	}
	return found;
}
function cellsOf(line, offset, separator) {
	const cells = [];
	let at = 0;
	while (at <= line.length) {
		const isQuoted = line[at] === '"';
		let end = isQuoted ? at + 1 : at;
		while (end < line.length && (isQuoted ? line[end] !== '"' || line[end + 1] === '"' : line[end] !== separator))
			end += isQuoted && line[end] === '"' ? 2 : 1;
		const start = isQuoted ? at + 1 : at;
		cells.push({ text: line.slice(start, end).replaceAll('""', '"').trim(), start: offset + start, end: offset + end });
		const next = line.indexOf(separator, end);
		if (next === -1)
			break;
		at = next + 1;
	}
	return cells;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/git-credentials.js

const line = /^[a-z][a-z\d+.-]{1,20}:\/\/[^\s:@/]{1,256}:([^\s@/]{1,1024})@\S/i;
function storedPasswords(text) {
	const found = [];
	let start = 0;
	for (const url of text.split("\n")) {
		const written = url.length > 2048 ? undefined : line.exec(url)?.[1];
		if (written !== undefined) {
			const from = start + url.indexOf(`:${written}@`) + 1;
			found.push((0,item .I6)(decoded(written), from, from + written.length));
		}
		start += url.length + 1;
	}
	return found;
}
function decoded(written) {
	return written.replace(/%([\dA-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/ini-lines.js

const ini_lines_longestLine = 8192;
function iniEntries(text, separators = "=") {
	const found = [];
	let start = 0;
	for (const line of text.split("\n")) {
		const entry = line.length > ini_lines_longestLine ? undefined : entryOf(line, start, separators);
		if (entry)
			found.push(entry);
		start += line.length + 1;
	}
	return found;
}
function entryOf(line, start, separators) {
	const places = [...separators].map((sign) => line.indexOf(sign)).filter((at) => at > 0);
	const separator = Math.min(...places, line.length);
	const key = line.slice(0, separator).trim();
	if (separator === line.length || key === "" || /^[#;[]/.test(key))
		return undefined;
	const written = line.slice(separator + 1).trim();
	const quoted = /^(["'])(.*?)\1(?:\s*[#;].*)?$/.exec(written);
	const text = quoted?.[2] ?? written.replace(/\s[#;].*$/, "").trimEnd();
	return { key, leaf: (0,item .I6)(text, start + line.indexOf(text, separator + 1)) };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/netrc.js

const token = /"((?:[^"\\\n]|\\.){0,512})"|(\S{1,512})/g;
const keywords = new Set(["machine", "default", "login", "account", "macdef", "password"]);
function netrcPasswords(text) {
	const found = [];
	token.lastIndex = 0;
	let expects = "";
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const [whole, quoted, plain = ""] = match;
		if (expects === "password") {
			const start = match.index + (quoted === undefined ? 0 : 1);
			const written = quoted ?? plain;
			const value = quoted === undefined ? written : written.replace(/\\(.)/g, "$1");
			found.push((0,item .I6)(value, start, start + written.length));
			expects = "";
		}
		else if (expects !== "")
			expects = "";
		else if (whole.startsWith("#"))
			token.lastIndex = endOf(text, "\n", match.index);
		else if (plain === "macdef")
			token.lastIndex = endOf(text, "\n\n", match.index);
		else if (keywords.has(plain) && plain !== "default")
			expects = plain;
	}
	return found;
}
function endOf(text, mark, from) {
	const at = text.indexOf(mark, from);
	return at === -1 ? text.length : at + mark.length;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/pattern-file.js
const pattern_file_text = '((?:[^"\\\\\\n]|\\\\.){1,256})';
const jsonText = (...keys) => new RegExp(`"(?:${keys.join("|")})"[ \\t]*:[ \\t]*"${pattern_file_text}"`, "dgi");
const word = `(?:"([^"\\n]{1,256})"|'([^'\\n]{1,256})'|([^\\s"'][^\\s]{0,255}))`;
const lineOf = (start) => new RegExp(`^[ \\t]*${start}${word}`, "dgim");
const settingOf = (...names) => lineOf(`(?:${names.join("|")})[ \\t]*[=:][ \\t]*`);
const attributeOf = (...names) => new RegExp(`\\s(?:${names.join("|")})\\s{0,4}=\\s{0,4}(?:"([^"<\\n]{1,256})"|'([^'<\\n]{1,256})')`, "dgi");
const elementOf = (...names) => new RegExp(`<(?:${names.join("|")})>\\s{0,64}([^<\\s][^<\\n]{0,255})<`, "dgi");
const inUrl = /\b[a-z][a-z+.-]{1,20}:\/\/[^\s:@/"']{1,128}:([^\s@/"'<>]{1,256})@/dgi;

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/build-patterns.js

const program = { rule: "program-password", holder: "password in a settings file of a program" };
const buildPatterns = [
	{
		...program,
		name: /(?:^|\/)(?:credentials|config)\.xml$/,
		signs: ["hudson.", "com.cloudbees.", "org.jenkinsci."],
		values: [
			elementOf("password", "secret", "passphrase", "apiToken", "authToken", "bindPassword", "managerPassword", "clientSecret"),
			/PasswordParameterDefinition>[^\0]{0,400}?<defaultValue>([^<{\s][^<\n]{0,255})</dg,
		],
		open: [
			/<(?:\w{0,32}(?:password|secret|token)|passphrase|privateKey|secretBytes)>\s{0,16}(\{[A-Za-z\d+/=]{20,4096}\})/dgi,
		],
	},
	{
		...program,
		name: /(?:^|\/)(?:fast|match|app)file$/,
		values: [/\b(?:keychain_)?password(?:\(|:)\s{0,8}["']([^"'\n]{1,256})["']/dg],
	},
	{
		...program,
		name: /(?:^|\/)build\.gradle(?:\.kts)?$/,
		values: [/\b(?:store|key)Password[ \t=(]{1,8}["']([^"'\n]{1,256})["']/dg],
	},
	{
		...program,
		name: /(?:^|\/)cloud\.(?:providers|profiles)(?:\.d\/[\w.-]{1,64}|\.conf)?$/,
		holder: "key of a cloud in the settings of Salt",
		values: [/^[ \t]+key:[ \t]*["']?([A-Za-z\d/+]{40})["']?[ \t]*\r?$/dgm],
	},
	{
		...program,
		name: /\.(?:hcl|nomad)$/,
		holder: "token or key of an agent of Consul, Nomad or Vault",
		signs: ["encrypt", "token"],
		values: [
			/^[ \t]*encrypt[ \t]*=[ \t]*"([A-Za-z\d+/]{22,44}={0,2})"/dgm,
			/^[ \t]*(?:initial_management|agent|agent_recovery|agent_master|master|replication|acl_(?:agent_|master_|replication_|agent_master_)?token)[ \t]*=[ \t]*"([\da-f]{8}-[\da-f-]{27})"/dgim,
			/^[ \t]*(?:(?:consul|vault)[ \t]*\{[ \t]*)?token[ \t]*=[ \t]*"([\da-f]{8}-[\da-f-]{27})"/dgim,
		],
	},
	{
		...program,
		name: /\.json$/,
		holder: "token of an agent of Consul",
		signs: ['"acl_datacenter"', '"acl_master_token"', '"acl_agent_token"', '"acl_token"', '"acl_replication_token"'],
		values: [jsonText("acl_(?:agent_|master_|replication_|agent_master_)?token")],
	},
	{
		...program,
		name: /\.(?:txt|log|out|keys?)$|(?:^|\/)[^./]{0,64}(?:vault|unseal)[^./]{0,64}$/,
		holder: "key that unseals Vault",
		signs: ["Unseal Key 1", "Recovery Key 1"],
		values: [/^(?:Unseal|Recovery) Key \d{1,2}:[ \t]+([A-Za-z\d+/=]{40,100})/dgm],
	},
	{ ...program, name: /(?:^|\/)\.env[\w.-]{0,64}$/, values: [settingOf("MATCH_PASSWORD")] },
	{
		...program,
		name: /\.plist$/,
		signs: ["<plist"],
		values: [
			/<key>[\w .-]{0,60}(?:password|passphrase|passwd)<\/key>\s{0,64}<string>(?=[^<\n]{0,255}\d)([^<\s]{6,256})</dgi,
		],
	},
	{
		...program,
		name: /(?:^|\/)\.travis\.yml$/,
		holder: "token of a channel of Slack",
		values: [/^[ \t]+(?:- )?slack:[ \t]*["']?[\w-]{1,64}:([A-Za-z\d]{20,40})/dgm],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/client-patterns.js

const client_patterns_program = { rule: "program-password", holder: "password in a settings file of a program" };
const clientPatterns = [
	{
		...client_patterns_program,
		name: /(?:^|\/)\.?curlrc$/,
		values: [/^[ \t]*-{0,2}(?:u|user|proxy-user)[ \t=:]+"?[^":\s]{1,64}:([^"\s]{1,256})/dgim],
	},
	{
		...client_patterns_program,
		name: /(?:^|\/)\.mongo(?:sh)?rc\.js$/,
		values: [/\.auth\(\s{0,8}["'][^"'\n]{1,64}["']\s{0,8},\s{0,8}["']([^"'\n]{1,256})["']/dg],
	},
	{
		...client_patterns_program,
		name: /(?:^|\/)\.rediscli_history$/,
		values: [/^auth[ \t]+(?:[^\s]{1,64}[ \t]+)?(\S{1,256})[ \t]*\r?$/dgim],
	},
	{ ...client_patterns_program, name: /(?:^|\/)servlist_?\.conf$/, values: [/^P=(\S{1,256})/dgm] },
	{
		...client_patterns_program,
		name: /(?:^|\/)\.?httpie\/sessions\/.{1,200}\.json$/,
		values: [/"raw_auth"[ \t]*:[ \t]*"[^":\n]{1,64}:((?:[^"\\\n]|\\.){1,256})"/dg],
	},
	{
		...client_patterns_program,
		name: /(?:^|\/)\.(?:mysql|mariadb)_history$/,
		values: [/identified\\040by\\040'([^'\n]{1,256})'/dgi],
	},
	{ ...client_patterns_program, name: /(?:^|\/)kaggle\.json$/, values: [jsonText("key")] },
	{
		...client_patterns_program,
		name: /\.bru$/,
		values: [
			/^[ \t]+(?:password|token|client_?secret|access_?token|refresh_?token|secretaccesskey|sessiontoken)[ \t]*:[ \t]+(\S{1,512})[ \t]*\r?$/dgim,
		],
	},
	{
		...client_patterns_program,
		name: /\.(?:http|rest)$/,
		values: [/^(?:proxy-)?authorization:[ \t]*basic[ \t]+[^\s:]{1,64}[ \t]+([^\s]{1,256})[ \t]*\r?$/dgim],
	},
	{
		...client_patterns_program,
		name: /(?:^|\/)http-client(?:\.private)?\.env\.json$/,
		values: [jsonText("\\w{0,32}password", "pass")],
	},
	{
		...client_patterns_program,
		name: /(?:^|\/)doctl\/config\.ya?ml$/,
		holder: "token of DigitalOcean's command line",
		values: [/^[ \t]+[\w-]{1,64}:[ \t]*([\da-f]{64})[ \t]*\r?$/dgm],
	},
	{
		...client_patterns_program,
		name: /(?:^|\/)(?:accesstokens|msal_token_cache[\w.-]{0,32})\.json$/,
		holder: "token of the Azure command line",
		values: [/"(?:refreshToken|refresh_token|secret)"[ \t]*:[ \t]*"([\w.~-]{64,4096})"/dg],
	},
	{
		...client_patterns_program,
		name: /\.xml$/,
		signs: ["<KeePassFile"],
		holder: "password that a manager of passwords has exported",
		values: [/<Key>Password<\/Key>\s{0,32}<Value(?:\s[^<>\n]{0,64})?>([^<\n]{1,512})</dg],
		open: [/<Value Protected="True">([^<\n]{1,4096})</dg],
	},
	{
		...client_patterns_program,
		name: /(?:^|\/)[\w .()-]{0,64}(?:lastpass|export|passwords)[\w .()-]{0,64}\.csv$/,
		holder: "password that a manager of passwords has exported",
		values: [/^Password:([^\s",][^\n"]{0,127})/dgm],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/daemon-patterns.js

const daemon_patterns_program = { rule: "program-password", holder: "password in a settings file of a program" };
const hash = { rule: "password-hash", holder: "hash of a password in a file of accounts" };
const network = { rule: "network-key", holder: "key or password of a network" };
const firewalls = ["<pfsense", "<opnsense", "<mgt-config"];
const daemonPatterns = [
	{ ...daemon_patterns_program, name: /(?:^|\/)\.?(?:mbsyncrc|isyncrc)$/, values: [lineOf("Pass[ \\t]+")] },
	{
		...daemon_patterns_program,
		name: /(?:^|\/)\.?irssi\/config$|(?:^|\/)\.?weechat\/irc\.conf$|(?:^|\/)servlist_?\.conf$/,
		values: [
			/\b(?:sasl_)?password\s{0,8}=\s{0,8}"([^"\n]{1,256})"/dg,
			/\bidentify[ \t]+(?:[^\s";]{1,64}[ \t]+)?([^\s";]{1,256})/dgi,
		],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)znc\.conf$/,
		values: [/^[ \t]*Server[ \t]*=[ \t]*\S{1,256}[ \t]+\+?\d{1,5}[ \t]+(\S{1,256})/dgm],
	},
	{ ...hash, name: /(?:^|\/)znc\.conf$/, values: [/^[ \t]*Hash[ \t]*=[ \t]*([\da-f]{32,64})[ \t]*\r?$/dgm] },
	{ ...daemon_patterns_program, name: /(?:^|\/)\.?mpd(?:conf|\.conf)$/, values: [/^[ \t]*password[ \t]+"([^"@\n]{1,256})@/dgm] },
	{
		...daemon_patterns_program,
		name: /davfs2\/secrets$/,
		values: [new RegExp(`^[^#\\s]\\S{0,255}[ \\t]+(?:\\S{1,128})[ \\t]+${word}`, "dgm")],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)(?:nslcd|pam_ldap|nss_ldap|libnss-ldap|ldap)\.conf$/,
		values: [lineOf("(?:bindpw|rootpwmodpw)[ \\t]+")],
	},
	{ ...daemon_patterns_program, name: /(?:^|\/)sssd[\w./-]{0,64}\.conf$/, values: [settingOf("ldap_default_authtok")] },
	{
		...daemon_patterns_program,
		name: /(?:^|\/)slapd[\w.-]{0,32}\.conf$/,
		values: [/^rootpw[ \t]+((?!\{)\S{1,256})/dgm, /\scredentials="?([^\s"]{1,256})/dg],
	},
	{ ...daemon_patterns_program, name: /\.ldif$/, values: [/^(?:userPassword|olcRootPW):[ \t]+((?!\{)\S.{0,255}?)[ \t]*\r?$/dgim] },
	{
		...daemon_patterns_program,
		name: /\.ldif$/,
		values: [/^(?:userPassword|olcRootPW)::[ \t]+((?!e1)[A-Za-z\d+/=]{4,512})/dgim],
		encoded: "password",
	},
	{ ...hash, name: /\.ldif$/, values: [/^(?:userPassword|olcRootPW):[ \t]+(\{[A-Z\d-]{2,20}\}\S{8,256})/dgim] },
	{
		...daemon_patterns_program,
		name: /(?:^|\/)asterisk\/[\w.-]{1,64}\.conf$|(?:^|\/)(?:sip|iax|pjsip|manager)[\w.-]{0,32}\.conf$/,
		values: [settingOf("secret", "password"), /^[ \t]*register[ \t]*=>?[ \t]*[^\s:@]{1,128}:([^\s:@]{1,128})[:@]/dgm],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)freeswitch\/[\w./-]{1,200}\.xml$/,
		values: [
			/\bdata="[\w-]{0,32}password=([^"\n]{1,256})"/dg,
			/<param\s{1,8}name="[\w-]{0,32}password"\s{1,8}value="([^"$\n]{1,256})"/dg,
		],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)turnserver\.conf$/,
		values: [/^[ \t]*user=[^\s:]{1,64}:(\S{1,256})/dgm, settingOf("static-auth-secret", "cli-password")],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)prosody[\w./-]{0,64}\.lua$/,
		values: [/^[^\n]{0,200}\b(?:component_secret|turn_external_secret)\s{0,8}=\s{0,8}"([^"\n]{1,256})"/dgm],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)resource[\w.-]{0,32}\.cfg$/,
		signs: ["$USER"],
		values: [/^\$USER\d{1,3}\$=((?=\S{0,128}\d)(?=\S{0,128}[A-Za-z])[^\s/]{6,128})[ \t]*\r?$/dgm],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)(?:fluent[\w-]{0,16}|td-agent)\.conf$/,
		values: [lineOf("(?:shared_key|aws_sec_key)[ \\t]+")],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)kibana\.ya?ml$/,
		holder: "key with which Kibana encrypts",
		values: [settingOf("xpack\\.[\\w.]{1,64}encryptionKey")],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)splunk[\w./-]{0,64}\.conf$|(?:^|\/)user-seed\.conf$/,
		values: [settingOf("password", "pass4SymmKey")],
	},
	{ ...daemon_patterns_program, name: /(?:^|\/)upsd\.users$/, values: [settingOf("password")] },
	{
		...daemon_patterns_program,
		name: /(?:^|\/)upsmon\.conf$/,
		values: [/^MONITOR[ \t]+\S{1,128}[ \t]+\d{1,3}[ \t]+\S{1,64}[ \t]+(\S{1,128})/dgm],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)\.?monitrc$|(?:^|\/)monit\/[\w./-]{1,64}$/,
		values: [/^[ \t]*allow[ \t]+[\w.-]{1,64}:(?!\/)(\S{1,128})/dgm, new RegExp(`\\bpassword[ \\t]+${word}`, "dgi")],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)munin-node$|plugin-conf\.d\/[\w.-]{1,64}$/,
		values: [lineOf("env\\.(?:\\w{0,32}pass(?:word|wd)?|community)[ \\t]+")],
	},
	{
		...daemon_patterns_program,
		name: /rsyslog[\w./-]{0,64}\.conf$/,
		values: [/:om(?:my|pg)sql:[^,\s]{1,128},[^,\s]{1,64},[^,\s]{1,64},([^,;\s]{1,128})/dg],
	},
	{
		...daemon_patterns_program,
		name: /jaas[\w.-]{0,32}\.conf$/,
		values: [/\b(?:user_\w{1,64}|password)="([^"\n]{1,256})"/dg],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)mosquitto[\w./-]{0,64}\.conf$/,
		values: [lineOf("(?:remote_password|bridge_psk)[ \\t]+")],
	},
	{
		...hash,
		name: /mosquitto\/[\w.-]{0,32}(?:passwd|pwfile|passwords)[\w.-]{0,32}$/,
		values: [/^[^\s:#]{1,64}:(\$[67]\$\S{20,300})/dgm],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)local(?:\.d\/[\w.-]{1,64})?\.ini$/,
		signs: ["[admins]"],
		values: [/^\[admins\][ \t]*\r?\n(?:;[^\n]{0,200}\n){0,20}[\w.-]{1,64}[ \t]*=[ \t]*((?!-)\S{1,256})/dgm],
	},
	{
		...daemon_patterns_program,
		name: /(?:^|\/)nifi\.properties$/,
		holder: "key with which NiFi encrypts",
		values: [settingOf("nifi\\.sensitive\\.props\\.key")],
	},
	{ ...daemon_patterns_program, name: /(?:^|\/)(?:mumble-server|murmur)\.ini$/, values: [settingOf("icesecret(?:read|write)")] },
	{ ...daemon_patterns_program, name: /deluge\/auth$/, values: [/^[\w.-]{1,64}:([^\s:]{1,128}):\d{1,2}[ \t]*\r?$/dgm] },
	{ ...daemon_patterns_program, name: /(?:^|\/)amandapass$/, values: [/^\/\/\S{1,128}[ \t]+[^\s%]{1,64}%(\S{1,128})/dgm] },
	{ ...daemon_patterns_program, name: /(?:^|\/)rsyncd\.secrets$/, values: [/^@?[^\s:#]{1,64}:(\S{1,256})/dgm] },
	{
		...daemon_patterns_program,
		name: /proftpd[\w./-]{0,64}\.conf$/,
		values: [/^[ \t]*SQLConnectInfo[ \t]+\S{1,128}[ \t]+\S{1,64}[ \t]+(\S{1,128})/dgm],
	},
	{ ...hash, name: /(?:^|\/)smbpasswd$/, values: [/^[^:\n]{1,64}:\d{1,10}:[\dA-FX]{32}:([\dA-F]{32}):/dgm] },
	{ ...daemon_patterns_program, name: /(?:^|\/)aria2\.conf$/, values: [settingOf("rpc-secret", "(?:http|ftp)-passwd")] },
	{
		...network,
		name: /(?:^|\/)proxychains[\w-]{0,8}\.conf$/,
		values: [/^(?:socks[45]|http|raw)[ \t]+\S{1,128}[ \t]+\d{1,5}[ \t]+\S{1,64}[ \t]+(\S{1,128})/dgm],
	},
	{
		...network,
		name: /(?:^|\/)psk[\w.-]{0,32}\.txt$/,
		values: [/^[^\s:#]{1,128}:([\da-f]{32,128})\r?$/dgim, /^[^\s#]{1,128}[ \t]+"?([^\s"]{4,256})"?[ \t]*\r?$/dgm],
	},
	{
		...network,
		name: /(?:^|\/)etc\/config\/[\w.-]{1,64}$/,
		values: [
			lineOf("option[ \\t]+(?:key\\d?|sae_password|password|private_key|preshared_key|(?:auth_|acct_)?secret|psk|priv_key_pwd)[ \\t]+"),
		],
	},
	{
		...network,
		name: /netplan\/[\w.-]{1,64}\.ya?ml$/,
		values: [/\b(?:key|private|shared)["']?:[ \t]*["']?([A-Za-z\d+/]{42,43}=)/dg],
	},
	{
		...network,
		name: /\.ya?ml$/,
		signs: ["esphome:"],
		values: [/^[ \t]+encryption:[ \t]*\r?\n[ \t]+key:[ \t]*["']?([A-Za-z\d+/]{43}=)/dgm],
	},
	{
		...network,
		name: /\.xml$/,
		signs: firewalls,
		values: [
			elementOf("secret", "pre-shared-key", "(?:radius_|ldap_|bind|proxy)?(?:password|passwd)", "(?:ldap_)?bindpw", "shared_?key", "r[ow]community", "prv", "key"),
		],
	},
	{
		...hash,
		name: /\.xml$/,
		signs: firewalls,
		values: [elementOf("bcrypt-hash", "sha512-hash", "md5-hash", "phash")],
	},
	{ ...daemon_patterns_program, name: /\.xml$/, signs: ["{xor}"], values: [attributeOf("(?:\\w{0,32}password)")] },
	{ ...daemon_patterns_program, name: /(?:^|\/)password-?file[\w.-]{0,16}$/, values: [settingOf("AS_ADMIN_\\w{0,32}PASSWORD")] },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/desk-patterns.js

const desk_patterns_program = { rule: "program-password", holder: "password in a settings file of a program" };
const registry = { rule: "registry-credential", holder: "credential of a registry in a client's settings" };
const deskPatterns = [
	{
		...desk_patterns_program,
		name: /(?:^|\/)\.?passwd-s3fs$/,
		values: [/^(?:[^\s:#]{1,64}:)?[^\s:#]{1,128}:(\S{6,128})[ \t]*\r?$/dgm],
	},
	{ ...desk_patterns_program, name: /(?:^|\/)\.obsutilconfig$/, values: [settingOf("sk", "token")] },
	{
		...desk_patterns_program,
		name: /(?:^|\/)(?:credentials-velero|\.aws\/credentials)$/,
		values: [settingOf("aws_secret_access_key")],
	},
	{ ...desk_patterns_program, name: /(?:^|\/)\.?mc\/config\.json$/, values: [jsonText("secretKey")] },
	{ ...desk_patterns_program, name: /(?:^|\/)[\w.-]{0,64}keyring$/, values: [/^[ \t]*key[ \t]*=[ \t]*(AQ[\w+/]{36}==)/dgm] },
	{
		...desk_patterns_program,
		name: /(?:^|\/)\.?rclone[\w.-]*\.conf$/,
		signs: ["type = b2", "type = azureblob", "type = mega"],
		values: [/^(?:key|sas_url)[ \t]*=[ \t]*(\S{20,600})/dgm],
	},
	{ ...desk_patterns_program, name: /(?:^|\/)\.?zuliprc$/, values: [settingOf("key")] },
	{
		...desk_patterns_program,
		name: /(?:^|\/)\.gitcookies$/,
		values: [/^\S{1,128}\t(?:TRUE|FALSE)\t\/\S{0,64}\t(?:TRUE|FALSE)\t\d{1,12}\to\t(?:[\w.-]{1,64}=)?(\S{16,512})/dgm],
	},
	{ ...desk_patterns_program, name: /configstore\/snyk\.json$/, values: [jsonText("api")] },
	{
		...desk_patterns_program,
		name: /(?:^|\/)autoregister\.properties$/,
		holder: "key with which an agent of GoCD registers",
		values: [settingOf("agent\\.auto\\.register\\.key")],
	},
	{ ...desk_patterns_program, name: /(?:^|\/)\.pause$/, values: [lineOf("password[ \\t]+")] },
	{
		...desk_patterns_program,
		name: /(?:^|\/)provider-config\.ya?ml$/,
		signs: ["shodan:", "virustotal:", "censys:", "securitytrails:", "chaos:"],
		holder: "key of a source that is searched",
		values: [/^[ \t]*-[ \t]+["']?(?:[\w.@-]{4,64}:)?([\w+/=.-]{16,128})["']?[ \t]*\r?$/dgm],
	},
	{
		...desk_patterns_program,
		name: /(?:^|\/)jfrog-cli\.conf(?:\.v\d{1,2})?$/,
		values: [jsonText("password", "apiKey", "(?:access|refresh|artifactoryRefresh)Token")],
	},
	{
		...registry,
		name: /(?:^|\/)[\w.-]{1,64}\.repo$/,
		signs: ["baseurl", "mirrorlist", "metalink"],
		values: [settingOf("(?:proxy_)?password")],
	},
	{
		...registry,
		name: /\.sbt$/,
		values: [/\bCredentials\(\s{0,32}(?:"[^"\n]{0,100}"\s{0,8},\s{0,32}){3}"([^"\n]{1,256})"/dg],
	},
	{
		...desk_patterns_program,
		name: /(?:^|\/)sec\.conf$/,
		signs: ["__passphrase__ = off"],
		values: [/^(?!__)[\w.]{1,64} = "([^"\n]{4,256})"/dgm],
	},
	{
		...desk_patterns_program,
		name: /(?:^|\/)connections\.xml$/,
		signs: ["<StringRefAddr"],
		values: [/addrType="password">\s{0,32}<Contents>([^<\s]{4,512})</dg],
	},
	{ ...desk_patterns_program, name: /(?:^|\/)export_presets\.cfg$/, values: [settingOf("keystore\\/(?:release|debug)_password")] },
	{ ...desk_patterns_program, name: /\.(?:http|rest)$/, values: [/^@\w{0,32}(?:password|passwd)[ \t]*=[ \t]*([^\s{}]{4,128})/dgim] },
	{ ...desk_patterns_program, name: /\.json$/, signs: ['"rtmp_common"', '"rtmp_custom"'], values: [jsonText("key")] },
	{
		...desk_patterns_program,
		name: /(?:^|\/)(?:devices|tuya\w{0,16})\.json$/,
		signs: ['"local_key"', '"key"'],
		values: [/"id"\s{0,4}:\s{0,4}"[\da-z]{20,22}"\s{0,4},\s{0,32}"(?:local_)?key"\s{0,4}:\s{0,4}"([^"\s]{16})"/dg],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/device-patterns.js

const device_patterns_network = { rule: "network-key", holder: "key or password in the configuration of a network device" };
const device_patterns_hash = { rule: "password-hash", holder: "hash of a password in the configuration of a network device" };
const backup = /\.(?:cfg|conf|config|ios|junos|set)$|confi?g(?:\.txt)?$|(?:^|\/)(?:rtr|router|switch|sw|fw)[\w.-]{0,64}$/;
const cisco = [
	"\nline vty ",
	"\nline con 0",
	"\nenable secret ",
	"\nenable password ",
	"\nservice password-encryption",
	"\ntunnel-group ",
	"\nsnmp-server ",
	"\naaa ",
	"\naaa-server ",
	"\nradius-server ",
	"\nconfigure radius ",
	"\ncreate account ",
	"enable super-user-password ",
];
const balancers = ["ltm ", "auth radius-server", "\nadd authentication ", "\nadd system user "];
const comware = [" simple ", "\nsnmp-agent "];
const vyos = ["\nset vpn ", "\nset system login ", "\nset service ", "\nvpn {", "\nsystem {", "\ninterfaces {"];
const junos = [
	"## SECRET-DATA",
	"\nset system ",
	"root-authentication",
	"pre-shared-key ascii-text",
	"\nset security ",
];
const fortinet = ["#config-version=", "\nconfig system ", "config system admin", "\nconfig user ", "\nconfig vpn "];
const routerOs = ["RouterOS", "/interface", "/ip ", "/ppp", "/user", "/system"];
const ciscoLine = (start) => new RegExp(`^[ \\t]*${start}[ \\t]+(?:[07][ \\t]+)?(?![456789][ \\t]|plaintext |ciphertext )"?([^\\s"]{1,128})`, "dgm");
const devicePatterns = [
	{
		...device_patterns_network,
		name: backup,
		signs: cisco,
		values: [
			ciscoLine("enable (?:password|secret)(?: level \\d{1,2})?"),
			ciscoLine("username \\S{1,64}(?: (?:privilege \\d{1,2}|role \\S{1,32}|nopassword|common-criteria-policy \\S{1,32}))?(?: password| secret)"),
			ciscoLine("(?:ip ftp |vpn client )?password"),
			ciscoLine("ldap-login-password"),
			ciscoLine("enable (?:super-user|port-config|read-only)-password"),
			/^[ \t]*(?:user|radius-server|tacacs-server) [^\n]{1,100} (?:password|key) plaintext (\S{4,128})/dgm,
			/^configure (?:radius|tacacs) [^\n]{1,100} shared-secret (?!encrypted)"?([^\s"]{4,128})/dgm,
			/^create account \w{1,16} [\w.-]{1,64} (?!encrypted)"?([^\s"]{4,128})/dgm,
			ciscoLine("failover key"),
			ciscoLine("wpa-passphrase"),
			ciscoLine("snmp-server community"),
			ciscoLine("(?:tacacs|radius)-server (?:host \\S{1,64}[^\\n]{0,128} )?key"),
			ciscoLine("(?:server-)?key(?! chain| \\d|-| config)"),
			ciscoLine("key-string"),
			ciscoLine("crypto (?:isakmp|ikev1|ikev2) key"),
			ciscoLine("(?:ikev[12] (?:(?:local|remote)-authentication )?)?pre-shared-key(?: local| remote| address \\S{1,64} key)?"),
			ciscoLine("neighbor \\S{1,64} password"),
			ciscoLine("ip ospf (?:message-digest-key \\d{1,3} md5|authentication-key)"),
			ciscoLine("ntp authentication-key \\d{1,10} \\S{1,24}"),
			ciscoLine("ppp (?:chap|pap sent-username \\S{1,64}) password"),
			ciscoLine("(?:standby|vrrp|glbp) \\d{1,4} authentication(?: md5 key-string)?(?! md5)"),
			ciscoLine("wpa-psk (?:ascii|hex)"),
			/^[ \t]*snmp-server user \S{1,64}[^\n]{0,80} auth (?:md5|sha[\d-]{0,4}) (\S{6,128})/dgim,
			/^[ \t]*snmp-server user \S{1,64}[^\n]{0,200} priv (?:3?des|aes)(?: \d{3})? (\S{6,128})/dgim,
		],
	},
	{
		...device_patterns_hash,
		name: backup,
		signs: cisco,
		values: [
			/^[ \t]*(?:enable|username \S{1,64}[^\n]{0,64}) (?:secret|password)(?: level \d{1,2})? (?:[4589]|sha512) (\S{16,200})/dgm,
		],
	},
	{
		...device_patterns_network,
		name: backup,
		signs: junos,
		values: [
			/\s"?(\$9\$[^\s";]{4,200})/dg,
			/\b(?:ascii-text|hexadecimal|authentication-key|simple-password)[ \t]+"?((?!\$)[^\s";]{1,200})/dg,
			/\bcommunity[ \t]+"?([^\s";{]{1,64})"?[ \t]*(?:\{|;|authorization\b)/dg,
			/\bradius-server \S{1,64} secret[ \t]+"?((?!\$)[^\s";]{1,128})/dg,
			/\bplain-text-password-value[ \t]+"?([^\s";]{1,128})/dg,
		],
	},
	{
		...device_patterns_hash,
		name: backup,
		signs: junos,
		values: [/\bencrypted-password[ \t]+"?(\$[156]\$[^\s";]{8,200})/dg],
	},
	{
		...device_patterns_network,
		name: backup,
		signs: fortinet,
		values: [
			/^[ \t]*set (?:passwd|password|psksecret|secret|passphrase|sae-password|auth-pwd|priv-pwd|[\w-]{1,32}-(?:password|secret|passphrase)) (?!ENC )"?([^\s"]{1,128})/dgm,
		],
	},
	{
		...device_patterns_network,
		name: backup,
		signs: comware,
		values: [
			/^[ \t]*(?:local-user \S{1,64} )?(?:password|pre-shared-key|key (?:authentication|accounting)|authentication-mode \w{1,16}|set authentication password|[\w-]{1,32}-key) simple "?([^\s"]{1,128})/dgm,
			/^[ \t]*snmp-agent community (?:read|write) (?!cipher)(?:simple )?"?([^\s"]{1,64})/dgm,
		],
	},
	{
		...device_patterns_network,
		name: /(?:^|\/)[\w.-]{0,64}(?:\.boot|\.vyos|vyos[\w.-]{0,32}|config\.gateway\.json)$|\.(?:sh|set)$/,
		signs: vyos,
		values: [
			/\b(?:pre-shared-secret|plaintext-password|shared-secret|wireguard \S{1,32} private-key|passphrase)[ \t]+["']?((?!\$)[^\s"'{]{4,128})/dg,
			/^set [^\n]{1,120} (?:secret|password|private-key|preshared-key) ["']?((?!\$)[^\s"'{]{4,128})/dgm,
			/^set service snmp community ["']?([^\s"']{1,64})/dgm,
		],
	},
	{
		...device_patterns_network,
		name: backup,
		signs: balancers,
		values: [
			/^[ \t]+(?:[\w-]{1,32}-)?(?:secret|bind-pw)[ \t]+"?((?!\$M\$)[^\s"{]{4,128})/dgm,
			/[{\n][ \t]*password[ \t]+"?((?!\$M\$)[^\s"{]{4,128})/dg,
			/^add system user [\w.-]{1,64} "?([^\s"]{4,128})(?!.*-encrypted)/dgm,
			/[ \t]-(?:ldapBindDnPassword|radKey|password|secretKey) "?([^\s"]{4,128})(?!.*-encrypted)/dgi,
		],
	},
	{
		...device_patterns_network,
		name: /nvram[\w.-]{0,32}$|(?:^|\/)system\.cfg$/,
		values: [
			/^(?:\w{0,24}_)?(?:wpa_psk|pppoe_passwd|ddns_passwd|http_passwd|sshd_passwd|radius_key)=([^\s$]{4,128})\r?$/dgm,
			/^[\w.]{1,64}\.(?:psk|passwd|password|secret)=([^\s$]{4,128})\r?$/dgm,
			/^snmp\.community=(\S{4,64})\r?$/dgm,
		],
	},
	{
		...device_patterns_network,
		name: /(?:^|\/)\.?cloginrc$/,
		values: [
			/^add[ \t]+password[ \t]+\S{1,128}[ \t]+\{?([^\s{}]{1,128})/dgm,
			/^add[ \t]+password[ \t]+\S{1,128}[ \t]+\{?[^\s{}]{1,128}\}?[ \t]+\{?([^\s{}]{1,128})/dgm,
		],
	},
	{
		...device_patterns_network,
		name: /(?:^|\/)pam_radius[\w.-]{0,16}\.conf$|raddb\/server$/,
		values: [/^[\w.:-]{3,128}[ \t]+([^\s#]{4,128})[ \t]+\d{1,3}/dgm],
	},
	{
		...device_patterns_network,
		name: /\.rsc$/,
		signs: routerOs,
		values: [
			new RegExp(`\\s(?:(?:ipsec-|auth-|authentication-|encryption-|wpa2?-pre-shared-|pre-shared-|preshared-|private-|shared-|http-|smb-)?(?:password|secret|key)|passphrase)=${word}`, "dg"),
			/^\/snmp community[ \n](?:add|set)[^\n]{0,200}\sname="?([^\s"]{1,64})/dgm,
		],
	},
	{
		...device_patterns_network,
		name: /(?:^|\/)snmpd?[\w.-]{0,32}\.conf$/,
		values: [
			/^[ \t]*r[ow]community6?[ \t]+(\S{1,64})/dgm,
			/^[ \t]*trapcommunity[ \t]+(\S{1,64})/dgm,
			/^[ \t]*(?:trap|trap2|inform)sink[ \t]+\S{1,128}[ \t]+(\S{1,64})/dgm,
			/^[ \t]*com2sec6?[ \t]+(?:-Cn[ \t]+\S{1,64}[ \t]+)?\S{1,64}[ \t]+\S{1,64}[ \t]+(\S{1,64})/dgm,
			/^[ \t]*createUser[ \t]+(?:-e[ \t]+\S{1,64}[ \t]+)?\S{1,64}[ \t]+(?:MD5|SHA[\d-]{0,4})[ \t]+"?([^\s"]{1,128})/dgm,
			/^[ \t]*createUser[ \t][^\n]{1,200}[ \t](?:DES|AES[\d-]{0,4}C?)[ \t]+"?([^\s"]{1,128})/dgm,
			/^[ \t]*def(?:Auth|Priv)?Passphrase[ \t]+"?([^\s"]{1,128})/dgm,
			/^[ \t]*defCommunity[ \t]+(\S{1,64})/dgm,
		],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/mail-patterns.js

const mail_patterns_program = { rule: "program-password", holder: "password in a settings file of a program" };
const mail_patterns_hash = { rule: "password-hash", holder: "hash of a password in a file of accounts" };
const mailPatterns = [
	{
		...mail_patterns_program,
		name: /(?:^|\/)\.?[em]?s?msmtprc$|(?:^|\/)\.?esmtprc$/,
		values: [lineOf("password[ \\t]+")],
	},
	{
		...mail_patterns_program,
		name: /(?:^|\/)\.?(?:neo)?muttrc$/,
		values: [/^[ \t]*set[ \t]+(?:imap|smtp|pop)_pass[ \t]*=[ \t]*["']?([^"'`\s]{1,256})/dgim],
	},
	{
		...mail_patterns_program,
		name: /(?:^|\/)\.?(?:mailrc|s-nailrc|nailrc|mail\.rc)$/,
		values: [lineOf("set[ \\t]+(?:smtp-auth-password|password)(?:-\\S{1,128})?[ \\t]*=[ \\t]*")],
	},
	{ ...mail_patterns_program, name: /(?:^|\/)\.?fetchmailrc$/, values: [new RegExp(`\\bpass(?:word)?[ \\t]+${word}`, "dgi")] },
	{ ...mail_patterns_program, name: /(?:^|\/)\.?offlineimaprc$/, values: [settingOf("remotepass")] },
	{ ...mail_patterns_program, name: /(?:^|\/)ssmtp\.conf$/, values: [settingOf("AuthPass")] },
	{ ...mail_patterns_program, name: /(?:^|\/)sasl_passwd$/, values: [/^[^\s#]{1,256}[ \t]+[^\s:]{1,256}:(\S{1,256})/dgm] },
	{
		...mail_patterns_program,
		name: /(?:^|\/)postfix\/[\w./-]{1,200}\.cf$|(?:^|\/)(?:mysql|pgsql|ldap)[\w.-]{0,64}\.cf$/,
		values: [settingOf("password", "bind_pw")],
	},
	{
		...mail_patterns_program,
		name: /(?:^|\/)main\.cf$/,
		values: [/^[ \t]*\w{0,32}sasl_password_maps[ \t]*=[ \t]*static:[^\s:]{1,128}:(\S{1,128})/dgm],
	},
	{
		...mail_patterns_program,
		name: /(?:^|\/)dovecot[\w.-]{0,64}\.(?:conf|ext)$/,
		values: [settingOf("dnpass"), /^[ \t]*connect[ \t]*=[^\n]{0,300}\spassword=([^\s"']{1,256})/dgm],
	},
	{
		...mail_patterns_program,
		name: /(?:^|\/)(?:dovecot\/)?(?:users|passwd|passwd\.dovecot|passdb)$/,
		signs: ["{PLAIN", "{CLEAR"],
		values: [/^[^\s:#]{1,128}:\{(?:PLAIN|CLEARTEXT|CLEAR|PLAIN-TRUNC)\}([^\s:]{1,256})/dgm],
	},
	{
		...mail_patterns_hash,
		name: /(?:^|\/)(?:dovecot\/)?(?:users|passwd|passwd\.dovecot|passdb)$/,
		signs: ["CRYPT}", "SHA", "MD5}", "ARGON2"],
		values: [/^[^\s:#]{1,128}:(\{[A-Z\d-]{0,12}(?:CRYPT|SHA|MD5|ARGON2)[A-Z\d.-]{0,12}\}[^\s:]{8,300})/dgm],
	},
	{
		...mail_patterns_program,
		name: /(?:^|\/)exim4?\/passwd\.client$/,
		values: [/^[^\s#:]{1,256}:[^\s:]{1,256}:(\S{1,256})/dgm],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/platform-patterns.js

const platform_patterns_program = { rule: "program-password", holder: "password in a settings file of a program" };
const secret = { rule: "program-password", holder: "key that a program shares or signs with" };
const platformPatterns = [
	{
		...platform_patterns_program,
		name: /(?:^|\/)(?:[\w.-]{0,32}basic[_-]?auth|[\w.-]{0,32}tokens?|known_tokens)\.csv$/,
		signs: ["system:"],
		holder: "password or token of a user of the Kubernetes API",
		values: [/^"?([^\s",]{6,256})"?,"?[\w.:@-]{1,128}"?,"?[\w.:@-]{1,128}"?(?:,"?[\w.:,@-]{1,256}"?)?[ \t]*\r?$/dgm],
	},
	{
		...platform_patterns_program,
		name: /\.ya?ml$/,
		signs: ["keys:"],
		holder: "secret of a key of LiveKit",
		values: [/^[ \t]+API[A-Za-z\d]{8,14}:[ \t]*["']?([A-Za-z\d]{32,64})["']?[ \t]*\r?$/dgm],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)mongo[\w.-]{0,16}key[\w.-]{0,16}$|(?:^|\/)encrypted_data_bag_secret$/,
		holder: "key that the members of a cluster share",
		values: [/^\s*([A-Za-z\d+/]{40,1024}={0,2})\s*$/dg],
	},
	{ ...secret, name: /(?:^|\/)keepalived[\w./-]{0,64}\.conf$/, values: [lineOf("auth_pass[ \\t]+")] },
	{
		...secret,
		name: /\.res$|(?:^|\/)drbd[\w./-]{0,64}\.conf$/,
		signs: ["shared-secret"],
		values: [/\bshared-secret[ \t]+"?([^\s";]{1,128})/dg],
	},
	{ ...secret, name: /(?:^|\/)bird\w{0,8}[\w./-]{0,64}\.conf$/, values: [/\bpassword[ \t]+"([^"\n]{1,128})"/dg] },
	{
		...secret,
		name: /(?:^|\/)tac_plus[\w./-]{0,64}\.(?:conf|cfg)$/,
		values: [/\bkey[ \t]*=[ \t]*"?([^\s";}]{1,128})/dg, /\bcleartext[ \t]+"?([^\s";}]{1,128})/dg],
	},
	{
		...secret,
		name: /(?:^|\/)(?:ntp|chrony)[\w./-]{0,32}\.?keys$/,
		values: [/^[ \t]*\d{1,10}[ \t]+[A-Z][\w-]{0,15}[ \t]+(?:HEX:|ASCII:)?(\S{4,256})/dgm],
	},
	{
		...secret,
		name: /(?:^|\/)ossec[\w.-]{0,16}\.conf$/,
		values: [/<cluster>[^\0]{0,600}?<key>([^<\s]{8,128})</dg],
	},
	{ ...platform_patterns_program, name: /(?:^|\/)authd\.pass$/, values: [/^(\S{4,256})\s*$/dg] },
	{ ...platform_patterns_program, name: /(?:^|\/)mailcow\.conf$/, values: [settingOf("DB(?:PASS|ROOT)", "REDISPASS")] },
	{
		...platform_patterns_program,
		name: /rspamd[\w./-]{0,64}\.(?:inc|conf)$|(?:^|\/)worker-[\w-]{1,32}\.inc$/,
		values: [/^[ \t]*(?:enable_)?password[ \t]*=[ \t]*"((?!\$\d\$)[^"\n]{1,256})"/dgm],
	},
	{
		...platform_patterns_program,
		name: /\.cf$/,
		signs: ["_sql_password"],
		values: [lineOf("(?:bayes|user_scores|user_awl)_sql_password[ \\t]+")],
	},
	{
		...platform_patterns_program,
		name: /amavis[\w./-]{0,64}$|(?:^|\/)50-user$/,
		values: [/'DBI:[^'\n]{1,128}'\s{0,4},\s{0,4}'[^'\n]{0,64}'\s{0,4},\s{0,4}'([^'\n]{1,256})'/dg],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)artemis-users\.properties$/,
		values: [/^[\w.-]{1,64}[ \t]*=[ \t]*((?!ENC\()[^\s,]{4,256})/dgm],
	},
	{ ...platform_patterns_program, name: /(?:^|\/)emqx[\w./-]{0,32}\.conf$/, values: [/\bcookie[ \t]*=[ \t]*"?([^\s"]{8,128})/dg] },
	{ ...platform_patterns_program, name: /(?:^|\/)local\.xml$/, signs: ["<crypt>"], values: [/<key><!\[CDATA\[([^\]\s]{16,256})\]\]>/dg] },
	{
		...platform_patterns_program,
		name: /(?:^|\/)parameters\.php$/,
		values: [/'(?:new_)?cookie_key'\s{0,8}=>\s{0,8}'([\w=]{32,256})'/dg],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)localconfiguration\.php$|(?:^|\/)system\/settings\.php$/,
		values: [/'password'\s{0,4}=>\s{0,4}'((?!\$)[^'\n]{4,128})'/dg],
	},
	{ ...platform_patterns_program, name: /(?:^|\/)config\.ini\.php$/, values: [settingOf("salt")] },
	{ ...platform_patterns_program, name: /(?:^|\/)newrelic\.ini$/, values: [settingOf("newrelic\\.license")] },
	{
		...platform_patterns_program,
		name: /(?:^|\/)scout_apm\.ya?ml$/,
		values: [/^[ \t]+key:[ \t]*["']?([A-Za-z\d]{20,40})["']?[ \t]*\r?$/dgm],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)syslog-ng[\w./-]{0,64}\.conf$/,
		values: [/\bpassword\(["']([^"'\n]{1,256})["']\)/dg],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)login-identity-providers\.xml$/,
		values: [/<property name="[\w ]{0,40}(?:Password|Passwd)">([^<\s][^<\n]{0,255})</dg],
	},
	{
		...platform_patterns_program,
		name: /\.dtsconfig$/,
		values: [
			/\[Password\]"[^<>]{0,200}>\s{0,32}<ConfiguredValue>([^<\n]{1,256})</dgi,
			/[;>"]password=([^;<"\n]{1,128})/dgi,
		],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)[\w.-]{1,64}\.passwd$/,
		signs: ["AS_ADMIN_"],
		values: [settingOf("AS_ADMIN_\\w{0,32}PASSWORD")],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)inventory(?:\.ini)?$|(?:^|\/)inventories\/[\w./-]{1,64}$/,
		values: [/^(?:admin|pg|rabbitmq|automationhub_\w{1,16})_password[ \t]*=[ \t]*'([^'\n]{1,256})'/dgm],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)(?:nova|neutron|keystone|cinder|glance|heat|placement|(?:metadata|l3|dhcp)_agent)[\w./-]{0,32}\.(?:conf|ini)$/,
		values: [settingOf("metadata_proxy_shared_secret", "admin_token")],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)squid[\w.-]{0,32}\.conf$/,
		values: [/^cachemgr_passwd[ \t]+((?!disable|none)\S{4,128})[ \t]/dgm],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)grub[\w.-]{0,16}$|grub\.d\/[\w.-]{1,64}$/,
		values: [/^password[ \t]+[\w.-]{1,32}[ \t]+(\S{4,128})/dgm],
	},
	{ ...platform_patterns_program, name: /(?:^|\/)sabnzbd\.ini$/, values: [settingOf("nzb_key")] },
	{
		...platform_patterns_program,
		name: /\.ya?ml$/,
		signs: ["::password", "::secret"],
		values: [
			/^[ \t]*["']?[a-z]\w{0,40}(?:::\w{1,40}){0,6}::(?:password|secret)["']?:[ \t]+["']?((?![>|%$!&*]|ENC\[)[^\s"'#]{6,128})["']?[ \t]*\r?$/dgm,
		],
	},
	{
		...platform_patterns_program,
		name: /\.(?:xml|wsdl|soap)$/,
		signs: ["#PasswordText"],
		values: [/#PasswordText["'][^<>]{0,100}>((?![$?{])[^<\s]{4,256})</dg],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)shiro\.ini$/,
		largest: 64 * 1024,
		values: [
			/^[\w.-]{1,64}[ \t]*=[ \t]*(?<=^\[users\][ \t]*\r?\n(?:[^[\n][^\n]{0,200}\n){0,20}[^\n]{1,80})([^,\s$]{4,128})/dgm,
			settingOf("securityManager\\.rememberMeManager\\.cipherKey"),
		],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)motion[\w./-]{0,32}\.conf$/,
		values: [
			/^[ \t]*(?:stream_authentication|webcontrol_authentication|netcam_userpass)[ \t]+[^\s:]{1,64}:(\S{1,128})/dgm,
		],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)caddyfile$/,
		values: [/\bdns[ \t]+[a-z]{3,20}[ \t]+([\w-]{20,128})[ \t]*(?:\}|\r?$)/dgm],
	},
	{
		...platform_patterns_program,
		name: /\.properties$/,
		signs: ["basic.auth.user.info"],
		values: [/basic\.auth\.user\.info=[^\s:]{1,64}:(\S{6,256})/dg],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)androidmanifest\.xml$/,
		values: [/android:name="[\w.]{0,64}(?:secret|password)"\s{1,64}android:value="([^"@$\n]{8,256})"/dgi],
	},
	{ ...platform_patterns_program, name: /(?:^|\/)brownie-config\.ya?ml$/, values: [/\bfrom_key:[ \t]*["']?((?:0x)?[\da-f]{64})/dg] },
	{
		...platform_patterns_program,
		name: /(?:^|\/)context[\w.-]{0,16}\.xml$/,
		signs: ["<Context"],
		values: [
			/<(?:Environment|Parameter)\s[^<>]{0,80}name="\w{0,40}(?:password|passwd|pw|secret)"[^<>]{0,80}?\svalue="([^"$\n]{4,256})"/dgi,
		],
	},
	{ ...platform_patterns_program, name: /(?:^|\/)osquery[\w.-]{0,16}\.?secret$/, values: [/^([\w+/=-]{16,128})\s*$/dg] },
	{
		...platform_patterns_program,
		name: /\.robot$|\.resource$/,
		values: [
			/^\$\{\w{0,40}PASSWORD\}[ \t]{2,16}([^\s$%{]{6,128})[ \t]*\r?$/dgim,
			/\bInput Password[ \t]{2,16}\S{1,128}[ \t]{2,16}([^\s$%{]{6,128})/dgi,
		],
	},
	{
		...platform_patterns_program,
		name: /\.nix$/,
		values: [/\b(?:psk|initialPassword|password|adminpass)[ \t]*=[ \t]*"([^"$\n]{6,128})"/dg],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)config$/,
		signs: ["oxidized", "vars:"],
		values: [/^[ \t]*(?:vars:[ \t]*\{[ \t]*)?enable:[ \t]*["']?((?!true|false)[^\s"'}]{4,128})/dgm],
	},
	{
		...platform_patterns_program,
		name: /\.ini$/,
		signs: ['S:"Password V2"', 'S:"Hostname"'],
		values: [/^S:"Password(?: V2)?"=((?:0[23]:)?[\da-f]{32,512})/dgm],
	},
	{
		...platform_patterns_program,
		name: /(?:^|\/)config[\w.-]{0,16}\.php$/,
		signs: ["'Security'"],
		values: [
			/'Security'\s{0,8}=>\s{0,8}array\(\s{0,64}(?:[^)]{0,200},\s{0,32})?'salt'\s{0,8}=>\s{0,8}'([^'\n]{16,256})'/dg,
		],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/recording-patterns.js
const recording = {
	rule: "recorded-credential",
	holder: "password or session that a browser has recorded",
	name: /\.har$/,
	largest: 64 * 2 ** 20,
};
const forgery = "(?![\\w.-]{0,40}[cx]srf)";
const session = `${forgery}[\\w.-]{0,40}(?:sess(?:ion)?[_.-]?(?:id|key)?|sid|auth|jwt|access[_-]?token|refresh[_-]?token)`;
const nameAndValue = (name) => `"name"\\s{0,4}:\\s{0,4}"${name}"\\s{0,80},\\s{0,80}"value"\\s{0,4}:\\s{0,4}"`;
const recordingPatterns = [
	{
		...recording,
		values: [
			new RegExp(`${nameAndValue(session)}([\\w%.+/=-]{16,4096})"`, "dgi"),
			new RegExp(`(?:"value"\\s{0,4}:\\s{0,4}"|; )${session}=([\\w%.+/-]{16,4096})`, "dgi"),
			new RegExp(`${nameAndValue("[\\w.-]{0,40}(?:password|passwd|passwort|passphrase|pwd)")}((?:[^"\\\\\\n]|\\\\.){4,256})"`, "dgi"),
			/"text"\s{0,4}:\s{0,4}"(?:[\w.-]{1,64}=[^&"\\]{0,256}&){0,8}[\w.-]{0,40}(?:password|passwd|passwort|pwd)=([^&"\\\s]{4,256})/dgi,
		],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/registry-patterns.js

const registry_patterns_registry = { rule: "registry-credential", holder: "credential of a registry in a client's settings" };
const registryPatterns = [
	{
		...registry_patterns_registry,
		rule: "npmrc-auth-token",
		name: /(?:^|\/)\.yarnrc$/,
		values: [/:_authToken"?[ \t]+"?([^"\s]{1,512})/dg],
	},
	{
		...registry_patterns_registry,
		rule: "npmrc-password",
		name: /(?:^|\/)\.yarnrc$/,
		values: [/:_password"?[ \t]+"?([^"\s]{1,512})/dg],
		encoded: "password",
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)\.yarnrc\.ya?ml$/,
		values: [
			/\bnpmAuthToken["']?:[ \t]*["']?([^"'\s]{1,512})/dg,
			/\bnpmAuthIdent["']?:[ \t]*["']?[^"'\s:]{1,64}:([^"'\s]{1,512})/dg,
		],
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)auth\.json$/,
		open: [new RegExp(`"consumer-key"\\s{0,8}:\\s{0,8}"${pattern_file_text}"`, "dg")],
		values: [
			new RegExp(`"(?:github-oauth|gitlab-oauth|gitlab-token|bearer)"\\s{0,8}:\\s{0,8}\\{\\s{0,32}"[^"\\n]{1,128}"\\s{0,8}:\\s{0,8}"${pattern_file_text}"`, "dg"),
		],
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)nuget[\w.-]*\.config$/,
		open: [/"((?:AQAAANCMnd8BFdERjHoAwE)[A-Za-z\d+/=]{16,4096})"/dg],
		values: [
			/<add\s{1,8}key="ClearTextPassword"\s{1,8}value="([^"\n]{1,512})"/dgi,
			/<add\s{1,8}key="https?:\/\/[^"\n]{1,256}"\s{1,8}value="((?!AQAA)[^"\n]{8,512})"/dgi,
		],
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)\.cargo\/credentials(?:\.toml)?$/,
		values: [/^[ \t]*token[ \t]*=[ \t]*["'](?:Bearer |Basic )?([^"'\s]{1,512})["']/dgm],
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)\.gem\/credentials$/,
		values: [/^(?::|https?:\/\/)[\w.:/-]{1,128}:[ \t]+["']?(?:(?:Basic|Bearer) )?([^"'\s]{1,512})/dgm],
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)\.bundle\/config$/,
		values: [/^BUNDLE_\w{1,64}__\w{1,64}:[ \t]*["']?[^"'\s:/]{1,64}:([^"'\s/]{1,512})/dgm],
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)(?:\.terraformrc|terraform\.rc|\.tofurc|tofu\.rc|credentials\.tfrc\.json)$/,
		values: [/^[ \t]*token[ \t]*=[ \t]*"([^"\s]{1,512})"/dgm, jsonText("token")],
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)(?:pip\.(?:conf|ini)|pipfile|\.condarc|uv\.toml|requirements[\w.-]{0,32}\.txt)$/,
		values: [inUrl],
	},
	{
		...registry_patterns_registry,
		name: /(?:^|\/)\.cargo\/config(?:\.toml)?$/,
		values: [/^[ \t]*proxy[ \t]*=[ \t]*"(?:\w{2,8}:\/\/)?[^":@\s]{1,64}:([^"@\s]{1,256})@/dgm],
	},
	{ ...registry_patterns_registry, name: /(?:^|\/)gradle\.properties$/, values: [settingOf("gradle\\.publish\\.(?:key|secret)")] },
	{
		...registry_patterns_registry,
		name: /(?:^|\/)paket\.config$/,
		values: [/<token\s{1,8}source="[^"\n]{1,256}"\s{1,8}value="([^"\n]{1,512})"/dgi],
	},
	{ ...registry_patterns_registry, name: /(?:^|\/)\.condarc$/, values: [/https?:\/\/[\w.-]{1,128}\/t\/([\w-]{16,80})\//dg] },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/server-patterns.js

const server_patterns_program = { rule: "program-password", holder: "password in a settings file of a program" };
const server_patterns_hash = { rule: "password-hash", holder: "hash of a password in a file of accounts" };
const key = { rule: "generic-password", holder: "key with which an application signs or encrypts" };
const dotNet = /(?:^|\/)(?:web|app|machine|applicationhost|[\w.-]{1,64}\.(?:exe|dll))(?:\.[\w-]{1,32})?\.config$/;
const forMachine = /["'>]((?:AQAAANCMnd8BFdERjHoAwE|01000000D08C9DDF0115D1118C7A00C04FC297EB)[A-Za-z\d+/=]{16,4096})["'<]/dg;
const serverPatterns = [
	{
		...server_patterns_program,
		name: /(?:^|\/)(?:redis|valkey|keydb)[\w.-]{0,64}\.conf$|(?:^|\/)users\.acl$/,
		values: [
			lineOf("(?:requirepass|masterauth|primaryauth|tls-key-file-pass|tls-client-key-file-pass)[ \\t]+"),
			/^[ \t]*user[ \t]+\S{1,64}[^\n>]{0,200}[ \t]>(\S{1,256})/dgm,
		],
	},
	{
		...server_patterns_hash,
		name: /(?:^|\/)(?:redis|valkey|keydb)[\w.-]{0,64}\.conf$|(?:^|\/)users\.acl$/,
		values: [/^[ \t]*user[ \t]+\S{1,64}[^\n#]{0,200}[ \t](#[\da-f]{64})/dgim],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)[\w.-]{0,64}sentinel[\w.-]{0,64}\.conf$/,
		values: [
			/^[ \t]*sentinel[ \t]+(?:auth-pass[ \t]+\S{1,64}|sentinel-pass)[ \t]+"?([^\s"]{1,256})/dgm,
			lineOf("requirepass[ \\t]+"),
		],
	},
	{ ...server_patterns_program, name: /(?:^|\/)userlist\.txt$/, values: [/^"[^"\n]{1,64}"[ \t]+"((?!md5|SCRAM)[^"\n]{1,256})"/dgm] },
	{
		...server_patterns_hash,
		name: /(?:^|\/)userlist\.txt$/,
		values: [/^"[^"\n]{1,64}"[ \t]+"((?:md5[\da-f]{32}|SCRAM-SHA-256\$)[^"\n]{0,256})"/dgm],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)(?:svn|conf)\/passwd$|(?:^|\/)svnserve[\w.-]{0,32}passwd$/,
		signs: ["[users]"],
		values: [/^[^#\s=[][^=\n]{0,63}[ \t]*=[ \t]*(\S{1,128})/dgm],
	},
	{ ...server_patterns_program, name: /(?:^|\/)jmxremote\.password$/, values: [/^[ \t]*[^\s#]{1,64}[ \t]+(\S{1,256})/dgm] },
	{
		...server_patterns_program,
		name: /(?:^|\/)(?!jdbc)[\w-]*realm\.properties$/,
		values: [/^[\w.-]{1,64}[ \t]*[:=][ \t]*((?!MD5:|CRYPT:)[^,\s]{1,256})[ \t]*(?:,|\r?$)/dgm],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)tomcat-users[\w.-]{0,32}\.xml$/,
		values: [attributeOf("password")],
		open: [/\spassword="((?:[\da-f]{2,128}\$\d{1,9}\$)?(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128}))"/dgi],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)(?:server|context)[\w.-]{0,32}\.xml$/,
		signs: ["<Connector", "<Context", "<Resource"],
		values: [
			attributeOf("(?:keystore|truststore|key)pass(?:word)?", "certificateKey(?:store)?Password", "SSLPassword", "connectionPassword", "password", "secret", "requiredSecret"),
		],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)(?:standalone|domain|host)[\w.-]{0,32}\.xml$|-ds\.xml$/,
		values: [
			attributeOf("password", "clear-text", "(?:keystore|key|truststore)-password", "credential"),
			elementOf("password", "(?:recovery-)?password", "key-password", "keystore-password"),
		],
	},
	{
		...server_patterns_program,
		name: dotNet,
		values: [attributeOf("password"), /[;"'\s](?:password|pwd)\s{0,4}=\s{0,4}([^;"'<>\s]{1,128})(?=[;"'])/dgi],
		open: [forMachine, /"(\[enc:[^"\n]{8,4096}:enc\])"/dg],
	},
	{ ...server_patterns_program, name: /\.pubxml(?:\.user)?$/, values: [elementOf("password", "userpwd")], open: [forMachine] },
	{
		...server_patterns_program,
		name: /\.publishsettings$/,
		holder: "certificate with its private key in the settings of a publisher",
		values: [/\bManagementCertificate="(MII[A-Za-z\d+/=]{200,20000})"/dg],
	},
	{
		...key,
		name: /(?:^|\/)wp-config[\w.-]{0,32}$/,
		values: [
			/\(\s{0,8}["'](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["']\s{0,8},\s{0,32}'([^'\n]{32,128})'/dg,
			/\(\s{0,8}["'](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["']\s{0,8},\s{0,32}"([^"\n]{32,128})"/dg,
		],
	},
	{
		...key,
		name: /(?:^|\/)settings[\w.-]{0,32}\.php$/,
		values: [/\['hash_salt'\]\s{0,8}=\s{0,8}["']([\w+/=-]{20,200})["']/dg],
	},
	{
		...key,
		name: /(?:^|\/)env\.php$/,
		values: [/'crypt'\s{0,8}=>\s{0,8}(?:\[|array\s{0,4}\()\s{0,32}'key'\s{0,8}=>\s{0,8}'([^'\n]{16,256})'/dg],
	},
	{
		...key,
		name: /(?:^|\/)localsettings[\w.-]{0,32}\.php$/,
		values: [/\$wg(?:UpgradeKey|SecretKey)\s{0,8}=\s{0,8}["']([\da-f]{8,128})["']/dg],
	},
	{
		...key,
		name: /(?:^|\/)config\/config\.php$/,
		signs: ["$CONFIG"],
		values: [/'(?:passwordsalt|secret)'\s{0,8}=>\s{0,8}'([^'\n]{16,256})'/dg],
	},
	{
		...key,
		name: /(?:^|\/)app(?:_local)?\.php$/,
		values: [/'Security'\s{0,8}=>\s{0,8}\[\s{0,64}'salt'\s{0,8}=>\s{0,8}'([^'\n]{32,256})'/dg],
	},
	{
		...key,
		name: /(?:^|\/)config\.php$/,
		signs: ["$CFG"],
		values: [/^\$CFG->passwordsalt\w{0,16}\s{0,8}=\s{0,8}'([^'\n]{16,256})'/dgm],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)config\.inc\.php$/,
		values: [
			/^[ \t]*\$config\['des_key'\][ \t]{0,8}=[ \t]{0,8}'([^'\n]{16,64})'/dgm,
			/^[ \t]*\$cfg\[[^\n=]{1,100}'(?:password|controlpass)'\][ \t]{0,8}=[ \t]{0,8}'([^'\n]{1,256})'/dgm,
		],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)(?:app_local|database|config|settings(?:\.local)?|parameters|env|local|main-local)\.php$/,
		values: [/['"]\w{0,40}(?:password|passwd|_pass)['"]\]?\s{0,8}=>?\s{0,8}'(?=[^'\n]{0,128}\d)([^'\s|:]{6,128})'/dgi],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)gitlab\.rb$/,
		values: [/^[ \t]*\w{1,32}\['\w{0,64}password'\][ \t]{0,8}=[ \t]{0,8}["']([^"'\n]{1,256})["']/dgm],
	},
	{
		...server_patterns_program,
		name: /(?:^|\/)acme[\w.-]{0,32}\.json$/,
		holder: "private key of an account or a certificate",
		values: [/"PrivateKey"\s{0,8}:\s{0,8}"(MI[A-Za-z\d+/=]{100,20000})"/dg],
	},
	{
		...key,
		name: /(?:^|\/)config\/(?:initializers|environments)\/[\w-]{1,64}\.rb$/,
		values: [/\bsecret_(?:token|key_base)\s{0,8}=\s{0,8}["']([\da-f]{30,256})["']/dg],
	},
	{
		...key,
		name: /(?:^|\/)bootstrap[\w-]{0,32}\.(?:ya?ml|properties)$/,
		values: [
			/^encrypt:[ \t]*\r?\n[ \t]+key:[ \t]*["']?([^\s"'#]{4,256})/dgm,
			settingOf("encrypt\\.key(?:-store\\.(?:password|secret))?"),
		],
	},
	{ ...server_patterns_hash, name: /(?:^|\/)htdigest$|\.htdigest$/, values: [/^[^:\n]{1,64}:[^:\n]{1,128}:([\da-f]{32})\r?$/dgim] },
	{ ...server_patterns_program, name: /(?:^|\/)[\w.-]{0,64}htpasswd[\w.-]{0,32}$/, values: [/^[^\s:#]{1,64}:\{PLAIN\}(\S{1,256})/dgm] },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/setup-patterns.js

const account = {
	rule: "program-password",
	holder: "password of an account in a file that sets a machine up",
};
const setup_patterns_hash = { rule: "password-hash", holder: "hash of a password in a file that sets a machine up" };
const preseed = /(?:^|\/)[\w.-]{0,64}preseed[\w.-]{0,64}$|\.(?:seed|preseed)$/;
const kickstart = /(?:^|\/)(?:[\w.-]{0,64}kickstart[\w.-]{0,64}|(?:anaconda-)?ks[\w.-]{0,32}\.cfg)$|\.ks$/;
const setupPatterns = [
	{
		...account,
		name: preseed,
		values: [/^[ \t]*[\w-]{1,64}[ \t]+\S{1,64}pass(?:w|phrase)\S{0,64}[ \t]+password[ \t]+((?!\$)\S{1,256})/dgm],
	},
	{
		...setup_patterns_hash,
		name: preseed,
		values: [/^[ \t]*[\w-]{1,64}[ \t]+\S{1,64}passw\S{0,16}-crypted[ \t]+password[ \t]+(\$\S{16,256})/dgm],
	},
	{
		...account,
		name: kickstart,
		values: [
			new RegExp(`^rootpw[ \\t]+(?:--plaintext[ \\t]+|--allow-ssh[ \\t]+){0,2}(?!--|\\$)${word}`, "dgm"),
			new RegExp(`^(?:user|bootloader|sshpw|part|partition|logvol|raid|autopart|authconfig)[ \\t][^\\n]{0,500}[ \\t]--(?:password|passphrase|pass)=(?!\\$|grub)${word}`, "dgm"),
			new RegExp(`^sshpw[ \\t]+(?:--username=\\S{1,64}[ \\t]+)(?:--plaintext[ \\t]+)?(?!--|\\$)${word}`, "dgm"),
		],
	},
	{
		...setup_patterns_hash,
		name: kickstart,
		values: [
			/^rootpw[ \t][^\n$]{0,64}(\$[156y]\$\S{16,256})/dgm,
			/^user[ \t][^\n]{0,500}[ \t]--password=["']?(\$[156y]\$[^\s"']{16,256})/dgm,
		],
	},
	{
		...account,
		name: /(?:^|\/)[\w.-]{0,64}(?:unattend|sysprep)[\w.-]{0,64}\.xml$/,
		values: [
			/<\w{0,32}Password>\s{0,32}<Value>([^<\s][^<\n]{0,255})<\/Value>\s{0,32}<PlainText>\s{0,8}true/dgi,
			elementOf("password"),
		],
	},
	{
		...account,
		name: /(?:^|\/)sysprep\.inf$|(?:^|\/)unattend\.txt$/,
		values: [
			new RegExp(`^[ \\t]*(?:AdminPassword|DomainAdminPassword|UserPassword)[ \\t]*=[ \\t]*(?!\\*)${word}`, "dgim"),
		],
	},
	{
		...account,
		holder: "password of a share that is mounted",
		name: /(?:^|\/)(?:[\w.-]{0,16}fstab|auto\.[\w-]{1,32})$/,
		values: [/[\s,](?:password|pass)=([^,\s]{1,128})/dg, /^[ \t]*curlftpfs#[^\s:@/]{1,64}:([^\s@]{1,128})@/dgm],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/system-patterns.js

const system_patterns_network = { rule: "network-key", holder: "key or password of a network" };
const system_patterns_hash = { rule: "password-hash", holder: "hash of a password in a file of accounts" };
const accountPatterns = [
	{
		...system_patterns_hash,
		name: /(?:^|\/)g?shadow(?:-|\.(?:bak|backup|old|orig|save|txt))?$/,
		values: [/^[a-z_][\w.-]{0,31}:(\$[\da-z]{1,8}\$[^\s:]{8,250}|[./\dA-Za-z]{13}):\d*:/dgim],
	},
	{
		...system_patterns_hash,
		name: /(?:^|\/)(?:[\w.-]{1,64}\.|\.)?htpasswd(?:[-_]\w{1,32}|\.(?:bak|old|txt|dist|sample|example))?$/,
		values: [/^[^\s:#]{1,64}:(\$(?:apr1|2[abxy]|[156])\$\S{8,200}|\{S?SHA\}\S{20,80}|[./\dA-Za-z]{13})\r?$/dgim],
	},
	{
		...system_patterns_hash,
		name: /(?:^|\/)(?:proftpd[\w.-]*|ftpd[.-])passwd$/,
		values: [/^[^\s:#]{1,64}:(\$[\da-z]{1,8}\$[^\s:]{8,200}):/dgim],
	},
	{
		...system_patterns_hash,
		name: /(?:^|\/)(?:mgmt|application)-users\.properties$/,
		values: [/^[^\s#=]{1,64}=([\da-f]{32})\r?$/dgim],
	},
];
const networkPatterns = [
	{
		...system_patterns_network,
		name: /(?:^|\/)wpa_supplicant[\w.-]*\.conf$/,
		values: [
			/^[ \t]*psk[ \t]*=[ \t]*"([^"\n]{8,63})"/dgm,
			/^[ \t]*psk[ \t]*=[ \t]*([\da-f]{64})[ \t]*\r?$/dgim,
			/^[ \t]*(?:password|sae_password|private_key2?_passwd)[ \t]*=[ \t]*"([^"\n]{1,256})"/dgm,
			/^[ \t]*wep_key\d[ \t]*=[ \t]*"?([^"\s]{5,64})/dgm,
		],
	},
	{
		...system_patterns_network,
		name: /(?:^|\/)hostapd[\w.-]*\.conf$/,
		values: [
			/^[ \t]*(?:wpa_passphrase|(?:auth|acct)_server_shared_secret|private_key_passwd|wep_key\d|wpa_psk)[ \t]*=[ \t]*"?([^"\n\r]{4,256})/dgm,
			/^[ \t]*sae_password[ \t]*=[ \t]*([^|\n\r]{1,256})/dgm,
		],
	},
	{
		...system_patterns_network,
		name: /\.nmconnection$|(?:^|\/)system-connections\/[^/]+$/,
		values: [
			/^(?:psk|(?:leap-|vpn-|Xauth )?password|wep-key\d|private-key-password|(?:IPSec )?secret)=(\S.{0,255})/dgm,
		],
	},
	{ ...system_patterns_network, name: /\.psk$/, values: [/^(?:Passphrase|PreSharedKey)=(\S.{0,127})/dgm, /^([\da-f]{32,512})\s*$/dgi] },
	{
		...system_patterns_network,
		name: /(?:^|\/)interfaces(?:\.d\/[\w.-]{1,64})?$/,
		values: [lineOf("wpa-(?:psk|password|private-key-passwd)[ \\t]+")],
	},
	{
		...system_patterns_network,
		name: /\.xml$/,
		signs: ["<WLANProfile"],
		values: [/<protected>false<\/protected>\s{0,64}<keyMaterial>([^<\n]{1,128})</dg],
	},
	{
		...system_patterns_network,
		name: /(?:^|\/)vpnc\/[\w.-]{1,64}\.conf$|(?:^|\/)[\w.-]{1,64}\.conf$/,
		signs: ["IPSec secret "],
		values: [lineOf("(?:IPSec secret|Xauth password)[ \\t]+")],
	},
	{ ...system_patterns_network, name: /\.pcf$/, values: [settingOf("!?GroupPwd", "!?UserPassword")] },
	{ ...system_patterns_network, name: /\.rdp$/, values: [/^password 51:b:([\dA-F]{40,2000})/dgim] },
	{
		...system_patterns_network,
		name: /(?:^|\/)ipsec[\w.-]*\.secrets$/,
		values: [
			/:[ \t]*(?:PSK|XAUTH|EAP|NTLM)[ \t]+"([^"\n]{1,256})"/dg,
			/:[ \t]*(?:PSK|XAUTH|EAP|NTLM)[ \t]+(0[sx][\w+/=]{4,512})/dg,
			/:[ \t]*(?:RSA|ECDSA|P12|PKCS8|BLISS)[ \t]+\S{1,256}[ \t]+"([^"\n]{1,256})"/dg,
		],
	},
	{
		...system_patterns_network,
		name: /(?:^|\/)swanctl[\w./-]*\.conf$/,
		values: [lineOf("(?:[\\w-]{1,32}[ \\t]*\\{[ \\t]*(?:id[ \\t]*=[ \\t]*\\S{1,64}[ \\t]+)?)?secret[ \\t]*=[ \\t]*")],
	},
	{ ...system_patterns_network, name: /(?:^|\/)clients\.conf$/, signs: ["client "], values: [settingOf("secret")] },
	{
		...system_patterns_network,
		name: /(?:^|\/)(?:users|authorize)$/,
		signs: ["-Password"],
		values: [/\b(?:Cleartext|User)-Password[ \t]*:?==?[ \t]*"([^"\n]{1,256})"/dg],
	},
	{
		...system_patterns_hash,
		name: /(?:^|\/)(?:users|authorize)$/,
		signs: ["-Password"],
		values: [/\b(?:Crypt|MD5|SHA\d?|SMD5|SSHA\d{0,3}|NT|LM|SHA\d-\d{3})-Password[ \t]*:?==?[ \t]*"([^"\n]{8,256})"/dg],
	},
	{
		...system_patterns_network,
		name: /vpn[\w.-]*\/[\w.-]*(?:auth|login|pass|credentials?|userpass)[\w.-]*$/,
		values: [/^[^\s:={}<>"']{1,64}\r?\n(\S{4,128})\s*$/dg],
	},
	{
		...system_patterns_network,
		name: /(?:^|\/)(?:chap|pap|l2tp|pppoe)[.-]secrets$/,
		values: [/^(?!#)(?:"[^"\n]{0,128}"|\S{1,128})[ \t]+(?:"[^"\n]{0,128}"|\S{1,128})[ \t]+"?([^"\s#]{4,256})/dgm],
	},
	{
		...system_patterns_network,
		name: /\.ovpn$|(?:^|\/)(?:ta|tls-?auth|tls-?crypt|static)[\w.-]*\.key$/,
		values: [
			/<auth-user-pass>\r?\n[^\n]{1,256}\n([^\s<]{1,256})/dg,
			/-----BEGIN OpenVPN Static key V1-----\s{1,4}([\da-f\s]{500,600})-----END/dg,
		],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/transfer-patterns.js

const transfer_patterns_program = { rule: "program-password", holder: "password in a settings file of a program" };
const transferPatterns = [
	{
		...transfer_patterns_program,
		name: /(?:^|\/)(?:sitemanager|recentservers|filezilla[\w.-]*)\.xml$/,
		values: [/<Pass encoding="base64">([^<\s]{4,512})</dgi],
		encoded: "password",
		open: [/<Pass encoding="crypt"[^<>\n]{0,200}>([^<\n]{1,2000})</dg],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)(?:sitemanager|recentservers|filezilla[\w.-]*)\.xml$/,
		values: [/<Pass>([^<\n]{1,256})</dgi, /<Setting name="[^"<\n]{0,40}password"[^<>\n]{0,40}>([^<\n]{1,256})</dgi],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)(?:\.?s?ftp-config[\w.-]*\.json|\.vscode\/s?ftp[\w.-]*\.json|\.ftpconfig|\.ftppass|\.remote-sync\.json|deployment-config\.json)$/,
		values: [jsonText("pass", "password", "passphrase")],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)winscp[\w.-]*\.ini$/,
		values: [/^(?:Password|\w{1,16}Password\w{0,4})=([\dA-F]{10,600})\r?$/dgim],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)\.?rclone[\w.-]*\.conf$/,
		values: [/^(?:pass|password2?|bearer_token)[ \t]*=[ \t]*(\S{6,600})/dgm],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)\.idea\/(?:webservers|deployment|datasources[\w.-]*)\.xml$/,
		values: [/\s(?:password|passphrase)="([^"\n]{1,256})"/dgi],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)auth\/svn\.simple\/[\da-z]+$/,
		values: [/^K 8\r?\npassword\r?\nV \d{1,4}\r?\n([^\n]{1,256})/dgm],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)\.?(?:smb|cifs)[-_]?cred(?:ential)?s?$/,
		values: [/^[ \t]*password[ \t]*=[ \t]*([^\s].{0,255})/dgim],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)\.?hgrc$|(?:^|\/)mercurial\.ini$/,
		values: [settingOf("[\\w.-]{1,64}\\.password", "password")],
	},
	{
		...transfer_patterns_program,
		name: /(?:^|\/)\.?gitconfig(?:[._-][\w.-]{1,32})?$|(?:^|\/)\.?git\/config$/,
		values: [settingOf("smtppass"), /^[ \t]*proxy[ \t]*=[ \t]*\w{4,6}:\/\/[^\s:@/]{1,64}:([^\s@/]{1,128})@/dgm],
		open: [/^[ \t]*signingkey[ \t]*=[ \t]*(\S{8,64})/dgim],
	},
	{ ...transfer_patterns_program, name: /(?:^|\/)\.ncftp\/firewall$/, values: [settingOf("firewall-password")] },
	{ ...transfer_patterns_program, name: /(?:^|\/)\.lftp\/bookmarks$|(?:^|\/)\.?lftprc$/, values: [inUrl] },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/patterns/credential-patterns.js













const patternFiles = [
	...accountPatterns,
	...transferPatterns,
	...clientPatterns,
	...mailPatterns,
	...registryPatterns,
	...networkPatterns,
	...devicePatterns,
	...daemonPatterns,
	...serverPatterns,
	...buildPatterns,
	...setupPatterns,
	...platformPatterns,
	...deskPatterns,
	...recordingPatterns,
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/pgpass.js

const pgpass_longestLine = 2048;
const fieldsBefore = 4;
function pgpassPasswords(text) {
	const found = [];
	let start = 0;
	for (const line of text.split("\n")) {
		const body = line.replace(/\r$/, "");
		const from = body.length > pgpass_longestLine || body.startsWith("#") ? undefined : passwordStart(body);
		if (from !== undefined && from < body.length) {
			const written = body.slice(from);
			found.push((0,item .I6)(written.replace(/\\(.)/g, "$1"), start + from, start + body.length));
		}
		start += line.length + 1;
	}
	return found;
}
function passwordStart(line) {
	let colons = 0;
	for (let at = 0; at < line.length; at++) {
		if (line[at] === "\\")
			at += 1;
		else if (line[at] === ":") {
			colons += 1;
			if (colons === fieldsBefore)
				return at + 1;
		}
	}
	return undefined;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/secret-file.js

const secretFileName = /(?:^|\/)(?:\.vault-token|config\/(?:master|credentials\/[\w-]+)\.key|\.?(?:ansible[-_])?vault[-_]?pass(?:word)?(?:[-_]file)?(?:\.txt)?|(?:pam_|libnss-)?ldap\.secret|\.erlang\.cookie|authtoken\.secret)$/i;
const longestSecret = 512;
function loneSecret(text) {
	const value = text.replace(/^#[^!\n][^\n]*$/gm, "").trim();
	if (value === "" || value.length > longestSecret || /\s|^#!/.test(value))
		return [];
	return [(0,item .I6)(value, text.indexOf(value))];
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/credential-files.js















const files = [
	{
		name: /(?:^|\/)(?:\.pgpass|pgpass\.conf)$/i,
		read: (text) => pgpassPasswords(text).map(held("pgpass-password", "password in a .pgpass file")),
	},
	{
		name: /(?:^|\/)[._]netrc$/i,
		read: (text) => netrcPasswords(text).map(held("netrc-password", "password in a .netrc file")),
	},
	{
		name: /(?:^|\/)\.git-credentials$/i,
		read: (text) => storedPasswords(text).map(held("git-credentials-password", "password that git stored")),
	},
	{
		name: /(?:^|\/)\.pypirc$/i,
		read: (text) => iniEntries(text, "=:")
			.filter(({ key }) => key === "password")
			.map(({ leaf }) => leaf)
			.map(held("pypirc-password", "password in a .pypirc file")),
	},
	{
		name: /(?:^|\/)(?:\.?my|debian|mysqld?|mariadb|client)\.(?:cnf|ini)$/i,
		read: (text) => iniEntries(text)
			.filter(({ key }) => /^pass(?:w(?:o(?:rd?)?)?)?\d?$/.test(key))
			.map(({ leaf }) => leaf)
			.map(held("mysql-option-password", "password in an option file of MySQL")),
	},
	{ name: /(?:^|\/)\.npmrc$/i, read: npmCredentials },
	{
		name: secretFileName,
		read: (text) => loneSecret(text).map(held("secret-file", "whole of a file that holds one secret")),
	},
	{
		name: tableName,
		largest: 16 * 2 ** 20,
		most: search_state .nk,
		read: (text, skip) => passwordCells(text, skip).map(({ name, leaf }) => ({
			rule: "generic-password",
			holder: "cell of a column of passwords",
			leaf,
			name,
		})),
	},
	...patternFiles.map((file) => {
		const { name, signs, largest, open = [] } = file;
		return {
			name: new RegExp(name, "i"),
			...(signs && { signs }),
			...(largest && { largest }),
			read: (text, skip) => matchedCredentials(text, file, skip),
			open: (text) => open.flatMap((pattern) => matchedLeaves(text, pattern)),
		};
	}),
];
function matchedCredentials(text, { rule, holder, values, encoded }, skip) {
	const found = values.flatMap((pattern) => matchedLeaves(text, pattern, skip));
	return found.map((leaf) => ({ rule, holder, leaf, ...(encoded && { encoded }) }));
}
function matchedLeaves(text, pattern, skip) {
	return (0,first_values .t)(text.matchAll(pattern), (what) => skip?.(what)).flatMap(({ indices }) => {
		const place = indices?.slice(1).find((group) => group !== undefined);
		return place ? [(0,item .I6)(text.slice(...place), ...place)] : [];
	});
}
function held(rule, holder) {
	return (leaf) => ({ rule, holder, leaf });
}
function npmCredentials(text) {
	return iniEntries(text).flatMap(({ key, leaf }) => {
		const setting = /(?:^|:)(_auth|_password|_authToken)$/.exec(key)?.[1];
		if (setting === undefined)
			return [];
		const holder = `${setting} in an .npmrc file`;
		if (setting === "_authToken")
			return [{ rule: "npmrc-auth-token", holder, leaf }];
		return [{ rule: "npmrc-password", holder, leaf, encoded: setting === "_auth" ? "user:password" : "password" }];
	});
}
const groupSize = 32;
const groups = Array.from({ length: Math.ceil(files.length / groupSize) }, (_, index) => {
	const members = files.slice(index * groupSize, (index + 1) * groupSize);
	return { members, isOne: anyName(members.map(({ name }) => name)) };
});
function filesNamed(path) {
	return groups
		.filter(({ isOne }) => isOne(path))
		.flatMap(({ members }) => members.filter(({ name }) => name.test(path)));
}
const sourceName = /(?:(?<!rc)\.[cm]?js|\.(?:jsx|[cm]?tsx?|go|java|kt|scala|rs|cc?|h|cpp|hpp|cs|py|swift|css|scss|html?|map|svg|png|md))$/i;
function isCredentialFile(path) {
	return !sourceName.test(path) && groups.some(({ isOne }) => isOne(path));
}
const largestFile = 1024 * 1024;
function inspectCredentialFile(bytes, inspection) {
	if (bytes.includes(0))
		return false;
	const { skipped } = inspection;
	let text;
	let isOne = false;
	const isSigned = new Map();
	for (const { signs, read, open, largest = largestFile, most } of filesNamed(inspection.path)) {
		if (signs) {
			if (!isSigned.has(signs))
				isSigned.set(signs, signs.some((sign) => bytes.includes(sign)));
			if (isSigned.get(signs) === false)
				continue;
		}
		isOne = true;
		if (bytes.length > largest) {
			skipped.add("a settings file too large to be read as one, which was searched as text");
			continue;
		}
		text ??= bytes.toString("latin1");
		const known = open?.(text) ?? [];
		for (const leaf of known)
			(0,documents_inspection .B7)(inspection, leaf);
		const skip = (what) => skipped.add(what);
		for (const credential of (0,first_values .t)(read(text, skip), skip, most))
			if (!known.some(({ start }) => start === credential.leaf.start))
				judge(credential, inspection);
	}
	return isOne;
}
function judge({ rule, holder, leaf, encoded, name }, inspection) {
	const decoded = encoded === undefined ? undefined : (0,secret_value .Ey)(leaf.text);
	const text = decoded?.toString("latin1") ?? leaf.text;
	const password = encoded === "user:password" && decoded ? text.slice(text.indexOf(":") + 1) : text;
	const check = name === undefined ? (0,credential .h)(password, holder, inspection) : (0,named_value .q)(name, leaf, inspection);
	if (check)
		(0,documents_inspection .z8)(inspection, rule, leaf, check, decoded ? { value: decoded, step: "base64" } : undefined);
}


  }),

  8908:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	h: () => (  judgeCredential)
  });
  var _values_secret_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(308);

const common = /^(?:pass|passwd|password|pwd|secret|token|root|admin|administrator|test|testing|guest|user|username|default|postgres|postgresql|mysql|mariadb|example|demo|android|pmapass|foo|bar|foobar|qwerty|letmein|anonymous|public|private|12345\d*)\d{0,3}$/i;
const variable = /^[A-Z]+(?:_[A-Z]+)+$/;
function judgeCredential(text, holder, inspection) {
	const check = (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_0__  .Jm)("password", text, holder, inspection);
	if (check?.confidence !== "high")
		return check;
	if (common.test(text))
		return { confidence: "low", basis: `${holder}, but a word that everybody tries` };
	if (variable.test(text))
		return { confidence: "low", basis: `${holder}, but it reads like the name of a variable` };
	return { ...check, basis: holder };
}


  }),

  9274:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  inspectEmbedded),
	t: () => (  holdsEmbedded)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
  var _parse_inner_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1907);
  var _credential_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5364);



const lineNames = /\.(?:conf|cnf|cfg|ini|properties)$/i;
function isFileName(name) {
	return lineNames.test(name) || namesOf(name).some(_credential_files_js__WEBPACK_IMPORTED_MODULE_1__  .S);
}
function namesOf(name) {
	return name.startsWith(".") || name.includes("/") ? [name] : [name, `.${name}`];
}
const block = /^[ \t]+(?:- )?["']?([\w.-]{1,100})["']?:[ \t]*[|>]/gm;
const largestLook = 256 * 1024;
function holdsEmbedded(bytes) {
	if (!bytes.includes("ConfigMap"))
		return false;
	if (bytes.length > largestLook)
		return true;
	return Array.from(bytes.toString("latin1").matchAll(block)).some(([, name = ""]) => isFileName(name));
}
function inspectEmbedded(name, leaf, inspection) {
	if (!leaf.text.includes("\n") && !namesOf(name).some(_credential_files_js__WEBPACK_IMPORTED_MODULE_1__  .S))
		return;
	if (!isFileName(name))
		return;
	(0,_parse_inner_text_js__WEBPACK_IMPORTED_MODULE_2__  .n)(leaf, inspection, (inner, bytes) => {
		const beside = (base) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(inspection.path), node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(base));
		inner.matches.push(...inspection.scan(bytes, beside(name)));
		for (const base of namesOf(name))
			if ((0,_credential_files_js__WEBPACK_IMPORTED_MODULE_1__  .S)(base))
				(0,_credential_files_js__WEBPACK_IMPORTED_MODULE_1__  .U)(bytes, { ...inner, path: base });
	});
}


  }),

  7324:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  inspectKnownFields),
	p: () => (  holdsKnownFields)
  });
  var _inspection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2985);
  var _parse_inner_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1907);
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _values_secret_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(308);
  var _embedded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9274);





const cloudInit = "#cloud-config";
const passwordOfUser = "password of a user in a file for cloud-init";
const table = [
	{
		sign: cloudInit,
		has: [],
		fields: [
			["password"],
			["chpasswd", "users", "*", "password"],
			["users", "*", "plain_text_passwd"],
			["rh_subscription", "password"],
			["rh_subscription", "activation-key"],
		],
		holder: passwordOfUser,
	},
	{
		sign: "certificateKey",
		has: ["apiVersion", "kind"],
		fields: [["certificateKey"], ["controlPlane", "certificateKey"]],
		holder: "key that decrypts the certificates of a control plane",
	},
	{
		sign: "secureJsonData",
		has: ["datasources"],
		fields: [["datasources", "*", "secureJsonData", "**"]],
		holder: "secure data of a data source of Grafana",
	},
	{
		sign: '"encrypt"',
		has: ["acl"],
		fields: [["encrypt"], ["acl", "tokens", "**"]],
		holder: "token or key of an agent of Consul",
	},
	{
		sign: "scrape_configs",
		has: ["scrape_configs"],
		fields: [
			["scrape_configs", "*", "authorization", "credentials"],
			["remote_write", "*", "authorization", "credentials"],
			["scrape_configs", "*", "consul_sd_configs", "*", "token"],
		],
		holder: "credentials with which Prometheus signs in",
	},
	{
		sign: "NoEcho",
		has: ["Parameters"],
		fields: [["Parameters", "**", "Default"]],
		beside: { key: "NoEcho", is: /^(?:true|yes)$/i },
		holder: "default of a parameter that CloudFormation does not print",
	},
	{
		sign: "_credentials:",
		has: ["consumers"],
		fields: [
			["consumers", "*", "keyauth_credentials", "*", "key"],
			["consumers", "*", "jwt_secrets", "*", "secret"],
			["consumers", "*", "hmacauth_credentials", "*", "secret"],
			["consumers", "*", "basicauth_credentials", "*", "password"],
		],
		holder: "credential of a consumer of Kong",
	},
	{
		sign: "admin_key:",
		has: [],
		fields: [
			["apisix", "admin_key", "*", "key"],
			["deployment", "admin", "admin_key", "*", "key"],
		],
		holder: "key of the admin API of APISIX",
	},
	{
		sign: "secrets:",
		has: ["secrets"],
		fields: ["cookie", "cipher", "system", "default", "pagination"].map((key) => ["secrets", key, "*"]),
		holder: "secret with which Ory signs or encrypts",
	},
	{
		sign: '"org.keycloak.',
		has: ["realm", "components"],
		fields: ["bindCredential", "privateKey", "secret"].map((key) => ["components", "**", "*", "config", key, "*"]),
		holder: "key or password of a component in an exported realm of Keycloak",
	},
	{
		sign: '"root_token"',
		has: ["root_token"],
		fields: [
			["root_token"],
			...["unseal_keys_b64", "unseal_keys_hex", "recovery_keys_b64", "recovery_keys_hex", "keys", "keys_base64"].map((key) => [key, "*"]),
		],
		holder: "key that unseals Vault, or its first token",
	},
	{
		sign: '"encrypted"',
		has: ["items", "encrypted"],
		fields: [
			["items", "*", "login", "password"],
			["items", "*", "login", "totp"],
		],
		holder: "password that a manager of passwords has exported",
	},
	{
		sign: '"defaultValue"',
		has: ["parameters", "$schema"],
		fields: [["parameters", "**", "defaultValue"]],
		beside: { key: "type", is: /^secure(?:string|object)$/i },
		holder: "default of a parameter that an Azure template calls secure",
	},
	{
		sign: '"_postman_variable_scope"',
		has: ["values"],
		fields: [["values", "*", "value"]],
		beside: { key: "type", is: /^secret$/ },
		holder: "variable that Postman calls secret",
	},
	{
		sign: "securityRealm",
		has: ["jenkins"],
		fields: [
			["jenkins", "securityRealm", "local", "users", "*", "password"],
			["jenkins", "securityRealm", "ldap", "configurations", "*", "managerPasswordSecret"],
			...["password", "secret", "passphrase", "secretKey", "apiToken"].map((key) => [
				...["credentials", "system", "domainCredentials", "*", "credentials", "*", "**"],
				key,
			]),
		],
		holder: "credential in the configuration of Jenkins",
	},
];
const ofJson = table.filter(({ sign }) => sign.startsWith('"')).map(({ sign }) => Buffer.from(sign));
const ofYaml = table.filter(({ sign }) => !sign.startsWith('"')).map(({ sign }) => Buffer.from(sign));
function holdsKnownFields(bytes, isJson) {
	return (isJson ? ofJson : ofYaml).some((sign) => bytes.includes(sign));
}
function inspectKnownFields(document, inspection) {
	for (const { sign, has, fields, beside, holder } of table) {
		if (!inspection.bytes.includes(sign) || !has.every((key) => (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, key).length > 0))
			continue;
		for (const leaf of fields.flatMap((keys) => leavesAt(document, keys, beside)))
			judge(leaf, holder, inspection);
	}
	if (!inspection.bytes.includes(cloudInit))
		return;
	for (const list of [
		["chpasswd", "list"],
		["chpasswd", "list", "*"],
	].flatMap((keys) => leavesAt(document, keys))) {
		(0,_parse_inner_text_js__WEBPACK_IMPORTED_MODULE_1__  .n)(list, inspection, (inner) => {
			for (const leaf of pairedLines(list.text))
				judge(leaf, passwordOfUser, inner);
		});
	}
	for (const file of (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "write_files", "*")) {
		const name = (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(file, "path");
		for (const leaf of leavesAt(file, ["content"]))
			if (name !== undefined)
				(0,_embedded_file_js__WEBPACK_IMPORTED_MODULE_2__  .V)(name, leaf, inspection);
	}
}
function judge(leaf, holder, inspection) {
	const value = withoutScheme(leaf);
	const check = (0,_values_secret_value_js__WEBPACK_IMPORTED_MODULE_3__  .Jm)("password", value.text, holder, inspection);
	if (check)
		(0,_inspection_js__WEBPACK_IMPORTED_MODULE_4__  .z8)(inspection, "generic-password", value, check.confidence === "high" ? { ...check, basis: holder } : check);
}
function withoutScheme(leaf) {
	const scheme = /^(?:Bearer|Basic|Token) +/.exec(leaf.text)?.[0] ?? "";
	const isPlain = leaf.end - leaf.start === leaf.text.length;
	return { ...leaf, text: leaf.text.slice(scheme.length), start: isPlain ? leaf.start + scheme.length : leaf.start };
}
function leavesAt(document, keys, beside) {
	let found = [document];
	for (const [index, key] of keys.entries()) {
		if (beside && index === keys.length - 1)
			found = found.filter((one) => beside.is.test((0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(one, beside.key) ?? ""));
		found = found.flatMap((one) => {
			if (key !== "**")
				return (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, key);
			return one.kind === "map" ? one.entries.map(({ value }) => value) : [];
		});
	}
	return found.flatMap((one) => (one.kind === "leaf" && one.isText ? [one] : []));
}
const userAndPassword = /^([ \t]*[\w.-]{1,32}:)([^\s:$]\S{0,200})[ \t]*$/gm;
function pairedLines(text) {
	return Array.from(text.matchAll(userAndPassword)).flatMap(({ index, 1: user = "", 2: password = "" }) => {
		return /^(?:R|RANDOM)$/.test(password) ? [] : [(0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .I6)(password, index + user.length)];
	});
}


  }),

  6616:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  y: () => (  documentRule),
  R: () => (  documentRules)
});

var generic = __webpack_require__(9091);
var networks = __webpack_require__(4327);
var registries = __webpack_require__(2519);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules/credential-rules.js
const family = "secrets/generic-password";
const credentialRules = [
	{
		kind: "document",
		id: "secrets/pgpass-password",
		title: "Password in .pgpass",
		provider: "PostgreSQL",
		why: "psql and everything else that uses libpq signs in with it, to the databases that the line names.",
		fix: "Change the role's password. Write the file at run time from a secret, or let the database sign in by certificate or by the cloud's identity.",
		source: "https://www.postgresql.org/docs/current/libpq-pgpass.html",
		family,
		bad: "# .pgpass\ndb.acme.test:5432:shop:shop:<a random value>",
		good: "export PGPASSFILE=/run/secrets/pgpass  # mounted by the platform",
	},
	{
		kind: "document",
		id: "secrets/mysql-option-password",
		title: "Password in an option file of MySQL",
		provider: "MySQL",
		why: "Every client of MySQL and MariaDB that reads the file signs in with it.",
		fix: "Change the account's password. Write the file at run time from a secret, and leave the rest of the options in the repository.",
		source: "https://dev.mysql.com/doc/refman/8.4/en/option-files.html",
		family,
		bad: '# .my.cnf\n[client]\nuser = shop\npassword = "<a random value>"',
		good: "# .my.cnf\n[client]\nuser = shop\n!include /run/secrets/mysql.cnf",
	},
	{
		kind: "document",
		id: "secrets/git-credentials-password",
		title: "Password that git stored",
		provider: "Git",
		why: "It signs in to the host of its line: reads private repositories, and mostly pushes to them.",
		fix: "Change the password or revoke the token at that host. Remove the file from the repository, and use a credential helper that encrypts or forgets (`git config credential.helper cache`).",
		source: "https://git-scm.com/docs/git-credential-store",
		family,
		bad: "# .git-credentials\nhttps://deploy:<a random value>@git.acme.test",
		good: "# .gitconfig\n[credential]\n  helper = cache",
	},
	{
		kind: "document",
		id: "secrets/pypirc-password",
		title: "Password in .pypirc",
		provider: "PyPI",
		why: "It uploads new releases to the index of its section, which others then install and run.",
		fix: "Revoke the token or change the password, and look for releases that you did not upload. Publish by trusted publishing (OIDC), which needs no password.",
		source: "https://packaging.python.org/en/latest/specifications/pypirc/",
		family,
		bad: "# .pypirc\n[shop]\nrepository = https://pypi.acme.test/\nusername = deploy\npassword = <a random value>",
		good: "permissions:\n  id-token: write # the index trusts this workflow; no password is needed\nsteps:\n  - uses: pypa/gh-action-pypi-publish@<commit>",
	},
	{
		kind: "document",
		id: "secrets/npmrc-password",
		title: "User and password of a registry in .npmrc",
		provider: "npm",
		why: "The value of `_auth` or `_password` is the password itself, only in base64: whoever reads the file signs in to the registry.",
		fix: `Change the password at the registry, and write "_authToken=\${NODE_AUTH_TOKEN}" instead, so that the file holds only the name of a variable.`,
		source: "https://docs.npmjs.com/cli/v11/configuring-npm/npmrc",
		family,
		bad: "# .npmrc\n//npm.acme.test/:username=deploy\n//npm.acme.test/:_password=<base64 of a random value>",
		good: `# .npmrc\n//npm.acme.test/:_authToken=\${NODE_AUTH_TOKEN}`,
	},
	{
		kind: "document",
		id: "secrets/docker-config-credential",
		title: "Token or password in a Docker configuration",
		provider: "Docker",
		why: "It pulls private images of the registry and may replace them; an identity token does so until it is revoked.",
		fix: "Revoke the token or change the password at the registry. Use a credential helper (`credHelpers`), and in clusters the nodes' or workload's identity.",
		source: "https://docs.docker.com/reference/cli/docker/login/",
		family,
		bad: '{ "auths": { "registry.acme.test": { "identitytoken": "<a random value>" } } }',
		good: '{ "credHelpers": { "111122223333.dkr.ecr.eu-west-1.amazonaws.com": "ecr-login" } }',
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules/delivery-rules.js
const delivery_rules_family = "secrets/generic-password";
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
const deliveryRules = [
	{
		kind: "document",
		id: "secrets/kubernetes-secret",
		title: "Kubernetes Secret with its data in the clear",
		provider: "Kubernetes",
		why: "The data of a Secret is base64, which is no encryption: whoever reads the repository has the value.",
		fix: "Change the value where it is used.",
		instead: "Keep in Git a SealedSecret, an ExternalSecret or a SOPS-encrypted file instead of the Secret, or let the workload sign in by its own identity.",
		source: "https://kubernetes.io/docs/concepts/configuration/secret/",
		family: delivery_rules_family,
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
		family: delivery_rules_family,
		bad: "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: shop\n      env:\n        - name: DB_PASSWORD\n          value: <a random value>",
		good: fromSecret,
	},
	{
		kind: "document",
		id: "secrets/helm-values-literal",
		title: "Secret as a literal in Helm values",
		provider: "Helm",
		why: "The value is in the repository, in the release that Helm keeps in the cluster, and in every rendered manifest.",
		fix: "Change the value where it is used. Give the chart the name of a Secret that exists (`existingSecret`).",
		instead: "Where a chart takes only the value, encrypt the values file by SOPS.",
		source: "https://helm.sh/docs/chart_best_practices/values/",
		family: delivery_rules_family,
		bad: "# values.yaml\nauth:\n  password: <a random value>",
		good: "# values.yaml\nauth:\n  existingSecret: shop-database",
	},
	{
		kind: "document",
		id: "secrets/argocd-application-literal",
		title: "Secret as a literal in an Argo CD Application",
		provider: "Argo CD",
		why: "Argo CD decrypts nothing in an Application, and shows its parameters and values to whoever may see it.",
		fix: "Change the value where it is used. Give the chart the name of a Secret that exists (`existingSecret`).",
		instead: "Let an ExternalSecret or a SealedSecret make that Secret in the destination cluster.",
		source: "https://argo-cd.readthedocs.io/en/stable/operator-manual/secret-management/",
		family: delivery_rules_family,
		bad: "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: redis\n    helm:\n      parameters:\n        - name: auth.password\n          value: <a random value>",
		good: "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: redis\n    helm:\n      parameters:\n        - name: auth.existingSecret\n          value: redis-auth",
	},
	{
		kind: "document",
		id: "secrets/flux-literal",
		title: "Secret as a literal in an object of Flux",
		provider: "Flux",
		why: "The value is in the repository, in the object in the cluster, and in every manifest that Flux renders from it.",
		fix: "Change the value where it is used. Keep the new one in a Secret, and name that under `valuesFrom` of the HelmRelease, `substituteFrom` of the Kustomization, or `secretRef` of a source or provider.",
		instead: "Let an ExternalSecret or a SealedSecret make the Secret, or encrypt it by SOPS: Flux decrypts it where the Kustomization has `decryption`.",
		source: "https://fluxcd.io/flux/components/helm/helmreleases/#values-references",
		family: delivery_rules_family,
		bad: "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    auth:\n      password: <a random value>",
		good: "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  valuesFrom:\n    - kind: Secret\n      name: redis-values",
	},
	{
		kind: "document",
		id: "secrets/kustomize-literal",
		title: "Secret as a literal of a kustomize generator",
		provider: "kustomize",
		why: "kustomize makes a Secret or a ConfigMap of it, and the value stays in the repository in the clear.",
		fix: "Change the value where it is used.",
		instead: "Replace the generator by an ExternalSecret or a SealedSecret, or decrypt its input by the KSOPS plug-in.",
		source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/",
		family: delivery_rules_family,
		bad: "# kustomization.yaml\nsecretGenerator:\n  - name: shop\n    literals:\n      - password=<a random value>",
		good: "# kustomization.yaml\nresources:\n  - external-secret.yaml",
	},
	{
		kind: "document",
		id: "secrets/kustomize-file",
		title: "File in the clear that kustomize makes a Secret of",
		provider: "kustomize",
		why: "A generator of Secrets in a kustomization.yaml reads the file, so its content is a secret, and it is in the repository in the clear.",
		fix: "Change the value where it is used, and take the file out of the repository.",
		instead: "Replace the generator by an ExternalSecret or a SealedSecret, or encrypt the file and decrypt it by the KSOPS plug-in.",
		source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/",
		family: delivery_rules_family,
		bad: "# deploy/shop.env, which deploy/kustomization.yaml names under secretGenerator: envs\nSECOND=<a random value>",
		good: "# kustomization.yaml\nresources:\n  - external-secret.yaml",
	},
	{
		kind: "document",
		id: "secrets/last-applied-secret",
		title: "Secret in the clear in the annotation of kubectl apply",
		provider: "Kubernetes",
		why: "In an annotation `kubectl apply` keeps all that it was given. In an exported manifest it still holds the values, also where the data itself was encrypted or sealed since.",
		fix: "Change the values where they are used, and delete the annotation `kubectl.kubernetes.io/last-applied-configuration` from the file.",
		source: "https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/",
		family: delivery_rules_family,
		bad: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"apiVersion":"v1","kind":"Secret","data":{"second":"<base64 of a random value>"}}',
		good: externalSecret,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules/file-rules.js
const file_rules_family = "secrets/generic-password";
const fileRules = [
	{
		kind: "document",
		id: "secrets/kubeconfig-credential",
		title: "kubeconfig with a credential",
		provider: "Kubernetes",
		why: "It signs in to the API server as its user, often as the administrator, until the certificate or token ends.",
		fix: "Revoke it: delete the token, or for a client certificate remove the rights of its user, for it cannot be revoked. Use an `exec` plug-in that signs in when it is needed.",
		source: "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
		family: file_rules_family,
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
		family: file_rules_family,
		bad: '{ "version": 4, "serial": 7, "lineage": "<a UUID>", "outputs": { "password": { "value": "<a random value>", "sensitive": true } } }',
		good: 'terraform {\n  backend "s3" {\n    bucket  = "acme-state"\n    encrypt = true\n  }\n}',
	},
	{
		kind: "document",
		id: "secrets/terraform-sensitive-value",
		title: "Secret as a literal in Terraform",
		provider: "Terraform",
		why: "A file in Git gives the value to whoever reads the repository, also where it is called sensitive, and the state keeps it in the clear.",
		fix: "Change the value where it is used. Give it as `TF_VAR_\u2026` from a secret of the pipeline's stage, or read it from a store by a data source or an ephemeral resource.",
		source: "https://developer.hashicorp.com/terraform/language/values/variables",
		family: file_rules_family,
		bad: '# prod.tfvars\ndb_password = "<a random value>"',
		good: '# prod.tfvars\ndb_user = "shop"',
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules/pipeline-rules.js
const pipeline_rules_family = "secrets/generic-password";
const pipelineRules = [
	{
		kind: "document",
		id: "secrets/workflow-literal",
		title: "Secret as a literal in a workflow",
		provider: "GitHub Actions",
		why: "Whoever reads the repository has the value, and the log does not mask it, for only secrets are masked.",
		fix: "Change the value where it is used. Keep the new one as a secret of the environment that the job names, and hand it over by `env`; better, let the job sign in by OIDC.",
		source: "https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets",
		family: pipeline_rules_family,
		bad: "# .github/workflows/deploy.yml\njobs:\n  deploy:\n    env:\n      REGISTRY_PASSWORD: <a random value>",
		good: `# .github/workflows/deploy.yml\njobs:\n  deploy:\n    environment: production\n    env:\n      REGISTRY_PASSWORD: \${{ secrets.REGISTRY_PASSWORD }}`,
	},
	{
		kind: "document",
		id: "secrets/pipeline-literal",
		title: "Secret as a literal in a pipeline",
		provider: "any",
		why: "Whoever reads the repository has the value, and the log does not mask it, for only variables that are called secret are masked.",
		fix: "Change the value where it is used. Keep the new one as a masked and protected variable of the pipeline's platform; better, let the job sign in to a store or a cloud by its identity token.",
		source: "https://docs.gitlab.com/ci/variables/#cicd-variable-security",
		family: pipeline_rules_family,
		bad: "# .gitlab-ci.yml\nvariables:\n  REGISTRY_PASSWORD: <a random value>",
		good: "# .gitlab-ci.yml\ndeploy:\n  id_tokens:\n    VAULT_ID_TOKEN: { aud: https://vault.acme.test }\n  secrets:\n    REGISTRY_PASSWORD: { vault: production/registry/password@ops }",
	},
	{
		kind: "document",
		id: "secrets/helm-command-literal",
		title: "Secret as a literal in a Helm command",
		provider: "Helm",
		why: "The value is in the repository, in the log of each run, and in the release that Helm keeps in the cluster.",
		fix: "Change the value where it is used. Give the chart the name of a Secret that exists (`existingSecret`); where it takes only the value, hand it over by `--set-file` or a variable that the pipeline sets from a secret.",
		source: "https://helm.sh/docs/intro/using_helm/#the-format-and-limitations-of---set",
		family: pipeline_rules_family,
		bad: "# .github/workflows/deploy.yml\njobs:\n  deploy:\n    steps:\n      - run: helm upgrade shop ./chart --set auth.password=<a random value>",
		good: "# .github/workflows/deploy.yml\njobs:\n  deploy:\n    steps:\n      - run: helm upgrade shop ./chart --set auth.existingSecret=shop-database",
	},
	{
		kind: "document",
		id: "secrets/compose-literal",
		title: "Secret as a literal in a Compose file",
		provider: "Docker",
		why: "Whoever reads the repository has the value, as has whoever may inspect the container; a build argument stays in the image.",
		fix: "Change the value where it is used. Hand it over as a file by `secrets`, or interpolate a variable that the environment of the deployment sets.",
		source: "https://docs.docker.com/compose/how-tos/use-secrets/",
		family: pipeline_rules_family,
		bad: "# compose.yaml\nservices:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: <a random value>",
		good: "# compose.yaml\nservices:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\n    secrets: [db_password]\nsecrets:\n  db_password: { environment: DB_PASSWORD }",
	},
	{
		kind: "document",
		id: "secrets/compose-file",
		title: "File in the clear that Compose makes a secret of",
		provider: "Docker",
		why: "A secret of a Compose file reads the file, so its content is a secret, and it is in the repository in the clear.",
		fix: "Change the value where it is used, take the file out of the repository, and name it in `.gitignore`. Let the deployment write it, or give the secret an `environment` that the deployment sets.",
		source: "https://docs.docker.com/reference/compose-file/secrets/",
		family: pipeline_rules_family,
		bad: "# db_password.txt, which compose.yaml names under secrets: file\n<a random value>",
		good: "# compose.yaml\nsecrets:\n  db_password: { environment: DB_PASSWORD }",
	},
	{
		kind: "document",
		id: "secrets/ansible-vault-not-encrypted",
		title: "Value in the clear where Ansible Vault keeps its own",
		provider: "Ansible",
		why: "The tag `!vault` or the name of the file says that it is encrypted, so nobody looks, and it is not.",
		fix: "Change the value where it is used, then encrypt the new one: `ansible-vault encrypt_string`, or `ansible-vault encrypt` for the file.",
		source: "https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html",
		family: pipeline_rules_family,
		bad: "# group_vars/production/vault.yml\nvault_db_password: <a random value>",
		good: '# group_vars/production/vars.yml\ndb_password: "{{ vault_db_password }}"',
	},
	{
		kind: "document",
		id: "secrets/ansible-literal",
		title: "Secret as a literal in Ansible",
		provider: "Ansible",
		why: "Whoever reads the repository has the value, and a task prints it unless it has `no_log`.",
		fix: "Change the value where it is used.",
		instead: "Encrypt the new one by `ansible-vault encrypt_string`, or look it up in a store where the task runs.",
		source: "https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html",
		family: pipeline_rules_family,
		bad: "# group_vars/production/main.yml\ndb_password: <a random value>",
		good: '# group_vars/production/main.yml\ndb_password: "{{ vault_db_password }}"',
	},
	{
		kind: "document",
		id: "secrets/pulumi-config-literal",
		title: "Secret in the clear in the configuration of a Pulumi stack",
		provider: "Pulumi",
		why: "What was set without `--secret` stands in the clear in the stack's file, and in the clear in its state.",
		fix: "Change the value where it is used.",
		instead: "Set the new one by `pulumi config set --secret`, or take it from Pulumi ESC.",
		source: "https://www.pulumi.com/docs/iac/concepts/secrets/",
		family: pipeline_rules_family,
		bad: "# Pulumi.production.yaml\nconfig:\n  shop:dbPassword: <a random value>",
		good: "# Pulumi.production.yaml\nconfig:\n  shop:dbPassword:\n    secure: v1:8nvtTzU1mbtJfQPO:G0JNCTfxNjNSJ5CqX6Y5Vw==",
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules/program-rules.js
const program_rules_family = "secrets/generic-password";
const programRules = [
	{
		kind: "document",
		id: "secrets/password-hash",
		title: "Hash of a password",
		provider: "any",
		severity: "info",
		why: "Whoever has it can try passwords at home, without limit; a short or common one is found within hours.",
		fix: "Change the password, then keep the file out of the repository: make it at deployment from a secret, or let users sign in by an identity provider.",
		source: "https://man7.org/linux/man-pages/man5/shadow.5.html",
		family: program_rules_family,
		bad: "# conf/.htpasswd\nadmin:$2y$12$<a random value>",
		good: "# conf/nginx.conf\nauth_basic_user_file /run/secrets/htpasswd;",
	},
	{
		kind: "document",
		id: "secrets/program-password",
		title: "Password in a settings file of a program",
		provider: "any",
		why: "The program signs in with it to the server that the file names: mail, files, databases, desktops. Base64 and the programs' own disguises hide nothing.",
		fix: "Change the password at that server. Let the program ask for it, or take it from a key ring or a command (`passwordeval`, `pass_command`), and leave the file out of the repository.",
		source: "https://marlam.de/msmtp/msmtp.html",
		family: program_rules_family,
		bad: "# .msmtprc\naccount shop\nhost smtp.acme.test\nuser shop\npassword <a random value>",
		good: "# .msmtprc\naccount shop\nhost smtp.acme.test\nuser shop\npasswordeval pass show smtp",
	},
	{
		kind: "document",
		id: "secrets/registry-credential",
		title: "Credential of a registry in a client's settings",
		provider: "any",
		why: "It reads private packages or modules of the registry, and mostly publishes new ones, which others then install and run.",
		fix: "Revoke it at the registry, and look for releases that you did not publish. Give it by the client's environment variable from a secret of the stage, or publish by OIDC.",
		source: "https://yarnpkg.com/configuration/yarnrc",
		family: program_rules_family,
		bad: '# .cargo/credentials.toml\n[registries.acme]\ntoken = "<a random value>"',
		good: '# .cargo/config.toml\n[registries.acme]\nindex = "sparse+https://cargo.acme.test/index/"',
	},
	{
		kind: "document",
		id: "secrets/network-key",
		title: "Key or password of a network",
		provider: "any",
		why: "It joins the wireless or private network, behind the firewall.",
		fix: "Change the key at the access point or gateway and on all devices that keep it. Give each device a certificate or a key of its own, put in place when it is set up.",
		source: "https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf",
		family: program_rules_family,
		bad: '# wpa_supplicant.conf\nnetwork={\n  ssid="shop"\n  psk="<a random value>"\n}',
		good: '# wpa_supplicant.conf\nnetwork={\n  ssid="shop"\n  key_mgmt=WPA-EAP\n  eap=TLS\n}',
	},
	{
		kind: "document",
		id: "secrets/recorded-credential",
		title: "Credential in a recording of a browser",
		provider: "any",
		why: "A HAR file holds the requests as they were sent: with the cookie of a session its reader is signed in as whoever recorded it, and what was typed into a form stands there, too.",
		fix: "Sign out everywhere, which ends the session, and change what was typed. Record without sensitive data, as browsers do by default, and keep recordings out of the repository.",
		source: "https://developer.chrome.com/docs/devtools/network/reference",
		family: program_rules_family,
		bad: '# shop.har\n{ "log": { "entries": [{ "request": { "cookies": [{ "name": "sessionid", "value": "<a random value>" }] } }] } }',
		good: '# shop.har\n{ "log": { "entries": [{ "request": { "cookies": [] } }] } }',
	},
	{
		kind: "document",
		id: "secrets/secret-file",
		title: "File that holds one secret",
		provider: "any",
		why: "Its name says what for: a token of Vault, the key of Rails' encrypted credentials, the password of an Ansible Vault. What they open is open now.",
		fix: "Revoke or replace the secret, and encrypt anew what it opens. Keep the file out of the repository; give the value by `RAILS_MASTER_KEY`, `VAULT_TOKEN`, or to Ansible by a script that asks a store.",
		source: "https://guides.rubyonrails.org/security.html#custom-credentials",
		family: program_rules_family,
		bad: "# .vault-token\n<a random value>",
		good: "# .gitignore\n/.vault-token\n/config/master.key",
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules/sealing-rules.js
const sealing_rules_family = "secrets/generic-password";
const sealingRules = [
	{
		kind: "document",
		id: "secrets/sealed-secret-not-sealed",
		title: "SealedSecret with a value that is not sealed",
		provider: "Sealed Secrets",
		why: "What stands in place of the sealed value cannot be an envelope of the controller's key, so it is the value itself.",
		fix: "Change the value where it is used, and seal the new one: `kubeseal --format yaml < secret.yaml > sealed-secret.yaml`.",
		source: "https://github.com/bitnami-labs/sealed-secrets/blob/main/docs/developer/crypto.md",
		family: sealing_rules_family,
		bad: "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: shop\nspec:\n  encryptedData:\n    password: <base64 of a random value>",
		good: "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: shop\nspec:\n  encryptedData:\n    password: <what kubeseal wrote>",
	},
	{
		kind: "document",
		id: "secrets/sops-not-encrypted",
		title: "File that .sops.yaml wants encrypted is in the clear",
		provider: "SOPS",
		why: "A creation rule of .sops.yaml, as it is today, names the file, so its values are to be encrypted, and nothing of it is.",
		fix: "Change the values where they are used.",
		instead: "Run `sops encrypt --in-place` on the file before it is committed.",
		source: "https://getsops.io/docs/#using-sops-yaml-conf-to-select-kms-pgp-and-age-for-new-files",
		family: sealing_rules_family,
		bad: "# secrets/database.yaml, which .sops.yaml names\npassword: <a random value>",
		good: "password: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]\nsops:\n  mac: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]",
	},
	{
		kind: "document",
		id: "secrets/sops-partially-encrypted",
		title: "Value in the clear in a SOPS-encrypted file",
		provider: "SOPS",
		why: "A SOPS-encrypted file looks safe, and this value in it is not: it was added by hand, or the file's rules leave its key out.",
		fix: "Change the value where it is used, remove it from the file and add the new one with `sops edit`, under a key that the file's rules select.",
		source: "https://getsops.io/docs/#encrypting-only-parts-of-a-file",
		family: sealing_rules_family,
		bad: "user: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]\npassword: <a random value>\nsops:\n  mac: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]",
		good: "password: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]\nsops:\n  mac: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]",
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
		bad: "password: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]\nsops:\n  lastmodified: <a time>\n  version: 3.9.0",
		good: "password: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]\nsops:\n  lastmodified: <a time>\n  mac: ENC[AES256_GCM,data:\u2026,iv:\u2026,tag:\u2026,type:str]\n  version: 3.9.0",
	},
	{
		kind: "document",
		id: "secrets/external-secret-literal",
		title: "ExternalSecret or store with a literal value",
		provider: "External Secrets Operator",
		why: "These objects are there to hold no value, only where it is: a literal in them is a secret in the clear.",
		fix: "Change the value where it is used, put the new one into the store, and refer to it with `remoteRef` or a template.",
		source: "https://external-secrets.io/latest/api/externalsecret/",
		family: sealing_rules_family,
		bad: "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  target:\n    template:\n      data:\n        password: <a random value>",
		good: 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  target:\n    template:\n      data:\n        password: "{{ .password }}"',
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/rules/document-rules.js









const documentRules = [
	...deliveryRules,
	...pipelineRules,
	...sealingRules,
	...fileRules,
	...credentialRules,
	...programRules,
];
const sharedIds = new Set([
	"secrets/generic-password",
	"secrets/netrc-password",
	"secrets/npmrc-auth-token",
	"secrets/docker-registry-auth",
]);
const byId = new Map([...documentRules, ...[...generic .M, ...networks .o, ...registries .Y].filter(({ id }) => sharedIds.has(id))].map((rule) => [
	rule.id,
	rule,
]));
function documentRule(id) {
	const rule = byId.get(`secrets/${id}`);
	if (!rule)
		throw new TypeError(`there is no rule secrets/${id}`);
	return rule;
}


  }),

  7791:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  w: () => (  safePattern)
});

var pattern_syntax = __webpack_require__(3506);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/sops/linear-pattern.js
const beginMark = 0x02;
const endMark = 0x03;
const accepting = 0;
const mostStates = 4000;
const mostSets = 2000;
const marks = (1n << BigInt(beginMark)) | (1n << BigInt(endMark));
function linearMatcher(node) {
	const states = [{ kind: "split", next: [] }];
	const start = build(node, accepting, states);
	return start === undefined ? undefined : runner(states, start);
}
function build(node, next, states) {
	if (states.length > mostStates)
		return undefined;
	switch (node.kind) {
		case "byte":
			return add(states, {
				kind: "byte",
				set: (node.set & (node.set - 1n)) === 0n ? node.set : node.set & ~marks,
				next,
			});
		case "sequence":
			return node.parts.reduceRight((after, part) => (after === undefined ? undefined : build(part, after, states)), next);
		case "choice": {
			const options = node.options.map((option) => build(option, next, states));
			return options.includes(undefined) ? undefined : add(states, { kind: "split", next: options });
		}
		case "repeat":
			return repeated(node, next, states);
		default:
			return undefined;
	}
}
function repeated({ body, min, max }, next, states) {
	let entry = next;
	if (max === Number.POSITIVE_INFINITY) {
		const loop = [next];
		entry = add(states, { kind: "split", next: loop });
		const inner = build(body, entry, states);
		if (inner === undefined)
			return undefined;
		loop.push(inner);
	}
	else {
		for (let count = min; count < max && entry !== undefined; count++) {
			const inner = build(body, entry, states);
			entry = inner === undefined ? undefined : add(states, { kind: "split", next: [next, inner] });
		}
	}
	for (let count = 0; count < min && entry !== undefined; count++)
		entry = build(body, entry, states);
	return entry;
}
function add(states, state) {
	states.push(state);
	return states.length - 1;
}
function runner(states, start) {
	let known = new Map();
	let first;
	const setOf = (from) => {
		const members = closure(states, from);
		const key = members.join();
		const met = known.get(key);
		if (met)
			return met;
		if (known.size >= mostSets) {
			known = new Map();
			first = undefined;
		}
		const set = { members, accepts: members.includes(accepting), next: [] };
		known.set(key, set);
		return set;
	};
	const step = (set, byte) => {
		const bit = 1n << BigInt(byte);
		const next = set.members.flatMap((index) => {
			const state = states[index];
			return state?.kind === "byte" && (state.set & bit) !== 0n ? [state.next] : [];
		});
		return setOf([start, ...next]);
	};
	return (text) => {
		first ??= setOf([start]);
		let set = first;
		for (const byte of text) {
			if (set.accepts)
				return true;
			let next = set.next[byte];
			if (!next) {
				next = step(set, byte);
				set.next[byte] = next;
			}
			set = next;
		}
		return set.accepts;
	};
}
function closure(states, from) {
	const reached = new Set(from);
	for (const index of reached) {
		const state = states[index];
		if (state?.kind === "split")
			for (const next of state.next)
				reached.add(next);
	}
	return [...reached].sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/sops/safe-pattern.js


const longestText = 4096;
function safePattern(pattern) {
	const folds = pattern.startsWith("(?i)");
	const node = parsed(translated(folds ? pattern.slice(4) : pattern));
	const matches = node && linearMatcher(folds ? folded(node) : node);
	if (!matches)
		return undefined;
	const begin = Buffer.of(beginMark);
	const end = Buffer.of(endMark);
	return (text) => matches(Buffer.concat([begin, Buffer.from(text.slice(0, longestText)), end]));
}
function parsed(pattern) {
	try {
		return (0,pattern_syntax .E)(pattern);
	}
	catch (error) {
		if (error instanceof pattern_syntax .T)
			return undefined;
		throw error;
	}
}
const hex = (byte) => `\\x${byte.toString(16).padStart(2, "0")}`;
const safe_pattern_anchors = {
	"^": hex(beginMark),
	$: hex(endMark),
	"\\A": hex(beginMark),
	"\\z": hex(endMark),
};
const namedClasses = {
	alnum: "0-9A-Za-z",
	alpha: "A-Za-z",
	digit: "0-9",
	lower: "a-z",
	space: "\\s",
	upper: "A-Z",
	word: "\\w",
	xdigit: "0-9A-Fa-f",
};
function translated(pattern) {
	let isInClass = false;
	return pattern.replace(/\[:(\w+):\]|\\.|\(\?P<|[[\]^$]/gs, (sign, name) => {
		if (name !== undefined)
			return namedClasses[name] ?? sign;
		if (sign === "(?P<")
			return "(?<";
		if (sign.startsWith("\\") && /[^A-Za-z0-9^$\\.*+?()[\]{}|/-]/.test(sign[1] ?? ""))
			return sign.slice(1);
		if (sign === "\\-" && !isInClass)
			return "-";
		if (isInClass) {
			if (sign === "]")
				isInClass = false;
			return sign === "[" ? "\\[" : sign;
		}
		if (sign === "[")
			isInClass = true;
		return safe_pattern_anchors[sign] ?? sign;
	});
}
const lower = ((1n << 26n) - 1n) << 0x61n;
const upper = ((1n << 26n) - 1n) << 0x41n;
const betweenCases = 0x20n;
function folded(node) {
	switch (node.kind) {
		case "byte":
			return {
				...node,
				set: node.set | ((node.set & lower) >> betweenCases) | ((node.set & upper) << betweenCases),
			};
		case "sequence":
			return { ...node, parts: node.parts.map(folded) };
		case "choice":
			return { ...node, options: node.options.map(folded) };
		case "repeat":
			return { ...node, body: folded(node.body) };
		default:
			return node;
	}
}


  }),

  3571:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	B8: () => (  selectedBy),
	R0: () => (  largestConfig),
	aU: () => (  readSopsConfig),
	iQ: () => (  isSopsConfig)
  });
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _parse_parse_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6571);
  var _safe_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7791);
  var _sops_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5779);




function selectedBy({ selects, specific }, values, pathOf) {
	const selected = values.filter((value) => selects(pathOf(value)));
	return selected.length > 0 || !specific ? selected : values;
}
const largestConfig = 256 * 1024;
function readSopsConfig(bytes, config = ".sops.yaml") {
	if (bytes.length > largestConfig)
		return undefined;
	const rules = creationRules(bytes);
	if (!rules)
		return undefined;
	const refused = [];
	const compiled = rules.map((rule, index) => {
		const refuse = (key) => refused.push(`${key} of creation rule ${index + 1}`);
		const pattern = (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(rule, "path_regex") ?? "";
		const matches = pattern === "" ? () => false : (0,_safe_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .w)(pattern);
		if (!matches)
			refuse("path_regex");
		return {
			config,
			matches,
			specific: /secret|sops|enc|cred|private|sensitive/i.test(pattern),
			partial: (0,_sops_selection_js__WEBPACK_IMPORTED_MODULE_2__  .R)(rule),
			selects: (0,_sops_selection_js__WEBPACK_IMPORTED_MODULE_2__  .C)(rule, refuse) ?? (() => true),
		};
	});
	return {
		ruleFor: (path) => (isSopsConfig(path) ? undefined : compiled.find(({ matches }) => matches?.(path))),
		refused,
	};
}
function creationRules(bytes) {
	try {
		return (0,_parse_parse_documents_js__WEBPACK_IMPORTED_MODULE_3__  .e)(bytes).documents.flatMap((document) => (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, "creation_rules", "*"));
	}
	catch {
		return undefined;
	}
}
function isSopsConfig(path) {
	return /(?:^|\/)\.sops\.ya?ml$/.test(path);
}


  }),

  5779:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	C: () => (  sopsSelection),
	R: () => (  selectsPart)
  });
  var _parse_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);
  var _safe_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7791);


const settings = [
	"encrypted_regex",
	"encrypted_suffix",
	"unencrypted_regex",
	"encrypted_comment_regex",
	"unencrypted_comment_regex",
];
function selectsPart(rule) {
	return settings.some((key) => (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(rule, key));
}
function sopsSelection(rule, refused) {
	const text = (key) => (0,_parse_item_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(rule, key) || undefined;
	if (text("encrypted_comment_regex") ?? text("unencrypted_comment_regex"))
		return undefined;
	const matching = (key) => {
		const matches = (0,_safe_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .w)(text(key) ?? "");
		if (!matches)
			refused(key);
		return matches && ((path) => path.some((part) => part !== "*" && matches(part)));
	};
	const encryptedSuffix = text("encrypted_suffix");
	if (encryptedSuffix)
		return (path) => path.some((key) => key.endsWith(encryptedSuffix));
	if (text("encrypted_regex"))
		return matching("encrypted_regex");
	if (text("unencrypted_regex")) {
		const isLeft = matching("unencrypted_regex");
		return isLeft && ((path) => !isLeft(path));
	}
	const suffix = text("unencrypted_suffix") ?? "_unencrypted";
	return (path) => !path.some((key) => key.endsWith(suffix));
}


  }),

  5108:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Lm: () => (  noteTool),
	Mt: () => (  toolsBySign),
	Q6: () => (  toolsByName),
	ce: () => (  alternativeInUse),
	wv: () => (  toolOfKind)
  });
function noteTool(tools, tool, path) {
	const known = tools.get(tool);
	if (known === undefined || path < known)
		tools.set(tool, path);
}
const toolOfKind = new Map([
	["ExternalSecret", "external-secrets"],
	["ClusterExternalSecret", "external-secrets"],
	["VaultStaticSecret", "vault-secrets-operator"],
	["VaultDynamicSecret", "vault-secrets-operator"],
	["VaultPKISecret", "vault-secrets-operator"],
	["SecretProviderClass", "secrets-store-csi"],
	["OnePasswordItem", "OnePasswordItem"],
	["InfisicalSecret", "InfisicalSecret"],
	["DopplerSecret", "DopplerSecret"],
	["BitwardenSecret", "BitwardenSecret"],
	["AzureKeyVaultSecret", "AzureKeyVaultSecret"],
]);
const signs = [
	{ tool: "vault-agent", sign: "vault.hashicorp.com/agent-inject-secret-" },
	{ tool: "argocd-vault-plugin", sign: "avp.kubernetes.io/path" },
	{ tool: "argocd-vault-plugin", sign: "<path:" },
	{ tool: "OnePasswordItem", sign: "kind: OnePasswordItem" },
];
const manifest = Buffer.from("\nkind:");
function toolsBySign(bytes) {
	if (!bytes.includes(manifest) && bytes.indexOf("kind:") !== 0)
		return [];
	return signs.flatMap(({ tool, sign }) => (bytes.includes(sign) ? [tool] : []));
}
const byName = [
	{ tool: "sops", pattern: /(?:^|\/)\.sops\.yaml$|[.-](?:sops|enc)\.(?:ya?ml|json|env)$/ },
	{ tool: "sealed-secrets", pattern: /sealed-?secrets?[^/]*\.ya?ml$/i },
	{ tool: "external-secrets", pattern: /external-?secrets?[^/]*\.ya?ml$/i },
	{ tool: "vault-secrets-operator", pattern: /vault-?(?:static|dynamic)-?secrets?[^/]*\.ya?ml$/i },
	{ tool: "secrets-store-csi", pattern: /secret-?provider-?class[^/]*\.ya?ml$/i },
];
function toolsByName(paths) {
	const tools = new Map();
	for (const path of paths) {
		for (const { tool, pattern } of byName)
			if (pattern.test(path))
				noteTool(tools, tool, path);
	}
	return tools;
}
const fromStore = (kind) => (path) => `This repository takes its secrets from a store already (${path}): put the new value there and refer to it by ${kind}.`;
const advice = {
	sops: (path) => `This repository uses SOPS already (${path}): name the file in a creation rule of .sops.yaml, without which SOPS refuses it, and encrypt it with \`sops encrypt --in-place\`.`,
	"sealed-secrets": (path) => `This repository seals its secrets already (${path}): seal the new value with \`kubeseal\`, and keep the SealedSecret.`,
	"external-secrets": fromStore("an ExternalSecret"),
	"vault-secrets-operator": (path) => `This repository takes its secrets from Vault already (${path}): put the new value there and refer to it by a VaultStaticSecret.`,
	"secrets-store-csi": (path) => `This repository mounts its secrets from a store already (${path}): put the new value there and name it in a SecretProviderClass.`,
	"vault-agent": (path) => `This repository takes its secrets from Vault already (${path}): put the new value there, and let the agent write it by the annotation \`vault.hashicorp.com/agent-inject-secret-\u2026\`.`,
	"argocd-vault-plugin": (path) => `This repository has Argo CD fill in its secrets already (${path}): put the new value into the store and \`<path:\u2026#\u2026>\` in its place.`,
	OnePasswordItem: fromStore("a OnePasswordItem"),
	InfisicalSecret: fromStore("an InfisicalSecret"),
	DopplerSecret: fromStore("a DopplerSecret"),
	BitwardenSecret: fromStore("a BitwardenSecret"),
	AzureKeyVaultSecret: fromStore("an AzureKeyVaultSecret"),
};
const sopsElsewhere = (path) => `This repository uses SOPS already (${path}): put the new value into a Secret in a file that is encrypted with \`sops encrypt --in-place\`.`;
const encryptedInPlace = new Set([
	"secrets/kubernetes-secret",
	"secrets/last-applied-secret",
	"secrets/kustomize-file",
	"secrets/helm-values-literal",
]);
function alternativeInUse(rule, tools) {
	const preferred = preferredTools[rule]?.find((tool) => tools.has(tool));
	const path = preferred && tools.get(preferred);
	if (preferred === undefined || path === undefined)
		return undefined;
	return preferred === "sops" && !encryptedInPlace.has(rule) ? sopsElsewhere(path) : advice[preferred](path);
}
const operators = [
	"external-secrets",
	"vault-secrets-operator",
	"OnePasswordItem",
	"InfisicalSecret",
	"DopplerSecret",
	"BitwardenSecret",
	"AzureKeyVaultSecret",
];
const mounted = ["secrets-store-csi", "vault-agent"];
const inCluster = [...operators, ...mounted, "sealed-secrets", "argocd-vault-plugin", "sops"];
const inSecret = [...operators, "sealed-secrets", "sops"];
const preferredTools = {
	"secrets/kubernetes-secret": inCluster,
	"secrets/last-applied-secret": inCluster,
	"secrets/workload-literal": inCluster,
	"secrets/kustomize-literal": inCluster,
	"secrets/kustomize-file": inCluster,
	"secrets/external-secret-literal": inCluster,
	"secrets/argocd-application-literal": inSecret,
	"secrets/flux-literal": inSecret,
	"secrets/helm-command-literal": [...operators, "sealed-secrets"],
	"secrets/helm-values-literal": ["sops", ...operators, "sealed-secrets", "argocd-vault-plugin"],
};


  }),

  3054:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	k: () => (  assignedIn)
  });
function assignedIn(leaf) {
	const equals = leaf.text.indexOf("=");
	if (!leaf.isText || equals <= 0)
		return undefined;
	const key = leaf.text.slice(0, equals);
	const text = leaf.text.slice(equals + 1).replace(/^(["'])(.*)\1$/s, "$2");
	const isPlain = leaf.end - leaf.start === leaf.text.length;
	if (!isPlain)
		return { key, value: { ...leaf, text } };
	const start = leaf.start + leaf.text.indexOf(text, equals + 1);
	return { key, value: { ...leaf, text, start, end: start + text.length } };
}


  }),

  2471:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	t: () => (  firstValues)
  });
const mostValues = 5000;
function firstValues(values, onMore, most = mostValues) {
	const first = [];
	for (const value of values) {
		if (first.length === most) {
			onMore(`values of a settings file beyond the first ${most}, which were searched as text`);
			break;
		}
		first.push(value);
	}
	return first;
}


  }),

  6995:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	q: () => (  judgeNamedValue)
  });
  var _engine_generic_generic_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4072);
  var _engine_generic_secret_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1011);
  var _engine_generic_word_password_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9253);
  var _parse_mask_templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7569);




const longestName = 80;
const longestValue = 300;
function judgeNamedValue(name, leaf, inspection) {
	const { trial } = inspection;
	const value = leaf.text.trim();
	if (!leaf.isText || value.length > longestValue || (0,_parse_mask_templates_js__WEBPACK_IMPORTED_MODULE_0__  .dw)(value))
		return undefined;
	return (0,_engine_generic_generic_value_js__WEBPACK_IMPORTED_MODULE_1__  .wA)({
		name: (0,_engine_generic_secret_name_js__WEBPACK_IMPORTED_MODULE_2__  .Jf)(name.slice(-longestName)),
		value,
		form: "assign",
		quoted: true,
		whole: true,
		syntax: "config",
		trial,
		mayBeWord: (0,_engine_generic_word_password_js__WEBPACK_IMPORTED_MODULE_3__  .$4)(value) && !(0,_engine_generic_word_password_js__WEBPACK_IMPORTED_MODULE_3__  .i8)(inspection, leaf),
	}).check;
}


  }),

  308:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$$: () => (  bytesOf),
	Ey: () => (  fromBase64),
	Jm: () => (  judgeSecretValue)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8563);
  var _engine_generic_placeholder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2562);
  var _engine_generic_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9114);
  var _engine_generic_secret_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1011);
  var _parse_mask_templates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7569);






const references = [
	/^\$\w{0,20}\{[^}]*\}$|^\$\([^)]*\)$|^\$[A-Za-z_]\w*$/,
	/^#\{[^{}]+\}#?$|^<[^<>]*>$|<path:[^<>#]+#[^<>]+>/,
	/^(?:ref\+|op:\/\/|vault:|secretref\+|awssm:|ssm:|akvs?:)/i,
	/^ENC\[|\{\{[^{}"]*\}\}|^<%|^%%?[A-Z_]+%%?$|^@@?[\w.:/-]+@@?$/,
];
const openKeys = /(?:^|[._-])(?:crt|cert|pub|ca|known_hosts|ssh-publickey)$|^(?:username|user|login|namespace|type|project|name|description|expiration|usage-bootstrap-\w+|auth-extra-groups|token-id|enableLfs|insecure)$/i;
const settingKeys = new RegExp(`(?:^|[._-])(?:pg)?(?:${[
	"host|hostname|port|address|domain|endpoint|server|url|uri|path|dir|file|bucket|region|zone|cluster|email",
	"database|dbname|db_name|schema|driver|dialect|provider|engine|protocol|scheme|sslmode|ssl|tls",
	"user|username|user_?name|login|uid|user_?id|client_?id|tenant_?id|key_?id|project_?id|subscription_?id|account_?id|app_?id",
	"env|environment|stage|profile|mode|level|debug|enabled|format|lang|locale|timezone|tz|version|tag|image|issuer|audience",
	"size|timeout|interval|ttl|retries|limit|count|prefix|suffix",
].join("|")})$`, "i");
const mildKeys = /(?:^|_)(?:db|network|subnet|vpc|account|organi[sz]ation|team|owner|group|tenant|realm|project|folder|channel|topic|queue|index|from|sender|role|class|plan|tier|edition|title|label)$/;
const fillIn = /change[-_ ]?(?:me|it)|todo|tbd|fill[-_ ]?(?:in|me)|set[-_ ]?me|^x{3,}$|^\W*(?:redacted|masked|filtered|removed|hidden)\W*$|^\*+$|^\.{3,}$|^-+$/i;
const bitsOfRandom = 24;
const bitsInTrial = 30;
const leastVariety = 0.5;
const longestWeighed = 4096;
function judgeSecretValue(key, text, holder, { trial }) {
	const value = text.trim();
	if (value === "" || (0,_parse_mask_templates_js__WEBPACK_IMPORTED_MODULE_1__  .dw)(value) || references.some((reference) => reference.test(value)))
		return undefined;
	if (openKeys.test(key) || /^(?:true|false|yes|no|on|off|null|none|~)$/i.test(value))
		return undefined;
	if (isPublic(value))
		return undefined;
	const name = (0,_engine_generic_secret_name_js__WEBPACK_IMPORTED_MODULE_2__  .Jf)(key.slice(-80));
	if (/^\d+(?:\.\d+)?$/.test(value) && !(name && value.length >= 6))
		return undefined;
	const bytes = Buffer.from(value.slice(0, longestWeighed), "latin1");
	if (fillIn.test(value.slice(0, 64)) || (0,_engine_generic_placeholder_js__WEBPACK_IMPORTED_MODULE_3__  .Bt)(bytes, 1) || (0,_checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_4__  .z)(bytes))
		return { confidence: "low", basis: "placeholder" };
	const bits = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .bv)(value.slice(0, longestWeighed));
	if (trial && bits < bitsInTrial)
		return { confidence: "low", basis: "in a test or example" };
	const isRandom = bits >= bitsOfRandom && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .WH)(value.slice(0, longestWeighed)) >= leastVariety;
	if (name)
		return { confidence: "high", basis: `${holder}, and its key says ${name.core.replaceAll("_", " ")}` };
	const words = (0,_engine_generic_secret_name_js__WEBPACK_IMPORTED_MODULE_2__  .Z9)(key.slice(-80)).join("_");
	const setting = { confidence: "low", basis: `${holder}, but it reads like a setting` };
	if (settingKeys.test(words) || (0,_engine_generic_reference_js__WEBPACK_IMPORTED_MODULE_5__  ._)(value, "certain") !== undefined)
		return setting;
	if (isRandom)
		return { confidence: "high", basis: `${holder}, and the value looks random` };
	if (mildKeys.test(words) && !value.includes("\n"))
		return setting;
	return { confidence: "medium", basis: holder };
}
function isPublic(value) {
	return ((/^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|SSH2 PUBLIC KEY|CERTIFICATE REQUEST|PGP PUBLIC KEY BLOCK)-----/.test(value) &&
		!/-----BEGIN [A-Z ]*PRIVATE KEY/.test(value)) ||
		/^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) /.test(value));
}
function bytesOf(text) {
	if (!/[^\u0000-\u00ff]/.test(text))
		return Buffer.from(text, "latin1");
	return Buffer.concat(Array.from(text, (sign) => Buffer.from(sign, (sign.codePointAt(0) ?? 0) < 0x100 ? "latin1" : "utf8")));
}
function fromBase64(text) {
	const packed = text.replace(/\s+/g, "");
	if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed))
		return undefined;
	return Buffer.from(packed, "base64");
}


  }),

  2618:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Hg: () => (  isUpper),
	S4: () => (  isLineEnd),
	a: () => (  ascii),
	cs: () => (  isLower),
	vG: () => (  isQuote),
	yp: () => (  isDigit),
	z3: () => (  isBlank)
  });
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
	star: 0x2a,
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
function isDigit(byte) {
	return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
function isUpper(byte) {
	return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}
function isLower(byte) {
	return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}


  }),

  1665:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	i1: () => (  mayHoldBytes),
	pn: () => (  byteListAfter),
	tl: () => (  isDrawn)
  });
  var _charset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(166);
  var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2618);
  var _content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9320);



const longestOpening = 64;
const opening = /^(?:\[[\w +]{0,24}\]|\(\) As Byte)?(?:\s*:\s*(?:&\s*)?(?:'static\s+)?\[[\w; ]{1,16}\]|\s*:\s*[\w.<>[\]]{1,20})?\s*(?::=|=>|=|:)\s*&?(?:(?:new\s+|vec!)?[\w.:<>]{0,20}(?:\[\w{0,12}\]\w{0,8})?\s*\(?\s*){0,2}[[{(]\s*(?=[-\d(])/;
const fewestBytes = 16;
const mostBytes = 64;
const isKeyName = /(?:key|secret|password|passwd|passphrase|pepper)$/;
function byteListAfter(bytes, end, name) {
	if (!isKeyName.test(name.end))
		return undefined;
	const opened = opening.exec(bytes.toString("latin1", end, end + longestOpening))?.[0].length;
	if (opened === undefined)
		return undefined;
	const start = end + opened;
	const values = [];
	let at = start;
	while (values.length < mostBytes) {
		const number = readNumber(bytes, at);
		if (!number)
			return undefined;
		values.push(number.value & 0xff);
		at = skipWhite(bytes, number.end);
		if (bytes[at] === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.comma)
			at = skipWhite(bytes, at + 1);
		if (isClose(bytes, at))
			break;
	}
	return values.length >= fewestBytes ? { start, end: at, value: Buffer.from(values) } : undefined;
}
function readNumber(bytes, from) {
	const start = bytes[from] === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.open ? skipCast(bytes, from) : from;
	const isNegative = bytes[start] === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.dash;
	const first = isNegative ? start + 1 : start;
	const isHex = bytes[first] === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.zero && (bytes[first + 1] | 0x20) === lowerX;
	const digits = isHex ? first + 2 : first;
	let end = digits;
	while (end < digits + longestDigits && isHexDigit(bytes[end], isHex))
		end++;
	if (end === digits)
		return undefined;
	const size = Number.parseInt(bytes.toString("latin1", digits, end), isHex ? 16 : 10);
	const value = isNegative ? -size : size;
	if (value > 0xff || value < -0x80)
		return undefined;
	for (const suffix of suffixes)
		if ((0,_content_js__WEBPACK_IMPORTED_MODULE_1__  .T)(bytes, suffix, end))
			return { value, end: end + suffix.length };
	return { value, end };
}
const lowerX = 0x78;
const longestDigits = 3;
const suffixes = ["u8", "u", "U", "y"].map((text) => Buffer.from(text));
const longestCast = 16;
function skipCast(bytes, open) {
	let at = open;
	while (at < open + longestCast && bytes[at] !== _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.close)
		at++;
	return skipWhite(bytes, at + 1);
}
function isHexDigit(byte, isHex) {
	if ((0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .yp)(byte))
		return true;
	const lower = (byte ?? 0) | 0x20;
	return isHex && lower >= 0x61 && lower <= 0x66;
}
const between = (0,_charset_js__WEBPACK_IMPORTED_MODULE_2__  .$I)("between a name and its numbers", "\t !&(*.0-9;<>A-[]_a-{").table;
const beginning = (0,_charset_js__WEBPACK_IMPORTED_MODULE_2__  .$I)("beginning of numbers", " &([{\nabnuvABU").table;
function mayHoldBytes(bytes, end) {
	let at = end;
	while (at < end + longestOpening && (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .z3)(bytes[at]))
		at++;
	if (!isOperator(bytes[at]) && bytes[at] !== _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.openSquare)
		return false;
	let operator = 0;
	for (; at < end + longestOpening; at++) {
		const byte = bytes[at] ?? _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.lineFeed;
		if (isOperator(byte)) {
			if (operator === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.equals || (operator === byte && bytes[at - 1] !== byte))
				return false;
			operator = byte;
		}
		else if (between[byte] === 0 ||
			(operator === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.equals && bytes[at - 1] === operator && beginning[byte] === 0))
			return false;
		else if (isOpen(byte) && operator !== 0 && beginsNumber(bytes, at + 1))
			return true;
	}
	return false;
}
function isOperator(byte) {
	return byte === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.equals || byte === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.colon;
}
function isOpen(byte) {
	return byte === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.openBrace || byte === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.openSquare || byte === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.open;
}
function beginsNumber(bytes, from) {
	let at = from;
	while (at < from + longestOpening && (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .z3)(bytes[at]))
		at++;
	const first = bytes[at];
	return (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .S4)(first) || first === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.dash || first === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.open || (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .yp)(first);
}
function isDrawn(bytes) {
	if (bytes.length < fewestBytes || bytes.length > mostBytes)
		return false;
	const expected = 256 * (1 - (1 - 1 / 256) ** bytes.length);
	const high = bytes.filter((byte) => byte > 0x7f).length / bytes.length;
	const steps = bytes.filter((byte, index) => index > 0 && Math.abs(byte - bytes[index - 1]) <= leastStep).length;
	return new Set(bytes).size > expected * 0.8 && high > 0.15 && high < 0.85 && steps < bytes.length / 4;
}
const leastStep = 3;
const longestSpace = 48;
function skipWhite(bytes, from) {
	let at = from;
	while (at < from + longestSpace && at < bytes.length && bytes[at] <= _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.space)
		at++;
	return at;
}
function isClose(bytes, at) {
	return bytes[at] === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.closeBrace || bytes[at] === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.closeSquare || bytes[at] === _ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.close;
}


  }),

  9903:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	BP: () => (  patternsAt),
	CS: () => (  compileAutomaton),
	VK: () => (  nextState)
  });
const cellSize = 4;
function compileAutomaton(patterns) {
	const classes = classesOf(patterns);
	const cells = Math.max(...classes) + 1;
	const width = cells * cellSize;
	const trie = buildTrie(patterns, classes);
	const { order, fallbacks, found } = linkFallbacks(trie, cells);
	const outputs = found.filter((indexes) => indexes !== undefined);
	const accepting = (trie.size - outputs.length) * width;
	const rows = rowsOf(found, width, accepting);
	const table = tableOf(trie, { order, fallbacks }, rows, cells);
	const longest = patterns.reduce((most, { length }) => Math.max(most, length), 0);
	return { classes: Uint16Array.from(classes, (index) => index * cellSize), table, width, accepting, outputs, longest };
}
function nextState({ classes, table }, state, byte) {
	return table[(state + classes[byte]) >> 2];
}
function patternsAt({ outputs, accepting, width }, state) {
	return outputs[(state - accepting) / width];
}
function classesOf(patterns) {
	if (patterns.includes(""))
		throw new RangeError("an automaton cannot look for an empty pattern");
	const classes = new Uint8Array(256);
	let count = 0;
	for (const byte of new Set(Buffer.from(patterns.join(""), "latin1"))) {
		const folded = foldCase(byte);
		if (classes[folded] === 0)
			classes[folded] = ++count;
	}
	for (let upper = 0x41; upper <= 0x5a; upper++)
		classes[upper] = classes[foldCase(upper)];
	return classes;
}
function foldCase(code) {
	return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
const root = 0;
const none = 0;
function buildTrie(patterns, byteClasses) {
	const most = patterns.reduce((sum, { length }) => sum + length, 1);
	const ends = new Map();
	const trie = {
		size: 1,
		classes: new Uint8Array(most),
		firstChild: new Int32Array(most),
		nextSibling: new Int32Array(most),
		ends,
	};
	for (let index = 0; index < patterns.length; index++) {
		const pattern = patterns[index];
		let state = root;
		for (let at = 0; at < pattern.length; at++) {
			const byteClass = byteClasses[pattern.charCodeAt(at)];
			let next = childOf(trie, state, byteClass);
			if (next === none) {
				next = trie.size++;
				trie.classes[next] = byteClass;
				trie.nextSibling[next] = trie.firstChild[state];
				trie.firstChild[state] = next;
			}
			state = next;
		}
		const others = ends.get(state);
		if (others)
			others.push(index);
		else
			ends.set(state, [index]);
	}
	return trie;
}
function childOf({ classes, firstChild, nextSibling }, state, byteClass) {
	let child = firstChild[state];
	while (child !== none && classes[child] !== byteClass)
		child = nextSibling[child];
	return child;
}
function linkFallbacks(trie, cells) {
	const { size, classes, firstChild, nextSibling, ends } = trie;
	const fallbacks = new Int32Array(size);
	const found = new Array(size).fill(undefined);
	const fromRoot = new Int32Array(cells);
	const order = new Int32Array(size);
	let filled = 1;
	for (let at = 0; at < size; at++) {
		const state = order[at];
		for (let child = firstChild[state]; child !== none; child = nextSibling[child]) {
			order[filled++] = child;
			const own = ends.get(child);
			if (state === root) {
				fromRoot[classes[child]] = child;
				found[child] = own;
				continue;
			}
			let other = fallbacks[state];
			let fallback = none;
			while (other !== root && fallback === none) {
				fallback = childOf(trie, other, classes[child]);
				other = fallbacks[other];
			}
			if (fallback === none)
				fallback = fromRoot[classes[child]];
			fallbacks[child] = fallback;
			const inherited = found[fallback];
			found[child] = own && inherited ? [...own, ...inherited] : (own ?? inherited);
		}
	}
	return { order, fallbacks, found };
}
function rowsOf(found, width, accepting) {
	const rows = new Int32Array(found.length);
	let plain = 0;
	let accepted = accepting;
	for (let state = 0; state < found.length; state++) {
		const isAccepting = found[state] !== undefined;
		rows[state] = isAccepting ? accepted : plain;
		if (isAccepting)
			accepted += width;
		else
			plain += width;
	}
	return rows;
}
function tableOf({ size, classes, firstChild, nextSibling }, { order, fallbacks }, rows, cells) {
	const table = new Int32Array(size * cells);
	for (const state of order) {
		const row = rows[state] / cellSize;
		const known = rows[fallbacks[state]] / cellSize;
		table.copyWithin(row, known, known + cells);
		for (let child = firstChild[state]; child !== none; child = nextSibling[child])
			table[row + classes[child]] = rows[child];
	}
	return table;
}


  }),

  6540:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	DA: () => (  matchBlock),
	Vd: () => (  compileBlock),
	pW: () => (  createFinder)
  });
const longestBlock = 32 * 1024;
const shortestBody = 40;
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
function matchBlock(bytes, find, block, beginStart, beginEnd) {
	const nextBegin = nearest(find, block.begins, beginEnd, bytes.length)?.start;
	if (nextBegin !== undefined && nextBegin - beginEnd < shortestBody)
		return undefined;
	const limit = Math.min(beginEnd + longestBlock, nextBegin ?? bytes.length);
	const end = nearest(find, block.ends, beginEnd, limit);
	if (!end && limit === nextBegin)
		return undefined;
	const lines = armourLines(bytes.toString("latin1", beginEnd, end?.start ?? limit), end === undefined);
	const amount = lines.reduce((sum, line) => sum + (isArmour(line) ? line.length : 0), 0);
	if (amount < (end ? shortestBody : shortestTruncatedBody))
		return undefined;
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
function nearest(find, texts, from, limit) {
	let first;
	for (const text of texts) {
		const start = find(text, from);
		if (start >= 0 && start < (first?.start ?? limit))
			first = { start, end: start + text.length };
	}
	return first;
}
function armourLines(text, stopAtFirstOther) {
	const lines = [];
	for (const raw of text.split(/(?:\\+r)?\\+n|[\r\n]+/)) {
		const line = raw
			.replace(/^[ \t]*(?:#|\/\/|\*|>|\|)[ \t]+/, "")
			.replace(/^[ \t]*(?:\+[ \t]*)?["'`]|["'`][ \t]*[+,;\\)]*[ \t]*$/g, "")
			.trim();
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
function lengthOfLines(text, lines) {
	const last = lines.at(-1) ?? "";
	const at = text.lastIndexOf(last);
	return at < 0 ? 0 : at + last.length;
}


  }),

  9106:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	f: () => (  byPath)
  });
const mostRemembered = 10_000;
function byPath(answer) {
	const remembered = new Map();
	return (path) => {
		const known = remembered.get(path);
		if (known !== undefined)
			return known;
		if (remembered.size === mostRemembered)
			remembered.clear();
		const found = answer(path);
		remembered.set(path, found);
		return found;
	};
}


  }),

  9320:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	T: () => (  standsAt)
  });
function standsAt(bytes, text, at) {
	if (at < 0 || at + text.length > bytes.length)
		return false;
	for (let index = 0; index < text.length; index++)
		if (bytes[at + index] !== text[index])
			return false;
	return true;
}


  }),

  1340:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	p: () => (  escapeKinds),
	z: () => (  decodeEscapes)
  });
  var _ascii_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2618);
  var _layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2262);


const escapeKinds = [
	{ via: "percent", marks: ["%2", "%3", "%4", "%5", "%6", "%7"], read: readPercent },
	{ via: "escape", marks: ["\\u00", "\\u{", "\\x2", "\\x3", "\\x4", "\\x5", "\\x6", "\\x7"], read: readBackslash },
	{ via: "html", marks: ["&#"], read: readEntity },
];
const reach = 512;
function decodeEscapes(bytes, kind, hits) {
	if (hits.length === 0)
		return undefined;
	const layer = (0,_layer_js__WEBPACK_IMPORTED_MODULE_0__  .A)(kind.via);
	for (let index = 0, done = 0; index < hits.length;) {
		const start = lineStart(bytes, hits[index], done);
		let at = start;
		let end = at;
		for (; index < hits.length && (end === start || hits[index] < end); index++) {
			const hit = hits[index];
			if (hit >= end)
				end = lineEnd(bytes, hit, hit + reach);
			else if (hit + reach > end && end < bytes.length && !(0,_ascii_js__WEBPACK_IMPORTED_MODULE_1__  .S4)(bytes[end]))
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
	while (start > limit && !(0,_ascii_js__WEBPACK_IMPORTED_MODULE_1__  .S4)(bytes[start - 1]))
		start--;
	return start;
}
function lineEnd(bytes, at, limit) {
	const stop = Math.min(bytes.length, limit);
	let end = at;
	while (end < stop && !(0,_ascii_js__WEBPACK_IMPORTED_MODULE_1__  .S4)(bytes[end]))
		end++;
	return end;
}
function readPercent(bytes, at) {
	return visible(hexNumber(bytes, at + 1, 2), 3);
}
function readBackslash(bytes, at) {
	if ((bytes[at + 1] | 0x20) === 0x78)
		return visible(hexNumber(bytes, at + 2, 2), 4);
	if (bytes[at + 2] !== _ascii_js__WEBPACK_IMPORTED_MODULE_1__  .a.openBrace)
		return visible(hexNumber(bytes, at + 2, 4), 6);
	let end = at + 3;
	while (end < at + 9 && hexValue(bytes[end]) >= 0)
		end++;
	return bytes[end] === _ascii_js__WEBPACK_IMPORTED_MODULE_1__  .a.closeBrace ? visible(hexNumber(bytes, at + 3, end - at - 3), end - at + 1) : 0;
}
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
	return end === first ? 0 : visible(code, end - at + (bytes[end] === _ascii_js__WEBPACK_IMPORTED_MODULE_1__  .a.semicolon ? 1 : 0));
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


  }),

  2262:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	A: () => (  createLayer)
  });
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


  }),

  6073:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	P: () => (  encodingOf),
	z: () => (  decodeUtf16)
  });
  var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2618);
  var _layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2262);


const lookedAt = 8000;
function encodingOf(bytes) {
	if (bytes[0] === 0xff && bytes[1] === 0xfe)
		return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff)
		return "utf-16be";
	const nul = bytes.indexOf(_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .a.nul);
	if (nul === -1 || nul >= lookedAt)
		return "text";
	const head = bytes.subarray(0, lookedAt);
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
function decodeUtf16(bytes, encoding) {
	const low = encoding === "utf-16le" ? 0 : 1;
	const units = Buffer.alloc(bytes.length >> 1);
	for (let index = 0; index < units.length; index++) {
		const isAscii = bytes[index * 2 + 1 - low] === 0 && bytes[index * 2 + low] < 0x80;
		units[index] = isAscii ? bytes[index * 2 + low] : 0xff;
	}
	const layer = (0,_layer_js__WEBPACK_IMPORTED_MODULE_1__  .A)("utf-16");
	layer.stretch(0, 1, 2);
	layer.append(units, 0, units.length);
	return layer.build();
}


  }),

  4072:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  ah: () => (  isGenericLength),
  FH: () => (  judgeBytes),
  wA: () => (  judgeGenericValue)
});

var lib = __webpack_require__(1344);
var documentation_examples = __webpack_require__(8563);
var byte_list = __webpack_require__(1665);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/ascii-letters.js
const ligatures = { \u00df: "ss", \u00e6: "ae", \u0153: "oe", \u00f8: "o", \u0142: "l", \u0111: "d", \u0131: "i" };
function inAscii(bytes) {
	if (!/[\x80-\xff]/.test(bytes))
		return bytes;
	const text = Buffer.from(bytes, "latin1").toString("utf8").normalize("NFD").replace(/\p{M}/gu, "");
	if (!/^[\p{L}!-~]+$/u.test(text))
		return bytes;
	return text.replace(/[^!-~]/gu, (letter) => {
		const lower = letter.toLowerCase();
		const plain = ligatures[lower] ?? "a";
		return letter === lower ? plain : plain.toUpperCase();
	});
}

var ascii = __webpack_require__(2618);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/drawn-value.js

const randomUuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const secretForCertain = /(?:^secret|secretkey|apikey|apisecret|apitoken|authtoken|accesstoken|hmackey|jwtkey|password|passwd|passphrase|pwd)$/;
function isSecretUuid({ byPlace, end, mayBeUuid }, text) {
	return (mayBeUuid || (!byPlace && secretForCertain.test(end))) && randomUuid.test(text);
}
const noDigest = "(?!(?:[\\w.:/|~$-]{0,60}[._:/|~$-])?(?:sha|md5|blake|crc|rev|commit|digest|hash|etag))";
const uuid = randomUuid.source.slice(1, -1);
const marked = [
	"(?:[A-Za-z\\d*]{1,24}[._:/|~$-]){1,4}([\\da-f]{25,}(?:[_-][\\da-f]{6,10})?)",
	`(?:[a-z][a-z\\d]{0,15}[_.-]){1,3}(${uuid})`,
	"(?:[a-z][a-z\\d]{1,11}_){1,3}((?=[A-Za-z]*\\d)[A-Za-z\\d]{20,})",
].map((shape) => new RegExp(`^${noDigest}${shape}$`));
const partedHex = /^(?:\d{1,6}\.)?[\da-f]{16,}(?:[.:-][\da-f]{4,}){1,6}$/;
function drawnPartOf(text) {
	for (const shape of marked) {
		const drawn = shape.exec(text)?.[1];
		if (drawn !== undefined)
			return drawn.replace(/[_-]/g, "");
	}
	return partedHex.test(text) ? text.replace(/[.:-]/g, "") : text;
}
const shortestOfAll = 24;
const fewestSigns = 6;
const leastChanges = 0.4;
const mostInWords = 0.6;
function isDrawnFromAll(text) {
	if (text.length < shortestOfAll || !/\d.*\d/.test(text))
		return false;
	if (new Set(text.match(/[^A-Za-z\d]/g)).size < fewestSigns)
		return false;
	const letters = text.replace(/[^A-Za-z]/g, "").length;
	const inWords = text.match(/[A-Za-z]{5,}/g)?.join("").length ?? 0;
	if (letters < 2 || inWords > letters * mostInWords)
		return false;
	let changes = 0;
	for (let at = 1; at < text.length; at++)
		if (kindOf(text, at) !== kindOf(text, at - 1))
			changes++;
	return changes >= (text.length - 1) * leastChanges;
}
function kindOf(text, at) {
	const code = text.charCodeAt(at);
	if ((0,ascii .yp)(code))
		return "digit";
	return (0,ascii .cs)(code) || (0,ascii .Hg)(code) ? "letter" : "sign";
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/encoded-value.js
function textInBase64(value, syntax) {
	if ((syntax === "config" && value.length % 4 !== 0) || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value))
		return undefined;
	const shortestHere = syntax === "config" ? (value.endsWith("=") ? 0 : shortestWithoutPadding) : shortestInCode;
	if (value.length < shortestHere)
		return undefined;
	const text = Buffer.from(value, "base64").toString("latin1").trimEnd();
	return (syntax === "config" ? /^[ -~]{3,}$/ : /^[\n\r\t -~]{12,}$/).test(text) ? text : undefined;
}
function bytesInEscapes(value) {
	if (value.length < shortestEscapes || !/^(?:\\x[\dA-Fa-f]{2})+$/.test(value))
		return undefined;
	return Buffer.from(value.replaceAll("\\x", ""), "hex");
}
const shortestEscapes = 64;
const shortestWithoutPadding = 12;
const shortestInCode = 16;

var human_password = __webpack_require__(6826);
var placeholder = __webpack_require__(2562);
var reference = __webpack_require__(9114);
var word_password = __webpack_require__(9253);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/generic-value.js










const shortest = 8;
const longest = 200;
const longestWhole = 300;
const bitsForKey = 24;
const bitsInProse = 30;
const bitsForPassword = 12;
const bitsByChance = { withSigns: 15, withAllLetters: 20 };
const bitsOfLiteral = 4;
const leastVariety = 0.5;
const letterCount = 26;
function isGenericLength({ start, end }) {
	return end - start >= human_password .XF && end - start <= longestWhole;
}
function judgeGenericValue(candidate) {
	const { name, value, syntax, form, quoted, whole } = candidate;
	if (!name)
		return rejected("the name does not stand for a secret");
	const because = reasonOf(name);
	if (syntax === "lock")
		return rejected(because, "the file is written by a tool and holds only digests");
	if (!quoted && !standsBare.has(form) && syntax === "code")
		return rejected(because, "an unquoted value is an expression in source code");
	if (!quoted && !standsBare.has(form) && syntax === "markup")
		return rejected(because, "an unquoted value is text in markup");
	if (!whole && !endsItself.has(form))
		return rejected(because, "more words follow, so it is a sentence");
	const escaped = bytesInEscapes(value);
	if (escaped)
		return judgeBytes(candidate.trial, name, escaped);
	const plain = name.kind === "password" ? inAscii(value) : value;
	if (plain !== value && (0,human_password .$N)(plain))
		return withReasons([because, "letters beyond ASCII were read as plain ones"], judgeText(candidate, name, plain));
	const text = textInBase64(value, syntax);
	if (text === undefined)
		return withReasons([because], judgeText(candidate, name, value));
	const decision = judgeText(candidate, name, text);
	return { ...withReasons([because, "it is base64 of a text, so the text was judged"], decision), decoded: text };
}
function reasonOf({ byPlace, core, kind }) {
	return byPlace ? `it stands where a ${core} is given` : `the name ends in ${core}, so it stands for a ${kind}`;
}
const endsItself = new Set(["flag", "parameter", "fallback"]);
const standsBare = new Set([...endsItself, "comment"]);
function rejected(...reasons) {
	return { check: undefined, reasons };
}
function withReasons(reasons, decision) {
	return { ...decision, reasons: [...reasons, ...decision.reasons] };
}
function isText({ syntax, form }) {
	return syntax === "prose" || syntax === "wording" || form === "comment";
}
function judgeText(candidate, name, text) {
	const isExplicitPassword = name.kind === "password" && isExplicit(candidate, text);
	if (text.length > (text.startsWith("eyJ") ? longest : longestWhole) ||
		(text.length < shortest &&
			!(isExplicitPassword && !isText(candidate) && ((0,human_password .C6)(text) || isWordsHere(candidate, text)))))
		return rejected(`it has ${text.length} characters, not ${shortest} to ${longest}`);
	if (!/^[!-~]+$/.test(text))
		return rejected("it holds white space or characters that are not visible ASCII");
	const drawn = drawnPartOf(text);
	const bits = (0,lib .bv)(drawn);
	const weighed = `${Math.round(bits)} bits speak for a random value`;
	const isWord = isText(candidate) && (0,lib .DY)(text) === letterCount;
	const isFromAll = !isText(candidate) && isDrawnFromAll(text);
	const isRandom = !isWord && (isFromAll || bits >= bitsNeeded(candidate, name)) && (0,lib .WH)(drawn) >= leastVariety;
	const isHuman = (isExplicitPassword && mayBeHuman(name, text) && (0,human_password .dR)(text, bits)) ||
		(!candidate.trial && !isText(candidate) && isExplicit(candidate, text) && (0,human_password .K$)(name, text));
	const isUuidKey = mayBeUuid(candidate) && isSecretUuid(name, text);
	const mayBePhrase = isExplicitPassword || (mayBeSignedWith(candidate, name, text) && (0,word_password .jH)(text));
	const isWords = mayBePhrase && !candidate.trial && mayBeWords(candidate, name) && isWordsHere(candidate, text);
	if (isWords) {
		const made = (0,placeholder .xd)(text);
		if (made)
			return rejected(weighed, `it is a word that ${made}`);
		return accepted({ confidence: "medium", basis: `name says ${name.core.replaceAll("_", " ")}, in settings` }, weighed, "a word that says nothing about passwords stands for one");
	}
	if (!isRandom && !isHuman && !isUuidKey)
		return rejected(weighed, "it reads like a word or an identifier");
	const other = isUuidKey ? undefined : otherThan(candidate, name, text, isFromAll ? bitsInProse : bits);
	if (other)
		return rejected(weighed, `it is ${other}`);
	const mark = (0,documentation_examples .z)(Buffer.from(text, "latin1"))
		? "is printed in a vendor's documentation"
		: (0,placeholder .xd)(isIssued(text) ? drawn : text);
	if (mark)
		return accepted({ confidence: "low", basis: "placeholder" }, weighed, `it ${mark}`);
	if (!isRandom && !isUuidKey && (0,word_password .mJ)(text))
		return rejected(weighed, "it is a name with a number, as programs give them");
	if (candidate.trial && (isUuidKey || bits < bitsInProse || (0,lib .DY)(drawn) <= 16)) {
		return accepted({ confidence: "low", basis: "in a test or example" }, weighed, "a test or example holds it, and it is not surely a key");
	}
	if (candidate.syntax === "prose" && !isRandom && !(0,human_password .$N)(text) && !isUnreadable(text))
		return accepted({ confidence: "low", basis: "in a document" }, weighed, "a document holds it, and it may be made up");
	const why = isRandom
		? "the value looks random"
		: isUuidKey
			? "the value is a random UUID"
			: "the value is no word or identifier";
	return accepted({
		confidence: "medium",
		basis: `${name.byPlace ? "place" : "name"} says ${name.core.replaceAll("_", " ")}, ${why}`,
	}, weighed, why);
}
function isIssued(text) {
	return /^(?:e?secret|sk|token|key|api)_/.test(text);
}
const signingSecrets = new Set(["jwt_secret", "session_secret", "cookie_secret"]);
function mayBeSignedWith(candidate, { core }, text) {
	return signingSecrets.has(core) && !isText(candidate) && isExplicit(candidate, text);
}
const namesOfWords = new Set(["pass", "identified_by"]);
function mayBeWords({ form }, { byPlace, core }) {
	return !byPlace && !namesOfWords.has(core) && (form === "assign" || form === "pair" || form === "word");
}
function isWordsHere({ mayBeWord = false }, text) {
	return (0,word_password .jH)(text) || (mayBeWord && (0,word_password .oB)(text));
}
function isUnreadable(text) {
	return (0,human_password .Hd)(text) && (0,lib .bv)((0,placeholder .f8)(text)) >= bitsByChance.withSigns;
}
function mayBeHuman({ byPlace, core }, text) {
	return !byPlace || core === "password" || !/^[a-z\d]+(?:[_-][a-z\d]+)+$/.test(text);
}
function mayBeUuid(candidate) {
	return candidate.form !== "compare" && candidate.form !== "call" && !isText(candidate);
}
function otherThan({ syntax }, name, text, bits) {
	const certain = (0,reference ._)(text, "certain");
	if (certain !== undefined || isByChance(text, bits))
		return certain;
	const likely = (0,reference ._)(text, "unless-random");
	const isLiteral = likely === "an expression" && syntax === "config" && name.kind === "password" && bits >= bitsOfLiteral;
	return isLiteral ? undefined : likely;
}
function isByChance(text, bits) {
	return (bits >= bitsInProse ||
		((0,human_password .Hd)(text) && bits >= bitsByChance.withAllLetters) ||
		(bits >= bitsByChance.withSigns && (0,human_password .$N)(text)) ||
		isUnreadable(text));
}
function accepted(check, ...reasons) {
	return { check, reasons };
}
function bitsNeeded(candidate, name) {
	const { quoted, form } = candidate;
	if (form === "call" || form === "argument")
		return bitsInProse;
	if (form === "compare")
		return bitsForKey;
	if (isText(candidate))
		return quoted ? bitsForKey : bitsInProse;
	return name.kind === "password" ? bitsForPassword : bitsForKey;
}
function isExplicit(candidate, text) {
	const { syntax, form, quoted, whole } = candidate;
	return ((!isText(candidate) || (whole && (syntax === "wording" ? human_password .$N : human_password .Hd)(text))) &&
		(form !== "compare" || (quoted && /\d/.test(text))) &&
		form !== "call" &&
		form !== "argument");
}
function judgeBytes(trial, name, bytes) {
	const because = reasonOf(name);
	if (!(0,byte_list .tl)(bytes))
		return rejected(because, "its bytes do not look random");
	if ((0,documentation_examples .z)(bytes))
		return accepted({ confidence: "low", basis: "placeholder" }, because, "it is printed in a vendor's documentation");
	if (trial)
		return accepted({ confidence: "low", basis: "in a test or example" }, because, "a test or example holds it");
	const basis = `${name.byPlace ? "place" : "name"} says ${name.core.replaceAll("_", " ")}, the bytes look random`;
	return accepted({ confidence: "medium", basis }, because, "its bytes look random");
}


  }),

  6826:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$N: () => (  isStrictPassword),
	C6: () => (  isShortPassword),
	Gh: () => (  isComplexPassword),
	Hd: () => (  isMixedPassword),
	K$: () => (  isChosenKey),
	XF: () => (  shortestOfPeople),
	dR: () => (  isHumanPassword)
  });
const leastBits = { digitAndSign: -2.4, digit: -1.7, sign: -1 };
function isHumanPassword(value, bits) {
	const hasSign = /[!@#$%^&*+?~]/.test(value);
	const hasDigit = /\d/.test(value);
	if (isStrictPassword(value) && value.length >= shortestStrict && new Set(value).size >= shortestStrict - 1)
		return true;
	if (!(/[A-Za-z]{2}/.test(value) || isMixedPassword(value)) || !(hasDigit || hasSign))
		return false;
	const least = leastBits[hasDigit ? (hasSign || endsInYear.test(value) ? "digitAndSign" : "digit") : "sign"];
	return bits / value.length > least && new Set(value).size >= 5;
}
const endsInYear = /[A-Za-z][_.#@-]?(?:19[4-9]\d|20[0-3]\d)$/;
const shortestOfPeople = 6;
const shortestStrict = 8;
function isShortPassword(value) {
	const hasMixture = (/[a-z]/.test(value) && /[A-Z]/.test(value)) || /[A-Za-z][!@#$%^&*?]|[!@#$%^&*?][A-Za-z]/.test(value);
	return value.length >= shortestOfPeople && hasMixture && /\d.*\d/.test(value);
}
function isStrictPassword(value) {
	return isMixedPassword(value) && /[!@#$%^&*?~]/.test(value);
}
function isMixedPassword(value) {
	return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}
function isComplexPassword(value) {
	return /[A-Za-z]{2}/.test(value) && /\d/.test(value) && /[!@#$%^&*?~]/.test(value);
}
const chosenKeys = /(?:secret|secretkey|secretcookie|pepper|encryptionkey|encryptkey|signingkey|masterkey|jwtkey|hmackey|aeskey|cookiekey|sessionkey|cryptokey|enckey|cipherkey)$/;
const shortestChosen = 9;
function isChosenKey({ byPlace, end, kind }, value) {
	if (kind !== "key" || byPlace || value.length < shortestChosen || !chosenKeys.test(end))
		return false;
	return isMixedPassword(value) && /[!@#$%^&*?~+]/.test(value);
}


  }),

  7248:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Q: () => (  isMonotonous)
  });
  var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2618);

const walks = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz"];
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
const stepShare = 0.6;
const stepShareOfPart = 0.85;
const longestPeriod = 40;
function isMonotonous(value) {
	const codes = lowerCodes(value);
	if (hasFewCharacters(codes) || isRepetition(codes) || isWalk(codes, stepShare))
		return true;
	const letters = codes.filter(_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .cs);
	const digits = codes.filter((code) => code >= 0x30 && code <= 0x39);
	return (letters.length >= 4 && digits.length >= 3 && isWalk(letters, stepShareOfPart) && isWalk(digits, stepShareOfPart));
}
function lowerCodes(value) {
	const codes = new Uint8Array(value.length);
	for (let index = 0; index < value.length; index++) {
		const code = value.charCodeAt(index);
		codes[index] = (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .Hg)(code) ? code + 0x20 : code & 0x7f;
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


  }),

  343:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	I: () => (  passwordDigest)
  });
const passwordDigest = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i;


  }),

  2562:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Bt: () => (  isPlaceholderToken),
	f8: () => (  undisguised),
	xd: () => (  placeholderMark)
  });
  var _automaton_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9903);
  var _monotony_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7248);
  var _word_password_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9253);



const tokenWords = "example changeme placeholder redacted yourtoken yourkey your_ your- xxxxxx dummy insert sample notreal replace deadbeef cafebabe";
const valueWords = `${tokenWords} change_me change-me changeit xxxx your test fake mock todo tbd demo foobar foo bar default secret passw
  passphrase qwerty asdf azerty letmein admin 1234 abcd abc123 lorem ipsum hello world string value token apikey api_key api-key username
  undefined null none nothing invalid wrong incorrect bogus stub blah correcthorse`;
const innerWords = new Set("foo bar tbd todo demo fake mock stub blah none null".split(" "));
const innerLikes = /^(?:foo|bar|baz|qux|demo|fake|mock|stub|blah|my|pass|pw|pwd|user|key|db|s|ed)*$/;
function isSetOff(text, word, end) {
	if (!innerWords.has(word))
		return true;
	const start = end - word.length;
	const isUpper = text.slice(start, end) === word.toUpperCase();
	const before = isUpper || /^[a-z]/.test(text.slice(start)) ? /[a-z]*$/i.exec(text.slice(0, start))?.[0] : "";
	const after = (isUpper ? /^[A-Za-z]*/ : /^[a-z]*/).exec(text.slice(end))?.[0];
	return innerLikes.test((before ?? "").toLowerCase()) && innerLikes.test((after ?? "").toLowerCase());
}
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
const findValueWord = wordFinder(valueWords, isSetOff);
const findDisguisedWord = wordFinder(disguisedWords);
const longestOfPeople = 24;
function isPlaceholderToken(value, fixedLength) {
	const body = value.toString("latin1", Math.min(fixedLength, value.length));
	if (fixedLength === 0 && body.length < longestOfPeople)
		return placeholderMark(body) !== undefined;
	return body.length >= 8 && ((0,_monotony_js__WEBPACK_IMPORTED_MODULE_0__  .Q)(body) || findTokenWord(body) !== undefined);
}
function placeholderMark(value) {
	if ((0,_monotony_js__WEBPACK_IMPORTED_MODULE_0__  .Q)(value))
		return "repeats or counts up";
	if ((0,_word_password_js__WEBPACK_IMPORTED_MODULE_1__  .Zj)(value))
		return "is what a password is called";
	const found = findValueWord(remainderOf(value) ?? value);
	const word = (found !== undefined && isByChance(value, found) ? findTokenWord(value) : found) ??
		(isOwnBesides(value) ? undefined : findDisguisedWord(undisguised(value)));
	return word === undefined ? undefined : `contains the word ${word}`;
}
function remainderOf(value) {
	const name = counted.exec(value)?.[1];
	return name !== undefined && !(0,_word_password_js__WEBPACK_IMPORTED_MODULE_1__  .n9)(name.toLowerCase()) ? name : undefined;
}
const besides = /^P[@4a][$5s]{2}w[0o]rd[-_.#]([A-Za-z]{4,14})\d{0,4}[!@#$%^&*?]?$/;
function isOwnBesides(value) {
	const own = besides.exec(value)?.[1]?.toLowerCase();
	return own !== undefined && (own === "prod" || !(0,_word_password_js__WEBPACK_IMPORTED_MODULE_1__  .n9)(own));
}
const counted = /^([A-Z][a-z]{3,14})[_@.-]?1234[!@#$%^&*?+_.-]{1,3}$/;
function undisguised(value) {
	return value.replace(/[@4$5031!]/g, (sign) => disguises[sign] ?? sign);
}
function isByChance(value, word) {
	if (value.length < longestOfPeople - 4 || word.length > 5)
		return false;
	const at = value.toLowerCase().indexOf(word);
	const inner = value.slice(at, at + word.length);
	const isMixed = inner !== word && inner !== word.toUpperCase() && inner.slice(1) !== word.slice(1);
	const isInside = /[A-Za-z\d]/.test(value.charAt(at - 1)) && /[A-Za-z\d]/.test(value.charAt(at + word.length));
	return isMixed || (isInside && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value));
}
function wordFinder(list, counts = () => true) {
	const words = list.split(/\s+/);
	let automaton;
	return (text) => {
		automaton ??= (0,_automaton_js__WEBPACK_IMPORTED_MODULE_2__  .CS)(words);
		let state = 0;
		for (let index = 0; index < text.length; index++) {
			state = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_2__  .VK)(automaton, state, text.charCodeAt(index) & 0xff);
			if (state < automaton.accepting)
				continue;
			const found = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_2__  .BP)(automaton, state).find((pattern) => counts(text, words[pattern] ?? "", index + 1));
			if (found !== undefined)
				return words[found];
		}
		return undefined;
	};
}


  }),

  9114:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	_: () => (  looksLike)
  });
const references = [
	{
		what: "a template",
		pattern: /^(?:\$[({[]|\{\{|<%|[#%@]\{)|\$\{.*\}|\$\(.*\)|\$\[.*\]|\{\{.*\}\}|<%.*%>|\{%.*%\}|[#%@]\{.*\}|\[\[.*\]\]|<<.*>>|__[A-Z][A-Z\d_]*__|^__\w+__$|\$\{?[A-Z_]{3,}\b/,
	},
	{
		what: "a part of a template",
		pattern: /\$\{|\$\(|\$\[|\{\{|\}\}|<%|%>|\{%|[#%@]\{|\[\[|<<|>>|__[A-Z]/,
		byChance: true,
	},
	{
		what: "a variable",
		pattern: /^(?:\$[A-Za-z_][\w.:]*|\$\w{1,20}\{[\w./:-]+\}?|%%?[A-Za-z_]\w*%%?|@@?[A-Za-z_]\w*@@?|##?[A-Za-z_]\w*##?|!\w+!|&\w+)$/,
	},
	{
		what: "a placeholder in brackets",
		pattern: /^(?:<.*>|\[.*\]|\{.*\}|\(.*\)|\*{2,}.*|\*[\dA-F]{40}|.*\*{3,}.*|.*\.{3,}.*|.*\u2026.*)$/,
	},
	{ what: "a format directive", pattern: /%\(\w+\)s|^%[sdvq]$/ },
	{
		what: "a text with format directives",
		pattern: /%[sdvqxr]|%[-+ 0#]*\d*(?:\.\d+)?[sdfx]|\{\d*\}|\{(?!noop\})[a-z_]\w*\}/,
		byChance: true,
	},
	{
		what: "read from the environment",
		pattern: /process\.env|os\.(?:getenv|environ)|System\.getenv|ENV\[|getenv|env\(|\benv\./i,
	},
	{
		what: "read from a store of secrets",
		pattern: /^(?:vault:|ref\+|op:\/\/|sm:\/\/|ssm:|awssm|gcpsm|akv|keyvault|secretref|credentialsJSON:|keyring:|(?:go)?pass:[\w.-]+\/|lpass:|bitwarden:|(?:aws|gcp):kms|alias\/|file:|arn:aws|azurekeyvault|keeper:|doppler|bws:|env:|projects\/)|secretsmanager|\bsecrets?\.[A-Za-z]|^@Microsoft\.KeyVault|\/secrets\//i,
	},
	{
		what: "encrypted",
		pattern: /^(?:ENC[[(]|\{cipher\}|\{aes|\{enc|!vault|\$ANSIBLE_VAULT|AQICAH|vault:v\d+:|crypt:|encrypted:|secure:|BAMSCRT@\d|U2FsdGVkX1|\{SSHA|\{SHA|\{MD5|\{CRYPT)/i,
	},
	{
		what: "a password hash",
		pattern: /^(?:\$(?:2[abxy]?|5|6|1|y|7|[89]\$[\w./]{14}|apr1|argon2\w*|pbkdf2\S*|scrypt|P|H|S)\$|(?:grub\.)?pbkdf2[_.:]|sha1\$|sha256\$|bcrypt|argon2|scrypt:|SCRAM-|md5[0-9a-f]{32}$|\{(?!noop\})[\w@.-]{2,20}\}\S)/,
	},
	{
		what: "a key that is meant to be public",
		pattern: /^(?:pk[._]|sb_publishable_|phc_|NRJS-|(?:SB-)?Mid-client-|client-[A-Za-z\d]{40}|pub[\da-f]{32}$|(?:sandbox|production)_[a-z\d]{8}_[a-z\d]{16}$|(?:live|test)_[A-Z\d]{32}$|sq0idp-|(?:pub|sub)-c-|rzp_(?:live|test)_)/,
	},
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
	{ what: "an e-mail address", pattern: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z][\w-]*$/ },
	{ what: "a number", pattern: /^[+-]?(?:0x[\da-f]{1,16}|[\d_]{1,24}(?:\.\d+)?(?:e[+-]?\d+)?[a-z]{0,2})$/i },
	{
		what: "a public key or certificate",
		pattern: /^(?:age1[02-9ac-hj-np-z]{58}$|ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|-----BEGIN|MII[A-Za-z])/,
	},
	{ what: "the name of an icon", pattern: /^(?:fa[bsrl]?|mdi|bi|icon|glyphicon)-[a-z-]{2,30}\d?$/ },
	{ what: "a colour or dimension", pattern: /^#[\da-f]{3,8}$|^\d+(?:px|em|rem|%)$/i },
	{
		what: "a regular expression",
		pattern: /\\[dwsSWDb]|\[[a-z]-[a-z]|\[0-9|\[A-Z|A-Za-z|a-zA-Z|0-9A-Z|\{\d+,\d*\}|^\^.*\$$/,
	},
	{ what: "a regular expression", pattern: /\.\*|\.\+|\[\^|\(\?|[)\]][*+?]|\$\//, byChance: true },
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
	{
		what: "the name of an algorithm",
		pattern: /^(?:(?:hmac|pbkdf2)?[-_]?(?:base|sha|md|aes|rsa|hs|rs|es)[-_]?\d{1,4}|(?:pbkdf|scram|argon|bcrypt|oauth|x\.?50|utf-?)\d+)(?:[-_]?[A-Za-z]{1,8}\d{0,3}){0,2}$/i,
	},
	{ what: "the name of an algorithm", pattern: /^(?:[A-Z]x)?[A-Z]{2,10}(?:[-_](?:PSK|RSA|SHA\d*|AES\d*|GCM|CBC))+$/ },
	{ what: "a digest", pattern: /^(?:sha\d{1,3}|md5|blake2\w*)[-:=]/i },
	{ what: "an example of a date or code", pattern: /^[A-Z]{2,5}-\d+$/ },
];
function looksLike(value, mode) {
	return references.find(({ byChance, pattern }) => (byChance === true) === (mode === "unless-random") && pattern.test(value))?.what;
}


  }),

  1011:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	BA: () => (  keyOfConstant),
	Jf: () => (  secretNameOf),
	Z9: () => (  wordsOf),
	cL: () => (  shortTriggers),
	iw: () => (  squash),
	jY: () => (  nameTriggers),
	uT: () => (  genericNames)
  });
  var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2618);

const passwordCores = words("password passwd passwort passphrase userpass dbpass rootpass adminpass smtppass ftppass mailpass sqlpass sshpass authpass storepass keypass pswd passwrd identified_by requirepass masterauth " +
	"enable_secret pre_shared_key snmp_community radius_secret radius_key tacacs_secret tacacs_key passw psw contrasena senha kennwort wachtwoord motdepasse mot_de_passe wifi_psk bind_pw root_pw db_pw admin_pw user_pw default_pw smtp_pw ftp_pw login_pw mysql_pw pw psk pwd pass");
const keyCores = words("jwt_secret session_secret cookie_secret secret secret_key secret_key_base secret_value api_key api_token api_secret access_token access_key private_key encryption_key encrypt_key " +
	"signing_key signature_key master_key shared_key auth_key auth_token account_key storage_key service_key session_key hmac_key " +
	"aes_key fernet_key jwt_key crypto_key pepper validation_key decryption_key client_key erlang_cookie recovery_code mnemonic seed_phrase recovery_phrase hash_salt auth_salt nonce_salt logged_in_salt security_salt security_password_salt consumer_key function_key admin_key integration_key subscription_key ingest_key write_key app_key application_key license_key server_key deploy_key " +
	"cookie_key secretorkey enc_key cipher_key crypter_key mch_key cipher_seed mqtt_key validate_key nwk_skey app_skey " +
	"secret_cookie creds cookie_salt crypto_salt session_salt encryption_iv aes_iv wallet_seed master_seed " +
	"security_key transaction_key authorization_key merchant_key github_pat ext_pat clarifai_pat management_key setup_key access_grant app_certificate tls_psk wpa_psk token bearer credential credentials authorization authentication auth salt seed key");
const secretNames = [
	...passwordCores.map((core) => ({ kind: "password", core, end: core.replaceAll("_", "") })),
	...keyCores.map((core) => ({ kind: "key", core, end: core.replaceAll("_", "") })),
];
const byLastLetter = Map.groupBy(secretNames, ({ end }) => end.at(-1) ?? "");
const harmlessSuffixes = new Set(words("prod production prd dev development stage staging stg test testing qa uat live sandbox local default new old current previous " +
	"primary secondary backup main master value val str string text txt plain plaintext raw b64 base64 env var literal const v private ptr bytes data"));
const harmlessWords = new Set(words("public pub existing csrf xsrf forgery antiforgery authenticity next prev page paging pagination continuation starting cursor cancel cancellation cancelation sync " +
	"resume lock verification subject hash hashed digest checksum encrypted enc sealed masked redacted confirm confirmation reset forgot change is has no not non " +
	"without missing invalid wrong bad incorrect expired require requires required show hide toggle visible enable enabled disable " +
	"disabled allow allowed use min max get fetch find read load parse validate verify check match expect expected compare " +
	"example sample dummy fake mock stub placeholder parser lexer syntax grammar keyword identifier css html error err msg message " +
	"label title hint help desc description prompt type name format regex regexp pattern"));
const signedWith = new Set(words("csrf xsrf"));
const signsWith = /secret(?:key)?$/;
const forBrowsers = /searchonly|pusherappkey$|mixpanel(?:project)?token$/;
const documented = /^(?:parse(?:server)?(?:master|restapi)key|matchpassword)$/;
const short = new Set(["pw", "psk", "psw"]);
const signs = " =:\"'`,]})>".split("");
const shortTriggers = [...short].flatMap((name) => signs.map((sign) => name + sign));
const parted = /(?:^|[^A-Za-z\d])(?:pw|psk|psw)(?![a-z])/i;
const constants = new Set(["salt", "seed", "key"]);
const constant = /^[A-Z\d_]+$/;
const namedKey = /_KEY(?:_(?:\d{1,3}|PROD|PRODUCTION|LIVE|STAGING|STAGE|DEV|DEVELOPMENT|TEST|OLD|NEW))?$/;
const otherKeys = new Set(words("gpg pgp apt rpm repo host ssh known site publishable measurement search primary foreign unique partition sort cache object asset file image index row map lookup " +
	"translation i18n message group event action query registry table node item shard routing idempotency dedup vite react gatsby client browser web frontend"));
const receiver = /^.*\.(?=(?:set|with)[A-Z_])/;
const field = /(?:field|input|box|controller)\.(?:text|value)$/i;
function secretNameOf(name) {
	const parts = wordsOf(name.replace(receiver, "").replace(field, ""));
	while (parts.length > 1 && isHarmlessSuffix(parts.at(-1) ?? ""))
		parts.pop();
	const squashed = parts.join("");
	const last = parts.at(-1);
	const secret = byLastLetter
		.get(squashed.at(-1) ?? "")
		?.find(({ core, end }) => (core.length > 4 ? squashed.endsWith(end) : last === core));
	if (!secret ||
		forBrowsers.test(squashed) ||
		(constants.has(secret.core) && !constant.test(name)) ||
		(secret.core === "key" && (!namedKey.test(name) || parts.some((part) => otherKeys.has(part)))) ||
		(short.has(secret.core) && !parted.test(name)))
		return undefined;
	const own = new Set(secret.core.split("_"));
	const isHarmless = (part) => harmlessWords.has(part) && !own.has(part) && !(signedWith.has(part) && signsWith.test(squashed));
	return parts.some(isHarmless) && !documented.test(squashed) ? undefined : secret;
}
function isHarmlessSuffix(word) {
	return harmlessSuffixes.has(word) || /^v?\d+$/.test(word);
}
function nameTriggers(names) {
	const single = names.filter((name) => !name.includes("_"));
	const triggers = new Set();
	for (const name of names) {
		const [end = "", before] = name.split("_").reverse();
		if (before === undefined)
			triggers.add(end);
		else if (!single.some((other) => end.includes(other)))
			for (const joint of ["", "_", "-", ".", " "])
				triggers.add(`${before}${joint}${end}`);
	}
	const isCovered = (trigger) => {
		const inner = trigger.slice(trigger.lastIndexOf(" ") + 1);
		return single.some((name) => name !== trigger && inner.includes(name));
	};
	return [...triggers].filter((trigger) => !isCovered(trigger));
}
const genericNames = secretNames
	.map(({ core }) => core)
	.filter((core) => !short.has(core) && core !== "key");
const keyOfConstant = "_KEY";
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
function beginsWord(name, at) {
	const code = name.charCodeAt(at);
	const before = name.charCodeAt(at - 1);
	if ((0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .Hg)(code))
		return !(0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .Hg)(before) || (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .cs)(name.charCodeAt(at + 1));
	return (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .yp)(code) && !(0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .yp)(before) && !isWordCode(name.charCodeAt(endOfDigits(name, at)));
}
function endOfDigits(name, at) {
	let end = at;
	while ((0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .yp)(name.charCodeAt(end)))
		end++;
	return end;
}
function isWordCode(code) {
	return (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .Hg)(code) || (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .cs)(code) || (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .yp)(code);
}
function squash(name) {
	return wordsOf(name).join("");
}
function words(text) {
	return text.split(" ");
}


  }),

  9253:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$4: () => (  mayBeWord),
	Nq: () => (  phraseAt),
	Zj: () => (  isTranslated),
	i8: () => (  isNamedBeside),
	jH: () => (  isPassphrase),
	mJ: () => (  isNumberedName),
	n9: () => (  isSaidOfPasswords),
	oB: () => (  isWordPassword)
  });
  var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2618);

const kinds = "string text number integer boolean bool object array list null none nil true false undefined void optional required mandatory empty blank unset any " +
	"type value default field input label hint form column param parameter argument option property attribute setting variable constant enum char varchar";
const states = "enabled disabled hidden visible shown masked redacted removed omitted present absent missing invalid valid expired locked unlocked changed unchanged " +
	"strict lenient strong weak medium high simple complex basic plain clear cleartext plaintext encrypted hashed sealed external internal public private " +
	"random generated generate auto automatic manual static dynamic inherit inherited same always never once daily monthly yearly " +
	"prompt ask stdin interactive ignore ignored skip skipped deny denied allow allowed reject accept update create delete reset change " +
	"unused unneeded irrelevant whatever anything something nothing insecure unsafe secure unknown temporary temp initial trust trusted here";
const means = "vault keychain keyring keystore wallet file files path environment config configuration local remote system service server client database " +
	"hash salt cipher aes rsa bcrypt scrypt argon crypt pbkdf sha hmac digest ntlm kerberos ldap ldaps saml oauth openid radius pam plain scram token bearer basic " +
	"certificate cert signature public fingerprint biometric email phone totp otp mfa sms device session cookie header body query";
const people = "admin administrator root user users username owner guest anonymous operator manager member people person customer account login signin logon signup name " +
	"nobody www daemon test tester tests testing demo example sample dummy fake mock foo bar baz placeholder changeme change changeit replace todo fixme your yours mine my";
const products = "postgres postgresql mysql mariadb mongo mongodb redis rabbit rabbitmq kafka oracle mssql sqlserver sqlite cassandra elastic elasticsearch kibana grafana " +
	"prometheus jenkins sonar nexus artifactory gitlab github docker kubernetes helm nginx apache tomcat spring django rails laravel wordpress drupal keycloak " +
	"minio consul nomad terraform ansible puppet chef neo4j influx influxdb couchbase couchdb airflow superset metabase odoo magento joomla airbyte hadoop hive " +
	"vagrant homestead symfony bitnami nextcloud sentry gitea forgejo mattermost mastodon clickhouse zookeeper cockroach opensearch authentik zabbix " +
	"amqp smtp imap ftp sftp ssh http https ssl tls jdbc odbc jks pkcs proxy mqtt azure aws gcp google amazon";
const secrets = "password passwords passwd passphrase passcode pass pwd pw secret secrets credential credentials auth authentication authorization key keys pin code codes db app prod dev sts api ref";
const translations = "passwort kennwort wachtwoord motdepasse mot contrasena clave senha palavra parola lozinka geslo heslo haslo salasana losenord adgangskode passord jelszo sifre parool " +
	"slaptazodis parole sandi katasandi fjalekalimi pasahitza contrasinal contrasenya pasvorto kode matkhau kupiasana";
const translated = new Set(translations.split(" "));
const vocabulary = new Set([kinds, states, means, people, products, secrets, translations].join(" ").split(" "));
const sentence = new Set(("the an of for to in on is are be was with and or not your my this that it by as at from you we must should can may will if then please enter " +
	"used use using set no when where which has have only more than least new old all any into out but").split(" "));
const shortestWord = 6;
const fewestInPhrase = 4;
function isWordPassword(value) {
	if (value.length < shortestWord || value.length > 40 || !/^[a-z]{3,}(?:[-_.][a-z]{3,}){0,3}$/.test(value))
		return false;
	return value.split(/[-_.]/).every((word) => !isSaidOfPasswords(word));
}
const longestBeside = 1500;
const asPassword = /(?:pass\w*|pwd|psk)["'\]]{0,2}[ \t]*[:=]?[ \t]*["']?$/i;
const longestName = 24;
function mayBeWord(value) {
	return value.length >= shortestWord && /^[a-z][a-z._-]+$/.test(value);
}
function isNamedBeside({ bytes, path }, { start, end }) {
	const word = bytes.toString("latin1", start, end);
	if (path.toLowerCase().includes(word))
		return true;
	const from = Math.max(0, start - longestBeside);
	const around = bytes.subarray(from, end + longestBeside);
	return [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)].some((spelling) => {
		for (let at = around.indexOf(spelling, 0, "latin1"); at >= 0; at = around.indexOf(spelling, at + 1, "latin1")) {
			const isItself = from + at === start;
			if (!isItself && !asPassword.test(around.toString("latin1", Math.max(0, at - longestName), at)))
				return true;
		}
		return false;
	});
}
function isPassphrase(value) {
	const words = value.split(/[ _.-]/);
	if (words.length < fewestInPhrase || new Set(value.match(/[ _.-]/g)).size > 1)
		return false;
	if (words.join("").includes("correcthorse"))
		return false;
	return (new Set(words).size === words.length &&
		words.every((word) => /^[a-z]{3,12}$/.test(word) && !isSaidOfPasswords(word)));
}
const phrase = /^[a-z]{3,12}(?: [a-z]{3,12}){3,23}(?=["'`\r\n]|$)/;
const longestPhrase = 320;
const longestWord = 13;
const fewestInMnemonic = 12;
function phraseAt(bytes, start, { kind, core }) {
	const isMnemonic = kind === "key" && (core === "mnemonic" || core.endsWith("phrase"));
	if (kind !== "password" && !isMnemonic)
		return undefined;
	if (!mayBePhrase(bytes, start))
		return undefined;
	const text = phrase.exec(bytes.toString("latin1", start, start + longestPhrase))?.[0];
	if (text === undefined || !(isMnemonic ? isMnemonicPhrase(text) : isPassphrase(text)))
		return undefined;
	return { start, end: start + text.length };
}
function mayBePhrase(bytes, start) {
	let at = start;
	while (at < start + longestWord && (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .cs)(bytes[at]))
		at++;
	return at - start >= 3 && bytes[at] === 0x20 && (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__  .cs)(bytes[at + 1]);
}
function isMnemonicPhrase(value) {
	const words = value.split(" ");
	return words.length >= fewestInMnemonic && new Set(words).size > words.length * 0.8;
}
function isNumberedName(value) {
	if (!/^[a-z]+(?:[-_][a-z]+)+[-_]?\d{1,2}[a-z]?$/.test(value))
		return false;
	return (/[a-z][-_]\d$/.test(value) || value.split(/[-_\d]+/).some((word) => word.length > 2 && isSaidOfPasswords(word)));
}
function isTranslated(value) {
	return translated.has(value.replace(/[^A-Za-z]/g, "").toLowerCase());
}
function isSaidOfPasswords(word) {
	return (/pass(?:wd|word)?$|pwd?$/.test(word) ||
		sentence.has(word) ||
		[word, word.replace(/s$/, ""), word.replace(prefixes, ""), word.replace(/^(.+)\1$/, "$1")].some((part) => vocabulary.has(part)));
}
const prefixes = /^(?:my|some|your|our|the|super|very|top|new|not|in|un)/;


  }),

  5961:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Nq: () => (  addMatch),
	nk: () => (  mostMatches),
	p8: () => (  mayLook),
	ur: () => (  createState)
  });
  var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6540);
  var _decoding_decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1340);


const bytesOfLook = 30;
const looksAtLeast = 10_000;
function createState(content, matches) {
	return {
		content,
		matches,
		find: (0,_block_js__WEBPACK_IMPORTED_MODULE_0__  .pW)(content.bytes),
		customHits: new Map(),
		escapes: _decoding_decode_escapes_js__WEBPACK_IMPORTED_MODULE_1__  .p.map(() => []),
		looks: looksAtLeast + Math.floor(content.bytes.length / bytesOfLook),
		marked: false,
		nameEnd: 0,
		listEnd: 0,
		accountsEnd: 0,
		commandEnd: 0,
		commands: 0,
		table: { rowEnd: 0, end: 0, names: 0 },
		words: 0,
		last: undefined,
		decisions: new Map(),
	};
}
function mayLook(state) {
	state.looks -= 1;
	return state.looks >= 0;
}
const mostMatches = 50_000;
function addMatch(state, rule, range, check, rewritten) {
	if (state.matches.length >= mostMatches)
		return;
	const { content } = state;
	const { start, end } = content.locate(range.start, range.end);
	state.matches.push({
		rule,
		start,
		end,
		value: rewritten?.value ?? copyOf(content.bytes, range),
		check,
		via: rewritten?.step === undefined ? content.via : [...content.via, rewritten.step],
	});
}
function copyOf(bytes, { start, end }) {
	const copy = Buffer.allocUnsafe(end - start);
	bytes.copy(copy, 0, start, end);
	return copy;
}


  }),

  9854:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Jj: () => (  isOfLines),
	rK: () => (  isTrial),
	rS: () => (  syntaxOf),
	rx: () => (  unlessWording)
  });
  var _by_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9106);

const extensions = {
	code: "js jsx mjs cjs ts tsx mts cts py pyi pyw go java kt kts scala groovy gradle c h cc cpp cxx hh hpp cs fs vb rs rb erb php swift m mm " +
		"lua pl pm r jl dart ex exs erl clj cljs hs elm ml sql vue svelte astro ipynb map proto thrift graphql zig nim sol ps1 psm1 " +
		"coffee tcl el lisp scm vim pas d cr hx as jsp asp aspx cshtml ejs hbs mustache tpl tmpl j2 jinja liquid css scss less patch diff tf tfvars hcl nomad toml " +
		"nix fsx fsi mli rkt cljc edn purs raku cob cbl cpy abap cfm cfc pks pkb plsql f90 gs ino bicep libsonnet jsonnet cue dhall ron vbs bas exp pp gd ahk au3 mysql_history psql_history sqlite_history python_history node_repl_history irb_history",
	config: "env bat cmd csh yaml yml json jsonc json5 ini cfg conf config properties props sh bash zsh ksh fish tfstate " +
		"dockerfile containerfile service netrc npmrc pypirc pgpass my cnf desktop editorconfig mk rc envrc htaccess reg secrets credentials kubeconfig sops " +
		"sls crontab ora smbcredentials ovpn nmconnection http rest acl sas muttrc wgetrc curlrc hgrc condarc s3cfg boto ftpconfig ftppass databrickscfg bash_history zsh_history sh_history",
	markup: "xml html jmx htm xhtml svg plist pom csproj vbproj fsproj xaml wsdl xsd xsl xslt nuspec resx storyboard jelly rels dita",
	lock: "lock sum lockb snap",
};
const names = {
	dockerfile: "config",
	containerfile: "config",
	makefile: "config",
	jenkinsfile: "code",
	vagrantfile: "code",
	rakefile: "code",
	fastfile: "code",
	appfile: "code",
	matchfile: "code",
	podfile: "code",
	brewfile: "code",
	capfile: "code",
	berksfile: "code",
	puppetfile: "code",
	snakefile: "code",
	tiltfile: "code",
	justfile: "config",
	earthfile: "config",
	gemfile: "code",
	procfile: "config",
	_netrc: "config",
	credentials: "config",
	config: "config",
	hosts: "config",
	crontab: "config",
	"app.config": "markup",
	"web.config": "markup",
	"nuget.config": "markup",
	"requirements.txt": "config",
	"constraints.txt": "config",
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
function syntaxOf(path) {
	return path === undefined ? "prose" : syntaxOfPath(path);
}
const syntaxOfPath = (0,_by_path_js__WEBPACK_IMPORTED_MODULE_0__  .f)((path) => {
	const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	return unlessWording(syntaxOfName(name), path);
});
function unlessWording(syntax, path) {
	return syntax === "config" && translations.test(path) ? "wording" : syntax;
}
const translations = /(?:^|\/)(?:i18n|l10n|locales?|lang(?:uage)?s?|translations?)\/|(?:^|\/)messages(?:_\w+)?\.properties$/i;
function syntaxOfName(name) {
	const known = names[name];
	if (known && Object.hasOwn(names, name))
		return known;
	if (name.startsWith(".env") || name.startsWith("dockerfile."))
		return "config";
	const parts = name.split(".");
	const last = parts.at(-1) ?? "";
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
function isOfLines(path) {
	return path !== undefined && isNamedOfLines(path);
}
const isNamedOfLines = (0,_by_path_js__WEBPACK_IMPORTED_MODULE_0__  .f)((path) => /(?:\.(?:ini|cfg|cnf|properties|props)|(?:^|\/)\.env(?:\.[\w.-]+)?|\.env)$/i.test(path));
function isTrial(path) {
	return path !== undefined && isNamedForTrial(path);
}
const isNamedForTrial = (0,_by_path_js__WEBPACK_IMPORTED_MODULE_0__  .f)((path) => /(?:^|[/._-])(?:tests?|testing|testdata|specs?|fixtures?|__tests__|__mocks__|mocks?|examples?|samples?|e2e|molecule)(?:[/._-]|$)/i.test(path));


  }),

  2979:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	dI: () => (  anchorOf),
	oW: () => (  previewOf),
	zU: () => (  excerptOf)
  });
const cut = "\u2026";
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
function tailOf(right) {
	const rest = right.trimEnd();
	return /^["'`]?[,;)\]}]{0,4}$/.test(rest) ? rest : ` ${cut}`;
}
function anchorOf(rule, value) {
	const anchors = rule.kind === "token" && !rule.before?.length ? rule.anchors : rule.kind === "block" ? rule.begin : [];
	const anchor = anchors.find((candidate) => startsWith(value, candidate)) ?? "";
	return anchors.length > mostPrefixes ? anchor.slice(0, -1) : anchor;
}
const mostPrefixes = 12;
function startsWith(value, text) {
	if (value.length < text.length)
		return false;
	for (let at = 0; at < text.length; at += 1)
		if (value[at] !== text.charCodeAt(at))
			return false;
	return true;
}
function previewOf(rule, value) {
	const anchor = anchorOf(rule, value);
	return `${rule.kind === "block" ? anchor : anchor.slice(0, 4)}${cut}`;
}
const assignment = /(?:^|[^\w.-])((["'`]?)[A-Za-z][\w.-]{0,47}\2[ \t]{0,4}(?::=|=>|=|:)[ \t]{0,4}["'`]?)$/;
const nameWords = new Set([
	"access account admin alertmanager api apikey app application artifactory auth authentication authorization aws",
	"azure backend backup basic bearer bot broker cassandra certificate client cloudflare config configuration conn",
	"connection consumer cred credential credentials data database datadog datasource db default deploy deployment",
	"development django docker dsn elastic elasticsearch encryption env environment gh git github gitlab google",
	"grafana hook id influxdb integration jenkins jwt kafka key keycloak keys keystore kubernetes laravel ldap",
	"license login mail mailgun management mariadb mongo mongodb monitoring mssql mysql nexus notification npm",
	"openai opensearch oracle pass passphrase passwd password passwords pat pem postgres postgresql private",
	"production prometheus provider publisher pwd rabbitmq rails rds redis refresh registry replication repository",
	"root salt secret secrets sendgrid sentry service session signing slack smtp sonarqube spring sql ssh ssl",
	"staging storage stripe subscription superuser telegram terraform tls token tokens truststore twilio url user",
	"username value vault webhook webhooks wordpress",
].flatMap((line) => line.split(" ")));
const mostLettersOfAnUnknownWord = 7;
function nameBefore(left) {
	const text = assignment.exec(left.slice(-120))?.[1] ?? "";
	const words = wordsOf(text);
	const known = words.some((word) => word.length > 2 && nameWords.has(word));
	const harmless = words.every((word) => nameWords.has(word) || (/^[a-z]+$/.test(word) && word.length <= mostLettersOfAnUnknownWord));
	return known && harmless && words.length <= 6 ? text : "";
}
function wordsOf(name) {
	return name
		.replace(/([a-z])([A-Z])/g, "$1_$2")
		.split(/[^A-Za-z0-9]+/)
		.filter((word) => word !== "")
		.map((word) => word.toLowerCase());
}


  }),

  346:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	RK: () => (  needsStretching),
	SV: () => (  fingerprintKey),
	ax: () => (  fingerprintOf),
	o$: () => (  stretchedValue)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5780);
  var _engine_ascii_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2618);



const publishedKey = Buffer.from("sallyport secret fingerprint s1");
function fingerprintKey(salt) {
	return salt === undefined ? publishedKey : Buffer.from(salt, "hex");
}
async function fingerprintOf(key, family, value, stretched = () => stretchedValue(value, key)) {
	const canonical = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__  .i)(value);
	const subject = isGuessable(canonical) ? await stretched() : canonical;
	const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", key).update(family).update("\0").update(subject).digest("hex");
	canonical.fill(0);
	return `s1:${mac.slice(0, 32)}`;
}
function needsStretching(value) {
	const canonical = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__  .i)(value);
	const guessable = isGuessable(canonical);
	canonical.fill(0);
	return guessable;
}
function stretchedValue(value, key) {
	const canonical = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__  .i)(value);
	return new Promise((resolve, reject) => {
		(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(canonical, key, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, derived) => error ? reject(error) : resolve(derived));
		canonical.fill(0);
	});
}
const guessableBits = 64;
const wordRun = 4;
function isGuessable(value) {
	return estimatedBits(value) < guessableBits;
}
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
function lengthOfWord(value, start) {
	let at = start;
	if ((0,_engine_ascii_js__WEBPACK_IMPORTED_MODULE_2__  .Hg)(value[at])) {
		at += 1;
		if ((0,_engine_ascii_js__WEBPACK_IMPORTED_MODULE_2__  .Hg)(value[at])) {
			while ((0,_engine_ascii_js__WEBPACK_IMPORTED_MODULE_2__  .Hg)(value[at]))
				at += 1;
			return at - start;
		}
	}
	while ((0,_engine_ascii_js__WEBPACK_IMPORTED_MODULE_2__  .cs)(value[at]))
		at += 1;
	return at - start;
}
function bitsOfByte(byte, previous) {
	if (byte === previous)
		return 0;
	if (Math.abs(byte - previous) === 1)
		return 1;
	return (0,_engine_ascii_js__WEBPACK_IMPORTED_MODULE_2__  .yp)(byte) ? 3 : 4;
}


  }),

  1887:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  assertOwnEvent: () => (  permission.assertOwnEvent),
  assertOwnRun: () => (  permission.assertOwnRun),
  builtinRules: () => (  builtinRules),
  detectSecrets: () => (  detectSecrets),
  errorDescriptions: () => (  errorDescriptions),
  isSecretsTask: () => (  isSecretsTask),
  readBaseline: () => (  baseline_file .mF),
  ruleDescriptions: () => (  ruleDescriptions),
  runSecretsWorker: () => (  runSecretsWorker),
  writeBaseline: () => (  baseline_file .B9)
});

var lib = __webpack_require__(1344);
var git_lib = __webpack_require__(7379);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/collect-scope.js


function beginCollecting(request) {
	const { repository, scope } = request;
	if (scope.kind === "tree")
		return async (run) => (await Promise.all( [__webpack_require__.e(6181), __webpack_require__.e(8455)]).then(__webpack_require__.bind(__webpack_require__, 8455))).collectTree(request, run);
	if (!repository) {
		return async () => {
			throw scopeNeedsGit(scope);
		};
	}
	switch (scope.kind) {
		case "staged": {
			const listing = (0,git_lib.listStaged)(repository);
			listing.catch(() => { });
			return async (run) => (await Promise.all( [__webpack_require__.e(6181), __webpack_require__.e(1644)]).then(__webpack_require__.bind(__webpack_require__, 1644))).collectStaged(repository, await listing, run);
		}
		case "repository":
			return async (run) => (await Promise.all( [__webpack_require__.e(6181), __webpack_require__.e(4946)]).then(__webpack_require__.bind(__webpack_require__, 4946))).collectRepository(repository, run);
		case "history":
			return async (run) => (await Promise.all( [__webpack_require__.e(6181), __webpack_require__.e(5783)]).then(__webpack_require__.bind(__webpack_require__, 5783))).collectHistory(repository, run, scope.since);
		case "range":
			return async (run) => (await Promise.all( [__webpack_require__.e(6181), __webpack_require__.e(5783)]).then(__webpack_require__.bind(__webpack_require__, 5783))).collectRange(repository, scope.change, scope.title, run);
	}
}
const scopeNames = {
	range: "a range of commits",
	history: "the history",
	repository: "the history",
	staged: "what is staged",
};
function scopeNeedsGit(scope) {
	return new lib .$E({
		code: "SCOPE_NEEDS_GIT",
		kind: "usage",
		message: `${scopeNames[scope.kind]} was to be scanned, and the folder is in no Git repository`,
		fix: "Name a folder inside a repository, or scan the files alone by leaving out `--history`, `--range` and `--staged`.",
	});
}

var coverage = __webpack_require__(1329);
var excerpt = __webpack_require__(2979);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/redact-text.js

const mostRemembered = 10_000;
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
			const anchor = match.via.length > 0 ? "" : (0,excerpt .dI)(match.rule, match.value);
			shown += `${bytes.subarray(at, match.start).toString()}${anchor}\u2026`;
		}
		at = match.end;
	}
	return shown + bytes.subarray(at).toString();
}

var declarations = __webpack_require__(6368);
var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var decoding_layer = __webpack_require__(2262);
var utf16 = __webpack_require__(6073);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/parse/utf16-text.js


function fromUtf16(bytes) {
	const encoding = (0,utf16 .P)(bytes);
	if (encoding !== "utf-16le" && encoding !== "utf-16be")
		return undefined;
	const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
	const text = (encoding === "utf-16le" ? even : Buffer.from(even).swap16()).toString("utf16le");
	const layer = (0,decoding_layer .A)("utf-16");
	let at = text.startsWith("\ufeff") ? 1 : 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const units = code > 0xffff ? 2 : 1;
		if (code < 0x80) {
			layer.stretch(2 * at, 1, 2);
			layer.appendByte(code);
		}
		else {
			const written = Buffer.from(String.fromCodePoint(code));
			layer.stretch(2 * at, written.length, 2 * units);
			layer.append(written, 0, written.length);
		}
		at += units;
	}
	return layer.build();
}

var compose = __webpack_require__(1679);
var sops_config = __webpack_require__(3571);
var documents_tools = __webpack_require__(5108);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/repository-facts.js









const largestKustomization = 1024 * 1024;
async function checkedOutState(repository, folder, untracked) {
	if (!repository) {
		const top = declarations .EO.map((name) => ({ path: name, rawPath: Buffer.from(name) }));
		return declaring(top.flatMap((file) => readDeclaring(folder, file)));
	}
	if (repository.bare) {
		const commit = await (0,git_lib.headCommit)(repository);
		return commit === undefined ? [] : commitState(repository, commit);
	}
	const { files } = await (0,git_lib.listWorkingTree)(repository, { names: declarations .EO, untracked });
	return declaring(files.flatMap((file) => readDeclaring(repository.root, file)));
}
async function commitState(repository, commit) {
	const tree = await (0,git_lib.listTree)(repository, commit).catch((error) => {
		if (error instanceof lib .$E && error.code === "REPOSITORY_DAMAGED")
			return undefined;
		throw error;
	});
	return tree ? readDeclaringBlobs(repository, tree) : [{ path: ".sops.yaml" }];
}
async function readDeclaringBlobs(repository, tree) {
	const wanted = new Map();
	const found = [];
	for (const [file, { oid, mode }] of tree) {
		if (!(0,declarations .EQ)(file))
			continue;
		if (mode === git_lib.symlinkMode)
			found.push({ path: file });
		else
			wanted.set(oid, [...(wanted.get(oid) ?? []), { path: file }]);
	}
	if (wanted.size > 0) {
		const hold = (oid, bytes) => {
			for (const file of wanted.get(oid) ?? [])
				found.push(bytes ? { ...file, bytes: Buffer.from(bytes) } : file);
		};
		await (0,git_lib.readObjects)(repository, [...wanted.keys()].map((oid) => ({ oid })), {
			whole: ({ oid }, bytes) => hold(oid, bytes),
			chunk: ({ oid }, _bytes, _offset, last) => last && hold(oid),
			missing: (oid) => hold(oid),
		}, { wholeLimit: largestKustomization });
	}
	return declaring(found);
}
function readDeclaring(root, { path: file, rawPath }) {
	const place = Buffer.concat([Buffer.from(root + external_node_path_.sep), rawPath]);
	if (isAbsent(place))
		return [];
	const bytes = (0,git_lib.readPlainFile)(place, largestKustomization);
	return [bytes === undefined ? { path: file } : { path: file, bytes }];
}
function isAbsent(place) {
	try {
		const status = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
		return !status || status.isDirectory();
	}
	catch {
		return false;
	}
}
function declaring(files) {
	return files.flatMap(({ path: file, bytes }) => {
		if (!bytes || ((0,sops_config .iQ)(file) && bytes.length > sops_config .R0))
			return [{ path: file }];
		const text = Buffer.from(bytes);
		const read = { path: file, bytes: fromUtf16(text)?.bytes ?? text };
		const sign = (0,compose .P)(file) ? "\nsecrets:" : "secretGenerator";
		return (0,sops_config .iQ)(file) || read.bytes.includes(sign) ? [read] : [];
	});
}
async function toolsInUse(repository, seen) {
	if ([...seen.keys()].some((tool) => tool !== "sops") || !repository)
		return seen;
	const commit = await (0,git_lib.headCommit)(repository);
	if (commit === undefined)
		return seen;
	return new Map([...(0,documents_tools .Q6)((await (0,git_lib.listTree)(repository, commit)).keys()), ...seen]);
}

var canonical = __webpack_require__(5780);
var fingerprint = __webpack_require__(346);
;// CONCATENATED MODULE: ./packages/secrets/lib/fingerprinter.js


const mostAhead = 64;
function fingerprinter(salt) {
	const key = (0,fingerprint .SV)(salt);
	const stretched = new Map();
	const waiting = new Map();
	let noticed = 0;
	let isBusy = false;
	function stretchNext() {
		const [first] = waiting;
		if (first === undefined || isBusy)
			return;
		const [leakKey, value] = first;
		waiting.delete(leakKey);
		isBusy = true;
		const result = (0,fingerprint .o$)(value, key);
		value.fill(0);
		stretched.set(leakKey, result);
		const goOn = () => {
			isBusy = false;
			stretchNext();
		};
		result.then(goOn, goOn);
	}
	return {
		notice(leak) {
			if (noticed === mostAhead || !(0,fingerprint .RK)(leak.value))
				return;
			noticed += 1;
			waiting.set(leak.key, Buffer.from(leak.value));
			stretchNext();
		},
		of(leak) {
			waiting.get(leak.key)?.fill(0);
			waiting.delete(leak.key);
			const stretch = () => stretched.get(leak.key) ?? (0,fingerprint .o$)(leak.value, key);
			return (0,fingerprint .ax)(key, (0,canonical .A)(leak.rule), leak.value, stretch);
		},
	};
}

var lib_policy = __webpack_require__(9717);
var mention_access = __webpack_require__(4624);
var apply_policy = __webpack_require__(5465);
var open_archive = __webpack_require__(2737);
var document_rules = __webpack_require__(6616);
var load_baselines = __webpack_require__(1838);
var suppression_finding = __webpack_require__(2740);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/baseline-findings.js



function baselineFindings(baselines, secrets, context) {
	const found = new Set(secrets.map(({ fingerprint, rule }) => (0,load_baselines .T)({ fingerprint, rule: rule.id })));
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
		(0,suppression_finding .V)({
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
		(0,suppression_finding .V)({
			rule: "suppressions/idle-baseline",
			message: `the baseline ${entry.path} lets nothing pass: ${reason}`,
			fix: "Correct its entry under `secrets.baseline`, or delete the entry and the file.",
			place: { path: policyPath, ...(region ? { region } : {}) },
			evidence: [
				{ label: "owner", value: entry.owner },
				{ label: "expires", value: (0,lib .B8)(entry.expires) },
			],
			subject: entry.path,
		}),
	];
}
function added({ entry, added: lines }) {
	if (lines.length === 0)
		return [];
	return [
		(0,suppression_finding .V)({
			rule: "suppressions/added-baseline-entry",
			message: `this change adds ${(0,lib .au)(lines.length, "entry", "entries")} to the baseline ${entry.path}`,
			fix: "Review each: the value must be revoked, or be no secret. It takes effect with the merge, not in this change.",
			place: placeOf(entry.path),
			evidence: factsOf(lines),
			subject: lines.map(load_baselines .T).sort(),
		}),
	];
}
function stale({ entry, reading, idle: reason }, found) {
	if (reading.kind === "broken" || reason !== undefined)
		return [];
	const lines = reading.lines.filter((line) => !found.has((0,load_baselines .T)(line)));
	if (lines.length === 0)
		return [];
	return [
		(0,suppression_finding .V)({
			rule: "suppressions/stale-baseline-entry",
			message: `${(0,lib .au)(lines.length, "entry", "entries")} of the baseline ${entry.path} ${lines.length === 1 ? "fits" : "fit"} no finding`,
			fix: "Write the baseline again, which leaves them out.",
			commands: ["sallyport secrets baseline"],
			place: placeOf(entry.path),
			evidence: factsOf(lines),
			subject: lines.map(load_baselines .T).sort(),
		}),
	];
}
const mostNamed = 10;
function factsOf(lines) {
	const named = lines.slice(0, mostNamed).map((line) => ({ label: "entry", value: (0,load_baselines .T)(line) }));
	const rest = lines.length - named.length;
	return rest > 0 ? [...named, { label: "more", value: (0,lib .au)(rest, "entry", "entries") }] : named;
}
function placeOf(path) {
	return { path };
}

var baseline_state = __webpack_require__(5173);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/comment-state.js


const longestComment = 180;
const day = 86_400_000;
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
	if ((0,lib .Rz)(reading.expires) <= (0,lib .Rz)(now))
		return "its date is over";
	const latest = (Math.floor((0,lib .Rz)(now) / day) + 1 + longestComment) * day;
	return (0,lib .Rz)(reading.expires) > latest ? `its date is more than ${longestComment} days off` : undefined;
}
function foreignObjection({ tool, mark, reach }, { foreign, now }) {
	const entry = foreign.find((each) => each.tool === tool);
	if (entry === undefined)
		return `the policy approves no comments of ${tool} (secrets.foreign-comments)`;
	if (reach === "nothing")
		return `${mark} speaks of a part of the file, and only comments for one line count`;
	return idleBecause(entry, now);
}
function idleBecause(entry, now) {
	const state = (0,baseline_state .D)(entry, now);
	if (state === "lapsed")
		return `the policy's approval of ${entry.tool} comments has ended`;
	return state === "too-long"
		? `the policy approves ${entry.tool} comments for more than ${baseline_state .A} days`
		: undefined;
}
function ruleOf({ reading }) {
	return reading.kind === "complete" ? reading.rule : undefined;
}
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
	const { reason, expires, owner, approvedBy, control, replacement } = entry;
	const people = { owner, approvedBy };
	return { kind: "comment", source: `${source} (${reading.mark})`, reason, expires, ...people, control, replacement };
}

var placed_comment = __webpack_require__(7654);
var read_comment = __webpack_require__(9107);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/comment-findings.js





function commentFindings(comments, secrets, terms) {
	const used = new Map();
	const beside = new Map();
	for (const judged of secrets) {
		for (const comment of judged.use?.comments ?? []) {
			if (used.get((0,placed_comment .Zr)(comment))?.secret.age !== "new")
				used.set((0,placed_comment .Zr)(comment), judged);
		}
		for (const comment of judged.secret.besides?.flat() ?? [])
			beside.set((0,placed_comment .Zr)(comment), judged);
	}
	const numbers = new Map();
	return [...comments].sort(inOrder).flatMap((comment) => {
		const key = `${comment.path}\0${(0,placed_comment .$E)(comment)}`;
		const number = numbers.get(key) ?? 0;
		numbers.set(key, number + 1);
		const id = (0,placed_comment .Zr)(comment);
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
	if (comment.reading.kind === "foreign" && user === undefined)
		return [];
	return [
		(0,suppression_finding .V)({
			rule: "suppressions/added-comment",
			severity: setting,
			message: isReused
				? `${nameOf(comment)} that was there before lets a new finding of ${ruleOf(comment) ?? user?.secret.rule.id} pass`
				: `this change adds ${nameOf(comment)} for ${ruleOf(comment) ?? user?.secret.rule.id}`,
			fix: "Review the reason, and that the value is no secret. Where it is one, revoke it and delete the comment.",
			place: comment_findings_placeOf(comment),
			evidence: comment_findings_factsOf(comment),
			subject: [(0,placed_comment .$E)(comment), number, isReused],
		}),
	];
}
function unused(told, isUsed, neighbour) {
	const { comment, number, objection } = told;
	if (isUsed || comment.reading.kind === "foreign")
		return [];
	const about = ruleOf(comment);
	const isMeant = neighbour !== undefined && (about === undefined || about === neighbour.secret.rule.id);
	if (objection !== undefined && !isMeant && (about === undefined || objection !== "its date is over"))
		return [];
	return [
		(0,suppression_finding .V)({
			rule: "suppressions/unused-comment",
			message: `the allow comment${about === undefined ? "" : ` for ${about}`} lets nothing pass: ${why(told, isMeant, neighbour)}`,
			fix: objection !== undefined && isMeant ? `Correct it, or remove the secret and the comment.` : "Delete it.",
			place: comment_findings_placeOf(comment),
			evidence: [...comment_findings_factsOf(comment), ...toDelete(comment)],
			subject: [(0,placed_comment .$E)(comment), number],
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
function nameOf({ reading }) {
	return reading.kind === "foreign" ? `the comment ${reading.mark}` : "an allow comment";
}
function comment_findings_placeOf({ path, line, column, reading }) {
	const end = { line, column: column + (0,placed_comment .Y5)(reading) };
	return { path, region: { start: { line, column }, end } };
}
function comment_findings_factsOf({ reading }) {
	if (reading.kind !== "complete")
		return [];
	return [
		{ label: "until", value: (0,lib .B8)(reading.expires) },
		{ label: "reason", value: reading.reason },
	];
}
function toDelete({ line, column, reading }) {
	if (reading.kind !== "complete")
		return [];
	const last = column + (0,placed_comment .Y5)(reading) - 1;
	return [{ label: "delete", value: `line ${line}, columns ${column} to ${last}: ${read_comment .Hc}${reading.text}` }];
}
function inOrder(a, b) {
	return a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/foreign-approvals.js



function idleApprovals(policy, policyPath, now) {
	return (policy.secrets.foreignComments ?? []).flatMap((entry, index) => {
		const reason = idleBecause(entry, now);
		if (reason === undefined)
			return [];
		const region = policy.source?.regions[`/secrets/foreign-comments/${index}`];
		return [
			(0,suppression_finding .V)({
				rule: "suppressions/idle-foreign-comments",
				message: `allow comments of ${entry.tool} let nothing pass: ${reason}`,
				fix: "Correct its entry under `secrets.foreign-comments`, or delete the entry and the comments.",
				place: { path: policyPath, ...(region ? { region } : {}) },
				evidence: [
					{ label: "owner", value: entry.owner },
					{ label: "expires", value: (0,lib .B8)(entry.expires) },
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
		.map((comment) => [(0,placed_comment .Zr)(comment), comment]));
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
		fix: `If it is no secret, say so in a comment of ours: \`sallyport:allow ${rule.id} until=YYYY-MM-DD reason="\u2026"\`.`,
	};
}
function markOf({ reading }) {
	return reading.kind === "foreign" ? reading.mark : "";
}

var narrowed_sops = __webpack_require__(6313);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/suppress-by-baseline.js

function askBaselines(baselines) {
	const byLine = new Map();
	for (const baseline of [...baselines].sort((a, b) => (a.entry.expires < b.entry.expires ? -1 : 1))) {
		if (baseline.idle !== undefined || baseline.reading.kind === "broken")
			continue;
		for (const line of baseline.reading.lines)
			byLine.set((0,load_baselines .T)(line), baseline);
	}
	const entryOf = ({ fingerprint, rule }) => byLine.get((0,load_baselines .T)({ fingerprint, rule: rule.id }))?.entry;
	return {
		suppressionOf(secret) {
			const entry = secret.age === "new" ? undefined : entryOf(secret);
			if (entry === undefined)
				return undefined;
			const { path, reason, expires, owner, approvedBy, control, replacement } = entry;
			return { kind: "baseline", source: path, reason, expires, owner, approvedBy, control, replacement };
		},
		hintOf(secret) {
			const entry = secret.age === "new" ? entryOf(secret) : undefined;
			if (entry === undefined)
				return [];
			return [{ label: "baseline", value: `${entry.path} lists it, and does not speak of what a change brings` }];
		},
	};
}

;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/suppress-by-comment.js


function commentsBehind(secrets) {
	const behind = new Set();
	for (const secret of secrets) {
		for (const comment of secret.besides?.flat() ?? []) {
			if (ruleOf(comment) === secret.rule.id && standsBefore(secret, comment))
				behind.add((0,placed_comment .Zr)(comment));
		}
	}
	return behind;
}
function standsBefore({ places }, comment) {
	return places.some(({ path, region }) => path === comment.path && region?.start.line === comment.line);
}
function suppressByComment(secret, terms, behind) {
	const { rule, places, placeCount, besides } = secret;
	if (besides === undefined || placeCount > places.length || besides.length < places.length)
		return undefined;
	const isOwn = (comment) => ruleOf(comment) === rule.id && (!behind.has((0,placed_comment .Zr)(comment)) || standsBefore(secret, comment));
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
const github = { providers: ["octo-sts", "github-app"] };
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
const identities = [aws, google, azure, vault];
function givesWayToIdentity(rule) {
	const kind = kinds[rule];
	return kind !== undefined && identities.includes(kind);
}
const replacement_mostNamed = 3;
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
		return howToAdd("No stage has a credential to take its place", kind, accounts);
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
function accountOf(credential) {
	if (credential.provider !== "aws")
		return undefined;
	return (credential.chain?.at(-1) ?? credential.role).split(":")[4];
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
function accountsOf(secret, byPath) {
	const own = accountsIn(secret);
	return new Set(own.length > 0 ? own : secret.places.flatMap(({ path }) => [...(byPath.get(path) ?? [])]));
}
function accountsIn({ check }) {
	return (check.evidence ?? []).filter(({ label }) => label === "AWS account").map(({ value }) => value);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/judge/judge-secrets.js













const secretAreas = ["secrets", "custom"];
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
	const replacementOf = replacements(scan.secrets, policy, policyPath ?? lib_policy .r2);
	const listed = askBaselines(baselines);
	const found = [
		...secrets.map(({ secret, use }) => {
			const suppression = use?.suppression ?? listed.suppressionOf(secret);
			const hints = suppression === undefined ? foreignHints(secret, terms) : { evidence: [] };
			const finding = findingOf(secret, minConfidence, suppression);
			return {
				...finding,
				evidence: [...finding.evidence, ...hints.evidence, ...(suppression ? [] : listed.hintOf(secret))],
				fix: fixOf(secret, [alternativeOf(secret, scan.tools), replacementOf(secret), hints.fix], {
					isDoubtful: isDoubtful(secret.check.confidence, minConfidence),
					isStaged: scan.isStaged === true,
				}),
			};
		}),
		...(0,mention_access .f)(scan.policyFindings),
		...commentFindings(scan.comments ?? [], secrets, terms),
		...idleApprovals(policy, policyPath ?? lib_policy .r2, now),
		...baselineFindings(baselines, scan.secrets, {
			policy,
			policyPath: policyPath ?? lib_policy .r2,
			isWhole: scan.isWhole,
		}),
		...(0,narrowed_sops .D)(scan.narrowed ?? []),
	];
	const { findings, skipped } = (0,apply_policy .V)(found, policy, now, policyPath, {
		completeAreas: scan.isWhole ? secretAreas : [],
	});
	return (0,lib .Ep)({
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
		...(secret.placeCount > secret.places.length ? { unlistedPlaces: secret.placeCount - secret.places.length } : {}),
		...(secret.excerpt ? { excerpt: secret.excerpt } : {}),
		evidence: evidenceOf(secret),
		fingerprint: secret.fingerprint,
		...(secret.age ? { age: secret.age } : {}),
		...(suppression ? { suppression } : {}),
	};
}
function isDoubtful(confidence, least) {
	return (0,lib .Sq)(confidence, least) < 0;
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
function wayTo(steps) {
	const isEncoded = !(0,open_archive .V)(steps[0] ?? "");
	return `${isEncoded ? "encoded as" : "in"} ${steps.join(" in ")}`;
}
function alternativeOf({ rule, check, stillAt }, tools = new Map()) {
	if (givesWayToIdentity(rule.id))
		return undefined;
	const place = check.standsIn ?? rule.id;
	const known = (0,documents_tools .ce)(place, tools);
	return known ?? (stillAt === null ? undefined : document_rules .R.find(({ id }) => id === place)?.instead);
}
function fixOf(secret, advice, { isDoubtful, isStaged }) {
	const { rule, places, introduction, stillAt, age } = secret;
	const isCommitted = introduction !== undefined || places[0].commit !== undefined || stillAt !== undefined;
	const spread = isCommitted
		? "It is in the history: revoke it first, for deleting the line or rewriting commits does not undo the leak."
		: isStaged && age !== "existing"
			? "It is not committed yet: take it out now, and it need not be revoked unless it was shared elsewhere."
			: undefined;
	const text = [withFingerprint(rule.fix, secret), ...advice, spread].filter((part) => part !== undefined).join(" ");
	return { text: isDoubtful ? `Only if it is real: ${text}` : text };
}
function withFingerprint(fix, { fingerprint }) {
	return fingerprint.startsWith("s0:") ? fix : fix.replaceAll(lib .D6, fingerprint);
}
function evidenceOf(secret) {
	const { rule, check, introduction, commits, stillAt, placeCount, places } = secret;
	return [
		...(rule.provider === "any" ? [] : [{ label: "provider", value: rule.provider }]),
		{ label: "value", value: `${secret.preview} (${secret.length} bytes)` },
		...(check.evidence ?? []),
		...(introduction ? [{ label: "introduced by", value: introducedBy(introduction) }] : []),
		...(commits !== undefined && commits > 1
			? [{ label: "commits", value: `${commits} brought content that holds it` }]
			: []),
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

const specificity = {
	token: 6,
	block: 5,
	named: 4,
	custom: 3,
	url: 2,
	document: 1,
	generic: 0,
};
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
function overlaps(a, b) {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}
function compareStrength(a, b) {
	return (specificity[a.rule.kind] - specificity[b.rule.kind] ||
		b.via.length - a.via.length ||
		a.value.length - b.value.length ||
		(0,lib .Sq)(a.check.confidence, b.check.confidence));
}

var by_path = __webpack_require__(9106);
var engine_syntax = __webpack_require__(9854);
var gate = __webpack_require__(2664);
var documents_inspection = __webpack_require__(2985);
var parse_item = __webpack_require__(5600);
var named_value = __webpack_require__(6995);
var secret_value = __webpack_require__(308);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/infrastructure/terraform-secrets.js





const rule = "terraform-sensitive-value";
const resources = [
	{ types: /^aws_ssm_parameter$/, attributes: "value", when: /\btype[ \t]*=[ \t]*"SecureString"/ },
	{ types: /^aws_secretsmanager_secret_version$/, attributes: "secret_string" },
	{ types: /^azurerm_key_vault_secret$/, attributes: "value" },
	{ types: /^google_secret_manager_secret_version$/, attributes: "secret_data" },
	{ types: /^vault_(?:generic_secret|kv_secret(?:_v2)?)$/, attributes: "data_json" },
	{ types: /^kubernetes_secret(?:_v1)?$/, attributes: "data|string_data" },
	{ types: /^github_(?:actions|dependabot|codespaces)_(?:\w+_)?secret$/, attributes: "plaintext_value|value" },
	{ types: /^gitlab_(?:project|group|instance)_variable$/, attributes: "value", when: /\bmasked[ \t]*=[ \t]*true/ },
	{ types: /^tfe_variable$/, attributes: "value", when: /\bsensitive[ \t]*=[ \t]*true/ },
	{ types: /^doppler_secret$/, attributes: "value" },
	{ types: /^helm_release$/, attributes: "set_sensitive" },
];
const head = /^[ \t]*resource[ \t]+"(\w{1,100})"[ \t]+"[\w-]{1,100}"[ \t]*\{/gm;
const literal = '"((?:[^"\\\\\\n$]|\\\\.){1,4000})"';
const assigned = new RegExp(`([\\w-]{1,100})"?[ \\t]*[=:][ \\t]*${literal}`, "dg");
const longestBlock = 20_000;
function inspectTerraformSecrets(bytes, inspection) {
	const text = bytes.toString("latin1");
	for (const match of text.matchAll(head)) {
		const known = resources.find(({ types }) => types.test(match[1] ?? ""));
		if (known)
			inspectBlock(text, match.index + match[0].length, known, inspection);
	}
	inspectLists(text, inspection);
	inspectHeredocs(text, inspection);
}
function inspectBlock(text, start, { attributes, when }, inspection) {
	const rest = text.slice(start, start + longestBlock);
	const block = rest.slice(0, /\n(?:\}|resource\b)/.exec(rest)?.index);
	if (when && !when.test(block))
		return;
	const attribute = new RegExp(`^[ \\t]*(?:${attributes})[ \\t]*(?:=[ \\t]*|(?=\\{))`, "gm");
	for (const found of block.matchAll(attribute)) {
		const from = found.index + found[0].length;
		const value = expressionAt(block, from);
		const name = /^[ \t]*(\w+)/.exec(found[0])?.[1] ?? "";
		const pairs = block[from] === '"' ? [`${name} = ${value}`] : [value];
		for (const pair of pairs)
			judgePairs(pair, start + from - (pair.length - value.length), inspection);
	}
}
function expressionAt(block, from) {
	let depth = 0;
	for (let at = from; at < block.length; at++) {
		const sign = block[at] ?? "";
		if ("{([".includes(sign))
			depth += 1;
		else if ("})]".includes(sign))
			depth -= 1;
		else if (sign === "\n" && depth <= 0)
			return block.slice(from, at);
	}
	return block.slice(from);
}
function judgePairs(text, offset, inspection) {
	for (const { indices, 1: name = "", 2: written = "" } of text.matchAll(assigned)) {
		if (name === "name")
			continue;
		const [start, end] = indices?.[2] ?? [0, 0];
		const leaf = (0,parse_item .I6)(written, offset + start, offset + end);
		const check = (0,secret_value .Jm)(name, written, "value that Terraform puts into a store of secrets", inspection);
		if (check && check.confidence !== "low")
			(0,documents_inspection .z8)(inspection, rule, leaf, check);
	}
}
const list = /^[ \t]*(\w{2,80})s[ \t]*=[ \t]*\[([^[\]]{1,4000})\]/gm;
function inspectLists(text, inspection) {
	for (const { index, 0: whole, 1: name = "", 2: items = "" } of text.matchAll(list)) {
		const offset = index + whole.length - 1 - items.length;
		for (const { indices, 1: written = "" } of items.matchAll(new RegExp(literal, "dg"))) {
			const [start, end] = indices?.[1] ?? [0, 0];
			const leaf = (0,parse_item .I6)(written, offset + start, offset + end);
			const check = (0,named_value .q)(name, leaf, inspection);
			if (check)
				(0,documents_inspection .z8)(inspection, rule, leaf, check);
		}
	}
}
const mostHeredocs = 200;
const heredoc = /<<[-~]?(\w{1,40})\r?\n/g;
const languages = [
	{ start: /^\s*(?:---\s*)?(?:apiVersion|kind):\s/, name: "manifest.yaml" },
	{ start: /^\s*(?:---|#[^\n]*)?\s*[\w.-]{1,80}:(?:\s|$)/, name: "heredoc.yaml" },
	{ start: /^\s*(?:#[^\n]*)?\s*[A-Z][A-Z\d_]{1,80}=/, name: "heredoc.env" },
];
function inspectHeredocs(text, inspection) {
	const all = Array.from(text.matchAll(heredoc));
	if (all.length > mostHeredocs)
		inspection.skipped.add(`heredocs beyond the first ${mostHeredocs} of a file, which were searched as text`);
	for (const match of all.slice(0, mostHeredocs)) {
		const start = match.index + match[0].length;
		const mark = new RegExp(`^[ \\t]*${match[1]}\\b`, "m").exec(text.slice(start, start + longestBlock));
		if (!mark)
			continue;
		const body = text.slice(start, start + mark.index);
		const name = languages.find(({ start: begins }) => begins.test(body.slice(0, 400)))?.name;
		if (name === undefined)
			continue;
		const beside = external_node_path_.posix.join(external_node_path_.posix.dirname(inspection.path), name);
		for (const found of inspection.scan(Buffer.from(body, "latin1"), beside))
			inspection.matches.push({ ...found, start: start + found.start, end: start + found.end });
	}
}

var terraform_variables = __webpack_require__(3099);
var ansible_vault = __webpack_require__(5730);
var pulumi_config = __webpack_require__(9172);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/infrastructure/terraform-state.js




const terraform_state_rule = "terraform-state";
const drawnBy = new Map([
	["random_password", "result"],
	["random_bytes", "base64"],
]);
function isTerraformState(document) {
	return ((0,parse_item .$6)(document, "lineage") !== undefined &&
		(0,parse_item .$6)(document, "version") !== undefined &&
		(0,parse_item .$6)(document, "serial") !== undefined);
}
function inspectTerraformState(document, inspection) {
	const before = inspection.matches.length;
	for (const output of (0,parse_item.at)(document, "outputs").flatMap(valuesOf)) {
		if ((0,parse_item .$6)(output, "sensitive") !== "true")
			continue;
		for (const found of (0,parse_item.at)(output, "value").flatMap(parse_item .eH))
			judgeSensitive(found, "sensitive output of a state", inspection);
	}
	for (const resource of (0,parse_item.at)(document, "resources", "*")) {
		const secret = drawnBy.get((0,parse_item .$6)(resource, "type") ?? "");
		for (const instance of (0,parse_item.at)(resource, "instances", "*")) {
			inspectInstance(instance, inspection);
			for (const leaf of secret === undefined ? [] : (0,parse_item.at)(instance, "attributes", secret))
				if (leaf.kind === "leaf")
					judgeSensitive({ path: [secret ?? ""], leaf }, "secret that a state keeps", inspection);
		}
	}
	for (const resource of (0,parse_item.at)(document, "modules", "*").flatMap((module) => (0,parse_item.at)(module, "resources").flatMap(valuesOf)))
		for (const instance of (0,parse_item.at)(resource, "primary"))
			inspectInstance(instance, inspection);
	if (inspection.matches.length > before)
		return;
	for (const lineage of (0,parse_item.at)(document, "lineage")) {
		if (lineage.kind === "leaf")
			(0,documents_inspection .z8)(inspection, terraform_state_rule, lineage, {
				confidence: "high",
				basis: "state of Terraform, which holds all values in the clear",
			});
	}
}
function inspectInstance(instance, inspection) {
	const sensitive = (0,parse_item.at)(instance, "sensitive_attributes", "*").map(pathOfSteps);
	for (const found of (0,parse_item.at)(instance, "attributes").flatMap(parse_item .eH)) {
		const names = found.path.filter((key) => key !== "*");
		const isMarked = sensitive.some((path) => path.length > 0 && path.every((key, index) => names[index] === key));
		if (isMarked)
			judgeSensitive(found, "attribute that the state calls sensitive", inspection);
		else {
			const check = (0,named_value .q)(names.at(-1) ?? "", found.leaf, inspection);
			if (check)
				(0,documents_inspection .z8)(inspection, terraform_state_rule, found.leaf, check);
		}
	}
}
function pathOfSteps(steps) {
	return (0,parse_item.at)(steps, "*").flatMap((step) => ((0,parse_item .$6)(step, "type") === "get_attr" ? [(0,parse_item .$6)(step, "value") ?? ""] : []));
}
function judgeSensitive({ path, leaf }, holder, inspection) {
	const check = (0,secret_value .Jm)(path.findLast((key) => key !== "*") ?? "", leaf.text, holder, inspection);
	if (check)
		(0,documents_inspection .z8)(inspection, terraform_state_rule, leaf, check);
}
function valuesOf(item) {
	return item.kind === "map" ? item.entries.map(({ value }) => value) : [];
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/values/named-pairs.js

const nameKeys = new Set(["name", "key"]);
const valueKeys = new Set(["value", "default"]);
function namedPairs(document) {
	const found = [];
	(0,parse_item .GG)(document, [], (_path, item) => {
		if (item.kind !== "map")
			return;
		const name = item.entries.find(({ key, value }) => nameKeys.has(key) && value.kind === "leaf")?.value;
		if (name?.kind !== "leaf")
			return;
		for (const { key, value } of item.entries)
			if (valueKeys.has(key) && value.kind === "leaf")
				found.push({ name: name.text, leaf: value });
	});
	return found;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/external-secret.js






const external_secret_rule = "external-secret-literal";
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
const referring = /^(?:name|namespace|key|property|version|secretKey|remoteKey|path|mount|role|kind|secretName|objectName|objectType|tokenPath|refreshInterval|item|itemPath)$|(?:Ref|Selector|Refs)$/;
function inspectReferring(document, inspection) {
	const tool = documents_tools .wv.get((0,parse_item .$6)(document, "kind") ?? "");
	if (tool)
		inspection.tools.add(tool);
	const templates = [(0,parse_item.at)(document, "spec", "target"), (0,parse_item.at)(document, "spec", "externalSecretSpec", "target")].flat();
	const judged = new Set();
	for (const { key, leaf } of templates.flatMap((target) => (0,parse_item .NZ)(target, "template", "data"))) {
		judged.add(leaf);
		if (/\n/.test(leaf.text.trim()))
			continue;
		const check = (0,secret_value .Jm)(key, leaf.text, "literal in the template of an external secret", inspection);
		if (check)
			(0,documents_inspection .z8)(inspection, external_secret_rule, leaf, check);
	}
	for (const { name, leaf } of (0,parse_item.at)(document, "spec").flatMap(namedPairs)) {
		if (judged.has(leaf))
			continue;
		const check = (0,named_value .q)(name, leaf, inspection);
		if (check) {
			judged.add(leaf);
			(0,documents_inspection .z8)(inspection, external_secret_rule, leaf, check);
		}
	}
	for (const { path, leaf } of (0,parse_item.at)(document, "spec").flatMap(parse_item .eH)) {
		if (judged.has(leaf))
			continue;
		if (path.some((key) => referring.test(key)))
			(0,documents_inspection .B7)(inspection, leaf);
		else {
			const check = (0,named_value .q)(path.findLast((key) => key !== "*") ?? "", leaf, inspection);
			if (check)
				(0,documents_inspection .z8)(inspection, external_secret_rule, leaf, check);
		}
	}
}

var helm_values = __webpack_require__(9829);
var inner_text = __webpack_require__(1907);
var parse_documents = __webpack_require__(6571);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/inner-manifest.js






function inspectInnerManifests(document, inspection, inspect) {
	for (const leaf of (0,parse_item .eH)(document).flatMap(({ leaf }) => (isManifest(leaf) ? [leaf] : []))) {
		(0,inner_text .n)(leaf, inspection, (inner, bytes) => {
			for (const manifest of (0,parse_documents .e)(bytes).documents)
				inspect(manifest, inner);
		});
	}
	for (const patch of patchesIn(document)) {
		const kind = (0,parse_item .$6)(patch, "target", "kind") ?? "";
		for (const text of (0,parse_item.at)(patch, "patch")) {
			if (text.kind !== "leaf")
				continue;
			(0,inner_text .n)(text, inspection, (inner, bytes) => {
				for (const operations of (0,parse_documents .e)(bytes).documents)
					inspectOperations(operations, kind, inner, inspect);
			});
		}
	}
}
function isManifest({ text, isText }) {
	return isText && text.includes("\n") && /^[ \t]*kind:[ \t]*\S/m.test(text) && /^[ \t]*apiVersion:/m.test(text);
}
function patchesIn(document) {
	const holders = [document, ...(0,parse_item.at)(document, "spec"), ...(0,parse_item.at)(document, "spec", "source", "kustomize")];
	return holders.flatMap((holder) => [
		...(0,parse_item.at)(holder, "patches", "*"),
		...(0,parse_item.at)(holder, "patchesJson6902", "*"),
		...(0,parse_item.at)(holder, "kustomize", "patches", "*"),
	]);
}
function inspectOperations(operations, kind, inspection, inspect) {
	for (const operation of (0,parse_item.at)(operations, "*")) {
		const path = ((0,parse_item .$6)(operation, "path") ?? "").split("/").map((part) => part.replaceAll("~1", "/"));
		for (const value of (0,parse_item.at)(operation, "value")) {
			if (value.kind !== "leaf")
				inspect(asPartOf(kind, value), inspection);
			else
				judgeOperation(kind, path, value, inspection);
		}
	}
}
function judgeOperation(kind, path, value, inspection) {
	const key = path.at(-1) ?? "";
	const isData = kind === "Secret" && path.at(-2) === "stringData";
	const check = isData
		? (0,secret_value .Jm)(key, value.text, "data of a Secret, in the clear", inspection)
		: (0,named_value .q)(key, value, inspection);
	if (check)
		(0,documents_inspection .z8)(inspection, isData ? "kubernetes-secret" : "workload-literal", value, check);
}
function asPartOf(kind, value) {
	return {
		kind: "map",
		entries: [
			{ key: "apiVersion", value: (0,parse_item .L8)("v1") },
			{ key: "kind", value: (0,parse_item .L8)(kind === "" ? "Patched" : kind) },
			{ key: "spec", value },
		],
	};
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/kubeconfig.js



const kubeconfig_rule = "kubeconfig-credential";
const holder = "credential of a user in a kubeconfig";
const ofUser = new Set(["token", "password", "client-key-data"]);
const ofProvider = /^(?:access-token|refresh-token|id-token|client-secret)$/;
function inspectKubeconfig(document, inspection) {
	for (const user of (0,parse_item.at)(document, "users", "*", "user")) {
		for (const { key, leaf } of (0,parse_item .NZ)(user))
			if (ofUser.has(key))
				judge(key, leaf, inspection);
		for (const { path, leaf } of (0,parse_item.at)(user, "auth-provider", "config").flatMap(parse_item .eH)) {
			const key = path.at(-1) ?? "";
			if (ofProvider.test(key))
				judge(key, leaf, inspection);
		}
	}
}
function judge(key, leaf, inspection) {
	const decoded = key === "client-key-data" ? (0,secret_value .Ey)(leaf.text) : undefined;
	const check = (0,secret_value .Jm)(key, decoded ? decoded.toString("latin1") : leaf.text, holder, inspection);
	if (!check)
		return;
	const sure = check.confidence === "low" ? check : { confidence: "high", basis: holder };
	(0,documents_inspection .z8)(inspection, kubeconfig_rule, leaf, sure, decoded ? { value: decoded, step: "base64" } : undefined);
}

var kubernetes_secret = __webpack_require__(3651);
var assigned_text = __webpack_require__(3054);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/kustomization.js





const kustomization_rule = "kustomize-literal";
function inspectKustomization(document, inspection) {
	for (const literal of (0,parse_item.at)(document, "secretGenerator", "*", "literals", "*")) {
		const assigned = literal.kind === "leaf" ? (0,assigned_text .k)(literal) : undefined;
		if (!assigned)
			continue;
		const { key, value } = assigned;
		const check = (0,secret_value .Jm)(key, value.text, "literal of a generator of Secrets", inspection);
		if (check)
			(0,documents_inspection .z8)(inspection, kustomization_rule, value, check);
	}
	for (const values of (0,parse_item.at)(document, "helmCharts", "*", "valuesInline"))
		(0,helm_values .zv)(values, inspection);
	for (const values of (0,parse_item.at)(document, "spec", "postBuild", "substitute"))
		(0,helm_values .zv)(values, inspection, "flux-literal");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/sealed-secret.js




const sealed_secret_rule = "sealed-secret-not-sealed";
const sealed_secret_holder = "in place of a sealed value";
function inspectSealedSecret(sealed, inspection) {
	for (const { key, leaf } of (0,parse_item .NZ)(sealed, "spec", "encryptedData")) {
		if (isSealed(leaf.text)) {
			inspection.tools.add("sealed-secrets");
			(0,documents_inspection .B7)(inspection, leaf);
		}
		else
			judgeUnsealed(key, leaf, inspection);
	}
	for (const leaf of (0,parse_item.at)(sealed, "spec", "data")) {
		if (leaf.kind === "leaf" && isSealed(leaf.text))
			(0,documents_inspection .B7)(inspection, leaf);
	}
	for (const template of (0,parse_item.at)(sealed, "spec", "template"))
		(0,kubernetes_secret .L)(template, inspection, sealed_secret_rule);
}
function isSealed(text) {
	const bytes = (0,secret_value .Ey)(text);
	if (!bytes || bytes.length < 2)
		return false;
	const keyLength = bytes.readUInt16BE(0);
	return keyLengths.has(keyLength) && bytes.length >= 2 + keyLength + 16;
}
const keyLengths = new Set([256, 384, 512, 1024]);
function judgeUnsealed(key, leaf, inspection) {
	const decoded = (0,secret_value .Ey)(leaf.text);
	const text = decoded && /^[\t\n\r -~]+$/.test(decoded.toString("latin1")) ? decoded : undefined;
	const check = (0,secret_value .Jm)(key, text ? text.toString("latin1") : leaf.text, sealed_secret_holder, inspection);
	if (check)
		(0,documents_inspection .z8)(inspection, sealed_secret_rule, leaf, check, text ? { value: text, step: "base64" } : undefined);
}

var embedded_file = __webpack_require__(9274);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/workload.js






const workload_rule = "workload-literal";
function inspectWorkload(document, kind, inspection) {
	if (kind === "ConfigMap") {
		for (const { path, leaf } of (0,parse_item.at)(document, "data").flatMap(parse_item .eH)) {
			const check = (0,named_value .q)(path.at(-1) ?? "", leaf, inspection);
			if (check)
				(0,documents_inspection .z8)(inspection, workload_rule, leaf, check);
		}
		for (const { key, leaf } of (0,parse_item .NZ)(document, "data")) {
			(0,embedded_file .V)(key, leaf, inspection);
			if (/^\s*\{/.test(leaf.text))
				(0,helm_values .O0)(leaf, inspection, workload_rule);
		}
		return;
	}
	for (const { name, leaf } of namedPairs(document)) {
		const check = (0,named_value .q)(name, leaf, inspection);
		if (check)
			(0,documents_inspection .z8)(inspection, workload_rule, leaf, check);
	}
}

var credential = __webpack_require__(8908);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/pipelines/docker-config.js




const docker_config_holder = "credential of a registry in a Docker configuration";
const inTheClear = new Set(["password", "identitytoken", "registrytoken"]);
function isDockerConfig(document, path) {
	return isDockercfg(path) || (0,parse_item.at)(document, "auths").some(({ kind }) => kind === "map");
}
function isDockercfg(path) {
	return /(?:^|\/)\.dockercfg$/.test(path);
}
function inspectDockerConfig(document, inspection) {
	const registries = isDockercfg(inspection.path) ? [document] : (0,parse_item.at)(document, "auths");
	for (const registry of registries.flatMap((one) => (one.kind === "map" ? one.entries : []))) {
		for (const { key, leaf } of (0,parse_item .NZ)(registry.value)) {
			if (key === "auth") {
				const pair = (0,secret_value .Ey)(leaf.text)?.toString("latin1") ?? "";
				const password = pair.slice(pair.indexOf(":") + 1).replace(/\u0000+$/, "");
				const check = pair.includes(":") && (0,credential .h)(password, docker_config_holder, inspection);
				if (check)
					(0,documents_inspection .z8)(inspection, "docker-registry-auth", leaf, check);
			}
			else if (inTheClear.has(key)) {
				const check = (0,credential .h)(leaf.text, docker_config_holder, inspection);
				if (check)
					(0,documents_inspection .z8)(inspection, "docker-config-credential", leaf, check);
			}
		}
	}
}

var workflow = __webpack_require__(6522);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/place.js





const named = (rule) => ({ rule, names: true });
const byPath = [
	{ path: /\.(?:tf|tofu|tfvars(?:\.json)?)$/i, place: named("terraform-sensitive-value") },
	{ path: pulumi_config .Qx, place: named("pulumi-config-literal") },
	{ path: /(?:^|\/)(?:group_vars|host_vars)\/[\w./-]+$/, place: named("ansible-literal") },
	{
		path: /(?:^|\/)roles\/[\w.-]+\/(?:tasks|handlers|defaults|vars)\/[\w./-]+\.ya?ml$/,
		place: named("ansible-literal"),
	},
	{
		path: /(?:^|\/)(?:inventor(?:y|ies)\/(?:[\w.-]+\/)*hosts|hosts\.ini$|[\w-]*playbook[\w-]*\.ya?ml$|playbooks\/[\w./-]+\.ya?ml$)/,
		place: named("ansible-literal"),
	},
	{
		path: /(?:^|\/)(?:[\w.-]*\.?gitlab-ci[\w.-]*\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.yml|\.circleci\/[\w.-]+\.ya?ml|\.travis\.yml|\.drone\.ya?ml|\.woodpecker(?:\/[\w.-]+)?\.ya?ml|\.buildkite\/[\w.-]+\.ya?ml|buildspec[\w.-]*\.ya?ml|cloudbuild[\w.-]*\.ya?ml|jenkinsfile[\w.-]*)$/i,
		place: named("pipeline-literal"),
	},
];
function placeOfFile(path) {
	return byPath.find((known) => known.path.test(path))?.place;
}
const place_kinds = new Map(Object.entries({
	"kubernetes-secret": "Secret",
	"sealed-secret-not-sealed": "SealedSecret",
	"external-secret-literal": "ExternalSecret ClusterExternalSecret PushSecret SecretStore ClusterSecretStore",
	"workload-literal": "Pod PodTemplate Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Job CronJob ConfigMap Rollout Service " +
		"Workflow WorkflowTemplate ClusterWorkflowTemplate CronWorkflow Task ClusterTask TaskRun Pipeline PipelineRun TriggerTemplate",
}).flatMap(([rule, list]) => list.split(" ").map((kind) => [kind, named(rule)])));
const groups = [
	{ group: /^argoproj\.io\//, kind: /^(?:Application|ApplicationSet)$/, place: named("argocd-application-literal") },
	{ group: /\.fluxcd\.io\//, kind: /./, place: named("flux-literal") },
	{ group: /^helm\.cattle\.io\//, kind: /^HelmChart(?:Config)?$/, place: named("helm-values-literal") },
	{ group: /^kustomize\.config\.k8s\.io\//, kind: /./, place: named("kustomize-literal") },
	{
		group: /^(?:kubeadm|kubelet\.config|kubeproxy\.config|apiserver\.config|client\.authentication)\.k8s\.io\/|^skaffold\//,
		kind: /./,
	},
];
function placeOfDocument(document, path) {
	const place = placeByKind(document, path);
	if (!place)
		return undefined;
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	for (const { leaf } of (0,parse_item .eH)(document)) {
		if (leaf.end === 0)
			continue;
		start = Math.min(start, leaf.start);
		end = Math.max(end, leaf.end);
	}
	return end > start ? { ...place, start, end } : undefined;
}
function placeByKind(document, path) {
	const kind = (0,parse_item .$6)(document, "kind") ?? "";
	const version = (0,parse_item .$6)(document, "apiVersion") ?? "";
	if (kind === "" || version === "") {
		if ((0,workflow .K)(path))
			return named("workflow-literal");
		if ((0,compose .P)(path))
			return named("compose-literal");
		if ((0,helm_values .P5)(path))
			return named("helm-values-literal");
		return undefined;
	}
	const group = groups.find((one) => one.group.test(version) && one.kind.test(kind));
	if (group)
		return group.place;
	const known = place_kinds.get(kind);
	if (known)
		return known;
	return (0,parse_item.at)(document, "metadata", "name").length > 0 ? { rule: "workload-literal", names: false } : undefined;
}

var known_fields = __webpack_require__(7324);
var sops_selection = __webpack_require__(5779);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/sops/sops.js





const sops_holder = "in a SOPS file whose rules want it encrypted";
const recipients = ["kms", "gcp_kms", "azure_kv", "hc_vault", "age", "pgp", "hckms", "key_groups"];
function sopsMetadata(document) {
	return (0,parse_item.at)(document, "sops").find((one) => one.kind === "map" &&
		one.entries.some(({ key }) => key === "mac" || key === "lastmodified" || recipients.includes(key)));
}
function inspectSops(document, metadata, inspection) {
	inspection.tools.add("sops");
	const isSelected = (0,sops_selection .C)(metadata, (key) => inspection.unknown.push(`its ${key} cannot be run, so which values are to be encrypted is not known`));
	for (const { key, value } of document.entries) {
		if (key === "sops")
			continue;
		for (const { path, leaf } of (0,parse_item .eH)(value)) {
			if (isEncrypted(leaf.text))
				(0,documents_inspection .B7)(inspection, leaf);
			else if (!leaf.isText || !isSelected || openKeys.has(key))
				continue;
			else if (isSelected([key, ...path]))
				judgeClear({ path: [key, ...path], leaf }, inspection);
			else
				judgeLeft({ path: [key, ...path], leaf }, inspection);
		}
	}
	const mac = (0,parse_item .$6)(metadata, "mac");
	for (const { leaf } of (0,parse_item .eH)(metadata))
		(0,documents_inspection .B7)(inspection, leaf);
	if (mac !== undefined && isEncrypted(mac))
		return;
	const first = (0,parse_item .eH)(metadata).find(({ leaf }) => leaf.end > leaf.start);
	if (first)
		(0,documents_inspection .z8)(inspection, "sops-mac-missing", first.leaf, {
			confidence: "high",
			basis: "no encrypted mac in its metadata",
		});
}
function judgeClear({ path, leaf }, inspection) {
	const check = (0,secret_value .Jm)(path.findLast((key) => key !== "*") ?? "", leaf.text, sops_holder, inspection);
	if (check)
		(0,documents_inspection .z8)(inspection, "sops-partially-encrypted", leaf, check);
}
const openKeys = new Set(["apiVersion", "kind", "metadata", "type"]);
function judgeLeft({ path, leaf }, inspection) {
	const name = (path.findLast((key) => key !== "*") ?? "").replace(/_unencrypted$/, "");
	const check = (0,named_value .q)(name, leaf, inspection);
	const basis = "the file's own rules leave it in the clear";
	if (check)
		(0,documents_inspection .z8)(inspection, "sops-partially-encrypted", leaf, { ...check, basis: `${check.basis}, and ${basis}` });
}
const shape = /^ENC\[AES256_GCM,data:[A-Za-z0-9+/=]*,iv:[A-Za-z0-9+/]{43}=,tag:[A-Za-z0-9+/]{22}==,type:(?:str|int|float|bool|bytes|comment|time)\]$/;
function isEncrypted(text) {
	return shape.test(text.trim());
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/inspect-document.js






















const deepestList = 3;
function inspectDocument(document, inspection, depth = 0) {
	inspectPlain(document, inspection, depth);
	if (inspection.isInner || document.kind !== "map" || (0,parse_item.at)(document, "sops").length > 0)
		return;
	(0,known_fields .V)(document, inspection);
	inspectInnerManifests(document, inspection, (inner, inspected) => inspectPlain(inner, inspected, deepestList));
}
function inspectPlain(document, inspection, depth) {
	if ((0,ansible_vault .P)(inspection.path) || inspection.bytes.includes("!vault"))
		(0,ansible_vault .G)(document, inspection);
	if (document.kind !== "map")
		return;
	const place = inspection.isInner ? undefined : placeOfDocument(document, inspection.path);
	if (place)
		inspection.places.push(place);
	const metadata = sopsMetadata(document);
	const kind = (0,parse_item .$6)(document, "kind") ?? "";
	const version = (0,parse_item .$6)(document, "apiVersion") ?? "";
	if (metadata)
		inspectSops(document, metadata, inspection);
	else if (inspection.required)
		inspectRequired(document, inspection.required, inspection);
	else if (isTerraformState(document))
		inspectTerraformState(document, inspection);
	else if (version === "" || kind === "")
		inspectUnversioned(document, inspection);
	else if (/List$/.test(kind) && depth < deepestList) {
		const common = { apiVersion: version, kind: kind.replace(/List$/, "") };
		for (const item of (0,parse_item.at)(document, "items", "*"))
			inspectDocument(withKind(item, common), inspection, depth + 1);
	}
	else
		inspectKind(document, kind, version, inspection);
}
function withKind(item, common) {
	if (item.kind !== "map" || (0,parse_item.at)(item, "kind").length > 0)
		return item;
	const added = Object.entries(common).map(([key, text]) => ({ key, value: (0,parse_item .L8)(text) }));
	return { kind: "map", entries: [...added, ...item.entries] };
}
function inspectRequired(document, required, inspection) {
	const ordinary = { ...inspection, required: undefined, matches: [] };
	inspectDocument(document, ordinary);
	if ((0,parse_item .$6)(document, "kind") && (0,parse_item .$6)(document, "apiVersion")) {
		const isWanted = ({ rule }) => !required.partial || rule.id === "secrets/kubernetes-secret";
		inspection.matches.push(...ordinary.matches.map((match) => (isWanted(match) ? (0,documents_inspection .q8)(match, inspection) : match)));
		return;
	}
	for (const { path, leaf } of (0,sops_config .B8)(required, (0,parse_item .eH)(document), ({ path }) => path)) {
		const key = path.findLast((part) => part !== "*") ?? "";
		const check = required.specific
			? leaf.isText && (0,secret_value .Jm)(key, leaf.text, "in a file that .sops.yaml wants encrypted", inspection)
			: (0,named_value .q)(key, leaf, inspection);
		if (check)
			(0,documents_inspection .Sj)(leaf, check, inspection);
	}
	inspection.matches.push(...ordinary.matches);
}
function inspectKind(document, kind, version, inspection) {
	if (kind === "Secret" && version === "v1")
		(0,kubernetes_secret .L)(document, inspection);
	else if (kind === "SealedSecret")
		inspectSealedSecret(document, inspection);
	else if (referringKinds.has(kind))
		inspectReferring(document, inspection);
	else if (kind === "Config" && (0,parse_item.at)(document, "users").length > 0)
		inspectKubeconfig(document, inspection);
	else if (kind === "HelmRelease")
		(0,helm_values .EJ)(document, inspection);
	else if (kind === "HelmChart" || kind === "HelmChartConfig")
		(0,helm_values .Vu)(document, inspection);
	else if (kind === "Application" || kind === "ApplicationSet")
		(0,helm_values .$e)(document, inspection);
	else if (kind === "Kustomization" || kind === "Component")
		inspectKustomization(document, inspection);
	else
		inspectWorkload(document, kind, inspection);
}
function inspectUnversioned(document, inspection) {
	const { path } = inspection;
	if ((0,pulumi_config .VE)(path))
		(0,pulumi_config .vQ)(document, inspection);
	else if ((0,workflow .K)(path))
		(0,workflow .u)(document, inspection);
	else if ((0,compose .P)(path))
		(0,compose .h)(document, inspection);
	else if (isDockerConfig(document, path))
		inspectDockerConfig(document, inspection);
	else if ((0,helm_values .P5)(path))
		(0,helm_values .zv)(document, inspection);
	else if ((0,parse_item.at)(document, "secretGenerator").length > 0 || (0,parse_item.at)(document, "helmCharts").length > 0)
		inspectKustomization(document, inspection);
	else if ((0,parse_item.at)(document, "users", "*", "user").length > 0)
		inspectKubeconfig(document, inspection);
}

var mask_templates = __webpack_require__(7569);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/helm-commands.js




const helm_commands_rule = "helm-command-literal";
const scripts = /\.(?:sh|bash|zsh|mk)$|(?:^|\/)(?:makefile|gnumakefile|justfile|jenkinsfile)$/i;
const pipelines = /(?:^|\/)(?:\.github\/workflows\/[^/]+|action|[\w.-]*\.?gitlab-ci|azure-pipelines|bitbucket-pipelines|cloudbuild|taskfile|\.circleci\/[\w.-]+)\.ya?ml$/i;
function isCommandFile(path) {
	return scripts.test(path) || pipelines.test(path);
}
const flags = /--(?:helm-)?set(?:-string|-literal)?(?=[=\s])/g;
function inspectHelmCommands(bytes, inspection) {
	if (!bytes.includes("--set") && !bytes.includes("--helm-set"))
		return;
	const text = (0,mask_templates .q6)(bytes.toString("latin1"));
	for (const match of text.matchAll(flags)) {
		for (const { name, leaf } of settingsAt(text, match.index + match[0].length)) {
			const check = (0,named_value .q)(name, leaf, inspection);
			if (check)
				(0,documents_inspection .z8)(inspection, helm_commands_rule, leaf, check);
		}
	}
}
const gap = /=|[ \t]+(?:\\\r?\n[ \t]*)?/y;
const word = /"((?:[^"\\\n]|\\.){0,2000})"|'([^'\n]{0,2000})'|([^\s"';|&]{1,2000})/y;
function settingsAt(text, start) {
	gap.lastIndex = start;
	if (!gap.test(text))
		return [];
	word.lastIndex = gap.lastIndex;
	const given = word.exec(text);
	if (!given)
		return [];
	const settings = given[1] ?? given[2] ?? given[3] ?? "";
	const found = [];
	let at = given.index + given[0].indexOf(settings);
	for (const setting of settings.split(/(?<!\\),/)) {
		const equals = setting.indexOf("=");
		const written = setting.slice(equals + 1);
		const from = at + equals + 1;
		const isOpen = written === "" && given[3] !== undefined;
		if (equals > 0)
			found.push({ name: setting.slice(0, equals), leaf: isOpen ? quotedAt(text, from) : (0,parse_item .I6)(written, from) });
		at += setting.length + 1;
	}
	return found;
}
function quotedAt(text, from) {
	return (0,parse_item .I6)(/^(["'])([^"'\s]{0,2000})\1/.exec(text.slice(from, from + 2002))?.[2] ?? "", from + 1);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/kubernetes/helm-template.js



function isHelmTemplate(path) {
	return /(?:^|\/)templates\/.*\.(?:ya?ml|tpl)$|\.gotmpl$/i.test(path);
}
const helm_template_named = /^[ \t]*(?:- )?["']?([\w.-]{1,100})["']?[ \t]*:[ \t]*["']?\{\{-?([^\n]{1,400}?)\}\}/gm;
const literals = [/^[ \t]*"([^"\\\n]{1,200})"[ \t]*(?:\||$)/d, /\bdefault[ \t]+"([^"\\\n]{1,200})"/d];
function inspectHelmTemplate(bytes, inspection) {
	if (!bytes.includes("{{"))
		return;
	for (const { index, 0: whole, 1: name = "", 2: action = "" } of bytes.toString("latin1").matchAll(helm_template_named)) {
		const start = index + whole.lastIndexOf(action);
		for (const literal of literals) {
			const found = literal.exec(action)?.indices?.[1];
			if (!found)
				continue;
			const [from, to] = found;
			const leaf = (0,parse_item .I6)(action.slice(from, to), start + from);
			const check = (0,named_value .q)(name, leaf, inspection);
			if (check)
				(0,documents_inspection .z8)(inspection, "helm-values-literal", leaf, check);
		}
	}
}

var last_applied = __webpack_require__(770);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/parse/binary-plist.js

const magic = Buffer.from("bplist0");
const trailerLength = 32;
const mostReferences = 200_000;
const largestFile = 16 * 2 ** 20;
const binary_plist_kinds = { integer: 0x1, ascii: 0x5, utf16: 0x6, dictionary: 0xd };
function fromBinaryPlist(bytes) {
	const table = isBinaryPlist(bytes) ? tableOf(bytes) : undefined;
	if (!table)
		return undefined;
	const layer = (0,decoding_layer .A)("plist");
	let left = mostReferences;
	for (const offset of table.offsets) {
		const head = headAt(bytes, offset);
		if (head?.kind !== binary_plist_kinds.dictionary)
			continue;
		left -= 2 * head.count;
		if (left < 0)
			break;
		for (let entry = 0; entry < head.count; entry++) {
			const key = referenced(table, head.start, entry);
			const value = referenced(table, head.start, head.count + entry);
			if (key?.kind === binary_plist_kinds.ascii && value)
				appendLine(layer, bytes, key, value);
		}
	}
	return layer.build();
}
function isBinaryPlist(bytes) {
	return (bytes.length <= largestFile &&
		bytes.length > magic.length + trailerLength &&
		magic.equals(bytes.subarray(0, magic.length)));
}
function tableOf(bytes) {
	const trailer = bytes.length - trailerLength;
	const offsetSize = bytes[trailer + 6] ?? 0;
	const referenceSize = bytes[trailer + 7] ?? 0;
	const count = numberAt(bytes, trailer + 8, 8) ?? 0;
	const start = numberAt(bytes, trailer + 24, 8) ?? 0;
	if (offsetSize < 1 || offsetSize > 8 || referenceSize < 1 || referenceSize > 8)
		return undefined;
	if (count > mostReferences || start + count * offsetSize > trailer)
		return undefined;
	const offsets = Array.from({ length: count }, (_, index) => numberAt(bytes, start + index * offsetSize, offsetSize) ?? 0);
	return { bytes, offsets, referenceSize };
}
function numberAt(bytes, at, size) {
	if (at + size > bytes.length)
		return undefined;
	if (size <= 6)
		return bytes.readUIntBE(at, size);
	return bytes.readUIntBE(at, size - 6) === 0 ? bytes.readUIntBE(at + size - 6, 6) : undefined;
}
function headAt(bytes, at) {
	const marker = bytes[at];
	if (marker === undefined)
		return undefined;
	const kind = marker >> 4;
	const low = marker & 0xf;
	if (low !== 0xf)
		return { kind, count: low, start: at + 1 };
	const integer = bytes[at + 1] ?? 0;
	const size = 1 << (integer & 0xf);
	const count = integer >> 4 === binary_plist_kinds.integer && size <= 8 ? numberAt(bytes, at + 2, size) : undefined;
	return count === undefined ? undefined : { kind, count, start: at + 2 + size };
}
function referenced({ bytes, offsets, referenceSize }, start, index) {
	const object = numberAt(bytes, start + index * referenceSize, referenceSize);
	const offset = object === undefined ? undefined : offsets[object];
	return offset === undefined ? undefined : headAt(bytes, offset);
}
const longestText = 4096;
function appendLine(layer, bytes, key, value) {
	const width = value.kind === binary_plist_kinds.utf16 ? 2 : 1;
	const end = value.start + value.count * width;
	if ((value.kind !== binary_plist_kinds.ascii && width === 1) || value.count > longestText || end > bytes.length)
		return;
	layer.stretch(key.start, 1, 1);
	for (const code of bytes.subarray(key.start, Math.min(key.start + key.count, key.start + longestText)))
		layer.appendByte(/\w/.test(String.fromCharCode(code)) ? code : 0x5f);
	for (const sign of Buffer.from('="'))
		layer.appendByte(sign);
	if (width === 1) {
		layer.stretch(value.start, 1, 1);
		layer.append(bytes, value.start, end);
	}
	else
		appendWide(layer, bytes.subarray(value.start, end), value.start);
	layer.stretch(end, 1, 0);
	layer.appendByte(0x22);
	layer.part(end);
}
function appendWide(layer, units, start) {
	for (let at = 0; at < units.length; at += 2) {
		const written = Buffer.from(String.fromCharCode(units.readUInt16BE(at)));
		layer.stretch(start + at, written.length, 2);
		layer.append(written, 0, written.length);
	}
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/parse/split-documents.js
const mark = Buffer.from("\n---");
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

var credential_files = __webpack_require__(5364);
var monotony = __webpack_require__(7248);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/crypt-hashes.js



const crypted = /(\$(?:[156y]|2[abxy]|apr1|argon2(?:id|i|d))\$[\w./$,=+-]{22,250})/dg;
const scram = /(SCRAM-SHA-256\$\d{1,7}:[\w+/=]{8,64}\$[\w+/=]{20,64}:[\w+/=]{20,64})/dg;
const scramMark = Buffer.from("SCRAM-SHA-256$");
const crypt_hashes_largestFile = 256 * 1024;
const largestDump = 4 * 2 ** 20;
const most = 100;
function inspectHashes(bytes, inspection) {
	if (inspection.trial || !bytes.includes(0x24))
		return;
	if (bytes.length > crypt_hashes_largestFile && !(bytes.length <= largestDump && /\.sql$/i.test(inspection.path)))
		return;
	const text = bytes.toString("latin1");
	const found = [...text.matchAll(crypted), ...(bytes.includes(scramMark) ? text.matchAll(scram) : [])];
	for (const { indices, 1: value = "" } of found.slice(0, most)) {
		if ((0,monotony .Q)(value.slice(-20)))
			continue;
		const leaf = (0,parse_item .I6)(value, ...(indices?.[1] ?? [0, 0]));
		(0,documents_inspection .z8)(inspection, "password-hash", leaf, { confidence: "high", basis: "hash of a password among settings" });
	}
}

var first_values = __webpack_require__(2471);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/env-lines.js

const longestLine = 4096;
function envLines(text, offset = 0) {
	const found = [];
	let start = offset;
	for (const line of text.split("\n")) {
		const entry = line.length <= longestLine ? entryOf(line, start) : undefined;
		if (entry)
			found.push(entry);
		start += line.length + 1;
	}
	return found;
}
function entryOf(line, start) {
	const equals = line.indexOf("=");
	const key = line
		.slice(0, Math.max(0, equals))
		.trim()
		.replace(/^export\s+/, "");
	if (!/^[A-Za-z_][\w.-]*$/.test(key))
		return undefined;
	const written = line.slice(equals + 1).trim();
	const text = /^(["']).*\1$/.test(written) && written.length > 1 ? written.slice(1, -1) : written;
	if (text === "")
		return undefined;
	return { key, leaf: (0,parse_item .I6)(text, start + line.indexOf(text, equals + 1)) };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/programs/whole-file.js







const largestValue = 1024 * 1024;
const settings = /\.(?:ya?ml|json|properties|conf|cfg|ini|toml|xml|html?|md|sh)$/i;
const holders = {
	"kustomize-file": "file of a generator of Secrets",
	"compose-file": "file of a secret of Compose",
};
function inspectSecretInput(bytes, input, inspection) {
	if (bytes.length > largestValue || isEncryptedFile(bytes))
		return;
	const text = bytes.toString("latin1");
	const tell = (leaf, check) => {
		if (check)
			(0,documents_inspection .z8)(inspection, input.rule, leaf, (0,documents_inspection .xx)(check, "named by", input.by));
	};
	if (input.kind === "file") {
		const leaf = wholeOf(text);
		if (leaf.text.includes("\n") && settings.test(inspection.path))
			return;
		tell(leaf, judgeWhole(input.key, leaf, holders[input.rule], inspection));
		return;
	}
	for (const { key, leaf } of (0,first_values .t)(envLines(text), (what) => inspection.unknown.push(what)))
		tell(leaf, (0,secret_value .Jm)(key, leaf.text, "line of a file that a generator of Secrets reads", inspection));
}
function inspectRequiredFile(bytes, isLines, required, inspection) {
	if (bytes.length > largestValue || isEncryptedFile(bytes))
		return;
	const holder = "in a file that .sops.yaml wants encrypted";
	const isSpecific = required.specific;
	const text = bytes.toString("latin1");
	if (isLines) {
		const lines = (0,first_values .t)(envLines(text), (what) => inspection.unknown.push(what));
		for (const { key, leaf } of (0,sops_config .B8)(required, lines, ({ key }) => [key])) {
			const check = isSpecific
				? (0,secret_value .Jm)(key, leaf.text, holder, inspection)
				: (0,named_value .q)(key, leaf, inspection);
			if (check)
				(0,documents_inspection .Sj)(leaf, check, inspection);
		}
		return;
	}
	const leaf = wholeOf(text);
	const isValue = isSpecific && !leaf.text.includes("\n");
	const check = isValue ? judgeWhole(whole_file_nameOf(inspection.path), leaf, holder, inspection) : undefined;
	if (check?.confidence === "high")
		(0,documents_inspection .Sj)(leaf, check, inspection);
}
function isEncryptedFile(bytes) {
	return (bytes.includes("ENC[AES256_GCM,") ||
		/^(?:age-encryption\.org\/|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|\$ANSIBLE_VAULT;|\u0000GITCRYPT\u0000)/.test(bytes.toString("latin1", 0, 64)));
}
function wholeOf(text) {
	const value = text.trim();
	return (0,parse_item .I6)(value, text.indexOf(value));
}
function judgeWhole(key, { text }, holder, inspection) {
	const check = (0,secret_value .Jm)(key, text, holder, inspection);
	const isOne = /^[\t -~\u0080-\u00ff]*$/.test(text);
	return isOne || check?.confidence === "low"
		? check
		: check && { confidence: "low", basis: `${holder}, of more than one value` };
}
function whole_file_nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/sops/sops-lines.js





function isLinesName(path) {
	return /(?:^|[/.])env(?:\.[\w-]+)?$|\.ini$/i.test(path);
}
const iniMetadata = "\n[sops]";
function holdsSopsLines(bytes) {
	return bytes.includes("sops_lastmodified=") || bytes.includes("sops_mac=") || bytes.includes(iniMetadata);
}
const metadataKey = /^sops_(?:(?:age|pgp|kms|gcp_kms|azure_kv|hc_vault|hckms|key_groups)__.*|lastmodified|mac|version|shamir_threshold|mac_only_encrypted|(?:un)?encrypted_(?:suffix|regex|comment_regex))$/;
function inspectSopsLines(bytes, inspection) {
	inspection.tools.add("sops");
	for (const { key, leaf } of valueLines(bytes.toString("latin1"))) {
		if (metadataKey.test(key) || isEncrypted(leaf.text))
			continue;
		const name = key.replace(/_unencrypted$/, "");
		const check = name === key
			? (0,secret_value .Jm)(key, leaf.text, "in a SOPS file of lines", inspection)
			: (0,named_value .q)(name, leaf, inspection);
		if (check)
			(0,documents_inspection .z8)(inspection, "sops-partially-encrypted", leaf, check);
	}
}
function valueLines(text) {
	const metadata = text.indexOf(iniMetadata);
	if (metadata === -1)
		return envLines(text);
	const next = text.indexOf("\n[", metadata + 1);
	return [...envLines(text.slice(0, metadata)), ...(next === -1 ? [] : envLines(text.slice(next), next))];
}

var placeholder = __webpack_require__(2562);
var secret_name = __webpack_require__(1011);
var word_password = __webpack_require__(9253);
;// CONCATENATED MODULE: ./packages/secrets/lib/documents/values/short-passwords.js






const short_passwords_short = "([A-Za-z]{3,10}[-_.@]?\\d{2,4})";
const quote = "([\"']?)";
const short_passwords_name = "([A-Za-z][\\w.-]{0,79})";
const plain = "([\\w!#%*+@^~-]{6,64})";
const short_passwords_settings = [
	`(?:^|[\\s{,;>"'(])-{0,2}${short_passwords_name}["']?[ \\t]{0,8}(?:[:=]|=>)[ \\t]{0,8}${quote}(?:\\$\\{\\w{1,64}:-?)?${short_passwords_short}(?:\\}?\\2)(?=[ \\t]*(?:[,})\\]"'#;<>&|\\r\\n]|$))`,
	`\\b(?:name|key)["']?:[ \\t]{0,8}["']?([\\w.-]{1,80})["']?[ \\t]{0,8}(?:,|\\r?\\n)[ \\t]{0,80}["']?value["']?:[ \\t]{0,8}${quote}${short_passwords_short}\\2(?=[ \\t]*(?:[,}\\]#\\r\\n]|$))`,
	`\\s--?${short_passwords_name}[ \\t]+${quote}${short_passwords_short}\\2(?=[\\s;&|"']|$)`,
	`^[ \\t]*(?:set[ \\t]+|option[ \\t]+)?${short_passwords_name}[ \\t]+${quote}${plain}\\2[ \\t]*;?[ \\t]*\\r?$`,
].map((source) => new RegExp(source, "dgm"));
const markup = [
	`<${short_passwords_name}(?:\\s[^<>]{0,200})?>()${short_passwords_short}</`,
	`\\bname="([\\w.-]{1,120})"(?:\\s[^<>]{0,200})?>()${short_passwords_short}<`,
	`<name>([\\w.-]{1,120})</name>\\s{0,80}<value>()${short_passwords_short}</value>`,
	`\\s${short_passwords_name}=(["'])${short_passwords_short}\\2`,
	`[;>"']${short_passwords_name}[ \\t]{0,4}=[ \\t]{0,4}()${short_passwords_short}(?=[;<"'])`,
].map((source) => new RegExp(source, "dgm"));
const names = ["PASS", "Pass", "pass", "pwd"].map((one) => Buffer.from(one));
const alsoSettings = /\.(?:tfvars|toml|hcl|nomad|xcconfig|bicepparam|sql)$|(?:^|\/)etc\/(?:default|sysconfig|conf\.d|config)\/[\w.-]{1,64}$|(?:^|\/)user-?data$|(?:^|\/)\.?[\w-]{0,32}(?:rc|conf)$/i;
const xml = /\.(?:xml|config|plist|pom|csproj|vbproj|fsproj|jelly|pubxml|user)$/i;
const short_passwords_largestFile = 64 * 1024;
const mostWeighed = 500;
function isSettingsFile(path) {
	const syntax = (0,engine_syntax .rS)(path);
	return syntax === "config" || (syntax === "markup" && xml.test(path)) || alsoSettings.test(path);
}
function inspectShortPasswords(bytes, known, inspection) {
	if (inspection.trial || bytes.length > short_passwords_largestFile || !names.some((one) => bytes.includes(one)))
		return;
	const text = bytes.toString("latin1");
	let weighed = 0;
	for (const pattern of (0,engine_syntax .rS)(inspection.path) === "markup" ? markup : short_passwords_settings) {
		for (const { indices, 1: called = "", 3: value = "" } of text.matchAll(pattern)) {
			const [start, end] = indices?.[3] ?? [0, 0];
			const core = passwordCore(called);
			if (core === undefined || known.some((other) => other.start < end && other.end > start))
				continue;
			weighed += 1;
			if (weighed > mostWeighed) {
				inspection.skipped.add(`short passwords beyond the first ${mostWeighed} of a file`);
				return;
			}
			const word = { start, end: start + value.replace(/[\W_]?\d+\W?$/, "").length };
			if (!isChosen(value) || (0,word_password .i8)({ bytes, path: inspection.path }, word))
				continue;
			(0,documents_inspection .z8)(inspection, "generic-password", (0,parse_item .I6)(value, start, end), {
				confidence: "medium",
				basis: `name says ${core.replaceAll("_", " ")}, in settings`,
			});
		}
	}
}
function passwordCore(called) {
	const said = (0,secret_name .Jf)(called);
	return said?.kind === "password" && (said.core !== "pass" || (0,secret_name .Z9)(called).length > 1) ? said.core : undefined;
}
function isChosen(value) {
	const words = value.toLowerCase().match(/[a-z]+/g) ?? [];
	if (value.length < 6 || !/[a-z]{2}/i.test(value) || !/\d/.test(value) || (0,placeholder .xd)(value) !== undefined)
		return false;
	return words.every((word) => word.length < 3 || (0,word_password .oB)(word.length < 6 ? word + word : word));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/inspect-documents.js




















const nothing = { matches: [], claims: [], places: [], skipped: [], unknown: [], tools: new Set() };
function inspectDocuments(bytes, path, known, declared, scan = () => []) {
	const required = declared?.ruleFor(path);
	const input = declared?.secretInput(path);
	const { kind, isText, mayBeCredentials, isSettings } = readersOf(path);
	const plist = fromBinaryPlist(bytes);
	if (plist)
		return inspectPlist(plist, path, scan);
	if (!kind && !required && !input && !isText && !mayBeCredentials && !isSettings)
		return nothing;
	const unit = fromUtf16(bytes);
	const text = unit?.bytes ?? bytes;
	const inspection = {
		path,
		bytes: text,
		scan,
		trial: (0,engine_syntax .rK)(path),
		matches: [],
		claims: [],
		places: [],
		skipped: new Set(),
		unknown: [],
		required,
		tools: new Set(kind === "document" && !(0,gate .cX)(path) ? (0,documents_tools .Mt)(text) : []),
	};
	const isCredentials = mayBeCredentials && (0,credential_files .U)(text, inspection);
	if (kind === "lines" && holdsSopsLines(text))
		inspectSopsLines(text, inspection);
	else if (kind === "document")
		inspectParts(text, unit ? halved(known) : known, inspection);
	else if (required && !isCredentials)
		inspectRequiredFile(text, kind === "lines", required, inspection);
	if (input)
		inspectSecretInput(text, input, inspection);
	if (isText)
		inspectText(text, inspection);
	if (isSettings)
		inspectSettings(text, unit ? halved(known) : known, inspection);
	const { matches, claims, places, unknown, tools, skipped } = inspection;
	const found = { matches, claims, places, unknown, tools, skipped: [...skipped] };
	return unit ? { ...found, ...located(unit, found) } : found;
}
function inspectPlist(plist, path, scan) {
	return { ...nothing, ...located(plist, { ...nothing, matches: scan(plist.bytes, `${path}.env`) }) };
}
const largestText = 1024 * 1024;
function inspectText(text, inspection) {
	const { path, skipped } = inspection;
	if (text.length > largestText) {
		skipped.add("a script, configuration or template too large to be read as one, which was searched as text");
	}
	else if (isCommandFile(path))
		inspectHelmCommands(text, inspection);
	else if ((0,terraform_variables .L)(path)) {
		(0,terraform_variables .M)(text, inspection);
		inspectTerraformSecrets(text, inspection);
	}
	else
		inspectHelmTemplate(text, inspection);
}
function inspectSettings(text, known, inspection) {
	inspectShortPasswords(text, [...inspection.matches, ...known], inspection);
	inspectHashes(text, inspection);
}
function located(unit, { matches, claims, places }) {
	return {
		matches: matches.map((match) => ({
			...match,
			...unit.locate(match.start, match.end),
			via: [unit.via, ...match.via],
		})),
		claims: claims.map(({ start, end }) => unit.locate(start, end)),
		places: places.map((place) => ({ ...place, ...unit.locate(place.start, place.end) })),
	};
}
const readersOf = (0,by_path .f)((path) => ({
	kind: kindOf(path),
	isText: isCommandFile(path) || (0,terraform_variables .L)(path) || isHelmTemplate(path),
	mayBeCredentials: (0,credential_files .S)(path),
	isSettings: isSettingsFile(path),
}));
function kindOf(path) {
	if (isLinesName(path))
		return "lines";
	return (0,gate .Bd)(path) ? "document" : undefined;
}
function halved(known) {
	return known.map((match) => ({ ...match, start: match.start >> 1, end: match.end >> 1 }));
}
function inspectParts(bytes, known, inspection) {
	if (!isWanted(bytes, known, inspection))
		return;
	for (const { start, end } of splitDocuments(bytes)) {
		const part = bytes.subarray(start, end);
		const within = known.filter((match) => match.start >= start && match.end <= end);
		if (!isWanted(part, within, inspection))
			continue;
		inspectPart(part, start, inspection);
	}
}
function isWanted(bytes, known, { path, required }) {
	if (required?.specific || (0,gate .Hn)(bytes, path, known))
		return true;
	return required !== undefined && known.some(({ rule }) => rule.kind === "generic");
}
function inspectPart(part, start, inspection) {
	const isApplied = part.includes(last_applied .E);
	try {
		const { documents, damaged } = (0,parse_documents .e)(part, start);
		for (const document of documents) {
			inspectDocument(document, inspection);
			if (isApplied)
				(0,last_applied .a)(document, inspection);
		}
		if (damaged)
			inspection.skipped.add("a document with mistakes, of which only a part could be parsed");
	}
	catch (error) {
		if (error instanceof parse_item .MF) {
			inspection.skipped.add("a document too large to be parsed, which was searched as text");
			return;
		}
		if (error instanceof parse_item .LU)
			inspection.unknown.push("it holds a document, which its name does not tell");
		else if (error instanceof parse_item .hx)
			inspection.unknown.push("its documents are nested or repeated too often to be parsed");
		else
			throw error;
	}
}

;// CONCATENATED MODULE: ./packages/secrets/lib/documents/document-scanner.js





function withDocuments(scanner, { declared, tools }) {
	for (const path of declared?.sopsConfigs ?? [])
		(0,documents_tools .Lm)(tools, "sops", path);
	return {
		get digest() {
			return scanner.digest;
		},
		scan(bytes, context = {}) {
			const matches = scanner.scan(bytes, context);
			const { path } = context;
			if (path === undefined)
				return matches;
			if (context.partial)
				return placedIn(matches, [], path);
			const read = (known, findings, name) => {
				for (const tool of findings.tools)
					(0,documents_tools .Lm)(tools, tool, path);
				for (const detail of findings.skipped)
					context.onSkipped?.({ reason: "document-unparsed", detail });
				for (const detail of findings.unknown)
					context.onSkipped?.({ reason: "document-too-complex", detail });
				return placedIn(combined(known, findings), findings.places, name);
			};
			const readInner = (text, name) => {
				const known = scanner.scan(text, { path: name });
				return read(known, inspectDocuments(text, name, known), name);
			};
			return read(matches, inspectDocuments(bytes, path, matches, declared, readInner), path);
		},
	};
}
function combined(matches, { matches: found, claims }) {
	if (found.length === 0 && claims.length === 0)
		return matches;
	const open = matches.filter((match) => !isClaimed(match, claims) && !isUrlIn(match, found));
	const own = found.filter((match) => !isFile(match) || !open.some((other) => isWithin(other, match)));
	return withoutOverlaps([...open, ...own]);
}
function placedIn(matches, places, path) {
	const file = matches.length === 0 ? undefined : placeOfFile(path);
	if (!file && places.length === 0)
		return matches;
	return matches.map((match) => {
		const place = places.find((one) => isWithin(match, one)) ?? file;
		return place && match.rule.kind !== "document" ? placed(match, place) : match;
	});
}
function placed(match, { rule, names }) {
	const place = (0,document_rules .y)(rule);
	if (names && match.rule.kind === "generic")
		return { ...match, rule: place };
	return { ...match, check: { ...match.check, standsIn: place.id } };
}
function isClaimed(match, claims) {
	return match.rule.kind === "generic" && claims.some((claim) => isWithin(match, claim));
}
function isUrlIn({ rule, start, end }, found) {
	return rule.kind === "url" && found.some((other) => other.start === start && other.end === end);
}
function isWithin(inner, outer) {
	return inner.start >= outer.start && inner.end <= outer.end;
}
function isFile({ value }) {
	const text = value.subarray(0, value.length - 1);
	return text.includes(0x0a) && text.indexOf("-----BEGIN") !== 0;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/beginning.js


const longestBeginning = 400;
const beginnings = [
	[/^#!.{0,60}\b(?:ba|z|k|da|a|fi)?sh\b/, "config"],
	[
		/^#!.{0,60}\b(?:python|perl|ruby|node|deno|bun|php|lua|tclsh|wish|expect|Rscript|groovy|osascript|pwsh|elixir|escript|awk)/,
		"code",
	],
	[/^<\?php\b/, "code"],
	[/^\s{0,16}<(?:\?xml|!DOCTYPE|!--|[A-Za-z][\w:.-]{0,60}[\s/>])/i, "markup"],
	[/^%YAML \d/, "config"],
	[/^\s{0,16}(?:\[\s{0,16})?\{\s{0,32}"[\w$@.:/ -]{1,60}"\s{0,8}:/, "config"],
	[
		/^(?:[#;][^\n]{0,120}\n|\[[\w .:-]{1,60}\]\s{0,2}\n|[ \t\r]{0,4}\n){0,10}(?:(?:export )?[A-Za-z_][\w.-]{0,60} ?= ?[^\s=][^\n]{0,120}\n){2}/,
		"config",
	],
];
const isDocument = (0,by_path .f)((path) => /(?:\.(?:md|markdown|mdx|mkd|txt|text|rst|adoc|asciidoc|org|log|csv|tsv|tex|texi|pod|po|pot|arb|xlf|xliff|tmx|lang|lng|strings|stringsdict|eml|mbox|ics|vcf|[1-9][a-z]?)|(?:^|\/)(?:README|LICEN[CS]E|COPYING|CHANGES|CHANGELOG|NOTICE|AUTHORS|NEWS)[\w.-]{0,24})$/i.test(path));
function syntaxOfBeginning(bytes, path) {
	if (isDocument(path))
		return "prose";
	const beginning = bytes.toString("latin1", hasMark(bytes) ? 3 : 0, longestBeginning);
	return (0,engine_syntax .rx)(beginnings.find(([pattern]) => pattern.test(beginning))?.[1] ?? "prose", path);
}
function hasMark(bytes) {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

var decode_escapes = __webpack_require__(1340);
var charset = __webpack_require__(166);
var ascii = __webpack_require__(2618);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/decoding/decode-runs.js



const shortestBase64 = 20;
const shortestHex = 32;
const longestHex = 64 * 1024;
const textShare = 0.9;
const runBytes = (0,charset .KC)("encoded", charset .K3, charset .r0).table;
const hexBytes = charset .uh.table;
const digitValues = new Uint8Array(256);
for (const [value, digit] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) {
	digitValues[digit.charCodeAt(0)] = value;
}
digitValues[ascii .a.dash] = 62;
digitValues["_".charCodeAt(0)] = 63;
const textBytes = new Uint8Array(256).fill(1, 0x20, 0x7f);
for (const byte of [ascii .a.tab, ascii .a.lineFeed, ascii .a.carriageReturn])
	textBytes[byte] = 1;
function decodeRuns(bytes, quoted) {
	let run = nextRun(bytes, 0);
	if (!run)
		return [];
	const fromBase64 = (0,decoding_layer .A)("base64");
	const fromHex = (0,decoding_layer .A)("hex");
	while (run) {
		if (quoted && (0,ascii .vG)(bytes[run.start - 1]))
			quoted.push(run);
		const end = addHex(bytes, run, fromHex) ?? addBase64(bytes, run, fromBase64) ?? run.end;
		run = nextRun(bytes, end + 1);
	}
	return [fromBase64.build(), fromHex.build()].filter((layer) => layer !== undefined);
}
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
		start = at + 1;
		known = probe + 1;
	}
	return undefined;
}
function addHex(bytes, run, layer) {
	const start = bytes[run.start] === ascii .a.zero && bytes[run.start + 1] === 0x78 ? run.start + 2 : run.start;
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
const shortestWrapped = 60;
function* wrappedLines(bytes, first) {
	yield first;
	const width = first.end - first.start;
	if (width < shortestWrapped || width % 4 !== 0)
		return;
	for (let at = first.end; (0,ascii .S4)(bytes[at]) && at < bytes.length;) {
		while (at < bytes.length && ((0,ascii .S4)(bytes[at]) || (0,ascii .z3)(bytes[at])))
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

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/positions/drawn-argument.js

const drawn = /^(?=[^\d]*\d)(?![\da-f]{24}$|[\da-f]{8}-[\da-f]{4}-|0x|AIza|pk_|pub|phc_|sb_pub|ewr1-)(?:[\w-]{20,200}|(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])[A-Za-z\d+/]{32,200}={0,2})$/;
const digest = /^[\da-f]{64}$/i;
const longest = 200;
const longestCall = 200;
function mayHoldArguments({ syntax, trial, binary }) {
	return syntax === "code" && !trial && !binary;
}
function drawnArguments({ bytes, path }, runs) {
	const found = [];
	let lastOpen = -1;
	for (const run of runs) {
		const value = literalOf(bytes, run);
		if (!value)
			continue;
		const text = bytes.toString("latin1", value.start, value.end);
		if (!drawn.test(text))
			continue;
		const from = Math.max(0, value.start - 1 - longestCall);
		const call = callBefore(bytes.toString("latin1", from, value.start - 1));
		if (!call || (digest.test(text) && !anotherDrawn.test(call.rest)) || !setsUp(call.callee, path))
			continue;
		const open = from + call.callee.length;
		if (open === lastOpen)
			found.pop();
		lastOpen = open;
		found.push(value);
	}
	return found;
}
const anotherDrawn = /["'](?=[^"'\d]*\d)[\w-]{20,100}["']/;
function literalOf(bytes, { start, end }) {
	const quote = bytes[start - 1];
	if (end - start > longest || !(0,ascii .vG)(quote))
		return undefined;
	let stop = end;
	while (stop < end + 2 && bytes[stop] === ascii .a.equals)
		stop++;
	if (bytes[stop] !== quote)
		return undefined;
	let next = stop + 1;
	while (next < stop + 40 && bytes[next] <= ascii .a.space)
		next++;
	return bytes[next] === ascii .a.close || bytes[next] === ascii .a.comma ? { start, end: stop } : undefined;
}
function callBefore(text) {
	if (!/[(,]\s*(?:key ?[=:] ?)?[bu@]?$/.test(text))
		return undefined;
	let depth = 0;
	for (let at = text.length - 1; at >= 0; at--) {
		const sign = text[at];
		if (sign === ")")
			depth += 1;
		else if (sign === "(") {
			if (depth === 0)
				return { callee: text.slice(0, at), rest: text.slice(at) };
			depth -= 1;
		}
		else if (sign !== undefined && depth === 0 && "{}[];".includes(sign))
			return undefined;
	}
	return undefined;
}
const called = /(?:^|[\n;{}]|[^=!<>]=|:|=>|\breturn\b|\bawait\b)\s*(?:await\s+|&|@)?(?:(new)\s+)?(\\?(?:[\w$]{1,40}(?:\.|::|->|\\)){0,4})([A-Za-z_]\w{0,40})$/;
const required = /\brequire\(["'][\w@/.-]{1,60}["']\)(?:\.(?:connect|init|configure|create\w{0,20}))?$/;
const verbs = /^(?:createLogger|configure|setup|set_?up|authenticate\w*|with_?(?:security|credentials|key|auth)|connect)$/i;
const setters = /(?:^|_|[a-z])set_?(?:api_?)?key$/i;
const makers = /^(?:create|of|from|connect|init|build|getInstance)$/;
const client = /(?:Client|Api|API|Sdk|SDK)$/;
const verbsOfServers = /^(?:init|initialize)$/i;
const serverFiles = /\.(?:py|rb|php|go|exs?|cs|rs)$/i;
const asks = /^(?:get|find|fetch|load|read|query|delete|remove|update|edit|set|use|has|is|select|by)(?=[A-Z_]|$)/i;
function setsUp(callee, path) {
	if (required.test(callee))
		return !holdsOther(callee.slice(callee.lastIndexOf("require(")).replace(/\bnode-|-node\b/g, ""));
	const found = called.exec(callee);
	const [, isNew, owner = "", name = ""] = found ?? [];
	if (!found)
		return false;
	if (setters.test(name))
		return true;
	const last = owner.split(/\.|::|->|\\/).at(-2) ?? "";
	if (name === "new" || name === "New")
		return (name === "New" ? last !== "" : /^[A-Z]/.test(last)) && !holdsOther(owner);
	if (client.test(last) && makers.test(name))
		return !holdsOther(owner);
	if (owner !== "" && (verbs.test(name) || (verbsOfServers.test(name) && serverFiles.test(path))))
		return !holdsOther(owner) && !/^(?:this|self|super)$/.test(last);
	const type = name.replace(/^New(?=[A-Z])/, "");
	return ((isNew !== undefined || /^[A-Z]\w*[a-z]/.test(type) || /^[A-Z]{3,5}$/.test(type)) &&
		!asks.test(type) &&
		!holdsOther(type));
}
const others = new Set(("guid uuid oid id ids identifier key keys hash digest hex bytes byte block output input transaction tx address contract commit revision rev ref sha md crc checksum etag " +
	"signature sig cert certificate fingerprint thumbprint public publishable int integer big number decimal long double float decode decoder encode encoder encoding alphabet charset base " +
	"error exception assert test tests expect regex regexp pattern date time cid node image img avatar gravatar photo picture video audio track media entry info object item file path url uri link " +
	"route symbol selector event component asset point curve scalar field element el version tree blob tag branch message msg mail string str text word words label title name option column table row " +
	"record document doc page post comment product order user users person contact customer member device player cookie cache lock nonce salt iv seed state request response job task build release " +
	"package module artifact bundle layer chunk map set list array dict buffer uint mutex stream pool reader writer font glyph color icon svg sprite texture shader data dataset fixture sample mock stub " +
	"fake example dummy content oauth pusher captcha recaptcha turnstile analytics pixel widget embed maps editor license " +
	"spreadsheet sheet calendar drive folder form chart notebook board card channel chat group room thread invoice charge payment subscription plan price zone container volume playlist album artist " +
	"mutation fragment random rng faker challenge verifier pubkey mint program peer multihash mixpanel amplitude youtube vimeo extension").split(" "));
function holdsOther(name) {
	return name
		.replace(/([a-z\d])([A-Z])/g, "$1 $2")
		.replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
		.split(/[^A-Za-z]+/)
		.some((word) => others.has(word.toLowerCase().replace(/s$/, "")) || others.has(word.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/rules-digest.js

const engineVersion = 7;
function digestOfRules(rules) {
	const words = new Set(["title", "why", "fix", "source", "provider", "seal"]);
	const data = rules.map((rule) => Object.fromEntries(Object.entries(rule)
		.filter(([key]) => !words.has(key))
		.map(([key, value]) => [key, dataOf(value)])));
	return (0,lib .ol)({ engine: engineVersion, rules: data });
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
function createMemory() {
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

var foreign_marks = __webpack_require__(2632);
var engine_automaton = __webpack_require__(9903);
var engine_block = __webpack_require__(6540);
var engine_content = __webpack_require__(9320);
var pattern_cost = __webpack_require__(3980);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/custom.js

const reach = 320;
const customBudget = 250;
const matched = { confidence: "high", basis: "pattern of your policy" };
function compileCustom(rule) {
	return { rule, pattern: new RegExp(rule.pattern, "dg") };
}
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
function windowsAround(hits, length) {
	const windows = [];
	for (const hit of hits) {
		const start = Math.max(0, hit.start - reach);
		const end = Math.min(length, hit.end + reach);
		const last = windows.at(-1);
		if (last && end - last.start <= pattern_cost .Z)
			windows[windows.length - 1] = { start: last.start, end: Math.max(last.end, end) };
		else
			windows.push({ start, end });
	}
	return windows;
}

var generic_value = __webpack_require__(4072);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/decide-generic.js



const rememberedDecisions = 256;
function decideGeneric(state, assignment, name) {
	const { content, decisions } = state;
	if (!name || !assignment.closed || !(0,generic_value .ah)(assignment.value))
		return undefined;
	if (isSameText(content.bytes, assignment.name, assignment.value))
		return undefined;
	const { form, quoted, whole } = assignment;
	if (!quoted && isAlias(content.bytes, assignment.value))
		return undefined;
	const { syntax, trial } = content;
	const value = latin1(content.bytes, assignment.value);
	const key = `${name.kind} ${name.core} ${name.end} ${name.byPlace} ${form} ${quoted} ${whole} ${value}`;
	const known = decisions.get(key);
	if (known)
		return known;
	if (decisions.size >= rememberedDecisions)
		decisions.clear();
	const isWord = isSettings(content, quoted) && (0,word_password .$4)(value) && !isNameOrList(state, assignment.value);
	const decision = (0,generic_value .wA)({ name, value, form, quoted, whole, syntax, trial, mayBeWord: isWord });
	decisions.set(key, decision);
	return decision;
}
function isAlias(bytes, { start }) {
	return bytes[start] === ascii .a.star && (0,ascii .z3)(bytes[start - 1]);
}
const settingsInQuotes = /\.(?:tfvars|toml)$/i;
function isSettings({ syntax, path }, quoted) {
	return syntax === "config" || (quoted && (syntax === "markup" || settingsInQuotes.test(path)));
}
const mostWords = 100;
function isNameOrList(state, value) {
	state.words += 1;
	return state.words > mostWords || (0,word_password .i8)(state.content, value);
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

;// CONCATENATED MODULE: ./packages/secrets/lib/generated/search-kernel.js
const kernelCode = "AGFzbQEAAAABHgJgBH9/f38Bf2AOf39/f39/f39/f39/f38Ef39/fwISAQZzZWFyY2gGbWVtb3J5AgABAwMCAAEHCAEEZmluZAABCpwPAiAAIAEgA0kEQCAADwsgACABNgIAIAAgAjYCBCAAQQhqC/gOCAJ/AX4BfwF+AX8BfgF/AX4gAiABaiEOAkADQCACIA5PDQEgAikDACEQIAUpAwAhEiAIKQMAIRQgCykDACEWIA8gEEIAiKdB/wFxQQF0LwEAaigCgAQhDyARIBJCAIinQf8BcUEBdC8BAGooAoAEIREgEyAUQgCIp0H/AXFBAXQvAQBqKAKABCETIBUgFkIAiKdB/wFxQQF0LwEAaigCgAQhFQJAAkAgDyAATw0AIBEgAE8NACATIABPDQAgFSAATw0ADAELIA8gAE8EQCAEIAJBAGogDyADEAAhBAsgESAATwRAIAcgBUEAaiARIAYQACEHCyATIABPBEAgCiAIQQBqIBMgCRAAIQoLIBUgAE8EQCANIAtBAGogFSAMEAAhDQsLIA8gEEIIiKdB/wFxQQF0LwEAaigCgAQhDyARIBJCCIinQf8BcUEBdC8BAGooAoAEIREgEyAUQgiIp0H/AXFBAXQvAQBqKAKABCETIBUgFkIIiKdB/wFxQQF0LwEAaigCgAQhFQJAAkAgDyAATw0AIBEgAE8NACATIABPDQAgFSAATw0ADAELIA8gAE8EQCAEIAJBAWogDyADEAAhBAsgESAATwRAIAcgBUEBaiARIAYQACEHCyATIABPBEAgCiAIQQFqIBMgCRAAIQoLIBUgAE8EQCANIAtBAWogFSAMEAAhDQsLIA8gEEIQiKdB/wFxQQF0LwEAaigCgAQhDyARIBJCEIinQf8BcUEBdC8BAGooAoAEIREgEyAUQhCIp0H/AXFBAXQvAQBqKAKABCETIBUgFkIQiKdB/wFxQQF0LwEAaigCgAQhFQJAAkAgDyAATw0AIBEgAE8NACATIABPDQAgFSAATw0ADAELIA8gAE8EQCAEIAJBAmogDyADEAAhBAsgESAATwRAIAcgBUECaiARIAYQACEHCyATIABPBEAgCiAIQQJqIBMgCRAAIQoLIBUgAE8EQCANIAtBAmogFSAMEAAhDQsLIA8gEEIYiKdB/wFxQQF0LwEAaigCgAQhDyARIBJCGIinQf8BcUEBdC8BAGooAoAEIREgEyAUQhiIp0H/AXFBAXQvAQBqKAKABCETIBUgFkIYiKdB/wFxQQF0LwEAaigCgAQhFQJAAkAgDyAATw0AIBEgAE8NACATIABPDQAgFSAATw0ADAELIA8gAE8EQCAEIAJBA2ogDyADEAAhBAsgESAATwRAIAcgBUEDaiARIAYQACEHCyATIABPBEAgCiAIQQNqIBMgCRAAIQoLIBUgAE8EQCANIAtBA2ogFSAMEAAhDQsLIA8gEEIgiKdB/wFxQQF0LwEAaigCgAQhDyARIBJCIIinQf8BcUEBdC8BAGooAoAEIREgEyAUQiCIp0H/AXFBAXQvAQBqKAKABCETIBUgFkIgiKdB/wFxQQF0LwEAaigCgAQhFQJAAkAgDyAATw0AIBEgAE8NACATIABPDQAgFSAATw0ADAELIA8gAE8EQCAEIAJBBGogDyADEAAhBAsgESAATwRAIAcgBUEEaiARIAYQACEHCyATIABPBEAgCiAIQQRqIBMgCRAAIQoLIBUgAE8EQCANIAtBBGogFSAMEAAhDQsLIA8gEEIoiKdB/wFxQQF0LwEAaigCgAQhDyARIBJCKIinQf8BcUEBdC8BAGooAoAEIREgEyAUQiiIp0H/AXFBAXQvAQBqKAKABCETIBUgFkIoiKdB/wFxQQF0LwEAaigCgAQhFQJAAkAgDyAATw0AIBEgAE8NACATIABPDQAgFSAATw0ADAELIA8gAE8EQCAEIAJBBWogDyADEAAhBAsgESAATwRAIAcgBUEFaiARIAYQACEHCyATIABPBEAgCiAIQQVqIBMgCRAAIQoLIBUgAE8EQCANIAtBBWogFSAMEAAhDQsLIA8gEEIwiKdB/wFxQQF0LwEAaigCgAQhDyARIBJCMIinQf8BcUEBdC8BAGooAoAEIREgEyAUQjCIp0H/AXFBAXQvAQBqKAKABCETIBUgFkIwiKdB/wFxQQF0LwEAaigCgAQhFQJAAkAgDyAATw0AIBEgAE8NACATIABPDQAgFSAATw0ADAELIA8gAE8EQCAEIAJBBmogDyADEAAhBAsgESAATwRAIAcgBUEGaiARIAYQACEHCyATIABPBEAgCiAIQQZqIBMgCRAAIQoLIBUgAE8EQCANIAtBBmogFSAMEAAhDQsLIA8gEEI4iKdBAXQvAQBqKAKABCEPIBEgEkI4iKdBAXQvAQBqKAKABCERIBMgFEI4iKdBAXQvAQBqKAKABCETIBUgFkI4iKdBAXQvAQBqKAKABCEVAkACQCAPIABPDQAgESAATw0AIBMgAE8NACAVIABPDQAMAQsgDyAATwRAIAQgAkEHaiAPIAMQACEECyARIABPBEAgByAFQQdqIBEgBhAAIQcLIBMgAE8EQCAKIAhBB2ogEyAJEAAhCgsgFSAATwRAIA0gC0EHaiAVIAwQACENCwsgAkEIaiECIAVBCGohBSAIQQhqIQggC0EIaiELDAALCyAEIAcgCiANCw==";

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/kernel-layout.js
const lanes = 4;
const stride = 8;
const tableAt = 512;

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/kernel.js


const pageSize = 64 * 1024;
const hitSize = 8;
function startKernel(automaton, blockSize) {
	const { classes, table, accepting, longest } = automaton;
	const warmUp = longest - 1;
	const textAt = tableAt + table.byteLength;
	const textSize = roundedUp(warmUp + blockSize + lanes * stride + warmUp + stride);
	const hitsAt = roundedUp(textAt + textSize);
	const hitsOfLane = roundedUp(blockSize / lanes + stride + warmUp + stride) * hitSize;
	const memory = memoryOf(hitsAt + lanes * hitsOfLane);
	if (!memory)
		return undefined;
	const find = instantiate(memory);
	new Uint16Array(memory.buffer, 0, classes.length).set(classes);
	new Int32Array(memory.buffer, tableAt, table.length).set(table);
	const text = new Uint8Array(memory.buffer, textAt, textSize);
	const pairs = new Int32Array(memory.buffer);
	return {
		find(bytes, from, to) {
			const before = Math.min(from, warmUp);
			text.set(bytes.subarray(from - before, to));
			const first = textAt + before;
			const quarter = roundedUp(Math.ceil((to - from) / lanes));
			const places = Array.from({ length: lanes }, (_, lane) => {
				const start = first + lane * quarter;
				return [Math.max(textAt, start - warmUp), start, hitsAt + lane * hitsOfLane];
			});
			const ends = find(accepting, roundedUp(quarter + warmUp), ...places.flat());
			const stretches = places.map(([, start, hits], lane) => {
				const behind = Math.min(start + quarter, first + to - from);
				return [hits / 4, withoutRest(pairs, hits / 4, ends[lane] / 4, behind)];
			});
			return { pairs, shift: from - first, stretches };
		},
	};
}
function withoutRest(pairs, start, end, behind) {
	let last = end;
	while (last > start && pairs[last - 2] >= behind)
		last -= 2;
	return last;
}
function memoryOf(bytes) {
	const pages = Math.ceil(bytes / pageSize);
	try {
		return new WebAssembly.Memory({ initial: pages, maximum: pages });
	}
	catch {
		return undefined;
	}
}
function instantiate(memory) {
	const module = new WebAssembly.Module(Buffer.from(kernelCode, "base64"));
	return new WebAssembly.Instance(module, { search: { memory } }).exports.find;
}
function roundedUp(size) {
	return Math.ceil(size / stride) * stride;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/hit-finder.js


const blockSize = 64 * 1024;
const smallestForKernel = 1024;
function createHitFinder(automaton) {
	const smallest = Math.max(smallestForKernel, 4 * automaton.longest);
	let kernel;
	let pairs;
	return {
		find(bytes, from, to) {
			if (to - from >= smallest) {
				kernel ??= startKernel(automaton, blockSize);
				if (kernel)
					return kernel.find(bytes, from, to);
			}
			pairs ??= new Int32Array(2 * (kernel === undefined ? blockSize : smallest));
			return { pairs, shift: 0, stretches: [[0, findInOneLane(automaton, bytes, from, to, pairs)]] };
		},
	};
}
function findInOneLane(automaton, bytes, from, to, pairs) {
	const { accepting, longest } = automaton;
	let state = 0;
	let count = 0;
	for (let at = Math.max(0, from - longest + 1); at < to; at++) {
		state = (0,engine_automaton .VK)(automaton, state, bytes[at]);
		if (state >= accepting && at >= from) {
			pairs[count++] = at;
			pairs[count++] = state;
		}
	}
	return count;
}

var human_password = __webpack_require__(6826);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/yaml-scalar.js

const longestHead = 64;
const yaml_scalar_longestLine = 320;
const properties = /^(?:&[\w-]{1,40}[ \t]+|!!(?:str|binary)[ \t]+){1,2}(?![|>])/;
const longestProperties = 60;
function skipProperties(bytes, at) {
	if ((bytes[at] !== ascii .a.and && bytes[at] !== ascii .a.bang) || !(0,ascii .z3)(bytes[at - 1]))
		return at;
	return at + (properties.exec(bytes.toString("latin1", at, at + longestProperties))?.[0].length ?? 0);
}
function blockScalarAt(bytes, at) {
	if (bytes[at] !== ascii .a.pipe && bytes[at] !== ascii .a.more)
		return at;
	const head = blockScalar.exec(bytes.toString("latin1", at, at + longestHead))?.[0];
	if (head === undefined)
		return at;
	const start = at + head.length;
	const indent = head.length - head.lastIndexOf("\n") - 1;
	let end = start;
	while (end < start + yaml_scalar_longestLine && !(0,ascii .S4)(bytes[end]))
		end++;
	while (end < bytes.length && (0,ascii .S4)(bytes[end]))
		end++;
	let next = end;
	while (next < end + indent && bytes[next] === ascii .a.space)
		next++;
	return next - end < indent ? start : at;
}
const blockScalar = /^[|>][+-]?\d?[+-]?[ \t]*\r?\n +/;

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/assigned-value.js



const longestValue = 320;
const longestGap = 64;
const bare = (0,charset .$I)("bare", "!#-&(-;=?-[]-_a-~");
const parameter = (0,charset .$I)("parameter", "!#-%(-:=?-[]-_a-~");
const braced = (0,charset .$I)("braced", "!#-&(-;=?-[]-_a-|~");
function valueAt(content, name, from, form) {
	const { bytes } = content;
	const at = content.syntax === "config" ? skipProperties(bytes, from) : from;
	const block = content.syntax === "config" ? blockScalarAt(bytes, at) : at;
	if (block > at)
		return bareValue(content, name, block, form);
	const open = openingQuote(bytes, at);
	const start = open?.inside ?? at;
	const credentials = skipScheme(bytes, name, start);
	if (credentials > start)
		return bareValue(content, name, credentials, "parameter");
	if (open !== undefined)
		return quotedValue(content, name, open, form);
	if (form === "argument" || form === "call" || form === "compare")
		return undefined;
	if (form === "fallback" && bytes[name.start - 1] !== ascii .a.openBrace)
		return undefined;
	return bareValue(content, name, at, form);
}
function skipScheme(bytes, name, at) {
	if (name.end - name.start < authorization.length)
		return at;
	if (bytes.toString("latin1", name.end - authorization.length, name.end).toLowerCase() !== authorization)
		return at;
	return at + (schemes.exec(bytes.toString("latin1", at, at + longestScheme))?.[0].length ?? 0);
}
const schemes = /^(?!basic|digest|negotiate|ntlm|hmac|hawk|aws|goog|sharedkey|signature|qbox|(?:oss|obs|mac) )[a-z][a-z-]{1,19} +(?:token=)?["']?/i;
const longestScheme = 32;
const authorization = "authorization";
const shellDefault = /^["']?\$\{(?!(?:ssm|s3|cf|env|opt|self|sls|file|param|aws|secretsmanager|sys|ctx|java|readFile|base64):)\w{1,40}(?::[-=]?|-)(?=[^-=\s}$])/;
const longestVariable = 48;
function shellDefaultAt(content, name, at) {
	const { bytes } = content;
	if (bytes[at] !== ascii .a.dollar && bytes[at + 1] !== ascii .a.dollar)
		return undefined;
	const skipped = shellDefault.exec(bytes.toString("latin1", at, at + longestVariable))?.[0].length;
	const value = skipped === undefined ? undefined : bareValue(content, name, at + skipped, "fallback");
	return value && bytes[value.value.end] === ascii .a.closeBrace ? value : undefined;
}
const templateLiteral = /^["']?\{\{-? ?(?:[^{}\n]{0,80}\| ?default(?:\( ?| ))?(["'])(?=([^"'\s{}]{6,64})\1 ?(?:[,)]|-?\}\}|\| ?(?:password_hash|quote|squote|b64enc)))/;
const longestTemplate = 180;
function templateLiteralAt({ bytes }, name, at) {
	const brace = (0,ascii .vG)(bytes[at]) ? at + 1 : at;
	if (bytes[brace] !== ascii .a.openBrace || bytes[brace + 1] !== ascii .a.openBrace)
		return undefined;
	const found = templateLiteral.exec(bytes.toString("latin1", at, at + longestTemplate));
	if (!found)
		return undefined;
	const start = at + found[0].length;
	const value = { start, end: start + (found[2]?.length ?? 0) };
	return { name, form: "assign", value, closed: true, quoted: true, whole: true };
}
function openingQuote(bytes, at) {
	const first = bytes[at] ?? 0;
	if ((0,ascii .vG)(first)) {
		const isNested = bytes[at + 1] === ascii .a.backslash && bytes[at + 2] === first;
		if (isNested)
			return { quote: first, escaped: true, inside: at + 3 };
		const isTriple = bytes[at + 1] === first && bytes[at + 2] === first;
		if (isTriple)
			return { quote: first, escaped: false, inside: at + 3 };
		return { quote: first, escaped: false, inside: isDoubled(bytes, at) ? at + 2 : at + 1 };
	}
	const second = bytes[at + 1] ?? 0;
	if (!(0,ascii .vG)(second))
		return bracketAt(bytes, at);
	if (isRawInBrackets(bytes, at))
		return { quote: ascii .a.close, escaped: false, inside: at + 3 };
	if (first === ascii .a.backslash)
		return { quote: second, escaped: true, inside: at + 2 };
	return "bBrRuULfFN@$(".includes(String.fromCharCode(first))
		? { quote: second, escaped: false, inside: at + 2 }
		: undefined;
}
function isDoubled(bytes, at) {
	const isTwo = bytes[at] === ascii .a.singleQuote && bytes[at + 1] === ascii .a.singleQuote && !(0,ascii .z3)(bytes[at + 2]);
	return isTwo && /^[\w!#$*+./=@^~-]{6,200}''/.test(bytes.toString("latin1", at + 2, at + longestBracket));
}
function isRawInBrackets(bytes, at) {
	return bytes[at] === capitalR && bytes[at + 1] === ascii .a.doubleQuote && bytes[at + 2] === ascii .a.open;
}
const capitalR = 0x52;
const brackets = { "(": ")", "{": "}", "[": "]", "|": "|", '"': '"' };
const bracketed = /^(?:%?[qQ]q?([({[|])|(\[)\[|r#("))(?=[\w!#$*+./=@^~-]{6,200}[)}\]|"])/;
const longestBracket = 210;
const beginsBracket = (0,charset .$I)("beginnings of literals", "%[qQr").table;
function bracketAt(bytes, at) {
	if (beginsBracket[bytes[at] ?? 0] === 0)
		return undefined;
	const found = bracketed.exec(bytes.toString("latin1", at, at + longestBracket));
	const open = found?.[1] ?? found?.[2] ?? found?.[3];
	if (!found || open === undefined)
		return undefined;
	return { quote: (brackets[open] ?? open).charCodeAt(0), escaped: false, inside: at + found[0].length };
}
function quotedValue({ bytes }, name, { quote, escaped, inside }, form) {
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
		if ((0,ascii .z3)(byte) || (0,ascii .S4)(byte))
			return result(end, false);
		if (byte !== ascii .a.backslash)
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
	if (at < bytes.length && isTrailing(bytes[at]))
		return undefined;
	const limit = at + longestValue;
	let end = Math.min(limit, runs.end(bareBytes[form] ?? bare, at, bytes.length));
	if (form === "parameter" && bytes[name.start - 1] === ascii .a.comma)
		end = firstComma(bytes, at, end);
	if (content.syntax === "config" && form === "assign" && mayGoOn(content, at, end))
		end = endOfWord(bytes, end, limit);
	const closed = end < limit;
	if (form !== "parameter")
		while (end > at && isTrailing(bytes[end - 1]))
			end--;
	const stop = end;
	if (content.syntax === "prose" && end > at + 1 && bytes[end - 1] === ascii .a.dot && bytes[end - 2] !== ascii .a.dot)
		end--;
	if (content.syntax === "prose" && bytes[at - 1] === ascii .a.star)
		while (end > at && bytes[end - 1] === ascii .a.star)
			end--;
	return end === at
		? undefined
		: {
			name,
			form,
			value: { start: at, end },
			closed,
			quoted: false,
			whole: endsHere(bytes, stop) || isWord(bytes, name, at, stop) || isInFlow(content, name, stop, form),
		};
}
function mayGoOn({ bytes, isLines }, start, end) {
	const byte = bytes[end] ?? ascii .a.lineFeed;
	return byte > 0x7f || (isLines && end > start && ((0,ascii .vG)(byte) || byte === ascii .a.backslash));
}
function endOfWord(bytes, from, limit) {
	let end = from;
	while (end < limit && end < bytes.length && !(0,ascii .z3)(bytes[end]) && !(0,ascii .S4)(bytes[end]))
		end++;
	return bytes[end - 1] === ascii .a.backslash ? from : end;
}
const nextEntry = /^(?:[}\]]{0,8},[ \t]*["']?[\w.-]{1,60}["']?[ \t]*:[ \t]|[}\]]{1,8},[ \t]*[{[])/;
const longestEntry = 90;
function isInFlow({ bytes, syntax }, name, end, form) {
	if (syntax !== "config" || !isTrailing(bytes[end] ?? 0))
		return false;
	const before = bytes.toString("latin1", Math.max(0, name.start - longestEntry), name.start);
	return ((form === "pair" || /[{,][ \t]*["']?$/.test(before)) &&
		nextEntry.test(bytes.toString("latin1", end, end + longestEntry)));
}
function firstComma(bytes, at, end) {
	let comma = at;
	while (comma < end && bytes[comma] !== ascii .a.comma)
		comma++;
	return comma;
}
function isWord(bytes, { start, end }, at, stop) {
	return (at === end + 1 &&
		bytes[end] === ascii .a.equals &&
		(0,ascii .z3)(bytes[stop]) &&
		(start === 0 || !(0,ascii .vG)(bytes[start - 1]) || (0,ascii .Hg)(bytes[start])));
}
function skipBlanks(bytes, at) {
	let next = at;
	while (next < at + longestGap && (0,ascii .z3)(bytes[next]))
		next++;
	return next;
}
function isTrailing(byte) {
	return (byte === ascii .a.comma ||
		byte === ascii .a.semicolon ||
		byte === ascii .a.close ||
		byte === ascii .a.closeBrace ||
		byte === ascii .a.closeSquare);
}
function endsHere(bytes, end) {
	let at = end;
	while (at < end + longestGap && at < bytes.length && ((0,ascii .z3)(bytes[at]) || isTrailing(bytes[at])))
		at++;
	const byte = bytes[at];
	return ((0,ascii .S4)(byte) ||
		byte === ascii .a.hash ||
		(byte === ascii .a.dash && bytes[at + 1] === ascii .a.dash && bytes[at + 2] === ascii .a.more) ||
		byte === ascii .a.backslash ||
		byte === ascii .a.pipe ||
		byte === ascii .a.and ||
		(0,ascii .vG)(byte) ||
		(byte === ascii .a.less && bytes[at + 1] === ascii .a.slash));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/comment.js

const comment_longestComment = 100;
const longestWord = 20;
function isNotedAt(content, name, value) {
	const { bytes } = content;
	return !(0,ascii .vG)(bytes[value]) && hasDigit(bytes, value) && isInComment(content, name.start);
}
function hasDigit(bytes, from) {
	for (let at = from; at < from + longestWord; at++) {
		const byte = bytes[at];
		if (byte === undefined || byte <= ascii .a.space)
			return false;
		if ((0,ascii .yp)(byte))
			return true;
	}
	return false;
}
function isInComment({ bytes, comment }, end) {
	const limit = Math.max(0, end - comment_longestComment);
	let at = end - 1;
	let isComment = false;
	while (at >= limit && !isComment && !(0,ascii .S4)(bytes[at])) {
		if (at < comment.end && comment.end <= end) {
			isComment = comment.isComment;
			break;
		}
		isComment = beginsComment(bytes, at) && (at === 0 || bytes[at - 1] <= ascii .a.space);
		at--;
	}
	comment.end = end;
	comment.isComment = isComment;
	return isComment;
}
function beginsComment(bytes, at) {
	const next = bytes[at + 1];
	switch (bytes[at]) {
		case ascii .a.hash:
			return (0,ascii .z3)(next) || next === ascii .a.hash;
		case ascii .a.slash:
			return next === ascii .a.slash || next === ascii .a.star;
		case ascii .a.star:
			return (0,ascii .z3)(next);
		case ascii .a.less:
			return next === ascii .a.bang;
		case ascii .a.dash:
			return next === ascii .a.dash && (0,ascii .z3)(bytes[at + 2]);
		default:
			return false;
	}
}
function skipEmphasis(bytes, from) {
	let at = from;
	while (at < from + 2 && bytes[at] === ascii .a.star)
		at++;
	while (at > from && at < from + 4 && (0,ascii .z3)(bytes[at]))
		at++;
	return at;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/spoken-value.js


const shortestSpoken = 20;
const longestSpoken = 200;
const spokenBytes = (0,charset .$I)("a value among words", "0-9A-Za-z_+/~=-");
const between = /^(?:(?:is|was|of|being|=|->):? {1,3})?["'`(]?/;
const longestBetween = 12;
const behind = /^[.,;:!?)"'`]{0,3}(?:\s|$)/;
const longestBehind = 4;
const announcesOther = /authorization["']?[:=][ \t]*$|\b(?:sha-?\d*|md5|crc\d*|hash(?:e[sd])?|digest|checksum|commit|revision|fingerprint|etag|public|csrf|xsrf|id|uuid)\b[^\n]{0,40}$/i;
const longestBefore = 60;
function spokenValueOf(content, name, after) {
	const { bytes, runs, syntax } = content;
	const start = after + (between.exec(bytes.toString("latin1", after, after + longestBetween))?.[0].length ?? 0);
	const end = runs.end(spokenBytes, start, Math.min(bytes.length, start + longestSpoken));
	if (end - start < shortestSpoken || end - start === longestSpoken)
		return undefined;
	if (!behind.test(bytes.toString("latin1", end, end + longestBehind)))
		return undefined;
	if (!isDrawn(bytes.toString("latin1", start, end)))
		return undefined;
	if (announcesOther.test(bytes.toString("latin1", Math.max(0, name.start - longestBefore), name.start)))
		return undefined;
	if (syntax === "code" && !isNotedAt(content, name, start))
		return undefined;
	const form = syntax === "code" ? "comment" : "assign";
	return { name, form, value: { start, end }, closed: true, quoted: false, whole: true };
}
function isDrawn(text) {
	if (generatedName.test(text))
		return false;
	const turns = text.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g)?.length ?? 0;
	return turns >= leastTurns * text.length && (text.match(/\d/g)?.length ?? 0) >= 2;
}
const generatedName = /^[a-z\d]+(?:-[a-z\d]+)+$/;
const leastTurns = 0.25;

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/word-value.js






function wordOf(content, name, after) {
	const { bytes, syntax } = content;
	if (after >= bytes.length)
		return undefined;
	const isFlag = bytes[name.start - 1] === ascii .a.dash && bytes[name.start - 2] === ascii .a.dash;
	if (after === name.end)
		return isFlag && syntax === "config" ? nextItemOf(content, name) : undefined;
	if (isShellOption(content, name))
		return isOption(bytes, after) ? undefined : valueAt(content, name, after, "flag");
	if (isFlag)
		return isOption(bytes, after) ? undefined : valueAt(content, name, after, "flag");
	if ((0,ascii .vG)(bytes[name.start - 1]))
		return schemeOf(content, name, after) ?? besideOf(content, name, after);
	if (isLiteral(bytes, after)) {
		if (isDefined(bytes, name) || isStatement(bytes, name))
			return valueAt(content, name, after, "assign");
		if (syntax === "code")
			return calledWith(content, name, after);
	}
	else if (isSqlName(bytes, name) && isAfter(bytes, name.start, accounts))
		return valueAt(content, name, after, "flag");
	if (syntax === "code" && isParameterName(bytes, name))
		return valueAt(content, name, after, "flag");
	if (syntax === "prose" || syntax === "code")
		return toldOf(content, name, after) ?? spokenValueOf(content, name, after);
	if (syntax !== "config")
		return undefined;
	return (mayEndSetter(bytes, name.start) && isAfter(bytes, name.start, word_value_setters)) || isLineStart(bytes, name.start)
		? valueAt(content, name, after, "word")
		: undefined;
}
function isShellOption({ bytes, syntax }, { start }) {
	return (syntax === "config" && bytes[start - 1] === ascii .a.dash && (0,ascii .z3)(bytes[start - 2]) && isShellByte(bytes[start - 3]));
}
function isShellByte(byte) {
	return byte !== undefined && !(0,ascii .z3)(byte) && !(0,ascii .S4)(byte);
}
function isParameterName(bytes, { start }) {
	const isCapital = (0,ascii .Hg)(bytes[start]);
	return isCapital && bytes[start - 1] === ascii .a.dash && (0,ascii .z3)(bytes[start - 2]);
}
const told = /^(?:(?:(?:for|of|on|in|to) [\w-]{2,20} (?:[\w-]{2,20} )?)?(?:is|was):? )?(["'`]|\*\*)(?=[^\s"'`*]{6,64}\1)/;
const toldBare = /^(?:is|was):? +([^\s"'`*<>()[\]{}]{8,64}?)[.,;:!]?(?=\s|$)/;
const longestTold = 80;
function toldOf(content, name, after) {
	const { bytes, syntax } = content;
	const first = bytes[after];
	if (!(0,ascii .vG)(first) && !"iwfot".includes(String.fromCharCode(first ?? 0)))
		return undefined;
	const text = bytes.toString("latin1", after, after + longestTold);
	const setOff = syntax === "prose" ? told.exec(text) : null;
	if (setOff) {
		const start = after + setOff[0].length;
		const end = bytes.indexOf(setOff[1] ?? "", start, "latin1");
		return { name, form: "assign", value: { start, end }, closed: true, quoted: true, whole: true };
	}
	const bare = (0,ascii .vG)(first) ? null : toldBare.exec(text);
	const word = bare?.[1] ?? "";
	if (!bare || !((0,human_password .Hd)(word) || (0,human_password .Gh)(word)))
		return undefined;
	const start = after + bare[0].indexOf(word);
	if (syntax === "code" && !isNotedAt(content, name, start))
		return undefined;
	const value = { start, end: start + word.length };
	return { name, form: syntax === "code" ? "comment" : "assign", value, closed: true, quoted: false, whole: true };
}
function besideOf(content, name, after) {
	const { bytes, syntax } = content;
	const isNext = syntax === "code" && (0,ascii .vG)(bytes[name.end]) && (0,ascii .vG)(bytes[after]) && after > name.end + 1;
	return isNext ? valueAt(content, name, after, "argument") : undefined;
}
const tokenBytes = (0,charset .$I)("token68", "!+-9=A-Z_a-~");
const shortestToken = 16;
const longestToken = 200;
const word_value_schemes = /^(?:bearer|token)$/i;
const nextLiteral = /^(?:%[s@]|\{0?\})?["'] ?(?:[+.%,]|\.format\() ?@?["']/;
const longestNext = 24;
function schemeOf({ bytes, runs }, name, after) {
	const length = name.end - name.start;
	if ((length !== 5 && length !== 6) || !word_value_schemes.test(bytes.toString("latin1", name.start, name.end)))
		return undefined;
	const start = after + (nextLiteral.exec(bytes.toString("latin1", after, after + longestNext))?.[0].length ?? 0);
	const end = runs.end(tokenBytes, start, Math.min(bytes.length, start + longestToken));
	const isWhole = end - start >= shortestToken && bytes[end] === bytes[start === after ? name.start - 1 : start - 1];
	if (!isWhole)
		return undefined;
	return { name, form: "flag", value: { start, end }, closed: true, quoted: true, whole: true };
}
function isOption(bytes, at) {
	return bytes[at] === ascii .a.dash && bytes[at + 1] === ascii .a.dash;
}
const nextItem = /^\r?\n[ \t]*- +/;
function nextItemOf(content, name) {
	const { bytes } = content;
	if (!(0,ascii .S4)(bytes[name.end]))
		return undefined;
	const skipped = nextItem.exec(bytes.toString("latin1", name.end, name.end + longestGap))?.[0].length;
	if (skipped === undefined || isOption(bytes, name.end + skipped))
		return undefined;
	return valueAt(content, name, name.end + skipped, "flag");
}
function calledWith(content, name, after) {
	const { bytes } = content;
	if (bytes[name.start - 1] === ascii .a.dash)
		return valueAt(content, name, after, "flag");
	const isKeyword = bytes[name.start - 1] === ascii .a.colon && isOpen(bytes[name.start - 2]);
	if (isKeyword)
		return valueAt(content, name, after, "assign");
	if (isAfter(bytes, name.start, definers))
		return valueAt(content, name, after, "assign");
	if (isAfter(bytes, name.start, comparers))
		return valueAt(content, name, after, "compare");
	const call = valueAt(content, name, after, "call");
	const isAlone = call && beginsStatement(bytes, name.start) && endsStatement(bytes, call.value.end + 1);
	return isAlone ? { ...call, form: "assign" } : call;
}
function isOpen(byte) {
	return (0,ascii .z3)(byte) || byte === ascii .a.openBrace || byte === ascii .a.open;
}
function beginsStatement(bytes, at) {
	let before = bytes[at - 1] === ascii .a.at ? at - 2 : at - 1;
	while (before > at - longestGap && (0,ascii .z3)(bytes[before]))
		before--;
	return (0,ascii .S4)(bytes[before]) || bytes[before] === ascii .a.semicolon || bytes[before] === ascii .a.openBrace;
}
function endsStatement(bytes, at) {
	const byte = bytes[skipBlanks(bytes, at)];
	return (0,ascii .S4)(byte) || byte === ascii .a.semicolon || byte === ascii .a.closeBrace;
}
function isLiteral(bytes, at) {
	return (0,ascii .vG)(bytes[at]) || ((bytes[at] === ascii .a.at || bytes[at] === capitalL) && (0,ascii .vG)(bytes[at + 1]));
}
const capitalL = 0x4c;
const comparers = /\((?:=|not=|equal\??|eql?\??|string=\??) +$/;
const definers = /\((?:def\w{0,9}|setq|setf|set!|let)(?: +\^:?\w{1,12})? +$/;
const defines = /(?:^|[\r\n])#[ \t]*define[ \t]+$/;
const statements = /\b(?:with|encrypted|set|login|(?:user|role)[ \t]+\S{1,40}|options[ \t]*\(.{0,40})[ \t]+$/i;
function isDefined(bytes, { start }) {
	return ((bytes[start - 2] ?? 0) | 0x20) === lowerE && isAfter(bytes, start, defines);
}
const lowerE = 0x65;
function isStatement(bytes, name) {
	return isSqlName(bytes, name) || isAfter(bytes, name.start, statements);
}
const accounts = /\b(?:user|to)[ \t]+[\w"'@%.]{1,50}[ \t]+$/i;
const by = 3;
function isSqlName(bytes, { end }) {
	return bytes[end - by] === ascii .a.space;
}
const word_value_setters = /(?:^|[\r\n{;])[ \t]*(?:ENV|SetEnv|setenv|set[ \t]+-\w+|proxy_set_header|RequestHeader[ \t]+set)[ \t]+$/;
function mayEndSetter(bytes, at) {
	const last = bytes[at - 2] ?? 0;
	return ("vr".includes(String.fromCharCode(last | 0x20)) ||
		bytes[at - 3] === ascii .a.dash ||
		bytes[at - 4] === ascii .a.dash ||
		(0,ascii .z3)(last));
}
function isAfter(bytes, at, words) {
	return (0,ascii .z3)(bytes[at - 1]) && words.test(bytes.toString("latin1", Math.max(0, at - longestGap), at));
}
function isLineStart(bytes, at) {
	return at === 0 || (0,ascii .S4)(bytes[at - 1]);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/bound-name.js


function isBound(bytes, name, value) {
	const isFlag = bytes[name.start - 1] === ascii .a.dash && bytes[name.start - 2] === ascii .a.dash;
	if (isFlag && isLiteral(bytes, value))
		return true;
	return isSymbol(bytes, name) || isPairAlone(bytes, name) || bindsName(bytes, name.start);
}
function isSymbol(bytes, { start, end }) {
	const isOne = bytes[end] === ascii .a.comma && bytes[start - 1] === ascii .a.colon && (0,ascii .z3)(bytes[start - 2]);
	return isOne && /\bset +:$/.test(bytes.toString("latin1", Math.max(0, start - 8), start));
}
function isPairAlone(bytes, { start, end }) {
	const open = bytes[start - 2] === ascii .a.space ? start - 3 : start - 2;
	const byte = bytes[open];
	const isOpen = byte === ascii .a.open || byte === ascii .a.openSquare || byte === ascii .a.openBrace;
	if (!isOpen || !mayHoldPair(bytes, open - 1))
		return false;
	return /^["'], ?[bu]?(["'])[^"'\n]{1,64}\1 ?[)\]}]/.test(bytes.toString("latin1", end, end + longestPair));
}
const longestPair = 72;
function mayHoldPair(bytes, from) {
	let at = from;
	while (at > from - longestPair && (0,ascii .z3)(bytes[at]))
		at--;
	const byte = bytes[at];
	return (byte === ascii .a.openBrace ||
		(0,ascii .S4)(byte) ||
		byte === ascii .a.comma ||
		byte === ascii .a.openSquare ||
		byte === ascii .a.open ||
		byte === ascii .a.equals);
}
const binders = /(?:getenv|environ\.get|\benv(?:\.str)?|\.(?:fetch|get|put|set|add|append|fill|type)|getor(?:default|else)|(?:set|get)property|setdefault|::write|(?:set|add)parameter|setitem|setenv|putenv|environmentvariable|\bdefine|\bvalues ?|\bflag\.string)\(\s*$|\bflag\.stringvar\(&[\w.]{1,30}, *$/i;
const longestCallee = 52;
function bindsName(bytes, nameStart) {
	if (!(0,ascii .vG)(bytes[nameStart - 1]) && !(0,ascii .vG)(bytes[nameStart - 2]))
		return false;
	const quote = (0,ascii .vG)(bytes[nameStart - 1]) ? nameStart - 1 : nameStart - 2;
	return binders.test(bytes.toString("latin1", Math.max(0, quote - longestCallee), quote));
}
function isSetter(bytes, { start, end }) {
	return (/(?:^|\.)(?:set|with)[A-Z_]|\.[A-Za-z_]+$/.test(bytes.toString("latin1", start, end)) ||
		bytes[start - 1] === ascii .a.dot);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/wrapped-value.js




const longestType = 40;
const longestWrapper = 80;
const type = (0,charset .$I)("type", "--<!#-&)*+>-_a-~").table;
const types = (0,charset .$I)("types", "--<\t !#-&)*+>-_a-~");
const lifetime = Buffer.from("&'static ");
function skipType({ bytes, runs }, at) {
	const start = (0,engine_content .T)(bytes, lifetime, at) ? at + lifetime.length : at;
	const end = runs.end(types, start, Math.min(bytes.length, start + longestType));
	if (bytes[end] !== ascii .a.equals || !(0,ascii .z3)(bytes[end - 1]) || !(0,ascii .z3)(bytes[end + 1]))
		return at;
	const value = skipToLiteral(bytes, end + 2);
	return isLiteralAt(bytes, value) ? value : at;
}
function isLiteralAt(bytes, at) {
	return (0,ascii .vG)(bytes[at]) || ((0,ascii .vG)(bytes[at + 1]) && prefixes[bytes[at] ?? 0] === 1);
}
const prefixes = (0,charset .$I)("prefixes of literals", "bBrRuULfFN@$").table;
function skipDeclaredType(bytes, at) {
	let next = skipBlanks(bytes, at);
	if (bytes[next] === ascii .a.openBrace) {
		const close = bytes.subarray(next, next + longestType).indexOf(ascii .a.closeBrace);
		if (close < 0)
			return at;
		next += close + 1;
	}
	else {
		const isTwoWords = startsWithWord(bytes, next, "as") || startsWithWord(bytes, next, "for");
		next = skipSize(bytes, skipWord(bytes, isTwoWords ? skipBlanks(bytes, skipWord(bytes, next)) : next));
		if (bytes[next - 1] === ascii .a.closeSquare)
			next = skipWord(bytes, skipBlanks(bytes, next));
	}
	next = skipBlanks(bytes, next);
	if (bytes[next] === ascii .a.colon)
		next += 1;
	if (bytes[next] !== ascii .a.equals || !((0,ascii .z3)(bytes[next + 1]) || bytes[next + 1] === ascii .a.lineFeed))
		return at;
	const value = skipToLiteral(bytes, next + 2);
	return isLiteralAt(bytes, value) ? value : at;
}
function startsWithWord(bytes, at, word) {
	for (let index = 0; index < word.length; index++) {
		if (((bytes[at + index] ?? 0) | 0x20) !== word.charCodeAt(index))
			return false;
	}
	return (0,ascii .z3)(bytes[at + word.length]);
}
function skipSize(bytes, at) {
	if (bytes[at] !== ascii .a.open)
		return at;
	let end = at + 1;
	while (end < at + 6 && (0,ascii .yp)(bytes[end]))
		end++;
	return bytes[end] === ascii .a.close ? end + 1 : at;
}
function skipWord(bytes, at) {
	let next = at;
	while (next < at + longestType && type[bytes[next] ?? 0] === 1)
		next++;
	return next;
}
const conversions = "\\[\\](?:byte|rune|uint8)|(?:new |std::|types\\.)?[Ss]tring(?:::from|\\.new|Value)?|(?:new )?Secret(?:Str|String)?|str|bytes|Buffer\\.from|" +
	"Some|Ok|Just|(?:non)?sensitive|NSString|QStringLiteral|PASSWORD|[Tt]ext|TEXT|_T|lit|" +
	"(?:bytes|bytearray)\\.fromhex|(?:binascii\\.)?unhexlify|hex!|hex\\.DecodeString|Convert\\.FromBase64String|(?:base64\\.)?b64decode|base64_decode|Base64\\.\\w{0,12}decode(?:64|String)?|atob|Encoding\\.\\w{1,10}\\.GetBytes";
const wrapper = new RegExp(`^\\s*(?:(?:${conversions})?\\(\\s*|\\(?\\s*ConvertTo-SecureString +(?:-\\w+ +)*|<[\\w.]{1,20}>\\s*|\\[\\]string\\{\\s*|<<|\\{ ?(?="[^"\\n]{1,200}" ?\\}))?(?=["'\`]|[@bBrRuULf]["'])`);
const opens = (0,charset .$I)("wrapper", " \t\r\n(<[{BCEJNOPQST_abhnlstu").table;
function skipToLiteral(bytes, at) {
	const first = bytes[at];
	if (first === undefined || opens[first] === 0)
		return at;
	const skipped = wrapper.exec(bytes.toString("latin1", at, at + longestWrapper))?.[0].length ?? 0;
	return at + skipped;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/declared-value.js





function declarationOf(content, name, at) {
	const { bytes } = content;
	if (content.syntax !== "code" || at >= bytes.length)
		return undefined;
	const first = skipBlanks(bytes, at);
	if (bytes[first] === ascii .a.openBrace) {
		const literal = skipBlanks(bytes, first + 1);
		if ((0,ascii .vG)(bytes[literal]))
			return valueAt(content, name, literal, "assign");
	}
	const value = valueOfType(bytes, at, first) ?? skipDeclaredType(bytes, at);
	return value === at ? undefined : valueAt(content, name, value, "assign");
}
const typed = /^ +(?:(?:type|pic|like)\b[^\n']{1,40}? value +(?=')|by lazy \{ *(?="))/i;
const longestTyped = 60;
const typeWords = ["type", "pic", "like", "by"];
const secondOfTypes = (0,charset .$I)("second letters of types", "yYiI").table;
function valueOfType(bytes, at, first) {
	if (secondOfTypes[bytes[first + 1] ?? 0] === 0 || !typeWords.some((word) => startsWithWord(bytes, first, word)))
		return undefined;
	const skipped = typed.exec(bytes.toString("latin1", at, at + longestTyped))?.[0].length;
	return skipped === undefined ? undefined : at + skipped;
}
const returned = /^(?: ?(?:->|:) ?[\w.<>?]{1,20}| string)? ?(?:\{\s*(?:return\s+)?|=> ?|= ?|:\s*return\s+)(?=["'])/;
const longestReturn = 60;
const getter = /^get[A-Z_]/;
function returnedBy(content, { start, end }, at) {
	const { bytes, syntax } = content;
	if (syntax !== "code")
		return undefined;
	const skipped = returned.exec(bytes.toString("latin1", at, at + longestReturn))?.[0].length;
	if (skipped === undefined)
		return undefined;
	const prefix = getter.test(bytes.toString("latin1", start, start + 4)) ? 3 : 0;
	return valueAt(content, { start: start + prefix, end }, at + skipped, "assign");
}
const defined = /^\r?\n[ \t]*(?=["'])/;
const definition = Buffer.from("def ");
function returnedByMethod(content, name) {
	const { bytes, syntax } = content;
	if (syntax !== "code" || !(0,engine_content .T)(bytes, definition, name.start - definition.length))
		return undefined;
	const skipped = defined.exec(bytes.toString("latin1", name.end, name.end + longestReturn))?.[0].length;
	return skipped === undefined ? undefined : valueAt(content, name, name.end + skipped, "assign");
}
const declared_value_define = Buffer.from("-define(");
function isMacro(bytes, { start }) {
	return bytes[start - 1] === ascii .a.open && (0,engine_content .T)(bytes, declared_value_define, start - declared_value_define.length);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/element-value.js





const element_value_element = (0,charset .$I)("element", "!-%'-;=?-~");
const attributes = (0,charset .$I)("attributes", "\t\r\n -;=?-~");
const longestAttributes = 80;
function elementOf(content, name) {
	const { bytes, runs } = content;
	const before = bytes[name.start - 1];
	if (before !== ascii .a.less && before !== ascii .a.colon)
		return undefined;
	const close = endOfTag(content, name.end);
	if (close === undefined)
		return undefined;
	const start = skipText(bytes, close + 1, cdata);
	const end = runs.end(element_value_element, start, Math.min(bytes.length, start + longestValue));
	if (end === start)
		return childOf(content, name, skipSpace(bytes, start));
	const isClosed = bytes[end] === ascii .a.less && bytes[end + 1] === ascii .a.slash;
	const stop = start > close + 1 && bytes[end] === ascii .a.more ? end - 2 : end;
	return stop > start && (isClosed || stop < end) ? textOf(name, { start, end: stop }, "element") : undefined;
}
const cdata = Buffer.from("<![CDATA[");
const bearer = Buffer.from("Bearer ");
function skipText(bytes, at, text) {
	return (0,engine_content .T)(bytes, text, at) ? at + text.length : at;
}
function endOfTag({ bytes, runs }, at) {
	const end = runs.end(attributes, at, Math.min(bytes.length, at + longestAttributes));
	return bytes[end] === ascii .a.more && bytes[end - 1] !== ascii .a.slash ? end : undefined;
}
function elementPairOf(content, name) {
	const { bytes } = content;
	if (bytes[name.start - 1] !== ascii .a.more)
		return undefined;
	const close = bytes.indexOf(ascii .a.more, name.end);
	return close < 0 || close - name.end > longestGap ? undefined : childOf(content, name, skipSpace(bytes, close + 1));
}
const element_value_holders = /<(?:property|entry|param|parameter|prop|setting|stringprop|variable|option|config|set|field|item|init-param|(string))\s[^<>]*?(?:name|key)=["'][^"'<>]*$/i;
function namedElementOf(content, name, after) {
	const { bytes, runs } = content;
	const close = endOfTag(content, after);
	if (close === undefined)
		return undefined;
	const start = close + 1;
	const child = childOf(content, name, skipSpace(bytes, start));
	if (child)
		return child;
	const end = runs.end(element_value_element, start, Math.min(bytes.length, start + longestValue));
	if (end === start || bytes[end] !== ascii .a.less || bytes[end + 1] !== ascii .a.slash)
		return undefined;
	const holder = element_value_holders.exec(bytes.toString("latin1", Math.max(0, name.start - longestAttributes), name.start));
	if (!holder)
		return undefined;
	const isWord = holder[1] !== undefined && !(0,human_password .Gh)(bytes.toString("latin1", start, end));
	return textOf(name, { start, end }, isWord ? "call" : "element");
}
const valueTags = /^<(?:string|value(?: \w{1,20}="\w{0,8}")?|plaintext|stringprop name="(?:argument|header)\.value"|\w{1,8}:value)>/i;
function childOf({ bytes, runs }, name, at) {
	if (bytes[at] !== ascii .a.less)
		return undefined;
	const tag = valueTags.exec(bytes.toString("latin1", at, at + 40))?.[0];
	if (tag === undefined)
		return undefined;
	const start = skipText(bytes, at + tag.length, bearer);
	const end = runs.end(element_value_element, start, Math.min(bytes.length, start + longestValue));
	if (end === start || bytes[end] !== ascii .a.less || bytes[end + 1] !== ascii .a.slash)
		return undefined;
	return textOf(name, { start, end }, "pair");
}
function textOf(name, value, form) {
	return { name, form, value, closed: true, quoted: true, whole: true };
}
function skipSpace(bytes, from) {
	let at = from;
	while (at < from + longestGap && ((0,ascii .z3)(bytes[at]) || (at < bytes.length && (0,ascii .S4)(bytes[at]))))
		at++;
	return at;
}
function isTagName(bytes, { start, end }) {
	const isOpen = bytes[start - 1] === ascii .a.less || bytes[start - 1] === ascii .a.colon;
	return bytes[end] === ascii .a.more || (isOpen && (0,ascii .z3)(bytes[end]) && !(0,ascii .vG)(bytes[start - 1]));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/fallback-literal.js


const longestExpression = 140;
const fallback_literal_longestCallee = 90;
const unquoted = (0,charset .$I)("expression", "\t -!#-&(-:<-[]-_a-~");
const alternatives = /(?:\|\||\?\?|\?:|\bor|\belse|\bfromMaybe)\s*$/;
const ternary = /\?[^?:]*:\s*$/;
const sum = /[\w\])"'`]\s*\+\s*$/;
const conversion = /(?:\b(?:aws|proto|pointer|ptr)\.(?:string|to)|\bbcrypt|hash::make|\w{0,24}encoder(?:\(\))?\.encode|generate_password_hash|make_password|password_hash)\(\s*$|\bpack +$/i;
const made = /^(?!.*(?:get|find|fetch|load|read|lookup|query|select|require|import|env|param|header|cookie|config|setting|resource|crypt|decode|unseal|unprotect|hash|sha\d*|md5|digest|id|path|file|url|uri|message|translate|label|name|match|test|exec|replace|split|by|open|count|sum)[\w:.]{0,20}\(\s*(?:\w{1,20}: *)?$)(?:new\s+|[\w<>]{1,30} = )?[A-Za-z_][\w.:]{0,60}\(\s*(?:\w{1,20}: *|(?:move )?\|\w?\| *|\(\) *[-=]> *)?$/i;
const argument = `(?:"[^"\\n]{0,60}"|'[^'\\n]{0,60}'|[\\w.$]{1,60}(?:\\([^()\\n]{0,40}\\))?)`;
const withDefault = new RegExp([
	`(?:env\\w{0,20}(?:\\.\\w{1,12})?|\\.get|getordefault|getorelse|\\.fetch|get(?:property|setting|config)|coalesce|config|requirenonnullelse|firstnonnull|ifnull|nvl|defaultstring|defaultifempty)\\(\\s*(?:${argument}\\s*,\\s*){1,2}(?:default\\s*[=:]\\s*)?$`,
	`getattr\\(\\s*(?:${argument}\\s*,\\s*){2}$`,
	"(?:orelse(?:get)?|unwrap_or(?:_else)?|ifempty|\\bdefault|\\bfield|coalesce|stringliteral)\\(\\s*(?:default\\s*=\\s*|\\|\\w?\\|\\s*|\\(\\)\\s*[-=]>\\s*)?$",
	`\\.fetch\\(${argument}\\)\\s*\\{\\s*$`,
	"\\bbase64(?:encode)?\\(\\s*$",
].join("|"), "i");
const anyDepth = Number.POSITIVE_INFINITY;
const leads = [
	{ pattern: alternatives, signs: "|?:rReE", mostCalls: 0, deepest: anyDepth, form: "assign" },
	{ pattern: ternary, signs: ":", mostCalls: 0, deepest: anyDepth, form: "assign" },
	{ pattern: withDefault, signs: "(,=:|>{", mostCalls: 1, deepest: anyDepth, form: "assign" },
	{ pattern: conversion, signs: "(k", mostCalls: 2, deepest: 2, form: "assign" },
	{ pattern: made, signs: "(:|>", mostCalls: 1, deepest: 1, form: "call", alone: true },
	{ pattern: sum, signs: "+", mostCalls: anyDepth, deepest: 0, form: "call" },
];
const leadsTo = [];
for (const byte of new Set(leads.flatMap(({ signs }) => [...Buffer.from(signs)])))
	leadsTo[byte] = leads.filter(({ signs }) => signs.includes(String.fromCharCode(byte)));
function lastSign(bytes, start, end) {
	let at = end - 1;
	while (at >= start && ((0,ascii .z3)(bytes[at]) || (0,ascii .S4)(bytes[at])))
		at--;
	return at < start ? 0 : bytes[at];
}
function hasQuoteAhead({ bytes, runs }, at) {
	return (0,ascii .vG)(bytes[runs.end(unquoted, at, Math.min(bytes.length, at + longestExpression))]);
}
function fallbackLiteral({ bytes }, at) {
	const limit = Math.min(bytes.length, at + longestExpression);
	let depth = 0;
	let calls = 0;
	for (let index = at; index < limit; index++) {
		const byte = bytes[index];
		if ((0,ascii .vG)(byte)) {
			const leads = leadsTo[lastSign(bytes, at, index)] ?? [];
			if (leads.length > 0) {
				const before = bytes.toString("latin1", Math.max(at, index - fallback_literal_longestCallee), index);
				for (const { pattern, mostCalls, deepest, form, alone } of leads)
					if (calls <= mostCalls &&
						depth <= deepest &&
						(!alone || isAlone(bytes, index, limit)) &&
						pattern.test(before))
						return { at: index, form };
			}
			index = endOfLiteral(bytes, index, limit);
		}
		else if (byte === ascii .a.open || byte === ascii .a.openSquare || byte === ascii .a.openBrace) {
			const isJoined = isCallee(bytes[index - 1]);
			if (!isJoined && byte === ascii .a.openSquare)
				return undefined;
			if (byte === ascii .a.openBrace && bytes[index - 2] !== ascii .a.close)
				return undefined;
			depth += 1;
			if (isJoined && byte === ascii .a.open)
				calls += 1;
		}
		else if (byte === ascii .a.close || byte === ascii .a.closeSquare || byte === ascii .a.closeBrace) {
			depth -= 1;
			if (byte === ascii .a.close && calls > 0)
				calls -= 1;
			if (depth < 0)
				return undefined;
		}
		else if ((0,ascii .S4)(byte) || byte === ascii .a.semicolon || (byte === ascii .a.comma && depth === 0))
			return undefined;
	}
	return undefined;
}
function isAlone(bytes, open, limit) {
	const end = endOfLiteral(bytes, open, limit);
	return end - open > shortestAlone && (bytes[end + 1] === ascii .a.close || bytes[end + 1] === ascii .a.dot);
}
const shortestAlone = 8;
function isCallee(byte) {
	if (byte === undefined)
		return false;
	const lower = byte | 0x20;
	return ((lower >= 0x61 && lower <= 0x7a) ||
		(0,ascii .yp)(byte) ||
		byte === underscore ||
		byte === ascii .a.close ||
		byte === ascii .a.closeSquare);
}
const underscore = 0x5f;
function endOfLiteral(bytes, open, limit) {
	for (let index = open + 1; index < limit; index++) {
		if (bytes[index] === bytes[open])
			return index;
		if ((0,ascii .S4)(bytes[index]))
			return limit;
		if (bytes[index] === ascii .a.backslash)
			index++;
	}
	return limit;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/last-argument.js



function lastOfCall(content, name, at) {
	const { bytes } = content;
	if ((0,ascii .vG)(bytes[at + 2]) &&
		flagWithLetter.test(bytes.toString("latin1", Math.max(0, name.start - longestFlag), name.start)))
		return valueAt(content, name, skipBlanks(bytes, at + 4), "assign");
	const argument = valueAt(content, name, at, "argument");
	if (!argument || !maySayPassword(bytes, name))
		return argument;
	if (!isClosedBehind(bytes, argument) || !isComplex(bytes, argument.value))
		return argument;
	const before = bytes.toString("latin1", Math.max(0, name.start - last_argument_longestCallee), at);
	return judges.test(before) ? argument : { ...argument, form: "assign" };
}
const flagWithLetter = /\bString(?:Var)?P\([^()\n]{0,40}"$/;
const longestFlag = 60;
const judges = /(?:check|valid|verif|assert|expect|equal|match|test|error|fail|translat|label|message|trans)\w*\([^()\n]*$/i;
const last_argument_longestCallee = 60;
function isClosedBehind(bytes, { value }) {
	return bytes[value.end + 1] === ascii .a.close;
}
function isComplex(bytes, { start, end }) {
	const text = bytes.toString("latin1", start, end);
	return (0,human_password .Gh)(text) || (0,human_password .$N)(text);
}
const last_argument_argument = `(?:"[^"\\n]{0,60}"|'[^'\\n]{0,60}'|[^\\s"',()]{1,40})`;
const lastArgument = new RegExp(`^\\s*(?:${last_argument_argument}\\s*,\\s*){1,3}(?=(["'])[^"'\\s]{6,64}\\1\\s*\\))`);
const longestArguments = 240;
function givenLast(content, name, at) {
	const { bytes, syntax } = content;
	if (syntax !== "code" || bytes[at - 1] !== ascii .a.open || !maySayPassword(bytes, name))
		return undefined;
	const skipped = lastArgument.exec(bytes.toString("latin1", at, at + longestArguments))?.[0].length;
	return skipped === undefined ? undefined : lastOfCall(content, name, at + skipped);
}
function maySayPassword(bytes, { end }) {
	const last = (bytes[end - 1] ?? 0) | 0x20;
	return last === lowerD || last === lowerS;
}
const lowerD = 0x64;
const lowerS = 0x73;

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/no-name.js


const signs = new Uint8Array(256);
for (const byte of Buffer.from(":\"'`/?"))
	signs[byte] = 1;
function isNoName(bytes, name) {
	if (signs[bytes[name.start - 1] ?? 0] === 0)
		return false;
	return isPart(bytes, name) || isChoice(bytes, name) || isBadge(bytes, name) || isChecksum(bytes, name);
}
function isField(bytes, { start, end }) {
	const before = bytes[start - 2];
	const isFirst = (0,ascii .S4)(before) || (0,ascii .z3)(before) || before === ascii .a.openBrace;
	return isFirst && bytes[end] === ascii .a.colon && (0,ascii .z3)(bytes[end + 1]);
}
function isPart(bytes, { start, end }) {
	if (bytes[start - 1] !== ascii .a.colon || isField(bytes, { start, end }))
		return false;
	if (bytes[start - 2] !== ascii .a.colon)
		return bytes[end] === ascii .a.colon;
	return !(0,ascii .cs)(bytes[start]) && !isGiven(bytes, end);
}
function isGiven(bytes, end) {
	const at = (0,ascii .z3)(bytes[end]) ? end + 1 : end;
	return bytes[at] === ascii .a.equals && bytes[at + 1] !== ascii .a.equals && bytes[at + 1] !== ascii .a.more;
}
const checksum = Buffer.from("checksum/");
function isChecksum(bytes, { start }) {
	return bytes[start - 1] === ascii .a.slash && (0,engine_content .T)(bytes, checksum, start - checksum.length);
}
function isChoice(bytes, { start }) {
	if (!(0,ascii .vG)(bytes[start - 1]))
		return false;
	let at = start - 2;
	while (at > start - 8 && (0,ascii .z3)(bytes[at]))
		at--;
	return bytes[at] === ascii .a.question;
}
function isBadge(bytes, { start, end }) {
	const isParameter = bytes[start - 1] === ascii .a.question && bytes[end] === ascii .a.equals;
	return isParameter && /badge[^\s"']*\?$/.test(bytes.toString("latin1", Math.max(0, start - 100), start));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/operator.js
const operators = [
	{ text: "===", form: "compare" },
	{ text: "==", form: "compare" },
	{ text: "=>", form: "assign" },
	{ text: "!==", form: "compare" },
	{ text: "!=", form: "compare" },
	{ text: "=~", form: "compare" },
	{ text: "<>", form: "compare" },
	{ text: "in (", form: "compare" },
	{ text: "not in (", form: "compare" },
	{ text: "eq ", form: "compare" },
	{ text: "ne ", form: "compare" },
	{ text: "-eq ", form: "compare" },
	{ text: "-ne ", form: "compare" },
	{ text: "-ceq ", form: "compare" },
	{ text: "=", form: "assign" },
	{ text: ":=", form: "assign" },
	{ text: ":-", form: "fallback" },
	{ text: "::", form: "call" },
	{ text: ":", form: "assign" },
	{ text: "||=", form: "assign" },
	{ text: "||", form: "fallback" },
	{ text: "??=", form: "assign" },
	{ text: "??", form: "fallback" },
	{ text: "or ", form: "fallback", onlyAfterQuote: true },
	{ text: "<-", form: "assign" },
	{ text: "?=", form: "assign" },
	{ text: "?:", form: "assign" },
	{ text: "->", form: "assign", onlyAfterQuote: true },
	{ text: "to ", form: "assign", onlyAfterQuote: true },
	{ text: ",", form: "argument", onlyAfterQuote: true },
	{ text: "(", form: "call" },
];
const byFirst = new Map();
for (const operator of operators) {
	const first = operator.text.charCodeAt(0);
	byFirst.set(first, [...(byFirst.get(first) ?? []), operator]);
}
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

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/paired-value.js




const paired_value_valueKeys = /^[\\"'`]{0,2}(?:(?:android:)?value|parametervalue|secretvalue|content|default|default_?value|envdefault)[\\"'`]{0,2}[ \t]*[:=]/i;
function pairOf(content, name, after, isQuotedName) {
	const { bytes } = content;
	const before = name.start - (isQuotedName ? 2 : 1);
	if (isQuotedName && bytes[after] === ascii .a.openBrace)
		return defaultOf(content, name, after + 1);
	if (isQuotedName && bytes[after] === ascii .a.comma) {
		const option = optionOf(content, name, after);
		if (option)
			return option;
	}
	if (!isPairName(bytes, before))
		return undefined;
	const at = skipSpace(bytes, bytes[after] === ascii .a.comma ? after + 1 : after);
	if (isQuotedName && content.syntax === "markup") {
		const element = namedElementOf(content, name, after);
		if (element)
			return element;
	}
	return valueOfKey(content, name, at) ?? (isQuotedName ? valueBefore(content, name) : undefined);
}
function nestedOf(content, name, at) {
	const { bytes } = content;
	const isBrace = bytes[at] === ascii .a.openBrace;
	if (!(isBrace || (at < bytes.length && (0,ascii .S4)(bytes[at]))))
		return undefined;
	return valueOfKey(content, name, skipSpace(bytes, isBrace ? at + 1 : at)) ?? parameterOf(content, name, at);
}
const longestParameter = 240;
const parameterDefault = [
	/^\r?\n([ \t]+)\S[^\n]*\n(?:\1[^\n]*\n){0,5}?\1default:[ \t]*/i,
	/^\{[^{}]{0,160}?"default"\s*:\s*(?=")|^\{[^{}"]{0,160}?, *default: +/i,
];
function parameterOf(content, name, at) {
	const { bytes, syntax } = content;
	if (syntax !== "config")
		return undefined;
	const pattern = parameterDefault[bytes[at] === ascii .a.openBrace ? 1 : 0];
	const skipped = pattern.exec(bytes.toString("latin1", at, at + longestParameter))?.[0].length;
	return skipped === undefined ? undefined : valueAt(content, name, at + skipped, "pair");
}
const paired_value_longestVariable = 400;
const default_ = /^[^}]*?\n[ \t]*default[ \t]*=[ \t]*(?=")/;
function defaultOf(content, name, at) {
	const { bytes } = content;
	const keyword = bytes.toString("latin1", Math.max(0, name.start - 10), name.start - 1);
	if (keyword !== "variable " && !keyword.endsWith("\nvariable ") && keyword.trim() !== "variable")
		return undefined;
	const skipped = default_.exec(bytes.toString("latin1", at, at + paired_value_longestVariable))?.[0].length;
	return skipped === undefined ? undefined : valueAt(content, name, at + skipped, "pair");
}
const longestOption = 200;
const optionDefault = /^,[^()]*?\bdefault(?:_?value)?["']?[ \t]*[=:][ \t]*(?=["'])/i;
function optionOf(content, name, at) {
	const { bytes, syntax } = content;
	const isCall = bytes[name.start - 2] === ascii .a.open || bytes[name.start - 1] === ascii .a.dash;
	if (syntax !== "code" || !isCall)
		return undefined;
	const skipped = optionDefault.exec(bytes.toString("latin1", at, at + longestOption))?.[0].length;
	return skipped === undefined ? undefined : valueAt(content, name, at + skipped, "pair");
}
function valueOfKey(content, name, at) {
	const { bytes } = content;
	if (at >= bytes.length || !beginsValueKey(bytes, at))
		return undefined;
	const key = paired_value_valueKeys.exec(bytes.toString("latin1", at, at + 32))?.[0];
	if (key === undefined)
		return undefined;
	const operator = readOperator(bytes, at + key.length - 1, false);
	return operator?.form === "assign" ? valueAt(content, name, skipBlanks(bytes, operator.end), "pair") : undefined;
}
const paired_value_longestBefore = 120;
const valueThenName = /(?<![\w.])(?:\w{1,16}_)?(?:val|value|secretvalue)["'`]?[ \t]*[:=][ \t]*(["'])([^"'\s<>]{8,80})\1[ \t]*(?:,|where )?[ \t]*["'`]?(?:name|key|parameterkey|\w{1,16}_(?:name|key))["'`]?[ \t]*[:=][ \t]*["']?$/i;
function valueBefore({ bytes }, name) {
	const from = Math.max(0, name.start - paired_value_longestBefore);
	const found = valueThenName.exec(bytes.toString("latin1", from, name.start));
	const value = found?.[2];
	if (!found || value === undefined)
		return undefined;
	const start = from + found.index + found[0].indexOf(value);
	return { name, form: "pair", value: { start, end: start + value.length }, closed: true, quoted: true, whole: true };
}
function beginsValueKey(bytes, at) {
	let first = at;
	while (first < at + 2 && ((0,ascii .vG)(bytes[first]) || bytes[first] === ascii .a.backslash))
		first++;
	return "avpscde".includes(String.fromCharCode((bytes[first] ?? 0) | 0x20));
}
function isPairName(bytes, at) {
	let index = at;
	while (index > at - 8 && ((0,ascii .z3)(bytes[index]) || (0,ascii .vG)(bytes[index]) || bytes[index] === ascii .a.backslash))
		index--;
	return bytes[index] === ascii .a.colon || bytes[index] === ascii .a.equals;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/in-literal.js

const in_literal_longestText = 100;
function isInLiteral({ bytes, literal }, end) {
	const limit = Math.max(0, end - in_literal_longestText);
	let open = 0;
	for (let at = end - 1; at >= limit && !(0,ascii .S4)(bytes[at]); at--) {
		if (at < literal.end && literal.end <= end) {
			open ^= literal.open;
			break;
		}
		open ^= bits[bytes[at]];
	}
	literal.end = end;
	literal.open = open;
	return open !== 0;
}
const bits = new Uint8Array(256);
bits[ascii .a.doubleQuote] = 1;
bits[ascii .a.singleQuote] = 2;
bits[ascii .a.backtick] = 4;

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/parameter.js




const separators = new Set([ascii .a.question, ascii .a.and, ascii .a.semicolon]);
const longestNeighbour = 90;
const parameter_word = "(?:host|hostaddr|user|username|dbname|database|port|server|sslmode|uid)";
const parameterBefore = new RegExp(`\\b${parameter_word}=[^\\s"'=]* $`, "i");
const parameterAfter = new RegExp(`^=[^\\s"'=]{8,64} +${parameter_word}=`, "i");
const wordEnds = (0,charset .$I)("ends of words", "dertDERT").table;
const wordBegins = (0,charset .$I)("beginnings of words", "dhpsuDHPSU").table;
const listed = /^=[^\s"',;&]{8,64}(?:,[a-z]\w*=|["'])/i;
const cookie = /^=[^\s"';&]{8,64}; ?(?:path|domain|expires|max-age|secure|samesite|httponly)\b/i;
function assignForm(content, name) {
	const { bytes } = content;
	const before = bytes[name.start - 1];
	if (before === ascii .a.dash)
		return "flag";
	if (before === ascii .a.openBrace && bytes[name.start - 2] === ascii .a.dollar)
		return "fallback";
	if (bytes[name.end] !== ascii .a.equals)
		return "assign";
	return separators.has(before ?? 0) || isParameter(content, name, before) ? "parameter" : "assign";
}
function isParameter(content, name, before) {
	const { bytes, syntax } = content;
	if ((0,ascii .z3)(before) && bytes[name.start - 2] === ascii .a.semicolon)
		return true;
	const next = bytes[name.end + 1];
	if ((0,ascii .vG)(next) || (0,ascii .z3)(next))
		return false;
	const after = () => bytes.toString("latin1", name.end, name.end + longestNeighbour);
	if (before === ascii .a.comma)
		return listed.test(after());
	if (syntax === "config" && (0,ascii .vG)(before) && (0,ascii .z3)(bytes[name.start - 2]))
		return isWholeLiteral(bytes.toString("latin1", name.end, name.end + longestNeighbour), before);
	if (syntax !== "code" && syntax !== "markup")
		return false;
	if (isVariable(bytes, name) && mayBeSecret(bytes, name.end + 1) && isInLiteral(content, name.start))
		return true;
	if ((0,ascii .vG)(before)) {
		const text = after();
		return isWholeLiteral(text, before) || parameterAfter.test(text) || cookie.test(text);
	}
	return ((0,ascii .z3)(before) &&
		((mayFollow(bytes, name.start) &&
			parameterBefore.test(bytes.toString("latin1", Math.max(0, name.start - longestNeighbour), name.start))) ||
			(mayPrecede(bytes, name.end) && parameterAfter.test(after()))));
}
function isVariable(bytes, { start, end }) {
	for (let at = start; at < end; at++) {
		const byte = bytes[at];
		if ((0,ascii .cs)(byte))
			return false;
	}
	return true;
}
function mayBeSecret(bytes, from) {
	for (let at = from; at < from + human_password .XF; at++)
		if (bytes[at] === undefined || bytes[at] <= ascii .a.space)
			return false;
	return true;
}
function mayFollow(bytes, start) {
	const limit = Math.max(0, start - longestNeighbour);
	for (let index = start - 2; index > limit; index--) {
		const byte = bytes[index];
		if (byte === ascii .a.equals)
			return wordEnds[bytes[index - 1] ?? 0] === 1;
		if ((0,ascii .z3)(byte) || (0,ascii .S4)(byte))
			return false;
	}
	return false;
}
function mayPrecede(bytes, equals) {
	const limit = Math.min(bytes.length, equals + longestNeighbour);
	let index = equals + 1;
	while (index < limit && !(0,ascii .z3)(bytes[index]) && !(0,ascii .S4)(bytes[index]))
		index++;
	while (index < limit && (0,ascii .z3)(bytes[index]))
		index++;
	return wordBegins[bytes[index] ?? 0] === 1;
}
function isWholeLiteral(after, quote) {
	const end = after.indexOf(String.fromCharCode(quote ?? 0));
	return end > 0 && /^=[^\s;&]{8,64}$/.test(after.slice(0, end));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/printed-value.js



const printed_value_word = (0,charset .$I)("printed", "!#-&(-[]-_a-~");
const shortest = 8;
const printed_value_longest = 64;
const printed_value_longestText = 80;
function printedAt({ bytes, runs }, name, at) {
	const end = runs.end(printed_value_word, at, Math.min(bytes.length, at + printed_value_longest));
	const ends = (0,ascii .vG)(bytes[end]) || isEscapedLineEnd(bytes, end);
	if (end - at < shortest || !ends || !isInside(bytes, name.start, bytes[end]))
		return undefined;
	const form = (0,human_password .$N)(bytes.toString("latin1", at, end)) ? "parameter" : "call";
	return { name, form, value: { start: at, end }, closed: true, quoted: true, whole: true };
}
function isEscapedLineEnd(bytes, at) {
	return bytes[at] === ascii .a.backslash && (bytes[at + 1] === lowerN || bytes[at + 1] === lowerR);
}
const [lowerN, lowerR] = [0x6e, 0x72];
function isInside(bytes, at, end) {
	let isOdd = false;
	for (let index = at - 1; index >= 0 && index >= at - printed_value_longestText && !(0,ascii .S4)(bytes[index]); index--) {
		if ((0,ascii .vG)(end) ? bytes[index] === end : bytes[index] === ascii .a.doubleQuote)
			isOdd = !isOdd;
	}
	return isOdd;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/several-names.js

function endsNames(bytes, { start, end }) {
	const isClosed = bytes[end] === ascii .a.close || bytes[end] === ascii .a.closeSquare;
	return isClosed && isBehindComma(bytes, start) && ((0,ascii .z3)(bytes[end + 1]) || bytes[end + 1] === ascii .a.equals);
}
function isBehindComma(bytes, start) {
	const before = bytes[start - 1] === ascii .a.dollar ? start - 2 : start - 1;
	return bytes[before] === ascii .a.space && bytes[before - 1] === ascii .a.comma;
}
const longestNames = 100;
const longestLiteral = 64;
const namesBefore = /(?:^|[\r\n;])[ \t]*(?:(?:var|let|const|val|my) +)?[([]?((?:[\w.$]{1,30}, *){1,3})\$?$/;
const several_names_literals = /^(?:"[^"\n]{0,60}"|'[^'\n]{0,60}'), */;
function skipOthers(bytes, name, from) {
	const isBracket = bytes[from] === ascii .a.open || bytes[from] === ascii .a.openSquare;
	const at = isBracket && endsNames(bytes, name) ? from + 1 : from;
	if (!(0,ascii .vG)(bytes[at]) || !isBehindComma(bytes, name.start))
		return at;
	const before = namesBefore.exec(bytes.toString("latin1", Math.max(0, name.start - longestNames), name.start))?.[1];
	let value = at;
	for (let left = before?.split(",").length ?? 1; left > 1; left--) {
		const skipped = several_names_literals.exec(bytes.toString("latin1", value, value + longestLiteral))?.[0].length;
		if (skipped === undefined)
			return at;
		value += skipped;
	}
	return value;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/assignment.js



















const longestName = 64;
const follows = new Uint8Array(256);
for (const byte of Buffer.from("\"'`\\]) \t:=,>(|?!\r\n&"))
	follows[byte] = 1;
function readName(bytes, hitStart, hitEnd) {
	let end = hitEnd;
	while (end < hitEnd + longestName && nameTable[bytes[end]] === 1)
		end++;
	const isFollowed = follows[bytes[end] ?? ascii .a.lineFeed] === 1 || isOpened(bytes[end], bytes[end + 1]);
	if (!isFollowed && end < hitEnd + longestName)
		return undefined;
	let start = hitStart;
	while (start > 0 && start > hitStart - longestName && nameTable[bytes[start - 1]] === 1)
		start--;
	while (bytes[start] === ascii .a.dash)
		start++;
	return { start, end };
}
function isOpened(byte, next) {
	if (byte === ascii .a.star)
		return next === ascii .a.star;
	if (byte === ascii .a.less)
		return next === ascii .a.slash || next === ascii .a.dash;
	if (byte === ascii .a.openBrace)
		return (0,ascii .vG)(next) || (0,ascii .z3)(next);
	if (byte === ascii .a.openSquare)
		return next === ascii .a.closeSquare || (next !== undefined && next >= 0x30 && next <= 0x39);
	return byte === ascii .a.closeBrace && ((0,ascii .z3)(next) || next === ascii .a.equals);
}
const nameTable = charset .dw.table;
function readAssignment(content, name) {
	const { bytes } = content;
	if (name.end - name.start >= longestName || isNoName(bytes, name))
		return undefined;
	if (isTagName(bytes, name)) {
		const element = elementOf(content, name);
		if (element || bytes[name.end] === ascii .a.more)
			return element;
	}
	if (bytes[name.end] === ascii .a.less && bytes[name.end + 1] === ascii .a.slash)
		return elementPairOf(content, name);
	const closed = isSubscript(content, name) ? name.end + 1 : skipClosers(bytes, name);
	const isQuotedName = closed > name.end && ((0,ascii .vG)(bytes[name.end]) || bytes[name.end] === ascii .a.backslash);
	const after = skipBlanks(bytes, closed);
	const isTuple = bytes[after] === ascii .a.comma && (bytes[name.start - 1] === ascii .a.openBrace || isMacro(bytes, name));
	const operator = readOperator(bytes, after, isQuotedName || isTuple || isSymbol(bytes, name));
	const pair = isQuotedName || !operator ? pairOf(content, name, after, isQuotedName) : undefined;
	if (pair)
		return pair;
	if (!operator)
		return declarationOf(content, name, closed) ?? returnedByMethod(content, name) ?? wordOf(content, name, after);
	const value = skipBlanks(bytes, operator.end);
	const { form } = operator;
	if (form === "argument")
		return isTuple || isBound(bytes, name, value)
			? valueAt(content, name, skipToLiteral(bytes, value), "assign")
			: lastOfCall(content, name, value);
	if (content.syntax === "prose" && form === "call" && bytes[operator.end - 1] === ascii .a.colon)
		return (0,ascii .z3)(bytes[operator.end]) ? valueAt(content, name, value, "assign") : undefined;
	if (form === "call" && bytes[operator.end - 1] === ascii .a.colon && (0,ascii .z3)(bytes[operator.end]))
		return valueAt(content, name, value, (0,ascii .vG)(bytes[value]) ? "assign" : form);
	if (form === "call" && isSetter(bytes, name)) {
		const literal = skipToLiteral(bytes, value);
		const made = !(0,ascii .vG)(bytes[literal]) && hasQuoteAhead(content, value) ? fallbackLiteral(content, value) : undefined;
		const set = valueAt(content, name, made?.at ?? literal, made?.form ?? "assign");
		return set && isClosedBehind(bytes, set) ? set : (givenLast(content, name, value) ?? set);
	}
	if (form === "call" && bytes[value] === ascii .a.close)
		return returnedBy(content, name, value + 1);
	if (form === "call" && isDefined(bytes, name))
		return valueAt(content, name, skipToLiteral(bytes, value), "assign");
	if (form === "call")
		return givenLast(content, name, value) ?? valueAt(content, name, value, form);
	if (form === "compare")
		return valueAt(content, name, skipToLiteral(bytes, value), form);
	if (form !== "assign")
		return valueAt(content, name, value, form);
	return nestedOf(content, name, value) ?? assignment_expressionAt(content, name, value);
}
function madeOf(content, name, { at, form }) {
	const { bytes } = content;
	const made = valueAt(content, name, at, form);
	if (made?.form !== "call")
		return made;
	const { start, end } = made.value;
	const isAlone = bytes[end + 1] === ascii .a.close || bytes[end + 1] === ascii .a.dot;
	return isAlone && (0,human_password .$N)(bytes.toString("latin1", start, end)) ? { ...made, form: "assign" } : made;
}
const joint = /^["'`] ?(?:\+|\.) ?(?=["'`])/;
const longestJoint = 5;
const formatted = /^(?:%s|%@|\{0?\})["'] ?(?:[%,]|\.format\() ?@?(?=["'])/;
const longestFormatted = 20;
function isJoint(bytes, at) {
	const byte = bytes[bytes[at] === ascii .a.space ? at + 1 : at];
	return byte === ascii .a.plus || byte === ascii .a.dot;
}
const percent = 0x25;
const mayClose = new Uint8Array(256);
for (const byte of Buffer.from("\"'`\\])}*"))
	mayClose[byte] = 1;
function assignment_expressionAt(content, name, at) {
	const { bytes, syntax } = content;
	const form = assignForm(content, name);
	if (syntax === "prose")
		return valueAt(content, name, skipEmphasis(bytes, at), form);
	if (syntax === "markup")
		return valueAt(content, name, at, isNotedAt(content, name, at) ? "comment" : form);
	if (syntax !== "code")
		return (shellDefaultAt(content, name, at) ??
			templateLiteralAt(content, name, at) ??
			valueAt(content, name, onlyItem(bytes, at), form));
	if ((0,ascii .vG)(bytes[at]) && isJoint(bytes, at + 1)) {
		const joined = joint.exec(bytes.toString("latin1", at, at + longestJoint))?.[0].length;
		if (joined !== undefined)
			return valueAt(content, name, at + joined, "assign");
	}
	if (bytes[at] === percent || bytes[at] === ascii .a.openBrace) {
		const skipped = formatted.exec(bytes.toString("latin1", at, at + longestFormatted))?.[0].length;
		if (skipped !== undefined)
			return valueAt(content, name, at + skipped, "call");
	}
	if (isExported(bytes, name, at))
		return valueAt(content, name, at, "flag");
	const literal = skipToLiteral(bytes, skipType(content, skipOthers(bytes, name, at)));
	const isLiteralHere = (0,ascii .vG)(bytes[literal]) || (0,ascii .vG)(bytes[literal + 1]);
	const isElsewhere = form === "assign" && !isLiteralHere;
	const fallback = isElsewhere && hasQuoteAhead(content, literal) ? fallbackLiteral(content, literal) : undefined;
	if (fallback)
		return madeOf(content, name, fallback);
	const printed = isElsewhere ? printedAt(content, name, at) : undefined;
	if (printed)
		return printed;
	const isNoted = isElsewhere && isNotedAt(content, name, literal);
	return valueAt(content, name, literal, isNoted ? "comment" : form);
}
const exported = Buffer.from("export ");
function isExported(bytes, { start, end }, at) {
	return at === end + 1 && (0,engine_content .T)(bytes, exported, start - exported.length);
}
const longestList = 400;
const listOfOne = /^\[\s{0,40}(?="[^"\s]{1,320}"\s{0,40}\])/;
function onlyItem(bytes, at) {
	if (bytes[at] === ascii .a.less && bytes[at + 1] === ascii .a.less && (0,ascii .vG)(bytes[at + 2]))
		return at + 2;
	if (bytes[at] !== ascii .a.openSquare)
		return at;
	return at + (listOfOne.exec(bytes.toString("latin1", at, at + longestList))?.[0].length ?? 0);
}
function isSubscript({ bytes, syntax }, { start, end }) {
	if (syntax !== "config")
		return false;
	const close = bytes[start - 1] === ascii .a.openSquare ? ascii .a.closeSquare : ascii .a.close;
	if (bytes[end] !== close || (close === ascii .a.close && bytes[start - 1] !== ascii .a.open))
		return false;
	const before = bytes[start - 2] ?? 0;
	return ((0,ascii .cs)(before) && ((0,ascii .z3)(bytes[end + 1]) || bytes[end + 1] === ascii .a.equals || bytes[end + 1] === ascii .a.colon));
}
function skipClosers(bytes, { start, end }) {
	let next = end;
	if (mayClose[bytes[next] ?? 0] === 0)
		return end;
	if (endsNames(bytes, { start, end }))
		return end + 1;
	if (bytes[next] === ascii .a.star && bytes[next + 1] === ascii .a.star)
		return next + 2;
	if (bytes[next] === ascii .a.closeBrace && bytes[start - 1] === ascii .a.openBrace && bytes[start - 2] !== ascii .a.dollar)
		return next + 1;
	if (bytes[next] === ascii .a.close && bytes[start - 1] === ascii .a.colon && bytes[start - 2] === ascii .a.open)
		return next + 1;
	if (bytes[next] === ascii .a.closeSquare && bytes[start - 1] === ascii .a.colon && bytes[start - 2] === ascii .a.openSquare)
		return next + 1;
	if (bytes[next] === ascii .a.backslash && (0,ascii .vG)(bytes[next + 1]))
		next += 2;
	else if ((0,ascii .vG)(bytes[next]))
		next += 1;
	else
		return end;
	const isSubscript = bytes[next] === ascii .a.close && bytes[start - 2] === ascii .a.open;
	return bytes[next] === ascii .a.closeSquare || isSubscript ? next + 1 : next;
}

var byte_list = __webpack_require__(1665);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/listed-values.js




const listed_values_longestList = 1200;
const none = { values: [], end: 0 };
const opening = /^(?:\[\]|[A-Za-z])[\w.<>,[\] ]{0,40}?[{(]\s*(?=["'`[{(])/;
const longestOpening = 80;
function listedValues({ bytes, syntax }, at) {
	const operator = readOperator(bytes, skipBlanks(bytes, at), false);
	if (operator?.form !== "assign")
		return none;
	const start = skipBlanks(bytes, operator.end);
	if ((0,ascii .S4)(bytes[start]))
		return syntax === "config" ? linesOf(bytes, start) : none;
	if (listed_values_brackets[bytes[start]] === 1 && bytes[start + 1] !== ascii .a.closeSquare)
		return literalsOf(bytes, start, start + 1);
	const opened = opening.exec(bytes.toString("latin1", start, start + longestOpening))?.[0].length;
	return opened === undefined ? none : literalsOf(bytes, start, start + opened);
}
function literalsOf(bytes, start, opened) {
	const limit = Math.min(bytes.length, start + listed_values_longestList);
	const values = [];
	let depth = 0;
	let at = start;
	for (; at < limit; at++) {
		const byte = bytes[at];
		if ((0,ascii .vG)(byte)) {
			const end = listed_values_endOfLiteral(bytes, at + 1, limit, byte);
			const isClosed = bytes[end] === byte && listed_values_mayBeSecret(bytes, at + 1, end);
			if (isClosed && isOfList(bytes, at, depth) && !isBeginning(bytes, end + 1))
				values.push({ start: at + 1, end });
			at = end;
		}
		else if (listed_values_brackets[byte] === 1)
			depth += 1;
		else if (listed_values_brackets[byte] === 2)
			depth -= 1;
		if (depth <= 0 && at >= opened)
			break;
	}
	return { values, end: at };
}
const listed_values_brackets = new Uint8Array(256);
for (const byte of Buffer.from("[{("))
	listed_values_brackets[byte] = 1;
for (const byte of Buffer.from("]})"))
	listed_values_brackets[byte] = 2;
function listed_values_endOfLiteral(bytes, from, limit, quote) {
	let at = from;
	while (at < limit && bytes[at] !== quote && !(0,ascii .S4)(bytes[at]))
		at++;
	return at;
}
function listed_values_mayBeSecret(bytes, start, end) {
	if (end - start < human_password .XF)
		return false;
	for (let at = start; at < end; at++)
		if ((0,ascii .yp)(bytes[at]))
			return true;
	return false;
}
function isOfList(bytes, quote, depth) {
	let at = quote - 1;
	while (at > quote - longestGap && (0,ascii .z3)(bytes[at]))
		at--;
	const byte = bytes[at];
	if (byte === ascii .a.plus)
		return false;
	const isNamed = byte === ascii .a.colon || byte === ascii .a.equals || byte === ascii .a.more;
	if (!isNamed)
		return true;
	const name = bytes.toString("latin1", Math.max(0, at - listed_values_longestName), at);
	return depth === 1 ? !harmless.test(name) : depth === 2 && valueName.test(name);
}
const harmless = /(?:salt|hash|sha\d*|checksum|digest|fingerprint|id|url|uri|path|file|name|version)["'`]?\s*[=-]?$/i;
const listed_values_longestName = 24;
const valueName = /(?:^|[\s"'`{,])value["'`]?\s*[=-]?$/i;
function isBeginning(bytes, after) {
	const at = skipBlanks(bytes, after);
	const byte = bytes[at];
	return (byte === ascii .a.colon ||
		byte === ascii .a.equals ||
		byte === ascii .a.plus ||
		(byte === ascii .a.dash && bytes[at + 1] === ascii .a.more) ||
		bytes.toString("latin1", at, at + 3) === "to ");
}
const listed_values_longestLine = 200;
function linesOf(bytes, start) {
	const values = [];
	let indent;
	let at = start;
	while (at < start + listed_values_longestList) {
		if (bytes[at] === ascii .a.carriageReturn)
			at += 1;
		const begin = skipBlanks(bytes, at + 1);
		const isItem = bytes[begin] === ascii .a.dash && (0,ascii .z3)(bytes[begin + 1]);
		indent ??= begin - at;
		if (begin >= bytes.length || begin - at !== indent || (indent === 1 && !isItem))
			break;
		let end = begin;
		while (end < begin + listed_values_longestLine && !(0,ascii .S4)(bytes[end]))
			end++;
		const value = lastWord(bytes, begin, end, isItem ? ascii .a.dash : ascii .a.colon);
		if (!value)
			return isItem ? valuesOfMaps(bytes, start) : { values, end: at };
		const isHarmless = !isItem && harmless.test(bytes.toString("latin1", begin, bytes.indexOf(ascii .a.colon, begin)));
		if (!isHarmless && listed_values_mayBeSecret(bytes, value.start, value.end))
			values.push(value);
		at = end;
	}
	return { values, end: at };
}
const item = /(?:^|\n)[ \t]*(?:- +)?["']?value["']?:[ \t]+(["']?)([^\s"']{6,200})\1[ \t]*\r?(?=\n|$)/g;
function valuesOfMaps(bytes, start) {
	const end = endOfBlock(bytes, start);
	const values = [...bytes.toString("latin1", start, end).matchAll(item)].map((found) => {
		const value = found[2] ?? "";
		const at = start + found.index + found[0].lastIndexOf(value);
		return { start: at, end: at + value.length };
	});
	return { values: values.filter((value) => listed_values_mayBeSecret(bytes, value.start, value.end)), end };
}
function endOfBlock(bytes, start) {
	const limit = Math.min(bytes.length, start + listed_values_longestList);
	let indent;
	for (let at = start; at < limit; at++) {
		if (bytes[at] !== ascii .a.lineFeed)
			continue;
		const first = skipBlanks(bytes, at + 1);
		indent ??= first - at;
		if (first - at <= indent && bytes[first] !== ascii .a.dash && !(0,ascii .S4)(bytes[first]))
			return at;
	}
	return limit;
}
function lastWord(bytes, begin, lineEnd, sign) {
	let end = lineEnd;
	while (end > begin && (0,ascii .z3)(bytes[end - 1]))
		end--;
	let start = end;
	while (start > begin && !(0,ascii .z3)(bytes[start - 1]))
		start--;
	let before = start;
	while (before > begin && (0,ascii .z3)(bytes[before - 1]))
		before--;
	if (bytes[before - 1] !== sign || (sign === ascii .a.dash && before - 1 !== begin))
		return undefined;
	const isQuoted = (0,ascii .vG)(bytes[start]) && bytes[end - 1] === bytes[start] && end - start > 1;
	return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
function behindName(bytes, end) {
	let at = end;
	while (at < end + 3 &&
		(bytes[at] === ascii .a.doubleQuote || bytes[at] === ascii .a.singleQuote || bytes[at] === ascii .a.closeSquare))
		at++;
	return at;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/positions/bare-key.js
const keyAlone = /(?:^|[\n;{(])[ \t]*(?:tinify\.|(?!Pusher)[A-Z][a-z]{2,20}\.|(?:(?:export|pub|Dim|const|let|var|val|final|static|readonly|private|public|internal|protected|my|our|auto|string|String|char|byte\[\]|std::string|&str|\*)[ \t]+\*?){0,5}(?:self\.|this\.|[$@_])?)$/;
const longestDeclaration = 40;
function isKeyAlone(bytes, start) {
	return keyAlone.test(bytes.toString("latin1", Math.max(0, start - longestDeclaration), start));
}
const openingsOfBytes = " = new byte| = []byte{| := []byte{| = byteArrayOf(|: [u8|: &[u8|: [UInt8]| = bytes(| = bytes([| = bytearray(| = new Uint8Array(| = Uint8Array| = Buffer.from([|() As Byte".split("|");
const barePositions = [
	...[" = ", "=", " := ", ": &str = ", ": string = ", " = b", "[] = "].flatMap((operator) => [`key${operator}"`, `key${operator}'`].map((trigger) => ({ trigger, before: /^./ }))),
	...["[]byte(", "Buffer.from(", "new TextEncoder().encode("].flatMap((conversion) => [" = ", " := "].map((operator) => ({ trigger: `key${operator}${conversion}`, before: /^.["'`]/ }))),
	{ trigger: "key = Encoding.", before: /^.\w{1,10}\.GetBytes\(["]/ },
].map((position) => ({ ...position, given: keyAlone, holds: "bare", inCode: true }));

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/positions/positions-calls.js
const positions_calls_text = `["'][^"'\\n]{0,80}["']`;
const positions_calls_argument = `(?:[@bN]?${positions_calls_text}(?:\\.\\w{1,20}\\(\\))?|\\{[^{}\\n]{0,120}\\}|[^"',()\\n]{1,60}(?:\\([^()\\n]{0,40}\\))?)`;
const positions_calls_conversion = "(?:key ?[=:] ?)?(?:(?:\\[\\]byte|Some|Buffer\\.from|String::from|new String|Encoding\\.\\w{1,10}\\.GetBytes|Base64\\.getDecoder\\(\\)\\.decode|data: *Data|\\([\\w ]{4,24}\\*\\))\\(?)?";
function positions_calls_behind(count, ...triggers) {
	const before = new RegExp(`^.\\s*(?:${positions_calls_argument}\\s*,\\s*){${count}}${positions_calls_conversion}[@bNrL]?["'\`]`);
	return triggers.map((trigger) => ({ trigger, before }));
}
const complexText = "[^\"'\\s]*\\d[^\"'\\s]*[!@#$%^&*?~]|[^\"'\\s]*[!@#$%^&*?~][^\"'\\s]*\\d|(?=[^\"'\\s]*\\d)[\\w+/=-]{16,}";
function complexBehind(fewest, most, ...triggers) {
	const before = new RegExp(`^.\\s*(?:${positions_calls_argument}\\s*,\\s*){${fewest},${most}}?${positions_calls_conversion}[@bNrL]?["'\`](?=${complexText})`);
	return triggers.map((trigger) => ({ trigger, before }));
}
function holding(holds, positions) {
	return positions.map((position) => ({ ...position, holds }));
}
function doubtful(positions) {
	return positions.map((position) => ({ ...position, doubtful: true }));
}
function behindOrAlone(...triggers) {
	const before = new RegExp(`^.\\s*(?:${positions_calls_argument}\\s*,\\s*${positions_calls_conversion}[@bNrL]?["'\`]|["'\`](?=${complexText})(?=[^"'\`]{6,64}["'\`]\\s*[,)]))`);
	return triggers.map((trigger) => ({ trigger, before }));
}
function pair(...triggers) {
	return triggers.map((trigger) => ({ trigger, before: /^.\s*[bu]?["'`][\w.@-]{1,64}:/ }));
}
const callPositions = [
	...positions_calls_behind(1, ".login(", "SetBasicAuth(", "basic_auth(", "basicAuth(", "Credentials.basic(", ".basic("),
	...behindOrAlone(".auth(", "->auth("),
	...positions_calls_behind(1, "HTTPBasicAuth(", "HTTPDigestAuth(", "NetworkCredential(", "UsernamePasswordCredentials("),
	...positions_calls_behind(1, "PasswordAuthentication(", "PlainCredentials(", "username_pw_set(", "WiFi.begin(", "WiFi.softAP(", "WiFiMulti.addAP("),
	...positions_calls_behind(2, "getConnection(", "mysqli_connect(", "new mysqli(", "new PDO(", "pymysql.connect(", "MySQLdb.connect("),
	...positions_calls_behind(2, "DBI->connect(", "new Sequelize(", "ftp_login(", "ldap_bind(", "PlainAuth(", "create_superuser("),
	...positions_calls_behind(2, "create_user("),
	...positions_calls_behind(3, "mysql_real_connect(", "gomail.NewDialer("),
	...positions_calls_behind(4, "UsernamePasswordCredentialsImpl("),
	...positions_calls_behind(0, "Secret.fromString(", "SecretValue.plainText("),
	...positions_calls_behind(2, "Sql.newInstance(", "env:connect(", "UpYun("),
	{ trigger: 'password("env.', before: /^.[\w.-]{1,64}", *"/ },
	{ trigger: "password(name:", before: /^.[^\n)]{1,80}defaultValue: *["']/ },
	...positions_calls_behind(1, "hudsonRealm.createAccount(", "unlockAccount(", "postgresql_password(", "UsernameToken(", "authPassword(", "changeUserPassword("),
	...positions_calls_behind(1, "pgp_sym_encrypt(", "pgp_sym_decrypt(", "aes_encrypt(", "aes_decrypt("),
	{ trigger: "pragma key", before: /^. *= *["']/ },
	{ trigger: "attach database ", before: /^.\S{1,80} as \w{1,32} key +["']/i },
	...positions_calls_behind(1, "simple_bind_s(", "ldapsimplebind(", "usernamepasswordauthenticationtoken(", "setAuthorization("),
	...positions_calls_behind(1, "authorization_basic(", "x509certificate2(", "SetCredentials(", "authenticateUser(", "addInMemoryUser("),
	...positions_calls_behind(2, "createCredential(", "createMongoCRCredential(", "imap_open(", "UserPrincipal("),
	...positions_calls_behind(3, "InfluxDBClient("),
	...['.bind("cn=', ".bind('cn=", '.bind("uid=', ".bind('uid="].map((trigger) => ({
		trigger,
		before: /^.[^"'\n]{0,80}["']\s*,\s*["'`]/,
	})),
	{ trigger: "applyBasicAuth ", before: /^ "[^"\n]{1,60}" +"/ },
	...positions_calls_behind(1, "passwd_cb_userdata(", "MQConnectionFactory(", "setSaslAuthData(", "Basic::new("),
	{ trigger: ":basic_auth, ", before: /^.["'][^"'\n]{1,60}["'], *["']/ },
	...positions_calls_behind(3, "EVP_BytesToKey("),
	...positions_calls_behind(0, "Hash::make("),
	{ trigger: '.unprotect "', before: /^./ },
	{ trigger: '.protect "', before: /^./ },
	{ trigger: "ssh.Password(", before: /^.["`]/ },
	{
		trigger: "useState(",
		before: /^.\s*["'`]/,
		given: /\[\w{0,20}(?:password|passwd|pwd|passphrase|secret|token|apikey), *set\w{1,30}\] *= *(?:React\.)?$/i,
	},
	...positions_calls_behind(1, "BasicHttpCredentials(", "BasicAuthCredentials(", "Credentials::new(", "->login("),
	{ trigger: "gin.Accounts{", before: /^.\s*"[^"\n]{1,60}"\s*:\s*"/ },
	...positions_calls_behind(1, "CreateAsync(", "AddPasswordAsync(", "PasswordSignInAsync(", "CheckPasswordAsync("),
	...positions_calls_behind(1, "basicAuthentication(", "HttpBasicAuthenticator(", "with_basic(", "->setAuth(", "oci_connect("),
	...positions_calls_behind(1, "cx_Oracle.connect(", "oracledb.connect(", "sp_addlogin "),
	...positions_calls_behind(2, "mysql_connect(", "mysqli_real_connect(", "pymssql.connect(", "ftplib.FTP(", "epgsql:connect(", "\\PDO(", " FTP(", "FTP.open(", "SftpClient(", "SshClient(", "ScpClient(", "ssh2_auth_password("),
	...positions_calls_behind(3, "DBInterface.connect("),
	...positions_calls_behind(3, "->credentials(", "Credentials += Credentials("),
	{ trigger: "basic_auth ", before: /^.["'][^"'\n]{1,60}["'], *["']/ },
	...positions_calls_behind(4, "SMTP.start("),
	...positions_calls_behind(0, ":auth("),
	...positions_calls_behind(1, "HashPassword("),
	...positions_calls_behind(1, "signInWithEmailAndPassword(", "createUserWithEmailAndPassword("),
	...doubtful([
		...positions_calls_behind(1, "authenticate(", "createUser(", "addUser(", "registerUser(", "new User(", " login("),
		...complexBehind(1, 3, "Credentials("),
		...complexBehind(2, 3, "connect(", "PrincipalContext("),
		...["users: {", "users = {", "$users = [", "users' => ["].map((trigger) => ({
			trigger,
			before: /^.\s*["']?[\w.@-]{1,40}["']?\s*(?::|=>)\s*["']/,
		})),
		{ trigger: ".GetBytes(", before: /^.["'][\w.@-]{1,40}:/ },
		...["credentials: ", "login: ", "login with "].map((trigger) => ({
			trigger,
			before: /^ *["'`*]{0,2}[\w.@-]{2,40}["'`*]{0,2} +\/ +["'`*]{0,2}(?=[^\s"'`*])/,
		})),
	]),
	...positions_calls_behind(0, "password_hash(", "make_password(", "hash_password(", "hashpw(", "bcrypt.hash(", "bcrypt.hashSync("),
	...positions_calls_behind(0, "pbkdf2Sync(", "pbkdf2(", "pbkdf2_hmac(", "scryptSync(", "PasswordDeriveBytes(", "Rfc2898DeriveBytes("),
	...pair("btoa(", "b64encode(", "base64_encode(", "encode64("),
	{ trigger: "EncodeToString([]byte(", before: /^.["'`][\w.@-]{1,64}:/ },
	{
		trigger: "Buffer.from(",
		before: /^.\s*["'`][\w.@-]{1,64}:/,
		after: /^["'`](?:, ?["'][\w-]+["'])?\)\.toString\(["']base64/,
	},
	{ trigger: "CURLOPT_USERPWD", before: /^. *(?:,|=>) *["'][\w.@-]{1,64}:/ },
	{ trigger: "CURLOPT_PASSWORD", before: /^. *(?:,|=>) *["']/ },
	...['default_value = "', 'default_value="', 'defaultvalue("', 'defaultvalue = "'].map((trigger) => ({
		trigger,
		before: /^./,
		after: /^"[^"\n]{0,40}[)\]]\s*(?:[\w<>?]{1,20}\s+){0,4}\w{0,30}(?:password|passwd|pwd)\w{0,8}\b/i,
	})),
	{
		trigger: '".toCharArray()',
		behind: /(?:\.load|\.init|KeyMaterial|PasswordProtection|PBEKeySpec|[gs]etKey(?:Entry)?)\([^"\n]{0,60}(")([^"\s]{6,64})$/,
	},
	{ trigger: "unsafePlainText(", before: /^.\s*["'`]/ },
	...[".sendKeys(", ".send_keys(", ".type(", ".fill(", ".val(", ".setValue(", ".typeText("].map((trigger) => ({
		trigger,
		before: /^.\s*["'`]/,
		given: /(?:password|passwd|pwd)["'`)\]]{1,5}$|(?:password|passwd|pwd)\w{0,8}$/i,
	})),
	...[", with: ", ", :with => "].map((trigger) => ({
		trigger,
		before: /^.["']/,
		given: /\bfill_in[ (]+(?:"[^"\n]{0,30}pass[^"\n]*"|'[^'\n]{0,30}pass[^'\n]*'|:\w*pass\w*)$/i,
	})),
	...["strcmp(", "strncmp(", "strcasecmp("].map((trigger) => ({
		trigger,
		before: /^.\s*\w{0,30}(?:pass|pwd)\w{0,30}\s*,\s*L?"/i,
	})),
	...[".equals(", ".equalsIgnoreCase("].map((trigger) => ({
		trigger,
		before: /^.\s*@?"/,
		given: /(?:password|passwd|pwd|pass)(?:\(\))?(?:\.(?:text|value|trim\(\)|getText\(\)))?$/i,
	})),
	{ trigger: "isEqualToString:", before: /^.@"/, given: /(?:password|passwd|passphrase|pwd?|pass)(?:\.text)?\]? $/i },
	...['".equals(pass', '" == pass', '" === pass', '" == $pass'].map((trigger) => ({
		trigger,
		behind: /(")([^"\s]{6,64})$/,
	})),
	{ trigger: "' == pass", behind: /(')([^'\s]{6,64})$/ },
	{ trigger: "' === pass", behind: /(')([^'\s]{6,64})$/ },
	{ trigger: 'forKey: "pass', behind: /(")([^"\s]{6,64})", $/ },
	{ trigger: ".sendline(", before: /^.[bu]?["']/, given: /word[^\n]{0,12}(?:\n[ \t]*|; *)\w{1,20}$/i },
	{ trigger: 'java.naming.security.credentials"', before: /^. *, *["']/ },
	{ trigger: "SECURITY_CREDENTIALS", before: /^. *, *["']/ },
	{ trigger: "auth=(", before: /^.\s*(?:["'](?=[\w.-]{16,120}["']\s*,\s*["']["'])|["'][^"'\n]{1,60}["']\s*,\s*["'])/ },
	{ trigger: ".auth = (", before: /^.\s*["'][^"'\n]{1,60}["']\s*,\s*["']/ },
];
const keyPositions = [
	...holding("key", [
		...positions_calls_behind(0, "SecretKeySpec(", "DESKeySpec(", "NewCipher(", "NewCookieStore(", "AES.new(", "DES.new(", "DES3.new("),
		...positions_calls_behind(0, "cookieParser(", "from_secret(", "SymmetricSecurityKey(", "hmacShaKeyFor(", "SignedString("),
		...positions_calls_behind(0, "Algorithm.HMAC256(", "Algorithm.HMAC384(", "Algorithm.HMAC512("),
		...positions_calls_behind(0, "URLSafeTimedSerializer(", "URLSafeSerializer(", "TimedJSONWebSignatureSerializer("),
		...positions_calls_behind(1, "jwt.sign(", "jwt.verify(", "jwt.encode(", "jwt.decode(", "JWT::encode(", "JWT::decode(", "signWith("),
		...positions_calls_behind(1, "createHmac(", "createCipheriv(", "createDecipheriv(", "createCipher(", "createDecipher("),
		...positions_calls_behind(1, "AES.encrypt(", "AES.decrypt(", "HmacSHA256(", "HmacSHA512("),
		{ trigger: "hmac.new(", before: new RegExp(`^.\\s*(?:${positions_calls_argument}\\s*,\\s*)?${positions_calls_conversion}[bN]?["']`) },
		...positions_calls_behind(2, "openssl_encrypt(", "openssl_decrypt(", "hash_hmac("),
		...positions_calls_behind(1, "HMAC.hexdigest(", "HMAC.digest("),
		...positions_calls_behind(1, "JWT.encode ", "JWT.decode ", "HMAC(", "HMAC_Init("),
		...positions_calls_behind(0, "Blowfish.new(", "ARC4.new(", "ChaCha20.new(", "ChaCha20Poly1305(", "chacha20poly1305.New(", "AESGCM("),
		...positions_calls_behind(0, "middleware.JWT(", "cookie.NewStore(", "SimpleCrypto(", "Cryptr(", "itsdangerous.Signer(", "TimestampSigner("),
		...positions_calls_behind(1, "Iron.seal(", "Iron.unseal("),
		{
			trigger: "new TextEncoder().encode(",
			before: /^.["'`]/,
			given: /(?:\.sign\(|jwtVerify\([^"\n]{0,30})$/,
		},
		...positions_calls_behind(0, "AES_set_encrypt_key(", "AES_set_decrypt_key(", "SymmetricKey(", "Key.fromUtf8(", "hmac:new("),
		...positions_calls_behind(0, "new_from_slice(", "MessageEncryptor.new(", "MessageVerifier.new("),
		{ trigger: "(jwt/sign ", before: /^.[\w-]{1,40} +"/ },
		{ trigger: "hmacEncode ", before: /^.[\w-]{1,40} +"/ },
		{ trigger: '"Jwt": {', before: /^.\s*"(?:Secret)?Key"\s*:\s*"/i },
		{ trigger: '"Jwt":{', before: /^.\s*"(?:Secret)?Key"\s*:\s*"/i },
	]),
	...holding("token", [
		{
			trigger: "fs.azure.account.key.",
			before: /^.[\w.-]{1,90}(?:["']\s*,\s*["']|["']?\s*[=:]\s*["']?|<\/name>\s*<value>)/,
			until: "<",
		},
		...positions_calls_behind(0, "Fernet(", "->setKey(", ".setKey(", "::from_slice("),
		...["compare_digest(", "hash_equals("].map((trigger) => ({
			trigger,
			before: new RegExp(`^.\\s*(?:${positions_calls_argument}\\s*,\\s*)?[b]?["']`),
		})),
		...positions_calls_behind(1, "AWSCredentials(", "AwsBasicCredentials.create(", "AWS::Credentials.new(", "NewStaticCredentials("),
		...positions_calls_behind(0, "ethers.Wallet(", "Wallet.fromSeed(", "fromSecretKey(bs58.decode("),
		...positions_calls_behind(1, "NewStaticV4(", "OAuthHandler(", "set_access_token(", "AlgoliaClient(", "algoliasearch("),
		...positions_calls_behind(1, "PersonalAccessTokenAuth("),
		...positions_calls_behind(2, "setVapidDetails("),
		...positions_calls_behind(1, "NewStaticCredentialsProvider(", "AuthenticationHeaderValue(", "'twilio')(", '"twilio")('),
		...[
			'Client("AC',
			"Client('AC",
			'Client.new("AC',
			"Client.new('AC",
			'Twilio.init("AC',
			"Twilio('AC",
			'Twilio("AC',
		].map((trigger) => ({ trigger, before: /^.[\da-f]{32}["']\s*,\s*["']/ })),
		...["provider :", ".omniauth :", ".omniauth(:"].map((trigger) => ({
			trigger,
			before: /^.\w{2,24}, *["'][^"'\n]{1,100}["'], *["']/,
		})),
		{ trigger: "keys: [", before: /^.\s*["']/, given: /session\([^)\n]{0,40}$/i },
	]),
];

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/positions/positions-clients.js

const positions_clients_drawn = "(?=[^\"'`\\s]{0,100}\\d)(?![\\da-f]{24}[\"'`])(?:[\\w-]{20,200}|(?=[^\"'`]{0,100}[A-Z])(?=[^\"'`]{0,100}[a-z])[A-Za-z\\d+/]{32,200}={0,2}|[\\w-]{6,40}(?:\\.[\\w-]{16,100}){1,3})";
const positions_clients_short = "(?=[^\"'`\\s]{0,100}\\d)[\\w+/.:~-]{14,200}={0,2}";
function lastOf(shape) {
	const value = (of) => `[bu@]?["'\`](?!AIza)(?=${of}["'\`])`;
	const named = `(?:\\{[^{}]{0,160}?|[^(){}\\n]{1,120}?)\\bkey["']?\\s*[:=]\\s*${value(positions_clients_short)}`;
	return new RegExp(`^.\\s*(?:(?:${positions_calls_argument}\\s*,\\s*){0,3}${value(shape)}|${named})`);
}
const positions_clients_asks = "Get|Find|Fetch|Load|Read|Query|Delete|Remove|Update|Edit|Set|Use|Has|Is|Select|Register|By";
const isMade = new RegExp(`(?:^|\\W)(?!\\w*(?:Content|OAuth|Pusher))(?:(?!(?:${positions_clients_asks})(?:[A-Z]|$))[A-Z]\\w{0,40}|(?:create|make|new|build|init|connect|open)(?:_|[A-Z])\\w{0,40}|(?<=\\w\\.)(?<!\\b(?:this|self|ctx|db)\\.)c)$`);
const clients = "client( client.new( client::new( api( api.new( sdk( sdk.new("
	.split(" ")
	.map((trigger) => ({ trigger, before: lastOf(positions_clients_drawn), given: isMade, givenSees: 1, holds: "client" }));
const calls = "sparkpost( mandrill( shipengine( novu( new_knock( logtail( eventbrite( opencagegeocode( ipinfo.gethandler( shodan( pushbullet( " +
	"apisession( resend( pinatasdk( streamchat.getinstance( ably.realtime( ably.rest( ablyrest( " +
	"flickrapi( activecampaign( logger.createlogger( deepgram( serverclient( postmark.client( apiclient.new( " +
	"mailjet.connect( mailjet.apiconnect( nexmo( clickatell( todoistapi( klaviyoapi( trackclient( librato.connect( " +
	"azurekeycredential( azurenamedkeycredential( storagesharedkeycredential( iamauthenticator( vssbasiccredential( " +
	"apikeyserviceclientcredentials( instamojo( new_mux( lyricsgenius.genius( lolwatcher( riotwatcher( sendcloud( new_magic( " +
	"chartmogul.config( pixabay.image( ohdear( pymisp( otxv2( ipdata( eodhistoricaldata( new_vimeo( plexserver( svix( jotform( " +
	"tradeapi.rest( redmine( etherscan( webhookhandler( rollbar.init( pygerduty.pagerduty( twocaptcha( geocodio( raygunsender( " +
	"=_exa( =_wit( =_canvas( tradeapi( accountapi( marketapi( fundingapi( upyun.service( ovh.client( aipocr( aipspeech( aipface( " +
	"aipnlp( vultr( qiniu.auth( =_auth( opentok( new_accesstoken( buildtokenwithuid( buildtokenwithaccount( liqpay( wayforpay( " +
	"=_pinecone( =_coda( logentrieshandler( przelewy24( tinkoffmerchantapi( paytmchecksum.generatesignature( aftership( mailin( openpay( webpayoptions( worldpay( " +
	"africastalking.initialize( from_symmetric_key( twitterapi( speechconfig( volcengine.service( qshell_account(";
const sdkCalls = calls
	.split(" ")
	.map((call) => call.replace("_", " "))
	.map((trigger) => ({ trigger, before: lastOf(positions_clients_short), given: /(?:^|[^A-Za-z\d])$/, holds: "service" }));
const pairs = [
	["AKIA", "[A-Z2-7]{16}", "[A-Za-z\\d+/]{40}"],
	["LTAI", "[A-Za-z\\d]{12,24}", "[A-Za-z\\d]{30}"],
	["AKID", "[A-Za-z\\d]{32}", "[A-Za-z\\d]{32}"],
].flatMap(([prefix, rest, secret]) => ['"', "'"].map((quote) => ({
	trigger: `${quote}${prefix}`,
	before: new RegExp(`^.${rest}["'\`]\\s*,\\s*(?:\\w{1,30}\\s*[=:]\\s*)?["'\`](?=${secret}["'\`])`),
	holds: "token",
})));
const walletKey = /^.\s*(?:\{\s*privateKeys:\s*)?\[?\s*["'`](?=(?:0x)?[\da-f]{64}["'`])/i;
const clientPositions = [
	...clients,
	...sdkCalls,
	...pairs,
	{
		trigger: "pusher(",
		before: /^.\s*(?:u?["']\d{4,9}["']\s*,\s*)?u?["'][\da-f]{20}["']\s*,\s*u?["'](?=[\da-f]{20}["'])/,
		holds: "token",
	},
	...["(key='", '(key="'].map((trigger) => ({
		trigger,
		before: new RegExp(`^.(?=${positions_clients_short}["'])`),
		given: /(?:^|\W)[A-Z][A-Za-z]{2,30}(?<!(?:Item|Entry|Object|Cache|Field|Tag|Node|Key|Option|Param|Row|Record))$/,
		inCode: true,
		holds: "client",
	})),
	...["key: '", 'key: "'].map((trigger) => ({
		trigger,
		before: /^.(?=[\w-]{20,36}["'])/,
		given: /\buser["']?: *["'][^"'\n]{1,30}["'],\s*["']?$/,
		holds: "token",
	})),
	{ trigger: "HDWalletProvider(", before: walletKey, holds: "token" },
	{ trigger: "accounts: [", before: walletKey, holds: "token" },
	{ trigger: "'crypt' =>", before: /^.\s*(?:\[|array\s*\()\s*'key'\s*=>\s*'/, holds: "token" },
];
const otherHeaders = "idempotency|request|trace|correlation|websocket|cache|session|public|publishable|surrogate";
const uuid = "[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}";
const typedIn = /^.["']?(?=(?=[A-Za-z_-]{0,40}\d)[\w-]{24,200}(?:["'`)]|\s|$))/;
const program = /(?:^|[\n;&|`$(>"'] ?|\b(?:run|script|npx|sudo|exec): ?|- )(?:npx |sudo )?[a-z][\w.-]{1,20}$/;
const requestPositions = [
	...["-H", "--header"]
		.flatMap((flag) => [`${flag} "`, `${flag} '`])
		.map((trigger) => ({
		trigger,
		before: new RegExp(`^.(?!(?:[\\w-]{0,40}-)?(?:${otherHeaders}))[\\w-]{0,40}(?:key|token|secret|auth|password|api)[\\w-]{0,12}: *`, "i"),
		holds: "service",
	})),
	...[": ", "] = ", ", ", " => "]
		.flatMap((operator) => ["-key", "-token", "-secret"].flatMap((end) => [`${end}'${operator}`, `${end}"${operator}`]))
		.map((trigger) => ({
		trigger,
		before: /^.["'`]/,
		given: new RegExp(`(?:["']x-|\\bheaders?\\b[^"'\\n]{0,12}["'])(?!(?:[\\w-]{0,30}-)?(?:${otherHeaders}))[\\w-]{2,30}$`, "i"),
		holds: "service",
	})),
	...[": ", "] = ", ", ", " => "]
		.flatMap((operator) => [`authorization'${operator}`, `authorization"${operator}`])
		.map((trigger) => ({
		trigger,
		before: new RegExp(`^.["'\`](?:(?:\\w{3,12} )?(?=${uuid}(?:-${uuid})?["'\`])|\\w{3,12} (?=[A-Za-z\\d+/]{32,100}={0,2}["'\`]))`, "i"),
		holds: "service",
	})),
	...['forHTTPHeaderField: "', 'forHTTPHeaderField:@"'].map((trigger) => ({
		trigger,
		behind: /(")([^"\s]{16,100})",? $/,
		after: new RegExp(`^x-(?!(?:[\\w-]{0,30}-)?(?:${otherHeaders}))[\\w-]{0,30}(?:key|token|secret|auth|api)\\w{0,8}"`, "i"),
		holds: "service",
	})),
	...[" -u ", " --user "].map((trigger) => ({
		trigger,
		before: /^.["']?(?:(?=[\w+/.-]{16,120}:["']?(?:(?:x|api_token|token|unused|pass|password)["']?)?(?:\s|$))|(?:[\w.@-]{1,64}:)(?=[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?:["'\s]|$))|:(?=[\da-f]{32,128}["'\s]))/i,
		until: ":",
		holds: "service",
	})),
	...["://api.", "://api-", "api.com/", "openweathermap.org/", "visualcrossing.com/", "openexchangerates.org/"].map((trigger) => ({
		trigger,
		before: /^.[^\s"'`?]{0,120}\?(?:[^\s"'`?]{0,100}&)?(?:key|app_?id|wskey)=(?=[^&\s"'`]{14})/,
		until: "&",
		holds: "service",
	})),
	{
		trigger: "azurewebsites.net/api/",
		before: /^.[^\s"'`?]{0,80}\?(?:[^\s"'`?]{0,80}&)?code=/,
		until: "&",
		holds: "service",
	},
	{ trigger: "duckdns.org/update?", before: /^.[^\s"'`]{0,80}?token=/, until: "&", holds: "service" },
	{ trigger: ".infura.io/v3/", before: /^.(?=[\da-f]{32}(?![\w-]))/, until: "/", holds: "service" },
	{ trigger: ".alchemy.com/v2/", before: /^.(?=[\w-]{32}(?![\w-]))/, until: "/", holds: "service" },
	{ trigger: ".alchemyapi.io/v2/", before: /^.(?=[\w-]{32}(?![\w-]))/, until: "/", holds: "service" },
	{ trigger: ".quiknode.pro/", before: /^.(?=[\da-f]{40}(?![\w-]))/, until: "/", holds: "service" },
	{ trigger: "maker.ifttt.com/trigger/", before: /^.[^\s"'`]{1,80}\/with\/key\//, until: "/", holds: "service" },
	...[
		"exchangerate-api.com/v6/",
		"2factor.in/api/v1/",
		"api.pirateweather.net/forecast/",
		"api.darksky.net/forecast/",
		"loggly.com/inputs/",
	].map((trigger) => ({ trigger, before: /^.(?=[\w-]{24,40}\/)/, until: "/", holds: "service" })),
	{ trigger: "sumologic.com/receiver/v1/http/", before: /^.(?=[\w-]{60,120}={0,2}(?:["'\s]|$))/, holds: "service" },
	{
		trigger: "?token=",
		before: new RegExp(`^.(?=${uuid}(?:[&"'\`\\s]|$))`),
		given: /wss?:\/\/[\w.:/-]{3,34}$/,
		until: "&",
		holds: "service",
	},
	...["auth=('", 'auth=("'].map((trigger) => ({
		trigger,
		before: new RegExp(`^.(?=${uuid}["']\\s*,\\s*["']["'])`),
		holds: "service",
	})),
	...['"key": "value"', '"key":"value"'].map((trigger) => ({
		trigger,
		before: /^.\s*,\s*"value"\s*:\s*"(?!\{\{)/,
		holds: "service",
	})),
	...["?key=", "&key="].map((trigger) => ({
		trigger,
		before: /^.(?!AIza)(?=(?:\w{2,4}\.)?[\w-]{20,100}(?:[&"'`\s]|$))/,
		given: /(?:\bapi\b[^\s"'`]{0,30}(?<!js)|:\/\/\S{4,36}\.php)$/i,
		until: "&",
		holds: "service",
	})),
	...[" init ", " login ", " auth "].map((trigger) => ({
		trigger,
		before: typedIn,
		given: program,
		holds: "service",
	})),
	...["config:set ", "config:add ", "secrets set ", "secrets:set "].map((trigger) => ({
		trigger,
		before: /^.(?:[^\n|;]{0,120}? )??[A-Za-z]\w{2,40}=["']?(?=(?=[A-Za-z_-]{0,40}\d)[\w+/-]{20,200}={0,2}(?:["']|\s|$))/,
		holds: "token",
	})),
	{ trigger: "cypress run ", before: /^[^\n|;]{0,160}? --key[ =]["']?/, holds: "service" },
	{ trigger: "choco apikey ", before: /^[^\n|;]{0,160}? (?:--key|-k|--api-key)[ =]["']?/, holds: "service" },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/positions/positions-commands.js
function positions_commands_option(triggers, flags) {
	const before = new RegExp(`^[^\\n|;]{0,160}? (?:${flags})["']?`);
	return triggers.split(",").map((trigger) => ({ trigger, before }));
}
const echoed = /\b(?:echo|printf)(?: +-[ne]+)*(?: +["']?%s(?:\\n)?["']?)? +(["']?)([^\s"'|]+?)(?:\\n)?\1 *\| *(?:sudo +)?$/;
const echoedPair = /\b(?:echo|printf)(?: +-[ne]+)*(?: +["']?%s(?:\\n)?["']?)? +(["']?)[\w.-]{1,32}:([^\s"'|]+?)(?:\\n)?\1 *\| *(?:sudo +)?(?:\/usr\/s?bin\/)?$/;
function userPair(triggers, flags = "") {
	const way = flags === "" ? "" : `[^\\n|;]{0,160}? (?:${flags})[ =]`;
	const before = new RegExp(`^.${way} *["']?[\\w.@\\\\-]{1,64}:`);
	return triggers.split(",").map((trigger) => ({ trigger, before }));
}
function wordsOn(count, ...triggers) {
	const before = new RegExp(`^. *(?:(?!-)\\S+ +){${count}}["']?(?=[^\\s-])`);
	return triggers.map((trigger) => ({ trigger, before }));
}
const commandPositions = [
	...["curl ", "http ", "https ", "etcdctl "].map((trigger) => ({
		trigger,
		before: /^(?:[^\n|;]|\\\n){0,160}? (?:-u|-a|--user|--auth|--proxy-user)[ =]*["']?(?:#\w{1,8}\+)?[\w.@${}-]+:/,
	})),
	...positions_commands_option("mysql ,mysqldump ,mariadb ,mariadb-dump ,7z ", "-p"),
	...positions_commands_option("plink ,pscp ,psftp ", "-pw +"),
	...positions_commands_option("osql ,isql ,tsql ", "-P *"),
	...positions_commands_option("cqlsh ", "-p *"),
	...positions_commands_option("nodetool ,nzsql ", "-pw +"),
	...positions_commands_option("vsql ", "-w +"),
	...positions_commands_option("beeline ,cypher-shell ,hdbsql ,couchbase-cli ,cbq ,rabbitmqadmin ,caprover deploy ,tabcmd ,twine upload ,conan user ,conan remote ", "-p +"),
	...positions_commands_option("fly -t ,apigeetool ,racadm ,ilorest ,airflow users ,openfortivpn ,git ftp ,create-keychain ,unlock-keychain ,xcrun altool ,pcs cluster auth ,pmcmd ,autosys_secure ", "-p +"),
	...positions_commands_option("auth login ,oras push ,oras pull ,oras login ,add-user.sh ,check_mysql ,check_pgsql ", "-p +"),
	...positions_commands_option("mosquitto_pub ,mosquitto_sub ,ipmitool ,knife bootstrap ,p4 ,security import ", "-P +"),
	...positions_commands_option("pmrep ", "-x +"),
	...positions_commands_option("signtool ", "\\/p +"),
	...positions_commands_option("osslsigncode ", "-pass +"),
	...positions_commands_option("netsh wlan ", "key="),
	{
		trigger: " -p ",
		before: /^.["']?(?=[^\s-])/,
		given: /(?:^|[^\n]) --?(?:u|gu|user|username|login)[ =]["']?[\w.@\\-]{1,28}["']?$/i,
		doubtful: true,
	},
	{ trigger: " -gp ", before: /^.["']?(?=[^\s-])/, given: / -gu \S{1,30}$/ },
	...["password-stdin", "passwd-on-stdin", "password_stdin"].map((trigger) => ({
		trigger,
		behind: /\b(?:echo|printf)(?: +-[ne]+)*(?: +["']?%s(?:\\n)?["']?)? +(["']?)([^\s"'|]+?)(?:\\n)?\1 *\| *(?:sudo +)?(?!(?:docker|podman) login)[^\n|;]{1,70}$/,
	})),
	...[" -password ", " -pwd "].map((trigger) => ({ trigger, before: /^.["']?(?=[^\s-])/, given: /\S$/ })),
	...positions_commands_option("gbak ", "-pas +"),
	...positions_commands_option("certutil ,snowsql ,cf login ,tsm ", "-p +"),
	{ trigger: "mysqlsh ", before: /^[^\n|;]{0,160}? ["']?[\w.-]{1,32}:(?=[^\s@/]{1,64}@)/, until: "@" },
	...positions_commands_option("exaplus ,elasticsearch-users ,ipa-server-install ", "-p +"),
	...positions_commands_option("kadmin ,dsconf ,ldapwhoami ", "-w +"),
	...positions_commands_option("ktpass ", "\\/pass +"),
	...positions_commands_option("mgmt_cli login ", "password +"),
	...positions_commands_option("ssh-keygen ", "-N +"),
	...positions_commands_option("addprinc ", "-pw +"),
	...positions_commands_option("net ads ", "-U *[\\w.@\\\\-]+%"),
	...positions_commands_option("keyvault secret set ,put-parameter --name ,eas secret:create ,gh secret set ", "(?:--value|--body|-b)[ =]"),
	...["setx ", "setenv ", "netlify env:set ", "pulumi config set ", "doppler secrets set "].map((trigger) => ({
		trigger,
		before: /^.(?:--?\w+ +){0,2}[\w:.-]{0,40}(?:pass|secret|token|api_?key|pwd)[\w-]{0,20}[ \t]+["']?(?=[^\s-])/i,
	})),
	...positions_commands_option("sqlldr ,expdp ,impdp ,rman target ", "(?:userid=)?[\\w.]{1,30}\\/").map((position) => ({
		...position,
		until: "@",
	})),
	{ trigger: "logon ", before: /^. *[\w.-]{1,64}\/[\w.-]{1,64},(?=[^\s;]{6})/, until: ";" },
	{ trigger: "db2 connect to ", before: /^.\S+ +user +\S+ +using +["']?/ },
	...userPair("addauth digest ,-auth ,--rpc-login "),
	...userPair("skopeo ,buildah ,podman ", "--(?:src-|dest-)?creds"),
	...userPair("bundle config ", "[\\w.:/]{4,100}").map(({ trigger }) => ({
		trigger,
		before: /^.(?:set +)?(?:--\w+ +)?[\w./:-]{4,100} +["']?(?=[\w.@-]{6,64}:[\w-]{8,64}(?!\S))[\w.@-]{6,64}:/,
	})),
	...wordsOn(0, "set-initial-password ", "walletpassphrase ", "rclone obscure ", "reset-admin-password "),
	...wordsOn(2, "set-user-password ", "admin user add "),
	{
		trigger: "secret generic ",
		before: /^[^\n|;]{0,160}?--from-literal[ =]["']?(?![\w.-]{0,40}(?:user|name|host|url|port|mail|id|region|bucket|type)=)[\w.-]{1,60}=["']?/i,
	},
	...wordsOn(1, "radtest ", "+login "),
	{ trigger: "neo4j_auth", before: /^.["']?[ ]*[:=] *["']?neo4j\// },
	{ trigger: " /password:", before: /^.["']?/ },
	...["nsupdate ", "dig "].map((trigger) => ({
		trigger,
		before: /^[^\n|;]{0,80}? -y +["']?(?:hmac-[\w-]{3,12}:)?[\w.-]{1,64}:/,
		holds: "token",
	})),
	...wordsOn(2, "config http-basic."),
	...wordsOn(3, "hdbuserstore set "),
	{ trigger: "mosquitto_passwd ", before: /^. *-\w*b\w* +\S+ +\S+ +["']?/ },
	{ trigger: "git config ", before: /^[^\n|;]{0,60}? [\w.-]{1,64}(?:password|pass|passwd)[ =]+["']?/i },
	{ trigger: "--root-password password:", before: /^./ },
	{ trigger: "-object secret,", before: /^.[^\s]{0,60}?\bdata=/, until: "," },
	{ trigger: "operator unseal ", before: /^./, holds: "token" },
	...wordsOn(2, "-createCredential "),
	...[
		..."p4 login,lpass login,kinit ,openconnect ,cryptsetup ,realm join ,saslpasswd2 ".split(","),
		..."docker secret create,podman secret create,gcloud secrets ".split(","),
	].map((trigger) => ({
		trigger,
		before: /^[^\n|;<]{0,80}<<< *["']?/,
		behind: echoed,
	})),
	...positions_commands_option("VeracodeJavaAPI", "-vkey +").map((position) => ({ ...position, holds: "token" })),
	...positions_commands_option("mysqladmin ,mariadb-admin ", "-p|password +"),
	...["docker login ", "podman login ", "registry login ", "az login "].map((trigger) => ({
		trigger,
		before: /^[^\n|;]{0,160}? -p +["']?/,
		behind: echoed,
	})),
	...positions_commands_option("mongosh ,mongo ,mongodump ,mongorestore ,mongoexport ,mongoimport ", "-p *"),
	{ trigger: "encrypt_string ", before: /^ *["']/ },
	...positions_commands_option("useradd ,usermod ", "(?:-p|--password) +"),
	...positions_commands_option("consul ,nomad ", "-{1,2}token[ =]").map((position) => ({ ...position, holds: "service" })),
	{ trigger: "vault login ", before: /^ *(?:token=)?["']?(?=[\w.-]{20,120}(?:["'\s]|$))(?!-)/, holds: "token" },
	{ trigger: "sc.exe config ", before: /^[^\n|;]{0,160}? password= */ },
	{ trigger: "sc config ", before: /^[^\n|;]{0,160}? password= */ },
	...positions_commands_option("cmdkey ,wmic ,psshutdown ,msiexec ", "\\/(?:pass|password):"),
	...positions_commands_option("oc login ,rdesktop ,ncftpput ,ncftpget ", "-p +"),
	{ trigger: " on >", before: /^./, given: /\buser \S{1,24}$/i },
	...positions_commands_option("wget ", "--(?:http-|ftp-|proxy-)?password[ =]"),
	...positions_commands_option("redis-cli ", "-a +"),
	...positions_commands_option("ldapsearch ,ldapmodify ,ldapadd ,ldapdelete ,ldappasswd ", "-w *"),
	...positions_commands_option("sqlcmd ,bcp ", "-P *"),
	...positions_commands_option("zip ,unzip ", "-P +"),
	...["-storepass ", "-keypass ", "-srcstorepass ", "-deststorepass "].map((trigger) => ({
		trigger,
		before: /^ *["']?(?=[^\s-])/,
		given: / $/,
	})),
	...positions_commands_option("openssl ", "-(?:pass|passin|passout|password) +[\"']?pass:|-k +|passwd +(?:-[1-6apr]+ +)?"),
	...positions_commands_option("psexec ,psexec64 ", "-p +"),
	...positions_commands_option("schtasks ", "\\/rp +"),
	...positions_commands_option("xfreerdp ,wfreerdp ", "\\/p:"),
	...positions_commands_option("nmcli ", "password +"),
	...positions_commands_option("sqlplus ", "[\\w.]{1,30}\\/").map((position) => ({ ...position, until: "@" })),
	...positions_commands_option("lftp ", "-u +[\"']?[\\w.@-]+,"),
	...positions_commands_option("smbclient ,winexe ,rpcclient ", "(?:-U|--user)[ =]*[\"']?[\\w.@/\\\\-]+%"),
	...positions_commands_option("net user ", "[\\w.-]{1,30} +").map((position) => ({ ...position, after: /^["']? +\/add/i })),
	...positions_commands_option("snmpwalk ,snmpget ,snmpset ", "-A +|-X +"),
	{
		trigger: "net use ",
		before: /^(?:[^\n|;]{0,120}? \/user:\S+ +(?=[^\s/])| +(?:[a-z]:|\*) +\\\\\S+ +(?=[^\s/]\S* +\/user:))/i,
	},
	{ trigger: '\\r"', behind: /word[^\n]{0,9}[ \t{]*\n?[ \t]*send(?: --)? (")([^"\s\\]{6,64})$/ },
	{ trigger: "sshpass ", before: /^ *-p *["']?/ },
	{ trigger: "wpa_passphrase ", before: /^ *(?:"[^"\n]*"|'[^'\n]*'|\S+) +["']?/ },
	{ trigger: "rabbitmqctl ", before: /^ *(?:add_user|change_password|authenticate_user) +\S+ +["']?/ },
	{
		trigger: "htpasswd ",
		before: /^ *(?:-[a-zA-Z]+ +){0,3}?-[a-zA-Z]*b[a-zA-Z]* +(?:-[a-zA-Z]+ +){0,3}(?!-)\S+ +\S+ +["']?/,
	},
	{ trigger: "| ConvertTo-SecureString", behind: /(["'])([^"'\s]{6,64})["'] *$/ },
	{ trigger: '"AUTH ', before: /^ (?=[^\s%"]{8,128}")/, given: /redis\w*\([^"\n]{0,30}$/i },
	{ trigger: "ConvertTo-SecureString ", before: /^ *(?:-AsPlainText +|-Force +)*(?:-String +)?["']/ },
	{
		trigger: "chpasswd",
		before: /^.(?:(?: +-\w+)* *<<< *["']?|: *\n(?: +expire:[^\n]*\n)? +list: *\|[+-]? *\n +)[\w.-]{1,32}:/,
		behind: echoedPair,
	},
	{ trigger: "passwd --stdin", behind: echoed },
	{ trigger: "sudo -S", before: /^[^\n|;<]{0,80}<<< *["']?/, behind: echoed },
	{ trigger: "mc alias set ", before: /^ *\S+ +\S+ +\S+ +["']?/ },
	...["rootpw --plaintext ", "-password password ", "insecure-password "].map((trigger) => ({
		trigger,
		before: /^. *["']?/,
	})),
	{ trigger: "enable password ", before: /^ (?:level \d+ +)?(?:0 +)?(?=\S{6})/ },
	{ trigger: " password 0 ", before: /^ / },
	{ trigger: " secret 0 ", before: /^ / },
	{ trigger: "snmp-server community ", before: /^ / },
	...["{PLAIN}", "{CLEARTEXT}"].map((trigger) => ({ trigger, before: /^./, given: /[:"']$/, until: ":" })),
	{ trigger: "cache_peer ", before: /^[^\n]{0,160}? login=[\w.-]{1,32}:/ },
	{ trigger: "stats auth ", before: /^ *[\w.@-]{1,32}:/ },
	{
		trigger: "cookie: ",
		before: /^ *(?:[^\n"';]{0,60}; *){0,3}[\w.-]{0,20}(?:sess|sid|token|auth|jwt|remember)[\w.-]{0,20}=/i,
		until: ";",
		holds: "token",
	},
	...["mysql", "mysqldump", "mysqladmin"].flatMap((name) => [`"${name}",`, `'${name}',`].map((trigger) => ({ trigger, before: /^[^\n\]]{0,120}?["'] *, *["']-p/ }))),
	...[`"redis-cli",`, "'redis-cli',"].map((trigger) => ({
		trigger,
		before: /^[^\n\]]{0,120}?["'] *, *["']-a["'] *, *["']|^. *["']-a["'] *, *["']/,
	})),
	...["docker", "podman", "helm", "az", "oc"].flatMap((name) => [`"${name}",`, `'${name}',`].map((trigger) => ({
		trigger,
		before: /^.(?:[^\n\]]{0,40}?,)? *["']login["'] *,[^\n\]]{0,120}?["'] *, *["']-p["'] *, *["']/,
	}))),
	...[`"curl",`, "'curl',"].map((trigger) => ({
		trigger,
		before: /^[^\n\]]{0,120}?["'](?:-u|--user)["'] *, *["'][\w.@-]{1,64}:/,
	})),
	...[`"sshpass",`, "'sshpass',"].map((trigger) => ({ trigger, before: /^. *\[?["']-p["'], *["']/ })),
];

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/positions/positions-connections.js
const connectionPositions = [
	{ trigger: "@tcp(", behind: /[\w.-]():([^\s:@"'`/]{1,100})$/ },
	{ trigger: "@(", behind: /[\w.-]():([^\s:@"'`/]{8,100})$/ },
	{ trigger: "@unix(", behind: /[\w.-]():([^\s:@"'`/]{1,100})$/ },
	{ trigger: "jdbc:oracle:", before: /^.\w{2,4}:[\w$#]{1,30}\/(?=[^\s@/"']+@)/, until: "@" },
	{ trigger: ":1521/", behind: /(?:^|[\s"'=])[A-Za-z][\w$#]{0,29}(\/)([^\s/@"']{6,64})@(?:\/\/)?[\w.-]{1,80}$/ },
	{ trigger: "secure_link_md5 ", before: /^ *"[^"\n]{1,120} (?=[^\s"$]+")/ },
	{ trigger: "set password for ", before: /^ ['"`\w@%.]{1,60} *= *(?:PASSWORD *\()? *["']/i },
	{ trigger: "crypt(", before: /^.'/, after: /^', *gen_salt\(/i },
	{ trigger: "sp_addlinkedsrvlogin ", before: /^ *(?:(?:N?'[^'\n]*'|NULL) *, *){4}N?'/i },
	{ trigger: ";PWD={", before: /^.(?=[^\s{}$]{6,64}\})/, until: "}" },
	{ trigger: "IDENTIFIED WITH ", before: /^ *['"]?\w{4,40}['"]? +(?:BY|AS) +["']/i },
];

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/positions/positional-password.js







const meanings = {
	password: { kind: "password", core: "password", end: "password", byPlace: true },
	key: { kind: "password", core: "key", end: "key", byPlace: true },
	token: { kind: "key", core: "token", end: "token", byPlace: true },
	bare: { kind: "key", core: "key", end: "key", byPlace: true },
	client: { kind: "key", core: "key of a client", end: "key", byPlace: true },
	service: { kind: "key", core: "key of a service", end: "key", byPlace: true, mayBeUuid: true },
};
const positions = [
	...commandPositions,
	...callPositions,
	...keyPositions,
	...barePositions,
	...connectionPositions,
	...clientPositions,
	...requestPositions,
];
const positionalTriggers = positions.map(({ trigger }) => trigger);
const bareKey = meanings.bare;
const clientKey = meanings.client;
const positionalName = meanings.password;
function positionalNameOf(trigger) {
	return meanings[byTrigger.get(trigger)?.holds ?? "password"];
}
const byTrigger = new Map(positions.map((position) => [position.trigger, position]));
const positional_password_longestLine = 240;
const positional_password_longestBehind = 120;
const longestGiven = 40;
function positionalPasswordAt({ bytes, syntax }, trigger, start, end) {
	const position = byTrigger.get(trigger);
	if (!position || (position.inCode && syntax !== "code"))
		return undefined;
	const found = valueAhead(bytes, position, start, end) ?? valueBehind(bytes, position, start, end);
	if (found && position.holds === "client")
		return { ...found, form: "call" };
	if (found && position.holds === "bare")
		return isBareKey(bytes, found.value) ? { ...found, form: "call" } : undefined;
	if (!found || !position.doubtful)
		return found;
	const value = bytes.toString("latin1", found.value.start, found.value.end);
	return (0,human_password .Gh)(value) ? found : { ...found, form: "call" };
}
function isBareKey(bytes, { start, end }) {
	const value = end - start >= shortestBareKey ? bytes.toString("latin1", start, end) : "";
	return /^(?=[^\d]*\d)(?:[A-Za-z\d+/_-]+={0,2}|[A-Za-z\d]{4,12}[._-][A-Za-z\d]{16,})$/.test(value);
}
const shortestBareKey = 20;
function valueAhead(bytes, { before, given, givenSees = 0, after, until }, start, end) {
	const front = () => bytes.toString("latin1", Math.max(0, start - longestGiven), start + givenSees);
	if (given && !given.test(front()))
		return undefined;
	const length = before?.exec(bytes.toString("latin1", end - 1, end + positional_password_longestLine))?.[0].length;
	if (length === undefined)
		return undefined;
	const at = end - 1 + length;
	const last = bytes[at - 1];
	const quote = isTextQuote(last) ? last : undefined;
	const sign = until?.charCodeAt(0);
	let stop = at;
	while (stop < at + positional_password_longestLine && bytes[stop] !== sign && !isEnd(bytes, stop, quote))
		stop++;
	if (stop === at || stop === at + positional_password_longestLine || (sign === undefined && quote !== undefined && bytes[stop] !== quote))
		return undefined;
	if (after && !after.test(bytes.toString("latin1", stop, stop + positional_password_longestBehind)))
		return undefined;
	return positional_password_assigned(start, end - 1, at, stop, quote !== undefined);
}
function valueBehind(bytes, { behind, after }, start, end) {
	if (!behind || (after && !after.test(bytes.toString("latin1", end, end + positional_password_longestBehind))))
		return undefined;
	const from = Math.max(0, start - positional_password_longestBehind);
	const found = behind.exec(bytes.toString("latin1", from, start));
	const value = found?.[2];
	if (!found || value === undefined)
		return undefined;
	const at = from + found.index + found[0].lastIndexOf(value);
	return positional_password_assigned(start, start, at, at + value.length, true);
}
function positional_password_assigned(nameStart, nameEnd, start, end, quoted) {
	return {
		name: { start: nameStart, end: nameEnd },
		form: "flag",
		value: { start, end },
		closed: true,
		quoted,
		whole: true,
	};
}
function isTextQuote(byte) {
	return byte === ascii .a.doubleQuote || byte === ascii .a.singleQuote || byte === ascii .a.backtick;
}
function isEnd(bytes, at, quote) {
	const byte = bytes[at];
	if (byte === undefined || (0,ascii .S4)(byte))
		return true;
	if (quote !== undefined)
		return byte === quote;
	return byte <= ascii .a.space || unquotedEnds.has(byte);
}
const unquotedEnds = new Set([
	ascii .a.singleQuote,
	ascii .a.doubleQuote,
	ascii .a.backtick,
	ascii .a.semicolon,
	ascii .a.backslash,
	ascii .a.close,
]);

var search_state = __webpack_require__(5961);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/accounts.js





const accounts_names = ["users", "accounts", "credentials", "creds"];
const openings = [" = [", " = {", ": [", ": {", '": [', '": {', "' => [", " := ", ":\n"];
const accountTriggers = accounts_names.flatMap((name) => openings.map((opening) => `${name}${opening}`));
const lengths = new Map(accounts_names.flatMap((name) => openings.map((opening) => [`${name}${opening}`, name.length])));
function addAccounts(state, generic, trigger, start) {
	const { content } = state;
	if (content.syntax === "prose" || start < state.accountsEnd)
		return;
	const end = start + (lengths.get(trigger) ?? 0);
	const quoted = trigger.charAt(end - start) === '"' || trigger.charAt(end - start) === "'";
	const { values, end: listEnd } = listedValues(content, quoted ? end + 1 : end);
	state.accountsEnd = listEnd;
	const name = { start, end };
	for (const value of values) {
		const text = latin1(content.bytes, value);
		if (!((0,human_password .Gh)(text) || (0,human_password .$N)(text)) || pointer.test(text))
			continue;
		if (!accounts_isGiven(content.bytes, value.start))
			continue;
		const account = { name, form: "assign", value, closed: true, quoted: true, whole: true };
		const decision = decideGeneric(state, account, positionalName);
		if (decision?.check)
			(0,search_state .Nq)(state, generic, value, { ...decision.check, reasons: decision.reasons });
	}
}
const pointer = /^(?:#|\.{0,2})\//;
const given = /(?<!\$ref|schema|title|label|text|message|desc|description|hint|name|mail|role|pattern|regex|format|phone|path|query)["'`]?\s*(?:[:,=]|=>)\s*[bu]?["'`]?$/i;
const accounts_longestName = 24;
function accounts_isGiven(bytes, start) {
	return given.test(bytes.toString("latin1", start - accounts_longestName, start));
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/for-browsers.js
const nearby = 240;
const digits = /^[\da-f]{32}$/;
const searchKey = /^(?:search(?:only)?)?_?(?:api)?_?key$/i;
const snippets = [
	{ call: /\bBugsnag\.start\([^)]*$/i, name: /^apiKey$/ },
	{ call: /\bdocsSearchBar\([^)]*$/, name: /^apiKey$/ },
	{ call: /\bNREUM\.(?:info|loader_config|init)\s*=\s*\{[^}]*$/, name: /^licenseKey$/ },
	{ call: /\bPaddle\.(?:Initialize|Setup)\([^)]*$/, name: /^token$/ },
	{ call: /\brecurly\.configure\([^)]*$/, name: /^publicKey$/ },
	{ call: /\brg4js\(\s*["']apiKey["']\s*,[^)]*$/, name: /^apiKey$/ },
	{ call: /\b_rollbarConfig\s*=\s*\{[^}]*$/, name: /^accessToken$/ },
	{ call: /\bTrackJS\.install\([^)]*$/, name: /^token$/ },
	{ call: /\bAnalyticsBrowser\.load\([^)]*$/, name: /^writeKey$/ },
	{ call: /\banalytics\._writeKey\s*=\s*["']$/, name: /_writeKey$/ },
];
function checkAtPlace(content, assignment, check) {
	if (!isForBrowsers(content, assignment))
		return check;
	const reasons = [...(check.reasons ?? []), "a web page gives it to every visitor"];
	return { confidence: "low", basis: "in the settings of a web page", reasons };
}
function isForBrowsers({ bytes }, { name, value }) {
	const before = bytes.toString("latin1", Math.max(0, value.start - nearby), value.start);
	const named = bytes.toString("latin1", name.start, name.end);
	if (snippets.some(({ call, name: key }) => key.test(named) && call.test(before)))
		return true;
	return isSearch(bytes, { name: named, value, before });
}
function isSearch(bytes, { name, value, before }) {
	if (value.end - value.start !== 32 || !digits.test(bytes.toString("latin1", value.start, value.end)))
		return false;
	if (/data-cf-beacon=["'{\\][^<>]*$/.test(before))
		return true;
	if (!searchKey.test(name))
		return false;
	const around = before + bytes.toString("latin1", value.end, value.end + nearby);
	return /\bindexName["']?\s*[:=]/.test(around) && /\b(?:appId|applicationId)["']?\s*[:=]/.test(around);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/key-of-section.js




const sectionTriggers = ['key":', "key':", 'key" =', "key' =", "key:", "key =", "key="];
const lengthOfKey = "key".length;
const key_of_section_drawn = /^(?=[^\d]*\d)(?:base64:)?[A-Za-z\d+/_-]{16,}={0,2}$/;
const key_of_section_shortest = 16;
const key_of_section_longestJoint = 12;
const key_of_section_joint = (0,charset .$I)("between key and its value", " \t\"'=:>").table;
const value = (0,charset .$I)("value of key", "0-9A-Za-z+/_=:-").table;
function mayBeSectionKey({ bytes, syntax, binary }, start) {
	if (binary || (syntax !== "config" && syntax !== "code"))
		return false;
	const isPart = bytes[start - 1] !== ascii .a.dot && charset .dw.table[bytes[start - 1] ?? 0] === 1;
	return !isPart && mayBeDrawn(bytes, start + lengthOfKey);
}
function keyOfSection(content, start) {
	const { bytes } = content;
	const section = prefixOf(bytes, start) ?? sectionOf(content, start);
	const name = section === undefined ? undefined : meaningOf(section);
	const assignment = name && readAssignment(content, { start, end: start + lengthOfKey });
	if (!name || assignment?.form !== "assign")
		return undefined;
	return key_of_section_drawn.test(bytes.toString("latin1", assignment.value.start, assignment.value.end))
		? { assignment, name }
		: undefined;
}
function mayBeDrawn(bytes, from) {
	let at = from;
	while (at < from + key_of_section_longestJoint && key_of_section_joint[bytes[at] ?? 0] === 1)
		at++;
	let end = at;
	while (end < at + key_of_section_shortest && value[bytes[end] ?? 0] === 1)
		end++;
	return end === at + key_of_section_shortest;
}
const key_of_section_settings = new Set("setting settings option options config configuration conf opts".split(" "));
function meaningOf(section) {
	const parts = (0,secret_name .Z9)(section).filter((part) => !key_of_section_settings.has(part));
	if (parts.length === 0)
		return undefined;
	const subject = parts.join("_").replace(/s$/, "");
	const alone = (0,secret_name .Jf)(subject);
	return (0,secret_name .Jf)(`${subject}_key`) ?? (alone?.kind === "key" ? alone : undefined);
}
const prefix = /([A-Za-z][\w.-]{1,40})[:.]$/;
const longestPrefix = 44;
function prefixOf(bytes, start) {
	if (bytes[start - 1] !== ascii .a.colon && bytes[start - 1] !== ascii .a.dot)
		return undefined;
	return prefix.exec(bytes.toString("latin1", Math.max(0, start - longestPrefix), start))?.[1];
}
const longestSection = 400;
const opened = /([A-Za-z][\w.-]{1,40})["']?\s*(?:=>|=|:|\s)\s*(?:\w{1,20}\()?$/;
const key_of_section_longestOpening = 48;
function sectionOf({ bytes, syntax }, start) {
	const limit = Math.max(0, start - longestSection);
	const isBlock = syntax === "config" && !(0,ascii .vG)(bytes[start - 1]);
	let own;
	let depth = 0;
	for (let at = start - 1; at >= limit; at--) {
		const byte = bytes[at];
		if (byte === ascii .a.closeBrace || byte === ascii .a.closeSquare)
			depth += 1;
		else if (byte === ascii .a.openBrace || byte === ascii .a.openSquare) {
			depth -= 1;
			if (depth < 0)
				return opened.exec(bytes.toString("latin1", Math.max(0, at - key_of_section_longestOpening), at))?.[1];
			const head = depth === 0 && (0,ascii .S4)(bytes[at - 1]) ? header.exec(textAt(bytes, at)) : null;
			if (head)
				return head[1];
		}
		else if (byte === ascii .a.lineFeed && isBlock) {
			own ??= indentOf(bytes, at + 1);
			const line = lineBefore(bytes, at, limit);
			if (line < at && depth === 0 && indentOf(bytes, line) < own)
				return indented.exec(textAt(bytes, line))?.[1];
		}
	}
	return undefined;
}
function textAt(bytes, at) {
	return bytes.toString("latin1", at, at + key_of_section_longestOpening);
}
const header = /^\[+["']?(?:[\w .:-]{0,40}[.: ])?([\w-]{2,40})["']?\]+[ \t]*\r?\n/;
const indented = /^[ \t]*(?:- +)?["']?([A-Za-z][\w.-]{1,40})["']?:[ \t]*\r?\n/;
function indentOf(bytes, from) {
	let at = from;
	while (at < from + key_of_section_longestOpening && (0,ascii .z3)(bytes[at]))
		at++;
	return at - from;
}
function lineBefore(bytes, lineEnd, limit) {
	let at = lineEnd;
	while (at > limit && bytes[at - 1] !== ascii .a.lineFeed)
		at--;
	return at;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/assignments/table-value.js


const longestCell = 80;
const longestRow = 600;
const mostRows = 30;
const longestRule = 120;
const table_value_rule = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t:-]*)*$/;
const fence = /\|={3,}[ \t]*$/;
const mostNames = 4;
function tableValues({ bytes }, name, memory) {
	if (!endsCell(bytes, name.end) || isKnown(memory, name.start))
		return table_value_none;
	const next = endOfLine(bytes, name.end) + 1;
	memory.rowEnd = next;
	memory.end = next;
	if (next - name.end > longestRow)
		return table_value_none;
	const open = openOf(bytes, name.start);
	const secret = open === undefined ? undefined : (0,secret_name .Jf)(cellText(bytes, open + 1, name.end));
	if (open === undefined || !secret)
		return table_value_none;
	const lineStart = startOfLine(bytes, open);
	const column = countCells(bytes, lineStart, open);
	const isHead = table_value_rule.test(table_value_textOf(bytes, next, longestRule)) || fence.test(table_value_lineBefore(bytes, lineStart));
	const values = isHead ? belowOf(bytes, next, column, memory) : column === 0 ? [cellAt(bytes, lineStart, 1)] : [];
	return values.flatMap((value) => (value ? [{ ...value, name: secret }] : []));
}
const table_value_none = [];
function isKnown(memory, at) {
	if (at >= memory.end) {
		memory.names = 1;
		return false;
	}
	memory.names += 1;
	return at >= memory.rowEnd || memory.names > mostNames;
}
function endsCell(bytes, end) {
	let at = end;
	while (at < end + 6 && isMark(bytes[at]))
		at++;
	return bytes[at] === ascii .a.pipe || (at > 0 && (0,ascii .S4)(bytes[at]));
}
function openOf(bytes, at) {
	let open = at - 1;
	while (open > at - longestCell && open >= 0 && bytes[open] !== ascii .a.pipe && !(0,ascii .S4)(bytes[open]))
		open--;
	return bytes[open] === ascii .a.pipe ? open : undefined;
}
function cellText(bytes, start, end) {
	return bytes.toString("latin1", start, end).replace(/[*`_]/g, " ").trim();
}
function startOfLine(bytes, from) {
	let at = from;
	while (at > 0 && at > from - longestRow && !(0,ascii .S4)(bytes[at - 1]))
		at--;
	return at;
}
function endOfLine(bytes, from) {
	let at = from;
	while (at < bytes.length && at < from + longestRow && bytes[at] !== ascii .a.lineFeed)
		at++;
	return at;
}
function table_value_textOf(bytes, start, longest) {
	return bytes.toString("latin1", start, Math.min(endOfLine(bytes, start), start + longest)).trimEnd();
}
function table_value_lineBefore(bytes, lineStart) {
	const end = Math.max(0, lineStart - 1);
	return bytes.toString("latin1", Math.max(startOfLine(bytes, end), end - 20), end).trimEnd();
}
function countCells(bytes, lineStart, at) {
	let count = 0;
	for (let index = lineStart; index < at; index++)
		if (isBar(bytes, index))
			count++;
	return beginsWithBar(bytes, lineStart) ? count : count + 1;
}
function beginsWithBar(bytes, lineStart) {
	let at = lineStart;
	while (at < lineStart + 8 && (0,ascii .z3)(bytes[at]))
		at++;
	return bytes[at] === ascii .a.pipe;
}
function isBar(bytes, at) {
	return bytes[at] === ascii .a.pipe && bytes[at - 1] !== ascii .a.backslash;
}
function belowOf(bytes, from, column, memory) {
	const values = [];
	let lineStart = from;
	for (let row = 0; row < mostRows && lineStart < bytes.length; row++) {
		const line = table_value_textOf(bytes, lineStart, longestRow);
		if (!line.includes("|"))
			break;
		if (!table_value_rule.test(line))
			values.push(cellAt(bytes, lineStart, column));
		lineStart = endOfLine(bytes, lineStart) + 1;
	}
	memory.end = lineStart;
	return values;
}
function cellAt(bytes, lineStart, column) {
	const lineEnd = endOfLine(bytes, lineStart);
	let left = beginsWithBar(bytes, lineStart) ? column + 1 : column;
	let start = lineStart;
	for (; start < lineEnd && left > 0; start++)
		if (isBar(bytes, start))
			left--;
	let end = start;
	while (end < lineEnd && !isBar(bytes, end))
		end++;
	while (start < end && bytes[start] <= ascii .a.space)
		start++;
	while (end > start && bytes[end - 1] <= ascii .a.space)
		end--;
	const outer = start;
	while (end - start > 2 && isMark(bytes[start]) && bytes[start] === bytes[end - 1]) {
		start++;
		end--;
	}
	const quoted = start > outer && (0,ascii .vG)(bytes[start - 1]);
	for (let at = start; at < end; at++)
		if (bytes[at] <= ascii .a.space)
			return undefined;
	return left === 0 && end > start ? { start, end, quoted } : undefined;
}
function isMark(byte) {
	return (0,ascii .z3)(byte) || byte === ascii .a.star || (0,ascii .vG)(byte) || byte === ascii .a.carriageReturn;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/generic/values-of-name.js












const pairNames = new Set(["auth", "credentials", "credential", "creds"]);
const longestUser = 40;
function addPaired(state, generic, assignment) {
	const { content } = state;
	const { value, closed } = assignment;
	if (!closed)
		return false;
	let colon = value.start;
	while (colon < value.end && colon < value.start + longestUser && isUserByte(content.bytes[colon]))
		colon++;
	if (content.bytes[colon] !== ascii .a.colon || colon === value.start)
		return false;
	const password = { ...assignment, value: { start: colon + 1, end: value.end } };
	const decision = decideGeneric(state, password, positionalName);
	if (!decision?.check)
		return false;
	(0,search_state .Nq)(state, generic, password.value, { ...decision.check, reasons: decision.reasons });
	return true;
}
const login = /^\s{0,8}(?:=>|:=|=|:)?\s{0,8}[([{]\s{0,8}(?:[bu@]?["'][\w.@\\-]{1,60}["']|[a-z][\w.]{0,30})\s{0,8},?\s{0,8}[bu@]?(["'])([^"'\s]{6,64})\1\s{0,8},?\s{0,8}[)\]}]/;
const longestLogin = 180;
function addLogin(state, generic, name) {
	const { bytes } = state.content;
	const start = behindName(bytes, name.end);
	const found = login.exec(bytes.toString("latin1", start, start + longestLogin));
	const text = found?.[2];
	if (!found || text === undefined)
		return;
	const at = start + found[0].lastIndexOf(text);
	const value = { start: at, end: at + text.length };
	const form = (0,human_password .Gh)(text) || (0,human_password .$N)(text) ? "assign" : "call";
	const assignment = { name, form, value, closed: true, quoted: true, whole: true };
	const decision = decideGeneric(state, assignment, positionalName);
	if (decision?.check)
		(0,search_state .Nq)(state, generic, value, { ...decision.check, reasons: decision.reasons });
}
function mayHoldLogin(bytes, { end }) {
	if (!endsPairName(bytes[end - 1] ?? 0))
		return false;
	let at = behindName(bytes, end);
	const limit = at + longestGapOfLogin;
	while (at < limit && betweenLogin[bytes[at] ?? 0] === 1)
		at++;
	return opensLogin[bytes[at] ?? 0] === 1;
}
function endsPairName(byte) {
	const last = byte | 0x20;
	return last === lowerH || last === lowerL || last === values_of_name_lowerS;
}
const lowerH = 0x68;
const lowerL = 0x6c;
const longestGapOfLogin = 10;
const betweenLogin = (0,charset .$I)("between a name and its login", " \t=:>").table;
const opensLogin = (0,charset .$I)("opening of a login", "([{").table;
const isUserByte = (byte) => userBytes[byte] === 1;
const userBytes = (0,charset .$I)("user", "0-9A-Za-z_.@-").table;
function addListed(state, generic, name) {
	const { content } = state;
	const { bytes } = content;
	if (name.start < state.listEnd || content.syntax === "prose")
		return;
	const { values, end } = listedValues(content, behindName(bytes, name.end));
	state.listEnd = end;
	const secret = values.length > 0 && listNameOf(latin1(bytes, name).slice(0, -1));
	if (!secret)
		return;
	for (const value of values) {
		const text = latin1(bytes, value);
		if (secret.kind === "key" && !/^[\w.~+/=:-]+$/.test(text))
			continue;
		const form = secret.kind === "key" || (0,human_password .$N)(text) ? "assign" : "call";
		const decision = decideGeneric(state, { name, form, value, closed: true, quoted: true, whole: true }, secret);
		if (decision?.check)
			(0,search_state .Nq)(state, generic, value, { ...decision.check, reasons: decision.reasons });
	}
}
function addPhrase(state, generic, { value, quoted, form }, name) {
	const { bytes, syntax, trial } = state.content;
	const mayStand = (form === "assign" || form === "flag") && (quoted ? syntax === "code" || syntax === "config" : syntax === "config");
	const phrase = mayStand && !trial && (0,word_password .Nq)(bytes, value.start, name);
	if (!phrase)
		return;
	const core = name.core.replaceAll("_", " ");
	const reasons = [
		`the name ends in ${name.core}, so it stands for a ${name.kind}`,
		"it is a phrase of words and no sentence",
	];
	(0,search_state .Nq)(state, generic, phrase, {
		confidence: "medium",
		basis: `name says ${core}, the value is a phrase`,
		reasons,
	});
}
function addTable(state, generic, name) {
	for (const value of tableValues(state.content, name, state.table)) {
		const { quoted } = value;
		const decision = decideGeneric(state, { name, form: "assign", value, closed: true, quoted, whole: true }, value.name);
		if (decision?.check)
			(0,search_state .Nq)(state, generic, value, { ...decision.check, reasons: decision.reasons });
	}
}
function addBytes(state, generic, name, meaning) {
	const { content } = state;
	const list = meaning && (0,byte_list .pn)(content.bytes, name.end, meaning);
	if (!list)
		return;
	const { check, reasons } = (0,generic_value .FH)(content.trial, meaning, list.value);
	if (check)
		(0,search_state .Nq)(state, generic, list, { ...check, reasons }, { value: list.value });
}
const values_of_name_lowerS = 0x73;
function isPlural(bytes, { end }) {
	return (bytes[end - 1] | 0x20) === values_of_name_lowerS;
}
const notUsed = /common|weak|leaked|pwned|forbidden|banned|black|deny|bad|guess|candidate|dictionary/i;
function listNameOf(name) {
	const secret = notUsed.test(name) ? undefined : (0,secret_name .Jf)(name);
	return secret && (0,secret_name .iw)(name).endsWith(secret.end) ? secret : undefined;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/token.js




const shortestInBinaries = 24;
const publishedFormat = { confidence: "high", basis: "published format" };
const token_placeholder = { confidence: "low", basis: "placeholder" };
const madeUpForTrial = { confidence: "low", basis: "in a test or example" };
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
		endsSentence: mayEndSentence(rule.after.at(-1)),
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
const uncertainLength = 5;
function mayEndSentence(last) {
	const isRun = last !== undefined && "charset" in last;
	return isRun && last.charset.table[ascii .a.dot] === 1 && last.max - last.min >= uncertainLength;
}
function couldEat(charset, next, edge) {
	return (next !== undefined &&
		"literal" in next &&
		charset.table[next.literal.charCodeAt(edge === 0 ? 0 : next.literal.length - 1)] === 1);
}
const wordOrDash = (0,charset .KC)("word-or-dash", charset .Vm, { name: "dash", table: new Uint8Array(256).fill(1, 0x2d, 0x2e) });
function defaultBoundary(segments) {
	return segments.some((segment) => "charset" in segment && segment.charset.table[0x2d] === 1) ? wordOrDash : charset .Vm;
}
function lengthOf(segments) {
	return segments.reduce((sum, segment) => sum + ("text" in segment ? segment.text.length : segment.min), 0);
}
function matchToken(content, token, anchorStart, anchorEnd) {
	const mayBeFree = beginsFree(content, token, anchorStart);
	const free = mayBeFree ? matchBetween(content, token, anchorStart, anchorEnd, token.left, token.right) : undefined;
	if (free || !token.checksummed)
		return free;
	const amidWord = matchBetween(content, token, anchorStart, anchorEnd, charset .s6, charset .s6);
	return amidWord?.check.confidence === "verified" ? amidWord : undefined;
}
function mayBegin(content, token, anchorStart) {
	return token.checksummed || beginsFree(content, token, anchorStart);
}
function beginsFree({ bytes }, { before, left }, anchorStart) {
	return before.length > 0 || isLeftFree(bytes, anchorStart, left);
}
function goesOn(content, { after }, anchorEnd) {
	return matchForwards(content, after, 0, anchorEnd, charset .s6) >= 0;
}
function matchBetween(content, token, anchorStart, anchorEnd, left, right) {
	const { bytes } = content;
	const last = matchForwards(content, token.after, 0, anchorEnd, right);
	if (last < 0)
		return undefined;
	const end = token.endsSentence && bytes[last - 1] === ascii .a.dot ? last - 1 : last;
	const whole = token.before.length === 0
		? anchorStart
		: matchBackwards(content, token.before, token.before.length - 1, anchorStart, left);
	if (whole < 0)
		return undefined;
	const start = token.rule.value === "after" ? anchorEnd : whole;
	const check = token.verify(bytes, start, end, anchorEnd - start);
	if (!check || !hasContext(bytes, token.rule, whole, end))
		return undefined;
	return { start, end, check: check.madeUp && content.trial ? madeUpForTrial : check };
}
function rememberLast(verify) {
	let last;
	let answer;
	return (bytes, start, end, fixedLength) => {
		if (last?.length === end - start && isSame(bytes, start, last))
			return answer;
		last = Buffer.from(bytes.subarray(start, end));
		answer = verify(last, fixedLength);
		return answer;
	};
}
const nativeFrom = 48;
function isSame(bytes, start, value) {
	if (value.length < nativeFrom)
		return (0,engine_content .T)(bytes, value, start);
	return bytes.compare(value, 0, value.length, start, start + value.length) === 0;
}
function checkValue(value, check, fixedLength) {
	const answer = check ? check(value) : publishedFormat;
	if (!answer || answer.confidence === "verified")
		return answer;
	return (0,placeholder .Bt)(value, fixedLength) ? token_placeholder : answer;
}
function matchForwards(content, segments, index, at, right) {
	const { bytes, runs } = content;
	const segment = segments[index];
	if (segment === undefined)
		return at < bytes.length && right.table[bytes[at]] === 1 ? -1 : at;
	if ("text" in segment) {
		return (0,engine_content .T)(bytes, segment.text, at)
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
function matchBackwards(content, segments, index, at, left) {
	const { bytes, runs } = content;
	const segment = segments[index];
	if (segment === undefined)
		return isLeftFree(bytes, at, left) ? at : -1;
	if ("text" in segment) {
		const start = at - segment.text.length;
		return (0,engine_content .T)(bytes, segment.text, start) ? matchBackwards(content, segments, index - 1, start, left) : -1;
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
function isLeftFree(bytes, at, left) {
	if (at === 0 || left.table[bytes[at - 1]] === 0)
		return true;
	return isEscape(bytes, at) || isTerminalColour(bytes, at);
}
function isEscape(bytes, at) {
	return at >= 2 && bytes[at - 2] === 0x5c && "ntrbfv0".includes(String.fromCharCode(bytes[at - 1]));
}
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
function matchNamed(content, named, start) {
	const end = matchForwards(content, named.value, 0, start, named.right);
	if (end < 0)
		return undefined;
	const check = checkValue(content.bytes.subarray(start, end), named.rule.check, 0);
	return check && { start, end, check };
}
const shortName = 5;
function indexNames(rules) {
	const bySquashed = new Map();
	for (const named of rules) {
		for (const name of new Set(named.rule.names.map((each) => each.replaceAll("_", ""))))
			bySquashed.set(name, [...(bySquashed.get(name) ?? []), named]);
	}
	return (name) => {
		const words = (0,secret_name .Z9)(name);
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

var password_digest = __webpack_require__(343);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/positions/inserted-password.js



const insertMark = "insert into ";
const longestColumns = 400;
const longestRows = 1200;
const headOfUsers = /^[\w."'`[\]]{0,40}(?:users?|accounts?|members?|logins?|credentials?|admins?|administrators?|customers?|employees?|persons?)["'`\]]?\s+values\s*(?=\()/i;
const inserted_password_head = /^[\w."'`[\]]{1,80}\s*\(([^()]{1,300})\)\s*values\s*(?=\()/i;
function insertedPasswords(bytes, at) {
	const text = bytes.toString("latin1", at, at + longestColumns);
	const found = inserted_password_head.exec(text);
	if (!found)
		return passwordsOfUsers(bytes, at, headOfUsers.exec(text)?.[0].length);
	const columns = (found[1] ?? "").split(",").map((name) => (0,secret_name .Jf)(name.trim()));
	const start = at + found[0].length;
	if (!columns.some((name) => name))
		return { values: [], end: start };
	const { literals, end } = readRows(bytes.toString("latin1", start, start + longestRows));
	const values = literals.flatMap(({ column, offset, text }) => {
		const name = columns[column];
		const isDigest = name?.kind === "password" && password_digest .I.test(text);
		return !name || isDigest ? [] : [{ name, start: start + offset, end: start + offset + text.length }];
	});
	return { values, end: start + end };
}
function passwordsOfUsers(bytes, at, length) {
	if (length === undefined)
		return { values: [], end: at };
	const start = at + length;
	const { literals, end } = readRows(bytes.toString("latin1", start, start + longestRows));
	const values = literals
		.filter(({ text }) => (0,human_password .$N)(text) && !password_digest .I.test(text))
		.map(({ offset, text }) => ({ name: userPassword, start: start + offset, end: start + offset + text.length }));
	return { values, end: start + end };
}
const userPassword = { kind: "password", core: "password", end: "password", byPlace: true };
function readRows(text) {
	const literals = [];
	let depth = 0;
	let column = 0;
	let at = 0;
	for (; at < text.length; at++) {
		const sign = text[at];
		if (sign === "(") {
			depth += 1;
			if (depth === 1)
				column = 0;
		}
		else if (sign === ")")
			depth -= 1;
		else if (sign === "," && depth === 1)
			column += 1;
		else if (sign === "'" || sign === '"') {
			const end = endOfText(text, at);
			if (depth === 1 && end < text.length)
				literals.push({ column, text: text.slice(at + 1, end), offset: at + 1 });
			at = end;
		}
		else if (depth === 0 && !/[\s,]/.test(sign ?? ""))
			break;
	}
	return { literals, end: at };
}
function endOfText(text, open) {
	const quote = text[open];
	for (let at = open + 1; at < text.length; at++) {
		if (text[at] === "\\")
			at += 1;
		else if (text[at] === quote && text[at + 1] === quote)
			at += 1;
		else if (text[at] === quote)
			return at;
	}
	return text.length;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/name-patterns.js
















const rememberedNames = 4096;
function namePatterns(rules) {
	const named = rules.filter((rule) => rule.kind === "named").map(compileNamed);
	const generic = rules.find((rule) => rule.kind === "generic");
	const names = [...named.flatMap(({ rule }) => rule.names), ...(generic ? secret_name .uT : [])];
	const rulesOf = indexNames(named);
	const meanings = new Map();
	const meaningOf = (name) => {
		let meaning = meanings.get(name);
		if (!meaning) {
			const secret = generic && (0,secret_name .Jf)(name);
			meaning = { named: rulesOf(name), generic: secret, holdsPair: pairNames.has(secret?.core ?? "") };
			if (meanings.size >= rememberedNames)
				meanings.clear();
			meanings.set(name, meaning);
		}
		return meaning;
	};
	const read = (state, start, end) => {
		const { content } = state;
		const name = readName(content.bytes, start, end);
		if (!name)
			return;
		state.nameEnd = name.end;
		if (generic && isPlural(content.bytes, name))
			addListed(state, generic, name);
		if (generic && content.syntax === "prose" && content.bytes[name.end] !== ascii .a.equals)
			addTable(state, generic, name);
		if (generic && content.syntax === "code" && mayHoldLogin(content.bytes, name)) {
			if (meaningOf(latin1(content.bytes, name)).holdsPair)
				addLogin(state, generic, name);
		}
		const assignment = readAssignment(content, name);
		if (generic && !assignment?.quoted && content.syntax === "code" && (0,byte_list .i1)(content.bytes, name.end))
			addBytes(state, generic, name, meaningOf(latin1(content.bytes, name)).generic);
		if (!assignment)
			return;
		const { last } = state;
		const meaning = last && isSameText(content.bytes, last.assignment.name, assignment.name)
			? last.meaning
			: meaningOf(latin1(content.bytes, assignment.name));
		if (generic && !(assignment.closed && assignment.whole) && meaning.generic)
			addPhrase(state, generic, assignment, meaning.generic);
		const isSetting = content.syntax === "config" && assignment.whole;
		const mayBePair = assignment.quoted || assignment.form === "flag" || isSetting;
		const isPaired = generic && meaning.holdsPair && mayBePair && addPaired(state, generic, assignment);
		const decision = last && last.meaning === meaning && isSameValue(content.bytes, last.assignment, assignment)
			? last.decision
			: decideGeneric(state, assignment, meaning.generic);
		state.last = { assignment, meaning, decision };
		for (const rule of meaning.named) {
			const match = matchNamed(content, rule, assignment.value.start);
			if (match)
				(0,search_state .Nq)(state, rule.rule, match, match.check);
		}
		if (generic && !isPaired && decision?.check) {
			const { decoded } = decision;
			const check = checkAtPlace(content, assignment, { ...decision.check, reasons: decision.reasons });
			const rewritten = decoded === undefined ? undefined : { value: Buffer.from(decoded, "latin1"), step: "base64" };
			(0,search_state .Nq)(state, generic, assignment.value, check, rewritten);
		}
	};
	return [
		...(0,secret_name .jY)(names).map((text) => ({
			text,
			handler: (state, start, end) => {
				if (mayBeNew(state, end))
					read(state, start, end);
			},
		})),
		...(generic ? secret_name .cL : []).map((text) => ({
			text,
			handler: (state, start, end) => {
				if (mayBeNew(state, end - 1) && mayBeGiven(state.content.bytes, start, end))
					read(state, start, end - 1);
			},
		})),
		...constantPatterns(generic, read),
		...positionalPatterns(generic),
		...insertPatterns(generic),
		...bytePatterns(generic),
		...sectionPatterns(generic),
		...accountPatterns(generic),
	];
}
function constantPatterns(generic, read) {
	if (!generic)
		return [];
	const constant = Buffer.from(secret_name .BA);
	const handler = (state, start, end) => {
		if ((0,engine_content .T)(state.content.bytes, constant, start) && mayBeNew(state, end))
			read(state, start, end);
	};
	return [{ text: secret_name .BA, handler }];
}
function mayBeNew(state, end) {
	return end > state.nameEnd && !state.content.binary && (0,search_state .p8)(state);
}
function mayBeGiven(bytes, start, end) {
	if (bytes[end - 1] !== ascii .a.space || bytes[start - 1] === ascii .a.dash || charset .Vm.table[bytes[end]] !== 1)
		return true;
	return compares.test(bytes.toString("latin1", end, end + longestComparison));
}
const compares = /^(?:eq|ne|in|not|is|as|by|type|pic|like) /i;
const longestComparison = 6;
function bytePatterns(generic) {
	if (!generic)
		return [];
	const handler = (state, start) => {
		const { content } = state;
		const name = { start, end: start + "key".length };
		if (content.syntax === "code" && isKeyAlone(content.bytes, start))
			addBytes(state, generic, name, bareKey);
	};
	return openingsOfBytes.map((opening) => ({ text: `key${opening}`, handler }));
}
function sectionPatterns(generic) {
	if (!generic)
		return [];
	const handler = (state, start) => {
		const { content } = state;
		const key = mayBeSectionKey(content, start) && (0,search_state .p8)(state) ? keyOfSection(content, start) : undefined;
		if (!key)
			return;
		const decision = decideGeneric(state, key.assignment, key.name);
		if (decision?.check)
			(0,search_state .Nq)(state, generic, key.assignment.value, { ...decision.check, reasons: decision.reasons });
	};
	return sectionTriggers.map((text) => ({ text, handler }));
}
function accountPatterns(generic) {
	if (!generic)
		return [];
	return accountTriggers.map((text) => ({
		text,
		handler: (state, start) => {
			if (!state.content.binary && (0,search_state .p8)(state))
				addAccounts(state, generic, text, start);
		},
	}));
}
const shortestCommand = 24;
const mostCommands = 3;
function mayBeCommand(state, start) {
	if (start >= state.commandEnd) {
		state.commandEnd = start + shortestCommand;
		state.commands = 0;
	}
	state.commands += 1;
	return state.commands <= mostCommands && (0,search_state .p8)(state);
}
function positionalPatterns(generic) {
	if (!generic)
		return [];
	return positionalTriggers.map((text) => {
		const name = positionalNameOf(text);
		const handler = (state, start, end) => {
			const { content } = state;
			if (content.binary || !mayBeCommand(state, start))
				return;
			const assignment = positionalPasswordAt(content, text, start, end);
			if (!assignment)
				return;
			const decision = decideGeneric(state, assignment, name);
			if (decision?.check)
				(0,search_state .Nq)(state, generic, assignment.value, { ...decision.check, reasons: decision.reasons });
		};
		return { text, handler };
	});
}
function insertPatterns(generic) {
	if (!generic)
		return [];
	const handler = (state, start, end) => {
		const { content } = state;
		if (content.binary || !mayBeCommand(state, start))
			return;
		const inserted = insertedPasswords(content.bytes, end);
		state.commandEnd = Math.max(inserted.end, state.commandEnd);
		for (const value of inserted.values) {
			const name = { start, end };
			const whole = { name, form: "flag", value, closed: true, quoted: true, whole: true };
			const decision = decideGeneric(state, whole, value.name);
			if (decision?.check)
				(0,search_state .Nq)(state, generic, value, { ...decision.check, reasons: decision.reasons });
		}
	};
	return [{ text: insertMark, handler }];
}

var reference = __webpack_require__(9114);
;// CONCATENATED MODULE: ./packages/secrets/lib/engine/url-password.js







const urlMark = "://";
const authority = (0,charset .$I)("authority", "!$-.0-;=@-[]^-_a-~");
const scheme = (0,charset .$I)("scheme", "A-Za-z0-9+.-");
const longestAuthority = 300;
const url_password_shortest = 6;
const madeUpHost = /^(?:localhost|127\.|0\.0\.0\.0|\[|(?:.*\.)?(?:example|test|invalid|localhost)(?:\.|:|$)|(?:.*\.)?example\.|host(?:name|$|:|\d)|my|your|some|(?:server|proxy|domain)(?:$|:|\d)|foo|bar|a\.|b\.|x\.)/i;
const trivial = /^(?:pass|password|passwd|pwd|pw|secret|token|key|user|username|admin|root|test|guest|foo|bar|baz|hunter2|secrets|xyz|abc|x+|\*+|-+|_+|\.+|p|s|auth|login|me|my(?:[-_]?(?:\w*pass\w*|pwd?|secret|token|db|app|user))?|your\w*)\d{0,3}$/i;
function matchUrlPassword({ bytes, runs, syntax }, markStart, markEnd) {
	const end = runs.end(authority, markEnd, bytes.length);
	if (end - markEnd > longestAuthority || end === markEnd)
		return undefined;
	let at = end - 1;
	while (at > markEnd && bytes[at] !== ascii .a.at)
		at--;
	let colon = markEnd;
	while (colon < at && bytes[colon] !== ascii .a.colon)
		colon++;
	const isTokenAlone = colon >= at - 1 || isFiller(bytes, colon + 1, at);
	if (at === markEnd || (isTokenAlone ? colon - markEnd < url_password_shortestToken : at - colon - 1 < url_password_shortest))
		return undefined;
	if (runs.start(scheme, markStart, Math.max(0, markStart - 20)) === markStart)
		return undefined;
	if (isTokenAlone)
		return tokenOf(bytes.toString("latin1", markEnd, colon), markEnd, colon);
	const user = bytes.toString("latin1", markEnd, colon);
	const password = bytes.toString("latin1", colon + 1, at);
	const check = judgeUrlPassword(user, password, bytes.toString("latin1", at + 1, end), syntax);
	return check && { start: colon + 1, end: at, check };
}
const filler = Buffer.from("x-oauth-basic");
function isFiller(bytes, start, end) {
	return end - start === filler.length && (0,engine_content .T)(bytes, filler, start);
}
const url_password_shortestToken = 20;
const url_password_longestToken = 100;
const tokenShape = /^(?![\da-f]{32}$)\w[\w-]{19,}$/;
function tokenOf(user, start, end) {
	if (user.length > url_password_longestToken || !tokenShape.test(user) || (0,lib .bv)(user) < bitsForToken)
		return undefined;
	const check = (0,placeholder .xd)(user) ? url_password_placeholder : token;
	return { start, end, check };
}
const token = { confidence: "medium", basis: "token in a URL" };
const bitsForToken = 30;
const found = { confidence: "medium", basis: "password in a URL" };
const url_password_placeholder = { confidence: "low", basis: "placeholder" };
const bitsForRandom = 10;
function percentDecoded(text) {
	return text.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function judgeUrlPassword(user, password, host, syntax) {
	if (!/^[\w.~%!*+@:=,;^&$#-]+$/.test(password))
		return undefined;
	if (password === user || trivial.test(password) || !/^[A-Za-z\d[]/.test(host))
		return undefined;
	if ((0,reference ._)(password, "certain") || /^[$%:<{]|\$\{?\w|%[sv]/.test(password))
		return undefined;
	const isConfig = syntax === "config";
	const bits = (0,lib .bv)(password);
	const isUnusual = bits >= bitsForRandom ||
		(syntax !== "prose" && (0,human_password .dR)(percentDecoded(password), bits) && /\d/.test(percentDecoded(password))) ||
		(isConfig && /\d|[!@#$%^&*+]/.test(password) && /[A-Za-z]/.test(password));
	if (madeUpHost.test(host) || (0,placeholder .xd)(password))
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
	const automaton = (0,engine_automaton .CS)(texts);
	const finder = createHitFinder(automaton);
	const generic = rules.find((rule) => rule.kind === "generic");
	return {
		run(content, matches, { onTimeout, onCrowd, onMark }) {
			const state = (0,search_state .ur)(content, matches);
			const { bytes } = content;
			for (let from = 0; from < bytes.length && matches.length < search_state .nk; from += blockSize) {
				const hits = finder.find(bytes, from, Math.min(bytes.length, from + blockSize));
				handleHits(automaton, hits, handlers, lengths, state);
			}
			runCustomRules(state, onTimeout);
			if (state.looks < 0)
				onCrowd();
			if (state.marked)
				onMark?.();
			return state.escapes;
		},
		addArguments(content, runs, matches, { onCrowd }) {
			if (!generic || runs.length === 0)
				return;
			const state = (0,search_state .ur)(content, matches);
			addDrawnArguments(state, runs.slice(0, state.looks), generic);
			if (runs.length > state.looks)
				onCrowd();
		},
	};
}
function handleHits(automaton, { pairs, shift, stretches }, handlers, lengths, state) {
	for (const [first, last] of stretches) {
		for (let index = first; index < last; index += 2) {
			const end = pairs[index] + shift + 1;
			for (const pattern of (0,engine_automaton .BP)(automaton, pairs[index + 1])) {
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
		if (tokens.length === 1 && !mayBegin(content, first, start))
			return;
		if (!(0,engine_content .T)(content.bytes, anchor, start))
			return;
		if (tokens.length > 1 && !goesOn(content, first, end))
			return;
		for (const token of tokens) {
			if (content.binary && !token.standsInBinaries)
				continue;
			const match = matchToken(content, token, start, end);
			if (match)
				(0,search_state .Nq)(state, token.rule, match, match.check);
		}
	};
	return { text, handler };
}
function blockPatterns(rule) {
	const block = (0,engine_block .Vd)(rule);
	return rule.begin.map((text) => {
		const begin = Buffer.from(text, "latin1");
		const handler = (state, start, end) => {
			if (!(0,engine_content .T)(state.content.bytes, begin, start))
				return;
			const match = (0,engine_block .DA)(state.content.bytes, state.find, block, start, end);
			if (match)
				(0,search_state .Nq)(state, rule, match, match.check, match);
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
			(0,search_state .Nq)(state, rule, match, match.check);
	};
}
const commentPatterns = [read_comment .Hc, ...foreign_marks .$].map((text) => ({
	text,
	handler: (state) => {
		state.marked = true;
	},
}));
function escapePatterns() {
	return decode_escapes .p.flatMap(({ marks }, kind) => {
		const handler = (state, start) => state.escapes[kind]?.push(start);
		return marks.map((text) => ({ text, handler }));
	});
}
function addDrawnArguments(state, runs, generic) {
	for (const value of drawnArguments(state.content, runs)) {
		const name = { start: value.start, end: value.start };
		const assignment = { name, form: "call", value, closed: true, quoted: true, whole: true };
		const decision = decideGeneric(state, assignment, clientKey);
		if (decision?.check)
			(0,search_state .Nq)(state, generic, value, { ...decision.check, reasons: decision.reasons });
	}
}
function runCustomRules(state, onTimeout) {
	const { bytes } = state.content;
	for (const [custom, hits] of state.customHits) {
		const started = performance.now();
		for (const window of windowsAround(hits, bytes.length)) {
			for (const match of matchCustom(bytes, custom, window))
				(0,search_state .Nq)(state, custom.rule, match, match.check);
			if (performance.now() - started > customBudget) {
				onTimeout(custom.rule.id);
				break;
			}
		}
	}
}

;// CONCATENATED MODULE: ./packages/secrets/lib/engine/scanner.js











const deepest = 3;
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
			const encoding = context.encoding ?? (0,utf16 .P)(bytes);
			const syntax = syntaxIn(bytes, context);
			const top = {
				bytes,
				path: context.path ?? "",
				syntax,
				isLines: (0,engine_syntax .Jj)(context.path),
				trial: (0,engine_syntax .rK)(context.path),
				binary: encoding === "binary",
				...scanner_createMemory(bytes),
				via: [],
				locate: (start, end) => ({ start, end }),
			};
			if (encoding === "text")
				searchContent(scan, top, depth);
			else if (encoding === "binary")
				searchContent(scan, top, 0);
			else
				for (const layer of layersOf((0,utf16 .z)(bytes, encoding)))
					searchContent(scan, within(top, layer, syntax), depth);
			if (scan.matches.length >= search_state .nk)
				context.onSkipped?.({ reason: "too-many-secrets" });
			return withoutOverlaps(scan.matches);
		},
	};
}
function syntaxIn(bytes, { path, partial }) {
	const syntax = (0,engine_syntax .rS)(path);
	return syntax === "prose" && path !== undefined && !partial ? syntaxOfBeginning(bytes, path) : syntax;
}
function searchContent(scan, content, depth) {
	const { onSkipped, onMark } = scan.context;
	const listener = {
		onTimeout: (rule) => onSkipped?.({ reason: "custom-rule-timeout", rule }),
		onCrowd: () => onSkipped?.({ reason: "too-many-names" }),
		onMark,
	};
	const escapes = scan.search.run(content, scan.matches, listener);
	if (depth === 0)
		return;
	const quoted = mayHoldArguments(content) ? [] : undefined;
	for (const layer of decodeRuns(content.bytes, quoted))
		searchLayer(scan, content, layer, "config", depth);
	if (quoted)
		scan.search.addArguments(content, quoted, scan.matches, listener);
	for (const [index, kind] of decode_escapes .p.entries()) {
		for (const layer of layersOf((0,decode_escapes .z)(content.bytes, kind, escapes[index] ?? [])))
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
	return { ...outer, ...scanner_createMemory(bytes), bytes, syntax, binary: false, via: [...outer.via, layer.via], locate };
}
function layersOf(layer) {
	return layer ? [layer] : [];
}
function scanner_createMemory(bytes) {
	return { runs: createRuns(bytes), comment: { end: 0, isComment: false }, literal: { end: 0, open: 0 } };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/generated/rules-digest.js
const builtinDigest = "sha256:ab3e891b05d7f506168bf279f1c8a688b19784fac815a1ee5f55e62e2a7b7461";

var verdict = __webpack_require__(8140);
var segment = __webpack_require__(6775);
var rules_anchors = __webpack_require__(6432);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/ai.js




const spends = "It calls models at the account's cost";
const keep = "Keep the next one in the deployment's secret store, never in code that ships to a browser or app, and set a spending limit";
const ai = [
	{
		kind: "token",
		id: "secrets/openai-api-key",
		title: "OpenAI API key",
		provider: "OpenAI",
		why: `${spends} and reads the files, threads and fine-tuned models of its project; an admin key manages the organisation.`,
		fix: `Delete it at https://platform.openai.com/api-keys (the bin beside the key), and look at the project's usage; an admin key stands under the organisation's Admin keys. Use a service account's key limited to one project. ${keep}.`,
		source: "https://help.openai.com/en/articles/9047852-how-can-i-delete-my-api-key",
		anchors: ["T3BlbkFJ"],
		before: [(0,segment .e)("sk-"), (0,segment .N)(charset .r0, 20, 140)],
		after: [(0,segment .N)(charset .r0, 20, 120)],
		check: (0,verdict .Am)(/^sk-(?:(?:proj|svcacct|admin|service)-)?[\w-]{20,}T3BlbkFJ[\w-]{20,}$/),
		seal: (value) => `sk-proj-${value.slice(Math.max(0, value.indexOf("T3BlbkFJ") - 74))}`,
	},
	{
		kind: "token",
		id: "secrets/anthropic-api-key",
		title: "Anthropic API key",
		provider: "Anthropic",
		why: `${spends} and reads the files and batches of its workspace.`,
		fix: `Delete it in the Claude Console (https://platform.claude.com) under Settings > API keys > the three dots > Delete API Key, and look at its usage. Make one key per workspace with an end date, or use workload identity federation. ${keep}.`,
		source: "https://support.claude.com/en/articles/8384961-what-should-i-do-if-i-suspect-my-api-key-has-been-compromised",
		anchors: ["sk-ant-api"],
		after: [(0,segment .N)(charset .vm, 2), (0,segment .e)("-"), (0,segment .N)(charset .r0, 80, 130)],
	},
	{
		kind: "token",
		id: "secrets/anthropic-admin-key",
		title: "Anthropic admin API key",
		provider: "Anthropic",
		why: "It manages the members, workspaces and API keys of the organisation and reads its usage.",
		fix: "Delete it in the Claude Console (https://platform.claude.com) under Settings > Admin keys, and look for members and keys that you do not know.",
		source: "https://docs.claude.com/en/api/administration-api",
		anchors: ["sk-ant-admin"],
		after: [(0,segment .N)(charset .vm, 2), (0,segment .e)("-"), (0,segment .N)(charset .r0, 80, 130)],
	},
	{
		kind: "token",
		id: "secrets/anthropic-oauth-token",
		title: "Claude OAuth token or session",
		provider: "Anthropic",
		why: "It uses its owner's subscription, for up to a year when it was made for automation.",
		fix: "Sign out of the session under Settings on claude.ai, and make another with `claude setup-token`, kept as the secret CLAUDE_CODE_OAUTH_TOKEN.",
		source: "https://code.claude.com/docs/en/iam",
		anchors: ["sk-ant-oat", "sk-ant-ort", "sk-ant-sid"],
		after: [(0,segment .N)(charset .vm, 2), (0,segment .e)("-"), (0,segment .N)(charset .r0, 80, 130)],
	},
	{
		kind: "token",
		id: "secrets/huggingface-token",
		title: "Hugging Face access token",
		provider: "Hugging Face",
		why: "It reads private models and datasets of its owner and, with write scope, replaces models that others load and run.",
		fix: "Delete or refresh it at https://huggingface.co/settings/tokens (Manage), and look at the commits of models that it could write. Use fine-grained tokens for one repository; in GitHub workflows trusted publishers.",
		source: "https://huggingface.co/docs/hub/security-tokens",
		anchors: (0,rules_anchors .E)("hf_", charset .Mm),
		after: [(0,segment .N)(charset .Yb, 29, 47)],
		check: (0,verdict .Am)(/^hf_(?=.*[a-z])(?=.*[A-Z])/),
	},
	{
		kind: "token",
		id: "secrets/replicate-api-token",
		title: "Replicate API token",
		provider: "Replicate",
		why: `${spends} and reads its predictions and private models.`,
		fix: `Disable it under Account settings > API tokens. ${keep}.`,
		source: "https://replicate.com/docs/topics/security/api-tokens",
		anchors: (0,rules_anchors .E)("r8_", charset .Yb),
		after: [(0,segment .N)(charset .Yb, 35, 40)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .Yb, 44, 64)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .Yb, 40, 64)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .Yb, 64, 100)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "token",
		id: "secrets/nvidia-api-key",
		title: "NVIDIA API key",
		provider: "NVIDIA",
		why: `${spends} and pulls private containers and models from NGC.`,
		fix: `Revoke it under API Keys on build.nvidia.com or org.ngc.nvidia.com. ${keep}.`,
		source: "https://docs.nvidia.com/nemo/retriever/latest/extraction/api-keys/",
		anchors: ["nvapi-"],
		after: [(0,segment .N)(charset .r0, 56, 100)],
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
		after: [(0,segment .N)(charset .V, 40, 64)],
		check: verdict .eI,
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
		value: [(0,segment .N)(charset .Yb, 40)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/cohere-client-key",
		title: "Cohere API key in the call of a client",
		provider: "Cohere",
		why: `${spends}.`,
		fix: `Delete it under API keys on dashboard.cohere.com; clients read CO_API_KEY by themselves. ${keep}.`,
		source: "https://docs.cohere.com/reference/about",
		family: "secrets/cohere-api-key",
		anchors: ['cohere.Client("', "cohere.Client('", 'cohere.ClientV2("', "cohere.ClientV2('"],
		value: "after",
		after: [(0,segment .N)(charset .Yb, 40)],
		check: verdict .eI,
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
		value: [(0,segment .N)(charset .Yb, 32)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/deepseek-api-key",
		title: "DeepSeek or Model Studio API key",
		provider: "DeepSeek and Alibaba Cloud",
		why: `${spends}.`,
		fix: `Delete it under API keys on platform.deepseek.com, or under API Key in the console of Model Studio. ${keep}.`,
		source: "https://api-docs.deepseek.com/",
		anchors: (0,rules_anchors .E)("sk-", charset .dl),
		after: [(0,segment .N)(charset .dl, 31)],
	},
	{
		kind: "token",
		id: "secrets/together-api-key",
		title: "Together AI API key",
		provider: "Together AI",
		why: `${spends} and reads its fine-tuned models.`,
		fix: `Delete it under Settings > API Keys on api.together.ai. ${keep}.`,
		source: "https://docs.together.ai/docs/quickstart",
		anchors: ["tgp_v1_"],
		after: [(0,segment .N)(charset .r0, 33, 57)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/together-legacy-api-key",
		title: "Together AI API key (64 hex digits)",
		provider: "Together AI",
		why: `${spends} and reads its fine-tuned models.`,
		fix: `Delete it under Settings > API Keys on api.together.ai. ${keep}.`,
		source: "https://docs.together.ai/docs/quickstart",
		family: "secrets/together-api-key",
		names: ["together_api_key", "togetherai_api_key", "together_ai_api_key", "together_key"],
		value: [(0,segment .N)(charset .dl, 64)],
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
		value: [(0,segment .e)("fw_"), (0,segment .N)(charset .Yb, 22, 30)],
	},
];

var encoded_pair = __webpack_require__(5772);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/hex-digits.js

function hexDigits(text, length) {
	return (0,lib .sc)(text).slice(0, length);
}
function decimalDigits(text, length) {
	return Buffer.from((0,lib .sc)(text), "hex").join("").slice(0, length);
}
function uuidLike(text, mark = "-") {
	return hexDigits(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, ["$1", "$2", "$3", "$4", ""].join(mark));
}
function withMixedEnd(text) {
	return `${text.slice(0, -6)}a1BC2D`;
}

var rules_uuid = __webpack_require__(9519);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/ai-tools.js








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
		after: [(0,segment .N)(charset .dl, 32), (0,segment .e)("_"), (0,segment .N)(charset .dl, 10)],
	},
	{
		kind: "token",
		id: "secrets/langsmith-legacy-api-key",
		title: "LangSmith API key (before 2024)",
		provider: "LangChain",
		why: "It reads and writes traces: prompts and answers of production, with the data of users in them.",
		fix: "Delete it under Settings > API Keys. Use a service key limited to a workspace, with an expiry date.",
		source: "https://docs.langchain.com/langsmith/create-account-api-key",
		family: "secrets/langsmith-api-key",
		anchors: ["ls__"],
		after: [(0,segment .N)(charset .dl, 32)],
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
		after: rules_uuid .u,
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
		after: [(0,segment .N)(charset .Yb, 4, 8), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 60, 70)],
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
		after: [(0,segment .N)((0,charset .$I)("word", "0-9A-Za-z_"), 70, 95)],
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
		value: [(0,segment .N)(charset .dl, 40)],
	},
	{
		kind: "token",
		id: "secrets/wandb-login-key",
		title: "Weights & Biases API key given to login",
		provider: "Weights & Biases",
		why: "It reads and changes the runs, models and datasets that its owner sees, and has no scope or end.",
		fix: "Delete it under User Settings > API Keys. The client reads WANDB_API_KEY by itself.",
		source: "https://docs.wandb.ai/models/ref/cli/wandb-login",
		family: "secrets/wandb-legacy-api-key",
		anchors: ["wandb login ", 'wandb.login(key="', "wandb.login(key='"],
		value: "after",
		after: [(0,segment .N)(charset .dl, 40)],
	},
	{
		kind: "token",
		id: "secrets/jina-api-key",
		title: "Jina AI API key",
		provider: "Jina AI",
		why: `${spends}.`,
		fix: `Delete it under API Key & Billing on jina.ai. ${keep}.`,
		source: "https://jina.ai/embeddings/",
		anchors: ["jina_"],
		after: [(0,segment .N)(charset .dl, 32), (0,segment .N)(charset .r0, 20, 48)],
	},
	{
		kind: "token",
		id: "secrets/tavily-api-key",
		title: "Tavily API key",
		provider: "Tavily",
		why: "It searches and crawls at the account's cost.",
		fix: `Delete it under API Keys on app.tavily.com. ${keep}.`,
		source: "https://docs.tavily.com/documentation/api-reference/introduction",
		anchors: ["tvly-"],
		after: [(0,segment .N)(charset .r0, 28, 80)],
		check: (0,verdict .Am)(/^tvly-(?=.*\d)(?=.*[A-Za-z])[\w-]{28,}$/),
		seal: (value) => `tvly-dev-${value.slice(5).replace(/[_-]/g, "q").slice(0, 30)}q7`,
	},
	{
		kind: "token",
		id: "secrets/e2b-api-key",
		title: "E2B API key",
		provider: "E2B",
		why: "It runs code in sandboxes at the team's cost and reads what is in those that run.",
		fix: `Delete it under API Keys on e2b.dev. ${keep}.`,
		source: "https://e2b.dev/docs/api-key",
		anchors: ["e2b_", "sk_e2b_"],
		after: [(0,segment .N)(charset .dl, 40)],
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
		after: [(0,segment .N)(charset .Yb, 30, 48)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/firecrawl-api-key",
		title: "Firecrawl API key",
		provider: "Firecrawl",
		why: "It crawls at the account's cost.",
		fix: `Delete it under API Keys on firecrawl.dev. ${keep}.`,
		source: "https://docs.firecrawl.dev/introduction",
		anchors: (0,rules_anchors .E)("fc-", charset .dl),
		after: [(0,segment .N)(charset .dl, 31)],
	},
	{
		kind: "token",
		id: "secrets/neptune-api-token",
		title: "Neptune API token",
		provider: "Neptune",
		why: "It reads and changes the runs, models and datasets of its owner's projects.",
		fix: "Delete it under Get your API token in the user menu, and give automation a service account.",
		source: "https://docs.neptune.ai/setup/setting_api_token/",
		anchors: ["eyJhcGlfYWRkcmVzcyI6"],
		after: [(0,segment .N)(charset .mi, 60, 400)],
		check: (0,encoded_pair .S)("", ["api_address", "api_key"]),
		seal: (value) => Buffer.from(JSON.stringify({ api_address: "https://app.neptune.ai", api_key: value.slice(20, 56).toLowerCase() })).toString("base64"),
	},
	{
		kind: "named",
		id: "secrets/voyage-api-key",
		title: "Voyage AI API key",
		provider: "Voyage AI",
		why: `${spends}.`,
		fix: `Delete it under API keys on the dashboard of Voyage AI. ${keep}.`,
		source: "https://docs.voyageai.com/docs/api-key-and-installation",
		names: ["voyage_api_key", "voyageai_api_key", "voyage_ai_api_key", "voyage_key"],
		value: [(0,segment .N)(charset .ib, 2), (0,segment .e)("-"), (0,segment .N)(charset .r0, 43)],
		check: (0,verdict .Am)(/^(?:pa|al)-/),
		seal: (value) => `pa${value.slice(2)}`,
	},
	{
		kind: "named",
		id: "secrets/cursor-api-key",
		title: "Cursor API key",
		provider: "Cursor",
		why: "It starts agents on the team's repositories at its cost, or as an admin key reads the members and what they use.",
		fix: "Revoke it on the dashboard under Integrations or API Keys, and read what its agents did.",
		source: "https://cursor.com/docs/api",
		names: ["cursor_api_key", "cursor_key", "cursor_token"],
		value: [(0,segment .N)(charset .ib, 3, 5), (0,segment .e)("_"), (0,segment .N)(charset .dl, 40, 80)],
		check: (0,verdict .Am)(/^(?:key|crsr)_/),
		seal: (value) => value.replace(/^[a-z]+/, "key"),
	},
	{
		kind: "token",
		id: "secrets/llamacloud-api-key",
		title: "LlamaCloud API key",
		provider: "LlamaIndex",
		why: "It parses documents at the account's cost, and reads those of the project that are there.",
		fix: `Revoke it under API Key on cloud.llamaindex.ai. ${keep}.`,
		source: "https://developers.llamaindex.ai/python/cloud/api_key/",
		anchors: ["llx-"],
		after: [(0,segment .N)(charset .Yb, 40, 64)],
		check: (0,verdict .Am)(/-(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
	{
		kind: "token",
		id: "secrets/browserbase-api-key",
		title: "Browserbase API key",
		provider: "Browserbase",
		why: "It starts browsers at the account's cost, and takes over those that run, with the sites that they are signed in to.",
		fix: `Rotate it under Settings > API Keys, and sign the browsers' contexts out. ${keep}.`,
		source: "https://docs.browserbase.com/introduction/getting-started",
		anchors: ["bb_live_"],
		after: [(0,segment .N)(charset .r0, 24, 48)],
		check: (0,verdict .Am)(/e_(?=.*\d.*\d)(?=.*[A-Z].*[A-Z].*[A-Z])/),
		seal: withMixedEnd,
	},
	{
		kind: "token",
		id: "secrets/helicone-api-key",
		title: "Helicone API key",
		provider: "Helicone",
		why: "It reads what applications asked models and what they answered, with the data of users in it, and calls models through the gateway.",
		fix: `Delete it under Settings > API Keys. ${keep}.`,
		source: "https://docs.helicone.ai/helicone-headers/helicone-auth",
		anchors: ["sk-helicone-", "sk-helicone-eu-"],
		after: [
			(0,segment .N)(charset .V, 7),
			(0,segment .e)("-"),
			(0,segment .N)(charset .V, 7),
			(0,segment .e)("-"),
			(0,segment .N)(charset .V, 7),
			(0,segment .e)("-"),
			(0,segment .N)(charset .V, 7),
		],
		check: (0,verdict .Am)(/-.*\d/),
		seal: (value) => `${value.slice(0, -1)}7`,
	},
];

var trailing_checksum = __webpack_require__(8576);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/observability.js







const secretsInLogs = "logs and traces hold users' data, addresses of internal systems and often other secrets";
const tokenFormats = "https://docs.sentry.io/security-legal-pii/security/token-formats/";
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
		after: [(0,segment .N)(charset .Yb, 32), (0,segment .e)("_"), (0,segment .N)(charset .dl, 8)],
		...trailing_checksum .wh,
	},
	{
		kind: "token",
		id: "secrets/grafana-cloud-token",
		title: "Grafana Cloud access policy token",
		provider: "Grafana",
		why: `It reads or writes metrics, logs and traces of the stacks that its policy names: ${secretsInLogs}.`,
		fix: "Delete it under Administration > Cloud access policies. Make one per agent with write scopes alone and an expiration date.",
		source: "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
		anchors: ["glc_eyJvIjoi"],
		after: [(0,segment .N)(charset .mi, 60, 400)],
		check: (0,encoded_pair .S)("glc_", ["o", "n", "k"]),
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
		anchors: ["eyJrIjoi"],
		after: [(0,segment .N)(charset .mi, 60, 300)],
		check: (0,encoded_pair .S)("", ["k", "n", "id"]),
		seal: (value) => Buffer.from(JSON.stringify({ k: value.slice(10, 42), n: value.slice(42, 50), id: 1 })).toString("base64"),
	},
	{
		kind: "token",
		id: "secrets/datadog-token",
		title: "Datadog access token or application key",
		provider: "Datadog",
		why: `It calls the API as a user or service account: ${secretsInLogs}.`,
		fix: "Revoke it under Organization Settings > Access Tokens (its owner: Personal Settings > Access Tokens) or Application Keys on your Datadog site; that works within seconds. Then read the Audit Trail for what it did. Use scoped tokens that end after days.",
		source: "https://docs.datadoghq.com/account_management/personal-access-tokens/",
		anchors: ["ddpat_", "ddsat_", "ddapp_"],
		after: [(0,segment .N)((0,charset .$I)("word", "0-9A-Za-z_"), 32, 100)],
		check: (0,verdict .Am)(/^(?:dd[ps]at_[A-Za-z0-9]{10,24}_[A-Za-z0-9]{32,64}|ddapp_(?=.*\d)\w{32,100})$/),
		seal: (value) => `ddpat_${hexDigits(value, 22)}_${hexDigits(value.slice(6), 49)}`,
	},
	{
		kind: "named",
		id: "secrets/datadog-api-key",
		title: "Datadog API key",
		provider: "Datadog",
		severity: "warning",
		why: "It sends false metrics, logs and events, and with an application key beside it reads everything.",
		fix: "Make a new key for the agents, then revoke it under Organization Settings > API Keys. Give each agent a key of its own, mounted as a sealed or external secret.",
		source: "https://docs.datadoghq.com/account_management/api-app-keys/",
		names: ["dd_api_key", "datadog_api_key", "datadog_apikey", "ddapikey"],
		value: [(0,segment .N)(charset .dl, 32)],
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
		value: [(0,segment .N)(charset .dl, 40)],
	},
	{
		kind: "token",
		id: "secrets/new-relic-user-key",
		title: "New Relic user API key",
		provider: "New Relic",
		why: `It queries and configures every account that its user sees: ${secretsInLogs}.`,
		fix: "Delete it at https://one.newrelic.com/api-keys (in the EU https://one.eu.newrelic.com/api-keys), and give automation a user of its own.",
		source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		anchors: ["NRAK-"],
		after: [(0,segment .N)(charset .MG, 24, 40)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/new-relic-license-key",
		title: "New Relic license key",
		provider: "New Relic",
		severity: "warning",
		why: "It sends false telemetry to the account and runs up its bill.",
		fix: "Make another key of the type Ingest - License at https://one.newrelic.com/api-keys (in the EU https://one.eu.newrelic.com/api-keys), roll it out, then delete the old one. The account's original key only support can rotate.",
		source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		anchors: ["FFFFNRAL"],
		before: [(0,segment .N)(charset .V, 32)],
		after: [],
		check: (0,verdict .Am)(/^(?:[a-z]{2,3}\d\dx{1,2}[0-9a-f]{25,28}|[0-9a-f]{32})FFFFNRAL$/),
		seal: (value) => `${hexDigits(value, 32)}FFFFNRAL`,
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
		after: [(0,segment .N)(charset .r0, 28, 48)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/sentry-organization-token",
		title: "Sentry organization token",
		provider: "Sentry",
		why: "It uploads releases and source maps for every project, so it can falsify what engineers see.",
		fix: "Revoke it under Settings > Developer Settings > Organization Tokens, and keep the new one as an environment secret of the release job.",
		source: tokenFormats,
		anchors: ["sntrys_eyJ"],
		after: [(0,segment .N)((0,charset .$I)("base64-underscore", "0-9A-Za-z+/=_"), 100, 400)],
		check: (0,encoded_pair .S)("sntrys_", ["iat", "org"]),
		seal: (value) => `sntrys_${Buffer.from(JSON.stringify({ iat: 1735689600.123, url: "https://sentry.io", region_url: "https://de.sentry.io", org: "acme" })).toString("base64")}_${value.slice(-43).replace(/[_=]/g, "k")}`,
	},
	{
		kind: "token",
		id: "secrets/sentry-user-token",
		title: "Sentry personal token",
		provider: "Sentry",
		why: "It reads events of all its owner's projects, with the users' data that crashes carry, within its scopes.",
		fix: "Remove it under User settings > Personal Tokens. For releases use an organization token.",
		source: tokenFormats,
		anchors: ["sntryu_", "sntrya_", "sntryi_"],
		after: [(0,segment .N)(charset .dl, 64)],
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
		after: [(0,segment .N)((0,charset .$I)("lower-alnum-colon", "0-9a-z:"), 58, 59)],
		check: (0,verdict .Am)(/^hc[a-z](?:ik_[0-9a-z]{58}|mk_[0-9a-z]{26}:[0-9a-z]{32})$/),
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
		after: [(0,segment .N)((0,charset .$I)("base32-dash", "0-9A-Z-"), 8, 24), (0,segment .e)("."), (0,segment .N)(charset .MG, 64)],
	},
	{
		kind: "token",
		id: "secrets/axiom-token",
		title: "Axiom API or personal token",
		provider: "Axiom",
		why: `It sends or queries data within its permissions; a personal one does all that its owner can: ${secretsInLogs}.`,
		fix: "Delete an API token under Settings > API tokens, a personal one under Settings > Profile. Use basic tokens that only ingest into one dataset; a personal token can do everything.",
		source: "https://axiom.co/docs/reference/tokens",
		anchors: ["xaat-", "xapt-"],
		after: rules_uuid .u,
	},
	{
		kind: "named",
		id: "secrets/honeycomb-legacy-key",
		title: "Honeycomb configuration key",
		provider: "Honeycomb",
		why: "It sends false telemetry and, with its permissions, changes boards, markers and queries of the environment.",
		fix: "Delete it under Environment settings > API Keys. Give senders an ingest key.",
		source: "https://docs.honeycomb.io/configure/environments/manage-api-keys/",
		names: ["honeycomb_api_key", "honeycomb_write_key", "honeycomb_writekey", "x_honeycomb_team", "honeycomb_key"],
		value: [(0,segment .N)(charset .Yb, 22, 32)],
		check: (0,verdict .Am)(/^(?:[0-9a-f]{32}|(?=.*[A-Za-z])(?=.*(?:\d|[A-Z]))[0-9A-Za-z]{22})$/),
		seal: (value) => `${value.slice(0, 20)}b7`,
	},
	{
		kind: "named",
		id: "secrets/sentry-legacy-token",
		title: "Sentry token of an internal integration, or without a prefix",
		provider: "Sentry",
		why: "It reads events of the organisation's projects, with the users' data that crashes carry, within its scopes.",
		fix: "Delete it under Settings > Developer Settings > the integration, or User settings > Personal Tokens. For releases use an organization token.",
		source: tokenFormats,
		family: "secrets/sentry-user-token",
		names: ["sentry_auth_token", "sentry_token", "sentry_api_token", "sentry_client_secret"],
		value: [(0,segment .N)(charset .dl, 64)],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/alerting.js







const alerting = [
	{
		kind: "named",
		id: "secrets/pagerduty-api-key",
		title: "PagerDuty REST API key",
		provider: "PagerDuty",
		why: "It reads the on-call rota with people's telephone numbers, and silences or resolves incidents.",
		fix: "Disable it under Integrations > Developer Tools > API Access Keys, which an administrator can undo, and delete it once nothing misses it; a person's own stands under My Profile > User Settings. Use read-only keys, or OAuth with scopes.",
		source: "https://support.pagerduty.com/main/docs/api-access-keys",
		names: ["pagerduty_api_key", "pagerduty_token", "pagerduty_api_token", "pd_api_key", "pagerduty_user_token"],
		value: [(0,segment .N)((0,charset .$I)("pagerduty", "0-9A-Za-z_+-"), 20)],
		check: (0,verdict .Am)(/^(?=.*[A-Z])(?=.*[a-z])/),
	},
	{
		kind: "token",
		id: "secrets/pagerduty-authorization-header",
		title: "PagerDuty REST API key in a header",
		provider: "PagerDuty",
		why: "It reads the on-call rota with people's telephone numbers, and silences or resolves incidents.",
		fix: "Disable it under Integrations > Developer Tools > API Access Keys, which an administrator can undo, and delete it once nothing misses it; a person's own stands under My Profile > User Settings. Use read-only keys, or OAuth with scopes.",
		source: "https://support.pagerduty.com/main/docs/api-access-keys",
		family: "secrets/pagerduty-api-key",
		anchors: ["Token token="],
		value: "after",
		after: [(0,segment .N)((0,charset .$I)("pagerduty", "0-9A-Za-z_+-"), 20)],
		check: (0,verdict .Am)(/^(?=.*[A-Z])(?=.*[a-z])/),
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
		names: ["pagerduty_integration_key", "pagerduty_service_key", "routing_key"],
		value: [(0,segment .N)(charset .Yb, 32)],
		check: verdict .eI,
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
		value: rules_uuid .u,
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
		value: [(0,segment .N)(charset .Yb, 64)],
		check: verdict .eI,
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
		value: rules_uuid .u,
	},
	{
		kind: "token",
		id: "secrets/fluent-bit-output-key",
		title: "Key or token of a Fluent Bit output",
		provider: "Fluent Bit",
		severity: "warning",
		why: "It sends false logs and events to the service that the output names, which hides real ones.",
		fix: `Revoke it at the service, and write "apikey \${NAME}": Fluent Bit puts in the variable of the environment.`,
		source: "https://docs.fluentbit.io/manual/data-pipeline/outputs/datadog",
		anchors: ["apikey ", "api_key ", "Splunk_Token ", "splunk_token "],
		value: "after",
		after: [(0,segment .N)((0,charset .$I)("hex-dash", "0-9a-f-"), 32, 40)],
		context: { words: ["[output]"], within: 400 },
		check: (0,verdict .Am)(/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/),
		seal: (value) => hexDigits(value, 32),
	},
	{
		kind: "token",
		id: "secrets/checkly-api-key",
		title: "Checkly API key",
		provider: "Checkly",
		why: "It changes checks, whose code runs with the account's environment variables, and silences alerts.",
		fix: "Delete it under User settings > API keys, or the service key under the account's, and rotate the variables that it could read.",
		source: "https://www.checklyhq.com/docs/admin/creating-api-key/",
		anchors: [...(0,rules_anchors .E)("cu_", charset .dl), ...(0,rules_anchors .E)("sv_", charset .dl)],
		after: [(0,segment .N)(charset .dl, 31)],
	},
	{
		kind: "token",
		id: "secrets/rootly-api-key",
		title: "Rootly API key",
		provider: "Rootly",
		why: "It declares and resolves incidents, and reads the on-call rota and what people wrote in incidents.",
		fix: "Delete it under Organization settings > API Keys, and give the next one the role and the end date that the task needs.",
		source: "https://docs.rootly.com/api-reference/overview",
		anchors: ["rootly_"],
		after: [(0,segment .N)(charset .dl, 40, 96)],
	},
	{
		kind: "token",
		id: "secrets/firehydrant-bot-token",
		title: "FireHydrant bot token",
		provider: "FireHydrant",
		why: "It declares and resolves incidents, and reads and changes runbooks, services and teams.",
		fix: "Revoke it under Settings > API Keys, and look for incidents and runbooks that changed.",
		source: "https://docs.firehydrant.com/reference/authentication-options",
		anchors: ["fhb-"],
		after: [(0,segment .N)(charset .dl, 32, 64)],
	},
	{
		kind: "token",
		id: "secrets/logfire-token",
		title: "Pydantic Logfire token or API key",
		provider: "Pydantic",
		why: "A write token sends false traces; others of the same form read prompts and data of users in them, or change projects.",
		fix: "Delete it in the project's settings under Write tokens or Read tokens, or the organization's under API keys, and read the next one as the secret LOGFIRE_TOKEN.",
		source: "https://pydantic.dev/docs/logfire/manage/create-write-tokens/",
		anchors: ["pylf_v"],
		after: [(0,segment .N)(charset .vm, 1, 2), (0,segment .e)("_"), (0,segment .N)(charset .ib, 2, 16), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 30, 80)],
		check: verdict .eI,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/analytics.js





const queries = "It runs queries in the connected databases and warehouses, as far as its owner or group may";
const analytics = [
	{
		kind: "token",
		id: "secrets/metabase-api-key",
		title: "Metabase API key",
		provider: "Metabase",
		why: `${queries}; one of the administrators changes the whole of Metabase.`,
		fix: "Delete it under Admin > Settings > Authentication > API keys, and put the next one into a group that sees what the task needs.",
		source: "https://www.metabase.com/docs/latest/people-and-groups/api-keys",
		anchors: (0,rules_anchors .E)("mb_", charset .K3),
		after: [(0,segment .N)(charset .K3, 41), (0,segment .N)(charset .QI, 1), (0,segment .e)("=")],
	},
	{
		kind: "token",
		id: "secrets/lightdash-token",
		title: "Lightdash access token",
		provider: "Lightdash",
		why: `${queries}, and changes charts and projects.`,
		fix: "Delete it under Settings > Personal access tokens, or the service account under the organization's, and give the next one an end date.",
		source: "https://docs.lightdash.com/references/workspace/personal-tokens",
		anchors: ["ldpat_", "ldsvc_"],
		after: [(0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "token",
		id: "secrets/hex-api-token",
		title: "Hex API token",
		provider: "Hex",
		why: `${queries}, by running projects, and a workspace's token manages users and connections.`,
		fix: "Revoke it under Settings > API keys, and give the next one an end date and the scopes of the task.",
		source: "https://learn.hex.tech/docs/api/api-overview",
		anchors: ["hxtp_", "hxtw_"],
		after: [(0,segment .N)(charset .Yb, 48, 160)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/dbt-token",
		title: "Token of the dbt platform",
		provider: "dbt Labs",
		why: `${queries}, by changing and starting jobs, which hold the warehouse's credentials.`,
		fix: "Delete it under Account settings > API tokens, look for jobs that changed, and give the next service token the permission sets of its task.",
		source: "https://docs.getdbt.com/docs/dbt-cloud-apis/authentication",
		anchors: ["dbtc_", "dbtu_"],
		after: [(0,segment .N)(charset .r0, 30, 80)],
		check: (0,verdict .Am)(/_(?=.*\d.*\d)(?=.*[A-Z].*[A-Z].*[A-Z])/),
		seal: withMixedEnd,
	},
];

var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/defuse.js


function checkDefuseKey(value) {
	const text = (0,verdict .Z)(value);
	return (0,verdict .Ft)(text.slice(72) === digestOf(text.slice(0, 72)));
}
function digestOf(hexadecimal) {
	return (0,external_node_crypto_.createHash)("sha256").update(Buffer.from(hexadecimal, "hex")).digest("hex");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/applications.js





const applications = [
	{
		kind: "named",
		id: "secrets/strapi-key",
		title: "Keys of Strapi",
		provider: "Strapi",
		why: "The keys sign sessions, and the salts hash API tokens: whoever has them forges a session or tests tokens.",
		fix: "Put new ones into the environment, which signs everybody out and ends all API tokens.",
		source: "https://docs.strapi.io/cms/configurations/environment",
		names: ["app_keys", "api_token_salt", "transfer_token_salt"],
		value: [(0,segment .N)((0,charset .$I)("base64-list", "0-9A-Za-z+/=,"), 22, 200)],
		check: (0,verdict .Am)(/^[\w+/]{22}==(?:,[\w+/]{22}==){0,7}$/),
		seal: (value) => `${value.replaceAll(/[^0-9A-Za-z]/g, "a").slice(0, 22)}==`,
	},
	{
		kind: "named",
		id: "secrets/installation-key",
		title: "Key of an installation of Bitwarden, GitLab, Mattermost or Psono",
		provider: "Bitwarden, GitLab, Mattermost and Psono",
		why: "The application signs or encrypts with it: whoever has it forges sessions and reads what is encrypted.",
		fix: "Replace it as the application's manual says, and read the next one from a secret store.",
		source: "https://bitwarden.com/help/environment-variables/",
		names: [
			"internal_identity_key",
			"installation_key",
			"db_key_base",
			"otp_key_base",
			"psono_ci_api_secret_key_hex",
			"psono_ci_api_key_private_key",
			"at_rest_encrypt_key",
			"public_link_salt",
		],
		value: [(0,segment .N)(charset .Yb, 20, 128)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/acme-dns-key",
		title: "Key of a DNS service in the settings of acme.sh",
		provider: "acme.sh",
		why: "It changes the zones of the account: whoever has it points names elsewhere and gets certificates for them.",
		fix: "Revoke it at the DNS service, and give acme.sh a token for the zones that it renews.",
		source: "https://github.com/acmesh-official/acme.sh/wiki/dnsapi",
		names: ["cf_key", "dp_key"],
		value: [(0,segment .N)(charset .dl, 32, 40)],
	},
	{
		kind: "token",
		id: "secrets/matrix-access-token",
		title: "Matrix access token of Synapse",
		provider: "Matrix",
		why: "It reads and writes as the user in every room, and as an administrator's it governs the server.",
		fix: "Sign the device out under the user's sessions, and read what the account did. Give a bot an account of its own.",
		source: "https://github.com/element-hq/synapse/blob/develop/synapse/handlers/auth.py",
		anchors: ["syt_", "syr_"],
		after: [(0,segment .N)(charset .K3, 2, 340), (0,segment .e)("_"), (0,segment .N)(charset .Mm, 20), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 6)],
		...trailing_checksum .DE,
	},
	{
		kind: "token",
		id: "secrets/defuse-key",
		title: "Key of defuse/php-encryption",
		provider: "any",
		why: "It decrypts whatever the application has encrypted with it, cookies and personal data among it.",
		fix: "Make another with `vendor/bin/generate-defuse-key`, encrypt the data anew, and keep the key outside of the repository.",
		source: "https://github.com/defuse/php-encryption/blob/master/docs/classes/Key.md",
		anchors: ["def00000"],
		after: [(0,segment .N)(charset .dl, 128)],
		check: checkDefuseKey,
		seal: (value) => value.slice(0, 72) + digestOf(value.slice(0, 72)),
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/base32.js
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
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


const holdsAccount = /^.{4}[Q-Z2-7]/;
function awsAccountOf(keyId) {
	const bytes = holdsAccount.test(keyId) ? decodeBase32(keyId.slice(4)) : undefined;
	if (bytes === undefined || bytes.length < 6)
		return undefined;
	const account = (BigInt(bytes.readUIntBE(0, 6)) & 0x7fffffffff80n) >> 7n;
	return account > 999999999999n ? undefined : account.toString().padStart(12, "0");
}
function checkAwsKeyId(value) {
	const keyId = (0,verdict .Z)(value);
	const account = awsAccountOf(keyId);
	if (account !== undefined)
		return (0,verdict .bE)("published format with an account number", [{ label: "AWS account", value: account }]);
	return holdsAccount.test(keyId)
		? { confidence: "medium", basis: "published format, but no possible account number" }
		: (0,verdict .bE)("published format");
}

var documentation_examples = __webpack_require__(8563);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/aws.js





const provider = "AWS";
const identifiers = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html";
const accessKeys = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html";
const bedrock = "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html";
const federation = "In workflows assume a role by OIDC (aws-actions/configure-aws-credentials with role-to-assume and `id-token: write`); on AWS use the workload's own role.";
const mixed = /^(?=.*[a-z])(?=.*[A-Z])(?=.*[^0-9a-fA-F])/;
const aws_aws = [
	{
		kind: "token",
		id: "secrets/aws-access-key-id",
		title: "AWS access key id (long-term)",
		provider,
		why: "It names a long-lived key of an IAM user, whose secret half is rarely far away, and it tells which account to attack.",
		fix: `Look for its secret half in the same change. Find its user with \`aws iam get-access-key-last-used --access-key-id ID\`, and run \`aws iam update-access-key --user-name USER --access-key-id ID --status Inactive\`. Sessions that were made with it live on: deny them by a policy on the user. Then search CloudTrail for the id, and run delete-access-key. ${federation}`,
		source: identifiers,
		anchors: ["AKIA"],
		after: [(0,segment .N)(charset .RG, 16)],
		check: (0,documentation_examples .V)(checkAwsKeyId),
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
		after: [(0,segment .N)(charset .RG, 16)],
		check: (0,documentation_examples .V)(checkAwsKeyId),
		seal: sealKeyId,
	},
	{
		kind: "named",
		id: "secrets/aws-secret-access-key",
		title: "AWS secret access key",
		provider,
		why: "With its key id it signs requests as the IAM user, from anywhere, until somebody deactivates it.",
		fix: `Its id stands mostly beside it. Find its user with \`aws iam get-access-key-last-used --access-key-id ID\`, and run \`aws iam update-access-key --user-name USER --access-key-id ID --status Inactive\`. Sessions that were made with it live on: deny them by a policy on the user. Then search CloudTrail for the id, and run delete-access-key. ${federation}`,
		source: accessKeys,
		names: [
			"aws_secret_access_key",
			"aws_secret_key",
			"secret_access_key",
			"aws_secret_accesskey",
			"awssecretkey",
			"aws_sk",
		],
		value: [(0,segment .N)(charset .K3, 40)],
		check: (0,documentation_examples .V)((0,verdict .Am)(mixed)),
	},
	{
		kind: "token",
		id: "secrets/aws-configure-secret-key",
		title: "AWS secret access key given to `aws configure set`",
		provider,
		why: "With its key id it signs requests as the IAM user, from anywhere, until somebody deactivates it.",
		fix: `Its id stands mostly beside it. Find its user with \`aws iam get-access-key-last-used --access-key-id ID\`, and run \`aws iam update-access-key --user-name USER --access-key-id ID --status Inactive\`. Sessions that were made with it live on: deny them by a policy on the user. Then search CloudTrail for the id, and run delete-access-key. ${federation}`,
		source: "https://docs.aws.amazon.com/cli/latest/reference/configure/set.html",
		family: "secrets/aws-secret-access-key",
		anchors: ["aws_secret_access_key "],
		value: "after",
		after: [(0,segment .N)(charset .K3, 40)],
		rightBoundary: charset .mi,
		check: (0,documentation_examples .V)((0,verdict .Am)(mixed)),
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
		value: [(0,segment .N)(charset .mi, 100, 4000)],
		check: (0,verdict .Am)(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/]+={0,2}$/),
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
		anchors: ["ABSKQmVkcm9ja0FQSUtleS"],
		after: [(0,segment .N)(charset .mi, 60, 160)],
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
		after: [(0,segment .N)(charset .mi, 200, 4000)],
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
		after: [(0,segment .N)(charset .V, 26)],
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
			(0,segment .N)(charset .dl, 8),
			(0,segment .e)("-"),
			(0,segment .N)(charset .dl, 4),
			(0,segment .e)("-"),
			(0,segment .N)(charset .dl, 4),
			(0,segment .e)("-"),
			(0,segment .N)(charset .dl, 4),
			(0,segment .e)("-"),
			(0,segment .N)(charset .dl, 12),
		],
	},
	{
		kind: "token",
		id: "secrets/amazon-oauth-client-secret",
		title: "Login with Amazon client secret",
		provider: "Amazon",
		why: "It poses as the application and, with a seller's refresh token, reads orders and customers.",
		fix: "Rotate it in the Solution Provider Portal or developer console (View > LWA credentials); the old one works for seven days more. Keep the new one in a secret manager.",
		source: "https://developer-docs.amazon.com/sp-api/",
		anchors: ["amzn1.oa2-cs.v1."],
		after: [(0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "named",
		id: "secrets/aws-ses-smtp-password",
		title: "Amazon SES SMTP password",
		provider,
		why: "With the user name beside it it sends mail from the company's own domains; it is made of an IAM user's secret key.",
		fix: `Make new SMTP credentials and try them, then delete the old IAM user (IAM > Users, mostly named ses-smtp-user\u2026), and look at SES's sending statistics for mail that you did not send. ${federation}`,
		source: "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html",
		names: [
			"ses_smtp_password",
			"aws_ses_smtp_password",
			"aws_smtp_password",
			"smtp_password",
			"smtp_pass",
			"email_host_password",
			"mail_password",
		],
		value: [(0,segment .e)("B"), (0,segment .N)((0,charset .$I)("a-to-p", "A-P"), 1), (0,segment .N)(charset .K3, 42)],
		check: (0,verdict .Am)(mixed),
	},
];
function sealKeyId(value) {
	return /[Q-Z2-4]/.test(value.charAt(4)) ? value : `${value.slice(0, 4)}T${value.slice(5)}`;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/azure.js




const azure_provider = "Azure";
const identity = "Use a managed identity, or in workflows azure/login with a federated credential and `id-token: write`, and turn key access off.";
const signature = (0,charset .$I)("base64-percent", "0-9A-Za-z%");
const secretBytes = (0,charset .$I)("entra-secret", "0-9A-Za-z_.~-");
const key64 = { before: [(0,segment .N)(charset .K3, 76)], after: [(0,segment .N)(charset .K3, 5), (0,segment .N)(charset .J2, 1), (0,segment .e)("==")] };
const key32 = { before: [(0,segment .N)(charset .K3, 33)], after: [(0,segment .N)(charset .K3, 5), (0,segment .N)(charset .QI, 1), (0,segment .e)("=")] };
const azure_azure = [
	{
		kind: "token",
		id: "secrets/azure-entra-client-secret",
		title: "Microsoft Entra client secret",
		provider: azure_provider,
		why: "It signs in as the application, with every role and Graph permission it has, for up to two years.",
		fix: "Delete it under App registrations > Certificates & secrets (`az ad app credential delete --id APP --key-id KEY`), read the application's sign-in log, and rotate what it could read. Access tokens made with it live for an hour more. Use a managed identity, or in workflows azure/login with a federated credential and `id-token: write`.",
		source: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret",
		anchors: ["7Q~", "8Q~"].flatMap((mark) => [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.~-"].map((next) => mark + next)),
		before: [(0,segment .N)(secretBytes, 3)],
		after: [(0,segment .N)(secretBytes, 30, 33)],
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
		after: [(0,segment .N)(charset .K3, 85), (0,segment .N)(charset .J2, 1), (0,segment .e)("==")],
		check: (0,documentation_examples .V)(),
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
		after: [(0,segment .N)(charset .K3, 42), (0,segment .N)(charset .QI, 1), (0,segment .e)("=")],
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
		before: [(0,segment .N)(charset .r0, 44)],
		after: [(0,segment .N)(charset .r0, 5), (0,segment .N)(charset .J2, 1), (0,segment .e)("==")],
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
		before: [(0,segment .N)(charset .Yb, 42)],
		after: [(0,segment .N)((0,charset .$I)("a-to-d", "A-D"), 1), (0,segment .N)(charset .Yb, 5)],
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
		before: [(0,segment .N)(charset .Yb, 33)],
		after: [(0,segment .N)((0,charset .$I)("a-to-p", "A-P"), 1), (0,segment .N)(charset .Yb, 5), (0,segment .e)("=")],
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
		before: [(0,segment .N)(charset .K3, 42)],
		after: [(0,segment .N)((0,charset .$I)("a-to-d", "A-D"), 1), (0,segment .N)(charset .K3, 5)],
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
		before: [(0,segment .N)(charset .Yb, 52)],
		after: [(0,segment .N)(charset .Yb, 18), (0,segment .e)("AZDO"), (0,segment .N)(charset .Yb, 4)],
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
		before: [(0,segment .N)(charset .Yb, 52)],
		after: [(0,segment .N)(charset .Yb, 26, 28), (0,segment .N)((0,charset .$I)("padding", "="), 0, 2)],
		check: (0,verdict .Am)(/^(?!.{76}AZDO).{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?$/),
		seal: (value) => `${value.slice(0, 58)}BA${value.slice(60, 76)}ACOG${value.slice(80, 84)}`,
	},
	{
		kind: "token",
		id: "secrets/azure-sas-signature",
		title: "Azure shared access signature",
		provider: azure_provider,
		why: "The URL that it ends reads or writes the blobs, queues or tables that it names until the time that it names, for whoever has it.",
		fix: "Delete the stored access policy that it was made from, or rotate the account key that signed it; one of user delegation ends with `az storage account revoke-delegation-keys`. Make user delegation signatures of minutes when they are needed.",
		source: "https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview",
		anchors: ["&sig=", "?sig=", "&amp;sig="],
		value: "after",
		after: [(0,segment .N)(signature, 43, 70)],
		context: { words: ["sv=20", "se=20", "sp="], within: 300 },
		check: (0,verdict .Am)(/^(?:[A-Za-z0-9]|%2[BbFf]){43}%3[Dd]$/),
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
		after: [(0,segment .N)(charset .Yb, 60)],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/azure-legacy.js





const azure_legacy_provider = "Azure";
const azureLegacy = [
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
		value: [(0,segment .N)(charset .IW, 52)],
	},
	{
		kind: "named",
		id: "secrets/azure-openai-key",
		title: "Azure OpenAI or AI services key (before 2024)",
		provider: azure_legacy_provider,
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
			"azure_ai_services_key",
			"azure_ai_key",
			"speech_key",
			"vision_key",
			"language_key",
			"translator_key",
			"content_safety_key",
			"form_recognizer_key",
			"document_intelligence_key",
		],
		value: [(0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "named",
		id: "secrets/azure-cosmos-db-legacy-key",
		title: "Azure Cosmos DB or storage account key (before 2022)",
		provider: azure_legacy_provider,
		why: "It reads, writes and deletes everything in the account.",
		fix: `Rotate it (\`az cosmosdb keys regenerate\` or \`az storage account keys renew\`), secondary first. ${identity}`,
		source: "https://learn.microsoft.com/en-us/azure/cosmos-db/how-to-connect-role-based-access-control",
		family: "secrets/azure-storage-account-key",
		names: [
			"cosmos_key",
			"cosmosdb_key",
			"cosmos_db_key",
			"cosmos_account_key",
			"cosmosdb_account_key",
			"cosmos_primary_key",
			"cosmos_master_key",
			"azure_storage_key",
			"azure_storage_access_key",
			"azure_storage_account_key",
			"arm_access_key",
		],
		value: [(0,segment .N)(charset .K3, 85), (0,segment .N)(charset .J2, 1), (0,segment .e)("==")],
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/azure-search-legacy-key",
		title: "Azure AI Search key (before 2022)",
		provider: azure_legacy_provider,
		why: "An admin key reads, changes and deletes every index of the search service; a query key reads them.",
		fix: `Regenerate it (\`az search admin-key renew\` or \`az search query-key delete\`). ${identity}`,
		source: "https://learn.microsoft.com/en-us/azure/search/search-security-api-keys",
		family: "secrets/azure-search-key",
		names: [
			"azure_search_key",
			"azure_search_admin_key",
			"azure_search_api_key",
			"azure_search_query_key",
			"azuresearch_key",
		],
		value: [(0,segment .N)(charset .Gd, 32)],
	},
	{
		kind: "named",
		id: "secrets/azure-event-grid-key",
		title: "Azure Event Grid access key",
		provider: azure_legacy_provider,
		why: "It publishes events to the topic or domain, which subscribers take for the application's.",
		fix: `Regenerate it (\`az eventgrid topic key regenerate\`), secondary first. ${identity}`,
		source: "https://learn.microsoft.com/en-us/azure/event-grid/authenticate-with-access-keys-shared-access-signatures",
		names: [
			"eventgrid_key",
			"event_grid_key",
			"eventgrid_access_key",
			"event_grid_access_key",
			"eventgrid_topic_key",
			"aeg_sas_key",
		],
		value: [(0,segment .N)(charset .K3, 42), (0,segment .N)(charset .QI, 1), (0,segment .e)("=")],
	},
	{
		kind: "token",
		id: "secrets/azure-connection-access-key",
		title: "Azure SignalR, Web PubSub or Communication Services key in a connection string",
		provider: azure_legacy_provider,
		why: "It connects to the service as the application: sends to all its clients, or mail and text messages to anybody.",
		fix: `Regenerate it (\`az signalr key renew\`, \`az webpubsub key regenerate\` or \`az communication regenerate-key\`), secondary first. ${identity}`,
		source: "https://learn.microsoft.com/en-us/azure/azure-signalr/concept-connection-string",
		anchors: ["AccessKey=", "accesskey="],
		value: "after",
		after: [(0,segment .N)(charset .K3, 43, 86), (0,segment .N)((0,charset .$I)("padding", "="), 1, 2)],
		context: { words: [".service.signalr.net", ".webpubsub.azure.com", ".communication.azure.com"], within: 250 },
		check: (0,verdict .Am)(/^(?:.{43}=|.{86}==)$/),
		seal: (value) => `${value.slice(0, 43)}=`,
	},
	{
		kind: "token",
		id: "secrets/azure-app-configuration-key",
		title: "Azure App Configuration key in a connection string",
		provider: azure_legacy_provider,
		why: "It reads the application's settings, in which passwords stand too, and as a read-write key changes them.",
		fix: `Regenerate it by the id that stands beside it (\`az appconfig credential regenerate --name STORE --id ID\`). ${identity}`,
		source: "https://learn.microsoft.com/en-us/cli/azure/appconfig/credential",
		anchors: ["Secret="],
		value: "after",
		after: [(0,segment .N)(charset .K3, 42), (0,segment .N)(charset .QI, 1), (0,segment .e)("=")],
		context: { words: [".azconfig.io"], within: 200 },
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/build-tools.js




const padding = (0,charset .$I)("padding", "=");
const buildTools = [
	{
		kind: "named",
		id: "secrets/nx-cloud-access-token",
		title: "Nx Cloud access token",
		provider: "Nx",
		why: "With write access it puts results of the holder's making into the cache, which every build then takes for its own.",
		fix: "Delete it under the workspace's CI access tokens. Use a read-only token for people, and a read-write one as a secret of the main branch alone.",
		source: "https://nx.dev/ci/recipes/security/access-tokens",
		names: ["nx_cloud_access_token", "nx_cloud_auth_token", "nx_access_token"],
		value: [(0,segment .N)(charset .Yb, 50, 72), (0,segment .N)(padding, 0, 2)],
		check: (0,verdict .wW)("Nx access token", (value) => /^[0-9a-f-]{36}\|[a-z-]{4,12}$/.test(Buffer.from((0,verdict .Z)(value), "base64").toString("latin1"))
			? (0,verdict .bE)("a UUID and its rights in base64")
			: undefined),
		seal: (value) => Buffer.from(`${uuidLike(value)}|read-write`).toString("base64"),
	},
	{
		kind: "token",
		id: "secrets/depot-token",
		title: "Depot token",
		provider: "Depot",
		why: "It builds images on the project's or organisation's machines at its cost, and reads its caches.",
		fix: "Delete it under the project's settings. In workflows use `id-token: write` and a trust relationship, which needs no token.",
		source: "https://depot.dev/docs/cli/authentication",
		anchors: ["depot_project_", "depot_org_", "depot_user_"],
		after: [(0,segment .N)(charset .dl, 32, 80)],
	},
	{
		kind: "named",
		id: "secrets/codefresh-api-key",
		title: "Codefresh API key",
		provider: "Codefresh",
		why: "It starts and changes pipelines and reads their contexts, within its scopes.",
		fix: "Delete it under User settings > API Keys, and make one with the scopes of the task.",
		source: "https://codefresh.io/docs/docs/integrations/codefresh-api/",
		names: ["codefresh_api_key", "codefresh_token", "cf_api_key"],
		value: [(0,segment .N)(charset .dl, 24), (0,segment .e)("."), (0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "named",
		id: "secrets/percy-token",
		title: "Percy project token",
		provider: "Percy",
		severity: "warning",
		why: "It uploads false snapshots to the project, which reviewers then approve.",
		fix: "Roll it under the project's settings, and read it in the pipeline as the secret PERCY_TOKEN.",
		source: "https://www.browserstack.com/docs/percy/get-started/set-env-var",
		names: ["percy_token"],
		value: [(0,segment .N)(charset .ib, 3, 5), (0,segment .e)("_"), (0,segment .N)(charset .dl, 40, 80)],
		check: (0,verdict .Am)(/^(?:web|app|auto|ss|vmw|res)_/),
		seal: (value) => value.replace(/^[a-z]+/, "web"),
	},
	{
		kind: "token",
		id: "secrets/chromatic-project-token",
		title: "Chromatic project token",
		provider: "Chromatic",
		severity: "warning",
		why: "It uploads false snapshots to the project, which reviewers then approve.",
		fix: "Reset it under Manage > Configure, and read it in the pipeline as the secret CHROMATIC_PROJECT_TOKEN.",
		source: "https://www.chromatic.com/docs/setup/",
		anchors: ["chpt_"],
		after: [(0,segment .N)(charset .dl, 12, 40)],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/chat.js







const slack = "https://docs.slack.dev/authentication/tokens/";
const slackWebhook = "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/";
const urlPath = (0,charset .$I)("url-path", "0-9A-Za-z/_-");
const discordToken = [
	(0,segment .N)(charset .r0, 23, 28),
	(0,segment .e)("."),
	(0,segment .N)(charset .r0, 6),
	(0,segment .e)("."),
	(0,segment .N)(charset .r0, 27, 40),
];
const chat = [
	{
		kind: "token",
		id: "secrets/slack-bot-token",
		title: "Slack bot token",
		provider: "Slack",
		why: "It reads the channels that the bot is in and writes as the bot, which people trust.",
		fix: "Revoke it with `auth.revoke`, which takes the bot out of its channels, then reinstall the app under OAuth & Permissions for a new one, and read the workspace's access log. Turn token rotation on, and keep tokens in the deployment's secret store.",
		source: slack,
		anchors: ["xoxb-", "xwfp-"],
		after: [(0,segment .N)(charset .vm, 8, 14), (0,segment .e)("-"), (0,segment .N)(charset .e4, 20, 90)],
	},
	{
		kind: "token",
		id: "secrets/slack-user-token",
		title: "Slack user token",
		provider: "Slack",
		why: "It reads and writes as a person, private channels and direct messages too where its scopes allow.",
		fix: "Revoke it with `auth.revoke` (a service token with `slack auth revoke --token \u2026`), or remove the app under the person's connected apps. A browser's session ends with Sign out of all other sessions. Use a bot token with the scopes of the task.",
		source: slack,
		anchors: ["xoxp-", "xoxc-", "xoxs-"],
		after: [(0,segment .N)(charset .vm, 8, 14), (0,segment .e)("-"), (0,segment .N)(charset .e4, 40, 90)],
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
			(0,segment .N)(charset .vm, 1),
			(0,segment .e)("-A"),
			(0,segment .N)(charset .MG, 8, 14),
			(0,segment .e)("-"),
			(0,segment .N)(charset .vm, 8, 14),
			(0,segment .e)("-"),
			(0,segment .N)(charset .dl, 64),
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
		after: [(0,segment .N)(charset .r0, 100, 250)],
	},
	{
		kind: "token",
		id: "secrets/slack-legacy-workspace-token",
		title: "Slack workspace or refresh token (legacy)",
		provider: "Slack",
		why: "It reads and writes in the workspace as an app of the retired kind, or makes new access tokens for it.",
		fix: "Revoke it with `auth.revoke`, and move to an app with a bot token of the scopes that it needs.",
		source: slack,
		anchors: ["xoxa-", "xoxr-"],
		after: [(0,segment .N)(charset .vm, 1, 14), (0,segment .e)("-"), (0,segment .N)(charset .e4, 30, 150)],
	},
	{
		kind: "named",
		id: "secrets/slack-verification-token",
		title: "Slack verification token",
		provider: "Slack",
		severity: "warning",
		why: "It makes requests that the app takes for Slack's: commands, events and clicks of the holder's making.",
		fix: "Regenerate it under the app's Basic Information, and check the signature of requests by the signing secret instead: the token is deprecated.",
		source: "https://docs.slack.dev/authentication/verifying-requests-from-slack/",
		names: ["slack_verification_token", "slack_verify_token"],
		value: [(0,segment .N)(charset .Yb, 24)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/slack-webhook",
		title: "Slack incoming webhook URL",
		provider: "Slack",
		why: "Whoever has the address posts to the channel in the app's name: good for phishing colleagues.",
		fix: "Delete it under the app's Incoming Webhooks, and make another. Keep the address in a secret: it is the password.",
		source: slackWebhook,
		anchors: ["hooks.slack.com/services/", "hooks.slack-gov.com/services/"],
		after: [(0,segment .N)(charset .MG, 8, 14), (0,segment .e)("/"), (0,segment .N)(charset .MG, 8, 14), (0,segment .e)("/"), (0,segment .N)(charset .Yb, 24)],
		check: (0,documentation_examples .V)((0,verdict .Am)(/\/T[A-Z0-9]+\/B[A-Z0-9]+\/\w+$/)),
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
		after: [(0,segment .N)(urlPath, 45, 90)],
		check: (0,verdict .Am)(/\/(?:workflows\/T\w{8,13}\/A\w{8,13}\/\d{10,20}\/\w{24}|triggers\/[TE]\w{8,13}\/\d{10,15}\/[0-9a-f]{32})$/),
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
		value: discordToken,
		check: (0,documentation_examples .V)(checkDiscordToken),
		seal: sealDiscordToken,
	},
	{
		kind: "token",
		id: "secrets/discord-bot-token-in-call",
		title: "Discord bot token in a call or header",
		provider: "Discord",
		why: "It controls the bot in every server it is in: reads messages, deletes channels, bans people.",
		fix: "Reset it in the Developer Portal under Bot > Reset Token, and read the servers' audit logs. Read the new one from the environment as DISCORD_TOKEN.",
		source: "https://discord.com/developers/docs/reference#authentication",
		family: "secrets/discord-bot-token",
		anchors: ["Bot ", ...[".login", ".run", ".start", ".Run", ".New"].flatMap((call) => [`${call}("`, `${call}('`])],
		value: "after",
		leftBoundary: charset .s6,
		after: discordToken,
		check: (0,documentation_examples .V)(checkDiscordToken),
		seal: sealDiscordToken,
	},
	{
		kind: "token",
		id: "secrets/discord-webhook",
		title: "Discord webhook URL",
		provider: "Discord",
		why: "Whoever has the address posts to the channel under any name, and edits or deletes what it posted.",
		fix: "Delete it under the channel's Integrations > Webhooks, or send `DELETE` to the address itself, and make another.",
		source: "https://discord.com/developers/docs/resources/webhook",
		anchors: ["discord.com/api/", "discordapp.com/api/"].flatMap((api) => ["", "v6/", "v7/", "v8/", "v9/", "v10/"].map((version) => `${api}${version}webhooks/`)),
		after: [(0,segment .N)(charset .vm, 17, 20), (0,segment .e)("/"), (0,segment .N)(charset .r0, 60, 72)],
	},
	{
		kind: "token",
		id: "secrets/telegram-bot-token",
		title: "Telegram bot token",
		provider: "Telegram",
		why: "It reads every message to the bot and writes to everybody who talked to it.",
		fix: "Send `/revoke` to @BotFather, and put the new token into the deployment's secret store.",
		source: "https://core.telegram.org/bots/features#botfather",
		anchors: (0,rules_anchors .E)(":AA", charset .r0),
		before: [(0,segment .N)(charset .vm, 8, 10)],
		leftBoundary: charset .vm,
		after: [(0,segment .N)(charset .r0, 32)],
		check: (0,documentation_examples .V)(),
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
		before: [(0,segment .N)(charset .e4, 2, 60)],
		after: [
			...rules_uuid .u,
			(0,segment .e)("@"),
			...rules_uuid .u,
			(0,segment .e)("/"),
			(0,segment .N)(charset .Mm, 3, 40),
			(0,segment .e)("/"),
			(0,segment .N)(charset .dl, 32),
			(0,segment .e)("/"),
			(0,segment .N)(urlPath, 36, 100),
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
		after: [(0,segment .N)(charset .r0, 43)],
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
			(0,segment .N)(charset .r0, 8, 20),
			(0,segment .e)("/messages?key="),
			(0,segment .N)(charset .r0, 39),
			(0,segment .e)("&token="),
			(0,segment .N)((0,charset .$I)("base64-percent-dash", "0-9A-Za-z%_-"), 40, 60),
		],
	},
];
function checkDiscordToken(value) {
	const [id] = Buffer.from(value).toString("latin1").split(".");
	return /^\d{17,20}$/.test(Buffer.from(id ?? "", "base64url").toString("latin1"))
		? (0,verdict .bE)("begins with the id of a bot")
		: undefined;
}
function sealDiscordToken(value) {
	const id = `1${String(value.charCodeAt(0)).repeat(9).slice(0, 17)}`;
	return value.replace(/^[^.]+/, Buffer.from(id).toString("base64url"));
}

var jwt = __webpack_require__(876);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/ci.js






const ci = [
	{
		kind: "token",
		id: "secrets/circleci-token",
		title: "CircleCI API token",
		provider: "CircleCI",
		why: "It starts pipelines and reads their logs, and as a personal token changes the contexts and variables of its owner's projects.",
		fix: "Delete it at https://app.circleci.com/settings/user/tokens (User Settings > Personal API Tokens), or for a project under Project Settings > API Permissions. Rotate the contexts and variables that it could read. For cloud access in jobs use CircleCI's OIDC tokens.",
		source: "https://circleci.com/docs/managing-api-tokens/",
		anchors: ["CCIPAT_", "CCIPRJ_"],
		after: [(0,segment .N)(charset .tw, 21, 23), (0,segment .e)("_"), (0,segment .N)(charset .dl, 40)],
	},
	{
		kind: "named",
		id: "secrets/circleci-legacy-token",
		title: "CircleCI API token (before 2023)",
		provider: "CircleCI",
		why: "It starts pipelines and reads their logs, and as a personal token changes the contexts and variables of its owner's projects.",
		fix: "Delete it at https://app.circleci.com/settings/user/tokens (User Settings > Personal API Tokens), or for a project under Project Settings > API Permissions. Rotate the contexts and variables that it could read. For cloud access in jobs use CircleCI's OIDC tokens.",
		source: "https://circleci.com/docs/managing-api-tokens/",
		names: ["circle_token", "circleci_token", "circleci_api_token", "circle_api_token", "circleci_cli_token"],
		value: [(0,segment .N)(charset .dl, 40)],
	},
	{
		kind: "token",
		id: "secrets/circleci-token-as-user",
		title: "CircleCI API token given to curl (before 2023)",
		provider: "CircleCI",
		why: "It starts pipelines and reads their logs, and as a personal token changes the contexts and variables of its owner's projects.",
		fix: "Delete it at https://app.circleci.com/settings/user/tokens (User Settings > Personal API Tokens), or for a project under Project Settings > API Permissions. Rotate the contexts and variables that it could read. For cloud access in jobs use CircleCI's OIDC tokens.",
		source: "https://circleci.com/docs/api-developers-guide/",
		family: "secrets/circleci-legacy-token",
		anchors: ["-u ", "--user "].flatMap((option) => [`curl ${option}`, `curl -s ${option}`, `curl -X POST ${option}`]),
		value: "after",
		after: [(0,segment .N)(charset .dl, 40)],
		context: { words: ["circleci.com"], within: 300 },
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
		after: [(0,segment .N)((0,charset .$I)("alnum-dot", "0-9A-Za-z."), 40, 60)],
		check: (0,documentation_examples .V)((0,verdict .Am)(/^bkua_(?:[A-Za-z0-9]{2,16}\.)?[0-9a-f]{40}$/)),
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
		after: [(0,segment .N)((0,charset .$I)("alnum-dot", "0-9A-Za-z."), 40, 100)],
		check: (0,verdict .Am)(/^bk(?:aa|ar|ct)_(?:[A-Za-z0-9]{2,16}\.)?[A-Za-z0-9]{40,80}$/),
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
		after: [(0,segment .N)(charset .r0, 10, 600), (0,segment .e)("."), (0,segment .N)(charset .r0, 20, 2000), (0,segment .e)("."), (0,segment .N)(charset .r0, 40, 1000)],
		check: jwt .Hh,
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
		value: [(0,segment .e)("11"), (0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "token",
		id: "secrets/harness-api-key",
		title: "Harness personal access or service account token",
		provider: "Harness",
		why: "It runs and changes deployment pipelines and reads connectors, as its user or service account.",
		fix: "Delete the token under the profile's My API Keys, or under Account Settings > Access Control > Service Accounts > the account > API Keys: a key holds several tokens. Use a service account with one role in one project and an expiration date; in pipelines OIDC connectors.",
		source: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
		anchors: ["pat.", "sat."],
		after: [(0,segment .N)(charset .r0, 22), (0,segment .e)("."), (0,segment .N)(charset .dl, 24), (0,segment .e)("."), (0,segment .N)(charset .Yb, 20)],
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
		value: [(0,segment .e)("API-"), (0,segment .N)(charset .MG, 25, 32)],
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
		after: [(0,segment .N)(charset .mi, 4, 120), (0,segment .e)("."), (0,segment .N)(charset .mi, 4, 120), (0,segment .e)("."), (0,segment .N)(charset .Yb, 30)],
	},
	{
		kind: "named",
		id: "secrets/expo-access-token",
		title: "Expo access token",
		provider: "Expo",
		why: "It publishes updates to the apps of its owner's accounts, which reach users without any store review.",
		fix: "Delete it at https://expo.dev/settings/access-tokens, and look for updates and builds that you did not publish. Give automation a robot user with a role in one account.",
		source: "https://docs.expo.dev/accounts/programmatic-access/",
		names: ["expo_token", "eas_token"],
		value: [(0,segment .N)(charset .r0, 40)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/buildkite-registry-token",
		title: "Buildkite Package Registries token",
		provider: "Buildkite",
		why: "It installs the packages of its registry, or as a temporary one publishes packages that builds then run.",
		fix: "Delete it under the registry's settings, where its tokens are listed, and look for packages that you did not publish. In jobs sign in to the registry by `buildkite-agent oidc request-token`.",
		source: "https://buildkite.com/docs/platform/security/tokens",
		anchors: ["bkpt_"],
		after: [(0,segment .N)((0,charset .$I)("name", "0-9A-Za-z_.-"), 100, 400)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/buildkite-portal-token",
		title: "Buildkite portal token or secret",
		provider: "Buildkite",
		why: "It runs the GraphQL queries of the portal with the rights that the portal has; a secret makes such tokens.",
		fix: "Delete it on the portal's Security page, and give each caller a token of its own that ends.",
		source: "https://buildkite.com/docs/platform/security/tokens",
		anchors: ["bkpat_", "bkps_"],
		after: [(0,segment .N)((0,charset .$I)("alnum-dot", "0-9A-Za-z."), 40, 100)],
		check: verdict .eI,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/clouds.js





const secretStore = "Keep the next one in the pipeline's environment secrets, one token a stage, with the least rights and an end date";
const yandex = "https://yandex.cloud/en/docs/security/operations/search-secrets";
const clouds_padding = (0,charset .$I)("padding", "=");
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
		after: [(0,segment .N)(charset .dl, 64)],
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
		after: [(0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "named",
		id: "secrets/linode-token",
		title: "Linode personal access token",
		provider: "Akamai Linode",
		why: "It manages servers, clusters, volumes and users of the account, within its scopes.",
		fix: `Revoke it under API Tokens in the profile (\`linode-cli profile token-delete ID\`), which works at once. ${secretStore}.`,
		source: "https://techdocs.akamai.com/linode-api/reference/delete-personal-access-token",
		names: ["linode_token", "linode_api_token", "linode_cli_token", "linode_api_key"],
		value: [(0,segment .N)(charset .dl, 64)],
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
		value: [(0,segment .N)(charset .Yb, 64)],
		check: verdict .eI,
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
		value: [(0,segment .N)(charset .MG, 36)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/scaleway-secret-key",
		title: "Scaleway API secret key",
		provider: "Scaleway",
		why: "It manages the resources that its user or application may, in every project of its policy.",
		fix: "Delete it under Identity and Access Management > API keys at https://console.scaleway.com. Give each pipeline an IAM application of its own with a policy for one project and an expiration date.",
		source: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/",
		names: ["scw_secret_key", "scaleway_secret_key"],
		value: rules_uuid .u,
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
		value: [(0,segment .N)(charset .r0, 44)],
		check: verdict .eI,
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
		value: [(0,segment .N)(charset .Yb, 30)],
		check: verdict .eI,
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
		value: [(0,segment .N)(charset .Yb, 32)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/backblaze-application-key",
		title: "Backblaze B2 application key",
		provider: "Backblaze",
		why: "It reads, writes or deletes the buckets that it was made for, often the backups.",
		fix: "Delete it under Application Keys (`b2 key delete`). Make one per bucket with the capabilities it needs, and object lock for backups.",
		source: "https://www.backblaze.com/docs/cloud-storage-application-keys",
		anchors: [..."0123456789"].map((region) => `K00${region}`),
		after: [(0,segment .N)(charset .K3, 27)],
		leftBoundary: charset .K3,
		rightBoundary: charset .mi,
		context: {
			words: ["backblaze", "b2_", "b2-", "b2.", "b2app", "type = b2", "b2 account", "b2 authorize", "b2 auth", "[b2]"],
			within: 300,
		},
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/porkbun-secret-key",
		title: "Porkbun secret API key",
		provider: "Porkbun",
		why: "With the API key beside it, it changes the name servers and records of the account's domains.",
		fix: "Delete the key under Account > API Access, and allow API access only for the domains that need it.",
		source: "https://porkbun.com/api/json/v3/documentation",
		anchors: ["sk1_"],
		after: [(0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "token",
		id: "secrets/yandex-cloud-api-key",
		title: "Yandex Cloud API key",
		provider: "Yandex Cloud",
		why: "It calls the services of its scopes as the service account, at its cost, until it is deleted.",
		fix: `Make another for the service account, put it where this one is used, then delete this one (\`yc iam api-key delete ID\`), and look in Audit Trails for what it did. ${secretStore}.`,
		source: yandex,
		anchors: ["AQVN"],
		after: [(0,segment .N)(charset .r0, 35, 38)],
		leftBoundary: charset .K3,
		rightBoundary: charset .mi,
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/yandex-cloud-static-key",
		title: "Yandex Cloud static access key",
		provider: "Yandex Cloud",
		why: "With its key id it reads, writes and deletes objects and messages as the service account, until it is deleted.",
		fix: `Make another for the service account, put it where this one is used, then delete this one (\`yc iam access-key delete ID\`), and look in Audit Trails for what it did. ${secretStore}.`,
		source: yandex,
		names: [
			"yc_secret_key",
			"yc_storage_secret_key",
			"yandex_secret_key",
			"yandex_cloud_secret_key",
			"yc_secret_access_key",
		],
		value: [(0,segment .e)("YC"), (0,segment .N)(charset .r0, 38)],
	},
	{
		kind: "named",
		id: "secrets/yandex-cloud-iam-token",
		title: "Yandex Cloud IAM token",
		provider: "Yandex Cloud",
		severity: "warning",
		why: "For up to twelve hours it acts as the user or service account in every cloud that the account may reach.",
		fix: "Run `yc iam revoke-token`, and find what wrote it to a file. On Yandex Cloud read it from the metadata service; in workflows use workload identity federation.",
		source: "https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token",
		names: ["yc_token", "yc_iam_token", "yandex_iam_token", "yandex_cloud_token", "iam_token"],
		value: [
			(0,segment .e)("t1."),
			(0,segment .N)(charset .r0, 20, 1000),
			(0,segment .N)(clouds_padding, 0, 2),
			(0,segment .e)("."),
			(0,segment .N)(charset .r0, 86),
			(0,segment .N)(clouds_padding, 0, 2),
		],
	},
	{
		kind: "named",
		id: "secrets/yandex-oauth-token",
		title: "Yandex OAuth token",
		provider: "Yandex Cloud",
		why: "For up to a year it makes IAM tokens of its user, and so acts as the user in every cloud.",
		fix: "Revoke it under the Yandex account's external services, and take the user's rights away for the twelve hours that IAM tokens made with it live on. In automation use a service account.",
		source: yandex,
		names: ["yc_token", "yandex_oauth_token", "yc_oauth_token", "yandex_token", "oauth_token"],
		value: [(0,segment .N)((0,charset .$I)("y", "y"), 1), (0,segment .N)((0,charset .$I)("0-to-3", "0-3"), 1), (0,segment .e)("_"), (0,segment .N)(charset .r0, 55, 200)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/yandex-smartcaptcha-server-key",
		title: "Yandex SmartCaptcha server key",
		provider: "Yandex Cloud",
		severity: "warning",
		why: "It asks whether an answer to the site's captcha is right, at the site's cost, so that robots can be trained on it.",
		fix: "Make a new captcha and put its two keys on the site: Yandex replaces a server key in no other way. Keep the server's in its environment.",
		source: yandex,
		anchors: ["ysc2_"],
		after: [(0,segment .N)(charset .Yb, 40), (0,segment .N)(charset .dl, 8)],
	},
	{
		kind: "token",
		id: "secrets/upcloud-api-token",
		title: "UpCloud API token",
		provider: "UpCloud",
		why: "It manages servers, storage and networks of the account, as far as its owner may.",
		fix: "Delete it under Account > API Tokens, look for servers that you did not start, and give the next one an end date, addresses and a subaccount of its own.",
		source: "https://upcloud.com/docs/guides/managing-api-tokens/",
		anchors: ["ucat_"],
		after: [(0,segment .N)(charset .Yb, 24, 64)],
		check: (0,verdict .Am)(/_.*\d/),
		seal: withMixedEnd,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/cloudflare.js






const formats = "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/";
const cloudflare = [
	{
		kind: "token",
		id: "secrets/cloudflare-token",
		title: "Cloudflare API token or key",
		provider: "Cloudflare",
		why: "It changes DNS, certificates, Workers and firewall rules of the zones that it may edit, so it can redirect all their traffic.",
		fix: `Roll or delete it under My Profile (or Manage Account) > API Tokens, and read the audit log. ${secretStore} and IP filter.`,
		source: formats,
		anchors: ["cfk_", "cfut_", "cfat_"],
		after: [(0,segment .N)(charset .Yb, 40), (0,segment .N)(charset .dl, 8)],
		...trailing_checksum .zh,
	},
	{
		kind: "named",
		id: "secrets/cloudflare-legacy-token",
		title: "Cloudflare API token (before 2026)",
		provider: "Cloudflare",
		why: "It changes DNS, certificates, Workers and firewall rules of the zones that it may edit, so it can redirect all their traffic.",
		fix: `Roll or delete it under My Profile (or Manage Account) > API Tokens, and read the audit log: a rolled one comes back in the form with a checksum. ${secretStore} and IP filter.`,
		source: formats,
		names: ["cloudflare_api_token", "cf_api_token", "cloudflare_token", "cloudflare_dns_api_token"],
		value: [(0,segment .N)(charset .r0, 40)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/cloudflare-global-key",
		title: "Cloudflare global API key",
		provider: "Cloudflare",
		why: "With the account's mail address it does everything that its user can do in every account, with no scope at all.",
		fix: "Change it under My Profile > API Tokens > Global API Key, and read the audit log. Use API tokens limited to the zones and permissions of the task.",
		source: formats,
		names: ["cloudflare_api_key", "cf_api_key", "cloudflare_global_api_key", "x_auth_key"],
		value: [(0,segment .N)(charset .dl, 37, 45)],
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
		after: [(0,segment .N)(charset .dl, 24), (0,segment .e)("-"), (0,segment .N)(charset .dl, 146)],
	},
	{
		kind: "token",
		id: "secrets/cloudflare-tunnel-token",
		title: "Cloudflare Tunnel token",
		provider: "Cloudflare",
		why: "It runs a connector of the tunnel: the holder receives the requests that are meant for the private service.",
		fix: "Rotate it under Networks > Tunnels > the tunnel > Refresh token, then restart the connectors. Give it to cloudflared as a sealed or external secret, by TUNNEL_TOKEN_FILE.",
		source: "https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/configure-tunnels/remote-tunnel-permissions/",
		anchors: ["eyJhIjoi"],
		after: [(0,segment .N)(charset .mi, 120, 300)],
		check: (0,encoded_pair .S)("", ["a", "t", "s"]),
		seal: (value) => Buffer.from(JSON.stringify({ a: value.slice(10, 42), t: value.slice(42, 78), s: value.slice(78, 118) })).toString("base64"),
	},
	{
		kind: "token",
		id: "secrets/cloudflare-oauth-token",
		title: "Cloudflare OAuth access token of Wrangler",
		provider: "Cloudflare",
		severity: "warning",
		why: "Until it ends it deploys Workers, and changes what else its user allowed Wrangler to change.",
		fix: "Run `wrangler logout` where it was made, which ends it, and read the audit log. In workflows use an account API token limited to the Worker, as the secret CLOUDFLARE_API_TOKEN.",
		source: formats,
		anchors: ["cfoat_"],
		after: [(0,segment .N)(charset .r0, 24, 400)],
		check: verdict .eI,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/jwt-shape.js


const jwtSegments = [
	(0,segment .N)(charset .r0, 6, 4000),
	(0,segment .e)("."),
	(0,segment .N)(charset .r0, 8, 8000),
	(0,segment .e)("."),
	(0,segment .N)(charset .r0, 20, 1400),
];
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









const clusters = [
	{
		kind: "token",
		id: "secrets/kubernetes-service-account-token",
		title: "Kubernetes service account token",
		provider: "Kubernetes",
		why: "It acts as the service account against the API server; old ones, made from a Secret, never end.",
		fix: "Delete its Secret or the pod it is bound to, which ends it; `kubectl auth can-i --list --as system:serviceaccount:NAMESPACE:NAME` shows what it could do, and Secrets that it could read want rotation. Use projected tokens of minutes, and from outside the cluster OIDC instead of a token.",
		source: "https://kubernetes.io/docs/concepts/security/service-accounts/",
		anchors: rules_anchors .M,
		after: jwtSegments,
		check: (0,jwt .ah)(jwt .H4),
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
		fix: "Run `argocd account delete-token --account NAME ID` or `argocd proj role delete-token PROJECT ROLE ISSUED-AT`. Let Argo CD pull from Git instead of calling it from a pipeline; where a token must be, give it a project role and an expiry.",
		source: "https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/",
		anchors: rules_anchors .M,
		after: jwtSegments,
		check: (0,jwt .ah)(jwt .Xk),
		seal: sealJwt({ iss: "argocd", sub: "proj:shop:deployer", nbf: 1735689600, iat: 1735689600 }),
	},
	{
		kind: "token",
		id: "secrets/kubeadm-join-token",
		title: "kubeadm join token",
		provider: "Kubernetes",
		why: "For as long as it lives, a day by default, it joins a machine of the holder's to the cluster as a node.",
		fix: "Run `kubeadm token delete ID` (the id is what stands before the dot), and look for nodes that you do not know. Make the token when a node joins (`kubeadm token create --ttl 15m`).",
		source: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
		anchors: ["--token ", "--token="],
		value: "after",
		after: [(0,segment .N)(charset .V, 6), (0,segment .e)("."), (0,segment .N)(charset .V, 16)],
		context: { words: ["kubeadm", "discovery-token"], within: 300 },
		check: (0,documentation_examples .V)((0,verdict .Am)(/\d/)),
		seal: (value) => `4${value.slice(1)}`,
	},
	{
		kind: "named",
		id: "secrets/kubernetes-bootstrap-token",
		title: "Kubernetes bootstrap token",
		provider: "Kubernetes",
		why: "For as long as it lives, a day by default, it joins a machine of the holder's to the cluster as a node.",
		fix: "Run `kubeadm token delete ID` (the id is what stands before the dot), and look for nodes that you do not know. Make the token when a node joins (`kubeadm token create --ttl 15m`).",
		source: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
		family: "secrets/kubeadm-join-token",
		names: ["bootstrap_token", "kubeadm_token", "tls_bootstrap_token", "kubeadm_join_token", "join_token", "token"],
		value: [(0,segment .N)(charset .V, 6), (0,segment .e)("."), (0,segment .N)(charset .V, 16)],
		check: (0,documentation_examples .V)((0,verdict .Am)(/^(?=.*\d)(?=.*[a-z])/)),
		seal: (value) => `4b${value.slice(2)}`,
	},
	{
		kind: "token",
		id: "secrets/k3s-token",
		title: "K3s or RKE2 server, node or bootstrap token",
		provider: "K3s",
		why: "It joins a machine of the holder's to the cluster; the server token is as good as the cluster's administrator, and decrypts what the datastore keeps for new servers.",
		fix: "Run `k3s token rotate`, restart all servers and agents with the new token, and keep the old one for snapshots taken before; a bootstrap token ends with `k3s token delete`. Look for nodes that you do not know.",
		source: "https://docs.k3s.io/cli/token",
		anchors: (0,rules_anchors .E)("K10", charset .dl),
		after: [(0,segment .N)(charset .dl, 63), (0,segment .e)("::"), (0,segment .N)((0,charset .$I)("k3s", "0-9A-Za-z_.:-"), 8, 140)],
		check: (0,verdict .Am)(/::(?:(?:server|node):[\w-]{8,128}|[0-9a-z]{6}\.[0-9a-z]{16})$/),
		seal: (value) => `${value.slice(0, 67)}::server:${hexDigits(value, 32)}`,
	},
	{
		kind: "token",
		id: "secrets/rancher-token",
		title: "Rancher API token",
		provider: "Rancher",
		why: "It acts as its user on every cluster that Rancher manages, kubeconfigs made by Rancher hold one.",
		fix: "Delete it under Account & API Keys (`kubectl delete tokens.management.cattle.io NAME`: the name is what stands before the colon). Make keys limited to a cluster with a TTL.",
		source: "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys",
		anchors: ["token-", "kubeconfig-u-", "kubeconfig-user-"],
		after: [(0,segment .N)(charset .V, 5, 24), (0,segment .e)(":"), (0,segment .N)(charset .V, 54)],
	},
	{
		kind: "token",
		id: "secrets/openshift-token",
		title: "OpenShift OAuth access token",
		provider: "OpenShift",
		why: "For up to a day it acts as the user who signed in, on the API server.",
		fix: "Run `oc get useroauthaccesstokens` as its user and `oc delete useroauthaccesstokens NAME`, which ends it everywhere; `oc logout` ends only the session of the machine that it is run on. In pipelines use a service account's bound token or OIDC.",
		source: "https://docs.okd.io/latest/authentication/managing-oauth-access-tokens.html",
		anchors: ["sha256~"],
		after: [(0,segment .N)(charset .r0, 43)],
	},
	{
		kind: "token",
		id: "secrets/docker-swarm-token",
		title: "Docker Swarm join or unlock token",
		provider: "Docker",
		why: "It joins a machine of the holder's to the swarm, as a manager if it is that token; an unlock key opens its encrypted state.",
		fix: "Run `docker swarm join-token --rotate worker` (and manager), or `docker swarm unlock-key --rotate`, and look in `docker node ls` for nodes that you do not know: rotation puts none out.",
		source: "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
		anchors: ["SWMTKN-1-"],
		after: [(0,segment .N)(charset .V, 50), (0,segment .e)("-"), (0,segment .N)(charset .V, 25)],
	},
	{
		kind: "named",
		id: "secrets/consul-token",
		title: "Consul ACL token",
		provider: "HashiCorp Consul",
		why: "It reads or changes keys, services and intentions within its policies; the management token everything.",
		fix: "Run `consul acl token read -self` with it for its AccessorID, then `consul acl token delete` with that id: the token itself is no id. Let workloads sign in by the Kubernetes or JWT auth method.",
		source: "https://developer.hashicorp.com/consul/docs/security/acl/tokens",
		names: ["consul_http_token", "consul_token", "consul_acl_token", "x_consul_token"],
		value: rules_uuid .u,
	},
	{
		kind: "named",
		id: "secrets/nomad-token",
		title: "Nomad ACL token",
		provider: "HashiCorp Nomad",
		why: "It runs jobs on the cluster's machines within its policies, which is to run any code on them.",
		fix: "Run `nomad acl token self` with it for its accessor, then `nomad acl token delete ACCESSOR_ID`: the token itself is no id. Let people and pipelines sign in by an OIDC or JWT auth method.",
		source: "https://developer.hashicorp.com/nomad/tutorials/access-control/access-control-tokens",
		names: ["nomad_token", "nomad_acl_token", "x_nomad_token"],
		value: rules_uuid .u,
	},
	{
		kind: "token",
		id: "secrets/proxmox-api-token",
		title: "Proxmox VE API token",
		provider: "Proxmox",
		why: "It manages the virtual machines, storage and nodes that its user may, and as one of root@pam the whole cluster.",
		fix: "Run `pveum user token remove USER TOKENID`, and read the task log for what it did. Make one with privilege separation, a role on the path that it needs, and an expiry date.",
		source: "https://pve.proxmox.com/wiki/Proxmox_VE_API",
		anchors: ["@pam!", "@pve!"],
		before: [(0,segment .N)(charset .dw, 1, 64)],
		after: [(0,segment .N)(charset .dw, 1, 64), (0,segment .e)("="), ...rules_uuid .u],
	},
	{
		kind: "token",
		id: "secrets/portainer-access-token",
		title: "Portainer access token",
		provider: "Portainer",
		why: "It acts as its owner on every environment: starts containers, which for an administrator is root on the machines.",
		fix: "Remove it under My account > Access tokens, and look for containers that you did not start. Give automation a user of its own with a role for its environment.",
		source: "https://docs.portainer.io/api/access",
		anchors: ["ptr_"],
		after: [(0,segment .N)(charset .K3, 42), (0,segment .N)(charset .QI, 1), (0,segment .e)("=")],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/code-quality.js






const codeQuality = [
	{
		kind: "token",
		id: "secrets/sonarqube-token",
		title: "SonarQube token",
		provider: "SonarQube",
		why: "It reads the source code and issues of the projects that its owner sees, and as a global one falsifies analyses.",
		fix: "Revoke it under My Account > Security. Use project analysis tokens with an expiration date.",
		source: "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/",
		anchors: ["squ_", "sqp_", "sqa_"],
		after: [(0,segment .N)(charset .dl, 40)],
	},
	{
		kind: "named",
		id: "secrets/sonarqube-legacy-token",
		title: "SonarQube or SonarCloud token (without a prefix)",
		provider: "SonarQube",
		why: "It reads the source code and issues of the projects that its owner sees, and falsifies their analyses.",
		fix: "Revoke it under My Account > Security. Use project analysis tokens with an expiration date, as the secret SONAR_TOKEN.",
		source: "https://docs.sonarsource.com/sonarqube-server/latest/analyzing-source-code/analysis-parameters/",
		family: "secrets/sonarqube-token",
		names: ["sonar_login", "sonar_token", "sonarqube_token", "sonarcloud_token", "sonar_auth_token"],
		value: [(0,segment .N)(charset .dl, 40)],
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
		value: rules_uuid .u,
	},
	{
		kind: "token",
		id: "secrets/codecov-token-in-command",
		title: "Codecov upload token in a command or codecov.yml",
		provider: "Codecov",
		severity: "warning",
		why: "It uploads false coverage for the repository, or for the whole organisation when it is a global one.",
		fix: "Regenerate it under the repository's Configuration > General. Upload with `use_oidc: true` and `id-token: write` instead.",
		source: "https://docs.codecov.com/docs/codecov-tokens",
		family: "secrets/codecov-upload-token",
		anchors: [" -t ", "--token ", "--token=", "token: "],
		value: "after",
		leftBoundary: (0,charset .$I)("dash-underscore", "_-"),
		after: rules_uuid .u,
		context: { words: ["codecov"], within: 200 },
	},
	{
		kind: "named",
		id: "secrets/snyk-api-token",
		title: "Snyk API token",
		provider: "Snyk",
		why: "It reads the vulnerabilities of every project that its owner sees, and changes what is ignored.",
		fix: "Select Revoke & Regenerate at https://app.snyk.io/account (or your region's host), which ends it at once. Use a service account limited to one organisation, or OAuth client credentials.",
		source: "https://docs.snyk.io/snyk-api/authentication-for-api",
		names: ["snyk_token", "snyk_api_token", "snyk_api_key"],
		value: rules_uuid .u,
	},
	{
		kind: "token",
		id: "secrets/snyk-token-in-command",
		title: "Snyk API token given to `snyk auth`",
		provider: "Snyk",
		why: "It reads the vulnerabilities of every project that its owner sees, and changes what is ignored.",
		fix: "Select Revoke & Regenerate at https://app.snyk.io/account (or your region's host), which ends it at once. Set SNYK_TOKEN from a secret, which the command line reads by itself.",
		source: "https://docs.snyk.io/developer-tools/snyk-cli/snyk-cli/authenticate-to-use-the-cli",
		family: "secrets/snyk-api-token",
		anchors: ["snyk auth "],
		value: "after",
		after: rules_uuid .u,
	},
	{
		kind: "token",
		id: "secrets/snyk-access-token",
		title: "Snyk personal or service account access token",
		provider: "Snyk",
		why: "It reads the vulnerabilities of the organisations in its scopes, and changes what is ignored.",
		fix: "Delete it under Account settings > Personal access tokens, or rotate the service account's. Give it an end date and one organisation.",
		source: "https://github.com/snyk/go-application-framework/tree/main/pkg/auth",
		anchors: ["snyk_uat.", "snyk_sat."],
		after: [(0,segment .N)(charset .Yb, 6, 20), (0,segment .e)("."), (0,segment .N)(charset .r0, 20, 1000), (0,segment .e)("."), (0,segment .N)(charset .r0, 20, 200)],
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
		after: [(0,segment .N)((0,charset .$I)("alnum-underscore", "0-9a-z_"), 40, 57)],
		check: (0,verdict .Am)(/^sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}$/),
		seal: (value) => `sgp_${hexDigits(value, 40)}`,
	},
	{
		kind: "token",
		id: "secrets/postman-api-key",
		title: "Postman API key",
		provider: "Postman",
		why: "It reads its owner's workspaces: collections, and environments with the secrets that people keep in them.",
		fix: "Delete it at https://go.postman.co/settings/me/api-keys, and rotate the secrets in environments that it could read. Keep values in Postman Vault.",
		source: "https://learning.postman.com/docs/developer/postman-api/authentication/",
		anchors: ["PMAK-"],
		after: [(0,segment .N)(charset .dl, 20, 32), (0,segment .e)("-"), (0,segment .N)(charset .dl, 28, 48)],
	},
	{
		kind: "named",
		id: "secrets/launchdarkly-key",
		title: "LaunchDarkly API token",
		provider: "LaunchDarkly",
		why: "It changes feature flags, which is to change production.",
		fix: "Delete it under Organization settings > Authorization. Use service tokens with a role for one project.",
		source: "https://launchdarkly.com/docs/home/account/api",
		names: [
			"launchdarkly_api_key",
			"launchdarkly_api_token",
			"launchdarkly_access_token",
			"launch_darkly_api_key",
			"ld_api_key",
		],
		value: [(0,segment .e)("api-"), ...rules_uuid .u],
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/unleash-api-token",
		title: "Unleash API token",
		provider: "Unleash",
		why: "A client token reads all flags and their conditions; an admin or personal one changes them, which is to change production.",
		fix: "Delete it under Admin > API access, or under the profile's Personal API tokens. Give each application a client token of one project and environment; browsers take front-end tokens.",
		source: "https://docs.getunleash.io/reference/api-tokens-and-client-keys",
		names: ["unleash_api_token", "unleash_api_key", "unleash_token", "unleash_admin_token", "unleash_client_token"],
		value: [(0,segment .N)((0,charset .$I)("unleash", "0-9A-Za-z_.:~*[]-"), 56, 250)],
		check: (0,verdict .Am)(/^(?:user:|(?:[\w~.-]+|\[\]|\*):[\w~.-]+\.)?[0-9a-f]{56,64}$/),
		seal: (value) => `[]:prod.${hexDigits(value, 64)}`,
	},
	{
		kind: "token",
		id: "secrets/socket-api-token",
		title: "Socket API token",
		provider: "Socket",
		why: "Within its scopes it reads the alerts and dependencies of the organization's repositories, and changes what is ignored.",
		fix: "Revoke it at https://socket.dev/dashboard/settings/api-tokens, and give the next one the scopes of the task.",
		source: "https://docs.socket.dev/docs/api-keys",
		anchors: ["sktsec_"],
		after: [(0,segment .N)(charset .r0, 44), (0,segment .e)("_api")],
		check: (0,documentation_examples .V)(),
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/customers.js







const customers = [
	{
		kind: "token",
		id: "secrets/dropbox-access-token",
		title: "Dropbox access token",
		provider: "Dropbox",
		severity: "warning",
		why: "For four hours it reads or changes the files that the app may reach.",
		fix: "Revoke it with `/2/auth/token/revoke`, or disconnect the app under Settings > Connected apps, and look for a refresh token beside it.",
		source: "https://developers.dropbox.com/oauth-guide",
		anchors: ["sl.u.", ...(0,rules_anchors .E)("sl.", charset .Yb)],
		after: [(0,segment .N)(charset .r0, 128, 1400)],
		check: (0,verdict .Am)(/^sl\.(?:u\.)?[\w-]{129,}$/),
		seal: (value) => `sl.${value.slice(3).replace(/\./g, "x")}`,
	},
	{
		kind: "token",
		id: "secrets/hubspot-token",
		title: "HubSpot private app token",
		provider: "HubSpot",
		why: "It reads and changes contacts, deals and other customer data within the app's scopes.",
		fix: "Rotate it under Development > Legacy apps > the app > Auth, at once rather than with the week of overlap. New integrations use a service key (Settings > Integrations > Service Keys).",
		source: "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview",
		anchors: ["pat-na1-", "pat-na2-", "pat-na3-", "pat-eu1-", "pat-ap1-"],
		after: rules_uuid .u,
	},
	{
		kind: "token",
		id: "secrets/facebook-access-token",
		title: "Facebook, Instagram or WhatsApp access token",
		provider: "Meta",
		why: "It posts to a page, reads messages and insights, or writes to customers on WhatsApp, as the user, page or system user it was made for.",
		fix: "Invalidate it (`DELETE /me/permissions`, or Business settings > System users > Revoke tokens), and read the page's activity log. Ask for the permissions of the task alone.",
		source: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
		anchors: (0,rules_anchors .E)("EAA", charset .Yb),
		after: [(0,segment .N)(charset .Yb, 90, 500)],
		leftBoundary: charset .MF,
		rightBoundary: charset .mi,
		check: (0,verdict .Am)(/^EAA(?!.*(.)\1{4})(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/),
	},
	{
		kind: "named",
		id: "secrets/linkedin-access-token",
		title: "LinkedIn access token",
		provider: "LinkedIn",
		why: "For up to sixty days it posts as the member or the company page, and reads what its scopes allow.",
		fix: "Revoke it with `POST /oauth/v2/revoke`, and have the member sign in again.",
		source: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow",
		names: ["linkedin_access_token", "linkedin_token", "linkedin_refresh_token", "linkedin_oauth_token"],
		value: [(0,segment .e)("AQ"), (0,segment .N)(charset .r0, 100, 1000)],
	},
	{
		kind: "named",
		id: "secrets/dropbox-long-lived-token",
		title: "Dropbox refresh token or long-lived access token",
		provider: "Dropbox",
		why: "Until somebody revokes it, it reads or changes the files that the app may reach, or makes tokens that do.",
		fix: "Revoke it with `/2/auth/token/revoke`, or disconnect the app under Settings > Connected apps.",
		source: "https://developers.dropbox.com/oauth-guide",
		names: ["dropbox_refresh_token", "dropbox_access_token", "dropbox_token", "dropbox_oauth2_refresh_token"],
		value: [(0,segment .N)(charset .r0, 64)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/dropbox-token-in-call",
		title: "Dropbox long-lived access token in a call",
		provider: "Dropbox",
		why: "Until somebody revokes it, it reads or changes the files that the app may reach.",
		fix: "Revoke it with `/2/auth/token/revoke`, and use short-lived tokens, which the client makes of a refresh token from a secret store.",
		source: "https://www.dropbox.com/developers/documentation/python",
		family: "secrets/dropbox-long-lived-token",
		anchors: ['dropbox.Dropbox("', "dropbox.Dropbox('"],
		value: "after",
		after: [(0,segment .N)(charset .r0, 64)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/intercom-access-token",
		title: "Intercom access token",
		provider: "Intercom",
		why: "It reads and answers the conversations of customers, and reads who they are.",
		fix: "Regenerate it under the app's Authentication in the Developer Hub, and remove the permissions that the app does not need.",
		source: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
		anchors: ["dG9rO"],
		after: [(0,segment .N)(charset .mi, 40, 80)],
		check: checkIntercomToken,
		seal: sealIntercomToken,
	},
	{
		kind: "named",
		id: "secrets/intercom-secret",
		title: "Intercom client secret or identity verification secret",
		provider: "Intercom",
		why: "It poses as the app, or signs a visitor in to the messenger as any customer, with the conversations of that customer.",
		fix: "Regenerate it in the Developer Hub, or under Settings > Messenger > Security, and keep the new one on the server.",
		source: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
		names: [
			"intercom_client_secret",
			"intercom_secret",
			"intercom_identity_verification_secret",
			"intercom_secret_key",
			"intercom_identity_secret",
		],
		value: [(0,segment .N)(charset .r0, 36, 44)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/hubspot-key",
		title: "HubSpot client secret or API key (UUID)",
		provider: "HubSpot",
		why: "It poses as the app towards HubSpot and forges its webhooks; a developer key changes the account's apps.",
		fix: "Rotate it on the app's Auth page, or under Keys in the developer account. Use a private app's token with the scopes of the task.",
		source: "https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth",
		names: [
			"hubspot_client_secret",
			"hubspot_api_key",
			"hubspot_apikey",
			"hubspot_developer_api_key",
			"hubspot_key",
			"hs_client_secret",
			"hapikey",
		],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/salesforce-auth-url",
		title: "Salesforce DX authorization URL",
		provider: "Salesforce",
		why: "It signs in to the org as the user who authorized it, with all that the user may read and change, until it is revoked.",
		fix: "Revoke it in Setup under Connected Apps OAuth Usage, or on the user's page under OAuth Connected Apps, and read the login history. In pipelines sign in by `sf org login jwt` with a certificate, as an integration user.",
		source: "https://developer.salesforce.com/docs/platform/salesforce-cli-reference/guide/cli_reference_org_login_sfdx-url.html",
		anchors: ["force://"],
		after: [
			(0,segment .N)(charset .dw, 1, 200),
			(0,segment .e)(":"),
			(0,segment .N)(charset .Yb, 0, 100),
			(0,segment .e)(":"),
			(0,segment .N)((0,charset .$I)("salesforce-token", "0-9A-Za-z._!="), 40, 400),
			(0,segment .e)("@"),
			(0,segment .N)(charset .dw, 4, 120),
		],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/frame-io-token",
		title: "Frame.io developer token",
		provider: "Frame.io",
		why: "It reads and changes the videos and comments that its owner sees, unreleased ones among them, and never ends.",
		fix: "Delete it at https://developer.frame.io/app/tokens, and sign in by OAuth, with the scopes of the task.",
		source: "https://developer.adobe.com/frameio/api/",
		anchors: ["fio-u-"],
		after: [(0,segment .N)(charset .r0, 40, 96)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/pinterest-access-token",
		title: "Pinterest access token",
		provider: "Pinterest",
		why: "Within its scopes it changes pins, boards and advertisements of its owner, and spends on the latter.",
		fix: "Remove the application under the account's Settings > Security, or reset the application's secret, and look for pins and campaigns that you did not make.",
		source: "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
		anchors: ["pina_"],
		after: [(0,segment .N)(charset .Yb, 32, 200)],
		check: (0,verdict .Am)(/_(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
];
const intercomToken = /^tok:[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}:\d+:\d+$/;
function checkIntercomToken(value) {
	return intercomToken.test(Buffer.from((0,verdict .Z)(value), "base64").toString("latin1"))
		? (0,verdict .bE)("holds the id of its format")
		: undefined;
}
function sealIntercomToken(value) {
	const id = uuidLike(value, "_");
	return Buffer.from(`tok:${id}:1:0`).toString("base64");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/databases.js








const reads = "It reads and changes everything in the database that its role may";
const databases = [
	{
		kind: "token",
		id: "secrets/planetscale-password",
		title: "PlanetScale database password",
		provider: "PlanetScale",
		why: `${reads}, from anywhere.`,
		fix: "Delete it under the branch's Settings > Passwords (`pscale password delete DATABASE BRANCH ID`), and limit the new one to your addresses.",
		source: "https://planetscale.com/docs/concepts/connection-strings",
		anchors: ["pscale_pw_"],
		after: [(0,segment .N)(charset .r0, 32, 64)],
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
		after: [(0,segment .N)(charset .r0, 32, 64)],
	},
	{
		kind: "token",
		id: "secrets/neon-api-key",
		title: "Neon API key",
		provider: "Neon",
		why: "It makes and deletes projects and branches, resets their passwords, and so reads all their data.",
		fix: "Revoke it under Account settings > API keys, which only its owner can, or under the organization's Settings > API keys; that works at once. Then reset the passwords of roles that it could read. Use keys limited to a project.",
		source: "https://neon.com/docs/manage/api-keys",
		anchors: ["napi_"],
		after: [(0,segment .N)(charset .Yb, 40, 80)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .Yb, 12)],
	},
	{
		kind: "token",
		id: "secrets/supabase-access-token",
		title: "Supabase personal access token",
		provider: "Supabase",
		why: "It manages all projects of its owner: reads their keys, runs SQL on their databases.",
		fix: "Revoke it under Account > Access Tokens, then rotate the projects' secret keys, which it could read. Keep the new one as an environment secret of the job that migrates.",
		source: "https://github.com/supabase/cli/blob/develop/internal/utils/access_token.go",
		anchors: ["sbp_", "sbp_oauth_", "sbp_v0_"],
		after: [(0,segment .N)(charset .dl, 40)],
	},
	{
		kind: "token",
		id: "secrets/supabase-secret-key",
		title: "Supabase secret API key",
		provider: "Supabase",
		why: "It reads and changes every row of every table, past all row-level security.",
		fix: "Make a new secret key at https://supabase.com/dashboard/project/_/settings/api-keys, put it where the old one is used, then delete the old one, which cannot be undone. Use secret keys in servers and functions only, one for each; browsers take the publishable key.",
		source: "https://supabase.com/docs/guides/getting-started/api-keys",
		anchors: ["sb_secret_"],
		after: [(0,segment .N)(charset .r0, 22, 50)],
	},
	{
		kind: "token",
		id: "secrets/supabase-service-role-key",
		title: "Supabase service_role key",
		provider: "Supabase",
		why: "It reads and changes every row of every table, past all row-level security, until the project's JWT secret changes.",
		fix: "Move its users to a secret key (Settings > API Keys, https://supabase.com/dashboard/project/_/settings/api-keys) and disable the legacy keys there; or rotate the JWT secret, which ends every session.",
		source: "https://supabase.com/docs/guides/getting-started/api-keys",
		anchors: rules_anchors .M,
		after: jwtSegments,
		check: (0,jwt .ah)(jwt .yr),
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
		after: [(0,segment .N)(charset .r0, 32, 64)],
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
			"mcli_private_api_key",
			"atlas_api_private_key",
		],
		value: rules_uuid .u,
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
		after: [(0,segment .N)(charset .r0, 16, 32)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .Yb, 22), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 40)],
	},
	{
		kind: "named",
		id: "secrets/aiven-token",
		title: "Aiven API token",
		provider: "Aiven",
		why: "It makes, opens and deletes the services of its owner's projects.",
		fix: "Revoke it with `avn user access-token revoke`, and give automation an application user with a token that ends.",
		source: "https://aiven.io/docs/platform/howto/create_authentication_token",
		names: ["aiven_token", "aiven_api_token", "aiven_auth_token"],
		value: [(0,segment .N)(charset .mi, 200, 500)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/xata-api-key",
		title: "Xata API key",
		provider: "Xata",
		why: "It reads, changes and deletes every database and branch that its owner or organization has.",
		fix: "Delete it under Account settings or the organization's API keys, and give the next one an end date and the scopes of the task.",
		source: "https://xata.io/docs/platform/api-keys",
		anchors: ["xau_"],
		after: [(0,segment .N)(charset .Yb, 32, 64)],
		check: (0,verdict .Am)(/_(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/data-platforms.js







const dataPlatforms = [
	{
		kind: "token",
		id: "secrets/confluent-secret",
		title: "Confluent Cloud API secret",
		provider: "Confluent",
		why: "With its key it produces and consumes on the cluster, or manages the organisation's resources.",
		fix: "Delete it with `confluent api-key delete`. Use workload identity (OAuth), or a key of a service account limited to one cluster.",
		source: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
		anchors: ["cflt"],
		after: [(0,segment .N)(charset .K3, 60)],
		...trailing_checksum .km,
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
		value: [(0,segment .N)(charset .K3, 64)],
		check: (0,verdict .Am)(/^(?!cflt)(?=.*[A-Z])(?=.*[a-z])/),
	},
	{
		kind: "token",
		id: "secrets/databricks-token",
		title: "Databricks personal access token",
		provider: "Databricks",
		why: "It acts as its owner in the workspace: reads tables, runs code on clusters, reads secret scopes.",
		fix: "Revoke it under Settings > Developer > Access tokens (`databricks tokens delete ID`). In workflows use OAuth token federation; elsewhere a service principal.",
		source: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
		anchors: ["dapi"],
		after: [(0,segment .N)((0,charset .$I)("hex-dash", "0-9a-f-"), 32, 34)],
		check: (0,verdict .Am)(/^dapi[0-9a-f]{32}(?:-\d)?$/),
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
		after: [(0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "token",
		id: "secrets/elastic-cloud-api-key",
		title: "Elastic Cloud API key",
		provider: "Elastic",
		why: "It manages the organisation's deployments and projects within its roles, and can reset their passwords.",
		fix: "Revoke it at https://cloud.elastic.co under the avatar > Organization > API keys; only an owner of the organisation can. Give another the roles of one deployment and an expiration date.",
		source: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
		anchors: ["essu_"],
		after: [(0,segment .N)(charset .mi, 60, 160)],
	},
	{
		kind: "named",
		id: "secrets/influxdb-token",
		title: "InfluxDB API token",
		provider: "InfluxDB",
		why: `${reads}; an operator token reaches every organisation of the server.`,
		fix: "Delete it with `influx auth delete --id ID` (`influx auth list` tells the id), and make one that reads or writes a single bucket.",
		source: "https://docs.influxdata.com/influxdb/v2/admin/tokens/",
		names: [
			"influxdb_token",
			"influx_token",
			"influxdb_v2_token",
			"influxdb_admin_token",
			"influxdb_init_admin_token",
			"docker_influxdb_init_admin_token",
		],
		value: [(0,segment .N)(charset .r0, 86), (0,segment .e)("==")],
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
		value: [(0,segment .N)(charset .dl, 32)],
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
		after: [(0,segment .N)(charset .Yb, 24), (0,segment .e)(":"), (0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "token",
		id: "secrets/tinybird-token",
		title: "Tinybird token",
		provider: "Tinybird",
		severity: "warning",
		why: "Within its scopes it reads data sources, appends to them, or changes the workspace; its form does not tell which.",
		fix: "Refresh or delete it under Tokens. Pages that read take a JWT of minutes, and the workspace's admin token stands in no application.",
		source: "https://www.tinybird.co/docs/forward/administration/tokens",
		anchors: ["p.eyJ1IjogI"],
		after: [(0,segment .N)(charset .r0, 40, 400), (0,segment .e)("."), (0,segment .N)(charset .r0, 43)],
		check: (0,encoded_pair .S)("p.", ["u", "id"]),
		seal: (value) => `p.${Buffer.from(`{"u": "${uuidLike(value)}", "id": "${uuidLike(value.slice(9))}"}`).toString("base64url")}.${value.slice(-43)}`,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/devices.js




const devices = [
	{
		kind: "token",
		id: "secrets/adafruit-io-key",
		title: "Adafruit IO key",
		provider: "Adafruit IO",
		why: "It reads and writes every feed of its owner: what devices measure, and what switches them.",
		fix: "Regenerate it on io.adafruit.com under the golden key, and put the next one onto the devices, in a file such as secrets.h or settings.toml that stays out of the repository.",
		source: "https://io.adafruit.com/api/docs/#authentication",
		anchors: ["aio_"],
		after: [(0,segment .N)(charset .Yb, 28)],
		check: (0,verdict .Am)(/_(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
	{
		kind: "token",
		id: "secrets/samsara-api-token",
		title: "Samsara API token",
		provider: "Samsara",
		why: "Within its scopes it reads where vehicles, trailers and drivers of the fleet are, and changes routes.",
		fix: "Delete it under Settings > API Tokens, and give the next one the scopes and tags of the task.",
		source: "https://developers.samsara.com/docs/authentication",
		anchors: ["samsara_api_"],
		after: [(0,segment .N)(charset .Yb, 24, 48)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/maxmind-license-key",
		title: "MaxMind license key",
		provider: "MaxMind",
		why: "With the account's id it downloads databases and asks for addresses and risks at the account's cost.",
		fix: "Deactivate it in the account portal under Manage License Keys once another is in its place, and keep GeoIP.conf out of images and repositories.",
		source: "https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/",
		before: [(0,segment .N)(charset .Yb, 6), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 29)],
		anchors: ["_mmk"],
		after: [],
		check: verdict .eI,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/flags.js






const readsRules = "It reads all feature flags of an environment and the rules that say who gets what, users' addresses among them";
const flags_keep = "Read the next one from the deployment's secret store; browsers and mobile applications have a key of their own kind";
const flags_flags = [
	{
		kind: "token",
		id: "secrets/launchdarkly-sdk-key",
		title: "LaunchDarkly SDK key",
		provider: "LaunchDarkly",
		why: `${readsRules}.`,
		fix: `Reset it on the environment's page, with a time for the old one to end. ${flags_keep}: the client-side ID.`,
		source: "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side",
		family: "secrets/launchdarkly-key",
		anchors: ["sdk-"],
		after: rules_uuid .u,
		context: {
			words: ["launchdarkly", "launch_darkly", "ldclient", "ld.", "sdkkey", "sdk_key", "sdk-key"],
			within: 200,
		},
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/statsig-server-key",
		title: "Statsig server secret or console API key",
		provider: "Statsig",
		why: `${readsRules}; a console key changes them.`,
		fix: `Rotate it under Project Settings > Environments & Keys. ${flags_keep}: the client API key.`,
		source: "https://docs.statsig.com/access-management/api-keys",
		anchors: ["secret-", "console-"],
		after: [(0,segment .N)(charset .Yb, 40, 64)],
		check: (0,verdict .Am)(/-(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/),
		seal: (value) => `${value.slice(0, -3)}a1B`,
	},
	{
		kind: "token",
		id: "secrets/devcycle-server-key",
		title: "DevCycle server SDK key",
		provider: "DevCycle",
		why: `${readsRules}.`,
		fix: `Invalidate it under the environment's keys. ${flags_keep}.`,
		source: "https://docs.devcycle.com/essentials/keys",
		anchors: ["dvc_server_"],
		after: [(0,segment .N)((0,charset .$I)("hex-underscore", "0-9a-f_"), 30, 72)],
		check: (0,verdict .Am)(/_[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}(?:_[0-9a-f]+)?$/),
		seal: (value) => `dvc_server_${uuidLike(value, "_")}_${uuidLike(value).slice(-7)}`,
	},
	{
		kind: "token",
		id: "secrets/flagsmith-server-key",
		title: "Flagsmith server-side environment key",
		provider: "Flagsmith",
		why: `${readsRules}.`,
		fix: `Delete it on the environment's SDK Keys page. ${flags_keep}.`,
		source: "https://docs.flagsmith.com/integration-approaches",
		anchors: ['"ser.', "'ser.", "=ser.", ": ser."],
		value: "after",
		leftBoundary: charset .s6,
		after: [(0,segment .N)(charset .Yb, 20, 28)],
		check: verdict .eI,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/forges.js



const forges = [
	{
		kind: "named",
		id: "secrets/gitea-access-token",
		title: "Gitea or Forgejo access token",
		provider: "Gitea",
		why: "It acts as its owner in the API, in Git and in the package registry, within its scopes.",
		fix: "Delete it under Settings > Applications of its owner, and read the repositories that it could write for commits and keys that you do not know. In workflows use the job's own GITEA_TOKEN or FORGEJO_TOKEN.",
		source: "https://docs.gitea.com/development/api-usage",
		names: [
			"gitea_token",
			"gitea_api_token",
			"gitea_access_token",
			"forgejo_token",
			"forgejo_api_token",
			"forgejo_access_token",
			"codeberg_token",
		],
		value: [(0,segment .N)(charset .dl, 40)],
		check: (0,documentation_examples .V)(),
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/games.js





const replacesMods = "It publishes versions of the mods that its owner may change, which players then run on their machines";
const games = [
	{
		kind: "token",
		id: "secrets/roblox-session-cookie",
		title: "Roblox session cookie",
		provider: "Roblox",
		why: "It is signed in as its owner, without a password or second factor: it spends their Robux and changes their experiences.",
		fix: "Sign out of all sessions under Settings > Security, which ends it, and look for trades and changes. For automation use an Open Cloud API key with the scopes of the task.",
		source: "https://create.roblox.com/docs/cloud",
		anchors: [
			"_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_",
		],
		after: [(0,segment .N)(charset .dw, 100, 2000)],
	},
	{
		kind: "token",
		id: "secrets/lichess-token",
		title: "Lichess access token",
		provider: "Lichess",
		why: "Within its scopes it plays, writes messages and changes preferences as its owner.",
		fix: "Revoke it at https://lichess.org/account/oauth/token, and give a bot a token with the scopes that it needs.",
		source: "https://lichess.org/api",
		anchors: ["lip_", "lio_"],
		after: [(0,segment .N)(charset .Yb, 16, 32)],
		context: { words: ["lichess"], within: 300 },
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/modrinth-token",
		title: "Modrinth access token",
		provider: "Modrinth",
		why: `${replacesMods}.`,
		fix: "Revoke it at https://modrinth.com/settings/pats, and look for versions that you did not publish. Give the release job a token that only creates versions.",
		source: "https://docs.modrinth.com/api/",
		anchors: ["mrp_", "mra_", "mro_"],
		after: [(0,segment .N)(charset .Yb, 60)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/thunderstore-token",
		title: "Thunderstore service account token",
		provider: "Thunderstore",
		why: `${replacesMods}.`,
		fix: "Delete the service account on the team's page under Service Accounts, and look for versions that you did not publish.",
		source: "https://github.com/thunderstore-io/thunderstore-cli/wiki",
		anchors: ["tss_"],
		after: [(0,segment .N)(charset .Yb, 36)],
		...trailing_checksum .zf,
	},
	{
		kind: "token",
		id: "secrets/cfx-server-key",
		title: "Cfx.re server key",
		provider: "Cfx.re",
		why: "It runs a FiveM or RedM server in its owner's name, and Cfx.re bars the owner for what happens there.",
		fix: "Delete it at https://portal.cfx.re, and put the new one into a file beside server.cfg that stays out of the repository (`exec secrets.cfg`).",
		source: "https://docs.fivem.net/docs/server-manual/setting-up-a-server/",
		anchors: ["cfxk_"],
		after: [(0,segment .N)(charset .Yb, 16, 32), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 4, 8)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/meta-horizon-app-secret",
		title: "App access token of Meta Horizon (Oculus)",
		provider: "Meta Horizon",
		why: "It ends with the app's secret: it grants and consumes purchases and reads what every player of the app has.",
		fix: "Regenerate the secret in the developer dashboard under Development > API. Only a server calls with it; the app uses the player's token.",
		source: "https://developers.meta.com/horizon/documentation/native/ps-s2s-basics/",
		anchors: (0,rules_anchors .E)("OC|", charset .vm),
		after: [(0,segment .N)(charset .vm, 11, 17), (0,segment .e)("|"), (0,segment .N)(charset .dl, 32)],
		check: (0,verdict .Am)(/[a-f]/),
	},
];

var generic = __webpack_require__(9091);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/github.js




const github_provider = "GitHub";
const github_formats = "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const checksummed = { after: [(0,segment .N)(charset .Yb, 36)], ...trailing_checksum .zf };
const github_github = [
	{
		kind: "token",
		id: "secrets/github-personal-access-token",
		title: "GitHub personal access token (classic)",
		provider: github_provider,
		why: "It acts as its owner in every repository and organisation that the owner can reach, within coarse scopes that cannot name a repository.",
		fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in, or delete it at https://github.com/settings/tokens (Settings > Developer settings > Personal access tokens > Tokens (classic)). Then read the owner's security log for what it did. In workflows use GITHUB_TOKEN with `permissions:`; across repositories use a GitHub App installation token.",
		source: github_formats,
		anchors: ["ghp_"],
		...checksummed,
	},
	{
		kind: "token",
		id: "secrets/github-fine-grained-token",
		title: "GitHub fine-grained personal access token",
		provider: github_provider,
		why: "It acts as its owner on the repositories and permissions that it was given, often with write access to code or workflows.",
		fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in, or delete it at https://github.com/settings/personal-access-tokens (Settings > Developer settings > Personal access tokens > Fine-grained tokens). Then read the owner's security log for what it did. In workflows use GITHUB_TOKEN with `permissions:`; across repositories use a GitHub App installation token.",
		source: "https://github.blog/security/application-security/introducing-fine-grained-personal-access-tokens-for-github/",
		anchors: ["github_pat_"],
		after: [(0,segment .N)(charset .Yb, 22), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 59)],
	},
	{
		kind: "token",
		id: "secrets/github-oauth-token",
		title: "GitHub OAuth access token",
		provider: github_provider,
		why: "It acts as the user who signed in to an OAuth app, or as whoever ran `gh auth login`, until it is revoked.",
		fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in, or revoke the app's access under Settings > Applications > Authorized OAuth Apps, which ends all its tokens. For the command line then run `gh auth logout` and sign in again; in workflows use GITHUB_TOKEN.",
		source: github_formats,
		anchors: ["gho_"],
		...checksummed,
	},
	{
		kind: "token",
		id: "secrets/github-app-user-token",
		title: "GitHub App user access token",
		provider: github_provider,
		why: "It acts as a user through a GitHub App, with the permissions of both, for eight hours or for ever if the app's tokens do not expire.",
		fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in; the app's owner can send `DELETE /applications/CLIENT_ID/token`, its user can revoke it under Settings > Applications > Authorized GitHub Apps. Keep such tokens in memory, and turn on user token expiration in the app's optional features.",
		source: github_formats,
		anchors: ["ghu_"],
		...checksummed,
	},
	{
		kind: "token",
		id: "secrets/github-installation-token",
		title: "GitHub App installation access token",
		provider: github_provider,
		why: "For up to an hour it has the app's permissions, and as GITHUB_TOKEN those of the job, on every repository of the installation.",
		fix: "Send `DELETE https://api.github.com/installation/token` with the token itself, which ends it at once; otherwise it ends within the hour. Then look for what wrote it to a file. Ask for a new one in the job that needs it, limited to the repositories and permissions of that job.",
		source: github_formats,
		anchors: ["ghs_"],
		...checksummed,
	},
	{
		kind: "token",
		id: "secrets/github-installation-jwt",
		title: "GitHub App installation access token (signed form)",
		provider: github_provider,
		why: "For up to an hour it has the app's permissions, and as GITHUB_TOKEN those of the job, on every repository of the installation.",
		fix: "Send `DELETE https://api.github.com/installation/token` with the token itself, which ends it at once; otherwise it ends within the hour. Then look for what wrote it to a file. Ask for a new one in the job that needs it, limited to the repositories and permissions of that job.",
		source: "https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/",
		family: "secrets/github-installation-token",
		anchors: ["ghs_"],
		after: [
			(0,segment .N)(charset .vm, 1, 12),
			(0,segment .e)("_eyJ"),
			(0,segment .N)(charset .r0, 10, 600),
			(0,segment .e)("."),
			(0,segment .N)(charset .r0, 20, 2000),
			(0,segment .e)("."),
			(0,segment .N)(charset .r0, 40, 1000),
		],
		check: jwt .Hh,
		seal: (value) => value.replace(/_eyJ[\w-]+/, `_${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString("base64url")}`),
	},
	{
		kind: "token",
		id: "secrets/github-refresh-token",
		title: "GitHub App refresh token",
		provider: github_provider,
		why: "Together with the app's client secret it makes new user access tokens for six months.",
		fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in, or revoke the user's authorization under Settings > Applications > Authorized GitHub Apps. Rotate the app's client secret if it leaked as well. Keep refresh tokens in a database that is encrypted at rest.",
		source: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation",
		anchors: ["ghr_"],
		after: [(0,segment .N)(charset .Yb, 76)],
	},
];

var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/gitlab.js


const routable = /^gl[a-z]+-[\w-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}$/;
function checkGitlabRoutable(value) {
	const text = (0,verdict .Z)(value);
	return routable.test(text) ? (0,verdict .Ft)(text.slice(-7) === checksumOf(text)) : undefined;
}
function sealGitlabRoutable(value) {
	const payload = value.slice(value.indexOf("-") + 1, value.indexOf("."));
	const head = `${value.slice(0, value.indexOf("."))}.01.${payload.length.toString(36).padStart(2, "0")}`;
	return head + checksumOf(`${head}0000000`);
}
function checksumOf(token) {
	return (0,external_node_zlib_.crc32)(token.slice(0, -7)).toString(36).padStart(7, "0");
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/gitlab.js




const gitlab_provider = "GitLab";
const source = "https://docs.gitlab.com/security/tokens/";
const lengthAndChecksum = (0,charset .$I)("lower-alnum-dot", "0-9a-z.");
const instancePrefix = { leftBoundary: charset .s6 };
const gitlab = [
	{
		kind: "token",
		id: "secrets/gitlab-personal-access-token",
		title: "GitLab personal, project or group access token",
		provider: gitlab_provider,
		why: "It acts as a user, or as the bot user of a project or group, in the API, in Git and in the registries, within its scopes.",
		fix: "Revoke it under Edit profile > Access tokens, or Settings > Access tokens of the project or group; an instance's administrator can end one whose place is unknown with `DELETE /api/v4/admin/token`. In pipelines use CI_JOB_TOKEN; for cloud access use `id_tokens` and OIDC federation.",
		source,
		anchors: ["glpat-"],
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 20)],
	},
	{
		kind: "token",
		id: "secrets/gitlab-routable-token",
		title: "GitLab routable access token",
		provider: gitlab_provider,
		why: "It acts as a user, a bot, a runner or a job of the organisation that its payload names, within its scopes.",
		fix: "Revoke it where it was made: Edit profile > Access tokens, Settings > Access tokens, or the runner's page; an instance's administrator can end one whose place is unknown with `DELETE /api/v4/admin/token`. In pipelines use CI_JOB_TOKEN; for cloud access use `id_tokens` and OIDC federation.",
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
		after: [(0,segment .N)(charset .r0, 27, 300), (0,segment .e)("."), (0,segment .N)(lengthAndChecksum, 9, 12)],
		check: checkGitlabRoutable,
		seal: sealGitlabRoutable,
	},
	{
		kind: "token",
		id: "secrets/gitlab-oauth-application-secret",
		title: "GitLab OAuth application secret",
		provider: gitlab_provider,
		why: "Whoever has it can pose as the application, redeem authorization codes of its users and make tokens in its name.",
		fix: "Renew the secret on the application's page (User settings, group or Admin > Applications). Keep the new one in the deployment's secret store, or use PKCE without a secret for public clients.",
		source,
		anchors: ["gloas-"],
		...instancePrefix,
		after: [(0,segment .N)(charset .dl, 64)],
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
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 20)],
	},
	{
		kind: "token",
		id: "secrets/gitlab-runner-token",
		title: "GitLab runner authentication token",
		provider: gitlab_provider,
		why: "It takes jobs in the place of the runner, and with them their variables, job tokens and code.",
		fix: "Reset it on the runner's page (Settings > CI/CD > Runners), or with `POST /api/v4/runners/reset_authentication_token` and the token itself. Keep `config.toml` out of Git; inject the token from the runner host's secret store.",
		source,
		anchors: ["glrt-", "glrtr-"],
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 20, 26)],
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
		after: [(0,segment .N)(charset .r0, 20)],
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
		...instancePrefix,
		after: [(0,segment .N)(charset .V, 1, 5), (0,segment .e)("_"), (0,segment .N)(charset .r0, 20)],
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
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 10, 600), (0,segment .e)("."), (0,segment .N)(charset .r0, 20, 2000), (0,segment .e)("."), (0,segment .N)(charset .r0, 40, 1000)],
		check: jwt .Hh,
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
		...instancePrefix,
		after: [(0,segment .N)(charset .Yb, 40)],
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
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 20, 26)],
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
		...instancePrefix,
		after: [(0,segment .N)(charset .Yb, 25)],
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
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 50)],
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
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 20)],
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
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 20)],
	},
	{
		kind: "token",
		id: "secrets/gitlab-workspace-token",
		title: "GitLab workspace token",
		provider: gitlab_provider,
		severity: "warning",
		why: "While the workspace runs it talks to it over HTTP and SSH, and it has no date on which it ends.",
		fix: "Stop or terminate the workspace, which deletes the token, and find what wrote it to a file.",
		source,
		anchors: ["glwt-"],
		...instancePrefix,
		after: [(0,segment .N)(charset .r0, 20, 300)],
	},
	{
		kind: "token",
		id: "secrets/gitlab-session-cookie",
		title: "GitLab session cookie",
		provider: gitlab_provider,
		severity: "warning",
		why: "Until its user signs out it is the user's own session, with every right that the user has.",
		fix: "Sign the session out under Edit profile > Active sessions, and call the API with an access token that has a scope and an end.",
		source,
		anchors: ["_gitlab_session="],
		value: "after",
		after: [(0,segment .N)(charset .dl, 32)],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/armour.js

function parseArmour(value) {
	const text = (0,verdict .Z)(value).replace(/\\+r/g, "").replace(/\\+n/g, "\n");
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
function lineOf(line) {
	const bare = line.replace(/["']\s*[+.]?\s*$|^[\s+.]*["']|[\s\\]/g, "");
	return bare === "+" ? "" : bare;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/openpgp.js
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
function usageOffset(body) {
	const version = body[0];
	if (version === 6)
		return body.length > 10 ? 10 + body.readUInt32BE(6) : -1;
	return version === 4 ? skipPublicPart(body, 6) : -1;
}
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
const openssh_magic = Buffer.from("openssh-key-v1\0");
function opensshKeyOf(content) {
	if (!content.subarray(0, openssh_magic.length).equals(openssh_magic))
		return undefined;
	let at = openssh_magic.length;
	const next = () => {
		const length = at + 4 <= content.length ? content.readUInt32BE(at) : content.length;
		const bytes = content.subarray(at + 4, at + 4 + length);
		at += 4 + length;
		return at <= content.length ? bytes : undefined;
	};
	const cipher = next();
	next();  
	next();  
	at += 4;  
	const publicKey = next();
	const privatePart = next();
	if (!cipher || !publicKey || !privatePart || publicKey.length < 8 || privatePart.length < 8)
		return undefined;
	const isClear = privatePart.readUInt32BE(0) === privatePart.readUInt32BE(4);
	const type = openssh_nameOf(publicKey.subarray(4, 4 + publicKey.readUInt32BE(0)));
	return { cipher: isClear ? "none" : openssh_nameOf(cipher), type };
}
function openssh_nameOf(bytes) {
	const name = bytes.toString("latin1");
	return /^[\w@.-]{1,64}$/.test(name) ? name : "unknown";
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/pem.js





const pem_broken = { confidence: "low", basis: "not a whole key" };
function checkClearPrivateKey(value) {
	const key = privateKeyOf(value);
	return key.state === "clear" ? key.check : undefined;
}
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
		return encryptedState(armour, isWholeSequence(armour.content) ? (0,verdict .bE)("encrypted PKCS #8 key") : pem_broken);
	}
	const cipher = cipherOf(armour);
	if (cipher !== undefined)
		return encryptedState(armour, (0,verdict .bE)(`encrypted with ${cipher}`));
	return { state: "clear", check: derCheck(armour) };
}
function cipherOf({ headers }) {
	if (!headers.get("proc-type")?.includes("ENCRYPTED"))
		return undefined;
	return headers.get("dek-info")?.split(",")[0] ?? "a passphrase";
}
function encryptedState({ content }, check) {
	for (const type of ["pkcs8", "pkcs1", "sec1"]) {
		const key = readKey(content, type);
		if (key)
			return { state: "clear", check: { ...verifiedKey(key), basis: "calls itself encrypted and is not" } };
	}
	return { state: "encrypted", check };
}
function opensshState(armour) {
	const key = opensshKeyOf(armour.content);
	if (!key)
		return { state: "clear", check: pem_broken };
	const facts = [{ label: "key type", value: key.type }];
	return key.cipher === "none"
		? { state: "clear", check: { confidence: "verified", basis: "key parses, no passphrase", evidence: facts } }
		: { state: "encrypted", check: (0,verdict .bE)(`encrypted with ${key.cipher}`, facts) };
}
function openpgpState(armour) {
	const protection = openpgpProtection(armour.content);
	if (protection === undefined)
		return { state: "clear", check: pem_broken };
	return protection === "none"
		? { state: "clear", check: { confidence: "verified", basis: "key parses, no passphrase" } }
		: { state: "encrypted", check: (0,verdict .bE)("secret key packet is encrypted") };
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
		return verifiedKey(key);
	return isWholeSequence(armour.content) ? (0,verdict .bE)("DER structure of a key") : pem_broken;
}
function verifiedKey(key) {
	return {
		confidence: "verified",
		basis: "key parses, no passphrase",
		evidence: [{ label: "key type", value: describe(key) }],
	};
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
const escapedBody = (0,charset .$I)("base64-escaped", "0-9A-Za-z+/=\\");
const google_google = [
	{
		kind: "token",
		id: "secrets/google-api-key",
		title: "Google API key",
		provider: google_provider,
		severity: "warning",
		why: "It calls the APIs that its restrictions allow at the project's cost: without restrictions, every API that is on. Gemini takes new keys of another form.",
		fix: "Delete or rotate it under APIs & Services > Credentials (`gcloud services api-keys delete`). Keys that must ship to a browser or app need application and API restrictions; servers use a service account by workload identity.",
		source: "https://cloud.google.com/docs/authentication/api-keys",
		anchors: ["AIza"],
		after: [(0,segment .N)(charset .r0, 35)],
	},
	{
		kind: "token",
		id: "secrets/google-auth-key",
		title: "Google API key bound to a service account",
		provider: google_provider,
		why: "It calls Gemini and other APIs as its service account, at the project's cost; it is never meant for a browser or an app.",
		fix: "Delete it under API keys in Google AI Studio (https://aistudio.google.com), or under APIs & Services > Credentials (`gcloud services api-keys delete`). Google blocks those that it finds leaked. Servers on Google Cloud use the service account itself by workload identity.",
		source: "https://ai.google.dev/gemini-api/docs/api-key",
		anchors: ["AQ.A"],
		after: [(0,segment .N)(charset .r0, 40, 80)],
	},
	{
		kind: "token",
		id: "secrets/google-oauth-client-secret",
		title: "Google OAuth client secret",
		provider: google_provider,
		why: "It poses as the application towards Google and its users, and redeems their authorization codes.",
		fix: "Add a new secret to the client under Google Auth Platform > Clients, roll it out, then disable and delete the old one. Keep the new one in Secret Manager.",
		source: "https://developers.google.com/identity/protocols/oauth2",
		anchors: ["GOCSPX-"],
		after: [(0,segment .N)(charset .r0, 28)],
	},
	{
		kind: "token",
		id: "secrets/google-oauth-access-token",
		title: "Google OAuth access token",
		provider: google_provider,
		severity: "warning",
		why: "For up to an hour, or twelve for some service accounts, it acts as a user or service account.",
		fix: "Revoke a user's with `curl -d token=\u2026 https://oauth2.googleapis.com/revoke`. A service account's cannot be revoked: disable the account, or wait for the hour. Then find what wrote it to a file. Let client libraries fetch tokens by application default credentials.",
		source: "https://cloud.google.com/sdk/gcloud/reference/auth/revoke",
		anchors: ["ya29."],
		after: [(0,segment .N)(charset .r0, 60, 2048)],
	},
	{
		kind: "token",
		id: "secrets/google-oauth-refresh-token",
		title: "Google OAuth refresh token",
		provider: google_provider,
		why: "With the client's id and secret it makes access tokens for the user until it is revoked.",
		fix: "Revoke it with `curl -d token=\u2026 https://oauth2.googleapis.com/revoke`; for the command line run `gcloud auth revoke`. In workflows use google-github-actions/auth with workload identity federation.",
		source: "https://developers.google.com/identity/protocols/oauth2",
		anchors: ["1//0"],
		after: [(0,segment .N)(charset .r0, 40, 510)],
		context: { words: ["refresh", "client_id", "client_secret", "authorized_user"], within: 400 },
	},
	{
		kind: "token",
		id: "secrets/google-service-account-key",
		title: "Google Cloud service account key",
		provider: google_provider,
		why: "It signs in as the service account from anywhere, with all its roles, for ten years unless it is deleted.",
		fix: "Disable it first, which can be undone: `gcloud iam service-accounts keys disable KEY_ID --iam-account ACCOUNT`. Access tokens made with it live for up to an hour more and cannot be revoked: to end them too, disable the account. Then read its audit log, and delete the key. In workflows use google-github-actions/auth with workload identity federation, and forbid keys by the policy iam.disableServiceAccountKeyCreation.",
		source: "https://cloud.google.com/iam/docs/service-account-creds",
		family: "secrets/private-key",
		anchors: ["-----BEGIN PRIVATE KEY-----\\n"],
		after: [(0,segment .N)(escapedBody, 400, 6000), (0,segment .e)("-----END PRIVATE KEY-----")],
		context: { words: ["service_account", "gserviceaccount.com"], within: 400 },
		check: checkClearPrivateKey,
		seal: sealServiceAccountKey,
	},
];
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

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/hosting.js







const hosting = [
	{
		kind: "named",
		id: "secrets/fastly-api-token",
		title: "Fastly API token",
		provider: "Fastly",
		why: "It changes or purges the services of the account, so it can replace what visitors see.",
		fix: `Delete it under Account > API tokens. Use automation tokens limited to one service. ${secretStore}.`,
		source: "https://www.fastly.com/documentation/reference/api/auth-tokens/",
		names: ["fastly_api_token", "fastly_api_key", "fastly_token", "fastly_key"],
		value: [(0,segment .N)(charset .r0, 32)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/netlify-token",
		title: "Netlify personal access token",
		provider: "Netlify",
		why: "It deploys to all sites of its owner's teams and reads their environment variables.",
		fix: `Revoke it under User settings > Applications > Personal access tokens, and rotate the variables that it could read. ${secretStore}, or let Netlify build from the repository.`,
		source: "https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/",
		anchors: ["nfp_"],
		after: [(0,segment .N)(charset .Yb, 30, 64)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/vercel-token",
		title: "Vercel token or API key",
		provider: "Vercel",
		why: "It deploys to the projects of its owner's teams and reads their environment variables, or spends on the AI gateway.",
		fix: `Delete it under Account Settings > Tokens, or under the team's API keys, read the team's activity log, and rotate the variables that it could read. ${secretStore}, or let Vercel build from the repository.`,
		source: "https://vercel.com/changelog/new-token-formats-and-secret-scanning",
		anchors: ["vcp_", "vci_", "vca_", "vcr_", "vck_"],
		after: [(0,segment .N)(charset .Yb, 24, 100)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/vercel-legacy-token",
		title: "Vercel token (before 2026)",
		provider: "Vercel",
		why: "It deploys to the projects of its owner's teams and reads their environment variables.",
		fix: `Delete it under Account Settings > Tokens, read the team's activity log, and rotate the variables that it could read. ${secretStore}, or let Vercel build from the repository.`,
		source: "https://vercel.com/docs/rest-api",
		names: ["vercel_token", "vercel_access_token", "vercel_api_token", "now_token"],
		value: [(0,segment .N)(charset .Yb, 24)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/heroku-token",
		title: "Heroku API token",
		provider: "Heroku",
		why: "It deploys, scales and deletes apps of its owner and reads their config vars, database URLs among them.",
		fix: "Run `heroku authorizations` for its id and `heroku authorizations:revoke ID`; one of the command line ends with `heroku logout`, the API key by regenerating it under Account settings. Then look for releases that you did not make, and rotate the variables that it could read (`heroku config`, database URLs among them). For pipelines make a scoped one with `heroku authorizations:create --scope \u2026`.",
		source: "https://devcenter.heroku.com/articles/authentication",
		anchors: ["HRKU-"],
		after: [(0,segment .N)(charset .r0, 36, 100)],
	},
	{
		kind: "named",
		id: "secrets/heroku-api-key",
		title: "Heroku API key (UUID)",
		provider: "Heroku",
		why: "It deploys, scales and deletes apps of its owner and reads their config vars, database URLs among them.",
		fix: "Run `heroku authorizations` for its id and `heroku authorizations:revoke ID`; one of the command line ends with `heroku logout`, the API key by regenerating it under Account settings. Then look for releases that you did not make, and rotate the variables that it could read (`heroku config`, database URLs among them). For pipelines make a scoped one with `heroku authorizations:create --scope \u2026`.",
		source: "https://devcenter.heroku.com/articles/authentication",
		family: "secrets/heroku-token",
		names: ["heroku_api_key", "heroku_api_token", "heroku_auth_token", "heroku_oauth_token"],
		value: rules_uuid .u,
	},
	{
		kind: "token",
		id: "secrets/flyio-token",
		title: "Fly.io personal access token",
		provider: "Fly.io",
		why: "It deploys, opens consoles in and destroys the apps of every organisation that its owner is in.",
		fix: "Delete it under Account > Access Tokens. For pipelines make one for a single app with `fly tokens create deploy --expiry \u2026`.",
		source: "https://fly.io/docs/security/tokens/",
		anchors: ["fo1_"],
		after: [(0,segment .N)(charset .r0, 40, 64)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/flyio-macaroon",
		title: "Fly.io access token with caveats",
		provider: "Fly.io",
		why: "It deploys, opens consoles in and destroys the apps of its organisation, within its caveats; without another expiry it lives for twenty years.",
		fix: "Run `fly tokens list` (of an organisation with `--scope org`) and `fly tokens revoke ID`, or revoke it in the dashboard under the app's or organisation's Tokens. Make one for a single app with `fly tokens create deploy --expiry \u2026`, and keep it as an environment secret.",
		source: "https://fly.io/docs/security/tokens/",
		anchors: ["fm1r_", "fm1a_", "fm2_"],
		after: [(0,segment .N)(charset .mi, 100, 3000)],
	},
	{
		kind: "token",
		id: "secrets/render-api-key",
		title: "Render API key",
		provider: "Render",
		why: "It manages all services of its owner's workspaces and reads their environment variables.",
		fix: `Revoke it under Account Settings > API Keys, and rotate the variables that it could read. ${secretStore}, or use a service's deploy hook.`,
		source: "https://render.com/docs/api",
		anchors: ["rnd_"],
		after: [(0,segment .N)(charset .Yb, 24, 64)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/railway-token",
		title: "Railway token",
		provider: "Railway",
		why: "It deploys to its project or workspace and reads the variables of its services.",
		fix: "Delete it under the project's Settings > Tokens, or Account Settings > Tokens, and rotate the variables that it could read. Use project tokens, which reach one environment alone.",
		source: "https://docs.railway.com/reference/public-api",
		names: ["railway_token", "railway_api_token"],
		value: rules_uuid .u,
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
		after: [(0,segment .N)(charset .K3, 43), (0,segment .e)("=")],
		context: { words: ["akab-"], within: 400 },
	},
	{
		kind: "token",
		id: "secrets/deploy-hook-url",
		title: "Deploy hook URL of Netlify, Render or Vercel",
		provider: "Netlify, Render and Vercel",
		severity: "warning",
		why: "Whoever has the address builds and deploys the site as often as they like, at the account's cost.",
		fix: "Delete the hook in the site's, service's or project's settings, and make another. Keep the address in a secret: it is the password.",
		source: "https://docs.netlify.com/build/configure-builds/build-hooks/",
		anchors: ["api.netlify.com/build_hooks/", "api.render.com/deploy/", "api.vercel.com/v1/integrations/deploy/"],
		after: [(0,segment .N)((0,charset .$I)("url-query", "0-9A-Za-z/?=_-"), 20, 120)],
		check: (0,verdict .Am)(/\/(?:build_hooks\/[0-9a-f]{24}|deploy\/srv-[0-9a-z]{16,24}\?key=[\w-]{8,40}|deploy\/(?:prj_|Qm)\w{20,46}\/[\w-]{8,20})$/),
		seal: (value) => `api.netlify.com/build_hooks/${hexDigits(value, 24)}`,
	},
	{
		kind: "token",
		id: "secrets/imgix-api-key",
		title: "imgix API key",
		provider: "imgix",
		why: "It changes the sources and purges or lists the pictures of the account, within its permissions.",
		fix: "Delete it under API Keys in the dashboard, and make one with the permissions of the task.",
		source: "https://docs.imgix.com/en-US/apis/management/overview",
		anchors: (0,rules_anchors .E)("ak_", charset .dl),
		after: [(0,segment .N)(charset .dl, 63)],
	},
	{
		kind: "token",
		id: "secrets/bunny-access-key",
		title: "Bunny.net API or storage key",
		provider: "Bunny.net",
		why: "It changes what the account delivers, and reads, replaces and deletes stored files.",
		fix: "Reset the API key under Account > API, or the password of the storage zone under FTP & API access.",
		source: "https://docs.bunny.net/reference/bunnynet-api-overview",
		anchors: ["AccessKey: ", "AccessKey': '", 'AccessKey": "', 'AccessKey", "', "AccessKey', '"],
		value: "after",
		leftBoundary: charset .s6,
		after: [(0,segment .N)((0,charset .$I)("hex-dash", "0-9a-f-"), 36, 73)],
		check: (0,verdict .Am)(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-(?:[\da-f]{12}-[\da-f]{4}-[\da-f]{4}|[\da-f]{4}-[\da-f]{12}(?:-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})?)$/),
		seal: (value) => uuidLike(value),
	},
	{
		kind: "token",
		id: "secrets/appwrite-api-key",
		title: "Appwrite API key",
		provider: "Appwrite",
		why: "It reads and changes users, documents and files of the project within its scopes, whatever their permissions say.",
		fix: "Delete it under Overview > Integrations > API keys, and make one with the scopes of the task and an end.",
		source: "https://appwrite.io/docs/advanced/platform/api-keys",
		anchors: ["standard_"],
		after: [(0,segment .N)(charset .dl, 128, 256)],
	},
	{
		kind: "token",
		id: "secrets/scalingo-api-token",
		title: "Scalingo API token",
		provider: "Scalingo",
		why: "It deploys and scales its owner's applications, and reads their environment variables.",
		fix: "Revoke it under Account > Tokens, look for deployments that you did not start, and rotate the variables that it could read.",
		source: "https://developers.scalingo.com/index#authentication",
		anchors: ["tk-us-"],
		after: [(0,segment .N)(charset .r0, 32, 64)],
		check: (0,verdict .Am)(/s-(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/identities.js




const readsPassports = "It reads what people proved themselves with, such as pictures of faces and passports, and makes and deletes checks";
const identities_identities = [
	{
		kind: "token",
		id: "secrets/persona-api-key",
		title: "Persona production API key",
		provider: "Persona",
		why: `${readsPassports}.`,
		fix: "Expire it in the dashboard under API > API Keys, and give the next one the permissions and addresses of the task.",
		source: "https://docs.withpersona.com/api-keys",
		anchors: ["persona_production_"],
		after: [(0,segment .N)(charset .e4, 32, 64)],
		check: (0,verdict .Am)(/n_.*\d/),
		seal: withMixedEnd,
	},
	{
		kind: "token",
		id: "secrets/onfido-api-token",
		title: "Onfido live API token",
		provider: "Onfido",
		why: `${readsPassports}.`,
		fix: "Revoke it in the dashboard under Developers > Tokens. Browsers and applications take an SDK token, made for one applicant.",
		source: "https://documentation.onfido.com/api/latest/#token-authentication",
		anchors: ["api_live.", "api_live_us.", "api_live_ca."],
		after: [(0,segment .N)(charset .r0, 8, 16), (0,segment .e)("."), (0,segment .N)(charset .r0, 24, 48)],
		check: (0,verdict .Am)(/\.[\w-]+\.(?=.*\d.*\d)(?=.*[A-Z].*[A-Z].*[A-Z])/),
		seal: withMixedEnd,
	},
	{
		kind: "token",
		id: "secrets/permit-api-key",
		title: "Permit.io API key",
		provider: "Permit.io",
		why: "It changes who may do what in the application, and reads its users, roles and attributes.",
		fix: "Rotate it under Settings > API Keys, and compare roles and policies with those that you know. Give a decision point the key of its environment alone.",
		source: "https://docs.permit.io/overview/use-the-permit-api-and-sdk/",
		anchors: ["permit_key_"],
		after: [(0,segment .N)(charset .Yb, 40, 140)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/unkey-root-key",
		title: "Unkey root key",
		provider: "Unkey",
		why: "Within its permissions it makes keys for the customer's APIs, reads and changes those that are there.",
		fix: "Delete it under Settings > Root Keys, look for keys that you did not make, and give the next one the permissions of the task.",
		source: "https://www.unkey.com/docs/security/root-keys",
		anchors: ["unkey_"],
		after: [(0,segment .N)(charset .Yb, 16, 48)],
		check: (0,verdict .Am)(/_(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/infrastructure.js







const vaultLogin = "In workflows sign in by hashicorp/vault-action with method jwt and `id-token: write`; in clusters by Kubernetes auth";
const infrastructure = [
	{
		kind: "token",
		id: "secrets/vault-service-token",
		title: "Vault or OpenBao service token",
		provider: "HashiCorp Vault",
		why: "It reads the secrets that its policies allow, and makes child tokens; a root token opens everything.",
		fix: `Run \`vault token revoke TOKEN\` (without an argument it would revoke your own; \`-accessor ID\` if the token is gone), which ends its children and leases too, and rotate the secrets that the audit log shows it read. ${vaultLogin}.`,
		source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
		anchors: ["hvs."],
		after: [(0,segment .N)(charset .r0, 24, 300)],
	},
	{
		kind: "token",
		id: "secrets/vault-batch-token",
		title: "Vault or OpenBao batch or recovery token",
		provider: "HashiCorp Vault",
		why: "It reads the secrets that its policies allow until it ends; a recovery token unseals or repairs the server.",
		fix: `Batch tokens cannot be revoked: revoke the parent or the auth role's tokens, shorten their life, and search the audit log. ${vaultLogin}.`,
		source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
		anchors: ["hvb.", "hvr."],
		after: [(0,segment .N)(charset .r0, 24, 500)],
	},
	{
		kind: "named",
		id: "secrets/vault-legacy-token",
		title: "Vault token (before 1.10)",
		provider: "HashiCorp Vault",
		why: "It reads the secrets that its policies allow, and makes child tokens; a root token opens everything.",
		fix: `Run \`vault token revoke TOKEN\` (without an argument it would revoke your own), which ends its children and leases too, and rotate the secrets that the audit log shows it read. ${vaultLogin}.`,
		source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
		names: ["vault_token", "x_vault_token", "vault_root_token", "vault_dev_root_token_id"],
		value: [(0,segment .e)("s."), (0,segment .N)(charset .Yb, 24)],
	},
	{
		kind: "token",
		id: "secrets/terraform-cloud-token",
		title: "HCP Terraform or Terraform Enterprise API token",
		provider: "HashiCorp Terraform",
		why: "It reads state, in which secrets stand in the clear, and starts runs with the workspace's cloud credentials.",
		fix: "Delete a user's under User settings > Tokens. Of a team or organisation there is one: regenerate it under Organization settings > Teams or API Token, which ends the old one at once. Rotate the secrets that stand in state it could read. Use team tokens that expire, and dynamic provider credentials (OIDC) in the workspaces.",
		source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
		anchors: [".atlasv1."],
		before: [(0,segment .N)(charset .Yb, 14)],
		after: [(0,segment .N)(charset .r0, 60, 70)],
	},
	{
		kind: "token",
		id: "secrets/pulumi-access-token",
		title: "Pulumi access token",
		provider: "Pulumi",
		why: "It reads and changes stacks, their state and, through ESC environments, the secrets and cloud roles they open.",
		fix: "Revoke it under Access Tokens, then rotate the secrets of the stacks and environments that it could open. In workflows use pulumi/auth-actions, which exchanges the job's OIDC token.",
		source: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
		anchors: ["pul-"],
		after: [(0,segment .N)(charset .dl, 40, 64)],
	},
	{
		kind: "token",
		id: "secrets/doppler-token",
		title: "Doppler token",
		provider: "Doppler",
		why: "It reads, and unless it is a read-only service token changes, all secrets of its config, project or workplace.",
		fix: "Revoke it under the config's Access tab or Tokens, then rotate the secrets that it could read. In workflows use a service account identity (OIDC).",
		source: "https://docs.doppler.com/reference/auth-token-formats",
		anchors: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.said.", "dp.scim.", "dp.audit."],
		after: [(0,segment .N)((0,charset .$I)("alnum-dot-dash", "0-9A-Za-z._-"), 40, 90)],
		check: (0,verdict .Am)(/^dp\.(?:(?:pt|ct|sa|said|scim|audit)\.|st\.(?:[a-z0-9_-]{2,35}\.)?)[A-Za-z0-9]{40,44}$/),
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
		after: [(0,segment .N)(charset .r0, 250, 1500)],
		check: (0,encoded_pair .S)("ops_", ["email"]),
		seal: (value) => `ops_${Buffer.from(JSON.stringify({ signInAddress: "acme.1password.com", email: "bot@1passwordserviceaccounts.com", muk: { k: value.slice(20, 260) } })).toString("base64url")}`,
	},
	{
		kind: "named",
		id: "secrets/infisical-service-token",
		title: "Infisical service token",
		provider: "Infisical",
		why: "It reads or writes the secrets of its environment and path, and decrypts them by its last part.",
		fix: "Delete it under the project's Access Control > Service Tokens, then rotate the secrets that it could read. Use a machine identity with OIDC or Kubernetes auth.",
		source: "https://infisical.com/docs/documentation/platform/token",
		names: ["infisical_token", "infisical_service_token"],
		value: [(0,segment .e)("st."), (0,segment .N)(charset .dl, 24), (0,segment .e)("."), (0,segment .N)(charset .dl, 32), (0,segment .e)("."), (0,segment .N)(charset .dl, 32)],
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
		value: [(0,segment .e)("0."), ...rules_uuid .u, (0,segment .e)("."), (0,segment .N)(charset .Yb, 30), (0,segment .e)(":"), (0,segment .N)(charset .K3, 22), (0,segment .e)("==")],
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/uuid-in-command",
		title: "UUID that a command signs in with",
		provider: "HashiCorp Consul and Vault, NuGet and OpenCTI",
		why: "Whoever reads the line signs in as its author.",
		fix: "Revoke it at the service, and let the command read the next one from the environment or its input.",
		source: "https://developer.hashicorp.com/vault/docs/auth/approle",
		anchors: [" secret_id=", ' secret_id="', " setapikey ", " -token=", "OPENCTI_ADMIN_TOKEN="],
		value: "after",
		leftBoundary: charset .s6,
		after: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/dashlane-service-device-keys",
		title: "Dashlane keys of a service device",
		provider: "Dashlane",
		why: "They sign in as a device of their owner, and so read every login and secret that the owner's vault holds.",
		fix: "Remove the device with `dcl devices remove`, then rotate what the vault holds. Register another with `dcl devices register`, and keep its keys as a secret of the deploying job.",
		source: "https://cli.dashlane.com/personal/devices",
		anchors: ["dls_"],
		after: [(0,segment .N)(charset .e4, 8, 80), (0,segment .e)("_eyJ"), (0,segment .N)(charset .mi, 60, 1000)],
	},
	{
		kind: "token",
		id: "secrets/infracost-api-key",
		title: "Infracost API key",
		provider: "Infracost",
		why: "It uses the organization's plan, and sends false estimates to its dashboard.",
		fix: "Delete it on dashboard.infracost.io under Org Settings > API tokens, and read the next one as the secret INFRACOST_API_KEY.",
		source: "https://www.infracost.io/docs/",
		anchors: ["ico-"],
		after: [(0,segment .N)(charset .Yb, 24, 48)],
		check: (0,verdict .Am)(/-(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
	{
		kind: "token",
		id: "secrets/kong-konnect-token",
		title: "Kong Konnect access token",
		provider: "Kong",
		why: "It changes the gateways of the organization within its owner's roles: where their traffic goes, and who may call.",
		fix: "Revoke it under the user menu > Personal access tokens, or the system account's, and read the audit log. Give automation a system account with a role for its control plane.",
		source: "https://developer.konghq.com/konnect-api/",
		anchors: ["kpat_", "spat_"],
		after: [(0,segment .N)(charset .Yb, 36, 80)],
		check: (0,verdict .Am)(/_(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/bech32.js

const bech32_alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
function checkBech32(value) {
	const text = (0,verdict .Z)(value).toLowerCase();
	const separator = text.lastIndexOf("1");
	return (0,verdict .Ft)(polymod([...expand(text.slice(0, separator)), ...bech32_dataOf(text.slice(separator + 1))]) === 1);
}
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
function checkNkeySeed(value) {
	const text = seed.exec((0,verdict .Z)(value))?.[0];
	const bytes = text === undefined ? undefined : decodeBase32(text);
	return bytes && (0,verdict .Ft)(crc16(bytes.subarray(0, -2)) === bytes.readUInt16LE(bytes.length - 2));
}
function sealNkeySeed(value) {
	const bytes = decodeBase32(value) ?? Buffer.alloc(36);
	bytes.writeUInt16BE((18 << 11) | (20 << 6));
	bytes.writeUInt16LE(crc16(bytes.subarray(0, -2)), bytes.length - 2);
	return encodeBase32(bytes);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/checksums/putty.js

function checkClearPuttyKey(value) {
	const encryption = encryptionOf(value);
	if (encryption === undefined)
		return { confidence: "low", basis: "not a whole key" };
	return encryption === "none" ? (0,verdict .bE)("PuTTY key file, no passphrase") : undefined;
}
function checkEncryptedPuttyKey(value) {
	const encryption = encryptionOf(value);
	return encryption === undefined || encryption === "none"
		? undefined
		: (0,verdict .bE)(`encrypted with ${encryption}`);
}
function encryptionOf(value) {
	const text = (0,verdict .Z)(value).replace(/\\+r/g, "").replace(/\\+n/g, "\n");
	const encryption = /\bEncryption: ?([\w-]{1,40})/.exec(text)?.[1];
	return /\bPrivate-Lines: ?[1-9]/.test(text) ? encryption : undefined;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/keys.js











const replace = "Make a new pair, put its public half wherever the old one is trusted (authorized_keys, deploy keys), and take the old one away there. The key of a certificate: have the CA revoke the certificate and issue another. An OpenPGP key: publish its revocation.";
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
const keys = [
	{
		kind: "block",
		id: "secrets/private-key",
		title: "Private key without a passphrase",
		provider: "any",
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
		provider: "any",
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
		provider: "any",
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
		provider: "any",
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
		provider: "any",
		why: "It decrypts everything that was ever encrypted to its recipient, so every SOPS file of the repository's whole history.",
		fix: "Make a new key (`age-keygen`), replace the recipient in `.sops.yaml`, run `sops updatekeys` and `sops rotate`, and rotate every secret that the old key could read. Keep identities out of Git; use a KMS key by workload identity where you can.",
		source: "https://github.com/FiloSottile/age",
		anchors: ["AGE-SECRET-KEY-1"],
		after: [(0,segment .N)((0,charset .$I)("bech32-upper", "02-9AC-HJ-NP-Z"), 58)],
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
		value: [(0,segment .N)(charset .RG, 58)],
		check: checkNkeySeed,
		seal: sealNkeySeed,
	},
	{
		kind: "token",
		id: "secrets/jwt",
		title: "JSON web token",
		provider: "any",
		severity: "warning",
		why: "Until it ends it is taken for its subject by whoever trusts its issuer; some never end.",
		fix: "Look at its issuer and expiry. Revoke it there, or rotate the signing key if it cannot be revoked, and read such tokens from a secret store at run time.",
		source: "https://www.rfc-editor.org/rfc/rfc7519",
		anchors: rules_anchors .M,
		after: jwtSegments,
		check: (0,jwt .ah)(jwt .P),
		seal: sealJwt({ iss: "https://login.acme.test", sub: "4711", exp: 2051222400 }),
	},
	{
		kind: "token",
		id: "secrets/long-lived-jwt",
		title: "API key in the form of a JSON web token",
		provider: "any",
		why: "It has no end, or none within months: whoever reads it is taken for its subject by the service that issued it.",
		fix: "Look at its issuer, and revoke it there, or rotate the signing key if it cannot be revoked. Read the next one from a secret store at run time, and give it an end.",
		source: "https://www.rfc-editor.org/rfc/rfc8725",
		family: "secrets/jwt",
		anchors: rules_anchors .M,
		after: jwtSegments,
		check: (0,jwt .QO)(jwt .A),
		seal: sealJwt({ iss: "https://api.acme.test", sub: "4711", iat: 1767225600 }),
	},
	{
		kind: "token",
		id: "secrets/secret-token-uri",
		title: "Token in the form of a secret-token URI",
		provider: "any",
		why: "Its issuer marked it by this prefix as a secret: whoever reads it acts as its holder.",
		fix: "Revoke it at the service that issued it, which the text after the colon mostly names, and read it from a secret store at run time.",
		source: "https://www.rfc-editor.org/rfc/rfc8959",
		anchors: ["secret-token:"],
		after: [(0,segment .N)((0,charset .$I)("uri", "0-9A-Za-z._~%-"), 20, 600)],
		check: (0,documentation_examples .V)((0,verdict .Am)(/:(?=[^:]*\d)(?=[^:]*[A-Za-z])/)),
	},
	{
		kind: "token",
		id: "secrets/lnd-macaroon",
		title: "Macaroon of a Lightning node",
		provider: "Lightning Labs",
		why: "It calls the node with the rights that it was made for: with those of an administrator it spends the funds.",
		fix: "Delete its root key with `lncli deletemacaroonid`, and bake one with the permissions of the task.",
		source: "https://docs.lightning.engineering/advanced-best-practices/advanced-best-practices/macaroons",
		anchors: ["0201036c6e64", "0201036C6E64"],
		after: [(0,segment .N)(charset .uh, 100, 2000)],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/messaging.js






const phishing = "It sends mail from the company's own domain, which passes every check that protects people from phishing";
const messaging = [
	{
		kind: "token",
		id: "secrets/sendgrid-api-key",
		title: "SendGrid API key",
		provider: "SendGrid",
		why: `${phishing}, and reads or changes contacts and templates within its scopes.`,
		fix: "Delete it under Settings > API Keys, and look for mail that you did not send. Make one with Mail Send alone for each sender.",
		source: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
		anchors: (0,rules_anchors .E)("SG.", charset .r0),
		after: [(0,segment .N)(charset .r0, 21), (0,segment .e)("."), (0,segment .N)(charset .r0, 43)],
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
		after: [(0,segment .N)(charset .dl, 32)],
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
		value: [(0,segment .N)(charset .dl, 32), (0,segment .e)("-"), (0,segment .N)(charset .dl, 8), (0,segment .e)("-"), (0,segment .N)(charset .dl, 8)],
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
		before: [(0,segment .N)(charset .dl, 32)],
		after: [(0,segment .N)(charset .vm, 0, 1)],
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
		value: [(0,segment .N)(charset .r0, 22, 25)],
		check: (0,verdict .Am)(/^(?:md-)?(?=.*[A-Z])(?=.*[a-z])[\w-]{22}$/),
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
		after: [(0,segment .N)(charset .dl, 64), (0,segment .e)("-"), (0,segment .N)(charset .Yb, 16)],
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
		value: rules_uuid .u,
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
		value: [(0,segment .e)("re_"), (0,segment .N)(charset .Yb, 8), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 20, 30)],
	},
	{
		kind: "named",
		id: "secrets/twilio-auth-token",
		title: "Twilio auth token",
		provider: "Twilio",
		why: "With the account's SID it calls and texts at the account's cost, reads messages with one-time codes, and makes more keys.",
		fix: "Under Account > API keys & tokens request a secondary token, put it where the first is used, then promote it, which ends the first at once. Use API keys with restricted permissions in applications.",
		source: "https://www.twilio.com/docs/iam/api/authtoken",
		names: ["twilio_auth_token", "twilio_token", "twilio_authtoken", "twilio_account_token"],
		value: [(0,segment .N)(charset .dl, 32)],
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
		value: [(0,segment .N)(charset .Yb, 32)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/onesignal-api-key",
		title: "OneSignal API key",
		provider: "OneSignal",
		why: "It sends notifications, e-mail and SMS to all users of an app, and reads who they are; an organisation's key manages all apps.",
		fix: "Delete or rotate it under Settings > Keys & IDs. Call the API from a server alone, with a key limited to its addresses.",
		source: "https://documentation.onesignal.com/docs/en/keys-and-ids",
		anchors: ["os_v2_app_", "os_v2_org_"],
		after: [(0,segment .N)(charset .IW, 40, 160)],
	},
	{
		kind: "named",
		id: "secrets/onesignal-legacy-api-key",
		title: "OneSignal REST API key (legacy)",
		provider: "OneSignal",
		why: "It sends notifications, e-mail and SMS to all users of an app, and reads who they are.",
		fix: "Replace it under Settings > Keys & IDs by a new key, limited to the server's addresses, and disable the legacy one.",
		source: "https://documentation.onesignal.com/docs/en/keys-and-ids",
		family: "secrets/onesignal-api-key",
		names: [
			"onesignal_api_key",
			"onesignal_rest_api_key",
			"onesignal_app_auth_key",
			"onesignal_user_auth_key",
			"onesignal_key",
		],
		value: [(0,segment .N)(charset .Yb, 48)],
		check: checkUuidInBase64,
		seal: (value) => Buffer.from(uuidLike(value)).toString("base64"),
	},
	{
		kind: "token",
		id: "secrets/mailgun-key-in-call",
		title: "Mailgun sending key in a call",
		provider: "Mailgun",
		why: `${phishing}.`,
		fix: "Delete it under the domain's Sending keys or API Security, and look for mail that you did not send.",
		source: "https://documentation.mailgun.com/docs/mailgun/user-manual/get-started",
		family: "secrets/mailgun-sending-key",
		anchors: ['"api", "', "'api', '", '("api", "', "secret' => '"],
		value: "after",
		leftBoundary: charset .s6,
		after: [(0,segment .N)(charset .dl, 32), (0,segment .e)("-"), (0,segment .N)(charset .dl, 8), (0,segment .e)("-"), (0,segment .N)(charset .dl, 8)],
		context: { words: ["mailgun"], within: 300 },
	},
	{
		kind: "named",
		id: "secrets/agora-app-certificate",
		title: "Agora app certificate",
		provider: "Agora",
		why: "It signs tokens that let anybody join the calls of the app, at the account's cost.",
		fix: "Enable the secondary certificate in the console, roll it out, then delete the first. Sign tokens on a server only.",
		source: "https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server",
		names: ["agora_app_certificate", "agora_certificate", "agora_primary_certificate"],
		value: [(0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "named",
		id: "secrets/klaviyo-private-key",
		title: "Klaviyo private API key",
		provider: "Klaviyo",
		why: "It reads and changes the profiles of all customers, and sends campaigns to them, within its scopes.",
		fix: "Delete it under Settings > API Keys, and make one with the scopes of the task. Browsers take the public key, six characters long.",
		source: "https://developers.klaviyo.com/en/docs/retrieve-api-credentials",
		names: ["klaviyo_api_key", "klaviyo_private_key", "klaviyo_private_api_key", "klaviyo_key"],
		value: [(0,segment .e)("pk_"), (0,segment .N)((0,charset .$I)("word", "0-9A-Za-z_"), 30, 64)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/telegram-session",
		title: "Session of a Telegram account",
		provider: "Telegram",
		why: "Whoever has it is signed in as the account: reads its chats and writes in its name, without the second factor.",
		fix: "End the session in Telegram under Settings > Devices, and make another. Read it from a secret.",
		source: "https://docs.telethon.dev/en/stable/concepts/sessions.html",
		anchors: ['StringSession("1', "StringSession('1"],
		value: "after",
		leftBoundary: charset .s6,
		after: [(0,segment .N)(charset .r0, 200, 400)],
	},
	{
		kind: "token",
		id: "secrets/nylas-api-key",
		title: "Nylas API key",
		provider: "Nylas",
		why: "It reads, sends and deletes mail and events in every mailbox and calendar that users have connected to the application.",
		fix: "Delete it in the dashboard under API Keys, look for mail that was sent, and give the next one an end date.",
		source: "https://developer.nylas.com/docs/v3/auth/",
		anchors: ["nyk_v0_"],
		after: [(0,segment .N)(charset .Yb, 48, 96)],
		check: verdict .eI,
	},
];
function checkUuidInBase64(value) {
	return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(Buffer.from((0,verdict .Z)(value), "base64").toString("latin1"))
		? (0,verdict .bE)("a UUID in base64")
		: undefined;
}

var networks = __webpack_require__(4327);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/payment.js






const notPaystack = /^(?:[rs]k|sk_org)_(?:live|test)_(?![0-9a-f]{40}$)/;
const stripe = "https://docs.stripe.com/keys";
const payment = [
	{
		kind: "token",
		id: "secrets/stripe-live-key",
		title: "Stripe live secret or restricted key",
		provider: "Stripe",
		why: "It reads customers and payments and moves money: refunds, payouts, charges to saved cards.",
		fix: "Roll it at https://dashboard.stripe.com/apikeys with the expiration 'now', and read the key's request log. A key of Clerk begins the same way: rotate that in Clerk's dashboard under API keys. Use restricted keys with the permissions of the task, limited to your addresses.",
		source: stripe,
		anchors: ["sk_live_", "rk_live_", "sk_org_live_"],
		after: [(0,segment .N)(charset .Yb, 24, 247)],
		check: (0,verdict .Am)(notPaystack),
	},
	{
		kind: "token",
		id: "secrets/stripe-test-key",
		title: "Stripe test secret or restricted key",
		provider: "Stripe",
		severity: "warning",
		why: "It reads and changes the test data, which often holds copies of real customers, and shows how the integration works.",
		fix: "Roll it at https://dashboard.stripe.com/test/apikeys, and read it from the environment as in production. A test key of Clerk begins the same way: rotate that in Clerk's dashboard under API keys.",
		source: stripe,
		anchors: ["sk_test_", "rk_test_", "sk_org_test_"],
		after: [(0,segment .N)(charset .Yb, 24, 247)],
		check: (0,documentation_examples .V)((0,verdict .Am)(notPaystack)),
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
		after: [(0,segment .N)((0,charset .$I)("base64", "0-9A-Za-z+/="), 32, 100)],
		check: (0,verdict .Am)(/^whsec_(?=.*\d)(?=.*[A-Za-z])[\w+/]+={0,2}$/),
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
		after: [(0,segment .N)(charset .dl, 40)],
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
		after: [(0,segment .N)(charset .r0, 60)],
		leftBoundary: charset .MF,
		rightBoundary: charset .mi,
		check: (0,verdict .Am)(/^EAAA(?!.*(.)\1{4})(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/),
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
		after: [(0,segment .N)(charset .r0, 22, 43)],
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
		value: [(0,segment .e)("E"), (0,segment .N)(charset .r0, 79)],
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
		after: [(0,segment .N)(charset .V, 16), (0,segment .e)("$"), (0,segment .N)(charset .dl, 32)],
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
		value: [(0,segment .e)("AQE"), (0,segment .N)((0,charset .$I)("adyen", "0-9A-Za-z+/=,;:.<>(){}!?%&$#*@^_~|[]-"), 80, 250)],
		check: (0,verdict .Am)(/^AQE[a-zA-Z0-9+/]{20,120}={0,2}-[A-Za-z0-9+/]{20,100}={0,2}-/),
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
		after: rules_uuid .u,
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
		value: [(0,segment .N)(charset .dl, 30)],
	},
	{
		kind: "token",
		id: "secrets/shopify-token",
		title: "Shopify access token or app secret",
		provider: "Shopify",
		why: "It reads and changes the shop: customers, orders, products, themes; the app secret forges its webhooks.",
		fix: "Rotate a client secret in the Dev Dashboard under Apps > the app > Settings, and revoke the old one at once, even if the app stands still for it: so Shopify asks after a leak. The token of a custom app made in the shop's admin ends when the app is uninstalled.",
		source: "https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing",
		anchors: ["shpat_", "shpca_", "shppa_", "shpss_", "shpua_"],
		after: [(0,segment .N)(charset .dl, 32)],
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
		after: [(0,segment .N)(charset .dl, 40)],
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
		after: [(0,segment .N)(charset .V, 26), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 22), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 3)],
	},
	{
		kind: "named",
		id: "secrets/paddle-legacy-api-key",
		title: "Paddle API key (before May 2025)",
		provider: "Paddle",
		why: "It reads customers and changes prices, subscriptions and refunds: the keys of that time have all rights and no end.",
		fix: "Revoke it under Developer tools > Authentication. Give each integration a key with its permissions and an expiry date.",
		source: "https://developer.paddle.com/changelog/2025/api-key-improvements/",
		family: "secrets/paddle-api-key",
		names: ["paddle_api_key", "paddle_key", "paddle_api_secret", "paddle_auth_code", "paddle_vendor_auth_code"],
		value: [(0,segment .N)(charset .Yb, 50)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .dl, 32), (0,segment .e)("-X")],
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
		value: [(0,segment .N)(charset .Yb, 24)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/mollie-live-key",
		title: "Mollie live API key",
		provider: "Mollie",
		why: "It makes and refunds payments and reads customers of the profile.",
		fix: "Rotate it in the Mollie app under Developers > API access tokens, and make one with the permissions of the task. Integrations of others use OAuth.",
		source: "https://docs.mollie.com/docs/authentication",
		anchors: ["live_"],
		after: [(0,segment .N)(charset .Yb, 30)],
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
		after: [(0,segment .N)(charset .r0, 40)],
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
		after: [(0,segment .N)(charset .Yb, 54)],
	},
	{
		kind: "token",
		id: "secrets/payment-sandbox-token",
		title: "Sandbox token of a payment service",
		provider: "Braintree, EasyPost, Flutterwave, Paddle, Paystack, Plaid, Shippo and Square",
		severity: "warning",
		why: "It reads and changes test data, which often holds copies of real customers, and shows how the integration works.",
		fix: "Replace it in the provider's dashboard or by its API, and read it from the environment as in production.",
		source: "https://plaid.com/docs/api/tokens/",
		anchors: [
			"sandbox-sq0csb-",
			"access-sandbox-",
			"access_token$sandbox$",
			"pdl_sdbx_apikey_",
			"FLWSECK_TEST-",
			"sk_test_",
			"shippo_test_",
			"EZTK",
		],
		after: [(0,segment .N)((0,charset .$I)("word-dash-dollar", "0-9A-Za-z_$-"), 34, 60)],
		check: (0,verdict .Am)(new RegExp(`^(?:${[
			"sandbox-sq0csb-[\\w-]{40,46}",
			"access-sandbox-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
			"access_token\\$sandbox\\$[0-9a-z]{16}\\$[0-9a-f]{32}",
			"pdl_sdbx_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}",
			"FLWSECK_TEST-[0-9a-f]{32}-X",
			"(?:sk|shippo)_test_[0-9a-f]{40}",
			"EZTK[0-9A-Za-z]{54}",
		].join("|")})$`)),
		seal: (value) => `access-sandbox-${uuidLike(value)}`,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/projects.js







const asanaToken = [(0,segment .N)((0,charset .$I)("digits-slash", "0-9/"), 12, 60), (0,segment .e)(":"), (0,segment .N)(charset .dl, 32)];
const checkAsanaToken = (0,verdict .Am)(/^[12]\/\d{8,20}(?:\/\d{8,20})?:/);
const projects = [
	{
		kind: "token",
		id: "secrets/atlassian-api-token",
		title: "Atlassian API token",
		provider: "Atlassian",
		why: "It acts as its owner in Jira, Confluence or Bitbucket: reads issues and pages, in which people paste secrets, and code.",
		fix: "Revoke it at https://id.atlassian.com/manage-profile/security/api-tokens (Account settings > Security > Create and manage API tokens). An organisation's admin can do so for managed accounts at admin.atlassian.com under Insights > API token activity. Use a token with scopes and an expiry, or a service account.",
		source: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
		anchors: ["ATATT3"],
		after: [(0,segment .N)(charset .r0, 100, 400), (0,segment .e)("="), (0,segment .N)((0,charset .$I)("hex-upper", "0-9A-F"), 8)],
		...trailing_checksum .QH,
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
		after: [(0,segment .N)(charset .r0, 150, 260), (0,segment .e)("="), (0,segment .N)((0,charset .$I)("hex-upper", "0-9A-F"), 8)],
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
		after: [(0,segment .N)(charset .Yb, 32)],
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
		after: [(0,segment .N)(charset .Yb, 32, 64)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .Yb, 40, 96)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/notion-token",
		title: "Notion token of a connection or person",
		provider: "Notion",
		why: "It reads or changes every page and database that was shared with the connection, or that the person sees who made it.",
		fix: "Refresh the secret on the connection's page at https://www.notion.so/developers/connections, or delete the personal access token there, and share with a connection only the pages that it needs.",
		source: "https://developers.notion.com/reference/authentication",
		anchors: ["ntn_"],
		after: [(0,segment .N)(charset .Yb, 40, 50)],
		check: (0,verdict .Am)(/\d/),
	},
	{
		kind: "token",
		id: "secrets/notion-legacy-token",
		title: "Notion integration token (before 2024)",
		provider: "Notion",
		why: "It reads or changes every page and database that was shared with the integration.",
		fix: "Refresh the secret on the connection's page at https://www.notion.so/developers/connections, or delete the personal access token there, and share with a connection only the pages that it needs.",
		source: "https://developers.notion.com/reference/authentication",
		anchors: ["secret_"],
		after: [(0,segment .N)(charset .Yb, 43)],
		check: (0,verdict .Am)(/^secret_(?=.*\d)(?=.*[A-Z])(?=.*[a-z])/),
	},
	{
		kind: "token",
		id: "secrets/airtable-token",
		title: "Airtable personal access token",
		provider: "Airtable",
		why: "It reads or changes the bases that it was given, as its owner.",
		fix: "Delete it under airtable.com/create/tokens. Give each integration a token for its base and scopes.",
		source: "https://airtable.com/developers/web/guides/personal-access-tokens",
		anchors: (0,rules_anchors .E)("pat", charset .Yb),
		after: [(0,segment .N)(charset .Yb, 13), (0,segment .e)("."), (0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "token",
		id: "secrets/figma-token",
		title: "Figma personal access token",
		provider: "Figma",
		why: "It reads the design files that its owner sees, unreleased products among them, and comments as its owner.",
		fix: "Revoke it under Settings > Security > Personal access tokens, which works at once; the list shows when it was last used. Use tokens with the scopes of the task that expire; for automation a plan access token.",
		source: "https://developers.figma.com/docs/rest-api/personal-access-tokens/",
		anchors: ["figd_"],
		after: [(0,segment .N)(charset .r0, 38, 46)],
	},
	{
		kind: "named",
		id: "secrets/figma-legacy-token",
		title: "Figma personal access token (before 2022)",
		provider: "Figma",
		why: "It reads the design files that its owner sees, unreleased products among them, and comments as its owner.",
		fix: "Revoke it under Settings > Security > Personal access tokens, which works at once; the list shows when it was last used. Use tokens with the scopes of the task that expire; for automation a plan access token.",
		source: "https://developers.figma.com/docs/rest-api/personal-access-tokens/",
		family: "secrets/figma-token",
		names: ["figma_token", "figma_access_token", "figma_api_token", "figma_api_key", "figma_personal_access_token"],
		value: [(0,segment .N)(charset .vm, 4, 8), (0,segment .e)("-"), ...rules_uuid .u],
	},
	{
		kind: "named",
		id: "secrets/asana-legacy-token",
		title: "Asana personal access token (oldest format)",
		provider: "Asana",
		why: "It reads and changes the tasks and projects that its owner sees.",
		fix: "Deauthorize it under My apps > Manage developer apps. Use a service account for automation.",
		source: "https://developers.asana.com/docs/personal-access-token",
		family: "secrets/asana-token",
		names: ["asana_token", "asana_access_token", "asana_pat", "asana_personal_access_token", "asana_api_key"],
		value: [(0,segment .e)("0/"), (0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "token",
		id: "secrets/asana-authorization-header",
		title: "Asana personal access token in a header",
		provider: "Asana",
		why: "It reads and changes the tasks and projects that its owner sees.",
		fix: "Deauthorize it under My apps > Manage developer apps. Use a service account for automation.",
		source: "https://developers.asana.com/docs/personal-access-token",
		family: "secrets/asana-token",
		anchors: ["Bearer "],
		value: "after",
		after: asanaToken,
		check: checkAsanaToken,
		seal: sealAsanaToken,
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
		value: asanaToken,
		check: checkAsanaToken,
		seal: sealAsanaToken,
	},
	{
		kind: "token",
		id: "secrets/clickup-token",
		title: "ClickUp API token",
		provider: "ClickUp",
		why: "It reads and changes the tasks and documents that its owner sees.",
		fix: "Regenerate it under Settings > ClickUp API, and use an OAuth app for integrations of others.",
		source: "https://developer.clickup.com/docs/authentication",
		anchors: (0,rules_anchors .E)("pk_", charset .vm),
		after: [(0,segment .N)(charset .vm, 5, 9), (0,segment .e)("_"), (0,segment .N)(charset .MG, 32)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/trello-token",
		title: "Trello API token",
		provider: "Trello",
		why: "It reads and changes the boards of the member who made it, until it ends, which may be never.",
		fix: "Revoke it under the member's Settings > Applications, or with `DELETE /1/tokens/\u2026`. Ask for the scope and the end that the task needs.",
		source: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
		anchors: ["ATTA"],
		after: [(0,segment .N)(charset .uh, 60, 90)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/jira-data-center-token",
		title: "Jira or Confluence Data Center personal access token",
		provider: "Atlassian",
		why: "It acts as its owner on the server: reads issues and pages, in which people paste secrets.",
		fix: "Revoke it under Profile > Personal Access Tokens, and make one that ends for each integration.",
		source: "https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html",
		names: [
			"jira_pat",
			"jira_token",
			"jira_personal_access_token",
			"jira_access_token",
			"confluence_pat",
			"confluence_token",
			"confluence_personal_access_token",
		],
		value: [(0,segment .N)(charset .K3, 44)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/plane-api-token",
		title: "Plane API token",
		provider: "Plane",
		why: "It reads and changes the work items and pages that its owner sees.",
		fix: "Delete it under Profile settings > Personal Access Tokens, and give the next one an end date.",
		source: "https://developers.plane.so/api-reference/introduction",
		anchors: ["plane_api_"],
		after: [(0,segment .N)(charset .dl, 32)],
	},
];
function sealAsanaToken(value) {
	return `2/1${decimalDigits(value, 15)}/1${decimalDigits(value.slice(9), 15)}${value.slice(value.indexOf(":"))}`;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/realtime.js




const realtime = [
	{
		kind: "token",
		id: "secrets/pubnub-secret-key",
		title: "PubNub secret key",
		provider: "PubNub",
		why: "It gives everybody rights on every channel: whoever has it reads, writes and deletes messages, and manages users.",
		fix: "Add a keyset in the Admin Portal and move to it, or ask PubNub's support to replace the key. Only a server holds it and gives tokens to clients.",
		source: "https://www.pubnub.com/docs/general/basics/initialize-pubnub",
		anchors: ["sec-c-"],
		after: [(0,segment .N)(charset .Yb, 48)],
		check: (0,verdict .wW)("PubNub secret key", (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(Buffer.from((0,verdict .Z)(value).slice(6), "base64").toString("latin1"))
			? (0,verdict .bE)("a UUID in base64")
			: undefined),
		seal: (value) => `sec-c-${Buffer.from(uuidLike(value)).toString("base64")}`,
	},
	{
		kind: "token",
		id: "secrets/liveblocks-secret-key",
		title: "Liveblocks secret key",
		provider: "Liveblocks",
		why: "It reads and changes every room of the project, with the documents and comments in it, and lets anybody in as anybody.",
		fix: "Roll it in the dashboard under API keys, with a time for the old one to end. Browsers take the public key or a token for one user.",
		source: "https://liveblocks.io/docs/authentication",
		anchors: ["sk_prod_"],
		after: [(0,segment .N)(charset .r0, 40, 96)],
		check: (0,verdict .Am)(/d_(?=.*\d.*\d)(?=.*[A-Z].*[A-Z].*[A-Z])/),
		seal: withMixedEnd,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/regions.js







const pays = "It takes and refunds payments for the merchant, and reads those of its customers";
const regions_keep = "Keep the next one on a server, in a secret store";
const regions = [
	{
		kind: "token",
		id: "secrets/wompi-key",
		title: "Wompi private key or secret",
		provider: "Wompi",
		why: `${pays}; the secrets of events and integrity forge that an order is paid.`,
		fix: `Regenerate it under Desarrolladores. ${regions_keep}; browsers take the key that begins with pub_.`,
		source: "https://docs.wompi.co/en/docs/colombia/ambientes-y-llaves/",
		anchors: ["prv_prod_", "prod_integrity_", "prod_events_"],
		after: [(0,segment .N)(charset .Yb, 28, 40)],
	},
	{
		kind: "token",
		id: "secrets/toss-secret-key",
		title: "Toss Payments secret key",
		provider: "Toss Payments",
		why: `${pays}.`,
		fix: `Reissue it in the developer centre. ${regions_keep}; browsers take the client key.`,
		source: "https://docs.tosspayments.com/reference/using-api/authorization",
		anchors: ["live_sk_", "live_gsk_"],
		after: [(0,segment .N)(charset .Yb, 20, 40)],
	},
	{
		kind: "token",
		id: "secrets/africas-talking-api-key",
		title: "Africa's Talking API key",
		provider: "Africa's Talking",
		why: "It sends text messages, calls and airtime at the account's cost.",
		fix: `Generate another under Settings > API Key, which ends the first. ${regions_keep}.`,
		source: "https://developers.africastalking.com/docs/authentication",
		anchors: ["atsk_"],
		after: [(0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "token",
		id: "secrets/dingtalk-signing-secret",
		title: "Signing secret of a DingTalk robot",
		provider: "DingTalk",
		why: "With the robot's address it posts into the group, and people trust what comes from there.",
		fix: "Reset the secret in the robot's security settings, or delete the robot.",
		source: "https://open.dingtalk.com/document/orgapp/customize-robot-security-settings",
		anchors: ['"SEC', "'SEC", "=SEC", ": SEC"],
		value: "after",
		leftBoundary: charset .s6,
		after: [(0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "named",
		id: "secrets/merchant-key",
		title: "Key with which a merchant signs payments",
		provider: "CCAvenue, PayTR, Shopee, WHMCS and others",
		why: "It signs requests and answers of the gateway: whoever has it says that an order is paid, or refunds it.",
		fix: `Replace it in the merchant's settings of the gateway. ${regions_keep}.`,
		source: "https://dev.paytr.com/en/iframe-api",
		names: [
			"ccavenue_working_key",
			"working_key",
			"merchant_salt",
			"partner_key",
			"phonepe_salt_key",
			"payu_salt",
			"cc_encryption_hash",
		],
		value: [(0,segment .N)((0,charset .$I)("alnum", "0-9A-Za-z"), 16, 128)],
		check: (0,verdict .Am)(/^(?=.*\d.*\d)(?:[\da-f]+|[\dA-F]+|(?=.*[A-Z])(?=.*[a-z]).*)$/),
		seal: (value) => `${value.slice(0, -4)}a1B2`,
	},
	{
		kind: "named",
		id: "secrets/phonepe-salt-key",
		title: "PhonePe salt key",
		provider: "PhonePe",
		why: "It signs requests and answers of the gateway: whoever has it says that an order is paid, or refunds it.",
		fix: `Generate another in the business dashboard. ${regions_keep}.`,
		source: "https://developer.phonepe.com/v1/reference/x-verify-header-checksum",
		family: "secrets/merchant-key",
		names: ["salt_key", "phonepe_key"],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/xendit-secret-key",
		title: "Xendit secret key",
		provider: "Xendit",
		why: `${pays}, and pays out within its permissions.`,
		fix: `Delete it under Settings > API Keys. ${regions_keep}; browsers take the public key.`,
		source: "https://docs.xendit.co/docs/api-keys",
		anchors: ["xnd_production_"],
		after: [(0,segment .N)(charset .Yb, 40, 100)],
	},
	{
		kind: "token",
		id: "secrets/midtrans-server-key",
		title: "Midtrans server key",
		provider: "Midtrans",
		why: `${pays}, and forges that an order is paid.`,
		fix: `Ask Midtrans's support to replace it, which nobody else can. ${regions_keep}; browsers take the client key.`,
		source: "https://docs.midtrans.com/docs/access-keys",
		anchors: ["Mid-server-"],
		after: [(0,segment .N)(charset .r0, 24)],
		check: (0,verdict .Am)(/r-(?=.*\d)(?=.*[a-z\d][A-Z])/),
		seal: withMixedEnd,
	},
	{
		kind: "token",
		id: "secrets/qianfan-api-key",
		title: "Qianfan API key",
		provider: "Baidu AI Cloud",
		why: `${spends}.`,
		fix: "Delete it in the console of IAM under API Key. Keep the next one in a secret store, and set a spending limit.",
		source: "https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5",
		anchors: ["bce-v3/ALTAK-"],
		after: [(0,segment .N)(charset .Yb, 16, 32), (0,segment .e)("/"), (0,segment .N)(charset .dl, 40)],
	},
];

var registries = __webpack_require__(2519);
;// CONCATENATED MODULE: ./packages/secrets/lib/rules/saas.js





const saas = [
	{
		kind: "named",
		id: "secrets/zendesk-api-token",
		title: "Zendesk API token",
		provider: "Zendesk",
		why: "With an agent's mail address it acts as any agent: reads tickets and customers, answers them.",
		fix: "Delete it under Admin Center > Apps and integrations > API tokens. Use OAuth clients with scopes.",
		source: "https://support.zendesk.com/hc/en-us/articles/4408889192858",
		names: ["zendesk_api_token", "zendesk_token", "zendesk_api_key"],
		value: [(0,segment .N)(charset .Yb, 40)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/zendesk-basic-credentials",
		title: "Zendesk API token beside a mail address",
		provider: "Zendesk",
		why: "With an agent's mail address it acts as any agent: reads tickets and customers, answers them.",
		fix: "Delete it under Admin Center > Apps and integrations > API tokens. Use OAuth clients with scopes.",
		source: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/",
		family: "secrets/zendesk-api-token",
		anchors: ["/token:"],
		value: "after",
		leftBoundary: charset .s6,
		after: [(0,segment .N)(charset .Yb, 40)],
		context: { words: ["zendesk"], within: 300 },
		check: verdict .eI,
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
		value: [(0,segment .e)("00"), (0,segment .N)(charset .r0, 40)],
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
		after: [(0,segment .N)(charset .r0, 40)],
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
		after: [(0,segment .N)(charset .r0, 32, 64), (0,segment .N)((0,charset .$I)("padding", "="), 0, 2)],
		check: verdict .eI,
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
		after: [(0,segment .N)(charset .r0, 36, 64)],
	},
	{
		kind: "token",
		id: "secrets/posthog-personal-api-key",
		title: "PostHog personal API key",
		provider: "PostHog",
		why: "It reads events and persons of the projects that its owner sees and changes feature flags, within its scopes.",
		fix: "Delete it under Settings > Personal API keys. Limit keys to a project and scopes; applications only need the project key.",
		source: "https://posthog.com/docs/api",
		anchors: ["phx_", "phs_"],
		after: [(0,segment .N)(charset .Yb, 42, 52)],
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
		after: [(0,segment .N)(charset .r0, 40, 62)],
	},
	{
		kind: "token",
		id: "secrets/mapbox-secret-token",
		title: "Mapbox secret access token",
		provider: "Mapbox",
		why: "It uploads, changes and deletes maps and data and makes more tokens, within its scopes.",
		fix: "Delete it on the account's Access tokens page. Browsers take public tokens (`pk.`) limited to their addresses.",
		source: "https://docs.mapbox.com/api/accounts/tokens/",
		anchors: ["sk.eyJ1Ijoi"],
		after: [(0,segment .N)(charset .r0, 40, 120), (0,segment .e)("."), (0,segment .N)(charset .r0, 22)],
		check: (0,encoded_pair .S)("sk.", ["u", "a"]),
		seal: (value) => `sk.${Buffer.from(JSON.stringify({ u: "acme", a: `c${value.slice(12, 36).toLowerCase()}` })).toString("base64url")}.${value.slice(-22)}`,
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
		after: [(0,segment .N)(charset .Yb, 32), (0,segment .e)("_"), (0,segment .N)(charset .dl, 8)],
		...trailing_checksum .ur,
	},
	{
		kind: "token",
		id: "secrets/ory-personal-access-token",
		title: "Ory personal access token or project API key",
		provider: "Ory",
		why: "It lists, changes and deletes the identities of the project, and so can sign in as any of its users.",
		fix: "Delete it in the Ory Console among the project's API keys, and look for identities and clients that you do not know. Keep the new one in the deployment's secret store.",
		source: "https://www.ory.sh/docs/concepts/personal-access-token",
		anchors: ["ory_pat_"],
		after: [(0,segment .N)(charset .Yb, 24, 64)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/x-bearer-token",
		title: "Bearer token of an application at X",
		provider: "X",
		why: "It reads at X as the application, within and at the cost of its plan.",
		fix: "Regenerate it in the developer portal under Keys and tokens. Keep it on a server.",
		source: "https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/application-only",
		anchors: ["AAAAAAAAAAAAAAAAAAAAA"],
		leftBoundary: (0,charset .$I)("base64-percent", "0-9A-Za-z+/%_-"),
		after: [(0,segment .N)(charset .Yb, 10, 41), (0,segment .e)("%3D"), (0,segment .N)(charset .Vm, 40, 60)],
		rightBoundary: (0,charset .$I)("base64-percent", "0-9A-Za-z+/%_-"),
	},
	{
		kind: "token",
		id: "secrets/duffel-access-token",
		title: "Duffel live access token",
		provider: "Duffel",
		why: "It books and pays flights and stays at the account's cost, and reads orders with passengers' passports in them.",
		fix: "Delete it under Developers > Access tokens, and look for orders that you did not make. Try things with a token for tests.",
		source: "https://duffel.com/docs/api/overview/test-mode",
		anchors: ["duffel_live_"],
		after: [(0,segment .N)(charset .r0, 40, 60)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/cal-com-api-key",
		title: "Cal.com API key",
		provider: "Cal.com",
		why: "It reads, makes and cancels bookings as its owner, with the addresses of everybody who booked.",
		fix: "Revoke it under Settings > Developer > API keys, and give the next one an end date.",
		source: "https://cal.com/docs/api-reference/v2/introduction",
		anchors: ["cal_live_"],
		after: [(0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "token",
		id: "secrets/tolgee-api-key",
		title: "Tolgee API key",
		provider: "Tolgee",
		why: "Within its scopes it changes translations, which become a part of the product, or all that its owner may change.",
		fix: "Delete it under Account settings > Project API keys or Personal Access Tokens. Pages take a key that only reads, and only while they are developed.",
		source: "https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens",
		anchors: ["tgpak_", "tgpat_"],
		after: [(0,segment .N)(charset .V, 30, 120)],
		check: (0,verdict .Am)(/_.*\d/),
		seal: (value) => `${value.slice(0, -1)}7`,
	},
	{
		kind: "token",
		id: "secrets/intra-42-client-secret",
		title: "Secret of an application at 42",
		provider: "42",
		why: "It signs in as the application: it reads students, projects and evaluations, and changes them within its roles.",
		fix: "Generate another on the application's page at https://profile.intra.42.fr/oauth/applications; the old one ends.",
		source: "https://api.intra.42.fr/apidoc/guides/getting_started",
		anchors: ["s-s4t2ud-", "s-s4t2af-"],
		after: [(0,segment .N)(charset .dl, 64)],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/serverless.js



const serverless = [
	{
		kind: "token",
		id: "secrets/deno-deploy-token",
		title: "Deno Deploy access token",
		provider: "Deno",
		why: "It deploys code as its owner or organisation, and reads the environment variables of their projects.",
		fix: "Delete it under Account settings > Access tokens (or the organisation's), and rotate the variables that it could read. In workflows let denoland/deployctl sign in by OIDC, with `id-token: write`.",
		source: "https://docs.doppler.com/docs/deno-deploy",
		anchors: ["ddp_", "ddo_"],
		after: [(0,segment .N)(charset .Yb, 30, 64)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/inngest-signing-key",
		title: "Inngest signing key",
		provider: "Inngest",
		why: "It signs calls to the application's functions, so that the holder runs them with events of the holder's making, and it reads the API.",
		fix: "Rotate it at https://app.inngest.com/env/production/manage/signing-key (Create new signing key): the new one first as INNGEST_SIGNING_KEY, the old one as INNGEST_SIGNING_KEY_FALLBACK until all is deployed.",
		source: "https://www.inngest.com/docs/platform/signing-keys",
		anchors: ["signkey-"],
		after: [(0,segment .N)(charset .Vm, 2, 30), (0,segment .e)("-"), (0,segment .N)(charset .dl, 32, 128)],
	},
	{
		kind: "named",
		id: "secrets/inngest-event-key",
		title: "Inngest event key",
		provider: "Inngest",
		severity: "warning",
		why: "It sends events of the holder's making, which start the application's functions.",
		fix: "Delete it under Manage > Event keys, and make one for each application, with a filter for the events that it sends.",
		source: "https://www.inngest.com/docs/events/creating-an-event-key",
		names: ["inngest_event_key"],
		value: [(0,segment .N)(charset .r0, 40, 128)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/prefect-api-key",
		title: "Prefect Cloud API key",
		provider: "Prefect",
		why: "It acts as a user or service account: changes flows, which run on the team's own workers, and reads blocks with their secrets.",
		fix: "Delete it under the account icon > API Keys, or rotate the service account's, then rotate the secrets in blocks that it could read. Give workers a service account with an expiry date.",
		source: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
		anchors: ["pnu_", "pnb_"],
		after: [(0,segment .N)(charset .Yb, 30, 48)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/runpod-api-key",
		title: "Runpod API key",
		provider: "Runpod",
		why: "It rents machines at the account's cost, and reaches endpoints, volumes and pods within its permissions.",
		fix: "Delete it under Settings > API Keys. Use a key restricted to the endpoints that the task calls, without write access to GraphQL.",
		source: "https://docs.runpod.io/get-started/api-keys",
		anchors: ["rpa_"],
		after: [(0,segment .N)(charset .Yb, 36, 60)],
	},
	{
		kind: "token",
		id: "secrets/vercel-blob-token",
		title: "Vercel Blob read-write token",
		provider: "Vercel",
		why: "It reads, replaces and deletes every file of the Blob store, those of a private store too.",
		fix: "Rotate the store's token under the project's Storage tab, deploy the projects that use it again, and look for files that changed. Functions on Vercel can sign in by OIDC; browsers get signed URLs of minutes.",
		source: "https://vercel.com/docs/vercel-blob/using-blob-sdk",
		anchors: ["vercel_blob_rw_"],
		after: [(0,segment .N)(charset .Yb, 10, 32), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 24, 64)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/convex-deploy-key",
		title: "Convex deploy key",
		provider: "Convex",
		why: "It deploys functions to the deployment, or to all of a project, and with them reads and changes all data.",
		fix: "Delete it in the dashboard, in the settings of the deployment or project that its beginning names, and deploy again from the branch that you trust. Keep the new one as the secret CONVEX_DEPLOY_KEY of the deploying job.",
		source: "https://docs.convex.dev/cli/deploy-key-types",
		anchors: ["|eyJ2"],
		before: [(0,segment .N)((0,charset .$I)("convex", "0-9a-z:-"), 8, 160)],
		after: [(0,segment .N)(charset .mi, 30, 400)],
		check: (0,verdict .Am)(/^(?:prod|dev|preview|project):/),
		seal: (value) => `prod:${value.slice(0, value.indexOf("|")).replaceAll(":", "-").slice(5)}a${value.slice(value.indexOf("|"))}`,
	},
	{
		kind: "token",
		id: "secrets/trigger-dev-key",
		title: "Trigger.dev secret key or personal access token",
		provider: "Trigger.dev",
		why: "It starts tasks of the environment with input of the holder's making and reads their runs; a personal token deploys tasks.",
		fix: "Regenerate the environment's key on the project's API keys page, or delete the personal token under Account > Personal Access Tokens, and look for runs that you did not start.",
		source: "https://trigger.dev/docs/apikeys",
		anchors: ["prod", "stg", "preview"].flatMap((name) => [`tr_${name}_`, `tr_${name}_sk_`]).concat("tr_pat_"),
		after: [(0,segment .N)(charset .Yb, 20, 40)],
		check: (0,verdict .Am)(/^tr_(?:pat_[0-9a-z]{40}|[a-z]+_(?:sk_)?(?=.*\d)(?=.*[A-Z])[0-9A-Za-z]{20,24})$/),
		seal: (value) => `tr_prod_${value.slice(-20, -3)}a1B`,
	},
	{
		kind: "token",
		id: "secrets/n8n-api-key",
		title: "n8n API key (before 2025)",
		provider: "n8n",
		why: "It changes and starts workflows, and with them uses every credential that they hold.",
		fix: "Delete it under Settings > n8n API, look for workflows that changed, and rotate the credentials that they use. Those of today end and have scopes.",
		source: "https://docs.n8n.io/api/authentication/",
		anchors: ["n8n_api_"],
		after: [(0,segment .N)(charset .dl, 80)],
	},
	{
		kind: "token",
		id: "secrets/val-town-token",
		title: "Val Town API token",
		provider: "Val Town",
		why: "Within its scopes it changes and runs its owner's vals, and reads their environment variables, data and mail.",
		fix: "Delete it at https://www.val.town/settings/api, and give the next one an end date and the scopes of the task. Vals have a token of their own.",
		source: "https://docs.val.town/reference/api/authentication/",
		anchors: ["vtwn_"],
		after: [(0,segment .N)(charset .Yb, 24, 64)],
		check: verdict .eI,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/shops.js






const shops = [
	{
		kind: "token",
		id: "secrets/mercado-pago-access-token",
		title: "Mercado Pago access token",
		provider: "Mercado Pago",
		why: "It takes payments, refunds them and reads the buyers' data, as the seller whose number stands in it.",
		fix: "Renew the production credentials of the application under Your integrations, and look for refunds that nobody made. Browsers take the public key.",
		source: "https://www.mercadopago.com.mx/developers/en/docs/your-integrations/credentials",
		anchors: ["APP_USR-"],
		after: [
			(0,segment .N)(charset .vm, 10, 20),
			(0,segment .e)("-"),
			(0,segment .N)(charset .vm, 6),
			(0,segment .e)("-"),
			(0,segment .N)((0,charset .$I)("hex-underscore", "0-9a-f_"), 32, 40),
			(0,segment .e)("-"),
			(0,segment .N)(charset .vm, 5, 12),
		],
	},
	{
		kind: "token",
		id: "secrets/ebay-cert-id",
		title: "eBay Cert ID of a production keyset",
		provider: "eBay",
		why: "With the App ID it signs in as the application, reads what its users may see there and asks for tokens of theirs.",
		fix: "Rotate it on the keyset's page with a short grace period, and revoke the user tokens that were made with it.",
		source: "https://developer.ebay.com/api-docs/static/gs_understand-application-keysets.html",
		anchors: ["PRD-"],
		after: [(0,segment .N)(charset .dl, 12), ...[1, 2, 3, 4].flatMap(() => [(0,segment .e)("-"), (0,segment .N)(charset .dl, 4)])],
	},
	{
		kind: "token",
		id: "secrets/zoho-oauth-token",
		title: "Zoho OAuth token",
		provider: "Zoho",
		why: "A refresh token makes access tokens without end for the scopes that its user granted: mail, CRM, books.",
		fix: "Revoke it (`POST https://accounts.zoho.com/oauth/v2/token/revoke?token=\u2026`) or under Sessions > Connected Apps of the account, and reset the client's secret.",
		source: "https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html",
		anchors: ["1000."],
		after: [(0,segment .N)(charset .dl, 32), (0,segment .e)("."), (0,segment .N)(charset .dl, 32)],
	},
	{
		kind: "token",
		id: "secrets/courier-auth-token",
		title: "Courier auth token",
		provider: "Courier",
		why: "It sends messages to the company's users by every channel, and reads their profiles.",
		fix: "Rotate it under Settings > API Keys. In browsers use a JWT for one user, or the client key.",
		source: "https://www.courier.com/docs/reference/auth/intro",
		anchors: ["pk_prod_"],
		after: [(0,segment .N)(charset .MG, 28)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/mailersend-api-token",
		title: "MailerSend API token",
		provider: "MailerSend",
		why: "It sends mail from the company's own domain, which passes every check that protects people from phishing, within its scopes.",
		fix: "Delete it under Integrations > API tokens, and look for mail that you did not send. Make one with the scope of sending alone.",
		source: "https://www.mailersend.com/help/managing-api-tokens",
		anchors: ["mlsn."],
		after: [(0,segment .N)(charset .dl, 60, 72)],
	},
	{
		kind: "token",
		id: "secrets/klaviyo-private-key-in-call",
		title: "Klaviyo private API key in a call or header",
		provider: "Klaviyo",
		why: "It reads and changes the profiles of all customers, and sends campaigns to them, within its scopes.",
		fix: "Delete it under Settings > API Keys, and make one with the scopes of the task. Browsers take the public key, six characters long.",
		source: "https://developers.klaviyo.com/en/docs/retrieve-api-credentials",
		family: "secrets/klaviyo-private-key",
		anchors: ["Klaviyo-API-Key pk_", 'KlaviyoAPI("pk_', "KlaviyoAPI('pk_", 'KlaviyoAPI(api_key="pk_'],
		value: "after",
		after: [(0,segment .N)((0,charset .$I)("word", "0-9A-Za-z_"), 30, 64)],
		check: verdict .eI,
	},
	{
		kind: "named",
		id: "secrets/uptimerobot-api-key",
		title: "UptimeRobot API key",
		provider: "UptimeRobot",
		why: "The main key deletes and pauses the monitors that would tell of an attack; others read them.",
		fix: "Delete it under Integrations & API, and make a read-only or monitor-specific one where that is enough.",
		source: "https://uptimerobot.com/api/",
		names: ["uptimerobot_api_key", "uptime_robot_api_key", "api_key", "uptimerobot_key", "monitor_api_key"],
		value: [(0,segment .N)((0,charset .$I)("u-m-r", "umr"), 1, 2), (0,segment .N)(charset .vm, 5, 12), (0,segment .e)("-"), (0,segment .N)(charset .dl, 24)],
		check: (0,verdict .Am)(/^(?:ur?|m)\d/),
		seal: (value) => `ur${value.replace(/^[umr]+/, "").replace(/[^-]{24}$/, hexDigits(value, 24))}`,
	},
	{
		kind: "named",
		id: "secrets/duo-secret-key",
		title: "Duo secret key",
		provider: "Duo",
		why: "It answers for Duo: whoever has it lets anybody past the second factor of the application, and an Admin API key changes users and their devices.",
		fix: "Reset it on the application's page in the Duo Admin Panel, and read its administrator actions and authentication log.",
		source: "https://duo.com/docs/adminapi",
		names: ["duo_skey", "duo_secret_key", "duo_secret", "skey"],
		value: [(0,segment .N)(charset .Yb, 40)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/readme-api-key",
		title: "ReadMe API key",
		provider: "ReadMe",
		why: "It changes the documentation that users follow, and reads the project's changelogs, drafts and owners.",
		fix: "Delete it in the project's dashboard under Configuration > API Keys.",
		source: "https://docs.readme.com/main/reference/authentication",
		anchors: ["rdme_"],
		after: [(0,segment .N)((0,charset .$I)("lower-alnum", "0-9a-z"), 60, 90)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/blockfrost-project-id",
		title: "Blockfrost project ID",
		provider: "Blockfrost",
		why: "It is the project's key in spite of its name: it calls Cardano's networks and IPFS at the account's cost.",
		fix: "Delete the project's token on the dashboard of Blockfrost, and keep the next one in the server's secret store.",
		source: "https://docs.blockfrost.io/",
		anchors: ["mainnet", "preprod", "preview"],
		after: [(0,segment .N)(charset .Yb, 32)],
		check: (0,verdict .Am)(/(?=.*\d.*\d)(?=.*[a-z])(?=.*[A-Z].*[A-Z])/),
		seal: (value) => `${value.slice(0, -5)}4q7QR`,
	},
	{
		kind: "token",
		id: "secrets/deepl-api-key",
		title: "DeepL API key",
		provider: "DeepL",
		why: "It translates at the account's cost, and reads its glossaries and usage.",
		fix: "Deactivate it under API keys of the account, and make one for each application with a limit of characters.",
		source: "https://developers.deepl.com/docs/getting-started/auth",
		anchors: [
			"DeepL-Auth-Key ",
			...["Translator", "DeepLClient", "DeepLTranslator"].flatMap((name) => [`${name}("`, `${name}('`]),
		],
		value: "after",
		after: [
			(0,segment .N)((0,charset .$I)("hex", "0-9a-f"), 8),
			...[4, 4, 4, 12].flatMap((length) => [(0,segment .e)("-"), (0,segment .N)(charset .dl, length)]),
			(0,segment .N)((0,charset .$I)("deepl-free", ":fx"), 0, 3),
		],
	},
	{
		kind: "token",
		id: "secrets/weblate-token",
		title: "Weblate API token",
		provider: "Weblate",
		why: "It changes translations, which become a part of the product, and with a project's rights its components and repositories.",
		fix: "Regenerate it under the account's API access, or remove it under the project's API access. Keep `~/.config/weblate` out of repositories.",
		source: "https://docs.weblate.org/en/latest/api.html",
		anchors: ["wlu_", "wlp_"],
		after: [(0,segment .N)(charset .Yb, 30, 48)],
		check: verdict .eI,
	},
	{
		kind: "token",
		id: "secrets/vk-access-token",
		title: "VK access token",
		provider: "VK",
		why: "It acts as its user or community: reads messages, posts, sends mail to members.",
		fix: "Revoke it under the community's API usage, or end the sessions of the user, and read what was sent.",
		source: "https://dev.vk.com/en/api/access-token/getting-started",
		anchors: ["vk1.a."],
		after: [(0,segment .N)(charset .r0, 80, 400)],
	},
	{
		kind: "token",
		id: "secrets/polar-token",
		title: "Polar access token",
		provider: "Polar",
		why: "Within its scopes it changes products and prices, refunds orders, and reads the customers of the organization.",
		fix: "Delete it under the organization's Settings > Developers, and give the next one an end date and the scopes of the task.",
		source: "https://polar.sh/docs/integrate/authentication",
		anchors: ["polar_oat_", "polar_pat_", "polar_at_", "polar_rt_"],
		after: [(0,segment .N)(charset .Yb, 43)],
		...trailing_checksum .S,
	},
	{
		kind: "token",
		id: "secrets/woocommerce-consumer-secret",
		title: "WooCommerce consumer secret",
		provider: "WooCommerce",
		why: "With its consumer key it reads the shop's orders and customers and, with write access, changes prices and refunds.",
		fix: "Revoke it under WooCommerce > Settings > Advanced > REST API, look for orders that changed, and make one with read access where that is enough.",
		source: "https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication",
		anchors: (0,rules_anchors .E)("cs_", charset .dl),
		after: [(0,segment .N)(charset .dl, 39)],
	},
	{
		kind: "token",
		id: "secrets/lob-live-key",
		title: "Lob live secret key",
		provider: "Lob",
		why: "It prints and posts letters and checks at the account's cost, and reads the addresses of everybody who got one.",
		fix: "Roll it under Settings > API Keys, and look for mail that you did not send. Browsers take the publishable key.",
		source: "https://docs.lob.com/#tag/Authentication",
		anchors: ["live_"],
		after: [(0,segment .N)(charset .dl, 35)],
	},
	{
		kind: "token",
		id: "secrets/brex-user-token",
		title: "Brex user token",
		provider: "Brex",
		why: "Within its scopes it pays from the company's account, issues cards, and reads what employees spend.",
		fix: "Revoke it under Developer > Settings, and look for transfers and cards that you did not make.",
		source: "https://developer.brex.com/docs/authentication/",
		anchors: ["bxt_"],
		after: [(0,segment .N)(charset .Yb, 32, 64)],
		check: (0,verdict .Am)(/_(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/speech.js





const speech = [
	{
		kind: "named",
		id: "secrets/elevenlabs-api-key",
		title: "ElevenLabs API key",
		provider: "ElevenLabs",
		why: "It speaks with the account's voices, cloned ones too, at its cost.",
		fix: `Delete it under Developers > API Keys, and limit keys to the endpoints and credits they need. ${keep}.`,
		source: "https://elevenlabs.io/docs/api-reference/authentication",
		names: ["elevenlabs_api_key", "eleven_api_key", "xi_api_key", "elevenlabs_key", "eleven_labs_api_key"],
		value: [(0,segment .e)("sk_"), (0,segment .N)(charset .dl, 48)],
	},
	{
		kind: "token",
		id: "secrets/cartesia-api-key",
		title: "Cartesia API key",
		provider: "Cartesia",
		why: "It speaks with the account's voices, cloned ones too, at its cost.",
		fix: `Delete it on play.cartesia.ai under API Keys. Browsers take access tokens of minutes. ${keep}.`,
		source: "https://docs.cartesia.ai/get-started/authenticate-your-client-applications",
		anchors: ["sk_car_"],
		after: [(0,segment .N)(charset .Yb, 18, 48)],
		check: (0,verdict .Am)(/r_(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
	{
		kind: "named",
		id: "secrets/deepgram-api-key",
		title: "Deepgram API key",
		provider: "Deepgram",
		why: "It transcribes at the account's cost and, with the right scope, manages its keys and members.",
		fix: `Delete it under API Keys on console.deepgram.com. Use temporary tokens in browsers. ${keep}.`,
		source: "https://developers.deepgram.com/docs/create-additional-api-keys",
		names: ["deepgram_api_key", "deepgram_key", "deepgram_token"],
		value: [(0,segment .N)(charset .dl, 40)],
	},
	{
		kind: "named",
		id: "secrets/assemblyai-api-key",
		title: "AssemblyAI API key",
		provider: "AssemblyAI",
		why: "It transcribes at the account's cost and reads the transcripts of others' recordings.",
		fix: `Delete it under API Keys on the dashboard of AssemblyAI. Use temporary tokens in browsers. ${keep}.`,
		source: "https://www.assemblyai.com/docs/api-reference/overview",
		names: ["assemblyai_api_key", "assembly_ai_api_key", "assemblyai_key", "aai_api_key"],
		value: [(0,segment .N)(charset .dl, 32)],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/uuid-keys.js





const uuid_keys_keep = "Read the next one from the deployment's secret store, and give each application a key of its own";
const byItsPlace = (0,documentation_examples .V)((0,verdict .wW)("a UUID by its place", () => ({
	confidence: "high",
	basis: "stands where a credential stands",
	madeUp: true,
})));
const providerArguments = [
	"token",
	"access_token",
	"auth_token",
	"api_token",
	"api_key",
	"secret",
	"secret_id",
	"secret_key",
	"client_secret",
	"private_key",
].flatMap((name) => Array.from({ length: 10 }, (_, blanks) => `${name}${" ".repeat(blanks)}= "`));
const uuid_keys_schemes = [
	..."Bearer,bearer,Token,token,Key,ApiKey,Apikey,apikey,OAuth,GenieKey,Splunk".split(","),
	"Bearer automation",
];
const uuidKeys = [
	{
		kind: "named",
		id: "secrets/pinecone-legacy-api-key",
		title: "Pinecone API key (before 2024)",
		provider: "Pinecone",
		why: "It reads, changes and deletes the indexes of the project, with the documents in their metadata.",
		fix: `Delete it under the project's API keys. ${uuid_keys_keep}.`,
		source: "https://docs.pinecone.io/guides/projects/manage-api-keys",
		family: "secrets/pinecone-api-key",
		names: ["pinecone_api_key", "pinecone_key"],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/exa-api-key",
		title: "Exa API key",
		provider: "Exa",
		why: "It searches and reads pages at the account's cost.",
		fix: `Delete it under API keys on dashboard.exa.ai. ${uuid_keys_keep}.`,
		source: "https://docs.exa.ai/reference/getting-started",
		names: ["exa_api_key", "exa_key"],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/coinbase-commerce-key",
		title: "Coinbase Commerce API key or webhook secret",
		provider: "Coinbase",
		why: "It makes charges and reads the payments of the merchant, or signs events that say an order is paid.",
		fix: `Delete it under Settings > Security, or the webhook's shared secret under Notifications. ${uuid_keys_keep}.`,
		source: "https://docs.cdp.coinbase.com/commerce/introduction/quickstart",
		names: [
			"coinbase_commerce_api_key",
			"coinbase_api_key",
			"coinbase_webhook_secret",
			"coinbase_commerce_webhook_secret",
			"coinbase_commerce_webhook_shared_secret",
		],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/loggly-token",
		title: "Loggly customer token",
		provider: "Loggly",
		severity: "warning",
		why: "It sends false events to the account, which hides real ones and runs up its bill.",
		fix: "Retire it under Source Setup > Customer Tokens once the senders have a new one.",
		source: "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm",
		names: ["loggly_token", "loggly_customer_token", "loggly_api_token", "loggly_input_token"],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/bugsnag-auth-token",
		title: "Bugsnag personal auth token",
		provider: "Bugsnag",
		why: "It reads errors of all its owner's projects, with the users' data that crashes carry, and changes the projects.",
		fix: "Revoke it under My account > Personal auth tokens. Applications only need the project's notifier key.",
		source: "https://docs.bugsnag.com/api/data-access/",
		names: ["bugsnag_auth_token", "bugsnag_personal_auth_token", "bugsnag_access_token"],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/docker-hub-legacy-token",
		title: "Docker Hub access token (before 2022)",
		provider: "Docker",
		why: "It pulls private images of its owner and, with write scope, replaces tags that others deploy.",
		fix: "Deactivate or delete it at https://app.docker.com under the avatar > Account settings > Personal access tokens, and compare the digests of tags that it could write. For automation use an organization access token limited to its repositories, kept as a secret of the workflow's environment; deploy images by digest.",
		source: "https://docs.docker.com/security/access-tokens/",
		family: "secrets/docker-personal-access-token",
		names: [
			"docker_password",
			"docker_token",
			"docker_hub_password",
			"docker_hub_token",
			"dockerhub_password",
			"dockerhub_token",
			"docker_access_token",
			"docker_hub_access_token",
		],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/npm-legacy-token",
		title: "npm registry token (UUID)",
		provider: "npm",
		why: "It signs in to the registry it was made for: installs private packages, and mostly publishes them too.",
		fix: "Revoke it at the registry, which is rarely npmjs.com: that one has ended such tokens. Set NODE_AUTH_TOKEN from a secret; publish by trusted publishing (OIDC).",
		source: "https://docs.npmjs.com/about-access-tokens",
		family: "secrets/npmrc-auth-token",
		names: ["npm_token", "npm_auth_token", "node_auth_token"],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/nexus-nuget-api-key",
		title: "NuGet API key of a Nexus repository",
		provider: "Sonatype Nexus",
		why: "It pushes packages to the repository as the user who made it, which builds of others then install.",
		fix: "Reset it under the user's NuGet API Key in Nexus, and read it in the pipeline from an environment secret.",
		source: "https://help.sonatype.com/en/nuget-repositories.html",
		family: "secrets/nuget-api-key",
		names: ["nuget_api_key", "nuget_apikey", "nexus_api_key", "nexus_nuget_api_key", "nexus_nuget_key"],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/azure-legacy-client-secret",
		title: "Microsoft Entra client secret (UUID of an old command line)",
		provider: "Azure",
		why: "It signs in as the application, with every role and Graph permission it has, for as long as it was made for.",
		fix: "Delete it under App registrations > Certificates & secrets (`az ad app credential delete --id APP --key-id KEY`), read the application's sign-in log, and rotate what it could read. Access tokens made with it live for an hour more. Use a managed identity, or in workflows azure/login with a federated credential and `id-token: write`.",
		source: "https://learn.microsoft.com/en-us/cli/azure/azure-cli-sp-tutorial-1",
		family: "secrets/azure-entra-client-secret",
		names: ["azure_client_secret", "arm_client_secret", "azure_ad_client_secret", "aad_client_secret"],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/uuid-key",
		title: "API key or token in the form of a UUID",
		provider: "Cypress, Duck DNS, Sauce Labs and Wise",
		why: "Whoever has it acts for the account at the service that its name says.",
		fix: `Revoke it at the service, and make another. ${uuid_keys_keep}.`,
		source: "https://docs.cypress.io/cloud/account-management/projects",
		names: [
			"cypress_record_key",
			"duckdns_token",
			"duck_dns_token",
			"sauce_access_key",
			"saucelabs_access_key",
			"sauce_labs_access_key",
			"wise_api_token",
			"wise_api_key",
			"wise_token",
			"transferwise_api_token",
		],
		value: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/authorization-header-uuid",
		title: "UUID in an authorization header",
		provider: "any",
		why: "A header of this name holds nothing but a credential: whoever reads it calls the service as its owner.",
		fix: "Revoke it at the service that the request goes to. Read the header's value from the environment or a secret store.",
		source: "https://www.rfc-editor.org/rfc/rfc9110#field.authorization",
		anchors: [
			...uuid_keys_schemes.flatMap((scheme) => [
				`uthorization: ${scheme} `,
				`uthorization": "${scheme} `,
				`uthorization': '${scheme} `,
			]),
			'uthorization = "Bearer ',
			"X-Auth-Token: ",
			"X-Api-Key: ",
			"X-API-Key: ",
			"x-api-key: ",
		],
		value: "after",
		leftBoundary: (0,charset .$I)("digits-underscore", "0-9_"),
		after: rules_uuid .u,
		check: byItsPlace,
	},
	{
		kind: "token",
		id: "secrets/terraform-provider-uuid",
		title: "UUID as the credential of a Terraform provider",
		provider: "Terraform",
		why: "With it the provider manages the account: whoever reads it does the same.",
		fix: "Revoke it at the provider's service. Leave the argument out: providers read an environment variable, or sign in by OIDC in HCP Terraform and in workflows.",
		source: "https://developer.hashicorp.com/terraform/language/providers/configuration",
		anchors: providerArguments,
		value: "after",
		after: rules_uuid .u,
		context: { words: ['provider "'], within: 300 },
		check: byItsPlace,
	},
	{
		kind: "token",
		id: "secrets/docker-login-uuid",
		title: "UUID given to `docker login`",
		provider: "Docker",
		why: "It pulls private images of its owner and, with write scope, replaces tags that others deploy.",
		fix: "Revoke it at the registry, and give another to `docker login --password-stdin` from a secret.",
		source: "https://docs.docker.com/reference/cli/docker/login/",
		family: "secrets/docker-personal-access-token",
		anchors: ["--password ", "--password=", " -p "],
		value: "after",
		leftBoundary: (0,charset .$I)("dash-underscore", "_-"),
		after: rules_uuid .u,
		context: { words: ["docker login", "podman login", "helm registry login"], within: 200 },
		check: byItsPlace,
	},
	{
		kind: "token",
		id: "secrets/riot-api-key",
		title: "Riot Games API key",
		provider: "Riot Games",
		why: "It reads players' data at the limits of the product it was approved for, which Riot takes away from who leaks it.",
		fix: "Regenerate it in the Riot Developer Portal, and keep it on a server: the players' client never calls Riot by itself.",
		source: "https://developer.riotgames.com/docs/portal",
		anchors: ["RGAPI-"],
		after: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "named",
		id: "secrets/fal-key",
		title: "fal API key",
		provider: "fal",
		why: "It runs models at the account's cost.",
		fix: `Delete it under Keys on the dashboard of fal. ${uuid_keys_keep}.`,
		source: "https://docs.fal.ai/model-apis/authentication",
		names: ["fal_key", "fal_api_key", "fal_secret"],
		value: [...rules_uuid .u, (0,segment .e)(":"), (0,segment .N)(charset .dl, 32)],
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/opsgenie-receiver-key",
		title: "Opsgenie API key of a receiver",
		provider: "Opsgenie",
		why: "It raises false alerts and closes real ones, and reads the on-call rota, within its rights.",
		fix: "Delete it under Settings > API key management or the team's integration. Give Alertmanager the key by `api_key_file`.",
		source: "https://prometheus.io/docs/alerting/latest/configuration/",
		family: "secrets/opsgenie-api-key",
		anchors: ["api_key: ", 'api_key: "', "api_key: '"],
		value: "after",
		after: rules_uuid .u,
		context: { words: ["opsgenie"], within: 200 },
		check: byItsPlace,
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/webhooks.js






const posts = "Whoever has the address posts into the group or starts what waits behind it, and people trust what comes from there";
const webhooks_keep = "Keep the address in a secret: it is the password";
const path = (0,charset .$I)("url-path", "0-9A-Za-z/_.-");
const webhooks = [
	{
		kind: "token",
		id: "secrets/bot-webhook",
		title: "Webhook URL of a bot in a group of Lark or WeCom, or of an alert",
		provider: "Lark, WeCom, Splunk On-Call and Portainer",
		why: `${posts}.`,
		fix: `Delete the bot or the hook, and make another, with signatures or a list of addresses where there are any. ${webhooks_keep}.`,
		source: "https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot",
		anchors: [
			"open.feishu.cn/open-apis/bot/v2/hook/",
			"open.larksuite.com/open-apis/bot/v2/hook/",
			"qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
			"/integrations/generic/20131114/alert/",
			"/api/webhooks/",
			"/api/stacks/webhooks/",
		],
		leftBoundary: charset .s6,
		after: rules_uuid .u,
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/chat-webhook",
		title: "Incoming webhook URL of Mattermost or Rocket.Chat",
		provider: "Mattermost and Rocket.Chat",
		why: `${posts}.`,
		fix: `Delete the webhook under the integrations of the server, and make another for one channel. ${webhooks_keep}.`,
		source: "https://developers.mattermost.com/integrate/webhooks/incoming/",
		anchors: ["/hooks/"],
		leftBoundary: charset .s6,
		after: [(0,segment .N)(path, 26, 90)],
		check: (0,verdict .Am)(/\/(?=[a-z]*\d[a-z]*\d)[13-9a-km-uw-z]{26}$|\/[A-HJ-NP-Za-km-z2-9]{17}\/(?=\D*\d\D*\d)[A-HJ-NP-Za-km-z2-9]{43,64}$/),
		seal: (value) => `/hooks/${hexDigits(value, 26).replaceAll(/[02l]/g, "7")}`,
	},
	{
		kind: "token",
		id: "secrets/automation-webhook",
		title: "Webhook URL of Make, Zapier or ServerChan",
		provider: "Make, Zapier and ServerChan",
		why: "Whoever has the address starts the scenario with data of his own, as often as he likes.",
		fix: `Delete the webhook in the scenario, and make another. ${webhooks_keep}.`,
		source: "https://help.make.com/webhooks",
		anchors: ["hook.integromat.com/", ".make.com/", "hooks.zapier.com/hooks/catch/", "sctapi.ftqq.com/SCT"],
		leftBoundary: charset .s6,
		after: [(0,segment .N)(path, 12, 60)],
		check: (0,verdict .Am)(/(?:integromat|make)\.com\/(?=\D*\d)[\da-z]{32}$|catch\/\d{4,10}\/[\da-z]{5,10}\/?$|com\/SCT\d{1,9}T\w{20,40}(?:\.send)?$/),
		seal: (value) => `hook.integromat.com/${hexDigits(value, 31)}7`,
	},
	{
		kind: "token",
		id: "secrets/node-address",
		title: "Address of a blockchain node with its key",
		provider: "Ankr, Chainstack, GetBlock and NodeReal",
		why: "Whoever has the address uses the node at the account's cost.",
		fix: "Delete the endpoint or its key in the console, and make another, limited to the calls and origins of the task.",
		source: "https://docs.getblock.io/getting-started/auth-with-access-token",
		anchors: ["rpc.ankr.com/", "go.getblock.io/", ".core.chainstack.com/", ".nodereal.io/v1/"],
		leftBoundary: charset .s6,
		after: [(0,segment .N)(path, 32, 100)],
		check: (0,verdict .Am)(/\/(?=[\da-f]*\d)[\da-f]{32}(?:[\da-f]{32})?$/),
		seal: (value) => `go.getblock.io/${hexDigits(value, 31)}7`,
	},
	{
		kind: "token",
		id: "secrets/stream-key",
		title: "Stream key of Twitch or YouTube",
		provider: "Twitch and YouTube",
		why: "Whoever has it broadcasts on the channel.",
		fix: "Reset it in the creator dashboard of Twitch or YouTube Studio.",
		source: "https://help.twitch.tv/s/article/twitch-stream-key-faq",
		anchors: ["live_1", "live_2", "live_3", "live_4", "live_5", "live_6", "live_7", "live_8", "live_9"],
		after: [(0,segment .N)(charset .vm, 4, 10), (0,segment .e)("_"), (0,segment .N)(charset .Yb, 26, 34)],
	},
	{
		kind: "token",
		id: "secrets/stream-address",
		title: "Address of a live stream with its key",
		provider: "YouTube",
		why: "Whoever has it broadcasts on the channel.",
		fix: "Reset the stream key in YouTube Studio.",
		source: "https://support.google.com/youtube/answer/2907883",
		family: "secrets/stream-key",
		anchors: ["rtmp.youtube.com/live2/", "rtmps.youtube.com/live2/"],
		leftBoundary: charset .s6,
		after: [(0,segment .N)((0,charset .$I)("lower-alnum-dash", "0-9a-z-"), 19, 24)],
		check: (0,verdict .Am)(/\/[\da-z]{4}(?:-[\da-z]{4}){3,4}$/),
		seal: (value) => `rtmp.youtube.com/live2/${uuidLike(value).slice(9, 23)}-${uuidLike(value).slice(24, 28)}`,
	},
	{
		kind: "token",
		id: "secrets/dynamic-dns-address",
		title: "Address that changes a name at FreeDNS",
		provider: "FreeDNS",
		why: "Whoever has it points the host's name to a machine of his own.",
		fix: "Change the update token under Dynamic DNS at freedns.afraid.org.",
		source: "https://freedns.afraid.org/dynamic/",
		anchors: ["sync.afraid.org/u/", "freedns.afraid.org/dynamic/update.php?"],
		leftBoundary: charset .s6,
		after: [(0,segment .N)(charset .Yb, 20, 70)],
		check: (0,verdict .Am)(/[/?](?=[^?]*\d)(?=[^?]*[A-Z])[A-Za-z\d]{20,70}$/),
		seal: (value) => `${value.slice(0, -3)}a1B`,
	},
	{
		kind: "token",
		id: "secrets/kavenegar-address",
		title: "Kavenegar API key in an address",
		provider: "Kavenegar",
		why: "It sends text messages and calls at the account's cost, and reads those that were sent.",
		fix: "Reset the key under Settings in the panel. Build the address when it is called, from the environment.",
		source: "https://kavenegar.com/rest.html",
		anchors: ["api.kavenegar.com/v1/"],
		leftBoundary: charset .s6,
		after: [(0,segment .N)(charset .uh, 60, 80)],
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/workspaces.js







const runs = "It starts workspaces at the account's cost, and runs commands in those that run, beside their code and secrets";
const workspaces = [
	{
		kind: "token",
		id: "secrets/gitpod-token",
		title: "Gitpod personal access token",
		provider: "Gitpod",
		why: `${runs}.`,
		fix: "Delete it under User settings > Access Tokens, and give the next one an end date and the permissions of the task.",
		source: "https://www.gitpod.io/docs/configure/user-settings/access-tokens",
		anchors: ["gitpod_pat_"],
		after: [(0,segment .N)(charset .r0, 43), (0,segment .e)("."), (0,segment .N)(charset .Yb, 40)],
		check: (0,documentation_examples .V)(),
	},
	{
		kind: "token",
		id: "secrets/daytona-api-key",
		title: "Daytona API key",
		provider: "Daytona",
		why: `${runs}.`,
		fix: "Delete it at https://app.daytona.io/dashboard/keys, and give the next one an end date and the permissions of the task.",
		source: "https://www.daytona.io/docs/en/api-keys/",
		anchors: ["dtn_"],
		after: [(0,segment .N)(charset .dl, 64)],
	},
	{
		kind: "token",
		id: "secrets/codesandbox-api-token",
		title: "CodeSandbox API token",
		provider: "CodeSandbox",
		why: `${runs}.`,
		fix: "Revoke it at https://codesandbox.io/t/api, and give the next one the scopes of the task.",
		source: "https://codesandbox.io/docs/sdk",
		anchors: ["csb_v1_"],
		after: [(0,segment .N)(charset .r0, 36, 64)],
		check: (0,verdict .Am)(/_v1_(?=.*\d)(?=.*[A-Z])/),
		seal: withMixedEnd,
	},
	{
		kind: "token",
		id: "secrets/wakatime-api-key",
		title: "WakaTime API key",
		provider: "WakaTime",
		why: "It reads what its owner works on and when, by project, branch and file, and writes false hours.",
		fix: "Regenerate it under Settings > Account > API Key. It stands in ~/.wakatime.cfg, which belongs in no repository; applications of others use OAuth.",
		source: "https://wakatime.com/developers",
		anchors: ["waka_"],
		after: rules_uuid .u,
	},
	{
		kind: "token",
		id: "secrets/localstack-auth-token",
		title: "LocalStack auth token",
		provider: "LocalStack",
		why: "It uses the workspace's licence, and reads and changes the states that its members keep in the cloud.",
		fix: "Rotate it at https://app.localstack.cloud under Auth Tokens. Read it as LOCALSTACK_AUTH_TOKEN; in pipelines a CI auth token.",
		source: "https://docs.localstack.cloud/aws/getting-started/auth-token/",
		anchors: (0,rules_anchors .E)("ls-", charset .Yb),
		after: [
			(0,segment .N)(charset .Yb, 7),
			(0,segment .e)("-"),
			(0,segment .N)(charset .Yb, 4),
			(0,segment .e)("-"),
			(0,segment .N)(charset .Yb, 4),
			(0,segment .e)("-"),
			(0,segment .N)(charset .Yb, 4),
			(0,segment .e)("-"),
			(0,segment .N)(charset .Yb, 12),
		],
		check: (0,verdict .Am)(/-.*[g-z]/i),
	},
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/index.js














































const builtinRules = [
	...github_github,
	...gitlab,
	...forges,
	...registries .Y,
	...ci,
	...codeQuality,
	...buildTools,
	...workspaces,
	...aws_aws,
	...google_google,
	...azure_azure,
	...azureLegacy,
	...clouds,
	...cloudflare,
	...hosting,
	...serverless,
	...infrastructure,
	...clusters,
	...networks .o,
	...keys,
	...databases,
	...dataPlatforms,
	...analytics,
	...observability,
	...alerting,
	...chat,
	...messaging,
	...realtime,
	...payment,
	...ai,
	...aiTools,
	...speech,
	...projects,
	...customers,
	...flags_flags,
	...shops,
	...saas,
	...identities_identities,
	...devices,
	...uuidKeys,
	...webhooks,
	...regions,
	...games,
	...applications,
	...generic .M,
	...document_rules .R,
];

;// CONCATENATED MODULE: ./packages/secrets/lib/rule-set.js




let builtin;
function compileRuleSet(customRules, declared) {
	return ruleSetWith(compileRules(customRules), declared);
}
function ruleSetWith({ rules, scanner }, declared) {
	const tools = new Map();
	return { rules, scanner: withDocuments(scanner, { declared, tools }), tools };
}
function compileRules(customRules) {
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

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/instead.js
function insteadOf(rule) {
	return byRule[rule.id] ?? byProvider[rule.provider] ?? instead_reference(rule);
}
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
const instead_vaultLogin = `permissions:
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
	"HashiCorp Vault": instead_vaultLogin,
	GitLab: 'publish:\n  script: curl --header "JOB-TOKEN: $CI_JOB_TOKEN" --upload-file app.tgz "$CI_API_V4_URL/projects/$CI_PROJECT_ID/packages/generic/app/1.0/app.tgz"',
	npm: npmTrusted,
};

;// CONCATENATED MODULE: ./packages/secrets/lib/rules/describe.js

function describeSecretRule(rule) {
	return {
		id: rule.id,
		title: rule.title,
		severity: rule.severity ?? "error",
		why: rule.why,
		fix: [rule.fix, rule.kind === "document" ? rule.instead : revokeFirst]
			.filter((part) => part !== undefined)
			.join(" "),
		get bad() {
			return badExample(rule);
		},
		get good() {
			return rule.kind === "document" ? rule.good : insteadOf(rule);
		},
		...(rule.source === undefined ? {} : { source: rule.source }),
	};
}
const revokeFirst = "If it was committed, revoke it first: the history keeps it.";
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
function shownSegment(segment) {
	if ("literal" in segment)
		return segment.literal;
	const { min, max, charset } = segment;
	return `<${min === max ? min : `${min} to ${max}`} ${charset.name}>`;
}

var rule_pages = __webpack_require__(6952);
;// CONCATENATED MODULE: ./packages/secrets/lib/detect-secrets.js











async function detectSecrets(request) {
	const { policy } = request;
	const asked = request.verify && (await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 3314)));
	const hosts = asked?.allowedVerification(policy.secrets, request.scope.kind);
	const collect = beginCollecting(request);
	const [declaring, rules] = await Promise.all([declaringStates(request), compiledFor(policy)]);
	const declared = await (0,declarations .m2)(declaring);
	const ruleSet = ruleSetWith(rules, declared);
	const redact = textRedactor(ruleSet.scanner);
	const seen = (0,coverage .vk)(redact);
	const fingerprints = fingerprinter(policy.secrets.salt);
	const run = {
		ruleSet,
		onLeak: fingerprints.notice,
		customRules: policy.secrets.customRules,
		declaring,
		coverage: seen,
		excluded: (0,coverage .Ls)(policy.secrets.exclude),
		redact,
		honoursComments: honoursComments(policy.secrets),
		...(policy.secrets.maxFileSize === undefined ? {} : { maxFileSize: policy.secrets.maxFileSize }),
		...(request.worker ? { worker: request.worker } : {}),
		...(request.onProgress ? { onProgress: request.onProgress } : {}),
	};
	const { tables, leaks, comments, scopeText } = await collect(run);
	for (const problem of declared.problems)
		seen.gap(gapOf(problem));
	for (const gap of await gapsOfClone(request.repository, seen.missing))
		seen.uncheck(gap);
	seen.count("rules", ruleSet.rules.length);
	const secrets = leaks.length === 0 ? [] : await detect_secrets_describe(leaks, request, run, { fingerprints, hosts });
	for (const table of tables)
		table.clear();
	const { unchecked, skipped, examined, notes } = seen;
	const verdict = judgeSecrets({
		secrets,
		tools: await toolsOf(secrets, request, run),
		policyFindings: request.policyFindings ?? [],
		comments,
		baselines: await baselinesOf(request),
		narrowed: await narrowedBy(request, declaring),
		unchecked,
		skipped,
		examined,
		isWhole: isWhole(request.scope) && unchecked.length === 0,
		isStaged: request.scope.kind === "staged",
	}, { ...request, allowUnknown: request.allowUnknown ?? [] });
	return {
		verdict,
		rules: [...ruleSet.rules.map(describeSecretRule), ...rule_pages .N],
		digests: { "secrets rules": ruleSet.scanner.digest },
		scopeText,
		notes,
	};
}
async function compiledFor({ secrets }) {
	return compileRules(secrets.customRules);
}
async function baselinesOf({ policy, repository, path, policyCommit, now }) {
	if (!policy.secrets.baseline?.length)
		return [];
	const { loadBaselines } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 1838));
	const source = { repository, folder: path, ...(policyCommit === undefined ? {} : { policyCommit }) };
	return loadBaselines(policy.secrets, source, now);
}
function honoursComments({ inline, inlineFrom }) {
	if (inline === "off")
		return () => false;
	if (inlineFrom === undefined)
		return () => true;
	const patterns = inlineFrom.map(lib .SO);
	return (path) => patterns.some((matches) => matches(path));
}
async function toolsOf(secrets, request, run) {
	const hasPlace = secrets.some(({ rule, check }) => rule.kind === "document" || check.standsIn !== undefined);
	if (!hasPlace)
		return new Map();
	const tools = await toolsInUse(request.repository, run.ruleSet.tools);
	return new Map([...tools].map(([tool, path]) => [tool, (0,lib .g$)(run.redact(path))]));
}
function gapOf({ path, why, isSerious }) {
	return { kind: isSerious ? "document-too-complex" : "document-unparsed", subject: path, detail: why };
}
async function declaringStates(request) {
	const { repository, path, scope, policyCommit } = request;
	const isChange = repository !== undefined && policyCommit !== undefined;
	const looksAtFiles = scope.kind === "tree" || scope.kind === "repository";
	const states = [
		checkedOutState(repository, path, looksAtFiles),
		...(isChange ? [commitState(repository, policyCommit)] : []),
	];
	return Promise.all(states);
}
async function narrowedBy({ repository }, [after, before]) {
	if (!repository || !after || !before)
		return [];
	const { loadNarrowedSops } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 6313));
	return loadNarrowedSops(repository, before, after);
}
function isWhole(scope) {
	return scope.kind === "repository" || (scope.kind === "history" && scope.since === undefined);
}
async function gapsOfClone(repository, missing) {
	if (!repository || missing.size === 0)
		return [];
	return (await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 7379))).missingObjects(repository, missing);
}
async function detect_secrets_describe(leaks, { reveal, verify }, run, { fingerprints, hosts }) {
	const { describeLeaks } = await __webpack_require__.e(  6348).then(__webpack_require__.bind(__webpack_require__, 6348));
	const candidates = verify && hosts && (await Promise.all( [__webpack_require__.e(5101), __webpack_require__.e(8250)]).then(__webpack_require__.bind(__webpack_require__, 8250))).candidateList();
	const see = candidates
		? (secret) => {
			reveal?.(secret);
			candidates.add(secret);
		}
		: reveal;
	const { secrets, passing } = await describeLeaks(leaks, fingerprints, see ? { reveal: see } : {});
	if (passing > 0) {
		run.coverage.note(`${passing} findings have fingerprints (s0:\u2026) for this run only: too many guessable values to identify them all`);
	}
	if (!candidates)
		return secrets;
	const { askAbout } = await Promise.all( [__webpack_require__.e(5101), __webpack_require__.e(6733)]).then(__webpack_require__.bind(__webpack_require__, 6733));
	return askAbout(secrets, candidates.take(), hosts, verify, run.coverage);
}

;// CONCATENATED MODULE: ./packages/secrets/lib/error-pages.js
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
		bad: "on: pull_request   # with verify: true",
		good: "on: { schedule: [{ cron: '17 3 * * 1' }] }   # with verify: true",
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

var permission = __webpack_require__(3314);
;// CONCATENATED MODULE: ./packages/secrets/lib/rule-pages.js



const ruleDescriptions = [
	...builtinRules.map(describeSecretRule),
	...rule_pages .N,
];

var baseline_file = __webpack_require__(295);
var external_node_worker_threads_ = __webpack_require__(5919);
var collect_frames = __webpack_require__(8817);
var leak_table = __webpack_require__(1129);
var scan_contents = __webpack_require__(2538);
var progress = __webpack_require__(3447);
;// CONCATENATED MODULE: ./packages/secrets/lib/worker.js








function isSecretsTask(data) {
	return typeof data === "object" && data !== null && "sallyport" in data && data.sallyport === "secrets";
}
async function runSecretsWorker(task) {
	const port = external_node_worker_threads_.parentPort;
	if (!port)
		throw new TypeError("runSecretsWorker was called outside a worker thread");
	const send = (report) => port.postMessage(report);
	try {
		const { scanner, tools } = compileRuleSet(task.customRules, await (0,declarations .m2)(task.declaring ?? []));
		const table = (0,leak_table .Of)(task.only ? { only: new Set(task.only) } : {});
		const gaps = [];
		const missing = [];
		const meter = (0,progress .P)((amount) => send({ kind: "progress", amount }));
		const amount = await (0,scan_contents .O)(task.source, receive(port, send), {
			scanner,
			onFrame: (frame) => {
				for (const match of frame.matches)
					table.record(match, frame.content);
				if ((0,collect_frames .rZ)(frame))
					table.mark(frame.content);
			},
			onGap: (gap) => void gaps.push(gap),
			onMissing: (oid) => void missing.push(oid),
			onProgress: meter,
		});
		const leaks = table
			.all()
			.map(({ key, rule, value, check, holders }) => ({ key, rule: rule.id, value, check, holders }));
		send({ kind: "done", amount, leaks, overflow: table.overflow, marked: table.marked, gaps, missing, tools });
		table.clear();
	}
	catch (error) {
		const known = error instanceof lib .$E ? { code: error.code, fix: error.fix } : {};
		send({
			kind: "failed",
			message: error instanceof lib .$E ? error.message : (0,lib .DD)(error).join(": "),
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









  }),

  3314:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
	allowedVerification: () => (  allowedVerification),
	assertOwnEvent: () => (  assertOwnEvent),
	assertOwnRun: () => (  assertOwnRun)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

function allowedVerification({ verify }, scope) {
	if (scope !== "tree" && scope !== "history" && scope !== "repository") {
		throw refused("what is looked at is a change, and its author would choose what is sent");
	}
	if (verify === undefined || Object.keys(verify.hosts).length === 0)
		throw noHost();
	return verify;
}
function assertOwnEvent({ name, fork, ref, defaultBranch }) {
	assertOwnEventName(name);
	if (fork)
		throw refused("the event comes from a fork");
	if (name === "workflow_dispatch" && (defaultBranch === undefined || ref !== `refs/heads/${defaultBranch}`)) {
		throw refused(`the run is of ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(ref ?? "an unknown ref")}, and only the default branch may`);
	}
}
const ownEvents = new Set(["schedule", "workflow_dispatch"]);
function assertOwnEventName(name) {
	if (!ownEvents.has(name))
		throw refused(`the event is ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(name)}, and only schedule and workflow_dispatch may`);
}
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
		throw refused(`the pipeline was started by ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(source)}, and only schedule and web may`);
	}
	if (env.CI && env.CI !== "false")
		throw refused("this CI system does not say what started the run");
}
function refused(why) {
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$E({
		code: "VERIFY_REFUSED",
		kind: "usage",
		message: `nothing was sent and nothing was checked: ${why}`,
		fix: "Leave live verification out here. Run it on a schedule, or by hand on a branch that you trust.",
	});
}
function noHost() {
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$E({
		code: "VERIFY_NO_HOST",
		kind: "usage",
		message: "live verification was asked for, and the policy names nobody who may be asked (secrets.verify.hosts)",
		fix: "Name a host for each service under `secrets.verify.hosts` in the policy, such as `github: api.github.com`; or leave live verification out.",
	});
}


  }),

  3447:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	P: () => (  progressMeter)
  });
const interval = 100000000n;
function progressMeter(report) {
	let next = 0n;
	return (value) => {
		const now = process.hrtime.bigint();
		if (now < next)
			return;
		next = now + interval;
		report(value);
	};
}


  }),

  6432:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	E: () => (  anchorsOf),
	M: () => (  jwtAnchors)
  });
function anchorsOf(prefix, next) {
	const anchors = [];
	for (let byte = 0; byte < 128; byte++)
		if (next.table[byte] === 1)
			anchors.push(prefix + String.fromCharCode(byte));
	return anchors;
}
const jwtAnchors = ["eyJh", "eyJi", "eyJj", "eyJl", "eyJq", "eyJr", "eyJ0", "eyJ2", "eyJ4"];


  }),

  9091:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	M: () => (  generic)
  });
const generic = [
	{
		kind: "url",
		id: "secrets/url-password",
		title: "Password or token in a URL",
		provider: "any",
		why: "It signs in to the database, queue, registry or repository that the URL names, and URLs end up in logs.",
		fix: "Change the password or revoke the token there. Keep the whole connection string in a secret store, or the URL without it and the password in a variable of its own.",
		source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
	},
	{
		kind: "generic",
		id: "secrets/generic-password",
		title: "Password or key in the clear",
		provider: "any",
		why: "Its name or place says that it is a secret, and its value looks random: whoever reads the repository can use it.",
		fix: "Change it where it is used, and read it from the environment or a secret store; in Kubernetes from a sealed, external or SOPS-encrypted secret.",
		source: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
	},
];


  }),

  4327:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	o: () => (  networks)
  });
  var _charset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(166);
  var _checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8563);
  var _checksums_encoded_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5772);
  var _checksums_trailing_checksum_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8576);
  var _checksums_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8140);
  var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6775);






const whiteSpace = (0,_charset_js__WEBPACK_IMPORTED_MODULE_0__  .$I)("white-space", " \t\r\n");
const netrcCheck = (0,_checksums_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .wW)("netrc: no reference, no single word, no address", (value) => {
	const text = (0,_checksums_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .Z)(value);
	if (/^[$<{%"'(`\\]/.test(text))
		return undefined;
	if (/^[\w.+-]+@[\w.-]*$/.test(text))
		return { confidence: "low", basis: "reads like the address of an anonymous login" };
	return /^[a-z]+$/i.test(text)
		? { confidence: "low", basis: "reads like a word" }
		: (0,_checksums_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .wV)(text, (0,_checksums_verdict_js__WEBPACK_IMPORTED_MODULE_1__  .bE)("entry of a .netrc file"));
});
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
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 10, 22), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("-"), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 20, 50)],
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
		value: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 20, 30), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("_"), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 18, 24)],
	},
	{
		kind: "token",
		id: "secrets/ngrok-authtoken-in-command",
		title: "ngrok authtoken in a command or ngrok.yml",
		provider: "ngrok",
		why: "It opens tunnels under the account's domains, so that the holder receives what is meant for them.",
		fix: "Reset it under Your Authtoken, or delete it under Authtokens. The agent reads NGROK_AUTHTOKEN by itself.",
		source: "https://ngrok.com/docs/agent/config/",
		family: "secrets/ngrok-authtoken",
		anchors: ["add-authtoken ", "ngrok authtoken ", "authtoken: "],
		value: "after",
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 20, 30), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("_"), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 18, 24)],
	},
	{
		kind: "token",
		id: "secrets/wireguard-private-key",
		title: "WireGuard private key",
		provider: "any",
		why: "It poses as the peer: joins the network, or receives what is sent to it.",
		fix: "Make a new pair (`wg genkey | tee private | wg pubkey`), replace the public key at all peers, and load the private one with `PostUp = wg set %i private-key <(\u2026)` from a secret store.",
		source: "https://www.wireguard.com/quickstart/",
		anchors: ["PrivateKey = ", "PrivateKey=", "PresharedKey = ", "PresharedKey="],
		value: "after",
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .K3, 42), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .QI, 1), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("=")],
		context: { words: ["[interface]", "[peer]", "wireguard", "allowedips"], within: 600 },
		check: (0,_checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_3__  .V)(),
	},
	{
		kind: "token",
		id: "secrets/netrc-password",
		title: "Password in .netrc",
		provider: "any",
		why: "It signs in to the host that the entry names, as the user beside it; Git, curl and package managers read it.",
		fix: "Change the password or revoke the token at that host. Write the file at run time from a secret, or use a credential helper.",
		source: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
		anchors: ["password "],
		before: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("login "), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .RK, 1, 100), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(whiteSpace, 1, 20)],
		value: "after",
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .RK, 6, 255)],
		context: { words: ["machine "], within: 300 },
		check: netrcCheck,
		seal: (value) => `k7${value.slice(2)}`,
	},
	{
		kind: "token",
		id: "secrets/basic-auth-header",
		title: "User and password in a Basic authorization header",
		provider: "any",
		why: "It is the password itself, only in base64: whoever reads it signs in.",
		fix: "Change the password. Read the header's value from the environment or a secret store, and prefer a token that ends.",
		source: "https://www.rfc-editor.org/rfc/rfc7617",
		anchors: [
			"Authorization: Basic ",
			"authorization: Basic ",
			"authorization: basic ",
			'"Basic ',
			"'Basic ",
			"`Basic ",
			'"basic ',
			"'basic ",
			"AUTHORIZATION: basic ",
			"AUTHORIZATION: Basic ",
		],
		value: "after",
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)((0,_charset_js__WEBPACK_IMPORTED_MODULE_0__  .$I)("base64-padded", "0-9A-Za-z+/="), 12, 400)],
		check: (0,_checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_3__  .V)(_checksums_encoded_pair_js__WEBPACK_IMPORTED_MODULE_4__  .F),
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
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)((0,_charset_js__WEBPACK_IMPORTED_MODULE_0__  .$I)("base64-padded", "0-9A-Za-z+/="), 12, 4000)],
		context: { words: ['auths"'], within: 500 },
		check: _checksums_encoded_pair_js__WEBPACK_IMPORTED_MODULE_4__  .F,
		seal: sealBasicCredentials,
	},
	{
		kind: "token",
		id: "secrets/netbird-setup-key",
		title: "NetBird setup key",
		provider: "NetBird",
		why: "It joins machines to the network, in the groups that it assigns, until it expires.",
		fix: "Revoke it under Setup Keys, and make one that is used once and expires soon.",
		source: "https://docs.netbird.io/how-to/register-machines-using-setup-keys",
		anchors: ["--setup-key ", "--setup-key=", "NB_SETUP_KEY=", "NB_SETUP_KEY: "],
		value: "after",
		leftBoundary: _charset_js__WEBPACK_IMPORTED_MODULE_0__  .s6,
		after: [
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Gd, 8),
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("-"),
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Gd, 4),
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("-"),
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Gd, 4),
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("-"),
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Gd, 4),
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("-"),
			(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Gd, 12),
		],
	},
	{
		kind: "token",
		id: "secrets/netbird-access-token",
		title: "NetBird personal or service user access token",
		provider: "NetBird",
		why: "It changes the network as its owner: who may reach what, and which machines belong to it.",
		fix: "Delete it on the user's page, and give automation a service user of its own, with an end date.",
		source: "https://docs.netbird.io/how-to/access-netbird-public-api",
		anchors: ["nbp_"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 36)],
		..._checksums_trailing_checksum_js__WEBPACK_IMPORTED_MODULE_5__  .zf,
	},
	{
		kind: "token",
		id: "secrets/pan-os-api-key",
		title: "PAN-OS API key",
		provider: "Palo Alto Networks",
		why: "It configures the firewall as the administrator that it was made for.",
		fix: "Expire all API keys under Device > Setup > Management, change the administrator's password, and set a lifetime.",
		source: "https://docs.paloaltonetworks.com/pan-os/11-1/pan-os-panorama-api/get-started-with-the-pan-os-xml-api/get-your-api-key",
		anchors: ["LUFRPT"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)((0,_charset_js__WEBPACK_IMPORTED_MODULE_0__  .$I)("base64-padded", "0-9A-Za-z+/="), 40, 300)],
		rightBoundary: _charset_js__WEBPACK_IMPORTED_MODULE_0__  .s6,
	},
	{
		kind: "token",
		id: "secrets/defined-networking-api-key",
		title: "Defined Networking API key",
		provider: "Defined Networking",
		why: "Within its permissions it enrols hosts into the overlay network, and changes its firewall rules and roles.",
		fix: "Delete it in the admin panel under API Keys, look for hosts and rules that you do not know, and give the next one the permissions of the task.",
		source: "https://docs.defined.net/guides/automating-host-creation/",
		anchors: ["dnkey-"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 20, 32), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .e)("-"), (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_0__  .Yb, 40, 64)],
	},
];
function sealBasicCredentials(value) {
	return Buffer.from(`deploy:${value.replace(/=/g, "")}`).toString("base64");
}


  }),

  2519:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Y: () => (  registries)
  });
  var _charset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(166);
  var _checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8563);
  var _checksums_trailing_checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8576);
  var _checksums_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8140);
  var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6775);
  var _anchors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6432);
  var _uuid_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9519);







const trustedPublishing = "Publish by trusted publishing (OIDC), which needs no token at all";
const registries = [
	{
		kind: "token",
		id: "secrets/npm-access-token",
		title: "npm access token",
		provider: "npm",
		why: "It installs private packages and, unless it is read-only, publishes new versions of its owner's packages to everybody who depends on them.",
		fix: `Delete it under the profile picture > Access Tokens on npmjs.com, or with \`npm token list\` and \`npm token delete ID\` (the id, not the token). It can work for up to an hour more, so look for versions that you did not publish. ${trustedPublishing}; to install in workflows, set NODE_AUTH_TOKEN from a secret.`,
		source: "https://docs.npmjs.com/revoking-access-tokens",
		anchors: ["npm_"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .Yb, 36)],
		..._checksums_trailing_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .zf,
	},
	{
		kind: "token",
		id: "secrets/npmrc-auth-token",
		title: "Registry token in .npmrc",
		provider: "npm",
		why: "It signs in to the registry that the line names: installs private packages, and mostly publishes them too.",
		fix: `Revoke it at the registry, and write "_authToken=\${NODE_AUTH_TOKEN}" instead, so that the file holds only the name of a variable.`,
		source: "https://docs.npmjs.com/cli/v11/configuring-npm/npmrc",
		anchors: [":_authToken=", ":_authToken "],
		value: "after",
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .r0, 20, 400)],
		check: (0,_checksums_verdict_js__WEBPACK_IMPORTED_MODULE_3__  .Am)(/^(?!npm_|gh[pousr]_|glpat-|eyJ)(?=.*\d)[\w-]+$/),
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
		anchors: ["pypi-AgEIcHlwaS5vcmc"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .r0, 70, 500)],
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
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .r0, 70, 500)],
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
		value: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .e)("cio"), (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .Yb, 32)],
	},
	{
		kind: "token",
		id: "secrets/crates-io-token-in-command",
		title: "crates.io API token given to `cargo login`",
		provider: "crates.io",
		why: "It publishes new versions of its owner's crates, whose build scripts run on every machine that builds them.",
		fix: `Revoke it under Account Settings > API Tokens, and look for versions that you did not publish. ${trustedPublishing} (rust-lang/crates-io-auth-action).`,
		source: "https://doc.rust-lang.org/cargo/commands/cargo-login.html",
		family: "secrets/crates-io-token",
		anchors: ["cargo login ", "cargo publish --token ", "cargo owner --token "],
		value: "after",
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .e)("cio"), (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .Yb, 32)],
	},
	{
		kind: "token",
		id: "secrets/rubygems-api-key",
		title: "RubyGems API key",
		provider: "RubyGems",
		why: "It pushes, yanks or takes over gems, as far as its scopes go.",
		fix: `Delete it at https://rubygems.org/profile/api_keys (Reset there deletes all of them), and read the gems' version history. ${trustedPublishing} (rubygems/release-gem).`,
		source: "https://guides.rubygems.org/api-key-scopes/",
		anchors: ["rubygems_"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .dl, 48)],
		check: (0,_checksums_documentation_examples_js__WEBPACK_IMPORTED_MODULE_4__  .V)(),
	},
	{
		kind: "token",
		id: "secrets/nuget-api-key",
		title: "NuGet API key",
		provider: "NuGet",
		why: "It pushes new versions of the packages that its glob names, for up to a year.",
		fix: `Refresh it under API Keys on nuget.org, which ends the old one at once, or delete it, and look for versions that you did not push. ${trustedPublishing} (NuGet/login).`,
		source: "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys",
		anchors: (0,_anchors_js__WEBPACK_IMPORTED_MODULE_5__  .E)("oy2", _charset_js__WEBPACK_IMPORTED_MODULE_1__  .V),
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .V, 42)],
	},
	{
		kind: "token",
		id: "secrets/docker-personal-access-token",
		title: "Docker personal access token",
		provider: "Docker",
		why: "It pulls private images of its owner and, with write scope, replaces tags that others deploy.",
		fix: "Deactivate or delete it at https://app.docker.com under the avatar > Account settings > Personal access tokens, and compare the digests of tags that it could write. For automation use an organization access token limited to its repositories, kept as a secret of the workflow's environment; deploy images by digest.",
		source: "https://docs.docker.com/security/access-tokens/",
		anchors: ["dckr_pat_"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .r0, 24, 48)],
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
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .r0, 24, 64)],
	},
	{
		kind: "token",
		id: "secrets/jfrog-reference-token",
		title: "JFrog reference token",
		provider: "JFrog",
		why: "It acts as its user in Artifactory: reads packages, and replaces those that the user may deploy.",
		fix: "Revoke it under Edit Profile > Identity Tokens, or Administration > User Management > Access Tokens. In workflows use jfrog/setup-jfrog-cli with an OIDC provider.",
		source: "https://docs.jfrog.com/user-management/docs/identity-tokens",
		anchors: ["cmVmdGtu"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .Yb, 56)],
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
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .Yb, 69)],
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
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .dl, 60)],
	},
	{
		kind: "token",
		id: "secrets/jsr-token",
		title: "JSR access token",
		provider: "JSR",
		why: "It publishes versions of the packages that its owner may publish, and changes their scopes.",
		fix: `Revoke it on jsr.io under Account > Tokens, and look for versions that you did not publish. ${trustedPublishing}.`,
		source: "https://jsr.io/docs/api",
		anchors: ["jsrp_", "jsrd_", "jsrw_"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .Yb, 35)],
		..._checksums_trailing_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .f6,
	},
	{
		kind: "token",
		id: "secrets/private-packagist-token",
		title: "Private Packagist token",
		provider: "Private Packagist",
		why: "It installs the organization's private packages, and one with update access mirrors new ones into it.",
		fix: "Regenerate it on the profile or under the organization's Settings > Authentication Tokens. Give pipelines a read-only token in COMPOSER_AUTH, limited to the packages that they install.",
		source: "https://packagist.com/docs/composer-authentication",
		anchors: ["packagist_"],
		after: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .ib, 3), (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .e)("_"), (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .dl, 68)],
		..._checksums_trailing_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .lL,
	},
	{
		kind: "token",
		id: "secrets/open-vsx-token",
		title: "Open VSX access token",
		provider: "Open VSX",
		why: "It publishes versions of the extensions of its owner's namespaces, which editors then install by themselves.",
		fix: "Delete it on open-vsx.org under Settings > Access Tokens, and look for versions that you did not publish. Keep the new one as a secret of the release job alone.",
		source: "https://github.com/eclipse/openvsx/wiki/Publishing-Extensions",
		anchors: ["ovsxat_"],
		after: _uuid_js__WEBPACK_IMPORTED_MODULE_6__  .u,
	},
];


  }),

  9519:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	u: () => (  uuid)
  });
  var _charset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(166);
  var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6775);


const uuid = [
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .uh, 8),
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .e)("-"),
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .uh, 4),
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .e)("-"),
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .uh, 4),
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .e)("-"),
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .uh, 4),
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .e)("-"),
	(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__  .N)(_charset_js__WEBPACK_IMPORTED_MODULE_1__  .uh, 12),
];


  }),

  6775:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	N: () => (  run),
	e: () => (  literal)
  });
function run(charset, min, max = min) {
	if (!(min >= 0 && max >= min))
		throw new RangeError(`a run of ${charset.name} cannot be ${min} to ${max} bytes long`);
	return { charset, min, max };
}
function literal(text) {
	return { literal: text };
}


  }),

  295:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	B9: () => (  writeBaseline),
	mF: () => (  readBaseline)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const largestBaseline = 2 ** 20;
const heading = "# sallyport secrets baseline 1";
const entry = /^(s1:[0-9a-f]{32}) ([a-z0-9/-]{1,100})$/;
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
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .KX)(rule) && /^(?:secrets|custom)\//.test(rule);
}
function broken(problem, line) {
	return { kind: "broken", problem, ...(line === undefined ? {} : { line }) };
}
function writeBaseline(lines) {
	const rows = new Set(lines.map(({ fingerprint, rule }) => `${fingerprint} ${rule}`));
	return `${[heading, ...[...rows].sort()].join("\n")}\n`;
}


  }),

  2632:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$: () => (  foreignTexts),
	p: () => (  foreignMarks)
  });
const foreignMarks = [
	{ tool: "gitleaks", text: "gitleaks:allow", pattern: /gitleaks:allow(?![\w-])/y, reach: "line" },
	{ tool: "betterleaks", text: "betterleaks:allow", pattern: /betterleaks:allow(?![\w-])/y, reach: "line" },
	{ tool: "trufflehog", text: "trufflehog:ignore", pattern: /trufflehog:ignore(?![\w-])/y, reach: "line" },
	{ tool: "kingfisher", text: "kingfisher:ignore", pattern: /kingfisher:ignore(?![\w-])/y, reach: "line" },
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
	{
		tool: "secretlint",
		text: "secretlint-disable",
		pattern: /secretlint-disable-next-line(?![\w-])/y,
		reach: "next-line",
	},
	{ tool: "secretlint", text: "secretlint-disable", pattern: /secretlint-disable-line(?![\w-])/y, reach: "line" },
	{ tool: "secretlint", text: "secretlint-disable", pattern: /secretlint-disable(?![\w-])/y, reach: "nothing" },
	{ tool: "vault-radar", text: "HashiCorpIgnore", pattern: /HashiCorpIgnore(?![\w-])/iy, reach: "line" },
];
const foreignTexts = [...new Set(foreignMarks.map(({ text }) => text))];


  }),

  1838:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	T: () => (  keyOf),
	loadBaselines: () => (  loadBaselines)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _sallyport_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(562);
  var _sallyport_policy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5173);
  var _baseline_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(295);



async function loadBaselines({ baseline = [], salt }, { repository, folder, policyCommit }, now) {
	const loaded = [];
	for (const [index, entry] of baseline.entries()) {
		const current = await attempt(async () => (await (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__  .TL)(repository, folder)).read(entry.path));
		const isProtected = repository !== undefined && policyCommit !== undefined;
		const reading = isProtected ? await attempt(() => (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_1__  .tR)(repository, policyCommit).read(entry.path)) : current;
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
		return bytes === undefined ? { kind: "broken", problem: "there is no such file" } : (0,_baseline_file_js__WEBPACK_IMPORTED_MODULE_2__  .mF)(bytes);
	}
	catch (error) {
		if (!(error instanceof _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$E))
			throw error;
		return { kind: "broken", problem: "it is no plain file that can be read" };
	}
}
function idleBecause(entry, reading, salt, now) {
	const state = (0,_sallyport_policy__WEBPACK_IMPORTED_MODULE_3__  .D)(entry, now);
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
function keyOf({ fingerprint, rule }) {
	return `${fingerprint} ${rule}`;
}


  }),

  6313:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	D: () => (  narrowedFindings),
	loadNarrowedSops: () => (  loadNarrowedSops)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _sallyport_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7379);
  var _documents_declarations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6368);
  var _documents_sops_sops_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3571);
  var _suppression_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2740);





const filesToName = 5;
async function loadNarrowedSops(repository, before, after) {
	if (sopsText(before) === sopsText(after))
		return [];
	const commit = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.headCommit)(repository);
	return commit === undefined ? [] : narrowedSops(before, after, (await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.listTree)(repository, commit)).keys());
}
function sopsText(state) {
	const configs = state
		.filter(({ path }) => (0,_documents_sops_sops_config_js__WEBPACK_IMPORTED_MODULE_2__  .iQ)(path))
		.map(({ path, bytes }) => [path, bytes && Buffer.from(bytes).toString("latin1")]);
	return JSON.stringify(configs.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
}
function narrowedSops(before, after, paths) {
	const [was, is] = [(0,_documents_declarations_js__WEBPACK_IMPORTED_MODULE_3__  .TB)(before), (0,_documents_declarations_js__WEBPACK_IMPORTED_MODULE_3__  .TB)(after)];
	const byConfig = new Map();
	for (const path of paths) {
		const config = was.ruleFor(path)?.config;
		if (config === undefined || is.ruleFor(path))
			continue;
		byConfig.set(config, [...(byConfig.get(config) ?? []), path]);
	}
	return [...byConfig].map(([config, files]) => ({ config, files }));
}
function narrowedFindings(narrowed) {
	return narrowed.map(({ config, files }) => {
		const count = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .au)(files.length, "file");
		const named = files.slice(0, filesToName).map((file) => (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(file)));
		return (0,_suppression_finding_js__WEBPACK_IMPORTED_MODULE_4__  .V)({
			rule: "suppressions/narrowed-sops-rules",
			message: `this change takes ${count} out of what ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(config)} wants encrypted; it takes effect with the merge`,
			fix: "Restore the creation rule. If it is meant, review that the files hold no secrets.",
			place: { path: config },
			evidence: [{ label: "files", value: `${named.join(", ")}${files.length > filesToName ? ", \u2026" : ""}` }],
			subject: [...files],
		});
	});
}


  }),

  7654:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$E: () => (  contentOf),
	DF: () => (  commentsBeside),
	Y5: () => (  lengthOf),
	Zr: () => (  commentId),
	jb: () => (  freshAmong)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _read_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9107);


function commentId({ path, line, column }) {
	return `${path}\0${line}\0${column}`;
}
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
function reachOf({ reading }) {
	return reading.kind === "foreign" ? reading.reach : undefined;
}
function holdsColumn({ column, reading }, at) {
	return at >= column && at < column + lengthOf(reading);
}
function lengthOf(reading) {
	if (reading.kind === "foreign")
		return reading.mark.length;
	return _read_comment_js__WEBPACK_IMPORTED_MODULE_1__  .Hc.length + (reading.kind === "complete" ? reading.text.length : 0);
}
function contentOf({ reading }) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)({ ...reading });
}
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


  }),

  9107:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Hc: () => (  commentMark),
	W3: () => (  readComment),
	W6: () => (  readForeignComment),
	yd: () => (  longestComment)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _foreign_marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2632);


const commentMark = "sallyport:allow";
const longestComment = 600;
const shortestReason = 10;
const nameOneRule = "it must name one rule, such as secrets/generic-password";
const endsLine = /^[ \t]{0,20}(?:-->|\*\/|[#-%]\}|%>)?\s*$/;
function readComment(text) {
	const own = text.slice(0, longestComment);
	const next = own.indexOf(commentMark);
	const head = /^[ \t]+([^\s"'=]+)/.exec(next === -1 ? own : own.slice(0, next));
	if (head === null)
		return endsLine.test(own) ? incomplete(nameOneRule) : undefined;
	const [all, rule = ""] = head;
	const rest = own.slice(all.length, next === -1 ? undefined : next);
	if (!(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .KX)(rule) || !/^(?:secrets|custom)\//.test(rule)) {
		return incomplete(nameOneRule);
	}
	const date = /[ \t]until=([0-9-]{1,20})(?![^\s])/.exec(rest);
	if (date === null)
		return incomplete("it has no date: until=YYYY-MM-DD");
	const until = date[1] ?? "";
	const expires = until.length === 10 ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jE)(until) : undefined;
	if (expires === undefined)
		return incomplete("its date is none that exists: until=YYYY-MM-DD");
	const found = /[ \t]reason=(?:"([^"]*)"|'([^']*)')/.exec(rest);
	const reason = (found?.[1] ?? found?.[2])?.trim();
	if (reason === undefined || reason.replace(/\s+/g, " ").length < shortestReason) {
		return incomplete(`it has no reason of at least ${shortestReason} characters: reason="\u2026"`);
	}
	const end = Math.max((found?.index ?? 0) + (found?.[0].length ?? 0), date.index + date[0].length);
	return { kind: "complete", rule, expires, reason, text: own.slice(0, all.length + end) };
}
function readForeignComment(text, offset) {
	for (const { tool, pattern, reach } of _foreign_marks_js__WEBPACK_IMPORTED_MODULE_1__  .p) {
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


  }),

  6952:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	N: () => (  suppressionRules)
  });
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
	{
		id: "suppressions/narrowed-sops-rules",
		title: ".sops.yaml that names fewer files",
		severity: "warning",
		why: "Nobody is told any more when one of these files is committed in the clear, from the merge on.",
		fix: "Restore the creation rule. If it is meant, review that the files hold no secrets. Until the merge the rules of the protected commit hold too.",
		bad: "# .sops.yaml\ncreation_rules:\n-  - path_regex: ^(apps|secrets)/.*\\.yaml$\n+  - path_regex: ^apps/.*\\.yaml$",
		good: "# .sops.yaml\ncreation_rules:\n  - path_regex: ^(apps|secrets)/.*\\.yaml$",
	},
];


  }),

  2740:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  suppressionFinding)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6952);


function suppressionFinding(parts) {
	const page = _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__  .N.find(({ id }) => id === parts.rule);
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
		fingerprint: `b1:${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .sc)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)([parts.rule, parts.place.path, parts.subject])).slice(0, 32)}`,
	};
}


  })

};
