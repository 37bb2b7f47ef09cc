import { jsonText, lineOf, type PatternFile, settingOf } from "../pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;
const registry = { rule: "registry-credential", holder: "credential of a registry in a client's settings" } as const;

/** What people keep on their desks: settings of clients and tools, each as its program documents the file. */
export const deskPatterns: readonly PatternFile[] = [
  // Stores of objects
  {
    ...program,
    name: /(?:^|\/)\.?passwd-s3fs$/,
    values: [/^(?:[^\s:#]{1,64}:)?[^\s:#]{1,128}:(\S{6,128})[ \t]*\r?$/dgm],
  },
  { ...program, name: /(?:^|\/)\.obsutilconfig$/, values: [settingOf("sk", "token")] },
  {
    ...program,
    name: /(?:^|\/)(?:credentials-velero|\.aws\/credentials)$/,
    values: [settingOf("aws_secret_access_key")],
  },
  { ...program, name: /(?:^|\/)\.?mc\/config\.json$/, values: [jsonText("secretKey")] },
  { ...program, name: /(?:^|\/)[\w.-]{0,64}keyring$/, values: [/^[ \t]*key[ \t]*=[ \t]*(AQ[\w+/]{36}==)/dgm] },
  {
    ...program,
    name: /(?:^|\/)\.?rclone[\w.-]*\.conf$/,
    signs: ["type = b2", "type = azureblob", "type = mega"],
    values: [/^(?:key|sas_url)[ \t]*=[ \t]*(\S{20,600})/dgm],
  },
  // Accounts
  { ...program, name: /(?:^|\/)\.?zuliprc$/, values: [settingOf("key")] },
  {
    ...program,
    name: /(?:^|\/)\.gitcookies$/,
    values: [/^\S{1,128}\t(?:TRUE|FALSE)\t\/\S{0,64}\t(?:TRUE|FALSE)\t\d{1,12}\to\t(?:[\w.-]{1,64}=)?(\S{16,512})/dgm],
  },
  { ...program, name: /configstore\/snyk\.json$/, values: [jsonText("api")] },
  {
    ...program,
    name: /(?:^|\/)autoregister\.properties$/,
    holder: "key with which an agent of GoCD registers",
    values: [settingOf("agent\\.auto\\.register\\.key")],
  },
  { ...program, name: /(?:^|\/)\.pause$/, values: [lineOf("password[ \\t]+")] },
  {
    ...program,
    name: /(?:^|\/)provider-config\.ya?ml$/,
    signs: ["shodan:", "virustotal:", "censys:", "securitytrails:", "chaos:"],
    holder: "key of a source that is searched",
    values: [/^[ \t]*-[ \t]+["']?(?:[\w.@-]{4,64}:)?([\w+/=.-]{16,128})["']?[ \t]*\r?$/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)jfrog-cli\.conf(?:\.v\d{1,2})?$/,
    values: [jsonText("password", "apiKey", "(?:access|refresh|artifactoryRefresh)Token")],
  },
  {
    ...registry,
    name: /(?:^|\/)[\w.-]{1,64}\.repo$/,
    signs: ["baseurl", "mirrorlist", "metalink"],
    values: [settingOf("(?:proxy_)?password")],
  },
  {
    ...registry,
    name: /\.sbt$/,
    values: [/\bCredentials\(\s{0,32}(?:"[^"\n]{0,100}"\s{0,8},\s{0,32}){3}"([^"\n]{1,256})"/dg],
  },
  // Terminals, games and phones
  {
    ...program,
    name: /(?:^|\/)sec\.conf$/,
    signs: ["__passphrase__ = off"],
    values: [/^(?!__)[\w.]{1,64} = "([^"\n]{4,256})"/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)connections\.xml$/,
    signs: ["<StringRefAddr"],
    values: [/addrType="password">\s{0,32}<Contents>([^<\s]{4,512})</dg],
  },
  { ...program, name: /(?:^|\/)export_presets\.cfg$/, values: [settingOf("keystore\\/(?:release|debug)_password")] },
  { ...program, name: /\.(?:http|rest)$/, values: [/^@\w{0,32}(?:password|passwd)[ \t]*=[ \t]*([^\s{}]{4,128})/dgim] },
  { ...program, name: /\.json$/, signs: ['"rtmp_common"', '"rtmp_custom"'], values: [jsonText("key")] },
  {
    ...program,
    name: /(?:^|\/)(?:devices|tuya\w{0,16})\.json$/,
    signs: ['"local_key"', '"key"'],
    values: [/"id"\s{0,4}:\s{0,4}"[\da-z]{20,22}"\s{0,4},\s{0,32}"(?:local_)?key"\s{0,4}:\s{0,4}"([^"\s]{16})"/dg],
  },
];
