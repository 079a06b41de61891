/** The part of the constructor options of `ChatOpenAI` and `OpenAIEmbeddings` that says whom to ask. */
export interface OpenAICredentials {
  readonly apiKey: string
  readonly configuration: { baseURL?: string }
}

/** Credentials for OpenAI or a compatible server; undefined when neither a key nor a server is given. */
export function openaiCredentials(options: {
  readonly apiKey?: string | undefined
  readonly baseUrl?: string | undefined
}): OpenAICredentials | undefined {
  const { apiKey, baseUrl } = options
  if (!apiKey && !baseUrl) return undefined
  return {
    // The library refuses to start without a key, also where the server asks for none.
    apiKey: apiKey || 'none',
    configuration: baseUrl ? { baseURL: baseUrl } : {},
  }
}
