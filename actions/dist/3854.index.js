export const id = 3854;
export const ids = [3854];
export const modules = {

  3854:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  collectTree: () => (  collectTree)
});

var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var lib = __webpack_require__(1344);
var git_lib = __webpack_require__(3890);
var coverage = __webpack_require__(1329);
var file_reader = __webpack_require__(1921);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/inspect.js





function* admitted(files, run) {
	const limit = run.maxFileSize ?? Number.POSITIVE_INFINITY;
	for (const file of files) {
		const pattern = run.excluded(file.path);
		if (pattern !== undefined)
			run.coverage.skip(`files matching ${pattern}`, coverage .k7);
		else if (!file.link && file.size > limit) {
			run.coverage.gap({ kind: "oversize", subject: file.path, detail: (0,lib .au)(file.size, "byte") });
		}
		else
			yield file;
	}
}
function* fromGit(files) {
	for (const { path, rawPath, mode, size = 0 } of files)
		yield { type: "file", path, rawPath, size, link: mode === git_lib.symlinkMode };
}
function* fromFolder(root, paths, run) {
	const prefix = Buffer.from(`${root}/`);
	for (const { path, rawPath } of paths) {
		try {
			const status = (0,external_node_fs_.lstatSync)(Buffer.concat([prefix, rawPath]), { throwIfNoEntry: false });
			if (status?.isFile())
				yield { type: "file", path, rawPath, size: status.size, link: false };
			else if (status?.isSymbolicLink())
				yield { type: "file", path, rawPath, size: status.size, link: true };
			else if (status)
				run.coverage.skip("FIFOs, sockets and devices", "reading them is no reading of files");
		}
		catch (error) {
			const code = (0,file_reader .xU)(error);
			if (code === undefined)
				throw error;
			run.coverage.gap({ kind: "unreadable-file", subject: path, detail: file_reader .Ot[code] ?? code });
		}
	}
}

var leak_table = __webpack_require__(1129);
var name_scan = __webpack_require__(7872);
var scan_run = __webpack_require__(8998);
var sightings = __webpack_require__(9641);
var walk = __webpack_require__(1982);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/collect-tree.js










async function collectTree(request, run) {
	const { repository } = request;
	const root = repository ? repository.root : external_node_path_.resolve(request.path);
	const files = [...admitted(await filesOf(request, root, run), run)];
	const table = (0,leak_table .Of)(run);
	const names = (0,name_scan .H)(run.ruleSet.scanner, table.record);
	for (const file of files)
		names.add(file.path);
	names.flush();
	const source = { kind: "files", root };
	const { bytes } = await (0,scan_run .A)(table, source, files, run, { total: files.length });
	run.coverage.count("files", files.length);
	run.coverage.count("content", bytes, "bytes");
	(0,leak_table .Q0)(table, run.coverage);
	const placed = await (0,sightings .Q)(table, { source, run });
	const count = (0,lib .au)(files.length, "file");
	return { tables: [table], ...placed, scopeText: `${repository ? "working tree" : "folder without Git"}: ${count}` };
}
async function filesOf({ repository, path: folder, file }, root, run) {
	if (file !== undefined) {
		const below = external_node_path_.relative(root, file).split(external_node_path_.sep).join("/");
		return fromFolder(root, [{ path: below, rawPath: Buffer.from(below) }], run);
	}
	return repository ? filesOfGit(repository, folder, run) : filesOfFolder(root, run);
}
async function filesOfGit(repository, folder, run) {
	const { files: listed, repositories, submodules, unreadable, leftOut } = await (0,git_lib.listWorkingTree)(repository);
	const below = external_node_path_.relative(repository.root, (0,external_node_fs_.realpathSync)(folder)).split(external_node_path_.sep).join("/");
	const isWhole = below === "" || below === ".." || below.startsWith("../");
	const isBelow = (path) => isWhole || path.startsWith(`${below}/`);
	const wanted = listed.filter((file) => isBelow(file.path));
	if (submodules.some((submodule) => submodule === below || isBelow(submodule)))
		run.coverage.note("submodules are repositories of their own and were not looked at: check each by itself");
	for (const nested of repositories.filter(isBelow)) {
		run.coverage.skip(`the repository in ${run.redact(nested)}`, "Git looks at none of its files: check it by itself");
	}
	for (const hidden of unreadable.filter((folder) => isBelow(folder) && run.excluded(folder) === undefined)) {
		run.coverage.gap({ kind: "unreadable-file", subject: hidden, detail: "the folder could not be opened" });
	}
	const sparse = leftOut.filter((file) => isBelow(file) && run.excluded(file) === undefined).length;
	if (sparse > 0)
		run.coverage.skip("files outside of the sparse checkout", "they are not on disk, so that only a look at the history meets them", sparse);
	if (wanted.length === 0 && unreadable.length === 0)
		run.coverage.note("no file was looked at: Git tracks none here, and ignores whatever else there is");
	return fromGit(wanted);
}
function filesOfFolder(root, run) {
	run.coverage.note("no Git repository: the files of the folder were looked at, and no history");
	const paths = (0,walk .a)(root, {
		ignored: (name) => run.coverage.skip(`folders named ${name}`, "left out where there is no Git to say what is ignored"),
		unreadable: (subject, detail) => run.coverage.gap({ kind: "unreadable-file", subject, detail }),
	});
	return fromFolder(root, paths, run);
}


  })

};
