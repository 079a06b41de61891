/** In which formats traces are exported. */
export const traceFormats = ['jsonl', 'langsmith', 'otlp'] as const
export type TraceFormat = (typeof traceFormats)[number]
