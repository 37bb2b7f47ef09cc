import { elementOf, type PatternFile, word } from "../pattern-file.ts";

const account = {
  rule: "program-password",
  holder: "password of an account in a file that sets a machine up",
} as const;
const hash = { rule: "password-hash", holder: "hash of a password in a file that sets a machine up" } as const;

const preseed = /(?:^|\/)[\w.-]{0,64}preseed[\w.-]{0,64}$|\.(?:seed|preseed)$/;
const kickstart = /(?:^|\/)(?:[\w.-]{0,64}kickstart[\w.-]{0,64}|(?:anaconda-)?ks[\w.-]{0,32}\.cfg)$|\.ks$/;

/** Files by which systems are installed, and what they mount at the start. */
export const setupPatterns: readonly PatternFile[] = [
  {
    ...account,
    name: preseed,
    values: [/^[ \t]*[\w-]{1,64}[ \t]+\S{1,64}pass(?:w|phrase)\S{0,64}[ \t]+password[ \t]+((?!\$)\S{1,256})/dgm],
  },
  {
    ...hash,
    name: preseed,
    values: [/^[ \t]*[\w-]{1,64}[ \t]+\S{1,64}passw\S{0,16}-crypted[ \t]+password[ \t]+(\$\S{16,256})/dgm],
  },
  {
    ...account,
    name: kickstart,
    values: [
      new RegExp(`^rootpw[ \\t]+(?:--plaintext[ \\t]+|--allow-ssh[ \\t]+){0,2}(?!--|\\$)${word}`, "dgm"),
      new RegExp(
        `^(?:user|bootloader|sshpw|part|partition|logvol|raid|autopart|authconfig)[ \\t][^\\n]{0,500}[ \\t]--(?:password|passphrase|pass)=(?!\\$|grub)${word}`,
        "dgm",
      ),
      new RegExp(`^sshpw[ \\t]+(?:--username=\\S{1,64}[ \\t]+)(?:--plaintext[ \\t]+)?(?!--|\\$)${word}`, "dgm"),
    ],
  },
  {
    ...hash,
    name: kickstart,
    values: [
      /^rootpw[ \t][^\n$]{0,64}(\$[156y]\$\S{16,256})/dgm,
      /^user[ \t][^\n]{0,500}[ \t]--password=["']?(\$[156y]\$[^\s"']{16,256})/dgm,
    ],
  },
  {
    ...account,
    name: /(?:^|\/)[\w.-]{0,64}(?:unattend|sysprep)[\w.-]{0,64}\.xml$/,
    values: [
      /<\w{0,32}Password>\s{0,32}<Value>([^<\s][^<\n]{0,255})<\/Value>\s{0,32}<PlainText>\s{0,8}true/dgi,
      elementOf("password"),
    ],
  },
  {
    ...account,
    name: /(?:^|\/)sysprep\.inf$|(?:^|\/)unattend\.txt$/,
    values: [
      new RegExp(`^[ \\t]*(?:AdminPassword|DomainAdminPassword|UserPassword)[ \\t]*=[ \\t]*(?!\\*)${word}`, "dgim"),
    ],
  },
  {
    ...account,
    holder: "password of a share that is mounted",
    name: /(?:^|\/)(?:[\w.-]{0,16}fstab|auto\.[\w-]{1,32})$/,
    values: [/[\s,](?:password|pass)=([^,\s]{1,128})/dg, /^[ \t]*curlftpfs#[^\s:@/]{1,64}:([^\s@]{1,128})@/dgm],
  },
];
