export { type BackgroundJob, embeddingJob } from './embedding.ts'
