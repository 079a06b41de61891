/** A vector in pgvector's text form, which is JSON's too. */
export const vectorText = (vector: Float32Array): string => JSON.stringify([...vector])
