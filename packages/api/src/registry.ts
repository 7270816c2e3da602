import type { MethodName } from '@suaka/tl';
import { accountHandlers } from './account/index.ts';
import { accountExtraHandlers } from './account/extra-handlers.ts';
import { accountLookHandlers } from './account/look-handlers.ts';
import { authHandlers } from './auth/index.ts';
import { channelsHandlers } from './channels/index.ts';
import { chatlistsHandlers } from './chatlists/index.ts';
import { contactsHandlers } from './contacts/index.ts';
import { foldersHandlers } from './folders/index.ts';
import type { Handler } from './handler.ts';
import { helpHandlers } from './help/index.ts';
import { langpackHandlers } from './langpack/index.ts';
import { messageLookHandlers } from './messages/look-handlers.ts';
import { messagesHandlers } from './messages/index.ts';
import { photosHandlers } from './photos/index.ts';
import { messageStickerHandlers } from './messages/sticker-handlers.ts';
import { stickersHandlers } from './stickers/index.ts';
import { updatesHandlers } from './updates/index.ts';
import { uploadHandlers } from './upload/index.ts';
import { usersHandlers } from './users/index.ts';

const all = [
  ...accountHandlers,
  ...accountExtraHandlers,
  ...accountLookHandlers,
  ...authHandlers,
  ...channelsHandlers,
  ...chatlistsHandlers,
  ...contactsHandlers,
  ...foldersHandlers,
  ...helpHandlers,
  ...langpackHandlers,
  ...messageLookHandlers,
  ...messagesHandlers,
  ...photosHandlers,
  ...messageStickerHandlers,
  ...stickersHandlers,
  ...updatesHandlers,
  ...uploadHandlers,
  ...usersHandlers,
];

/** The handler of each method that this server does. */
export const handlers: ReadonlyMap<MethodName, Handler> = new Map(
  // Whoever looks a handler up by the name in a request hands it the parameters of that very method.
  all.map((each) => [each.method, each as unknown as Handler]),
);
