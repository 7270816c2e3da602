import type { Tl } from '@suaka/tl';
import { dialogOf, type AccountState, type MessageView } from './account-state.ts';
import { addMessage, advance } from './apply-update.ts';
import { applyUpdates } from './apply-updates.ts';
import type { Command } from './command.ts';
import type { Device } from './device.ts';
import { privacyKeys, viewRules } from './view-privacy.ts';

/** One device in the proof: what it knows, and how it reaches the people it knows. */
export interface Actor {
  readonly device: Device;
  state: AccountState;
  readonly peers: ReadonlyMap<number, Tl<'InputPeer'>>;
}

/** Picks by a number that may be too large; undefined where there is nothing to pick. */
const pickOf = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

const messagesOf = (actor: Actor, peerId: number): MessageView[] => [
  ...(actor.state.dialogs.get(peerId)?.messages.values() ?? []),
];

interface Target {
  readonly actor: Actor;
  readonly command: Command;
  readonly randomId: bigint;
  readonly peerId: number;
  readonly peer: Tl<'InputPeer'>;
  readonly message: MessageView | undefined;
}

async function send({ actor, command, randomId, peerId, peer, message }: Target): Promise<void> {
  const replyTo = command.kind === 'reply' ? message?.id : undefined;
  const answer = await actor.device.call<'messages.sendMessage'>({
    _: 'messages.sendMessage',
    peer,
    message: command.text,
    random_id: randomId,
    ...(replyTo === undefined ? {} : { reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: replyTo } }),
  });
  if (answer._ !== 'updateShortSentMessage') return applyUpdates(actor.state, answer, actor.device.userId);
  advance(actor.state, answer.pts, answer.pts_count);
  return addMessage(actor.state, {
    id: answer.id,
    peerId,
    fromId: actor.device.userId,
    isOut: answer.out === true,
    date: answer.date,
    text: command.text,
    entities: '[]',
    replyToId: replyTo,
    isForwarded: false,
    place: '',
    editDate: undefined,
  });
}

const placeOf = ({ pick, text }: Command): Tl<'InputGeoPoint'> => ({
  _: 'inputGeoPoint',
  lat: (pick % 180) - 90,
  long: text.length,
});

/** A live location, with a caption now and then. */
async function sendPlace({ actor, command, randomId, peer }: Target): Promise<void> {
  const answer = await actor.device.call<'messages.sendMedia'>({
    _: 'messages.sendMedia',
    peer,
    media: { _: 'inputMediaGeoLive', geo_point: placeOf(command), period: 3600 },
    message: command.pick % 2 === 0 ? command.text : '',
    random_id: randomId,
  });
  applyUpdates(actor.state, answer, actor.device.userId);
}

async function movePlace({ actor, command, peer, message }: Target): Promise<void> {
  if (message?.isOut !== true || message.isForwarded || message.place === '') return;
  const answer = await actor.device.call<'messages.editMessage'>({
    _: 'messages.editMessage',
    peer,
    id: message.id,
    media: { _: 'inputMediaGeoLive', geo_point: placeOf(command) },
  });
  applyUpdates(actor.state, answer, actor.device.userId);
}

async function edit({ actor, command, peer, message }: Target): Promise<void> {
  if (message?.isOut !== true || message.isForwarded || message.text === command.text) return;
  const answer = await actor.device.call<'messages.editMessage'>({
    _: 'messages.editMessage',
    peer,
    id: message.id,
    message: command.text,
  });
  applyUpdates(actor.state, answer, actor.device.userId);
}

/** Answers of deletions and readings carry the pts; what they did is told by no update to the caller. */
async function remove({ actor, command, message }: Target): Promise<void> {
  if (!message) return;
  const answer = await actor.device.call<'messages.deleteMessages'>({
    _: 'messages.deleteMessages',
    id: [message.id],
    revoke: command.kind === 'deleteForBoth',
  });
  applyUpdates(
    actor.state,
    {
      _: 'updateShort',
      date: 0,
      update: { _: 'updateDeleteMessages', messages: [message.id], pts: answer.pts, pts_count: answer.pts_count },
    },
    actor.device.userId,
  );
}

