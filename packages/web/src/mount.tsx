/** Puts the page into the document. */
import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './style/tokens.css';
import './style/base.css';
import './style/ui.css';
import { createRoot } from 'react-dom/client';
import type { App } from './app/app.ts';
import { start } from './app/start.ts';
import { loadCatalogue } from './i18n/catalogue.ts';
import { Root } from './root.tsx';
import { keptTheme, showTheme } from './ui/theme.ts';
import { currentLanguage } from './ui/words-root.tsx';

/** Shows the page once its words and what was kept are there: both are local and quick. */
export async function mount(app: App): Promise<void> {
  showTheme(keptTheme());
  const element = document.getElementById('root');
  if (element === null) throw new Error('index.html has an element with the id root');
  const language = currentLanguage();
  const [catalogue] = await Promise.all([loadCatalogue(language), start(app)]);
  createRoot(element).render(<Root app={app} initial={{ language, catalogue }} />);
}
