/** What an App may be allowed. https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app */
export const appPermissions: ReadonlySet<string> = new Set(
  `
  actions administration artifact_metadata attestations checks code_quality codespaces contents
  dependabot_secrets deployments discussions environments issues merge_queues metadata packages pages
  pull_requests repository_custom_properties repository_hooks repository_projects secret_scanning_alerts
  secrets security_events single_file statuses vulnerability_alerts workflows
  custom_properties_for_organizations members organization_administration organization_custom_roles
  organization_custom_org_roles organization_custom_properties organization_copilot_seat_management
  organization_copilot_agent_settings organization_announcement_banners organization_events organization_hooks
  organization_personal_access_tokens organization_personal_access_token_requests organization_plan
  organization_projects organization_packages organization_secrets organization_self_hosted_runners
  organization_user_blocking email_addresses followers git_ssh_keys gpg_keys interaction_limits profile
  starring
  `
    .trim()
    .split(/\s+/),
);
