export const id = 8359;
export const ids = [8359];
export const modules = {

  8359:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  assumeAwsRole: () => (  assumeAwsRole)
});

var lib = __webpack_require__(5101);
var lib_audience = __webpack_require__(4472);
var call = __webpack_require__(3689);
var denial = __webpack_require__(8245);
var identity_of = __webpack_require__(1864);
var provider_denial = __webpack_require__(3275);
var session_name = __webpack_require__(9406);
;// CONCATENATED MODULE: ./packages/federation/lib/aws/partitions.js
const partitions = [
	{ id: "aws-cn", regions: /^cn-\w+-\d+$/, dnsSuffix: "amazonaws.com.cn" },
	{ id: "aws-us-gov", regions: /^us-gov-\w+-\d+$/, dnsSuffix: "amazonaws.com" },
	{ id: "aws-eusc", regions: /^eusc-\w+-\w+-\d+$/, dnsSuffix: "amazonaws.eu" },
	{ id: "aws-iso", regions: /^us-iso-\w+-\d+$/, dnsSuffix: "c2s.ic.gov" },
	{ id: "aws-iso-b", regions: /^us-isob-\w+-\d+$/, dnsSuffix: "sc2s.sgov.gov" },
	{ id: "aws-iso-e", regions: /^eu-isoe-\w+-\d+$/, dnsSuffix: "cloud.adc-e.uk" },
	{ id: "aws-iso-f", regions: /^us-isof-\w+-\d+$/, dnsSuffix: "csp.hci.ic.gov" },
	{ id: "aws", regions: /^[a-z]{2}-\w+-\d+$/, dnsSuffix: "amazonaws.com" },
];
function partitionOf(region) {
	return partitions.find(({ regions }) => regions.test(region));
}
function stsHost(region, partition, fips) {
	const service = fips && partition.id !== "aws-us-gov" ? "sts-fips" : "sts";
	return `${service}.${region}.${partition.dnsSuffix}`;
}

var answer = __webpack_require__(1708);
;// CONCATENATED MODULE: ./packages/federation/lib/aws/xml.js

