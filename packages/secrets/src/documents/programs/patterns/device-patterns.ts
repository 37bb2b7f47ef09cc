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
];
const junos = [
  "## SECRET-DATA",
  "\nset system ",
  "root-authentication",
  "pre-shared-key ascii-text",
  "\nset security ",
];
const fortinet = ["#config-version=", "\nconfig system global", "\nconfig user local"];
const routerOs = ["RouterOS", "/interface", "/ip ", "/ppp", "/user", "/system"];

/** A line, or a part of one, that ends in a key: in the clear, as type 0, 6 or 7. Type 7 is a published disguise, type 6 is encrypted. */
const ciscoLine = (start: string) =>
  new RegExp(`^[ \\t]*${start}[ \\t]+(?:[07][ \\t]+)?(?![456789][ \\t])"?([^\\s"]{1,128})`, "dgm");

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
      ciscoLine("password"),
      ciscoLine("snmp-server community"),
      ciscoLine("(?:tacacs|radius)-server (?:host \\S{1,64}[^\\n]{0,128} )?key"),
      ciscoLine("(?:server-)?key(?! chain| \\d)"),
      ciscoLine("key-string"),
      ciscoLine("crypto (?:isakmp|ikev1|ikev2) key"),
      ciscoLine("(?:ikev[12] )?pre-shared-key(?: local| remote| address \\S{1,64} key)?"),
      ciscoLine("neighbor \\S{1,64} password"),
      ciscoLine("ip ospf (?:message-digest-key \\d{1,3} md5|authentication-key)"),
      ciscoLine("ntp authentication-key \\d{1,10} \\S{1,24}"),
      ciscoLine("ppp (?:chap|pap sent-username \\S{1,64}) password"),
      ciscoLine("(?:standby|vrrp|glbp) \\d{1,4} authentication(?: md5 key-string)?(?! md5)"),
      ciscoLine("wpa-psk (?:ascii|hex)"),
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
    name: /\.rsc$/,
    signs: routerOs,
    values: [
      new RegExp(
        `\\s(?:(?:ipsec-|auth-|authentication-|encryption-|wpa2?-pre-shared-|pre-shared-|preshared-|private-|shared-|http-|smb-)?(?:password|secret|key)|passphrase)=${word}`,
        "dg",
      ),
      /^\/snmp community\n(?:add|set)[^\n]{0,200}\sname="?([^\s"]{1,64})/dgm,
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
