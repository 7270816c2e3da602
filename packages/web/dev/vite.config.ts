import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page on a pretended server, for looking at screens while they are drawn; never shipped. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: '../public',
  plugins: [react()],
  build: { outDir: '/tmp/web-dev-dist', emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false },
});
