// Dependencies point one way: http, jobs, user-data, cli, evals -> graphs -> src/<domain> -> src/database, src/models, src/threads, src/telemetry.
const entry = '^(src/(http|jobs|user-data|web|cli|tiller|studio)|evals)'
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domains-below-graphs',
      severity: 'error',
      from: { path: '^src/', pathNot: `${entry}|\\.test\\.ts$` },
      to: { path: `^graphs|${entry}` },
    },
    {
      name: 'graphs-below-entry-points',
      severity: 'error',
      from: { path: '^graphs/', pathNot: '\\.test\\.ts$' },
      to: { path: entry },
    },
    {
      name: 'foundations-below-domains',
      severity: 'error',
      comment: 'database, models, threads and telemetry know no domain',
      from: { path: '^src/(database|models|threads|telemetry)/' },
      to: { path: '^(src|graphs|evals)/', pathNot: '^src/(database|models|threads|telemetry)/' },
    },
    {
      name: 'a-domain-is-reached-by-its-face',
      severity: 'error',
      comment: 'but for tests, and what helps them',
      from: {
        path: '^(src|graphs|evals)/([^/]+)/',
        pathNot: '(\\.test|/testing[^/]*)\\.ts$',
      },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$2/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'a-domain-is-reached-by-its-face-from-the-cli',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/[^/]+/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'only-config-reads-config',
      severity: 'error',
      comment: 'configuration is passed in, not reached for',
      from: { path: '^src/', pathNot: `${entry}|\\.test\\.ts$` },
      to: { path: '^src/config\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
