export const id = 3474;
export const ids = [3474];
export const modules = {

  1344:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  $E: () => (  SallyportError),
  DH: () => (  actingCharacters),
  DY: () => (  alphabetSize),
  D6: () => (  anyFingerprint),
  jZ: () => (  atLeast),
  gM: () => (  before),
  dj: () => (  canonicalJson),
  DD: () => (  causeChain),
  jq: () => (  claimDescription),
  Fw: () => (  commandFor),
  Sq: () => (  compareConfidence),
  zK: () => (  compareSeverity),
  SO: () => (  compileGlob),
  Wo: () => (  compileWildcard),
  Ep: () => (  conclude),
  E2: () => (  confidences),
  YM: () => (  daysBetween),
  q0: () => (  decodePath),
  ol: () => (  digestOf),
  fs: () => (  docsUrl),
  jE: () => (  expiryInstant),
  FR: () => (  failsRun),
  Yq: () => (  formatDate),
  B8: () => (  formatExpiry),
  ZV: () => (  formatNumber),
  ro: () => (  githubClaims),
  EL: () => (  harmlessJson),
  rl: () => (  hasWildcard),
  uR: () => (  instant),
  $m: () => (  isActive),
  t_: () => (  isMoment),
  $i: () => (  isPlain),
  F7: () => (  isPlainWord),
  u4: () => (  isRecord),
  KX: () => (  isRuleId),
  _Z: () => (  isSeverity),
  Re: () => (  isUncheckedKind),
  bS: () => (  isUntrustedEvent),
  Rz: () => (  milliseconds),
  pA: () => (  nearest),
  z_: () => (  outcomeOfRun),
  E9: () => (  parseDuration),
  g$: () => (  printable),
  au: () => (  quantity),
  TL: () => (  quoted),
  P5: () => (  raised),
  bv: () => (  randomnessBits),
  JM: () => (  rankFindings),
  zv: () => (  recordOf),
  pc: () => (  redacted),
  gO: () => (  severities),
  sc: () => (  sha256),
  r7: () => (  shellWord),
  os: () => (  shortText),
  SP: () => (  shown),
  et: () => (  subjectOf),
  cp: () => (  uncheckedKindHint),
  w3: () => (  untrustedEvents),
  WH: () => (  varietyOf),
  rE: () => (  version)
});


;// CONCATENATED MODULE: ./packages/core/lib/clock.js
function instant(date) {
	return date.toISOString();
}
function isMoment(value) {
	return typeof value === "number" && Math.abs(value) < 8.64e12;
}
function milliseconds(at) {
	const value = Date.parse(at);
	if (Number.isNaN(value))
		throw new RangeError(`not an instant: ${at}`);
	return value;
}
function before(at, duration) {
	return instant(new Date(milliseconds(at) - duration));
}
const unitMilliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function parseDuration(text) {
	const match = /^(\d{1,6})([smhd])$/.exec(text);
	if (!match)
		return undefined;
	return Number(match[1]) * unitMilliseconds[match[2]];
}
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
function startOfDay(text) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
		return undefined;
	const start = new Date(`${text}T00:00:00.000Z`);
	return Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== text ? undefined : start.getTime();
}

;// CONCATENATED MODULE: ./packages/core/lib/confidence.js
const confidences = ["low", "medium", "high", "verified"];
function compareConfidence(a, b) {
	return confidences.indexOf(a) - confidences.indexOf(b);
}

;// CONCATENATED MODULE: ./packages/core/lib/date.js

const day = 86_400_000;
function formatInstant(at) {
	const value = parse(at);
	return value === undefined ? at : `${instant(new Date(value)).slice(0, 16).replace("T", " ")} UTC`;
}
function formatDate(at) {
	const value = parse(at);
	return value === undefined ? at : instant(new Date(value)).slice(0, 10);
}
function formatExpiry(expires) {
	const value = parse(expires);
	if (value === undefined)
		return expires;
	return value % day === 0 ? `the end of ${formatDate(instant(new Date(value - day)))}` : formatInstant(expires);
}
function daysBetween(from, to) {
	const start = parse(from);
	const end = parse(to);
	return start === undefined || end === undefined ? undefined : Math.max(0, Math.floor((end - start) / day));
}
function parse(at) {
	try {
		const value = milliseconds(at);
		return Math.abs(value) > 8.64e15 - day ? undefined : value;
	}
	catch {
		return undefined;
	}
}

var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/core/lib/digest.js

