/** Day, night, or as the device has it; kept in this browser. */
import { useState } from 'react';

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'suaka.theme';

function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark' || value === 'system';
}

/** The kept choice. Storage that is closed to the page (a private window) means the default. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return isTheme(kept) ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme at once. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(keptTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    showTheme(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // The choice then holds until the page is closed.
    }
  };
  return [theme, choose];
}
