import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileWords } from './build/compile-words.ts';

/** The page is served with a strict Content-Security-Policy: nothing is inlined into the HTML or as data: URLs. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [compileWords(), react()],
  resolve: {
    // Messages are parsed by compileWords: the parser itself stays at home.
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
    ],
  },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    sourcemap: false,
  },
});
