import { filterKinds, rpcError, type DialogFilter, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessPeer } from '../access/access-peer.ts';
import type { UserCall } from '../handler.ts';
import { readEntities } from './entities.ts';

/**
 * A folder as a client describes it, under the id that the request names.
 *
 * @throws FILTER_ID_INVALID, FILTER_NOT_SUPPORTED where a shared folder becomes another or the other way round,
 * FILTER_INCLUDE_TOO_MUCH, and whatever a peer can be refused for
 */
export async function readDialogFilter(
  call: UserCall,
  id: number,
  input: Tl<'DialogFilter'>,
  known: DialogFilter | undefined,
): Promise<DialogFilter> {
  if (input._ === 'dialogFilterDefault') throw rpcError('FILTER_ID_INVALID');
  const isChatlist = input._ === 'dialogFilterChatlist';
  if (isChatlist !== (known?.chatlist !== undefined)) throw rpcError('FILTER_NOT_SUPPORTED');
  const entities = await readEntities(call, input.title.entities);
  return {
    id,
    title: input.title.text,
    // Nothing but emoji has a style in a title.
    titleEntities: entities?.filter(({ kind }) => kind === 'customEmoji'),
    titleNoAnimate: input.title_noanimate,
    emoticon: input.emoticon,
    color: input.color,
    kinds: isChatlist ? [] : filterKinds.filter((kind) => input[kind] === true),
    pinned: await readPeers(call, input.pinned_peers),
    included: await readPeers(call, input.include_peers),
    excluded: isChatlist ? [] : await readPeers(call, input.exclude_peers),
    chatlist: known?.chatlist,
  };
}

async function readPeers(call: UserCall, inputs: readonly Tl<'InputPeer'>[]): Promise<PeerId[]> {
  if (inputs.length > call.services.dialogSettings.folderLimits.peersMax) throw rpcError('FILTER_INCLUDE_TOO_MUCH');
  return await Promise.all(inputs.map((input) => accessPeer(call, input)));
}
