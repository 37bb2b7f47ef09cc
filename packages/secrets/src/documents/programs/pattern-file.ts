/** A file in which a program keeps how it signs in, and where its secrets stand in it. */
export interface PatternFile {
  /** Of the path; without flags, and read in either case. */
  readonly name: RegExp;
  /** Texts of which the file holds one at least, where other files have such a name, too. */
  readonly signs?: readonly string[];
  readonly rule: string;
  /** Completes "the value is …". */
  readonly holder: string;
  /** Each finds the secrets as the one of its groups that is there. Free of nested repetition. */
  readonly values: readonly RegExp[];
  /** They stand there in base64, after a user name and a colon if the program writes one. */
  readonly encoded?: "password" | "user:password";
  /** Bytes; those of settings that a person wrote unless said. */
  readonly largest?: number;
  /** Each finds, as `values` do, what looks like a secret and is none: encrypted by the program, or a name. */
  readonly open?: readonly RegExp[];
}

/** Of a JSON text; one group. */
export const text = '((?:[^"\\\\\\n]|\\\\.){1,256})';
/** The texts of these keys in JSON. */
export const jsonText = (...keys: readonly string[]) =>
  new RegExp(`"(?:${keys.join("|")})"[ \\t]*:[ \\t]*"${text}"`, "dgi");

/** A word, or a text in quotes, which may hold blanks; three groups. */
export const word = `(?:"([^"\\n]{1,256})"|'([^'\\n]{1,256})'|([^\\s"'][^\\s]{0,255}))`;
/** What follows at the begin of a line, after blanks: `password = …`. A name stands for its end, as in `smtp_password`. */
export const lineOf = (start: string) => new RegExp(`^[ \\t]*${start}${word}`, "dgim");
/** The same where a sign may stand between the name and the value, as in INI files. */
export const settingOf = (...names: readonly string[]) => lineOf(`(?:${names.join("|")})[ \\t]*[=:][ \\t]*`);
/** Attributes of these names in XML, in either quotes. */
export const attributeOf = (...names: readonly string[]) =>
  new RegExp(`\\s(?:${names.join("|")})\\s{0,4}=\\s{0,4}(?:"([^"<\\n]{1,256})"|'([^'<\\n]{1,256})')`, "dgi");
/** Texts of elements of these names in XML. */
export const elementOf = (...names: readonly string[]) =>
  new RegExp(`<(?:${names.join("|")})>\\s{0,64}([^<\\s][^<\\n]{0,255})<`, "dgi");
/** The password in a URL. */
export const inUrl = /\b[a-z][a-z+.-]{1,20}:\/\/[^\s:@/"']{1,128}:([^\s@/"'<>]{1,256})@/dgi;
