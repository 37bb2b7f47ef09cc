export const id = 692;
export const ids = [692];
export const modules = {

/***/ 8692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyExceptions: () => (/* reexport */ applyExceptions),
  applyPolicy: () => (/* reexport */ applyPolicy),
  checkPattern: () => (/* reexport */ checkPattern),
  comparePolicies: () => (/* reexport */ comparePolicies),
  defaultPolicy: () => (/* reexport */ defaultPolicy),
  defaultPolicyPath: () => (/* reexport */ defaultPolicyPath),
  errorDescriptions: () => (/* reexport */ errorDescriptions),
  loadPolicy: () => (/* reexport */ loadPolicy),
  longestLifetime: () => (/* reexport */ longestLifetime),
  longestWindow: () => (/* reexport */ longestWindow),
  parsePolicy: () => (/* reexport */ parsePolicy),
  policyDigest: () => (/* reexport */ policyDigest),
  policySchema: () => (/* reexport */ policySchema),
  policySchemaUrl: () => (/* reexport */ policySchemaUrl),
  ruleDescriptions: () => (/* reexport */ ruleDescriptions),
  ruleSettings: () => (/* reexport */ ruleSettings),
  severityOf: () => (/* reexport */ severityOf),
  unknownRules: () => (/* reexport */ unknownRules)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 15 modules
var lib = __webpack_require__(5740);
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
/** The empty region where another one starts: enough to find a list or mapping of many lines. */
function startOf(region) {
    return { start: region.start, end: region.start };
}
function comparePositions(a, b) {
    return a.line - b.line || a.column - b.column;
}

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
];
/** Only tell people to tidy up; everything else in `policy/` guards the guard and cannot be made milder by the policy itself. */
const adjustable = new Set(["policy/unused-exception", "policy/unknown-rule"]);
/** The severity below which a policy cannot set this rule; undefined for a rule that it may set as it likes. */
function protectedSeverity(rule) {
    return adjustable.has(rule) ? undefined : ruleDescriptions.find((description) => description.id === rule)?.severity;
}

;// CONCATENATED MODULE: ./packages/policy/lib/policy-finding.js


