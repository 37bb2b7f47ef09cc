export const id = 2462;
export const ids = [2462];
export const modules = {

  2462:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	scanInPool: () => (  scanInPool)
  });
  var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1344);


const batchesAhead = 2;
const batchSizes = {
	objects: { contents: 4000, bytes: 32 * 2 ** 20 },
	files: { contents: 500, bytes: 4 * 2 ** 20 },
};
async function scanInPool(contents, scan) {
	const amounts = Array.from({ length: scan.threads }, () => ({ contents: 0, bytes: 0 }));
	const workers = amounts.map((_, index) => startWorker(scan, (amount) => {
		amounts[index] = amount;
		scan.onProgress?.(total(amounts));
	}));
	try {
		const results = Promise.all(workers.map((worker) => worker.finished));
		await Promise.race([results, feed(batchesOf(contents, scan.source.kind), workers)]);
		await results;
	}
	finally {
		for (const worker of workers)
			worker.stop();
	}
	return total(amounts);
}
async function feed(batches, workers) {
	for await (const batch of batches) {
		const free = await Promise.race(workers.map(async (worker) => worker.room().then(() => worker)));
		free.send(batch);
	}
	for (const worker of workers)
		worker.send(undefined);
}
async function* batchesOf(contents, kind) {
	const most = batchSizes[kind];
	let batch = [];
	let bytes = 0;
	for await (const content of contents) {
		batch.push(content);
		bytes += content.size;
		if (bytes >= most.bytes || batch.length >= most.contents) {
			yield batch;
			batch = [];
			bytes = 0;
		}
	}
	if (batch.length > 0)
		yield batch;
}
function startWorker(scan, onAmount) {
	const task = {
		sallyport: "secrets",
		source: scan.source,
		customRules: scan.customRules,
		...(scan.declaring ? { declaring: scan.declaring } : {}),
		...(scan.only ? { only: [...scan.only] } : {}),
	};
	const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(scan.entry, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 8 } });
	let ahead = 0;
	let wake = () => { };
	const finished = new Promise((resolve, reject) => {
		let done = false;
		worker.on("message", (report) => {
			if (report.kind === "ready") {
				ahead -= 1;
				wake();
			}
			else if (report.kind === "progress") {
				onAmount(report.amount);
			}
			else if (report.kind === "failed") {
				reject(failure(report));
			}
			else {
				done = true;
				onAmount(report.amount);
				takeOver(scan, report);
				resolve();
			}
		});
		worker.on("error", (cause) => reject(workerLost(cause)));
		worker.on("exit", (code) => {
			if (!done)
				reject(workerLost(new Error(`the thread ended with code ${code} before it was done`)));
		});
	});
	const failed = finished.then(() => new Promise(() => { }));
	failed.catch(() => { });
	return {
		async room() {
			while (ahead >= batchesAhead)
				await Promise.race([failed, new Promise((resolve) => (wake = resolve))]);
		},
		send(order) {
			if (order !== undefined)
				ahead += 1;
			worker.postMessage(order);
		},
		finished,
		stop: () => void worker.terminate(),
	};
}
function takeOver(scan, report) {
	const rules = new Map(scan.rules.map((rule) => [rule.id, rule]));
	for (const gap of report.gaps)
		scan.onGap(gap);
	for (const [tool, path] of report.tools)
		scan.onTool?.(tool, path);
	for (const oid of report.missing)
		scan.onMissing(oid);
	for (const content of report.marked)
		scan.table.mark(content);
	for (const leak of report.leaks) {
		const rule = rules.get(leak.rule);
		if (!rule)
			throw new TypeError(`a worker knows the rule ${leak.rule} and its host does not`);
		scan.table.merge([
			{ ...leak, rule, value: Buffer.from(leak.value.buffer, leak.value.byteOffset, leak.value.length) },
		]);
		leak.value.fill(0);
	}
	scan.table.merge([], report.overflow);
}
function failure(report) {
	if (report.code === undefined || report.fix === undefined)
		return workerLost(new Error(report.message));
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .$E({ code: report.code, message: report.message, fix: report.fix });
}
function workerLost(cause) {
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .$E({
		code: "SECRETS_WORKER_FAILED",
		message: "a worker thread of the secret scan ended before it had scanned its share",
		fix: "Run it again; if it stays so, give the machine more memory or report the cause below.",
		cause,
	});
}
function total(amounts) {
	return amounts.reduce((sum, { contents, bytes }) => ({
		contents: sum.contents + contents,
		bytes: sum.bytes + bytes,
	}));
}


  })

};
