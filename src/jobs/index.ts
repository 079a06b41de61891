export { embeddingJob } from './embedding.ts'
export { learningJob } from './learning.ts'
