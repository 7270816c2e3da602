import type { DeviceFacts, UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const signInKey = statement(
  (db, p: { id: bigint; user: UserId; layer: number; address: string; at: number } & DeviceFacts) =>
    db
      .updateTable('auth_keys')
      .set({
        user_id: p.user,
        layer: p.layer,
        address: p.address,
        active_at: p.at,
        api_id: p.apiId,
        device_model: p.deviceModel,
        system_version: p.systemVersion,
        app_version: p.appVersion,
        lang_code: p.langCode,
        system_lang_code: p.systemLangCode,
        lang_pack: p.langPack,
      })
      .where('id', '=', p.id),
);

/** A key that is signed in, and the device that holds it. */
export interface SigningIn {
  readonly authKeyId: bigint;
  readonly nowS: number;
  readonly layer: number;
  readonly device: DeviceFacts;
  readonly address: string;
}

export function* signInTo(userId: UserId, request: SigningIn): Steps<void> {
  const { authKeyId, layer, address, nowS, device } = request;
  yield* run(signInKey({ ...device, id: authKeyId, user: userId, layer, address, at: nowS }));
}
