import { context, diag, propagation, trace } from '@opentelemetry/api'

/** Traces that are exported. */
export interface Tracing {
  /** Sends what is left, but waits for no collector that does not answer, and ends the export. */
  close(): Promise<void>
}

/** How long the end of the process may wait for a collector. */
const patienceMs = 2_000

/**
 * Exports spans over OTLP/HTTP to a collector's address, to which `/v1/traces` is added; without one nothing is
 * loaded and nothing leaves the process. Spans are sent in batches beside the requests: while the collector is away they
 * are dropped, and `warn` is told.
 */
export const openTracing = async (
  endpoint: string | undefined,
  warn: (message: string) => void,
): Promise<Tracing> => {
  if (endpoint === undefined) return { close: async () => {} }
  const [{ OTLPTraceExporter }, { resourceFromAttributes }, sdk] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-node'),
  ])
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: patienceMs,
  })
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'tiller' }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000 })],
  })
  provider.register()
  // Its messages name the collector and the failure.
  const quiet = () => {}
  diag.setLogger({ error: warn, warn, info: quiet, debug: quiet, verbose: quiet })
  return {
    async close() {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patienceMs)
      })
      await Promise.race([provider.shutdown().catch(quiet), late])
      clearTimeout(timer)
      for (const api of [trace, context, propagation, diag]) api.disable()
    },
  }
}
