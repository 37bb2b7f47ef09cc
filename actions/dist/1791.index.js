export const id = 1791;
export const ids = [1791];
export const modules = {

  1791:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  main: () => (  main)
});

var lib = __webpack_require__(9452);
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

var policy = __webpack_require__(9717);
var policy_file = __webpack_require__(9451);
var policy_side = __webpack_require__(562);
var read_policy = __webpack_require__(8417);
;// CONCATENATED MODULE: ./packages/policy/lib/load/load-policy-state.js




async function loadPolicyState(repository, options = {}) {
	const path = (0,policy_file .iL)(options.path ?? policy .r2);
	return (0,read_policy .T4)(await sideOf(repository, options), path, options.parents);
}
async function parsePolicyState(repository, options = {}) {
	const path = checkPolicyPath(options.path ?? defaultPolicyPath);
	const bytes = await (await sideOf(repository, options)).read(path);
	if (bytes === undefined)
		return defaultPolicy;
	return readPolicyFile(bytes, path, options.commit);
}
async function sideOf(repository, { commit, folder }) {
	if (repository !== undefined && commit !== undefined)
		return (0,policy_side .tR)(repository, commit);
	return (0,policy_side .TL)(repository, folder ?? process.cwd());
}

;// CONCATENATED MODULE: ./actions/test-policy/lib/proposed-policy.js

async function proposedPolicy(context) {
	if (context.policyFindings.some(({ rule }) => rule === "policy/broken-file"))
		return undefined;
	const state = await loadPolicyState(context.repository, { path: context.policyPath, parents: context.parents });
	return state?.policy;
}

;// CONCATENATED MODULE: ./actions/test-policy/lib/main.js



async function main() {
	const loading = (0,lib .NU)(() => Promise.all( [__webpack_require__.e(4477), __webpack_require__.e(6727), __webpack_require__.e(1055), __webpack_require__.e(2249), __webpack_require__.e(8264)]).then(__webpack_require__.bind(__webpack_require__, 8264)));
	await (0,lib .XI)(manifest, async (context) => {
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
  var _sallyport_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3890);
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

  8417:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	T4: () => (  readPolicy),
	oD: () => (  readWhole)
  });
  var _policy_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9451);

async function readPolicy(side, path, parents) {
	const bytes = await side.read(path);
	return bytes === undefined ? undefined : readWhole(bytes, path, side, parents);
}
async function readWhole(bytes, path, side, remote) {
	const own = await readPolicyFile(bytes, path, side.commit);
	if (own.extends === undefined)
		return { policy: own, conflicts: [], parents: [] };
	const { resolveParents } = await Promise.all( [__webpack_require__.e(8009), __webpack_require__.e(4477), __webpack_require__.e(9055), __webpack_require__.e(6727), __webpack_require__.e(7990)]).then(__webpack_require__.bind(__webpack_require__, 7990));
	return resolveParents(own, { remote, vendored: (file) => side.read((0,_policy_file_js__WEBPACK_IMPORTED_MODULE_0__  .iL)(file)) });
}
async function readPolicyFile(bytes, path, commit) {
	const { parsePolicy } = await Promise.all( [__webpack_require__.e(8009), __webpack_require__.e(4477), __webpack_require__.e(9055)]).then(__webpack_require__.bind(__webpack_require__, 9055));
	const { compileConditions } = await Promise.all( [__webpack_require__.e(8009), __webpack_require__.e(4477), __webpack_require__.e(9055), __webpack_require__.e(8269)]).then(__webpack_require__.bind(__webpack_require__, 8269));
	return compileConditions(parsePolicy(bytes, path, commit), path, commit);
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
const mostPlaces = 60_000;
function decodePolicy(bytes) {
	if (bytes.length > largestPolicy) {
		return problemAt({ line: 1, column: 1 }, `the file is larger than ${largestPolicy} bytes, the most that is read`);
	}
	if (placesIn(bytes) > mostPlaces) {
		const message = `the file has more than ${mostPlaces} lines and commas, the most that are read; move stages to a file that it extends`;
		return problemAt({ line: 1, column: 1 }, message);
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
function placesIn(bytes) {
	let count = 0;
	for (const byte of bytes)
		if (byte === 0x0a || byte === 0x2c)
			count++;
	return count;
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


  })

};
