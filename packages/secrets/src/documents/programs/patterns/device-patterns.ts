import { type PatternFile, word } from "../pattern-file.ts";

const network = { rule: "network-key", holder: "key or password in the configuration of a network device" } as const;
const hash = { rule: "password-hash", holder: "hash of a password in the configuration of a network device" } as const;

const backup =
  /\.(?:cfg|conf|config|ios|junos|set)$|confi?g(?:\.txt)?$|(?:^|\/)(?:rtr|router|switch|sw|fw)[\w.-]{0,64}$/;
/** Lines that Cisco's systems, and those that took their language over, write. */
const cisco = [
  "\nline vty ",
  "\nline con 0",
  "\nenable secret ",
  "\nenable password ",
  "\nservice password-encryption",
  "\ntunnel-group ",
  "\nsnmp-server ",
  "\naaa ",
  "\naaa-server ",
  "\nradius-server ",
  "\nconfigure radius ",
  "\ncreate account ",
  "enable super-user-password ",
];
/** F5's traffic manager and NetScaler. */
const balancers = ["ltm ", "auth radius-server", "\nadd authentication ", "\nadd system user "];
/** Of Huawei, H3C and HPE Comware: what is in the clear is called `simple`. */
const comware = [" simple ", "\nsnmp-agent "];
/** VyOS and EdgeOS, as a tree or as the commands that make it. */
const vyos = ["\nset vpn ", "\nset system login ", "\nset service ", "\nvpn {", "\nsystem {", "\ninterfaces {"];
const junos = [
  "## SECRET-DATA",
  "\nset system ",
  "root-authentication",
  "pre-shared-key ascii-text",
  "\nset security ",
];
const fortinet = ["#config-version=", "\nconfig system ", "config system admin", "\nconfig user ", "\nconfig vpn "];
const routerOs = ["RouterOS", "/interface", "/ip ", "/ppp", "/user", "/system"];

/** A line, or a part of one, that ends in a key: in the clear, as type 0, 6 or 7. Type 7 is a published disguise, type 6 is encrypted. */
const ciscoLine = (start: string) =>
  new RegExp(
    `^[ \\t]*${start}[ \\t]+(?:[07][ \\t]+)?(?![456789][ \\t]|plaintext |ciphertext )"?([^\\s"]{1,128})`,
    "dgm",
  );

