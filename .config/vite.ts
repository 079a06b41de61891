import { defineConfig } from 'vite'

const folder = (name: string) => new URL(`../src/web/${name}`, import.meta.url).pathname

/**
 * A page: one script and one style beside the document, under names that stay. The feed page, or with `--mode admin` the
 * operator's, which shares its sources and none of its files: so neither grows by the other.
 */
export default defineConfig(({ mode }) => {
  const [name, base, outDir] =
    mode === 'admin' ? ['admin', '/admin/', 'built/admin'] : ['page', '/', 'built']
  return {
    root: folder(name),
    base,
    logLevel: 'warn',
    build: {
      outDir: folder(outDir),
      emptyOutDir: true,
      modulePreload: false,
      target: 'es2023',
      rollupOptions: {
        output: { entryFileNames: `assets/${name}.js`, assetFileNames: `assets/${name}[extname]` },
      },
    },
  }
})
