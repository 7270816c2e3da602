export type { SettingValues } from './known-bad.ts';
export type { ConnectionLimits, LiveLimits } from './live-limits.ts';
export { LiveSettings, type SettingChange } from './live-settings.ts';
export { readSettings } from './read-settings.ts';
export type { Setting } from './setting.ts';
export { SettingsError } from './settings-error.ts';
export { StagedSettings, type SettingsEvent } from './staged-settings.ts';
