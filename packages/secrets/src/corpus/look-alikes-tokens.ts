import { base62, base64, base64url, hexLower, lower, lowerAlnum, upper } from "../charset.ts";
import { pick, type Random, randomInteger, randomText } from "../random.ts";
import type { LookAlikeMaker } from "./look-alikes.ts";

const placeholders = [
  "<your-token>",
  "your-token-here",
  "YOUR_API_KEY",
  "changeme",
  "xxxxxxxxxxxxxxxxxxxxxxxx",
  "REPLACE_ME",
  "********",
  "example",
  "TODO",
  "insert-token-here",
  "dummy-value-123",
  "placeholder",
  "[redacted]",
  "...",
  "not-a-real-password",
] as const;
const prefixes = [
  "ghp_",
  "gho_",
  "github_pat_",
  "glpat-",
  "npm_",
  "xoxb-",
  "sk-ant-api03-",
  "sk_live_",
  "AKIA",
  "AIza",
  "hvs.",
  "dop_v1_",
  "hf_",
  "SG.",
  "pypi-AgEIcHlwaS5vcmc",
  "lin_api_",
  "dckr_pat_",
] as const;
const names = [
  "API_KEY",
  "DB_PASSWORD",
  "AUTH_TOKEN",
  "SECRET_KEY",
  "clientSecret",
  "access_token",
  "password",
  "aws_secret_access_key",
] as const;

