import type { Embedder } from '../../src/models/index.ts'
import { seeded } from '../evaluators/index.ts'
import { topics } from './catalogue.ts'

/** The length of an item's own part of its vector beside its topic's, which is 1: a cosine of about 0.7 within. */
const spread = 0.7

/**
 * An embedder that gives items vectors in clusters without running the model for each: the real vector of the topic
 * that the text speaks of first, and a part of its own. It goes by the name of the real one, so that commands, which
 * the real one embeds, are compared with them.
 */
export const clusteredEmbedder = async (real: Embedder): Promise<Embedder> => {
  const centres = await real.embed(topics)
  const vectorOf = (text: string) => {
    const lower = text.toLowerCase()
    const places = topics.map((topic) => lower.indexOf(topic.toLowerCase()))
    const found = places.map((at) => (at < 0 ? Infinity : at))
    const centre = centres[found.indexOf(Math.min(...found))]!
    const { normal } = seeded(text)
    const own = spread / Math.sqrt(real.dimension)
    const vector = centre.map((value) => value + own * normal())
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  }
  return {
    name: real.name,
    dimension: real.dimension,
    embed: async (texts) => texts.map(vectorOf),
  }
}
