import type { AccountLifeStore } from './account-life-store.ts';
import type { ChatLinkStore } from './chat-link-store.ts';
import type { CircleStore } from './circle-store.ts';
import type { DeviceStore } from './device-store.ts';
import type { LoginTokenStore } from './login-token-store.ts';
import type { PasswordStore } from './password-store.ts';
import type { SettingsStore } from './settings-store.ts';

export type * from './account-life-store.ts';
export type * from './chat-link-store.ts';
export type * from './circle-store.ts';
export * from './device-store.ts';
export type * from './login-token-store.ts';
export type * from './password-store.ts';
export type * from './settings-store.ts';

/** Everything that is kept of an account beside its card. Contract suite: proof/src/contracts/security-store-contract.ts */
export interface SecurityStore
  extends AccountLifeStore, ChatLinkStore, CircleStore, DeviceStore, LoginTokenStore, PasswordStore, SettingsStore {}
