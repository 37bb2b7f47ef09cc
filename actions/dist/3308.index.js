export const id = 3308;
export const ids = [3308];
export const modules = {

  3308:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	mayHoldTrust: () => (  mayHoldTrust),
	providerDenialFinding: () => (  providerDenialFinding)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1344);
  var _sallyport_federation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3275);
  var _sallyport_federation__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2578);
  var _sallyport_trust__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7150);
  var _rule_pages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(528);





const trustFiles = /\.(?:json|ya?ml|template)$/i;
function mayHoldTrust(only) {
	const named = only?.replace(/^\.\//, "");
	if (named === undefined)
		return (file) => trustFiles.test(file) || (0,_sallyport_trust__WEBPACK_IMPORTED_MODULE_2__  .ZC)(file) || (0,_sallyport_trust__WEBPACK_IMPORTED_MODULE_2__  .W)(file);
	if (!(0,_sallyport_trust__WEBPACK_IMPORTED_MODULE_2__  .ZC)(named))
		return (file) => file === named;
	return (file) => (0,_sallyport_trust__WEBPACK_IMPORTED_MODULE_2__  .ZC)(file) && node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file) === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(named);
}
async function providerDenialFinding(denial, asked, search) {
	const { credential } = asked.choice;
	const trust = (0,_sallyport_federation__WEBPACK_IMPORTED_MODULE_3__  .C8)(denial) ? await explainIfPossible(denial, asked, search) : undefined;
	const [first] = trust?.denials ?? [];
	return {
		rule: _rule_pages_js__WEBPACK_IMPORTED_MODULE_4__  .XE.id,
		severity: _rule_pages_js__WEBPACK_IMPORTED_MODULE_4__  .XE.severity,
		confidence: "verified",
		basis: first
			? `condition of the trust document fails: ${first.cause}`
			: `answer of ${_sallyport_federation__WEBPACK_IMPORTED_MODULE_5__  .e[denial.provider]}`,
		message: denial.message,
		why: whys[denial.code] ?? _rule_pages_js__WEBPACK_IMPORTED_MODULE_4__  .XE.why,
		fix: first
			? {
				text: `${first.sentence} ${first.fix.text}`,
				...(first.fix.commands ? { commands: first.fix.commands } : {}),
				...(first.fix.patch === undefined ? {} : { patch: first.fix.patch }),
			}
			: { text: denial.fix },
		places: [first ? placeOf(first) : { path: search.policyPath, region: credential.at }],
		evidence: [...factsOf(denial, asked), ...(trust?.facts ?? [])],
		fingerprint: `d1:${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .sc)([_rule_pages_js__WEBPACK_IMPORTED_MODULE_4__  .XE.id, credential.provider, credential.name, denial.code, first?.cause ?? ""].join("\0")).slice(0, 32)}`,
	};
}
const whys = {
	FEDERATION_SETTING_WRONG: "The policy allows it, and what the policy names is not there at the provider, or the provider does not take it so.",
	FEDERATION_DURATION: "The policy allows it, and the provider does not give it for as long or as short as the policy says.",
	FEDERATION_TOKEN_EXPIRED: "The policy allows it, and a provider looks at nothing else before the times of a token are right.",
	FEDERATION_CLOCK: "The policy allows it, and a provider looks at nothing else before the times of a request are right.",
	FEDERATION_OTHER_ACCOUNT: "The policy allows one identity and another one came back; with it a later step would have worked in the wrong place.",
};
async function explainIfPossible(denial, asked, search) {
	try {
		return await explainByTrust(denial, asked, search);
	}
	catch (thrown) {
		const [why = "unknown"] = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .DD)(thrown);
		return { denials: [], facts: [{ label: "trust", value: `which condition fails could not be looked up: ${why}` }] };
	}
}
async function explainByTrust(denial, { choice, claims }, search) {
	const dialect = dialects[choice.credential.provider];
	if (dialect === undefined)
		return { denials: [], facts: [] };
	const trust = await Promise.all( [__webpack_require__.e(7057), __webpack_require__.e(7316)]).then(__webpack_require__.bind(__webpack_require__, 7316));
	const files = [...(await search.files())];
	if (files.some(({ path: file }) => (0,_sallyport_trust__WEBPACK_IMPORTED_MODULE_2__  .ZC)(file) || (0,_sallyport_trust__WEBPACK_IMPORTED_MODULE_2__  .W)(file)))
		await trust.loadTerraform();
	const found = trust.findTrustDocuments(files, dialect);
	const unread = found.unread.map(({ place, message }) => ({
		label: "not read",
		value: `${place?.path ?? "a file"}: ${message}`,
	}));
	const document = trust.joinTrustDocuments(found.documents.map((each) => each.document));
	if (document === undefined)
		return { denials: [], facts: [noDocument(denial, choice.credential), ...unread] };
	const request = requestOf(choice.credential, denial, claims, search.now());
	const answer = await trust.evaluateTrust(document, request);
	const denials = trust.explainTrustAnswer(answer, request, dialect);
	const facts = denials.length > 0
		? denials.flatMap(factsOfDenial)
		: trust.renderTrustDenial(answer, [], dialect).map((value) => ({ label: "trust", value }));
	return { denials, facts: [...facts, ...unread] };
}
function factsOfDenial({ failing, sentence, fix, alternative }, index) {
	const { line, column } = failing.at.start;
	const texts = failing.expected.map(({ text }) => text);
	return [
		{
			label: "condition",
			value: `${`${failing.label} ${failing.operator}`.trim()}, at ${failing.source.path}:${line}:${column} (${alternative})`,
		},
		...(texts.length === 0 ? [] : [{ label: "wants", value: texts.slice(0, 5).join(" or ") }]),
		...(texts.length === 0 && failing.observed === undefined
			? []
			: [{ label: "token has", value: failing.observed?.join(", ") ?? "no such claim that is looked at" }]),
		...(index === 0 ? [] : [{ label: "also", value: `${sentence} ${fix.text}` }]),
	];
}
const dialects = {
	aws: "aws",
	google: "google",
	azure: "azure",
	vault: "vault",
	"octo-sts": "octo-sts",
};
function requestOf(credential, { asked }, claims, now) {
	const request = { claims, now, ...(asked.audience === undefined ? {} : { audience: asked.audience }) };
	switch (credential.provider) {
		case "aws":
			return {
				...request,
				target: credential.role,
				...(asked.session === undefined ? {} : { context: { "sts:RoleSessionName": [asked.session] } }),
			};
		case "google":
			return {
				...request,
				target: credential.workloadIdentityProvider,
				...(credential.serviceAccount === undefined ? {} : { serviceAccount: credential.serviceAccount }),
			};
		case "azure":
			return { ...request, target: credential.client };
		case "vault":
			return { ...request, target: credential.role };
		case "octo-sts":
			return {
				...request,
				target: credential.identity,
				...(credential.domain === undefined ? {} : { domain: credential.domain }),
			};
		default:
			return request;
	}
}
function noDocument({ provider }, { trust }) {
	if (trust !== undefined) {
		return {
			label: "trust",
			value: `${trust}, which the policy names as the trust document, is not in this checkout or is none of ${_sallyport_federation__WEBPACK_IMPORTED_MODULE_5__  .e[provider]}, so which condition fails cannot be told; correct \`trust:\` at the credential`,
		};
	}
	return {
		label: "trust",
		value: `no trust document of ${_sallyport_federation__WEBPACK_IMPORTED_MODULE_5__  .e[provider]} was found in this repository, so which condition fails cannot be told; export it into the repository and name it with \`trust:\` at the credential`,
	};
}
function placeOf({ failing }) {
	return { path: failing.source.path, region: failing.at };
}
function factsOf({ asked, providerCode, requestId, skewMilliseconds }, { claims }) {
	const skew = skewMilliseconds === undefined ? 0 : Math.round(skewMilliseconds / 1000);
	return [
		{ label: "asked for", value: asked.what },
		{ label: "answer", value: `${providerCode}${requestId === undefined ? "" : `, request ${requestId}`}` },
		...(asked.audience === undefined ? [] : [{ label: "audience", value: asked.audience }]),
		...(typeof claims.sub === "string" ? [{ label: "subject", value: claims.sub }] : []),
		...(asked.session === undefined ? [] : [{ label: "session", value: asked.session }]),
		...(Math.abs(skew) < 60
			? []
			: [
				{
					label: "clock",
					value: `the provider's clock is ${Math.abs(skew)} seconds ${skew > 0 ? "ahead of" : "behind"} this machine's`,
				},
			]),
	];
}


  }),

  7150:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Jf: () => (  loadTerraform),
	W: () => (  isBicep),
	ZC: () => (  isConfiguration),
	v4: () => (  terraform)
  });
let loaded;
function isConfiguration(path) {
	return /\.tf(?:\.json)?$|(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/i.test(path);
}
function isBicep(path) {
	return /\.bicep$/i.test(path);
}
async function loadTerraform() {
	loaded ??= await Promise.all( [__webpack_require__.e(7057), __webpack_require__.e(2828)]).then(__webpack_require__.bind(__webpack_require__, 2828));
}
function terraform() {
	if (loaded === undefined)
		throw new Error("`loadTerraform` was not awaited");
	return loaded;
}


  })

};
