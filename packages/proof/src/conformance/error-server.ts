import { handler, type Handler } from '@suaka/api';
import type { Tl } from '@suaka/tl';
import { startTestGateway, type TestGateway } from '@suaka/server/testing/test-gateway';
import type { ServerDescription } from '../harness/server-description.ts';

const dcId = 2;

/** The least of a configuration that stock clients start with. */
const configOf = (port: number): Tl<'Config'> => ({
  _: 'config',
  date: Math.floor(Date.now() / 1000),
  expires: Math.floor(Date.now() / 1000) + 3600,
  test_mode: false,
  this_dc: dcId,
  dc_options: [{ _: 'dcOption', id: dcId, ip_address: '127.0.0.1', port }],
  dc_txt_domain_name: '',
  chat_size_max: 200,
  megagroup_size_max: 200_000,
  forwarded_count_max: 100,
  online_update_period_ms: 120_000,
  offline_blur_timeout_ms: 5000,
  offline_idle_timeout_ms: 30_000,
  online_cloud_timeout_ms: 300_000,
  notify_cloud_delay_ms: 30_000,
  notify_default_delay_ms: 1500,
  push_chat_period_ms: 60_000,
  push_chat_limit: 2,
  edit_time_limit: 172_800,
  revoke_time_limit: 2_147_483_647,
  revoke_pm_time_limit: 2_147_483_647,
  rating_e_decay: 2_419_200,
  stickers_recent_limit: 200,
  channels_read_media_period: 604_800,
  call_receive_timeout_ms: 20_000,
  call_ring_timeout_ms: 90_000,
  call_connect_timeout_ms: 30_000,
  call_packet_timeout_ms: 10_000,
  me_url_prefix: 'https://t.me/',
  caption_length_max: 1024,
  message_length_max: 4096,
  webfile_dc_id: dcId,
});

/** The gateway as it is, with one method that answers as it is told and counts how often it was asked. */
export interface ErrorServer {
  readonly description: ServerDescription;
  readonly asked: number;
  /** From now on: throws what `fault` gives for the nth request (1, 2, ...), and answers where it gives nothing. */
  answerWith(fault: (request: number) => Error | undefined): void;
  close(): Promise<void>;
}

const hex = (fingerprint: bigint): string => BigInt.asUintN(64, fingerprint).toString(16).padStart(16, '0');

/** @param more handlers beside its own */
export const startErrorServer = async (more: readonly Handler[] = []): Promise<ErrorServer> => {
  let asked = 0;
  let faultOf: (request: number) => Error | undefined = () => undefined;
  const server: { current?: TestGateway } = {};
  const nearestDc = handler('help.getNearestDc', { lane: 1, allow: 'anyone' }, async () => {
    asked += 1;
    const fault = faultOf(asked);
    if (fault !== undefined) throw fault;
    return { _: 'nearestDc' as const, country: 'ID', this_dc: dcId, nearest_dc: dcId };
  });
  const config = handler('help.getConfig', { lane: 1, allow: 'anyone' }, async () =>
    configOf(server.current?.port ?? 0),
  );
  const handlers = [...([nearestDc, config] as unknown as Handler[]), ...more];
  const gateway = await startTestGateway({ handlers });
  server.current = gateway;
  return {
    description: {
      dcId,
      host: '127.0.0.1',
      port: gateway.port,
      rsaPublicKey: gateway.publicPem,
      rsaFingerprint: hex(gateway.publicKey.fingerprint),
      layers: [],
    },
    get asked() {
      return asked;
    },
    answerWith(fault) {
      asked = 0;
      faultOf = fault;
    },
    close: () => gateway.gateway.drain(),
  };
};
