export const id = 29;
export const ids = [29];
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

/***/ 5950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $E: () => (/* reexport */ SallyportError),
  DY: () => (/* reexport */ alphabetSize),
  jZ: () => (/* reexport */ atLeast),
  gM: () => (/* reexport */ before),
  dj: () => (/* reexport */ canonicalJson),
  DD: () => (/* reexport */ causeChain),
  jq: () => (/* reexport */ claimDescription),
  Fw: () => (/* reexport */ commandFor),
  Sq: () => (/* reexport */ compareConfidence),
  zK: () => (/* reexport */ compareSeverity),
  SO: () => (/* reexport */ compileGlob),
  Wo: () => (/* reexport */ compileWildcard),
  Ep: () => (/* reexport */ conclude),
  E2: () => (/* reexport */ confidences),
  q0: () => (/* reexport */ decodePath),
  ol: () => (/* reexport */ digestOf),
  fs: () => (/* reexport */ docsUrl),
  jE: () => (/* reexport */ expiryInstant),
  FR: () => (/* reexport */ failsRun),
  ro: () => (/* reexport */ githubClaims),
  uR: () => (/* reexport */ instant),
  $m: () => (/* reexport */ isActive),
  $i: () => (/* reexport */ isPlain),
  KX: () => (/* reexport */ isRuleId),
  _Z: () => (/* reexport */ isSeverity),
  Re: () => (/* reexport */ isUncheckedKind),
  Rz: () => (/* reexport */ milliseconds),
  pA: () => (/* reexport */ nearest),
  z_: () => (/* reexport */ outcomeOfRun),
  E9: () => (/* reexport */ parseDuration),
  g$: () => (/* reexport */ printable),
  TL: () => (/* reexport */ quoted),
  P5: () => (/* reexport */ raised),
  bv: () => (/* reexport */ randomnessBits),
  JM: () => (/* reexport */ rankFindings),
  pc: () => (/* reexport */ redacted),
  gO: () => (/* reexport */ severities),
  sc: () => (/* reexport */ sha256),
  r7: () => (/* reexport */ shellWord),
  SP: () => (/* reexport */ shown),
  cp: () => (/* reexport */ uncheckedKindHint),
  WH: () => (/* reexport */ varietyOf),
  rE: () => (/* reexport */ version)
});

// UNUSED EXPORTS: LineIndex, exitCodes, isPlainWord, uncheckedKinds, uncheckedMeanings, worstOutcome

;// CONCATENATED MODULE: ./packages/core/lib/clock.js
function instant(date) {
    return date.toISOString();
}
/** Milliseconds since the epoch. Throws a RangeError for text that is no instant. */
function milliseconds(at) {
    const value = Date.parse(at);
    if (Number.isNaN(value))
        throw new RangeError(`not an instant: ${at}`);
    return value;
}
/** The instant so many milliseconds before another. */
function before(at, duration) {
    return instant(new Date(milliseconds(at) - duration));
}
const unitMilliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Parses `90s`, `15m`, `12h` or `30d` into milliseconds; undefined for anything else. */
function parseDuration(text) {
    const match = /^(\d{1,6})([smhd])$/.exec(text);
    if (!match)
        return undefined;
    return Number(match[1]) * unitMilliseconds[match[2]];
}
/**
 * The instant at which something with this expiry ends. A bare date means the end of that day in UTC: `2027-02-01` ends at
 * `2027-02-02T00:00:00.000Z`. A full RFC 3339 instant (with offset) is taken as it is. Undefined for anything else.
 */
function expiryInstant(text) {
    const day = startOfDay(text.slice(0, 10));
    if (day === undefined)
        return undefined;
    if (text.length === 10)
        return instant(new Date(day + unitMilliseconds.d));
    const full = /^.{10}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
    const value = full ? new Date(text) : undefined;
    return value === undefined || Number.isNaN(value.getTime()) ? undefined : instant(value);
}
/** Milliseconds of 0:00 UTC. A Date would read the 31st of February as the 3rd of March. */
function startOfDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const start = new Date(`${text}T00:00:00.000Z`);
    return Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== text ? undefined : start.getTime();
}

;// CONCATENATED MODULE: ./packages/core/lib/confidence.js
/**
 * How sure a gate is that a finding is real, least sure first.
 * - `low`: looks like a placeholder, or a checksum that should match does not;
 * - `medium`: a heuristic (a name such as `password` beside a random value);
 * - `high`: a published format or structure matches;
 * - `verified`: proven, offline (a checksum matches, a signature verifies) or by asking the owner.
 */
const confidences = ["low", "medium", "high", "verified"];
function compareConfidence(a, b) {
    return confidences.indexOf(a) - confidences.indexOf(b);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/core/lib/digest.js

/** Lower-case hex SHA-256. */
function sha256(data) {
    return (0,external_node_crypto_.createHash)("sha256").update(data).digest("hex");
}
/**
 * RFC 8785 (JCS) canonical JSON: keys sorted by UTF-16 code units, no white space, ECMAScript numbers. Properties that are
 * `undefined` are left out. Throws a TypeError for numbers that JSON cannot hold and for lone surrogates.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
    if (value !== null && typeof value === "object") {
        const entries = Object.entries(value).filter((entry) => entry[1] !== undefined);
        entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([key, item]) => `${canonicalString(key)}:${canonicalJson(item)}`).join(",")}}`;
    }
    if (typeof value === "string")
        return canonicalString(value);
    if (typeof value === "number" && !Number.isFinite(value))
        throw new TypeError(`JSON cannot hold ${value}`);
    return JSON.stringify(value);
}
function canonicalString(text) {
    if (!text.isWellFormed())
        throw new TypeError("canonical JSON cannot hold a lone surrogate");
    return JSON.stringify(text);
}
/** `sha256:<hex>` of the canonical JSON: the form in which digests of policies and rule sets are shown. */
function digestOf(value) {
    return `sha256:${sha256(canonicalJson(value))}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/printable.js
/**
 * Makes hostile text harmless in a terminal or a log line: control characters (line breaks, escapes, C1), bidirectional
 * overrides, invisible characters (zero-width, soft hyphen, tags) and line separators become visible escapes such as `\n`,
 * `\x1b`, `\u202e` and `\u{e0041}`.
 */
function printable(text) {
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/g, escapeCharacter);
}
const printable_short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
function escapeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xffff)
        return `\\u{${code.toString(16)}}`;
    return printable_short[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}
function hex(code, width) {
    return code.toString(16).padStart(width, "0");
}

;// CONCATENATED MODULE: ./packages/core/lib/writing-model.js
// Written by scripts/train-writing-model.ts; do not edit.
/** Characters that the model tells apart, in the order of its rows and columns. `0` stands for every digit, a space for the edge of a word. */
const writingAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0_-./ ";
/** A row for each character that comes before; in it, for each that follows, its surprise in quarter bits, written from `#` (none) on. */
// biome-ignore format: a table
const writingModel = [
    "L724EB6N8J?031S5S14-;=B?;LTYIOHRTTT[MSSTOMUNGGZPVY[[=A=7J:",
    "2B?E3GF>46B/DI4D[:8A2RRB8HGTMPTNBUJ[NWYUMNXLDJVVSV[[9?>,09",
    "3@<D0JP09N17@O,FT4408JQO@UNQLPMNUTJ[HMPRLL[KKLSOT[[[=:ACC8",
    "5FE8)ECH2LP<FE2CV<9C9ENQAYDFCDAFMKFYFHFHBCXDBDFIJZ[Z<589B.",
    "6:44<;AKF8L681D9?.13I9>8=TGHDGCGOKFNKHFGEETEADLKK[[ZC;:<80",
    "3G>?12NP-WI6J<.@[3672IJU9[MTJNLO[LP[PPRPMM[UINXVS[W[9<;>G4",
    "7I?N+J>:,UU<A5;I[77;:JQ[EHHIBKDFOLC[MHFAGGWGDHKNO[[XD;8<1/",
    "0OPK,LSI3ZI>>G1HL9A4,YP[E[GLEMEISNI[MIGMFEMBBGTKKXX[F8:=C1",
    "9<46686TQRD27-/9L;2.J:[AS9[VUTW[[[Z[[[[[TW[WZ[[[[[[[E=HDH@",
    "<TNP-PPO=QHNTS:JKH%F==KW[[PWLZL[[[SQX[[R[[RW[[UX[[IUDNNJS@",
    "8I??-<CJ5RQDJ?BDPI6E?UHQHVDJ@E@EKLBSOGDFFCOB?DLKNXWXF(8;A0",
    "1>H:-CBA0DI.KI0DYN977@OZ9XKOHLHKQMMYPMKLJG[JEFQLQUY[K5>>33",
    "/8J=,IIQ2HL96C01UJ9G>NRTB[JKGFFGOPFTWJJRKIZHEIOKM[[[F;<>/5",
    "5E222:1J6M??C;/BSI1.;>N[EPILEHEIRNETPKJKFGVHDDQOOVU[C=9=A1",
    "?=3/I??P=E<70-:3[.487>:FD9RMHMLM[UQPSPQQSL[RHPSWQ[[[PAAFH;",
    "2GI<,>F=5VA4ED08N1:10MFK<ZKPJPJMSLK[QKNPJF[IEKQPQWW[?9@AG5",
    "JHNMLS[OJM[5LPMOQEFK$QN[[NS[Q[H[N[D[[QJ[[S[[PEQ[J[[[C:E=F6",
    "1F:<,?4M1Z<;9<2B[754;<IX7[FKDIDJNME[NKJHCF[CEELNPZY[G::6A2",
    "9M9M/BL84[46DD89LC1/9JHM?WIJFKGDQSIRTOLLFG[HGGNOL[[[C;961.",
    "3M>E.FK1/ZS??F4>[469<VFE5UCGAC@EKGAVKECGDCTB@BJJLSW[<57::0",
    ":.;;28;T8YM-5/G5[112SDXESP[[Z[[[[[[[[[XY[S[[[[W[[[Z[KONGPE",
    ".ODN'KBU0[QMBD7L[NDGDRQRS[RROTGQ[M[ZWURXRQ[PPOV[[[[[1=<A@9",
    "2HM<1E?80[MBN20BU16LCT6QPTEEBGBGOHEQQEJKDB[B@BHKILK[<277@1",
    "8K7H5FVH7[QG=IF0[N3,MSWE<L@HBGEDUIE[;DJNAGXC?ELMJ[S[/65<</",
    "@?CK>=GO?[O993>*ZH7:HL<VSF@@?DACIEBTICDC?AUB=?DHJUUUD358<+",
    ".JJL+LPD'VI:EH>K[IDMISMTB?NRLLNO[[Q[[[IQSY[M[Q[VN[TNDBEMD9",
    "UC>;MFBUVPU;J;[C[8;=:ILRVXF;66>@7P<LD108X0Q001@?H<>Y=9GN[=",
    "5YU[8[QQ6QT9X[7[[9X[3[[V9[4I?E:F9W,3;3DA<IM=<<1JXOAC:4PKU8",
    "7T[X@[Y8FV[:YU/J[>PG>[[HO[7A>?2IP67O7;2M3AX31/BBHT:[>5ITS<",
    "5QSZ1[SU6ZU[U[7[[EKNAZ[[G[7<F<.8?<3UKC>I9GL;;=?@M4DV=,IIC1",
    "H[RIWK[[U[[8B7[SD<KUU8S9W[9>46>>@TFOK>:0F;<-25N=K77[C/CFQ4",
    "7XWL=[[Y2[[9TA1Y[7F[6W[X[X6G=D37R[2[S3NB0GZ<?C8T[[8[8.FK[6",
    "=ZOU5[VS<[[8VREJW8Q[E[[O[N9>;J-<F?:[N5A476Q87;CJJUJZD+HGV1",
    "3UZL1[[[9TP[D[6TXIV9?[USIN/TUG-I[K<U?F9T1IM:D/>[JZNTD2ROV2",
    "[XG:ZHMRVVYS;1[U[V@<ZV[[[[<750;:6TJYQ87.05V@74S?UE[?H:RM1@",
    "2YOL:YYL<LNGLY5YNY2M7QJYJLBYQI+NPQ=NEYQY9HYM+:?NEOYYD1QQY5",
    "B[[W-[[J5ZRLODE[TISZGX[[Q[DD.3+RGC5[[K==KIUK@B4XL[QWF2KOV2",
    ">SU[;U[[4P[[[[9[[[K[JJ[XX[6EH?3C:=2[P8CP4CSE5:7HQ[BZD(IEK7",
    "2SM[3[Y[;N[[XZ4[[UH[AW[NET2CM>.7EO6[Q4@M9/JG2DBI[[Q[C-HSS:",
    "6[[[=[[ZGX[RW[5[[YIX;Y[[[U4N66330M:[ADLA3E[K/1=?RTG[03JFS5",
    "T9FWT;[RT[OKO>[4[9LI@DIU[[A:56C:?S7Q;780<1[3-9==;IT[Q0PQV=",
    "4Y[[<[YKB[V=[[9[[3MH?K[[MY0GCH/OI:.[2<DM5;O4<78KQ[G[=/PRL<",
    "MMXXXXKXEXPDLXIPXXJM,XDDPMIBMKGKEMAXX6I?XGICPP)XGXFX7+MHX3",
    ":[[[/[[[F[[VW[?V[[NH;Y[[R[0ABC/A<R0[I69>5:[583?AKU9[@/JNH7",
    "C[<[8[[A<[LKNG<@VRP5@HN[<Y9Q=E5LC=6[D-C5@7L<,2>=KE@@93KHD8",
    ";[V[9[[>;[[SY[:[[7KVI[LV6[4P<C1=Q82[W79J5<X0979VJ47Y>.GJV4",
    "US[[PVT[=RUPN4[:[=5AWZR[SO;6<<09?X3[K5:1E3H00/H=[DTKI=NLO>",
    "0[U[6[XQ3P[IOT>Q[ZIVE[WQOY/BFP-G1V<[HGEI87PAEAVZPL[[0-RN[9",
    "5OS['OS;0YYQLN2TS5ORI[QLV[:NOF4MFD;YOIL:>ET;>QPKQLSPC8RRQ=",
    "R[SUZ[[XRTSZW[PP[[SMRU[[[[KS>MCBUNCXFS;:F8IJ<0R[[JCY(*GFN4",
    "B[TUCRK[FM[VQSB[[PW[ISRUSQ;DGN<HJ[9PWB;5A+:H9?EJGOBL@(GKU/",
    "8VHO;NV>@LV<DV8OVV@VIIMVJGAVFJ+IGL?LV;FVEVLV6DBV<>@>8(J@O6",
    "BBBAC>VPFXSPOPOI[OGKQEO<WRFGGELJ[XP[OJQUTOZPGLOEKZZS&1<4C.",
    "9=28:89B9PD>=9?9O;26=?BN[G6>2:8;?@8P?<::64P938?;E<VS<CZL[A",
    "082774;;6E?88<54I2258;9FFHEMEIFKJMLXLJGLJH[KDHEN@O[O5R1MW?",
    "=B-;<?67;;H=1@1;Q:89CD>CJQHJEGHLIQIK[MIJKHUECDOSKX[N/E[89-",
    "9>70>A1B>HK==.=2Q8:=?A?HMQ6MADEIG?FLSMFHLC[B@FLK5RT[2UUI.:",
    "7;588:<<8HB:::67I728;<=BLJ:;9;;A@@>EGB>?69P<5=@CA:LK4>@=2[",
];

;// CONCATENATED MODULE: ./packages/core/lib/randomness.js

/**
 * How many bits speak for "drawn at random" against "written by a person": the surprise of the value under a model of words, identifiers
 * and paths, less its surprise if every character had been drawn from the smallest usual alphabet that holds it. Measured: 99 of 100 random
 * base62 values of 20 characters reach 34, of 12 characters 15; of the quoted strings of 8 to 60 characters in large bodies of code one in
 * 300 reaches 20. Shannon entropy has no such threshold (`DefaultConfigurationProvider` has more of it than half of all random keys).
 */
function randomnessBits(value) {
    return writingSurprise(value) - randomSurprise(value);
}
const columns = new Uint8Array(256).fill(writingAlphabet.indexOf("-"));
for (const [column, character] of [...writingAlphabet].entries())
    columns[character.charCodeAt(0)] = column;
columns.fill(writingAlphabet.indexOf("0"), 0x30, 0x3a);
const edge = writingAlphabet.indexOf(" ");
const width = writingAlphabet.length;
const quarters = Uint8Array.from(writingModel.join(""), (character) => character.charCodeAt(0) - 0x23);
/** Bits, under the model of what people write. */
function writingSurprise(value) {
    let sum = 0;
    let previous = edge;
    for (let index = 0; index < value.length; index++) {
        const column = columns[value.charCodeAt(index) & 0xff];
        sum += quarters[previous * width + column];
        previous = column;
    }
    return sum / 4;
}
/** Bits, if drawn at random. The model does not tell digits apart, so neither may this: a digit costs less than a letter. */
function randomSurprise(value) {
    const size = alphabetSize(value);
    let digitCount = 0;
    for (let index = 0; index < value.length; index++)
        if (kinds[value.charCodeAt(index) & 0xff] === digit)
            digitCount++;
    return digitCount * Math.log2(Math.max(10, size) / 10) + (value.length - digitCount) * Math.log2(size);
}
/** Kinds of characters, as bits of a set. */
const digit = 1;
const lowerHex = 2;
const lower = 4;
const upperHex = 8;
const upper = 16;
const base64Sign = 32;
const otherSign = 64;
const kinds = new Uint8Array(256).fill(otherSign);
kinds.fill(digit, 0x30, 0x3a);
kinds.fill(lower, 0x61, 0x7b).fill(lowerHex, 0x61, 0x67);
kinds.fill(upper, 0x41, 0x5b).fill(upperHex, 0x41, 0x47);
for (const sign of "+/=_-")
    kinds[sign.charCodeAt(0)] = base64Sign;
/** Size of the smallest usual alphabet that holds every character of the value: 10, 16, 26, 36, 52, 62, 64 or 80. */
function alphabetSize(value) {
    let found = 0;
    for (let index = 0; index < value.length; index++)
        found |= kinds[value.charCodeAt(index) & 0xff];
    if (found & otherSign)
        return 80;
    if (found & base64Sign)
        return 64;
    const hasLower = (found & (lower | lowerHex)) !== 0;
    const hasUpper = (found & (upper | upperHex)) !== 0;
    const hasDigit = (found & digit) !== 0;
    if (hasLower && hasUpper)
        return hasDigit ? 62 : 52;
    if (!hasLower && !hasUpper)
        return 10;
    if ((found & (lower | upper)) === 0)
        return 16;
    return hasDigit ? 36 : 26;
}
/** Share of the expected number of different characters that the value has; below a half it repeats itself more than chance does. */
function varietyOf(value) {
    const size = alphabetSize(value);
    const expected = size * (1 - (1 - 1 / size) ** value.length);
    return new Set(value).size / expected;
}

;// CONCATENATED MODULE: ./packages/core/lib/quote.js

/** Longest text that counts as a few plain words. */
const longestPlain = 48;
/** Bits for "random" (see `randomnessBits`) that a word, and a text of words, may have. Of English words and identifiers 9 of 10 have less. */
const mostBitsOfWord = 4;
const mostBitsOfText = 6;
const plainForms = [
    /^-?\d{1,6}(?:\.\d{1,4})?$/,
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/,
    /^\d{1,6} ?(?:[KMGT]i?B|B|ms|[smhd])$/,
    /^v?\d{1,4}(?:\.\d{1,4}){1,3}$/,
    /^[./*:@]{0,4}$/,
];
const plainWord = /^(?:[A-Za-z]{1,24}|\d{1,4}|[A-Za-z]{1,4}\d{1,2}|sha\d{3}|base64)$/;
/** `.github/*.yml`, `@alice`, `secrets/aws-*`, `read: write`. */
const plainSentence = /^[@.*/_-]{0,3}[A-Za-z0-9]+(?:(?:[/._:*-]{1,4})[A-Za-z0-9]+)*[*/]{0,3}$/;
/**
 * Whether a text that somebody typed can be shown as it is: a few words in the manner of an identifier or path, a number, a size, a date.
 * Everything that could be a password or token is not, and whatever is in doubt is not either.
 */
function isPlain(text) {
    if (text.length > longestPlain)
        return false;
    if (plainForms.some((form) => form.test(text)))
        return true;
    if (!plainSentence.test(text))
        return false;
    const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
    if (!words.every((word) => plainWord.test(word) && isWritten(word)))
        return false;
    return text.length < 8 || randomnessBits(words.join("-")) <= mostBitsOfText;
}
/** Short words cannot be told from random letters, and hold too little to be a secret. */
function isWritten(word) {
    return word.length <= 5 || randomnessBits(word.toLowerCase()) <= mostBitsOfWord;
}
/**
 * A text that somebody typed, in quotes: `"severty"`. What is not plain may be a secret that was pasted into the wrong place, so it is
 * not shown: `"…" (40 characters, not shown)`.
 */
function quoted(text) {
    return isPlain(text) ? `"${text}"` : `"…" (${quote_hidden(text)})`;
}
/** The same without the quotes: `severty`, `… (40 characters, not shown)`. */
function shown(text) {
    return isPlain(text) ? text : `… (${quote_hidden(text)})`;
}
function quote_hidden(text) {
    return `${text.length} ${text.length === 1 ? "character" : "characters"}, not shown`;
}

;// CONCATENATED MODULE: ./packages/core/lib/redact.js


/** Stands for each struck character, so that columns and lengths stay. */
const strike = "\u2022";
/** What a reader needs and what is public, whatever it looks like: fingerprints and digests with their mark, versions, instants. */
const kept = /(?<![A-Za-z0-9])(?:[a-z]\d:[0-9a-f]{16,64}|sha(?:256|512):[0-9a-f]{64,128}|(?<=@|commit )[0-9a-f]{40}|v?\d+\.\d+\.\d+(?:-[a-z]+(?:\.\d+)?)?(?:\+[a-z]+\.[0-9a-f]{1,12})?|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)(?![A-Za-z0-9])/;
const keptStretches = new RegExp(`(${kept.source})`, "g");
/** Commit ids as people cite them, plain numbers, code points. */
const harmless = /^(?:[0-9a-f]{4,12}(?:\.{2,3}[0-9a-f]{4,12})?|\d{1,20}|0x[0-9a-f]{1,8})$/;
/** How tokens of common services begin; what follows is secret, however it looks. */
const tokenStart = /^(?:gh[oprsu]_|github_pat_|glpat-|gldt-|xox[a-z]-|xapp-|sk[-_]|pk_live_|rk_live_|whsec_|AKIA|ASIA|AIza|ya29\.|npm_|pypi-|hf_|dop_v1_|SG\.|shpat_|eyJ|hvs\.|dp\.pt\.|tskey-|lin_api_|ATATT|AGE-SECRET-KEY)/;
const secretName = "(?:passw(?:or[dt]|d)|passphrase|pwd|secret|token|credentials?|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key|bearer|authorization)";
/** In the order in which they apply. Each names what comes before the secret, and the secret. */
const stretches = [
    // https://user:password@host
    { pattern: /(:\/\/[^\s/@:]{0,200}:)([^\s@/]{1,1000})(?=@)/g, isSecret: () => true },
    { pattern: /(:\/\/)([^\s/@:]{1,1000})(?=@)/g, isSecret: (text) => !isPlain(text) },
    // password=…, "api-key": "…"
    {
        pattern: new RegExp(`(${secretName}["'\`]? ?(?:=>|:=|=|:) ?["'\`]?)([^\\s"'\`,;)\\]}]{5,})`, "gi"),
        isSecret: isAssigned,
    },
    // the password is …, Bearer …
    { pattern: new RegExp(`(${secretName}(?: is)? )([^\\s"'\`,;)\\]}]{5,})`, "gi"), isSecret: isTold },
    { pattern: /()([A-Za-z0-9+/=_.~:-]+)/g, isSecret: isSecretRun },
    { pattern: /()([^\s"'`()[\]{}<>,;:|•/\\]{8,})/g, isSecret: isPassword },
    { pattern: /()([A-Za-z0-9]+)/g, isSecret: isRandomWord },
];
/**
 * Prose, a command or a path in which words that look like secrets are struck out, each character by one `•`. What a reader needs stays:
 * sentences, addresses, dates, versions, commit ids of up to 12 digits, fingerprints. A last line of defence for texts of which nobody
 * knows what was pasted into them; never a reason to print a secret.
 */
function redacted(text) {
    // A split by a group gives what is between the matches at even places, and the matches at odd ones.
    return text
        .split(keptStretches)
        .map((part, index) => (index % 2 === 1 ? part : struck(part)))
        .join("");
}
function struck(text) {
    let current = text;
    for (const { pattern, isSecret } of stretches) {
        current = current.replace(pattern, (whole, before, found) => isSecret(found) ? `${before}${strike.repeat(found.length)}` : whole);
    }
    return current;
}
/** Placeholders and references say where a secret is, and are none: `${{ secrets.KEY }}`, `$TOKEN`, `<token>`. */
function isAssigned(value) {
    if (value.length > 500)
        return true;
    const text = value.replace(/[.!?:]+$/, "");
    return !isPlain(text) && !/^(?:[$<*({]|\d{1,20}$|[0-9a-f]{4,12}$)/.test(text) && /\d|[!@#%^&+].*\w/.test(text);
}
function isTold(value) {
    return isAssigned(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && !/[/<=]/.test(value);
}
/** Random text, also where separators are part of its alphabet: base64, a token with a prefix, a UUID. */
function isSecretRun(run) {
    const text = run.replace(/^[.:/=~-]+|[.:=~-]+$/g, "");
    if (harmless.test(text) || isMonotonous(text))
        return false;
    if (tokenStart.test(text) && text.length >= 14 && !isPlain(text))
        return true;
    // A colon parts names from values, a slash parts names: only what is random as a whole is struck as a whole.
    return text.length >= 12 && randomnessBits(text) >= 22 && !/:\/\//.test(text) && longestStretch(text) >= 7;
}
/** A row of the same few characters was typed to fill a place. */
function isMonotonous(text) {
    return new Set(text.slice(0, 100)).size < 5;
}
/** Lists of short things (`a1:b2:c3`) look random in the sum. */
function longestStretch(text) {
    return text.split(/[:.~=]/).reduce((longest, part) => Math.max(longest, part.length), 0);
}
/** Chosen by a person: letters, digits and a sign in the middle of one word. */
function isPassword(word) {
    const text = word.replace(/^[.?!*#]+|[.?]+$/g, "");
    if (text.length < 8 || text.length > 64 || /[/\\]|\$\{|=|^[@~$-]/.test(text))
        return false;
    // An entity of HTML, a comment on GitHub.
    if (/&#\d+$|^\d*#[a-z]+-?\d+$/.test(text))
        return false;
    const hasSign = /[!@#$%^&+]|\*\w/.test(text);
    return (hasSign &&
        /[A-Za-z]/.test(text) &&
        /\d/.test(text) &&
        !/^[\w.-]+@[a-z.-]+$|^[\w./-]+@v?\d[\w.-]*$|@sha\d+$/i.test(text));
}
function isRandomWord(word) {
    if (word.length < 8 || harmless.test(word) || /^\d+$/.test(word) || isMonotonous(word))
        return false;
    const bits = randomnessBits(word);
    if (!/\d/.test(word))
        return word.length >= 12 && bits >= 20;
    return word.length >= 10 ? bits >= 14 : bits >= 16;
}

;// CONCATENATED MODULE: ./packages/core/lib/error.js


/** Exit codes of the command line (design 7). */
const exitCodes = { pass: 0, fail: 1, usage: 2, unknown: 3 };
/** A failure for which it is known what to say. Anything else that is thrown is a defect of Sallyport. */
class SallyportError extends Error {
    name = "SallyportError";
    code;
    fix;
    kind;
    problems;
    constructor(details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.fix = details.fix;
        this.kind = details.kind ?? "unknown";
        this.problems = details.problems ?? [];
    }
    get docs() {
        return docsUrl(`errors/${this.code}`);
    }
}
/** Messages of an error and all its causes, outermost first, each one line, harmless to print, and without what looks like a secret. Never a stack. */
function causeChain(error) {
    const messages = [];
    const seen = new Set();
    for (let current = error; current !== undefined && current !== null && !seen.has(current) && messages.length < 10;) {
        seen.add(current);
        messages.push(printable(redacted(messageOf(current))));
        current = current instanceof Error ? current.cause : undefined;
    }
    return messages;
}
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
    if (error instanceof SallyportError)
        return `${error.code}: ${error.message}`;
    return code && !error.message.includes(code) ? `${code}: ${error.message}` : error.message || error.name;
}
const docsRoot = "https://github.com/sallyport/sallyport/blob/main/docs";
/** Where a page of `docs/` is read, for example `docsUrl("rules/secrets/private-key")`. */
function docsUrl(page) {
    return `${docsRoot}/${page}.md`;
}

;// CONCATENATED MODULE: ./packages/core/lib/severity.js
/** How bad a finding is, mildest first. A run fails on findings at or above its `fail-on` level. */
const severities = ["info", "warning", "error", "critical"];
function isSeverity(text) {
    return severities.includes(text);
}
/** Negative when `a` is milder than `b`, zero when equal, positive when worse. */
function compareSeverity(a, b) {
    return severities.indexOf(a) - severities.indexOf(b);
}
function atLeast(severity, threshold) {
    return compareSeverity(severity, threshold) >= 0;
}
/** The next worse severity; `critical` stays `critical`. Used when an exception has lapsed. */
function raised(severity) {
    return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? "critical";
}

;// CONCATENATED MODULE: ./packages/core/lib/finding.js


/** True for a finding that counts against the run. */
function isActive(finding) {
    return finding.exception?.state !== "active" && finding.suppression === undefined;
}
/** Worst first, then surest, then by place: the order in which people read and in which limits cut. */
function rankFindings(findings) {
    return [...findings].sort((a, b) => Number(isActive(b)) - Number(isActive(a)) ||
        severityRank(b) - severityRank(a) ||
        confidenceRank(b) - confidenceRank(a) ||
        Number(a.age === "existing") - Number(b.age === "existing") ||
        compareText(a.places[0].path, b.places[0].path) ||
        lineOf(a) - lineOf(b) ||
        columnOf(a) - columnOf(b) ||
        compareText(a.rule, b.rule) ||
        compareText(a.fingerprint, b.fingerprint) ||
        Number(isLapsed(b)) - Number(isLapsed(a)) ||
        compareText(a.message, b.message));
}
function isLapsed(finding) {
    return finding.exception?.state === "lapsed";
}
function severityRank(finding) {
    return severities.indexOf(finding.severity);
}
function confidenceRank(finding) {
    return confidences.indexOf(finding.confidence);
}
function lineOf(finding) {
    return finding.places[0].region?.start.line ?? 0;
}
function columnOf(finding) {
    return finding.places[0].region?.start.column ?? 0;
}
/** By code unit, so that the order is the same in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/core/lib/github-claims.js
/**
 * The claims of GitHub's ID tokens, in the order in which they are shown.
 * Source: https://docs.github.com/actions/reference/security/oidc and a token observed on github.com on 2026-10-08.
 */
const githubClaims = [
    claim("iss", "token", "Who signed the token; a data-residency or enterprise issuer has its own address."),
    claim("aud", "token", "For whom the token was asked; any step of the job can ask for any audience."),
    claim("sub", "conditional", "The subject, built from other claims by a template that a repository's admin can set."),
    claim("repository", "mutable anchor", "Name of the repository; it can be renamed, and the old name taken by someone else."),
    claim("repository_id", "immutable anchor", "Number of the repository; it never changes and is never used again."),
    claim("repository_owner", "mutable anchor", "Name of the owner; it can be renamed, and the old name taken by someone else."),
    claim("repository_owner_id", "immutable anchor", "Number of the owner; it never changes and is never used again."),
    claim("repository_visibility", "descriptive", "`public`, `private` or `internal`."),
    claim("enterprise", "mutable anchor", "Short name of the enterprise; it can be changed."),
    claim("enterprise_id", "immutable anchor", "Number of the enterprise; it never changes and is never used again."),
    claim("environment", "conditional", "Deployment environment that the job names; worth as much as its protection rules."),
    claim("environment_node_id", "conditional", "GitHub's id of the environment; not documented."),
    claim("ref", "conditional", "Full ref that the run is about, for example `refs/heads/main`; empty for some deployments."),
    claim("ref_type", "conditional", "`branch` or `tag`."),
    claim("ref_protected", "conditional", "`true` when a rule protects the ref; a text, and not documented."),
    claim("sha", "descriptive", "Commit that the run is about."),
    claim("event_name", "conditional", "Event that started the run; `pull_request_target`, `workflow_run` and `issue_comment` run for strangers."),
    claim("job_workflow_ref", "conditional", "File and ref that define the job, a reusable workflow for example; by name even under immutable subjects."),
    claim("job_workflow_sha", "descriptive", "Commit of the file that defines the job."),
    claim("workflow_ref", "conditional", "File and ref of the workflow that was started."),
    claim("workflow_sha", "descriptive", "Commit of the workflow that was started."),
    claim("workflow", "attacker-chosen", "Display name of the workflow: free text that any workflow file can carry."),
    claim("head_ref", "attacker-chosen", "Branch of a pull request, which its author names; else empty."),
    claim("base_ref", "conditional", "Branch that a pull request goes onto; else empty."),
    claim("actor", "descriptive", "Account that started the run; nothing to grant access on alone."),
    claim("actor_id", "descriptive", "Number of the account that started the run; nothing to grant access on alone."),
    claim("runner_environment", "conditional", "`github-hosted` or `self-hosted`."),
    claim("run_id", "descriptive", "Number of the run."),
    claim("run_number", "descriptive", "Number of the run among those of its workflow."),
    claim("run_attempt", "descriptive", "Which attempt of the run."),
    claim("check_run_id", "descriptive", "Number of the job's check run: ties the token to one job."),
    claim("jti", "token", "Number of the token; only its hash is shown.", false),
    claim("iat", "token", "When the token was made, in seconds."),
    claim("nbf", "token", "From when the token is valid, in seconds."),
    claim("exp", "token", "Until when the token is valid, in seconds."),
];
/** Properties of a repository that its organisation defines; what they hold is for the organisation to know. */
const customProperty = {
    kind: "conditional",
    mayBePrinted: false,
    meaning: "Custom property of the repository, set by its organisation or enterprise.",
};
const byName = new Map(githubClaims.map((known) => [known.name, known]));
/** What a claim of GitHub's tokens means; undefined for a name that GitHub does not use. */
function claimDescription(name) {
    if (name.startsWith("repo_property_"))
        return { name, ...customProperty };
    return byName.get(name);
}
function claim(name, kind, meaning, mayBePrinted = true) {
    return { name, kind, mayBePrinted, meaning };
}

;// CONCATENATED MODULE: ./packages/core/lib/glob.js
/**
 * Compiles a path pattern as `.gitignore` users know them: `*` and `?` stop at `/`, `**` crosses it, a pattern without
 * a `/` matches at any depth, a trailing `/` means everything below. Linear in the length of the path.
 */
function compileGlob(pattern) {
    const anchored = pattern.replace(/^\//, "");
    const rooted = pattern.startsWith("/") || anchored.replace(/\/$/, "").includes("/");
    const body = anchored.endsWith("/") ? `${anchored}**` : anchored;
    const segments = (rooted ? body : `**/${body}`).split("/");
    // What is below a folder is not the folder itself, nor a file of its name.
    if (segments.at(-1) === "**")
        segments.push("*");
    const matchers = segments.map((segment) => (segment === "**" ? undefined : compileWildcard(segment)));
    return (path) => matchSegments(matchers, path.split("/"));
}
/** Standard two-pointer wildcard match over segments; an undefined matcher is `**`. */
function matchSegments(matchers, segments) {
    let m = 0;
    let s = 0;
    let retryMatcher = -1;
    let retrySegment = 0;
    while (s < segments.length) {
        const matcher = matchers[m];
        if (m < matchers.length && matcher === undefined) {
            retryMatcher = m;
            retrySegment = s;
            m += 1;
        }
        else if (matcher?.(segments[s] ?? "")) {
            m += 1;
            s += 1;
        }
        else if (retryMatcher >= 0) {
            retrySegment += 1;
            s = retrySegment;
            m = retryMatcher + 1;
        }
        else {
            return false;
        }
    }
    while (m < matchers.length && matchers[m] === undefined)
        m += 1;
    return m === matchers.length;
}
/** Compiles a wildcard: `*` any run of characters (also `/`), `?` exactly one, everything else itself. Linear time, no regular expression. */
function compileWildcard(pattern) {
    return (text) => matchWildcard(pattern, text);
}
function matchWildcard(pattern, text) {
    let p = 0;
    let t = 0;
    let star = -1;
    let mark = 0;
    while (t < text.length) {
        if (pattern[p] === "*") {
            star = p;
            mark = t;
            p += 1;
        }
        else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) {
            p += 1;
            t += 1;
        }
        else if (star >= 0) {
            mark += 1;
            t = mark;
            p = star + 1;
        }
        else {
            return false;
        }
    }
    while (pattern[p] === "*")
        p += 1;
    return p === pattern.length;
}

;// CONCATENATED MODULE: ./packages/core/lib/nearest.js
/** The known word nearest to a misspelt one, if it is near enough to be meant: at most 2 edits, and at most half of the word. */
function nearest(word, known) {
    let best;
    let bestDistance = Math.min(3, Math.floor(word.length / 2) + 1);
    for (const candidate of known) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Optimal string alignment distance (swapped neighbours are one edit), cut off at `limit`. */
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) >= limit)
        return limit;
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
            }
            row.push(distance);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? limit;
}

;// CONCATENATED MODULE: ./packages/core/lib/place.js
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Git paths are bytes. Valid UTF-8 decodes as it is; otherwise each byte over 0x7f becomes `\xNN`, losing nothing. */
function decodePath(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        let path = "";
        for (const byte of bytes)
            path += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`;
        return path;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/position.js
const LF = 0x0a;
/**
 * Turns byte offsets of one UTF-8 text into positions. Building it costs one pass over the bytes; make it only
 * when there is something to report. Invalid UTF-8 counts one column a replacement character, as decoders show it.
 */
class LineIndex {
    #bytes;
    #starts = [0];
    constructor(bytes) {
        this.#bytes = bytes;
        for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1))
            this.#starts.push(at + 1);
    }
    get lineCount() {
        return this.#starts.length;
    }
    positionAt(offset) {
        const row = this.#rowOf(offset);
        const start = this.#starts[row] ?? 0;
        return { line: row + 1, column: textOf(this.#bytes.subarray(start, offset)).length + 1 };
    }
    regionOf(start, end) {
        return { start: this.positionAt(start), end: this.positionAt(end) };
    }
    /** Byte range of a 1-based line, without its line break (LF or CRLF). */
    lineBounds(line) {
        const start = this.#starts[line - 1] ?? this.#bytes.length;
        let end = (this.#starts[line] ?? this.#bytes.length + 1) - 1;
        if (this.#bytes[end - 1] === 0x0d && end > start)
            end -= 1;
        return { start, end: Math.max(start, end) };
    }
    #rowOf(offset) {
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
function textOf(bytes) {
    return decoder.decode(bytes);
}

;// CONCATENATED MODULE: ./packages/core/lib/rule.js
const ruleIdPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
function isRuleId(text) {
    return ruleIdPattern.test(text);
}

;// CONCATENATED MODULE: ./packages/core/lib/verdict.js


/** The one place where findings and gaps become an outcome: a finding that counts fails; else a gap is unknown; else pass. */
function conclude(conclusion) {
    const allowed = new Set(conclusion.allowUnknown ?? []);
    const unchecked = (conclusion.unchecked ?? []).map((gap) => allowed.has(gap.kind) ? { ...gap, allowed: true } : gap);
    return {
        gate: conclusion.gate,
        outcome: outcomeOf(conclusion.findings, unchecked, conclusion.failOn),
        failOn: conclusion.failOn,
        findings: rankFindings(conclusion.findings),
        unchecked,
        skipped: conclusion.skipped ?? [],
        examined: conclusion.examined,
    };
}
function outcomeOf(findings, unchecked, failOn) {
    if (findings.some((finding) => failsRun(finding, failOn)))
        return "fail";
    if (unchecked.some((gap) => gap.allowed !== true))
        return "unknown";
    return "pass";
}
/** Whether one finding fails a run. What the base already had does not fail the change under review. */
function failsRun(finding, failOn) {
    return isActive(finding) && finding.age !== "existing" && atLeast(finding.severity, failOn);
}
/** The worst of several: fail over unknown over pass. No verdict at all is unknown, for nothing was checked. */
function worstOutcome(outcomes) {
    if (outcomes.includes("fail"))
        return "fail";
    if (outcomes.includes("unknown") || outcomes.length === 0)
        return "unknown";
    return "pass";
}

;// CONCATENATED MODULE: ./packages/core/lib/run.js

function outcomeOfRun(run) {
    return worstOutcome(run.verdicts.map((verdict) => verdict.outcome));
}

;// CONCATENATED MODULE: ./packages/core/lib/shell-word.js

const shell_word_plainWord = /^(?!-)[A-Za-z0-9._/-]+$/;
/** Whether a foreign name can stand in a command that a person copies: no shell gives any of its characters a meaning, and no program takes it for an option. */
function isPlainWord(text) {
    return shell_word_plainWord.test(text);
}
/**
 * A text as one word of a POSIX shell: as it is where it is plain, else in single quotes, in which nothing is run or replaced.
 * For the words of our own user (`ran:`); a name that somebody else chose belongs into `commandFor`.
 */
function shellWord(text) {
    return /^[A-Za-z0-9._/:=@%+,^~-]+$/.test(text) && !text.startsWith("~")
        ? text
        : `'${printable(text).replaceAll("'", "'\\''")}'`;
}
/**
 * A command to copy that ends in a name which somebody else chose: a branch, a file. With the name only where it is plain, else with the
 * placeholder, for who copies a command does not read it: `commandFor("git fetch origin", "x;id", "NAME")` is `git fetch origin NAME`.
 */
function commandFor(command, name, placeholder) {
    return `${command} ${isPlainWord(name) ? name : placeholder}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/unchecked-kind.js

/** Every kind of thing that may stay unchecked, with what it means; the words that `allow-unknown` takes. */
const meanings = {
    "archive-too-large": "an archive or artifact is larger than what is unpacked",
    "decoded-too-large": "what an encoded value stands for is larger than what is decoded",
    "document-too-complex": "a document is nested too deeply, or stands for too much, to be read",
    "merge-conflict": "a file holds the marks of a merge that was not finished",
    "missing-commit": "a commit that a range starts at is not in this clone",
    "missing-object": "an object of the repository is not in this clone",
    "no-policy": "there is no policy file to test",
    oversize: "a file is larger than what is looked at",
    "push-protection": "GitHub's setting for push protection could not be read",
    "repository-file": "a file of another repository could not be read",
    "rule-timeout": "a rule took longer than it may",
    "secret-alerts": "GitHub's alerts about secrets could not be read",
    "shallow-clone": "this clone lacks older commits",
    "too-many-secrets": "there is more than one run can tell apart",
    "unreadable-file": "a file could not be read",
};
/** All kinds, in the order of the alphabet. */
const uncheckedKinds = Object.keys(meanings);
/** What a kind means, a clause without a full stop. */
const uncheckedMeanings = (/* unused pure expression or super */ null && (meanings));
function isUncheckedKind(text) {
    return Object.hasOwn(meanings, text);
}
/** Which kind was meant by a word that is none: a fix, one sentence. */
function uncheckedKindHint(text) {
    const guess = nearest(text, uncheckedKinds);
    if (guess !== undefined)
        return `Did you mean \`${guess}\`?`;
    return `Write one or more of: ${uncheckedKinds.map((kind) => `\`${kind}\``).join(", ")}.`;
}

;// CONCATENATED MODULE: ./packages/core/lib/version.js
/** The version of this checkout; a test keeps it equal to the one in `packages/cli/package.json`. */
const version = "0.1.0";

;// CONCATENATED MODULE: ./packages/core/lib/index.js
























/***/ }),

/***/ 7205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  abbreviated: () => (/* reexport */ abbreviated),
  attributeBlobs: () => (/* reexport */ attributeBlobs),
  chunkOverlap: () => (/* reexport */ chunkOverlap),
  chunkStep: () => (/* reexport */ chunkStep),
  countCommits: () => (/* reexport */ countCommits),
  cutCommits: () => (/* reexport */ cutCommits),
  emptySelection: () => (/* reexport */ emptySelection),
  emptyTree: () => (/* reexport */ emptyTree),
  errorDescriptions: () => (/* reexport */ errorDescriptions),
  gitVersion: () => (/* reexport */ gitVersion),
  headCommit: () => (/* reexport */ headCommit),
  isObjectId: () => (/* reexport */ isObjectId),
  isShallow: () => (/* reexport */ isShallow),
  isZeroId: () => (/* reexport */ isZeroId),
  listObjects: () => (/* reexport */ listObjects),
  listStaged: () => (/* reexport */ listStaged),
  listTree: () => (/* reexport */ listTree),
  listWorkingTree: () => (/* reexport */ listWorkingTree),
  mergeBase: () => (/* reexport */ mergeBase),
  missingCommit: () => (/* reexport */ missingCommit),
  missingObjects: () => (/* reexport */ missingObjects),
  oldestGit: () => (/* reexport */ oldestGit),
  openRepository: () => (/* reexport */ openRepository),
  readFileAt: () => (/* reexport */ readFileAt),
  readObjects: () => (/* reexport */ readObjects),
  readSmallFiles: () => (/* reexport */ readSmallFiles),
  recentHistory: () => (/* reexport */ recentHistory),
  resolveCommit: () => (/* reexport */ resolveCommit),
  resolveObject: () => (/* reexport */ resolveObject),
  resolveRange: () => (/* reexport */ resolveRange),
  selectsNothing: () => (/* reexport */ selectsNothing),
  shallowClone: () => (/* reexport */ shallowClone),
  symlinkMode: () => (/* reexport */ symlinkMode),
  uncheckedHistory: () => (/* reexport */ uncheckedHistory),
  zeroId: () => (/* reexport */ zeroId)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var lib = __webpack_require__(5950);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/git/lib/environment.js
/** What git needs to start. No other variable reaches a child: no token of the job, no `GIT_*` of a hook or a user. */
const passedOn = [
    "PATH",
    "HOME", // `include.path = ~/…` in a repository's configuration is fatal without it
    "TMPDIR",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    // Windows
    "Path",
    "PATHEXT",
    "SYSTEMROOT",
    "SystemRoot",
    "WINDIR",
    "COMSPEC",
    "TEMP",
    "TMP",
    "USERPROFILE",
];
/** Source: git(1), "Environment Variables". */
const hardening = {
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    // A ref below refs/replace/, or a line in info/grafts, would show other content or a shorter history than was pushed.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_LITERAL_PATHSPECS: "1",
    // A partial clone asks its remote for what is missing, and a remote may be `ext::<command>`. Newer git obeys the first
    // variable; all versions obey the second, in which no protocol is called `none`.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
};
/** The whole environment of a git child. */
function gitEnvironment(parent) {
    const environment = { ...hardening };
    for (const name of passedOn) {
        if (parent[name] !== undefined)
            environment[name] = parent[name];
    }
    return environment;
}
/**
 * Settings that win over the repository's own configuration, and so keep it from running programs, from reading the user's files
 * and from changing what is listed. Source: git-config(1).
 */
function gitSettings(root) {
    const settings = [
        `safe.directory=${root}`,
        "core.fsmonitor=false",
        "core.hooksPath=/dev/null",
        "core.excludesFile=/dev/null",
        "core.attributesFile=/dev/null",
        // Blobs over this size are streamed by git, so that neither it nor we hold a huge file in memory.
        "core.bigFileThreshold=16m",
    ];
    return settings.flatMap((setting) => ["-c", setting]);
}

;// CONCATENATED MODULE: ./packages/git/lib/git-failure.js

/** What git says, and what that means. The first match counts. */
const meanings = [
    {
        says: /dubious ownership|unsafe repository/,
        code: "REPOSITORY_OWNERSHIP",
        message: "git refuses to read a repository that belongs to another user",
        fix: "Run as the user who owns the repository, or install git 2.38 or newer, which lets Sallyport vouch for this one folder.",
    },
    {
        says: /not a git repository/i,
        code: "NOT_A_REPOSITORY",
        message: "the folder is no longer a git repository",
        fix: "Check that nothing moves or deletes the repository while Sallyport reads it.",
    },
    {
        says: /bad config|bad numeric config|bad boolean config|unable to parse config|error reading config|missing value for '/i,
        code: "GIT_FAILED",
        message: "git cannot read its configuration",
        fix: "Correct the file and line that the cause names, most often `.git/config` or `~/.gitconfig`; `git config --list --show-origin` lists what git reads.",
    },
    {
        says: /unknown repository extension|expected git repo version/i,
        code: "REPOSITORY_FORMAT",
        message: "the repository has a format that the installed git cannot read",
        fix: "Install a newer git: the repository was made by one.",
    },
    {
        says: /not a valid (?:object|commit) name|not a tree object|unknown revision|bad revision/i,
        code: "REVISION_NOT_FOUND",
        message: "git does not know one of the commits that it was asked for",
        fix: "Fetch the commit, or name one that is in this clone: `git log --oneline --all`.",
    },
    {
        says: /could not fetch|lazy fetch|bad object|could not read|unable to (?:read|unpack|stream)|failed to traverse|corrupt|missing|inflate|broken|invalid object|bad tree/i,
        code: "REPOSITORY_DAMAGED",
        message: "objects that the history needs are missing or damaged",
        fix: "See what is wrong with `git fsck --full`; then fetch all objects with `git fetch --refetch`, or clone again.",
    },
];
/** The error for a git child that did not end well, with what git itself said as the cause. */
function gitFailure(command, exit) {
    const said = cleaned(exit.stderr);
    const name = subcommandOf(command);
    const meaning = meanings.find((candidate) => candidate.says.test(said));
    const ending = exit.code === undefined ? `was ended by ${exit.signal ?? "a signal"}` : `ended with exit code ${exit.code}`;
    const usage = meaning?.code === "REVISION_NOT_FOUND";
    return new lib/* SallyportError */.$E({
        code: meaning?.code ?? "GIT_FAILED",
        kind: usage ? "usage" : "unknown",
        message: meaning ? `${meaning.message} (git ${name} ${ending})` : `git ${name} ${ending}`,
        fix: meaning?.fix ??
            "Read the cause, which is what git said; `git fsck --full` tells whether the repository is sound.",
        cause: new Error(said || "git said nothing"),
    });
}
/** The word that says what git was to do, also where options stand before it: `-c core.x=y rev-list` is `rev-list`. */
function subcommandOf(command) {
    const words = command.split(" ");
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? "";
        if (word === "-c" || word === "-C" || word === "--git-dir")
            at += 1;
        else if (!word.startsWith("-") && word !== "")
            return word;
    }
    return "(no command)";
}
/** The lines that name the failure, without the passwords that URLs of remotes may hold. */
function cleaned(stderr) {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("hint:"));
    const fatal = lines.filter((line) => /^(?:fatal|error):/.test(line));
    const chosen = (fatal.length > 0 ? fatal : lines).slice(-4);
    return (0,lib/* printable */.g$)((0,lib/* redacted */.pc)(chosen.join("; ").replace(/:\/\/[^/@\s]+@/g, "://…@"))).slice(0, 1_000);
}

;// CONCATENATED MODULE: ./packages/git/lib/git-child.js







/** As much of standard error as is kept: the first words name the failure, the rest repeats. */
const stderrLimit = 16_384;
/** Starts git with the hardened environment. User text must stand after `--end-of-options` or `--` in `parameters`. */
function startGit(workplace, parameters, variables = {}) {
    const command = parameters[0] ?? "";
    const child = (0,external_node_child_process_.spawn)("git", [...gitSettings(workplace.root), ...parameters], {
        cwd: workplace.root,
        env: { ...gitEnvironment(process.env), ...placeVariables(workplace), ...variables },
        windowsHide: true,
    });
    // A child that ends early breaks the pipe to it; its exit code tells more than that.
    child.stdin.on("error", () => { });
    child.on("error", () => { });
    const exit = exitOf(child, workplace.root);
    exit.catch(() => { });
    return {
        stdin: child.stdin,
        stdout: child.stdout,
        exit,
        finished: async () => {
            const end = await exit;
            if (end.code !== 0)
                throw gitFailure(command, end);
        },
        stop: async () => {
            child.stdin.destroy();
            child.stdout.destroy();
            child.kill("SIGKILL");
            await exit.catch(() => { });
        },
    };
}
/**
 * Starts two gits, the output of the first being the input of the second. When both fail the second is told: the first fails when
 * it has lost its reader, while the second takes an input that breaks off for a short one.
 */
function startPipe(workplace, first, second) {
    const source = startGit(workplace, first);
    const target = startGit(workplace, second);
    source.stdin.end();
    const joined = (0,promises_.pipeline)(source.stdout, target.stdin).catch(() => { });
    return {
        stdout: target.stdout,
        finished: async () => {
            await joined;
            await target.finished();
            await source.finished();
        },
        stop: async () => {
            await Promise.all([source.stop(), target.stop()]);
        },
    };
}
/** Naming both spares git the search, and any doubt about which repository it finds. */
function placeVariables(workplace) {
    if (workplace.gitDir === undefined)
        return {};
    return workplace.bare ? { GIT_DIR: workplace.gitDir } : { GIT_DIR: workplace.gitDir, GIT_WORK_TREE: workplace.root };
}
async function exitOf(child, folder) {
    let stderr = "";
    child.stderr.setEncoding("utf8");
    child.stderr.on("data", (text) => {
        if (stderr.length < stderrLimit)
            stderr += text.slice(0, stderrLimit);
    });
    try {
        const [code, signal] = (await (0,external_node_events_.once)(child, "close"));
        return { ...(code === null ? {} : { code }), ...(signal === null ? {} : { signal }), stderr };
    }
    catch (cause) {
        throw startFailure(cause, folder);
    }
}
function startFailure(cause, folder) {
    if (!(0,external_node_fs_.existsSync)(folder)) {
        return new lib/* SallyportError */.$E({
            code: "PATH_NOT_FOUND",
            kind: "usage",
            message: `the folder ${folder} is no longer there`,
            fix: "Check that nothing moves or deletes the repository while Sallyport reads it.",
            cause,
        });
    }
    return new lib/* SallyportError */.$E({
        code: "GIT_NOT_FOUND",
        message: "the program `git` could not be started: it was looked for in the folders of PATH",
        fix: "Install git 2.32 or newer, or add its folder to PATH; `git version` must answer in the same shell.",
        cause,
    });
}
/** Runs git to its end and returns all that it printed. Throws a SallyportError for any exit code that is no answer. */
async function runGit(workplace, parameters, options = {}) {
    const child = startGit(workplace, parameters, options.variables);
    const limit = options.timeoutMilliseconds ?? 120_000;
    const chunks = [];
    let timedOut = false;
    child.stdin.end();
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    const timer = setTimeout(() => {
        timedOut = true;
        void child.stop();
    }, limit);
    const exit = await child.exit.finally(() => clearTimeout(timer));
    if (timedOut)
        throw timeoutFailure(parameters[0] ?? "", limit);
    if (exit.code === undefined || (exit.code !== 0 && !options.answers?.includes(exit.code))) {
        throw gitFailure(parameters[0] ?? "", exit);
    }
    return { code: exit.code, stdout: Buffer.concat(chunks) };
}
function timeoutFailure(command, limit) {
    return new lib/* SallyportError */.$E({
        code: "GIT_TIMEOUT",
        message: `git ${command} gave no answer within ${limit / 1000} seconds`,
        fix: "Check that `git version` answers in this shell and that the disk of the repository does (a network drive may hang); then run again.",
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/git/lib/object-id.js

/** A whole object id in lower-case hex; never an abbreviation or a ref. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** The id of nothing: what GitHub sends as `before` of a new branch and as `after` of a deleted one. */
function isZeroId(text) {
    return /^(?:0{40}|0{64})$/.test(text);
}
function zeroId(format) {
    return "0".repeat(format === "sha1" ? 40 : 64);
}
/** The id of the tree without entries. Every git knows it, also when the object is not stored. */
function emptyTree(format) {
    return (0,external_node_crypto_.createHash)(format).update("tree 0\0").digest("hex");
}
/** The first digits, as people write a commit. */
function abbreviated(id) {
    return id.slice(0, 7);
}

;// CONCATENATED MODULE: ./packages/git/lib/records.js
/**
 * Splits a stream of bytes at a separator and gives the records of each chunk together: one promise a chunk, not one a
 * record. Each byte is one character (latin1); `Buffer.from(text, "latin1")` gives the bytes back.
 */
async function* records(stream, separator) {
    let rest = "";
    for await (const chunk of stream) {
        const parts = (rest + chunk.toString("latin1")).split(separator);
        rest = parts.pop() ?? "";
        yield parts;
    }
    // Output that ends within a record is incomplete; its child's exit code says why.
}
/** Bytes over 0x7f stand for themselves in a latin1 record. */
const notAscii = /[\x80-\xff]/;
function isAscii(record) {
    return !notAscii.test(record);
}

;// CONCATENATED MODULE: ./packages/git/lib/selection.js

/** A range that holds nothing, for a branch that was deleted or a range that this clone can't show. */
function emptySelection(zero) {
    return { kind: "range", base: [], head: zero };
}
function selectsNothing(selection) {
    if (selection.kind === "recent")
        return selection.heads.length === 0;
    return selection.kind === "range" && isZeroId(selection.head);
}
/** The parameters that make `git rev-list` walk a selection; they must stand last. */
function revisionParameters(selection) {
    if (selection.kind === "history")
        return ["--all", "--"];
    const heads = selection.kind === "recent" ? selection.heads : [selection.head];
    return ["--end-of-options", ...heads, ...selection.base.map((revision) => `^${revision}`), "--"];
}

;// CONCATENATED MODULE: ./packages/git/lib/revision.js




/** The id of the commit that is checked out; undefined when there are no commits yet. */
function headCommit(repository) {
    return resolveCommit(repository, "HEAD");
}
/** The id of the commit that a revision (hostile text) names; undefined when this clone has no such commit. */
async function resolveCommit(repository, revision) {
    return verify(repository, `${revision}^{commit}`);
}
/** The id of what a revision names itself: an annotated tag gives the tag, not its commit. Undefined when it names nothing. */
async function resolveObject(repository, revision) {
    return verify(repository, `${revision}^{object}`);
}
/** Failures that are about the revision; any other one is about git or the repository. */
const notThere = ["GIT_FAILED", "REVISION_NOT_FOUND", "REPOSITORY_DAMAGED"];
async function verify(repository, revision) {
    if (revision.includes("\0"))
        return undefined;
    try {
        const parameters = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision];
        const { code, stdout } = await runGit(repository, parameters, { answers: [1] });
        const answer = stdout.toString("latin1").trim();
        // `^main` is answered by `^<id>`: an exclusion, no commit.
        return code === 0 && isObjectId(answer) ? answer : undefined;
    }
    catch (error) {
        // A syntax that git refuses, or an id of which the object is missing.
        if (error instanceof lib/* SallyportError */.$E && notThere.includes(error.code))
            return undefined;
        throw error;
    }
}
/** The best common ancestor of two commits, given as ids; undefined when there is none in this clone. */
async function mergeBase(repository, a, b) {
    const { code, stdout } = await runGit(repository, ["merge-base", "--end-of-options", a, b], { answers: [1] });
    return code === 0 ? stdout.toString("latin1").trim() : undefined;
}
/** Whether history was cut off when cloning (`git clone --depth`). */
async function isShallow(repository) {
    const { stdout } = await runGit(repository, ["rev-parse", "--is-shallow-repository"]);
    return stdout.toString("latin1").trim() === "true";
}
/** How many commits a selection holds. */
async function countCommits(repository, selection) {
    if (selectsNothing(selection))
        return 0;
    const { stdout } = await runGit(repository, ["rev-list", "--count", ...revisionParameters(selection)]);
    return Number(stdout.toString("latin1"));
}

;// CONCATENATED MODULE: ./packages/git/lib/unchecked.js



/** The clone was cut off (`--depth`), so that `what` can't be seen. The fix holds the exact line for a workflow. */
function shallowClone(what) {
    return {
        kind: "shallow-clone",
        what,
        fix: "Fetch the whole history: under `with:` of the step that uses actions/checkout write the line `fetch-depth: 0`; elsewhere run `git fetch --unshallow`.",
    };
}
/** A commit that an event or a user named by its id is not in a clone that is not shallow. */
function missingCommit(id) {
    return {
        kind: "missing-commit",
        what: `commit ${abbreviated(id)} is not in this clone`,
        fix: `Fetch it with \`${(0,lib/* commandFor */.Fw)("git fetch origin", id, "COMMIT")}\`. In a workflow, the step that uses actions/checkout must check out the commit under review, with the line \`fetch-depth: 0\` under \`with:\`.`,
    };
}
/** What to say about objects that `listObjects` or `readObjects` could not find or read; empty when there are none. */
async function missingObjects(repository, oids) {
    const unique = [...new Set(oids)];
    if (unique.length === 0)
        return [];
    const some = unique.slice(0, 3).map(abbreviated).join(", ");
    const what = `${unique.length === 1 ? "1 object is" : `${unique.length} objects are`} missing or damaged in this clone: ${some}${unique.length > 3 ? ", …" : ""}`;
    return [{ kind: "missing-object", what, fix: await fixOfMissing(repository) }];
}
async function fixOfMissing(repository) {
    const filters = [
        "config",
        "--get-regexp",
        "^(remote\\..*\\.(promisor|partialclonefilter)|extensions\\.partialclone)$",
    ];
    const { code, stdout } = await runGit(repository, filters, { answers: [1] });
    if (code !== 0 || stdout.length === 0) {
        return "See what is wrong with `git fsck --full`; then fetch all objects with `git fetch --refetch`, or clone again.";
    }
    const filter = /partialclonefilter (\S+)/.exec(stdout.toString("utf8"))?.[1];
    return `This is a partial clone${filter ? ` (filter ${(0,lib/* printable */.g$)(filter)})` : ""}. In the workflow, remove the line \`filter:\` from the step that uses actions/checkout; elsewhere run \`git fetch --refetch --no-filter\`.`;
}

;// CONCATENATED MODULE: ./packages/git/lib/history.js








/** Every commit whose parents a shallow clone left out; empty for a whole clone. */
async function shallowBoundary(repository) {
    if (!(await isShallow(repository)))
        return new Set();
    const { stdout } = await runGit(repository, ["rev-parse", "--git-path", "shallow"]);
    const file = external_node_path_.resolve(repository.root, stdout.toString("utf8").replace(/\n$/, ""));
    const lines = (await (0,external_node_fs_promises_.readFile)(file, "latin1")).split("\n").map((line) => line.trim());
    return new Set(lines.filter((line) => line !== ""));
}
/** The commits of a selection whose parents a shallow clone left out; empty when the selection is whole. */
async function cutCommits(repository, selection) {
    if (selectsNothing(selection))
        return [];
    const boundary = await shallowBoundary(repository);
    if (boundary.size === 0)
        return [];
    const cut = [];
    const walk = startGit(repository, ["rev-list", ...revisionParameters(selection)]);
    walk.stdin.end();
    try {
        for await (const commits of records(walk.stdout, "\n"))
            cut.push(...commits.filter((commit) => boundary.has(commit)));
        await walk.finished();
    }
    finally {
        await walk.stop();
    }
    return cut;
}
/** What a selection can't show because the clone is shallow, for `Verdict.unchecked`; empty when it is whole. */
async function uncheckedHistory(repository, selection) {
    const cut = await cutCommits(repository, selection);
    if (cut.length === 0)
        return [];
    const some = cut.slice(0, 3).map(abbreviated).join(", ");
    return [
        shallowClone(`this clone is shallow: the history before ${some}${cut.length > 3 ? `, … (${cut.length} commits)` : ""} is not in it`),
    ];
}

;// CONCATENATED MODULE: ./packages/git/lib/raw-change.js
/** Kinds of tree entries (the upper bits of a mode). Source: gitformat-index(5). */
const symlinkMode = 0o120000;
const submoduleMode = 0o160000;
/** Additions, changed content and changed kinds (a file that became a link): whatever may bring new content. */
const bringsContent = "--diff-filter=AMT";
/** The same, and what is in conflict. */
const bringsOrBlocks = "--diff-filter=AMTU";
/**
 * Parses `:<old mode> <new mode> <old id> <new id> <status>`, what `--raw -z` prints before a path. Undefined for a submodule, whose
 * id is a commit of another repository. Source: git-diff-index(1), "Raw output format".
 */
function parseRawChange(record) {
    const [, mode = "", , oid = ""] = record.split(" ");
    const bits = Number.parseInt(mode, 8);
    return bits === submoduleMode ? undefined : { mode: bits, oid };
}

;// CONCATENATED MODULE: ./packages/git/lib/attribution.js






/**
 * Which commits of a selection introduced the given blobs, and where: by id of the blob, parents before children. A blob that no
 * commit introduced (a tag points at it, or the walk starts later) is not in the answer. Reads trees only; streamed, so that
 * the work grows with the history and the memory with the answer. Throws REPOSITORY_DAMAGED where trees are missing.
 */
async function attributeBlobs(repository, oids, selection) {
    const found = new Introductions(oids.size === 0 ? new Set() : await shallowBoundary(repository));
    if (oids.size === 0 || selectsNothing(selection))
        return found.answer();
    const walk = ["rev-list", "--topo-order", "--reverse", ...revisionParameters(selection)];
    // Plumbing: no setting of the repository changes what it prints. -m compares a merge with each of its parents.
    const compare = [
        "diff-tree",
        "--stdin",
        "-r",
        "-m",
        "--root",
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-renames",
        bringsContent,
    ];
    const pipe = startPipe(repository, walk, [...compare, "--encoding=UTF-8", "--format=%H %P%n%an <%ae>%n%at"]);
    try {
        let blob;
        for await (const tokens of records(pipe.stdout, "\0")) {
            for (const token of tokens) {
                if (blob !== undefined) {
                    if (oids.has(blob))
                        found.add(blob, token);
                    blob = undefined;
                }
                else if (token.startsWith(":") || token.startsWith("\n:")) {
                    blob = parseRawChange(token)?.oid ?? "";
                }
                else {
                    found.enter(token);
                }
            }
        }
        await pipe.finished();
    }
    finally {
        await pipe.stop();
    }
    return found.answer();
}
/** Collects what `diff-tree -m` prints: one header a commit and parent, each followed by the entries that differ from that parent. */
class Introductions {
    #boundary;
    #answer = new Map();
    /** What differed from a parent without differing from all: brought in by a merge from one of its branches. */
    #brought = new Map();
    #header = "";
    #commit = "";
    /** How many parents of the current commit lack the content, by blob and path. */
    #lacking = new Map();
    constructor(boundary) {
        this.#boundary = boundary;
    }
    enter(header) {
        const commit = header.slice(0, header.indexOf(" "));
        if (commit !== this.#commit)
            this.#lacking = new Map();
        this.#commit = commit;
        this.#header = header;
    }
    add(oid, path) {
        const [ids = "", author = "", seconds = ""] = this.#header.split("\n");
        const parents = ids.split(" ").filter((id) => id !== "").length - 1;
        const key = `${oid} ${path}`;
        const lacking = (this.#lacking.get(key) ?? 0) + 1;
        this.#lacking.set(key, lacking);
        const introduction = {
            commit: this.#commit,
            path: (0,lib/* decodePath */.q0)(Buffer.from(path, "latin1")),
            author: (0,lib/* decodePath */.q0)(Buffer.from(author, "latin1")),
            date: instantOf(Number(seconds)),
            merge: parents > 1,
            ...(this.#boundary.has(this.#commit) ? { cut: true } : {}),
        };
        if (lacking >= parents)
            this.#introduced(oid).push(introduction);
        else if (!this.#brought.has(oid))
            this.#brought.set(oid, introduction);
    }
    #introduced(oid) {
        const known = this.#answer.get(oid) ?? [];
        this.#answer.set(oid, known);
        return known;
    }
    answer() {
        // The branch that had it may lie outside of the selection; then its merge is the best that can be said.
        for (const [oid, introduction] of this.#brought) {
            if (!this.#answer.has(oid))
                this.#answer.set(oid, [introduction]);
        }
        return this.#answer;
    }
}
/** The last second that a Date can hold; commits may claim later ones. */
const lastSecond = 8_640_000_000_000;
function instantOf(seconds) {
    const bounded = Number.isFinite(seconds) ? Math.max(-lastSecond, Math.min(lastSecond, seconds)) : 0;
    return (0,lib/* instant */.uR)(new Date(bounded * 1000));
}

;// CONCATENATED MODULE: ./packages/git/lib/change-range.js






/**
 * Turns a change into what to look at. Where the base is of no use, more is looked at, never less, and a note says so; where this clone
 * can't show the change, that is `unchecked`. Throws REVISION_NOT_FOUND for a name (not a whole id) that names no commit.
 */
async function resolveRange(repository, change) {
    const nothing = emptySelection(zeroId(repository.objectFormat));
    if (isZeroId(change.head)) {
        return { selection: nothing, notes: ["the branch was deleted: there is nothing to check"], unchecked: [] };
    }
    const head = await namedCommit(repository, change.head);
    if (!head)
        return { selection: nothing, notes: [], unchecked: [await absent(repository, change.head)] };
    const base = await baseOf(repository, change, head);
    if (base.kind === "unknown")
        return { selection: nothing, notes: [], unchecked: [base.unchecked] };
    const selection = { kind: "range", base: base.exclude, head: head.object };
    const common = base.exclude[0] === undefined ? undefined : await mergeBase(repository, base.exclude[0], head.commit);
    return {
        selection,
        ...(common === undefined ? {} : { mergeBase: common }),
        notes: base.notes,
        unchecked: await uncheckedHistory(repository, selection),
    };
}
/** Undefined when a whole id is not in this clone; an event may name such a one, a person's typing error is told at once. */
async function namedCommit(repository, revision) {
    const [object, commit] = await Promise.all([
        resolveObject(repository, revision),
        resolveCommit(repository, revision),
    ]);
    if (object !== undefined && commit !== undefined)
        return { object, commit };
    if (isObjectId(revision))
        return undefined;
    const name = (0,lib/* printable */.g$)(revision).slice(0, 100);
    throw new lib/* SallyportError */.$E({
        code: "REVISION_NOT_FOUND",
        kind: "usage",
        message: name === "" ? "an empty text was given where a commit is expected" : `"${name}" names no commit in this clone`,
        fix: "Give a commit, a branch or a tag that `git rev-parse --verify NAME` knows; fetch it first if it is on the server only.",
    });
}
async function baseOf(repository, change, head) {
    const isNew = change.base === undefined || isZeroId(change.base);
    if (change.base !== undefined && !isNew) {
        const base = await namedCommit(repository, change.base);
        if (base) {
            const same = base.commit === head.commit;
            return {
                kind: "known",
                exclude: [base.commit],
                notes: same ? ["base and head are the same commit: nothing changed"] : [],
            };
        }
        if (await isShallow(repository))
            return { kind: "unknown", unchecked: shallowBase(change.base) };
    }
    const reason = isNew
        ? "the branch is new"
        : `the base ${abbreviated(change.base ?? "")} is not in this clone (was the branch force-pushed?)`;
    return comparedWithDefault(repository, change, head, reason);
}
/** Without a usable base: everything that the default branch does not have. */
async function comparedWithDefault(repository, change, head, reason) {
    const known = await defaultCommit(repository, change.defaultBranch);
    const everything = { kind: "known", exclude: [], notes: [`${reason}: everything that it holds was checked`] };
    if (!known) {
        return (await isShallow(repository))
            ? {
                kind: "unknown",
                unchecked: shallowClone(`this clone is shallow: ${reason}, and the default branch to compare with is not in it`),
            }
            : everything;
    }
    // A checkout of the default branch moves its remote-tracking ref to the very commits under review.
    const named = change.ref !== undefined && known.branch !== undefined;
    const isDefault = named ? change.ref === `refs/heads/${known.branch}` : known.commit === head.commit;
    if (isDefault)
        return everything;
    const branch = (0,lib/* printable */.g$)(known.branch ?? "the default branch");
    return {
        kind: "known",
        exclude: [known.commit],
        notes: [`${reason}: everything that is not on ${branch} was checked`],
    };
}
/** The tip of the default branch as the server had it when this clone last fetched; else the local branch of that name. */
async function defaultCommit(repository, branch) {
    const named = branch !== undefined && isBranchName(branch);
    const refs = named ? [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`] : ["refs/remotes/origin/HEAD"];
    for (const ref of refs) {
        const commit = await resolveCommit(repository, ref);
        if (commit !== undefined)
            return { branch: named ? branch : undefined, commit };
    }
    return undefined;
}
/** Keeps revision syntax (`~`, `^`, `:`, `@{`, …) out of a name. Source: git-check-ref-format(1). */
function isBranchName(text) {
    return text !== "" && !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|\/$/.test(text);
}
async function absent(repository, id) {
    return (await isShallow(repository))
        ? shallowClone(`this clone is shallow: the head ${abbreviated(id)} of the change is not in it`)
        : missingCommit(id);
}
function shallowBase(id) {
    return shallowClone(`this clone is shallow: the base ${abbreviated(id)} of the change is not in it, so what is new can't be told`);
}

;// CONCATENATED MODULE: ./packages/git/lib/error-pages.js
/** One page for each code that this package throws. */
const errorDescriptions = [
    {
        code: "PATH_NOT_FOUND",
        title: "The folder is not there",
        why: "The path that was given names nothing, or something that may not be read. Nothing was checked.",
        fix: "Name a folder that exists and that you may read. Without a path the current folder is taken.",
        bad: "sallyport check ~/wrok/shop",
        good: "sallyport check ~/work/shop",
    },
    {
        code: "PATH_NOT_FOLDER",
        title: "The path is a file",
        why: "A repository is found from a folder inside it. A check of one file would look like a check of the repository.",
        fix: "Name the folder that holds the file.",
        bad: "sallyport check src/main.ts",
        good: "sallyport check src",
    },
    {
        code: "GIT_NOT_FOUND",
        title: "The program git is not installed",
        why: "Sallyport reads repositories through git, and no folder of PATH holds it. Nothing was checked, so the answer is unknown.",
        fix: "Install git 2.32 or newer, or add its folder to PATH. In a container job, use an image that has git.",
        bad: "container: node:24-slim",
        good: "container: node:24   # holds git",
    },
    {
        code: "GIT_TOO_OLD",
        title: "The installed git is too old",
        why: "Before 2.32, git can't be told to ignore the user's own configuration, which may start programs or change what is seen.",
        fix: "Install git 2.32 or newer.",
        bad: "git version 2.25.1",
        good: "git version 2.39.5",
    },
    {
        code: "NOT_A_REPOSITORY",
        title: "The folder is in no git repository",
        why: "Neither the folder nor any folder above it holds a repository. The variable GIT_DIR is not listened to: the path alone decides.",
        fix: "Name a folder inside a repository, or make one with `git init`. In a workflow, run actions/checkout before the step.",
        bad: "steps:\n  - uses: acme/sallyport/actions/detect-secrets@<commit>",
        good: "steps:\n  - uses: actions/checkout@<commit>\n  - uses: acme/sallyport/actions/detect-secrets@<commit>",
    },
    {
        code: "REPOSITORY_BROKEN",
        title: "There is a .git that git does not take for a repository",
        why: "The folder, or one above it, holds a `.git` whose HEAD, objects or refs are missing or damaged, or that points to a folder which is not there. Its history could not be looked at, and the files alone would look like a check of the whole.",
        fix: "Clone again, or repair the clone. To look at the files alone, copy them without `.git`.",
        bad: "cp -r shop/.git/objects broken/.git/   # no HEAD, no refs",
        good: "git clone https://github.com/acme/shop",
    },
    {
        code: "REPOSITORY_OWNERSHIP",
        title: "The repository belongs to another user",
        why: "git refuses to read the repository of another user, because its configuration could start programs. Sallyport vouches for the one folder that it was asked to read, but git before 2.38 does not take its word.",
        fix: "Run as the user who owns the repository, or install git 2.38 or newer.",
        bad: "sudo sallyport check /home/bob/shop   # git 2.36",
        good: "sallyport check /home/bob/shop   # as @bob",
    },
    {
        code: "REPOSITORY_FORMAT",
        title: "The repository's format is newer than git",
        why: "The repository uses a storage format that the installed git does not know.",
        fix: "Install a newer git, at least as new as the one that made the repository.",
        bad: "fatal: unknown repository extension found",
        good: "git version   # at least that of the machine that made it",
    },
    {
        code: "NO_WORKING_TREE",
        title: "A bare repository has no files checked out",
        why: "The working tree or the staged files were to be checked, and a bare repository has neither.",
        fix: "Check its history instead, or a clone with a working tree.",
        bad: "sallyport secrets shop.git --staged",
        good: "sallyport secrets shop.git --history",
    },
    {
        code: "REVISION_NOT_FOUND",
        title: "No such commit in this clone",
        why: "A branch, tag or commit was named that this clone does not have. Guessing another one would check the wrong change.",
        fix: "Correct the name, or fetch it first: `git fetch origin NAME`.",
        bad: "sallyport secrets --range mian..HEAD",
        good: "sallyport secrets --range main..HEAD",
    },
    {
        code: "OBJECT_MISSING",
        title: "A file's content is not in this clone",
        why: "The commit names the file, but its content was left out when cloning (`--filter`), or is damaged. Sallyport never fetches it by itself: a check must not use the network.",
        fix: "Clone without a filter, or fetch all content with `git fetch --refetch --no-filter`.",
        bad: "- uses: actions/checkout@<commit>\n  with:\n    filter: blob:none",
        good: "- uses: actions/checkout@<commit>\n  with:\n    fetch-depth: 0",
    },
    {
        code: "OBJECT_TOO_LARGE",
        title: "A file is too large to be read whole",
        why: "A file such as the policy is read into memory at once, and this one has more than 64 MiB.",
        fix: "Name another file, or make this one smaller.",
        bad: "policy: backups/all.yml",
        good: "policy: .github/sallyport.yml",
    },
    {
        code: "INDEX_NOT_FOUND",
        title: "The index that git names does not exist",
        why: "GIT_INDEX_FILE says which files are about to be committed, and there is no such file. Looking at another index would check another commit.",
        fix: "Run the check from the hook that git calls, or unset GIT_INDEX_FILE.",
        bad: "GIT_INDEX_FILE=/tmp/gone sallyport secrets --staged",
        good: "sallyport secrets --staged",
    },
    {
        code: "REPOSITORY_DAMAGED",
        title: "The history can't be read to its end",
        why: "Commits or trees are missing or damaged, so that it is not known what else belongs to the history. The answer is unknown.",
        fix: "See what is wrong with `git fsck --full`; then fetch all objects with `git fetch --refetch`, or clone again.",
        bad: "git clone --filter=tree:0 <url>",
        good: "git clone <url>",
    },
    {
        code: "GIT_FAILED",
        title: "git ended with an error",
        why: "git could not do what it was asked. The cause, printed below the error, is what git itself said.",
        fix: "Mend what git names. `git fsck --full` tells whether the repository is sound.",
        bad: "git rev-list ended with exit code 128",
        good: "git fsck --full   # prints nothing that is missing or corrupt",
    },
    {
        code: "GIT_TIMEOUT",
        title: "git gave no answer",
        why: "A short question to git was not answered for two minutes. The disk may hang; the answer is unknown.",
        fix: "Check the disk on which the repository lies, then run again.",
        bad: "a repository on a network drive that does not answer",
        good: "a repository on a local disk",
    },
];

;// CONCATENATED MODULE: ./packages/git/lib/git-version.js


/** 2.32 is the first that can be told to ignore the user's own configuration (`GIT_CONFIG_GLOBAL`). */
const oldestGit = "2.32";
/** The installed git's version as it says it: `2.39.5`, `2.50.1 (Apple Git-155)`. Throws GIT_NOT_FOUND. */
async function gitVersion(folder) {
    const { stdout } = await runGit({ root: folder }, ["version"], { timeoutMilliseconds: 10_000 });
    return stdout
        .toString("latin1")
        .replace(/^git version /, "")
        .trim();
}
/** Throws GIT_NOT_FOUND or GIT_TOO_OLD. */
async function requireGitVersion(folder) {
    const version = await gitVersion(folder);
    if (isAtLeast(version, oldestGit))
        return;
    throw new lib/* SallyportError */.$E({
        code: "GIT_TOO_OLD",
        message: `git ${version.slice(0, 60).trim() || "of an unknown version"} is installed, and ${oldestGit} or newer is needed`,
        fix: `Install git ${oldestGit} or newer; older ones cannot be kept from obeying the user's configuration.`,
    });
}
function isAtLeast(version, oldest) {
    const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
    const [oldestMajor = 0, oldestMinor = 0] = oldest.split(".").map(Number);
    return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

;// CONCATENATED MODULE: ./packages/git/lib/object-list.js




/**
 * All blobs, commits and tags of a selection, each once, as git walks it. A range gives everything that any of its commits
 * brought, also what only a merge commit holds or what a later commit deleted; not what stands in the files of the base.
 * Streamed; throws at the end of what could be listed when git could not list all (REPOSITORY_DAMAGED, REVISION_NOT_FOUND).
 */
async function* listObjects(repository, selection, options = {}) {
    if (selectsNothing(selection))
        return;
    // The aggressive kind leaves out what the base's own tree has, also where no commit of the range stands right on the base.
    const walk = ["rev-list", "--objects-edge-aggressive", "--missing=print", ...revisionParameters(selection)];
    const format = "--batch-check=%(objectname) %(objecttype) %(objectsize) %(rest)";
    const pipe = startPipe(repository, walk, ["cat-file", "--buffer", format]);
    try {
        for await (const lines of records(pipe.stdout, "\n")) {
            for (const line of lines) {
                const ref = parseLine(line, options.onMissing);
                if (ref)
                    yield ref;
            }
        }
        await pipe.finished();
    }
    finally {
        await pipe.stop();
    }
}
/**
 * `<oid> blob 12 <path>`, `<oid> missing` where the object can't be read, `?<oid> missing` where the walk did not find it,
 * `-<oid> missing` for a commit before the range.
 */
function parseLine(line, onMissing) {
    const [oid = "", type = ""] = line.split(" ", 2);
    if (type === "missing") {
        if (!oid.startsWith("-"))
            onMissing?.(oid.replace("?", ""));
        return undefined;
    }
    if (type !== "blob" && type !== "commit" && type !== "tag")
        return undefined;
    const sizeAt = oid.length + type.length + 2;
    const pathAt = line.indexOf(" ", sizeAt) + 1;
    const size = Number(line.slice(sizeAt, pathAt - 1));
    const path = type === "blob" ? line.slice(pathAt) : "";
    return path === ""
        ? { oid, type, size }
        : { oid, type, size, path: isAscii(path) ? path : (0,lib/* decodePath */.q0)(Buffer.from(path, "latin1")) };
}

;// CONCATENATED MODULE: ./packages/git/lib/object-sink.js
const chunkStep = 1024 * 1024;
const chunkOverlap = 4096;

;// CONCATENATED MODULE: ./packages/git/lib/frame-reader.js

const LF = 0x0a;
/** An id of 64 digits, a type and a size fit well. */
const headerLimit = 200;
/**
 * Parses what `git cat-file --batch` prints, `<oid> SP <type> SP <size> LF <content> LF` or `<oid> missing LF`, in chunks as they come.
 * An object that lies whole in a chunk is handed on in place; only one that straddles chunks is put together.
 */
class FrameReader {
    #expected = [];
    #sink;
    #wholeLimit;
    #answered = 0;
    #header = "";
    #frame;
    /** Line breaks after content that are still to come. */
    #toSkip = 0;
    #scratch = Buffer.allocUnsafe(0);
    #window;
    #windowOffset = 0;
    #held = 0;
    constructor(sink, wholeLimit) {
        this.#sink = sink;
        this.#wholeLimit = wholeLimit;
    }
    /** Git answers in the order in which it is asked. */
    expect(request) {
        this.#expected.push(request);
    }
    /** What was asked for and has not been answered; without the object that is being read. */
    get unanswered() {
        return this.#expected.slice(this.#answered);
    }
    push(chunk) {
        let at = 0;
        while (at < chunk.length) {
            if (this.#toSkip > 0) {
                this.#toSkip -= 1;
                at += 1;
            }
            else if (this.#frame) {
                at = this.#collect(this.#frame, chunk, at);
            }
            else {
                at = this.#open(chunk, at);
            }
        }
    }
    /**
     * Call when git has died: reports the object that killed it and forgets it. False when all had been answered.
     * With `--buffer` git writes what it has before it dies, so the first unanswered one is to blame.
     */
    giveUpOne() {
        const blamed = this.#frame?.ref ?? this.#next();
        this.#frame = undefined;
        this.#header = "";
        this.#toSkip = 0;
        if (blamed)
            this.#sink.missing(blamed.oid, "unreadable");
        return blamed !== undefined;
    }
    #next() {
        const request = this.#expected[this.#answered];
        if (!request)
            return undefined;
        this.#answered += 1;
        if (this.#answered === 4096) {
            this.#expected.splice(0, this.#answered);
            this.#answered = 0;
        }
        return request;
    }
    /** Reads a header; hands the object on if all of it is in the chunk. Returns where to go on. */
    #open(chunk, at) {
        const end = chunk.indexOf(LF, at);
        this.#header += chunk.toString("latin1", at, end === -1 ? Math.min(chunk.length, at + headerLimit + 1) : end);
        if (this.#header.length > headerLimit)
            throw new TypeError("git cat-file printed something that is no header");
        if (end === -1)
            return chunk.length;
        const [oid = "", type = "", size] = this.#header.split(" ");
        this.#header = "";
        const request = this.#next();
        if (request?.oid !== oid)
            throw new TypeError("git cat-file answered something that was not asked");
        if (size === undefined) {
            this.#sink.missing(oid, "missing");
            return end + 1;
        }
        return this.#begin(refOf(request, type, Number(size)), chunk, end + 1);
    }
    #begin(ref, chunk, at) {
        const end = at + ref.size;
        if (ref.size <= this.#wholeLimit && end <= chunk.length) {
            this.#toSkip = 1;
            this.#sink.whole(ref, chunk.subarray(at, end));
            return end;
        }
        this.#frame = { ref, received: 0 };
        if (ref.size > this.#wholeLimit) {
            this.#window ??= Buffer.allocUnsafe(chunkStep + chunkOverlap);
            this.#windowOffset = 0;
            this.#held = 0;
        }
        else if (this.#scratch.length < ref.size) {
            this.#scratch = Buffer.allocUnsafe(Math.min(this.#wholeLimit, 2 ** Math.ceil(Math.log2(ref.size))));
        }
        return at;
    }
    #collect(frame, chunk, at) {
        const wanted = frame.ref.size - frame.received;
        if (frame.ref.size > this.#wholeLimit && this.#window)
            return this.#collectPart(frame, this.#window, wanted, chunk, at);
        const end = Math.min(chunk.length, at + wanted);
        chunk.copy(this.#scratch, frame.received, at, end);
        frame.received += end - at;
        if (frame.received === frame.ref.size) {
            this.#close();
            this.#sink.whole(frame.ref, this.#scratch.subarray(0, frame.ref.size));
        }
        return end;
    }
    #collectPart(frame, window, wanted, chunk, at) {
        const end = Math.min(chunk.length, at + wanted, at + window.length - this.#held);
        chunk.copy(window, this.#held, at, end);
        frame.received += end - at;
        this.#held += end - at;
        const last = frame.received === frame.ref.size;
        if (last)
            this.#close();
        if (last || this.#held === window.length) {
            this.#sink.chunk(frame.ref, window.subarray(0, this.#held), this.#windowOffset, last);
            this.#windowOffset += chunkStep;
            window.copy(window, 0, chunkStep);
            this.#held = chunkOverlap;
        }
        return end;
    }
    #close() {
        this.#frame = undefined;
        this.#toSkip = 1;
    }
}
function refOf(request, type, size) {
    if (request.type === type && request.size === size)
        return request;
    if (type !== "blob" && type !== "commit" && type !== "tag")
        throw new TypeError(`${request.oid} is a ${type}, which holds no content`);
    return { ...request, type: type, size };
}

;// CONCATENATED MODULE: ./packages/git/lib/object-reader.js





/** Questions are written in blocks of about this many characters. */
const blockLength = 16_384;
/** So many objects that kill git are no accident of single objects; reading on would take hours and tell nothing. */
const mostDeaths = 1000;
/**
 * Reads the content of objects, in the order asked, with one `git cat-file --batch`. The sink is called while git unpacks the next
 * objects, and git waits while the sink works, so memory stays flat. An object that is missing or damaged is reported to the
 * sink and the rest is read. What the sink or the iterable throws ends the child and is thrown on.
 */
async function readObjects(repository, requests, sink, options = {}) {
    const source = new Source(requests);
    const frames = new FrameReader(sink, options.wholeLimit ?? 16 * 1024 * 1024);
    try {
        for (let deaths = 0;; deaths += 1) {
            const child = startGit(repository, ["cat-file", "--batch", "--buffer"]);
            const [exit] = await Promise.all([listen(child, frames), ask(child, frames, source)]);
            if (exit.code === 0 && frames.unanswered.length === 0)
                return;
            // A damaged object ends git in the middle of its content. Go on behind it.
            if (!frames.giveUpOne() || deaths === mostDeaths)
                throw gitFailure("cat-file", exit);
        }
    }
    finally {
        await source.close();
    }
}
/** Feeds the frames with what git prints; ends the child when the sink throws. */
async function listen(child, frames) {
    let failure;
    child.stdout.on("data", (chunk) => {
        if (failure)
            return;
        try {
            frames.push(chunk);
        }
        catch (cause) {
            failure = { cause };
            void child.stop();
        }
    });
    const exit = await child.exit;
    if (failure)
        throw failure.cause;
    return exit;
}
/** Writes all questions, first those that an earlier child left unanswered. Returns early when the child is gone. */
async function ask(child, frames, source) {
    try {
        let block = "";
        for (const request of frames.unanswered)
            block += `${request.oid}\n`;
        while (child.stdin.writable) {
            const request = await source.next();
            if (request) {
                if (!isObjectId(request.oid))
                    throw new TypeError("readObjects takes whole object ids");
                frames.expect(request);
                block += `${request.oid}\n`;
            }
            if (!request || block.length >= blockLength) {
                await write(child.stdin, block);
                block = "";
            }
            if (!request)
                break;
        }
        child.stdin.end();
    }
    catch (cause) {
        await child.stop();
        throw cause;
    }
}
/** Waits while git is busy; gives up when the pipe is closed. */
async function write(stdin, text) {
    if (!stdin.writable || stdin.write(text))
        return;
    const settled = new AbortController();
    const options = { signal: settled.signal };
    await Promise.race([(0,external_node_events_.once)(stdin, "drain", options), (0,external_node_events_.once)(stdin, "close", options)]).catch(() => { });
    settled.abort();
}
/** An iterable that several children may draw from, one after the other. */
class Source {
    #iterator;
    #exhausted = false;
    constructor(requests) {
        this.#iterator = Symbol.asyncIterator in requests ? requests[Symbol.asyncIterator]() : requests[Symbol.iterator]();
    }
    async next() {
        if (this.#exhausted)
            return undefined;
        const { done, value } = await this.#iterator.next();
        if (!done)
            return value;
        this.#exhausted = true;
        return undefined;
    }
    async close() {
        if (!this.#exhausted)
            await this.#iterator.return?.();
    }
}

;// CONCATENATED MODULE: ./packages/git/lib/recent-history.js


/**
 * What commits and tags brought whose committer's or tagger's date is `since` or later, on any ref. Dates are what their authors claim, so
 * that an old date hides a commit: this saves time between whole searches and does not replace them. Throws REPOSITORY_DAMAGED.
 */
async function recentHistory(repository, since) {
    // Git takes no moment before 1970.
    const from = Math.max(0, Math.floor((0,lib/* milliseconds */.Rz)(since) / 1000));
    const heads = new Set();
    const base = new Set();
    const parents = new Set();
    const walk = ["rev-list", "--all", "--parents", "--boundary", `--max-age=${from}`];
    for (const line of await linesOf(repository, walk)) {
        const [commit = "", ...own] = line.split(" ");
        // The first commit behind the limit, on each way.
        if (commit.startsWith("-"))
            base.add(commit.slice(1));
        else {
            heads.add(commit);
            for (const parent of own)
                parents.add(parent);
        }
    }
    for (const parent of parents)
        heads.delete(parent);
    for (const tag of await recentTags(repository, from)) {
        heads.add(tag.oid);
        if (tag.olderCommit !== undefined)
            base.add(tag.olderCommit);
    }
    return { kind: "recent", heads: [...heads], base: [...base] };
}
/** Annotated tags; one that names an older commit brings only its message. */
async function recentTags(repository, from) {
    const format = "--format=%(objectname) %(taggerdate:unix) %(*objectname) %(*committerdate:unix)";
    const tags = [];
    for (const line of await linesOf(repository, ["for-each-ref", format, "refs/tags"])) {
        const [oid = "", tagged = "", commit = "", committed = ""] = line.split(" ");
        if (tagged === "" || Number(tagged) < from)
            continue;
        tags.push({ oid, ...(committed !== "" && Number(committed) < from ? { olderCommit: commit } : {}) });
    }
    return tags;
}
async function linesOf(repository, command) {
    const { stdout } = await runGit(repository, command);
    return stdout
        .toString("latin1")
        .split("\n")
        .filter((line) => line !== "");
}

;// CONCATENATED MODULE: ./packages/git/lib/repository.js





/**
 * Finds the repository that holds a folder. Only the folder decides: `GIT_DIR` and its like are not listened to.
 * Throws PATH_NOT_FOUND, PATH_NOT_FOLDER, GIT_NOT_FOUND, GIT_TOO_OLD, GIT_TIMEOUT, NOT_A_REPOSITORY, REPOSITORY_BROKEN,
 * REPOSITORY_OWNERSHIP or REPOSITORY_FORMAT.
 */
async function openRepository(folder) {
    const start = await realFolder(folder);
    const [version, answer] = await Promise.allSettled([requireGitVersion(start), discover(start, folder)]);
    // An old git fails at discovery too, with words that explain nothing.
    if (version.status === "rejected")
        throw version.reason;
    if (answer.status === "rejected")
        throw answer.reason;
    return answer.value;
}
async function realFolder(folder) {
    let real;
    let isFolder;
    try {
        real = await (0,external_node_fs_promises_.realpath)(folder);
        isFolder = (await (0,external_node_fs_promises_.stat)(real)).isDirectory();
    }
    catch (cause) {
        throw new lib/* SallyportError */.$E({
            code: "PATH_NOT_FOUND",
            kind: "usage",
            message: `there is no folder ${shown(folder)} that can be read`,
            fix: "Name a folder that exists and that you may read; without a path the current one is taken.",
            cause,
        });
    }
    if (isFolder)
        return real;
    throw new lib/* SallyportError */.$E({
        code: "PATH_NOT_FOLDER",
        kind: "usage",
        message: `${shown(folder)} is a file, and a repository's folder was expected`,
        fix: `Name its folder: ${shown(external_node_path_.dirname(folder))}`,
    });
}
/** For questions that a healthy git answers at once. */
const discoveryMilliseconds = 20_000;
/** The git directory comes last because its name may hold line breaks. */
const questions = ["--is-inside-work-tree", "--show-object-format", "--show-cdup", "--absolute-git-dir"];
async function discover(start, folder) {
    // Ownership guards against programs that a repository's configuration starts; none of them can start here.
    const anywhere = { root: start };
    const command = ["-c", "safe.directory=*", "rev-parse", ...questions];
    const { stdout } = await runGit(anywhere, command, { timeoutMilliseconds: discoveryMilliseconds }).catch(async (error) => {
        if (!(error instanceof lib/* SallyportError */.$E) || error.code !== "NOT_A_REPOSITORY")
            throw error;
        const remains = await remainsOfRepository(start);
        throw remains === undefined ? notRepository(folder, error.cause) : brokenRepository(remains, error.cause);
    });
    const lines = (0,lib/* decodePath */.q0)(stdout).replace(/\n$/, "").split("\n");
    const objectFormat = lines[1] === "sha256" ? "sha256" : "sha1";
    if (lines[0] === "true") {
        return { root: external_node_path_.resolve(start, lines[2] ?? ""), gitDir: lines.slice(3).join("\n"), bare: false, objectFormat };
    }
    // Outside a working tree git leaves the line of --show-cdup out.
    const gitDir = lines.slice(2).join("\n");
    return { root: gitDir, gitDir, bare: true, objectFormat };
}
function notRepository(folder, cause) {
    return new lib/* SallyportError */.$E({
        code: "NOT_A_REPOSITORY",
        kind: "usage",
        message: `${shown(folder)} is in no git repository`,
        fix: "Name a folder inside a repository, or make one with `git init`. In a workflow, run actions/checkout before this step.",
        cause,
    });
}
/**
 * What git does not take for a repository, and a person would: a `.git` in the folder or above it, or a git directory without its HEAD.
 * Without this, a damaged clone would be judged by its files alone.
 */
async function remainsOfRepository(start) {
    if ((await exists(external_node_path_.join(start, "objects"))) && (await exists(external_node_path_.join(start, "refs"))))
        return start;
    for (let folder = start;; folder = external_node_path_.dirname(folder)) {
        const entry = external_node_path_.join(folder, ".git");
        if (await exists(entry))
            return entry;
        if (folder === external_node_path_.dirname(folder))
            return undefined;
    }
}
async function exists(entry) {
    return (0,external_node_fs_promises_.lstat)(entry).then(() => true, () => false);
}
function brokenRepository(entry, cause) {
    return new lib/* SallyportError */.$E({
        code: "REPOSITORY_BROKEN",
        message: `there is ${shown(entry)}, and git does not take it for a repository: its HEAD, objects or refs are missing or damaged, or it points to nothing`,
        fix: "Clone again, or mend it: `git fsck --full` in a whole clone tells what is missing. A folder that shall be looked at without its history needs to be copied without `.git`.",
        cause,
    });
}
function shown(folder) {
    return (0,lib/* printable */.g$)(folder).slice(0, 200) || '""';
}
/** Throws NO_WORKING_TREE for a bare repository. */
function requireWorkingTree(repository) {
    if (!repository.bare)
        return;
    throw new lib/* SallyportError */.$E({
        code: "NO_WORKING_TREE",
        kind: "usage",
        message: `${shown(repository.root)} is a bare repository: it has no files checked out and nothing staged`,
        fix: "Look at its history instead, with `--history` or `--range A..B`, or at a clone with a working tree.",
    });
}

;// CONCATENATED MODULE: ./packages/git/lib/tree-file.js
/** Splits output of `-z` into its records, as views of the buffer. */
function splitNul(bytes) {
    const parts = [];
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
        parts.push(bytes.subarray(start, end));
        start = end + 1;
    }
    return parts;
}

;// CONCATENATED MODULE: ./packages/git/lib/working-tree.js







/**
 * Files and symbolic links on disk that are tracked, or untracked and not ignored by the repository's own rules; the user's
 * personal ignore file is not asked, so that every machine lists the same. Modes and sizes are those on disk: a link must not be
 * followed, its content is its text. Left out: what is deleted, submodules, other repositories inside, and whatever is reached only
 * through a symbolic link. Throws NO_WORKING_TREE.
 */
async function listWorkingTree(repository) {
    requireWorkingTree(repository);
    const { stdout } = await runGit(repository, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    const root = Buffer.from(repository.root + external_node_path_.sep);
    const folders = new Map([["", true]]);
    // By name, for conflicting stages list a file up to three times.
    const files = new Map();
    const repositories = [];
    for (const rawPath of splitNul(stdout)) {
        const key = rawPath.toString("latin1");
        // Only a folder that git does not enter is listed with a slash.
        if (key.endsWith("/")) {
            repositories.push((0,lib/* decodePath */.q0)(rawPath.subarray(0, -1)));
            continue;
        }
        if (!isRealFolder(root, parentOf(key), folders))
            continue;
        const state = stateOf(root, rawPath);
        const mode = state && modeOf(state);
        if (mode !== undefined)
            files.set(key, { path: (0,lib/* decodePath */.q0)(rawPath), rawPath, mode, size: state?.size ?? 0 });
    }
    return { files: [...files.values()], repositories };
}
/** Whether no part of a folder's path is a symbolic link: git lists `a/b` also after `a` became a link out of the tree. */
function isRealFolder(root, folder, known) {
    const answer = known.get(folder);
    if (answer !== undefined)
        return answer;
    const real = isRealFolder(root, parentOf(folder), known) && stateOf(root, Buffer.from(folder, "latin1"))?.isDirectory() === true;
    known.set(folder, real);
    return real;
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function stateOf(root, rawPath) {
    try {
        return (0,external_node_fs_.lstatSync)(Buffer.concat([root, rawPath]), { throwIfNoEntry: false });
    }
    catch {
        // ENOTDIR: a folder on the way is a file now. EACCES is met again, and reported, by whoever reads the file.
        return undefined;
    }
}
function modeOf(state) {
    if (state.isSymbolicLink())
        return symlinkMode;
    if (!state.isFile())
        return undefined;
    return (state.mode & 0o100) === 0 ? 0o100644 : 0o100755;
}

;// CONCATENATED MODULE: ./packages/git/lib/small-files.js



const mostFiles = 5_000;
const largestFile = 4 * 1024 * 1024;
/**
 * The wanted files of the working tree, to look something up in: at most 5,000 of at most 4 MiB. Links, larger files and what cannot be read
 * are left out without a word, so nothing may be concluded from a file's absence.
 */
async function readSmallFiles(repository, isWanted) {
    const { files } = await listWorkingTree(repository);
    return files
        .filter((file) => isWanted(file.path))
        .slice(0, mostFiles)
        .flatMap((file) => {
        const bytes = readSmall(external_node_path_.join(repository.root, file.path));
        return bytes ? [{ path: file.path, bytes }] : [];
    });
}
function readSmall(file) {
    let descriptor;
    try {
        // Without O_NONBLOCK a named pipe would never answer.
        descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch {
        return undefined;
    }
    try {
        const status = (0,external_node_fs_.fstatSync)(descriptor);
        return status.isFile() && status.size <= largestFile ? (0,external_node_fs_.readFileSync)(descriptor) : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./packages/git/lib/staged.js









/**
 * What the next commit adds or changes, with the blobs to look at; everything that is staged when there are no commits yet. In a
 * pre-commit hook this is the index that git hands to the hook. Submodules and deletions are left out. Throws NO_WORKING_TREE, INDEX_NOT_FOUND.
 */
async function listStaged(repository, environment = process.env) {
    requireWorkingTree(repository);
    const indexFile = indexOfHook(repository, environment.GIT_INDEX_FILE);
    const against = (await headCommit(repository)) ?? emptyTree(repository.objectFormat);
    const options = [
        "--cached",
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-renames",
        "--ita-invisible-in-index",
        bringsOrBlocks,
    ];
    const { stdout } = await runGit(repository, ["diff-index", ...options, against, "--"], {
        ...(indexFile === undefined ? {} : { variables: { GIT_INDEX_FILE: indexFile } }),
    });
    const files = [];
    const unmerged = [];
    const records = splitNul(stdout);
    for (let at = 0; at + 1 < records.length; at += 2) {
        const record = records[at].toString("latin1");
        const change = parseRawChange(record);
        const rawPath = records[at + 1];
        if (record.endsWith(" U"))
            unmerged.push((0,lib/* decodePath */.q0)(rawPath));
        else if (change)
            files.push({ path: (0,lib/* decodePath */.q0)(rawPath), rawPath, ...change });
    }
    return { files, unmerged };
}
/**
 * `git commit -a` and `git commit FILE` commit a temporary index, named in GIT_INDEX_FILE, relative to the top folder. It counts when it is
 * this repository's: it lies in its git directory, or the hook runs in its working tree. Source: githooks(5), git-commit(1).
 */
function indexOfHook(repository, name) {
    if (name === undefined || name === "")
        return undefined;
    const file = external_node_path_.resolve(repository.root, name);
    const ours = isInside(repository.gitDir, file) || isInside(repository.root, process.cwd());
    if (!ours)
        return undefined;
    if ((0,external_node_fs_.existsSync)(file))
        return file;
    throw new lib/* SallyportError */.$E({
        code: "INDEX_NOT_FOUND",
        message: `GIT_INDEX_FILE names the index ${(0,lib/* printable */.g$)(file)}, and there is no such file`,
        fix: "Run the check from the hook that git calls, or unset GIT_INDEX_FILE to look at the repository's own index.",
    });
}
function isInside(folder, file) {
    const relative = external_node_path_.relative(folder, file);
    return relative === "" || (!relative.startsWith(`..${external_node_path_.sep}`) && relative !== ".." && !external_node_path_.isAbsolute(relative));
}

;// CONCATENATED MODULE: ./packages/git/lib/tree.js







/**
 * All files of a commit by path, as `decodePath` gives it, without submodules. Throws REVISION_NOT_FOUND for an unknown commit and
 * REPOSITORY_DAMAGED where trees are missing.
 */
async function listTree(repository, commit) {
    const { stdout } = await runGit(repository, ["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
    const entries = new Map();
    for (const record of splitNul(stdout)) {
        const entry = parseEntry(record);
        if (entry.mode !== submoduleMode)
            entries.set((0,lib/* decodePath */.q0)(entry.rawPath), { oid: entry.oid, mode: entry.mode });
    }
    return entries;
}
/** `<mode> SP <type> SP <oid> TAB <path>` */
function parseEntry(record) {
    const tab = record.indexOf(0x09);
    const [mode = "", type = "", oid = ""] = record.toString("latin1", 0, tab).split(" ");
    return { mode: Number.parseInt(mode, 8), type, oid, rawPath: record.subarray(tab + 1) };
}
/** Largest file that `readFileAt` returns, bytes. */
const fileLimit = 64 * 1024 * 1024;
/**
 * One file of a commit; undefined when the commit has no file there (a folder or a submodule is none). A symbolic link gives the text
 * of the link. Throws REVISION_NOT_FOUND, OBJECT_MISSING when the content is not in this clone, OBJECT_TOO_LARGE over 64 MiB.
 */
async function readFileAt(repository, commit, file) {
    const normal = external_node_path_.posix.normalize(file);
    if (file === "" ||
        file.includes("\0") ||
        normal === "." ||
        normal.startsWith("../") ||
        normal === ".." ||
        normal.startsWith("/"))
        return undefined;
    const { stdout } = await runGit(repository, [
        "ls-tree",
        "-z",
        "--full-tree",
        "--end-of-options",
        commit,
        "--",
        normal,
    ]);
    const record = splitNul(stdout)[0];
    const entry = record && parseEntry(record);
    // Asked for `folder/`, git answers with what the folder holds.
    if (entry?.type !== "blob" || entry.rawPath.toString() !== normal)
        return undefined;
    const where = `${(0,lib/* printable */.g$)(file)} of commit ${abbreviated(commit)}`;
    let content;
    await readObjects(repository, [{ oid: entry.oid }], {
        whole: (_, bytes) => {
            content = Buffer.from(bytes);
        },
        chunk: (ref) => {
            throw tooLarge(where, ref.size);
        },
        missing: (oid) => {
            throw contentMissing(where, oid);
        },
    }, { wholeLimit: fileLimit });
    return content;
}
function tooLarge(where, size) {
    return new lib/* SallyportError */.$E({
        code: "OBJECT_TOO_LARGE",
        message: `${where} has ${size} bytes, and at most ${fileLimit} are read`,
        fix: "Name another file, or make this one smaller.",
    });
}
function contentMissing(where, oid) {
    return new lib/* SallyportError */.$E({
        code: "OBJECT_MISSING",
        message: `the content of ${where} (blob ${abbreviated(oid)}) is not in this clone, or is damaged there`,
        fix: "Clone without `--filter` (in a workflow: remove the line `filter:` from the step that uses actions/checkout), or fetch all content with `git fetch --refetch --no-filter`.",
    });
}

;// CONCATENATED MODULE: ./packages/git/lib/index.js





















/***/ }),

/***/ 1029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerStage: () => (/* reexport */ answerStage),
  applyExceptions: () => (/* reexport */ applyExceptions),
  applyPolicy: () => (/* reexport */ applyPolicy),
  baselineState: () => (/* reexport */ baselineState),
  changeKinds: () => (/* reexport */ changeKinds),
  checkPattern: () => (/* reexport */ checkPattern),
  checkedOutSide: () => (/* reexport */ checkedOutSide),
  checksOf: () => (/* reexport */ checksOf),
  claimBases: () => (/* reexport */ claimBases),
  claimsFrom: () => (/* reexport */ claimsFrom),
  claimsInWords: () => (/* reexport */ claimsInWords),
  clock: () => (/* reexport */ clock),
  commitSide: () => (/* reexport */ commitSide),
  comparePolicies: () => (/* reexport */ comparePolicies),
  compileConditions: () => (/* reexport */ compileConditions),
  compileMatcher: () => (/* reexport */ compileMatcher),
  conditionVariables: () => (/* reexport */ conditionVariables),
  decideStage: () => (/* reexport */ decideStage),
  deepestInheritance: () => (/* reexport */ deepestInheritance),
  defaultPolicy: () => (/* reexport */ defaultPolicy),
  defaultPolicyPath: () => (/* reexport */ defaultPolicyPath),
  diffPolicies: () => (/* reexport */ diffPolicies),
  diffStages: () => (/* reexport */ diffStages),
  durationText: () => (/* reexport */ durationText),
  effectiveValues: () => (/* reexport */ effectiveValues),
  errorDescriptions: () => (/* reexport */ errorDescriptions),
  explainDecision: () => (/* reexport */ explainDecision),
  explanationText: () => (/* reexport */ explanationText),
  invalidPolicy: () => (/* reexport */ invalidPolicy),
  isClaimBase: () => (/* reexport */ isClaimBase),
  latestBaselineEnd: () => (/* reexport */ latestBaselineEnd),
  lifetimeOf: () => (/* reexport */ lifetime_lifetimeOf),
  lintStages: () => (/* reexport */ lintStages),
  loadPolicy: () => (/* reexport */ loadPolicy),
  loadPolicyState: () => (/* reexport */ loadPolicyState),
  longestBaseline: () => (/* reexport */ longestBaseline),
  longestLifetime: () => (/* reexport */ longestLifetime),
  longestWindow: () => (/* reexport */ longestWindow),
  mergeOperators: () => (/* reexport */ mergeOperators),
  mergePolicies: () => (/* reexport */ mergePolicies),
  needsApproval: () => (/* reexport */ needsApproval),
  operators: () => (/* reexport */ operators),
  originOf: () => (/* reexport */ originOf),
  parsePolicy: () => (/* reexport */ parsePolicy),
  parsePolicyState: () => (/* reexport */ parsePolicyState),
  policyDigest: () => (/* reexport */ policyDigest),
  policySchema: () => (/* reexport */ policySchema),
  policySchemaUrl: () => (/* reexport */ policySchemaUrl),
  refusedLoosening: () => (/* reexport */ refusedLoosening),
  resolveParents: () => (/* reexport */ resolveParents),
  ruleDescriptions: () => (/* reexport */ ruleDescriptions),
  ruleSettings: () => (/* reexport */ ruleSettings),
  runPolicyTest: () => (/* reexport */ runPolicyTest),
  runPolicyTests: () => (/* reexport */ runPolicyTests),
  severityOf: () => (/* reexport */ severityOf),
  stageChange: () => (/* reexport */ stageChange),
  testFindings: () => (/* reexport */ testFindings),
  unknownRules: () => (/* reexport */ unknownRules),
  weekdays: () => (/* reexport */ weekdays),
  windowRefusal: () => (/* reexport */ windowRefusal)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var lib = __webpack_require__(5950);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/source-node.js

/** Follows keys and indexes; undefined when there is nothing. */
function nodeAt(node, ...steps) {
    let current = node;
    for (const step of steps) {
        current = current?.entries.get(String(step))?.node ?? current?.items[Number(step)];
    }
    return current;
}
/** A JSON pointer (RFC 6901) of keys and indexes. */
function pointerOf(...steps) {
    return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
/** The steps of a JSON pointer. */
function stepsOf(pointer) {
    return pointer
        .split("/")
        .slice(1)
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** A pointer as a message shows it: a key that may be a secret in the wrong place is `…`. */
function shownPointer(pointer) {
    return pointerOf(...stepsOf(pointer).map((step) => ((0,lib/* isPlain */.$i)(step) ? step : "…")));
}
/** The empty region where another one starts: enough to find a list or mapping of many lines. */
function startOf(region) {
    return { start: region.start, end: region.start };
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/stage-rule-pages.js
const grant = (claims, rest = "") => `stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { ${claims} }${rest}`;
const credentials = `
    credentials:
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }`;
const good = grant('repository_id: "123", environment: production, ref: refs/heads/main');
const azure = (maxDuration) => `${good}
    max-duration: ${maxDuration}
    credentials:
      azure: { provider: azure, tenant: 00000000-0000-0000-0000-000000000001, client: 00000000-0000-0000-0000-000000000002 }`;
const test = (...lines) => `${good}
tests:
  - { name: main deploys, stage: deploy, base: environment, expect: allow }
${lines.map((line) => `  - { ${line} }`).join("\n")}`;
const denied = "name: a branch does not, stage: deploy, base: environment, claims: { ref: refs/heads/x }, expect: deny";
/** The rules about stages and their tests. */
const stageRuleDescriptions = [
    {
        id: "policy/open-grant",
        title: "Grant that matches anybody",
        severity: "error",
        why: "Every claim in it can be chosen by whoever writes a workflow in a repository of their own, so anybody on GitHub can be this stage.",
        fix: "Add `repository_id`, or `repository_owner_id`, to the grant: nobody else can have these.",
        bad: grant("workflow: deploy, ref: refs/heads/main"),
        good,
        source: "https://docs.github.com/actions/concepts/security/openid-connect",
    },
    {
        id: "policy/name-only-grant",
        title: "Grant that knows the repository by name only",
        severity: "warning",
        why: "A name is free again after a rename or a deletion; whoever takes it next can be this stage.",
        fix: "Add `repository_id` or `repository_owner_id` to the grant. `gh api repos/OWNER/NAME --jq .id` prints it.",
        bad: grant("repository: acme/shop, environment: production"),
        good,
        source: "https://docs.github.com/actions/reference/security/oidc",
    },
    {
        id: "policy/untrusted-event",
        title: "Credentials for runs that strangers can start",
        severity: "error",
        why: "These events run with the rights of this repository on what a stranger can send: the code of a fork, a comment, an artifact.",
        fix: "Take the event out of the grant, and do the privileged part in a run after the merge.",
        bad: grant('repository_id: "123", event_name: [push, pull_request_target]', credentials),
        good: grant('repository_id: "123", event_name: push', credentials),
        source: "https://docs.github.com/actions/reference/security/secure-use",
    },
    {
        id: "policy/any-event",
        title: "Grant that leaves the event open",
        severity: "info",
        why: "A workflow of this repository that starts on pull_request_target or workflow_run would get the credentials as well.",
        fix: "Name the events in the grant (`event_name`), the environment, or keep these events out by `deny`.",
        bad: grant('repository_id: "123", ref: refs/heads/main', credentials),
        good: grant('repository_id: "123", ref: refs/heads/main, event_name: push', credentials),
        source: "https://docs.github.com/actions/reference/security/secure-use",
    },
    {
        id: "policy/any-owner",
        title: "Stage that everybody owns",
        severity: "warning",
        why: "What everybody owns nobody answers for, and nobody is asked when it is used.",
        fix: "Name a user or a team.",
        bad: good.replace("@acme/sre", "*"),
        good,
    },
    {
        id: "policy/unknown-claim",
        title: "Claim that GitHub does not issue",
        severity: "warning",
        why: "A claim that no token has matches nobody in `allow`, and in `deny` it keeps nobody out.",
        fix: "Correct the name of the claim.",
        bad: grant('repository_id: "123", enviroment: production'),
        good,
        source: "https://docs.github.com/actions/reference/security/oidc",
    },
    {
        id: "policy/ambiguous-environment",
        title: "Environment whose name can be confused",
        severity: "warning",
        why: "GitHub writes a colon as %3A into the subject and leaves % as it is: two environments can have the same subject at a provider.",
        fix: "Rename the environment so that its name holds neither : nor %.",
        bad: grant('repository_id: "123", environment: "production:eu"'),
        good: grant('repository_id: "123", environment: production-eu'),
        source: "https://docs.github.com/actions/reference/security/oidc",
    },
    {
        id: "policy/long-lived-credential",
        title: "Credential that outlives its stage's limit",
        severity: "warning",
        why: "The provider decides how long it lives and takes no wish, so `max-duration` is a promise that nobody keeps.",
        fix: "Raise `max-duration` to what the provider gives, or use a way to it that takes a duration.",
        bad: azure("15m"),
        good: azure("90m"),
    },
    {
        id: "policy/widened-access",
        title: "Change that gives somebody more access",
        severity: "error",
        why: "After the merge an identity is this stage, or gets more of it, that was kept out before; the example shows one.",
        fix: "Restore the line. If it is meant, have a code owner of the policy approve it in a change of its own.",
        bad: grant('repository_id: "123", environment: production, ref: "refs/heads/*"'),
        good,
    },
    {
        id: "policy/failing-test",
        title: "Test of the policy that fails",
        severity: "error",
        why: "The policy does not decide what its authors wrote down that it must.",
        fix: "Correct the policy, or the test if it was wrong.",
        bad: test(denied.replace("expect: deny", "expect: allow")),
        good: test(denied),
    },
    {
        id: "policy/untested-stage",
        title: "Stage without a test",
        severity: "warning",
        why: "The next change of its grants could let in anybody, and every test would still pass.",
        fix: "Add a test for who must get in and, above all, one for who must not.",
        bad: good,
        good: test(denied),
    },
    {
        id: "policy/unnoticed-change",
        title: "Change of the policy that no test notices",
        severity: "info",
        why: "The policy was broken here on purpose and every test still passed, so a mistake or an attack at this place would pass them too.",
        fix: "Add the test that the finding shows.",
        bad: test("name: a pull request does not, stage: deploy, base: pull_request, expect: deny"),
        good: test(denied, "name: another environment does not, stage: deploy, base: environment, claims: { environment: test }, expect: deny", 'name: another repository does not, stage: deploy, base: environment, claims: { repository_id: "9" }, expect: deny'),
    },
];
/** What a team may weigh for itself; the others guard the guard. */
const adjustableStageRules = [
    "policy/name-only-grant",
    "policy/any-event",
    "policy/any-owner",
    "policy/ambiguous-environment",
    "policy/long-lived-credential",
    "policy/untested-stage",
    "policy/unnoticed-change",
];

;// CONCATENATED MODULE: ./packages/policy/lib/rule-pages.js

const approval = "If it is meant, have a code owner of the policy approve it in a change of its own.";
const sampleException = `exceptions:
  - rule: secrets/generic-password
    fingerprint: "s1:4f0c6a52d1b87e93"
    owner: "@alice"
    approved-by: "@bob"
    reason: The vendor's test server takes this fixed password and holds no data.
    control: The server is reachable from the build network only.
    replacement: https://github.com/acme/shop/issues/12
    created: 2027-01-15
    expires: 2027-02-01`;
/** The rules about the policy file itself. */
const ruleDescriptions = [
    {
        id: "policy/weakened-rules",
        title: "Rule made milder or turned off",
        severity: "error",
        why: "A change that lowers the severity of a rule could let through what it brings itself, or what comes after it.",
        fix: `Restore the severity. ${approval}`,
        bad: `rules: { "secrets/*": "off" }`,
        good: `rules: { "secrets/*": error }`,
    },
    {
        id: "policy/unproven-access",
        title: "Stage may give more access",
        severity: "error",
        why: "Conditions are programs, which cannot be compared, and some sets of claims are too many to compare; what cannot be shown to be as strict as before counts as weaker.",
        fix: `Write the condition as claim matchers, which are compared exactly, and add tests for both sides. ${approval}`,
        bad: `when: claims.ref.startsWith("refs/heads/")`,
        good: `allow: [ { repository_id: "123", ref: "refs/heads/*" } ]`,
    },
    {
        id: "policy/weakened-inheritance",
        title: "More left to the files that extend this one",
        severity: "error",
        why: "A lock that is gone, or a delegation that is new, lets every repository that extends this file loosen what it could not.",
        fix: `Restore the lock, or delete the delegation. ${approval}`,
        bad: "delegates: [ { pointer: /stages/deploy-production/allow/0/ref } ]",
        good: "locked: [ /stages/deploy-production ]",
    },
    {
        id: "policy/looser-than-parent",
        title: "Looser than the file that it extends",
        severity: "error",
        why: "The file above holds, so what is written here has no effect, and whoever reads it believes that it has.",
        fix: "Write it as tight as in the file above, or leave it out. Where it must be looser, the file above can delegate it.",
        bad: `# the file above says: rules: { "secrets/*": error }\nrules: { "secrets/*": warning }`,
        good: `rules: { "secrets/*": critical }`,
    },
    {
        id: "policy/weakened-secrets",
        title: "Search for secrets made weaker",
        severity: "error",
        why: "What is no longer searched is where the next secret will be found by somebody else.",
        fix: `Restore the setting. ${approval}`,
        bad: `secrets: { exclude: [ "src/**" ] }`,
        good: `secrets: { exclude: [ "test/fixtures/**" ] }`,
    },
    {
        id: "policy/deleted-file",
        title: "Policy file deleted",
        severity: "error",
        why: "Without its policy a repository loses its own rules and everything that was set stricter than the defaults.",
        fix: `Restore the file. ${approval}`,
        bad: "git rm .github/sallyport.yml",
        good: "# .github/sallyport.yml\nversion: 1",
    },
    {
        id: "policy/broken-file",
        title: "Policy file cannot be read",
        severity: "error",
        why: "After the merge every run would stop at this file, and nothing would be checked until it is mended.",
        fix: "Correct the places listed before the merge.",
        bad: "version: 1\nrulez: {}",
        good: "version: 1\nrules: {}",
    },
    {
        id: "policy/added-exception",
        title: "Exception added",
        severity: "warning",
        why: "From the merge on, this finding fails no run until the exception lapses.",
        fix: "Review the reason, the control and the replacement plan. It takes effect with the merge, not in this change.",
        bad: sampleException,
        good: "# Mend the finding, then no exception is needed.\nexceptions: []",
    },
    {
        id: "policy/widened-exception",
        title: "Exception widened or extended",
        severity: "warning",
        why: "An exception that is renewed again and again, or that comes to cover more, is a hole that nobody decided on.",
        fix: "Ask what became of the replacement plan before this is approved. It takes effect with the merge, not in this change.",
        bad: sampleException.replace("2027-02-01", "2027-06-01"),
        good: sampleException,
    },
    {
        id: "policy/exception-too-long",
        title: "Exception longer than allowed",
        severity: "warning",
        why: "An exception without a near end is a permanent one, and a permanent exception is a finding.",
        fix: "Shorten it: 14 days for critical findings, 30 for error, 90 for warning, 180 for info. Until then it excepts nothing.",
        bad: sampleException.replace("2027-02-01", "2029-12-31"),
        good: sampleException,
    },
    {
        id: "policy/exception-too-broad",
        title: "Exception for too many findings at once",
        severity: "warning",
        why: "A pattern of paths excepts findings of severity error or worse that nobody has seen yet.",
        fix: "Name the finding by its fingerprint, or give the exact path. Until then it excepts nothing of that severity.",
        bad: sampleException.replace('fingerprint: "s1:4f0c6a52d1b87e93"', 'path: "src/**"'),
        good: sampleException,
    },
    {
        id: "policy/unused-exception",
        title: "Exception that excepts nothing",
        severity: "warning",
        why: "What it was for is gone; left in place it waits to except something that nobody approved.",
        fix: "Delete it.",
        bad: sampleException,
        good: "exceptions: []",
    },
    {
        id: "policy/unknown-rule",
        title: "No such rule",
        severity: "warning",
        why: "A misspelt rule sets nothing: the rule that was meant runs at its own severity, or unexcepted.",
        fix: "Correct the id or pattern, or delete the entry.",
        bad: `rules: { secrets/privat-key: critical }`,
        good: `rules: { secrets/private-key: critical }`,
    },
    ...stageRuleDescriptions,
];
/** Only tell people to tidy up; everything else in `policy/` guards the guard and cannot be made milder by the policy itself. */
const adjustable = new Set([
    "policy/unused-exception",
    "policy/unknown-rule",
    ...adjustableStageRules,
]);
/** The severity below which a policy cannot set this rule; undefined for a rule that it may set as it likes. */
function protectedSeverity(rule) {
    return adjustable.has(rule) ? undefined : ruleDescriptions.find((description) => description.id === rule)?.severity;
}

;// CONCATENATED MODULE: ./packages/policy/lib/policy-finding.js


/**
 * A finding about a policy file. Its severity is the rule's own. It repeats what somebody wrote there, so what looks like a secret is
 * struck out of all its texts.
 */
function policyFinding(parts) {
    const description = ruleDescriptions.find(({ id }) => id === parts.rule);
    const region = typeof parts.at === "string" ? regionOf(parts.policy, parts.at) : parts.at;
    const excerpt = region && excerptOf(parts.policy, region);
    const place = { path: parts.path, ...(region && { region }) };
    return {
        rule: parts.rule,
        severity: description?.severity ?? "error",
        confidence: "verified",
        basis: "read from the policy",
        message: (0,lib/* redacted */.pc)(parts.message),
        why: description?.why ?? "",
        fix: { ...parts.fix, text: (0,lib/* redacted */.pc)(parts.fix.text) },
        places: [place],
        ...(excerpt && { excerpt }),
        evidence: (parts.evidence ?? []).map(({ label, value }) => ({ label, value: (0,lib/* redacted */.pc)(value) })),
        fingerprint: `p1:${(0,lib/* sha256 */.sc)((0,lib/* canonicalJson */.dj)([parts.rule, parts.path, parts.subject])).slice(0, 32)}`,
    };
}
function regionOf({ source }, pointer) {
    if (source === undefined)
        return undefined;
    for (let current = pointer; current !== ""; current = current.slice(0, current.lastIndexOf("/"))) {
        const region = source.regions[current];
        if (region)
            return region;
    }
    const start = { line: 1, column: 1 };
    return { start, end: start };
}
/** Longest source line that is shown; a policy can be written in one line. */
const longestLine = 200;
function excerptOf({ source }, { start, end }) {
    const text = source?.lines[start.line - 1];
    if (text === undefined || text.length > longestLine || (start.column === 1 && end.column === 1))
        return undefined;
    const endColumn = end.line === start.line ? end.column : text.length + 1;
    return {
        line: start.line,
        text: excerptText(text),
        startColumn: start.column,
        endColumn: Math.max(endColumn, start.column),
    };
}
/** Columns stay. The salt is a secret that has the look of a digest. */
function excerptText(line) {
    return (0,lib/* redacted */.pc)(line).replace(/(\bsalt["']?\s*:\s*)(.*)$/, (_, key, value) => key + "\u2022".repeat(value.length));
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/exception-lifetime.js

/** Most days between the making of an exception and its end. */
const longestLifetime = { critical: 14, error: 30, warning: 90, info: 180 };
const day = 86_400_000;
/** Whether an exception had ended at `now`. */
function hasLapsed(exception, now) {
    return (0,lib/* milliseconds */.Rz)(exception.expires) <= (0,lib/* milliseconds */.Rz)(now);
}
/**
 * Days from the making of an exception to its end, counted as people count dates: from any time of 1 November to the end of
 * 1 December it is 30. Without `created`, or with one that is yet to come, it counts from the day of `now`.
 */
function lifetimeDays(exception, now) {
    return Math.ceil(((0,lib/* milliseconds */.Rz)(exception.expires) - endOfFirstDay(exception, now)) / day);
}
/** The last date, such as `2026-12-21`, that `expires` may name for a finding of this severity. */
function latestExpiry(exception, severity, now) {
    return latestEnd(exception, longestLifetime[severity], now);
}
/** The last date that lies at most so many days after the making. */
function latestEnd(exception, days, now) {
    return (0,lib/* instant */.uR)(new Date(endOfFirstDay(exception, now) + days * day - 1)).slice(0, 10);
}
function endOfFirstDay(exception, now) {
    const made = Math.min((0,lib/* milliseconds */.Rz)(exception.created ?? now), (0,lib/* milliseconds */.Rz)(now));
    return (Math.floor(made / day) + 1) * day;
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/path-pattern.js
/** Why a pattern of paths would not do what it looks like; undefined for a good one. */
function pathPatternProblem(pattern) {
    if (pattern.startsWith("!"))
        return "a pattern cannot take back another one; delete it, or narrow the other one";
    if (pattern.includes("\\"))
        return "paths are separated by /; a backslash matches nothing";
    if (/^\.\//.test(pattern))
        return `patterns start at the root of the repository; write "${pattern.slice(2)}"`;
    if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(pattern))
        return "a path of the repository has no . or .. in it";
    if (/^[*?/]*$/.test(pattern))
        return "this matches every file; say which files are meant";
    if (pattern.includes("//"))
        return "an empty name between two / matches nothing";
    return undefined;
}
/** Whether a path of an exception is a pattern. Without a wildcard it is one exact path, also when it has no `/`. */
function hasWildcard(path) {
    return /[*?]|\/$/.test(path);
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/exception-target.js


/** Whether an exception is about a finding. With a path, every place of the finding must match: a copy elsewhere was not approved. */
function compileTarget(exception) {
    const { rule, fingerprint, path } = exception;
    const matchesPath = path === undefined ? () => true : compilePath(path);
    return (finding) => finding.rule === rule &&
        (fingerprint === undefined || finding.fingerprint === fingerprint) &&
        finding.places.every((place) => matchesPath(place.path));
}
/** A path without a wildcard is exact: `config.yml` is not also `vendor/config.yml`. */
function compilePath(path) {
    return hasWildcard(path) ? (0,lib/* compileGlob */.SO)(path) : (candidate) => candidate === path;
}
/** Whether an exception could be about findings that nobody has seen: a pattern of paths and no fingerprint. */
function isOpenEnded({ fingerprint, path }) {
    return fingerprint === undefined && (path === undefined || hasWildcard(path));
}
/** An exception in words: `secrets/generic-password (s1:4f0c6a52d1b87e93 in docs/**)`. */
function describeTarget({ rule, fingerprint, path }) {
    const target = [fingerprint, path].filter((part) => part !== undefined).join(" in ");
    return target === "" ? rule : `${rule} (${target})`;
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/exception-findings.js





/** What is wrong with the exceptions themselves: too long, too broad, unused. One finding each, in the order of the file. */
function exceptionFindings(policy, uses, now, context) {
    const findings = policy.exceptions.flatMap((exception) => {
        const own = uses.filter((use) => use.exception === exception);
        if (own.length === 0)
            return isExpectedToMatch(exception, context) ? [unused(policy, exception, now, context)] : [];
        return [...tooLong(policy, exception, own, now, context), ...tooBroad(policy, exception, own, context)];
    });
    // Two entries with one target are one thing to mend: the first of them is named.
    const told = new Set();
    return findings.sort(comparePlaces).filter(({ fingerprint }) => !told.has(fingerprint) && told.add(fingerprint));
}
function isExpectedToMatch({ rule, file }, { completeAreas }) {
    // An inherited exception is for many repositories: that this one does not need it says nothing.
    return file === undefined && completeAreas.some((area) => rule.startsWith(`${area}/`));
}
function unused(policy, exception, now, context) {
    const lapsed = hasLapsed(exception, now) ? "has lapsed and " : "";
    const message = `the exception for ${describeTarget(exception)} ${lapsed}excepts nothing`;
    return about(policy, exception, context, "policy/unused-exception", message, "Delete it.");
}
function tooLong(policy, exception, uses, now, context) {
    const severity = worstOf(uses, "too-long");
    if (severity === undefined)
        return [];
    const message = `the exception for ${describeTarget(exception)} lasts ${lifetimeDays(exception, now)} days; ` +
        `for a finding of severity ${severity} at most ${longestLifetime[severity]} are allowed, so it excepts nothing`;
    const fix = `Set \`expires\` to ${latestExpiry(exception, severity, now)} or earlier.`;
    return [about(policy, exception, context, "policy/exception-too-long", message, fix)];
}
function tooBroad(policy, exception, uses, context) {
    const severity = worstOf(uses, "too-broad");
    if (severity === undefined)
        return [];
    const fingerprints = [
        ...new Set(uses.filter((use) => use.state === "too-broad").map((use) => use.finding.fingerprint)),
    ].sort();
    const message = `the exception for ${describeTarget(exception)} names a pattern of paths and no fingerprint; ` +
        `for a finding of severity ${severity} that is too broad, so it excepts nothing`;
    const fix = `Name each finding: fingerprint: "${fingerprints[0]}"${fingerprints.length > 1 ? ` and ${fingerprints.length - 1} more` : ""}.`;
    return [about(policy, exception, context, "policy/exception-too-broad", message, fix)];
}
function worstOf(uses, state) {
    const severities = uses.filter((use) => use.state === state).map((use) => use.finding.severity);
    return severities.sort((a, b) => (0,lib/* compareSeverity */.zK)(b, a))[0];
}
function about(policy, exception, { policyPath }, rule, message, fix) {
    const { fingerprint, path, owner, expires } = exception;
    const evidence = [
        { label: "owner", value: owner },
        { label: "expires", value: expires },
    ];
    const subject = { rule: exception.rule, fingerprint, path };
    return policyFinding({
        rule,
        message,
        fix: { text: fix },
        policy: exception.file === undefined ? policy : {},
        path: exception.file ?? policyPath,
        at: exception.region,
        evidence,
        subject,
    });
}
function comparePlaces(a, b) {
    const [first, second] = [a.places[0].region, b.places[0].region];
    const order = first && second ? comparePositions(first.start, second.start) : 0;
    return order || (a.fingerprint < b.fingerprint ? -1 : 1);
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/apply-exceptions.js




/**
 * The one place where exceptions take effect. Of all that match a finding one that holds wins; else one that has lapsed raises
 * the severity by one. One that is too long or too broad does nothing but be reported. The order of the exceptions plays no part,
 * and findings that were judged before stay as they are. Findings about the policy itself cannot be excepted.
 */
function applyExceptions(findings, policy, now, context) {
    const targets = policy.exceptions.map((exception) => ({ exception, matches: compileTarget(exception) }));
    const uses = [];
    const judged = findings.map((finding) => {
        if (finding.rule.startsWith("policy/"))
            return finding;
        const own = targets
            .filter(({ matches }) => matches(finding))
            .map(({ exception }) => ({ exception, finding, state: stateOf(exception, finding.severity, now) }));
        uses.push(...own);
        return finding.exception === undefined ? applyTo(finding, own) : finding;
    });
    return { findings: judged, policyFindings: exceptionFindings(policy, uses, now, context) };
}
function stateOf(exception, severity, now) {
    if (hasLapsed(exception, now))
        return "lapsed";
    if (isOpenEnded(exception) && (0,lib/* atLeast */.jZ)(severity, "error"))
        return "too-broad";
    return lifetimeDays(exception, now) > longestLifetime[severity] ? "too-long" : "active";
}
function applyTo(finding, uses) {
    const active = lastToEnd(uses, "active");
    if (active)
        return { ...finding, exception: applied(active, "active") };
    const lapsed = lastToEnd(uses, "lapsed");
    if (lapsed)
        return { ...finding, severity: (0,lib/* raised */.P5)(finding.severity), exception: applied(lapsed, "lapsed") };
    return finding;
}
/** Of several alike it must always be the same one, in whatever order they stand. */
function lastToEnd(uses, state) {
    const candidates = uses.filter((use) => use.state === state).map((use) => use.exception);
    return candidates.sort((a, b) => compareText(b.expires, a.expires) || compareText(contentOf(a), contentOf(b))).at(0);
}
function contentOf({ region: _, ...exception }) {
    return (0,lib/* canonicalJson */.dj)({ ...exception });
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function applied(exception, state) {
    const { owner, approvedBy, reason, control, replacement, expires } = exception;
    return { state, owner, approvedBy, reason, control, replacement, expires };
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/stage-meaning.js
/** A stage without its places: what goes into the policy's digest. Values that mean the same may still look different. */
function meaningOfStage(stage) {
    const { when, window } = stage;
    return {
        owner: stage.owner,
        purpose: stage.purpose,
        allow: stage.allow.map(meaningOfGrant),
        deny: stage.deny.map(meaningOfGrant),
        ...(when && { when: meaningOfCondition(when) }),
        credentials: Object.fromEntries(Object.entries(stage.credentials).map(([name, { at: _at, file: _file, ...credential }]) => [
            name,
            credential,
        ])),
        ...(stage.maxDuration === undefined ? {} : { maxDuration: stage.maxDuration }),
        ...(window && { window: meaningOfWindow(window) }),
        forbidWith: [...stage.forbidWith],
        ...(stage.unsaid && { unsaid: [...stage.unsaid] }),
    };
}
function meaningOfCondition({ source, also = [] }) {
    return also.length === 0 ? source : { all: [source, ...also.map(meaningOfCondition)] };
}
function meaningOfWindow({ days, hours, zone, freezes, also = [] }) {
    return {
        ...(days && { days: [...days] }),
        ...(hours && { hours: { ...hours } }),
        zone,
        freezes: freezes.map(({ reason, from, until }) => ({ reason, from, until })),
        ...(also.length === 0 ? {} : { also: also.map(meaningOfWindow) }),
    };
}
function meaningOfGrant({ claims }) {
    const lines = Object.entries(claims).map(([claim, { matcher, also = [] }]) => [
        claim,
        also.length === 0 ? matcher : { all: [matcher, ...also.map((other) => other.matcher)] },
    ]);
    return Object.fromEntries(lines);
}

;// CONCATENATED MODULE: ./packages/policy/lib/policy.js


/** Where the policy is, unless said otherwise; relative to the root of the repository. */
const defaultPolicyPath = ".github/sallyport.yml";
/** What holds where there is no policy file: every rule at its own severity, no exceptions, nothing left out. */
const defaultPolicy = {
    version: 1,
    rules: {},
    exceptions: [],
    secrets: { exclude: [], minConfidence: "medium", customRules: [] },
    stages: {},
    tests: [],
    locked: [],
    delegates: [],
};
/** By policy, which never changes: every decision names it. */
const digests = new WeakMap();
/**
 * `sha256:…` of what a policy means: comments, layout and the order of keys do not change it. Its tests are no part of it, for they
 * decide nothing.
 */
function policyDigest(policy) {
    const known = digests.get(policy);
    if (known !== undefined)
        return known;
    const digest = (0,lib/* digestOf */.ol)(meaningOf(policy));
    digests.set(policy, digest);
    return digest;
}
function meaningOf(policy) {
    const stages = Object.entries(policy.stages).map(([name, stage]) => [name, meaningOfStage(stage)]);
    return {
        version: policy.version,
        rules: policy.rules,
        ...(policy.floors && { floors: policy.floors.map((rules) => ({ ...rules })) }),
        exceptions: policy.exceptions.map(({ region: _region, file: _file, ...exception }) => ({ ...exception })),
        secrets: meaningOfSecrets(policy.secrets),
        stages: Object.fromEntries(stages),
        ...(policy.extends && { extends: policy.extends.text }),
        locked: policy.locked.map(({ pointer }) => pointer),
        delegates: policy.delegates.map(({ pointer, bound }) => ({ pointer, bound })),
    };
}
function meaningOfSecrets({ customRules, baseline, ...rest }) {
    return {
        ...rest,
        ...(baseline && { baseline: baseline.map((entry) => ({ ...entry })) }),
        customRules: customRules.map((rule) => ({ ...rule })),
    };
}

;// CONCATENATED MODULE: ./packages/policy/lib/schema/rules.js

/** What a rule may be set to: a severity, or not to be reported at all. */
const ruleSettings = [...lib/* severities */.gO, "off"];
const rulesSchema = {
    title: "how bad each rule is",
    description: "Severity by rule id or pattern; `*` stands for any characters and `?` for one. The most specific pattern wins: an exact id over a pattern, then the longer text before the first wildcard. `off` leaves findings out and counts them as skipped.",
    type: "object",
    propertyNames: {
        pattern: "^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$",
        maxLength: 100,
        errorMessage: 'expected a rule id or pattern in lower case such as "secrets/private-key" or "secrets/*"',
    },
    additionalProperties: {
        title: "severity",
        description: "`info` and `warning` are shown; `error` and `critical` fail a run unless `fail-on` says otherwise.",
        enum: ruleSettings,
        examples: ["error"],
    },
    examples: [{ "secrets/*": "error", "secrets/generic-password": "warning" }],
};

;// CONCATENATED MODULE: ./packages/policy/lib/apply/rule-severity.js



/**
 * What a policy makes of a rule: the setting of the most specific pattern, else `fallback`, the rule's own severity. Of the files
 * that were merged the strictest holds. A rule that guards the policy itself is never milder than its own severity.
 */
function severityOf(policy, rule, fallback) {
    const files = [policy.rules, ...(policy.floors ?? [])];
    const said = files.flatMap((rules) => decidingEntry({ rules }, rule)?.setting ?? []);
    const setting = said.sort((a, b) => strictness(b) - strictness(a))[0] ?? fallback;
    const least = protectedSeverity(rule);
    return least === undefined || (setting !== "off" && (0,lib/* atLeast */.jZ)(setting, least)) ? setting : least;
}
function ruleEntries({ rules }) {
    return Object.entries(rules).map(([pattern, setting]) => ({ pattern, setting }));
}
/** The entry of `rules` that holds for a rule. */
function decidingEntry(policy, rule) {
    return ruleEntries(policy)
        .filter(({ pattern }) => (0,lib/* compileWildcard */.Wo)(pattern)(rule))
        .sort(compareSpecificity)
        .at(0);
}
/**
 * The more specific entry first: without a wildcard, then the longer text before the first wildcard, then more text in all. Of
 * two alike the stricter one. Never zero for two different entries.
 */
function compareSpecificity(a, b) {
    return (Number(rule_severity_hasWildcard(a.pattern)) - Number(rule_severity_hasWildcard(b.pattern)) ||
        literalPrefix(b.pattern) - literalPrefix(a.pattern) ||
        literalLength(b.pattern) - literalLength(a.pattern) ||
        strictness(b.setting) - strictness(a.setting) ||
        (a.pattern < b.pattern ? -1 : 1));
}
/** Greater is stricter; `off` is 0. */
function strictness(setting) {
    return setting === "off" ? 0 : ruleSettings.indexOf(setting) + 1;
}
function rule_severity_hasWildcard(pattern) {
    return /[*?]/.test(pattern);
}
function literalPrefix(pattern) {
    return pattern.split(/[*?]/, 1)[0]?.length ?? 0;
}
function literalLength(pattern) {
    return pattern.replace(/[*?]/g, "").length;
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/apply-policy.js




/** Gives findings the severity that the policy says, then applies its exceptions. Applying it again changes nothing. */
function applyPolicy(findings, policy, now, policyPath = defaultPolicyPath, { completeAreas = [] } = {}) {
    const set = applyRules(findings, policy, policyPath);
    const judged = applyExceptions(set.findings, policy, now, { policyPath, completeAreas });
    const known = new Set(judged.findings.map((finding) => finding.fingerprint));
    const added = applyRules(judged.policyFindings.filter((finding) => !known.has(finding.fingerprint)), policy, policyPath);
    return { findings: [...judged.findings, ...added.findings], skipped: [...set.skipped, ...added.skipped] };
}
function applyRules(findings, policy, policyPath) {
    const kept = [];
    const off = new Map();
    for (const finding of findings) {
        // One that has been judged before may have been raised; it would be lowered again.
        const severity = finding.exception === undefined ? effectiveSeverity(finding, policy) : finding.severity;
        if (severity === "off")
            off.set(finding.rule, (off.get(finding.rule) ?? 0) + 1);
        else
            kept.push(severity === finding.severity ? finding : { ...finding, severity });
    }
    const skipped = [...off].map(([rule, count]) => ({
        what: `findings of ${(0,lib/* redacted */.pc)(rule)}`,
        why: `the rule is off: ${(0,lib/* redacted */.pc)(decidingEntry(policy, rule)?.pattern ?? "")} in ${policyPath}`,
        count,
    }));
    return { findings: kept, skipped };
}
/** Rules set the severity; what a search for secrets is not sure enough about stays info whatever they say. */
function effectiveSeverity(finding, policy) {
    const severity = severityOf(policy, finding.rule, finding.severity);
    const isSecret = finding.rule.startsWith("secrets/") || finding.rule.startsWith("custom/");
    const isUnsure = isSecret && (0,lib/* compareConfidence */.Sq)(finding.confidence, policy.secrets.minConfidence) < 0;
    return severity !== "off" && isUnsure ? "info" : severity;
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/baseline-state.js

/** Most days between the making of a baseline and its end. */
const longestBaseline = 180;
/** Whether a baseline lets anything pass at `now`. */
function baselineState(entry, now) {
    if (hasLapsed(entry, now))
        return "lapsed";
    return lifetimeDays(entry, now) > longestBaseline ? "too-long" : "active";
}
/** The last date that `expires` of a baseline may name. */
function latestBaselineEnd(entry, now) {
    return latestEnd(entry, longestBaseline, now);
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/unknown-rules.js





/**
 * A finding for each entry of `rules` and each exception that no known rule matches. `known` must be the rules of all gates,
 * not only of those that run; the policy's own custom rules and the rules about the policy are added here.
 */
function unknownRules(policy, known, policyPath = defaultPolicyPath) {
    const ids = [
        ...known,
        ...ruleDescriptions.map((rule) => rule.id),
        ...policy.secrets.customRules.map((rule) => rule.id),
    ];
    const named = [
        ...Object.keys(policy.rules).map((pattern) => ({ pattern, section: "rules", at: pointerOf("rules", pattern) })),
        ...policy.exceptions.map(({ rule, region }, index) => ({
            pattern: rule,
            section: "exceptions",
            at: policy.source ? pointerOf("exceptions", index, "rule") : region,
        })),
    ];
    return named
        .filter(({ pattern }) => !ids.some((0,lib/* compileWildcard */.Wo)(pattern)))
        .map(({ pattern, section, at }) => {
        const meant = (0,lib/* nearest */.pA)(pattern, ids);
        return policyFinding({
            rule: "policy/unknown-rule",
            message: `there is no rule ${pattern}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`,
            fix: { text: meant === undefined ? "Correct the id or pattern, or delete the entry." : `Write ${meant}.` },
            policy,
            path: policyPath,
            at,
            subject: [section, pattern],
        });
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/changed-exceptions.js





/** Every exception that is new, that covers more or holds longer than before, or that was refused before and may hold now. */
function changedExceptions(base, head) {
    return head.exceptions.flatMap((exception, index) => {
        const at = pointerOf("exceptions", index);
        const related = base.exceptions.filter((old) => old.rule === exception.rule);
        if (related.some((old) => covers(old, exception) && holdsAsLong(old, exception) && !mayRevive(old, exception)))
            return [];
        const target = describeTarget(exception);
        const extended = related.find((old) => covers(old, exception));
        if (extended)
            return [widened(at, exception, `the exception for ${target} ${extensionOf(extended, exception)}`)];
        const former = related.find((old) => covers(exception, old) || isSameFinding(old, exception));
        if (former)
            return [widened(at, exception, `the exception is for ${target} now; it was for ${describeTarget(former)}`)];
        const message = `an exception for ${target} until ${exception.expires} is added`;
        return [
            {
                rule: "policy/added-exception",
                at,
                message,
                undo: "Mend the finding and delete the exception.",
                evidence: facts(exception),
            },
        ];
    });
}
/** Whether all that `inner` excepts, `outer` excepts too. May say no where it is hard to tell. */
function covers(outer, inner) {
    const fingerprint = outer.fingerprint === undefined || outer.fingerprint === inner.fingerprint;
    return fingerprint && (outer.path === undefined || (inner.path !== undefined && coversPath(outer.path, inner.path)));
}
function coversPath(outer, inner) {
    return outer === inner || (!hasWildcard(inner) && compilePath(outer)(inner));
}
function isSameFinding(a, b) {
    return a.fingerprint !== undefined && a.fingerprint === b.fingerprint;
}
/** A later start lets an exception that was too long hold again, so it counts as an extension. */
function holdsAsLong(old, exception) {
    return (0,lib/* milliseconds */.Rz)(exception.expires) <= (0,lib/* milliseconds */.Rz)(old.expires) && changed_exceptions_startOf(exception) <= changed_exceptions_startOf(old);
}
/** A narrower or shorter exception is a weaker policy when the old one was too broad or too long to except anything. */
function mayRevive(old, exception) {
    if (isOpenEnded(old) && !isOpenEnded(exception))
        return true;
    if (old.expires === exception.expires)
        return false;
    // Without `created` the lifetime depends on the day of the run: it may have been any before, and may be any now.
    const [before, after] = [lifetimeOf(old) ?? Number.POSITIVE_INFINITY, lifetimeOf(exception) ?? 0];
    return Object.values(longestLifetime).some((limit) => before > limit && after <= limit);
}
/** In days. */
function lifetimeOf(exception) {
    return exception.created === undefined ? undefined : lifetimeDays(exception, exception.created);
}
function changed_exceptions_startOf({ created }) {
    return created === undefined ? Number.POSITIVE_INFINITY : (0,lib/* milliseconds */.Rz)(created);
}
function extensionOf(old, exception) {
    if (holdsAsLong(old, exception))
        return `may hold now; as it was (${describeTarget(old)} until ${old.expires}) it could be refused`;
    if (old.expires !== exception.expires)
        return `ends ${exception.expires} now; it was ${old.expires}`;
    return `counts from ${exception.created ?? "each run"} now; it was ${old.created}`;
}
function widened(at, exception, message) {
    return {
        rule: "policy/widened-exception",
        at,
        message,
        undo: "Restore the exception as it was.",
        evidence: facts(exception),
    };
}
function facts({ owner, approvedBy, reason, control, replacement }) {
    return [
        { label: "owner", value: owner },
        { label: "approved by", value: approvedBy },
        { label: "reason", value: reason },
        { label: "control", value: control },
        { label: "replacement", value: replacement },
    ];
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/policy-change.js

function weakeningFinding({ rule, at, message, undo, evidence }, head, path) {
    const fix = {
        text: `${undo} If it is meant, it needs the approval of a code owner of ${path}; it takes effect with the merge.`,
    };
    return policyFinding({
        rule,
        message,
        fix,
        policy: head,
        path,
        at,
        evidence: evidence ?? [],
        subject: [at, message],
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/wildcards-overlap.js
/** Whether some text matches both wildcard patterns (`*` any run, `?` exactly one, as `compileWildcard` reads them). */
function wildcardsOverlap(a, b) {
    // row[j]: some text matches both the part of `a` read so far and the first j characters of `b`.
    let row = [true];
    for (let j = 1; j <= b.length; j += 1)
        row.push(row[j - 1] === true && b[j - 1] === "*");
    for (const x of a) {
        const above = row;
        row = [above[0] === true && x === "*"];
        for (let j = 1; j <= b.length; j += 1) {
            const y = b[j - 1] ?? "";
            // A star stands for nothing, or takes what the other pattern takes next.
            if (x === "*" || y === "*")
                row.push(above[j] === true || row[j - 1] === true);
            else
                row.push(above[j - 1] === true && (x === y || x === "?" || y === "?"));
        }
    }
    return row[b.length] === true;
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/weakened-rules.js




/** What a rule counts as that no entry names: nearly all rules are errors of themselves. */
const unset = strictness("error");
/**
 * Each entry of `rules` that makes, or by its removal made, some rule milder than before. None is missed; one may be named
 * though other entries cover all that it could weaken.
 */
function weakenedRules(base, head) {
    return [...weakenedEntries(base, head), ...weakenedFloors(base, head)];
}
/** What the files above asked for, and none of the files asks for now. */
function weakenedFloors(base, head) {
    const layers = [head.rules, ...(head.floors ?? [])];
    return (base.floors ?? []).flatMap((floor) => {
        const losses = layers.map((rules) => weakenedEntries({ rules: floor }, { rules }));
        const fewest = losses.sort((a, b) => a.length - b.length)[0] ?? [];
        return fewest.map(({ message }) => ({
            rule: "policy/weakened-rules",
            at: pointerOf("extends"),
            message: `the files above ask for less: ${message}`,
            undo: "Extend them as they were.",
        }));
    });
}
function weakenedEntries(base, head) {
    const [before, after] = [ruleEntries(base), ruleEntries(head)];
    const isKept = ({ pattern, setting }) => base.rules[pattern] === setting && head.rules[pattern] === setting;
    const changed = after.filter((entry) => !isKept(entry));
    const removed = before.filter((entry) => head.rules[entry.pattern] === undefined);
    return [
        ...changed.flatMap((entry) => changedEntry(entry, base.rules[entry.pattern], before, isKept)),
        ...removed.flatMap((entry) => removedEntry(entry, after, isKept)),
    ];
}
/** A new or changed entry, against the old entries that it goes before. */
function changedEntry(entry, old, before, isKept) {
    const stricter = before
        .filter((other) => strictness(other.setting) > strictness(entry.setting) && wildcardsOverlap(other.pattern, entry.pattern))
        .filter((other) => !(isKept(other) && compareSpecificity(other, entry) < 0))
        .sort((a, b) => strictness(b.setting) - strictness(a.setting))[0];
    const wasUnset = !before.some((other) => weakened_rules_covers(other, entry));
    if (stricter === undefined && !(wasUnset && strictness(entry.setting) < unset))
        return [];
    const was = old ?? (stricter === undefined ? "the rule's own severity" : `${stricter.setting} by ${stricter.pattern}`);
    const undo = old === undefined ? `Delete ${entry.pattern}.` : `Set ${entry.pattern} to ${old} again.`;
    return [weakening(entry, `${entry.pattern} is ${entry.setting} now; it was ${was}`, undo)];
}
/** An entry that is gone, against the kept ones that take its place. New ones answer for themselves. */
function removedEntry(entry, after, isKept) {
    const milder = after
        .filter((other) => strictness(other.setting) < strictness(entry.setting) && wildcardsOverlap(other.pattern, entry.pattern))
        .filter((other) => isKept(other) && compareSpecificity(entry, other) < 0)
        .sort((a, b) => strictness(a.setting) - strictness(b.setting))[0];
    const isUnset = !after.some((other) => weakened_rules_covers(other, entry));
    if (milder === undefined && !(isUnset && strictness(entry.setting) > unset))
        return [];
    const now = milder === undefined ? "the rule's own severity holds now" : `${milder.pattern} makes it ${milder.setting} now`;
    return [
        weakening(entry, `${entry.pattern} was ${entry.setting}; ${now}`, `Set ${entry.pattern} to ${entry.setting} again.`),
    ];
}
function weakening({ pattern }, message, undo) {
    return { rule: "policy/weakened-rules", at: pointerOf("rules", pattern), message, undo };
}
/** Whether every rule that `entry` matches is one that `other` matches too; may say no where it is hard to tell. */
function weakened_rules_covers(other, entry) {
    if (other.pattern === entry.pattern)
        return true;
    // Characters that no literal can be stand for the wildcards of `entry`: only a star can have taken them.
    const text = entry.pattern.replace(/[*?]/g, "\0");
    return !other.pattern.includes("?") && (0,lib/* compileWildcard */.Wo)(other.pattern)(text);
}

;// CONCATENATED MODULE: ./packages/policy/lib/schema/exceptions.js
const identity = {
    type: "string",
    pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$",
    errorMessage: 'expected a GitHub user or team such as "@alice" or "@acme/security"',
};
const moment = {
    type: "string",
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$",
    errorMessage: "expected a date such as 2027-02-01, or a time with its zone such as 2027-02-01T12:00:00Z",
};
/** Shortest reason that can say something, in characters after trimming. */
const shortestReason = 20;
const example = {
    rule: "secrets/generic-password",
    fingerprint: "s1:4f0c6a52d1b87e93",
    owner: "@alice",
    "approved-by": "@bob",
    reason: "The vendor's test server takes this fixed password and holds no data.",
    control: "The server is reachable from the build network only.",
    replacement: "https://github.com/acme/shop/issues/12",
    expires: "2027-02-01",
};
const exceptionSchema = {
    title: "an exception",
    description: "One finding (by fingerprint), or one rule in some place (by path), approved for a limited time.",
    examples: [example],
    type: "object",
    required: ["rule", "owner", "approved-by", "reason", "control", "replacement", "expires"],
    anyOf: [{ required: ["fingerprint"] }, { required: ["path"] }],
    additionalProperties: false,
    properties: {
        rule: {
            title: "the rule that reported it",
            description: "The exact rule id. Patterns are not taken here: an exception is for something known.",
            type: "string",
            pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$",
            maxLength: 100,
            errorMessage: 'expected one exact rule id such as "secrets/generic-password"',
            examples: ["secrets/generic-password"],
        },
        fingerprint: {
            title: "the finding",
            description: "The finding's fingerprint as reports show it. It survives moves, renames and rebases.",
            type: "string",
            writeOnly: true,
            pattern: "^[a-z]+[0-9]+:[0-9a-f]{8,64}$",
            errorMessage: 'expected a fingerprint as reports show it, such as "s1:4f0c6a52d1b87e93"',
            examples: ["s1:4f0c6a52d1b87e93"],
        },
        path: {
            title: "the place",
            description: "Exact path from the root of the repository, or a pattern: `*` and `?` stop at `/`, `**` crosses it, a trailing `/` means everything below. Every place of a finding must match. Without a fingerprint, a pattern cannot except findings of severity error or worse.",
            type: "string",
            minLength: 1,
            maxLength: 1000,
            examples: ["test/fixtures/**", "docs/example.md"],
        },
        owner: {
            ...identity,
            title: "who answers for it",
            description: "The user or team that asked for the exception and carries out the replacement.",
            examples: ["@alice"],
        },
        "approved-by": {
            ...identity,
            title: "who approved it",
            description: "A user or team other than the owner.",
            examples: ["@bob"],
        },
        reason: {
            title: "why it is acceptable for now",
            description: `At least ${shortestReason} characters. Say what a reader in a year needs to know.`,
            type: "string",
            minLength: shortestReason,
            maxLength: 2000,
            examples: ["The vendor's test server takes this fixed password and holds no data."],
        },
        control: {
            title: "what limits the damage meanwhile",
            description: "The compensating control.",
            type: "string",
            minLength: 3,
            maxLength: 2000,
            examples: ["The server is reachable from the build network only."],
        },
        replacement: {
            title: "what will take its place",
            description: "The plan, or the issue that tracks it.",
            type: "string",
            minLength: 3,
            maxLength: 2000,
            examples: ["https://github.com/acme/shop/issues/12"],
        },
        created: {
            ...moment,
            title: "when it was made",
            description: "The lifetime counts from here; without it, from the day of each run.",
            examples: ["2027-01-15"],
        },
        expires: {
            ...moment,
            title: "when it ends",
            description: "A bare date is the end of that day in UTC. At most 14 days for critical findings, 30 for error, 90 for warning, 180 for info. Once it has lapsed, the finding returns one severity up.",
            examples: ["2027-02-01"],
        },
    },
};
const exceptionsSchema = {
    title: "findings that are approved for a limited time",
    description: "An excepted finding stays in every report, marked; it does not fail a run until the exception lapses.",
    type: "array",
    items: exceptionSchema,
    maxItems: 500,
    defaultSnippets: [
        {
            label: "exception",
            description: "An exception with everything that it needs",
            body: [
                {
                    rule: "$1",
                    fingerprint: "$2",
                    owner: "@$3",
                    "approved-by": "@$4",
                    reason: "$5",
                    control: "$6",
                    replacement: "$7",
                    created: "$8",
                    expires: "$9",
                },
            ],
        },
    ],
    examples: [[example]],
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/suppressions.js


/** What an added allow comment is: a finding of this severity, or nothing at all, because no comment is honoured. */
const inlineSettings = ["off", ...lib/* severities */.gO.filter((severity) => severity !== "critical")];
const inlineSchema = {
    title: "how bad an added allow comment is",
    description: "The severity of the finding that tells of each comment `sallyport:allow …` that a change adds. `off`: such comments suppress nothing.",
    enum: inlineSettings,
    default: "warning",
    examples: ["off"],
};
const inlineFromSchema = {
    title: "where allow comments are honoured",
    description: "Patterns of paths as in `exclude`. Absent: everywhere.",
    type: "array",
    maxItems: 200,
    uniqueItems: true,
    items: {
        title: "a pattern of paths",
        type: "string",
        minLength: 1,
        maxLength: 1000,
        examples: ["test/**"],
    },
    examples: [["test/**"]],
};
const { owner, "approved-by": approver, reason, control, replacement, created, expires } = exceptionSchema.properties;
const suppressions_example = {
    path: ".github/secrets.baseline",
    owner: "@alice",
    "approved-by": "@bob",
    reason: "What was in the history before the first scan; each value is revoked.",
    control: "All of them were revoked on 2027-01-10.",
    replacement: "https://github.com/acme/shop/issues/12",
    created: "2027-01-15",
    expires: "2027-06-30",
};
const baselineSchema = {
    title: "files that list known findings",
    description: "Made by `sallyport secrets baseline`: fingerprints of findings that were there before, approved for a limited time. Needs `salt`.",
    type: "array",
    maxItems: 20,
    items: {
        title: "a baseline",
        description: "Lets the findings that its file lists pass until it expires, at most 180 days.",
        type: "object",
        required: ["path", "owner", "approved-by", "reason", "control", "replacement", "expires"],
        additionalProperties: false,
        properties: {
            path: {
                title: "the file",
                description: "Path from the root of the repository.",
                type: "string",
                maxLength: 1000,
                pattern: "^(?:\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$",
                errorMessage: 'expected a path from the root of the repository, of letters, digits, ".", "_" and "-", such as ".github/secrets.baseline"',
                examples: [".github/secrets.baseline"],
            },
            ...{ owner, "approved-by": approver, reason, control, replacement, created, expires },
        },
        examples: [suppressions_example],
    },
    examples: [[suppressions_example]],
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/secrets.js



/** Longest regular expression of a custom rule, in characters. */
const longestPattern = 300;
const exampleRule = {
    id: "custom/acme-deploy-key",
    title: "Acme deploy key",
    keywords: ["acmedk_"],
    pattern: "\\bacmedk_[A-Za-z0-9]{32}\\b",
};
const customRuleSchema = {
    title: "a rule of your own",
    description: "A regular expression that runs only in a window of 1 KiB around one of its keywords.",
    examples: [exampleRule],
    type: "object",
    required: ["id", "title", "keywords", "pattern"],
    additionalProperties: false,
    properties: {
        id: {
            title: "the id of the rule",
            description: "`custom/` and a name in kebab-case; `rules` and `exceptions` refer to it.",
            type: "string",
            pattern: "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$",
            maxLength: 100,
            errorMessage: 'expected "custom/" and a name in lower case such as "custom/acme-deploy-key"',
            examples: ["custom/acme-deploy-key"],
        },
        title: {
            title: "what it finds",
            description: "A noun phrase without a full stop, as findings show it.",
            type: "string",
            minLength: 3,
            maxLength: 200,
            examples: ["Acme deploy key"],
        },
        keywords: {
            title: "words that start the search",
            description: "The pattern is tried only where one of them stands. The rarer they are, the faster the scan.",
            type: "array",
            minItems: 1,
            maxItems: 10,
            uniqueItems: true,
            items: {
                title: "a keyword",
                description: "Printable ASCII, compared without case.",
                type: "string",
                minLength: 3,
                maxLength: 64,
                pattern: "^[!-~]+(?: [!-~]+)*$",
                errorMessage: "expected printable ASCII characters without spaces at the ends",
                examples: ["acmedk_"],
            },
            examples: [["acmedk_"]],
        },
        pattern: {
            title: "the regular expression",
            description: "JavaScript syntax without flags, matched on bytes. Refused when it could run for long: no backreference, no lookbehind, no repeats that overlap without a bound.",
            type: "string",
            minLength: 1,
            maxLength: longestPattern,
            examples: ["\\bacmedk_[A-Za-z0-9]{32}\\b"],
        },
        severity: {
            title: "how bad a finding is",
            description: "`error` unless said; `rules` may change it.",
            enum: lib/* severities */.gO,
            default: "error",
            examples: ["critical"],
        },
        fix: {
            title: "what to do about a finding",
            description: "In the imperative; shown under each finding.",
            type: "string",
            minLength: 3,
            maxLength: 500,
            examples: ["Revoke it at https://keys.acme.example and use the vault."],
        },
    },
};
const secretsSchema = {
    title: "the search for secrets",
    description: "Everything here has a strict default.",
    type: "object",
    additionalProperties: false,
    properties: {
        salt: {
            title: "the key of the fingerprints",
            description: "At least 32 hex digits, random, one per repository, so that fingerprints tell nothing about values. A new salt gives every finding a new fingerprint.",
            type: "string",
            writeOnly: true,
            pattern: "^[0-9a-f]{32,128}$",
            errorMessage: "expected 32 to 128 hex digits in lower case (make them with: openssl rand -hex 16)",
        },
        exclude: {
            title: "files that are not searched",
            description: "Patterns as in .gitignore, without `!`: `*` and `?` stop at `/`, `**` crosses it, a trailing `/` means everything below. What is left out is counted in every report.",
            type: "array",
            maxItems: 200,
            uniqueItems: true,
            items: {
                title: "a pattern of paths",
                type: "string",
                minLength: 1,
                maxLength: 1000,
                examples: ["test/fixtures/**"],
            },
            examples: [["test/fixtures/**"]],
        },
        "min-confidence": {
            title: "how sure a finding must be to count",
            description: "Findings below it are shown as info.",
            enum: lib/* confidences */.E2,
            default: "medium",
            examples: ["high"],
        },
        "max-file-size": {
            title: "the largest file that is searched",
            description: "In bytes, or with a unit: KiB, MiB or GiB. Absent: every size. Larger files are reported as unchecked.",
            type: ["integer", "string"],
            minimum: 1,
            maximum: Number.MAX_SAFE_INTEGER,
            pattern: "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$",
            errorMessage: 'expected a number of bytes or a size such as "20 MiB"',
            examples: ["20 MiB"],
        },
        inline: inlineSchema,
        "inline-from": inlineFromSchema,
        baseline: baselineSchema,
        "custom-rules": {
            title: "rules of your own",
            description: "For credentials that only your organisation issues.",
            type: "array",
            items: customRuleSchema,
            maxItems: 100,
            examples: [[exampleRule]],
        },
    },
    examples: [{ exclude: ["test/fixtures/**"] }],
};

;// CONCATENATED MODULE: ./packages/policy/lib/compare/loosened-suppressions.js




/** Every way in which more findings can be suppressed than before. */
function loosenedSuppressions(base, head) {
    return [...loosenedInline(base, head), ...widenedPaths(base, head), ...loosenedBaselines(base, head)];
}
function loosened_suppressions_weakening(steps, message, undo) {
    return { rule: "policy/weakened-secrets", at: pointerOf("secrets", ...steps), message, undo };
}
function loosenedInline(base, head) {
    const [was, is] = [base.inline ?? "warning", head.inline ?? "warning"];
    if (laxness(is) <= laxness(was))
        return [];
    const message = was === "off"
        ? "comments in files can suppress findings now"
        : `an added allow comment is ${is} now; it was ${was}`;
    return [loosened_suppressions_weakening(["inline"], message, `Set inline to ${was} again.`)];
}
/** Greater is laxer: `off` honours no comment at all; of the others the mildest tells least. */
function laxness(setting) {
    return setting === "off" ? 0 : inlineSettings.length - inlineSettings.indexOf(setting);
}
function widenedPaths({ inlineFrom: base }, { inlineFrom: head }) {
    if (base === undefined)
        return [];
    if (head === undefined) {
        return [loosened_suppressions_weakening(["inline-from"], "allow comments are honoured everywhere now", "Restore inline-from.")];
    }
    const isOld = (path) => base.some((old) => old === path || (!hasWildcard(path) && compilePath(old)(path)));
    return head.flatMap((path, index) => isOld(path)
        ? []
        : [loosened_suppressions_weakening(["inline-from", index], `allow comments are honoured in ${path} now`, `Delete ${path}.`)]);
}
function loosenedBaselines(base, head) {
    return (head.baseline ?? []).flatMap((entry, index) => {
        const old = base.baseline?.find(({ path }) => path === entry.path);
        if (old === undefined) {
            return [loosened_suppressions_weakening(["baseline", index], `${entry.path} is a baseline now`, "Delete the baseline.")];
        }
        if (entry.expires <= old.expires)
            return [];
        const message = `the baseline ${entry.path} ends at ${entry.expires} now; it ended at ${old.expires}`;
        return [loosened_suppressions_weakening(["baseline", index, "expires"], message, "Restore its expiry.")];
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/weakened-secrets.js





/** Every setting of `secrets` that finds less than before. */
function weakenedSecrets({ secrets: base }, { secrets: head }) {
    return [
        ...addedExcludes(base, head),
        ...changedSettings(base, head),
        ...loosenedSuppressions(base, head),
        ...weakenedCustomRules(base, head),
    ];
}
function weakened_secrets_weakening(steps, message, undo) {
    return { rule: "policy/weakened-secrets", at: pointerOf("secrets", ...steps), message, undo };
}
function addedExcludes(base, head) {
    const isOld = (pattern) => base.exclude.some((old) => old === pattern || (!hasWildcard(pattern) && pattern.includes("/") && compilePath(old)(pattern)));
    return head.exclude.flatMap((pattern, index) => isOld(pattern)
        ? []
        : [weakened_secrets_weakening(["exclude", index], `${pattern} is excluded from the search now`, `Delete ${pattern}.`)]);
}
function changedSettings(base, head) {
    const changes = [];
    if ((0,lib/* compareConfidence */.Sq)(head.minConfidence, base.minConfidence) > 0) {
        const message = `findings must be of confidence ${head.minConfidence} now to count; it was ${base.minConfidence}`;
        changes.push(weakened_secrets_weakening(["min-confidence"], message, `Set min-confidence to ${base.minConfidence} again.`));
    }
    if (head.maxFileSize !== undefined && head.maxFileSize < (base.maxFileSize ?? Number.POSITIVE_INFINITY)) {
        const was = base.maxFileSize === undefined ? "there was no limit" : `it was ${base.maxFileSize}`;
        const message = `files of more than ${head.maxFileSize} bytes are not searched now; ${was}`;
        changes.push(weakened_secrets_weakening(["max-file-size"], message, "Restore max-file-size."));
    }
    if (base.salt !== undefined && head.salt !== base.salt) {
        const message = "the salt is another now, so every finding gets a new fingerprint and its history is lost";
        changes.push(weakened_secrets_weakening(["salt"], message, "Restore the salt."));
    }
    return changes;
}
function weakenedCustomRules(base, head) {
    return base.customRules.flatMap((old) => {
        const index = head.customRules.findIndex((rule) => rule.id === old.id);
        const rule = head.customRules[index];
        if (rule === undefined)
            return [weakened_secrets_weakening(["custom-rules"], `the rule ${old.id} is gone`, `Restore ${old.id}.`)];
        return customRuleChanges(old, rule).map(([key, message]) => weakened_secrets_weakening(["custom-rules", index, key], message, `Restore the ${key} of ${old.id}.`));
    });
}
function customRuleChanges(old, rule) {
    const changes = [];
    if (rule.pattern !== old.pattern)
        changes.push(["pattern", `the pattern of ${rule.id} is another now`]);
    const lost = old.keywords.filter((keyword) => !rule.keywords.includes(keyword));
    if (lost.length > 0)
        changes.push(["keywords", `${rule.id} is not searched for at ${lost.join(", ")} any more`]);
    if ((0,lib/* compareSeverity */.zK)(rule.severity, old.severity) < 0) {
        changes.push(["severity", `${rule.id} is ${rule.severity} now; it was ${old.severity}`]);
    }
    return changes;
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/character-class.js
const anyCharacter = { name: "any", has: () => true };
/** A class of the characters that this regular expression matches, each alone. */
function characterClass(name, expression) {
    return { name, has: (character) => expression.test(character) };
}
/** Tried in this order where any character of a class will do: what people like to read comes first. */
const likely = [
    ..."xyzabcdefghijklmnopqrstuvw1234567890-ABCDEFGHIJKLMNOPQRSTUVWXYZ._/@:%+=,~^!#$&'()[]{};<>|\" \\?*`",
    // Beyond these a hostile policy would have to name every one of them.
    ...Array.from({ length: 160 }, (_, index) => String.fromCharCode(0x4e00 + index)),
];
/** Which of the likely characters are in a class. */
const members = new WeakMap();
function membersOf(each) {
    const known = members.get(each);
    if (known !== undefined)
        return known;
    const made = likely.map((character) => each.has(character));
    members.set(each, made);
    return made;
}
/**
 * The characters that tell apart all texts which patterns with these literals and classes can tell apart: the literals, and for
 * each combination of classes one character that is no literal. Finite, and enough for an exact search.
 */
function alphabetOf(literals, classes) {
    const telling = classes.filter((each) => each !== anyCharacter);
    const tables = telling.map(membersOf);
    const fresh = new Map();
    for (const [index, character] of likely.entries()) {
        if (literals.has(character))
            continue;
        const signature = tables.map((table) => (table[index] ? "1" : "0")).join("");
        if (!fresh.has(signature))
            fresh.set(signature, character);
        if (telling.length === 0)
            break;
    }
    const signatureOf = (character) => telling.map((each) => (each.has(character) ? "1" : "0")).join("");
    return {
        fresh: [...fresh.values()],
        alone: [...literals].filter((character) => !fresh.has(signatureOf(character))),
    };
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/pattern-automaton.js
const dead = 0;
/** The automata of patterns that were met; forgotten when there are many, for a policy may be hostile. */
const known = new Map();
const mostKnown = 5_000;
function automatonOf(pattern) {
    const made = known.get(pattern.key);
    if (made !== undefined)
        return made;
    if (known.size >= mostKnown)
        known.clear();
    const automaton = makeAutomaton(pattern.places);
    known.set(pattern.key, automaton);
    return automaton;
}
function makeAutomaton(places) {
    const states = [];
    const numbers = new Map();
    const add = (next) => {
        const key = next.join(",");
        const before = numbers.get(key);
        if (before !== undefined)
            return before;
        const literals = next.flatMap((index) => literalOf(places[index]));
        states.push({ next, literals: [...new Set(literals)], steps: new Map() });
        numbers.set(key, states.length - 1);
        return states.length - 1;
    };
    add([]);
    const start = add(withSkips([0], places));
    const step = (number, character) => {
        const state = states[number];
        if (state === undefined || state.next.length === 0)
            return dead;
        const before = state.steps.get(character);
        if (before !== undefined)
            return before;
        const reached = [];
        for (const index of state.next) {
            const place = places[index];
            if (place === undefined || !takes(place, character))
                continue;
            reached.push("class" in place && place.repeats ? index : index + 1);
        }
        const after = add(withSkips(reached, places));
        state.steps.set(character, after);
        return after;
    };
    return {
        start,
        step,
        accepts: (state) => states[state]?.next.at(-1) === places.length,
        literalsAt: (state) => states[state]?.literals ?? [],
        literals: [...new Set(places.flatMap(literalOf))],
        classes: [...new Set(places.flatMap((place) => ("class" in place ? [place.class] : [])))],
    };
}
function literalOf(place) {
    return place !== undefined && "literal" in place ? [place.literal] : [];
}
function takes(place, character) {
    return "literal" in place ? place.literal === character : place.class.has(character);
}
/** A run may be empty, so whatever comes after it may come too. */
function withSkips(indexes, places) {
    const all = new Set();
    for (let index of indexes) {
        all.add(index);
        for (let place = places[index]; place !== undefined && "class" in place && place.repeats; place = places[index]) {
            index += 1;
            all.add(index);
        }
    }
    return [...all].sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/text-pattern.js

const anyOne = { class: anyCharacter, repeats: false };
const anyRun = { class: anyCharacter, repeats: true };
/** The pattern of a wildcard text: `*` any run of characters, `?` exactly one, everything else itself. As `compileWildcard`. */
function wildcardPattern(text) {
    const places = [];
    for (const character of text.replace(/\*+/g, "*").split("")) {
        places.push(character === "*" ? anyRun : character === "?" ? anyOne : { literal: character });
    }
    return { key: `wildcard ${text}`, places };
}
/** A pattern of literal texts, single characters (`one`) and runs (`run`) of classes. */
function formPattern(...parts) {
    const places = parts.flatMap((part) => typeof part === "string" ? part.split("").map((literal) => ({ literal })) : [part]);
    const words = places.map((place) => "literal" in place ? place.literal : `<${place.class.name}${place.repeats ? "*" : ""}>`);
    return { key: `form ${words.join("")}`, places };
}
function one(characters) {
    return { class: characters, repeats: false };
}
function run(characters) {
    return { class: characters, repeats: true };
}
/** Whether a wildcard text is a plain text that matches only itself. */
function isLiteral(wildcard) {
    return !wildcard.includes("*") && !wildcard.includes("?");
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/guess-blanks.js



/** Combinations that are tried before the search takes over. */
const mostGuesses = 200;
/**
 * What most questions need: favourites, and the plain texts that the sets themselves name, put into the blanks in all combinations.
 * Undefined where a claim without blanks is not in its set, so that nothing can help; `unknown` where no guess fits.
 */
function guessBlanks(blanks, asked) {
    const open = new Set(asked.flatMap(({ template }) => template.flatMap((part) => (typeof part === "string" ? [] : [part.blank]))));
    for (const { template, set } of asked) {
        if (template.every((part) => typeof part === "string") && !hasText(set, template.join("")))
            return undefined;
    }
    const candidates = blanks.map((blank) => open.has(blank.name)
        ? [...new Set([...blank.favourites, ...namedTexts(blank, asked)])]
        : [blank.favourites[0] ?? ""]);
    const count = candidates.reduce((product, each) => product * each.length, 1);
    for (let number = 0; number < Math.min(count, mostGuesses); number += 1) {
        const texts = combination(blanks, candidates, number);
        if (asked.every(({ template, set }) => hasText(set, write(template, texts))))
            return texts;
    }
    return "unknown";
}
/** What is put in the place of the wildcards of a pattern. */
const fillings = ["", "x"];
/** Texts that the sets of claims with this blank alone name, or that fit their patterns, without what stands around the blank. */
function namedTexts(blank, asked) {
    return asked.flatMap(({ template, set }) => {
        const at = template.findIndex((part) => typeof part !== "string" && part.blank === blank.name);
        if (at < 0 || template.some((part, index) => index !== at && typeof part !== "string"))
            return [];
        const before = template.slice(0, at).join("");
        const after = template.slice(at + 1).join("");
        return set.within
            .flat()
            .flatMap(examplesOf)
            .filter((text) => text.startsWith(before) && text.endsWith(after) && text.length >= before.length + after.length)
            .map((text) => text.slice(before.length, text.length - after.length))
            .filter((text) => blank.forms.length === 0 || blank.forms.some((form) => hasForm(text, form)));
    });
}
function examplesOf(wildcard) {
    if (isLiteral(wildcard))
        return [wildcard];
    return fillings.map((filling) => wildcard.replace(/\*+/g, filling).replaceAll("?", "x"));
}
function hasForm(text, form) {
    const automaton = automatonOf(form);
    let state = automaton.start;
    for (let index = 0; index < text.length && state !== dead; index += 1)
        state = automaton.step(state, text[index] ?? "");
    return automaton.accepts(state);
}
/** The combination of this number: the last blank changes first. */
function combination(blanks, candidates, number) {
    const texts = {};
    let rest = number;
    for (let index = blanks.length - 1; index >= 0; index -= 1) {
        const choices = candidates[index] ?? [];
        texts[blanks[index].name] = choices[rest % choices.length] ?? "";
        rest = Math.floor(rest / choices.length);
    }
    return texts;
}
function write(template, texts) {
    let text = "";
    for (const part of template) {
        if (typeof part === "string")
            text += part;
        else
            text += part.escape?.(texts[part.blank] ?? "") ?? texts[part.blank] ?? "";
    }
    return text;
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/fill-blanks.js




/** States that a search may visit; beyond, the answer is `too-large`. */
const mostStates = 20_000;
/**
 * Texts for all blanks such that every claim is in its set: favourites where they fit, else short ones. Undefined when there are
 * none. Exact: what no guess fits is sought by a breadth-first search of the product of all automata, in which every character of a
 * blank is read by each claim that holds the blank.
 */
function fillBlanks({ blanks, templates }, wanted) {
    const asked = Object.entries(templates).flatMap(([claim, template]) => {
        const set = wanted.get(claim);
        return set === undefined ? [] : [{ template, set }];
    });
    const guess = guessBlanks(blanks, asked);
    if (guess !== "unknown")
        return guess;
    const tracks = asked.map(({ template, set }) => trackOf(template, set));
    const found = search(blanks, tracks);
    return found === undefined || found === "too-large" ? found : withFavourites(found, blanks, tracks);
}
function trackOf(template, { within, outside }) {
    const automata = [];
    const add = (wildcard) => automata.push(automatonOf(wildcardPattern(wildcard))) - 1;
    return { template, lists: within.map((list) => list.map(add)), outside: outside.map(add), automata };
}
function fill_blanks_startOf(track) {
    return track.automata.map((automaton) => automaton.start);
}
function read(track, states, text) {
    let current = states;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index] ?? "";
        current = current.map((state, automaton) => track.automata[automaton]?.step(state, character) ?? dead);
    }
    return current;
}
function isHopeless({ lists }, states) {
    return lists.some((list) => list.every((automaton) => states[automaton] === dead));
}
function isAccepted({ lists, outside, automata }, states) {
    const accepts = (index) => automata[index]?.accepts(states[index] ?? dead) === true;
    return lists.every((list) => list.some(accepts)) && !outside.some(accepts);
}
/** Texts of a template between its blanks: before the first, and after each. */
function literalAfter(template, blank) {
    const at = template.findIndex((part) => typeof part !== "string" && part.blank === blank);
    let text = "";
    for (const part of template.slice(blank === undefined ? 0 : at + 1)) {
        if (typeof part !== "string")
            break;
        text += part;
    }
    return text;
}
function search(blanks, tracks) {
    const open = blanks.filter(({ name }) => tracks.some((track) => escapeOf(track, name) !== undefined));
    const forms = open.map((blank) => blank.forms.map(automatonOf));
    const escaped = open.flatMap((blank) => blank.escaped ?? []);
    const given = { open, forms, tracks, alphabet: alphabetFor(tracks, forms, escaped) };
    const begin = tracks.map((track) => read(track, fill_blanks_startOf(track), literalAfter(track.template, undefined)));
    const queue = [enter(given, 0, begin)];
    const seen = new Set();
    for (let at = 0; at < queue.length; at += 1) {
        const node = queue[at];
        if (node.blank === open.length) {
            const isEnd = node.tracks.every((states, index) => isAccepted(tracks[index], states));
            if (isEnd)
                return textsOf(node, open, blanks);
            continue;
        }
        for (const next of successors(node, given)) {
            const key = `${next.blank};${next.form.join()};${next.tracks.join(";")}`;
            if (seen.has(key))
                continue;
            if (seen.size >= mostStates)
                return "too-large";
            seen.add(key);
            queue.push(next);
        }
    }
    return undefined;
}
function enter({ forms }, blank, tracks, parent) {
    const form = (forms[blank] ?? []).map((automaton) => automaton.start);
    return { blank, form, tracks, ...(parent && { parent }) };
}
function* successors(node, given) {
    const { open, tracks } = given;
    const forms = given.forms[node.blank] ?? [];
    const { name } = open[node.blank];
    const isHopelessNode = (all) => all.some((states, index) => isHopeless(tracks[index], states));
    if (forms.length === 0 || forms.some((form, index) => form.accepts(node.form[index] ?? dead))) {
        const states = node.tracks.map((before, index) => {
            const track = tracks[index];
            return escapeOf(track, name) === undefined ? before : read(track, before, literalAfter(track.template, name));
        });
        if (!isHopelessNode(states))
            yield enter(given, node.blank + 1, states, node);
    }
    for (const character of charactersAt(node, forms, given)) {
        const form = node.form.map((state, index) => forms[index]?.step(state, character) ?? dead);
        if (forms.length > 0 && form.every((state) => state === dead))
            continue;
        const states = node.tracks.map((before, index) => {
            const track = tracks[index];
            const written = escapeOf(track, name)?.(character);
            return written === undefined ? before : read(track, before, written);
        });
        if (!isHopelessNode(states))
            yield { blank: node.blank, form, tracks: states, parent: node, character };
    }
}
/** A literal that no automaton waits for leads where a fresh character of its classes leads, so it is not tried. */
function charactersAt(node, forms, { tracks, alphabet }) {
    const characters = new Set(alphabet.fresh);
    for (const [index, state] of node.form.entries())
        for (const each of forms[index]?.literalsAt(state) ?? [])
            characters.add(each);
    for (const [index, states] of node.tracks.entries()) {
        const { automata } = tracks[index];
        for (const [automaton, state] of states.entries())
            for (const each of automata[automaton]?.literalsAt(state) ?? [])
                characters.add(each);
    }
    for (const each of alphabet.alone)
        characters.add(each);
    return characters;
}
function alphabetFor(tracks, forms, escaped) {
    const automata = [...tracks.flatMap((track) => track.automata), ...forms.flat()];
    const classes = new Map();
    for (const automaton of automata)
        for (const each of automaton.classes)
            classes.set(each.name, each);
    const literals = new Set(automata.flatMap((automaton) => automaton.literals));
    const { fresh, alone } = alphabetOf(new Set([...literals, ...escaped]), [...classes.values()]);
    return { fresh, alone: [...new Set([...alone, ...escaped])] };
}
const unescaped = (text) => text;
/** How a blank is written in a claim; undefined for a claim that does not hold it. */
function escapeOf({ template }, name) {
    for (const part of template)
        if (typeof part !== "string" && part.blank === name)
            return part.escape ?? unescaped;
    return undefined;
}
function textsOf(end, open, blanks) {
    const texts = new Map(open.map(({ name }) => [name, ""]));
    for (let node = end; node !== undefined; node = node.parent) {
        const name = open[node.blank]?.name;
        if (node.character !== undefined && name !== undefined)
            texts.set(name, node.character + texts.get(name));
    }
    return Object.fromEntries(blanks.map(({ name, favourites }) => [name, texts.get(name) ?? favourites[0] ?? ""]));
}
/** Puts a favourite in the place of what the search found, blank by blank, where all claims stay in their sets. */
function withFavourites(found, blanks, tracks) {
    let best = found;
    for (const { name, favourites } of blanks) {
        const better = favourites.find((text) => text === best[name] || holds({ ...best, [name]: text }, tracks));
        if (better !== undefined)
            best = { ...best, [name]: better };
    }
    return best;
}
function holds(texts, tracks) {
    return tracks.every((track) => isAccepted(track, read(track, fill_blanks_startOf(track), writeTemplate(track.template, texts))));
}
/** The claim that a template makes of these texts. */
function writeTemplate(template, texts) {
    return template
        .map((part) => (typeof part === "string" ? part : (part.escape ?? unescaped)(texts[part.blank] ?? "")))
        .join("");
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/find-text.js

const blank = { name: "text", forms: [], favourites: [] };
const templates = { claim: [{ blank: "text" }] };
/** A short text of the set; undefined when there is none, `too-large` when the patterns are too intricate to tell. */
function findText(set) {
    const found = fillBlanks({ blanks: [blank], templates }, new Map([["claim", set]]));
    return found === undefined || found === "too-large" ? found : { text: found.text ?? "" };
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/text-set.js



const everything = { absent: true, within: [], outside: [] };
/** What a matcher matches: a missing claim never, under `not` neither. */
function setOfMatcher(matcher) {
    if (typeof matcher === "object" && "not" in matcher) {
        return { absent: false, within: [], outside: [matcher.not].flat() };
    }
    return { absent: false, within: [[matcher].flat()], outside: [] };
}
/** What a matcher does not match. */
function setOutside(matcher) {
    const { within, outside } = setOfMatcher(matcher);
    return { absent: true, within: outside.length > 0 ? [outside] : [], outside: within.flat() };
}
function intersection(a, b) {
    if (a === everything)
        return b;
    if (b === everything)
        return a;
    const lists = new Map([...a.within, ...b.within].map((list) => [list.join("\n"), list]));
    return simplified({
        absent: a.absent && b.absent,
        within: [...lists.values()],
        outside: [...new Set([...a.outside, ...b.outside])],
    });
}
/** A list of plain texts says everything: what the other patterns leave of it. */
function simplified(set) {
    const plain = set.within.find((list) => list.every(isLiteral));
    if (plain === undefined)
        return set;
    const rest = { ...set, within: set.within.filter((list) => list !== plain) };
    return { absent: set.absent, within: [plain.filter((text) => hasText(rest, text))], outside: [] };
}
function hasText({ within, outside }, text) {
    return within.every((list) => matchesAny(list, text)) && !matchesAny(outside, text);
}
/** Whether a claim may have this value; undefined for a claim that is missing. */
function hasValue(set, value) {
    return value === undefined ? set.absent : hasText(set, value);
}
function matchesAny(patterns, text) {
    return patterns.some((pattern) => pattern === text || (!isLiteral(pattern) && (0,lib/* compileWildcard */.Wo)(pattern)(text)));
}
const answers = new Map();
const mostAnswers = 20_000;
/** Whether nothing is in the set. Exact, but for patterns so intricate that the search is given up: those count as not empty. */
function isEmpty(set) {
    if (set.absent)
        return false;
    const [first] = set.within;
    if (first !== undefined && set.within.length === 1 && first.every(isLiteral)) {
        return !first.some((text) => !matchesAny(set.outside, text));
    }
    const key = keyOf(set);
    const before = answers.get(key);
    if (before !== undefined)
        return before;
    if (answers.size >= mostAnswers)
        answers.clear();
    const answer = findText(set) === undefined;
    answers.set(key, answer);
    return answer;
}
/** Whether everything in `inner` is in the set of the matcher too. May say no where patterns are too intricate. */
function isWithin(inner, matcher) {
    return isEmpty(intersection(inner, setOutside(matcher)));
}
function keyOf({ absent, within, outside }) {
    return JSON.stringify([absent, within, outside]);
}

;// CONCATENATED MODULE: ./packages/policy/lib/languages/claim-box.js

/** Boxes that a question about one stage may come to; beyond, the answer is `too-many`. */
const mostBoxes = 64;
/** All conditions of a grant, one after the other; a claim may have several. */
function conditionsOf(grant) {
    return Object.entries(grant.claims).flatMap(([claim, first]) => allMatchers(first).map((each) => [claim, each]));
}
/** A claim's matcher and those that were merged with it: all must match. */
function allMatchers(first) {
    return [first.matcher, ...(first.also ?? []).map((each) => each.matcher)];
}
function boxOf(grant) {
    return conditionsOf(grant).reduce(narrowed, new Map());
}
/** The part of a box in which a grant holds; undefined when there is none. */
function boxWithin(box, grant) {
    const inside = conditionsOf(grant).reduce(narrowed, box);
    return isEmptyBox(inside) ? undefined : inside;
}
function isEmptyBox(box) {
    return [...box.values()].some(isEmpty);
}
function narrowed(box, [claim, matcher]) {
    return withSet(box, claim, intersection(box.get(claim) ?? everything, setOfMatcher(matcher)));
}
function withSet(box, claim, set) {
    return new Map(box).set(claim, set);
}
/** What is in the box and in none of the grants, as boxes that have nothing in common. */
function boxOutside(box, grants) {
    let rest = isEmptyBox(box) ? [] : [box];
    for (const grant of grants) {
        rest = rest.flatMap((each) => withoutGrant(each, grant));
        if (rest.length > mostBoxes)
            return "too-many";
    }
    return rest;
}
/** One box for each condition: it fails, and those before it hold. */
function withoutGrant(box, grant) {
    const outside = [];
    let inside = box;
    for (const [claim, matcher] of conditionsOf(grant)) {
        const before = inside.get(claim) ?? everything;
        const failing = intersection(before, setOutside(matcher));
        if (!isEmpty(failing))
            outside.push(withSet(inside, claim, failing));
        const holding = intersection(before, setOfMatcher(matcher));
        // Nothing in common: the box stays whole instead of in pieces.
        if (isEmpty(holding))
            return [box];
        inside = withSet(inside, claim, holding);
    }
    return outside;
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/match-claim.js

/** Grants never change, so each is compiled once. */
const compiled = new WeakMap();
function compileGrant(grant) {
    const known = compiled.get(grant);
    if (known !== undefined)
        return known;
    const made = Object.entries(grant.claims).flatMap(([claim, first]) => [first, ...(first.also ?? [])].map((line) => ({ claim, line, matches: compileMatcher(line.matcher) })));
    compiled.set(grant, made);
    return made;
}
/** Whether every claim of the grant is there and matches. A grant without claims matches nobody. */
function grantMatches(grant, claims) {
    for (const { claim, matches } of grant) {
        const value = claimOf(claims, claim);
        if (typeof value !== "string" || !matches(value))
            return false;
    }
    return grant.length > 0;
}
/** A claim of the token itself, never one of `Object.prototype`. */
function claimOf(claims, name) {
    return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
/** Whether a text that is there matches. That a claim must be there is for the caller to see to, under `not` too. */
function compileMatcher(matcher) {
    if (typeof matcher === "string")
        return compileText(matcher);
    if ("not" in matcher) {
        const matches = compileMatcher(matcher.not);
        return (value) => !matches(value);
    }
    const alternatives = matcher.map(compileText);
    return (value) => alternatives.some((matches) => matches(value));
}
function compileText(text) {
    return isPattern(text) ? (0,lib/* compileWildcard */.Wo)(text) : (value) => value === text;
}
/** Whether a text of a matcher stands for more than itself. */
function isPattern(text) {
    return /[*?]/.test(text);
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/stage.js
/** Monday first. */
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

;// CONCATENATED MODULE: ./packages/policy/lib/stages/zone.js

/** Whether this runtime knows the zone. */
function isZone(zone) {
    // A formatter knows older names too, but the first one of a process takes ten milliseconds to make.
    if (zone === "UTC" || listedZones().has(zone))
        return true;
    try {
        zoneOf(zone);
        return true;
    }
    catch {
        return false;
    }
}
let listed;
function listedZones() {
    listed ??= new Set(Intl.supportedValuesOf("timeZone"));
    return listed;
}
/** Milliseconds since the epoch, as seen in an IANA zone. Throws a RangeError for an unknown zone. */
function wallTime(at, zone) {
    const local = new Date(at + offsetOf(at, zone));
    return {
        weekday: weekdays[(local.getUTCDay() + 6) % 7] ?? "monday",
        minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
    };
}
/** The start of a day of a zone, RFC 3339 in UTC; where the clock skips midnight, the first moment after. */
function zonedInstant({ year, month, day }, zone) {
    const wanted = Date.UTC(year, month - 1, day);
    // Twice: the offset at the guess may be that of the other side of a change.
    const guess = wanted - offsetOf(wanted, zone);
    return new Date(wanted - offsetOf(guess, zone)).toISOString();
}
/** Zones change their offset at full quarters of an hour, so one answer holds for the whole quarter. */
const quarter = 15 * 60_000;
const zones = new Map();
/** Milliseconds to add to UTC. */
function offsetOf(at, zone) {
    if (zone === "UTC")
        return 0;
    const known = zoneOf(zone);
    const current = Math.floor(at / quarter);
    if (known.quarter !== current) {
        const start = current * quarter;
        known.offset = wallClock(known.format, start) - start;
        known.quarter = current;
    }
    return known.offset;
}
function wallClock(format, at) {
    const parts = {};
    for (const { type, value } of format.formatToParts(at))
        parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
}
function zoneOf(zone) {
    const known = zones.get(zone);
    if (known !== undefined)
        return known;
    const made = { format: formatOf(zone), quarter: Number.NaN, offset: 0 };
    zones.set(zone, made);
    return made;
}
function formatOf(timeZone) {
    const two = "2-digit";
    return new Intl.DateTimeFormat("en-US", {
        ...{ timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
        ...{ year: "numeric", month: two, day: two, hour: two, minute: two, second: two },
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/window-refusal.js


/** Why nobody may enter at this moment; undefined when the window is open. `at` is in milliseconds since the epoch. */
function windowRefusal(window, at) {
    const refusal = refusalOfOne(window, at);
    if (refusal !== undefined)
        return refusal;
    for (const other of window.also ?? []) {
        const theirs = windowRefusal(other, at);
        if (theirs !== undefined)
            return theirs;
    }
    return undefined;
}
function refusalOfOne(window, at) {
    const place = { at: window.at, ...(window.file === undefined ? {} : { file: window.file }) };
    for (const freeze of window.freezes) {
        if (at >= Date.parse(freeze.from) && at < Date.parse(freeze.until))
            return { kind: "freeze", freeze, ...place };
    }
    if (window.days === undefined && window.hours === undefined)
        return undefined;
    const { weekday, minutes } = wallTime(at, window.zone);
    const { from, to } = window.hours ?? { from: 0, to: 24 * 60 };
    const isOvernight = from > to;
    const isInHours = isOvernight ? minutes >= from || minutes < to : minutes >= from && minutes < to;
    // A night belongs to the day on which it began.
    const day = isOvernight && minutes < to ? dayBefore(weekday) : weekday;
    if (window.days !== undefined && !window.days.includes(day))
        return { kind: "day", weekday: day, ...place };
    return isInHours ? undefined : { kind: "hours", minutes, ...place };
}
function dayBefore(weekday) {
    return weekdays[(weekdays.indexOf(weekday) + 6) % 7] ?? weekday;
}
const quarterOfAnHour = 15 * 60_000;
const searched = 9 * 24 * 4;
/** The first quarter of an hour from `start` on at which the window is open; undefined when there is none within nine days. */
function momentInside(window, start) {
    for (let step = 0; step < searched; step += 1) {
        const at = start + step * quarterOfAnHour;
        if (windowRefusal(window, at) === undefined)
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/decide-stage.js




/**
 * Decides by the policy alone (design 6): nobody is allowed whom no grant names; a claim that is missing matches nothing; an entry of
 * `deny` beats every grant; whatever goes wrong denies, with a code. Never throws. A policy with `when` must have been through
 * `compileConditions`, one with `extends` must have been merged.
 */
function decideStage(policy, request) {
    return { ...answerStage(policy, request), policyDigest: policyDigest(policy) };
}
/** The same without the digest, which costs more than the decision for a policy that was never asked before. */
function answerStage(policy, request) {
    try {
        return answer(policy, request);
    }
    catch {
        return denial(request, { code: "DENIED_ERROR" });
    }
}
function answer(policy, request) {
    const { claims, credential } = request;
    const at = (0,lib/* milliseconds */.Rz)(request.now);
    const stage = Object.hasOwn(policy.stages, request.stage) ? policy.stages[request.stage] : undefined;
    if (policy.extends !== undefined)
        return denial(request, { code: "DENIED_INCOMPLETE_POLICY" });
    if (stage === undefined)
        return denial(request, { code: "DENIED_UNKNOWN_STAGE" });
    if (credential !== undefined && !Object.hasOwn(stage.credentials, credential))
        return denial(request, { code: "DENIED_UNKNOWN_CREDENTIAL" });
    const denied = firstMatch(stage.deny, claims);
    if (denied !== undefined)
        return denial(request, { code: "DENIED_BY_DENY", deny: denied.place, matched: checksOf(denied.grant, claims) });
    const granted = firstMatch(stage.allow, claims);
    if (granted === undefined)
        return denial(request, { code: "DENIED_NO_GRANT", ...nearestOf(stage, claims) });
    const proven = { grant: granted.place, matched: checksOf(granted.grant, claims) };
    const refusal = conditionRefusal(stage, request) ?? windowDenial(stage, at) ?? conflictOf(policy, stage, request.held ?? []);
    if (refusal !== undefined)
        return denial(request, { ...proven, ...refusal });
    const duration = durationOf(stage, credential);
    return {
        ...decide_stage_frame(request),
        effect: "allow",
        code: "ALLOWED",
        failed: [],
        ...proven,
        ...(duration === undefined ? {} : { duration }),
    };
}
function denial(request, refusal) {
    return { ...decide_stage_frame(request), effect: "deny", matched: [], failed: [], ...refusal };
}
function decide_stage_frame({ stage, credential, now }) {
    return { stage, ...(credential === undefined ? {} : { credential }), now };
}
function firstMatch(grants, claims) {
    for (const [index, grant] of grants.entries()) {
        if (grantMatches(compileGrant(grant), claims))
            return { grant, place: placeOf(grant, index) };
    }
    return undefined;
}
function placeOf({ at, file }, index) {
    return { index, at, ...(file === undefined ? {} : { file }) };
}
/** Every line of a grant, held against the claims. */
function checksOf(grant, claims) {
    return compileGrant(grant).map(({ claim, line, matches }) => {
        const { matcher, at, file = grant.file } = line;
        const observed = claimOf(claims, claim);
        return {
            claim,
            matcher,
            ...(observed === undefined ? {} : { observed }),
            holds: typeof observed === "string" && matches(observed),
            at,
            ...(file === undefined ? {} : { file }),
        };
    });
}
/** The grant that is easiest to meet: the fewest claims that do not match, then the most that do, then the first. */
function nearestOf(stage, claims) {
    const candidates = stage.allow.map((grant, index) => {
        const checks = checksOf(grant, claims);
        return {
            place: placeOf(grant, index),
            matched: checks.filter(({ holds }) => holds),
            failed: checks.filter(({ holds }) => !holds),
        };
    });
    candidates.sort((a, b) => a.failed.length - b.failed.length || b.matched.length - a.matched.length);
    const [best] = candidates;
    if (best === undefined)
        return { matched: [], failed: [] };
    return { matched: best.matched, failed: best.failed, nearest: { ...best.place, failed: best.failed } };
}
function conditionRefusal({ when }, { stage, credential, claims, now }) {
    if (when === undefined)
        return undefined;
    const bindings = { claims, stage, credential: credential ?? "", now };
    for (const { at, file, source, compiled } of [when, ...(when.also ?? [])]) {
        const condition = { at, ...(file === undefined ? {} : { file }), source };
        const answered = compiled?.evaluate(bindings) ?? { error: "the condition was not compiled" };
        if ("error" in answered)
            return { code: "DENIED_WHEN_ERROR", condition: { ...condition, error: answered.error } };
        if (!answered.value)
            return { code: "DENIED_WHEN", condition };
    }
    return undefined;
}
function windowDenial({ window }, at) {
    if (window === undefined)
        return undefined;
    const refusal = windowRefusal(window, at);
    if (refusal === undefined)
        return undefined;
    return { code: refusal.kind === "freeze" ? "DENIED_FREEZE" : "DENIED_WINDOW", window: refusal };
}
/** It is enough that one of the two stages forbids the other. */
function conflictOf(policy, stage, held) {
    const conflict = held.find((other) => other !== stage.name &&
        (stage.forbidWith.includes(other) || policy.stages[other]?.forbidWith.includes(stage.name) === true));
    return conflict === undefined ? undefined : { code: "DENIED_FORBID_WITH", conflict };
}
function durationOf(stage, credential) {
    const wanted = credential === undefined ? undefined : stage.credentials[credential]?.duration;
    if (wanted === undefined || stage.maxDuration === undefined)
        return wanted ?? stage.maxDuration;
    return Math.min(wanted, stage.maxDuration);
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/claim-forms.js


/** What the texts in GitHub's tokens look like. Only to make examples that can happen; what is not described here is never called safe. */
const digit = characterClass("digit", /^[0-9]$/);
const leadingDigit = characterClass("leading digit", /^[1-9]$/);
const hexDigit = characterClass("hex digit", /^[0-9a-f]$/);
const ownerEdge = characterClass("letter or digit", /^[A-Za-z0-9]$/);
const ownerCharacter = characterClass("character of owners", /^[A-Za-z0-9_-]$/);
const nameCharacter = characterClass("character of repositories", /^[A-Za-z0-9._-]$/);
/** https://git-scm.com/docs/git-check-ref-format */
const refCharacter = characterClass("character of refs", /^[^\x00-\x20\x7f~^:?*[\\]$/);
const refEdge = characterClass("edge of refs", /^[^\x00-\x20\x7f~^:?*[\\/.]$/);
const fileCharacter = characterClass("character of file names", /^[^\x00-\x20\x7f/@]$/);
const printableCharacter = characterClass("printable character", /^[^\x00-\x1f\x7f]$/);
const number = formPattern(one(leadingDigit), run(digit));
const hexDigits = Array.from({ length: 40 }, () => one(hexDigit));
const commit = formPattern(...hexDigits);
const claim_forms_owner = [one(ownerEdge), run(ownerCharacter)];
const repository = [one(nameCharacter), run(nameCharacter)];
const ref = [[one(refEdge)], [one(refEdge), run(refCharacter), one(refEdge)]];
const claim_forms_text = formPattern(one(printableCharacter), run(printableCharacter));
const workflow = [one(fileCharacter), run(fileCharacter)];
const refForms = ref.map((parts) => formPattern(...parts));
/** Texts that stand in several claims. Their order is that of all templates. */
const blanks = {
    owner: { name: "owner", forms: [formPattern(...claim_forms_owner)], favourites: ["acme", "acme-labs"] },
    ownerId: { name: "owner id", forms: [number], favourites: ["45"] },
    repository: { name: "repository", forms: [formPattern(...repository)], favourites: ["shop", "api"] },
    repositoryId: { name: "repository id", forms: [number], favourites: ["123"] },
    workflow: {
        name: "workflow",
        forms: [formPattern(...workflow, ".yml"), formPattern(...workflow, ".yaml")],
        favourites: ["ci.yml"],
    },
    environment: { name: "environment", forms: [claim_forms_text], favourites: ["staging", "dev", "production"], escaped: [":"] },
    branch: { name: "branch", forms: refForms, favourites: ["dev", "main", "feature/login"] },
    tag: { name: "tag", forms: refForms, favourites: ["v1.2.3", "nightly"] },
    pull: { name: "pull", forms: [number], favourites: ["12"] },
    /** What a customised subject adds. */
    rest: {
        name: "rest",
        forms: [formPattern(), formPattern(":", one(printableCharacter), run(printableCharacter))],
        favourites: [""],
    },
};
function words(...all) {
    return { words: all, forms: [], favourites: all };
}
const refsOfFiles = [
    ...ref.flatMap((parts) => [
        ["refs/heads/", ...parts],
        ["refs/tags/", ...parts],
    ]),
    hexDigits,
];
const sha = { forms: [commit], favourites: ["1f0c6a52d1b87e931f0c6a52d1b87e931f0c6a52"] };
/** Claims that follow from no other. */
const freeClaims = {
    iss: {
        forms: [formPattern("https://", run(printableCharacter))],
        favourites: ["https://token.actions.githubusercontent.com"],
    },
    aud: { forms: [claim_forms_text], favourites: ["sts.amazonaws.com"] },
    repository_visibility: words("private", "internal", "public"),
    actor: { forms: [formPattern(...claim_forms_owner), formPattern(...claim_forms_owner, "[bot]")], favourites: ["alice"] },
    actor_id: { forms: [number], favourites: ["6"] },
    workflow: { forms: [claim_forms_text], favourites: ["ci"] },
    job_workflow_ref: {
        forms: refsOfFiles.flatMap((parts) => [".yml", ".yaml"].map((ending) => formPattern(...claim_forms_owner, "/", ...repository, "/.github/workflows/", ...workflow, `${ending}@`, ...parts))),
        favourites: ["acme/shop/.github/workflows/ci.yml@refs/heads/main"],
    },
    sha,
    workflow_sha: sha,
    job_workflow_sha: sha,
    ref_protected: words("false", "true"),
    runner_environment: words("github-hosted", "self-hosted"),
    run_id: { forms: [number], favourites: ["7000000001"] },
    run_number: { forms: [number], favourites: ["42"] },
    run_attempt: { forms: [number], favourites: ["1"] },
    check_run_id: { forms: [number], favourites: ["9000000001"] },
    environment_node_id: { forms: [claim_forms_text], favourites: ["EN_kwDOA1b2c3"], optional: true },
    enterprise: { forms: [formPattern(...claim_forms_owner)], favourites: ["acme-inc"], optional: true },
    enterprise_id: { forms: [number], favourites: ["7"], optional: true },
};
/** Custom properties of repositories: any name after the prefix. */
const propertyPrefix = "repo_property_";
const property = { forms: [claim_forms_text], favourites: ["true"], optional: true };

;// CONCATENATED MODULE: ./packages/policy/lib/diff/token-forms.js

const { owner: token_forms_owner, ownerId, repository: token_forms_repository, repositoryId, workflow: token_forms_workflow, environment, branch, tag, pull, rest } = blanks;
const the = (blank) => ({ blank: blank.name });
/** https://docs.github.com/actions/reference/events-that-trigger-workflows */
const triggers = [
    {
        ref: ["refs/heads/", the(branch)],
        refType: "branch",
        name: branch,
        comparesBranches: false,
        events: [
            ...["push", "workflow_dispatch", "schedule", "merge_group", "workflow_run", "issue_comment", "issues"],
            ...["repository_dispatch", "check_run", "check_suite", "create", "delete", "deployment", "deployment_status"],
            ...["discussion", "discussion_comment", "dynamic", "fork", "gollum", "image_version", "label", "milestone"],
            ...["page_build", "project", "project_card", "project_column", "public", "registry_package", "status", "watch"],
            "branch_protection_rule",
        ],
    },
    {
        ref: ["refs/tags/", the(tag)],
        refType: "tag",
        name: tag,
        comparesBranches: false,
        events: ["push", "release", "workflow_dispatch", "create", "deployment", "deployment_status", "registry_package"],
    },
    {
        ref: ["refs/pull/", the(pull), "/merge"],
        refType: "branch",
        name: pull,
        comparesBranches: true,
        events: ["pull_request", "pull_request_review", "pull_request_review_comment"],
        context: "pull_request",
    },
    {
        ref: ["refs/heads/", the(branch)],
        refType: "branch",
        name: branch,
        comparesBranches: true,
        events: ["pull_request_target"],
    },
];
const names = ["repo:", the(token_forms_owner), "/", the(token_forms_repository)];
const ids = ["repo:", the(token_forms_owner), "@", the(ownerId), "/", the(token_forms_repository), "@", the(repositoryId)];
const customised = "an administrator of the repository has customised the subject of its tokens";
/** Keys that a customised subject can begin with; the value is that of the claim (reference: oidc 3.3). */
const customAnchors = [
    names,
    ids,
    ["repository:", the(token_forms_owner), "/", the(token_forms_repository)],
    ["repository_id:", the(repositoryId)],
    ["repository_owner:", the(token_forms_owner)],
    ["repository_owner_id:", the(ownerId)],
];
const subjectKinds = [
    { anchor: names, isCustomised: false },
    { anchor: ids, isCustomised: false, assumes: "the repository has immutable subjects" },
    ...customAnchors.map((anchor) => ({ anchor, isCustomised: true, assumes: customised })),
];
function escapeColons(text) {
    return text.replaceAll(":", "%3A");
}
/** `sub`: an environment takes the place of the ref, and its colons are escaped. */
function subject({ anchor, isCustomised }, trigger, hasEnvironment) {
    if (isCustomised)
        return [...anchor, the(rest)];
    if (hasEnvironment)
        return [...anchor, ":environment:", { ...the(environment), escape: escapeColons }];
    return trigger.context === undefined ? [...anchor, ":ref:", ...trigger.ref] : [...anchor, `:${trigger.context}`];
}
function formOf(kind, trigger, hasEnvironment) {
    return {
        ...(kind.assumes === undefined ? {} : { assumes: kind.assumes }),
        blanks: [token_forms_owner, ownerId, token_forms_repository, repositoryId, token_forms_workflow, environment, trigger.name, rest],
        templates: {
            repository_owner: [the(token_forms_owner)],
            repository_owner_id: [the(ownerId)],
            repository: [the(token_forms_owner), "/", the(token_forms_repository)],
            repository_id: [the(repositoryId)],
            workflow_ref: [the(token_forms_owner), "/", the(token_forms_repository), "/.github/workflows/", the(token_forms_workflow), "@", ...trigger.ref],
            ...(hasEnvironment ? { environment: [the(environment)] } : {}),
            ref: trigger.ref,
            ref_type: [trigger.refType],
            ...(trigger.comparesBranches ? {} : { head_ref: [""], base_ref: [""] }),
            sub: subject(kind, trigger, hasEnvironment),
        },
        events: trigger.events,
        missing: hasEnvironment ? [] : ["environment", "environment_node_id"],
        open: trigger.comparesBranches ? ["head_ref", "base_ref"] : [],
    };
}
/** Every kind of token, the likeliest first: examples are sought in this order. */
const tokenForms = subjectKinds.flatMap((kind) => [false, true].flatMap((hasEnvironment) => triggers.map((trigger) => formOf(kind, trigger, hasEnvironment))));

;// CONCATENATED MODULE: ./packages/policy/lib/diff/example-token.js





/**
 * Tokens as GitHub issues them whose claims are in the box, at most one of each kind, the likeliest first. None for a box that no
 * token which is known can be in; `too-large` among them where the patterns are too intricate to tell.
 */
function* exampleTokens(box) {
    const needsSubject = box.has("sub");
    for (const form of tokenForms) {
        if (form.assumes !== undefined && !needsSubject)
            return;
        const claims = claimsOf(form, box);
        if (claims === "too-large")
            yield claims;
        else if (claims !== undefined)
            yield { claims, ...(form.assumes === undefined ? {} : { assumes: form.assumes }) };
    }
}
function claimsOf(form, box) {
    const free = freeClaimsOf(form, box);
    if (typeof free !== "object")
        return free;
    const texts = fillBlanks(form, box);
    if (texts === undefined || texts === "too-large")
        return texts;
    const derived = Object.entries(form.templates).map(([claim, template]) => [claim, writeTemplate(template, texts)]);
    return { ...free, ...Object.fromEntries(derived) };
}
const alwaysThere = [...Object.keys(freeClaims), "event_name"];
/** Claims that follow from no other, each for itself; what the box asks for first. */
function freeClaimsOf(form, box) {
    const claims = {};
    for (const claim of new Set([...box.keys(), ...alwaysThere, ...form.open])) {
        if (Object.hasOwn(form.templates, claim))
            continue;
        const set = box.get(claim) ?? everything;
        const shape = form.missing.includes(claim) ? undefined : shapeOf(claim, form);
        if (shape === undefined || shape.optional) {
            if (set.absent)
                continue;
            if (shape === undefined)
                return undefined;
        }
        const text = textOf(set, shape);
        if (text === undefined || text === "too-large")
            return text;
        claims[claim] = text.text;
    }
    return claims;
}
function shapeOf(claim, form) {
    if (claim === "event_name")
        return { words: form.events, forms: [], favourites: form.events };
    if (claim === "head_ref")
        return { ...blanks.branch, favourites: ["feature/login"] };
    if (claim === "base_ref")
        return { ...blanks.branch, favourites: ["main"] };
    if (Object.hasOwn(freeClaims, claim))
        return freeClaims[claim];
    return claim.startsWith(propertyPrefix) ? property : undefined;
}
function textOf(set, shape) {
    const [favourite] = shape.favourites;
    if (set === everything && favourite !== undefined)
        return { text: favourite };
    if (shape.words !== undefined) {
        const word = shape.words.find((each) => hasText(set, each));
        return word === undefined ? undefined : { text: word };
    }
    const blank = { name: "text", forms: shape.forms, favourites: shape.favourites };
    const found = fillBlanks({ blanks: [blank], templates: { claim: [{ blank: "text" }] } }, new Map([["claim", set]]));
    return found === undefined || found === "too-large" ? found : { text: found.text ?? "" };
}
/** Claims in the box, short texts, whether GitHub would ever issue such a token or not. */
function anyClaims(box) {
    const claims = {};
    for (const [claim, set] of box) {
        if (set.absent)
            continue;
        const found = findText(set);
        if (found === undefined || found === "too-large")
            return "too-large";
        claims[claim] = found.text;
    }
    return claims;
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/counterexample.js




/** Tokens that are tried for one box before no counterexample is said to be found: one of each kind that GitHub issues. */
const mostTries = 24;
/** Someone in the box whom `after` allows and `before` denies, as the policies themselves decide. */
function findCounterexample(box, pair) {
    let tries = 0;
    for (const token of exampleTokens(box)) {
        tries += 1;
        if (tries > mostTries)
            return undefined;
        if (token === "too-large")
            continue;
        const { claims, assumes } = token;
        if (!allows(pair.after, claims) || (pair.before !== undefined && allows(pair.before, claims)))
            continue;
        return { claims, ...describe(claims, pair), ...(assumes === undefined ? {} : { assumes }) };
    }
    return undefined;
}
/** Whether the stage's claims and condition let somebody in; its window and the job's other stages are questions of their own. */
function allows(stage, claims) {
    return decide(stage, claims).effect === "allow";
}
const someMoment = "2027-01-04T12:00:00.000Z";
function decide(stage, claims) {
    const { window: _, ...alone } = { ...stage, forbidWith: [] };
    const policy = { ...defaultPolicy, stages: { [stage.name]: alone } };
    return decideStage(policy, { stage: stage.name, claims, now: someMoment });
}
function describe(claims, { before, after }) {
    const stages = [after, ...(before ? [before] : [])];
    const asked = stages.flatMap((stage) => [...stage.allow, ...stage.deny]).flatMap(counterexample_claimsOf);
    return { decisive: decisiveClaims(claims, { before, after }), telling: [...new Set([...asked, "sub"])] };
}
/** What the old stage stumbled over; where there was none, what the new one asks for. */
function decisiveClaims(claims, { before, after }) {
    const refusal = before && decide(before, claims);
    const failed = refusal?.failed.length ? refusal.failed : (refusal?.matched ?? []);
    const checks = failed.length > 0 ? failed : decide(after, claims).matched;
    return [...new Set(checks.map(({ claim }) => claim))];
}
function counterexample_claimsOf(grant) {
    return conditionsOf(grant).map(([claim]) => claim);
}
const longestValue = 80;
/** `ref=refs/heads/dev and no environment`: the claims that made the difference. */
function claimsInWords(claims, names) {
    const parts = names.map((name) => {
        const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
        if (value === undefined)
            return `no ${name}`;
        const text = typeof value === "string" ? value : JSON.stringify(value);
        return `${name}=${text === "" ? '""' : text.slice(0, longestValue)}`;
    });
    return parts.length < 2 ? (parts[0] ?? "any claims") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/policy-change.js
/** Every kind of change, worst first, with what it does and what it means. */
const changeKinds = {
    "NEW-ACCESS": { effect: "widens", meaning: "a stage that nobody could be before" },
    WIDER: { effect: "widens", meaning: "more identities may be the stage" },
    "DENY-REMOVED": { effect: "widens", meaning: "identities that `deny` kept out come in" },
    "CREDENTIAL-ADDED": { effect: "widens", meaning: "the stage leads to one more credential" },
    "CREDENTIAL-CHANGED": { effect: "widens", meaning: "a credential is for another identity, or for more" },
    "TTL-UP": { effect: "widens", meaning: "credentials live longer" },
    "WINDOW-WIDER": { effect: "widens", meaning: "the stage may be entered at more times" },
    "FORBID-WITH-REMOVED": { effect: "widens", meaning: "one job may hold two stages that were kept apart" },
    "LOCK-REMOVED": { effect: "widens", meaning: "who extends this file may change more" },
    "DELEGATE-ADDED": { effect: "widens", meaning: "who extends this file may loosen more" },
    "PARENT-CHANGED": { effect: "may-widen", meaning: "another file, or another version of it, is extended" },
    "SEVERITY-DOWN": { effect: "widens", meaning: "a rule is milder" },
    "SEARCH-WEAKER": { effect: "widens", meaning: "fewer secrets are found" },
    "EXCEPTION-ADDED": { effect: "widens", meaning: "findings are approved that were not" },
    "MAY-WIDEN": { effect: "may-widen", meaning: "more identities may be the stage, or not; no example could be made" },
    UNPROVABLE: { effect: "may-widen", meaning: "a condition is another, and conditions cannot be compared" },
    NARROWER: { effect: "tightens", meaning: "less than before" },
    EQUAL: { effect: "same", meaning: "written in another way, and the same" },
};
function stageChange(kind, stage, details) {
    return { kind, effect: changeKinds[kind].effect, stage, ...details };
}
/** Whether somebody has to look at it before it may take effect. */
function needsApproval({ effect }) {
    return effect === "widens" || effect === "may-widen";
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/access-changes.js







/** Who may be the stage, before and after, by `allow` and `deny`: exact, with an example of somebody who comes in. */
function accessChanges(pair) {
    const { before, after } = pair;
    if (before !== undefined && sameGrants(before.allow, after.allow) && sameGrants(before.deny, after.deny))
        return [];
    const wider = distinct(after.allow.flatMap((grant, index) => widerGrant(pair, grant, index)));
    const narrower = before === undefined ? false : isNarrower(before, after);
    if (narrower !== true)
        return wider.length > 0 || narrower === "too-many" ? wider : equal(pair);
    const sentence = `some who could be ${after.name} no longer can`;
    return [
        ...wider,
        stageChange("NARROWER", after.name, { pointer: pointerOf("stages", after.name, "allow"), sentence }),
    ];
}
function equal({ before, after }) {
    if (before === undefined)
        return [];
    const sentence = `the claims of ${after.name} are written in another way and mean the same`;
    return [stageChange("EQUAL", after.name, { pointer: pointerOf("stages", after.name, "allow"), sentence })];
}
function sameGrants(a, b) {
    return (0,lib/* canonicalJson */.dj)(a.map(meaningOfGrant)) === (0,lib/* canonicalJson */.dj)(b.map(meaningOfGrant));
}
/** A grant without claims matches nobody. */
function realGrants(grants) {
    return grants.filter((grant) => Object.keys(grant.claims).length > 0);
}
function widerGrant(pair, grant, index) {
    const { before, after } = pair;
    if (realGrants([grant]).length === 0)
        return [];
    const openings = openingsOf(pair, grant);
    const pointer = pointerOf("stages", after.name, "allow", index);
    if (openings === "too-many") {
        const sentence = `grant ${index + 1} of ${after.name} may let in more: the difference has more than ${mostBoxes} parts, too many to compare`;
        return [stageChange("MAY-WIDEN", after.name, { pointer, sentence })];
    }
    for (const { box, through } of openings) {
        const counterexample = findCounterexample(box, pair);
        if (counterexample === undefined)
            continue;
        const isNew = before === undefined || before.allow.length === 0;
        const kind = isNew ? "NEW-ACCESS" : through === "deny" ? "DENY-REMOVED" : "WIDER";
        const place = kind === "DENY-REMOVED" ? pointerOf("stages", after.name, "deny") : pointer;
        const sentence = sentenceOf(after, counterexample);
        return [stageChange(kind, after.name, { pointer: place, sentence, counterexample })];
    }
    const [first] = openings;
    if (first === undefined)
        return [];
    return [stageChange("MAY-WIDEN", after.name, { pointer, sentence: unlikely(after, index, openings, first.box) })];
}
/** Boxes of those whom the grant lets in now and nothing let in before. */
function openingsOf({ before, after }, grant) {
    const admitted = boxOutside(boxOf(grant), realGrants(after.deny));
    if (admitted === "too-many")
        return admitted;
    const openings = [];
    for (const box of admitted) {
        const fresh = boxOutside(box, realGrants(before?.allow ?? []));
        if (fresh === "too-many")
            return fresh;
        openings.push(...fresh.map((each) => ({ box: each, through: "allow" })));
        for (const deny of realGrants(before?.deny ?? [])) {
            const kept = boxWithin(box, deny);
            if (kept !== undefined)
                openings.push({ box: kept, through: "deny" });
        }
        if (openings.length > mostBoxes)
            return "too-many";
    }
    return openings;
}
function sentenceOf(after, { claims, decisive, assumes }) {
    const condition = assumes === undefined ? "" : `, if ${assumes}`;
    return `after this change a token with ${claimsInWords(claims, decisive)} gets ${after.name}${condition}`;
}
/** Matchers admit more, and no token that was tried is let in by it. */
function unlikely(after, index, openings, box) {
    const grant = `grant ${index + 1} of ${after.name}`;
    // Where no token that is known fits the claims, it is not the condition that leaves it open.
    if (after.when !== undefined && openings.some((each) => exampleTokens(each.box).next().done !== true))
        return `${grant} lets in more; whether its condition (when) still keeps them out is not known`;
    const claims = anyClaims(box);
    const example = claims === "too-large" ? "" : `, such as ${claimsInWords(claims, Object.keys(claims))}`;
    return `${grant} lets in more, but only claims of a form that GitHub is not known to issue${example}`;
}
/** Whether somebody whom the old stage let in stays out by `allow` and `deny` now. */
function isNarrower(before, after) {
    let isCertain = true;
    for (const grant of realGrants(before.allow)) {
        const openings = openingsOf({ before: after, after: before }, grant);
        if (openings === "too-many")
            isCertain = false;
        else if (openings.length > 0)
            return true;
    }
    return isCertain ? false : "too-many";
}
/** One change for each way in: two grants that open the same to the same example are told once. */
function distinct(changes) {
    const told = new Set();
    return changes.filter(({ kind, sentence }) => {
        const key = `${kind} ${sentence}`;
        if (told.has(key))
            return false;
        told.add(key);
        return true;
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/condition-changes.js






/** What is done about a condition that nobody can compare. */
const proof = "write it as claim matchers, which are compared exactly, or add `tests` for both sides and have a code owner approve it";
/** A condition is a program: added it only takes away, removed or changed it may let in more, and an example is all that can be shown. */
function conditionChanges(pair) {
    const { before, after } = pair;
    if (before === undefined || condition_changes_textOf(before.when) === condition_changes_textOf(after.when))
        return [];
    const pointer = pointerOf("stages", after.name, "when");
    const [old, now] = [sourcesOf(before.when), sourcesOf(after.when)];
    if (old.every((source) => now.includes(source))) {
        return [stageChange("NARROWER", after.name, { pointer, sentence: `${after.name} has a further condition now` })];
    }
    const counterexample = exampleOf(pair);
    const what = now.every((source) => old.includes(source)) ? "is gone" : "is another";
    if (counterexample === undefined) {
        const sentence = `the condition (when) of ${after.name} ${what}: that it lets in no more cannot be proven; ${proof}`;
        return [stageChange("UNPROVABLE", after.name, { pointer, sentence })];
    }
    const words = claimsInWords(counterexample.claims, counterexample.decisive);
    const sentence = `after this change a token with ${words} gets ${after.name}: its condition (when) ${what}`;
    return [stageChange("WIDER", after.name, { pointer, sentence, counterexample })];
}
function condition_changes_textOf(condition) {
    return condition === undefined ? "" : (0,lib/* canonicalJson */.dj)(meaningOfCondition(condition));
}
/** All of them must be true. */
function sourcesOf(condition) {
    return condition === undefined ? [] : [condition, ...(condition.also ?? [])].map(({ source }) => source);
}
/** Tries typical tokens that the claims let in both before and after. */
function exampleOf(pair) {
    for (const grant of pair.after.allow) {
        const boxes = boxOutside(boxOf(grant), pair.after.deny);
        if (boxes === "too-many")
            continue;
        for (const box of boxes) {
            const found = findCounterexample(box, pair);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/lifetime.js
const minute = 60;
const hour = 60 * minute;
/**
 * Limits of each provider: AWS STS API reference; Google IAM credentials API (12 hours only where an organisation's policy extends
 * it); Entra (60 to 90 minutes); GitHub Apps; the registries' own pages.
 */
function lifetime_lifetimeOf({ provider, chained, impersonated }) {
    switch (provider) {
        case "aws":
            return chained
                ? awsChain
                : { kind: "chosen", shortest: 15 * minute, longest: 12 * hour, why: "AWS gives 15 minutes to 12 hours" };
        case "google":
            return impersonated ? googleAccount : googleDirect;
        case "vault":
            return { kind: "chosen", shortest: minute, longest: 24 * hour, why: "a job lives at most 24 hours" };
        case "azure":
            return { kind: "fixed", longest: 90 * minute, who: "Azure decides, 60 to 90 minutes" };
        case "octo-sts":
        case "github-app":
            return { kind: "fixed", longest: hour, who: "GitHub decides, 1 hour; the token is revoked when the job ends" };
        case "token-exchange":
            return { kind: "fixed", longest: 24 * hour, who: "the server decides" };
        case "registry":
            return { kind: "fixed", longest: hour, who: "the registry decides" };
    }
}
const awsChain = {
    kind: "chosen",
    shortest: 15 * minute,
    longest: hour,
    why: "roles assumed through another role live 15 minutes to 1 hour",
};
const googleAccount = {
    kind: "chosen",
    shortest: minute,
    longest: 12 * hour,
    why: "Google gives up to 1 hour, and up to 12 where the organisation's policy allows it",
};
const googleDirect = {
    kind: "fixed",
    longest: hour,
    who: "Google decides, 1 hour; only access tokens of a `service-account` take a duration",
};

;// CONCATENATED MODULE: ./packages/policy/lib/stages/wanted-life.js

/** Seconds that a credential asks to live: its duration, else the shortest that its provider grants. Undefined where the provider takes no wish. */
function wantedLife(credential) {
    if (credential.duration !== undefined)
        return credential.duration;
    const { provider } = credential;
    const lifetime = lifetime_lifetimeOf({
        provider,
        chained: provider === "aws" && (credential.chain ?? []).length > 0,
        impersonated: provider === "google" && credential.serviceAccount !== undefined && credential.idTokenAudience === undefined,
    });
    return lifetime.kind === "chosen" ? lifetime.shortest : undefined;
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/credential-changes.js




/** What the stage leads to, before and after: further credentials, other identities, more permissions, longer lives. */
function credentialChanges(pair) {
    const { before, after } = pair;
    const old = before?.credentials ?? {};
    const changes = Object.entries(after.credentials).flatMap(([name, credential]) => {
        const former = Object.hasOwn(old, name) ? old[name] : undefined;
        if (former !== undefined)
            return changedCredential(pair, former, credential);
        // All of a new stage is new; its access is told once.
        if (before === undefined)
            return [];
        const pointer = pointerOf("stages", after.name, "credentials", name);
        const sentence = `${after.name} leads to one more credential, ${name}: ${describeCredential(credential)}`;
        return [stageChange("CREDENTIAL-ADDED", after.name, { pointer, sentence })];
    });
    const gone = Object.keys(old).filter((name) => !Object.hasOwn(after.credentials, name));
    const removed = gone.map((name) => stageChange("NARROWER", after.name, {
        pointer: pointerOf("stages", after.name, "credentials"),
        sentence: `${after.name} no longer leads to the credential ${name}`,
    }));
    return [...changes, ...removed, ...longerLives(pair)];
}
/** How a changed property bears on access. What is not named here decides which identity it is: any change may widen. */
const propertyRules = {
    // Where the credential is used or checked, not what it may do.
    region: () => "same",
    fips: () => "same",
    trust: () => "same",
    privateKeyVariable: () => "same",
    audience: () => "same",
    sessionPolicy: limitRule,
    policyArns: limitRule,
    repositories: (before, after) => after === undefined ? "wider" : before === undefined ? "narrower" : listRule(before, after),
    scopes: (before, after) => (after === undefined || before === undefined ? "wider" : listRule(before, after)),
    permissions: permissionRule,
};
/** A limit on top: adding one takes away, dropping or changing one may give. */
function limitRule(before) {
    return before === undefined ? "narrower" : "wider";
}
function listRule(before, after) {
    const known = new Set([before].flat());
    return [after].flat().every((item) => known.has(item)) ? "narrower" : "wider";
}
const permissionLevels = ["none", "read", "write", "admin"];
function permissionRule(before, after) {
    const level = (permissions, name) => permissionLevels.indexOf(String(permissions?.[name] ?? "none"));
    const names = Object.keys(after ?? {});
    return names.some((name) => level(after, name) > level(before, name)) ? "wider" : "narrower";
}
function changedCredential({ after }, former, credential) {
    const [old, now] = [propertiesOf(former), propertiesOf(credential)];
    const changes = [];
    for (const property of new Set([...Object.keys(old), ...Object.keys(now)])) {
        const [was, is] = [old[property], now[property]];
        if ((0,lib/* canonicalJson */.dj)(was ?? null) === (0,lib/* canonicalJson */.dj)(is ?? null))
            continue;
        const isOneProvider = former.provider === credential.provider;
        const bearing = isOneProvider ? (propertyRules[property]?.(was, is) ?? "wider") : "wider";
        if (bearing === "same")
            continue;
        const key = kebab(property);
        const pointer = pointerOf("stages", after.name, "credentials", credential.name, key);
        const sentence = `credential ${credential.name} of ${after.name}: ${key} ${changeInWords(was, is)}`;
        const kind = bearing === "wider" ? "CREDENTIAL-CHANGED" : "NARROWER";
        changes.push(stageChange(kind, after.name, { pointer, sentence }));
    }
    return changes;
}
function propertiesOf(credential) {
    const { at: _at, file: _file, name: _name, duration: _duration, ...properties } = credential;
    return properties;
}
function kebab(property) {
    return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
const credential_changes_longestValue = 100;
function changeInWords(was, is) {
    if (is === undefined)
        return `is gone; it was ${valueInWords(was)}`;
    return was === undefined ? `is ${valueInWords(is)} now` : `is ${valueInWords(is)} now; it was ${valueInWords(was)}`;
}
function valueInWords(value) {
    const text = typeof value === "string" ? value : (0,lib/* canonicalJson */.dj)(value ?? null);
    return text.length > credential_changes_longestValue ? `${text.slice(0, credential_changes_longestValue)}…` : text;
}
/** The property of each provider that says best whose access it is. */
const identities = {
    aws: "role",
    google: "serviceAccount",
    azure: "client",
    vault: "role",
    "octo-sts": "identity",
    "github-app": "app",
    "token-exchange": "url",
    registry: "registry",
};
/** `aws, arn:aws:iam::111122223333:role/shop-deploy` */
function describeCredential(credential) {
    const identity = propertiesOf(credential)[identities[credential.provider]];
    return identity === undefined ? credential.provider : `${credential.provider}, ${valueInWords(identity)}`;
}
/** No credential lives longer than its own duration and than the stage's; without both, as long as the provider likes. */
function longerLives({ before, after }) {
    if (before === undefined)
        return [];
    const changes = [];
    const longest = (seconds) => seconds ?? Number.POSITIVE_INFINITY;
    if (longest(after.maxDuration) !== longest(before.maxDuration)) {
        const kind = longest(after.maxDuration) > longest(before.maxDuration) ? "TTL-UP" : "NARROWER";
        const sentence = `credentials of ${after.name} may live ${secondsInWords(after.maxDuration)} now; it was ${secondsInWords(before.maxDuration)}`;
        const pointer = pointerOf("stages", after.name, "max-duration");
        changes.push(stageChange(kind, after.name, { pointer, sentence }));
    }
    for (const [name, credential] of Object.entries(after.credentials)) {
        const former = Object.hasOwn(before.credentials, name) ? before.credentials[name] : undefined;
        if (former === undefined)
            continue;
        const [was, is] = [wantedLife(former) ?? 0, wantedLife(credential) ?? 0];
        if (is === was)
            continue;
        const sentence = `credential ${name} of ${after.name} asks for ${wishInWords(credential)} now; it was ${wishInWords(former)}`;
        const pointer = pointerOf("stages", after.name, "credentials", name, "duration");
        changes.push(stageChange(is > was ? "TTL-UP" : "NARROWER", after.name, { pointer, sentence }));
    }
    return changes;
}
function wishInWords({ duration }) {
    return duration === undefined ? "the shortest life" : secondsInWords(duration);
}
function secondsInWords(seconds) {
    if (seconds === undefined)
        return "as long as the provider allows";
    if (seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/window-changes.js






/** When the stage may be entered, before and after, with a moment at which it is open now and was shut. */
function windowChanges({ before, after }) {
    if (before === undefined || window_changes_textOf(before.window) === window_changes_textOf(after.window))
        return [];
    const pointer = pointerOf("stages", after.name, "window");
    const opened = momentBetween(before.window, after.window);
    if (opened !== undefined) {
        const where = inZone(opened, after.window?.zone ?? before.window?.zone);
        const sentence = `${after.name} may be entered at ${opened} (${where}) now; it was shut`;
        const counterexample = { claims: {}, decisive: [], telling: [], now: opened };
        return [stageChange("WINDOW-WIDER", after.name, { pointer, sentence, counterexample })];
    }
    const shut = momentBetween(after.window, before.window) !== undefined;
    const sentence = shut ? `${after.name} may be entered at fewer times` : `the window of ${after.name} means the same`;
    return [stageChange(shut ? "NARROWER" : "EQUAL", after.name, { pointer, sentence })];
}
function window_changes_textOf(window) {
    return window === undefined ? "" : (0,lib/* canonicalJson */.dj)(meaningOfWindow(window));
}
/** A moment at which `outer` is open and `inner` is shut. Windows change only at their own boundaries, so those are all that is tried. */
function momentBetween(inner, outer) {
    const windows = [inner, outer].flatMap((window) => (window === undefined ? [] : [window, ...(window.also ?? [])]));
    if (isSameWeek(windows) && timeBetween(asUtc(inner), asUtc(outer), windows.map(inUtc)) === undefined)
        return undefined;
    const at = timeBetween(inner, outer, windows);
    return at === undefined ? undefined : (0,lib/* instant */.uR)(new Date(at));
}
function timeBetween(inner, outer, windows) {
    const isOpen = (window, at) => window === undefined || windowRefusal(window, at) === undefined;
    for (const at of boundaries(windows))
        if (isOpen(outer, at) && !isOpen(inner, at))
            return at;
    return undefined;
}
/** Windows of one zone without freezes are the same every week: what the clocks of that zone show is all that counts. */
function isSameWeek(windows) {
    return windows.every(({ zone, freezes }) => zone === windows[0]?.zone && freezes.length === 0);
}
function inUtc(window) {
    return { ...window, zone: "UTC" };
}
function asUtc(window) {
    return window && { ...inUtc(window), ...(window.also && { also: window.also.map(inUtc) }) };
}
const window_changes_day = 86_400_000;
const window_changes_minute = 60_000;
const minutesOfDay = 24 * 60;
/** A Monday without a meaning: weeks repeat. */
const someWeek = Date.parse("2027-01-04T00:00:00.000Z");
const daysTried = 9;
/** Zones that differ drift apart and back in the course of a year. */
const weeksOfYear = 56;
/** Every moment at which one of the windows can open or shut, within the days that stand for all others. */
function* boundaries(windows) {
    const edges = windows.flatMap(({ freezes }) => freezes.flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)]));
    const calm = Math.max(someWeek, ...edges.map((edge) => edge + window_changes_day));
    for (const edge of edges) {
        yield edge;
        yield edge - window_changes_minute;
    }
    for (const start of [...weeksFrom(calm, windows), ...edges.map((edge) => edge - window_changes_day)]) {
        for (let index = 0; index < daysTried; index += 1)
            yield* boundariesOfDay(windows, new Date(start + index * window_changes_day));
    }
}
/** Weeks in which the clocks of the zones stand to each other in all ways in which they do in a year. */
function weeksFrom(start, windows) {
    const zones = [...new Set(windows.map(({ zone }) => zone))];
    if (zones.length < 2)
        return [start];
    const known = new Set();
    return Array.from({ length: weeksOfYear }, (_, week) => start + week * 7 * window_changes_day).filter((week) => {
        const key = zones.map((zone) => offsetsOf(zone, week).join()).join(";");
        return known.has(key) ? false : known.add(key);
    });
}
const offsets = new Map();
const mostOffsets = 5_000;
/** How far a zone is from UTC at the start and at the end of a week, in milliseconds. */
function offsetsOf(zone, week) {
    const key = `${zone} ${week}`;
    const before = offsets.get(key);
    if (before !== undefined)
        return before;
    if (offsets.size >= mostOffsets)
        offsets.clear();
    const made = [week, week + daysTried * window_changes_day].map((at) => Date.parse(zonedInstant(partsOf(new Date(at)), zone)) - at + (at % window_changes_day));
    offsets.set(key, made);
    return made;
}
function partsOf(date) {
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
function* boundariesOfDay(windows, date) {
    const parts = partsOf(date);
    for (const { zone, hours } of windows) {
        const midnight = Date.parse(zonedInstant(parts, zone));
        for (const minutes of new Set([0, hours?.from ?? 0, hours?.to ?? 0])) {
            const at = midnight + minutes * window_changes_minute;
            yield at;
            // On a day on which the clock is changed, the wall shows another time by then.
            const shown = wallTime(at, zone).minutes;
            if (shown !== minutes % minutesOfDay)
                yield at + (minutes - shown) * window_changes_minute;
        }
    }
}
/** `Saturday 03:00 in Europe/Berlin` */
function inZone(moment, zone = "UTC") {
    const { weekday, minutes } = wallTime(Date.parse(moment), zone);
    const two = (part) => String(part).padStart(2, "0");
    const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    return `${weekday[0]?.toUpperCase()}${weekday.slice(1)} ${clock} in ${zone}`;
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/diff-stages.js








/**
 * What a change of the policy means for the stages: who gets more, with an example that both policies were asked about, and what is
 * less or the same. Exact for claim matchers; what cannot be proven is said to be so. Both policies must be complete: merged with
 * what they extend, and their conditions compiled.
 */
function diffStages(old, next) {
    const gone = Object.keys(old.stages).filter((name) => !Object.hasOwn(next.stages, name));
    const names = [...Object.keys(next.stages), ...gone];
    return [...names.flatMap((name) => stageChanges(stageOf(old, name), stageOf(next, name))), ...freedPairs(old, next)];
}
function stageOf({ stages }, name) {
    return Object.hasOwn(stages, name) ? stages[name] : undefined;
}
function stageChanges(before, after) {
    if (after === undefined) {
        if (before === undefined)
            return [];
        const sentence = `the stage ${before.name} is gone`;
        return [stageChange("NARROWER", before.name, { pointer: pointerOf("stages"), sentence })];
    }
    if (before !== undefined && (0,lib/* canonicalJson */.dj)(meaningOfStage(before)) === (0,lib/* canonicalJson */.dj)(meaningOfStage(after)))
        return [];
    const pair = { before, after };
    const changes = [
        ...accessChanges(pair),
        ...conditionChanges(pair),
        ...credentialChanges(pair),
        ...windowChanges(pair),
    ];
    return changes.length > 0 || before === undefined ? changes : sameAccess(before, after);
}
/** Words were changed, or nothing that matters. What `forbid-with` loses is told for both stages together. */
function sameAccess(before, after) {
    const added = after.forbidWith.filter((other) => !before.forbidWith.includes(other));
    if (added.length > 0) {
        const pointer = pointerOf("stages", after.name, "forbid-with");
        const sentence = `no job may hold ${after.name} besides ${added.join(", ")} now`;
        return [stageChange("NARROWER", after.name, { pointer, sentence })];
    }
    if (before.forbidWith.some((other) => !after.forbidWith.includes(other)))
        return [];
    const owner = before.owner === after.owner ? "" : `: ${after.owner} answers for it now, it was ${before.owner}`;
    const sentence = `${after.name} gives the same access${owner}`;
    return [stageChange("EQUAL", after.name, { pointer: pointerOf("stages", after.name), sentence })];
}
/** Pairs of stages that one job may hold now. It is enough that one of the two forbids the other. */
function freedPairs(old, next) {
    const changes = [];
    const told = new Set();
    for (const stage of Object.values(old.stages)) {
        for (const other of stage.forbidWith) {
            const [now, otherNow] = [stageOf(next, stage.name), stageOf(next, other)];
            if (now === undefined || otherNow === undefined)
                continue;
            if (now.forbidWith.includes(other) || otherNow.forbidWith.includes(stage.name))
                continue;
            const pair = [stage.name, other].sort().join(" ");
            if (told.has(pair))
                continue;
            told.add(pair);
            const pointer = pointerOf("stages", stage.name, "forbid-with");
            const sentence = `one job may hold ${stage.name} and ${other} together now`;
            changes.push(stageChange("FORBID-WITH-REMOVED", stage.name, { pointer, sentence }));
        }
    }
    return changes;
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/inheritance-changes.js



/** What those who extend this file may do now, and which file it extends itself. */
function inheritanceChanges(old, next) {
    return [...removedLocks(old, next), ...addedDelegates(old, next), ...changedParent(old, next)];
}
function change(kind, pointer, sentence) {
    return { kind, effect: changeKinds[kind].effect, pointer, sentence };
}
function removedLocks(old, next) {
    const holds = (pointer) => next.locked.some((lock) => pointer === lock.pointer || pointer.startsWith(`${lock.pointer}/`));
    const gone = old.locked.filter(({ pointer }) => !holds(pointer));
    return gone.map(({ pointer }) => change("LOCK-REMOVED", pointerOf("locked"), `${pointer} is not locked any more`));
}
function addedDelegates(old, next) {
    return next.delegates.flatMap(({ pointer, bound }, index) => {
        const at = pointerOf("delegates", index);
        const former = old.delegates.find((delegate) => delegate.pointer === pointer);
        const words = bound === undefined ? "without a bound" : `as far as ${[bound].flat().join(", ")}`;
        const sentence = `who extends this file may loosen ${pointer} now, ${words}`;
        if (former === undefined)
            return [change("DELEGATE-ADDED", at, sentence)];
        if (former.bound === undefined || (0,lib/* canonicalJson */.dj)(former.bound) === (0,lib/* canonicalJson */.dj)(bound ?? null))
            return [];
        return [change("DELEGATE-ADDED", at, `${sentence}; it was ${[former.bound].flat().join(", ")}`)];
    });
}
/** Only where the files above were not read: else what they change is told by itself. */
function changedParent({ extends: old }, { extends: next }) {
    if (old?.text === next?.text)
        return [];
    const was = old === undefined ? "" : `; it was ${old.text}`;
    const words = next === undefined ? `extends ${old?.text} no longer` : `extends ${next.text} now${was}`;
    const sentence = `the policy ${words}; what that changes was not compared`;
    return [change("PARENT-CHANGED", pointerOf("extends"), sentence)];
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/widened-stages.js




/**
 * Each change after which somebody gets a stage, or more of it, who did not before, or may: with an example where there is one. Both
 * policies must be merged with what they extend.
 */
function widenedStages(base, head) {
    const changes = [...diffStages(base, head), ...inheritanceChanges(base, head)];
    return changes.filter(needsApproval).map((change) => ({
        rule: ruleOf(change),
        at: change.pointer,
        message: change.sentence,
        undo: undoings[change.kind] ?? "Restore it as it was.",
        evidence: widened_stages_exampleOf(change),
    }));
}
const inheritance = ["LOCK-REMOVED", "DELEGATE-ADDED", "PARENT-CHANGED"];
function ruleOf({ kind, effect }) {
    if (inheritance.includes(kind))
        return "policy/weakened-inheritance";
    return effect === "may-widen" ? "policy/unproven-access" : "policy/widened-access";
}
const undoings = {
    "NEW-ACCESS": "Delete the grant.",
    WIDER: "Restore the claims as they were.",
    "DENY-REMOVED": "Restore the entry of `deny`.",
    "CREDENTIAL-ADDED": "Delete the credential.",
    "CREDENTIAL-CHANGED": "Restore the credential as it was.",
    "TTL-UP": "Restore the shorter life.",
    "WINDOW-WIDER": "Restore the window as it was.",
    "FORBID-WITH-REMOVED": "Restore `forbid-with` at one of the two.",
    "LOCK-REMOVED": "Restore the lock.",
    "DELEGATE-ADDED": "Delete the delegation, or restore its bound.",
    "PARENT-CHANGED": "Restore `extends` as it was.",
};
/** The claims that tell, as far as they may be shown. */
function widened_stages_exampleOf({ kind, counterexample }) {
    const facts = [{ label: "change", value: kind }];
    if (counterexample === undefined)
        return facts;
    const { claims, decisive, telling, assumes, now } = counterexample;
    const names = [...new Set([...decisive, ...telling])].filter((name) => (0,lib/* claimDescription */.jq)(name)?.mayBePrinted === true);
    return [
        ...facts,
        ...names.map((name) => ({
            label: name,
            value: Object.hasOwn(claims, name) ? shownValue(claims[name]) : "missing",
        })),
        ...(now === undefined ? [] : [{ label: "at", value: now }]),
        ...(assumes === undefined ? [] : [{ label: "assuming", value: assumes }]),
    ];
}
function shownValue(value) {
    return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/compare-policies.js





/**
 * Every way in which `head` is weaker than `base`, with its place in the file of `head`: wider access to a stage, weakened rules and a
 * weaker search for secrets are errors, new and widened exceptions warnings. What only makes it stricter is not mentioned.
 */
function comparePolicies(base, head, path) {
    const weakenings = [
        ...widenedStages(base, head),
        ...weakenedRules(base, head),
        ...weakenedSecrets(base, head),
        ...changedExceptions(base, head),
    ];
    return weakenings.map((weakening) => weakeningFinding(weakening, head, path));
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/refused-loosening.js

/** Where a policy says more than the file that it extends lets it say. That file holds; somebody believes otherwise. */
function refusedLoosening(conflict, policy, path) {
    const { pointer, message, fix, below, above } = conflict;
    return policyFinding({
        rule: "policy/looser-than-parent",
        message,
        fix: { text: fix },
        policy: below.file === path ? policy : {},
        path: below.file,
        at: below.at,
        evidence: [{ label: "the file above", value: `${above.file}:${above.at.start.line}` }],
        subject: [pointer, message],
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/diff/diff-policies.js






/** Everything that a change of a policy means, worst first: stages, what is inherited, rules, secrets, exceptions. */
function diffPolicies(old, next) {
    const weakenings = [...weakenedRules(old, next), ...weakenedSecrets(old, next), ...changedExceptions(old, next)];
    const changes = [...diffStages(old, next), ...inheritanceChanges(old, next), ...weakenings.map(changeOf)];
    return changes.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
const kinds = Object.keys(changeKinds);
const kindsOfRules = {
    "policy/weakened-rules": "SEVERITY-DOWN",
    "policy/weakened-secrets": "SEARCH-WEAKER",
};
function changeOf({ rule, at, message }) {
    const kind = kindsOfRules[rule] ?? "EXCEPTION-ADDED";
    return { kind, effect: changeKinds[kind].effect, pointer: at, sentence: message };
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/decision-pages.js
const stage = `stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { repository_id: "123", environment: production, ref: refs/heads/main }`;
/** Why a stage was denied: a page for each code of a decision. */
const denialDescriptions = [
    {
        code: "DENIED_NO_GRANT",
        title: "No grant of the stage names this identity",
        why: "Nobody is a stage whom no grant names. Every line of a grant must match, and a claim that is missing matches nothing, under `not` neither. The explanation shows the nearest grant and the lines that do not match.",
        fix: "Start the job so that the claims match (another ref, the environment named in the job), or have the grant changed and reviewed as the explanation shows.",
        bad: `${stage}\n# a job that names no environment`,
        good: "jobs:\n  deploy:\n    environment: production",
    },
    {
        code: "DENIED_BY_DENY",
        title: "An entry of `deny` keeps this identity out",
        why: "An entry of `deny` beats every grant. It was put there to keep this kind of identity out.",
        fix: "Start the job in another way, for example in a run after the merge instead of on pull_request_target.",
        bad: `${stage}\n    deny:\n      - { event_name: pull_request_target }\n# on: pull_request_target`,
        good: "# on: push",
    },
    {
        code: "DENIED_WHEN",
        title: "The condition of the stage is false",
        why: "A grant names this identity, and `when` must be true besides.",
        fix: "Meet the condition that the explanation shows.",
        bad: `${stage}\n    when: claims.actor != "dependabot[bot]"\n# started by Dependabot`,
        good: "# started by a person",
    },
    {
        code: "DENIED_WHEN_ERROR",
        title: "The condition of the stage cannot be evaluated",
        why: "A condition that fails is no answer, and without an answer nobody gets in. Mostly it reads a claim that this identity has not.",
        fix: "Ask `has(claims.NAME)` before a claim that may be missing.",
        bad: `when: claims.environment == "production"`,
        good: `when: has(claims.environment) && claims.environment == "production"`,
    },
    {
        code: "DENIED_WINDOW",
        title: "The stage is shut at this hour",
        why: "The stage may be entered in its window only, so that somebody is there when something goes wrong.",
        fix: "Wait until it opens; the explanation says when.",
        bad: `window: { days: [monday, tuesday], hours: "08:00-18:00", zone: Europe/Berlin }\n# on a Sunday`,
        good: "# on a Monday, 10:00 in Berlin",
    },
    {
        code: "DENIED_FREEZE",
        title: "The stage is frozen",
        why: "Somebody decided that nothing is to be changed in this time, and wrote down why.",
        fix: "Wait until the freeze ends, or have it shortened and reviewed.",
        bad: `window: { freezes: [{ from: 2027-12-20, until: 2028-01-04, reason: Christmas trade }] }\n# on the 24th of December`,
        good: "# on the 5th of January",
    },
    {
        code: "DENIED_FORBID_WITH",
        title: "The job holds another stage that cannot go with this one",
        why: "A step that is compromised in one stage must not get what the other one has.",
        fix: "Do it in a job of its own.",
        bad: "jobs:\n  all: # builds, then deploys",
        good: "jobs:\n  build: {}\n  deploy:\n    needs: build",
    },
    {
        code: "DENIED_UNKNOWN_STAGE",
        title: "The policy has no such stage",
        why: "What the policy does not know it cannot allow.",
        fix: "Correct the name; the explanation lists those that there are.",
        bad: "with: { stage: delpoy }",
        good: "with: { stage: deploy }",
    },
    {
        code: "DENIED_UNKNOWN_CREDENTIAL",
        title: "The stage has no such credential",
        why: "A stage leads to the access that the policy lists, and to nothing else.",
        fix: "Correct the name; the explanation lists those that there are.",
        bad: "with: { stage: deploy, credential: asw }",
        good: "with: { stage: deploy, credential: aws }",
    },
    {
        code: "DENIED_INCOMPLETE_POLICY",
        title: "The policy extends a file that was not read",
        why: "The file that it extends may only be tightened, so without it nobody knows what is allowed.",
        fix: "Run it where that file can be read, or give a copy of it that has the pinned digest.",
        bad: "extends: acme/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567",
        good: "# the same, in a job whose token can read acme/.github",
    },
    {
        code: "DENIED_ERROR",
        title: "The decision could not be made",
        why: "Something that should not happen did, for example a moment that is none. What cannot be decided is denied.",
        fix: "Check the moment and the claims; else report a defect of Sallyport.",
        bad: "sallyport policy explain --stage deploy --claims broken.json",
        good: "sallyport policy explain --stage deploy --base push",
    },
];

;// CONCATENATED MODULE: ./packages/policy/lib/error-pages.js

const errorDescriptions = [
    {
        code: "POLICY_INVALID",
        title: "The policy file has mistakes",
        why: "A misspelt key or a value that is not understood must not become a check that is not made. All mistakes are listed at once, each with its place.",
        fix: "Correct the places listed. With the published JSON Schema an editor completes and explains every key.",
        bad: `version: 1
rules: { "secrets/*": eror }
exeptions: []`,
        good: `version: 1
rules: { "secrets/*": error }
exceptions: []`,
    },
    {
        code: "POLICY_NOT_FOUND",
        title: "There is no policy file at the given path",
        why: "A path that somebody wrote down is meant; falling back to the defaults would hide the mistake.",
        fix: "Correct the path, create the file with `sallyport init`, or leave the input `policy` out to use .github/sallyport.yml.",
        bad: "with: { policy: .github/sallyprot.yml }",
        good: "with: { policy: .github/sallyport.yml }",
    },
    {
        code: "POLICY_PATH_INVALID",
        title: "The path of the policy leaves the repository",
        why: "The policy is read from the protected branch of this repository; a path outside of it has no such protection.",
        fix: "Give a path relative to the root of the repository, without `..`.",
        bad: "with: { policy: ../shared/sallyport.yml }",
        good: "with: { policy: .github/sallyport.yml }",
    },
    {
        code: "POLICY_UNREADABLE",
        title: "The policy is not a plain file",
        why: "A symbolic link could make a run read another file than the one that was reviewed; a folder or a device holds no policy.",
        fix: "Replace it with a plain file of the same content.",
        bad: "ln -s ../policies/strict.yml .github/sallyport.yml",
        good: "cp ../policies/strict.yml .github/sallyport.yml",
    },
    {
        code: "POLICY_BASE_MISSING",
        title: "The commit that holds the policy is not in this clone",
        why: "A change must be judged by the policy of the branch that it goes to. Without that commit there is only the policy of the change itself, which its author wrote.",
        fix: "Fetch the whole history: `fetch-depth: 0` at the checkout step.",
        bad: "- uses: actions/checkout@<sha>",
        good: "- uses: actions/checkout@<sha>\n  with:\n    fetch-depth: 0",
    },
    {
        code: "POLICY_EXTENDS_UNREADABLE",
        title: "The file that the policy extends cannot be read",
        why: "The policy says only a part; what it extends may forbid the rest. Without that file nothing can be decided, and nothing is allowed.",
        fix: "Pass a token that may read the other repository, or keep a reviewed copy here: `extends: ./.github/organisation.yml@sha256:` and its digest.",
        bad: "extends: acme/policies/sallyport.yml@0123456789abcdef0123456789abcdef01234567 # private, and no token",
        good: "extends: ./.github/organisation.yml@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    },
    {
        code: "POLICY_EXTENDS_CHANGED",
        title: "The extended file is not the one that was pinned",
        why: "The digest says which content somebody reviewed. Another content is another policy.",
        fix: "Review how the file has changed, then pin the new digest, or restore the file.",
        bad: "vi .github/organisation.yml # and nothing else",
        good: "sha256sum .github/organisation.yml # and write the digest after `extends`",
    },
    {
        code: "POLICY_EXTENDS_CYCLE",
        title: "Policies extend each other in a circle",
        why: "There is no file at the top that could say what holds.",
        fix: "Delete `extends` in the topmost file.",
        bad: "# acme/.github/sallyport.yml\nextends: acme/shop/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567",
        good: "# acme/.github/sallyport.yml\nversion: 1",
    },
    {
        code: "POLICY_EXTENDS_TOO_DEEP",
        title: "Too many policies extend each other",
        why: "Nobody who reads the policy could say what holds. Three files above one are enough for a company, a division and a team.",
        fix: "Extend the organisation's file directly.",
        bad: "# team extends group extends division extends company extends holding",
        good: "extends: acme/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567",
    },
    {
        code: "POLICY_EXTENDS_INVALID",
        title: "An extended file extends a file that only its own repository has",
        why: "A path without a repository means the repository of the policy in use, where that file is not, or is another one.",
        fix: "Name the repository in the extended file: `extends: owner/repository/path@commit`.",
        bad: "extends: ./.github/base.yml@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        good: "extends: acme/.github/base.yml@0123456789abcdef0123456789abcdef01234567",
    },
    ...denialDescriptions,
];

// EXTERNAL MODULE: ./packages/git/lib/index.js + 25 modules
var git_lib = __webpack_require__(7205);
;// CONCATENATED MODULE: ./packages/policy/lib/generated/known-rules.js
// Generated by `pnpm generate`.
/** The ids of all rules of all gates. */
const knownRules = [
    "identity/provider-denied",
    "identity/stage-denied",
    "policy/added-exception",
    "policy/ambiguous-environment",
    "policy/any-event",
    "policy/any-owner",
    "policy/broken-file",
    "policy/deleted-file",
    "policy/exception-too-broad",
    "policy/exception-too-long",
    "policy/failing-test",
    "policy/long-lived-credential",
    "policy/looser-than-parent",
    "policy/name-only-grant",
    "policy/open-grant",
    "policy/unknown-claim",
    "policy/unknown-rule",
    "policy/unnoticed-change",
    "policy/unproven-access",
    "policy/untested-stage",
    "policy/untrusted-event",
    "policy/unused-exception",
    "policy/weakened-inheritance",
    "policy/weakened-rules",
    "policy/weakened-secrets",
    "policy/widened-access",
    "policy/widened-exception",
    "repository/push-protection-off",
    "secrets/adyen-api-key",
    "secrets/age-secret-key",
    "secrets/airtable-token",
    "secrets/aiven-password",
    "secrets/akamai-edgegrid-secret",
    "secrets/alert-not-found",
    "secrets/algolia-admin-key",
    "secrets/alibaba-cloud-access-key-secret",
    "secrets/amazon-mws-auth-token",
    "secrets/amazon-oauth-client-secret",
    "secrets/anthropic-admin-key",
    "secrets/anthropic-api-key",
    "secrets/anthropic-oauth-token",
    "secrets/apify-api-token",
    "secrets/argocd-token",
    "secrets/asana-token",
    "secrets/assemblyai-api-key",
    "secrets/astra-db-token",
    "secrets/atlassian-api-token",
    "secrets/aws-access-key-id",
    "secrets/aws-appsync-api-key",
    "secrets/aws-bedrock-long-term-key",
    "secrets/aws-bedrock-short-term-key",
    "secrets/aws-secret-access-key",
    "secrets/aws-session-token",
    "secrets/aws-temporary-access-key-id",
    "secrets/axiom-token",
    "secrets/azure-account-key",
    "secrets/azure-annotated-key",
    "secrets/azure-container-registry-key",
    "secrets/azure-cosmos-db-key",
    "secrets/azure-devops-legacy-token",
    "secrets/azure-devops-personal-access-token",
    "secrets/azure-entra-client-secret",
    "secrets/azure-functions-key",
    "secrets/azure-messaging-key",
    "secrets/azure-openai-key",
    "secrets/azure-publish-profile-password",
    "secrets/azure-redis-key",
    "secrets/azure-sas-signature",
    "secrets/azure-search-key",
    "secrets/azure-service-key",
    "secrets/azure-shared-access-key",
    "secrets/azure-storage-account-key",
    "secrets/backblaze-application-key",
    "secrets/basic-auth-header",
    "secrets/bitbucket-access-token",
    "secrets/bitbucket-app-password",
    "secrets/bitwarden-access-token",
    "secrets/braintree-access-token",
    "secrets/brevo-api-key",
    "secrets/buildkite-agent-token",
    "secrets/buildkite-api-token",
    "secrets/buildkite-job-token",
    "secrets/cerebras-api-key",
    "secrets/circleci-legacy-token",
    "secrets/circleci-token",
    "secrets/clickup-token",
    "secrets/clojars-deploy-token",
    "secrets/cloudflare-global-key",
    "secrets/cloudflare-legacy-token",
    "secrets/cloudflare-origin-ca-key",
    "secrets/cloudflare-token",
    "secrets/cloudflare-tunnel-token",
    "secrets/cockroachdb-api-key",
    "secrets/codecov-upload-token",
    "secrets/cohere-api-key",
    "secrets/confluent-legacy-secret",
    "secrets/confluent-secret",
    "secrets/consul-token",
    "secrets/contentful-token",
    "secrets/crates-io-token",
    "secrets/databricks-oauth-secret",
    "secrets/databricks-token",
    "secrets/datadog-api-key",
    "secrets/datadog-application-key",
    "secrets/datadog-token",
    "secrets/deepgram-api-key",
    "secrets/deepseek-api-key",
    "secrets/digitalocean-oauth-token",
    "secrets/digitalocean-token",
    "secrets/discord-bot-token",
    "secrets/discord-webhook",
    "secrets/docker-organization-access-token",
    "secrets/docker-personal-access-token",
    "secrets/docker-registry-auth",
    "secrets/docker-swarm-token",
    "secrets/doppler-token",
    "secrets/dropbox-access-token",
    "secrets/dynatrace-token",
    "secrets/e2b-api-key",
    "secrets/easypost-production-key",
    "secrets/elastic-cloud-api-key",
    "secrets/elevenlabs-api-key",
    "secrets/encrypted-private-key",
    "secrets/expo-access-token",
    "secrets/external-secret-literal",
    "secrets/fastly-api-token",
    "secrets/figma-token",
    "secrets/firecrawl-api-key",
    "secrets/fireworks-api-key",
    "secrets/flutterwave-secret-key",
    "secrets/flyio-macaroon",
    "secrets/flyio-token",
    "secrets/generic-password",
    "secrets/github-app-user-token",
    "secrets/github-fine-grained-token",
    "secrets/github-installation-jwt",
    "secrets/github-installation-token",
    "secrets/github-oauth-token",
    "secrets/github-personal-access-token",
    "secrets/github-refresh-token",
    "secrets/gitlab-agent-token",
    "secrets/gitlab-deploy-token",
    "secrets/gitlab-feature-flags-token",
    "secrets/gitlab-feed-token",
    "secrets/gitlab-incoming-mail-token",
    "secrets/gitlab-job-jwt",
    "secrets/gitlab-job-token",
    "secrets/gitlab-oauth-application-secret",
    "secrets/gitlab-personal-access-token",
    "secrets/gitlab-routable-token",
    "secrets/gitlab-runner-registration-token",
    "secrets/gitlab-runner-token",
    "secrets/gitlab-scim-token",
    "secrets/gitlab-trigger-token",
    "secrets/gocardless-live-token",
    "secrets/google-api-key",
    "secrets/google-chat-webhook",
    "secrets/google-oauth-access-token",
    "secrets/google-oauth-client-secret",
    "secrets/google-oauth-refresh-token",
    "secrets/google-service-account-key",
    "secrets/grafana-api-key",
    "secrets/grafana-cloud-token",
    "secrets/grafana-service-account-token",
    "secrets/groq-api-key",
    "secrets/harness-api-key",
    "secrets/helm-values-literal",
    "secrets/heroku-api-key",
    "secrets/heroku-token",
    "secrets/hetzner-cloud-token",
    "secrets/honeycomb-key",
    "secrets/hubspot-token",
    "secrets/huggingface-token",
    "secrets/ibm-cloud-api-key",
    "secrets/infisical-service-token",
    "secrets/influxdb-token",
    "secrets/jenkins-api-token",
    "secrets/jetbrains-permanent-token",
    "secrets/jfrog-api-key",
    "secrets/jfrog-reference-token",
    "secrets/jina-api-key",
    "secrets/jwt",
    "secrets/k3s-token",
    "secrets/kubeadm-join-token",
    "secrets/kubeconfig-credential",
    "secrets/kubernetes-bootstrap-token",
    "secrets/kubernetes-secret",
    "secrets/kubernetes-service-account-token",
    "secrets/kustomize-literal",
    "secrets/langfuse-secret-key",
    "secrets/langsmith-api-key",
    "secrets/launchdarkly-key",
    "secrets/linear-api-key",
    "secrets/linear-oauth-token",
    "secrets/linode-token",
    "secrets/mailchimp-api-key",
    "secrets/mailgun-api-key",
    "secrets/mailgun-sending-key",
    "secrets/mandrill-api-key",
    "secrets/mapbox-secret-token",
    "secrets/mistral-api-key",
    "secrets/mollie-live-key",
    "secrets/mongodb-atlas-private-key",
    "secrets/mongodb-atlas-service-account-secret",
    "secrets/nats-credentials",
    "secrets/nats-nkey-seed",
    "secrets/neon-api-key",
    "secrets/neon-password",
    "secrets/netlify-token",
    "secrets/netrc-password",
    "secrets/new-relic-insert-key",
    "secrets/new-relic-license-key",
    "secrets/new-relic-user-key",
    "secrets/ngrok-authtoken",
    "secrets/nomad-token",
    "secrets/notion-legacy-token",
    "secrets/notion-token",
    "secrets/npm-access-token",
    "secrets/npmrc-auth-token",
    "secrets/nuget-api-key",
    "secrets/nvidia-api-key",
    "secrets/octopus-deploy-api-key",
    "secrets/okta-api-token",
    "secrets/okta-authorization-header",
    "secrets/onepassword-service-account-token",
    "secrets/openai-api-key",
    "secrets/openrouter-api-key",
    "secrets/openshift-token",
    "secrets/opsgenie-api-key",
    "secrets/paddle-api-key",
    "secrets/pagerduty-api-key",
    "secrets/pagerduty-integration-key",
    "secrets/paypal-client-secret",
    "secrets/paystack-live-key",
    "secrets/perplexity-api-key",
    "secrets/pinecone-api-key",
    "secrets/plaid-access-token",
    "secrets/plaid-secret",
    "secrets/planetscale-password",
    "secrets/planetscale-token",
    "secrets/posthog-personal-api-key",
    "secrets/postman-api-key",
    "secrets/postmark-token",
    "secrets/power-automate-webhook",
    "secrets/private-key",
    "secrets/pulumi-access-token",
    "secrets/push-protection-bypassed",
    "secrets/putty-encrypted-private-key",
    "secrets/putty-private-key",
    "secrets/pypi-upload-token",
    "secrets/railway-token",
    "secrets/rancher-token",
    "secrets/razorpay-key-secret",
    "secrets/render-api-key",
    "secrets/replicate-api-token",
    "secrets/resend-api-key",
    "secrets/rubygems-api-key",
    "secrets/scaleway-secret-key",
    "secrets/sealed-secret-not-sealed",
    "secrets/sendgrid-api-key",
    "secrets/sentry-organization-token",
    "secrets/sentry-user-token",
    "secrets/shippo-live-token",
    "secrets/shopify-token",
    "secrets/slack-app-token",
    "secrets/slack-bot-token",
    "secrets/slack-rotating-token",
    "secrets/slack-user-token",
    "secrets/slack-webhook",
    "secrets/slack-workflow-webhook",
    "secrets/snyk-api-token",
    "secrets/sonarqube-token",
    "secrets/sops-mac-missing",
    "secrets/sops-not-encrypted",
    "secrets/sops-partially-encrypted",
    "secrets/sourcegraph-token",
    "secrets/splunk-hec-token",
    "secrets/square-access-token",
    "secrets/square-oauth-secret",
    "secrets/stripe-live-key",
    "secrets/stripe-test-key",
    "secrets/stytch-secret",
    "secrets/sumologic-access-key",
    "secrets/supabase-access-token",
    "secrets/supabase-secret-key",
    "secrets/supabase-service-role-key",
    "secrets/tailscale-key",
    "secrets/tavily-api-key",
    "secrets/teams-webhook",
    "secrets/telegram-bot-token",
    "secrets/tencent-cloud-secret-key",
    "secrets/terraform-cloud-token",
    "secrets/terraform-sensitive-value",
    "secrets/terraform-state",
    "secrets/test-pypi-upload-token",
    "secrets/together-api-key",
    "secrets/twilio-api-secret",
    "secrets/twilio-auth-token",
    "secrets/typeform-token",
    "secrets/url-password",
    "secrets/vault-batch-token",
    "secrets/vault-legacy-token",
    "secrets/vault-service-token",
    "secrets/vercel-legacy-token",
    "secrets/vercel-token",
    "secrets/vultr-api-key",
    "secrets/wandb-api-key",
    "secrets/wandb-legacy-api-key",
    "secrets/webhook-signing-secret",
    "secrets/wireguard-private-key",
    "secrets/workload-literal",
    "secrets/xai-api-key",
    "secrets/zendesk-api-token",
    "secrets/zuplo-api-key",
    "suppressions/added-baseline-entry",
    "suppressions/added-comment",
    "suppressions/broken-baseline",
    "suppressions/idle-baseline",
    "suppressions/stale-baseline-entry",
    "suppressions/unused-comment"
];

;// CONCATENATED MODULE: ./packages/policy/lib/parse/quoted.js

/** What stands in a policy may be a secret in the wrong place, so messages show only plain words of it: see `isPlain` of @sallyport/core. */

const longestPath = 200;
/** The path of a file in quotes: whole, for it must be found, but without words that look like secrets. */
function quotedPath(path) {
    return `"${shownPath(path)}"`;
}
/** The same without the quotes. */
function shownPath(path) {
    return (0,lib/* printable */.g$)((0,lib/* redacted */.pc)(path.length > longestPath ? `${path.slice(0, longestPath)}…` : path));
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/exceptions.js





/** What the schema cannot say about `exceptions`. Looks only at values that have the right type. */
function exceptionProblems(root) {
    const list = nodeAt(root, "exceptions")?.items ?? [];
    return list.flatMap((node, index) => {
        const problems = [];
        const report = (key, message) => {
            const region = nodeAt(node, key)?.region ?? startOf(node.region);
            if (message !== undefined)
                problems.push({ pointer: pointerOf("exceptions", index, key), region, message });
        };
        report("rule", ruleProblem(textAt(node, "rule")));
        report("path", pathProblem(textAt(node, "path")));
        return [...problems, ...approvalProblems(node, ["exceptions", index])];
    });
}
/** What is wrong with who approved something, why and until when: of an exception or a baseline. */
function approvalProblems(node, steps) {
    const problems = [];
    const report = (key, message) => {
        const region = nodeAt(node, key)?.region ?? startOf(node.region);
        if (message !== undefined)
            problems.push({ pointer: pointerOf(...steps, key), region, message });
    };
    report("approved-by", approverProblem(textAt(node, "owner"), textAt(node, "approved-by")));
    report("reason", reasonProblem(textAt(node, "reason")));
    for (const key of ["control", "replacement"])
        report(key, blankProblem(textAt(node, key)));
    for (const key of ["created", "expires"])
        report(key, dateProblem(textAt(node, key)));
    report("expires", orderProblem(textAt(node, "created"), textAt(node, "expires")));
    return problems;
}
/** The exceptions of a file without problems. Their texts go into every report, so what looks like a secret is struck out here. */
function readExceptions(root) {
    const list = nodeAt(root, "exceptions")?.items ?? [];
    return list.map((node) => {
        const entry = node.value;
        const { "approved-by": approvedBy, created, expires, fingerprint, path } = entry;
        return {
            rule: entry.rule,
            ...(fingerprint === undefined ? {} : { fingerprint }),
            ...(path === undefined ? {} : { path }),
            owner: (0,lib/* redacted */.pc)(entry.owner),
            approvedBy: (0,lib/* redacted */.pc)(approvedBy),
            reason: (0,lib/* redacted */.pc)(entry.reason.trim()),
            control: (0,lib/* redacted */.pc)(entry.control.trim()),
            replacement: (0,lib/* redacted */.pc)(entry.replacement.trim()),
            ...(created === undefined ? {} : { created: createdInstant(created) ?? created }),
            expires: (0,lib/* expiryInstant */.jE)(expires) ?? expires,
            region: node.region,
        };
    });
}
function textAt(node, key) {
    const value = nodeAt(node, key)?.value;
    return typeof value === "string" ? value : undefined;
}
function ruleProblem(rule) {
    if (rule?.startsWith("policy/") !== true)
        return undefined;
    return "a finding about the policy itself cannot be excepted; mend the policy instead";
}
function pathProblem(path) {
    if (path === undefined || path === "")
        return undefined;
    if (path.startsWith("/") && !hasWildcard(path))
        return `paths start at the root of the repository; write ${(0,lib/* quoted */.TL)(path.slice(1))}`;
    return pathPatternProblem(path);
}
function approverProblem(owner, approver) {
    if (owner === undefined || approver === undefined || bareName(owner) !== bareName(approver))
        return undefined;
    return `the approver must not be the owner; found ${(0,lib/* quoted */.TL)(approver)} as both`;
}
/** GitHub compares names without case; people write them with and without the `@`. */
function bareName(identity) {
    return identity.trim().replace(/^@/, "").toLowerCase();
}
function reasonProblem(reason) {
    if (reason === undefined || reason.length < shortestReason)
        return undefined;
    const said = reason.trim().replace(/\s+/g, " ").length;
    return said >= shortestReason
        ? undefined
        : `expected at least ${shortestReason} characters without padding; found ${said}`;
}
function blankProblem(text) {
    return text !== undefined && text.length >= 3 && text.trim() === "" ? "expected words; found only spaces" : undefined;
}
const dateForm = /^\d{4}-\d{2}-\d{2}/;
function dateProblem(date) {
    if (date === undefined || !dateForm.test(date) || (0,lib/* expiryInstant */.jE)(date) !== undefined)
        return undefined;
    return `${(0,lib/* quoted */.TL)(date)} is not a day and time that exists`;
}
function orderProblem(created, expires) {
    const start = created === undefined ? undefined : createdInstant(created);
    const end = expires === undefined ? undefined : (0,lib/* expiryInstant */.jE)(expires);
    if (start === undefined || end === undefined || (0,lib/* milliseconds */.Rz)(start) < (0,lib/* milliseconds */.Rz)(end))
        return undefined;
    return `it ends before it was created (${(0,lib/* quoted */.TL)(created ?? "")})`;
}
/** A bare date is the start of that day in UTC. */
function createdInstant(text) {
    if ((0,lib/* expiryInstant */.jE)(text) === undefined)
        return undefined;
    return text.includes("T") ? (0,lib/* expiryInstant */.jE)(text) : `${text}T00:00:00.000Z`;
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/inheritance.js

/** `extends`, `locked` and `delegates` of a file without problems. */
function readInheritance(root) {
    const parent = nodeAt(root, "extends");
    return {
        ...(parent === undefined ? {} : { extends: readParent(parent) }),
        locked: (nodeAt(root, "locked")?.items ?? []).map(({ value, region }) => ({ pointer: String(value), at: region })),
        delegates: (nodeAt(root, "delegates")?.items ?? []).map(readDelegate),
    };
}
function readParent({ value, region }) {
    const text = String(value);
    const at = text.lastIndexOf("@");
    const [owner = "", name = "", ...path] = text.slice(0, at).split("/");
    const pin = text.slice(at + 1);
    return {
        ...(owner === "." ? { path: [name, ...path].join("/") } : { repository: `${owner}/${name}`, path: path.join("/") }),
        pin: pin.startsWith("sha256:") ? { sha256: pin.slice("sha256:".length) } : { commit: pin },
        text,
        at: region,
    };
}
function readDelegate(node) {
    const bound = nodeAt(node, "bound")?.value;
    return {
        pointer: String(nodeAt(node, "pointer")?.value),
        ...(bound === undefined ? {} : { bound: Array.isArray(bound) ? bound.map(String) : String(bound) }),
        at: node.region,
    };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/policy-text.js


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
    if (!(0,external_node_buffer_.isUtf8)(bytes))
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
    return problemAt(position, `the character ${(0,lib/* printable */.g$)(found[0])} is invisible to a reviewer; delete it`);
}
function firstInvalidByte(bytes) {
    let line = 1;
    let start = 0;
    for (;;) {
        const end = bytes.indexOf(0x0a, start);
        const content = bytes.subarray(start, end === -1 ? bytes.length : end);
        if (end === -1 || !(0,external_node_buffer_.isUtf8)(content))
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

;// CONCATENATED MODULE: ./packages/policy/lib/parse/rules.js




/** What the schema cannot say about `rules`: the rules that watch over this file cannot be weakened by it. */
function ruleProblems(root) {
    const problems = [];
    for (const [rule, { node }] of nodeAt(root, "rules")?.entries ?? []) {
        const least = protectedSeverity(rule);
        const setting = node.value;
        if (least === undefined || typeof setting !== "string")
            continue;
        if (setting !== "off" && (!(0,lib/* isSeverity */._Z)(setting) || (0,lib/* compareSeverity */.zK)(setting, least) >= 0))
            continue;
        const message = `${rule} watches over the policy and cannot be set below ${least}; found ${(0,lib/* quoted */.TL)(setting)}`;
        problems.push({ pointer: pointerOf("rules", rule), region: node.region, message });
    }
    return problems;
}

;// CONCATENATED MODULE: ./packages/policy/lib/generated/validate.js
// @ts-nocheck
// Generated by packages/policy/schema/generate.ts from packages/policy/src/schema. Do not edit: run `pnpm generate`.
/** All violations of the policy schema, in no useful order; empty when the data is valid. */
function schemaErrors(data) {
    return validate(data) ? [] : validate.errors;
}
function added(errors, error) {
    if (errors === null)
        return [error];
    errors.push(error);
    return errors;
}
const schema19 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["version"], "additionalProperties": false, "properties": { "version": { "const": 1 }, "extends": { "$ref": "#/$defs/d0" }, "stages": { "$ref": "#/$defs/d1" }, "rules": { "type": "object", "propertyNames": { "pattern": "^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$", "maxLength": 100 }, "additionalProperties": { "enum": ["info", "warning", "error", "critical", "off"] } }, "exceptions": { "$ref": "#/$defs/d24" }, "secrets": { "$ref": "#/$defs/d31" }, "tests": { "$ref": "#/$defs/d38" }, "locked": { "type": "array", "maxItems": 200, "uniqueItems": true, "items": { "type": "string", "pattern": "^(?:/(?:[^~/]|~[01])+)+$", "maxLength": 500 } }, "delegates": { "$ref": "#/$defs/d41" } }, "$defs": { "d0": { "type": "string", "maxLength": 500, "pattern": "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})|\\.(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@sha256:[0-9a-f]{64})$" }, "d1": { "type": "object", "maxProperties": 500, "propertyNames": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60 }, "additionalProperties": { "$ref": "#/$defs/d2" } }, "d2": { "type": "object", "additionalProperties": false, "properties": { "owner": { "type": "string", "pattern": "^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$" }, "purpose": { "$ref": "#/$defs/d3" }, "allow": { "$ref": "#/$defs/d4" }, "deny": { "$ref": "#/$defs/d4" }, "when": { "type": "string", "minLength": 1, "maxLength": 4096 }, "credentials": { "$ref": "#/$defs/d8" }, "max-duration": { "$ref": "#/$defs/d11" }, "window": { "$ref": "#/$defs/d20" }, "forbid-with": { "type": "array", "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" } } } }, "d3": { "type": "string", "minLength": 3, "maxLength": 300 }, "d4": { "type": "array", "maxItems": 100, "items": { "$ref": "#/$defs/d5" } }, "d5": { "type": "object", "minProperties": 1, "maxProperties": 40, "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 100 }, "additionalProperties": { "$ref": "#/$defs/d6" } }, "d6": { "type": ["string", "array", "object"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 }, "required": ["not"], "additionalProperties": false, "properties": { "not": { "$ref": "#/$defs/d7" } } }, "d7": { "type": ["string", "array"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 } }, "d8": { "type": "object", "maxProperties": 50, "propertyNames": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60 }, "additionalProperties": { "$ref": "#/$defs/d9" } }, "d9": { "type": "object", "discriminator": { "propertyName": "provider" }, "oneOf": [{ "$ref": "#/$defs/d10" }, { "$ref": "#/$defs/d12" }, { "$ref": "#/$defs/d14" }, { "$ref": "#/$defs/d15" }, { "$ref": "#/$defs/d16" }, { "$ref": "#/$defs/d17" }, { "$ref": "#/$defs/d18" }, { "$ref": "#/$defs/d19" }] }, "d10": { "type": "object", "required": ["provider", "role", "region"], "additionalProperties": false, "properties": { "provider": { "const": "aws" }, "role": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$" }, "region": { "type": "string", "pattern": "^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$" }, "chain": { "type": "array", "minItems": 1, "maxItems": 5, "items": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$" } }, "session-policy": { "type": "object", "minProperties": 1 }, "policy-arns": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$" } }, "fips": { "type": "boolean" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d11": { "type": "string", "pattern": "^[1-9][0-9]{0,5}[smhd]$" }, "d12": { "type": "object", "required": ["provider", "workload-identity-provider"], "additionalProperties": false, "properties": { "provider": { "const": "google" }, "workload-identity-provider": { "type": "string", "pattern": "^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$" }, "service-account": { "type": "string", "maxLength": 320, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$" }, "delegates": { "type": "array", "minItems": 1, "maxItems": 10, "items": { "type": "string", "maxLength": 320, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$" } }, "scopes": { "$ref": "#/$defs/d13" }, "id-token-audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "universe": { "type": "string", "maxLength": 253, "pattern": "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d13": { "type": "array", "minItems": 1, "maxItems": 50, "uniqueItems": true, "items": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" } }, "d14": { "type": "object", "required": ["provider", "tenant", "client"], "additionalProperties": false, "properties": { "provider": { "const": "azure" }, "tenant": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "client": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "subscription": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "scope": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "cloud": { "enum": ["public", "us-government", "china"] }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d15": { "type": "object", "required": ["provider", "url", "role"], "additionalProperties": false, "properties": { "provider": { "const": "vault" }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "role": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "mount": { "type": "string", "maxLength": 200, "pattern": "^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$" }, "namespace": { "type": "string", "maxLength": 200, "pattern": "^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d16": { "type": "object", "required": ["provider", "scope", "identity"], "additionalProperties": false, "properties": { "provider": { "const": "octo-sts" }, "domain": { "type": "string", "maxLength": 253, "pattern": "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$" }, "scope": { "type": "string", "pattern": "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$" }, "identity": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d17": { "type": "object", "required": ["provider", "app", "owner", "permissions"], "additionalProperties": false, "properties": { "provider": { "const": "github-app" }, "app": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "private-key-variable": { "type": "string", "maxLength": 100, "pattern": "^[A-Z_][A-Z0-9_]*$" }, "owner": { "type": "string", "pattern": "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$" }, "repositories": { "type": "array", "minItems": 1, "maxItems": 500, "uniqueItems": true, "items": { "type": "string", "pattern": "^[A-Za-z0-9._-]{1,100}$" } }, "permissions": { "type": "object", "minProperties": 1, "maxProperties": 50, "propertyNames": { "pattern": "^[a-z][a-z_]*$", "maxLength": 60 }, "additionalProperties": { "enum": ["read", "write", "admin"] } }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d18": { "type": "object", "required": ["provider", "url", "audience"], "additionalProperties": false, "properties": { "provider": { "const": "token-exchange" }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "scope": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "resource": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "requested-token-type": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "subject-token-type": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "fields": { "type": "object", "minProperties": 1, "maxProperties": 20, "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9_.-]*$", "maxLength": 100 }, "additionalProperties": { "type": "string", "maxLength": 1000 } }, "duration": { "$ref": "#/$defs/d11" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d19": { "type": "object", "required": ["provider", "registry"], "additionalProperties": false, "properties": { "provider": { "const": "registry" }, "registry": { "enum": ["npm", "pypi", "crates-io", "rubygems", "nuget", "jfrog"] }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "package": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "user": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "oidc-provider": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "project": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } }, "d20": { "type": "object", "minProperties": 1, "additionalProperties": false, "properties": { "days": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "enum": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] } }, "hours": { "type": "string", "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" }, "zone": { "type": "string", "maxLength": 60, "pattern": "^[A-Za-z][A-Za-z0-9_+/-]*$" }, "freezes": { "$ref": "#/$defs/d21" } } }, "d21": { "type": "array", "minItems": 1, "maxItems": 100, "items": { "$ref": "#/$defs/d22" } }, "d22": { "type": "object", "required": ["from", "until", "reason"], "additionalProperties": false, "properties": { "from": { "$ref": "#/$defs/d23" }, "until": { "$ref": "#/$defs/d23" }, "reason": { "$ref": "#/$defs/d3" } } }, "d23": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$" }, "d24": { "type": "array", "items": { "$ref": "#/$defs/d25" }, "maxItems": 500 }, "d25": { "type": "object", "required": ["rule", "owner", "approved-by", "reason", "control", "replacement", "expires"], "anyOf": [{ "required": ["fingerprint"] }, { "required": ["path"] }], "additionalProperties": false, "properties": { "rule": { "type": "string", "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "fingerprint": { "type": "string", "pattern": "^[a-z]+[0-9]+:[0-9a-f]{8,64}$" }, "path": { "$ref": "#/$defs/d26" }, "owner": { "$ref": "#/$defs/d27" }, "approved-by": { "$ref": "#/$defs/d27" }, "reason": { "$ref": "#/$defs/d28" }, "control": { "$ref": "#/$defs/d29" }, "replacement": { "$ref": "#/$defs/d29" }, "created": { "$ref": "#/$defs/d30" }, "expires": { "$ref": "#/$defs/d30" } } }, "d26": { "type": "string", "minLength": 1, "maxLength": 1000 }, "d27": { "type": "string", "pattern": "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$" }, "d28": { "type": "string", "minLength": 20, "maxLength": 2000 }, "d29": { "type": "string", "minLength": 3, "maxLength": 2000 }, "d30": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$" }, "d31": { "type": "object", "additionalProperties": false, "properties": { "salt": { "type": "string", "pattern": "^[0-9a-f]{32,128}$" }, "exclude": { "$ref": "#/$defs/d32" }, "min-confidence": { "enum": ["low", "medium", "high", "verified"] }, "max-file-size": { "type": ["integer", "string"], "minimum": 1, "maximum": 9007199254740991, "pattern": "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$" }, "inline": { "enum": ["off", "info", "warning", "error"] }, "inline-from": { "$ref": "#/$defs/d32" }, "baseline": { "$ref": "#/$defs/d33" }, "custom-rules": { "$ref": "#/$defs/d35" } } }, "d32": { "type": "array", "maxItems": 200, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 } }, "d33": { "type": "array", "maxItems": 20, "items": { "$ref": "#/$defs/d34" } }, "d34": { "type": "object", "required": ["path", "owner", "approved-by", "reason", "control", "replacement", "expires"], "additionalProperties": false, "properties": { "path": { "type": "string", "maxLength": 1000, "pattern": "^(?:\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$" }, "owner": { "$ref": "#/$defs/d27" }, "approved-by": { "$ref": "#/$defs/d27" }, "reason": { "$ref": "#/$defs/d28" }, "control": { "$ref": "#/$defs/d29" }, "replacement": { "$ref": "#/$defs/d29" }, "created": { "$ref": "#/$defs/d30" }, "expires": { "$ref": "#/$defs/d30" } } }, "d35": { "type": "array", "items": { "$ref": "#/$defs/d36" }, "maxItems": 100 }, "d36": { "type": "object", "required": ["id", "title", "keywords", "pattern"], "additionalProperties": false, "properties": { "id": { "type": "string", "pattern": "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "title": { "$ref": "#/$defs/d37" }, "keywords": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "minLength": 3, "maxLength": 64, "pattern": "^[!-~]+(?: [!-~]+)*$" } }, "pattern": { "type": "string", "minLength": 1, "maxLength": 300 }, "severity": { "enum": ["info", "warning", "error", "critical"] }, "fix": { "type": "string", "minLength": 3, "maxLength": 500 } } }, "d37": { "type": "string", "minLength": 3, "maxLength": 200 }, "d38": { "type": "array", "maxItems": 1000, "items": { "$ref": "#/$defs/d39" } }, "d39": { "type": "object", "required": ["name", "stage", "expect"], "additionalProperties": false, "properties": { "name": { "$ref": "#/$defs/d37" }, "stage": { "$ref": "#/$defs/d40" }, "credential": { "$ref": "#/$defs/d40" }, "base": { "enum": ["push", "tag", "pull_request", "pull_request_target", "merge_group", "environment", "reusable", "schedule", "workflow_dispatch", "workflow_run", "issue_comment", "release", "deployment"] }, "claims": { "type": "object", "maxProperties": 60, "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 100 }, "additionalProperties": { "type": ["string", "null"], "maxLength": 1000 } }, "now": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$" }, "held": { "type": "array", "maxItems": 50, "uniqueItems": true, "items": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" } }, "expect": { "enum": ["allow", "deny"] }, "grant": { "type": "integer", "minimum": 0, "maximum": 99 }, "duration": { "$ref": "#/$defs/d11" }, "because": { "type": "string", "pattern": "^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$", "maxLength": 100 } } }, "d40": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" }, "d41": { "type": "array", "maxItems": 200, "items": { "$ref": "#/$defs/d42" } }, "d42": { "type": "object", "required": ["pointer"], "additionalProperties": false, "properties": { "pointer": { "$ref": "#/$defs/d43" }, "bound": { "type": ["string", "array"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "items": { "$ref": "#/$defs/d26" } } } }, "d43": { "type": "string", "pattern": "^(?:/(?:[^~/]|~[01])+)+$", "maxLength": 500 } } };
const func0 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})|\\.(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@sha256:[0-9a-f]{64})$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate53.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (data.length > 500) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 500 } });
            errors++;
        }
        if (!pattern3.test(data)) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate53.errors = vErrors;
    return errors === 0;
}
validate53.evaluated = { "dynamicProps": false, "dynamicItems": false };
const pattern4 = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "u");
const schema22 = { "type": "object", "additionalProperties": false, "properties": { "owner": { "type": "string", "pattern": "^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$" }, "purpose": { "$ref": "#/$defs/d3" }, "allow": { "$ref": "#/$defs/d4" }, "deny": { "$ref": "#/$defs/d4" }, "when": { "type": "string", "minLength": 1, "maxLength": 4096 }, "credentials": { "$ref": "#/$defs/d8" }, "max-duration": { "$ref": "#/$defs/d11" }, "window": { "$ref": "#/$defs/d20" }, "forbid-with": { "type": "array", "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" } } } };
const pattern5 = new RegExp("^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$", "u");
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate57.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (data.length > 300) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 300 } });
            errors++;
        }
        if (data.length < 3) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 3 } });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate57.errors = vErrors;
    return errors === 0;
}
validate57.evaluated = { "dynamicProps": false, "dynamicItems": false };
const pattern6 = new RegExp("^[a-z][a-z0-9_]*$", "u");
const schema26 = { "type": ["string", "array", "object"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 }, "required": ["not"], "additionalProperties": false, "properties": { "not": { "$ref": "#/$defs/d7" } } };
const schema27 = { "type": ["string", "array"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 } };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate62.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if ((typeof data !== "string") && (!(Array.isArray(data)))) {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema27.type } });
        errors++;
    }
    if (typeof data === "string") {
        if (data.length > 1000) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1000 } });
            errors++;
        }
        if (data.length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } });
            errors++;
        }
    }
    if (Array.isArray(data)) {
        if (data.length > 100) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
            errors++;
        }
        if (data.length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            let data0 = data[i0];
            if (typeof data0 === "string") {
                if (data0.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data0.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        let i1 = data.length;
        let j0;
        if (i1 > 1) {
            const indices0 = {};
            for (; i1--;) {
                let item0 = data[i1];
                if (typeof item0 !== "string") {
                    continue;
                }
                if (typeof indices0[item0] == "number") {
                    j0 = indices0[item0];
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                    errors++;
                    break;
                }
                indices0[item0] = i1;
            }
        }
    }
    validate62.errors = vErrors;
    return errors === 0;
}
validate62.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate61.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if ((!data || typeof data != "object") && (typeof data !== "string")) {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema26.type } });
        errors++;
    }
    if (typeof data === "string") {
        if (data.length > 1000) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1000 } });
            errors++;
        }
        if (data.length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } });
            errors++;
        }
    }
    if (Array.isArray(data)) {
        if (data.length > 100) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
            errors++;
        }
        if (data.length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            let data0 = data[i0];
            if (typeof data0 === "string") {
                if (data0.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data0.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        let i1 = data.length;
        let j0;
        if (i1 > 1) {
            const indices0 = {};
            for (; i1--;) {
                let item0 = data[i1];
                if (typeof item0 !== "string") {
                    continue;
                }
                if (typeof indices0[item0] == "number") {
                    j0 = indices0[item0];
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                    errors++;
                    break;
                }
                indices0[item0] = i1;
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.not === undefined) || (!(func0.call(data, "not")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "not" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(key0 === "not")) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.not !== undefined && func0.call(data, "not")) {
            if (!(validate62(data.not, { instancePath: instancePath + "/not", parentData: data, parentDataProperty: "not", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                errors = vErrors.length;
            }
        }
    }
    validate61.errors = vErrors;
    return errors === 0;
}
validate61.evaluated = { "props": true, "items": true, "dynamicProps": false, "dynamicItems": false };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate60.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (Object.keys(data).length > 40) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 40 } });
            errors++;
        }
        if (Object.keys(data).length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            const _errs1 = errors;
            if (typeof key0 === "string") {
                if (key0.length > 100) {
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key0 });
                    errors++;
                }
                if (!pattern6.test(key0)) {
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key0 });
                    errors++;
                }
            }
            var valid0 = _errs1 === errors;
            if (!valid0) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } });
                errors++;
            }
        }
        for (const key1 of Object.keys(data)) {
            if (!(validate61(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate60.errors = vErrors;
    return errors === 0;
}
validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate59.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 100) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            if (!(validate60(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate59.errors = vErrors;
    return errors === 0;
}
validate59.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const schema30 = { "type": "object", "required": ["provider", "role", "region"], "additionalProperties": false, "properties": { "provider": { "const": "aws" }, "role": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$" }, "region": { "type": "string", "pattern": "^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$" }, "chain": { "type": "array", "minItems": 1, "maxItems": 5, "items": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$" } }, "session-policy": { "type": "object", "minProperties": 1 }, "policy-arns": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "maxLength": 2048, "pattern": "^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$" } }, "fips": { "type": "boolean" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern8 = new RegExp("^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$", "u");
const pattern9 = new RegExp("^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$", "u");
const pattern11 = new RegExp("^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$", "u");
const pattern13 = new RegExp("^\\S(?:.*\\S)?$", "u");
const pattern14 = new RegExp("^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$", "u");
const pattern12 = new RegExp("^[1-9][0-9]{0,5}[smhd]$", "u");
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate71.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (!pattern12.test(data)) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate71.errors = vErrors;
    return errors === 0;
}
validate71.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate70.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
            errors++;
        }
        if ((data.role === undefined) || (!(func0.call(data, "role")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } });
            errors++;
        }
        if ((data.region === undefined) || (!(func0.call(data, "region")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "region" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema30.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.provider !== undefined && func0.call(data, "provider")) {
            if ("aws" !== data.provider) {
                vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "aws" } });
                errors++;
            }
        }
        if (data.role !== undefined && func0.call(data, "role")) {
            let data1 = data.role;
            if (typeof data1 === "string") {
                if (data1.length > 2048) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/maxLength", keyword: "maxLength", params: { limit: 2048 } });
                    errors++;
                }
                if (!pattern8.test(data1)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.region !== undefined && func0.call(data, "region")) {
            let data2 = data.region;
            if (typeof data2 === "string") {
                if (!pattern9.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/region", schemaPath: "#/properties/region/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/region", schemaPath: "#/properties/region/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.chain !== undefined && func0.call(data, "chain")) {
            let data3 = data.chain;
            if (Array.isArray(data3)) {
                if (data3.length > 5) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/chain", schemaPath: "#/properties/chain/maxItems", keyword: "maxItems", params: { limit: 5 } });
                    errors++;
                }
                if (data3.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/chain", schemaPath: "#/properties/chain/minItems", keyword: "minItems", params: { limit: 1 } });
                    errors++;
                }
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (typeof data4 === "string") {
                        if (data4.length > 2048) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/chain/" + i0, schemaPath: "#/properties/chain/items/maxLength", keyword: "maxLength", params: { limit: 2048 } });
                            errors++;
                        }
                        if (!pattern8.test(data4)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/chain/" + i0, schemaPath: "#/properties/chain/items/pattern", keyword: "pattern", params: {} });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/chain/" + i0, schemaPath: "#/properties/chain/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/chain", schemaPath: "#/properties/chain/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
        if (data["session-policy"] !== undefined && func0.call(data, "session-policy")) {
            let data5 = data["session-policy"];
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (Object.keys(data5).length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/session-policy", schemaPath: "#/properties/session-policy/minProperties", keyword: "minProperties", params: { limit: 1 } });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/session-policy", schemaPath: "#/properties/session-policy/type", keyword: "type", params: { type: "object" } });
                errors++;
            }
        }
        if (data["policy-arns"] !== undefined && func0.call(data, "policy-arns")) {
            let data6 = data["policy-arns"];
            if (Array.isArray(data6)) {
                if (data6.length > 10) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns", schemaPath: "#/properties/policy-arns/maxItems", keyword: "maxItems", params: { limit: 10 } });
                    errors++;
                }
                if (data6.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns", schemaPath: "#/properties/policy-arns/minItems", keyword: "minItems", params: { limit: 1 } });
                    errors++;
                }
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data7 = data6[i1];
                    if (typeof data7 === "string") {
                        if (data7.length > 2048) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns/" + i1, schemaPath: "#/properties/policy-arns/items/maxLength", keyword: "maxLength", params: { limit: 2048 } });
                            errors++;
                        }
                        if (!pattern11.test(data7)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns/" + i1, schemaPath: "#/properties/policy-arns/items/pattern", keyword: "pattern", params: {} });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns/" + i1, schemaPath: "#/properties/policy-arns/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
                let i2 = data6.length;
                let j0;
                if (i2 > 1) {
                    const indices0 = {};
                    for (; i2--;) {
                        let item0 = data6[i2];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns", schemaPath: "#/properties/policy-arns/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 } });
                            errors++;
                            break;
                        }
                        indices0[item0] = i2;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/policy-arns", schemaPath: "#/properties/policy-arns/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
        if (data.fips !== undefined && func0.call(data, "fips")) {
            if (typeof data.fips !== "boolean") {
                vErrors = added(vErrors, { instancePath: instancePath + "/fips", schemaPath: "#/properties/fips/type", keyword: "type", params: { type: "boolean" } });
                errors++;
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.audience !== undefined && func0.call(data, "audience")) {
            let data10 = data.audience;
            if (typeof data10 === "string") {
                if (data10.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data10.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data10)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.trust !== undefined && func0.call(data, "trust")) {
            let data11 = data.trust;
            if (typeof data11 === "string") {
                if (data11.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern14.test(data11)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate70.errors = vErrors;
    return errors === 0;
}
validate70.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema32 = { "type": "object", "required": ["provider", "workload-identity-provider"], "additionalProperties": false, "properties": { "provider": { "const": "google" }, "workload-identity-provider": { "type": "string", "pattern": "^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$" }, "service-account": { "type": "string", "maxLength": 320, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$" }, "delegates": { "type": "array", "minItems": 1, "maxItems": 10, "items": { "type": "string", "maxLength": 320, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$" } }, "scopes": { "$ref": "#/$defs/d13" }, "id-token-audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "universe": { "type": "string", "maxLength": 253, "pattern": "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern15 = new RegExp("^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$", "u");
const pattern20 = new RegExp("^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$", "u");
const pattern18 = new RegExp("^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$", "u");
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate74.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 50) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 50 } });
            errors++;
        }
        if (data.length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            let data0 = data[i0];
            if (typeof data0 === "string") {
                if (data0.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern18.test(data0)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        let i1 = data.length;
        let j0;
        if (i1 > 1) {
            const indices0 = {};
            for (; i1--;) {
                let item0 = data[i1];
                if (typeof item0 !== "string") {
                    continue;
                }
                if (typeof indices0[item0] == "number") {
                    j0 = indices0[item0];
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                    errors++;
                    break;
                }
                indices0[item0] = i1;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate74.errors = vErrors;
    return errors === 0;
}
validate74.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate73.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
            errors++;
        }
        if ((data["workload-identity-provider"] === undefined) || (!(func0.call(data, "workload-identity-provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workload-identity-provider" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema32.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.provider !== undefined && func0.call(data, "provider")) {
            if ("google" !== data.provider) {
                vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "google" } });
                errors++;
            }
        }
        if (data["workload-identity-provider"] !== undefined && func0.call(data, "workload-identity-provider")) {
            let data1 = data["workload-identity-provider"];
            if (typeof data1 === "string") {
                if (!pattern15.test(data1)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/workload-identity-provider", schemaPath: "#/properties/workload-identity-provider/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/workload-identity-provider", schemaPath: "#/properties/workload-identity-provider/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data["service-account"] !== undefined && func0.call(data, "service-account")) {
            let data2 = data["service-account"];
            if (typeof data2 === "string") {
                if (data2.length > 320) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/service-account", schemaPath: "#/properties/service-account/maxLength", keyword: "maxLength", params: { limit: 320 } });
                    errors++;
                }
                if (!pattern16.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/service-account", schemaPath: "#/properties/service-account/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/service-account", schemaPath: "#/properties/service-account/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.delegates !== undefined && func0.call(data, "delegates")) {
            let data3 = data.delegates;
            if (Array.isArray(data3)) {
                if (data3.length > 10) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/delegates", schemaPath: "#/properties/delegates/maxItems", keyword: "maxItems", params: { limit: 10 } });
                    errors++;
                }
                if (data3.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/delegates", schemaPath: "#/properties/delegates/minItems", keyword: "minItems", params: { limit: 1 } });
                    errors++;
                }
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (typeof data4 === "string") {
                        if (data4.length > 320) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/delegates/" + i0, schemaPath: "#/properties/delegates/items/maxLength", keyword: "maxLength", params: { limit: 320 } });
                            errors++;
                        }
                        if (!pattern16.test(data4)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/delegates/" + i0, schemaPath: "#/properties/delegates/items/pattern", keyword: "pattern", params: {} });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/delegates/" + i0, schemaPath: "#/properties/delegates/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/delegates", schemaPath: "#/properties/delegates/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
        if (data.scopes !== undefined && func0.call(data, "scopes")) {
            if (!(validate74(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
                errors = vErrors.length;
            }
        }
        if (data["id-token-audience"] !== undefined && func0.call(data, "id-token-audience")) {
            let data6 = data["id-token-audience"];
            if (typeof data6 === "string") {
                if (data6.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/id-token-audience", schemaPath: "#/properties/id-token-audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data6.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/id-token-audience", schemaPath: "#/properties/id-token-audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data6)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/id-token-audience", schemaPath: "#/properties/id-token-audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/id-token-audience", schemaPath: "#/properties/id-token-audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.universe !== undefined && func0.call(data, "universe")) {
            let data7 = data.universe;
            if (typeof data7 === "string") {
                if (data7.length > 253) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/universe", schemaPath: "#/properties/universe/maxLength", keyword: "maxLength", params: { limit: 253 } });
                    errors++;
                }
                if (!pattern20.test(data7)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/universe", schemaPath: "#/properties/universe/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/universe", schemaPath: "#/properties/universe/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.audience !== undefined && func0.call(data, "audience")) {
            let data9 = data.audience;
            if (typeof data9 === "string") {
                if (data9.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data9.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data9)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.trust !== undefined && func0.call(data, "trust")) {
            let data10 = data.trust;
            if (typeof data10 === "string") {
                if (data10.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern14.test(data10)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate73.errors = vErrors;
    return errors === 0;
}
validate73.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema34 = { "type": "object", "required": ["provider", "tenant", "client"], "additionalProperties": false, "properties": { "provider": { "const": "azure" }, "tenant": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "client": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "subscription": { "type": "string", "pattern": "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" }, "scope": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "cloud": { "enum": ["public", "us-government", "china"] }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern23 = new RegExp("^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$", "u");
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate77.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
            errors++;
        }
        if ((data.tenant === undefined) || (!(func0.call(data, "tenant")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tenant" } });
            errors++;
        }
        if ((data.client === undefined) || (!(func0.call(data, "client")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema34.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.provider !== undefined && func0.call(data, "provider")) {
            if ("azure" !== data.provider) {
                vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "azure" } });
                errors++;
            }
        }
        if (data.tenant !== undefined && func0.call(data, "tenant")) {
            let data1 = data.tenant;
            if (typeof data1 === "string") {
                if (!pattern23.test(data1)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.client !== undefined && func0.call(data, "client")) {
            let data2 = data.client;
            if (typeof data2 === "string") {
                if (!pattern23.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/client", schemaPath: "#/properties/client/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/client", schemaPath: "#/properties/client/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.subscription !== undefined && func0.call(data, "subscription")) {
            let data3 = data.subscription;
            if (typeof data3 === "string") {
                if (!pattern23.test(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/subscription", schemaPath: "#/properties/subscription/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/subscription", schemaPath: "#/properties/subscription/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.scope !== undefined && func0.call(data, "scope")) {
            let data4 = data.scope;
            if (typeof data4 === "string") {
                if (data4.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data4.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data4)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.cloud !== undefined && func0.call(data, "cloud")) {
            let data5 = data.cloud;
            if (!(((data5 === "public") || (data5 === "us-government")) || (data5 === "china"))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/cloud", schemaPath: "#/properties/cloud/enum", keyword: "enum", params: { allowedValues: schema34.properties.cloud.enum } });
                errors++;
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.audience !== undefined && func0.call(data, "audience")) {
            let data7 = data.audience;
            if (typeof data7 === "string") {
                if (data7.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data7.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data7)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.trust !== undefined && func0.call(data, "trust")) {
            let data8 = data.trust;
            if (typeof data8 === "string") {
                if (data8.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern14.test(data8)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate77.errors = vErrors;
    return errors === 0;
}
validate77.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const pattern31 = new RegExp("^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$", "u");
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate79.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
            errors++;
        }
        if ((data.url === undefined) || (!(func0.call(data, "url")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } });
            errors++;
        }
        if ((data.role === undefined) || (!(func0.call(data, "role")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!((((((((key0 === "provider") || (key0 === "url")) || (key0 === "role")) || (key0 === "mount")) || (key0 === "namespace")) || (key0 === "duration")) || (key0 === "audience")) || (key0 === "trust"))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.provider !== undefined && func0.call(data, "provider")) {
            if ("vault" !== data.provider) {
                vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "vault" } });
                errors++;
            }
        }
        if (data.url !== undefined && func0.call(data, "url")) {
            let data1 = data.url;
            if (typeof data1 === "string") {
                if (data1.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern18.test(data1)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.role !== undefined && func0.call(data, "role")) {
            let data2 = data.role;
            if (typeof data2 === "string") {
                if (data2.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data2.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.mount !== undefined && func0.call(data, "mount")) {
            let data3 = data.mount;
            if (typeof data3 === "string") {
                if (data3.length > 200) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/mount", schemaPath: "#/properties/mount/maxLength", keyword: "maxLength", params: { limit: 200 } });
                    errors++;
                }
                if (!pattern31.test(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/mount", schemaPath: "#/properties/mount/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/mount", schemaPath: "#/properties/mount/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.namespace !== undefined && func0.call(data, "namespace")) {
            let data4 = data.namespace;
            if (typeof data4 === "string") {
                if (data4.length > 200) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 200 } });
                    errors++;
                }
                if (!pattern31.test(data4)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.audience !== undefined && func0.call(data, "audience")) {
            let data6 = data.audience;
            if (typeof data6 === "string") {
                if (data6.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data6.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data6)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.trust !== undefined && func0.call(data, "trust")) {
            let data7 = data.trust;
            if (typeof data7 === "string") {
                if (data7.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern14.test(data7)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate79.errors = vErrors;
    return errors === 0;
}
validate79.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const pattern36 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$", "u");
const pattern37 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate81.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
            errors++;
        }
        if ((data.scope === undefined) || (!(func0.call(data, "scope")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scope" } });
            errors++;
        }
        if ((data.identity === undefined) || (!(func0.call(data, "identity")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "identity" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(((((((key0 === "provider") || (key0 === "domain")) || (key0 === "scope")) || (key0 === "identity")) || (key0 === "duration")) || (key0 === "audience")) || (key0 === "trust"))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.provider !== undefined && func0.call(data, "provider")) {
            if ("octo-sts" !== data.provider) {
                vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "octo-sts" } });
                errors++;
            }
        }
        if (data.domain !== undefined && func0.call(data, "domain")) {
            let data1 = data.domain;
            if (typeof data1 === "string") {
                if (data1.length > 253) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/domain", schemaPath: "#/properties/domain/maxLength", keyword: "maxLength", params: { limit: 253 } });
                    errors++;
                }
                if (!pattern20.test(data1)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/domain", schemaPath: "#/properties/domain/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/domain", schemaPath: "#/properties/domain/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.scope !== undefined && func0.call(data, "scope")) {
            let data2 = data.scope;
            if (typeof data2 === "string") {
                if (!pattern36.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.identity !== undefined && func0.call(data, "identity")) {
            let data3 = data.identity;
            if (typeof data3 === "string") {
                if (data3.length > 100) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/identity", schemaPath: "#/properties/identity/maxLength", keyword: "maxLength", params: { limit: 100 } });
                    errors++;
                }
                if (!pattern37.test(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/identity", schemaPath: "#/properties/identity/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/identity", schemaPath: "#/properties/identity/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.audience !== undefined && func0.call(data, "audience")) {
            let data5 = data.audience;
            if (typeof data5 === "string") {
                if (data5.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data5.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data5)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.trust !== undefined && func0.call(data, "trust")) {
            let data6 = data.trust;
            if (typeof data6 === "string") {
                if (data6.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern14.test(data6)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate81.errors = vErrors;
    return errors === 0;
}
validate81.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema37 = { "type": "object", "required": ["provider", "app", "owner", "permissions"], "additionalProperties": false, "properties": { "provider": { "const": "github-app" }, "app": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "private-key-variable": { "type": "string", "maxLength": 100, "pattern": "^[A-Z_][A-Z0-9_]*$" }, "owner": { "type": "string", "pattern": "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$" }, "repositories": { "type": "array", "minItems": 1, "maxItems": 500, "uniqueItems": true, "items": { "type": "string", "pattern": "^[A-Za-z0-9._-]{1,100}$" } }, "permissions": { "type": "object", "minProperties": 1, "maxProperties": 50, "propertyNames": { "pattern": "^[a-z][a-z_]*$", "maxLength": 60 }, "additionalProperties": { "enum": ["read", "write", "admin"] } }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern41 = new RegExp("^[A-Z_][A-Z0-9_]*$", "u");
const pattern42 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$", "u");
const pattern43 = new RegExp("^[A-Za-z0-9._-]{1,100}$", "u");
const pattern44 = new RegExp("^[a-z][a-z_]*$", "u");
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate83.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
            errors++;
        }
        if ((data.app === undefined) || (!(func0.call(data, "app")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "app" } });
            errors++;
        }
        if ((data.owner === undefined) || (!(func0.call(data, "owner")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } });
            errors++;
        }
        if ((data.permissions === undefined) || (!(func0.call(data, "permissions")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "permissions" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema37.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.provider !== undefined && func0.call(data, "provider")) {
            if ("github-app" !== data.provider) {
                vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "github-app" } });
                errors++;
            }
        }
        if (data.app !== undefined && func0.call(data, "app")) {
            let data1 = data.app;
            if (typeof data1 === "string") {
                if (data1.length > 100) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/app", schemaPath: "#/properties/app/maxLength", keyword: "maxLength", params: { limit: 100 } });
                    errors++;
                }
                if (!pattern37.test(data1)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/app", schemaPath: "#/properties/app/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/app", schemaPath: "#/properties/app/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data["private-key-variable"] !== undefined && func0.call(data, "private-key-variable")) {
            let data2 = data["private-key-variable"];
            if (typeof data2 === "string") {
                if (data2.length > 100) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/private-key-variable", schemaPath: "#/properties/private-key-variable/maxLength", keyword: "maxLength", params: { limit: 100 } });
                    errors++;
                }
                if (!pattern41.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/private-key-variable", schemaPath: "#/properties/private-key-variable/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/private-key-variable", schemaPath: "#/properties/private-key-variable/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.owner !== undefined && func0.call(data, "owner")) {
            let data3 = data.owner;
            if (typeof data3 === "string") {
                if (!pattern42.test(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.repositories !== undefined && func0.call(data, "repositories")) {
            let data4 = data.repositories;
            if (Array.isArray(data4)) {
                if (data4.length > 500) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/maxItems", keyword: "maxItems", params: { limit: 500 } });
                    errors++;
                }
                if (data4.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/minItems", keyword: "minItems", params: { limit: 1 } });
                    errors++;
                }
                const len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data5 = data4[i0];
                    if (typeof data5 === "string") {
                        if (!pattern43.test(data5)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/repositories/" + i0, schemaPath: "#/properties/repositories/items/pattern", keyword: "pattern", params: {} });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/repositories/" + i0, schemaPath: "#/properties/repositories/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
                let i1 = data4.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data4[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            vErrors = added(vErrors, { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
        if (data.permissions !== undefined && func0.call(data, "permissions")) {
            let data6 = data.permissions;
            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (Object.keys(data6).length > 50) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/maxProperties", keyword: "maxProperties", params: { limit: 50 } });
                    errors++;
                }
                if (Object.keys(data6).length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/minProperties", keyword: "minProperties", params: { limit: 1 } });
                    errors++;
                }
                for (const key1 of Object.keys(data6)) {
                    const _errs15 = errors;
                    if (typeof key1 === "string") {
                        if (key1.length > 60) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/propertyNames/maxLength", keyword: "maxLength", params: { limit: 60 }, propertyName: key1 });
                            errors++;
                        }
                        if (!pattern44.test(key1)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key1 });
                            errors++;
                        }
                    }
                    var valid4 = _errs15 === errors;
                    if (!valid4) {
                        vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } });
                        errors++;
                    }
                }
                for (const key2 of Object.keys(data6)) {
                    let data7 = data6[key2];
                    if (!(((data7 === "read") || (data7 === "write")) || (data7 === "admin"))) {
                        vErrors = added(vErrors, { instancePath: instancePath + "/permissions/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/permissions/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema37.properties.permissions.additionalProperties.enum } });
                        errors++;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/permissions", schemaPath: "#/properties/permissions/type", keyword: "type", params: { type: "object" } });
                errors++;
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.audience !== undefined && func0.call(data, "audience")) {
            let data9 = data.audience;
            if (typeof data9 === "string") {
                if (data9.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data9.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data9)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.trust !== undefined && func0.call(data, "trust")) {
            let data10 = data.trust;
            if (typeof data10 === "string") {
                if (data10.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern14.test(data10)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate83.errors = vErrors;
    return errors === 0;
}
validate83.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema38 = { "type": "object", "required": ["provider", "url", "audience"], "additionalProperties": false, "properties": { "provider": { "const": "token-exchange" }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "scope": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "resource": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "requested-token-type": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "subject-token-type": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "fields": { "type": "object", "minProperties": 1, "maxProperties": 20, "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9_.-]*$", "maxLength": 100 }, "additionalProperties": { "type": "string", "maxLength": 1000 } }, "duration": { "$ref": "#/$defs/d11" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
const pattern53 = new RegExp("^[A-Za-z][A-Za-z0-9_.-]*$", "u");
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate85.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
            errors++;
        }
        if ((data.url === undefined) || (!(func0.call(data, "url")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } });
            errors++;
        }
        if ((data.audience === undefined) || (!(func0.call(data, "audience")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "audience" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema38.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.provider !== undefined && func0.call(data, "provider")) {
            if ("token-exchange" !== data.provider) {
                vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "token-exchange" } });
                errors++;
            }
        }
        if (data.url !== undefined && func0.call(data, "url")) {
            let data1 = data.url;
            if (typeof data1 === "string") {
                if (data1.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern18.test(data1)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.audience !== undefined && func0.call(data, "audience")) {
            let data2 = data.audience;
            if (typeof data2 === "string") {
                if (data2.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data2.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.scope !== undefined && func0.call(data, "scope")) {
            let data3 = data.scope;
            if (typeof data3 === "string") {
                if (data3.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data3.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.resource !== undefined && func0.call(data, "resource")) {
            let data4 = data.resource;
            if (typeof data4 === "string") {
                if (data4.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data4.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data4)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data["requested-token-type"] !== undefined && func0.call(data, "requested-token-type")) {
            let data5 = data["requested-token-type"];
            if (typeof data5 === "string") {
                if (data5.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/requested-token-type", schemaPath: "#/properties/requested-token-type/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data5.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/requested-token-type", schemaPath: "#/properties/requested-token-type/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data5)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/requested-token-type", schemaPath: "#/properties/requested-token-type/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/requested-token-type", schemaPath: "#/properties/requested-token-type/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data["subject-token-type"] !== undefined && func0.call(data, "subject-token-type")) {
            let data6 = data["subject-token-type"];
            if (typeof data6 === "string") {
                if (data6.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/subject-token-type", schemaPath: "#/properties/subject-token-type/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data6.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/subject-token-type", schemaPath: "#/properties/subject-token-type/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data6)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/subject-token-type", schemaPath: "#/properties/subject-token-type/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/subject-token-type", schemaPath: "#/properties/subject-token-type/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.fields !== undefined && func0.call(data, "fields")) {
            let data7 = data.fields;
            if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                if (Object.keys(data7).length > 20) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/maxProperties", keyword: "maxProperties", params: { limit: 20 } });
                    errors++;
                }
                if (Object.keys(data7).length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/minProperties", keyword: "minProperties", params: { limit: 1 } });
                    errors++;
                }
                for (const key1 of Object.keys(data7)) {
                    const _errs17 = errors;
                    if (typeof key1 === "string") {
                        if (key1.length > 100) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key1 });
                            errors++;
                        }
                        if (!pattern53.test(key1)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key1 });
                            errors++;
                        }
                    }
                    var valid1 = _errs17 === errors;
                    if (!valid1) {
                        vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } });
                        errors++;
                    }
                }
                for (const key2 of Object.keys(data7)) {
                    let data8 = data7[key2];
                    if (typeof data8 === "string") {
                        if (data8.length > 1000) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/fields/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/fields/additionalProperties/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/type", keyword: "type", params: { type: "object" } });
                errors++;
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.trust !== undefined && func0.call(data, "trust")) {
            let data10 = data.trust;
            if (typeof data10 === "string") {
                if (data10.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern14.test(data10)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate85.errors = vErrors;
    return errors === 0;
}
validate85.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema39 = { "type": "object", "required": ["provider", "registry"], "additionalProperties": false, "properties": { "provider": { "const": "registry" }, "registry": { "enum": ["npm", "pypi", "crates-io", "rubygems", "nuget", "jfrog"] }, "url": { "type": "string", "maxLength": 1000, "pattern": "^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-\"$-;=@-\\[\\]-~]*)?$" }, "package": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "user": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "oidc-provider": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "project": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "duration": { "$ref": "#/$defs/d11" }, "audience": { "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "^\\S(?:.*\\S)?$" }, "trust": { "type": "string", "maxLength": 1000, "pattern": "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$" } } };
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate87.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.provider === undefined) || (!(func0.call(data, "provider")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" } });
            errors++;
        }
        if ((data.registry === undefined) || (!(func0.call(data, "registry")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "registry" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema39.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.provider !== undefined && func0.call(data, "provider")) {
            if ("registry" !== data.provider) {
                vErrors = added(vErrors, { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/const", keyword: "const", params: { allowedValue: "registry" } });
                errors++;
            }
        }
        if (data.registry !== undefined && func0.call(data, "registry")) {
            let data1 = data.registry;
            if (!((((((data1 === "npm") || (data1 === "pypi")) || (data1 === "crates-io")) || (data1 === "rubygems")) || (data1 === "nuget")) || (data1 === "jfrog"))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/registry", schemaPath: "#/properties/registry/enum", keyword: "enum", params: { allowedValues: schema39.properties.registry.enum } });
                errors++;
            }
        }
        if (data.url !== undefined && func0.call(data, "url")) {
            let data2 = data.url;
            if (typeof data2 === "string") {
                if (data2.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern18.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.package !== undefined && func0.call(data, "package")) {
            let data3 = data.package;
            if (typeof data3 === "string") {
                if (data3.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/package", schemaPath: "#/properties/package/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data3.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/package", schemaPath: "#/properties/package/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/package", schemaPath: "#/properties/package/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/package", schemaPath: "#/properties/package/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.user !== undefined && func0.call(data, "user")) {
            let data4 = data.user;
            if (typeof data4 === "string") {
                if (data4.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/user", schemaPath: "#/properties/user/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data4.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/user", schemaPath: "#/properties/user/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data4)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/user", schemaPath: "#/properties/user/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data["oidc-provider"] !== undefined && func0.call(data, "oidc-provider")) {
            let data5 = data["oidc-provider"];
            if (typeof data5 === "string") {
                if (data5.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/oidc-provider", schemaPath: "#/properties/oidc-provider/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data5.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/oidc-provider", schemaPath: "#/properties/oidc-provider/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data5)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/oidc-provider", schemaPath: "#/properties/oidc-provider/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/oidc-provider", schemaPath: "#/properties/oidc-provider/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.project !== undefined && func0.call(data, "project")) {
            let data6 = data.project;
            if (typeof data6 === "string") {
                if (data6.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/project", schemaPath: "#/properties/project/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data6.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/project", schemaPath: "#/properties/project/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data6)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/project", schemaPath: "#/properties/project/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/project", schemaPath: "#/properties/project/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.audience !== undefined && func0.call(data, "audience")) {
            let data8 = data.audience;
            if (typeof data8 === "string") {
                if (data8.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data8.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
                if (!pattern13.test(data8)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.trust !== undefined && func0.call(data, "trust")) {
            let data9 = data.trust;
            if (typeof data9 === "string") {
                if (data9.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern14.test(data9)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate87.errors = vErrors;
    return errors === 0;
}
validate87.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate69.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        const tag0 = data.provider;
        if (typeof tag0 == "string") {
            if (tag0 === "aws") {
                if (!(validate70(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
                    errors = vErrors.length;
                }
                var props0 = true;
            }
            else if (tag0 === "google") {
                if (!(validate73(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                    errors = vErrors.length;
                }
                if (props0 !== true) {
                    props0 = true;
                }
            }
            else if (tag0 === "azure") {
                if (!(validate77(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                    errors = vErrors.length;
                }
                if (props0 !== true) {
                    props0 = true;
                }
            }
            else if (tag0 === "vault") {
                if (!(validate79(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                }
                if (props0 !== true) {
                    props0 = true;
                }
            }
            else if (tag0 === "octo-sts") {
                if (!(validate81(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                    errors = vErrors.length;
                }
                if (props0 !== true) {
                    props0 = true;
                }
            }
            else if (tag0 === "github-app") {
                if (!(validate83(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
                    errors = vErrors.length;
                }
                if (props0 !== true) {
                    props0 = true;
                }
            }
            else if (tag0 === "token-exchange") {
                if (!(validate85(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
                    errors = vErrors.length;
                }
                if (props0 !== true) {
                    props0 = true;
                }
            }
            else if (tag0 === "registry") {
                if (!(validate87(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                    errors = vErrors.length;
                }
                if (props0 !== true) {
                    props0 = true;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "provider", tagValue: tag0 } });
                errors++;
            }
        }
        else {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "provider", tagValue: tag0 } });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate69.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate69.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate68.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (Object.keys(data).length > 50) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 50 } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            const _errs1 = errors;
            if (typeof key0 === "string") {
                if (key0.length > 60) {
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/maxLength", keyword: "maxLength", params: { limit: 60 }, propertyName: key0 });
                    errors++;
                }
                if (!pattern4.test(key0)) {
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key0 });
                    errors++;
                }
            }
            var valid0 = _errs1 === errors;
            if (!valid0) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } });
                errors++;
            }
        }
        for (const key1 of Object.keys(data)) {
            if (!(validate69(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate68.errors = vErrors;
    return errors === 0;
}
validate68.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema40 = { "type": "object", "minProperties": 1, "additionalProperties": false, "properties": { "days": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "enum": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] } }, "hours": { "type": "string", "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" }, "zone": { "type": "string", "maxLength": 60, "pattern": "^[A-Za-z][A-Za-z0-9_+/-]*$" }, "freezes": { "$ref": "#/$defs/d21" } } };
const pattern62 = new RegExp("^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", "u");
const pattern63 = new RegExp("^[A-Za-z][A-Za-z0-9_+/-]*$", "u");
const pattern64 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$", "u");
function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate103.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (!pattern64.test(data)) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate103.errors = vErrors;
    return errors === 0;
}
validate103.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate102.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.from === undefined) || (!(func0.call(data, "from")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" } });
            errors++;
        }
        if ((data.until === undefined) || (!(func0.call(data, "until")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "until" } });
            errors++;
        }
        if ((data.reason === undefined) || (!(func0.call(data, "reason")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(((key0 === "from") || (key0 === "until")) || (key0 === "reason"))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.from !== undefined && func0.call(data, "from")) {
            if (!(validate103(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
                errors = vErrors.length;
            }
        }
        if (data.until !== undefined && func0.call(data, "until")) {
            if (!(validate103(data.until, { instancePath: instancePath + "/until", parentData: data, parentDataProperty: "until", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
                errors = vErrors.length;
            }
        }
        if (data.reason !== undefined && func0.call(data, "reason")) {
            if (!(validate57(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate102.errors = vErrors;
    return errors === 0;
}
validate102.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate101.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 100) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
            errors++;
        }
        if (data.length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            if (!(validate102(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate101.errors = vErrors;
    return errors === 0;
}
validate101.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate100.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (Object.keys(data).length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!((((key0 === "days") || (key0 === "hours")) || (key0 === "zone")) || (key0 === "freezes"))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.days !== undefined && func0.call(data, "days")) {
            let data0 = data.days;
            if (Array.isArray(data0)) {
                if (data0.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/days", schemaPath: "#/properties/days/minItems", keyword: "minItems", params: { limit: 1 } });
                    errors++;
                }
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data1 = data0[i0];
                    if (typeof data1 !== "string") {
                        vErrors = added(vErrors, { instancePath: instancePath + "/days/" + i0, schemaPath: "#/properties/days/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                    if (!(((((((data1 === "monday") || (data1 === "tuesday")) || (data1 === "wednesday")) || (data1 === "thursday")) || (data1 === "friday")) || (data1 === "saturday")) || (data1 === "sunday"))) {
                        vErrors = added(vErrors, { instancePath: instancePath + "/days/" + i0, schemaPath: "#/properties/days/items/enum", keyword: "enum", params: { allowedValues: schema40.properties.days.items.enum } });
                        errors++;
                    }
                }
                let i1 = data0.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data0[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            vErrors = added(vErrors, { instancePath: instancePath + "/days", schemaPath: "#/properties/days/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/days", schemaPath: "#/properties/days/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
        if (data.hours !== undefined && func0.call(data, "hours")) {
            let data2 = data.hours;
            if (typeof data2 === "string") {
                if (!pattern62.test(data2)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/hours", schemaPath: "#/properties/hours/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/hours", schemaPath: "#/properties/hours/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.zone !== undefined && func0.call(data, "zone")) {
            let data3 = data.zone;
            if (typeof data3 === "string") {
                if (data3.length > 60) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/maxLength", keyword: "maxLength", params: { limit: 60 } });
                    errors++;
                }
                if (!pattern63.test(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.freezes !== undefined && func0.call(data, "freezes")) {
            if (!(validate101(data.freezes, { instancePath: instancePath + "/freezes", parentData: data, parentDataProperty: "freezes", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate100.errors = vErrors;
    return errors === 0;
}
validate100.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate56.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema22.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.owner !== undefined && func0.call(data, "owner")) {
            let data0 = data.owner;
            if (typeof data0 === "string") {
                if (!pattern5.test(data0)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.purpose !== undefined && func0.call(data, "purpose")) {
            if (!(validate57(data.purpose, { instancePath: instancePath + "/purpose", parentData: data, parentDataProperty: "purpose", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
            }
        }
        if (data.allow !== undefined && func0.call(data, "allow")) {
            if (!(validate59(data.allow, { instancePath: instancePath + "/allow", parentData: data, parentDataProperty: "allow", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
                errors = vErrors.length;
            }
        }
        if (data.deny !== undefined && func0.call(data, "deny")) {
            if (!(validate59(data.deny, { instancePath: instancePath + "/deny", parentData: data, parentDataProperty: "deny", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
                errors = vErrors.length;
            }
        }
        if (data.when !== undefined && func0.call(data, "when")) {
            let data4 = data.when;
            if (typeof data4 === "string") {
                if (data4.length > 4096) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/when", schemaPath: "#/properties/when/maxLength", keyword: "maxLength", params: { limit: 4096 } });
                    errors++;
                }
                if (data4.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/when", schemaPath: "#/properties/when/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/when", schemaPath: "#/properties/when/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.credentials !== undefined && func0.call(data, "credentials")) {
            if (!(validate68(data.credentials, { instancePath: instancePath + "/credentials", parentData: data, parentDataProperty: "credentials", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
                errors = vErrors.length;
            }
        }
        if (data["max-duration"] !== undefined && func0.call(data, "max-duration")) {
            if (!(validate71(data["max-duration"], { instancePath: instancePath + "/max-duration", parentData: data, parentDataProperty: "max-duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.window !== undefined && func0.call(data, "window")) {
            if (!(validate100(data.window, { instancePath: instancePath + "/window", parentData: data, parentDataProperty: "window", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
                errors = vErrors.length;
            }
        }
        if (data["forbid-with"] !== undefined && func0.call(data, "forbid-with")) {
            let data8 = data["forbid-with"];
            if (Array.isArray(data8)) {
                if (data8.length > 100) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with", schemaPath: "#/properties/forbid-with/maxItems", keyword: "maxItems", params: { limit: 100 } });
                    errors++;
                }
                if (data8.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with", schemaPath: "#/properties/forbid-with/minItems", keyword: "minItems", params: { limit: 1 } });
                    errors++;
                }
                const len0 = data8.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data9 = data8[i0];
                    if (typeof data9 === "string") {
                        if (data9.length > 60) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with/" + i0, schemaPath: "#/properties/forbid-with/items/maxLength", keyword: "maxLength", params: { limit: 60 } });
                            errors++;
                        }
                        if (!pattern4.test(data9)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with/" + i0, schemaPath: "#/properties/forbid-with/items/pattern", keyword: "pattern", params: {} });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with/" + i0, schemaPath: "#/properties/forbid-with/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
                let i1 = data8.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data8[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with", schemaPath: "#/properties/forbid-with/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/forbid-with", schemaPath: "#/properties/forbid-with/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate56.errors = vErrors;
    return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate55.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (Object.keys(data).length > 500) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 500 } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            const _errs1 = errors;
            if (typeof key0 === "string") {
                if (key0.length > 60) {
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/maxLength", keyword: "maxLength", params: { limit: 60 }, propertyName: key0 });
                    errors++;
                }
                if (!pattern4.test(key0)) {
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key0 });
                    errors++;
                }
            }
            var valid0 = _errs1 === errors;
            if (!valid0) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } });
                errors++;
            }
        }
        for (const key1 of Object.keys(data)) {
            if (!(validate56(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate55.errors = vErrors;
    return errors === 0;
}
validate55.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema45 = { "type": "object", "required": ["rule", "owner", "approved-by", "reason", "control", "replacement", "expires"], "anyOf": [{ "required": ["fingerprint"] }, { "required": ["path"] }], "additionalProperties": false, "properties": { "rule": { "type": "string", "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "fingerprint": { "type": "string", "pattern": "^[a-z]+[0-9]+:[0-9a-f]{8,64}$" }, "path": { "$ref": "#/$defs/d26" }, "owner": { "$ref": "#/$defs/d27" }, "approved-by": { "$ref": "#/$defs/d27" }, "reason": { "$ref": "#/$defs/d28" }, "control": { "$ref": "#/$defs/d29" }, "replacement": { "$ref": "#/$defs/d29" }, "created": { "$ref": "#/$defs/d30" }, "expires": { "$ref": "#/$defs/d30" } } };
const pattern67 = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern68 = new RegExp("^[a-z]+[0-9]+:[0-9a-f]{8,64}$", "u");
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate114.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (data.length > 1000) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1000 } });
            errors++;
        }
        if (data.length < 1) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate114.errors = vErrors;
    return errors === 0;
}
validate114.evaluated = { "dynamicProps": false, "dynamicItems": false };
const pattern69 = new RegExp("^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$", "u");
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate116.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (!pattern69.test(data)) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate116.errors = vErrors;
    return errors === 0;
}
validate116.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate119.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (data.length > 2000) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2000 } });
            errors++;
        }
        if (data.length < 20) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 20 } });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate119.errors = vErrors;
    return errors === 0;
}
validate119.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate121.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (data.length > 2000) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2000 } });
            errors++;
        }
        if (data.length < 3) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 3 } });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate121.errors = vErrors;
    return errors === 0;
}
validate121.evaluated = { "dynamicProps": false, "dynamicItems": false };
const pattern70 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$", "u");
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate124.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (!pattern70.test(data)) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate124.errors = vErrors;
    return errors === 0;
}
validate124.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate113.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs1 = errors;
    let valid0 = false;
    const _errs2 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.fingerprint === undefined) || (!(func0.call(data, "fingerprint")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "fingerprint" } });
            errors++;
        }
    }
    var _valid0 = _errs2 === errors;
    valid0 = valid0 || _valid0;
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.path === undefined) || (!(func0.call(data, "path")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "path" } });
            errors++;
        }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} });
        errors++;
    }
    else {
        errors = _errs1;
        if (vErrors !== null) {
            if (_errs1) {
                vErrors.length = _errs1;
            }
            else {
                vErrors = null;
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.rule === undefined) || (!(func0.call(data, "rule")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } });
            errors++;
        }
        if ((data.owner === undefined) || (!(func0.call(data, "owner")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } });
            errors++;
        }
        if ((data["approved-by"] === undefined) || (!(func0.call(data, "approved-by")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "approved-by" } });
            errors++;
        }
        if ((data.reason === undefined) || (!(func0.call(data, "reason")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } });
            errors++;
        }
        if ((data.control === undefined) || (!(func0.call(data, "control")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "control" } });
            errors++;
        }
        if ((data.replacement === undefined) || (!(func0.call(data, "replacement")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "replacement" } });
            errors++;
        }
        if ((data.expires === undefined) || (!(func0.call(data, "expires")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expires" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema45.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.rule !== undefined && func0.call(data, "rule")) {
            let data0 = data.rule;
            if (typeof data0 === "string") {
                if (data0.length > 100) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/maxLength", keyword: "maxLength", params: { limit: 100 } });
                    errors++;
                }
                if (!pattern67.test(data0)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.fingerprint !== undefined && func0.call(data, "fingerprint")) {
            let data1 = data.fingerprint;
            if (typeof data1 === "string") {
                if (!pattern68.test(data1)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.path !== undefined && func0.call(data, "path")) {
            if (!(validate114(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
                errors = vErrors.length;
            }
        }
        if (data.owner !== undefined && func0.call(data, "owner")) {
            if (!(validate116(data.owner, { instancePath: instancePath + "/owner", parentData: data, parentDataProperty: "owner", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
                errors = vErrors.length;
            }
        }
        if (data["approved-by"] !== undefined && func0.call(data, "approved-by")) {
            if (!(validate116(data["approved-by"], { instancePath: instancePath + "/approved-by", parentData: data, parentDataProperty: "approved-by", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
                errors = vErrors.length;
            }
        }
        if (data.reason !== undefined && func0.call(data, "reason")) {
            if (!(validate119(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                errors = vErrors.length;
            }
        }
        if (data.control !== undefined && func0.call(data, "control")) {
            if (!(validate121(data.control, { instancePath: instancePath + "/control", parentData: data, parentDataProperty: "control", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
                errors = vErrors.length;
            }
        }
        if (data.replacement !== undefined && func0.call(data, "replacement")) {
            if (!(validate121(data.replacement, { instancePath: instancePath + "/replacement", parentData: data, parentDataProperty: "replacement", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
                errors = vErrors.length;
            }
        }
        if (data.created !== undefined && func0.call(data, "created")) {
            if (!(validate124(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
                errors = vErrors.length;
            }
        }
        if (data.expires !== undefined && func0.call(data, "expires")) {
            if (!(validate124(data.expires, { instancePath: instancePath + "/expires", parentData: data, parentDataProperty: "expires", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate113.errors = vErrors;
    return errors === 0;
}
validate113.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate112.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 500) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 500 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            if (!(validate113(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate112.errors = vErrors;
    return errors === 0;
}
validate112.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const schema51 = { "type": "object", "additionalProperties": false, "properties": { "salt": { "type": "string", "pattern": "^[0-9a-f]{32,128}$" }, "exclude": { "$ref": "#/$defs/d32" }, "min-confidence": { "enum": ["low", "medium", "high", "verified"] }, "max-file-size": { "type": ["integer", "string"], "minimum": 1, "maximum": 9007199254740991, "pattern": "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$" }, "inline": { "enum": ["off", "info", "warning", "error"] }, "inline-from": { "$ref": "#/$defs/d32" }, "baseline": { "$ref": "#/$defs/d33" }, "custom-rules": { "$ref": "#/$defs/d35" } } };
const pattern71 = new RegExp("^[0-9a-f]{32,128}$", "u");
const pattern72 = new RegExp("^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$", "u");
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate130.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 200) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 200 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            let data0 = data[i0];
            if (typeof data0 === "string") {
                if (data0.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data0.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        let i1 = data.length;
        let j0;
        if (i1 > 1) {
            const indices0 = {};
            for (; i1--;) {
                let item0 = data[i1];
                if (typeof item0 !== "string") {
                    continue;
                }
                if (typeof indices0[item0] == "number") {
                    j0 = indices0[item0];
                    vErrors = added(vErrors, { instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                    errors++;
                    break;
                }
                indices0[item0] = i1;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate130.errors = vErrors;
    return errors === 0;
}
validate130.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const pattern73 = new RegExp("^(?:\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$", "u");
function validate134(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate134.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.path === undefined) || (!(func0.call(data, "path")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } });
            errors++;
        }
        if ((data.owner === undefined) || (!(func0.call(data, "owner")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } });
            errors++;
        }
        if ((data["approved-by"] === undefined) || (!(func0.call(data, "approved-by")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "approved-by" } });
            errors++;
        }
        if ((data.reason === undefined) || (!(func0.call(data, "reason")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } });
            errors++;
        }
        if ((data.control === undefined) || (!(func0.call(data, "control")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "control" } });
            errors++;
        }
        if ((data.replacement === undefined) || (!(func0.call(data, "replacement")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "replacement" } });
            errors++;
        }
        if ((data.expires === undefined) || (!(func0.call(data, "expires")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expires" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!((((((((key0 === "path") || (key0 === "owner")) || (key0 === "approved-by")) || (key0 === "reason")) || (key0 === "control")) || (key0 === "replacement")) || (key0 === "created")) || (key0 === "expires"))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.path !== undefined && func0.call(data, "path")) {
            let data0 = data.path;
            if (typeof data0 === "string") {
                if (data0.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/path", schemaPath: "#/properties/path/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (!pattern73.test(data0)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/path", schemaPath: "#/properties/path/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.owner !== undefined && func0.call(data, "owner")) {
            if (!(validate116(data.owner, { instancePath: instancePath + "/owner", parentData: data, parentDataProperty: "owner", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
                errors = vErrors.length;
            }
        }
        if (data["approved-by"] !== undefined && func0.call(data, "approved-by")) {
            if (!(validate116(data["approved-by"], { instancePath: instancePath + "/approved-by", parentData: data, parentDataProperty: "approved-by", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
                errors = vErrors.length;
            }
        }
        if (data.reason !== undefined && func0.call(data, "reason")) {
            if (!(validate119(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                errors = vErrors.length;
            }
        }
        if (data.control !== undefined && func0.call(data, "control")) {
            if (!(validate121(data.control, { instancePath: instancePath + "/control", parentData: data, parentDataProperty: "control", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
                errors = vErrors.length;
            }
        }
        if (data.replacement !== undefined && func0.call(data, "replacement")) {
            if (!(validate121(data.replacement, { instancePath: instancePath + "/replacement", parentData: data, parentDataProperty: "replacement", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
                errors = vErrors.length;
            }
        }
        if (data.created !== undefined && func0.call(data, "created")) {
            if (!(validate124(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
                errors = vErrors.length;
            }
        }
        if (data.expires !== undefined && func0.call(data, "expires")) {
            if (!(validate124(data.expires, { instancePath: instancePath + "/expires", parentData: data, parentDataProperty: "expires", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate134.errors = vErrors;
    return errors === 0;
}
validate134.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate133(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate133.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 20) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 20 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            if (!(validate134(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate133.errors = vErrors;
    return errors === 0;
}
validate133.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const schema56 = { "type": "object", "required": ["id", "title", "keywords", "pattern"], "additionalProperties": false, "properties": { "id": { "type": "string", "pattern": "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "title": { "$ref": "#/$defs/d37" }, "keywords": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "minLength": 3, "maxLength": 64, "pattern": "^[!-~]+(?: [!-~]+)*$" } }, "pattern": { "type": "string", "minLength": 1, "maxLength": 300 }, "severity": { "enum": ["info", "warning", "error", "critical"] }, "fix": { "type": "string", "minLength": 3, "maxLength": 500 } } };
const pattern74 = new RegExp("^custom/[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern75 = new RegExp("^[!-~]+(?: [!-~]+)*$", "u");
function validate146(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate146.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (data.length > 200) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 200 } });
            errors++;
        }
        if (data.length < 3) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 3 } });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate146.errors = vErrors;
    return errors === 0;
}
validate146.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate145.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.id === undefined) || (!(func0.call(data, "id")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } });
            errors++;
        }
        if ((data.title === undefined) || (!(func0.call(data, "title")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" } });
            errors++;
        }
        if ((data.keywords === undefined) || (!(func0.call(data, "keywords")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "keywords" } });
            errors++;
        }
        if ((data.pattern === undefined) || (!(func0.call(data, "pattern")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pattern" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!((((((key0 === "id") || (key0 === "title")) || (key0 === "keywords")) || (key0 === "pattern")) || (key0 === "severity")) || (key0 === "fix"))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.id !== undefined && func0.call(data, "id")) {
            let data0 = data.id;
            if (typeof data0 === "string") {
                if (data0.length > 100) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 100 } });
                    errors++;
                }
                if (!pattern74.test(data0)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.title !== undefined && func0.call(data, "title")) {
            if (!(validate146(data.title, { instancePath: instancePath + "/title", parentData: data, parentDataProperty: "title", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
                errors = vErrors.length;
            }
        }
        if (data.keywords !== undefined && func0.call(data, "keywords")) {
            let data2 = data.keywords;
            if (Array.isArray(data2)) {
                if (data2.length > 10) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/keywords", schemaPath: "#/properties/keywords/maxItems", keyword: "maxItems", params: { limit: 10 } });
                    errors++;
                }
                if (data2.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/keywords", schemaPath: "#/properties/keywords/minItems", keyword: "minItems", params: { limit: 1 } });
                    errors++;
                }
                const len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data3 = data2[i0];
                    if (typeof data3 === "string") {
                        if (data3.length > 64) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/keywords/" + i0, schemaPath: "#/properties/keywords/items/maxLength", keyword: "maxLength", params: { limit: 64 } });
                            errors++;
                        }
                        if (data3.length < 3) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/keywords/" + i0, schemaPath: "#/properties/keywords/items/minLength", keyword: "minLength", params: { limit: 3 } });
                            errors++;
                        }
                        if (!pattern75.test(data3)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/keywords/" + i0, schemaPath: "#/properties/keywords/items/pattern", keyword: "pattern", params: {} });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/keywords/" + i0, schemaPath: "#/properties/keywords/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
                let i1 = data2.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data2[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            vErrors = added(vErrors, { instancePath: instancePath + "/keywords", schemaPath: "#/properties/keywords/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/keywords", schemaPath: "#/properties/keywords/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
        if (data.pattern !== undefined && func0.call(data, "pattern")) {
            let data4 = data.pattern;
            if (typeof data4 === "string") {
                if (data4.length > 300) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/maxLength", keyword: "maxLength", params: { limit: 300 } });
                    errors++;
                }
                if (data4.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.severity !== undefined && func0.call(data, "severity")) {
            let data5 = data.severity;
            if (!((((data5 === "info") || (data5 === "warning")) || (data5 === "error")) || (data5 === "critical"))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema56.properties.severity.enum } });
                errors++;
            }
        }
        if (data.fix !== undefined && func0.call(data, "fix")) {
            let data6 = data.fix;
            if (typeof data6 === "string") {
                if (data6.length > 500) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/maxLength", keyword: "maxLength", params: { limit: 500 } });
                    errors++;
                }
                if (data6.length < 3) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/minLength", keyword: "minLength", params: { limit: 3 } });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate145.errors = vErrors;
    return errors === 0;
}
validate145.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate144(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate144.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 100) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            if (!(validate145(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate144.errors = vErrors;
    return errors === 0;
}
validate144.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate129.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 of Object.keys(data)) {
            if (!((((((((key0 === "salt") || (key0 === "exclude")) || (key0 === "min-confidence")) || (key0 === "max-file-size")) || (key0 === "inline")) || (key0 === "inline-from")) || (key0 === "baseline")) || (key0 === "custom-rules"))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.salt !== undefined && func0.call(data, "salt")) {
            let data0 = data.salt;
            if (typeof data0 === "string") {
                if (!pattern71.test(data0)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.exclude !== undefined && func0.call(data, "exclude")) {
            if (!(validate130(data.exclude, { instancePath: instancePath + "/exclude", parentData: data, parentDataProperty: "exclude", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
                errors = vErrors.length;
            }
        }
        if (data["min-confidence"] !== undefined && func0.call(data, "min-confidence")) {
            let data2 = data["min-confidence"];
            if (!((((data2 === "low") || (data2 === "medium")) || (data2 === "high")) || (data2 === "verified"))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/min-confidence", schemaPath: "#/properties/min-confidence/enum", keyword: "enum", params: { allowedValues: schema51.properties["min-confidence"].enum } });
                errors++;
            }
        }
        if (data["max-file-size"] !== undefined && func0.call(data, "max-file-size")) {
            let data3 = data["max-file-size"];
            if ((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")) {
                vErrors = added(vErrors, { instancePath: instancePath + "/max-file-size", schemaPath: "#/properties/max-file-size/type", keyword: "type", params: { type: schema51.properties["max-file-size"].type } });
                errors++;
            }
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 > 9007199254740991 || isNaN(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/max-file-size", schemaPath: "#/properties/max-file-size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } });
                    errors++;
                }
                if (data3 < 1 || isNaN(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/max-file-size", schemaPath: "#/properties/max-file-size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } });
                    errors++;
                }
            }
            if (typeof data3 === "string") {
                if (!pattern72.test(data3)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/max-file-size", schemaPath: "#/properties/max-file-size/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
        }
        if (data.inline !== undefined && func0.call(data, "inline")) {
            let data4 = data.inline;
            if (!((((data4 === "off") || (data4 === "info")) || (data4 === "warning")) || (data4 === "error"))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/inline", schemaPath: "#/properties/inline/enum", keyword: "enum", params: { allowedValues: schema51.properties.inline.enum } });
                errors++;
            }
        }
        if (data["inline-from"] !== undefined && func0.call(data, "inline-from")) {
            if (!(validate130(data["inline-from"], { instancePath: instancePath + "/inline-from", parentData: data, parentDataProperty: "inline-from", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
                errors = vErrors.length;
            }
        }
        if (data.baseline !== undefined && func0.call(data, "baseline")) {
            if (!(validate133(data.baseline, { instancePath: instancePath + "/baseline", parentData: data, parentDataProperty: "baseline", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
                errors = vErrors.length;
            }
        }
        if (data["custom-rules"] !== undefined && func0.call(data, "custom-rules")) {
            if (!(validate144(data["custom-rules"], { instancePath: instancePath + "/custom-rules", parentData: data, parentDataProperty: "custom-rules", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate129.errors = vErrors;
    return errors === 0;
}
validate129.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema59 = { "type": "object", "required": ["name", "stage", "expect"], "additionalProperties": false, "properties": { "name": { "$ref": "#/$defs/d37" }, "stage": { "$ref": "#/$defs/d40" }, "credential": { "$ref": "#/$defs/d40" }, "base": { "enum": ["push", "tag", "pull_request", "pull_request_target", "merge_group", "environment", "reusable", "schedule", "workflow_dispatch", "workflow_run", "issue_comment", "release", "deployment"] }, "claims": { "type": "object", "maxProperties": 60, "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 100 }, "additionalProperties": { "type": ["string", "null"], "maxLength": 1000 } }, "now": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$" }, "held": { "type": "array", "maxItems": 50, "uniqueItems": true, "items": { "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "maxLength": 60, "type": "string" } }, "expect": { "enum": ["allow", "deny"] }, "grant": { "type": "integer", "minimum": 0, "maximum": 99 }, "duration": { "$ref": "#/$defs/d11" }, "because": { "type": "string", "pattern": "^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$", "maxLength": 100 } } };
function validate154(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate154.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (data.length > 60) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 60 } });
            errors++;
        }
        if (!pattern4.test(data)) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate154.errors = vErrors;
    return errors === 0;
}
validate154.evaluated = { "dynamicProps": false, "dynamicItems": false };
const pattern78 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$", "u");
const pattern80 = new RegExp("^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$", "u");
function validate152(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate152.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.name === undefined) || (!(func0.call(data, "name")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } });
            errors++;
        }
        if ((data.stage === undefined) || (!(func0.call(data, "stage")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stage" } });
            errors++;
        }
        if ((data.expect === undefined) || (!(func0.call(data, "expect")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expect" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema59.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.name !== undefined && func0.call(data, "name")) {
            if (!(validate146(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
                errors = vErrors.length;
            }
        }
        if (data.stage !== undefined && func0.call(data, "stage")) {
            if (!(validate154(data.stage, { instancePath: instancePath + "/stage", parentData: data, parentDataProperty: "stage", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
                errors = vErrors.length;
            }
        }
        if (data.credential !== undefined && func0.call(data, "credential")) {
            if (!(validate154(data.credential, { instancePath: instancePath + "/credential", parentData: data, parentDataProperty: "credential", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
                errors = vErrors.length;
            }
        }
        if (data.base !== undefined && func0.call(data, "base")) {
            let data3 = data.base;
            if (!(((((((((((((data3 === "push") || (data3 === "tag")) || (data3 === "pull_request")) || (data3 === "pull_request_target")) || (data3 === "merge_group")) || (data3 === "environment")) || (data3 === "reusable")) || (data3 === "schedule")) || (data3 === "workflow_dispatch")) || (data3 === "workflow_run")) || (data3 === "issue_comment")) || (data3 === "release")) || (data3 === "deployment"))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/base", schemaPath: "#/properties/base/enum", keyword: "enum", params: { allowedValues: schema59.properties.base.enum } });
                errors++;
            }
        }
        if (data.claims !== undefined && func0.call(data, "claims")) {
            let data4 = data.claims;
            if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                if (Object.keys(data4).length > 60) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/maxProperties", keyword: "maxProperties", params: { limit: 60 } });
                    errors++;
                }
                for (const key1 of Object.keys(data4)) {
                    const _errs8 = errors;
                    if (typeof key1 === "string") {
                        if (key1.length > 100) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key1 });
                            errors++;
                        }
                        if (!pattern6.test(key1)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key1 });
                            errors++;
                        }
                    }
                    var valid1 = _errs8 === errors;
                    if (!valid1) {
                        vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } });
                        errors++;
                    }
                }
                for (const key2 of Object.keys(data4)) {
                    let data5 = data4[key2];
                    if ((typeof data5 !== "string") && (data5 !== null)) {
                        vErrors = added(vErrors, { instancePath: instancePath + "/claims/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/claims/additionalProperties/type", keyword: "type", params: { type: schema59.properties.claims.additionalProperties.type } });
                        errors++;
                    }
                    if (typeof data5 === "string") {
                        if (data5.length > 1000) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/claims/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/claims/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                            errors++;
                        }
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/type", keyword: "type", params: { type: "object" } });
                errors++;
            }
        }
        if (data.now !== undefined && func0.call(data, "now")) {
            let data6 = data.now;
            if (typeof data6 === "string") {
                if (!pattern78.test(data6)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/now", schemaPath: "#/properties/now/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/now", schemaPath: "#/properties/now/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
        if (data.held !== undefined && func0.call(data, "held")) {
            let data7 = data.held;
            if (Array.isArray(data7)) {
                if (data7.length > 50) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/held", schemaPath: "#/properties/held/maxItems", keyword: "maxItems", params: { limit: 50 } });
                    errors++;
                }
                const len0 = data7.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data8 = data7[i0];
                    if (typeof data8 === "string") {
                        if (data8.length > 60) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/held/" + i0, schemaPath: "#/properties/held/items/maxLength", keyword: "maxLength", params: { limit: 60 } });
                            errors++;
                        }
                        if (!pattern4.test(data8)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/held/" + i0, schemaPath: "#/properties/held/items/pattern", keyword: "pattern", params: {} });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/held/" + i0, schemaPath: "#/properties/held/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
                let i1 = data7.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data7[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            vErrors = added(vErrors, { instancePath: instancePath + "/held", schemaPath: "#/properties/held/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/held", schemaPath: "#/properties/held/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
        if (data.expect !== undefined && func0.call(data, "expect")) {
            let data9 = data.expect;
            if (!((data9 === "allow") || (data9 === "deny"))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/enum", keyword: "enum", params: { allowedValues: schema59.properties.expect.enum } });
                errors++;
            }
        }
        if (data.grant !== undefined && func0.call(data, "grant")) {
            let data10 = data.grant;
            if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/grant", schemaPath: "#/properties/grant/type", keyword: "type", params: { type: "integer" } });
                errors++;
            }
            if ((typeof data10 == "number") && (isFinite(data10))) {
                if (data10 > 99 || isNaN(data10)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/grant", schemaPath: "#/properties/grant/maximum", keyword: "maximum", params: { comparison: "<=", limit: 99 } });
                    errors++;
                }
                if (data10 < 0 || isNaN(data10)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/grant", schemaPath: "#/properties/grant/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } });
                    errors++;
                }
            }
        }
        if (data.duration !== undefined && func0.call(data, "duration")) {
            if (!(validate71(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
            }
        }
        if (data.because !== undefined && func0.call(data, "because")) {
            let data12 = data.because;
            if (typeof data12 === "string") {
                if (data12.length > 100) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/because", schemaPath: "#/properties/because/maxLength", keyword: "maxLength", params: { limit: 100 } });
                    errors++;
                }
                if (!pattern80.test(data12)) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/because", schemaPath: "#/properties/because/pattern", keyword: "pattern", params: {} });
                    errors++;
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/because", schemaPath: "#/properties/because/type", keyword: "type", params: { type: "string" } });
                errors++;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate152.errors = vErrors;
    return errors === 0;
}
validate152.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate151(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate151.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 1000) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1000 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            if (!(validate152(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate151.errors = vErrors;
    return errors === 0;
}
validate151.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const schema62 = { "type": "object", "required": ["pointer"], "additionalProperties": false, "properties": { "pointer": { "$ref": "#/$defs/d43" }, "bound": { "type": ["string", "array"], "minLength": 1, "maxLength": 1000, "minItems": 1, "maxItems": 100, "items": { "$ref": "#/$defs/d26" } } } };
const pattern81 = new RegExp("^(?:/(?:[^~/]|~[01])+)+$", "u");
function validate162(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate162.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data === "string") {
        if (data.length > 500) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 500 } });
            errors++;
        }
        if (!pattern81.test(data)) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: {} });
            errors++;
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } });
        errors++;
    }
    validate162.errors = vErrors;
    return errors === 0;
}
validate162.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate161(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate161.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.pointer === undefined) || (!(func0.call(data, "pointer")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pointer" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!((key0 === "pointer") || (key0 === "bound"))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.pointer !== undefined && func0.call(data, "pointer")) {
            if (!(validate162(data.pointer, { instancePath: instancePath + "/pointer", parentData: data, parentDataProperty: "pointer", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
                errors = vErrors.length;
            }
        }
        if (data.bound !== undefined && func0.call(data, "bound")) {
            let data1 = data.bound;
            if ((typeof data1 !== "string") && (!(Array.isArray(data1)))) {
                vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/type", keyword: "type", params: { type: schema62.properties.bound.type } });
                errors++;
            }
            if (typeof data1 === "string") {
                if (data1.length > 1000) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/maxLength", keyword: "maxLength", params: { limit: 1000 } });
                    errors++;
                }
                if (data1.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/minLength", keyword: "minLength", params: { limit: 1 } });
                    errors++;
                }
            }
            if (Array.isArray(data1)) {
                if (data1.length > 100) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/maxItems", keyword: "maxItems", params: { limit: 100 } });
                    errors++;
                }
                if (data1.length < 1) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/bound", schemaPath: "#/properties/bound/minItems", keyword: "minItems", params: { limit: 1 } });
                    errors++;
                }
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate114(data1[i0], { instancePath: instancePath + "/bound/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
                        errors = vErrors.length;
                    }
                }
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate161.errors = vErrors;
    return errors === 0;
}
validate161.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate160(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate160.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (Array.isArray(data)) {
        if (data.length > 200) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 200 } });
            errors++;
        }
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
            if (!(validate161(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } });
        errors++;
    }
    validate160.errors = vErrors;
    return errors === 0;
}
validate160.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const pattern66 = new RegExp("^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$", "u");
function validate(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.version === undefined) || (!(func0.call(data, "version")))) {
            vErrors = added(vErrors, { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } });
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(func0.call(schema19.properties, key0))) {
                vErrors = added(vErrors, { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                errors++;
            }
        }
        if (data.version !== undefined && func0.call(data, "version")) {
            if (1 !== data.version) {
                vErrors = added(vErrors, { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } });
                errors++;
            }
        }
        if (data.extends !== undefined && func0.call(data, "extends")) {
            if (!(validate53(data.extends, { instancePath: instancePath + "/extends", parentData: data, parentDataProperty: "extends", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
                errors = vErrors.length;
            }
        }
        if (data.stages !== undefined && func0.call(data, "stages")) {
            if (!(validate55(data.stages, { instancePath: instancePath + "/stages", parentData: data, parentDataProperty: "stages", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                errors = vErrors.length;
            }
        }
        if (data.rules !== undefined && func0.call(data, "rules")) {
            let data3 = data.rules;
            if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                for (const key1 of Object.keys(data3)) {
                    const _errs7 = errors;
                    if (typeof key1 === "string") {
                        if (key1.length > 100) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key1 });
                            errors++;
                        }
                        if (!pattern66.test(key1)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: {}, propertyName: key1 });
                            errors++;
                        }
                    }
                    var valid1 = _errs7 === errors;
                    if (!valid1) {
                        vErrors = added(vErrors, { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } });
                        errors++;
                    }
                }
                for (const key2 of Object.keys(data3)) {
                    let data4 = data3[key2];
                    if (!(((((data4 === "info") || (data4 === "warning")) || (data4 === "error")) || (data4 === "critical")) || (data4 === "off"))) {
                        vErrors = added(vErrors, { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema19.properties.rules.additionalProperties.enum } });
                        errors++;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } });
                errors++;
            }
        }
        if (data.exceptions !== undefined && func0.call(data, "exceptions")) {
            if (!(validate112(data.exceptions, { instancePath: instancePath + "/exceptions", parentData: data, parentDataProperty: "exceptions", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
                errors = vErrors.length;
            }
        }
        if (data.secrets !== undefined && func0.call(data, "secrets")) {
            if (!(validate129(data.secrets, { instancePath: instancePath + "/secrets", parentData: data, parentDataProperty: "secrets", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
                errors = vErrors.length;
            }
        }
        if (data.tests !== undefined && func0.call(data, "tests")) {
            if (!(validate151(data.tests, { instancePath: instancePath + "/tests", parentData: data, parentDataProperty: "tests", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
                errors = vErrors.length;
            }
        }
        if (data.locked !== undefined && func0.call(data, "locked")) {
            let data8 = data.locked;
            if (Array.isArray(data8)) {
                if (data8.length > 200) {
                    vErrors = added(vErrors, { instancePath: instancePath + "/locked", schemaPath: "#/properties/locked/maxItems", keyword: "maxItems", params: { limit: 200 } });
                    errors++;
                }
                const len0 = data8.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data9 = data8[i0];
                    if (typeof data9 === "string") {
                        if (data9.length > 500) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/locked/" + i0, schemaPath: "#/properties/locked/items/maxLength", keyword: "maxLength", params: { limit: 500 } });
                            errors++;
                        }
                        if (!pattern81.test(data9)) {
                            vErrors = added(vErrors, { instancePath: instancePath + "/locked/" + i0, schemaPath: "#/properties/locked/items/pattern", keyword: "pattern", params: {} });
                            errors++;
                        }
                    }
                    else {
                        vErrors = added(vErrors, { instancePath: instancePath + "/locked/" + i0, schemaPath: "#/properties/locked/items/type", keyword: "type", params: { type: "string" } });
                        errors++;
                    }
                }
                let i1 = data8.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data8[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            vErrors = added(vErrors, { instancePath: instancePath + "/locked", schemaPath: "#/properties/locked/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } });
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                vErrors = added(vErrors, { instancePath: instancePath + "/locked", schemaPath: "#/properties/locked/type", keyword: "type", params: { type: "array" } });
                errors++;
            }
        }
        if (data.delegates !== undefined && func0.call(data, "delegates")) {
            if (!(validate160(data.delegates, { instancePath: instancePath + "/delegates", parentData: data, parentDataProperty: "delegates", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
                errors = vErrors.length;
            }
        }
    }
    else {
        vErrors = added(vErrors, { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } });
        errors++;
    }
    validate.errors = vErrors;
    return errors === 0;
}
validate.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./packages/policy/lib/schema/inheritance.js
const pointer = {
    type: "string",
    pattern: "^(?:/(?:[^~/]|~[01])+)+$",
    maxLength: 500,
    errorMessage: "expected a JSON pointer such as /stages/deploy-production/allow (write / in a key as ~1)",
};
const extendsSchema = {
    title: "the file whose rules hold here too",
    description: "`owner/repository/path@` and 40 hex digits of a commit, or `sha256:` and the digest of the file. A copy in this repository is `./path@sha256:` and its digest. This file may only tighten what is there.",
    type: "string",
    maxLength: 500,
    pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})|\\.(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@sha256:[0-9a-f]{64})$",
    errorMessage: "expected owner/repository/path@ and a full commit of 40 hex digits, or sha256: and 64 hex digits; for a file of this repository ./path@sha256:",
    examples: ["acme/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567"],
};
const lockedSchema = {
    title: "what nobody may change",
    description: "JSON pointers into this file. Who extends it may change nothing at or below them, not even to tighten it.",
    type: "array",
    maxItems: 200,
    uniqueItems: true,
    items: {
        ...pointer,
        title: "a place in this file",
        description: "A JSON pointer.",
        examples: ["/stages/deploy-production/deny"],
    },
    examples: [["/stages/deploy-production/deny"]],
};
const delegatesSchema = {
    title: "what others may loosen",
    description: "Who extends this file may loosen what is at these JSON pointers, as far as the bound.",
    type: "array",
    maxItems: 200,
    items: {
        title: "a delegation",
        description: "A place in this file, and how far.",
        type: "object",
        required: ["pointer"],
        additionalProperties: false,
        properties: {
            pointer: {
                ...pointer,
                title: "a place in this file",
                description: "A JSON pointer.",
                examples: ["/stages/preview/max-duration"],
            },
            bound: {
                title: "how far",
                description: "A duration, a severity or matchers, as the key at the pointer takes them. Absent: as far as they like.",
                type: ["string", "array"],
                minLength: 1,
                maxLength: 1000,
                minItems: 1,
                maxItems: 100,
                items: {
                    title: "one of them",
                    description: "As text.",
                    type: "string",
                    minLength: 1,
                    maxLength: 1000,
                    examples: ["refs/heads/*"],
                },
                examples: ["1h"],
            },
        },
        examples: [{ pointer: "/stages/preview/max-duration", bound: "1h" }],
    },
    examples: [[{ pointer: "/stages/preview/max-duration", bound: "1h" }]],
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/credential-forms.js
/** Forms of values that credentials are made of, without their titles. */
const credentialForms = {
    duration: {
        type: "string",
        pattern: "^[1-9][0-9]{0,5}[smhd]$",
        errorMessage: "expected a duration such as 15m or 1h",
    },
    text: {
        type: "string",
        minLength: 1,
        maxLength: 1000,
        pattern: "^\\S(?:.*\\S)?$",
        errorMessage: "expected text without spaces at its ends",
    },
    path: {
        type: "string",
        maxLength: 1000,
        pattern: "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$",
        errorMessage: "expected the path of a file from the root of the repository, without . or ..",
    },
    roleArn: {
        type: "string",
        maxLength: 2048,
        pattern: "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$",
        errorMessage: "expected the ARN of a role such as arn:aws:iam::111122223333:role/shop-deploy",
    },
    policyArn: {
        type: "string",
        maxLength: 2048,
        pattern: "^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$",
        errorMessage: "expected the ARN of a managed policy such as arn:aws:iam::aws:policy/ReadOnlyAccess",
    },
    awsRegion: {
        type: "string",
        pattern: "^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$",
        errorMessage: "expected a region such as eu-west-1",
    },
    poolProvider: {
        type: "string",
        pattern: "^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$",
        errorMessage: "expected projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER with the project's number",
    },
    serviceAccount: {
        type: "string",
        maxLength: 320,
        pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$",
        errorMessage: "expected the e-mail address of a service account such as deploy@shop-prod.iam.gserviceaccount.com",
    },
    uuid: {
        type: "string",
        pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
        errorMessage: "expected an id such as 00000000-0000-0000-0000-000000000001",
    },
    httpsUrl: {
        type: "string",
        maxLength: 1000,
        pattern: '^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-"$-;=@-\\[\\]-~]*)?$',
        errorMessage: "expected an address that starts with https:// and holds no user, query or fragment",
    },
    hostName: {
        type: "string",
        maxLength: 253,
        pattern: "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$",
        errorMessage: "expected the name of a host such as octo-sts.dev, without https://",
    },
    vaultPath: {
        type: "string",
        maxLength: 200,
        pattern: "^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$",
        errorMessage: "expected a path such as jwt or team/shop, without / at its ends",
    },
    name: {
        type: "string",
        maxLength: 100,
        pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
        errorMessage: "expected a name of letters, digits, dots and dashes",
    },
    account: {
        type: "string",
        pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$",
        errorMessage: "expected the name of a GitHub account such as acme",
    },
    repositoryName: {
        type: "string",
        pattern: "^[A-Za-z0-9._-]{1,100}$",
        errorMessage: "expected the name of a repository without its owner",
    },
    repositoryOrOwner: {
        type: "string",
        pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$",
        errorMessage: "expected owner or owner/repository",
    },
    variable: {
        type: "string",
        maxLength: 100,
        pattern: "^[A-Z_][A-Z0-9_]*$",
        errorMessage: "expected the name of an environment variable such as RELEASE_APP_KEY",
    },
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/provider-schema.js

/** What every provider takes. */
const common = {
    duration: {
        ...credentialForms.duration,
        title: "how long it lives",
        description: "Within the provider's limits and the stage's `max-duration`. Absent: the shortest that the provider grants.",
        examples: ["15m"],
    },
    audience: {
        ...credentialForms.text,
        title: "whom the ID token is for",
        description: "Absent: what the provider expects by default.",
        examples: ["sts.amazonaws.com"],
    },
    trust: {
        ...credentialForms.path,
        title: "the trust document of this provider",
        description: "Its path in this repository. Denials are explained with it, and rehearsals enforce it.",
        examples: ["infrastructure/deploy-role.json"],
    },
};
/** The keys of one provider, with those that every provider takes. */
function providerSchema(name, { title, description, required, properties, example }) {
    const tag = {
        title: "the provider",
        description: title,
        const: name,
        errorMessage: `expected ${name}`,
        examples: [name],
    };
    return {
        title,
        description,
        type: "object",
        required: ["provider", ...required],
        additionalProperties: false,
        properties: { provider: tag, ...properties, ...common, ...overridden(properties) },
        examples: [{ provider: name, ...example }],
    };
}
/** A provider that says more about a common key keeps its own words. */
function overridden(properties) {
    return Object.fromEntries(Object.entries(properties).filter(([key]) => Object.hasOwn(common, key)));
}

;// CONCATENATED MODULE: ./packages/policy/lib/schema/cloud-credentials.js


const aws = providerSchema("aws", {
    title: "AWS",
    description: "A role of AWS, through AssumeRoleWithWebIdentity. 15 minutes to 12 hours; 1 hour at most with `chain`.",
    required: ["role", "region"],
    properties: {
        role: {
            ...credentialForms.roleArn,
            title: "the role",
            description: "Its ARN. The account that answers must be the one in it.",
            examples: ["arn:aws:iam::111122223333:role/shop-deploy"],
        },
        region: {
            ...credentialForms.awsRegion,
            title: "the region",
            description: "Whose endpoint is asked, and which the job's tools use.",
            examples: ["eu-west-1"],
        },
        chain: {
            title: "further roles",
            description: "ARNs of roles to assume one after the other, each with the credentials of the one before.",
            type: "array",
            minItems: 1,
            maxItems: 5,
            items: {
                ...credentialForms.roleArn,
                title: "a role",
                description: "Its ARN.",
                examples: ["arn:aws:iam::444455556666:role/shop-data"],
            },
            examples: [["arn:aws:iam::444455556666:role/shop-data"]],
        },
        "session-policy": {
            title: "an IAM policy that narrows the session",
            description: "As JSON or YAML; at most 2048 characters of JSON together with `policy-arns`.",
            type: "object",
            minProperties: 1,
            examples: [{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }] }],
        },
        "policy-arns": {
            title: "managed policies that narrow the session",
            description: "At most 10 ARNs.",
            type: "array",
            minItems: 1,
            maxItems: 10,
            uniqueItems: true,
            items: {
                ...credentialForms.policyArn,
                title: "a managed policy",
                description: "Its ARN.",
                examples: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
            },
            examples: [["arn:aws:iam::aws:policy/ReadOnlyAccess"]],
        },
        fips: {
            title: "use the FIPS endpoint",
            description: "Of the region. Off unless said.",
            type: "boolean",
            examples: [true],
        },
    },
    example: { role: "arn:aws:iam::111122223333:role/shop-deploy", region: "eu-west-1", duration: "15m" },
});
const exampleProvider = "projects/123456789012/locations/global/workloadIdentityPools/github/providers/shop";
const google = providerSchema("google", {
    title: "Google Cloud",
    description: "Workload identity federation, direct or through a service account.",
    required: ["workload-identity-provider"],
    properties: {
        "workload-identity-provider": {
            ...credentialForms.poolProvider,
            title: "the provider in the workload identity pool",
            description: "With the project's number, not its id.",
            examples: [exampleProvider],
        },
        "service-account": {
            ...credentialForms.serviceAccount,
            title: "the account to impersonate",
            description: "Its e-mail address. Absent: direct federation.",
            examples: ["deploy@shop-prod.iam.gserviceaccount.com"],
        },
        delegates: {
            title: "accounts on the way",
            description: "E-mail addresses of the service accounts through which `service-account` is reached.",
            type: "array",
            minItems: 1,
            maxItems: 10,
            items: {
                ...credentialForms.serviceAccount,
                title: "a service account",
                description: "Its e-mail address.",
                examples: ["step@shop-prod.iam.gserviceaccount.com"],
            },
            examples: [["step@shop-prod.iam.gserviceaccount.com"]],
        },
        scopes: {
            title: "the scopes of the access token",
            description: "Absent: cloud-platform.",
            type: "array",
            minItems: 1,
            maxItems: 50,
            uniqueItems: true,
            items: {
                ...credentialForms.httpsUrl,
                title: "a scope",
                description: "Its address.",
                examples: ["https://www.googleapis.com/auth/devstorage.read_only"],
            },
            examples: [["https://www.googleapis.com/auth/devstorage.read_only"]],
        },
        "id-token-audience": {
            ...credentialForms.text,
            title: "the audience of an ID token",
            description: "Asks for an ID token instead of an access token; needs `service-account`.",
            examples: ["https://shop.example.com"],
        },
        universe: {
            ...credentialForms.hostName,
            title: "the universe",
            description: "Absent: googleapis.com.",
            examples: ["googleapis.com"],
        },
    },
    example: { "workload-identity-provider": exampleProvider },
});
const cloud_credentials_azure = providerSchema("azure", {
    title: "Azure",
    description: "An application or managed identity of Entra, by a federated credential. Azure decides how long tokens live.",
    required: ["tenant", "client"],
    properties: {
        tenant: {
            ...credentialForms.uuid,
            title: "the tenant",
            description: "Its id.",
            examples: ["00000000-0000-0000-0000-000000000001"],
        },
        client: {
            ...credentialForms.uuid,
            title: "the application or managed identity",
            description: "Its client id.",
            examples: ["00000000-0000-0000-0000-000000000002"],
        },
        subscription: {
            ...credentialForms.uuid,
            title: "the subscription",
            description: "Its id, for the job's tools.",
            examples: ["00000000-0000-0000-0000-000000000003"],
        },
        scope: {
            ...credentialForms.text,
            title: "the scope of the token",
            description: "Absent: the resource manager of the cloud.",
            examples: ["https://vault.azure.net/.default"],
        },
        cloud: {
            title: "the cloud",
            description: "Absent: public.",
            enum: ["public", "us-government", "china"],
            default: "public",
            examples: ["us-government"],
        },
    },
    example: { tenant: "00000000-0000-0000-0000-000000000001", client: "00000000-0000-0000-0000-000000000002" },
});

;// CONCATENATED MODULE: ./packages/policy/lib/schema/token-credentials.js


const vault = providerSchema("vault", {
    title: "Vault or OpenBao",
    description: "A token by the JWT auth method; revoked when the job ends.",
    required: ["url", "role"],
    properties: {
        url: {
            ...credentialForms.httpsUrl,
            title: "the server",
            description: "Its address.",
            examples: ["https://vault.acme.example"],
        },
        role: { ...credentialForms.text, title: "the role", description: "Of the JWT auth method.", examples: ["deploy"] },
        mount: {
            ...credentialForms.vaultPath,
            title: "where the auth method is mounted",
            description: "Absent: jwt.",
            default: "jwt",
            examples: ["github"],
        },
        namespace: { ...credentialForms.vaultPath, title: "the namespace", description: "Absent: none.", examples: ["team/shop"] },
    },
    example: { url: "https://vault.acme.example", role: "deploy" },
});
const octoSts = providerSchema("octo-sts", {
    title: "GitHub token through octo-sts",
    description: "A token of a GitHub App, by a trust policy of the repository it is for. Lives an hour; revoked when the job ends.",
    required: ["scope", "identity"],
    properties: {
        domain: {
            ...credentialForms.hostName,
            title: "the service",
            description: "Absent: octo-sts.dev.",
            examples: ["octo-sts.dev"],
        },
        scope: {
            ...credentialForms.repositoryOrOwner,
            title: "what the token is for",
            description: "`owner` or `owner/repository`.",
            examples: ["acme/infrastructure"],
        },
        identity: {
            ...credentialForms.name,
            title: "the name of the trust policy",
            description: "Of the file .github/chainguard/NAME.sts.yaml there.",
            examples: ["release"],
        },
    },
    example: { scope: "acme/infrastructure", identity: "release" },
});
const githubApp = providerSchema("github-app", {
    title: "GitHub App",
    description: "A token of a GitHub App by its private key, which is a secret of the repository. Lives an hour; revoked when the job ends.",
    required: ["app", "owner", "permissions"],
    properties: {
        app: {
            ...credentialForms.name,
            title: "the App",
            description: "Its client id, or its app id in quotes.",
            examples: ["Iv23liAbCdEf0123"],
        },
        "private-key-variable": {
            ...credentialForms.variable,
            title: "the variable that holds its key",
            description: "Name of the environment variable with the PEM key. Absent: GITHUB_APP_PRIVATE_KEY.",
            default: "GITHUB_APP_PRIVATE_KEY",
            examples: ["RELEASE_APP_KEY"],
        },
        owner: {
            ...credentialForms.account,
            title: "the account it is installed in",
            description: "An organisation or user.",
            examples: ["acme"],
        },
        repositories: {
            title: "the repositories",
            description: "Names without the owner. Absent: every repository of the installation.",
            type: "array",
            minItems: 1,
            maxItems: 500,
            uniqueItems: true,
            items: {
                ...credentialForms.repositoryName,
                title: "a repository",
                description: "Its name without the owner.",
                examples: ["infrastructure"],
            },
            examples: [["infrastructure"]],
        },
        permissions: {
            title: "the permissions of the token",
            description: "By name, as the API calls them: contents, pull_requests and so on.",
            type: "object",
            minProperties: 1,
            maxProperties: 50,
            propertyNames: {
                pattern: "^[a-z][a-z_]*$",
                maxLength: 60,
                errorMessage: "expected the name of a permission such as contents or pull_requests",
            },
            additionalProperties: {
                title: "access",
                description: "How far.",
                enum: ["read", "write", "admin"],
                examples: ["read"],
            },
            examples: [{ contents: "read" }],
        },
    },
    example: { app: "Iv23liAbCdEf0123", owner: "acme", permissions: { contents: "read" } },
});
const tokenExchange = providerSchema("token-exchange", {
    title: "token exchange",
    description: "RFC 8693 at any server.",
    required: ["url", "audience"],
    properties: {
        url: {
            ...credentialForms.httpsUrl,
            title: "the token endpoint",
            description: "Its address.",
            examples: ["https://sts.acme.example/token"],
        },
        audience: {
            ...credentialForms.text,
            title: "whom the ID token is for",
            description: "The exchange asks for the same audience.",
            examples: ["https://sts.acme.example"],
        },
        scope: { ...credentialForms.text, title: "the scope", description: "Separated by spaces.", examples: ["publish"] },
        resource: {
            ...credentialForms.text,
            title: "the resource",
            description: "Address of the service that the token is for.",
            examples: ["https://packages.acme.example"],
        },
        "requested-token-type": {
            ...credentialForms.text,
            title: "the kind of token to ask for",
            description: "Absent: the server decides.",
            examples: ["urn:ietf:params:oauth:token-type:access_token"],
        },
        "subject-token-type": {
            ...credentialForms.text,
            title: "what the ID token is called",
            description: "Absent: urn:ietf:params:oauth:token-type:jwt.",
            examples: ["urn:ietf:params:oauth:token-type:id_token"],
        },
        fields: {
            title: "further form fields",
            description: "For servers that need them. Never a secret.",
            type: "object",
            minProperties: 1,
            maxProperties: 20,
            propertyNames: {
                pattern: "^[A-Za-z][A-Za-z0-9_.-]*$",
                maxLength: 100,
                errorMessage: "expected the name of a form field such as client_id",
            },
            additionalProperties: {
                title: "a field",
                description: "Sent as it is.",
                type: "string",
                maxLength: 1000,
                examples: ["shop"],
            },
            examples: [{ client_id: "shop" }],
        },
    },
    example: { url: "https://sts.acme.example/token", audience: "https://sts.acme.example" },
});
const registry = providerSchema("registry", {
    title: "package registry",
    description: "Trusted publishing. The registry decides how long the token lives.",
    required: ["registry"],
    properties: {
        registry: {
            title: "the kind of registry",
            description: "Whose protocol is spoken.",
            enum: ["npm", "pypi", "crates-io", "rubygems", "nuget", "jfrog"],
            examples: ["npm"],
        },
        url: {
            ...credentialForms.httpsUrl,
            title: "the registry",
            description: "Absent: the public one of its kind. jfrog has none.",
            examples: ["https://registry.npmjs.org"],
        },
        package: { ...credentialForms.text, title: "the package to publish", description: "npm needs it.", examples: ["@acme/shop"] },
        user: { ...credentialForms.text, title: "who made the trust policy", description: "nuget needs it.", examples: ["acme"] },
        "oidc-provider": {
            ...credentialForms.text,
            title: "the OIDC provider's name",
            description: "jfrog needs it.",
            examples: ["github"],
        },
        project: { ...credentialForms.text, title: "the project", description: "jfrog: its key.", examples: ["shop"] },
    },
    example: { registry: "npm", package: "@acme/shop" },
});

;// CONCATENATED MODULE: ./packages/policy/lib/schema/credentials.js


/** In the order in which messages name them. */
const providers = [aws, google, cloud_credentials_azure, vault, octoSts, githubApp, tokenExchange, registry];
const credentialSchema = {
    title: "a credential",
    description: "Short-lived access at one provider. `provider` says which other keys there are.",
    type: "object",
    discriminator: { propertyName: "provider" },
    oneOf: providers,
    examples: [
        { provider: "aws", role: "arn:aws:iam::111122223333:role/shop-deploy", region: "eu-west-1", duration: "15m" },
    ],
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/grants.js
const grants_longestValue = 1000;
/** One text that a claim is held against. */
const pattern = {
    type: "string",
    minLength: 1,
    maxLength: grants_longestValue,
};
/** A text, a list of texts, or `not` one of them. The keywords of each apply to values of its type only. */
const matcherSchema = {
    title: "what the claim must be",
    description: "A text: exact, unless it holds `*` (any characters, `/` too) or `?` (one). A list: any of them. `{ not: … }`: the claim is there and none of them. Ids are texts: write them in quotes.",
    type: ["string", "array", "object"],
    minLength: 1,
    maxLength: grants_longestValue,
    minItems: 1,
    maxItems: 100,
    uniqueItems: true,
    items: {
        ...pattern,
        title: "one of the values",
        description: "Exact, or with `*` and `?`.",
        examples: ["refs/heads/main"],
    },
    required: ["not"],
    additionalProperties: false,
    properties: {
        not: {
            title: "what the claim must not be",
            description: "A text or a list. A claim that is missing does not match here either.",
            type: ["string", "array"],
            minLength: 1,
            maxLength: grants_longestValue,
            minItems: 1,
            maxItems: 100,
            uniqueItems: true,
            items: {
                ...pattern,
                title: "one of the values",
                description: "Exact, or with `*` and `?`.",
                examples: ["pull_request_target"],
            },
            examples: ["pull_request_target", ["pull_request_target", "workflow_run"]],
        },
    },
    examples: ["refs/heads/main", ["push", "workflow_dispatch"], { not: "pull_request_target" }],
};
/** Names of claims. */
const claimNames = {
    pattern: "^[a-z][a-z0-9_]*$",
    maxLength: 100,
    errorMessage: "expected the name of a claim as GitHub writes it, such as repository_id",
};
/** Entries of `allow` and `deny`. */
const grantsSchema = {
    type: "array",
    maxItems: 100,
    items: {
        title: "a conjunction of claims",
        description: "Every line must match. Start with `repository_id`, which nobody else can have.",
        type: "object",
        minProperties: 1,
        maxProperties: 40,
        propertyNames: claimNames,
        additionalProperties: matcherSchema,
        examples: [{ repository_id: "123", environment: "production", ref: "refs/heads/main" }],
    },
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/stages.js




/** Names of stages and credentials stand in session names, outputs and commands. */
const nameForm = {
    pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
    maxLength: 60,
    errorMessage: "expected a name in lower case such as deploy-production",
};
const stages_day = {
    type: "string",
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$",
    errorMessage: "expected a date such as 2027-12-20, or a time with its zone such as 2027-12-20T18:00:00Z",
};
const exampleFreeze = { from: "2027-12-20", until: "2028-01-04", reason: "Christmas trade" };
const exampleWindow = {
    days: ["monday", "tuesday"],
    hours: "08:00-18:00",
    zone: "Europe/Berlin",
    freezes: [exampleFreeze],
};
const windowSchema = {
    title: "when the stage may be entered",
    description: "Absent: always. What is absent in it does not limit.",
    type: "object",
    minProperties: 1,
    additionalProperties: false,
    properties: {
        days: {
            title: "the days of the week",
            description: "In the window's zone.",
            type: "array",
            minItems: 1,
            uniqueItems: true,
            items: { title: "a day", description: "In full.", type: "string", enum: weekdays, examples: ["monday"] },
            examples: [["monday", "tuesday", "wednesday", "thursday"]],
        },
        hours: {
            title: "the hours of the day",
            description: "From and to, in quotes. `22:00-06:00` runs over midnight; what is after midnight counts to the day before.",
            type: "string",
            pattern: "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
            errorMessage: 'expected two times such as "08:00-18:00"',
            examples: ["08:00-18:00"],
        },
        zone: {
            title: "the time zone",
            description: "Name of the IANA database. Absent: UTC.",
            type: "string",
            maxLength: 60,
            pattern: "^[A-Za-z][A-Za-z0-9_+/-]*$",
            errorMessage: "expected the name of a time zone such as Europe/Berlin",
            default: "UTC",
            examples: ["Europe/Berlin"],
        },
        freezes: {
            title: "times in which nobody enters",
            description: "Whatever days and hours say.",
            type: "array",
            minItems: 1,
            maxItems: 100,
            items: {
                title: "a freeze",
                description: "From and until, both included when they are bare dates.",
                type: "object",
                required: ["from", "until", "reason"],
                additionalProperties: false,
                properties: {
                    from: {
                        ...stages_day,
                        title: "when it starts",
                        description: "A bare date is the start of that day in the window's zone.",
                        examples: ["2027-12-20"],
                    },
                    until: {
                        ...stages_day,
                        title: "when it ends",
                        description: "A bare date is the end of that day in the window's zone.",
                        examples: ["2028-01-04"],
                    },
                    reason: {
                        title: "why",
                        description: "Shown to whoever is turned away.",
                        type: "string",
                        minLength: 3,
                        maxLength: 300,
                        examples: ["Christmas trade"],
                    },
                },
                examples: [exampleFreeze],
            },
            examples: [[exampleFreeze]],
        },
    },
    examples: [exampleWindow],
};
const exampleStage = {
    owner: "@acme/sre",
    purpose: "roll out the shop",
    allow: [{ repository_id: "123", environment: "production", ref: "refs/heads/main" }],
    credentials: {
        aws: {
            provider: "aws",
            role: "arn:aws:iam::111122223333:role/shop-deploy",
            region: "eu-west-1",
            duration: "15m",
        },
    },
};
const stageSchema = {
    title: "a stage",
    description: "A step of the pipeline with an identity of its own. Who holds none of its grants gets nothing.",
    type: "object",
    additionalProperties: false,
    properties: {
        owner: {
            title: "who answers for it",
            description: "A GitHub user or team.",
            type: "string",
            pattern: "^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$",
            errorMessage: 'expected a GitHub user or team such as "@alice" or "@acme/sre"',
            examples: ["@acme/sre"],
        },
        purpose: {
            title: "what it is for",
            description: "One line; shown with every decision.",
            type: "string",
            minLength: 3,
            maxLength: 300,
            examples: ["roll out the shop"],
        },
        allow: {
            ...grantsSchema,
            title: "who may be this stage",
            description: "Any of these grants. An empty list is nobody.",
            examples: [exampleStage.allow],
        },
        deny: {
            ...grantsSchema,
            title: "who may not, whatever `allow` says",
            description: "Any of these.",
            examples: [[{ event_name: ["pull_request_target", "workflow_run"] }]],
        },
        when: {
            title: "a further condition",
            description: "CEL over `claims`, `stage`, `credential` and `now`, only where matchers cannot say it. A claim that is missing makes it an error, and an error denies.",
            type: "string",
            minLength: 1,
            maxLength: 4096,
            examples: ['claims.event_name != "pull_request"'],
        },
        credentials: {
            title: "the access that the stage leads to",
            description: "By a name of your own.",
            type: "object",
            maxProperties: 50,
            propertyNames: nameForm,
            additionalProperties: credentialSchema,
            examples: [exampleStage.credentials],
        },
        "max-duration": {
            ...credentialForms.duration,
            title: "the longest life of a credential",
            description: "No credential of the stage may live longer.",
            examples: ["15m"],
        },
        window: windowSchema,
        "forbid-with": {
            title: "stages that no job may hold besides",
            description: "It is enough to say it at one of the two.",
            type: "array",
            minItems: 1,
            maxItems: 100,
            uniqueItems: true,
            items: { ...nameForm, type: "string", title: "a stage", description: "Its name.", examples: ["build"] },
            examples: [["build"]],
        },
    },
    examples: [exampleStage],
};
const stagesSchema = {
    title: "the stages of the pipeline",
    description: "By name: who may be each, and what access that leads to.",
    type: "object",
    maxProperties: 500,
    propertyNames: nameForm,
    additionalProperties: stageSchema,
    defaultSnippets: [
        {
            label: "stage",
            description: "A stage with everything that it needs",
            body: { "${1:deploy}": { owner: "@$2", purpose: "$3", allow: [{ repository_id: "$4", environment: "$5" }] } },
        },
    ],
    examples: [{ "deploy-production": exampleStage }],
};

;// CONCATENATED MODULE: ./packages/policy/lib/stages/claim-bases.js
/** Typical identities, by what makes them differ. Tests and `policy explain` start from one. */
const bases = {
    push: {},
    tag: { ref: "refs/tags/v1.2.3" },
    pull_request: { event_name: "pull_request", ref: "refs/pull/12/merge", head_ref: "feature", base_ref: "main" },
    pull_request_target: { event_name: "pull_request_target", head_ref: "feature", base_ref: "main" },
    merge_group: { event_name: "merge_group", ref: "refs/heads/gh-readonly-queue/main/pr-12-1f0c6a52" },
    environment: { environment: "production" },
    reusable: { job_workflow_ref: "acme/workflows/.github/workflows/deploy.yml@refs/tags/v3" },
    schedule: { event_name: "schedule" },
    workflow_dispatch: { event_name: "workflow_dispatch" },
    workflow_run: { event_name: "workflow_run" },
    issue_comment: { event_name: "issue_comment" },
    release: { event_name: "release", ref: "refs/tags/v1.2.3" },
    deployment: { event_name: "deployment", environment: "production" },
};
const claimBases = Object.keys(bases);
function isClaimBase(text) {
    return Object.hasOwn(bases, text);
}
/** What all of them have in common: a job of acme/shop on its default branch, on a runner of GitHub. */
const claim_bases_common = {
    repository: "acme/shop",
    repository_id: "123",
    repository_owner_id: "45",
    repository_visibility: "private",
    actor: "alice",
    actor_id: "6",
    ref: "refs/heads/main",
    ref_protected: "true",
    sha: "1f0c6a52d1b87e931f0c6a52d1b87e931f0c6a52",
    head_ref: "",
    base_ref: "",
    event_name: "push",
    workflow: "ci",
    run_id: "7000000001",
    run_number: "42",
    run_attempt: "1",
    runner_environment: "github-hosted",
    iss: "https://token.actions.githubusercontent.com",
};
/**
 * The claims of a typical identity with some changed. What GitHub makes of other claims follows them: owner, kind of ref, workflow
 * files and the subject (of the immutable form), unless they are given. Without a base the claims are the changes alone.
 */
function claimsFrom(base, changes = {}) {
    if (base === undefined)
        return present(changes);
    const chosen = { ...claim_bases_common, ...bases[base], ...changes };
    const text = (name) => (typeof chosen[name] === "string" ? chosen[name] : "");
    const [owner = "", name = ""] = text("repository").split("/");
    const workflow = `${text("repository")}/.github/workflows/${text("workflow")}.yml@${text("ref")}`;
    const anchor = `repo:${owner}@${text("repository_owner_id")}/${name}@${text("repository_id")}`;
    return present({
        repository_owner: owner,
        ref_type: text("ref").startsWith("refs/tags/") ? "tag" : "branch",
        workflow_ref: workflow,
        workflow_sha: text("sha"),
        job_workflow_ref: workflow,
        job_workflow_sha: text("sha"),
        sub: `${anchor}:${contextOf(text("environment"), text("event_name"), text("ref"))}`,
        ...chosen,
    });
}
/** An environment takes the place of the ref. */
function contextOf(environment, event, ref) {
    if (environment !== "")
        return `environment:${environment.replaceAll(":", "%3A")}`;
    return event === "pull_request" ? "pull_request" : `ref:${ref}`;
}
function present(claims) {
    return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
}

;// CONCATENATED MODULE: ./packages/policy/lib/schema/tests.js




const tests_example = {
    name: "a pull request does not deploy",
    stage: "deploy-production",
    base: "pull_request",
    claims: { repository_id: "123" },
    expect: "deny",
    because: "environment",
};
const testsSchema = {
    title: "tests of this policy",
    description: "Who must get in and, above all, who must not. Run by `sallyport policy test`.",
    type: "array",
    maxItems: 1000,
    items: {
        title: "a test",
        description: "An identity, and what the policy must decide about it.",
        type: "object",
        required: ["name", "stage", "expect"],
        additionalProperties: false,
        properties: {
            name: {
                title: "what it shows",
                description: "One line; unique.",
                type: "string",
                minLength: 3,
                maxLength: 200,
                examples: ["a pull request does not deploy"],
            },
            stage: {
                ...nameForm,
                type: "string",
                title: "the stage",
                description: "Which the identity asks for.",
                examples: ["deploy-production"],
            },
            credential: {
                ...nameForm,
                type: "string",
                title: "the credential",
                description: "Absent: only the stage is asked for.",
                examples: ["aws"],
            },
            base: {
                title: "what the claims start from",
                description: "A typical token; `claims` change it. Absent: `claims` are all there is.",
                enum: claimBases,
                examples: ["push"],
            },
            claims: {
                title: "the claims",
                description: "In place of those of the base; what follows from them (subject, workflow_ref) follows. Nothing (`~`) takes a claim away.",
                type: "object",
                maxProperties: 60,
                propertyNames: claimNames,
                additionalProperties: {
                    title: "a claim",
                    description: "Text; ids in quotes.",
                    type: ["string", "null"],
                    maxLength: 1000,
                    examples: ["refs/heads/main"],
                },
                examples: [{ repository_id: "123", ref: "refs/heads/main" }],
            },
            now: {
                type: "string",
                pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$",
                errorMessage: "expected a time with its zone such as 2027-02-01T12:00:00Z",
                title: "when it asks",
                description: "Absent: some time inside of the stage's window.",
                examples: ["2027-12-24T12:00:00Z"],
            },
            held: {
                title: "stages that the job holds already",
                description: "For `forbid-with`.",
                type: "array",
                maxItems: 50,
                uniqueItems: true,
                items: { ...nameForm, type: "string", title: "a stage", description: "Its name.", examples: ["build"] },
                examples: [["build"]],
            },
            expect: {
                title: "what must come out",
                description: "allow or deny.",
                enum: ["allow", "deny"],
                examples: ["deny"],
            },
            grant: {
                title: "which grant must allow it",
                description: "Its place in `allow`, counted from 0.",
                type: "integer",
                minimum: 0,
                maximum: 99,
                examples: [0],
            },
            duration: {
                ...credentialForms.duration,
                title: "how long the credential may live",
                description: "As decided: its own duration, or the stage's `max-duration`, whichever is shorter.",
                examples: ["15m"],
            },
            because: {
                title: "why it must be denied",
                description: "The claim that does not match, or the code of the denial.",
                type: "string",
                pattern: "^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$",
                maxLength: 100,
                errorMessage: "expected a claim such as environment, or a code such as DENIED_WINDOW",
                examples: ["environment", "DENIED_WINDOW"],
            },
        },
        examples: [tests_example],
    },
    examples: [[tests_example]],
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/policy-schema.js






/** Where editors fetch the schema; the first line that `sallyport init` writes names it. */
const policySchemaUrl = "https://raw.githubusercontent.com/sallyport/sallyport/main/packages/policy/schema/sallyport.schema.json";
/** The schema of the policy file. A new section is one file here, one line below, and one file in `parse/`. */
const policySchema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: policySchemaUrl,
    title: "Sallyport policy",
    description: "What Sallyport checks in this repository, how strictly, and what is excepted. Read from the protected branch.",
    type: "object",
    required: ["version"],
    additionalProperties: false,
    properties: {
        version: {
            title: "the version of this format",
            description: "Always 1.",
            const: 1,
            errorMessage: "expected 1, the only version of the policy format that this Sallyport reads",
            examples: [1],
        },
        extends: extendsSchema,
        stages: stagesSchema,
        rules: rulesSchema,
        exceptions: exceptionsSchema,
        secrets: secretsSchema,
        tests: testsSchema,
        locked: lockedSchema,
        delegates: delegatesSchema,
    },
    examples: [{ version: 1, rules: { "secrets/*": "error" } }],
};

;// CONCATENATED MODULE: ./packages/policy/lib/parse/schema-problems.js





/** Every way in which a policy file differs from its schema, in plain sentences. */
function schemaProblems(root) {
    const told = new Set();
    const problems = [];
    const errors = schemaErrors(root.value);
    const misspelt = misspeltKeys(errors, root);
    for (const error of errors) {
        if (error.keyword === "required" && misspelt.has(`${error.instancePath} ${error.params.missingProperty}`))
            continue;
        const steps = stepsOf(error.instancePath);
        const node = nodeAt(root, ...steps);
        const sentence = sentences[error.keyword];
        if (node === undefined || sentence === undefined || isPartOfAnother(error))
            continue;
        // A value of the wrong type also has the wrong length and form: the first says it all.
        const once = `${error.instancePath} ${error.propertyName ?? error.params.additionalProperty ?? error.params.missingProperty ?? ""}`;
        if (told.has(once))
            continue;
        told.add(once);
        const message = sentence({ error, node, schema: schemaOf(error, root), limit: Number(error.params.limit) });
        const place = schema_problems_placeOf(error, node, schemaOf(error, root));
        problems.push({ pointer: pointerOf(...steps, ...place.steps), region: place.region, message });
    }
    return problems;
}
/** Keys that are there with a slip of the pen: that they are missing is no problem of its own. */
function misspeltKeys(errors, root) {
    return new Set(errors
        .filter(({ keyword }) => keyword === "additionalProperties")
        .map((error) => {
        const known = Object.keys(schemaOf(error, root).properties ?? {});
        return `${error.instancePath} ${meantKey(String(error.params.additionalProperty), known)}`;
    }));
}
/** Alternatives that failed are summed up by their `anyOf`, the name's own error says more than `propertyNames`. */
function isPartOfAnother(error) {
    return error.keyword === "propertyNames" || /\/anyOf\/[0-9]/.test(error.schemaPath);
}
/** The schema whose keyword failed: the way there through the data, for the compiled schema is cut into pieces. */
function schemaOf(error, root) {
    let schema = policySchema;
    let node = root;
    for (const step of stepsOf(error.instancePath)) {
        const here = alternativeOf(schema, node);
        const rest = typeof here.additionalProperties === "object" ? here.additionalProperties : undefined;
        const property = Object.hasOwn(here.properties ?? {}, step) ? here.properties?.[step] : undefined;
        schema = (Array.isArray(node?.value) ? here.items : (property ?? rest)) ?? {};
        node = nodeAt(node, step);
    }
    if (error.keyword === "discriminator")
        return schema;
    const here = alternativeOf(schema, node);
    return error.propertyName === undefined ? here : (here.propertyNames ?? here);
}
/** Of several, the one that the data says it is. */
function alternativeOf(schema, node) {
    const key = schema.discriminator?.propertyName;
    if (key === undefined)
        return schema;
    const chosen = nodeAt(node, key)?.value;
    return schema.oneOf?.find((alternative) => alternative.properties?.[key]?.const === chosen) ?? schema;
}
/** Where it stands, and the steps from the node to it. */
function schema_problems_placeOf(error, node, schema) {
    const key = error.keyword === "discriminator" ? schema.discriminator?.propertyName : undefined;
    const chosen = key === undefined ? undefined : nodeAt(node, key);
    if (key === undefined || chosen === undefined)
        return { steps: [], region: schema_problems_regionOf(error, node) };
    return { steps: [key], region: chosen.text === "" ? startOf(chosen.region) : chosen.region };
}
function schema_problems_regionOf(error, node) {
    const key = error.propertyName ?? error.params.additionalProperty;
    const entry = typeof key === "string" ? node.entries.get(key) : undefined;
    if (entry)
        return entry.keyRegion;
    return node.text === "" ? startOf(node.region) : node.region;
}
/** One plain sentence for each keyword of `JsonSchema` that can fail. */
const sentences = {
    type: ({ node, schema }) => {
        const expected = schema.errorMessage ??
            `expected ${[schema.type ?? []]
                .flat()
                .map((type) => typeNames[type])
                .join(" or ")}`;
        return `${expected}; found ${found(node, schema)}${typeHint(node, schema)}`;
    },
    const: ({ node, schema }) => `${schema.errorMessage ?? `expected ${schema.const}`}; found ${found(node, schema)}`,
    enum: ({ node, schema }) => {
        const known = schema.enum ?? [];
        return `expected one of ${known.join(", ")}; found ${found(node, schema)}${didYouMean(meantWord(node), known)}`;
    },
    pattern: ({ error, node, schema }) => {
        const value = error.propertyName === undefined ? found(node, schema) : (0,lib/* quoted */.TL)(error.propertyName);
        return `${schema.errorMessage ?? `expected text of the form ${schema.pattern}`}; found ${value}`;
    },
    required: ({ error, schema }) => {
        const key = String(error.params.missingProperty);
        const title = schema.properties?.[key]?.title;
        return `${(0,lib/* quoted */.TL)(key)} is missing${title === undefined ? "" : `: ${title}`}`;
    },
    additionalProperties: ({ error, schema }) => {
        const key = String(error.params.additionalProperty);
        const known = Object.keys(schema.properties ?? {});
        const hint = didYouMean(key, known);
        return `unknown key ${(0,lib/* quoted */.TL)(key)}${hint === "" ? `; known here: ${known.join(", ")}` : hint}`;
    },
    anyOf: ({ schema }) => {
        const keys = (schema.anyOf ?? []).flatMap((alternative) => alternative.required ?? []);
        return `${keys.map(lib/* quoted */.TL).join(" or ")} is missing; give at least one`;
    },
    discriminator: ({ node, schema }) => {
        const key = schema.discriminator?.propertyName ?? "";
        const known = (schema.oneOf ?? []).map((alternative) => String(alternative.properties?.[key]?.const));
        const chosen = nodeAt(node, key);
        if (chosen === undefined)
            return `${(0,lib/* quoted */.TL)(key)} is missing: one of ${known.join(", ")}`;
        return `expected one of ${known.join(", ")}; found ${found(chosen, schema)}${didYouMean(meantWord(chosen), known)}`;
    },
    minProperties: ({ schema, limit }) => `expected at least ${limit === 1 ? "one key" : `${limit} keys`}${schema.title === undefined ? "" : ` in ${schema.title}`}; found none`,
    maxProperties: ({ node, limit }) => `expected at most ${limit} keys; found ${node.entries.size}`,
    minLength: ({ error, node, limit }) => `expected at least ${characters(limit)}; found ${lengthOf(error, node)}`,
    maxLength: ({ error, node, limit }) => `expected at most ${characters(limit)}; found ${lengthOf(error, node)}`,
    minItems: ({ node, limit }) => `expected at least ${entries(limit)} in the list; found ${node.items.length || "none"}`,
    maxItems: ({ node, limit }) => `expected at most ${entries(limit)} in the list; found ${node.items.length}`,
    uniqueItems: ({ error }) => {
        const [first, second] = [Number(error.params.i), Number(error.params.j)].sort((a, b) => a - b);
        return `entries ${Number(first) + 1} and ${Number(second) + 1} of the list are the same`;
    },
    minimum: ({ node, schema, limit }) => `expected ${limit} or more; found ${found(node, schema)}`,
    maximum: ({ node, schema, limit }) => `expected ${limit} or less; found ${found(node, schema)}`,
};
const typeNames = {
    string: "text",
    integer: "a whole number",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    object: "a mapping of keys to values",
    null: "nothing",
};
function typeHint(node, schema) {
    if (node.value === null)
        return " (give it a value or delete the key)";
    if (schema.writeOnly === true)
        return " (write it in quotes)";
    // In quotes the number would still be no duration, date or time.
    if (typeof schema.pattern === "string" && !matchesPattern(schema.pattern, node.text))
        return "";
    if ([schema.type ?? []].flat().includes("string") && node.text !== "")
        return ` (write it in quotes${(0,lib/* isPlain */.$i)(node.text) ? `: "${node.text}"` : ""})`;
    if (schema.type === "array" && node.text !== "")
        return ` (write it as a list${(0,lib/* isPlain */.$i)(node.text) ? `: [${node.text}]` : ""})`;
    return "";
}
function matchesPattern(pattern, text) {
    return new RegExp(pattern, "u").test(text);
}
/** What stands there, as a reader would call it. */
function found({ value, text }, schema) {
    if (schema.writeOnly === true && text !== "")
        return `${characters(text.length)} of another form`;
    if (value === null)
        return "nothing";
    if (typeof value === "string")
        return (0,lib/* quoted */.TL)(value);
    if (typeof value === "object")
        return Array.isArray(value) ? "a list" : "a mapping";
    return typeof value === "number" ? `the number ${(0,lib/* shown */.SP)(text)}` : (0,lib/* shown */.SP)(text);
}
/** The word to compare with known ones. YAML 1.1 took `off` for false, so people who wrote false may mean it. */
function meantWord(node) {
    if (node.value === false)
        return "off";
    return typeof node.value === "string" ? node.value : "";
}
function didYouMean(word, known) {
    const meant = meantKey(word, known);
    return meant === undefined ? "" : ` (did you mean ${(0,lib/* quoted */.TL)(meant)}?)`;
}
function meantKey(word, known) {
    return word.length > 100 ? undefined : (0,lib/* nearest */.pA)(word, known);
}
function lengthOf(error, node) {
    return characters((error.propertyName ?? String(node.value)).length);
}
function entries(count) {
    return count === 1 ? "1 entry" : `${count} entries`;
}
function characters(count) {
    return count === 1 ? "1 character" : `${count} characters`;
}

;// CONCATENATED MODULE: ./packages/policy/lib/pattern/byte-set.js
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

;// CONCATENATED MODULE: ./packages/policy/lib/pattern/pattern-syntax.js

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
        return { kind: "byte", set: character === "." ? anyButLineBreak : byteSet(character) };
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
            return byteSet(Number.parseInt(hex[0], 16));
        const set = classEscapes[letter];
        if (set !== undefined)
            return set;
        const literal = simpleEscapes[letter] ?? (syntaxCharacters.has(letter) || extra.includes(letter) ? letter : "");
        if (literal !== "")
            return byteSet(literal);
        return this.#refuse(escapeRefusal(letter), start);
    }
    #class() {
        const start = this.#at;
        this.#at += 1;
        const negated = this.#take("^");
        if (this.#peek() === "]")
            this.#refuse("an empty class; write \\] for the character, or [\\s\\S] for any", start);
        let set = noByte;
        while (!this.#take("]")) {
            if (this.#at >= this.#pattern.length)
                this.#refuse("this [ is never closed; write \\[ for the character", start);
            if (this.#pattern.startsWith("[:", this.#at))
                this.#refuse("names such as [:alnum:] do not exist in JavaScript; write A-Za-z0-9");
            set |= this.#classRange();
        }
        return negated ? complement(set) : set;
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
        return byteSet([low, high]);
    }
    #classMember() {
        if (this.#take("\\b"))
            return byteSet(0x08);
        if (this.#peek() === "\\")
            return this.#escapedBytes("-");
        const character = this.#peek();
        this.#at += 1;
        return byteSet(character);
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

;// CONCATENATED MODULE: ./packages/policy/lib/pattern/pattern-cost.js


/** Longest text that a pattern ever sees, in bytes. */
const longestWindow = 1024;
/** Steps of all starts in one window. Measured: 20 million take V8 less than 50 ms. */
const budget = 20_000_000;
const overlap = "bound it, or put something between that it cannot match";
/** Throws a `PatternRefusal` for a pattern that is nullable, can never match in a window, or could run for long in one. */
function checkCost(pattern) {
    const shortest = shortestOf(pattern);
    if (shortest === 0)
        throw new PatternRefusal(0, "the pattern can match nothing at all; it must need at least one character");
    if (shortest > longestWindow) {
        throw new PatternRefusal(0, `the pattern needs at least ${shortest} bytes and only ever sees ${longestWindow}`);
    }
    const blamed = [];
    const { steps } = costOf(pattern, everyByte, blamed);
    if (steps * longestWindow <= budget)
        return;
    const position = blamed[1] ?? blamed[0] ?? 0;
    throw new PatternRefusal(position, `this repeat can match the same text as what is around it, in too many ways; ${overlap}`);
}
/** `follow`: bytes with which the rest of the pattern can begin. `blamed` collects repeats that can end in several places. */
function costOf(node, follow, blamed) {
    switch (node.kind) {
        case "byte":
            return { ways: 1, steps: 1, rate: 1, waste: 1 };
        case "boundary":
            return { ways: 1, steps: 1, rate: 1, waste: 1 };
        case "look":
            return stuck(1, 1 + costOf(node.body, everyByte, blamed).steps);
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
    if (min === max || (set & follow) === noByte)
        return { ways: 1, steps, rate: 2, waste: 1 };
    blamed.push(at);
    return stuck(Math.max(1, longest - min + 1), steps);
}
/** A repeated group. Each round must be free of choice, or the ways multiply with every round. */
function costOfLoop({ body, min, max, at }, follow, blamed) {
    const shortest = shortestOf(body);
    if (shortest === 0)
        throw new PatternRefusal(at, "this repeats something that can be empty");
    const first = firstOf(body, noByte);
    const round = costOf(body, first | follow, blamed);
    const rounds = Math.min(max, Math.floor(longestWindow / shortest));
    if (round.ways > 1) {
        const steps = geometric(round.ways, rounds) * round.steps;
        if (steps * longestWindow > budget) {
            throw new PatternRefusal(at, `this repeats something that can match the same text in several ways; ${overlap}`);
        }
        return stuck(geometric(round.ways, rounds), steps);
    }
    const rate = round.rate + (round.waste + 1) / shortest;
    const steps = rounds + round.steps + Math.min(rounds * round.steps, Math.ceil(rate * longestWindow));
    if (min === max || (first & follow) === noByte)
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
            return node.options.reduce((set, option) => set | firstOf(option, follow), noByte);
        case "repeat":
            return firstOf(node.body, follow) | (node.min === 0 ? follow : noByte);
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
    return a.some((set, index) => (set & (b[index] ?? everyByte)) === noByte);
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./packages/policy/lib/pattern/check-pattern.js


/**
 * Why a regular expression may not run on hostile text; undefined for one that may. What passes compiles with and without the
 * flag `u`, matches at least one byte, and takes less than 50 ms for all matches in a text of 1 KiB, whatever the text.
 */
function checkPattern(pattern) {
    try {
        checkCost(parsePattern(pattern));
        return undefined;
    }
    catch (error) {
        if (error instanceof PatternRefusal)
            return { position: error.position, message: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/suppressions.js





/** What the schema cannot say about `inline-from` and `baseline`. */
function suppressionProblems(secrets) {
    return [...pathProblems(nodeAt(secrets, "inline-from")), ...baselineProblems(nodeAt(secrets, "baseline"))];
}
function pathProblems(list) {
    return (list?.items ?? []).flatMap((node, index) => {
        const message = typeof node.value === "string" && node.value !== "" ? pathPatternProblem(node.value) : undefined;
        const pointer = pointerOf("secrets", "inline-from", index);
        return message === undefined ? [] : [{ pointer, region: node.region, message }];
    });
}
function baselineProblems(list) {
    const lines = new Map();
    return (list?.items ?? []).flatMap((node, index) => {
        const problems = approvalProblems(node, ["secrets", "baseline", index]);
        const path = nodeAt(node, "path");
        const first = lines.get(path?.value);
        if (path !== undefined && typeof path.value === "string") {
            if (first === undefined)
                lines.set(path.value, path.region.start.line);
            else {
                const message = `${(0,lib/* quoted */.TL)(path.value)} is a baseline already, on line ${first}`;
                problems.push({ pointer: pointerOf("secrets", "baseline", index, "path"), region: path.region, message });
            }
        }
        return problems;
    });
}
/** What a file without problems says about suppressions; keys that it does not name stay away. */
function readSuppressions(secrets) {
    const inline = nodeAt(secrets, "inline")?.value;
    const inlineFrom = nodeAt(secrets, "inline-from")?.value;
    const baseline = nodeAt(secrets, "baseline")?.items;
    return {
        ...(inline === undefined ? {} : { inline }),
        ...(inlineFrom === undefined ? {} : { inlineFrom }),
        ...(baseline === undefined ? {} : { baseline: baseline.map(readBaseline) }),
    };
}
/** Its texts go into every report, so what looks like a secret is struck out here. */
function readBaseline(node) {
    const { created, expires, ...entry } = node.value;
    return {
        path: entry.path,
        owner: (0,lib/* redacted */.pc)(entry.owner),
        approvedBy: (0,lib/* redacted */.pc)(entry["approved-by"]),
        reason: (0,lib/* redacted */.pc)(entry.reason.trim()),
        control: (0,lib/* redacted */.pc)(entry.control.trim()),
        replacement: (0,lib/* redacted */.pc)(entry.replacement.trim()),
        ...(created === undefined ? {} : { created: createdInstant(created) ?? created }),
        expires: (0,lib/* expiryInstant */.jE)(expires) ?? expires,
    };
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/secrets.js








/** What the schema cannot say about `secrets`. Looks only at values that have the right type. */
function secretsProblems(root) {
    const secrets = nodeAt(root, "secrets");
    return [
        ...excludeProblems(nodeAt(secrets, "exclude")),
        ...suppressionProblems(secrets),
        ...customRuleProblems(nodeAt(secrets, "custom-rules")),
    ];
}
/** The section of a file without problems. */
function readSecrets(root) {
    const entry = (nodeAt(root, "secrets")?.value ?? {});
    const size = entry["max-file-size"];
    return {
        ...(entry.salt === undefined ? {} : { salt: entry.salt }),
        exclude: entry.exclude ?? defaultPolicy.secrets.exclude,
        minConfidence: entry["min-confidence"] ?? defaultPolicy.secrets.minConfidence,
        customRules: (entry["custom-rules"] ?? []).map(readCustomRule),
        ...(size === undefined ? {} : { maxFileSize: bytesOf(size) }),
        ...readSuppressions(nodeAt(root, "secrets")),
    };
}
function readCustomRule({ id, title, keywords, pattern, severity, fix }) {
    return {
        id,
        title: (0,lib/* redacted */.pc)(title),
        keywords,
        pattern,
        severity: severity ?? "error",
        ...(fix === undefined ? {} : { fix: (0,lib/* redacted */.pc)(fix) }),
    };
}
const units = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };
function bytesOf(size) {
    if (typeof size === "number")
        return size;
    const [, amount, unit = ""] = /^(\d+) ?(\w+)$/.exec(size) ?? [];
    return Number(amount) * (units[unit] ?? 1);
}
function excludeProblems(exclude) {
    return (exclude?.items ?? []).flatMap((node, index) => {
        const message = typeof node.value === "string" && node.value !== "" ? pathPatternProblem(node.value) : undefined;
        return message === undefined
            ? []
            : [{ pointer: pointerOf("secrets", "exclude", index), region: node.region, message }];
    });
}
function customRuleProblems(rules) {
    const problems = [];
    const lines = new Map();
    for (const [index, rule] of (rules?.items ?? []).entries()) {
        const steps = ["secrets", "custom-rules", index];
        const id = nodeAt(rule, "id");
        if (id !== undefined && typeof id.value === "string") {
            const first = lines.get(id.value);
            const message = `${(0,lib/* quoted */.TL)(id.value)} is taken by the rule on line ${first}; ids must differ`;
            if (first !== undefined)
                problems.push({ pointer: pointerOf(...steps, "id"), region: id.region, message });
            else
                lines.set(id.value, id.region.start.line);
        }
        const pattern = nodeAt(rule, "pattern");
        const problem = pattern && patternProblem(pattern);
        if (problem)
            problems.push({ pointer: pointerOf(...steps, "pattern"), ...problem });
    }
    return problems;
}
/** Points into the pattern where it stands in the file as it is, without escapes. */
function patternProblem(node) {
    const pattern = node.value;
    if (typeof pattern !== "string" || pattern === "" || pattern.length > longestPattern)
        return undefined;
    const problem = checkPattern(pattern);
    if (problem === undefined)
        return undefined;
    const offset = node.text.includes("\n") ? -1 : node.text.indexOf(pattern);
    const at = { line: node.region.start.line, column: node.region.start.column + offset + problem.position };
    const region = offset < 0 ? node.region : { start: at, end: { ...at, column: at.column + 1 } };
    return { region, message: `not allowed at character ${problem.position + 1} of the pattern: ${problem.message}` };
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/credentials.js



/** What the schema cannot say about `credentials`. */
function credentialProblems(credentials, stage) {
    return [...(credentials?.entries ?? [])].flatMap(([name, { keyRegion, node }]) => objections(node).map(({ key, message }) => ({
        pointer: pointerOf("stages", stage, "credentials", name, ...(nodeAt(node, key) === undefined ? [] : [key])),
        region: nodeAt(node, key)?.region ?? startOf(keyRegion),
        message,
    })));
}
/** A credential without problems. The file's keys are kebab-case, ours are not; nothing else differs. */
function readCredential(name, { keyRegion, node }) {
    const fields = Object.entries(node.value).map(([key, value]) => [
        key.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()),
        key === "duration" ? ((0,lib/* parseDuration */.E9)(String(value)) ?? 0) / 1000 : plain(value),
    ]);
    // The schema has seen to it that the fields are those of the provider.
    return { ...Object.fromEntries(fields), name, at: keyRegion };
}
/** Mappings of the file have no prototype. */
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}
function objections(node) {
    const provider = credentials_text(node, "provider");
    if (provider === undefined || !credentials_providers.has(provider))
        return [];
    return [...durationObjections(node, provider), ...(perProvider[provider]?.(node) ?? [])];
}
const credentials_providers = new Set([
    ...["aws", "google", "azure", "vault", "octo-sts", "github-app", "token-exchange", "registry"],
]);
function durationObjections(node, provider) {
    const given = credentials_text(node, "duration");
    const milliseconds = given === undefined ? undefined : (0,lib/* parseDuration */.E9)(given);
    if (given === undefined || milliseconds === undefined)
        return [];
    const lifetime = lifetime_lifetimeOf({
        provider,
        chained: nodeAt(node, "chain") !== undefined,
        impersonated: credentials_text(node, "service-account") !== undefined && credentials_text(node, "id-token-audience") === undefined,
    });
    if (lifetime.kind === "fixed")
        return [{ key: "duration", message: `this duration would not hold: ${lifetime.who}; delete the key` }];
    const seconds = milliseconds / 1000;
    if (seconds >= lifetime.shortest && seconds <= lifetime.longest)
        return [];
    return [{ key: "duration", message: `${(0,lib/* quoted */.TL)(given)} is not possible: ${lifetime.why}` }];
}
const perProvider = {
    aws: (node) => {
        const found = [];
        const [role, region] = [credentials_text(node, "role"), credentials_text(node, "region")];
        const wanted = region === undefined ? undefined : partitionOf(region);
        const partition = role?.split(":")[1];
        if (wanted !== undefined && partition?.startsWith("aws") === true && partition !== wanted) {
            const message = `the region ${(0,lib/* quoted */.TL)(region ?? "")} is of the partition ${wanted}, the role of another one`;
            found.push({ key: "region", message });
        }
        const policy = nodeAt(node, "session-policy")?.value;
        const own = typeof policy === "object" ? (0,lib/* canonicalJson */.dj)(policy).length : 0;
        const size = own + listOf(node, "policy-arns").join("").length;
        if (size > 2048) {
            const message = `it has ${size} characters of JSON with \`policy-arns\`; AWS takes 2048`;
            found.push({ key: "session-policy", message });
        }
        return found;
    },
    google: (node) => {
        const account = credentials_text(node, "service-account");
        return ["delegates", "id-token-audience"]
            .filter((key) => nodeAt(node, key) !== undefined && account === undefined)
            .map((key) => ({ key, message: `${key} needs a service-account` }));
    },
    registry: (node) => {
        const kind = credentials_text(node, "registry") ?? "";
        return (neededByRegistry[kind] ?? [])
            .filter((key) => nodeAt(node, key) === undefined)
            .map((key) => ({ key, message: `"${key}" is missing: ${kind} needs it` }));
    },
};
const neededByRegistry = {
    npm: ["package"],
    nuget: ["user"],
    jfrog: ["url", "oidc-provider"],
};
const partitions = [
    ["cn-", "aws-cn"],
    ["us-gov-", "aws-us-gov"],
    ["eusc-", "aws-eusc"],
    ["us-iso-", "aws-iso"],
    ["us-isob-", "aws-iso-b"],
    ["eu-isoe-", "aws-iso-e"],
    ["us-isof-", "aws-iso-f"],
    ["eu-isof-", "aws-iso-f"],
];
function partitionOf(region) {
    return partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}
function credentials_text(node, key) {
    const value = nodeAt(node, key)?.value;
    return typeof value === "string" ? value : undefined;
}
function listOf(node, key) {
    return (nodeAt(node, key)?.items ?? []).map(({ value }) => String(value));
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/window.js



/** What the schema cannot say about `window`. */
function windowProblems(node, stage) {
    if (node === undefined)
        return [];
    const problems = [];
    const report = (steps, message) => {
        const found = nodeAt(node, ...steps);
        if (message === undefined || found === undefined)
            return;
        problems.push({ pointer: pointerOf("stages", stage, "window", ...steps), region: found.region, message });
    };
    const zone = window_textOf(nodeAt(node, "zone")) ?? "UTC";
    report(["zone"], zoneProblem(zone));
    report(["hours"], hoursProblem(window_textOf(nodeAt(node, "hours"))));
    for (const [index, freeze] of (nodeAt(node, "freezes")?.items ?? []).entries()) {
        const [from, until] = [window_textOf(nodeAt(freeze, "from")), window_textOf(nodeAt(freeze, "until"))];
        for (const [key, text] of Object.entries({ from, until })) {
            if (text !== undefined && momentForm.test(text) && !exists(text))
                report(["freezes", index, key], `${(0,lib/* quoted */.TL)(text)} is not a day and time that exists`);
        }
        if (from === undefined || until === undefined || !isZone(zone) || !exists(from) || !exists(until))
            continue;
        if (freezeInstant(from, zone, "from") >= freezeInstant(until, zone, "until"))
            report(["freezes", index, "until"], `it ends before it starts (${(0,lib/* quoted */.TL)(from)})`);
    }
    return problems;
}
const momentForm = /^\d{4}-\d{2}-\d{2}/;
/** Reads a window without problems. */
function readWindow(node) {
    const value = node.value;
    const zone = value.zone ?? "UTC";
    const hours = value.hours === undefined ? undefined : minutesOf(value.hours);
    return {
        ...(value.days === undefined ? {} : { days: [...value.days] }),
        ...(hours === undefined ? {} : { hours }),
        zone,
        freezes: (value.freezes ?? []).map(({ reason, from, until }) => ({
            reason: reason.trim(),
            from: freezeInstant(from, zone, "from"),
            until: freezeInstant(until, zone, "until"),
        })),
        at: node.region,
    };
}
function minutesOf(text) {
    const match = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text);
    if (match === null)
        return undefined;
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
    return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
}
function hoursProblem(text) {
    const hours = text === undefined ? undefined : minutesOf(text);
    if (hours === undefined || hours.from !== hours.to)
        return undefined;
    return "this is no time at all; leave `hours` out for the whole day";
}
function zoneProblem(zone) {
    if (isZone(zone))
        return undefined;
    const meant = (0,lib/* nearest */.pA)(zone, Intl.supportedValuesOf("timeZone"));
    const hint = meant === undefined ? "; write one such as Europe/Berlin" : ` (did you mean ${(0,lib/* quoted */.TL)(meant)}?)`;
    return `there is no time zone ${(0,lib/* quoted */.TL)(zone)}${hint}`;
}
function exists(text) {
    const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10))
        return false;
    return !Number.isNaN(new Date(text).getTime());
}
/** Bare dates are whole days of the zone, and both ends are included. */
function freezeInstant(text, zone, end) {
    if (text.length > 10)
        return new Date(text).toISOString();
    const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
    return zonedInstant({ year, month, day: end === "from" ? day : day + 1 }, zone);
}
function window_textOf(node) {
    return typeof node?.value === "string" ? node.value : undefined;
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/stages.js





/** What a stage must say itself, unless the file that it extends says it. */
const needed = ["owner", "purpose", "allow"];
const titles = {
    owner: "who answers for it",
    purpose: "what it is for",
    allow: "who may be this stage",
};
/** What the schema cannot say about `stages`. Looks only at values that have the right type. */
function stageProblems(root) {
    const stages = nodeAt(root, "stages");
    const isWhole = nodeAt(root, "extends") === undefined;
    return [...(stages?.entries ?? [])].flatMap(([name, { keyRegion, node }]) => {
        if (!isMapping(node))
            return [];
        return [
            ...(isWhole ? missingKeys(node, name, keyRegion) : []),
            ...grantProblems(node, name, "allow"),
            ...grantProblems(node, name, "deny"),
            ...durationProblems(node, name),
            ...windowProblems(nodeAt(node, "window"), name),
            ...credentialProblems(nodeAt(node, "credentials"), name),
            ...(isWhole ? forbidProblems(node, name, [...(stages?.entries.keys() ?? [])]) : selfProblems(node, name)),
        ];
    });
}
/** The stages of a file without problems. */
function readStages(root) {
    const entries = nodeAt(root, "stages")?.entries ?? new Map();
    const mayLeaveOut = nodeAt(root, "extends") !== undefined;
    return Object.fromEntries([...entries].map(([name, entry]) => [name, readStage(name, entry, mayLeaveOut)]));
}
function readStage(name, { keyRegion, node }, mayLeaveOut) {
    const when = nodeAt(node, "when");
    const duration = stages_textAt(node, "max-duration");
    const window = nodeAt(node, "window");
    const unsaid = mayLeaveOut ? needed.filter((key) => nodeAt(node, key) === undefined) : [];
    return {
        name,
        owner: stages_textAt(node, "owner") ?? "",
        purpose: stages_textAt(node, "purpose")?.trim() ?? "",
        allow: readGrants(nodeAt(node, "allow")),
        deny: readGrants(nodeAt(node, "deny")),
        ...(when === undefined ? {} : { when: { source: String(when.value), at: when.region } }),
        credentials: Object.fromEntries([...(nodeAt(node, "credentials")?.entries ?? [])].map(([key, entry]) => [key, readCredential(key, entry)])),
        ...(duration === undefined ? {} : { maxDuration: secondsOf(duration) }),
        ...(window === undefined ? {} : { window: readWindow(window) }),
        forbidWith: (nodeAt(node, "forbid-with")?.items ?? []).map(({ value }) => String(value)),
        ...(unsaid.length === 0 ? {} : { unsaid }),
        at: keyRegion,
    };
}
function readGrants(list) {
    return (list?.items ?? []).map((node) => ({
        claims: Object.fromEntries([...node.entries].map(([claim, entry]) => [
            claim,
            { matcher: matcherOf(entry.node), at: lineRegion(entry) },
        ])),
        at: node.region,
    }));
}
function matcherOf(node) {
    const not = nodeAt(node, "not");
    if (not !== undefined && node.text === "")
        return { not: stages_textsOf(not) };
    return stages_textsOf(node);
}
function stages_textsOf({ value }) {
    return Array.isArray(value) ? value.map(String) : String(value);
}
/** The key and its value, when they stand on one line. */
function lineRegion({ keyRegion, node }) {
    return node.region.end.line === keyRegion.start.line ? { start: keyRegion.start, end: node.region.end } : keyRegion;
}
function secondsOf(duration) {
    return ((0,lib/* parseDuration */.E9)(duration) ?? 0) / 1000;
}
function isMapping(node) {
    return typeof node.value === "object" && node.value !== null && !Array.isArray(node.value);
}
function stages_textAt(node, key) {
    const value = nodeAt(node, key)?.value;
    return typeof value === "string" ? value : undefined;
}
function missingKeys(node, name, keyRegion) {
    return needed
        .filter((key) => !node.entries.has(key) && !isMisspelt(key, node))
        .map((key) => ({
        pointer: pointerOf("stages", name),
        region: startOf(keyRegion),
        message: `"${key}" is missing: ${titles[key]}`,
    }));
}
/** That the schema does not know the key that is there says it all. */
function isMisspelt(key, { entries }) {
    const known = Object.keys(stageSchema.properties ?? {});
    return [...entries.keys()].some((word) => word.length <= 100 && !known.includes(word) && (0,lib/* nearest */.pA)(word, known) === key);
}
function grantProblems(stage, name, key) {
    const problems = [];
    for (const [index, grant] of (nodeAt(stage, key)?.items ?? []).entries()) {
        for (const [claim, { node }] of grant.entries) {
            for (const value of texts(nodeAt(node, "not") ?? node)) {
                const message = valueProblem(claim, String(value.value));
                if (message === undefined)
                    continue;
                problems.push({ pointer: pointerOf("stages", name, key, index, claim), region: value.region, message });
            }
        }
    }
    return problems;
}
function texts(node) {
    if (typeof node.value === "string")
        return [node];
    return node.items.filter(({ value }) => typeof value === "string");
}
const stages_ids = new Set(["repository_id", "repository_owner_id", "enterprise_id", "actor_id"]);
/** Why a text could never match a claim, so that it is a mistake for certain. */
function valueProblem(claim, value) {
    if (value !== value.trim())
        return `${(0,lib/* quoted */.TL)(value)} has spaces at its ends, which no claim has`;
    if (stages_ids.has(claim) && !/^[0-9*?]+$/.test(value))
        return `${claim} is a number; found ${(0,lib/* quoted */.TL)(value)}`;
    const short = !/^(?:refs\/|[*?])/.test(value);
    if (claim === "ref" && short && value !== "")
        return `ref is a full name; write ${(0,lib/* quoted */.TL)(`refs/heads/${value}`)}, or refs/tags/ for a tag`;
    if (claim === "repository" && !/[/*?]/.test(value))
        return `repository is owner/name; found ${(0,lib/* quoted */.TL)(value)}`;
    if (claim === "job_workflow_ref" && !/[@*?]/.test(value))
        return `job_workflow_ref ends with @ and a ref or commit; found ${(0,lib/* quoted */.TL)(value)}`;
    return undefined;
}
function durationProblems(stage, name) {
    const node = nodeAt(stage, "max-duration");
    const seconds = node === undefined ? undefined : (0,lib/* parseDuration */.E9)(String(node.value));
    if (node === undefined || seconds === undefined)
        return [];
    const problem = (key, region, message) => ({
        pointer: pointerOf("stages", name, ...key),
        region,
        message,
    });
    if (seconds < 60_000)
        return [problem(["max-duration"], node.region, "no credential lives less than a minute")];
    return [...(nodeAt(stage, "credentials")?.entries ?? [])].flatMap(([credential, { node: each }]) => {
        const own = nodeAt(each, "duration");
        const length = own === undefined ? undefined : (0,lib/* parseDuration */.E9)(String(own.value));
        if (own === undefined || length === undefined || length <= seconds)
            return [];
        const message = `${(0,lib/* quoted */.TL)(String(own.value))} is longer than the stage's max-duration ${(0,lib/* quoted */.TL)(String(node.value))}`;
        return [problem(["credentials", credential, "duration"], own.region, message)];
    });
}
function selfProblems(stage, name) {
    return (nodeAt(stage, "forbid-with")?.items ?? []).flatMap((node, index) => {
        if (node.value !== name)
            return [];
        const message = "a stage cannot be forbidden with itself";
        return [{ pointer: pointerOf("stages", name, "forbid-with", index), region: node.region, message }];
    });
}
function forbidProblems(stage, name, names) {
    const unknown = (nodeAt(stage, "forbid-with")?.items ?? []).flatMap((node, index) => {
        const other = node.value;
        if (typeof other !== "string" || names.includes(other))
            return [];
        const meant = (0,lib/* nearest */.pA)(other, names);
        const message = `there is no stage ${(0,lib/* quoted */.TL)(other)}${meant === undefined ? "" : ` (did you mean ${(0,lib/* quoted */.TL)(meant)}?)`}`;
        return [{ pointer: pointerOf("stages", name, "forbid-with", index), region: node.region, message }];
    });
    return [...unknown, ...selfProblems(stage, name)];
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/tests.js




/** What the schema cannot say about `tests`. */
function testProblems(root) {
    const problems = [];
    const stages = nodeAt(root, "stages");
    const isWhole = nodeAt(root, "extends") === undefined;
    const lines = new Map();
    for (const [index, test] of (nodeAt(root, "tests")?.items ?? []).entries()) {
        const report = (steps, message) => {
            const region = nodeAt(test, ...steps)?.region ?? startOf(test.region);
            if (message !== undefined)
                problems.push({ pointer: pointerOf("tests", index, ...steps), region, message });
        };
        const name = tests_textAt(test, "name");
        const first = name === undefined ? undefined : lines.get(name);
        if (first !== undefined)
            report(["name"], `${(0,lib/* quoted */.TL)(name ?? "")} is taken by the test on line ${first}; names must differ`);
        else if (name !== undefined)
            lines.set(name, test.region.start.line);
        if (isWhole) {
            report(["stage"], unknownName("stage", tests_textAt(test, "stage"), stages));
            const stage = nodeAt(stages, tests_textAt(test, "stage") ?? "");
            if (stage !== undefined) {
                const credentials = nodeAt(stage, "credentials");
                report(["credential"], unknownName("credential of this stage", tests_textAt(test, "credential"), credentials));
            }
            for (const [place, held] of (nodeAt(test, "held")?.items ?? []).entries())
                if (typeof held.value === "string")
                    report(["held", place], unknownName("stage", held.value, stages));
        }
        const expect = tests_textAt(test, "expect");
        for (const key of ["grant", "duration"])
            if (expect === "deny" && nodeAt(test, key) !== undefined)
                report([key], `only what is allowed has a ${key}; delete it`);
        if (expect === "allow" && nodeAt(test, "because") !== undefined)
            report(["because"], "only a denial has a reason; delete it");
        else
            report(["because"], unknownReason(tests_textAt(test, "because")));
        const now = tests_textAt(test, "now");
        if (now !== undefined && /^\d{4}-.*T/.test(now) && Number.isNaN(new Date(now).getTime()))
            report(["now"], `${(0,lib/* quoted */.TL)(now)} is not a day and time that exists`);
    }
    return problems;
}
/** The tests of a file without problems. */
function readTests(root) {
    return (nodeAt(root, "tests")?.items ?? []).map((node) => {
        const entry = node.value;
        const { credential, base, claims = {}, now, grant, duration, because } = entry;
        return {
            name: entry.name,
            stage: entry.stage,
            ...(credential === undefined ? {} : { credential }),
            ...(base === undefined ? {} : { base }),
            claims: claimsFrom(baseOf(base), { ...claims }),
            ...(now === undefined ? {} : { now: new Date(now).toISOString() }),
            held: [...(entry.held ?? [])],
            expect: entry.expect,
            ...(grant === undefined ? {} : { grant }),
            ...(duration === undefined ? {} : { duration: ((0,lib/* parseDuration */.E9)(duration) ?? 0) / 1000 }),
            ...(because === undefined ? {} : { because }),
            at: node.region,
        };
    });
}
function baseOf(base) {
    return base !== undefined && isClaimBase(base) ? base : undefined;
}
/** A code that no denial has. Claims are not known by name: those of another issuer may be asked for. */
function unknownReason(because) {
    if (because === undefined || !/^DENIED_[A-Z_]+$/.test(because) || codes.includes(because))
        return undefined;
    const meant = (0,lib/* nearest */.pA)(because, codes);
    return `there is no denial ${(0,lib/* quoted */.TL)(because)}${meant === undefined ? `; known are ${codes.join(", ")}` : ` (did you mean ${(0,lib/* quoted */.TL)(meant)}?)`}`;
}
const codes = denialDescriptions.map(({ code }) => code);
function unknownName(what, name, known) {
    const names = [...(known?.entries.keys() ?? [])];
    if (name === undefined || names.includes(name))
        return undefined;
    const meant = (0,lib/* nearest */.pA)(name, names);
    return `there is no ${what} ${(0,lib/* quoted */.TL)(name)}${meant === undefined ? "" : ` (did you mean ${(0,lib/* quoted */.TL)(meant)}?)`}`;
}
function tests_textAt(node, key) {
    const value = nodeAt(node, key)?.value;
    return typeof value === "string" ? value : undefined;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./packages/policy/lib/parse/yaml-source.js



const deepestNesting = 32;
const mostAliases = 50;
/** Most values that aliases may stand for, all together: fifty aliases of aliases could stand for billions. */
const mostAliasedValues = 10_000;
/** Reads one YAML 1.2 document (core schema) that may be hostile. Never throws. */
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    // Keys are compared below: the library's own comparison takes quadratic time. It also reads `%YAML 1.1`, hence `schema` and `merge`.
    const options = {
        lineCounter: lines,
        uniqueKeys: false,
        merge: false,
        schema: "core",
        resolveKnownTags: false,
        prettyErrors: false,
    };
    const document = (0,dist/* parseDocument */.Tp)(text, { ...options, logLevel: "error" });
    const reader = new SourceReader(text, lines);
    const root = reader.readDocument(document);
    const syntax = worthSaying(document.errors).map((error) => reader.problem([], error.pos, syntaxMessage(error)));
    const reliable = document.errors.every((error) => error.code === "BAD_SCALAR_START");
    return { problems: [...syntax, ...reader.problems], ...(root && reliable ? { root } : {}) };
}
/** One mistake can bring thousands more in its wake. */
function worthSaying(errors) {
    const tooDeep = errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
    if (tooDeep)
        return [tooDeep];
    // A missing quote is a mistake of its own. Once the structure is lost, all that follows is only its echo.
    const lost = errors.findIndex(({ code }) => code !== "BAD_SCALAR_START");
    return errors.slice(0, Math.min(20, lost < 0 ? errors.length : lost + 1));
}
/** The library's own messages repeat what stands in the file. */
const syntaxMessages = {
    ALIAS_PROPS: "an alias takes no anchor and no tag",
    BAD_ALIAS: "an alias has no name that can be read",
    BAD_COLLECTION_TYPE: "a tag does not fit the list or mapping that it stands at",
    BAD_DIRECTIVE: "a directive (%…) is not read; delete the line",
    BAD_DQ_ESCAPE: "a backslash in double quotes is followed by no escape that YAML knows; use single quotes",
    BAD_INDENT: "not indented as YAML needs it: the entries of one list or mapping start in one column",
    BAD_PROP_ORDER: "an anchor or tag stands in the wrong place",
    BAD_SCALAR_START: 'a text may not start with this character; put it in quotes, for example "@alice"',
    BLOCK_AS_IMPLICIT_KEY: "not valid YAML: a mapping may not start on the line of its key, and a text that holds `: ` needs quotes",
    BLOCK_IN_FLOW: "a list or mapping in brackets may not hold one of several lines",
    DUPLICATE_KEY: "a key is written twice",
    IMPOSSIBLE: "not valid YAML",
    KEY_OVER_1024_CHARS: "a key is longer than 1024 characters",
    MISSING_CHAR: "not valid YAML: a quote, bracket, comma, colon or space is missing here",
    MULTILINE_IMPLICIT_KEY: "a key must stand on one line, and a `: ` after it; a text of several lines needs `>-`",
    MULTIPLE_ANCHORS: "a value has more than one anchor",
    MULTIPLE_DOCS: "a second document starts here; a policy file holds one (delete the `---`)",
    MULTIPLE_TAGS: "a value has more than one tag",
    NON_STRING_KEY: "a key must be plain text",
    RESOURCE_EXHAUSTION: `nested more than ${deepestNesting} levels deep`,
    TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
    TAG_RESOLVE_FAILED: "a tag does not fit its value; delete it",
    UNEXPECTED_TOKEN: "not valid YAML: this may not stand here; a text with such characters needs quotes",
};
const unclosed = "a bracket that was opened before is not closed here: the file may be cut off, or what is in brackets is not indented far enough";
function syntaxMessage(error) {
    if (error.code === "BAD_INDENT" && /^Flow /.test(error.message))
        return unclosed;
    return syntaxMessages[error.code] ?? "not valid YAML";
}
const coreTags = new Set(["map", "seq", "str", "int", "float", "bool", "null"].map((name) => `tag:yaml.org,2002:${name}`));
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
/** Walks the tree once, in the order of the file, so that an anchor is known before its aliases. */
class SourceReader {
    problems = [];
    #text;
    #lines;
    /** `open` while the anchored value itself is being read. */
    #anchors = new Map();
    #sizes = new Map();
    #aliases = 0;
    #aliasedValues = 0;
    constructor(text, lines) {
        this.#text = text;
        this.#lines = lines;
    }
    readDocument(document) {
        const version = document.directives.yaml;
        if (version.explicit === true && version.version !== "1.2") {
            this.problems.push(this.problem([], [0, 0], `this is YAML ${(0,lib/* shown */.SP)(version.version)}; a policy is YAML 1.2 (delete the line %YAML)`));
        }
        return document.contents === null ? undefined : this.#read(document.contents, []);
    }
    problem(steps, range, message) {
        return { pointer: pointerOf(...steps), region: this.#region(range), message };
    }
    #report(steps, node, message) {
        this.problems.push(this.problem(steps, node.range, message));
    }
    #read(node, steps) {
        if (steps.length > deepestNesting) {
            this.#report(steps.slice(0, 1), node, `nested more than ${deepestNesting} levels deep`);
            return undefined;
        }
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#readAlias(node.source, node, steps);
        if (node.tag !== undefined && !coreTags.has(node.tag)) {
            this.#report(steps, node, `the tag ${(0,lib/* quoted */.TL)(node.tag)} is not read; delete it`);
        }
        const anchor = "anchor" in node && typeof node.anchor === "string" ? node.anchor : undefined;
        if (anchor !== undefined)
            this.#anchors.set(anchor, "open");
        const read = this.#readValue(node, steps);
        if (anchor !== undefined)
            this.#anchors.set(anchor, read);
        return read;
    }
    #readValue(node, steps) {
        if ((0,dist/* isMap */.jh)(node))
            return this.#readMap(node, steps);
        if ((0,dist/* isSeq */.oP)(node))
            return this.#readSequence(node, steps);
        const value = (0,dist/* isScalar */.jn)(node) ? node.value : null;
        const text = node.range ? this.#text.slice(node.range[0], node.range[1]) : "";
        const region = this.#region(node.range);
        return this.#sized({ value: plainScalar(value, text), region, text, entries: new Map(), items: [] }, []);
    }
    #readMap(map, steps) {
        const entries = new Map();
        const value = Object.create(null);
        for (const pair of map.items) {
            const key = this.#readKey(pair, steps, entries);
            if (key === undefined)
                continue;
            const keyRegion = this.#region(pair.key.range);
            const node = isNode(pair.value) ? this.#read(pair.value, [...steps, key]) : this.#nothing(keyRegion);
            if (node === undefined)
                continue;
            entries.set(key, { keyRegion, node });
            value[key] = node.value;
        }
        const parts = [...entries.values()].map((entry) => entry.node);
        return this.#sized({ value, region: this.#span(map, parts), text: "", entries, items: [] }, parts);
    }
    #readKey(pair, steps, entries) {
        const node = pair.key;
        if (!(0,dist/* isScalar */.jn)(node)) {
            const at = isNode(node) ? node.range : undefined;
            this.problems.push(this.problem(steps, at, "a key must be plain text, not a list, mapping or alias"));
            return undefined;
        }
        const key = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
        const first = entries.get(key);
        if (first)
            this.#report(steps, node, `${(0,lib/* quoted */.TL)(key)} is written twice; the first is on line ${first.keyRegion.start.line}`);
        else if (forbiddenKeys.has(key))
            this.#report(steps, node, `the key "${key}" is not allowed anywhere`);
        else if (key === "<<")
            this.#report(steps, node, "merge keys (<<) are not read; write the keys out");
        else
            return key;
        return undefined;
    }
    #readSequence(sequence, steps) {
        const items = [];
        for (const item of sequence.items) {
            const node = isNode(item) ? this.#read(item, [...steps, items.length]) : undefined;
            if (node)
                items.push(node);
        }
        const value = items.map((item) => item.value);
        return this.#sized({ value, region: this.#span(sequence, items), text: "", entries: new Map(), items }, items);
    }
    #readAlias(name, node, steps) {
        const target = this.#anchors.get(name);
        this.#aliases += 1;
        if (target === undefined)
            this.#report(steps, node, `the alias ${(0,lib/* quoted */.TL)(`*${name}`)} has no anchor before it`);
        else if (target === "open")
            this.#report(steps, node, `the alias ${(0,lib/* quoted */.TL)(`*${name}`)} stands inside its own anchor`);
        else if (this.#aliases === mostAliases + 1)
            this.#report(steps, node, `more than ${mostAliases} aliases; write the values out`);
        if (target === undefined || target === "open" || this.#aliases > mostAliases)
            return undefined;
        const before = this.#aliasedValues;
        this.#aliasedValues += this.#sizes.get(target) ?? 1;
        if (this.#aliasedValues <= mostAliasedValues)
            return this.#sized({ ...target, region: this.#region(node.range) }, [target]);
        if (before <= mostAliasedValues) {
            this.#report(steps, node, `aliases stand for more than ${mostAliasedValues} values; write them out`);
        }
        return undefined;
    }
    /** Remembers how many values a node stands for, aliases expanded. */
    #sized(node, parts) {
        this.#sizes.set(node, parts.reduce((sum, part) => sum + (this.#sizes.get(part) ?? 1), 1));
        return node;
    }
    /** A block list or mapping ends with its last value; the library counts the line break after it too. */
    #span(node, parts) {
        const region = this.#region(node.range);
        const last = parts.at(-1);
        return node.flow === true || last === undefined ? region : { start: region.start, end: last.region.end };
    }
    #nothing(region) {
        return { value: null, region: { start: region.end, end: region.end }, text: "", entries: new Map(), items: [] };
    }
    #region(range) {
        const start = range?.[0];
        if (start === undefined)
            return nowhere;
        return { start: this.#position(start), end: this.#position(Math.max(start, range?.[1] ?? start)) };
    }
    #position(offset) {
        const { line, col } = this.#lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    }
}
function isNode(value) {
    return (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isScalar */.jn)(value) || (0,dist/* isAlias */.Vj)(value);
}
/** Scalars of the core schema; numbers that JSON lacks (`.inf`, `.nan`) stay text. */
function plainScalar(value, text) {
    if (typeof value === "string" || typeof value === "boolean" || value === null)
        return value;
    return typeof value === "number" && Number.isFinite(value) ? value : text;
}

;// CONCATENATED MODULE: ./packages/policy/lib/parse/parse-policy.js












/**
 * Reads a policy file: `path` as in places, `commit` when it was read from one. Throws `POLICY_INVALID` with everything that is
 * wrong with it, in the order of the file; nothing else, whatever the bytes are.
 */
function parsePolicy(bytes, path, commit) {
    const decoded = decodePolicy(bytes);
    if ("problem" in decoded)
        throw invalidPolicy([decoded.problem], path, commit);
    const { root, problems } = readYaml(decoded.text);
    const all = [...problems, ...(root === undefined ? [] : contentProblems(root))];
    if (root === undefined && all.length === 0)
        all.push(emptyFile);
    if (root === undefined || all.length > 0)
        throw invalidPolicy(all, path, commit);
    return {
        version: 1,
        rules: { ...nodeAt(root, "rules")?.value },
        exceptions: readExceptions(root),
        secrets: readSecrets(root),
        stages: readStages(root),
        tests: readTests(root),
        ...readInheritance(root),
        source: sourceOf(root, decoded.text, path),
    };
}
const start = { line: 1, column: 1 };
const emptyFile = {
    pointer: "",
    region: { start, end: start },
    message: "the file is empty; the least that it must say is `version: 1`",
};
function contentProblems(root) {
    if (root.value === null)
        return [emptyFile];
    return [
        ...schemaProblems(root),
        ...stageProblems(root),
        ...ruleProblems(root),
        ...exceptionProblems(root),
        ...secretsProblems(root),
        ...testProblems(root),
    ];
}
const mostProblems = 100;
/** The one error for everything that is wrong with a policy file. */
function invalidPolicy(found, path, commit) {
    const problems = [...found].sort((a, b) => comparePositions(a.region.start, b.region.start));
    const more = problems.length - mostProblems;
    const count = problems.length === 1
        ? "1 problem"
        : `${problems.length} problems${more > 0 ? `, the first ${mostProblems} are listed` : ""}`;
    return new lib/* SallyportError */.$E({
        code: "POLICY_INVALID",
        kind: "usage",
        message: `the policy ${shownPath(path)}${commit === undefined ? "" : ` at commit ${commit.slice(0, 12)}`} has ${count}`,
        fix: "Correct the places listed. An editor with the published JSON Schema completes and explains every key.",
        problems: problems.slice(0, mostProblems).map(({ pointer, region, message }) => {
            const place = { path, region, ...(commit === undefined ? {} : { commit }) };
            return { place, message: pointer === "" ? message : `${shownPointer(pointer)}: ${message}` };
        }),
    });
}
/** Deep enough for `/stages/deploy/allow/0/repository_id`. */
const deepestPointer = 5;
function sourceOf(root, text, path) {
    const regions = {};
    const collect = (node, steps) => {
        if (steps.length >= deepestPointer)
            return;
        for (const [key, { keyRegion, node: value }] of node.entries) {
            const oneLine = value.region.end.line === keyRegion.start.line;
            regions[pointerOf(...steps, key)] = oneLine ? { start: keyRegion.start, end: value.region.end } : keyRegion;
            collect(value, [...steps, key]);
        }
        for (const [index, item] of node.items.entries()) {
            regions[pointerOf(...steps, index)] = item.region;
            collect(item, [...steps, index]);
        }
    };
    collect(root, []);
    return { path, regions, lines: text.split(/\r?\n/) };
}

// EXTERNAL MODULE: ./packages/cel/lib/index.js
var cel_lib = __webpack_require__(6647);
;// CONCATENATED MODULE: ./packages/policy/lib/stages/compile-conditions.js




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
            if (!(error instanceof cel_lib/* ConditionError */.iG))
                throw error;
            const region = regionIn(stage.when, error.offset, policy.source?.lines ?? []);
            problems.push({ pointer: pointerOf("stages", name, "when"), region, message: error.message });
        }
    }
    if (problems.length > 0)
        throw invalidPolicy(problems, path ?? policy.source?.path ?? defaultPolicyPath, commit);
    return changed ? { ...policy, stages } : policy;
}
function isCompiled({ compiled, also = [] }) {
    return compiled !== undefined && also.every(isCompiled);
}
async function compiledCondition(condition) {
    const compiled = condition.compiled ?? (await (0,cel_lib/* compileCondition */.vs)(condition.source, conditionVariables, { timestamps: ["now"] }));
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

;// CONCATENATED MODULE: ./packages/policy/lib/load/changed-file.js

const changed_file_start = { line: 1, column: 1 };
const changed_file_top = { start: changed_file_start, end: changed_file_start };
const mostFacts = 10;
/** For a change that deletes the policy file. */
function deletedFile(path) {
    return policyFinding({
        rule: "policy/deleted-file",
        message: `this change deletes the policy ${path}`,
        fix: { text: `Restore the file. If it is meant, it needs the approval of a code owner of ${path}.` },
        policy: {},
        path,
        at: changed_file_top,
        subject: "deleted",
    });
}
/** For a change after which the policy file could not be read. */
function brokenFile(error, path) {
    const facts = error.problems.map(({ place, message }) => {
        const at = place?.region?.start;
        return { label: at ? `line ${at.line}:${at.column}` : "problem", value: message };
    });
    const more = facts.length - mostFacts;
    return policyFinding({
        rule: "policy/broken-file",
        message: `after this change: ${error.message}`,
        fix: { text: error.fix },
        policy: {},
        path,
        at: error.problems[0]?.place?.region ?? changed_file_top,
        evidence: [...facts.slice(0, mostFacts), ...(more > 0 ? [{ label: "and", value: `${more} more` }] : [])],
        subject: "broken",
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/policy/lib/load/policy-file.js






/** The path as it is used everywhere, with `/`. Throws `POLICY_PATH_INVALID` for one that could leave the repository. */
function checkPolicyPath(file) {
    const normal = external_node_path_.posix.normalize(file);
    const objection = pathObjections.find(([applies]) => applies(file, normal));
    if (objection === undefined)
        return normal;
    throw new lib/* SallyportError */.$E({
        code: "POLICY_PATH_INVALID",
        kind: "usage",
        message: `the policy path ${quotedPath(file)} ${objection[1]}`,
        fix: "Give a path relative to the root of the repository, such as .github/sallyport.yml.",
    });
}
const pathObjections = [
    [(file) => external_node_path_.posix.isAbsolute(file) || external_node_path_.win32.isAbsolute(file), "is absolute"],
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
        const handle = await (0,promises_.open)(external_node_path_.join(root, file), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            if (!(await handle.stat()).isFile())
                throw notPlain(file, "is not a file");
            // One byte more than is allowed shows that there are too many.
            const chunks = [];
            for await (const chunk of handle.createReadStream({ end: largestPolicy, autoClose: false }))
                chunks.push(chunk);
            return Buffer.concat(chunks);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (error instanceof lib/* SallyportError */.$E)
            throw error;
        const code = error.code;
        if (code === "ENOENT" || code === "ENOTDIR")
            return undefined;
        throw new lib/* SallyportError */.$E({
            code: "POLICY_UNREADABLE",
            message: `the policy ${quotedPath(file)} cannot be read`,
            fix: "Let the user that runs Sallyport read the file.",
            cause: error,
        });
    }
}
async function refuseLinks(root, file) {
    const names = file.split("/");
    for (let depth = 1; depth <= names.length; depth += 1) {
        const part = names.slice(0, depth).join("/");
        const status = await (0,promises_.lstat)(external_node_path_.join(root, part));
        if (status.isSymbolicLink())
            throw linkRefusal(file, part);
        if (depth === names.length && status.isDirectory())
            throw notPlain(file, "is a folder");
    }
}
/** For a policy that is, or lies behind, a symbolic link. */
function linkRefusal(file, link = file) {
    return notPlain(file, link === file ? "is a symbolic link" : `lies behind the symbolic link ${quotedPath(link)}`);
}
function notPlain(file, what) {
    return new lib/* SallyportError */.$E({
        code: "POLICY_UNREADABLE",
        kind: "usage",
        message: `the policy ${quotedPath(file)} ${what}`,
        fix: "Replace it with a plain file that holds the policy itself.",
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/load/policy-side.js


/** What is checked out; of a bare repository the commit of HEAD. Without a repository, the folder itself. */
async function checkedOutSide(repository, folder) {
    if (repository?.bare !== true)
        return { read: (file) => readPlainFile(repository?.root ?? folder, file) };
    const head = await (0,git_lib.headCommit)(repository);
    return head === undefined ? { read: async () => undefined } : commitSide(repository, head);
}
function commitSide(repository, commit) {
    return {
        commit,
        read: async (file) => {
            const bytes = await (0,git_lib.readFileAt)(repository, commit, file);
            // Git gives the text of a link, which is one line. Few policies are, so the tree is listed rarely.
            if (bytes === undefined || bytes.includes("\n"))
                return bytes;
            if ((await (0,git_lib.listTree)(repository, commit)).get(file)?.mode === git_lib.symlinkMode)
                throw linkRefusal(file);
            return bytes;
        },
    };
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-context.js
const merge_context_nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
/** Whether the file says something at this pointer. What it does not say is no opinion: it neither loosens nor tightens. */
function isGiven(policy, pointer) {
    if (policy.origins !== undefined)
        return Object.hasOwn(policy.origins, pointer);
    return policy.source === undefined || Object.hasOwn(policy.source.regions, pointer);
}
/** Where a value stands; where there is nothing at the pointer, the nearest key above it. */
function originOf(policy, pointer) {
    for (let current = pointer; current !== ""; current = current.slice(0, current.lastIndexOf("/"))) {
        if (policy.origins && Object.hasOwn(policy.origins, current))
            return policy.origins[current];
        if (policy.source && Object.hasOwn(policy.source.regions, current)) {
            return { file: policy.source.path, at: policy.source.regions[current] };
        }
    }
    return { file: fileOf(policy), at: merge_context_nowhere };
}
function fileOf(policy) {
    return policy.source?.path ?? "the policy";
}
/** Remembers that the file below goes further than it may at this pointer. */
function refuse({ above, below, conflicts }, pointer, message, fix, abovePointer = pointer) {
    conflicts.push({ pointer, message, fix, below: originOf(below, pointer), above: originOf(above, abovePointer) });
}
/** Whether the file above locks what is at, above or below this pointer. */
function isLocked({ above }, pointer) {
    return above.locked.some((lock) => isAtOrBelow(pointer, lock.pointer) || isAtOrBelow(lock.pointer, pointer));
}
/** A refusal for what is locked; true when it is. */
function refusesLocked(context, pointer) {
    if (!isLocked(context, pointer))
        return false;
    refuse(context, pointer, `${pointer} is locked, so the file above holds`, "Delete it here.");
    return true;
}
/** The delegation that lets the file below loosen what is at this pointer. */
function delegateFor({ above }, pointer) {
    return above.delegates.find((delegate) => isAtOrBelow(pointer, delegate.pointer));
}
function isAtOrBelow(pointer, top) {
    return pointer === top || pointer.startsWith(`${top}/`);
}
/** Marks an inherited part with the file that its place is in. */
function inherited(part, from) {
    return part.file === undefined ? { ...part, file: fileOf(from) } : part;
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-exceptions.js



/** The exceptions of both files, without those below for a rule that the file above has locked. */
function mergeExceptions(context) {
    const { above, below } = context;
    const theirs = above.exceptions.map((exception) => inherited(exception, above));
    const known = new Set(theirs.map(merge_exceptions_meaningOf));
    const ours = below.exceptions.filter((exception, index) => !known.has(merge_exceptions_meaningOf(exception)) && !isRefused(context, exception, index));
    return [...theirs, ...ours];
}
function merge_exceptions_meaningOf({ region: _region, file: _file, ...exception }) {
    return (0,lib/* canonicalJson */.dj)({ ...exception });
}
function isRefused(context, { rule }, index) {
    const { rules, locked } = context.above;
    const isLocked = (pointer) => locked.some((lock) => lock.pointer === pointer);
    const pattern = Object.keys(rules).find((each) => (0,lib/* compileWildcard */.Wo)(each)(rule) && (isLocked("/rules") || isLocked(pointerOf("rules", each))));
    if (pattern === undefined && !isLocked("/exceptions"))
        return false;
    const what = pattern === undefined ? "exceptions are" : `the rule ${rule} is`;
    const message = `${what} locked by the file above, so it cannot be excepted here`;
    const fix = "Mend the finding and delete the exception.";
    refuse(context, pointerOf("exceptions", index), message, fix, pattern && pointerOf("rules", pattern));
    return true;
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-rules.js





/**
 * The entries of the file below, and as floors those of the files above: of a rule the strictest file decides (`severityOf`). Kept
 * apart because the most specific entry decides within a file, and a merged list could let an entry below go before one above.
 */
function mergeRules(context) {
    const { above, below } = context;
    const kept = ruleEntries(below).filter((entry) => !merge_rules_isRefused(context, entry));
    const rules = Object.fromEntries(kept.map(({ pattern, setting }) => [pattern, setting]));
    const floor = lowered(context, above.rules, rules);
    for (const entry of kept)
        tellMilder(context, entry, [floor, ...(above.floors ?? [])]);
    const floors = merge_rules_distinct([floor, ...(above.floors ?? []), ...(below.floors ?? [])]);
    return { rules, ...(floors.length > 0 ? { floors } : {}) };
}
/** What is locked keeps the setting of the file above, so an entry that would touch it is left out. */
function merge_rules_isRefused(context, { pattern }) {
    const pointer = pointerOf("rules", pattern);
    if (isLocked(context, pointer))
        return refusesLocked(context, pointer);
    const locked = Object.keys(context.above.rules).find((each) => wildcardsOverlap(each, pattern) && context.above.locked.some((lock) => lock.pointer === pointerOf("rules", each)));
    if (locked === undefined)
        return false;
    const message = `${locked} is locked by the file above, and ${pattern} would change it; it is left out`;
    refuse(context, pointer, message, "Delete it here.", pointerOf("rules", locked));
    return true;
}
/** The floor where the file below may go, and goes, under it. */
function lowered(context, above, below) {
    const entries = Object.entries(above).map(([pattern, setting]) => {
        const wanted = below[pattern];
        const delegate = delegateFor(context, pointerOf("rules", pattern));
        if (delegate === undefined || wanted === undefined || strictness(wanted) >= strictness(setting))
            return [pattern, setting];
        const bound = typeof delegate.bound === "string" && (0,lib/* isSeverity */._Z)(delegate.bound) ? delegate.bound : "off";
        const least = strictness(wanted) < strictness(bound) ? bound : wanted;
        return [pattern, strictness(least) < strictness(setting) ? least : setting];
    });
    return Object.fromEntries(entries);
}
function merge_rules_distinct(floors) {
    const known = new Set();
    return floors.filter((floor) => {
        const key = JSON.stringify(Object.entries(floor).sort(([a], [b]) => (a < b ? -1 : 1)));
        return Object.keys(floor).length === 0 || known.has(key) ? false : known.add(key);
    });
}
function tellMilder(context, { pattern, setting }, floors) {
    const stricter = floors
        // Where a file above has the same entry as mild, nothing of it is loosened.
        .filter((floor) => floor[pattern] === undefined || strictness(floor[pattern]) > strictness(setting))
        .flatMap((floor) => Object.entries(floor))
        .find(([other, least]) => strictness(least) > strictness(setting) && wildcardsOverlap(other, pattern));
    if (stricter === undefined)
        return;
    const [other, least] = stricter;
    const message = `${pattern} is ${setting} here and ${other} is ${least} in the file above; the stricter holds`;
    const fix = `Delete ${pattern}, or set it to ${least} or worse.`;
    refuse(context, pointerOf("rules", pattern), message, fix, pointerOf("rules", other));
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-secrets.js







/** What finds more, setting by setting. What only one of the files says holds as it says it. */
function mergeSecrets(context) {
    const [above, below] = [context.above.secrets, context.below.secrets];
    const pick = (key, name, tighter) => {
        const pointer = pointerOf("secrets", name);
        if (!isSaid(context.below, key, pointer) || refusesLocked(context, pointer))
            return above[key];
        return isSaid(context.above, key, pointer) ? tighter(above[key], below[key], pointer) : below[key];
    };
    const salt = pick("salt", "salt", (_, ours) => ours);
    const baseline = pick("baseline", "baseline", (_, ours) => ours);
    const inline = pick("inline", "inline", (theirs = "warning", ours = "warning", pointer) => tightest(context, pointer, ours, theirs, compareInline, (text) => inlineSettings.find((each) => each === text)));
    const inlineFrom = pick("inlineFrom", "inline-from", (theirs = [], ours = [], pointer) => shared(context, theirs, ours, pointer, merge_secrets_coversPath));
    const every = Number.POSITIVE_INFINITY;
    const maxFileSize = pick("maxFileSize", "max-file-size", (theirs, ours, pointer) => tightest(context, pointer, ours ?? every, theirs ?? every, (a, b) => b - a, sizeOf));
    return {
        ...(salt === undefined ? {} : { salt }),
        exclude: pick("exclude", "exclude", (theirs, ours, pointer) => shared(context, theirs, ours, pointer, merge_secrets_coversPath)),
        minConfidence: pick("minConfidence", "min-confidence", (theirs, ours, pointer) => tightest(context, pointer, ours, theirs, lib/* compareConfidence */.Sq, (text) => lib/* confidences */.E2.find((each) => each === text))),
        customRules: pick("customRules", "custom-rules", (theirs, ours) => mergeCustomRules(context, theirs, ours)),
        ...(maxFileSize === undefined || maxFileSize === every ? {} : { maxFileSize }),
        ...(inline === undefined ? {} : { inline }),
        ...(inlineFrom === undefined ? {} : { inlineFrom }),
        ...(baseline === undefined ? {} : { baseline }),
    };
}
/** Where a policy was not read from a file, what is as by default counts as not said. */
function isSaid(policy, key, pointer) {
    if (policy.source !== undefined || policy.origins !== undefined)
        return isGiven(policy, pointer);
    const value = policy.secrets[key];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
function compareInline(a, b) {
    return laxness(a) - laxness(b);
}
function sizeOf(text) {
    return /^\d+$/.test(text) ? Number(text) : undefined;
}
/** The tighter of two values; `compare` is positive where the first is looser. A looser one below is told, and its delegation counts. */
function tightest(context, pointer, ours, theirs, compare, boundOf) {
    if (compare(ours, theirs) <= 0)
        return ours;
    const delegate = delegateFor(context, pointer);
    const bound = typeof delegate?.bound === "string" ? (boundOf(delegate.bound) ?? theirs) : delegate && ours;
    const limit = bound !== undefined && compare(bound, theirs) > 0 ? bound : theirs;
    if (compare(ours, limit) <= 0)
        return ours;
    const message = `${nameOf(pointer)} is ${ours} here and ${limit} in the file above, which holds`;
    refuse(context, pointer, message, "Delete it here, or make it as tight.");
    return limit;
}
/** `secrets.min-confidence` */
function nameOf(pointer) {
    return pointer.slice(1).replaceAll("/", ".");
}
function merge_secrets_coversPath(outer, inner) {
    return outer === inner || (!hasWildcard(inner) && inner.includes("/") && compilePath(outer)(inner));
}
/** Of a list that loosens with every entry, the entries that the file above has too. */
function shared(context, above, below, pointer, covers) {
    const delegate = delegateFor(context, pointer);
    const bounds = delegate?.bound === undefined ? undefined : [delegate.bound].flat();
    return below.filter((entry, index) => {
        if (above.some((other) => covers(other, entry)))
            return true;
        if (delegate !== undefined && (bounds === undefined || bounds.some((bound) => covers(bound, entry))))
            return true;
        const message = `${entry} is not in ${nameOf(pointer)} of the file above; it is left out`;
        refuse(context, `${pointer}/${index}`, message, "Delete it here.", pointer);
        return false;
    });
}
/** The rules of both. One of the file above stays as it is, but for a worse severity. */
function mergeCustomRules(context, above, below) {
    const merged = new Map(above.map((rule) => [rule.id, rule]));
    for (const [index, rule] of below.entries()) {
        const theirs = merged.get(rule.id);
        merged.set(rule.id, theirs === undefined ? rule : mergeCustomRule(context, theirs, rule, index));
    }
    return [...merged.values()];
}
function mergeCustomRule(context, above, below, index) {
    const isWorse = (0,lib/* compareSeverity */.zK)(below.severity, above.severity) >= 0;
    const meaningOf = (rule) => (0,lib/* canonicalJson */.dj)({ ...rule, severity: "", fix: "" });
    if (meaningOf(above) !== meaningOf(below) || !isWorse) {
        const message = `the rule ${above.id} is another than in the file above, which holds`;
        const fix = "Give it an id of its own, or delete it here.";
        refuse(context, pointerOf("secrets", "custom-rules", index), message, fix, "/secrets/custom-rules");
    }
    return { ...above, severity: isWorse ? below.severity : above.severity };
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/claim-value.js

const longest = 160;
/** A claim's value on one line, if claims of this name may be shown at all. */
function shownClaim(claim, value) {
    if (value === undefined)
        return "missing";
    if (!mayShow(claim))
        return typeof value === "string" ? "another value (not shown)" : "no text";
    if (typeof value === "string")
        return value === "" ? "empty" : cut(value);
    return `not text but ${Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`}`;
}
function mayShow(claim) {
    return (0,lib/* claimDescription */.jq)(claim)?.mayBePrinted === true;
}
function cut(text) {
    return (0,lib/* printable */.g$)(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
/** A matcher as a person would say it. What stands in the policy is no secret. */
function shownMatcher(matcher) {
    if (typeof matcher === "string")
        return cut(matcher);
    if ("not" in matcher)
        return `anything but ${claim_value_listed(matcher.not)}`;
    return claim_value_listed(matcher);
}
const mostListed = 8;
function claim_value_listed(texts) {
    const words = (typeof texts === "string" ? [texts] : texts).map(cut);
    const more = words.length - mostListed;
    const shown = more > 0 ? [...words.slice(0, mostListed), `${more} more`] : words;
    const last = shown.at(-1) ?? "nothing";
    return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} or ${last}`;
}
/** The texts of a matcher that allow something. */
function wantedTexts(matcher) {
    if (typeof matcher === "string")
        return [matcher];
    return "not" in matcher ? [] : matcher;
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/claim-hint.js

/** What is probably behind a claim that does not match; undefined where the values say it all. */
function hintOf({ claim, matcher, observed }) {
    const wanted = wantedTexts(matcher);
    if (observed === undefined) {
        const unknown = "GitHub puts no claim of this name into a token; look for a misspelling";
        return missing[claim]?.(wanted[0]) ?? (mayBeMissing.has(claim) ? undefined : unknown);
    }
    if (typeof observed !== "string")
        return undefined;
    const sameLetters = wanted.some((text) => text !== observed && text.toLowerCase() === observed.toLowerCase());
    if (sameLetters)
        return "only the letter case differs, and case counts";
    if (wanted.includes(observed.trim()))
        return "the claim has spaces at its ends";
    return different[claim]?.(observed, wanted);
}
const mayBeMissing = new Set(["enterprise", "head_ref", "base_ref", "job_workflow_ref", "check_run_id"]);
const missing = {
    environment: (wanted) => `the job names no environment, and only then is there such a claim${isExact(wanted) ? `: write \`environment: ${wanted}\` in the job` : ""}`,
    enterprise: () => "the repository belongs to no enterprise",
    enterprise_id: () => "the repository belongs to no enterprise",
    ref: () => "the run is for a commit and not for a ref",
};
function isExact(text) {
    return text !== undefined && !/[*?]/.test(text);
}
const different = {
    ref: (observed, wanted) => {
        if (observed.startsWith("refs/pull/"))
            return "this is the run of a pull request, which has not been merged";
        if (observed.startsWith("refs/heads/gh-readonly-queue/"))
            return "this is the run of a merge queue, which has not been merged";
        const areAll = (prefix) => wanted.length > 0 && wanted.every((text) => text.startsWith(prefix));
        const isTag = observed.startsWith("refs/tags/");
        if (isTag && areAll("refs/heads/"))
            return "this is a tag, and the grant is for branches";
        return !isTag && areAll("refs/tags/") ? "this is a branch, and the grant is for tags" : undefined;
    },
    event_name: (observed) => observed === "pull_request_target" || observed === "workflow_run" || observed === "issue_comment"
        ? `\`${observed}\` runs with this repository's rights on what a stranger can send`
        : undefined,
    environment: () => "the job names another environment",
    repository_id: () => "this is another repository; one that was deleted and made again has a new id",
    repository_owner_id: () => "the repository belongs to another account; after a transfer the id is that of the new owner",
    repository: (observed, wanted) => wanted.some((text) => text.split("/")[1] === observed.split("/")[1])
        ? "the name is the same under another owner: a fork, a transfer or a renamed owner"
        : undefined,
    runner_environment: (observed) => observed === "self-hosted"
        ? "the job runs on a runner of your own, and the grant is for those of GitHub"
        : undefined,
    job_workflow_ref: (observed, wanted) => {
        const file = (text) => text.split("@")[0];
        return wanted.some((text) => file(text) === file(observed))
            ? "the file is the right one, but at another ref"
            : "the job is defined by another workflow file";
    },
    sub: (observed, wanted) => {
        const isImmutable = (text) => /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(text);
        if (isImmutable(observed) && wanted.some((text) => text.startsWith("repo:") && !isImmutable(text)))
            return "GitHub writes subjects with ids now (repo:OWNER@ID/NAME@ID:…), and the grant expects the old form without them";
        if (/:environment:/.test(observed) && wanted.some((text) => /:ref:/.test(text)))
            return "the job names an environment, which takes the place of the ref in the subject; match the claim `ref` instead";
        return undefined;
    },
};
/** What whoever started the run can change, in the imperative. */
function remedyOf({ claim, matcher, observed }) {
    const [first] = wantedTexts(matcher);
    const wanted = isExact(first) ? first : undefined;
    switch (claim) {
        case "environment":
            return wanted === undefined ? undefined : `Name the environment in the job: \`environment: ${wanted}\`.`;
        case "ref":
            if (typeof observed === "string" && observed.startsWith("refs/pull/"))
                return "Merge the pull request; the stage is entered by the run after it.";
            return first === undefined ? undefined : `Run it for ${wanted ?? `a ref such as ${first}`}.`;
        case "event_name":
            return wanted === undefined ? undefined : `Start it by \`on: ${wanted}\`.`;
        case "runner_environment":
            return wanted === "github-hosted"
                ? "Run the job on a runner of GitHub, for example `runs-on: ubuntu-24.04`."
                : undefined;
        case "job_workflow_ref":
            return wanted === undefined ? undefined : `Call the workflow that the grant names: \`uses: ${wanted}\`.`;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/yaml-text.js
/** A text as YAML on one line: plain where every reader takes it for text, else in double quotes. */
function yamlText(text) {
    const isPlain = /^[A-Za-z/_](?:[\w/.@+ -]*[\w/.@+-])?$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    return isPlain ? text : JSON.stringify(text);
}
function yamlMatcher(matcher) {
    if (typeof matcher === "string")
        return yamlText(matcher);
    if ("not" in matcher)
        return `{ not: ${yamlMatcher(matcher.not)} }`;
    return `[${matcher.map(yamlText).join(", ")}]`;
}
/** An entry of `allow` or `deny`, a line for each claim. */
function yamlGrant(claims) {
    return claims.map(([claim, matcher], index) => `${index === 0 ? "- " : "  "}${claim}: ${yamlMatcher(matcher)}`);
}
function matchersOf(grant) {
    return Object.entries(grant.claims).map(([claim, { matcher }]) => [claim, matcher]);
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/policy-edit.js








/** The smallest change of the policy that would allow what was denied, where there is one that can be written down. */
function editFor(decision, policy, stage) {
    switch (decision.code) {
        case "DENIED_NO_GRANT":
            return decision.nearest === undefined ? undefined : grantEdit(decision, policy, stage);
        case "DENIED_BY_DENY": {
            const { deny } = decision;
            if (deny === undefined)
                return undefined;
            const warning = "it was put there to keep this very kind of identity out";
            return edit(policy, stage, ["deny", deny.index], deny, "delete this entry of `deny`", [], warning);
        }
        case "DENIED_WINDOW":
            return windowEdit(decision, policy, stage);
        case "DENIED_FREEZE": {
            const { window } = decision;
            const index = stage.window?.freezes.findIndex(({ from }) => window?.kind === "freeze" && from === window.freeze.from);
            if (window?.kind !== "freeze" || index === undefined || index < 0)
                return undefined;
            const action = "delete or shorten this entry of `freezes`";
            return edit(policy, stage, ["window", "freezes", index], window, action, []);
        }
        case "DENIED_FORBID_WITH":
            return forbidEdit(decision, policy, stage);
        default:
            return undefined;
    }
}
function edit(policy, stage, steps, { at, file }, action, yaml, warning) {
    const pointer = pointerOf("stages", stage.name, ...steps);
    const own = policy.source?.path ?? defaultPolicyPath;
    const target = file ?? own;
    // A file may change what it locks itself; who extends it may not.
    const lock = policy.locked.find((each) => each.file !== undefined &&
        each.file !== target &&
        (pointer === each.pointer || pointer.startsWith(`${each.pointer}/`)));
    return {
        file: target,
        at: (file === undefined ? policy.source?.regions[pointer] : undefined) ?? at,
        pointer,
        action,
        yaml,
        ...(warning === undefined ? {} : { warning }),
        ...(target === own ? {} : { pinnedIn: own }),
        ...(lock === undefined
            ? {}
            : { lock: { pointer: lock.pointer, ...(lock.file === undefined ? {} : { file: lock.file }) } }),
    };
}
/** One line is changed where only one claim fails; else a grant is added, so that the others stay as narrow as they are. */
function grantEdit({ nearest, failed }, policy, stage) {
    const grant = nearest === undefined ? undefined : stage.allow[nearest.index];
    if (nearest === undefined || grant === undefined)
        return undefined;
    if (failed.some((check) => typeof check.observed === "string" && !canBeWritten(check.claim, check.observed)))
        return undefined;
    const [only] = failed;
    const widened = failed.length === 1 && only !== undefined ? widenedMatcher(only) : undefined;
    const warning = warningOf(failed);
    if (only !== undefined && widened !== undefined) {
        const line = `${only.claim}: ${yamlMatcher(widened)}`;
        return edit(policy, stage, ["allow", nearest.index, only.claim], only, "write", [line], warning);
    }
    const claims = matchersOf(grant).flatMap(([claim, matcher]) => {
        const check = failed.find((each) => each.claim === claim);
        if (check === undefined)
            return [[claim, matcher]];
        return typeof check.observed === "string" && check.observed !== "" ? [[claim, check.observed]] : [];
    });
    // What is left must still name somebody.
    if (claims.length === 0)
        return undefined;
    return edit(policy, stage, ["allow"], nearest, `add to \`allow\` of ${stage.name}`, yamlGrant(claims), warning);
}
/** Whether a line of the policy can hold a claim's value as it is: shown, reviewed, and standing for itself alone. */
function canBeWritten(claim, value) {
    const isReadable = value.length <= 200 && (0,lib/* printable */.g$)(value) === value && !isPattern(value);
    return mayShow(claim) && isReadable && valueProblem(claim, value) === undefined;
}
function widenedMatcher({ matcher, observed }) {
    if (typeof observed !== "string" || observed === "")
        return undefined;
    if (typeof matcher === "string")
        return [matcher, observed];
    if (!("not" in matcher))
        return [...matcher, observed];
    const kept = [matcher.not].flat().filter((text) => !compileMatcher(text)(observed));
    return kept.length === 0 ? undefined : { not: kept.length === 1 ? (kept[0] ?? kept) : kept };
}
const strangers = new Set(["pull_request_target", "workflow_run", "issue_comment", "pull_request"]);
function warningOf(failed) {
    for (const { claim, observed } of failed) {
        if (observed === undefined)
            return `without ${claim} every job of the workflow that meets the rest could be this stage`;
        if (claim === "event_name" && typeof observed === "string" && strangers.has(observed))
            return `${observed} runs on what has not been reviewed`;
        if (claim === "ref" && String(observed).startsWith("refs/pull/"))
            return "what is in a pull request has not been reviewed";
        if (claim === "repository_id" || claim === "repository" || claim === "repository_owner_id")
            return "whoever can push to that repository could be this stage";
    }
    return undefined;
}
function windowEdit({ window, now }, policy, stage) {
    const own = stage.window;
    if (window === undefined || own === undefined)
        return undefined;
    if (window.kind === "day") {
        const days = `days: [${[...(own.days ?? []), window.weekday].join(", ")}]`;
        return edit(policy, stage, ["window", "days"], window, "write in the window", [days]);
    }
    if (window.kind !== "hours" || own.hours === undefined)
        return undefined;
    const hours = `hours: ${yamlText(wider(own, Date.parse(now)))}`;
    return edit(policy, stage, ["window", "hours"], window, "write in the window", [hours]);
}
/** The hours, reaching to the full hour that takes in the moment, from the side that is nearer. */
function wider({ hours = { from: 0, to: 1440 }, zone }, at) {
    const { minutes } = wallTime(at, zone);
    const day = 24 * 60;
    const before = (hours.from - minutes + day) % day;
    const after = (minutes - hours.to + day) % day;
    const from = before < after ? Math.floor(minutes / 60) * 60 : hours.from;
    const to = before < after ? hours.to : (Math.floor(minutes / 60) + 1) * 60;
    return `${clock(from)}-${clock(to)}`;
}
/** Minutes since midnight as `08:30`. */
function clock(minutes) {
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
function forbidEdit({ conflict }, policy, stage) {
    if (conflict === undefined)
        return undefined;
    const other = policy.stages[conflict];
    const isOwn = stage.forbidWith.includes(conflict) || other === undefined;
    const [owner, name] = isOwn ? [stage, conflict] : [other, stage.name];
    const index = owner.forbidWith.indexOf(name);
    const warning = "whoever controls the job would then hold both";
    const action = `take ${name} out of \`forbid-with\` of ${owner.name}`;
    return edit(policy, owner, ["forbid-with", index], owner, action, [], warning);
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/explain-decision.js







/**
 * Says why a decision came out as it did: which grant on which line, or what would have to be otherwise, in the job or in the policy.
 * `policy` must be the one that decided.
 */
function explainDecision(decision, policy) {
    const stage = Object.hasOwn(policy.stages, decision.stage) ? policy.stages[decision.stage] : undefined;
    const path = policy.source?.path ?? defaultPolicyPath;
    const { basis, reasons = [], remedies = [] } = explain_decision_words(decision, policy, stage, path);
    const edit = stage === undefined ? undefined : editFor(decision, policy, stage);
    const { effect, code, credential, policyDigest } = decision;
    return {
        effect,
        code,
        stage: decision.stage,
        ...(credential === undefined ? {} : { credential }),
        summary: summaryOf(decision, stage),
        ...(basis === undefined ? {} : { basis }),
        checks: [...decision.matched, ...decision.failed].map((check) => explained(check, path)),
        reasons,
        remedies,
        ...(edit === undefined ? {} : { edit }),
        policyDigest,
    };
}
function explained(check, path) {
    const hint = check.holds ? undefined : hintOf(check);
    const { at, file = path } = check;
    return {
        claim: (0,lib/* printable */.g$)(check.claim),
        holds: check.holds,
        expected: shownMatcher(check.matcher),
        observed: shownClaim(check.claim, check.observed),
        place: `${(0,lib/* printable */.g$)(file)}:${at.start.line}:${at.start.column}`,
        ...(hint === undefined ? {} : { hint: (0,lib/* printable */.g$)(hint) }),
    };
}
function lineText(place, path) {
    return place === undefined ? (0,lib/* printable */.g$)(path) : `line ${place.at.start.line} of ${(0,lib/* printable */.g$)(place.file ?? path)}`;
}
function summaryOf({ effect, stage: name, credential, duration }, stage) {
    const asked = `stage ${(0,lib/* printable */.g$)(name)}`;
    const what = credential === undefined ? asked : `credential ${(0,lib/* printable */.g$)(credential)} of ${asked}`;
    if (stage === undefined)
        return `denied: ${what}`;
    const isLimited = effect === "allow" && duration !== undefined && credential !== undefined;
    const life = isLimited ? `, for ${durationText(duration)} at most` : "";
    const verdict = effect === "allow" ? "allowed" : "denied";
    return `${verdict}: ${what} (${(0,lib/* printable */.g$)(stage.purpose)}; owner ${(0,lib/* printable */.g$)(stage.owner)})${life}`;
}
/** Seconds in the unit that fits. */
function durationText(seconds) {
    if (seconds % 86_400 === 0)
        return `${seconds / 86_400}d`;
    if (seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
function explain_decision_words(decision, policy, stage, path) {
    const { deny, grant, matched, conflict, credential } = decision;
    switch (decision.code) {
        case "ALLOWED":
            return grant === undefined ? {} : { basis: `by the grant on ${lineText(grant, path)}` };
        case "DENIED_NO_GRANT":
            return noGrant(decision, path);
        case "DENIED_BY_DENY":
            return {
                basis: `by the entry of \`deny\` on ${lineText(deny, path)}, which beats every grant`,
                remedies: [`Start the job so that this entry does not match: ${explain_decision_listOf(matched)}.`],
            };
        case "DENIED_WHEN":
        case "DENIED_WHEN_ERROR":
            return refusedByCondition(decision, path);
        case "DENIED_WINDOW":
        case "DENIED_FREEZE":
            return shut(decision, stage, path);
        case "DENIED_FORBID_WITH":
            return {
                basis: `the grant on ${lineText(grant, path)} would allow it`,
                reasons: [`This job holds ${(0,lib/* printable */.g$)(conflict ?? "another stage")} already, and no job may hold both.`],
                remedies: ["Do it in a job of its own, which needs the first one by `needs:`."],
            };
        case "DENIED_UNKNOWN_STAGE":
            return explain_decision_unknownName("stage", decision.stage, Object.keys(policy.stages), path);
        case "DENIED_UNKNOWN_CREDENTIAL": {
            const what = `credential of ${(0,lib/* printable */.g$)(decision.stage)}`;
            return explain_decision_unknownName(what, credential ?? "", Object.keys(stage?.credentials ?? {}), path);
        }
        case "DENIED_INCOMPLETE_POLICY": {
            const parent = (0,lib/* printable */.g$)(policy.extends?.text ?? "another file");
            return {
                reasons: [`${(0,lib/* printable */.g$)(path)} extends ${parent}, which was not read; its rules are not known.`],
                remedies: ["Run it where that file can be read, or give a copy of it that has the pinned digest."],
            };
        }
        case "DENIED_ERROR":
            return {
                reasons: ["The decision could not be made, and what cannot be decided is denied."],
                remedies: ["Check that the moment (`--at`) and the claims are well formed; else report a defect of Sallyport."],
            };
    }
}
function explain_decision_listOf(checks) {
    return checks.map(({ claim, observed }) => `${(0,lib/* printable */.g$)(claim)} is ${shownClaim(claim, observed)} now`).join(", ");
}
function noGrant({ nearest: close, matched, failed }, path) {
    if (close === undefined)
        return { reasons: ["The stage has no grant, so nobody may be it."], remedies: ["Add a grant to its `allow`."] };
    const all = matched.length + failed.length;
    const count = `${matched.length} of ${all} ${all === 1 ? "claim matches" : "claims match"}`;
    const remedies = failed.map(remedyOf).filter((remedy) => remedy !== undefined);
    return {
        basis: `nearest grant, on ${lineText(close, path)}: ${count}`,
        remedies: [...new Set(remedies.map(lib/* printable */.g$))],
    };
}
function refusedByCondition({ condition, grant }, path) {
    const source = (0,lib/* printable */.g$)((condition?.source ?? "").trim().replace(/\s+/g, " "));
    const shown = source.length > 200 ? `${source.slice(0, 200)}…` : source;
    const error = condition?.error;
    const outcome = error === undefined ? "it is false" : `it cannot be evaluated: ${error}`;
    return {
        basis: `by the condition on ${lineText(condition, path)}: ${outcome}`,
        reasons: [`when: ${shown}`, `The grant on ${lineText(grant, path)} would allow it.`],
        remedies: [
            error === undefined
                ? "Meet the condition, or change it in the policy."
                : `A claim that is missing makes a condition an error: where it may be missing, ask \`has(${missingName(error)})\` first.`,
        ],
    };
}
function missingName(error) {
    return /^(claims\.\w+) is missing/.exec(error)?.[1] ?? "claims.NAME";
}
const explain_decision_quarter = 15 * 60_000;
function shut({ window, now }, stage, path) {
    const own = stage?.window;
    if (window === undefined || own === undefined)
        return {};
    const at = Date.parse(now);
    const start = window.kind === "freeze" ? Date.parse(window.freeze.until) : at;
    const opens = momentInside(own, Math.ceil(start / explain_decision_quarter) * explain_decision_quarter);
    const remedies = [
        opens === undefined
            ? "It does not open within nine days."
            : `Wait until it opens: ${momentText(opens, own.zone)}, in ${waitText(opens - at)}.`,
    ];
    const basis = `by the window on ${lineText(window, path)}`;
    const here = `It is ${momentText(at, own.zone)}.`;
    if (window.kind === "freeze") {
        const until = momentText(Date.parse(window.freeze.until), own.zone);
        return { basis, reasons: [`Frozen until ${until}: ${(0,lib/* printable */.g$)(window.freeze.reason)}.`, here], remedies };
    }
    const days = own.days === undefined ? "" : own.days.join(", ");
    const hours = own.hours === undefined ? "" : `${clock(own.hours.from)}-${clock(own.hours.to)}`;
    return { basis, reasons: [`It is open ${[days, hours].filter(Boolean).join(", ")} (${own.zone}).`, here], remedies };
}
/** `monday 2026-11-23 08:00 Europe/Berlin (07:00 UTC)` */
function momentText(at, zone) {
    const { weekday, minutes } = wallTime(at, zone);
    const fields = { year: "numeric", month: "2-digit", day: "2-digit" };
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone, ...fields }).format(at);
    const utc = zone === "UTC" ? "" : ` (${new Date(at).toISOString().slice(11, 16)} UTC)`;
    return `${weekday} ${day} ${clock(minutes)} ${zone}${utc}`;
}
function waitText(milliseconds) {
    const minutes = Math.max(1, Math.round(milliseconds / 60_000));
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
    const parts = [
        days > 0 ? `${days} d` : "",
        hours > 0 ? `${hours} h` : "",
        days === 0 && minutes % 60 > 0 ? `${minutes % 60} min` : "",
    ];
    return parts.filter(Boolean).join(" ");
}
function explain_decision_unknownName(what, name, known, path) {
    const meant = (0,lib/* nearest */.pA)(name, known) ?? known.find((each) => each.startsWith(name) || name.startsWith(each));
    const list = known.length === 0 ? "none" : known.slice(0, 20).join(", ");
    return {
        reasons: [`${(0,lib/* printable */.g$)(path)} has no ${what} named ${(0,lib/* printable */.g$)(name)}; it has ${list}.`],
        remedies: [meant === undefined ? "Use one of these names, or add it to the policy." : `Did you mean ${meant}?`],
    };
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-credentials.js






/**
 * A credential above keeps its identity and its permissions: the file below may shorten its life and name its trust document. Where the
 * file above says nothing about credentials, those below hold.
 */
function mergeCredentials(context, above, below) {
    const pointer = pointerOf("stages", above.name, "credentials");
    if (Object.keys(above.credentials).length === 0 && !isGiven(context.above, pointer))
        return below.credentials;
    const merged = Object.fromEntries(Object.entries(above.credentials).map(([name, credential]) => [name, inherited(credential, context.above)]));
    for (const [name, credential] of Object.entries(below.credentials)) {
        const at = pointerOf("stages", above.name, "credentials", name);
        const theirs = Object.hasOwn(above.credentials, name) ? above.credentials[name] : undefined;
        if (theirs !== undefined) {
            const isSame = (0,lib/* canonicalJson */.dj)(merge_credentials_meaningOf(theirs)) === (0,lib/* canonicalJson */.dj)(merge_credentials_meaningOf(credential));
            if (!isSame && !refusesLocked(context, at))
                merged[name] = mergeCredential(context, above.name, theirs, credential);
        }
        else if (delegateFor(context, at) !== undefined)
            merged[name] = credential;
        else {
            const known = Object.keys(above.credentials).join(", ") || "no credential";
            refuse(context, at, `${above.name} leads to ${known} by the file above; ${name} is left out`, "Delete it here.");
        }
    }
    return merged;
}
/** What decides about the access that a credential is. */
function identityOf(credential) {
    const { at: _at, file: _file, name: _name, duration: _duration, trust: _trust, ...identity } = credential;
    return identity;
}
function merge_credentials_meaningOf(credential) {
    const { duration, trust } = credential;
    return {
        identity: identityOf(credential),
        ...(duration === undefined ? {} : { duration }),
        ...(trust === undefined ? {} : { trust }),
    };
}
function mergeCredential(context, stage, above, below) {
    const at = pointerOf("stages", stage, "credentials", above.name);
    for (const property of changedProperties(above, below)) {
        const message = `${property} of the credential ${above.name} of ${stage} is another than in the file above, which holds`;
        const fix = `Write ${property} as it is there (${describeCredential(above)}).`;
        refuse(context, `${at}/${property}`, message, fix, at);
    }
    // Without a duration a credential asks for the shortest life, which the file below may write out and not make longer.
    const longest = above.duration ?? (below.duration === undefined ? undefined : wantedLife(above));
    const what = `credential ${above.name} of ${stage}`;
    const duration = shortest(context, `${at}/duration`, longest, below.duration, what);
    return {
        ...inherited(above, context.above),
        ...(duration === undefined ? {} : { duration }),
        ...(below.trust === undefined ? {} : { trust: below.trust }),
    };
}
function changedProperties(above, below) {
    const theirs = identityOf(above);
    const ours = identityOf(below);
    const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    const changed = [...names].filter((name) => (0,lib/* canonicalJson */.dj)(theirs[name] ?? null) !== (0,lib/* canonicalJson */.dj)(ours[name] ?? null));
    return changed.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}
/** The shorter of two durations; one that is not said is no opinion. */
function shortest(context, pointer, above, below, what) {
    if (above === undefined || below === undefined || below <= above)
        return below ?? above;
    const delegate = delegateFor(context, pointer);
    const bound = typeof delegate?.bound === "string" ? ((0,lib/* parseDuration */.E9)(delegate.bound) ?? 0) / 1000 : Number.POSITIVE_INFINITY;
    const limit = delegate === undefined ? above : Math.max(above, bound);
    if (below <= limit)
        return below;
    const message = `${what} may live ${durationText(limit)} by the file above, not ${durationText(below)}; ${durationText(limit)} holds`;
    refuse(context, pointer, message, "Shorten it, or leave it out.");
    return limit;
}
/** Credentials of a stage that only the file below knows, without those that would lead to the access of a stage above by another way. */
function ownCredentials(context, below) {
    const guarded = new Map();
    for (const stage of Object.values(context.above.stages)) {
        for (const credential of Object.values(stage.credentials))
            guarded.set(accessOf(credential), stage.name);
    }
    const kept = Object.entries(below.credentials).filter(([name, credential]) => {
        const stage = guarded.get(accessOf(credential));
        if (stage === undefined)
            return true;
        const message = `${name} of ${below.name} is the access of ${stage} by the file above (${describeCredential(credential)}); it is left out`;
        const fix = `Use the stage ${stage}, or a credential of its own.`;
        const pointer = pointerOf("stages", below.name, "credentials", name);
        refuse(context, pointer, message, fix, pointerOf("stages", stage, "credentials"));
        return false;
    });
    return Object.fromEntries(kept);
}
/** Properties that say whose access it is; the rest (where, how long, how much of it) makes it no other. */
const accessProperties = {
    aws: ["role", "chain"],
    google: ["workloadIdentityProvider", "serviceAccount", "delegates"],
    azure: ["tenant", "client"],
    vault: ["url", "namespace", "mount", "role"],
    "octo-sts": ["domain", "scope", "identity"],
    "github-app": ["app", "owner"],
    "token-exchange": ["url", "audience", "resource"],
    registry: ["registry", "url", "package", "user", "oidcProvider", "project"],
};
function accessOf(credential) {
    const properties = credential;
    const access = accessProperties[credential.provider].map((name) => properties[name] ?? null);
    return (0,lib/* canonicalJson */.dj)([credential.provider, ...access]);
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-grants.js







/** Grants of the file below may add conditions to those above, never take one away: who gets in must be let in by both. */
function mergeAllow(context, above, below) {
    const theirs = above.allow.map((grant) => inheritedGrant(grant, context.above));
    const grants = below.allow.flatMap((grant, index) => {
        const shared = theirs.flatMap((other, otherIndex) => {
            const both = intersectGrants(delegatedGrant(context, other, otherIndex, grant, above.name), grant);
            return both === undefined ? [] : [both];
        });
        tellLoosening(context, above, grant, index, shared.length);
        return shared;
    });
    return withoutCovered(grants);
}
/** All entries of both: who is denied above stays denied. */
function mergeDeny(context, above, below) {
    const theirs = above.deny.map((grant) => inheritedGrant(grant, context.above));
    const known = new Set(theirs.map((grant) => (0,lib/* canonicalJson */.dj)(meaningOfGrant(grant))));
    return [...theirs, ...below.deny.filter((grant) => !known.has((0,lib/* canonicalJson */.dj)(meaningOfGrant(grant))))];
}
function inheritedGrant(grant, from) {
    const claims = Object.entries(grant.claims).map(([claim, line]) => [
        claim,
        { ...inherited(line, from), ...(line.also && { also: line.also.map((each) => inherited(each, from)) }) },
    ]);
    return inherited({ ...grant, claims: Object.fromEntries(claims) }, from);
}
/** Who holds both grants; undefined when that is nobody. */
function intersectGrants(a, b) {
    const claims = {};
    for (const claim of new Set([...Object.keys(a.claims), ...Object.keys(b.claims)])) {
        const merged = intersectLines([...linesOf(b.claims[claim]), ...linesOf(a.claims[claim])]);
        if (merged === undefined)
            return undefined;
        claims[claim] = merged;
    }
    return { claims, at: b.at, ...(b.file === undefined ? {} : { file: b.file }) };
}
function linesOf(line) {
    if (line === undefined)
        return [];
    const { also = [], ...first } = line;
    return [first, ...also];
}
/** One line where that can be said in one, else the first with the others beside it. Undefined when no text matches all. */
function intersectLines(lines) {
    const set = lines.reduce((all, { matcher }) => intersection(all, setOfMatcher(matcher)), everything);
    if (isEmpty(set))
        return undefined;
    const plain = plainTexts(lines);
    if (plain !== undefined)
        return plain;
    const needed = lines.filter((line, index) => !isImplied(line, index, lines));
    const positive = needed.filter(({ matcher }) => !isNegative(matcher));
    const negative = needed.filter(({ matcher }) => isNegative(matcher));
    const [first, ...also] = [...positive, ...(negative.length > 1 ? [joinedNegatives(negative)] : negative)];
    return first === undefined ? undefined : { ...first, ...(also.length > 0 ? { also } : {}) };
}
/** A list of plain texts: those of them that all others let through. */
function plainTexts(lines) {
    const line = lines.find(({ matcher }) => !isNegative(matcher) && merge_grants_textsOf(matcher).every(isLiteral));
    if (line === undefined)
        return undefined;
    const texts = merge_grants_textsOf(line.matcher).filter((text) => lines.every(({ matcher }) => hasText(setOfMatcher(matcher), text)));
    const key = (each) => (0,lib/* canonicalJson */.dj)([...each].sort());
    const same = lines.find(({ matcher }) => !isNegative(matcher) && key(merge_grants_textsOf(matcher)) === key(texts));
    return { ...(same ?? line), matcher: texts.length === 1 && texts[0] !== undefined ? texts[0] : texts };
}
function isNegative(matcher) {
    return typeof matcher === "object" && "not" in matcher;
}
function merge_grants_textsOf(matcher) {
    return typeof matcher === "object" && "not" in matcher ? [matcher.not].flat() : [matcher].flat();
}
/** Whether another line says as much already; of two that say the same the first stays. */
function isImplied(line, index, lines) {
    return lines.some((other, otherIndex) => {
        if (otherIndex === index || !isWithin(setOfMatcher(other.matcher), line.matcher))
            return false;
        return otherIndex < index || !isWithin(setOfMatcher(line.matcher), other.matcher);
    });
}
function joinedNegatives(lines) {
    const [first] = lines;
    return { ...first, matcher: { not: [...new Set(lines.flatMap(({ matcher }) => merge_grants_textsOf(matcher)))].sort() } };
}
const mostCompared = 64;
/** Grants without those whose holders another grant lets in anyway. */
function withoutCovered(grants) {
    if (grants.length > mostCompared)
        return grants;
    const covers = (outer, inner) => {
        const rest = boxOutside(boxOf(inner), [outer]);
        return rest !== "too-many" && rest.length === 0;
    };
    return grants.filter((grant, index) => !isEmptyBox(boxOf(grant)) &&
        !grants.some((other, at) => at !== index && covers(other, grant) && (at < index || !covers(grant, other))));
}
/** A grant above with the claims that the file below names, and may loosen, as wide as the delegation lets them be. */
function delegatedGrant(context, grant, index, below, stage) {
    const claims = {};
    for (const [claim, line] of Object.entries(grant.claims)) {
        const delegate = delegateFor(context, pointerOf("stages", stage, "allow", index, claim));
        const isWanted = delegate !== undefined && Object.hasOwn(below.claims, claim);
        if (!isWanted)
            claims[claim] = line;
        else if (delegate.bound !== undefined && !isNegative(line.matcher) && line.also === undefined) {
            claims[claim] = { ...line, matcher: [...merge_grants_textsOf(line.matcher), ...[delegate.bound].flat()] };
        }
        else if (delegate.bound !== undefined)
            claims[claim] = line;
    }
    return { ...grant, claims };
}
/** A grant that the files above let nobody hold, and claims that it would widen, are mistakes of the file below. */
function tellLoosening(context, above, grant, index, shared) {
    const pointer = pointerOf("stages", above.name, "allow", index);
    const top = pointerOf("stages", above.name, "allow");
    if (shared === 0) {
        if (isEmptyBox(boxOf(grant)))
            return;
        const message = `grant ${index + 1} of ${above.name} lets in nobody whom the file above lets in, so it is for nobody`;
        refuse(context, pointer, message, "Correct its claims, or delete the grant.", top);
        return;
    }
    for (const [claim, line] of Object.entries(grant.claims)) {
        // A claim that one grant above leaves open is no limit.
        if (above.allow.some(({ claims }) => !Object.hasOwn(claims, claim)))
            continue;
        if (delegateFor(context, pointerOf("stages", above.name, "allow", 0, claim)) !== undefined)
            continue;
        const limits = above.allow.flatMap(({ claims }) => allMatchers(claims[claim]));
        const isTighter = allMatchers(line).some((matcher) => limits.some((limit) => isWithin(setOfMatcher(matcher), limit)));
        if (isTighter)
            continue;
        const message = `grant ${index + 1} of ${above.name} lets in more values of ${claim} than the file above, which holds`;
        refuse(context, `${pointer}/${claim}`, message, `Write ${claim} as narrow as there, or leave it out.`, top);
    }
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-window.js





/** Open when both windows are. One window where that can be said in one, else the one below with those above beside it. */
function mergeWindow(context, stage, above, below) {
    const theirs = inheritedWindow(above, context);
    const opened = momentBetween(theirs, filledIn(below, theirs));
    if (opened !== undefined) {
        const message = `the window of ${stage} is open at ${opened}, when that of the file above is shut; it stays shut`;
        const fix = "Write days and hours within those of the file above.";
        refuse(context, pointerOf("stages", stage, "window"), message, fix);
    }
    return intersectWindows(below, theirs);
}
function inheritedWindow(window, { above }) {
    const also = window.also?.map((each) => inherited(each, above));
    return { ...inherited(window, above), ...(also && { also }) };
}
/** What the window below does not say is no opinion, so it is not held against the one above. */
function filledIn(below, above) {
    const { days = above.days, hours = above.hours } = below;
    return {
        ...below,
        ...(days && { days }),
        ...(hours && { hours }),
        freezes: joinedFreezes(below.freezes, above.freezes),
        ...(above.also && { also: above.also }),
    };
}
function intersectWindows(a, b) {
    const merged = [];
    for (const part of [...merge_window_partsOf(a), ...merge_window_partsOf(b)]) {
        const index = merged.findIndex((each) => joined(each, part) !== undefined);
        const both = merged[index] && joined(merged[index], part);
        if (both === undefined)
            merged.push(part);
        else
            merged[index] = both;
    }
    const [first, ...also] = merged;
    return { ...first, ...(also.length > 0 ? { also } : {}) };
}
function merge_window_partsOf({ also = [], ...first }) {
    return [first, ...also];
}
/** The two as one window; undefined where that cannot be said in one: other zones, nights, hours that do not meet. */
function joined(a, b) {
    if ((0,lib/* canonicalJson */.dj)(meaningOfWindow(a)) === (0,lib/* canonicalJson */.dj)(meaningOfWindow(b)))
        return a;
    if (a.zone !== b.zone || isNight(a) !== isNight(b))
        return undefined;
    if (isNight(a) && (0,lib/* canonicalJson */.dj)(a.hours ?? null) !== (0,lib/* canonicalJson */.dj)(b.hours ?? null))
        return undefined;
    const days = a.days && b.days ? a.days.filter((day) => b.days?.includes(day)) : (a.days ?? b.days);
    const hours = a.hours && b.hours && !isNight(a)
        ? { from: Math.max(a.hours.from, b.hours.from), to: Math.min(a.hours.to, b.hours.to) }
        : (a.hours ?? b.hours);
    // Hours that do not meet would read as a night.
    if (hours !== undefined && !isNight(a) && hours.from >= hours.to)
        return undefined;
    return { ...a, ...(days && { days }), ...(hours && { hours }), freezes: joinedFreezes(a.freezes, b.freezes) };
}
function isNight({ hours }) {
    return hours !== undefined && hours.from > hours.to;
}
function joinedFreezes(a, b) {
    const known = new Set(a.map((freeze) => (0,lib/* canonicalJson */.dj)({ ...freeze })));
    return [...a, ...b.filter((freeze) => !known.has((0,lib/* canonicalJson */.dj)({ ...freeze })))];
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-stages.js





/** The stages of both files: those of both as narrow as both say, those of one as they are. */
function mergeStages(context) {
    const { above, below } = context;
    const merged = {};
    for (const [name, stage] of Object.entries(above.stages)) {
        const ours = Object.hasOwn(below.stages, name) ? below.stages[name] : undefined;
        merged[name] = ours === undefined ? inheritedStage(stage, above) : mergeStage(context, stage, ours);
    }
    for (const [name, stage] of Object.entries(below.stages)) {
        if (Object.hasOwn(above.stages, name) || refusesLocked(context, pointerOf("stages", name)))
            continue;
        merged[name] = ownStage(context, stage);
    }
    return merged;
}
function inheritedStage(stage, from) {
    const { when, window } = stage;
    const credentials = Object.entries(stage.credentials).map(([name, each]) => [name, inherited(each, from)]);
    return {
        ...stage,
        allow: stage.allow.map((grant) => inheritedGrant(grant, from)),
        deny: stage.deny.map((grant) => inheritedGrant(grant, from)),
        credentials: Object.fromEntries(credentials),
        ...(when && { when: inheritedWithOthers(when, from) }),
        ...(window && { window: inheritedWithOthers(window, from) }),
    };
}
function inheritedWithOthers(part, from) {
    return { ...inherited(part, from), ...(part.also && { also: part.also.map((each) => inherited(each, from)) }) };
}
/** A stage that no file above knows must say everything itself. */
function ownStage(context, stage) {
    if (stage.unsaid !== undefined && context.above.extends === undefined) {
        const left = stage.unsaid.join(", ");
        const message = `${stage.name} says nothing about ${left}, and no file above has a stage of this name; nobody can be it`;
        const fix = "Write them, or correct the name of the stage.";
        refuse(context, pointerOf("stages", stage.name), message, fix, "/stages");
    }
    return { ...stage, credentials: ownCredentials(context, stage) };
}
function mergeStage(context, above, below) {
    const ours = unlocked(context, above, below);
    const theirs = inheritedStage(above, context.above);
    const { name } = above;
    const unsaid = (above.unsaid ?? []).filter((key) => ours.unsaid?.includes(key));
    const at = pointerOf("stages", name, "max-duration");
    const maxDuration = shortest(context, at, above.maxDuration, ours.maxDuration, `credentials of ${name}`);
    const when = mergeConditions(theirs.when, ours.when);
    const window = theirs.window && ours.window
        ? mergeWindow(context, name, theirs.window, ours.window)
        : (ours.window ?? theirs.window);
    const narrowed = says(above, "allow") ? mergeAllow : () => ours.allow;
    return {
        name,
        owner: mergeOwner(context, above, ours),
        purpose: ours.purpose === "" ? above.purpose : ours.purpose,
        allow: says(ours, "allow") ? narrowed(context, above, ours) : theirs.allow,
        deny: mergeDeny(context, above, ours),
        ...(when && { when }),
        credentials: mergeCredentials(context, above, ours),
        ...(maxDuration === undefined ? {} : { maxDuration }),
        ...(window && { window }),
        forbidWith: [...new Set([...above.forbidWith, ...ours.forbidWith])],
        ...(unsaid.length > 0 ? { unsaid } : {}),
        at: below.at,
    };
}
function says({ unsaid }, key) {
    return unsaid?.includes(key) !== true;
}
/** The stage below without what the file above has locked. */
function unlocked(context, above, below) {
    const refused = (key) => merge_stages_isSaid(context, below, key) && refusesLocked(context, pointerOf("stages", above.name, key));
    const { when, window, maxDuration, ...rest } = below;
    const unsaid = new Set(below.unsaid ?? []);
    for (const key of ["owner", "purpose", "allow"])
        if (refused(key))
            unsaid.add(key);
    return {
        ...rest,
        ...(unsaid.size > 0 ? { unsaid: [...unsaid] } : {}),
        ...(unsaid.has("owner") ? { owner: "" } : {}),
        ...(unsaid.has("purpose") ? { purpose: "" } : {}),
        deny: refused("deny") ? [] : below.deny,
        credentials: refused("credentials") ? {} : below.credentials,
        forbidWith: refused("forbid-with") ? [] : below.forbidWith,
        ...(when && !refused("when") ? { when } : {}),
        ...(window && !refused("window") ? { window } : {}),
        ...(maxDuration !== undefined && !refused("max-duration") ? { maxDuration } : {}),
    };
}
function merge_stages_isSaid({ below }, stage, key) {
    if (below.source !== undefined || below.origins !== undefined)
        return isGiven(below, pointerOf("stages", stage.name, key));
    const values = {
        owner: says(stage, "owner"),
        purpose: says(stage, "purpose"),
        allow: says(stage, "allow"),
        deny: stage.deny.length > 0,
        credentials: Object.keys(stage.credentials).length > 0,
        "forbid-with": stage.forbidWith.length > 0,
        when: stage.when !== undefined,
        window: stage.window !== undefined,
        "max-duration": stage.maxDuration !== undefined,
    };
    return values[key] === true;
}
/** Who answers for a stage of the file above does so everywhere. */
function mergeOwner(context, above, below) {
    if (!says(above, "owner"))
        return below.owner;
    if (below.owner === "" || below.owner === above.owner)
        return above.owner;
    const message = `${above.owner} owns ${above.name} by the file above, not ${below.owner}`;
    const fix = "Leave the owner out, or write it as it is there.";
    refuse(context, pointerOf("stages", above.name, "owner"), message, fix);
    return above.owner;
}
/** Both must be true; one that both files have is asked once. */
function mergeConditions(above, below) {
    if (above === undefined || below === undefined)
        return above ?? below;
    const all = [above, below].flatMap(({ also = [], ...first }) => [first, ...also]);
    const different = all.filter((each, index) => all.findIndex(({ source }) => source === each.source) === index);
    const [first, ...also] = different;
    return { ...first, ...(also.length > 0 ? { also } : {}) };
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-policies.js






/**
 * A policy and the one that it extends as one (reference: policy-and-evidence 3.6). Every key has an operator that only tightens
 * (`mergeOperators`); what a file does not say is no opinion. Where the file below would loosen, the file above holds, and a conflict
 * says so with both places.
 */
function mergePolicies(organisation, child) {
    const conflicts = [];
    const context = { above: organisation, below: child, conflicts };
    const merged = {
        version: 1,
        ...mergeRules(context),
        exceptions: mergeExceptions(context),
        secrets: mergeSecrets(context),
        stages: mergeStages(context),
        // The tests of a file are about that file.
        tests: child.tests,
        ...(organisation.extends && { extends: organisation.extends }),
        locked: mergeLocks(organisation, child),
        delegates: mergeDelegates(context),
        ...(child.source && { source: child.source }),
    };
    const origins = hasPlaces(organisation) && hasPlaces(child) ? originsOf(context, merged) : undefined;
    return { policy: { ...merged, ...(origins && { origins }) }, conflicts };
}
/** Policies that no file was read for have no places. */
function hasPlaces({ source, origins }) {
    return source !== undefined || origins !== undefined;
}
function mergeLocks(above, below) {
    const theirs = above.locked.map((lock) => inherited(lock, above));
    return [...theirs, ...below.locked.filter(({ pointer }) => !theirs.some((lock) => lock.pointer === pointer))];
}
/** A file can pass on only what it was given, or what no file above has an opinion on. */
function mergeDelegates(context) {
    const { above, below } = context;
    const own = below.delegates.filter(({ pointer }, index) => {
        if (!isLocked(context, pointer) && (isDelegated(above, pointer) || !isKnown(above, pointer)))
            return true;
        const message = `${pointer} is not this file's to delegate: the file above decides about it`;
        refuse(context, pointerOf("delegates", index), message, "Delete it here.", pointer);
        return false;
    });
    const theirs = above.delegates.filter(({ pointer }) => !own.some((delegate) => delegate.pointer === pointer));
    return [...theirs.map((delegate) => inherited(delegate, above)), ...own];
}
function isDelegated(above, pointer) {
    return above.delegates.some((delegate) => pointer === delegate.pointer && delegate.bound === undefined);
}
function isKnown(above, pointer) {
    return placesOf(above).some((each) => each === pointer || each.startsWith(`${pointer}/`) || pointer.startsWith(`${each}/`));
}
function placesOf({ origins, source }) {
    return Object.keys(origins ?? source?.regions ?? {});
}
/** Where each effective value comes from. A value that both files shaped counts to the one below, which is read first. */
function originsOf({ above, below, conflicts }, merged) {
    const refused = new Set(conflicts.map(({ pointer }) => pointer));
    const origins = {};
    for (const pointer of placesOf(above))
        origins[pointer] = originOf(above, pointer);
    for (const pointer of placesOf(below)) {
        const isAbove = Object.hasOwn(origins, pointer) && (isLocked({ above }, pointer) || refused.has(pointer));
        if (!isAbove)
            origins[pointer] = originOf(below, pointer);
    }
    for (const stage of Object.values(merged.stages))
        for (const [pointer, origin] of stageOrigins(stage, fileOf(below)))
            origins[pointer] = origin;
    return origins;
}
/** The parts of a stage know their files themselves. */
function* stageOrigins(stage, own) {
    const top = pointerOf("stages", stage.name);
    for (const key of ["allow", "deny"]) {
        for (const [index, grant] of stage[key].entries()) {
            yield [`${top}/${key}/${index}`, { file: grant.file ?? own, at: grant.at }];
            for (const [claim, line] of Object.entries(grant.claims))
                yield [`${top}/${key}/${index}/${claim}`, { file: line.file ?? grant.file ?? own, at: line.at }];
        }
    }
    for (const [name, { file = own, at }] of Object.entries(stage.credentials))
        yield [`${top}/credentials/${name}`, { file, at }];
    if (stage.when)
        yield [`${top}/when`, { file: stage.when.file ?? own, at: stage.when.at }];
    if (stage.window)
        yield [`${top}/window`, { file: stage.window.file ?? own, at: stage.window.at }];
}

;// CONCATENATED MODULE: ./packages/policy/lib/load/resolve-parents.js





/** How many files may be above a policy, one above the other. */
const deepestInheritance = 3;
/**
 * The policy merged with all that it extends. Throws where a file above cannot be read, has another digest, or leads in a circle: without
 * it nobody knows what is allowed, so nothing is. POLICY_EXTENDS_UNREADABLE, POLICY_EXTENDS_CHANGED, POLICY_EXTENDS_CYCLE,
 * POLICY_EXTENDS_TOO_DEEP, POLICY_EXTENDS_INVALID.
 */
async function resolveParents(policy, readers) {
    const chain = [policy];
    const parents = [];
    for (let parent = policy.extends; parent !== undefined; parent = chain.at(-1)?.extends) {
        const file = resolve_parents_nameOf(parent);
        const above = parents.map((each) => each.file);
        if (above.includes(file) || file === fileOf(policy))
            throw circle(parent, [...above, file]);
        if (parents.length === deepestInheritance)
            throw tooDeep([...above, file]);
        if (parents.length > 0 && parent.repository === undefined)
            throw notVendored(parent, above.at(-1) ?? "");
        const bytes = await resolve_parents_readParent(parent, readers);
        const digest = `sha256:${(0,lib/* sha256 */.sc)(bytes)}`;
        const pin = "sha256" in parent.pin ? `sha256:${parent.pin.sha256}` : parent.pin.commit;
        if ("sha256" in parent.pin && digest !== pin)
            throw changed(parent, pin, digest);
        chain.push(await compileConditions(parsePolicy(bytes, file), file));
        parents.push({ file, digest, pin });
    }
    return { ...mergedChain(chain), parents };
}
/** From the top down, so that every file is held against all above it. */
function mergedChain(chain) {
    const [top, ...rest] = [...chain].reverse();
    const conflicts = [];
    let merged = top;
    for (const { extends: _, ...below } of rest) {
        const step = mergePolicies(merged, below);
        conflicts.push(...step.conflicts);
        merged = step.policy;
    }
    return { policy: merged, conflicts };
}
function resolve_parents_nameOf({ repository, path }) {
    return repository === undefined ? path : `${repository}/${path}`;
}
async function resolve_parents_readParent(parent, { remote, vendored }) {
    const { repository, path, text } = parent;
    if (repository === undefined) {
        const bytes = await vendored(path);
        if (bytes !== undefined)
            return bytes;
        throw new lib/* SallyportError */.$E({
            code: "POLICY_EXTENDS_UNREADABLE",
            kind: "usage",
            message: `the policy extends ${(0,lib/* printable */.g$)(path)}, and there is no such file in this repository`,
            fix: "Correct the path after `extends: ./`, or add the file.",
        });
    }
    if (remote !== undefined)
        return remote.read({ ...parent, repository });
    // With its owner's name before it: the file is most often called as the policy that extends it, which it must not overwrite.
    const copy = `.github/${repository.split("/")[0]}-${path.split("/").at(-1)}`;
    throw new lib/* SallyportError */.$E({
        code: "POLICY_EXTENDS_UNREADABLE",
        message: `the policy extends ${(0,lib/* printable */.g$)(text)}, and this run cannot read other repositories; without that file nothing can be decided`,
        fix: `Copy the file to ${copy} and write \`extends: ./${copy}@sha256:\` and its digest (sha256sum); or, in an action, pass a \`token\` that may read ${(0,lib/* printable */.g$)(repository)}.`,
    });
}
function changed(parent, pin, digest) {
    return new lib/* SallyportError */.$E({
        code: "POLICY_EXTENDS_CHANGED",
        kind: "usage",
        message: `${(0,lib/* printable */.g$)(resolve_parents_nameOf(parent))} is not the file that was pinned: it has the digest ${digest}, and \`extends\` says ${pin}`,
        fix: "Review how the file has changed; then pin the new digest, or restore the file.",
    });
}
function circle(parent, files) {
    return new lib/* SallyportError */.$E({
        code: "POLICY_EXTENDS_CYCLE",
        kind: "usage",
        message: `\`extends\` leads in a circle: ${(0,lib/* printable */.g$)(files.join(" extends "))}`,
        fix: `Delete \`extends\` in the topmost of these files, which should extend nothing (${(0,lib/* printable */.g$)(parent.text)}).`,
    });
}
function tooDeep(files) {
    return new lib/* SallyportError */.$E({
        code: "POLICY_EXTENDS_TOO_DEEP",
        kind: "usage",
        message: `more than ${deepestInheritance} files are extended one through the other: ${(0,lib/* printable */.g$)(files.join(", "))}`,
        fix: "Extend the organisation's file directly.",
    });
}
function notVendored(parent, file) {
    return new lib/* SallyportError */.$E({
        code: "POLICY_EXTENDS_INVALID",
        kind: "usage",
        message: `${(0,lib/* printable */.g$)(file)} extends ${(0,lib/* printable */.g$)(parent.text)}, a file of its own repository, which is not here`,
        fix: "Write `extends: owner/repository/path@commit` there.",
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/load/load-policy.js














/**
 * The policy that holds: of the protected commit where there is one, else of what is checked out; without a file, the strict
 * defaults. Merged with what it extends. Throws POLICY_INVALID, POLICY_NOT_FOUND, POLICY_PATH_INVALID, POLICY_UNREADABLE,
 * POLICY_BASE_MISSING, and what `resolveParents` throws.
 */
async function loadPolicy(repository, options = {}) {
    const path = checkPolicyPath(options.path ?? defaultPolicyPath);
    const checkedOut = await checkedOutSide(repository, options.folder ?? process.cwd());
    if (options.protectedCommit !== undefined) {
        const base = await protectedSide(repository, options.protectedCommit);
        return loadProtected(base, checkedOut, path, options.parents);
    }
    const bytes = await checkedOut.read(path);
    if (bytes === undefined)
        return defaults(await noteOfNoFile(checkedOut, path), checkedOut);
    return loaded(await readWhole(bytes, path, checkedOut, options.parents), path, checkedOut);
}
/**
 * The policy of one state of a repository, merged with what it extends; undefined where it has none. Compares with nothing. Throws what
 * `loadPolicy` throws.
 */
async function loadPolicyState(repository, options = {}) {
    const path = checkPolicyPath(options.path ?? defaultPolicyPath);
    return readPolicy(await sideOf(repository, options), path, options.parents);
}
/** The same without what it extends: only what stands in the file itself, of which alone nothing can be decided. */
async function parsePolicyState(repository, options = {}) {
    const path = checkPolicyPath(options.path ?? defaultPolicyPath);
    const bytes = await (await sideOf(repository, options)).read(path);
    if (bytes === undefined)
        return defaultPolicy;
    return compileConditions(parsePolicy(bytes, path, options.commit), path, options.commit);
}
async function sideOf(repository, { commit, folder }) {
    if (repository !== undefined && commit !== undefined)
        return commitSide(repository, commit);
    return checkedOutSide(repository, folder ?? process.cwd());
}
async function protectedSide(repository, revision) {
    const commit = repository && (await (0,git_lib.resolveCommit)(repository, revision));
    if (repository && commit)
        return { ...commitSide(repository, commit), commit };
    throw new lib/* SallyportError */.$E({
        code: "POLICY_BASE_MISSING",
        message: `the policy must be read from commit ${quotedPath((0,git_lib.isObjectId)(revision) ? revision.slice(0, 12) : revision)}, which is not in this ${repository ? "clone" : "folder"}`,
        fix: "Fetch the whole history: set `fetch-depth: 0` at the step that uses actions/checkout.",
    });
}
/** The policy of `base` holds, and what `head` would change about it is reported. */
async function loadProtected(base, head, path, parents) {
    const where = `the protected commit ${base.commit.slice(0, 12)}`;
    const next = await attempt(() => readPolicy(head, path, parents));
    const broken = "error" in next ? [brokenFile(next.error, path)] : [];
    const now = await attempt(() => readPolicy(base, path, parents));
    if ("error" in now) {
        if ("error" in next || next.value === undefined)
            throw now.error;
        // Nobody could ever mend a broken policy if the change that mends it could not pass.
        const note = `${path} is broken at ${where}; this change mends it, and until it is merged the strict defaults hold`;
        return defaults(note, base);
    }
    if (now.value === undefined) {
        if (!("error" in next) && next.value === undefined)
            return defaults(await noteOfNoFile(base, path), base);
        const note = `this change adds ${path}; it takes effect with the merge, until then the strict defaults hold`;
        return defaults(note, base, broken);
    }
    const notes = [`policy read from ${where}, not from the change`];
    const weakened = "error" in next ? broken : next.value ? changesOf(now.value, next.value, path) : [deletedFile(path)];
    // What the old file says in vain is no fault of this change, and this change may be the one that mends it.
    return loaded({ ...now.value, conflicts: [] }, path, base, weakened, notes);
}
function changesOf(now, next, path) {
    return [...comparePolicies(now.policy, next.policy, path), ...conflictFindings(next, path)];
}
function conflictFindings({ policy, conflicts }, path) {
    return conflicts.map((conflict) => refusedLoosening(conflict, policy, path));
}
async function readPolicy(side, path, parents) {
    const bytes = await side.read(path);
    return bytes === undefined ? undefined : readWhole(bytes, path, side, parents);
}
/** The policy with all that it extends, its conditions ready to be asked. */
async function readWhole(bytes, path, side, remote) {
    const own = await compileConditions(parsePolicy(bytes, path, side.commit), path, side.commit);
    return resolveParents(own, { remote, vendored: (file) => side.read(checkPolicyPath(file)) });
}
/** A policy that cannot be understood is an answer about the file. Any other failure is one to read it, and says nothing about it. */
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        const isAnswer = error instanceof lib/* SallyportError */.$E && error.kind === "usage" && error.code.startsWith("POLICY_");
        if (isAnswer)
            return { error };
        throw error;
    }
}
function loaded(resolved, path, side, findings = [], notes = []) {
    const { policy, parents } = resolved;
    const reference = { path, ...refOf(side), digest: policyDigest(policy) };
    const all = [...findings, ...conflictFindings(resolved, path), ...unknownRules(policy, knownRules, path)];
    const above = parents.map(({ file, pin, digest }) => pin === digest ? `the policy extends ${file} (${digest})` : `the policy extends ${file}@${pin} (${digest})`);
    return { policy, reference, findings: all, notes: [...notes, ...above], ...(parents.length > 0 ? { parents } : {}) };
}
function defaults(note, side, findings = []) {
    const reference = { ...refOf(side), digest: policyDigest(defaultPolicy) };
    return { policy: defaultPolicy, reference, findings, notes: [note] };
}
function refOf({ commit }) {
    return commit === undefined ? {} : { ref: commit };
}
const misspeltPath = ".github/sallyport.yaml";
/** Throws POLICY_NOT_FOUND where somebody meant there to be one. */
async function noteOfNoFile(side, path) {
    const twin = path === defaultPolicyPath ? await attempt(() => side.read(misspeltPath)) : { value: undefined };
    const isMisspelt = "error" in twin || twin.value !== undefined;
    if (path === defaultPolicyPath && !isMisspelt)
        return `no policy file ${path}: the strict defaults hold`;
    throw new lib/* SallyportError */.$E({
        code: "POLICY_NOT_FOUND",
        kind: "usage",
        message: `there is no policy file ${quotedPath(path)}${side.commit === undefined ? "" : ` at commit ${side.commit.slice(0, 12)}`}`,
        fix: isMisspelt
            ? `Rename ${misspeltPath}: git mv ${misspeltPath} ${path}`
            : `Correct the path, or leave it out to use ${defaultPolicyPath}; \`sallyport init\` writes one.`,
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/effective-values.js



/** Every value of a policy that holds, the smallest parts that one file can say, in the order of the schema. */
function effectiveValues(policy, parents = []) {
    return [...effective_values_partsOf(policy)].map(({ pointer, value, file }) => {
        const origin = originOf(policy, pointer);
        const isOrigin = file === undefined ? effective_values_isKnown(policy, pointer) : file === origin.file;
        const source = isOrigin ? { file: origin.file, line: origin.at.start.line } : file === undefined ? {} : { file };
        const digest = parents.find((parent) => parent.file === (file ?? origin.file))?.digest;
        return { pointer, value, ...source, ...(digest === undefined ? {} : { digest }) };
    });
}
/** Whether a file says the value, or the list or mapping that it is a part of. */
function effective_values_isKnown(policy, pointer) {
    const known = policy.origins ?? policy.source?.regions ?? {};
    const above = pointer.slice(0, pointer.lastIndexOf("/"));
    return Object.hasOwn(known, pointer) || (above.split("/").length > 3 && Object.hasOwn(known, above));
}
function* effective_values_partsOf(policy) {
    for (const stage of Object.values(policy.stages)) {
        const meaning = meaningOfStage(stage);
        for (const [property, value] of Object.entries(meaning))
            yield* stageParts(stage.name, property, value);
    }
    for (const [pattern, value] of Object.entries(policy.rules))
        yield { pointer: pointerOf("rules", pattern), value };
    for (const floor of policy.floors ?? []) {
        for (const [pattern, setting] of Object.entries(floor)) {
            const pointer = pointerOf("rules", pattern);
            const { file } = originOf(policy, pointer);
            const isOwn = file === policy.source?.path;
            yield { pointer, value: { "at least": setting }, file: isOwn ? "the files above" : file };
        }
    }
    for (const [index, { rule, expires, file }] of policy.exceptions.entries())
        yield { pointer: pointerOf("exceptions", index), value: { rule, expires }, file };
    for (const [key, value] of Object.entries(policy.secrets)) {
        // The salt is no secret, but nobody needs to see it.
        if (key !== "salt")
            yield { pointer: pointerOf("secrets", effective_values_kebab(key)), value: value };
    }
    for (const [index, { pointer, file }] of policy.locked.entries())
        yield { pointer: pointerOf("locked", index), value: pointer, file };
    for (const [index, { pointer, bound, file }] of policy.delegates.entries()) {
        const value = { pointer, ...(bound === undefined ? {} : { bound }) };
        yield { pointer: pointerOf("delegates", index), value, file };
    }
}
function* stageParts(stage, property, value) {
    if (property === "unsaid" || (Array.isArray(value) && value.length === 0))
        return;
    const pointer = pointerOf("stages", stage, effective_values_kebab(property));
    if (property === "allow" || property === "deny") {
        for (const [index, grant] of value.entries())
            for (const [claim, matcher] of Object.entries(grant))
                yield { pointer: `${pointer}/${index}/${claim}`, value: matcher };
    }
    else if (property === "credentials") {
        for (const [name, credential] of Object.entries(value))
            yield { pointer: `${pointer}/${name}`, value: credential };
    }
    else
        yield { pointer, value };
}
function effective_values_kebab(property) {
    return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./packages/policy/lib/merge/merge-operators.js
/** How two values become one. Each of them gives nothing that the value above does not give. */
const operators = {
    equal: "both files say the same, or it is an error",
    resolved: "read before the merge, and no part of its result",
    intersection: "only what both allow",
    union: "everything that either of them says",
    minimum: "the smaller one",
    maximum: "the larger one",
    both: "both must hold",
    strictest: "the stricter one, rule by rule",
    fixed: "the file above holds; another value below is a conflict",
    identity: "the file above holds; below, only `duration` may be shorter and `trust` may be named",
    "own words": "the file below, for it changes no access",
    "not locked": "those of both; below, none for a rule that is locked",
    "own tests": "those of the file itself; they decide nothing",
    "passed on": "those of the file above, and below only what it was given or what nobody above decides",
};
/**
 * The operator of every key of the policy file, by JSON pointer into the schema; `*` is any key. One at a key is about all below it. A test
 * fails for a key without an operator, and for an operator without an example.
 */
const mergeOperators = {
    "/version": "equal",
    "/extends": "resolved",
    "/stages/*/owner": "fixed",
    "/stages/*/purpose": "own words",
    "/stages/*/allow": "intersection",
    "/stages/*/deny": "union",
    "/stages/*/when": "both",
    "/stages/*/credentials": "identity",
    "/stages/*/max-duration": "minimum",
    "/stages/*/window": "intersection",
    "/stages/*/forbid-with": "union",
    "/rules": "strictest",
    "/exceptions": "not locked",
    "/secrets/salt": "own words",
    "/secrets/exclude": "intersection",
    "/secrets/min-confidence": "minimum",
    "/secrets/max-file-size": "maximum",
    "/secrets/inline": "minimum",
    "/secrets/inline-from": "intersection",
    "/secrets/baseline": "own words",
    "/secrets/custom-rules": "union",
    "/tests": "own tests",
    "/locked": "union",
    "/delegates": "passed on",
};

;// CONCATENATED MODULE: ./packages/policy/lib/stages/explain/explanation-text.js
const explanation_text_plain = { good: same, bad: same, strong: same, faint: same };
function same(text) {
    return text;
}
/** An explanation as lines of text, each of which ends with a line break. */
function explanationText(explanation, style = explanation_text_plain) {
    const { effect, code, summary, basis, checks, reasons, remedies, edit } = explanation;
    const [verdict = "", ...rest] = summary.split(":");
    const head = `${effect === "allow" ? style.good(verdict) : style.bad(verdict)}${style.strong(`:${rest.join(":")}`)}`;
    const sign = code === "DENIED_BY_DENY" ? style.bad("hit") : style.good("ok");
    const lines = [
        effect === "allow" ? head : `${head} ${style.faint(`[${code}]`)}`,
        ...(basis === undefined ? [] : [`  ${basis}`]),
        ...checkLines(checks, sign, style).map((line) => `    ${line}`),
        ...reasons.map((reason) => `  ${reason}`),
        ...remedyLines(remedies, style),
        ...(edit === undefined ? [] : editLines(edit, style)),
    ];
    return lines.map((line) => `${line}\n`).join("");
}
/** `sign` marks claims that match: good in a grant, bad in an entry of `deny`. */
function checkLines(checks, sign, style) {
    const width = Math.max(0, ...checks.map(({ claim }) => claim.length));
    return checks.flatMap((check) => {
        const claim = check.claim.padEnd(width);
        const indent = " ".repeat(width + 4);
        if (check.holds)
            return [`${sign}  ${claim}  ${check.observed}`];
        return [
            `${style.bad("no")}  ${claim}  expected ${check.expected}`,
            `${indent}  observed ${check.observed}   ${style.faint(check.place)}`,
            ...(check.hint === undefined ? [] : [`${indent}  (${check.hint})`]),
        ];
    });
}
function remedyLines(remedies, style) {
    return remedies.map((remedy, index) => `  ${index === 0 ? style.strong("fix:") : "    "} ${remedy}`);
}
function editLines({ file, at, action, yaml, warning, pinnedIn, lock }, style) {
    const where = `on line ${at.start.line} of ${file}`;
    const by = lock?.file === undefined ? "" : ` by ${lock.file}`;
    return [
        `  ${style.strong("policy:")} to allow it, ${action} ${where}${yaml.length > 0 ? ":" : "."}`,
        ...yaml.map((line) => `      ${line}`),
        ...(warning === undefined ? [] : [`    ${style.bad("careful:")} ${warning}.`]),
        ...(pinnedIn === undefined
            ? []
            : [`    ${style.strong("above:")} ${pinnedIn} extends that file as it is now, so pin it anew after the change.`]),
        ...(lock === undefined
            ? []
            : [`    ${style.bad("locked:")} ${lock.pointer} is locked${by}, so this change would be refused.`]),
    ];
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/lint-stages.js







/** What is allowed to stand in a policy, and yet lets in more than it seems to, or means nothing. */
function lintStages(policy, path = policy.source?.path ?? defaultPolicyPath) {
    return Object.values(policy.stages).flatMap((stage) => lintStage(stage).map(({ rule, steps, message, fix }) => policyFinding({
        rule,
        message,
        fix: { text: fix },
        policy,
        path,
        at: pointerOf("stages", stage.name, ...steps),
        subject: ["stages", stage.name, ...steps],
    })));
}
function lintStage(stage) {
    return [
        ...(stage.owner === "*" ? [anyOwner] : []),
        ...stage.allow.flatMap((grant, index) => [
            ...anchorLints(grant, index),
            ...eventLints(stage, grant, index),
            ...claimLints(grant, ["allow", index]),
        ]),
        ...stage.deny.flatMap((grant, index) => claimLints(grant, ["deny", index])),
        ...conditionLints(stage),
        ...lifetimeLints(stage),
    ];
}
const anyOwner = {
    rule: "policy/any-owner",
    steps: ["owner"],
    message: "the owner is *, which is nobody",
    fix: "Name a user or a team, for example @acme/sre.",
};
const lint_stages_ids = ["repository_id", "repository_owner_id", "enterprise_id"];
const lint_stages_names = ["repository", "repository_owner", "enterprise", "job_workflow_ref", "workflow_ref", "sub"];
/** Whether a grant names whose repository it is, by what nobody else can have, or at least by name. */
function anchorLints({ claims }, index) {
    if (lint_stages_ids.some((name) => lint_stages_isLiteral(claims[name], (text) => !/[*?]/.test(text))))
        return [];
    const steps = ["allow", index];
    // The owner must be whole: `acme*` is `acme-evil` too.
    const named = lint_stages_names.find((name) => lint_stages_isLiteral(claims[name], ownerForms[name]));
    if (named === undefined) {
        const listed = Object.keys(claims).join(", ");
        const message = `this grant matches jobs of anybody's repository: ${listed} can be chosen freely there`;
        return [{ rule: "policy/open-grant", steps, message, fix: "Add `repository_id` (in quotes) to the grant." }];
    }
    if (named === "sub" && lint_stages_isLiteral(claims.sub, (text) => /^repo:[^/:*?]+@\d+\/[^:*?]+@\d+:/.test(text)))
        return [];
    const message = `this grant knows the repository only by a name, in ${named}`;
    const fix = "Add `repository_id` to the grant: `gh api repos/OWNER/NAME --jq .id` prints it.";
    return [{ rule: "policy/name-only-grant", steps, message, fix }];
}
const whole = (text) => !/[*?]/.test(text);
const underOwner = (text) => /^[^/*?]+\//.test(text);
const ownerForms = {
    repository: underOwner,
    repository_owner: whole,
    enterprise: whole,
    job_workflow_ref: underOwner,
    workflow_ref: underOwner,
    sub: (text) => /^repo:[^/:*?]+\//.test(text),
};
/** Whether a claim is matched, and every text that it may match has a form. */
function lint_stages_isLiteral(line, hasForm) {
    if (line === undefined)
        return false;
    return [line, ...(line.also ?? [])].some(({ matcher }) => isPositive(matcher) && [matcher].flat().every((text) => hasForm(text)));
}
function isPositive(matcher) {
    return typeof matcher === "string" || !("not" in matcher);
}
const openEvents = ["pull_request_target", "workflow_run", "issue_comment"];
function eventLints(stage, { claims }, index) {
    if (Object.keys(stage.credentials).length === 0)
        return [];
    const line = claims.event_name;
    const matches = line === undefined ? undefined : compileMatcher(line.matcher);
    const admitted = openEvents.filter((event) => (matches?.(event) ?? true) && !isDenied(stage, event));
    if (admitted.length === 0)
        return [];
    const events = admitted.join(" and ");
    if (matches !== undefined) {
        const message = `${events} can get the credentials of this stage`;
        const fix = `Take ${events} out, and do the privileged part in a run after the merge.`;
        return [{ rule: "policy/untrusted-event", steps: ["allow", index, "event_name"], message, fix }];
    }
    const speaksOfEvents = stage.when?.source.includes("event_name") === true;
    if (speaksOfEvents || claims.environment !== undefined)
        return [];
    const message = `this grant leaves the event open, so ${admitted[0]} can get the credentials of this stage`;
    const fix = `Add \`event_name\` to the grant, or \`deny: [{ event_name: [${openEvents.join(", ")}] }]\` to the stage.`;
    return [{ rule: "policy/any-event", steps: ["allow", index], message, fix }];
}
/** By an entry that looks at nothing else. */
function isDenied(stage, event) {
    return stage.deny.some(({ claims }) => {
        const [only, ...rest] = Object.entries(claims);
        return only?.[0] === "event_name" && rest.length === 0 && compileMatcher(only[1].matcher)(event);
    });
}
const lint_stages_claimNames = lib/* githubClaims */.ro.map(({ name }) => name).filter((name) => !name.endsWith("*"));
function claimLints({ claims }, steps) {
    return Object.entries(claims).flatMap(([claim, { matcher }]) => {
        if ((0,lib/* claimDescription */.jq)(claim) === undefined)
            return [unknownClaim(claim, [...steps, claim])];
        const texts = isPositive(matcher) ? [matcher].flat() : [];
        if (claim !== "environment" || !texts.some((text) => /[:%]/.test(text)))
            return [];
        const message = "the name of this environment holds : or %, which subjects do not keep apart";
        const fix = "Rename the environment, for example production-eu.";
        return [{ rule: "policy/ambiguous-environment", steps: [...steps, claim], message, fix }];
    });
}
function unknownClaim(claim, steps) {
    const meant = (0,lib/* nearest */.pA)(claim, lint_stages_claimNames);
    const hint = meant === undefined ? "" : ` (did you mean ${meant}?)`;
    const fix = meant === undefined ? "Correct the name, or delete the line." : `Write ${meant}.`;
    return { rule: "policy/unknown-claim", steps, message: `GitHub issues no claim ${claim}${hint}`, fix };
}
function conditionLints({ when }) {
    return (when?.compiled?.reads ?? [])
        .filter((read) => read.startsWith("claims."))
        .map((read) => read.slice("claims.".length))
        .filter((claim) => (0,lib/* claimDescription */.jq)(claim) === undefined)
        .map((claim) => unknownClaim(claim, ["when"]));
}
function lifetimeLints({ credentials, maxDuration }) {
    if (maxDuration === undefined)
        return [];
    return Object.values(credentials).flatMap((credential) => {
        const isAccessToken = credential.provider === "google" && credential.idTokenAudience === undefined;
        const lifetime = lifetime_lifetimeOf({
            provider: credential.provider,
            chained: credential.provider === "aws" && credential.chain !== undefined,
            impersonated: isAccessToken && credential.serviceAccount !== undefined,
        });
        if (lifetime.kind !== "fixed" || lifetime.longest <= maxDuration)
            return [];
        const longest = durationText(lifetime.longest);
        const message = `this credential can live ${longest}, and the stage allows ${durationText(maxDuration)} (${lifetime.who})`;
        const fix = `Raise \`max-duration\` to ${longest}, or give this credential a stage of its own.`;
        return [{ rule: "policy/long-lived-credential", steps: ["credentials", credential.name], message, fix }];
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/testing/run-policy-test.js



/** Asks the policy what a test asks, and compares. */
function runPolicyTest(policy, test, index) {
    const { stage, credential, claims, held } = test;
    const now = test.now ?? momentFor(policy, stage);
    const request = { stage, ...(credential === undefined ? {} : { credential }), claims, now, held };
    const answer = answerStage(policy, request);
    const problem = problemOf(test, answer);
    return { test, index, passed: problem === undefined, ...(problem === undefined ? {} : { problem }), answer };
}
/** A Monday noon; where the stage is shut then, the next moment at which it is open. */
const noon = Date.UTC(2026, 0, 5, 12);
function momentFor({ stages }, name) {
    const window = Object.hasOwn(stages, name) ? stages[name]?.window : undefined;
    return (0,lib/* instant */.uR)(new Date(window === undefined ? noon : (momentInside(window, noon) ?? noon)));
}
function problemOf(test, answer) {
    const { expect, grant, because, duration } = test;
    if (answer.effect !== expect)
        return `expected ${expect}, got ${answer.effect} (${answer.code})`;
    if (grant !== undefined && answer.grant?.index !== grant)
        return `expected grant ${grant}, got grant ${answer.grant?.index}`;
    if (duration !== undefined && answer.duration !== duration)
        return `expected a life of ${duration} s, got ${answer.duration === undefined ? "no limit" : `${answer.duration} s`}`;
    if (because === undefined || because === answer.code)
        return undefined;
    const causes = answer.code === "DENIED_BY_DENY" ? answer.matched : answer.failed;
    if (causes.some(({ claim }) => claim === because))
        return undefined;
    const names = causes.map(({ claim }) => claim).join(", ");
    const found = causes.length === 0 ? answer.code : `${answer.code}, for ${names}`;
    return `expected it to be denied because of ${because}, got ${found}`;
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/testing/killing-test.js






/** The test that would notice a mutant, as one line of YAML; undefined where none was found that surely does. */
function killingTest(policy, stage, mutant) {
    for (const attempt of attempts(stage, mutant)) {
        if (!notices(policy, stage, mutant, attempt))
            continue;
        const shorter = withoutNeedless(attempt, (fewer) => notices(policy, stage, mutant, fewer));
        return yamlTest(policy, stage, mutant, shorter);
    }
    return undefined;
}
function* attempts(stage, { steps, widened }) {
    for (const [index, grant] of stage.allow.entries()) {
        if (widened !== undefined && index !== widened.index)
            continue;
        const claims = allSamples(grant)[0] ?? {};
        const base = killing_test_baseOf(claims);
        if (widened !== undefined) {
            const { matcher } = grant.claims[widened.claim] ?? {};
            const excluded = typeof matcher === "object" && "not" in matcher ? [matcher.not].flat().map(sample) : [];
            for (const other of [...excluded, ...others(widened.claim, claims[widened.claim])])
                yield { base, claims: { ...claims, [widened.claim]: other } };
        }
        else if (steps[0] === "deny") {
            const denied = stage.deny[Number(steps[1])];
            if (denied === undefined)
                return;
            for (const extra of allSamples(denied))
                yield { base, claims: { ...claims, ...extra } };
        }
        else if (steps[0] === "window" && stage.window !== undefined) {
            for (const now of shutMoments(stage.window))
                yield { base, claims, now };
        }
        else if (steps[0] === "forbid-with") {
            yield { base, claims, held: [stage.forbidWith[Number(steps[1])] ?? ""] };
        }
        else if (steps[0] === "credentials" || steps[0] === "max-duration") {
            const unlimited = Object.values(stage.credentials).find(({ duration }) => duration === undefined)?.name;
            const credential = steps[0] === "credentials" ? String(steps[1]) : unlimited;
            yield { base, claims, ...(credential === undefined ? {} : { credential }) };
        }
        else if (steps[0] === "when") {
            for (const other of conditionSamples(stage))
                yield { base, claims: { ...claims, ...other } };
        }
        else
            yield { base, claims };
    }
}
function ask(policy, stage, { base, claims, credential, now, held = [] }) {
    const open = stage.window === undefined ? killing_test_noon : (momentInside(stage.window, killing_test_noon) ?? killing_test_noon);
    return answerStage(policy, {
        stage: stage.name,
        ...(credential === undefined ? {} : { credential }),
        claims: claimsFrom(base, claims),
        now: now ?? (0,lib/* instant */.uR)(new Date(open)),
        held,
    });
}
function notices(policy, stage, mutant, attempt) {
    const before = ask(policy, stage, attempt);
    const after = ask({ ...policy, stages: { ...policy.stages, [stage.name]: mutant.stage } }, stage, attempt);
    return before.effect !== after.effect || (before.effect === "allow" && before.duration !== after.duration);
}
/** Leaves out what the base says already. */
function withoutNeedless(attempt, stillNotices) {
    let kept = attempt;
    for (const name of Object.keys(attempt.claims)) {
        const { [name]: _, ...claims } = kept.claims;
        if (stillNotices({ ...kept, claims }))
            kept = { ...kept, claims };
    }
    return kept;
}
function yamlTest(policy, stage, mutant, attempt) {
    const { effect, duration } = ask(policy, stage, attempt);
    const claims = Object.entries(attempt.claims).map(([claim, value]) => `${claim}: ${value === null ? "~" : yamlText(String(value))}`);
    const isAboutDuration = effect === "allow" && duration !== undefined && attempt.credential !== undefined;
    const fields = [
        `name: ${yamlText(killing_test_nameOf(stage, mutant, attempt))}`,
        `stage: ${stage.name}`,
        ...(attempt.credential === undefined ? [] : [`credential: ${attempt.credential}`]),
        `base: ${attempt.base}`,
        ...(claims.length === 0 ? [] : [`claims: { ${claims.join(", ")} }`]),
        ...(attempt.now === undefined ? [] : [`now: ${yamlText(attempt.now.replace(".000Z", "Z"))}`]),
        ...(attempt.held === undefined ? [] : [`held: [${attempt.held.join(", ")}]`]),
        `expect: ${effect}`,
        ...(isAboutDuration ? [`duration: ${durationText(duration)}`] : []),
    ];
    return `- { ${fields.join(", ")} }`;
}
function killing_test_nameOf({ name }, { widened, steps }, { held, now, credential, claims }) {
    if (widened !== undefined)
        return `another ${widened.claim} is not ${name}`;
    if (steps[0] === "deny")
        return `${Object.values(claims).join(" ")} is kept out of ${name}`;
    if (held !== undefined)
        return `${name} is not held beside ${held.join(" ")}`;
    if (now !== undefined)
        return `${name} is shut on ${now.slice(0, 16)}`;
    if (steps[0] === "when")
        return `${name} keeps its condition`;
    return credential === undefined ? `somebody is ${name}` : `${credential} of ${name} lives no longer`;
}
const killing_test_noon = Date.UTC(2026, 0, 5, 12);
const halfAnHour = 30 * 60_000;
/** Moments at which a window is shut, a few of each kind. */
function* shutMoments(window) {
    for (const { from } of window.freezes) {
        const at = momentInside({ ...window, freezes: [] }, Date.parse(from));
        if (at !== undefined)
            yield (0,lib/* instant */.uR)(new Date(at));
    }
    for (let at = killing_test_noon; at < killing_test_noon + 8 * 86_400_000; at += halfAnHour) {
        if (windowRefusal(window, at) !== undefined)
            yield (0,lib/* instant */.uR)(new Date(at));
    }
}
/** Claims that a grant's lines match, where they say what they want: the first texts, then one for each further text. */
function allSamples(grant) {
    const lines = Object.entries(grant.claims).flatMap(([claim, { matcher }]) => {
        const texts = typeof matcher === "string" ? [matcher] : "not" in matcher ? [] : matcher;
        return texts.length === 0 ? [] : [[claim, texts.map(sample)]];
    });
    const first = Object.fromEntries(lines.map(([claim, texts]) => [claim, texts[0] ?? ""]));
    return [first, ...lines.flatMap(([claim, texts]) => texts.slice(1).map((text) => ({ ...first, [claim]: text })))];
}
/** Each claim that a condition reads, with each text that it mentions, and taken away. */
function conditionSamples({ when }) {
    const texts = [...(when?.source ?? "").matchAll(/"([^"\\]*)"|'([^'\\]*)'/g)].map(([, double, single]) => double ?? single ?? "");
    return (when?.compiled?.reads ?? [])
        .filter((read) => read.startsWith("claims."))
        .map((read) => read.slice("claims.".length))
        .flatMap((claim) => [...texts, `${texts[0]}-other`, null].map((value) => ({ [claim]: value })));
}
function sample(pattern) {
    return pattern.replaceAll("*", "x").replaceAll("?", "x");
}
const killing_test_likely = {
    ref: ["refs/heads/other", "refs/tags/other"],
    runner_environment: ["self-hosted"],
    event_name: ["pull_request_target", "push"],
    environment: ["preview"],
};
/** Values that a widened matcher lets through and the old one does not, the likeliest first. */
function others(claim, value) {
    if (value === undefined)
        return ["other"];
    const beside = value.includes("/") ? [value.replace(/[^/]*$/, "other")] : [];
    return [
        ...beside,
        ...(killing_test_likely[claim] ?? []),
        ...(claim.endsWith("_id") ? ["999"] : []),
        ...[`${value}-other`, "other"],
    ];
}
function killing_test_baseOf({ environment, ref = "", event_name: event = "" }) {
    if (environment !== undefined)
        return "environment";
    if (event === "pull_request" || event === "schedule" || event === "workflow_dispatch" || event === "release")
        return event;
    return ref.startsWith("refs/tags/") ? "tag" : "push";
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/testing/mutants.js

/** Every way to break a stage that is one line away: each lets in somebody, or something, that was kept out. */
function mutantsOf(stage) {
    return [
        ...grantMutants(stage),
        ...denyMutants(stage),
        ...conditionMutants(stage),
        ...windowMutants(stage),
        ...forbidMutants(stage),
        ...durationMutants(stage),
    ];
}
function replaced(list, index, by) {
    return list.flatMap((each, place) => (place === index ? by : [each]));
}
function grantMutants(stage) {
    return stage.allow.flatMap((grant, index) => {
        const withGrants = (...grants) => ({
            ...stage,
            allow: replaced(stage.allow, index, grants),
        });
        const what = "the grant is gone";
        const dropped = { stage: withGrants(), what, steps: ["allow", index], at: grant.at };
        const claims = Object.entries(grant.claims).flatMap(([claim, line]) => {
            const { [claim]: _, ...rest } = grant.claims;
            const place = { steps: ["allow", index, claim], at: line.at, widened: { index, claim } };
            const isLast = Object.keys(rest).length === 0;
            const open = { ...grant, claims: isLast ? { [claim]: { ...line, matcher: "*", also: [] } } : rest };
            const wider = widerMatchers(line.matcher).map((matcher) => ({
                ...place,
                stage: withGrants({ ...grant, claims: { ...grant.claims, [claim]: { ...line, matcher } } }),
                what: `${claim} is ${JSON.stringify(matcher)}`,
            }));
            const opened = isLast ? `${claim} may be anything` : `${claim} is not looked at`;
            return [{ ...place, stage: withGrants(open), what: opened }, ...wider];
        });
        return [dropped, ...claims];
    });
}
/** The same with one text widened by its last part, or one exclusion less. */
function widerMatchers(matcher) {
    if (typeof matcher === "string")
        return mutants_widened(matcher);
    if ("not" in matcher) {
        const texts = [matcher.not].flat();
        return texts.length < 2 ? [] : texts.map((text) => ({ not: texts.filter((each) => each !== text) }));
    }
    return matcher.flatMap((text, index) => mutants_widened(text).map((wide) => replaced(matcher, index, [wide])));
}
/** `refs/heads/release/1.*` becomes `refs/heads/release/*`; what has no parts has nothing between itself and anything. */
function mutants_widened(text) {
    const wide = `${text
        .replace(/\*+$/, "")
        .replace(/\/$/, "")
        .replace(/[^/]+$/, "")}*`;
    return wide === "*" || wide === text ? [] : [wide];
}
function denyMutants(stage) {
    return stage.deny.flatMap((grant, index) => {
        const withEntries = (...entries) => ({
            ...stage,
            deny: replaced(stage.deny, index, entries),
        });
        const steps = ["deny", index];
        const dropped = { stage: withEntries(), what: "this entry of deny is gone", steps, at: grant.at };
        const narrower = Object.entries(grant.claims).flatMap(([claim, line]) => {
            const texts = typeof line.matcher === "string" || "not" in line.matcher ? [] : line.matcher;
            if (texts.length < 2)
                return [];
            return texts.map((text, place) => {
                const claims = { ...grant.claims, [claim]: { ...line, matcher: replaced(texts, place, []) } };
                const what = `${claim} ${text} is not kept out`;
                return { stage: withEntries({ ...grant, claims }), what, steps: [...steps, claim], at: line.at };
            });
        });
        return [dropped, ...narrower];
    });
}
function conditionMutants({ when, ...rest }) {
    return when === undefined ? [] : [{ stage: rest, what: "the condition is gone", steps: ["when"], at: when.at }];
}
function windowMutants(stage) {
    const { window } = stage;
    if (window === undefined)
        return [];
    const { days, hours, ...open } = window;
    const mutant = (changed, what, ...steps) => ({
        stage: { ...stage, window: changed },
        what,
        steps: ["window", ...steps],
        at: window.at,
    });
    return [
        ...(days === undefined ? [] : [mutant({ ...open, ...(hours && { hours }) }, "every day is open", "days")]),
        ...(hours === undefined ? [] : [mutant({ ...open, ...(days && { days }) }, "every hour is open", "hours")]),
        ...window.freezes.map((freeze, index) => {
            const freezes = replaced(window.freezes, index, []);
            return mutant({ ...window, freezes }, `the freeze "${freeze.reason}" is gone`, "freezes", index);
        }),
    ];
}
function forbidMutants(stage) {
    return stage.forbidWith.map((other, index) => ({
        stage: { ...stage, forbidWith: replaced(stage.forbidWith, index, []) },
        what: `a job may hold ${other} too`,
        steps: ["forbid-with", index],
        at: stage.at,
    }));
}
function durationMutants(stage) {
    const { maxDuration, credentials } = stage;
    const mutants = [];
    if (maxDuration !== undefined && Object.values(credentials).some(({ duration }) => duration === undefined)) {
        const doubled = maxDuration * 2;
        const what = `max-duration is ${durationText(doubled)}`;
        mutants.push({ stage: { ...stage, maxDuration: doubled }, what, steps: ["max-duration"], at: stage.at });
    }
    for (const [name, credential] of Object.entries(credentials)) {
        const doubled = (credential.duration ?? 0) * 2;
        if (doubled === 0 || (maxDuration ?? doubled) < doubled)
            continue;
        mutants.push({
            stage: { ...stage, credentials: { ...credentials, [name]: { ...credential, duration: doubled } } },
            what: `${name} lives ${durationText(doubled)}`,
            steps: ["credentials", name, "duration"],
            at: credential.at,
        });
    }
    return mutants;
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/testing/run-policy-tests.js




/** Runs `tests`, then breaks the stages that have some in every small way and runs them again. */
function runPolicyTests(policy) {
    const results = policy.tests.map((test, index) => runPolicyTest(policy, test, index));
    const tested = new Set(policy.tests.map(({ stage }) => stage));
    const untested = Object.keys(policy.stages).filter((name) => !tested.has(name));
    const coverage = coverageOf(policy, results);
    const mutation = mutationScore(policy, results);
    return { results, coverage, mutation, untested, notes: notesOf(results, coverage, mutation) };
}
function notesOf(results, { grants, matchers }, { killed, all }) {
    if (results.length === 0)
        return ["the policy has no tests"];
    const passed = results.filter((result) => result.passed).length;
    const score = `mutation score ${Math.floor((killed / all) * 100)} %: the tests notice ${killed} of ${all} broken policies`;
    return [
        `${passed} of ${results.length} tests pass`,
        `${grants.reached} of ${grants.all} grants are reached by a test that is allowed, ${matchers.reached} of ${matchers.all} of their lines by one that is denied`,
        all === 0 ? "there is nothing to break" : score,
    ];
}
function coverageOf({ stages }, results) {
    const grants = new Set();
    const matchers = new Set();
    for (const { test, answer } of results) {
        if (answer.effect === "allow")
            grants.add(`${test.stage} ${answer.grant?.index}`);
        if (answer.code !== "DENIED_NO_GRANT")
            continue;
        for (const [index, grant] of (stages[test.stage]?.allow ?? []).entries())
            for (const { claim, holds } of checksOf(grant, test.claims))
                if (!holds)
                    matchers.add(`${test.stage} ${index} ${claim}`);
    }
    const allow = Object.values(stages).flatMap((stage) => stage.allow);
    const lines = allow.reduce((sum, { claims }) => sum + Object.keys(claims).length, 0);
    return {
        grants: { reached: grants.size, all: allow.length },
        matchers: { reached: matchers.size, all: lines },
    };
}
function mutationScore(policy, results) {
    const survivors = [];
    let all = 0;
    for (const [name, stage] of Object.entries(policy.stages)) {
        const own = results.filter(({ test, passed }) => passed && (test.stage === name || test.held.includes(name)));
        if (own.length === 0)
            continue;
        for (const mutant of mutantsOf(stage)) {
            all += 1;
            const stages = { ...policy.stages, [name]: mutant.stage };
            const broken = { stages, ...(policy.extends && { extends: policy.extends }) };
            const isNoticed = own.some(({ test, index, answer }) => !runPolicyTest(broken, atMoment(test, answer.now), index).passed);
            if (isNoticed)
                continue;
            const killedBy = killingTest(policy, stage, mutant);
            survivors.push({ stage: name, mutant, ...(killedBy === undefined ? {} : { killedBy }) });
        }
    }
    return { killed: all - survivors.length, all, survivors };
}
/** A broken window must be asked at the moment at which the whole one was. */
function atMoment(test, now) {
    return { ...test, now };
}

;// CONCATENATED MODULE: ./packages/policy/lib/stages/testing/test-findings.js




/** What the tests of a policy found, as findings in its file. */
function testFindings({ results, mutation, untested }, policy, path = policy.source?.path ?? defaultPolicyPath) {
    return [
        ...results.filter(({ passed }) => !passed).map((result) => failing(result, policy, path)),
        ...untested.map((stage) => untestedStage(stage, policy, path)),
        ...mutation.survivors.map((survivor) => unnoticed(survivor, policy, path)),
    ];
}
function failing({ test, index, problem = "", answer }, policy, path) {
    const decision = { ...answer, policyDigest: policyDigest(policy) };
    const { summary, basis, checks, reasons } = explainDecision(decision, policy);
    const failed = checks.filter(({ holds }) => !holds);
    return policyFinding({
        rule: "policy/failing-test",
        message: `the test "${test.name}" fails: ${problem}`,
        fix: { text: "Correct the policy, or the test if it was wrong." },
        policy,
        path,
        at: pointerOf("tests", index, "name"),
        evidence: [
            { label: "decision", value: [summary, basis].filter((text) => text !== undefined).join("; ") },
            ...failed.map(({ claim, expected, observed, place }) => ({
                label: claim,
                value: `expected ${expected}, observed ${observed} (${place})`,
            })),
            ...reasons.map((reason) => ({ label: "reason", value: reason })),
        ],
        subject: ["tests", test.name],
    });
}
function untestedStage(stage, policy, path) {
    return policyFinding({
        rule: "policy/untested-stage",
        message: `no test asks for the stage ${stage}`,
        fix: { text: "Add a test for who must get in and, above all, one for who must not." },
        policy,
        path,
        at: pointerOf("stages", stage),
        subject: ["stages", stage],
    });
}
function unnoticed({ stage, mutant, killedBy }, policy, path) {
    const steps = ["stages", stage, ...mutant.steps];
    const fix = killedBy === undefined ? "Add a test that is denied for this reason alone." : "Add the test that is shown here.";
    return policyFinding({
        rule: "policy/unnoticed-change",
        message: `no test of ${stage} notices when ${mutant.what}`,
        fix: { text: fix },
        policy,
        path,
        at: pointerOf(...steps),
        evidence: killedBy === undefined ? [] : [{ label: "test", value: killedBy }],
        subject: [...steps, mutant.what],
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/index.js











































/***/ })

};
