/** The page's codec as the client wants it. */
import type { ApiCodec } from '@suaka/mtproto/client';
import { LAYER } from '../codec/generated/table.ts';
import type { AnyRequest, TypeUpdates } from '../codec/generated/types.ts';
import { decode } from '../codec/read.ts';
import { encode } from '../codec/write.ts';
import type { DeviceInfo } from './device-info.ts';

export type PageCodec = ApiCodec<AnyRequest, unknown, TypeUpdates>;

/** A codec that introduces this browser on a new connection. */
export function pageCodec(device: DeviceInfo): PageCodec {
  return {
    encodeRequest: (request) => encode(request),
    wrapFirst(request) {
      const query = encode({
        _: 'initConnection',
        api_id: 1,
        device_model: device.browser,
        system_version: device.system,
        app_version: 'Suaka Web 0.1',
        system_lang_code: device.language,
        lang_pack: '',
        lang_code: device.language,
        query: request,
      } as { _: string });
      return encode({ _: 'invokeWithLayer', layer: LAYER, query } as { _: string });
    },
    decodeResult: (_request, result) => decode(result),
    decodeUpdates: (body) => decode(body) as TypeUpdates,
  };
}
