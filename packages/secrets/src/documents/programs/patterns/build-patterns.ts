import { elementOf, jsonText, type PatternFile, settingOf } from "../pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;

/** Servers and tools that build, sign and deliver. */
export const buildPatterns: readonly PatternFile[] = [
  // Jenkins: what it has encrypted stands in braces.
  {
    ...program,
    name: /(?:^|\/)(?:credentials|config)\.xml$/,
    signs: ["hudson.", "com.cloudbees.", "org.jenkinsci."],
    values: [
      elementOf(
        "password",
        "secret",
        "passphrase",
        "apiToken",
        "authToken",
        "bindPassword",
        "managerPassword",
        "clientSecret",
      ),
      /PasswordParameterDefinition>[^\0]{0,400}?<defaultValue>([^<{\s][^<\n]{0,255})</dg,
    ],
    open: [
      /<(?:\w{0,32}(?:password|secret|token)|passphrase|privateKey|secretBytes)>\s{0,16}(\{[A-Za-z\d+/=]{20,4096}\})/dgi,
    ],
  },
  {
    ...program,
    name: /(?:^|\/)(?:fast|match|app)file$/,
    values: [/\b(?:keychain_)?password(?:\(|:)\s{0,8}["']([^"'\n]{1,256})["']/dg],
  },
  {
    ...program,
    name: /(?:^|\/)build\.gradle(?:\.kts)?$/,
    values: [/\b(?:store|key)Password[ \t=(]{1,8}["']([^"'\n]{1,256})["']/dg],
  },
  {
    ...program,
    name: /(?:^|\/)cloud\.(?:providers|profiles)(?:\.d\/[\w.-]{1,64}|\.conf)?$/,
    holder: "key of a cloud in the settings of Salt",
    values: [/^[ \t]+key:[ \t]*["']?([A-Za-z\d/+]{40})["']?[ \t]*\r?$/dgm],
  },
  // Agents of Consul, Nomad and Vault.
  {
    ...program,
    name: /\.(?:hcl|nomad)$/,
    holder: "token or key of an agent of Consul, Nomad or Vault",
    signs: ["encrypt", "token"],
    values: [
      /^[ \t]*encrypt[ \t]*=[ \t]*"([A-Za-z\d+/]{22,44}={0,2})"/dgm,
      /^[ \t]*(?:initial_management|agent|agent_recovery|agent_master|master|replication|acl_(?:agent_|master_|replication_|agent_master_)?token)[ \t]*=[ \t]*"([\da-f]{8}-[\da-f-]{27})"/dgim,
      /^[ \t]*(?:(?:consul|vault)[ \t]*\{[ \t]*)?token[ \t]*=[ \t]*"([\da-f]{8}-[\da-f-]{27})"/dgim,
    ],
  },
  // The same in JSON, where Consul had them before version 1.4 at the top.
  {
    ...program,
    name: /\.json$/,
    holder: "token of an agent of Consul",
    signs: ['"acl_datacenter"', '"acl_master_token"', '"acl_agent_token"', '"acl_token"', '"acl_replication_token"'],
    values: [jsonText("acl_(?:agent_|master_|replication_|agent_master_)?token")],
  },
  {
    ...program,
    name: /\.(?:txt|log|out|keys?)$|(?:^|\/)[^./]{0,64}(?:vault|unseal)[^./]{0,64}$/,
    holder: "key that unseals Vault",
    signs: ["Unseal Key 1", "Recovery Key 1"],
    values: [/^(?:Unseal|Recovery) Key \d{1,2}:[ \t]+([A-Za-z\d+/=]{40,100})/dgm],
  },
  // The key ring of fastlane; to the search in any text the name says that something matches.
  { ...program, name: /(?:^|\/)\.env[\w.-]{0,64}$/, values: [settingOf("MATCH_PASSWORD")] },
  {
    ...program,
    name: /\.plist$/,
    signs: ["<plist"],
    values: [
      /<key>[\w .-]{0,60}(?:password|passphrase|passwd)<\/key>\s{0,64}<string>(?=[^<\n]{0,255}\d)([^<\s]{6,256})</dgi,
    ],
  },
  {
    ...program,
    name: /(?:^|\/)\.travis\.yml$/,
    holder: "token of a channel of Slack",
    values: [/^[ \t]+(?:- )?slack:[ \t]*["']?[\w-]{1,64}:([A-Za-z\d]{20,40})/dgm],
  },
];
