import type { SecretRule } from "../rule.ts";

/** What stands in the file instead, done right: by rule, else by provider, else a reference to a secret of the environment. */
export function insteadOf(rule: SecretRule): string {
  return byRule[rule.id] ?? byProvider[rule.provider] ?? reference(rule);
}

/** The name under which a pipeline would hold such a value: `GITHUB_REFRESH_TOKEN`. */
export function variableOf(rule: SecretRule): string {
  return rule.id
    .slice(rule.id.indexOf("/") + 1)
    .replaceAll("-", "_")
    .toUpperCase();
}

function reference(rule: SecretRule): string {
  const name = variableOf(rule);
  return `environment: production # its secrets are for this stage alone\nenv:\n  ${name}: \${{ secrets.${name} }}`;
}

const githubToken = `permissions:
  contents: read
steps:
  - run: gh release list
    env:
      GH_TOKEN: \${{ github.token }}`;

const awsRole = `permissions:
  id-token: write
steps:
  - uses: aws-actions/configure-aws-credentials@<commit>
    with:
      role-to-assume: arn:aws:iam::111122223333:role/shop-deploy
      aws-region: eu-west-1`;

const azureLogin = `permissions:
  id-token: write
steps:
  - uses: azure/login@<commit>
    with:
      client-id: \${{ vars.AZURE_CLIENT_ID }}
      tenant-id: \${{ vars.AZURE_TENANT_ID }}
      subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}`;

const googleAuth = `permissions:
  id-token: write
steps:
  - uses: google-github-actions/auth@<commit>
    with:
      workload_identity_provider: projects/123/locations/global/workloadIdentityPools/github/providers/acme
      service_account: deploy@acme-shop.iam.gserviceaccount.com`;

const vaultLogin = `permissions:
  id-token: write
steps:
  - uses: hashicorp/vault-action@<commit>
    with:
      url: https://vault.acme.test
      method: jwt
      role: shop-deploy
      secrets: kv/data/shop token | SHOP_TOKEN`;

const workloadIdentity = `apiVersion: v1
kind: Pod
spec:
  serviceAccountName: shop
  volumes:
    - name: token
      projected:
        sources:
          - serviceAccountToken: { audience: api, expirationSeconds: 600, path: token }`;

const externalSecret = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
spec:
  secretStoreRef: { name: vault, kind: ClusterSecretStore }
  data:
    - secretKey: password
      remoteRef: { key: shop/database, property: password }`;

const npmTrusted = `permissions:
  id-token: write # npm trusts this workflow; no token is needed
steps:
  - run: npm publish`;

const byRule: Readonly<Record<string, string>> = {
  "secrets/npmrc-auth-token": `//registry.npmjs.org/:_authToken=\${NODE_AUTH_TOKEN}`,
  "secrets/pypi-upload-token": `permissions:
  id-token: write # PyPI trusts this workflow; no token is needed
steps:
  - uses: pypa/gh-action-pypi-publish@<commit>`,
  "secrets/crates-io-token": `permissions:
  id-token: write
steps:
  - uses: rust-lang/crates-io-auth-action@<commit>
    id: auth
  - run: cargo publish
    env:
      CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}`,
  "secrets/rubygems-api-key": `permissions:
  id-token: write
  contents: write
steps:
  - uses: rubygems/release-gem@<commit>`,
  "secrets/pulumi-access-token": `permissions:
  id-token: write
steps:
  - uses: pulumi/auth-actions@<commit>
    with:
      organization: acme
      requested-token-type: urn:pulumi:token-type:access_token:organization`,
  "secrets/kubernetes-service-account-token": workloadIdentity,
  "secrets/kubeadm-join-token":
    "kubeadm join --discovery-file discovery.conf # the token is made when the node joins, for 15 minutes",
  "secrets/url-password": externalSecret,
  "secrets/generic-password": externalSecret,
  "secrets/age-secret-key": `# .sops.yaml: recipients are public, the identity stays with the workload
creation_rules:
  - path_regex: secrets/.*
    kms: arn:aws:kms:eu-west-1:111122223333:alias/sops`,
  "secrets/docker-registry-auth": '{ "credHelpers": { "111122223333.dkr.ecr.eu-west-1.amazonaws.com": "ecr-login" } }',
  "secrets/terraform-cloud-token": 'credentials "app.terraform.io" {} # the token comes from TF_TOKEN_app_terraform_io',
};

const byProvider: Readonly<Record<string, string>> = {
  GitHub: githubToken,
  AWS: awsRole,
  Azure: azureLogin,
  "Azure DevOps": "steps:\n  - script: az repos list\n    env:\n      AZURE_DEVOPS_EXT_PAT: $(System.AccessToken)",
  "Google Cloud": googleAuth,
  "HashiCorp Vault": vaultLogin,
  GitLab:
    'publish:\n  script: curl --header "JOB-TOKEN: $CI_JOB_TOKEN" --upload-file app.tgz "$CI_API_V4_URL/projects/$CI_PROJECT_ID/packages/generic/app/1.0/app.tgz"',
  npm: npmTrusted,
};