/** Network devices, as their vendors document the language of their configurations. */
export const devicePatterns: readonly PatternFile[] = [
  {
    ...network,
    name: backup,
    signs: cisco,
    values: [
      ciscoLine("enable (?:password|secret)(?: level \\d{1,2})?"),
      ciscoLine(
        "username \\S{1,64}(?: (?:privilege \\d{1,2}|role \\S{1,32}|nopassword|common-criteria-policy \\S{1,32}))?(?: password| secret)",
      ),
      ciscoLine("(?:ip ftp |vpn client )?password"),
      ciscoLine("ldap-login-password"),
      ciscoLine("enable (?:super-user|port-config|read-only)-password"),
      /^[ \t]*(?:user|radius-server|tacacs-server) [^\n]{1,100} (?:password|key) plaintext (\S{4,128})/dgm,
      /^configure (?:radius|tacacs) [^\n]{1,100} shared-secret (?!encrypted)"?([^\s"]{4,128})/dgm,
      /^create account \w{1,16} [\w.-]{1,64} (?!encrypted)"?([^\s"]{4,128})/dgm,
      ciscoLine("failover key"),
      ciscoLine("wpa-passphrase"),
      ciscoLine("snmp-server community"),
      ciscoLine("(?:tacacs|radius)-server (?:host \\S{1,64}[^\\n]{0,128} )?key"),
      ciscoLine("(?:server-)?key(?! chain| \\d|-| config)"),
      ciscoLine("key-string"),
      ciscoLine("crypto (?:isakmp|ikev1|ikev2) key"),
      ciscoLine(
        "(?:ikev[12] (?:(?:local|remote)-authentication )?)?pre-shared-key(?: local| remote| address \\S{1,64} key)?",
      ),
      ciscoLine("neighbor \\S{1,64} password"),
      ciscoLine("ip ospf (?:message-digest-key \\d{1,3} md5|authentication-key)"),
      ciscoLine("ntp authentication-key \\d{1,10} \\S{1,24}"),
      ciscoLine("ppp (?:chap|pap sent-username \\S{1,64}) password"),
      ciscoLine("(?:standby|vrrp|glbp) \\d{1,4} authentication(?: md5 key-string)?(?! md5)"),
      ciscoLine("wpa-psk (?:ascii|hex)"),
      /^[ \t]*snmp-server user \S{1,64}[^\n]{0,80} auth (?:md5|sha[\d-]{0,4}) (\S{6,128})/dgim,
      /^[ \t]*snmp-server user \S{1,64}[^\n]{0,200} priv (?:3?des|aes)(?: \d{3})? (\S{6,128})/dgim,
    ],
  },
  {
    ...hash,
    name: backup,
    signs: cisco,
    values: [
      /^[ \t]*(?:enable|username \S{1,64}[^\n]{0,64}) (?:secret|password)(?: level \d{1,2})? (?:[4589]|sha512) (\S{16,200})/dgm,
    ],
  },
  {
    ...network,
    name: backup,
    signs: junos,
    values: [
      /\s"?(\$9\$[^\s";]{4,200})/dg,
      /\b(?:ascii-text|hexadecimal|authentication-key|simple-password)[ \t]+"?((?!\$)[^\s";]{1,200})/dg,
      /\bcommunity[ \t]+"?([^\s";{]{1,64})"?[ \t]*(?:\{|;|authorization\b)/dg,
      /\bradius-server \S{1,64} secret[ \t]+"?((?!\$)[^\s";]{1,128})/dg,
      /\bplain-text-password-value[ \t]+"?([^\s";]{1,128})/dg,
    ],
  },
  {
    ...hash,
    name: backup,
    signs: junos,
    values: [/\bencrypted-password[ \t]+"?(\$[156]\$[^\s";]{8,200})/dg],
  },
  {
    ...network,
    name: backup,
    signs: fortinet,
    values: [
      /^[ \t]*set (?:passwd|password|psksecret|secret|passphrase|sae-password|auth-pwd|priv-pwd|[\w-]{1,32}-(?:password|secret|passphrase)) (?!ENC )"?([^\s"]{1,128})/dgm,
    ],
  },
  {
    ...network,
    name: backup,
    signs: comware,
    values: [
      /^[ \t]*(?:local-user \S{1,64} )?(?:password|pre-shared-key|key (?:authentication|accounting)|authentication-mode \w{1,16}|set authentication password|[\w-]{1,32}-key) simple "?([^\s"]{1,128})/dgm,
      /^[ \t]*snmp-agent community (?:read|write) (?!cipher)(?:simple )?"?([^\s"]{1,64})/dgm,
    ],
  },
  {
    ...network,
    name: /(?:^|\/)[\w.-]{0,64}(?:\.boot|\.vyos|vyos[\w.-]{0,32}|config\.gateway\.json)$|\.(?:sh|set)$/,
    signs: vyos,
    values: [
      /\b(?:pre-shared-secret|plaintext-password|shared-secret|wireguard \S{1,32} private-key|passphrase)[ \t]+["']?((?!\$)[^\s"'{]{4,128})/dg,
      /^set [^\n]{1,120} (?:secret|password|private-key|preshared-key) ["']?((?!\$)[^\s"'{]{4,128})/dgm,
      /^set service snmp community ["']?([^\s"']{1,64})/dgm,
    ],
  },
  {
    ...network,
    name: backup,
    signs: balancers,
    values: [
      /^[ \t]+(?:[\w-]{1,32}-)?(?:secret|bind-pw)[ \t]+"?((?!\$M\$)[^\s"{]{4,128})/dgm,
      /[{\n][ \t]*password[ \t]+"?((?!\$M\$)[^\s"{]{4,128})/dg,
      /^add system user [\w.-]{1,64} "?([^\s"]{4,128})(?!.*-encrypted)/dgm,
      /[ \t]-(?:ldapBindDnPassword|radKey|password|secretKey) "?([^\s"]{4,128})(?!.*-encrypted)/dgi,
    ],
  },
  // Routers for homes: a dump of the NVRAM, and airOS.
  {
    ...network,
    name: /nvram[\w.-]{0,32}$|(?:^|\/)system\.cfg$/,
    values: [
      /^(?:\w{0,24}_)?(?:wpa_psk|pppoe_passwd|ddns_passwd|http_passwd|sshd_passwd|radius_key)=([^\s$]{4,128})\r?$/dgm,
      /^[\w.]{1,64}\.(?:psk|passwd|password|secret)=([^\s$]{4,128})\r?$/dgm,
      /^snmp\.community=(\S{4,64})\r?$/dgm,
    ],
  },
  {
    ...network,
    name: /(?:^|\/)\.?cloginrc$/,
    values: [
      /^add[ \t]+password[ \t]+\S{1,128}[ \t]+\{?([^\s{}]{1,128})/dgm,
      /^add[ \t]+password[ \t]+\S{1,128}[ \t]+\{?[^\s{}]{1,128}\}?[ \t]+\{?([^\s{}]{1,128})/dgm,
    ],
  },
  {
    ...network,
    name: /(?:^|\/)pam_radius[\w.-]{0,16}\.conf$|raddb\/server$/,
    values: [/^[\w.:-]{3,128}[ \t]+([^\s#]{4,128})[ \t]+\d{1,3}/dgm],
  },
  {
    ...network,
    name: /\.rsc$/,
    signs: routerOs,
    values: [
      new RegExp(
        `\\s(?:(?:ipsec-|auth-|authentication-|encryption-|wpa2?-pre-shared-|pre-shared-|preshared-|private-|shared-|http-|smb-)?(?:password|secret|key)|passphrase)=${word}`,
        "dg",
      ),
      /^\/snmp community[ \n](?:add|set)[^\n]{0,200}\sname="?([^\s"]{1,64})/dgm,
    ],
  },
  {
    ...network,
    name: /(?:^|\/)snmpd?[\w.-]{0,32}\.conf$/,
    values: [
      /^[ \t]*r[ow]community6?[ \t]+(\S{1,64})/dgm,
      /^[ \t]*trapcommunity[ \t]+(\S{1,64})/dgm,
      /^[ \t]*(?:trap|trap2|inform)sink[ \t]+\S{1,128}[ \t]+(\S{1,64})/dgm,
      /^[ \t]*com2sec6?[ \t]+(?:-Cn[ \t]+\S{1,64}[ \t]+)?\S{1,64}[ \t]+\S{1,64}[ \t]+(\S{1,64})/dgm,
      /^[ \t]*createUser[ \t]+(?:-e[ \t]+\S{1,64}[ \t]+)?\S{1,64}[ \t]+(?:MD5|SHA[\d-]{0,4})[ \t]+"?([^\s"]{1,128})/dgm,
      /^[ \t]*createUser[ \t][^\n]{1,200}[ \t](?:DES|AES[\d-]{0,4}C?)[ \t]+"?([^\s"]{1,128})/dgm,
      /^[ \t]*def(?:Auth|Priv)?Passphrase[ \t]+"?([^\s"]{1,128})/dgm,
      /^[ \t]*defCommunity[ \t]+(\S{1,64})/dgm,
    ],
  },
];