const deepest = 8;
const mostElements = 200;
function parseXml(source) {
	const text = source.replace(/^\ufeff?\s*(?:<\?xml [^<>]{0,200}\?>\s*)?/, "").trimEnd();
	const open = [];
	let root;
	let position = 0;
	let count = 0;
	for (const token of text.matchAll(/<(\/?)([A-Za-z][\w.-]{0,100})((?:\s+[\w:.-]+="[^"<&]*")*)\s*(\/?)>|([^<]+)/g)) {
		if (token.index !== position || root !== undefined)
			throw notXml(source);
		position += token[0].length;
		const [, closing, name, attributes, alone, characters] = token;
		const parent = open.at(-1);
		if (characters !== undefined) {
			if (parent === undefined)
				throw notXml(source);
			parent.text += characters;
			continue;
		}
		if (closing === "/") {
			const element = open.pop();
			if (element === undefined || element.name !== name || attributes !== "" || alone === "/")
				throw notXml(source);
			root = xml_close(element, open.at(-1), source);
			continue;
		}
		count += 1;
		if (count > mostElements || open.length >= deepest)
			throw new answer .gA("XML with more elements than such an answer has");
		const element = { name: name ?? "", children: [], text: "" };
		if (alone === "/")
			root = xml_close(element, parent, source);
		else
			open.push(element);
	}
	if (root === undefined || position !== text.length)
		throw notXml(source);
	return root;
}
function xml_close(element, parent, source) {
	const { name, children } = element;
	if (children.length > 0 && element.text.trim() !== "")
		throw notXml(source);
	const closed = { name, children, text: children.length > 0 ? "" : decode(element.text, source) };
	parent?.children.push(closed);
	return parent === undefined ? closed : undefined;
}
const entities = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
function decode(text, source) {
	return text.replace(/&([^;&]{0,10};?)/g, (_, body) => {
		const name = body.endsWith(";") ? body.slice(0, -1) : "";
		const number = /^#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}))$/.exec(name);
		const point = number?.[1] !== undefined ? Number(number[1]) : Number.parseInt(number?.[2] ?? "", 16);
		if (number !== null && point > 0 && point <= 0x10ffff)
			return String.fromCodePoint(point);
		const character = entities[name];
		if (character === undefined)
			throw notXml(source);
		return character;
	});
}
function notXml(source) {
	if (/^\s*<!doctype html|^\s*<html/i.test(source))
		return new answer .gA("a web page");
	if (/<!/.test(source))
		return new answer .gA("XML with a document type or comment, which such an answer never has");
	if (source.trim() === "")
		return new answer .gA("an empty answer");
	return new answer .gA(source.trimStart().startsWith("<") ? "XML that breaks off or is malformed" : "something that is no XML");
}
function xmlText(element, ...path) {
	const text = xmlWords(element, ...path);
	if (/[\u0000-\u001f\u007f]/.test(text))
		throw withoutText(path);
	return text;
}
function xmlWords(element, ...path) {
	const found = path.reduce((current, name) => {
		const children = current.children.filter((child) => child.name === name);
		if (children.length !== 1 || children[0] === undefined)
			throw new answer .gA(`XML without one \`${path.join("/")}\``);
		return children[0];
	}, element);
	if (found.children.length > 0 || found.text === "")
		throw withoutText(path);
	return found.text;
}
function withoutText(path) {
	return new answer .gA(`XML without a text in \`${path.join("/")}\``);
}

;// CONCATENATED MODULE: ./packages/federation/lib/aws/refusals.js


function readAwsRefusal(reply) {
	const root = optional(() => parseXml(reply.body));
	if (root === undefined)
		return {};
	const code = optional(() => xmlText(root, "Error", "Code"));
	const message = optional(() => xmlWords(root, "Error", "Message"));
	const requestId = optional(() => xmlText(root, "RequestId"));
	return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}
function optional(read) {
	try {
		return read();
	}
	catch (error) {
		if (error instanceof answer .gA)
			return undefined;
		throw error;
	}
}
const trustPolicy = "Hold the role's trust policy against the job's claims: `sallyport trust explain` names the condition that fails. Usual causes: letter case, an environment where a branch was expected in `sub`, the subject with ids (`repo:OWNER@ID/REPO@ID`), a wildcard under StringEquals. AWS says the same of a role that is not there: check account and name.";
function nameOfRole({ what }) {
	return /:role\/(?:\S*\/)?([\w+=,.@-]+)/.exec(what)?.[1] ?? "NAME";
}
const accessDenied = ["AccessDenied", "AccessDeniedException", "NotAuthorized"];
function refusedBy(message, fix) {
	return { code: accessDenied, message, means: "FEDERATION_DENIED", next: "settle", fix: () => fix };
}
const unreadableKeys = "AWS could not read the issuer's keys. Run the job again; for GitHub Enterprise Server, let AWS reach `/_services/token/.well-known`.";
const awsRefusals = [
	refusedBy(/(?:service|resource) control policy/i, "A policy of the organisation refuses it (AWS Organizations), whatever the role trusts: let whoever administers it make an exception for this role and provider."),
	refusedBy(/VPC endpoint policy/i, "The policy of the VPC endpoint through which the runner asks STS refuses it: let that allow the action, or ask from another network."),
	refusedBy(/permissions boundary|session policy/i, "The role before this one is held back by its permissions boundary or by the policy of its session: let that allow `sts:AssumeRole` on this role."),
	{
		code: accessDenied,
		means: "FEDERATION_DENIED",
		next: "settle",
		fix: () => trustPolicy,
	},
	{
		code: ["ExpiredTokenException", "ExpiredToken"],
		means: "FEDERATION_TOKEN_EXPIRED",
		next: "re-mint",
		fix: () => "Run the job again. If a proxy holds requests back for minutes, name STS in NO_PROXY.",
	},
	{
		code: ["IDPCommunicationError", "IDPCommunicationErrorException"],
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => unreadableKeys,
	},
	{
		code: "InvalidIdentityToken",
		message: /retrieve verification key|couldn't retrieve/i,
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => unreadableKeys,
	},
	{
		code: "InvalidIdentityToken",
		message: /audience/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: ({ audience }) => `Add \`${audience}\` to the client ids of the account's OIDC provider, or set the credential's \`audience\` to one that is there.`,
	},
	{
		code: "InvalidIdentityToken",
		message: /thumbprint/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "The certificate of the issuer's server is another one than the account's OIDC provider knows: `aws iam update-open-id-connect-provider-thumbprint` with that of the authority which signed it.",
	},
	{
		code: "InvalidIdentityToken",
		message: /no openidconnect provider/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Create the OIDC identity provider for the issuer (`https://token.actions.githubusercontent.com`, or that of your enterprise) in the role's own account.",
	},
	{
		code: "InvalidIdentityToken",
		message: /not yet valid/i,
		means: "FEDERATION_TOKEN_EXPIRED",
		next: "never",
		fix: () => "Check the clocks of the runner and, with GitHub Enterprise Server, of the server.",
	},
	{
		code: "InvalidIdentityToken",
		means: "FEDERATION_TOKEN_REFUSED",
		next: "re-mint",
		fix: () => "A new token was refused, too. Check that the account's OIDC identity provider names the issuer of this GitHub, and that nothing between changes the request.",
	},
	{
		code: ["IDPRejectedClaim", "IDPRejectedClaimException"],
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "The issuer rejected the token. Run the job again; a token can not be used after its job was cancelled.",
	},
	{
		code: ["ValidationError", "ValidationException"],
		message: /DurationSeconds|MaxSessionDuration/i,
		means: "FEDERATION_DURATION",
		next: "never",
		fix: (asked) => `Shorten \`duration\` of the credential, or raise the role's maximum: \`aws iam update-role --role-name ${nameOfRole(asked)} --max-session-duration SECONDS\` (3600 unless set; roles reached through another role: 3600 at most).`,
	},
	{
		code: ["MalformedPolicyDocument", "MalformedPolicyDocumentException"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct `session-policy`: IAM JSON with Version and Statement, no Principal.",
	},
	{
		code: ["PackedPolicyTooLarge", "PackedPolicyTooLargeException"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Shorten `session-policy` or move parts of it into a managed policy named in `policy-arns`.",
	},
	{
		code: ["RegionDisabledException", "RegionDisabled"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Activate STS for the region in the account's settings, or set the credential's `region` to an active one.",
	},
	{
		code: ["SignatureDoesNotMatch", "RequestExpired", "RequestTimeTooSkewed"],
		message: /expired|not yet current|skew|15 min/i,
		means: "FEDERATION_CLOCK",
		next: "never",
		fix: () => "Set this machine's clock (a time service such as chrony): signed requests may be 15 minutes off.",
	},
	{
		code: ["SignatureDoesNotMatch", "IncompleteSignature", "MissingAuthenticationToken"],
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Something between the runner and STS changes signed requests, for example a proxy that rewrites headers: let requests to STS through as they are.",
	},
	{
		code: ["InvalidClientTokenId", "UnrecognizedClientException"],
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "AWS does not know the keys of the session before: activate the credential's `region` in the account of the first role, or set `region` to one that is active there.",
	},
	{
		code: "OptInRequired",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Activate the credential's `region` in the account, or set it to one that is active.",
	},
	{
		code: ["Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException"],
		means: "FEDERATION_THROTTLED",
		next: "retry",
		fix: () => "Let fewer jobs ask at once (`concurrency:`), or use another region's endpoint.",
	},
	{
		code: ["ServiceUnavailable", "InternalFailure", "InternalError"],
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Run the job again; https://health.aws.amazon.com says whether STS has trouble.",
	},
	{
		code: ["ValidationError", "ValidationException"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct the credential's `role`, `session-policy` or `policy-arns` as the provider's words say.",
	},
];

var mask_forms = __webpack_require__(4999);
;// CONCATENATED MODULE: ./packages/federation/lib/aws/session.js





function readSession(reply, action, mask) {
	const root = parseXml(reply.body);
	if (root.name !== `${action}Response`)
		throw new answer .gA(`XML that is no ${action}Response`);
	const text = (...path) => xmlText(root, `${action}Result`, ...path);
	const secretAccessKey = text("Credentials", "SecretAccessKey");
	(0,mask_forms .$)(secretAccessKey, mask);
	const sessionToken = text("Credentials", "SessionToken");
	(0,mask_forms .$)(sessionToken, mask);
	const accessKeyId = text("Credentials", "AccessKeyId");
	if (!/^[A-Z0-9]{16,128}$/.test(accessKeyId))
		throw new answer .gA("XML whose `AccessKeyId` is none");
	return {
		accessKeyId,
		secretAccessKey,
		sessionToken,
		expires: (0,answer .B9)(text("Credentials", "Expiration"), "Expiration"),
		arn: text("AssumedRoleUser", "Arn"),
		assumedRoleId: text("AssumedRoleUser", "AssumedRoleId"),
	};
}
function checkAccount(session, role, asked, name) {
	const [, partition, , , account, resource] = role.split(":");
	if (session.arn === `arn:${partition}:sts::${account}:assumed-role/${resource?.split("/").at(-1)}/${name}`)
		return;
	throw new provider_denial .J1({
		code: "FEDERATION_OTHER_ACCOUNT",
		message: `AWS answered the request for ${(0,denial .k7)(asked)} with credentials of ${ownerText(session.arn, account)}; they were thrown away`,
		fix: "Check account and name of the credential's `role`, and whether a proxy or an endpoint of your own answers in the place of STS.",
		provider: "aws",
		providerCode: "other-account",
		asked,
	});
}
function ownerText(arn, account) {
	const owner = /^arn:[\w-]+:sts::(\d{12}):assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+$/.exec(arn)?.[1];
	if (owner === undefined)
		return "an identity that is no role";
	return owner === account ? "another role of the account" : `the account ${owner}`;
}

var settings = __webpack_require__(4881);
;// CONCATENATED MODULE: ./packages/federation/lib/aws/assume-role.js











const shortestSession = 900;
async function assumeAwsRole(credential, context) {
	const roles = [credential.role, ...(credential.chain ?? [])];
	const partition = partitionFor(credential, roles);
	const place = {
		credential,
		context,
		host: stsHost(credential.region, partition, credential.fips === true),
		name: (0,session_name .O)(context.session.name),
		count: roles.length,
	};
	let session = await openSession(credential.role, undefined, { ...place, position: 1 });
	const through = [];
	for (const [index, role] of (credential.chain ?? []).entries()) {
		through.push(session.accessKeyId);
		session = await openSession(role, session, { ...place, position: index + 2 });
	}
	return issuedFrom(session, roles.at(-1) ?? credential.role, credential, through);
}
function partitionFor(credential, roles) {
	const caller = { provider: "aws", asked: { what: `role ${credential.role}` } };
	const partition = partitionOf(credential.region);
	if (partition === undefined) {
		const fix = "Correct the credential's `region`, for example eu-west-1.";
		throw (0,denial .Uv)(caller, `${credential.region} is no region of AWS`, fix);
	}
	for (const role of roles) {
		const other = role.split(":")[1];
		if (other === partition.id)
			continue;
		throw (0,denial .Uv)(caller, `the role ${role} is in the partition ${other}, but the region ${credential.region} is in ${partition.id}`, `Set the credential's \`region\` to one of ${other}, or name a role of ${partition.id}.`);
	}
	return partition;
}
async function openSession(role, before, step) {
	const { context, credential, position, count } = step;
	const audience = before === undefined ? (0,lib_audience .O)(credential) : undefined;
	const through = before === undefined ? "" : ` (role ${position} of ${count}, through the one before)`;
	const forToken = audience === undefined ? {} : { audience };
	const asked = { what: `role ${role}${through}`, session: step.name, ...forToken };
	const operation = before === undefined ? "AssumeRoleWithWebIdentity" : "AssumeRole";
	const session = await (0,call .e)({
		provider: "aws",
		operation,
		asked,
		...forToken,
		...(before === undefined ? {} : { secrets: [before.secretAccessKey, before.sessionToken] }),
		request: (idToken) => requestFor(role, idToken, before, step),
		read: (reply) => readSession(reply, operation, context.mask),
		refusal: readAwsRefusal,
		refusals: before === undefined ? awsRefusals : chainRefusals,
	}, context).catch((error) => {
		throw credential.fips === true && isUnknownHost(error) ? (0,provider_denial .Sz)(error, { fix: fewHaveFips }) : error;
	});
	checkAccount(session, role, asked, step.name);
	return session;
}
function isUnknownHost(error) {
	return error instanceof provider_denial .J1 && error.providerCode === "name";
}
const fewHaveFips = "Set `region` to one that has a FIPS endpoint of STS (https://aws.amazon.com/compliance/fips/ lists them, few are outside of the United States), or take `fips` out. If this region is listed, check that this machine's DNS knows the host.";
const chainTrust = "Let the trust policy of this role name the role before it as Principal, and let that role's own policies allow `sts:AssumeRole` on this one.";
const chainRefusals = awsRefusals.map((rule) => rule.means === "FEDERATION_DENIED" && rule.message === undefined ? { ...rule, fix: () => chainTrust } : rule);
function requestFor(role, idToken, before, step) {
	const { credential, context, host, position, count } = step;
	const isLast = position === count;
	const wanted = context.durationSeconds ?? credential.duration ?? shortestSession;
	const form = new URLSearchParams({
		Action: before === undefined ? "AssumeRoleWithWebIdentity" : "AssumeRole",
		Version: "2011-06-15",
		RoleArn: role,
		RoleSessionName: step.name,
		DurationSeconds: String(isLast ? wanted : shortestSession),
	});
	if (before === undefined)
		form.set("WebIdentityToken", idToken);
	if (isLast && credential.sessionPolicy !== undefined)
		form.set("Policy", JSON.stringify(credential.sessionPolicy));
	const policies = isLast ? (credential.policyArns ?? []) : [];
	for (const [index, arn] of policies.entries())
		form.set(`PolicyArns.member.${index + 1}.arn`, arn);
	const body = form.toString();
	const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/xml" };
	const unsigned = { method: "POST", host, path: "/", headers, body };
	const scope = { region: credential.region, service: "sts" };
	return {
		method: "POST",
		url: `https://${host}/`,
		headers: before === undefined ? headers : (0,lib .HF)(unsigned, scope, before, context.now()),
		body,
	};
}
function issuedFrom(session, role, credential, through) {
	const { accessKeyId, secretAccessKey, sessionToken, expires, assumedRoleId } = session;
	return {
		provider: "aws",
		expires,
		environment: {
			AWS_ACCESS_KEY_ID: accessKeyId,
			AWS_SECRET_ACCESS_KEY: secretAccessKey,
			AWS_SESSION_TOKEN: sessionToken,
			AWS_CREDENTIAL_EXPIRATION: expires,
			...(0,settings .T)(credential),
		},
		outputs: {
			"access-key-id": accessKeyId,
			"secret-access-key": secretAccessKey,
			"session-token": sessionToken,
			"account-id": role.split(":")[4] ?? "",
		},
		secrets: [secretAccessKey, sessionToken],
		join: {
			accessKeyId,
			assumedRoleId,
			assumedRole: session.arn,
			...(through.length === 0 ? {} : { through: through.join(" ") }),
		},
		identity: (0,identity_of .c)(credential),
		notRevocable: `AWS ends a session only with its time, at ${expires}, or by a deny policy on the role for sessions issued earlier (aws:TokenIssueTime)`,
	};
}


  })

};
