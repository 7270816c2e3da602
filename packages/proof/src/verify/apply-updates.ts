import assert from 'node:assert/strict';
import type { Tl } from '@suaka/tl';
import type { AccountState } from './account-state.ts';
import { addMessage, advance, applyUpdate } from './apply-update.ts';
import { viewShortMessage } from './view-message.ts';

/** Applies what was pushed to a device, or answered to its own call. */
export function applyUpdates(state: AccountState, updates: Tl<'Updates'>, selfId: number): void {
  switch (updates._) {
    case 'updates':
    case 'updatesCombined':
      for (const update of updates.updates) applyUpdate(state, update, selfId);
      return;
    case 'updateShort':
      applyUpdate(state, updates.update, selfId);
      return;
    case 'updateShortMessage':
      advance(state, updates.pts, updates.pts_count);
      addMessage(state, viewShortMessage(updates, selfId));
      return;
    default:
      assert.fail(`${updates._} was pushed`);
  }
}
