import { defineConfig } from 'vite'

const root = new URL('../src/web/page', import.meta.url).pathname

/** The feed page: one script and one style beside the document, under names that stay. */
export default defineConfig({
  root,
  logLevel: 'warn',
  build: {
    outDir: '../built',
    emptyOutDir: true,
    modulePreload: false,
    target: 'es2023',
    rollupOptions: {
      output: { entryFileNames: 'assets/page.js', assetFileNames: 'assets/page[extname]' },
    },
  },
})
