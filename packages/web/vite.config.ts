import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page is served with a strict Content-Security-Policy: nothing is inlined into the HTML or as data: URLs. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