function sha256(data) {
	return (0,external_node_crypto_.createHash)("sha256").update(data).digest("hex");
}
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
function digestOf(value) {
	return `sha256:${sha256(canonicalJson(value))}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/printable.js
const actingCharacters = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|(?![\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
const unprintable = new RegExp(`[\\u0000-\\u001f]|${actingCharacters.source}|\\p{Surrogate}`, "gu");
function printable(text) {
	return text.replace(unprintable, escapeCharacter);
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

;// CONCATENATED MODULE: ./packages/core/lib/quantity.js
function formatNumber(value) {
	return String(Math.trunc(value)).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function quantity(count, noun, plural = `${noun}s`) {
	return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/writing-model.js
const writingAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0_-./ ";
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
function randomSurprise(value) {
	const size = alphabetSize(value);
	let digitCount = 0;
	for (let index = 0; index < value.length; index++)
		if (kinds[value.charCodeAt(index) & 0xff] === digit)
			digitCount++;
	return digitCount * Math.log2(Math.max(10, size) / 10) + (value.length - digitCount) * Math.log2(size);
}
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
function varietyOf(value) {
	const size = alphabetSize(value);
	const expected = size * (1 - (1 - 1 / size) ** value.length);
	return new Set(value).size / expected;
}

;// CONCATENATED MODULE: ./packages/core/lib/quote.js


const longestPlain = 48;
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
const plainSentence = /^[@.*/_-]{0,3}[A-Za-z0-9]+(?:(?:[/._:*-]{1,4})[A-Za-z0-9]+)*[*/]{0,3}$/;
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
function isWritten(word) {
	return word.length <= 5 || randomnessBits(word.toLowerCase()) <= mostBitsOfWord;
}
function quoted(text) {
	return isPlain(text) ? `"${text}"` : `"\u2026" (${quote_hidden(text)})`;
}
function shown(text) {
	return isPlain(text) ? text : `\u2026 (${quote_hidden(text)})`;
}
function quote_hidden(text) {
	return `${quantity(text.length, "character")}, not shown`;
}

;// CONCATENATED MODULE: ./packages/core/lib/redact.js


const strike = "\u2022";
const kept = /(?<![A-Za-z0-9])(?:(?<=\/)tmp\.[A-Za-z0-9]{10}|(?<=\/var\/folders\/)[a-z0-9_]{2}\/[a-z0-9_]{28,32}(?=\/)|[a-z]\d:[0-9a-f]{16,64}|sha(?:256|512):[0-9a-f]{64,128}|(?<=@|commit )[0-9a-f]{40}|v?\d+\.\d+\.\d+(?:-[a-z]+(?:\.\d+)?)?(?:\+[a-z]+\.[0-9a-f]{1,12})?|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)(?![A-Za-z0-9])/;
const keptStretches = new RegExp(`(${kept.source})`, "g");
const harmless = /^(?:[0-9a-f]{4,12}(?:\.{2,3}[0-9a-f]{4,12})?|\d{1,20}|0x[0-9a-f]{1,8})$/;
const tokenStart = /^(?:gh[oprsu]_|github_pat_|glpat-|gldt-|xox[a-z]-|xapp-|sk[-_]|pk_live_|rk_live_|whsec_|AKIA|ASIA|AIza|ya29\.|npm_|pypi-|hf_|dop_v1_|SG\.|shpat_|eyJ|hvs\.|dp\.pt\.|tskey-|lin_api_|ATATT|AGE-SECRET-KEY)/;
const secretName = "(?:passw(?:or[dt]|d)|passphrase|pwd|secret|token|credentials?|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key|bearer|authorization)";
const stretches = [
	{ pattern: /(:\/\/[^\s/@:]{0,200}:)([^\s/]{1,1000})(?=@)/g, isSecret: () => true },
	{ pattern: /(:\/\/)([^\s/@:]{1,1000})(?=@)/g, isSecret: (text) => !isPlain(text) },
	{
		pattern: new RegExp(`(${secretName}["'\`]? ?(?:=>|:=|=|:) ?["'\`]?)([^\\s"'\`,;)\\]}]{5,})`, "gi"),
		isSecret: isAssigned,
	},
	{ pattern: new RegExp(`(${secretName}(?: is)? )([^\\s"'\`,;)\\]}]{5,})`, "gi"), isSecret: isTold },
	{ pattern: /()([A-Za-z0-9+/=_.~:-]+)/g, isSecret: isSecretRun, byNames: true },
	{ pattern: /()([^\s"'`()[\]{}<>,;:|\u2022/\\]{8,})/g, isSecret: isPassword },
	{ pattern: /()([A-Za-z0-9]+)/g, isSecret: isRandomWord },
];
function redacted(text) {
	return outsideOfKept(text, struck);
}
function redactedPath(path) {
	return outsideOfKept(path, (part) => part.split("/").map(struck).join("/"));
}
function outsideOfKept(text, change) {
	return text
		.split(keptStretches)
		.map((part, index) => (index % 2 === 1 ? part : change(part)))
		.join("");
}
function struck(text) {
	let current = text;
	for (const { pattern, isSecret, byNames } of stretches) {
		const strikeOut = (found) => (isSecret(found) ? strike.repeat(found.length) : found);
		current = current.replace(pattern, (_, before, found) => byNames && absolutePath.test(found)
			? `${before}${found.split("/").map(strikeOut).join("/")}`
			: `${before}${strikeOut(found)}`);
	}
	return current;
}
const absolutePath = /^(?:--?[a-z-]{1,40}=)?\/[a-z]{3,12}\//;
function isAssigned(value) {
	if (value.length > 500)
		return true;
	const text = value.replace(/[.!?:]+$/, "");
	return (!isPlain(text) &&
		!/^(?:\$[({]|\$[A-Za-z_][\w./-]*$|[<*({]|\d{1,20}$|[0-9a-f]{4,12}$)/.test(text) &&
		/\d|[!@#%^&+].*\w/.test(text));
}
function isTold(value) {
	return isAssigned(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && !/[/<=]/.test(value);
}
function isSecretRun(run) {
	const text = run.replace(/^[.:/=~-]+|[.:=~-]+$/g, "");
	if (harmless.test(text) || isMonotonous(text))
		return false;
	if (tokenStart.test(text) && text.length >= 14 && !isPlain(text))
		return true;
	return text.length >= 12 && randomnessBits(text) >= 22 && !/:\/\//.test(text) && longestStretch(text) >= 7;
}
function isMonotonous(text) {
	return new Set(text.slice(0, 100)).size < 5;
}
function longestStretch(text) {
	return text.split(/[:.~=]/).reduce((longest, part) => Math.max(longest, part.length), 0);
}
function isPassword(word) {
	const text = word.replace(/^[.?!*#]+|[.?]+$/g, "");
	if (text.length < 8 || text.length > 64 || /[/\\]|\$\{|=|^[@~$-]/.test(text))
		return false;
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


const exitCodes = { pass: 0, fail: 1, usage: 2, unknown: 3 };
class SallyportError extends Error {
	name = "SallyportError";
	code;
	fix;
	kind;
	decided;
	problems;
	constructor(details) {
		super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
		this.code = details.code;
		this.fix = details.fix;
		this.kind = details.kind ?? "unknown";
		this.decided = details.decided;
		this.problems = details.problems ?? [];
	}
	get docs() {
		return docsUrl(`errors/${this.code}`);
	}
}
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
function docsUrl(page) {
	return `${docsRoot}/${page}.md`;
}

;// CONCATENATED MODULE: ./packages/core/lib/severity.js
const severities = ["info", "warning", "error", "critical"];
function isSeverity(text) {
	return severities.includes(text);
}
function compareSeverity(a, b) {
	return severities.indexOf(a) - severities.indexOf(b);
}
function atLeast(severity, threshold) {
	return compareSeverity(severity, threshold) >= 0;
}
function raised(severity) {
	return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? "critical";
}

;// CONCATENATED MODULE: ./packages/core/lib/finding.js


const anyFingerprint = "FINGERPRINT";
function isActive(finding) {
	return finding.exception?.state !== "active" && finding.suppression === undefined;
}
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
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/core/lib/github-claims.js
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
const customProperty = {
	kind: "conditional",
	mayBePrinted: false,
	meaning: "Custom property of the repository, set by its organisation or enterprise.",
};
const byName = new Map(githubClaims.map((known) => [known.name, known]));
function claimDescription(name) {
	if (name.startsWith("repo_property_"))
		return { name, ...customProperty };
	return byName.get(name);
}
function claim(name, kind, meaning, mayBePrinted = true) {
	return { name, kind, mayBePrinted, meaning };
}

;// CONCATENATED MODULE: ./packages/core/lib/github-subject.js
function subjectOf(claims, options = {}) {
	return templateSubject(["repo", "context"], claims, options);
}
function templateSubject(keys, claims, options = {}) {
	const parts = keys.map((key) => partOf(key, claims, options.immutable ?? false));
	return parts.includes(undefined) || parts.length === 0 ? undefined : parts.join(":");
}
function partOf(key, claims, immutable) {
	if (key === "repo") {
		const name = repositoryName(claims, immutable);
		return name === undefined ? undefined : `repo:${name}`;
	}
	if (key === "context")
		return contextText(claims);
	const value = textOf(claims, key);
	return value === undefined ? undefined : `${key}:${escaped(value)}`;
}
function repositoryName(claims, immutable) {
	const name = textOf(claims, "repository");
	if (name === undefined || !immutable)
		return name;
	const [owner, repository] = name.split("/");
	const ownerId = textOf(claims, "repository_owner_id");
	const repositoryId = textOf(claims, "repository_id");
	if (!owner || !repository || ownerId === undefined || repositoryId === undefined)
		return undefined;
	return `${owner}@${ownerId}/${repository}@${repositoryId}`;
}
function contextText(claims) {
	const environment = textOf(claims, "environment");
	if (environment !== undefined)
		return `environment:${escaped(environment)}`;
	if (claims.event_name === "pull_request")
		return "pull_request";
	const ref = textOf(claims, "ref");
	return ref === undefined ? undefined : `ref:${escaped(ref)}`;
}
function escaped(value) {
	return value.replaceAll(":", "%3A");
}
function textOf(claims, key) {
	const value = Object.hasOwn(claims, key) ? claims[key] : undefined;
	return typeof value === "string" && value !== "" ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/glob.js
function compileGlob(pattern) {
	const anchored = pattern.replace(/^\//, "");
	const rooted = pattern.startsWith("/") || anchored.replace(/\/$/, "").includes("/");
	const folders = anchored.endsWith("**/") ? `${anchored}*/` : anchored;
	const body = folders.endsWith("/") ? `${folders}**` : folders;
	const segments = (rooted ? body : `**/${body}`).split("/");
	if (segments.at(-1) === "**")
		segments.push("*");
	const matchers = segments.map((segment) => (segment === "**" ? undefined : compileWildcard(segment)));
	return (path) => matchSegments(matchers, path.split("/"));
}
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
function hasWildcard(text) {
	return /[*?]/.test(text);
}
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

;// CONCATENATED MODULE: ./packages/core/lib/harmless-json.js

function harmlessJson(value) {
	return `${JSON.stringify(value, undefined, 2).replace(actingCharacters, escapeUnits).replaceAll("##[", "\\u0023#[")}\n`;
}
function escapeUnits(units) {
	return units.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

;// CONCATENATED MODULE: ./packages/core/lib/nearest.js
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
const likeEscape = /\\(?=x[0-9a-f]{2})/g;
function decodePath(bytes) {
	try {
		return strict.decode(bytes).replace(likeEscape, "\\x5c");
	}
	catch {
		const text = Buffer.from(bytes).toString("latin1").replace(likeEscape, "\\x5c");
		return text.replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
	}
}

;// CONCATENATED MODULE: ./packages/core/lib/record.js
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function recordOf(value) {
	return isRecord(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/rule.js
const ruleIdPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
function isRuleId(text) {
	return ruleIdPattern.test(text);
}

;// CONCATENATED MODULE: ./packages/core/lib/verdict.js


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
function failsRun(finding, failOn) {
	return isActive(finding) && finding.age !== "existing" && atLeast(finding.severity, failOn);
}
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
function isPlainWord(text) {
	return shell_word_plainWord.test(text);
}
function shellWord(text) {
	return /^[A-Za-z0-9._/:=@%+,^~-]+$/.test(text) && !text.startsWith("~")
		? text
		: `'${printable(text).replaceAll("'", "'\\''")}'`;
}
function commandFor(command, name, placeholder) {
	return `${command} ${isPlainWord(name) ? name : placeholder}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/short-text.js


function shortText(text, longest) {
	const plain = redacted(text);
	return printable(plain.length > longest ? `${plain.slice(0, longest)}\u2026` : plain);
}

;// CONCATENATED MODULE: ./packages/core/lib/unchecked-kind.js

const uncheckedMeanings = {
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
	"too-many-names": "a file is so full of names of passwords and keys that not all their values were looked at",
	"too-many-secrets": "there is more than one run can tell apart",
	"unreadable-file": "a file could not be read",
};
const uncheckedKinds = Object.keys(uncheckedMeanings);
function isUncheckedKind(text) {
	return Object.hasOwn(uncheckedMeanings, text);
}
function uncheckedKindHint(text) {
	const guess = nearest(text, uncheckedKinds);
	if (guess !== undefined)
		return `Did you mean \`${guess}\`?`;
	return `Write one or more of: ${uncheckedKinds.map((kind) => `\`${kind}\``).join(", ")}.`;
}

;// CONCATENATED MODULE: ./packages/core/lib/untrusted-event.js
const untrustedEvents = ["pull_request_target", "workflow_run", "issue_comment"];
function isUntrustedEvent(name) {
	return untrustedEvents.some((event) => event === name);
}

;// CONCATENATED MODULE: ./packages/core/lib/version.js
const version = "0.1.0";

;// CONCATENATED MODULE: ./packages/core/lib/index.js





























  }),

  3890:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  attributeBlobs: () => (  attributeBlobs),
  brokenRefs: () => (  brokenRefs),
  errorDescriptions: () => (  errorDescriptions),
  fixOfPartialClone: () => (  fixOfPartialClone),
  headCommit: () => (  headCommit),
  independentHeads: () => (  independentHeads),
  isObjectId: () => (  isObjectId),
  isShallow: () => (  isShallow),
  isZeroId: () => (  isZeroId),
  listObjects: () => (  listObjects),
  listStaged: () => (  listStaged),
  listTree: () => (  listTree),
  listWorkingTree: () => (  listWorkingTree),
  lostFiles: () => (  lostFiles),
  missingObjects: () => (  missingObjects),
  neutralFolder: () => (  neutralFolder),
  oldestGit: () => (  oldestGit),
  openRepository: () => (  openRepository),
  partialClone: () => (  partialClone),
  readFileAt: () => (  readFileAt),
  readObjects: () => (  readObjects),
  readPlainFile: () => (  readPlainFile),
  readSmallFiles: () => (  readSmallFiles),
  recentHistory: () => (  recentHistory),
  resolveCommit: () => (  resolveCommit),
  resolveObject: () => (  resolveObject),
  resolveRange: () => (  resolveRange),
  symlinkMode: () => (  symlinkMode),
  uncheckedHistory: () => (  uncheckedHistory)
});

var external_node_os_ = __webpack_require__(8161);
var lib = __webpack_require__(1344);
var external_node_child_process_ = __webpack_require__(1421);
var external_node_events_ = __webpack_require__(8474);
var external_node_path_ = __webpack_require__(6760);
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/git/lib/environment.js

const passedOn = [
	"PATH",
	"HOME",  
	"TMPDIR",
	"LD_LIBRARY_PATH",
	"DYLD_LIBRARY_PATH",
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
const hardening = {
	LC_ALL: "C",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_ATTR_NOSYSTEM: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_GRAFT_FILE: "/dev/null",
	GIT_TERMINAL_PROMPT: "0",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_LITERAL_PATHSPECS: "1",
	GIT_NO_LAZY_FETCH: "1",
	GIT_ALLOW_PROTOCOL: "none",
};
function gitEnvironment(parent) {
	const environment = { ...hardening };
	for (const name of passedOn) {
		if (parent[name] !== undefined)
			environment[name] = parent[name];
	}
	return environment;
}
function quarantineOf(parent, gitDir) {
	const objects = external_node_path_.join(gitDir, "objects");
	const folder = parent.GIT_QUARANTINE_PATH ?? "";
	const isOwn = external_node_path_.dirname(external_node_path_.resolve(folder)) === objects && /^(?:tmp_objdir-)?incoming-/.test(external_node_path_.basename(folder));
	return isOwn ? { GIT_OBJECT_DIRECTORY: folder, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects } : {};
}
function gitSettings(root) {
	const settings = [
		`safe.directory=${root}`,
		"core.fsmonitor=false",
		"core.hooksPath=/dev/null",
		"core.excludesFile=/dev/null",
		"core.attributesFile=/dev/null",
		"core.commitGraph=false",
		"core.bigFileThreshold=16m",
		"core.deltaBaseCacheLimit=160m",
	];
	return settings.flatMap((setting) => ["-c", setting]);
}

;// CONCATENATED MODULE: ./packages/git/lib/git-failure.js

const wholeInWorkflow = "in a workflow, remove the line `filter:` from the step that uses actions/checkout, and `sparse-checkout:`, which leaves content out too";
const meanings = [
	{
		says: /^fatal: cannot change to '/,
		code: "PATH_NOT_FOUND",
		message: "the folder is no longer there, or may not be entered",
		fix: "Check that nothing moves or deletes the repository while Sallyport reads it, and that you may read it.",
	},
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
		says: /could not fetch|lazy fetch/i,
		code: "REPOSITORY_DAMAGED",
		message: "this is a partial clone, and what is needed was left out of it",
		fix: `Clone without \`--filter\` (${wholeInWorkflow}), or fetch all objects with \`git fetch --refetch --no-filter\`.`,
	},
	{
		says: /bad object|could not read|unable to (?:read|unpack|stream)|failed to traverse|corrupt|missing|inflate|broken|invalid object|bad tree|too-short tree|malformed mode|empty filename|but is not a|is a (?:blob|tree|commit|tag), not a|object \S+ not a tree/i,
		code: "REPOSITORY_DAMAGED",
		message: "objects that the history needs are missing or damaged",
		fix: "See what is wrong with `git fsck --full`; then fetch all objects with `git fetch --refetch --no-filter`, or clone again.",
	},
];
function gitFailure(parameters, exit) {
	const said = cleaned(exit.stderr);
	const name = subcommandOf(parameters);
	const meaning = meanings.find((candidate) => candidate.says.test(said));
	const ending = exit.code === undefined ? `was ended by ${exit.signal ?? "a signal"}` : `ended with exit code ${exit.code}`;
	const usage = meaning?.code === "REVISION_NOT_FOUND" || meaning?.code === "PATH_NOT_FOUND";
	return new lib .$E({
		code: meaning?.code ?? "GIT_FAILED",
		kind: usage ? "usage" : "unknown",
		message: meaning ? `${meaning.message} (git ${name} ${ending})` : `git ${name} ${ending}`,
		fix: meaning?.fix ??
			"Read the cause, which is what git said; `git fsck --full` tells whether the repository is sound.",
		cause: new Error(said || "git said nothing"),
	});
}
function subcommandOf(parameters) {
	const [word = "", ...others] = parameters;
	return word === "-c" ? subcommandOf(others.slice(1)) : word;
}
function cleaned(stderr) {
	const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("hint:"));
	const fatal = lines.filter((line) => /^(?:fatal|error):|^\t/.test(line));
	const chosen = (fatal.length > 0 ? fatal : lines).slice(-4);
	return (0,lib .g$)((0,lib .pc)(chosen.join("; ").replace(/:\/\/[^/\s]+@/g, "://\u2026@"))).slice(0, 1_000);
}

;// CONCATENATED MODULE: ./packages/git/lib/git-child.js







const usualStderr = 16_384;
const neutralFolder = external_node_path_.parse(process.execPath).root;
function startGit(workplace, parameters, { variables = {}, keptStderr = usualStderr } = {}) {
	const child = spawned(["-C", workplace.root, ...gitSettings(workplace.root), ...parameters], {
		...gitEnvironment(process.env),
		...placeVariables(workplace),
		...variables,
	});
	child.stdin.on("error", () => { });
	child.on("error", () => { });
	const exit = exitOf(child, keptStderr);
	exit.catch(() => { });
	return {
		stdin: child.stdin,
		stdout: child.stdout,
		exit,
		finished: async () => {
			const end = await exit;
			if (end.code !== 0)
				throw gitFailure(parameters, end);
		},
		stop: async () => {
			child.kill("SIGKILL");
			child.stdin.destroy();
			child.stdout.destroy();
			await exit.catch(() => { });
		},
	};
}
function spawned(parameters, env) {
	try {
		return (0,external_node_child_process_.spawn)("git", parameters, { cwd: neutralFolder, env, windowsHide: true });
	}
	catch (cause) {
		throw new lib .$E({
			code: "GIT_FAILED",
			message: "git could not be started with what it was to be asked",
			fix: "Read the cause: what was given on the command line, or by the event, is most likely too long.",
			cause,
		});
	}
}
function startPipe(workplace, first, second, input = "") {
	const source = startGit(workplace, first);
	const target = startGit(workplace, second);
	source.stdin.end(input);
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
function placeVariables({ root, gitDir, bare }) {
	if (gitDir === undefined)
		return {};
	const place = bare ? { GIT_DIR: gitDir } : { GIT_DIR: gitDir, GIT_WORK_TREE: root };
	return { ...place, ...quarantineOf(process.env, gitDir) };
}
async function exitOf(child, keptStderr) {
	let stderr = "";
	child.stderr.setEncoding("utf8");
	child.stderr.on("data", (text) => {
		if (stderr.length < keptStderr)
			stderr += text.slice(0, keptStderr - stderr.length);
	});
	try {
		const [code, signal] = (await (0,external_node_events_.once)(child, "close"));
		return { ...(code === null ? {} : { code }), ...(signal === null ? {} : { signal }), stderr };
	}
	catch (cause) {
		throw startFailure(cause);
	}
}
function startFailure(cause) {
	return new lib .$E({
		code: "GIT_NOT_FOUND",
		message: "the program `git` could not be started: it was looked for in the folders of PATH",
		fix: "Install git 2.32 or newer, or add its folder to PATH; `git version` must answer in the same shell.",
		cause,
	});
}
async function runGit(workplace, parameters, options = {}) {
	const child = startGit(workplace, parameters, options);
	const limit = options.timeoutMilliseconds ?? 120_000;
	const chunks = [];
	let timedOut = false;
	child.stdin.end(options.input ?? "");
	child.stdout.on("data", (chunk) => chunks.push(chunk));
	const timer = setTimeout(() => {
		timedOut = true;
		void child.stop();
	}, limit);
	const exit = await child.exit.finally(() => clearTimeout(timer));
	if (timedOut)
		throw timeoutFailure(subcommandOf(parameters), limit);
	if (exit.code === undefined || (exit.code !== 0 && !options.answers?.includes(exit.code))) {
		throw gitFailure(parameters, exit);
	}
	return { code: exit.code, stdout: Buffer.concat(chunks), stderr: exit.stderr };
}
function timeoutFailure(command, limit) {
	return new lib .$E({
		code: "GIT_TIMEOUT",
		message: `git ${command} gave no answer within ${limit / 1000} seconds`,
		fix: "Check that `git version` answers in this shell and that the disk of the repository does (a network drive may hang); then run again.",
	});
}

var external_node_fs_promises_ = __webpack_require__(1455);
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/git/lib/object-id.js

function isObjectId(text) {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isZeroId(text) {
	return /^(?:0{40}|0{64})$/.test(text);
}
function zeroId(format) {
	return "0".repeat(format === "sha1" ? 40 : 64);
}
function emptyTree(format) {
	return (0,external_node_crypto_.createHash)(format).update("tree 0\0").digest("hex");
}
function abbreviated(id) {
	return id.slice(0, 7);
}

;// CONCATENATED MODULE: ./packages/git/lib/records.js
async function* records(stream, separator) {
	let rest = "";
	for await (const chunk of stream) {
		const text = chunk.toString("latin1");
		if (!text.includes(separator)) {
			rest += text;
			continue;
		}
		const parts = (rest + text).split(separator);
		rest = parts.pop() ?? "";
		yield parts;
	}
}
const mayDecode = /[\x80-\xff\\]/;
function isPlainPath(record) {
	return !mayDecode.test(record);
}

;// CONCATENATED MODULE: ./packages/git/lib/revision.js



function headCommit(repository) {
	return resolveCommit(repository, "HEAD");
}
async function resolveCommit(repository, revision) {
	return verify(repository, `${revision}^{commit}`);
}
async function resolveObject(repository, revision) {
	return verify(repository, `${revision}^{object}`);
}
const notThere = ["GIT_FAILED", "REVISION_NOT_FOUND", "REPOSITORY_DAMAGED"];
async function verify(repository, revision) {
	if (revision.includes("\0"))
		return undefined;
	const parameters = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision];
	const { code, stdout, stderr } = await runGit(repository, parameters, { answers: [1, 128] });
	if (code === 128) {
		const failure = gitFailure(parameters, { code, stderr });
		if (!notThere.includes(failure.code))
			throw failure;
	}
	const answer = stdout.toString("latin1").trim();
	return code === 0 && isObjectId(answer) ? answer : undefined;
}
async function mergeBase(repository, a, b) {
	const { code, stdout } = await runGit(repository, ["merge-base", "--end-of-options", a, b], { answers: [1] });
	return code === 0 ? stdout.toString("latin1").trim() : undefined;
}
async function isShallow(repository) {
	const { stdout } = await runGit(repository, ["rev-parse", "--is-shallow-repository"]);
	return stdout.toString("latin1").trim() === "true";
}

;// CONCATENATED MODULE: ./packages/git/lib/selection.js

function emptySelection(zero) {
	return { kind: "range", base: [], head: zero };
}
function selectsNothing(selection) {
	if (selection.kind === "recent")
		return selection.heads.length === 0;
	return selection.kind === "range" && isZeroId(selection.head);
}
function revisionParameters(selection) {
	if (selection.kind === "history")
		return ["--all", "--"];
	if (selection.kind === "recent")
		return ["--stdin"];
	return ["--end-of-options", selection.head, ...selection.base.map((revision) => `^${revision}`), "--"];
}
function revisionInput(selection) {
	if (selection.kind !== "recent")
		return "";
	return [...selection.heads, ...selection.base.map((id) => `^${id}`)].map((line) => `${line}\n`).join("");
}

;// CONCATENATED MODULE: ./packages/git/lib/partial-clone.js



async function partialClone(repository) {
	const question = ["config", "-z", "--get-regexp", "^remote\\..*\\.partialclonefilter$"];
	const { stdout } = await runGit(repository, question, { answers: [1] });
	const [, remote, filter] = /^remote\.([^\n]*)\.partialclonefilter\n([^\0]*)\0/.exec(stdout.toString("utf8")) ?? [];
	return remote === undefined || filter === undefined ? undefined : { remote, filter };
}
function fixOfPartialClone({ remote, filter }) {
	const fetch = (0,lib .Fw)("git fetch --refetch --no-filter", remote, "REMOTE");
	const forget = (0,lib .Fw)("git config --unset", `remote.${remote}.partialclonefilter`, "remote.REMOTE.partialclonefilter");
	return `This is a partial clone (filter ${(0,lib .g$)(filter)}): ${wholeInWorkflow}; elsewhere run \`${fetch}\`, and then \`${forget}\`, or the next fetch leaves content out again.`;
}

var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/git/lib/git-version.js


const oldestGit = "2.32";
const known = new Map();
async function gitVersion(folder) {
	const path = process.env.PATH ?? "";
	const version = known.get(path) ?? (await askVersion(folder));
	known.set(path, version);
	return version;
}
async function askVersion(folder) {
	const { stdout } = await runGit({ root: folder }, ["version"], { timeoutMilliseconds: 10_000 });
	return stdout
		.toString("latin1")
		.replace(/^git version\s*/, "")
		.trim();
}
async function requireGitVersion(folder) {
	const version = await gitVersion(folder);
	if (isAtLeast(version, oldestGit))
		return;
	throw new lib .$E({
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

;// CONCATENATED MODULE: ./packages/git/lib/repository.js






async function openRepository(folder) {
	const start = realFolder(folder);
	const [answer, version] = await Promise.allSettled([discover(start, folder), requireGitVersion(start)]);
	if (version.status === "rejected")
		throw version.reason;
	if (answer.status === "rejected")
		throw answer.reason;
	return answer.value;
}
function realFolder(folder) {
	let real;
	let isFolder;
	try {
		real = external_node_fs_.realpathSync.native(folder);
		isFolder = (0,external_node_fs_.statSync)(real).isDirectory();
	}
	catch (cause) {
		throw new lib .$E({
			code: "PATH_NOT_FOUND",
			kind: "usage",
			message: `there is no folder ${shown(folder)} that can be read`,
			fix: "Name a folder that exists and that you may read; without a path the current one is taken.",
			cause,
		});
	}
	if (isFolder)
		return real;
	throw new lib .$E({
		code: "PATH_NOT_FOLDER",
		kind: "usage",
		message: `${shown(folder)} is a file, and a repository's folder was expected`,
		fix: `Name its folder: ${shown(external_node_path_.dirname(folder))}. \`sallyport secrets FILE\`, without another option, looks at one file.`,
	});
}
const discoveryMilliseconds = 20_000;
const questions = ["--is-inside-work-tree", "--show-object-format", "--show-cdup", "--absolute-git-dir"];
const discoveryCommand = ["-c", "safe.directory=*", "rev-parse"];
async function discover(start, folder) {
	const anywhere = { root: start };
	const ask = async (...what) => {
		const options = { timeoutMilliseconds: discoveryMilliseconds };
		const { stdout } = await runGit(anywhere, [...discoveryCommand, ...what], options);
		return stdout.toString("utf8").replace(/\n$/, "");
	};
	const answer = await ask(...questions).catch(async (error) => {
		if (!(error instanceof lib .$E) || error.code !== "NOT_A_REPOSITORY")
			throw error;
		const remains = await remainsOfRepository(start);
		throw remains === undefined ? notRepository(folder, error.cause) : brokenRepository(remains, error.cause);
	});
	const lines = answer.split("\n");
	const objectFormat = lines[1] === "sha256" ? "sha256" : "sha1";
	if (lines[0] === "true") {
		return { root: external_node_path_.resolve(start, lines[2] ?? ""), gitDir: lines.slice(3).join("\n"), bare: false, objectFormat };
	}
	const gitDir = await ask("--absolute-git-dir");
	return { root: gitDir, gitDir, bare: true, objectFormat };
}
function notRepository(folder, cause) {
	return new lib .$E({
		code: "NOT_A_REPOSITORY",
		kind: "usage",
		message: `${shown(folder)} is in no git repository`,
		fix: "Name a folder inside a repository, or make one with `git init`. In a workflow, run actions/checkout before this step.",
		cause,
	});
}
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
	return new lib .$E({
		code: "REPOSITORY_BROKEN",
		message: `there is ${shown(entry)}, and git does not take it for a repository: its HEAD, objects or refs are missing or damaged, or it points to nothing`,
		fix: "Clone again, or mend it: `git fsck --full` in a whole clone tells what is missing. A worktree whose repository was moved is mended from there: `git worktree repair PATH`. A folder that shall be looked at without its history needs to be copied without `.git`.",
		cause,
	});
}
function shown(folder) {
	return (0,lib .os)(folder, 200) || '""';
}
function hasLostFiles({ bare, gitDir }) {
	return bare && external_node_path_.basename(gitDir) === ".git" && (0,external_node_fs_.existsSync)(external_node_path_.join(gitDir, "index"));
}
const howToFindFiles = "Run it in the folder of the working tree. Where that is this one, see which setting says otherwise with `git config --show-origin --get-regexp '^core[.](bare|worktree)$'`, and take it out with `git config --unset`.";
function requireWorkingTree(repository) {
	if (!repository.bare)
		return;
	if (hasLostFiles(repository)) {
		throw new lib .$E({
			code: "NO_WORKING_TREE",
			kind: "usage",
			message: `git does not say where the files of ${shown(repository.root)} are: this is its git directory, or its configuration says core.bare or core.worktree`,
			fix: howToFindFiles,
		});
	}
	throw new lib .$E({
		code: "NO_WORKING_TREE",
		kind: "usage",
		message: `${shown(repository.root)} is a bare repository: it has no files checked out and nothing staged`,
		fix: "Look at its history instead, with `--history` or `--range A..B`, or at a clone with a working tree.",
	});
}

;// CONCATENATED MODULE: ./packages/git/lib/unchecked.js




function shallowClone(what) {
	return {
		kind: "shallow-clone",
		what,
		fix: "Fetch the whole history: under `with:` of the step that uses actions/checkout write the line `fetch-depth: 0`; elsewhere run `git fetch --unshallow`.",
	};
}
function missingCommit(id) {
	return {
		kind: "missing-commit",
		what: `commit ${abbreviated(id)} is not in this clone`,
		fix: `Fetch it with \`${(0,lib .Fw)("git fetch origin", id, "COMMIT")}\`. In a workflow, the step that uses actions/checkout must check out the commit under review, with the line \`fetch-depth: 0\` under \`with:\`.`,
	};
}
function lostFiles(repository) {
	if (!hasLostFiles(repository))
		return [];
	return [
		{
			kind: "unreadable-file",
			what: "the files: git looks for them elsewhere, or takes the repository for a bare one",
			fix: howToFindFiles,
		},
	];
}
async function missingObjects(repository, oids) {
	const unique = [...new Set(oids)];
	if (unique.length === 0)
		return [];
	const some = unique.slice(0, 3).map(abbreviated).join(", ");
	const what = `${unique.length === 1 ? "1 object is" : `${unique.length} objects are`} missing or damaged in this clone: ${some}${unique.length > 3 ? ", \u2026" : ""}`;
	return [{ kind: "missing-object", what, fix: await fixOfMissing(repository) }];
}
async function fixOfMissing(repository) {
	const partial = await partialClone(repository);
	return partial
		? fixOfPartialClone(partial)
		: "See what is wrong with `git fsck --full`; then fetch all objects with `git fetch --refetch --no-filter`, or clone again.";
}

;// CONCATENATED MODULE: ./packages/git/lib/history.js









async function shallowBoundary(repository) {
	if (!(await isShallow(repository)))
		return new Set();
	const { stdout } = await runGit(repository, ["rev-parse", "--git-path", "shallow"]);
	const file = external_node_path_.resolve(repository.root, stdout.toString("utf8").replace(/\n$/, ""));
	const lines = (await (0,external_node_fs_promises_.readFile)(file, "latin1")).split("\n").map((line) => line.trim());
	return new Set(lines.filter((line) => line !== ""));
}
async function brokenRefs(repository) {
	try {
		await runGit(repository, ["rev-list", "--no-walk", "--all", "--"]);
		return undefined;
	}
	catch (error) {
		if (error instanceof lib .$E && error.code === "REPOSITORY_DAMAGED")
			return error;
		throw error;
	}
}
async function cutCommits(repository, selection) {
	if (selectsNothing(selection))
		return [];
	const boundary = await shallowBoundary(repository);
	if (boundary.size === 0)
		return [];
	const cut = [];
	const walk = startGit(repository, ["rev-list", ...revisionParameters(selection)]);
	walk.stdin.end(revisionInput(selection));
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
async function uncheckedHistory(repository, selection) {
	const cut = await cutCommits(repository, selection);
	if (cut.length === 0)
		return [];
	const some = cut.slice(0, 3).map(abbreviated).join(", ");
	return [
		shallowClone(`this clone is shallow: the history before ${some}${cut.length > 3 ? `, \u2026 (${cut.length} commits)` : ""} is not in it`),
	];
}

;// CONCATENATED MODULE: ./packages/git/lib/raw-change.js
const symlinkMode = 0o120000;
const submoduleMode = 0o160000;
const bringsOrBlocks = "--diff-filter=AMTU";
function parseRawChange(record) {
	const fields = record.split(" ");
	const ids = (fields.length - 1) / 2;
	const bits = Number.parseInt(fields[ids - 1] ?? "", 8);
	if (bits === submoduleMode)
		return undefined;
	return { mode: bits, oid: fields[2 * ids - 1] ?? "", before: fields.slice(ids, 2 * ids - 1) };
}

;// CONCATENATED MODULE: ./packages/git/lib/attribution.js







async function attributeBlobs(repository, oids, selection) {
	if (oids.size === 0 || selectsNothing(selection))
		return new Map();
	const boundary = await shallowBoundary(repository);
	const compare = async (way, wanted) => {
		const list = ["rev-list", "--topo-order", "--reverse", ...way.commits, ...revisionParameters(selection)];
		const options = { input: revisionInput(selection), timeoutMilliseconds: walkMilliseconds };
		const { stdout: commits } = await runGit(repository, list, options);
		const children = stretchesOf(commits).map((stretch) => startComparing(repository, stretch, wanted, way));
		try {
			return await Promise.all(children.map((child) => introductionsIn(child, wanted, boundary)));
		}
		finally {
			await Promise.all(children.map((child) => child.stop()));
		}
	};
	const introduced = joined(await compare(withAllParents, oids));
	const left = new Set([...oids].filter((oid) => !introduced.has(oid)));
	if (left.size > 0)
		for (const [oid, [first]] of joined(await compare(withEachParent, left)))
			if (first)
				introduced.set(oid, [first]);
	return introduced;
}
const withAllParents = { commits: [], parents: "-c" };
const withEachParent = { commits: ["--merges"], parents: "-m" };
const walkMilliseconds = 600_000;
const shortestStretch = 4000;
const mostProcesses = 4;
function stretchesOf(commits) {
	if (commits.length === 0)
		return [];
	const line = commits.indexOf("\n") + 1;
	const count = commits.length / line;
	const processes = Math.max(1, Math.min(mostProcesses, (0,external_node_os_.availableParallelism)(), Math.floor(count / shortestStretch)));
	const each = Math.ceil(count / processes) * line;
	return Array.from({ length: processes }, (_, index) => commits.subarray(index * each, (index + 1) * each));
}
const compareTrees = ["diff-tree", "--stdin", "-r", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"];
const mostSought = 400;
function startComparing(repository, commits, oids, { parents }) {
	const sought = oids.size > mostSought ? [] : [...oids].map((oid) => `--find-object=${oid}`);
	const format = ["--encoding=UTF-8", "--format=%H %P%n%an <%ae>%n%at"];
	const child = startGit(repository, [...compareTrees, parents, ...sought, ...format]);
	child.stdin.end(commits);
	return child;
}
async function introductionsIn(child, oids, boundary) {
	const found = new Map();
	let header = "";
	let brought;
	let isPath = false;
	for await (const tokens of records(child.stdout, "\0")) {
		for (const token of tokens) {
			if (isPath) {
				if (brought !== undefined)
					add(found, brought, [introductionOf(header, token, boundary)]);
				isPath = false;
			}
			else if (token.startsWith(":") || token.startsWith("\n:")) {
				const change = parseRawChange(token);
				brought = change && oids.has(change.oid) && !change.before.includes(change.oid) ? change.oid : undefined;
				isPath = true;
			}
			else if (token !== "") {
				header = token;
			}
		}
	}
	await child.finished();
	return found;
}
function introductionOf(header, path, boundary) {
	const [ids = "", author = "", seconds = ""] = header.split("\n");
	const [commit = "", ...parents] = ids.split(" ").filter((id) => id !== "");
	return {
		commit,
		path: (0,lib .q0)(Buffer.from(path, "latin1")),
		author: (0,lib .q0)(Buffer.from(author, "latin1")),
		date: instantOf(Number(seconds)),
		merge: parents.length > 1,
		...(boundary.has(commit) ? { cut: true } : {}),
	};
}
function joined(stretches) {
	const answer = new Map();
	for (const introduced of stretches)
		for (const [oid, introductions] of introduced)
			add(answer, oid, introductions);
	return answer;
}
function add(to, oid, introductions) {
	const known = to.get(oid);
	if (known)
		for (const each of introductions)
			known.push(each);
	else
		to.set(oid, [...introductions]);
}
const lastSecond = 8_640_000_000_000;
function instantOf(seconds) {
	const bounded = Number.isFinite(seconds) ? Math.max(-lastSecond, Math.min(lastSecond, seconds)) : 0;
	return (0,lib .uR)(new Date(bounded * 1000));
}

;// CONCATENATED MODULE: ./packages/git/lib/change-range.js






async function resolveRange(repository, change) {
	const nothing = emptySelection(zeroId(repository.objectFormat));
	if (isZeroId(change.head)) {
		return { selection: nothing, notes: ["the branch was deleted: there is nothing to check"], unchecked: [] };
	}
	const head = await namedObject(repository, change.head);
	if (!head)
		return { selection: nothing, notes: [], unchecked: [await absent(repository, change.head)] };
	const base = await baseOf(repository, change, head);
	if (base.kind === "unknown")
		return { selection: nothing, notes: [], unchecked: [base.unchecked] };
	const excluded = [...base.exclude, ...(change.besides ?? [])];
	const selection = { kind: "range", base: excluded, head: head.object };
	const [ours] = base.exclude;
	const common = ours === undefined || head.commit === undefined ? undefined : await mergeBase(repository, ours, head.commit);
	return {
		selection,
		...(common === undefined ? {} : { mergeBase: common }),
		notes: base.notes,
		unchecked: await uncheckedHistory(repository, selection),
	};
}
async function namedObject(repository, revision) {
	const [object, commit] = await Promise.all([
		resolveObject(repository, revision),
		resolveCommit(repository, revision),
	]);
	if (object !== undefined)
		return { object, commit };
	if (isObjectId(revision))
		return undefined;
	throw namesNothing(revision);
}
async function namedCommit(repository, revision) {
	const commit = await resolveCommit(repository, revision);
	if (commit === undefined && !isObjectId(revision))
		throw namesNothing(revision);
	return commit;
}
function namesNothing(revision) {
	const name = (0,lib .os)(revision, 100);
	return new lib .$E({
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
			const same = base === head.object;
			return {
				kind: "known",
				exclude: [base],
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
	const named = change.ref !== undefined && known.branch !== undefined;
	const isDefault = named ? change.ref === `refs/heads/${known.branch}` : known.commit === head.commit;
	if (isDefault)
		return everything;
	const branch = (0,lib .g$)(known.branch ?? "the default branch");
	return {
		kind: "known",
		exclude: [known.commit],
		notes: [`${reason}: everything that is not on ${branch} was checked`],
	};
}
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
function isBranchName(text) {
	return text !== "" && !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|\/$/.test(text);
}
async function absent(repository, id) {
	return (await isShallow(repository))
		? shallowClone(`this clone is shallow: the head ${abbreviated(id)} of the change is not in it`)
		: missingCommit(id);
}
function shallowBase(id) {
	return shallowClone(`this clone is shallow: the base ${abbreviated(id)} of the change is not in it, so what is new cannot be told`);
}

;// CONCATENATED MODULE: ./packages/git/lib/error-pages.js
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
		why: "A check is of a repository, which is found from a folder inside it. One file alone is what `sallyport secrets FILE` looks at.",
		fix: "Name the folder that holds the file, or search the file alone.",
		bad: "sallyport check src/main.ts",
		good: "sallyport secrets src/main.ts",
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
		why: "Before 2.32, git cannot be told to ignore the user's own configuration, which may start programs or change what is seen.",
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
		why: "The working tree or the staged files were to be checked, and a bare repository has neither. One with files that git does not find, for core.bare or core.worktree in its configuration says so, is not searched by guess.",
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
		title: "The history cannot be read to its end",
		why: "Commits or trees are missing or damaged, so that it is not known what else belongs to the history. The answer is unknown.",
		fix: "See what is wrong with `git fsck --full`; then fetch all objects with `git fetch --refetch --no-filter`, or clone again.",
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

;// CONCATENATED MODULE: ./packages/git/lib/independent-heads.js


const independent_heads_walkMilliseconds = 600_000;
async function independentHeads(repository, heads, base) {
	const commits = await commitsOf(repository, heads);
	const input = [...commits, ...(base === undefined ? [] : [`^${base}`])].map((id) => `${id}\n`).join("");
	const listed = new Set();
	const reached = new Set();
	try {
		const options = { input, timeoutMilliseconds: independent_heads_walkMilliseconds };
		const { stdout } = await runGit(repository, ["rev-list", "--parents", "--stdin"], options);
		for (const line of stdout.toString("latin1").split("\n")) {
			const [commit = "", ...parents] = line.split(" ");
			listed.add(commit);
			for (const parent of parents)
				reached.add(parent);
		}
	}
	catch (error) {
		if (error instanceof lib .$E && error.code === "REPOSITORY_DAMAGED")
			return new Set(heads);
		throw error;
	}
	return new Set(heads.filter((head) => !commits.has(head) || (listed.has(head) && !reached.has(head))));
}
async function commitsOf(repository, ids) {
	const input = ids.map((id) => `${id}\n`).join("");
	const { stdout } = await runGit(repository, ["cat-file", "--batch-check=%(objectname) %(objecttype)"], { input });
	const lines = stdout.toString("latin1").split("\n");
	return new Set(lines.filter((line) => line.endsWith(" commit")).map((line) => line.slice(0, line.indexOf(" "))));
}

;// CONCATENATED MODULE: ./packages/git/lib/object-ref.js
function isContentType(type) {
	return type === "blob" || type === "commit" || type === "tag";
}

;// CONCATENATED MODULE: ./packages/git/lib/object-list.js





async function* listObjects(repository, selection, options = {}) {
	if (selectsNothing(selection))
		return;
	const walk = ["rev-list", "--objects-edge-aggressive", "--missing=print", ...revisionParameters(selection)];
	const format = "--batch-check=%(objectname) %(objecttype) %(objectsize) %(rest)";
	const pipe = startPipe(repository, walk, ["cat-file", "--buffer", format], revisionInput(selection));
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
function parseLine(line, onMissing) {
	const [oid = "", type = ""] = line.split(" ", 2);
	if (type === "missing") {
		if (!oid.startsWith("-"))
			onMissing?.(oid.replace("?", ""));
		return undefined;
	}
	if (!isContentType(type))
		return undefined;
	const sizeAt = oid.length + type.length + 2;
	const pathAt = line.indexOf(" ", sizeAt) + 1;
	const size = Number(line.slice(sizeAt, pathAt - 1));
	const path = type === "blob" ? line.slice(pathAt) : "";
	return path === ""
		? { oid, type, size }
		: { oid, type, size, path: isPlainPath(path) ? path : (0,lib .q0)(Buffer.from(path, "latin1")) };
}

;// CONCATENATED MODULE: ./packages/git/lib/object-sink.js
const chunkStep = 1024 * 1024;
const chunkOverlap = 4096;

;// CONCATENATED MODULE: ./packages/git/lib/frame-reader.js


const LF = 0x0a;
const headerLimit = 200;
class FrameReader {
	#expected = [];
	#sink;
	#wholeLimit;
	#answered = 0;
	#header = "";
	#frame;
	#toSkip = 0;
	#scratch = Buffer.allocUnsafe(0);
	#window;
	#windowOffset = 0;
	#held = 0;
	constructor(sink, wholeLimit) {
		this.#sink = sink;
		this.#wholeLimit = wholeLimit;
	}
	expect(request) {
		this.#expected.push(request);
	}
	get unanswered() {
		return this.#expected.slice(this.#answered);
	}
	get isDone() {
		const isBetween = this.#frame === undefined && this.#header === "" && this.#toSkip === 0;
		return isBetween && this.#answered === this.#expected.length;
	}
	push(chunk) {
		let at = 0;
		while (at < chunk.length) {
			if (this.#toSkip > 0) {
				if (chunk[at] !== LF)
					throw new TypeError("git cat-file printed more content than it said");
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
	giveUpOne() {
		const blamed = this.#frame ?? this.#next();
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
		if (!/^\d{1,15}$/.test(size))
			throw new TypeError("git cat-file printed a size that is none");
		if (isContentType(type))
			return this.#begin(refOf(request, type, Number(size)), chunk, end + 1);
		this.#frame = { oid, size: Number(size), received: 0 };
		return end + 1;
	}
	#begin(ref, chunk, at) {
		const end = at + ref.size;
		if (ref.size <= this.#wholeLimit && end <= chunk.length) {
			this.#toSkip = 1;
			this.#sink.whole(ref, chunk.subarray(at, end));
			return end;
		}
		this.#frame = { oid: ref.oid, size: ref.size, ref, received: 0 };
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
		const { ref, size } = frame;
		if (ref && size > this.#wholeLimit && this.#window)
			return this.#collectPart(frame, ref, this.#window, chunk, at);
		const end = Math.min(chunk.length, at + size - frame.received);
		if (ref)
			chunk.copy(this.#scratch, frame.received, at, end);
		frame.received += end - at;
		if (frame.received === size) {
			this.#close();
			if (ref)
				this.#sink.whole(ref, this.#scratch.subarray(0, size));
			else
				this.#sink.missing(frame.oid, "unreadable");
		}
		return end;
	}
	#collectPart(frame, ref, window, chunk, at) {
		const end = Math.min(chunk.length, at + frame.size - frame.received, at + window.length - this.#held);
		chunk.copy(window, this.#held, at, end);
		frame.received += end - at;
		this.#held += end - at;
		const last = frame.received === frame.size;
		if (last)
			this.#close();
		if (last || this.#held === window.length) {
			this.#sink.chunk(ref, window.subarray(0, this.#held), this.#windowOffset, last);
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
	return request.type === type && request.size === size ? request : { ...request, type, size };
}

;// CONCATENATED MODULE: ./packages/git/lib/object-reader.js





const blockLength = 16_384;
const mostDeaths = 1000;
async function readObjects(repository, requests, sink, options = {}) {
	const source = new Source(requests);
	const frames = new FrameReader(sink, options.wholeLimit ?? 16 * 1024 * 1024);
	try {
		for (let deaths = 0;; deaths += 1) {
			const child = startGit(repository, ["cat-file", "--batch", "--buffer"]);
			const [exit] = await Promise.all([listen(child, frames), ask(child, frames, source)]);
			if (exit.code === 0 && frames.isDone)
				return;
			if (!frames.giveUpOne() || deaths === mostDeaths)
				throw gitFailure(["cat-file"], exit);
		}
	}
	finally {
		await source.close();
	}
}
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
async function write(stdin, text) {
	if (!stdin.writable || stdin.write(text))
		return;
	const settled = new AbortController();
	const options = { signal: settled.signal };
	await Promise.race([(0,external_node_events_.once)(stdin, "drain", options), (0,external_node_events_.once)(stdin, "close", options)]).catch(() => { });
	settled.abort();
}
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

;// CONCATENATED MODULE: ./packages/git/lib/plain-file.js

function readPlainFile(file, largest) {
	let descriptor;
	try {
		descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
	}
	catch {
		return undefined;
	}
	try {
		const status = (0,external_node_fs_.fstatSync)(descriptor);
		return status.isFile() && status.size <= largest ? (0,external_node_fs_.readFileSync)(descriptor) : undefined;
	}
	catch {
		return undefined;
	}
	finally {
		(0,external_node_fs_.closeSync)(descriptor);
	}
}

;// CONCATENATED MODULE: ./packages/git/lib/recent-history.js


async function recentHistory(repository, since) {
	const from = Math.max(0, Math.floor((0,lib .Rz)(since) / 1000));
	const heads = new Set();
	const base = new Set();
	const parents = new Set();
	const walk = ["rev-list", "--all", "--parents", "--boundary", `--max-age=${from}`];
	for (const line of await linesOf(repository, walk)) {
		const [commit = "", ...own] = line.split(" ");
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

;// CONCATENATED MODULE: ./packages/git/lib/tree-file.js
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







const skipWorktree = 0x53;
const untracked = 0x3f;
async function listWorkingTree(repository, options = {}) {
	requireWorkingTree(repository);
	const wanted = options.names && new Set(options.names);
	const others = options.untracked === false ? [] : ["--others", "--exclude-standard"];
	const command = ["ls-files", "-z", "-t", "--stage", "--cached", ...others];
	const { stdout, stderr } = await runGit(repository, command, { keptStderr: Number.POSITIVE_INFINITY });
	const root = Buffer.from(repository.root + external_node_path_.sep);
	const folders = new Map([["", true]]);
	const files = new Map();
	const repositories = [];
	const submodules = new Set();
	const leftOut = [];
	for (const record of splitNul(stdout)) {
		const { rawPath, isSubmodule } = entryOf(record);
		const key = rawPath.toString("latin1");
		if (key.endsWith("/")) {
			repositories.push((0,lib .q0)(rawPath.subarray(0, -1)));
			continue;
		}
		if (wanted && !wanted.has(key.slice(key.lastIndexOf("/") + 1)))
			continue;
		const state = isRealFolder(root, parentOf(key), folders) ? stateOf(root, rawPath) : undefined;
		const isFile = state === "hidden" || state?.isDirectory() === false;
		if (isSubmodule && !isFile) {
			submodules.add((0,lib .q0)(rawPath));
			continue;
		}
		if (state === undefined) {
			if (record[0] === skipWorktree)
				leftOut.push((0,lib .q0)(rawPath));
			continue;
		}
		const { mode, size } = state === "hidden" ? { mode: fileMode, size: 0 } : { mode: modeOf(state), size: state.size };
		if (mode !== undefined)
			files.set(key, { path: (0,lib .q0)(rawPath), rawPath, mode, size });
	}
	return {
		files: [...files.values()],
		repositories,
		submodules: [...submodules],
		unreadable: unopened(stderr),
		leftOut,
	};
}
function entryOf(record) {
	if (record[0] === untracked)
		return { rawPath: record.subarray(2), isSubmodule: false };
	const mode = Number.parseInt(record.toString("latin1", 2, 8), 8);
	return { rawPath: record.subarray(record.indexOf(0x09) + 1), isSubmodule: mode === submoduleMode };
}
function isRealFolder(root, folder, known) {
	const answer = known.get(folder);
	if (answer !== undefined)
		return answer;
	const state = isRealFolder(root, parentOf(folder), known) ? stateOf(root, Buffer.from(folder, "latin1")) : undefined;
	const real = state === "hidden" || state?.isDirectory() === true;
	known.set(folder, real);
	return real;
}
function unopened(stderr) {
	const folders = stderr.matchAll(/^warning: could not open directory '([\s\S]+?)(?:\/?': |\n(?=warning: )|\n$(?![\s\S]))/gm);
	return [...folders].map(([, folder]) => `${folder}/`);
}
function parentOf(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function stateOf(root, rawPath) {
	try {
		return (0,external_node_fs_.lstatSync)(Buffer.concat([root, rawPath]), { throwIfNoEntry: false });
	}
	catch (error) {
		return working_tree_absent.has(error.code ?? "") ? undefined : "hidden";
	}
}
const working_tree_absent = new Set(["ENOENT", "ENOTDIR"]);
const fileMode = 0o100644;
function modeOf(state) {
	if (state.isSymbolicLink())
		return symlinkMode;
	if (!state.isFile())
		return undefined;
	return (state.mode & 0o100) === 0 ? fileMode : 0o100755;
}

;// CONCATENATED MODULE: ./packages/git/lib/small-files.js



const mostFiles = 5_000;
const largestFile = 4 * 1024 * 1024;
async function readSmallFiles(repository, isWanted) {
	const { files } = await listWorkingTree(repository);
	const root = Buffer.from(repository.root + external_node_path_.sep);
	return files
		.filter((file) => isWanted(file.path))
		.slice(0, mostFiles)
		.flatMap((file) => {
		const bytes = readPlainFile(Buffer.concat([root, file.rawPath]), largestFile);
		return bytes ? [{ path: file.path, bytes }] : [];
	});
}

;// CONCATENATED MODULE: ./packages/git/lib/staged.js









async function listStaged(repository, environment = process.env) {
	requireWorkingTree(repository);
	const indexFile = indexOfHook(repository, environment.GIT_INDEX_FILE);
	const stdout = await rawChanges(repository, indexFile);
	const files = [];
	const unmerged = [];
	const records = splitNul(stdout);
	for (let at = 0; at + 1 < records.length; at += 2) {
		const record = records[at].toString("latin1");
		const change = parseRawChange(record);
		const rawPath = records[at + 1];
		if (record.endsWith(" U"))
			unmerged.push((0,lib .q0)(rawPath));
		else if (change)
			files.push({ path: (0,lib .q0)(rawPath), rawPath, ...change });
	}
	return { files, unmerged };
}
const options = ["--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--ita-invisible-in-index", bringsOrBlocks];
async function rawChanges(repository, indexFile) {
	const variables = indexFile === undefined ? {} : { variables: { GIT_INDEX_FILE: indexFile } };
	const against = async (tree) => (await runGit(repository, ["diff-index", ...options, tree, "--"], variables)).stdout;
	try {
		return await against("HEAD");
	}
	catch (error) {
		if ((await headCommit(repository)) !== undefined)
			throw error;
		return against(emptyTree(repository.objectFormat));
	}
}
function indexOfHook(repository, name) {
	if (name === undefined || name === "")
		return undefined;
	const file = external_node_path_.resolve(repository.root, name);
	const ours = isInside(repository.gitDir, file) || isInside(repository.root, process.cwd());
	if (!ours)
		return undefined;
	if ((0,external_node_fs_.existsSync)(file))
		return file;
	throw new lib .$E({
		code: "INDEX_NOT_FOUND",
		message: `GIT_INDEX_FILE names the index ${(0,lib .g$)(file)}, and there is no such file`,
		fix: "Run the check from the hook that git calls, or unset GIT_INDEX_FILE to look at the repository's own index.",
	});
}
function isInside(folder, file) {
	const relative = external_node_path_.relative(folder, file);
	return relative === "" || (!relative.startsWith(`..${external_node_path_.sep}`) && relative !== ".." && !external_node_path_.isAbsolute(relative));
}

;// CONCATENATED MODULE: ./packages/git/lib/tree.js








async function listTree(repository, commit) {
	const { stdout } = await runGit(repository, ["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
	const entries = new Map();
	for (const record of splitNul(stdout)) {
		const entry = parseEntry(record);
		if (entry.mode !== submoduleMode)
			entries.set((0,lib .q0)(entry.rawPath), { oid: entry.oid, mode: entry.mode });
	}
	return entries;
}
function parseEntry(record) {
	const tab = record.indexOf(0x09);
	const [mode = "", type = "", oid = ""] = record.toString("latin1", 0, tab).split(" ");
	return { mode: Number.parseInt(mode, 8), type, oid, rawPath: record.subarray(tab + 1) };
}
const fileLimit = 64 * 1024 * 1024;
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
	if (entry?.type !== "blob" || entry.rawPath.toString() !== normal)
		return undefined;
	const where = `${(0,lib .g$)(file)} of commit ${abbreviated(commit)}`;
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
	return new lib .$E({
		code: "OBJECT_TOO_LARGE",
		message: `${where} has ${size} bytes, and at most ${fileLimit} are read`,
		fix: "Name another file, or make this one smaller.",
	});
}
function contentMissing(where, oid) {
	return new lib .$E({
		code: "OBJECT_MISSING",
		message: `the content of ${where} (blob ${abbreviated(oid)}) is not in this clone, or is damaged there`,
		fix: `Clone without \`--filter\` (${wholeInWorkflow}), or fetch all content with \`git fetch --refetch --no-filter\`.`,
	});
}

;// CONCATENATED MODULE: ./packages/git/lib/index.js























  }),

  9717:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	G4: () => (  defaultPolicy),
	p1: () => (  policyDigest),
	r2: () => (  defaultPolicyPath)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _stages_stage_meaning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3423);


const defaultPolicyPath = ".github/sallyport.yml";
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
const digests = new WeakMap();
function policyDigest(policy) {
	const known = digests.get(policy);
	if (known !== undefined)
		return known;
	const digest = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .ol)(meaningOf(policy));
	digests.set(policy, digest);
	return digest;
}
function meaningOf(policy) {
	const stages = Object.entries(policy.stages).map(([name, stage]) => [name, (0,_stages_stage_meaning_js__WEBPACK_IMPORTED_MODULE_1__  .np)(stage)]);
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
function meaningOfSecrets({ customRules, baseline, foreignComments, verify, ...rest }) {
	return {
		...rest,
		...(baseline && { baseline: baseline.map((entry) => ({ ...entry })) }),
		...(verify && { verify: { ...verify, hosts: { ...verify.hosts } } }),
		...(foreignComments && { foreignComments: foreignComments.map((entry) => ({ ...entry })) }),
		customRules: customRules.map((rule) => ({ ...rule })),
	};
}


  }),

  3423:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$t: () => (  meaningOfGrant),
	cu: () => (  meaningOfCondition),
	np: () => (  meaningOfStage),
	xi: () => (  meaningOfWindow)
  });
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


  })

};
