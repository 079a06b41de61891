/** The paths that are answered whoever asks. Every other one, and one that leads nowhere, asks for a token first. */
export const publicPaths: ReadonlySet<string> = new Set([
  '/',
  '/admin',
  '/admin/assets/admin.css',
  '/admin/assets/admin.js',
  '/assets/page.css',
  '/assets/page.js',
  '/docs',
  '/docs/start.js',
  '/docs/swagger-ui.css',
  '/docs/swagger-ui-bundle.js',
  '/healthz',
  '/openapi.json',
  '/readyz',
])
