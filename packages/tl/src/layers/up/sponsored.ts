import type { Tl } from '../../types.ts';
import { up } from './up.ts';

function peerOf(channel: Tl<'InputChannel'>): Tl<'InputPeer'> {
  if (channel._ === 'inputChannelEmpty') return { _: 'inputPeerEmpty' };
  if (channel._ === 'inputChannel') return { ...channel, _: 'inputPeerChannel' };
  return { ...channel, _: 'inputPeerChannelFromMessage' };
}

/** Sponsored messages moved from channels to all chats, and are named by their random id alone. */
export const sponsored = [
  up(['channels.getSponsoredMessages#ec210fbf'], ({ channel }) => ({
    _: 'messages.getSponsoredMessages',
    peer: peerOf(channel),
  })),
  up(['channels.viewSponsoredMessage#beaedb94'], ({ random_id }) => ({
    _: 'messages.viewSponsoredMessage',
    random_id,
  })),
  up(['messages.viewSponsoredMessage#673ad8f1'], ({ random_id }) => ({
    _: 'messages.viewSponsoredMessage',
    random_id,
  })),
  up(['messages.clickSponsoredMessage#f093465'], ({ peer: _peer, ...rest }) => rest),
  up(['messages.reportSponsoredMessage#1af3dbb8'], ({ peer: _peer, ...rest }) => rest),
];
