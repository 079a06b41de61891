import { EmbedderError } from './error.ts'

/** An embedder's kind, with the model's name where the kind has more than one model. */
export type EmbedderSpec =
  | { readonly kind: 'builtin' }
  | { readonly kind: 'openai' | 'transformers'; readonly model: string }

/**
 * Reads `builtin`, `openai:MODEL` or `transformers:MODEL`.
 *
 * @throws {EmbedderError} on any other string.
 */
export function parseEmbedderSpec(spec: string): EmbedderSpec {
  if (spec === 'builtin') return { kind: 'builtin' }
  // Only the first colon parts kind and model: local servers name models like "nomic-embed-text:v1.5".
  const [, kind, model] = /^(openai|transformers):(\S+)$/.exec(spec) ?? []
  if (model !== undefined && (kind === 'openai' || kind === 'transformers')) return { kind, model }
  throw new EmbedderError(
    `${JSON.stringify(spec)} names no embedder: set TILLER_EMBEDDER to "builtin", "openai:MODEL" ` +
      '(such as "openai:text-embedding-3-small") or "transformers:MODEL" ' +
      '(such as "transformers:Xenova/all-MiniLM-L6-v2")',
  )
}
