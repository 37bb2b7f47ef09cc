import type { PatternFile } from "../pattern-file.ts";

const recording = {
  rule: "recorded-credential",
  holder: "password or session that a browser has recorded",
  name: /\.har$/,
  largest: 64 * 2 ** 20,
} as const;

/** What a token against forgery is called, which signs nobody in. */
const forgery = "(?![\\w.-]{0,40}[cx]srf)";
const session = `${forgery}[\\w.-]{0,40}(?:sess(?:ion)?[_.-]?(?:id|key)?|sid|auth|jwt|access[_-]?token|refresh[_-]?token)`;
const nameAndValue = (name: string) => `"name"\\s{0,4}:\\s{0,4}"${name}"\\s{0,80},\\s{0,80}"value"\\s{0,4}:\\s{0,4}"`;

/** Traffic of a browser (HTTP Archive 1.2): cookies and fields of forms. Headers are found by their form. */
export const recordingPatterns: readonly PatternFile[] = [
  {
    ...recording,
    values: [
      new RegExp(`${nameAndValue(session)}([\\w%.+/=-]{16,4096})"`, "dgi"),
      new RegExp(`(?:"value"\\s{0,4}:\\s{0,4}"|; )${session}=([\\w%.+/-]{16,4096})`, "dgi"),
      new RegExp(
        `${nameAndValue("[\\w.-]{0,40}(?:password|passwd|passwort|passphrase|pwd)")}((?:[^"\\\\\\n]|\\\\.){4,256})"`,
        "dgi",
      ),
      /"text"\s{0,4}:\s{0,4}"(?:[\w.-]{1,64}=[^&"\\]{0,256}&){0,8}[\w.-]{0,40}(?:password|passwd|passwort|pwd)=([^&"\\\s]{4,256})/dgi,
    ],
  },
];
