import { rpcError, type DeviceFacts } from '@suaka/domain';
import type { AnyRequest, Params } from '@suaka/tl';

/** What the wrappers around a request say. Source: core.telegram.org/api/invoking */
export interface Wrapping {
  /** Of invokeWithLayer; undefined where there was none. */
  layer: number | undefined;
  /** Of initConnection. */
  device: DeviceFacts | undefined;
  withoutUpdates: boolean;
  /** The requests that have to be answered before this one is begun. */
  after: readonly bigint[];
}

export interface Unwrapped {
  readonly request: AnyRequest;
  readonly wrapping: Wrapping;
}

/**
 * Takes the wrappers off a request, the outermost first.
 * @throws RpcError where they nest too deep
 */
export function unwrap(outer: AnyRequest, depthMax: number): Unwrapped {
  const wrapping: Wrapping = { layer: undefined, device: undefined, withoutUpdates: false, after: [] };
  let request = outer;
  for (let depth = 0; ; depth += 1) {
    const inner = peel(request, wrapping);
    if (inner === undefined) return { request, wrapping };
    if (depth >= depthMax) throw rpcError('INPUT_METHOD_INVALID');
    request = inner;
  }
}

function peel(request: AnyRequest, wrapping: Wrapping): AnyRequest | undefined {
  switch (request._) {
    case 'invokeWithLayer':
      wrapping.layer = request.layer;
      return request.query;
    case 'initConnection':
      wrapping.device = deviceOf(request);
      return request.query;
    case 'invokeWithoutUpdates':
      wrapping.withoutUpdates = true;
      return request.query;
    case 'invokeAfterMsg':
      wrapping.after = [...wrapping.after, request.msg_id];
      return request.query;
    case 'invokeAfterMsgs':
      wrapping.after = [...wrapping.after, ...request.msg_ids];
      return request.query;
    case 'invokeWithMessagesRange':
      // Ranges narrow what an export covers; outside of one the method means what it always means.
      return request.query;
    default:
      return undefined;
  }
}

/** Longer facts are cut: they are shown in the list of sessions and nothing depends on them. */
const factLengthMax = 128;

function deviceOf(request: Params<'initConnection'>): DeviceFacts {
  const cut = (text: string): string => text.slice(0, factLengthMax);
  return {
    apiId: request.api_id,
    deviceModel: cut(request.device_model),
    systemVersion: cut(request.system_version),
    appVersion: cut(request.app_version),
    langCode: cut(request.lang_code),
    systemLangCode: cut(request.system_lang_code),
    langPack: cut(request.lang_pack),
  };
}
