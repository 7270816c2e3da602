import type { MethodName, Params, Result, Tl, TlOf } from '@suaka/tl';
import type { Device } from '../device.ts';
import { applyChannelUpdate, removeChannelMessages, updatesIn } from './apply-channel-update.ts';
import type { ChannelCommand } from './channel-command.ts';
import type { ChannelMessageView, ChannelState } from './channel-state.ts';

/** One device of a member, and what it knows of the channel. */
export interface ChannelActor {
  readonly device: Device;
  state: ChannelState;
}

interface Step {
  readonly actor: ChannelActor;
  readonly command: ChannelCommand;
  readonly peer: TlOf<'inputPeerChannel'>;
  readonly randomId: bigint;
}

const pickOf = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

const messagesOf = ({ state }: ChannelActor): ChannelMessageView[] =>
  [...state.messages.values()].filter(({ isService }) => !isService);

const ownOf = (actor: ChannelActor): ChannelMessageView[] => messagesOf(actor).filter(({ isOut }) => isOut);

type Updating = { [M in MethodName]: Result<M> extends Tl<'Updates'> ? M : never }[MethodName];

/** Calls what answers with updates, and applies them. */
async function change<M extends Updating>({ device, state }: ChannelActor, request: Params<M>): Promise<void> {
  const updates = (await device.call<M>(request)) as Tl<'Updates'>;
  for (const update of updatesIn(updates)) applyChannelUpdate(state, update);
}

async function send({ actor, command, peer, randomId }: Step): Promise<void> {
  const replyTo = command.kind === 'reply' ? pickOf(messagesOf(actor), command.pick)?.id : undefined;
  await change<'messages.sendMessage'>(actor, {
    _: 'messages.sendMessage',
    peer,
    message: command.text,
    random_id: randomId,
    ...(replyTo === undefined ? {} : { reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: replyTo } }),
  });
}

async function edit({ actor, command, peer }: Step): Promise<void> {
  const own = pickOf(ownOf(actor), command.pick);
  if (own === undefined || own.text === command.text) return;
  const { id } = own;
  await change<'messages.editMessage'>(actor, { _: 'messages.editMessage', peer, id, message: command.text });
}

async function remove({ actor, command, peer }: Step): Promise<void> {
  const own = pickOf(ownOf(actor), command.pick);
  if (own === undefined) return;
  const answer = await actor.device.call<'channels.deleteMessages'>({
    _: 'channels.deleteMessages',
    channel: { ...peer, _: 'inputChannel' },
    id: [own.id],
  });
  removeChannelMessages(actor.state, [own.id]);
  actor.state.pts = answer.pts;
}

async function read({ actor, command, peer }: Step): Promise<void> {
  const { state } = actor;
  const all = [...state.messages.values()].filter(({ id }) => id > state.readInboxMaxId);
  const maxId = pickOf(all, command.pick)?.id;
  if (maxId === undefined) return;
  await actor.device.call<'channels.readHistory'>({
    _: 'channels.readHistory',
    channel: { ...peer, _: 'inputChannel' },
    max_id: maxId,
  });
  state.readInboxMaxId = maxId;
  state.unreadCount = [...state.messages.values()].filter(({ id, isOut }) => !isOut && id > maxId).length;
}

async function pin({ actor, command, peer }: Step): Promise<void> {
  const isUnpinning = command.kind === 'unpin';
  const message = pickOf(
    messagesOf(actor).filter(({ isPinned }) => isPinned === isUnpinning),
    command.pick,
  );
  if (message === undefined) return;
  await change<'messages.updatePinnedMessage'>(actor, {
    _: 'messages.updatePinnedMessage',
    peer,
    id: message.id,
    unpin: isUnpinning || undefined,
  });
}

async function retitle({ actor, command, peer }: Step): Promise<void> {
  const title = `${command.text} ${command.pick}`;
  if (title === actor.state.title) return;
  await change<'channels.editTitle'>(actor, {
    _: 'channels.editTitle',
    channel: { ...peer, _: 'inputChannel' },
    title,
  });
}

const steps: Partial<Record<ChannelCommand['kind'], (step: Step) => Promise<void>>> = {
  send,
  reply: send,
  edit,
  delete: remove,
  read,
  pin,
  unpin: pin,
  title: retitle,
};

/** Runs a command of a member on one device, and applies its answer to what that device knows. */
export const runChannelCommand = async (step: Step): Promise<void> => steps[step.command.kind]?.(step);
