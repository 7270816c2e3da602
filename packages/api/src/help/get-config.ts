import { firstReaction, nowSeconds, spokenLanguage, type Clock } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { InstallationFacts } from '../account-services.ts';
import { handler } from '../handler.ts';
import { languages, packVersion } from '../langpack/packs.ts';
import { renderReaction } from '../render/facts/reactions.ts';

/** How long a client keeps the configuration before it asks again. */
const validForS = 3600;

/** An address of this data centre: one port serves every transport. */
const dcOption = ({ dcId, publicHost, publicPort }: InstallationFacts): TlOf<'dcOption'> => ({
  _: 'dcOption',
  id: dcId,
  ip_address: publicHost,
  port: publicPort,
  ipv6: publicHost.includes(':') || undefined,
  static: true,
  this_port_only: true,
});

const renderConfig = (installation: InstallationFacts, clock: Clock, language: string): TlOf<'config'> => ({
  _: 'config',
  revoke_pm_inbox: true,
  date: nowSeconds(clock),
  expires: nowSeconds(clock) + validForS,
  test_mode: installation.testMode,
  this_dc: installation.dcId,
  dc_options: [dcOption(installation)],
  dc_txt_domain_name: '',
  chat_size_max: 200,
  megagroup_size_max: 200_000,
  forwarded_count_max: 100,
  online_update_period_ms: 60_000,
  offline_blur_timeout_ms: 5000,
  offline_idle_timeout_ms: 30_000,
  online_cloud_timeout_ms: 300_000,
  notify_cloud_delay_ms: 30_000,
  notify_default_delay_ms: 1500,
  push_chat_period_ms: 60_000,
  push_chat_limit: 2,
  edit_time_limit: 172_800,
  // Anyone may take their words back whenever they like.
  revoke_time_limit: 2_147_483_647,
  revoke_pm_time_limit: 2_147_483_647,
  rating_e_decay: 2_419_200,
  stickers_recent_limit: 200,
  channels_read_media_period: 604_800,
  call_receive_timeout_ms: 20_000,
  call_ring_timeout_ms: 90_000,
  call_connect_timeout_ms: 30_000,
  call_packet_timeout_ms: 10_000,
  me_url_prefix: installation.meUrlPrefix,
  caption_length_max: 1024,
  message_length_max: 4096,
  webfile_dc_id: installation.dcId,
  suggested_lang_code: language,
  lang_pack_version: packVersion,
  base_lang_pack_version: packVersion,
});

/** Source: core.telegram.org/method/help.getConfig */
export const helpGetConfig = handler('help.getConfig', { lane: 3, allow: 'anyone' }, async ({ services, caller }) => {
  // Suggested is only what there is a pack of: the service account speaks more languages than that.
  const spoken = spokenLanguage(caller.device.systemLangCode || caller.device.langCode);
  const language = languages.some(({ code }) => code === spoken) ? spoken : 'en';
  const config = renderConfig(services.installation, services.clock, language);
  const { userId } = caller;
  const chosen = userId === undefined ? undefined : await services.messages.facts.reactions.default(userId);
  return { ...config, reactions_default: renderReaction(chosen ?? firstReaction) };
});
