import { appendMessage, checkedBirthday, nowSeconds, placesOf, rpcError } from '@suaka/domain';
import { accessPeerToWrite } from '../access/access-peer.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';

/** Tells someone which day one takes for their birthday. Source: core.telegram.org/method/users.suggestBirthday */
export const usersSuggestBirthday = handler(
  'users.suggestBirthday',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { caller, services } = call;
    const { id, accessHash } = await accessUser(call, params.id);
    if (id === caller.userId) throw rpcError('USER_ID_INVALID');
    await accessPeerToWrite(call, { _: 'inputPeerUser', user_id: id, access_hash: accessHash });
    const { day, month, year } = params.birthday;
    const birthday = checkedBirthday({ day, month, year }, services.clock.nowMs());
    const sent = await appendMessage(
      services.messages,
      {
        authorId: caller.userId,
        date: nowSeconds(services.clock),
        text: '',
        extra: { action: { kind: 'suggestBirthday', birthday } },
        places: placesOf(caller.userId, id),
      },
      caller,
    );
    const events =
      sent.message === undefined ? [] : [{ kind: 'message', pts: sent.id, message: sent.message } as const];
    return await renderUpdates(caller.userId, caller.userId, events, services, { peers: [id] });
  },
);
