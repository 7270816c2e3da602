import { setPin } from '@suaka/domain';
import { accessMessage } from '../access/access-message.ts';
import { accessToPin } from '../access/access-to-pin.ts';
import { handler } from '../handler.ts';
import { speakerIn } from '../input/speaker.ts';
import { renderUpdates } from '../render/events.ts';

/** Source: core.telegram.org/method/messages.updatePinnedMessage */
export const updatePinnedMessage = handler(
  'messages.updatePinnedMessage',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const message = await accessMessage(call, await accessToPin(call, params.peer), params.id);
    const events = await setPin(
      call.services.messages,
      {
        userId,
        message,
        isPinned: params.unpin !== true,
        isOneSided: params.pm_oneside === true,
        isSilent: params.silent === true,
        speaker: await speakerIn(call, params.peer),
      },
      call.caller,
    );
    return await renderUpdates(userId, message.boxId, events, call.services, { peers: [message.peerId] });
  },
);
