import {
  type AppliedException,
  confidences,
  type Excerpt,
  type Finding,
  type Place,
  type Run,
  type Suppression,
  severities,
  uncheckedKinds,
  type Verdict,
} from "@sallyport/core";
import fc from "fast-check";

/** What hostile text is made of: everything that means something to one of the formats, and any UTF-16 at all, also torn pairs. */
const tokens = fc.constantFrom(
  ..."\n|\r|\t|\u001b[31m|\u001b]8;;x\u0007|\u009b1m|\u202e|\u200b|\u00ad|\u180e|\u{e0041}|\u{e0100}|\u3164|\ufe00|\u2028|::error::|::set-output name=a::|##[error]|##|[| ::|\u3000::".split(
    "|",
  ),
  ..."<script>|</script>|<img src=x onerror=a>|</details>|</pre>|</style>|<!--|-->|\"|'|&amp;|&|]]>".split("|"),
  ..."`|``|```|~~~|*|_|[x](https://a.b)|](|![|@alice|#12|GH-1|acme/shop#3|www.a.b|https://a.b|{0}|{{|$x$|\\|\\\\|- |1. |# ".split(
    "|",
  ),
  "|",
  " ",
  "a",
  "データ",
);

export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: tokens },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
      fc.constantFrom("\ud800", "\udc00"),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

const position = fc.record({ line: fc.integer({ min: -1, max: 500 }), column: fc.integer({ min: -1, max: 300 }) });

const place: fc.Arbitrary<Place> = fc.record(
  {
    path: hostileText,
    region: fc.record({ start: position, end: position }),
    commit: fc.oneof(hostileText, fc.constant("1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d")),
    author: hostileText,
    date: fc.oneof(hostileText, fc.constant("2026-11-19T15:20:11+01:00")),
    object: fc.constantFrom("commit-message", "tag-message", "file-name"),
    via: fc.array(hostileText, { maxLength: 2 }),
  },
  { requiredKeys: ["path"] },
);

const excerpt: fc.Arbitrary<Excerpt> = fc.record({
  line: fc.integer({ min: 1, max: 99_999 }),
  text: fc.oneof(
    hostileText,
    hostileText.map((text) => text.repeat(40)),
  ),
  startColumn: fc.integer({ min: -2, max: 400 }),
  endColumn: fc.integer({ min: -2, max: 400 }),
});

const exception: fc.Arbitrary<AppliedException> = fc.record({
  state: fc.constantFrom("active", "lapsed"),
  owner: hostileText,
  approvedBy: hostileText,
  reason: hostileText,
  control: hostileText,
  replacement: hostileText,
  expires: fc.oneof(hostileText, fc.constant("2027-02-02T00:00:00.000Z")),
});

const suppression: fc.Arbitrary<Suppression> = fc.record(
  {
    kind: fc.constantFrom("comment", "baseline"),
    source: hostileText,
    reason: hostileText,
    expires: fc.oneof(hostileText, fc.constant("2027-02-02T00:00:00.000Z")),
    owner: hostileText,
    approvedBy: hostileText,
    control: hostileText,
    replacement: hostileText,
  },
  { requiredKeys: ["kind", "source", "reason", "expires"] },
);

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    rule: fc.oneof(fc.constantFrom("secrets/private-key", "custom/acme-key"), hostileText),
    severity: fc.constantFrom(...severities),
    confidence: fc.constantFrom(...confidences),
    basis: hostileText,
    message: hostileText,
    why: hostileText,
    fix: fc.record(
      { text: hostileText, commands: fc.array(hostileText, { maxLength: 2 }), patch: hostileText },
      { requiredKeys: ["text"] },
    ),
    places: fc.array(place, { minLength: 1, maxLength: 5 }).map((places) => places as [Place, ...Place[]]),
    excerpt,
    evidence: fc.array(fc.record({ label: hostileText, value: hostileText }), { maxLength: 2 }),
    fingerprint: hostileText,
    age: fc.constantFrom("new", "existing"),
    unlistedPlaces: fc.integer({ min: 1, max: 99 }),
    exception,
    suppression,
  },
  {
    requiredKeys: [
      "rule",
      "severity",
      "confidence",
      "basis",
      "message",
      "why",
      "fix",
      "places",
      "evidence",
      "fingerprint",
    ],
  },
);

const count = fc.integer({ min: 0, max: 1e13 });

const verdict: fc.Arbitrary<Verdict> = fc.record({
  gate: fc.constantFrom("detect-secrets", "check-policy"),
  outcome: fc.constantFrom("pass", "fail", "unknown"),
  failOn: fc.constantFrom(...severities),
  findings: fc.array(finding, { maxLength: 4 }),
  unchecked: fc.array(
    fc.record(
      { kind: fc.constantFrom(...uncheckedKinds), what: hostileText, fix: hostileText, allowed: fc.boolean() },
      { requiredKeys: ["kind", "what", "fix"] },
    ),
    { maxLength: 2 },
  ),
  skipped: fc.array(fc.record({ what: hostileText, why: hostileText, count }), { maxLength: 2 }),
  examined: fc.array(
    fc.record({ label: hostileText, count, unit: fc.constant("bytes") }, { requiredKeys: ["label", "count"] }),
    { maxLength: 2 },
  ),
});

/** Any run at all: every text is hostile, every optional part is there or not. */
export const arbitraryRun: fc.Arbitrary<Run> = fc.record({
  command: hostileText,
  version: hostileText,
  startedAt: fc.oneof(hostileText, fc.constant("2026-11-21T08:00:00.000Z")),
  durationMilliseconds: fc.integer({ min: 0, max: 1e8 }),
  subject: fc.record(
    { name: hostileText, commit: hostileText, scope: hostileText, url: hostileText },
    { requiredKeys: ["name", "scope"] },
  ),
  policy: fc.record({ path: hostileText, ref: hostileText, digest: hostileText }, { requiredKeys: ["digest"] }),
  verdicts: fc.array(verdict, { maxLength: 2 }),
  rules: fc.array(
    fc.record({
      id: fc.oneof(fc.constantFrom("secrets/private-key", "custom/acme-key"), hostileText),
      title: hostileText,
      severity: fc.constantFrom(...severities),
      why: hostileText,
      fix: hostileText,
      bad: hostileText,
      good: hostileText,
    }),
    { maxLength: 2 },
  ),
  notes: fc.array(hostileText, { maxLength: 2 }),
  digests: fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
});
