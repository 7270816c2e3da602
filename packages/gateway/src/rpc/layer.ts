import { rpcError } from '@suaka/domain';
import { CANONICAL_LAYER, layerOf } from '@suaka/tl';

/**
 * The layer in which a client that announced `announced` is answered.
 * @throws RpcError CONNECTION_NOT_INITED for 0, CONNECTION_LAYER_INVALID for one that has no schema here
 */
export function servedLayer(announced: number): number {
  if (announced === 0) throw rpcError('CONNECTION_NOT_INITED');
  const served = layerOf(announced);
  if (served === undefined) throw rpcError('CONNECTION_LAYER_INVALID');
  return served;
}

/** The layer of updates to a session; the canonical one where its key announced none that is served. */
export const pushLayer = (announced: number): number => layerOf(announced) ?? CANONICAL_LAYER;
