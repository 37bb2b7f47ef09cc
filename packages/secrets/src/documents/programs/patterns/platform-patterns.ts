import { lineOf, type PatternFile, settingOf } from "../pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;
const secret = { rule: "program-password", holder: "key that a program shares or signs with" } as const;

/** Servers and clusters whose settings hold secrets under names that say little, each as its vendor documents the file. */
export const platformPatterns: readonly PatternFile[] = [
  // Clusters
  {
    ...program,
    name: /(?:^|\/)(?:[\w.-]{0,32}basic[_-]?auth|[\w.-]{0,32}tokens?|known_tokens)\.csv$/,
    signs: ["system:"],
    holder: "password or token of a user of the Kubernetes API",
    values: [/^"?([^\s",]{6,256})"?,"?[\w.:@-]{1,128}"?,"?[\w.:@-]{1,128}"?(?:,"?[\w.:,@-]{1,256}"?)?[ \t]*\r?$/dgm],
  },
  {
    ...program,
    name: /\.ya?ml$/,
    signs: ["keys:"],
    holder: "secret of a key of LiveKit",
    values: [/^[ \t]+API[A-Za-z\d]{8,14}:[ \t]*["']?([A-Za-z\d]{32,64})["']?[ \t]*\r?$/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)mongo[\w.-]{0,16}key[\w.-]{0,16}$|(?:^|\/)encrypted_data_bag_secret$/,
    holder: "key that the members of a cluster share",
    values: [/^\s*([A-Za-z\d+/]{40,1024}={0,2})\s*$/dg],
  },
  { ...secret, name: /(?:^|\/)keepalived[\w./-]{0,64}\.conf$/, values: [lineOf("auth_pass[ \\t]+")] },
  {
    ...secret,
    name: /\.res$|(?:^|\/)drbd[\w./-]{0,64}\.conf$/,
    signs: ["shared-secret"],
    values: [/\bshared-secret[ \t]+"?([^\s";]{1,128})/dg],
  },
  { ...secret, name: /(?:^|\/)bird\w{0,8}[\w./-]{0,64}\.conf$/, values: [/\bpassword[ \t]+"([^"\n]{1,128})"/dg] },
  {
    ...secret,
    name: /(?:^|\/)tac_plus[\w./-]{0,64}\.(?:conf|cfg)$/,
    values: [/\bkey[ \t]*=[ \t]*"?([^\s";}]{1,128})/dg, /\bcleartext[ \t]+"?([^\s";}]{1,128})/dg],
  },
  {
    ...secret,
    name: /(?:^|\/)(?:ntp|chrony)[\w./-]{0,32}\.?keys$/,
    values: [/^[ \t]*\d{1,10}[ \t]+[A-Z][\w-]{0,15}[ \t]+(?:HEX:|ASCII:)?(\S{4,256})/dgm],
  },
  {
    ...secret,
    name: /(?:^|\/)ossec[\w.-]{0,16}\.conf$/,
    values: [/<cluster>[^\0]{0,600}?<key>([^<\s]{8,128})</dg],
  },
  { ...program, name: /(?:^|\/)authd\.pass$/, values: [/^(\S{4,256})\s*$/dg] },
  // Servers
  { ...program, name: /(?:^|\/)mailcow\.conf$/, values: [settingOf("DB(?:PASS|ROOT)", "REDISPASS")] },
  {
    ...program,
    name: /rspamd[\w./-]{0,64}\.(?:inc|conf)$|(?:^|\/)worker-[\w-]{1,32}\.inc$/,
    values: [/^[ \t]*(?:enable_)?password[ \t]*=[ \t]*"((?!\$\d\$)[^"\n]{1,256})"/dgm],
  },
  {
    ...program,
    name: /\.cf$/,
    signs: ["_sql_password"],
    values: [lineOf("(?:bayes|user_scores|user_awl)_sql_password[ \\t]+")],
  },
  {
    ...program,
    name: /amavis[\w./-]{0,64}$|(?:^|\/)50-user$/,
    values: [/'DBI:[^'\n]{1,128}'\s{0,4},\s{0,4}'[^'\n]{0,64}'\s{0,4},\s{0,4}'([^'\n]{1,256})'/dg],
  },
  {
    ...program,
    name: /(?:^|\/)artemis-users\.properties$/,
    values: [/^[\w.-]{1,64}[ \t]*=[ \t]*((?!ENC\()[^\s,]{4,256})/dgm],
  },
  { ...program, name: /(?:^|\/)emqx[\w./-]{0,32}\.conf$/, values: [/\bcookie[ \t]*=[ \t]*"?([^\s"]{8,128})/dg] },
  { ...program, name: /(?:^|\/)local\.xml$/, signs: ["<crypt>"], values: [/<key><!\[CDATA\[([^\]\s]{16,256})\]\]>/dg] },
  {
    ...program,
    name: /(?:^|\/)parameters\.php$/,
    values: [/'(?:new_)?cookie_key'\s{0,8}=>\s{0,8}'([\w=]{32,256})'/dg],
  },
  {
    ...program,
    name: /(?:^|\/)localconfiguration\.php$|(?:^|\/)system\/settings\.php$/,
    values: [/'password'\s{0,4}=>\s{0,4}'((?!\$)[^'\n]{4,128})'/dg],
  },
  { ...program, name: /(?:^|\/)config\.ini\.php$/, values: [settingOf("salt")] },
  { ...program, name: /(?:^|\/)newrelic\.ini$/, values: [settingOf("newrelic\\.license")] },
  {
    ...program,
    name: /(?:^|\/)scout_apm\.ya?ml$/,
    values: [/^[ \t]+key:[ \t]*["']?([A-Za-z\d]{20,40})["']?[ \t]*\r?$/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)syslog-ng[\w./-]{0,64}\.conf$/,
    values: [/\bpassword\(["']([^"'\n]{1,256})["']\)/dg],
  },
  {
    ...program,
    name: /(?:^|\/)login-identity-providers\.xml$/,
    values: [/<property name="[\w ]{0,40}(?:Password|Passwd)">([^<\s][^<\n]{0,255})</dg],
  },
  {
    ...program,
    name: /\.dtsconfig$/,
    values: [
      /\[Password\]"[^<>]{0,200}>\s{0,32}<ConfiguredValue>([^<\n]{1,256})</dgi,
      /[;>"]password=([^;<"\n]{1,128})/dgi,
    ],
  },
  {
    ...program,
    name: /(?:^|\/)[\w.-]{1,64}\.passwd$/,
    signs: ["AS_ADMIN_"],
    values: [settingOf("AS_ADMIN_\\w{0,32}PASSWORD")],
  },
  {
    ...program,
    name: /(?:^|\/)inventory(?:\.ini)?$|(?:^|\/)inventories\/[\w./-]{1,64}$/,
    values: [/^(?:admin|pg|rabbitmq|automationhub_\w{1,16})_password[ \t]*=[ \t]*'([^'\n]{1,256})'/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)(?:nova|neutron|keystone|cinder|glance|heat|placement|(?:metadata|l3|dhcp)_agent)[\w./-]{0,32}\.(?:conf|ini)$/,
    values: [settingOf("metadata_proxy_shared_secret", "admin_token")],
  },
  {
    ...program,
    name: /(?:^|\/)squid[\w.-]{0,32}\.conf$/,
    values: [/^cachemgr_passwd[ \t]+((?!disable|none)\S{4,128})[ \t]/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)grub[\w.-]{0,16}$|grub\.d\/[\w.-]{1,64}$/,
    values: [/^password[ \t]+[\w.-]{1,32}[ \t]+(\S{4,128})/dgm],
  },
  { ...program, name: /(?:^|\/)sabnzbd\.ini$/, values: [settingOf("nzb_key")] },
  // Hiera, whose keys are names of Puppet's variables.
  {
    ...program,
    name: /\.ya?ml$/,
    signs: ["::password", "::secret"],
    values: [
      /^[ \t]*["']?[a-z]\w{0,40}(?:::\w{1,40}){0,6}::(?:password|secret)["']?:[ \t]+["']?((?![>|%$!&*]|ENC\[)[^\s"'#]{6,128})["']?[ \t]*\r?$/dgm,
    ],
  },
  // WS-Security.
  {
    ...program,
    name: /\.(?:xml|wsdl|soap)$/,
    signs: ["#PasswordText"],
    values: [/#PasswordText["'][^<>]{0,100}>((?![$?{])[^<\s]{4,256})</dg],
  },
  {
    ...program,
    name: /(?:^|\/)shiro\.ini$/,
    // Of each line twenty others are looked at for its section.
    largest: 64 * 1024,
    values: [
      /^[\w.-]{1,64}[ \t]*=[ \t]*(?<=^\[users\][ \t]*\r?\n(?:[^[\n][^\n]{0,200}\n){0,20}[^\n]{1,80})([^,\s$]{4,128})/dgm,
      settingOf("securityManager\\.rememberMeManager\\.cipherKey"),
    ],
  },
  {
    ...program,
    name: /(?:^|\/)motion[\w./-]{0,32}\.conf$/,
    values: [
      /^[ \t]*(?:stream_authentication|webcontrol_authentication|netcam_userpass)[ \t]+[^\s:]{1,64}:(\S{1,128})/dgm,
    ],
  },
  {
    ...program,
    name: /(?:^|\/)caddyfile$/,
    values: [/\bdns[ \t]+[a-z]{3,20}[ \t]+([\w-]{20,128})[ \t]*(?:\}|\r?$)/dgm],
  },
  {
    ...program,
    name: /\.properties$/,
    signs: ["basic.auth.user.info"],
    values: [/basic\.auth\.user\.info=[^\s:]{1,64}:(\S{6,256})/dg],
  },
  {
    ...program,
    name: /(?:^|\/)androidmanifest\.xml$/,
    values: [/android:name="[\w.]{0,64}(?:secret|password)"\s{1,64}android:value="([^"@$\n]{8,256})"/dgi],
  },
  { ...program, name: /(?:^|\/)brownie-config\.ya?ml$/, values: [/\bfrom_key:[ \t]*["']?((?:0x)?[\da-f]{64})/dg] },
  {
    ...program,
    name: /(?:^|\/)context[\w.-]{0,16}\.xml$/,
    signs: ["<Context"],
    values: [
      /<(?:Environment|Parameter)\s[^<>]{0,80}name="\w{0,40}(?:password|passwd|pw|secret)"[^<>]{0,80}?\svalue="([^"$\n]{4,256})"/dgi,
    ],
  },
  { ...program, name: /(?:^|\/)osquery[\w.-]{0,16}\.?secret$/, values: [/^([\w+/=-]{16,128})\s*$/dg] },
  {
    ...program,
    name: /\.robot$|\.resource$/,
    values: [
      /^\$\{\w{0,40}PASSWORD\}[ \t]{2,16}([^\s$%{]{6,128})[ \t]*\r?$/dgim,
      /\bInput Password[ \t]{2,16}\S{1,128}[ \t]{2,16}([^\s$%{]{6,128})/dgi,
    ],
  },
  {
    ...program,
    name: /\.nix$/,
    values: [/\b(?:psk|initialPassword|password|adminpass)[ \t]*=[ \t]*"([^"$\n]{6,128})"/dg],
  },
  {
    ...program,
    name: /(?:^|\/)config$/,
    signs: ["oxidized", "vars:"],
    values: [/^[ \t]*(?:vars:[ \t]*\{[ \t]*)?enable:[ \t]*["']?((?!true|false)[^\s"'}]{4,128})/dgm],
  },
  // A terminal's own encryption under a key that is in its program.
  {
    ...program,
    name: /\.ini$/,
    signs: ['S:"Password V2"', 'S:"Hostname"'],
    values: [/^S:"Password(?: V2)?"=((?:0[23]:)?[\da-f]{32,512})/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)config[\w.-]{0,16}\.php$/,
    signs: ["'Security'"],
    values: [
      /'Security'\s{0,8}=>\s{0,8}array\(\s{0,64}(?:[^)]{0,200},\s{0,32})?'salt'\s{0,8}=>\s{0,8}'([^'\n]{16,256})'/dg,
    ],
  },
];