const references = (random: Random) => {
  const name = pick(random, names);
  const upperName = randomText(random, upper, 6);
  return [
    `\${${upperName}_TOKEN}`,
    `$${upperName}`,
    `\${{ secrets.${upperName} }}`,
    `$(cat /run/secrets/${name})`,
    `{{ .Values.${name} }}`,
    `{{ vault "kv/data/app" "${name}" }}`,
    `%${upperName}%`,
    `<%= ENV["${upperName}"] %>`,
    `op://prod/${name}/credential`,
    `vault:secret/data/app#${name}`,
    `ref+vault://secret/app#/${name}`,
    `@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/${name})`,
    `projects/acme/secrets/${name}/versions/latest`,
    `ssm:/app/${name}`,
    `file:///run/secrets/${name}`,
    `/run/secrets/${name}`,
    `process.env.${upperName}`,
    `os.environ["${upperName}"]`,
    `System.getenv("${upperName}")`,
    `var.${name.toLowerCase()}`,
    `<path:kv/data/app#${name}>`,
    `__${upperName}__`,
    `#{${upperName}}#`,
  ] as const;
};

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Names and prefixes of secrets with something else behind them. */
export const tokenLookAlikes: Readonly<Record<string, LookAlikeMaker>> = {
  placeholders: (random) => ({
    path: ".env.example",
    text: `${names.map((name) => `${name}=${pick(random, placeholders)}`).join("\n")}\n`,
  }),
  "placeholders in YAML": (random) => ({
    path: "values.yaml",
    text: `${names.map((name) => `${name}: "${pick(random, placeholders)}"`).join("\n")}\n`,
  }),
  "placeholders with a prefix": (random) => ({
    path: "README.md",
    text: `${prefixes.map((prefix) => `export TOKEN=${prefix}${pick(random, ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "...", "your_token_here", "<token>", "1234567890abcdefghijklmnopqrstuvwxyz", "XXXXXXXXXXXXXXXX"])}`).join("\n")}\n`,
  }),
  "prefixes as texts": (random) => ({
    path: "src/prefix.ts",
    text: `const known = ${JSON.stringify(prefixes)};\nexport const isToken = (text: string) => /^(?:ghp|gho|ghu)_[A-Za-z0-9]{36}$/.test(text) || text.startsWith("${pick(random, prefixes)}");\n`,
  }),
  "references in .env": (random) => ({
    path: ".env",
    text: `${names.map((name) => `${name}=${pick(random, references(random).slice(0, 3))}`).join("\n")}\n`,
  }),
  "references in YAML": (random) => ({
    path: "deploy/values.yaml",
    text: `${names.map((name) => `${name}: ${pick(random, references(random))}`).join("\n")}\n`,
  }),
  "references in quotes": (random) => ({
    path: "config.json",
    text: JSON.stringify(Object.fromEntries(names.map((name) => [name, pick(random, references(random))])), null, 2),
  }),
  "workflow secrets": (random) => ({
    path: ".github/workflows/deploy.yml",
    text: `env:\n  TOKEN: \${{ secrets.DEPLOY_${randomText(random, upper, 5)} }}\n  password: \${{ steps.login.outputs.password }}\n  AWS_SECRET_ACCESS_KEY: \${{ secrets.AWS_SECRET_ACCESS_KEY }}\n`,
  }),
  "documentation keys of AWS": () => ({
    path: "docs/aws.md",
    text: `aws_access_key_id = ${["AKIAIOSFODNN7", "EXAMPLE"].join("")}\naws_secret_access_key = ${["wJalrXUtnFEMI/K7MDENG/", "bPxRfiCYEXAMPLEKEY"].join("")}\n`,
  }),
  "documentation keys of others": () => ({
    path: "docs/start.md",
    text: `curl https://api.stripe.com/v1/charges -u ${["sk_test_", "4eC39HqLyjWDarjtT1zdp7dc"].join("")}:\nkubeadm join 10.0.0.1:6443 --token ${["abcdef", "0123456789abcdef"].join(".")}\nAccountKey=${["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/", "K1SZFPTOtr/KBHBeksoGMGw=="].join("")}\n`,
  }),
  "JWT of jwt.io": () => ({
    path: "docs/jwt.md",
    text: `token: ${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: "1234567890", name: "John Doe", iat: 1516239022 })}.${["SflKxwRJSMeKKF2QT4fwpM", "eJf36POk6yJV_adQssw5c"].join("")}\n`,
  }),
  "looks like a JWT": (random) => ({
    path: "notes.txt",
    text: `eyJ${randomText(random, base64url, 40)}.eyJ${randomText(random, base64url, 80)}.${randomText(random, base64url, 43)}\n${part({ typ: "cache" })}.${part({ page: 2 })}.${randomText(random, base64url, 43)}\n`,
  }),
  "unsigned JWT": () => ({
    path: "fixtures/unsigned.txt",
    text: `${part({ alg: "none" })}.${part({ sub: "alice", iss: "acme" })}.\n`,
  }),
  "JSON in base64": (random) => ({
    path: "fixtures/cursor.json",
    text: `{"next_cursor":"${part({ page: randomInteger(random, 2, 90), after: randomText(random, lowerAlnum, 12) })}","nextToken":"${part({ v: 1, offset: 200, sort: "asc", filter: "open" })}"}`,
  }),
  "Supabase anonymous key": (random) => ({
    path: "src/supabase.ts",
    text: `const anon = "${part({ alg: "HS256", typ: "JWT" })}.${part({ iss: "supabase", ref: randomText(random, lower, 20), role: "anon" })}.${randomText(random, base64url, 43)}";\n`,
  }),
  "test card numbers and ids": (random) => ({
    path: "test/checkout.test.ts",
    text: `const card = "4242424242424242";\nconst customer = "cus_${randomText(random, base62, 14)}";\nconst intent = "pi_${randomText(random, base62, 24)}";\nconst price = "price_${randomText(random, base62, 24)}";\nconst session = "cs_test_${randomText(random, base62, 58)}";\n`,
  }),
  "identifiers with a prefix": () => ({
    path: "src/hub.py",
    text: "from huggingface_hub import hf_hub_download_and_extract_everything\nnpm_config_registry_and_some_more_words_here = 1\nsk_live_key_name_of_the_current_environment = 2\nxoxb_token_of_the_workspace_in_question = 3\nglpat_prefix_for_personal_access_tokens = 4\nvault_kv_secret_engine_mount_point_path = 5\n",
  }),
  "wrong length": (random) => ({
    path: "notes/formats.txt",
    text: `ghp_${randomText(random, base62, 20)} glpat-${randomText(random, base64url, 9)} AKIA${randomText(random, upper, 9)} npm_${randomText(random, base62, 12)} dop_v1_${randomText(random, hexLower, 20)} sk-${randomText(random, base62, 12)}\n`,
  }),
  "in the middle of base64": (random) => ({
    path: "fixtures/blob.txt",
    text: `${randomText(random, base64, 120)}AKIA${randomText(random, upper, 16)}${randomText(random, base64, 80)}AIza${randomText(random, base62, 35)}${randomText(random, base64, 77)}\n`,
  }),
  "wrong checksum": (random) => ({
    path: "fixtures/tokens.txt",
    text: `ghp_${randomText(random, base62, 30)}000000\nnpm_${randomText(random, base62, 30)}000000\nglsa_${randomText(random, base62, 32)}_00000000\nAGE-SECRET-KEY-1${"Q".repeat(58)}\n`,
  }),
  "private key with nothing in it": (random) => ({
    path: "docs/tls.md",
    text: `-----BEGIN ${pick(random, ["RSA ", "EC ", ""])}PRIVATE KEY-----\nMIIE...\n-----END PRIVATE KEY-----\n`,
  }),
  "private key in words": () => ({
    path: "src/pem.go",
    text: 'const head = "-----BEGIN RSA PRIVATE KEY-----"\nconst foot = "-----END RSA PRIVATE KEY-----"\nif !strings.Contains(text, head) {\n\treturn errNoKey\n}\n',
  }),
  "private key from a template": () => ({
    path: "templates/tls.yaml",
    text: "tls.key: |\n  -----BEGIN PRIVATE KEY-----\n  {{ .Values.tls.key | indent 2 }}\n  -----END PRIVATE KEY-----\n",
  }),
  "URLs without a password": (random) => ({
    path: "config/urls.env",
    text: `DATABASE_URL=postgres://shop@db.acme.io:5432/shop\nREPO=git@github.com:acme/${randomText(random, lower, 6)}.git\nCLONE=https://github.com/acme/shop.git@${randomText(random, hexLower, 40)}\nREDIS=redis://:\${REDIS_PASSWORD}@cache:6379/0\nAMQP=amqp://user:\${PASSWORD}@queue:5672\n`,
  }),
  "URLs of documentation": () => ({
    path: "README.md",
    text: "postgres://user:password@localhost:5432/db\nhttps://username:password@example.com/path\nmongodb://admin:admin@127.0.0.1/test\nmysql://root:root@host/db\n",
  }),
  "basic headers of documentation": () => ({
    path: "docs/api.md",
    text: `Authorization: Basic ${Buffer.from("username:password").toString("base64")}\nAuthorization: Bearer <token>\nAuthorization: Bearer $TOKEN\nAuthorization: token \${GITHUB_TOKEN}\n`,
  }),
  "csrf tokens": (random) => ({
    path: "page.html",
    text: `<meta name="csrf-token" content="${randomText(random, base64, 43)}=">\n<input type="hidden" name="authenticity_token" value="${randomText(random, base64, 86)}==">\n`,
  }),
};
