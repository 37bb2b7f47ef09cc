export const id = 250;
export const ids = [250];
export const modules = {

/***/ 8917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ isAwsRule),
/* harmony export */   PJ: () => (/* binding */ awsRules),
/* harmony export */   Up: () => (/* binding */ readCallerIdentity),
/* harmony export */   Vc: () => (/* binding */ callerIdentityRequest)
/* harmony export */ });
/* harmony import */ var _sallyport_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5101);
/* harmony import */ var _live_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(366);


/** The parts of AWS keys, by rule. */
const awsRules = {
    keyId: ["secrets/aws-access-key-id", "secrets/aws-temporary-access-key-id"],
    secret: "secrets/aws-secret-access-key",
    session: "secrets/aws-session-token",
};
const allRules = new Set([...awsRules.keyId, awsRules.secret, awsRules.session]);
function isAwsRule(rule) {
    return allRules.has(rule);
}
const body = "Action=GetCallerIdentity&Version=2011-06-15";
const form = "application/x-www-form-urlencoded; charset=utf-8";
/** `sts.eu-west-1.amazonaws.com` signs for its region, the global endpoint for us-east-1. */
function regionOf(host) {
    return /^sts(?:-fips)?\.([a-z]{2}(?:-[a-z]+){1,3}-\d{1,2})\./.exec(host)?.[1] ?? "us-east-1";
}
/** Needs no permission. https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
function callerIdentityRequest(host, keys, now) {
    const unsigned = { method: "POST", host, path: "/", headers: { "content-type": form }, body };
    const headers = (0,_sallyport_http__WEBPACK_IMPORTED_MODULE_0__/* .signedHeaders */ .HF)(unsigned, { region: regionOf(host), service: "sts" }, keys, now);
    return { method: "POST", url: `https://${host}/`, headers, body };
}
/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
function readCallerIdentity(reply) {
    if (reply.status === 200 && reply.body.includes("<GetCallerIdentityResult>"))
        return _live_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .live */ .VD;
    const code = /<Code>([A-Za-z]{1,60})<\/Code>/.exec(reply.body)?.[1];
    if (code === "InvalidClientTokenId")
        return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .revoked */ .xm)("AWS knows no such key that is active");
    if (code === "ExpiredToken")
        return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .revoked */ .xm)("it has expired");
    return code === "SignatureDoesNotMatch"
        ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)("the key id and the secret do not belong together")
        : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(reply);
}


/***/ }),

/***/ 8250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   candidateList: () => (/* binding */ candidateList),
/* harmony export */   withAnswers: () => (/* binding */ withAnswers)
/* harmony export */ });
/* harmony import */ var _aws_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8917);
/* harmony import */ var _services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7237);


function candidateList() {
    const candidates = [];
    return {
        add({ fingerprint, rule, value, places }) {
            if ((0,_services_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceOf */ .z5)(rule.id) === undefined && !(0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isAwsRule */ .IL)(rule.id))
                return;
            const paths = [...new Set(places.map(({ path }) => path))];
            candidates.push({ fingerprint, rule: rule.id, value: value.toString("latin1"), paths });
        },
        take: () => candidates.splice(0),
    };
}
/** Facts with what the services said. What is told to be live is certain; what is told to be revoked stays a finding. */
function withAnswers(secrets, { answers }) {
    return secrets.map((secret) => {
        const answer = answers.get(secret.fingerprint);
        if (answer === undefined)
            return secret;
        const { state, why, host } = answer;
        const fact = { label: "live check", value: `${state} (${host}: ${why})` };
        const check = { ...secret.check, evidence: [...(secret.check.evidence ?? []), fact] };
        if (state !== "live")
            return { ...secret, check };
        return { ...secret, check: { ...check, confidence: "verified", basis: `${check.basis}; ${host} takes it` } };
    });
}


/***/ }),

/***/ 366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   VD: () => (/* binding */ live),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   xm: () => (/* binding */ revoked)
/* harmony export */ });
const live = { state: "live", why: "it is taken" };
function revoked(why = "it is refused as not valid") {
    return { state: "revoked", why };
}
function unknown(why) {
    return { state: "unknown", why };
}
/** What an answer says where its service documents nothing for its status. */
function unexpected({ status }) {
    if (status === 429)
        return unknown("it is asked too often (status 429)");
    return unknown(status === 200 ? "the answer is not of the documented form" : `the answer has the status ${status}`);
}
/** The JSON object of an answer; empty for anything else, such as the page of a proxy. */
function fieldsOf({ body }) {
    try {
        const value = JSON.parse(body);
        return isFields(value) ? value : {};
    }
    catch {
        return {};
    }
}
function isFields(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 7237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jE: () => (/* binding */ tokenRequest),
/* harmony export */   z5: () => (/* binding */ serviceOf)
/* harmony export */ });
/* unused harmony export tokenServices */
/* harmony import */ var _live_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(366);

