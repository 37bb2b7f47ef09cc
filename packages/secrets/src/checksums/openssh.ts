const magic = Buffer.from("openssh-key-v1\0");

export interface OpensshKey {
  /** `none` for a key that lies in the clear, whatever it calls itself; else for example `aes256-ctr`. */
  readonly cipher: string;
  /** `ssh-ed25519`, `ssh-rsa` … */
  readonly type: string;
}

/**
 * The outside of an OpenSSH private key file: magic, cipher, kdf, kdf options, number of keys, public key, private part.
 * Undefined when it is cut off or something else. https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
export function opensshKeyOf(content: Buffer): OpensshKey | undefined {
  if (!content.subarray(0, magic.length).equals(magic)) return undefined;
  let at = magic.length;
  const next = (): Buffer | undefined => {
    const length = at + 4 <= content.length ? content.readUInt32BE(at) : content.length;
    const bytes = content.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    return at <= content.length ? bytes : undefined;
  };
  const cipher = next();
  next(); // name of the key derivation
  next(); // its options
  at += 4; // number of keys, always one
  const publicKey = next();
  const privatePart = next();
  if (!cipher || !publicKey || !privatePart || publicKey.length < 8 || privatePart.length < 8) return undefined;
  // The private part begins with one random number twice, by which a reader knows that its passphrase was right.
  const isClear = privatePart.readUInt32BE(0) === privatePart.readUInt32BE(4);
  const type = nameOf(publicKey.subarray(4, 4 + publicKey.readUInt32BE(0)));
  return { cipher: isClear ? "none" : nameOf(cipher), type };
}

function nameOf(bytes: Buffer): string {
  const name = bytes.toString("latin1");
  return /^[\w@.-]{1,64}$/.test(name) ? name : "unknown";
}