async function forward({ actor, command, randomId, peer, message }: Target): Promise<void> {
  if (!message) return;
  const targetId = pickOf([...actor.peers.keys()], command.person);
  const target = targetId === undefined ? undefined : actor.peers.get(targetId);
  if (!target) return;
  const answer = await actor.device.call<'messages.forwardMessages'>({
    _: 'messages.forwardMessages',
    from_peer: peer,
    id: [message.id],
    random_id: [randomId],
    to_peer: target,
  });
  applyUpdates(actor.state, answer, actor.device.userId);
}

async function read({ actor, peer, peerId, message }: Target): Promise<void> {
  const maxId = message?.id ?? 0;
  const answer = await actor.device.call<'messages.readHistory'>({ _: 'messages.readHistory', peer, max_id: maxId });
  if (answer.pts_count === 0) return;
  advance(actor.state, answer.pts, answer.pts_count);
  const dialog = actor.state.dialogs.get(peerId);
  if (!dialog) return;
  const incoming = [...dialog.messages.values()].filter(({ isOut }) => !isOut);
  // Reading reaches the newest incoming message that is not past the one named.
  const reached = Math.max(0, ...incoming.filter(({ id }) => maxId === 0 || id <= maxId).map(({ id }) => id));
  dialog.readInboxMaxId = Math.max(dialog.readInboxMaxId, reached);
  dialog.unreadCount = incoming.filter(({ id }) => id > dialog.readInboxMaxId).length;
}

async function draft({ actor, command, peer, peerId }: Target): Promise<void> {
  const text = command.pick % 3 === 0 ? '' : command.text;
  await actor.device.call<'messages.saveDraft'>({ _: 'messages.saveDraft', peer, message: text });
  dialogOf(actor.state, peerId).draft = text === '' ? undefined : text;
}

async function deleteHistory({ actor, command, peer, peerId }: Target): Promise<void> {
  for (;;) {
    const answer = await actor.device.call<'messages.deleteHistory'>({
      _: 'messages.deleteHistory',
      peer,
      max_id: 0,
      revoke: command.pick % 2 === 0,
    });
    if (answer.pts_count > 0) advance(actor.state, answer.pts, answer.pts_count);
    const dialog = actor.state.dialogs.get(peerId);
    if (answer.offset > 0) continue;
    dialog?.messages.clear();
    if (dialog) dialog.unreadCount = 0;
    return;
  }
}

/** Sets the rules of a key: for everybody, for nobody, or for one person. */
async function privacy({ actor, command, peer }: Target): Promise<void> {
  const [key, input] = privacyKeys[command.pick % privacyKeys.length] ?? privacyKeys[0];
  const one: Tl<'InputPrivacyRule'>[] =
    peer._ === 'inputPeerUser' ? [{ _: 'inputPrivacyValueAllowUsers', users: [{ ...peer, _: 'inputUser' }] }] : [];
  const choices: Tl<'InputPrivacyRule'>[][] = [
    [{ _: 'inputPrivacyValueAllowAll' }],
    [{ _: 'inputPrivacyValueDisallowAll' }],
    [{ _: 'inputPrivacyValueDisallowAll' }, ...one],
  ];
  const answer = await actor.device.call<'account.setPrivacy'>({
    _: 'account.setPrivacy',
    key: input,
    rules: choices[command.text.length % choices.length] ?? [],
  });
  actor.state.privacy.set(key, viewRules(answer.rules));
}

const steps: Record<Command['kind'], (target: Target) => Promise<void>> = {
  send,
  reply: send,
  sendPlace,
  movePlace,
  edit,
  deleteForOne: remove,
  deleteForBoth: remove,
  forward,
  read,
  draft,
  deleteHistory,
  privacy,
};

/** Runs a command on one device and applies its answer to what that device knows. */
export async function runCommand(actor: Actor, command: Command, randomId: bigint): Promise<void> {
  const peerId = pickOf([...actor.peers.keys()], command.peer);
  const peer = peerId === undefined ? undefined : actor.peers.get(peerId);
  if (peerId === undefined || !peer) return;
  const message = pickOf(messagesOf(actor, peerId), command.pick);
  await steps[command.kind]({ actor, command, randomId, peerId, peer, message });
}
