import type { NotifySettings } from '../notify/notify-settings.ts';
import type { NotifyTarget } from '../notify/notify-target.ts';

/** Changes without pts of how someone keeps their chats; how they look is in api/src/render/dialog-state-event.ts. */
export type DialogStateEvent = {
  readonly kind: 'notify';
  readonly target: NotifyTarget;
  readonly settings: NotifySettings;
};
