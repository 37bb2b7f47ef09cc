import { base62, hexLower, lower } from "../charset.ts";
import { pick, type Random, randomInteger, randomText } from "../random.ts";
import type { LookAlikeMaker } from "./look-alikes.ts";

const noun = (random: Random) => pick(random, ["account", "session", "customer", "tenant", "device", "invoice"]);

/** Source code that talks about secrets without holding any. */
export const codeLookAlikes: Readonly<Record<string, LookAlikeMaker>> = {
  "reads from the environment": (random) => ({
    path: "src/config.ts",
    text: `export const password = process.env["${randomText(random, lower, 5).toUpperCase()}_PASSWORD"] ?? "";\nexport const apiKey = requireEnv("API_KEY");\nconst token = await getToken(${noun(random)}Id, { audience: "https://api.acme.io" });\n`,
  }),
  "Python settings": (random) => ({
    path: "settings.py",
    text: `SECRET_KEY = os.environ["SECRET_KEY"]\nDB_PASSWORD = config("DB_PASSWORD", default="")\npassword = getpass.getpass("Password for ${noun(random)}: ")\nAUTH_PASSWORD_VALIDATORS = ["django.contrib.auth.password_validation.MinimumLengthValidator"]\n`,
  }),
  "Go code": (random) => ({
    path: "auth.go",
    text: `type Config struct {\n\tPassword string \`json:"password" env:"DB_PASSWORD"\`\n\tAPIKey   string \`json:"apiKey,omitempty"\`\n}\n\nfunc (c *Config) token() string { return c.${noun(random)}.AccessToken }\n\npassword := flag.String("password", "", "password of the ${noun(random)}")\n`,
  }),
  "Java code": (random) => ({
    path: "Auth.java",
    text: `private final String passwordFieldName = "${noun(random)}Password";\nString token = request.getHeader("X-Auth-Token");\n@Value("\${app.secret.key}")\nprivate String secretKey;\nstatic final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";\n`,
  }),
  "C# code": () => ({
    path: "Startup.cs",
    text: 'options.Password.RequireDigit = true;\nvar secret = configuration["Auth:ClientSecret"];\nconst string PasswordResetTokenPurpose = "ResetPassword";\nservices.AddTransient<ITokenProvider, DefaultTokenProvider>();\n',
  }),
  "Ruby code": () => ({
    path: "user.rb",
    text: "has_secure_password\nvalidates :password, length: { minimum: 8 }, confirmation: true\ntoken = SecureRandom.urlsafe_base64(32)\npassword = Rails.application.credentials.dig(:smtp, :password)\n",
  }),
  "tests with plain words": (random) => ({
    path: "test/login.test.ts",
    text: `await login({ user: "alice", password: "correct horse battery staple" });\nexpect(form.password).toBe("wrong-password");\nconst token = "fake-token-${noun(random)}";\nconst secret = "test-secret";\nconst apiKey = "test-api-key";\n`,
  }),
  "messages about passwords": (random) => ({
    path: "locales/en.json",
    text: JSON.stringify(
      {
        password: "Enter your password",
        passwordConfirmation: "Repeat the password",
        token: "Access token",
        secret: "Client secret",
        forgot_password: `Forgot the password of your ${noun(random)}?`,
        api_key: "API key (from the settings page)",
      },
      null,
      2,
    ),
  }),
  "German messages": () => ({
    path: "locales/de.yaml",
    text: "password: Passwort eingeben\ntoken: Zugangsschluessel-eingeben\nsecret: Geheimnis-der-Anwendung\npasswordHint: Mindestens-12-Zeichen\n",
  }),
  "HTML form": (random) => ({
    path: "login.html",
    text: `<form>\n  <label for="password">Password</label>\n  <input type="password" name="password" id="${noun(random)}-password" placeholder="At least 12 characters" autocomplete="current-password">\n  <button data-token-name="session">Sign in</button>\n</form>\n`,
  }),
  "regular expressions": () => ({
    path: "src/rules.js",
    text: 'const password = /^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{12,64}$/;\nconst token = "[A-Za-z0-9_-]{20,}\\\\.[A-Za-z0-9_-]{6}";\nconst secretPattern = "(?i)secret\\\\s*[:=]\\\\s*\\\\S+";\n',
  }),
  "JSON schema": () => ({
    path: "schema.json",
    text: JSON.stringify(
      {
        properties: {
          password: { type: "string", minLength: 12, description: "the password of the database" },
          api_key: { $ref: "#/definitions/secretReference" },
          token: { type: "string", format: "password" },
        },
      },
      null,
      2,
    ),
  }),
  "Terraform variables": (random) => ({
    path: "variables.tf",
    text: `variable "db_password" {\n  type      = string\n  sensitive = true\n}\n\nresource "acme_db" "a" {\n  password = var.db_password\n  username = "shop"\n  token    = data.vault_generic_secret.${noun(random)}.data["token"]\n  secret   = random_password.db.result\n}\n`,
  }),
  "Helm template": () => ({
    path: "templates/secret.yaml",
    text: 'apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.db.password | b64enc | quote }}\n  token: {{ include "app.token" . }}\nstringData:\n  url: "postgres://{{ .Values.user }}:{{ .Values.password }}@{{ .Values.host }}/db"\n',
  }),
  "Kubernetes Secret with placeholders": () => ({
    path: "k8s/secret.example.yaml",
    text: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ${Buffer.from("changeme").toString("base64")}\nstringData:\n  token: "<replace me>"\n`,
  }),
  "docker compose": () => ({
    path: "docker-compose.yml",
    text: `services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?missing}\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\n    secrets: [db_password]\nsecrets:\n  db_password:\n    file: ./secrets/db_password.txt\n`,
  }),
  "OpenAPI security": (random) => ({
    path: "openapi.yaml",
    text: `components:\n  securitySchemes:\n    apiKey: { type: apiKey, in: header, name: X-${noun(random)}-Api-Key }\n    oauth:\n      type: oauth2\n      flows:\n        clientCredentials:\n          tokenUrl: https://login.acme.io/oauth2/token\n          scopes: { read: read access }\n`,
  }),
  "minified JavaScript": (random) => ({
    path: "public/vendor.min.js",
    text: `!function(t,e){${Array.from({ length: 40 }, () => `var ${randomText(random, lower, 2)}=function(t){return t.password||t.token&&t.secret?${randomText(random, lower, 1)}.${randomText(random, base62, 3).replace(/^\d/, "a")}(t,${randomInteger(random, 0, 999)}):"${randomText(random, lower, 6)}"};`).join("")}}();\n`,
  }),
  "CSS modules": (random) => ({
    path: "dist/app.css",
    text: Array.from(
      { length: 10 },
      () => `.password_${randomText(random, base62, 5)}__token{color:#${randomText(random, hexLower, 6)}}`,
    ).join(""),
  }),
  "file paths": (random) => ({
    path: "config.yaml",
    text: `secret: /etc/acme/${noun(random)}/client-secret.json\npassword_file: ./secrets/${noun(random)}.txt\nkey: certs/${noun(random)}/server.key\nprivate_key: ~/.ssh/id_ed25519\ntoken: C:\\ProgramData\\acme\\token.txt\n`,
  }),
  "secret names": (random) => ({
    path: "infra.yaml",
    text: `secretName: ${noun(random)}-database-credentials\ntokenName: github-actions-${noun(random)}\nkeyVaultSecret: ${noun(random)}-storage-connection-string\npasswordSecretRef: ${noun(random)}-postgresql-admin-password\nkey_name: projects/acme/locations/global/keyRings/main/cryptoKeys/${noun(random)}\n`,
  }),
  "GraphQL and SQL": (random) => ({
    path: "query.sql",
    text: `SELECT id, password_hash, reset_token FROM ${noun(random)}s WHERE token = $1 AND secret_key IS NOT NULL;\nALTER USER shop WITH PASSWORD :'password';\nCREATE USER app IDENTIFIED BY '\${PASSWORD}';\n`,
  }),
  "shell script": () => ({
    path: "scripts/login.sh",
    text: `password="$(vault kv get -field=password kv/app)"\nTOKEN=$(gh auth token)\nread -rs -p "Password: " password\ncurl -u "$USER:$PASSWORD" -H "Authorization: Bearer \${TOKEN}" https://api.acme.io\nexport SECRET_KEY="\${SECRET_KEY:-}"\n`,
  }),
  "log lines": (random) => ({
    path: "run.log",
    text: `time=2026-11-21 level=info msg="token refreshed" token_type=bearer expires_in=3600 request=${randomText(random, hexLower, 32)}\npassword: ******** (hidden)\nsecret "${noun(random)}-db" created\ntoken: [FILTERED]\n`,
  }),
  "comments and prose": (random) => ({
    path: "docs/guide.md",
    text: `The password must have at least 12 characters. Token: a short text that proves who you are.\nSet the secret: open Settings > Secrets, choose New, name it ${noun(random).toUpperCase()}_TOKEN.\npassword = something that you know; token = something that you have\n`,
  }),
  enumerations: () => ({
    path: "src/grant.ts",
    text: 'export const grantTypes = { password: "password", clientCredentials: "client_credentials", tokenExchange: "urn:ietf:params:oauth:grant-type:token-exchange" } as const;\nexport type Secret = "opaque" | "basic-auth" | "ssh-auth";\nconst key = "primaryKeyColumnName";\n',
  }),
};
