/** What a client downloads by itself. Source: core.telegram.org/constructor/autoDownloadSettings */
export interface AutoDownloadRule {
  readonly disabled?: true | undefined;
  readonly videoPreloadLarge?: true | undefined;
  readonly audioPreloadNext?: true | undefined;
  readonly callsLessData?: true | undefined;
  readonly storiesPreload?: true | undefined;
  readonly photoBytesMax: number;
  readonly videoBytesMax: number;
  readonly fileBytesMax: number;
  /** Kilobits a second. */
  readonly videoUploadBitrateMax: number;
  readonly smallQueueMax: number;
  readonly largeQueueMax: number;
}

/** For a poor network, an ordinary one and a good one. */
export type AutoDownloadLevel = 'low' | 'medium' | 'high';
export type AutoDownload = Readonly<Partial<Record<AutoDownloadLevel, AutoDownloadRule>>>;

const mebibyte = 1024 * 1024;

const rule = (videoMebibytes: number, fileMebibytes: number, bitrateMax: number): AutoDownloadRule => ({
  photoBytesMax: mebibyte,
  videoBytesMax: videoMebibytes * mebibyte,
  fileBytesMax: fileMebibytes * mebibyte,
  videoUploadBitrateMax: bitrateMax,
  smallQueueMax: 50,
  largeQueueMax: 20,
});

/** What is offered to those who chose nothing. */
export const autoDownloadDefaults: Readonly<Record<AutoDownloadLevel, AutoDownloadRule>> = {
  low: { ...rule(0, 0, 50), callsLessData: true },
  medium: { ...rule(10, 1, 100), audioPreloadNext: true },
  high: { ...rule(15, 3, 100), videoPreloadLarge: true, audioPreloadNext: true, storiesPreload: true },
};
