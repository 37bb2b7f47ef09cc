export const id = 6348;
export const ids = [6348];
export const modules = {

  6348:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	describeLeaks: () => (  describeLeaks)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1344);
  var _excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2979);
  var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(346);




const mostStretched = 256;
async function describeLeaks(collected, fingerprints, { limit = mostStretched, reveal } = {}) {
	const runKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
	let stretched = 0;
	let passing = 0;
	const pending = [...collected].sort(worstFirst).map(async ({ leak, ...known }) => {
		const { rule, value, check } = leak;
		const facts = { rule, check, length: value.length, preview: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__  .oW)(rule, value), ...known };
		if ((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__  .RK)(value)) {
			if (stretched >= limit) {
				passing += 1;
				return { ...facts, fingerprint: passingFingerprint(runKey, leak.key) };
			}
			stretched += 1;
		}
		const fingerprint = await fingerprints.of(leak);
		reveal?.({ ...facts, fingerprint, value });
		return { ...facts, fingerprint };
	});
	return { secrets: await Promise.all(pending), passing };
}
function passingFingerprint(runKey, leakKey) {
	return `s0:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", runKey).update(leakKey).digest("hex").slice(0, 32)}`;
}
function worstFirst(a, b) {
	return (Number(a.age === "existing") - Number(b.age === "existing") ||
		(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .zK)(b.leak.rule.severity ?? "error", a.leak.rule.severity ?? "error") ||
		(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .Sq)(b.leak.check.confidence, a.leak.check.confidence) ||
		(a.places[0].path < b.places[0].path ? -1 : 1));
}


  })

};
