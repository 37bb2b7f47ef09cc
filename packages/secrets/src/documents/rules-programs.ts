import type { DocumentRule } from "../rule.ts";

const family = "secrets/generic-password";

/** Files in which programs, package managers and networks keep how they sign in. */
export const programRules: readonly DocumentRule[] = [
  {
    kind: "document",
    id: "secrets/password-hash",
    title: "Hash of a password",
    provider: "any",
    // Not the password itself; a policy may want more.
    severity: "info",
    why: "Whoever has it can try passwords at home, without limit; a short or common one is found within hours.",
    fix: "Change the password, then keep the file out of the repository: make it at deployment from a secret, or let users sign in by an identity provider.",
    source: "https://man7.org/linux/man-pages/man5/shadow.5.html",
    family,
    bad: "# conf/.htpasswd\nadmin:$2y$12$<a random value>",
    good: "# conf/nginx.conf\nauth_basic_user_file /run/secrets/htpasswd;",
  },
  {
    kind: "document",
    id: "secrets/program-password",
    title: "Password in a settings file of a program",
    provider: "any",
    why: "The program signs in with it to the server that the file names: mail, files, databases, desktops. Base64 and the programs' own disguises hide nothing.",
    fix: "Change the password at that server. Let the program ask for it, or take it from a key ring or a command (`passwordeval`, `pass_command`), and leave the file out of the repository.",
    source: "https://marlam.de/msmtp/msmtp.html",
    family,
    bad: "# .msmtprc\naccount shop\nhost smtp.acme.test\nuser shop\npassword <a random value>",
    good: "# .msmtprc\naccount shop\nhost smtp.acme.test\nuser shop\npasswordeval pass show smtp",
  },
  {
    kind: "document",
    id: "secrets/registry-credential",
    title: "Credential of a registry in a client's settings",
    provider: "any",
    why: "It reads private packages or modules of the registry, and mostly publishes new ones, which others then install and run.",
    fix: "Revoke it at the registry, and look for releases that you did not publish. Give it by the client's environment variable from a secret of the stage, or publish by OIDC.",
    source: "https://yarnpkg.com/configuration/yarnrc",
    family,
    bad: '# .cargo/credentials.toml\n[registries.acme]\ntoken = "<a random value>"',
    good: '# .cargo/config.toml\n[registries.acme]\nindex = "sparse+https://cargo.acme.test/index/"',
  },
  {
    kind: "document",
    id: "secrets/network-key",
    title: "Key or password of a network",
    provider: "any",
    why: "It joins the wireless or private network, behind the firewall.",
    fix: "Change the key at the access point or gateway and on all devices that keep it. Give each device a certificate or a key of its own, put in place when it is set up.",
    source: "https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf",
    family,
    bad: '# wpa_supplicant.conf\nnetwork={\n  ssid="shop"\n  psk="<a random value>"\n}',
    good: '# wpa_supplicant.conf\nnetwork={\n  ssid="shop"\n  key_mgmt=WPA-EAP\n  eap=TLS\n}',
  },
  {
    kind: "document",
    id: "secrets/secret-file",
    title: "File that holds one secret",
    provider: "any",
    why: "Its name says what for: a token of Vault, the key of Rails' encrypted credentials, the password of an Ansible Vault. What they open is open now.",
    fix: "Revoke or replace the secret, and encrypt anew what it opens. Keep the file out of the repository; give the value by `RAILS_MASTER_KEY`, `VAULT_TOKEN`, or to Ansible by a script that asks a store.",
    source: "https://guides.rubyonrails.org/security.html#custom-credentials",
    family,
    bad: "# .vault-token\n<a random value>",
    good: "# .gitignore\n/.vault-token\n/config/master.key",
  },
];
