import { loose, nameOf, numberOf, numbersOf, stringOf } from './loose.ts';
import type { Seen, SeenMessage } from './seen.ts';

const userOf = (peer: unknown): number => numberOf(loose(peer)?.['userId']) ?? Number.NaN;

const originOf = (header: unknown): number | undefined => numberOf(loose(loose(header)?.['fromId'])?.['userId']);

/** A `message` of any layer; undefined for service messages and empty ones. */
export const readMessage = (value: unknown): SeenMessage | undefined => {
  const message = loose(value);
  if (message === undefined || nameOf(message) !== 'message') return undefined;
  return {
    id: numberOf(message['id']) ?? Number.NaN,
    peer: userOf(message['peerId']),
    out: message['out'] === true,
    text: stringOf(message['message']),
    replyTo: numberOf(loose(message['replyTo'])?.['replyToMsgId']),
    edited: numberOf(message['editDate']) !== undefined && message['editHide'] !== true,
    forwardedFrom: originOf(message['fwdFrom']),
  };
};

/** The short form of a private message, which some libraries hand on as it came. */
const readShortMessage = (value: unknown): SeenMessage => {
  const update = loose(value) ?? {};
  return {
    id: numberOf(update['id']) ?? Number.NaN,
    peer: numberOf(update['userId']) ?? Number.NaN,
    out: update['out'] === true,
    text: stringOf(update['message']),
    replyTo: numberOf(loose(update['replyTo'])?.['replyToMsgId']),
    edited: false,
    forwardedFrom: originOf(update['fwdFrom']),
  };
};

const message = (kind: 'message' | 'edit', value: unknown): Seen | undefined => {
  const read = readMessage(value);
  return read && { kind, message: read };
};

/** An update in the tests' own words; undefined where it is of no interest to them. */
export const readUpdate = (value: unknown): Seen | undefined => {
  const update = loose(value) ?? {};
  const user = numberOf(update['userId']) ?? Number.NaN;
  switch (nameOf(update)) {
    case 'updateNewMessage':
      return message('message', update['message']);
    case 'updateEditMessage':
      return message('edit', update['message']);
    case 'updateShortMessage':
      return { kind: 'message', message: readShortMessage(update) };
    case 'updateDeleteMessages':
      return { kind: 'delete', ids: numbersOf(update['messages']) };
    case 'updateReadHistoryInbox':
      return { kind: 'readInbox', peer: userOf(update['peer']), maxId: numberOf(update['maxId']) ?? Number.NaN };
    case 'updateReadHistoryOutbox':
      return { kind: 'readOutbox', peer: userOf(update['peer']), maxId: numberOf(update['maxId']) ?? Number.NaN };
    case 'updateUserTyping':
      return { kind: 'typing', user };
    case 'updateUserStatus':
      return { kind: 'status', user, online: nameOf(update['status']) === 'userStatusOnline' };
    case 'updateDraftMessage':
      return { kind: 'draft', peer: userOf(update['peer']), text: stringOf(loose(update['draft'])?.['message']) };
    case 'updateUserName':
      return { kind: 'name', user, firstName: stringOf(update['firstName']) };
    default:
      return undefined;
  }
};
