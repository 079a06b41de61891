import { toSql } from 'pgvector'

/** A vector in pgvector's text form. */
export const vectorText = (vector: Float32Array): string => toSql([...vector])
