export const id = 348;
export const ids = [348];
export const modules = {

/***/ 6348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeLeaks: () => (/* binding */ describeLeaks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5950);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5780);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2979);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(346);





/**
 * Guessable values whose fingerprints are stretched in one run, about 20 ms each on two cores. Whoever has more of them has to
 * clean up, not to except them one by one.
 */
const mostStretched = 256;
/** Turns leaks into facts that hold no value any more. The worst leaks get their lasting fingerprints first. */
async function describeLeaks(collected, salt, { limit = mostStretched, reveal } = {}) {
    const key = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintKey */ .SV)(salt);
    const runKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    let stretched = 0;
    let passing = 0;
    const pending = [...collected].sort(worstFirst).map(async ({ leak, ...known }) => {
        const { rule, value, check } = leak;
        const facts = { rule, check, length: value.length, preview: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .previewOf */ .oW)(rule, value), ...known };
        if ((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .needsStretching */ .RK)(value)) {
            if (stretched >= limit) {
                passing += 1;
                return { ...facts, fingerprint: passingFingerprint(runKey, leak.key) };
            }
            stretched += 1;
        }
        const fingerprint = await (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .ax)(key, (0,_canonical_js__WEBPACK_IMPORTED_MODULE_4__/* .familyOf */ .A)(rule), value);
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
        (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__/* .compareSeverity */ .zK)(b.leak.rule.severity ?? "error", a.leak.rule.severity ?? "error") ||
        (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__/* .compareConfidence */ .Sq)(b.leak.check.confidence, a.leak.check.confidence) ||
        (a.places[0].path < b.places[0].path ? -1 : 1));
}


/***/ })

};