/** A finding about a policy file. Its severity is the rule's own. */
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
        message: parts.message,
        why: description?.why ?? "",
        fix: parts.fix,
        places: [place],
        ...(excerpt && { excerpt }),
        evidence: parts.evidence ?? [],
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
    return { line: start.line, text, startColumn: start.column, endColumn: Math.max(endColumn, start.column) };
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
    const end = endOfFirstDay(exception, now) + longestLifetime[severity] * day;
    return (0,lib/* instant */.uR)(new Date(end - 1)).slice(0, 10);
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
function isExpectedToMatch({ rule }, { completeAreas }) {
    return completeAreas.some((area) => rule.startsWith(`${area}/`));
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
        policy,
        path: policyPath,
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

;// CONCATENATED MODULE: ./packages/policy/lib/policy.js

/** Where the policy is, unless said otherwise; relative to the root of the repository. */
const defaultPolicyPath = ".github/sallyport.yml";
/** What holds where there is no policy file: every rule at its own severity, no exceptions, nothing left out. */
const defaultPolicy = {
    version: 1,
    rules: {},
    exceptions: [],
    secrets: { exclude: [], minConfidence: "medium", customRules: [] },
};
/** `sha256:…` of what a policy means: comments, layout and the order of keys do not change it. */
function policyDigest(policy) {
    return (0,lib/* digestOf */.ol)({
        version: policy.version,
        rules: policy.rules,
        exceptions: policy.exceptions.map(({ region: _, ...exception }) => ({ ...exception })),
        secrets: { ...policy.secrets, customRules: policy.secrets.customRules.map((rule) => ({ ...rule })) },
    });
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
 * What a policy makes of a rule: the setting of the most specific pattern, else `fallback`, the rule's own severity. A rule that
 * guards the policy itself is never milder than its own severity.
 */
function severityOf(policy, rule, fallback) {
    const setting = decidingEntry(policy, rule)?.setting ?? fallback;
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
        what: `findings of ${rule}`,
        why: `the rule is off: ${decidingEntry(policy, rule)?.pattern} in ${policyPath}`,
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

;// CONCATENATED MODULE: ./packages/policy/lib/compare/weakened-secrets.js




/** Every setting of `secrets` that finds less than before. */
function weakenedSecrets({ secrets: base }, { secrets: head }) {
    return [...addedExcludes(base, head), ...changedSettings(base, head), ...weakenedCustomRules(base, head)];
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

;// CONCATENATED MODULE: ./packages/policy/lib/compare/compare-policies.js




/**
 * Every way in which `head` is weaker than `base`, with its place in the file of `head`: weakened rules and a weaker search for
 * secrets are errors, new and widened exceptions warnings. What only makes it stricter is not mentioned.
 */
function comparePolicies(base, head, path) {
    const weakenings = [...weakenedRules(base, head), ...weakenedSecrets(base, head), ...changedExceptions(base, head)];
    return weakenings.map((weakening) => weakeningFinding(weakening, head, path));
}

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
];

// EXTERNAL MODULE: ./packages/git/lib/index.js + 23 modules
var git_lib = __webpack_require__(4492);
;// CONCATENATED MODULE: ./packages/policy/lib/generated/known-rules.js
// Generated by `pnpm generate`.
/** The ids of all rules of all gates. */
const knownRules = [
    "policy/added-exception",
    "policy/broken-file",
    "policy/deleted-file",
    "policy/exception-too-broad",
    "policy/exception-too-long",
    "policy/unknown-rule",
    "policy/unused-exception",
    "policy/weakened-rules",
    "policy/weakened-secrets",
    "policy/widened-exception",
    "repository/push-protection-off",
    "secrets/adyen-api-key",
    "secrets/age-secret-key",
    "secrets/airtable-token",
    "secrets/aiven-password",
    "secrets/akamai-edgegrid-secret",
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
    "secrets/kubernetes-bootstrap-token",
    "secrets/kubernetes-service-account-token",
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
    "secrets/xai-api-key",
    "secrets/zendesk-api-token",
    "secrets/zuplo-api-key"
];

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

;// CONCATENATED MODULE: ./packages/policy/lib/parse/quoted.js

const longest = 60;
/** Text of a file as a message shows it: in quotes, harmless to print, cut to a readable length. */
function quoted(text) {
    return `"${shortened(text)}"`;
}
/** The same without the quotes. */
function shortened(text) {
    return (0,lib/* printable */.g$)(text.length > longest ? `${text.slice(0, longest)}…` : text);
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
        report("approved-by", approverProblem(textAt(node, "owner"), textAt(node, "approved-by")));
        report("reason", reasonProblem(textAt(node, "reason")));
        for (const key of ["control", "replacement"])
            report(key, blankProblem(textAt(node, key)));
        for (const key of ["created", "expires"])
            report(key, dateProblem(textAt(node, key)));
        report("expires", orderProblem(textAt(node, "created"), textAt(node, "expires")));
        return problems;
    });
}
/** The exceptions of a file without problems. */
function readExceptions(root) {
    const list = nodeAt(root, "exceptions")?.items ?? [];
    return list.map((node) => {
        const entry = node.value;
        const { "approved-by": approvedBy, created, expires, fingerprint, path } = entry;
        return {
            rule: entry.rule,
            ...(fingerprint === undefined ? {} : { fingerprint }),
            ...(path === undefined ? {} : { path }),
            owner: entry.owner,
            approvedBy,
            reason: entry.reason.trim(),
            control: entry.control.trim(),
            replacement: entry.replacement.trim(),
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
        return `paths start at the root of the repository; write ${quoted(path.slice(1))}`;
    return pathPatternProblem(path);
}
function approverProblem(owner, approver) {
    if (owner === undefined || approver === undefined || bareName(owner) !== bareName(approver))
        return undefined;
    return `the approver must not be the owner; found ${quoted(approver)} as both`;
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
    return `${quoted(date)} is not a day and time that exists`;
}
function orderProblem(created, expires) {
    const start = created === undefined ? undefined : createdInstant(created);
    const end = expires === undefined ? undefined : (0,lib/* expiryInstant */.jE)(expires);
    if (start === undefined || end === undefined || (0,lib/* milliseconds */.Rz)(start) < (0,lib/* milliseconds */.Rz)(end))
        return undefined;
    return `it ends before it was created (${quoted(created ?? "")})`;
}
/** A bare date is the start of that day in UTC. */
function createdInstant(text) {
    if ((0,lib/* expiryInstant */.jE)(text) === undefined)
        return undefined;
    return text.includes("T") ? (0,lib/* expiryInstant */.jE)(text) : `${text}T00:00:00.000Z`;
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
        const message = `${rule} watches over the policy and cannot be set below ${least}; found ${setting}`;
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
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["version"], "additionalProperties": false, "properties": { "version": { "const": 1 }, "rules": { "type": "object", "propertyNames": { "pattern": "^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$", "maxLength": 100 }, "additionalProperties": { "enum": ["info", "warning", "error", "critical", "off"] } }, "exceptions": { "type": "array", "items": { "type": "object", "required": ["rule", "owner", "approved-by", "reason", "control", "replacement", "expires"], "anyOf": [{ "required": ["fingerprint"] }, { "required": ["path"] }], "additionalProperties": false, "properties": { "rule": { "type": "string", "pattern": "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "fingerprint": { "type": "string", "pattern": "^[a-z]+[0-9]+:[0-9a-f]{8,64}$" }, "path": { "type": "string", "minLength": 1, "maxLength": 1000 }, "owner": { "type": "string", "pattern": "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$" }, "approved-by": { "type": "string", "pattern": "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$" }, "reason": { "type": "string", "minLength": 20, "maxLength": 2000 }, "control": { "type": "string", "minLength": 3, "maxLength": 2000 }, "replacement": { "type": "string", "minLength": 3, "maxLength": 2000 }, "created": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$" }, "expires": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$" } } }, "maxItems": 500 }, "secrets": { "type": "object", "additionalProperties": false, "properties": { "salt": { "type": "string", "pattern": "^[0-9a-f]{32,128}$" }, "exclude": { "type": "array", "maxItems": 200, "uniqueItems": true, "items": { "type": "string", "minLength": 1, "maxLength": 1000 } }, "min-confidence": { "enum": ["low", "medium", "high", "verified"] }, "max-file-size": { "type": ["integer", "string"], "minimum": 1, "maximum": 9007199254740991, "pattern": "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$" }, "custom-rules": { "type": "array", "items": { "type": "object", "required": ["id", "title", "keywords", "pattern"], "additionalProperties": false, "properties": { "id": { "type": "string", "pattern": "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$", "maxLength": 100 }, "title": { "type": "string", "minLength": 3, "maxLength": 200 }, "keywords": { "type": "array", "minItems": 1, "maxItems": 10, "uniqueItems": true, "items": { "type": "string", "minLength": 3, "maxLength": 64, "pattern": "^[!-~]+(?: [!-~]+)*$" } }, "pattern": { "type": "string", "minLength": 1, "maxLength": 300 }, "severity": { "enum": ["info", "warning", "error", "critical"] }, "fix": { "type": "string", "minLength": 3, "maxLength": 500 } } }, "maxItems": 100 } } } } };
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$", "u");
const pattern5 = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern6 = new RegExp("^[a-z]+[0-9]+:[0-9a-f]{8,64}$", "u");
const pattern7 = new RegExp("^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$", "u");
const pattern9 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$", "u");
const pattern11 = new RegExp("^[0-9a-f]{32,128}$", "u");
const pattern12 = new RegExp("^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$", "u");
const pattern13 = new RegExp("^custom/[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern14 = new RegExp("^[!-~]+(?: [!-~]+)*$", "u");
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
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!((((key0 === "version") || (key0 === "rules")) || (key0 === "exceptions")) || (key0 === "secrets"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.version !== undefined && func0.call(data, "version")) {
            if (1 !== data.version) {
                const err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.rules !== undefined && func0.call(data, "rules")) {
            let data1 = data.rules;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                for (const key1 of Object.keys(data1)) {
                    const _errs5 = errors;
                    if (typeof key1 === "string") {
                        if (key1.length > 100) {
                            const err3 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, propertyName: key1 };
                            if (vErrors === null) {
                                vErrors = [err3];
                            }
                            else {
                                vErrors.push(err3);
                            }
                            errors++;
                        }
                        if (!pattern4.test(key1)) {
                            const err4 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$" }, propertyName: key1 };
                            if (vErrors === null) {
                                vErrors = [err4];
                            }
                            else {
                                vErrors.push(err4);
                            }
                            errors++;
                        }
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                        const err5 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
                        if (vErrors === null) {
                            vErrors = [err5];
                        }
                        else {
                            vErrors.push(err5);
                        }
                        errors++;
                    }
                }
                for (const key2 of Object.keys(data1)) {
                    let data2 = data1[key2];
                    if (!(((((data2 === "info") || (data2 === "warning")) || (data2 === "error")) || (data2 === "critical")) || (data2 === "off"))) {
                        const err6 = { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.additionalProperties.enum } };
                        if (vErrors === null) {
                            vErrors = [err6];
                        }
                        else {
                            vErrors.push(err6);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.exceptions !== undefined && func0.call(data, "exceptions")) {
            let data3 = data.exceptions;
            if (Array.isArray(data3)) {
                if (data3.length > 500) {
                    const err8 = { instancePath: instancePath + "/exceptions", schemaPath: "#/properties/exceptions/maxItems", keyword: "maxItems", params: { limit: 500 } };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    const _errs12 = errors;
                    let valid5 = false;
                    const _errs13 = errors;
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        if ((data4.fingerprint === undefined) || (!(func0.call(data4, "fingerprint")))) {
                            const err9 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/anyOf/0/required", keyword: "required", params: { missingProperty: "fingerprint" } };
                            if (vErrors === null) {
                                vErrors = [err9];
                            }
                            else {
                                vErrors.push(err9);
                            }
                            errors++;
                        }
                    }
                    var _valid0 = _errs13 === errors;
                    valid5 = valid5 || _valid0;
                    const _errs14 = errors;
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        if ((data4.path === undefined) || (!(func0.call(data4, "path")))) {
                            const err10 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/anyOf/1/required", keyword: "required", params: { missingProperty: "path" } };
                            if (vErrors === null) {
                                vErrors = [err10];
                            }
                            else {
                                vErrors.push(err10);
                            }
                            errors++;
                        }
                    }
                    var _valid0 = _errs14 === errors;
                    valid5 = valid5 || _valid0;
                    if (!valid5) {
                        const err11 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/anyOf", keyword: "anyOf", params: {} };
                        if (vErrors === null) {
                            vErrors = [err11];
                        }
                        else {
                            vErrors.push(err11);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs12;
                        if (vErrors !== null) {
                            if (_errs12) {
                                vErrors.length = _errs12;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        if ((data4.rule === undefined) || (!(func0.call(data4, "rule")))) {
                            const err12 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/required", keyword: "required", params: { missingProperty: "rule" } };
                            if (vErrors === null) {
                                vErrors = [err12];
                            }
                            else {
                                vErrors.push(err12);
                            }
                            errors++;
                        }
                        if ((data4.owner === undefined) || (!(func0.call(data4, "owner")))) {
                            const err13 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/required", keyword: "required", params: { missingProperty: "owner" } };
                            if (vErrors === null) {
                                vErrors = [err13];
                            }
                            else {
                                vErrors.push(err13);
                            }
                            errors++;
                        }
                        if ((data4["approved-by"] === undefined) || (!(func0.call(data4, "approved-by")))) {
                            const err14 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/required", keyword: "required", params: { missingProperty: "approved-by" } };
                            if (vErrors === null) {
                                vErrors = [err14];
                            }
                            else {
                                vErrors.push(err14);
                            }
                            errors++;
                        }
                        if ((data4.reason === undefined) || (!(func0.call(data4, "reason")))) {
                            const err15 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/required", keyword: "required", params: { missingProperty: "reason" } };
                            if (vErrors === null) {
                                vErrors = [err15];
                            }
                            else {
                                vErrors.push(err15);
                            }
                            errors++;
                        }
                        if ((data4.control === undefined) || (!(func0.call(data4, "control")))) {
                            const err16 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/required", keyword: "required", params: { missingProperty: "control" } };
                            if (vErrors === null) {
                                vErrors = [err16];
                            }
                            else {
                                vErrors.push(err16);
                            }
                            errors++;
                        }
                        if ((data4.replacement === undefined) || (!(func0.call(data4, "replacement")))) {
                            const err17 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/required", keyword: "required", params: { missingProperty: "replacement" } };
                            if (vErrors === null) {
                                vErrors = [err17];
                            }
                            else {
                                vErrors.push(err17);
                            }
                            errors++;
                        }
                        if ((data4.expires === undefined) || (!(func0.call(data4, "expires")))) {
                            const err18 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/required", keyword: "required", params: { missingProperty: "expires" } };
                            if (vErrors === null) {
                                vErrors = [err18];
                            }
                            else {
                                vErrors.push(err18);
                            }
                            errors++;
                        }
                        for (const key3 of Object.keys(data4)) {
                            if (!(func0.call(schema31.properties.exceptions.items.properties, key3))) {
                                const err19 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                                if (vErrors === null) {
                                    vErrors = [err19];
                                }
                                else {
                                    vErrors.push(err19);
                                }
                                errors++;
                            }
                        }
                        if (data4.rule !== undefined && func0.call(data4, "rule")) {
                            let data5 = data4.rule;
                            if (typeof data5 === "string") {
                                if (data5.length > 100) {
                                    const err20 = { instancePath: instancePath + "/exceptions/" + i0 + "/rule", schemaPath: "#/properties/exceptions/items/properties/rule/maxLength", keyword: "maxLength", params: { limit: 100 } };
                                    if (vErrors === null) {
                                        vErrors = [err20];
                                    }
                                    else {
                                        vErrors.push(err20);
                                    }
                                    errors++;
                                }
                                if (!pattern5.test(data5)) {
                                    const err21 = { instancePath: instancePath + "/exceptions/" + i0 + "/rule", schemaPath: "#/properties/exceptions/items/properties/rule/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$" } };
                                    if (vErrors === null) {
                                        vErrors = [err21];
                                    }
                                    else {
                                        vErrors.push(err21);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err22 = { instancePath: instancePath + "/exceptions/" + i0 + "/rule", schemaPath: "#/properties/exceptions/items/properties/rule/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err22];
                                }
                                else {
                                    vErrors.push(err22);
                                }
                                errors++;
                            }
                        }
                        if (data4.fingerprint !== undefined && func0.call(data4, "fingerprint")) {
                            let data6 = data4.fingerprint;
                            if (typeof data6 === "string") {
                                if (!pattern6.test(data6)) {
                                    const err23 = { instancePath: instancePath + "/exceptions/" + i0 + "/fingerprint", schemaPath: "#/properties/exceptions/items/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[a-z]+[0-9]+:[0-9a-f]{8,64}$" } };
                                    if (vErrors === null) {
                                        vErrors = [err23];
                                    }
                                    else {
                                        vErrors.push(err23);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err24 = { instancePath: instancePath + "/exceptions/" + i0 + "/fingerprint", schemaPath: "#/properties/exceptions/items/properties/fingerprint/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err24];
                                }
                                else {
                                    vErrors.push(err24);
                                }
                                errors++;
                            }
                        }
                        if (data4.path !== undefined && func0.call(data4, "path")) {
                            let data7 = data4.path;
                            if (typeof data7 === "string") {
                                if (data7.length > 1000) {
                                    const err25 = { instancePath: instancePath + "/exceptions/" + i0 + "/path", schemaPath: "#/properties/exceptions/items/properties/path/maxLength", keyword: "maxLength", params: { limit: 1000 } };
                                    if (vErrors === null) {
                                        vErrors = [err25];
                                    }
                                    else {
                                        vErrors.push(err25);
                                    }
                                    errors++;
                                }
                                if (data7.length < 1) {
                                    const err26 = { instancePath: instancePath + "/exceptions/" + i0 + "/path", schemaPath: "#/properties/exceptions/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err26];
                                    }
                                    else {
                                        vErrors.push(err26);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err27 = { instancePath: instancePath + "/exceptions/" + i0 + "/path", schemaPath: "#/properties/exceptions/items/properties/path/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err27];
                                }
                                else {
                                    vErrors.push(err27);
                                }
                                errors++;
                            }
                        }
                        if (data4.owner !== undefined && func0.call(data4, "owner")) {
                            let data8 = data4.owner;
                            if (typeof data8 === "string") {
                                if (!pattern7.test(data8)) {
                                    const err28 = { instancePath: instancePath + "/exceptions/" + i0 + "/owner", schemaPath: "#/properties/exceptions/items/properties/owner/pattern", keyword: "pattern", params: { pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$" } };
                                    if (vErrors === null) {
                                        vErrors = [err28];
                                    }
                                    else {
                                        vErrors.push(err28);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err29 = { instancePath: instancePath + "/exceptions/" + i0 + "/owner", schemaPath: "#/properties/exceptions/items/properties/owner/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err29];
                                }
                                else {
                                    vErrors.push(err29);
                                }
                                errors++;
                            }
                        }
                        if (data4["approved-by"] !== undefined && func0.call(data4, "approved-by")) {
                            let data9 = data4["approved-by"];
                            if (typeof data9 === "string") {
                                if (!pattern7.test(data9)) {
                                    const err30 = { instancePath: instancePath + "/exceptions/" + i0 + "/approved-by", schemaPath: "#/properties/exceptions/items/properties/approved-by/pattern", keyword: "pattern", params: { pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$" } };
                                    if (vErrors === null) {
                                        vErrors = [err30];
                                    }
                                    else {
                                        vErrors.push(err30);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err31 = { instancePath: instancePath + "/exceptions/" + i0 + "/approved-by", schemaPath: "#/properties/exceptions/items/properties/approved-by/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err31];
                                }
                                else {
                                    vErrors.push(err31);
                                }
                                errors++;
                            }
                        }
                        if (data4.reason !== undefined && func0.call(data4, "reason")) {
                            let data10 = data4.reason;
                            if (typeof data10 === "string") {
                                if (data10.length > 2000) {
                                    const err32 = { instancePath: instancePath + "/exceptions/" + i0 + "/reason", schemaPath: "#/properties/exceptions/items/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2000 } };
                                    if (vErrors === null) {
                                        vErrors = [err32];
                                    }
                                    else {
                                        vErrors.push(err32);
                                    }
                                    errors++;
                                }
                                if (data10.length < 20) {
                                    const err33 = { instancePath: instancePath + "/exceptions/" + i0 + "/reason", schemaPath: "#/properties/exceptions/items/properties/reason/minLength", keyword: "minLength", params: { limit: 20 } };
                                    if (vErrors === null) {
                                        vErrors = [err33];
                                    }
                                    else {
                                        vErrors.push(err33);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err34 = { instancePath: instancePath + "/exceptions/" + i0 + "/reason", schemaPath: "#/properties/exceptions/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err34];
                                }
                                else {
                                    vErrors.push(err34);
                                }
                                errors++;
                            }
                        }
                        if (data4.control !== undefined && func0.call(data4, "control")) {
                            let data11 = data4.control;
                            if (typeof data11 === "string") {
                                if (data11.length > 2000) {
                                    const err35 = { instancePath: instancePath + "/exceptions/" + i0 + "/control", schemaPath: "#/properties/exceptions/items/properties/control/maxLength", keyword: "maxLength", params: { limit: 2000 } };
                                    if (vErrors === null) {
                                        vErrors = [err35];
                                    }
                                    else {
                                        vErrors.push(err35);
                                    }
                                    errors++;
                                }
                                if (data11.length < 3) {
                                    const err36 = { instancePath: instancePath + "/exceptions/" + i0 + "/control", schemaPath: "#/properties/exceptions/items/properties/control/minLength", keyword: "minLength", params: { limit: 3 } };
                                    if (vErrors === null) {
                                        vErrors = [err36];
                                    }
                                    else {
                                        vErrors.push(err36);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err37 = { instancePath: instancePath + "/exceptions/" + i0 + "/control", schemaPath: "#/properties/exceptions/items/properties/control/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err37];
                                }
                                else {
                                    vErrors.push(err37);
                                }
                                errors++;
                            }
                        }
                        if (data4.replacement !== undefined && func0.call(data4, "replacement")) {
                            let data12 = data4.replacement;
                            if (typeof data12 === "string") {
                                if (data12.length > 2000) {
                                    const err38 = { instancePath: instancePath + "/exceptions/" + i0 + "/replacement", schemaPath: "#/properties/exceptions/items/properties/replacement/maxLength", keyword: "maxLength", params: { limit: 2000 } };
                                    if (vErrors === null) {
                                        vErrors = [err38];
                                    }
                                    else {
                                        vErrors.push(err38);
                                    }
                                    errors++;
                                }
                                if (data12.length < 3) {
                                    const err39 = { instancePath: instancePath + "/exceptions/" + i0 + "/replacement", schemaPath: "#/properties/exceptions/items/properties/replacement/minLength", keyword: "minLength", params: { limit: 3 } };
                                    if (vErrors === null) {
                                        vErrors = [err39];
                                    }
                                    else {
                                        vErrors.push(err39);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err40 = { instancePath: instancePath + "/exceptions/" + i0 + "/replacement", schemaPath: "#/properties/exceptions/items/properties/replacement/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err40];
                                }
                                else {
                                    vErrors.push(err40);
                                }
                                errors++;
                            }
                        }
                        if (data4.created !== undefined && func0.call(data4, "created")) {
                            let data13 = data4.created;
                            if (typeof data13 === "string") {
                                if (!pattern9.test(data13)) {
                                    const err41 = { instancePath: instancePath + "/exceptions/" + i0 + "/created", schemaPath: "#/properties/exceptions/items/properties/created/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$" } };
                                    if (vErrors === null) {
                                        vErrors = [err41];
                                    }
                                    else {
                                        vErrors.push(err41);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err42 = { instancePath: instancePath + "/exceptions/" + i0 + "/created", schemaPath: "#/properties/exceptions/items/properties/created/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err42];
                                }
                                else {
                                    vErrors.push(err42);
                                }
                                errors++;
                            }
                        }
                        if (data4.expires !== undefined && func0.call(data4, "expires")) {
                            let data14 = data4.expires;
                            if (typeof data14 === "string") {
                                if (!pattern9.test(data14)) {
                                    const err43 = { instancePath: instancePath + "/exceptions/" + i0 + "/expires", schemaPath: "#/properties/exceptions/items/properties/expires/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$" } };
                                    if (vErrors === null) {
                                        vErrors = [err43];
                                    }
                                    else {
                                        vErrors.push(err43);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err44 = { instancePath: instancePath + "/exceptions/" + i0 + "/expires", schemaPath: "#/properties/exceptions/items/properties/expires/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err44];
                                }
                                else {
                                    vErrors.push(err44);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err45 = { instancePath: instancePath + "/exceptions/" + i0, schemaPath: "#/properties/exceptions/items/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err45];
                        }
                        else {
                            vErrors.push(err45);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err46 = { instancePath: instancePath + "/exceptions", schemaPath: "#/properties/exceptions/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                    vErrors = [err46];
                }
                else {
                    vErrors.push(err46);
                }
                errors++;
            }
        }
        if (data.secrets !== undefined && func0.call(data, "secrets")) {
            let data15 = data.secrets;
            if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                for (const key4 of Object.keys(data15)) {
                    if (!(((((key4 === "salt") || (key4 === "exclude")) || (key4 === "min-confidence")) || (key4 === "max-file-size")) || (key4 === "custom-rules"))) {
                        const err47 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                        if (vErrors === null) {
                            vErrors = [err47];
                        }
                        else {
                            vErrors.push(err47);
                        }
                        errors++;
                    }
                }
                if (data15.salt !== undefined && func0.call(data15, "salt")) {
                    let data16 = data15.salt;
                    if (typeof data16 === "string") {
                        if (!pattern11.test(data16)) {
                            const err48 = { instancePath: instancePath + "/secrets/salt", schemaPath: "#/properties/secrets/properties/salt/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{32,128}$" } };
                            if (vErrors === null) {
                                vErrors = [err48];
                            }
                            else {
                                vErrors.push(err48);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err49 = { instancePath: instancePath + "/secrets/salt", schemaPath: "#/properties/secrets/properties/salt/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                }
                if (data15.exclude !== undefined && func0.call(data15, "exclude")) {
                    let data17 = data15.exclude;
                    if (Array.isArray(data17)) {
                        if (data17.length > 200) {
                            const err50 = { instancePath: instancePath + "/secrets/exclude", schemaPath: "#/properties/secrets/properties/exclude/maxItems", keyword: "maxItems", params: { limit: 200 } };
                            if (vErrors === null) {
                                vErrors = [err50];
                            }
                            else {
                                vErrors.push(err50);
                            }
                            errors++;
                        }
                        const len1 = data17.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                            let data18 = data17[i1];
                            if (typeof data18 === "string") {
                                if (data18.length > 1000) {
                                    const err51 = { instancePath: instancePath + "/secrets/exclude/" + i1, schemaPath: "#/properties/secrets/properties/exclude/items/maxLength", keyword: "maxLength", params: { limit: 1000 } };
                                    if (vErrors === null) {
                                        vErrors = [err51];
                                    }
                                    else {
                                        vErrors.push(err51);
                                    }
                                    errors++;
                                }
                                if (data18.length < 1) {
                                    const err52 = { instancePath: instancePath + "/secrets/exclude/" + i1, schemaPath: "#/properties/secrets/properties/exclude/items/minLength", keyword: "minLength", params: { limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err52];
                                    }
                                    else {
                                        vErrors.push(err52);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err53 = { instancePath: instancePath + "/secrets/exclude/" + i1, schemaPath: "#/properties/secrets/properties/exclude/items/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err53];
                                }
                                else {
                                    vErrors.push(err53);
                                }
                                errors++;
                            }
                        }
                        let i2 = data17.length;
                        let j0;
                        if (i2 > 1) {
                            const indices0 = {};
                            for (; i2--;) {
                                let item0 = data17[i2];
                                if (typeof item0 !== "string") {
                                    continue;
                                }
                                if (typeof indices0[item0] == "number") {
                                    j0 = indices0[item0];
                                    const err54 = { instancePath: instancePath + "/secrets/exclude", schemaPath: "#/properties/secrets/properties/exclude/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 } };
                                    if (vErrors === null) {
                                        vErrors = [err54];
                                    }
                                    else {
                                        vErrors.push(err54);
                                    }
                                    errors++;
                                    break;
                                }
                                indices0[item0] = i2;
                            }
                        }
                    }
                    else {
                        const err55 = { instancePath: instancePath + "/secrets/exclude", schemaPath: "#/properties/secrets/properties/exclude/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                            vErrors = [err55];
                        }
                        else {
                            vErrors.push(err55);
                        }
                        errors++;
                    }
                }
                if (data15["min-confidence"] !== undefined && func0.call(data15, "min-confidence")) {
                    let data19 = data15["min-confidence"];
                    if (!((((data19 === "low") || (data19 === "medium")) || (data19 === "high")) || (data19 === "verified"))) {
                        const err56 = { instancePath: instancePath + "/secrets/min-confidence", schemaPath: "#/properties/secrets/properties/min-confidence/enum", keyword: "enum", params: { allowedValues: schema31.properties.secrets.properties["min-confidence"].enum } };
                        if (vErrors === null) {
                            vErrors = [err56];
                        }
                        else {
                            vErrors.push(err56);
                        }
                        errors++;
                    }
                }
                if (data15["max-file-size"] !== undefined && func0.call(data15, "max-file-size")) {
                    let data20 = data15["max-file-size"];
                    if ((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (typeof data20 !== "string")) {
                        const err57 = { instancePath: instancePath + "/secrets/max-file-size", schemaPath: "#/properties/secrets/properties/max-file-size/type", keyword: "type", params: { type: schema31.properties.secrets.properties["max-file-size"].type } };
                        if (vErrors === null) {
                            vErrors = [err57];
                        }
                        else {
                            vErrors.push(err57);
                        }
                        errors++;
                    }
                    if ((typeof data20 == "number") && (isFinite(data20))) {
                        if (data20 > 9007199254740991 || isNaN(data20)) {
                            const err58 = { instancePath: instancePath + "/secrets/max-file-size", schemaPath: "#/properties/secrets/properties/max-file-size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
                            if (vErrors === null) {
                                vErrors = [err58];
                            }
                            else {
                                vErrors.push(err58);
                            }
                            errors++;
                        }
                        if (data20 < 1 || isNaN(data20)) {
                            const err59 = { instancePath: instancePath + "/secrets/max-file-size", schemaPath: "#/properties/secrets/properties/max-file-size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err59];
                            }
                            else {
                                vErrors.push(err59);
                            }
                            errors++;
                        }
                    }
                    if (typeof data20 === "string") {
                        if (!pattern12.test(data20)) {
                            const err60 = { instancePath: instancePath + "/secrets/max-file-size", schemaPath: "#/properties/secrets/properties/max-file-size/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$" } };
                            if (vErrors === null) {
                                vErrors = [err60];
                            }
                            else {
                                vErrors.push(err60);
                            }
                            errors++;
                        }
                    }
                }
                if (data15["custom-rules"] !== undefined && func0.call(data15, "custom-rules")) {
                    let data21 = data15["custom-rules"];
                    if (Array.isArray(data21)) {
                        if (data21.length > 100) {
                            const err61 = { instancePath: instancePath + "/secrets/custom-rules", schemaPath: "#/properties/secrets/properties/custom-rules/maxItems", keyword: "maxItems", params: { limit: 100 } };
                            if (vErrors === null) {
                                vErrors = [err61];
                            }
                            else {
                                vErrors.push(err61);
                            }
                            errors++;
                        }
                        const len2 = data21.length;
                        for (let i3 = 0; i3 < len2; i3++) {
                            let data22 = data21[i3];
                            if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                                if ((data22.id === undefined) || (!(func0.call(data22, "id")))) {
                                    const err62 = { instancePath: instancePath + "/secrets/custom-rules/" + i3, schemaPath: "#/properties/secrets/properties/custom-rules/items/required", keyword: "required", params: { missingProperty: "id" } };
                                    if (vErrors === null) {
                                        vErrors = [err62];
                                    }
                                    else {
                                        vErrors.push(err62);
                                    }
                                    errors++;
                                }
                                if ((data22.title === undefined) || (!(func0.call(data22, "title")))) {
                                    const err63 = { instancePath: instancePath + "/secrets/custom-rules/" + i3, schemaPath: "#/properties/secrets/properties/custom-rules/items/required", keyword: "required", params: { missingProperty: "title" } };
                                    if (vErrors === null) {
                                        vErrors = [err63];
                                    }
                                    else {
                                        vErrors.push(err63);
                                    }
                                    errors++;
                                }
                                if ((data22.keywords === undefined) || (!(func0.call(data22, "keywords")))) {
                                    const err64 = { instancePath: instancePath + "/secrets/custom-rules/" + i3, schemaPath: "#/properties/secrets/properties/custom-rules/items/required", keyword: "required", params: { missingProperty: "keywords" } };
                                    if (vErrors === null) {
                                        vErrors = [err64];
                                    }
                                    else {
                                        vErrors.push(err64);
                                    }
                                    errors++;
                                }
                                if ((data22.pattern === undefined) || (!(func0.call(data22, "pattern")))) {
                                    const err65 = { instancePath: instancePath + "/secrets/custom-rules/" + i3, schemaPath: "#/properties/secrets/properties/custom-rules/items/required", keyword: "required", params: { missingProperty: "pattern" } };
                                    if (vErrors === null) {
                                        vErrors = [err65];
                                    }
                                    else {
                                        vErrors.push(err65);
                                    }
                                    errors++;
                                }
                                for (const key5 of Object.keys(data22)) {
                                    if (!((((((key5 === "id") || (key5 === "title")) || (key5 === "keywords")) || (key5 === "pattern")) || (key5 === "severity")) || (key5 === "fix"))) {
                                        const err66 = { instancePath: instancePath + "/secrets/custom-rules/" + i3, schemaPath: "#/properties/secrets/properties/custom-rules/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                                        if (vErrors === null) {
                                            vErrors = [err66];
                                        }
                                        else {
                                            vErrors.push(err66);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.id !== undefined && func0.call(data22, "id")) {
                                    let data23 = data22.id;
                                    if (typeof data23 === "string") {
                                        if (data23.length > 100) {
                                            const err67 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/id", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/id/maxLength", keyword: "maxLength", params: { limit: 100 } };
                                            if (vErrors === null) {
                                                vErrors = [err67];
                                            }
                                            else {
                                                vErrors.push(err67);
                                            }
                                            errors++;
                                        }
                                        if (!pattern13.test(data23)) {
                                            const err68 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/id", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/id/pattern", keyword: "pattern", params: { pattern: "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$" } };
                                            if (vErrors === null) {
                                                vErrors = [err68];
                                            }
                                            else {
                                                vErrors.push(err68);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err69 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/id", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/id/type", keyword: "type", params: { type: "string" } };
                                        if (vErrors === null) {
                                            vErrors = [err69];
                                        }
                                        else {
                                            vErrors.push(err69);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.title !== undefined && func0.call(data22, "title")) {
                                    let data24 = data22.title;
                                    if (typeof data24 === "string") {
                                        if (data24.length > 200) {
                                            const err70 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/title", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 } };
                                            if (vErrors === null) {
                                                vErrors = [err70];
                                            }
                                            else {
                                                vErrors.push(err70);
                                            }
                                            errors++;
                                        }
                                        if (data24.length < 3) {
                                            const err71 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/title", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/title/minLength", keyword: "minLength", params: { limit: 3 } };
                                            if (vErrors === null) {
                                                vErrors = [err71];
                                            }
                                            else {
                                                vErrors.push(err71);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err72 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/title", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/title/type", keyword: "type", params: { type: "string" } };
                                        if (vErrors === null) {
                                            vErrors = [err72];
                                        }
                                        else {
                                            vErrors.push(err72);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.keywords !== undefined && func0.call(data22, "keywords")) {
                                    let data25 = data22.keywords;
                                    if (Array.isArray(data25)) {
                                        if (data25.length > 10) {
                                            const err73 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/keywords", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/keywords/maxItems", keyword: "maxItems", params: { limit: 10 } };
                                            if (vErrors === null) {
                                                vErrors = [err73];
                                            }
                                            else {
                                                vErrors.push(err73);
                                            }
                                            errors++;
                                        }
                                        if (data25.length < 1) {
                                            const err74 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/keywords", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/keywords/minItems", keyword: "minItems", params: { limit: 1 } };
                                            if (vErrors === null) {
                                                vErrors = [err74];
                                            }
                                            else {
                                                vErrors.push(err74);
                                            }
                                            errors++;
                                        }
                                        const len3 = data25.length;
                                        for (let i4 = 0; i4 < len3; i4++) {
                                            let data26 = data25[i4];
                                            if (typeof data26 === "string") {
                                                if (data26.length > 64) {
                                                    const err75 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/keywords/" + i4, schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/keywords/items/maxLength", keyword: "maxLength", params: { limit: 64 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err75];
                                                    }
                                                    else {
                                                        vErrors.push(err75);
                                                    }
                                                    errors++;
                                                }
                                                if (data26.length < 3) {
                                                    const err76 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/keywords/" + i4, schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/keywords/items/minLength", keyword: "minLength", params: { limit: 3 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err76];
                                                    }
                                                    else {
                                                        vErrors.push(err76);
                                                    }
                                                    errors++;
                                                }
                                                if (!pattern14.test(data26)) {
                                                    const err77 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/keywords/" + i4, schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/keywords/items/pattern", keyword: "pattern", params: { pattern: "^[!-~]+(?: [!-~]+)*$" } };
                                                    if (vErrors === null) {
                                                        vErrors = [err77];
                                                    }
                                                    else {
                                                        vErrors.push(err77);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            else {
                                                const err78 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/keywords/" + i4, schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/keywords/items/type", keyword: "type", params: { type: "string" } };
                                                if (vErrors === null) {
                                                    vErrors = [err78];
                                                }
                                                else {
                                                    vErrors.push(err78);
                                                }
                                                errors++;
                                            }
                                        }
                                        let i5 = data25.length;
                                        let j1;
                                        if (i5 > 1) {
                                            const indices1 = {};
                                            for (; i5--;) {
                                                let item1 = data25[i5];
                                                if (typeof item1 !== "string") {
                                                    continue;
                                                }
                                                if (typeof indices1[item1] == "number") {
                                                    j1 = indices1[item1];
                                                    const err79 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/keywords", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/keywords/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j1 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err79];
                                                    }
                                                    else {
                                                        vErrors.push(err79);
                                                    }
                                                    errors++;
                                                    break;
                                                }
                                                indices1[item1] = i5;
                                            }
                                        }
                                    }
                                    else {
                                        const err80 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/keywords", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/keywords/type", keyword: "type", params: { type: "array" } };
                                        if (vErrors === null) {
                                            vErrors = [err80];
                                        }
                                        else {
                                            vErrors.push(err80);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.pattern !== undefined && func0.call(data22, "pattern")) {
                                    let data27 = data22.pattern;
                                    if (typeof data27 === "string") {
                                        if (data27.length > 300) {
                                            const err81 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/pattern", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/pattern/maxLength", keyword: "maxLength", params: { limit: 300 } };
                                            if (vErrors === null) {
                                                vErrors = [err81];
                                            }
                                            else {
                                                vErrors.push(err81);
                                            }
                                            errors++;
                                        }
                                        if (data27.length < 1) {
                                            const err82 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/pattern", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 } };
                                            if (vErrors === null) {
                                                vErrors = [err82];
                                            }
                                            else {
                                                vErrors.push(err82);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err83 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/pattern", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/pattern/type", keyword: "type", params: { type: "string" } };
                                        if (vErrors === null) {
                                            vErrors = [err83];
                                        }
                                        else {
                                            vErrors.push(err83);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.severity !== undefined && func0.call(data22, "severity")) {
                                    let data28 = data22.severity;
                                    if (!((((data28 === "info") || (data28 === "warning")) || (data28 === "error")) || (data28 === "critical"))) {
                                        const err84 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/severity", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.secrets.properties["custom-rules"].items.properties.severity.enum } };
                                        if (vErrors === null) {
                                            vErrors = [err84];
                                        }
                                        else {
                                            vErrors.push(err84);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.fix !== undefined && func0.call(data22, "fix")) {
                                    let data29 = data22.fix;
                                    if (typeof data29 === "string") {
                                        if (data29.length > 500) {
                                            const err85 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/fix", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/fix/maxLength", keyword: "maxLength", params: { limit: 500 } };
                                            if (vErrors === null) {
                                                vErrors = [err85];
                                            }
                                            else {
                                                vErrors.push(err85);
                                            }
                                            errors++;
                                        }
                                        if (data29.length < 3) {
                                            const err86 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/fix", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/fix/minLength", keyword: "minLength", params: { limit: 3 } };
                                            if (vErrors === null) {
                                                vErrors = [err86];
                                            }
                                            else {
                                                vErrors.push(err86);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err87 = { instancePath: instancePath + "/secrets/custom-rules/" + i3 + "/fix", schemaPath: "#/properties/secrets/properties/custom-rules/items/properties/fix/type", keyword: "type", params: { type: "string" } };
                                        if (vErrors === null) {
                                            vErrors = [err87];
                                        }
                                        else {
                                            vErrors.push(err87);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err88 = { instancePath: instancePath + "/secrets/custom-rules/" + i3, schemaPath: "#/properties/secrets/properties/custom-rules/items/type", keyword: "type", params: { type: "object" } };
                                if (vErrors === null) {
                                    vErrors = [err88];
                                }
                                else {
                                    vErrors.push(err88);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err89 = { instancePath: instancePath + "/secrets/custom-rules", schemaPath: "#/properties/secrets/properties/custom-rules/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                            vErrors = [err89];
                        }
                        else {
                            vErrors.push(err89);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err90 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err90];
                }
                else {
                    vErrors.push(err90);
                }
                errors++;
            }
        }
    }
    else {
        const err91 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err91];
        }
        else {
            vErrors.push(err91);
        }
        errors++;
    }
    validate.errors = vErrors;
    return errors === 0;
}
validate.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

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
        rules: rulesSchema,
        exceptions: exceptionsSchema,
        secrets: secretsSchema,
    },
    examples: [{ version: 1, rules: { "secrets/*": "error" } }],
};

;// CONCATENATED MODULE: ./packages/policy/lib/parse/schema-problems.js





/** Every way in which a policy file differs from its schema, in plain sentences. */
function schemaProblems(root) {
    const told = new Set();
    const problems = [];
    for (const error of schemaErrors(root.value)) {
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
        const message = sentence({ error, node, schema: schemaOf(error), limit: Number(error.params.limit) });
        problems.push({ pointer: pointerOf(...steps), region: schema_problems_regionOf(error, node), message });
    }
    return problems;
}
/** Alternatives that failed are summed up by their `anyOf`, the name's own error says more than `propertyNames`. */
function isPartOfAnother(error) {
    return error.keyword === "propertyNames" || /\/anyOf\/[0-9]/.test(error.schemaPath);
}
/** The schema whose keyword failed. */
function schemaOf(error) {
    let current = policySchema;
    for (const step of stepsOf(error.schemaPath).slice(0, -1)) {
        current = current[decodeURIComponent(step)];
    }
    return current;
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
        const value = error.propertyName === undefined ? found(node, schema) : quoted(error.propertyName);
        return `${schema.errorMessage ?? `expected text of the form ${schema.pattern}`}; found ${value}`;
    },
    required: ({ error, schema }) => {
        const key = String(error.params.missingProperty);
        const title = schema.properties?.[key]?.title;
        return `${quoted(key)} is missing${title === undefined ? "" : `: ${title}`}`;
    },
    additionalProperties: ({ error, schema }) => {
        const key = String(error.params.additionalProperty);
        const known = Object.keys(schema.properties ?? {});
        const hint = didYouMean(key, known);
        return `unknown key ${quoted(key)}${hint === "" ? `; known here: ${known.join(", ")}` : hint}`;
    },
    anyOf: ({ schema }) => {
        const keys = (schema.anyOf ?? []).flatMap((alternative) => alternative.required ?? []);
        return `${keys.map(quoted).join(" or ")} is missing; give at least one`;
    },
    minLength: ({ error, node, limit }) => `expected at least ${characters(limit)}; found ${lengthOf(error, node)}`,
    maxLength: ({ error, node, limit }) => `expected at most ${characters(limit)}; found ${lengthOf(error, node)}`,
    minItems: ({ node, limit }) => `expected at least ${limit} in the list; found ${node.items.length}`,
    maxItems: ({ node, limit }) => `expected at most ${limit} in the list; found ${node.items.length}`,
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
    if (schema.type === "string" && node.text !== "")
        return ` (write it in quotes: "${shortened(node.text)}")`;
    if (schema.type === "array" && node.text !== "")
        return ` (write it as a list: [${shortened(node.text)}])`;
    return "";
}
/** What stands there, as a reader would call it. */
function found({ value, text }, schema) {
    if (schema.writeOnly === true && text !== "")
        return `${characters(text.length)} of another form`;
    if (value === null)
        return "nothing";
    if (typeof value === "string")
        return quoted(value);
    if (typeof value === "object")
        return Array.isArray(value) ? "a list" : "a mapping";
    return typeof value === "number" ? `the number ${shortened(text)}` : shortened(text);
}
/** The word to compare with known ones. YAML 1.1 took `off` for false, so people who wrote false may mean it. */
function meantWord(node) {
    if (node.value === false)
        return "off";
    return typeof node.value === "string" ? node.value : "";
}
function didYouMean(word, known) {
    const meant = word.length > 100 ? undefined : (0,lib/* nearest */.pA)(word, known);
    return meant === undefined ? "" : ` (did you mean ${quoted(meant)}?)`;
}
function lengthOf(error, node) {
    return characters((error.propertyName ?? String(node.value)).length);
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

;// CONCATENATED MODULE: ./packages/policy/lib/parse/secrets.js






/** What the schema cannot say about `secrets`. Looks only at values that have the right type. */
function secretsProblems(root) {
    const secrets = nodeAt(root, "secrets");
    return [...excludeProblems(nodeAt(secrets, "exclude")), ...customRuleProblems(nodeAt(secrets, "custom-rules"))];
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
    };
}
function readCustomRule({ id, title, keywords, pattern, severity, fix }) {
    return { id, title, keywords, pattern, severity: severity ?? "error", ...(fix === undefined ? {} : { fix }) };
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
            const message = `${quoted(id.value)} is taken by the rule on line ${first}; ids must differ`;
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
    return tooDeep ? [tooDeep] : errors.slice(0, 20);
}
const syntaxMessages = {
    BAD_SCALAR_START: 'a text may not start with this character; put it in quotes, for example "@alice"',
    MULTIPLE_DOCS: "a second document starts here; a policy file holds one (delete the `---`)",
    RESOURCE_EXHAUSTION: `nested more than ${deepestNesting} levels deep`,
    TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
};
function syntaxMessage(error) {
    return syntaxMessages[error.code] ?? `not valid YAML: ${(0,lib/* printable */.g$)(error.message.replace(/\.$/, "")).slice(0, 200)}`;
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
            this.problems.push(this.problem([], [0, 0], `this is YAML ${version.version}; a policy is YAML 1.2 (delete the line %YAML)`));
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
            this.#report(steps, node, `the tag ${quoted(node.tag)} is not read; delete it`);
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
            this.#report(steps, node, `${quoted(key)} is written twice; the first is on line ${first.keyRegion.start.line}`);
        else if (forbiddenKeys.has(key))
            this.#report(steps, node, `the key ${quoted(key)} is not allowed anywhere`);
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
            this.#report(steps, node, `the alias ${quoted(`*${name}`)} has no anchor before it`);
        else if (target === "open")
            this.#report(steps, node, `the alias ${quoted(`*${name}`)} stands inside its own anchor`);
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
        source: sourceOf(root, decoded.text),
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
    return [...schemaProblems(root), ...ruleProblems(root), ...exceptionProblems(root), ...secretsProblems(root)];
}
const mostProblems = 100;
function invalidPolicy(found, path, commit) {
    const problems = [...found].sort((a, b) => comparePositions(a.region.start, b.region.start));
    const more = problems.length - mostProblems;
    const count = problems.length === 1
        ? "1 problem"
        : `${problems.length} problems${more > 0 ? `, the first ${mostProblems} are listed` : ""}`;
    return new lib/* SallyportError */.$E({
        code: "POLICY_INVALID",
        kind: "usage",
        message: `the policy ${shortened(path)}${commit === undefined ? "" : ` at commit ${commit.slice(0, 12)}`} has ${count}`,
        fix: "Correct the places listed. An editor with the published JSON Schema completes and explains every key.",
        problems: problems.slice(0, mostProblems).map(({ pointer, region, message }) => {
            const place = { path, region, ...(commit === undefined ? {} : { commit }) };
            return { place, message: pointer === "" ? message : `${shortened(pointer)}: ${message}` };
        }),
    });
}
/** Deep enough for `/secrets/custom-rules/0/pattern`. */
const deepestPointer = 4;
function sourceOf(root, text) {
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
    return { regions, lines: text.split(/\r?\n/) };
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
        message: `the policy path ${quoted(file)} ${objection[1]}`,
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
            message: `the policy ${quoted(file)} cannot be read`,
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
    return notPlain(file, link === file ? "is a symbolic link" : `lies behind the symbolic link ${quoted(link)}`);
}
function notPlain(file, what) {
    return new lib/* SallyportError */.$E({
        code: "POLICY_UNREADABLE",
        kind: "usage",
        message: `the policy ${quoted(file)} ${what}`,
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

;// CONCATENATED MODULE: ./packages/policy/lib/load/load-policy.js











/**
 * The policy that holds: of the protected commit where there is one, else of what is checked out; without a file, the strict
 * defaults. Throws POLICY_INVALID, POLICY_NOT_FOUND, POLICY_PATH_INVALID, POLICY_UNREADABLE, POLICY_BASE_MISSING.
 */
async function loadPolicy(repository, options = {}) {
    const path = checkPolicyPath(options.path ?? defaultPolicyPath);
    const checkedOut = await checkedOutSide(repository, options.folder ?? process.cwd());
    if (options.protectedCommit !== undefined) {
        return loadProtected(await protectedSide(repository, options.protectedCommit), checkedOut, path);
    }
    const bytes = await checkedOut.read(path);
    if (bytes === undefined)
        return defaults(await noteOfNoFile(checkedOut, path), checkedOut);
    return loaded(parsePolicy(bytes, path, checkedOut.commit), path, checkedOut);
}
async function protectedSide(repository, revision) {
    const commit = repository && (await (0,git_lib.resolveCommit)(repository, revision));
    if (repository && commit)
        return { ...commitSide(repository, commit), commit };
    throw new lib/* SallyportError */.$E({
        code: "POLICY_BASE_MISSING",
        message: `the policy must be read from commit ${quoted(revision)}, which is not in this ${repository ? "clone" : "folder"}`,
        fix: "Fetch the whole history: set `fetch-depth: 0` at the step that uses actions/checkout.",
    });
}
/** The policy of `base` holds, and what `head` would change about it is reported. */
async function loadProtected(base, head, path) {
    const where = `the protected commit ${base.commit.slice(0, 12)}`;
    const next = await attempt(() => readPolicy(head, path));
    const broken = "error" in next ? [brokenFile(next.error, path)] : [];
    const now = await attempt(() => readPolicy(base, path));
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
    const weakened = "error" in next ? broken : next.value ? comparePolicies(now.value, next.value, path) : [deletedFile(path)];
    return loaded(now.value, path, base, weakened, notes);
}
async function readPolicy(side, path) {
    const bytes = await side.read(path);
    return bytes === undefined ? undefined : parsePolicy(bytes, path, side.commit);
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
function loaded(policy, path, side, findings = [], notes = []) {
    const reference = { path, ...refOf(side), digest: policyDigest(policy) };
    return { policy, reference, findings: [...findings, ...unknownRules(policy, knownRules, path)], notes };
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
        message: `there is no policy file ${quoted(path)}${side.commit === undefined ? "" : ` at commit ${side.commit.slice(0, 12)}`}`,
        fix: isMisspelt
            ? `Rename ${misspeltPath}: git mv ${misspeltPath} ${path}`
            : `Correct the path, or leave it out to use ${defaultPolicyPath}; \`sallyport init\` writes one.`,
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/index.js

















/***/ })

};
