/** What this browser calls itself, in words for the list of devices. */
export interface DeviceInfo {
  readonly browser: string;
  readonly system: string;
  readonly language: string;
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\w*\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

function firstMatch(agent: string, table: typeof BROWSERS, otherwise: string): string {
  return table.find(([pattern]) => pattern.test(agent))?.[1] ?? otherwise;
}

/** Reads a user agent string. */
export function deviceInfoOf(agent: string, language: string): DeviceInfo {
  return {
    browser: firstMatch(agent, BROWSERS, 'Browser'),
    system: firstMatch(agent, SYSTEMS, 'Web'),
    language: language.split('-')[0] ?? 'id',
  };
}
