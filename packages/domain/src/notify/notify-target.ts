import type { PeerId } from '../ids.ts';

/** All chats of a kind share settings, which a chat's own go before. Source: core.telegram.org/type/NotifyPeer */
export const notifyKinds = ['users', 'chats', 'broadcasts'] as const;
export type NotifyKind = (typeof notifyKinds)[number];

/** What notification settings are about. */
export type NotifyTarget =
  | { readonly kind: NotifyKind }
  | { readonly kind: 'peer'; readonly peerId: PeerId }
  | { readonly kind: 'topic'; readonly peerId: PeerId; readonly topicId: number };

/** One word for each target, under which it is stored. */
export function notifyKey(target: NotifyTarget): string {
  if (target.kind === 'peer') return String(target.peerId);
  return target.kind === 'topic' ? `${target.peerId}/${target.topicId}` : target.kind;
}

/** The target of a stored word. */
export function notifyTarget(key: string): NotifyTarget {
  const kind = notifyKinds.find((each) => each === key);
  if (kind !== undefined) return { kind };
  const [peer, topic] = key.split('/');
  // Only ever made by `notifyKey`.
  const peerId = Number(peer) as PeerId;
  return topic === undefined ? { kind: 'peer', peerId } : { kind: 'topic', peerId, topicId: Number(topic) };
}