const bearer = (token) => ({ authorization: `Bearer ${token}` });
const tokenServices = [
    {
        // https://docs.github.com/rest/rate-limit: counts against no limit, needs no permission and names nobody.
        service: "github",
        rules: [
            "secrets/github-personal-access-token",
            "secrets/github-fine-grained-token",
            "secrets/github-oauth-token",
            "secrets/github-app-user-token",
            "secrets/github-installation-token",
            "secrets/github-installation-jwt",
        ],
        method: "GET",
        path: "/rate_limit",
        headers: (token) => ({
            ...bearer(token),
            accept: "application/vnd.github+json",
            "x-github-api-version": "2022-11-28",
        }),
        read(reply) {
            const { resources, message } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(reply);
            if (reply.status === 200 && (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(resources))
                return _live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .live */ .VD;
            return reply.status === 401 && message === "Bad credentials" ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .revoked */ .xm)() : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(reply);
        },
    },
    {
        // https://docs.gitlab.com/api/personal_access_tokens/; tokens of every server begin alike, so a refusal says nothing.
        service: "gitlab",
        rules: ["secrets/gitlab-personal-access-token", "secrets/gitlab-routable-token"],
        method: "GET",
        path: "/api/v4/personal_access_tokens/self",
        headers: (token) => ({ "private-token": token }),
        read(reply, host) {
            const { id, active, revoked: isRevoked } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(reply);
            if (reply.status === 401)
                return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`it is not valid at ${host}, and may be of another server`);
            if (reply.status !== 200 || typeof id !== "number")
                return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(reply);
            return isRevoked === true || active === false ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .revoked */ .xm)("it is told to be inactive") : _live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .live */ .VD;
        },
    },
    {
        // https://docs.npmjs.com/cli/commands/npm-whoami
        service: "npm",
        rules: ["secrets/npm-access-token"],
        method: "GET",
        path: "/-/whoami",
        headers: bearer,
        read(reply) {
            if (reply.status === 200 && typeof (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(reply).username === "string")
                return _live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .live */ .VD;
            const isOwn = Object.keys((0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(reply)).length > 0 || reply.body.trim() === "";
            return reply.status === 401 && isOwn ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .revoked */ .xm)() : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(reply);
        },
    },
    {
        // https://docs.slack.dev/reference/methods/auth.test: `invalid_auth` may also mean that the address of this machine is not allowed.
        service: "slack",
        rules: ["secrets/slack-bot-token", "secrets/slack-user-token"],
        method: "POST",
        path: "/api/auth.test",
        headers: bearer,
        read(reply) {
            const { ok, error } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(reply);
            if (reply.status !== 200)
                return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(reply);
            if (ok === true)
                return _live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .live */ .VD;
            const isOver = error === "token_revoked" || error === "account_inactive" || error === "token_expired";
            if (isOver)
                return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .revoked */ .xm)("it is told to be revoked or expired");
            return error === "invalid_auth" ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)("it is not valid, or not from this machine") : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(reply);
        },
    },
    {
        // https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify; tokens of accounts have another question.
        service: "cloudflare",
        rules: ["secrets/cloudflare-token", "secrets/cloudflare-legacy-token"],
        method: "GET",
        path: "/client/v4/user/tokens/verify",
        headers: bearer,
        read(reply) {
            const { result } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(reply);
            const status = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(result) ? result.status : undefined;
            if (reply.status === 200 && status === "active")
                return _live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .live */ .VD;
            if (status === "disabled" || status === "expired")
                return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .revoked */ .xm)(`it is told to be ${status}`);
            return reply.status === 401 ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)("it is no token of a user that works") : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(reply);
        },
    },
    {
        // https://huggingface.co/docs/hub/api#get-apiwhoami-v2
        service: "hugging-face",
        rules: ["secrets/huggingface-token"],
        method: "GET",
        path: "/api/whoami-v2",
        headers: bearer,
        read(reply) {
            const { name, error } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(reply);
            if (reply.status === 200 && typeof name === "string")
                return _live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .live */ .VD;
            return reply.status === 401 && typeof error === "string" ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .revoked */ .xm)() : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(reply);
        },
    },
    {
        // https://developer.hashicorp.com/vault/api-docs/auth/token#lookup-a-token-self; a policy of the token may forbid the question.
        service: "vault",
        rules: ["secrets/vault-service-token", "secrets/vault-batch-token", "secrets/vault-legacy-token"],
        method: "GET",
        path: "/v1/auth/token/lookup-self",
        headers: (token) => ({ "x-vault-token": token }),
        read(reply, host) {
            if (reply.status === 200 && (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)((0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(reply).data))
                return _live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .live */ .VD;
            return reply.status === 403
                ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`it is not valid at ${host}, or may not ask about itself`)
                : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(reply);
        },
    },
];
const byRule = new Map(tokenServices.flatMap((service) => service.rules.map((rule) => [rule, service])));
function serviceOf(rule) {
    return byRule.get(rule);
}
/** Asks about one token. */
function tokenRequest(service, host, token) {
    return { method: service.method, url: `https://${host}${service.path}`, headers: service.headers(token) };
}


/***/ })

};
