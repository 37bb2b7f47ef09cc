import { lineOf, type PatternFile, settingOf, word } from "../pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;
const hash = { rule: "password-hash", holder: "hash of a password in a file of accounts" } as const;

/** Clients and servers of mail. */
export const mailPatterns: readonly PatternFile[] = [
  {
    ...program,
    name: /(?:^|\/)\.?[em]?s?msmtprc$|(?:^|\/)\.?esmtprc$/,
    values: [lineOf("password[ \\t]+")],
  },
  {
    ...program,
    name: /(?:^|\/)\.?(?:neo)?muttrc$/,
    values: [/^[ \t]*set[ \t]+(?:imap|smtp|pop)_pass[ \t]*=[ \t]*["']?([^"'`\s]{1,256})/dgim],
  },
  {
    ...program,
    name: /(?:^|\/)\.?(?:mailrc|s-nailrc|nailrc|mail\.rc)$/,
    values: [lineOf("set[ \\t]+(?:smtp-auth-password|password)(?:-\\S{1,128})?[ \\t]*=[ \\t]*")],
  },
  { ...program, name: /(?:^|\/)\.?fetchmailrc$/, values: [new RegExp(`\\bpass(?:word)?[ \\t]+${word}`, "dgi")] },
  { ...program, name: /(?:^|\/)\.?offlineimaprc$/, values: [settingOf("remotepass")] },
  { ...program, name: /(?:^|\/)ssmtp\.conf$/, values: [settingOf("AuthPass")] },
  { ...program, name: /(?:^|\/)sasl_passwd$/, values: [/^[^\s#]{1,256}[ \t]+[^\s:]{1,256}:(\S{1,256})/dgm] },
  {
    ...program,
    name: /(?:^|\/)postfix\/[\w./-]{1,200}\.cf$|(?:^|\/)(?:mysql|pgsql|ldap)[\w.-]{0,64}\.cf$/,
    values: [settingOf("password", "bind_pw")],
  },
  // A table of one entry for every server.
  {
    ...program,
    name: /(?:^|\/)main\.cf$/,
    values: [/^[ \t]*\w{0,32}sasl_password_maps[ \t]*=[ \t]*static:[^\s:]{1,128}:(\S{1,128})/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)dovecot[\w.-]{0,64}\.(?:conf|ext)$/,
    values: [settingOf("dnpass"), /^[ \t]*connect[ \t]*=[^\n]{0,300}\spassword=([^\s"']{1,256})/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)(?:dovecot\/)?(?:users|passwd|passwd\.dovecot|passdb)$/,
    signs: ["{PLAIN", "{CLEAR"],
    values: [/^[^\s:#]{1,128}:\{(?:PLAIN|CLEARTEXT|CLEAR|PLAIN-TRUNC)\}([^\s:]{1,256})/dgm],
  },
  {
    ...hash,
    name: /(?:^|\/)(?:dovecot\/)?(?:users|passwd|passwd\.dovecot|passdb)$/,
    signs: ["CRYPT}", "SHA", "MD5}", "ARGON2"],
    values: [/^[^\s:#]{1,128}:(\{[A-Z\d-]{0,12}(?:CRYPT|SHA|MD5|ARGON2)[A-Z\d.-]{0,12}\}[^\s:]{8,300})/dgm],
  },
  // target:login:password
  {
    ...program,
    name: /(?:^|\/)exim4?\/passwd\.client$/,
    values: [/^[^\s#:]{1,256}:[^\s:]{1,256}:(\S{1,256})/dgm],
  },
];
